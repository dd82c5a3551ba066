import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Stage } from '../../harness/stage.ts';
import { ipAllowList } from '../../simulator/github/index.ts';
import { CHANGED, saidBy, shown, takeCalls } from '../support/comment-scene.ts';

test("an organization's IP allow list is named as such, and no permission is asked for", async () => {
  await using stage = await Stage.open();
  stage.github.faults.add(ipAllowList({ path: '/repos/acme/ivr-menus/issues/7/comments' }));
  const run = await stage.pullRequest(CHANGED);
  const said = saidBy(run).join('\n');
  assert.equal(run.exitCode, 0);
  assert.match(said, /^warning: Pull request #7 could not be commented: the organization's IP allow list .* Add the address .*$/u);
  assert.doesNotMatch(said, /permissions|Grant/u);
  assert.deepEqual(takeCalls(stage), ['GET issues/7/comments 403']);
  assert.deepEqual(shown(stage), []);
});

test('a locked conversation is named as such when a plan has no comment yet', async () => {
  await using stage = await Stage.open();
  stage.github.faults.add({ method: 'POST', before: ({ pulls }) => pulls.forEach((pull) => Object.assign(pull, { locked: true })) });
  const run = await stage.pullRequest(CHANGED);
  const said = saidBy(run).join('\n');
  assert.equal(run.exitCode, 0);
  assert.match(said, /^warning: Pull request #7 could not be commented: its conversation is locked, .* Unlock .*$/u);
  assert.doesNotMatch(said, /permissions|Grant/u);
  assert.deepEqual(takeCalls(stage), ['GET issues/7/comments 200', 'POST issues/7/comments 403']);
});
