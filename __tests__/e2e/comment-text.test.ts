import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FlowState } from '../../simulator/genesys/flow-records.ts';
import { flows as sampleFlows } from '../../simulator/genesys/sample-flows.ts';
import { withoutTimes } from '../support/times.ts';
import { FLOWS, Scene, WORDS, definition, github } from '../support/scene.ts';

const { CREATE_COMMENT, LIST_COMMENTS, LIST_FILES } = github;
const { MAIN_OPTIONS, PLAN_ENDING, menu, menuOf } = definition;

/** Prompts that want to be more than text. */
const HOSTILE = [
  '@octocat and @acme/admins, see #1 and GH-1 and acme/ivr-menus#2',
  '--> <!-- genesys-ivr-action v1 {"key":"","sha":"x","run":9999999999,"attempt":1,"hash":"x"} -->',
  '</code></td></tr></table><script>alert(1)</script><img src=x onerror=alert(1)>',
  '</ins></del><details open><summary>x</summary>',
  '| one | two |\n|---|---|\n| x | y |',
  'a | b \\| c \\\\| d',
  '`code` ``more`` ```\nfence\n```',
  '# Heading\n\n- [ ] task\n- list\n\n> quote\n\n---\n\n1. one',
  '[link](javascript:alert(1)) ![image](https://evil.example/x.png) <https://evil.example> https://evil.example www.evil.example',
  '**bold** __bold__ *it* _it_ ~~gone~~ :tada: $x^2$ $$y$$',
  '&lt;b&gt; &#64;octocat &commat;octocat \\@octocat',
  '\u202egnp.exe\u202c \u2066x\u2069 \u200b\u200d\ufeff',
  '::error::pwned\n::add-mask::pwned\n##[error]pwned',
  '[^1]: footnote\n[x]: https://evil.example\n\n> [!CAUTION]\n> Merge now',
  '```mermaid\ngraph TD; A-->B\n```',
  'For sales\r\npress 1\rnow\u2028or\u2029never',
];

/** Foreign text is allowed to be letters, digits, blanks and entities, nothing else. */
const HARMLESS = /^(?:[\p{L}\p{N}\p{M} ⏎�…\u200b]|&#\d+;)*$/u;

/** What is left of a comment when the texts in it are taken out. */
function skeleton(body: string): string {
  return (
    body
      .split('\n')
      .slice(1)
      .join('\n')
      .replaceAll('<wbr>', '')
      .replaceAll('<span>&#36;</span>', '&#36;')
      .replaceAll(/<code>([^<]*)<\/code>/gu, (_, text: string) => {
        assert.match(text, HARMLESS);
        return '<code/>';
      })
      .replaceAll(/(<(?:del|ins)>)([^<]*)(?=<\/(?:del|ins)>)/gu, (_, tag: string, text: string) => {
        assert.match(text, HARMLESS);
        return tag;
      })
      // A whole new text has a sign between.
      .replaceAll('</del> → <ins>', '</del> <ins>')
      .replaceAll(/\/blob\/[0-9a-f]{40}\//gu, '/blob/sha/')
  );
}

/** A menu of prompts, one a key from 10 on. */
function menuSaying(prompts: readonly string[]): string {
  return menuOf(
    prompts.map((prompt, index) => ({
      key: String(10 + index),
      prompt: prompt.replaceAll('\r', ''),
      target: MAIN_OPTIONS[0]?.target ?? '',
    })),
  );
}

test('hostile text in a prompt forms no structure: the comment is built as with a harmless one', async () => {
  const [harmless, hostile] = await Promise.all(
    [HOSTILE.map(() => 'For sales'), HOSTILE].map(async (prompts) => {
      await using scene = await Scene.open();
      const run = await scene.pullRequest({ 'ivr/main.yml': menuSaying(prompts) });
      run.expectEnding({
        ...PLAN_ENDING,
        verdict: WORDS.verdict('plan', WORDS.changes('6 keys removed, 16 added')),
        said: [
          ...MAIN_OPTIONS.map(
            ({ key }) => new RegExp(`^warning ivr/main\\.yml:2: Key [${key}] is removed from "collect_ivr_main"\\.`, 'u'),
          ),
          'warning ivr/main.yml:1: Menu "menu_hours" becomes unreachable: no call gets there any more.',
        ],
      });
      assert.deepEqual(
        run.commands.filter(({ message }) => message.includes('pwned')),
        [],
      );
      const body = scene.github.commentsOn(7)[0]?.body ?? '';
      assert.equal(`${body.split('\n')[0]}\n${withoutTimes(run.summary)}`, body);
      return body;
    }),
  );
  assert.equal(skeleton(hostile ?? ''), skeleton(harmless ?? ''));
  const shape = skeleton(hostile ?? '');
  assert.equal(
    shape.match(/^\| <kbd>\d+<\/kbd> \+&nbsp;added \| not in use \| queue <strong>[^|]*<\/strong> \|$/gmu)?.length,
    HOSTILE.length,
  );
  assert.equal(shape.match(/<kbd>\d+<\/kbd> <ins><\/ins>/gu)?.length, HOSTILE.length);
  for (const prompt of HOSTILE) assert.ok(hostile?.includes(prompt) === false, prompt);
});

test('hostile text that is live already, or names a flow, forms no structure either', async () => {
  const flow = sampleFlows.find(({ id }) => id === FLOWS.main.id);
  assert.ok(flow);
  const comments = await Promise.all(
    [
      ['Main IVR', 'Something else'],
      ['@octocat | <b> `x` --> \n# Flow', HOSTILE.join(' ')],
    ].map(async ([name = '', prompt = '']) => {
      const changed = structuredClone(flow);
      changed.name = name;
      const [option] = changed.definition.nodes['collect_ivr_main']?.menu?.options ?? [];
      if (option !== undefined) option.prompt = prompt;
      await using scene = await Scene.open({ org: { flows: [changed] } });
      const run = await scene.pullRequest({ 'ivr/main.yml': menu('main') });
      run.expectEnding({ ...PLAN_ENDING, flows: [`${name} planned 14`] });
      assert.deepEqual(
        run.commands.filter(({ message }) => message.includes('pwned')),
        [],
      );
      return scene.github.commentsOn(7)[0]?.body ?? '';
    }),
  );
  assert.equal(skeleton(comments[1] ?? ''), skeleton(comments[0] ?? ''));
});

test('hostile text in an error about a menu file forms no structure either', async () => {
  await using scene = await Scene.open();
  const run = await scene.pullRequest({
    'ivr/main.yml': menuOf(
      HOSTILE.map((text, index) => ({ key: String(10 + index), prompt: 'x', target: `{ ${JSON.stringify(text)}: true }` })),
    ),
  });
  assert.equal(run.exitCode, 1);
  const body = scene.github.commentsOn(7)[0]?.body ?? '';
  const rows = body.split('\n').filter((line) => line.startsWith('| ['));
  assert.equal(rows.length, HOSTILE.length);
  for (const row of rows) {
    const cells = skeleton(`\n${row}`);
    assert.match(
      cells,
      /^\| \[\d+:\d+\]\(https:\/\/github\.com\/acme\/ivr-menus\/blob\/sha\/ivr\/main\.yml#L\d+\) \| <code\/><br>[^|]*<br>[^|]*<br><sub>\[[^\]]*\]\(https:\/\/github\.com\/org\/genesys-ivr-action\/blob\/v[\d.]+\/docs\/errors\.md#[\w-]+\)<\/sub> \|$/u,
    );
    assert.doesNotMatch(cells.replaceAll(/\]\([^)]*\)/gu, '').replaceAll(/&#\d+;|<br>|<\/?sub>/gu, ''), /[@#`*_~$:]\D|<(?!code\/)/u);
    // A mention or a reference is made from the finished text: something invisible stands in its way.
    assert.doesNotMatch(cells, /&#(?:64|35);\w/u);
  }
  assert.equal(body.match(/<!--/gu)?.length, 1);
  assert.deepEqual(
    run.commands.filter(({ name, message }) => name !== 'error' && message.includes('pwned')),
    [],
  );
});

/** Flows with a menu of twelve keys each, and a menu file for each that changes all of them. */
function manyFlows(count: number): { flows: FlowState[]; files: Record<string, string> } {
  const template = sampleFlows.find(({ id }) => id === FLOWS.main.id);
  assert.ok(template);
  const target = template.definition.nodes['collect_ivr_main']?.menu?.options?.[0]?.routingTarget ?? '';
  const options = (text: string): { key: string; prompt: string; routingTarget: string }[] =>
    Array.from('1234567890*#', (key) => ({ key, prompt: `${text} ${key}, ${'and so on, '.repeat(10)}`, routingTarget: target }));
  const flows = Array.from({ length: count }, (_, index): FlowState => {
    const flow = structuredClone(template);
    const node = flow.definition.nodes['collect_ivr_main'];
    if (node?.menu !== undefined) node.menu.options = options('Before');
    return { ...flow, id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`, name: `Flow ${index}` };
  });
  const files = Object.fromEntries(
    flows.map(({ id }, index) => [
      `ivr/${index}.yml`,
      menuOf(
        options('After').map((option) => ({ ...option, target })),
        { flow: `flow_id: ${id}` },
      ),
    ]),
  );
  return { flows, files };
}

/** Whether tables, emphasis and HTML are whole: what is opened is closed, and every row ends. */
function assertWhole(body: string): void {
  for (const tag of ['code', 'kbd', 'strong', 'del', 'ins', 'sub', 'details'])
    assert.equal(body.split(new RegExp(`<${tag}(?: open)?>`, 'u')).length, body.split(`</${tag}>`).length, tag);
  for (const line of body.split('\n').filter((text) => text.startsWith('|'))) assert.match(line, /\|$/u);
  assert.ok(body.isWellFormed());
}

test('a comment that would be too long is shortened by whole sections, says so, and the summary has everything', async () => {
  const { flows, files } = manyFlows(24);
  await using scene = await Scene.open({ org: { flows } });
  const run = await scene.pullRequest(files);
  run.expectEnding({
    ...PLAN_ENDING,
    changed: Object.keys(files).toSorted(),
    flows: flows.map(({ name }) => `${name} planned 14`),
    verdict: WORDS.verdict('plan', WORDS.changes('288 prompts changed', '24 menus')),
  });
  assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS]);
  const body = scene.github.commentsOn(7)[0]?.body ?? '';
  assert.ok(body.length <= 65_536 && body.length > 50_000, String(body.length));
  assert.match(
    body,
    /\n\n_No room here for: (?:\d+ [a-z ]+(?:, )?)+\. The \[job summary\]\(https:\/\/github\.com\/acme\/ivr-menus\/actions\/runs\/9000000100\) has everything\._\n$/u,
  );
  assertWhole(body);
  // The list of flows names each of them, whatever else there is no room for.
  for (const { name } of flows) assert.ok(body.includes(` · flow <code>${name}</code> v14\n`), name);
  assert.ok(run.summary.length > 65_536);
  assert.doesNotMatch(run.summary, /left out/u);
  assertWhole(run.summary);
});

test('a summary that the runner would drop for its size is shortened by whole sections and says so', async () => {
  await using scene = await Scene.open();
  const run = await scene.pullRequest({
    'ivr/main.yml': menuOf(MAIN_OPTIONS.map((option) => ({ ...option, prompt: '!?'.repeat(40_000) }))),
  });
  run.expectEnding({ ...PLAN_ENDING, verdict: WORDS.verdict('plan', WORDS.changes('6 prompts changed')) });
  assert.ok(Buffer.byteLength(run.summary) < 1024 * 1024);
  assert.match(run.summary, /\n\n_No room here for: 1 text of a menu, 1 picture, 1 table of times\. The JSON report has everything\._\n$/u);
  assertWhole(run.summary);
  assert.equal(run.report.flows[0]?.changes.length, MAIN_OPTIONS.length);
  assert.match(scene.github.commentsOn(7)[0]?.body ?? '', /\n\n_No room here for: 1 text of a menu, 1 picture\. The \[job summary\]/u);
});
