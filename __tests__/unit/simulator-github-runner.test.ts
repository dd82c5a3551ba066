import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_TOKEN } from '../../simulator/github/index.ts';
import {
  mergeGroupEvent,
  pullRequestEvent,
  pullRequestTargetEvent,
  pushEvent,
  scheduleEvent,
  workflowDispatchEvent,
  workflowRunEvent,
  ZERO_SHA,
} from '../../harness/events.ts';
import { runAction } from '../../harness/runner.ts';
import type { RunOptions, RunResult } from '../../harness/runner.ts';

const ACTION = `
inputs:
  github-token: { default: '\${{ github.token }}' }
  "two words": { default: 4 }
  dry: { default: false }
  mode: { required: true }
`;
const [OLD, NEW] = ['1'.repeat(40), '2'.repeat(40)];

let workspace = '';
before(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'ivr-harness-'));
});
after(async () => {
  await rm(workspace, { recursive: true });
});

/** Runs a throw-away script instead of the action. */
async function run(script: string, options: Partial<RunOptions> = {}): Promise<RunResult> {
  const [entry, actionYml] = [join(workspace, 'entry.mjs'), join(workspace, 'action.yml')];
  await writeFile(entry, script);
  await writeFile(actionYml, ACTION);
  return runAction({ entry, actionYml, workspace, event: pushEvent({ before: OLD, after: NEW }), ...options });
}

const PRINT_ENV = 'console.log(JSON.stringify(process.env))';

function environmentOf({ stdout }: RunResult): Record<string, string> {
  return JSON.parse(stdout) as Record<string, string>;
}

const append = (text: string): string =>
  `import('node:fs').then((fs) => fs.appendFileSync(process.env.GITHUB_OUTPUT, ${JSON.stringify(text)}))`;

describe('the runner', () => {
  it('inherits nothing, and sets every input', async () => {
    process.env['HARNESS_LEAK'] = 'leaked';
    const env = environmentOf(
      await run(PRINT_ENV, { inputs: { mode: 'plan' }, env: { GENESYS_CLOUD_REGION: 'mypurecloud.de' }, state: { post: 'true' } }),
    );
    delete process.env['HARNESS_LEAK'];
    const inputs = Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('INPUT_')));
    assert.deepEqual(inputs, { 'INPUT_GITHUB-TOKEN': DEFAULT_TOKEN, INPUT_TWO_WORDS: '4', INPUT_DRY: 'false', INPUT_MODE: 'plan' });
    assert.equal(env['HARNESS_LEAK'], undefined);
    assert.equal(env['GITHUB_TOKEN'], undefined);
    assert.equal(env['GENESYS_CLOUD_REGION'], 'mypurecloud.de');
    assert.equal(env['STATE_post'], 'true');
    assert.notEqual(env['HOME'], process.env['HOME']);
    const expected = {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_SHA: NEW,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_REPOSITORY: 'acme/ivr-menus',
      GITHUB_REPOSITORY_OWNER: 'acme',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKSPACE: workspace,
      RUNNER_OS: 'Linux',
      GITHUB_WORKFLOW_REF: 'acme/ivr-menus/.github/workflows/ivr.yml@refs/heads/main',
    };
    for (const [name, value] of Object.entries(expected)) assert.equal(env[name], value, name);
  });

  it('leaves an input without a default empty, and refuses one that doesn’t exist', async () => {
    assert.equal(environmentOf(await run(PRINT_ENV))['INPUT_MODE'], '');
    await assert.rejects(run(PRINT_ENV, { inputs: { mod: 'plan' } }), /no input mod; it has github-token, two words, dry, mode/);
  });

  it('collects all that comes out', async () => {
    const result = await run(`
      import { appendFileSync, writeFileSync } from 'node:fs';
      import { join } from 'node:path';
      const report = join(process.env.RUNNER_TEMP, 'report.json');
      writeFileSync(report, '{"schema":1}');
      writeFileSync(process.env.HOME + '/.cache', 'left in home');
      appendFileSync(process.env.GITHUB_OUTPUT, 'outcome<<E\\nsuccess\\nE\\nreport=' + report + '\\n');
      appendFileSync(process.env.GITHUB_STATE, 'done=1\\n');
      appendFileSync(process.env.GITHUB_ENV, 'SET=2\\n');
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Summary\\n');
      console.log('::add-mask::only-masked');
      console.log('::notice::from stdout');
      console.error('::warning::from stderr');
      console.log(JSON.parse(await import('node:fs').then((fs) => fs.readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'))).after);
      process.exitCode = 3;
    `);
    assert.equal(result.exitCode, 3);
    assert.deepEqual([result.signal, result.timedOut], [null, false]);
    assert.deepEqual(
      result.commands.map(({ name, message }) => [name, message]),
      [
        ['add-mask', 'only-masked'],
        ['notice', 'from stdout'],
        ['warning', 'from stderr'],
      ],
    );
    assert.equal(result.outputs['outcome'], 'success');
    assert.deepEqual([result.state, result.env, result.summary], [{ done: '1' }, { SET: '2' }, '# Summary\n']);
    assert.deepEqual(result.report, { schema: 1 });
    assert.equal(result.reportMarkdown, undefined);
    assert.match(result.stdout, new RegExp(`^${NEW}$`, 'm'));
    for (const text of ['from stdout', 'from stderr', '# Summary', 'done=1', 'SET=2', '"schema":1', 'left in home', 'success']) {
      assert.ok(result.everything.includes(text), text);
    }
    assert.ok(!result.everything.includes('only-masked'));
    assert.ok(result.durationMs > 0);
  });

  it('rejects outputs that the runner would refuse, and a report that isn’t there', async () => {
    await assert.rejects(run(append('a<<E\nnever ends')), /delimiter E never comes/);
    await assert.rejects(run(append('report=nowhere.json\n')), { code: 'ENOENT' });
  });

  it('kills a run that hangs', async () => {
    const result = await run('setInterval(() => {}, 1000)', { timeoutMs: 1000 });
    assert.deepEqual([result.exitCode, result.signal, result.timedOut], [null, 'SIGKILL', true]);
  });

  it('cancels with SIGINT first', async () => {
    const script = `
      import { writeFileSync } from 'node:fs';
      process.on('SIGINT', () => { console.log('cancelled'); process.exit(4); });
      setInterval(() => {}, 1000);
      writeFileSync('ready', '');`;
    const cancel = new AbortController();
    const running = run(script, { cancel: cancel.signal });
    while (!existsSync(join(workspace, 'ready'))) await sleep(10);
    cancel.abort();
    const result = await running;
    assert.equal(result.exitCode, 4);
    assert.equal(result.stdout, 'cancelled\n');
  });

  it('keeps its files if told where', async () => {
    const keepIn = join(workspace, 'kept');
    await run("import('node:fs').then((fs) => fs.writeFileSync(process.env.RUNNER_TEMP + '/x', 'kept'))", { keepIn });
    assert.equal(await readFile(join(keepIn, 'temp', 'x'), 'utf8'), 'kept');
  });
});

const repoOf = ({ payload }: { payload: Record<string, unknown> }): unknown =>
  (payload['pull_request'] as { head: { repo: { full_name: string } | null } }).head.repo?.full_name;

const where = ({ name, ref, sha }: { name: string; ref: string; sha: string }): string[] => [name, ref, sha];

const told = ({ payload }: { payload: Record<string, unknown> }): unknown[] =>
  ['before', 'after', 'created', 'deleted', 'forced'].map((name) => payload[name]);

describe('events', () => {
  const sides = { head: { ref: 'menus', sha: NEW }, base: { ref: 'main', sha: OLD }, merge: '3'.repeat(40) };

  it('set the variables of a pull request', async () => {
    const event = pullRequestEvent(sides);
    const env = environmentOf(await run(PRINT_ENV, { event }));
    const shown = ['GITHUB_SHA', 'GITHUB_REF', 'GITHUB_REF_NAME', 'GITHUB_HEAD_REF', 'GITHUB_BASE_REF'].map((name) => env[name]);
    assert.deepEqual(shown, ['3'.repeat(40), 'refs/pull/7/merge', '7/merge', 'menus', 'main']);
  });

  it('tell forks and Dependabot', () => {
    assert.equal(repoOf(pullRequestEvent(sides)), 'acme/ivr-menus');
    assert.equal(repoOf(pullRequestEvent({ ...sides, fork: 'stranger/ivr-menus' })), 'stranger/ivr-menus');
    assert.equal(repoOf(pullRequestEvent({ ...sides, fork: null })), undefined);
    assert.equal(pullRequestEvent({ ...sides, dependabot: true }).actor, 'dependabot[bot]');
  });

  it('run where GitHub runs them', () => {
    assert.deepEqual(where(pullRequestTargetEvent(sides)), ['pull_request_target', 'refs/heads/main', OLD]);
    assert.deepEqual(where(mergeGroupEvent({ head: NEW, base: OLD })), [
      'merge_group',
      `refs/heads/gh-readonly-queue/main/pr-7-${OLD}`,
      NEW,
    ]);
    assert.deepEqual(where(workflowDispatchEvent({ sha: NEW, ref: 'refs/heads/x' })), ['workflow_dispatch', 'refs/heads/x', NEW]);
    assert.deepEqual(where(scheduleEvent({ sha: NEW })), ['schedule', 'refs/heads/main', NEW]);
    assert.deepEqual(where(workflowRunEvent({ sha: OLD, head: sides.head })), ['workflow_run', 'refs/heads/main', OLD]);
    assert.deepEqual(where(pushEvent({ before: OLD, after: NEW, ref: 'refs/heads/x' })), ['push', 'refs/heads/x', NEW]);
  });

  it('tell new, deleted and forced pushes', () => {
    assert.deepEqual(told(pushEvent({ before: OLD, after: NEW, forced: true })), [OLD, NEW, false, false, true]);
    assert.deepEqual(told(pushEvent({ before: null, after: NEW })), [ZERO_SHA, NEW, true, false, false]);
    const deleted = pushEvent({ before: OLD, after: null, ref: 'refs/heads/x' });
    assert.deepEqual(told(deleted), [OLD, ZERO_SHA, false, true, false]);
    assert.equal(deleted.payload['head_commit'], null);
  });
});
