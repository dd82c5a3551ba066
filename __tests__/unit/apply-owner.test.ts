import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ownerOf, type Owner } from '../../src/apply/ownership.ts';
import type { Version } from '../../src/model/flow.ts';
import { DESIRED, live } from '../support/apply-architect.ts';
import { MemoryStore } from '../support/apply-scene.ts';

interface Row {
  /** Who the flow itself names as the maker of 14.0. */
  readonly by?: 'us' | 'ann';
  /** The version that the write's own answer named. */
  readonly named?: Version;
  /** What the org says when it is asked. */
  readonly asked?: boolean;
  readonly owner: Owner;
  readonly requests: number;
}

const ROWS: Readonly<Record<string, Row>> = {
  'named by the write’s own answer': { named: '14.0', by: 'ann', owner: 'run', requests: 0 },
  'another version was named, and the flow tells': { named: '15.0', by: 'ann', owner: 'others', requests: 0 },
  'the flow tells that it is this client’s': { by: 'us', asked: false, owner: 'client', requests: 0 },
  'the flow tells that it is someone else’s': { by: 'ann', asked: true, owner: 'others', requests: 0 },
  'the org tells that it is this client’s': { asked: true, owner: 'client', requests: 1 },
  'the org tells that it is someone else’s': { asked: false, owner: 'others', requests: 1 },
  'no one tells': { owner: 'unknown', requests: 1 },
};

describe('who made the live version', () => {
  for (const [what, { by, named, asked, owner, requests }] of Object.entries(ROWS))
    test(`${what}: ${owner}`, async () => {
      const store = new MemoryStore();
      const questions: Version[] = [];
      store.isOwn = async (_, version): Promise<boolean | undefined> => {
        questions.push(version);
        return asked;
      };
      assert.equal(await ownerOf(live('14.0', DESIRED, by), named, store), owner);
      assert.deepEqual(
        questions,
        Array.from({ length: requests }, () => '14.0'),
      );
    });
});
