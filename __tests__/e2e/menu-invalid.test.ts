import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definition, NEW_PROMPT, Scene, type Run } from '../support/scene.ts';

const { menu } = definition;

const OPTION = '  - key: "1"\n    prompt: Hi\n    routing_target: q\n';
const GOOD = `flow_id: f\nmenu_node_id: m\noptions:\n${OPTION}`;
const ofKey = (key: string): string => GOOD.replace('"1"', key);
const ofTarget = (target: string): string => GOOD.replace('target: q', `target: ${target}`);
const bomb = Array.from(
  { length: 9 },
  (_, level) => `k${level}: &a${level} [${Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*a${level - 1}`)).join(', ')}]\n`,
).join('');

/** One file for each rule of the contract, broken on purpose, with the place and the rule that the run must name. */
const BROKEN: readonly (readonly [name: string, content: string | Buffer, ...problems: string[]])[] = [
  ['01-unknown-property', GOOD.replace('prompt: Hi', 'promt: Hi\n    prompt: Hi'), '5:5 unknown-property'],
  ['02-duplicate-property', `${GOOD}    prompt: Ho\n`, '7:5 duplicate-property'],
  ['03-duplicate-key', `${GOOD}${OPTION}`, '7:10 duplicate-key'],
  ['04-duplicate-key', `${GOOD}${OPTION.replace('"1"', '1')}`, '7:10 duplicate-key'],
  ['05-key-spelling', ofKey('01'), '4:10 key-spelling'],
  ['06-key-spelling', ofKey('0x1'), '4:10 key-spelling'],
  ['07-key', ofKey('"A"'), '4:10 bad-key'],
  ['08-key', ofKey('#'), '4:10 unquoted-hash'],
  ['09-key', ofKey('*'), '4:10 yaml-syntax'],
  ['10-prompt', GOOD.replace('Hi', '"  "'), '5:13 blank'],
  ['11-prompt', GOOD.replace('Hi', '5'), '5:13 wrong-type'],
  ['12-prompt', GOOD.replace('    prompt: Hi\n', ''), '4:5 missing-property'],
  ['13-target', ofTarget('{ queue: A, menu: B }'), '6:21 bad-target'],
  ['14-target', ofTarget('{ disconnect: false }'), '6:35 bad-target'],
  ['15-target', ofTarget('" "'), '6:21 blank'],
  ['16-flow', `flow_name: n\n${GOOD}`, '1:1 one-flow'],
  ['17-flow', GOOD.replace('flow_id: f\n', ''), '1:1 one-flow'],
  ['18-flow', GOOD.replace(': f', ': ../f'), '1:10 bad-identifier'],
  ['19-node', GOOD.replace('menu_node_id: m\n', ''), '1:1 missing-property'],
  ['20-options', 'flow_id: f\nmenu_node_id: m\noptions: []\n', '3:10 no-options'],
  ['21-options', 'flow_id: f\nmenu_node_id: m\noptions:\n  - one\n', '4:5 wrong-type'],
  ['22-audio', `audio: loud\n${GOOD}`, '1:8 bad-value'],
  ['23-name', `${GOOD}__proto__: { polluted: true }\n`, '7:1 forbidden-name'],
  ['24-name', GOOD.replace(': m', ': constructor'), '2:15 forbidden-name'],
  ['25-bomb', `${bomb}${GOOD}`, '1:1 alias-bomb'],
  ['26-tag', GOOD.replace('Hi', '!x Hi'), '5:13 yaml-tag'],
  ['27-merge', `${GOOD}    <<: { name: n }\n`, '7:5 unknown-property'],
  ['28-large', `${GOOD}#${'x'.repeat(1_048_576)}\n`, '1:1 too-large'],
  ['29-empty', '', '1:1 empty-document'],
  ['30-empty', '# to come\n', '1:1 empty-document'],
  ['31-empty', `${GOOD.replace(': m', ': n31')}---\n`, '7:4 empty-document'],
  ['32-list', '- a\n', '1:1 wrong-type'],
  ['33-utf16', Buffer.from(`\ufeff${GOOD}`, 'utf16le'), '1:1 not-utf8'],
  ['34-latin', Buffer.from(GOOD.replace('Hi', 'Grüezi'), 'latin1'), '1:1 not-utf8'],
  ['35-control', GOOD.replace('Hi', String.raw`"\e[31m"`), '5:13 control-character'],
  ['36-surrogate', GOOD.replace('Hi', String.raw`"\ud83d"`), '5:13 broken-text'],
  ['37-deep', `${GOOD}x: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
  ['38-tab', GOOD.replace('    prompt', '    \tprompt'), '5:5 yaml-syntax'],
  ['39-quote', GOOD.replace('Hi', '"Hi'), '5:13 yaml-syntax'],
  [
    '40-several',
    `flow_ids: f\n${GOOD.replace('"1"', '"A"').replace('Hi', '""')}---\n${GOOD.replace(': f', ':')}`,
    '1:1 unknown-property',
    '5:10 bad-key',
    '6:5 blank',
    '9:1 wrong-type',
  ],
  ['41-hash', GOOD.replace('flow_id: f', 'flow_name: Support #2'), '1:20 unquoted-hash'],
  ['42-hash', GOOD.replace('Hi', 'To hear this again, press #'), '5:39 unquoted-hash'],
  ['43-invisible', GOOD.replace('Hi', '\u3164\u2800\u{1d159}'), '5:13 blank'],
  ['44-pointer', `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 1234\n`, '1:1 lfs-pointer'],
  ['45-encrypted', Buffer.from('\0GITCRYPT\0\u00c3('), '1:1 encrypted-file'],
  ['46-conflict', `<<<<<<< HEAD\n${GOOD}=======\n>>>>>>> other\n`, '1:1 merge-conflict'],
];

function refused(scene: Scene, run: Run): void {
  assert.equal(run.exitCode, 1, run.stdout);
  assert.equal(run.result.timedOut, false);
  assert.deepEqual(scene.calls, [], 'Genesys Cloud is not even asked for a token');
  assert.deepEqual(Object.keys(run.outputs), [
    'outcome',
    'has-changes',
    'plan',
    'flows',
    'changed-files',
    'report',
    'report-markdown',
    'dial-page',
  ]);
  assert.deepEqual([run.outputs['outcome'], run.outputs['flows']], ['failure', '[]']);
  assert.equal(run.result.reportMarkdown, run.summary);
  const errors = run.commands.filter(({ name }) => name === 'error');
  assert.ok(errors.length <= 10, 'the runner shows no more of a step');
  assert.deepEqual([run.report.outcome, run.report.api_calls.total], ['failure', 0]);
}

async function pushFiles(scene: Scene, files: readonly (readonly [path: string, content: string | Buffer])[]): Promise<Run> {
  const before = await scene.repository.head();
  for (const [path, content] of files) await scene.repository.write(path, content);
  const after = await scene.repository.commit('Change the menus');
  return scene.pushRun({ before, after });
}

test('every rule broken in a file of its own: all are told in one run, in reading order, and nothing is asked of Genesys Cloud', async () => {
  await using scene = await Scene.open();
  const run = await pushFiles(scene, [
    ...BROKEN.map(([name, content]) => [`ivr/${name}.yml`, content] as const),
    ['ivr/main.yml', menu('main', NEW_PROMPT)],
  ]);
  refused(scene, run);

  const files = new Map(run.report.files.map((file) => [file.path, file]));
  assert.deepEqual([...files.keys()], [...BROKEN.map(([name]) => `ivr/${name}.yml`), 'ivr/main.yml']);
  assert.equal(files.get('ivr/main.yml')?.status, 'valid');
  for (const [name, , ...expected] of BROKEN) {
    const file = files.get(`ivr/${name}.yml`);
    assert.equal(file?.status, 'invalid', name);
    const found = file.problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
    if (expected.length > 0) assert.deepEqual(found, expected, name);
    else assert.ok(found.length > 0, name);
    for (const { message } of file.problems)
      assert.match(message, /^\S.*[.?] \S.*[.?:"]$/su, `${name}: what was found, and how to mend it`);
    assert.ok(run.summary.includes(`/ivr/${name}.yml#L${file.problems[0]?.line}`), `${name} in the summary`);
    assert.ok(run.stdout.includes(`"ivr/${name}.yml":${file.problems[0]?.line}:`), `${name} in the log`);
  }

  const total = [...files.values()].flatMap(({ problems }) => problems).length;
  const errors = run.commands.filter(({ name }) => name === 'error');
  assert.deepEqual(
    errors.slice(0, 8).map(({ properties }) => `${properties['file']}:${properties['line']}:${properties['col']} ${properties['title']}`),
    BROKEN.slice(0, 8).map(([name, , problem = '']) => `ivr/${name}.yml:${problem.replace(' ', ' IVR menu: ')}`),
  );
  assert.deepEqual(
    errors.slice(8).map(({ message }) => message),
    [`${total - 8} more problems: see the job summary.`, `${BROKEN.length} menu files invalid, nothing changed`],
  );
  assert.match(run.summary, new RegExp(`^### ❌ IVR deploy: ${BROKEN.length} menu files invalid, nothing changed\\n`, 'u'));
});

test("nine problems are nine annotations, and the tenth is the step's own failure", async () => {
  await using scene = await Scene.open();
  const run = await pushFiles(scene, [
    ['ivr/a.yml', `flow_id: f\nmenu_node_id: m\noptions:\n${Array.from('ABCDEFGHI', (key) => OPTION.replace('1', key)).join('')}`],
    ['ivr/main.yml', menu('main')],
  ]);
  refused(scene, run);
  const errors = run.commands.filter(({ name }) => name === 'error');
  assert.deepEqual(
    errors.slice(0, 9).map(({ properties }) => [properties['file'], properties['line'], properties['col']]),
    Array.from({ length: 9 }, (_, index) => ['ivr/a.yml', String(4 + 3 * index), '10']),
  );
  assert.deepEqual(errors[0]?.message, 'The key is "A". A key is one or more of 0-9 * #, in quotes: "1".\nFound: - key: "A"');
  assert.deepEqual(
    errors.slice(9).map(({ message, properties }) => [message, properties]),
    [['1 menu file invalid, nothing changed', {}]],
  );
});

test('a pull request gets the same errors, in its comment too', async () => {
  await using scene = await Scene.open();
  const run = await scene.pullRequest({ 'ivr/main.yml': menu('main', NEW_PROMPT).replace('key: "1"', 'key: 01') });
  refused(scene, run);
  assert.equal(run.report.mode, 'plan');
  const posts = scene.github.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/comments'));
  assert.equal(posts.length, 1);
  assert.match(JSON.stringify(posts[0]), /1 menu file invalid, nothing changed/u);
});

for (const [what, text, place] of [
  ['aliases that lead back to themselves', GOOD.replace('options', 'audio: &a [*a]\noptions'), '3:12'],
  ['a forbidden name that an alias brings', GOOD.replace('flow_id: f', 'flow_name: &name __proto__\n*name : x'), '2:1'],
  ['an alias for a key without quotes', ofKey('*1'), '4:10'],
] as const) {
  test(`${what}: an error at its place, and the other file's errors as well`, async () => {
    await using scene = await Scene.open();
    const run = await scene.push({ 'ivr/a.yml': text, 'ivr/b.yml': 'flow_id: x\n' });
    refused(scene, run);
    assert.deepEqual(
      run.report.files.map(({ path, status }) => [path, status]),
      [
        ['ivr/a.yml', 'invalid'],
        ['ivr/b.yml', 'invalid'],
      ],
    );
    assert.deepEqual(
      run.report.files[0]?.problems.map(({ line, column }) => `${line}:${column}`),
      [place],
    );
  });
}

test('a menu file gives the runner no command, on neither stream', async () => {
  await using scene = await Scene.open();
  const run = await scene.push({
    'ivr/a.yml': `${GOOD}? ["##[error]planted"]\n: 1\n`,
    'ivr/b.yml': `${GOOD}"\\n::error::planted": 1\n`,
    'ivr/##[error]planted].yml': 'flow_id: "\\r::warning::planted"\n',
    'ivr/c.yml': `${GOOD}x: !<##[error]planted> y\n`,
  });
  refused(scene, run);
  assert.deepEqual(
    run.commands.filter(({ name, message }) => ['error', 'warning'].includes(name) && message.startsWith('planted')),
    [],
  );
  assert.equal(run.stderr, '', 'whatever a library has to say of a menu file is said in the report');
});
