/*
 * How far the step has come, in its state: for the end of its job, which is another process.
 */

/** The step was begun. */
export const BEGUN = 'begun';
/** Report, outputs and job summary are out. */
export const REPORTED = 'reported';
/** The step has come to its end, and has left nothing open. */
export const STEP_DONE = 'ended';

/** Whether this process is the end of a job in which the action's step was begun. */
export function isEndOfJob(env: NodeJS.ProcessEnv): boolean {
  return (env[`STATE_${BEGUN}`] ?? '') !== '';
}
