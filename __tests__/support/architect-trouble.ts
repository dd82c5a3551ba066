// Helpers of the end-to-end tests of conflicts, faults and rollbacks on Architect's API; no test of its own.
import assert from 'node:assert/strict';
import type { ArchitectControls } from '../../simulator/genesys/architect/controls.ts';
import type { FaultEffect } from '../../simulator/genesys/faults.ts';
import type { CloudOptions } from '../../simulator/genesys/options.ts';
import { architectMainIvr } from '../../simulator/genesys/sample.ts';
import { calls, FLOW, LOGIN, mainMenu, published, publishes, READ } from '../../harness/architect-scene.ts';
import { CLIENT, NEW_PROMPT } from './org-scene.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage } from '../../harness/stage.ts';
import { entriesOf, expectEnd, type ExpectedEnd, type FlowEntry } from './run-report.ts';

export { CLIENT, NEW_PROMPT };

/** The text with one passage, which must be there exactly once, replaced. */
export function rewrite(text: string, from: string, to: string): string {
  assert.equal(text.split(from).length, 2, `"${from}" stands there once`);
  return text.replace(from, () => to);
}

/** What is published when a run begins, and what its menu file asks for: one line is another. */
export const BEFORE = architectMainIvr.yaml ?? '';
export const DESIRED = rewrite(BEFORE, 'For sales, press 1', NEW_PROMPT);
export const NEW_MENU = mainMenu({ '1': { prompt: NEW_PROMPT } });

/** Somebody's change of another menu, and of the menu that the file describes. */
export const withOtherMenu = (yaml: string): string => rewrite(yaml, 'We are open on weekdays from eight to six.', 'We are always open.');
export const withSameMenu = (yaml: string): string => rewrite(yaml, 'For support, press 2', 'For help, press 2');

/** The requests of a deploy in order: what its plan asks, the last look before the upload, the job, and the reading after it. */
export const QUEUES = 'GET /api/v2/routing/queues 200';
export const LOOK = 'GET /api/v2/flows/{flowId} 200';
export const PLAN = [...LOGIN, ...READ, QUEUES];
export const JOB = ['POST /api/v2/flows/jobs 200', 'PUT /presigned/uploads/{id} 200', 'GET /api/v2/flows/jobs/{id} 200'];
export const DEPLOY = [...PLAN, LOOK, ...JOB, ...READ];

/** Kinds of requests, as faults match them. */
export const REQUESTS = {
  login: { method: 'POST', path: '/oauth/token' },
  flow: { method: 'GET', path: `/api/v2/flows/${FLOW}` },
  beginExport: { method: 'POST', path: '/api/v2/flows/export/jobs' },
  askExport: { method: 'GET', path: /^\/api\/v2\/flows\/export\/jobs\// },
  download: { method: 'GET', path: /^\/presigned\/downloads\// },
  queues: { method: 'GET', path: '/api/v2/routing/queues' },
  register: { method: 'POST', path: '/api/v2/flows/jobs' },
  upload: { method: 'PUT', path: /^\/presigned\/uploads\// },
  askJob: { method: 'GET', path: /^\/api\/v2\/flows\/jobs\// },
} as const;

/** The flow is read for the plan, looked at right before the upload, and read again after the job. */
export const LAST_LOOK = 2;
export const VERIFY = 3;

/** The sample org with the client whose secret is awkward. */
export function openOrg(org: Partial<CloudOptions> = {}): Promise<Stage> {
  return Stage.open({ api: 'architect', org: { clients: [CLIENT], ...org } });
}

/** A fault that strikes the so-manieth request of a kind, and by default no other; it tells how often it has struck. */
export function strike(
  stage: Stage,
  request: keyof typeof REQUESTS,
  nth: number,
  effect: FaultEffect & { readonly times?: number },
): { readonly drawn: number } {
  return stage.cloud.faults.add({ ...REQUESTS[request], skip: nth - 1, ...effect });
}

/** Somebody acts in Architect right before the so-manieth request of a kind is handled. */
export function meanwhile(stage: Stage, request: keyof typeof REQUESTS, nth: number, act: (desk: ArchitectControls) => void): void {
  strike(stage, request, nth, { before: () => act(stage.cloud.architect) });
}

/** Somebody publishes the flow with a change to what is live then. */
export function publishBy(who: string, change: (yaml: string) => string): (desk: ArchitectControls) => void {
  return (desk) => {
    const now = desk.flow(FLOW).published;
    assert.ok(now);
    desk.publish(FLOW, who, change(now.yaml));
  };
}

/** Pushes the one small change of the main menu, or another menu file. */
export function deploy(
  stage: Stage,
  { file = NEW_MENU, inputs = {} }: { readonly file?: string; readonly inputs?: Readonly<Record<string, string>> } = {},
): Promise<RunResult> {
  return stage.push(
    { 'ivr/main.yml': file },
    { inputs: { 'client-id': CLIENT.id, 'client-secret': CLIENT.secret, comment: 'never', ...inputs } },
  );
}

/** The same while Ann publishes the flow with a change to what is live then, right before the so-manieth request of a kind. */
export function deployBeside(
  stage: Stage,
  request: keyof typeof REQUESTS,
  nth: number,
  change: (yaml: string) => string,
): Promise<RunResult> {
  meanwhile(stage, request, nth, publishBy('ann', change));
  return deploy(stage);
}

/** How runs end of which nothing more is to be told. */
export const DEPLOYED = {
  status: 'deployed',
  versions: ['13.0', '14.0'],
  attempts: 1,
  publishes: [`14.0 ${CLIENT.id}`],
  live: DESIRED,
} as const;
export const UNTOUCHED = { status: 'failed', versions: ['13.0', '13.0'], attempts: 1, publishes: [], live: BEFORE } as const;
export const IN_SYNC = { status: 'in-sync', versions: ['13.0', '13.0'], attempts: 0, publishes: [], live: BEFORE } as const;
/** Ann's is left as it is: she has changed the same menu, or published before the rollback. */
export const MENU_CONFLICT = { status: 'conflict', attempts: 1, code: 'menu.changed.by.somebody.else' } as const;
export const STOOD_BACK = { status: 'rollback-failed', versions: ['13.0', '15.0'], attempts: 1, code: 'rollback.stood.back' } as const;

export function entryOf(run: RunResult): FlowEntry<string> {
  const [entry, ...others] = entriesOf<string>(run);
  assert.ok(entry !== undefined && others.length === 0, run.stdout);
  return entry;
}

export function messageOf(run: RunResult): string {
  return entryOf(run).error?.message ?? '';
}

/** What a run with one flow leaves behind, asserted together. */
export interface Expected extends ExpectedEnd {
  /** Every request made, in order; left out where another assertion speaks of them. */
  readonly calls?: readonly string[];
  /** Who published which version since the org began, such as `14.0 ivr-client`. */
  readonly publishes: readonly string[];
  /** What callers hear in the end, byte for byte. */
  readonly live: string;
}

export function expectRun(run: RunResult, stage: Stage, expected: Expected): void {
  const entry = entryOf(run);
  expectEnd(run, stage, entry, expected);
  // A flow that could not be read has no name.
  assert.deepEqual([entry.flow_id, entry.flow_name], [FLOW, expected.versions[0] === null ? null : 'Main IVR']);
  if (expected.calls !== undefined) assert.deepEqual(calls(stage), expected.calls);
  assert.deepEqual(publishes(stage), expected.publishes);
  assert.equal(published(stage).yaml, expected.live);
  expectGoodManners(run, stage, [expected.live]);
}

/**
 * What holds of every run, whatever befell it: the one write is the job's, nobody's lock is broken, no flow is made, nothing but the old and
 * the new text is published, and the storage never sees a token.
 */
export function expectGoodManners(run: RunResult, stage: Stage, texts: readonly string[] = []): void {
  const { architect, requests } = stage.cloud;
  assert.deepEqual([architect.brokenLocks, architect.createdFlows], [[], []]);
  for (const { method, path, headers } of requests) {
    const isStorage = path.startsWith('/presigned/');
    const kind = path.replace(/[\da-f-]{36}(?:\.yaml)?$/u, '');
    if (method !== 'GET')
      assert.ok(
        [
          'POST /oauth/token',
          'POST /api/v2/flows/export/jobs',
          'POST /api/v2/flows/jobs',
          'PUT /presigned/uploads/',
          'POST /api/v2/flows/query',
        ].includes(`${method} ${kind}`),
        `${method} ${path}`,
      );
    if (isStorage) assert.equal(headers['authorization'], undefined, 'the storage is sent no token');
  }
  const own = architect.history(FLOW).filter(({ kind, by }) => kind === 'published' && typeof by !== 'string' && 'clientId' in by);
  for (const { id, yaml } of own) assert.ok([BEFORE, DESIRED, ...texts].includes(yaml), `version ${id} is neither as found nor as asked`);
  const { recovery, status } = entryOf(run);
  assert.equal(recovery !== undefined, status === 'rollback-failed', 'the report holds what is needed to put a flow right, where it is');
  assert.equal(run.report?.api_calls.total, requests.filter(({ path }) => !path.startsWith('/presigned/')).length);
}

/** A report of `rollback-failed` holds all that a person needs: the texts, and what to do with them. */
export function expectRecovery(run: RunResult, texts: { readonly before: string; readonly desired: string; readonly live?: string }): void {
  const { recovery } = entryOf(run);
  assert.ok(recovery, run.stdout);
  const { step, ...held } = recovery;
  assert.deepEqual(held, texts);
  assert.match(step, /Open the flow "Main IVR" \([\da-f-]{36}\) in Architect.*publish/u);
  assert.match(run.summary, /Open the flow/u);
}
