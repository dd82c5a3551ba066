// Helpers of the end-to-end tests on Architect's API; no test of its own.
import assert from 'node:assert/strict';
import type { ArchitectVersion } from '../simulator/genesys/architect/model.ts';
import { architectMainIvr, sampleQueues } from '../simulator/genesys/sample.ts';
import { menuFile, type OptionText } from './menus.ts';
import type { Stage } from './stage.ts';

export const FLOW = architectMainIvr.id;

/** The sample's main menu as it is published: deploying it changes nothing. It fits the sample flow of either API. */
const OPTIONS: readonly OptionText[] = [
  { key: '1', prompt: 'For sales, press 1', target: `{ queue: ${sampleQueues.sales.name} }` },
  { key: '2', prompt: 'For support, press 2', target: `{ queue: ${sampleQueues.support.name} }` },
  { key: '3', prompt: 'For bills and payments, press 3', target: `{ queue: ${sampleQueues.billing.name} }` },
  { key: '9', prompt: 'For our opening hours, press 9', target: '{ unchanged: true }' },
  { key: '0', prompt: 'To speak to an operator, press 0', target: '{ unchanged: true }' },
  { key: '*', prompt: 'To hear this again, press star', target: '{ unchanged: true }' },
];

/** The menu file with some options changed; `null` takes one away, a key that isn't there adds one. */
export function mainMenu(changes: Readonly<Record<string, Partial<OptionText> | null>> = {}): string {
  const kept = OPTIONS.flatMap((option) => {
    const change = changes[option.key];
    return change === null ? [] : [{ ...option, ...change }];
  });
  const added = Object.entries(changes).flatMap(([key, change]) =>
    change === null || OPTIONS.some((option) => option.key === key) ? [] : [{ key, target: '', ...change }],
  );
  return menuFile([...kept, ...added]);
}

/** What callers hear now: the published version. */
export function published(stage: Stage, flowId = FLOW): ArchitectVersion {
  const version = stage.cloud.architect.flow(flowId).published;
  assert.ok(version, 'the flow has been published');
  return version;
}

/** The published versions that were made since the org began: who made which. */
export function publishes(stage: Stage, flowId = FLOW): string[] {
  return stage.cloud.architect
    .history(flowId)
    .filter(({ kind, by }) => kind === 'published' && by !== 'seed')
    .map(({ id, by }) => `${id} ${typeof by === 'string' ? by : 'clientId' in by ? by.clientId : by.userId}`);
}

/** The requests to Genesys Cloud and its storage, in order, without ids of flows and jobs. Repeated questions about a job count once. */
export function calls(stage: Stage): string[] {
  const all = stage.cloudCalls.map((call) => call.replace(/[\da-f]{8}-[\da-f-]{27}/gu, (id) => (id === FLOW ? '{flowId}' : '{id}')));
  return all.filter((call, index) => call !== all[index - 1] || !/^GET \/api\/v2\/flows\/(?:export\/)?jobs\//u.test(call));
}

/** The requests that read a flow, those that publish it, and those that verify it. */
export const LOGIN = ['POST /oauth/token 200'];
export const READ = [
  'GET /api/v2/flows/{flowId} 200',
  'POST /api/v2/flows/export/jobs 200',
  'GET /api/v2/flows/export/jobs/{id} 200',
  'GET /presigned/downloads/{id}.yaml 200',
];
export const PUBLISH = [
  'GET /api/v2/flows/{flowId} 200',
  'POST /api/v2/flows/jobs 200',
  'PUT /presigned/uploads/{id} 200',
  'GET /api/v2/flows/jobs/{id} 200',
];
