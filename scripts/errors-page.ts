/*
 * The sections of docs/errors.md: their headings and anchors come from the table of codes, and what stands below them is written by hand.
 * A section follows its codes: if they move to another row, it moves with the first of them.
 */

import type { CodeRow } from '../src/model/diagnostic-codes.ts';

/** What a new section says until someone writes it. A test refuses it. */
export const UNWRITTEN = 'Not written yet.';

const ANCHORS = /^(?:<a id="[^"]+"><\/a>)+$/mu;

/** The sections of some rows, with what was written below each before. */
export function errorSections(rows: readonly CodeRow[], before: string): string {
  const written = new Map(sectionsIn(before).flatMap(({ codes, text }) => codes.map((code) => [code, text] as const)));
  const sections = rows.map(({ codes }) => {
    const text = codes.map((code) => written.get(code)).find((found) => found !== undefined);
    const anchors = codes.map((code) => `<a id="${code}"></a>`).join('');
    return `### ${codes.map((code) => `\`${code}\``).join(', ')}\n\n${anchors}\n\n${text ?? skeleton(codes)}`;
  });
  return `\n${sections.join('\n\n')}\n`;
}

/** The sections of a page. */
export function sectionsIn(page: string): { readonly codes: readonly string[]; readonly text: string }[] {
  return page
    .split(/^#{2,3} .*\n/mu)
    .filter((section) => ANCHORS.test(section))
    .map((section) => {
      const anchors = ANCHORS.exec(section)?.[0] ?? '';
      const text = section.slice(section.indexOf(anchors) + anchors.length).replace(/<!-- [\w-]+:(?:start|end) -->[\s\S]*$/u, '');
      return { codes: [...anchors.matchAll(/id="([^"]+)"/gu)].map(([, code = '']) => code), text: text.trim() };
    });
}

function skeleton(codes: readonly string[]): string {
  const example = codes.map((code) => `${code}: ${UNWRITTEN}`).join('\n');
  return `**Cause.** ${UNWRITTEN}\n\n**Fix.** ${UNWRITTEN}\n\n\`\`\`text\n${example}\n\`\`\``;
}
