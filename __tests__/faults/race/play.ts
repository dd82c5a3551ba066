import { setTimeout as sleep } from 'node:timers/promises';
import { KeptRuns } from '../../../harness/kept-runs.ts';
import { pushEvent, REPOSITORY, scheduleEvent, workflowDispatchEvent, type RunnerEvent } from '../../../harness/events.ts';
import { createRepository, type Repository } from '../../../harness/repository.ts';
import { listen as listenGithub, GitHub } from '../../../simulator/github/index.ts';
import { architectWorld } from '../architect-world.ts';
import { definitionWorld } from '../definition-world.ts';
import { desiredMenus } from '../menu-edits.ts';
import type { Played, PlayedRun } from '../played.ts';
import { Branch } from '../story/branch.ts';
import { describeReport, engineOf } from '../story/play.ts';
import type { Moment, RunPlan, StorySchedule } from '../story/story.ts';
import type { World } from '../world.ts';
import { playProcess, type NextProcess } from './process.ts';

/** Plays a round with `dist/index.js` and `dist/post.js`: the runs of a moment are processes that go at the same time. */
export async function playRace(schedule: StorySchedule): Promise<Played> {
  await using repository = await createRepository();
  const race = await Race.begin(schedule, repository);
  await using github = await listenGithub(race.github);
  return await race.play(github.url);
}

class Race {
  readonly github: GitHub;
  readonly #schedule: StorySchedule;
  readonly #repository: Repository;
  readonly #branch: Branch;
  readonly #world: World;
  readonly #log: string[] = [];
  readonly #output: string[] = [];
  readonly #kept: KeptRuns;
  /** The branch's commits, oldest first; before them is the one without a menu. */
  readonly #commits: readonly string[];

  private constructor(schedule: StorySchedule, repository: Repository, commits: readonly string[]) {
    const plans = schedule.story.moments.flatMap(({ runs }) => runs);
    const engines = plans.flatMap((plan, index) => [engineOf(plan, index + 1), anotherEngine(plan, index + 1)]);
    this.#schedule = schedule;
    this.#repository = repository;
    this.#commits = commits;
    this.#branch = new Branch(schedule, schedule.story);
    this.#world = (schedule.api === 'definition' ? definitionWorld : architectWorld)(schedule, Date.now, engines);
    this.github = new GitHub({ repository: REPOSITORY, git: repository.directory });
    this.#kept = new KeptRuns(this.github);
  }

  static async begin(schedule: StorySchedule, repository: Repository): Promise<Race> {
    const branch = new Branch(schedule, schedule.story);
    await repository.write('README.md', 'Menus\n');
    const commits = [await repository.commit('Begin')];
    for (const index of schedule.story.commits.keys()) {
      await repository.git('rm', '-r', '--quiet', '--ignore-unmatch', 'ivr');
      for (const [path, text] of branch.filesAt(index)) await repository.write(path, text);
      commits.push(await repository.commit(`Commit ${index + 1}`));
    }
    return new Race(schedule, repository, commits);
  }

  async play(githubUrl: string): Promise<Played> {
    const runs: PlayedRun[] = [];
    for (const [index, moment] of this.#schedule.story.moments.entries()) runs.push(...(await this.#playMoment(moment, index, githubUrl)));
    return {
      schedule: this.#schedule,
      world: this.#world,
      exchanges: runs.flatMap(({ exchanges }) => exchanges),
      reports: runs.flatMap(({ reports }) => reports),
      output: this.#output.join('\n'),
      elapsed: Math.max(...runs.map(({ startedAt, endedAt }) => endedAt - startedAt)),
      endedAt: Date.now(),
      log: this.#log,
      runs,
    };
  }

  async #playMoment({ acts, runs }: Moment, moment: number, githubUrl: string): Promise<PlayedRun[]> {
    const tip = this.#tipIn(moment);
    await this.#repository.git('update-ref', 'refs/heads/main', this.#commitAt(tip));
    for (const { flow, act } of acts) {
      this.#world.act(flow, act, 'Ann', desiredMenus(this.#branch.flowsAt(tip)[flow]?.files));
      this.#log.push(`    Ann ${act} (flow ${flow + 1}): version ${this.#world.live(this.#world.ids[flow] ?? '')} is live`);
    }
    await nextSecond();
    const before = this.#schedule.story.moments.slice(0, moment).reduce((sum, one) => sum + one.runs.length, 0);
    const played = await Promise.all(runs.map(async (plan, index) => this.#playRun(plan, before + index + 1, { tip, githubUrl })));
    await nextSecond();
    const settledAt = Date.now();
    return played.map((run) => ({ ...run, settledAt }));
  }

  async #playRun(
    plan: RunPlan,
    id: number,
    { tip, githubUrl }: { readonly tip: number; readonly githubUrl: string },
  ): Promise<Omit<PlayedRun, 'settledAt'>> {
    const sha = this.#commitAt(plan.commit);
    const next: NextProcess = {
      plan,
      id,
      engine: engineOf(plan, id),
      another: anotherEngine(plan, id),
      event: this.#eventOf(plan, sha),
      workspace: await this.#repository.checkout({ ref: 'refs/heads/main', sha, depth: this.#schedule.story.isShallow ? 1 : 'full' }),
      flows: this.#branch.flowsAt(plan.commit),
    };
    this.#log.push(`[run ${id}] ${plan.event} of commit ${plan.commit + 1} begins; the branch is at commit ${tip + 1}`);
    const run = await playProcess(next, {
      schedule: this.#schedule,
      world: this.#world,
      githubUrl,
      runs: this.#kept,
      note: (line) => this.#log.push(line),
      output: (text) => this.#output.push(text),
    });
    const end = run.ending === undefined ? '' : ` (${run.ending})`;
    this.#log.push(`[run ${id}] ends${end}: ${run.reports.map(describeReport).join('; ') || (run.broken ?? 'without a report')}`);
    return run;
  }

  #eventOf({ event, commit }: RunPlan, sha: string): RunnerEvent {
    if (event === 'schedule') return scheduleEvent({ sha });
    return event === 'dispatch' ? workflowDispatchEvent({ sha }) : pushEvent({ before: this.#commitAt(commit - 1), after: sha });
  }

  #commitAt(place: number): string {
    return this.#commits[place + 1] ?? '';
  }

  /** The branch's newest commit in a moment: the newest that a run was begun for by then. */
  #tipIn(moment: number): number {
    const runs = this.#schedule.story.moments.slice(0, moment + 1).flatMap(({ runs: own }) => own);
    return Math.max(...runs.map(({ commit }) => commit));
  }
}

function anotherEngine({ client }: RunPlan, id: number): NextProcess['engine'] {
  return engineOf({ client: client === 'own' ? 'other' : 'own' }, id);
}

/** GitHub tells times in whole seconds: what must be told apart there lies in different ones. */
async function nextSecond(): Promise<void> {
  await sleep(1000 - (Date.now() % 1000));
}
