import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foreignCode } from '../../src/model/diagnostic.ts';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { planFlow } from '../../src/model/plan.ts';
import { StoreError } from '../../src/model/store.ts';
import { planOutcome, type FlowRun } from '../../src/flows/flow-run.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import { askQueueDetails, type QueueDetails, type QueueQuery } from '../../src/flows/queue-details.ts';
import { wholeQueueIndex, type QueueIndex } from '../../src/flows/queue-index.ts';
import { QUIET } from '../support/quiet-work.ts';

/** The id of the queue of a number. */
const id = (index: number): string => `abcdef00-0000-4000-8000-${String(index).padStart(12, '0')}`;
const FLOW = 'ffffffff-0000-4000-8000-000000000000';

/** A flow that refers to queues by their ids. */
const BY_ID = new DefinitionContent({});

const NOTHING: QueueIndex = { names: new Map(), queues: { byName: () => ({ matches: 0, near: [] }), nameOf: () => undefined } };

interface Keys {
  readonly [key: string]: string;
}

const optionsOf = (keys: Keys): JsonObject[] => Object.entries(keys).map(([key, routingTarget]) => ({ key, prompt: key, routingTarget }));

/** A plan in which the menu `main` leads to other queues; `extra` are nodes that stay. */
function item(before: Keys, after: Keys, extra: JsonObject = {}): FlowRun {
  const definition: JsonObject = { nodes: { ...extra, main: { type: 'menu', menu: { options: optionsOf(before) } } } };
  const options = Object.entries(after).map(([key, target]) => `  - { key: "${key}", prompt: "${key}", routing_target: "${target}" }\n`);
  const text = `flow_id: ${FLOW}\nmenu_node_id: main\noptions:\n${options.join('')}`;
  const { menus, problems } = parseMenuFile('ivr/main.yml', Buffer.from(text));
  assert.deepEqual(problems, []);
  const live = { id: FLOW, name: 'Main', version: 1, content: new DefinitionContent(definition) };
  const plan = planFlow(live, menus, NOTHING.queues);
  assert.deepEqual(plan.problems, []);
  const planned: FlowRun = { reference: { kind: 'id', id: FLOW }, menus, flowId: FLOW, live, plan };
  return { ...planned, outcome: planOutcome(planned, 'plan') };
}

type Failure = { readonly status: number };
type Org = QueueQuery['org'];

/** An org that says of each queue what it is told to, and notes what it is asked. */
class FakeOrg implements Org {
  readonly asked: string[] = [];
  readonly #names: ReadonlyMap<string, string>;
  readonly #members: (queueId: string) => boolean | undefined | Failure;
  readonly #refusal: Failure | undefined;
  busy = 0;
  most = 0;

  constructor(
    names: Readonly<Record<string, string>> = {},
    members: (queueId: string) => boolean | undefined | Failure = () => true,
    refusal?: Failure,
  ) {
    this.#names = new Map(Object.entries(names));
    this.#members = members;
    this.#refusal = refusal;
  }

  async queuesById(ids: readonly string[]): Promise<{ id: string; name: string }[]> {
    this.asked.push(`names of ${ids.join(' ')}`);
    if (this.#refusal !== undefined) throw failed(this.#refusal);
    return ids.flatMap((one) => (this.#names.has(one) ? [{ id: one, name: this.#names.get(one) ?? '' }] : []));
  }

  async hasMembers(queueId: string): Promise<boolean | undefined> {
    this.asked.push(`members of ${queueId}`);
    this.busy += 1;
    this.most = Math.max(this.most, this.busy);
    await new Promise((resolve) => setImmediate(resolve));
    this.busy -= 1;
    const answer = this.#members(queueId);
    if (typeof answer === 'object') throw failed(answer);
    return answer;
  }
}

function failed({ status }: Failure): StoreError {
  return new StoreError({ fate: 'refused', code: foreignCode(`http.${status}`), message: `Refused with ${status}.`, hint: '', status });
}

async function ask(
  org: FakeOrg,
  items: readonly FlowRun[],
  { lookup = NOTHING, ...questions }: Partial<QueueQuery> & { readonly lookup?: QueueIndex } = {},
): Promise<{ readonly known: QueueDetails; readonly said: string[] }> {
  const said: string[] = [];
  const known = await askQueueDetails(
    { org, mode: 'plan', concurrency: 4, cancellation: QUIET.cancellation, log: (line) => said.push(line), ...questions },
    items,
    lookup,
  );
  return { known, said };
}

const members = ({ asked }: FakeOrg): string[] => asked.filter((call) => call.startsWith('members'));

describe('what a plan asks of its queues', () => {
  const change = item({ 1: id(1), 2: id(2) }, { 1: id(3), 2: id(2) });
  const names = { [id(1)]: 'One', [id(2)]: 'Two', [id(3)]: 'Three' };

  test('is names before and after, once, and members behind the keys after the change, each once', async () => {
    const org = new FakeOrg(names, (queue) => queue !== id(3));
    const { known, said } = await ask(org, [change, change]);
    assert.deepEqual(org.asked, [`names of ${id(3)} ${id(2)} ${id(1)}`, `members of ${id(3)}`, `members of ${id(2)}`]);
    assert.deepEqual(Object.fromEntries(known.names), names);
    assert.deepEqual(
      [1, 2, 3].map((index) => known.factOf(BY_ID, id(index))),
      [undefined, 'staffed', 'empty'],
    );
    assert.deepEqual(said, []);
  });

  test('is names alone in a look for drift, and nothing in a deploy, in a run that was cancelled, or where nothing changes', async () => {
    const drift = new FakeOrg(names);
    const { known } = await ask(drift, [change], { mode: 'drift' });
    assert.deepEqual([drift.asked.length, known.names.get(id(1)), known.factOf(BY_ID, id(3))], [1, 'One', undefined]);
    for (const [questions, items] of [
      [{ mode: 'deploy' }, [change]],
      [{ cancellation: { isRequested: true } }, [change]],
      [{}, [item({ 1: id(1) }, { 1: id(1) })]],
    ] as const) {
      const org = new FakeOrg(names);
      const { known: nothing } = await ask(org, items, questions);
      assert.deepEqual([org.asked, nothing.names.size], [[], 0]);
    }
  });

  test('is no member where the plan can not be deployed', async () => {
    const org = new FakeOrg(names);
    const { known } = await ask(org, [{ ...change, outcome: { ...planOutcome(change, 'plan'), status: 'rejected' } }]);
    assert.deepEqual([org.asked.length, known.names.get(id(3))], [1, 'Three']);
  });

  test('covers queues of other nodes and of voicemail by name, and nothing that is no GUID', async () => {
    const org = new FakeOrg();
    const extra = {
      to: { type: 'transfer', queueId: id(8) },
      box: { type: 'voicemail', queueId: id(9) },
      other: { type: 'transfer', queueId: 'queue_sales' },
    };
    await ask(org, [item({ 1: 'to' }, { 1: 'box', 2: 'queue_other' }, extra)]);
    assert.deepEqual(org.asked, [`names of ${id(8)} ${id(9)}`]);
  });

  test('is not asked for where all queues are known; one that is not among them is looked for there', async () => {
    const lookup = await wholeQueueIndex({ queues: async () => [{ id: id(1), name: 'One' }] });
    const org = new FakeOrg({}, () => ({ status: 404 }));
    const { known } = await ask(org, [item({ 1: id(1) }, { 1: id(1).toUpperCase() })], { lookup });
    assert.deepEqual(org.asked, [`members of ${id(1)}`]);
    assert.equal(known.names.get(id(1).toUpperCase()), 'One', 'as the flow spells it');
    assert.equal(known.factOf(BY_ID, id(1)), undefined, 'it is listed, so the 404 means something else');
  });

  test('a GUID in another case is the same queue', async () => {
    const org = new FakeOrg(names, () => false);
    const upper = id(3).toUpperCase();
    const { known } = await ask(org, [item({ 1: id(3) }, { 1: upper })]);
    assert.deepEqual(org.asked, [`names of ${id(3)}`, `members of ${id(3)}`]);
    assert.deepEqual([known.names.get(upper), known.names.get(id(3))], ['Three', 'Three']);
    assert.equal(known.factOf(BY_ID, upper), 'empty');
  });
});

test('what git knew last of a menu that was edited is shown with names, too', async () => {
  const edited = item({ 1: id(1) }, { 1: id(2) });
  const [menu] = edited.menus;
  assert.ok(menu);
  const known = item({ 1: id(3) }, { 1: id(4) }).live?.content;
  assert.ok(known);
  const org = new FakeOrg();
  await ask(org, [{ ...edited, driftStatus: { behind: [], overtaken: [], unordered: [], compared: [], drifted: [{ menu, known }] } }], {
    mode: 'drift',
  });
  assert.deepEqual(org.asked, [`names of ${id(2)} ${id(1)} ${id(3)}`]);
});

describe('what is refused or fails', () => {
  const keys = Object.fromEntries(['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((key, index) => [key, id(index)]));
  const many = item({ 1: id(99) }, keys);

  test('names: ids stay, and nobody is asked for members in vain', async () => {
    for (const status of [403, 404, 503]) {
      const org = new FakeOrg({}, () => false, { status });
      const { known, said } = await ask(org, [many]);
      assert.deepEqual([known.names.size, org.asked.length], [0, 1]);
      assert.deepEqual(said, [`Queues are shown by ID: Refused with ${status}.`]);
      assert.equal(known.factOf(BY_ID, id(1)), undefined);
    }
  });

  test('a queue that is neither listed nor has members is not there', async () => {
    const org = new FakeOrg({ [id(1)]: 'One' }, (queue) => (queue === id(0) || queue === id(1) ? { status: 404 } : true));
    const { known, said } = await ask(org, [many]);
    assert.deepEqual(
      [0, 1, 2].map((index) => known.factOf(BY_ID, id(index))),
      ['missing', undefined, 'staffed'],
    );
    assert.deepEqual([members(org).length, said], [9, []]);
  });

  test('members: after a 403 nobody is asked again, and nothing is claimed', async () => {
    const org = new FakeOrg({}, () => ({ status: 403 }));
    const { known, said } = await ask(org, [many]);
    assert.deepEqual(members(org), [`members of ${id(0)}`]);
    assert.deepEqual(said, ["Queue members weren't checked: Refused with 403."]);
    assert.equal(known.factOf(BY_ID, id(0)), undefined);
  });

  test('members: a 403 takes back what others had answered, and what they answer later', async () => {
    const org = new FakeOrg({}, (queue) => (queue === id(2) ? { status: 403 } : false));
    const { known, said } = await ask(org, [many]);
    assert.ok(members(org).length < 9);
    assert.equal(said.length, 1);
    for (let index = 0; index < 9; index += 1) assert.equal(known.factOf(BY_ID, id(index)), undefined);
  });

  test('members: any other failure ends the asking and takes nothing back', async () => {
    const org = new FakeOrg({}, (queue) => (queue === id(0) ? false : { status: 500 }));
    const { known, said } = await ask(org, [many]);
    assert.deepEqual([members(org).length, said.length], [5, 1]);
    assert.deepEqual([known.factOf(BY_ID, id(0)), known.factOf(BY_ID, id(1))], ['empty', undefined]);
  });

  test('members: an answer that tells nothing is none', async () => {
    const { known } = await ask(new FakeOrg({}, () => undefined), [many]);
    assert.equal(known.factOf(BY_ID, id(0)), undefined);
  });

  test('the first is asked alone, then as many at once as the run allows', async () => {
    const org = new FakeOrg();
    await ask(org, [many], { concurrency: 3 });
    assert.equal(org.most, 3);
  });

  test('a run that is cancelled on the way asks nobody else', async () => {
    const cancellation = { isRequested: false };
    const org = new FakeOrg({}, () => (cancellation.isRequested = true));
    await ask(org, [many], { cancellation });
    assert.equal(members(org).length, 1);
  });

  test('a mistake of ours takes away what is said of queues, and no more', async () => {
    const broken = new FakeOrg();
    const lookup: QueueIndex = {
      names: new Map([['a', 'A']]),
      queues: {
        ...NOTHING.queues,
        nameOf: () => {
          throw new TypeError('broken');
        },
      },
    };
    const { known, said } = await ask(broken, [many], { lookup });
    assert.deepEqual([...known.names], [['a', 'A']]);
    assert.match(said.join(), /^This plan has no queue details: The action failed: broken/u);
  });
});

test('a run asks for the names of 500 queues and the members of 200 at the most, those behind keys first, and says so', async () => {
  const numbers = Array.from({ length: 240 }, (_, index) => index);
  const after = Object.fromEntries(numbers.map((index) => [String(1000 + index), id(index)]));
  const extra = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`n${index}`, { type: 'transfer', queueId: id(1000 + index) }]),
  );
  const org = new FakeOrg();
  const { said } = await ask(org, [item({ 1: id(999) }, after, extra)]);
  const [names = ''] = org.asked;
  const listed = names.replace('names of ', '').split(' ');
  assert.deepEqual([listed.length, listed.slice(0, 240)], [500, numbers.map(id)]);
  assert.deepEqual(
    members(org),
    numbers.slice(0, 200).map((index) => `members of ${id(index)}`),
  );
  assert.deepEqual(said, [
    '141 of 641 queues are shown by ID: a run looks up at most 500 names.',
    "The members of 40 queues weren't checked: a run checks at most 200 queues.",
  ]);
});
