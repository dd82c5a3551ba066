import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { ArchitectContent } from '../../src/content/architect/content.ts';
import { sampleArchitectOrg } from '../../simulator/genesys/sample.ts';
import { contentOf, fileOf, MAIN, menusIn, QUEUES, replaced, unchanged } from '../support/architect-content.ts';
import { anchored, exported, nested, own, published, short, strange } from '../support/architect-flows.ts';
import { overviewOf } from '../../src/call-flow/overview.ts';
import { assertWhole, nameOf, waysOf } from '../support/calls.ts';

const ways = (yaml: string): string[] => waysOf(overviewOf(contentOf(yaml).callGraph()));

describe("the call graph of Architect's YAML", () => {
  test("is the sample's, from the greeting to whoever answers", () => {
    assert.deepEqual(ways(MAIN), [
      'entry ----> menu Main Menu',
      'task Callback --callback--> queue Operator',
      'task Callback ----> end',
      'menu Main Menu --1--> queue Sales',
      'menu Main Menu --2--> queue Support',
      'menu Main Menu --3--> queue Billing',
      'menu Main Menu --9--> menu Opening Hours',
      'menu Main Menu --0--> queue Operator',
      'menu Main Menu --*--> menu Main Menu',
      'menu Main Menu --otherwise--> queue Operator',
      'menu Opening Hours --2--> task Callback',
      'menu Opening Hours --#--> end',
      'menu Opening Hours --*--> menu Main Menu',
    ]);
    const [entry, menu] = contentOf(MAIN).callGraph().nodes;
    assert.deepEqual([entry?.kind, entry?.says], ['entry', 'Welcome to Northwind Energy.']);
    assert.match(menu?.says ?? '', /^For sales, press 1 For support/u);
  });

  test('of every flow of the sample org, of our own, and of those that are published is whole, and has each key of each menu', (context) => {
    const real = published();
    if (Object.keys(real).length === 0) context.diagnostic('no published flows are at hand: those are skipped');
    const samples = sampleArchitectOrg().architectFlows.flatMap(({ yaml }) => (yaml === undefined ? [] : [['sample', yaml] as const]));
    for (const [name, yaml] of [...samples, ...Object.entries(own), ...Object.entries(real)]) {
      const content = contentOf(yaml);
      const graph = content.callGraph();
      assertWhole(graph);
      const keys = content.flow.menus.flatMap(({ choices }) => choices);
      // A choice that works in every menu has more edges than its own.
      const chosen = graph.edges.filter(({ way }) => (way.how === 'key' && way.isGlobal !== true) || way.how === 'speech');
      assert.equal(chosen.length, keys.length, name);
      assert.deepEqual(
        graph.nodes.filter(({ kind }) => kind === 'menu').map(({ name: called }) => called),
        content.flow.menus.map(({ name: called }) => called),
        name,
      );
    }
  });

  test('knows every kind of choice: tasks inside of it, other numbers, the menu above, a queue by expression, one by speech alone', () => {
    assert.deepEqual(ways(nested), [
      'entry ----> menu Main',
      'task Ask a question ----> task-end Ask a question',
      'decision Open --yes--> end',
      'decision Open --no--> task-end Callback',
      'menu Main --1--> menu Billing',
      'menu Main --2--> decision Open',
      'menu Main --3--> number +49301234',
      'menu Main --4--> menu Other',
      'menu Main --5--> queue a queue chosen at run time',
      'menu Billing --1--> queue Invoices',
      'menu Billing --*--> menu Main',
      'menu Billing --3--> task Ask a question',
    ]);
    assert.deepEqual(ways(exported).slice(4, 7), [
      'menu Main Menu --9--> end',
      'menu Main Menu --"By voice"--> end',
      'menu Main Menu --otherwise--> end',
    ]);
  });

  test('repeats a menu, takes a voicemail for one, and keeps choices of one name apart', () => {
    const yaml = `inboundCall:
  name: Kinds
  startUpRef: "./menus/menu[Main]"
  menus:
    - menu:
        name: Main
        choices:
          - menuRepeatMenu: { name: Again, dtmf: digit_1 }
          - menuTransferToVoicemail: { name: Message, dtmf: digit_2 }
          - menuPreviousMenu: { name: Back, dtmf: digit_3 }
          - menuTask: { name: Go, dtmf: digit_4, task: { actions: [ { playAudio: { name: p } }, { transferToAcd: { name: t, targetQueue: { lit: { name: A } } } } ] } }
          - menuTask: { name: Go, dtmf: digit_5, task: { actions: [ { playAudio: { name: p } }, { transferToAcd: { name: t, targetQueue: { lit: { name: B } } } } ] } }
`;
    assert.deepEqual(ways(yaml), [
      'entry ----> menu Main',
      'menu Main --1--> menu Main',
      'menu Main --2--> voicemail Message',
      'menu Main --3--> unknown the menu before',
      'menu Main --4--> queue A',
      'menu Main --5--> queue B',
    ]);
    assert.equal(
      contentOf(yaml)
        .callGraph()
        .nodes.filter(({ kind }) => kind === 'task').length,
      2,
    );
  });

  test('follows the actions of tasks, whatever they decide: queues by name and by expression, callbacks, other tasks and menus, numbers, voicemail', () => {
    const yaml = `inboundCall:
  name: Tasks
  startUpRef: "/inboundCall/tasks/task[Start_1]"
  menus: []
  tasks:
    - task:
        name: Start
        refId: Start_1
        actions:
          - decision:
              name: Open
              outputs:
                yes:
                  actions:
                    - transferToAcd: { name: By name, targetQueue: { lit: { name: Sales } } }
                    - transferToAcd: { name: By expression, targetQueue: { exp: Flow.Q } }
                no:
                  actions:
                    - jumpToTask: { name: Jump, targetTaskRef: "/inboundCall/tasks/task[Next_2]" }
                    - jumpToMenu: { name: Lost, targetMenuRef: "/inboundCall/menus/menu[None_9]" }
    - task:
        name: Next
        refId: Next_2
        actions:
          - transferToNumber: { name: The plumber, targetPhoneNumber: { lit: "+49" } }
          - transferToVoicemail: { name: Leave a message }
          - setParticipantData: { name: Nothing }
`;
    assert.deepEqual(ways(yaml), [
      'entry ----> task Start',
      'decision Open --yes--> queue Sales',
      'decision Open --fails: By name--> queue a queue chosen at run time',
      'decision Open --no--> task Next',
      'task Start ----> decision Open',
      'task Next ----> number +49',
      'task Next --fails: The plumber--> voicemail Leave a message',
    ]);
  });

  test('claims no beginning where the text names none, and none that it does not have', () => {
    assert.equal(contentOf(strange).callGraph().entry, undefined);
    assert.equal(contentOf(short).callGraph().entry, undefined);
    assert.ok(
      ways(replaced(MAIN, '/menus/menu[collect_ivr_main]"\n  default', '/menus/menu[gone]"\n  default')).includes(
        'entry ----> missing /inboundCall/menus/menu[gone]',
      ),
    );
    assert.ok(
      ways(replaced(MAIN, '"/inboundCall/menus/menu[collect_ivr_main]"\n  default', '"{{start}}"\n  default')).includes(
        'entry ----> unknown {{start}}',
      ),
    );
  });

  test('begins with actions where a flow begins with them', () => {
    assert.deepEqual(
      ways(
        'inboundCall:\n  name: A\n  startUpTaskActions:\n    - transferToAcd: { name: t, targetQueue: { lit: { name: Sales } } }\n  menus: []\n',
      ),
      ['entry ----> queue Sales'],
    );
  });

  test('is the same with shared text written out, and with the other line end', () => {
    assert.deepEqual(ways(anchored).slice(1, 4), [
      'menu One --1--> queue Sales EU',
      'menu One --2--> queue Sales EU',
      'menu One --9--> end',
    ]);
    assert.deepEqual(contentOf(exported.replaceAll('\n', '\r\n')).callGraph(), contentOf(exported).callGraph());
  });
});

const edited = (kept: readonly string[], more: readonly string[] = []): ArchitectContent => {
  const { content, problems } = contentOf(MAIN).edit(
    menusIn(fileOf('collect_ivr_main', [...unchanged(...kept), ...more], ['audio: keep'])),
    QUEUES,
  );
  assert.deepEqual(problems, []);
  return content as ArchitectContent;
};

describe('of any menu file', () => {
  const keys = ['1', '2', '3', '9', '0', '*'];

  test('taking keys away takes exactly their ways, and what only they led to; the default choice must stay', () => {
    const all = overviewOf(contentOf(MAIN).callGraph());
    fc.assert(
      fc.property(fc.subarray(keys.filter((key) => key !== '0')), (kept) => {
        const graph = overviewOf(edited(['0', ...kept]).callGraph());
        assertWhole(graph);
        const gone = keys.filter((key) => key !== '0' && !kept.includes(key));
        const isGone = (way: string): boolean =>
          gone.some((key) => way.startsWith(`menu Main Menu --${key}--> `)) || (gone.includes('9') && way.startsWith('menu Opening Hours'));
        assert.deepEqual(
          waysOf(graph).toSorted(),
          waysOf(all)
            .filter((way) => !isGone(way))
            .toSorted(),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('a new key is one way more', () => {
    const graph = overviewOf(edited(keys, ['key: "4", prompt: x, routing_target: { queue: Emergency Line }']).callGraph());
    const added = waysOf(graph).filter((way) => !ways(MAIN).includes(way));
    assert.deepEqual(added, ['menu Main Menu --4--> queue Emergency Line']);
    assert.ok(graph.nodes.map(nameOf).includes('queue Emergency Line'));
  });
});
