import type { FlowStatus } from '../../model/outcome.ts';
import type { Section } from './budget.ts';
import { code } from '../wording/escape.ts';
import type { ErrorReport, FlowReport, RunReport } from '../model.ts';
import { count, utcMinute } from '../../text/text.ts';
import { reasonOf } from './reason.ts';
import { versionText } from './versions.ts';
import { statusSign, statusWords } from '../wording/words.ts';

/** Whether the change is live, in a line directly below the heading. */
export function statusLineSections(report: RunReport): Section[] {
  const text = report.mode === 'deploy' ? deployLine(report) : planLine(report);
  return text === '' ? [] : [{ kind: 'statusLine', text }];
}

/** What happened, who started the run, when, and a link to the run. */
function deployLine(report: RunReport): string {
  const { actor, at, runUrl } = report;
  const who = actor === '' ? '' : ` by ${code(actor)}`;
  const when = at === '' ? '' : ` on ${utcMinute(at)}`;
  const run = runUrl === '' ? '' : ` · [run](${runUrl})`;
  // A successful deploy names who started it first. After a failure, the name and the time only describe the run.
  return isDeployed(report) ? `${resultOf(report)}${who}${when}${run}` : `${resultOf(report)}${run}${when}${who}`;
}

/** What a merge does, because reviewers want to know this first. */
function planLine({ mode, outcome, flows }: RunReport): string {
  if (mode !== 'plan' || flows.length === 0) return '';
  if (outcome === 'failure') return 'Callers hear nothing of this: nothing was written.';
  const stopped = flows.filter(({ drift }) => drift?.on_drift === 'fail').length;
  return `Callers hear nothing of this yet. ${onMerge(stopped, flows.length)}`;
}

/**
 * @param stopped how many flows drift keeps from being deployed
 * @param all how many flows there are
 */
function onMerge(stopped: number, all: number): string {
  if (stopped === 0) return 'On merge, this is planned again on what is live then, and deployed.';
  if (stopped === all) return 'As things are, this is **not** deployed on merge: what is live is not what git knows, see below.';
  // The input `on-failure` decides whether the other flows are deployed.
  return [
    'On merge, this is planned again on what is live then.',
    'As things are, no flow is deployed of which git does not know what is live, see below; with `on-failure: rollback-all`, none at all.',
  ].join(' ');
}

function isDeployed({ error, flows }: RunReport): boolean {
  return (
    error === null &&
    flows.some(({ status }) => status === 'deployed') &&
    flows.every(({ status }) => status === 'deployed' || status === 'in-sync')
  );
}

function resultOf({ outcome, error, flows }: RunReport): string {
  if (flows.length === 0) return outcome === 'failure' ? `❌ Failed${because(error)}` : '⚪ Nothing deployed';
  // A deploy that ends normally leaves no flow planned. It is unknown how far this one got.
  if (flows.some(({ status }) => status === 'planned')) return `❌ Broken off${because(error)}`;
  const changed = flows.filter(({ status }) => status !== 'in-sync');
  const [first, ...more] = changed;
  if (first === undefined) return `${statusSign('in-sync')} ${capital(statusWords('in-sync'))}`;
  return more.length === 0 ? resultOfOne(first) : resultOfSeveral(changed);
}

function resultOfOne({ status, version_before: before, version_after: after, error }: FlowReport): string {
  const words = `${statusSign(status)} ${capital(statusWords(status))}`;
  if (status === 'deployed') return after === null ? words : `${words} ${versionText(after)}`;
  if (status !== 'rolled-back' || before === null) return `${words}${because(error, status)}`;
  // A rollback publishes a version of its own.
  const made = after === null || after === before ? '' : ` as ${versionText(after)}`;
  return `${words} to ${versionText(before)}${made}${because(error, status)}`;
}

/** The number of flows with each status, in the order of the report. */
function resultOfSeveral(flows: readonly FlowReport[]): string {
  return [...Map.groupBy(flows, ({ status }) => status)]
    .map(([status, those]) => {
      // A reason is shown only if all flows have the same one.
      const [why = '', ...others] = status === 'deployed' ? [] : new Set(those.map(({ error }) => because(error, status)));
      return `${statusSign(status)} ${count(those.length, 'flow')} ${statusWords(status)}${others.length === 0 ? why : ''}`;
    })
    .join(', ');
}

function because(error: ErrorReport | null, status?: FlowStatus): string {
  const reason = error === null ? undefined : reasonOf(error, status);
  return reason === undefined ? '' : ` (${reason})`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
