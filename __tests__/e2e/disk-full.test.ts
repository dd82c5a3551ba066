// A runner whose disk is full: what can still be told is told, and no flow's state is left open silently.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempDisposableSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseFileCommands } from '../../harness/file-commands.ts';
import { changedMainMenu, MAIN_FLOW_ID } from '../../harness/menus.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage } from '../../harness/stage.ts';
import { flowIn } from '../support/scene/flow-of.ts';

const FILES = { 'ivr/main.yml': changedMainMenu('New') };
const FULL = '/dev/full';
const livePrompt = (stage: Stage): string | undefined =>
  stage.cloud.flow(MAIN_FLOW_ID).definition.nodes['collect_ivr_main']?.menu?.options?.[0]?.prompt;
const errorsOf = ({ commands }: RunResult): string[] => commands.filter(({ name }) => name === 'error').map(({ message }) => message);

describe('a full disk', { concurrency: 2 }, () => {
  test('for the outputs: the flow is deployed, the report and the summary are there, and the step fails', async () => {
    await using stage = await Stage.open();
    const run = await stage.push(FILES, { env: { GITHUB_OUTPUT: FULL } });
    assert.equal(run.exitCode, 1);
    assert.equal(livePrompt(stage), 'New');
    assert.match(
      errorsOf(run).join('\n'),
      /Not all outputs could be set\. GITHUB_OUTPUT can't be written: ENOSPC.* Free space on the runner's disk/u,
    );
    assert.match(run.summary, /deployed/u);
    assert.equal(run.state['ended'], 'yes');
  });

  test('for the job summary: the outputs are set, and the step fails', async () => {
    await using stage = await Stage.open();
    const run = await stage.push(FILES, { env: { GITHUB_STEP_SUMMARY: FULL } });
    assert.equal(run.exitCode, 1);
    assert.deepEqual([run.outputs['outcome'], flowIn(run).status], ['success', 'deployed']);
    assert.match(errorsOf(run).join('\n'), /The job summary could not be written\. GITHUB_STEP_SUMMARY can't be written: /u);
  });

  test('for the state from the start: nothing is begun', async () => {
    await using stage = await Stage.open();
    const run = await stage.push(FILES, { env: { GITHUB_STATE: FULL } });
    assert.equal(run.exitCode, 1);
    assert.deepEqual(stage.cloudCalls, []);
    assert.equal(run.outputs['outcome'], 'failure');
    const { error } = run.report as unknown as { error: { code: string; message: string } };
    assert.equal(error.code, 'runner.unwritable');
    assert.match(error.message, /^GITHUB_STATE can't be written: ENOSPC/u);
  });

  test('for RUNNER_TEMP: nothing is written to a flow, and all outputs are set', async () => {
    await using stage = await Stage.open();
    const run = await stage.push(FILES, { env: { RUNNER_TEMP: FULL } });
    assert.equal(run.exitCode, 1);
    assert.equal(stage.cloudCalls.filter((call) => call.startsWith('PATCH')).length, 0);
    const { plan, ...outputs } = run.outputs;
    assert.match(plan ?? '', /^[0-9a-f]{64}$/u);
    assert.deepEqual(outputs, {
      outcome: 'failure',
      'has-changes': 'false',
      flows: '[]',
      'changed-files': '["ivr/main.yml"]',
      report: '',
      'report-markdown': '',
      'dial-page': '',
    });
    assert.match(errorsOf(run).join('\n'), /could not be noted in the journal \(ENOTDIR.*so it was not started/u);
    assert.match(errorsOf(run).join('\n'), /The report files could not be written: /u);
  });

  test('for the state while a flow is being written: the run fails, and the end of the job finds the flow as it is', async () => {
    await using stage = await Stage.open();
    using folder = mkdtempDisposableSync(join(tmpdir(), 'ivr-disk-'));
    const [state, kept, keepIn] = ['state', 'kept', 'run'].map((name) => join(folder.path, name)) as [string, string, string];
    writeFileSync(state, '');
    stage.cloud.faults.add({
      method: 'PATCH',
      before: () => {
        copyFileSync(state, kept);
        rmSync(state);
        symlinkSync(FULL, state);
      },
    });
    const step = await stage.push(FILES, { env: { GITHUB_STATE: state }, keepIn });
    assert.equal(step.exitCode, 1);
    assert.deepEqual([step.outputs['outcome'], flowIn(step).status, livePrompt(stage)], ['success', 'deployed', 'New']);
    assert.match(errorsOf(step).join('\n'), /The step's progress can't be saved, so the end of the job checks the flows once more\./u);

    const left = parseFileCommands(readFileSync(kept, 'utf8'));
    assert.equal((JSON.parse(left['flow-0'] ?? '{}') as { phase?: string }).phase, 'writing');
    const post = await stage.pushRun(
      { before: await stage.repository.head(), after: await stage.repository.head() },
      { state: left, keepIn },
    );
    assert.deepEqual([post.exitCode, flowIn(post).status], [0, 'deployed'], post.stdout);
  });
});
