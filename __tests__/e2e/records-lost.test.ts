// What runs say and do if the record of a deploy is missing, or was never ended.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pushEvent, scheduleEvent } from '../../harness/events.ts';
import { MAIN_FLOW_ID, MAIN_OPTIONS, menuFile } from '../../harness/menus.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage, type SceneOptions } from '../../harness/stage.ts';

const QUIET: SceneOptions = { inputs: { comment: 'never' } };

const fileOf = (prompts: Readonly<Record<string, string>>): Record<string, string> => ({
  'ivr/main.yml': menuFile(MAIN_OPTIONS.map((option) => ({ ...option, prompt: prompts[option.key] ?? option.prompt ?? '' }))),
});

/** What became of the flow: `deployed 15`, `drifted drift`. */
function ended({ report, stdout }: RunResult): string {
  const [flow] = report?.flows ?? [];
  assert.ok(flow !== undefined, stdout);
  return `${flow.status} ${flow.error?.code ?? flow.version_after}`;
}

function messageOf({ report }: RunResult): string {
  return report?.flows[0]?.error?.message ?? '';
}

/** Someone makes a key say what a commit said. */
function edit(stage: Stage, key: string, prompt: string): void {
  stage.cloud.edit(MAIN_FLOW_ID, 'Anna', ({ nodes }) => {
    const option = nodes['collect_ivr_main']?.menu?.options?.find((candidate) => candidate.key === key);
    assert.ok(option !== undefined);
    option.prompt = prompt;
  });
}

/** The nightly look for drift. */
async function night(stage: Stage): Promise<RunResult> {
  const sha = await stage.repository.head();
  return stage.run(scheduleEvent({ sha }), await stage.repository.checkout({ sha, depth: 'full' }), QUIET);
}

/** Deploys a first commit with a record, and a second one whose first requests to this path fail. */
async function stageWithout(path: RegExp, times: number): Promise<{ stage: Stage; first: string }> {
  const stage = await Stage.open({ keepsRuns: true });
  assert.equal(ended(await stage.push(fileOf({ 1: 'One' }), QUIET)), 'deployed 15');
  const first = await stage.repository.head();
  stage.github.faults.add({ method: 'POST', path, status: 403, times });
  const run = await stage.push(fileOf({ 1: 'Two' }), QUIET);
  assert.equal(ended(run), 'deployed 16', run.stdout);
  return { stage, first };
}

/** A record is created by one request, and two more say how it goes on. */
const CREATE = [/\/deployments$/u, 1] as const;
const STATUSES = [/\/deployments\/\d+\/statuses$/u, 2] as const;

describe('after a deploy that could not be recorded', () => {
  test("someone's step back to the recorded state is drift, at night and to the next push", async () => {
    const { stage, first } = await stageWithout(...CREATE);
    await using _ = stage;
    edit(stage, '1', 'One');
    const look = await night(stage);
    assert.deepEqual([look.exitCode, ended(look)], [1, 'drifted drift'], look.stdout);
    assert.match(
      messageOf(look),
      new RegExp(`is not as it was deployed last: live is what the older commit \`${first.slice(0, 7)}\` says`, 'u'),
    );
    assert.equal(ended(await stage.push(fileOf({ 1: 'Three' }), QUIET)), 'drifted drift');
  });

  test('the next change is deployed, and no one is said to have edited anything', async () => {
    for (const files of [fileOf({ 1: 'Three' }), fileOf({ 1: 'Two', 2: 'New' })]) {
      const { stage } = await stageWithout(...CREATE);
      await using _ = stage;
      const run = await stage.push(files, QUIET);
      assert.equal(ended(run), 'deployed 17', run.stdout);
      assert.doesNotMatch(run.everything, /outside git/u);
    }
  });
});

test("after a deploy whose record could not be ended, someone's step back is drift", async () => {
  const { stage } = await stageWithout(...STATUSES);
  await using _ = stage;
  edit(stage, '1', 'One');
  const look = await night(stage);
  assert.deepEqual([look.exitCode, ended(look)], [1, 'drifted drift'], look.stdout);
});

test('a deploy that is due for two nights is no drift: the first green night proves nothing', async () => {
  await using stage = await Stage.open({ keepsRuns: true, github: { permissions: { deployments: 'none' } } });
  assert.equal(ended(await stage.push(fileOf({ 1: 'One' }), QUIET)), 'deployed 15');
  stage.cloud.faults.add({ method: 'PATCH', status: 400, times: 9 });
  assert.match(ended(await stage.push(fileOf({ 1: 'Two' }), QUIET)), /^rejected/u);
  for (let times = 1; times <= 2; times += 1) {
    const look = await night(stage);
    assert.deepEqual([look.exitCode, ended(look)], [0, 'planned 15'], look.stdout);
  }
});

for (const [what, inputs] of [
  ['', {}],
  [', even with `on-drift: overwrite`', { 'on-drift': 'overwrite' }],
] as const)
  test(`an older push that comes late leaves the flow alone if no one can tell which commit is newer${what}`, async () => {
    await using stage = await Stage.open({ keepsRuns: true });
    await stage.push(fileOf({ 1: 'One' }), QUIET);
    const older = await stage.commit(fileOf({ 1: 'Two' }));
    assert.equal(ended(await stage.push(fileOf({ 1: 'Three' }), QUIET)), 'deployed 16');
    stage.github.faults.add({ path: /\/compare\//u, status: 404, times: 99 });
    const before = await stage.repository.git('rev-parse', `${older}^`);
    const workspace = await stage.repository.checkout({ sha: older, depth: 1, persistCredentials: false });
    const late = await stage.run(pushEvent({ before: before.trim(), after: older }), workspace, {
      inputs: { comment: 'never', select: 'all', ...inputs },
    });
    assert.deepEqual([late.exitCode, ended(late)], [1, 'failed order-unknown'], late.stdout);
    assert.equal(stage.cloud.flow(MAIN_FLOW_ID).version, 16);
  });
