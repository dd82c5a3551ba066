/**
 * A character that can be seen: a letter, a digit or a sign. Some are invisible by their purpose, U+2800 is a blank of Braille, and U+1D159
 * is a note without a head.
 */
export const NOT_BLANK = /(?![\p{Default_Ignorable_Code_Point}\u2800\u{1d159}])[\p{L}\p{N}\p{P}\p{S}\p{Cs}]/u;

/** What hides text, turns it around, or only seems to be a blank. Unicode's property covers fillers, selectors, tags and what may come. */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\ufff9-\ufffb\u{1d159}]/gu;

/** Joiners merge two characters into one, or keep two letters apart. Anywhere else they only hide. */
const JOINER = /(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D](?=[\p{L}\p{Extended_Pictographic}])/u;
/** Selectors choose between the forms of an emoji, or of a letter of Mongolian. A second one only hides. */
const SELECTOR = /(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]|(?<=[\d#*])\uFE0F(?=\u20E3)|(?<=[\u1820-\u18AA])[\u180B-\u180D\u180F]/u;
/** What is invisible and changes how its neighbours look. */
const KEPT = new RegExp(`(${JOINER.source}|${SELECTOR.source})`, 'u');

/** Foreign text on one line of a log: in quotes, with nothing invisible in it. */
export function quoted(text: string): string {
  return `"${oneLine(text)}"`;
}

/** Foreign text without line ends and invisible characters. */
export function oneLine(text: string): string {
  return visible(text.toWellFormed().replaceAll(/\r?\n/gu, '⏎'));
}

/** Shows that something unreadable stands in place of an invisible character. */
function visible(text: string): string {
  return text
    .split(KEPT)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(INVISIBLE, '\ufffd')))
    .join('');
}

/**
 * A whole text for the log. It keeps its lines and nothing else that is invisible.
 *
 * The runner takes a line that starts with `::`, and `##[` anywhere, for a command. A zero-width space breaks both.
 */
export function logText(text: string): string {
  return text
    .split(/\r?\n/u)
    .map((line) => oneLine(line))
    .join('\n')
    .replaceAll('##[', '##\u200b[')
    .replaceAll(/^(\s*)::/gmu, '$1\u200b::');
}
