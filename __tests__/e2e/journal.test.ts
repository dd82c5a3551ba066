// What a step notes down before it writes, and what the end of its job makes of it when something of that is gone.
import assert from 'node:assert/strict';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { FLOWS, Scene, definition } from '../support/scene.ts';

const { CHANGE, menu } = definition;

const INPUTS = { 'timeout-seconds': '1' };
const KILLED_AT_WRITE = { at: { method: 'PATCH' }, how: 'kill' } as const;

async function journalIn(temp: string): Promise<string> {
  const names = (await readdir(temp)).filter((name) => name.startsWith('genesys-ivr-journal-'));
  assert.equal(names.length, 1, names.join(', '));
  return join(temp, names[0] ?? '');
}

describe('the journal', { concurrency: 2 }, () => {
  test('stands in the state and in RUNNER_TEMP before the write is sent, for no one else to read', async () => {
    await using scene = await Scene.open();
    const before = scene.live();
    const { step } = await scene.runUntil(CHANGE, KILLED_AT_WRITE, {
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
    assert.deepEqual([phase, version, flow, attempts], ['writing', 14, FLOWS.main.id, 1]);
  });

  test('of a step that came to its end is gone, and the end of its job has nothing to do', async () => {
    await using scene = await Scene.open();
    const run = await scene.push(CHANGE);
    assert.equal(run.state['ended'], 'yes');
    assert.doesNotMatch(run.everything, /genesys-ivr-journal-\w+\/plan/u);
  });

  test('can not be written: nothing is written to the flow either', async () => {
    await using scene = await Scene.open();
    const run = await scene.push(CHANGE, { env: { RUNNER_TEMP: '/dev/null/nowhere' } });
    assert.equal(run.exitCode, 1);
    assert.match(run.stdout, /The next write could not be noted in the journal \(ENOTDIR.*so it was not started/u);
    assert.deepEqual(scene.published(), []);
    assert.equal(run.outputs['outcome'], 'failure');
  });

  test('is gone with RUNNER_TEMP: the flows are named, and a person is called', async () => {
    await using scene = await Scene.open();
    const { post, callsOfPost } = await scene.runUntil(CHANGE, KILLED_AT_WRITE, {
      inputs: INPUTS,
      between: async (temp) => rm(await journalIn(temp), { recursive: true }),
    });
    assert.deepEqual([post.exitCode, post.outputs['outcome'], callsOfPost], [1, 'failure', []]);
    assert.equal(post.report.error?.code, 'journal.lost');
    assert.match(post.report.error?.message ?? '', new RegExp(`could not be checked: ${FLOWS.main.id} \\(version 14 before\\)\\.`, 'u'));
    assert.match(post.summary, /interrupted, check the flows/u);
  });

  test('was changed by someone else: what they left there is not put back', async () => {
    await using scene = await Scene.open();
    const { post, callsOfPost } = await scene.runUntil(CHANGE, KILLED_AT_WRITE, {
      inputs: INPUTS,
      between: async (temp) => {
        const path = join(await journalIn(temp), 'plan-0.json');
        await writeFile(path, (await readFile(path, 'utf8')).replace('For support', 'For fun'));
      },
    });
    assert.deepEqual([post.exitCode, callsOfPost], [1, []]);
    const [flow] = post.report.flows;
    assert.deepEqual([flow?.status, flow?.error?.code, flow?.version_before], ['rollback-failed', 'journal.lost', 14]);
    assert.deepEqual(scene.published(), ['15 ivr-client']);
  });

  for (const [words, effect] of [
    ['still arrives', {}],
    ['never arrives', { reset: 'before' as const }],
  ] as const) {
    test(`a step that is killed while it takes a flow back, and that request ${words}: the way back is gone to its end`, async () => {
      await using scene = await Scene.open();
      const before = scene.live();
      scene.cloud.faults.add({
        method: 'PATCH',
        applyPartially: ({ nodes }) => {
          const [option] = nodes['collect_ivr_main']?.menu?.options ?? [];
          if (option !== undefined) option['prompt'] = 'Not what was sent';
        },
      });
      const { step, post } = await scene.runUntil(CHANGE, { at: { method: 'PUT' }, effect, how: 'kill' }, { inputs: INPUTS });
      assert.equal(step.signal, 'SIGKILL');
      assert.deepEqual([post.report.flows[0]?.status, post.exitCode], ['rolled-back', 1]);
      assert.deepEqual(scene.live(), before);
      assert.deepEqual(scene.published(), ['15 ivr-client', '16 ivr-client']);
    });
  }

  test('a step that is killed at its comment: only the comment is written again', async () => {
    await using scene = await Scene.open();
    const before = await scene.succeeded({ 'ivr/main.yml': menu('main') });
    await scene.pullRequest({ 'ivr/main.yml': menu('main', { 9: null }) }, { inputs: INPUTS });
    const after = await scene.repository.merge('change-7', { squash: true, message: 'Change the menus' });
    Object.assign(scene.github.pulls[0] ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
    const kill = new AbortController();
    scene.github.faults.add({ method: 'PATCH', path: /comments/u, reset: true, before: () => kill.abort() });
    const { step, post, callsOfPost } = await scene.runUntil(
      {},
      { at: { path: '/never' }, how: 'kill' },
      { inputs: INPUTS, merged: before, kill: kill.signal },
    );
    assert.equal(step.signal, 'SIGKILL');
    const verdict = 'IVR deploy: collect&#95;ivr&#95;main deployed: 1 key removed';
    assert.ok(step.summary.includes(verdict), step.summary);
    assert.deepEqual([callsOfPost, post.summary, post.outputs, post.exitCode], [[], '', {}, 0]);
    const { body = '' } = scene.github.commentsOn(7)[0] ?? {};
    assert.ok(body.includes(verdict) && body.includes('becomes unreachable'), body);
  });
});
