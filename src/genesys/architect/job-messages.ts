import type { Finding } from '../../model/finding.ts';
import { cut } from '../../text/text.ts';
import { isRecord } from '../http/answer.ts';

/** What a job says of its course (SDK models ArchitectJobMessage and ArchitectJobMessageDetail), masked and cut. */
export interface JobMessages {
  readonly texts: readonly string[];
  /** HTTP statuses of the calls that failed inside of the job. */
  readonly statuses: readonly number[];
}

/** The most of one message that is told, in UTF-16 units. */
const MAX_TEXT = 500;
/** The most messages that are told. */
const MAX_TEXTS = 20;

/**
 * The errors among a job's messages; all of them where none is marked as one.
 *
 * @param redact takes secrets out: to be done before a text is cut
 */
export function readMessages(body: Record<string, unknown>, redact: (text: string) => string): JobMessages {
  const all = (Array.isArray(body['messages']) ? (body['messages'] as unknown[]) : []).filter(isRecord);
  const errors = all.filter(({ type }) => type === 'Error');
  const told = errors.length > 0 ? errors : all;
  const details = told.flatMap(({ details: list }) => (Array.isArray(list) ? (list as unknown[]).filter(isRecord) : []));
  return {
    texts: told
      .flatMap(({ text }) => (typeof text === 'string' && text.trim() !== '' ? [cut(redact(text.trim()), MAX_TEXT)] : []))
      .slice(0, MAX_TEXTS),
    statuses: details.flatMap(({ statusCode }) => (typeof statusCode === 'number' ? [statusCode] : [])),
  };
}

/** The messages as one sentence. */
export function inOneLine({ texts }: JobMessages): string {
  return texts.length === 0 ? 'It gives no reason (no tracing messages available).' : `It says: ${texts.join(' ')}`;
}

/** Archy names a place as `('targetQueue' in '/inboundCall/menus/menu[Main_10]/choices/menuTransferToAcd[Sales_12]')`. */
const PLACE = /\('([^']+)' in '(\/.*?)'\)/u;

/** The messages as findings, each with the path that it names. */
export function findingsIn({ texts }: JobMessages): Finding[] {
  return texts.map((message) => {
    const [, field, path] = PLACE.exec(message) ?? [];
    return { code: 'publish.refused', message, ...(field === undefined || path === undefined ? {} : { path: `${path}/${field}` }) };
  });
}

/**
 * Whether a job failed because the backend's own rate limit was exceeded. Archy then says that it can't find a flow which is
 * there (terraform-provider-genesyscloud: `isRetryableJobFailure`).
 */
export function isDisguisedRateLimit({ texts, statuses }: JobMessages): boolean {
  const text = texts.join('\n');
  return (
    statuses.includes(429) ||
    (/could not find the flow with id/iu.test(text) && (/exit code:?\s*(?:to )?107/iu.test(text) || /archy failed/iu.test(text)))
  );
}
