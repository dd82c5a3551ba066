import { contentOf } from '../content/parse.ts';
import { present } from '../model/json.ts';
import { menusOf, type Plan } from '../model/plan.ts';
import type { FlowReport } from '../report/model.ts';
import { Documents } from './documents.ts';
import { parseEntry, parseHead, type Entry } from './entry.ts';
import type { Intent } from './journal.ts';
import type { StoredPlan } from './stored-plan.ts';

/** One flow of a killed run. */
export interface KeptFlow {
  /** The flow's own report if it was done, else the report of its plan. */
  readonly report: FlowReport;
  /** Absent if the work on the flow had not started. */
  readonly entry?: Entry;
  /** Absent if the work on the flow had not started, or the kept plan is gone. */
  readonly plan?: Plan;
}

/** A journal as it is at the end of the job. */
export interface KeptRun extends Intent {
  readonly flows: readonly KeptFlow[];
  readonly documents: Documents;
}

/** A journal whose documents are gone. Only the step's state is left: the flows that may have been written. */
export interface LostRun {
  readonly lost: readonly Entry[];
}

/**
 * Reads the journal.
 *
 * @param getState returns what was kept under a name, '' if nothing was
 * @returns undefined if the run ended before it wrote anything
 */
export function readJournal(getState: (name: string) => string): KeptRun | LostRun | undefined {
  if (getState('journal') === '') return undefined;
  const head = parseHead(getState('journal'));
  const documents = new Documents(head?.folder ?? '');
  const intent = documents.read('run', head?.run) as Intent | undefined;
  if (intent === undefined) return { lost: [...entries(getState)] };
  const flows = intent.report.flows.map((planned, at): KeptFlow => {
    const entry = parseEntry(getState(`flow-${at}`));
    if (entry === undefined) return { report: planned };
    const plan = entry.plan === undefined ? undefined : planOf(documents.read(`plan-${at}`, entry.plan));
    const report = (documents.read(`report-${at}`, entry.report) as FlowReport | undefined) ?? planned;
    return { report, entry, ...present({ plan }) };
  });
  return { ...intent, flows, documents };
}

function* entries(getState: (name: string) => string): Generator<Entry> {
  // There are gaps, because a flow that was never started has no entry. The limit is higher than the flows of any useful report.
  for (let at = 0; at < 10_000; at += 1) {
    const entry = parseEntry(getState(`flow-${at}`));
    if (entry !== undefined) yield entry;
  }
}

/**
 * The plan in a document. Only `storePlan` writes documents whose hash is in the journal.
 *
 * @throws TypeError if the document holds anything else
 */
function planOf(stored: unknown): Plan | undefined {
  if (stored === undefined) return undefined;
  const { api, live, desired: rawDesired, menus, changed } = stored as StoredPlan;
  const { raw, ...rest } = live;
  const [content, desired] = [contentOf(api, raw), contentOf(api, rawDesired)];
  if (content === undefined || desired === undefined) throw new TypeError('The journal holds no flow.');
  const changes = content.diff(desired, menusOf({ menus }));
  return { live: { ...rest, content }, menus, changed, desired, changes, problems: [], notices: [], liveNotices: [], decided: [] };
}
