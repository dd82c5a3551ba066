import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { cut } from '../text/text.ts';
import { RunError } from '../model/run-error.ts';

/** What set the run off, reduced to what decides something here. */
export type GithubEvent =
  | {
      readonly kind: 'pull_request' | 'pull_request_target';
      readonly number: number;
      readonly headSha: string;
      /** The base branch when the pull request was opened or last changed; it may have moved on since. */
      readonly baseSha: string;
      readonly hasSecrets: boolean;
    }
  | {
      readonly kind: 'push';
      readonly before: string;
      readonly deleted: boolean;
      readonly message: string;
      readonly defaultBranch?: string;
    }
  | { readonly kind: 'merge_group'; readonly baseSha: string }
  | { readonly kind: 'other'; readonly name: string };

/** Where and for what this run happens. */
export interface GithubContext {
  readonly event: GithubEvent;
  readonly eventName: string;
  readonly owner: string;
  readonly repo: string;
  /** The commit that the run is for (`GITHUB_SHA`). */
  readonly sha: string;
  /** The commit to show and link: a pull request's head, not its merge commit. */
  readonly headSha: string;
  /** The branch's or tag's short name. */
  readonly refName: string;
  /** The workflow's file name, such as `ivr.yml`; undefined when the workflow lives in another repository. */
  readonly workflowFile: string | undefined;
  readonly runId: number;
  readonly runAttempt: number;
  readonly workspace: string;
  readonly temp: string;
  readonly runUrl: string;
  /** Who started this run, be it again; '' where the runner doesn't say. A foreign text. */
  readonly actor: string;
  readonly repositoryUrl: string;
}

const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
/** `owner/name`; a name of dots alone would lead elsewhere in an address. */
const REPOSITORY = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/u;
const EVENT_NAME = /^\w{1,100}$/u;
const NUMBER = /^\d{1,15}$/u;
const SERVER_URL = /^https?:\/\/(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?$/iu;
/** The token goes there: never in the clear, but on this machine itself. */
const API_URL = /^(?:https:\/\/(?:[\w.-]+|\[[\da-f:]+\])|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]))(?::\d+)?(?:\/[\w./-]*)?$/iu;
/** A workflow's file, as GitHub takes it. */
const WORKFLOW_FILE = /^[^/]+\.ya?ml$/u;

const sha = z.string().regex(SHA);
const pullRequestPayload = z.object({
  number: z.number().int().positive(),
  pull_request: z.object({
    head: z.object({ sha, repo: z.object({ full_name: z.string() }).nullish() }),
    base: z.object({ sha }),
  }),
});
const pushPayload = z.object({
  before: sha,
  deleted: z.boolean().default(false),
  head_commit: z.object({ message: z.string() }).nullish(),
  repository: z.object({ default_branch: z.string() }).optional().catch(undefined),
});
const mergeGroupPayload = z.object({ merge_group: z.object({ base_sha: sha }) });

/**
 * The run's context, from the environment that the runner sets. The payload is foreign: only what is named here is read, and
 * only in its right shape.
 *
 * @throws RunError `context.missing`, `context.malformed`: the environment is not a GitHub runner's
 */
export function readContext(env: NodeJS.ProcessEnv): GithubContext {
  const need = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '')
      throw new RunError('context.missing', `${name} is not set.`, 'This action runs on a GitHub Actions runner only.');
    return value;
  };
  /** What ends up in addresses, in git's arguments and in texts must look like what the runner writes. */
  const needLike = (name: string, form: RegExp, value = need(name)): string => {
    if (form.test(value)) return value;
    throw malformed(
      `${name} is ${JSON.stringify(cut(value, 100))}, which is not what a runner sets.`,
      `Does a step or \`env:\` set ${name}?`,
    );
  };
  const repository = needLike('GITHUB_REPOSITORY', REPOSITORY);
  const [owner = '', repo = ''] = repository.split('/');
  const eventName = needLike('GITHUB_EVENT_NAME', EVENT_NAME);
  const commit = needLike('GITHUB_SHA', SHA);
  if (env['GITHUB_API_URL'] !== undefined && env['GITHUB_API_URL'] !== '') needLike('GITHUB_API_URL', API_URL);
  const event = readEvent(eventName, need('GITHUB_EVENT_PATH'), repository, env['GITHUB_ACTOR'] ?? '');
  const repositoryUrl = `${needLike('GITHUB_SERVER_URL', SERVER_URL, env['GITHUB_SERVER_URL'] ?? 'https://github.com')}/${repository}`;
  const runId = Number(needLike('GITHUB_RUN_ID', NUMBER, env['GITHUB_RUN_ID'] ?? '0'));
  const runAttempt = Number(needLike('GITHUB_RUN_ATTEMPT', NUMBER, env['GITHUB_RUN_ATTEMPT'] ?? '1'));
  return {
    event,
    eventName,
    owner,
    repo,
    sha: commit,
    headSha: 'headSha' in event ? event.headSha : commit,
    refName: env['GITHUB_REF_NAME'] ?? '',
    workflowFile: workflowFile(env['GITHUB_WORKFLOW_REF'] ?? '', repository),
    runId,
    runAttempt,
    workspace: need('GITHUB_WORKSPACE'),
    temp: need('RUNNER_TEMP'),
    repositoryUrl,
    actor: cut(env['GITHUB_TRIGGERING_ACTOR'] || env['GITHUB_ACTOR'] || '', 100),
    runUrl: `${repositoryUrl}/actions/runs/${runId}${runAttempt > 1 ? `/attempts/${runAttempt}` : ''}`,
  };
}

function readEvent(name: string, path: string, repository: string, actor: string): GithubEvent {
  // Whatever the event: GitHub's own library reads it, too.
  const payload = readPayload(path);
  if (!['pull_request', 'pull_request_target', 'push', 'merge_group'].includes(name)) return { kind: 'other', name };
  const parse = <T>(schema: z.ZodType<T>): T => {
    const parsed = schema.safeParse(payload);
    if (parsed.success) return parsed.data;
    const places = parsed.error.issues.map((issue) => issue.path.join('.') || 'it').join(', ');
    throw malformed(`The payload of the ${name} event is not GitHub's: ${places} is missing or malformed.`, PAYLOAD_HINT);
  };
  if (name === 'push') {
    const { before, deleted, head_commit: head, repository: home } = parse(pushPayload);
    const defaultBranch = home === undefined ? {} : { defaultBranch: home.default_branch };
    return { kind: 'push', before, deleted, message: head?.message ?? '', ...defaultBranch };
  }
  if (name === 'merge_group') return { kind: 'merge_group', baseSha: parse(mergeGroupPayload).merge_group.base_sha };
  const {
    number,
    pull_request: { head, base },
  } = parse(pullRequestPayload);
  // GitHub gives no secrets to a pull request from a fork (a deleted one has no repo) or by Dependabot.
  const fromFork = head.repo?.full_name !== repository;
  const isTarget = name === 'pull_request_target';
  return {
    kind: isTarget ? 'pull_request_target' : 'pull_request',
    number,
    headSha: head.sha,
    baseSha: base.sha,
    hasSecrets: isTarget || !(fromFork || actor === 'dependabot[bot]'),
  };
}

const PAYLOAD_HINT = 'Is GITHUB_EVENT_PATH what the runner has written?';

function readPayload(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // What the parser says would quote the payload.
    const why = error instanceof SyntaxError ? 'it is no JSON' : 'the file is missing, or too large';
    throw malformed(`The event's payload can't be read: ${why}.`, PAYLOAD_HINT);
  }
}

function malformed(message: string, hint: string): RunError {
  return new RunError('context.malformed', message, hint);
}

/** `owner/repo/.github/workflows/ivr.yml@refs/heads/main` -> `ivr.yml`. */
function workflowFile(workflowRef: string, repository: string): string | undefined {
  const path = workflowRef.split('@', 1)[0] ?? '';
  const file = path.startsWith(`${repository}/`) ? path.split('/').at(-1) : undefined;
  return file !== undefined && WORKFLOW_FILE.test(file) ? file : undefined;
}
