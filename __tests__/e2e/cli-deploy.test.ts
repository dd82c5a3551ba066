// A deploy by hand: the question, its answer, and what is noted of it.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { makeGit, plainEnvironment } from '../../harness/git.ts';
import { REPOSITORY } from '../../harness/events.ts';
import { DEFAULT_TOKEN } from '../../simulator/github/index.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { cli } from '../support/cli.ts';
import { architect, CLIENT, Scene } from '../support/scene.ts';

// The bundle has it; Genesys Cloud's SDK is written for it.
Object.assign(globalThis, { require: createRequire(import.meta.url) });

type ArchitectScene = Scene<'architect'>;

const MAIN = 'ivr/main.yml';

/** A clone whose menu file is the published one, and then a committed change of it. */
async function changed(scene: ArchitectScene): Promise<string> {
  await scene.succeeded({ [MAIN]: architect.menu('main') });
  await scene.commit(architect.CHANGE);
  return scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
}

/** Runs `genesys-ivr deploy` in this process, at a terminal on which someone types an answer. */
async function deployWith(scene: ArchitectScene, folder: string, typed: string | undefined) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const env = { ...plainEnvironment(), GENESYS_CLOUD_CLIENT_ID: CLIENT.id, GENESYS_CLOUD_CLIENT_SECRET: CLIENT.secret };
  if (typed === undefined) input.end();
  else input.write(`${typed}\n`);
  const exitCode = await runCommand(['deploy', '--gateway-url', scene.stage.cloudUrl], { env, folder, input, output, errors });
  const [stdout, stderr] = await Promise.all([text(output.end()), text(errors.end())]);
  return { exitCode, stdout, stderr };
}

describe('without --yes', () => {
  for (const answer of ['y', ' YES '])
    test(`${answer} deploys what was shown`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      const { exitCode, stdout, stderr } = await deployWith(scene, await changed(scene), answer);
      assert.equal(exitCode, 0, stdout + stderr);
      assert.match(stdout, /"Main IVR": would change.*Key +Today +After merge\n[^]*"Main IVR": deployed/su);
      assert.match(stderr, /Deploy this\? \[y\/N\] /u);
      assert.equal(scene.live(), architect.DESIRED);
    });

  for (const [what, answer] of [
    ['no', 'n'],
    ['an empty line', ''],
    ['anything else', 'yess'],
    ['the end of the input', undefined],
  ] as const)
    test(`${what} deploys nothing`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      const { exitCode, stderr } = await deployWith(scene, await changed(scene), answer);
      assert.deepEqual([exitCode, scene.published()], [1, []], stderr);
    });

  test('a plan that fails asks nothing', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const folder = await changed(scene);
    await rm(join(folder, MAIN));
    await writeFile(join(folder, 'ivr/other.yml'), 'flow_name: x\n');
    const { exitCode, stdout, stderr } = await deployWith(scene, folder, 'y');
    assert.deepEqual([exitCode, stderr, scene.published()], [1, '', []], stdout);
  });
});

/** A person's environment with a token for the scene's GitHub. */
function withToken(scene: ArchitectScene): Record<string, string> {
  return { GITHUB_API_URL: scene.stage.githubUrl, GITHUB_TOKEN: DEFAULT_TOKEN };
}

/** What was written to GitHub. */
function written({ stage }: ArchitectScene): string[] {
  return stage.githubCalls.filter((call) => call.startsWith('POST ')).map((call) => call.replace(/\d+(?=\/statuses)/u, '{id}'));
}

describe('the deploy record', () => {
  test('is left with a token, and tells the next plan what was deployed', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const folder = await changed(scene);
    const git = makeGit(folder, 2);
    const sha = await git('rev-parse', 'HEAD');
    await git('remote', 'set-url', 'origin', `git@github.com:${REPOSITORY}.git`);
    const before = written(scene).length;
    const deployed = await cli(scene, folder, ['deploy', '--yes', '--json'], withToken(scene));
    assert.equal(deployed.exitCode, 0, deployed.stdout + deployed.stderr);
    assert.deepEqual(written(scene).slice(before), [
      `POST /repos/${REPOSITORY}/deployments 201`,
      `POST /repos/${REPOSITORY}/deployments/{id}/statuses 201`,
      `POST /repos/${REPOSITORY}/deployments/{id}/statuses 201`,
    ]);
    const [record] = scene.github.deployments.toReversed();
    assert.deepEqual([record?.sha, record?.task], [sha, 'genesys-ivr']);
    assert.equal((deployed.stdout + deployed.stderr).includes(DEFAULT_TOKEN), false);

    // Two commits later, only the record knows that live is what was deployed.
    for (const minutes of [3, 4]) {
      await writeFile(join(folder, MAIN), architect.menu('main', { 1: { prompt: `For sales, press 1, again ${minutes}` } }));
      await makeGit(folder, minutes)('commit', '--quiet', '--all', '--message', 'Change it again');
    }
    const knowing = await cli(scene, folder, ['drift'], withToken(scene));
    assert.deepEqual([knowing.exitCode, knowing.stderr], [0, ''], knowing.stdout);
    assert.equal((await cli(scene, folder, ['drift'])).exitCode, 1);
  });

  for (const [what, url, env] of [
    ['another service', 'git@gitlab.com:acme/ivr-menus.git', { GITHUB_API_URL: '' }],
    ['a server that says not where its API is', 'https://github.acme.example/acme/ivr-menus.git', { GITHUB_API_URL: '' }],
    ['an API in the clear', 'https://github.com/acme/ivr-menus.git', { GITHUB_API_URL: 'http://github.acme.example/api/v3' }],
  ] as const)
    test(`is not left on ${what}: the token goes nowhere`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      const folder = await changed(scene);
      await makeGit(folder)('remote', 'set-url', 'origin', url);
      const before = scene.stage.githubCalls.length;
      // A proxy would see a request to any other host.
      const proxy = { HTTPS_PROXY: scene.stage.githubUrl, HTTP_PROXY: scene.stage.githubUrl, NO_PROXY: '127.0.0.1' };
      const deployed = await cli(scene, folder, ['deploy', '--yes'], { ...withToken(scene), ...proxy, ...env });
      assert.equal(deployed.exitCode, 0, deployed.stdout + deployed.stderr);
      assert.deepEqual(scene.stage.githubCalls.slice(before), []);
    });
});
