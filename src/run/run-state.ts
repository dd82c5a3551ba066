import type { FlowGraphs } from '../flows/graphs.ts';
import type { GithubContext } from '../github/context.ts';
import type { LazyOctokit } from '../github/lazy-octokit.ts';
import type { Journal } from '../journal/journal.ts';
import { present } from '../model/json.ts';
import type { Org } from '../model/org.ts';
import type { RunReport } from '../report/model.ts';
import type { Settings } from './inputs.ts';

interface RunFacts {
  readonly context?: GithubContext;
  readonly settings?: Pick<Settings, 'comment'> & Partial<Pick<Settings, 'dialPage'>>;
  readonly octokit?: LazyOctokit;
  /** The org, once the run may send it requests: it counts them. */
  readonly org?: Pick<Org, 'apiCalls'>;
  /** What the run notes down before it writes. */
  readonly journal?: Journal;
  /** The flows as calls get through them, once they are planned. */
  readonly toDial?: () => readonly FlowGraphs[];
  /** The paths of the menu files that this run is about. */
  readonly selected: readonly string[];
  /** Whether the report has more than an earlier report of the same run. */
  readonly hasNews: boolean;
  readonly report: RunReport;
}

/** What is known of a run. It is immutable: each stage of the run returns a state that has more. */
export interface RunState extends RunFacts {
  with(part: Partial<Omit<RunFacts, 'report'>> & { readonly report?: Partial<RunReport> }): RunState;
}

function stateOf(facts: RunFacts): RunState {
  return { ...facts, with: ({ report, ...part }) => stateOf({ ...facts, ...part, report: { ...facts.report, ...report } }) };
}

/** Nothing is known yet. A run that ends in this state has failed. */
export const START: RunState = stateOf({
  selected: [],
  hasNews: true,
  report: {
    mode: 'validate',
    outcome: 'failure',
    commit: '',
    runUrl: '',
    repositoryUrl: '',
    commentKey: '',
    actor: '',
    at: '',
    files: [],
    flows: [],
    error: null,
    notes: [],
    apiCalls: { total: 0, retried: 0, throttledMs: 0 },
  },
});

/**
 * The state in which a run ends, however it ends: with the time, and with what its requests have cost by then.
 *
 * @param now milliseconds since the epoch
 */
export function atEnd(state: RunState, now: number): RunState {
  return state.with({ report: { at: new Date(now).toISOString(), ...present({ apiCalls: state.org?.apiCalls }) } });
}
