import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Change } from '../../src/model/change.ts';
import { foreignCode, type Problem } from '../../src/model/diagnostic.ts';
import { toSections } from '../../src/report/markdown/markdown.ts';
import type { DriftReport, ErrorReport, FlowReport, RunReport } from '../../src/report/model.ts';
import { codeLink } from '../../src/report/wording/error-page.ts';

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
    notices: [text('Someone has it locked.')],
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

const DRIFT_ERROR: ErrorReport = { code: 'drift', message: 'It was edited.', hint: 'Keep it.', status: null, correlation_id: null };

const render = (report: RunReport): string =>
  toSections(report)
    .map(({ text }) => text)
    .join('\n\n');
const same = (harmless: string): string => harmless;

/** The headings and the heads of the tables. */
const heads = (markdown: string): string[] => markdown.split('\n').filter((line) => /^#{3,6} |^\| Key /u.test(line));

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

/** A report of new keys, each with a note that all have and one of its own. */
function withNotes(keys: readonly string[]): string {
  const rows = keys.map(
    (key) => ({ key, sign: 'added', before: undefined, after: { target: 'a', notes: ['says "Hi"', `only ${key}`] } }) as const,
  );
  const view = { nodeId: 'main', path: 'ivr/main.yml', line: 2, reordered: false, rows };
  return render(reportOf(same, {}, { views: [view], changes: [] }));
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

  test('shows drift first in a search for it, and after the change in a deploy', () => {
    const report = reportOf(same, { mode: 'drift', error: null }, { status: 'drifted', ...driftOf(same), error: DRIFT_ERROR });
    assert.deepEqual(heads(render(report)), [
      '### ☎️ IVR drift · <code>prod</code>: 2 menus edited outside git: 2 keys removed, 2 rerouted, 2 added, new order',
      '| Key | In git | Live |',
    ]);
    assert.deepEqual(heads(render({ ...report, mode: 'deploy' })), [
      '### ☎️ IVR deploy · <code>prod</code>: Main IVR not deployed (edited outside git)',
      '| Key | Live | Not deployed |',
      '#### 🔀 Edited outside git',
      '| Key | In git | Live |',
      '| Key | Prompt | Goes to |',
    ]);
    // The section of the drift has both ways out.
    assert.ok(!render(report).includes('What happened'), render(report));
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
    assert.ok(!rejected({}).includes('What happened'));
    const others: Partial<ErrorReport>[] = [
      { status: 400 },
      { message: 'The job 1 did not publish the flow. It says: It is wrong.' },
      { code: 'publish.refused' },
    ];
    for (const more of others) assert.ok(rejected(more).includes('**What happened:**'), JSON.stringify(more));
  });

  test('says first and loudest that a rollback failed, what is live, and what to do in three steps', () => {
    const failed = { status: 'rollback-failed', type: 'inboundCall', version_after: 15 } as const;
    const error = { ...DRIFT_ERROR, code: foreignCode('x'), message: 'No such queue. Version 15 is live.', hint: 'Make one.' };
    const quiet = { mode: 'deploy', error: null, architectHost: 'mypurecloud.ie', notes: [], files: [] } as const;
    const markdown = render(reportOf(same, quiet, { ...failed, error, problems: [] }));
    assert.ok(
      markdown.startsWith(
        [
          '### 🛑 IVR deploy · <code>prod</code>: Main IVR rollback failed',
          '',
          '> [!CAUTION]',
          '> **Action required: the wrong menu may be live in Main IVR.** Version 15 is live&#46;',
          '>',
          '> 1. [Open the flow in Architect](https://apps.mypurecloud.ie/architect/#/inboundcall/flows/f1/latest).',
          [
            '> 2. Set every key and text below to *Before* (v14) or *Planned*. The JSON report has both in full:',
            '<code>before</code> and <code>desired</code> (output <code>report</code> of the [run](https://github.com/acme/ivr/actions/runs/9)).',
          ].join(' '),
          '> 3. Publish the flow.',
          '',
          '| Key | Before | Planned |',
        ].join('\n'),
      ),
      markdown,
    );
    assert.ok(markdown.includes('**What happened:** No such queue&#46;\n\n**Then:** Make one&#46;'), markdown);
    const unknown = render(reportOf(same, { mode: 'deploy' }, { status: 'rollback-failed', version_after: null, recovery: null }));
    assert.ok(unknown.includes('It is unknown what callers hear now&#46;'), unknown);
    assert.ok(
      unknown.includes('> 1. Open the flow in Architect (f1).\n> 2. Set every key and text below to *Before* (v14) or *Planned*.\n'),
    );
  });

  test('says once what failed alike in many flows', () => {
    const [flow] = reportOf(same, {}, { status: 'failed', error: DRIFT_ERROR }).flows;
    assert.ok(flow !== undefined);
    const flows = Array.from({ length: 30 }, (_, index) => ({
      ...flow,
      flow_name: `Flow ${index}`,
      error: { ...DRIFT_ERROR, code: foreignCode('x'), message: `Could not read the flow "${index}".` },
    }));
    const markdown = render({ ...reportOf(same, { error: null }), flows });
    assert.equal(markdown.match(/What happened/gu)?.length, 1);
    assert.match(markdown, /#### ❌ 30 flows: failed\n\n\*\*What happened:\*\* Could not read the flow &#34;0&#34;/u);
    assert.match(markdown, /<details><summary>The same of 29 more flows<\/summary>\n\n- Flow 1: Could not/u);
  });

  test('shows drift in a section of its own: what git knew, what is live, who did it and when, what comes of it', () => {
    // What breaks an emoji's name in a time isn't seen.
    const markdown = render(reportOf(same, {}, driftOf(same))).replaceAll('\u200b', '');
    for (const part of [
      "> [!WARNING]\n> **Merging won't deploy this:** main differs from git; main was edited outside git.\n\n",
      '#### 🔀 Edited outside git\n\n| Key | In git | Live |\n',
      'The flow was last published by the user &#34;Ann&#34; on 2026&#45;11&#45;22 10&#58;14 UTC &#40;15&#41;&#46;',
      '| <kbd>1</kbd> ✏️&nbsp;edited | queue one | queue two |',
      '**Text (struck out: in git, underlined: live):** <del>Known</del> <ins>Live</ins>&#32;words',
      '| <kbd>2</kbd> +&nbsp;live&nbsp;only | not in use | queue new |',
      '| <kbd>3</kbd> −&nbsp;in&nbsp;git&nbsp;only | queue three | not in use |',
      "Compared with commit <code>396a4cb</code>. It isn't known whether someone edited it outside git. No history&#46;",
      '**Live order:** <kbd>1</kbd> <kbd>2</kbd>',
      '\n- **To keep what is live:** pull it into <code>ivr&#47;main&#46;yml</code>',
      '\n- **To discard it:** deploy with <code>on&#45;drift&#58; overwrite</code>',
    ])
      assert.ok(markdown.includes(part), `${part}\nin\n${markdown}`);
    assert.equal(
      markdown.match(/\| <kbd>1<\/kbd> ✏️&nbsp;edited/gu)?.length,
      1,
      'a menu that is compared with its own file is in the table of the change',
    );
    assert.ok(render(reportOf(same, {}, driftOf(same, { on_drift: 'overwrite' }))).includes('**Merging overwrites what is live'));
    const overwritten = render(reportOf(same, { mode: 'deploy' }, { status: 'deployed', ...driftOf(same, { overwritten: true }) }));
    assert.ok(overwritten.includes('This run overwrote the edit') && overwritten.includes('| In git | Was live |'), overwritten);
    assert.ok(!render(reportOf(same, {}, driftOf(same, { by: null, at: null }))).includes('was published'));
  });

  test('says on top what of a plan a merge does not deploy', () => {
    const stopped = reportOf(same, { error: null }, { ...driftOf(same), status: 'planned' });
    const [flow] = stopped.flows;
    assert.ok(flow?.drift !== undefined);
    const isNew = {
      ...flow,
      drift: { ...flow.drift, menus: flow.drift.menus.slice(0, 1).map((menu) => ({ ...menu, isNew: true, unknown: null })) },
    };
    assert.ok(
      render({ ...stopped, flows: [isNew] }).includes(
        "> [!WARNING]\n> **Merging won't deploy this:** main is new to git and differs from live.\n",
      ),
    );
    const { drift: _, ...clean } = flow;
    assert.ok(
      render({ ...stopped, flows: [isNew, clean] }).includes(
        "**Merging won't deploy 1 of 2 flows, and with <code>on&#45;failure&#58; rollback&#45;all</code> none:** main is new to git",
      ),
    );
    const many = Array.from({ length: 30 }, () => isNew);
    assert.ok(render({ ...stopped, flows: many }).includes("**Merging won't deploy this:** 30 menus are new to git and differ from live."));
  });

  test('says no fact twice', () => {
    // Every text from elsewhere is another one: so it can be counted.
    const report = reportOf(same, { error: null, notes: [], files: [] }, { problems: [], error: null, recovery: null, notices: [] });
    const shown = render({ ...report, flows: report.flows.map((flow) => ({ ...flow, menus: ['main'] })) })
      .replaceAll(/<details>[^]*?<\/details>/gu, '')
      .replaceAll(/<\/?(?:del|ins)>/gu, '');
    for (const fact of [
      'prod',
      'Main IVR',
      'v14',
      '\\[ivr&#47;main&#46;yml',
      '\\[run',
      'commit',
      'queue one',
      'queue two',
      'queue new',
      'queue nine',
      'Say nine',
      'Say new',
      'one two', // from "Say one" to "Say two"
      '1 key removed',
      'main:',
      'Not live',
    ])
      assert.equal(shown.match(new RegExp(fact, 'gu'))?.length, 1, `${fact} in\n${shown}`);
  });

  test('has no heading without content', () => {
    for (const mode of ['plan', 'deploy', 'drift'])
      for (const status of [
        'planned',
        'deployed',
        'in-sync',
        'drifted',
        'conflict',
        'rejected',
        'rolled-back',
        'rollback-failed',
        'failed',
      ] as const)
        for (const more of [{}, driftOf(same), { views: [], changes: [], problems: [], notices: [] }, { error: null, recovery: null }]) {
          const markdown = render(reportOf(same, { mode, error: null }, { status, ...more }));
          assert.doesNotMatch(markdown, /^#{4,6} .*\n+(?:#|<sub>|<details>|(?![^]))/mu, markdown);
          assert.doesNotMatch(markdown, /\| :-: \|[ |-]*\n(?!\|)/u, markdown);
        }
  });

  test('has an address for a file that no path can leave', () => {
    const addresses = render(reportOf((harmless) => `${harmless}) [x](https://evil.example "?#`)).match(/\]\([^)]*\)/gu) ?? [];
    const [ours, files] = [addresses.filter((one) => one.includes('/docs/errors.md')), addresses.filter((one) => !one.includes('/docs/'))];
    assert.deepEqual([ours.length, files.length], [4, 5]);
    for (const address of files) assert.match(address, /^\]\(https:\/\/github\.com\/acme\/ivr\/[\w./%-]+(?:#L\d+)?\)$/u);
    for (const address of ours)
      assert.match(address, /^\]\(https:\/\/github\.com\/org\/genesys-ivr-action\/blob\/v[\d.]+\/docs\/errors\.md(?:#[\w.-]+)?\)$/u);
  });

  test('begins with the verdict and ends with the run', () => {
    const texts = toSections(reportOf(same, { error: null })).map(({ text }) => text);
    assert.equal(texts[0], '### ☎️ IVR plan · <code>prod</code>: main: 1 key removed, 1 rerouted, 1 added, new order');
    const link = '[ivr&#47;main&#46;yml](https://github.com/acme/ivr/blob/396a4cbf76bb718a79ed3867b335bddbb6242fc4/ivr/main.yml#L2)';
    const run = 'commit <code>396a4cb</code> · [run](https://github.com/acme/ivr/actions/runs/9)';
    assert.equal(texts.at(-1), `<sub>**Not live yet:** merging deploys this. ${link} · flow <code>Main IVR</code> v14 · ${run}</sub>`);
  });

  test('shows what is live and in the file if a search for drift finds that a deploy is due', () => {
    const markdown = render(reportOf(same, { mode: 'drift', error: null }));
    assert.match(markdown, /^\| Key \| Live \| In the file \|\n\| :-: \| --- \| --- \|\n\| <kbd>1<\/kbd> ✏️&nbsp;to&nbsp;reroute \|/mu);
    assert.match(markdown, /^\*\*Text, not deployed:\*\* /mu);
    assert.doesNotMatch(markdown, /merge/iu);
  });

  test('shows a menu key by key, before and after, and its prompts apart', () => {
    const markdown = render(reportOf(same));
    const table = [
      '| Key | Today | After merge |',
      '| :-: | --- | --- |',
      '| <kbd>1</kbd> ✏️&nbsp;rerouted | queue one | queue two |',
      '| <kbd>2</kbd> +&nbsp;added | not in use | queue new |',
      '| <kbd>9</kbd> −&nbsp;removed | queue nine | not in use |',
    ];
    assert.ok(markdown.includes(table.join('\n')), markdown);
    assert.ok(
      markdown.includes(
        [
          [
            '**Callers will hear:** <kbd>1</kbd> Say <del>one</del> <ins>two</ins>',
            '<kbd>2</kbd> <ins>Say new</ins>',
            '<kbd>9</kbd> <del>Say nine</del>',
          ].join(' · '),
          '**New order:** <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd>',
        ].join('\n\n'),
      ),
      markdown,
    );
    assert.ok(
      markdown.includes(
        [
          '<details><summary>1 unchanged key</summary>\n',
          '| Key | Prompt | Goes to |',
          '| :-: | --- | --- |',
          '| <kbd>3</kbd> | Say three | queue three |\n',
          '</details>',
        ].join('\n'),
      ),
    );
    const deployed = render(reportOf(same, { mode: 'deploy' }, { status: 'deployed' }));
    assert.ok(deployed.includes('**Callers now hear:** <kbd>1</kbd>'), deployed);
    assert.ok(deployed.includes('| Key | Before | Now |\n') && deployed.includes('−&nbsp;removed | queue nine | not in use |'), deployed);
    const failed = render(reportOf(same, { mode: 'deploy' }, { status: 'failed' }));
    assert.ok(
      failed.includes('| Key | Live | Not deployed |\n') && failed.includes('−&nbsp;to&nbsp;remove | queue nine | not in use |'),
      failed,
    );
  });

  test('has one table for all menus, with a row for the name of each', () => {
    const [flow] = reportOf(same).flows;
    const [view] = flow?.views ?? [];
    assert.ok(flow !== undefined && view !== undefined);
    const two = { ...flow, views: [view, { ...view, nodeId: 'n2', name: 'Hours' }] };
    const markdown = render({ ...reportOf(same), flows: [two] });
    assert.equal(markdown.match(/^\| Key \| Today/gmu)?.length, 1);
    assert.match(markdown, /\n\| {2}\| <strong>main<\/strong> \| {2}\|\n(?:\| <kbd>.*\n){3}\| {2}\| <strong>Hours<\/strong> \| {2}\|\n/u);
    assert.ok(markdown.includes('**Callers will hear in <strong>Hours</strong>:**'));
    const flows = render({ ...reportOf(same), flows: [flow, { ...flow, flow_name: 'EU' }] });
    assert.ok(flows.includes('|  | EU › <strong>main</strong> |  |'), flows);
  });

  test('does not repeat a key in the table for which callers only hear other words', () => {
    const rows = [{ key: '1', sign: 'changed', before: { target: 'a', prompt: 'Old' }, after: { target: 'a', prompt: 'New' } }] as const;
    const view = { nodeId: 'main', path: 'ivr/main.yml', line: 2, reordered: false, rows };
    const markdown = render(reportOf(same, {}, { views: [view], changes: [] }));
    assert.ok(
      !markdown.includes('| Key |') && markdown.includes('**Callers will hear:** <kbd>1</kbd> <del>Old</del> <ins>New</ins>'),
      markdown,
    );
    const notes = [{ ...view, rows: [{ ...rows[0], after: { target: 'a', prompt: 'Old', notes: ['louder'] } }] }];
    const louder = render(reportOf(same, {}, { views: notes, changes: [] }));
    assert.ok(louder.includes('| <kbd>1</kbd> ✏️&nbsp;changed | a | a<br><sub>louder</sub> |'), louder);
  });

  test('has what callers notice of a key beside it, and once what they notice of many keys', () => {
    const few = withNotes(['1', '2']);
    for (const key of ['1', '2'])
      assert.ok(
        few.includes(`| <kbd>${key}</kbd> +&nbsp;added | not in use | a<br><sub>· says &#34;Hi&#34;<br>· only ${key}</sub> |`),
        few,
      );
    const many = withNotes(['1', '2', '3', '4']);
    assert.ok(many.includes('| <kbd>4</kbd> +&nbsp;added | not in use | a<br><sub>only 4</sub> |'), many);
    assert.ok(many.includes('<sub><kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> <kbd>4</kbd> says &#34;Hi&#34;</sub>'), many);
  });

  test('shows every problem at its line, with what to do', () => {
    const address = 'https://github.com/acme/ivr/blob/396a4cbf76bb718a79ed3867b335bddbb6242fc4/ivr/main.yml#L7';
    const words = `It is wrong&#46;<br>Fix it&#46;<br><sub>${codeLink({ code: 'bad-key' })}</sub>`;
    const head = '| Line | Problem and fix |\n| :-: | --- |';
    const row = `| [7:5](${address}) | ${words} |`;
    assert.ok(
      render(reportOf(same)).includes(`**[ivr&#47;main&#46;yml](${address})**\n\n${head}\n${row}\n${row}`),
      `${row}\n${render(reportOf(same))}`,
    );
  });

  test('shows beside each problem what stands in its line', () => {
    const at = { path: 'a.yml', line: 7, column: 12, text: '  - key: `A` | <b>' };
    const problem: Problem = { code: 'bad-key', message: 'm', hint: 'n', at };
    const markdown = render(reportOf(same, { files: [{ path: 'a.yml', status: 'invalid', problems: [problem] }], flows: [] }));
    assert.ok(markdown.includes('#L7) | <code>&#45; key&#58; &#96;A&#96; &#124; &#60;b&#62;</code><br>m<br>n<br>'), markdown);
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
        '**Deleted menu files:** <code>ivr&#47;old&#46;yml</code>. If no other file describes the menu, it stays live but is no longer in git.',
      ),
    );
  });

  const quiet = { changes: [], views: [], problems: [], notices: [], error: null, recovery: null, status: 'in-sync' } as const;

  test('says nothing of flows in sync but their place', () => {
    const markdown = render(reportOf(same, { error: null, files: [], notes: ['A note'] }, quiet));
    const link = '[ivr&#47;main&#46;yml](https://github.com/acme/ivr/blob/396a4cbf76bb718a79ed3867b335bddbb6242fc4/ivr/main.yml#L1)';
    assert.ok(markdown.includes(`<sub>${link} · flow <code>Main IVR</code> v14 · commit`), markdown);
    assert.ok(!markdown.includes('####'));
  });

  test('is its heading and its facts where nothing changes', () => {
    const markdown = render(reportOf(same, { error: null, files: [], notes: [], outcome: 'no-changes' }, quiet));
    assert.equal(
      markdown,
      [
        '### ☎️ IVR plan · <code>prod</code>: nothing changes\n\n<sub>2 menus in sync · commit <code>396a4cb</code>',
        '[run](https://github.com/acme/ivr/actions/runs/9)</sub>',
      ].join(' · '),
    );
  });
});
