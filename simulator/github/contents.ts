import { posix } from 'node:path';
import { base64, formOf, rawHeaders } from './content-form.ts';
import type { Git, TreeEntry } from './git.ts';
import type { Links } from './render.ts';
import { ApiError, notFound } from './reply.ts';
import type { Reply } from './reply.ts';
import { ok, param } from './route.ts';
import type { Call, Route } from './route.ts';

/** GitHub's limits, in bytes and entries: https://docs.github.com/rest/repos/contents#get-repository-content. */
const MAX_JSON = 1024 * 1024;
const MAX_RAW = 100 * MAX_JSON;
const MAX_ENTRIES = 1000;

export const contentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/contents(?:\/|$)(?<path>.*)$/,
    anyOf: [{ scope: 'contents', level: 'read' }],
    query: ['ref'],
    handle: get,
  },
];

/** What a request for contents asks for: a commit, and the form of the answer. */
interface ContentRequest {
  git: Git;
  commit: string;
  /** The commit in the words of the request, for links. */
  ref: string;
  form: ReturnType<typeof formOf>;
  accept: string;
  to: Links;
}

async function get(call: Call): Promise<Reply> {
  const { state, request, to } = call;
  const accept = request.headers['accept'] ?? '*/*';
  const form = formOf(accept);
  const { git } = state;
  if (git === null) throw new ApiError(422, 'simulator: there is no git repository to ask for contents');
  if (await git.isEmpty()) throw new ApiError(404, 'This repository is empty.');
  const { ref = state.defaultBranch } = request.query;
  const commit = await git.resolve(ref);
  if (commit === undefined) throw new ApiError(404, `No commit found for the ref ${ref}`);
  const wanted: ContentRequest = { git, commit, ref, form, accept, to };
  const path = param(call, 'path');
  if (path === '') return directory({ mode: '040000', sha: commit, size: 0, path }, wanted);
  // Git would read such a path as another one.
  if (posix.normalize(path) !== path || /^(?:\/|\.\.?(?:\/|$))/.test(path)) throw notFound();
  const entry = await git.entry(commit, path);
  if (entry === undefined) throw notFound();
  switch (typeOf(entry)) {
    case 'dir':
      return directory(entry, wanted);
    case 'file':
      return file(entry, entry, wanted);
    case 'symlink':
      return link(entry, wanted);
    case 'submodule':
      return ok({ ...render(entry, wanted), type: 'submodule', submodule_git_url: null });
  }
}

function typeOf({ mode }: TreeEntry): 'dir' | 'file' | 'symlink' | 'submodule' {
  if (mode === '040000') return 'dir';
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'submodule' : 'file';
}

/** A file's text under the name and id of the requested entry. For a link, these are the link's own. */
async function file(named: TreeEntry, target: TreeEntry, wanted: ContentRequest): Promise<Reply> {
  if (target.size > MAX_RAW || (target.size > MAX_JSON && wanted.form === 'json')) throw tooLarge();
  if (wanted.form === 'raw') {
    return ok(await wanted.git.blob(target.sha), rawHeaders(wanted.accept));
  }
  const isShown = target.size <= MAX_JSON;
  const content = isShown ? base64(await wanted.git.blob(target.sha)) : '';
  return ok({ ...render(named, wanted), size: target.size, type: 'file', content, encoding: isShown ? 'base64' : 'none' });
}

/**
 * GitHub answers with the file that a link points to, or with the link itself if it points anywhere else. Seen in answers that
 * hub4j/github-api has recorded (testGetFileContentWithSymlink): `sha` is the link's, `size` and `content` are the file's.
 */
async function link(entry: TreeEntry, wanted: ContentRequest): Promise<Reply> {
  const target = (await wanted.git.blob(entry.sha)).toString('utf8');
  const path = posix.join(posix.dirname(entry.path), target);
  const isInside = !target.startsWith('/') && path !== '..' && !path.startsWith('../');
  const found = isInside ? await wanted.git.entry(wanted.commit, path) : undefined;
  if (found !== undefined && typeOf(found) === 'file') return file(entry, found, wanted);
  return ok({ ...render(entry, wanted), type: 'symlink', target });
}

async function directory(entry: TreeEntry, wanted: ContentRequest): Promise<Reply> {
  const found = await wanted.git.entries(wanted.commit, entry.path);
  const list = found.slice(0, MAX_ENTRIES).map((one) => {
    const type = typeOf(one);
    // "When listing the contents of a directory, submodules have their type specified as file."
    return { ...render(one, wanted), type: type === 'submodule' ? 'file' : type };
  });
  return ok(wanted.form === 'object' ? { ...render(entry, wanted), type: 'dir', entries: list } : list);
}

function render(entry: TreeEntry, { ref, to }: ContentRequest): object {
  const { sha, size, path } = entry;
  const encoded = path
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  const type = typeOf(entry);
  const self = `${to.repo}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const html = `${to.html}/${type === 'dir' ? 'tree' : 'blob'}/${ref}/${encoded}`;
  const git = `${to.repo}/git/${type === 'dir' ? 'trees' : 'blobs'}/${sha}`;
  return {
    name: posix.basename(path),
    path,
    sha,
    size,
    url: self,
    html_url: html,
    git_url: git,
    download_url: type === 'dir' ? null : `${to.html}/raw/${ref}/${encoded}`,
    _links: { self, git, html },
  };
}

function tooLarge(): ApiError {
  const message = [
    'This API returns blobs up to 1 MB in size. The requested blob is too large to fetch via the API,',
    'but you can use the Git Data API to request blobs up to 100 MB in size.',
  ].join(' ');
  return new ApiError(403, message, { errors: [{ resource: 'Blob', code: 'too_large', field: 'data' }] });
}
