import { isNode, isScalar, type Pair } from 'yaml';
import { isEmptySetting } from '../read/choices.ts';
import type { ArchitectChoice } from '../read/flow.ts';
import { BEFORE_TRANSFER, ON_FAILURE } from '../read/noticed.ts';
import { settingsInWords } from '../read/setting-words.ts';
import { child, follow, keyOf, textAt, type Place } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parse.ts';

/** Fields of which the plan says otherwise what was there: where a choice led, what its task did, and what is no longer heard. */
const TOLD_FIELDS = new Set(['destination', 'task', 'actions', BEFORE_TRANSFER, ON_FAILURE, 'overrideInQueueFlow']);

/** The notice of the settings that a choice loses when it becomes another kind. */
export function lostSettings(parsed: Parsed, { key = '', tag, name }: ArchitectChoice, removed: readonly Pair[]): string[] {
  // A sub menu is deleted with all that it has.
  const lost = tag === 'menuSubMenu' ? [] : removed.flatMap((pair) => lostSetting(parsed, pair));
  return lost.length === 0 ? [] : [`Key ${key} becomes another kind of choice. It loses these settings of "${name}": ${lost.join(', ')}.`];
}

/** A setting with its value, if that is a plain one: `priority 5`. Nothing is lost with one that is off or empty. */
function lostSetting(parsed: Parsed, pair: Pair): string[] {
  const field = keyOf(pair) ?? '';
  if (!isNode(pair.value) || /^target[A-Z]/u.test(field) || TOLD_FIELDS.has(field) || isEmptySetting(pair.value)) return [];
  const value = literalIn(parsed, follow(parsed.document, { node: pair.value, own: true }));
  // A transfer without a priority has this one.
  if (field === 'priority' && value === '0') return [];
  return [`${settingsInWords([field])}${value === undefined ? '' : ` ${value}`}`];
}

/** A literal, or the name of what it refers to. */
function literalIn(parsed: Parsed, place: Place): string | undefined {
  const literal = child(parsed.document, place, 'lit');
  if (literal !== undefined && isScalar(literal.node)) return textAt(parsed, literal);
  return textAt(parsed, child(parsed.document, literal, 'name'));
}
