// The failures that the campaign has found, each shrunk as far as possible.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simpleSchedule } from './found.ts';
import { judge } from './judge.ts';
import { play } from './play.ts';
import type { Act, Fault, Incident, Schedule } from './schedule.ts';

function at(kind: Incident['kind'], fault: Fault): Incident {
  return { kind, nth: 1, fault, times: 1 };
}

function ann(kind: Incident['kind'], act: Act): Incident {
  return { kind, nth: 1, act: { flow: 0, act }, times: 1 };
}

/** The same act by another run of this OAuth client. */
function twin(kind: Incident['kind']): Incident {
  return { kind, nth: 1, act: { flow: 0, act: 'changes the same key', by: 'another run' }, times: 1 };
}

/** Asserts that the schedule ends without violations. @returns how each flow ended */
async function assertRight(schedule: Schedule): Promise<string[]> {
  const played = await play(schedule);
  assert.deepEqual(judge(played), [], played.log.join('\n'));
  return played.reports.map(({ status, error }) => (error === null ? status : `${status}, ${error.code}`));
}

const answered = (code: number, applied = false): Fault => ({ kind: 'status', status: code, applied });
const STALE: Fault = { kind: 'stale', versions: 1 };
const ORGS = ['shown', 'hidden', 'missing'] as const;
/** How a run ends on each org: on one that shows who made a version, and on those that don't. */
const endings = (shown: string, unknown: string): string[][] => ORGS.map((org) => [org === 'shown' ? shown : unknown]);

test("a success answer without a flow proves no write: someone else's change of the same menu is not rolled back", async () => {
  await assertRight(
    simpleSchedule('definition', [ann('patch', 'changes the same key'), at('patch', { kind: 'json', body: '{}', applied: false })]),
  );
});

for (const [act, ends] of [
  ['makes the same change', endings('in-sync', 'rollback-failed, unprocessable.entity')],
  ['makes half of the change', endings('conflict, menu.changed.by.somebody.else', 'rollback-failed, unprocessable.entity')],
] as const) {
  test(`a refused write while someone else ${act}: their version is not rolled back`, async () => {
    const files = [{ menu: 'main' as const, edit: 'changes keys 1 and 2' as const }];
    const flows = [{ byName: false, files }];
    for (const [index, versionMakers] of ORGS.entries())
      assert.deepEqual(
        await assertRight(simpleSchedule('definition', [ann('patch', act), at('patch', answered(422))], { flows, versionMakers })),
        ends[index],
        versionMakers,
      );
  });
}

test('a lost write while someone else removes a key that the run was to remove: their version is not rolled back', async () => {
  const incidents = [ann('read', 'adds a key to the menu'), ann('patch', 'removes a key of the menu'), at('patch', answered(503))];
  const ends = endings('conflict, menu.changed.by.somebody.else', 'rollback-failed, service.unavailable');
  for (const [index, versionMakers] of ORGS.entries())
    assert.deepEqual(await assertRight(simpleSchedule('definition', incidents, { versionMakers })), ends[index], versionMakers);
});

test('a write that was refused and stored differently from what was sent is not a conflict', async () => {
  await assertRight(simpleSchedule('definition', [at('patch', { kind: 'partial', how: 'mangled', answer: 422 })]));
});

for (const code of [401, 403, 404, 405, 409, 410, 429]) {
  test(`a write that was answered with ${code} and took effect is not called in sync`, async () => {
    for (const versionMakers of ORGS)
      assert.deepEqual(await assertRight(simpleSchedule('definition', [at('patch', answered(code, true))], { versionMakers })), [
        'deployed',
      ]);
  });
}

test("a job that failed without messages and published, under someone else's later version, is not a clean conflict", async () => {
  await assertRight(
    simpleSchedule('architect', [ann('job-state', 'changes the same key')], { jobs: [{ fails: [], appliesAnyway: true, finishMs: 60 }] }),
  );
});

test('a text that the storage refused, and that was published anyway, is not called failed', async () => {
  assert.deepEqual(await assertRight(simpleSchedule('architect', [at('upload', answered(400, true))])), ['deployed']);
});

test('half of an export that looks complete is not published', async () => {
  assert.deepEqual(await assertRight(simpleSchedule('architect', [at('download', { kind: 'half' })])), ['deployed']);
});

test('a version that this run replaced is reported, even if someone has restored the first version since', async () => {
  const { reports } = await play(
    simpleSchedule('architect', [ann('upload', 'changes the same key'), { ...ann('read', 'takes everything back to the start'), nth: 3 }]),
  );
  assert.deepEqual(
    reports.map(({ status, error }) => [status, error?.code]),
    [['rollback-failed', 'version.in.between']],
  );
});

test("a job that reports success too early: someone else's version is not mistaken for the job's, and not rolled back", async () => {
  const success = { ...at('job-state', { kind: 'json', body: '{"status":"Success"}', applied: false }), nth: 3, times: 2 };
  await assertRight(
    simpleSchedule('architect', [success, ann('job-state', 'changes the same key')], {
      jobs: [{ fails: [], appliesAnyway: false, finishMs: 400_000 }],
    }),
  );
});

test('a version that this run replaced is reported, even if someone renames the flow right after', async () => {
  for (const headMakers of [true, false])
    assert.deepEqual(
      await assertRight(
        simpleSchedule('architect', [ann('upload', 'changes the same key'), { ...ann('read', 'renames the flow'), nth: 3 }], {
          headMakers,
        }),
      ),
      ['rollback-failed, version.in.between'],
    );
});

test('a version that this run replaced is reported, even if someone publishes after both', async () => {
  const later = { ...ann('read', 'changes what is no menu'), nth: 3 };
  for (const jobs of [[], [{ fails: [], appliesAnyway: true, finishMs: 60 }]])
    assert.deepEqual(await assertRight(simpleSchedule('architect', [ann('upload', 'changes the same key'), later], { jobs })), [
      'rollback-failed, version.in.between',
    ]);
});

test('a job that does not say which flow it has published may have made a new one, if someone renamed the flow meanwhile', async () => {
  const [renamed, restored] = [ann('upload', 'renames the flow'), ann('upload', 'takes everything back to the start')];
  assert.match((await assertRight(simpleSchedule('architect', [renamed, restored], { mayAdd: true }))).join(), /^rollback-failed/u);
});

test('a rollback that was seen is not forgotten for a read that lags behind', async () => {
  const stale = { kind: 'read' as const, nth: 6, fault: STALE, times: 2 };
  const jobs = [{ fails: ['Archy failed.'], appliesAnyway: true, finishMs: 60 }];
  await assertRight(simpleSchedule('architect', [stale], { jobs, exports: [{}, {}, { fails: [] }] }));
});

test('a success without a flow proves little: the job may publish yet', async () => {
  const success = { ...at('job-state', { kind: 'json', body: '{"status":"Success"}', applied: false }), nth: 2 };
  await assertRight(
    simpleSchedule('architect', [ann('job', 'changes the same key'), success], {
      jobs: [{ finishMs: 2_000_000 }],
      versionMakers: 'hidden',
    }),
  );
});

test('a success without a flow proves little: what another run of the same client has published is not rolled back', async () => {
  const success = { ...at('job-state', { kind: 'json', body: '{"status":"Success"}', applied: false }), nth: 4, times: 2 };
  await assertRight(
    simpleSchedule('architect', [success, twin('upload'), at('upload', { kind: 'status', status: 503, applied: false })], {
      isKind: true,
      jobs: [{ fails: [], lastStep: 'validate', finishMs: 5000 }],
    }),
  );
});

test('a success without a flow proves little: a version of an unknown maker is not rolled back', async () => {
  const success = { ...at('job-state', { kind: 'json', body: '{"status":"Success"}', applied: false }), nth: 4, times: 2 };
  for (const versionMakers of ['shown', 'hidden'] as const)
    await assertRight(
      simpleSchedule('architect', [success, ann('upload', 'changes the same key')], {
        jobs: [{ fails: [], lastStep: 'validate', finishMs: 2_000_000 }],
        headMakers: false,
        versionMakers,
      }),
    );
});

test('a flow that is renamed right after the publish, by a job that does not name it: the job may have made another flow', async () => {
  assert.deepEqual(await assertRight(simpleSchedule('architect', [{ ...ann('read', 'renames the flow'), nth: 3 }])), [
    'rollback-failed, another.flow.published',
  ]);
});

test('a job that reports a failure while the flow is renamed: the report says that it may have created another flow', async () => {
  const jobs = [{ fails: [], appliesAnyway: true, finishMs: 5000 }];
  assert.deepEqual(await assertRight(simpleSchedule('architect', [ann('job-state', 'renames the flow')], { jobs, mayAdd: true })), [
    'rollback-failed, another.flow.published',
  ]);
});

test('an answer that names the next version is newer than a read that shows the one before it', async () => {
  const stale = { kind: 'read' as const, nth: 2, fault: STALE, times: 2 };
  assert.deepEqual(await assertRight(simpleSchedule('definition', [stale], { showsWrites: false, maxTries: 1 })), ['deployed']);
});

test("a read that shows an older version than the answer to a write is ignored: someone else's version is live", async () => {
  const stale = { kind: 'read' as const, nth: 4, fault: STALE, times: 1 };
  for (const isKind of [true, false])
    assert.deepEqual(await assertRight(simpleSchedule('architect', [ann('job-state', 'changes the same key'), stale], { isKind })), [
      'rollback-failed, write.not.as.sent',
    ]);
});

test('a read that shows an older version than the read before the upload is ignored', async () => {
  const stale = { kind: 'read' as const, nth: 3, fault: STALE, times: 1 };
  assert.deepEqual(await assertRight(simpleSchedule('architect', [ann('download', 'changes the same key'), stale], { maxTries: 1 })), [
    'conflict, menu.changed.by.somebody.else',
  ]);
});

test('a read that shows the state before the write does not prove that the write was rolled back', async () => {
  const stale = { kind: 'read' as const, nth: 3, fault: { kind: 'stale' as const, versions: 1 as const }, times: 2 };
  const ends = await assertRight(simpleSchedule('definition', [at('patch', answered(422, true)), at('put', answered(503)), stale]));
  assert.deepEqual(ends, ['rolled-back, unprocessable.entity']);
});

const TWO = ['leads key 2 elsewhere', 'adds a key'].map((edit) => ({
  byName: false,
  files: [{ menu: 'main' as const, edit: edit as 'adds a key' }],
}));

test('a version of another run of the same OAuth client is not rolled back with the flows of this run', async () => {
  const same = {
    kind: 'patch' as const,
    nth: 1,
    act: { flow: 0, act: 'makes the same change' as const, by: 'another run' as const },
    times: 1,
  };
  const other = { kind: 'patch' as const, nth: 2, act: { flow: 1, act: 'changes the same key' as const }, times: 1 };
  assert.deepEqual(await assertRight(simpleSchedule('definition', [same, other], { flows: TWO, isAllOrNone: true })), [
    'rollback-failed, run.taken.back',
    'conflict, menu.changed.by.somebody.else',
  ]);
});

test("a flow whose lost write cannot be proven to be this run's is not rolled back with the others", async () => {
  const other = { kind: 'patch' as const, nth: 2, act: { flow: 1, act: 'changes the same key' as const }, times: 1 };
  for (const [versionMakers, ends] of [
    ['shown', 'rolled-back, run.taken.back'],
    ['hidden', 'rollback-failed, run.taken.back'],
  ] as const)
    assert.deepEqual(
      await assertRight(
        simpleSchedule('definition', [at('patch', { kind: 'reset', when: 'after' }), other], {
          flows: TWO,
          isAllOrNone: true,
          versionMakers,
        }),
      ),
      [ends, 'conflict, menu.changed.by.somebody.else'],
    );
});

test('while a job may still be running, its flow is not published again to roll the run back', async () => {
  const jobs = [{}, { fails: [], appliesAnyway: false, finishMs: 60 }];
  const incidents = [{ ...at('job-state', answered(400)), times: 5 }];
  assert.deepEqual(await assertRight(simpleSchedule('architect', incidents, { flows: TWO, isAllOrNone: true, jobs })), [
    'rollback-failed, run.taken.back',
    'failed, publish.failed',
  ]);
});

test("another content by this client can be another run's: it is not rolled back", async () => {
  assert.deepEqual(await assertRight(simpleSchedule('definition', [twin('patch'), at('patch', answered(503))])), [
    'rollback-failed, service.unavailable',
  ]);
  const jobs = [{ fails: ['Archy failed.'], appliesAnyway: false, finishMs: 60 }];
  assert.deepEqual(await assertRight(simpleSchedule('architect', [twin('job-state')], { jobs })), ['rollback-failed, publish.refused']);
});

test("a write that was refused and took effect, under someone else's later version, is not a clean conflict", async () => {
  const later = { ...ann('read', 'changes another key of the menu'), nth: 2 };
  for (const versionMakers of ORGS)
    assert.match(
      (await assertRight(simpleSchedule('definition', [at('patch', answered(403, true)), later], { versionMakers })))[0] ?? '',
      /^(?:rollback-failed|deployed)/u,
    );
});

test('a lost write that was stored with damage outside of its menus is not called deployed', async () => {
  for (const versionMakers of ORGS)
    assert.deepEqual(
      await assertRight(simpleSchedule('definition', [at('patch', { kind: 'partial', how: 'elsewhere', answer: 500 })], { versionMakers })),
      ['rollback-failed, internal.server.error'],
    );
});

test('a flow that someone deletes before its rollback is reported as unknown', async () => {
  assert.deepEqual(
    await assertRight(
      simpleSchedule('definition', [at('patch', { kind: 'partial', how: 'mangled', answer: 'own' }), ann('put', 'deletes the flow')]),
    ),
    ['rollback-failed, architect.flow.deleted'],
  );
});

test('a queue that someone deletes after the plan: the org refuses the change, and nothing of it stays live', async () => {
  assert.deepEqual(await assertRight(simpleSchedule('definition', [ann('patch', 'deletes a queue')])), [
    'rejected, architect.flow.definition.invalid',
  ]);
  assert.deepEqual(await assertRight(simpleSchedule('architect', [ann('upload', 'deletes a queue')])), ['rejected, publish.refused']);
});

test('a lost write that a stale read does not show is considered when the next write is refused', async () => {
  const lost = at('patch', { kind: 'partial', how: 'elsewhere', answer: 500 });
  assert.deepEqual(await assertRight(simpleSchedule('definition', [lost, { kind: 'read', nth: 2, fault: STALE, times: 1 }])), [
    'rollback-failed, architect.flow.version.conflict',
  ]);
});

test('a rollback with damage outside of its menus is not called rolled back', async () => {
  for (const answer of ['own', 500] as const) {
    const back = at('put', { kind: 'partial', how: 'elsewhere', answer });
    assert.deepEqual(await assertRight(simpleSchedule('definition', [at('patch', answered(422, true)), back])), [
      'rollback-failed, write.not.as.sent',
    ]);
  }
});

test('a job that has not ended while another run of the same client makes the same change: what is live was compared', async () => {
  const same: Incident = { kind: 'upload', nth: 1, act: { flow: 0, act: 'makes the same change', by: 'another run' }, times: 1 };
  for (const [headMakers, versionMakers, ends] of [
    [true, 'hidden', 'deployed'],
    [false, 'shown', 'deployed'],
    [false, 'hidden', 'rollback-failed, job.unfinished'],
  ] as const)
    assert.deepEqual(
      await assertRight(simpleSchedule('architect', [same], { jobs: [{ finishMs: 2_000_000 }], headMakers, versionMakers })),
      [ends],
    );
});

test('a read after a publish whose export fails has shown its version: older versions are ignored after it', async () => {
  const stale = { kind: 'read' as const, nth: 4, fault: STALE, times: 2 };
  assert.deepEqual(await assertRight(simpleSchedule('architect', [stale], { exports: [{}, { fails: [] }] })), ['deployed']);
});

test("another run of the same client whose change someone undoes before this run's rollback: the report says that it is gone", async () => {
  const same: Incident = { kind: 'patch', nth: 1, act: { flow: 0, act: 'makes the same change', by: 'another run' }, times: 1 };
  const refused = at('patch', answered(422));
  assert.deepEqual(await assertRight(simpleSchedule('definition', [same, refused, ann('put', 'takes everything back to the start')])), [
    'rolled-back, unprocessable.entity',
  ]);
});

test("a job with an unknown end, then the same change by another run of the client, then someone else's version: the report warns", async () => {
  const same: Incident = { kind: 'upload', nth: 1, act: { flow: 0, act: 'makes the same change', by: 'another run' }, times: 1 };
  const later: Incident = { kind: 'upload', nth: 2, act: { flow: 0, act: 'changes the same key', by: 'Ann' }, times: 1 };
  const { flows } = simpleSchedule('architect', []);
  // The run waits after one refusal, and then gets the job's end.
  for (const [times, ends] of [
    [1, ['rollback-failed, version.in.between', 'deployed']],
    [99, ['deployed', 'deployed']],
  ] as const) {
    const refused: Incident = { kind: 'job-state', nth: 4, fault: answered(400), times };
    const schedule = simpleSchedule('architect', [same, refused, later], { flows: [...flows, ...flows], jobs: [{ finishMs: 950_000 }] });
    assert.deepEqual(await assertRight(schedule), ends);
  }
});

test('another run makes the same change, and then the flow is renamed: a job that names no flow may have made a new one', async () => {
  const same: Incident = { kind: 'upload', nth: 1, act: { flow: 0, act: 'makes the same change', by: 'another run' }, times: 1 };
  const renamed: Incident = { kind: 'upload', nth: 1, act: { flow: 0, act: 'renames the flow', by: 'Ann' }, times: 1 };
  const [end] = await assertRight(simpleSchedule('architect', [same, renamed]));
  assert.match(end ?? '', /^rollback-failed/u);
});
