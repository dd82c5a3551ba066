import { optionsOf } from './engine/flow.ts';
import { compareMenu } from './engine/menu-view.ts';
import type { ReportedError } from './engine/store.ts';
import { skipped, type Item } from './flow-outcomes.ts';
import type { ErrorReport, FlowReport } from './report/model.ts';

/**
 * A flow in the report's words.
 *
 * @param names what is known of routing targets, by id
 */
export function toReport(item: Item, names: ReadonlyMap<string, string>): FlowReport {
  const { live, menus, reference, outcome = skipped(item) } = item;
  const views =
    item.plan === undefined
      ? []
      : menus.map((menu) => ({
          nodeId: menu.nodeId,
          path: menu.path,
          line: menu.at.nodeId.line,
          ...compareMenu(live && optionsOf(live.definition, menu.nodeId), item.plan && optionsOf(item.plan.desired, menu.nodeId), names),
        }));
  return {
    flow_id: live?.id ?? item.flowId ?? null,
    flow_name: live?.name ?? (reference.kind === 'name' ? reference.name : null),
    api: live === undefined ? null : 'definition',
    files: [...new Set(menus.map(({ path }) => path))],
    menus: menus.map(({ nodeId }) => nodeId),
    status: outcome.status,
    version_before: outcome.versionBefore,
    version_after: outcome.versionAfter,
    attempts: outcome.attempts,
    changes: outcome.changes,
    problems: outcome.problems,
    error: outcome.error === undefined ? null : toErrorReport(outcome.error),
    recovery: outcome.recovery ?? null,
    views,
  };
}

/** An error in the report's words. */
export function toErrorReport({ code, message, hint, status, correlationId }: ReportedError): ErrorReport {
  return { code, message, status: status ?? null, correlation_id: correlationId ?? null, hint };
}
