// An org that repeats what it was sent, as libraries of all kinds write it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLIENT, Scene } from '../support/scene.ts';
import { BYTE_LISTS, CHARSETS, ENCODERS, RADICES, wrapped } from '../support/encoders.ts';
import { VECTORS } from '../support/secret-vectors.ts';

/** A text that holds a secret, and how many characters of its neighbours can be left on either side. */
interface Form {
  readonly name: string;
  readonly text: string;
  readonly left: number;
}

const LINE_ENDS = { 'a line end': '\n', 'a line end of HTTP': '\r\n', 'an escaped line end': String.raw`\n`, 'a quoted line': '\n> ' };
/** Digits of base64 and hexadecimal hold bits of what stands beside the secret. */
const EDGE = 8;

function formsOf(secret: string): Form[] {
  const written = Object.entries(ENCODERS).map(([name, encode]) => ({ name, text: encode(secret), left: 0 }));
  const twice = written.flatMap(({ name, text }) =>
    ['html.escape of Python', 'encodeURIComponent', 'System.Text.Json', 'json_encode of PHP'].map((outer) => ({
      name: `${name}, then ${outer}`,
      text: ENCODERS[outer]?.(text) ?? '',
      left: 0,
    })),
  );
  const digits = Object.entries(RADICES).flatMap(([radix, encode]) =>
    Object.entries(CHARSETS).map(([charset, bytes]) => ({ name: `${radix} of ${charset}`, text: encode(bytes(secret)), left: EDGE })),
  );
  const lines = [...written, ...digits]
    // `>` at the start of a line ends a tag that was torn apart there.
    .flatMap((form) => Object.entries(LINE_ENDS).map((lineEnd) => [form, lineEnd] as const))
    .filter(([{ name }, [, lineEnd]]) => name !== 'places to break' || lineEnd !== '\n> ')
    .map(([{ name, text, left }, [what, lineEnd]]) => ({ name: `${name}, with ${what}`, text: wrapped(text, 16, lineEnd), left }));
  const lists = Object.entries(BYTE_LISTS).flatMap(([list, encode]) =>
    Object.entries(CHARSETS).map(([charset, bytes]) => ({ name: `${list} of ${charset}`, text: encode(bytes(secret)), left: 2 * EDGE })),
  );
  // In angle brackets, digits look like a tag.
  const tags = digits.map(({ name, text, left }) => ({ name: `${name}, as a tag`, text: `<${text}>`, left: left + 1 }));
  return [...written, ...twice, ...digits, ...lists, ...lines, ...tags];
}

/** Basic credentials as MIME wraps them, wherever the lines end in them. */
function basicForms(): Form[] {
  const basic = Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64');
  return [64, 72, 76].flatMap((columns) =>
    Array.from({ length: 8 }, (_, step) => ({
      name: `Basic credentials in lines of ${columns}, ${step}`,
      text: wrapped(`${'-'.repeat(columns - 8 * step)}${basic}`, columns, '\r\n'),
      // The dashes before, the id and what it shares with the secret.
      left: columns + 24,
    })),
  );
}

/** As many as an org's answer can have findings. */
const AT_ONCE = 150;

/** @param other a secret beside the client's own: the one in the environment is masked, too */
async function assertMasked(forms: readonly Form[], other: Record<string, string> = {}): Promise<void> {
  for (let at = 0; at < forms.length; at += AT_ONCE) {
    const some = forms.slice(at, at + AT_ONCE);
    await using scene = await Scene.open();
    const errors = some.map(({ text }, index) => ({ code: 'bad', message: `No. ${index} [${text}] was sent` }));
    scene.cloud.faults.add({ path: '/api/v2/flows/validate', status: 422, body: { message: 'Refused', errors }, times: Infinity });
    const run = await scene.deploy({ env: other });
    const messages = run.flow().problems.map(({ message }) => message);
    for (const [index, { name, text, left }] of some.entries()) {
      const shown = messages.filter((message) => message.startsWith(`No. ${index} `));
      assert.equal(shown.length, 1, `${name} is shown`);
      assert.match(shown[0] ?? '', new RegExp(`^No\\. ${index} \\[[^*]{0,${left}}\\*{3}[^*]{0,${left}}\\] was sent\\.`, 'u'), name);
      assert.ok(!run.everything.includes(text), `${name} is shown as it was sent`);
    }
  }
}

test('a secret is masked as every encoder writes it, once and twice, in digits, and in lines', async () => {
  await assertMasked(formsOf(CLIENT.secret));
});

test('Basic credentials are masked in lines of any length', async () => {
  await assertMasked(basicForms());
});

for (const [secret, writers] of Map.groupBy(Object.entries(VECTORS), ([, vector]) => vector.secret))
  test(`a secret is masked as libraries of other languages have written it: ${secret}`, async () => {
    await assertMasked(
      writers.map(([name, { text }]) => ({ name, text, left: 0 })),
      { GENESYS_CLOUD_CLIENT_SECRET: secret },
    );
  });
