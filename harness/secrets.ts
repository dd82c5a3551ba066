// What no run of a test may let out; no test of its own.
import assert from 'node:assert/strict';
import type { GenesysCloud } from '../simulator/genesys/cloud.ts';
import { DEFAULT_TOKEN, type GitHub } from '../simulator/github/index.ts';
import { leaksIn } from './leak-forms.ts';
import type { RunResult } from './runner.ts';

/** A shorter one, such as the empty one of a fork, turns up by accident. */
const SHORTEST = 8;

/** What a run knew that no one may see. */
interface Known {
  readonly client: { readonly id: string; readonly secret: string };
  readonly githubToken: string | undefined;
  readonly cloud: GenesysCloud;
  readonly github: GitHub;
}

/** No form of any secret, token or signature may stand in anything that the run let out, GitHub's requests included. */
export function assertNoSecret(run: RunResult, known: Known): void {
  const said = run.commands
    .filter(({ name }) => name !== 'add-mask')
    .map(({ message, properties }) => `${message}\n${Object.values(properties).join('\n')}`);
  const posted = known.github.requests.map(({ path, query, body }) => JSON.stringify([path, query, body]));
  const text = [run.everything, ...Object.values(run.outputs), ...said, ...posted].join('\n');
  assert.deepEqual(leaksIn(text, secretsOf(known)), []);
}

function secretsOf({ client, githubToken = DEFAULT_TOKEN, cloud }: Known): string[] {
  const basic = Buffer.from(`${client.id}:${client.secret}`).toString('base64');
  const seen = cloud.requests.flatMap(({ headers, query }) => [
    headers['authorization']?.replace(/^\w+ /u, '') ?? '',
    query['X-Amz-Signature'] ?? '',
  ]);
  return [...new Set([client.secret, basic, githubToken, ...seen])].filter((secret) => secret.length >= SHORTEST);
}
