import { createHash } from 'node:crypto';
import { MAX_FILE_BYTES } from '../menu-file/decode.ts';
import type { GithubContext } from '../github/context.ts';
import { toGithubFailure } from '../github/failure.ts';
import type { Octokit } from '../github/octokit.ts';

/** What GitHub tells of a file at a commit. */
export type Contents =
  | { readonly kind: 'file'; readonly bytes: Buffer }
  /** The commit is there, and has no regular file of that name. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly reason: string };

const ABSENT: Contents = { kind: 'absent' };

/**
 * A file at a commit, by GitHub's API.
 *
 * Asked for as an object: that tells a file from a directory, a link and a submodule, and its base64 keeps every byte, where
 * octokit would decode a raw answer as UTF-8 (octokit/request.js#751). Only what is larger than 1 MB must come raw.
 */
export async function readContents(octokit: Octokit, context: GithubContext, commit: string, path: string): Promise<Contents> {
  const { owner, repo } = context;
  const asked = { owner, repo, path, ref: commit };
  try {
    const { data } = await octokit.rest.repos.getContent({ ...asked, headers: { accept: 'application/vnd.github.object+json' } });
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return ABSENT;
    if (data.size > MAX_FILE_BYTES) return { kind: 'unknown', reason: `it has ${data.size} bytes` };
    const bytes = data.encoding === 'base64' ? Buffer.from(data.content, 'base64') : await readRaw(octokit, asked);
    // GitHub follows a link to a file: it answers with that file's text, and still with the link's own id.
    return blobId(bytes, data.sha.length) === data.sha ? { kind: 'file', bytes } : ABSENT;
  } catch (error) {
    const { status, message } = toGithubFailure(error);
    // GitHub answers 404 for a missing file, for a commit that it doesn't know, and for what the token may not see.
    return status === 404 && (await isReadable(octokit, context, commit)) ? ABSENT : { kind: 'unknown', reason: message };
  }
}

async function readRaw(octokit: Octokit, asked: { owner: string; repo: string; path: string; ref: string }): Promise<Buffer> {
  const { data } = await octokit.rest.repos.getContent({
    ...asked,
    headers: { accept: 'application/vnd.github.raw+json' },
    request: { parseSuccessResponseBody: false },
  });
  // Unparsed, an answer is the stream of its body, whatever the types say.
  return Buffer.from(await new Response(data as unknown as ReadableStream<Uint8Array>).arrayBuffer());
}

async function isReadable(octokit: Octokit, { owner, repo }: GithubContext, commit: string): Promise<boolean> {
  try {
    const { data } = await octokit.rest.repos.listCommits({ owner, repo, sha: commit, per_page: 1 });
    return data[0]?.sha === commit;
  } catch {
    return false;
  }
}

/** The name that git gives to a file's bytes, `length` digits long: by SHA-1, in a repository of longer names by SHA-256. */
export function blobId(bytes: Buffer, length: number): string {
  return createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}
