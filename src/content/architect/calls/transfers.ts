import { queueNode } from '../../../call-flow/queue-node.ts';
import type { CallNode } from '../../../model/call-graph.ts';
import type { FlowNode } from '../read/read.ts';
import { readTransfer, type TransferPlace } from '../read/transfers.ts';
import type { Place } from '../yaml/nodes.ts';

/** An action or a choice that may transfer. */
export interface Transferring {
  readonly tag: string;
  readonly body: Place;
  /** Where it occurs: its id. */
  readonly id: string;
  readonly name: string;
}

/** Where calls go by a transfer; undefined for anything else. An unknown kind of transfer leads somewhere, but only the org knows where. */
export function transferTarget({ parsed }: FlowNode, { tag, body, id, name }: Transferring): CallNode | undefined {
  const target = readTransfer(parsed, tag, body);
  if (target === undefined) return undefined;
  if (target.kind === 'other') return { id: `other:${id}`, kind: 'other', name };
  if (target.kind === 'voicemail') return voicemail(target.owner, id, name);
  if (target.name === undefined) return { id: `${target.kind} at ${id}`, kind: target.kind, name: unnamed(target, name) };
  return target.kind === 'queue' ? queueNode(target.name) : { id: `${target.kind}:${target.name}`, kind: target.kind, name: target.name };
}

/** A voicemail belongs to a queue, a user or a group. */
function voicemail(owner: TransferPlace | undefined, id: string, name: string): CallNode {
  if (owner?.name !== undefined) {
    const words = `${owner.kind} ${owner.name}`;
    return { id: `voicemail:${words}`, kind: 'voicemail', name: words };
  }
  return { id: `voicemail at ${id}`, kind: 'voicemail', name: owner === undefined ? name : unnamed(owner, name) };
}

/** A place that is not named stands under the name of what leads there. */
function unnamed({ kind, isChosen }: TransferPlace, name: string): string {
  return isChosen === true ? `a ${kind} chosen at run time` : name;
}
