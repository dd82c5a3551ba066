import type { Delivery } from '../../simulator/genesys/delivery.ts';
import { parseBody } from '../../src/genesys/http/answer.ts';
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
  const body = parseBody(text);
  if (typeof body !== 'object' || body === null) return undefined;
  const { version, publishedVersion } = body as { version?: number; publishedVersion?: { id: string } };
  return version ?? publishedVersion?.id;
}
