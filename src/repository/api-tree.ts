import { toGithubFailure } from '../github/failure.ts';
import type { LazyOctokit } from '../github/lazy-octokit.ts';
import { shortCommit } from '../text/text.ts';
import type { TreeEntry } from './git-output.ts';
import type { Repository } from './repository.ts';

/** What a commit holds, or why GitHub doesn't tell. */
type ApiTree = { readonly entries: readonly TreeEntry[] } | { readonly failure: string };

/** Everything that a commit holds, from GitHub's API in one request. */
export async function treeByApi(
  { context: { owner, repo }, octokit }: Pick<Repository, 'context'> & { readonly octokit: LazyOctokit },
  commit: string,
): Promise<ApiTree> {
  try {
    const { rest } = await octokit();
    const { data } = await rest.git.getTree({ owner, repo, tree_sha: commit, recursive: '1' });
    if (data.truncated) return { failure: `commit ${shortCommit(commit)} has more files than GitHub's API lists (100,000)` };
    const entries = data.tree.flatMap(({ path, mode, sha, type }) => (type === 'tree' ? [] : [{ path, mode, id: sha }]));
    return { entries };
  } catch (error) {
    const { status, message, isForbidden } = toGithubFailure(error);
    // GitHub answers 404 for what the token can't see.
    const advice = isForbidden || status === 404 ? '; the job needs `permissions: contents: read`' : '';
    return { failure: `GitHub doesn't list the files of commit ${shortCommit(commit)} (${message}${advice})` };
  }
}
