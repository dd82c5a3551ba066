import { GenesysCloud } from '../simulator/genesys/cloud.ts';
import type { CloudOptions } from '../simulator/genesys/options.ts';
import { sampleArchitectOrg, sampleOrg } from '../simulator/genesys/sample.ts';
import { listen as listenCloud } from '../simulator/genesys/server.ts';
import { GitHub, listen as listenGithub, type GitHubOptions } from '../simulator/github/index.ts';
import { present } from '../simulator/present.ts';
import { pullRequestEvent, pushEvent, REPOSITORY } from './events.ts';
import { KeptRuns } from './kept-runs.ts';
import { beginRepository, type Repository } from './repository.ts';
import { publishedFile } from './published.ts';
import { runAction, type RunResult } from './runner.ts';
import { assertNoSecret } from './secrets.ts';
import type { RunIdentity, RunnerEvent } from './event.ts';

/** How a run of a scene differs from the usual one. */
export interface SceneOptions {
  readonly inputs?: Record<string, string>;
  readonly env?: Record<string, string>;
  readonly run?: RunIdentity;
  readonly depth?: 1 | 'full';
  readonly persistCredentials?: boolean;
  readonly token?: string;
  /** Who can read the repository; by default its members alone. */
  readonly visibility?: 'public' | 'internal' | 'private';
  readonly timeoutMs?: number;
  /** Keeps the run's files (summary, outputs, report) in this folder. */
  readonly keepIn?: string;
  /** What an earlier phase of the step saved: then this is the end of its job. */
  readonly state?: Record<string, string>;
  /** Cancels the run as a runner does. */
  readonly cancel?: AbortSignal;
  /** Kills the run. */
  readonly kill?: AbortSignal;
}

/** The API that an org's flows speak. */
export type FlowApi = 'definition' | 'architect';

/** How a stage differs from the usual one. */
export interface StageOptions {
  readonly api?: FlowApi;
  readonly org?: Partial<CloudOptions>;
  readonly github?: Partial<GitHubOptions>;
  /** Lists the runs of the action on GitHub, each with an id of its own. Otherwise GitHub knows only the runs that a test adds. */
  readonly keepsRuns?: boolean;
}

/** An org, a GitHub and a repository, and the action between them: where an end-to-end test plays. */
export class Stage implements AsyncDisposable {
  readonly cloud: GenesysCloud;
  readonly github: GitHub;
  readonly repository: Repository;
  readonly cloudUrl: string;
  readonly githubUrl: string;
  readonly #stack: AsyncDisposableStack;
  readonly #runs: KeptRuns | undefined;
  /** The files that were committed here. */
  readonly #known = new Set<string>();

  private constructor(
    parts: Pick<Stage, 'cloud' | 'github' | 'repository' | 'cloudUrl' | 'githubUrl'>,
    stack: AsyncDisposableStack,
    keepsRuns: boolean,
  ) {
    this.cloud = parts.cloud;
    this.github = parts.github;
    this.repository = parts.repository;
    this.cloudUrl = parts.cloudUrl;
    this.githubUrl = parts.githubUrl;
    this.#stack = stack;
    this.#runs = keepsRuns ? new KeptRuns(parts.github) : undefined;
  }

  /** The sample org of one API, an empty repository with one commit on `main`, and a GitHub that knows it. */
  static async open(options: StageOptions = {}): Promise<Stage> {
    const stack = new AsyncDisposableStack();
    const repository = stack.use(await beginRepository());
    const sample = options.api === 'architect' ? sampleArchitectOrg() : sampleOrg();
    const cloud = new GenesysCloud({ ...sample, ...options.org });
    const github = new GitHub({ repository: REPOSITORY, git: repository.directory, ...options.github });
    const org = stack.use(await listenCloud(cloud));
    const hub = stack.use(await listenGithub(github));
    return new Stage({ cloud, github, repository, cloudUrl: org.url, githubUrl: hub.url }, stack, options.keepsRuns ?? false);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#stack.disposeAsync();
  }

  /** Commits files to the current branch; `null` removes one. */
  async commit(files: Readonly<Record<string, string | null>>, message = 'Change the menus'): Promise<string> {
    for (const [path, text] of Object.entries(files)) {
      this.#known.add(path);
      if (text === null) await this.repository.remove(path);
      else await this.repository.write(path, text);
    }
    return this.repository.commit(message);
  }

  /**
   * Commits files that are new here as git would have them if it had kept their menus for long: then the commit that follows changes menus,
   * and takes none into git.
   */
  async keepPublished(files: Readonly<Record<string, string | null>>): Promise<void> {
    const published = Object.entries(files).flatMap(([path, text]) => {
      const before = text === null || this.#known.has(path) ? undefined : publishedFile(text, this.cloud);
      return before === undefined ? [] : [[path, before] as const];
    });
    if (published.length > 0) await this.commit(Object.fromEntries(published), 'Keep the menus as they are published');
  }

  /**
   * Commits to `main` and runs the action as its push does. Git has kept the menus of new files before, unless `isNew` says that this push
   * takes them into git.
   */
  async push(
    files: Readonly<Record<string, string | null>>,
    options: SceneOptions & { readonly message?: string; readonly isNew?: boolean } = {},
  ): Promise<RunResult> {
    if (options.isNew !== true) await this.keepPublished(files);
    const before = await this.repository.head();
    const after = await this.commit(files, options.message);
    return this.pushRun({ before, after }, options);
  }

  /** Runs the action for a push that has happened. A re-run of the same push is the same call again. */
  async pushRun(push: Parameters<typeof pushEvent>[0], options: SceneOptions = {}): Promise<RunResult> {
    const workspace = await this.repository.checkout({ ref: 'refs/heads/main', ...checkoutOptions(options) });
    return this.run(pushEvent(push), workspace, options);
  }

  /** Opens a pull request with the files and runs the action as its event does. */
  async pullRequest(
    files: Readonly<Record<string, string | null>>,
    options: SceneOptions & { readonly number?: number; readonly isNew?: boolean } = {},
  ): Promise<RunResult> {
    if (options.isNew !== true) await this.keepPublished(files);
    const number = options.number ?? 7;
    const branch = `change-${number}`;
    await this.repository.branch(branch, 'main');
    await this.repository.switch(branch);
    await this.commit(files);
    await this.repository.switch('main');
    const pull = await this.repository.pullRequest({ number, base: 'main', head: branch });
    this.github.addPull({ number, head: pull.head, base: pull.base });
    const workspace = await this.repository.checkout({ ref: `refs/pull/${number}/merge`, ...checkoutOptions(options) });
    return this.run(pullRequestEvent({ number, head: pull.head, base: pull.base, merge: pull.merge }), workspace, options);
  }

  /** Runs the action in a workspace, with the sample org's client unless told otherwise, and looks for secrets in all that comes out. */
  async run(event: RunnerEvent, workspace: string, options: SceneOptions = {}): Promise<RunResult> {
    const client = { 'client-id': 'simulator-client', 'client-secret': 'simulator-secret' };
    const inputs: Record<string, string> & typeof client = { ...client, 'gateway-url': this.cloudUrl, ...options.inputs };
    const play = async (run: RunIdentity | undefined): Promise<RunResult> =>
      runAction({
        workspace,
        event: seenBy(options.visibility, event),
        inputs,
        github: { url: this.githubUrl, ...present({ token: options.token }) },
        ...present({ env: options.env, run, keepIn: options.keepIn, state: options.state, cancel: options.cancel, kill: options.kill }),
        timeoutMs: options.timeoutMs ?? 60_000,
      });
    const result = await (this.#runs?.play({
      event,
      identity: options.run,
      isPost: options.state !== undefined,
      play,
      isStopped: () => options.cancel?.aborted === true || options.kill?.aborted === true,
    }) ?? play(options.run));
    const known = { id: inputs['client-id'], secret: inputs['client-secret'] };
    assertNoSecret(result, { client: known, githubToken: options.token, cloud: this.cloud, github: this.github });
    return result;
  }

  /** What Genesys Cloud was asked so far, such as `PATCH /api/v2/flows/… 200`, in order. */
  get cloudCalls(): string[] {
    return this.cloud.requests.map(({ method, path, status }) => `${method} ${path} ${status}`);
  }

  /** What GitHub was asked so far, in order. */
  get githubCalls(): string[] {
    return this.github.requests.map(({ method, path, status }) => `${method} ${path} ${status}`);
  }
}

/** An event as GitHub sends it to a repository of this visibility. Of internal ones it says "private", too. */
function seenBy(visibility: SceneOptions['visibility'], event: RunnerEvent): RunnerEvent {
  if (visibility === undefined) return event;
  const repository = { ...(event.payload['repository'] as object), private: visibility !== 'public', visibility };
  return { ...event, payload: { ...event.payload, repository } };
}

function checkoutOptions({ depth, persistCredentials }: SceneOptions): { depth?: 1 | 'full'; persistCredentials?: boolean } {
  return { depth: depth ?? 1, ...(persistCredentials === undefined ? {} : { persistCredentials }) };
}
