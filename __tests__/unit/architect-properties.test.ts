/** What must hold for any edit of any flow: random edits from a seed, over flows of many styles and over real ones. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isCollection, isMap, isNode, isScalar, isSeq, parseDocument, visit, type Pair, type YAMLMap } from 'yaml';
import { editMenu } from '../support/edit-menu.ts';
import { findMenu, findTask } from '../../src/content/architect/read/find.ts';
import type { ArchitectFlow, ArchitectMenu, DesiredChoice, DesiredMenu } from '../../src/content/architect/read/flow.ts';
import { soundsLike } from '../../src/content/architect/read/audio.ts';
import { checkFlow } from '../../src/content/architect/edit/check.ts';
import { readFlowNode } from '../../src/content/architect/read/read.ts';
import { flowOf, menuOf, own, published } from '../support/architect-flows.ts';

const flows = { ...own, ...published() };
/** Edits of each flow; more of them with ARCHITECT_ROUNDS. */
const rounds = Number(process.env['ARCHITECT_ROUNDS'] ?? 60);

/** mulberry32: small, seeded, good enough to choose edits. */
class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  of<T>(all: readonly [T, ...T[]]): T {
    return all[this.below(all.length)] ?? all[0];
  }
}

const WORDS = [
  'Sales: EU',
  '# hash',
  "it's",
  '"q"',
  'a, b',
  '{ {x} }',
  '*star',
  '& and',
  'ünïcödé 日本',
  '🎧 on',
  'yes',
  '1:30',
  '007',
  '- dash',
  'tab\there',
  'line\nbreak',
  'u\u2028v',
  'null',
  '[x]',
  '{y}',
  '@at',
  '%p',
  'a:',
  'a #b',
  '!tag',
  '|',
  '>',
  '?',
  '---',
  '...',
  'back\\slash',
  'Plain words',
  'x',
  '~',
  '1e3',
  'a\r\nb',
  '\u0007bell',
  'C: D: E',
  "''",
  '<<',
] as const satisfies readonly [string, ...string[]];
const NICE = ['Other queue', 'Umlaute äöü', 'X-1', 'Support (EU)'] as const;

const keysOf = ({ choices }: ArchitectMenu): string[] => choices.flatMap(({ key }) => key ?? []);
const refOf = ({ refId, name }: ArchitectMenu): string => refId ?? name;

function randomTarget(chance: Chance, flow: ArchitectFlow): DesiredChoice['target'] {
  const [task, menu] = [flow.tasks[0], flow.menus[chance.below(flow.menus.length)]];
  switch (chance.below(5)) {
    case 0:
      return { kind: 'disconnect' };
    case 1:
      return task === undefined ? { kind: 'disconnect' } : { kind: 'task', ref: chance.of([task.refId ?? task.name, task.name]) };
    case 2:
      return menu === undefined ? { kind: 'disconnect' } : { kind: 'menu', ref: refOf(menu) };
    default:
      return { kind: 'queue', name: chance.of(WORDS) };
  }
}

function randomDesire(chance: Chance, flow: ArchitectFlow, menu: ArchitectMenu): DesiredMenu {
  const live = keysOf(menu).filter(() => chance.next() > 0.1);
  const fresh = '0123456789*#'.split('').filter((key) => !keysOf(menu).includes(key) && chance.next() < 0.12);
  const choices = [...live, ...fresh].map((key): DesiredChoice => {
    const target: DesiredChoice['target'] = live.includes(key) && chance.next() < 0.5 ? { kind: 'unchanged' } : randomTarget(chance, flow);
    return {
      key,
      target,
      ...(target.kind !== 'unchanged' || chance.next() < 0.6 ? { prompt: chance.of(WORDS) } : {}),
      ...(chance.next() < 0.15 ? { name: chance.of(WORDS) } : {}),
      ...(target.kind === 'queue' && chance.next() < 0.2 ? { transferSays: chance.of(WORDS) } : {}),
    };
  });
  const says = chance.next() < 0.2 ? { says: chance.of(WORDS) } : {};
  return { audio: chance.of(['auto', 'keep', 'replace']), ...says, choices: choices.toSorted(() => chance.next() - 0.5) };
}

/**
 * The lines of the text that no edit of the menu may touch, found without the editor's own means: all but those of choices
 * with a key (or of a whole list in brackets), the line of `choices:` itself, and the audio's if it is managed, and the reference to the
 * default choice.
 */
function linesAround(text: string, ref: string, audioManaged: boolean): string[] {
  const document = parseDocument(text);
  const lines = text.split('\n');
  const gone = new Set<number>();
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const lineOf = (offset: number): number => starts.findLastIndex((start) => start <= offset);
  const cover = (from: number, to: number): void => {
    for (let line = lineOf(from); line <= lineOf(from + text.slice(from, to).trimEnd().length - 1); line += 1) gone.add(line);
  };
  const coverPair = ({ key, value }: Pair): void => {
    if (isNode(key) && key.range) cover(key.range[0], isNode(value) && value.range ? value.range[1] : key.range[1]);
  };
  let menu: YAMLMap | undefined;
  visit(document, {
    Pair: (_at, { key, value }) => {
      if (
        menu === undefined &&
        isScalar(key) &&
        /^(?:menu|menuSubMenu)$/u.test(String(key.value)) &&
        isMap(value) &&
        (value.get('refId') === ref || (!value.has('refId') && value.get('name') === ref))
      )
        menu = value;
    },
  });
  assert.ok(menu);
  const pair = (name: string): Pair | undefined => menu?.items.find(({ key }) => isScalar(key) && key.value === name);
  if (menu.flow === true && menu.range) cover(menu.range[0], menu.range[1]);
  const [choices, audio, fallback] = [pair('choices'), pair('audio'), pair('defaultChildMenuRef')];
  if (fallback !== undefined) coverPair(fallback);
  if (audioManaged && audio !== undefined) coverPair(audio);
  if (choices !== undefined && isNode(choices.key) && choices.key.range) cover(choices.key.range[0], choices.key.range[1]);
  if (isSeq(choices?.value)) {
    if (choices.value.flow === true) coverPair(choices);
    for (const item of choices.value.items) {
      const body = isMap(item) ? item.items[0]?.value : undefined;
      if (isMap(item) && item.range && isMap(body) && (body.has('dtmf') || body.has('<<'))) {
        cover(item.range[0], endOf(item));
        const dash = lineOf(item.range[0]) - 1;
        if (/^\s*-\s*(?:#.*|&\w+\s*)$/u.test(lines[dash] ?? '')) gone.add(dash);
      }
    }
  }
  return lines.filter((_line, index) => !gone.has(index)).map((line) => line.replace(/\r$/u, ''));
}

/** The end of the last scalar in a node: what the library counts to a block collection may go beyond it, to comments. */
function endOf(node: YAMLMap): number {
  let end = node.range?.[0] ?? 0;
  visit(node, (_at, one) => {
    if (isNode(one) && one.range && (isScalar(one) || !isCollection(one) || (isCollection(one) && one.flow === true)))
      end = Math.max(end, one.range[1]);
  });
  return end;
}

/** Comment lines that may go with a choice. */
function withoutComments(all: readonly string[], kept: readonly string[]): string[] {
  const rest = [...kept];
  return all.filter((line) => {
    if (rest[0] === line) {
      rest.shift();
      return true;
    }
    return !/^\s*#/u.test(line);
  });
}

const REFUSALS = new Set([
  'prompt-needed',
  'replace-needed',
  'default-choice',
  'key-spelling',
  'shared-anchor',
  'dangling-reference',
  'menu-not-found',
  'no-ref-id',
  'not-editable',
]);

function assertSays(text: string, ref: string, desired: DesiredMenu, before: ArchitectMenu): void {
  const flow = flowOf(text);
  const menu = menuOf(text, ref);
  assert.deepEqual(keysOf(menu).toSorted(), desired.choices.map(({ key }) => key).toSorted());
  if (desired.says !== undefined) assert.ok(menu.audio.kind === 'tts' && soundsLike(menu.audio.text, desired.says));
  for (const { key, target, name, transferSays } of desired.choices) {
    const [is, was] = [menu, before].map(({ choices }) => choices.find((choice) => choice.key === key));
    assert.ok(is);
    if (name !== undefined) assert.equal(is.name, name);
    else if (was !== undefined) assert.equal(is.name, was.name);
    const { transferSays: spoken } = is.noticed;
    if (transferSays !== undefined) assert.ok(spoken?.kind === 'tts' && soundsLike(spoken.text, transferSays));
    if (was?.refId !== undefined) assert.equal(is.refId, was.refId);
    if (target.kind === 'unchanged')
      assert.deepEqual(is, name === undefined ? { ...was, at: is.at } : { ...was, name, at: is.at, target: is.target });
    else if (target.kind === 'queue' || target.kind === 'number' || target.kind === 'disconnect') assert.deepEqual(is.target, target);
    else {
      assert.equal(is.target.kind, target.kind);
      const found = target.kind === 'menu' ? findMenu(flow, target.ref) : findTask(flow, target.ref);
      const meant = 'menu' in found ? found.menu : 'task' in found ? found.task : undefined;
      assert.equal('ref' in is.target ? is.target.ref : '', meant?.refId ?? meant?.name);
    }
  }
}

for (const [index, [name, text]] of Object.entries(flows).entries()) {
  describe(name, () => {
    test('random edits touch only what is theirs, say what was asked, and are done once', () => {
      const chance = new Chance(1000 + index);
      const flow = flowOf(text);
      let done = 0;
      for (let round = 0; round < rounds; round += 1) {
        const menu = flow.menus[chance.below(flow.menus.length)];
        assert.ok(menu);
        const ref = refOf(menu);
        const desired = randomDesire(chance, flow, menu);
        const result = editMenu(text, ref, desired);
        const say = `round ${round}, menu ${ref}: ${JSON.stringify(desired)}`;
        if ('problems' in result) {
          for (const { code, message } of result.problems)
            assert.ok(
              REFUSALS.has(code) &&
                (code !== 'not-editable' || (name.startsWith('strange') && ref === 'two') || /can't hold this text/u.test(message)),
              `${code}: ${message}\n${say}`,
            );
          continue;
        }
        done += 1;
        const edited = readFlowNode(result.text);
        assert.deepEqual('node' in edited ? checkFlow(edited.node) : edited, [], say);
        assertSays(result.text, ref, desired, menu);
        const managed = desired.audio !== 'keep' || desired.says !== undefined;
        const [around, after] = [linesAround(text, ref, managed), linesAround(result.text, ref, managed)];
        const removes = keysOf(menu).some((key) => !desired.choices.some((choice) => choice.key === key));
        const rekinds = desired.choices.some(({ target }) => target.kind !== 'unchanged');
        assert.deepEqual(after, removes || rekinds ? withoutComments(around, after) : around, `${say}\n${result.text}`);
        assert.equal(result.text.includes('\r\n'), text.includes('\r\n'));
        if (text.includes('\r\n')) assert.doesNotMatch(result.text, /[^\r]\n/u);
        const again = editMenu(result.text, ref, desired);
        assert.ok('text' in again && again.text === result.text, `not done once: ${say}\n${JSON.stringify(again)}`);
      }
      assert.ok(done >= rounds / 10, `only ${done} of ${rounds} edits were made`);
    });

    test('what comes can go again: the very bytes', () => {
      const chance = new Chance(2000 + index);
      const flow = flowOf(text);
      for (const menu of flow.menus.filter(({ choices }) => choices.length > 0)) {
        const live = keysOf(menu).map((key): DesiredChoice => ({ key, target: { kind: 'unchanged' } }));
        for (let round = 0; round < 10; round += 1) {
          const fresh = '012345678'.split('').filter((key) => !keysOf(menu).includes(key) && chance.next() < 0.3);
          const more = fresh.map((key): DesiredChoice => ({ key, target: randomTarget(chance, flow) }));
          const came = editMenu(text, refOf(menu), { audio: 'keep', choices: [...more, ...live] });
          assert.ok('text' in came, JSON.stringify(came));
          assert.equal(came.text === text, fresh.length === 0);
          const went = editMenu(came.text, refOf(menu), { audio: 'keep', choices: live });
          assert.ok('text' in went, JSON.stringify(went));
          assert.equal(went.text, text);
        }
      }
    });

    test('another queue, name or text and back: the very bytes', () => {
      const chance = new Chance(3000 + index);
      for (const menu of flowOf(text).menus) {
        const live = keysOf(menu);
        for (const key of live) {
          const choice = menu.choices.find((one) => one.key === key);
          const was = choice?.target;
          if (choice === undefined || was?.kind !== 'queue' || choice.name.endsWith('\n') || choice.name.includes('{{')) continue;
          const others = live.filter((one) => one !== key).map((one): DesiredChoice => ({ key: one, target: { kind: 'unchanged' } }));
          const there = editMenu(text, refOf(menu), {
            audio: 'keep',
            choices: [...others, { key, name: chance.of(NICE), target: { kind: 'queue', name: chance.of(NICE) } }],
          });
          if ('problems' in there) {
            assert.deepEqual(
              there.problems.map(({ code }) => code),
              ['shared-anchor'],
            );
            continue;
          }
          assert.notEqual(there.text, text);
          const back = editMenu(there.text, refOf(menu), { audio: 'keep', choices: [...others, { key, name: choice.name, target: was }] });
          assert.ok('text' in back);
          assert.equal(back.text, text);
        }
        if (menu.audio.kind !== 'tts' || !text.includes(menu.audio.text) || live.length === 0) continue;
        const words = menu.audio.text.split(' ');
        const spoken = live.map((key, at): DesiredChoice => ({
          key,
          target: { kind: 'unchanged' },
          prompt: at < live.length - 1 ? (words[at] ?? '') : words.slice(at).join(' '),
        }));
        const there = editMenu(text, refOf(menu), {
          audio: 'auto',
          choices: spoken.map((choice) => ({ ...choice, prompt: chance.of(NICE) })),
        });
        if ('problems' in there) {
          assert.deepEqual(
            there.problems.map(({ code }) => code),
            ['shared-anchor'],
          );
          continue;
        }
        assert.notEqual(there.text, text);
        const back = editMenu(there.text, refOf(menu), { audio: 'auto', choices: spoken });
        assert.ok('text' in back);
        assert.equal(back.text, text);
      }
    });
  });
}
