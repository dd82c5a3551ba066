// What the campaign has found, each as small as it could be made: what is right is asserted. What is open is known and not mended yet: such a test fails as soon as it is mended, so that nobody forgets to make it a usual one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simple } from './found.ts';
import { judge } from './judge.ts';
import { play } from './play.ts';
import type { Act, Fault, Incident, Schedule } from './schedule.ts';

function at(kind: Incident['kind'], fault: Fault): Incident {
  return { kind, nth: 1, fault, times: 1 };
}

function ann(kind: Incident['kind'], act: Act): Incident {
  return { kind, nth: 1, act: { flow: 0, act }, times: 1 };
}

/** The same for what is known and open: the judge must find it as long as it is there. */
async function assertOpen(schedule: Schedule): Promise<void> {
  assert.notDeepEqual(judge(await play(schedule)), [], 'this is mended: make it a usual test');
}

async function assertRight(schedule: Schedule): Promise<void> {
  const played = await play(schedule);
  assert.deepEqual(judge(played), [], played.story.join('\n'));
}

test("an answer of success that shows no flow is no proof of a write: somebody's change of the same menu is not taken back", async () => {
  await assertRight(
    simple('definition', [ann('patch', 'changes the same key'), at('patch', { kind: 'json', body: '{}', applied: false })]),
  );
});

for (const act of ['makes the same change', 'makes half of the change'] as const) {
  test(`open: a write that was refused, while somebody ${act}: theirs is not taken back`, async () => {
    const files = [{ menu: 'main' as const, edit: 'changes keys 1 and 2' as const }];
    const flows = [{ byName: false, files }];
    await assertOpen(simple('definition', [ann('patch', act), at('patch', { kind: 'status', status: 422, applied: false })], { flows }));
  });
}

test('open: a write that got lost, while somebody took away a key that was to go: theirs is not taken back', async () => {
  const lost = at('patch', { kind: 'status', status: 503, applied: false });
  await assertOpen(simple('definition', [ann('look', 'adds a key to the menu'), ann('patch', 'removes a key of the menu'), lost]));
});

test('a write that landed other than it was sent, and was refused all the same, is not called a conflict', async () => {
  await assertRight(simple('definition', [at('patch', { kind: 'partial', how: 'mangled', answer: 422 })]));
});

for (const status of [401, 403, 404, 405, 409, 410, 429]) {
  const isOpen = [401, 409, 429].includes(status);
  test(`${isOpen ? 'open: ' : ''}a write that was answered with ${status} and landed all the same is not called in sync`, async () => {
    const schedule = simple('definition', [at('patch', { kind: 'status', status, applied: true })]);
    await (isOpen ? assertOpen(schedule) : assertRight(schedule));
  });
}

test('a job that failed without a word and published all the same, with a version of somebody else on top, is no conflict that left nothing behind', async () => {
  await assertRight(
    simple('architect', [ann('job-state', 'changes the same key')], { jobs: [{ fails: [], landsAnyway: true, finishMs: 60 }] }),
  );
});

test('open: a text that the storage refused, and that was published all the same, is not called failed', async () => {
  await assertOpen(simple('architect', [at('upload', { kind: 'status', status: 400, applied: true })]));
});

test('open: half of an export that passes for the whole is not published', async () => {
  await assertOpen(simple('architect', [at('download', { kind: 'half' })]));
});

test('a version that this run replaced is told of, even when somebody has taken everything back since', async () => {
  const { reports } = await play(
    simple('architect', [ann('upload', 'changes the same key'), { ...ann('look', 'takes everything back to the start'), nth: 3 }]),
  );
  assert.deepEqual(
    reports.map(({ status, error }) => [status, error?.code]),
    [['rollback-failed', 'version.in.between']],
  );
});

test("a job that is said to have succeeded and hasn't: somebody's version is not taken for the job's, and not taken back", async () => {
  const success = { ...at('job-state', { kind: 'json', body: '{"status":"Success"}', applied: false }), nth: 3, times: 2 };
  await assertRight(
    simple('architect', [success, ann('job-state', 'changes the same key')], {
      jobs: [{ fails: [], landsAnyway: false, finishMs: 400_000 }],
    }),
  );
});
