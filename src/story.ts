import type { GithubContext } from './github/context.ts';
import type { Octokit } from './github/octokit.ts';
import type { Settings } from './inputs.ts';
import type { RunReport } from './report/model.ts';

/** A run's way from its inputs to its report. Each field is filled in as soon as it is known, so that a failure loses nothing. */
export interface Story {
  context?: GithubContext;
  settings?: Settings;
  octokit?: Octokit;
  /** The menu files that this run is about. */
  selected: readonly string[];
  report: RunReport;
}

/** A story of which nothing is known yet: if it ends here, it has failed. */
export function newStory(): Story {
  return {
    selected: [],
    report: {
      mode: 'validate',
      outcome: 'failure',
      commit: '',
      runUrl: '',
      repositoryUrl: '',
      commentKey: '',
      files: [],
      flows: [],
      error: null,
      notes: [],
      apiCalls: { total: 0, retried: 0, throttledMs: 0 },
    },
  };
}
