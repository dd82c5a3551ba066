/* Runs the tests of a mutant in a process of their own, until one of them fails. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildMessage, ChildOrder } from './messages.ts';
import { mutate, type Mutant } from './mutant.ts';

/** What became of a mutant: only `caught` is right. */
export type Verdict =
  | { readonly kind: 'caught'; readonly by: string }
  /** Its tests pass. */
  | { readonly kind: 'survived' }
  /** The mutant proves nothing, because something else is wrong. */
  | { readonly kind: 'broken'; readonly why: string };

/** What happened in a process of tests. */
interface Played {
  readonly passed: number;
  /** The first failure. */
  readonly failed?: { readonly test: string; readonly failure: string };
  readonly isExchanged: boolean;
  /** Why the process ended without a result. */
  readonly broken?: string;
}

/** A process of tests that takes longer hangs. */
const HANGS_AFTER_MS = 10 * 60_000;
/** The error of code that could never work. A wrong line that works is what tests must notice. */
const NONSENSE = /^ReferenceError\b/u;

/** Plays one mutant. */
export async function playMutant(mutant: Mutant, root: string): Promise<Verdict> {
  let source: string;
  try {
    source = mutate(readFileSync(join(root, mutant.file), 'utf8'), mutant);
  } catch (error) {
    return { kind: 'broken', why: error instanceof Error ? error.message : String(error) };
  }
  const { passed, failed, isExchanged, broken } = await run({ files: mutant.caughtBy, exchange: { file: mutant.file, source } }, root);
  if (failed !== undefined && !NONSENSE.test(failed.failure)) return { kind: 'caught', by: failed.test };
  const why = failed?.failure ?? broken ?? (isExchanged ? undefined : 'its tests never load its file') ?? withoutTests(passed);
  return why === undefined ? { kind: 'survived' } : { kind: 'broken', why };
}

/** Why a test file fails although no line is changed; undefined if it passes. */
export async function playUnchanged(file: string, root: string): Promise<string | undefined> {
  const { passed, failed, broken } = await run({ files: [file] }, root);
  return failed?.failure ?? broken ?? withoutTests(passed);
}

function withoutTests(passed: number): string | undefined {
  return passed === 0 ? 'no test has run' : undefined;
}

async function run(order: ChildOrder, root: string): Promise<Played> {
  const reporter = join(import.meta.dirname, '../../scripts/testing/reporter.ts');
  // In a test of its own, this process has the variable. A process that inherits it would report to that test's runner.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawn(process.execPath, [`--test-reporter=${reporter}`, join(import.meta.dirname, 'child.ts')], {
    cwd: root,
    // Few draws do: a mutant that only many draws find has a test of its own.
    env: { ...env, TEST_DRAWS: 'few' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const { promise, resolve: end } = Promise.withResolvers<Played>();
  let played: Played = { passed: 0, isExchanged: false };
  const stop = (result: Partial<Played>): void => {
    played = { ...played, ...result };
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => {
    stop({ broken: 'its tests hang' });
  }, HANGS_AFTER_MS);
  child.on('message', (message: ChildMessage) => {
    if (message.type === 'exchanged') played = { ...played, isExchanged: true };
    if (message.type === 'not-loaded') stop({ broken: `${message.path} could not be loaded: ${message.failure}` });
    if (message.type !== 'test') return;
    if (message.failure !== undefined) stop({ failed: { test: `${message.place} ${message.name}`, failure: message.failure } });
    else if (message.status === 'passed') played = { ...played, passed: played.passed + 1 };
  });
  child.once('error', (error) => {
    end({ ...played, broken: error.message });
  });
  child.once('close', (code, signal) => {
    const isExplained = code === 0 || played.failed !== undefined || played.broken !== undefined;
    end(isExplained ? played : { ...played, broken: `the process ended with ${signal ?? `code ${code}`}` });
  });
  child.send(order);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}
