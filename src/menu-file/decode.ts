import { Positions } from '../yaml/positions.ts';
import { ENCRYPTED, isEncrypted, reportGitContent } from './git-content.ts';
import type { ReportProblem } from './rules.ts';

/** The most that one YAML document may hold, in bytes (docs/errors.md: `too-large`). */
const MAX_DOCUMENT_BYTES = 1_048_576;

/** The most that one file may hold, in bytes: a limit on memory. */
export const MAX_FILE_BYTES = 16 * MAX_DOCUMENT_BYTES;

const START = { line: 1, column: 1 };

/**
 * The text of a menu file without its byte order mark. It must be UTF-8: a prompt in another encoding would be spoken as noise.
 *
 * @returns undefined if the file can't be read as YAML; then it reports why
 */
export function decode(bytes: Uint8Array, report: ReportProblem): string | undefined {
  if (bytes.length > MAX_FILE_BYTES) {
    report(START, 'too-large', `The file has more than ${MAX_FILE_BYTES} bytes.`, 'Split the file: a menu file has a few kilobytes.');
    return undefined;
  }
  if (isEncrypted(bytes)) {
    report(START, ...ENCRYPTED);
    return undefined;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    report(START, 'not-utf8', utf16 ? 'The file is UTF-16.' : 'The file is not valid UTF-8.', 'Save it as UTF-8.');
    return undefined;
  }
  if (reportGitContent(text, report)) return undefined;
  const oversized = oversizedDocuments(text);
  if (oversized.length === 0) return text;
  const places = new Positions(text);
  for (const { start, bytes: size } of oversized) {
    report(
      places.at(start),
      'too-large',
      `The document that starts here has ${size} bytes.`,
      `A document can have at most ${MAX_DOCUMENT_BYTES} bytes.`,
    );
  }
  return undefined;
}

/**
 * The documents that are too large: where each starts, and its bytes. They are found before the parser spends time on them. A line of
 * `---` ends a document even inside a block scalar (YAML 1.2.2, §9.2), so splitting there needs no parser.
 */
function oversizedDocuments(text: string): { readonly start: number; readonly bytes: number }[] {
  const oversized: { readonly start: number; readonly bytes: number }[] = [];
  let start = 0;
  const endAt = (at: number): void => {
    const bytes = Buffer.byteLength(text.slice(start, at));
    if (bytes > MAX_DOCUMENT_BYTES) oversized.push({ start, bytes });
    start = at;
  };
  for (let at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    if (text.startsWith('---', at) && /^(?:\s|$)/u.test(text.charAt(at + 3))) endAt(at);
  }
  endAt(text.length);
  return oversized;
}
