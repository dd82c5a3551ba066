import type { JobEnd } from '../../model/org.ts';
import type { ArchitectApi } from './api.ts';
import { poll } from '../http/poll.ts';
import { jobState } from './publish-job.ts';

/** How long to wait for a job of an earlier process: the post step of a cancelled job has five minutes in total. */
const END_SCHEDULE = { firstMs: 250, longestMs: 5000, totalMs: 200_000 };
/** How long such a job can wait for its text, which no process sends any more. */
const IDLE_SCHEDULE = { firstMs: 250, longestMs: 1000, totalMs: 5000 };

/** How a publish job that another process started has ended. Never throws a StoreError. */
export async function waitForJob(jobId: string, api: ArchitectApi): Promise<JobEnd> {
  let isIdle = false;
  const begun = async (): Promise<JobEnd | 'working' | undefined> => {
    const state = await jobState(jobId, api);
    isIdle = state === 'waiting';
    if (state === undefined || state === 'waiting') return undefined;
    if (state === 'working') return state;
    if (typeof state !== 'object' || !('job' in state)) return 'unknown';
    return state.job['status'] === 'Success' ? 'succeeded' : 'failed';
  };
  const first = await poll(begun, IDLE_SCHEDULE, api.clock);
  if (first === undefined) return isIdle ? 'idle' : 'unknown';
  if (first !== 'working') return first;
  const ended = async (): Promise<JobEnd | undefined> => {
    const state = await begun();
    return state === 'working' ? undefined : state;
  };
  return (await poll(ended, END_SCHEDULE, api.clock)) ?? 'unknown';
}
