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
