// A menu that was taken into git as it is not: the report has what is live as a menu file, and names the command that writes it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { scheduleEvent } from '../../harness/events.ts';
import { cli } from '../support/cli.ts';
import { filesOf, pull, type AnyScene } from '../support/pull-scene.ts';
import { architect, definition, Scene } from '../support/scene.ts';

const MAIN = 'ivr/main.yml';

const PLACES = {
  architect: {
    open: (): Promise<AnyScene> => Scene.open({ api: 'architect' }),
    wish: architect.menu('main', { 2: { target: '{ queue: Emergency Line }' } }),
    key: /- key: "2"\n +routing_target: \{ queue: Support \}/u,
  },
  definition: {
    open: (): Promise<AnyScene> => Scene.open(),
    wish: definition.menu('main', { 2: { prompt: 'For help, press 2' } }),
    key: /- key: "2"\n +prompt: For support, press 2\n/u,
  },
} as const;

/** The only menu file in a text of the report: folded, and between fences. */
function pasted(markdown: string): string {
  const blocks = [
    ...markdown.matchAll(
      /<details><summary>What is live in [^\n]*, as a menu file to paste into [^\n]*<\/summary>\n\n```yaml\n([^]*?)\n```/gu,
    ),
  ];
  assert.equal(blocks.length, 1, markdown);
  return `${blocks[0]?.[1]}\n`;
}

/** The same in the log, which indents it. */
function logged(stdout: string): string {
  const [, text = assert.fail(stdout)] = /, as a menu file to paste into "ivr\/main\.yml":\n((?: {2}.*\n)+)/u.exec(stdout) ?? [];
  return text.replaceAll(/^ {2}/gmu, '');
}

for (const api of ['architect', 'definition'] as const) {
  const { open, wish, key } = PLACES[api];

  describe(`a menu that is new to git and differs from live, on the ${api} API`, () => {
    test('is planned with the live menu as a file to paste, in the comment and in the log', async () => {
      await using scene = await open();
      const plan = await scene.pullRequest({ [MAIN]: wish }, { isNew: true });
      assert.equal(plan.exitCode, 0, plan.stdout);
      const file = pasted(scene.github.commentsOn(7)[0]?.body ?? '');
      assert.match(file, key);
      assert.equal(pasted(plan.summary), file);
      assert.equal(logged(plan.stdout), file);
      assert.match(plan.text, /genesys-ivr pull "Main IVR", or in a workflow mode: pull/u);
    });

    test('is refused by a deploy with the same file, and what was pasted is in sync', async () => {
      await using scene = await open();
      const refused = await scene.push({ [MAIN]: wish }, { isNew: true });
      assert.deepEqual(refused.ends, [['drifted', 'first-adoption']]);
      const file = pasted(refused.summary);
      assert.match(file, key);
      assert.equal(logged(refused.stdout), file);
      const adopted = await scene.push({ [MAIN]: file });
      assert.deepEqual([adopted.exitCode, adopted.ends, scene.published()], [0, [['in-sync']], []], adopted.stdout);
    });

    test('becomes what is live by the command that the message names, and by the workflow with force', async () => {
      await using scene = await open();
      const { error } = (await scene.push({ [MAIN]: wish }, { isNew: true })).flow('main');
      const hint = error?.hint ?? '';
      const [, name = assert.fail(hint)] = /`genesys-ivr pull "(.*?)"`/u.exec(hint) ?? [];
      assert.match(hint, /`mode: pull` with `flows: Main IVR` and `force: true`/u);
      const folder = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
      const command = await cli(scene, folder, ['pull', name]);
      assert.equal(command.exitCode, 0, command.stdout);
      const workflow = await filesOf(await pull(scene, { inputs: { flows: name, force: 'true' } }));
      assert.equal(workflow[MAIN], await readFile(join(folder, MAIN), 'utf8'));
      const adopted = await scene.push({ [MAIN]: workflow[MAIN] ?? '' });
      assert.deepEqual([adopted.exitCode, adopted.ends], [0, [['in-sync']]], adopted.stdout);
    });

    test('needs no file where the deploy goes over it', async () => {
      await using scene = await open();
      const run = await scene.push({ [MAIN]: wish }, { isNew: true, inputs: { 'on-drift': 'overwrite' } });
      assert.equal(run.flow('main').status, 'deployed');
      assert.doesNotMatch(run.summary + run.stdout, /as a menu file/u);
    });
  });
}

test('a deploy that finds an edit in Architect shows it as a menu file, and so does a check for drift', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  await scene.succeeded({ [MAIN]: architect.menu('main') });
  scene.edit('ann', (yaml) => architect.replaced(yaml, ['For support, press 2', 'For help ```press 2']));
  const refused = await scene.push(architect.CHANGE);
  assert.deepEqual(refused.ends, [['drifted', 'drift']]);
  assert.match(refused.flow('main').error?.hint ?? '', /`mode: pull` with `flows: Main IVR`\. Then the menu/u);
  const sha = await scene.repository.head();
  const drift = await scene.run(scheduleEvent({ sha }), await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' }));
  assert.deepEqual([drift.report.mode, logged(drift.stdout)], ['drift', logged(refused.stdout)]);
  // A fence that is longer than what the flow says.
  assert.match(refused.summary, /\n````yaml\n[^]*For help ```press 2[^]*?\n````\n/u);
  const adopted = await scene.push({ [MAIN]: logged(refused.stdout) });
  assert.deepEqual([adopted.exitCode, adopted.ends], [0, [['in-sync']]], adopted.stdout);
});

const KEPT_7 = '  - key: "7"\n    routing_target: { unchanged: true }\n';

for (const [api, code, wish] of [
  ['architect', 'default-choice', architect.menu('main', { 0: null })],
  ['architect', 'nothing-to-keep', `${architect.menu('main')}${KEPT_7}`],
  ['definition', 'nothing-to-keep', `${definition.menu('main')}${KEPT_7}`],
] as const)
  test(`a menu file that live makes impossible is refused with what is live: ${code}, on the ${api} API`, async () => {
    const { open, key } = PLACES[api];
    await using scene = await open();
    const plan = await scene.pullRequest({ [MAIN]: wish }, { isNew: true });
    assert.deepEqual(plan.ends, [['rejected', code]]);
    const file = pasted(scene.github.commentsOn(7)[0]?.body ?? '');
    assert.match(file, key);
    assert.deepEqual([pasted(plan.summary), logged(plan.stdout)], [file, file]);
    assert.match(plan.text, /genesys-ivr pull "Main IVR", mode: pull with force: true/u);
    const adopted = await scene.push({ [MAIN]: file }, { isNew: true });
    assert.deepEqual([adopted.exitCode, adopted.ends], [0, [['in-sync']]], adopted.stdout);
  });

test('a misspelled queue needs no file', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const wish = architect.menu('main', { 2: { target: '{ queue: Suport }' } });
  const plan = await scene.pullRequest({ [MAIN]: wish }, { isNew: true });
  assert.deepEqual(plan.ends, [['rejected', 'queue-not-found']]);
  assert.doesNotMatch(plan.summary + plan.stdout, /as a menu file/u);
});

test('the command line prints the same file', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const run = await scene.push({ [MAIN]: PLACES.architect.wish }, { isNew: true });
  const folder = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
  const drift = await cli(scene, folder, ['plan']);
  assert.equal(drift.exitCode, 0, drift.stdout);
  assert.equal(logged(drift.stdout.replaceAll(/^ {2}/gmu, '')), logged(run.stdout));
});

test('with `names`, the file says what menu files call the queues, so that it is right in every org', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const wish = architect.menu('main', { 1: { prompt: 'For help, press 1' }, 2: { target: '{ queue: Help }' } });
  const files = { [MAIN]: wish, 'names.yml': 'queues: { Help: Support }\n' };
  const run = await scene.push(files, { isNew: true, inputs: { names: 'names.yml' } });
  assert.deepEqual(run.ends, [['drifted', 'first-adoption']]);
  assert.match(logged(run.stdout), /\{ queue: Help \}\n/u);
  const adopted = await scene.push({ ...files, [MAIN]: logged(run.stdout) }, { inputs: { names: 'names.yml' } });
  assert.deepEqual([adopted.exitCode, adopted.ends], [0, [['in-sync']]], adopted.stdout);
});

test('a plan says once how many menus of its flow are not in git', async () => {
  for (const [api, { CHANGE, menu }] of Object.entries({ architect, definition })) {
    await using scene: AnyScene = await Scene.open({ api: api as 'architect' });
    const run = await scene.pullRequest(CHANGE);
    assert.equal(run.summary.match(/not in git/gu)?.length, 1, run.summary);
    assert.match(run.summary, / · 1 menu not in git · commit /u);
    await scene.keepPublished({ 'ivr/hours.yml': menu('hours') });
    assert.equal((await scene.planAgain(undefined)).summary.includes('not in git'), false);
  }
});
