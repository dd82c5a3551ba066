import type { GithubContext } from './context.ts';
import { toGithubFailure } from './failure.ts';
import { parseMarker, type Marker } from './marker.ts';
import type { Octokit } from './octokit.ts';

/** A comment with one of this action's markers. */
export interface MarkedComment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
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
      .flatMap(({ id, body = '', user }): MarkedComment[] => {
        const marker = parseMarker(body);
        return marker?.key === key && user !== null ? [{ id, body, author: user.login, marker }] : [];
      })
      .toSorted((a, b) => a.id - b.id);
  }

  /**
   * Our comments with this key, the lowest id first. A marker alone proves nothing, because anyone can write one. A comment is ours if
   * GitHub Actions' own token wrote it. With an app's token, it is ours if that token can update it (with its own text).
   */
  async ownWithKey(key: string): Promise<MarkedComment[]> {
    const comments = await this.withKey(key);
    const byActions = comments.filter(({ author }) => author === ACTIONS_BOT);
    if (byActions.length > 0) return byActions;
    for (const bot of comments.filter(({ author }) => author.endsWith('[bot]'))) {
      if (await this.#canUpdate(bot)) return comments.filter(({ author }) => author === bot.author);
    }
    const people = comments.filter(({ author }) => !author.endsWith('[bot]'));
    const login = people.length === 0 ? undefined : await this.#ownLogin();
    return people.filter(({ author }) => author === login);
  }

  async create(body: string, marker: Marker): Promise<MarkedComment> {
    const { data } = await this.#octokit.rest.issues.createComment({ ...this.#repository, issue_number: this.#number, body });
    return { id: data.id, body, author: data.user?.login ?? ACTIONS_BOT, marker };
  }

  async update(id: number, body: string): Promise<void> {
    await this.#octokit.rest.issues.updateComment({ ...this.#repository, comment_id: id, body });
  }

  async remove(id: number): Promise<void> {
    try {
      await this.#octokit.rest.issues.deleteComment({ ...this.#repository, comment_id: id });
    } catch (error) {
      // Another run has removed it first.
      if (toGithubFailure(error).status !== 404) throw error;
    }
  }

  async #canUpdate({ id, body }: MarkedComment): Promise<boolean> {
    try {
      await this.update(id, body);
      return true;
    } catch (error) {
      const { status } = toGithubFailure(error);
      if (status === 403 || status === 404) return false;
      throw error;
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
