/*
 * Generates what has another source:
 * - the JSON Schemas of menu files and test files, from their zod schemas
 * - the README's tables of inputs and outputs, from action.yml
 * - the README's workflows, from the examples
 * - the sections of docs/errors.md, from the codes: their headings and anchors
 * - the name of this repository wherever it is written, from `repository` in package.json
 *
 * With `--check` it writes nothing, and fails if something is out of date.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { callsSchema } from '../src/call-file/schema.ts';
import { menuSchema } from '../src/menu-file/schema.ts';
import { ERROR_ROWS, HTTP_ROWS, PROBLEM_ROWS } from '../src/model/diagnostic-codes.ts';
import { errorSections } from './errors-page.ts';
import { repositoryOf, schemaUrl, withRepository } from './repository.ts';

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

const SCHEMA = join(root, 'schema/menu.schema.json');
const repository = repositoryOf(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly repository?: unknown });
// The schema says under which name everything was generated last.
const former = repositoryOf({
  repository: (JSON.parse(readFileSync(SCHEMA, 'utf8')) as { readonly $id: string }).$id.replace(
    /^https:\/\/[^/]+\/([^/]+\/[^/]+)\/.*$/u,
    'github:$1',
  ),
});

/** A file of this repository, in which this repository has its name. */
function read(path: string): string {
  return withRepository(readFileSync(join(root, path), 'utf8'), { repository, former });
}

/** The files that must be written anew because they name this repository. */
function namesRepository(): readonly (readonly [path: string, content: string])[] {
  const folders = ['*.md', 'action.yml', '.github', 'demo', 'docs', 'examples', 'src'];
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...folders], {
    cwd: root,
    encoding: 'utf8',
  });
  return [...new Set(listed.split('\0'))]
    .filter((path) => /\.(?:md|ts|ya?ml)$/u.test(path) && existsSync(join(root, path)))
    .map((path) => [join(root, path), read(path)] as const)
    .filter(([path, content]) => readFileSync(path, 'utf8') !== content);
}

/** An example as a code block, without the comment at its top: the text around the block already says it. */
function example(name: string): string {
  const text = read(`examples/workflows/${name}.yml`);
  return `\`\`\`yaml\n${text.replace(/^(?:#.*\n)+/u, '')}\`\`\``;
}

/** A page whose parts between markers are replaced. */
function page(path: string, parts: readonly (readonly [name: string, content: string])[]): readonly [path: string, content: string] {
  const file = join(root, path);
  let text = read(path);
  for (const [name, content] of parts) {
    const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${path} lacks ${start} … ${end}.`);
    text = `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
  }
  return [file, text];
}

/** A zod schema as a JSON Schema in a file. */
function schemaFile(of: 'menu' | 'calls', schema: z.ZodType): readonly [path: string, content: string] {
  const json = { ...z.toJSONSchema(schema, { io: 'input' }), $id: schemaUrl(repository, of) };
  return [join(root, `schema/${of}.schema.json`), `${JSON.stringify(json, undefined, 2)}\n`];
}

const errors = read('docs/errors.md');
const outputs = new Map([
  ...namesRepository(),
  schemaFile('menu', menuSchema),
  schemaFile('calls', callsSchema),
  page('README.md', [
    ['inputs', inputsTable()],
    ['outputs', outputsTable()],
    ['ivr', example('ivr')],
  ]),
  page('docs/errors.md', [
    ['problems', errorSections(PROBLEM_ROWS, errors)],
    ['errors', errorSections(ERROR_ROWS, errors)],
    ['http', errorSections(HTTP_ROWS, errors)],
  ]),
]);
for (const [path, content] of outputs) {
  if (!check) {
    writeFileSync(path, content);
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== content) {
    console.error(`${path.slice(root.length + 1)} is out of date: run \`npm run generate\`.`);
    process.exitCode = 1;
  }
}
