import { oneLine } from '../text/printable.ts';

/** Shorter secrets are not masked. GitHub's runner would mask them, which would make this action's own texts unreadable. */
const MIN_SECRET_LENGTH = 4;
/** The shortest piece of base64 that counts as a form. A shorter one appears by accident. */
const MIN_PIECE_LENGTH = 6;

/**
 * A secret in every form in which a service, a library or this action may write it:
 * - as it is, and line by line
 * - in JSON, in URLs and forms, in HTML and XML
 * - in base64, alone and inside something longer
 *
 * GitHub's runner knows nearly the same forms (src/Runner.Common/HostContext.cs: JsonStringEscape, UriDataEscape, XmlDataEscape,
 * Base64StringEscape and its shifts).
 *
 * Left out: hexadecimal, and what a service might do on purpose, such as reversing or spelling it.
 */
export function formsOf(secret: string): string[] {
  const whole = secret.toWellFormed();
  const lines = [whole, ...whole.split(/[\r\n]+/u)].map((line) => line.trim()).filter((line) => line.length >= MIN_SECRET_LENGTH);
  return [
    ...new Set(
      lines
        .flatMap((line) => [line, oneLine(line)])
        .flatMap((line) => [line, ...inJson(line), ...inUrl(line), ...inMarkup(line), ...inBase64(line)]),
    ),
  ];
}

/** Libraries differ in what they escape beyond what JSON requires. */
function inJson(line: string): string[] {
  const json = JSON.stringify(line).slice(1, -1);
  const unicode = (characters: RegExp): string =>
    json.replaceAll(characters, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [json, json.replaceAll('/', String.raw`\/`), unicode(/[<>&]/g), unicode(/[<>&'=+]/g), unicode(/[\u007f-\uffff]/g)];
}

/** Libraries differ in which characters they encode, and in the case of the codes. */
function inUrl(line: string): string[] {
  const encoded = encodeURIComponent(line);
  const strict = encoded.replaceAll(/[!'()*]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  const form = new URLSearchParams({ s: line }).toString().slice(2);
  const all = [encoded, strict, form, encodeURI(line)];
  return [...all, ...all.map((text) => text.replaceAll(/%[\dA-F]{2}/gu, (code) => code.toLowerCase()))];
}

const QUOTES = [
  ['"', "'"],
  ['&quot;', "'"],
  ['&quot;', '&#39;'],
  ['&quot;', '&apos;'],
  ['&quot;', '&#x27;'],
  ['&#34;', '&#39;'],
] as const;

function inMarkup(line: string): string[] {
  const base = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return QUOTES.map(([double, single]) => base.replaceAll('"', double).replaceAll("'", single));
}

/** Three bytes become four characters. So what precedes the secret decides which of three pieces of base64 it becomes. */
function inBase64(line: string): string[] {
  const bytes = Buffer.from(line);
  const whole = bytes.toString('base64');
  const pieces = [0, 1, 2]
    .map((shift) => {
      const from = Math.ceil((shift * 8) / 6);
      const to = Math.floor(((shift + bytes.length) * 8) / 6);
      return Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .slice(from, to);
    })
    .filter((piece) => piece.length >= MIN_PIECE_LENGTH);
  return [whole, whole.replace(/=+$/u, ''), ...pieces].flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')]);
}
