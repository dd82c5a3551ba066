// What the answer to a write of the flow-definition API proves.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import { DefinitionStore } from '../../src/genesys/definition/store.ts';
import type { ApiRequest, Session } from '../../src/genesys/http/session.ts';
import type { EarlierVersion } from '../../src/model/content.ts';
import type { LiveFlow } from '../../src/model/flow.ts';
import { planFlow } from '../../src/model/plan.ts';
import { StoreError } from '../../src/model/store.ts';
import { DEFINITION, liveFlow, noQueues, WANTED } from '../support/apply-scene.ts';

const PLAN = planFlow(liveFlow(), [WANTED], noQueues);

function storeAnswering(answer: Record<string, unknown>): { store: DefinitionStore; requests: ApiRequest[] } {
  const requests: ApiRequest[] = [];
  const session: Pick<Session, 'call' | 'redact'> = {
    call: async (request) => {
      requests.push(request);
      return answer;
    },
    redact: (text) => text,
  };
  return { store: new DefinitionStore(session as Session), requests };
}

const WRITES: Readonly<Record<string, (store: DefinitionStore) => Promise<LiveFlow | undefined>>> = {
  'a write': (store) => store.write(PLAN),
  'a rollback': (store) => store.restore(PLAN, 14),
};

for (const [what, send] of Object.entries(WRITES))
  describe(`the answer to ${what} on version 14`, () => {
    test('shows the flow, whatever its version', async () => {
      for (const version of [14, 15, 16]) {
        const { store } = storeAnswering({ id: 'F1', name: 'Main', version, definition: DEFINITION });
        assert.equal((await send(store))?.version, version);
      }
    });

    test('names the next version without its content', async () => {
      const { store, requests } = storeAnswering({ id: 'f1', version: 15 });
      assert.equal(await send(store), undefined);
      assert.deepEqual(
        requests.map(({ writes }) => writes),
        [true],
      );
    });

    for (const [which, answer] of [
      ['names another version', { id: 'f1', version: 16 }],
      ['names the version before', { id: 'f1', version: 14 }],
      ['names the version as a text', { id: 'f1', version: '15' }],
      ['names no version', { id: 'f1' }],
      ['is about another flow', { id: 'f2', version: 15 }],
      ['shows another flow', { id: 'f2', name: 'Main', version: 15, definition: DEFINITION }],
    ] as const)
      test(`proves nothing if it ${which}`, async () => {
        await assert.rejects(send(storeAnswering(answer).store), (error) => {
          assert.ok(error instanceof StoreError);
          assert.deepEqual([error.fate, error.code, error.isUnsent], ['unknown', 'answer.not.understood', false]);
          return true;
        });
      });
  });

test('earlier versions are asked for one by one, as far as the gateway shows their definitions', async () => {
  const asked: unknown[] = [];
  const session: Pick<Session, 'call'> = {
    call: async ({ pathParams }) => {
      asked.push(pathParams?.['versionId']);
      return pathParams?.['versionId'] === '12' ? { id: '12' } : { id: '13', definition: DEFINITION };
    },
  };
  const found: string[] = [];
  await assert.rejects(async () => {
    for await (const { version, content } of new DefinitionStore(session as Session).earlier(liveFlow())) {
      assert.deepEqual(content.raw, DEFINITION);
      found.push(version);
    }
  }, /version 12 of the flow f1: the answer holds no definition/u);
  assert.deepEqual([found, asked], [['13'], ['13', '12']]);
});

/** Version 13, whose key 9 led there. */
const was = (routingTarget: string): EarlierVersion => ({
  version: '13',
  content: new DefinitionContent({
    nodes: {
      gone: { type: 'disconnect' },
      [WANTED.nodeId]: { type: 'collect', menu: { options: [{ key: '9', prompt: 'Nine', routingTarget, more: 1 }] } },
    },
  }),
});

test('a key comes back from an earlier version, if what it led to is still there', () => {
  const [first] = WANTED.options;
  assert.ok(first !== undefined);
  const menu = { ...WANTED, options: [{ ...first, key: '9', target: { kind: 'unchanged' } as const }] };
  const live = liveFlow().content;
  assert.equal(live.needsOlder([menu], [], new Set()), true);
  assert.equal(live.needsOlder([menu], [was('queue')], new Set()), false);
  const { content, notices, problems } = live.edit([menu], noQueues, 'Main', { versions: [was('queue')] });
  assert.deepEqual([problems, notices], [[], ['Key 9 comes back as it was in version 13.']]);
  assert.ok(JSON.stringify(content.raw).includes('{"key":"9","prompt":"Nine","routingTarget":"queue","more":1}'));
  const missing = live.edit([menu], noQueues, 'Main', { versions: [was('gone')] });
  assert.deepEqual(
    missing.problems.map(({ code }) => code),
    ['restore-reference'],
  );
});
