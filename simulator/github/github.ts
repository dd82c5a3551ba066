import { setTimeout as delay } from 'node:timers/promises';
import { authenticate, bearer } from './access.ts';
import { dispatch } from './dispatch.ts';
import { Faults, type Fault } from './faults.ts';
import { Git } from './git.ts';
import type { CommitCheck, Deployment, IssueComment, Pull, RecordedRequest, Review, Scope, Token, WorkflowRun } from './model.ts';
import { RateLimit } from './rate-limit.ts';
import { ApiError } from './reply.ts';
import type { Reply } from './reply.ts';
import { readRequest } from './request.ts';
import type { Incoming } from './request.ts';
import { seedDeployment } from './seed-deployment.ts';
import type { DeploymentSeed } from './seed-deployment.ts';
import { seedComment, seedPull, seedReview, seedRun } from './seed.ts';
import type { CommentSeed, PullSeed, ReviewSeed, RunSeed } from './seed.ts';
import { Ids } from './state.ts';
import type { CommitPullsLag, DeploymentLag, State } from './state.ts';

/** The default token. */
export const DEFAULT_TOKEN = 'ghs_GitHubFakeDefaultToken00000000000001';

type Level = 'read' | 'write' | 'none';

/** What the example workflow for deploys grants. */
const PERMISSIONS = { contents: 'read', 'pull-requests': 'write', actions: 'read', deployments: 'write' } as const;

export interface GitHubOptions {
  /** `owner/name` */
  repository: string;
  /** Directory of a real repository, which has the commits and changed files. */
  git?: string;
  /** By secret; replaces the default token. */
  tokens?: Record<string, Token>;
  /** What the default token is granted other than usual, as a workflow's `permissions:` block says it. */
  permissions?: Partial<Record<Scope, Level>>;
  defaultBranch?: string;
  serverUrl?: string;
  /** Requests until the rate limit refuses; default 5000. */
  rateLimit?: number;
  commitPullsLag?: CommitPullsLag;
  deploymentLag?: DeploymentLag;
  /** The largest payload of a deployment, in bytes of JSON; default 65,536. GitHub documents no limit. */
  maxPayload?: number;
  now?: () => Date;
}

/** A reply, or `cut: true` if the connection is cut without one. */
type Outcome = Reply | { cut: true };

/** The options that are not given. */
function defaults(permissions: Partial<Record<Scope, Level>>): Required<Omit<GitHubOptions, 'repository' | 'git' | 'permissions'>> {
  const granted = Object.entries({ ...PERMISSIONS, ...permissions }).filter(([, level]) => level !== 'none');
  return {
    tokens: { [DEFAULT_TOKEN]: { login: 'github-actions[bot]', type: 'Bot', permissions: Object.fromEntries(granted) } },
    defaultBranch: 'main',
    serverUrl: 'https://github.com',
    rateLimit: 5000,
    commitPullsLag: { calls: 0 },
    deploymentLag: { deployments: 0, statuses: 0 },
    maxPayload: 64 * 1024,
    now: () => new Date(),
  };
}

/** The parts of `owner/name`. @throws TypeError if it has another form */
function splitRepository(repository: string): { readonly owner: string; readonly name: string } {
  const [owner = '', name = '', ...more] = repository.split('/');
  if (owner === '' || name === '' || more.length > 0) throw new TypeError(`repository is owner/name, not ${repository}`);
  return { owner, name };
}

/** One repository on a strict GitHub: it refuses what the real REST API refuses, and keeps every request. */
export class GitHub implements State {
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  readonly serverUrl: string;
  readonly git: Git | null;
  readonly tokens: Record<string, Token>;
  readonly protectedBranches = new Set<string>();
  readonly pulls: Pull[] = [];
  readonly reviews: Review[] = [];
  readonly issues: number[] = [];
  readonly comments: IssueComment[] = [];
  readonly runs: WorkflowRun[] = [];
  /** With their statuses, in the order in which they were made. */
  readonly deployments: Deployment[] = [];
  readonly checks = new Map<string, readonly CommitCheck[]>();
  /** All requests in order of arrival, including those to unknown paths. */
  readonly requests: RecordedRequest[] = [];
  readonly faults = new Faults<GitHub>();
  readonly ids = {
    comment: new Ids(1_500_000_001),
    run: new Ids(9_000_000_001),
    deployment: new Ids(2_800_000_001),
    deploymentStatus: new Ids(5_600_000_001),
    review: new Ids(3_100_000_001),
  };
  commitPullsLag: CommitPullsLag;
  deploymentLag: DeploymentLag;
  readonly maxPayload: number;
  now: () => Date;
  readonly #rateLimit: RateLimit;

  constructor(options: GitHubOptions) {
    const { owner, name } = splitRepository(options.repository);
    const { tokens, defaultBranch, serverUrl, rateLimit, ...rest } = { ...defaults(options.permissions ?? {}), ...options };
    this.owner = owner;
    this.name = name;
    this.defaultBranch = defaultBranch;
    this.serverUrl = serverUrl;
    this.git = options.git === undefined ? null : new Git(options.git);
    this.tokens = tokens;
    this.commitPullsLag = rest.commitPullsLag;
    this.deploymentLag = rest.deploymentLag;
    this.maxPayload = rest.maxPayload;
    this.now = rest.now;
    this.#rateLimit = new RateLimit(rateLimit, this.now());
  }

  /** Adds a pull request. Everything that the seed omits gets a default. */
  addPull(seed: PullSeed): Pull {
    const number = seed.number ?? Math.max(0, ...this.pulls.map((pull) => pull.number), ...this.issues) + 1;
    if (this.pulls.some((pull) => pull.number === number)) throw new Error(`There is a pull request ${number} already`);
    const pull = seedPull(this, number, seed);
    this.pulls.push(pull);
    return pull;
  }

  /** Adds a review; by default, a person approves the head. */
  addReview(seed: ReviewSeed): Review {
    const review = seedReview(this, seed);
    this.reviews.push(review);
    return review;
  }

  /** Adds a comment; by default, a person wrote it. */
  addComment(seed: CommentSeed): IssueComment {
    const comment = seedComment(this, seed.id ?? this.ids.comment.next(), seed);
    this.ids.comment.seen(comment.id);
    this.comments.push(comment);
    return comment;
  }

  /** Adds a workflow run; by default, a successful one of a push to the default branch. */
  addRun(seed: RunSeed): WorkflowRun {
    const run = seedRun(this, seed.id ?? this.ids.run.next(), seed);
    this.ids.run.seen(run.id);
    this.runs.push(run);
    return run;
  }

  /** Adds a deployment with its statuses; by default by a workflow, and with GitHub's own defaults for the rest. */
  addDeployment(seed: DeploymentSeed): Deployment {
    const deployment = seedDeployment(this, seed);
    this.deployments.push(deployment);
    return deployment;
  }

  setBranchProtected(name: string, isProtected = true): void {
    if (isProtected) this.protectedBranches.add(name);
    else this.protectedBranches.delete(name);
  }

  /** The comments of an issue or a pull request, oldest first. */
  commentsOn(issue: number): IssueComment[] {
    return this.comments.filter((comment) => comment.issue === issue).toSorted((one, other) => one.id - other.id);
  }

  /** Answers one request and records it. Faults come before everything else. */
  async handle(incoming: Incoming): Promise<Outcome> {
    const { request, problem } = readRequest(incoming);
    this.requests.push(request);
    const fault = this.faults.take(request) ?? {};
    if (fault.delayMs !== undefined) await delay(fault.delayMs);
    await fault.before?.(this);
    const sent = await this.#reply(fault, request, () => this.#answer(request, incoming, problem));
    if ('cut' in sent) return sent;
    request.status = sent.status;
    const { headers = {} } = fault;
    const more = typeof headers === 'function' ? headers(incoming.origin + incoming.target) : headers;
    return { ...sent, headers: { ...sent.headers, ...lowerCased(more) } };
  }

  /** The request's own answer, unless the fault replaces it. */
  async #reply(fault: Fault<GitHub>, request: RecordedRequest, answer: () => Promise<Reply>): Promise<Outcome> {
    const replacement = replacementOf(fault);
    if (replacement === undefined) return answer();
    if (fault.apply === true) await answer();
    return 'cut' in replacement ? replacement : this.#finish(replacement, request);
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
    return dispatch({ state: this, request, token, origin: incoming.origin });
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

/** What a fault sends instead of the real answer; undefined if it sends nothing. */
function replacementOf({ reset, status, body }: Fault<GitHub>): Outcome | undefined {
  if (reset === true) return { cut: true };
  return status === undefined && body === undefined ? undefined : { status: status ?? 200, headers: {}, body };
}

function secretOf(request: RecordedRequest): string {
  return bearer(request.headers['authorization']) ?? '';
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
