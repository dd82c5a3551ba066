import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCommands, type WorkflowCommand } from '../../harness/commands.ts';
import { Runner } from '../../src/github/runner.ts';
import { Redactor } from '../../src/secrets/redactor.ts';

const SECRET = 'An0ther "secret"';

/** What is written to stdout meanwhile, which is the test's own report, too. */
async function written(work: (runner: Runner) => void | Promise<void>): Promise<string> {
  const write = process.stdout.write.bind(process.stdout);
  const { exitCode } = process;
  let text = '';
  process.stdout.write = (chunk: string | Uint8Array): boolean => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  const redactor = new Redactor();
  redactor.add(SECRET);
  try {
    await work(new Runner(redactor));
  } finally {
    process.stdout.write = write;
    process.exitCode = exitCode;
  }
  return text;
}

async function commandOf(work: (runner: Runner) => void): Promise<WorkflowCommand | undefined> {
  return parseCommands(await written(work))[0];
}

test('an annotation shows no secret: not in its message, its title or its path', async () => {
  for (const level of ['error', 'warning', 'notice'] as const) {
    const text = `a ${encodeURIComponent(SECRET)} b`;
    const command = await commandOf((runner) =>
      runner.annotate({ level, message: text, title: text, file: `ivr/${SECRET}.yml`, startLine: 3, startColumn: 1 }),
    );
    assert.equal(command?.name, level);
    assert.deepEqual([command.message, command.properties['title'], command.properties['file']], ['a *** b', 'a *** b', 'ivr/***.yml']);
  }
});

test('no line of the log and no name of a group shows a secret', async () => {
  const text = `a ${Buffer.from(`id:${SECRET}`).toString('base64')} b`;
  for (const say of [
    (runner: Runner) => runner.info(text),
    (runner: Runner) => runner.notice(text),
    (runner: Runner) => runner.warning(text),
    (runner: Runner) => runner.fail(text),
    (runner: Runner) => runner.group(text, () => Promise.resolve()),
  ]) {
    // What is left is the id, and the digits that it shares with the secret.
    assert.match(await written(say), /a aWQ6?\*{3}={0,2} b/u);
  }
});
