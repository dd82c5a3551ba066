import { pullCommand, waysOutOf } from '../../model/ways-out.ts';
import { count, shortCommit, utcMinute } from '../../text/text.ts';
import { MAX_ALIKE } from '../wording/alike.ts';
import { code, codeBlock, isolatedPlain, prose } from '../wording/escape.ts';
import { driftWords, flowLabel, menuLabel } from '../wording/words.ts';
import type { DriftedMenuReport, DriftReport, FlowReport, MenuView, RunReport } from '../model.ts';
import type { Section } from './budget.ts';
import { changeTables } from './change-table.ts';
import { folded } from './elements.ts';
import { editedMenus } from './shown-menus.ts';
import { spokenSections } from './spoken-section.ts';

type Drifted = FlowReport & { readonly drift: DriftReport };

function driftedFlows({ flows }: RunReport): Drifted[] {
  return flows.filter((flow): flow is Drifted => flow.drift !== undefined);
}

/** On top of a plan: what a merge does not deploy, or what it overwrites. */
export function mergeSections(report: RunReport): Section[] {
  if (report.mode !== 'plan') return [];
  const drifted = Map.groupBy(driftedFlows(report), ({ drift }) => drift.on_drift);
  const [stopped, overwritten] = [drifted.get('fail') ?? [], drifted.get('overwrite') ?? []];
  return [
    ...(stopped.length === 0 ? [] : [note(`Merging won't deploy ${stoppedWords(stopped, report)}:`, stopped)]),
    ...(overwritten.length === 0 ? [] : [note(`Merging overwrites what is live (${code('on-drift: overwrite')}):`, overwritten)]),
  ];
}

/** A deploy that rolls all flows back deploys none, if one is stopped. */
function stoppedWords(stopped: readonly Drifted[], { flows }: RunReport): string {
  return stopped.length === flows.length
    ? 'this'
    : `${stopped.length} of ${flows.length} flows, and with ${code('on-failure: rollback-all')} none`;
}

function note(what: string, flows: readonly Drifted[]): Section {
  const menus = flows.flatMap((flow) => flow.drift.menus.map((menu) => ({ menu, name: nameOf(menu.menu, flow) })));
  const reasons = [...Map.groupBy(menus, ({ menu }) => driftWords([menu]))].map(([words, those]) => {
    const names = those.length > MAX_ALIKE ? count(those.length, 'menu') : those.map(({ name }) => isolatedPlain(name)).join(', ');
    return `${names} ${those.length === 1 ? VERB[words].one : VERB[words].many}`;
  });
  return { kind: 'note', text: `> [!WARNING]\n> **${what}** ${reasons.join('; ')}.` };
}

/** What is said of menus that must not be deployed over, as a predicate. */
const VERB: Readonly<Record<ReturnType<typeof driftWords>, { readonly one: string; readonly many: string }>> = {
  'edited outside git': { one: 'was edited outside git', many: 'were edited outside git' },
  'new to git': { one: 'is new to git and differs from live', many: 'are new to git and differ from live' },
  'differs from git': { one: 'differs from git', many: 'differ from git' },
  'not as deployed last': { one: 'is not as it was deployed last', many: 'are not as they were deployed last' },
};

function nameOf(nodeId: string, { views }: FlowReport): string {
  return menuLabel(views.find((view) => view.nodeId === nodeId) ?? { nodeId });
}

/**
 * What someone edited outside git: what git knew and what is live, who published it and when, and both ways out. In a search for drift,
 * the heading of the report is its heading.
 */
export function driftSections(report: RunReport): Section[] {
  const flows = driftedFlows(report);
  const menus = editedMenus(report);
  const tables = [...changeTables(menus), ...spokenSections(menus)];
  if (flows.length === 0) return [];
  const words = driftWords(flows.flatMap(({ drift }) => drift.menus));
  const [first, ...more] = tables;
  const heading = `#### 🔀 ${words.charAt(0).toUpperCase()}${words.slice(1)}\n\n`;
  const headed = first === undefined || report.mode === 'drift' ? tables : [{ ...first, text: `${heading}${first.text}` }, ...more];
  return [...headed, ...detailSections(flows, report), ...flows.flatMap((flow) => liveFileSections(flow))];
}

/** What is known of the edits, and how to go on, flow by flow. Many flows are folded. */
function detailSections(flows: readonly Drifted[], report: RunReport): Section[] {
  const texts = flows.map((flow) => {
    const facts = [factsOf(flow).join(' '), ...waysOf(flow, report)].filter((text) => text !== '').join('\n');
    return facts === '' || flows.length === 1 ? facts : `**${isolatedPlain(flowLabel(flow))}:** ${facts}`;
  });
  const told = texts.filter((text) => text !== '');
  if (told.length <= MAX_ALIKE) return told.map((text) => ({ kind: 'driftedFlow', text }));
  const title = `${count(told.length, 'flow')}: what is known of the edits, and how to go on`;
  return [{ kind: 'driftedFlow', text: folded(title, told.join('\n\n')) }];
}

function factsOf({ drift }: Drifted): string[] {
  const { menus, overwritten } = drift;
  const commits = [...new Set(menus.flatMap(({ commit }) => (commit === null ? [] : [shortCommit(commit)])))];
  const unknown = [...new Set(menus.flatMap((menu) => menu.unknown ?? []))];
  return [
    ...(commits.length === 0 ? [] : [`Compared with commit ${commits.map(code).join(', ')}.`]),
    ...unknown.map((why) => `It isn't known whether someone edited it outside git. ${prose(why)}`),
    ...published(drift),
    ...(overwritten ? [`This run overwrote the edit (${code('on-drift: overwrite')}).`] : []),
  ];
}

/** Both ways out, as a list. A run that overwrites the edit, or is about to, has taken one. */
function waysOf(flow: Drifted, { mode }: RunReport): string[] {
  const { menus, overwritten, on_drift: onDrift } = flow.drift;
  if (overwritten || (mode === 'plan' && onDrift === 'overwrite')) return [];
  const { keep, discard } = waysOutOf({ paths: flow.files, flow: flowLabel(flow), isNew: menus.every(({ isNew }) => isNew) });
  return [`- **To keep what is live:** ${prose(keep)}`, `- **To discard it:** ${prose(discard)}`];
}

function published({ version, by, at }: DriftReport): string[] {
  if (by === null && at === null) return [];
  return [prose(`The flow was last published${by === null ? '' : ` by ${by}`}${at === null ? '' : ` on ${utcMinute(at)}`} (${version}).`)];
}

/** What is live as a menu file, folded: whoever keeps it can paste it. */
function liveFileSections({ drift, views }: Drifted): Section[] {
  return drift.menus.flatMap((menu) => liveFileSection(menu, views, ''));
}

/** What is live of menus whose files can't be deployed because of it. */
export function rejectedLiveSections({ flows }: RunReport): Section[] {
  return flows.flatMap((flow) => {
    const ways = `\n\nOr pull it: ${code(pullCommand(flowLabel(flow)))}, ${code('mode: pull')} with ${code('force: true')}.`;
    return (flow.liveFiles ?? []).flatMap((menu) => liveFileSection(menu, flow.views, ways));
  });
}

function liveFileSection(
  { menu, path, liveFile }: Pick<DriftedMenuReport, 'menu' | 'path' | 'liveFile'>,
  views: readonly MenuView[],
  ways: string,
): Section[] {
  if (liveFile === undefined) return [];
  const name = menuLabel(views.find(({ nodeId }) => nodeId === menu) ?? { nodeId: menu });
  const title = `What is live in ${isolatedPlain(name)}, as a menu file to paste into ${code(path)}`;
  return [{ kind: 'liveFile', text: folded(title, `${codeBlock(liveFile, 'yaml')}${ways}`) }];
}
