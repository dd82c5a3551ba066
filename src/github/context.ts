import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { present } from '../model/json.ts';
import { RunError } from '../model/run-error.ts';
import { cut } from '../text/text.ts';

/** The event that started the run, reduced to what decisions depend on. */
export type GithubEvent =
  | {
      readonly kind: 'pull_request' | 'pull_request_target';
      readonly number: number;
      /** What was done with the pull request, such as `opened`. */
      readonly action?: string;
      readonly headSha: string;
      /** The base branch's head when the pull request was opened or last changed. The branch may have moved on since. */
      readonly baseSha: string;
      readonly baseRef: string;
      readonly hasSecrets: boolean;
    }
  | {
      readonly kind: 'push';
      /** Absent if the event doesn't say, such as one that was written by hand for `act`. */
      readonly before?: string;
      readonly deleted: boolean;
      /** Whether the push may have dropped commits. */
      readonly forced: boolean;
      /** The head commit's message. */
      readonly message: string;
      /** Whether GitHub itself made the head commit, as it does when it merges; absent if not. */
      readonly isFromGithub?: boolean;
      /** What was pushed, oldest first, as far as the payload lists it. */
      readonly commits: readonly { readonly id: string; readonly message: string }[];
      readonly defaultBranch?: string;
    }
  | { readonly kind: 'merge_group'; readonly baseSha: string }
  | { readonly kind: 'other'; readonly name: string };

/** What this run is for, and where it runs. */
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
  /** Whether `refName` is a branch, and not a tag. */
  readonly isBranch: boolean;
  /** Whether it is the default branch, a protected branch or a tag. */
  readonly isDeployRef: boolean;
  /** The workflow's file name, such as `ivr.yml`; undefined if the workflow is in another repository. */
  readonly workflowFile: string | undefined;
  readonly runId: number;
  readonly runAttempt: number;
  readonly workspace: string;
  readonly temp: string;
  readonly runUrl: string;
  /** Who started or re-ran this run; '' if the runner doesn't say. Foreign text. */
  readonly actor: string;
  readonly repositoryUrl: string;
  /** Whether only members can read the repository: it is private or internal. Absent if the event doesn't say. */
  readonly isPrivate?: boolean;
  /** The address of GitHub's API if it is neither https nor this machine itself: a token sent there would travel in the clear. */
  readonly unsafeApi?: string;
}

const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
/** `owner/name`. A name of only dots would lead elsewhere in a URL. */
const REPOSITORY = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/u;
const EVENT_NAME = /^\w{1,100}$/u;
const NUMBER = /^\d{1,15}$/u;
/** The address of a server or its API. Servers such as Gitea can have a path. */
const SERVICE_URL = /^https?:\/\/(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?(?:\/[\w./-]*)?$/iu;
/** An address to which the token can be sent: over https, or to this machine itself. */
const SAFE_API = /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$))/iu;
/** Whether the token can be sent to an API of this address. */
export function isSafeApi(url: string): boolean {
  return SAFE_API.test(url);
}

/** The committer of what people do in the browser: merges and edits. */
const GITHUB = 'web-flow';

/** A workflow's file name, as GitHub accepts it. */
const WORKFLOW_FILE = /^[^/]+\.ya?ml$/u;

const sha = z.string().regex(SHA);
const pullRequestPayload = z.object({
  action: z.string().optional().catch(undefined),
  number: z.number().int().positive(),
  pull_request: z.object({
    head: z.object({ sha, repo: z.object({ full_name: z.string() }).nullish() }),
    base: z.object({ sha, ref: z.string() }),
  }),
});
const pushPayload = z.object({
  before: sha.optional(),
  deleted: z.boolean().default(false),
  forced: z.boolean().default(true),
  head_commit: z
    .object({
      message: z.string(),
      committer: z
        .object({ username: z.literal(GITHUB) })
        .optional()
        .catch(undefined),
    })
    .transform(({ message, committer }) => ({ message, isFromGithub: committer === undefined ? undefined : true }))
    .nullish(),
  commits: z.array(z.object({ id: sha, message: z.string() })).catch([]),
  repository: z.object({ default_branch: z.string() }).optional().catch(undefined),
});
const repositoryPayload = z.object({ repository: z.object({ default_branch: z.string() }) });
const visibilityPayload = z.object({ repository: z.object({ private: z.boolean() }) });
const mergeGroupPayload = z.object({ merge_group: z.object({ base_sha: sha }) });

/** The variables that the runner sets. */
class RunnerVariables {
  readonly #env: NodeJS.ProcessEnv;

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  /** @returns '' if it is not set */
  optional(name: string): string {
    return this.#env[name] ?? '';
  }

  required(name: string): string {
    const value = this.optional(name);
    if (value !== '') return value;
    throw new RunError('context.missing', `${name} is not set.`, 'This action runs on a GitHub Actions runner only.');
  }

  /**
   * A variable that goes into URLs, git's arguments and texts, so it must look like what a runner sets.
   *
   * @param byDefault its value if it is not set; without one, it must be set
   */
  matching(name: string, pattern: RegExp, byDefault?: string): string {
    const value = byDefault === undefined ? this.required(name) : (this.#env[name] ?? byDefault);
    if (pattern.test(value)) return value;
    throw malformed(`${name} is ${JSON.stringify(cut(value, 100))}, which a runner never sets.`, `Does a step or \`env:\` set ${name}?`);
  }
}

/**
 * The run's context, from the environment that the runner sets. The event's payload is foreign: only the properties named here are
 * read, and only if they have the right type.
 *
 * @throws RunError `context.missing`, `context.malformed` if the environment is not a GitHub runner's
 */
export function readContext(env: NodeJS.ProcessEnv): GithubContext {
  const variables = new RunnerVariables(env);
  const repository = variables.matching('GITHUB_REPOSITORY', REPOSITORY);
  const [owner = '', repo = ''] = repository.split('/');
  const eventName = variables.matching('GITHUB_EVENT_NAME', EVENT_NAME);
  const commit = variables.matching('GITHUB_SHA', SHA);
  const api = variables.optional('GITHUB_API_URL') === '' ? '' : variables.matching('GITHUB_API_URL', SERVICE_URL);
  // This is read for every event, because GitHub's own library reads it, too.
  const payload = readPayload(variables.required('GITHUB_EVENT_PATH'));
  const event = readEvent(eventName, payload, repository, variables.optional('GITHUB_ACTOR'));
  const serverUrl = variables.matching('GITHUB_SERVER_URL', SERVICE_URL, 'https://github.com').replace(/\/+$/u, '');
  const repositoryUrl = `${serverUrl}/${repository}`;
  const runId = Number(variables.matching('GITHUB_RUN_ID', NUMBER, '0'));
  const runAttempt = Number(variables.matching('GITHUB_RUN_ATTEMPT', NUMBER, '1'));
  return {
    event,
    eventName,
    owner,
    repo,
    sha: commit,
    headSha: 'headSha' in event ? event.headSha : commit,
    refName: variables.optional('GITHUB_REF_NAME'),
    ...refOf(variables, payload),
    // `private` is true of internal repositories, too.
    ...present({ isPrivate: visibilityPayload.safeParse(payload).data?.repository.private }),
    workflowFile: workflowFile(variables.optional('GITHUB_WORKFLOW_REF'), repository),
    runId,
    runAttempt,
    workspace: variables.required('GITHUB_WORKSPACE'),
    temp: variables.required('RUNNER_TEMP'),
    repositoryUrl,
    ...present({ unsafeApi: api === '' || isSafeApi(api) ? undefined : api }),
    actor: cut(variables.optional('GITHUB_TRIGGERING_ACTOR') || variables.optional('GITHUB_ACTOR'), 100),
    runUrl: `${repositoryUrl}/actions/runs/${runId}${runAttempt > 1 ? `/attempts/${runAttempt}` : ''}`,
  };
}

/** What the ref of this run is. The default branch is known from the payload alone; a payload without one names none. */
function refOf(variables: RunnerVariables, payload: unknown): Pick<GithubContext, 'isBranch' | 'isDeployRef'> {
  const isBranch = variables.optional('GITHUB_REF_TYPE') !== 'tag';
  const defaultBranch = repositoryPayload.safeParse(payload).data?.repository.default_branch;
  const isProtected = variables.optional('GITHUB_REF_PROTECTED') === 'true';
  const refName = variables.optional('GITHUB_REF_NAME');
  return { isBranch, isDeployRef: !isBranch || isProtected || (refName !== '' && defaultBranch === refName) };
}

function readEvent(name: string, payload: unknown, repository: string, actor: string): GithubEvent {
  if (!['pull_request', 'pull_request_target', 'push', 'merge_group'].includes(name)) return { kind: 'other', name };
  const parse = <T>(schema: z.ZodType<T>): T => {
    const parsed = schema.safeParse(payload);
    if (parsed.success) return parsed.data;
    const places = parsed.error.issues.map((issue) => issue.path.join('.') || 'it').join(', ');
    throw malformed(`The payload of the ${name} event is not GitHub's: ${places} is missing or malformed.`, PAYLOAD_HINT);
  };
  if (name === 'push') {
    const { before, head_commit: head, repository: details, ...push } = parse(pushPayload);
    const optional = present({ before, defaultBranch: details?.default_branch, ...head });
    return { kind: 'push', message: '', ...push, ...optional };
  }
  if (name === 'merge_group') return { kind: 'merge_group', baseSha: parse(mergeGroupPayload).merge_group.base_sha };
  const {
    number,
    action,
    pull_request: { head, base },
  } = parse(pullRequestPayload);
  // GitHub gives no secrets to a pull request from a fork or by Dependabot. The fork's repository is null if it was deleted.
  const isFromFork = head.repo?.full_name !== repository;
  const isTarget = name === 'pull_request_target';
  return {
    kind: isTarget ? 'pull_request_target' : 'pull_request',
    number,
    headSha: head.sha,
    ...present({ action }),
    baseSha: base.sha,
    baseRef: base.ref,
    hasSecrets: isTarget || !(isFromFork || actor === 'dependabot[bot]'),
  };
}

const PAYLOAD_HINT = 'Check that no step or `env:` sets GITHUB_EVENT_PATH.';

function readPayload(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // The parser's message would quote the payload.
    const why = error instanceof SyntaxError ? 'it is not JSON' : 'the file is missing, or too large';
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
