import type { FlowStatus } from '../../model/outcome.ts';
import type { Section } from './budget.ts';
import { code } from '../wording/escape.ts';
import type { ErrorReport, FlowReport, RunReport } from '../model.ts';
import { count } from '../../text/count.ts';
import { reasonOf } from './reason.ts';
import { versionText } from './versions.ts';
import { statusSign, statusWords } from '../wording/words.ts';

/** What became of a change, or what is to come of it, in a line right under the heading. */
export function lifeSections(report: RunReport): Section[] {
  const text = report.mode === 'deploy' ? whatBecame(report) : whatComes(report);
  return text === '' ? [] : [{ weight: 98, what: 'life line', text }];
}

/** What, who, when, and the run that tells more. */
function whatBecame(report: RunReport): string {
  const { actor, at, runUrl } = report;
  const who = actor === '' ? '' : ` by ${code(actor)}`;
  const when = at === '' ? '' : ` on ${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
  const run = runUrl === '' ? '' : ` · [run](${runUrl})`;
  // A deploy is somebody's deed. What went wrong is nobody's: there, name and time stand beside the run.
  return isDeed(report) ? `${fate(report)}${who}${when}${run}` : `${fate(report)}${run}${when}${who}`;
}

/** What a run that has written nothing leads to: the first thing that whoever reviews it wants to know. */
function whatComes({ mode, outcome, flows }: RunReport): string {
  if (mode !== 'plan' || flows.length === 0) return '';
  if (outcome === 'failure') return 'Callers hear nothing of this: nothing was written.';
  const edited = flows.filter(({ drift }) => drift?.on_drift === 'fail').length;
  if (edited > 0 && edited === flows.length)
    return 'Callers hear nothing of this yet. As things are, this is **not** deployed on merge: what is live is not what git knows, see below.';
  // Whether the others are deployed without it, `on-failure` decides.
  return edited > 0
    ? 'Callers hear nothing of this yet. On merge, this is planned again on what is live then. As things are, no flow is deployed of which git does not know what is live, see below; with `on-failure: rollback-all`, none at all.'
    : 'Callers hear nothing of this yet. On merge, this is planned again on what is live then, and deployed.';
}

function isDeed({ error, flows }: RunReport): boolean {
  return error === null && flows.some(isDeployed) && flows.every((flow) => flow.status === 'in-sync' || isDeployed(flow));
}

function isDeployed({ status }: FlowReport): boolean {
  return status === 'deployed';
}

function fate({ outcome, error, flows }: RunReport): string {
  if (flows.length === 0) return outcome === 'failure' ? `❌ Failed${because(error)}` : '⚪ Nothing deployed';
  // A deploy leaves nothing planned: nobody knows how far this one came.
  if (flows.some(({ status }) => status === 'planned')) return `❌ Broken off${because(error)}`;
  const told = flows.filter(({ status }) => status !== 'in-sync');
  const [first, ...more] = told;
  if (first === undefined) return `${statusSign('in-sync')} ${capital(statusWords('in-sync'))}`;
  return more.length === 0 ? fateOfOne(first) : fateOfSeveral(told);
}

function fateOfOne({ status, version_before: before, version_after: after, error }: FlowReport): string {
  const words = `${statusSign(status)} ${capital(statusWords(status))}`;
  if (status === 'deployed') return after === null ? words : `${words} ${versionText(after)}`;
  if (status !== 'rolled-back' || before === null) return `${words}${because(error, status)}`;
  // The way back makes a version of its own.
  const made = after === null || after === before ? '' : ` as ${versionText(after)}`;
  return `${words} to ${versionText(before)}${made}${because(error, status)}`;
}

/** The counts, in the order in which the flows are reported. */
function fateOfSeveral(flows: readonly FlowReport[]): string {
  return [...Map.groupBy(flows, ({ status }) => status)]
    .map(([status, those]) => {
      // One reason that stands for all.
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
