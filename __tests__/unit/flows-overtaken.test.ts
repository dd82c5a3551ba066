// What becomes of a flow if another run deploys between this run's plan and its write.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import { runFlows } from '../../src/flows/run-flows.ts';
import type { FlowWork } from '../../src/flows/work.ts';
import { backoff } from '../../src/genesys/http/backoff.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import { foreignCode } from '../../src/model/diagnostic.ts';
import type { LiveFlow } from '../../src/model/flow.ts';
import { stateHash } from '../../src/model/state-hash.ts';
import { StoreError, type FlowStore } from '../../src/model/store.ts';
import type { FlowReport } from '../../src/report/model.ts';
import { InstantClock } from '../support/instant-clock.ts';
import { QUIET } from '../support/quiet-work.ts';

const OTHER = 'd'.repeat(40);

const fileOf = (id: string): string =>
  `flow_id: ${id}\nmenu_node_id: main\noptions:\n  - { key: "1", prompt: New, routing_target: queue }\n`;

function flow(id: string, prompt: string, version: number): LiveFlow {
  const options = [{ key: '1', prompt, routingTarget: 'queue' }];
  return { id, name: id, version, content: new DefinitionContent({ nodes: { main: { type: 'menu', menu: { options } } } }) };
}

/** A store of flows in which, right before the first write of flow B, someone else writes. */
function storeOf(versions: Map<string, LiveFlow>, isOwn?: boolean): FlowStore {
  let isQuiet = true;
  const read = async (id: string): Promise<LiveFlow> => versions.get(id) ?? assert.fail();
  const put = (live: LiveFlow): LiveFlow => {
    versions.set(live.id, live);
    return live;
  };
  return {
    read,
    readCurrent: read,
    earlier: async function* () {},
    isOwn: async () => isOwn,
    validate: async () => [],
    write: async ({ live, desired }) => {
      if (live.id === 'b' && isQuiet) {
        isQuiet = false;
        put(flow('b', 'Other', 2));
      }
      const { version } = await read(live.id);
      if (version !== live.version)
        throw new StoreError({ fate: 'conflict', code: foreignCode('version.conflict'), message: 'No.', hint: '', seen: version });
      return put({ ...live, version: Number(version) + 1, content: desired });
    },
    restore: async ({ live }, version) => put({ ...live, version: Number(version) + 1 }),
  };
}

interface Case {
  /** The newest record of another commit: what it asked for. */
  readonly recorded?: string;
  readonly isNewer?: boolean;
  readonly isAllOrNone?: boolean;
  /** Whether the org says that this run's client has published it. */
  readonly isOwn?: boolean;
}

async function play({
  recorded,
  isNewer,
  isAllOrNone = false,
  isOwn,
}: Case): Promise<{ reports: FlowReport[]; live: (id: string) => LiveFlow }> {
  const versions = new Map(['a', 'b'].map((id) => [id, flow(id, 'Old', 1)]));
  const store = storeOf(versions, isOwn);
  const menus = ['a', 'b'].flatMap((id) => parseMenuFile(`${id}.yml`, Buffer.from(fileOf(id))).menus);
  const desired = recorded === undefined ? undefined : stateHash(flow('b', recorded, 2).content, 'main');
  const work: FlowWork = {
    ...QUIET,
    org: {
      store,
      findFlow: async (name) => name,
      queues: async () => [],
      queuesById: async () => [],
      hasMembers: async () => undefined,
      callRoutes: async () => [],
      makerOf: async () => ({}),
    },
    mode: 'deploy',
    menus,
    allMenus: menus,
    concurrency: 1,
    maxTries: 3,
    clock: new InstantClock(),
    backoff,
    isAllOrNone,
    history: { ...QUIET.history, order: { ...QUIET.history.order, isNewer: async () => isNewer } },
    recordOfOthers: async (id) => (id === 'b' && desired !== undefined ? { commit: OTHER, desired } : undefined),
  };
  return { reports: await runFlows(work), live: (id) => versions.get(id) ?? assert.fail() };
}

for (const [what, given, status, code, live] of [
  ['a newer commit has left is left alone', { recorded: 'Other', isNewer: true }, 'skipped', 'superseded', 2],
  ['an older commit has left is deployed', { recorded: 'Other', isNewer: false }, 'deployed', undefined, 3],
  ['an older commit has left, by its client, is deployed', { recorded: 'Other', isNewer: false, isOwn: true }, 'deployed', undefined, 3],
  [
    'someone has published, be it what an older commit asks for, is a conflict',
    { recorded: 'Other', isNewer: false, isOwn: false },
    'conflict',
    'menu.changed.by.somebody.else',
    2,
  ],
  ['a commit of unknown age has left is a conflict', { recorded: 'Other' }, 'conflict', 'menu.changed.by.somebody.else', 2],
  ['the last record does not ask for is a conflict', { recorded: 'More', isNewer: true }, 'conflict', 'menu.changed.by.somebody.else', 2],
  ['no record tells of is a conflict', { isNewer: true }, 'conflict', 'menu.changed.by.somebody.else', 2],
] as const satisfies readonly (readonly [string, Case, string, string | undefined, number])[])
  test(`what ${what}`, async () => {
    const played = await play(given);
    const report = played.reports[1];
    assert.deepEqual([report?.status, report?.error?.code, report?.version_after], [status, code, live]);
    assert.equal(played.live('b').version, live);
  });

test('a flow that is left alone shows no change, and counts what was sent', async () => {
  const report = (await play({ recorded: 'Other', isNewer: true })).reports[1];
  assert.deepEqual([report?.changes, report?.views, report?.attempts, report?.version_before], [[], [], 1, 2]);
});

test('with rollback-all, a flow that is overtaken takes the others back', async () => {
  const { reports, live } = await play({ recorded: 'Other', isNewer: true, isAllOrNone: true });
  assert.deepEqual(
    reports.map(({ status }) => status),
    ['rolled-back', 'skipped'],
  );
  assert.equal(stateHash(live('a').content, 'main'), stateHash(flow('a', 'Old', 1).content, 'main'));
});
