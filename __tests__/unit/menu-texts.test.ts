import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMenuFile, type MenuFile } from '../../src/menu-file/parse.ts';

/** A menu of one option, with these properties. */
function parse(option: string, head = ''): MenuFile {
  const text = `flow_id: f\nmenu_node_id: m\n${head}options:\n  - { key: "1", ${option} }\n`;
  return parseMenuFile('ivr/main.yml', Buffer.from(text));
}

const problemsOf = (option: string, head = ''): string[] =>
  parse(option, head).problems.map(({ at, code }) => `${at.line}:${at.column} ${code}`);

describe('texts of a menu file', () => {
  test('are read, with their places', () => {
    const [menu] = parse('transfer_says: One moment, routing_target: { number: "+4930" }', 'says: Press 1\n').menus;
    assert.deepEqual(
      [menu?.says, menu?.options[0]?.transferSays, menu?.options[0]?.target],
      ['Press 1', 'One moment', { kind: 'number', number: '+4930' }],
    );
    assert.deepEqual([menu?.at.says.line, menu?.at.says.column], [3, 7]);
    assert.deepEqual([menu?.options[0]?.at.transferSays.line, menu?.options[0]?.at.transferSays.column], [5, 32]);
  });

  test('make prompts optional, and so does `audio: keep`', () => {
    const target = 'routing_target: { queue: A }';
    assert.deepEqual(problemsOf(target, 'says: Press 1\n'), []);
    assert.deepEqual(problemsOf(target, 'audio: keep\n'), []);
    assert.deepEqual(problemsOf(target, 'says: Press 1\naudio: replace\n'), []);
    for (const head of ['', 'audio: auto\n', 'audio: replace\n']) assert.match(problemsOf(target, head).join(), /^\d:5 missing-property$/u);
  });

  test('come from one place', () => {
    for (const audio of ['auto', 'keep'])
      assert.deepEqual(problemsOf('prompt: A, routing_target: { queue: A }', `says: Press 1\naudio: ${audio}\n`), ['4:1 one-text']);
  });

  test('before a transfer need a transfer', () => {
    for (const target of ['{ menu: A }', '{ task: A }', '{ disconnect: true }', '{ unchanged: true }'])
      assert.deepEqual(problemsOf(`prompt: A, transfer_says: B, routing_target: ${target}`), ['4:28 no-transfer'], target);
    for (const target of ['A', '{ queue: A }', '{ number: "1" }'])
      assert.deepEqual(problemsOf(`prompt: A, transfer_says: B, routing_target: ${target}`), [], target);
  });

  test('say something, and are not cut by a comment', () => {
    assert.deepEqual(problemsOf('routing_target: { queue: A }', 'says: " "\n'), ['3:7 blank']);
    assert.match(problemsOf('routing_target: { queue: A }', 'says: Press #\n').join(), /unquoted-hash/u);
    assert.deepEqual(problemsOf('prompt: A, transfer_says: "\\u200b", routing_target: A'), ['4:43 blank']);
  });
});
