import type { LiveFlow, Version } from '../model/flow.ts';
import type { Outcome, Recovery } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';
import { reported, type ReportedError, type StoreError } from '../model/store.ts';

/*
 * Flows that this run leaves as they are, because what is live is not certain or somebody else's: `rollback-failed`, with what is
 * needed to put them right by hand.
 */

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

/** A deployed flow is to be taken back, and nobody says whether this run has made what is live. */
export function unproven(plan: Plan, version: Version, cause: StoreError, attempts: number, live: LiveFlow): Outcome {
  return notRolledBack(plan, attempts, live, {
    ...reported(cause),
    message: `${cause.message} Nobody says whether version ${version} was made by this run or by another one or somebody else at the same moment: it was left as it is.`,
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
