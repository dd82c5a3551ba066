import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { gitEnvironment } from '../simulator/github/git.ts';

const run = promisify(execFile);

/** 2026-01-05T08:00:00Z: a Monday on which nothing else happened. */
const START = 1_767_600_000;

/** The environment of the action's git if there is no runner. Temporary folders may lie inside a repository that is not theirs. */
export function plainEnvironment(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', GIT_CEILING_DIRECTORIES: process.env['GIT_CEILING_DIRECTORIES'] ?? '' };
}

/** A git in one directory, at a moment that is `minutes` after the start of all test histories. */
export function makeGit(directory: string, minutes = 0): (...args: string[]) => Promise<string> {
  const date = `${START + minutes * 60} +0000`;
  const env = {
    ...gitEnvironment(),
    GIT_AUTHOR_NAME: 'Ivy Rowe',
    GIT_AUTHOR_EMAIL: 'ivy@example.org',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Ivy Rowe',
    GIT_COMMITTER_EMAIL: 'ivy@example.org',
    GIT_COMMITTER_DATE: date,
  };
  const config = ['-c', 'init.defaultBranch=main', '-c', 'commit.gpgsign=false', '-c', 'advice.detachedHead=false', '-c', 'gc.auto=0'];
  return async (...args) => {
    const { stdout } = await run('git', [...config, ...args], { cwd: directory, env, maxBuffer: 64 * 1024 * 1024 });
    return stdout.trim();
  };
}
