import { parentPort, workerData } from 'node:worker_threads';
import { campaign } from './campaign.ts';
import { schedulesOf } from './arbitraries.ts';
import type { Api } from './schedule.ts';

/** What a thread is to play. */
export interface Part {
  readonly api: Api;
  readonly seed: number;
  readonly runs: number;
}

// A thread of its own for one part of a campaign: it plays, tells its tally, and ends.
if (parentPort !== null) {
  const { api, seed, runs } = workerData as Part;
  parentPort.postMessage(await campaign({ schedules: schedulesOf(api), seed, runs }));
}
