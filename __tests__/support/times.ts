// What differs from run to run in the texts of a run; no test of its own.
import assert from 'node:assert/strict';

/** The folded table of times, at the end of a job summary. */
const TIMES =
  /\n\n<details><summary>How long it took<\/summary>\n\n\| Flow \| Status \| Seconds \| Tries \|\n\|---\|---\|--:\|--:\|\n(?:\| [^|\n]+ \| [^|\n]+ \| (?:\d+\.\d|–) \| \d+ \|\n)+\n\d+ requests? to Genesys Cloud in all[^\n]*\.\n\n<\/details>\n$/u;

/** A job summary without its table of times, which must be there: then it is what the comment says. */
export function withoutTimes(summary: string): string {
  assert.match(summary, TIMES);
  return summary.replace(TIMES, '\n');
}

/** A line with the time in it made the same for every run; it must lie within the last hour. */
export function withoutTime(text: string): string {
  return text.replaceAll(/\b(\d{4}-\d\d-\d\d \d\d:\d\d) UTC/gu, (_, time: string) => {
    const age = Date.now() - Date.parse(`${time.replace(' ', 'T')}Z`);
    assert.ok(age >= 0 && age < 3_600_000, `${time} is not now`);
    return '‹now›';
  });
}
