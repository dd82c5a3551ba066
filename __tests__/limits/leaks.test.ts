// Every byte that a run lets out, under every fault on every request, searched for each secret in each form.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { Redactor } from '../../src/secrets/redactor.ts';
import { leaksIn, writings } from '../../harness/leak-forms.ts';

interface Played {
  readonly name: string;
  /** How often the fault has struck. */
  readonly drawn: number;
  readonly leaks: readonly string[];
  readonly outputs: number;
  readonly masksFirst: boolean;
  readonly masked: boolean;
}

const run = promisify(execFile);

/** How many outputs the action has: each is set, whatever happens. */
const OUTPUTS = Object.keys(
  (parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8')) as { outputs: object }).outputs,
).length;

async function play(...args: string[]): Promise<Played[]> {
  const script = join(import.meta.dirname, 'leak-script.ts');
  const { stdout, stderr } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
    maxBuffer: 64 * 1_048_576,
    env: { ...process.env, HTTP_PROXY: '', HTTPS_PROXY: '' },
  });
  assert.equal(stderr, '');
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Played);
}

/** Secrets that look different in JSON, in addresses, in HTML, in forms, in commands and in Markdown. */
const SECRETS = [`Zq"7\\x%K+w/9=é_-#*\`L<&>'m@2`, 'first+line/1=\nsecond%line&<2>'] as const;

describe('no secret is let out', { concurrency: 2 }, () => {
  for (const [api, secret, least] of [
    ['definition', SECRETS[0], 120],
    ['architect', SECRETS[1], 180],
  ] as const) {
    test(`on the ${api} API, whatever goes wrong at whichever request, and whoever repeats what they were sent`, async () => {
      const played = await play('--api', api, '--secret', secret);
      assert.ok(played.length >= least, String(played.length));
      for (const { name, drawn, leaks, outputs, masksFirst } of played) {
        assert.deepEqual(leaks, [], name);
        assert.ok(drawn > 0, `${name} has never struck`);
        assert.equal(outputs, OUTPUTS, name);
        assert.ok(masksFirst, `${name}: something is said before the secrets are masked`);
      }
      assert.ok(played.filter(({ masked }) => masked).length > played.length / 3, 'what is repeated is shown, masked');
    });
  }

  test('and a run that masks nothing is caught', async () => {
    const played = await play('--api', 'architect', '--secret', SECRETS[0], '--careless');
    const [, ...struck] = played;
    assert.ok(
      struck.filter(({ leaks }) => leaks.length > 0).length > struck.length / 2,
      JSON.stringify(struck.map(({ name, leaks }) => [name, leaks.length])),
    );
  });
});

describe('a secret', () => {
  for (const secret of [
    ...SECRETS,
    'simulator-secret',
    'ab/+=cd',
    '"quoted"',
    '100%=&x',
    'a&b<c>',
    'x'.repeat(300),
    'üöäß',
    '日本語の秘密',
  ]) {
    test(`${JSON.stringify(secret.slice(0, 40))} is masked in each form`, () => {
      const redactor = new Redactor();
      redactor.add(secret);
      for (const text of writings(secret)) {
        assert.deepEqual(leaksIn(redactor.redact(`before ${text} after`), [secret]), [], text);
        // In the middle of something that was cut.
        assert.deepEqual(leaksIn(redactor.redact(text), [secret]), [], text);
      }
    });

    test(`${JSON.stringify(secret.slice(0, 40))} is found in each form where nobody has masked it`, () => {
      for (const text of writings(secret)) assert.notDeepEqual(leaksIn(`before ${text} after`, [secret]), [], text);
    });
  }

  test('of fewer than four characters is masked by nobody here: half of every text would be gone', () => {
    const redactor = new Redactor();
    assert.deepEqual([redactor.add('abc'), redactor.redact('abc')], [[], 'abc']);
  });

  test('that is no text at all breaks nothing', () => {
    const redactor = new Redactor();
    for (const odd of ['\ud800\ud800\ud800\ud800', '\0\0\0\0', '    ', '%%%%', '$&$&', '\n\n\n\n', '.*.*']) redactor.add(odd);
    assert.equal(redactor.redact('a $&$& b .*.* c %%%% d'), 'a *** b *** c *** d');
  });
});
