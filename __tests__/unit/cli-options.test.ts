/** What arguments ask for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { HELP } from '../../src/cli/help.ts';
import { DIAL, FLAGS, INPUTS, LISTS, readArguments, type Arguments } from '../../src/cli/options.ts';

function read(...argv: readonly string[]): Arguments {
  const args = readArguments(argv);
  assert.ok(typeof args === 'object');
  return args;
}

for (const [what, files] of [
  [String.raw`ivr\**\*.yml`, 'ivr/**/*.yml'],
  [String.raw`.\ivr\main.yml`, 'ivr/main.yml'],
  ['././ivr/*.yml', 'ivr/*.yml'],
  [String.raw`!.\ivr\old\**`, '!ivr/old/**'],
  ['ivr/../x.yml', 'ivr/../x.yml'],
] as const)
  test(`a path of any system is a path of the repository: ${what}`, () => {
    assert.equal(read('plan', '--files', what).inputs.get('files'), files);
  });

test('the path of the names is one, too, and a name of a flow is none', () => {
  const { inputs } = read('plan', String.raw`.\Main`, '--names', String.raw`.\names\prod.yml`, '--flows', 'A/B');
  assert.deepEqual([inputs.get('names'), inputs.get('flows')], ['names/prod.yml', '.\\Main\nA/B']);
});

test('options are the inputs of the action, and lists have one value a line', () => {
  const argv = [
    'pull',
    'Main IVR',
    '--files',
    'a/*.yml',
    '--files',
    '!a/b.yml',
    '--menu',
    'Old',
    '--menu',
    'Older',
    '--force',
    '--on-drift=fail',
  ];
  const { command, inputs, menus, yes, json } = read(...argv);
  assert.deepEqual([command, menus, yes, json], ['pull', ['Old', 'Older'], false, false]);
  assert.deepEqual(
    [...inputs],
    [
      ['on-drift', 'fail'],
      ['mode', 'pull'],
      ['files', 'a/*.yml\n!a/b.yml'],
      ['tests', 'ivr/**/*.calls.yml\nivr/**/*.calls.yaml'],
      ['flows', 'Main IVR'],
      ['force', 'true'],
    ],
  );
});

for (const [argv, asked] of [
  [[], 'help'],
  [['help'], 'help'],
  [['plan', '-h'], 'help'],
  [['--version'], 'version'],
  [['-v'], 'version'],
] as const)
  test(`${argv.join(' ')} asks for ${asked}`, () => {
    assert.equal(readArguments(argv), asked);
  });

/** Inputs that have no sense at a terminal: credentials are no arguments, the command is the mode, and there is no comment. */
const NO_OPTIONS = new Set(['dial-page', 'client-id', 'client-secret', 'github-token', 'mode', 'select', 'comment']);

test('every input of the action is an option, and the help names every option', () => {
  const action = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');
  const { inputs } = parse(action) as { readonly inputs: Readonly<Record<string, unknown>> };
  const options: readonly string[] = [...INPUTS, ...DIAL, ...LISTS, ...FLAGS];
  assert.deepEqual(
    Object.keys(inputs).filter((name) => !NO_OPTIONS.has(name) && !options.includes(name)),
    [],
  );
  assert.deepEqual(
    options.filter((name) => !HELP.includes(`--${name}`)),
    [],
  );
});
