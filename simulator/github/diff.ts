import type { ChangedFile } from './model.ts';
import type { Git } from './git.ts';
import { present } from '../present.ts';

const NO_OBJECT = /^0+$/;

/** GitHub omits the patch of a file beyond this many characters. */
const MAX_PATCH = 400_000;

/** The files that differ between two commits' trees, as GitHub lists them: renames are detected, copies are not. */
export async function diff(git: Git, from: string, to: string): Promise<ChangedFile[]> {
  const options = ['diff-tree', '-r', '-M', '--no-ext-diff', '--no-textconv'];
  const [raw, counts, patches] = await Promise.all([
    git.run(...options, '--raw', '--no-abbrev', '-z', from, to, '--'),
    git.run(...options, '--numstat', '-z', from, to, '--'),
    git.run(...options, '--patch', '--full-index', from, to, '--'),
  ]);
  const files = parseRaw(raw);
  const changes = parseCounts(counts);
  // Not `^` with the m flag, which would also split after a lone carriage return in a file's text.
  const chunks = patches.split(/(?<![^\n])(?=diff --git )/).filter((chunk) => chunk !== '');
  let next = 0;
  const result: ChangedFile[] = [];
  for (const [index, file] of files.entries()) {
    const { additions, deletions } = changes[index] ?? { additions: 0, deletions: 0 };
    // Git shows a change of type (for example a file that becomes a symbolic link) as a removal and an addition.
    const parts = chunks.slice(next, next + (file.status === 'changed' ? 2 : 1));
    next += parts.length;
    const patch = parts
      .map((part) => hunks(part))
      .filter((part) => part !== '')
      .join('\n');
    const shown = patch === '' || patch.length > MAX_PATCH ? undefined : patch;
    result.push({ ...file, additions, deletions, changes: additions + deletions, ...present({ patch: shown }) });
  }
  return result;
}

type Named = Pick<ChangedFile, 'sha' | 'filename' | 'status' | 'previous_filename'>;

/** Reads `:100644 100644 <old> <new> R100\0old name\0new name\0`. */
function parseRaw(text: string): Named[] {
  const fields = text.split('\0');
  const files: Named[] = [];
  for (let at = 0; at + 1 < fields.length;) {
    const [, , before = '', after = '', change = ''] = (fields[at] ?? '').split(' ');
    const first = fields[at + 1] ?? '';
    const renamed = change.startsWith('R');
    files.push({
      sha: NO_OBJECT.test(after) ? before : after,
      filename: renamed ? (fields[at + 2] ?? '') : first,
      status: statusOf(change),
      ...present({ previous_filename: renamed ? first : undefined }),
    });
    at += renamed ? 3 : 2;
  }
  return files;
}

const STATUSES: Record<string, ChangedFile['status']> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
};

function statusOf(change: string): ChangedFile['status'] {
  const status = STATUSES[change.slice(0, 1)];
  if (status === undefined) throw new Error(`git told an unknown kind of change: ${change}`);
  return status;
}

/** Reads `3\t1\tname\0`; for a rename `3\t1\t\0old\0new\0`; for a binary file `-\t-\tname\0`. */
function parseCounts(text: string): { additions: number; deletions: number }[] {
  const fields = text.split('\0');
  const counts: { additions: number; deletions: number }[] = [];
  for (let at = 0; at + 1 < fields.length;) {
    const [, added = '-', deleted = '-', name = ''] = /^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(fields[at] ?? '') ?? [];
    counts.push({ additions: added === '-' ? 0 : Number(added), deletions: deleted === '-' ? 0 : Number(deleted) });
    at += name === '' ? 3 : 1;
  }
  return counts;
}

/** GitHub's `patch` starts at the first hunk and has no trailing newline. */
function hunks(chunk: string): string {
  const start = /(?<![^\n])@@ /.exec(chunk)?.index;
  return start === undefined ? '' : chunk.slice(start).replace(/\n$/, '');
}
