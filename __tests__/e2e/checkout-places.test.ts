import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { test } from 'node:test';
import type { CheckoutOptions } from '../../harness/checkout.ts';
import { pullRequestEvent, pushEvent, workflowDispatchEvent, type RunnerEvent } from '../../harness/events.ts';
import { olderGit, OTHER_OWNER, WITHOUT_GIT } from '../../harness/odd-git.ts';
import { FLOWS, Scene, definition, type FlowEntry, type Run } from '../support/scene.ts';

const { CHANGE, menu, prompting } = definition;

/** Where a run's checkout is, and what its git is like. */
interface Place {
  readonly checkout?: CheckoutOptions;
  readonly files?: string;
  readonly env?: () => Promise<{ readonly env: Record<string, string> } & AsyncDisposable>;
  readonly isLinked?: boolean;
  readonly inputs?: Record<string, string>;
}

const given = (env: Record<string, string>) => async () => ({ env, [Symbol.asyncDispose]: async () => undefined });

const PLACES: Readonly<Record<string, Place>> = {
  'at the root': {},
  'in a subfolder': { checkout: { path: 'repo' }, files: 'repo/ivr/**/*.yml' },
  'with its whole history': { checkout: { depth: 'full' } },
  'behind a link': { isLinked: true },
  'with another owner': { env: given(OTHER_OWNER) },
  'with another owner, behind a link': { checkout: { depth: 'full' }, env: given(OTHER_OWNER), isLinked: true },
  'with another owner and an older git': { checkout: { path: 'src/repo' }, files: 'src/*/ivr/*.yml', env: olderGit },
  'on an image without git': { env: given(WITHOUT_GIT) },
  'in a subfolder, on an image without git': { checkout: { path: 'repo' }, files: '**/ivr/*.yml', env: given(WITHOUT_GIT) },
  'as an unpacked archive': { checkout: { hasGit: false }, env: given(WITHOUT_GIT) },
  'as an unpacked archive in a subfolder': {
    checkout: { hasGit: false, path: 'repo' },
    files: 'repo/ivr/**/*.yml',
    env: given(WITHOUT_GIT),
  },
};

async function runAt(scene: Scene, place: Place, event: RunnerEvent): Promise<Run> {
  let workspace = await scene.repository.checkout({ ref: event.ref, ...place.checkout });
  if (place.isLinked === true) {
    await symlink(workspace, `${workspace}-link`);
    workspace = `${workspace}-link`;
  }
  await using git = await (place.env ?? given({}))();
  const inputs = { comment: 'never', ...place.inputs, ...(place.files === undefined ? {} : { files: place.files }) };
  return await scene.run(event, workspace, { inputs, env: git.env });
}

function mainFlow(run: Run): FlowEntry | undefined {
  return run.report.flows.find(({ flow_id: id }) => id === FLOWS.main.id);
}

for (const [name, place] of Object.entries(PLACES)) {
  test(`from a checkout ${name}, what is behind is deployed, a push deploys what it changed, and an edit outside git is drift`, async () => {
    await using scene = await Scene.open();
    await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
    const before = await scene.commit(CHANGE);
    const behind = await runAt(scene, place, workflowDispatchEvent({ sha: before }));
    assert.equal(mainFlow(behind)?.status, 'deployed', behind.stdout);

    scene.github.addRun({ head_sha: before });
    const sha = await scene.commit({ 'ivr/main.yml': menu('main', 'For tickets, press 1') });
    const pushed = await runAt(scene, place, pushEvent({ before, after: sha }));
    assert.deepEqual(JSON.parse(pushed.outputs['changed-files'] ?? ''), ['ivr/main.yml'], pushed.stdout);
    assert.deepEqual(
      pushed.report?.files.map(({ path }) => path),
      ['ivr/closed.yml', 'ivr/main.yml'],
    );
    assert.equal(mainFlow(pushed)?.status, 'deployed', pushed.stdout);

    scene.edit('Anna in Architect', prompting('2', 'Edited by hand'));
    const inputs = { mode: 'drift' };
    const edited = await runAt(scene, { ...place, inputs }, workflowDispatchEvent({ sha }));
    const { status, files } = mainFlow(edited) ?? {};
    assert.deepEqual([edited.exitCode, status, files], [1, 'drifted', ['ivr/main.yml']], edited.stdout);
  });
}

test('a pull request in a subfolder plans what it changes, and annotates the file as GitHub knows it', async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  await scene.repository.branch('change', 'main');
  await scene.commit(CHANGE);
  await scene.repository.switch('main');
  const pull = await scene.repository.pullRequest({ number: 7, base: 'main', head: 'change' });
  scene.github.addPull({ number: 7, head: pull.head, base: pull.base });
  const place = { checkout: { path: 'repo' }, files: 'repo/ivr/*.yml' };
  const planned = await runAt(scene, place, pullRequestEvent({ number: 7, head: pull.head, base: pull.base, merge: pull.merge }));
  assert.deepEqual(planned.outputs['changed-files'], '["ivr/main.yml"]', planned.stdout);
  assert.equal(planned.flow().status, 'planned');
  const broken = await scene.commit({ 'ivr/main.yml': 'flow_id: [\n' });
  const run = await runAt(scene, place, workflowDispatchEvent({ sha: broken }));
  assert.deepEqual(
    run.commands
      .filter(({ name, properties }) => name === 'error' && properties.file !== undefined)
      .map(({ properties }) => properties.file),
    ['ivr/main.yml'],
  );
  assert.match(run.summary, new RegExp(`/blob/${broken}/ivr/main\\.yml`, 'u'));
});

test('a menu file that a push deletes in a subfolder counts as deleted, also the last one', async () => {
  await using scene = await Scene.open();
  const before = await scene.commit({ 'ivr/main.yml': menu('main') });
  scene.github.addRun({ head_sha: before });
  const after = await scene.commit({ 'ivr/main.yml': null });
  for (const place of [{}, { checkout: { path: 'repo' }, files: 'repo/ivr/**/*.yml' }]) {
    const run = await runAt(scene, place, pushEvent({ before, after }));
    assert.deepEqual([run.exitCode, run.outputs['outcome']], [0, 'no-changes'], run.stdout);
    assert.deepEqual(run.report.files, [{ path: 'ivr/main.yml', status: 'deleted', problems: [] }]);
  }
});
