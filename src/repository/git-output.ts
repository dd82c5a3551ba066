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

/** The id of the regular file at a path, if there is one, from `git ls-tree -z`: `mode type id TAB path NUL`. */
export function parseTree(list: string, path: string): string | undefined {
  const record = list.split('\0').find((line) => line.slice(line.indexOf('\t') + 1) === path);
  const [mode = '', , id] = record?.split('\t', 1)[0]?.split(' ') ?? [];
  return isRegular(mode) ? id : undefined;
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

function isRegular(mode: string): boolean {
  return mode.startsWith('100');
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
