import type { LiveFlow, Version } from '../model/flow.ts';
import type { Outcome, Recovery } from '../model/outcome.ts';
import { present } from '../model/json.ts';
import type { Plan } from '../model/plan.ts';
import { reported, type ReportedError, type StoreError } from '../model/store.ts';
import { outcome, type Attempt } from './outcomes.ts';

/**
 * Why a run leaves a flow as it is, so that a person must check it (`rollback-failed`):
 * - `state-unknown`: it is unknown what is live, or who made it
 * - `overwrote-concurrent`: this run's write is live, and may have replaced a version that someone made right before it
 * - `renamed`: a job of this run failed, and the flow has another name now
 * - `rejected-but-live`: the org rejected the change, and yet what the files ask for is live
 * - `ownership-unknown`: a deployed flow must be rolled back, and the org doesn't say who made what is live
 * - `superseded`: someone wrote after this run's own write, so it cannot be rolled back
 *
 * `error` is the last error. `cause` is why the change had to be rolled back.
 */
type Manual =
  | { readonly reason: 'state-unknown'; readonly error: StoreError; readonly cause?: StoreError; readonly live?: LiveFlow }
  | { readonly reason: 'overwrote-concurrent'; readonly error: StoreError | undefined; readonly live: LiveFlow }
  | { readonly reason: 'renamed' | 'rejected-but-live'; readonly error: StoreError; readonly live: LiveFlow }
  | { readonly reason: 'ownership-unknown'; readonly cause: StoreError; readonly live: LiveFlow }
  | { readonly reason: 'superseded'; readonly cause: StoreError; readonly live?: LiveFlow; readonly version: Version | null };

/** The outcome of a flow that this run leaves as it is, with all that a person needs to repair it. */
export function manual(attempt: Attempt, facts: Manual): Outcome {
  const { plan } = attempt;
  return outcome(attempt, 'rollback-failed', {
    versionAfter: facts.reason === 'superseded' ? facts.version : (facts.live?.version ?? null),
    error: errorOf(plan, facts),
    recovery: recoveryOf(plan, facts.live),
  });
}

function errorOf({ live: { name, version } }: Plan, facts: Manual): ReportedError {
  switch (facts.reason) {
    case 'state-unknown': {
      const { error, cause = error, live } = facts;
      const failure = cause === error ? error.message : `${cause.message} ${rollbackFailure(error)}`;
      return { ...reported(error), message: `${failure} ${describeLive(live, error)}` };
    }
    case 'overwrote-concurrent':
      return overwroteError(version, facts);
    case 'renamed': {
      const { error, live } = facts;
      return {
        ...reported(error),
        code: 'another.flow.published',
        message: sentences(
          error.message,
          `Meanwhile, someone renamed the flow "${name}" to "${live.name}":`,
          'Archy finds a flow by its name, so the job may have created another one.',
          describeLive(live, error),
        ),
        hint: `Check in Architect whether there is another flow "${name}" now. Delete it if it should not exist.`,
      };
    }
    case 'rejected-but-live': {
      const { error, live } = facts;
      return {
        ...reported(error),
        message: sentences(
          error.message,
          `The org refused the change, but the change is live in version ${live.version}:`,
          'written by this run, or by someone else at the same time. It was left in place.',
        ),
        hint: 'Check the flow in Architect with whoever may have changed it, and fix what the message names.',
      };
    }
    case 'ownership-unknown':
      return {
        ...reported(facts.cause),
        message: sentences(
          facts.cause.message,
          `Genesys Cloud doesn't say who created version ${facts.live.version}, so it was left in place.`,
        ),
      };
    case 'superseded':
      return {
        ...reported(facts.cause),
        code: 'rollback.stood.back',
        message: sentences(
          facts.cause.message,
          `Before it could be rolled back, someone else wrote version ${facts.version ?? '?'}:`,
          'their change was left in place.',
        ),
        hint: 'Check the flow in Architect with whoever wrote that version.',
      };
  }
}

/** An error of the rollback's own write says so itself. */
function rollbackFailure({ message }: StoreError): string {
  return message.startsWith('Could not roll back') ? message : `Rolling it back failed: ${message}`;
}

function overwroteError(before: Version, { error, live }: Extract<Manual, { readonly reason: 'overwrote-concurrent' }>): ReportedError {
  const mayFollow = error?.mayStillTakeEffect === true && live.isOwn !== true;
  return {
    ...(error === undefined ? {} : reported(error)),
    code: 'version.in.between',
    message: sentences(
      error?.message ?? '',
      'Someone else published the flow at the same time:',
      `version ${before} was the one before, and version ${live.version} is live.`,
      'Their change may no longer be live.',
      mayFollow ? "This run's change may still take effect." : '',
    ),
    hint: sentences(
      `Compare the versions between ${before} and ${live.version} in Architect's version history`,
      'with whoever published them, and publish what is missing.',
    ),
  };
}

/** The texts that are not empty, with blanks between them. */
function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function describeLive(live: LiveFlow | undefined, { mayStillTakeEffect }: StoreError): string {
  if (live === undefined) return 'It is unknown what callers hear now.';
  return `Version ${live.version} is live${mayStillTakeEffect ? "; this run's change may still take effect" : ''}.`;
}

/** What is needed to repair a flow by hand. */
export function recoveryOf(plan: Plan, live?: LiveFlow): Recovery {
  return { before: plan.live.content.raw, desired: plan.desired.raw, step: stepByHand(plan), ...present({ live: live?.content.raw }) };
}

function stepByHand({ live: { id, name, version, content } }: Plan): string {
  const history = content.traits.keepsVersionHistory ? "; the flow's version history has it, too" : '';
  return sentences(
    `Open the flow "${name}" (${id}) in Architect,`,
    `compare its menus with "before" (version ${version}${history}) and "desired" in the JSON report (its path is the output "report"),`,
    'set each key to the target you want, and publish.',
  );
}
