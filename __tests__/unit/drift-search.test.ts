// When live is behind, has drifted, or was overtaken: each rule as a row, over a flow with one menu.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CommittedMenu, DeployHistory, LastRecord, RecordedMenu } from '../../src/drift/deploy-history.ts';
import { findDriftStatus } from '../../src/drift/search.ts';
import { present } from '../../src/model/json.ts';
import { planFlow } from '../../src/model/plan.ts';
import { stateHash } from '../../src/model/state-hash.ts';
import type { Menu, RoutingTarget } from '../../src/model/menu.ts';
import type { FlowContent } from '../../src/model/content.ts';
import type { Queues } from '../../src/model/queues.ts';
import { liveFlow, menuOf, noQueues, option } from '../support/apply-scene.ts';

type Prompts = readonly [one: string | undefined, two: string, three?: string];
const UNCHANGED: RoutingTarget = { kind: 'unchanged' };

/** The menu file with these prompts; `undefined` leaves key 1 as it is. */
function fileOf([one, two, three]: Prompts): Menu {
  const keys: Parameters<typeof menuOf>[0] = [one === undefined ? ['1', one, UNCHANGED] : ['1', one], ['2', two]];
  return menuOf(three === undefined ? keys : [...keys, ['3', three]]);
}

function contentOf([one = 'One', two, three]: Prompts): ReturnType<typeof liveFlow> {
  const options = [option('1', one), option('2', two), ...(three === undefined ? [] : [option('3', three)])];
  return liveFlow({ nodes: { main: { type: 'menu', menu: { options } } } });
}

const hashOf = (prompts: Prompts): string => stateHash(contentOf(prompts).content, 'main') ?? '';

/** What is known of earlier deploys; what is not named is unknown, or must not be asked for. */
interface Known {
  readonly record?: Partial<RecordedMenu> | 'none' | 'unknown';
  readonly beside?: Partial<RecordedMenu>;
  /** The commit of the record before, which asked for the same. */
  readonly sameBefore?: readonly string[];
  /** Whether that deploy was at work at the same time for certain: if left out, it was. */
  readonly isBeside?: boolean;
  /** Menu files by commit. */
  readonly commits?: Readonly<Record<string, Prompts>>;
  readonly bases?: readonly string[];
  readonly lastDeployed?: string;
  /** Whether a run that succeeded says that this was deployed. */
  readonly isProven?: boolean;
  readonly isNew?: boolean;
  readonly tip?: string;
  /** Commits that descend from this run's; null: no one can tell of any. */
  readonly newer?: readonly string[] | null;
  /** If left out, the run's commit is the branch's newest. */
  readonly isNewest?: boolean;
  readonly wasRequestedAfter?: boolean;
  /** Pairs of commits of which the second descends from the first. */
  readonly order?: readonly string[];
  /** Whether the run of the record has ended with success. */
  readonly hasSucceeded?: boolean;
  /** Other commits of which a run was requested before the last one ended that succeeded. */
  readonly besides?: readonly string[];
  /** When the run ended that proves what was deployed last. */
  readonly provenAt?: number;
  readonly older?: readonly string[];
  readonly isCut?: boolean;
}

function recorded(record: Partial<RecordedMenu>): RecordedMenu {
  return { commit: 'deployed', path: 'ivr/main.yml', desired: '-', hasSucceeded: true, createdAt: 10, ...record };
}

function historyOf(known: Known): DeployHistory {
  const { record = 'none', commits = {}, bases = [], newer = [], older = [] } = known;
  const at = (commit: string | undefined): CommittedMenu | undefined => {
    const prompts = commit === undefined ? undefined : commits[commit];
    return prompts === undefined || commit === undefined ? undefined : { menu: fileOf(prompts), commit };
  };
  const committed = (names: readonly string[]): CommittedMenu[] => names.flatMap((name) => at(name) ?? []);
  const last: LastRecord =
    typeof record === 'string'
      ? { kind: record }
      : {
          kind: 'found',
          record: recorded(record),
          sameBefore: async () => known.sameBefore ?? [],
          beside: async () => known.beside && { record: recorded(known.beside), isCertain: known.isBeside ?? true },
        };
  return {
    records: {
      last: async (flowId, menuId) => {
        assert.deepEqual([flowId, menuId], ['f1', 'main']);
        return last;
      },
    },
    order: {
      isNewer: async (commit) => (newer === null ? undefined : newer.includes(commit)),
      isNewest: async () => known.isNewest ?? true,
      isAncestor: async (old, commit) => known.order?.includes(`${old} ${commit}`),
      hasSucceeded: async () => known.hasSucceeded,
      wasRequestedAfter: async () => known.wasRequestedAfter,
    },
    menus: {
      at: async (commit) => at(commit),
      async *atBases() {
        yield* committed(bases);
      },
      lastDeployed: async () => {
        const committedLast = at(known.lastDeployed ?? bases[0]);
        return (
          committedLast && {
            ...committedLast,
            ...present({ provenAt: known.provenAt ?? (known.isProven === false ? undefined : 5), besides: known.besides }),
          }
        );
      },
      isNew: async () => known.isNew === true,
      atNewerTip: async () => at(known.tip),
      async *older() {
        yield* committed(older);
        return known.isCut === true ? { kind: 'cut', reason: 'The clone is shallow.' } : { kind: 'whole' };
      },
    },
  };
}

const A: Prompts = ['One', 'Two'];
const B: Prompts = ['One', 'Zwei'];
const EDITED: Prompts = ['Edited', 'Two'];

interface Row {
  readonly live: Prompts;
  readonly file: Prompts;
  readonly known: Known;
  readonly isDeploy?: boolean;
}

/** What is found, in a few words: `behind deployed`, `drifted (unknown)`, `overtaken newer`. */
async function found({ live, file, known, isDeploy = true }: Row): Promise<string> {
  const plan = planFlow(contentOf(live), [fileOf(file)], noQueues);
  const status = await findDriftStatus(plan, historyOf(known), async () => ({ queues: noQueues }), isDeploy);
  const { drifted, behind, overtaken, unordered } = status;
  const words = [
    ...behind.map(({ commit = '?', takenOver, takesBack }) =>
      ['behind', commit, ...(takenOver === undefined ? [] : ['taken over']), ...(takesBack === undefined ? [] : ['takes back'])].join(' '),
    ),
    ...drifted.map(({ commit, unknown, isNew, liveCommit, isStepBack }) => {
      const why = isNew === true ? 'new' : unknown === undefined ? '' : `unknown: ${unknown}`;
      const place = liveCommit === undefined ? '' : `is ${isStepBack === true ? 'older ' : ''}${liveCommit}`;
      return ['drifted', commit ?? '?', why, place].filter((word) => word !== '').join(' ');
    }),
    ...overtaken.map(({ commit }) => `overtaken ${commit}`),
    ...unordered.map(({ commit }) => `unordered ${commit}`),
  ];
  return words.join(', ');
}

/** The sentence by which no one is accused. */
const NOT_DEPLOYED_SINCE = 'Live is what commit `a` says, and no deploy record and no successful run shows that a later one was deployed.';

const deployedA = { desired: hashOf(A), before: hashOf(['Old', 'Two']) };
const commits = { deployed: A };
const UNREAD = { ...deployedA, whyUnknown: 'No answer.' };
const OPEN = { ...deployedA, run: 7, hasSucceeded: false };
/** A run has succeeded after the recorded deploy, from a commit whose file is B. */
const OUTDATED = {
  record: deployedA,
  commits: { deployed: A, later: B, a: A },
  lastDeployed: 'later',
  provenAt: 20,
  older: ['later', 'a'],
  order: ['deployed later', 'a later'],
} as const;

const RULES: Readonly<Record<string, readonly (readonly [name: string, row: Row, words: string])[]>> = {
  'with a record': [
    ['live is what was deployed', { live: A, file: B, known: { record: deployedA } }, 'behind deployed'],
    [
      'live is what a failed deploy found',
      { live: ['Old', 'Two'], file: B, known: { record: { ...deployedA, hasSucceeded: false } } },
      'behind ?',
    ],
    [
      'live is what a failed deploy asked for',
      { live: A, file: B, known: { record: { ...deployedA, hasSucceeded: false } } },
      'behind deployed',
    ],
    [
      'live is what a deploy found that succeeded: someone put it back',
      { live: ['Old', 'Two'], file: B, known: { record: deployedA, commits: { ...commits, first: ['Old', 'Two'] }, older: ['first'] } },
      'drifted deployed is first',
    ],
    [
      'live is what a failed deploy was to overwrite: that is still not git’s',
      { live: EDITED, file: B, known: { record: { desired: hashOf(A), hasSucceeded: false }, commits } },
      'drifted deployed unknown: The deploy of commit `deploye` failed, and what it found was not deployed from git: that may be live.',
    ],
    ['live was edited', { live: EDITED, file: B, known: { record: deployedA, commits } }, 'drifted deployed'],
    [
      'live was edited, and the file asks for exactly that',
      { live: EDITED, file: ['Edited', 'Zwei'], known: { record: deployedA, commits } },
      'behind deployed taken over',
    ],
    [
      'live was edited in two keys, and the file asks for one of these edits',
      { live: ['Edited', 'Edited, too'], file: ['Edited', 'Zwei'], known: { record: deployedA, commits } },
      'drifted deployed',
    ],
    [
      'someone took a key away, and so did the file',
      { live: A, file: B, known: { record: { desired: hashOf(['One', 'Two', 'Three']) }, commits: { deployed: ['One', 'Two', 'Three'] } } },
      'behind deployed taken over',
    ],
    [
      'what was deployed left a key open, and the plan does not touch it',
      { live: EDITED, file: [undefined, 'Zwei'], known: { record: { desired: hashOf(A) }, commits: { deployed: [undefined, 'Two'] } } },
      'behind deployed taken over',
    ],
    [
      'what was deployed left a key open, which may have been edited, and the plan changes it',
      { live: EDITED, file: ['New', 'Two'], known: { record: { desired: hashOf(A) }, commits: { deployed: [undefined, 'Two'] } } },
      'drifted deployed',
    ],
    [
      'live is something else, and the deployed file is gone',
      { live: EDITED, file: B, known: { record: { ...deployedA, commit: '0123456789' }, older: [] } },
      "drifted ? unknown: ivr/main.yml at 0123456, which was deployed last, can't be read.",
    ],
  ],
  'overtaken, with a record': [
    [
      'live was deployed from a newer commit',
      { live: A, file: B, known: { record: { ...deployedA, commit: 'newer', endedAt: 5 }, newer: ['newer'] } },
      'overtaken newer',
    ],
    [
      'a plan leaves nothing alone: it writes nothing',
      { live: A, file: B, known: { record: { ...deployedA, commit: 'newer' }, newer: ['newer'] }, isDeploy: false },
      'behind newer',
    ],
    [
      'a person asked for the older commit after that',
      { live: A, file: B, known: { record: { ...deployedA, commit: 'newer', endedAt: 5 }, newer: ['newer'], wasRequestedAfter: true } },
      'behind newer takes back',
    ],
    [
      'a person asked for it before that',
      { live: A, file: B, known: { record: { ...deployedA, commit: 'newer', endedAt: 5 }, newer: ['newer'], wasRequestedAfter: false } },
      'overtaken newer',
    ],
    [
      'a person asked for it while the newer deploy was running',
      { live: A, file: B, known: { record: { ...deployedA, commit: 'newer' }, newer: ['newer'], wasRequestedAfter: true } },
      'overtaken newer',
    ],
    [
      'live was edited since, and this older file has the edit: the newer keys would be lost',
      { live: EDITED, file: ['Edited', 'Zwei'], known: { record: { ...deployedA, commit: 'newer' }, newer: ['newer'], commits } },
      'overtaken newer',
    ],
    [
      'the same, and a person asked for the older commit: the decision was about what was deployed, not about the edit',
      {
        live: EDITED,
        file: ['Edited', 'Zwei'],
        known: { record: { ...deployedA, commit: 'newer', endedAt: 5 }, newer: ['newer'], wasRequestedAfter: true, commits },
      },
      'overtaken newer',
    ],
    [
      'the newer deploy failed, and live is as before it',
      { live: A, file: B, known: { record: { commit: 'newer', desired: '-', before: hashOf(A), hasSucceeded: false }, newer: ['newer'] } },
      'behind ?',
    ],
    [
      'a deploy of another commit failed, and live is what it found: deployed from a newer commit',
      {
        live: A,
        file: B,
        known: { record: { desired: '-', before: hashOf(A), from: 'newer', hasSucceeded: false, endedAt: 5 }, newer: ['newer'] },
      },
      'overtaken newer',
    ],
    [
      'a person asked for this older commit after that',
      {
        live: A,
        file: B,
        known: {
          record: { desired: '-', before: hashOf(A), from: 'newer', hasSucceeded: false, endedAt: 5 },
          newer: ['newer'],
          wasRequestedAfter: true,
        },
      },
      'behind newer takes back',
    ],
    [
      'the newer deploy failed, and live is what it found: deployed from an older commit',
      {
        live: A,
        file: B,
        known: { record: { commit: 'newer', desired: '-', before: hashOf(A), from: 'older', hasSucceeded: false }, newer: ['newer'] },
      },
      'behind older',
    ],
    ...[true, false].map((hasSucceeded): readonly [name: string, row: Row, expected: string] => [
      `an older deploy that ${hasSucceeded ? 'succeeded' : 'failed'} was at work beside the newer one, and live is what the newer one left`,
      { live: A, file: B, known: { record: { hasSucceeded }, beside: { ...deployedA, commit: 'newer' }, newer: ['newer'] } },
      'overtaken newer',
    ]),
    [
      'an older deploy was at work beside the last one, and live is what it left',
      { live: A, file: B, known: { record: {}, beside: { ...deployedA, commit: 'older' } } },
      'behind older',
    ],
    [
      'a newer and an older commit asked for the same at once',
      { live: A, file: B, known: { record: deployedA, sameBefore: ['older', 'newer'], newer: ['newer'] } },
      'overtaken newer',
    ],
    [
      'two older commits asked for the same at once',
      { live: A, file: B, known: { record: deployedA, sameBefore: ['older'] } },
      'behind deployed',
    ],
    ...[true, false].map((isDeploy): readonly [name: string, row: Row, expected: string] => [
      `${isDeploy ? 'a deploy' : 'a check'} finds what a deploy left that may have been at work beside the last one, which failed`,
      {
        live: A,
        file: B,
        isDeploy,
        known: { record: { hasSucceeded: false }, beside: { ...deployedA, commit: 'newer' }, isBeside: false, commits: { deployed: B } },
      },
      'drifted deployed unknown: Live is what the deploy of commit `newer` left.',
    ]),
    [
      'a newer commit may have been deployed beside the last one, which failed: in doubt it is left alone',
      {
        live: A,
        file: B,
        known: {
          record: { hasSucceeded: false },
          beside: { ...deployedA, commit: 'newer' },
          isBeside: false,
          newer: ['newer'],
          commits: { deployed: B },
        },
      },
      'overtaken newer',
    ],
    [
      'live is what the last deploy found, and one that failed beside it may have put that back',
      {
        live: A,
        file: B,
        known: {
          record: { before: hashOf(A) },
          beside: { hasSucceeded: false, before: hashOf(A), commit: 'failed' },
          isBeside: false,
          commits: { deployed: B },
        },
      },
      'drifted deployed unknown: The deploy of commit `failed` failed beside the last one: live may be what it put back.',
    ],
    [
      'no one can tell which commit is newer',
      { live: A, file: B, known: { record: { ...deployedA, commit: '0123456789' }, newer: null } },
      'unordered 0123456789',
    ],
  ],
  'with a record that a later deploy has outdated': [
    [
      'a run has succeeded since, from a commit that asks for something else, and someone put the recorded state back',
      { live: A, file: ['One', 'Drei'], known: OUTDATED },
      'drifted later is older a',
    ],
    ['what that run deployed is live', { live: B, file: ['One', 'Drei'], known: { ...OUTDATED, bases: ['later'] } }, 'behind later'],
    ['the record is of a deploy since', { live: A, file: B, known: { ...OUTDATED, provenAt: 9 } }, 'behind deployed'],
    ['the run was of the same commit', { live: A, file: B, known: { ...OUTDATED, lastDeployed: 'deployed' } }, 'behind deployed'],
    ['the run was of an older commit', { live: A, file: B, known: { ...OUTDATED, order: [] } }, 'behind deployed'],
    [
      'the file was the same in both commits',
      { live: A, file: B, known: { ...OUTDATED, commits: { ...OUTDATED.commits, later: A } } },
      'behind deployed',
    ],
    [
      'no one has published the flow since the recorded deploy',
      {
        live: A,
        file: B,
        known: {
          ...OUTDATED,
          record: { ...deployedA, endedAt: 11, flow: { version: liveFlow({ nodes: {} }).version, wasWritten: false } },
        },
      },
      'behind deployed',
    ],
  ],
  'with a record that its run could not end': [
    [
      'the run failed, and what it found is live',
      { live: ['Old', 'Two'], file: B, known: { record: OPEN, hasSucceeded: false } },
      'behind ?',
    ],
    [
      'no one knows of the run: it may have succeeded, and someone has put back what it found',
      { live: ['Old', 'Two'], file: B, known: { record: OPEN, commits } },
      "drifted deployed unknown: How the deploy of commit deploye ended can't be read. If it failed, live is what it found.",
    ],
    [
      'the run failed, and what it found was not git’s',
      { live: EDITED, file: B, known: { record: { desired: hashOf(A), run: 7, hasSucceeded: false }, commits, hasSucceeded: false } },
      'drifted deployed unknown: The deploy of commit `deploye` failed, and what it found was not deployed from git: that may be live.',
    ],
    [
      'how it ended can not be read, and what it found is live',
      { live: ['Old', 'Two'], file: B, known: { record: UNREAD, commits } },
      'drifted deployed unknown: No answer. If it failed, live is what it found.',
    ],
    [
      'how it ended can not be read, nor what it deployed, and what it found is live',
      { live: ['Old', 'Two'], file: B, known: { record: UNREAD } },
      'drifted ? unknown: No answer. If it failed, live is what it found.',
    ],
    ['how it ended can not be read, and what it asked for is live', { live: A, file: B, known: { record: UNREAD } }, 'behind deployed'],
    [
      'how it ended can not be read, and live is neither what it found nor what it asked for',
      { live: EDITED, file: B, known: { record: UNREAD, commits } },
      'drifted deployed',
    ],
    [
      'the run has succeeded: someone has put back what it found',
      { live: ['Old', 'Two'], file: B, known: { record: OPEN, commits, hasSucceeded: true } },
      'drifted deployed',
    ],
  ],
  'without a record': [
    ['live is a base', { live: A, file: B, known: { bases: ['a'], commits: { a: A } } }, 'behind a'],
    ['live is a later base', { live: A, file: B, known: { bases: ['b', 'a'], commits: { b: EDITED, a: A } } }, 'behind a'],
    [
      'live is a base that is newer than this run',
      { live: A, file: B, known: { bases: ['a'], newer: ['a'], commits: { a: A } } },
      'overtaken a',
    ],
    [
      'live is the head of the branch, which moved on',
      { live: A, file: B, known: { tip: 't', newer: ['t'], bases: ['a'], commits: { t: A, a: A } } },
      'overtaken t',
    ],
    [
      'live is the head of the branch, and no one can tell whether it moved on',
      { live: A, file: B, known: { tip: 't', newer: null, bases: ['a'], commits: { t: A, a: A } } },
      'unordered t',
    ],
    [
      'live is a base, and no one can tell whether it is older',
      { live: A, file: B, known: { newer: null, bases: ['a'], commits: { a: A } } },
      'unordered a',
    ],
    [
      'the head of the branch is not live yet',
      { live: A, file: B, known: { tip: 't', bases: ['a'], commits: { t: EDITED, a: A } } },
      'behind a',
    ],
    [
      'live is the head of the branch, in a plan',
      { live: A, file: B, known: { tip: 't', bases: ['a'], commits: { t: A, a: A } }, isDeploy: false },
      'behind a',
    ],
    ['live was edited', { live: EDITED, file: B, known: { bases: ['a'], commits: { a: A } } }, 'drifted a'],
    [
      'the file has taken the edit over',
      { live: EDITED, file: ['Edited', 'Zwei'], known: { bases: ['a'], commits: { a: A } } },
      'behind a taken over',
    ],
    [
      'what is surely deployed counts for that, not the cheapest base',
      { live: EDITED, file: ['Edited', 'Zwei'], known: { bases: ['a', 'b'], lastDeployed: 'b', commits: { a: A, b: ['One', 'Three'] } } },
      'drifted b',
    ],
    [
      'live is an older commit: someone put it back',
      { live: A, file: B, known: { bases: ['c'], older: ['c', 'a'], commits: { c: ['One', 'Drei'], a: A } } },
      'drifted c is a',
    ],
    [
      'live is an older commit, and no run shows that a later one was deployed',
      { live: A, file: B, known: { bases: ['c'], isProven: false, older: ['c', 'a'], commits: { c: ['One', 'Drei'], a: A } } },
      `drifted c unknown: ${NOT_DEPLOYED_SINCE} is a`,
    ],
    [
      'an older commit that leaves a key open is not said to be live',
      {
        live: A,
        file: ['Neu', 'Zwei'],
        known: { bases: ['c'], isProven: false, older: ['c', 'a'], commits: { c: ['Drei', 'Zwei'], a: [undefined, 'Two'] } },
      },
      'drifted c unknown: No deploy record and no successful run shows that commit `c` was deployed.',
    ],
    [
      'live is no commit at all: no one may ever have deployed the menu',
      { live: EDITED, file: B, known: { bases: ['c'], isProven: false, older: ['c', 'a'], commits: { c: ['One', 'Drei'], a: A } } },
      'drifted c unknown: No deploy record and no successful run shows that commit `c` was deployed.',
    ],
    [
      'the same, and the history is cut off',
      { live: EDITED, file: B, known: { bases: ['c'], isProven: false, isCut: true, commits: { c: A } } },
      'drifted c unknown: The clone is shallow.',
    ],
    [
      'live is no commit of which this run knows, and newer ones may have been deployed',
      { live: EDITED, file: B, known: { bases: ['c'], isNewest: false, older: ['c', 'a'], commits: { c: ['One', 'Drei'], a: A } } },
      "drifted c unknown: No deploy record and no successful run shows whether a newer commit than this run's was deployed.",
    ],
    [
      'live is no commit, and the run of the last one that succeeded may have left the menu alone',
      { live: EDITED, file: B, known: { bases: ['c'], besides: ['a', 'd'], order: ['c d'], commits: { c: ['One', 'Drei'], a: A } } },
      'drifted c unknown: The run of commit `c` succeeded, but a run of another commit waited: it may have left the menu alone.',
    ],
    [
      'live is not what the last record asked for, and newer commits may have been deployed without one',
      { live: EDITED, file: B, known: { record: deployedA, isNewest: false, commits: { deployed: A } } },
      "drifted deployed unknown: No deploy record and no successful run shows whether a newer commit than this run's was deployed.",
    ],
    ['the menu is new to git', { live: A, file: B, known: { isNew: true } }, 'drifted ? new'],
    [
      'records and runs say nothing, and the history is cut off',
      { live: A, file: B, known: { record: 'unknown', isCut: true } },
      'drifted ? unknown: The clone is shallow.',
    ],
    [
      'records and runs say nothing, and live is an old commit',
      { live: A, file: B, known: { record: 'unknown', older: ['a'], commits: { a: A } } },
      `drifted ? unknown: ${NOT_DEPLOYED_SINCE} is a`,
    ],
  ],
};

for (const [group, rows] of Object.entries(RULES))
  describe(group, () => {
    for (const [name, row, words] of rows)
      test(name, async () => {
        assert.equal(await found(row), words);
      });
  });

test('a menu in sync is not looked up', async () => {
  assert.equal(await found({ live: A, file: A, known: {} }), '');
});

const to = (name: string): RoutingTarget => ({ kind: 'queue', name });

test('each menu of a flow is compared with its own version, by its own queues', async () => {
  const two = option('2', 'Two');
  const live = liveFlow({
    nodes: {
      edited: { type: 'menu', menu: { options: [option('1', 'Edited'), two] } },
      taken: { type: 'menu', menu: { options: [option('1', 'Edited', 'sales'), two] } },
      lost: { type: 'menu', menu: { options: [option('1', 'Edited'), two] } },
      same: { type: 'menu', menu: { options: [option('1', 'One'), two] } },
    },
  });
  const files = [
    menuOf(
      [
        ['1', 'One'],
        ['2', 'Zwei'],
      ],
      'edited',
    ),
    menuOf(
      [
        ['1', 'Edited', { kind: 'id', id: 'sales' }],
        ['2', 'Zwei'],
      ],
      'taken',
    ),
    menuOf(
      [
        ['1', 'One'],
        ['2', 'Zwei'],
      ],
      'lost',
    ),
    menuOf(
      [
        ['1', 'One'],
        ['2', 'Two'],
      ],
      'same',
    ),
  ];
  const deployed = new Map([
    [
      'edited',
      menuOf(
        [
          ['1', 'One'],
          ['2', 'Two'],
        ],
        'edited',
      ),
    ],
    [
      'taken',
      menuOf(
        [
          ['1', 'One', to('Sales')],
          ['2', 'Two'],
        ],
        'taken',
      ),
    ],
    [
      'lost',
      menuOf(
        [
          ['1', 'One', to('Gone')],
          ['2', 'Two'],
        ],
        'lost',
      ),
    ],
  ]);
  const known = historyOf({});
  const committed = ({ nodeId }: Menu): CommittedMenu[] => {
    const menu = deployed.get(nodeId);
    return menu === undefined ? [] : [{ menu, commit: `of ${nodeId}` }];
  };
  const history: DeployHistory = {
    ...known,
    records: { last: async () => ({ kind: 'none' }) },
    menus: {
      ...known.menus,
      lastDeployed: async ({ menu }) => committed(menu).map((one) => ({ ...one, provenAt: 5 }))[0],
      async *older({ menu }) {
        yield* committed(menu);
        return { kind: 'whole' };
      },
    },
  };
  const org: Queues = { ...noQueues, byName: (name) => (name === 'Sales' ? { id: 'sales' } : { matches: 0, near: [] }) };
  const { drifted, behind, compared } = await findDriftStatus(
    planFlow(live, files, noQueues),
    history,
    async ({ content }, menu) => ({ queues: content.needsQueues([menu]) ? org : noQueues }),
    true,
  );
  assert.deepEqual(
    compared.map(({ menu, commit }) => [menu.nodeId, commit]),
    [
      ['edited', 'of edited'],
      ['taken', 'of taken'],
      ['lost', undefined],
    ],
  );
  const places = (content: FlowContent, menu: string): unknown =>
    content.diffMenu(live.content, menu).map(({ key, before, after }) => [key, before, after]);
  assert.deepEqual(
    drifted.map(({ menu: { nodeId }, known: content, unknown }) => [nodeId, places(content, nodeId), unknown?.split(':')[0]]),
    [
      ['edited', [['1', 'One', 'Edited']], undefined],
      [
        'lost',
        [
          ['1', 'One', 'Edited'],
          ['2', 'Zwei', 'Two'],
        ],
        "What was deployed last can't be compared any more",
      ],
    ],
  );
  assert.deepEqual(
    behind.map(({ menu: { nodeId }, takenOver }) => [nodeId, takenOver && places(takenOver, nodeId)]),
    [['taken', [['1', 'One', 'Edited']]]],
  );
});
