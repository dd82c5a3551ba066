import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Problem } from '../../src/menu/problem.ts';
import { toAnnotations } from '../../src/report/annotations.ts';
import { problemLine } from '../../src/report/log.ts';
import { parseCommands } from '../support/commands.ts';

const problem = (line: number, message = 'It is wrong.'): Problem => ({
  path: 'ivr/main.yml',
  line,
  column: 5,
  rule: 'bad-key',
  message,
  mend: 'Mend it.',
});
const problems = (number: number): Problem[] => Array.from({ length: number }, (_, index) => problem(index + 1));

describe('annotations', () => {
  test('say the rule, what is wrong and how to mend it, at its place', () => {
    assert.deepEqual(toAnnotations([problem(7)]), {
      shown: [{ title: 'IVR menu: bad-key', message: 'It is wrong. Mend it.', file: 'ivr/main.yml', startLine: 7, startColumn: 5 }],
      more: 0,
    });
  });

  for (const [number, shown, more] of [
    [0, 0, 0],
    [1, 1, 0],
    [8, 8, 0],
    [9, 9, 0],
    [10, 8, 2],
    [11, 8, 3],
    [500, 8, 492],
  ] as const) {
    test(`of ${number} problems: ${shown} at their places${more === 0 ? '' : ` and ${more} in one line more`}`, () => {
      const annotations = toAnnotations(problems(number));
      assert.deepEqual(
        [annotations.shown.map(({ startLine }) => startLine), annotations.more],
        [problems(shown).map(({ line }) => line), more],
      );
      const all = annotations.shown.length + (annotations.more > 0 ? 1 : 0);
      assert.ok(all <= 9, "the runner shows ten of a step, and one is the step's own failure");
    });
  }

  test('are cut before the runner cuts them', () => {
    const [annotation] = toAnnotations([problem(1, 'x'.repeat(10_000))]).shown;
    assert.ok((annotation?.message.length ?? 0) <= 4096);
  });

  test('are not cut in the middle of a character', () => {
    for (const lead of ['', 'x']) {
      const [annotation] = toAnnotations([problem(1, `${lead}${'😀'.repeat(5000)}`)]).shown;
      assert.ok(annotation?.message.isWellFormed());
    }
  });
});

describe('a problem in the log', () => {
  test('is one line that names everything', () => {
    assert.equal(problemLine(problem(7)), '"ivr/main.yml":7:5 bad-key: It is wrong. Mend it.');
  });

  test('stays one line, and no command, whatever it holds', () => {
    const line = problemLine({ ...problem(1, 'a\n::error::b\r::error::c\u2028##[error]'), path: 'ivr/\n::error::x.yml' });
    assert.doesNotMatch(line, /[\n\r\u2028]/u);
    assert.deepEqual(
      parseCommands(line).filter(({ name }) => name !== 'error' || line.startsWith('::')),
      [],
    );
  });
});
