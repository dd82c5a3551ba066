import type { Node } from 'yaml';
import { CALL_ENDS, queueNode } from '../../../call-flow/builder.ts';
import type { CallEdge, CallNode, CallWay } from '../../../model/call-graph.ts';
import { unnamedQueue } from './actions.ts';
import type { ChoiceNode } from '../read/choices.ts';
import type { FlowNode, MenuNode } from '../read/read.ts';
import { elementAt, resolve } from '../read/references.ts';

/** What is needed to find a menu's edges. */
export interface CallContext {
  readonly node: FlowNode;
  /** The graph's id of the menu or task at a path. */
  idOf(path: string): string | undefined;
  /** Adds a node and returns its id. */
  add(node: CallNode): string;
  /** The id of the menu or task that a reference means. */
  refer(ref: string, from: string, tag: 'menu' | 'task'): string;
  /** Adds the edges of all actions inside of a node of the text. */
  addActions(inside: Node, from: string): void;
}

type MenuEdge = Omit<CallEdge, 'from'>;

/** The edges out of a menu: its choices, and its default choice. */
export function menuEdges(context: CallContext, menu: MenuNode): MenuEdge[] {
  const targets = new Map(menu.choices.map((choice) => [choice, targetOf(context, menu, choice)]));
  const chosen = [...targets].map(([{ choice }, to]): MenuEdge => ({ to, way: wayOf(choice) }));
  const fallback = defaultChoice(context, menu);
  const to = fallback === undefined ? undefined : targets.get(fallback);
  return to === undefined ? chosen : [...chosen, { to, way: { how: 'otherwise' } }];
}

/** A choice without a `dtmf` is chosen by speech. */
function wayOf({ key, dtmf, name }: ChoiceNode['choice']): CallWay {
  const pressed = key ?? dtmf;
  return pressed === undefined ? { how: 'speech', choice: name } : { how: 'key', key: pressed };
}

/** The choice that the menu takes if callers choose nothing, if the reference means exactly one of its choices. */
function defaultChoice({ node: { elements } }: CallContext, { menu, choices, element }: MenuNode): ChoiceNode | undefined {
  if (menu.defaultChildMenuRef === undefined) return undefined;
  const found = resolve(elements, menu.defaultChildMenuRef, element.path);
  const meant = choices.filter(({ body }) => found.some((other) => other.body === body.node));
  return meant.length === 1 ? meant[0] : undefined;
}

function targetOf(context: CallContext, menu: MenuNode, node: ChoiceNode): string {
  const { choice, leadsTo, body } = node;
  const { target, tag, name } = choice;
  const path = pathOf(context, menu, node);
  switch (target.kind) {
    case 'queue':
      return context.add(queueNode(target.name));
    case 'disconnect':
      return context.add(CALL_ENDS);
    case 'menu':
    case 'task':
      return (leadsTo === undefined ? undefined : context.idOf(leadsTo.path)) ?? context.refer(target.ref, path, target.kind);
    case 'other':
      break;
  }
  const here = context.idOf(menu.menu.path);
  const above = parentOf(context, menu);
  if (tag === 'menuRepeatMenu' && here !== undefined) return here;
  if (tag === 'menuPreviousMenu' && above !== undefined) return above;
  // Choices of a menu can share a name, but not a key.
  const place = `${path} ${choice.key ?? ''}`;
  if (tag === 'menuTransferToAcd') return context.add(unnamedQueue(place, name));
  if (tag !== 'menuTask') return context.add({ id: `outside ${place}`, kind: /voicemail/iu.test(tag) ? 'voicemail' : 'other', name });
  const task = context.add({ id: `task in ${place}`, kind: 'task', name });
  context.addActions(body.node, task);
  return task;
}

function pathOf({ node: { elements } }: CallContext, { menu }: MenuNode, { choice, body }: ChoiceNode): string {
  const element = elementAt(elements, body.node);
  return element?.path ?? `${menu.path}/choices/${choice.tag}[${choice.refId ?? choice.name}]`;
}

/** The menu that contains a sub menu. */
function parentOf(context: CallContext, { element }: MenuNode): string | undefined {
  const above = element.list.endsWith('/choices') ? element.list.slice(0, -'/choices'.length) : undefined;
  return above === undefined ? undefined : context.idOf(above);
}
