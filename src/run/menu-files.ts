import type { GithubContext } from '../github/context.ts';
import type { Octokit } from '../github/octokit.ts';
import { MAX_FILE_BYTES } from '../menu-file/decode.ts';
import { duplicateMenus } from '../menu-file/duplicates.ts';
import { parseMenuFile, type MenuFile } from '../menu-file/parse.ts';
import { inReadingOrder, inShort, problemAt, type Fault, type Problem } from '../model/diagnostic.ts';
import { present } from '../model/json.ts';
import { withDivision, type Menu } from '../model/menu.ts';
import { withOrgNames, type OrgNames } from '../model/org-names.ts';
import type { RunError } from '../model/run-error.ts';
import { problemLine } from '../report/plain/log.ts';
import type { FileReport } from '../report/model.ts';
import { blobId } from '../repository/contents.ts';
import { locateFiles, type LocatedFiles } from '../repository/locate-files.ts';
import type { PlacedFile } from '../repository/placement.ts';
import { readMenuFile } from '../repository/workspace.ts';
import { count } from '../text/text.ts';
import { quoted } from '../text/printable.ts';
import type { Console } from './console.ts';
import type { Settings } from './inputs.ts';
import { readNames } from './names-file.ts';

/** A run, and whom it can ask. */
export interface Run {
  readonly context: GithubContext;
  readonly settings: Settings;
  readonly octokit: Octokit | undefined;
  readonly env: NodeJS.ProcessEnv;
}

/** All menu files of the workspace. Their paths are those in the repository. */
export interface MenuFiles extends Pick<LocatedFiles, 'listing' | 'checkout' | 'strays' | 'refusal'> {
  readonly menus: readonly Menu[];
  readonly files: readonly FileReport[];
  readonly problems: readonly Problem[];
  /** What the org calls the names in the files. */
  readonly names: OrgNames;
  /** Completes a menu of any commit with the inputs. */
  readonly complete: (menu: Menu) => Menu;
  /** Git's id for the bytes of each file that was read, by path. */
  readonly blobs: ReadonlyMap<string, string>;
  /** What keeps the files from being deployed, if the run only checks them. */
  readonly doubt?: RunError;
}

/**
 * Reads all menu files, whether or not they are valid. If one of them is invalid, even an unchanged one, nothing at all is written.
 *
 * @throws RunError `checkout.unreadable`
 */
export async function readMenuFiles(console: Pick<Console, 'info'>, { context, settings, octokit, env }: Run): Promise<MenuFiles> {
  const { refusal, ...located } = await locateFiles({ context, env, octokit: isCheckOnly(settings) ? undefined : octokit }, settings.files);
  for (const path of located.listing.skipped) console.info(`${quoted(path)} is skipped: links are not followed.`);
  const parsed = readAll(located.files, (file) => readOne(context, file));
  const { names, ...namesFile } = readNames(context, settings.names);
  const complete = (menu: Menu): Menu => withOrgNames(withDivision(menu, settings.divisionId), names);
  const menus = parsed.flatMap((file) => file.menus).map(complete);
  const problems = inReadingOrder(inShort([...namesFile.problems, ...parsed.flatMap((file) => file.problems), ...duplicateMenus(menus)]));
  console.info(`${count(parsed.length, 'menu file')}, ${count(menus.length, 'valid menu')}, ${count(problems.length, 'problem')}.`);
  for (const problem of problems) console.info(problemLine(problem));
  const byPath = Map.groupBy(problems, ({ at }) => at.path);
  const reports = [...parsed, ...namesFile.files].map(({ path }): FileReport => {
    const own = byPath.get(path) ?? [];
    return { path, status: own.length > 0 ? 'invalid' : 'valid', problems: own };
  });
  const blobs = new Map(parsed.flatMap(({ path, blob }) => (blob === undefined ? [] : [[path, blob] as const])));
  const read = { ...located, menus, files: reports, problems, blobs, names, complete };
  return { ...read, ...present(isCheckOnly(settings) ? { doubt: refusal } : { refusal }) };
}

/** Whether the run asks Genesys Cloud nothing: it only checks the menu files, wherever they come from. */
function isCheckOnly({ mode, credentials }: Settings): boolean {
  return mode === 'validate' || credentials === undefined;
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
function readAll(files: readonly PlacedFile[], read: (file: PlacedFile) => ReadFile): ReadFile[] {
  let [bytes, problems] = [0, 0];
  return files.map((file) => {
    const parsed = bytes > MAX_FILE_BYTES || problems > MAX_PROBLEMS ? leftOut(file.path, bytes > MAX_FILE_BYTES) : read(file);
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

function readOne({ workspace, sha }: GithubContext, { file, path }: PlacedFile): ReadFile {
  const read = readMenuFile(workspace, file);
  if ('bytes' in read) {
    // A file that is too large is not kept, so it doesn't count.
    const { length } = read.bytes;
    const blob = blobId(read.bytes, sha.length);
    return { ...parseMenuFile(path, read.bytes), blob, bytes: length > MAX_FILE_BYTES ? 0 : length };
  }
  return unread(path, {
    code: 'unreadable',
    message: `The file can't be read (${read.failure}).`,
    hint: 'Check its permissions and its name, which must be UTF-8, and that no other step changes the workspace at the same time.',
  });
}
