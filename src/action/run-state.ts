import type { GithubContext } from '../github/context.ts';
import type { Octokit } from '../github/octokit.ts';
import type { Settings } from './inputs.ts';
import type { MenuHistory } from '../drift/menu-history.ts';
import type { RunReport } from '../report/model.ts';

/** A run's way from its inputs to its report. Each thing is told as soon as it is known, so that a failure loses nothing. */
export class RunState {
  context?: GithubContext;
  settings?: Settings;
  octokit?: Octokit;
  /** Whether a later push has been deployed already: then its run has told the pull request. */
  isSuperseded = false;
  /** What was committed of the menus. */
  history?: MenuHistory;
  /** The menu files that this run is about. */
  selected: readonly string[] = [];
  /** As long as nothing else is told, the run has failed. */
  #report: RunReport = {
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
  };

  get report(): RunReport {
    return this.#report;
  }

  /** Tells more of the run. */
  tell(part: Partial<RunReport>): void {
    this.#report = { ...this.#report, ...part };
  }
}
