/* Fails if the committed `dist/` differs from the build of the committed source. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const fresh = mkdtempSync(join(root, 'build-check-'));

function bundle(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.endsWith('.map') && statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

try {
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'scripts/build.ts'), fresh], {
    cwd: root,
    stdio: 'inherit',
  });
  const [expected, committed] = [bundle(fresh), bundle(join(root, 'dist'))];
  const names = new Set([...expected.keys(), ...committed.keys()]);
  const different = [...names].filter((name) => expected.get(name) !== committed.get(name));
  if (different.length > 0) {
    console.error(`dist/ is not built from this source: ${different.join(', ')} differ. Run \`npm run build\` and commit dist/.`);
    process.exitCode = 1;
  } else {
    console.log(`dist/ is what the source builds to (${names.size} files).`);
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
