import type { GithubContext } from '../github/context.ts';
import type { LazyOctokit } from '../github/lazy-octokit.ts';
import { duplicateMenus } from '../menu-file/duplicates.ts';
import { parseMenuFile, type MenuFile } from '../menu-file/parse.ts';
import { inReadingOrder, inShort, type Problem } from '../model/diagnostic.ts';
import { present } from '../model/json.ts';
import { withDivision, type Menu } from '../model/menu.ts';
import { withOrgNames, type OrgNames } from '../model/org-names.ts';
import type { RunError } from '../model/run-error.ts';
import { problemLine } from '../report/plain/log.ts';
import type { FileReport } from '../report/model.ts';
import { locateFiles, type LocatedFiles } from '../repository/locate-files.ts';
import { warnOfLinks } from '../repository/strays.ts';
import { count } from '../text/text.ts';
import type { Console } from './console.ts';
import type { Settings } from './inputs.ts';
import { readNames } from './names-file.ts';
import { readAll, reportsOf, type FileKind } from './read-all.ts';

/** A run, and whom it can ask. */
export interface Run {
  readonly context: GithubContext;
  readonly settings: Settings;
  readonly octokit: LazyOctokit | undefined;
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
export async function readMenuFiles(
  console: Pick<Console, 'info' | 'warning'>,
  { context, settings, octokit, env }: Run,
): Promise<MenuFiles> {
  const { refusal, ...located } = await locateFiles({ context, env, octokit: isCheckOnly(settings) ? undefined : octokit }, settings.files);
  const { skipped } = located.listing;
  if (skipped.length > 0) console.warning(warnOfLinks(skipped));
  const parsed = readAll(context, located.files, MENU_FILES);
  const { names, ...namesFile } = readNames(context, settings.names);
  const complete = (menu: Menu): Menu => withOrgNames(withDivision(menu, settings.divisionId), names);
  const menus = parsed.flatMap((file) => file.menus).map(complete);
  const problems = inReadingOrder(inShort([...namesFile.problems, ...parsed.flatMap((file) => file.problems), ...duplicateMenus(menus)]));
  console.info(`${count(parsed.length, 'menu file')}, ${count(menus.length, 'valid menu')}, ${count(problems.length, 'problem')}.`);
  for (const problem of problems) console.info(problemLine(problem));
  const reports = reportsOf([...parsed, ...namesFile.files], problems);
  const blobs = new Map(parsed.flatMap(({ path, blob }) => (blob === undefined ? [] : [[path, blob] as const])));
  const read = { ...located, menus, files: reports, problems, blobs, names, complete };
  return { ...read, ...present(isCheckOnly(settings) ? { doubt: refusal } : { refusal }) };
}

const MENU_FILES: FileKind<MenuFile> = {
  plural: 'menu files',
  input: 'files',
  parse: parseMenuFile,
  unread: (path, problem) => ({ path, menus: [], problems: [problem] }),
};

/** Whether the run asks Genesys Cloud nothing: it only checks the menu files, wherever they come from. */
function isCheckOnly({ mode, credentials }: Settings): boolean {
  return mode === 'validate' || credentials === undefined;
}
