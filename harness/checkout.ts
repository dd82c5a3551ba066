import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeGit } from './git.ts';
import { copyPattern } from './pattern.ts';

/** The inputs of actions/checkout that matter here. */
export interface CheckoutOptions {
  /** `refs/heads/main` gives a branch, `refs/pull/7/merge` a detached HEAD; left out, `sha` is checked out detached. */
  ref?: string;
  /** The commit; left out, what `ref` points to now. */
  sha?: string;
  /** 1 is the action's default; `full` is `fetch-depth: 0`. */
  depth?: 1 | 'full';
  /** False: later fetches fail, as they do without credentials for a private repository. */
  persistCredentials?: boolean;
  /** The folder in the workspace; left out, the workspace itself. */
  path?: string;
  /** The folders that are checked out, besides the files at the root; left out, all. */
  sparseCheckout?: readonly string[];
  /** False: there is no git, so the action unpacks an archive and leaves no `.git`. */
  hasGit?: boolean;
}

/** Stands for the origin until a checkout has one. */
const ORIGIN = 'file:///origin';

/** The branch that a ref is, if it is one, and the ref that the checkout keeps of it. */
function placesOf(ref: string | undefined): { readonly branch?: string; readonly local?: string } {
  if (ref === undefined) return {};
  if (!ref.startsWith('refs/heads/')) return { local: ref.replace(/^refs\//, 'refs/remotes/') };
  const branch = ref.slice('refs/heads/'.length);
  return { branch, local: `refs/remotes/origin/${branch}` };
}

/**
 * Does what actions/checkout v6 does (src/ref-helper.ts): init, one fetch by commit, check out, no tags. Without git, it unpacks an archive
 * (src/github-api-helper.ts), which has the same files.
 */
export async function checkOut(workspace: string, origin: string, allowAnySha: boolean, options: CheckoutOptions): Promise<void> {
  await copyPattern('checkout', workspace, async (folder) => {
    await makeGit(folder)('init', '--quiet', '--template=');
    await makeGit(folder)('remote', 'add', 'origin', ORIGIN);
  });
  const git = makeGit(workspace);
  const config = join(workspace, '.git', 'config');
  await writeFile(config, (await readFile(config, 'utf8')).replace(ORIGIN, origin));
  const { branch, target } = await fetchInto(git, options);
  if (options.sparseCheckout !== undefined) await git('sparse-checkout', 'set', ...options.sparseCheckout);
  await git('checkout', '--quiet', '--force', ...(branch === undefined ? ['--detach', target] : ['-B', branch, target]));
  // Protocol 2, git's default, serves any commit by its id whatever the server's configuration says; protocol 0 asks it.
  if (!allowAnySha) await git('config', 'protocol.version', '0');
  // No credentials can be missing on a file system, so the repository is.
  if (options.persistCredentials === false) await git('remote', 'set-url', 'origin', origin.replace('file:///', 'file:///no-credentials/'));
  if (options.hasGit === false) await rm(join(workspace, '.git'), { recursive: true });
}

/** Fetches what is to be checked out. @returns its name, and the branch that it becomes */
async function fetchInto(
  git: ReturnType<typeof makeGit>,
  { ref, sha, depth = 1 }: CheckoutOptions,
): Promise<{ readonly branch: string | undefined; readonly target: string }> {
  const source = sha ?? ref;
  if (source === undefined) throw new TypeError('A checkout takes a ref, a commit or both');
  const { branch, local } = placesOf(ref);
  const wanted = local === undefined ? source : `+${source}:${local}`;
  const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
  const fetch = ['fetch', '--quiet', '--no-tags', '--prune', '--no-recurse-submodules'];
  if (depth === 'full') await git(...fetch, 'origin', ...all);
  // After the branches: theirs may have moved on since the event's commit.
  await git(...fetch, ...(depth === 1 ? ['--depth=1'] : []), 'origin', wanted);
  return { branch, target: local ?? source };
}
