/*
 * The one place that makes foreign text (menu files, flows, API errors, file names) harmless in Markdown. `text/printable.ts` does that for
 * the log.
 */

import { oneLine } from '../../text/printable.ts';
import { isolated, splitByDirection } from './direction.ts';

const PUNCTUATION = /[!-/:-@[-`{-~]/gu;

/**
 * Foreign text for Markdown, as a code span that no text can end. Entities can't form Markdown structure (CommonMark §2.5), and inside
 * `<code>` GitHub makes no mentions, references, emoji or formulas.
 *
 * But GitHub turns addresses there into links (GFM §6.9). A `<wbr>` prevents that without changing what people copy.
 */
export function code(text: string): string {
  return `<code>${clean(text)
    .split(ADDRESS)
    .map((part) => entities(part))
    .join('<wbr>')}</code>`;
}

/**
 * Foreign text in lines of its own, for Markdown, that can be copied as it is. Nothing has a meaning inside of a fence (CommonMark §4.5),
 * and this one is longer than any in the text, so that no line can close it.
 *
 * @param language of the text, for its colours
 */
export function codeBlock(text: string, language: string): string {
  const lines = text.toWellFormed().trimEnd().split('\n');
  const shown = lines.map((line) => oneLine(line)).join('\n');
  const inside = shown.match(/`{3,}/gu) ?? [];
  const fence = inside.reduce((longest, run) => (run.length < longest.length ? longest : `${run}\``), '```');
  return `${fence}${language}\n${shown}\n${fence}`;
}

/** The place before the character that makes a text an e-mail or web address. */
const ADDRESS = /(?<=[\w.+-])(?=@)|(?<=www)(?=\.)|(?<=https?)(?=:\/\/)/giu;

/**
 * A sentence that may hold foreign text, for Markdown. Text between back-ticks becomes a code span. Everywhere else, anything that GitHub
 * would turn into a reference is broken up.
 */
export function prose(text: string): string {
  const parts = clean(text).split(/`([^`]*)`/u);
  return notIndented(parts.map((part, index) => (index % 2 === 1 ? code(part) : sentence(part))).join(''));
}

/** A sentence of the report, with foreign words isolated if they are read from right to left. */
function sentence(text: string): string {
  return splitByDirection(text)
    .map((piece, index) => (index % 2 === 1 ? isolated(breakable(piece), piece) : breakable(piece)))
    .join('');
}

/** A word that a phone would have to scroll, such as a path in a flow. It can wrap at its slashes and brackets. */
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

/** At the start of a line, Markdown would turn blanks into a code block. */
function notIndented(markdown: string): string {
  return markdown.replace(/^ /u, '&#32;');
}

/** Words of the report around a foreign name, for Markdown. Like `plain`, with the name isolated if it is read from right to left. */
export function phrase(text: string): string {
  return notIndented(sentence(clean(text)));
}

/** Foreign text for Markdown. Like `prose`, but back-ticks stay back-ticks. */
export function plain(text: string): string {
  return notIndented(withoutReferences(clean(text)));
}

/** Foreign text among other words. Like `plain`, and isolated if it is read from right to left. */
export function isolatedPlain(text: string): string {
  return isolated(plain(text), text);
}

/** A key of a telephone, drawn as a key. A flow can have any text as a key. */
export function phoneKey(key: string): string {
  return `<kbd>${key === '#' ? entities(key) : plain(key)}</kbd>`;
}

/**
 * What GitHub searches the finished text for, after it has decoded entities: mentions, issue numbers, emoji (`:x:`), addresses (`www.`,
 * `https:`), advisories. A zero-width space after it breaks each of them.
 */
const REFERENCE = /[@#]|:(?=\S)|(?:GH|GHSA|CVE)-|www(?=\.)/giu;
/** A commit's id, whole or short. A GUID stays whole, because people copy it. */
const COMMIT = /([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})|(?<![\da-z])[\da-f]{7,}(?![\da-z])/giu;

function withoutReferences(text: string): string {
  const broken = text
    .replaceAll(COMMIT, (id, guid: string | undefined) => guid ?? id.replaceAll(/.{6}(?=.)/gu, '$&\u200b'))
    .replaceAll(REFERENCE, '$&\u200b');
  // GitHub also searches the finished text for formulas. This is its own way to write a dollar sign that doesn't start one.
  return entities(broken).replaceAll('&#36;', '<span>&#36;</span>');
}

/** Well-formed text on one line without invisible characters. */
function clean(text: string): string {
  return oneLine(text.toWellFormed().normalize('NFC'));
}

function entities(text: string): string {
  return text.replaceAll(PUNCTUATION, (character) => `&#${character.codePointAt(0)};`);
}
