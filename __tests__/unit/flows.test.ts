import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import type { LiveFlow } from '../../src/model/flow.ts';
import type { FlowStore } from '../../src/model/store.ts';
import { backoff } from '../../src/genesys/http/backoff.ts';
import { runFlows } from '../../src/flows/run-flows.ts';
import type { FlowWork } from '../../src/flows/work.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import { InstantClock } from '../support/instant-clock.ts';
import { QUIET } from '../support/quiet-work.ts';

const MENU = (id: string): string => `flow_id: ${id}\nmenu_node_id: main\noptions:\n  - { key: "1", prompt: New, routing_target: queue }\n`;

/** A flow of one menu, as the definition API gives it. */
function flow(id: string, prompt = 'Old', version = 1): LiveFlow {
  return {
    id,
    name: id,
    version,
    content: new DefinitionContent({
      nodes: { main: { type: 'menu', menu: { options: [{ key: '1', prompt, routingTarget: 'queue' }] } } },
    }),
  };
}

/** Work on flows A and B, in which reading B waits until it is let go. */
function work(mode: FlowWork['mode'], told: string[]): { readonly work: FlowWork; readonly letGo: () => void } {
  const gate = Promise.withResolvers<void>();
  const store: FlowStore = {
    read: async (id) => {
      if (id === 'b') await gate.promise;
      return flow(id);
    },
    readCurrent: async (id) => flow(id),
    earlier: async function* () {},
    isOwn: async () => undefined,
    validate: async () => [],
    write: async ({ live: { id } }) => flow(id, 'New', 2),
    restore: async () => undefined,
  };
  const menus = ['a', 'b'].flatMap((id) => parseMenuFile(`${id}.yml`, Buffer.from(MENU(id))).menus);
  return {
    letGo: gate.resolve,
    work: {
      org: {
        store,
        findFlow: async (name) => name,
        queues: async () => [],
        queuesById: async () => [],
        hasMembers: async () => undefined,
        callRoutes: async () => [],
        makerOf: async () => ({}),
      },
      mode,
      menus,
      allMenus: menus,
      concurrency: 2,
      maxTries: 3,
      clock: new InstantClock(),
      backoff,
      ...QUIET,
      onDone: ({ flow_id: id, status }) => told.push(`${id} ${status}`),
    },
  };
}

test('each flow is told of as soon as it is done, in the plan and in the deploy', async () => {
  const told: string[] = [];
  const { work: both, letGo } = work('deploy', told);
  const reports = runFlows(both);
  letGo();
  assert.deepEqual(
    (await reports).map(({ status }) => status),
    ['deployed', 'deployed'],
  );
  assert.deepEqual(told, ['a planned', 'b planned', 'a deployed', 'b deployed']);
});

test('a flow that fails is told of while another is still being read', async () => {
  const told: string[] = [];
  const { work: both, letGo } = work('plan', told);
  const failing: FlowStore = {
    ...both.org.store,
    read: async (id) => (id === 'a' ? Promise.reject(new Error('no')) : both.org.store.read(id)),
  };
  const reports = runFlows({ ...both, org: { ...both.org, store: failing } });
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  assert.deepEqual(told, ['a failed']);
  letGo();
  assert.deepEqual(
    (await reports).map(({ status }) => status),
    ['failed', 'planned'],
  );
  assert.deepEqual(told, ['a failed', 'b planned']);
});
