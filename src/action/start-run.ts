import { readContext, type GithubContext } from '../github/context.ts';
import { lazyOctokit, type LazyOctokit } from '../github/lazy-octokit.ts';
import type { Runner } from '../github/runner.ts';
import { present } from '../model/json.ts';
import { resolveMode } from '../model/mode.ts';
import type { RunReport } from '../report/model.ts';
import { addressOf, parseInputs, type Settings } from '../run/inputs.ts';
import { keepSettings } from './kept-settings.ts';
import { checkProxies, completeProxies } from '../run/proxies.ts';
import { START, type RunState } from '../run/run-state.ts';

/** A run that knows its event and its inputs. */
export interface StartedRun {
  readonly state: RunState;
  readonly context: GithubContext;
  readonly settings: Settings;
  /** GitHub's API; undefined without a token. */
  readonly octokit: LazyOctokit | undefined;
}

/**
 * The first stages of the step. Each yields what is known of the run so far.
 *
 * @throws InputError, RunError
 */
export async function* startRun(runner: Runner, env: NodeJS.ProcessEnv): AsyncGenerator<RunState, StartedRun> {
  completeProxies(env);
  const context = readContext(env);
  let state = START.with({ context, report: reportOf(context) });
  yield state;

  addSecrets(runner, env);
  const given = readSettings(runner, env, context);
  const settings = { ...given, githubToken: safeToken(given.githubToken, context) };
  keepSettings(runner, settings);
  checkProxies(env, addressesOf(settings, env));
  const { mode, modeNote, commentKey } = settings;
  const tokenNote = settings.githubToken === given.githubToken ? undefined : tokenNotSent(context);
  state = state.with({ settings, report: { mode, commentKey, notes: [modeNote, tokenNote].filter((note) => note !== undefined) } });
  yield state;

  const octokit = lazyOctokit(settings.githubToken);
  state = state.with(present({ octokit }));
  yield state;
  return { state, context, settings, octokit };
}

/** Where this run may send requests. */
function addressesOf({ githubToken, credentials, mode, target }: Settings, env: NodeJS.ProcessEnv): string[] {
  const github = githubToken === '' ? [] : [env['GITHUB_API_URL'] || 'https://api.github.com'];
  return mode === 'validate' || credentials === undefined ? github : [...github, addressOf(target)];
}

/** What the report says about the run before its inputs are read. */
export function reportOf(context: GithubContext): Partial<RunReport> {
  const auto = resolveMode('auto', { ...context, hasSecrets: true });
  const { headSha: commit, runUrl, repositoryUrl, actor } = context;
  return { mode: 'mode' in auto ? auto.mode : 'validate', commit, runUrl, repositoryUrl, actor };
}

/** Masks all secrets, before they are used for anything. */
export function addSecrets(runner: Runner, env: NodeJS.ProcessEnv): void {
  for (const secret of [runner.getInput('client-secret'), env['GENESYS_CLOUD_CLIENT_SECRET'] ?? '', runner.getInput('github-token')]) {
    if (secret.trim() !== '') runner.addSecret(secret.trim());
  }
}

function readSettings(runner: Runner, env: NodeJS.ProcessEnv, { event, eventName, isDeployRef }: GithubContext): Settings {
  return parseInputs((name) => runner.getInput(name), env, {
    eventName,
    isDeployRef,
    hasSecrets: event.kind === 'pull_request' ? event.hasSecrets : true,
  });
}

/** The token if it can be sent to GitHub's API; '' if it would travel in the clear. */
export function safeToken(githubToken: string, { unsafeApi }: GithubContext): string {
  return unsafeApi === undefined ? githubToken : '';
}

function tokenNotSent({ unsafeApi = '' }: GithubContext): string {
  return [
    `GITHUB_API_URL is ${unsafeApi}: the token would be sent unencrypted, so it is not used.`,
    'This run writes no comment and no deploy record, and only git says what changed.',
    'To have both, give the server an https address. To do without, set `github-token` to an empty text.',
  ].join(' ');
}
