import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { unreachedMenus } from '../../src/call-flow/unreached.ts';
import { overviewOf } from '../../src/call-flow/overview.ts';
import { contentOf } from '../support/architect-content.ts';
import { published } from '../support/architect-flows.ts';
import { graphOf } from '../support/calls.ts';

const unreached = (graph: Parameters<typeof unreachedMenus>[0]): string[] => [...unreachedMenus(graph).menus];

describe('the menus that no call reaches', () => {
  test('are those to which no way leads from where calls begin', () => {
    const graph = graphOf({ main: { 1: 'queue A' }, hours: { 1: 'menu deep' }, deep: {} });
    assert.deepEqual(unreached(graph), ['menu:hours', 'menu:deep']);
    assert.equal(unreachedMenus(graph).start?.name, 'main');
    assert.deepEqual(unreached(graphOf({ main: { otherwise: 'menu hours' }, hours: {} })), []);
  });

  test('are unknown if the beginning is, or a place that calls reach', () => {
    const { nodes, edges } = graphOf({ main: {}, hours: {} });
    assert.deepEqual(unreached({ nodes, edges }), []);
    for (const place of ['unknown X', 'task-end X', 'task X', 'step X'])
      assert.deepEqual(unreached(graphOf({ main: { 1: place }, hours: {} })), [], place);
    for (const place of ['other X', 'flow X', 'number X', 'missing X', 'end X'])
      assert.deepEqual(unreached(graphOf({ main: { 1: place }, hours: {} })), ['menu:hours'], place);
    assert.deepEqual(unreached(graphOf({ main: { 1: 'end' }, hours: { 1: 'unknown X' } })), ['menu:hours'], 'no call comes there either');
  });

  test('are found in published flows whose calls begin with a task', (context) => {
    const all = Object.entries(published());
    if (all.length === 0) return context.skip('no published flows are at hand');
    for (const [name, yaml] of all) {
      if (!yaml.includes('startUpRef: "/inboundCall/tasks/') || yaml.includes('{{')) continue;
      assert.ok(unreached(overviewOf(contentOf(yaml).callGraph())).length === 1, name);
    }
  });
});
