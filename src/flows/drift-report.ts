import type { DriftedMenu } from '../drift/drift.ts';
import type { LiveFlow } from '../model/flow.ts';
import type { FlowRun } from './flow-run.ts';
import type { DriftedMenuReport, FlowReport } from '../report/model.ts';

/**
 * What came from outside git, in the report's words. It stays in the report of a run that has deployed over it.
 *
 * @param names what is known of routing targets, by id
 */
export function driftReport(
  { plan, driftStatus, onDrift, outcome }: FlowRun,
  names: ReadonlyMap<string, string>,
): Pick<FlowReport, 'drift'> {
  if (plan === undefined || driftStatus === undefined || driftStatus.drifted.length === 0) return {};
  const { version, made } = plan.live;
  return {
    drift: {
      version,
      by: made?.by ?? null,
      at: made?.at === undefined ? null : new Date(made.at).toISOString(),
      on_drift: onDrift ?? 'fail',
      overwritten: outcome?.status === 'deployed',
      menus: driftStatus.drifted.map((drifted) => menuReport(drifted, plan.live, names)),
    },
  };
}

function menuReport(
  { menu: { nodeId, path, at }, known, commit, unknown }: DriftedMenu,
  { content }: LiveFlow,
  names: ReadonlyMap<string, string>,
): DriftedMenuReport {
  return {
    menu: nodeId,
    path,
    commit: commit ?? null,
    unknown: unknown ?? null,
    changes: known.diff(content, [nodeId]).filter(({ menu }) => menu === nodeId),
    view: { nodeId, path, line: at.nodeId.line, ...known.compareMenu(content, nodeId, names) },
  };
}
