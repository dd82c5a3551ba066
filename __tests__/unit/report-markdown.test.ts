import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Change } from '../../src/model/change.ts';
import { foreignCode, type Problem } from '../../src/model/diagnostic.ts';
import { toSections } from '../../src/report/markdown/markdown.ts';
import type { DriftReport, ErrorReport, FlowReport, RunReport } from '../../src/report/model.ts';

const change = (op: Change['op'], key: string | null, menu: string | null = 'main'): Change => ({
  op,
  menu,
  key,
  field: null,
  path: '$',
  before: null,
  after: null,
});

/** A report in which every text that comes from elsewhere is made by `text`. */
function reportOf(text: (harmless: string) => string, more: Partial<RunReport> = {}, flowMore: Partial<FlowReport> = {}): RunReport {
  const spoken = (word: string) => ({ prompt: text(`Say ${word}`), target: text(`queue ${word}`) });
  const problem: Problem = {
    code: foreignCode(text('bad-key')),
    message: text('It is wrong.'),
    hint: text('Fix it.'),
    at: { path: text('ivr/main.yml'), line: 7, column: 5 },
  };
  const error = {
    code: foreignCode(text('refused')),
    message: text('No such queue.'),
    hint: text('Make one.'),
    status: 422,
    correlation_id: text('c1'),
  };
  const flow: FlowReport = {
    flow_id: text('f1'),
    flow_name: text('Main IVR'),
    api: 'definition',
    files: [text('ivr/main.yml')],
    menus: [text('main'), text('other')],
    status: 'planned',
    version_before: 14,
    version_after: 14,
    attempts: 0,
    duration_ms: null,
    changes: [
      change('remove', text('9'), text('main')),
      change('change', text('1'), text('main')),
      change('add', text('2'), text('main')),
      change('reorder', null, text('main')),
      change('change', null, null),
    ],
    problems: [problem],
    decided: [],
    notices: [text('Somebody has it locked.')],
    error,
    recovery: { before: {}, desired: {}, step: text('Publish it again.') },
    views: [
      {
        nodeId: text('main'),
        path: text('ivr/main.yml'),
        line: 2,
        reordered: true,
        rows: [
          { key: text('1'), sign: 'changed', before: spoken('one'), after: spoken('two') },
          { key: text('2'), sign: 'added', before: undefined, after: spoken('new') },
          { key: text('3'), sign: 'same', before: spoken('three'), after: spoken('three') },
          { key: text('9'), sign: 'removed', before: spoken('nine'), after: undefined, precedingKey: text('3') },
        ],
      },
    ],
    ...flowMore,
  };
  return {
    mode: 'plan',
    outcome: 'success',
    commit: '396a4cbf76bb718a79ed3867b335bddbb6242fc4',
    runUrl: 'https://github.com/acme/ivr/actions/runs/9',
    repositoryUrl: 'https://github.com/acme/ivr',
    commentKey: text('prod'),
    actor: text('ann'),
    at: '2026-11-22T16:40:00.000Z',
    files: [
      { path: text('ivr/main.yml'), status: 'valid', problems: [problem] },
      { path: text('ivr/old.yml'), status: 'deleted', problems: [] },
    ],
    flows: [flow],
    error,
    notes: [text('A note')],
    apiCalls: { total: 4, retried: 0, throttledMs: 0 },
    ...more,
  };
}

/** A drift in which every text that comes from elsewhere is made by `text`. */
function driftOf(text: (harmless: string) => string, more: Partial<DriftReport> = {}): { readonly drift: DriftReport } {
  const spoken = (word: string) => ({ prompt: text(`Say ${word}`), target: text(`queue ${word}`) });
  const rows = [
    { key: text('1'), sign: 'changed', before: spoken('one'), after: spoken('two') },
    { key: text('2'), sign: 'added', before: undefined, after: { target: text('queue new') } },
    { key: text('3'), sign: 'removed', before: spoken('three'), after: undefined },
  ] as const;
  const audio = { before: text('Known words'), after: text('Live words') };
  const view = { nodeId: text('main'), path: text('ivr/main.yml'), line: 2, reordered: true, rows, audio };
  const commit = '396a4cbf76bb718a79ed3867b335bddbb6242fc4';
  const menu = { menu: text('main'), path: text('ivr/main.yml'), commit, unknown: text('No history.'), isNew: false, changes: [], view };
  const drift = {
    version: 15,
    by: text('the user "Ann"'),
    at: '2026-11-22T10:14:00.000Z',
    on_drift: 'fail',
    overwritten: false,
  } as const;
  return { drift: { ...drift, menus: [menu, { ...menu, commit: null, unknown: null }], ...more } };
}

const render = (report: RunReport): string =>
  toSections(report)
    .map(({ text }) => text)
    .join('\n\n');
const same = (harmless: string): string => harmless;

/** What Markdown makes its structure of: line ends and punctuation outside of code spans, entities and link addresses. */
const skeleton = (markdown: string): string =>
  markdown
    .replaceAll('<wbr>', '')
    .replaceAll(/<code>[^<>]*<\/code>/gu, 'C')
    .replaceAll(/\]\([^()\s]*\)/gu, '](U)')
    .replaceAll(/&#\d+;/gu, '')
    .replaceAll(/[^\n!-/:-@[-`{-~]/gu, '');

const skeletonOfDrift = (text: (harmless: string) => string): string => skeleton(render(reportOf(text, {}, driftOf(text))));

function manyProblems(path: string, number: number): Problem[] {
  return Array.from({ length: number }, (_, index) => ({
    code: 'bad-key',
    message: 'm',
    hint: 'n',
    at: { path, line: index + 1, column: 1 },
  }));
}

describe('the Markdown report', () => {
  for (const hostile of [
    'a|b',
    '</code><h1>x',
    '`x`',
    'a`b',
    '**x**',
    '[x](y)',
    '![x](y)',
    '@ivy',
    '#12',
    '<!-- x -->',
    '\n\n# x',
    '\r\n| x |',
    '\n```\n',
    '<details><summary>',
    '\\',
    '&lt;',
    '\u202e',
    '- x',
    '~~x~~',
    ':tada:',
    '{{x}}',
    '(x)',
    "'",
    '%0A',
    'a b',
    '?x#y',
    '\ud800',
  ]) {
    test(`has the same structure when every foreign text holds ${JSON.stringify(hostile)}`, () => {
      assert.equal(skeleton(render(reportOf((harmless) => `${hostile}${harmless}${hostile}`))), skeleton(render(reportOf(same))));
    });
  }

  for (const hostile of [
    'a|b',
    '</code><h1>x',
    '`x`',
    '[x](y)',
    '@ivy',
    '#12',
    '\n\n# x',
    '\r\n| x |',
    '<details>',
    '\u202e',
    "'",
    '&lt;',
  ]) {
    test(`shows drift in the same structure when every foreign text holds ${JSON.stringify(hostile)}`, () => {
      assert.equal(
        skeletonOfDrift((harmless) => `${hostile}${harmless}${hostile}`),
        skeletonOfDrift(same),
      );
    });
  }

  test('tells a flow that drifted once, where there is nothing else to tell of it', () => {
    const report = reportOf(same, { mode: 'drift' }, { status: 'drifted', ...driftOf(same) });
    const markdown = render(report);
    assert.deepEqual(
      markdown.split('\n').filter((line) => line.startsWith('#### ')),
      ['#### 🔀 Flow <code>Main IVR</code> · v14 — edited outside git'],
    );
    assert.ok(markdown.includes('> [!WARNING]\n> What callers hear is not what the menu files say. Nothing was written.'), markdown);
    // Who made it, and when: the error says so.
    assert.ok(report.flows[0]?.error !== null && !markdown.includes('last published by'), markdown);
    const deploy = render({ ...report, mode: 'deploy' });
    assert.equal(deploy.match(/^#### /gmu)?.length, 1, deploy);
    assert.ok(deploy.includes('> [!WARNING]\n> This is live, and was left as it is: nothing was written.'), deploy);
    assert.ok(deploy.includes('\n\nWhat was to be deployed, against what is live:\n\n##### Menu '), deploy);
    assert.ok(deploy.includes('✏️ was to change') && !deploy.includes('in the file only'), deploy);
    const overwritten = render({ ...reportOf(same, { mode: 'deploy' }, { status: 'deployed', ...driftOf(same, { overwritten: true }) }) });
    assert.equal(overwritten.match(/^#### /gmu)?.length, 2, 'a deploy over it has more to tell');
  });

  test('tells of each flow in one piece: what drifted, what happened, what was wanted', () => {
    const flowOf = (name: string) =>
      reportOf(
        (text) => text.replace('Main IVR', name).replace('No such queue.', `Because of ${name}.`),
        {},
        { status: 'drifted', ...driftOf(same) },
      ).flows;
    const markdown = render({ ...reportOf(same, { mode: 'deploy' }), flows: [...flowOf('Alpha'), ...flowOf('Beta')] });
    const parts = markdown
      .match(/^#### .*|\*\*What happened:\*\* Because of \w+|^What was to be deployed/gmu)
      ?.map((part) => /Alpha|Beta|What was/u.exec(part)?.[0]);
    assert.deepEqual(parts, ['Alpha', 'Alpha', 'What was', 'Beta', 'Beta', 'What was']);
    const drift = render({
      ...reportOf(same, { mode: 'drift' }),
      flows: flowOf('Alpha').map((flow) => ({ ...flow, views: flow.views.map((view) => ({ ...view, nodeId: 'behind' })) })),
    });
    assert.ok(
      drift.includes('Menu <code>behind</code>') && !drift.includes('What was to be deployed'),
      'in a search for drift nothing was to be deployed',
    );
  });

  test('tells the first problem of a rejected menu once, and what Architect refused as a whole', () => {
    const { flows } = reportOf(same, {}, { status: 'rejected' });
    const rejected = (error: Partial<ErrorReport>): string =>
      render({ ...reportOf(same), error: null, flows: flows.map((flow) => ({ ...flow, error: { ...ERROR, ...error } })) });
    const ERROR: ErrorReport = {
      code: 'bad-key',
      message: 'It is wrong. (and 1 more)',
      hint: 'Fix it.',
      status: null,
      correlation_id: null,
    };
    assert.ok(rejected({}).includes('What is wrong stands above, in the table of problems.') && !rejected({}).includes('What happened'));
    const others: Partial<ErrorReport>[] = [
      { status: 400 },
      { message: 'The job 1 did not publish the flow. It says: It is wrong.' },
      { code: 'publish.refused' },
    ];
    for (const more of others) assert.ok(rejected(more).includes('**What happened:**'), JSON.stringify(more));
  });

  test('shows drift in a section of its own: what git knew, what is live, who did it and when, what comes of it', () => {
    // What breaks an emoji's name in a time isn't seen.
    const markdown = render(reportOf(same, {}, driftOf(same))).replaceAll('\u200b', '');
    for (const part of [
      '#### 🔀 Flow <code>Main IVR</code> — edited outside git\n\n> [!WARNING]\n> As long as this is live, a deploy of this flow is refused',
      'The flow was last published by the user &#34;Ann&#34; on 2026&#45;11&#45;22 10&#58;14 UTC &#40;15&#41;&#46;',
      '| Key | Committed (<code>396a4cb</code>) | Live |',
      '| Key | In the menu file | Live |',
      '| <kbd>1</kbd><br>✏️ edited | Say one<br>→ queue one | Say two<br>→ queue two |',
      'Callers hear ✏️ (struck out: committed (<code>396a4cb</code>), underlined: live): <del>Known</del> <ins>Live</ins>&#32;words',
      '| <kbd>2</kbd><br>+ live only | – | queue new |',
      '| <kbd>3</kbd><br>− in git only | Say three<br>→ queue three | – |',
      "Whether it was edited outside git can't be told: No history&#46;",
      'Live, the keys are read out in this order: <kbd>1</kbd> <kbd>2</kbd>',
      'As things are, this is **not** deployed on merge',
    ])
      assert.ok(markdown.includes(part), `${part}\nin\n${markdown}`);
    assert.ok(render(reportOf(same, {}, driftOf(same, { on_drift: 'overwrite' }))).includes('On merge, the deploy replaces this'));
    const overwritten = render(reportOf(same, { mode: 'deploy' }, { status: 'deployed', ...driftOf(same, { overwritten: true }) }));
    assert.ok(overwritten.includes('this run has deployed over it') && overwritten.includes('| Was live |'), overwritten);
    assert.ok(!render(reportOf(same, {}, driftOf(same, { by: null, at: null }))).includes('was published'));
  });

  test('has an address for a file that no path can leave', () => {
    const addresses = render(reportOf((harmless) => `${harmless}) [x](https://evil.example "?#`)).match(/\]\([^)]*\)/gu) ?? [];
    assert.equal(addresses.length, 6);
    for (const address of addresses) assert.match(address, /^\]\(https:\/\/github\.com\/acme\/ivr\/[\w./%-]+(?:#L\d+)?\)$/u);
  });

  test('begins with the verdict and ends with the run', () => {
    const texts = toSections(reportOf(same, { error: null })).map(({ text }) => text);
    assert.equal(texts[0], '### ☎️ IVR plan · <code>prod</code> — 1 menu changes, 1 key stops answering');
    assert.equal(
      texts.at(-1),
      '<sub>Commit <code>396a4cb</code> · [run](https://github.com/acme/ivr/actions/runs/9) · 4 requests to Genesys Cloud</sub>',
    );
  });

  test('says first which keys stop answering, before a deploy and after it', () => {
    const line = '> - Callers who press <kbd>9</kbd> in the menu <strong>main</strong> get nowhere any more (until now: queue nine).';
    assert.ok(render(reportOf(same)).includes(`> [!CAUTION]\n> **Warnings: after this change**\n${line}`));
    assert.ok(
      render(reportOf(same, { mode: 'deploy' }, { status: 'deployed' })).includes(
        `> [!CAUTION]\n> **Warnings: since this change**\n${line}`,
      ),
    );
    assert.ok(!render(reportOf(same, { mode: 'deploy' }, { status: 'rolled-back' })).includes('CAUTION'), 'they answer again');
  });

  test('shows a menu key by key, before and after', () => {
    assert.ok(
      render(reportOf(same)).includes(
        [
          '| Key | Prompt | Goes to |',
          '|:-:|---|---|',
          '| <kbd>1</kbd><br>✏️ changed | <del>Say one</del><br>→ <ins>Say two</ins> | <del>queue one</del><br>→ <ins>queue two</ins> |',
          '| <kbd>2</kbd><br>+ new | <ins>Say new</ins> | <ins>queue new</ins> |',
          '| <kbd>9</kbd><br>− stops answering | <del>Say nine</del> | <del>queue nine</del> |',
          '',
          'The keys are now read out in this order: <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd>',
          '',
          '<details><summary>1 unchanged key</summary>',
          '',
          '| Key | Prompt | Goes to |',
          '|:-:|---|---|',
          '| <kbd>3</kbd> | Say three | queue three |',
          '',
          '</details>',
        ].join('\n'),
      ),
    );
  });

  test('shows every problem at its line, with what to do', () => {
    const address = 'https://github.com/acme/ivr/blob/396a4cbf76bb718a79ed3867b335bddbb6242fc4/ivr/main.yml#L7';
    const words = 'It is wrong&#46;<br>Mend it&#46;<br><sub><code>bad&#45;key</code></sub>';
    const head = '| Line | Found | What is wrong, and how to fix it |\n|---|---|---|';
    const row = `| [7:5](${address}) | – | ${words} |`;
    assert.ok(render(reportOf(same)).includes(`**[ivr&#47;main&#46;yml](${address})**\n\n${head}\n${row}\n${row}`));
  });

  test('shows beside each problem what stands in its line', () => {
    const at = { path: 'a.yml', line: 7, column: 12, text: '  - key: `A` | <b>' };
    const problem: Problem = { code: 'bad-key', message: 'm', hint: 'n', at };
    const markdown = render(reportOf(same, { files: [{ path: 'a.yml', status: 'invalid', problems: [problem] }], flows: [] }));
    assert.ok(markdown.includes('#L7) | <code>&#45; key&#58; &#96;A&#96; &#124; &#60;b&#62;</code> | m<br>n<br>'), markdown);
  });

  test('has a table for each file, and several where one has many problems', () => {
    const files = [
      { path: 'a.yml', status: 'invalid', problems: manyProblems('a.yml', 41) },
      { path: 'b.yml', status: 'invalid', problems: manyProblems('b.yml', 1) },
    ] as const;
    const tables = toSections(reportOf(same, { files, flows: [] })).filter(({ kind }) => kind === 'problems');
    assert.deepEqual(
      tables.map(({ text }) => [/\[(\w)&#46;yml\]/u.exec(text)?.[1], /#L\d+/u.exec(text)?.[0], text.split('\n').length - 4]),
      [
        ['a', '#L1', 20],
        ['a', '#L21', 20],
        ['a', '#L41', 1],
        ['b', '#L1', 1],
      ],
    );
  });

  test('shows 200 problems and says how many more there are', () => {
    const problems = manyProblems('a.yml', 250);
    const markdown = render(reportOf(same, { files: [{ path: 'a.yml', status: 'invalid', problems }], flows: [] }));
    assert.equal(markdown.split('\n').filter((line) => line.startsWith('| [')).length, 200);
    assert.ok(markdown.includes('\n\n50 more are in the JSON report.'));
  });

  test('says what became of a menu whose file is gone', () => {
    assert.ok(
      render(reportOf(same)).includes(
        '**Deleted menu files:** <code>ivr&#47;old&#46;yml</code>. A menu that no other file describes stays live as it is, and git no longer keeps it.',
      ),
    );
  });

  const quiet = { changes: [], views: [], problems: [], notices: [], error: null, recovery: null, status: 'in-sync' } as const;

  test('says nothing of flows in sync but their line in the table', () => {
    const markdown = render(reportOf(same, { error: null, files: [], notes: ['A note'] }, quiet));
    const link = '[ivr&#47;main&#46;yml](https://github.com/acme/ivr/blob/396a4cbf76bb718a79ed3867b335bddbb6242fc4/ivr/main.yml#L1)';
    assert.ok(
      markdown.includes(`| <code>main</code>, <code>other</code><br><sub>flow <code>Main IVR</code> · v14 · ${link}</sub> | ⚪ in sync |`),
      markdown,
    );
    assert.ok(!markdown.includes('####'));
  });

  test('tells many menus in sync in one line, and those that change one by one', () => {
    const report = reportOf(same, { error: null, files: [], notes: [] });
    const [flow] = report.flows;
    assert.ok(flow !== undefined);
    const others = Array.from({ length: 4 }, (_, index) => ({ ...flow, ...quiet, flow_name: `Other ${index}` }));
    const markdown = render({ ...report, flows: [flow, ...others] });
    assert.match(markdown, /\| 📝 1 key stops answering, 1 key leads elsewhere, 1 new key, another order \|/u);
    assert.ok(markdown.includes('| 4 menus | ⚪ in sync |') && !markdown.includes('Other'), markdown);
  });

  test('is one line where nothing changes', () => {
    const markdown = render(reportOf(same, { error: null, files: [], notes: [], outcome: 'no-changes' }, quiet));
    assert.equal(
      markdown,
      [
        '### ☎️ IVR plan · <code>prod</code> — nothing changes <sub>2 menus in sync · Commit <code>396a4cb</code>',
        '[run](https://github.com/acme/ivr/actions/runs/9)',
        '4 requests to Genesys Cloud</sub>',
      ].join(' · '),
    );
  });
});
