import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FlowRun } from '../../src/flows/flow-run.ts';
import { checkLimit, withinLimit, withinLimitAtLast } from '../../src/flows/limit-flows.ts';
import { liveFlow } from '../support/apply-scene.ts';

const ID = '1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11';
const OTHER = '62c4d7f8-90ab-4e1c-b3d5-8a1f2e3d4c22';
const byId: FlowRun = { reference: { kind: 'id', id: ID }, menus: [], flowId: ID };
const byName: FlowRun = { reference: { kind: 'name', name: 'Main' }, menus: [], flowId: undefined };
const found: FlowRun = { ...byName, flowId: ID };
const read: FlowRun = { ...byId, live: { ...liveFlow(), id: ID, name: 'Main' } };

describe('the input flows', () => {
  for (const [what, run, limit, isKept] of [
    ['is empty', byId, [], true],
    ['names the flow as its file does, by id', byId, [ID.toUpperCase()], true],
    ['names the flow as its file does, by name', byName, ['Main'], true],
    ['names another flow by id, and the file has an id', byId, [OTHER], false],
    ['names another flow by name, and the file has a name', byName, ['main'], false],
    ['has a name, and the file an id: that is known once the flow is read', byId, ['Main'], true],
    ['has an id, and the file a name: that is known once the flow is looked up', byName, [ID], true],
    ['has the id of the flow that was looked up', found, [ID], true],
    ['has another id than the flow that was looked up', found, [OTHER], false],
    ['has the name of the flow that was read', read, ['Main'], true],
    ['has another name than the flow that was read', read, ['Menu'], false],
  ] as const)
    test(`${what}: the flow ${isKept ? 'stays' : 'is left out'}`, () => {
      assert.deepEqual(withinLimit([run], limit), isKept ? [run] : []);
    });

  test('means no flow that can not be read, unless its file says so', () => {
    assert.deepEqual(withinLimitAtLast([byId, byName, read], ['Main']), [byName, read]);
  });

  test('keeps a flow that can not be read if it may be what a line names: its own error is told', () => {
    assert.deepEqual(withinLimitAtLast([byId, byName], ['Other', 'Main']), [byId, byName]);
    assert.deepEqual(withinLimitAtLast([byId, byName, read], ['Other', 'Main']), [byId, byName, read]);
    assert.deepEqual(withinLimitAtLast([byId, byName], []), [byId, byName]);
  });

  test('may mean a flow that was not read: files name it the other way', () => {
    checkLimit([byId], ['Main', ID]);
    checkLimit([byName], [OTHER]);
    assert.throws(() => checkLimit([byId], [OTHER]), { code: 'flows.unmatched' });
    assert.throws(() => checkLimit([byName], ['Mian']), { code: 'flows.unmatched', hint: /Did you mean "Main"\?/u });
    assert.throws(() => checkLimit([], ['Main']), { code: 'flows.unmatched' });
  });

  test('must mean a flow with each of its lines', () => {
    checkLimit([read], ['Main', ID]);
    checkLimit([read], []);
    assert.throws(() => checkLimit([read], ['Mian', 'x']), {
      code: 'flows.unmatched',
      message: '`flows` names "Mian", "x", but no menu file describes it.',
      hint: /Did you mean "Main"\?/u,
    });
  });
});
