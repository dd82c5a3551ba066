import { detectChangedFiles, everything, type ChangedFiles } from './github/changed-files.ts';
import type { GithubContext } from './github/context.ts';
import { Git } from './github/git.ts';
import type { Runner } from './github/runner.ts';
import type { Settings } from './inputs.ts';
import { duplicateMenus } from './menu/duplicates.ts';
import type { Menu } from './menu/menu.ts';
import { parseMenuFile } from './menu/parse.ts';
import { inReadingOrder, type Problem } from './menu/problem.ts';
import { quoted } from './report/escape.ts';
import { problemLine } from './report/log.ts';
import type { FileReport } from './report/model.ts';
import { count } from './report/words.ts';
import type { Story } from './story.ts';
import { listMenuFiles, matches, readMenuFile } from './workspace.ts';

/** All menu files, valid or not: one invalid file, changed or not, and nothing at all is written. */
export async function readMenus(
  runner: Runner,
  { workspace }: GithubContext,
  { files, divisionId }: Settings,
): Promise<{ menus: Menu[]; files: FileReport[]; problems: Problem[] }> {
  const { paths, skipped } = listMenuFiles(workspace, files);
  for (const path of skipped) runner.info(`${quoted(path)} is skipped: links are not followed.`);
  if (paths.length === 0) runner.warning('No file matches `files`: there is no menu to look at.');
  const parsed = paths.map((path) => parseMenuFile(path, readMenuFile(workspace, path)));
  const menus = parsed.flatMap((file) => file.menus).map((menu) => withDivision(menu, divisionId));
  const problems = inReadingOrder([...parsed.flatMap((file) => file.problems), ...duplicateMenus(menus)]);
  runner.info(`${count(paths.length, 'menu file')}, ${count(menus.length, 'valid menu')}, ${count(problems.length, 'problem')}.`);
  for (const problem of problems) runner.info(problemLine(problem));
  const reports = parsed.map(({ path }): FileReport => {
    const own = problems.filter((problem) => problem.path === path);
    return { path, status: own.length > 0 ? 'invalid' : 'valid', problems: own };
  });
  return { menus, files: reports, problems };
}

/** A look-up by name without a division of its own takes the input's. */
function withDivision(menu: Menu, divisionId: string | undefined): Menu {
  if (divisionId === undefined || menu.flow.kind === 'id' || menu.flow.divisionId !== undefined) return menu;
  return { ...menu, flow: { ...menu.flow, divisionId } };
}

/** Which of the menu files this run is about, and which are gone. */
export async function selectFiles(
  story: Story,
  runner: Runner,
  context: GithubContext,
  settings: Settings,
  env: NodeJS.ProcessEnv,
): Promise<{ selected: string[]; deleted: string[] }> {
  const present = story.report.files.map(({ path }) => path);
  const wantsChanged =
    settings.select === 'changed' ||
    (settings.select === 'auto' && ['push', 'pull_request', 'pull_request_target', 'merge_group'].includes(context.eventName));
  const changes: ChangedFiles = wantsChanged
    ? await detectChangedFiles(context, story.octokit, new Git(context.workspace, env))
    : everything(settings.select === 'all' ? 'select is all' : `a ${context.eventName} event is about all of them`);
  const isMenuFile = matches(settings.files);
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
