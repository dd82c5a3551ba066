import type { CallTests } from '../model/call-test.ts';
import { flowNameIn } from '../model/org-names.ts';
import type { Settings } from './inputs.ts';
import type { MenuFiles } from './menu-files.ts';

/** The flows that a run is limited to, by the names that they have in the org. */
export function limitOf({ flows }: Pick<Settings, 'flows'>, { names }: Pick<MenuFiles, 'names'>): readonly string[] {
  return flows.map((flow) => flowNameIn(flow, names));
}

/**
 * Checks that the input `flows` names flows of this repository.
 *
 * @throws RunError `flows.unmatched`
 */
export async function checkNamedFlows(settings: Settings, menuFiles: MenuFiles, tests: readonly CallTests[]): Promise<void> {
  if (settings.flows.length === 0) return;
  const [{ checkLimit }, { byReference, withTested }] = await Promise.all([
    import('../flows/limit-flows.ts'),
    import('../flows/flow-run.ts'),
  ]);
  checkLimit(withTested(byReference(menuFiles.menus), tests), limitOf(settings, menuFiles));
}
