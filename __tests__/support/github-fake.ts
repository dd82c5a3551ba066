// A GitHub fake that listens, and a client for it.
import { getOctokit } from '@actions/github';
import { DEFAULT_TOKEN, GitHub, listen } from '../../simulator/github/index.ts';
import type { GitHubOptions } from '../../simulator/github/index.ts';

/** The parameters of every request to the fake's one repository. */
export const repo = { owner: 'acme', repo: 'ivr-menus' };

/** An answer of the fake, whatever its status. */
interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface Fake extends AsyncDisposable {
  readonly github: GitHub;
  readonly client: ReturnType<typeof getOctokit>;
  /** Asks for a path below the repository; with a body, it is sent by POST. */
  readonly ask: <T = Record<string, unknown>>(path: string, body?: unknown) => Promise<Answer<T>>;
  /** What an answer of 422 or the like says is wrong: its message, and the field and message of its first error. */
  readonly refusal: (path: string, body: unknown) => Promise<string>;
}

interface ErrorBody {
  readonly message: string;
  readonly errors?: readonly { readonly field: string; readonly message?: string }[];
}

/** Starts a fake; `await using` stops it. */
export async function startFake(options: Partial<GitHubOptions> = {}): Promise<Fake> {
  const github = new GitHub({ repository: `${repo.owner}/${repo.repo}`, ...options });
  const server = await listen(github);
  const ask: Fake['ask'] = async <T>(path: string, body?: unknown): Promise<Answer<T>> => {
    const answer = await fetch(`${server.url}/repos/${repo.owner}/${repo.repo}${path}`, {
      headers: { authorization: `Bearer ${DEFAULT_TOKEN}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: (text === '' ? undefined : JSON.parse(text)) as T };
  };
  const refusal: Fake['refusal'] = async (path, body) => {
    const { status, body: said } = await ask<ErrorBody>(path, body);
    const [first] = said.errors ?? [];
    return [status, said.message, ...(first === undefined ? [] : [first.message ?? first.field])].join(': ');
  };
  const client = getOctokit(DEFAULT_TOKEN, { baseUrl: server.url });
  return { github, client, ask, refusal, [Symbol.asyncDispose]: server.close };
}
