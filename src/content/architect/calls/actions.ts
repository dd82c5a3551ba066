import { CALL_ENDS, queueNode } from '../../../call-flow/builder.ts';
import type { CallNode, CallWay } from '../../../model/call-graph.ts';
import { child, descend, textAt, type Place } from '../yaml/nodes.ts';
import type { FlowNode } from '../read/read.ts';
import type { Element } from '../read/references.ts';

/** Where an action leads a call: to a node of the call graph, or to a menu or task that the text refers to. */
interface ActionEdge {
  readonly way: CallWay;
  readonly to: CallNode | { readonly kind: 'reference'; readonly ref: string; readonly tag: 'menu' | 'task' };
}

const THEN: CallWay = { how: 'then' };

/**
 * Where an action leads a call, as far as that is known; undefined for an action after which the call goes on. Only some kinds of action
 * are known from real flows. An unknown kind that transfers leads somewhere, but only the org knows where.
 */
export function actionEdge({ parsed }: FlowNode, { tag, name = tag, body, path }: Element): ActionEdge | undefined {
  const place: Place = { node: body, own: true };
  const field = (key: string): string | undefined => textAt(parsed, child(parsed.document, place, key));
  const [menu, task] = [field('targetMenuRef'), field('targetTaskRef')];
  if (menu !== undefined) return { way: THEN, to: { kind: 'reference', ref: menu, tag: 'menu' } };
  if (task !== undefined) return { way: THEN, to: { kind: 'reference', ref: task, tag: 'task' } };
  if (tag === 'disconnect') return { way: THEN, to: CALL_ENDS };
  if (/voicemail/iu.test(tag)) return { way: THEN, to: { id: `voicemail:${path}`, kind: 'voicemail', name } };
  const queue = textAt(parsed, descend(parsed.document, place, 'targetQueue', 'lit', 'name'));
  if (tag === 'createCallback' && queue !== undefined) return { way: { how: 'then', label: 'callback' }, to: queueNode(queue) };
  if (tag === 'transferToAcd') return { way: THEN, to: queue === undefined ? unnamedQueue(path, name) : queueNode(queue) };
  return /^transfer[A-Z]/u.test(tag) ? { way: THEN, to: { id: `other:${path}`, kind: 'other', name } } : undefined;
}

/** A queue that an expression chooses during the call. */
export function unnamedQueue(path: string, name: string): CallNode {
  return { id: `queue at ${path}`, kind: 'queue', name };
}
