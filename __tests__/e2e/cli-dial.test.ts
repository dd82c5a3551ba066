import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { cli } from '../support/cli.ts';
import { dialOn, readPage, type Shown } from '../support/dialled-page.ts';
import { architect, Scene } from '../support/scene.ts';
import { Served } from '../support/served.ts';

const MAIN = 'ivr/main.yml';
const { menu } = architect;

function landing(page: ReadonlyMap<string, Shown>, keys: string): string | undefined {
  return dialOn(page, [{ how: 'keys', keys }])
    .map(({ title, sides }) => (title === 'Two places' ? (sides.get('after') ?? '') : title))
    .join();
}

test('dial serves the flows of this folder, and follows a menu file that is edited', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  await scene.succeeded({ [MAIN]: menu('main') });
  const folder = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
  await using served = await Served.open(scene, folder);
  assert.match(served.url, /^http:\/\/127\.0\.0\.1:\d+\/$/u);
  assert.equal(landing(await served.page(), '2'), 'Queue Support');
  const first = await served.digest();
  await served.changed(() => writeFile(join(folder, MAIN), menu('main', { 2: { target: '{ queue: Emergency Line }' } })));
  assert.match(landing(await served.page(), '2') ?? '', /^After merge: queue Emergency Line/u);
  // A page that was read before the change and asks only now is told at once; the one of now isn't.
  assert.deepEqual([await served.told(first), await served.told(await served.digest())], ['data: changed\n\n', ': hello\n\n']);
  assert.equal(await served.end(), 0);
});

test('the page is for this machine alone, and its policy lets it ask only for changes', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  await scene.succeeded({ [MAIN]: menu('main') });
  const folder = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
  await using served = await Served.open(scene, folder);
  const { port } = new URL(served.url);
  const asked = (headers: Record<string, string>, path = '/', method = 'GET'): Promise<number | undefined> => {
    const { promise, resolve } = Promise.withResolvers<number | undefined>();
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).end();
    return promise;
  };
  assert.deepEqual(
    [
      await asked({ host: `127.0.0.1:${port}` }),
      await asked({ host: `localhost:${port}` }),
      await asked({ host: `evil.example:${port}` }),
      await asked({ host: `127.0.0.1:${port}` }, '/other'),
      await asked({ host: `127.0.0.1:${port}` }, '//'),
      await asked({ host: `127.0.0.1:${port}` }, '/', 'POST'),
    ],
    [200, 200, 421, 404, 404, 405],
  );
  assert.match(await (await fetch(served.url)).text(), /default-src &#39;none&#39;.*connect-src &#39;self&#39;/u);
});

test('dial --out writes the page into a file, and its options belong to no other command', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  await scene.succeeded({ [MAIN]: menu('main') });
  const folder = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
  const written = await cli(scene, folder, ['dial', '--out', 'page.html']);
  assert.deepEqual([written.exitCode, written.stderr], [0, ''], written.stdout);
  const html = await readFile(join(folder, 'page.html'), 'utf8');
  assert.equal(landing(readPage(html), '3'), 'Queue Billing');
  assert.doesNotMatch(html, /connect-src|EventSource/u);
  for (const args of [
    ['plan', '--out', 'page.html'],
    ['dial', '--json'],
    ['dial', '--port', '99999'],
  ])
    assert.equal((await cli(scene, folder, args)).exitCode, 2, args.join(' '));
});

test('without menu files, the flows of call tests are dialled as they are live', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const folder = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
  const nothing = await cli(scene, folder, ['dial', '--out', 'page.html']);
  assert.equal(nothing.exitCode, 1);
  assert.match(nothing.stdout, /^No file matches --files: .*`genesys-ivr pull` writes the live menus into new ones\./mu);
  assert.equal((await cli(scene, folder, ['test', '--init', 'Main IVR'])).exitCode, 0);
  const written = await cli(scene, folder, ['dial', '--out', 'page.html']);
  assert.deepEqual([written.exitCode, written.stderr], [0, ''], written.stdout);
  const html = await readFile(join(folder, 'page.html'), 'utf8');
  assert.equal(landing(readPage(html), '3'), 'Queue Billing');
  assert.match(html, /<h3>Call tests<\/h3>/u);
});

test('dial --out writes nothing if a menu file is wrong, and says what', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  await scene.succeeded({ [MAIN]: menu('main') });
  const folder = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
  await writeFile(join(folder, MAIN), 'flow_name: Main IVR\nmenu_node_id: main\noptoins: []\n');
  const wrong = await cli(scene, folder, ['dial', '--out', 'page.html']);
  assert.equal(wrong.exitCode, 1);
  assert.match(wrong.stdout, /optoins/u);
});

/** What a page to dial can't do, in the words that a reader finds. */
const LIMITS = [
  /Recorded prompts are named, not heard\./u,
  /[Dd]ata actions and expressions\b[^|\n]*\b(?:is|are) your(?:s| choice)/u,
  /opening hours/u,
];

test('what dialling can not tell stands on the page, whether or not scripts run, and in the docs', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  await scene.succeeded({ [MAIN]: menu('main') });
  const folder = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
  assert.equal((await cli(scene, folder, ['dial', '--out', 'page.html'])).exitCode, 0);
  const html = await readFile(join(folder, 'page.html'), 'utf8');
  const [, footer = ''] = /<footer class="n">(.*?)<\/footer>/su.exec(html) ?? [];
  const docs = await readFile(new URL('../../docs/dial.md', import.meta.url), 'utf8');
  for (const limit of LIMITS) {
    assert.match(footer.replaceAll(/\s+/gu, ' '), limit);
    assert.match(docs, limit);
  }
  // What is hidden where no script runs are the things that only a script adds.
  assert.doesNotMatch(footer, /class="js"|hidden/u);
});
