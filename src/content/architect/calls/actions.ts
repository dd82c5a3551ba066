import { CALL_ENDS, unknownNode } from '../../../call-flow/builder.ts';
import { queueNode } from '../../../call-flow/queue-node.ts';
import type { CallNode, CallWay } from '../../../model/call-graph.ts';
import { present } from '../../../model/json.ts';
import { child, descend, textAt, type Place } from '../yaml/nodes.ts';
import { elementAt } from '../read/references.ts';
import { actionIn, type Action } from '../read/task.ts';
import { inputOf, languageIn, numberAt, variablesIn } from './action-fields.ts';
import type { CallContext } from './context.ts';
import { itemsOf, outcomesOf, questionOf, type Outcome } from '../read/outcomes.ts';
import { heardAt, spokenIn } from './speech.ts';
import { transferTarget } from './transfers.ts';

/** Where a list of actions stands. */
export interface ActionScope {
  /** The task that it belongs to. */
  readonly task: string;
  /** The node behind the list. */
  readonly next: string;
  /** The innermost loop around it: its node, and the node behind it. */
  readonly loop?: { readonly node: string; readonly after: string };
  /** The end of the task. */
  readonly end: string;
}

/** An action of a list, with its id in the graph. */
interface ListedAction extends Action {
  readonly id: string;
}

const THEN: CallWay = { how: 'then' };

/**
 * Adds the actions of a list to the graph, and the ways between them.
 *
 * @returns the node where calls come to the list: its first action, or the node behind it
 */
export function addActions(context: CallContext, list: Place | undefined, scope: ActionScope): string {
  // An alias can repeat a list any number of times, in itself too. No export has one.
  if (list !== undefined && !context.isFirstVisit(list.node))
    return context.add(unknownNode(`list ${scope.next}`, 'a list of actions that is shared'));
  const actions = itemsOf(context.node.parsed.document, list).flatMap((item) => listed(context, item));
  const entries = actions.map((action) => entryOf(context, action, scope));
  for (const [index, action] of actions.entries()) {
    if (entries[index] !== action.id) continue;
    addAction(context, action, { ...scope, next: entries[index + 1] ?? scope.next });
  }
  return entries[0] ?? scope.next;
}

function listed(context: CallContext, item: Place): ListedAction[] {
  const action = actionIn(context.node.parsed, item);
  if (action === undefined) return [];
  const path = elementAt(context.node.elements, action.body.node)?.path ?? action.tag;
  return [{ ...action, id: context.idAt(`action:${path}`) }];
}

/** The node where a call comes to an action: its own, or for an action that only leads on, the node that it leads to. */
function entryOf(context: CallContext, { tag, body, id }: ListedAction, scope: ActionScope): string {
  const { parsed } = context.node;
  const field = (name: string): string | undefined => textAt(parsed, child(parsed.document, body, name));
  const [menu, task] = [field('targetMenuRef'), field('targetTaskRef')];
  if (menu !== undefined) return context.refer(menu, context.pathOf(body.node), 'menu');
  if (task !== undefined && tag !== 'callTask') return context.refer(task, context.pathOf(body.node), 'task');
  switch (tag) {
    case 'disconnect':
      return context.add(CALL_ENDS);
    case 'endTask':
      return scope.end;
    case 'loopNext':
    case 'nextLoop':
      return scope.loop?.node ?? id;
    case 'loopExit':
    case 'exitLoop':
      return scope.loop?.after ?? id;
    default:
      return id;
  }
}

/** Actions after which the flow doesn't say where calls go. */
const LEADS_ELSEWHERE =
  /^(?:previousMenu|repeatMenu|changeState|endState|endProgram|endFlow|exitBotFlow|dialByExtension|loopNext|nextLoop|loopExit|exitLoop)$/u;

function addAction(context: CallContext, action: ListedAction, scope: ActionScope): void {
  const { tag, body, id, name } = action;
  const target = transferTarget(context.node, action);
  const outcomes = outcomesOf(context.node.parsed, tag, body);
  if (target !== undefined) addTransfer(context, action, context.add(target), failureOf(outcomes, context, scope));
  else if (tag === 'loop') addLoop(context, action, outcomes, scope);
  else if (tag === 'callTask') addCall(context, action, outcomes, scope);
  else if (LEADS_ELSEWHERE.test(tag)) {
    context.add(nodeOf(context, action, scope, { kind: 'action' }));
    context.way(id, context.add(unknownNode(id, name)), THEN);
  } else if (outcomes.length > 0) addOutcomes(context, action, outcomes, scope);
  else addPassed(context, action, scope);
}

/** The node of an action. */
function nodeOf(
  { node }: CallContext,
  { id, name, body }: ListedAction,
  { task }: ActionScope,
  more: Pick<CallNode, 'kind'> & Partial<CallNode>,
): CallNode {
  return { id, name, task, ...present({ says: heardAt(node, body), changes: variablesIn(body.node) }), ...more };
}

/** A transfer with both of its ways. A choice of a menu transfers like an action. */
export function addTransfer(
  context: CallContext,
  action: Omit<ListedAction, 'tag'> & { readonly task?: string },
  to: string,
  failure: string,
): void {
  const { id, name, body, task } = action;
  const { parsed } = context.node;
  const spoken = (field: string): string | undefined => spokenIn(context.node, child(parsed.document, body, field));
  const [says, saysAtFailure] = [spoken('preTransferAudio'), spoken('failureTransferAudio')];
  context.add({ id, kind: 'transfer', name, ...present({ says, task, changes: variablesIn(body.node) }) });
  context.way(id, to, THEN);
  context.way(id, failure, { how: 'failure', transfer: name }, saysAtFailure);
}

/** Where calls go if a transfer fails: by its own outcome, or behind the action. */
function failureOf(outcomes: readonly Outcome[], context: CallContext, scope: ActionScope): string {
  const failure = outcomes.find(({ name }) => name === 'failure');
  return failure === undefined ? scope.next : addActions(context, failure.actions, scope);
}

function addLoop(context: CallContext, action: ListedAction, outcomes: readonly Outcome[], scope: ActionScope): void {
  const { id, body } = action;
  const repeats = numberAt(context.node, child(context.node.parsed.document, body, 'loopCount'));
  context.add(nodeOf(context, action, scope, { kind: 'loop', ...present({ repeats }) }));
  const inside = outcomes.find(({ actions }) => actions !== undefined)?.actions;
  const within = { ...scope, next: id, loop: { node: id, after: scope.next } };
  context.way(id, addActions(context, inside, within), { how: 'outcome', outcome: 'loop' });
  context.way(id, scope.next, { how: 'outcome', outcome: 'done' });
}

/** A task that comes back. Its outcomes are its own, so it can come back by each of them. */
function addCall(context: CallContext, action: ListedAction, outcomes: readonly Outcome[], scope: ActionScope): void {
  const { id, body } = action;
  const { parsed } = context.node;
  const task = textAt(parsed, child(parsed.document, body, 'targetTaskRef')) ?? '';
  context.add(nodeOf(context, action, scope, { kind: 'call' }));
  context.way(id, context.refer(task, context.pathOf(body.node), 'task'), THEN);
  const named = outcomes.filter(({ actions }) => actions !== undefined);
  for (const { name, actions } of named) context.way(id, addActions(context, actions, scope), { how: 'outcome', outcome: name });
  context.way(id, scope.next, { how: 'outcome', outcome: 'back' });
}

function addOutcomes(context: CallContext, action: ListedAction, outcomes: readonly Outcome[], scope: ActionScope): void {
  const { tag, id, body } = action;
  const isInput = tag === 'collectInput';
  const more = isInput ? { input: inputOf(context.node, body) } : present({ asks: questionOf(context.node.parsed, body) });
  context.add(nodeOf(context, action, scope, { kind: isInput ? 'input' : 'decision', ...more }));
  for (const { name, actions, when } of outcomes)
    context.way(id, addActions(context, actions, scope), { how: 'outcome', outcome: name, ...present({ when }) });
}

/** An action that calls only pass. */
function addPassed(context: CallContext, action: ListedAction, scope: ActionScope): void {
  const { tag, id, body } = action;
  const { parsed } = context.node;
  const more = tag === 'setLanguage' ? { language: languageIn(context.node, body) } : {};
  context.add(nodeOf(context, action, scope, { kind: 'action', ...more }));
  const queue = tag === 'createCallback' ? textAt(parsed, descend(parsed.document, body, 'targetQueue', 'lit', 'name')) : undefined;
  if (queue !== undefined) context.way(id, context.add(queueNode(queue)), { how: 'callback' });
  context.way(id, scope.next, THEN);
}
