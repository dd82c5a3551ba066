import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployedFiles } from '../../../src/run/deployed-files.ts';
import { reportOpen } from '../../../src/flows/interrupted.ts';
import { sameCredentials } from '../../../src/action/kept-settings.ts';
import { leaveFlows, recoverFlows } from '../../../src/flows/recover-flows.ts';
import { runFlows } from '../../../src/flows/run-flows.ts';
import type { FlowJournal, FlowWork } from '../../../src/flows/work.ts';
import { backoff } from '../../../src/genesys/http/backoff.ts';
import { connect } from '../../../src/genesys/org.ts';
import type { Transport } from '../../../src/genesys/http/transport.ts';
import type { Runner } from '../../../src/github/runner.ts';
import { Journal } from '../../../src/journal/journal.ts';
import { readJournal } from '../../../src/journal/kept.ts';
import type { Clock } from '../../../src/model/clock.ts';
import { present } from '../../../src/model/json.ts';
import type { Org } from '../../../src/model/org.ts';
import { isFailure } from '../../../src/model/outcome.ts';
import type { FlowStore } from '../../../src/model/store.ts';
import type { GithubRecords } from '../../../src/record/records.ts';
import { clientHash } from '../../../src/record/client-hash.ts';
import { Recorder, settleRecords } from '../../../src/record/recorder.ts';
import type { FlowReport, RunReport } from '../../../src/report/model.ts';
import { Redactor } from '../../../src/secrets/redactor.ts';
import { QUIET } from '../../support/quiet-work.ts';
import type { Begun, EndOfJob, Mutant, PlayedRun, Post } from '../played.ts';
import { Script } from '../script.ts';
import { withStore } from '../with-store.ts';
import type { Time } from '../time.ts';
import { SimulatedTransport, TIMEOUT_MS } from '../transport.ts';
import type { Engine, World } from '../world.ts';
import type { Branch } from './branch.ts';
import type { Github, GithubView } from './github.ts';
import { historyOf } from './history.ts';
import { Life } from './life.ts';
import type { RunPlan, StorySchedule } from './story.ts';

/** How long a request to GitHub takes, in milliseconds. */
const GITHUB_MS = 40;
/** How long after the step the end of the job begins, in milliseconds. */
const POST_AFTER_MS = 1000;
const HOST = 'mypurecloud.ie';

/** What all runs of a story share. */
export interface Stage {
  readonly schedule: StorySchedule;
  readonly world: World;
  readonly time: Time;
  readonly branch: Branch;
  readonly github: Github;
  readonly mutant: Mutant;
  readonly note: (line: string) => void;
  /** Gets everything that a run puts out. */
  readonly output: (value: unknown) => void;
}

/** A run that is about to begin. */
export interface NextRun {
  readonly plan: RunPlan;
  readonly id: number;
  /** How it logs in; `another` is how a step with another OAuth client does. */
  readonly engine: Engine;
  readonly another: Engine;
  readonly wasTip: boolean;
}

/** The step or the end of its job. */
interface Process {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly isPost: boolean;
}

/** A folder for the journals of this process, like RUNNER_TEMP. */
const temp = mkdtempSync(join(tmpdir(), 'genesys-ivr-campaign-'));
process.on('exit', () => rmSync(temp, { recursive: true, force: true }));

/** The same end of the job as the action's. */
const settleFlows =
  (clock: Clock, onDone: (flow: FlowReport) => void): Post =>
  async ({ kept, org }) => {
    if (kept === undefined) return [];
    return org === undefined ? leaveFlows(kept) : recoverFlows(kept, { org, clock, backoff, timeoutMs: TIMEOUT_MS, onDone });
  };

/** Plays one run to its end, and the end of its job if it has left something open. */
export async function playRun(stage: Stage, next: NextRun): Promise<Omit<PlayedRun, 'settledAt'>> {
  return new StoryRun(stage, next).play();
}

class StoryRun {
  readonly #stage: Stage;
  readonly #next: NextRun;
  readonly #life: Life;
  readonly #transport: SimulatedTransport;
  readonly #journal: Journal | undefined;
  /** What the runner keeps for the end of the job. */
  readonly #state = new Map<string, string>();
  readonly #begun: Begun[] = [];
  readonly #redactor = new Redactor();
  readonly #note: (line: string) => void;
  #postRequests = 0;
  /** Which files the run is about; all until it has chosen. */
  #isChosen: (path: string) => boolean = () => true;

  constructor(stage: Stage, next: NextRun) {
    const { world, time, branch } = stage;
    const { plan } = next;
    this.#stage = stage;
    this.#next = next;
    this.#life = new Life(time, plan.end);
    this.#note = (line) => stage.note(`[run ${next.id}] ${line.trimStart()}`);
    const flows = branch.flowsAt(plan.commit);
    const script = new Script({ incidents: plan.incidents, flows }, world, stage.note);
    this.#transport = new SimulatedTransport(world, time, script, { client: next.engine.id, note: this.#note });
    const keeper = {
      saveState: (name: string, value: string): void => {
        if (!this.#life.isOver) this.#state.set(name, value);
      },
    };
    // Only a run that is ended from outside needs its journal, and a file costs more than all the rest.
    if (plan.end !== undefined && plan.event !== 'schedule') this.#journal = new Journal(keeper, temp, time.clock);
  }

  async play(): Promise<Omit<PlayedRun, 'settledAt'>> {
    const { time, branch, mutant } = this.#stage;
    const { plan, engine } = this.#next;
    const startedAt = time.now;
    const running = this.#deploy(mutant.run?.(runFlows) ?? runFlows).then(
      (reports) => ({ reports }),
      (error: unknown) => ({ broken: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
    const ended = await Promise.race([running, this.#life.over]);
    const ending = typeof ended === 'string' ? ended : undefined;
    let result: { readonly reports?: readonly FlowReport[]; readonly broken?: string } =
      typeof ended === 'string' ? { reports: ended === 'killed' ? [] : this.#interrupted() } : ended;
    this.#stage.output(result);
    if (ending === 'killed' || this.#journal?.isOpen === true) result = await this.#post();
    else this.#journal?.end();
    this.#stage.output(result);
    const { reports = [], broken } = result;
    const name = engine.run ?? engine.id;
    return {
      plan,
      name,
      flows: branch.flowsAt(plan.commit, this.#isChosen),
      leftOut: branch.menusOf(plan.commit, (path) => !this.#isChosen(path)),
      startedAt,
      endedAt: time.now,
      exchanges: this.#transport.exchanges,
      reports,
      begun: this.#begun,
      postRequests: this.#postRequests,
      isCancelled: this.#life.cancellation.isRequested,
      ...present({ broken, ending }),
    };
  }

  /** Chooses the files as the action does, and deploys their menus. */
  async #deploy(run: typeof runFlows): Promise<readonly FlowReport[]> {
    const { work, records } = this.#begin(this.#life, false);
    const { plan, engine } = this.#next;
    const { branch, mutant } = this.#stage;
    if (plan.event !== 'push') return run(work);
    const sha = branch.sha(plan.commit);
    const found = await deployedFiles(
      // Here, the commits say of every file that it may have changed.
      {
        records: records.afresh(),
        client: clientHash(HOST, engine.id),
        history: branch.historyFrom(plan.commit),
        sha,
        hasChanged: () => true,
      },
      {
        menus: work.menus,
        files: [...branch.filesAt(plan.commit).keys()].map((path) => ({ path, status: 'valid', problems: [] })),
        blobs: branch.blobsAt(plan.commit),
      },
    );
    const deployed = mutant.deployed?.(found) ?? found;
    const isChosen = (path: string): boolean => deployed.get(path) !== true;
    this.#isChosen = isChosen;
    return run({ ...work, menus: work.menus.filter(({ path }) => isChosen(path)) });
  }

  /** The end of the job is another process. */
  async #post(): Promise<{ readonly reports?: readonly FlowReport[]; readonly broken?: string }> {
    const { time, mutant } = this.#stage;
    await time.clock.sleep(POST_AFTER_MS);
    this.#note('the end of the job begins');
    const kept = readJournal((name) => this.#state.get(name) ?? '');
    if (kept !== undefined && 'lost' in kept) return { broken: 'the journal is lost' };
    const counted = this.#counted(this.#transport);
    const transport = mutant.transport?.(counted) ?? counted;
    const engine = this.#given();
    const given = engine && this.#org(engine, { transport, clock: time.clock, isPost: true });
    const post = settleFlows(time.clock, this.#stage.output);
    const job: EndOfJob = {
      kept,
      org: this.#hasOwnCredentials(engine) ? given : undefined,
      given,
      work: () => this.#work(new Life(time, undefined), true),
    };
    try {
      const reports = await (mutant.post?.(post) ?? post)(job);
      await this.#settleRecords(kept !== undefined && reports.every(({ status }) => !isFailure(status) && status !== 'skipped'));
      return { reports };
    } catch (error) {
      return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    } finally {
      kept?.documents.remove();
    }
  }

  #counted(transport: Transport): Transport {
    const count = <T>(sending: Promise<T>): Promise<T> => {
      this.#postRequests += 1;
      return sending;
    };
    return { call: (options) => count(transport.call(options)), store: (request) => count(transport.store(request)) };
  }

  /** How the end of the job can log in. */
  #given(): Engine | undefined {
    const { plan, engine, another } = this.#next;
    const { credentials = 'own' } = plan.end ?? {};
    if (credentials === 'none') return undefined;
    return credentials === 'own' ? engine : another;
  }

  /** Asks the action itself. */
  #hasOwnCredentials(given: Engine | undefined): boolean {
    const inputs: Readonly<Record<string, string | undefined>> = { 'client-id': given?.id, 'client-secret': given?.secret };
    const runner = { getInput: (name: string) => inputs[name] ?? '' } as unknown as Runner;
    const client = clientHash(HOST, this.#next.engine.id);
    return sameCredentials({ target: { regionHost: HOST }, client }, runner, {}) !== undefined;
  }

  async #settleRecords(isWhole: boolean): Promise<void> {
    const ids = JSON.parse(this.#state.get('records') ?? '[]') as number[];
    const { deployments } = this.#githubFor(new Life(this.#stage.time, undefined));
    await settleRecords(deployments, ids, isWhole, this.#note);
  }

  /** No time is left: what is known is reported. */
  #interrupted(): readonly FlowReport[] {
    return this.#journal?.flows.map((flow) => reportOpen(flow)) ?? [];
  }

  /** GitHub as a process of the run reaches it. */
  #githubFor(life: Life): GithubView {
    const { github, time } = this.#stage;
    const { commit, github: incidents } = this.#next.plan;
    const pass = <T>(send: () => T): Promise<T> =>
      life.pass(async () => {
        await time.clock.sleep(GITHUB_MS);
        return send();
      });
    return github.view({ commit, incidents, note: this.#note, pass });
  }

  #work(life: Life, isPost: boolean): FlowWork {
    return this.#begin(life, isPost).work;
  }

  #begin(life: Life, isPost: boolean): { readonly work: FlowWork; readonly records: GithubRecords } {
    const { schedule, branch, mutant } = this.#stage;
    const { plan, engine } = this.#next;
    const menus = branch.menusAt(plan.commit);
    const transport = life.transport(this.#paced());
    const clock = life.clock(this.#stage.time.clock);
    const github = this.#githubFor(life);
    const history = historyOf({
      branch,
      github,
      plan,
      runId: this.#next.id,
      wasTip: this.#next.wasTip,
      isShallow: schedule.story.isShallow,
      log: this.#note,
    });
    const work: FlowWork = {
      ...QUIET,
      org: this.#org(engine, { transport: mutant.transport?.(transport) ?? transport, clock, isPost }),
      mode: plan.event === 'schedule' ? 'drift' : 'deploy',
      menus,
      allMenus: menus,
      concurrency: schedule.concurrency,
      maxTries: schedule.maxTries,
      clock,
      backoff,
      isAllOrNone: plan.isAllOrNone,
      cancellation: life.cancellation,
      journal: isPost ? QUIET.journal : this.#flowJournal(),
      history,
      recordOfOthers: (flowId, menuId) => history.records.ofOthers(flowId, menuId, branch.sha(plan.commit)),
      recorder: new Recorder({
        deployments: github.deployments,
        client: clientHash(HOST, engine.id),
        run: this.#next.id,
        blobOf: (path) => branch.blobOf(plan.commit, path),
        urlOf: () => undefined,
        saveIds: (ids) => {
          if (!this.#life.isOver) this.#state.set('records', JSON.stringify(ids));
        },
        log: this.#note,
      }),
      onDrift: plan.onDrift,
      onDone: this.#stage.output,
    };
    return { work, records: history.records };
  }

  #flowJournal(): FlowJournal {
    const journal = this.#journal;
    if (journal === undefined) return QUIET.journal;
    const { isAllOrNone } = this.#next.plan;
    return {
      begin: (flows) => journal.begin({ report: { flows, files: [] } as unknown as RunReport, isAllOrNone }),
      wrap: (store) => journal.wrap(store),
      done: (flow, undo) => journal.done(flow, undo),
    };
  }

  #org(engine: Engine, { transport, clock, isPost }: Process): Org {
    const { mutant } = this.#stage;
    const org = connect({
      target: { regionHost: HOST },
      clientId: engine.id,
      clientSecret: engine.secret,
      requestsPerMinute: 10_000,
      timeoutMs: TIMEOUT_MS,
      flowApi: 'auto',
      overwriteDrafts: this.#next.plan.onDrift === 'overwrite',
      clock,
      secrets: { add: (secret) => void this.#redactor.add(secret), redact: mutant.redact ?? ((text) => this.#redactor.redact(text)) },
      transport,
      onJob: (flowId, job) => this.#journal?.job(flowId, job),
    });
    const watched = withStore(org, this.#watched(org.store, isPost));
    return mutant.org?.(watched) ?? watched;
  }

  /** The store, and each write that begins is noted for the judge. */
  #watched(store: FlowStore, isPost: boolean): FlowStore {
    const note = (flow: string, what: Begun['what']): void => {
      if (isPost || !this.#life.isOver) this.#begun.push({ flow, what, isPost, isCancelled: this.#life.cancellation.isRequested });
    };
    return {
      read: (id) => store.read(id),
      readCurrent: (id) => store.readCurrent(id),
      earlier: (live) => store.earlier(live),
      isOwn: (id, version) => store.isOwn(id, version),
      validate: (content) => store.validate(content),
      write: (plan) => {
        note(plan.live.id, 'write');
        return store.write(plan);
      },
      restore: (plan, version) => {
        note(plan.live.id, 'restore');
        return store.restore(plan, version);
      },
    };
  }

  /** The transport, and each request waits as the schedule says. */
  #paced(): Transport {
    const { pace } = this.#next.plan;
    const transport = this.#transport;
    if (pace.length === 0) return transport;
    let sent = 0;
    const wait = async (): Promise<void> => {
      const milliseconds = pace[sent % pace.length] ?? 0;
      sent += 1;
      if (milliseconds > 0) await this.#stage.time.clock.sleep(milliseconds);
    };
    return {
      call: async (options) => {
        await wait();
        return transport.call(options);
      },
      store: async (request) => {
        await wait();
        return transport.store(request);
      },
    };
  }
}
