import { oneLine } from '../../../text/printable.ts';
import { child, descend, textAt, type Place } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parse.ts';

/** A place that a transfer leads to. `name` is absent if the flow gives none; `isChosen`: the call decides it. */
export interface TransferPlace {
  readonly kind: 'queue' | 'number' | 'user' | 'group' | 'flow' | 'other';
  readonly name?: string;
  readonly isChosen?: true;
}

/** Where a transfer leads: to a place, or to its voicemail. A voicemail whose owner is unknown has none. */
export type TransferTarget = TransferPlace | { readonly kind: 'voicemail'; readonly owner?: TransferPlace };

/** The kinds of place that a transfer leads to, with what their tags contain and the field that names them. */
const KINDS = [
  { kind: 'voicemail', tag: /voicemail/iu, fields: [] },
  { kind: 'queue', tag: /transferToAcd$/iu, fields: ['targetQueue'] },
  { kind: 'number', tag: /transfer(?:ToNumber|External)$/iu, fields: ['targetNumber', 'targetPhoneNumber'] },
  { kind: 'user', tag: /transfer(?:To)?User$/iu, fields: ['targetUser'] },
  { kind: 'group', tag: /transfer(?:To)?Group$/iu, fields: ['targetGroup'] },
  { kind: 'flow', tag: /transfer(?:To)?Flow(?:Secure)?$/iu, fields: ['targetFlow'] },
] as const;

/** The owners of a voicemail, and the fields that name them. */
const OWNERS = [
  ['queue', 'targetQueue'],
  ['user', 'targetUser'],
  ['group', 'targetGroup'],
] as const;

/** Reads where an action or a choice transfers to; undefined for anything else. Only the org knows where an unknown kind leads. */
export function readTransfer(parsed: Parsed, tag: string, body: Place): TransferTarget | undefined {
  const known = KINDS.find((one) => one.tag.test(tag));
  if (known === undefined) return /^(?:menuT|t)ransfer[A-Z]/u.test(tag) ? { kind: 'other' } : undefined;
  if (known.kind === 'voicemail') return voicemail(parsed, body);
  return { kind: known.kind, ...firstTarget(parsed, body, known.fields) };
}

function voicemail(parsed: Parsed, body: Place): TransferTarget {
  const destination = child(parsed.document, body, 'destination') ?? body;
  for (const [kind, field] of OWNERS) {
    const target = firstTarget(parsed, child(parsed.document, destination, kind) ?? destination, [field]);
    if (target !== undefined) return { kind: 'voicemail', owner: { kind, ...target } };
  }
  return { kind: 'voicemail' };
}

function firstTarget(parsed: Parsed, body: Place, fields: readonly string[]): Omit<TransferPlace, 'kind'> | undefined {
  for (const field of fields) {
    const place = child(parsed.document, body, field);
    if (place === undefined) continue;
    const name = literalName(parsed, place);
    if (name !== undefined) return { name };
    const isChosen = ['exp', 'var'].some((form) => child(parsed.document, place, form) !== undefined);
    return isChosen ? { isChosen } : undefined;
  }
  return undefined;
}

/** The name in `lit`, or right in the field. */
function literalName(parsed: Parsed, place: Place): string | undefined {
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

/** Where a transfer leads, in words that can follow `transfers to`. */
export function transferTargetInWords(target: TransferTarget): string {
  if (target.kind !== 'voicemail') return placeInWords(target);
  return target.owner === undefined ? 'a voicemail' : `the voicemail of ${placeInWords(target.owner)}`;
}

function placeInWords({ kind, name, isChosen }: TransferPlace): string {
  if (isChosen === true) return `a ${kind} chosen at run time`;
  if (name === undefined) return kind === 'other' ? 'a place that only the org knows' : `a ${kind}`;
  return kind === 'number' ? `the number ${name}` : `the ${kind} "${name}"`;
}
