import { parentPort } from 'node:worker_threads';
import { schedulesOf } from './drawn.ts';
import { campaign } from './campaign.ts';
import type { Api } from './schedule.ts';

/** A part of a campaign, which one thread plays. */
export interface Part {
  readonly api: Api;
  readonly seed: number;
  readonly runs: number;
}

// The thread plays one part after the other and posts the tally of each.
parentPort?.on('message', ({ api, seed, runs }: Part) => {
  campaign({ schedules: schedulesOf(api), seed, runs }).then(
    (tally) => parentPort?.postMessage(tally, []),
    (error: unknown) => {
      throw error;
    },
  );
});
