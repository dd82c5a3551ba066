import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeptRuns } from '../../../harness/kept-runs.ts';
import type { RunnerEvent } from '../../../harness/event.ts';
import { runAction, type RunOptions, type RunResult } from '../../../harness/runner.ts';
import { listen } from '../../../simulator/genesys/server.ts';
import type { PendingRequest } from '../../../simulator/genesys/cloud.ts';
import type { SimRequest } from '../../../simulator/genesys/protocol.ts';
import { present } from '../../../src/model/json.ts';
import type { FlowReport } from '../../../src/report/model.ts';
import type { Exchange } from '../exchange.ts';
import { Recorder } from '../http-recorder.ts';
import { HTTP_TIMEOUT_MS } from '../http-schedule.ts';
import type { Begun, PlayedRun } from '../played.ts';
import type { FlowPlan, Schedule } from '../schedule.ts';
import { Script } from '../script.ts';
import type { Ending } from '../story/life.ts';
import type { EndPlan, RunPlan } from '../story/story.ts';
import type { Engine, World } from '../world.ts';

/** The longest that a step can take over HTTP, in milliseconds. */
const LONGEST_MS = 240_000;

/** A run that is about to begin. */
export interface NextProcess {
  readonly plan: RunPlan;
  readonly id: number;
  readonly engine: Engine;
  /** How a step with another OAuth client logs in. */
  readonly another: Engine;
  readonly event: RunnerEvent;
  readonly workspace: string;
  readonly flows: readonly FlowPlan[];
}

/** What all runs of a round share. */
interface Around {
  readonly schedule: Schedule;
  readonly world: World;
  readonly githubUrl: string;
  readonly runs: KeptRuns;
  readonly note: (line: string) => void;
  /** Gets everything that a process puts out. */
  readonly output: (text: string) => void;
}

/** Plays a run's step and the end of its job, each in a process of its own. */
export async function playProcess(next: NextProcess, around: Around): Promise<Omit<PlayedRun, 'settledAt'>> {
  const { plan, id, engine, flows } = next;
  const note = (line: string): void => around.note(`[run ${id}] ${line.trimStart()}`);
  const script = new Script({ incidents: plan.incidents, flows }, around.world, around.note);
  const door = new Door(new Recorder(around.world, script, HTTP_TIMEOUT_MS, note), plan.end);
  // Its own gateway tells whose requests they are.
  await using gateway = await listen(door);
  // RUNNER_TEMP is the same for the step and the end of its job.
  const keepIn = await mkdtemp(join(tmpdir(), 'ivr-race-'));
  const startedAt = Date.now();
  const common = { ...optionsOf(next, around.schedule, gateway.url), github: { url: around.githubUrl }, keepIn };
  const step = await around.runs.play({
    event: next.event,
    identity: { id },
    isPost: false,
    isStopped: () => door.isClosing,
    play: async (run) => runAction({ ...common, run, cancel: door.cancelled, kill: door.killed }),
  });
  const sent = door.exchanges.length;
  note('the end of the job begins');
  const post = await around.runs.play({
    event: next.event,
    identity: { id },
    isPost: true,
    isStopped: () => false,
    play: async (run) => runAction({ ...common, run, state: step.state, inputs: { ...common.inputs, ...credentialsOf(next) } }),
  });
  await rm(keepIn, { recursive: true });
  around.output(`${step.everything}\n${post.everything}`);
  return {
    plan,
    name: engine.run ?? engine.id,
    flows,
    leftOut: [],
    startedAt,
    endedAt: Date.now(),
    exchanges: door.exchanges,
    reports: reportsOf(post.report === undefined ? step : post),
    begun: [...begunIn(door.exchanges.slice(0, sent), false), ...begunIn(door.exchanges.slice(sent), true)],
    postRequests: door.exchanges.length - sent,
    isCancelled: door.cancelled.aborted,
    ...present({ broken: brokenBy(step, post), ending: endingOf(step) }),
  };
}

/** What the judge reads of a flow in the JSON report, where some names differ. */
interface JsonFlow {
  readonly notes: readonly string[];
  readonly drift?: { readonly menus: readonly { readonly new_to_git: boolean }[] };
}

function reportsOf({ report }: RunResult): FlowReport[] {
  const flows = (report?.flows ?? []) as unknown as JsonFlow[];
  return flows.map((flow) => {
    const drift = flow.drift && { ...flow.drift, menus: flow.drift.menus.map((menu) => ({ ...menu, isNew: menu.new_to_git })) };
    return { ...flow, notices: flow.notes, drift } as unknown as FlowReport;
  });
}

/** A run that is cancelled ends by itself, unless its time is up. */
function endingOf({ signal }: RunResult): Ending | undefined {
  if (signal === null) return undefined;
  return signal === 'SIGKILL' ? 'killed' : 'time is up';
}

/** What no process may do, whatever happens to it. */
function brokenBy(step: RunResult, post: RunResult): string | undefined {
  if (step.timedOut || post.timedOut) return 'it does not end';
  if (step.stderr !== '' || post.stderr !== '') return `stderr: ${step.stderr}${post.stderr}`;
  return post.signal === null ? undefined : `the end of the job dies of ${post.signal}`;
}

function optionsOf({ plan, engine, event, workspace }: NextProcess, schedule: Schedule, gateway: string): RunOptions {
  return {
    workspace,
    event,
    timeoutMs: LONGEST_MS,
    inputs: {
      'client-id': engine.id,
      'client-secret': engine.secret,
      'gateway-url': gateway,
      select: 'all',
      'max-retries': String(schedule.maxTries),
      concurrency: String(schedule.concurrency),
      'requests-per-minute': '10000',
      'timeout-seconds': String(HTTP_TIMEOUT_MS / 1000),
      'on-drift': plan.onDrift,
      'on-failure': plan.isAllOrNone ? 'rollback-all' : 'rollback-flow',
    },
  };
}

function credentialsOf({ plan, engine, another }: NextProcess): Record<string, string> {
  const { credentials = 'own' } = plan.end ?? {};
  if (credentials === 'none') return { 'client-id': '', 'client-secret': '' };
  const { id, secret } = credentials === 'own' ? engine : another;
  return { 'client-id': id, 'client-secret': secret };
}

/** Both APIs tell a write from a rollback by nothing but the method, and Architect's not even by that. */
function begunIn(exchanges: readonly Exchange[], isPost: boolean): Begun[] {
  return exchanges.flatMap(({ kind, flow = '' }): Begun[] => {
    if (kind === 'patch' || (kind === 'upload' && !isPost)) return [{ flow, what: 'write', isCancelled: false, isPost }];
    return kind === 'put' || kind === 'upload' ? [{ flow, what: 'restore', isCancelled: false, isPost }] : [];
  });
}

/** What a run's requests pass on their way to the org. At one of them, someone ends the run. */
class Door {
  readonly #recorder: Recorder;
  readonly #end: EndPlan | undefined;
  readonly #kill = new AbortController();
  readonly #cancel = new AbortController();

  constructor(recorder: Recorder, end: EndPlan | undefined) {
    this.#recorder = recorder;
    this.#end = end;
    if (end?.at === 0) this.#close(end);
  }

  get exchanges(): readonly Exchange[] {
    return this.#recorder.exchanges;
  }

  get killed(): AbortSignal {
    return this.#kill.signal;
  }

  get cancelled(): AbortSignal {
    return this.#cancel.signal;
  }

  /** Whether the run was ended from outside. */
  get isClosing(): boolean {
    return this.#kill.signal.aborted || this.#cancel.signal.aborted;
  }

  receive(request: SimRequest): PendingRequest {
    const pending = this.#recorder.receive(request);
    if (this.#end !== undefined && this.exchanges.length === this.#end.at) this.#close(this.#end);
    return pending;
  }

  #close({ kind }: EndPlan): void {
    (kind === 'kill' ? this.#kill : this.#cancel).abort();
  }
}
