import assert from 'node:assert/strict';
import { overviewOf } from '../../src/call-flow/overview.ts';
import { describe, test } from 'node:test';
import { compareCalls, type CallComparison } from '../../src/call-flow/compare.ts';
import type { CallEdge, CallGraph, CallNode, CallNodeKind, CallWay } from '../../src/model/call-graph.ts';
import { pictureOf } from '../../src/report/diagram/picture.ts';
import { callFlowSections } from '../../src/report/markdown/call-flow-section.ts';
import { callWords, nodeWords } from '../../src/report/diagram/words.ts';
import { COLOURS, mermaid } from '../../src/report/diagram/mermaid.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { FlowReport } from '../../src/report/model.ts';
import { handWritten, mainIvr, sampleQueues } from '../../simulator/genesys/sample.ts';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import { sharedMainMenu } from '../../harness/architect-scene.ts';
import { contentOf, menusIn, QUEUES } from '../support/architect-content.ts';
import { editSides, sidesOf, type Perspective } from '../../src/report/wording/sides.ts';
import { graphOf } from '../support/calls.ts';
import { draws } from '../support/draws.ts';
import { hostileText, random } from '../support/hostile.ts';
import { flowReport, runReport } from '../support/reports.ts';
import { parseDiagram } from '../support/mermaid.ts';

type Menus = Parameters<typeof graphOf>[0];
const compare = (before: Menus, after: Menus): CallComparison => compareCalls(graphOf(before), graphOf(after));
const sourceOf = (comparison: CallComparison, perspective: Perspective = 'change'): string => {
  const drawing = mermaid(comparison, callWords(perspective));
  assert.ok(drawing);
  return drawing.source;
};

/** Signs as plain text, without the mark that makes them so. */
const plain = (text: string): string => text.replaceAll('\uFE0E', '').replaceAll('\uFE0F', '');

/** Edges in words: `Menu: main =press 2=> Queue: EU`. */
async function drawn(source: string): Promise<string[]> {
  const { nodes, edges } = await parseDiagram(source);
  const texts = new Map(nodes.map(({ id, text }) => [id, text]));
  return edges.map(({ start, end, text, stroke }) => plain(`${texts.get(start)} | ${stroke} ${text} | ${texts.get(end)}`));
}

const CHANGE = [
  { main: { 1: 'queue Sales', 3: 'queue Sales', '*': 'menu main', 2: 'queue Support', 9: 'menu hours' }, hours: { 1: 'end' } },
  { main: { 1: 'queue Sales', 3: 'queue Sales', '*': 'menu main', 2: 'queue EU', 4: 'task New' }, hours: { 1: 'end' } },
] as const;

const light = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const STATUS = { change: 'planned', intention: 'failed', difference: 'drifted' } as const;
const MODE = { change: { mode: 'plan' }, intention: { mode: 'plan' }, difference: { mode: 'drift' } } as const;

describe("a flow's picture", () => {
  test('tells new, removed and changed ways apart by stroke, sign and word', async () => {
    assert.deepEqual(await drawn(sourceOf(compare(...CHANGE))), [
      '☎ Call comes in | normal  | 🔢 Menu: main',
      '🔢 Menu: main | dotted − before press 2 | 👥 Queue: Support',
      '🔢 Menu: main | thick + after press 2 | 👥 Queue: EU',
      '🔢 Menu: main | thick + added press 4 | + added ⚙ Task: New',
      '🔢 Menu: main | dotted − removed press 9 | − no longer reached 🔢 Menu: hours',
    ]);
  });

  for (const [perspective, marks] of [
    ['change', ['dotted − before press 2', 'thick + after press 2', 'thick + added press 4', 'dotted − removed press 9']],
    ['intention', ['dotted − live press 2', 'thick + not deployed press 2', 'thick + to add press 4', 'dotted − to remove press 9']],
    [
      'difference',
      ['thick + live press 2', 'dotted − in the file press 2', 'dotted − in the file only press 4', 'thick + live only press 9'],
    ],
    ['edit', ['dotted − in git press 2', 'thick + live press 2', 'thick + live only press 4', 'dotted − in git only press 9']],
  ] as const)
    test(`has one sign, stroke, colour and word for each way, seen as ${perspective}`, async () => {
      const source = sourceOf(compare(...CHANGE), perspective);
      assert.deepEqual(
        (await drawn(source)).flatMap((line) => line.split(' | ')[1]?.trim() ?? '').filter((mark) => mark !== 'normal'),
        marks,
      );
      for (const { text, style } of (await parseDiagram(source)).edges) {
        const colour = Object.entries(COLOURS).find(([, hex]) => style.join().includes(hex))?.[0];
        assert.equal(colour, text.startsWith('+') ? 'added' : text.startsWith('−') ? 'removed' : undefined, text);
      }
      // The words of the picture are those of the table, and so is what they mean.
      const { added, removed, changed } = callWords(perspective);
      const { words } = perspective === 'edit' ? editSides(false) : sidesOf(flowReport(STATUS[perspective]), runReport(MODE[perspective]));
      assert.deepEqual(
        [added, removed, changed].map(({ sign, word }) => `${sign} ${word}`),
        [words.added, words.removed, words.changed],
      );
    });

  test('has a class and a colour for what differs, and none for the rest', async () => {
    const { nodes, edges } = await parseDiagram(sourceOf(compare(...CHANGE)));
    assert.deepEqual(
      nodes.filter(({ classes }) => classes.length > 0).map(({ text, classes }) => `${plain(text)}: ${classes.join()}`),
      ['+ added ⚙ Task: New: added', '− no longer reached 🔢 Menu: hours: removed'],
    );
    const colourOf = (stroke: string): string[] => edges.filter((edge) => edge.stroke === stroke).map(({ style }) => style.join());
    assert.ok(colourOf('dotted').every((style) => style.includes(COLOURS.removed)));
    assert.deepEqual(
      colourOf('thick').map((style) => Object.entries(COLOURS).find(([, colour]) => style.includes(colour))?.[0]),
      ['added', 'added'],
    );
    assert.ok(colourOf('normal').every((style) => style === ''));
  });

  test('is drawn on both APIs, and a queue is neither new nor gone', async () => {
    const menus = menusIn(sharedMainMenu({ 2: { target: '{ queue: Support EU }' }, 9: null }));
    const names = new Map(Object.values(sampleQueues).map(({ id, name }) => [id, name]));
    for (const content of [contentOf(handWritten.mainIvr.yaml), new DefinitionContent(mainIvr.definition as JsonObject)]) {
      const { content: after } = content.edit(menus, QUEUES, 'Main IVR');
      const source = sourceOf(compareCalls(overviewOf(content.callGraph(names)), overviewOf(after.callGraph(names))));
      const lines = (await drawn(source)).filter((line) => !line.includes('| normal'));
      assert.deepEqual(
        lines.filter((line) => /(?:before|after) press 2/u.test(line)).map((line) => line.split(' | ').slice(1)),
        [
          ['dotted − before press 2', '👥 Queue: Support'],
          ['thick + after press 2', '👥 Queue: Support EU'],
        ],
      );
      assert.ok(lines.some((line) => line.includes('− removed press 9')));
    }
  });

  test('has a word for every kind of place', () => {
    const kinds: readonly CallNodeKind[] = [
      'entry',
      'menu',
      'announcement',
      'task',
      'step',
      'queue',
      'voicemail',
      'end',
      'other',
      'missing',
    ];
    const words = kinds.map((kind) => nodeWords({ id: kind, kind, name: 'X', says: 'Hello' }).join(' '));
    assert.equal(new Set(words).size, kinds.length);
    for (const word of words) assert.match(word, /\p{L}{1}/u);
    assert.deepEqual(nodeWords({ id: 'm', kind: 'menu', name: ' ' }), ['🔢 Menu:', 'without a name']);
  });

  test('has colours with a contrast of 3:1 at least, on pages and nodes, light and dark', () => {
    for (const colour of Object.values(COLOURS)) {
      for (const page of ['#ffffff', '#0d1117', '#ececff', '#1f2020', '#f6f8fa', '#151b23']) {
        const [low = 0, high = 0] = [light(colour), light(page)].toSorted((a, b) => a - b);
        assert.ok((high + 0.05) / (low + 0.05) >= 3, `${colour} on ${page}`);
      }
    }
  });
});

/** A tree of menus with ten keys each, in which one key of one menu may lead elsewhere. */
function tree(menus: number, target?: string): Menus {
  return Object.fromEntries(
    Array.from({ length: menus }, (_, menu) => [
      `m${menu}`,
      Object.fromEntries(
        Array.from({ length: 10 }, (__, key) => {
          const below = menu * 2 + key - 7;
          return [
            key,
            key > 7 && below < menus
              ? `menu m${below}`
              : menu === 9 && key === 0 && target !== undefined
                ? target
                : `queue q${menu}-${key}`,
          ];
        }),
      ),
    ]),
  );
}

/** A menu with so many keys. */
const keys = (count: number, target: string): Menus => ({
  main: Object.fromEntries(Array.from({ length: count }, (_, key) => [key, `queue ${target}${key}`])),
});

describe('a big flow', () => {
  test('shows what changes and how calls get there, and says how much is left out', async () => {
    const comparison = compare(tree(60), tree(60, 'queue New'));
    const drawing = mermaid(comparison, callWords('change'));
    assert.ok(drawing);
    const { nodes, edges } = await parseDiagram(drawing.source);
    assert.deepEqual([nodes.length, edges.length], [4, 3], 'the menu, the one above, and where its key leads, before and after');
    assert.equal(drawing.omitted, comparison.nodes.length - nodes.length);
  });

  test('shows the changes alone, if many ways lead there', async () => {
    const hub = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`m${index}`, { 1: 'menu hub' }]));
    const drawing = mermaid(compare({ ...hub, hub: { 1: 'queue A' } }, { ...hub, hub: { 1: 'queue B' } }), callWords('change'));
    assert.ok(drawing);
    assert.equal((await parseDiagram(drawing.source)).nodes.length, 3);
  });

  test('is not drawn, if more changes than a phone can show', async () => {
    const most = mermaid(compare(keys(3, 'A'), keys(3, 'B')), callWords('change'));
    assert.equal((await parseDiagram(most?.source ?? '')).nodes.length, 8);
    assert.equal(mermaid(compare(keys(4, 'A'), keys(4, 'B')), callWords('change')), undefined);
    const long = 'A_name_without_a_blank_that_cant_wrap';
    assert.equal(mermaid(compare(keys(3, 'A'), keys(3, long)), callWords('change')), undefined);
  });

  test('has its ends one below the other, so that it is no wider than a phone', () => {
    const source = sourceOf(compare({ main: { 1: 'queue A', 2: 'queue B' } }, { main: { 1: 'queue C', 2: 'queue D' } }));
    assert.equal(source.match(/ ~~~ /gu)?.length, 3);
    assert.match(source, /\nflowchart TD\n/u);
  });
});

test('a name is cut between words', () => {
  const name = 'The support of our customers in the north of the country';
  assert.deepEqual(nodeWords({ id: 'q', kind: 'queue', name }), ['👥 Queue:', 'The support of our customers in the…']);
});

const KINDS: readonly CallNodeKind[] = ['menu', 'announcement', 'task', 'step', 'queue', 'voicemail', 'end', 'other', 'missing'];

/** A graph all of whose texts are hostile. */
function hostileGraph(seed: number): CallGraph {
  const next = random(seed);
  const text = (): string => hostileText(seed * 64 + next(1_000_000));
  const nodes = Array.from({ length: 2 + next(5) }, (_, index): CallNode => ({
    id: `${seed} ${index} ${text()}`,
    kind: KINDS[next(KINDS.length)] ?? 'other',
    name: text(),
    ...(next(2) === 0 ? {} : { says: text() }),
  }));
  const at = (): string => nodes[next(nodes.length)]?.id ?? '';
  const ways = [
    (): CallWay => ({ how: 'key', key: text() }),
    (): CallWay => ({ how: 'speech', choice: text() }),
    (): CallWay => ({ how: 'then', label: text() }),
    (): CallWay => ({ how: 'otherwise' }),
  ];
  const edges = Array.from({ length: 1 + next(6) }, (): CallEdge => ({
    from: at(),
    to: at(),
    way: ways[next(4)]?.() ?? { how: 'otherwise' },
    says: text(),
  }));
  return { nodes, edges, ...(nodes[0] === undefined ? {} : { entry: nodes[0].id }) };
}

describe('hostile texts by the thousand', () => {
  test('form nothing: Mermaid finds the intended nodes and edges and no others, with the intended words', async () => {
    let texts = 0;
    for (let seed = 0; texts < draws(20_000); seed += 1) {
      const [before, other] = [hostileGraph(seed), hostileGraph(seed + 1_000_003)];
      const after: CallGraph = { ...before, nodes: [...before.nodes, ...other.nodes], edges: [...before.edges.slice(1), ...other.edges] };
      const comparison = compareCalls(before, after);
      const picture = pictureOf(comparison);
      if (picture === undefined) continue;
      const { nodes, lines } = picture;
      const source = sourceOf(comparison);
      // Only our own first line holds a directive.
      assert.match(
        source.replaceAll('<br>', ' '),
        /^%%\{init: \{"themeVariables": \{"edgeLabelBackground": "#[\da-f]{6}"\}, "flowchart": \{[\w", :]+\}\}\}%%\n[\p{L}\p{M}\p{N}\n \-=.~>|"#;:,[\]{}()/\\]+$/u,
      );
      const parsed = await parseDiagram(source).catch((error: unknown) => assert.fail(`${String(error)}\n${source}`));
      assert.equal(parsed.nodes.length, nodes.length, source);
      assert.deepEqual(
        parsed.edges.map(({ start, end }) => [start, end]),
        lines.map(({ from, to }) => [from, to].map((id) => `n${nodes.findIndex((node) => node.id === id) + 1}`)),
        source,
      );
      assert.deepEqual(
        parsed.nodes.map(({ text }) => text),
        nodes.map(({ after: now, before: then }, index) => {
          const node = now ?? then;
          const text = parsed.nodes[index]?.text ?? '';
          assert.ok(
            node && text.endsWith(nodeWords(node).join(' ')),
            `${text} is not ${node === undefined ? '' : nodeWords(node).join(' ')}`,
          );
          return text;
        }),
      );
      assert.deepEqual([parsed.subgraphs, parsed.direction, parsed.nodes.some(({ link }) => link !== undefined)], [0, 'TB', false]);
      texts += nodes.length * 3 + lines.length * 2;
    }
  });
});

/** A flow's report, as far as the section asks. */
function flow(calls: CallComparison | undefined): FlowReport {
  return { flow_id: 'f', flow_name: '</summary>`x`', status: 'planned', ...(calls && { calls }) } as FlowReport;
}

const PLAN = runReport({ mode: 'plan' });

describe('the section of a comment', () => {
  test('is a folded picture with its flow’s name escaped', () => {
    const [section, ...others] = callFlowSections(flow(compare(...CHANGE)), PLAN);
    assert.deepEqual([others.length, section?.kind], [0, 'picture']);
    const [summary, picture, legend] = [
      /<summary>Call flow of <code>[^<>`]*<\/code>, before and after<\/summary>/u,
      /```mermaid\n%%\{init: .*\}%%\nflowchart TD\n[^`]*\n```/u,
      /<sub>[^<>]*<\/sub>/u,
    ].map(({ source }) => source);
    assert.match(section?.text ?? '', new RegExp(`^<details>${summary}\n\n${picture}\n\n${legend}\n\n</details>$`, 'u'));
  });

  test('says what is left out, and when nothing can be drawn', () => {
    assert.match(
      callFlowSections(flow(compare(tree(60), tree(60, 'queue New'))), PLAN)[0]?.text ?? '',
      /Left out: \d+ places of the flow\./u,
    );
    const other = Object.fromEntries(
      Object.keys(tree(60)).map((menu) => [menu, Object.fromEntries('0123456789'.split('').map((key) => [key, `queue x${menu}-${key}`]))]),
    );
    assert.match(
      callFlowSections(flow(compare(tree(60), other)), PLAN)[0]?.text ?? '',
      /^The call flow of <code>[^<>]*<\/code> is too big to be drawn/u,
    );
  });

  test('is not there where nothing changes, or nothing is known', () => {
    assert.deepEqual(callFlowSections(flow(compare(CHANGE[0], CHANGE[0])), PLAN), []);
    assert.deepEqual(callFlowSections(flow(undefined), PLAN), []);
  });

  test('says of a change that is not live that it was meant', () => {
    assert.match(
      callFlowSections({ ...flow(compare(...CHANGE)), status: 'failed' }, PLAN)[0]?.text ?? '',
      /not deployed<\/summary>[^]*Dotted: − to remove/u,
    );
    assert.match(
      callFlowSections({ ...flow(compare(...CHANGE)), status: 'drifted' }, runReport({ mode: 'drift' }))[0]?.text ?? '',
      /live and in the file<\/summary>[^]*Dotted: − in the file only\. Thick: \+ live only/u,
    );
  });
});
