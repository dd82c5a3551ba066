import { cutCode } from '../model/diagnostic.ts';
import type { ReportedError } from '../model/store.ts';
import { cut } from '../text/text.ts';
import type { ErrorReport } from './model.ts';

/** The longest error sentence and the longest name in a report, in UTF-16 units: a flow's name may be a megabyte long. */
const MAX_TEXT = 10_000;
const MAX_NAME = 200;

/** An error as the report shows it. */
export function toErrorReport({ code, message, hint, status, correlationId }: ReportedError): ErrorReport {
  return {
    code: cutCode(code, MAX_NAME),
    message: cut(message, MAX_TEXT),
    status: status ?? null,
    correlation_id: correlationId === undefined ? null : cut(correlationId, MAX_NAME),
    hint: cut(hint, MAX_TEXT),
  };
}
