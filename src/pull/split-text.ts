import { normalizeSpeech } from '../text/text.ts';

/**
 * A menu's text as the prompts that it is made of, if at most one of them is another than known: what is left between the others is that
 * prompt's new text.
 *
 * @param prompts the prompts as they were, in their order; undefined where one is unknown
 * @returns undefined if the text can't be told apart
 */
export function splitText(text: string, prompts: readonly (string | undefined)[]): readonly string[] | undefined {
  const known = prompts.map((prompt) => (prompt === undefined ? undefined : normalizeSpeech(prompt)));
  const whole = normalizeSpeech(text);
  const unknown = known.flatMap((prompt, index) => (prompt === undefined ? [index] : []));
  if (unknown.length > 1) return undefined;
  if (unknown.length === 0 && known.join(' ') === whole) return known.map((prompt) => prompt ?? '');
  const candidates = unknown.length === 1 ? unknown : [...known.keys()];
  const found = candidates.flatMap((index) => {
    const middle = between(whole, known.slice(0, index), known.slice(index + 1));
    return middle === undefined ? [] : [known.map((prompt, at) => (at === index ? middle : (prompt ?? '')))];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** What a text has between its beginning and its end. */
function between(text: string, first: readonly (string | undefined)[], last: readonly (string | undefined)[]): string | undefined {
  const [start, end] = [first.map((prompt) => `${prompt} `).join(''), last.map((prompt) => ` ${prompt}`).join('')];
  if (!text.startsWith(start) || !text.endsWith(end) || text.length <= start.length + end.length) return undefined;
  return text.slice(start.length, text.length - end.length);
}
