import assert from 'node:assert/strict';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeGit } from '../../harness/git.ts';
import { pushEvent, scheduleEvent, workflowDispatchEvent } from '../../harness/events.ts';
import { WITHOUT_GIT } from '../../harness/odd-git.ts';
import { createRepository, type Repository } from '../../harness/repository.ts';
import { ipAllowList } from '../../simulator/github/index.ts';
import { Scene, definition, github, type Run, type SceneOptions } from '../support/scene.ts';

const { CHANGE, menu } = definition;
const { QUIET } = github;

const MAIN = { ref: 'refs/heads/main' };

/** What is wrong with a run that refuses its checkout: the error's code and the files that it names. Nothing was asked of the org. */
function refusal(scene: Scene, run: Run): { code: string | undefined; message: string; hint: string } {
  assert.deepEqual([run.exitCode, run.outputs['outcome'], scene.calls], [1, 'failure', []], run.stdout);
  const { code, message, hint } = run.report.error ?? {};
  return { code, message: message ?? '', hint: hint ?? '' };
}

/** A scene with two menus in sync, and a workspace at its head. */
async function begun(): Promise<{ scene: Scene; sha: string; workspace: string }> {
  const scene = await Scene.open();
  const sha = await scene.commit({ 'ivr/main.yml': menu('main'), '.gitignore': 'generated/\n' });
  return { scene, sha, workspace: await scene.repository.checkout(MAIN) };
}

async function put(workspace: string, path: string, text: string): Promise<void> {
  await mkdir(join(workspace, path, '..'), { recursive: true });
  await writeFile(join(workspace, path), text);
}

test('a menu file that a step has generated fails the run in every mode that needs the org, whether ignored, new or staged', async () => {
  const { scene, sha, workspace } = await begun();
  await using _ = scene;
  await put(workspace, 'ivr/closed.yml', menu('closed'));
  await put(workspace, 'ivr/generated/payment.yml', menu('payment'));
  await makeGit(workspace)('add', 'ivr/closed.yml');
  for (const inputs of [{ mode: 'plan' }, { mode: 'deploy', select: 'changed' }, { mode: 'drift' }, { 'on-drift': 'overwrite' }]) {
    const run = await scene.run(workflowDispatchEvent({ sha }), workspace, { inputs: { ...QUIET.inputs, ...inputs } });
    const { code, message, hint } = refusal(scene, run);
    assert.equal(code, 'files.untracked');
    assert.equal(message, `2 menu files are not in commit ${sha.slice(0, 7)}: "ivr/closed.yml", "ivr/generated/payment.yml".`);
    assert.match(hint, /^Commit each file, or exclude it with a `!` line in `files`\./u);
  }
});

test('`mode: validate` checks a generated menu file all the same, and says that a deploy would fail', async () => {
  const { scene, sha, workspace } = await begun();
  await using _ = scene;
  await put(workspace, 'ivr/closed.yml', 'flow_id: [\n');
  const validate = async (): Promise<Run> => scene.run(workflowDispatchEvent({ sha }), workspace, { inputs: { mode: 'validate' } });
  const broken = await validate();
  assert.deepEqual(
    broken.report?.files.map(({ path, status }) => `${path} ${status}`),
    ['ivr/closed.yml invalid', 'ivr/main.yml valid'],
  );
  await put(workspace, 'ivr/closed.yml', menu('closed'));
  const run = await validate();
  assert.equal(run.exitCode, 0, run.stdout);
  assert.match(run.commands.find(({ name }) => name === 'notice')?.message ?? '', /not in commit .* a plan or a deploy would fail/u);
  assert.deepEqual([scene.calls, scene.githubCalls], [[], []]);
});

test('an excluded file needs no commit', async () => {
  const { scene, sha, workspace } = await begun();
  await using _ = scene;
  await put(workspace, 'ivr/closed.yml', menu('closed'));
  const run = await scene.run(workflowDispatchEvent({ sha }), workspace, {
    inputs: { ...QUIET.inputs, files: 'ivr/**/*.yml\n!ivr/closed.yml' },
  });
  assert.deepEqual([run.exitCode, run.outputs['outcome']], [0, 'no-changes'], run.stdout);
});

async function otherRepository(): Promise<Repository> {
  const other = await createRepository({ name: 'acme/shared-menus' });
  await other.write('closed.yml', menu('closed'));
  await other.commit('Begin');
  return other;
}

test('a menu file in a second checkout fails the run, beside the own checkout and without one', async () => {
  await using other = await otherRepository();
  const { scene, sha, workspace } = await begun();
  await using _ = scene;
  await other.checkout({ ...MAIN, path: 'ivr/shared' }, workspace);
  const alone = await other.checkout({ ...MAIN, path: 'ivr' });
  const top = await other.checkout(MAIN);
  for (const [where, file, files] of [
    [workspace, 'ivr/shared/closed.yml', 'ivr/**/*.yml'],
    [alone, 'ivr/closed.yml', 'ivr/**/*.yml'],
    [top, 'closed.yml', '*.yml'],
  ] as const) {
    const run = await scene.run(scheduleEvent({ sha }), where, { inputs: { ...QUIET.inputs, files } });
    const { code, message } = refusal(scene, run);
    assert.equal(code, 'files.elsewhere');
    assert.equal(message, `1 menu file is outside the checkout of acme/ivr-menus: "${file}".`);
  }
});

test('another checkout of the same repository is used if it is the only one, and refused beside that of the event', async () => {
  const { scene, workspace: old } = await begun();
  await using _ = scene;
  const sha = await scene.commit({ 'README.md': 'Later\n' });
  const event = workflowDispatchEvent({ sha });
  const alone = await scene.run(event, old, QUIET);
  assert.deepEqual([alone.exitCode, alone.outputs['outcome']], [0, 'no-changes'], alone.stdout);
  scene.cloud.clearRequests();
  const workspace = await scene.repository.checkout({ sha, path: 'head' });
  await scene.repository.checkout({ sha: await scene.repository.head('HEAD~1'), path: 'base' }, workspace);
  const run = await scene.run(event, workspace, { inputs: { ...QUIET.inputs, files: '*/ivr/*.yml' } });
  assert.equal(refusal(scene, run).message, '1 menu file is outside the checkout of acme/ivr-menus: "base/ivr/main.yml".');
});

test('a bumped submodule with menu files fails the run, also if its files were not checked out', async () => {
  await using other = await otherRepository();
  const { scene } = await begun();
  await using _ = scene;
  const link = async (commit: string): Promise<string> => {
    await scene.repository.write('.gitmodules', `[submodule "shared"]\n\tpath = ivr/shared\n\turl = ${other.origin}\n`);
    await scene.repository.git('add', '.gitmodules');
    await scene.repository.git('update-index', '--add', '--cacheinfo', `160000,${commit},ivr/shared`);
    await scene.repository.git('commit', '--quiet', '--message', 'Bump');
    return scene.repository.head();
  };
  const before = await link(await other.head());
  await other.write('closed.yml', menu('closed', 'New'));
  const after = await link(await other.commit('Change'));
  scene.github.addRun({ head_sha: before });
  const workspace = await scene.repository.checkout(MAIN);
  const absent = refusal(scene, await scene.run(pushEvent({ before, after }), workspace, QUIET));
  assert.deepEqual([absent.code, absent.message], ['files.elsewhere', '1 menu file is in a submodule: "ivr/shared".']);
  await makeGit(workspace)('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'update', '--init');
  const present = refusal(scene, await scene.run(pushEvent({ before, after }), workspace, QUIET));
  assert.deepEqual([present.code, present.message], ['files.elsewhere', '1 menu file is in a submodule: "ivr/shared/closed.yml".']);
  const excluded = await scene.run(pushEvent({ before, after }), workspace, {
    inputs: { ...QUIET.inputs, files: 'ivr/**/*.yml\n!ivr/shared/**' },
  });
  assert.equal(excluded.exitCode, 0, excluded.stdout);
});

test('a sparse checkout without the changed menu fails the run and names it, and one with it deploys it', async () => {
  const { scene, sha: before } = await begun();
  await using _ = scene;
  const after = await scene.commit({ ...CHANGE, 'docs/a.md': 'x' });
  scene.github.addRun({ head_sha: before });
  const event = pushEvent({ before, after });
  const without = await scene.repository.checkout({ ...MAIN, sparseCheckout: ['docs'] });
  const { code, message, hint } = refusal(scene, await scene.run(event, without, QUIET));
  assert.deepEqual(
    [code, message],
    ['files.missing', `1 menu file is in commit ${after.slice(0, 7)} but not in the workspace: "ivr/main.yml".`],
  );
  assert.match(hint, /add the folder of each file to `sparse-checkout`/u);
  const run = await scene.run(event, await scene.repository.checkout({ ...MAIN, sparseCheckout: ['ivr'] }), QUIET);
  assert.deepEqual([run.exitCode, run.outputs['outcome']], [0, 'success'], run.stdout);
});

test('a menu file that a step has removed from the workspace fails the run', async () => {
  const { scene, sha, workspace } = await begun();
  await using _ = scene;
  await rm(join(workspace, 'ivr/main.yml'));
  assert.equal(refusal(scene, await scene.run(scheduleEvent({ sha }), workspace, QUIET)).code, 'files.missing');
});

test('a menu file that a step has rewritten fails the run in every mode but validate, and names it', async () => {
  const { scene, sha, workspace } = await begun();
  await using _ = scene;
  await appendFile(join(workspace, 'ivr/main.yml'), '# rewritten\n');
  const run = (inputs: Readonly<Record<string, string>>): Promise<Run> =>
    scene.run(workflowDispatchEvent({ sha }), workspace, { inputs: { ...QUIET.inputs, ...inputs } });
  for (const inputs of [{ mode: 'plan' }, { mode: 'deploy' }, { mode: 'drift' }, { 'on-drift': 'overwrite', select: 'changed' }]) {
    const { code, message, hint } = refusal(scene, await run(inputs));
    assert.deepEqual(
      [code, message],
      ['files.modified', `1 menu file is different from what commit ${sha.slice(0, 7)} has: "ivr/main.yml".`],
    );
    assert.match(hint, /Commit the text that you want to deploy.*Drift protection and the deploy record need the committed text\.$/u);
  }
  const validated = await run({ mode: 'validate' });
  assert.equal(validated.exitCode, 0, validated.stdout);
  assert.match(
    validated.commands.find(({ name }) => name === 'notice')?.message ?? '',
    /different from what .* a plan or a deploy would fail/u,
  );
  await makeGit(workspace)('add', 'ivr/main.yml');
  assert.equal(refusal(scene, await run({})).code, 'files.modified', 'staged');
});

test('a menu file with other line ends than the commit is not rewritten: git has made them', async () => {
  const { scene } = await begun();
  await using _ = scene;
  const sha = await scene.commit({ '.gitattributes': '*.yml text eol=crlf\n' });
  const workspace = await scene.repository.checkout(MAIN);
  assert.match(await readFile(join(workspace, 'ivr/main.yml'), 'utf8'), /\r\n/u);
  const run = await scene.run(workflowDispatchEvent({ sha }), workspace, QUIET);
  assert.deepEqual([run.exitCode, run.outputs['outcome']], [0, 'no-changes'], run.stdout);
});

test('all reasons are told at once, besides the problems of the files', async () => {
  const { scene, sha, workspace } = await begun();
  await using _ = scene;
  await rm(join(workspace, 'ivr/main.yml'));
  for (let index = 10; index < 22; index += 1) await put(workspace, `ivr/${index}.yml`, 'flow_id: [\n');
  const run = await scene.run(scheduleEvent({ sha }), workspace, QUIET);
  const { code, message } = refusal(scene, run);
  assert.equal(code, 'files.untracked');
  assert.match(
    message,
    /^12 menu files are not in commit [\da-f]{7}: "ivr\/10\.yml", .*"ivr\/19\.yml" and 2 more\. 1 menu file is in commit/u,
  );
  assert.equal(run.report.files.filter(({ status }) => status === 'invalid').length, 12);
});

test('without git and without a token, the run says exactly that', async () => {
  const { scene, sha, workspace } = await begun();
  await using _ = scene;
  const inputs = { ...QUIET.inputs, 'github-token': '' };
  const noGit = refusal(scene, await scene.run(scheduleEvent({ sha }), workspace, { inputs, env: WITHOUT_GIT }));
  assert.equal(noGit.code, 'checkout.unknown');
  assert.match(noGit.message, /: git can't read the checkout \(there is no git program\), and GitHub is not asked without a token\.$/u);
  await rm(join(workspace, '.git'), { recursive: true });
  const archive = refusal(scene, await scene.run(scheduleEvent({ sha }), workspace, { inputs }));
  assert.match(archive.message, /: the workspace holds no git repository, and GitHub is not asked without a token\.$/u);
  const validated = await scene.run(scheduleEvent({ sha }), workspace, { inputs: { ...inputs, mode: 'validate' } });
  assert.equal(validated.exitCode, 0, validated.stdout);
});

test('globs that match nothing are told with what is meant, also where neither git nor GitHub can read the checkout', async () => {
  const { scene, sha, workspace } = await begun();
  await using _ = scene;
  const inputs = { ...QUIET.inputs, 'github-token': '', files: 'ivr/' };
  for (const mode of ['plan', 'deploy', 'drift', 'validate']) {
    const run = await scene.run(scheduleEvent({ sha }), workspace, { inputs: { ...inputs, mode }, env: WITHOUT_GIT });
    const { code, message, hint } = refusal(scene, run);
    assert.equal(code, 'files.unmatched');
    assert.match(message, /^No file matches `files`: "ivr\/"\./u);
    assert.match(hint, /"ivr\/\*\*\/\*\.yml".* would match 1 file/u);
    if (mode !== 'validate') assert.match(message, /can't be determined: git can't read the checkout \(there is no git program\)/u);
  }
});

test('without git, the run says why GitHub can not tell either', async () => {
  const { scene, sha, workspace } = await begun();
  await using _ = scene;
  await rm(join(workspace, '.git'), { recursive: true });
  const truncated = { sha, url: '', tree: [], truncated: true };
  for (const [fault, reason] of [
    [{ status: 404, body: { message: 'Not Found' } }, /\(Not Found; the job needs `permissions: contents: read`\)\.$/u],
    [{ status: 403, body: { message: 'Resource not accessible by integration' } }, /contents: read`\)\.$/u],
    [ipAllowList({}), /commit [\da-f]{7} \([^;]* has an IP allow list enabled[^;]*\)\.$/u],
    [{ status: 200, body: truncated }, /has more files than GitHub's API lists \(100,000\)\.$/u],
  ] as const) {
    scene.github.faults.add({ path: /git\/trees/u, ...fault });
    const { code, message, hint } = refusal(scene, await scene.run(scheduleEvent({ sha }), workspace, QUIET));
    assert.equal(code, 'checkout.unknown');
    assert.match(message, reason);
    assert.doesNotMatch(hint, /permissions/u);
    assert.equal(scene.github.faults.pending, 0);
  }
});

test('without git, a generated file is told apart, and a changed one makes the commit unknown', async () => {
  const { scene, sha, workspace } = await begun();
  await using _ = scene;
  await rm(join(workspace, '.git'), { recursive: true });
  await put(workspace, 'ivr/closed.yml', menu('closed'));
  const run = (options: SceneOptions = QUIET): Promise<Run> => scene.run(scheduleEvent({ sha }), workspace, options);
  const generated = refusal(scene, await run());
  assert.deepEqual(
    [generated.code, generated.message],
    ['files.untracked', `1 menu file is not in commit ${sha.slice(0, 7)}: "ivr/closed.yml".`],
  );
  await rm(join(workspace, 'ivr/closed.yml'));
  await appendFile(join(workspace, 'ivr/main.yml'), '# changed\n');
  const changed = refusal(scene, await run());
  assert.equal(changed.code, 'checkout.unknown');
  assert.match(changed.message, new RegExp(`the menu files are not those of commit ${sha}, which GitHub has\\.$`, 'u'));
});
