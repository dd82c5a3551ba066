// Holds no tests: what the tests of events and comments share. It is named as they are because it goes where they go.
import assert from 'node:assert/strict';
import { flows } from '../../simulator/genesys/sample-flows.ts';
import type { RunResult } from '../../harness/runner.ts';
import type { Stage } from '../../harness/stage.ts';
import { MAIN_FLOW_ID, menuFile } from '../../harness/menus.ts';
import { inOrder, membersOf, NAMES, type QueueKey } from './queue-calls.ts';

/** Three flows of the sample org, by a short name. */
const FLOWS = {
  main: { id: MAIN_FLOW_ID, node: 'collect_ivr_main', queues: ['sales', 'support', 'billing', 'operator'] },
  closed: { id: 'd90e5b13-7c2f-4a86-8f41-9b2c3d4e5f33', node: 'menu_closed', queues: ['emergency'] },
  payment: { id: '0f7a3c5e-b1d8-4962-a2e7-ac3d4e5f6044', node: 'collect_payment', queues: ['billing', 'support'] },
} as const satisfies Record<string, { readonly id: string; readonly node: string; readonly queues: readonly QueueKey[] }>;

export type FlowKey = keyof typeof FLOWS;

/** A menu file of a flow: exactly what is live from the start, or with key 1 saying something else. */
export function menu(flow: FlowKey, prompt?: string): string {
  const { id, node } = FLOWS[flow];
  const live = flows.find((candidate) => candidate.id === id)?.definition.nodes[node]?.menu?.options ?? [];
  const options = live.map(({ key, prompt: old, routingTarget }) => ({
    key,
    prompt: key === '1' ? (prompt ?? old) : old,
    target: JSON.stringify(routingTarget),
  }));
  return menuFile(options, { flow: `flow_id: ${id}`, node });
}

/** What callers hear for key 1 now. */
export function livePrompt(stage: Stage, flow: FlowKey): string | undefined {
  const { id, node } = FLOWS[flow];
  return stage.cloud.flow(id).definition.nodes[node]?.menu?.options?.find(({ key }) => key === '1')?.prompt;
}

/** What Genesys Cloud was asked since the last look, such as `PATCH main 200`. */
export function takeCloudCalls(stage: Stage): string[] {
  const calls = inOrder(stage.cloudCalls).map((call) =>
    Object.entries(FLOWS)
      .reduce((text, [name, { id }]) => text.replace(`/api/v2/flows/${id}`, name), call)
      .replace('/api/v2/flows/validate', 'validate')
      .replace('/oauth/token', 'token'),
  );
  stage.cloud.clearRequests();
  return calls;
}

/** The queues behind the keys of the flows' menus, each once. */
const queuesBehind = (names: readonly FlowKey[]): QueueKey[] => [...new Set(names.flatMap((name) => FLOWS[name].queues))];

/** The requests that read flows to plan them, and those that deploy them, for sorted lists: flows are worked on at once. */
const lookCalls = (...names: FlowKey[]): string[] => [
  'POST token 200',
  ...names.flatMap((name) => [`GET ${name} 200`, 'POST validate 200']),
];
export const planCalls = (...names: FlowKey[]): string[] =>
  [...lookCalls(...names), NAMES, ...membersOf(...queuesBehind(names))].toSorted();
export const deployCalls = (...names: FlowKey[]): string[] =>
  [...lookCalls(...names), ...names.map((name) => `PATCH ${name} 200`)].toSorted();
export const readCalls = (...names: FlowKey[]): string[] => ['POST token 200', ...names.map((name) => `GET ${name} 200`)].toSorted();

/** What GitHub was asked since the last look, such as `GET pulls/7/files?per_page=100 200`. */
export function takeGithubCalls(stage: Stage): string[] {
  const calls = stage.github.requests.map(({ method, path, query, status }) => {
    const search = new URLSearchParams(query).toString();
    return `${method} ${path.replace('/repos/acme/ivr-menus/', '')}${search === '' ? '' : `?${search}`} ${status}`;
  });
  stage.github.requests.length = 0;
  return calls;
}

/** The request that asks for a workflow's earlier runs. */
export const LIST_RUNS = 'GET actions/workflows/ivr.yml/runs?branch=main&per_page=100 200';

/** The requests around a pull request's comment. */
export const LIST_FILES = 'GET pulls/7/files?per_page=100 200';
export const LIST_COMMENTS = 'GET issues/7/comments?per_page=100 200';
export const CREATE_COMMENT = 'POST issues/7/comments 201';

/** How a run ended, for whoever looks at it from outside. */
export interface Ending {
  readonly exitCode: 0 | 1;
  readonly outcome: 'success' | 'failure' | 'no-changes';
  /** Not told where the inputs are refused. */
  readonly mode?: string;
  /** The output `changed-files`. */
  readonly changed: readonly string[];
  /** The output `flows`, each as `name status version`. */
  readonly flows?: readonly string[];
  /** Errors, warnings and notices, each as {@link said} tells it. */
  readonly said?: readonly (string | RegExp)[];
  /** What the log says of the changed files. */
  readonly reason?: string | RegExp;
  /** The summary's first line. */
  readonly verdict: string | RegExp;
}

/** Key 1 of the main menu says something else. */
export const CHANGED = { 'ivr/main.yml': menu('main', 'For orders, press 1') };

/** How a pull request ends that changes the main menu, and a push of the same. */
export const PLANNED: Ending = {
  exitCode: 0,
  outcome: 'success',
  mode: 'plan',
  changed: ['ivr/main.yml'],
  flows: ['Main IVR planned 14'],
  verdict: '### ☎️ IVR plan — 1 menu changes',
};
export const DEPLOYED: Ending = {
  ...PLANNED,
  mode: 'deploy',
  flows: ['Main IVR deployed 15'],
  verdict: '### ☎️ IVR deploy — 1 menu deployed',
};

/** For tests of anything else: the comment has tests of its own. */
export const QUIET = { inputs: { comment: 'never' } };

/** Every command but masks and groups: `warning: text`, `error ivr/main.yml:3: text`. */
export function said(run: RunResult): string[] {
  return run.commands
    .filter(({ name }) => !['add-mask', 'group', 'endgroup'].includes(name))
    .map(({ name, properties, message }) => {
      const { file, line } = properties;
      return `${name}${file === undefined ? '' : ` ${file}:${line ?? '?'}`}: ${message}`;
    });
}

/** Looks at all that a run leaves behind: exit code, commands, the five outputs, report, summary. */
export function assertEnding(run: RunResult, ending: Ending): void {
  assert.equal(run.timedOut, false);
  assert.equal(run.exitCode, ending.exitCode, run.stdout + run.stderr);
  assert.equal(run.stderr, '');
  assertTexts(said(run), ending.said ?? []);
  assert.deepEqual(Object.keys(run.outputs), ['outcome', 'flows', 'changed-files', 'report', 'report-markdown']);
  assert.equal(run.outputs['outcome'], ending.outcome);
  assert.equal(run.report?.outcome, ending.outcome);
  if (ending.mode !== undefined) assert.equal(run.report?.mode, ending.mode);
  assert.deepEqual(JSON.parse(run.outputs['changed-files'] ?? ''), ending.changed);
  const shown = JSON.parse(run.outputs['flows'] ?? '') as { flow_name: string; status: string; version: number | null }[];
  assert.deepEqual(
    shown.map(({ flow_name: name, status, version }) => `${name} ${status} ${version}`).toSorted(),
    [...(ending.flows ?? [])].toSorted(),
  );
  assert.equal(run.summary, run.reportMarkdown);
  assertTexts([verdictOf(run.summary)], [ending.verdict]);
  if (ending.reason !== undefined) assertTexts(reasons(run), [ending.reason]);
}

/** What stands in the log's line on changed files: `Changed files (reason): 1 menu file.` */
function reasons(run: RunResult): string[] {
  return run.stdout.split('\n').filter((line) => /^(?:Changed|All) files \(/u.test(line));
}

function assertTexts(actual: readonly string[], expected: readonly (string | RegExp)[]): void {
  const wanted = actual.map((text, index) => {
    const pattern = expected[index];
    return pattern instanceof RegExp && pattern.test(text) ? text : pattern;
  });
  assert.deepEqual(actual, [...wanted, ...expected.slice(actual.length)]);
}

/** A text's first line, without the small print that stands there where nothing changes. */
export function verdictOf(markdown: string): string {
  return (markdown.split('\n')[0] ?? '').replace(/ <sub>.*<\/sub>$/u, '');
}
