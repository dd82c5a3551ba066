import type { Case } from './case.ts';

/**
 * Whether the org has denied a write twice, both times wrongly: it refused a write that it stored, and then showed the flow as it was
 * before. The run has no way to know better.
 */
export function isDeniedWrite({ exchanges, report }: Case): boolean {
  if (!['rejected', 'failed', 'conflict'].includes(report.status)) return false;
  const last = exchanges.findLast(({ kind, isShown }) => kind === 'read' && isShown);
  return last?.fault?.kind === 'stale' && last.shows !== last.before;
}
