// What the campaign has found, each as small as it could be made.
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

/** The same by another run of this OAuth client. */
function twin(kind: Incident['kind']): Incident {
  return { kind, nth: 1, act: { flow: 0, act: 'changes the same key', by: 'another run' }, times: 1 };
}

/** Nothing may be wrong with it; what comes back is how each flow ended. */
async function assertRight(schedule: Schedule): Promise<string[]> {
  const played = await play(schedule);
  assert.deepEqual(judge(played), [], played.story.join('\n'));
  return played.reports.map(({ status, error }) => (error === null ? status : `${status}, ${error.code}`));
}

const answered = (code: number, applied = false): Fault => ({ kind: 'status', status: code, applied });
const STALE: Fault = { kind: 'stale', versions: 1 };
const ORGS = ['shown', 'hidden', 'missing'] as const;
/** What a write that is left as it is ends as where the org says that somebody else made it, and where nobody says. */
const unlessTold = (told: string, untold: string): string[][] => ORGS.map((org) => [org === 'shown' ? told : untold]);

test("an answer of success that shows no flow is no proof of a write: somebody's change of the same menu is not taken back", async () => {
  await assertRight(
    simple('definition', [ann('patch', 'changes the same key'), at('patch', { kind: 'json', body: '{}', applied: false })]),
  );
});

for (const [act, ends] of [
  ['makes the same change', unlessTold('in-sync', 'rollback-failed, unprocessable.entity')],
  ['makes half of the change', unlessTold('conflict, menu.changed.by.somebody.else', 'rollback-failed, unprocessable.entity')],
] as const) {
  test(`a write that was refused, while somebody ${act}: theirs is not taken back`, async () => {
    const files = [{ menu: 'main' as const, edit: 'changes keys 1 and 2' as const }];
    const flows = [{ byName: false, files }];
    for (const [index, versionMakers] of ORGS.entries())
      assert.deepEqual(
        await assertRight(simple('definition', [ann('patch', act), at('patch', answered(422))], { flows, versionMakers })),
        ends[index],
        versionMakers,
      );
  });
}

test('a write that got lost, while somebody took away a key that was to go: theirs is not taken back', async () => {
  const incidents = [ann('look', 'adds a key to the menu'), ann('patch', 'removes a key of the menu'), at('patch', answered(503))];
  const ends = unlessTold('conflict, menu.changed.by.somebody.else', 'rollback-failed, service.unavailable');
  for (const [index, versionMakers] of ORGS.entries())
    assert.deepEqual(await assertRight(simple('definition', incidents, { versionMakers })), ends[index], versionMakers);
});

test('a write that landed other than it was sent, and was refused all the same, is not called a conflict', async () => {
  await assertRight(simple('definition', [at('patch', { kind: 'partial', how: 'mangled', answer: 422 })]));
});

for (const code of [401, 403, 404, 405, 409, 410, 429]) {
  test(`a write that was answered with ${code} and landed all the same is not called in sync`, async () => {
    for (const versionMakers of ORGS)
      assert.deepEqual(await assertRight(simple('definition', [at('patch', answered(code, true))], { versionMakers })), ['deployed']);
  });
}

test('a job that failed without a word and published all the same, with a version of somebody else on top, is no conflict that left nothing behind', async () => {
  await assertRight(
    simple('architect', [ann('job-state', 'changes the same key')], { jobs: [{ fails: [], appliesAnyway: true, finishMs: 60 }] }),
  );
});

test('a text that the storage refused, and that was published all the same, is not called failed', async () => {
  assert.deepEqual(await assertRight(simple('architect', [at('upload', answered(400, true))])), ['deployed']);
});

test('half of an export that passes for the whole is not published', async () => {
  assert.deepEqual(await assertRight(simple('architect', [at('download', { kind: 'half' })])), ['deployed']);
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
      jobs: [{ fails: [], appliesAnyway: false, finishMs: 400_000 }],
    }),
  );
});

test('a version that this run replaced is told of, even when somebody has renamed the flow right after', async () => {
  for (const headMakers of [true, false])
    assert.deepEqual(
      await assertRight(
        simple('architect', [ann('upload', 'changes the same key'), { ...ann('look', 'renames the flow'), nth: 3 }], { headMakers }),
      ),
      ['rollback-failed, version.in.between'],
    );
});

test('a version that this run replaced is told of, even when somebody has published on top of both', async () => {
  const later = { ...ann('look', 'changes what is no menu'), nth: 3 };
  for (const jobs of [[], [{ fails: [], landsAnyway: true, finishMs: 60 }]])
    assert.deepEqual(await assertRight(simple('architect', [ann('upload', 'changes the same key'), later], { jobs })), [
      'rollback-failed, version.in.between',
    ]);
});

test('a flow that was renamed right after it was published is deployed', async () => {
  assert.deepEqual(await assertRight(simple('architect', [{ ...ann('look', 'renames the flow'), nth: 3 }])), ['deployed']);
});

test('a job that failed, by its own words, while the flow was renamed: it may have made another flow, and that is told', async () => {
  const jobs = [{ fails: [], landsAnyway: true, finishMs: 5000 }];
  assert.deepEqual(await assertRight(simple('architect', [ann('job-state', 'renames the flow')], { jobs, mayAdd: true })), [
    'rollback-failed, another.flow.published',
  ]);
});

test('an answer that names the next version is newer than a read that shows the one before it', async () => {
  const stale = { kind: 'look' as const, nth: 2, fault: STALE, times: 2 };
  assert.deepEqual(await assertRight(simple('definition', [stale], { showsWrites: false, maxTries: 1 })), ['deployed']);
});

test("a read that shows less than the answer to a write did is not believed: somebody's version is on top", async () => {
  const stale = { kind: 'look' as const, nth: 4, fault: STALE, times: 1 };
  assert.deepEqual(await assertRight(simple('architect', [ann('job-state', 'changes the same key'), stale])), [
    'rollback-failed, write.not.as.sent',
  ]);
});

test('a read that shows less than the look before the upload did is not believed', async () => {
  const stale = { kind: 'look' as const, nth: 3, fault: STALE, times: 1 };
  assert.deepEqual(await assertRight(simple('architect', [ann('download', 'changes the same key'), stale], { maxTries: 1 })), [
    'conflict, menu.changed.by.somebody.else',
  ]);
});

test('a read that shows the state before the write is no proof that the write was taken back', async () => {
  const stale = { kind: 'look' as const, nth: 3, fault: { kind: 'stale' as const, versions: 1 as const }, times: 2 };
  const ends = await assertRight(simple('definition', [at('patch', answered(422, true)), at('put', answered(503)), stale]));
  assert.deepEqual(ends, ['rolled-back, unprocessable.entity']);
});

const TWO = ['leads key 2 elsewhere', 'adds a key'].map((edit) => ({
  byName: false,
  files: [{ menu: 'main' as const, edit: edit as 'adds a key' }],
}));

test('what another run of the same OAuth client has made is not taken back with the flows of this run', async () => {
  const same = {
    kind: 'patch' as const,
    nth: 1,
    act: { flow: 0, act: 'makes the same change' as const, by: 'another run' as const },
    times: 1,
  };
  const other = { kind: 'patch' as const, nth: 2, act: { flow: 1, act: 'changes the same key' as const }, times: 1 };
  assert.deepEqual(await assertRight(simple('definition', [same, other], { flows: TWO, isAllOrNone: true })), [
    'rollback-failed, run.taken.back',
    'conflict, menu.changed.by.somebody.else',
  ]);
});

test("a flow whose lost write nobody proves to be this run's is not taken back with the others", async () => {
  const other = { kind: 'patch' as const, nth: 2, act: { flow: 1, act: 'changes the same key' as const }, times: 1 };
  for (const [versionMakers, ends] of [
    ['shown', 'rolled-back, run.taken.back'],
    ['hidden', 'rollback-failed, run.taken.back'],
  ] as const)
    assert.deepEqual(
      await assertRight(
        simple('definition', [at('patch', { kind: 'reset', when: 'after' }), other], { flows: TWO, isAllOrNone: true, versionMakers }),
      ),
      [ends, 'conflict, menu.changed.by.somebody.else'],
    );
});

test('while a job may not have ended, its flow is not published once more to take the run back', async () => {
  const jobs = [{}, { fails: [], landsAnyway: false, finishMs: 60 }];
  const incidents = [{ ...at('job-state', answered(400)), times: 5 }];
  assert.deepEqual(await assertRight(simple('architect', incidents, { flows: TWO, isAllOrNone: true, jobs })), [
    'rollback-failed, run.taken.back',
    'failed, publish.failed',
  ]);
});

test("another content under this client's name is another run's, perhaps: it is not taken back", async () => {
  assert.deepEqual(await assertRight(simple('definition', [twin('patch'), at('patch', answered(503))])), [
    'rollback-failed, service.unavailable',
  ]);
  const jobs = [{ fails: ['Archy failed.'], landsAnyway: false, finishMs: 60 }];
  assert.deepEqual(await assertRight(simple('architect', [twin('job-state')], { jobs })), ['rollback-failed, publish.refused']);
});

test('a write that was turned away and landed all the same, with a version of somebody else on top, is no conflict that left nothing behind', async () => {
  const later = { ...ann('look', 'changes another key of the menu'), nth: 2 };
  for (const versionMakers of ORGS)
    assert.match(
      (await assertRight(simple('definition', [at('patch', answered(403, true)), later], { versionMakers })))[0] ?? '',
      /^(?:rollback-failed|deployed)/u,
    );
});

test('a write that landed with damage outside of its menus, and was lost, is not called deployed', async () => {
  for (const versionMakers of ORGS)
    assert.deepEqual(
      await assertRight(simple('definition', [at('patch', { kind: 'partial', how: 'elsewhere', answer: 500 })], { versionMakers })),
      ['rollback-failed, internal.server.error'],
    );
});

test('a flow that somebody deletes before it can be taken back is told as unknown', async () => {
  assert.deepEqual(
    await assertRight(
      simple('definition', [at('patch', { kind: 'partial', how: 'mangled', answer: 'own' }), ann('put', 'deletes the flow')]),
    ),
    ['rollback-failed, architect.flow.deleted'],
  );
});

test('a queue that somebody deletes after the plan: the org refuses the change, and nothing of it lasts', async () => {
  assert.deepEqual(await assertRight(simple('definition', [ann('patch', 'deletes a queue')])), [
    'rejected, architect.flow.definition.invalid',
  ]);
  assert.deepEqual(await assertRight(simple('architect', [ann('upload', 'deletes a queue')])), ['rejected, publish.refused']);
});

test('a write that was lost, and that a read did not show yet, is thought of when the next one is turned away', async () => {
  const lost = at('patch', { kind: 'partial', how: 'elsewhere', answer: 500 });
  assert.deepEqual(await assertRight(simple('definition', [lost, { kind: 'look', nth: 2, fault: STALE, times: 1 }])), [
    'rollback-failed, architect.flow.version.conflict',
  ]);
});

test('a write that is taken back with damage outside of its menus is not called taken back', async () => {
  for (const answer of ['own', 500] as const) {
    const back = at('put', { kind: 'partial', how: 'elsewhere', answer });
    assert.deepEqual(await assertRight(simple('definition', [at('patch', answered(422, true)), back])), [
      'rollback-failed, write.not.as.sent',
    ]);
  }
});

test('a job that has not ended while another run of the same client makes the same change: what is live was compared, and that is all it says', async () => {
  const same: Incident = { kind: 'upload', nth: 1, act: { flow: 0, act: 'makes the same change', by: 'another run' }, times: 1 };
  for (const [headMakers, versionMakers, ends] of [
    [true, 'hidden', 'deployed'],
    [false, 'shown', 'deployed'],
    [false, 'hidden', 'rollback-failed, job.unfinished'],
  ] as const)
    assert.deepEqual(await assertRight(simple('architect', [same], { jobs: [{ finishMs: 2_000_000 }], headMakers, versionMakers })), [
      ends,
    ]);
});

test('a look after a publish that can not be exported has shown its version: older ones are not believed after it', async () => {
  const stale = { kind: 'look' as const, nth: 4, fault: STALE, times: 2 };
  assert.deepEqual(await assertRight(simple('architect', [stale], { exports: [{}, { fails: [] }] })), ['deployed']);
});

test('another run of the same client whose change somebody takes back before this run could: it is gone, and that is told', async () => {
  const same: Incident = { kind: 'patch', nth: 1, act: { flow: 0, act: 'makes the same change', by: 'another run' }, times: 1 };
  const refused = at('patch', answered(422));
  assert.deepEqual(await assertRight(simple('definition', [same, refused, ann('put', 'takes everything back to the start')])), [
    'rolled-back, unprocessable.entity',
  ]);
});

test('a job whose end nobody tells, another run of the same client that makes the same change, and somebody after it: the report warns', async () => {
  const same: Incident = { kind: 'upload', nth: 1, act: { flow: 0, act: 'makes the same change', by: 'another run' }, times: 1 };
  const later: Incident = { kind: 'upload', nth: 2, act: { flow: 0, act: 'changes the same key', by: 'Ann' }, times: 1 };
  const { flows } = simple('architect', []);
  // One refusal is waited out, and then the job's end is known.
  for (const [times, ends] of [
    [1, ['rollback-failed, version.in.between', 'deployed']],
    [99, ['deployed', 'deployed']],
  ] as const) {
    const refused: Incident = { kind: 'job-state', nth: 4, fault: answered(400), times };
    const schedule = simple('architect', [same, refused, later], { flows: [...flows, ...flows], jobs: [{ finishMs: 950_000 }] });
    assert.deepEqual(await assertRight(schedule), ends);
  }
});
