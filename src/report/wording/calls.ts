import type { CallResult } from '../../model/call-test.ts';
import { callCount } from '../../model/call-words.ts';
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

/** All results in a line: `✅ 41 calls and 1 rule · ❌ 1 · ⚠️ 1 warning · ⚠️ 2 failed before this change`. */
export function callsLine(results: readonly CallResult[]): string {
  const { failed, before, passed } = sortCalls(results);
  const errors = failed.filter(({ level }) => level === 'error').length;
  const warnings = failed.length - errors;
  return [
    ...(passed.length === 0 ? [] : [`✅ ${callsAndRules(passed)}`]),
    ...(errors === 0 ? [] : [`❌ ${errors}`]),
    ...(warnings === 0 ? [] : [`⚠️ ${count(warnings, 'warning')}`]),
    ...(before.length === 0 ? [] : [`⚠️ ${before.length} failed before this change`]),
  ].join(' · ');
}

function callsAndRules(results: readonly CallResult[]): string {
  const rules = results.filter(({ isRule }) => isRule).length;
  return callCount({ calls: results.length - rules, rules });
}

/** The sign of a result that is not as it should be. */
export function callSign({ status, level }: CallResult): string {
  if (status === 'passed') return '✅';
  return status === 'failed' && level === 'error' ? '❌' : '⚠️';
}
