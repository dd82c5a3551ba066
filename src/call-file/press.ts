import { meantKey } from '../menu-file/suggest.ts';
import type { Press } from '../model/call-test.ts';
import { KEY } from '../model/ids.ts';
import { near } from '../text/did-you-mean.ts';
import { show } from '../text/text.ts';

/** The word for a time-out. */
const WAIT = 'wait';

/** What a text of `press` says: keys and time-outs, separated by spaces. */
export function pressesIn(text: string): Press[] {
  return words(text).map((word): Press => (word === WAIT ? { how: 'wait' } : { how: 'keys', keys: word }));
}

/** The most wrong words that are told. */
const MOST_WORDS = 5;

/** What is wrong with the words that are neither keys nor `wait`. */
export function pressFault(text: string): { readonly message: string; readonly hint: string } | undefined {
  const wrong = [...new Set(words(text).filter((word) => !isPress(word)))];
  const [first, second] = wrong;
  if (first === undefined) return undefined;
  const meant = wrong.length > MOST_WORDS ? undefined : meantPress(text);
  const question = meant === undefined ? '' : `Did you mean \`${meant}\`? `;
  const told = wrong.slice(0, MOST_WORDS).map((word) => show(word));
  const more = wrong.length > MOST_WORDS ? ` and ${wrong.length - MOST_WORDS} more` : '';
  return {
    message: `\`press\` has ${told.join(', ')}${more}, which ${second === undefined ? 'is neither a key' : 'are neither keys'} nor \`wait\`.`,
    hint: `${question}Keys are 0-9 * #, separated by spaces; a list can hold \`{ say: … }\`.`,
  };
}

function isPress(word: string): boolean {
  return word === WAIT || KEY.test(word);
}

/** The whole text as it may be meant: keys by their names, or with other signs between them. Undefined if a word of it isn't clear. */
function meantPress(text: string): string | undefined {
  const meant = words(text).map((word) => {
    if (isPress(word)) return word;
    const parts = word.split(/[,;.+/|>-]+/u).filter((part) => part !== '');
    return meantKey(word) ?? near(word, [WAIT]) ?? (parts.length > 0 && parts.every(isPress) ? parts.join(' ') : undefined);
  });
  return meant.includes(undefined) ? undefined : meant.join(' ');
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
