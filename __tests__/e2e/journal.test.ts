// What a step notes down before it writes, and what the end of its job makes of it when something of that is gone.
import assert from 'node:assert/strict';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { runUntil } from '../support/ended.ts';
import type { RunResult } from '../../harness/runner.ts';
import { MAIN_OPTIONS, menuFile } from '../../harness/menus.ts';
import { changedMainMenu, CLIENT, MAIN_FLOW_ID, openStage, push, reportOf, writesOf } from '../support/org-scene.ts';
import { Stage } from '../../harness/stage.ts';

const INPUTS = { 'client-id': CLIENT.id, 'client-secret': CLIENT.secret, 'timeout-seconds': '1' };
const MAIN = { 'ivr/main.yml': changedMainMenu() };
const KILLED_AT_WRITE = { at: { method: 'PATCH' }, how: 'kill' } as const;

function runErrorOf({ report }: RunResult): { code: string; message: string } | null {
  return (report as unknown as { error: { code: string; message: string } | null } | undefined)?.error ?? null;
}

async function journalIn(temp: string): Promise<string> {
  const names = (await readdir(temp)).filter((name) => name.startsWith('genesys-ivr-journal-'));
  assert.equal(names.length, 1, names.join(', '));
  return join(temp, names[0] ?? '');
}

describe('the journal', { concurrency: 2 }, () => {
  test('stands in the state and in RUNNER_TEMP before the write is sent, for nobody else to read', async () => {
    await using stage = await openStage();
    const before = stage.cloud.flow(MAIN_FLOW_ID).definition;
    const { step } = await runUntil(stage, MAIN, KILLED_AT_WRITE, {
      inputs: INPUTS,
      between: async (temp) => {
        const folder = await journalIn(temp);
        const files = await readdir(folder);
        assert.deepEqual(files.toSorted(), ['plan-0.json', 'run.json']);
        for (const path of [folder, ...files.map((name) => join(folder, name))]) {
          assert.equal((await stat(path)).mode & 0o077, 0, path);
        }
        const plan = JSON.parse(await readFile(join(folder, 'plan-0.json'), 'utf8')) as { live: { raw: unknown; version: number } };
        assert.deepEqual([plan.live.raw, plan.live.version], [before, 14]);
      },
    });
    const { phase, version, flow, attempts } = JSON.parse(step.state['flow-0'] ?? '{}') as Record<string, unknown>;
    assert.deepEqual([phase, version, flow, attempts], ['writing', 14, MAIN_FLOW_ID, 1]);
  });

  test('of a step that came to its end is gone, and the end of its job has nothing to do', async () => {
    await using stage = await openStage();
    const run = await push(stage, MAIN);
    assert.equal(run.state['ended'], 'yes');
    assert.doesNotMatch(run.everything, /genesys-ivr-journal-\w+\/plan/u);
  });

  test('can not be written: nothing is written to the flow either', async () => {
    await using stage = await openStage();
    const run = await push(stage, MAIN, { env: { RUNNER_TEMP: '/dev/null/nowhere' } });
    assert.equal(run.exitCode, 1);
    assert.match(run.stdout, /What is about to be done could not be noted down \(ENOTDIR.*so it was not begun/u);
    assert.deepEqual(writesOf(stage), []);
    assert.equal(run.outputs['outcome'], 'failure');
  });

  test('is gone with RUNNER_TEMP: the flows are named, and a person is called', async () => {
    await using stage = await openStage();
    const { post, callsOfPost } = await runUntil(stage, MAIN, KILLED_AT_WRITE, {
      inputs: INPUTS,
      between: async (temp) => rm(await journalIn(temp), { recursive: true }),
    });
    assert.deepEqual([post.exitCode, post.outputs['outcome'], callsOfPost], [1, 'failure', []]);
    assert.equal(runErrorOf(post)?.code, 'journal.lost');
    assert.match(runErrorOf(post)?.message ?? '', new RegExp(`could not be looked at: ${MAIN_FLOW_ID} \\(version 14 before\\)\\.`, 'u'));
    assert.match(post.summary, /broke off, look at the flows/u);
  });

  test('was changed by somebody else: what they left there is not put back', async () => {
    await using stage = await openStage();
    const { post, callsOfPost } = await runUntil(stage, MAIN, KILLED_AT_WRITE, {
      inputs: INPUTS,
      between: async (temp) => {
        const path = join(await journalIn(temp), 'plan-0.json');
        await writeFile(path, (await readFile(path, 'utf8')).replace('For support', 'For fun'));
      },
    });
    assert.deepEqual([post.exitCode, callsOfPost], [1, []]);
    const [flow] = reportOf(post).flows;
    assert.deepEqual([flow?.status, flow?.error?.code, flow?.version_before], ['rollback-failed', 'journal.lost', 14]);
    assert.deepEqual(writesOf(stage), ['15 ivr-client']);
  });

  for (const [words, effect] of [
    ['still arrives', {}],
    ['never arrives', { reset: 'before' as const }],
  ] as const) {
    test(`a step that is killed while it takes a flow back, and that request ${words}: the way back is gone to its end`, async () => {
      await using stage = await openStage();
      const before = stage.cloud.flow(MAIN_FLOW_ID).definition;
      stage.cloud.faults.add({
        method: 'PATCH',
        applyPartially: ({ nodes }) => {
          const [option] = nodes['collect_ivr_main']?.menu?.options ?? [];
          if (option !== undefined) option['prompt'] = 'Not what was sent';
        },
      });
      const { step, post } = await runUntil(stage, MAIN, { at: { method: 'PUT' }, effect, how: 'kill' }, { inputs: INPUTS });
      assert.equal(step.signal, 'SIGKILL');
      assert.deepEqual([reportOf(post).flows[0]?.status, post.exitCode], ['rolled-back', 1]);
      assert.deepEqual(stage.cloud.flow(MAIN_FLOW_ID).definition, before);
      assert.deepEqual(writesOf(stage), ['15 ivr-client', '16 ivr-client']);
    });
  }

  test('a step that is killed at its comment: only the comment is written again', async () => {
    await using stage = await Stage.open({ org: { clients: [CLIENT] } });
    const before = await stage.repository.head();
    stage.github.addRun({ head_sha: before });
    await stage.pullRequest({ 'ivr/main.yml': menuFile(MAIN_OPTIONS.filter(({ key }) => key !== '9')) }, { inputs: INPUTS });
    const after = await stage.repository.merge('change-7', { squash: true, message: 'Change the menus' });
    Object.assign(stage.github.pulls[0] ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
    const kill = new AbortController();
    stage.github.faults.add({ method: 'PATCH', path: /comments/u, reset: true, before: () => kill.abort() });
    const { step, post, callsOfPost } = await runUntil(
      stage,
      {},
      { at: { path: '/never' }, how: 'kill' },
      { inputs: INPUTS, merged: before, kill: kill.signal },
    );
    assert.equal(step.signal, 'SIGKILL');
    const verdict = 'IVR deploy — 1 menu deployed, 1 key stops answering, 1 more warning\n';
    assert.ok(step.summary.includes(verdict), step.summary);
    assert.deepEqual([callsOfPost, post.summary, post.outputs, post.exitCode], [[], '', {}, 0]);
    const { body = '' } = stage.github.commentsOn(7)[0] ?? {};
    assert.ok(body.includes(verdict) && body.includes('No caller comes any more to the menu'), body);
  });
});
