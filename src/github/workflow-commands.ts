import { EOL } from 'node:os';
// The package exports only its whole, which brings an HTTP client of a megabyte into the start of every run.
import { issueCommand } from '../../node_modules/@actions/core/lib/command.js';
import { issueFileCommand, prepareKeyValueMessage } from '../../node_modules/@actions/core/lib/file-command.js';
import { summary } from '../../node_modules/@actions/core/lib/summary.js';
import { toCommandProperties } from '../../node_modules/@actions/core/lib/utils.js';

/* How an action talks to the runner: with the parts of `@actions/core` that need no network. A test compares this with the whole. */

/** Where an annotation points to, and its title. */
export interface AnnotationProperties {
  readonly title?: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** Writes a workflow command: `::name::message`. */
export function command(name: string, message = ''): void {
  issueCommand(name, {}, message);
}

export function annotate(level: 'error' | 'warning' | 'notice', message: string, place: AnnotationProperties = {}): void {
  issueCommand(level, toCommandProperties(place), message);
}

/** @throws what the file system throws */
export function setOutput(name: string, value: string): void {
  if (addToFile('OUTPUT', name, value)) return;
  process.stdout.write(EOL);
  issueCommand('set-output', { name }, value);
}

/** @throws what the file system throws */
export function saveState(name: string, value: string): void {
  if (!addToFile('STATE', name, value)) issueCommand('save-state', { name }, value);
}

/**
 * Adds to the job summary.
 *
 * @throws what the file system throws
 */
export async function addSummary(markdown: string): Promise<void> {
  await summary.addRaw(markdown).write();
}

/** @returns whether this runner has such a file; older ones read commands instead */
function addToFile(file: 'OUTPUT' | 'STATE', name: string, value: string): boolean {
  if ((process.env[`GITHUB_${file}`] ?? '') === '') return false;
  issueFileCommand(file, prepareKeyValueMessage(name, value));
  return true;
}
