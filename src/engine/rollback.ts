import type { Backoff, Clock } from './clock.ts';
import type { LiveFlow, Version } from './flow.ts';
import { settled, unlike } from './deploy-outcomes.ts';
import { judge, mayHaveBuried } from './landing.ts';
import { look } from './look.ts';
import type { Outcome, Recovery, Undo } from './outcome.ts';
import { ownerOf } from './ownership.ts';
import { menusOf, type Plan } from './plan.ts';
import { asStoreError, reported, StoreError, type FlowStore, type ReportedError } from './store.ts';

interface Means {
  readonly store: FlowStore;
  readonly clock: Clock;
  readonly backoff: Backoff;
}

/** How often a restore is sent: it must not fail for want of patience, and it can't overwrite anybody. */
const MAX_TRIES = 5;

/**
 * Takes this run's own write back: the content from right before it, under that write's version. If somebody has
 * written since, their version is newer and the restore is refused: it stands back, for another editor's change is never overwritten.
 *
 * @param ownVersion the version that this run's write made
 * @param cause why it must go
 */
export async function rollBack(plan: Plan, ownVersion: Version, cause: StoreError, attempts: number, means: Means): Promise<Outcome> {
  const waits = means.backoff();
  let last: StoreError = cause;
  let live: LiveFlow | undefined;
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    try {
      live = (await means.store.restore(plan, ownVersion)) ?? (await look(plan.live.id, ownVersion, means));
    } catch (error) {
      last = asStoreError(error);
      try {
        live = await look(plan.live.id, ownVersion, means);
      } catch (readError) {
        return unknownState(plan, asStoreError(readError), attempts, undefined, cause);
      }
    }
    // The restore may land yet, over whoever has put the old menus back meanwhile.
    if (last !== cause && last.fate === 'unknown' && last.isFinal && live.isOwn !== true)
      return unknownState(plan, last, attempts, live, cause);
    if (isBack(plan, live))
      return mayHaveBuried(live, ownVersion) ? buried(plan, live, attempts, cause) : rolledBack(plan, ownVersion, live, cause, attempts);
    if (live.isOwn === true && live.version !== ownVersion) return unknownState(plan, unlike(plan), attempts, live, cause);
    if (live.version !== ownVersion)
      return judge(plan, live) === 'elsewhere'
        ? rolledBack(plan, ownVersion, live, cause, attempts)
        : standBack(plan, live.version, cause, attempts, live);
    if (last.fate === 'refused' || (last !== cause && last.isFinal)) return unknownState(plan, last, attempts, live, cause);
    if (tries < MAX_TRIES) await means.clock.sleep(waits.next().value);
  }
  return unknownState(plan, last, attempts, live, cause);
}

/**
 * Takes a deployed flow back for a reason that is not its own. What was only compared, and never proven to be this run's write, is
 * asked about first: a change that somebody else has made is theirs, however much it is what the files ask for.
 */
export async function takeBackDeployed(
  { plan, version, answer }: Undo,
  cause: StoreError,
  attempts: number,
  means: Means,
): Promise<Outcome> {
  if (answer === 'shown') return rollBack(plan, version, cause, attempts, means);
  let live: LiveFlow;
  try {
    live = await look(plan.live.id, version, means);
  } catch (error) {
    return unknownState(plan, asStoreError(error), attempts, undefined, cause);
  }
  if (live.version !== version) return standBack(plan, live.version, cause, attempts, live);
  const owner = await ownerOf(live, undefined, means.store);
  if (owner === 'others') return settled(plan, live, 'in-sync', attempts);
  if (owner === 'client' && answer === 'lost') return rollBack(plan, version, cause, attempts, means);
  return notRolledBack(plan, attempts, live, {
    ...reported(cause),
    message: `${cause.message} Nobody says whether version ${version} was made by this run or by somebody else at the same moment: it was left as it is.`,
  });
}

/** Whether what callers heard before is live again. */
function isBack({ live: before, menus }: Plan, live: LiveFlow): boolean {
  const names = menusOf({ menus });
  return live.content.holds(before.content, names) && live.content.keepsMenusOf(before.content, names);
}

/**
 * This run's write is live, and may have replaced a version that somebody made right before it: they must be told, and
 * nothing more is written.
 */
export function buried(plan: Plan, live: LiveFlow, attempts: number, cause?: StoreError): Outcome {
  return notRolledBack(plan, attempts, live, {
    ...(cause === undefined ? {} : reported(cause)),
    code: 'version.in.between',
    message: `${cause === undefined ? '' : `${cause.message} `}Somebody else published the flow at the same moment: version ${plan.live.version} was to become the next one, and version ${live.version} is live. What they changed may not be live any more.${cause !== undefined && mayLandYet(cause) && live.isOwn !== true ? ' What was sent may land yet.' : ''}`,
    hint: `Compare the versions between ${plan.live.version} and ${live.version} in Architect's version history together with whoever published them, and publish what is missing.`,
  });
}

/** A job of this run has not ended well, and the flow has another name by now: the job may have made a flow of the old one. */
export function renamedMeanwhile(plan: Plan, live: LiveFlow, attempts: number, error: StoreError): Outcome {
  return notRolledBack(plan, attempts, live, {
    ...reported(error),
    code: 'another.flow.published',
    message: `${error.message} Meanwhile somebody renamed the flow "${plan.live.name}" to "${live.name}": Archy finds a flow by its name, so the job may have made another one. ${known(live, error)}`,
    hint: `Look in Architect whether there is another flow "${plan.live.name}" now, and delete it if it should not be there.`,
  });
}

/**
 * The flow's state is unknown or foreign: what is needed to put it right by hand goes into the report.
 *
 * @param last what went wrong last
 * @param cause why the change had to go in the first place, where that is another thing
 */
export function unknownState(plan: Plan, last: StoreError, attempts: number, live?: LiveFlow, cause: StoreError = last): Outcome {
  const story = cause === last ? last.message : `${cause.message} Taking it back failed: ${last.message}`;
  return notRolledBack(plan, attempts, live, {
    ...reported(last),
    message: `${story} ${known(live, last)}`,
  });
}

/**
 * The org has refused the change, and what the files ask for is live all the same: by this run's write or by somebody else's, and
 * nobody says by whose.
 */
export function refusedYetLive(plan: Plan, error: StoreError, attempts: number, live: LiveFlow): Outcome {
  return notRolledBack(plan, attempts, live, {
    ...reported(error),
    message: `${error.message} The org has refused the change, and yet what the files ask for is live in version ${live.version}: by this run, or by somebody else at the same moment. It was left as it is.`,
    hint: 'Look at the flow in Architect together with whoever may have changed it, and mend what the message names.',
  });
}

/**
 * Somebody has written since this run's own write, which therefore can't be taken back.
 *
 * @param version the version that is live, as far as it is known
 */
export function standBack(plan: Plan, version: Version | null, cause: StoreError, attempts: number, live?: LiveFlow): Outcome {
  const outcome = notRolledBack(plan, attempts, live, {
    ...reported(cause),
    code: 'rollback.stood.back',
    message: `${cause.message} Before it could be taken back, somebody else wrote version ${version ?? '?'}: their change was left as it is.`,
    hint: 'Look at the flow in Architect together with whoever wrote that version.',
  });
  return { ...outcome, versionAfter: version };
}

function rolledBack(plan: Plan, ownVersion: Version, live: LiveFlow, cause: StoreError, attempts: number): Outcome {
  return {
    status: 'rolled-back',
    versionBefore: plan.live.version,
    versionAfter: live.version,
    attempts,
    changes: plan.changes,
    problems: cause.findings.map((finding) => plan.desired.locate(finding, plan.menus)),
    error: {
      ...reported(cause),
      message: `${cause.message} Version ${ownVersion} was taken back: version ${live.version} is live, with the menus of version ${plan.live.version}.`,
    },
  };
}

function notRolledBack(plan: Plan, attempts: number, live: LiveFlow | undefined, error: ReportedError): Outcome {
  return {
    status: 'rollback-failed',
    versionBefore: plan.live.version,
    versionAfter: live?.version ?? null,
    attempts,
    changes: plan.changes,
    problems: [],
    error,
    recovery: recoveryOf(plan, live),
  };
}

/** What is needed to put a flow right by hand. */
export function recoveryOf(plan: Plan, live?: LiveFlow): Recovery {
  return {
    before: plan.live.content.raw,
    desired: plan.desired.raw,
    ...(live === undefined ? {} : { live: live.content.raw }),
    step: byHand(plan),
  };
}

/** What is known of the live flow, after all. */
function known(live: LiveFlow | undefined, error: StoreError): string {
  if (live === undefined) return 'What callers hear now is not known.';
  return `Version ${live.version} is live${mayLandYet(error) ? ', and what was sent may land yet' : ''}.`;
}

function mayLandYet({ fate, isFinal }: StoreError): boolean {
  return fate === 'unknown' && isFinal;
}

function byHand({ live: { id, name, version, content } }: Plan): string {
  const before = content.api === 'architect' ? ` (version ${version}; the flow's version history has it, too)` : ` (version ${version})`;
  return `Open the flow "${name}" (${id}) in Architect, compare its menus with "before"${before} and "desired" in the JSON report (its path is the output "report"), set each key to the one you want, and publish.`;
}
