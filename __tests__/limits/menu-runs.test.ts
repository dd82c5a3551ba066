import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changedMainMenu, MAIN_FLOW_ID } from '../../harness/menus.ts';
import { Stage } from '../../harness/stage.ts';
import { assertSound, pushBytes, unmeantCommands } from './bounded-run.ts';
import { BOMBS } from './menu-bombs.ts';

const VALIDATE = { inputs: { mode: 'validate', select: 'all' } };

function bytesOf(name: string): Buffer {
  const bomb = BOMBS.find((one) => one.name === name);
  assert.ok(bomb !== undefined, name);
  return bomb.bytes();
}

describe('a run over menu files made to hurt', { concurrency: 2 }, () => {
  test('tells of all the small ones at once, each with its rules, and writes nothing', async () => {
    await using stage = await Stage.open();
    const small = BOMBS.filter(({ bytes }) => bytes().length < 100_000);
    assert.ok(small.length > 70, String(small.length));
    const files = Object.fromEntries(small.map(({ bytes }, index) => [`ivr/${1000 + index}.yml`, bytes()]));
    const run = await pushBytes(stage, { ...files, 'ivr/0000.yml': changedMainMenu() });
    assertSound(run, 'all small files');
    assert.equal(run.exitCode, 1);
    assert.deepEqual(stage.cloudCalls, []);
    assert.deepEqual(unmeantCommands(run), []);
    for (const [index, { name, rules }] of small.entries()) {
      const file = run.report?.files.find(({ path }) => path === `ivr/${1000 + index}.yml`);
      const found = new Set(file?.problems.map(({ rule }) => rule));
      // Many of the files describe the same menu.
      found.delete('duplicate-menu');
      assert.deepEqual([...found].toSorted(), [...rules].filter((rule) => rule !== 'duplicate-menu').toSorted(), name);
    }
  });

  for (const [name, rule] of [
    ['10 MB of text', 'too-large'],
    ['10 MB of line ends', 'too-large'],
    ['1 MiB of commas', 'too-large'],
    ['1 MiB of brackets', 'yaml-syntax'],
    ['16 MiB of document marks', 'too-many-problems'],
    ['30,000 aliases', 'alias-bomb'],
    ['15,000 anchors and aliases', 'alias-bomb'],
    ['100,000 documents of one menu', 'too-large'],
    ['100,000 empty options', 'too-large'],
  ] as const) {
    test(`${name}: ${rule}, within bounded time and memory`, async () => {
      await using stage = await Stage.open();
      const run = await pushBytes(stage, { 'ivr/bomb.yml': bytesOf(name), 'ivr/main.yml': changedMainMenu() });
      assertSound(run, name);
      assert.equal(run.exitCode, 1);
      assert.ok(
        run.report?.files[0]?.problems.some((problem) => problem.rule === rule),
        run.stdout.slice(0, 2000),
      );
      assert.deepEqual(stage.cloudCalls, []);
      assert.ok(run.commands.filter(({ name: command }) => command === 'error').length <= 10, 'the runner shows ten');
    });
  }

  test('7000 options and a prompt of 1 MB are planned: the right result', async () => {
    await using stage = await Stage.open();
    const many = bytesOf('7,000 options').toString().replace('flow_id: f', `flow_id: ${MAIN_FLOW_ID}`).replace(': n', ': collect_ivr_main');
    const run = await pushBytes(stage, { 'ivr/main.yml': many }, { inputs: { mode: 'plan' } });
    assertSound(run, '7000 options');
    const flow = run.report?.flows[0];
    // The simulated org doesn't know the queue q, and says so.
    assert.equal(flow?.status, 'rejected', JSON.stringify(flow?.error));
    const long = changedMainMenu('p'.repeat(900_000));
    const other = await pushBytes(stage, { 'ivr/main.yml': long }, { inputs: { mode: 'plan' } });
    assertSound(other, 'a prompt of 900,000 characters');
    assert.equal(other.report?.flows[0]?.status, 'planned');
  });

  test('more than 16 MiB of valid files: too large, and those behind are not read', async () => {
    await using stage = await Stage.open();
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `ivr/${10 + index}.yml`,
        Buffer.from(
          `flow_id: f${index}\nmenu_node_id: n\noptions: [{ key: "1", prompt: Hi, routing_target: q }]\n#${'x'.repeat(1_000_000)}\n`,
        ),
      ]),
    );
    const run = await pushBytes(stage, files, VALIDATE);
    assertSound(run, '20 MB of menu files');
    assert.deepEqual(
      run.report?.files.filter(({ status }) => status === 'invalid').map(({ path }) => path),
      ['ivr/27.yml', 'ivr/28.yml', 'ivr/29.yml'],
    );
  });
});
