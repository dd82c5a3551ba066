import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { makeGit } from '../../harness/git.ts';
import { cli, cliIn, ENTRY } from '../support/cli.ts';
import { CLIENT, Scene, architect } from '../support/scene.ts';
import type { AnyScene } from '../support/pull-scene.ts';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = 'ivr/main.yml';
const toOperator = (yaml: string): string =>
  architect.replaced(yaml, ['lit:\n                  name: Billing\n', 'lit:\n                  name: Operator\n']);

function versionOf(program: string): string {
  return spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout;
}

function clone(scene: AnyScene): Promise<string> {
  return scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
}

async function commitAll(folder: string): Promise<void> {
  const git = makeGit(folder, 1);
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Change the menus');
}

for (const api of ['architect', 'definition'] as const)
  test(`pull, and then plan is in sync, on uncommitted files and in any folder: ${api} API`, async () => {
    await using scene = await (api === 'architect' ? Scene.open({ api }) : Scene.open());
    const folder = await clone(scene);
    const pulled = await cli(scene, folder, ['pull', 'Main IVR']);
    assert.deepEqual([pulled.exitCode, pulled.stderr], [0, ''], pulled.stdout);
    assert.match(pulled.stdout, /new file\n.*2 menus pulled\.\n$/su);
    const plan = await cli(scene, join(folder, 'ivr'), ['plan']);
    assert.deepEqual([plan.exitCode, plan.stderr], [0, ''], plan.stdout);
    assert.match(plan.stdout, /"Main IVR": in sync.*\nNothing changes\.\n$/su);
    assert.equal((pulled.stdout + plan.stdout).includes('\u001b'), false);
  });

test('plan shows the change of an uncommitted file as a table, and --json prints the report alone', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  await scene.succeeded({ [MAIN]: architect.menu('main') });
  const folder = await clone(scene);
  await writeFile(join(folder, MAIN), architect.menu('main', { 2: { target: '{ queue: Emergency Line }' }, 3: null }));
  const plan = await cli(scene, folder, ['plan']);
  assert.equal(plan.exitCode, 0, plan.stdout + plan.stderr);
  assert.match(plan.stdout, /Key +Today +After merge\n/u);
  assert.match(plan.stdout, /2 ✏️ rerouted +the queue "Support" +the queue "Emergency Line"\n/u);
  assert.match(plan.stdout, /3 − removed +the queue "Billing" +not in use\n/u);
  assert.doesNotMatch(plan.stdout, /warning:/u, 'the table has the key that is removed');
  const json = await cli(scene, folder, ['plan', '--json', '--verbose']);
  const report = JSON.parse(json.stdout) as { mode: string; flows: { status: string }[] };
  assert.deepEqual([report.mode, report.flows.map(({ status }) => status)], ['plan', ['planned']]);
  assert.match(json.stderr, /1 menu file, 1 valid menu/u);
  const coloured = await cli(scene, folder, ['plan'], { FORCE_COLOR: '1' });
  assert.match(coloured.stdout.replaceAll('\u001b', 'ESC'), /ESC\[31m.*3 − removed/u);
  for (const { stdout, stderr } of [plan, json, coloured]) assert.equal((stdout + stderr).includes(CLIENT.secret), false);
});

test('drift is 1 for a hotfix in Architect; pull merges it with what the folder has changed, but not over uncommitted changes', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  await scene.succeeded({ [MAIN]: architect.menu('main') });
  const folder = await clone(scene);
  assert.equal((await cli(scene, folder, ['drift'])).exitCode, 0);
  scene.edit('ann', toOperator);
  const drift = await cli(scene, folder, ['drift']);
  assert.equal(drift.exitCode, 1);
  assert.match(drift.stdout, /key 3/u);
  const mine = architect.menu('main', { 2: { prompt: 'For help, press 2' } });
  await writeFile(join(folder, MAIN), mine);
  const refused = await cli(scene, folder, ['pull', 'Main IVR']);
  assert.deepEqual([refused.exitCode, await readFile(join(folder, MAIN), 'utf8')], [1, mine], refused.stdout);
  const forced = await cli(scene, folder, ['pull', 'Main IVR', '--force']);
  assert.equal(forced.exitCode, 0, forced.stdout);
  assert.match(forced.stdout, /from live: key 3; from git: key 2/u);
  assert.equal(await readFile(join(folder, MAIN), 'utf8'), mine.replace('{ queue: Billing }', '{ queue: Operator }'));
});

describe('deploy', () => {
  test('writes committed files alone, and only after a yes', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await scene.succeeded({ [MAIN]: architect.menu('main') });
    const folder = await clone(scene);
    await writeFile(join(folder, MAIN), architect.CHANGE[MAIN]);
    const uncommitted = await cli(scene, folder, ['deploy', '--yes']);
    assert.equal(uncommitted.exitCode, 1);
    assert.match(
      uncommitted.stdout,
      /1 menu file is different from what commit \w+ has: "ivr\/main\.yml"\. Commit and merge them first\./u,
    );
    assert.deepEqual(scene.published(), []);
    await commitAll(folder);
    const unasked = await cli(scene, folder, ['deploy']);
    assert.deepEqual([unasked.exitCode, scene.published()], [2, []]);
    assert.match(unasked.stderr, /add --yes/u);
    const deployed = await cli(scene, folder, ['deploy', '--yes', '--json']);
    assert.equal(deployed.exitCode, 0, deployed.stdout + deployed.stderr);
    assert.equal(scene.live(), architect.DESIRED);
  });

  test('stops at an edit that was made in Architect', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await scene.succeeded({ [MAIN]: architect.menu('main') });
    const folder = await clone(scene);
    await writeFile(join(folder, MAIN), architect.CHANGE[MAIN]);
    await commitAll(folder);
    scene.edit('ann', toOperator);
    const run = await cli(scene, folder, ['deploy', '--yes']);
    assert.deepEqual([run.exitCode, scene.published()], [1, ['14.0 ann']], run.stdout);
  });
});

test('validate needs no org and no credentials, in a folder below the root', async () => {
  const root = await mkdtemp(join(tmpdir(), 'ivr-cli-'));
  try {
    await makeGit(root, 1)('init', '--quiet');
    await mkdir(join(root, 'ivr'));
    await writeFile(join(root, MAIN), architect.menu('main'));
    const valid = await cliIn(join(root, 'ivr'), ['validate']);
    assert.deepEqual([valid.exitCode, valid.stdout, valid.stderr], [0, '1 menu file valid.\n', '']);
    await writeFile(join(root, MAIN), architect.menu('main').replace('prompt', 'promt'));
    const invalid = await cliIn(root, ['validate', '--files', String.raw`ivr\**\*.yml`]);
    assert.equal(invalid.exitCode, 1);
    assert.match(invalid.stdout, /"ivr\/main\.yml":\d+:\d+ unknown-property: .*`prompt`/u);
  } finally {
    await rm(root, { recursive: true });
  }
});

test('wrong use is 2, and says what is right', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'ivr-cli-'));
  try {
    const cases: readonly (readonly [args: readonly string[], said: RegExp])[] = [
      [['plna'], /There is no command "plna"\. Did you mean plan\?/u],
      [['plan', '--fore'], /Unknown option '--fore'\. Did you mean --force\?/u],
      [['plan', '--client-secret', 'x'], /Credentials come from the environment only/u],
      [['plan'], /Set GENESYS_CLOUD_CLIENT_ID and GENESYS_CLOUD_CLIENT_SECRET in the environment: only `genesys-ivr validate` works/u],
      [['drift', '--max-retries', '99', '--flow-api', 'x'], /2 inputs are wrong:\n- --flow-api is "x": .*\n- --max-retries is "99": /u],
      [['validate', '--region', 'mars'], /--region is "mars"/u],
      [['validate'], /is in no git repository/u],
    ];
    for (const [args, said] of cases) {
      // The folder for tests can be in a repository.
      const { exitCode, stdout, stderr } = await cliIn(outside, args, {
        GIT_CEILING_DIRECTORIES: dirname(outside),
        ...(args[0] === 'drift' ? { GENESYS_CLOUD_CLIENT_ID: 'x', GENESYS_CLOUD_CLIENT_SECRET: 'y' } : {}),
      });
      assert.deepEqual([exitCode, stdout], [2, ''], args.join(' '));
      assert.match(stderr, said);
    }
    const help = await cliIn(outside, ['--help']);
    assert.deepEqual([help.exitCode, help.stderr], [0, '']);
    assert.match(help.stdout, /Examples\n {2}genesys-ivr pull "Main IVR"\n/u);
  } finally {
    await rm(outside, { recursive: true });
  }
});

test('a repository without a commit is one: its menus are pulled, and planned', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const folder = await mkdtemp(join(tmpdir(), 'ivr-cli-'));
  try {
    await makeGit(folder, 1)('init', '--quiet');
    const pulled = await cli(scene, folder, ['pull', 'Main IVR']);
    assert.deepEqual([pulled.exitCode, pulled.stderr], [0, ''], pulled.stdout);
    const plan = await cli(scene, folder, ['plan']);
    assert.deepEqual([plan.exitCode, plan.stderr], [0, ''], plan.stdout);
    assert.match(plan.stdout, /Nothing changes\.\n$/u);
    const deploy = await cli(scene, folder, ['deploy', '--yes']);
    assert.deepEqual([deploy.exitCode, scene.published()], [1, []]);
    assert.match(deploy.stdout, /menu files are not in commit 0000000/u);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('an older Node.js is refused, before it reads what it can’t', async () => {
  const [manifest, ci] = await Promise.all(['package.json', '.github/workflows/ci.yml'].map((path) => readFile(join(ROOT, path), 'utf8')));
  const { node } = (JSON.parse(manifest ?? '') as { engines: { node: string } }).engines;
  // What the package promises is what the entry asks for, and what CI tries.
  assert.equal(node, '>=22');
  assert.match(ci ?? '', /node-version: 22\.0\.0\n[^]*CLI_NODE/u);
  const folder = await mkdtemp(join(tmpdir(), 'ivr-cli-'));
  try {
    // The oldest Node.js that this machine has; and one that only says so.
    const old = ['/usr/bin/node', '/usr/local/bin/node'].find(
      (path) => existsSync(path) && Number(/v(\d+)/u.exec(versionOf(path))?.[1]) < 22,
    );
    const says = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } })";
    const started = [
      [process.execPath, '--import', `data:text/javascript,${encodeURIComponent(says)}`] as const,
      ...(old === undefined ? [] : [[old] as const]),
    ];
    for (const [program, ...options] of started) {
      const { status, stdout, stderr } = spawnSync(program, [...options, ENTRY, 'validate'], { cwd: folder, encoding: 'utf8' });
      assert.deepEqual([status, stdout], [2, ''], stderr);
      assert.match(
        stderr,
        /^genesys-ivr needs Node\.js 22 or newer: this is \d+\.\d+\.\d+\.\nInstall a newer one from [^]*\n {2}npx --package/u,
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
