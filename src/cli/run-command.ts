import { toReportedError } from '../model/run-error.ts';
import { toErrorReport } from '../report/error-report.ts';
import type { RunReport } from '../report/model.ts';
import { helpText } from '../report/wording/error-page.ts';
import { toJson } from '../report/plain/json.ts';
import { Signals } from '../run/cancellation.ts';
import { clock } from '../run/connect.ts';
import { addressOf, InputError, parseInputs, type Settings } from '../run/inputs.ts';
import { checkProxies, completeProxies } from '../run/proxies.ts';
import { atEnd, START, type RunState } from '../run/run-state.ts';
import { Redactor } from '../secrets/redactor.ts';
import { oneLine } from '../text/printable.ts';
import { HELP, versionLine } from './help.ts';
import { runLocally } from './local-stages.ts';
import { openRepository } from './local-run.ts';
import { readArguments, UsageError, type Arguments } from './options.ts';
import { show } from './show.ts';
import { asTestRun, showCalls } from './show-calls.ts';
import { Terminal, type Streams } from './terminal.ts';
import { atTerminal } from './words.ts';

/** Exit codes of the command line. */
const FINE = 0;
const NO = 1;
const WRONG_USE = 2;

/** Where a command runs. */
export interface Place extends Streams {
  readonly env: NodeJS.ProcessEnv;
  /** The working folder. */
  readonly folder: string;
}

/**
 * Runs one command.
 *
 * @param argv the arguments, from the command on
 * @returns the exit code
 */
export async function runCommand(argv: readonly string[], place: Place): Promise<number> {
  const terminal = new Terminal(new Redactor(), argv.includes('--verbose'), place);
  try {
    const args = readArguments(argv);
    if (args === 'help' || args === 'version') terminal.print(args === 'help' ? HELP : versionLine());
    else return await new LocalCommand(args, place.env, terminal).run(place.folder);
    return FINE;
  } catch (error) {
    terminal.error(messageOf(error));
    return error instanceof UsageError || error instanceof InputError ? WRONG_USE : NO;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError) return oneLine(`${error.message} See genesys-ivr --help.`);
  // Several wrong options stand in lines of their own.
  if (error instanceof InputError) return atTerminal(error.message);
  const { code, message, hint } = toReportedError(error);
  return `${oneLine(atTerminal(`${message} ${hint}`))} ${helpText({ code })}`;
}

/** One command in one repository. */
class LocalCommand {
  readonly #args: Arguments;
  readonly #env: NodeJS.ProcessEnv;
  readonly #terminal: Terminal;

  constructor(args: Arguments, env: NodeJS.ProcessEnv, terminal: Terminal) {
    this.#args = args;
    this.#env = env;
    this.#terminal = terminal;
  }

  async run(folder: string): Promise<number> {
    completeProxies(this.#env);
    const settings = this.#settings();
    if (settings.mode !== 'validate') checkProxies(this.#env, [addressOf(settings.target)]);
    const repository = await openRepository(folder, this.#env);
    if (this.#args.command === 'dial') {
      const { dial } = await import('./dial.ts');
      const plan = (): Promise<RunState> =>
        this.#lastOf(runLocally({ console: this.#terminal, cancellation: { isRequested: false } }, repository, settings, this.#args));
      return dial({ plan, place: this.#args.dial, root: repository.context.workspace, folder, terminal: this.#terminal });
    }
    const run = async (mode: Settings['mode']): Promise<RunReport> => {
      const signals = mode === 'deploy' || mode === 'pull' ? new Signals(process, () => this.#terminal.warning(ENDING)) : undefined;
      const cancellation = signals?.cancellation ?? { isRequested: false };
      try {
        return await this.#finish(runLocally({ console: this.#terminal, cancellation }, repository, { ...settings, mode }, this.#args));
      } finally {
        signals?.[Symbol.dispose]();
      }
    };
    return settings.mode === 'deploy' ? this.#deploy(run) : this.#answer(await run(settings.mode));
  }

  /** Shows the plan and asks, unless that was answered beforehand. */
  async #deploy(run: (mode: Settings['mode']) => Promise<RunReport>): Promise<number> {
    if (this.#args.yes) return this.#answer(await run('deploy'));
    if (this.#args.json) throw new UsageError('--json prints only the report: add --yes.');
    const plan = await run('plan');
    if (plan.outcome !== 'success') return this.#answer(plan);
    show(plan, this.#terminal);
    const answer = await this.#terminal.ask('Deploy this? [y/N] ');
    if (answer === undefined) throw new UsageError('There is no terminal to answer at: add --yes to deploy without a question.');
    if (!/^y(?:es)?$/iu.test(answer.trim())) return NO;
    return this.#answer(await run('deploy'));
  }

  #settings(): Settings {
    const env = this.#env;
    for (const name of ['GENESYS_CLOUD_CLIENT_SECRET', 'GITHUB_TOKEN', 'GH_TOKEN'])
      if ((env[name] ?? '').trim() !== '') this.#terminal.addSecret((env[name] ?? '').trim());
    if (this.#args.command !== 'validate') refuseMissing(env);
    const inputs = new Map([...this.#args.inputs, ['github-token', env['GITHUB_TOKEN'] ?? env['GH_TOKEN'] ?? '']]);
    // A person at the keyboard decides as someone does who presses the button.
    const trigger = { eventName: 'workflow_dispatch', isDeployRef: true, hasSecrets: true };
    return parseInputs((name) => inputs.get(name) ?? '', env, trigger);
  }

  async #finish(stages: AsyncGenerator<RunState, void>): Promise<RunReport> {
    const state = await this.#lastOf(stages);
    if (state.journal?.isOpen === false) state.journal.end();
    return this.#terminal.redactAll(atEnd(state, clock.now()).report);
  }

  /** The state in which a run ends, however it ends. */
  async #lastOf(stages: AsyncGenerator<RunState, void>): Promise<RunState> {
    let state = START;
    try {
      for await (const next of stages) state = next;
    } catch (error) {
      if (error instanceof UsageError) throw error;
      state = state.with({ report: { outcome: 'failure', error: toErrorReport(toReportedError(error)) } });
    }
    return state;
  }

  #answer(answer: RunReport): number {
    const isTest = this.#args.command === 'test' && this.#args.proposes === undefined;
    const report = isTest ? asTestRun(answer, this.#args.inputs.get('flows') !== '') : answer;
    if (this.#args.json) this.#terminal.print(toJson(report));
    else if (isTest) showCalls(report, this.#terminal);
    else show(report, this.#terminal, this.#args.proposes === 'alone' && report.outcome !== 'failure' ? PROPOSED : undefined);
    return report.outcome === 'failure' ? NO : FINE;
  }
}

const PROPOSED = '`genesys-ivr test` makes these calls';
const ENDING = 'No new work starts, and work in progress is finished.';

/** @throws UsageError if the environment doesn't name the OAuth client */
function refuseMissing(env: NodeJS.ProcessEnv): void {
  const missing = ['GENESYS_CLOUD_CLIENT_ID', 'GENESYS_CLOUD_CLIENT_SECRET'].filter((name) => (env[name] ?? '').trim() === '');
  if (missing.length > 0)
    throw new UsageError(`Set ${missing.join(' and ')} in the environment: only \`genesys-ivr validate\` works without an OAuth client.`);
}
