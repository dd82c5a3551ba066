// Helpers of the tests of Architect's store; no test of its own: the real store and a simulated org over HTTP, in a time that nobody waits for.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { applyPlan, validatePlan } from '../../src/apply/apply.ts';
import type { LiveFlow } from '../../src/model/flow.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { planFlow, type Plan } from '../../src/model/plan.ts';
import { StoreError } from '../../src/model/store.ts';
import { connect, type OrgSettings } from '../../src/genesys/org.ts';
import type { Org } from '../../src/model/org.ts';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import type { ArchitectVersion } from '../../simulator/genesys/architect/model.ts';
import { shownFlow } from '../../simulator/genesys/architect/view.ts';
import type { CloudOptions } from '../../simulator/genesys/options.ts';
import { architectMainIvr, sampleArchitectOrg } from '../../simulator/genesys/sample.ts';
import { listen } from '../../simulator/genesys/server.ts';
import { menusIn, QUEUES } from './architect-content.ts';
import { InstantClock } from './instant-clock.ts';
import { withRefIdsOf } from './ref-ids.ts';

// The SDK's own sources call `require`, which only the bundle gives them.
Object.assign(globalThis, { require: createRequire(import.meta.url) });

export const FLOW = architectMainIvr.id;
export const CLIENT = 'simulator-client';
/** The main flow as it is published at the beginning. */
export const YAML = architectMainIvr.yaml ?? '';

interface SceneOptions {
  readonly org?: Partial<CloudOptions>;
  readonly settings?: Partial<OrgSettings>;
}

/** A simulated org and the real store in front of it; both live in the same time, which passes only where someone sleeps. */
export class OrgScene implements AsyncDisposable {
  readonly cloud: GenesysCloud;
  readonly org: Org;
  /** How long the store has waited each time, in ms; and `apply`. */
  readonly slept: number[];
  readonly waits: number[] = [];
  readonly secrets: string[];
  readonly #time: InstantClock;
  readonly #stack: AsyncDisposableStack;

  private constructor(cloud: GenesysCloud, org: Org, time: InstantClock, secrets: string[], stack: AsyncDisposableStack) {
    this.cloud = cloud;
    this.org = org;
    this.slept = time.slept;
    this.secrets = secrets;
    this.#time = time;
    this.#stack = stack;
  }

  static async open({ org = {}, settings = {} }: SceneOptions = {}): Promise<OrgScene> {
    const stack = new AsyncDisposableStack();
    const time = new InstantClock(START);
    const cloud = new GenesysCloud({ ...sampleArchitectOrg(), clock: () => time.now(), ...org });
    const server = stack.use(await listen(cloud));
    const secrets: string[] = [];
    const connected = connect({
      target: { gateway: new URL(server.url) },
      clientId: CLIENT,
      clientSecret: 'simulator-secret',
      requestsPerMinute: 10_000,
      timeoutMs: 30_000,
      flowApi: 'auto',
      overwriteDrafts: false,
      clock: time,
      secrets: {
        add: (secret) => {
          secrets.push(secret);
        },
        redact: (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text),
      },
      ...settings,
    });
    return new OrgScene(cloud, connected, time, secrets, stack);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#stack.disposeAsync();
  }

  /** Milliseconds since the scene began. */
  get elapsed(): number {
    return this.#time.elapsed();
  }

  /** What was asked, in order, without the ids of jobs and other flows. */
  get calls(): string[] {
    return this.cloud.requests.map(({ method, path, status }) => {
      const place = path.replace(/[\da-f]{8}-[\da-f-]{27}/gu, (id) => (id === FLOW ? '{flowId}' : '{id}'));
      return `${method} ${place} ${status}`;
    });
  }

  /** As `calls`; a job that is asked for several times in a row is told once. */
  get story(): string[] {
    return this.calls.filter((call, index, all) => call !== all[index - 1] || !/^GET \/api\/v2\/flows\/(?:export\/)?jobs\//u.test(call));
  }

  /** How often this call was made. */
  count(pattern: RegExp): number {
    return this.calls.filter((call) => pattern.test(call)).length;
  }

  /** When this call was made, in ms since the scene began. */
  times(method: string, path: RegExp): number[] {
    return this.cloud.requests.filter((one) => one.method === method && path.test(one.path)).map(({ at }) => at - START);
  }

  /** What callers hear now, with the refIds of the flow's first version. */
  get published(): ArchitectVersion {
    const version = this.cloud.architect.flow(FLOW).published;
    assert.ok(version, 'the flow has been published');
    return { ...version, yaml: withRefIdsOf(YAML, version.yaml) };
  }

  /** What the API says of the flow now: to be said again later. */
  get head(): Readonly<Record<string, unknown>> {
    return { ...shownFlow(this.cloud.architect.flow(FLOW), { heads: 'echo', showsMakers: true }) };
  }

  /** The versions that were published since the beginning, and by whom. */
  get publishes(): string[] {
    return this.cloud.architect
      .history(FLOW)
      .filter(({ kind, by }) => kind === 'published' && by !== 'seed')
      .map(({ id, by }) => `${id} ${typeof by === 'string' ? by : 'clientId' in by ? by.clientId : by.userId}`);
  }

  /** Lets time pass. */
  pass(milliseconds: number): void {
    this.#time.pass(milliseconds);
  }

  /** The time of day, in ms since the epoch. */
  get now(): number {
    return this.#time.now();
  }

  /** Puts the time of day back. */
  putBack(milliseconds: number): void {
    this.#time.putBack(milliseconds);
  }

  read(flowId = FLOW): Promise<LiveFlow> {
    return this.org.store.read(flowId);
  }

  async plan(...files: readonly string[]): Promise<Plan> {
    return planFlow(
      await this.read(),
      files.flatMap((text, index) => menusIn(text, `ivr/${index}.yml`)),
      QUEUES,
    );
  }

  /** Plans and deploys menu files. */
  async deploy(files: string | readonly string[], maxTries = 3): Promise<Outcome> {
    return this.deployPlan(await this.plan(...[files].flat()), maxTries);
  }

  async deployPlan(plan: Plan, maxTries = 3): Promise<Outcome> {
    const { store } = this.org;
    return applyPlan(await validatePlan(plan, store), {
      store,
      maxTries,
      queues: QUEUES,
      clock: this.#time.notingIn(this.waits),
      *backoff() {
        for (let wait = 100; ; wait *= 2) yield wait;
      },
    });
  }
}

const START = Date.UTC(2026, 10, 22, 10, 0);

/** What a call failed with. */
export async function failure(call: Promise<unknown>): Promise<StoreError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof StoreError, String(error));
  return error;
}

/** A text of a report with the refIds of the flow's first version. */
export function asAtFirst(text: unknown): string {
  assert.ok(typeof text === 'string');
  return withRefIdsOf(YAML, text);
}

/** The text with a choice that leads to another queue. */
export function withQueue(yaml: string, refId: string, queue: string): string {
  const changed = yaml.replace(new RegExp(`(refId: ${refId}\\n[^]*?lit:\\s+name: ).*`, 'u'), `$1${queue}`);
  assert.notEqual(changed, yaml);
  return changed;
}
