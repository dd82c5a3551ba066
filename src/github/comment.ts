import { withEarlier } from '../report/markdown/elements.ts';
import { PullRequestComments, type MarkedComment } from './comments.ts';
import type { GithubContext } from './context.ts';
import { earlierLinks } from './earlier-links.ts';
import { formatMarker } from './marker.ts';
import { newerRun, type NewerRun } from './newer-run.ts';
import type { Octokit } from './octokit.ts';
import type { PullRequest } from './pull-request.ts';

/** What was done with the comment. */
export interface CommentResult {
  readonly action: 'created' | 'updated' | 'not needed' | 'left alone: a newer run has written it';
  /** The comment that was replaced although it named a newer run, and what GitHub says of that run. */
  readonly doubt?: { readonly url: string; readonly newerRun: Exclude<NewerRun, 'no' | 'confirmed'> };
}

/** A comment to write. */
export interface Message {
  readonly pull: PullRequest;
  /** Masked Markdown. It leaves room for the rest of the comment (`REPORT_LIMIT`). */
  readonly report: string;
  /** The run's mode. A deploy links what came before it. */
  readonly mode: string;
  /** Distinguishes several uses of the action in one pull request. */
  readonly key: string;
  /** Whether it is worth a new comment. An existing comment is replaced in any case. */
  readonly isWorthPosting: boolean;
}

const LEFT_ALONE: CommentResult = { action: 'left alone: a newer run has written it' };

/**
 * Keeps one comment on a pull request up to date.
 *
 * Every workflow of a repository writes comments under one name, so a comment with this action's marker may be someone else's. Its text is
 * never trusted: nothing of it is shown again, and it keeps no run from writing unless GitHub confirms that a newer run has the last word.
 *
 * @throws what Octokit throws
 */
export async function keepComment(octokit: Octokit, context: GithubContext, message: Message): Promise<CommentResult> {
  return new CommentKeeper(octokit, context, message).keep();
}

class CommentKeeper {
  readonly #octokit: Octokit;
  readonly #context: GithubContext;
  readonly #message: Message;
  readonly #comments: PullRequestComments;
  #composed: Promise<string> | undefined;

  constructor(octokit: Octokit, context: GithubContext, message: Message) {
    this.#octokit = octokit;
    this.#context = context;
    this.#message = message;
    this.#comments = new PullRequestComments(octokit, context, message.pull.number);
  }

  async keep(): Promise<CommentResult> {
    const { key, isWorthPosting } = this.#message;
    let isOnlyOne = true;
    for await (const comments of this.#comments.candidates(key)) {
      const result = await this.#replace(comments);
      if (result !== undefined) return result;
      isOnlyOne = false;
    }
    // Beside a comment in this action's name that this run can't replace, its own report is always worth posting.
    return isOnlyOne && !isWorthPosting ? { action: 'not needed' } : this.#create();
  }

  /** @returns undefined if they are not this token's comments, or are gone */
  async #replace([first, ...duplicates]: readonly MarkedComment[]): Promise<CommentResult | undefined> {
    if (first === undefined) return undefined;
    const newer = await this.#newerRun(first);
    if (newer === 'confirmed') return LEFT_ALONE;
    if (!(await this.#comments.replace(first.id, await this.#body()))) return undefined;
    for (const { id } of duplicates) await this.#comments.remove(id);
    return updated(first, newer);
  }

  /** Two runs may create a comment at once. The lowest id stays; the other run removes its own, once the first says what it says. */
  async #create(): Promise<CommentResult> {
    const created = await this.#comments.create(await this.#body());
    const first = (await this.#comments.withKey(this.#message.key)).find(({ author }) => author === created.author);
    if (first === undefined || first.id >= created.id) return { action: 'created' };
    const newer = await this.#newerRun(first);
    if (newer !== 'confirmed' && !(await this.#comments.replace(first.id, await this.#body()))) return { action: 'created' };
    await this.#comments.remove(created.id);
    return newer === 'confirmed' ? LEFT_ALONE : updated(first, newer);
  }

  #newerRun({ marker }: MarkedComment): Promise<NewerRun> {
    return newerRun(this.#octokit, this.#context, this.#message.pull, marker);
  }

  #body(): Promise<string> {
    return (this.#composed ??= this.#compose());
  }

  async #compose(): Promise<string> {
    const { key, mode, pull, report } = this.#message;
    const links = mode === 'deploy' ? await earlierLinks(this.#octokit, this.#context, pull) : [];
    return commentBody(key, this.#context, withEarlier(report, links));
  }
}

/** A comment's body: the marker of this run, and its report. */
export function commentBody(key: string, { runId, runAttempt }: Pick<GithubContext, 'runId' | 'runAttempt'>, report: string): string {
  return `${formatMarker({ key, run: runId, attempt: runAttempt })}\n${report}`;
}

function updated({ url }: MarkedComment, newer: Exclude<NewerRun, 'confirmed'>): CommentResult {
  return newer === 'no' ? { action: 'updated' } : { action: 'updated', doubt: { url, newerRun: newer } };
}
