import { deployedOrigin, detectChangedFiles, allMenuFiles, type ChangedFiles } from '../repository/changed-files.ts';
import type { GithubContext } from '../github/context.ts';
import { FileHistory } from '../repository/file-history.ts';
import { Git } from '../repository/git.ts';
import { UNKNOWN_ORIGIN, originOf } from '../repository/origin.ts';
import type { Runner } from '../github/runner.ts';
import type { Settings } from './inputs.ts';
import { GitMenuHistory } from '../repository/menu-history.ts';
import { duplicateMenus } from '../menu-file/duplicates.ts';
import type { Menu } from '../model/menu.ts';
import { MAX_FILE_BYTES } from '../menu-file/decode.ts';
import { parseMenuFile, type MenuFile } from '../menu-file/parse.ts';
import { inReadingOrder, inShort, problemAt, type Fault, type Problem } from '../model/diagnostic.ts';
import { quoted } from '../text/printable.ts';
import { problemLine } from '../report/log.ts';
import type { FileReport } from '../report/model.ts';
import { count } from '../text/text.ts';
import type { RunState } from './run-state.ts';
import { listMenuFiles, matches, readMenuFile } from '../repository/workspace.ts';

/** All menu files, valid or not: one invalid file, changed or not, and nothing at all is written. */
export async function readMenus(
  runner: Runner,
  { workspace }: GithubContext,
  { files, divisionId }: Settings,
): Promise<{ menus: Menu[]; files: FileReport[]; problems: Problem[] }> {
  const { paths, skipped } = listMenuFiles(workspace, files);
  for (const path of skipped) runner.info(`${quoted(path)} is skipped: links are not followed.`);
  if (paths.length === 0) runner.warning('No file matches `files`: there is no menu to look at.');
  const parsed = readAll(workspace, paths);
  const menus = parsed.flatMap((file) => file.menus).map((menu) => withDivision(menu, divisionId));
  const problems = inReadingOrder(inShort([...parsed.flatMap((file) => file.problems), ...duplicateMenus(menus)]));
  runner.info(`${count(paths.length, 'menu file')}, ${count(menus.length, 'valid menu')}, ${count(problems.length, 'problem')}.`);
  for (const problem of problems) runner.info(problemLine(problem));
  const byPath = Map.groupBy(problems, ({ at }) => at.path);
  const reports = parsed.map(({ path }): FileReport => {
    const own = byPath.get(path) ?? [];
    return { path, status: own.length > 0 ? 'invalid' : 'valid', problems: own };
  });
  return { menus, files: reports, problems };
}

/** So many problems of all files are told: a bound on memory. */
const MOST_PROBLEMS = 20_000;

/** All menu files. What is too much to be held in memory at once is a problem of its file, which is not read then. */
function readAll(workspace: string, paths: readonly string[]): MenuFile[] {
  let [bytes, problems] = [0, 0];
  return paths.map((path) => {
    const parsed = bytes > MAX_FILE_BYTES || problems > MOST_PROBLEMS ? leftOut(path, bytes > MAX_FILE_BYTES) : readOne(workspace, path);
    bytes += parsed.bytes;
    problems += parsed.problems.length;
    return parsed;
  });
}

function leftOut(path: string, isTooLarge: boolean): MenuFile & { readonly bytes: number } {
  const hint = 'Does `files` name menu files alone?';
  return unread(
    path,
    isTooLarge
      ? { code: 'too-large', message: `The menu files before this one have more than ${MAX_FILE_BYTES} bytes.`, hint }
      : { code: 'too-many-problems', message: `The menu files before this one have more than ${MOST_PROBLEMS} problems.`, hint },
  );
}

function unread(path: string, fault: Fault): MenuFile & { readonly bytes: number } {
  return { path, menus: [], bytes: 0, problems: [problemAt({ path }, { line: 1, column: 1 }, fault)] };
}

function readOne(workspace: string, path: string): MenuFile & { readonly bytes: number } {
  const file = readMenuFile(workspace, path);
  if ('bytes' in file) {
    // What is too large is not kept, and so doesn't count.
    const { length } = file.bytes;
    return { ...parseMenuFile(path, file.bytes), bytes: length > MAX_FILE_BYTES ? 0 : length };
  }
  return unread(path, {
    code: 'unreadable',
    message: `The file can't be read (${file.failure}).`,
    hint: 'Check its permissions and its name, which must be UTF-8, and that no other step changes the workspace at the same time.',
  });
}

/** A look-up by name without a division of its own takes the input's. */
export function withDivision(menu: Menu, divisionId: string | undefined): Menu {
  if (divisionId === undefined || menu.flow.kind === 'id' || menu.flow.divisionId !== undefined) return menu;
  return { ...menu, flow: { ...menu.flow, divisionId } };
}

/** Which of the menu files this run is about, and which are gone. */
export async function selectFiles(
  story: RunState,
  runner: Runner,
  context: GithubContext,
  settings: Settings,
  menus: readonly Menu[],
  env: NodeJS.ProcessEnv,
): Promise<{ selected: string[]; deleted: string[] }> {
  const present = story.report.files.map(({ path }) => path);
  const wantsChanged =
    settings.select === 'changed' ||
    (settings.select === 'auto' && ['push', 'pull_request', 'pull_request_target', 'merge_group'].includes(context.eventName));
  const git = new Git(context.workspace, env);
  const changes: ChangedFiles = wantsChanged
    ? await detectChangedFiles(context, story.octokit, git)
    : allMenuFiles(settings.select === 'all' ? 'select is all' : `a ${context.eventName} event is about all of them`);
  const isMenuFile = matches(settings.files);
  story.history = new GitMenuHistory({
    files: new FileHistory(context, story.octokit, git),
    origins:
      changes.origin === undefined
        ? [() => originOf(context, git), () => deployedOrigin(context, story.octokit, git)]
        : [async () => changes.origin ?? UNKNOWN_ORIGIN],
    changes,
    isMenuFile,
    complete: (menu) => withDivision(menu, settings.divisionId),
    menus,
  });
  const selected = changes.scope === 'all' ? present : present.filter((path) => changes.changed.has(path));
  const deleted = [...changes.removed].filter((path) => isMenuFile(path) && !present.includes(path)).toSorted();
  for (const advice of changes.advice) runner.notice(advice);
  story.tell({ notes: [...story.report.notes, ...changes.advice] });
  story.isSuperseded = changes.isSuperseded === true;
  runner.info(
    `${changes.scope === 'all' ? 'All files' : 'Changed files'} (${changes.reason}): ${count(selected.length, 'menu file')}${deleted.length === 0 ? '' : `, ${deleted.length} deleted`}.`,
  );
  for (const path of selected) runner.info(`  ${quoted(path)}`);
  for (const path of deleted) runner.info(`  ${quoted(path)} (deleted)`);
  return { selected, deleted };
}
