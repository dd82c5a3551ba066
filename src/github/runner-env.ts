import { EOL } from 'node:os';

/* What the runner gives a step, and its log. The end of a job that went well loads nothing else. */

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
