import { join } from 'node:path';
import type { GithubContext } from '../github/context.ts';
import { treeByApi } from './api-tree.ts';
import { archivedIn, type FileBytes } from './archive.ts';
import { Archive, Git, NO_COMMIT, type TreeEntry } from './git.ts';
import type { Repository } from './repository.ts';
import { readMenuFile, type Listing } from './workspace.ts';

/** The checkout of this run's repository. */
export interface Checkout {
  /** Its folder in the workspace, with `/`; '' for the workspace itself. */
  readonly folder: string;
  /** The commit that it holds. */
  readonly commit: string;
  /** Everything in that commit, also what the checkout left out. */
  readonly tree: readonly TreeEntry[];
  readonly git: Git;
}

/** Where this run's repository is. */
export type Found =
  | { readonly kind: 'here'; readonly checkout: Checkout }
  /** Only other repositories hold the menu files. */
  | { readonly kind: 'elsewhere' }
  /** Neither git nor GitHub can tell. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What this needs to know of the run. Without `octokit`, GitHub is not asked. */
export type Asked = Pick<Repository, 'context' | 'octokit'> & { readonly env: NodeJS.ProcessEnv };

/**
 * Finds the checkout of this run's repository among the repositories around the menu files: by git, and without git by comparing the menu
 * files with what GitHub has at the run's commit.
 */
export async function findCheckout(asked: Asked, { paths, repositories }: Listing): Promise<Found> {
  const { context, env } = asked;
  const candidates = await Promise.all(repositories.map((folder) => look(folder, new Git(join(context.workspace, folder), env), context)));
  const own = await ownAmong(candidates, context);
  if (own !== undefined) return withTree(own);
  const unread = candidates.filter(({ commit }) => commit === undefined);
  if (candidates.length > 0 && unread.length === 0) return { kind: 'elsewhere' };
  const refusal = await unread[0]?.git.refusal();
  const problem = refusal === undefined ? 'the workspace holds no git repository' : `git can't read the checkout (${refusal})`;
  const folders = unread.length > 0 ? unread.map(({ folder }) => folder) : undefined;
  const files = paths.flatMap((path) => {
    const file = readMenuFile(context.workspace, path);
    return 'bytes' in file ? [{ path, bytes: Buffer.from(file.bytes) }] : [];
  });
  return findByApi(asked, { problem, files, folders });
}

/** A repository in the workspace, as far as git can read it. */
interface Candidate {
  readonly folder: string;
  readonly git: Git;
  readonly commit: string | undefined;
}

async function look(folder: string, git: Git, { sha }: GithubContext): Promise<Candidate> {
  const head = await git.head();
  // A run of GitHub is always about a commit.
  const commit = head === undefined && sha === NO_COMMIT && (await git.isEmpty()) ? NO_COMMIT : head;
  return { folder, git, commit };
}

interface OwnCandidate extends Candidate {
  readonly commit: string;
}

/** The candidate at the event's commit; otherwise the first one that was fetched from this repository. */
async function ownAmong(candidates: readonly Candidate[], { sha, headSha, owner, repo }: GithubContext): Promise<OwnCandidate | undefined> {
  const readable = candidates.flatMap((one) => (one.commit === undefined ? [] : [{ ...one, commit: one.commit }]));
  const atCommit = readable.find(({ commit }) => commit === sha || commit === headSha);
  if (atCommit !== undefined) return atCommit;
  for (const one of readable) {
    const remote = await one.git.remote();
    if (remote !== undefined && namesRepository(remote, `${owner}/${repo}`)) return one;
  }
  return undefined;
}

/** Whether a remote's URL leads to a repository: `https://…/owner/name.git`, `git@…:owner/name`. GitHub ignores case. */
export function namesRepository(url: string, repository: string): boolean {
  const path = url.replace(/\/$/u, '').replace(/\.git$/iu, '');
  return path.split(/[/:]/u).slice(-2).join('/').toLowerCase() === repository.toLowerCase();
}

async function withTree({ folder, git, commit }: OwnCandidate): Promise<Found> {
  const tree = commit === NO_COMMIT ? [] : await git.tree();
  if (tree === undefined) return { kind: 'unknown', reason: `git can't list what commit ${commit} holds` };
  return { kind: 'here', checkout: { folder, git, commit, tree } };
}

/** What there is without git. */
interface WithoutGit {
  /** Why git doesn't help. */
  readonly problem: string;
  /** The menu files, as far as they can be read. */
  readonly files: readonly FileBytes[];
  /** The folders that the repository can be in; undefined if it can be any. */
  readonly folders: readonly string[] | undefined;
}

async function findByApi({ context, octokit }: Asked, { problem, files, folders }: WithoutGit): Promise<Found> {
  const unknown = (reason: string): Found => ({ kind: 'unknown', reason: `${problem}, and ${reason}` });
  if (octokit === undefined) return unknown('GitHub is not asked without a token');
  // A workflow of a pull request may check out its head or its merge commit.
  for (const commit of new Set([context.sha, context.headSha])) {
    const tree = await treeByApi({ context, octokit }, commit);
    if ('failure' in tree) return unknown(tree.failure);
    const folder = archivedIn(tree.entries, files, folders);
    if (folder !== undefined) return { kind: 'here', checkout: { folder, commit, tree: tree.entries, git: new Archive(commit) } };
  }
  return unknown(`the menu files are not those of commit ${context.sha}, which GitHub has`);
}
