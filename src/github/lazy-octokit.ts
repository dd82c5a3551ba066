import type { Octokit } from './octokit.ts';

/** GitHub's REST API. It is loaded with the first question: it takes longer to load than all else together. */
export type LazyOctokit = () => Promise<Octokit>;

/** @returns undefined without a token: then GitHub is not asked */
export function lazyOctokit(token: string): LazyOctokit | undefined {
  if (token === '') return undefined;
  let made: Promise<Octokit> | undefined;
  return () => (made ??= import('./octokit.ts').then(({ createOctokit }) => createOctokit(token)));
}
