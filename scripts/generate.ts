/*
 * Generates what has another source:
 * - the menu file's JSON Schema, from its zod schema
 * - the README's tables of inputs and outputs, from action.yml
 * - the README's workflows, from the examples
 * - the tables of docs/errors.md, from the codes
 *
 * With `--check` it writes nothing, and fails if something is out of date.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { menuSchema } from '../src/menu-file/schema.ts';
import { ERROR_ROWS, PROBLEM_ROWS, type CodeRow } from '../src/model/diagnostic-codes.ts';

const root = resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');

interface Entry {
  readonly description: string;
  readonly default?: string;
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  readonly inputs: Record<string, Entry>;
  readonly outputs: Record<string, Entry>;
};

function cell(text: string): string {
  return text
    .trim()
    .replaceAll(/\s*\n\s*/gu, ' ')
    .replaceAll('|', String.raw`\|`);
}

function inputsTable(): string {
  const rows = Object.entries(action.inputs).map(([name, input]) => {
    const value = (input.default ?? '')
      .trim()
      .split('\n')
      .map((line) => `\`${line.trim()}\``)
      .join(' ');
    return `| \`${name}\` | ${input.default === undefined ? '' : value} | ${cell(input.description)} |`;
  });
  return ['| input | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function outputsTable(): string {
  return [
    '| output | meaning |',
    '| --- | --- |',
    ...Object.entries(action.outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`),
  ].join('\n');
}

function codesTable(heading: string, rows: readonly CodeRow[]): string {
  return [
    `| ${heading} | what to do |`,
    '| --- | --- |',
    ...rows.map(({ codes, label = codes.map((code) => `\`${code}\``).join(', '), fix }) => `| ${label} | ${cell(fix)} |`),
  ].join('\n');
}

/** An example as a code block, without the comment at its top: the text around the block already says it. */
function example(name: string): string {
  const text = readFileSync(join(root, 'examples/workflows', `${name}.yml`), 'utf8');
  return `\`\`\`yaml\n${text.replace(/^(?:#.*\n)+/u, '')}\`\`\``;
}

/** A page whose parts between markers are replaced. */
function page(path: string, parts: readonly (readonly [name: string, content: string])[]): readonly [path: string, content: string] {
  const file = join(root, path);
  let text = readFileSync(file, 'utf8');
  for (const [name, content] of parts) {
    const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${path} lacks ${start} … ${end}.`);
    text = `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
  }
  return [file, text];
}

const schema = {
  ...z.toJSONSchema(menuSchema, { io: 'input' }),
  $id: 'https://raw.githubusercontent.com/org/genesys-ivr-action/v1/schema/menu.schema.json',
};
const outputs: readonly (readonly [string, string])[] = [
  [join(root, 'schema/menu.schema.json'), `${JSON.stringify(schema, undefined, 2)}\n`],
  page('README.md', [
    ['inputs', inputsTable()],
    ['outputs', outputsTable()],
    ...['ivr-plan', 'ivr-deploy', 'ivr-redeploy'].map((name) => [name, example(name)] as const),
  ]),
  page('docs/errors.md', [
    ['problems', codesTable('rule', PROBLEM_ROWS)],
    ['errors', codesTable('code', ERROR_ROWS)],
  ]),
];
for (const [path, content] of outputs) {
  if (!check) {
    writeFileSync(path, content);
  } else if (readFileSync(path, 'utf8') !== content) {
    console.error(`${path.slice(root.length + 1)} is out of date: run \`npm run generate\`.`);
    process.exitCode = 1;
  }
}
