import { queueNode } from '../../../call-flow/builder.ts';
import type { CallNode } from '../../../model/call-graph.ts';
import { oneLine } from '../../../text/printable.ts';
import { child, descend, textAt, type Place } from '../yaml/nodes.ts';
import type { FlowNode } from '../read/read.ts';

/** An action or a choice that may transfer. */
export interface Transferring {
  readonly tag: string;
  readonly body: Place;
  /** Where it occurs: its id. */
  readonly id: string;
  readonly name: string;
}

/** What is known of a target: its name, or that it is chosen during the call. */
type Target = { readonly kind: 'named'; readonly name: string } | { readonly kind: 'at run time' };

/** The kinds of place that a transfer leads to, with what their tags contain and the fields that name them. */
const KINDS = [
  { kind: 'voicemail', tag: /voicemail/iu, fields: [] },
  { kind: 'queue', tag: /transferToAcd$/iu, fields: ['targetQueue'] },
  { kind: 'number', tag: /transfer(?:ToNumber|External)$/iu, fields: ['targetNumber', 'targetPhoneNumber'] },
  { kind: 'user', tag: /transfer(?:To)?User$/iu, fields: ['targetUser'] },
  { kind: 'group', tag: /transfer(?:To)?Group$/iu, fields: ['targetGroup'] },
  { kind: 'flow', tag: /transfer(?:To)?Flow(?:Secure)?$/iu, fields: ['targetFlow'] },
] as const;

/** Where calls go by a transfer; undefined for anything else. An unknown kind of transfer leads somewhere, but only the org knows where. */
export function transferTarget(node: FlowNode, transfer: Transferring): CallNode | undefined {
  const known = KINDS.find(({ tag }) => tag.test(transfer.tag));
  if (known === undefined)
    return /^(?:menuT|t)ransfer[A-Z]/u.test(transfer.tag) ? { id: `other:${transfer.id}`, kind: 'other', name: transfer.name } : undefined;
  if (known.kind === 'voicemail') return voicemail(node, transfer);
  const target = firstTarget(node, transfer.body, known.fields);
  if (target?.kind !== 'named')
    return { id: `${known.kind} at ${transfer.id}`, kind: known.kind, name: chosenDuringCall(known.kind, transfer, target) };
  return known.kind === 'queue' ? queueNode(target.name) : { id: `${known.kind}:${target.name}`, kind: known.kind, name: target.name };
}

/** A target that is not named stands under the name of what leads there. */
function chosenDuringCall(kind: string, { name }: Transferring, target: Target | undefined): string {
  return target === undefined ? name : `a ${kind} chosen at run time`;
}

/** A voicemail belongs to a queue, a user or a group. */
function voicemail({ parsed, ...node }: FlowNode, { body, id, name }: Transferring): CallNode {
  const destination = child(parsed.document, body, 'destination') ?? body;
  for (const [owner, field] of [
    ['queue', 'targetQueue'],
    ['user', 'targetUser'],
    ['group', 'targetGroup'],
  ] as const) {
    const place = child(parsed.document, destination, owner) ?? destination;
    const target = firstTarget({ parsed, ...node }, place, [field]);
    if (target?.kind === 'named') return { id: `voicemail:${owner} ${target.name}`, kind: 'voicemail', name: `${owner} ${target.name}` };
    if (target !== undefined) return { id: `voicemail at ${id}`, kind: 'voicemail', name: `a ${owner} chosen at run time` };
  }
  return { id: `voicemail at ${id}`, kind: 'voicemail', name };
}

function firstTarget({ parsed }: FlowNode, body: Place, fields: readonly string[]): Target | undefined {
  for (const field of fields) {
    const place = child(parsed.document, body, field);
    if (place === undefined) continue;
    const name = literalName({ parsed }, place);
    if (name !== undefined) return { kind: 'named', name };
    const isChosen = ['exp', 'var'].some((form) => child(parsed.document, place, form) !== undefined);
    return isChosen ? { kind: 'at run time' } : undefined;
  }
  return undefined;
}

/** The name in `lit`, or right in the field. */
function literalName({ parsed }: Pick<FlowNode, 'parsed'>, place: Place): string | undefined {
  const { document } = parsed;
  for (const at of [child(document, place, 'lit'), place]) {
    for (const field of ['name', 'email', 'id']) {
      const name = textAt(parsed, descend(document, at, field));
      if (name !== undefined && name !== '') return oneLine(name);
    }
    const isText = at !== undefined && !('items' in at.node);
    const text = isText ? textAt(parsed, at) : undefined;
    if (text !== undefined && text !== '') return oneLine(text);
  }
  return undefined;
}
