// Menu files made to hurt, for all tests of limits; no test of its own.

const MEBIBYTE = 1_048_576;

/** A file that someone could commit, and what must come of it: the rules that it breaks, in their order and each once; none: it is valid. */
interface Bomb {
  readonly name: string;
  readonly bytes: () => Buffer;
  readonly rules: readonly string[];
}

const HEAD = 'flow_id: f\nmenu_node_id: n\n';
const OPTION = '- { key: "1", prompt: Hi, routing_target: q }\n';
const GOOD = `${HEAD}options:\n${OPTION}`;

function fill(unit: string, size: number): string {
  return unit.repeat(Math.floor(size / unit.length));
}

function options(count: number, option: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => option(index)).join('');
}

/** A menu whose one prompt is this, written as YAML. */
function prompt(yaml: string): string {
  return `${HEAD}options:\n- key: "1"\n  routing_target: q\n  prompt: ${yaml}\n`;
}

/** A valid menu of exactly so many bytes. */
function sized(bytes: number): string {
  return `${GOOD}#${'x'.repeat(bytes - GOOD.length - 1)}`;
}

function bomb(name: string, text: () => string, ...rules: string[]): Bomb {
  return { name, bytes: () => Buffer.from(text()), rules };
}

function raw(name: string, bytes: () => Buffer, ...rules: string[]): Bomb {
  return { name, bytes, rules };
}

const ALIAS_TREE = `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from('bcdefghij')
  .map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghij'[index]}`).join(',')}]\n`)
  .join('')}`;

const NOT_A_MENU = ['missing-property', 'unknown-property', 'one-flow'];

export const BOMBS: readonly Bomb[] = [
  // Sizes.
  bomb('1 MiB less a byte', () => sized(MEBIBYTE - 1)),
  bomb('1 MiB', () => sized(MEBIBYTE)),
  bomb('1 MiB and a byte', () => sized(MEBIBYTE + 1), 'too-large'),
  bomb('10 MB of text', () => fill('a', 10_000_000), 'too-large'),
  bomb('10 MB of line ends', () => fill('\n', 10_000_000), 'too-large'),
  bomb('10 MB of valid menus', () => fill(`---\n${sized(900_000)}\n`, 10_000_000), 'duplicate-menu'),
  bomb('16 MiB of document marks', () => fill('---\n', 16 * MEBIBYTE), 'empty-document', 'too-many-problems'),
  raw('16 MiB and a byte', () => Buffer.alloc(16 * MEBIBYTE + 1, 'x'), 'too-large'),
  bomb('a prompt of 1 MB', () => prompt('p'.repeat(1_000_000))),
  bomb('a prompt of 1 MB on many lines', () => prompt(`|\n${fill('    p\n', 1_000_000)}`)),
  bomb('a key of 100,000 digits', () => `${HEAD}options:\n- { key: "${'1'.repeat(100_000)}", prompt: Hi, routing_target: q }\n`),
  bomb(
    'a number of 100,000 digits as a key',
    () => `${HEAD}options:\n- { key: ${'1'.repeat(100_000)}, prompt: Hi, routing_target: q }\n`,
    'bad-key',
    'key-spelling',
  ),
  bomb('a flow name of 1 MB', () => GOOD.replace('flow_id: f', `flow_name: ${'n'.repeat(1_000_000)}`)),
  bomb('a property name of 1 MB', () => `${GOOD}? ${'n'.repeat(1_000_000)}\n: x\n`, 'unknown-property'),
  // Numbers.
  bomb('100,000 empty options', () => `${HEAD}options: [${fill('{},', 300_000)}]`, 'too-large'),
  bomb(
    '20,000 options',
    () => `${HEAD}options:\n${options(20_000, (index) => `- {key: "${index}", prompt: Hi, routing_target: q}\n`)}`,
    'too-large',
  ),
  bomb('7,000 options', () => `${HEAD}options:\n${options(7000, (index) => `- {key: "${index}", prompt: Hi, routing_target: q}\n`)}`),
  bomb('7,000 options for one key', () => `${HEAD}options:\n${fill(OPTION, 7000 * OPTION.length)}`, 'duplicate-key', 'too-many-problems'),
  bomb('100,000 documents', () => fill('---\na\n', 600_000), 'wrong-type', 'too-many-problems'),
  bomb('100,000 documents of one menu', () => fill(`---\n${GOOD}`, 100_000 * (GOOD.length + 4)), 'too-large', 'duplicate-menu'),
  bomb('1000 documents', () => options(1000, (index) => `---\n${GOOD.replace(': n', `: n${index}`)}`)),
  bomb('1001 documents', () => options(1001, (index) => `---\n${GOOD.replace(': n', `: n${index}`)}`), 'too-large'),
  bomb('100,000 properties', () => options(100_000, (index) => `k${index}: 1\n`), 'too-large'),
  bomb('20,000 properties', () => `${GOOD}${options(20_000, (index) => `k${index}: 1\n`)}`, 'unknown-property', 'too-many-problems'),
  bomb('one property 20,000 times', () => fill('a: 1\n', 100_000), 'duplicate-property', 'too-many-problems'),
  bomb('1 MiB of commas', () => `[${fill(',', MEBIBYTE - 2)}]`, 'too-large'),
  bomb('1 MiB of small lists', () => fill('- a: b\n', MEBIBYTE - 1), 'too-large'),
  bomb('1 MiB of comments', () => fill('#\n', MEBIBYTE - 1), 'too-large'),
  bomb('1 MiB of question marks', () => fill('?\n', MEBIBYTE - 1), 'too-large'),
  bomb('1 MiB of blanks', () => fill(' ', MEBIBYTE - 1), 'empty-document'),
  bomb('1 MiB of wrong escapes', () => `a: "${fill(String.raw`\q`, MEBIBYTE - 5)}"`, 'too-large'),
  bomb('50,000 wrong escapes', () => `a: "${fill(String.raw`\q`, 100_000)}"`, 'yaml-syntax'),
  bomb('1 MiB of directives', () => fill('%YAML 1.2\n', MEBIBYTE - 1), 'too-large'),
  bomb('20,000 directives', () => `${fill('%TAG ! x\n', 180_000)}---\n${GOOD}`),
  bomb('10,000 mistakes', () => fill('- a: b: c\n', 100_000), 'yaml-syntax'),
  // Depths.
  bomb('1 MiB of brackets', () => fill('[', MEBIBYTE), 'yaml-syntax'),
  bomb('1 MiB of mistakes', () => fill('a: b: c\n', MEBIBYTE - 1), 'yaml-syntax'),
  bomb('1 MiB of colons', () => fill(': ', MEBIBYTE - 1), 'yaml-syntax'),
  bomb('1 MiB of list items', () => fill('- ', MEBIBYTE - 1), 'yaml-syntax'),
  bomb('10,000 mistakes inside of one another', () => fill('a: b: c\n', 80_000), 'yaml-syntax'),
  bomb('50,000 closed brackets', () => '['.repeat(50_000) + ']'.repeat(50_000), 'yaml-syntax'),
  bomb('5000 brackets in a value', () => `${GOOD}x: ${'['.repeat(5000)}${']'.repeat(5000)}\n`, 'yaml-syntax'),
  bomb('90 brackets in a prompt', () => prompt('['.repeat(90) + ']'.repeat(90)), 'wrong-type'),
  bomb('101 brackets in a prompt', () => prompt('['.repeat(101) + ']'.repeat(101)), 'yaml-syntax'),
  bomb('20,000 braces', () => '{ a: '.repeat(20_000), 'yaml-syntax'),
  bomb('20,000 lists in lists', () => '- '.repeat(20_000), 'yaml-syntax'),
  bomb('20,000 keys of keys', () => '? '.repeat(20_000), 'yaml-syntax'),
  bomb('100 levels of indentation', () => options(100, (index) => `${' '.repeat(index)}a:\n`), ...NOT_A_MENU),
  // Aliases and anchors.
  bomb('nine to the tenth values', () => ALIAS_TREE, 'alias-bomb'),
  bomb('nine to the tenth values as options', () => `${ALIAS_TREE}${HEAD}options: *j\n`, 'alias-bomb'),
  bomb('30,000 aliases', () => `a: &a x\nb: [${fill('*a,', 90_000)}]\n`, 'alias-bomb'),
  bomb('30,000 aliases to nowhere', () => `b: [${fill('*a,', 90_000)}]\n`, 'yaml-syntax', 'too-many-problems'),
  bomb('20,000 anchors', () => `a: [${options(20_000, (index) => `&a${index} x,`)}]\n`, ...NOT_A_MENU),
  bomb('15,000 anchors and aliases', () => `a: [${options(15_000, (index) => `&a${index} x,*a${index},`)}]\n`, 'alias-bomb'),
  bomb('an alias to what it stands in', () => `${HEAD}options: &o [*o]\n`, 'alias-bomb'),
  bomb('an anchor on a key', () => `&k flow_id: f\nmenu_node_id: *k\noptions: [${OPTION.slice(2).trim()}]\n`),
  bomb(
    'merge keys',
    () => `x: &x { key: "1", prompt: Hi, routing_target: q }\n${HEAD}options: [{ <<: *x }]\n`,
    'missing-property',
    'unknown-property',
  ),
  bomb(
    'merge keys in YAML 1.1',
    () => `%YAML 1.1\n---\nx: &x { key: "1", prompt: Hi, routing_target: q }\n${HEAD.replace(': n', ': main')}options: [{ <<: *x }]\n`,
    'unknown-property',
  ),
  // Tags and directives.
  ...['!!js/function "function(){}"', '!!python/object/apply:os.system [id]', '!<tag:evil,2026:x> a', '!x a'].map((value) =>
    bomb(`the tag of ${value}`, () => prompt(value), 'yaml-tag'),
  ),
  ...['!!binary aGk=', '!!omap [a: b]', '!!timestamp 2026-01-01'].map((value) =>
    bomb(`the tag of ${value}`, () => prompt(value), 'yaml-tag', 'wrong-type'),
  ),
  bomb('the tag of a set', () => prompt('!!set {a}'), 'wrong-type'),
  bomb('YAML 1.1', () => `%YAML 1.1\n---\n${GOOD.replace(': n', ': main')}`),
  bomb('YAML 2.0', () => `%YAML 2.0\n---\n${GOOD}`, 'yaml-syntax'),
  bomb('a tag of its own', () => `%TAG ! tag:evil,2026:\n---\n${prompt('!x a')}`, 'yaml-tag'),
  bomb('30,000 tags', () => `[${fill('!x a,', 150_000)}]`, 'yaml-tag', 'too-many-problems'),
  // Names.
  ...['__proto__', 'constructor', 'prototype'].flatMap((name) => [
    bomb(`${name} as a property`, () => `${GOOD}${name}: { polluted: true }\n`, 'forbidden-name'),
    bomb(`${name} as a property of an option`, () => GOOD.replace('prompt:', `${name}: x, prompt:`), 'forbidden-name'),
    bomb(`${name} as a target`, () => GOOD.replace('routing_target: q', `routing_target: { ${name}: x }`), 'forbidden-name'),
    bomb(`${name} as a menu`, () => GOOD.replace(': n', `: ${name}`), 'forbidden-name'),
    bomb(
      `${name} by escapes`,
      () =>
        `${GOOD}"${Array.from(name)
          .map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
          .join('')}": x\n`,
      'forbidden-name',
    ),
    bomb(`${name} as a key`, () => GOOD.replace('"1"', name), 'bad-key'),
    bomb(`${name} as a queue and a flow`, () => GOOD.replace('flow_id: f', `flow_name: ${name}`).replace(': q', `: { queue: ${name} }`)),
  ]),
  ...['toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'length', 'then', 'toJSON'].map((name) =>
    bomb(
      `${name} as a menu, a flow and a queue`,
      () => `flow_name: ${name}\nmenu_node_id: ${name}\noptions: [{ key: "1", prompt: ${name}, routing_target: { queue: ${name} } }]\n`,
    ),
  ),
  bomb('a property given twice by escapes', () => `${GOOD}"flow\\u005fid": g\n`, 'duplicate-property'),
  bomb(
    'a key given twice by escapes',
    () => `${HEAD}options: [{ key: "1", prompt: a, routing_target: q }, { key: "\\x31", prompt: a, routing_target: q }]\n`,
    'duplicate-key',
  ),
  bomb('maps as keys', () => `${GOOD}? { a: b }\n: c\n? [d]\n: e\n`, 'unknown-property'),
  bomb('nothing as keys', () => `${GOOD}? \n: c\n`, 'unknown-property'),
  // Bytes.
  raw('bytes that are no UTF-8', () => Buffer.concat([Buffer.from(HEAD), Buffer.from([0xc3, 0x28, 0xff])]), 'not-utf8'),
  raw('UTF-8 that is too long', () => Buffer.concat([Buffer.from(prompt('a')), Buffer.from([0xc0, 0xaf])]), 'not-utf8'),
  raw('half a surrogate pair as UTF-8', () => Buffer.concat([Buffer.from(prompt('a')), Buffer.from([0xed, 0xa0, 0x80])]), 'not-utf8'),
  raw('UTF-16', () => Buffer.from(`\ufeff${GOOD}`, 'utf16le'), 'not-utf8'),
  raw('UTF-16, the other way around', () => Buffer.from(`\ufeff${GOOD}`, 'utf16le').swap16(), 'not-utf8'),
  raw('UTF-16 without a mark', () => Buffer.from(GOOD, 'utf16le'), 'wrong-type', 'control-character'),
  raw(
    'UTF-32',
    () => Buffer.concat(Array.from(`\ufeff${GOOD}`).map((sign) => Buffer.from([sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8, 0, 0]))),
    'not-utf8',
  ),
  bomb('a byte order mark', () => `\ufeff${GOOD}`),
  bomb('two byte order marks', () => `\ufeff\ufeff${GOOD}`),
  bomb('CRLF', () => GOOD.replaceAll('\n', '\r\n')),
  bomb('CR alone', () => GOOD.replaceAll('\n', '\r'), 'yaml-syntax'),
  bomb('NUL', () => prompt('a\0b'), 'control-character'),
  bomb('NUL alone', () => fill('\0', 100_000), 'wrong-type', 'control-character'),
  bomb('C0 and C1', () => prompt('"a\\x01\\x1b[31m\\x9bb"'), 'control-character'),
  bomb('lone surrogates', () => prompt(String.raw`"a\ud800b"`), 'broken-text'),
  bomb('10,000 lone surrogates', () => prompt(`"${fill(String.raw`\ud800`, 60_000)}"`), 'broken-text'),
  bomb('a pair of surrogates by escapes', () => prompt(String.raw`"\ud83d\ude00"`)),
  bomb('bidirectional text', () => prompt('"\u202egnp.exe\u202c \u2066x\u2069 עברית"')),
  bomb('nothing but zero width', () => prompt('"\u200b\u200d\ufeff"'), 'blank'),
  bomb('emoji', () => prompt('👩‍🚀 😀')),
  bomb('300,000 combining marks', () => prompt(`a${'\u0301'.repeat(300_000)}`)),
  bomb('U+2028 as a line end', () => prompt('"a\u2028b\u2029c\u0085d"'), 'control-character'),
];
