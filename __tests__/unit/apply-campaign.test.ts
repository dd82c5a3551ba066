import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { LiveFlow } from '../../src/model/flow.ts';
import { deploy, fail, MemoryStore, option, optionsIn, say, WANTED_OPTIONS, type Play } from '../support/apply-scene.ts';

/** A write that lands other than it was sent, if its version is live at all. */
function landing(land: (store: MemoryStore) => void, answer: (store: MemoryStore) => LiveFlow | undefined): Play<LiveFlow | undefined> {
  return (_, store) => {
    if (store.flow.version !== 14) throw fail('conflict', 409);
    land(store);
    return answer(store);
  };
}

function lost(): never {
  throw fail('unknown', 500);
}

const half = (store: MemoryStore): void => {
  store.edit('us', 'main', say('1', 'New one'));
};

/** What becomes of our PATCH. */
const PATCHES: Readonly<Record<string, Play<LiveFlow | undefined>>> = {
  'lands and says so': (handle) => handle(),
  "lands and doesn't show it": (handle) => {
    handle();
    return undefined;
  },
  'is lost before it lands': lost,
  'is lost after it landed': (handle) => {
    handle();
    return lost();
  },
  'is refused': () => {
    throw fail('refused', 422);
  },
  'is refused although it landed': (handle) => {
    handle();
    throw fail('refused', 422);
  },
  'lands by half and says so': landing(half, (store) => store.flow),
  'lands by half and is lost': landing(half, lost),
  'lands mangled and is lost': landing((store) => {
    store.edit('us', 'main', say('1', 'New o'));
  }, lost),
};

/** What Ann does, once, and how it is seen that it lasts. */
const ANN: Readonly<Record<string, readonly [edit: (store: MemoryStore) => void, lasts: (store: MemoryStore) => boolean]>> = {
  'does nothing': [() => undefined, () => true],
  'changes another menu': [
    (store) => {
      store.edit('ann', 'hours', say('1', 'Ann'));
    },
    (store) => JSON.stringify(optionsIn(store, 'hours')).includes('Ann'),
  ],
  'changes another key': [
    (store) => {
      store.edit('ann', 'main', say('2', 'Ann'));
    },
    (store) => JSON.stringify(optionsIn(store)).includes('Ann'),
  ],
  'changes the same key': [
    (store) => {
      store.edit('ann', 'main', say('1', 'Ann'));
    },
    (store) => JSON.stringify(optionsIn(store)).includes('Ann'),
  ],
  'adds a key': [
    (store) => {
      store.edit('ann', 'main', (options) => [...options, option('9', 'Ann')]);
    },
    (store) => JSON.stringify(optionsIn(store)).includes('Ann'),
  ],
  'removes a key': [
    (store) => {
      store.edit('ann', 'main', (options) => options.toSpliced(1, 1));
    },
    (store) => !JSON.stringify(optionsIn(store)).includes('Two'),
  ],
  'changes what is no menu': [
    (store) => {
      store.publish('ann', { ...store.flow.definition, note: 'Ann' });
    },
    (store) => store.flow.definition['note'] === 'Ann',
  ],
};

const MOMENTS = ['before the write', 'after the write', 'before the rollback', 'after the rollback'] as const;

/** What becomes of our first PUT. */
const PUTS: readonly Play<LiveFlow | undefined>[] = [
  (handle) => handle(),
  lost,
  (handle) => {
    handle();
    return lost();
  },
  () => {
    throw fail('refused', 403);
  },
  (handle) => {
    handle();
    return undefined;
  },
];

async function play(
  patch: Play<LiveFlow | undefined>,
  [edit, lasts]: (typeof ANN)[string],
  moment: (typeof MOMENTS)[number],
  put: Play<LiveFlow | undefined>,
  maxTries: number,
): Promise<void> {
  const store = new MemoryStore();
  let edited = false;
  const at = (now: (typeof MOMENTS)[number]): void => {
    if (edited || now !== moment) return;
    edited = true;
    edit(store);
  };
  const between =
    (before: (typeof MOMENTS)[number], after: (typeof MOMENTS)[number], inner: Play<LiveFlow | undefined>): Play<LiveFlow | undefined> =>
    (handle) => {
      at(before);
      try {
        return inner(handle, store);
      } finally {
        at(after);
      }
    };
  store.patches.push(between('before the write', 'after the write', patch));
  store.restores.push(between('before the rollback', 'after the rollback', put));
  const { status, versionAfter } = await deploy(store, { maxTries });
  const story = `Ann ${moment}, ${maxTries} tries: ${status} ${versionAfter}; ${store.calls.join(', ')}; ${store.writes.join(', ')}`;
  if (edited) assert.ok(lasts(store), `Ann's edit is gone: ${story}`);
  if (status === 'rollback-failed') return;
  // Whoever writes after the last look can't be in the report.
  const seen = store.writes.at(-1)?.startsWith(`${versionAfter} `) ?? versionAfter === 14;
  if (!seen) assert.equal(store.writes.at(-1)?.endsWith(' ann'), true, `version ${versionAfter} is not live: ${story}`);
  const live = optionsIn(store);
  if (status === 'deployed' || status === 'in-sync')
    assert.ok(isDeepStrictEqual(live, WANTED_OPTIONS) || !seen, `not what the files ask for: ${story}`);
  else assert.doesNotMatch(JSON.stringify(live), /New/u, `something of this run lasts: ${story}`);
}

for (const [what, patch] of Object.entries(PATCHES)) {
  for (const [does, ann] of Object.entries(ANN)) {
    test(`the report is true and Ann keeps her edit when the write ${what} and Ann ${does}`, async () => {
      for (const moment of MOMENTS) {
        for (const put of PUTS) {
          for (const maxTries of [1, 2, 3]) await play(patch, ann, moment, put, maxTries);
        }
      }
    });
  }
}
