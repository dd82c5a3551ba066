/** What holds for the report of every sample run, as it is first seen: nothing unfolded. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runScene } from '../../preview/org.ts';
import { samples } from '../../preview/samples.ts';
import { fit, REPORT_LIMIT } from '../../src/report/markdown/budget.ts';
import { toSections } from '../../src/report/markdown/markdown.ts';

/** Shorter pieces are words such as `no answer`, and no facts. */
const SHORTEST = 15;

/** The statements of a report that are seen at once. Those of a table begin with the row and the column in which they stand. */
function statementsIn(markdown: string): string[] {
  const seen = markdown.replaceAll(/<details>[^]*?<\/details>/gu, '');
  let [heads, menu] = ['', ''];
  return seen.split('\n').flatMap((line) => {
    if (!line.startsWith('|')) return pieces(line.replace(/^[>\s]*(?:- |\d\. |#+ )?/u, ''));
    const cells = line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim());
    if (/^\| (?:Key|Line) \|/u.test(line)) heads = line;
    if (cells[0] === '' && cells[2] === '') menu = cells[1] ?? '';
    const [key = '', ...others] = cells;
    return others.flatMap((cell, column) => pieces(cell).map((piece) => `${heads} ${menu} ${key} ${column}: ${piece}`));
  });
}

function pieces(text: string): string[] {
  return text
    .split(/<br>|<\/?sub>|\.(?= |$)|&#46;(?= |$)| · /u)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length >= SHORTEST);
}

describe('a report, as it is first seen', () => {
  for (const sample of samples.filter(({ name }) => name !== 'huge'))
    test(`says no fact twice: ${sample.name}`, async () => {
      const markdown = fit(toSections(await runScene(sample.scene)), REPORT_LIMIT, '');
      const statements = statementsIn(markdown);
      assert.ok(statements.length > 0, markdown);
      assert.deepEqual(
        statements.filter((statement, index) => statements.indexOf(statement) !== index),
        [],
        markdown,
      );
    });
});
