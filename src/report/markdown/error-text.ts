import { code, prose } from '../wording/escape.ts';
import type { ErrorReport } from '../model.ts';

/** What went wrong, and what to do about it. */
export function errorText({ message, hint, status, correlation_id: correlation, code: name }: ErrorReport): string {
  const facts = [
    code(name),
    ...(status === null ? [] : [`HTTP ${status}`]),
    ...(correlation === null ? [] : [`correlation id ${code(correlation)}`]),
  ];
  // Only the list of wrong inputs has lines of ours; in anything else a line end is foreign and forms nothing.
  const lines = (name === 'inputs' ? message.split('\n') : [message]).map((line) => prose(line)).join('<br>');
  const advice = hint === '' ? '' : `**What to do:** ${prose(hint)}\n\n`;
  return `**What happened:** ${lines}\n\n${advice}<sub>${facts.join(' · ')}</sub>`;
}
