import type { GithubContext } from '../github/context.ts';
import type { CallTests } from '../model/call-test.ts';
import { flowNameIn } from '../model/org-names.ts';
import { RunError } from '../model/run-error.ts';
import { howToTest } from '../model/ways-out.ts';
import { refuseUnmatched } from '../repository/unmatched.ts';
import { listMenuFiles } from '../repository/workspace.ts';
import type { Settings } from './inputs.ts';
import type { MenuFiles } from './menu-files.ts';
import type { TestFiles } from './test-files.ts';

/** The flows that a run is limited to, by the names that they have in the org. */
export function limitOf({ flows }: Pick<Settings, 'flows'>, { names }: Pick<MenuFiles, 'names'>): readonly string[] {
  return flows.map((flow) => flowNameIn(flow, names));
}

/**
 * Checks that there are call tests, and that the input `flows` names flows that they are about.
 *
 * @throws RunError `files.unmatched`, `flows.unmatched`
 */
export async function checkTested(
  settings: Settings,
  menuFiles: MenuFiles,
  { workspace }: GithubContext,
  testFiles: TestFiles,
): Promise<void> {
  if (testFiles.files.length === 0) throw refuseUntested(workspace, settings);
  await checkNamedFlows(settings, { menus: [], names: menuFiles.names }, testFiles.tests);
}

function refuseUntested(workspace: string, { tests, flows }: Settings): RunError {
  if (tests.include.length === 0)
    return new RunError('files.unmatched', 'No call was made: `tests` is empty.', 'Name the test files, or leave it out.');
  const [first, ...others] = flows;
  const listing = listMenuFiles(workspace, tests);
  return refuseUnmatched(workspace, tests, listing, { input: 'tests', advice: howToTest(others.length === 0 ? first : undefined) });
}

/**
 * Checks that the input `flows` names flows of this repository.
 *
 * @throws RunError `flows.unmatched`
 */
export async function checkNamedFlows(
  settings: Settings,
  menuFiles: Pick<MenuFiles, 'menus' | 'names'>,
  tests: readonly CallTests[],
): Promise<void> {
  if (settings.flows.length === 0) return;
  const [{ checkLimit }, { byReference, withTested }] = await Promise.all([
    import('../flows/limit-flows.ts'),
    import('../flows/flow-run.ts'),
  ]);
  checkLimit(withTested(byReference(menuFiles.menus), tests), limitOf(settings, menuFiles));
}
