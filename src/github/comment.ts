import { createHash } from 'node:crypto';
import { composeBody, type CommentContent } from './comment-body.ts';
import { PullRequestComments, type MarkedComment } from './comments.ts';
import type { GithubContext } from './context.ts';
import type { Marker } from './marker.ts';
import type { Octokit } from './octokit.ts';

/** What was done with the comment. */
type CommentResult = 'created' | 'updated' | 'unchanged' | 'not needed' | 'left alone: a newer run has written it';

/** A comment to write. */
interface Message extends CommentContent {
  readonly number: number;
  /** The report without what differs between runs: when it ran, who started it, its URL. */
  readonly stableText: string;
  /** Distinguishes several uses of the action in one pull request. */
  readonly key: string;
  readonly outcome: string;
  /** Whether it is worth a new comment. An existing comment is updated in any case. */
  readonly isWorthPosting: boolean;
}

/**
 * Keeps one comment on a pull request up to date. It is found by its marker and its author, never by its text.
 *
 * @throws what Octokit throws
 */
export async function keepComment(octokit: Octokit, context: GithubContext, message: Message): Promise<CommentResult> {
  const marker = markerOf(message, context);
  const comments = new PullRequestComments(octokit, context, message.number);
  const [first, ...duplicates] = await comments.ownWithKey(message.key);
  if (first === undefined) {
    if (!message.isWorthPosting) return 'not needed';
    const created = await comments.create(composeBody(message, marker, context), marker);
    return resolveRace(comments, created, message, context);
  }
  for (const { id } of duplicates) await comments.remove(id);
  if (isNewer(first.marker, marker)) return 'left alone: a newer run has written it';
  if (isUpToDate(first.marker, marker, message, context)) return 'unchanged';
  await comments.update(first.id, composeBody(message, marker, context, first));
  return 'updated';
}

function markerOf({ key, outcome, stableText }: Message, { headSha: sha, runId: run, runAttempt: attempt }: GithubContext): Marker {
  const hash = createHash('sha256').update(stableText).digest('hex').slice(0, 32);
  return { key, sha, run, attempt, hash, outcome };
}

/** Whether the comment already has this message's news. */
function isUpToDate(existing: Marker, marker: Marker, { isWorthPosting }: Message, { event }: GithubContext): boolean {
  if (existing.sha !== marker.sha) return false;
  if (existing.hash === marker.hash) return true;
  // A re-run of a push finds nothing to do. The first run's result is still the news, unless that run failed.
  const isDeploy = existing.plan?.place !== 'whole';
  return event.kind === 'push' && !isWorthPosting && isDeploy && existing.outcome !== 'failure';
}

/** Two runs may have created a comment at once. The lowest id stays; the other run removes its own. */
async function resolveRace(
  comments: PullRequestComments,
  created: MarkedComment,
  message: Message,
  context: GithubContext,
): Promise<CommentResult> {
  const first = (await comments.withKey(message.key)).find(({ author }) => author === created.author);
  if (first === undefined || first.id >= created.id) return 'created';
  await comments.remove(created.id);
  if (isNewer(first.marker, created.marker)) return 'left alone: a newer run has written it';
  await comments.update(first.id, composeBody(message, created.marker, context, first));
  return 'updated';
}

function isNewer(existing: Marker, marker: Marker): boolean {
  return existing.run > marker.run || (existing.run === marker.run && existing.attempt > marker.attempt);
}
