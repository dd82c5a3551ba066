import { Time } from '../__tests__/faults/time.ts';
import { deployAs } from './engine.ts';
import { boundOf, type Taken } from './flows.ts';
import { VirtualNetwork } from './transport.ts';
import { menusOf, worldOf } from './world.ts';

/** Several jobs over one org that takes so many requests a minute from all of them. */
export interface TakenByJobs extends Taken {
  /** When each job was done, in milliseconds. */
  readonly ends: readonly number[];
  readonly bound: number;
}

const DAY_MS = 86_400_000;
const LIMIT = { requestsPerMinute: 300, isShared: true };

/** Each job deploys its part of the flows, as a matrix does. They start at the same moment, which is the worst. */
export async function manyJobs(jobs: number, flows: number): Promise<TakenByJobs> {
  const time = new Time();
  const world = worldOf('definition', flows, LIMIT, () => time.now);
  const network = new VirtualNetwork(world.cloud, time);
  const menus = menusOf(world);
  const ends: number[] = [];
  const job = async (number: number): Promise<void> => {
    await deployAs(
      network,
      time,
      menus.filter((_, index) => index % jobs === number),
      LIMIT,
    );
    ends.push(time.elapsed);
  };
  await time.drive(() => Promise.all(Array.from({ length: jobs }, (_, number) => job(number))), DAY_MS);
  const { requests, refused } = network;
  const taken = { ms: time.elapsed, requests, refused, ends };
  return { ...taken, bound: boundOf({ ...taken, requests: requests - refused }, LIMIT) };
}
