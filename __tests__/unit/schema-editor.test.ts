// What an editor makes of the schema: the language server of Red Hat's YAML extension judges files, completes them and explains them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, type LanguageService } from 'yaml-language-server';
import { parseCallFile } from '../../src/call-file/parse.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';

const ROOT = join(import.meta.dirname, '../..');
const [schema, callsSchema] = ['menu', 'calls'].map(
  (of) => JSON.parse(readFileSync(join(ROOT, `schema/${of}.schema.json`), 'utf8')) as { readonly $id: string },
) as [{ readonly $id: string }, { readonly $id: string }];

const server: LanguageService = getLanguageService({
  schemaRequestService: async (uri) => {
    const found = [schema, callsSchema].find(({ $id }) => uri === $id);
    return found === undefined ? Promise.reject(new Error(`asked for ${uri}`)) : JSON.stringify(found);
  },
  workspaceContext: { resolveRelativePath: (path) => path },
});
server.configure({ validate: true, hover: true, completion: true, customTags: [], yamlVersion: '1.2' });

const LINE = `# yaml-language-server: $schema=${schema.$id}\n`;
let version = 0;
/** The server keeps what it has read by its name and version. */
const documentOf = (text: string, line = LINE): TextDocument =>
  TextDocument.create(`file:///${(version += 1)}.yml`, 'yaml', version, line + text);

/** What the editor underlines, such as `5: Property promt is not allowed.` */
async function underlined(text: string, line = LINE): Promise<string[]> {
  const found = await server.doValidation(documentOf(text, line), false);
  return found.map(({ message, range }) => `${range.start.line}: ${typeof message === 'string' ? message : message.value}`);
}

/** What the editor offers at the `|`. */
async function offered(text: string): Promise<string[]> {
  const document = documentOf(text.replace('|', ''));
  const { items } = await server.doComplete(document, document.positionAt(LINE.length + text.indexOf('|')), false);
  return items.map(({ label }) => label);
}

/** What the editor explains at the `|`. */
async function explained(text: string): Promise<string> {
  const document = documentOf(text.replace('|', ''));
  const hover = await server.doHover(document, document.positionAt(LINE.length + text.indexOf('|')));
  return JSON.stringify(hover?.contents ?? '');
}

const rulesOf = (text: string): string[] => parseMenuFile('ivr/main.yml', Buffer.from(text)).problems.map(({ code }) => code);

const HEAD = 'flow_name: Main IVR\nmenu_node_id: Main Menu\n';
const GOOD = `${HEAD}options:\n  - key: "1"\n    prompt: For sales, press 1\n    routing_target: { queue: Sales }\n`;
const withTarget = (target: string): string => GOOD.replace('{ queue: Sales }', target);

test('the server refuses no file that the action accepts', async () => {
  const accepted = [
    GOOD,
    GOOD.replace('flow_name: Main IVR', 'flow_id: 1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11'),
    GOOD.replace('"1"', '1'),
    GOOD.replace('"1"', '"*"'),
    GOOD.replace('"1"', '"#"'),
    GOOD.replace('"1"', '"10"'),
    `${GOOD}division_id: a-b_c\naudio: replace\n`,
    `${GOOD}    name: Sales\n    transfer_says: We connect you\n`,
    GOOD.replace('    prompt: For sales, press 1\n', '').replace('options', 'says: Welcome.\noptions'),
    GOOD.replace('    prompt: For sales, press 1\n', '').replace('options', 'audio: keep\noptions'),
    ...['queue_sales_uuid', '{ menu: Hours }', '{ task: Callback }', '{ number: "+49301234" }', '{ disconnect: true }'].map(withTarget),
    withTarget('{ unchanged: true }').replace('    prompt: For sales, press 1\n', ''),
    withTarget('&q { queue: Sales }') + '  - { key: "2", prompt: Two, routing_target: *q }\n',
    GOOD.replace('For sales, press 1', '|\n      For sales,\n      press 1'),
    `${GOOD}---\n${GOOD.replace('Main Menu', 'Other')}`,
    GOOD.replace('Main IVR', '"Für 日本 – 😀"'),
    ...readdirSync(join(ROOT, 'examples/ivr'))
      .filter((name) => !name.includes('.calls.'))
      .map((name) => readFileSync(join(ROOT, 'examples/ivr', name), 'utf8')),
  ];
  for (const text of accepted) {
    assert.deepEqual(rulesOf(text), [], text);
    assert.deepEqual(await underlined(text), [], text);
  }
});

describe('the server underlines', () => {
  for (const [what, text, ...expected] of [
    ['a misspelled property', GOOD.replace('prompt', 'promt'), '5: Property promt is not allowed.'],
    ['a key that is none', GOOD.replace('"1"', 'A'), '4: A key is one or more of 0-9 * #, in quotes: "1".'],
    ['a blank prompt', GOOD.replace('For sales, press 1', '" "'), '5: Write a text that has a letter, a digit or a sign.'],
    ['another audio', `${GOOD}audio: loud\n`, '7: Value is not accepted. Valid values: "auto", "keep", "replace".'],
    ['two targets', withTarget('{ queue: A, menu: B }'), '6: Property menu is not allowed.'],
    ['no options', HEAD, '1: Missing property "options".'],
    ['an id with blanks', GOOD.replace('flow_name', 'flow_id'), '1: An identifier has 1 to 128 letters, digits, - and _.'],
  ] as const) {
    test(what, async () => {
      assert.notDeepEqual(rulesOf(text), []);
      assert.deepEqual(await underlined(text), expected);
    });
  }

  test('both names of a flow, and none', async () => {
    for (const text of [`flow_id: f\n${GOOD}`, GOOD.replace(/^.*\n/u, '')]) {
      assert.deepEqual(rulesOf(text), ['one-flow']);
      assert.equal((await underlined(text)).length, 1);
    }
  });
});

/** What the action refuses, and no editor sees: these rules hold between properties, or depend on how a text is written. */
const BEYOND_THE_SCHEMA = {
  'duplicate-key': `${GOOD}  - { key: "1", prompt: Two, routing_target: q }\n`,
  'key-spelling': GOOD.replace('"1"', '010'),
  'missing-property': GOOD.replace('    prompt: For sales, press 1\n', ''),
  'one-text': `${GOOD}says: Welcome.\naudio: keep\n`,
  'no-transfer': `${withTarget('{ disconnect: true }')}    transfer_says: We connect you\n`,
  'unquoted-hash': GOOD.replace('press 1', 'press #'),
  'curly-quotes': GOOD.replace('Main IVR', '“Main IVR”'),
  'bad-target': withTarget('"queue: Sales"'),
  'control-character': GOOD.replace('Main IVR', String.raw`"a\0"`),
} as const;

for (const [code, text] of Object.entries(BEYOND_THE_SCHEMA)) {
  test(`no schema can see: ${code}`, async () => {
    assert.deepEqual(rulesOf(text), [code]);
    assert.deepEqual(await underlined(text), []);
  });
}

test('the server offers the properties, the forms of a target and the values', async () => {
  const document = await offered('|');
  for (const name of ['flow_id', 'flow_name', 'menu_node_id', 'options', 'audio', 'says']) assert.ok(document.includes(name), name);
  const option = await offered(`${GOOD}  - key: "2"\n    |`);
  for (const name of ['prompt', 'routing_target', 'transfer_says', 'name']) assert.ok(option.includes(name), name);
  const target = await offered(`${GOOD}  - key: "2"\n    routing_target:\n      |`);
  for (const name of ['queue', 'menu', 'task', 'number', 'disconnect', 'unchanged']) assert.ok(target.includes(name), name);
  const audio = await offered(`${GOOD}audio: |`);
  for (const name of ['auto', 'keep', 'replace'])
    assert.ok(
      audio.some((label) => label.includes(name)),
      name,
    );
});

test('the server explains what stands under the pointer', async () => {
  assert.match(await explained(GOOD.replace('options', 'opt|ions')), /The whole menu: a key that is not listed stops answering/u);
  assert.match(await explained(GOOD.replace('routing_target', 'routing|_target')), /Where callers land/u);
  assert.match(await explained(GOOD.replace('{ queue', '{ qu|eue')), /A queue by its exact name/u);
  assert.match(await explained(GOOD.replace('key:', 'k|ey:')), /What callers press/u);
});

describe('call tests', () => {
  const CALLS_LINE = `# yaml-language-server: $schema=${callsSchema.$id}\n`;
  const page = readFileSync(join(ROOT, 'docs/call-tests.md'), 'utf8');
  const blocks = [...page.matchAll(/^```yaml\n([^]*?)^```$/gmu)]
    .map(([, text = '']) => text)
    .filter((text) => /^(?:calls|rules):$/mu.test(text));
  const shown = blocks.map((text) => (text.includes('flow_name') ? text : `flow_name: Main IVR\n${text}`));
  const example = readFileSync(join(ROOT, 'examples/ivr/main.calls.yml'), 'utf8');

  test('as the docs and the example show them are accepted by the action and by the server', async () => {
    assert.equal(shown.length, 12, 'a first test, one file and ten recipes');
    for (const text of [...shown, example]) {
      const { tests, problems } = parseCallFile('ivr/main.calls.yml', Buffer.from(text));
      assert.deepEqual([tests.length, problems], [1, []], text);
      assert.deepEqual(await underlined(text, CALLS_LINE), [], text);
    }
  });

  test('with a misspelled property or an unquoted key are underlined', async () => {
    const text = 'flow_name: Main IVR\ncalls:\n  - press: 3\n    reach: { queue: Billing }\n';
    const found = await underlined(text, CALLS_LINE);
    assert.match(found.join('\n'), /^4: Property reach is not allowed\.$/mu);
    assert.match(found.join('\n'), /^3: Incorrect type\./mu);
  });
});
