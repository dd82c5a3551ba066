import { createRequire } from 'node:module';
import { QUIET } from '../__tests__/support/quiet-work.ts';
import type { Time } from '../__tests__/faults/time.ts';
import { runFlows } from '../src/flows/run-flows.ts';
import { backoff } from '../src/genesys/http/backoff.ts';
import { connect } from '../src/genesys/org.ts';
import type { Menu } from '../src/model/menu.ts';
import type { VirtualNetwork } from './transport.ts';

// The SDK's sources call `require`, which only the bundle provides.
Object.assign(globalThis, { require: createRequire(import.meta.url) });

/** The default of the input `concurrency`. */
export const CONCURRENCY = 4;

/** Deploys menus with the engine of the action, as one job does. */
export async function deployAs(
  network: VirtualNetwork,
  time: Time,
  menus: readonly Menu[],
  { requestsPerMinute, concurrency = CONCURRENCY }: { readonly requestsPerMinute: number; readonly concurrency?: number },
): Promise<void> {
  const org = connect({
    target: { regionHost: 'mypurecloud.ie' },
    clientId: 'simulator-client',
    clientSecret: 'simulator-secret',
    requestsPerMinute,
    timeoutMs: 30_000,
    flowApi: 'auto',
    overwriteDrafts: false,
    clock: time.clock,
    secrets: { add: () => undefined, redact: (text) => text },
    transport: network,
  });
  const flows = await runFlows({
    ...QUIET,
    org,
    mode: 'deploy',
    menus,
    allMenus: menus,
    concurrency,
    maxTries: 3,
    clock: time.clock,
    backoff,
  });
  const failed = flows.find(({ status }) => status !== 'deployed');
  if (failed !== undefined) throw new Error(JSON.stringify(failed.error));
}
