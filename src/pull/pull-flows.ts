import PQueue from 'p-queue';
import { unwritten, type FlowRun } from '../flows/flow-run.ts';
import { notBegun } from '../flows/interrupted.ts';
import { wholeQueueIndex } from '../flows/queue-index.ts';
import { reportFlow } from '../flows/report-flow.ts';
import type { LiveFlow } from '../model/flow.ts';
import { GUID, isOfFlow, normalizeId, sameId } from '../model/ids.ts';
import { present } from '../model/json.ts';
import type { FlowReference } from '../model/menu.ts';
import type { FlowStatus } from '../model/outcome.ts';
import { toReportedError } from '../model/run-error.ts';
import type { ReportedError } from '../model/store.ts';
import type { FlowReport, PulledMenu, PullStatus } from '../report/model.ts';
import { MenuPull, type MenuOutcome } from './menu-pull.ts';
import { proposeTestFiles, type ProposedFiles } from './propose-tests.ts';
import type { PullWork } from './work.ts';

/** What a pull found and did. */
export interface PullResult {
  readonly flows: readonly FlowReport[];
  readonly menus: readonly PulledMenu[];
  /** The paths of the files that were written. */
  readonly written: readonly string[];
  readonly writtenTests: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Writes what is live into menu files: a new file for each menu that calls reach, and into present files what was changed only live. If one
 * file is in conflict, none is written, unless `force` is set.
 *
 * @throws RunError `files.unwritable`: nothing was written
 */
export async function pullFlows(work: PullWork): Promise<PullResult> {
  const runs = await readFlows(work, await flowsToPull(work));
  const { queues, names, error } = await wholeQueueIndex(work.org);
  const read = runs.flatMap(({ live }) => live ?? []);
  const pull = new MenuPull(work, error === undefined ? queues : undefined);
  for (const live of work.tests?.alone === true ? [] : read) await pull.flow(live);
  const outcomes = pull.outcomes;
  const isHeld = !work.force && outcomes.some(({ status }) => BLOCKING.has(status));
  const tests = isHeld ? NO_TESTS : proposals(work, read, names);
  const files = isHeld ? new Map<string, string>() : new Map([...pull.files, ...tests.files]);
  if (!work.cancellation.isRequested && files.size > 0) work.folder.write(files);
  const menus = outcomes.map((outcome) => reportMenu(outcome, files));
  return {
    flows: runs.flatMap((run) => reportRun(run, menus)),
    menus,
    written: [...files.keys()].filter((path) => !tests.files.has(path)),
    writtenTests: [...tests.files.keys()],
    notes: [...(error === undefined ? [] : [queuesUnknown(error)]), ...nothingToPull(work, runs), ...tests.notes],
  };
}

/** That flows which were asked for by name have no menus, and where they ask for keys instead. */
function nothingToPull({ flows, tests }: PullWork, runs: readonly FlowRun[]): string[] {
  if (flows.length === 0 || tests?.alone === true) return [];
  const empty = runs.flatMap(({ live }) => (live !== undefined && live.content.menus().length === 0 ? [live] : []));
  return empty.map(({ name, content }) => `There is nothing to pull from the flow "${name}". ${content.withoutMenus()}`);
}

const NO_TESTS: ProposedFiles = { files: new Map(), notes: [] };

function proposals({ tests, names }: PullWork, flows: readonly LiveFlow[], queues: ReadonlyMap<string, string>): ProposedFiles {
  return tests === undefined ? NO_TESTS : proposeTestFiles(flows, queues, tests, names);
}

/** What keeps all files from being written. */
const BLOCKING: ReadonlySet<PullStatus> = new Set(['conflict', 'uncommitted']);

function queuesUnknown({ message, hint }: ReportedError): string {
  return `The queues can't be listed, so no name is looked up: ${message} ${hint}`;
}

/** The flows of a pull, and which of them were asked for by name or by a file. */
async function flowsToPull(work: PullWork): Promise<readonly FlowRun[]> {
  const { org, flows, divisionId, menus } = work;
  const named = flows.map((entry) => (GUID.test(entry) ? { kind: 'id' as const, id: entry } : byName(entry, divisionId)));
  if (named.length > 0) return unique(await inParallel(work, named.map(runOf), (run) => resolve(work, run)));
  const listed = await org.listFlows(divisionId);
  const kept = menus.map(({ flow }) => flow).filter((flow) => !listed.some((one) => isOfFlow(flow, one)));
  const others = await inParallel(work, kept.map(runOf), (run) => resolve(work, run));
  return unique([...listed.map(({ id }) => ({ ...runOf({ kind: 'id', id }), isListedOnly: true })), ...others]);
}

function byName(name: string, divisionId: string | undefined): FlowReference {
  return { kind: 'name', name, ...present({ divisionId }) };
}

function runOf(reference: FlowReference): FlowRun {
  return { reference, menus: [], flowId: reference.kind === 'id' ? normalizeId(reference.id) : undefined };
}

/** Each flow once, however it was named. */
function unique(runs: readonly FlowRun[]): readonly FlowRun[] {
  return runs.filter(({ flowId, reference }, index) => {
    const isSame = (other: FlowRun): boolean =>
      flowId === undefined || other.flowId === undefined
        ? JSON.stringify(reference) === JSON.stringify(other.reference)
        : sameId(flowId, other.flowId);
    return runs.findIndex(isSame) === index;
  });
}

async function resolve({ org }: PullWork, run: FlowRun): Promise<FlowRun> {
  if (run.reference.kind === 'id') return run;
  return { ...run, flowId: await org.findFlow(run.reference.name, run.reference.divisionId) };
}

/** Flows without anything to pull. If they were not asked for, nothing is wrong. */
const NOTHING_LIVE = new Set(['flow.never.published', 'flow.deleted']);

async function readFlows(work: PullWork, runs: readonly FlowRun[]): Promise<readonly FlowRun[]> {
  const read = await inParallel(work, runs, async (run) =>
    run.flowId === undefined ? run : { ...run, live: await work.org.store.read(run.flowId) },
  );
  const isKept = ({ flowId }: FlowRun): boolean =>
    work.flows.length > 0 || work.menus.some(({ flow }) => flow.kind === 'id' && flowId !== undefined && sameId(flow.id, flowId));
  return read.filter((run) => isKept(run) || !NOTHING_LIVE.has(run.outcome?.error?.code ?? ''));
}

/** Runs a step for several flows at once. A failure is the outcome of its own flow, and doesn't stop the others. */
async function inParallel(work: PullWork, runs: readonly FlowRun[], step: (run: FlowRun) => Promise<FlowRun>): Promise<FlowRun[]> {
  const queue = new PQueue({ concurrency: work.concurrency });
  return queue.addAll(
    runs.map((run) => async (): Promise<FlowRun> => {
      if (run.outcome !== undefined) return run;
      if (work.cancellation.isRequested) return { ...run, outcome: notBegun(run) };
      const begun = work.clock.elapsed();
      const after = await step(run).catch((error: unknown) => ({
        ...run,
        outcome: unwritten(run, 'failed', { error: toReportedError(error) }),
      }));
      return { ...after, workedMs: (run.workedMs ?? 0) + work.clock.elapsed() - begun };
    }),
  );
}

function reportMenu(outcome: MenuOutcome, files: ReadonlyMap<string, string>): PulledMenu {
  const { live, menu, path, status, taken, kept, conflicts, why } = outcome;
  const isWritten = status === 'new' || status === 'updated';
  return {
    flow_id: live.id,
    flow_name: live.name,
    menu,
    path,
    status,
    taken,
    kept,
    conflicts,
    why,
    written: isWritten && path !== null && files.has(path),
  };
}

/** A flow's report: in sync if its files say what is live now, planned if a deploy is due for them. None if it has no files. */
function reportRun(run: FlowRun, menus: readonly PulledMenu[]): FlowReport[] {
  const own = menus.filter(({ flow_id }) => run.live !== undefined && sameId(flow_id, run.live.id));
  const outcome = run.outcome ?? unwritten(run, statusOf(own), present({ error: errorOf(own) }));
  const report = reportFlow({ ...run, outcome });
  const managed = own.filter(({ path }) => path !== null);
  if (managed.length === 0 && run.outcome === undefined) return [];
  return [{ ...report, files: [...new Set(managed.flatMap(({ path }) => path ?? []))], menus: managed.map(({ menu }) => menu) }];
}

function statusOf(menus: readonly PulledMenu[]): FlowStatus {
  const has = (...statuses: PullStatus[]): boolean => menus.some(({ status }) => statuses.includes(status));
  if (has('conflict', 'uncommitted')) return 'conflict';
  if (has('gone')) return 'failed';
  return menus.some(({ kept }) => kept.length > 0) ? 'planned' : 'in-sync';
}

function errorOf(menus: readonly PulledMenu[]): ReportedError | undefined {
  const refused = menus.filter(({ status }) => status === 'conflict' || status === 'uncommitted' || status === 'gone');
  const [first] = refused;
  if (first === undefined) return undefined;
  const code = first.status === 'gone' ? 'pull.menu.gone' : first.status === 'conflict' ? 'pull.conflict' : 'pull.uncommitted';
  return { code, message: refused.map(({ why }) => why ?? '').join(' '), hint: HINTS[code] };
}

const HINTS = {
  'pull.menu.gone': 'Delete the file, or correct the name of the menu in it.',
  'pull.conflict': 'Resolve the conflict in the file, and commit it. To take what is live instead, set `force: true`.',
  'pull.uncommitted': 'Commit or discard the changes, then pull again. To merge live into them, set `force: true`.',
} as const;
