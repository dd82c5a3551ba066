import { statSync, truncateSync } from 'node:fs';
import { RunError } from '../model/run-error.ts';

/** The variables with the paths of the runner's files. */
type RunnerFile = 'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY';

/**
 * Adds to one of the runner's files, as a whole or not at all: from a file with half of a command, the runner takes nothing.
 *
 * @throws RunError `runner.unwritable`, for example because the disk is full
 */
export async function addTo(file: RunnerFile, add: () => Promise<unknown>): Promise<void> {
  const undo = rememberEnd(file);
  try {
    await add();
  } catch (error) {
    undo();
    throw unwritable(file, error);
  }
}

/** The same at once. The step's state is noted right before a write, and nothing may come in between. */
export function addNow(file: RunnerFile, add: () => void): void {
  const undo = rememberEnd(file);
  try {
    add();
  } catch (error) {
    undo();
    throw unwritable(file, error);
  }
}

/** @returns cuts the file back to its present size */
function rememberEnd(file: RunnerFile): () => void {
  const path = process.env[file] ?? '';
  const size = path === '' ? undefined : statSync(path, { throwIfNoEntry: false })?.size;
  return () => {
    try {
      if (size !== undefined) truncateSync(path, size);
    } catch {
      // It is no file that could be cut, so nothing was added to it.
    }
  };
}

function unwritable(file: RunnerFile, error: unknown): RunError {
  const why = error instanceof Error ? error.message : String(error);
  return new RunError(
    'runner.unwritable',
    `${file} can't be written: ${why}.`,
    "Free space on the runner's disk, and check that this step can write to the folder of RUNNER_TEMP.",
  );
}
