// The time of day changes while a run is at work. Nothing sleeps: time is virtual in the run's process.
import assert from 'node:assert/strict';
import { mkdtempDisposableSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Scene, definition } from '../support/scene.ts';

const { DEPLOYED, MAIN } = definition;
const MINUTE_MS = 60_000;

for (const [what, answer] of Object.entries({
  'while the ceiling of requests holds it back': { amend: {} },
  'while the org asks for a pause': { status: 429, headers: { 'retry-after': '30' } },
}))
  test(`a clock that is put back an hour ${what} stalls nothing`, async () => {
    await using scene = await Scene.open();
    using folder = mkdtempDisposableSync(join(tmpdir(), 'ivr-clock-'));
    const [sign, log] = [join(folder.path, 'sign'), join(folder.path, 'log')];
    scene.cloud.faults.add({ method: 'GET', path: MAIN, times: 1, ...answer, before: () => writeFileSync(sign, '') });
    const run = await scene.deploy({
      inputs: { 'requests-per-minute': '2' },
      env: {
        NODE_OPTIONS: `--import=${fileURLToPath(import.meta.resolve('../support/clock-put-back.ts'))}`,
        CLOCK_SIGN: sign,
        CLOCK_LOG: log,
      },
    });
    run.expect(DEPLOYED);
    const waits = readFileSync(log, 'utf8').trim().split('\n').map(Number);
    assert.ok(waits.length > 0 && waits.every((wait) => wait <= MINUTE_MS), waits.join(' '));
  });
