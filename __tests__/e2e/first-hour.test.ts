// What happens to people in their first hour: their first mistakes, and their first menu in git.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { architect, github, Scene } from '../support/scene.ts';

const { menu } = architect;
const { QUIET } = github;

/** A menu file with one option. */
const file = (): string =>
  [
    'flow_name: Main IVR',
    'menu_node_id: collect_ivr_main',
    'options:',
    '  - key: "1"',
    '    prompt: For sales, press 1',
    '    routing_target: { queue: Sales }',
    '',
  ].join('\n');
const changed = (from: string, to: string): string => file().replace(from, to);

const MISTAKES = [
  ['a colon in a text', changed('For sales', 'Sales: sales'), '5:13', /has a colon.*`prompt: "Sales: sales, press 1"`/u],
  ['no blank after a colon', changed('prompt: ', 'prompt:'), '5:5', /space is missing after the colon.*`prompt: For sales, press 1`/u],
  ['tabs', file().replaceAll('    ', '\t'), '5:1', /indented with a tab\. Use spaces/u],
  ['curly quotes around a key', changed('"1"', '“1”'), '4:10', /The key is "“1”"\. Did you mean "1"\?/u],
  ['curly quotes around a text', changed('For sales, press 1', '“For sales, press 1”'), '5:13', /curly.*`"For sales, press 1"`/u],
  ['options as a map', changed('  - key: "1"\n    ', '  "1":\n    '), '4:3', /`options` is a map\. .* must be a list: .*`- key: "1"`/u],
  ['no options', 'flow_name: Main IVR\nmenu_node_id: collect_ivr_main\n', '1:1', /`options` is missing\. .* must be a list/u],
  ['a misspelled property', changed('prompt:', 'promt:'), '5:5', /Unknown property `promt` in an option\. Did you mean `prompt`\?/u],
  ['an unquoted #', changed('"1"', '#'), '4:10', /`key` is empty: an unquoted #.*`"#"`/u],
  ['an unquoted *', changed('"1"', '*'), '4:10', /If you mean the star key, put it in quotes/u],
] as const;

describe('one mistake is one error that says what to do', () => {
  for (const [what, text, place, words] of MISTAKES) {
    test(what, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      for (const mode of ['validate', 'plan']) {
        const run = await scene.push({ 'ivr/main.yml': text }, { isNew: true, inputs: { mode } });
        const [problem, ...others] = run.report.files.flatMap(({ problems }) => problems);
        assert.deepEqual([run.exitCode, others], [1, []], mode);
        assert.equal(`${problem?.line}:${problem?.column}`, place);
        assert.match(problem?.message ?? '', words);
        const annotation = run.commands.find(({ name }) => name === 'error');
        assert.deepEqual([annotation?.properties['file'], annotation?.properties['line']], ['ivr/main.yml', place.split(':')[0]]);
        assert.match(annotation?.message ?? '', words);
        await scene.commit({ 'ivr/main.yml': null });
      }
      assert.deepEqual(scene.calls, [], 'Genesys Cloud is not even asked for a token');
    });
  }
});

describe('a plan says', () => {
  test('which menus the flow has, if the file names another', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.pullRequest({ 'ivr/main.yml': changed('collect_ivr_main', 'anything') }, { ...QUIET, isNew: true });
    const [problem, ...others] = run.flow().problems ?? [];
    assert.deepEqual([run.exitCode, others], [1, []]);
    assert.match(problem?.message ?? '', /has no menu "anything"\. Its menus are: .*"Main Menu_10" \(Main Menu\)/u);
  });

  test('which keys are live, if the file keeps one that is not', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const text = `${menu('main')}  - key: "7"\n    routing_target: { unchanged: true }\n`;
    const run = await scene.pullRequest({ 'ivr/main.yml': text }, { ...QUIET, isNew: true });
    const [problem, ...others] = run.flow().problems ?? [];
    assert.deepEqual([run.exitCode, others, problem?.text], [1, [], '    routing_target: { unchanged: true }']);
    for (const key of ['1', '2', '3', '9', '0']) assert.match(problem?.message ?? '', new RegExp(`\\b${key}\\b`, 'u'));
  });

  test('that a secret is empty', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const inputs = { 'client-id': '', 'client-secret': '', comment: 'never' };
    const run = await scene.pullRequest({ 'ivr/main.yml': file() }, { inputs, isNew: true });
    assert.equal(run.exitCode, 1);
    assert.match(run.report.error?.message ?? '', /the secrets are empty: check their names/u);
    assert.deepEqual(scene.calls, []);
  });
});

describe('the first menu in git', () => {
  test('is seen to be in sync: the pull request gets a comment, with the live keys folded', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.pullRequest({ 'ivr/main.yml': menu('main') }, { isNew: true });
    assert.deepEqual([run.exitCode, run.outputs['outcome'], run.outputs['has-changes']], [0, 'no-changes', 'false']);
    const [comment] = scene.github.commentsOn(7);
    assert.match(
      comment?.body ?? '',
      /<summary>In sync: <code>Main Menu<\/code> \(<code>Main Menu&#95;10<\/code>\), 6 keys, as live \(v13\.0/u,
    );
    assert.match(comment?.body ?? '', /<kbd>2<\/kbd> \| queue <strong>Support<\/strong>/u);
  });

  test('gets no comment with `comment: changes`', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await scene.pullRequest({ 'ivr/main.yml': menu('main') }, { isNew: true, inputs: { comment: 'changes' } });
    assert.deepEqual(scene.github.commentsOn(7), []);
  });

  test('but a change does, and the comment is updated when the change is gone', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const inputs = { comment: 'changes' };
    const run = await scene.pullRequest({ 'ivr/main.yml': menu('main', 'Buy with 1') }, { inputs });
    assert.equal(run.outputs['has-changes'], 'true');
    assert.equal(scene.github.commentsOn(7).length, 1);
    await scene.planAgain({ 'ivr/main.yml': `# The main menu\n${menu('main')}` }, { inputs });
    const [comment, ...others] = scene.github.commentsOn(7);
    assert.deepEqual(others, []);
    assert.match(comment?.body ?? '', /nothing changes/u);
  });
});
