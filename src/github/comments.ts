import type { GithubContext } from './context.ts';
import { toGithubFailure } from './failure.ts';
import { parseMarker, type Marker } from './marker.ts';
import type { Octokit } from './octokit.ts';

/** A comment with one of this action's markers. Its text is not kept: nothing of it is ever shown again. */
export interface MarkedComment {
  readonly id: number;
  readonly author: string;
  /** Its address on GitHub. */
  readonly url: string;
  readonly marker: Marker;
}

/** The author of comments that are written with GitHub Actions' own token. */
const ACTIONS_BOT = 'github-actions[bot]';

/** This action's comments on one pull request. The methods throw what Octokit throws. */
export class PullRequestComments {
  readonly #octokit: Octokit;
  readonly #repository: { readonly owner: string; readonly repo: string };
  readonly #number: number;

  constructor(octokit: Octokit, { owner, repo }: GithubContext, number: number) {
    this.#octokit = octokit;
    this.#repository = { owner, repo };
    this.#number = number;
  }

  /** All comments with this key in their marker, the lowest id first. */
  async withKey(key: string): Promise<MarkedComment[]> {
    const { issues } = this.#octokit.rest;
    const comments = await this.#octokit.paginate(issues.listComments, { ...this.#repository, issue_number: this.#number, per_page: 100 });
    return comments
      .flatMap(({ id, body = '', user, html_url: url }): MarkedComment[] => {
        const marker = parseMarker(body);
        return marker?.key === key && user !== null ? [{ id, author: user.login, url, marker }] : [];
      })
      .toSorted((a, b) => a.id - b.id);
  }

  /**
   * The comments with this key that may be this token's, by author: those of GitHub Actions' own token, of other apps, and of the person
   * whose token it is. A marker proves nothing, because anyone can write one, and no app's token can ask for its own name. But an app can
   * write over no one else's comment: {@link replace} tells.
   */
  async *candidates(key: string): AsyncGenerator<readonly MarkedComment[], void> {
    const byAuthor = [...Map.groupBy(await this.withKey(key), ({ author }) => author)];
    const bots = byAuthor.filter(([author]) => isBot(author));
    for (const [, comments] of bots.toSorted(([a], [b]) => Number(b === ACTIONS_BOT) - Number(a === ACTIONS_BOT))) yield comments;
    if (bots.length === byAuthor.length) return;
    const login = await this.#ownLogin();
    for (const [author, comments] of byAuthor) if (author === login && !isBot(author)) yield comments;
  }

  async create(body: string): Promise<Pick<MarkedComment, 'id' | 'author'>> {
    const { data } = await this.#octokit.rest.issues.createComment({ ...this.#repository, issue_number: this.#number, body });
    return { id: data.id, author: data.user?.login ?? ACTIONS_BOT };
  }

  /** @returns whether it could: not if the comment is someone else's, or is gone */
  async replace(id: number, body: string): Promise<boolean> {
    try {
      await this.#octokit.rest.issues.updateComment({ ...this.#repository, comment_id: id, body });
      return true;
    } catch (error) {
      const { status, isForbidden } = toGithubFailure(error);
      if (isForbidden || status === 404) return false;
      throw error;
    }
  }

  async remove(id: number): Promise<void> {
    try {
      await this.#octokit.rest.issues.deleteComment({ ...this.#repository, comment_id: id });
    } catch (error) {
      // Another run has removed it first.
      if (toGithubFailure(error).status !== 404) throw error;
    }
  }

  /** The login of a person's token. An app's token may not ask for one. */
  async #ownLogin(): Promise<string | undefined> {
    try {
      return (await this.#octokit.rest.users.getAuthenticated()).data.login;
    } catch {
      return undefined;
    }
  }
}

function isBot(login: string): boolean {
  return login.endsWith('[bot]');
}
