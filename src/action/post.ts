import { getState, writeLine } from '../github/runner-env.ts';
import { BEGUN, STEP_DONE } from './step-state.ts';

/**
 * The end of the job (`post` in action.yml). If the step ended normally, or was ended before it began, there is nothing to do: no request
 * is sent, and nothing else is loaded.
 *
 * It has an entry of its own (`dist/post.js`) and never begins anything, whatever the step has saved of its state.
 */
export async function runPost(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  if (getState(STEP_DONE) !== '') return;
  if (getState(BEGUN) === '') {
    writeLine('The step was ended before it started any work.');
    return;
  }
  const { settleJob } = await import('./settle-job.ts');
  await settleJob(env);
}
