/** A file that differs between two commits. A rename is a removal and an addition. */
export interface GitChange {
  readonly path: string;
  readonly status: 'changed' | 'removed';
}

/** A file as a commit left it. */
export interface GitVersion {
  readonly commit: string;
  /** Git's id for the file's bytes; `absent` if the commit left no regular file with that name. */
  readonly blob: string;
}

/** `git diff-tree --raw -z` of two trees: what differs. */
export function parseChanges(raw: string): GitChange[] {
  return parseRaw(raw).map(({ path, status }) => ({ path, status: status === 'D' ? 'removed' : 'changed' }));
}

/**
 * The output of `git diff-tree --stdin --raw -z` for one path and each commit in a list of lines. A commit without output changed
 * something below the path: the path is a directory there.
 */
export function parseHistory(commits: string, raw: string, path: string): GitVersion[] {
  const blobs = new Map<string, string>();
  for (const change of parseRaw(raw)) {
    if (change.path === path) blobs.set(change.commit, isRegular(change.mode) ? change.id : 'absent');
  }
  return lines(commits).map((commit) => ({ commit, blob: blobs.get(commit) ?? 'absent' }));
}

/** What a commit holds at a path: a file, a link or a submodule. */
export interface TreeEntry {
  readonly path: string;
  /** Git's mode, as six octal digits. */
  readonly mode: string;
  /** Git's id for the file's bytes; of a submodule, its commit. */
  readonly id: string;
}

/** The entries in `git ls-tree -z`: `mode type id TAB path NUL`. */
export function parseTree(list: string): TreeEntry[] {
  return list
    .split('\0')
    .filter((record) => record !== '')
    .map((record) => {
      const tab = record.indexOf('\t');
      const [mode = '', , id = ''] = record.slice(0, tab).split(' ');
      return { path: record.slice(tab + 1), mode, id };
    });
}

interface RawChange {
  /** '' if two trees were compared. */
  readonly commit: string;
  readonly mode: string;
  readonly id: string;
  readonly status: string;
  readonly path: string;
}

/** Repeated `:oldmode newmode oldid newid STATUS NUL path NUL`, each commit's after `commit NUL`. */
function parseRaw(raw: string): RawChange[] {
  const fields = raw.split('\0');
  const changes: RawChange[] = [];
  let commit = '';
  for (let index = 0; index + 1 < fields.length; index += 1) {
    const field = fields[index] ?? '';
    if (field.startsWith(':')) {
      const [, mode = '', , id = '', status = ''] = field.split(' ');
      index += 1;
      changes.push({ commit, mode, id, status, path: fields[index] ?? '' });
    } else commit = field;
  }
  return changes;
}

/** Whether an entry with this mode is a file, not a link or a submodule. */
export function isRegular(mode: string): boolean {
  return mode.startsWith('100');
}

/** Whether an entry with this mode is a submodule: a commit of another repository. */
export function isSubmodule(mode: string): boolean {
  return mode === '160000';
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** A path as git reads it in a list of lines: quoted, because it can hold a line break or begin with a quote. */
export function quotedPath(path: string): string {
  return `"${path.replace(/["\\]/gu, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`;
}
