import { INPUTS, LISTS } from './options.ts';

/*
 * The rooms below speak to the author of a workflow: of inputs, of the job and its steps. Here the same sentences speak to a person at a
 * terminal: of options, of commands and of the environment.
 */

/** What an input is called here, if it isn't the option of its name. */
const VARIABLES: ReadonlyMap<string, string> = new Map([
  ['client-id', 'GENESYS_CLOUD_CLIENT_ID'],
  ['client-secret', 'GENESYS_CLOUD_CLIENT_SECRET'],
  ['github-token', 'GITHUB_TOKEN'],
]);

/** In a sentence, `menu` is a place or a property of a file: no input has this name. */
const OPTIONS = ['force', ...INPUTS, ...LISTS].filter((name) => name !== 'menu');
const NAMES = [...VARIABLES.keys(), ...OPTIONS].join('|');

type Rule = readonly [said: RegExp, here: string | ((...found: string[]) => string)];

/** In this order: a sentence that is left out must not be changed before. */
const RULES: readonly Rule[] = [
  // At a terminal, a person removes files.
  [/If an earlier step removes a file, change that step\./gu, 'If you have deleted a file, commit that.'],
  [/\bbut not in the workspace\b/gu, 'but not in this folder'],
  // The command stands in the same sentence.
  [/,\s+or in a workflow `mode: pull`[^.]*(?=\. )/gu, ''],
  // No step comes before, and no one checks out for a run.
  [/(?:^| )[^.!?`]*`(?:- uses: )?actions\/checkout[^`]*`[^.!?]*\./gu, ''],
  [/Grant the job `permissions: ([^`]+)`/gu, 'Give the token the permission `$1`'],
  [/`mode: ([a-z]+)`/gu, '`genesys-ivr $1`'],
  [/`force: true`/gu, '`--force`'],
  // A flow is an argument here, or an option.
  [/`flows` names /gu, 'The command names '],
  [/ that a menu file describes, one per line\./gu, '.'],
  [new RegExp(`\`(${NAMES}): ([^\`]+)\``, 'gu'), (_, name = '', value = '') => `\`${optionOf(name)} ${inShell(value)}\``],
  [new RegExp(`\`(${NAMES})\``, 'gu'), (_, name = '') => optionOf(name)],
  [/\bthe workspace\b/gu, 'the repository'],
  [/\bthe runner\b/gu, 'this machine'],
];

/** A sentence about a run, as it is said to a person at a terminal. */
export function atTerminal(text: string): string {
  return RULES.reduce(
    (said, [pattern, here]) => (typeof here === 'string' ? said.replace(pattern, here) : said.replace(pattern, here)),
    text,
  );
}

function optionOf(name: string): string {
  return VARIABLES.get(name) ?? `--${name}`;
}

/** A value as every shell reads it. One that none would take for a word is put in quotes. */
function inShell(value: string): string {
  return /^[\w./:@+-]+$/u.test(value) ? value : `"${value}"`;
}
