import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import type { CallResult } from '../../model/call-test.ts';
import type { Change } from '../../model/change.ts';
import type { Problem } from '../../model/diagnostic.ts';
import { present } from '../../model/json.ts';
import type { Recovery } from '../../model/outcome.ts';
import { textOf } from '../wording/sentence.ts';
import { unreachedWarnings } from '../wording/unreached.ts';
import type {
  DriftedMenuReport,
  DriftReport,
  ErrorReport,
  FileReport,
  FlowReport,
  PulledMenu,
  RunReport,
  SinceApproval,
} from '../model.ts';

/*
 * The JSON report and the `flows` output, as docs/reference.md describes them. Scripts rely on them, so each field is listed here: anything
 * else in the report model stays inside.
 */

export function toJson(report: RunReport): string {
  const json = {
    schema: 1,
    mode: report.mode,
    outcome: report.outcome,
    commit: report.commit,
    run_url: report.runUrl,
    files: report.files.map(toJsonFile),
    flows: report.flows.map(toJsonFlow),
    ...present({ pulled: report.pulled?.map(toJsonPulled) }),
    error: toJsonError(report.error),
    notes: report.notes,
    api_calls: { total: report.apiCalls.total, retried: report.apiCalls.retried, throttled_ms: report.apiCalls.throttledMs },
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

/** The `flows` output: what a script needs to continue. */
export function toFlowsOutput({ flows }: RunReport): string {
  return JSON.stringify(flows.map(({ flow_id, flow_name, status, version_after: version }) => ({ flow_id, flow_name, status, version })));
}

function toJsonFile({ path, status, problems }: FileReport): object {
  return { path, status, problems: problems.map(toJsonProblem) };
}

function toJsonFlow(flow: FlowReport): object {
  return {
    flow_id: flow.flow_id,
    flow_name: flow.flow_name,
    api: flow.api,
    files: flow.files,
    menus: flow.menus,
    status: flow.status,
    version_before: flow.version_before,
    version_after: flow.version_after,
    attempts: flow.attempts,
    changes: flow.changes.map(toJsonChange),
    error: toJsonError(flow.error),
    duration_ms: flow.duration_ms,
    problems: flow.problems.map((problem) => ({ path: problem.at.path, ...toJsonProblem(problem) })),
    notes: flow.notices,
    ...present({
      recovery: flow.recovery === null ? undefined : toJsonRecovery(flow.recovery),
      drift: flow.drift && toJsonDrift(flow.drift),
      warnings: toJsonWarnings(flow),
      calls: flow.tests?.map(toJsonCall),
      since_approval: flow.sinceApproval && toJsonSinceApproval(flow.sinceApproval),
      reached_by: flow.reachedBy?.map(({ ivr, numbers, hours }) => ({ ivr, numbers, hours })),
    }),
  };
}

/** What is new: where there is nothing, the list of menus is empty. */
function toJsonSinceApproval({ commit, by, menus }: SinceApproval): object {
  return {
    commit,
    by,
    menus: menus.map(({ menu, rows, hasNewText, hasNewOrder }) => ({
      menu,
      keys: rows.map(({ key }) => key),
      text: hasNewText,
      order: hasNewOrder,
    })),
  };
}

function toJsonCall({ at: { path, line }, name, level, status, message }: CallResult): object {
  return { file: path, line, name, level, status, message };
}

function toJsonPulled(menu: PulledMenu): object {
  const { flow_id, flow_name, menu: name, path, status, written, taken, kept, conflicts, why } = menu;
  return { flow_id, flow_name, menu: name, path, status, written, taken, kept, conflicts, why };
}

/** The menus that no call reaches; undefined if there are none. */
function toJsonWarnings(flow: FlowReport): object[] | undefined {
  const unreached = unreachedWarnings(flow).map(({ view: { nodeId, path, line }, sentence }) => {
    const code: DiagnosticCode = 'menu-unreached';
    return { code, menu: nodeId, path, line, message: textOf(sentence()) };
  });
  return unreached.length === 0 ? undefined : unreached;
}

function toJsonChange({ op, menu, key, field, path, before, after }: Change): object {
  return { op, menu, key, field, path, before, after };
}

function toJsonProblem({ at: { line, column, text }, code, message, hint }: Problem): object {
  return { line, column, rule: code, message: `${message} ${hint}`, ...present({ text }) };
}

function toJsonError(error: ErrorReport | null): object | null {
  if (error === null) return null;
  const { code, message, status, correlation_id, hint } = error;
  return { code, message, status, correlation_id, hint };
}

/** `before`, `desired` and `live` are whole flows. They are not changed, so that people can restore them. */
function toJsonRecovery({ before, desired, live, step }: Recovery): object {
  return { before, desired, ...present({ live }), step };
}

function toJsonDrift({ version, by, at, on_drift, overwritten, menus }: DriftReport): object {
  return { version, by, at, on_drift, overwritten, menus: menus.map(toJsonDriftedMenu) };
}

function toJsonDriftedMenu({ menu, path, commit, unknown, isNew, changes }: DriftedMenuReport): object {
  return { menu, path, commit, unknown, new_to_git: isNew, changes: changes.map(toJsonChange) };
}
