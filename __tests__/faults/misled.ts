import type { Case } from './case.ts';

/**
 * Whether the org has said twice that nothing was written, and both times it was not true: it refused a write that it kept, and then
 * showed the flow as it was before. Nobody could know better.
 */
export function isMisled({ exchanges, report }: Case): boolean {
  if (!['rejected', 'failed', 'conflict'].includes(report.status)) return false;
  const last = exchanges.findLast(({ kind, isShown }) => kind === 'look' && isShown);
  return last?.fault?.kind === 'stale' && last.shows !== last.before;
}
