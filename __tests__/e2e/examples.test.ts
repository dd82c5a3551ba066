// The example workflows, played event by event: GitHub's own expressions decide what runs, and the action does it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pullRequestEvent, pushEvent, scheduleEvent, workflowDispatchEvent, type RunnerEvent } from '../../harness/events.ts';
import { isStartedBy, playWorkflow, type ActionStep } from '../../harness/workflow.ts';
import { architect, CLIENT, definition, FLOWS, Scene, type Run } from '../support/scene.ts';

const { CHANGE, menu, withSameMenu } = architect;
const KEPT = { 'ivr/main.yml': menu('main') };
const example = (name: string): string => readFileSync(join(import.meta.dirname, '../../examples/workflows', `${name}.yml`), 'utf8');

const SECRETS = {
  GENESYS_CLIENT_ID: CLIENT.id,
  GENESYS_CLIENT_SECRET: CLIENT.secret,
  GENESYS_PLAN_CLIENT_ID: CLIENT.id,
  GENESYS_PLAN_CLIENT_SECRET: CLIENT.secret,
};

interface Played {
  readonly step: ActionStep;
  readonly run: Run;
}

interface Playing {
  readonly ref?: string;
  readonly called?: string;
  /** What happens before a job. */
  readonly before?: (job: string) => void;
  /** The folder with a program `gh`. */
  readonly programs?: string;
}

async function play(
  scene: Scene,
  text: string,
  event: RunnerEvent,
  { ref = 'refs/heads/main', called, before, programs }: Playing = {},
): Promise<Played[]> {
  const played: Played[] = [];
  let workspace = '';
  await playWorkflow(text, {
    event,
    secrets: SECRETS,
    ...(called === undefined ? {} : { called }),
    ...(programs === undefined ? {} : { programs, folder: () => workspace }),
    play: async (step) => {
      before?.(step.job);
      workspace = await scene.repository.checkout({ ref, depth: 'full' });
      const run = await scene.run(event, workspace, { inputs: step.inputs, run: { job: step.job } });
      played.push({ step, run });
      if (programs === undefined) return run.outputs;
      // The harness has removed the report with the runner's temporary folder. The summary has the same text.
      const report = join(programs, 'report.md');
      await writeFile(report, run.summary);
      return { ...run.outputs, 'report-markdown': report };
    },
  });
  return played;
}

/** What ran and how it ended, such as `deploy: deploy success`. */
const said = (played: readonly Played[]): string[] =>
  played.map(({ step, run }) => `${step.job}: ${run.report.mode} ${run.outputs['outcome']}`);

async function pushed(scene: Scene, files: Readonly<Record<string, string>>): Promise<RunnerEvent> {
  const before = await scene.repository.head();
  return pushEvent({ before, after: await scene.commit(files) });
}

async function opened(scene: Scene, files: Readonly<Record<string, string>>): Promise<RunnerEvent> {
  await scene.repository.branch('change-7', 'main');
  await scene.repository.switch('change-7');
  await scene.commit(files);
  await scene.repository.switch('main');
  const pull = await scene.repository.pullRequest({ number: 7, base: 'main', head: 'change-7' });
  scene.github.addPull({ number: 7, head: pull.head, base: pull.base });
  return pullRequestEvent({ number: 7, head: pull.head, base: pull.base, merge: pull.merge });
}

const MERGE = { ref: 'refs/pull/7/merge' };

for (const name of ['ivr', 'ivr-approval', 'ivr-orgs', 'ivr-release', 'ivr-pull', 'ivr-many-flows', 'ivr-caller', 'ivr-reusable'])
  test(`${name}.yml runs on GitHub Enterprise Server and act, or says what to write there`, () => {
    const text = example(name);
    // GitHub.com alone knows `queue` in `concurrency`.
    assert.doesNotMatch(text, /^\s*queue:/mu);
    const uploads = [...text.matchAll(/^(?<said>(?: *#.*\n)*) *- uses: actions\/(?:up|down)load-artifact@v(?:[4-9]|\d\d)/gmu)];
    for (const { groups } of uploads) assert.match(groups?.['said'] ?? '', /On GitHub Enterprise Server, write `@v3`/u);
    assert.equal(uploads.length, text.match(/load-artifact@/gu)?.length ?? 0);
  });

describe('ivr.yml', () => {
  const text = example('ivr');

  test('plans a pull request, deploys a push, looks for drift, and deploys by hand', async () => {
    await using scene = await Scene.open({ api: 'architect', keepsRuns: true });
    await scene.commit(KEPT);
    assert.deepEqual(said(await play(scene, text, await opened(scene, CHANGE), MERGE)), ['plan: plan success']);
    assert.equal(scene.github.commentsOn(7).length, 1);

    const push = await play(scene, text, await pushed(scene, CHANGE));
    assert.deepEqual(said(push), ['deploy: deploy success']);
    assert.equal(push[0]?.step.environment, 'genesys-production');

    const sha = await scene.repository.head();
    assert.deepEqual(said(await play(scene, text, scheduleEvent({ sha }))), ['drift: drift no-changes']);
    scene.edit('ann', withSameMenu);
    const drift = await play(scene, text, scheduleEvent({ sha }));
    assert.deepEqual([...said(drift), drift[0]?.run.flow().status], ['drift: drift failure', 'drifted']);

    const refused = await play(scene, text, workflowDispatchEvent({ sha }));
    assert.deepEqual([...said(refused), refused[0]?.run.flow().status], ['deploy: deploy failure', 'drifted']);
    const inputs = { 'on-drift': 'overwrite', flows: 'Main IVR' };
    assert.deepEqual(said(await play(scene, text, workflowDispatchEvent({ sha, inputs }))), ['deploy: deploy success']);
  });

  test('does nothing on another branch', async () => {
    const branch = 'refs/heads/topic';
    const sha = 'a'.repeat(40);
    assert.equal(isStartedBy(text, pushEvent({ before: null, after: sha, ref: branch })), false);
    await using scene = await Scene.open();
    assert.deepEqual(await play(scene, text, workflowDispatchEvent({ sha, ref: branch })), []);
  });
});

describe('ivr-approval.yml', () => {
  const text = example('ivr-approval');

  test('deploys exactly what was approved', async () => {
    await using scene = await Scene.open({ api: 'architect', keepsRuns: true });
    await scene.commit(KEPT);
    const played = await play(scene, text, await pushed(scene, CHANGE));
    assert.deepEqual(said(played), ['plan: plan success', 'deploy: deploy success']);
    assert.equal(played[1]?.step.inputs['expected-plan'], played[0]?.run.outputs['plan']);
  });

  test('deploys nothing if someone has changed the menu before the approval', async () => {
    await using scene = await Scene.open({ api: 'architect', keepsRuns: true });
    await scene.commit(KEPT);
    const before = (job: string): void => (job === 'deploy' ? scene.edit('ann', withSameMenu) : undefined);
    const played = await play(scene, text, await pushed(scene, CHANGE), { before });
    assert.deepEqual(said(played), ['plan: plan success', 'deploy: deploy failure']);
    assert.deepEqual(scene.published(), ['14.0 ann']);
  });

  test('asks no one if nothing changes', async () => {
    await using scene = await Scene.open({ api: 'architect', keepsRuns: true });
    assert.deepEqual(said(await play(scene, text, await pushed(scene, KEPT))), ['plan: plan no-changes']);
  });
});

describe('ivr-orgs.yml', () => {
  const text = example('ivr-orgs');
  const NAMES = { 'names/dev.yml': '', 'names/test.yml': 'queues: {}\n', 'names/prod.yml': 'queues: { Help: Support EU }\n' };

  test('plans for each org in a comment of its own, and deploys in the order of the orgs', async () => {
    await using scene = await Scene.open({ api: 'architect', keepsRuns: true });
    await scene.commit({ ...KEPT, ...NAMES });
    const plans = await play(scene, text, await opened(scene, CHANGE), MERGE);
    assert.deepEqual(
      said(plans),
      Array.from({ length: 3 }, () => 'plan: plan success'),
    );
    assert.equal(scene.github.commentsOn(7).length, 3);
    const deploys = await play(scene, text, await pushed(scene, CHANGE));
    assert.deepEqual(
      deploys.map(({ step, run }) => [step.environment, step.inputs['names'], run.exitCode]),
      ['dev', 'test', 'prod'].map((org) => [`genesys-${org}`, `names/${org}.yml`, 0]),
    );
  });
});

describe('ivr-release.yml', () => {
  const text = example('ivr-release');

  test('deploys from a tag and from a release branch, and not from main', async () => {
    await using scene = await Scene.open({ api: 'architect', keepsRuns: true });
    await scene.commit(KEPT);
    const { sha } = await pushed(scene, CHANGE);
    const tag = pushEvent({ before: null, after: sha, ref: 'refs/tags/ivr-2026-11-28' });
    assert.deepEqual(said(await play(scene, text, tag)), ['deploy: deploy success']);
    await scene.repository.branch('release/2026-12');
    const branch = pushEvent({ before: null, after: sha, ref: 'refs/heads/release/2026-12' });
    assert.deepEqual(said(await play(scene, text, branch, { ref: 'refs/heads/release/2026-12' })), ['deploy: deploy no-changes']);
    assert.equal(isStartedBy(text, pushEvent({ before: null, after: sha })), false);
    assert.equal(isStartedBy(text, pushEvent({ before: null, after: sha, ref: 'refs/tags/v1' })), false);
  });
});

const toOperator = (yaml: string): string =>
  architect.replaced(yaml, ['lit:\n                  name: Billing\n', 'lit:\n                  name: Operator\n']);

/** A `gh` that notes how it was called, beside itself, with the text of the pull request. */
async function fakeGh(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ivr-gh-'));
  const note = ['#!/bin/sh', 'cd "$(dirname "$0")"', String.raw`printf '%s\n' "$GH_TOKEN" "$@" > calls`, 'cat "$8" > body', ''].join('\n');
  await writeFile(join(folder, 'gh'), note, { mode: 0o755 });
  return folder;
}

describe('ivr-pull.yml', () => {
  const text = example('ivr-pull');
  test('opens a pull request with every live menu by the button, and its plan is in sync', async () => {
    await using scene = await Scene.open({ api: 'architect', keepsRuns: true });
    const programs = await fakeGh();
    try {
      const sha = await scene.repository.head();
      assert.deepEqual(said(await play(scene, text, workflowDispatchEvent({ sha }), { programs })), ['pull: pull success']);
      const calls = readFileSync(join(programs, 'calls'), 'utf8').split('\n').slice(0, 7);
      assert.deepEqual(calls, ['ghs_played', 'pr', 'create', '--base', 'main', '--title', 'Pull the live menus']);
      assert.match(readFileSync(join(programs, 'body'), 'utf8'), /IVR pull: \d+ menus pulled/u);
      const pull = await scene.repository.pullRequest({ number: 7, base: 'main', head: 'ivr-pull-1' });
      scene.github.addPull({ number: 7, head: pull.head, base: pull.base });
      const event = pullRequestEvent({ number: 7, head: pull.head, base: pull.base, merge: pull.merge });
      const plan = await play(scene, example('ivr'), event, MERGE);
      assert.deepEqual([...said(plan), ...new Set(plan[0]?.run.statuses)], ['plan: plan no-changes', 'in-sync']);
      assert.deepEqual(scene.published(), []);
    } finally {
      await rm(programs, { recursive: true });
    }
  });

  test('opens one at night only if live and git differ', async () => {
    await using scene = await Scene.open({ api: 'architect', keepsRuns: true });
    const programs = await fakeGh();
    try {
      const sha = await scene.commit(KEPT);
      const flows = { inputs: { flows: 'Main IVR' } };
      await play(scene, text, workflowDispatchEvent({ sha, ...flows }), { programs });
      await scene.repository.git('merge', '--quiet', '--ff-only', 'ivr-pull-1');
      await scene.repository.git('branch', '--quiet', '-D', 'ivr-pull-1');
      await rm(join(programs, 'calls'));
      const merged = await scene.repository.head();
      const quiet = await play(scene, text, workflowDispatchEvent({ sha: merged, ...flows }), { programs });
      assert.deepEqual([...said(quiet), existsSync(join(programs, 'calls'))], ['pull: pull no-changes', false]);
      await play(scene, example('ivr'), workflowDispatchEvent({ sha: merged }));
      scene.edit('ann', toOperator);
      const night = await play(scene, text, scheduleEvent({ sha: merged }), { programs });
      assert.deepEqual([...said(night), existsSync(join(programs, 'calls'))], ['pull: pull success', true]);
      assert.match(await scene.repository.git('show', 'ivr-pull-1:ivr/main.yml'), /queue: Operator/u);
    } finally {
      await rm(programs, { recursive: true });
    }
  });

  test('does nothing on another branch', async () => {
    await using scene = await Scene.open();
    assert.deepEqual(await play(scene, text, workflowDispatchEvent({ sha: 'a'.repeat(40), ref: 'refs/heads/topic' })), []);
  });
});

describe('ivr-many-flows.yml', () => {
  const text = example('ivr-many-flows');

  test('deploys every flow in a further job', async () => {
    await using scene = await Scene.open({ keepsRuns: true });
    await scene.keepPublished(definition.THREE);
    const played = await play(scene, text, await pushed(scene, definition.THREE));
    assert.deepEqual(said(played), ['plan: plan success', 'deploy: deploy success']);
    assert.deepEqual(
      played[1]?.run.flows.map(({ status }) => status),
      ['deployed', 'deployed', 'deployed'],
    );
  });

  test('deals many flows out, each to one job, and leaves out what nobody must deploy', async () => {
    const flows = Array.from({ length: 45 }, (_, at) => ({ flow_id: `flow-${at}`, status: at % 9 === 8 ? 'in-sync' : 'planned' }));
    const steps = await playWorkflow(text, {
      event: pushEvent({ before: null, after: 'a'.repeat(40) }),
      secrets: SECRETS,
      play: async () => ({ flows: JSON.stringify(flows) }),
    });
    const parts = steps.filter(({ job }) => job === 'deploy').map(({ inputs }) => (inputs['flows'] ?? '').split('\n'));
    assert.deepEqual(
      parts.map(({ length }) => length),
      [20, 20],
    );
    assert.deepEqual(
      parts.flat(),
      flows.filter(({ status }) => status === 'planned').map(({ flow_id: id }) => id),
    );
  });
});

describe('ivr-caller.yml with ivr-reusable.yml', () => {
  const [text, called] = [example('ivr-caller'), example('ivr-reusable')];

  test('plans, deploys and looks for drift', async () => {
    await using scene = await Scene.open({ api: 'architect', keepsRuns: true });
    await scene.commit(KEPT);
    assert.deepEqual(said(await play(scene, text, await opened(scene, CHANGE), { ...MERGE, called })), ['check: plan success']);
    const push = await play(scene, text, await pushed(scene, CHANGE), { called });
    assert.deepEqual(said(push), ['deploy: deploy success']);
    assert.deepEqual([push[0]?.step.environment, push[0]?.step.inputs['region']], ['genesys-production', 'mypurecloud.ie']);
    const sha = await scene.repository.head();
    assert.deepEqual(said(await play(scene, text, scheduleEvent({ sha }), { called })), ['check: drift no-changes']);
    assert.equal(FLOWS.main.name, push[0]?.run.flow().flow_name);
  });

  test('is eight lines for a repository that uses it', () => {
    assert.ok(text.trimEnd().split('\n').length <= 8, text);
  });
});
