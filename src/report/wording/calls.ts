import type { CallResult } from '../../model/call-test.ts';
import { count } from '../../text/text.ts';

/** Results by what a reader does about them. */
export interface SortedCalls {
  /** Those that the change breaks, or that fail on what is live if that is tested. Errors first. */
  readonly failed: readonly CallResult[];
  /** Those that fail without the change, too. */
  readonly before: readonly CallResult[];
  readonly passed: readonly CallResult[];
}

export function sortCalls(results: readonly CallResult[]): SortedCalls {
  const failed = results.filter(({ status }) => status === 'failed');
  return {
    failed: [...failed.filter(({ level }) => level === 'error'), ...failed.filter(({ level }) => level === 'warning')],
    before: results.filter(({ status }) => status === 'failed-before'),
    passed: results.filter(({ status }) => status === 'passed'),
  };
}

/** All results in a line: `✅ 41 calls · ❌ 1 fails · ⚠️ 2 failed before`. */
export function callsLine(results: readonly CallResult[]): string {
  const { failed, before, passed } = sortCalls(results);
  return [
    ...(passed.length === 0 ? [] : [`✅ ${count(passed.length, 'call')}`]),
    ...(failed.length === 0 ? [] : [`❌ ${failed.length}`]),
    ...(before.length === 0 ? [] : [`⚠️ ${before.length} failed before this change`]),
  ].join(' · ');
}

/** The sign of a result that is not as it should be. */
export function callSign({ status, level }: CallResult): string {
  if (status === 'passed') return '✅';
  return status === 'failed' && level === 'error' ? '❌' : '⚠️';
}
