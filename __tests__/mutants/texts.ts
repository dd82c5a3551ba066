/* Mutants of what is written: secrets, foreign text, and the comment of a pull request. */

import { mutantsOf, type Mutant } from './mutant.ts';

export const TEXTS: readonly Mutant[] = [
  ...mutantsOf(
    'secrets/redactor',
    ['unit/secrets-redact'],
    [
      ['leaves names of properties as they are', '[this.redact(name), this.redactAll', '[name, this.redactAll'],
      ['finds no secret in base64', 'if (depth === MAX_DEPTH) return;', 'return;'],
      ['shows a late secret in a text that it has seen before', '    this.#forget();\n    return', '    return'],
      ['gives the runner a secret twice', 'if (this.#secrets.has(secret)) return [];', ''],
    ],
  ),
  ...mutantsOf('secrets/radix', ['unit/secrets-encoders'], [['reads no digits in angle brackets', 'pieces.push([at + 1, next]);', ';']]),
  ...mutantsOf('secrets/spans', ['unit/secrets-redact'], [['masks half an escape', 'this.#completeEscapes();', '']]),
  ...mutantsOf(
    'secrets/patterns',
    ['unit/secrets-redact', 'unit/secrets-forms'],
    [
      ['finds no secret in a form', ".flatMap((part) => [part, part.replaceAll(/\\s/gu, '+'), part.replaceAll('+', ' ').trim()]),", ''],
      [
        'finds a secret in one of Unicode’s forms only',
        ".flatMap((part) => [part, ...['NFC', 'NFD', 'NFKC', 'NFKD'].map((form) => part.normalize(form))])",
        '',
      ],
      ['finds no line of a secret', 'const parts = [whole, ...whole.split(/[\\r\\n]+/u)].map', 'const parts = [whole].map'],
      ['keeps the blanks around a secret', '.map((part) => part.trim());', '.map((part) => part);'],
      ['masks short texts', 'export const MIN_LENGTH = 4;', 'export const MIN_LENGTH = 2;'],
      ['finds no secret that was cut off', 'const MIN_PREFIX = 8;', 'const MIN_PREFIX = 1000;'],
    ],
  ),
  ...mutantsOf(
    'secrets/escapes',
    ['unit/secrets-redact', 'unit/secrets-forms'],
    [
      ['finds no `\\u` forms', "hex('u', 4), hex('x', 2), hex('U', 8)", "hex('x', 2), hex('U', 8)"],
      ['finds no percent codes', "'%': [hex('', 2), hex('u', 4)],", "'%': [hex('u', 4)],"],
      ['finds no `&#x27;`', "'&': [reference],", "'&': [],"],
      ['finds no quotes that are doubled', "'\"': [literal('\"'), quotes('\"')],", "'\"': [],"],
    ],
  ),
  ...mutantsOf(
    'report/wording/escape',
    ['unit/report-escape', 'unit/report-escape-forms'],
    [
      ['writes other characters than are there', "normalize('NFC')", "normalize('NFKC')"],
      ['shows the same letter in two forms', ".toWellFormed().normalize('NFC')", '.toWellFormed()'],
      [
        'leaves an address a link',
        "split(ADDRESS)\n    .map((part) => entities(part))\n    .join('<wbr>')",
        "split(ADDRESS)\n    .map((part) => entities(part))\n    .join('')",
      ],
      ['leaves a commit a link', 'guid ?? id.replaceAll(/.{6}(?=.)/gu,', 'guid ?? id.replaceAll(/.{60}(?=.)/gu,'],
      ['leaves a mention a mention', 'const REFERENCE = /[@#]|', 'const REFERENCE = /[#]|'],
      ['leaves a formula a formula', ".replaceAll('&#36;', '<span>&#36;</span>')", ''],
      ['leaves an indented line a block of code', "markdown.replace(/^ /u, '&#32;')", 'markdown'],
    ],
  ),
  ...mutantsOf(
    'text/printable',
    ['unit/text-printable', 'unit/report-escape'],
    [
      ['shows no selectors above U+E0080', 'const INVISIBLE = /[\\p{Cc}', 'const INVISIBLE = /(?![\\u{e0080}-\\u{e0fff}])[\\p{Cc}'],
      ['keeps a joiner anywhere', '(?<=[\\p{L}\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])[\\u200C', '[\\u200C'],
      ['keeps a selector anywhere', '(?<=\\p{Extended_Pictographic})[\\uFE0E\\uFE0F]', '[\\uFE0E\\uFE0F]'],
      ['lets a line of a text be a command', ".replaceAll(/^(\\s*)::/gmu, '$1\\u200b::')", ''],
      ['lets a part of a line be a command', ".replaceAll('##[', '##\\u200b[')", ''],
    ],
  ),
  ...mutantsOf(
    'github/newer-run',
    ['unit/github-newer-run'],
    [
      ['believes a comment that names a newer run', "? 'confirmed' : 'unconfirmed';", "? 'confirmed' : 'confirmed';"],
      [
        'is kept from writing by its own attempt',
        'claimed.run === runId && claimed.attempt <= runAttempt',
        'claimed.run === runId && claimed.attempt < runAttempt',
      ],
      ['is kept from writing by a run that was cancelled', '!isComparable || !WRITES.has(other.conclusion)', '!isComparable'],
      ['is kept from writing by another workflow’s run', 'fileName(other.path) === workflowFile && ', ''],
      ['is kept from writing by another commit’s run', ' && other.head_sha === headSha', ''],
      ['is kept from writing by an attempt that was never made', 'if ((other.run_attempt ?? 1) < attempt) return false;', ''],
      ['is kept from writing by a run that started earlier', 'Date.parse(startOf(other)) >= Date.parse(startOf(own))', 'true'],
      [
        'writes the plan of a commit that has been replaced',
        'return data.head.sha !== headSha || data.merged_at !== null;',
        'return data.merged_at !== null;',
      ],
      ['writes the plan of what is merged', 'data.head.sha !== headSha || data.merged_at !== null', 'data.head.sha !== headSha'],
    ],
  ),
  ...mutantsOf(
    'github/marker',
    ['unit/github-marker', 'unit/github-comment'],
    [
      ['lets a key end the marker', 'replaceAll(/[<>-]/gu', 'replaceAll(/[<]/gu'],
      [
        'takes a marker in any place',
        'if (!line.startsWith(PREFIX) || !line.endsWith(SUFFIX)) return undefined;',
        'if (!line.endsWith(SUFFIX)) return undefined;',
      ],
    ],
  ),
];
