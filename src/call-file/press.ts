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

/** What is wrong with the first word that is neither a key nor `wait`. */
export function pressFault(text: string): { readonly message: string; readonly hint: string } | undefined {
  const wrong = words(text).find((word) => word !== WAIT && !KEY.test(word));
  if (wrong === undefined) return undefined;
  const meant = meantKey(wrong) ?? near(wrong, [WAIT]);
  const question = meant === undefined ? '' : `Did you mean \`${meant}\`? `;
  return {
    message: `\`press\` has ${show(wrong)}, which is neither a key nor \`wait\`.`,
    hint: `${question}Keys are 0-9 * #, separated by spaces; a list can hold \`{ say: … }\`.`,
  };
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
