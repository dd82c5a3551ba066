import { z } from 'zod';
import { FLOW_APIS } from '../genesys/http/flow-api.ts';
import type { Runner } from '../github/runner.ts';
import { MODES } from '../model/mode.ts';
import { clientHash } from '../record/client-hash.ts';
import { COMMENT_WISHES, hostOf, type Credentials, type Settings } from '../run/inputs.ts';
import { SETTINGS } from './step-state.ts';

/*
 * What the end of the job must know of the step's settings. It can't read them from its inputs: in nested composite actions, the runner may
 * give it another step's (actions/runner#3514).
 */

/** The settings that the step keeps for the end of its job. None of them is a secret. */
export type KeptSettings = Pick<
  Settings,
  'mode' | 'target' | 'flowApi' | 'onDrift' | 'requestsPerMinute' | 'timeoutMs' | 'comment' | 'commentKey'
>;

const target = z.union([z.object({ regionHost: z.string() }), z.object({ gateway: z.url().transform((url) => new URL(url)) })]);
const kept = z.object({
  mode: z.enum(MODES),
  target,
  flowApi: z.enum(FLOW_APIS),
  onDrift: z.enum(['fail', 'overwrite']),
  requestsPerMinute: z.number(),
  timeoutMs: z.number(),
  comment: z.enum(COMMENT_WISHES),
  commentKey: z.string(),
  /** Which OAuth client the step used, as a hash together with its host. Absent if it used none. */
  client: z.string().optional(),
});

/** Saves the settings for the end of the job, before anything is begun. */
export function keepSettings(runner: Runner, settings: Settings): void {
  const { mode, target: to, flowApi, onDrift, requestsPerMinute, timeoutMs, comment, commentKey, credentials } = settings;
  const client = credentials === undefined ? undefined : clientHash(hostOf(to), credentials.clientId);
  runner.saveState(
    SETTINGS,
    JSON.stringify({ mode, target: to, flowApi, onDrift, requestsPerMinute, timeoutMs, comment, commentKey, client }),
  );
}

/** The settings that the step kept; undefined if it was ended before it knew them. */
export function readKeptSettings(runner: Runner): (KeptSettings & { readonly client: string | undefined }) | undefined {
  try {
    const { client, ...settings } = kept.parse(JSON.parse(runner.getState(SETTINGS)));
    return { ...settings, client };
  } catch {
    return undefined;
  }
}

/**
 * The credentials of the step, from this process's inputs or environment.
 *
 * @returns undefined if there are none, or they are not those that the step used: they must not be sent to its host
 */
export function sameCredentials(
  { target: to, client }: { readonly target: Settings['target']; readonly client: string | undefined },
  runner: Runner,
  env: NodeJS.ProcessEnv,
): Credentials | undefined {
  const read = (input: string, variable: string): string => runner.getInput(input).trim() || (env[variable] ?? '').trim();
  const clientId = read('client-id', 'GENESYS_CLOUD_CLIENT_ID');
  const clientSecret = read('client-secret', 'GENESYS_CLOUD_CLIENT_SECRET');
  const isSame = clientId !== '' && clientSecret !== '' && clientHash(hostOf(to), clientId) === client;
  return isSame ? { clientId, clientSecret } : undefined;
}
