// What real encoders make of a secret; no test of its own.
import { escape as querystringEscape } from 'node:querystring';
import { inspect } from 'node:util';
import { stringify } from 'yaml';

/** By the library that writes so. These are computed, so that they can be applied to each other. */
export const ENCODERS: Readonly<Record<string, (text: string) => string>> = {
  'JSON.stringify': (text) => inner(JSON.stringify(text)),
  'System.Text.Json': (text) =>
    inner(JSON.stringify(text)).replaceAll(/\\"|[&'+<>`\u007f-\uffff]/g, (found) => upperUnits(found.at(-1) ?? '')),
  'json_encode of PHP': (text) =>
    inner(JSON.stringify(text))
      .replaceAll('/', String.raw`\/`)
      .replaceAll(/[\u007f-\uffff]/g, lowerUnit),
  'encoding/json of Go': (text) => inner(JSON.stringify(text)).replaceAll(/[&<>\u2028\u2029]/g, lowerUnit),
  'Gson of Java': (text) => inner(JSON.stringify(text)).replaceAll(/[&<>='\u2028\u2029]/g, lowerUnit),
  encodeURIComponent,
  'encodeURIComponent in lower case': (text) => encodeURIComponent(text).replaceAll(/%../gu, (code) => code.toLowerCase()),
  'encodeURIComponent, twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  encodeURI,
  querystring: querystringEscape,
  URLSearchParams: (text) => new URLSearchParams({ s: text }).toString().slice(2),
  'PathEscape of Go': (text) =>
    encodeURIComponent(text)
      .replaceAll(/%(?:24|26|2B|3A|3D|40)/gu, decodeURIComponent)
      .replaceAll(/[!'()*]/gu, percent),
  'every byte of an address': (text) => [...Buffer.from(text)].map((byte) => `%${hex(byte)}`).join(''),
  'escape of JavaScript': (text) =>
    text.replaceAll(/[^\w@*+./-]/g, (unit) => (unit < '\u0100' ? percent(unit) : `%u${hex(unit.charCodeAt(0)).padStart(4, '0')}`)),
  'html.escape of Python': (text) => markup(text, { '"': '&quot;', "'": '&#x27;' }),
  'html.EscapeString of Go': (text) => markup(text, { '"': '&#34;', "'": '&#39;' }),
  'html/template of Go': (text) => markup(text, { '"': '&#34;', "'": '&#39;', '+': '&#43;' }),
  XML: (text) => markup(text, { '"': '&quot;', "'": '&apos;' }),
  'htmlspecialchars of PHP': (text) => markup(text, { '"': '&quot;', "'": '&#039;' }),
  'HtmlEncoder of .NET': (text) =>
    markup(text, { '"': '&quot;', "'": '&#x27;', '+': '&#x2B;', '`': '&#x60;' }).replaceAll(
      /[\u{7f}-\u{10ffff}]/gu,
      (character) => `&#x${hex(character.codePointAt(0) ?? 0)};`,
    ),
  'WebUtility of .NET': (text) =>
    markup(text, { '"': '&quot;', "'": '&#39;' }).replaceAll(/[\u00a0-\u00ff]/gu, (character) => `&#${character.codePointAt(0)};`),
  'entities of every character': (text) => Array.from(text, (character) => `&#${character.codePointAt(0)};`).join(''),
  'quopri of Python': (text) =>
    [...Buffer.from(text)]
      .map((byte) => (byte > 0x20 && byte < 0x7f && byte !== 0x3d ? String.fromCharCode(byte) : `=${hex(byte)}`))
      .join(''),
  'a path that git quotes': (text) =>
    [...Buffer.from(text)]
      .map((byte) =>
        byte < 0x20 || byte > 0x7e
          ? `\\${byte.toString(8).padStart(3, '0')}`
          : String.fromCharCode(byte).replace(/["\\]/u, String.raw`\$&`),
      )
      .join(''),
  'bytes of C': (text) => [...Buffer.from(text)].map((byte) => `\\x${hex(byte).toLowerCase()}`).join(''),
  'code points of ECMAScript': (text) => Array.from(text, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`).join(''),
  'inspect of Node.js': (text) => inner(inspect(text, { breakLength: Infinity })),
  'a YAML string in single quotes': (text) => text.replaceAll("'", "''"),
  'a YAML string in double quotes': (text) => inner(stringify(text, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd()),
  'shlex.quote of Python': (text) => text.replaceAll("'", `'"'"'`),
  'a shell': (text) => text.replaceAll("'", String.raw`'\''`),
  CSV: (text) => text.replaceAll('"', '""'),
  Markdown: (text) => text.replaceAll(/[!-/:-@[-`{-~]/gu, String.raw`\$&`),
  'zero-width spaces': (text) => Array.from(text).join('\u200b'),
  'places to break': (text) => Array.from(text).join('<wbr>'),
  NFC: (text) => text.normalize('NFC'),
  NFD: (text) => text.normalize('NFD'),
};

/** Bytes in digits. */
export const RADICES: Readonly<Record<string, (bytes: Buffer) => string>> = {
  base64: (bytes) => bytes.toString('base64'),
  'base64 without padding': (bytes) => bytes.toString('base64').replaceAll('=', ''),
  base64url: (bytes) => bytes.toString('base64url'),
  hexadecimal: (bytes) => bytes.toString('hex'),
  'hexadecimal in upper case': (bytes) => bytes.toString('hex').toUpperCase(),
  'BitConverter of .NET': (bytes) => [...bytes].map((byte) => hex(byte)).join('-'),
  'a hexadecimal dump': (bytes) => [...bytes].map((byte) => hex(byte).toLowerCase()).join(' '),
  base32,
};

/** Bytes as numbers. No one wraps them in the middle of a number. */
export const BYTE_LISTS: Readonly<Record<string, (bytes: Buffer) => string>> = {
  'JSON.stringify': (bytes) => JSON.stringify([...bytes]),
  'JSON.stringify in lines': (bytes) => JSON.stringify([...bytes], null, 2),
  'JSON in JSON': (bytes) => inner(JSON.stringify(JSON.stringify([...bytes], null, 2))),
  'fmt of Go': (bytes) => `[${[...bytes].join(' ')}]`,
  'Arrays.toString of Java': (bytes) => `[${[...new Int8Array(bytes)].join(', ')}]`,
  'xxd of C': (bytes) => `{ ${[...bytes].map((byte) => `0x${hex(byte).toLowerCase()}`).join(', ')} }`,
};

/** Text as bytes. */
export const CHARSETS: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text) => Buffer.from(text, 'utf16le').swap16(),
};

/** A text in lines of so many characters. */
export function wrapped(text: string, columns: number, lineEnd = '\n'): string {
  return (text.match(new RegExp(`[^]{1,${columns}}`, 'gu')) ?? []).join(lineEnd);
}

function inner(quoted: string): string {
  return quoted.slice(1, -1);
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(2, '0');
}

function percent(character: string): string {
  return `%${hex(character.charCodeAt(0))}`;
}

function lowerUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function upperUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${hex(unit.charCodeAt(0)).padStart(4, '0')}`)
    .join('');
}

function markup(text: string, others: Readonly<Record<string, string>>): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', ...others };
  return Array.from(text, (character) => names[character] ?? character).join('');
}

/** RFC 4648 §6. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const digits = (bits.match(/.{1,5}/gu) ?? []).map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)]);
  return digits.join('').padEnd(Math.ceil(digits.length / 8) * 8, '=');
}
