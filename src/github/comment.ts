import { createHash } from 'node:crypto';
import { composeBody, type CommentContent } from './comment-body.ts';
import type { GithubContext } from './context.ts';
import { toGithubFailure } from './failure.ts';
import { parseMarker, type Marker } from './marker.ts';
import type { Octokit } from './octokit.ts';

/** What became of the comment. */
export type CommentResult = 'created' | 'updated' | 'unchanged' | 'not needed' | 'left alone: a newer run has written it';

/** What to say, and to whom. */
export interface Message extends CommentContent {
  readonly number: number;
  /** The report without what differs from run to run: when it was, who started it, its address. */
  readonly stableText: string;
  /** Tells several uses of the action in one pull request apart. */
  readonly key: string;
  readonly outcome: string;
  /** Whether it is worth a new comment; an existing one is updated in any case. */
  readonly isWorthPosting: boolean;
}

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  readonly marker: Marker;
}

/** Whose comments GitHub Actions' own token writes. */
const ACTIONS_BOT = 'github-actions[bot]';

/**
 * One comment a pull request, kept up to date: found by its marker and its author, never by text.
 *
 * @throws what Octokit throws
 */
export async function keepComment(octokit: Octokit, context: GithubContext, message: Message): Promise<CommentResult> {
  const { owner, repo, headSha: sha, runId: run, runAttempt: attempt } = context;
  const { number, key, outcome, isWorthPosting } = message;
  const hash = createHash('sha256').update(message.stableText).digest('hex').slice(0, 32);
  const marker: Marker = { key, sha, run, attempt, hash, outcome };
  const [first, ...later] = await ours(octokit, context, message);
  if (first === undefined) {
    if (!isWorthPosting) return 'not needed';
    const body = composeBody(message, marker, context);
    const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
    return resolveRace(octokit, context, message, { id: data.id, body, author: data.user?.login ?? ACTIONS_BOT, marker });
  }
  for (const { id } of later) await remove(octokit, context, id);
  if (isNewer(first.marker, marker)) return 'left alone: a newer run has written it';
  // A re-run of a push finds everything done: what the first run did is still the news, unless that had failed.
  const isPlan = first.marker.plan?.place === 'whole';
  const isEcho = context.event.kind === 'push' && !isWorthPosting && !isPlan && first.marker.outcome !== 'failure';
  if (first.marker.sha === sha && (first.marker.hash === hash || isEcho)) return 'unchanged';
  await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body: composeBody(message, marker, context, first) });
  return 'updated';
}

/** Two runs may have created at once: the lowest id stays, the other author deletes its own. */
async function resolveRace(octokit: Octokit, context: GithubContext, message: Message, mine: Comment): Promise<CommentResult> {
  const { owner, repo } = context;
  const first = (await marked(octokit, context, message.number, message.key)).find(({ author }) => author === mine.author);
  if (first === undefined || first.id >= mine.id) return 'created';
  await remove(octokit, context, mine.id);
  if (isNewer(first.marker, mine.marker)) return 'left alone: a newer run has written it';
  const body = composeBody(message, mine.marker, context, first);
  await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body });
  return 'updated';
}

/**
 * Our comments with this key, the lowest id first. A marker alone proves nothing, anybody can plant one: a comment is ours if
 * GitHub Actions' own token wrote it, or, where an app's token is used, if that token may write it (with the text it has).
 */
async function ours(octokit: Octokit, context: GithubContext, { number, key }: Message): Promise<Comment[]> {
  const comments = await marked(octokit, context, number, key);
  const byActions = comments.filter(({ author }) => author === ACTIONS_BOT);
  if (byActions.length > 0) return byActions;
  for (const { id, body, author } of comments.filter((comment) => comment.author.endsWith('[bot]'))) {
    if (await mayWrite(octokit, context, id, body)) return comments.filter((comment) => comment.author === author);
  }
  const people = comments.filter(({ author }) => !author.endsWith('[bot]'));
  const me = people.length === 0 ? undefined : await ownLogin(octokit);
  return people.filter(({ author }) => author === me);
}

/** Whose token this is, where it is a person's; an installation's may not ask. */
async function ownLogin(octokit: Octokit): Promise<string | undefined> {
  try {
    return (await octokit.rest.users.getAuthenticated()).data.login;
  } catch {
    return undefined;
  }
}

async function mayWrite(octokit: Octokit, { owner, repo }: GithubContext, id: number, body: string): Promise<boolean> {
  try {
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body });
    return true;
  } catch (error) {
    const { status } = toGithubFailure(error);
    if (status === 403 || status === 404) return false;
    throw error;
  }
}

/** All comments with this key in their marker. */
async function marked(octokit: Octokit, { owner, repo }: GithubContext, number: number, key: string): Promise<Comment[]> {
  const comments = await octokit.paginate(octokit.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 });
  return comments
    .flatMap(({ id, body = '', user }): Comment[] => {
      const marker = parseMarker(body);
      return marker?.key === key && user !== null ? [{ id, body, author: user.login, marker }] : [];
    })
    .toSorted((a, b) => a.id - b.id);
}

async function remove(octokit: Octokit, { owner, repo }: GithubContext, id: number): Promise<void> {
  try {
    await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
  } catch (error) {
    // Somebody else was quicker.
    if (toGithubFailure(error).status !== 404) throw error;
  }
}

function isNewer(there: Marker, mine: Marker): boolean {
  return there.run > mine.run || (there.run === mine.run && there.attempt > mine.attempt);
}
