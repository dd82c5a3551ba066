import { setTimeout as sleep } from 'node:timers/promises';
import type { GithubContext } from '../github/context.ts';
import type { Octokit } from '../github/octokit.ts';
import type { Runner } from '../github/runner.ts';
import type { Clock } from '../model/clock.ts';
import { present } from '../model/json.ts';
import type { Org } from '../model/org.ts';
import { parseInputs, type Credentials, type Settings } from './inputs.ts';

/* What both the step and the end of the job start with. */

/** The machine's time. All else gets its time from here. */
export const clock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: async (milliseconds) => sleep(milliseconds),
};

/**
 * The step's settings. Secrets are masked before they are used for anything.
 *
 * @throws InputError
 */
export function readSettings(runner: Runner, env: NodeJS.ProcessEnv, { event, eventName }: GithubContext): Settings {
  for (const secret of [runner.getInput('client-secret'), env['GENESYS_CLOUD_CLIENT_SECRET'] ?? '', runner.getInput('github-token')]) {
    if (secret.trim() !== '') runner.addSecret(secret.trim());
  }
  return parseInputs((name) => runner.getInput(name), env, {
    eventName,
    hasSecrets: event.kind === 'pull_request' ? event.hasSecrets : true,
  });
}

/** GitHub's API; undefined without a token. */
export async function octokitFor({ githubToken }: Settings): Promise<Octokit | undefined> {
  return githubToken === '' ? undefined : (await import('../github/octokit.ts')).createOctokit(githubToken);
}

/** @param onJob called with each publish job right before it gets a flow's text */
export async function connectOrg(
  settings: Settings,
  credentials: Credentials,
  runner: Runner,
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
    secrets: { add: (secret) => runner.addSecret(secret), redact: (text) => runner.redact(text) },
    ...present({ onJob }),
  });
}
