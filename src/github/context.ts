import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { RunError } from '../report/run-error.ts';

/** What set the run off, reduced to what decides something here. */
export type GithubEvent =
  | {
      readonly kind: 'pull_request' | 'pull_request_target';
      readonly number: number;
      readonly headSha: string;
      readonly hasSecrets: boolean;
    }
  | { readonly kind: 'push'; readonly before: string; readonly deleted: boolean; readonly message: string }
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
  readonly repositoryUrl: string;
}

const sha = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/u);
const pullRequestPayload = z.object({
  number: z.number().int().positive(),
  pull_request: z.object({ head: z.object({ sha, repo: z.object({ full_name: z.string() }).nullish() }) }),
});
const pushPayload = z.object({
  before: sha,
  deleted: z.boolean().default(false),
  head_commit: z.object({ message: z.string() }).nullish(),
});
const mergeGroupPayload = z.object({ merge_group: z.object({ base_sha: sha }) });

/**
 * The run's context, from the environment that the runner sets. The payload is foreign: only what is named here is read, and
 * only in its right shape.
 *
 * @throws RunError when the environment is not a GitHub runner's
 */
export function readContext(env: NodeJS.ProcessEnv): GithubContext {
  const need = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '')
      throw new RunError('context.missing', `${name} is not set.`, 'This action runs on a GitHub Actions runner only.');
    return value;
  };
  const repository = need('GITHUB_REPOSITORY');
  const [owner = '', repo = ''] = repository.split('/');
  const eventName = need('GITHUB_EVENT_NAME');
  const commit = need('GITHUB_SHA');
  const event = readEvent(eventName, need('GITHUB_EVENT_PATH'), repository, env['GITHUB_ACTOR'] ?? '');
  const repositoryUrl = `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository}`;
  const runId = Number(env['GITHUB_RUN_ID'] ?? 0);
  const runAttempt = Number(env['GITHUB_RUN_ATTEMPT'] ?? 1);
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
    runUrl: `${repositoryUrl}/actions/runs/${runId}${runAttempt > 1 ? `/attempts/${runAttempt}` : ''}`,
  };
}

function readEvent(name: string, path: string, repository: string, actor: string): GithubEvent {
  if (!['pull_request', 'pull_request_target', 'push', 'merge_group'].includes(name)) return { kind: 'other', name };
  const payload: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const parse = <T>(schema: z.ZodType<T>): T => {
    const parsed = schema.safeParse(payload);
    if (parsed.success) return parsed.data;
    throw new RunError(
      'context.malformed',
      `The payload of the ${name} event is not GitHub's: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')} is missing or malformed.`,
      'Is GITHUB_EVENT_PATH what the runner has written?',
    );
  };
  if (name === 'push') {
    const { before, deleted, head_commit: head } = parse(pushPayload);
    return { kind: 'push', before, deleted, message: head?.message ?? '' };
  }
  if (name === 'merge_group') return { kind: 'merge_group', baseSha: parse(mergeGroupPayload).merge_group.base_sha };
  const {
    number,
    pull_request: { head },
  } = parse(pullRequestPayload);
  // GitHub gives no secrets to a pull request from a fork (a deleted one has no repo) or by Dependabot.
  const fromFork = head.repo?.full_name !== repository;
  const isTarget = name === 'pull_request_target';
  return {
    kind: isTarget ? 'pull_request_target' : 'pull_request',
    number,
    headSha: head.sha,
    hasSecrets: isTarget || !(fromFork || actor === 'dependabot[bot]'),
  };
}

/** `owner/repo/.github/workflows/ivr.yml@refs/heads/main` -> `ivr.yml`. */
function workflowFile(workflowRef: string, repository: string): string | undefined {
  const path = workflowRef.split('@', 1)[0] ?? '';
  return path.startsWith(`${repository}/`) ? path.split('/').at(-1) : undefined;
}
