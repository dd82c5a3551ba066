/**
 * The one place where foreign text (menu files, flows, API errors, file names) is made harmless for what it is shown in.
 */
import { oneLine } from '../../text/printable.ts';
import { apart, piecesByDirection } from './direction.ts';

const PUNCTUATION = /[!-/:-@[-`{-~]/gu;

/**
 * Foreign text for Markdown: a code span that can't be left. Entities can't form Markdown structure (CommonMark §2.5), and
 * inside `<code>` GitHub makes no mentions, references, emoji or formulas. It does make links of addresses there (GFM §6.9), which
 * may be broken wherever a line may: so what people copy stays as it is.
 */
export function code(text: string): string {
  return `<code>${clean(text)
    .split(ADDRESS)
    .map((part) => entities(part))
    .join('<wbr>')}</code>`;
}

/** Before the sign that makes an address of what stands around it: of mail, or of the web. */
const ADDRESS = /(?<=[\w.+-])(?=@)|(?<=www)(?=\.)|(?<=https?)(?=:\/\/)/giu;

/**
 * A sentence that may hold foreign text, for Markdown. What stands between back-ticks becomes a code span; in the rest,
 * whatever GitHub makes from the finished text is broken.
 */
export function prose(text: string): string {
  const parts = clean(text).split(/`([^`]*)`/u);
  return notIndented(parts.map((part, index) => (index % 2 === 1 ? code(part) : sentence(part))).join(''));
}

/** A sentence of ours, in which somebody's words are kept apart where they are read the other way. */
function sentence(text: string): string {
  return piecesByDirection(text)
    .map((piece, index) => (index % 2 === 1 ? apart(breakable(piece), piece) : breakable(piece)))
    .join('');
}

/** So many signs without a blank that a phone would have to scroll: such as a place in a flow, which may break at its slashes and brackets. */
const LONG_WORD = /(\S{32,})/u;

function breakable(text: string): string {
  return text
    .split(LONG_WORD)
    .flatMap((part, index) =>
      index % 2 === 1
        ? part
            .split(/(?<=\/)|(?=\[)/u)
            .map((step) => withoutReferences(step))
            .join('<wbr>')
        : withoutReferences(part),
    )
    .join('');
}

/** At the beginning of a line, blanks would make code of it. */
function notIndented(markdown: string): string {
  return markdown.replace(/^ /u, '&#32;');
}

/** Words of ours about a name of somebody's, for Markdown: like `plain`, and the name is kept apart where it is read the other way. */
export function phrase(text: string): string {
  return notIndented(sentence(clean(text)));
}

/** Foreign text as it is, for Markdown: like `prose`, but for back-ticks, which are back-ticks. */
export function plain(text: string): string {
  return notIndented(withoutReferences(clean(text)));
}

/** A key of a phone, as it looks there; and whatever else a flow calls a key. */
export function phoneKey(key: string): string {
  return `<kbd>${key === '#' ? entities(key) : plain(key)}</kbd>`;
}

/**
 * What GitHub looks for in the finished text, where entities are characters again: mentions, numbers of issues, emoji (`:x:`),
 * addresses (`www.`, `https:`), advisories. A zero-width space behind it breaks each.
 */
const REFERENCE = /[@#]|:(?=\S)|(?:GH|GHSA|CVE)-|www(?=\.)/giu;
/** A commit's id, whole or shortened. One that is part of a GUID stays: people copy those. */
const COMMIT = /([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})|(?<![\da-z])[\da-f]{7,}(?![\da-z])/giu;

function withoutReferences(text: string): string {
  const broken = text
    .replaceAll(COMMIT, (id, guid: string | undefined) => guid ?? id.replaceAll(/.{6}(?=.)/gu, '$&\u200b'))
    .replaceAll(REFERENCE, '$&\u200b');
  // GitHub's own way to keep a dollar from beginning a formula, which is looked for in the finished text, too.
  return entities(broken).replaceAll('&#36;', '<span>&#36;</span>');
}

/** Well-formed text of one line with nothing invisible in it. */
function clean(text: string): string {
  return oneLine(text.toWellFormed().normalize('NFC'));
}

function entities(text: string): string {
  return text.replaceAll(PUNCTUATION, (character) => `&#${character.codePointAt(0)};`);
}
