import { FLOW_APIS, type FlowApi } from '../genesys/http/flow-api.ts';
import { REGIONS, regionHost } from '../genesys/http/regions.ts';
import type { Target } from '../genesys/http/sdk.ts';
import { IDENTIFIER } from '../model/ids.ts';
import { near } from '../text/did-you-mean.ts';
import { cut } from '../text/text.ts';
import type { Globs } from '../repository/workspace.ts';
import { RunError } from '../model/run-error.ts';
import { MODES, resolveMode, type Mode, type Trigger } from '../model/mode.ts';

/** The host that the client logs in to. */
export function hostOf(target: Target): string {
  return 'gateway' in target ? target.gateway.host : target.regionHost;
}

/** Where requests to Genesys Cloud begin. */
export function addressOf(target: Target): string {
  return 'gateway' in target ? target.gateway.href : `https://api.${target.regionHost}`;
}

type Select = 'changed' | 'all';

/** When a run comments on its pull request. */
export const COMMENT_WISHES = ['auto', 'changes', 'never'] as const;
export type CommentWish = (typeof COMMENT_WISHES)[number];

/** When the page to dial is uploaded. */
export const DIAL_WISHES = ['auto', 'always', 'never'] as const;
export type DialWish = (typeof DIAL_WISHES)[number];

/** The OAuth client of the client-credentials grant. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What the workflow asks for, validated. */
export interface Settings {
  /** Undefined if none were given. `mode: validate` needs none, and a fork's pull request has none. */
  readonly credentials: Credentials | undefined;
  readonly target: Target;
  /** The region whose Architect people use. Undefined behind a gateway without a `region`: then nothing says where Architect is. */
  readonly architectHost: string | undefined;
  /** Which files are menu files. */
  readonly files: Globs;
  /** Which files are call tests. Without a glob there are none. */
  readonly tests: Globs;
  readonly mode: Mode;
  /** The path of the file that says what this org calls the names in menu files. */
  readonly names: string | undefined;
  /** Why `mode: auto` doesn't deploy here, if one would expect it to. */
  readonly modeNote: string | undefined;
  readonly select: Select | 'auto';
  /** The flows that the run is limited to, by name or id; empty for all. */
  readonly flows: readonly string[];
  /** Whether a pull writes over files with uncommitted or conflicting changes. */
  readonly force: boolean;
  readonly flowApi: FlowApi;
  readonly onDrift: 'fail' | 'overwrite';
  /** The output `plan` of the run whose plan was approved. */
  readonly expectedPlan: string | undefined;
  readonly onFailure: 'rollback-flow' | 'rollback-all';
  readonly maxRetries: number;
  readonly concurrency: number;
  readonly requestsPerMinute: number;
  readonly timeoutMs: number;
  /** How long a deploy waits for a flow that someone has open or is publishing, in milliseconds. */
  readonly waitForLockMs: number;
  readonly divisionId: string | undefined;
  readonly comment: CommentWish;
  readonly dialPage: DialWish;
  readonly commentKey: string;
  readonly githubToken: string;
}

/** Everything that is wrong with the inputs, one sentence each. */
export class InputError extends RunError {
  override readonly name = 'InputError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const [first] = problems;
    const list = problems.map((problem) => `- ${problem}`).join('\n');
    const message = problems.length === 1 ? String(first) : `${problems.length} inputs are wrong:\n${list}`;
    super('inputs', message, "Fix the step's `with:` and `env:`.");
    this.problems = problems;
  }
}

/**
 * The settings from the action's inputs and the environment.
 *
 * @param getInput the input's text, '' if it is not set (core.getInput)
 * @param trigger what started the run: it decides what `mode: auto` means, and whether there can be secrets at all
 * @throws InputError with all problems at once
 */
export function parseInputs(getInput: (name: string) => string, env: NodeJS.ProcessEnv, trigger: Trigger): Settings {
  const inputs = new Inputs(getInput, env);
  const { problems } = inputs;
  const resolved = resolveMode(inputs.choice('mode', ['auto', ...MODES], 'auto'), trigger);
  if ('refusal' in resolved) problems.push(resolved.refusal);
  const mode = 'mode' in resolved ? resolved.mode : 'validate';
  const names = parseNamesPath(inputs.text('names'), problems);
  const tests = parseGlobs('tests', inputs.text('tests'), problems);
  const [gateway, region] = [inputs.text('gateway-url'), inputs.textOrEnv('region', 'GENESYS_CLOUD_REGION')];
  const settings: Settings = {
    mode,
    modeNote: 'why' in resolved ? resolved.why : undefined,
    select: inputs.choice('select', ['auto', 'changed', 'all'], 'auto'),
    flows: inputs.lines('flows'),
    force: inputs.choice('force', ['true', 'false'], 'false') === 'true',
    credentials: parseCredentials(
      inputs.textOrEnv('client-id', 'GENESYS_CLOUD_CLIENT_ID'),
      inputs.textOrEnv('client-secret', 'GENESYS_CLOUD_CLIENT_SECRET'),
      mode !== 'validate' && trigger.hasSecrets,
      problems,
    ),
    target: parseTarget(gateway, region, problems),
    architectHost: gateway !== '' && region === '' ? undefined : regionHost(region === '' ? DEFAULT_REGION : region),
    names,
    files: parseFiles(inputs.text('files'), { names, tests }, problems),
    tests,
    flowApi: inputs.choice('flow-api', FLOW_APIS, 'auto'),
    onFailure: inputs.choice('on-failure', ['rollback-flow', 'rollback-all'], 'rollback-flow'),
    onDrift: inputs.choice('on-drift', ['fail', 'overwrite'], 'fail'),
    expectedPlan: parseExpectedPlan(inputs.text('expected-plan'), mode, problems),
    maxRetries: inputs.wholeNumber('max-retries', 3, 1, 20),
    concurrency: inputs.wholeNumber('concurrency', 4, 1, 32),
    requestsPerMinute: inputs.wholeNumber('requests-per-minute', 300, 1, 10_000),
    timeoutMs: inputs.wholeNumber('timeout-seconds', 30, 1, 600) * 1000,
    waitForLockMs: inputs.wholeNumber('wait-for-lock-minutes', 0, 0, 60) * 60_000,
    divisionId: parseDivision(inputs.text('division-id'), problems),
    comment: inputs.choice('comment', COMMENT_WISHES, 'auto'),
    dialPage: inputs.choice('dial-page', DIAL_WISHES, 'auto'),
    commentKey: parseCommentKey(inputs.text('comment-key'), problems),
    githubToken: inputs.text('github-token'),
  };
  if (problems.length > 0) throw new InputError(problems);
  return settings;
}

/** The texts of the inputs. It collects problems: until they are reported, a wrong value counts as its default. */
class Inputs {
  readonly problems: string[] = [];
  readonly #getInput: (name: string) => string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(getInput: (name: string) => string, env: NodeJS.ProcessEnv) {
    this.#getInput = getInput;
    this.#env = env;
  }

  text(name: string): string {
    return this.#getInput(name).trim();
  }

  textOrEnv(name: string, variable: string): string {
    return this.text(name) || (this.#env[variable] ?? '').trim();
  }

  /** One value a line, each once. */
  lines(name: string): readonly string[] {
    const lines = this.text(name).split('\n');
    return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
  }

  choice<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const value = this.text(name) || fallback;
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    const question = didYouMeanCode(near(value, allowed));
    this.problems.push(`\`${name}\` is ${JSON.stringify(value)}: it must be one of ${allowed.join(', ')}.${question}`);
    return fallback;
  }

  wholeNumber(name: string, fallback: number, min: number, max: number): number {
    const value = this.text(name);
    if (value === '') return fallback;
    const number = /^\d+$/u.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    this.problems.push(`\`${name}\` is ${JSON.stringify(value)}: it must be a whole number from ${min} to ${max}.`);
    return fallback;
  }
}

function didYouMeanCode(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
}

const CREDENTIALS_MISSING = [
  '`client-id` and `client-secret` are missing: pass them from secrets,',
  'or set GENESYS_CLOUD_CLIENT_ID and GENESYS_CLOUD_CLIENT_SECRET in `env`.',
  "If the workflow passes them, the secrets are empty: check their names, and whether the job's `environment` has them.",
  'Only `mode: validate` works without.',
].join(' ');

function parseCredentials(clientId: string, clientSecret: string, areNeeded: boolean, problems: string[]): Credentials | undefined {
  if (clientId !== '' && clientSecret !== '') return { clientId, clientSecret };
  // A fork's pull request may have the id, which is often a variable, but never the secret.
  if (!areNeeded) return undefined;
  if (clientId === '' && clientSecret === '') problems.push(CREDENTIALS_MISSING);
  else if (clientId === '') problems.push('`client-secret` is given without `client-id`: give both.');
  else
    problems.push(
      "`client-id` is given without `client-secret`: check the secret's name, and whether this workflow (or environment) can read it.",
    );
  return undefined;
}

const DEFAULT_REGION = 'mypurecloud.com';

function parseTarget(gateway: string, region: string, problems: string[]): Target {
  const host = regionHost(region === '' ? DEFAULT_REGION : region);
  const target = gateway === '' ? { regionHost: host ?? DEFAULT_REGION } : { gateway: parseGateway(gateway, problems) };
  if (host !== undefined) return target;
  const question = didYouMeanCode(near(region, [...REGIONS.values(), ...REGIONS.keys()]));
  const known = [...REGIONS].map(([name, knownHost]) => `${knownHost} (${name})`).join(', ');
  problems.push(
    `\`region\` is ${JSON.stringify(region.slice(0, 100))}, which is not a region of Genesys Cloud.${question} The regions are: ${known}.`,
  );
  return target;
}

function parseGateway(text: string, problems: string[]): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const problem = bareProblem(text) ?? gatewayProblem(url);
  if (problem !== undefined) problems.push(`\`gateway-url\` ${problem}.`);
  return url ?? new URL('https://invalid.invalid');
}

/** The address is never shown as it was given: it may hold a password. */
function gatewayProblem(url: URL | undefined): string | undefined {
  if (url === undefined) return 'is not a URL: give it as https://host/path';
  const { protocol, host, hostname, username, password, search, hash } = url;
  if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.has(hostname))) {
    const rule = 'it must be an https URL (http on loopback only), because the secret would be sent unencrypted';
    return `is ${JSON.stringify(cut(`${protocol}//${host}`, 100))}: ${rule}`;
  }
  return [username, password, search, hash].some((part) => part !== '') ? "can't have a user, password, query or fragment" : undefined;
}

/** An address without its scheme. To a URL, `localhost` is the scheme of `localhost:8080`. */
function bareProblem(text: string): string | undefined {
  if (text.includes('://') || !URL.canParse(`http://${text}`)) return undefined;
  const { host, hostname } = new URL(`http://${text}`);
  const bare = cut(host, 100);
  return `is ${JSON.stringify(bare)}, without its scheme: write ${LOOPBACK.has(hostname) ? 'http' : 'https'}://${bare}`;
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const DEFAULT_FILES = 'ivr/**/*.yml\nivr/**/*.yaml';
/** The call tests if nothing else is given, as in action.yml. There, an empty text means none. */
export const DEFAULT_TESTS: readonly string[] = ['ivr/**/*.calls.yml', 'ivr/**/*.calls.yaml'];

function parseNamesPath(path: string, problems: string[]): string | undefined {
  if (path === '') return undefined;
  if (path.startsWith('/') || path.split('/').includes('..'))
    problems.push(`\`names\` is ${JSON.stringify(cut(path, 100))}: it must be a path from the workspace's root that stays inside it.`);
  return path.replace(/^\.\//u, '');
}

/** Files that are no menu files, whatever their names. */
interface OtherFiles {
  readonly names: string | undefined;
  readonly tests: Globs;
}

function parseFiles(text: string, { names, tests }: OtherFiles, problems: string[]): Globs {
  const { include, exclude } = parseGlobs('files', text === '' ? DEFAULT_FILES : text, problems);
  if (include.length === 0) problems.push('`files` only excludes: give at least one glob without `!`.');
  const named = names === undefined ? [] : [names.replaceAll(/[\\*?[\]{}()!+@|]/gu, String.raw`\$&`)];
  // Files that are usually tests are no menu files, even if the tests are elsewhere or switched off.
  return { include, exclude: [...exclude, ...named], others: [...new Set([...DEFAULT_TESTS, ...tests.include])] };
}

/** Globs, one a line; those with a `!` exclude. */
function parseGlobs(input: 'files' | 'tests', text: string, problems: string[]): Globs {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  for (const line of lines) {
    const glob = line.replace(/^!/u, '');
    if (/^(?:\/|[a-z]:\/)/iu.test(glob) || glob.split('/').includes('..'))
      problems.push(`\`${input}\` holds ${JSON.stringify(line)}: a glob starts at the workspace's root and stays inside it.`);
  }
  const include = lines.filter((line) => !line.startsWith('!'));
  return { include, exclude: lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1)) };
}

function parseDivision(id: string, problems: string[]): string | undefined {
  if (id === '') return undefined;
  if (!IDENTIFIER.test(id)) problems.push(`\`division-id\` is ${JSON.stringify(id.slice(0, 100))}: it must be a division's id.`);
  return id;
}

function parseExpectedPlan(hash: string, mode: Mode, problems: string[]): string | undefined {
  if (hash === '') return undefined;
  if (!/^[0-9a-f]{64}$/u.test(hash))
    problems.push(`\`expected-plan\` is ${JSON.stringify(cut(hash, 100))}: give it the output \`plan\` of the run that was approved.`);
  else if (mode !== 'deploy') problems.push(`\`expected-plan\` is for deploys, and this run's mode is ${mode}.`);
  return hash;
}

function parseCommentKey(key: string, problems: string[]): string {
  if (!/^[\w .:/@-]{0,100}$/u.test(key)) problems.push('`comment-key` can have up to 100 letters, digits, spaces and - _ . : / @.');
  return key;
}
