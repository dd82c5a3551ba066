import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ArchitectContent } from '../../src/content/architect/content.ts';
import { readArchitectFlow } from '../../src/content/architect/read/read.ts';
import { flowAfter } from '../../src/genesys/architect/after-publish.ts';
import type { FlowHead } from '../../src/genesys/architect/flow-head.ts';
import type { ArchitectReader } from '../../src/genesys/architect/reader.ts';
import { StoreError } from '../../src/model/store.ts';
import { BEFORE, broken, DESIRED } from '../support/apply-architect.ts';
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
  const publish = { before: headOf('13.0', 'f1'), content, menus: ['main'], namesFlow: true };
  const { version } = await flowAfter(publish, reader as ArchitectReader, new InstantClock());
  assert.deepEqual([version, asked], ['14.0', ['f1', 'f1', 'f1']]);
});

function contentOf(yaml: string): ArchitectContent {
  const read = readArchitectFlow(yaml);
  assert.ok('flow' in read);
  return new ArchitectContent(read.flow);
}

const SENT = contentOf(DESIRED);
const OTHER = contentOf(BEFORE);

/** What the flow shows, one head after the other; the last one stays. */
interface Shown {
  /** A version, and who its head names; null: the head can't be read. */
  readonly heads: readonly (readonly [version: string, by?: 'us' | 'ann'] | null)[];
  /** The check-in that was there before the publish. */
  readonly checkedIn?: string;
  /** What the version holds, if it isn't what was sent. */
  readonly content?: ArchitectContent;
}

/** What is read after a publish on version 13.0. */
async function after({ heads, checkedIn, content = SENT }: Shown): Promise<readonly [version: unknown, after: unknown, isOwn: unknown]> {
  let reads = 0;
  const reader: Pick<ArchitectReader, 'head' | 'isOwn' | 'live'> = {
    head: async (flowId) => {
      const head = heads[Math.min(reads, heads.length - 1)];
      reads += 1;
      if (head === null || head === undefined) throw broken({ fate: 'refused', isFinal: false, isRejection: true });
      const [version, by] = head;
      const maker = by === undefined ? {} : { by: { id: by, kind: 'client' as const } };
      return { ...headOf(version, flowId), published: { id: version, ...maker } };
    },
    isOwn: ({ by }) => by && by.id === 'us',
    live: async ({ id, name, published }) => ({
      id,
      name,
      version: published?.id ?? '',
      content,
      ...(published?.by === undefined ? {} : { isOwn: published.by.id === 'us' }),
    }),
  };
  const before = { ...headOf('13.0', 'f1'), ...(checkedIn === undefined ? {} : { checkedIn: { id: checkedIn } }) };
  const live = await flowAfter({ before, content: SENT, menus: ['main'], namesFlow: true }, reader as ArchitectReader, new InstantClock());
  return [live.version, live.after, live.isOwn];
}

describe('after a publish', () => {
  for (const [what, shown, expected] of [
    ['the next version is its own', { heads: [['14.0', 'us']] }, ['14.0', '13.0', true]],
    [
      'an older version is one that lags behind',
      {
        heads: [
          ['12.0', 'ann'],
          ['14.0', 'us'],
        ],
      },
      ['14.0', '13.0', true],
    ],
    [
      'a version that was checked in before has taken the next number',
      { heads: [['15.0', 'us']], checkedIn: '14.0' },
      ['15.0', '14.0', true],
    ],
    ['a draft has taken none', { heads: [['14.0', 'us']], checkedIn: 'draft_2' }, ['14.0', '13.0', true]],
    [
      'someone else’s version is waited out',
      {
        heads: [
          ['14.0', 'ann'],
          ['15.0', 'us'],
        ],
      },
      ['15.0', '13.0', true],
    ],
    ['a maker who contradicts what was sent is not believed', { heads: [['14.0', 'ann']] }, ['14.0', '13.0', undefined]],
    ['a maker of something else is believed', { heads: [['14.0', 'ann']], content: OTHER }, ['14.0', '13.0', false]],
    ['a version that no one claims is no one’s', { heads: [['14.0']] }, ['14.0', '13.0', undefined]],
  ] as const satisfies readonly (readonly [string, Shown, readonly unknown[]])[])
    test(what, async () => {
      assert.deepEqual(await after(shown), expected);
    });

  for (const [what, shown, code, seen] of [
    ['the version from before', { heads: [['13.0', 'ann']] }, 'publish.not.seen', '13.0'],
    ['nothing', { heads: [null] }, 'test.failure', '13.0'],
    ['nothing once it has shown an old version', { heads: [['12.0', 'ann'], null] }, 'test.failure', '12.0'],
  ] as const satisfies readonly (readonly [string, Shown, string, string])[])
    test(`no one knows what is live if the flow shows ${what}`, async () => {
      await assert.rejects(after(shown), (error) => {
        assert.ok(error instanceof StoreError);
        assert.deepEqual([error.code, error.fate, error.isFinal, error.isRejection, error.seen], [code, 'unknown', true, false, seen]);
        return true;
      });
    });
});
