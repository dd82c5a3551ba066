// What the end-to-end tests on Architect's API look at after every run; no test of its own.
import assert from 'node:assert/strict';
import { defaultClient, type CloudOptions } from '../../simulator/genesys/options.ts';
import { architectAfterHours, architectMainIvr, sampleQueues } from '../../simulator/genesys/sample.ts';
import { inOrder } from './queue-calls.ts';
import type { FlowStatus } from '../../harness/report.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage } from '../../harness/stage.ts';
import {
  entriesOf as entries,
  entryOf as entryInReport,
  expectEnd,
  expectOutcome as expectOutcomeOf,
  FINE,
  reportOf,
  type ExpectedEnd,
  type FlowEntry,
} from './run-report.ts';

export { entries, reportOf, type FlowEntry };

/** The flows of the sample org, by a short name; nobody has published the campaign. */
export const FLOWS = {
  main: architectMainIvr.id,
  eu: '62c4d7f8-90ab-4e1c-b3d5-8a1f2e3d4c22',
  closed: architectAfterHours.id,
  campaign: '4d1c7a90-52e8-4b36-a0f9-e6b7c8d9f055',
} as const;

export type FlowName = keyof typeof FLOWS;

/** An option of a menu file, each property as YAML. */
export interface OptionLines {
  readonly key: string;
  readonly prompt?: string;
  readonly target: string;
  readonly name?: string;
}

/** What a menu file says besides its options. */
export interface MenuHead {
  readonly flow: string;
  readonly node: string;
  readonly audio?: 'auto' | 'keep' | 'replace';
}

const queue = ({ name }: { name: string }): string => `{ queue: ${name} }`;

/** Menus of the sample org as they are published: deploying one changes nothing. */
export const MENUS = {
  main: {
    flow: `flow_id: ${FLOWS.main}`,
    node: 'collect_ivr_main',
    options: [
      { key: '1', prompt: 'For sales, press 1', target: queue(sampleQueues.sales) },
      { key: '2', prompt: 'For support, press 2', target: queue(sampleQueues.support) },
      { key: '3', prompt: 'For bills and payments, press 3', target: queue(sampleQueues.billing) },
      { key: '9', prompt: 'For our opening hours, press 9', target: '{ unchanged: true }' },
      { key: '0', prompt: 'To speak to an operator, press 0', target: '{ unchanged: true }' },
      { key: '*', prompt: 'To hear this again, press star', target: '{ unchanged: true }' },
    ],
  },
  hours: {
    flow: `flow_id: ${FLOWS.main}`,
    node: 'menu_hours',
    options: [
      { key: '2', prompt: 'We are open', target: '{ unchanged: true }' },
      { key: '#', prompt: 'on weekdays', target: '{ disconnect: true }' },
      { key: '*', prompt: 'from eight to six.', target: '{ unchanged: true }' },
    ],
  },
  eu: {
    flow: `flow_id: ${FLOWS.eu}`,
    node: 'Main Menu_10',
    options: [
      { key: '1', prompt: 'For sales, press 1', target: queue(sampleQueues.salesEu) },
      { key: '2', prompt: 'For support, press 2', target: queue(sampleQueues.supportEu) },
      { key: '9', target: '{ unchanged: true }' },
    ],
  },
  closed: {
    flow: `flow_id: ${FLOWS.closed}`,
    node: 'menu_closed',
    options: [
      { key: '1', prompt: 'To report a power cut, press 1', target: queue(sampleQueues.emergency) },
      { key: '2', prompt: 'To report a gas leak, press 2', target: queue(sampleQueues.emergency) },
      { key: '9', target: '{ unchanged: true }' },
    ],
  },
} as const satisfies Record<string, MenuHead & { readonly options: readonly OptionLines[] }>;

/**
 * A menu file of the sample org: as it is published, but for what is said here. `null` takes an option away, a key that
 * isn't there adds one.
 */
export function menu(
  which: keyof typeof MENUS,
  changes: Readonly<Record<string, Partial<OptionLines> | null>> = {},
  head: Partial<MenuHead> = {},
): string {
  const { options, ...own } = MENUS[which];
  const kept = options.flatMap((option): OptionLines[] => {
    const change = changes[option.key];
    return change === null ? [] : [{ ...option, ...change }];
  });
  const added = Object.entries(changes).flatMap(([key, change]): OptionLines[] =>
    change === null || options.some((option) => option.key === key) ? [] : [{ key, target: '', ...change }],
  );
  return menuText({ ...own, ...head }, [...kept, ...added]);
}

function menuText({ flow, node, audio }: MenuHead, options: readonly OptionLines[]): string {
  const lines = options.flatMap(({ key, prompt, target, name }) => [
    `  - key: ${JSON.stringify(key)}`,
    ...(prompt === undefined ? [] : [`    prompt: ${JSON.stringify(prompt)}`]),
    `    routing_target: ${target}`,
    ...(name === undefined ? [] : [`    name: ${JSON.stringify(name)}`]),
  ]);
  const sound = audio === undefined ? '' : `audio: ${audio}\n`;
  return `${flow}\nmenu_node_id: ${JSON.stringify(node)}\n${sound}options:\n${lines.join('\n')}\n`;
}

/** Where a snippet stands for the first time in a text, as `line:column` from 1. */
export function at(text: string, snippet: string): string {
  const offset = text.indexOf(snippet);
  assert.notEqual(offset, -1, `no ${snippet} in\n${text}`);
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** The sample org on Architect's API. */
export function openStage(org: Partial<CloudOptions> = {}): Promise<Stage> {
  return Stage.open({ api: 'architect', org });
}

/** Pushes and runs without comments, and looks at what no run may do. */
export async function push(stage: Stage, files: Record<string, string>, inputs: Record<string, string> = {}): Promise<RunResult> {
  const run = await stage.push(files, { inputs: { comment: 'never', ...inputs } });
  assertCareful(run, stage);
  return run;
}

export function entryOf(run: RunResult, flow: FlowName = 'main'): FlowEntry {
  return entryInReport(run, FLOWS[flow]);
}

/** Looks at what a run of one flow leaves behind. */
export interface Expected extends ExpectedEnd {
  readonly flow?: FlowName;
  /** Every request, in order. */
  readonly calls: readonly string[];
  /** All that anybody has published since the org began, such as `14.0 simulator-client`. */
  readonly published: readonly string[];
}

/** How a flow ends that gets its next version. */
export const DEPLOYED = { status: 'deployed', versions: ['13.0', '14.0'], attempts: 1, published: ['14.0 simulator-client'] } as const;

/** Asserts exit code, outputs, report, summary, every request and who has published what. */
export function expectFlow(run: RunResult, stage: Stage, expected: Expected): FlowEntry {
  const { flow = 'main', status } = expected;
  const entry = entryOf(run, flow);
  expectEnd(run, stage, entry, expected);
  assert.equal(entries(run).length, 1);
  assert.deepEqual(callsOf(stage), expected.calls);
  assert.deepEqual(publishersOf(stage, flow), expected.published);
  expectSummary(run, status);
  return entry;
}

/** Exit code, output, report and summary must say the same. */
export function expectOutcome(run: RunResult, ...statuses: readonly FlowStatus[]): void {
  expectOutcomeOf(run, ...statuses);
  expectSummary(run, ...statuses);
}

function expectSummary(run: RunResult, ...statuses: readonly FlowStatus[]): void {
  const isFine = statuses.every((status) => FINE.has(status));
  assert.equal(run.summary, run.reportMarkdown);
  assert.equal(run.summary.startsWith(isFine ? '### ☎️' : '### ❌'), true, run.summary);
}

/** What callers hear now. */
export function liveYaml(stage: Stage, flow: FlowName = 'main'): string {
  const version = stage.cloud.architect.flow(FLOWS[flow]).published;
  assert.ok(version !== null, `${flow} has been published`);
  return version.yaml;
}

/** Who has published which version since the org began, in order. */
export function publishersOf(stage: Stage, flow: FlowName = 'main'): string[] {
  return stage.cloud.architect
    .history(FLOWS[flow])
    .filter(({ kind, by }) => kind === 'published' && by !== 'seed')
    .map(({ id, by }) => `${id} ${typeof by === 'string' ? by : 'clientId' in by ? by.clientId : by.userId}`);
}

/**
 * What Genesys Cloud and its storage were asked, in order: sample flows by their short names, other ids left out. A job
 * that is asked for again and again is told once.
 */
export function callsOf(stage: Stage): string[] {
  const seen = new Set<string>();
  return inOrder(stage.cloudCalls).flatMap((call) => {
    const isPoll = /^GET \/api\/v2\/flows\/(?:export\/)?jobs\//u.test(call);
    if (isPoll && seen.has(call)) return [];
    seen.add(call);
    const named = Object.entries(FLOWS).reduce((text, [name, id]) => text.replace(id, `{${name}}`), call);
    return [named.replace(/[\da-f]{8}-[\da-f-]{27}/u, '{id}')];
  });
}

/** The requests of one method and path. */
export function requestsTo(stage: Stage, method: string, path: RegExp): Stage['cloud']['requests'] {
  return stage.cloud.requests.filter((request) => request.method === method && path.test(request.path));
}

export const TOKEN = 'POST /oauth/token 200';
export const QUEUES = 'GET /api/v2/routing/queues 200';
export const LIST = 'GET /api/v2/flows 200';
export const REGISTER = 'POST /api/v2/flows/jobs 200';

/** The requests that read a flow. */
export const reads = (flow: FlowName = 'main'): string[] => [
  `GET /api/v2/flows/{${flow}} 200`,
  'POST /api/v2/flows/export/jobs 200',
  'GET /api/v2/flows/export/jobs/{id} 200',
  'GET /presigned/downloads/{id}.yaml 200',
];

/** The requests that publish a flow and look at what is live then. */
export const publishes = (flow: FlowName = 'main'): string[] => [
  `GET /api/v2/flows/{${flow}} 200`,
  REGISTER,
  'PUT /presigned/uploads/{id} 200',
  'GET /api/v2/flows/jobs/{id} 200',
  ...reads(flow),
];

/** A text with every first `from` replaced by its `to`: each must be there once and no more. */
export function replaced(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((now, [from, to]) => {
    assert.equal(now.split(from).length, 2, `once and no more: ${from}`);
    return now.replace(from, () => to);
  }, text);
}

/** The problems of the flows, each as `path:line:column rule`; annotations and summary must show them, too. */
export function problemsOf(run: RunResult): string[] {
  const problems = entries(run).flatMap((entry) => entry.problems);
  const places = problems.map(({ path, line, column }) => `${path}:${line}:${column}`);
  const shown = run.commands
    .filter(({ name, properties }) => name === 'error' && properties['title']?.startsWith('IVR menu') === true)
    .map(({ properties: { file, line, col } }) => `${file}:${line}:${col}`);
  // The runner shows ten: beyond that, the ninth says how many more there are.
  const annotated = places.length > 9 ? [...places.slice(0, 8), `${problems[0]?.path}:1:1`] : places;
  assert.deepEqual(shown, annotated, 'one annotation for each problem');
  const summary = plain(run.summary);
  for (const { path, line, column, rule, text } of problems) {
    const row = summary
      .split('\n')
      .find(
        (one) => one.startsWith(`| [${line}:${column}](`) && one.includes(`/${path}#L${line})`) && one.endsWith(`<sub>${rule}</sub> |`),
      );
    assert.ok(row !== undefined, `${path}:${line}:${column} ${rule} in\n${summary}`);
    assert.ok(text !== undefined && row.includes(` | ${text.trim()} | `), `${text} in\n${row}`);
  }
  return problems.map(({ path, line, column, rule }) => `${path}:${line}:${column} ${rule}`);
}

/** Markdown of a report as people read it: entities resolved, code spans without their tags. */
export function plain(markdown: string): string {
  return markdown
    .replaceAll(/<\/?(?:code|kbd|strong)>/gu, '')
    .replaceAll(/&#(\d+);/gu, (_, point: string) => String.fromCodePoint(Number(point)))
    .replaceAll('\u200b', '');
}

/** Rules that hold for every run, whatever it is for. */
export function assertCareful(run: RunResult, stage: Stage): void {
  const { architect, requests } = stage.cloud;
  assert.deepEqual(architect.createdFlows, [], 'no flow is made anew');
  assert.deepEqual(architect.brokenLocks, [], "nobody's lock is broken");
  const { signed, api } = Object.groupBy(requests, ({ path }) => (path.startsWith('/presigned/') ? 'signed' : 'api'));
  for (const { path, headers } of signed ?? []) assert.equal(headers['authorization'], undefined, `no token is sent to ${path}`);
  const writes = (api ?? []).filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
  const allowed = /^(?:POST \/oauth\/token|POST \/api\/v2\/flows\/(?:export\/jobs|jobs|query|validate)|PATCH \/api\/v2\/flows\/[\w-]+)$/u;
  assert.deepEqual(
    writes.filter((write) => !allowed.test(write)),
    [],
  );
  const tokens = (api ?? []).map(({ headers }) => headers['authorization'] ?? '').map((header) => header.replace(/^\w+ /u, ''));
  const signatures = (signed ?? []).map(({ query }) => query['X-Amz-Signature'] ?? '');
  for (const secret of new Set([defaultClient.secret, ...tokens, ...signatures].filter((text) => text !== '')))
    assert.equal(run.everything.includes(secret), false, 'no secret in what the run lets out');
}

/** The lines of the choice with this name in the menus of the sample org. */
export function choiceAt(yaml: string, name: string): string {
  const lines = yaml.split(/(?<=\n)/u);
  const start = lines.findIndex((line) => line.trim() === `name: ${name}`) - 1;
  const indent = /^ *-/u.exec(lines[start] ?? '')?.[0] ?? '';
  assert.notEqual(indent, '', `no choice ${name}`);
  const length = lines.slice(start + 1).findIndex((line) => line.search(/\S/u) < indent.length);
  return lines.slice(start, length === -1 ? undefined : start + 1 + length).join('');
}
