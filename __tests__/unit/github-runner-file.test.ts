import assert from 'node:assert/strict';
import { appendFileSync, mkdtempDisposableSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { addNow, addTo } from '../../src/github/runner-file.ts';

const FULL = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
const PROBLEM = { code: 'runner.unwritable', message: "GITHUB_STATE can't be written: ENOSPC: no space left on device, write." };

/** Runs with a file of the runner's, and returns what is in it afterwards. */
async function withFile(work: (path: string) => Promise<void>): Promise<string> {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'ivr-file-'));
  const path = join(folder.path, 'state');
  const before = process.env['GITHUB_STATE'];
  process.env['GITHUB_STATE'] = path;
  writeFileSync(path, 'first=1\n');
  try {
    await work(path);
    return readFileSync(path, 'utf8');
  } finally {
    if (before === undefined) delete process.env['GITHUB_STATE'];
    else process.env['GITHUB_STATE'] = before;
  }
}

test('what is added stays', async () => {
  const text = await withFile(async (path) => {
    addNow('GITHUB_STATE', () => appendFileSync(path, 'second=2\n'));
    await addTo('GITHUB_STATE', async () => appendFileSync(path, 'third=3\n'));
  });
  assert.equal(text, 'first=1\nsecond=2\nthird=3\n');
});

test('half of a command is removed: the runner would take nothing from the file', async () => {
  const text = await withFile(async (path) => {
    const half = (): never => {
      appendFileSync(path, 'second<<end\nhal');
      throw FULL;
    };
    assert.throws(() => addNow('GITHUB_STATE', half), PROBLEM);
    await assert.rejects(
      addTo('GITHUB_STATE', async () => half()),
      PROBLEM,
    );
  });
  assert.equal(text, 'first=1\n');
});
