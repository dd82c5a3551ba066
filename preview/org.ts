/* Runs the action's own code on a simulated org in process. Nothing in the samples' reports is written by hand. */

import { createRequire } from 'node:module';
import { toErrorReport } from '../src/report/error-report.ts';
import type { Clock } from '../src/model/clock.ts';
import { isFailure, reachesCallers } from '../src/model/outcome.ts';
import { runFlows } from '../src/flows/run-flows.ts';
import { backoff } from '../src/genesys/http/backoff.ts';
import type { DeployHistory } from '../src/drift/deploy-history.ts';
import { NO_RECORDER } from '../src/record/recorder.ts';
import { NO_RECORDS } from '../src/record/records.ts';
import { connect } from '../src/genesys/org.ts';
import { liveFile } from '../src/pull/live-file.ts';
import { GitMenuHistory } from '../src/repository/menu-history.ts';
import type { Menu } from '../src/model/menu.ts';
import { SAME_NAMES } from '../src/model/org-names.ts';
import { duplicateMenus } from '../src/menu-file/duplicates.ts';
import { parseCallFile } from '../src/call-file/parse.ts';
import { parseMenuFile } from '../src/menu-file/parse.ts';
import { present } from '../src/model/json.ts';
import { pageToDial, withDialledTests } from '../src/run/dial.ts';
import type { RunState } from '../src/run/run-state.ts';
import { inReadingOrder } from '../src/model/diagnostic.ts';
import type { FlowReport, RunReport } from '../src/report/model.ts';
import { toReportedError } from '../src/model/run-error.ts';
import { GenesysCloud } from '../simulator/genesys/cloud.ts';
import type { CloudOptions } from '../simulator/genesys/options.ts';
import { kindArchitectOrg, sampleOrg } from '../simulator/genesys/sample.ts';
import { listen } from '../simulator/genesys/server.ts';
import type { FlowApi } from '../harness/stage.ts';

// The SDK's sources call `require`, which only the bundle provides.
Object.assign(globalThis, { require: createRequire(import.meta.url) });

/** A run and its org. */
export interface Scene {
  readonly api: FlowApi;
  readonly mode: 'validate' | 'plan' | 'deploy' | 'drift';
  /** The menu files by path; `null` for a deleted one. */
  readonly files: Readonly<Record<string, string | null>>;
  readonly org?: Partial<CloudOptions>;
  /** Prepares the org before the run. */
  readonly arrange?: (cloud: GenesysCloud) => void;
  readonly isAllOrNone?: boolean;
  readonly commentKey?: string;
  readonly notes?: readonly string[];
  readonly secret?: string;
  /** The menu files of the branch's previous commit, by path. With them, the run can detect edits outside git. */
  readonly committed?: Readonly<Record<string, string>>;
  readonly onDrift?: 'fail' | 'overwrite';
  /** The menu files of an earlier commit of the pull request, which Ann has approved, by path. */
  readonly approved?: Readonly<Record<string, string>>;
  /** Whether a run has certainly deployed the previous commit. */
  readonly isProven?: boolean;
  /** The call tests by path. */
  readonly tests?: Readonly<Record<string, string>>;
  /** Whether there is a page to dial, and where: `false` is a server that keeps no pages. */
  readonly dial?: string | false;
}

const HEAD = {
  commit: '396a4cbf76bb718a79ed3867b335bddbb6242fc4',
  runUrl: 'https://github.com/northwind/ivr/actions/runs/9000',
  repositoryUrl: 'https://github.com/northwind/ivr',
  actor: 'ann',
  architectHost: 'mypurecloud.ie',
  at: '2026-11-22T10:00:00.000Z',
} as const;

/** The commit of a pull request that Ann has approved. */
const APPROVED = '7c91e2d4b376bb718a79ed3867b335bddbb624aa';

/** When the previous commit was deployed, if that is proven. */
const DEPLOYED_AT = Date.UTC(2026, 10, 20, 9, 30);

/** The history of a branch with one commit; without it, this run's commits are the first. */
function historyOf({ committed, approved, isProven = false }: Scene, menus: readonly Menu[]): DeployHistory {
  const commit = '0a5f3c1b76bb718a79ed3867b335bddbb6242fc4';
  const bytesAt = (path: string, at?: string): Buffer | undefined => {
    const text = (at === APPROVED ? approved : committed)?.[path];
    return text === undefined ? undefined : Buffer.from(text);
  };
  const history = new GitMenuHistory({
    files: {
      at: async (at, path) => bytesAt(path, at) ?? 'absent',
      versions: async function* versions(path) {
        const bytes = bytesAt(path);
        if (bytes !== undefined) yield { commit, bytes };
        return { kind: 'whole' };
      },
      changedSince: async () => [],
    },
    origins: [
      async () =>
        committed === undefined ? { bases: [], isFirst: true } : { bases: [commit], ...(isProven ? { provenAt: DEPLOYED_AT } : {}) },
    ],
    changes: { scope: 'all', changed: new Set(), removed: new Set() },
    canLeaveOut: async () => false,
    newerTip: async () => undefined,
    isMenuFile: () => true,
    complete: (menu) => menu,
    menus,
  });
  return {
    records: NO_RECORDS,
    order: { isNewer: no, isNewest: async () => true, isAncestor: no, hasSucceeded: no, wasRequestedAfter: no },
    menus: history,
  };
}

async function no(): Promise<boolean> {
  return false;
}

/** Runs a scene to its end, in virtual time. */
export async function runScene(scene: Scene): Promise<RunReport> {
  let now = Date.UTC(2026, 10, 22, 10, 0);
  const clock: Clock = {
    now: () => now,
    elapsed: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
  };
  const cloud = new GenesysCloud({
    ...(scene.api === 'architect' ? kindArchitectOrg() : sampleOrg()),
    clock: () => now,
    rateLimit: { requestsPerMinute: 100_000 },
    ...scene.org,
  });
  scene.arrange?.(cloud);
  await using server = await listen(cloud);
  return await runOnGateway(scene, server.url, clock);
}

async function runOnGateway(scene: Scene, gateway: string, clock: Clock): Promise<RunReport> {
  const { menus, report } = checkFiles(scene);
  if (report.outcome === 'failure' || scene.mode === 'validate') return report;
  const org = connect({
    target: { gateway: new URL(gateway) },
    clientId: 'simulator-client',
    clientSecret: scene.secret ?? 'simulator-secret',
    requestsPerMinute: 100_000,
    timeoutMs: 30_000,
    flowApi: 'auto',
    overwriteDrafts: false,
    clock,
    secrets: { add: () => undefined, redact: (text) => text },
  });
  const { mode, isAllOrNone = false, onDrift = 'fail', approved, tests = {} } = scene;
  let toDial: RunState['toDial'];
  try {
    const flows = await runFlows({
      org,
      mode,
      menus,
      limit: [],
      tests: Object.entries(tests).flatMap(([path, text]) => parseCallFile(path, Buffer.from(text)).tests),
      changedTests: [],
      onGraphs: (graphs) => {
        toDial = graphs;
      },
      recorder: NO_RECORDER,
      allMenus: menus,
      concurrency: 1,
      maxTries: 3,
      isAllOrNone,
      onDrift,
      history: historyOf(scene, menus),
      ...(approved === undefined ? {} : { approval: async () => ({ commit: APPROVED, by: 'ann' }) }),
      recordOfOthers: async () => undefined,
      clock,
      backoff,
      liveFile: (source, menu) => liveFile({ ...source, names: SAME_NAMES }, menu),
      cancellation: { isRequested: false },
      journal: { begin: () => undefined, wrap: (store) => store, done: () => undefined },
      group: (_name, work) => work(),
      log: () => undefined,
      onDone: () => undefined,
    });
    return await withPage(scene, { ...report, flows, outcome: outcomeOf(flows), apiCalls: { ...org.apiCalls } }, toDial);
  } catch (error) {
    return { ...report, outcome: 'failure', error: toErrorReport(toReportedError(error)) };
  }
}

/** The report with links to the page to dial, if the scene has one. */
async function withPage({ dial }: Scene, report: RunReport, toDial: RunState['toDial']): Promise<RunReport> {
  if (dial === undefined) return report;
  const page = await pageToDial(
    { report, ...present({ toDial }) },
    { redact: (text) => text, redactAll: (value) => value },
    { all: false },
  );
  if (page === undefined) throw new Error('There is nothing to dial.');
  const sides = report.mode === 'deploy' ? 'deploy' : 'plan';
  return { ...report, flows: withDialledTests(report.flows, page), dial: { sides, ...(dial === false ? {} : { url: dial }) } };
}

function outcomeOf(flows: readonly FlowReport[]): RunReport['outcome'] {
  if (flows.some(({ status }) => isFailure(status))) return 'failure';
  return flows.some(({ status }) => reachesCallers(status)) ? 'success' : 'no-changes';
}

/** The menus of a scene's files, and the report of a run that has checked the files and not called the org yet. */
function checkFiles(scene: Scene): { readonly menus: readonly Menu[]; readonly report: RunReport } {
  const { mode, commentKey = '', notes = [] } = scene;
  const parsed = Object.entries(scene.files).map(([path, text]) => ({ path, text, file: parseMenuFile(path, Buffer.from(text ?? '')) }));
  const menus = parsed.filter(({ text }) => text !== null).flatMap(({ file }) => file.menus);
  const problems = inReadingOrder([...parsed.flatMap(({ text, file }) => (text === null ? [] : file.problems)), ...duplicateMenus(menus)]);
  const report: RunReport = {
    ...HEAD,
    mode,
    commentKey,
    notes,
    outcome: problems.length > 0 ? 'failure' : 'success',
    files: parsed.map(({ path, text }) => {
      const own = problems.filter((problem) => problem.at.path === path);
      return { path, status: text === null ? 'deleted' : own.length > 0 ? 'invalid' : 'valid', problems: own };
    }),
    flows: [],
    error: null,
    apiCalls: { total: 0, retried: 0, throttledMs: 0 },
  };
  return { menus, report };
}
