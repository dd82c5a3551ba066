import type { Case } from '../case.ts';
import { desiredMenus } from '../menu-edits.ts';
import type { Played, PlayedRun } from '../played.ts';
import { isDesiredMenu, type MenuState } from '../snapshot.ts';
import type { State } from '../world.ts';
import { judgeDecisions } from './judge-decisions.ts';
import { judgeOverwritten } from './judge-overwritten.ts';
import { engineOf } from './play.ts';
import { isLeftAlone, reportOf, truthsOf, type MenuTruth } from './ledger.ts';

/** What the runs of a story did wrong, but for what each of them would do wrong alone. */
export function judgeStory(played: Played): string[] {
  const truths = truthsOf(played);
  return (played.runs ?? []).flatMap((run) =>
    [
      ...(run.broken === undefined ? [] : [`the run breaks: ${run.broken}`]),
      ...judgeBegun(run),
      ...judgeUnreported(played, run),
      ...truths.flatMap((truth) => [...judgeOverwritten(played, run, truth), ...judgeDecisions(played, run, truth)]),
    ].map((wrong) => `${run.name}: ${wrong}`),
  );
}

/** After a cancellation nothing is begun. The end of the job only settles, and a look for drift only looks. */
function judgeBegun({ begun, plan, postRequests }: PlayedRun): string[] {
  const writes = begun.filter(({ what }) => what === 'write');
  return [
    ...(writes.some(({ isPost }) => isPost) ? ['the end of the job begins a write'] : []),
    ...(writes.some(({ isCancelled, isPost }) => isCancelled && !isPost) ? ['a write is begun after the run was cancelled'] : []),
    ...((plan.end?.credentials ?? 'own') !== 'own' && postRequests > 0
      ? ["the end of the job sends requests without its step's credentials"]
      : []),
    ...(plan.event === 'schedule' && begun.length > 0 ? ['a look for drift writes'] : []),
  ];
}

/** A run that was ended before it had planned has no reports, and has written nothing. */
function judgeUnreported({ world }: Played, run: PlayedRun): string[] {
  const flows = run.flows.filter(({ files }) => files.length > 0);
  return run.flows.flatMap(({ files }, flow) => {
    // A file can name another flow by now, which a job has made after this one was renamed.
    if (files.length === 0 || reportOf(run, flow) !== undefined || run.reports.length === flows.length) return [];
    if (run.ending === undefined && run.broken === undefined) return [`there is no report of flow ${flow + 1}`];
    return world.history(world.ids[flow] ?? '').some(({ maker }) => maker === run.name)
      ? [`flow ${flow + 1} was written and not reported`]
      : [];
  });
}

/** The deploys of a story as the judge of single runs sees them: whatever another run does, others do. */
export function casesOfStory(played: Played): Case[] {
  const truths = truthsOf(played);
  return (played.runs ?? []).filter(({ plan }) => plan.event !== 'schedule').flatMap((run) => casesOfRun(played, run, truths));
}

function casesOfRun(played: Played, run: PlayedRun, truths: readonly MenuTruth[]): Case[] {
  const alone = aloneIn(played, run);
  const olderRuns = (played.runs ?? []).filter(({ plan }) => plan.commit < run.plan.commit).map(({ name }) => name);
  return run.flows.flatMap(({ files }, flow): Case[] => {
    const [report, id = ''] = [reportOf(run, flow), played.world.ids[flow]];
    if (report === undefined || files.length === 0) return [];
    const taken = files.filter(({ menu }) => !isLeftAlone(report, menu));
    return [
      {
        played: alone,
        id,
        report,
        desiredMenus: desiredMenus(taken),
        menus: taken.map(({ menu }) => menu),
        history: alone.world.history(id),
        exchanges: run.exchanges.filter((exchange) => exchange.flow === id),
        client: engineOf(run.plan, 0).id,
        maker: run.name,
        olderRuns: new Set(olderRuns),
        wasDeployed: (menu, state) => truths.some((truth) => truth.flow === flow && truth.menu === menu && isDeployed(truth, run, state)),
        isEnded: run.ending !== undefined,
      },
    ];
  });
}

/** Whether a deploy that began before a run ended was to bring a menu to this state. */
function isDeployed({ deploys }: MenuTruth, run: PlayedRun, state: MenuState): boolean {
  return deploys.some(
    (deploy) =>
      deploy.run !== run &&
      deploy.run.startedAt < run.endedAt &&
      (isDesiredMenu(state, state, deploy.desired) || JSON.stringify(state) === JSON.stringify(deploy.left)),
  );
}

/** The story as if it had this run only. */
function aloneIn(played: Played, run: PlayedRun): Played {
  const { schedule, world, runs = [] } = played;
  const sameClient = new Set(runs.filter(({ plan }) => plan.client === run.plan.client).map(({ name }) => name));
  const histories = new Map<string, readonly State[]>();
  const historyOf = (id: string): readonly State[] =>
    world
      .history(id)
      .filter(({ at }) => at <= run.settledAt)
      .map((state) => ({ ...state, by: byIn(state, run), isTwin: state.maker !== run.name && sameClient.has(state.maker) }));
  const remembered = (id: string): readonly State[] => {
    const made = histories.get(id) ?? historyOf(id);
    histories.set(id, made);
    return made;
  };
  const { incidents, onDrift, end } = run.plan;
  // Without the step's credentials, the end of the job can roll nothing back.
  const isAllOrNone = run.plan.isAllOrNone && (run.ending === undefined || end?.credentials === 'own');
  return {
    ...played,
    schedule: { ...schedule, flows: run.flows, incidents, isAllOrNone, overwriteDrafts: onDrift === 'overwrite' },
    world: { ...world, history: remembered },
    exchanges: run.exchanges,
    reports: run.reports,
    elapsed: run.endedAt - run.startedAt,
    endedAt: run.endedAt,
  };
}

function byIn({ maker }: State, { name }: PlayedRun): State['by'] {
  if (maker === name) return 'run';
  return maker === 'start' ? 'start' : 'others';
}
