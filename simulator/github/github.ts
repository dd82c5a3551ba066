import { setTimeout as delay } from 'node:timers/promises';
import { authenticate, bearer } from './access.ts';
import { dispatch } from './dispatch.ts';
import { Faults } from './faults.ts';
import { Git } from './git.ts';
import type { IssueComment, Pull, RecordedRequest, Token, WorkflowRun } from './model.ts';
import { RateLimit } from './rate-limit.ts';
import { ApiError } from './reply.ts';
import type { Reply } from './reply.ts';
import { readRequest } from './request.ts';
import type { Incoming } from './request.ts';
import { seedComment, seedPull, seedRun } from './seed.ts';
import type { CommentSeed, PullSeed, RunSeed } from './seed.ts';
import { Ids } from './state.ts';
import type { CommitPullsLag, State } from './state.ts';

/** The token that is there unless `tokens` says otherwise: what a job with the README's `permissions:` block gets. */
export const DEFAULT_TOKEN = 'ghs_GitHubFakeDefaultToken00000000000001';

export interface GitHubOptions {
  /** `owner/name` */
  repository: string;
  /** Directory of a real repository that answers for commits and changed files. */
  git?: string;
  /** By the secret that is sent; replaces the default token. */
  tokens?: Record<string, Token>;
  defaultBranch?: string;
  serverUrl?: string;
  /** Requests until the rate limit refuses: 5000 unless told. */
  rateLimit?: number;
  commitPullsLag?: CommitPullsLag;
  now?: () => Date;
}

/** No reply but `cut: true` when the connection is to be cut. */
export type Outcome = Reply | { cut: true };

/** One repository on a strict GitHub: what the real REST API refuses, it refuses, and every request is kept. */
export class GitHub implements State {
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  readonly serverUrl: string;
  readonly git: Git | null;
  readonly tokens: Record<string, Token>;
  readonly pulls: Pull[] = [];
  readonly issues: number[] = [];
  readonly comments: IssueComment[] = [];
  readonly runs: WorkflowRun[] = [];
  /** Every request, in the order in which they came in, unknown paths included. */
  readonly requests: RecordedRequest[] = [];
  readonly faults = new Faults<GitHub>();
  commitPullsLag: CommitPullsLag;
  now: () => Date;
  readonly #rateLimit: RateLimit;
  readonly #commentIds = new Ids(1_500_000_001);
  readonly #runIds = new Ids(9_000_000_001);

  constructor(options: GitHubOptions) {
    const [owner = '', name = '', ...more] = options.repository.split('/');
    if (owner === '' || name === '' || more.length > 0) throw new TypeError(`repository is owner/name, not ${options.repository}`);
    this.owner = owner;
    this.name = name;
    this.defaultBranch = options.defaultBranch ?? 'main';
    this.serverUrl = options.serverUrl ?? 'https://github.com';
    this.git = options.git === undefined ? null : new Git(options.git);
    this.tokens = options.tokens ?? {
      [DEFAULT_TOKEN]: {
        login: 'github-actions[bot]',
        type: 'Bot',
        permissions: { contents: 'read', 'pull-requests': 'write', actions: 'read' },
      },
    };
    this.commitPullsLag = options.commitPullsLag ?? { calls: 0 };
    this.now = options.now ?? ((): Date => new Date());
    this.#rateLimit = new RateLimit(options.rateLimit ?? 5000, this.now());
  }

  /** Adds a pull request; what the test leaves out is made up. */
  addPull(seed: PullSeed): Pull {
    const number = seed.number ?? Math.max(0, ...this.pulls.map((pull) => pull.number), ...this.issues) + 1;
    if (this.pulls.some((pull) => pull.number === number)) throw new Error(`There is a pull request ${number} already`);
    const pull = seedPull(this, number, seed);
    this.pulls.push(pull);
    return pull;
  }

  /** Adds a comment as if somebody had written it; by a person unless told. */
  addComment(seed: CommentSeed): IssueComment {
    const comment = seedComment(this, seed.id ?? this.#commentIds.next(), seed);
    this.#commentIds.seen(comment.id);
    this.comments.push(comment);
    return comment;
  }

  /** Adds a workflow run: a push to the default branch that succeeded, unless told. */
  addRun(seed: RunSeed): WorkflowRun {
    const run = seedRun(this, seed.id ?? this.#runIds.next(), seed);
    this.#runIds.seen(run.id);
    this.runs.push(run);
    return run;
  }

  /** The comments of an issue or a pull request, oldest first. */
  commentsOn(issue: number): IssueComment[] {
    return this.comments.filter((comment) => comment.issue === issue).toSorted((one, other) => one.id - other.id);
  }

  /** Answers one request and records it. Faults come before everything else. */
  async handle(incoming: Incoming): Promise<Outcome> {
    const { request, problem } = readRequest(incoming);
    this.requests.push(request);
    const fault = this.faults.take(request);
    if (fault?.delayMs !== undefined) await delay(fault.delayMs);
    await fault?.before?.(this);
    const replaced = fault !== undefined && (fault.status !== undefined || fault.body !== undefined);
    const faulty = replaced || fault?.reset === true;
    const reply = faulty && fault?.apply !== true ? undefined : await this.#answer(request, incoming, problem);
    if (fault?.reset === true) return { cut: true };
    const sent = replaced ? this.#finish({ status: fault.status ?? 200, headers: {}, body: fault.body }, request) : reply;
    if (sent === undefined) throw new Error('A request that no fault strikes always has a reply');
    request.status = sent.status;
    return { ...sent, headers: { ...sent.headers, ...lowerCased(fault?.headers ?? {}) } };
  }

  async #answer(request: RecordedRequest, incoming: Incoming, problem: ApiError | undefined): Promise<Reply> {
    try {
      return this.#finish(await this.#route(request, incoming, problem), request);
    } catch (error) {
      if (error instanceof ApiError) return this.#finish(error.reply, request);
      const message = `simulator: ${error instanceof Error ? error.message : String(error)}`;
      return this.#finish(new ApiError(500, message).reply, request);
    }
  }

  async #route(request: RecordedRequest, incoming: Incoming, problem: ApiError | undefined): Promise<Reply> {
    const token = authenticate(this.tokens, request.headers['authorization']);
    this.#rateLimit.spend(secretOf(request));
    if (problem !== undefined) throw problem;
    return dispatch(this, this.#commentIds, request, token, incoming.origin);
  }

  /** Adds the headers that every answer of GitHub carries. */
  #finish(reply: Reply, request: RecordedRequest): Reply {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'x-github-request-id': `FAKE:${this.requests.length.toString(16).padStart(6, '0').toUpperCase()}`,
      'x-github-media-type': 'github.v3; format=json',
      ...this.#rateLimit.headers(secretOf(request)),
      ...reply.headers,
    };
    return { ...reply, headers };
  }
}

function secretOf(request: RecordedRequest): string {
  return bearer(request.headers['authorization']) ?? '';
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
