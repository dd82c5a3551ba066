import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { code, prose } from '../../src/report/wording/escape.ts';
import { toSections } from '../../src/report/markdown/markdown.ts';
import { planBelow, withoutPlan, withPlanBelow } from '../../src/report/markdown/plan-below.ts';
import { reportWith } from '../limits/foreign-report.ts';
import { treeOf, type Shape } from '../limits/markdown-tree.ts';
import { draws } from '../support/draws.ts';
import { hostileText, random } from '../support/hostile.ts';

const BEGIN = '<!-- genesys-ivr-action plan begins -->';
const END = '<!-- genesys-ivr-action plan ends -->';

/** A report as a comment has it, with `text` in every field that may be somebody else's. */
function markdownOf(mode: string, text: (plain: string) => string): string {
  return `${toSections({ ...reportWith(text), mode })
    .map((section) => section.text)
    .join('\n\n')}\n`;
}

function headingsOf({ type, facts = '', children = [] }: Shape): number[] {
  return [...(type === 'heading' ? [Number(facts)] : []), ...children.flatMap((child) => headingsOf(child))];
}

/** How many `<details>` are open at each place where one begins or ends; the HTML around it is a node of its own. */
function detailsOf(markdown: string): number[] {
  const html = (shape: Shape): string[] => [
    ...(shape.type === 'html' ? [shape.facts ?? ''] : []),
    ...(shape.children ?? []).flatMap((child) => html(child)),
  ];
  let open = 0;
  return html(treeOf(markdown).shape).flatMap((text) =>
    [...text.matchAll(/<(\/?)details>/gu)].map(([, end]) => (end === '/' ? (open -= 1) : (open += 1))),
  );
}

const shapes = (markdown: string): readonly Shape[] => treeOf(markdown).shape.children ?? [];
const plain = (text: string): string => text;

describe('a plan below its deploy', () => {
  test('is read as it was written', () => {
    for (const plan of ['### Plan', 'One\n\nTwo', markdownOf('plan', plain).trim()]) {
      const text = withPlanBelow('### Deploy\n', plan);
      assert.equal(planBelow(text), plan);
      assert.equal(planBelow(withPlanBelow('### Another deploy\n', planBelow(text) ?? '')), plan, 'however often');
      assert.ok(
        text.startsWith('### Deploy\n\n<details><summary>The plan that was reviewed, as it was before the merge</summary>\n\n'),
        text,
      );
    }
  });

  test('is none where its lines are not both there, in their order, each alone on its line', () => {
    for (const text of [
      '',
      'Text',
      `\n${BEGIN}\n`,
      `\n${END}\n`,
      `\n${END}\n\nx\n\n${BEGIN}\n`,
      `\n> ${BEGIN}\nx\n${END}\n`,
      `\n${BEGIN} x\n${END}\n`,
      `\n${BEGIN}\nx\n${END} x\n`,
    ]) {
      assert.equal(planBelow(text), undefined, text);
    }
  });

  test('in which the lines stand once more is taken as a whole', () => {
    const odd = `One\n\n${END}\n\n${BEGIN}\n\nTwo`;
    assert.equal(planBelow(withPlanBelow('Report', odd)), odd);
  });

  test('is folded whole: what is folded in it stays so, and what comes before it is as without it', () => {
    const [deploy, plan] = [markdownOf('deploy', plain), markdownOf('plan', plain)];
    const text = withPlanBelow(deploy, plan);
    assert.deepEqual(shapes(text).slice(0, shapes(deploy).length), shapes(deploy));
    const inPlan = shapes(text).slice(shapes(deploy).length);
    assert.deepEqual(
      [inPlan[0], inPlan.at(-1)].map((shape) => [shape?.type, shape?.facts?.trim()]),
      [
        ['html', '<details><summary>The plan that was reviewed, as it was before the merge</summary>'],
        ['html', '</details>'],
      ],
    );
    assert.deepEqual(inPlan.slice(2, -2), shapes(plan), 'Markdown, and no HTML block that swallows it');
    const open = detailsOf(text);
    assert.equal(open.at(-1), 0);
    assert.ok(open.slice(0, -1).lastIndexOf(0) < open.length - 2, 'nothing is closed too early');
  });

  test('has headings that skip no level', () => {
    const text = withPlanBelow(markdownOf('deploy', plain), markdownOf('plan', plain));
    const levels = headingsOf(treeOf(text).shape);
    assert.equal(levels[0], 3);
    assert.equal(levels.filter((level) => level === 3).length, 2, "the deploy's and the plan's");
    for (const [index, level] of levels.entries()) assert.ok(level <= (levels[index - 1] ?? 3) + 1, levels.join());
  });

  test("can't be forged: foreign text forms no line of ours, wherever it is shown", () => {
    const below = random(7);
    const texts = [BEGIN, END, `\n${BEGIN}\n`, `\`${BEGIN}\``, `\r\n${END}\r\n`, `<\u200b!-- x`, '<!--', '\\<!--', '&lt;!--', '</details>'];
    for (let number = 0; number < draws(2000); number += 1)
      texts.push(`${hostileText(number)}${texts[below(10)] ?? ''}${hostileText(number + 5000)}`);
    for (const text of texts) {
      for (const shown of [code(text), prose(text)]) assert.doesNotMatch(shown, /<!|<\/?details/u, JSON.stringify(text));
    }
    for (const text of texts.slice(0, draws(200))) {
      const report = markdownOf('deploy', () => text);
      assert.doesNotMatch(report, /<!/u, JSON.stringify(text));
      assert.equal(planBelow(report), undefined);
      assert.equal(
        planBelow(
          withPlanBelow(
            report,
            markdownOf('plan', () => text),
          ),
        ),
        markdownOf('plan', () => text).trim(),
      );
    }
  });
});

test('a plan that is left out is named, with the run that made it', () => {
  assert.equal(
    withoutPlan('### Deploy\n', 'https://github.com/acme/ivr/actions/runs/9/attempts/1'),
    [
      '### Deploy\n\n_The plan that was reviewed is left out here for want of room:',
      '[the run that made it](https://github.com/acme/ivr/actions/runs/9/attempts/1) has it in its job summary._\n',
    ].join(' '),
  );
});
