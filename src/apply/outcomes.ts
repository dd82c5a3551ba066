import type { Problem } from '../model/diagnostic.ts';
import { isNextVersion, latestVersion, type LiveFlow, type Version } from '../model/flow.ts';
import { present } from '../model/json.ts';
import { makeOutcome, type FlowStatus, type Outcome, type OutcomeParts, type Undo, type WriteAnswer } from '../model/outcome.ts';
import { menusOf, type Plan } from '../model/plan.ts';
import { reported, StoreError, type ReportedError } from '../model/store.ts';
import { waysOut } from '../model/ways-out.ts';

/** The tries to apply a plan. */
export interface Attempt {
  readonly plan: Plan;
  /** How many times a write was sent. */
  readonly tries: number;
}

/** Makes every outcome of an attempt. */
export function outcome({ plan, tries }: Attempt, status: FlowStatus, parts?: OutcomeParts): Outcome {
  return makeOutcome({ versionBefore: plan.live.version, attempts: tries, changes: plan.changes }, status, parts);
}

/**
 * This run's write is live, and what is live is what the files ask for.
 *
 * @param answer how the write was answered
 */
export function deployed(attempt: Attempt, live: LiveFlow, answer: WriteAnswer): Outcome {
  const { plan } = attempt;
  return outcome(attempt, 'deployed', {
    versionAfter: live.version,
    notices: [...plan.decided, ...plan.notices, ...(live.notices ?? [])],
    changes: plan.live.content.diff(live.content, menusOf(plan)),
    ...present({ undo: undoOf(plan, live, answer) }),
  });
}

/** What is live can be rolled back only if it is this run's own write, and nothing newer was written. */
function undoOf(plan: Plan, live: LiveFlow, answer: WriteAnswer): Undo | undefined {
  const isOwnWrite = live.isOwn !== false && isNextVersion(live.version, latestVersion(plan.live));
  return isOwnWrite ? { plan, version: live.version, answer } : undefined;
}

/**
 * What is live is what the files ask for, in a version of this run's OAuth client. It may be this run's write or another run's. The write
 * of this run may still take effect, over whatever is live then.
 */
export function deployedInDoubt(attempt: Attempt, live: LiveFlow, error: StoreError): Outcome {
  const made = deployed(attempt, live, 'doubtful');
  const warning = [
    `${error.message} Live equals the menu files, in a version that this OAuth client made.`,
    "If another run wrote it, this run's version may still be published over it:",
    "check the flow's version history in Architect before anyone edits the flow.",
  ].join(' ');
  return { ...made, notices: [...(made.notices ?? []), warning] };
}

/** The flow is as the files ask, but this run did not change it. */
export function inSync(attempt: Attempt, live: LiveFlow): Outcome {
  return outcome(attempt, 'in-sync', {
    versionAfter: live.version,
    notices: [...attempt.plan.decided, ...attempt.plan.notices],
    changes: [],
  });
}

/** The change would break the flow, so it was not sent. */
export function rejected(attempt: Attempt): Outcome {
  const { problems } = attempt.plan;
  return outcome(attempt, 'rejected', { problems, error: firstProblem(problems) });
}

/** Problems as one error: the first problem, and the number of others. */
export function firstProblem(problems: readonly Problem[]): ReportedError {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return { code: first?.code ?? 'internal', message: `${first?.message ?? 'The change was rejected.'}${more}`, hint: first?.hint ?? '' };
}

/** The org refused the write, and a read of the flow showed that it had no effect. */
export function refused(attempt: Attempt, error: StoreError, version: Version): Outcome {
  const problems = problemsOf(attempt.plan, error);
  return outcome(attempt, error.isRejection ? 'rejected' : 'failed', { versionAfter: version, problems, error: reported(error) });
}

/** The write took effect, and the state right before it was restored. */
export function rolledBack(attempt: Attempt, ownVersion: Version, live: LiveFlow, cause: StoreError): Outcome {
  const { plan } = attempt;
  const now = `version ${live.version} is live, with the menus of version ${plan.live.version}`;
  return outcome(attempt, 'rolled-back', {
    versionAfter: live.version,
    problems: problemsOf(plan, cause),
    error: { ...reported(cause), message: `${cause.message} Version ${ownVersion} was rolled back: ${now}.` },
  });
}

/** What the org's answer says about places in the planned content, at the lines of the menu files. */
function problemsOf({ desired, menus }: Plan, { findings }: StoreError): Problem[] {
  return findings.map((finding) => desired.locate(finding, menus));
}

/** Someone else changed these menus. Their change stays, and a person must decide. */
export function conflict(attempt: Attempt, live: LiveFlow): Outcome {
  const { plan } = attempt;
  const menus = menusOf(plan);
  const changedByOthers = plan.live.content
    .diff(live.content, menus)
    .filter(({ menu }) => menu !== null && menus.includes(menu))
    .map(({ menu, key }) => (key === null ? `the menu "${menu}"` : `key ${key} of the menu "${menu}"`));
  const what = [...new Set(changedByOthers)].join(', ') || 'these menus';
  const versions = `version ${plan.live.version} became ${live.version}`;
  return outcome(attempt, 'conflict', {
    versionAfter: live.version,
    error: {
      code: 'menu.changed.by.somebody.else',
      message: `Someone else changed ${what} during this run (${versions}). Their change is live and was left in place.`,
      hint: waysOut({ what: 'their change', paths: plan.menus.map(({ path }) => path), flow: live.name }),
    },
  });
}

export const PLAN_CHANGED: ReportedError = {
  code: 'plan-changed',
  message: 'The plan has changed since it was approved: the menu files or the live menus are different now. Nothing was written.',
  hint: 'Start the workflow again, and approve its new plan.',
};

/** The plan that was approved can't be carried out any more, because someone else has changed what it was made for. */
export function planChanged(attempt: Attempt, live: LiveFlow): Outcome {
  return outcome(attempt, 'conflict', { versionAfter: live.version, error: PLAN_CHANGED });
}

/** Something blocks the flow that only a person can remove, such as someone's lock. Nothing was written. */
export function blocked(attempt: Attempt, error: StoreError, version: Version = attempt.plan.live.version): Outcome {
  return outcome(attempt, 'conflict', { versionAfter: version, error: reported(error) });
}

/**
 * All tries failed, and the last refresh showed that nothing of this run is live.
 *
 * @param live the flow as it was last read, if someone else had written by then
 */
export function retriesExhausted(attempt: Attempt, error: StoreError, live?: LiveFlow): Outcome {
  const isConflict = error.fate === 'conflict';
  // A 409 without a newer version has another reason, such as a lock. The org's own message gives it.
  const moved = isConflict && live !== undefined;
  const words = {
    message: `The flow was changed by someone else before each of ${attempt.tries} tries.`,
    hint: 'Someone is editing the flow. Run the deploy again when they have finished.',
  };
  return outcome(attempt, isConflict ? 'conflict' : 'failed', {
    versionAfter: live?.version ?? attempt.plan.live.version,
    error: moved ? { ...reported(error), ...words } : reported(error),
  });
}

/** Nothing of this run can be live. The version is null if the flow could not be read. */
export function failed(attempt: Attempt, error: StoreError, version: Version | null): Outcome {
  return outcome(attempt, 'failed', { versionAfter: version, error: reported(error) });
}

/** The org stored something else than was sent. No answer shows that: only the comparison does. */
export function storedDifferently(plan: Plan): StoreError {
  return new StoreError({
    fate: 'unknown',
    code: 'write.not.as.sent',
    message: `Genesys Cloud accepted the change to "${plan.live.name}", but stored something else.`,
    hint: 'Check the flow in Architect, and report the correlation ID to Genesys.',
  });
}

/** The outcome with what a failed job has left in the flow, as far as the last read shows it. */
export function withLeftovers(made: Outcome, { plan }: Attempt, { leftovers = [] }: Pick<LiveFlow, 'leftovers'> = {}): Outcome {
  const known = made.notices ?? [...plan.decided, ...plan.notices];
  const news = leftovers.filter((sentence) => !known.includes(sentence));
  return news.length === 0 ? made : { ...made, notices: [...known, ...news] };
}
