import { parseArgs } from 'node:util';
import { near } from '../text/did-you-mean.ts';
import { present } from '../model/json.ts';
import type { Mode } from '../model/mode.ts';
import { DEFAULT_TESTS } from '../run/inputs.ts';

/*
 * The arguments of the command line. Node's own `parseArgs` reads them: it is strict, and a library would add nothing but its weight to a
 * bundle that the action loads, too.
 */

/**
 * The commands. Each is a mode of the action but these two: `test` plans, and answers what the call tests say; `dial` plans, and shows the
 * flows to dial.
 */
export const COMMANDS = ['validate', 'plan', 'test', 'drift', 'pull', 'deploy', 'dial'] as const satisfies readonly (
  Mode | 'test' | 'dial'
)[];
export type Command = (typeof COMMANDS)[number];

/** Options that are inputs of the action, by the same names. Each takes a value. */
export const INPUTS = [
  'region',
  'gateway-url',
  'division-id',
  'names',
  'expected-plan',
  'wait-for-lock-minutes',
  'flow-api',
  'on-drift',
  'on-failure',
  'max-retries',
  'concurrency',
  'requests-per-minute',
  'timeout-seconds',
  'comment-key',
] as const;

/** Other options that take a value. They belong to the command `dial`. */
export const DIAL = ['port', 'out'] as const;

/** Options that can be given several times. */
export const LISTS = ['files', 'tests', 'flows', 'menu'] as const;

export const FLAGS = ['force', 'init', 'propose-tests', 'yes', 'json', 'verbose', 'help', 'version'] as const;

/** What can be written with one letter. */
const SHORT: Partial<Record<(typeof FLAGS)[number], string>> = { help: 'h', version: 'v' };

/** What a command line asks for. */
export interface Arguments {
  readonly command: Command;
  /** The values of the action's inputs. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Menus to pull although no call reaches them. */
  readonly menus: readonly string[];
  /** Whether call tests are proposed for flows that have none: beside menus that are pulled, or alone. */
  readonly proposes: 'too' | 'alone' | undefined;
  /** Deploys without asking. */
  readonly yes: boolean;
  readonly json: boolean;
  /** Where the page to dial is served or written. */
  readonly dial: DialPlace;
  readonly verbose: boolean;
}

/** The port on which the page to dial is served, 0 for a free one, or the path of a file to write instead. */
export interface DialPlace {
  readonly port: number;
  readonly out?: string;
}

/** A wrong use of the command line, in a sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads the arguments.
 *
 * @returns 'help' or 'version' if that is asked for
 * @throws UsageError
 */
export function readArguments(argv: readonly string[]): Arguments | 'help' | 'version' {
  const { values, positionals } = parsed(withFlagOfPull(argv));
  const [name, ...flows] = positionals;
  if (values['help'] === true || name === 'help' || (name === undefined && argv.length === 0)) return 'help';
  if (values['version'] === true) return 'version';
  const command = commandOf(name);
  refuseFiles(flows);
  const list = (option: string): readonly string[] => (Array.isArray(values[option]) ? values[option].map(String) : []);
  const inputs = new Map(INPUTS.flatMap((option) => (typeof values[option] === 'string' ? [[option as string, values[option]]] : [])));
  const is = (flag: (typeof FLAGS)[number]): boolean => values[flag] === true;
  const proposes = proposalsOf(command, is('init'), is('propose-tests'));
  inputs.set('mode', modeOf(command, proposes));
  inputs.set('files', list('files').map(asPath).join('\n'));
  inputs.set('tests', (values['tests'] === undefined ? DEFAULT_TESTS : list('tests').map(asPath)).join('\n'));
  if (inputs.has('names')) inputs.set('names', asPath(inputs.get('names') ?? ''));
  inputs.set('flows', [...flows, ...list('flows')].join('\n'));
  if (values['force'] === true) inputs.set('force', 'true');
  const dial = dialPlaceOf(command, values, is('json'));
  return { command, inputs, menus: list('menu'), proposes, yes: is('yes'), json: is('json'), dial, verbose: is('verbose') };
}

function commandOf(name: string | undefined): Command {
  const command = COMMANDS.find((one) => one === name);
  if (command === undefined) throw new UsageError(unknownCommand(name));
  return command;
}

/** Most commands of a terminal take files. This one takes flows. */
function refuseFiles(flows: readonly string[]): void {
  const path = flows.find((flow) => /\.ya?ml$/iu.test(flow));
  if (path === undefined) return;
  const option = `--files ${JSON.stringify(asPath(path))}`;
  throw new UsageError(`${JSON.stringify(path)} is a file, and arguments are flows. Write ${option}, from the root of the repository.`);
}

function proposalsOf(command: Command, isInit: boolean, areBeside: boolean): Arguments['proposes'] {
  if (isInit && command !== 'test') throw new UsageError('--init belongs to the command test.');
  return isInit ? 'alone' : areBeside ? 'too' : undefined;
}

function dialPlaceOf(command: Command, { port, out }: Values, isJson: boolean): DialPlace {
  if (command !== 'dial') {
    if (port !== undefined || out !== undefined) throw new UsageError('--port and --out belong to the command dial.');
    return { port: 0 };
  }
  if (isJson) throw new UsageError('dial has no --json: `genesys-ivr plan --json` prints the report.');
  if (typeof port === 'string' && !(/^\d{1,5}$/u.test(port) && Number(port) < 65_536))
    throw new UsageError('--port must be a number from 0 to 65535.');
  return { port: typeof port === 'string' ? Number(port) : 0, ...present({ out: typeof out === 'string' ? out : undefined }) };
}

/** Proposed tests come from what is live, and others run on a plan. */
function modeOf(command: Command, proposes: Arguments['proposes']): Mode {
  return proposes === 'alone' ? 'pull' : command === 'test' || command === 'dial' ? 'plan' : command;
}

/** For a pull, `--tests` without a value asks for tests. `--tests=GLOB` says where they are, as for every command. */
function withFlagOfPull(argv: readonly string[]): readonly string[] {
  const isPull = argv.find((argument) => !argument.startsWith('-')) === 'pull';
  return isPull ? argv.map((argument) => (argument === '--tests' ? '--propose-tests' : argument)) : argv;
}

/** A path or glob as the action has it. Windows writes `\` and shells complete `./`; no glob needs either. */
function asPath(text: string): string {
  return text.replaceAll('\\', '/').replace(/^(!?)(?:\.\/)+/u, '$1');
}

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

function parsed(argv: readonly string[]): { readonly values: Values; readonly positionals: readonly string[] } {
  const secret = argv.find((argument) => /^--client-(?:id|secret)\b/u.test(argument));
  if (secret !== undefined) throw new UsageError(SECRETS);
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...Object.fromEntries([...INPUTS, ...DIAL].map((name) => [name, { type: 'string' as const }])),
        ...Object.fromEntries(LISTS.map((name) => [name, { type: 'string' as const, multiple: true }])),
        ...Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean' as const, ...present({ short: SHORT[name] }) }])),
      },
    });
  } catch (error) {
    throw new UsageError(wrongOption(error));
  }
}

const SECRETS =
  'Credentials come from the environment only, because other users of a machine can see arguments: ' +
  'set GENESYS_CLOUD_CLIENT_ID and GENESYS_CLOUD_CLIENT_SECRET.';

/** What node's `parseArgs` objects to, in our words. */
function wrongOption(error: unknown): string {
  const message = error instanceof Error ? (error.message.split(/\. |\n/u)[0] ?? '') : String(error);
  const [, option, isFlag] = /^Option '(?:-\w, )?(--[\w-]+).*?' (does not take)?/u.exec(message) ?? [];
  if (option !== undefined) return isFlag === undefined ? needsValue(option, message) : `${option} takes no value.`;
  const name = /Unknown option '--?([\w-]+)/u.exec(message)?.[1];
  const meant = name === undefined ? undefined : near(name, [...INPUTS, ...DIAL, ...LISTS, ...FLAGS]);
  return `${message}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`;
}

function needsValue(option: string, message: string): string {
  return `${option} needs a value.${message.includes('ambiguous') ? ` If it begins with a dash, write ${option}=VALUE.` : ''}`;
}

function unknownCommand(name: string | undefined): string {
  const list = `The commands are: ${COMMANDS.join(', ')}.`;
  if (name === undefined) return `Give a command. ${list}`;
  const meant = near(name, COMMANDS);
  return `There is no command ${JSON.stringify(name)}. ${meant === undefined ? list : `Did you mean ${meant}?`}`;
}
