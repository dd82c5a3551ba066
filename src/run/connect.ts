import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../model/clock.ts';
import { present } from '../model/json.ts';
import type { Org } from '../model/org.ts';
import { clientHash } from '../record/client-hash.ts';
import type { Deployments } from '../record/deployments.ts';
import type { GithubContext } from '../github/context.ts';
import type { Console } from './console.ts';
import { hostOf, type Credentials, type Settings } from './inputs.ts';

/** The machine's time. All else gets its time from here. */
export const clock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: async (milliseconds) => sleep(milliseconds),
};

/** The deployments that are deploy records; undefined without a token. */
export async function deploymentsFor(
  { githubToken, commentKey }: Pick<Settings, 'githubToken' | 'commentKey'>,
  context: GithubContext,
): Promise<Deployments | undefined> {
  if (githubToken === '') return undefined;
  const [{ createRecordOctokit }, records] = await Promise.all([import('../github/octokit.ts'), import('../record/deployments.ts')]);
  return new records.Deployments(createRecordOctokit(githubToken), context, commentKey);
}

/** The org and the OAuth client of a run, as a hash; undefined without credentials. */
export function clientOf({ target, credentials }: Settings): string | undefined {
  if (credentials === undefined) return undefined;
  return clientHash(hostOf(target), credentials.clientId);
}

/**
 * The run's org. Nothing is sent yet.
 *
 * @param onJob called with each publish job right before it gets a flow's text
 */
export async function connectOrg(
  settings: Pick<Settings, 'target' | 'requestsPerMinute' | 'timeoutMs' | 'flowApi' | 'onDrift'>,
  credentials: Credentials,
  console: Pick<Console, 'addSecret' | 'redact'>,
  onJob?: (flowId: string, jobId: string) => void,
): Promise<Org> {
  const { connect } = await import('../genesys/org.ts');
  return connect({
    ...credentials,
    target: settings.target,
    requestsPerMinute: settings.requestsPerMinute,
    timeoutMs: settings.timeoutMs,
    flowApi: settings.flowApi,
    overwriteDrafts: settings.onDrift === 'overwrite',
    clock,
    secrets: { add: (secret) => console.addSecret(secret), redact: (text) => console.redact(text) },
    ...present({ onJob }),
  });
}
