import type { Cancellation } from './cancellation.ts';

/** Where a run speaks, and what hides its secrets: GitHub's runner, or a terminal. */
export interface Console {
  /** Masks a secret, before anything else sees it. */
  addSecret(secret: string): void;
  redact(text: string): string;
  redactAll<T>(value: T): T;
  info(message: string): void;
  notice(message: string): void;
  warning(message: string): void;
  group<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Keeps text for the end of the job, in case the run is killed. It holds no secret. */
  saveState(name: string, value: string): void;
}

/** What a run works with. */
export interface RunContext {
  readonly console: Console;
  /** Asked before anything new begins. */
  readonly cancellation: Pick<Cancellation, 'isRequested'>;
}
