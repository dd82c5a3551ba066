import { existsSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { isSafeApi, type GithubContext } from '../github/context.ts';
import { Git, NO_COMMIT } from '../repository/git.ts';
import type { Origin } from '../repository/origin.ts';
import { UsageError } from './options.ts';

/** A repository on this machine, as a run of the command line sees it. */
export interface LocalRepository {
  readonly context: GithubContext;
  readonly git: Git;
  readonly env: NodeJS.ProcessEnv;
  /** Whether a token for GitHub can be sent to where the repository came from. */
  readonly isOnGithub: boolean;
  /** Without records, live may be as the files at HEAD or at the commit before it: what is in the folder need not be committed. */
  readonly origin: () => Promise<Origin>;
}

/**
 * The repository around a folder.
 *
 * @throws UsageError
 */
export async function openRepository(folder: string, env: NodeJS.ProcessEnv): Promise<LocalRepository> {
  const root = rootOf(realpathSync(folder), (env['GIT_CEILING_DIRECTORIES'] ?? '').split(delimiter));
  if (root === undefined)
    throw new UsageError(`${folder} is in no git repository: run this where the menu files are, or \`git init\` first.`);
  const git = new Git(root, env);
  const [head, remote = ''] = [await git.head(), await git.remote()];
  const { owner, repo, server } = nameIn(remote);
  const sha = head ?? NO_COMMIT;
  const repositoryUrl = server === '' ? '' : `https://${server}/${owner}/${repo}`;
  const context: GithubContext = {
    event: { kind: 'other', name: 'command_line' },
    eventName: 'command_line',
    owner,
    repo,
    sha,
    repositoryUrl,
    headSha: sha,
    refName: '',
    isBranch: true,
    isDeployRef: true,
    workflowFile: undefined,
    runId: 0,
    runAttempt: 1,
    workspace: root,
    temp: tmpdir(),
    runUrl: '',
    actor: '',
  };
  const before = head === undefined ? undefined : await git.parents(head);
  const bases = head === undefined ? [] : [head, ...(before ?? []).slice(0, 1)];
  return { context, git, env, isOnGithub: canAsk(server, env), origin: async () => ({ bases }) };
}

/** GitHub's token is for GitHub alone. Another server says itself where its API is, as it does on a runner. */
function canAsk(server: string, { GITHUB_API_URL: api = '' }: NodeJS.ProcessEnv): boolean {
  return server !== '' && (api === '' ? server === 'github.com' : isSafeApi(api));
}

/** The nearest folder that holds a `.git`. As git does, it goes up no further than below one of these folders. */
function rootOf(folder: string, ceilings: readonly string[]): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder || ceilings.includes(parent) ? undefined : rootOf(parent, ceilings);
}

/** The server, owner and name in a remote's address: `https://host/owner/name.git`, `git@host:owner/name`. */
function nameIn(remote: string): { readonly server: string; readonly owner: string; readonly repo: string } {
  const found = /^(?:\w+:\/\/)?(?:[^/@]*@)?([\w.-]+)(?::\d+)?[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(remote);
  return { server: found?.[1] ?? '', owner: found?.[2] ?? 'local', repo: found?.[3] ?? 'repository' };
}
