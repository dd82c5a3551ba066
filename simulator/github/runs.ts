import type { WorkflowRun } from './model.ts';
import { paginate } from './pages.ts';
import { renderRepository, renderUser } from './render.ts';
import { invalid, notFound } from './reply.ts';
import type { Reply } from './reply.ts';
import { ok, param } from './route.ts';
import type { Call, Route } from './route.ts';
import { OCTOCAT } from './seed.ts';

/** The values of the parameter `status`: statuses and conclusions. */
const STATUSES = new Set([
  'completed',
  'action_required',
  'cancelled',
  'failure',
  'neutral',
  'skipped',
  'stale',
  'success',
  'timed_out',
  'in_progress',
  'queued',
  'requested',
  'waiting',
  'pending',
]);

/** GitHub lists no more than this many runs that match a filter. */
const MAX_FILTERED = 1000;

const FILTERS = ['branch', 'event', 'status', 'head_sha'] as const;

const READ = [{ scope: 'actions', level: 'read' }] as const;
const ONE = /^\/actions\/runs\/(?<id>\d+)$/;
const ATTEMPT = /^\/actions\/runs\/(?<id>\d+)\/attempts\/(?<attempt>\d+)$/;

export const runRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/actions\/workflows\/(?<workflow>[^/]+)\/runs$/,
    anyOf: READ,
    query: [...FILTERS, 'exclude_pull_requests', 'per_page', 'page'],
    handle: list,
  },
  { method: 'GET', path: ONE, anyOf: READ, query: ['exclude_pull_requests'], handle: get },
  { method: 'GET', path: ATTEMPT, anyOf: READ, query: ['exclude_pull_requests'], handle: getAttempt },
];

function list(call: Call): Reply {
  const { query } = call.request;
  const workflow = param(call, 'workflow');
  const ofWorkflow = call.state.runs.filter((run) => String(run.workflow_id) === workflow || fileName(run) === workflow);
  if (ofWorkflow.length === 0 && !isKnown(workflow, call)) throw notFound();
  const { branch, event, status, head_sha: sha } = query;
  if (status !== undefined && !STATUSES.has(status)) throw invalid('WorkflowRun', 'status', 'invalid');
  const found = ofWorkflow
    .filter((run) => branch === undefined || run.head_branch === branch)
    .filter((run) => event === undefined || run.event === event)
    .filter((run) => status === undefined || run.status === status || run.conclusion === status)
    .filter((run) => sha === undefined || run.head_sha === sha)
    .toSorted((one, other) => other.created_at.localeCompare(one.created_at) || other.id - one.id);
  const shown = FILTERS.some((name) => name in query) ? found.slice(0, MAX_FILTERED) : found;
  const { items, headers } = paginate(shown, { query, url: call.url });
  return ok({ total_count: found.length, workflow_runs: items.map((run) => render(run, call)) }, headers);
}

/** https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run */
function get(call: Call): Reply {
  return ok(render(find(call), call));
}

/** The run as one of its attempts was: https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run-attempt. */
function getAttempt(call: Call): Reply {
  const run = find(call);
  const attempt = Number(param(call, 'attempt'));
  const found = attempt === run.run_attempt ? run : run.earlier[attempt - 1];
  if (found === undefined) throw notFound();
  return ok(render({ ...run, ...found, run_attempt: attempt }, call));
}

function find(call: Call): WorkflowRun {
  const run = call.state.runs.find(({ id }) => String(id) === param(call, 'id'));
  if (run === undefined) throw notFound();
  return run;
}

/** Requests name a workflow by its file name, never by its path. */
function fileName(run: WorkflowRun): string {
  return run.path.slice(run.path.lastIndexOf('/') + 1);
}

/** A workflow without runs also exists, because not every test adds the run that sends the request. */
function isKnown(workflow: string, call: Call): boolean {
  return call.state.runs.length === 0 && /\.ya?ml$/.test(workflow);
}

function render(run: WorkflowRun, call: Call): object {
  const { to, state } = call;
  const url = `${to.repo}/actions/runs/${run.id}`;
  const repository = renderRepository(`${state.owner}/${state.name}`, state, to);
  const actor = renderUser(OCTOCAT, to, state.serverUrl);
  return {
    id: run.id,
    name: run.name,
    node_id: Buffer.from(`011:WorkflowRun${run.id}`).toString('base64'),
    check_suite_id: run.id + 1,
    head_branch: run.head_branch,
    head_sha: run.head_sha,
    path: run.path,
    display_title: run.name,
    run_number: run.run_number,
    run_attempt: run.run_attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflow_id,
    url,
    html_url: `${to.html}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: run.created_at,
    updated_at: run.updated_at,
    run_started_at: run.run_started_at,
    actor,
    triggering_actor: actor,
    referenced_workflows: [],
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.run_attempt > 1 ? `${url}/attempts/${run.run_attempt - 1}` : null,
    workflow_url: `${to.repo}/actions/workflows/${run.workflow_id}`,
    head_commit: { id: run.head_sha, tree_id: run.head_sha, message: run.name, timestamp: run.created_at, author: null, committer: null },
    repository,
    head_repository: repository,
  };
}
