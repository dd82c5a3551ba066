import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import { Positions } from '../yaml/positions.ts';
import type { ReportProblem } from './rules.ts';

/** The first line of a pointer (git-lfs, docs/spec.md). */
const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v\d/u;

/** The first bytes of a file that git-crypt has encrypted (git-crypt, commands.cpp). */
const GIT_CRYPT = Buffer.from('\0GITCRYPT\0');

/** The first and the last line of a merge conflict. No line of a menu file starts like this. */
const CONFLICT = /^(?:<{7}|>{7})(?= |\r?$)/gmu;

type Words = readonly [code: DiagnosticCode, message: string, hint: string];

/** A menu file that git-crypt has encrypted. */
export const ENCRYPTED: Words = [
  'encrypted-file',
  'The file is encrypted by git-crypt.',
  'Unlock the checkout before this step (`git-crypt unlock`), or stop encrypting menu files (`.gitattributes`).',
];

const POINTER: Words = [
  'lfs-pointer',
  'The file is a pointer of Git LFS: its content was not checked out.',
  'Stop tracking menu files with Git LFS (`.gitattributes`), or give `actions/checkout` the input `lfs: true`.',
];

const UNRESOLVED: Words = [
  'merge-conflict',
  'This line marks an unresolved merge conflict.',
  'Resolve the conflict, and remove the lines that start with <<<<<<<, ======= and >>>>>>>.',
];

/** Whether git-crypt has encrypted these bytes. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return GIT_CRYPT.equals(bytes.subarray(0, GIT_CRYPT.length));
}

/**
 * Reports what git left in place of a menu file: a pointer of Git LFS, or merge conflicts, each at its first line.
 *
 * @returns whether it found any; then the file is no YAML
 */
export function reportGitContent(text: string, report: ReportProblem): boolean {
  const places = new Positions(text);
  if (LFS_POINTER.test(text)) {
    report(places.at(0), ...POINTER);
    return true;
  }
  const marks = [...text.matchAll(CONFLICT)];
  const starts = marks.filter(([mark]) => mark.startsWith('<'));
  for (const { index } of starts.length > 0 ? starts : marks) report(places.at(index), ...UNRESOLVED);
  return marks.length > 0;
}
