import { ERROR_REASONS, type DiagnosticCode } from '../../model/diagnostic-codes.ts';
import type { FlowStatus } from '../../model/outcome.ts';
import type { ErrorReport } from '../model.ts';

/** A rule for flows. The org's own validation names its rules in the same way as the action. */
const FLOW_RULE = /^(?:node|menu|option|definition)\./u;

/** Codes that explain why a change is still live. Any other code explains why it had to be rolled back. */
const STILL_LIVE: ReadonlySet<string> = new Set<DiagnosticCode>([
  'another.flow.published',
  'internal',
  'job.unfinished',
  'journal.lost',
  'publish.not.seen',
  'rollback.stood.back',
  'run.cancelled',
  'run.ended',
  'stale.read',
  'timeout',
  'unreachable',
  'version.in.between',
]);

/**
 * Why a change did not go live, in a few words for a heading. The error below has all the details.
 *
 * @returns undefined if there is no short reason
 */
export function reasonOf({ code, status }: ErrorReport, of?: FlowStatus): string | undefined {
  if (of === 'rollback-failed' && !STILL_LIVE.has(code)) return undefined;
  const reason = ERROR_REASONS.get(code);
  if (reason !== undefined) return reason;
  if (status !== null) return ofStatus(status);
  return FLOW_RULE.test(code) ? 'the flow is not valid' : undefined;
}

/** What an HTTP status means if its code has no reason. */
function ofStatus(status: number): string | undefined {
  if (status === 401) return 'the login is no longer valid';
  if (status === 403) return 'not permitted';
  if (status === 404 || status === 410) return 'not found';
  if (status === 408) return 'Genesys Cloud did not answer in time';
  if (status === 409) return 'locked, or changed by someone else';
  if (status === 429) return 'rate limit exceeded';
  if (status >= 500) return 'Genesys Cloud has a problem';
  return status >= 400 ? 'Genesys Cloud refused it' : undefined;
}
