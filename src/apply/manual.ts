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
 */
export type ManualReason = 'state-unknown' | 'overwrote-concurrent' | 'renamed' | 'rejected-but-live' | 'ownership-unknown' | 'superseded';

/** The facts that the message to a person is made from. */
interface ManualFacts {
  /** The last error. Absent: the org accepted the write. */
  readonly error?: StoreError | undefined;
  /** Why the change had to be rolled back, if that is another error. */
  readonly cause?: StoreError | undefined;
  /** The flow as it was last read, if it could be read. */
  readonly live?: LiveFlow | undefined;
  /** The version that is live, if it is known without `live`. */
  readonly version?: Version | null;
}

/** The outcome of a flow that this run leaves as it is, with all that a person needs to repair it. */
export function manual(attempt: Attempt, reason: ManualReason, facts: ManualFacts): Outcome {
  const { plan } = attempt;
  return outcome(attempt, 'rollback-failed', {
    version: versionIn(facts),
    error: WORDS[reason](plan, facts),
    recovery: recoveryOf(plan, facts.live),
  });
}

type Words = (plan: Plan, facts: ManualFacts) => ReportedError;

const WORDS: Readonly<Record<ManualReason, Words>> = {
  'state-unknown': (_, { error, cause = error, live }) => {
    const failure = cause === error ? messageOf(error) : `${messageOf(cause)} Taking it back failed: ${messageOf(error)}`;
    return { ...reportedOr(error), message: `${failure} ${describeLive(live, error)}` };
  },
  'overwrote-concurrent': ({ live: { version } }, { error, live }) => ({
    ...reportedOr(error),
    code: 'version.in.between',
    message: sentences(
      messageOf(error),
      'Somebody else published the flow at the same moment:',
      `version ${version} was to become the next one, and version ${live?.version} is live.`,
      'What they changed may not be live any more.',
      mayStillTakeEffect(error) && live?.isOwn !== true ? 'What was sent may land yet.' : '',
    ),
    hint: sentences(
      `Compare the versions between ${version} and ${live?.version} in Architect's version history`,
      'together with whoever published them, and publish what is missing.',
    ),
  }),
  renamed: ({ live: { name } }, { error, live }) => ({
    ...reportedOr(error),
    code: 'another.flow.published',
    message: sentences(
      messageOf(error),
      `Meanwhile somebody renamed the flow "${name}" to "${live?.name}":`,
      'Archy finds a flow by its name, so the job may have made another one.',
      describeLive(live, error),
    ),
    hint: `Look in Architect whether there is another flow "${name}" now, and delete it if it should not be there.`,
  }),
  'rejected-but-live': (_, { error, live }) => ({
    ...reportedOr(error),
    message: sentences(
      messageOf(error),
      `The org has refused the change, and yet what the files ask for is live in version ${live?.version}:`,
      'by this run, or by somebody else at the same moment. It was left as it is.',
    ),
    hint: 'Look at the flow in Architect together with whoever may have changed it, and mend what the message names.',
  }),
  'ownership-unknown': (_, facts) => ({
    ...reportedOr(facts.error),
    message: sentences(
      messageOf(facts.error),
      `Nobody says whether version ${versionIn(facts)} was made by this run`,
      'or by another one or somebody else at the same moment: it was left as it is.',
    ),
  }),
  superseded: (_, facts) => ({
    ...reportedOr(facts.error),
    code: 'rollback.stood.back',
    message: sentences(
      messageOf(facts.error),
      `Before it could be taken back, somebody else wrote version ${versionIn(facts) ?? '?'}:`,
      'their change was left as it is.',
    ),
    hint: 'Look at the flow in Architect together with whoever wrote that version.',
  }),
};

/** The texts that are not empty, with blanks between them. */
function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function versionIn({ live, version = null }: ManualFacts): Version | null {
  return live?.version ?? version;
}

function messageOf(error: StoreError | undefined): string {
  return error?.message ?? '';
}

function reportedOr(error: StoreError | undefined): ReportedError {
  return error === undefined ? { code: 'internal', message: '', hint: '' } : reported(error);
}

function describeLive(live: LiveFlow | undefined, error: StoreError | undefined): string {
  if (live === undefined) return 'What callers hear now is not known.';
  return `Version ${live.version} is live${mayStillTakeEffect(error) ? ', and what was sent may land yet' : ''}.`;
}

/** Whether this run's write may still take effect, over whatever is live now, and cannot be stopped. */
function mayStillTakeEffect(error: StoreError | undefined): boolean {
  return error?.fate === 'unknown' && error.isFinal;
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
    'set each key to the one you want, and publish.',
  );
}
