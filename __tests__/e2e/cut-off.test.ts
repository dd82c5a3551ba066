// A cancelled run whose time is up: it reports what it knows by then, in the middle of a request.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changedMainMenu } from '../../harness/menus.ts';
import { Stage } from '../../harness/stage.ts';

describe('a run that is cut off reports the requests that it has sent', { concurrency: 2 }, () => {
  for (const [name, at, requests] of [
    ['while it writes', { method: 'PATCH' }, ['POST', 'GET', 'POST', 'PATCH']],
    ['while it plans', { path: '/api/v2/flows/validate' }, ['POST', 'GET', 'POST']],
    ['while it logs in', { path: '/oauth/token' }, ['POST']],
  ] as const) {
    test(name, async () => {
      await using stage = await Stage.open();
      const cancel = new AbortController();
      stage.cloud.faults.add({ ...at, delayMs: 60_000, before: () => cancel.abort() });
      const { report, signal } = await stage.push({ 'ivr/main.yml': changedMainMenu() }, { cancel: cancel.signal });
      assert.equal(signal, null, 'the runner would have killed it');
      assert.deepEqual(
        stage.cloud.requests.map(({ method }) => method),
        requests,
      );
      assert.deepEqual([report?.outcome, report?.api_calls.total], ['failure', requests.length]);
    });
  }
});
