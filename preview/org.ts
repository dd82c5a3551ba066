/** A simulated org in process, and runs on it: the samples are what the action itself says, none of it is written by hand. */
import { createRequire } from 'node:module';
import { mock } from 'node:test';
import { toErrorReport } from '../src/flows/report-flow.ts';
import { isFailure, reachesCallers } from '../src/model/outcome.ts';
import { runFlows } from '../src/flows/run-flows.ts';
import { backoff } from '../src/genesys/http/backoff.ts';
import type { MenuHistory } from '../src/drift/menu-history.ts';
import { connect } from '../src/genesys/org.ts';
import { GitMenuHistory } from '../src/repository/menu-history.ts';
import type { Menu } from '../src/model/menu.ts';
import { duplicateMenus } from '../src/menu-file/duplicates.ts';
import { parseMenuFile } from '../src/menu-file/parse.ts';
import { inReadingOrder } from '../src/model/diagnostic.ts';
import type { RunReport } from '../src/report/model.ts';
import { describeError } from '../src/action/main.ts';
import { GenesysCloud } from '../simulator/genesys/cloud.ts';
import type { CloudOptions } from '../simulator/genesys/options.ts';
import { sampleArchitectOrg, sampleOrg } from '../simulator/genesys/sample.ts';
import { listen } from '../simulator/genesys/server.ts';
import type { FlowApi } from '../harness/stage.ts';

// The SDK's own sources call `require`, which only the bundle gives them.
Object.assign(globalThis, { require: createRequire(import.meta.url) });

/** What is run on which org. */
export interface Scene {
  readonly api: FlowApi;
  readonly mode: 'validate' | 'plan' | 'deploy' | 'drift';
  /** The menu files, by path; `null` for one that is deleted. */
  readonly files: Readonly<Record<string, string | null>>;
  readonly org?: Partial<CloudOptions>;
  /** What else happens in the org. */
  readonly arrange?: (cloud: GenesysCloud) => void;
  readonly isAllOrNone?: boolean;
  readonly commentKey?: string;
  readonly notes?: readonly string[];
  readonly secret?: string;
  /** What the branch's last commit before this one had, by path: with it, an edit made outside git is seen. */
  readonly committed?: Readonly<Record<string, string>>;
  readonly onDrift?: 'fail' | 'overwrite';
}

const HEAD = {
  commit: '396a4cbf76bb718a79ed3867b335bddbb6242fc4',
  runUrl: 'https://github.com/northwind/ivr/actions/runs/9000',
  repositoryUrl: 'https://github.com/northwind/ivr',
  actor: 'ann',
  at: '2026-11-22T10:00:00.000Z',
} as const;

/** A branch of one commit. */
function historyOf(committed: Readonly<Record<string, string>>, menus: readonly Menu[]): MenuHistory {
  const commit = '0a5f3c1b76bb718a79ed3867b335bddbb6242fc4';
  const bytesAt = (path: string): Buffer | undefined => {
    const text = committed[path];
    return text === undefined ? undefined : Buffer.from(text);
  };
  return new GitMenuHistory({
    files: {
      at: async (_commit, path) => bytesAt(path) ?? 'absent',
      versions: async function* versions(path) {
        const bytes = bytesAt(path);
        if (bytes !== undefined) yield { commit, bytes };
        return { kind: 'whole' };
      },
      parents: async () => [],
      changedSince: async () => [],
    },
    origins: [async () => ({ bases: [commit], before: [] })],
    changes: { scope: 'all', changed: new Set(), removed: new Set() },
    isMenuFile: () => true,
    complete: (menu) => menu,
    menus,
  });
}

/** Runs a scene to its end, in a time that nobody waits for. */
export async function runScene(scene: Scene): Promise<RunReport> {
  let now = Date.UTC(2026, 10, 22, 10, 0);
  const date = mock.method(Date, 'now', () => now);
  try {
    const cloud = new GenesysCloud({
      ...(scene.api === 'architect' ? sampleArchitectOrg() : sampleOrg()),
      clock: () => now,
      rateLimit: { requestsPerMinute: 100_000 },
      ...scene.org,
    });
    scene.arrange?.(cloud);
    await using server = await listen(cloud);
    return await runOnGateway(scene, server.url, async (milliseconds) => {
      now += milliseconds;
    });
  } finally {
    date.mock.restore();
  }
}

async function runOnGateway(scene: Scene, gateway: string, sleep: (milliseconds: number) => Promise<void>): Promise<RunReport> {
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
      const own = problems.filter((problem) => problem.path === path);
      return { path, status: text === null ? 'deleted' : own.length > 0 ? 'invalid' : 'valid', problems: own };
    }),
    flows: [],
    error: null,
    apiCalls: { total: 0, retried: 0, throttledMs: 0 },
  };
  if (problems.length > 0 || mode === 'validate') return report;
  const org = connect({
    target: { gateway: new URL(gateway) },
    clientId: 'simulator-client',
    clientSecret: scene.secret ?? 'simulator-secret',
    requestsPerMinute: 100_000,
    timeoutMs: 30_000,
    flowApi: 'auto',
    overDrafts: false,
    clock: { sleep },
    secrets: { add: () => undefined, redact: (text) => text },
  });
  const { isAllOrNone = false, onDrift = 'fail', committed } = scene;
  try {
    const flows = await runFlows({
      org,
      mode,
      menus,
      allMenus: menus,
      concurrency: 1,
      maxTries: 3,
      isAllOrNone,
      onDrift,
      ...(committed && { history: historyOf(committed, menus) }),
      clock: { sleep },
      backoff,
      now: () => Date.now(),
      group: (_name, work) => work(),
      onDone: () => undefined,
    });
    const failed = flows.some(({ status }) => isFailure(status));
    const changed = flows.some(({ status }) => reachesCallers(status));
    return { ...report, flows, outcome: failed ? 'failure' : changed ? 'success' : 'no-changes', apiCalls: { ...org.apiCalls } };
  } catch (error) {
    return { ...report, outcome: 'failure', error: toErrorReport(describeError(error)) };
  }
}
