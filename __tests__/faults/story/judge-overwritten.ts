import { isMangled } from '../judge-writes.ts';
import type { Played, PlayedRun } from '../played.ts';
import { isDesiredMenu, type MenuState } from '../snapshot.ts';
import { flowId, PERSON, type State } from '../world.ts';
import { knownBefore, type Deploy, type Knowledge, type MenuTruth } from './ledger.ts';
import { differences, isLike, isSame, type Known } from './places.ts';
import { isIntact, isOrderly } from './trust.ts';

/** A menu that a run has changed forward, to what its file asks for. */
interface Change {
  readonly was: MenuState;
  readonly now: MenuState;
  readonly state: State;
}

/** No one's edit is lost, and nothing newer is undone. */
export function judgeOverwritten(played: Played, run: PlayedRun, truth: MenuTruth): string[] {
  const asked = truth.commits[run.plan.commit];
  if (run.plan.event === 'schedule' || asked === undefined) return [];
  return changesBy(run, truth).flatMap((change) => {
    if (isRace(run, truth, change)) return [];
    const known = knownBefore(truth, run);
    return [...judgeNewer(played, run, { truth, known, change }), ...judgeEdits(played, run, { truth, known, change })];
  });
}

/** What the run has changed in the menu, but for what it restored, and for what the org stored instead. */
function changesBy({ name, exchanges }: PlayedRun, { history, menu }: MenuTruth): Change[] {
  return history.flatMap((state, index): Change[] => {
    const before = history[index - 1];
    if (state.maker !== name || before === undefined || isMangled({ exchanges }, state)) return [];
    const [was, now] = [before.snapshot.menus[menu], state.snapshot.menus[menu]];
    const base = history.slice(0, index).findLast(({ maker }) => maker !== name)?.snapshot.menus[menu];
    const isRestored = before.maker === name && base !== undefined && isSame(base, now);
    // To the org, runs of one client are one. The docs say that one can take the other's version for its own.
    const isTwinRestored = before.maker !== PERSON && isSame(history[index - 2]?.snapshot.menus[menu] ?? was, now);
    return isRestored || isTwinRestored || isSame(was, now) ? [] : [{ was, now, state }];
  });
}

interface Judged {
  readonly truth: MenuTruth;
  readonly known: Knowledge;
  readonly change: Change;
}

/** A menu that was deployed from a newer commit is left alone, unless a person asks for the older one after that. */
function judgeNewer(played: Played, run: PlayedRun, { truth, known, change }: Judged): string[] {
  if (!isIntact(played, run, known)) return [];
  const own = run.plan.commit;
  const newer = [...(known.last === undefined ? [] : [known.last]), ...known.since].filter(
    (deploy) => deploy.run.plan.commit > own && isLeftBy(deploy, { run, truth, change }),
  );
  const isDecided = (deploy: Deploy): boolean => run.plan.event === 'dispatch' && run.plan.requestedIn > deploy.moment;
  return newer.every((deploy) => isDecided(deploy))
    ? []
    : [`version ${change.state.version} takes back the menu ${truth.menu}, which was deployed from a newer commit (${newer[0]?.run.name})`];
}

/** Whether a deploy has brought the menu to this state: it had ended and said so, or it has written it so. */
function isLeftBy(
  { left, found, desired, run: other }: Deploy,
  { run, truth, change }: Omit<Judged, 'known'> & { readonly run: PlayedRun },
): boolean {
  const { history, menu } = truth;
  const hasWritten = left !== undefined && found !== undefined && !isSame(found, left);
  const isOver = other.endedAt <= run.startedAt && hasWritten && isSame(left, change.was);
  const before = history.slice(0, history.indexOf(change.state));
  const made = before[before.findLastIndex(({ snapshot }) => !isSame(snapshot.menus[menu], change.was)) + 1];
  return isOver || (made?.maker === other.name && isDesiredMenu(change.was, change.was, desired));
}

/** With `on-drift: fail`, whatever the run changes in the menu is as some deploy has left or found it: an edit is kept. */
function judgeEdits(played: Played, run: PlayedRun, { truth, known, change }: Judged): string[] {
  if (run.plan.onDrift === 'overwrite') return [];
  const { was, now, state } = change;
  const { commits, menu } = truth;
  const changed = differences(was, now);
  const isKnown = isOrderly(played, run, known) && known.last !== undefined;
  const earlier = commits.filter((commit, index) => commit !== undefined && (index < run.plan.commit || !isKnown));
  if (isNewToGit(played, run, truth)) return [`version ${state.version} replaces the menu ${menu}, which is new to git`];
  const sources = isKnown ? sourcesOf(known) : [...earlier, ...truth.deploys.flatMap((deploy) => statesOf(deploy))];
  const lost = changed.filter((place) => !sources.some((one) => one !== undefined && isLike(was, one, place)));
  return lost.length === 0 ? [] : [`version ${state.version} overwrites an edit in the menu ${menu}: ${lost.join(', ')}`];
}

function sourcesOf({ last, since }: Knowledge): Known[] {
  return [...(last?.left === undefined ? [] : [last.left]), ...since.flatMap((deploy) => statesOf(deploy))];
}

/** Whether no commit before had the menu, and no run has had it in its hands. */
function isNewToGit({ runs = [] }: Played, run: PlayedRun, { commits, flow, menu }: MenuTruth): boolean {
  const hasHad = (other: PlayedRun): boolean => other.flows[flow]?.files.some((file) => file.menu === menu) === true;
  return (
    commits.slice(0, run.plan.commit).every((commit) => commit === undefined) &&
    runs.every((other) => other === run || other.startedAt > run.endedAt || !hasHad(other))
  );
}

/** What a deploy that did not end well may have left of its own. */
function statesOf({ desired, left, found, run }: Deploy): Known[] {
  return [desired, ...(left === undefined ? [] : [left]), ...(found === undefined || run.plan.onDrift === 'overwrite' ? [] : [found])];
}

/** Whether someone published after the run's last look (Architect's API leaves that moment open, and the report says so). */
function isRace(run: PlayedRun, { history, flow: number }: MenuTruth, { state }: Change): boolean {
  const index = history.indexOf(state);
  const own = run.exchanges.filter(({ flow }) => flow === flowId(number));
  const upload = own.findLast(({ kind, handledAt }) => kind === 'upload' && (handledAt ?? Number.POSITIVE_INFINITY) <= state.at);
  if (upload === undefined) return false;
  const read = own.findLast(({ kind, isShown, sentAt }) => kind === 'read' && isShown && sentAt < upload.sentAt);
  const seen = history.findIndex(({ version }) => version === read?.shows);
  return history.slice(seen + 1, index).some(({ maker }) => maker !== run.name);
}
