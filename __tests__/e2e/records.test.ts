// What a deploy notes in GitHub, and what later runs learn from it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pushEvent, scheduleEvent, workflowDispatchEvent } from '../../harness/events.ts';
import { MAIN_FLOW_ID, MAIN_OPTIONS, menuFile } from '../../harness/menus.ts';
import type { ReportFlow } from '../../harness/report.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage, type SceneOptions, type StageOptions } from '../../harness/stage.ts';

const PATH = 'ivr/main.yml';
/** The main menu, with some prompts changed. */
function fileOf(prompts: Readonly<Record<string, string>> = {}): string {
  return menuFile(MAIN_OPTIONS.map((option) => ({ ...option, prompt: prompts[option.key] ?? option.prompt ?? '' })));
}
const ONE = { [PATH]: fileOf({ 1: 'One' }) };
const TWO = { [PATH]: fileOf({ 1: 'Two' }) };
const AS_IT_IS = { [PATH]: fileOf() };
const QUIET: SceneOptions = { inputs: { comment: 'never' } };

/** A stage that lists its runs as GitHub does. */
function openStage(options: StageOptions = {}): Promise<Stage> {
  return Stage.open({ keepsRuns: true, ...options });
}

/** Without permission to keep or read records. */
const NO_RECORDS: StageOptions = { github: { permissions: { deployments: 'none' } } };

/** What became of the one flow: `deployed 15`, `drifted drift`. */
function ended(run: RunResult): string {
  const [flow, ...others] = run.report?.flows ?? [];
  assert.ok(flow !== undefined && others.length === 0, run.stdout);
  return `${flow.status} ${flow.error?.code ?? flow.version_after}`;
}

function flowOf(run: RunResult): ReportFlow & { readonly notes: readonly string[] } {
  const [flow] = run.report?.flows ?? [];
  assert.ok(flow !== undefined, run.stdout);
  return flow as ReportFlow & { readonly notes: readonly string[] };
}

/** Someone changes what a key says. */
function edit(stage: Stage, key: string, prompt: string): void {
  stage.cloud.edit(MAIN_FLOW_ID, 'Anna', ({ nodes }) => {
    const option = nodes['collect_ivr_main']?.menu?.options?.find((candidate) => candidate.key === key);
    assert.ok(option !== undefined);
    option.prompt = prompt;
  });
}

function promptOf(stage: Stage, key: string): string | undefined {
  return stage.cloud.flow(MAIN_FLOW_ID).definition.nodes['collect_ivr_main']?.menu?.options?.find((option) => option.key === key)?.prompt;
}

/** A run by hand, or on schedule, on a commit. */
async function start(
  stage: Stage,
  event: 'workflow_dispatch' | 'schedule',
  sha: string,
  options: SceneOptions = QUIET,
): Promise<RunResult> {
  const workspace = await stage.repository.checkout({ sha, depth: 'full' });
  const made = event === 'schedule' ? scheduleEvent({ sha }) : workflowDispatchEvent({ sha });
  return stage.run(made, workspace, options);
}

/** The push of one commit, which may come late: the branch has moved on. */
async function pushOf(stage: Stage, commit: string, options: SceneOptions = QUIET): Promise<RunResult> {
  const workspace = await stage.repository.checkout({ sha: commit, depth: 1 });
  const before = await stage.repository.git('rev-parse', `${commit}^`);
  return stage.run(pushEvent({ before: before.trim(), after: commit }), workspace, options);
}

/** The records, each as its statuses. */
const statuses = (stage: Stage): string[] => stage.github.deployments.map((one) => one.statuses.map(({ state }) => state).join(' '));

/** Git has kept the menu for long, and this pushes a change of it. */
async function deployed(stage: Stage, files = ONE): Promise<string> {
  const run = await stage.push(files, QUIET);
  assert.equal(flowOf(run).status, 'deployed', run.stdout);
  return stage.repository.head();
}

describe('a deploy', () => {
  test('is noted before it writes: the flow, the file, and both states as hashes, without a word of the menu', async () => {
    await using stage = await openStage();
    const commit = await deployed(stage);
    const [record] = stage.github.deployments;
    assert.deepEqual(
      [record?.sha, record?.task, record?.environment, record?.description, statuses(stage)],
      [commit, 'genesys-ivr', 'Genesys Cloud', 'Main IVR', ['in_progress success']],
    );
    const payload: unknown = record?.payload;
    const { v, client, flows } = payload as { v: number; client: string; flows: readonly Record<string, unknown>[] };
    assert.deepEqual([v, flows.map(({ id, version }) => [id, version])], [1, [[MAIN_FLOW_ID, 14]]]);
    assert.match(client, /^[\da-f]{32}$/u);
    const text = JSON.stringify(record?.payload);
    assert.doesNotMatch(text, /One|press|simulator-client/u);
    assert.equal(record?.statuses[0]?.log_url, `https://github.com/acme/ivr-menus/actions/runs/${stage.github.runs.at(-1)?.id}`);
    const order = [...stage.githubCalls].filter((call) => call.includes('deployments'));
    assert.deepEqual(order, [
      'GET /repos/acme/ivr-menus/deployments 200',
      // Once more after the flows were read: another run may have deployed in between.
      'GET /repos/acme/ivr-menus/deployments 200',
      'POST /repos/acme/ivr-menus/deployments 201',
      `POST /repos/acme/ivr-menus/deployments/${record?.id}/statuses 201`,
      `POST /repos/acme/ivr-menus/deployments/${record?.id}/statuses 201`,
    ]);
  });

  test('that finds a menu in sync records that once', async () => {
    await using stage = await openStage();
    const commit = await stage.commit(AS_IT_IS);
    for (let times = 1; times <= 2; times += 1) assert.equal(ended(await start(stage, 'workflow_dispatch', commit)), 'in-sync 14');
    assert.deepEqual(statuses(stage), ['success']);
  });

  test('that fails ends its record as a failure', async () => {
    await using stage = await openStage();
    stage.cloud.faults.add({ method: 'PATCH', status: 400, times: Infinity });
    await stage.push(ONE, QUIET);
    assert.deepEqual(statuses(stage), ['in_progress failure']);
  });

  for (const [what, options] of [
    ['without the permission', NO_RECORDS],
    ['on a server without deployments', {}],
  ] as const)
    test(`goes on ${what}, and the log says what is missing`, async () => {
      await using stage = await openStage(options);
      if (options !== NO_RECORDS) stage.github.faults.add({ path: /\/deployments/u, status: 404, times: Infinity });
      const run = await stage.push(ONE, QUIET);
      assert.deepEqual([run.exitCode, ended(run), statuses(stage)], [0, 'deployed 15', []]);
      assert.match(run.stdout, /The deploy records can't be read: .*Grant the job `permissions: deployments: read`/u);
      assert.match(run.stdout, /The deploy was not recorded: .*Grant the job `permissions: deployments: write`/u);
    });

  test('of another comment-key has an environment of its own', async () => {
    await using stage = await openStage();
    await stage.push(ONE, { inputs: { comment: 'never', 'comment-key': 'prod' } });
    assert.deepEqual(
      stage.github.deployments.map(({ environment }) => environment),
      ['Genesys Cloud (prod)'],
    );
  });
});

describe('with a record', () => {
  test('an edit is not deployed over, although no run of the workflow ever succeeded', async () => {
    await using stage = await openStage();
    await deployed(stage);
    for (const run of stage.github.runs) run.conclusion = 'failure';
    edit(stage, '2', 'Edited by hand');
    const run = await stage.push(TWO, QUIET);
    assert.deepEqual([run.exitCode, ended(run), promptOf(stage, '2')], [1, 'drifted drift', 'Edited by hand']);
    assert.match(flowOf(run).error?.hint ?? '', /`on-drift: overwrite` and `flows: Main IVR`/u);
  });

  test('a later step that fails changes nothing about what counts as changed', async () => {
    await using stage = await openStage();
    await deployed(stage);
    for (const run of stage.github.runs) run.conclusion = 'failure';
    const changed = async (files: Record<string, string>): Promise<unknown> =>
      JSON.parse((await stage.push(files, QUIET)).outputs['changed-files'] ?? '');
    assert.deepEqual(await changed({ 'README.md': 'Words' }), []);
    assert.deepEqual(await changed(TWO), [PATH]);
  });

  test('whose end can not be read, the commits say what has changed: a deploy that failed is not taken for done', async () => {
    await using stage = await openStage();
    await deployed(stage);
    stage.cloud.faults.add({ method: 'PATCH', status: 400, times: Infinity });
    assert.equal(flowOf(await stage.push(TWO, QUIET)).status, 'rejected');
    stage.cloud.faults.clear();
    stage.github.faults.add({ method: 'GET', path: /\/statuses/u, status: 403, body: { message: 'No' }, times: Infinity });
    const run = await stage.push({ 'README.md': 'Words' }, QUIET);
    assert.match(run.stdout, /How the deployment \d+ ended can't be read: /u);
    // Live is what the failed deploy found. Whether it failed is unknown, so that may be an edit.
    assert.deepEqual([run.exitCode, run.outputs['changed-files'], ended(run)], [1, JSON.stringify([PATH]), 'drifted drift']);
  });

  test('an edit that the file has taken over is deployed with its other changes, and named', async () => {
    await using stage = await openStage();
    await deployed(stage);
    edit(stage, '2', 'Edited by hand');
    const run = await stage.push({ [PATH]: fileOf({ 1: 'Two', 2: 'Edited by hand' }) }, QUIET);
    assert.deepEqual([run.exitCode, ended(run), promptOf(stage, '1'), promptOf(stage, '2')], [0, 'deployed 17', 'Two', 'Edited by hand']);
    assert.match(
      flowOf(run).notes.join(),
      /is no longer live as commit `[\da-f]{7}` has it: key 2\. The menu file asks for the same change/u,
    );
  });

  test('an older state that someone put back is their change: the nightly check and the redeploy refuse it, and say which commit it is', async () => {
    await using stage = await openStage();
    const first = await deployed(stage);
    const second = await deployed(stage, TWO);
    edit(stage, '1', 'One');
    const nightly = await start(stage, 'schedule', second);
    assert.deepEqual([nightly.exitCode, ended(nightly)], [1, 'drifted drift']);
    assert.match(flowOf(nightly).error?.message ?? '', new RegExp(`live is what the older commit \`${first.slice(0, 7)}\` says`, 'u'));
    const redeploy = await start(stage, 'workflow_dispatch', second);
    assert.deepEqual([redeploy.exitCode, ended(redeploy), promptOf(stage, '1')], [1, 'drifted drift', 'One']);
    assert.doesNotMatch(nightly.stdout + redeploy.stdout, /[Nn]o one has edited/u);
  });

  test('a menu whose file was moved and changed is not new', async () => {
    await using stage = await openStage();
    await deployed(stage);
    const run = await stage.push({ [PATH]: null, 'ivr/moved/main.yaml': fileOf({ 1: 'Two' }) }, { ...QUIET, isNew: true });
    assert.equal(ended(run), 'deployed 16');
  });

  test('a deploy that failed is no drift: the next one goes on from what it found', async () => {
    await using stage = await openStage();
    await deployed(stage);
    stage.cloud.faults.add({ method: 'PATCH', status: 400, times: Infinity });
    assert.equal(flowOf(await stage.push(TWO, QUIET)).status, 'rejected');
    stage.cloud.faults.clear();
    assert.equal(ended(await stage.push({ [PATH]: fileOf({ 1: 'Three' }) }, QUIET)), 'deployed 16');
  });

  test('an edit that a failed deploy was told to overwrite is still an edit', async () => {
    await using stage = await openStage();
    await deployed(stage);
    edit(stage, '2', 'Edited by hand');
    stage.cloud.faults.add({ method: 'PATCH', status: 400, times: Infinity });
    await stage.push(TWO, { inputs: { comment: 'never', 'on-drift': 'overwrite' } });
    stage.cloud.faults.clear();
    assert.equal(ended(await stage.push({ [PATH]: fileOf({ 1: 'Three' }) }, QUIET)), 'drifted drift');
  });

  test('what is no record, though it looks like one, is left out', async () => {
    await using stage = await openStage();
    await deployed(stage);
    const [real] = stage.github.deployments;
    const payload = { ...(real?.payload as object), flows: [{ id: '../../x', version: 1, menus: [] }], more: '<!-- -->' };
    stage.github.addDeployment({ sha: real?.sha ?? '', payload, environment: 'Genesys Cloud', task: 'genesys-ivr', statuses: ['success'] });
    const run = await stage.push(TWO, QUIET);
    assert.deepEqual([ended(run), promptOf(stage, '1')], ['deployed 16', 'Two']);
  });

  for (const [where, commitOf] of [
    ['an earlier commit', (pushed: Pushed) => pushed.before],
    ['the pushed commit itself', (pushed: Pushed) => pushed.after],
  ] as const)
    test(`a forged record of ${where} does not hide that a deploy is due`, async () => {
      await using stage = await openStage();
      const before = await deployed(stage);
      const after = await stage.commit(TWO);
      await forge(stage, { sha: commitOf({ before, after }), blobAt: after });
      const run = await stage.pushRun({ before, after }, QUIET);
      assert.deepEqual(
        [run.exitCode, run.outputs['changed-files'], ended(run), promptOf(stage, '1')],
        [0, JSON.stringify([PATH]), 'deployed 16', 'Two'],
      );
    });

  test('a forged record makes no write that the commit does not ask for, and the file of a commit without that text counts as changed', async () => {
    await using stage = await openStage();
    const first = await deployed(stage);
    const second = await deployed(stage, TWO);
    for (const run of stage.github.runs) run.conclusion = 'failure';
    await forge(stage, { sha: first, blobAt: second });
    const run = await stage.push({ 'README.md': 'Words' }, QUIET);
    assert.deepEqual([run.exitCode, run.outputs['changed-files'], ended(run)], [0, JSON.stringify([PATH]), 'in-sync 16']);
  });
});

/** A push of one commit. */
interface Pushed {
  readonly before: string;
  readonly after: string;
}

/** Someone creates a deployment that looks like a record: the file as it is at one commit was deployed from `sha` with success. */
async function forge(stage: Stage, { sha, blobAt }: { readonly sha: string; readonly blobAt: string }): Promise<void> {
  const real = stage.github.deployments.at(-1)?.payload as {
    readonly flows: readonly { readonly menus: readonly Record<string, unknown>[] }[];
  };
  const blob = (await stage.repository.git('rev-parse', `${blobAt}:${PATH}`)).trim();
  const flows = real.flows.map((flow) => ({ ...flow, menus: flow.menus.map((menu) => ({ ...menu, blob })) }));
  stage.github.addDeployment({
    sha,
    payload: { ...real, flows },
    environment: 'Genesys Cloud',
    task: 'genesys-ivr',
    statuses: ['success'],
    created_at: '2099-01-01T00:00:00Z',
  });
}

/** Two commits, of which the second is live. */
async function overtaken(stage: Stage): Promise<{ readonly older: string; readonly newer: string }> {
  await deployed(stage, { [PATH]: fileOf({ 1: 'Zero' }) });
  const older = await stage.commit(ONE);
  const newer = await deployed(stage, TWO);
  return { older, newer };
}

describe('an overtaken run', () => {
  test('that waited leaves the newer commit alone, is green, and names it', async () => {
    await using stage = await openStage();
    const { older, newer } = await overtaken(stage);
    const run = await pushOf(stage, older);
    assert.deepEqual(
      [run.exitCode, run.outputs['outcome'], ended(run), promptOf(stage, '1')],
      [0, 'no-changes', 'skipped superseded', 'Two'],
    );
    const warnings = run.commands.filter(({ name }) => name === 'warning').map(({ message }) => message);
    assert.equal(warnings.length, 1, run.stdout);
    assert.match(warnings[0] ?? '', new RegExp(`deployed from the newer commit \`${newer.slice(0, 7)}\``, 'u'));
    assert.doesNotMatch(run.stdout, /edited outside git/u);
  });

  test('is left alone with on-drift: overwrite, too', async () => {
    await using stage = await openStage();
    const { older } = await overtaken(stage);
    const run = await pushOf(stage, older, { inputs: { comment: 'never', 'on-drift': 'overwrite', select: 'all' } });
    assert.deepEqual([ended(run), promptOf(stage, '1')], ['skipped superseded', 'Two']);
  });

  test('that a person starts by hand after the newer deploy is a decision, and says what it takes back', async () => {
    await using stage = await openStage();
    const { older, newer } = await overtaken(stage);
    for (const run of stage.github.runs) run.created_at = '2020-01-01T00:00:00Z';
    for (const { statuses: all } of stage.github.deployments) for (const status of all) status.created_at = '2020-01-01T00:01:00Z';
    const run = await start(stage, 'workflow_dispatch', older);
    assert.deepEqual([run.exitCode, ended(run), promptOf(stage, '1')], [0, 'deployed 17', 'One']);
    assert.match(flowOf(run).notes.join(), new RegExp(`reverts commit \`${newer.slice(0, 7)}\``, 'u'));
  });

  test('of a workflow without the comment-key of the deploy knows the record all the same', async () => {
    await using stage = await openStage();
    const prod: SceneOptions = { inputs: { comment: 'never', 'comment-key': 'prod' } };
    await stage.push(ONE, prod);
    const older = await stage.repository.head();
    await stage.push(TWO, prod);
    for (const run of stage.github.runs) run.created_at = '2020-01-01T00:00:00Z';
    for (const { statuses: all } of stage.github.deployments) for (const status of all) status.created_at = '2020-01-01T00:01:00Z';
    const run = await start(stage, 'workflow_dispatch', older);
    assert.deepEqual([run.exitCode, ended(run), promptOf(stage, '1')], [0, 'deployed 17', 'One']);
    assert.deepEqual(
      stage.github.deployments.map(({ environment }) => environment),
      ['Genesys Cloud (prod)', 'Genesys Cloud (prod)', 'Genesys Cloud'],
    );
  });

  test('that a person had started before the newer deploy is none', async () => {
    await using stage = await openStage();
    const { older } = await overtaken(stage);
    for (const { statuses: all } of stage.github.deployments) for (const status of all) status.created_at = '2099-01-01T00:00:00Z';
    assert.equal(ended(await start(stage, 'workflow_dispatch', older)), 'skipped superseded');
  });

  test('is told by the commit that it has checked out, whatever commit its event is about', async () => {
    await using stage = await openStage();
    const { older, newer } = await overtaken(stage);
    const after = await stage.commit({ 'README.md': 'Later' });
    const workspace = await stage.repository.checkout({ sha: older, depth: 1 });
    const run = await stage.run(pushEvent({ before: newer, after }), workspace, QUIET);
    assert.deepEqual([run.exitCode, ended(run), promptOf(stage, '1')], [0, 'skipped superseded', 'Two']);
    assert.equal(run.report?.commit, older);
  });

  test('that a person starts on the newest commit, and that checks out an older one, says what it takes back, and records what it deploys', async () => {
    await using stage = await openStage();
    const { older, newer } = await overtaken(stage);
    for (const run of stage.github.runs) run.created_at = '2020-01-01T00:00:00Z';
    for (const { statuses: all } of stage.github.deployments) for (const status of all) status.created_at = '2020-01-01T00:01:00Z';
    const workspace = await stage.repository.checkout({ sha: older, depth: 'full' });
    const run = await stage.run(workflowDispatchEvent({ sha: newer }), workspace, QUIET);
    assert.deepEqual([run.exitCode, ended(run), promptOf(stage, '1')], [0, 'deployed 17', 'One']);
    assert.match(flowOf(run).notes.join(), new RegExp(`reverts commit \`${newer.slice(0, 7)}\``, 'u'));
    assert.equal(stage.github.deployments.at(-1)?.sha, older);
    const night = await start(stage, 'schedule', newer);
    assert.match(flowOf(night).notes.join(), new RegExp(`live as commit \`${older.slice(0, 7)}\` has it`, 'u'));
  });

  test('after a run that has checked out a newer commit than its own is overtaken by that commit', async () => {
    await using stage = await openStage();
    await deployed(stage, { [PATH]: fileOf({ 1: 'Zero' }) });
    const before = await stage.repository.head();
    const older = await stage.commit(ONE);
    const newer = await stage.commit(TWO);
    const workspace = await stage.repository.checkout({ sha: newer, depth: 1 });
    assert.equal(ended(await stage.run(pushEvent({ before, after: older }), workspace, QUIET)), 'deployed 16');
    assert.equal(ended(await pushOf(stage, newer)), 'in-sync 16');
    const run = await pushOf(stage, older);
    assert.deepEqual([run.exitCode, ended(run), promptOf(stage, '1')], [0, 'skipped superseded', 'Two']);
  });

  test('without records is known by the head of its branch', async () => {
    await using stage = await openStage(NO_RECORDS);
    const { older } = await overtaken(stage);
    for (const event of ['push', 'workflow_dispatch'] as const) {
      const run =
        event === 'push' ? await pushOf(stage, older, { inputs: { comment: 'never', select: 'all' } }) : await start(stage, event, older);
      assert.deepEqual([run.exitCode, ended(run), promptOf(stage, '1')], [0, 'skipped superseded', 'Two'], event);
    }
  });

  test('is none where newer commits are not live yet: an approved commit is deployed while main moves on', async () => {
    for (const options of [{}, NO_RECORDS]) {
      await using stage = await openStage(options);
      await stage.keepPublished(ONE);
      const approved = await stage.commit(ONE);
      await stage.commit(TWO);
      const run = await pushOf(stage, approved);
      assert.deepEqual([ended(run), promptOf(stage, '1')], ['deployed 15', 'One']);
    }
  });
});

/** A request waits for a whole run. */
const PATIENT: SceneOptions = { inputs: { comment: 'never', 'timeout-seconds': '600' }, timeoutMs: 600_000 };

/** Two pull requests are merged within a minute: two commits, and neither is deployed yet. The newer one has both changes. */
async function mergedAtOnce(stage: Stage): Promise<{ readonly older: string; readonly newer: string }> {
  await deployed(stage, { [PATH]: fileOf({ 1: 'Zero' }) });
  return { older: await stage.commit(ONE), newer: await stage.commit({ [PATH]: fileOf({ 1: 'One', 2: 'Two' }) }) };
}

/** Plays a run while another one is right before its first write. */
function beforeWrite(stage: Stage, play: () => Promise<RunResult>): { readonly other: () => RunResult } {
  let other: RunResult | undefined;
  stage.cloud.faults.add({
    method: 'PATCH',
    after: async () => {
      other = await play();
    },
  });
  return {
    other: () => {
      assert.ok(other !== undefined);
      return other;
    },
  };
}

describe('of two runs at once', () => {
  test('the older one is overtaken after its plan: it leaves the newer deploy alone, and both are green', async () => {
    await using stage = await openStage();
    const { older, newer } = await mergedAtOnce(stage);
    const { other } = beforeWrite(stage, () => pushOf(stage, newer));
    const run = await pushOf(stage, older, PATIENT);
    assert.deepEqual([other().exitCode, ended(other()), promptOf(stage, '2')], [0, 'deployed 16', 'Two']);
    assert.deepEqual([run.exitCode, run.outputs['outcome'], ended(run)], [0, 'no-changes', 'skipped superseded'], run.stdout);
    const warnings = run.commands.filter(({ name }) => name === 'warning').map(({ message }) => message);
    assert.equal(warnings.length, 1, run.stdout);
    assert.match(warnings[0] ?? '', new RegExp(`deployed from the newer commit \`${newer.slice(0, 7)}\``, 'u'));
    assert.doesNotMatch(run.stdout, /[Ss]omeone else|outside git/u);
    assert.equal(ended(await stage.push(TWO, QUIET)), 'deployed 17');
  });

  test('the newer one goes on from what the older one has deployed after its plan, and both are green', async () => {
    await using stage = await openStage();
    const { older, newer } = await mergedAtOnce(stage);
    const { other } = beforeWrite(stage, () => pushOf(stage, older));
    const run = await pushOf(stage, newer, PATIENT);
    assert.deepEqual([other().exitCode, ended(other())], [0, 'deployed 16']);
    assert.deepEqual([run.exitCode, ended(run), promptOf(stage, '1'), promptOf(stage, '2')], [0, 'deployed 17', 'One', 'Two'], run.stdout);
    assert.doesNotMatch(run.stdout, /[Ss]omeone else|outside git/u);
    assert.equal(ended(await stage.push(TWO, QUIET)), 'deployed 18');
  });

  test('the older one is overtaken between its plan and its record', async () => {
    await using stage = await openStage();
    const { older, newer } = await mergedAtOnce(stage);
    let isNewerGreen = false;
    stage.github.faults.add({
      method: 'POST',
      path: /\/deployments$/u,
      before: async () => {
        isNewerGreen = (await pushOf(stage, newer)).exitCode === 0;
      },
    });
    const run = await pushOf(stage, older, PATIENT);
    assert.deepEqual([isNewerGreen, run.exitCode, ended(run), promptOf(stage, '2')], [true, 0, 'skipped superseded', 'Two'], run.stdout);
    assert.equal(ended(await stage.push(TWO, QUIET)), 'deployed 17');
  });

  test('neither writes over a person’s edit that comes between', async () => {
    await using stage = await openStage();
    const { newer } = await mergedAtOnce(stage);
    stage.cloud.faults.add({ method: 'PATCH', before: () => edit(stage, '1', 'Edited by hand') });
    const run = await pushOf(stage, newer);
    assert.deepEqual([run.exitCode, ended(run), promptOf(stage, '1')], [1, 'conflict menu.changed.by.somebody.else', 'Edited by hand']);
  });
});

describe('a menu that is new to git', () => {
  test('and differs from live is refused like drift, and never called an edit', async () => {
    await using stage = await openStage();
    const run = await stage.push(ONE, { ...QUIET, isNew: true });
    assert.deepEqual([run.exitCode, ended(run), promptOf(stage, '1')], [1, 'drifted first-adoption', MAIN_OPTIONS[0]?.prompt]);
    assert.doesNotMatch(run.stdout + run.summary, /edited outside git/u);
  });

  test('says on top of the plan that merging will not deploy it', async () => {
    await using stage = await openStage();
    const run = await stage.pullRequest(ONE, { ...QUIET, isNew: true });
    assert.equal(run.exitCode, 0);
    const lines = run.summary.split('\n');
    assert.match(lines.slice(0, 5).join('\n'), /Merging won't deploy this:/u);
    assert.match(lines[0] ?? '', /^### ☎️ IVR plan: /u);
    assert.doesNotMatch(run.stdout + run.summary, /edited outside git/u);
  });

  test('and equals live is in sync, recorded, and the next push is deployed', async () => {
    await using stage = await openStage();
    assert.equal(ended(await stage.push(AS_IT_IS, { ...QUIET, isNew: true })), 'in-sync 14');
    assert.deepEqual(statuses(stage), ['success']);
    assert.equal(ended(await stage.push(ONE, QUIET)), 'deployed 15');
  });

  test('is deployed where on-drift is overwrite', async () => {
    await using stage = await openStage();
    assert.equal(ended(await stage.push(ONE, { inputs: { comment: 'never', 'on-drift': 'overwrite' }, isNew: true })), 'deployed 15');
  });
});

describe('a branch', () => {
  test('that is neither the default branch nor protected gets a plan, and says why', async () => {
    await using stage = await openStage();
    await stage.keepPublished(ONE);
    const before = await stage.repository.head();
    await stage.repository.branch('topic');
    const after = await stage.commit(ONE);
    const workspace = await stage.repository.checkout({ sha: after });
    const event = pushEvent({ before, after, ref: 'refs/heads/topic' });
    const planned = await stage.run(event, workspace, QUIET);
    assert.deepEqual([planned.exitCode, ended(planned)], [0, 'planned 14']);
    assert.match(planned.stdout, /::notice::Nothing is deployed from here: /u);
    const deploy = await stage.run(event, workspace, { inputs: { comment: 'never', mode: 'deploy' } });
    assert.equal(ended(deploy), 'deployed 15');
  });
});

test('flows limits a redeploy to one flow, whose edit alone is discarded', async () => {
  await using stage = await openStage();
  const commit = await deployed(stage);
  edit(stage, '1', 'Edited by hand');
  const other = await start(stage, 'workflow_dispatch', commit, { inputs: { comment: 'never', flows: 'Another flow' } });
  assert.deepEqual([other.exitCode, promptOf(stage, '1')], [1, 'Edited by hand']);
  assert.match(other.stdout, /`flows` names "Another flow", but no menu file describes it\./u);
  const run = await start(stage, 'workflow_dispatch', commit, { inputs: { comment: 'never', flows: 'Main IVR', 'on-drift': 'overwrite' } });
  assert.deepEqual([ended(run), promptOf(stage, '1')], ['deployed 17', 'One']);
});

describe('a line of flows that means no menu file', () => {
  const BY_NAME = { [PATH]: menuFile(MAIN_OPTIONS, { flow: 'flow_name: Main IVR' }) };

  for (const [mode, files] of [
    ['validate', { 'README.md': 'Words' }],
    ['plan', { 'README.md': 'Words' }],
    ['deploy', { 'README.md': 'Words' }],
    ['deploy', { [PATH]: menuFile(MAIN_OPTIONS.slice(1), { flow: 'flow_name: Main IVR' }) }],
    ['drift', { 'README.md': 'Words' }],
  ] as const)
    test(`fails mode ${mode} of a push that changes ${Object.keys(files).join()}, and nothing is asked of the org`, async () => {
      await using stage = await openStage();
      await stage.push(BY_NAME, QUIET);
      stage.cloud.clearRequests();
      const run = await stage.push(files, { inputs: { comment: 'never', mode, flows: 'Main IVR\nMian IVR' } });
      assert.deepEqual([run.exitCode, run.report?.error?.code, stage.cloudCalls], [1, 'flows.unmatched', []], run.stdout);
      assert.match(run.stdout, /Did you mean "Main IVR"\?/u);
    });

  test('fails a push that has changed one of several files, once the flow is read: files can name it the other way', async () => {
    await using stage = await openStage();
    await deployed(stage);
    const option = { key: '1', prompt: 'To leave a message, press 1', target: 'voicemail' };
    await stage.push({ 'ivr/hours.yml': menuFile([option], { node: 'menu_hours' }) }, QUIET);
    const run = await stage.push(TWO, { inputs: { comment: 'never', flows: 'Mian IVR' } });
    assert.deepEqual(
      [run.exitCode, run.outputs['changed-files'], run.report?.error?.code, promptOf(stage, '1')],
      [1, JSON.stringify([PATH]), 'flows.unmatched', 'One'],
      run.stdout,
    );
  });

  for (const [named, exitCode] of [
    ['After Hours', 0],
    ['After Huors', 1],
    ['D90E5B13-7C2F-4A86-8F41-9B2C3D4E5F33', 0],
    ['d90e5b13-7c2f-4a86-8f41-9b2c3d4e5f34', 1],
  ] as const)
    for (const flow of ['flow_name: After Hours', 'flow_id: d90e5b13-7c2f-4a86-8f41-9b2c3d4e5f33'])
      test(`${exitCode === 0 ? 'is no error' : 'is found'} where no file of the push is about the flow: ${named}, and ${flow}`, async () => {
        await using stage = await openStage();
        const closed = ['1', '2', '3', '*'].map((key) => ({ key, target: '{ unchanged: true }' }));
        await stage.push({ ...AS_IT_IS, 'ivr/closed.yml': menuFile(closed, { flow, node: 'menu_closed' }) }, QUIET);
        const run = await stage.push(ONE, { inputs: { comment: 'never', flows: `Main IVR\n${named}` } });
        assert.equal(run.outputs['changed-files'], JSON.stringify([PATH]));
        assert.deepEqual(
          [run.exitCode, run.report?.error?.code, promptOf(stage, '1') === 'One'],
          exitCode === 0 ? [0, undefined, true] : [1, 'flows.unmatched', false],
          run.stdout,
        );
      });
});
