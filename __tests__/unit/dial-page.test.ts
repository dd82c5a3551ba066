import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { bigFlow } from '../../harness/big-flow.ts';
import { chapterOf } from '../../src/dial/chapter.ts';
import { dialPage } from '../../src/dial/page.ts';
import type { CallGraph } from '../../src/model/call-graph.ts';
import type { CallTest, Press } from '../../src/model/call-test.ts';
import { hostileText } from '../limits/hostile-text.ts';
import { contentOf } from '../support/architect-content.ts';
import { flowOf, menuOf, parts } from '../support/call-tests.ts';
import { dialOn, elementsIn, parsePage, readPage } from '../support/dialled-page.ts';
import { draws } from '../support/draws.ts';

const { toQueue, toMenu, toTask, hangUp, queue, hours, input, decide, bye, loop } = parts;

function pageOf(before: CallGraph, after?: CallGraph, calls: readonly CallTest[] = []): string {
  const flow = { name: 'Main IVR', before, calls: calls.map((call) => ({ call })) };
  return dialPage([after === undefined ? flow : { ...flow, after }])?.html ?? '';
}

function press(text: string): Press[] {
  return text.split(' ').flatMap((keys): Press[] => (keys === '' ? [] : keys === 'wait' ? [{ how: 'wait' }] : [{ how: 'keys', keys }]));
}

function callOf(keys: string, given: Readonly<Record<string, string>> = {}): CallTest {
  return {
    name: `Call ${keys}`,
    at: { path: 'x.calls.yml', line: 1, column: 1 },
    where: () => ({ path: 'x.calls.yml', line: 1, column: 1 }),
    given: new Map(Object.entries(given)),
    press: press(keys),
    hears: [],
  };
}

function titles(html: string, keys: string, given: Readonly<Record<string, string>> = {}, side = 'after'): string[] {
  return dialOn(readPage(html), press(keys), new Map(Object.entries(given)), side).map(({ title }) => title);
}

const main = (support: string): string => menuOf('Main', [toQueue('1', 'Sales'), toQueue('2', support), toMenu('3', 'Other'), hangUp('9')]);
const OTHER = menuOf('Other', [toMenu('1', 'Main'), toQueue('0', 'Operator')]);

/** A flow whose only menu says a text. */
function saying(text: string): CallGraph {
  return flowOf({ menus: [menuOf('Main', [hangUp('9')]).replace('This is Main.', JSON.stringify(text))] });
}

describe('a page to dial', () => {
  test('each key is a link to the next place of the call', () => {
    const html = pageOf(flowOf({ menus: [main('Support'), OTHER] }));
    assert.deepEqual(titles(html, '3 0'), ['Queue Operator']);
    assert.deepEqual(titles(html, '3 1 9'), ['The call ends']);
    assert.deepEqual(titles(html, '7'), ['Menu Main']);
    assert.deepEqual(titles(html, 'wait'), ['Menu Main']);
    assert.deepEqual(titles(html, 'wait wait'), ["The flow doesn't say"]);
  });

  test('before and after stand side by side, and a key that leads elsewhere is marked', () => {
    const html = pageOf(flowOf({ menus: [main('Support'), OTHER] }), flowOf({ menus: [main('Support EU'), OTHER] }));
    const changed = readPage(html)
      .get('1-1')
      ?.links.filter(({ isChanged }) => isChanged);
    assert.deepEqual(
      changed?.map(({ key, text }) => [key, text]),
      [['2', '2queue Support → queue Support EU']],
    );
    const [end] = dialOn(readPage(html), press('2'));
    assert.match(end?.sides.get('before') ?? '', /^Today: queue Support(?! EU)/u);
    assert.match(end?.sides.get('after') ?? '', /^After merge: queue Support EU/u);
  });

  test('of one place that says something else, the words that differ are marked on each side', () => {
    const section = (before: string, after: string): readonly string[] => {
      const html = pageOf(saying(before), saying(after));
      return [...html.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gu)].map(([, text = '']) => text);
    };
    assert.deepEqual(section('For sales, press 1. Or wait.', 'For new orders, press 1. Or wait.'), [
      'For <del>sales,</del> press 1. Or wait.',
      'For <ins>new orders,</ins> press 1. Or wait.',
    ]);
    assert.deepEqual(section('Press 1.', 'Press 1. Or wait.'), ['Press 1.', 'Press 1. <ins>Or wait.</ins>']);
    assert.deepEqual(section('1 <b>', '2 <b>'), ['<del>1</del> &lt;b&gt;', '<ins>2</ins> &lt;b&gt;']);
    const menu = readPage(pageOf(saying('One'), saying('Two'))).get('1-1');
    assert.deepEqual([menu?.title, menu?.sides.get('before'), menu?.sides.get('after')], ['Menu Main', 'TodayOne', 'After mergeTwo']);
  });

  test('a removed key leads on before, and stays in the menu after', () => {
    const html = pageOf(flowOf({ menus: [main('Support'), OTHER] }), flowOf({ menus: [menuOf('Main', [toQueue('1', 'Sales')]), OTHER] }));
    assert.deepEqual(titles(html, '2', {}, 'before'), ['Two places']);
    assert.deepEqual(titles(html, '2', {}, 'after'), ['Menu Main']);
  });

  test('outcomes of decisions are choices, and what was entered decides by itself', () => {
    const ask = [input('Number', '{ exact: { lit: 2 } }', [queue('Operator')]), decide('Known', [queue('VIP')], [bye], 'Flow.In == "12"')];
    const html = pageOf(
      flowOf({
        menus: [menuOf('Main', [toTask('1', 'Ask'), toTask('2', 'Check')])],
        tasks: { Ask: ask, Check: [hours('Hours', [queue('Day')], [queue('Night')])] },
      }),
    );
    assert.deepEqual(titles(html, '1 12'), ['Queue VIP']);
    assert.deepEqual(titles(html, '1 34'), ['The call ends']);
    assert.deepEqual(titles(html, '1 3'), ['Queue Operator']);
    assert.deepEqual(titles(html, '2', { Hours: 'closed' }), ['Queue Night']);
  });

  test('a transfer that fails leads on, if the flow says where', () => {
    const html = pageOf(flowOf({ start: 'tasks/task[T]', tasks: { T: [queue('Day'), queue('Night')] } }));
    const first = readPage(html).get('1-1');
    assert.equal(first?.title, 'Queue Day');
    assert.deepEqual(
      first?.links.map(({ key, text }) => [key, text]),
      [['the transfer fails', 'the transfer failsqueue Night']],
    );
  });

  test('rounds of loops are counted', () => {
    const html = pageOf(flowOf({ start: 'tasks/task[T]', tasks: { T: [loop('2', [input('Ask', '{ exact: { lit: 1 } }')]), bye] } }));
    assert.deepEqual(titles(html, 'wait'), ['Input Ask']);
    assert.deepEqual(titles(html, 'wait wait'), ['The call ends']);
  });

  test('the address of a call test is a place in the section to which it comes', () => {
    const given = { Hours: 'closed' };
    const flow = flowOf({
      menus: [menuOf('Main', [toTask('2', 'Check')])],
      tasks: { Check: [hours('Hours', [queue('Day')], [queue('Night')])] },
    });
    const calls = [callOf('2', given), callOf('7 2'), callOf('wait 2', given)];
    const page = dialPage([
      { name: 'One', before: flow, calls: [] },
      { name: 'Two', before: flow, after: flow, calls: calls.map((call) => ({ call })) },
    ]);
    assert.deepEqual(page?.fragments, [[], ['2:after:2,Hours%3Dclosed', '2:after:7,2', '2:after:wait,2,Hours%3Dclosed']]);
    const sections = [...readPage(page?.html ?? '').values()];
    const comesTo = (id: string): string | undefined => sections.find(({ ids }) => ids.includes(id))?.title;
    assert.deepEqual(['2:after:2,Hours=closed', '2:after:7,2'].map(comesTo), ['Queue Night', 'Decision Hours']);
  });

  test('a flow of 50 menus takes 200 kB at the most, with changes and without', () => {
    const [before, after] = [
      contentOf(bigFlow(50)).callGraph(),
      contentOf(bigFlow(50).replaceAll('name: Queue 3', 'name: Queue 3 EU')).callGraph(),
    ];
    const sizes = [pageOf(before), pageOf(before, after)].map((html) => Buffer.byteLength(html));
    assert.ok(
      sizes.every((size) => size <= 200_000),
      String(sizes),
    );
  });

  test('a flow of 50 menus in five languages takes no more: the languages are then left out', () => {
    const languages = ['es-us', 'fr-fr', 'de-de', 'it-it'].map((lit, index) => {
      const actions = `          - setLanguage: { name: Set ${lit}, language: { lit: ${lit} } }\n          - jumpToMenu: { name: On, targetMenuRef: "/inboundCall/menus/menu[Menu 1_10]" }\n`;
      return `    - task:\n        name: Speak ${index}\n        refId: Speak ${index}_9\n        actions:\n${actions}`;
    });
    const choice = `    - menu:\n        name: Language\n        refId: Language_9\n        audio: { tts: Choose your language }\n        choices:\n${languages.map((_, index) => `          - menuJumpToTask: { name: L${index}, dtmf: digit_${index + 1}, targetTaskRef: "/inboundCall/tasks/task[Speak ${index}_9]" }\n`).join('')}`;
    const yaml = bigFlow(50)
      .replace('menus/menu[Menu 1_10]', 'menus/menu[Language_9]')
      .replace('  menus:\n', `  menus:\n${choice}`)
      .replace('  tasks:\n', `  tasks:\n${languages.join('')}`);
    const html = pageOf(contentOf(yaml).callGraph());
    assert.ok(Buffer.byteLength(html) <= 200_000, String(Buffer.byteLength(html)));
    assert.match(html, /too big to tell everything/u);
    assert.deepEqual(titles(html, '3 9 1'), ['Queue Queue 1']);
  });

  test('a flow of too many places is told in a simpler form, and says so', () => {
    const rounds = loop('9', [loop('9', [loop('9', [input('Ask', '{ exact: { lit: 1 } }')])])]);
    const graph = flowOf({ start: 'tasks/task[T]', tasks: { T: [rounds, bye] } });
    const chapter = chapterOf({ name: 'Big', before: graph });
    assert.equal(chapter?.isSimplified, true);
    assert.ok((chapter?.sections.length ?? 0) < 20, String(chapter?.sections.length));
    assert.match(pageOf(graph), /too big to tell everything/u);
  });

  test('a flow of thousands of places has a page of the first ones, and says where it ends', () => {
    const chain = (queue: string): CallGraph =>
      flowOf({
        start: 'menus/menu[M0]',
        menus: Array.from({ length: 2000 }, (_, index) =>
          menuOf(`M${index}`, [toMenu('1', `M${(index + 1) % 2000}`), toQueue('2', `${queue}${index}`)]),
        ),
      });
    const html = pageOf(chain('Sales '), chain('Support '));
    assert.match(html, /too big to tell everything/u);
    assert.deepEqual(titles(html, '1 1 1'), ['Menu M3']);
    assert.match(html, /There is more to dial than this page holds/u);
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id));
    for (const [, href = ''] of html.matchAll(/ href="#([^"]*)"/gu)) assert.ok(ids.has(href), href);
    assert.ok(Buffer.byteLength(html) < 1_000_000, String(Buffer.byteLength(html)));
  });

  test("a flow that doesn't say where calls begin has no page", () => {
    assert.equal(dialPage([{ name: 'Lost', before: { nodes: [], edges: [] }, calls: [] }]), undefined);
  });
});

describe('what a page to dial is made of', () => {
  const html = pageOf(flowOf({ menus: [main('Support'), OTHER] }), flowOf({ menus: [main('Support EU'), OTHER] }), [
    callOf('2'),
    callOf('3 0'),
  ]);
  const elements = elementsIn(parsePage(html));

  test('its policy lets only its own style and script in, and nothing out', () => {
    const policy = elements.find(({ properties }) => properties['httpEquiv'] !== undefined)?.properties['content'];
    assert.equal(
      policy,
      `default-src 'none'; style-src 'sha256-${hashIn(html, 'style')}'; script-src 'sha256-${hashIn(html, 'script')}'; base-uri 'none'; form-action 'none'`,
    );
  });

  test('it refers to nothing outside of itself', () => {
    assert.deepEqual(
      elements.flatMap(({ properties }) => [properties['src'], properties['action']].filter((value) => value !== undefined)),
      [],
    );
    assert.doesNotMatch(html, /https?:|\/\/\w/u);
  });

  test('each link leads to something of the page, and each id is there once', () => {
    checkLinks(html);
    checkLinks(pageOf(contentOf(bigFlow(20)).callGraph()));
  });
});

function hashIn(html: string, tag: string): string {
  const text = new RegExp(`<${tag}>([^]*?)</${tag}>`, 'u').exec(html)?.[1] ?? '';
  return createHash('sha256').update(text).digest('base64');
}

function checkLinks(html: string): void {
  const all = elementsIn(parsePage(html));
  const ids = all.flatMap(({ properties }) => (properties['id'] === undefined ? [] : [properties['id']]));
  assert.equal(new Set(ids).size, ids.length, 'an id is there twice');
  const links = all.flatMap(({ tagName, properties }) =>
    tagName === 'a' && properties['href'] !== undefined ? [decodeURIComponent(properties['href'])] : [],
  );
  assert.deepEqual(
    links.filter((link) => !link.startsWith('#') || !ids.includes(link.slice(1))),
    [],
  );
}

/** All of a page but its foreign texts: tags and the names of attributes. */
function skeleton(html: string): string {
  return JSON.stringify(elementsIn(parsePage(html)).map(({ tagName, properties }) => [tagName, Object.keys(properties).toSorted()]));
}

/** A graph with other names and texts in it. */
function withTexts(graph: CallGraph, textAt: (index: number) => string): CallGraph {
  let index = 0;
  const next = (): string => textAt((index += 1));
  return {
    ...graph,
    nodes: graph.nodes.map((node) => ({
      ...node,
      name: next(),
      ...(node.says === undefined ? {} : { says: next() }),
      ...(node.asks === undefined ? {} : { asks: next() }),
    })),
    edges: graph.edges.map((edge) => ({
      ...edge,
      ...(edge.says === undefined ? {} : { says: next() }),
      ...(edge.way.how === 'outcome'
        ? { way: { how: 'outcome', outcome: `${next()} ${index}` } }
        : edge.way.how === 'failure'
          ? { way: { how: 'failure', transfer: next() } }
          : {}),
      terms: { 'en-us': [next()] },
    })),
  };
}

test('no text of a flow becomes more than text', () => {
  const ask = [input('Number', '{ exact: { lit: 2 } }', [queue('Operator')]), hours('Hours', [queue('Day')], [queue('Night')])];
  const graph = flowOf({ menus: [menuOf('Main', [toTask('1', 'Ask'), toQueue('2', 'Sales')])], tasks: { Ask: ask } });
  const page = (textAt: (index: number) => string): string => {
    const after = withTexts(graph, (index) => `${textAt(index)} now`);
    const calls = [{ call: { ...callOf('1'), name: textAt(1) } }, { call: callOf('2', { [textAt(3)]: textAt(2) }) }];
    return dialPage([{ name: textAt(0), before: withTexts(graph, textAt), after, calls }])?.html ?? '';
  };
  const harmless = skeleton(page((index) => `Text ${index}`));
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 5, maxLength: 40 }), (texts) => {
      const html = page((index) => `a${texts[index % texts.length] ?? ''}${index}`);
      assert.equal(skeleton(html), harmless);
      checkLinks(html);
    }),
    { numRuns: draws(300) },
  );
});
