// What a plan says on top once a pull request has other commits than the one that was approved.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { architect, definition, plain, Scene, type Run } from '../support/scene.ts';

const ANN = { login: 'ann', type: 'User' } as const;

/** The comment as people read it. */
function comment(scene: Scene<'architect'> | Scene): string {
  const [first, ...more] = scene.github.commentsOn(7);
  assert.deepEqual(more, []);
  return plain(first?.body ?? '');
}

/** The heading, what stands above the table, and the table. */
const top = (scene: Scene<'architect'> | Scene): string[] => comment(scene).split('\n\n').slice(0, 2);

const since = (run: Run): unknown => (run.flow() as { readonly since_approval?: unknown }).since_approval;

/** The main menu with another text of key 1. */
const prompt = (text: string): string => definition.menu('main', { 1: { prompt: text } });

describe('a plan of other commits than the approved one', { concurrency: 3 }, () => {
  test('says on top which keys and warnings are new, and what was approved', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const { menu } = architect;
    await scene.pullRequest({ 'ivr/eu.yml': menu('eu', { 1: { target: '{ queue: Support EU }' } }) });
    const { commit_id: approved } = scene.github.addReview({ pull: 7, user: ANN });
    const changed = menu('eu', { 1: { target: '{ queue: Support EU VIP }' }, 9: null });
    const run = await scene.planAgain({ 'ivr/eu.yml': changed });
    const [, notice = ''] = top(scene);
    assert.deepEqual(notice.split('\n'), [
      '> [!IMPORTANT]',
      `> **New since ann approved ${approved.slice(0, 7)}:**`,
      '> - 9 removed (approved: end of the call)',
      '> - 1 → queue Support EU VIP (approved: queue Support EU)',
      '> - Queue Support EU VIP (key 1 in Main Menu) has no members.',
    ]);
    assert.deepEqual(since(run), {
      commit: approved,
      by: 'ann',
      menus: [{ menu: 'Main Menu_10', keys: ['1', '9'], text: false, order: false }],
    });
  });

  test('says nothing of what was approved, whatever else the commits change', async () => {
    await using scene = await Scene.open();
    const file = definition.menu('main', { 1: { prompt: 'For new orders, press 1' }, 3: null });
    await scene.pullRequest({ 'ivr/main.yml': file });
    scene.github.addReview({ pull: 7, user: ANN });
    const run = await scene.planAgain({ 'ivr/main.yml': `# A comment\n${file}`, 'README.md': 'Menus\n' });
    assert.equal(comment(scene).includes('New since'), false);
    assert.deepEqual((since(run) as { readonly menus: unknown }).menus, []);
  });

  test('says that all of a menu is new that the approved commit doesn’t have', async () => {
    await using scene = await Scene.open();
    await scene.pullRequest({ 'ivr/main.yml': definition.menu('main', { 1: { prompt: 'For new orders, press 1' } }) });
    scene.github.addReview({ pull: 7, user: ANN });
    await scene.planAgain({ 'ivr/eu.yml': definition.menu('eu', { 3: null }) }, { inputs: { 'on-drift': 'overwrite' } });
    const all =
      /New since ann approved .*:\*\* all of Main IVR EU › collect_ivr_main: in the approved commit, the menu is missing or can't be read/u;
    assert.match(comment(scene), all);
  });

  test('looks at the newest approval that stands', async () => {
    await using scene = await Scene.open();
    await scene.pullRequest({ 'ivr/main.yml': prompt('One') });
    const { commit_id: first } = scene.github.addReview({ pull: 7, user: ANN });
    await scene.planAgain({ 'ivr/main.yml': prompt('Two') });
    scene.github.addReview({ pull: 7, user: { ...ANN, login: 'bob' } });
    scene.github.addReview({ pull: 7, user: { ...ANN, login: 'bob' }, state: 'CHANGES_REQUESTED' });
    scene.github.addReview({ pull: 7, user: ANN, state: 'COMMENTED' });
    await scene.planAgain({ 'ivr/main.yml': prompt('Three') });
    assert.ok(comment(scene).includes(`New since ann approved ${first.slice(0, 7)}:** 1 new text`), comment(scene));
  });

  test('says nothing while no one has approved, if the head is approved, and if GitHub doesn’t tell', async () => {
    await using scene = await Scene.open();
    await scene.pullRequest({ 'ivr/main.yml': prompt('One') });
    assert.equal(since(await scene.planAgain({ 'ivr/main.yml': prompt('Two') })), undefined);
    scene.github.addReview({ pull: 7, user: ANN });
    assert.equal(since(await scene.planAgain(undefined)), undefined);
    scene.github.faults.add({ method: 'GET', path: /\/reviews/u, status: 403, times: Infinity });
    const run = await scene.planAgain({ 'ivr/main.yml': prompt('Three') });
    assert.deepEqual([run.exitCode, since(run)], [0, undefined]);
    assert.match(run.stdout, /^What is new since the approval isn't shown, because the reviews can't be read: /mu);
  });
});
