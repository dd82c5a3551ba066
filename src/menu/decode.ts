import type { Problem } from './problem.ts';

/** The most one YAML document may hold, in bytes (contract: "documents over 1 MiB"). */
export const MAX_DOCUMENT_BYTES = 1_048_576;

/** The most one file may hold, in bytes: a bound on what is read into memory at all. */
export const MAX_FILE_BYTES = 16 * MAX_DOCUMENT_BYTES;

/**
 * The text of a menu file, or what is wrong with its bytes.
 *
 * The byte order mark goes; the rest must be UTF-8, because a prompt in another encoding would be spoken as noise.
 */
export function decode(path: string, bytes: Uint8Array): { readonly text: string } | { readonly problem: Problem } {
  const problem = (rule: string, message: string, mend: string, line = 1): { readonly problem: Problem } =>
    ({ problem: { path, line, column: 1, rule, message, mend } });
  if (bytes.length > MAX_FILE_BYTES) {
    return problem('too-large', `The file has ${bytes.length} bytes.`, `A menu file may have ${MAX_FILE_BYTES} bytes at the most: split it.`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return problem('not-utf8', utf16 ? 'The file is UTF-16.' : 'The file is not valid UTF-8.', 'Save it as UTF-8.');
  }
  const tooLarge = oversizedDocument(text);
  if (tooLarge !== undefined) {
    return problem('too-large', `The document that starts here has ${tooLarge.bytes} bytes.`,
      `A document may have ${MAX_DOCUMENT_BYTES} bytes at the most.`, tooLarge.line);
  }
  return { text };
}

/**
 * The first document over the limit, found before the parser spends time on it. A line of `---` ends a document even
 * inside a block scalar (YAML 1.2.2, §9.2), so splitting there needs no parser.
 */
function oversizedDocument(text: string): { readonly line: number; readonly bytes: number } | undefined {
  if (text.length <= MAX_DOCUMENT_BYTES / 3) return undefined;
  let line = 1;
  let start = { line, bytes: 0 };
  for (const row of text.split('\n')) {
    if (/^---(\s|$)/u.test(row)) start = { line, bytes: 0 };
    start.bytes += Buffer.byteLength(row) + 1;
    if (start.bytes > MAX_DOCUMENT_BYTES + 1) return start;
    line += 1;
  }
  return undefined;
}
