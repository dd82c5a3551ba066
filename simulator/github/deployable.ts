import type { Git } from './git.ts';
import type { CommitCheck } from './model.ts';
import { ApiError } from './reply.ts';
import type { Reply } from './reply.ts';
import type { State } from './state.ts';

/** What a new deployment asks for. */
interface Wanted {
  ref: string;
  autoMerge: boolean;
  /** The checks that must be green; absent: all that the commit has. */
  contexts: readonly string[] | undefined;
}

/**
 * The commit that a deployment is for, or GitHub's answer if it merges the default branch instead and makes none. The rules stand at
 * https://docs.github.com/rest/deployments/deployments#create-a-deployment, the texts in answers that atmos/hubot-deploy has recorded.
 *
 * @throws ApiError 422 for an unknown ref, 409 for a merge that conflicts and for checks that are not green
 */
export async function commitToDeploy(state: State, { ref, autoMerge, contexts }: Wanted): Promise<string | Reply> {
  const commit = await resolve(state.git, ref);
  if (commit === undefined) throw new ApiError(422, `No ref found for: ${ref}`);
  const merged = autoMerge && state.git !== null ? await mergeDefault(state.git, ref, state.defaultBranch) : undefined;
  if (merged !== undefined) return merged;
  demandGreen(checksOf(commit, state), contexts, ref);
  return commit;
}

/** Names in full only: the documentation promises a branch, a tag or a SHA, and doesn't mention `refs/heads/…` or short ids. */
async function resolve(git: Git | null, ref: string): Promise<string | undefined> {
  const isId = /^[0-9a-f]{40}$/.test(ref);
  if (git === null) return isId ? ref : undefined;
  const isName = (await git.ref(`heads/${ref}`)) !== undefined || (await git.ref(`tags/${ref}`)) !== undefined;
  return isId || isName ? git.resolve(ref) : undefined;
}

/** The answer for a ref that is behind the default branch; undefined if it isn't. The fake only says that it has merged. */
async function mergeDefault(git: Git, ref: string, branch: string): Promise<Reply | undefined> {
  const [head, base] = [await git.resolve(ref), await git.resolve(branch)];
  if (head === undefined || base === undefined || (await git.commits(head, base)).length === 0) return undefined;
  // A tag and a commit can't take the merge.
  const isBranch = (await git.ref(`heads/${ref}`)) !== undefined;
  if (!isBranch || !(await git.isMergeable(head, base))) throw new ApiError(409, `Conflict merging ${branch} into ${ref}.`);
  return { status: 202, headers: {}, body: { message: `Auto-merged ${branch} into ${ref} on deployment.` } };
}

/** The checks of a commit. Jobs count too: a workflow that demands all checks waits for itself. */
function checksOf(commit: string, { checks, runs }: State): readonly CommitCheck[] {
  const jobs = runs.filter((run) => run.head_sha === commit).map((run) => ({ context: run.name, state: run.conclusion ?? 'pending' }));
  return [...(checks.get(commit) ?? []), ...jobs];
}

function demandGreen(checks: readonly CommitCheck[], contexts: readonly string[] | undefined, ref: string): void {
  const isNeeded = ({ context }: CommitCheck): boolean => contexts?.includes(context) ?? true;
  const missing = contexts?.some((context) => !checks.some((check) => check.context === context)) ?? false;
  if (!missing && checks.filter(isNeeded).every(({ state }) => state === 'success')) return;
  const detail = { resource: 'Deployment', field: 'required_contexts', code: 'invalid', contexts: checks };
  throw new ApiError(409, `Conflict: Commit status checks failed for ${ref}.`, { errors: [detail] });
}
