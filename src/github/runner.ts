import type { Annotation } from '../report/plain/annotations.ts';
import { RunError } from '../model/run-error.ts';
import type { Redactor } from '../secrets/redactor.ts';
import { logText } from '../text/printable.ts';
import { addNow, addTo } from './runner-file.ts';
import { getInput, getState, writeLine } from './runner-env.ts';
import * as commands from './workflow-commands.ts';

/** The outputs of action.yml. */
export interface Outputs {
  readonly outcome: string;
  readonly 'has-changes': string;
  readonly plan: string;
  readonly flows: string;
  readonly 'changed-files': string;
  readonly report: string;
  readonly 'report-markdown': string;
  readonly 'dial-page': string;
}

/** The outputs of a run that could not set its own. */
const NO_OUTPUTS: Outputs = {
  outcome: 'failure',
  'has-changes': 'false',
  plan: '',
  flows: '[]',
  'changed-files': '[]',
  report: '',
  'report-markdown': '',
  'dial-page': '',
};

/** @returns why the runner doesn't take it */
function setOutput(name: string, value: string): RunError | undefined {
  try {
    addNow('GITHUB_OUTPUT', () => commands.setOutput(name, value));
    return undefined;
  } catch (error) {
    if (error instanceof RunError) return error;
    throw error;
  }
}

/** The runner that this action runs on. All text sent to it is masked, and can't be mistaken for a workflow command. */
export class Runner {
  readonly #redactor: Redactor;

  constructor(redactor: Redactor) {
    this.#redactor = redactor;
  }

  getInput(name: string): string {
    return getInput(name);
  }

  /** Masks a secret here and in the runner, before anything else sees it. */
  addSecret(secret: string): void {
    for (const form of this.#redactor.add(secret)) commands.command('add-mask', form);
  }

  /** The text with every known secret masked. */
  redact(text: string): string {
    return this.#redactor.redact(text);
  }

  /** A value with every known secret masked in all its strings. */
  redactAll<T>(value: T): T {
    return this.#redactor.redactAll(value);
  }

  info(message: string): void {
    writeLine(this.#safe(message));
  }

  notice(message: string): void {
    commands.annotate('notice', this.#safe(message));
  }

  warning(message: string): void {
    commands.annotate('warning', this.#safe(message));
  }

  /** A message at a place in a file: in the log, on the run's page, and in the pull request's diff. */
  annotate({ level, message, title, file, ...place }: Annotation): void {
    commands.annotate(level, this.#safe(message), { ...place, file: this.#redactor.redact(file), title: this.#safe(title) });
  }

  /** Fails the step. No other method does. */
  fail(message: string): void {
    process.exitCode = 1;
    commands.annotate('error', this.#safe(message));
  }

  /** A collapsible group of the log. It ends even if the work fails. */
  async group<T>(name: string, work: () => Promise<T>): Promise<T> {
    commands.command('group', this.#safe(name));
    try {
      return await work();
    } finally {
      commands.command('endgroup');
    }
  }

  /**
   * Sets all outputs. One that can't be set, for example because the disk is full, gets its empty value if there is room for that, and
   * `outcome` becomes `failure`: scripts that read the outputs must see it, too.
   *
   * @returns why some could not be set
   */
  setOutputs(outputs: Outputs): RunError | undefined {
    const failed = Object.entries(outputs).flatMap(([name, value]) => {
      const problem = setOutput(name, this.#redactor.redact(String(value)));
      return problem === undefined ? [] : [{ name, problem }];
    });
    if (failed.length === 0) return undefined;
    for (const [name, value] of Object.entries(NO_OUTPUTS))
      if (name === 'outcome' || failed.some((one) => one.name === name)) setOutput(name, value);
    return failed[0]?.problem;
  }

  /** Saves text for the post step, in case this step doesn't finish. It must hold no secret. */
  saveState(name: string, value: string): void {
    addNow('GITHUB_STATE', () => commands.saveState(name, value));
  }

  /** What was saved under this name; '' if nothing was. */
  getState(name: string): string {
    return getState(name);
  }

  /**
   * Adds to the job summary. If the runner has none, nothing happens.
   *
   * @throws RunError `runner.unwritable`
   */
  async writeSummary(markdown: string, env: NodeJS.ProcessEnv): Promise<void> {
    if ((env['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
    await addTo('GITHUB_STEP_SUMMARY', async () => commands.addSummary(this.#redactor.redact(markdown)));
  }

  #safe(text: string): string {
    return logText(this.#redactor.redact(text));
  }
}
