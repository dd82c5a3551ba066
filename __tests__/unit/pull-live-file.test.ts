/** What is live as a menu file to paste: in sync, in the names of the present file, and only if a report can show all of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import type { FlowReference } from '../../src/model/menu.ts';
import { SAME_NAMES, type OrgNames } from '../../src/model/org-names.ts';
import { liveFile } from '../../src/pull/live-file.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const BY_ID: FlowReference = { kind: 'id', id: ID };

function source(
  prompt: string,
  { key = '1', names = SAME_NAMES }: { key?: string; names?: OrgNames } = {},
): Parameters<typeof liveFile>[0] {
  const menu = { type: 'menu', menu: { options: [{ key, prompt, routingTarget: 'a-queue' }] } };
  return {
    live: { id: ID, name: 'Main IVR', version: 1, content: new DefinitionContent({ nodes: { main: menu } }) },
    queues: undefined,
    names,
  };
}

function flowsCalled(flows: Record<string, string>): OrgNames {
  return { ...SAME_NAMES, flows: new Map(Object.entries(flows)) };
}

function headOf(flow: FlowReference, names = SAME_NAMES): string[] {
  const text = liveFile(source('For sales, press 1', { names }), { flow, nodeId: 'main' }) ?? '';
  const { menus, problems } = parseMenuFile('ivr/main.yml', Buffer.from(text));
  assert.deepEqual([menus.length, problems], [1, []]);
  return text.split('\n').slice(1, -5);
}

test('a file names its flow and menu as the present file does', () => {
  assert.deepEqual(headOf({ kind: 'name', name: 'Main IVR' }), ['flow_name: Main IVR', 'menu_node_id: main']);
  assert.deepEqual(headOf({ kind: 'name', name: 'Main IVR', divisionId: 'd-1' }), [
    'flow_name: Main IVR',
    'division_id: d-1',
    'menu_node_id: main',
  ]);
  assert.deepEqual(headOf(BY_ID), ['# "Main IVR"', `flow_id: ${ID}`, 'menu_node_id: main']);
});

test('a file names its flow in the words of the input `names`, or by its id if they have none', () => {
  const flow: FlowReference = { kind: 'name', name: 'Main IVR' };
  assert.deepEqual(headOf(flow, flowsCalled({ Phone: 'Main IVR' })), ['flow_name: Phone', 'menu_node_id: main']);
  assert.deepEqual(headOf(flow, flowsCalled({ 'Main IVR': 'Other IVR' })).slice(-2), [`flow_id: ${ID}`, 'menu_node_id: main']);
});

test('there is none for a text with invisible characters: a report would show others, and callers would hear those', () => {
  assert.equal(liveFile(source('For sales,\u200b press 1'), { flow: BY_ID, nodeId: 'main' }), undefined);
});

test('there is none for a menu that is gone, that no file can describe, or that can not be read', () => {
  assert.equal(liveFile(source('For sales, press 1'), { flow: BY_ID, nodeId: 'other' }), undefined);
  assert.equal(liveFile(source('For sales, press 1', { key: 'A' }), { flow: BY_ID, nodeId: 'main' }), undefined);
  const broken = source('For sales, press 1');
  const content = Object.assign(Object.create(broken.live.content) as typeof broken.live.content, {
    writtenMenu: () => assert.fail('unreadable'),
  });
  assert.equal(liveFile({ ...broken, live: { ...broken.live, content } }, { flow: BY_ID, nodeId: 'main' }), undefined);
});
