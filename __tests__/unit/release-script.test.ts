import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');

/** A repository without installed packages, as the job has it that publishes. */
class Checkout implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'release-'));

  constructor(version: string, tags: readonly string[]) {
    mkdirSync(join(this.#folder, 'scripts'));
    for (const name of ['release.ts', 'release-rules.ts', 'repository.ts'])
      cpSync(join(root, 'scripts', name), join(this.#folder, 'scripts', name));
    this.#write('package.json', JSON.stringify({ type: 'module', version, repository: 'github:acme/ivr' }));
    this.#write('CHANGELOG.md', `## ${version}\n\nSee [docs](docs/a.md).\n`);
    for (const args of [
      ['init', '--quiet'],
      ['add', '.'],
      ['-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'One'],
    ])
      this.#git(args);
    for (const tag of tags) this.#git(['tag', tag]);
  }

  #git(args: readonly string[]): void {
    execFileSync('git', args, { cwd: this.#folder });
  }

  #write(name: string, text: string): void {
    writeFileSync(join(this.#folder, name), text);
  }

  release(tag: string, here = 'acme/ivr'): { readonly code: number | null; readonly output: string; readonly notes: string } {
    const [output, notes] = [join(this.#folder, 'output'), join(this.#folder, 'notes.md')];
    for (const path of [output, notes]) writeFileSync(path, '');
    const { status } = spawnSync(process.execPath, ['scripts/release.ts', tag, notes], {
      cwd: this.#folder,
      env: { PATH: process.env.PATH, GITHUB_OUTPUT: output, GITHUB_REPOSITORY: here },
    });
    return { code: status, output: readFileSync(output, 'utf8'), notes: readFileSync(notes, 'utf8') };
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

test('the newest release writes its notes, and moves the major tag', () => {
  using checkout = new Checkout('1.2.0', ['v1', 'v1.1.0', 'v1.2.0']);
  const notes = 'See [docs](https://github.com/acme/ivr/blob/v1.2.0/docs/a.md).\n';
  assert.deepEqual(checkout.release('v1.2.0'), { code: 0, output: 'major=v1\n', notes });
});

test('a fix of an older version leaves the major tag', () => {
  using checkout = new Checkout('1.1.1', ['v1', 'v1.1.1', 'v1.2.0']);
  assert.equal(checkout.release('v1.1.1').output, 'major=\n');
});

test('what can not be released writes nothing', () => {
  using checkout = new Checkout('1.2.0', ['v1.2.0', 'v1.3.0']);
  for (const refused of [checkout.release('v1.3.0'), checkout.release('v1.2.0', 'fork/ivr'), checkout.release('')])
    assert.deepEqual(refused, { code: 1, output: '', notes: '' });
});
