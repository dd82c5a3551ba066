import assert from 'node:assert/strict';
import { appendFile, mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { makeGit } from '../../harness/git.ts';
import { cli } from '../support/cli.ts';
import { architect, definition, FLOWS, plain, Scene, type Run } from '../support/scene.ts';

const { DEPLOYED, menu, replaced } = architect;
const MAIN = 'ivr/main.yml';
const TESTS = 'ivr/main.calls.yml';

/** A test file for the main flow: each call or rule in one line of YAML. */
function callFile(calls: readonly string[], rules: readonly string[] = []): string {
  return `flow_name: Main IVR\n${listOf('calls', calls)}${listOf('rules', rules)}`;
}

function listOf(name: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${name}:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`;
}

const BILLING = 'name: Billing is one press away, press: "3", reaches: { queue: Billing }';
const OPERATOR = 'press: "0", reaches: { queue: Operator }';
const PERSON = 'person_within: 2';
/** It fails whatever this run changes. */
const WRONG = 'name: Never, press: "1", reaches: { queue: Billing }';
/** A change that breaks `BILLING`. */
const REROUTED = menu('main', { 3: { target: '{ queue: Sales }' } });
const HARMLESS = menu('main', { 1: { prompt: 'For new orders, press 1' } });

interface CallEntry {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly level: string;
  readonly status: string;
  readonly message: string;
}

/** The results of the one flow, or of none. */
function callsOf(run: Run): readonly CallEntry[] | undefined {
  const { flows } = run.report as unknown as { readonly flows: readonly { readonly calls?: readonly CallEntry[] }[] };
  return flows[0]?.calls;
}

const statusesOf = (run: Run): string[] | undefined => callsOf(run)?.map(({ line, status }) => `${line} ${status}`);

describe('call tests', () => {
  test('that pass are told in a line, and the change is deployed', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.push({ [MAIN]: HARMLESS, [TESTS]: callFile([BILLING, OPERATOR], [PERSON]) });
    assert.equal(run.flow().status, 'deployed', run.stdout);
    assert.deepEqual(callsOf(run), [
      { file: TESTS, line: 3, name: 'Billing is one press away', level: 'error', status: 'passed', message: '' },
      { file: TESTS, line: 4, name: '0 → queue "Operator"', level: 'error', status: 'passed', message: '' },
      { file: TESTS, line: 6, name: 'a person within 2 presses', level: 'error', status: 'passed', message: '' },
    ]);
    assert.match(plain(run.summary), /<summary>Call tests: ✅ 2 calls and 1 rule<\/summary>\n/u);
    assert.match(run.stdout, /^Call tests: ✅ 2 calls and 1 rule$/mu);
    assert.doesNotMatch(run.stdout, /IVR call test/u);
  });

  test('that a change breaks reject the flow before any write, in a plan and in a deploy', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const before = scene.live();
    const message = '3 → queue "Sales", not queue "Billing". Nothing in this flow leads to queue "Billing".';
    for (const run of [
      await scene.pullRequest({ [MAIN]: REROUTED, [TESTS]: callFile([OPERATOR, BILLING]) }),
      await scene.push({ [MAIN]: REROUTED, [TESTS]: callFile([OPERATOR, BILLING]) }),
    ]) {
      assert.deepEqual([run.exitCode, run.ends], [1, [['rejected', 'call-test-failed']]], run.stdout);
      assert.equal(run.message, `A call test fails: "Billing is one press away" (${TESTS} line 4): ${message}`);
      assert.deepEqual(
        callsOf(run)?.map(({ status, message: why }) => [status, why]),
        [
          ['passed', ''],
          ['failed', message],
        ],
      );
      assert.deepEqual(
        run.said.filter((line) => line.startsWith('error ivr')),
        [`error ${TESTS}:4: Billing is one press away: ${message}`],
      );
      assert.match(plain(run.summary), /Call tests:\*\* ✅ 1 call · ❌ 1\n/u);
      assert.match(run.summary, /- ❌ \[line 4\]\(https:[^)]*ivr\/main\.calls\.yml#L4\) Billing is one press away<br>3 → queue/u);
      assert.match(run.stdout, /^ {2}❌ "ivr\/main\.calls\.yml":4 Billing is one press away: 3 → queue "Sales", not queue "Billing"\. /mu);
    }
    const comment = plain(scene.github.commentsOn(7)[0]?.body ?? '');
    assert.match(comment, /Call tests:\*\* ✅ 1 call · ❌ 1\n[^]*\n\| Key \|[^]*<summary>Call tests that pass<\/summary>\n\n- ✅ /u);
    assert.equal(scene.count('POST /api/v2/flows/jobs 200'), 0);
    assert.deepEqual(scene.live(), before);
  });

  test('name what the flow does not have at its place, with what may be meant', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const calls = `flow_name: Main IVR
calls:
  - name: Support
    press: "2"
    reaches:
      queue: Support
  - name: The menu of hours
    press: "9"
    may_reach:
      - { menu: Opening Hours }
`;
    // The change takes away what a test names, and a key leads to a name that comes near.
    const plan = await scene.pullRequest({ [MAIN]: menu('main', { 2: { target: '{ queue: Support EU }' } }), [TESTS]: calls });
    assert.deepEqual(plan.ends, [['rejected', 'call-test-failed']], plan.stdout);
    const sentence = 'Nothing in this flow leads to queue "Support" (line 6). Did you mean "Support EU"?';
    assert.deepEqual(
      plan.said.filter((line) => line.startsWith('error ivr')),
      [`error ${TESTS}:6: Support: 2 → queue "Support EU", not queue "Support". ${sentence}`],
    );
    // What the flow never had failed before.
    const wrong = calls.replace('reaches:', 'given: { Huors: open }\n    reaches:').replace('menu: Opening', 'menu: Openign');
    const push = await scene.push({ [TESTS]: wrong });
    assert.deepEqual(statusesOf(push), ['3 failed-before', '8 failed-before'], push.stdout);
    assert.match(callsOf(push)?.[0]?.message ?? '', /^No decision, .* of this flow is called "Huors" \(line 5\)\./u);
    assert.match(callsOf(push)?.[1]?.message ?? '', /leads to menu "Openign Hours" \(line 11\)\. Did you mean "Opening Hours"\?$/u);
  });

  test('that failed before are a warning, and stop nothing', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.push({ [MAIN]: HARMLESS, [TESTS]: callFile([WRONG, OPERATOR]) });
    assert.equal(run.flow().status, 'deployed', run.stdout);
    assert.deepEqual(statusesOf(run), ['3 failed-before', '4 passed']);
    assert.match(plain(run.summary), /Call tests:\*\* ✅ 1 call · ⚠️ 1 failed before this change\n/u);
    assert.deepEqual(
      run.said.filter((line) => line.includes(TESTS)),
      [],
    );
  });

  test('that fail in one way before a change and in another after it tell both, and stop nothing', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.push({ [MAIN]: REROUTED, [TESTS]: callFile([OPERATOR, 'press: "3", reaches: { queue: Support }']) });
    assert.deepEqual([run.statuses, statusesOf(run)], [['deployed'], ['3 passed', '4 failed-before']], run.stdout);
    assert.equal(
      callsOf(run)?.[1]?.message,
      '3 → queue "Sales", not queue "Support". Before this change: 3 → queue "Billing", not queue "Support".',
    );
    assert.match(
      plain(run.summary),
      /<details><summary>1 failed before this change<\/summary>\n\n- ⚠️ \[line 4\]\([^)]*\) 3 → queue "Support"<br>/u,
    );
  });

  test('a rule of the level warning stops nothing', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const rule = 'in_every_menu: { key: "3", reaches: { queue: Billing } }, except: [Opening Hours]';
    const files = (level: string): Record<string, string> => ({ [MAIN]: REROUTED, [TESTS]: callFile([], [`${rule}, level: ${level}`]) });
    const plan = await scene.pullRequest(files('warning'));
    assert.deepEqual([plan.exitCode, plan.statuses, statusesOf(plan)], [0, ['planned'], ['3 failed']], plan.stdout);
    assert.match(
      plan.said.join('\n'),
      /^warning ivr\/main\.calls\.yml:3: 3 in every menu → queue "Billing": In 1 of 1 menu: .*\. Nothing in this flow leads to queue "Billing"\.$/mu,
    );
    const strict = await scene.push(files('error'));
    assert.deepEqual(strict.ends, [['rejected', 'call-test-failed']], strict.stdout);
  });

  test('a broken test file is told with its place, beside those of menu files, and nothing is asked', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.push({
      [MAIN]: HARMLESS,
      [TESTS]: 'flow_name: Main IVR\ncalls:\n  - press: 3\n    reach: { queue: Billing }\n',
    });
    assert.deepEqual([run.exitCode, scene.calls], [1, []], run.stdout);
    const { files } = run.report as unknown as {
      readonly files: readonly {
        readonly path: string;
        readonly status: string;
        readonly problems: readonly { readonly line: number; readonly rule: string }[];
      }[];
    };
    assert.deepEqual(
      files.map(({ path, status, problems }) => [path, status, problems.map(({ line, rule }) => `${line} ${rule}`)]),
      [
        [MAIN, 'valid', []],
        [TESTS, 'invalid', ['3 wrong-type', '4 unknown-property']],
      ],
    );
    assert.match(plain(run.summary), /1 test file invalid, nothing changed/u);
  });

  test('all that is wrong with test files is told at once, names that are there twice as well', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const other = callFile([OPERATOR, 'name: Billing is one press away, press: 3']);
    const run = await scene.push(
      { [MAIN]: HARMLESS, [TESTS]: callFile([BILLING, WRONG], ['person_within: two']), 'ivr/other.calls.yml': other },
      { inputs: { mode: 'validate' } },
    );
    assert.equal(run.exitCode, 1, run.stdout);
    const { files } = run.report as unknown as {
      readonly files: readonly { readonly problems: readonly { line: number; rule: string }[] }[];
    };
    assert.deepEqual(
      files.map(({ problems }) => problems.map(({ line, rule }) => `${line} ${rule}`)),
      [[], ['6 wrong-type'], ['4 no-expectation', '4 duplicate-call', '4 wrong-type']],
    );
    assert.match(run.said.join('\n'), /^error ivr\/other\.calls\.yml:4: .*is described twice: ivr\/main\.calls\.yml line 3 has it/mu);
  });

  test('without credentials, files are checked, and counted apart', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.push({ [MAIN]: HARMLESS, [TESTS]: callFile([BILLING]) }, { inputs: { mode: 'validate' } });
    assert.deepEqual([run.exitCode, scene.calls], [0, []]);
    assert.match(plain(run.summary), /1 menu file, 1 test file valid/u);
  });

  test('an empty `tests` switches them off, and their files are no menu files', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.push({ [MAIN]: REROUTED, [TESTS]: callFile([BILLING]) }, { inputs: { tests: '' } });
    assert.equal(run.flow().status, 'deployed', run.stdout);
    assert.equal(callsOf(run), undefined);
  });

  test('a changed test selects its flow, and an unchanged one runs for a changed flow alone', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    // The deploy records say then that nothing is due.
    await scene.push({ [MAIN]: menu('main'), 'ivr/eu.yml': menu('eu') });
    const run = await scene.push({ [TESTS]: callFile([BILLING, WRONG]) });
    assert.deepEqual([run.exitCode, run.statuses, statusesOf(run)], [0, ['in-sync'], ['3 passed', '4 failed-before']], run.stdout);
    scene.github.addRun({ head_sha: await scene.repository.head() });
    const other = await scene.push({ 'ivr/eu.yml': menu('eu', { 2: { target: '{ queue: Sales EU }' } }) });
    assert.deepEqual([other.flows.length, other.statuses, callsOf(other)], [1, ['deployed'], undefined], other.stdout);
  });

  test('a test of a flow without menu files calls what is live', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await scene.push({ 'ivr/eu.yml': menu('eu') });
    const run = await scene.push({ [TESTS]: callFile([BILLING, WRONG]) });
    assert.deepEqual([run.exitCode, run.flow().flow_name, statusesOf(run)], [0, 'Main IVR', ['3 passed', '4 failed-before']], run.stdout);
    const unknown = await scene.push({ [TESTS]: callFile([BILLING]).replace('Main IVR', 'Main IRV') });
    assert.deepEqual([unknown.exitCode, unknown.ends], [1, [['failed', 'flow.not.found']]], unknown.stdout);
    assert.match(unknown.said.join('\n'), /^error ivr\/main\.calls\.yml:1: /mu);
  });

  test('of one flow by its name and by its id are those of one flow, and each has a name of its own', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await scene.succeeded({ [MAIN]: menu('main') });
    const byId = callFile([OPERATOR, BILLING]).replace('flow_name: Main IVR', `flow_id: ${FLOWS.main.id.toUpperCase()}`);
    const run = await scene.push({ [MAIN]: HARMLESS, [TESTS]: callFile([BILLING]), 'ivr/other.calls.yml': byId });
    assert.deepEqual(run.ends, [['rejected', 'call-test-failed']], run.stdout);
    assert.deepEqual(
      callsOf(run)?.map(({ file, line, status, message }) => [file, line, status, message]),
      [
        [TESTS, 3, 'passed', ''],
        ['ivr/other.calls.yml', 3, 'passed', ''],
        ['ivr/other.calls.yml', 4, 'failed', `"${TESTS}" line 3 has a call of this name already. Give each call a name of its own.`],
      ],
    );
    const fixed = await scene.push({ 'ivr/other.calls.yml': byId.replace('Billing is', 'It is') });
    assert.deepEqual([fixed.statuses, statusesOf(fixed)], [['deployed'], ['3 passed', '3 passed', '4 passed']], fixed.stdout);
  });

  test('that are deleted with a change no longer hold it up', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await scene.succeeded({ [MAIN]: menu('main'), [TESTS]: callFile([BILLING]) });
    const alone = await scene.push({ [TESTS]: null });
    assert.deepEqual([alone.exitCode, callsOf(alone)], [0, undefined], alone.stdout);
    const run = await scene.push({ [MAIN]: REROUTED });
    assert.deepEqual([run.statuses, callsOf(run)], [['deployed'], undefined], run.stdout);
  });

  test('a check for drift fails if a call no longer arrives on what is live, unless a deploy is due', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await scene.succeeded({ [MAIN]: menu('main'), [TESTS]: callFile(['press: "9", hears: from eight to six']) });
    const fine = await scene.push({ 'README.md': 'x\n' }, { inputs: { mode: 'drift', select: 'all' } });
    assert.deepEqual([fine.exitCode, fine.statuses, statusesOf(fine)], [0, ['in-sync'], ['3 passed']], fine.stdout);
    scene.edit('ann', (yaml) => replaced(yaml, ['We are open on weekdays from eight to six.', 'We are closed.']));
    const broken = await scene.push({ 'README.md': 'y\n' }, { inputs: { mode: 'drift', select: 'all' } });
    assert.deepEqual(
      [broken.exitCode, broken.ends, statusesOf(broken)],
      [1, [['failed', 'call-test-failed']], ['3 failed']],
      broken.stdout,
    );
    assert.match(broken.said.join('\n'), /^error ivr\/main\.calls\.yml:3: .*callers don't hear "from eight to six"/mu);
  });

  test("a flow that refers to queues by their ids is tested by the queues' names", async () => {
    await using scene = await Scene.open({ api: 'definition' });
    const calls = 'flow_name: Main IVR\ncalls:\n  - { press: "2", reaches: { queue: Support } }\n';
    await scene.succeeded({ [MAIN]: definition.menu('main'), 'ivr/hours.yml': definition.menu('hours') });
    const run = await scene.push({ [MAIN]: definition.menu('main', 'Orders'), [TESTS]: calls });
    assert.deepEqual([run.statuses, statusesOf(run)], [['deployed'], ['3 passed']], run.stdout);
  });
});

describe('genesys-ivr test', () => {
  test('answers what is in the folder, and fails for each call that does not arrive', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await scene.succeeded({ [MAIN]: menu('main'), [TESTS]: callFile([BILLING]) });
    const folder = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
    const fine = await cli(scene, folder, ['test']);
    assert.deepEqual([fine.exitCode, fine.stderr], [0, ''], fine.stdout);
    assert.equal(fine.stdout, '"Main IVR", as it is live\nCall tests: ✅ 1 call\nAll calls arrive where they must.\n');
    await writeFile(join(folder, MAIN), REROUTED);
    const broken = await cli(scene, folder, ['test', 'Main IVR']);
    assert.equal(broken.exitCode, 1);
    assert.match(
      broken.stdout,
      /^"Main IVR", as planned, not live yet\nCall tests: ❌ 1\n {2}❌ "ivr\/main\.calls\.yml":3 Billing is one press away: 3 → queue "Sales"/u,
    );
    await writeFile(join(folder, MAIN), menu('main'));
    await writeFile(join(folder, TESTS), callFile([WRONG]));
    const before = await cli(scene, folder, ['test', '--json']);
    assert.equal(before.exitCode, 1, before.stdout);
    const report = JSON.parse(before.stdout) as { outcome: string; flows: { status: string; calls: CallEntry[] }[] };
    assert.deepEqual([report.outcome, report.flows[0]?.status, report.flows[0]?.calls[0]?.status], ['failure', 'in-sync', 'failed']);
  });
});

describe('proposed tests', () => {
  test('genesys-ivr test --init writes what calls do now, and all of it passes', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const folder = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
    const init = await cli(scene, folder, ['test', '--init', 'Main IVR']);
    assert.equal(init.exitCode, 0, init.stdout + init.stderr);
    assert.match(init.stdout, /^note: 10 calls and 1 rule of "Main IVR" in "ivr\/main-ivr\.calls\.yml"\.$/mu);
    const written = await readFile(join(folder, 'ivr/main-ivr.calls.yml'), 'utf8');
    assert.match(written, /^flow_name: Main IVR$/mu);
    assert.match(written, / {2}- press: "9 #"\n {4}reaches: \{ disconnect: true \}\n/u);
    // Without a menu file, what is live is called. Who names menu files wants them to be called.
    const live = await cli(scene, folder, ['test']);
    assert.deepEqual(
      [live.exitCode, live.stdout],
      [0, '"Main IVR", as it is live\nCall tests: ✅ 10 calls and 1 rule\nAll calls arrive where they must.\n'],
    );
    const unmatched = await cli(scene, folder, ['test', '--files', 'menus/*.yml']);
    assert.equal(unmatched.exitCode, 1);
    assert.match(
      unmatched.stdout,
      /^No file matches --files: "menus\/\*\.yml"\. .* Help: https:\/\/\S+\/docs\/errors\.md#files\.unmatched$/mu,
    );
    await writeFile(join(folder, MAIN), menu('main'));
    const run = await cli(scene, folder, ['test']);
    assert.deepEqual(
      [run.exitCode, run.stdout],
      [0, '"Main IVR", as it is live\nCall tests: ✅ 10 calls and 1 rule\nAll calls arrive where they must.\n'],
    );
    // A flow that has tests gets no others.
    const again = await cli(scene, folder, ['test', '--init', 'Main IVR']);
    assert.match(again.stdout, /^note: "Main IVR" has call tests: "ivr\/main-ivr\.calls\.yml"\.$/mu);
    assert.equal(await readFile(join(folder, 'ivr/main-ivr.calls.yml'), 'utf8'), written);
    assert.equal(scene.requests('PUT').length, 0);
  });

  for (const api of ['architect', 'definition'] as const)
    test(`someone new has a rule that passes after three commands: ${api} API`, async () => {
      await using scene = await (api === 'architect' ? Scene.open({ api }) : Scene.open());
      await using folder = await mkdtempDisposable(join(tmpdir(), 'ivr-new-'));
      const nowhere = await cli(scene, folder.path, ['test', '--init', 'Main IVR']);
      assert.match(nowhere.stderr, /is in no git repository: run this where the menu files are, or `git init` first\./u);
      await makeGit(folder.path)('init', '--quiet');
      assert.equal((await cli(scene, folder.path, ['test', '--init', 'Main IVR'])).exitCode, 0);
      const file = join(folder.path, 'ivr/main-ivr.calls.yml');
      // The first recipe of docs/call-tests.md.
      const rule = '  - in_every_menu: { key: "0", reaches: { queue: Operator } }\n';
      await appendFile(file, rule);
      const wrong = await cli(scene, folder.path, ['test', 'Main IVR']);
      assert.equal(wrong.exitCode, 1);
      const [, name = ''] =
        /❌ .*0 in every menu → queue "Operator": In 1 of 2 menus: menu "([^"]*)" has no key 0; .*\. To leave a menu out, name it under `except`\.$/mu.exec(
          wrong.stdout,
        ) ?? [];
      assert.doesNotMatch(wrong.stdout, /before this change/u);
      await appendFile(file, `    except: [${name}]\n`);
      const run = await cli(scene, folder.path, ['test', 'Main IVR']);
      assert.deepEqual([run.exitCode, run.stderr], [0, ''], run.stdout);
    });

  for (const api of ['architect', 'definition'] as const)
    test(`pull --tests writes them beside the menus: ${api} API`, async () => {
      await using scene = await (api === 'architect' ? Scene.open({ api }) : Scene.open());
      const folder = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
      const pulled = await cli(scene, folder, ['pull', '--tests', 'Main IVR']);
      assert.equal(pulled.exitCode, 0, pulled.stdout + pulled.stderr);
      assert.match(pulled.stdout, /rule of "Main IVR" in "ivr\/main-ivr\.calls\.yml"\./u);
      const run = await cli(scene, folder, ['test']);
      assert.deepEqual([run.exitCode, run.stderr], [0, ''], run.stdout);
      assert.match(run.stdout, /^Call tests: ✅ \d+ calls and 1 rule$/mu);
    });

  test('--init belongs to the command test', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const folder = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
    const { exitCode, stderr } = await cli(scene, folder, ['plan', '--init']);
    assert.deepEqual([exitCode, stderr], [2, '--init belongs to the command test. See genesys-ivr --help.\n']);
  });
});

test('deploys are as they were for flows without call tests', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const run = await scene.deploy();
  run.expect({ ...DEPLOYED });
  assert.doesNotMatch(run.summary, /Call tests/u);
});
