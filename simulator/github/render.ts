import type { Commit } from './git.ts';
import type { ChangedFile, IssueComment, PullSide, User } from './model.ts';
import { present } from '../present.ts';
import type { State } from './state.ts';

/** The addresses that an answer's links start with. */
export interface Links {
  /** The API as the client reached it, without a trailing slash. */
  api: string;
  /** `${api}/repos/{owner}/{name}` */
  repo: string;
  /** The repository's web page. */
  html: string;
}

export function links(state: State, api: string): Links {
  const path = `${state.owner}/${state.name}`;
  return { api, repo: `${api}/repos/${path}`, html: `${state.serverUrl}/${path}` };
}

/** A number that is always the same for the same text, for ids whose value doesn't matter. */
export function idOf(text: string): number {
  let hash = 7;
  for (const char of text) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 100_000_007;
  return hash;
}

export function renderUser(user: User, to: Links, serverUrl: string): object {
  const path = encodeURIComponent(user.login);
  return {
    login: user.login,
    id: user.login === 'github-actions[bot]' ? 41_898_282 : idOf(user.login),
    node_id: Buffer.from(`04:User${user.login}`).toString('base64'),
    avatar_url: `https://avatars.githubusercontent.com/u/${idOf(user.login)}?v=4`,
    url: `${to.api}/users/${path}`,
    html_url: user.type === 'Bot' ? `${serverUrl}/apps/${user.login.replace(/\[bot\]$/, '')}` : `${serverUrl}/${path}`,
    type: user.type,
    user_view_type: 'public',
    site_admin: false,
  };
}

export function renderRepository(fullName: string, state: State, to: Links): object {
  const [owner = '', name = ''] = fullName.split('/');
  const fork = fullName.toLowerCase() !== `${state.owner}/${state.name}`.toLowerCase();
  return {
    id: idOf(fullName),
    node_id: Buffer.from(`010:Repository${fullName}`).toString('base64'),
    name,
    full_name: fullName,
    private: !fork,
    owner: renderUser({ login: owner, type: 'User' }, to, state.serverUrl),
    html_url: `${state.serverUrl}/${fullName}`,
    description: null,
    fork,
    url: `${to.api}/repos/${fullName}`,
    default_branch: state.defaultBranch,
    visibility: fork ? 'public' : 'private',
    archived: false,
    disabled: false,
  };
}

export function renderSide(side: PullSide, state: State, to: Links): object {
  const owner = side.repo?.split('/')[0] ?? 'unknown';
  return {
    label: `${owner}:${side.ref}`,
    ref: side.ref,
    sha: side.sha,
    user: side.repo === null ? null : renderUser({ login: owner, type: 'User' }, to, state.serverUrl),
    repo: side.repo === null ? null : renderRepository(side.repo, state, to),
  };
}

export function renderComment(comment: IssueComment, isPull: boolean, state: State, to: Links): object {
  return {
    url: `${to.repo}/issues/comments/${comment.id}`,
    html_url: `${to.html}/${isPull ? 'pull' : 'issues'}/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${to.repo}/issues/${comment.issue}`,
    id: comment.id,
    node_id: Buffer.from(`012:IssueComment${comment.id}`).toString('base64'),
    user: renderUser(comment.user, to, state.serverUrl),
    created_at: comment.created_at,
    updated_at: comment.updated_at,
    author_association: comment.user.type === 'Bot' ? 'NONE' : 'MEMBER',
    body: comment.body,
    performed_via_github_app: renderApp(comment.performed_via_github_app, state.serverUrl),
  };
}

/** The app behind a bot; null for a person. */
export function renderApp(slug: string | null, serverUrl: string): object | null {
  if (slug === null) return null;
  const isActions = slug === 'github-actions';
  return {
    id: isActions ? 15_368 : idOf(slug),
    slug,
    name: isActions ? 'GitHub Actions' : slug,
    html_url: `${serverUrl}/apps/${slug}`,
  };
}

export function renderCommit(commit: Commit, to: Links): object {
  return {
    sha: commit.sha,
    node_id: Buffer.from(`06:Commit${commit.sha}`).toString('base64'),
    commit: {
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: `${to.repo}/git/trees/${commit.tree}` },
      url: `${to.repo}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
    },
    url: `${to.repo}/commits/${commit.sha}`,
    html_url: `${to.html}/commit/${commit.sha}`,
    comments_url: `${to.repo}/commits/${commit.sha}/comments`,
    author: null,
    committer: null,
    parents: commit.parents.map((sha) => ({ sha, url: `${to.repo}/commits/${sha}`, html_url: `${to.html}/commit/${sha}` })),
  };
}

/** A changed file, with links to the commit `at`. */
export function renderFile(file: ChangedFile, at: string, to: Links): object {
  const path = file.filename
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  const { sha, filename, status, previous_filename, additions, deletions, changes, patch } = file;
  return {
    sha,
    filename,
    status,
    additions,
    deletions,
    changes,
    blob_url: `${to.html}/blob/${at}/${path}`,
    raw_url: `${to.html}/raw/${at}/${path}`,
    contents_url: `${to.repo}/contents/${path}?ref=${at}`,
    ...present({ patch, previous_filename }),
  };
}
