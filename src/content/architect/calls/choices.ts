import { isMap } from 'yaml';
import { CALL_ENDS, EXTENSION, unknownNode } from '../../../call-flow/builder.ts';
import type { CallEdge, CallWay } from '../../../model/call-graph.ts';
import { present } from '../../../model/json.ts';
import type { ChoiceNode } from '../read/choices.ts';
import type { FlowNode, MenuNode } from '../read/read.ts';
import { elementAt } from '../read/references.ts';
import { child, descend, keyOf, textAt } from '../yaml/nodes.ts';
import { addActions, addTransfer } from './actions.ts';
import type { CallContext } from './context.ts';
import { itemsOf } from '../read/outcomes.ts';
import { transferTarget } from './transfers.ts';

/** A way from a menu, and whether its key or words work in every menu of the flow. */
export interface MenuWay {
  readonly edge: CallEdge;
  readonly isGlobal: boolean;
}

/** Adds the ways from a menu: its choices, and its default choice. Returns those of the choices. */
export function addChoices(context: CallContext, menu: MenuNode): MenuWay[] {
  const from = context.idOf(menu.menu.path) ?? '';
  const targets = new Map(menu.choices.map((choice) => [choice, targetOf(context, menu, choice)]));
  const ways = [...targets].map(([choice, to]): MenuWay => {
    const terms = termsOf(context.node, choice);
    const way = wayOf(choice.choice);
    const isGlobal = isSet(context.node, choice, way.how === 'key' ? 'globalDtmf' : 'globalSpeechRecTerms');
    return { edge: { from, to, way, ...present({ terms }) }, isGlobal };
  });
  for (const { edge } of ways) context.edge(edge);
  const to = [...targets].find(([{ choice }]) => choice === menu.menu.defaultChoice)?.[1];
  // Callers who choose nothing hear the menu again, and then the flow itself doesn't say where they get.
  context.way(from, to ?? context.add(unknownNode(from, menu.menu.name)), { how: 'otherwise' });
  if (dialsExtensions(context, menu)) context.way(from, context.add(EXTENSION), { how: 'extension' });
  return ways;
}

/** Whether callers can dial an extension in a menu: by its own setting, or else the flow's. A setting by expression may say so. */
function dialsExtensions(context: CallContext, { body }: MenuNode): boolean {
  const { document } = context.node.parsed;
  const listens = [body, context.root].map((place) => descend(document, place, 'settingsMenu', 'listenForExtensionDialing'));
  const set = listens.find((place) => place !== undefined && child(document, place, 'noValue') === undefined);
  return set !== undefined && textAt(context.node.parsed, child(document, set, 'lit')) !== 'false';
}

/** A choice without a `dtmf` is chosen by speech. */
function wayOf({ key, dtmf, name }: ChoiceNode['choice']): Extract<CallWay, { readonly how: 'key' | 'speech' }> {
  const pressed = key ?? dtmf;
  return pressed === undefined ? { how: 'speech', choice: name } : { how: 'key', key: pressed };
}

function isSet({ parsed }: FlowNode, { body }: ChoiceNode, field: string): boolean {
  return textAt(parsed, child(parsed.document, body, field)) === 'true';
}

/** The words that callers can say, by language. */
function termsOf({ parsed }: FlowNode, { body }: ChoiceNode): CallEdge['terms'] {
  const terms = child(parsed.document, body, 'speechRecTerms');
  const languages = terms !== undefined && isMap(terms.node) ? terms.node.items.flatMap((pair) => keyOf(pair) ?? []) : [];
  const spoken = languages.flatMap((language) => {
    const words = itemsOf(parsed.document, descend(parsed.document, terms, language, 'terms')).flatMap(
      (item) => textAt(parsed, item) ?? [],
    );
    return words.length === 0 ? [] : [[language, words] as const];
  });
  return spoken.length === 0 ? undefined : Object.fromEntries(spoken);
}

/** The node that a choice leads to. What runs on the way is added, too. */
function targetOf(context: CallContext, menu: MenuNode, node: ChoiceNode): string {
  const { choice, leadsTo, body } = node;
  const { target, tag, name } = choice;
  const { document } = context.node.parsed;
  const path = pathOf(context, menu, node);
  // Choices of a menu can share a name, but not a key.
  const place = context.idAt(`${path} ${choice.key ?? ''}`);
  if (tag === 'menuTask') {
    const task = context.add({ id: `task in ${place}`, kind: 'task', name, isOfChoice: true });
    const end = context.add({ id: `end of ${task}`, kind: 'task-end', name });
    const actions = child(document, child(document, body, 'task') ?? body, 'actions');
    context.way(task, addActions(context, actions, { task: name, next: end, end }), { how: 'then' });
    return task;
  }
  const to = transferTarget(context.node, { tag, body, id: place, name });
  if (to !== undefined) {
    const id = `transfer in ${place}`;
    addTransfer(context, { id, name, body }, context.add(to), context.add(unknownNode(id, name)));
    return id;
  }
  switch (target.kind) {
    case 'disconnect':
      return context.add(CALL_ENDS);
    case 'menu':
    case 'task':
      return (leadsTo === undefined ? undefined : context.idOf(leadsTo.path)) ?? context.refer(target.ref, path, target.kind);
    case 'queue':
    case 'number':
    case 'other':
      return relatedMenu(context, menu, tag) ?? context.add({ id: `outside ${place}`, kind: 'unknown', name });
  }
}

/** The menu itself for a choice that repeats it, and the menu above for one that leads back; undefined for any other choice. */
function relatedMenu(context: CallContext, { menu, element }: MenuNode, tag: string): string | undefined {
  if (tag === 'menuRepeatMenu') return context.idOf(menu.path);
  if (tag !== 'menuPreviousMenu') return undefined;
  const above = element.list.endsWith('/choices') ? context.idOf(element.list.slice(0, -'/choices'.length)) : undefined;
  // If calls can jump to a menu, or it has none above it, they come from any menu.
  if (above !== undefined && !context.isJumpTarget(element)) return above;
  return context.add(unknownNode(`previous of ${menu.path}`, 'the menu before'));
}

function pathOf({ node: { elements } }: CallContext, { menu }: MenuNode, { choice, body }: ChoiceNode): string {
  const element = elementAt(elements, body.node);
  return element?.path ?? `${menu.path}/choices/${choice.tag}[${choice.refId ?? choice.name}]`;
}
