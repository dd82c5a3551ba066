import type { GithubContext } from '../github/context.ts';
import { MAX_FILE_BYTES } from '../menu-file/decode.ts';
import { problemAt, type Fault, type Problem } from '../model/diagnostic.ts';
import type { FileReport } from '../report/model.ts';
import { blobId } from '../repository/contents.ts';
import type { PlacedFile } from '../repository/placement.ts';
import { readMenuFile } from '../repository/workspace.ts';

/** What a file says, and what is wrong with it. */
interface ParsedFile {
  readonly path: string;
  readonly problems: readonly Problem[];
}

/** A kind of file that a run reads from the workspace. */
export interface FileKind<T extends ParsedFile> {
  /** What they are called. */
  readonly plural: string;
  /** The input that names them. */
  readonly input: string;
  readonly parse: (path: string, bytes: Uint8Array) => T;
  /** A file that was not read. */
  readonly unread: (path: string, problem: Problem) => T;
}

/** A parsed file, and how much of the memory for all files it takes. */
type ReadFile<T> = T & {
  readonly bytes: number;
  /** Git's id for its bytes. */
  readonly blob?: string;
};

/** The most problems that are reported for all files of a kind together: a limit on memory. */
const MAX_PROBLEMS = 20_000;

/** Reads and parses files. If a file would exceed the memory for all files together, it is not read and gets a problem. */
export function readAll<T extends ParsedFile>(context: GithubContext, files: readonly PlacedFile[], kind: FileKind<T>): ReadFile<T>[] {
  let [bytes, problems] = [0, 0];
  return files.map((file) => {
    const isFull = bytes > MAX_FILE_BYTES || problems > MAX_PROBLEMS;
    const parsed = isFull ? leftOut(file.path, bytes > MAX_FILE_BYTES, kind) : readOne(context, file, kind);
    bytes += parsed.bytes;
    problems += parsed.problems.length;
    return parsed;
  });
}

/** The files as a report lists them. */
export function reportsOf(files: readonly { readonly path: string }[], problems: readonly Problem[]): FileReport[] {
  const byPath = Map.groupBy(problems, ({ at }) => at.path);
  return files.map(({ path }): FileReport => {
    const own = byPath.get(path) ?? [];
    return { path, status: own.length > 0 ? 'invalid' : 'valid', problems: own };
  });
}

function leftOut<T extends ParsedFile>(path: string, isTooLarge: boolean, kind: FileKind<T>): ReadFile<T> {
  const hint = `Does \`${kind.input}\` name ${kind.plural} alone?`;
  return unread(
    path,
    isTooLarge
      ? { code: 'too-large', message: `The ${kind.plural} before this one have more than ${MAX_FILE_BYTES} bytes.`, hint }
      : { code: 'too-many-problems', message: `The ${kind.plural} before this one have more than ${MAX_PROBLEMS} problems.`, hint },
    kind,
  );
}

function unread<T extends ParsedFile>(path: string, fault: Fault, kind: FileKind<T>): ReadFile<T> {
  return { ...kind.unread(path, problemAt({ path }, { line: 1, column: 1 }, fault)), bytes: 0 };
}

function readOne<T extends ParsedFile>({ workspace, sha }: GithubContext, { file, path }: PlacedFile, kind: FileKind<T>): ReadFile<T> {
  const read = readMenuFile(workspace, file);
  if ('bytes' in read) {
    // A file that is too large is not kept, so it doesn't count.
    const { length } = read.bytes;
    return { ...kind.parse(path, read.bytes), blob: blobId(read.bytes, sha.length), bytes: length > MAX_FILE_BYTES ? 0 : length };
  }
  const fault: Fault = {
    code: 'unreadable',
    message: `The file can't be read (${read.failure}).`,
    hint: 'Check its permissions and its name, which must be UTF-8, and that no other step changes the workspace at the same time.',
  };
  return unread(path, fault, kind);
}
