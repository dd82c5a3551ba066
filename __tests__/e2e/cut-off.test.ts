// A cancelled run whose time is up: it reports what it knows by then, in the middle of a request.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NEW_PROMPT, Scene, definition } from '../support/scene.ts';

const { menu } = definition;

describe('a run that is cut off reports the requests that it has sent', { concurrency: 2 }, () => {
  for (const [name, at, requests] of [
    ['while it writes', { method: 'PATCH' }, ['POST', 'GET', 'POST', 'PATCH']],
    ['while it plans', { path: '/api/v2/flows/validate' }, ['POST', 'GET', 'POST']],
    ['while it logs in', { path: '/oauth/token' }, ['POST']],
  ] as const) {
    test(name, async () => {
      await using scene = await Scene.open();
      const cancel = new AbortController();
      scene.cloud.faults.add({ ...at, delayMs: 60_000, before: () => cancel.abort() });
      const { report, signal } = await scene.push({ 'ivr/main.yml': menu('main', NEW_PROMPT) }, { cancel: cancel.signal });
      assert.equal(signal, null, 'the runner would have killed it');
      assert.deepEqual(
        scene.cloud.requests.map(({ method }) => method),
        requests,
      );
      assert.deepEqual([report?.outcome, report?.api_calls.total], ['failure', requests.length]);
    });
  }
});
