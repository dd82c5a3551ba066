import { duplicateCalls } from '../call-file/duplicates.ts';
import type { CallFile } from '../call-file/parse.ts';
import type { GithubContext } from '../github/context.ts';
import type { CallTests } from '../model/call-test.ts';
import { callCount } from '../model/call-words.ts';
import { inReadingOrder, inShort, type Problem } from '../model/diagnostic.ts';
import { present } from '../model/json.ts';
import { flowIn } from '../model/menu.ts';
import { flowOfOrg, testsWithOrgNames } from '../model/org-names.ts';
import { problemLine } from '../report/plain/log.ts';
import type { FileReport } from '../report/model.ts';
import { placeFiles } from '../repository/placement.ts';
import { listMenuFiles } from '../repository/workspace.ts';
import { quoted } from '../text/printable.ts';
import { count } from '../text/text.ts';
import type { Console } from './console.ts';
import type { Settings } from './inputs.ts';
import type { MenuFiles } from './menu-files.ts';
import { readAll, reportsOf, type FileKind } from './read-all.ts';

/** All call tests of the workspace. Their paths are those in the repository. */
export interface TestFiles {
  readonly tests: readonly CallTests[];
  readonly files: readonly FileReport[];
  readonly problems: readonly Problem[];
}

/** What is known of test files before one is read. Most repositories have none, so their parser is loaded when one is there. */
const TEST_FILES: Omit<FileKind<CallFile>, 'parse'> = {
  plural: 'test files',
  input: 'tests',
  unread: (path, problem) => ({ path, tests: [], named: [], problems: [problem] }),
};

const NO_TESTS: TestFiles = { tests: [], files: [], problems: [] };

/**
 * Reads all call tests, whether or not they are valid. If one file is invalid, nothing at all is written, as for menu files.
 *
 * @throws RunError `checkout.unreadable`
 */
export async function readTestFiles(
  console: Pick<Console, 'info'>,
  { workspace, ...context }: GithubContext,
  settings: Settings,
  { checkout, names }: MenuFiles,
): Promise<TestFiles> {
  if (settings.tests.include.length === 0) return NO_TESTS;
  const { paths, skipped } = listMenuFiles(workspace, settings.tests);
  for (const path of skipped) console.info(`${quoted(path)} is skipped: links are not followed.`);
  if (paths.length === 0) return NO_TESTS;
  const { parseCallFile } = await import('../call-file/parse.ts');
  const parsed = readAll({ workspace, ...context }, placeFiles(paths, checkout), { ...TEST_FILES, parse: parseCallFile });
  const tests = parsed
    .flatMap((file) => file.tests)
    .map((one) => testsWithOrgNames({ ...one, flow: flowIn(one.flow, settings.divisionId) }, names));
  const named = parsed
    .flatMap((file) => file.named)
    .map(({ flow, ...one }) => ({ ...one, ...present({ flow: flow && flowOfOrg(flowIn(flow, settings.divisionId), names) }) }));
  const problems = inReadingOrder(inShort([...parsed.flatMap((file) => file.problems), ...duplicateCalls(named)]));
  const size = { calls: tests.flatMap((one) => one.calls).length, rules: tests.flatMap((one) => one.rules).length };
  console.info(`${count(parsed.length, 'test file')}, ${callCount(size)}, ${count(problems.length, 'problem')}.`);
  for (const problem of problems) console.info(problemLine(problem));
  const files = reportsOf(parsed, problems).map((file): FileReport => ({ ...file, isTest: true }));
  return { tests, files, problems };
}
