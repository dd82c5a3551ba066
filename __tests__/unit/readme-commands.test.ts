// Every command of `genesys-ivr` in the docs is one that the command line understands.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readArguments } from '../../src/cli/options.ts';

const root = join(import.meta.dirname, '..', '..');

/** The arguments of each command in a page: in code, until a pipe, a comment or a line's end. */
function commandsIn(markdown: string): string[][] {
  return [...markdown.matchAll(/(?:^|`|npx )\s*genesys-ivr ([a-z-][^`\n|#&]*)/gmu)].map(([, rest = '']) =>
    [...rest.trim().matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
  );
}

test('commands are found in code blocks and in sentences', () => {
  assert.deepEqual(commandsIn('Run `genesys-ivr pull "Main IVR" --force`:\n\n```sh\ngenesys-ivr plan --json | jq .\n```\n'), [
    ['pull', 'Main IVR', '--force'],
    ['plan', '--json'],
  ]);
});

const pages = ['README.md', ...globSync('docs/*.md', { cwd: root })].map((path) => ({
  path,
  commands: commandsIn(readFileSync(join(root, path), 'utf8')),
}));

for (const { path, commands } of pages.filter((page) => page.commands.length > 0))
  test(`the commands in ${path} are understood`, () => {
    for (const argv of commands) assert.doesNotThrow(() => readArguments(argv), argv.join(' '));
  });
