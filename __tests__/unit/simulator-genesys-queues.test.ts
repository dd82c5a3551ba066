import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { connect } from '../../simulator/genesys/in-process.ts';
import { sampleDivisions, sampleOrg, sampleQueues } from '../../simulator/genesys/sample.ts';

const { sales, support, supportEuVip } = sampleQueues;
const queues = '/api/v2/routing/queues';
const members = (id: string): string => `${queues}/${id}/members`;
const NO_QUEUE = '00000000-0000-4000-8000-000000000000';

const names = (json: Record<string, unknown>): string[] => (json['entities'] as { name: string }[]).map(({ name }) => name);

describe('the list of queues', () => {
  const api = connect(new GenesysCloud(sampleOrg()));

  test('is narrowed by id, several of them too; an id that no queue has is passed over, and case does not count', () => {
    assert.deepEqual(names(api('GET', `${queues}?id=${support.id}`).json), ['Support']);
    assert.deepEqual(names(api('GET', `${queues}?id=${support.id},${NO_QUEUE},${sales.id}`).json), ['Sales', 'Support']);
    assert.deepEqual(names(api('GET', `${queues}?id=${support.id}&id=${sales.id.toUpperCase()}`).json), ['Sales', 'Support']);
    const none = api('GET', `${queues}?id=${NO_QUEUE}`).json;
    assert.deepEqual([names(none), none['total'], none['pageCount']], [[], 0, 0]);
  });

  test('goes in pages when it is narrowed, too', () => {
    const { json } = api('GET', `${queues}?id=${support.id},${sales.id}&pageSize=1&pageNumber=2`);
    assert.deepEqual([names(json), json['total'], json['pageCount']], [['Support'], 2, 2]);
  });

  for (const [query, status, code] of [
    ['id=queue_sales', 400, 'invalid.id'],
    ['id=', 400, 'invalid.id'],
    ['ids=x', 400, 'bad.request'],
    ['pagesize=1', 400, 'bad.request'],
    ['hasPeer=true', 422, 'simulator.not.simulated'],
    ['expand=x', 422, 'simulator.not.simulated'],
  ] as const) {
    test(`refuses ${query}`, () => {
      const { status: was, json } = api('GET', `${queues}?${query}`);
      assert.deepEqual([was, json['code']], [status, code]);
    });
  }
});

describe("a queue's members", () => {
  const people = ['Cleo', 'Ada', 'Bert'].map((name, index) => ({ id: `00000000-0000-4000-8000-00000000000${index}`, name }));
  const org = sampleOrg();
  const cloud = new GenesysCloud({
    ...org,
    queues: org.queues.map((queue) => (queue.name === 'Sales' ? { ...queue, members: people } : queue)),
    clients: [
      ...org.clients,
      { id: 'eu', secret: 'eu', divisions: [sampleDivisions.eu.id] },
      { id: 'none', secret: 'none', permissions: [] },
    ],
  });
  const api = connect(cloud);

  test('are listed by name, in pages, in the form of the SDK: no total, no count of pages', () => {
    const { status, json } = api('GET', `${members(sales.id)}?pageSize=2`);
    assert.equal(status, 200);
    assert.deepEqual(json, {
      entities: [people[1], people[2]].map((person) => ({
        ...person,
        ringNumber: 1,
        joined: true,
        memberBy: 'user',
        selfUri: `${members(sales.id)}/${person?.id}`,
      })),
      pageNumber: 1,
      pageSize: 2,
      firstUri: `${members(sales.id)}?pageSize=2&pageNumber=1&sortOrder=asc`,
      selfUri: `${members(sales.id)}?pageSize=2&pageNumber=1&sortOrder=asc`,
      nextUri: `${members(sales.id)}?pageSize=2&pageNumber=2&sortOrder=asc`,
    });
    const last = api('GET', `${members(sales.id)}?pageSize=2&pageNumber=2`).json;
    assert.deepEqual([names(last), 'nextUri' in last, 'previousUri' in last], [['Cleo'], false, true]);
    assert.deepEqual(names(api('GET', `${members(sales.id)}?sortOrder=desc`).json), ['Cleo', 'Bert', 'Ada']);
  });

  test('are someone where nothing is said of them, and no one where there are none', () => {
    assert.equal(names(api('GET', members(support.id)).json).length, 1);
    const { json } = api('GET', members(supportEuVip.id));
    assert.deepEqual([names(json), 'nextUri' in json, json['pageSize']], [[], false, 25]);
  });

  test('are asked for by an id in any case', () => {
    assert.deepEqual(names(api('GET', members(sales.id.toUpperCase())).json), ['Ada', 'Bert', 'Cleo']);
  });

  for (const [where, status, code] of [
    [members(NO_QUEUE), 404, 'not.found'],
    [members('queue_sales'), 400, 'invalid.id'],
    [`${members(sales.id)}?pageSize=0`, 400, 'bad.request'],
    [`${members(sales.id)}?pageSize=101`, 400, 'bad.request'],
    [`${members(sales.id)}?pageSize=x`, 400, 'bad.request'],
    [`${members(sales.id)}?pageNumber=0`, 400, 'bad.request'],
    [`${members(sales.id)}?sortOrder=up`, 400, 'bad.request'],
    [`${members(sales.id)}?page=1`, 400, 'bad.request'],
    [`${members(sales.id)}?joined=true`, 422, 'simulator.not.simulated'],
  ] as const) {
    test(`${where.replace(queues, '')}: ${status}`, () => {
      const { status: was, json } = api('GET', where);
      assert.deepEqual([was, json['code']], [status, code]);
    });
  }

  test("are not changed here, and nobody's who may not view queues, or not this one", () => {
    assert.equal(api('POST', members(sales.id), []).status, 405);
    const none = connect(cloud, { id: 'none', secret: 'none' })('GET', members(sales.id));
    assert.deepEqual([none.status, none.json['messageParams']], [403, { permissions: 'routing:queue:view' }]);
    const eu = connect(cloud, { id: 'eu', secret: 'eu' });
    assert.equal(eu('GET', members(sales.id)).status, 404);
    assert.equal(eu('GET', members(supportEuVip.id)).status, 200);
  });

  test('are gone with their queue', () => {
    const lone = new GenesysCloud(sampleOrg());
    lone.removeQueue('Support');
    assert.equal(connect(lone)('GET', members(support.id)).status, 404);
  });
});
