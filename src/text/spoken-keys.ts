/** The words for the keys of a telephone, in the languages of most flows. A text in another language names keys by their digits. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  '0': ['zero', 'oh', 'null', 'zéro', 'cero', 'nul'],
  '1': ['one', 'eins', 'die eins', 'un', 'uno', 'um', 'een', 'één'],
  '2': ['two', 'zwei', 'deux', 'dos', 'due', 'dois', 'twee'],
  '3': ['three', 'drei', 'trois', 'tres', 'tre', 'três', 'drie'],
  '4': ['four', 'vier', 'quatre', 'cuatro', 'quattro', 'quatro'],
  '5': ['five', 'fünf', 'cinq', 'cinco', 'cinque', 'vijf'],
  '6': ['six', 'sechs', 'seis', 'sei', 'zes'],
  '7': ['seven', 'sieben', 'sept', 'siete', 'sette', 'sete', 'zeven'],
  '8': ['eight', 'acht', 'huit', 'ocho', 'otto', 'oito'],
  '9': ['nine', 'neun', 'neuf', 'nueve', 'nove', 'negen'],
  '*': ['star', 'asterisk', 'stern', 'sterntaste', 'étoile', 'asterisco', 'estrella', 'estrela', 'ster', 'sterretje'],
  '#': ['pound', 'hash', 'hashtag', 'raute', 'rautetaste', 'dièse', 'almohadilla', 'numeral', 'cancelletto', 'cardinal', 'hekje'],
};

/** A word that asks callers for a key: a number after any other word may count something. */
const ASKS = [
  'press|pressing|dial|choose|select|enter|key',
  'drücken sie|wählen sie|taste',
  'tapez|appuyez sur|composez',
  'pulse|oprima|presione|marque',
  'prema|premere|digiti',
  'pressione|tecle|digite',
  'druk|druk op|toets|kies',
].join('|');

/** What may stand between that word and the key. */
const BETWEEN = `(?: or say| oder sagen sie)?(?: the| key| number| die| le| la| el| il| o| de)*[\\s"'“„«]+`;

/** Whether a text may name a key: by its sign or by a word for it. */
export function mayNameKey(text: string, key: string): boolean {
  return hasSign(text, key) || wordsFor(key).some((word) => new RegExp(`${BEFORE}${word}${AFTER}`, 'iu').test(text));
}

/** Whether a text asks callers to press a key. */
export function asksForKey(text: string, key: string): boolean {
  const names = [escaped(key), ...wordsFor(key)].join('|');
  return new RegExp(`${BEFORE}(?:${ASKS})${BETWEEN}(?:${names})${AFTER}`, 'iu').test(text);
}

const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}]|[.,:]\\p{N})';

/** Whether a text has a key's sign, alone and not within a number, a time or a word. */
function hasSign(text: string, key: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,:])${escaped(key)}${AFTER}`, 'u').test(text);
}

function wordsFor(key: string): readonly string[] {
  return WORDS[key] ?? [];
}

function escaped(key: string): string {
  return key.replaceAll('*', String.raw`\*`);
}
