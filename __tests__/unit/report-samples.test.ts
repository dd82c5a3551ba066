/** What holds for the report of every sample run, as it is first seen: nothing unfolded. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runScene } from '../../preview/org.ts';
import { samples } from '../../preview/samples.ts';
import { fit, REPORT_LIMIT } from '../../src/report/markdown/budget.ts';
import { toSections } from '../../src/report/markdown/markdown.ts';

/** Shorter pieces are words such as `not in use`, and no facts. */
const SHORTEST = 15;

/** As many words in a row don't come twice by chance. */
const RUN_OF_WORDS = 6;

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

/** Names there are as long as facts. */
const LONG_NAMES = /^(?:hostile|worldly|arabic)/u;

/** A menu's text can be compared twice: with what it will be, and with what git knew. */
const MENU_TEXT = /^\s*(?:Callers hear|Text)\b/u;

/** What is read of a report at once, in blocks: a whole table is one, because its rows are alike. */
function blocksIn(markdown: string): string[] {
  const seen = markdown
    .replaceAll(/<details>[^]*?<\/details>/gu, '')
    .replaceAll(/\]\([^)]*\)|<\/?[a-z]+>|&nbsp;|\u200b|[*`>]/gu, ' ')
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));
  return seen.split(/\n{2,}/u).flatMap((block) => (block.startsWith('|') ? [block] : block.split('\n')));
}

/** The runs of words that come in more than one block. */
function repeatedIn(markdown: string): string[] {
  const blocks = blocksIn(markdown).filter((block) => !MENU_TEXT.test(block));
  const runs = blocks.flatMap((block) => {
    const words = block.toLowerCase().match(/[\p{L}\p{N}'.-]+/gu) ?? [];
    const all = words.slice(0, Math.max(0, words.length - RUN_OF_WORDS + 1)).map((_, at) => words.slice(at, at + RUN_OF_WORDS).join(' '));
    return [...new Set(all)];
  });
  return runs.filter((run, index) => runs.indexOf(run) !== index);
}

test('a fact that a table and a sentence say is found, and one that stands once is not', () => {
  const table = '| Line | Problem and fix |\n| :-: | --- |\n| 6 | no matches (&#39;queue&#39; in choices&#91;1&#93;)&#46; |';
  assert.equal(repeatedIn(`${table}\n\n**What happened:** It says&#58; no matches (&#39;queue&#39; in choices&#91;1&#93;)`).length, 1);
  assert.deepEqual(repeatedIn(`${table}\n\n**What happened:** The table of problems says why&#46;`), []);
});

test('thirty flows with the same warning say it once, with the list folded', async () => {
  const thirty = samples.find(({ name }) => name === 'thirty');
  assert.ok(thirty !== undefined);
  const markdown = fit(toSections(await runScene(thirty.scene)), REPORT_LIMIT, '');
  // The flows have other queues without members, whatever changes.
  const folded = markdown.match(/<details><summary>[^]*?<\/details>/gu)?.filter((part) => part.includes('has no members')) ?? [];
  assert.deepEqual(
    folded.map((part) => [/<summary>(.*)<\/summary>/u.exec(part)?.[1], part.match(/has no members/gu)?.length]),
    [
      ['Which ones', 30],
      ['ℹ️ 90 warnings from before this change', 90],
    ],
  );
  assert.deepEqual(markdown.replaceAll(/<details>[^]*?<\/details>/gu, '').match(/members/gu), ['members']);
});

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
      if (!LONG_NAMES.test(sample.name)) assert.deepEqual(repeatedIn(markdown), [], markdown);
    });
});
