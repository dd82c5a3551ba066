// Helpers of the org's and the deploy's end-to-end tests; no test of its own.
import assert from 'node:assert/strict';
import type { FlowDefinition, MenuOption } from '../../simulator/genesys/flow-records.ts';
import type { FaultEffect } from '../../simulator/genesys/faults.ts';
import type { CloudOptions } from '../../simulator/genesys/options.ts';
import { mainIvr } from '../../simulator/genesys/sample.ts';
import { changedMainMenu, MAIN_FLOW_ID, MAIN_OPTIONS, menuFile } from '../../harness/menus.ts';
import { inOrder, membersOf, NAMES } from './queue-calls.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage } from '../../harness/stage.ts';
import { entryOf, expectEnd, reportOf, type ExpectedEnd, type FlowEntry } from './run-report.ts';

export { reportOf };

/** An OAuth client whose secret looks different in JSON, in URLs, in workflow commands and in Markdown. */
export const CLIENT = { id: 'ivr-client', secret: 'Zq"7\\x%K+w/9=é_-#*`Lm@2' };
export const MAIN = `/api/v2/flows/${MAIN_FLOW_ID}`;
export const EU = '62c4d7f8-90ab-4e1c-b3d5-8a1f2e3d4c22';
export const AFTER_HOURS = 'd90e5b13-7c2f-4a86-8f41-9b2c3d4e5f33';
export const PAYMENT = '0f7a3c5e-b1d8-4962-a2e7-ac3d4e5f6044';
export const TOKEN = 'POST /oauth/token 200';
export const VALIDATE = 'POST /api/v2/flows/validate 200';
/** An org of the flow-definition API has no such listing. */
export const NO_LIST = 'GET /api/v2/flows 404';
export const QUERY = 'POST /api/v2/flows/query 200';
export const READ = `GET ${MAIN} 200`;
/** What a plan of the main menu asks of the queues behind its keys. */
export const QUEUE_FACTS = [NAMES, ...membersOf('sales', 'support', 'billing', 'operator')];
export const NEW_PROMPT = 'For new orders, press 1';
export { changedMainMenu, MAIN_FLOW_ID, MAIN_OPTIONS, menuFile };

export interface SceneOptions {
  readonly org?: Partial<CloudOptions>;
  readonly inputs?: Record<string, string>;
  readonly env?: Record<string, string>;
}

/** A stage whose client has the awkward secret. */
export function openStage(org: Partial<CloudOptions> = {}): Promise<Stage> {
  return Stage.open({ org: { clients: [CLIENT], ...org } });
}

/** Pushes and runs without comments. */
export function push(stage: Stage, files: Record<string, string>, { inputs = {}, env = {} }: SceneOptions = {}): Promise<RunResult> {
  return stage.push(files, {
    inputs: { 'client-id': CLIENT.id, 'client-secret': CLIENT.secret, comment: 'never', ...inputs },
    env,
    timeoutMs: 90_000,
  });
}

/** Pushes the one small change of the main menu. */
export function pushMain(stage: Stage, options: SceneOptions = {}): Promise<RunResult> {
  return push(stage, { 'ivr/main.yml': changedMainMenu() }, options);
}

/** Ann edits the main flow right before a request of one method for it is handled. */
export function annEdits(
  stage: Stage,
  edit: Parameters<Stage['cloud']['edit']>[2],
  at: { method?: 'GET' | 'PATCH' | 'PUT'; skip?: number; times?: number } & FaultEffect = {},
): void {
  stage.cloud.faults.add({
    method: 'PATCH',
    path: MAIN,
    before: (cloud) => {
      cloud.edit(MAIN_FLOW_ID, 'ann', edit);
    },
    ...at,
  });
}

/** How a run ends that deploys the small change. */
export const DEPLOYED = { status: 'deployed', versions: [14, 15], attempts: 1, words: 'deployed', writes: ['15 ivr-client'] } as const;
/** How one ends that leaves a change of somebody else as it is. */
export const MENU_CONFLICT = { status: 'conflict', attempts: 1, words: 'conflict', code: 'menu.changed.by.somebody.else' } as const;
export const BY_HAND = {
  status: 'rollback-failed',
  versions: [14, 16],
  attempts: 1,
  words: 'By hand',
  writes: ['15 ivr-client', '16 ann'],
} as const;

export function flowOf(run: RunResult, id: string = MAIN_FLOW_ID): FlowEntry<FlowDefinition> {
  return entryOf(run, id);
}

/** What the report's readers see of one run with one flow, asserted together. */
export interface Expected extends ExpectedEnd {
  /** Every request made, in order. */
  readonly calls: readonly string[];
  /** Who wrote which version, such as `15 ivr-client`, after the seed. */
  readonly writes: readonly string[];
  readonly words: string;
}

export function expectRun(run: RunResult, stage: Stage, expected: Expected): void {
  const flow = flowOf(run);
  expectEnd(run, stage, flow, expected);
  assert.equal(flow.flow_name, 'Main IVR');
  assert.deepEqual(inOrder(stage.cloudCalls), expected.calls);
  assert.deepEqual(writesOf(stage), expected.writes);
  assert.ok(run.summary.includes(expected.words), run.summary);
}

/** Who wrote which version of a flow after its seed. */
export function writesOf(stage: Stage, id: string = MAIN_FLOW_ID): string[] {
  return stage.cloud
    .history(id)
    .slice(1)
    .map(({ version, by }) => `${version} ${by}`);
}

/** The bodies of all requests of a method, in order. */
export function bodiesOf(stage: Stage, method: string): unknown[] {
  return stage.cloud.requests.filter((request) => request.method === method).map(({ body }) => body);
}

export function liveOptions(stage: Stage, id: string = MAIN_FLOW_ID, node = 'collect_ivr_main'): MenuOption[] {
  return optionsIn(stage.cloud.flow(id).definition, node);
}

export function optionsIn(definition: FlowDefinition, node = 'collect_ivr_main'): MenuOption[] {
  return definition.nodes[node]?.menu?.options ?? [];
}

export function promptOf(stage: Stage, key: string, id: string = MAIN_FLOW_ID, node = 'collect_ivr_main'): string | undefined {
  return liveOptions(stage, id, node).find((option) => option.key === key)?.prompt;
}

/** The main menu's options with some prompts replaced. */
export function optionsWith(prompts: Readonly<Record<string, string>>): MenuOption[] {
  return optionsIn(structuredClone(mainIvr.definition)).map((option) => ({ ...option, prompt: prompts[option.key] ?? option.prompt }));
}

/** What the small change's PATCH must be, to the letter. */
export function mainPatch(version: number): object {
  return { version, definition: { nodes: { collect_ivr_main: { type: 'collect', menu: { options: optionsWith({ 1: NEW_PROMPT }) } } } } };
}

/** The rollback's PUT, to the letter: the definition from before, under the write's own version. */
export function mainRestore(version: number): object {
  return { version, definition: mainIvr.definition };
}

export function setPrompt(definition: FlowDefinition, key: string, prompt: string, node = 'collect_ivr_main'): void {
  const option = optionsIn(definition, node).find((candidate) => candidate.key === key);
  assert.ok(option !== undefined, `no key ${key} in ${node}`);
  option.prompt = prompt;
}

export const patched = (status: number | null): string => `PATCH ${MAIN} ${status}`;
export const put = (status: number | null): string => `PUT ${MAIN} ${status}`;
export const got = (status: number | null): string => `GET ${MAIN} ${status}`;
/** The question who made a version. */
export const MAKER = (version: number | string = 15, status: number | null = 200): string => `GET ${MAIN}/versions/${version} ${status}`;
