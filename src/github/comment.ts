import { createHash } from 'node:crypto';
import type { GithubContext } from './context.ts';
import { toGithubFailure } from './failure.ts';
import { formatMarker, parseMarker, type Marker } from './marker.ts';
import type { Octokit } from './octokit.ts';

/** What became of the comment. It never decides over the run. */
export type CommentResult =
  | { readonly kind: 'created' | 'updated' | 'unchanged' | 'not-needed' | 'newer-run' }
  | { readonly kind: 'failed'; readonly message: string; readonly isReadOnlyToken: boolean };

interface Comment {
  readonly id: number;
  readonly author: string;
  readonly marker: Marker;
}

/** Whose comments GitHub Actions' own token writes. */
const ACTIONS_BOT = 'github-actions[bot]';

/**
 * One comment a pull request, kept up to date: found by its marker and its author, never by text.
 *
 * @param body Markdown, masked, within GitHub's limit
 * @param key tells several uses of the action in one pull request apart
 * @param isNews whether it is worth a new comment; an existing one is updated in any case
 */
export async function keepComment(octokit: Octokit, context: GithubContext, number: number, body: string, key: string, isNews: boolean): Promise<CommentResult> {
  try {
    return await keep(octokit, context, number, body, key, isNews);
  } catch (error) {
    const { status, message, acceptedPermissions } = toGithubFailure(error);
    const wanted = acceptedPermissions === undefined ? '' : ` (GitHub accepts: ${acceptedPermissions})`;
    return { kind: 'failed', message: `${message}${wanted}`, isReadOnlyToken: status === 403 };
  }
}

async function keep(octokit: Octokit, context: GithubContext, number: number, body: string, key: string, isNews: boolean): Promise<CommentResult> {
  const { owner, repo, headSha: sha, runId: run, runAttempt: attempt } = context;
  const marker: Marker = { key, sha, run, attempt, hash: createHash('sha256').update(body).digest('hex').slice(0, 32) };
  const text = `${formatMarker(marker)}\n${body}`;
  const [first, ...later] = await ours(octokit, context, number, key, ACTIONS_BOT);
  if (first === undefined) {
    if (!isNews) return { kind: 'not-needed' };
    const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body: text });
    return settleRace(octokit, context, number, key, { id: data.id, author: data.user?.login ?? ACTIONS_BOT, text });
  }
  for (const { id } of later) await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
  if (isNewer(first.marker, marker)) return { kind: 'newer-run' };
  // A re-run of a push finds everything done: what the first run did is still the news.
  if (first.marker.sha === sha && (first.marker.hash === marker.hash || (context.event.kind === 'push' && !isNews))) return { kind: 'unchanged' };
  await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body: text });
  return { kind: 'updated' };
}

/** Two runs may have created at once: the lowest id stays, the other author deletes its own. */
async function settleRace(octokit: Octokit, context: GithubContext, number: number, key: string, mine: { readonly id: number; readonly author: string; readonly text: string }): Promise<CommentResult> {
  const { owner, repo } = context;
  const [first] = await ours(octokit, context, number, key, mine.author);
  if (first === undefined || first.id >= mine.id) return { kind: 'created' };
  await octokit.rest.issues.deleteComment({ owner, repo, comment_id: mine.id });
  const marker = parseMarker(mine.text);
  if (marker !== undefined && isNewer(first.marker, marker)) return { kind: 'newer-run' };
  await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body: mine.text });
  return { kind: 'updated' };
}

/** Our comments with this key, the lowest id first. A marker that somebody else has planted is not ours: nobody can register a name with brackets. */
async function ours(octokit: Octokit, { owner, repo }: GithubContext, number: number, key: string, author: string): Promise<Comment[]> {
  const comments = await octokit.paginate(octokit.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 });
  return comments
    .flatMap(({ id, body, user }): Comment[] => {
      const marker = parseMarker(body ?? '');
      return marker?.key === key && user?.login === author ? [{ id, author: user.login, marker }] : [];
    })
    .toSorted((a, b) => a.id - b.id);
}

function isNewer(there: Marker, mine: Marker): boolean {
  return there.run > mine.run || (there.run === mine.run && there.attempt > mine.attempt);
}
