/*
 * How far the step has come. It is kept in the step's state, because the end of the job is another process.
 */

/** The step was started. */
export const BEGUN = 'begun';
/** The report, the outputs and the job summary are out. */
export const REPORTED = 'reported';
/** The step has come to its end and has left nothing open. */
export const STEP_DONE = 'ended';

/** Whether this process is the end of a job in which the action's step was started. */
export function isEndOfJob(env: NodeJS.ProcessEnv): boolean {
  return (env[`STATE_${BEGUN}`] ?? '') !== '';
}
