import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { SceneOptions } from '../../harness/stage.ts';
import { ResultsService, RUNTIME_TOKEN } from '../../simulator/github/results.ts';
import { dialOn, readPage } from '../support/dialled-page.ts';
import { architect, Scene, type Run } from '../support/scene.ts';

const { menu } = architect;
const MAIN = 'ivr/main.yml';
const TESTS = 'ivr/main.calls.yml';
const REROUTED = menu('main', { 2: { target: '{ queue: Emergency Line }' } });
const CALLS = `flow_name: Main IVR
calls:
  - { name: Emergencies, press: "2", reaches: { queue: Emergency Line } }
`;
/** The link to the page, as a comment and a summary have it. */
const LINK =
  /\*\*Call it:\*\* \[today\]\((https:\/\/github\.com\/acme\/ivr-menus\/actions\/runs\/\d+\/artifacts\/701)#before:\) · \[after merge\]\(\1#after:\)/u;

function commentOf(scene: { readonly github: Scene['github'] }): string {
  return scene.github.commentsOn(7)[0]?.body ?? '';
}

type Visibility = NonNullable<SceneOptions['visibility']>;

/** A run that has planned a change, and what it did with its page. */
interface Planned {
  readonly run: Run;
  readonly uploads: number;
  readonly requests: number;
  readonly comment: string;
}

/** What every upload, good or bad, must not do. */
function assertQuiet(run: Run, service: ResultsService): void {
  assert.deepEqual(service.complaints, []);
  const shown = [run.stdout.replaceAll(/^::add-mask::.*$/gmu, ''), run.stderr, run.summary, JSON.stringify(run.outputs)].join('\n');
  for (const secret of [RUNTIME_TOKEN, service.signature, encodeURIComponent(service.signature)])
    assert.equal(shown.includes(secret), false, 'a secret is shown');
}

/** A pull request to a repository that these people can read. */
async function plannedIn(visibility: Visibility, dialPage: string, env: Record<string, string> = {}): Promise<Planned> {
  await using scene = await Scene.open({ api: 'architect' });
  await using service = await ResultsService.open();
  await using folder = await mkdtempDisposable(join(tmpdir(), 'ivr-dial-'));
  const run = await scene.pullRequest(
    { [MAIN]: REROUTED },
    { env: { ...service.env, ...env }, inputs: { 'dial-page': dialPage }, visibility, keepIn: folder.path },
  );
  assert.deepEqual([run.exitCode, run.flow().status], [0, 'planned'], run.stdout);
  assertQuiet(run, service);
  const html = await readFile(run.outputs['dial-page'] ?? '', 'utf8');
  assert.match(html, /Emergency Line/u);
  return { run, uploads: service.artifacts.length, requests: service.requests.length, comment: commentOf(scene) };
}

describe('the page to dial', () => {
  test('is uploaded by a plan, and linked in comment and summary', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await using service = await ResultsService.open();
    await using folder = await mkdtempDisposable(join(tmpdir(), 'ivr-dial-'));
    const run = await scene.pullRequest({ [MAIN]: REROUTED, [TESTS]: CALLS }, { env: service.env, keepIn: folder.path });
    assert.equal(run.exitCode, 0, run.stdout);
    assertQuiet(run, service);
    assert.deepEqual(service.requests, ['CreateArtifact', 'PUT', 'FinalizeArtifact']);
    const [page] = service.artifacts;
    assert.match(page?.name ?? '', /^call-ivr-[0-9a-f]{8}\.html$/u);
    assert.equal(page?.type, 'text/html');
    const [end] = dialOn(readPage(page?.text ?? ''), [{ how: 'keys', keys: '2' }]);
    assert.match(end?.sides.get('after') ?? '', /^After merge: queue Emergency Line/u);
    for (const text of [commentOf(scene), run.summary]) {
      assert.match(text, LINK);
      assert.match(text, /✅ .*Emergencies · \[dial it\]\(https:[^)]*\/artifacts\/701#after:2\)/u);
    }
    assert.equal(await readFile(run.outputs['dial-page'] ?? '', 'utf8'), page?.text);
  });

  for (const [visibility, dialPage, isUploaded, said] of [
    ['private', 'auto', true, undefined],
    ['internal', 'auto', true, undefined],
    ['public', 'always', true, undefined],
    [
      'public',
      'auto',
      false,
      'The page to dial was not uploaded: this repository is public, so everyone could read it. It is in the output `dial-page`. ' +
        'To upload it all the same, set `dial-page: always`.',
    ],
    ['public', 'never', false, undefined],
    ['private', 'never', false, undefined],
  ] as const)
    test(`${isUploaded ? 'is uploaded' : 'stays on the runner'} by ${dialPage} if the repository is ${visibility}`, async () => {
      const { run, uploads, requests, comment } = await plannedIn(visibility, dialPage);
      assert.deepEqual([uploads, requests, LINK.test(comment)], isUploaded ? [1, 3, true] : [0, 0, false]);
      const lines = run.stdout.split('\n').filter((line) => line.includes('not uploaded'));
      assert.deepEqual(lines, said === undefined ? [] : [said]);
      assert.equal(comment.includes('Call it:'), isUploaded);
    });

  test('is there only for flows that change, unless it is always wished for', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await using service = await ResultsService.open();
    const quiet = await scene.pullRequest({ [MAIN]: menu('main') }, { env: service.env });
    assert.deepEqual([service.requests, quiet.outputs['dial-page']], [[], '']);
    await using other = await Scene.open({ api: 'architect' });
    const always = await other.pullRequest({ [MAIN]: menu('main') }, { env: service.env, inputs: { 'dial-page': 'always' } });
    assert.equal(service.artifacts.length, 1, always.stdout);
  });

  for (const at of ['CreateArtifact', 'PUT', 'FinalizeArtifact'] as const)
    test(`changes nothing of the run if ${at} fails`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      await using service = await ResultsService.open();
      service.fault = { at, status: 503 };
      const run = await scene.pullRequest({ [MAIN]: REROUTED }, { env: service.env });
      assert.deepEqual([run.exitCode, run.flow().status, LINK.test(commentOf(scene))], [0, 'planned', false], run.stdout);
      assertQuiet(run, service);
      assert.match(run.stdout, /^The page to dial was not uploaded: .*503\. It is in the output `dial-page`\.$/mu);
    });

  test('is waited for a while only: the run goes on and ends without it', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await using service = await ResultsService.open();
    service.fault = { at: 'PUT', status: 'never' };
    const run = await scene.pullRequest({ [MAIN]: REROUTED }, { env: service.env, timeoutMs: 60_000 });
    assert.deepEqual([run.exitCode, LINK.test(commentOf(scene))], [0, false]);
    assertQuiet(run, service);
    assert.match(run.stdout, /^The page to dial was not uploaded within 10 seconds\./mu);
  });

  test('goes to GitHub’s own service alone', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const env = { ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN, ACTIONS_RESULTS_URL: 'https://results.evil.example/' };
    const run = await scene.pullRequest({ [MAIN]: REROUTED }, { env });
    assert.equal(run.exitCode, 0);
    assert.match(run.stdout, /^The runner names no service of GitHub that takes artifacts\./mu);
  });

  for (const visibility of ['private', 'internal', 'public'] as const)
    test(`stays on the runner of another server, which says how to keep it, if the repository is ${visibility}`, async () => {
      const { run, requests, comment } = await plannedIn(visibility, 'auto', { GITHUB_SERVER_URL: 'https://github.acme.example' });
      assert.equal(requests, 0);
      assert.match(run.stdout, /^.* It is in the output `dial-page`\. To keep it, add a step: `uses: actions\/upload-artifact@v3` .*$/mu);
      const isTold = visibility !== 'public';
      assert.equal(
        /\*\*Call it:\*\* this GitHub server can't show the page\. Its path is the output `dial-page`/u.test(run.summary),
        isTold,
      );
      assert.equal(comment.includes("this GitHub server can't show the page"), isTold);
    });

  test('a wrong value is an error', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.pullRequest({ [MAIN]: REROUTED }, { inputs: { 'dial-page': 'yes' } });
    assert.match(run.stdout, /`dial-page`/u);
    assert.equal(run.exitCode, 1);
  });
});
