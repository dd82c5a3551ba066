import type { Version } from '../../model/flow.ts';
import { code } from '../wording/escape.ts';
import type { FlowReport } from '../model.ts';

/** The version before and after: `v14 → v15`. */
export function versions({ version_before: before, version_after: after, status }: FlowReport): string {
  if (before === null && after === null) return 'version unknown';
  const [old, now] = [before, after].map((version) => (version === null ? '?' : versionText(version)));
  if (status === 'rollback-failed' && after === null) return `${old} → ?`;
  return after === null || before === after ? String(before === null ? now : old) : `${old} → ${now}`;
}

/** `v15`, `v13.0`. Architect may return any text as a version. */
export function versionText(version: Version): string {
  return /^\d{1,9}(?:\.\d{1,9})?$/u.test(String(version)) ? `v${version}` : code(String(version));
}
