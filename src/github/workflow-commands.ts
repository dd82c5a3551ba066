import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { EOL } from 'node:os';

/*
 * How an action talks to the runner, byte for byte as `@actions/core` does it, which a test compares. The package itself would bring an
 * HTTP client of a megabyte into the start of every run, for logins that this action has no use for.
 */

/** Where an annotation points to, and its title. */
export interface AnnotationProperties {
  readonly title?: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** The input's value without blanks around it; '' if it is not set. */
export function getInput(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

/** What an earlier step of this action saved; '' if nothing. */
export function getState(name: string): string {
  return process.env[`STATE_${name}`] ?? '';
}

export function writeLine(text: string): void {
  process.stdout.write(`${text}${EOL}`);
}

/** Writes a workflow command: `::name property=value,…::message`. Properties without a value are left out. */
export function command(name: string, message = '', properties: Readonly<Record<string, string | number | undefined>> = {}): void {
  const all = Object.entries(properties);
  const given = all.flatMap(([key, value]) => (value === undefined || value === '' || value === 0 ? [] : [`${key}=${inProperty(value)}`]));
  writeLine(`::${name}${all.length === 0 ? '' : ` ${given.join(',')}`}::${inMessage(message)}`);
}

export function annotate(level: 'error' | 'warning' | 'notice', message: string, place?: AnnotationProperties): void {
  if (place === undefined) return command(level, message);
  const { title, file, startLine, endLine, startColumn, endColumn } = place;
  return command(level, message, { title, file, line: startLine, endLine, col: startColumn, endColumn });
}

/** @throws what the file system throws */
export function setOutput(name: string, value: string): void {
  if (addToFile('GITHUB_OUTPUT', name, value)) return;
  process.stdout.write(EOL);
  command('set-output', value, { name });
}

/** @throws what the file system throws */
export function saveState(name: string, value: string): void {
  if (!addToFile('GITHUB_STATE', name, value)) command('save-state', value, { name });
}

/**
 * Adds to the job summary.
 *
 * @throws what the file system throws
 */
export async function addSummary(markdown: string): Promise<void> {
  await appendFile(existing('GITHUB_STEP_SUMMARY'), markdown);
}

/** @returns whether this runner has such a file; older ones read commands instead */
function addToFile(variable: 'GITHUB_OUTPUT' | 'GITHUB_STATE', name: string, value: string): boolean {
  if ((process.env[variable] ?? '') === '') return false;
  // No text can hold a delimiter that is drawn after it was written.
  const delimiter = `ghadelimiter_${randomUUID()}`;
  appendFileSync(existing(variable), `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`);
  return true;
}

/** The path of one of the runner's files. The runner has made it: without it, nothing that is written is read. */
function existing(variable: string): string {
  const path = process.env[variable] ?? '';
  if (!existsSync(path)) throw new Error(`Missing file at path: ${path}`);
  return path;
}

function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(value: string | number): string {
  return inMessage(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
