import type { JobEnd } from '../../model/org.ts';
import type { ArchitectApi } from './api.ts';
import { poll } from '../http/poll.ts';
import { jobState } from './publish-job.ts';

/** How long a job is waited for that an earlier process began: the end of a cancelled job has five minutes in all. */
const PATIENCE = { firstMs: 250, longestMs: 5000, totalMs: 200_000 };
/** How long such a job may go on waiting for a text that nobody hands over any more. */
const IDLE = { firstMs: 250, longestMs: 1000, totalMs: 5000 };

/** What became of a publish job that this process did not begin. Never throws a StoreError. */
export async function waitForJob(jobId: string, means: ArchitectApi): Promise<JobEnd> {
  let isIdle = false;
  const begun = async (): Promise<JobEnd | 'working' | undefined> => {
    const state = await jobState(jobId, means);
    isIdle = state === 'waiting';
    if (state === 'working' || state === undefined || state === 'waiting') return state === 'working' ? state : undefined;
    return typeof state === 'object' && 'job' in state ? 'ended' : 'unknown';
  };
  const first = await poll(begun, IDLE, means.clock);
  if (first === undefined) return isIdle ? 'idle' : 'unknown';
  if (first !== 'working') return first;
  const ended = async (): Promise<JobEnd | undefined> => {
    const state = await begun();
    return state === 'working' ? undefined : state;
  };
  return (await poll(ended, PATIENCE, means.clock)) ?? 'unknown';
}
