// What a run loads, in bytes, and how often it starts git: seconds would say more of the machine than of the action.
import assert from 'node:assert/strict';
import { mkdtempDisposableSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { orgOf } from '../../bench/world.ts';
import { LoadNotes, type Loaded } from '../../harness/loaded.ts';
import { menuFile } from '../../harness/menus.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage, type SceneOptions } from '../../harness/stage.ts';

const FILES = { 'ivr/main.yml': menuFile() };

/** What speaks to the network. */
const NETWORK = ['http', 'https', 'http2', 'tls', 'zlib', 'dns'];

async function loadedBy(run: (options: SceneOptions) => Promise<RunResult>): Promise<Loaded> {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'ivr-start-'));
  const notes = new LoadNotes(folder.path);
  const { exitCode, stdout } = await run({ env: notes.env });
  assert.equal(exitCode, 0, stdout);
  return notes.read();
}

test('a check of menu files loads less than a mebibyte, and nothing that speaks to the network', async () => {
  await using stage = await Stage.open();
  const inputs = { mode: 'validate', select: 'all', comment: 'never', 'client-id': '', 'client-secret': '' };
  const { bytes, builtins } = await loadedBy((options) => stage.push(FILES, { ...options, inputs }));
  assert.ok(bytes < 2 ** 20, `${bytes} bytes`);
  assert.deepEqual(
    NETWORK.filter((name) => builtins.includes(name)),
    [],
  );
});

test('the end of a job that went well loads nothing but itself', async () => {
  await using stage = await Stage.open();
  const push = { before: await stage.repository.head(), after: await stage.commit(FILES) };
  const { state } = await stage.pushRun(push, { inputs: { mode: 'validate' } });
  const { bytes, builtins } = await loadedBy((options) => stage.pushRun(push, { ...options, state }));
  assert.ok(bytes < 25_000, `${bytes} bytes`);
  assert.deepEqual(
    NETWORK.filter((name) => builtins.includes(name)),
    [],
  );
});

/** How many git programs a run starts, without those that git starts itself. */
async function gitStarts(run: (options: SceneOptions) => Promise<RunResult>): Promise<number> {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'ivr-start-'));
  const trace = join(folder.path, 'trace.json');
  const { exitCode, stdout } = await run({ env: { GIT_TRACE2_EVENT: trace } });
  assert.equal(exitCode, 0, stdout);
  const events = readFileSync(trace, 'utf8').trim().split('\n');
  const starts = events.map((line) => JSON.parse(line) as { event: string; sid: string }).filter(({ event }) => event === 'start');
  return starts.filter(({ sid }) => !sid.includes('/')).length;
}

test('a check starts git twice, however many menu files there are', async () => {
  await using stage = await Stage.open();
  const inputs = { mode: 'validate', select: 'all', comment: 'never', 'client-id': '', 'client-secret': '' };
  const { files } = orgOf('definition', 5);
  assert.equal(await gitStarts((options) => stage.push(files, { ...options, inputs })), 2);
});

test('a deploy lists what a commit has in a folder once, and starts git once more for each menu file', async () => {
  assert.equal((await startsOfDeploy(5)) - (await startsOfDeploy(1)), 4);
});

async function startsOfDeploy(files: number): Promise<number> {
  const { org, files: texts } = orgOf('definition', files);
  await using stage = await Stage.open({ org });
  return await gitStarts((options) => stage.push(texts, options));
}
