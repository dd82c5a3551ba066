import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ipAllowList } from '../../simulator/github/index.ts';
import { shown, takeCalls } from '../support/comment-scene.ts';
import { definition, Scene } from '../support/scene.ts';

const { CHANGE } = definition;

test("an organization's IP allow list is named as such, and no permission is asked for", async () => {
  await using scene = await Scene.open();
  scene.github.faults.add(ipAllowList({ path: '/repos/acme/ivr-menus/issues/7/comments' }));
  const run = await scene.pullRequest(CHANGE);
  const said = run.said.join('\n');
  assert.equal(run.exitCode, 0);
  assert.match(said, /^warning: Could not comment on pull request #7: the organization's IP allow list .* Add the address .*$/u);
  assert.doesNotMatch(said, /permissions|Grant/u);
  assert.deepEqual(takeCalls(scene), ['GET issues/7/comments 403']);
  assert.deepEqual(shown(scene), []);
});

test('a locked conversation is named as such when a plan has no comment yet', async () => {
  await using scene = await Scene.open();
  scene.github.faults.add({ method: 'POST', before: ({ pulls }) => pulls.forEach((pull) => Object.assign(pull, { locked: true })) });
  const run = await scene.pullRequest(CHANGE);
  const said = run.said.join('\n');
  assert.equal(run.exitCode, 0);
  assert.match(said, /^warning: Could not comment on pull request #7: its conversation is locked, .* Unlock .*$/u);
  assert.doesNotMatch(said, /permissions|Grant/u);
  assert.deepEqual(takeCalls(scene), ['GET issues/7/comments 200', 'POST issues/7/comments 403']);
});
