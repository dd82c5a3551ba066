// Where an end-to-end test plays; no test of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MenuOption } from '../../../simulator/genesys/flow-records.ts';
import type { ArchitectControls } from '../../../simulator/genesys/architect/controls.ts';
import type { GenesysCloud } from '../../../simulator/genesys/cloud.ts';
import type { FaultEffect } from '../../../simulator/genesys/faults.ts';
import type { ReceivedRequest } from '../../../simulator/genesys/protocol.ts';
import type { RunSeed } from '../../../simulator/github/seed.ts';
import type { GitHub } from '../../../simulator/github/index.ts';
import { pullRequestEvent, type RunnerEvent } from '../../../harness/events.ts';
import type { Repository } from '../../../harness/repository.ts';
import type { RunResult } from '../../../harness/runner.ts';
import { Stage, type FlowApi, type SceneOptions, type StageOptions } from '../../../harness/stage.ts';
import { apiOf, ORGS, type Changes, type Contents } from './apis.ts';
import { callsAtOnceIn, callsIn, everyCallIn } from './calls.ts';
import { CLIENT, NEW_PROMPT } from './constants.ts';
import type { End, EndedRun, EndOptions } from './ended.ts';
import { idOf } from './flows.ts';
import { assertGoodManners } from './manners.ts';
import { ARCHITECT_MENUS, DEFINITION_MENUS, makerOf } from './menus.ts';
import { optionsIn } from './options.ts';
import { matcherOf, type RequestKind } from './requests.ts';
import { Run } from './run.ts';
import { verdictOf } from './said.ts';

/** Texts of files by their paths; null removes one. */
export type Files = Readonly<Record<string, string | null>>;

/** How a scene differs from the usual one. */
export type Opening<Api extends FlowApi> = StageOptions & { readonly api?: Api };

/** How a push or a pull request does: `isNew` says that git has not kept its menus before. */
export type ChangeOptions = SceneOptions & { readonly isNew?: boolean };

/** A fault, and of which flow's requests. */
export type Strike = FaultEffect & { readonly times?: number; readonly flow?: string };

/** A small change of the main menu, which most tests deploy: key 1 says {@link NEW_PROMPT}. */
const SMALL_CHANGES = {
  architect: makerOf(ARCHITECT_MENUS)('main', NEW_PROMPT),
  definition: makerOf(DEFINITION_MENUS)('main', NEW_PROMPT),
};

/**
 * The sample org of one API, whose client has an awkward secret, with a GitHub, a repository and the action between them. After every run
 * it looks at what no run may do.
 */
export class Scene<Api extends FlowApi = FlowApi> implements AsyncDisposable {
  readonly api: Api;
  readonly stage: Stage;

  private constructor(api: Api, stage: Stage) {
    this.api = api;
    this.stage = stage;
  }

  static open(opening: Opening<'architect'> & { readonly api: 'architect' }): Promise<Scene<'architect'>>;
  static open(opening?: Opening<'definition'>): Promise<Scene<'definition'>>;
  static async open({ api = 'definition', org = {}, ...options }: Opening<FlowApi> = {}): Promise<Scene> {
    return new Scene(api, await Stage.open({ ...options, api, org: { clients: [CLIENT], ...org } }));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stage[Symbol.asyncDispose]();
  }

  get cloud(): GenesysCloud {
    return this.stage.cloud;
  }

  /** The other people who work in Architect. */
  get desk(): ArchitectControls {
    return this.cloud.architect;
  }

  get github(): GitHub {
    return this.stage.github;
  }

  get repository(): Repository {
    return this.stage.repository;
  }

  // What is there

  /** What callers hear now. */
  live(flow = 'main'): Contents[Api] {
    return ORGS[this.api].live(this.cloud, idOf(flow));
  }

  /** Who wrote which version since the org began, such as `14.0 ivr-client`. */
  published(flow = 'main'): string[] {
    return ORGS[apiOf(this.cloud, idOf(flow))].published(this.cloud, idOf(flow));
  }

  /** What Genesys Cloud and its storage were asked, in order. */
  get calls(): string[] {
    return callsIn(this.cloud.requests);
  }

  /** The same with each question about a job. */
  get everyCall(): string[] {
    return everyCallIn(this.cloud.requests);
  }

  /** The same of flows that are worked on at once: sorted. */
  get callsAtOnce(): string[] {
    return callsAtOnceIn(this.cloud.requests);
  }

  /** The calls since the last look. */
  takeCalls(): string[] {
    const { calls } = this;
    this.cloud.clearRequests();
    return calls;
  }

  /** The requests of one method, to paths in which this stands. */
  requests(method: string, path: string | RegExp = ''): ReceivedRequest[] {
    return this.cloud.requests.filter(
      (request) => request.method === method && (typeof path === 'string' ? request.path.includes(path) : path.test(request.path)),
    );
  }

  /** The bodies of these requests, in order. */
  bodies(method: string, path: string | RegExp = ''): unknown[] {
    return this.requests(method, path).map(({ body }) => body);
  }

  /** What was handed over to jobs, in order. */
  get uploads(): unknown[] {
    return this.bodies('PUT', '/presigned/');
  }

  /** How often this call was made. */
  count(call: string): number {
    return this.calls.filter((one) => one === call).length;
  }

  /** What GitHub was asked so far, with its whole paths. */
  get githubCalls(): string[] {
    return this.stage.githubCalls;
  }

  /**
   * What GitHub was asked since the last look, such as `GET pulls/7/files?per_page=100 200`, without what is asked for deploy records and for
   * the order of commits: that has tests of its own.
   */
  takeGithubCalls(): string[] {
    const asked = this.github.requests.filter(
      ({ path, query }) => !/\/deployments|\/git\/ref\//u.test(path) && !(path.includes('/compare/') && query['per_page'] === '1'),
    );
    const calls = asked.map(({ method, path, query, status }) => {
      const search = new URLSearchParams(query).toString();
      return `${method} ${path.replace('/repos/acme/ivr-menus/', '')}${search === '' ? '' : `?${search}`} ${status}`;
    });
    this.github.requests.length = 0;
    return calls;
  }

  /** The same without what tells which menus changed, what was deployed last and who approved: those requests have tests of their own. */
  takeCommentCalls(): string[] {
    return this.takeGithubCalls().filter(
      (call) => !/^\w+ (?:deployments|git\/ref|pulls\/\d+\/reviews|actions\/workflows\/ivr\.yml\/runs\?branch=)/u.test(call),
    );
  }

  /** The comments of the pull request, each as `id verdict`. */
  get comments(): string[] {
    return this.github.commentsOn(7).map(({ id, body }) => `${id} ${verdictOf(body.split('\n').slice(1).join('\n'))}`);
  }

  // What others do

  /** Strikes the so-manieth request of a kind, and by default no other. `drawn` of the result is how often it has struck. */
  strike(kind: RequestKind, nth: number, { flow = 'main', ...effect }: Strike): { readonly drawn: number } {
    return this.cloud.faults.add({ ...matcherOf(kind, nth, idOf(flow)), ...effect });
  }

  /** Someone acts in Architect right before the so-manieth request of a kind is handled. */
  meanwhile(kind: RequestKind, nth: number, act: (desk: ArchitectControls) => void): void {
    this.strike(kind, nth, { before: () => act(this.desk) });
  }

  /** Someone changes what is live. */
  edit(who: string, change: Changes[Api], flow = 'main'): void {
    ORGS[this.api].edit(this.cloud, idOf(flow), { who, change });
  }

  /** Ann does, right before the so-manieth request of a kind is handled. */
  annEdits(kind: RequestKind, nth: number, change: Changes[Api], effect: Strike = {}): void {
    this.strike(kind, nth, { before: () => this.edit('ann', change), ...effect });
  }

  // What the action does

  /** Commits files as git would have them if it had kept their menus for long. */
  keepPublished(files: Files): Promise<void> {
    return this.stage.keepPublished(files);
  }

  commit(files: Files, message?: string): Promise<string> {
    return this.stage.commit(files, message);
  }

  /** Commits files as a push whose run has succeeded, and gives the commit. */
  async succeeded(files: Files, run: Partial<RunSeed> = {}): Promise<string> {
    const commit = await this.commit(files);
    this.github.addRun({ head_sha: commit, ...run });
    return commit;
  }

  /** Commits to `main` and runs the action as its push does; without a comment unless told. */
  push(files: Files, { inputs = {}, ...options }: ChangeOptions = {}): Promise<Run> {
    const quiet = { ...options, inputs: { comment: 'never', ...inputs } };
    return this.#ended(quiet, (all) => this.stage.push(files, all));
  }

  /** Pushes the small change of the main menu, or another menu file. */
  deploy({ file = SMALL_CHANGES[this.api], ...options }: ChangeOptions & { readonly file?: string } = {}): Promise<Run> {
    return this.push({ 'ivr/main.yml': file }, options);
  }

  /** The same while Ann changes what is live, right before the so-manieth request of a kind. */
  deployBeside(kind: RequestKind, nth: number, change: Changes[Api]): Promise<Run> {
    this.annEdits(kind, nth, change);
    return this.deploy();
  }

  /** Runs the action for a push that has happened. */
  pushRun(push: Parameters<Stage['pushRun']>[0], options: SceneOptions = {}): Promise<Run> {
    return this.#ended(options, (all) => this.stage.pushRun(push, all));
  }

  /** Opens a pull request with the files and runs the action as its event does. */
  pullRequest(files: Files, options: ChangeOptions & { readonly number?: number } = {}): Promise<Run> {
    return this.#ended(options, (all) => this.stage.pullRequest(files, all));
  }

  /** The run of another commit on the pull request, or of none. */
  async planAgain(files: Files | undefined, options: SceneOptions = {}): Promise<Run> {
    await this.repository.switch('change-7');
    if (files !== undefined) await this.commit(files);
    await this.repository.switch('main');
    const pull = await this.repository.pullRequest({ number: 7, base: 'main', head: 'change-7' });
    Object.assign(this.github.pulls[0]?.head ?? {}, pull.head);
    const event = pullRequestEvent({ number: 7, action: 'synchronize', head: pull.head, base: pull.base, merge: pull.merge });
    return this.run(event, await this.repository.checkout({ ref: 'refs/pull/7/merge' }), options);
  }

  run(event: RunnerEvent, workspace: string, options: SceneOptions = {}): Promise<Run> {
    return this.#ended(options, (all) => this.stage.run(event, workspace, all));
  }

  /** Commits the files, runs the step until it is ended, and then the end of its job as a runner does: with its state and its RUNNER_TEMP. */
  async runUntil(files: Files, { at, effect = {}, how }: End, { between, merged, ...options }: EndOptions = {}): Promise<EndedRun> {
    const keepIn = await mkdtemp(join(tmpdir(), 'ivr-ended-'));
    const end = new AbortController();
    if (merged === undefined) await this.keepPublished(files);
    const before = merged ?? (await this.repository.head());
    const after = merged === undefined ? await this.commit(files) : await this.repository.head();
    try {
      this.cloud.faults.add({
        ...at,
        ...effect,
        before: (cloud) => {
          end.abort();
          effect.before?.(cloud);
        },
      });
      const step = await this.pushRun({ before, after }, { [how]: end.signal, ...options, keepIn });
      this.cloud.faults.clear();
      await between?.(join(keepIn, 'temp'));
      const asked = this.cloud.requests.length;
      const { kill: _, cancel: __, ...same } = options;
      const post = await this.pushRun({ before, after }, { ...same, keepIn, state: step.result.state });
      return { step, post, callsOfPost: callsIn(this.cloud.requests.slice(asked)) };
    } finally {
      await rm(keepIn, { recursive: true, force: true });
    }
  }

  /** Runs with the awkward secret, unless told otherwise, and looks at what no run may do. */
  async #ended<Options extends SceneOptions>(options: Options, start: (options: Options) => Promise<RunResult>): Promise<Run> {
    const asked = this.cloud.requests.length;
    const inputs = { 'client-id': CLIENT.id, 'client-secret': CLIENT.secret, ...options.inputs };
    const result = await start({ timeoutMs: 90_000, ...options, inputs });
    assertGoodManners({ result, cloud: this.cloud, requests: this.cloud.requests.slice(asked) });
    return new Run(result, this);
  }

  // What is live on the flow-definition API

  options(flow = 'main', node = 'collect_ivr_main'): MenuOption[] {
    return optionsIn(this.cloud.flow(idOf(flow)).definition, node);
  }

  /** What callers hear for a key. */
  prompt(key: string, flow = 'main', node?: string): string | undefined {
    return this.options(flow, node).find((option) => option.key === key)?.prompt;
  }
}
