import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { overviewOf } from '../../src/call-flow/overview.ts';
import type { CallGraph, CallNode } from '../../src/model/call-graph.ts';
import { contentOf } from '../support/architect-content.ts';
import { assertWhole, waysOf } from '../support/calls.ts';

/** A flow that starts with a task of these actions, each in one line of YAML. */
function graphOf(actions: readonly string[], more = ''): CallGraph {
  const list = actions.map((action) => `          - ${action}\n`).join('');
  const yaml = `inboundCall:
  name: Actions
  defaultLanguage: en-us
  startUpRef: "/inboundCall/tasks/task[Start_1]"
  settingsMenu: { repeatCount: { lit: 3 } }
  menus:
    - menu: { name: Main, refId: Main_2, choices: [] }
  tasks:
    - task:
        name: Start
        refId: Start_1
        actions:
${list}${more}`;
  const graph = contentOf(yaml).callGraph();
  assertWhole(graph);
  return graph;
}

/** The ways of the task, without the way into it, and without what follows the menu. */
const ways = (actions: readonly string[], more = ''): string[] =>
  waysOf(graphOf(actions, more)).filter((way) => way !== 'entry ----> task Start' && !way.startsWith('menu Main'));

const node = (graph: CallGraph, kind: CallNode['kind']): CallNode | undefined => graph.nodes.find((one) => one.kind === kind);
const transfer = (name: string, queue: string): string => `transferToAcd: { name: ${name}, targetQueue: { lit: { name: ${queue} } } }`;
const END = 'disconnect: { name: Bye }';

const loopOf = (count: string): string =>
  `loop: { name: Thrice, loopCount: ${count}, outputs: { loop: { actions: [ { decision: { name: Enough, outputs: { yes: { actions: [ { loopExit: { name: Out } } ] }, no: { actions: [ { loopNext: { name: Next } } ] } } } } ] } } }`;

/** What a call passes, by the graph. */
function walked({ nodes, edges }: CallGraph, answers: Iterator<boolean>): string[] {
  const byId = new Map(nodes.map((one) => [one.id, one]));
  const passed: string[] = [];
  let at = nodes.find(({ kind }) => kind === 'task')?.id ?? '';
  for (;;) {
    const here = byId.get(at);
    if (here === undefined || here.kind === 'task-end') return passed;
    if (here.kind !== 'task') passed.push(here.kind === 'end' ? 'end' : here.name);
    const from = edges.filter((edge) => edge.from === at);
    if (from.length === 0) return passed;
    const answer = here.kind === 'decision' || here.kind === 'transfer' ? answers.next().value === true : undefined;
    const wanted = from.find(({ way }) => {
      if (here.kind === 'transfer') return (way.how === 'then') === answer;
      return here.kind === 'decision' ? way.how === 'outcome' && (way.outcome === 'yes') === answer : true;
    });
    at = wanted?.to ?? '';
  }
}

/** The queues, decisions and ends that calls reach. */
const reached = (of: CallGraph): string[] => {
  const seen = new Set(['entry']);
  for (const id of seen) for (const { from, to } of of.edges) if (from === id) seen.add(to);
  return of.nodes.filter(({ id, kind }) => seen.has(id) && ['queue', 'end', 'decision'].includes(kind)).map(({ id }) => id);
};

describe('the actions of a task', () => {
  test('follow each other, and a task that runs out says so', () => {
    assert.deepEqual(ways(['playAudio: { name: Hello, audio: { tts: Hello } }', 'setWrapupCode: { name: Code }']), [
      'action Hello ----> action Code',
      'action Code ----> task-end Start',
      'task Start ----> action Hello',
    ]);
    assert.deepEqual(ways([]), ['task Start ----> task-end Start']);
  });

  test('decide by name: outcomes that an export leaves out go on behind the action', () => {
    const schedule =
      'evaluateScheduleGroup: { name: Hours, scheduleGroup: { lit: { name: Office } }, outputs: { closed: { actions: [ { disconnect: { name: Bye } } ] } } }';
    assert.deepEqual(ways([schedule, 'jumpToMenu: { name: Open, targetMenuRef: "/inboundCall/menus/menu[Main_2]" }']), [
      'decision Hours --closed--> end',
      'decision Hours --open--> menu Main',
      'decision Hours --holiday--> menu Main',
      'decision Hours --emergency--> menu Main',
      'task Start ----> decision Hours',
    ]);
    assert.equal(node(graphOf([schedule]), 'decision')?.asks, 'Office');
    const unknown = 'findSomething: { name: Find, outputs: { found: { actions: [ { disconnect: { name: Bye } } ] } } }';
    assert.deepEqual(ways([unknown]).slice(0, 2), ['decision Find --found--> end', 'decision Find --any other--> task-end Start']);
    const data =
      'callData: { name: Ask, outputs: { success: { actions: [] } }, category: { c: { dataAction: { a: { successOutputs: { id: { var: Flow.Id } } } } } } }';
    assert.deepEqual(ways([data, END]).slice(0, 3), [
      'decision Ask --success--> end',
      'decision Ask --failure--> end',
      'decision Ask --timeout--> end',
    ]);
    assert.deepEqual(node(graphOf([data]), 'decision')?.changes, ['Flow.Id']);
  });

  test('wait for digits, and decide on what was entered', () => {
    const input =
      'collectInput: { name: Ask, inputData: { var: Flow.In }, digits: { range: { min: 1, max: 3 } }, inputAudio: { tts: Press 1 }, acceptJustStar: { lit: true }, acceptJustPound: { lit: false }, outputs: { failure: { actions: [ { disconnect: { name: Bye } } ] } } }';
    const cases = ['1', '*'].map(
      (key) =>
        `{ case: { value: { exp: 'Flow.In=="${key}"' }, actions: [ { ${transfer(`To ${key === '*' ? 'star' : key}`, `Q${key === '*' ? 0 : key}`)} } ] } }`,
    );
    const choose = `switch: { name: Choose, evaluate: { firstTrue: { cases: [ ${cases.join(', ')} ] } } }`;
    const graph = graphOf([input, choose, END]);
    assert.deepEqual(waysOf(graph).slice(1), [
      'input Ask --failure--> end',
      'input Ask --success--> decision Choose',
      'transfer To 1 ----> queue Q1',
      'transfer To 1 --fails: To 1--> end',
      'decision Choose --Flow.In=="1"?--> transfer To 1',
      'transfer To star ----> queue Q0',
      'transfer To star --fails: To star--> end',
      'decision Choose --Flow.In=="*"?--> transfer To star',
      'decision Choose --default--> end',
      'task Start ----> input Ask',
      'menu Main --otherwise--> unknown Main',
    ]);
    const asked = node(graph, 'input');
    assert.deepEqual(asked?.input, { variable: 'Flow.In', min: 1, max: 3, acceptsStar: true, acceptsPound: false });
    assert.deepEqual([asked?.says, asked?.task], ['Press 1', 'Start']);
    assert.deepEqual(
      graph.edges.flatMap(({ way }) => (way.how === 'outcome' && way.when !== undefined ? [way.when] : [])),
      ['1', '*'].map((equals) => ({ variable: 'Flow.In', equals, isTrue: true })),
    );
    const decision = `decision: { name: Vip, condition: { exp: 'Flow.In == "7"' }, outputs: { yes: { actions: [ { ${END} } ] } } }`;
    assert.deepEqual(
      graphOf([decision]).edges.flatMap(({ way }) => (way.how === 'outcome' ? [[way.outcome, way.when?.isTrue]] : [])),
      [
        ['yes', true],
        ['no', false],
      ],
    );
  });

  test('transfer to queues, numbers, users, groups, flows and voicemail, by name or as chosen during the call; each can fail', () => {
    const places = [
      transfer('A', 'Sales'),
      'transferToAcd: { name: B, targetQueue: { exp: Flow.Q } }',
      'transferToNumber: { name: C, targetNumber: { lit: "+49" }, failureTransferAudio: { tts: Sorry } }',
      'transferToNumber: { name: D, targetNumber: { var: Flow.N } }',
      'transferToUser: { name: E, targetUser: { lit: { name: Ann } } }',
      'transferToGroup: { name: F, targetGroup: { lit: { name: Shift } } }',
      'transferToFlow: { name: G, targetFlow: { name: Other IVR } }',
      'transferToVoicemail: { name: H, destination: { queue: { targetQueue: { lit: { name: Sales } } } } }',
      'transferToVoicemail: { name: I, destination: { user: { targetUser: { exp: Flow.U } } } }',
      'transferToGroupVoicemail: { name: J, targetGroup: { lit: { name: Shift } } }',
      'transferToMoon: { name: K }',
    ];
    const graph = graphOf(places);
    assert.deepEqual(
      waysOf(graph).filter((way) => way.includes('---->') && way.startsWith('transfer')),
      [
        'transfer A ----> queue Sales',
        'transfer B ----> queue a queue chosen at run time',
        'transfer C ----> number +49',
        'transfer D ----> number a number chosen at run time',
        'transfer E ----> user Ann',
        'transfer F ----> group Shift',
        'transfer G ----> flow Other IVR',
        'transfer H ----> voicemail queue Sales',
        'transfer I ----> voicemail a user chosen at run time',
        'transfer J ----> voicemail group Shift',
        'transfer K ----> other K',
      ],
    );
    assert.deepEqual(
      graph.edges.flatMap(({ way, says }) => (way.how === 'failure' && says !== undefined ? [[way.transfer, says]] : [])),
      [['C', 'Sorry']],
    );
    assert.ok(waysOf(graph).includes('transfer A --fails: A--> transfer B'));
    assert.ok(waysOf(graph).includes('transfer K --fails: K--> task-end Start'));
    const own = `transferToAcd: { name: A, targetQueue: { lit: { name: Q } }, outputs: { failure: { actions: [ { ${transfer('Second', 'R')} } ] } } }`;
    assert.ok(ways([own, END]).includes('transfer A --fails: A--> transfer Second'));
  });

  test('repeat in loops, by a number if the flow gives one', () => {
    assert.deepEqual(ways([loopOf('{ lit: 3 }'), END]), [
      'decision Enough --yes--> end',
      'decision Enough --no--> loop Thrice',
      'loop Thrice --loop--> decision Enough',
      'loop Thrice --done--> end',
      'task Start ----> loop Thrice',
    ]);
    assert.equal(node(graphOf([loopOf('{ lit: 3 }')]), 'loop')?.repeats, 3);
    assert.equal(node(graphOf([loopOf('{ exp: Flow.N }')]), 'loop')?.repeats, undefined);
  });

  test('run tasks that come back, and end tasks', () => {
    const other =
      '    - task: { name: Other, refId: Other_9, actions: [ { endTask: { name: Enough } }, { disconnect: { name: Never } } ] }\n';
    assert.deepEqual(ways(['callTask: { name: Run, targetTaskRef: "/inboundCall/tasks/task[Other_9]" }', END], other), [
      'call Run ----> task Other',
      'call Run --back--> end',
      'task Start ----> call Run',
      'task Other ----> task-end Other',
    ]);
    assert.deepEqual(
      waysOf(overviewOf(graphOf(['callTask: { name: Run, targetTaskRef: "/inboundCall/tasks/task[Other_9]" }', END], other))),
      ['entry ----> task Start', 'task Start ----> task Other', 'task Start --back--> end', 'task Other ----> task-end Other'],
    );
  });

  test('change the language, the variables that they name, and lead to where the flow does not say', () => {
    const graph = graphOf([
      'setLanguage: { name: Spanish, language: { lit: es-us } }',
      'setLanguage: { name: Own, language: { exp: Flow.L } }',
      'updateData: { name: Set, statements: [ { string: { variable: Flow.In, value: { lit: "1" } } } ] }',
      'previousMenu: { name: Back }',
      'playAudio: { name: Never }',
    ]);
    assert.deepEqual(
      graph.nodes.flatMap(({ kind, language, changes }) => (kind === 'action' || kind === 'entry' ? [[language, changes]] : [])),
      [
        ['en-us', undefined],
        ['es-us', undefined],
        [null, undefined],
        [undefined, ['Flow.In']],
        [undefined, undefined],
        [undefined, undefined],
      ],
    );
    assert.ok(waysOf(graph).includes('action Back ----> unknown Back'));
  });

  test('share no place with a list that is written once for several tasks', () => {
    const graph = contentOf(`inboundCall:
  name: Shared
  startUpRef: "/inboundCall/tasks/task[A]"
  menus: []
  tasks:
    - task: { name: A, refId: A, actions: &all [ { disconnect: { name: Bye } } ] }
    - task: { name: B, refId: B, actions: *all }
`).callGraph();
    assertWhole(graph);
    assert.deepEqual(waysOf(graph), ['entry ----> task A', 'task A ----> end', 'task B ----> unknown a list of actions that is shared']);
  });
});

const byExtension = (menu: string): string => `menu ${menu} --extension--> other an extension`;

describe('menus', () => {
  test('don’t say what follows if callers choose nothing and there is no default choice, and a picture leaves that out', () => {
    const graph = graphOf([END]);
    assert.ok(waysOf(graph).includes('menu Main --otherwise--> unknown Main'));
    assert.equal(node(graph, 'menu')?.repeats, 3);
    assert.deepEqual(
      overviewOf(graph).edges.filter(({ way }) => way.how === 'otherwise'),
      [],
    );
  });

  const yaml = `inboundCall:
  name: Menus
  startUpRef: "/inboundCall/states/state[Initial State_9]"
  settingsMenu: { repeatCount: { lit: 3 } }
  menus:
    - menu:
        name: Main
        refId: Main_1
        settingsMenu: { repeatCount: { lit: 1 } }
        choices:
          - menuTransferToAcd: { name: Help, dtmf: digit_0, globalDtmf: true, targetQueue: { lit: { name: Operator } }, preTransferAudio: { tts: One moment }, failureTransferAudio: { tts: Sorry }, speechRecTerms: { en-us: { terms: [ Help, Agent ] } } }
          - menuSubMenu: { name: Sub, refId: Sub_2, dtmf: digit_1, choices: [ { menuPreviousMenu: { name: Back, dtmf: digit_9 } } ] }
          - menuDisconnect: { name: Bye, globalSpeechRecTerms: true, speechRecTerms: { en-us: { terms: [ Bye ] } } }
          - menuTransferToUser: { name: Ann, dtmf: digit_4, targetUser: { lit: { name: Ann } } }
    - menu:
        name: Second
        refId: Second_3
        choices:
          - menuDisconnect: { name: Own, dtmf: digit_0 }
          - menuJumpToMenu: { name: Jump, dtmf: digit_1, targetMenuRef: "/inboundCall/menus/menu[Main_1]" }
`;

  test('have keys and words that work in every menu, unless a menu has its own', () => {
    assert.deepEqual(waysOf(overviewOf(contentOf(yaml).callGraph())), [
      'entry ----> unknown /inboundCall/states/state[Initial State_9]',
      'menu Main --0--> queue Operator',
      'menu Main --1--> menu Sub',
      'menu Main --"Bye"--> end',
      'menu Main --4--> user Ann',
      'menu Sub --9--> menu Main',
      'menu Second --0--> end',
      'menu Second --1--> menu Main',
      'menu Sub --0--> queue Operator',
      'menu Sub --"Bye"--> end',
      'menu Second --"Bye"--> end',
    ]);
  });

  test('say what callers can say and hear on the way, and how often they are repeated', () => {
    const graph = contentOf(yaml).callGraph();
    const help = overviewOf(graph).edges.find(({ way }) => way.how === 'key' && way.key === '0');
    assert.deepEqual([help?.says, help?.terms], ['One moment', { 'en-us': ['Help', 'Agent'] }]);
    assert.deepEqual(
      graph.nodes.filter(({ kind }) => kind === 'menu').map(({ repeats }) => repeats),
      [1, 3, 3],
    );
    const failure = graph.edges.find(({ way }) => way.how === 'failure' && way.transfer === 'Help');
    assert.deepEqual([failure?.says, graph.nodes.find(({ id }) => id === failure?.to)?.kind], ['Sorry', 'unknown']);
  });

  /** The ways by an extension, with these settings of the flow and of its main menu. */
  function dials(flow: string, own: string): string[] {
    const text = yaml
      .replace('repeatCount: { lit: 3 }', `repeatCount: { lit: 3 }, listenForExtensionDialing: ${flow}`)
      .replace('repeatCount: { lit: 1 }', `repeatCount: { lit: 1 }, listenForExtensionDialing: ${own}`);
    const graph = contentOf(text).callGraph();
    assertWhole(graph);
    const picture = overviewOf(graph);
    assert.deepEqual(
      [...waysOf(picture), ...picture.nodes.map(({ id }) => id)].filter((words) => words.includes('extension')),
      [],
    );
    return waysOf(graph).filter((way) => way.includes('extension'));
  }
  test('say that callers can dial an extension, as the menu or else the flow has it; a picture leaves that out', () => {
    assert.deepEqual(dials('{ lit: true }', '{ noValue: true }'), ['Main', 'Sub', 'Second'].map(byExtension));
    assert.deepEqual(dials('{ lit: true }', '{ lit: false }'), ['Sub', 'Second'].map(byExtension));
    assert.deepEqual(dials('{ lit: false }', '{ lit: true }'), ['Main'].map(byExtension));
    assert.deepEqual(dials('{ exp: Flow.Dial }', '{ lit: false }'), ['Sub', 'Second'].map(byExtension));
    assert.deepEqual(dials('{ noValue: true }', '{ noValue: true }'), []);
  });

  test('lead back to the menu above, unless calls can jump in', () => {
    const jump = yaml.replace('/inboundCall/menus/menu[Main_1]', '/inboundCall/menus/menu[Main_1]/choices/menuSubMenu[Sub_2]');
    assert.ok(waysOf(contentOf(jump).callGraph()).includes('menu Sub --9--> unknown the menu before'));
  });
});

describe('of any task', () => {
  /** What a task does, as a tree of our own. */
  type Step =
    | { readonly kind: 'play' | 'end' }
    | { readonly kind: 'transfer'; readonly failure: readonly Step[] | undefined }
    | { readonly kind: 'decide'; readonly yes: readonly Step[]; readonly no: readonly Step[] };

  const steps = fc.letrec<{ list: readonly Step[]; step: Step }>((tie) => ({
    list: fc.array(tie('step'), { maxLength: 4 }),
    step: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom<Step>({ kind: 'play' }, { kind: 'end' }),
      fc.record({ kind: fc.constant('transfer' as const), failure: fc.option(tie('list'), { nil: undefined }) }),
      fc.record({ kind: fc.constant('decide' as const), yes: tie('list'), no: tie('list') }),
    ),
  })).list;

  const listYaml = (list: readonly Step[], at: string): string =>
    `[ ${list.map((step, index) => `{ ${stepYaml(step, `${at}${index}`)} }`).join(', ')} ]`;
  function stepYaml(step: Step, name: string): string {
    switch (step.kind) {
      case 'play':
        return `playAudio: { name: ${name} }`;
      case 'end':
        return `disconnect: { name: ${name} }`;
      case 'transfer': {
        const failure = step.failure === undefined ? '' : `, outputs: { failure: { actions: ${listYaml(step.failure, `${name}f`)} } }`;
        return `transferToAcd: { name: ${name}, targetQueue: { lit: { name: Q${name} } }${failure} }`;
      }
      case 'decide':
        return `decision: { name: ${name}, outputs: { yes: { actions: ${listYaml(step.yes, `${name}y`)} }, no: { actions: ${listYaml(step.no, `${name}n`)} } } }`;
    }
  }

  function insideOf(step: Step, answer: boolean): readonly Step[] {
    if (step.kind === 'transfer') return step.failure ?? [];
    if (step.kind !== 'decide') return [];
    return answer ? step.yes : step.no;
  }

  /** What a call passes, straight over the tree. Each decision and each transfer takes one answer. */
  function* played(list: readonly Step[], at: string, answers: Iterator<boolean>): Generator<string, boolean> {
    for (const [index, step] of list.entries()) {
      const name = `${at}${index}`;
      if (step.kind === 'end') {
        yield 'end';
        return true;
      }
      if (step.kind === 'play') {
        yield name;
        continue;
      }
      yield name;
      const { value: answer } = answers.next();
      if (step.kind === 'transfer' && answer === true) {
        yield `Q${name}`;
        return true;
      }
      const inside = insideOf(step, answer === true);
      const mark = step.kind === 'transfer' ? 'f' : answer === true ? 'y' : 'n';
      if (yield* played(inside, `${name}${mark}`, answers)) return true;
    }
    return false;
  }

  test('a call passes the same actions by the graph as by the task itself, whatever is decided', () => {
    fc.assert(
      fc.property(
        steps,
        fc.array(fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), { minLength: 1, maxLength: 5 }),
        (list, calls) => {
          const graph = graphOf(list.map((step, index) => stepYaml(step, `s${index}`)));
          for (const answers of calls) assert.deepEqual(walked(graph, answers.values()), [...played(list, 's', answers.values())]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the overview leads calls to the same places', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const graph = graphOf(list.map((step, index) => stepYaml(step, `s${index}`)));
        const overview = overviewOf(graph);
        assertWhole(overview);
        assert.deepEqual(reached(overview), reached(graph));
      }),
      { numRuns: 200 },
    );
  });
});

test('a task of any length has an overview, with what callers hear up to a limit', () => {
  const graph = graphOf([...Array.from({ length: 20_000 }, (_, index) => `playAudio: { name: P, audio: { tts: Text ${index} } }`), END]);
  const overview = overviewOf(graph);
  assert.deepEqual(waysOf(overview), ['entry ----> task Start', 'task Start ----> end']);
  const says = overview.edges[1]?.says ?? '';
  assert.match(says, /^Text 0 Text 1 Text 2 /u);
  assert.ok(says.length < 4100, String(says.length));
});
