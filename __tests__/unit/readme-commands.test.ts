// What the pages tell people to type: each command exists, with its options, and each file that it names is there.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { HELP } from '../../src/cli/help.ts';
import { readArguments } from '../../src/cli/options.ts';

const root = join(import.meta.dirname, '../..');
const PAGES = [...globSync('*.md', { cwd: root }), ...globSync('docs/*.md', { cwd: root })].toSorted();
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Readonly<Record<string, string>> };

/** The code of a text: spans, and the lines of its blocks. A line that goes on with `|` or `&&` is two commands. */
function commandsIn(text: string): string[] {
  const blocks = [...text.matchAll(/^ *```(?:sh|yaml)\n([^]*?)^ *```/gmu)].flatMap(([, code = '']) => code.split('\n'));
  const spans = [...text.replaceAll(/^ *```[^]*?^ *```/gmu, '').matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code.replaceAll('\n', ' '));
  return [...blocks, ...spans].flatMap((line) => line.split(/&&|\|/u)).map((line) => line.trim());
}

/** As a shell splits it. */
const words = (command: string): string[] => [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');

for (const [page, text] of [
  ...PAGES.map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
  ['--help', HELP.replaceAll(/^ {2}(genesys-ivr .*)$/gmu, '`$1`')] as const,
]) {
  const commands = commandsIn(text);
  const ours = commands.flatMap((command) => /(?:^|\bnpx (?:--package=\S+ )*)(genesys-ivr [^…<].*)$/u.exec(command)?.[1] ?? []);
  const named = commands.flatMap((command) => /^npm run (?:--\w+ )*([\w:-]+)/u.exec(command)?.[1] ?? []);
  const files = commands.flatMap((command) => /^(?:npx )?node (?:--test )?([\w./-]+\.[jt]s)\b/u.exec(command)?.[1] ?? []);
  if (ours.length + named.length + files.length === 0) continue;

  test(`${page} names commands that there are`, () => {
    for (const command of ours) assert.doesNotThrow(() => readArguments(words(command).slice(1)), command);
    // `ivr` is the script that a reader makes.
    assert.deepEqual(
      named.filter((name) => name !== 'ivr' && scripts[name] === undefined),
      [],
    );
    assert.deepEqual(
      files.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });
}
