// A stranger's first mistakes at the terminal: each meets one message that says what is wrong, where, and what to do.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { makeGit } from '../../harness/git.ts';
import { cli, cliIn } from '../support/cli.ts';
import { architect, CLIENT, Scene } from '../support/scene.ts';

const FILE = `flow_name: Main IVR
menu_node_id: Main Menu
options:
  - key: "1"
    prompt: For sales, press 1
    routing_target: { queue: Sales }
  - key: "2"
    prompt: For support, press 2
    routing_target: { queue: Support }
`;

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ivr-cli-'));
  await makeGit(folder, 1)('init', '--quiet');
  await mkdir(join(folder, 'ivr'));
});
after(() => rm(folder, { recursive: true }));

describe('in a menu file', () => {
  const mistakes = [
    [
      'a colon',
      'For sales',
      'Sales: sales',
      /^"ivr\/main\.yml":5:13 yaml-syntax: .*has a colon\. Put it in quotes: `prompt: "Sales: sales, press 1"`/u,
    ],
    ['no blank', 'prompt: For sales', 'prompt:For sales', /:5:5 yaml-syntax: A space is missing after the colon\. Add it: /u],
    ['a tab', '    prompt: For sales', '\tprompt: For sales', /:5:1 yaml-syntax: This line is indented with a tab\. Use spaces/u],
    ['curly quotes', '"1"', '“1”', /:4:10 bad-key: .*Did you mean "1"\?/u],
    ['a misspelled property', 'prompt: For sales', 'promt: For sales', /:5:5 unknown-property: .*Did you mean `prompt`\?/u],
    [
      'a target without its property',
      'routing_target: { queue: Sales }',
      'queue: Sales',
      /:6:5 unknown-property: .*`routing_target: \{ queue: … \}`/u,
    ],
    ['a missing dash', '  - key: "2"', '    key: "2"', /:7:5 duplicate-property: .*If a new option starts here, write `- key`/u],
    ['a key twice', '"2"', '"1"', /:7:10 duplicate-key: .*line 4 has it already/u],
    ['an open quote', 'For sales', '"For sales', /:5:13 yaml-syntax: The quote .* is not closed/u],
    ['an open brace', '{ queue: Sales }', '{ queue: Sales', /:6:21 yaml-syntax: The \{ in this line is never closed\./u],
  ] as const;
  for (const [what, right, wrong, said] of mistakes)
    test(what, async () => {
      await writeFile(join(folder, 'ivr/main.yml'), architect.replaced(FILE, [right, wrong]));
      const { exitCode, stdout, stderr } = await cliIn(folder, ['validate']);
      const [problem = '', ...others] = stdout.trimEnd().split('\n');
      assert.deepEqual([exitCode, others, stderr], [1, ['1 menu file invalid, nothing changed.'], ''], stdout);
      assert.match(problem, said);
    });
});

describe('at the prompt', () => {
  const client = { GENESYS_CLOUD_CLIENT_ID: CLIENT.id, GENESYS_CLOUD_CLIENT_SECRET: CLIENT.secret };
  const mistakes = [
    [
      'a file instead of a flow',
      ['validate', 'ivr/main.yml'],
      /^"ivr\/main\.yml" is a file, and arguments are flows\. Write --files "ivr\/main\.yml"/u,
    ],
    [
      'a path of Windows from its drive',
      ['validate', '--files', String.raw`C:\menus\main.yml`],
      /^--files holds "C:\/menus\/main\.yml": a glob starts at the repository's root/u,
    ],
    ['an option without its value', ['plan', '--region'], /^--region needs a value\./u],
    ['a flag with a value', ['plan', '--json=yes'], /^--json takes no value\./u],
    [
      'a gateway without a scheme',
      ['plan', '--gateway-url', 'localhost:8080'],
      /^--gateway-url is "localhost:8080", without its scheme: write http:\/\/localhost:8080\.\n$/u,
    ],
  ] as const;
  for (const [what, args, said] of mistakes)
    test(what, async () => {
      const { exitCode, stdout, stderr } = await cliIn(folder, args, client);
      assert.deepEqual([exitCode, stdout, stderr.trimEnd().split('\n').length], [2, '', 1]);
      assert.match(stderr, said);
    });

  test('a menu file that is deleted, and whose deletion is not committed', async () => {
    const clone = await mkdtemp(join(tmpdir(), 'ivr-cli-'));
    try {
      const git = makeGit(clone, 1);
      await git('init', '--quiet');
      for (const name of ['main.yml', 'hours.yml']) await writeFile(join(clone, name), FILE);
      await git('add', '.');
      await git('commit', '--quiet', '--message', 'Add menus');
      await rm(join(clone, 'hours.yml'));
      const { exitCode, stdout } = await cliIn(clone, ['plan', '--files', '*.yml'], client);
      assert.equal(exitCode, 1);
      assert.match(stdout, /^1 menu file is in git but not in this folder: "hours\.yml"\. .*If you have deleted a file, commit that\./u);
      assert.doesNotMatch(stdout, /step|workspace/u);
    } finally {
      await rm(clone, { recursive: true });
    }
  });

  test('no menu file yet', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'ivr-cli-'));
    try {
      await makeGit(empty, 1)('init', '--quiet');
      const { exitCode, stdout } = await cliIn(empty, ['validate']);
      assert.equal(exitCode, 1);
      assert.match(stdout, /^No file matches --files: .*`genesys-ivr pull` writes the live menus into new ones\./u);
    } finally {
      await rm(empty, { recursive: true });
    }
  });
});

describe('against an org', () => {
  test('a flow that does not exist is told with the file that names it', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await writeFile(join(folder, 'ivr/main.yml'), architect.replaced(FILE, ['Main IVR', 'Mian IVR']));
    const { exitCode, stdout } = await cli(scene, folder, ['plan']);
    assert.equal(exitCode, 1);
    assert.match(stdout, /Flow "Mian IVR" doesn't exist, .*Did you mean "Main IVR"\?.*\n {2}ivr\/main\.yml\n/u);
  });

  test('a test of calls that can not be made says so, in the words of the terminal', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await writeFile(join(folder, 'ivr/main.yml'), architect.menu('main'));
    await writeFile(join(folder, 'ivr/main.calls.yml'), 'flow_name: Main IVR\nrules: [{ person_within: 2 }]\n');
    const { exitCode, stdout } = await cli(scene, folder, ['test'], { GENESYS_CLOUD_CLIENT_SECRET: 'another' });
    assert.equal(exitCode, 1);
    assert.match(stdout, /Check GENESYS_CLOUD_CLIENT_ID and [^]*\nNot all flows were called: see above\.\n$/u);
  });

  test('a deploy of what is not committed is refused before it asks', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await writeFile(join(folder, 'ivr/main.yml'), architect.menu('main'));
    const { exitCode, stdout, stderr } = await cli(scene, folder, ['deploy']);
    assert.deepEqual([exitCode, stderr], [1, '']);
    assert.match(stdout, /Commit and merge them first/u);
  });
});
