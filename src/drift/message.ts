import { changedPlaces } from '../model/change.ts';
import type { LiveFlow } from '../model/flow.ts';
import type { ReportedError } from '../model/store.ts';
import { waysOut } from '../model/ways-out.ts';
import { shortCommit, utcMinute } from '../text/text.ts';
import type { BehindMenu, ComparedMenu, DriftedMenu, OvertakenMenu } from './drift.ts';

/** Why a flow with drift is not deployed, and both ways out for this flow alone. */
export function driftError(drifted: readonly DriftedMenu[], live: LiveFlow): ReportedError {
  const isAdoption = drifted.every(({ isNew }) => isNew === true);
  const made = isAdoption ? '' : madeInWords(live);
  return {
    code: isAdoption ? 'first-adoption' : 'drift',
    message: `${drifted.map((menu) => inWords(menu, live)).join(' ')} ${made}`.trim(),
    hint: waysOut({ what: 'what is live', paths: drifted.map(({ menu }) => menu.path), flow: live.name, isNew: isAdoption }),
  };
}

/** Notices about menus that a deploy is due for, and why it may happen. */
export function behindNotices(behind: readonly BehindMenu[], isDrift: boolean, live: LiveFlow): string[] {
  return behind.flatMap(({ menu: { nodeId }, commit, takenOver, takesBack }) => [
    ...(isDrift ? [dueNotice(nodeId, commit)] : []),
    ...(takenOver === undefined || commit === undefined ? [] : takenOverNotice({ nodeId, commit, takenOver }, live)),
    ...(takesBack === undefined
      ? []
      : [
          `This run reverts commit \`${shortCommit(takesBack)}\` in the menu "${nodeId}": it was requested after that commit was deployed.`,
        ]),
  ]);
}

function dueNotice(menu: string, commit: string | undefined): string {
  const state = commit === undefined ? 'as it was before the last deploy, which failed' : `as commit \`${shortCommit(commit)}\` has it`;
  return `Not deployed yet: the menu "${menu}" is live ${state}.`;
}

function takenOverNotice(
  { nodeId, commit, takenOver }: { readonly nodeId: string } & Required<Pick<BehindMenu, 'commit' | 'takenOver'>>,
  live: LiveFlow,
): string[] {
  const changes = takenOver.diffMenu(live.content, nodeId);
  if (changes.length === 0) return [];
  // A run that left no record may have made the change: who has, only the org can say.
  const change = `The menu "${nodeId}" is no longer live as commit \`${shortCommit(commit)}\` has it: ${changedPlaces(changes, nodeId)}.`;
  return [`${change} The menu file asks for the same change, so nothing is lost. ${madeInWords(live)}`.trim()];
}

/** What the menus of a deploy from a tag were compared with: a tag has no branch whose last deploy would be meant. */
export function comparedNotices(compared: readonly ComparedMenu[], tag: string): string[] {
  return compared.map(({ menu: { nodeId }, commit, isRecorded }) => {
    const known = isRecorded ? 'its last deploy record has' : 'was probably deployed last (no deploy record says so)';
    const base =
      commit === undefined ? 'no commit: none is known that has deployed it before' : `commit \`${shortCommit(commit)}\`, which ${known}`;
    return `This run is for the tag "${tag}". The live menu "${nodeId}" is compared with ${base}.`;
  });
}

/** Why a flow is left alone, whatever `on-drift` says. */
export function unorderedError(unordered: readonly OvertakenMenu[]): ReportedError {
  const menus = unordered.map(({ menu, commit }) => `The menu "${menu.nodeId}" is live as commit \`${shortCommit(commit)}\` has it.`);
  return {
    code: 'order-unknown',
    message: `${menus.join(' ')} Neither git nor GitHub says whether that is newer than this run's commit, so the flow was left alone.`,
    hint: 'Run it again when GitHub answers, or check out the full history (`fetch-depth: 0`).',
  };
}

/** Why a menu is left alone. */
export function overtakenNotice({ menu, commit }: OvertakenMenu): string {
  return `The menu "${menu.nodeId}" is left alone: it was deployed from the newer commit \`${shortCommit(commit)}\`.`;
}

/** Why a flow is left alone. */
export function overtakenError(overtaken: readonly OvertakenMenu[]): ReportedError {
  return {
    code: 'superseded',
    message: overtaken.map((menu) => overtakenNotice(menu)).join(' '),
    hint: 'To bring an older menu back, revert the newer commit with `git revert`, or start the workflow by hand on the older commit.',
  };
}

function inWords({ menu, known, commit, unknown, isNew, liveCommit, isStepBack }: DriftedMenu, { content }: LiveFlow): string {
  const { nodeId } = menu;
  const places = changedPlaces(known.diffMenu(content, nodeId), nodeId);
  if (isNew === true) return `The menu "${nodeId}" is new to git, and live differs from its file: ${places}.`;
  const git = commit === undefined ? 'the menu file' : `what git knew last (commit \`${shortCommit(commit)}\`)`;
  const differs = `Difference from ${git}: ${places}.`;
  if (unknown !== undefined) return `It isn't known whether someone edited the menu "${nodeId}" outside git. ${differs} ${unknown}`;
  if (liveCommit !== undefined) {
    const older = isStepBack === true ? 'the older commit' : 'commit';
    // A run that could not leave a record may have deployed that commit: who has, only the org can say.
    return `The menu "${nodeId}" is not as it was deployed last: live is what ${older} \`${shortCommit(liveCommit)}\` says. ${differs}`;
  }
  const live = 'live matches neither the menu file nor any committed version of it';
  return `The menu "${nodeId}" was edited outside git: ${live}. ${differs}`;
}

/** Who made the live version and when, as far as the org says. */
function madeInWords({ version, made }: LiveFlow): string {
  if (made?.by === undefined && made?.at === undefined) return '';
  const by = made.by === undefined ? '' : ` by ${made.by}`;
  const at = made.at === undefined ? '' : ` on ${utcMinute(made.at)}`;
  return `The flow was last published${by}${at} (${version}).`;
}
