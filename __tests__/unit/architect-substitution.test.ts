import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contentOf, fileOf, MAIN, menusIn, placeOf, queuesOf } from '../support/architect-content.ts';

const NAMES = ['Sales', 'Support', 'Billing', '{{queue}}'];
const QUEUES = queuesOf(NAMES.map((name) => ({ id: name, name })));
const HINT = 'Write the text itself, without {{ and }}.';

const option = (key: string, prompt: string, target = '{ unchanged: true }', more = ''): string =>
  `key: "${key}", prompt: "${prompt}", routing_target: ${target}${more}`;
const menuFile = (first: string, ...more: readonly string[]): string =>
  fileOf('collect_ivr_main', [first, ...['2', '3', '9', '0', '*'].map((key) => option(key, `Press ${key}`))], more);

/** The problems of a menu file as `line:column`, code, message and hint. */
function problemsOf(file: string, yaml = MAIN): string[] {
  return contentOf(yaml)
    .edit(menusIn(file), QUEUES)
    .problems.map(({ at, code, message, hint }) => `${at.line}:${at.column} ${code} | ${message} | ${hint}`);
}

function refused(file: string, word: string, part: string, shown: string): string {
  const { line, column } = placeOf(file, word);
  const message = `The ${part} of key 1 holds ${shown}. Archy reads {{ as the start of a substitution, and would refuse to publish the flow.`;
  return `${line}:${column} substitution | ${message} | ${HINT}`;
}

describe('a substitution is refused in', () => {
  for (const [what, first, word, part, shown] of [
    ['a prompt', option('1', 'For {{loans}}, press 1'), '"For {{loans}}', 'prompt', '{{loans}}'],
    ['a prompt, with blanks in it', option('1', 'For {{ loans }}'), '"For {{ loans', 'prompt', '{{ loans }}'],
    ['a prompt that only starts one', option('1', 'For {{loans'), '"For {{loans', 'prompt', '{{'],
    ['a name', option('1', 'One', '{ queue: Sales }', ', name: "{{loans}}"'), '"{{loans}}"', 'name', '{{loans}}'],
    ['a queue', option('1', 'One', '{ queue: "{{queue}}" }'), '{ queue: "{{queue}}"', 'target', '{{queue}}'],
    ['a queue without a form', option('1', 'One', '"{{queue}}"'), '"{{queue}}"', 'target', '{{queue}}'],
  ] as const) {
    test(what, () => {
      const file = menuFile(first);
      assert.deepEqual(problemsOf(file), [refused(file, word, part, shown)]);
    });
  }

  test('a new choice, named after its queue', () => {
    const file = menuFile(option('1', 'One'), 'audio: keep').replace(
      '  - { key: "2"',
      `  - { ${option('4', 'Four', '{ queue: "{{queue}}" }')} }\n$&`,
    );
    assert.deepEqual(
      problemsOf(file).map((problem) => problem.split(' | ')[0]),
      [`${placeOf(file, '{ queue: "{{queue}}"').line}:${placeOf(file, '{ queue: "{{queue}}"').column} substitution`],
    );
  });

  test('a long text, which is not repeated', () => {
    const file = menuFile(option('1', `{{${'a'.repeat(100)}}}`));
    assert.deepEqual(problemsOf(file), [refused(file, '"{{aaa', 'prompt', `{{${'a'.repeat(57)}…`)]);
  });
});

describe('a substitution is none of the action’s business', () => {
  test('in a prompt that is not written', () => {
    assert.deepEqual(problemsOf(menuFile(option('1', 'For {{loans}}', '{ queue: Support }'), 'audio: keep')), []);
  });

  test('if the flow has it already and nothing changes', () => {
    const yaml = MAIN.replace('name: Sales\n              refId', 'name: "{{desk}}"\n              refId').replace(
      'lit:\n                  name: Sales',
      'lit:\n                  name: "{{queue}}"',
    );
    assert.notEqual(yaml, MAIN);
    assert.deepEqual(problemsOf(menuFile(option('1', 'One', '{ queue: "{{queue}}" }', ', name: "{{desk}}"'), 'audio: keep'), yaml), []);
  });

  test('if braces stand alone', () => {
    assert.deepEqual(problemsOf(menuFile(option('1', 'For {loans} } } and { {'))), []);
  });
});
