// Deploy records: what is noted, in which order, and how it is read again.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FlowToRecord } from '../../src/model/deploy-record.ts';
import type { DeploymentOutcome, RecordDeployment } from '../../src/record/deployments.ts';
import { parsePayload, splitPayload, type Payload } from '../../src/record/payload.ts';
import { clientHash } from '../../src/record/client-hash.ts';
import { flowKey, Recorder, settleRecords } from '../../src/record/recorder.ts';
import { GithubRecords } from '../../src/record/records.ts';
import { menuOf } from '../support/apply-scene.ts';

const HASH = (digit: string): string => digit.repeat(64);
const BLOB = 'b'.repeat(40);
const CLIENT = clientHash('mypurecloud.com', 'an-id');

function payloadOf(more: Partial<Payload['flows'][number]['menus'][number]> = {}, client = CLIENT): Payload {
  const menu = { id: 'main', flow: 'f1', name: 'main', path: 'ivr/main.yml', blob: BLOB, before: HASH('1'), desired: HASH('2'), ...more };
  return { v: 1, client, flows: [{ id: 'f1', version: 14, menus: [menu] }] };
}

type PayloadFlow = Payload['flows'][number];

/** The same, planned on another version of the flow. */
function onVersion(version: number, { flows, ...payload }: Payload): Payload {
  return { ...payload, flows: flows.map((flow) => ({ ...flow, version })) };
}

/** The menus of a flow, noted as they are live. */
function asFound(menus: PayloadFlow['menus']): PayloadFlow['menus'] {
  return menus.map((menu) => ({ ...menu, before: menu.desired }));
}

function manyMenus(flow: string, count: number): PayloadFlow['menus'] {
  const [menu] = payloadOf().flows[0]?.menus ?? [];
  assert.ok(menu !== undefined);
  return Array.from({ length: count }, (_, index) => ({ ...menu, id: `${flow}-${index}` }));
}

const idsOf = (all: readonly PayloadFlow[]): string[] => all.flatMap((flow) => flow.menus.map(({ id }) => `${flow.id} ${id}`));

describe('a payload', () => {
  test('is read as it was written, as an object and as a text', () => {
    assert.deepEqual(parsePayload(payloadOf()), payloadOf());
    assert.deepEqual(parsePayload(JSON.stringify(payloadOf())), payloadOf());
  });

  for (const [what, value] of [
    ['nothing', undefined],
    ['an empty text', ''],
    ['a text that is no JSON', '{'],
    ["another tool's", { ref: 'main' }],
    ["a later version's", { ...payloadOf(), v: 2 }],
    ['one with a path as id', { ...payloadOf(), flows: [{ id: '../f1', version: 1, menus: [] }] }],
    ['one with a hash that is none', payloadOf({ desired: 'x' })],
    ['one with a blob that is none', payloadOf({ blob: '--all' })],
  ] as const)
    test(`is not read from ${what}`, () => {
      assert.equal(parsePayload(value), undefined);
    });

  test('is split to stay under 32 kB, with every menu once and in its order', () => {
    for (const sizes of [[1], [400], [50, 50, 50], [1, 300, 1], Array.from({ length: 200 }, () => 1)]) {
      const flows = sizes.map((count, index) => ({ id: `f${index}`, version: 1, menus: manyMenus(`f${index}`, count) }));
      const parts = splitPayload({ v: 1, client: CLIENT, flows });
      for (const part of parts) {
        assert.ok(Buffer.byteLength(JSON.stringify(part)) < 32_000, `${sizes.join()} has a part of ${JSON.stringify(part).length}`);
        assert.ok(parsePayload(part) !== undefined);
      }
      assert.deepEqual(idsOf(parts.flatMap((part) => part.flows)), idsOf(flows));
    }
  });
});

const DEPLOYMENT = (id: number, payload = payloadOf(), commit = 'c'.repeat(40)): RecordDeployment => ({
  id,
  commit,
  createdAt: id * 100,
  payload,
});

/** Records over these pages, and what was asked. `null`: the page can't be read. */
function recordsOf(
  pages: readonly (readonly RecordDeployment[] | null)[],
  outcomes: Readonly<Record<number, DeploymentOutcome | null>> = {},
): { records: GithubRecords; asked: string[]; logged: string[] } {
  const [asked, logged]: [string[], string[]] = [[], []];
  const deployments = {
    page: async (page: number) => {
      asked.push(`page ${page}`);
      const records = pages[page - 1];
      if (records === null || records === undefined) throw new Error('No');
      return { records, isLast: page === pages.length };
    },
    outcome: async (id: number) => {
      asked.push(`outcome ${id}`);
      const outcome = outcomes[id] ?? { hasSucceeded: true, endedAt: 7 };
      if (outcomes[id] === null) throw new Error('No');
      return outcome;
    },
  };
  return { records: new GithubRecords(deployments, (line) => logged.push(line)), asked, logged };
}

test('records are read again afresh, and what the log says already is not said twice', async () => {
  const { records, asked, logged } = recordsOf([null]);
  assert.equal((await records.last('f1', 'main')).kind, 'unknown');
  assert.equal((await records.afresh().last('f1', 'main')).kind, 'unknown');
  assert.deepEqual([asked, logged.length], [['page 1', 'page 1'], 1]);
});

describe('the last record of a menu', () => {
  const other = payloadOf({ id: 'other' });

  test('is the newest one that has it, however many others there are, and each page is read once', async () => {
    const newest = DEPLOYMENT(2, payloadOf({ desired: HASH('3') }));
    const { records, asked } = recordsOf([[DEPLOYMENT(4, other)], [newest, DEPLOYMENT(1)]], { 2: { hasSucceeded: false } });
    for (let times = 1; times <= 2; times += 1) {
      const last = await records.last('F1', 'main');
      assert.deepEqual(last.kind === 'found' && last.record, {
        commit: 'c'.repeat(40),
        path: 'ivr/main.yml',
        before: HASH('1'),
        desired: HASH('3'),
        hasSucceeded: false,
        createdAt: 200,
        flow: { version: 14, wasWritten: true },
      });
    }
    assert.deepEqual(asked, ['page 1', 'page 2', 'outcome 2']);
  });

  for (const [what, outcome, expected] of [
    ['that had succeeded while it was at work', { hasSucceeded: true, endedAt: 200 }, 'certain'],
    ['that had succeeded before it began', { hasSucceeded: true, endedAt: 199 }, 'no'],
    ['that failed', { hasSucceeded: false, endedAt: 300 }, 'uncertain'],
    ['that is at work still', { hasSucceeded: false }, 'uncertain'],
  ] as const)
    test(`has one beside it (${expected}) ${what}`, async () => {
      const before = DEPLOYMENT(1, payloadOf({ desired: HASH('4') }), 'd'.repeat(40));
      const { records } = recordsOf([[DEPLOYMENT(2), before]], { 1: outcome });
      const last = await records.last('f1', 'main');
      const beside = last.kind === 'found' ? await last.beside() : undefined;
      assert.deepEqual(
        [beside?.record.commit, beside?.record.desired, beside?.isCertain],
        expected === 'no' ? [undefined, undefined, undefined] : ['d'.repeat(40), HASH('4'), expected === 'certain'],
      );
    });

  for (const [what, version, isBeside] of [
    ['the version that it wrote over', 14, false],
    ['an older version', 13, false],
    ['a later version', 15, true],
  ] as const)
    test(`has ${isBeside ? 'one' : 'none'} beside it that only looked at ${what}`, async () => {
      const looked = onVersion(version, payloadOf({ before: HASH('4'), desired: HASH('4') }));
      const { records } = recordsOf([[DEPLOYMENT(2), DEPLOYMENT(1, looked, 'd'.repeat(40))]], { 1: { hasSucceeded: true, endedAt: 200 } });
      const last = await records.last('f1', 'main');
      assert.equal((last.kind === 'found' ? await last.beside() : undefined) !== undefined, isBeside);
    });

  const FAILED = { hasSucceeded: false, endedAt: 250 };
  for (const [what, newest, outcome, beside] of [
    ['a deploy that failed had not found what it left', payloadOf({ from: 'e'.repeat(40) }), FAILED, 'certain'],
    ['a deploy that failed had found what it left', payloadOf({ from: 'e'.repeat(40), before: HASH('4') }), FAILED, 'no'],
    [
      'a deploy that failed had found it with a text that was open when it was deployed',
      payloadOf({ from: 'd'.repeat(40), before: `${HASH('5')}+2` }),
      FAILED,
      'no',
    ],
    ['a deploy that failed had found what no commit says', payloadOf(), FAILED, 'uncertain'],
    ['that deploy had read the version that it wrote over', onVersion(13, payloadOf()), FAILED, 'certain'],
    ['a check had read the version that it wrote over', onVersion(13, payloadOf({ desired: HASH('1') })), undefined, 'certain'],
    ['a check had read what it left', payloadOf({ desired: HASH('1') }), undefined, 'no'],
    ['a deploy that succeeded had not found what it left', payloadOf({ from: 'e'.repeat(40) }), undefined, 'no'],
    ['a deploy that succeeded had read the version that it wrote over', onVersion(13, payloadOf()), undefined, 'no'],
  ] as const)
    test(`that ended before is beside the last one (${beside}) if ${what}`, async () => {
      const before = DEPLOYMENT(1, onVersion(13, payloadOf({ desired: HASH('4') })), 'd'.repeat(40));
      const { records } = recordsOf([[DEPLOYMENT(2, newest), before]], {
        1: { hasSucceeded: true, endedAt: 150 },
        2: outcome ?? { hasSucceeded: true, endedAt: 250 },
      });
      const last = await records.last('f1', 'main');
      const found = last.kind === 'found' ? await last.beside() : undefined;
      assert.equal(found?.record.commit, beside === 'no' ? undefined : 'd'.repeat(40));
      assert.equal(found?.isCertain ?? false, beside === 'certain');
    });

  const NOTE = { ...payloadOf({ desired: HASH('1') }), run: 7 };
  const OTHERS = payloadOf({ desired: HASH('4') });
  const WRITTEN = { ...payloadOf(), run: 7 };
  for (const [what, ids, first, besides] of [
    ['began before it and ended in between', { first: 2, other: 1 }, NOTE, OTHERS],
    ['began before it and ended in between, and it has written since', { first: 2, other: 1 }, WRITTEN, OTHERS],
    ['began and ended in between', { first: 1, other: 2 }, NOTE, OTHERS],
    ['began and ended in between, and it has written since', { first: 1, other: 2 }, WRITTEN, onVersion(13, OTHERS)],
  ] as const)
    test(`of a run that failed in part has the deploy beside it that ${what}`, async () => {
      // A flow that is live all the same is noted again, by a record of its own.
      const last = DEPLOYMENT(4, { ...NOTE, flows: first.flows.map((flow) => ({ ...flow, menus: asFound(flow.menus) })) });
      const before = [DEPLOYMENT(ids.first, first), DEPLOYMENT(ids.other, besides, 'd'.repeat(40))].toSorted((one, two) => two.id - one.id);
      const { records } = recordsOf([[last, ...before]], {
        [ids.first]: { hasSucceeded: false, endedAt: 390 },
        [ids.other]: { hasSucceeded: true, endedAt: 300 },
      });
      const found = await records.last('f1', 'main');
      const beside = found.kind === 'found' ? await found.beside() : undefined;
      assert.deepEqual([beside?.record.commit, beside?.isCertain], ['d'.repeat(40), true]);
    });

  test('of a run that failed in part has no deploy beside it that ended before that run began', async () => {
    const last = DEPLOYMENT(4, NOTE);
    const before = [DEPLOYMENT(2, NOTE), DEPLOYMENT(1, onVersion(13, OTHERS), 'd'.repeat(40))];
    const { records } = recordsOf([[last, ...before]], {
      1: { hasSucceeded: true, endedAt: 150 },
      2: { hasSucceeded: false, endedAt: 390 },
    });
    const found = await records.last('f1', 'main');
    assert.equal(found.kind === 'found' && (await found.beside()), undefined);
  });

  test('that only looked has the deploy beside it that lies behind another run that only looked', async () => {
    const looked = DEPLOYMENT(2, { ...NOTE, run: 8 });
    const { records } = recordsOf([[DEPLOYMENT(3, NOTE), looked, DEPLOYMENT(1, OTHERS, 'd'.repeat(40))]], {
      1: { hasSucceeded: true, endedAt: 150 },
    });
    const found = await records.last('f1', 'main');
    const beside = found.kind === 'found' ? await found.beside() : undefined;
    assert.deepEqual([beside?.record.commit, beside?.isCertain], ['d'.repeat(40), true]);
  });

  for (const [what, older, expected] of [
    ['asked for the same, from another commit', [DEPLOYMENT(1, payloadOf(), 'd'.repeat(40))], ['d'.repeat(40)]],
    ['asked for the same, from the same commit', [DEPLOYMENT(1)], []],
    [
      'asked for the same, from the same commit, and so did the two before it',
      [DEPLOYMENT(1), DEPLOYMENT(0, payloadOf(), 'd'.repeat(40)), DEPLOYMENT(-1, payloadOf(), 'e'.repeat(40))],
      ['d'.repeat(40), 'e'.repeat(40)],
    ],
    [
      'asked for something else',
      [DEPLOYMENT(1, payloadOf({ desired: HASH('4') }), 'd'.repeat(40)), DEPLOYMENT(0, payloadOf(), 'e'.repeat(40))],
      [],
    ],
    ['is of another menu', [DEPLOYMENT(1, payloadOf({ id: 'other' }), 'd'.repeat(40))], []],
  ] as const)
    test(`before the last one that ${what}: ${expected.length === 0 ? 'does not count' : 'counts, too'}`, async () => {
      const { records, asked } = recordsOf([[DEPLOYMENT(2), ...older]]);
      const last = await records.last('f1', 'main');
      assert.deepEqual(last.kind === 'found' ? await last.sameBefore() : 'none', expected);
      assert.deepEqual(asked, ['page 1', 'outcome 2']);
    });

  test('of another commit is read again each time, and without its end', async () => {
    const own = DEPLOYMENT(2, payloadOf({ desired: HASH('3') }));
    const others = DEPLOYMENT(1, payloadOf({ desired: HASH('4') }), 'd'.repeat(40));
    const { records, asked } = recordsOf([[own, DEPLOYMENT(3, payloadOf({ id: 'other' }), 'd'.repeat(40)), others]]);
    for (let times = 1; times <= 2; times += 1)
      assert.deepEqual(await records.ofOthers('F1', 'main', 'c'.repeat(40)), { commit: 'd'.repeat(40), desired: HASH('4') });
    assert.deepEqual(asked, ['page 1', 'page 1']);
    assert.equal(await records.ofOthers('f2', 'main', 'c'.repeat(40)), undefined);
    assert.equal(await recordsOf([null]).records.ofOthers('f1', 'main', 'c'.repeat(40)), undefined);
  });

  test('says from which commit the state came that the deploy found', async () => {
    const from = 'd'.repeat(40);
    const { records } = recordsOf([[DEPLOYMENT(1, payloadOf({ from }))]]);
    const last = await records.last('f1', 'main');
    assert.equal(last.kind === 'found' && last.record.from, from);
  });

  test('is none where no record has it: another flow may have a menu of that name', async () => {
    const { records, asked } = recordsOf([[DEPLOYMENT(1)]]);
    assert.deepEqual(await records.last('f2', 'main'), { kind: 'none' });
    assert.deepEqual(asked, ['page 1']);
  });

  test('is not looked for through more than a thousand records', async () => {
    const { records, asked, logged } = recordsOf(Array.from({ length: 12 }, () => [DEPLOYMENT(1, other)]));
    for (let times = 1; times <= 2; times += 1) assert.deepEqual(await records.last('f1', 'main'), { kind: 'none' });
    assert.deepEqual(logged, ['There are more than 1000 deploy records: older ones are ignored.']);
    assert.equal(asked.length, 10);
  });

  test('is unknown where the records can not be read, and that is logged once', async () => {
    const { records, asked, logged } = recordsOf([null]);
    assert.deepEqual(await records.last('f1', 'main'), { kind: 'unknown' });
    assert.deepEqual(await records.last('f2', 'main'), { kind: 'unknown' });
    assert.deepEqual([asked, logged.length], [['page 1'], 1]);
    assert.match(logged[0] ?? '', /can't be read: No\./u);
  });

  test('counts as a success where its end can not be read: then only what it asked for is accepted', async () => {
    const { records } = recordsOf([[DEPLOYMENT(1)]], { 1: null });
    const last = await records.last('f1', 'main');
    assert.deepEqual(last.kind === 'found' && [last.record.hasSucceeded, last.record.endedAt], [true, undefined]);
  });
});

describe('the commit that a file was deployed from as it is', () => {
  const menu = { path: 'ivr/main.yml', flow: 'f1', name: 'main' };
  for (const [what, expected, ask] of [
    ['it was', 'c'.repeat(40), {}],
    ['it has changed', 'none', { blob: 'a'.repeat(40) }],
    ['its deploy failed', 'none', { outcome: { hasSucceeded: false } }],
    ['its file has moved', 'none', { path: 'ivr/moved.yml' }],
    ['another org has deployed it', 'none', { client: clientHash('mypurecloud.de', 'an-id') }],
    ['another client has deployed it', 'none', { client: clientHash('mypurecloud.com', 'other') }],
  ] as const satisfies readonly (readonly [
    string,
    string,
    { blob?: string; path?: string; client?: string; outcome?: DeploymentOutcome },
  ])[])
    test(what, async () => {
      const {
        blob = BLOB,
        client = CLIENT,
        outcome = { hasSucceeded: true },
        path = menu.path,
      } = { blob: undefined, client: undefined, outcome: undefined, path: undefined, ...ask };
      const { records } = recordsOf([[DEPLOYMENT(1)]], { 1: outcome });
      assert.equal(await records.deployedFrom({ ...menu, path }, blob, client), expected);
    });

  test('is unknown where the records can not be read', async () => {
    assert.equal(await recordsOf([null]).records.deployedFrom(menu, BLOB, CLIENT), undefined);
  });

  test('is unknown where the end of its deploy can not be read: another text is none all the same', async () => {
    const { records, logged } = recordsOf([[DEPLOYMENT(1)]], { 1: null });
    assert.deepEqual(
      [await records.deployedFrom(menu, BLOB, CLIENT), await records.deployedFrom(menu, 'a'.repeat(40), CLIENT)],
      [undefined, 'none'],
    );
    assert.deepEqual(logged, ["How the deployment 1 ended can't be read: No."]);
  });

  test('is asked of no more than thirty deployments: the menus of others count as changed', async () => {
    const page = Array.from({ length: 40 }, (_, index) => DEPLOYMENT(index, payloadOf({ path: `ivr/${index}.yml` })));
    const { records, asked } = recordsOf([page]);
    const answers = await Promise.all(page.map((_, index) => records.deployedFrom({ ...menu, path: `ivr/${index}.yml` }, BLOB, CLIENT)));
    assert.deepEqual([answers.filter((one) => one !== 'none').length, answers.filter((one) => one === 'none').length], [30, 10]);
    assert.equal(asked.length, 31);
  });
});

const FLOW = (id: string): FlowToRecord => ({
  id,
  name: `Flow ${id}`,
  version: 14,
  type: 'inboundCall',
  menus: [{ menu: menuOf([['1', 'One']]), id: 'main', before: HASH('1'), desired: HASH('2') }],
});

/** A recorder, and all that it did, in order. `fails` names the requests that GitHub refuses. */
function recorderOf(fails: (what: string) => boolean = () => false): { recorder: Recorder; did: string[]; payloads: Payload[] } {
  const [did, payloads]: [string[], Payload[]] = [[], []];
  const note = (what: string): void => {
    did.push(what);
    if (fails(what)) throw new Error('No');
  };
  const recorder = new Recorder({
    deployments: {
      create: async (payload, description) => {
        note(`create ${description}`);
        payloads.push(payload);
        return payloads.length;
      },
      setStatus: async (id, { state, environmentUrl = '-' }) => note(`${id} ${state} ${environmentUrl}`),
    },
    client: CLIENT,
    blobOf: (path) => (path === 'ivr/main.yml' ? BLOB : undefined),
    urlOf: ({ id }) => `https://apps/${id}`,
    saveIds: (ids) => did.push(`save ${ids.join()}`),
    log: (line) => did.push(`log ${line}`),
  });
  return { recorder, did, payloads };
}

describe('a deploy of one flow', () => {
  test('is noted before, while and after it is written, with a link to the flow', async () => {
    const { recorder, did, payloads } = recorderOf();
    await recorder.begin([FLOW('f1')]);
    await recorder.end(() => true);
    assert.deepEqual(did, ['create Flow f1', 'save 1', '1 in_progress https://apps/f1', '1 success https://apps/f1', 'save ']);
    assert.deepEqual(payloads, [payloadOf()]);
  });

  test('that fails is a failure', async () => {
    const { recorder, did } = recorderOf();
    await recorder.begin([FLOW('f1')]);
    await recorder.end(() => false);
    assert.deepEqual(did.slice(3), ['1 failure https://apps/f1', 'save ']);
  });

  test('goes on where GitHub keeps no record: there is nothing to end', async () => {
    const { recorder, did } = recorderOf((what) => what.startsWith('create'));
    await recorder.begin([FLOW('f1')]);
    await recorder.end(() => true);
    assert.deepEqual([did[0], did[2]], ['create Flow f1', 'save ']);
    assert.match(did[1] ?? '', /^log The deploy was not recorded: No\./u);
    assert.equal(did.length, 3);
  });

  test('goes on where a status is refused', async () => {
    const { recorder, did } = recorderOf((what) => what.includes('in_progress'));
    await recorder.begin([FLOW('f1')]);
    await recorder.end(() => true);
    assert.equal(did.filter((line) => line.startsWith('log')).length, 1);
    assert.ok(did.includes('1 success https://apps/f1'));
  });
});

describe('a deploy of several flows', () => {
  test('of which one fails has failed, and what is live gets a record of its own', async () => {
    const { recorder, did, payloads } = recorderOf();
    await recorder.begin([FLOW('f1'), FLOW('f2')]);
    await recorder.end((id) => id === 'f2');
    assert.deepEqual(did, [
      'create 2 flows',
      'save 1',
      '1 in_progress -',
      '1 failure -',
      'create Flow f2',
      '2 success https://apps/f2',
      'save ',
    ]);
    assert.deepEqual(
      payloads[1]?.flows.map(({ id, menus }) => [id, menus[0]?.before, menus[0]?.desired]),
      [['f2', HASH('2'), HASH('2')]],
    );
  });

  test('that are in sync already is a success at once', async () => {
    const { recorder, did } = recorderOf();
    await recorder.noteInSync([]);
    await recorder.noteInSync([FLOW('f1')]);
    assert.deepEqual(did, ['create Flow f1', '1 success https://apps/f1']);
  });
});

test('the end of the job ends the records that a killed step has begun', async () => {
  const states: string[] = [];
  const deployments = { setStatus: async (id: number, { state }: { state: string }) => void states.push(`${id} ${state}`) };
  await settleRecords(deployments, [3, 4], false, () => assert.fail());
  await settleRecords(deployments, [5], true, () => assert.fail());
  assert.deepEqual(states, ['3 failure', '4 failure', '5 success']);
});

test('a flow is named in a record as its file names it', () => {
  assert.equal(flowKey({ kind: 'id', id: 'F1-A' }), 'f1-a');
  assert.equal(flowKey({ kind: 'name', name: 'Main' }), 'Main');
  assert.notEqual(flowKey({ kind: 'name', name: 'Main', divisionId: 'd' }), flowKey({ kind: 'name', name: 'Main' }));
});
