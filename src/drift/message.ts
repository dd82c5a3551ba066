import type { DriftedMenu, KnownMenu } from './drift.ts';
import type { LiveFlow } from '../model/flow.ts';
import type { ReportedError } from '../model/store.ts';
import { changedPlaces } from '../model/change.ts';
import { shortCommit, utcMinute } from '../text/text.ts';

/** Why a flow with drift is not deployed, and how to go on. */
export function driftError(drifted: readonly DriftedMenu[], live: LiveFlow): ReportedError {
  const paths = [...new Set(drifted.map(({ menu }) => `\`${menu.path}\``))].join(', ');
  return {
    code: 'drift',
    message: `${drifted.map((menu) => inWords(menu, live)).join(' ')} ${madeInWords(live)}`.trim(),
    hint: [
      `To keep what is live, write it into ${paths} and push that by itself:`,
      'the run finds it in sync, and the next change goes on from there.',
      'To replace it by what the menu file asks for, deploy with `on-drift: overwrite`.',
    ].join(' '),
  };
}

/** Notices about menus that are live in an older version: a deploy failed or is due, and no one edited them outside git. */
export function behindNotices(known: readonly KnownMenu[]): string[] {
  return known.flatMap(({ menu, commit }) => (commit === undefined ? [] : [behindNotice(menu.nodeId, shortCommit(commit))]));
}

function behindNotice(menu: string, commit: string): string {
  return `Not deployed yet: the menu "${menu}" is live as commit \`${commit}\` has it. Nobody has edited it outside git.`;
}

function inWords({ menu, known, commit, unknown }: DriftedMenu, { content }: LiveFlow): string {
  const places = changedPlaces(known.diff(content, [menu.nodeId]), menu.nodeId);
  const git = commit === undefined ? 'the menu file' : `what git knew last (commit \`${shortCommit(commit)}\`)`;
  const differs = `Different from ${git}: ${places}.`;
  if (unknown !== undefined) return `Whether the menu "${menu.nodeId}" was edited outside git can't be told. ${differs} ${unknown}`;
  const neither = 'live is neither what the menu file asks for nor any committed version of it';
  return `The menu "${menu.nodeId}" was edited outside git: ${neither}. ${differs}`;
}

/** Who made the live version and when, as far as the org says. */
function madeInWords({ version, made }: LiveFlow): string {
  if (made?.by === undefined && made?.at === undefined) return '';
  const by = made.by === undefined ? '' : ` by ${made.by}`;
  const at = made.at === undefined ? '' : ` on ${utcMinute(made.at)}`;
  return `The live version ${version} was published${by}${at}.`;
}
