/* The folder for everything that tests write, below `.test/`, which git ignores. */

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

interface Scratch {
  /** For temporary files. */
  readonly tmp: string;
  readonly compileCache: string;
}

/** A folder for this process alone. Folders of runs that have ended are removed; other runs may still use theirs. */
export function openScratch(root: string): Scratch {
  const all = join(root, '.test');
  mkdirSync(all, { recursive: true });
  for (const name of readdirSync(all)) if (!isAlive(Number(name))) rmSync(join(all, name), { recursive: true, force: true });
  const own = join(all, String(process.pid));
  rmSync(own, { recursive: true, force: true });
  const scratch = { tmp: join(own, 'tmp'), compileCache: join(own, 'compile-cache') };
  mkdirSync(scratch.tmp, { recursive: true });
  return scratch;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
