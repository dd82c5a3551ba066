import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { editMenu } from '../support/edit-menu.ts';
import { describeAudio } from '../../src/content/architect/read/audio-words.ts';
import type { DesiredMenu, MenuAudio } from '../../src/content/architect/read/flow.ts';
import { contentOf } from '../support/architect-content.ts';
import { exported } from '../support/architect-flows.ts';

const TTS = 'tts: For sales, press 1. For support, press 2.';

/** The flow with another audio of its menu, written as YAML. */
function withAudio(audio: string): string {
  assert.ok(exported.includes(TTS));
  return exported.replace(TTS, () => audio);
}

function audioOf(yaml: string): MenuAudio | undefined {
  return contentOf(yaml).flow.menus[0]?.audio;
}

function edit(yaml: string, says: string, audio: DesiredMenu['audio'] = 'auto'): string {
  const choices = ['1', '2', '9'].map((key) => ({ key, target: { kind: 'unchanged' } as const }));
  const edited = editMenu(yaml, 'Main Menu_10', { audio, says, choices });
  return 'text' in edited ? edited.text : edited.problems.map(({ code, part }) => `${code} ${part}`).join();
}

describe('audio in words', () => {
  for (const [source, words] of [
    ['PromptUser.Welcome', 'the prompt "Welcome"'],
    ['PromptSystem.please_hold', 'the prompt "please_hold"'],
    ['Prompt.A', 'the prompt "A"'],
    ['ToAudioTTS("Hello ")', '"Hello"'],
    ['ToAudioTTS(Append("Hello ", Flow.Name))', 'ToAudioTTS(Append("Hello ", Flow.Name))'],
    ['ToAudioBlank(500)', 'a pause of 0.5 seconds'],
    ['ToAudioBlank(1000)', 'a pause of 1 second'],
    ['ToAudioBlank(Flow.Length)', 'ToAudioBlank(Flow.Length)'],
    ['Append(ToAudioTTS("a, b"), ToAudioBlank(20), PromptUser.c)', '"a, b", a pause of 0.02 seconds, the prompt "c"'],
    ['AudioPlaybackOptions(Append(ToAudioBlank(500), ToAudioTTS("x")), true)', 'a pause of 0.5 seconds, "x"'],
    ['AudioPlaybackOptions(PromptUser.a, false)', `the prompt "a", callers can't interrupt it`],
    ['AudioPlaybackOptions(PromptUser.a, Flow.Flag)', 'AudioPlaybackOptions(PromptUser.a, Flow.Flag)'],
    ['ToAudioNumber(Flow.Position)', 'ToAudioNumber(Flow.Position)'],
    ['If(Flow.IsOpen, PromptUser.a, PromptUser.b)', 'If(Flow.IsOpen, PromptUser.a, PromptUser.b)'],
    ['Flow.a + Flow.b', 'Flow.a + Flow.b'],
    ['Append(', 'Append('],
    ['Append("a\\"b")', 'Append("a\\"b")'],
    ['constructor(1)', 'constructor(1)'],
    ['', ''],
  ] as const)
    test(source, () => assert.equal(describeAudio(source), words));

  test('is shown whole, and calls that nest without end are shown as they are', () => {
    const long = `Append(${Array.from({ length: 90 }, (_, index) => `PromptUser.p${index}`).join(', ')})`;
    assert.equal(describeAudio(long).split(', ').length, 90);
    const deep = `${'Append('.repeat(5000)}"a"${')'.repeat(5000)}`;
    assert.equal(describeAudio(deep), deep);
  });
});

describe('one plain text with options', () => {
  const fixed = withAudio('exp: AudioPlaybackOptions( ToAudioTTS("Press 1"),false )');

  test('is read, with whether callers can interrupt it', () => {
    assert.deepEqual(audioOf(fixed), { kind: 'tts', text: 'Press 1', isFixed: true });
    assert.deepEqual(audioOf(fixed.replace('false', 'true')), { kind: 'tts', text: 'Press 1' });
    assert.equal(audioOf(fixed.replace('false', 'Flow.Flag'))?.kind, 'other');
    assert.equal(audioOf(fixed.replace('"Press 1"', '"Press 1", "en-us"'))?.kind, 'other');
  });

  test('is edited inside, and its option stays', () => {
    assert.equal(edit(fixed, 'Press 1'), fixed);
    assert.equal(edit(fixed, 'Press 2'), fixed.replace('Press 1', 'Press 2'));
    assert.equal(edit(fixed, 'Press "2"'), 'not-editable says');
    const plain = withAudio('exp: ToAudioTTS("Press 1")');
    assert.equal(edit(plain, 'Press "2"'), plain.replace('exp: ToAudioTTS("Press 1")', 'tts: Press "2"'));
  });

  test('means the same as the plain text, but for whether callers can interrupt it', () => {
    const open = fixed.replace('false', 'true');
    const plain = withAudio('tts: Press 1');
    assert.ok(contentOf(open).hasMenusOf(contentOf(plain), ['Main Menu_10']));
    assert.equal(contentOf(fixed).hasMenusOf(contentOf(plain), ['Main Menu_10']), false);
    assert.deepEqual(contentOf(open).menuState('Main Menu_10'), contentOf(plain).menuState('Main Menu_10'));
    assert.notDeepEqual(contentOf(fixed).menuState('Main Menu_10'), contentOf(plain).menuState('Main Menu_10'));
  });
});

describe('`says`', () => {
  test('is written over one plain text or silence, and over more only with `audio: replace`', () => {
    assert.equal(edit(exported, 'For  sales, press 1. For support, press 2. '), exported);
    assert.equal(edit(exported, ' Hello: press 1 '), exported.replace(TTS, 'tts: "Hello: press 1"'));
    assert.equal(edit(withAudio('noValue: true'), 'Hello'), withAudio('tts: Hello'));
    const mix = withAudio('exp: Append(PromptUser.a, ToAudioTTS("b"))');
    assert.equal(edit(mix, 'Hello'), 'replace-needed says');
    assert.equal(edit(mix, 'Hello', 'replace'), withAudio('tts: Hello'));
    assert.equal(edit(exported, 'Hello {{name}}'), 'substitution says');
  });
});
