import { isolatedPlain } from '../wording/escape.ts';
import { architectUrl } from '../../model/architect-url.ts';
import type { FlowReport, RunReport } from '../model.ts';

/**
 * A link to a line of a file at the commit. The path is foreign: it is encoded in the address and escaped in the text.
 *
 * The text is not a code span: in every second row of a table, GitHub's blue on the grey of code is hard to read.
 */
export function link(report: RunReport, path: string, line: number): string {
  return `[${isolatedPlain(path)}](${addressOf(report, path, line)})`;
}

/** The address of a line of a file at the commit. It cannot end a Markdown link. */
export function addressOf({ repositoryUrl, commit }: RunReport, path: string, line: number): string {
  const address = path
    .split('/')
    .map((part) => withoutBrackets(encodeURIComponent(part.toWellFormed())))
    .join('/');
  return `${repositoryUrl}/blob/${commit}/${address}#L${line}`;
}

function withoutBrackets(address: string): string {
  return address.replaceAll(/[!'()*]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/**
 * A link that opens a flow in Architect.
 *
 * @returns undefined if it is unknown where Architect is, or what type the flow has
 */
export function architectLink({ flow_id: id, type }: FlowReport, { architectHost }: RunReport, text: string): string | undefined {
  if (architectHost === undefined || type === undefined || id === null) return undefined;
  return `[${text}](${withoutBrackets(architectUrl(architectHost, type, id.toWellFormed()))})`;
}

/** A part of the report that readers can open. */
export function folded(title: string, text: string): string {
  return `<details><summary>${title}</summary>\n\n${text}\n\n</details>`;
}

/** What came before a deploy: the plan, the checks among which the plan is, or an attempt of the same run. */
export interface EarlierLink {
  readonly text: 'plan' | 'checks of the pull request' | `attempt ${number}`;
  /** An address of GitHub. It is not escaped. */
  readonly url: string;
}

/** A report with links to what came before it. */
export function withEarlier(report: string, links: readonly EarlierLink[]): string {
  if (links.length === 0) return report;
  const list = links.map(({ text, url }) => `[${text}](${url})`).join(' · ');
  return `${report.trimEnd()}\n\n<sub>Before this: ${list}</sub>\n`;
}
