/** Control, zero-width and bidirectional characters: they hide text or turn it around. */
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
/** Joiners merge two characters into one, or keep two letters apart. Anywhere else they only hide. */
const JOINER = /(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])([\u200C\u200D])(?=[\p{L}\p{Extended_Pictographic}])/u;

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
    .split(JOINER)
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
