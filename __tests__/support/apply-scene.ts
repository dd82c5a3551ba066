// Helpers of the tests of apply; no test of its own: a flow in memory, a clock that is not waited for, and a menu file.
import assert from 'node:assert/strict';
import { applyPlan } from '../../src/apply/apply.ts';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import { mergePatch, type MergePatch } from '../../src/content/definition/merge-patch.ts';
import { nodesOf, optionsOf, withOptions } from '../../src/content/definition/nodes.ts';
import { foreignCode, type Finding } from '../../src/model/diagnostic.ts';
import type { LiveFlow, Version } from '../../src/model/flow.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { planFlow, type Plan } from '../../src/model/plan.ts';
import type { Queues } from '../../src/model/queues.ts';
import { StoreError, type Fate, type FlowStore } from '../../src/model/store.ts';
import type { Menu, MenuOption, RoutingTarget } from '../../src/model/menu.ts';
import { InstantClock } from './instant-clock.ts';

export const DEFINITION: JsonObject = {
  startNode: 'main',
  nodes: {
    main: { type: 'collect', timeout: 5, menu: { speech: false, options: [option('1', 'One'), option('2', 'Two'), option('3', 'Three')] } },
    hours: { type: 'menu', menu: { options: [option('1', 'Open'), option('2', 'Closed')] } },
    bye: { type: 'disconnect' },
  },
};

export function option(key: string, prompt: string, routingTarget = `to_${key}`): JsonObject {
  return { key, prompt, routingTarget };
}

/** A flow of the flow-definition API, whose parts tests can get at. */
interface SceneFlow extends LiveFlow {
  readonly version: number;
  readonly definition: JsonObject;
}

export function liveFlow(definition: JsonObject = DEFINITION, version = 14): SceneFlow {
  return { id: 'f1', name: 'Main', version, definition, content: new DefinitionContent(definition) };
}

/** The PATCH that a plan leads to; undefined where there is nothing to change. */
export function patchOf({ live, desired, changed }: Plan): MergePatch | undefined {
  return changed.length === 0 ? undefined : mergePatch(live.version as number, desired.raw as JsonObject, changed);
}

/** A menu of a file: each option at a line of its own, from line 4. */
export function menuOf(
  options: readonly (readonly [key: string, prompt: string | undefined, target?: RoutingTarget])[],
  nodeId = 'main',
  path = 'ivr/main.yml',
): Menu {
  const at = { line: 1, column: 1 };
  return {
    path,
    nodeId,
    flow: { kind: 'id', id: 'f1' },
    at: { document: at, flow: { line: 1, column: 10 }, nodeId: { line: 2, column: 15 }, audio: at, says: at },
    options: options.map(([key, prompt, target = { kind: 'id', id: `to_${key}` }], index): MenuOption => {
      const line = 4 + 3 * index;
      return {
        key,
        target,
        ...(prompt === undefined ? {} : { prompt }),
        at: {
          option: { line, column: 3 },
          key: { line, column: 10 },
          prompt: { line: line + 1, column: 13 },
          target: { line: line + 2, column: 21 },
          name: { line, column: 3 },
          transferSays: { line, column: 3 },
        },
      };
    }),
  };
}

/** The one change that most tests deploy: other words at the keys 1 and 3. */
export const WANTED = menuOf([
  ['1', 'New one'],
  ['2', 'Two'],
  ['3', 'New three'],
]);
export const WANTED_OPTIONS = [option('1', 'New one'), option('2', 'Two'), option('3', 'New three')];

export const noQueues: Queues = { byName: () => ({ matches: 0, near: [] }), nameOf: () => undefined };

export function fail(fate: Fate, status?: number): StoreError {
  return new StoreError({
    fate,
    code: foreignCode(`test.${status ?? 'silence'}`),
    message: `It failed (${status ?? 'no answer'}).`,
    hint: 'Mend it.',
    ...(status === undefined ? {} : { status }),
  });
}

type Answer = LiveFlow | undefined;

/** What happens to one request: it is told how to carry it out, and answers or throws. */
export type Play<T> = (handle: () => T, store: MemoryStore) => T;

/** A flow in memory with Genesys Cloud's own rule: a write counts only under the version that is live. */
export class MemoryStore implements FlowStore {
  flow: SceneFlow;
  /** Who wrote each version, and all that was asked. */
  readonly writes: string[] = [];
  readonly calls: string[] = [];
  readonly restored: { readonly version: Version; readonly definition: JsonObject }[] = [];
  readonly patches: Play<Answer>[] = [];
  readonly restores: Play<Answer>[] = [];
  readonly reads: Play<LiveFlow>[] = [];
  findings: Finding[] = [];
  /** Whether the org says who made a version. */
  tellsMakers = true;

  constructor(flow: SceneFlow = liveFlow()) {
    this.flow = flow;
  }

  /** Someone writes. */
  publish(who: string, definition: JsonObject): SceneFlow {
    this.flow = liveFlow(definition, this.flow.version + 1);
    this.writes.push(`${this.flow.version} ${who}`);
    return this.flow;
  }

  /** Someone else changes a menu. */
  edit(who: string, nodeId: string, change: (options: readonly Json[]) => readonly Json[]): void {
    this.publish(who, withOptions(this.flow.definition, nodeId, change(optionsOf(this.flow.definition, nodeId) ?? [])));
  }

  async read(): Promise<LiveFlow> {
    this.calls.push('read');
    return (this.reads.shift() ?? ((handle) => handle()))(() => this.flow, this);
  }

  readCurrent(): Promise<LiveFlow> {
    return this.read();
  }

  async *earlier(): AsyncGenerator<never, void> {}

  async isOwn(_: string, version: Version): Promise<boolean | undefined> {
    this.calls.push(`maker of ${version}`);
    const made = this.writes.find((write) => write.startsWith(`${version} `));
    return this.tellsMakers && made !== undefined ? made.endsWith(' us') : undefined;
  }

  async validate(): Promise<readonly Finding[]> {
    this.calls.push('validate');
    return this.findings;
  }

  async write(plan: Plan): Promise<Answer> {
    const patch = patchOf(plan);
    assert.ok(patch, 'nothing to write');
    this.calls.push(`patch ${patch.version}`);
    return (this.patches.shift() ?? ((handle) => handle()))(() => {
      this.#demand(patch.version);
      const definition = Object.entries(patch.definition.nodes).reduce(
        (rest, [id, { menu }]) => withOptions(rest, id, menu.options),
        this.flow.definition,
      );
      return this.publish('us', definition);
    }, this);
  }

  async restore({ live: { content } }: Plan, version: Version): Promise<Answer> {
    const definition = content.raw as JsonObject;
    this.calls.push(`restore ${version}`);
    this.restored.push({ version, definition });
    return (this.restores.shift() ?? ((handle) => handle()))(() => {
      this.#demand(version);
      return this.publish('us', definition);
    }, this);
  }

  #demand(version: Version): void {
    if (version !== this.flow.version) throw fail('conflict', 409);
  }
}

/** Deploys the menus on what the store holds; `slept` is how long was waited each time. */
export async function deploy(
  store: MemoryStore,
  { menus = [WANTED], maxTries = 3, decided = [] }: { menus?: readonly Menu[]; maxTries?: number; decided?: readonly string[] } = {},
): Promise<Outcome & { readonly slept: number[]; readonly plan: Plan }> {
  const plan = { ...planFlow(store.flow, menus, noQueues), decided };
  const clock = new InstantClock();
  const outcome = await applyPlan(plan, {
    store,
    clock,
    maxTries,
    queues: noQueues,
    *backoff() {
      for (let wait = 100; ; wait *= 2) yield wait;
    },
  });
  return { ...outcome, slept: clock.slept, plan };
}

export function optionsIn(store: MemoryStore, nodeId = 'main'): readonly Json[] {
  return optionsOf(store.flow.definition, nodeId) ?? [];
}

/** Other words for one key. */
export function say(key: string, prompt: string): (options: readonly Json[]) => readonly Json[] {
  return (options) => options.map((one) => ((one as JsonObject)['key'] === key ? { ...(one as JsonObject), prompt } : one));
}

export function assertUntouched(store: MemoryStore): void {
  assert.deepEqual(store.writes, []);
  assert.deepEqual(nodesOf(store.flow.definition), nodesOf(DEFINITION));
}
