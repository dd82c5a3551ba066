import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
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

/** What every upload, good or bad, must not do. */
function assertQuiet(run: Run, service: ResultsService): void {
  assert.deepEqual(service.complaints, []);
  const shown = [run.stdout.replaceAll(/^::add-mask::.*$/gmu, ''), run.stderr, run.summary, JSON.stringify(run.outputs)].join('\n');
  for (const secret of [RUNTIME_TOKEN, service.signature, encodeURIComponent(service.signature)])
    assert.equal(shown.includes(secret), false, 'a secret is shown');
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

  test('is not uploaded from a public repository or by never, but is in the output', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await using service = await ResultsService.open();
    const asked = async (inputs: Record<string, string>): Promise<Run> =>
      scene.pullRequest({ [MAIN]: REROUTED }, { env: service.env, inputs });
    const run = await asked({ 'dial-page': 'never' });
    assert.deepEqual(
      [service.requests, LINK.test(commentOf(scene)), (run.outputs['dial-page'] ?? '').endsWith('.html')],
      [[], false, true],
    );
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

  test('on another server, the comment says how to keep it', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await using service = await ResultsService.open();
    const run = await scene.pullRequest(
      { [MAIN]: REROUTED },
      { env: { ...service.env, GITHUB_SERVER_URL: 'https://github.acme.example' } },
    );
    assert.deepEqual([run.exitCode, service.requests], [0, []], run.stdout);
    assert.match(run.summary, /\*\*Call it:\*\* this GitHub server can't show the page\./u);
    assert.match(run.stdout, /uses: actions\/upload-artifact@v3/u);
  });

  test('a wrong value is an error', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.pullRequest({ [MAIN]: REROUTED }, { inputs: { 'dial-page': 'yes' } });
    assert.match(run.stdout, /`dial-page`/u);
    assert.equal(run.exitCode, 1);
  });
});
