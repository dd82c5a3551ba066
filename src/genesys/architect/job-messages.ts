import type { Finding } from '../../model/diagnostic.ts';
import { present } from '../../model/json.ts';
import { cut } from '../../text/text.ts';
import { isRecord } from '../http/answer.ts';

/** What a job reports (SDK models ArchitectJobMessage and ArchitectJobMessageDetail), masked and cut. */
interface JobMessages {
  readonly texts: readonly string[];
  /** HTTP statuses of the calls that failed inside the job. */
  readonly statuses: readonly number[];
}

/** The most of one message that is shown, in UTF-16 units. */
const MAX_TEXT_LENGTH = 500;
/** The most messages that are shown. */
const MAX_TEXTS = 20;

/**
 * The errors among a job's messages; all messages if none is marked as an error.
 *
 * @param redact masks secrets before a text is cut
 */
export function readMessages(body: Record<string, unknown>, redact: (text: string) => string): JobMessages {
  const all = (Array.isArray(body['messages']) ? (body['messages'] as unknown[]) : []).filter(isRecord);
  const errors = all.filter(({ type }) => type === 'Error');
  const messages = errors.length > 0 ? errors : all;
  const details = messages.flatMap(({ details: list }) => (Array.isArray(list) ? (list as unknown[]).filter(isRecord) : []));
  return {
    texts: messages
      .flatMap((message) => textsOf(message))
      .map((text) => cut(redact(text), MAX_TEXT_LENGTH))
      .slice(0, MAX_TEXTS),
    statuses: details.flatMap(({ statusCode }) => (typeof statusCode === 'number' ? [statusCode] : [])),
  };
}

/** A message's own text. A message may lack it: then the texts of its details. */
function textsOf({ text, details }: Record<string, unknown>): string[] {
  const own = trimmed(text);
  if (own.length > 0) return own;
  return (Array.isArray(details) ? (details as unknown[]) : []).filter(isRecord).flatMap(({ errorMessage }) => trimmed(errorMessage));
}

function trimmed(value: unknown): string[] {
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
}

/** The messages as one sentence. */
export function inOneLine({ texts }: JobMessages): string {
  return texts.length === 0 ? 'It gives no reason (no tracing messages available).' : `It says: ${texts.join(' ')}`;
}

/** How Archy names a place: `('targetQueue' in '/inboundCall/menus/menu[Main_10]/choices/menuTransferToAcd[Sales_12]')`. */
const PLACE = /\('([^']+)' in '(\/.*?)'\)/u;

/** The messages as findings, each with the path that it contains. */
export function findingsIn({ texts }: JobMessages): Finding[] {
  return texts.map((message) => {
    const [, field, path] = PLACE.exec(message) ?? [];
    const place = field === undefined || path === undefined ? undefined : `${path}/${field}`;
    return { code: 'publish.refused', message, ...present({ path: place }) };
  });
}

/**
 * Whether a job failed because the backend's own rate limit was exceeded. Archy then says that it can't find a flow that exists
 * (terraform-provider-genesyscloud: `isRetryableJobFailure`).
 */
export function isDisguisedRateLimit({ texts, statuses }: JobMessages): boolean {
  const text = texts.join('\n');
  return (
    statuses.includes(429) ||
    (/could not find the flow with id/iu.test(text) && (/exit code:?\s*(?:to )?107/iu.test(text) || /archy failed/iu.test(text)))
  );
}
