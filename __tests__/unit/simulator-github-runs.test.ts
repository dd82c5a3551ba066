import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pullRequestEvent, pushEvent, type RunIdentity } from '../../harness/events.ts';
import { KeptRuns } from '../../harness/kept-runs.ts';
import { Clock, GitHub } from '../../simulator/github/index.ts';
import { repo, startFake } from '../support/github-fake.ts';

const SHA = 'a'.repeat(40);
const MERGE = 'c'.repeat(40);

describe('one workflow run', () => {
  it('is what the list shows of it', async () => {
    await using fake = await startFake();
    const { id } = fake.github.addRun({ head_sha: SHA, status: 'in_progress' });
    const { data } = await fake.client.rest.actions.listWorkflowRuns({ ...repo, workflow_id: 'ivr.yml' });
    const one = await fake.client.rest.actions.getWorkflowRun({ ...repo, run_id: id, exclude_pull_requests: true });
    assert.deepEqual(one.data, data.workflow_runs[0]);
    assert.deepEqual([one.data.status, one.data.conclusion], ['in_progress', null]);
    assert.equal((await fake.ask('/actions/runs/1')).status, 404);
    assert.equal((await fake.ask(`/actions/runs/${id}?attempt=1`)).status, 422);
  });

  it('keeps its attempts: created once, started again by each', async () => {
    await using fake = await startFake();
    const { id } = fake.github.addRun({
      head_sha: SHA,
      created_at: '2026-01-05T08:00:00Z',
      run_started_at: '2026-01-05T10:00:00Z',
      earlier: [{ conclusion: 'cancelled' }, { run_started_at: '2026-01-05T09:00:00Z' }],
    });
    const shown = async (path: string): Promise<unknown[]> => {
      const { status, body } = await fake.ask(`/actions/runs/${id}${path}`);
      return [status, body['run_attempt'], body['conclusion'], body['created_at'], body['run_started_at']];
    };
    const [created, third] = ['2026-01-05T08:00:00Z', '2026-01-05T10:00:00Z'];
    assert.deepEqual(await shown(''), [200, 3, 'success', created, third]);
    assert.deepEqual(await shown('/attempts/1'), [200, 1, 'cancelled', created, created]);
    assert.deepEqual(await shown('/attempts/2'), [200, 2, 'failure', created, '2026-01-05T09:00:00Z']);
    assert.deepEqual(await shown('/attempts/3'), [200, 3, 'success', created, third]);
    for (const none of ['/attempts/0', '/attempts/4']) assert.equal((await shown(none))[0], 404);
    const { body } = await fake.ask(`/actions/runs/${id}`);
    assert.equal(body['previous_attempt_url'], `${String(body['url'])}/attempts/2`);
  });

  it('that is seeded as a later attempt has failed before', async () => {
    await using fake = await startFake();
    const { id } = fake.github.addRun({ head_sha: SHA, run_attempt: 2 });
    assert.equal((await fake.ask(`/actions/runs/${id}/attempts/1`)).body['conclusion'], 'failure');
    assert.throws(() => fake.github.addRun({ head_sha: SHA, run_attempt: 3, earlier: [{}] }), /Attempt 3 of a run comes after 2 others/u);
  });

  it('needs actions: read', async () => {
    await using fake = await startFake({ permissions: { actions: 'none' } });
    for (const path of ['/actions/runs/1', '/actions/runs/1/attempts/1']) {
      const { status, headers } = await fake.ask(path);
      assert.deepEqual([status, headers.get('x-accepted-github-permissions')], [403, 'actions=read']);
    }
  });
});

describe('kept runs', () => {
  const clock = new Clock('2026-01-05T08:00:00Z');
  const push = pushEvent({ before: null, after: SHA });

  /** Plays a step that takes an hour, and tells what GitHub shows meanwhile. */
  async function play(
    runs: KeptRuns,
    github: GitHub,
    { event = push, identity, isPost = false, exitCode = 0, isStopped = false }: StepOptions = {},
  ): Promise<string> {
    let meanwhile = '';
    await runs.play({
      event,
      identity,
      isPost,
      play: async ({ id, attempt }) => {
        const run = github.runs.find((one) => one.id === id);
        meanwhile = `attempt ${attempt} ${run?.status} ${run?.conclusion}`;
        clock.advance(3600);
        return Promise.resolve({ exitCode });
      },
      isStopped: () => isStopped,
    });
    return meanwhile;
  }

  interface StepOptions {
    readonly event?: typeof push;
    readonly identity?: RunIdentity;
    readonly isPost?: boolean;
    readonly exitCode?: number | null;
    readonly isStopped?: boolean;
  }

  it('are in progress while they go, and get ids of their own', async () => {
    const github = new GitHub({ repository: 'acme/ivr-menus', now: clock.now });
    const runs = new KeptRuns(github);
    assert.equal(await play(runs, github), 'attempt 1 in_progress null');
    await play(runs, github, { exitCode: 1 });
    await play(runs, github, { exitCode: null, isStopped: true });
    assert.deepEqual(
      github.runs.map(({ conclusion, run_number, head_branch, created_at }) => [conclusion, run_number, head_branch, created_at]),
      [
        ['success', 1, 'main', '2026-01-05T08:00:00Z'],
        ['failure', 2, 'main', '2026-01-05T09:00:00Z'],
        ['cancelled', 3, 'main', '2026-01-05T10:00:00Z'],
      ],
    );
    assert.equal(new Set(github.runs.map(({ id }) => id)).size, 3);
  });

  it('with the same id are attempts of one run', async () => {
    const github = new GitHub({ repository: 'acme/ivr-menus', now: clock.now });
    const runs = new KeptRuns(github);
    const created = clock.now().toISOString().replace('.000', '');
    await play(runs, github, { identity: { id: 7, number: 57 }, exitCode: 1 });
    assert.equal(await play(runs, github, { identity: { id: 7, attempt: 2 } }), 'attempt 2 in_progress null');
    const [run] = github.runs;
    assert.deepEqual([run?.run_number, run?.created_at, run?.conclusion, run?.earlier[0]?.conclusion], [57, created, 'success', 'failure']);
    assert.notEqual(run?.run_started_at, created);
    await assert.rejects(play(runs, github, { identity: { id: 7, attempt: 2 } }), /Attempt 2 of run 7 can't follow 2 attempts/u);
  });

  it('go on at the end of their job, and end as they had ended', async () => {
    const github = new GitHub({ repository: 'acme/ivr-menus', now: clock.now });
    const runs = new KeptRuns(github);
    await assert.rejects(play(runs, github, { isPost: true }), /no run whose job could end/u);
    await play(runs, github, { exitCode: null, isStopped: true });
    assert.equal(await play(runs, github, { isPost: true }), 'attempt 1 in_progress null');
    assert.deepEqual(
      github.runs.map(({ conclusion }) => conclusion),
      ['cancelled'],
    );
  });

  it('of a pull request are listed with its head', async () => {
    const github = new GitHub({ repository: 'acme/ivr-menus', now: clock.now });
    const sides = { head: { ref: 'menus', sha: SHA }, base: { ref: 'main', sha: 'b'.repeat(40) } };
    await play(new KeptRuns(github), github, { event: pullRequestEvent({ ...sides, merge: MERGE }) });
    const [run] = github.runs;
    assert.deepEqual([run?.head_sha, run?.head_branch, run?.event], [SHA, 'menus', 'pull_request']);
  });
});

describe('a clock', () => {
  it('stands still until it is moved, by whole seconds', () => {
    const clock = new Clock('2026-01-05T08:00:00Z');
    clock.advance(90);
    assert.equal(clock.now().toISOString(), '2026-01-05T08:01:30.000Z');
    for (const seconds of [0, -1, 0.5, NaN]) assert.throws(() => clock.advance(seconds), RangeError);
    assert.throws(() => new Clock('noon'), TypeError);
  });
});
