/* How far the step has got. This is kept in the step's state, because the end of the job is another process. */

/** The step has started. Without this, the end of the job has nothing to look at. */
export const BEGUN = 'begun';
/** The report, the outputs and the job summary were published. */
export const REPORTED = 'reported';
/** The step has ended, and left nothing open. */
export const STEP_DONE = 'ended';

/** The settings that the end of the job needs, as JSON. */
export const SETTINGS = 'settings';
