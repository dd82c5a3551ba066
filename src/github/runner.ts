import * as core from '@actions/core';
import type { Annotation } from '../report/plain/annotations.ts';
import { logText } from '../text/printable.ts';
import type { Redactor } from '../secrets/redactor.ts';

/** The outputs of action.yml. */
export interface Outputs {
  readonly outcome: string;
  readonly flows: string;
  readonly 'changed-files': string;
  readonly report: string;
  readonly 'report-markdown': string;
}

/** The runner that this action runs on. All text sent to it is masked, and can't be mistaken for a workflow command. */
export class Runner {
  readonly #redactor: Redactor;

  constructor(redactor: Redactor) {
    this.#redactor = redactor;
  }

  getInput(name: string): string {
    return core.getInput(name);
  }

  /** Masks a secret here and in the runner, before anything else sees it. */
  addSecret(secret: string): void {
    for (const form of this.#redactor.add(secret)) core.setSecret(form);
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
    core.info(this.#safe(message));
  }

  notice(message: string): void {
    core.notice(this.#safe(message));
  }

  warning(message: string): void {
    core.warning(this.#safe(message));
  }

  /** A message at a place in a file: in the log, on the run's page, and in the pull request's diff. */
  annotate({ level, message, title, file, ...place }: Annotation): void {
    const annotate = { error: core.error, warning: core.warning, notice: core.notice }[level];
    annotate(this.#safe(message), { ...place, file: this.#redactor.redact(file), title: this.#safe(title) });
  }

  /** Fails the step. No other method does. */
  fail(message: string): void {
    core.setFailed(this.#safe(message));
  }

  /** A collapsible group of the log. It ends even if the work fails. */
  async group<T>(name: string, work: () => Promise<T>): Promise<T> {
    core.startGroup(this.#safe(name));
    try {
      return await work();
    } finally {
      core.endGroup();
    }
  }

  setOutputs(outputs: Outputs): void {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, this.#redactor.redact(String(value)));
  }

  /** Saves text for the post step, in case this step doesn't finish. It must hold no secret. */
  saveState(name: string, value: string): void {
    core.saveState(name, value);
  }

  /** What was saved under this name; '' if nothing was. */
  getState(name: string): string {
    return core.getState(name);
  }

  /** Adds to the job summary. If the runner has none, nothing happens. */
  async writeSummary(markdown: string, env: NodeJS.ProcessEnv): Promise<void> {
    if ((env['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
    await core.summary.addRaw(this.#redactor.redact(markdown)).write();
  }

  #safe(text: string): string {
    return logText(this.#redactor.redact(text));
  }
}
