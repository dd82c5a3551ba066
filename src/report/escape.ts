/**
 * The one place where foreign text (menu files, flows, API errors, file names) is made harmless for what it is shown in.
 */

/** Control, zero-width and bidirectional characters: they hide text or turn it around. */
// oxlint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const PUNCTUATION = /[!-/:-@[-`{-~]/gu;

/**
 * Foreign text for Markdown: a code span that can't be left. Entities can't form Markdown structure (CommonMark §2.5), and
 * inside `<code>` GitHub makes no mentions, references or links.
 */
export function code(text: string): string {
  return `<code>${entities(text)}</code>`;
}

/**
 * A sentence that may hold foreign text, for Markdown. What stands between back-ticks becomes a code span; in the rest,
 * mentions and references are broken by a zero-width space, because GitHub makes them from the finished text.
 */
export function prose(text: string): string {
  return text
    .split(/`([^`]*)`/u)
    .map((part, index) => (index % 2 === 1 ? code(part) : withoutReferences(part)))
    .join('');
}

function withoutReferences(text: string): string {
  return entities(text).replaceAll(/&#64;|&#35;|\bGH&#45;/giu, '$&\u200b');
}

function entities(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r?\n/gu, '⏎')
    .replaceAll(INVISIBLE, '\ufffd')
    .replaceAll(PUNCTUATION, (character) => `&#${character.codePointAt(0)};`);
}

/** Foreign text on one line of a log: quotes around it, nothing invisible in it. */
export function quoted(text: string): string {
  return `"${oneLine(text)}"`;
}

/** Foreign text without line ends and invisible characters. */
export function oneLine(text: string): string {
  return text.toWellFormed().replaceAll(/\r?\n/gu, '⏎').replaceAll(INVISIBLE, '\ufffd');
}

/**
 * A whole text for the log. The runner takes a line that starts with `::`, and `##[` anywhere, for a command: both are
 * broken by a zero-width space, whoever wrote them.
 */
export function logText(text: string): string {
  return text.replaceAll('##[', '##\u200b[').replaceAll(/^([\s\u0085]*)::/gmu, '$1\u200b::');
}
