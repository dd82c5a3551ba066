// The toolkit of GitHub is the judge: what is written here must be what it writes, byte for byte.
import assert from 'node:assert/strict';
import { mkdtempDisposableSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import * as core from '@actions/core';
import * as fc from 'fast-check';
import * as env from '../../src/github/runner-env.ts';
import * as ours from '../../src/github/workflow-commands.ts';
import type { AnnotationProperties } from '../../src/github/workflow-commands.ts';

/** Texts that are hard to write: with all that a command gives a meaning to. */
const text = fc.string({
  unit: fc.oneof(fc.constantFrom('%', '\r', '\n', ':', ',', '=', '::', ' '), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
});

function written(work: () => void): string {
  const write = process.stdout.write.bind(process.stdout);
  let all = '';
  process.stdout.write = (chunk: string | Uint8Array): boolean => {
    all += String(chunk);
    return true;
  };
  try {
    work();
  } finally {
    process.stdout.write = write;
  }
  return all;
}

function withEnv<T>(name: string, value: string | undefined, work: () => T): T {
  const before = process.env[name];
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  }
}

function same(one: () => void, other: () => void): void {
  assert.equal(written(one), written(other));
}

const LEVELS = { error: core.error, warning: core.warning, notice: core.notice } as const;

test('commands are those of the toolkit', () => {
  fc.assert(
    fc.property(text, text, (message, name) => {
      same(
        () => ours.command('add-mask', message),
        () => core.setSecret(message),
      );
      same(
        () => ours.command('group', message),
        () => core.startGroup(message),
      );
      same(
        () => ours.command('endgroup'),
        () => core.endGroup(),
      );
      same(
        () => env.writeLine(message),
        () => core.info(message),
      );
      for (const [variable, mine, theirs] of [
        ['GITHUB_OUTPUT', ours.setOutput, core.setOutput],
        ['GITHUB_STATE', ours.saveState, core.saveState],
      ] as const)
        withEnv(variable, undefined, () =>
          same(
            () => mine(name, message),
            () => theirs(name, message),
          ),
        );
    }),
  );
});

test('annotations are those of the toolkit', () => {
  const line = fc.option(fc.nat(3), { nil: undefined });
  const place = fc.record(
    { title: text, file: text, startLine: line, endLine: line, startColumn: line, endColumn: line },
    { requiredKeys: ['file'] },
  );
  fc.assert(
    fc.property(text, fc.constantFrom('error', 'warning', 'notice'), fc.option(place, { nil: undefined }), (message, level, at) => {
      const given = at as AnnotationProperties | undefined;
      const theirs = (): void => LEVELS[level](message, at as core.AnnotationProperties | undefined);
      assert.equal(
        written(() => ours.annotate(level, message, given)),
        written(theirs),
      );
    }),
  );
});

test('files are those of the toolkit, but for the delimiter that is drawn', async () => {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'ivr-commands-'));
  const path = join(folder.path, 'file');
  const contentOf = (work: () => void): string => {
    writeFileSync(path, 'before\n');
    work();
    return readFileSync(path, 'utf8').replaceAll(/ghadelimiter_[\da-f-]{36}/gu, 'END');
  };
  for (const [variable, mine, theirs] of [
    ['GITHUB_OUTPUT', ours.setOutput, core.setOutput],
    ['GITHUB_STATE', ours.saveState, core.saveState],
  ] as const) {
    withEnv(variable, path, () => {
      for (const value of ['', 'plain', 'two\nlines', 'größe\r\n%'])
        assert.equal(
          contentOf(() => mine('name', value)),
          contentOf(() => theirs('name', value)),
        );
    });
    withEnv(variable, join(folder.path, 'absent'), () => assert.throws(() => mine('name', 'value'), /Missing file at path/u));
  }
  writeFileSync(path, 'before\n');
  process.env['GITHUB_STEP_SUMMARY'] = path;
  await ours.addSummary('# größe\n');
  delete process.env['GITHUB_STEP_SUMMARY'];
  assert.equal(readFileSync(path, 'utf8'), 'before\n# größe\n');
});

test('inputs and states are those of the toolkit', () => {
  for (const value of [undefined, '', '  a b\n', 'ä'])
    withEnv('INPUT_SOME_NAME-X', value, () => assert.equal(env.getInput('some name-x'), core.getInput('some name-x')));
  for (const value of [undefined, '', ' a ']) withEnv('STATE_done', value, () => assert.equal(env.getState('done'), core.getState('done')));
});
