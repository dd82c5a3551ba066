import type { Clock } from '../model/clock.ts';
import type { LiveFlow } from '../model/flow.ts';
import type { Plan } from '../model/plan.ts';
import { asStoreError, type FlowStore, type StoreError } from '../model/store.ts';

/** How long a deploy waits for a flow that someone has open or is publishing, and what it does in the meantime. */
export interface LockPatience {
  /** In milliseconds. 0: it doesn't wait. */
  readonly waitMs: number;
  readonly clock: Clock;
  readonly isCancelled: () => boolean;
  /** Called with a sentence when the wait begins. */
  readonly log: (line: string) => void;
}

/** The wait before the first further try, in milliseconds. It doubles, up to the longest: a cancelled job has few seconds left. */
const FIRST_MS = 1000;
const LONGEST_MS = 5000;

/** What ends by itself: someone closes or publishes the flow. A draft that no one has open can stay for ever. */
const PASSING: ReadonlySet<string> = new Set(['flow.locked', 'operation.in.progress']);

/**
 * The same store, whose writes wait for a flow that someone has open or is publishing. A write that is refused for that has sent nothing,
 * so it can be tried again. If someone publishes in the meantime, the write is refused as based on an older version, and is planned again.
 */
export function patient(store: FlowStore, patience: LockPatience): FlowStore {
  if (patience.waitMs === 0) return store;
  return {
    read: (flowId) => store.read(flowId),
    readCurrent: (flowId) => store.readCurrent(flowId),
    earlier: (live) => store.earlier(live),
    isOwn: (flowId, version) => store.isOwn(flowId, version),
    validate: (content) => store.validate(content),
    write: (plan) => writePatiently(store, plan, patience),
    restore: (plan, ownVersion) => store.restore(plan, ownVersion),
  };
}

async function writePatiently(
  store: FlowStore,
  plan: Plan,
  { waitMs, clock, isCancelled, log }: LockPatience,
): Promise<LiveFlow | undefined> {
  const begun = clock.elapsed();
  for (let pause = FIRST_MS; ; pause = Math.min(2 * pause, LONGEST_MS)) {
    try {
      return await store.write(plan);
    } catch (error) {
      const failure = asStoreError(error);
      const left = waitMs - (clock.elapsed() - begun);
      if (!mayPass(failure) || left <= 0 || isCancelled()) throw error;
      if (pause === FIRST_MS)
        log(`${failure.message} The deploy waits for up to ${Math.round(waitMs / 60_000)} min (\`wait-for-lock-minutes\`).`);
      await clock.sleep(Math.min(pause, left));
    }
  }
}

function mayPass({ code, isUnsent }: StoreError): boolean {
  return isUnsent && PASSING.has(code);
}
