// The stories that the campaign has found wrong, each shrunk as far as possible, and those that tell what it must never get wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from './judge.ts';
import { play } from './play.ts';
import { decisionsOf } from './story/decisions.ts';
import { atOnce, simpleStory } from './story/found.ts';
import type { StorySchedule } from './story/story.ts';

/** Asserts that the story ends without violations. @returns how the flow ended in each run */
async function assertRight(story: StorySchedule): Promise<string[]> {
  const played = await play(story);
  assert.deepEqual(judge(played), [], played.log.join('\n'));
  return (played.runs ?? []).map(({ reports }) =>
    reports.map(({ status, error }) => (error === null ? status : `${status}, ${error.code}`)).join('; '),
  );
}

function twice<T>(all: readonly T[]): T[] {
  return [...all, ...all];
}

/** The same with a second flow, for which each commit asks the same. */
function ofTwoFlows(told: StorySchedule): StorySchedule {
  const commits = told.story.commits.map(({ flows, ...commit }) => ({ ...commit, flows: twice(flows) }));
  return { ...told, flows: twice(told.flows), story: { ...told.story, commits } };
}

const EDITS = ['is in sync', 'leads key 2 elsewhere', 'adds a key'] as const;
/** The request that creates the record, on the flow-definition API, after a push whose commit before is live. */
const CREATE = 7;

test('what is behind is deployed, one commit after the other', async () => {
  assert.deepEqual(
    await assertRight(simpleStory('definition', EDITS, [{ run: { commit: 0 } }, { run: { commit: 1 } }, { run: { commit: 2 } }])),
    ['in-sync', 'deployed', 'deployed'],
  );
});

test("a person's step back is kept, on both APIs", async () => {
  for (const api of ['definition', 'architect'] as const)
    assert.deepEqual(
      await assertRight(
        simpleStory(
          api,
          ['is in sync', 'leads key 2 elsewhere', 'changes keys 1 and 2'],
          [{ run: { commit: 1 } }, { acts: ['puts the version before back'], run: { commit: 2 } }],
        ),
      ),
      ['deployed', 'drifted, drift'],
    );
});

test('a menu that is new to git is not deployed over', async () => {
  assert.deepEqual(await assertRight(simpleStory('definition', ['adds a key'], [{ run: { commit: 0 } }])), ['drifted, first-adoption']);
});

test('a run that has waited leaves a newer deploy alone; a person who asks for the older commit gets it', async () => {
  const older = { commit: 1, requestedIn: 0 };
  const newer = { run: { commit: 2 } };
  assert.deepEqual(await assertRight(simpleStory('definition', EDITS, [{ run: { commit: 1 } }, newer, { run: older }])), [
    'deployed',
    'deployed',
    'skipped, superseded',
  ]);
  assert.deepEqual(
    await assertRight(simpleStory('definition', EDITS, [{ run: { commit: 1 } }, newer, { run: { commit: 1, event: 'dispatch' } }])),
    ['deployed', 'deployed', 'deployed'],
  );
});

test('a run that is cancelled at once deploys nothing, and neither does the end of its job', async () => {
  for (const kind of ['cancel', 'kill'] as const)
    for (const at of [0, 1, CREATE]) {
      const [end] = await assertRight(simpleStory('definition', EDITS, [{ run: { commit: 1, end: { kind, at } } }]));
      assert.match(end ?? '', /^$|^skipped, run\./u, `${kind} at ${at}`);
    }
});

test('a menu that is found in sync after a deploy that failed is on record: a step back is kept after that', async () => {
  assert.deepEqual(
    await assertRight(
      simpleStory('definition', EDITS, [
        { run: { commit: 1, end: { at: CREATE } } },
        { acts: ['makes the same change'], run: { commit: 1 } },
        { acts: ['takes everything back to the start'], run: { commit: 1 } },
      ]),
    ),
    ['skipped, run.cancelled', 'in-sync', 'drifted, drift'],
  );
});

test('a deploy of an older commit that is cancelled before it writes does not hide the newer one', async () => {
  assert.deepEqual(
    await assertRight(
      simpleStory('definition', EDITS, [
        { run: { commit: 1 } },
        { run: { commit: 2 } },
        { run: { commit: 1, event: 'dispatch', end: { at: 8 } } },
        { run: { commit: 1, requestedIn: 0 } },
      ]),
    ),
    ['deployed', 'deployed', 'skipped, run.cancelled', 'skipped, superseded'],
  );
});

test('where it is unknown which commit is newer, the flow is left alone', async () => {
  const story = simpleStory('definition', EDITS, [
    { run: { commit: 0 } },
    { run: { commit: 2, github: [{ call: 'compare', nth: 1, times: 1, what: 'refuses' }] } },
  ]);
  const shallow: StorySchedule = { ...story, story: { ...story.story, isShallow: true } };
  const played = await play(shallow);
  const [, report] = played.reports;
  assert.deepEqual([report?.status, report?.error?.code], ['failed', 'order-unknown']);
});

test('while a job may still publish what a rollback restores, the end of the job starts no other', async () => {
  const jobs = [{ fails: ['Archy failed.'], appliesAnyway: true, finishMs: 60 }, { finishMs: 400_000 }];
  const ends: string[] = [];
  for (let at = 20; at <= 34; at += 1)
    ends.push(...(await assertRight(simpleStory('architect', EDITS, [{ run: { commit: 1, end: { at } } }], { jobs, headMakers: false }))));
  assert.ok(ends.includes('rollback-failed, run.ended'), ends.join('\n'));
});

test('an edit that a failed deploy would have taken over came from no commit: a run that has waited is not called overtaken by one', async () => {
  const fails = { kind: 'patch', nth: 1, times: 9, fault: { kind: 'status', status: 422, applied: false } } as const;
  const looked = { run: { commit: 2, event: 'schedule' } } as const;
  const failed = { run: { commit: 0, event: 'dispatch', onDrift: 'overwrite', incidents: [fails] } } as const;
  assert.deepEqual(
    await assertRight(
      simpleStory(
        'definition',
        ['adds a key', 'says something else at key 1', 'leads key 2 elsewhere'],
        [looked, failed, { run: { commit: 1, requestedIn: 0 } }],
      ),
    ),
    ['planned', 'rejected, unprocessable.entity', 'deployed'],
  );
});

test('a run that left its menu alone for a newer commit has succeeded, too: what it left is no edit', async () => {
  assert.deepEqual(
    await assertRight(
      simpleStory(
        'definition',
        ['leads key 2 elsewhere', 'is in sync', 'is in sync'],
        [
          { run: { commit: 0, requestedIn: 0 } },
          { run: { commit: 2, event: 'schedule', requestedIn: 0 } },
          { run: { commit: 0, event: 'dispatch', requestedIn: 0 } },
        ],
      ),
    ),
    ['skipped, superseded', 'in-sync', 'drifted, drift'],
  );
});

test('a run that chose its files before a newer commit was deployed, and reads the flow after that, leaves it alone', async () => {
  const story = simpleStory(
    'definition',
    ['is in sync', 'adds a key'],
    [
      { run: { commit: 0 } },
      { run: { commit: 1, end: { kind: 'kill', at: 10 } } },
      { run: { commit: 0, onDrift: 'overwrite', pace: [900] } },
    ],
  );
  const ends = await assertRight(atOnce(story, [1, 2]));
  assert.deepEqual([ends.length, ends.at(-1)], [3, 'skipped, superseded']);
});

test('what was found of a menu that someone has put back since is reported no more', async () => {
  const back = { kind: 'patch', nth: 1, times: 1, act: { flow: 0, act: 'takes everything back to the start', by: 'Ann' } } as const;
  const story = simpleStory(
    'definition',
    ['is in sync', 'leads key 2 elsewhere'],
    [{ run: { commit: 0 } }, { acts: ['changes the same key'], run: { commit: 1, onDrift: 'overwrite', incidents: [back] } }],
    { versionMakers: 'hidden' },
  );
  assert.deepEqual(await assertRight(story), ['in-sync', 'deployed']);
  const [, report] = (await play(story)).reports;
  assert.equal(report?.drift, undefined);
  assert.deepEqual(new Set(report?.changes.map(({ key }) => key)), new Set(['2']));
});

test('a run that has only looked beside the last deploy has left nothing: a step back is kept', async () => {
  const story = simpleStory(
    'definition',
    ['is in sync', 'reorders the keys'],
    [{ run: { commit: 0 } }, { run: { commit: 1 } }, { acts: ['puts the version before back'], run: { commit: 1 } }],
  );
  assert.deepEqual(await assertRight(atOnce(story, [2, 1])), ['in-sync', 'deployed', 'drifted, drift']);
});

test('of a run that failed in part beside a newer one, the record of what it found in sync does not hide the newer deploy', async () => {
  const told = simpleStory(
    'definition',
    ['is in sync', 'leads key 2 elsewhere'],
    [
      { acts: ['changes the same key'], run: { commit: 1, onDrift: 'overwrite' } },
      { run: { commit: 0, onDrift: 'overwrite', isAllOrNone: true, pace: [20] } },
      { run: { commit: 0, onDrift: 'overwrite', requestedIn: 0 } },
    ],
  );
  assert.deepEqual(await assertRight(atOnce(ofTwoFlows(told), [2, 1])), [
    'deployed; deployed',
    'skipped, superseded; in-sync',
    'skipped, superseded; skipped, superseded',
  ]);
});

test('a key that another run has just removed can not stay: the conflict stands', async () => {
  const story = simpleStory(
    'definition',
    ['adds, removes and changes', 'keeps key 2 and changes key 1'],
    [{ run: { commit: 0, onDrift: 'overwrite' } }, { run: { commit: 1, onDrift: 'overwrite' } }],
  );
  assert.deepEqual(await assertRight(atOnce(story, [2])), ['deployed', 'conflict, menu.changed.by.somebody.else']);
});

test('a run that is cancelled while it plans anew does not write', async () => {
  const elsewhere = { kind: 'patch', nth: 1, times: 1, act: { flow: 0, act: 'changes another menu', by: 'Ann' } } as const;
  for (let at = 5; at <= 20; at += 1) {
    await assertRight(simpleStory('definition', EDITS, [{ run: { commit: 1, incidents: [elsewhere], end: { at } } }], { validates: true }));
    await assertRight(
      atOnce(simpleStory('definition', EDITS, [{ run: { commit: 1 } }, { run: { commit: 2, end: { at } } }], { validates: true }), [2]),
    );
  }
});

test('what a newer commit has deployed without a record is not called an edit', async () => {
  const denied = { call: 'create', nth: 1, times: 9, what: 'refuses' } as const;
  assert.deepEqual(
    await assertRight(
      simpleStory('definition', EDITS, [
        { run: { commit: 0 } },
        { run: { commit: 2, github: [denied], end: { kind: 'kill', at: 9 } } },
        { run: { commit: 1, requestedIn: 0 } },
      ]),
    ),
    ['in-sync', 'deployed', 'drifted, drift'],
  );
});

test('a killed run whose job has made a version is not called failed because a replica lags behind', async () => {
  const lags = { kind: 'read', nth: 4, times: 1, fault: { kind: 'stale', versions: 1 } } as const;
  const killed = { commit: 1, incidents: [lags], end: { kind: 'kill', at: 15, credentials: 'own' } } as const;
  assert.deepEqual(await assertRight(simpleStory('architect', EDITS, [{ run: killed }])), ['deployed']);
});

test('another run of the same OAuth client is the client itself: it goes on where a job of its own has left a lock', async () => {
  const denied = simpleStory('architect', EDITS, [{ run: { commit: 1, client: 'other' } }, { run: { commit: 1, client: 'other' } }], {
    jobs: [{ fails: [], appliesAnyway: false, lastStep: 'checkout', finishMs: 60 }],
  });
  assert.deepEqual(await assertRight(denied), ['failed, publish.failed', 'deployed']);
});

test('the decisions that a campaign counts are read from what reports say today', async () => {
  const newer = simpleStory('definition', EDITS, [{ run: { commit: 2 } }, { run: { commit: 1, requestedIn: 0 } }]);
  const back = simpleStory('definition', EDITS, [{ run: { commit: 2 } }, { run: { commit: 1, event: 'dispatch' } }]);
  const half = simpleStory(
    'definition',
    ['is in sync', 'changes keys 1 and 2'],
    [{ run: { commit: 0 } }, { acts: ['makes half of the change'], run: { commit: 1 } }],
  );
  for (const [story, decision] of [
    [newer, 'overtaken'],
    [back, 'takes back'],
    [half, 'taken over'],
  ] as const) {
    const { runs = [], log } = await play(story);
    assert.ok(
      runs.some((run) => decisionsOf(run).includes(decision)),
      `${decision}: ${log.join('\n')}`,
    );
  }
});
