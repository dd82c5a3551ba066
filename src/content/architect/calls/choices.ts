import type { Node } from 'yaml';
import { CALL_ENDS, queueNode } from '../../../call-flow/builder.ts';
import type { CallEdge, CallNode, CallWay } from '../../../model/call-graph.ts';
import { unnamedQueue } from './actions.ts';
import type { ChoiceNode } from '../read/choices.ts';
import type { FlowNode, MenuNode } from '../read/read.ts';
import { resolve } from '../read/references.ts';

/** What the ways of a menu are made with. */
export interface CallContext {
  readonly node: FlowNode;
  /** The id of the menu or task at a path. */
  idOf(path: string): string | undefined;
  /** Adds a node, and gives its id back. */
  add(node: CallNode): string;
  /** The id of what a reference means. */
  refer(ref: string, from: string, tag: 'menu' | 'task'): string;
  /** Adds the ways out of the actions that stand inside of a node of the text. */
  addActions(inside: Node, from: string): void;
}

type Way = Omit<CallEdge, 'from'>;

/** The ways out of a menu: its choices, and what is taken when callers choose nothing. */
export function menuEdges(choices: CallContext, menu: MenuNode): Way[] {
  const targets = new Map(menu.choices.map((choice) => [choice, targetOf(choices, menu, choice)]));
  const chosen = [...targets].map(([{ choice }, to]): Way => ({ to, way: wayOf(choice) }));
  const fallback = defaultOf(choices, menu);
  const to = fallback === undefined ? undefined : targets.get(fallback);
  return to === undefined ? chosen : [...chosen, { to, way: { how: 'otherwise' } }];
}

/** A choice without a key that is known is chosen by what callers say. */
function wayOf({ key, dtmf, name }: ChoiceNode['choice']): CallWay {
  const pressed = key ?? dtmf;
  return pressed === undefined ? { how: 'speech', choice: name } : { how: 'key', key: pressed };
}

/** The choice that is taken when callers choose nothing, where the reference means one of this menu. */
function defaultOf({ node: { elements } }: CallContext, { menu, choices, element }: MenuNode): ChoiceNode | undefined {
  if (menu.defaultChildMenuRef === undefined) return undefined;
  const found = resolve(elements, menu.defaultChildMenuRef, element.path);
  const meant = choices.filter(({ body }) => found.some((other) => other.body === body.node));
  return meant.length === 1 ? meant[0] : undefined;
}

function targetOf(choices: CallContext, menu: MenuNode, node: ChoiceNode): string {
  const { choice, leadsTo, body } = node;
  const { target, tag, name } = choice;
  const path = pathOf(choices, menu, node);
  switch (target.kind) {
    case 'queue':
      return choices.add(queueNode(target.name));
    case 'disconnect':
      return choices.add(CALL_ENDS);
    case 'menu':
    case 'task':
      return (leadsTo === undefined ? undefined : choices.idOf(leadsTo.path)) ?? choices.refer(target.ref, path, target.kind);
    case 'other':
      break;
  }
  const here = choices.idOf(menu.menu.path);
  const above = parentOf(choices, menu);
  if (tag === 'menuRepeatMenu' && here !== undefined) return here;
  if (tag === 'menuPreviousMenu' && above !== undefined) return above;
  // Choices may have one name, but no two of a menu have one key.
  const place = `${path} ${choice.key ?? ''}`;
  if (tag === 'menuTransferToAcd') return choices.add(unnamedQueue(place, name));
  if (tag !== 'menuTask') return choices.add({ id: `outside ${place}`, kind: /voicemail/iu.test(tag) ? 'voicemail' : 'other', name });
  const task = choices.add({ id: `task in ${place}`, kind: 'task', name });
  choices.addActions(body.node, task);
  return task;
}

function pathOf({ node: { elements } }: CallContext, { menu }: MenuNode, { choice, body }: ChoiceNode): string {
  const element = elements.find((one) => one.body === body.node);
  return element?.path ?? `${menu.path}/choices/${choice.tag}[${choice.refId ?? choice.name}]`;
}

/** The menu that a sub menu stands in. */
function parentOf(choices: CallContext, { element }: MenuNode): string | undefined {
  const above = element.list.endsWith('/choices') ? element.list.slice(0, -'/choices'.length) : undefined;
  return above === undefined ? undefined : choices.idOf(above);
}
