// Helpers of the tests of apply; no test of its own: a flow whose writes name no version, as those of Architect's API, in memory.
import { ArchitectContent } from '../../src/content/architect/content.ts';
import { readArchitectFlow } from '../../src/content/architect/read/read.ts';
import { applyPlan } from '../../src/apply/apply.ts';
import type { ApplyContext } from '../../src/apply/context.ts';
import { foreignCode, type Fault, type Finding } from '../../src/model/diagnostic.ts';
import type { LiveFlow, Version } from '../../src/model/flow.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { planFlow, type Plan } from '../../src/model/plan.ts';
import { StoreError, type Failure, type FlowStore } from '../../src/model/store.ts';
import type { Menu } from '../../src/model/menu.ts';
import { menuOf, noQueues } from './apply-scene.ts';
import { InstantClock } from './instant-clock.ts';

/** A flow with one menu, which says and does this; and something outside of it. */
function yamlOf({ one = 'end', greeting = 'Hello' }: { readonly one?: 'end' | 'again' | 'task'; readonly greeting?: string } = {}): string {
  const target = {
    end: ['menuDisconnect', ''],
    again: ['menuJumpToMenu', '\n              targetMenuRef: "/inboundCall/menus/menu[main]"'],
    task: ['menuJumpToTask', '\n              targetTaskRef: "/inboundCall/tasks/task[ask]"'],
  }[one];
  return `inboundCall:
  name: Main
  initialGreeting:
    tts: ${greeting}
  menus:
    - menu:
        name: Main
        refId: main
        choices:
          - ${target[0]}:
              name: One
              refId: one
              dtmf: digit_1${target[1]}
  tasks:
    - task:
        name: Ask
        refId: ask
        actions: []
`;
}

/** What is live at the beginning, what the menu file asks for, and what neither of them is. */
export const BEFORE = yamlOf();
export const DESIRED = yamlOf({ one: 'again' });
export const FOREIGN = yamlOf({ one: 'task' });
/** Someone's change outside of the menu. */
export const ELSEWHERE = yamlOf({ greeting: 'Ann was here' });

const WANTED: readonly Menu[] = [{ ...menuOf([['1', undefined, { kind: 'menu', ref: 'main' }]]), audio: 'keep' }];

/** A version of the flow. `by`: ours, someone else's, or not told. */
export function live(version: Version, yaml: string, by?: 'us' | 'ann'): LiveFlow {
  const read = readArchitectFlow(yaml);
  if ('error' in read) throw new TypeError(read.error.message);
  const content = new ArchitectContent(read.flow);
  return { id: 'f1', name: 'Main', version, content, ...(by === undefined ? {} : { isOwn: by === 'us' }) };
}

/** A failure of the store's; a final one unless told otherwise, of something that was sent. */
export function broken(failure: Failure & { readonly code?: Fault['code']; readonly status?: number }): StoreError {
  return new StoreError({
    code: foreignCode('test.failure'),
    message: 'It failed.',
    hint: 'Mend it.',
    isFinal: true,
    isRejection: false,
    ...failure,
  });
}

type Play = LiveFlow | StoreError;

/** What each request brings, in order; more requests than are played are a failure of the test. */
export interface Script {
  /** What is live at the beginning; version 13.0 unless told otherwise. */
  readonly before?: LiveFlow;
  readonly writes?: readonly Play[];
  readonly reads?: readonly Play[];
  readonly restores?: readonly Play[];
  /** Whether the org says, when it is asked, that this run's client made the version; by default it doesn't say. */
  readonly isOwn?: boolean;
  /** Whether the run is asked to end while it writes. */
  readonly isCancelled?: boolean;
}

class PlayedStore implements FlowStore {
  readonly calls: string[] = [];
  readonly #isOwn: boolean | undefined;
  readonly #rest: { readonly write: Play[]; readonly read: Play[]; readonly restore: Play[] };

  constructor({ writes = [], reads = [], restores = [], isOwn }: Script) {
    this.#isOwn = isOwn;
    this.#rest = { write: [...writes], read: [...reads], restore: [...restores] };
  }

  async read(): Promise<LiveFlow> {
    return this.#play('read', 'read');
  }

  readCurrent(): Promise<LiveFlow> {
    return this.read();
  }

  async *earlier(): AsyncGenerator<never, void> {}

  async isOwn(_: string, version: Version): Promise<boolean | undefined> {
    this.calls.push(`maker of ${version}`);
    return this.#isOwn;
  }

  async validate(): Promise<readonly Finding[]> {
    return [];
  }

  async write({ live: { version } }: Plan): Promise<LiveFlow> {
    return this.#play('write', `write on ${version}`);
  }

  async restore(_: Plan, ownVersion: Version): Promise<LiveFlow> {
    return this.#play('restore', `restore on ${ownVersion}`);
  }

  #play(kind: 'write' | 'read' | 'restore', call: string): LiveFlow {
    this.calls.push(call);
    const played = this.#rest[kind].shift();
    if (played === undefined) throw new TypeError(`nobody expected this: ${this.calls.join(', ')}`);
    if (played instanceof StoreError) throw played;
    return played;
  }
}

/** Deploys the menu, while the store plays its part. */
export async function play(
  script: Script,
  maxTries = 3,
  more: Pick<ApplyContext, 'problemsOf'> = {},
): Promise<Outcome & { readonly calls: readonly string[]; readonly slept: number[] }> {
  const store = new PlayedStore(script);
  const clock = new InstantClock();
  const outcome = await applyPlan(planFlow(script.before ?? live('13.0', BEFORE), WANTED, noQueues), {
    store,
    clock,
    maxTries,
    queues: noQueues,
    ...more,
    isCancelled: () => script.isCancelled === true,
    *backoff() {
      for (let wait = 100; ; wait *= 2) yield wait;
    },
  });
  return { ...outcome, calls: store.calls, slept: clock.slept };
}
