import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { helpUrl } from '../../src/report/wording/error-page.ts';
import { FLOWS, NEW_PROMPT, Scene, definition, plain, type Run } from '../support/scene.ts';

const { menu } = definition;

/** A menu file with a mistake of every common kind. */
const MISTAKEN = `flow_nam: Main IVR
menu_node_id: collect_ivr_main
audio: reaplce
options:
  - key: star
    promt: For sales, press 1
    routing_target: { queu: Sales }
  - key: 01
    prompt: ""
    routing_target: "queue: Sales"
  - { key: "2", prompt: Bye, routing_target: { disconnect: yes } }
`;

/** Each of its problems: place, rule, the line, what is wrong and how to mend it. */
const MISTAKES: readonly (readonly [at: string, rule: string, text: string, message: string])[] = [
  ['1:1', 'unknown-property', 'flow_nam: Main IVR', 'Unknown property `flow_nam` in a menu. Did you mean `flow_name`?'],
  ['3:8', 'bad-value', 'audio: reaplce', '`audio` is "reaplce". Did you mean `replace`? Use one of: auto, keep, replace.'],
  ['5:10', 'bad-key', '  - key: star', 'The key is "star". Did you mean "*"? A key is one or more of 0-9 * #, in quotes: "1".'],
  ['6:5', 'unknown-property', '    promt: For sales, press 1', 'Unknown property `promt` in an option. Did you mean `prompt`?'],
  ['7:23', 'unknown-property', '    routing_target: { queu: Sales }', 'Unknown property `queu` in a routing target. Did you mean `queue`?'],
  ['8:10', 'key-spelling', '  - key: 01', 'YAML reads the key 01 as the number 1. Put the key in quotes: "01".'],
  [
    '9:5',
    'blank',
    '    prompt: ""',
    '`prompt` is blank. What callers hear for this key. Optional with { unchanged: true }, and if the menu has `says` or `audio: keep`.',
  ],
  [
    '10:21',
    'bad-target',
    '    routing_target: "queue: Sales"',
    '`routing_target` is the text "queue: Sales". Did you mean `{ queue: "Sales" }`? Remove the quotes around the whole value.',
  ],
  [
    '11:60',
    'bad-target',
    '  - { key: "2", prompt: Bye, routing_target: { disconnect: yes } }',
    '`disconnect` is the text "yes". Did you mean `{ disconnect: true }`?',
  ],
];

/** The error annotations, each as the runner shows it. */
function errorsOf(run: Run): { at: string; title: string | undefined; message: string }[] {
  return run.commands
    .filter(({ name }) => name === 'error')
    .map(({ properties, message }) => ({
      at: [properties['file'], properties['line'], properties['col']].join(':'),
      title: properties['title'],
      message,
    }));
}

/** The sentences as a table shows them: code spans are no back-ticks there. */
const shown = (text: string): string => text.replaceAll('`', '');

test('a file of many mistakes: each is told with its line and what was meant, in annotations, summary, comment, log and report', async () => {
  await using scene = await Scene.open();
  const run = await scene.pullRequest({ 'ivr/main.yml': MISTAKEN, 'ivr/hours.yml': menu('main') });
  assert.equal(run.exitCode, 1, run.stdout);
  assert.deepEqual(scene.calls, []);

  assert.deepEqual(run.report.files, [
    { path: 'ivr/hours.yml', status: 'valid', problems: [] },
    {
      path: 'ivr/main.yml',
      status: 'invalid',
      problems: MISTAKES.map(([at, rule, text, message]) => {
        const [line, column] = at.split(':').map(Number);
        return { line, column, rule, message, text };
      }),
    },
  ]);

  assert.deepEqual(errorsOf(run), [
    ...MISTAKES.map(([at, rule, text, message]) => ({
      at: `ivr/main.yml:${at}`,
      title: `IVR menu: ${rule}`,
      message: `${message}\nFound: ${text.trim()}`,
    })),
    { at: '::', title: undefined, message: '1 menu file invalid, nothing changed' },
  ]);

  for (const [at, rule, text, message] of MISTAKES)
    assert.ok(
      run.stdout.includes(`"ivr/main.yml":${at} ${rule}: ${message} Found: ${text.trim()} Help: https://`),
      `${at} ${rule} in\n${run.stdout}`,
    );

  const comment = scene.github.requests.find(({ method, path }) => method === 'POST' && path.endsWith('/comments'));
  assert.ok(comment !== undefined, run.stdout);
  const { body } = comment.body as { body: string };
  for (const markdown of [run.summary, body].map(plain)) {
    const lines = markdown.split('\n');
    const start = lines.findIndex((line) => /^\*\*\[ivr\/main\.yml\]\(\S+\/ivr\/main\.yml#L1\)\*\*$/u.test(line));
    assert.deepEqual(lines.slice(start + 1, start + 4), ['', '| Line | Problem and fix |', '| :-: | --- |']);
    const rows = lines.slice(start + 4, start + 4 + MISTAKES.length);
    assert.equal(lines[start + 4 + MISTAKES.length], '');
    for (const [index, [at, rule, text, message]] of MISTAKES.entries()) {
      const [place = '', cell = ''] = (rows[index] ?? '').replace(/^\| | \|$/gu, '').split(' | ');
      const [found, words] = [cell.slice(0, cell.indexOf('<br>')), cell.slice(cell.indexOf('<br>') + '<br>'.length)];
      assert.match(place, new RegExp(`^\\[${at}\\]\\(https://\\S+/ivr/main\\.yml#L${at.split(':')[0]}\\)$`, 'u'));
      assert.equal(found, text.trim());
      assert.equal(words.replace('<br>', ' '), `${shown(message)}<br><sub>[${rule}](${helpUrl({ code: rule })})</sub>`);
    }
  }
});

test('what is suggested is right: the file that follows all suggestions has nothing wrong with it', async () => {
  await using scene = await Scene.open();
  const mended = MISTAKEN.replace('flow_nam', 'flow_name')
    .replace('reaplce', 'replace')
    .replace('key: star', 'key: "*"')
    .replace('promt', 'prompt')
    .replace('queu:', 'queue:')
    .replace('key: 01', 'key: "01"')
    .replace('prompt: ""', 'prompt: For support')
    .replace('"queue: Sales"', '{ queue: "Sales" }')
    .replace('{ disconnect: yes }', '{ disconnect: true }');
  const run = await scene.push({ 'ivr/main.yml': mended }, { inputs: { mode: 'validate' } });
  assert.deepEqual(run.report.files, [{ path: 'ivr/main.yml', status: 'valid', problems: [] }]);
});

test('a secret in the offending line is masked in all that the run lets out, wherever a long line is cut', async () => {
  await using scene = await Scene.open();
  const secret = 'simulator-secret-0123456789-abcdefghijklmnopqrstuvwxyz';
  const lines = [
    `  - { key: A, prompt: ${secret}, routing_target: q }`,
    `  - { key: "1", prompt: "${'blah '.repeat(40)}${secret} ${'blah '.repeat(3)}", routing_target: " " }`,
    `  - { key: "2", prompt: "${'x'.repeat(200)}${secret}", routing_target: 5 }`,
    `  - { key: B, prompt: "${'ü'.repeat(91)} ${secret}", routing_target: q }`,
  ];
  const file = `flow_id: ${FLOWS.main.id}\nmenu_node_id: collect_ivr_main\noptions:\n${lines.join('\n')}\n`;
  const run = await scene.pullRequest({ 'ivr/main.yml': file }, { inputs: { 'client-secret': secret } });
  assert.equal(run.report.files[0]?.problems.length, 4);
  assert.match(run.report.files[0]?.problems[0]?.text ?? '', /prompt: \*\*\*, /u);
  // The runner is told to mask by the secret itself.
  const out = run.everything.replaceAll(/^::add-mask::.*$/gmu, '') + JSON.stringify(scene.github.requests.map(({ body }) => body));
  for (let at = 0; at + 12 <= secret.length; at += 1) assert.ok(!out.includes(secret.slice(at, at + 12)), secret.slice(at, at + 12));
});

test('hostile lines form nothing: no command, no Markdown, no HTML, in bounded time', async () => {
  await using scene = await Scene.open();
  const hostile = [
    '::error::planted',
    '##[error]planted',
    '</code><img src=x onerror=alert(1)> | @octocat **x** `y` #1 https://evil.example',
    'a\u202eb\u2066c\u200bd',
    `\u0001\u001b[31m`,
    `${'x '.repeat(300_000)}<script>`,
    '😀'.repeat(10_000),
  ];
  const files = Object.fromEntries(
    hostile.map((text, index) => [
      `ivr/${index}.yml`,
      `flow_id: f${index}\nmenu_node_id: m\noptions: []\nnope: ${JSON.stringify(text)} # ${text}\n`,
    ]),
  );
  const run = await scene.pullRequest(files);
  assert.equal(run.exitCode, 1);
  assert.equal(run.result.timedOut, false);
  const texts = run.report.files.flatMap(({ problems }) => problems.map(({ text }) => text ?? '')) ?? [];
  assert.ok(texts.length >= hostile.length);
  for (const text of texts) {
    assert.ok(text.isWellFormed() && Array.from(text).length <= 130, text);
    assert.doesNotMatch(text, /\p{Cc}/u);
  }
  for (const { name, message } of run.commands) assert.ok(!message.startsWith('planted'), `${name} ${message}`);
  assert.doesNotMatch(run.summary, /<img|<script|@octocat|https:\/\/evil|\u202e|\u2066/u);
});

describe('a flow that fails is told where its menu file names it', { concurrency: 2 }, () => {
  test('one that could not be read: what happened, what is live, what to do, and the step says only that it failed', async () => {
    await using scene = await Scene.open();
    scene.strike('flow', 1, { status: 403, times: Infinity });
    const run = await scene.push({ 'ivr/main.yml': `# the main menu\n${menu('main', NEW_PROMPT)}` });
    const [annotation, failure, ...more] = errorsOf(run);
    assert.deepEqual([annotation?.at, annotation?.title], ['ivr/main.yml:2:10', 'IVR flow: failed']);
    const { message = '', hint = '' } = run.report.flows[0]?.error ?? {};
    assert.equal(annotation?.message, `"${FLOWS.main.id}" failed. ${message} Nothing of this run is live. ${hint}`);
    assert.deepEqual([failure, more], [{ at: '::', title: undefined, message: `${FLOWS.main.id} failed (not permitted)` }, []]);
    assert.ok(!JSON.stringify(run.report).includes('"place"'), 'the report tells files and lines by its problems');
  });

  test('one of a name that no flow has, beside one that is rejected at its line', async () => {
    await using scene = await Scene.open();
    const run = await scene.push({
      'ivr/main.yml': menu('main', NEW_PROMPT).replace(/routing_target: .*/u, 'routing_target: { queue: Salse }'),
      'ivr/other.yml': menu('main', {}, { flow: 'flow_name: main ivr' }),
    });
    assert.deepEqual(
      errorsOf(run).map(({ at, title }) => `${at} ${title}`),
      ['ivr/other.yml:1:12 IVR flow: failed', 'ivr/main.yml:6:21 IVR menu: queue-not-found', ':: undefined'],
    );
    assert.match(errorsOf(run)[0]?.message ?? '', /Did you mean "Main IVR"\?/u);
    assert.match(errorsOf(run)[1]?.message ?? '', /Did you mean "Sales"\?\nFound: routing_target: \{ queue: Salse \}$/u);
  });

  test('a plan of a pull request says so, too', async () => {
    await using scene = await Scene.open();
    const run = await scene.pullRequest({ 'ivr/other.yml': menu('main', {}, { flow: 'flow_name: Nowhere' }) });
    assert.deepEqual(
      errorsOf(run).map(({ at, title }) => `${at} ${title}`),
      ['ivr/other.yml:1:12 IVR flow: failed', ':: undefined'],
    );
  });
});
