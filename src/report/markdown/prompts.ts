import { normalizeSpeech } from '../../text/text.ts';
import { diffArrays } from 'diff';
import type { MenuComparison } from '../../model/menu-diff.ts';
import { isolatedPlain } from '../wording/escape.ts';
import { wordsBeforeAndAfter } from './before-after.ts';

type MenuText = NonNullable<MenuComparison['audio']>;

/** Sets one prompt apart from the next. */
const APART = ' · ';

/** Above this share of words that stay, only the words that differ are marked in a prompt. */
const MOSTLY_SAME = 0.5;

/**
 * What a menu says as a whole, before and after, with its prompts set apart: the text alone doesn't show where a prompt ends.
 *
 * @param prompts those of the menu file, if the text is made of them
 * @param isShort whether what stays is left out
 */
export function textBeforeAndAfter({ before, after }: MenuText, prompts: readonly string[] = [], isShort = false): string {
  const [old, now] = [before, after].map((text) => segmentsOf(text, prompts)) as [string[], string[]];
  if (old.length < 2 && now.length < 2) return wordsBeforeAndAfter(before, after, isShort);
  const parts = diffArrays(old, now).map(({ value, added, removed }) => ({ value, kind: added ? 'added' : removed ? 'removed' : 'same' }));
  const texts = parts.flatMap(({ value, kind }, index): string[] => {
    if (kind === 'same') return isShort ? ['…'] : value.map((text) => isolatedPlain(text));
    const [previous, next] = [parts[index - 1], parts[index + 1]];
    if (kind === 'added') return previous?.kind === 'removed' ? [] : value.map((text) => wordsBeforeAndAfter('', text));
    return next?.kind === 'added' ? replaced(value, next.value) : value.map((text) => wordsBeforeAndAfter(text, ''));
  });
  return texts.join(APART);
}

/** Prompts in place of others. The first one stands right behind what it replaces. */
function replaced(old: readonly string[], now: readonly string[]): string[] {
  const [[was = ''], [is = '', ...more]] = [old, now];
  const isOne = old.length === 1 && now.length === 1 && shareOfSameWords(was, is) > MOSTLY_SAME;
  if (isOne) return [wordsBeforeAndAfter(was, is)];
  const gone = old.map((text) => wordsBeforeAndAfter(text, '')).join(APART);
  return [`${gone} ${wordsBeforeAndAfter('', is)}`, ...more.map((text) => wordsBeforeAndAfter('', text))];
}

function shareOfSameWords(one: string, other: string): number {
  const [words, others] = [one, other].map((text) => new Set(text.split(' '))) as [Set<string>, Set<string>];
  return [...words].filter((word) => others.has(word)).length / Math.max(words.size, others.size);
}

/** A text at the prompts that it holds, from one word's end to another's. What is between two of them is one piece. */
function segmentsOf(text: string, prompts: readonly string[]): string[] {
  const normal = normalizeSpeech(text);
  const known = prompts
    .map((prompt) => normalizeSpeech(prompt))
    .filter((prompt) => prompt !== '')
    .toSorted((a, b) => b.length - a.length);
  const segments: string[] = [];
  let [start, at] = [0, 0];
  const cut = (end: number): void => {
    if (end > start) segments.push(normal.slice(start, end).trim());
  };
  while (at < normal.length) {
    const prompt = known.find((one) => normal.startsWith(one, at) && [' ', ''].includes(normal.charAt(at + one.length)));
    if (prompt === undefined) {
      at = nextWord(normal, at);
      continue;
    }
    cut(at);
    segments.push(prompt);
    start = at + prompt.length + 1;
    at = start;
  }
  cut(normal.length);
  return segments;
}

function nextWord(text: string, at: number): number {
  const blank = text.indexOf(' ', at);
  return blank === -1 ? text.length : blank + 1;
}
