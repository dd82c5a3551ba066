// An event's payload and the runner's variables as an attacker would write them.
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { Git } from '../../src/repository/git.ts';
import { readContext, type GithubContext } from '../../src/github/context.ts';
import { RunError } from '../../src/model/run-error.ts';
import { eventVariables } from '../../harness/event.ts';
import { mergeGroupEvent, pullRequestEvent, pushEvent, scheduleEvent, type RunnerEvent } from '../../harness/events.ts';
import { changedMainMenu } from '../../harness/menus.ts';
import { Stage } from '../../harness/stage.ts';
import { assertSound, unmeantCommands } from './bounded-run.ts';
import { PIECES } from './hostile-text.ts';

const [BASE, HEAD, MERGE] = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [string, string, string];
const SIDES = { head: { ref: 'topic', sha: HEAD }, base: { ref: 'main', sha: BASE }, merge: MERGE };
const ODD: readonly unknown[] = [
  '--upload-pack=touch /tmp/pwned',
  '-x',
  '',
  ' ',
  'main',
  `${BASE}\n`,
  ` ${BASE}`,
  BASE.slice(1),
  BASE.toUpperCase(),
  `${BASE}..${HEAD}`,
  'HEAD',
  '../../etc/passwd',
  7,
  -1,
  1e308,
  null,
  true,
  [],
  {},
  [BASE],
  { toString: BASE },
  'x'.repeat(1_000_000),
  ...PIECES.filter((piece) => !/^[\da-f]{40}$/u.test(piece)),
];

const folder = mkdtempSync(join(tmpdir(), 'ivr-events-'));
const path = join(folder, 'event.json');
after(() => {
  rmSync(folder, { recursive: true });
});

function context(event: RunnerEvent, env: Readonly<Record<string, string>> = {}, text = JSON.stringify(event.payload)): GithubContext {
  writeFileSync(path, text);
  return readContext({ ...eventVariables(event), GITHUB_EVENT_PATH: path, GITHUB_WORKSPACE: '/w', RUNNER_TEMP: '/t', ...env });
}

/** The context, or the error's code where it is refused with one that says how to mend it. */
function outcome(read: () => GithubContext): GithubContext | string {
  try {
    return read();
  } catch (error) {
    assert.ok(error instanceof RunError && error.hint.length > 10 && error.message.length < 500, String(error));
    return error.code;
  }
}

/** A payload with one field replaced, by its path; undefined takes it away. */
function withField(payload: Readonly<Record<string, unknown>>, names: readonly string[], value: unknown): Record<string, unknown> {
  const [name = '', ...rest] = names;
  const inner = payload[name] as Record<string, unknown>;
  return { ...payload, [name]: rest.length === 0 ? value : withField(inner, rest, value) };
}

describe('a payload', () => {
  for (const [event, ...names] of [
    [pushEvent({ before: BASE, after: HEAD }), 'before'],
    [mergeGroupEvent({ head: HEAD, base: BASE }), 'merge_group', 'base_sha'],
    [pullRequestEvent(SIDES), 'pull_request', 'head', 'sha'],
  ] as const) {
    test(`of ${event.name} has a whole commit id for its ${names.join('.')}, or is refused`, () => {
      // A push that was written by hand may not say what was there before.
      for (const odd of event.name === 'push' ? ODD : [...ODD, undefined])
        assert.equal(
          outcome(() => context({ ...event, payload: withField(event.payload, names, odd) })),
          'context.malformed',
          JSON.stringify(odd),
        );
    });
  }

  test('of pull_request has a number that is one', () => {
    for (const odd of [...ODD.filter((value) => value !== 7), '7', 0, 1.5, Number.MAX_SAFE_INTEGER + 1, undefined]) {
      const event = pullRequestEvent(SIDES);
      assert.equal(
        outcome(() => context({ ...event, payload: withField(event.payload, ['number'], odd) })),
        'context.malformed',
        JSON.stringify(odd),
      );
    }
  });

  test('of pull_request is from a fork, and has no secrets, unless its head is of this very repository', () => {
    const event = pullRequestEvent(SIDES);
    for (const name of [
      'ACME/ivr-menus',
      'acme/ivr-menus ',
      'acme/ivr-menus\n',
      'acme',
      '',
      '__proto__',
      'stranger/ivr-menus',
      'acme/ivr-menus/',
    ]) {
      const read = outcome(() =>
        context({ ...event, payload: withField(event.payload, ['pull_request', 'head', 'repo', 'full_name'], name) }),
      );
      assert.ok(typeof read !== 'string' && read.event.kind === 'pull_request' && !read.event.hasSecrets, name);
    }
  });

  test('of push has any message: it is a text, or refused', () => {
    const event = pushEvent({ before: BASE, after: HEAD });
    for (const odd of ODD) {
      const read = outcome(() => context({ ...event, payload: withField(event.payload, ['head_commit', 'message'], odd) }));
      if (typeof odd === 'string') assert.ok(typeof read !== 'string' && read.event.kind === 'push' && read.event.message === odd);
      else assert.equal(read, 'context.malformed');
    }
  });

  test('of push has commits in their exact shape, or none', () => {
    const event = pushEvent({ before: BASE, after: HEAD });
    const read = (commits: unknown) => {
      const result = outcome(() => context({ ...event, payload: withField(event.payload, ['commits'], commits) }));
      return typeof result !== 'string' && result.event.kind === 'push' ? result.event.commits : result;
    };
    assert.deepEqual(read([{ id: HEAD, message: 'One', more: 'x' }]), [{ id: HEAD, message: 'One' }]);
    for (const odd of ODD) {
      for (const commits of [odd, [odd], [{ id: odd, message: '' }], [{ id: `${HEAD}/../x`, message: '' }]])
        assert.deepEqual(read(commits), [], JSON.stringify(commits));
    }
  });

  test('that is none is refused with words, on every event', () => {
    for (const event of [pushEvent({ before: BASE, after: HEAD }), pullRequestEvent(SIDES), scheduleEvent({ sha: HEAD })]) {
      for (const text of ['', '{', 'nonsense', '\0', '{"a":', '['.repeat(10_000)])
        assert.equal(
          outcome(() => context(event, {}, text)),
          'context.malformed',
          text,
        );
      assert.equal(
        outcome(() => context(event, { GITHUB_EVENT_PATH: join(folder, 'gone.json') })),
        'context.malformed',
      );
      assert.equal(
        outcome(() => context(event, { GITHUB_EVENT_PATH: folder })),
        'context.malformed',
      );
    }
    for (const text of ['null', '[]', '7', '"x"', '{"before":null}', '{"forced":"x"}'])
      assert.equal(
        outcome(() => context(pushEvent({ before: BASE, after: HEAD }), {}, text)),
        'context.malformed',
        text,
      );
  });

  test('of 50 MB is read', () => {
    const event = pushEvent({ before: BASE, after: HEAD });
    const read = outcome(() =>
      context({ ...event, payload: { ...event.payload, commits: Array.from({ length: 50 }, () => 'x'.repeat(1_000_000)) } }),
    );
    assert.ok(typeof read !== 'string' && read.event.kind === 'push');
  });
});

describe("the runner's variables", () => {
  const event = pushEvent({ before: BASE, after: HEAD });

  for (const [name, fine, odd] of [
    [
      'GITHUB_REPOSITORY',
      ['acme/ivr-menus', 'a/b.c', 'A-1/.github', 'x/y_z'],
      ['acme', 'acme/', '/x', 'a/b/c', '../x', 'a/..', './x', 'a/.', 'a/b?x', 'a/b#x', 'a/b)', 'a/b\n', 'a b/c', '-a/%2e%2e'],
    ],
    ['GITHUB_SHA', [HEAD, 'd'.repeat(64)], ['main', '--x', HEAD.slice(1), `${HEAD}\n`, HEAD.toUpperCase(), '$(id)']],
    ['GITHUB_EVENT_NAME', ['push'], ['push\n', 'pu sh', '::error::x', '@x', 'x'.repeat(101)]],
    [
      'GITHUB_SERVER_URL',
      ['https://github.com', 'http://ghe.acme.test:8080', 'https://[::1]', 'https://x/', 'https://x/git/'],
      ['javascript:alert(1)', 'https://x/y)z', 'https://a)b', 'https://user@x', 'https://x\n', 'github.com', 'https://x?y'],
    ],
    [
      'GITHUB_API_URL',
      ['https://api.github.com', 'https://ghe.acme.test/api/v3', 'http://127.0.0.1:80', 'http://localhost', 'http://gitea:3000/api/v1'],
      ['ftp://x', 'https://user@x', 'https://x\n', 'nonsense', 'https://x/?a'],
    ],
    ['GITHUB_RUN_ID', ['1', '900000000000000'], ['x', '-1', '1.5', '1e3', ' 1', '1\n', '9'.repeat(30)]],
    ['GITHUB_RUN_ATTEMPT', ['1'], ['x', '-1', '', '1)']],
  ] as const) {
    test(`${name} is what a runner sets, or the run is refused`, () => {
      for (const value of fine)
        assert.notEqual(
          typeof outcome(() => context(name === 'GITHUB_REPOSITORY' ? { ...event } : event, { [name]: value })),
          'string',
          value,
        );
      for (const value of odd) {
        const refused = outcome(() => context(event, { [name]: value }));
        assert.match(typeof refused === 'string' ? refused : 'accepted', /^context\.m/u, value);
      }
    });
  }

  test('GITHUB_REF_NAME and GITHUB_ACTOR are texts that are compared, and may be anything', () => {
    for (const piece of PIECES)
      assert.notEqual(typeof outcome(() => context(event, { GITHUB_REF_NAME: piece, GITHUB_ACTOR: piece })), 'string');
  });

  test("GITHUB_WORKFLOW_REF names a workflow's file of this repository, or none", () => {
    for (const [ref, file] of [
      ['acme/ivr-menus/.github/workflows/ivr.yml@refs/heads/main', 'ivr.yml'],
      ['acme/ivr-menus/.github/workflows/..@x', undefined],
      ['acme/ivr-menus/../../x@y', undefined],
      ['acme/ivr-menus/x', undefined],
      ['evil/x/.github/workflows/ivr.yml@x', undefined],
      ['@', undefined],
    ] as const) {
      const read = outcome(() => context(event, { GITHUB_WORKFLOW_REF: ref }));
      assert.equal(typeof read === 'string' ? read : read.workflowFile, file, ref);
    }
  });
});

describe('git', () => {
  test('is asked about no commit that is no whole id', async () => {
    await using stage = await Stage.open();
    const git = new Git(await stage.repository.checkout({ ref: 'refs/heads/main' }), process.env);
    for (const odd of ODD.filter((value) => typeof value === 'string' && value !== '')) {
      assert.equal(await git.ensureCommit(String(odd)), false, String(odd));
      assert.equal(await git.diff(String(odd), 'HEAD'), undefined, String(odd));
    }
  });

  test('is given no option but ours, whatever GitHub, the payload and the names of files say', async () => {
    await using stage = await Stage.open();
    const bin = mkdtempSync(join(folder, 'bin-'));
    const log = join(bin, 'log');
    const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
    writeFileSync(join(bin, 'git'), `#!/bin/sh\nprintf '%s\\0' "$@" >>'${log}'\nprintf '\\n\\0' >>'${log}'\nexec '${real}' "$@"\n`);
    chmodSync(join(bin, 'git'), 0o755);
    for (const sha of ['--upload-pack=touch /tmp/pwned', '-x', 'HEAD:refs/heads/main', 'main']) {
      stage.github.faults.add({ method: 'GET', path: /\/runs/u, status: 200, body: { total_count: 1, workflow_runs: [runOf(sha)] } });
      const files = {
        'ivr/--help.yml': changedMainMenu(sha),
        'ivr/-x.yml': 'x',
        'ivr/:(glob)*.yml': 'x',
        'ivr/main.yml': changedMainMenu(),
      };
      const result = await stage.push(files, {
        inputs: { comment: 'never' },
        env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` },
        message: `${sha} (#1)`,
      });
      assertSound(result, sha);
      assert.deepEqual(unmeantCommands(result), []);
    }
    const calls = readFileSync(log, 'utf8')
      .split('\n\0')
      .filter((call) => call !== '');
    assert.ok(calls.length >= 4);
    const ours =
      /^(?:-C|-c|-r|-z|-e|-s|-m|--|--verify|--raw|--no-renames|--no-ext-diff|--no-tags|--no-recurse-submodules|--no-write-fetch-head|--quiet|--depth=1|--is-shallow-repository|--end-of-options|--literal-pathspecs|--stdin|--root|--git-dir=\/\S+\/\.git|--git-dir|--full-tree|--get)$/u;
    for (const call of calls) {
      const args = call.split('\0');
      const end = args.findIndex((arg) => arg === '--end-of-options' || arg === '--');
      for (const arg of args.slice(0, end === -1 ? undefined : end)) if (arg.startsWith('-')) assert.match(arg, ours, call);
      assert.ok(!args.some((arg) => arg.includes('pwned') || arg === 'HEAD:refs/heads/main'), call);
    }
  });
});

describe('a run', () => {
  test('whose payload is none ends with an error, all outputs and no request', async () => {
    await using stage = await Stage.open();
    const workspace = await stage.repository.checkout({ ref: 'refs/heads/main' });
    const event = pushEvent({ before: BASE, after: await stage.repository.head() });
    for (const odd of [
      { ...event, payload: { before: '--x' } },
      { ...event, payload: { before: BASE, head_commit: { message: 7 } } },
      { ...event, repository: 'a/../b' },
    ]) {
      const run = await stage.run(odd, workspace, {});
      assertSound(run, JSON.stringify(odd.payload));
      assert.equal(run.exitCode, 1);
      assert.match(run.stdout, /::error::.*(?:payload|GITHUB_REPOSITORY)/u);
      assert.deepEqual([stage.cloudCalls, stage.githubCalls], [[], []]);
    }
  });

  test('of a commit whose message is all workflow commands says none of them', async () => {
    await using stage = await Stage.open();
    const run = await stage.push(
      { 'ivr/main.yml': changedMainMenu() },
      { message: PIECES.filter((piece) => /::|##\[/u.test(piece)).join('\n') },
    );
    assertSound(run, 'a message of commands');
    assert.equal(run.exitCode, 0, run.stdout);
    assert.deepEqual(unmeantCommands(run), []);
    assert.ok(run.commands.every(({ message }) => !message.includes('pwned')));
  });
});

/** A run of the workflow that succeeded, as GitHub lists it. */
function runOf(headSha: string): object {
  return {
    id: 5,
    event: 'push',
    head_sha: headSha,
    conclusion: 'success',
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    run_started_at: '2026-01-01T00:00:00Z',
  };
}
