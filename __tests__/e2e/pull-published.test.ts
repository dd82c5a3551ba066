// Planning what was just pulled changes nothing, through the action itself: flows as people have published them, in an org that exports
// them anew each time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { workflowDispatchEvent } from '../../harness/events.ts';
import type { ArchitectFlowOptions } from '../../simulator/genesys/architect/model.ts';
import { sampleArchitectOrg, sampleQueues } from '../../simulator/genesys/sample.ts';
import { own, published } from '../support/architect-flows.ts';
import { REAL_MENU } from '../support/architect-real-menu.ts';
import { filesOf, pull } from '../support/pull-scene.ts';
import { Scene } from '../support/scene.ts';

type Yaml = Readonly<Record<string, unknown>>;

/** Everything in a YAML text that has this name, at any depth. */
function allNamed(value: unknown, name: string): readonly Yaml[] {
  if (Array.isArray(value)) return value.flatMap((one) => allNamed(one, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...(key === name ? [inner as Yaml] : []), ...allNamed(inner, name)]);
}

interface Queue {
  readonly lit?: { readonly name?: string };
}

interface Acd {
  readonly dtmf?: string;
  readonly targetQueue?: Queue;
}

/** The queues that a flow names, and those to which keys of its menus transfer, by a reading that shares nothing with the action's. */
function queuesIn(text: string): { readonly all: readonly string[]; readonly ofKeys: readonly string[] } {
  const flow: unknown = parse(text, { logLevel: 'silent' });
  const all = (allNamed(flow, 'targetQueue') as readonly Queue[]).flatMap(({ lit }) => lit?.name ?? []);
  const choices = (allNamed(flow, 'menuTransferToAcd') as readonly Acd[]).filter(({ dtmf = '' }) => dtmf.startsWith('digit_'));
  return { all, ofKeys: choices.flatMap(({ targetQueue }) => targetQueue?.lit?.name ?? []) };
}

interface FlowHead {
  readonly name: string;
  readonly division?: string;
}

/** The flow as an org has it. An org has no text with a place for a value: Archy fills these in before it publishes. */
function flowOf(text: string, at: number): ArchitectFlowOptions | undefined {
  const [type, flow] = Object.entries(parse(text, { logLevel: 'silent' }) as Readonly<Record<string, FlowHead>>)[0] ?? [];
  const [main] = sampleArchitectOrg().architectFlows;
  if (type === undefined || flow === undefined || main === undefined || text.includes('{{')) return undefined;
  const division = { ...main.division, name: flow.division ?? main.division.name };
  const id = `00000000-0000-4000-8000-0000000000${at + 10}`;
  return { ...main, id, name: flow.name, type: type.toUpperCase(), division, yaml: text };
}

test('flows of all styles are in sync right after a pull, and their files say where keys lead', async () => {
  const architectFlows = Object.values({ REAL_MENU, ...own, ...published() }).flatMap((text, at) => flowOf(text, at) ?? []);
  const led = architectFlows.map(({ id, yaml = '' }) => ({ id, ...queuesIn(yaml) }));
  const { queues } = sampleArchitectOrg();
  const named = [...new Set(led.flatMap(({ all }) => all))].filter((name) => queues.every((one) => one.name !== name));
  const more = named.map((name, at) => ({ ...sampleQueues.sales, id: `00000000-0000-4000-8000-00000000f0${at + 10}`, name }));
  await using scene = await Scene.open({ api: 'architect', org: { architectFlows, queues: [...queues, ...more] } });
  const pulled = await pull(scene);
  assert.equal(pulled.run.exitCode, 0, pulled.run.stdout);
  const files = await filesOf(pulled);
  for (const { id, ofKeys } of led) {
    const texts = pulled.menus.flatMap(({ flow_id, path }) => (flow_id === id && path !== null ? (files[path] ?? '') : []));
    const said = new Set(texts.flatMap((text) => allNamed(parse(text), 'routing_target').map(({ queue }) => queue)));
    // Of a menu that no call reaches, the keys are not pulled.
    const isWhole = texts.length > 0 && pulled.menus.every(({ flow_id, why }) => flow_id !== id || why !== 'No call reaches it.');
    const unsaid = !isWhole ? [] : ofKeys.filter((name) => !said.has(name));
    assert.deepEqual(unsaid, [], texts.join('\n'));
  }
  const sha = await scene.commit(files);
  for (const mode of ['plan', 'drift']) {
    const workspace = await scene.repository.checkout({ ref: 'refs/heads/main' });
    const run = await scene.run(workflowDispatchEvent({ sha }), workspace, { inputs: { mode } });
    assert.deepEqual([run.exitCode, run.outputs['outcome'], run.outputs['has-changes']], [0, 'no-changes', 'false'], run.stdout);
    assert.equal(run.report.flows.length, new Set(pulled.menus.flatMap(({ flow_id, path }) => (path === null ? [] : flow_id))).size);
  }
  // A second pull has nothing to say.
  assert.deepEqual(await filesOf(await pull(scene)), {});
});
