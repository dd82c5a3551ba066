import { Time } from '../__tests__/faults/time.ts';
import type { FlowApi } from '../harness/stage.ts';
import { CONCURRENCY, deployAs } from './engine.ts';
import { updateFlow } from './sequential.ts';
import { ROUND_TRIP_MS, VirtualNetwork } from './transport.ts';
import { menusOf, worldOf, type Limit } from './world.ts';

/** What a run takes, in virtual time. */
export interface Taken {
  readonly ms: number;
  readonly requests: number;
  readonly refused: number;
}

const DAY_MS = 86_400_000;

/** One job deploys this many flows. */
export async function oneJob(api: FlowApi, flows: number, limit: Limit, concurrency = CONCURRENCY): Promise<Taken> {
  const time = new Time();
  const world = worldOf(api, flows, limit, () => time.now);
  const network = new VirtualNetwork(world.cloud, time);
  await time.drive(() => deployAs(network, time, menusOf(world), { ...limit, concurrency }), DAY_MS);
  return { ms: time.elapsed, requests: network.requests, refused: network.refused };
}

/** One flow after the other, each by a program of its own. */
export async function oneByOne(api: FlowApi, flows: number, limit: Limit): Promise<Taken> {
  const time = new Time();
  const world = worldOf(api, flows, limit, () => time.now);
  const network = new VirtualNetwork(world.cloud, time);
  const menus = menusOf(world);
  await time.drive(async () => {
    for (const [index, id] of world.ids.entries())
      if (api === 'definition') await updateFlow(network, time, world, id);
      else await deployAs(network, time, menus.slice(index, index + 1), limit);
  }, DAY_MS);
  return { ms: time.elapsed, requests: network.requests, refused: network.refused };
}

/** The least time that so many requests can take: their round trips, so many at once, and the rate limit. */
export function boundOf({ requests }: Taken, { requestsPerMinute }: Limit): number {
  return Math.max((requests * ROUND_TRIP_MS) / CONCURRENCY, Math.floor((requests - 1) / requestsPerMinute) * 60_000);
}
