import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The environment of a run on an image without git. The harness starts Node by its path. */
export const WITHOUT_GIT: Record<string, string> = { PATH: '/nonexistent' };

/** The environment of a run in a container, where the checkout belongs to another user. Git has this switch for its own tests. */
export const OTHER_OWNER: Record<string, string> = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };

/**
 * A git like those before 2.32, which take `safe.directory` neither from the command line nor from a file that a variable names, and refuse
 * a checkout of another user (a fix that distributions have added to them).
 */
export async function olderGit(): Promise<{ readonly env: Record<string, string> } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'ivr-git-'));
  const path = process.env['PATH'] ?? '';
  const script = [
    '#!/bin/bash',
    `PATH=${JSON.stringify(path)}`,
    'unset GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM GIT_CONFIG_COUNT',
    'kept=()',
    'while [ $# -gt 0 ]; do',
    '  if [ "$1" = -c ] && [[ "$2" = safe.directory=* ]]; then shift 2; else kept+=("$1"); shift; fi',
    'done',
    'exec git "${kept[@]}"',
  ];
  await writeFile(join(folder, 'git'), `${script.join('\n')}\n`);
  await chmod(join(folder, 'git'), 0o755);
  const env = { ...OTHER_OWNER, PATH: [folder, path].join(delimiter) };
  return { env, [Symbol.asyncDispose]: async () => rm(folder, { recursive: true }) };
}
