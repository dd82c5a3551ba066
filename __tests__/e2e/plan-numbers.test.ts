// Which phone numbers reach the flow of a plan: named when the org says it, left out when it doesn't.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { architectPermissions, type CloudOptions, type IvrState } from '../../simulator/genesys/options.ts';
import { sampleArchitectOrg } from '../../simulator/genesys/sample.ts';
import { architect, CLIENT, FLOWS, plain, Scene, type Run } from '../support/scene.ts';

const { CHANGE, menu } = architect;

const IVRS = '/api/v2/architect/ivrs';
const [MAIN_LINE, EU_LINE] = sampleArchitectOrg().ivrs as [IvrState, IvrState];
const REACH = 'Reached by +493023125001, +493023125002 (IVR Customer line, opening hours).';

const open = (org: Partial<CloudOptions> = {}): Promise<Scene> => Scene.open({ api: 'architect', org });
const asked = (scene: Scene): string[] =>
  scene.cloud.requests.filter(({ path }) => path === IVRS).map(({ method, status }) => `${method} ${status}`);
const reach = (run: Run): unknown => (run.flow() as { readonly reached_by?: unknown }).reached_by;

describe('the phone numbers that reach a flow', { concurrency: 3 }, () => {
  test('are in the comment and the JSON report of a plan, which asks for them once', async () => {
    await using scene = await open();
    const run = await scene.pullRequest(CHANGE);
    const [comment] = scene.github.commentsOn(7);
    assert.ok(plain(comment?.body ?? '').includes(`📞 ${REACH}`), comment?.body);
    assert.deepEqual(reach(run), [{ ivr: MAIN_LINE.name, numbers: MAIN_LINE.dnis, hours: ['open'] }]);
    assert.deepEqual(asked(scene), ['GET 200']);
  });

  test('are asked for once for many flows, and named for each', async () => {
    await using scene = await open();
    const run = await scene.pullRequest({
      ...CHANGE,
      'ivr/closed.yml': menu('closed', { 1: { target: '{ queue: Operator }' } }),
      'ivr/eu.yml': menu('eu', { 1: { target: '{ queue: Support EU }' } }),
    });
    for (const line of [
      `📞 ${REACH} <sub>Main IVR</sub>`,
      '📞 Reached by +493023125001, +493023125002 (IVR Customer line, closed hours and holidays). <sub>After Hours</sub>',
      // A route without a schedule is always open.
      '📞 Reached by +442079460123 (IVR EU line). <sub>Main IVR EU</sub>',
    ])
      assert.ok(run.text.includes(line), run.text);
    assert.deepEqual(asked(scene), ['GET 200']);
  });

  test('are left out without the permission, and the log says so', async () => {
    await using scene = await open({ clients: [{ ...CLIENT, permissions: [...architectPermissions] }] });
    const run = await scene.pullRequest(CHANGE);
    assert.equal(run.exitCode, 0);
    assert.deepEqual([run.flow().status, reach(run), run.summary.includes('Reached by')], ['planned', undefined, false]);
    assert.match(run.stdout, /^Phone numbers aren't shown: .*routing:callRoute:view/mu);
    assert.deepEqual(asked(scene), ['GET 403']);
  });

  test('are not named if no active call route leads to the flow', async () => {
    const ivrs = [{ ...MAIN_LINE, state: 'inactive' as const }, EU_LINE, { ...MAIN_LINE, id: FLOWS.main.id, dnis: [] }];
    await using scene = await open({ ivrs });
    const run = await scene.pullRequest(CHANGE);
    assert.deepEqual([reach(run), run.summary.includes('Reached by')], [[], false]);
  });

  test('are foreign text: nothing in them takes effect', async () => {
    const evil = '<img src=x> [x](http://evil.example) @acme/admins';
    await using scene = await open({ ivrs: [{ ...MAIN_LINE, name: evil, dnis: [evil] }] });
    const run = await scene.pullRequest(CHANGE);
    assert.ok(run.text.includes('Reached by'), run.text);
    const shown = run.summary
      .split('\n')
      .filter((line) => line.includes('Reached by'))
      .join('\n');
    assert.equal(/<img|\]\(http|@acme/u.test(shown), false, shown);
  });

  test('are asked for neither by a deploy nor by a plan that changes nothing', async () => {
    await using scene = await open();
    await scene.pullRequest({ 'ivr/main.yml': menu('main') });
    await scene.push(CHANGE);
    assert.deepEqual(asked(scene), []);
  });
});
