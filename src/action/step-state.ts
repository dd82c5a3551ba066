/* How far the step has got. This is kept in the step's state, because the end of the job is another process. */

/** The step has started. */
export const BEGUN = 'begun';
/** The report, the outputs and the job summary were published. */
export const REPORTED = 'reported';
/** The step has ended, and left nothing open. */
export const STEP_DONE = 'ended';

/** Whether this process runs at the end of a job whose step of this action has started. */
export function isEndOfJob(env: NodeJS.ProcessEnv): boolean {
  return (env[`STATE_${BEGUN}`] ?? '') !== '';
}
/** The ids of the deploy records that the step has begun and not ended, as a JSON array. */
export const RECORDS = 'records';
