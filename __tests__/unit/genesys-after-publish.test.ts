import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ArchitectContent } from '../../src/content/architect/content.ts';
import { readArchitectFlow } from '../../src/content/architect/read/read.ts';
import { flowAfter } from '../../src/genesys/architect/after-publish.ts';
import type { FlowHead } from '../../src/genesys/architect/flow-head.ts';
import type { ArchitectReader } from '../../src/genesys/architect/reader.ts';
import { BEFORE } from '../support/apply-architect.ts';
import { InstantClock } from '../support/instant-clock.ts';

function headOf(version: string, id: string): FlowHead {
  return { id, name: 'Main IVR', type: 'INBOUNDCALL', isDeleted: false, published: { id: version } };
}

test('each read after a publish asks for the flow that was published, however an answer spells its id', async () => {
  const read = readArchitectFlow(BEFORE);
  assert.ok('flow' in read);
  const content = new ArchitectContent(read.flow);
  const asked: string[] = [];
  const reader: Pick<ArchitectReader, 'head' | 'isOwn' | 'live'> = {
    head: async (flowId) => {
      asked.push(flowId);
      return headOf(asked.length < 3 ? '13.0' : '14.0', flowId.toUpperCase());
    },
    isOwn: () => true,
    live: async ({ name, published }) => ({ id: 'f1', name, version: published?.id ?? '', content, isOwn: true }),
  };
  const publish = { before: headOf('13.0', 'f1'), content, menus: ['main'] };
  const { version } = await flowAfter(publish, reader as ArchitectReader, new InstantClock());
  assert.deepEqual([version, asked], ['14.0', ['f1', 'f1', 'f1']]);
});
