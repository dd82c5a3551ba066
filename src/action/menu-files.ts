import type { GithubContext } from '../github/context.ts';
import type { Runner } from '../github/runner.ts';
import { MAX_FILE_BYTES } from '../menu-file/decode.ts';
import { duplicateMenus } from '../menu-file/duplicates.ts';
import { parseMenuFile, type MenuFile } from '../menu-file/parse.ts';
import { inReadingOrder, inShort, problemAt, type Fault, type Problem } from '../model/diagnostic.ts';
import { withDivision, type Menu } from '../model/menu.ts';
import { problemLine } from '../report/plain/log.ts';
import type { FileReport } from '../report/model.ts';
import { blobId } from '../repository/contents.ts';
import { listMenuFiles, readMenuFile } from '../repository/workspace.ts';
import { count } from '../text/text.ts';
import { quoted } from '../text/printable.ts';
import type { Settings } from './inputs.ts';

/** All menu files of the workspace. */
export interface MenuFiles {
  readonly menus: readonly Menu[];
  readonly files: readonly FileReport[];
  readonly problems: readonly Problem[];
  /** Git's id for the bytes of each file that was read, by path. */
  readonly blobs: ReadonlyMap<string, string>;
}

/**
 * Reads all menu files, whether or not they are valid. If one of them is invalid, even an unchanged one, nothing at all is written.
 *
 * @throws RunError `checkout.missing`, `checkout.unreadable`
 */
export async function readMenuFiles(
  runner: Runner,
  { workspace, sha }: GithubContext,
  { files, divisionId }: Settings,
): Promise<MenuFiles> {
  const { paths, skipped } = listMenuFiles(workspace, files);
  for (const path of skipped) runner.info(`${quoted(path)} is skipped: links are not followed.`);
  if (paths.length === 0) runner.warning('No file matches `files`: there is no menu to look at.');
  const parsed = readAll(paths, (path) => readOne(workspace, path, sha.length));
  const menus = parsed.flatMap((file) => file.menus).map((menu) => withDivision(menu, divisionId));
  const problems = inReadingOrder(inShort([...parsed.flatMap((file) => file.problems), ...duplicateMenus(menus)]));
  runner.info(`${count(paths.length, 'menu file')}, ${count(menus.length, 'valid menu')}, ${count(problems.length, 'problem')}.`);
  for (const problem of problems) runner.info(problemLine(problem));
  const byPath = Map.groupBy(problems, ({ at }) => at.path);
  const reports = parsed.map(({ path }): FileReport => {
    const own = byPath.get(path) ?? [];
    return { path, status: own.length > 0 ? 'invalid' : 'valid', problems: own };
  });
  const blobs = new Map(parsed.flatMap(({ path, blob }) => (blob === undefined ? [] : [[path, blob] as const])));
  return { menus, files: reports, problems, blobs };
}

/** A parsed file, and how much of the memory for all files it takes. */
interface ReadFile extends MenuFile {
  readonly bytes: number;
  /** Git's id for its bytes. */
  readonly blob?: string;
}

/** The most problems that are reported for all files together: a limit on memory. */
const MAX_PROBLEMS = 20_000;

/** Reads and parses the files. If a file would exceed the memory for all files together, it is not read and gets a problem. */
function readAll(paths: readonly string[], read: (path: string) => ReadFile): ReadFile[] {
  let [bytes, problems] = [0, 0];
  return paths.map((path) => {
    const parsed = bytes > MAX_FILE_BYTES || problems > MAX_PROBLEMS ? leftOut(path, bytes > MAX_FILE_BYTES) : read(path);
    bytes += parsed.bytes;
    problems += parsed.problems.length;
    return parsed;
  });
}

function leftOut(path: string, isTooLarge: boolean): ReadFile {
  const hint = 'Does `files` name menu files alone?';
  return unread(
    path,
    isTooLarge
      ? { code: 'too-large', message: `The menu files before this one have more than ${MAX_FILE_BYTES} bytes.`, hint }
      : { code: 'too-many-problems', message: `The menu files before this one have more than ${MAX_PROBLEMS} problems.`, hint },
  );
}

function unread(path: string, fault: Fault): ReadFile {
  return { path, menus: [], bytes: 0, problems: [problemAt({ path }, { line: 1, column: 1 }, fault)] };
}

/** @param idLength how many digits an id of git has in this repository */
function readOne(workspace: string, path: string, idLength: number): ReadFile {
  const file = readMenuFile(workspace, path);
  if ('bytes' in file) {
    // A file that is too large is not kept, so it doesn't count.
    const { length } = file.bytes;
    return { ...parseMenuFile(path, file.bytes), blob: blobId(file.bytes, idLength), bytes: length > MAX_FILE_BYTES ? 0 : length };
  }
  return unread(path, {
    code: 'unreadable',
    message: `The file can't be read (${file.failure}).`,
    hint: 'Check its permissions and its name, which must be UTF-8, and that no other step changes the workspace at the same time.',
  });
}
