// How long the run worked on each flow, by a clock that only the store moves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignCode } from '../../src/model/diagnostic.ts';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import type { LiveFlow } from '../../src/model/flow.ts';
import { StoreError, type FlowStore } from '../../src/model/store.ts';
import { backoff } from '../../src/genesys/http/backoff.ts';
import { runFlows } from '../../src/flows/run-flows.ts';
import type { FlowWork } from '../../src/flows/work.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import type { Clock } from '../../src/model/clock.ts';
import { InstantClock } from '../support/instant-clock.ts';
import { QUIET } from '../support/quiet-work.ts';

const READ = 10;
const CHECK = 20;
const WRITE = 400;
const FIND = 3000;
const RESTORE = 50_000;

/** A flow of two menus that say the same. */
function flow(id: string): LiveFlow {
  const menu = { type: 'menu', menu: { options: [{ key: '1', prompt: 'Old', routingTarget: 'queue' }] } };
  return { id, name: id, version: 1, content: new DefinitionContent({ nodes: { main: menu, more: menu } }) };
}

function menuFile(flowLine: string, prompt = 'New', node = 'main'): string {
  return `${flowLine}\nmenu_node_id: ${node}\noptions:\n  - { key: "1", prompt: ${prompt}, routing_target: queue }\n`;
}

/** Work on the files, in which each request takes its time, and flow `bad` is refused. */
function work(files: readonly string[], more: Partial<FlowWork> = {}): FlowWork {
  const clock = new InstantClock();
  const takes = <T>(milliseconds: number, answer: T): T => {
    clock.pass(milliseconds);
    return answer;
  };
  const flows = new Map<string, LiveFlow>();
  const live = (id: string): LiveFlow => flows.get(id) ?? flow(id);
  const put = (id: string, content: LiveFlow['content']): LiveFlow => {
    const written = { ...live(id), version: Number(live(id).version) + 1, content };
    flows.set(id, written);
    return written;
  };
  const store: FlowStore = {
    read: async (id) => takes(READ, live(id)),
    readCurrent: async (id) => live(id),
    earlier: async function* () {},
    isOwn: async () => true,
    validate: async () => takes(CHECK, []),
    write: async ({ live: { id }, desired }) => {
      if (id === 'bad') throw takes(WRITE, new StoreError({ fate: 'refused', code: foreignCode('no'), message: 'No.', hint: '' }));
      return takes(WRITE, put(id, desired));
    },
    restore: async ({ live: { id, content } }) => takes(RESTORE, put(id, content)),
  };
  const menus = files.flatMap((text, index) => parseMenuFile(`${index}.yml`, Buffer.from(text)).menus);
  return {
    org: {
      store,
      findFlow: async (name) => takes(FIND, name),
      queues: async () => takes(7, []),
      queuesById: async () => [],
      hasMembers: async () => undefined,
      callRoutes: async () => [],
      makerOf: async () => ({}),
    },
    mode: 'deploy',
    menus,
    allMenus: menus,
    concurrency: 1,
    maxTries: 1,
    clock,
    backoff,
    ...QUIET,
    ...more,
  };
}

async function timesOf(all: FlowWork): Promise<string[]> {
  return (await runFlows(all)).map(({ flow_id: id, status, duration_ms: duration }) => `${id} ${status} ${duration}`);
}

test("a flow's time is its own reading, planning and writing, and no wait for another's", async () => {
  const files = ['a', 'b'].map((id) => menuFile(`flow_id: ${id}`));
  assert.deepEqual(await timesOf(work(files)), [`a deployed ${READ + CHECK + WRITE}`, `b deployed ${READ + CHECK + WRITE}`]);
});

test('a plan, and a flow in sync, take the time of their reading', async () => {
  const files = [menuFile('flow_id: a'), menuFile('flow_id: b', 'Old')];
  assert.deepEqual(await timesOf(work(files, { mode: 'plan' })), [`a planned ${READ + CHECK}`, `b in-sync ${READ}`]);
});

test('the look-up of a name counts, also where two files turn out to be about one flow', async () => {
  const files = [menuFile('flow_name: a'), menuFile('flow_id: a', 'New', 'more')];
  assert.deepEqual(await timesOf(work(files)), [`a deployed ${FIND + READ + CHECK + WRITE}`]);
});

test('the time of what is rolled back includes the rollback', async () => {
  const files = ['a', 'bad'].map((id) => menuFile(`flow_id: ${id}`));
  const [first = '', second = ''] = await timesOf(work(files, { isAllOrNone: true }));
  assert.match(first, /^a rolled-back /u);
  // The way back looks at the flow as often as it likes.
  const [time, looks] = [Number(first.split(' ')[2]), 5 * READ];
  assert.ok(time >= READ + CHECK + WRITE + RESTORE && time <= READ + CHECK + WRITE + RESTORE + looks, first);
  assert.match(second, /^bad \S+ \d{3}$/u);
});

test('a fraction of a millisecond is rounded', async () => {
  let elapsed = 0;
  const clock: Clock = { now: () => 0, elapsed: () => (elapsed += 1.26), sleep: async () => undefined };
  const all = work([menuFile('flow_id: a', 'Old')], { clock });
  assert.deepEqual(await timesOf(all), ['a in-sync 4']);
});
