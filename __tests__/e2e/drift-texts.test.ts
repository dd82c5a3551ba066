// Versions of a menu that differ in a text alone are versions of their own: they are deployed, lost, and put back like all others.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scheduleEvent } from '../../harness/events.ts';
import { Scene, architect } from '../support/scene.ts';
import type { Run } from '../support/scene/run.ts';

const { menu, replaced } = architect;
const MAIN = 'ivr/main.yml';
const TARGET = '{ queue: Support }';

/** The main menu with a whole text. */
const saying = (text: string): string =>
  menu('main')
    .replaceAll(/^ {4}prompt: .*\n/gmu, '')
    .replace('options:', `says: ${JSON.stringify(text)}\noptions:`);
/** The main menu with a text before the transfer of key 2. */
const transferring = (text: string): string => menu('main', { 2: { target: `${TARGET}\n    transfer_says: ${JSON.stringify(text)}` } });

const TEXTS = { says: saying, transfer_says: transferring } as const;
const [ONE, TWO] = ['Press 1, 2, 3, 9, 0 or star', 'Please choose 1, 2, 3, 9, 0 or star'];

async function night(scene: Scene<'architect'>): Promise<Run> {
  const sha = await scene.repository.head();
  return scene.run(scheduleEvent({ sha }), await scene.repository.checkout({ sha, depth: 'full' }));
}

for (const [property, fileOf] of Object.entries(TEXTS))
  describe(`a commit that changes only ${property}`, () => {
    test('is deployed, and if a person puts the old text back, that is drift, whether the deploy is on record or not', async () => {
      for (const lost of [0, 1]) {
        await using scene = await Scene.open({ api: 'architect', keepsRuns: true });
        await scene.push({ [MAIN]: fileOf(ONE) }, { isNew: true, inputs: { 'on-drift': 'overwrite' } });
        const first = await scene.repository.head();
        if (lost > 0) scene.github.faults.add({ method: 'POST', path: /\/deployments$/u, status: 403, times: lost });
        const deployed = await scene.push({ [MAIN]: fileOf(TWO) });
        assert.deepEqual([deployed.exitCode, deployed.flow().status], [0, 'deployed'], deployed.stdout);
        scene.edit('ann', (yaml) => replaced(yaml, [TWO, ONE]));
        const look = await night(scene);
        assert.deepEqual([look.exitCode, look.flow().status], [1, 'drifted'], look.stdout);
        assert.match(look.message, new RegExp(`live is what the older commit \`${first.slice(0, 7)}\` says`, 'u'));
      }
    });

    test('is behind its previous version if no run is known, and never new to git', async () => {
      await using scene = await Scene.open({ api: 'architect', github: { permissions: { deployments: 'none' } } });
      await scene.push({ [MAIN]: fileOf(ONE) }, { isNew: true, inputs: { 'on-drift': 'overwrite' } });
      await scene.commit({ [MAIN]: fileOf(TWO) });
      const look = await night(scene);
      assert.deepEqual([look.exitCode, look.flow().status, look.drift], [0, 'planned', undefined], look.stdout);
    });
  });

test('a version that leaves the text before a transfer open is not recognized in an edit of it', async () => {
  await using scene = await Scene.open({ api: 'architect', keepsRuns: true });
  const open = menu('main', { 2: { target: TARGET } });
  await scene.push({ [MAIN]: open }, { isNew: true, inputs: { 'on-drift': 'overwrite' } });
  await scene.push({ [MAIN]: transferring(TWO) });
  scene.edit('ann', (yaml) => replaced(yaml, [TWO, 'Hold the line']));
  const look = await night(scene);
  assert.deepEqual([look.exitCode, look.flow().status], [1, 'drifted'], look.stdout);
  assert.doesNotMatch(look.message, /live is what the older commit/u);
  assert.match(look.message, /was edited outside git/u);
});
