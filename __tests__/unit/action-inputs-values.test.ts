import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';
import { DEFAULT_TESTS, InputError, parseInputs, type Settings } from '../../src/run/inputs.ts';
import { MODES, resolveMode } from '../../src/model/mode.ts';

type Texts = Readonly<Record<string, string>>;

const CLIENT = { 'client-id': 'id', 'client-secret': 'secret' };
const parse = (inputs: Texts, eventName = 'push'): Settings =>
  parseInputs((name) => ({ ...CLIENT, ...inputs })[name] ?? '', {}, { eventName, isDeployRef: true, hasSecrets: true });

function errorOf(inputs: Texts, eventName = 'push'): InputError | undefined {
  try {
    parse(inputs, eventName);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof InputError);
    return error;
  }
}

test('`wait-for-lock-minutes` goes from 0, its default, to 60', () => {
  assert.equal(parse({}).waitForLockMs, 0);
  for (const minutes of [0, 1, 60]) assert.equal(parse({ 'wait-for-lock-minutes': String(minutes) }).waitForLockMs, minutes * 60_000);
  assert.match(errorOf({ 'wait-for-lock-minutes': '61' })?.message ?? '', /whole number from 0 to 60/u);
});

describe('a number', () => {
  for (const [name, field, min, max, factor] of [
    ['max-retries', 'maxRetries', 1, 20, 1],
    ['concurrency', 'concurrency', 1, 32, 1],
    ['requests-per-minute', 'requestsPerMinute', 1, 10_000, 1],
    ['timeout-seconds', 'timeoutMs', 1, 600, 1000],
  ] as const) {
    test(`\`${name}\` goes from ${min} to ${max}`, () => {
      for (const value of [min, 2, max]) assert.equal(parse({ [name]: ` ${value} ` })[field], value * factor);
    });

    for (const value of [
      '0',
      '-1',
      '1.5',
      'abc',
      '1e3',
      '0x10',
      '１',
      '1 0',
      '+1',
      'NaN',
      'Infinity',
      String(max + 1),
      '99999999999999999999',
      '1_0',
    ]) {
      test(`\`${name}\` can't be ${value}`, () => {
        assert.deepEqual(errorOf({ [name]: value })?.problems, [
          `\`${name}\` is "${value}": it must be a whole number from ${min} to ${max}.`,
        ]);
      });
    }
  }
});

describe('a choice', () => {
  for (const [name, value, problem] of [
    ['mode', 'deplyo', '`mode` is "deplyo": it must be one of auto, validate, plan, deploy, drift, pull. Did you mean `deploy`?'],
    ['mode', 'Plan', '`mode` is "Plan": it must be one of auto, validate, plan, deploy, drift, pull. Did you mean `plan`?'],
    ['mode', 'destroy everything', '`mode` is "destroy everything": it must be one of auto, validate, plan, deploy, drift, pull.'],
    ['mode', 'constructor', '`mode` is "constructor": it must be one of auto, validate, plan, deploy, drift, pull.'],
    ['select', 'change', '`select` is "change": it must be one of auto, changed, all. Did you mean `changed`?'],
    ['comment', 'nevr', '`comment` is "nevr": it must be one of auto, changes, never. Did you mean `never`?'],
    ['comment', 'true', '`comment` is "true": it must be one of auto, changes, never.'],
  ] as const) {
    test(`\`${name}\` can't be ${value}`, () => {
      assert.deepEqual(errorOf({ [name]: value })?.problems, [problem]);
    });
  }
});

describe('the mode', () => {
  for (const [event, mode] of [
    ['pull_request', 'plan'],
    ['merge_group', 'plan'],
    ['push', 'deploy'],
    ['workflow_dispatch', 'deploy'],
    ['schedule', 'drift'],
    ['pull_request_target', 'validate'],
  ] as const) {
    test(`auto on ${event} is ${mode}`, () => {
      assert.deepEqual(resolveMode('auto', { eventName: event, isDeployRef: true, hasSecrets: true }), { mode });
      assert.equal(parse({}, event).mode, mode);
    });
  }

  for (const [event, why] of [
    ['release', /^Nothing is deployed on release: `mode: auto` deploys on push .*Set `mode: deploy` to deploy on release, too\.$/u],
    ['repository_dispatch', /^Nothing is deployed on repository_dispatch: .*Set `mode: deploy`/u],
    ['workflow_run', /^Nothing is deployed on workflow_run: anyone's pull request can start it.* A deploy runs on push, /u],
    ['issue_comment', /^Nothing is deployed on issue_comment: anyone who can comment can start it\. A deploy runs on push, /u],
    ['page_build', /^Nothing is deployed on page_build: it does not say which commit was approved\. /u],
  ] as const)
    test(`auto on ${event} plans, and says why nothing is deployed`, () => {
      const resolved = resolveMode('auto', { eventName: event, isDeployRef: true, hasSecrets: true });
      assert.equal('mode' in resolved && resolved.mode, 'plan');
      assert.match(('why' in resolved && resolved.why) || '', why);
      assert.equal(parse({}, event).mode, 'plan');
    });

  for (const event of ['push', 'workflow_dispatch'] as const) {
    test(`auto on ${event} plans on a branch that is neither the default branch nor protected, and says why`, () => {
      const resolved = resolveMode('auto', { eventName: event, isDeployRef: false, hasSecrets: true });
      assert.equal('mode' in resolved && resolved.mode, 'plan');
      assert.match(('why' in resolved && resolved.why) || '', /default branch.*protected.*tags.*`mode: deploy`/u);
      assert.deepEqual(resolveMode('deploy', { eventName: event, isDeployRef: false, hasSecrets: true }), { mode: 'deploy' });
    });
  }

  for (const event of ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch', 'release'])
    test(`deploy goes on ${event}`, () => {
      assert.equal(parse({ mode: 'deploy' }, event).mode, 'deploy');
    });

  for (const event of ['pull_request', 'pull_request_target', 'workflow_run', 'merge_group', 'issue_comment', 'issues', 'deployment']) {
    test(`deploy is refused on ${event}`, () => {
      const error = errorOf({ mode: 'deploy' }, event);
      assert.equal(error?.problems.length, 1);
      assert.match(error.message, new RegExp(`^\`mode: deploy\` is refused on ${event}: .*\\. A deploy runs on push, `, 'u'));
    });

    test(`pull is refused on ${event}, and any other mode goes`, () => {
      assert.match(
        errorOf({ mode: 'pull' }, event)?.message ?? '',
        new RegExp(`^\`mode: pull\` is refused on ${event}: .*\\. A pull runs on push, `, 'u'),
      );
      for (const mode of MODES.filter((candidate) => candidate !== 'deploy' && candidate !== 'pull'))
        assert.equal(parse({ mode }, event).mode, mode);
    });
  }
});

describe('the globs', () => {
  test('are one a line, and ! excludes, in any order', () => {
    assert.deepEqual(parse({ files: '\n!ivr/old/**\n  menus/*.yaml  \r\nivr/**/*.yml\n\n!**/draft-*' }).files, {
      include: ['menus/*.yaml', 'ivr/**/*.yml'],
      exclude: ['ivr/old/**', '**/draft-*'],
      others: ['ivr/**/*.calls.yml', 'ivr/**/*.calls.yaml'],
    });
  });

  test('of call tests are no menu files; an empty text means that there are none', () => {
    const { files, tests } = parse({ tests: 'tests/*.yml\n!tests/old.yml' });
    assert.deepEqual(tests, { include: ['tests/*.yml'], exclude: ['tests/old.yml'] });
    assert.deepEqual(files.others, ['ivr/**/*.calls.yml', 'ivr/**/*.calls.yaml', 'tests/*.yml']);
    assert.deepEqual(parse({ tests: '' }).tests, { include: [], exclude: [] });
    assert.match(errorOf({ tests: '/etc/*.yml' })?.problems[0] ?? '', /^`tests` holds "\/etc\/\*\.yml": .*root/u);
  });

  for (const [files, problem] of [
    ['!ivr/old/**', /^`files` only excludes/u],
    ['/etc/*.yml', /^`files` holds "\/etc\/\*\.yml": .*root/u],
    ['../other/*.yml', /^`files` holds "\.\.\/other/u],
    ['ivr/../../x.yml', /^`files` holds/u],
    ['ivr/*.yml\n!../x', /^`files` holds "!\.\.\/x"/u],
    ['ivr/*.yml\n!/x', /^`files` holds "!\/x"/u],
  ] as const) {
    test(`can't be ${JSON.stringify(files)}`, () => {
      const problems = errorOf({ files })?.problems ?? [];
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', problem);
    });
  }

  test('may hold two dots in a name', () => {
    assert.deepEqual(parse({ files: 'ivr/a..b.yml' }).files.include, ['ivr/a..b.yml']);
  });
});

describe('other texts', () => {
  for (const key of ['prod', 'EU 1', 'a_b-c.d:e/f@g', 'x'.repeat(100)]) {
    test(`\`comment-key\` may be ${key.slice(0, 20)}`, () => {
      assert.equal(parse({ 'comment-key': ` ${key} ` }).commentKey, key);
    });
  }

  for (const key of ['a"b', '-->', '<b>', 'x'.repeat(101), 'a\nb', 'ü', '{"a":1}']) {
    test(`\`comment-key\` can't be ${JSON.stringify(key).slice(0, 20)}`, () => {
      assert.match(errorOf({ 'comment-key': key })?.message ?? '', /^`comment-key` can have up to 100/u);
    });
  }

  for (const id of ['a b', 'a/b', 'x'.repeat(129), '../x', '*', 'ü']) {
    test(`\`division-id\` can't be ${id.slice(0, 20)}`, () => {
      assert.match(errorOf({ 'division-id': id })?.message ?? '', /^`division-id` is .* it must be a division's id\.$/u);
    });
  }
});

test('everything that is wrong is named in one message', () => {
  const wrong = {
    'client-id': '',
    'client-secret': '',
    mode: 'deplyo',
    select: 'some',
    region: 'x',
    files: '!a',
    'max-retries': '0',
    concurrency: 'many',
    'requests-per-minute': '-1',
    'timeout-seconds': '1.5',
    comment: 'yes',
    'comment-key': '<',
    'division-id': '/',
  };
  const error = errorOf(wrong);
  for (const name of Object.keys(wrong)) assert.ok(error?.message.includes(`\`${name}\``), `${name} is not named: ${error?.message}`);
  assert.match(error?.message ?? '', /^12 inputs are wrong:\n- /u);
  assert.equal(error?.message.split('\n- ').length, 13);
});

describe('action.yml', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const action = parseYaml(readFileSync(`${root}action.yml`, 'utf8')) as {
    inputs: Record<string, { default?: string; description: string }>;
    outputs: Record<string, unknown>;
  };

  test('has every input that the code reads, and no other', () => {
    const read = new Set<string>();
    parseInputs(
      (name) => {
        read.add(name);
        return { ...CLIENT }[name] ?? '';
      },
      {},
      { eventName: 'push', isDeployRef: true, hasSecrets: true },
    );
    assert.deepEqual([...read].toSorted(), Object.keys(action.inputs).toSorted());
    const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(`${root}src/${path}`, 'utf8'));
    const named = sources.flatMap((text) => [...text.matchAll(/getInput\('([^']+)'\)/gu)].map(([, name]) => name ?? ''));
    assert.deepEqual(
      named.filter((name) => !(name in action.inputs)),
      [],
    );
  });

  test("has the code's own defaults", () => {
    const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']));
    // An empty text means that there are no tests, so only action.yml has that default.
    assert.deepEqual(parse({ ...defaults, ...CLIENT, 'github-token': '' }), parse({ tests: DEFAULT_TESTS.join('\n') }));
    assert.equal(defaults['github-token'], '${{ github.token }}');
  });

  test('has defaults that are texts, for a runner gives nothing else', () => {
    for (const [name, input] of Object.entries(action.inputs))
      assert.ok(input.default === undefined || typeof input.default === 'string', name);
  });

  test('has the outputs of the contract', () => {
    assert.deepEqual(Object.keys(action.outputs), [
      'outcome',
      'has-changes',
      'plan',
      'flows',
      'changed-files',
      'report',
      'report-markdown',
      'dial-page',
    ]);
  });
});
