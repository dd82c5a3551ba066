/** What a person sees of a run, and how they answer. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, test } from 'node:test';
import { Terminal } from '../../src/cli/terminal.ts';
import { Redactor } from '../../src/secrets/redactor.ts';

/** A terminal's streams, and what was written to them. */
function open({ isTTY = true, isVerbose = false, columns = 20 } = {}) {
  const stream = (): PassThrough & { isTTY: boolean; columns: number } => Object.assign(new PassThrough(), { isTTY, columns });
  const [input, output, errors] = [stream(), stream(), stream()];
  const terminal = new Terminal(new Redactor(), isVerbose, { input, output, errors });
  return { terminal, input, output: () => read(output), errors: () => read(errors) };
}

/** What was written to a stream since the last look. */
function read(from: PassThrough): string {
  return String(from.read() ?? '');
}

/** Does something while the environment has other variables. */
function withVariables<T>(variables: Readonly<Record<string, string>>, work: () => T): T {
  const before = { ...process.env };
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'CI', 'NODE_DISABLE_COLORS']) delete process.env[name];
  Object.assign(process.env, { TERM: 'xterm' }, variables);
  try {
    return work();
  } finally {
    process.env = before;
  }
}

describe('progress', () => {
  test('is one line that the next one replaces, as wide as the terminal', () => {
    const { terminal, errors, output } = open();
    terminal.info('reading the first flow of all');
    terminal.info('two');
    terminal.print('The answer.\n');
    assert.deepEqual([errors(), output()], ['reading the first f\r\u001b[2Ktwo\r\u001b[2K', 'The answer.\n']);
  });

  test('is not cut off if the terminal does not know its width', () => {
    const { terminal, errors } = open({ columns: 0 });
    terminal.info('reading the first flow of all');
    assert.equal(errors(), 'reading the first flow of all');
  });

  test('is not written where no one watches, and in lines if asked for', () => {
    const [piped, verbose] = [open({ isTTY: false }), open({ isTTY: false, isVerbose: true })];
    for (const { terminal } of [piped, verbose]) terminal.info('one');
    assert.deepEqual([piped.errors(), verbose.errors(), verbose.output()], ['', 'one\n', '']);
  });
});

describe('colours', () => {
  for (const [what, variables, isTTY, coloured] of [
    ['are shown on a terminal', {}, true, true],
    ['are not shown with NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['are not shown in a pipe', {}, false, false],
    ['are shown in a pipe with FORCE_COLOR', { FORCE_COLOR: '1' }, false, true],
  ] as const)
    test(what, () => {
      const { terminal } = open({ isTTY });
      assert.equal(
        withVariables(variables, () => terminal.colour('red', 'x')),
        coloured ? '\u001b[31mx\u001b[39m' : 'x',
      );
    });
});

describe('a question', () => {
  test('is asked beside the answer, and gets what is typed', async () => {
    const { terminal, input, errors, output } = open();
    terminal.info('planning');
    const answer = terminal.ask('Deploy? ');
    input.write('yes\n');
    assert.equal(await answer, 'yes');
    const said = errors();
    assert.ok(said.startsWith('planning\r\u001b[2K') && said.includes('Deploy? '), said);
    assert.equal(output(), '');
  });

  test('has an empty answer if the input ends', async () => {
    const { terminal, input } = open();
    const answer = terminal.ask('Deploy? ');
    input.end();
    assert.equal(await answer, '');
  });

  test('has an empty answer after Ctrl+C', async () => {
    const { terminal, input } = open();
    const answer = terminal.ask('Deploy? ');
    input.write('y\u0003');
    assert.equal(await answer, '');
  });

  test('has none if no one can answer', async () => {
    const { terminal, errors } = open({ isTTY: false });
    assert.deepEqual([await terminal.ask('Deploy? '), errors()], [undefined, '']);
  });
});
