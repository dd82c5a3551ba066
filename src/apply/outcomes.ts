import type { Problem } from '../model/diagnostic.ts';
import { isNextVersion, latestVersion, type LiveFlow, type Version } from '../model/flow.ts';
import type { Outcome, WriteAnswer } from '../model/outcome.ts';
import { menusOf, type Plan } from '../model/plan.ts';
import { reported, StoreError, type ReportedError } from '../model/store.ts';

/**
 * The flow is as the files ask: by this run's write, or without one.
 *
 * @param answer what the write's own answer has said, where there was a write
 */
export function succeeded(
  plan: Plan,
  live: LiveFlow,
  status: 'deployed' | 'in-sync',
  attempts: number,
  answer: WriteAnswer = 'lost',
): Outcome {
  return {
    status,
    versionBefore: plan.live.version,
    versionAfter: live.version,
    attempts,
    problems: [],
    notices: [...plan.notices, ...(status === 'deployed' ? (live.notices ?? []) : [])],
    changes: status === 'in-sync' ? [] : plan.live.content.diff(live.content, menusOf(plan)),
    ...(status === 'deployed' && isNext(plan, live) ? { undo: { plan, version: live.version, answer } } : {}),
  };
}

/**
 * The flow is as the files ask, and this run's OAuth client made its version, which may be this run's write or another run's; and
 * what this run sent may land yet, over whatever is live then.
 */
export function succeededInDoubt(plan: Plan, live: LiveFlow, error: StoreError, attempts: number): Outcome {
  const outcome = succeeded(plan, live, 'deployed', attempts, 'doubtful');
  const warning = `${error.message} What is live is what the menu files ask for, in a version of this OAuth client. If that is another run's, this run's may be published yet, over whatever is live by then: look at the flow's version history in Architect before anybody else edits it.`;
  return { ...outcome, notices: [...(outcome.notices ?? []), warning] };
}

/** Whether what is live is this run's own write, and nobody's later one. */
function isNext(plan: Plan, live: LiveFlow): boolean {
  return live.isOwn !== false && isNextVersion(live.version, latestVersion(plan.live));
}

/** The change would break the flow, so it was not sent. */
export function rejected(plan: Plan, attempts: number): Outcome {
  return {
    status: 'rejected',
    versionBefore: plan.live.version,
    versionAfter: plan.live.version,
    attempts,
    changes: plan.changes,
    problems: plan.problems,
    error: firstProblem(plan.problems),
  };
}

/** Problems as one error: the first of them, and how many more there are. */
export function firstProblem(problems: readonly Problem[]): ReportedError {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return { code: first?.code ?? 'rejected', message: `${first?.message ?? 'The change was rejected.'}${more}`, hint: first?.hint ?? '' };
}

/** The org refused the write, and a look at the flow showed that nothing of it landed. */
export function refusedOutcome(plan: Plan, error: StoreError, attempts: number, version: Version): Outcome {
  return {
    status: error.isVerdict ? 'rejected' : 'failed',
    versionBefore: plan.live.version,
    versionAfter: version,
    attempts,
    changes: plan.changes,
    problems: error.findings.map((finding) => plan.desired.locate(finding, plan.menus)),
    error,
  };
}

/** Somebody else has changed these menus: theirs stays, and a person must decide. */
export function conflict(plan: Plan, live: LiveFlow, attempts: number): Outcome {
  const theirs = plan.live.content
    .diff(live.content, menusOf(plan))
    .filter(({ menu }) => menu !== null && menusOf(plan).includes(menu))
    .map(({ menu, key }) => (key === null ? `the menu "${menu}"` : `key ${key} of the menu "${menu}"`));
  return {
    status: 'conflict',
    versionBefore: plan.live.version,
    versionAfter: live.version,
    attempts,
    changes: plan.changes,
    problems: [],
    error: {
      code: 'menu.changed.by.somebody.else',
      message: `Somebody else changed ${[...new Set(theirs)].join(', ') || 'these menus'} while this run was at work (version ${plan.live.version} became ${live.version}). Their change is live and was left as it is.`,
      hint: 'Look at the flow in Architect. Bring their change into the menu file, or run the deploy again to replace it.',
    },
  };
}

/** Somebody stands in the way whom only a person can ask to step aside, such as the owner of a lock. Nothing was written. */
export function inTheWay(plan: Plan, error: StoreError, attempts: number, version: Version = plan.live.version): Outcome {
  return {
    status: 'conflict',
    versionBefore: plan.live.version,
    versionAfter: version,
    attempts,
    changes: plan.changes,
    problems: [],
    error: reported(error),
  };
}

/** Every try was used up; the last look showed that nothing of this run is live. */
export function givenUp(plan: Plan, error: StoreError, live: LiveFlow | undefined, attempts: number): Outcome {
  const isConflict = error.fate === 'conflict';
  // A 409 without a newer version has another reason, such as a lock: the org's own words say it.
  const moved = isConflict && live !== undefined;
  return {
    status: isConflict ? 'conflict' : 'failed',
    versionBefore: plan.live.version,
    versionAfter: live?.version ?? plan.live.version,
    attempts,
    changes: plan.changes,
    problems: [],
    error: moved
      ? {
          ...reported(error),
          message: `The flow was changed by somebody else before each of ${attempts} tries.`,
          hint: 'Somebody is editing the flow right now: run the deploy again when they are done.',
        }
      : reported(error),
  };
}

/** Nothing of this run can be live; what is, could not be read. */
export function failed(plan: Plan, error: StoreError, attempts: number, version: Version | null): Outcome {
  return {
    status: 'failed',
    versionBefore: plan.live.version,
    versionAfter: version,
    attempts,
    changes: plan.changes,
    problems: [],
    error: reported(error),
  };
}

/** What the org stored is not what was sent: no answer says so, the comparison does. */
export function unlike(plan: Plan): StoreError {
  return new StoreError({
    fate: 'unknown',
    code: 'write.not.as.sent',
    message: `Genesys Cloud took the change of "${plan.live.name}", but what it stored is not what was sent.`,
    hint: 'Look at the flow in Architect, and report the correlation id to Genesys.',
  });
}
