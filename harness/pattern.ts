import { cpSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const patterns = new Map<string, Promise<string>>();

/** Fills a folder with a copy of what `make` makes in its own, once in each process: each command of git would be a process. */
export async function copyPattern(name: string, to: string, make: (folder: string) => Promise<unknown>): Promise<void> {
  const pattern = patterns.get(name) ?? made(make);
  patterns.set(name, pattern);
  // Much faster than the asynchronous one, which has a queue for each entry.
  cpSync(await pattern, to, { recursive: true });
}

async function made(make: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ivr-pattern-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  await make(folder);
  return folder;
}
