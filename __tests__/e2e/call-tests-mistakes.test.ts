// First mistakes with call tests at the terminal: none of them is green, and each is told what is wrong, where, and what to do.
import assert from 'node:assert/strict';
import { mkdir, mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { ChildResult } from '../../harness/child.ts';
import { makeGit } from '../../harness/git.ts';
import { cli, cliIn } from '../support/cli.ts';
import { architect, FLOWS, Scene } from '../support/scene.ts';

const { menu } = architect;
const TESTS = 'ivr/main.calls.yml';
const MENU = 'ivr/main.yml';
const CALLS = 'flow_name: Main IVR\ncalls:\n  - { press: "3", reaches: { queue: Billing } }\n';
const MISSPELT = CALLS.replace('Main IVR', 'Main IRV');

let scene: Scene<'architect'>;
before(async () => {
  scene = await Scene.open({ api: 'architect' });
});
after(() => scene[Symbol.asyncDispose]());

type Files = Readonly<Record<string, string>>;

/** Runs a command in a repository of these files, against the sample org. */
const ask = (files: Files, ...args: readonly string[]): Promise<ChildResult> => inFolder(files, (folder) => cli(scene, folder, args));

/** The same without an org. */
const askNoOne = (files: Files, ...args: readonly string[]): Promise<ChildResult> => inFolder(files, (folder) => cliIn(folder, args));

async function inFolder(files: Files, run: (folder: string) => Promise<ChildResult>): Promise<ChildResult> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'ivr-calls-'));
  await makeGit(folder.path)('init', '--quiet');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder.path, path)), { recursive: true });
    await writeFile(join(folder.path, path), text);
  }
  return await run(folder.path);
}

/** The exit code and the lines on standard output, without their links. Nothing else was said. */
async function linesOf(answer: Promise<ChildResult>): Promise<readonly (string | number | null)[]> {
  const { exitCode, stdout, stderr } = await answer;
  assert.equal(stderr, '', stdout);
  const lines = stdout.trimEnd().split('\n');
  return [exitCode, ...lines.map((line) => line.replace(/ Help: https:\S+$/u, ''))];
}

describe('no test is about the flow', () => {
  const WRITE = '`genesys-ivr test --init "Main IVR"` writes tests of what its calls do now.';

  for (const [what, files] of [
    ['whose menu file is there', { [MENU]: menu('main'), [TESTS]: MISSPELT }],
    ['whose menu file is not there', { [TESTS]: MISSPELT }],
  ] as const)
    test(`because a test file misspells it, ${what}`, async () => {
      assert.deepEqual(await linesOf(ask(files, 'test', 'Main IVR')), [
        1,
        'The command names "Main IVR", but no test file is about it. Did you mean "Main IRV"? ' +
          `It is in "${TESTS}" line 1: if it is misspelt there, correct it. ${WRITE}`,
        'Not all flows were called: see above.',
      ]);
    });

  test('that the command misspells', async () => {
    const [exitCode, said = ''] = await linesOf(ask({ [TESTS]: CALLS }, 'test', 'Mian IVR'));
    assert.equal(exitCode, 1);
    assert.match(String(said), /^The command names "Mian IVR", but no test file is about it\. Did you mean "Main IVR"\? It is in /u);
  });

  test('and none comes near it', async () => {
    const [exitCode, said] = await linesOf(ask({ [TESTS]: CALLS }, 'test', 'Summer Campaign'));
    assert.deepEqual(
      [exitCode, said],
      [
        1,
        'The command names "Summer Campaign", but no test file is about it. The files name "Main IVR". ' +
          WRITE.replace('Main IVR', 'Summer Campaign'),
      ],
    );
  });

  test('as only Genesys Cloud can tell: files name the flows by their ids', async () => {
    const byId = CALLS.replace('flow_name: Main IVR', `flow_id: ${FLOWS.eu.id}`);
    const [exitCode, ...said] = await linesOf(ask({ [MENU]: menu('main'), [TESTS]: byId }, 'test', 'Main IVR'));
    assert.deepEqual([exitCode, said.at(0)], [1, `No test file is about "Main IVR". ${WRITE}`]);
  });

  test('because the org has no such flow: the line of the test file is told', async () => {
    const [exitCode, said, place] = await linesOf(ask({ [TESTS]: MISSPELT }, 'test'));
    assert.equal(exitCode, 1);
    assert.match(String(said), /^❌ "Main IRV": failed: Flow "Main IRV" doesn't exist, .* Did you mean "Main IVR"\?/u);
    assert.equal(place, `  ${TESTS}:1`);
  });

  test('in a plan, which is about menu files', async () => {
    const named = menu('main', {}, { flow: 'flow_name: Main IVR' });
    const [exitCode, said] = await linesOf(ask({ [MENU]: named, [TESTS]: MISSPELT }, 'plan', 'Mian IVR'));
    assert.equal(exitCode, 1);
    assert.match(
      String(said),
      /^The command names "Mian IVR", but no menu file or test file is about it\. Did you mean "Main IVR"\? It is in "ivr\/main\.yml" line 1: /u,
    );
  });
});

describe('there is no test file', () => {
  const UNMATCHED = 'No file matches --tests: "ivr/**/*.calls.yml", "ivr/**/*.calls.yaml".';

  test('and no menu file', async () => {
    const [exitCode, ...said] = await linesOf(ask({}, 'test', 'Main IVR'));
    assert.deepEqual(
      [exitCode, ...said],
      [
        1,
        `${UNMATCHED} \`genesys-ivr test --init "Main IVR"\` writes tests of what its calls do now.`,
        'Not all flows were called: see above.',
      ],
    );
  });

  test('for the menu files', async () => {
    const [exitCode, said] = await linesOf(ask({ [MENU]: menu('main') }, 'test'));
    assert.deepEqual([exitCode, said], [1, `${UNMATCHED} \`genesys-ivr test --init\` writes tests of what calls do now.`]);
  });

  test('where the command says, and the report says so, too', async () => {
    const { exitCode, stdout } = await ask({ [TESTS]: CALLS }, 'test', '--tests', 'ivr/*.calls.yaml', '--json');
    const { outcome, error } = JSON.parse(stdout) as { outcome: string; error: { code: string; hint: string } };
    assert.deepEqual([exitCode, outcome, error.code], [1, 'failure', 'files.unmatched']);
    assert.match(error.hint, /^The files have the other extension: write "ivr\/\*\.calls\.yml"\./u);
  });

  test('because they are switched off', async () => {
    const [exitCode, said] = await linesOf(ask({ [TESTS]: CALLS }, 'test', '--tests', ''));
    assert.deepEqual([exitCode, said], [1, 'No call was made: --tests is empty. Name the test files, or leave it out.']);
  });
});

describe('test files without menu files', () => {
  test('are checked without an org', async () => {
    assert.deepEqual(await linesOf(askNoOne({ [TESTS]: CALLS }, 'validate')), [0, '1 test file valid.']);
    assert.deepEqual(await linesOf(askNoOne({ [TESTS]: CALLS }, 'validate', 'Main IVR')), [0, '1 test file valid.']);
    const [exitCode, said, end] = await linesOf(askNoOne({ [TESTS]: CALLS.replace('"3"', '3') }, 'validate'));
    assert.deepEqual([exitCode, end], [1, '1 test file invalid, nothing changed.']);
    assert.match(String(said), /^"ivr\/main\.calls\.yml":3:14 wrong-type: /u);
  });

  test('are not what --files names', async () => {
    const [exitCode, said] = await linesOf(askNoOne({ [TESTS]: CALLS }, 'validate', '--files', 'menus/*.yml'));
    assert.equal(exitCode, 1);
    assert.match(String(said), /^No file matches --files: "menus\/\*\.yml"\./u);
  });
});

/** The lines about tests that fail, of a repository that has only these tests. */
async function failuresOf(lists: string): Promise<readonly string[]> {
  const { exitCode, stdout, stderr } = await ask({ [TESTS]: `flow_name: Main IVR\n${lists}` }, 'test');
  assert.deepEqual([exitCode, stderr], [1, ''], stdout);
  return stdout.split('\n').filter((line) => line.startsWith('  ❌ '));
}

describe('a key that a menu does not have', () => {
  const ADD = 'Add key 0 in the menu\'s file (`genesys-ivr pull "Main IVR"` writes one). To leave a menu out, name it under `except`.';

  test('is named with the keys that it has, for a call and for a rule', async () => {
    assert.deepEqual(await failuresOf('calls: [{ press: "9 7", reaches: { queue: Sales } }]\n'), [
      `  ❌ "${TESTS}":2 9 7 → queue "Sales": 9 → menu "Opening Hours"; 7 → menu "Opening Hours", not queue "Sales". ` +
        'Menu "Opening Hours" has no key 7; its keys are 2, *, #.',
    ]);
    assert.deepEqual(await failuresOf('rules: [{ in_every_menu: { key: "0", reaches: { queue: Operator } } }]\n'), [
      `  ❌ "${TESTS}":2 0 in every menu → queue "Operator": ` +
        `In 1 of 2 menus: menu "Opening Hours" has no key 0; its keys are 2, *, #. ${ADD}`,
    ]);
  });

  test('is not the fault if it leads elsewhere', async () => {
    assert.deepEqual(await failuresOf('rules: [{ in_every_menu: { key: "*", reaches: { queue: Operator } } }]\n'), [
      `  ❌ "${TESTS}":2 * in every menu → queue "Operator": In 2 of 2 menus: menu "Main Menu": * → menu "Main Menu", not queue "Operator" · ` +
        'menu "Opening Hours": * → menu "Main Menu", not queue "Operator". To leave a menu out, name it under `except`.',
    ]);
  });

  test('is not the first fault if nothing leads to the place', async () => {
    assert.deepEqual(await failuresOf('rules: [{ in_every_menu: { key: "0", reaches: { queue: Oprator } } }]\n'), [
      `  ❌ "${TESTS}":2 0 in every menu → queue "Oprator": ` +
        'In 2 of 2 menus: menu "Main Menu": 0 → queue "Operator", not queue "Oprator" · menu "Opening Hours" has no key 0; its keys are 2, *, #. ' +
        'Nothing in this flow leads to queue "Oprator". Did you mean "Operator"?',
    ]);
  });
});

test('keys that stand together may be an extension: how to write two presses is told', async () => {
  const [failure = '', ...others] = await failuresOf('calls: [{ press: "92", reaches: { queue: Sales } }]\n');
  assert.deepEqual(others, []);
  assert.match(failure, / 92 → an extension, not queue "Sales"/u);
  assert.match(
    failure,
    /\. Menu "Main Menu" lets callers dial an extension, and 92 may be one\. To press one key after the other, write "9 2"\.$/u,
  );
});

const rule = (text: string): string => `rules:\n  - ${text}\n`;
const call = (text: string): string => `calls:\n  - { ${text}, reaches: { queue: Sales } }\n`;

describe('a mistake in a test file is told with what to write', () => {
  for (const [what, lists, said] of [
    ['a key without quotes', call('press: 10'), /3:14 wrong-type: .* Write `press: "10"`\. /u],
    ['a key without quotes in a list', call('press: ["1", 2]'), /3:20 wrong-type: .* Write `"2"`\. /u],
    [
      'a key without quotes in a rule',
      rule('in_every_menu: { key: 0, reaches: { queue: Sales } }'),
      /3:27 wrong-type: .* Write `key: "0"`\. /u,
    ],
    ['a key that YAML reads as another number', call('press: 01'), /3:14 wrong-type: .* Write `press: "01"`\. /u],
    ['a number that is no key', call('press: 1e3'), /3:14 wrong-type: .* It must be text: put it in quotes\. Found/u],
    [
      'an exception between the braces of its rule',
      rule('in_every_menu: { key: "0", reaches: { queue: Sales }, except: [Main Menu] }'),
      /3:59 unknown-property: .*`except` in `in_every_menu`\. It is a property of the rule: write it beside `in_every_menu`, outside of its braces\. /u,
    ],
    [
      'a level within a place',
      rule('in_every_menu: { key: "0", reaches: { queue: Sales, level: warning } }'),
      /`level` in a place\. It is a property of the rule: write it beside `in_every_menu`, outside of its braces\. /u,
    ],
    [
      'a decision within a place',
      'calls:\n  - press: "1"\n    reaches: { queue: Sales, given: { Hours: open } }\n',
      /`given` in a place\. It is a property of the call: write it beside `reaches`, outside of its braces\. /u,
    ],
    [
      'the parts of a rule beside it',
      rule('in_every_menu:\n    key: "0"\n    reaches: { queue: Sales }'),
      /4:5 unknown-property: .*`key` in a rule\. It is a property of `in_every_menu`: write `in_every_menu: \{ key: … \}`\. /u,
    ],
    [
      'the flow of a call',
      call('flow_name: Main IVR, press: "1"'),
      /`flow_name` in a call\. It is a property of the test file: write it beside `calls`\. /u,
    ],
  ] as const)
    test(what, async () => {
      const [exitCode, ...lines] = await linesOf(askNoOne({ [TESTS]: `flow_name: Main IVR\n${lists}` }, 'validate'));
      assert.equal(exitCode, 1);
      assert.match(lines.join('\n'), said);
    });
});

describe('a file of the other kind is told once:', () => {
  test('call tests in a menu file', async () => {
    assert.deepEqual(await linesOf(askNoOne({ 'ivr/main-ivr.yml': CALLS }, 'validate')), [
      1,
      '"ivr/main-ivr.yml":1:1 wrong-file: These are call tests, and the name of the file says that it is a menu file. ' +
        'Rename it to main-ivr.calls.yml, or name it in --tests. Found: flow_name: Main IVR',
      '1 menu file invalid, nothing changed.',
    ]);
  });

  test('call tests in a menu file, where they are called', async () => {
    const [exitCode, said, ...others] = await linesOf(ask({ 'ivr/main-ivr.yml': CALLS }, 'test', 'Main IVR'));
    assert.deepEqual([exitCode, others], [1, ['Not all flows were called: see above.']]);
    assert.match(String(said), /^"ivr\/main-ivr\.yml":1:1 wrong-file: /u);
  });

  test('a menu in a test file', async () => {
    const [exitCode, said, ...others] = await linesOf(askNoOne({ [TESTS]: menu('main') }, 'validate'));
    assert.deepEqual([exitCode, others], [1, ['1 test file invalid, nothing changed.']]);
    assert.match(
      String(said),
      /^"ivr\/main\.calls\.yml":1:1 wrong-file: This is a menu, and the file is one of the test files\. Rename it to main\.yml\. /u,
    );
  });
});

test('the key that the docs add to a pulled menu file makes the rule hold', async () => {
  const page = await readFile(new URL('../../docs/call-tests.md', import.meta.url), 'utf8');
  const [, says = '', option = ''] = /```yaml\n(says: [^\n]*)\noptions:\n[^\n]*#[^\n]*\n([^`]*)```/u.exec(page) ?? [];
  const everywhere = 'flow_name: Main IVR\nrules:\n  - in_every_menu: { key: "0", reaches: { queue: Operator } }\n';
  const answer = inFolder({ [TESTS]: everywhere }, async (folder) => {
    assert.equal((await cli(scene, folder, ['pull', 'Main IVR'])).exitCode, 0);
    const file = join(folder, 'ivr/main-ivr/opening-hours.yml');
    const pulled = await readFile(file, 'utf8');
    await writeFile(file, `${pulled.replace(/^says: .*$/mu, says)}${option}`);
    return cli(scene, folder, ['test', 'Main IVR']);
  });
  assert.deepEqual(await linesOf(answer), [
    0,
    '"Main IVR", as planned, not live yet',
    'Call tests: ✅ 1 rule',
    'All calls arrive where they must.',
  ]);
});

describe('with menu files that are not live yet', () => {
  const PLANNED = { [MENU]: menu('main', { 1: { prompt: 'For new orders, press 1' } }) };
  const LIVE = '"Main IVR", as it is live';
  const NOT_LIVE = '"Main IVR", as planned, not live yet';

  const GREEN = ['Call tests: ✅ 1 call', 'All calls arrive where they must.'];

  test('a test that passes says that it is the plan; in sync, the plan is what is live', async () => {
    assert.deepEqual(await linesOf(ask({ ...PLANNED, [TESTS]: CALLS }, 'test')), [0, NOT_LIVE, ...GREEN]);
    assert.deepEqual(await linesOf(ask({ [MENU]: menu('main'), [TESTS]: CALLS }, 'test')), [0, LIVE, ...GREEN]);
    assert.deepEqual(await linesOf(ask({ [TESTS]: CALLS }, 'test')), [0, LIVE, ...GREEN]);
  });

  test('a test that fails is no warning, whatever is live: sign, words and exit code agree', async () => {
    const wrong = CALLS.replace('Billing', 'Sales');
    assert.deepEqual(await linesOf(ask({ ...PLANNED, [TESTS]: wrong }, 'test')), [
      1,
      NOT_LIVE,
      'Call tests: ❌ 1',
      `  ❌ "${TESTS}":3 3 → queue "Sales": 3 → queue "Billing", not queue "Sales". It fails on what is live, too.`,
      'Not all calls arrive where they must.',
    ]);
    const { stdout } = await ask({ ...PLANNED, [TESTS]: wrong }, 'test', '--json');
    const { flows } = JSON.parse(stdout) as { flows: { calls: { status: string }[] }[] };
    assert.equal(flows[0]?.calls[0]?.status, 'failed');
  });

  test('a rule that warns is a warning: sign, words and exit code agree', async () => {
    const quick = 'rules:\n  - { max_listening_seconds: 1, level: warning }\n';
    const [exitCode, title, calls, failure, end, ...others] = await linesOf(ask({ ...PLANNED, [TESTS]: `${CALLS}${quick}` }, 'test'));
    assert.deepEqual(
      [exitCode, title, calls, end, others],
      [0, NOT_LIVE, 'Call tests: ✅ 1 call · ⚠️ 1 warning', 'All calls arrive where they must. 1 warning: see above.', []],
    );
    assert.match(String(failure), /^ {2}⚠️ .* It fails on what is live, too\.$/u);
  });
});

test('calls and rules are counted apart', async () => {
  const one = `${CALLS}rules: [{ person_within: 2 }, { max_listening_seconds: 999 }]\n`;
  assert.deepEqual(await linesOf(ask({ [TESTS]: one }, 'test')), [
    0,
    '"Main IVR", as it is live',
    'Call tests: ✅ 1 call and 2 rules',
    'All calls arrive where they must.',
  ]);
  const rules = 'flow_name: Main IVR\nrules: [{ person_within: 0 }]\n';
  const [exitCode, , calls, , end] = await linesOf(ask({ [TESTS]: rules }, 'test'));
  assert.deepEqual([exitCode, calls, end], [1, 'Call tests: ❌ 1', 'Not all rules hold.']);
});
