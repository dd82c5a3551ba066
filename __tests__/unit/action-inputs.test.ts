import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InputError, parseInputs, type Settings } from '../../src/run/inputs.ts';
import type { Trigger } from '../../src/model/mode.ts';

type Texts = Readonly<Record<string, string>>;

const PUSH: Trigger = { eventName: 'push', isDeployRef: true, hasSecrets: true };
const CLIENT = { 'client-id': 'id', 'client-secret': 'secret' };

const parse = (inputs: Texts, env: NodeJS.ProcessEnv = {}, trigger = PUSH): Settings =>
  parseInputs((name) => inputs[name] ?? '', env, trigger);

function problemsOf(inputs: Texts, env: NodeJS.ProcessEnv = {}, trigger = PUSH): readonly string[] {
  try {
    parse(inputs, env, trigger);
  } catch (error) {
    assert.ok(error instanceof InputError);
    return error.problems;
  }
  return [];
}

describe('inputs left out', () => {
  test('get their defaults', () => {
    assert.deepEqual(parse(CLIENT), {
      mode: 'deploy',
      modeNote: undefined,
      select: 'auto',
      flows: [],
      credentials: { clientId: 'id', clientSecret: 'secret' },
      target: { regionHost: 'mypurecloud.com' },
      architectHost: 'mypurecloud.com',
      names: undefined,
      files: { include: ['ivr/**/*.yml', 'ivr/**/*.yaml'], exclude: [], others: ['ivr/**/*.calls.yml', 'ivr/**/*.calls.yaml'] },
      tests: { include: [], exclude: [] },
      force: false,
      flowApi: 'auto',
      onDrift: 'fail',
      expectedPlan: undefined,
      onFailure: 'rollback-flow',
      maxRetries: 3,
      concurrency: 4,
      requestsPerMinute: 300,
      timeoutMs: 30_000,
      waitForLockMs: 0,
      divisionId: undefined,
      comment: 'auto',
      dialPage: 'auto',
      commentKey: '',
      githubToken: '',
    });
  });

  test('and blank ones are the same', () => {
    assert.deepEqual(
      parse({ ...CLIENT, mode: '  ', region: ' ', files: ' \n ', 'max-retries': ' ', comment: '\n', 'division-id': ' ' }),
      parse(CLIENT),
    );
  });
});

describe('credentials', () => {
  const ENV = { GENESYS_CLOUD_CLIENT_ID: 'env-id', GENESYS_CLOUD_CLIENT_SECRET: ' env-secret\n' };

  test('come from the environment where the inputs give none', () => {
    assert.deepEqual(parse({}, ENV).credentials, { clientId: 'env-id', clientSecret: 'env-secret' });
  });

  test('of the inputs win, blanks and line ends around them gone', () => {
    assert.deepEqual(parse({ 'client-id': ' id ', 'client-secret': 'secret\n' }, ENV).credentials, {
      clientId: 'id',
      clientSecret: 'secret',
    });
  });

  for (const [what, inputs, message] of [
    ['both', {}, /`client-id` and `client-secret` are missing.*GENESYS_CLOUD_CLIENT_ID.*GENESYS_CLOUD_CLIENT_SECRET.*mode: validate/u],
    ['the secret', { 'client-id': 'id' }, /`client-id` is given without `client-secret`/u],
    ['the id', { 'client-secret': 'secret' }, /`client-secret` is given without `client-id`/u],
    ['a secret that is blank', { 'client-id': 'id', 'client-secret': '  ' }, /without `client-secret`/u],
  ] as const) {
    test(`missing: ${what}`, () => {
      const [problem, ...others] = problemsOf(inputs);
      assert.deepEqual(others, []);
      assert.match(problem ?? '', message);
    });
  }

  for (const mode of ['plan', 'deploy', 'drift']) {
    test(`are needed by ${mode}`, () => {
      assert.equal(problemsOf({ mode }).length, 1);
    });
  }

  test('are not needed by validate, nor asked of a fork', () => {
    assert.deepEqual(problemsOf({ mode: 'validate' }), []);
    assert.equal(parse({ mode: 'validate' }).credentials, undefined);
    assert.deepEqual(
      problemsOf({ 'client-id': 'in-a-variable' }, {}, { eventName: 'pull_request', isDeployRef: true, hasSecrets: false }),
      [],
    );
  });
});

describe('the region', () => {
  for (const [given, host] of [
    ['mypurecloud.com', 'mypurecloud.com'],
    ['mypurecloud.ie', 'mypurecloud.ie'],
    ['usw2.pure.cloud', 'usw2.pure.cloud'],
    ['MYPURECLOUD.DE', 'mypurecloud.de'],
    [' mypurecloud.jp ', 'mypurecloud.jp'],
    ['us-east-1', 'mypurecloud.com'],
    ['eu-west-1', 'mypurecloud.ie'],
    ['EU-CENTRAL-1', 'mypurecloud.de'],
    ['us_west_2', 'usw2.pure.cloud'],
    ['ap-southeast-2', 'mypurecloud.com.au'],
    ['api.mypurecloud.ie', 'mypurecloud.ie'],
    ['login.mypurecloud.ie', 'mypurecloud.ie'],
    ['https://api.mypurecloud.ie', 'mypurecloud.ie'],
    ['https://api.mypurecloud.ie/', 'mypurecloud.ie'],
    ['https://apps.usw2.pure.cloud/', 'usw2.pure.cloud'],
  ] as const) {
    test(`${given} is ${host}`, () => {
      assert.deepEqual(parse({ ...CLIENT, region: given }).target, { regionHost: host });
    });
  }

  test('comes from the environment where the input gives none', () => {
    assert.deepEqual(parse(CLIENT, { GENESYS_CLOUD_REGION: 'eu-west-2' }).target, { regionHost: 'euw2.pure.cloud' });
    assert.deepEqual(parse({ ...CLIENT, region: 'eu-west-1' }, { GENESYS_CLOUD_REGION: 'eu-west-2' }).target, {
      regionHost: 'mypurecloud.ie',
    });
  });

  test('says where Architect is, but for a gateway: there, only if it is given', () => {
    const gateway = { ...CLIENT, 'gateway-url': 'https://gateway.example' };
    assert.equal(parse({ ...CLIENT, region: 'eu-west-1' }).architectHost, 'mypurecloud.ie');
    assert.equal(parse({ ...gateway, region: 'eu-west-1' }).architectHost, 'mypurecloud.ie');
    assert.equal(parse(gateway, { GENESYS_CLOUD_REGION: 'eu-west-2' }).architectHost, 'euw2.pure.cloud');
    assert.equal(parse(gateway).architectHost, undefined);
  });

  for (const given of [
    'mypurecloud.co',
    'evil.example',
    'api.mypurecloud.ie.evil.example',
    'mypurecloud.ie@evil.example',
    'http://mypurecloud.ie',
    'mypurecloud.ie/x',
    'mypurecloud.ie:8443',
    'evilmypurecloud.ie',
    'api.api.mypurecloud.ie',
    'eu-west-9',
    '.',
    'constructor',
    '__proto__',
  ]) {
    test(`${given} is unknown, and the known ones are listed`, () => {
      const [problem, ...others] = problemsOf({ ...CLIENT, region: given });
      assert.deepEqual(others, []);
      assert.ok(problem?.startsWith(`\`region\` is "${given}", which is not a region of Genesys Cloud.`));
      assert.ok(
        ['mypurecloud.com (us-east-1)', 'mypurecloud.ie (eu-west-1)', 'euw2.pure.cloud (eu-west-2)', 'usw2.pure.cloud (us-west-2)'].every(
          (known) => problem?.includes(known) === true,
        ),
      );
    });
  }

  test('near a known one is suggested', () => {
    assert.match(problemsOf({ ...CLIENT, region: 'mypurecloud.iee' })[0] ?? '', /Did you mean `mypurecloud\.ie`\?/u);
    assert.match(problemsOf({ ...CLIENT, region: 'eu-wets-1' })[0] ?? '', /Did you mean `eu-west-1`\?/u);
  });

  test('of the environment is checked as well', () => {
    assert.match(problemsOf(CLIENT, { GENESYS_CLOUD_REGION: 'evil.example' })[0] ?? '', /not a region of Genesys Cloud/u);
  });
});

describe('the gateway', () => {
  for (const given of [
    'https://gateway.example',
    'https://gateway.example/base/',
    'http://localhost:8080',
    'http://127.0.0.1:8080',
    'http://[::1]:8080',
  ]) {
    test(`${given} is fine`, () => {
      assert.equal('gateway' in parse({ ...CLIENT, 'gateway-url': given }).target, true);
    });
  }

  for (const given of [
    'http://gateway.example',
    'http://10.0.0.1',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'ftp://gateway.example',
    'gateway.example',
    'file:///etc/passwd',
    'not a url',
    'http://127.0.0.1@evil.example/',
    '//gateway.example',
  ]) {
    test(`${given} would send the secret in the clear`, () => {
      const [problem, ...others] = problemsOf({ ...CLIENT, 'gateway-url': given });
      assert.deepEqual(others, []);
      assert.match(problem ?? '', /^`gateway-url` is .*https/u);
    });
  }

  for (const given of [
    'https://user:password@gateway.example',
    'https://user@gateway.example',
    'https://gateway.example/?a=b',
    'https://gateway.example/#x',
    'http://user:password@127.0.0.1',
  ]) {
    test(`${given} holds what it may not`, () => {
      const [problem] = problemsOf({ ...CLIENT, 'gateway-url': given });
      assert.match(problem ?? '', /can't have a user, password, query or fragment/u);
      assert.doesNotMatch(problem ?? '', /user:password/u, 'and the password is not shown');
    });
  }

  test('is shown without its password, whatever else is wrong with it', () => {
    for (const given of ['http://user:pa55word@gateway.example', 'ftp://user:pa55word@gateway.example', 'user:pa55word@gateway.example']) {
      assert.doesNotMatch(problemsOf({ ...CLIENT, 'gateway-url': given })[0] ?? 'no problem', /pa55word|no problem/u);
    }
  });

  test('stands before the region', () => {
    assert.deepEqual(problemsOf({ ...CLIENT, 'gateway-url': 'https://gateway.example', region: 'eu-west-1' }), []);
  });
});
