/* Runs test files in a few processes at once. */

import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import type { Message } from './messages.ts';

/** Test files that run under the same conditions. */
export interface Group {
  readonly files: readonly string[];
  /** Options that choose some of their tests. Absent: all. */
  readonly nodeOptions?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Is notified of what happens. */
interface Listener {
  /** @param file the file that the process is working on */
  message(message: Message, file: string): void;
  ended(file: string, ms: number): void;
  /** A process failed, with the file that it was working on, if any. */
  broken(why: string, file?: string): void;
}

/** End-to-end tests wait for the action more than they work themselves. */
const AT_ONCE = availableParallelism() * 2;
/** A test that takes longer hangs. */
const HANGS_AFTER_MS = 10 * 60_000;
/** How long a process can take to end after its last file. */
const EXIT_MS = 60_000;

/** Runs all files, those of the first group first. */
export async function runGroups(groups: readonly Group[], root: string, listener: Listener): Promise<void> {
  const queues = groups.map((group) => ({ group, files: [...group.files] }));
  const slot = async (): Promise<void> => {
    for (const { group, files } of queues) while (files.length > 0) await runWorker(group, files, root, listener);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, slot));
}

/** Starts a process that takes files from the queue until the queue is empty or the process fails. */
async function runWorker(group: Group, files: string[], root: string, listener: Listener): Promise<void> {
  const worker = start(group, root);
  const { promise: ended, resolve } = Promise.withResolvers<string | undefined>();
  let file: string | undefined;
  let hasFailed = false;
  let leftOpen: NodeJS.Timeout | undefined;
  let began = 0;
  const next = (): void => {
    if (file !== undefined) listener.ended(file, performance.now() - began);
    file = files.shift();
    began = performance.now();
    if (file !== undefined) return void worker.send({ path: file });
    worker.disconnect();
    leftOpen = setTimeout(() => worker.kill('SIGKILL'), EXIT_MS);
  };
  worker.on('message', (message: Message) => {
    if (message.type === 'free') return next();
    hasFailed ||= message.type === 'not-loaded' || message.status === 'failed';
    listener.message(message, file ?? '');
  });
  worker.once('error', (error) => {
    resolve(error.message);
  });
  worker.once('exit', (code, signal) => {
    const isExpected = file === undefined && (code === 0 || (code === 1 && hasFailed));
    resolve(isExpected ? undefined : `A process of tests ended with ${signal ?? `code ${code}`}.`);
  });
  const why = await ended;
  clearTimeout(leftOpen);
  if (why !== undefined) listener.broken(why, file);
}

function start({ nodeOptions = [], env = {} }: Group, root: string): ChildProcess {
  const [reporter, worker] = ['reporter.ts', 'worker.ts'].map((name) => join(import.meta.dirname, name));
  return spawn(process.execPath, [`--test-reporter=${reporter}`, `--test-timeout=${HANGS_AFTER_MS}`, ...nodeOptions, String(worker)], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
