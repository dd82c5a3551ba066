// A queue that gets another name in the org: no one has edited a menu, and the menu files still have the old name.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FLOW, mainMenu } from '../../harness/architect-scene.ts';
import { scheduleEvent } from '../../harness/events.ts';
import { menuFile } from '../../harness/menus.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage } from '../../harness/stage.ts';
import { withoutApi } from '../../simulator/github/index.ts';
import { flowIn } from '../support/scene/flow-of.ts';

const QUIET = { inputs: { comment: 'never' } };
const saying = (prompt: string, billing = 'Billing'): string => mainMenu({ 1: { prompt }, 3: { target: `{ queue: ${billing} }` } });

/** A menu of another flow. Two of its keys lead to the same queue. */
const eu = (prompt: string): string =>
  menuFile(
    [
      { key: '1', prompt, target: '{ queue: Billing }' },
      { key: '2', prompt: 'For support, press 2', target: '{ queue: Billing }' },
      { key: '9', prompt: 'To hang up, press 9', target: '{ disconnect: true }' },
    ],
    { flow: 'flow_name: Main IVR EU', node: 'Main Menu' },
  );

/** A stage where the main menu was deployed. */
async function deployed(hasRecords = true): Promise<Stage> {
  const stage = await Stage.open({ api: 'architect' });
  if (!hasRecords) stage.github.faults.add(withoutApi(/deployments/u));
  const run = await stage.push({ 'ivr/main.yml': saying('One') }, QUIET);
  assert.equal(flowIn(run).status, 'deployed', run.stdout);
  return stage;
}

interface Told {
  readonly status: string;
  readonly problems: readonly string[];
  readonly code: string | undefined;
  readonly message: string;
  readonly hint: string;
}

function told(run: RunResult, index = 0): Told {
  const flow = run.report?.flows[index] as unknown as {
    status: string;
    problems: { path: string; line: number; rule: string }[];
    error: { code: string; message: string; hint: string } | null;
  };
  return {
    status: flow.status,
    problems: flow.problems.map(({ path, line, rule }) => `${path}:${line} ${rule}`),
    code: flow.error?.code,
    message: flow.error?.message ?? '',
    hint: flow.error?.hint ?? '',
  };
}

/** The line of a menu file that names a queue. */
const lineOf = (file: string, queue: string): number => file.split('\n').findIndex((line) => line.includes(`{ queue: ${queue} }`)) + 1;

describe('a queue that was renamed', { concurrency: 2 }, () => {
  test('and has its new name in exports: the error says both names and the line, and following it deploys', async () => {
    await using stage = await deployed();
    stage.cloud.renameQueue('Billing', 'Payments', true);
    const run = await stage.push({ 'ivr/main.yml': saying('Two') }, QUIET);
    const line = lineOf(saying('Two'), 'Billing');
    assert.deepEqual(told(run), {
      status: 'rejected',
      problems: [`ivr/main.yml:${line} queue-renamed`],
      code: 'queue-renamed',
      message: 'The queue "Billing" is called "Payments" now. No one has edited the flow since it was deployed.',
      hint: `Write "Payments" instead of "Billing" in \`ivr/main.yml\` (line ${line}).`,
    });
    assert.doesNotMatch(run.stdout, /edited outside git|There is no queue/u);
    const after = await stage.push({ 'ivr/main.yml': saying('Two', 'Payments') }, QUIET);
    assert.equal(flowIn(after).status, 'deployed', after.stdout);
    assert.equal(stage.cloud.architect.history(FLOW).filter(({ kind, by }) => kind === 'published' && by !== 'seed').length, 2);
  });

  test('and keeps its old name in exports: the error says what is known, and following it deploys', async () => {
    await using stage = await deployed();
    stage.cloud.renameQueue('Billing', 'Billing and payments', false);
    const run = await stage.push({ 'ivr/main.yml': saying('Two') }, QUIET);
    const { code, message, hint } = told(run);
    assert.equal(code, 'queue-renamed');
    assert.match(message, /^This OAuth client no longer sees a queue "Billing": it was renamed, deleted or moved to another division\.$/u);
    assert.match(hint, /^Give the queue's current name in `ivr\/main\.yml` \(line \d+\)\. Did you mean "Billing and payments"\?$/u);
    const after = await stage.push({ 'ivr/main.yml': saying('Two', 'Billing and payments') }, QUIET);
    assert.equal(flowIn(after).status, 'deployed', after.stdout);
  });

  test('is no drift for the check in the morning', async () => {
    await using stage = await deployed();
    stage.cloud.renameQueue('Billing', 'Payments', true);
    const workspace = await stage.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
    const run = await stage.run(scheduleEvent({ sha: await stage.repository.head() }), workspace, QUIET);
    assert.equal(told(run).code, 'queue-renamed', run.stdout);
    assert.equal(run.exitCode, 1);
  });

  test('without a record is told as what it probably is', async () => {
    await using stage = await deployed(false);
    stage.cloud.renameQueue('Billing', 'Payments', true);
    const { code, message } = told(await stage.push({ 'ivr/main.yml': saying('Two') }, QUIET));
    assert.equal(code, 'queue-renamed');
    assert.match(message, /leads to "Payments" instead: the queue was probably renamed\.$/u);
  });

  test('after someone has published the flow is told as what it probably is, too', async () => {
    await using stage = await deployed();
    stage.cloud.renameQueue('Billing', 'Payments', true);
    stage.cloud.architect.publish(FLOW, { userId: 'ann' }, stage.cloud.architect.flow(FLOW).published?.yaml ?? '');
    assert.match(told(await stage.push({ 'ivr/main.yml': saying('Two') }, QUIET)).message, /probably renamed/u);
  });

  test('is told once for all menus of all flows', async () => {
    await using stage = await Stage.open({ api: 'architect' });
    // Two flows, and two keys of one of them, lead to the same queue.
    stage.cloud.architect.rewrite((yaml) => yaml.replaceAll(/(lit:\s+name: )(?:Sales EU|Support EU)/gu, '$1Billing'));
    const before = await stage.push({ 'ivr/eu.yml': eu('One'), 'ivr/main.yml': saying('One') }, QUIET);
    assert.deepEqual(
      before.report?.flows.map(({ status }) => status),
      ['deployed', 'deployed'],
      before.stdout,
    );
    stage.cloud.renameQueue('Billing', 'Payments', true);
    const run = await stage.push({ 'ivr/eu.yml': eu('Two'), 'ivr/main.yml': saying('Two') }, QUIET);
    const flows = [told(run, 0), told(run, 1)];
    assert.deepEqual(
      flows.map(({ status, code }) => [status, code]),
      Array.from({ length: 2 }, () => ['rejected', 'queue-renamed']),
    );
    const first = lineOf(eu('Two'), 'Billing');
    assert.deepEqual(
      flows.flatMap(({ problems }) => problems),
      [`ivr/eu.yml:${first} queue-renamed`],
    );
    assert.match(
      flows.map(({ hint }) => hint).join('\n'),
      /Write "Payments" instead of "Billing" in `ivr\/eu\.yml` \(lines \d+, \d+\), `ivr\/main\.yml` \(line \d+\)\./u,
    );
    assert.match(
      flows.map(({ message }) => message).join('\n'),
      new RegExp(`has another name: see \`ivr/eu\\.yml\`, line ${first}\\.`, 'u'),
    );
  });
});

test('a queue that a file names for the first time is misspelled, not renamed', async () => {
  await using stage = await deployed();
  const { code, message } = told(await stage.push({ 'ivr/main.yml': saying('Two', 'Biling') }, QUIET));
  assert.equal(code, 'queue-not-found');
  assert.match(message, /Queue "Biling" doesn't exist/u);
});
