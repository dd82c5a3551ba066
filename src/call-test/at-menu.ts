import type { CallEdge, CallNode } from '../model/call-graph.ts';

/** What a menu makes of what is pressed. */
export interface Choice {
  /** How many keys it takes. */
  readonly keys: number;
  /** The ways that are chosen; several if it isn't known which. */
  readonly edges: readonly CallEdge[];
  /** Whether the call may stay in the menu. */
  readonly mayStay: boolean;
}

/** What a menu makes of keys that stand together: the choice with the longest key. A key without a choice stays in the menu. */
export function choiceByKeys(edges: readonly CallEdge[], keys: string): Choice {
  const known = edges.flatMap((edge) => (edge.way.how === 'key' && keys.startsWith(edge.way.key) ? [{ edge, key: edge.way.key }] : []));
  const longest = known.reduce((most, { key }) => Math.max(most, key.length), 0);
  const chosen = known.filter(({ key }) => key.length === longest).map(({ edge }) => edge);
  return { keys: Math.max(longest, 1), edges: chosen, mayStay: chosen.length === 0 };
}

/**
 * What a menu makes of words. They count in the caller's language. If that isn't known, a choice that has them in some language may be
 * meant.
 */
export function choiceBySpeech(edges: readonly CallEdge[], text: string, language: string | null): Choice {
  const heard = edges.map((edge) => ({ edge, answer: answers(edge, text, language) }));
  const chosen = heard.filter(({ answer }) => answer !== 'no');
  return { keys: 1, edges: chosen.map(({ edge }) => edge), mayStay: !chosen.some(({ answer }) => answer === 'yes') };
}

function answers({ terms = {}, way }: CallEdge, text: string, language: string | null): 'yes' | 'no' | 'maybe' {
  if (way.how !== 'key' && way.how !== 'speech') return 'no';
  const languages = Object.entries(terms).filter(([, words]) => words.some((word) => plain(word) === plain(text)));
  if (languages.length === 0) return 'no';
  if (languages.length === Object.keys(terms).length && languages.length === 1) return 'yes';
  if (language === null) return 'maybe';
  return languages.some(([name]) => isSameLanguage(name, language)) ? 'yes' : 'no';
}

/** Whether two names of a language mean the same: `en-US` and `en_us`. */
export function isSameLanguage(one: string, other: string): boolean {
  return one.replaceAll('_', '-').toLowerCase() === other.replaceAll('_', '-').toLowerCase();
}

/** The ways on without a choice: those for what the caller did, or the ways for anything. */
export function afterNoChoice(edges: readonly CallEdge[], after?: 'no-input' | 'no-match'): readonly CallEdge[] {
  return edges.filter(({ way }) => way.how === 'otherwise' && way.after === after);
}

/** What becomes of a time-out: the menu is repeated so many times, and then the call takes the menu's default choice. */
export function afterTimeout({ repeats }: CallNode, before: number | null): { readonly mayStay: boolean; readonly mayLeave: boolean } {
  if (repeats === undefined || before === null) return { mayStay: true, mayLeave: true };
  return { mayStay: before < repeats, mayLeave: before >= repeats };
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
