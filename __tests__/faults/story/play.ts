import { isFailure } from '../../../src/model/outcome.ts';
import type { FlowReport } from '../../../src/report/model.ts';
import { architectWorld } from '../architect-world.ts';
import { definitionWorld } from '../definition-world.ts';
import { desiredMenus } from '../menu-edits.ts';
import { LONGEST_MS, Time } from '../time.ts';
import type { Mutant, Played, PlayedRun } from '../played.ts';
import { CLIENT, SECRET_END, type Engine } from '../world.ts';
import { Branch } from './branch.ts';
import { Github } from './github.ts';
import { playRun, type NextRun, type Stage } from './run.ts';
import type { Moment, RunPlan, StorySchedule } from './story.ts';

/** Another OAuth client. */
const OTHER = 'another-client';

/** Plays a story to its end. */
export async function playStory(schedule: StorySchedule, mutant: Mutant): Promise<Played> {
  return new StoryPlayer(schedule, mutant).play();
}

class StoryPlayer {
  readonly #schedule: StorySchedule;
  readonly #time = new Time();
  readonly #log: string[] = [];
  readonly #output: unknown[] = [];
  readonly #runs: readonly NextRun[];
  readonly #stage: Stage;

  constructor(schedule: StorySchedule, mutant: Mutant) {
    const { story } = schedule;
    const time = this.#time;
    this.#schedule = schedule;
    this.#runs = story.moments
      .flatMap(({ runs }) => runs)
      .map((plan, index) => ({
        plan,
        id: index + 1,
        engine: engineOf(plan, index + 1),
        another: engineOf({ client: plan.client === 'own' ? 'other' : 'own' }, index + 1),
        wasTip: plan.commit === this.#tipIn(plan.requestedIn),
      }));
    const engines = this.#runs.flatMap(({ engine, another }) => [engine, another]);
    const branch = new Branch(schedule, story);
    this.#stage = {
      schedule,
      world: (schedule.api === 'definition' ? definitionWorld : architectWorld)(schedule, () => time.now, engines),
      time,
      branch,
      github: new Github(branch, () => time.now),
      mutant,
      note: (line) => this.#log.push(line),
      output: (value) => this.#output.push(value),
    };
  }

  async play(): Promise<Played> {
    const { story } = this.#schedule;
    const played: PlayedRun[] = [];
    let broken: string | undefined;
    for (const [index, moment] of story.moments.entries()) {
      try {
        played.push(...(await this.#playMoment(moment, index)));
      } catch (error) {
        broken = error instanceof Error ? error.message : String(error);
        break;
      }
    }
    return {
      schedule: this.#schedule,
      world: this.#stage.world,
      exchanges: played.flatMap(({ exchanges }) => exchanges),
      reports: played.flatMap(({ reports }) => reports),
      output: JSON.stringify(this.#output),
      elapsed: Math.max(0, ...played.map(({ startedAt, endedAt }) => endedAt - startedAt)),
      endedAt: this.#time.now,
      log: this.#log,
      runs: played,
      ...(broken !== undefined && { broken }),
    };
  }

  async #playMoment({ acts, runs }: Moment, moment: number): Promise<PlayedRun[]> {
    const { github, world, branch } = this.#stage;
    const time = this.#time;
    github.tip = this.#tipIn(moment);
    for (const { flow, act } of acts) {
      world.act(flow, act, 'Ann', desiredMenus(branch.flowsAt(github.tip)[flow]?.files));
      this.#log.push(`    Ann ${act} (flow ${flow + 1}): version ${world.live(world.ids[flow] ?? '')} is live`);
      time.now += 1000;
    }
    for (const { plan, id, wasTip } of this.#runs.filter((run) => run.plan.requestedIn === moment)) {
      const { now } = github;
      const event = plan.event === 'dispatch' ? 'workflow_dispatch' : plan.event;
      const head_branch = plan.event !== 'dispatch' || wasTip ? 'main' : null;
      const row = { id, event, head_sha: branch.sha(plan.commit), head_branch, conclusion: null, created_at: now };
      github.runs.push({ ...row, run_started_at: now, updated_at: now });
    }
    const playing = this.#runs.filter(({ plan }) => runs.includes(plan));
    const ended = await time.drive(() => Promise.all(playing.map((next) => this.#playRun(next))), time.elapsed + LONGEST_MS);
    await time.settle();
    time.now += LONGEST_MS;
    return ended.map((run) => ({ ...run, settledAt: time.now }));
  }

  async #playRun(next: NextRun): Promise<Omit<PlayedRun, 'settledAt'>> {
    const { github } = this.#stage;
    const { plan, id } = next;
    this.#log.push(`[run ${id}] ${plan.event} of commit ${plan.commit + 1} begins`);
    const run = await playRun(this.#stage, next);
    const row = github.runs.find((one) => one.id === id);
    if (row !== undefined) Object.assign(row, { conclusion: conclusionOf(run), updated_at: github.now });
    this.#log.push(
      `[run ${id}] ends${run.ending === undefined ? '' : ` (${run.ending})`}: ${run.reports.map(describeReport).join('; ') || run.broken}`,
    );
    return run;
  }

  /** The branch's newest commit in a moment: what runs were requested for by then. */
  #tipIn(moment: number): number {
    const runs = this.#schedule.story.moments.flatMap(({ runs: own }) => own);
    return Math.max(-1, ...runs.filter(({ requestedIn }) => requestedIn <= moment).map(({ commit }) => commit));
  }
}

/** How a run logs in. */
export function engineOf({ client }: Pick<RunPlan, 'client'>, id: number): Engine {
  return { id: client === 'own' ? CLIENT.id : OTHER, secret: `a-secret-of-${client}-${id}${SECRET_END}`, run: `run ${id}` };
}

function conclusionOf({ reports, broken, ending, isCancelled }: Omit<PlayedRun, 'settledAt'>): string {
  if (ending !== undefined || isCancelled) return 'cancelled';
  return broken === undefined && reports.every(({ status }) => !isFailure(status)) ? 'success' : 'failure';
}

/** How a flow has ended, in one line. */
export function describeReport({ flow_name, status, version_before, version_after, error }: FlowReport): string {
  const reason = error === null ? '' : `, ${error.code}: ${error.message}`;
  return `${flow_name ?? 'a flow'} ${status}, ${version_before} -> ${version_after}${reason}`;
}
