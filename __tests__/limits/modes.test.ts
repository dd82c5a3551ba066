import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InputError, parseInputs, type Settings } from '../../src/run/inputs.ts';
import { MODES, resolveMode } from '../../src/model/mode.ts';
import { pullRequestTargetEvent, workflowRunEvent, mergeGroupEvent, type RunnerEvent } from '../../harness/events.ts';
import { changedMainMenu } from '../../harness/menus.ts';
import { Stage } from '../../harness/stage.ts';

/** All events that start workflows (docs.github.com: Events that trigger workflows), and what `mode: auto` does on each. */
const EVENTS: Readonly<Record<string, string>> = {
  branch_protection_rule: 'plan',
  check_run: 'plan',
  check_suite: 'plan',
  create: 'plan',
  delete: 'plan',
  deployment: 'plan',
  deployment_status: 'plan',
  discussion: 'plan',
  discussion_comment: 'plan',
  fork: 'plan',
  gollum: 'plan',
  image_version: 'plan',
  issue_comment: 'plan',
  issues: 'plan',
  label: 'plan',
  merge_group: 'plan',
  milestone: 'plan',
  page_build: 'plan',
  public: 'plan',
  pull_request: 'plan',
  pull_request_review: 'plan',
  pull_request_review_comment: 'plan',
  pull_request_target: 'validate',
  push: 'deploy',
  registry_package: 'plan',
  release: 'plan',
  repository_dispatch: 'plan',
  schedule: 'drift',
  status: 'plan',
  watch: 'plan',
  workflow_call: 'plan',
  workflow_dispatch: 'deploy',
  workflow_run: 'plan',
  // Names that are none, or JavaScript's own.
  __proto__x: 'plan',
  constructor: 'plan',
  toString: 'plan',
  hasOwnProperty: 'plan',
};

const CAN_DEPLOY = new Set(['push', 'workflow_dispatch', 'schedule', 'repository_dispatch', 'release']);
const CAN_PULL = new Set(['push', 'workflow_dispatch', 'schedule', 'repository_dispatch']);
const NEVER = ['pull_request_target', 'workflow_run', 'merge_group'];

describe('a mode', () => {
  for (const [eventName, auto] of Object.entries(EVENTS)) {
    test(`on ${eventName} is ${auto} by itself, and deploys ${CAN_DEPLOY.has(eventName) ? 'where it is asked to' : 'never'}`, () => {
      const byItself = resolveMode('auto', { eventName, isDeployRef: true, hasSecrets: true });
      assert.equal('mode' in byItself && byItself.mode, auto);
      for (const mode of MODES) {
        const resolved = resolveMode(mode, { eventName, isDeployRef: true, hasSecrets: true });
        const isRefused = (mode === 'deploy' && !CAN_DEPLOY.has(eventName)) || (mode === 'pull' && !CAN_PULL.has(eventName));
        if (isRefused) assert.match('refusal' in resolved ? resolved.refusal : '', /refused/u);
        else assert.deepEqual(resolved, { mode });
      }
    });
  }

  test('can be talked into no deploy by any other input', () => {
    for (const eventName of NEVER) {
      for (const select of ['auto', 'all', 'changed'])
        for (const mode of ['deploy', ' deploy ', 'DEPLOY', 'auto', '', 'deploy\n', 'déploy']) {
          const given: Record<string, string> = { mode, select, 'on-drift': 'overwrite', 'client-id': 'a', 'client-secret': 'b' };
          let settings: Settings | undefined;
          try {
            settings = parseInputs((name) => given[name] ?? '', {}, { eventName, isDeployRef: true, hasSecrets: true });
          } catch (error) {
            assert.ok(error instanceof InputError);
          }
          assert.notEqual(settings?.mode, 'deploy', `${eventName} ${mode}`);
        }
    }
  });
});

describe('a run', { concurrency: 2 }, () => {
  for (const name of NEVER) {
    test(`on ${name} writes nothing, whatever its mode, and where it is told to deploy it uses no secret`, async () => {
      await using stage = await Stage.open();
      await stage.repository.branch('topic');
      await stage.commit({ 'ivr/main.yml': changedMainMenu() });
      const head = { ref: 'topic', sha: await stage.repository.head() };
      const base = { ref: 'main', sha: await stage.repository.head('main') };
      const events: Readonly<Record<string, () => RunnerEvent>> = {
        pull_request_target: () => pullRequestTargetEvent({ head, base, merge: head.sha }),
        workflow_run: () => workflowRunEvent({ sha: head.sha, head }),
        merge_group: () => mergeGroupEvent({ head: head.sha, base: base.sha }),
      };
      const event = events[name]?.();
      assert.ok(event);
      for (const mode of ['deploy', 'auto', 'plan', 'drift', 'validate']) {
        stage.cloud.clearRequests();
        const run = await stage.run(event, await stage.repository.checkout({ sha: head.sha }), {
          inputs: { mode, select: 'all', comment: 'never' },
        });
        const asked = stage.cloudCalls;
        assert.deepEqual(
          asked.filter((call) => /^(?:PATCH|PUT|DELETE)|flows\/jobs/u.test(call)),
          [],
        );
        assert.equal(stage.cloud.history('1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11').length, 1);
        if (mode === 'deploy') assert.equal(run.exitCode, 1);
        const usesSecret = mode === 'plan' || mode === 'drift' || (mode === 'auto' && name !== 'pull_request_target');
        assert.equal(asked.length > 0, usesSecret, `${mode}: ${asked.join()}`);
      }
    });
  }
});
