import type { Delivery } from '../../simulator/genesys/delivery.ts';
import type { Fault } from './schedule.ts';

/** Whether an answer that arrives is the simulator's own, and complete. */
export function isWhole(delivery: Delivery, fault: Fault | undefined): boolean {
  return (
    delivery.kind === 'answer' &&
    (fault === undefined || fault.kind === 'expired' || fault.kind === 'stale' || (fault.kind === 'partial' && fault.answer === 'own'))
  );
}

/** The version in the answer to a read of a flow, of either API. */
export function versionIn(text = ''): string | number | undefined {
  const body = parsed(text);
  if (typeof body !== 'object' || body === null) return undefined;
  const { version, publishedVersion } = body as { version?: number; publishedVersion?: { id: string } };
  return version ?? publishedVersion?.id;
}

/** Parses as axios does: a text that is not JSON stays a text. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
