import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { connect, textIn, type Caller } from '../../simulator/genesys/in-process.ts';
import { mainIvr, sampleDivisions, sampleOrg, sampleQueues } from '../../simulator/genesys/sample.ts';

const { home, eu } = sampleDivisions;
const query = '/api/v2/flows/query';
const queues = '/api/v2/routing/queues';

const many = Array.from({ length: 60 }, (_, index) => ({
  ...mainIvr,
  id: `f${index}`,
  name: `Menu ${index}`,
  division: index % 2 ? eu : home,
}));
const org = (): Caller =>
  connect(
    new GenesysCloud({
      ...sampleOrg(),
      flows: many,
      clients: [
        { id: 'a', secret: 'a' },
        { id: 'b', secret: 'b' },
      ],
    }),
    { id: 'a', secret: 'a' },
  );
const names = (json: Record<string, unknown>): string[] => (json['entities'] as { name: string }[]).map(({ name }) => name);

describe('query of flows', () => {
  test('contains, in any case, and shows no definition', () => {
    const { status, json } = connect(new GenesysCloud(sampleOrg()))('POST', query, { query: 'name:mAIN ivr' });
    assert.equal(status, 200);
    assert.deepEqual(names(json), ['Main IVR', 'Main IVR EU']);
    assert.deepEqual((json['entities'] as unknown[])[0], {
      id: mainIvr.id,
      name: 'Main IVR',
      division: home,
      version: 14,
      type: 'INBOUNDCALL',
    });
    assert.equal(json['nextPage'], undefined);
  });

  test('pages of 25 by default, through to the last', () => {
    const api = org();
    const first = api('POST', query, { query: 'name:menu' }).json;
    const second = api('POST', `${query}?continuationToken=${textIn(first, 'nextPage')}`, { query: 'name:menu' }).json;
    const third = api('POST', `${query}?continuationToken=${textIn(second, 'nextPage')}`, { query: 'name:menu' }).json;
    assert.deepEqual(
      [first, second, third].map((page) => names(page).length),
      [25, 25, 10],
    );
    assert.deepEqual(
      [first, second, third].flatMap(names),
      many.map(({ name }) => name),
    );
    assert.equal('nextPage' in third, false);
  });

  test('a full last page has no next one', () => {
    const { json } = org()('POST', query, { query: 'name:menu', pageSize: 60 });
    assert.deepEqual([names(json).length, json['pageSize'], 'nextPage' in json], [60, 60, false]);
  });

  test('narrows by division', () => {
    const found = names(org()('POST', query, { query: 'name:menu 1', divisionIds: [eu.id] }).json);
    assert.deepEqual(found, ['Menu 1', 'Menu 11', 'Menu 13', 'Menu 15', 'Menu 17', 'Menu 19']);
    assert.deepEqual(names(org()('POST', query, { query: 'name:menu', divisionIds: [] }).json), []);
  });

  test('a continuation token is good for its own question only', () => {
    const cloud = new GenesysCloud({
      flows: many,
      clients: [
        { id: 'a', secret: 'a' },
        { id: 'b', secret: 'b' },
      ],
    });
    const api = connect(cloud, { id: 'a', secret: 'a' });
    const next = `${query}?continuationToken=${textIn(api('POST', query, { query: 'name:menu' }).json, 'nextPage')}`;
    assert.equal(api('POST', next, { query: 'name:menu' }).status, 200);
    assert.equal(api('POST', next, { query: 'name:men' }).status, 400);
    assert.equal(api('POST', next, { query: 'name:menu', pageSize: 10 }).status, 400);
    assert.equal(connect(cloud, { id: 'b', secret: 'b' })('POST', next, { query: 'name:menu' }).status, 400);
    assert.equal(api('POST', `${query}?continuationToken=2`, { query: 'name:menu' }).status, 400);
    assert.equal(api('POST', `${query}?continuationToken=`, { query: 'name:menu' }).status, 400);
  });

  for (const body of [
    {},
    { query: 5 },
    { query: 'menu' },
    { query: 'name:menu', pageSize: 0 },
    { query: 'name:menu', pageSize: 101 },
    { query: 'name:menu', pageSize: '10' },
    { query: 'name:menu', pageSize: null },
    { query: 'name:menu', divisionIds: 'x' },
    { query: 'name:menu', divisionIds: [1] },
    { query: 'name:menu', continuationToken: 'x' },
  ]) {
    test(`refuses ${JSON.stringify(body)}`, () => {
      const { status, json } = org()('POST', query, body);
      assert.deepEqual([status, json['code']], [400, 'bad.request']);
    });
  }
});

describe('queues', () => {
  const api = connect(new GenesysCloud(sampleOrg()));
  const all = Object.values(sampleQueues).map(({ name }) => name);

  test('lists them in the form of the SDK', () => {
    const { json } = api('GET', `${queues}?pageSize=3&pageNumber=2`);
    assert.deepEqual(
      { ...json, entities: names(json) },
      {
        entities: all.slice(3, 6),
        pageSize: 3,
        pageNumber: 2,
        total: 8,
        pageCount: 3,
        firstUri: `${queues}?pageSize=3&pageNumber=1`,
        lastUri: `${queues}?pageSize=3&pageNumber=3`,
        selfUri: `${queues}?pageSize=3&pageNumber=2`,
        nextUri: `${queues}?pageSize=3&pageNumber=3`,
        previousUri: `${queues}?pageSize=3&pageNumber=1`,
      },
    );
    assert.deepEqual((json['entities'] as unknown[])[0], {
      ...sampleQueues.operator,
      division: { ...home, selfUri: `/api/v2/authorization/divisions/${home.id}` },
      selfUri: `${queues}/${sampleQueues.operator.id}`,
    });
  });

  test('the last page has no next, the first no previous, one beyond is empty', () => {
    const last = api('GET', `${queues}?pageSize=3&pageNumber=3`).json;
    assert.deepEqual([names(last), 'nextUri' in last], [all.slice(6), false]);
    assert.equal('previousUri' in api('GET', queues).json, false);
    assert.deepEqual(names(api('GET', `${queues}?pageNumber=9`).json), []);
  });

  for (const [filter, expected] of [
    ['support eu', ['Support EU']],
    ['Support*', ['Support', 'Support EU', 'Support EU VIP']],
    ['* EU', ['Sales EU', 'Support EU']],
    ['*eu*', ['Sales EU', 'Support EU', 'Support EU VIP']],
    ['Supp', []],
    ['*', all],
    ['**', all],
  ] as const) {
    test(`name=${filter}`, () => {
      assert.deepEqual(names(api('GET', `${queues}?name=${encodeURIComponent(filter)}`).json), expected);
    });
  }

  test('narrows by division, several of them too', () => {
    assert.equal(api('GET', `${queues}?divisionId=${eu.id}`).json['total'], 3);
    assert.equal(api('GET', `${queues}?divisionId=${eu.id},${home.id}`).json['total'], 8);
    assert.equal(api('GET', `${queues}?divisionId=${eu.id}&divisionId=${home.id}`).json['total'], 8);
  });

  for (const bad of ['pageSize=0', 'pageSize=501', 'pageSize=x', 'pageSize=', 'pageNumber=0', 'pageNumber=1.5']) {
    test(`refuses ${bad}`, () => {
      assert.equal(api('GET', `${queues}?${bad}`).status, 400);
    });
  }
});
