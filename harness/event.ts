/** What starts a workflow: the webhook's payload, and what GitHub derives the run's variables from. */
export interface RunnerEvent {
  /** GITHUB_EVENT_NAME */
  name: string;
  /** Becomes the file at GITHUB_EVENT_PATH. */
  payload: Record<string, unknown>;
  /** `owner/name` of the repository whose workflow runs. */
  repository: string;
  /** GITHUB_SHA: of a pull request the merge commit, not the head. */
  sha: string;
  /** GITHUB_REF: `refs/heads/main`, `refs/pull/7/merge`. */
  ref: string;
  /** GITHUB_HEAD_REF and GITHUB_BASE_REF: of pull requests only. */
  headRef?: string;
  baseRef?: string;
  /** GITHUB_ACTOR */
  actor: string;
}

/** One run of a workflow: made up unless told. */
export interface RunIdentity {
  id?: number;
  number?: number;
  /** Starts at 1; a re-run counts on. */
  attempt?: number;
  workflow?: string;
  /** File name in `.github/workflows`. */
  workflowFile?: string;
  /** The ref whose workflow file is run. */
  workflowRef?: string;
  job?: string;
}

/** The GITHUB_ variables that a runner derives from the event and the run. */
export function eventVariables(event: RunnerEvent, run: RunIdentity = {}): Record<string, string> {
  return { ...variablesOfEvent(event), ...variablesOfRun(event, run) };
}

function variablesOfEvent(event: RunnerEvent): Record<string, string> {
  const [owner = ''] = event.repository.split('/');
  return {
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTOR: event.actor,
    GITHUB_ACTOR_ID: '583231',
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: event.repository,
    GITHUB_REPOSITORY_ID: '1296269',
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: '583231',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_SHA: event.sha,
    GITHUB_TRIGGERING_ACTOR: event.actor,
    GITHUB_WORKFLOW_SHA: event.sha,
  };
}

function variablesOfRun({ repository }: RunnerEvent, run: RunIdentity): Record<string, string> {
  const { attempt = 1, id = 9_000_000_100, number = 57, job = 'ivr', workflow = 'IVR menus' } = run;
  const { workflowFile = 'ivr.yml', workflowRef = 'refs/heads/main' } = run;
  return {
    GITHUB_JOB: job,
    GITHUB_RUN_ATTEMPT: String(attempt),
    GITHUB_RUN_ID: String(id),
    GITHUB_RUN_NUMBER: String(number),
    GITHUB_WORKFLOW: workflow,
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/${workflowFile}@${workflowRef}`,
  };
}
