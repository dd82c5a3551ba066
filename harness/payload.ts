/** Pieces that all webhook payloads share: https://docs.github.com/webhooks/webhook-events-and-payloads. */
type Json = Record<string, unknown>;

/** Repository of the events unless told. */
export const REPOSITORY = 'acme/ivr-menus';
export const ZERO_SHA = '0'.repeat(40);

export function user(login: string): Json {
  const bot = login.endsWith('[bot]');
  return {
    login,
    id: bot ? 49_699_333 : 583_231,
    node_id: 'MDQ6VXNlcjU4MzIzMQ==',
    avatar_url: 'https://avatars.githubusercontent.com/u/583231?v=4',
    html_url: bot ? `https://github.com/apps/${login.replace(/\[bot\]$/, '')}` : `https://github.com/${login}`,
    url: `https://api.github.com/users/${encodeURIComponent(login)}`,
    type: bot ? 'Bot' : 'User',
    site_admin: false,
  };
}

export function repository(fullName: string, fork = false): Json {
  const [owner = '', name = ''] = fullName.split('/');
  return {
    id: fork ? 1_296_270 : 1_296_269,
    node_id: 'MDEwOlJlcG9zaXRvcnkxMjk2MjY5',
    name,
    full_name: fullName,
    private: !fork,
    owner: user(owner),
    html_url: `https://github.com/${fullName}`,
    description: null,
    fork,
    url: `https://api.github.com/repos/${fullName}`,
    clone_url: `https://github.com/${fullName}.git`,
    default_branch: 'main',
    visibility: fork ? 'public' : 'private',
  };
}

/** `repository` and `sender`, which every payload has. */
export function common(fullName: string, actor: string): Json {
  return { repository: repository(fullName), sender: user(actor) };
}

/** The committer of what is merged or edited on github.com. */
export const GITHUB: Json = { name: 'GitHub', email: 'noreply@github.com', username: 'web-flow' };

/** A commit in a push, a merge group or a workflow run. */
export function commit(sha: string, message: string, files: { added?: string[]; removed?: string[]; modified?: string[] } = {}): Json {
  const person = { name: 'Ivy Rowe', email: 'ivy@example.org', username: 'ivyrowe' };
  return {
    id: sha,
    tree_id: sha,
    distinct: true,
    message,
    timestamp: '2026-01-05T08:00:00Z',
    url: `https://github.com/${REPOSITORY}/commit/${sha}`,
    author: person,
    committer: person,
    added: files.added ?? [],
    removed: files.removed ?? [],
    modified: files.modified ?? [],
  };
}
