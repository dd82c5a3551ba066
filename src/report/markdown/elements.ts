import { apart } from '../wording/direction.ts';
import { plain } from '../wording/escape.ts';
import type { RunReport } from '../model.ts';

/**
 * A link to a line of a file at the commit. The path is foreign: encoded in the address, escaped in the text. It is no code span: on the
 * ground of every second row of a table, GitHub's blue on the grey of code is hard to read.
 */
export function link(report: RunReport, path: string, line: number): string {
  return `[${apart(plain(path), path)}](${addressOf(report, path, line)})`;
}

/** The address of a line of a file at the commit: nothing in it ends a link. */
export function addressOf({ repositoryUrl, commit }: RunReport, path: string, line: number): string {
  const address = path
    .split('/')
    .map((part) =>
      encodeURIComponent(part.toWellFormed()).replaceAll(/[!'()*]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`),
    )
    .join('/');
  return `${repositoryUrl}/blob/${commit}/${address}#L${line}`;
}

/** A part of the report that is opened by whoever wants it, unless it is open from the start. */
export function folded(title: string, text: string, isOpen = false): string {
  return `<details${isOpen ? ' open' : ''}><summary>${title}</summary>\n\n${text}\n\n</details>`;
}
