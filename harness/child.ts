import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';

/** How a child process is started, and when it is stopped. */
interface ChildOptions {
  /** Which Node.js runs it; this one, if not said. */
  node?: string | undefined;
  args: string[];
  cwd: string;
  /** The whole environment: nothing is inherited. */
  env: Record<string, string>;
  /** Milliseconds until it is killed. */
  timeoutMs: number;
  /** Stops it as a runner cancels a step: SIGINT, SIGTERM 7.5 s later, SIGKILL 2.5 s after that. */
  cancel?: AbortSignal;
  /** Kills it at once, as a machine does that runs out of memory. */
  kill?: AbortSignal;
}

export interface ChildResult {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  timedOut: boolean;
  stdout: string;
  stderr: string;
  /** Milliseconds from start to end. */
  durationMs: number;
}

/** src/Runner.Sdk/ProcessInvoker.cs: how long a cancelled step may take over each signal, in milliseconds. */
const SIGINT_GRACE = 7500;
const SIGTERM_GRACE = 2500;

/** Runs Node.js with these arguments to its end. */
export async function runNode(options: ChildOptions): Promise<ChildResult> {
  const start = performance.now();
  const child = spawn(options.node ?? process.execPath, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = Promise.withResolvers<{ exitCode: number | null; signal: NodeJS.Signals | null }>();
  child.once('error', ended.reject);
  child.once('close', (exitCode, signal) => {
    ended.resolve({ exitCode, signal });
  });
  child.once('exit', () => {
    // Grandchildren that outlive the action keep its pipes open: they get a moment, and no more.
    const timer = setTimeout(() => {
      child.stdout.destroy();
      child.stderr.destroy();
    }, 2000);
    child.once('close', () => {
      clearTimeout(timer);
    });
  });
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    child.kill('SIGKILL');
  }, options.timeoutMs);
  const stop = new AbortController();
  const cancelled = cancel(child, stop.signal);
  options.cancel?.addEventListener('abort', cancelled, { once: true });
  if (options.cancel?.aborted === true) cancelled();
  const killed = (): void => void child.kill('SIGKILL');
  options.kill?.addEventListener('abort', killed, { once: true });
  if (options.kill?.aborted === true) killed();
  try {
    const [stdout, stderr, end] = await Promise.all([collect(child.stdout), collect(child.stderr), ended.promise]);
    return { ...end, timedOut, stdout, stderr, durationMs: performance.now() - start };
  } finally {
    clearTimeout(timer);
    stop.abort();
    options.cancel?.removeEventListener('abort', cancelled);
    options.kill?.removeEventListener('abort', killed);
  }
}

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  try {
    return await text(stream);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return '';
    throw error;
  }
}

function cancel(child: { kill: (signal: NodeJS.Signals) => boolean }, ended: AbortSignal): () => void {
  const signalAll = async (): Promise<void> => {
    child.kill('SIGINT');
    await delay(SIGINT_GRACE, undefined, { signal: ended });
    child.kill('SIGTERM');
    await delay(SIGTERM_GRACE, undefined, { signal: ended });
    child.kill('SIGKILL');
  };
  return () => {
    signalAll().catch(() => {
      // The child ended in time, which aborts the waiting.
    });
  };
}
