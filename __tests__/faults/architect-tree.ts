import { parse } from 'yaml';
import { MENUS, type MenuId } from './menu-edits.ts';
import type { MenuState, Snapshot } from './snapshot.ts';

/** A choice of the small flows. */
export interface Choice {
  readonly menuTransferToAcd: {
    readonly name?: string;
    readonly dtmf: string;
    readonly targetQueue: { readonly lit: { readonly name: string } };
    readonly [field: string]: unknown;
  };
}

export interface MenuTree {
  audio: { tts: string };
  choices: Choice[];
  [field: string]: unknown;
}

export interface FlowTree {
  inboundCall: { name: string; initialGreeting: { tts: string }; menus: { menu: MenuTree }[]; [field: string]: unknown };
}

export function treeOf(yaml: string): FlowTree {
  return parse(yaml) as FlowTree;
}

/** The menu of a text; an empty one if it is missing. */
export function menuIn(tree: FlowTree, menu: MenuId): MenuTree {
  return found(tree, menu) ?? { audio: { tts: '' }, choices: [] };
}

function found({ inboundCall }: FlowTree, menu: MenuId): MenuTree | undefined {
  return inboundCall.menus.find((one) => one.menu['name'] === menu)?.menu;
}

const snapshots = new Map<string, Snapshot>();

/** What a flow's text does, whatever refIds it has. Cached, because the same texts come again and again. */
export function snapshotOf(yaml: string): Snapshot {
  const known = snapshots.get(yaml);
  if (known !== undefined) return known;
  if (snapshots.size > 2000) snapshots.clear();
  const made = read(yaml);
  snapshots.set(yaml, made);
  return made;
}

function read(yaml: string): Snapshot {
  const tree = treeOf(yaml);
  const menus = Object.fromEntries(MENUS.map((menu) => [menu, stateOf(found(tree, menu))])) as Record<MenuId, MenuState>;
  const { inboundCall } = tree;
  const others = inboundCall.menus.map(({ menu }) => ({ ...menu, choices: [], audio: {}, refId: '' }));
  return { menus, rest: JSON.stringify({ ...inboundCall, startUpRef: '', menus: others }) };
}

function stateOf(menu: MenuTree | undefined): MenuState {
  const { audio, choices } = menu ?? { audio: { tts: 'missing' }, choices: [] };
  return {
    audio: audio.tts,
    keys: choices.map((choice) => {
      const [[kind, fields] = ['none', {}]] = Object.entries<Partial<Choice['menuTransferToAcd']>>({ ...choice });
      // A publish gives new refIds, and none of a choice means anything.
      const { dtmf = '', targetQueue, refId: _, ...more } = fields;
      return { key: dtmf.replace('digit_', ''), target: targetQueue?.lit.name ?? kind, more: JSON.stringify(more) };
    }),
  };
}
