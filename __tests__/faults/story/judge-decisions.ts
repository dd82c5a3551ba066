import type { FlowReport } from '../../../src/report/model.ts';
import { isEdited } from '../../../src/report/wording/words.ts';
import type { Played, PlayedRun } from '../played.ts';
import { isDesiredMenu } from '../snapshot.ts';
import { isLeftAlone, knownBefore, reportOf, stateAt, type Deploy, type Knowledge, type MenuTruth } from './ledger.ts';
import { isSame } from './places.ts';
import { PERSON } from '../world.ts';
import { hasCompany, isOrderly } from './trust.ts';

/** What a run says of a menu that it doesn't deploy is true, and what is behind is deployed. */
export function judgeDecisions(played: Played, run: PlayedRun, truth: MenuTruth): string[] {
  if (run.leftOut.some(({ flow, menu }) => flow === truth.flow && menu === truth.menu)) return judgeLeftOut(run, truth);
  const report = reportOf(run, truth.flow);
  if (report === undefined || truth.commits[run.plan.commit] === undefined) return [];
  const known = knownBefore(truth, run);
  return [
    ...judgeDrift(played, run, { truth, known, report }),
    ...judgeNewerClaim(run, { truth, report }),
    ...judgeBehind(played, run, { truth, known, report }),
  ];
}

/** Whether a run may have noted a menu as in sync and was killed: then it reports nothing of it, and not even what it has found. */
function wasNoted({ run: { plan, startedAt, endedAt }, desired }: Deploy, { history, menu }: MenuTruth): boolean {
  if (plan.end?.kind !== 'kill') return false;
  return history.some((state, index) => {
    const found = state.snapshot.menus[menu];
    return state.at <= endedAt && (history[index + 1]?.at ?? endedAt) >= startedAt && isDesiredMenu(found, found, desired);
  });
}

/** A push leaves out a file only if it was deployed as it is, by its own client. */
function judgeLeftOut(run: PlayedRun, truth: MenuTruth): string[] {
  const { flow, menu, commits, deploys } = truth;
  const asked = JSON.stringify(commits[run.plan.commit]);
  // A file can name another flow by now: one that a job has made after the first was renamed.
  const isFile = (path: string): boolean => path.endsWith(`/${flow}-${menu}.yml`);
  const wasDeployed = deploys.some(
    (deploy) =>
      deploy.run !== run &&
      deploy.run.startedAt < run.endedAt &&
      deploy.run.plan.client === run.plan.client &&
      JSON.stringify(deploy.desired) === asked &&
      (wasNoted(deploy, truth) ||
        deploy.run.reports.some(({ files, status }) => files.some(isFile) && ['deployed', 'in-sync'].includes(status))),
  );
  return wasDeployed ? [] : [`the menu ${menu} is left out, and was never deployed as its file asks`];
}

interface Decided {
  readonly truth: MenuTruth;
  readonly known: Knowledge;
  readonly report: FlowReport;
}

/** Nothing is called edited outside git unless a person has edited the menu, or git never had what is live. */
function judgeDrift(played: Played, run: PlayedRun, { truth, known, report }: Decided): string[] {
  const { history, menu } = truth;
  const claimed = report.drift?.menus.find((one) => one.menu === menu);
  // Beside another run, the flow is read before that one's deploy, and the records are read after it.
  if (claimed === undefined || isMisled(played, run) || hasCompany(played, run)) return [];
  if (claimed.isNew) return known.last !== undefined && isOrderly(played, run, known) ? [`the menu ${menu} is called new to git`] : [];
  if (!isEdited(claimed) || report.error?.message.includes(`The menu "${menu}" was edited outside git`) === false) return [];
  const seen = history.findIndex(({ version }) => version === report.version_before);
  return history.slice(0, seen + 1).some((_, index) => isEdit(truth, index))
    ? []
    : [`the menu ${menu} is called edited outside git, and no one has edited it`];
}

/** Whether a person has changed the menu in this version. */
function isEdit({ history, menu }: MenuTruth, index: number): boolean {
  const [before, state] = [history[index - 1], history[index]];
  return state?.maker === PERSON && before !== undefined && !isSame(before.snapshot.menus[menu], state.snapshot.menus[menu]);
}

/** Whether the org has shown the run a flow as it was earlier, or has stored something else than a run had sent. */
function isMisled({ runs = [] }: Played, run: PlayedRun): boolean {
  const earlier = runs.filter(({ startedAt }) => startedAt <= run.startedAt).flatMap(({ exchanges }) => exchanges);
  return run.exchanges.some(({ fault }) => fault?.kind === 'stale') || earlier.some(({ fault }) => fault?.kind === 'partial');
}

/** What is left alone for a newer commit was in the hands of a run of such a commit, or is live as the branch's newest commit asks. */
function judgeNewerClaim(run: PlayedRun, { truth, report }: Omit<Decided, 'known'>): string[] {
  if (!isLeftAlone(report, truth.menu)) return [];
  const live = stateAt(truth.history, report.version_before)?.snapshot.menus[truth.menu];
  const isTip = truth.commits.some(
    (asked, commit) => commit > run.plan.commit && asked !== undefined && live !== undefined && isDesiredMenu(live, live, asked),
  );
  const isNewer = truth.deploys.some((deploy) => deploy.run.startedAt < run.endedAt && deploy.run.plan.commit > run.plan.commit);
  return isNewer || isTip ? [] : [`the menu ${truth.menu} is left alone for a newer commit, and none was deployed`];
}

/** If live is what was deployed last, from this commit or an older one, a deploy is due, and nothing stops it. */
function judgeBehind(played: Played, run: PlayedRun, { truth, known, report }: Decided): string[] {
  const { last, since } = known;
  const live = stateAt(truth.history, report.version_before)?.snapshot.menus[truth.menu];
  if (!isOrderly(played, run, known) || hasCompany(played, run) || since.length > 0) return [];
  if (last?.left === undefined || live === undefined || !isSame(last.left, live)) return [];
  const isDrifted = report.drift?.menus.some(({ menu }) => menu === truth.menu) === true;
  const isNewer = last.run.plan.commit > run.plan.commit;
  return [
    ...(isDrifted ? [`the menu ${truth.menu} is as it was deployed last, and counts as drifted`] : []),
    ...(report.error?.code === 'order-unknown' ? [`the menu ${truth.menu} is behind, and git and GitHub can tell so`] : []),
    ...(isLeftAlone(report, truth.menu) && !isNewer ? [`the menu ${truth.menu} is behind, and was left alone`] : []),
  ];
}
