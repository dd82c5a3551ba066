import type { Problem } from '../model/diagnostic.ts';
import type { RunReport } from './model.ts';

/** The JSON report, as the README describes it. */
export function toJson(report: RunReport): string {
  return `${JSON.stringify(
    {
      schema: 1,
      mode: report.mode,
      outcome: report.outcome,
      commit: report.commit,
      run_url: report.runUrl,
      files: report.files.map(({ path, status, problems }) => ({ path, status, problems: problems.map(toJsonProblem) })),
      flows: report.flows.map(
        ({ views: _views, calls: _calls, hazards: _hazards, place: _place, problems, recovery, notices, drift, ...flow }) => ({
          ...flow,
          problems: problems.map((problem) => ({ path: problem.at.path, ...toJsonProblem(problem) })),
          notes: notices,
          ...(recovery === null ? {} : { recovery }),
          ...(drift === undefined ? {} : { drift: { ...drift, menus: drift.menus.map(({ view: _view, ...menu }) => menu) } }),
        }),
      ),
      error: report.error,
      notes: report.notes,
      api_calls: { total: report.apiCalls.total, retried: report.apiCalls.retried, throttled_ms: report.apiCalls.throttledMs },
    },
    undefined,
    2,
  )}\n`;
}

/** The `flows` output: what a script needs to go on with. */
export function toFlowsOutput({ flows }: RunReport): string {
  return JSON.stringify(flows.map(({ flow_id, flow_name, status, version_after: version }) => ({ flow_id, flow_name, status, version })));
}

function toJsonProblem({ at: { line, column, text }, code, message, hint }: Problem): object {
  return { line, column, rule: code, message: `${message} ${hint}`, ...(text === undefined ? {} : { text }) };
}
