import { FLOW_APIS, type FlowApi } from '../genesys/flow-api.ts';
import { REGIONS, regionHost } from '../genesys/http/regions.ts';
import type { Target } from '../genesys/http/sdk.ts';
import { IDENTIFIER } from '../model/ids.ts';
import { near } from '../text/did-you-mean.ts';
import { cut } from '../text/text.ts';
import type { Globs } from '../repository/workspace.ts';
import { MODES, resolveMode, type Mode, type Trigger } from '../model/mode.ts';

export type Select = 'changed' | 'all';

/** The OAuth client of the client-credentials grant. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What the workflow asks for, checked. */
export interface Settings {
  /** Undefined when none were given: enough for `mode: validate`, and all that a fork's pull request has. */
  readonly credentials: Credentials | undefined;
  readonly target: Target;
  /** Which files are menu files. */
  readonly files: Globs;
  readonly mode: Mode;
  readonly select: Select | 'auto';
  readonly flowApi: FlowApi;
  readonly onDrift: 'fail' | 'overwrite';
  readonly onFailure: 'rollback-flow' | 'rollback-all';
  readonly maxRetries: number;
  readonly concurrency: number;
  readonly requestsPerMinute: number;
  readonly timeoutMs: number;
  readonly divisionId: string | undefined;
  readonly comment: 'auto' | 'never';
  readonly commentKey: string;
  readonly githubToken: string;
}

/** Everything that is wrong with the inputs, each a sentence. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      problems.length === 1
        ? String(problems[0])
        : `${problems.length} inputs are wrong:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

/**
 * The settings from the action's inputs and the environment.
 *
 * @param getInput the input's text, '' where it is not set (core.getInput)
 * @param trigger what set the run off: it decides what `mode: auto` means and whether secrets can be there at all
 * @throws InputError with all problems at once
 */
export function parseInputs(getInput: (name: string) => string, env: NodeJS.ProcessEnv, trigger: Trigger): Settings {
  const problems: string[] = [];
  const read = (name: string): string => getInput(name).trim();
  const choice = <T extends string>(name: string, allowed: readonly T[], fallback: T): T => {
    const value = read(name) || fallback;
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    const meant = near(value, allowed);
    problems.push(
      `\`${name}\` is ${JSON.stringify(value)}: it must be one of ${allowed.join(', ')}.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
    );
    return fallback;
  };
  const wholeNumber = (name: string, fallback: number, min: number, max: number): number => {
    const value = read(name);
    if (value === '') return fallback;
    const number = /^\d+$/u.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    problems.push(`\`${name}\` is ${JSON.stringify(value)}: it must be a whole number from ${min} to ${max}.`);
    return fallback;
  };

  const resolved = resolveMode(choice('mode', ['auto', ...MODES], 'auto'), trigger);
  if ('refusal' in resolved) problems.push(resolved.refusal);
  const mode = 'mode' in resolved ? resolved.mode : 'validate';
  const settings: Settings = {
    mode,
    select: choice('select', ['auto', 'changed', 'all'], 'auto'),
    credentials: parseCredentials(
      read('client-id') || (env['GENESYS_CLOUD_CLIENT_ID']?.trim() ?? ''),
      read('client-secret') || (env['GENESYS_CLOUD_CLIENT_SECRET']?.trim() ?? ''),
      mode !== 'validate' && trigger.hasSecrets,
      problems,
    ),
    target: parseTarget(read('gateway-url'), read('region') || (env['GENESYS_CLOUD_REGION']?.trim() ?? ''), problems),
    files: parseFiles(getInput('files'), problems),
    flowApi: choice('flow-api', FLOW_APIS, 'auto'),
    onFailure: choice('on-failure', ['rollback-flow', 'rollback-all'], 'rollback-flow'),
    onDrift: choice('on-drift', ['fail', 'overwrite'], 'fail'),
    maxRetries: wholeNumber('max-retries', 3, 1, 20),
    concurrency: wholeNumber('concurrency', 4, 1, 32),
    requestsPerMinute: wholeNumber('requests-per-minute', 300, 1, 10_000),
    timeoutMs: wholeNumber('timeout-seconds', 30, 1, 600) * 1000,
    divisionId: parseDivision(read('division-id'), problems),
    comment: choice('comment', ['auto', 'never'], 'auto'),
    commentKey: parseCommentKey(read('comment-key'), problems),
    githubToken: read('github-token'),
  };
  if (problems.length > 0) throw new InputError(problems);
  return settings;
}

const CREDENTIALS_MISSING =
  '`client-id` and `client-secret` are missing: pass them from secrets, or set GENESYS_CLOUD_CLIENT_ID and GENESYS_CLOUD_CLIENT_SECRET in `env`. Only `mode: validate` works without.';

function parseCredentials(clientId: string, clientSecret: string, areNeeded: boolean, problems: string[]): Credentials | undefined {
  if (clientId !== '' && clientSecret !== '') return { clientId, clientSecret };
  // A fork's pull request may well see the id, which many keep in a variable, and never the secret.
  if (!areNeeded) return undefined;
  if (clientId === '' && clientSecret === '') problems.push(CREDENTIALS_MISSING);
  else if (clientId === '') problems.push('`client-secret` is given without `client-id`: give both.');
  else
    problems.push(
      "`client-id` is given without `client-secret`: is the secret's name right, and may this workflow (or environment) read it?",
    );
  return undefined;
}

function parseTarget(gateway: string, region: string, problems: string[]): Target {
  const host = regionHost(region === '' ? 'mypurecloud.com' : region);
  const target = gateway === '' ? { regionHost: host ?? 'mypurecloud.com' } : { gateway: parseGateway(gateway, problems) };
  if (host !== undefined) return target;
  const meant = near(region, [...REGIONS.values(), ...REGIONS.keys()]);
  const known = [...REGIONS].map(([name, knownHost]) => `${knownHost} (${name})`).join(', ');
  problems.push(
    `\`region\` is ${JSON.stringify(region.slice(0, 100))}, which is no region of Genesys Cloud.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`} The regions are: ${known}.`,
  );
  return target;
}

/** The address is never shown as it was given: it may hold a password. */
function parseGateway(text: string, problems: string[]): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const loopback = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url === undefined) {
    problems.push('`gateway-url` is no URL: give it as https://host/path.');
  } else if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) {
    problems.push(
      `\`gateway-url\` is ${JSON.stringify(cut(`${url.protocol}//${url.host}`, 100))}: it must be an https URL (http on loopback only), or the secret would travel in the clear.`,
    );
  } else if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    problems.push('`gateway-url` may hold no user, password, query or fragment.');
  }
  return url ?? new URL('https://invalid.invalid');
}

const DEFAULT_FILES = 'ivr/**/*.yml\nivr/**/*.yaml';

function parseFiles(text: string, problems: string[]): Settings['files'] {
  const lines = (text.trim() === '' ? DEFAULT_FILES : text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  for (const line of lines) {
    const glob = line.replace(/^!/u, '');
    if (glob.startsWith('/') || glob.split('/').includes('..'))
      problems.push(`\`files\` holds ${JSON.stringify(line)}: a glob starts at the repository's root and stays inside it.`);
  }
  const include = lines.filter((line) => !line.startsWith('!'));
  if (include.length === 0) problems.push('`files` only excludes: give at least one glob without `!`.');
  return { include, exclude: lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1)) };
}

function parseDivision(id: string, problems: string[]): string | undefined {
  if (id === '') return undefined;
  if (!IDENTIFIER.test(id)) problems.push(`\`division-id\` is ${JSON.stringify(id.slice(0, 100))}: it must be a division's id.`);
  return id;
}

function parseCommentKey(key: string, problems: string[]): string {
  if (!/^[\w .:/@-]{0,100}$/u.test(key)) problems.push('`comment-key` may have up to 100 letters, digits, blanks and - _ . : / @.');
  return key;
}
