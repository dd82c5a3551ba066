import { createHash } from 'node:crypto';
import { MAX_FILE_BYTES } from '../menu-file/decode.ts';
import { toGithubFailure } from '../github/failure.ts';
import type { Octokit } from '../github/octokit.ts';
import type { Repository } from './repository.ts';

/** A file at a commit, as GitHub gives it. */
export type Contents =
  | { readonly kind: 'file'; readonly bytes: Buffer }
  /** The commit exists, and has no regular file with that name. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The repository as GitHub's API has it. */
type GithubRepository = Pick<Repository, 'context' | 'octokit'>;

const ABSENT: Contents = { kind: 'absent' };

/**
 * Reads a file at a commit with GitHub's API.
 *
 * It requests the file as an object, which distinguishes a file from a directory, a link and a submodule. Its base64 keeps every byte,
 * while octokit would decode a raw answer as UTF-8 (octokit/request.js#751). Only a file larger than 1 MB is requested raw.
 */
export async function readContents({ context, octokit }: GithubRepository, commit: string, path: string): Promise<Contents> {
  if (octokit === undefined) return { kind: 'unknown', reason: "git can't read it here, and there is no token to ask GitHub for it" };
  const { owner, repo } = context;
  const file = { owner, repo, path, ref: commit };
  try {
    const api = await octokit();
    const { data } = await api.rest.repos.getContent({ ...file, headers: { accept: 'application/vnd.github.object+json' } });
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return ABSENT;
    if (data.size > MAX_FILE_BYTES) return { kind: 'unknown', reason: `it has ${data.size} bytes` };
    const bytes = data.encoding === 'base64' ? Buffer.from(data.content, 'base64') : await readRaw(api, file);
    // GitHub follows a link to a file: it answers with that file's text, but with the link's own id.
    return blobId(bytes, data.sha.length) === data.sha ? { kind: 'file', bytes } : ABSENT;
  } catch (error) {
    const { status, message } = toGithubFailure(error);
    // GitHub answers 404 for a missing file, for an unknown commit, and for what the token can't see.
    return status === 404 && (await isReadable({ context, octokit }, commit)) ? ABSENT : { kind: 'unknown', reason: message };
  }
}

async function readRaw(octokit: Octokit, file: { owner: string; repo: string; path: string; ref: string }): Promise<Buffer> {
  const { data } = await octokit.rest.repos.getContent({
    ...file,
    headers: { accept: 'application/vnd.github.raw+json' },
    request: { parseSuccessResponseBody: false },
  });
  // Despite its type, an unparsed answer is the stream of its body.
  return Buffer.from(await new Response(data as unknown as ReadableStream<Uint8Array>).arrayBuffer());
}

async function isReadable({ context: { owner, repo }, octokit }: GithubRepository, commit: string): Promise<boolean> {
  try {
    const answer = await (await octokit?.())?.rest.repos.listCommits({ owner, repo, sha: commit, per_page: 1 });
    return answer?.data[0]?.sha === commit;
  } catch {
    return false;
  }
}

/** Git's id for a file's bytes: SHA-1, or SHA-256 if the repository's ids are 64 digits long (`length`). */
export function blobId(bytes: Uint8Array, length: number): string {
  return createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}
