import type { Failure } from './failure.ts';
import type { Played, PlayedRun } from './played.ts';
import { faultName } from './script.ts';
import { decisionsOf } from './story/decisions.ts';
import { hasStory } from './story/story.ts';

/** How often something happened, by its name. */
export type Counts = ReadonlyMap<string, number>;

/** What happened in a campaign. */
export interface Tally {
  readonly runs: number;
  readonly statuses: Counts;
  readonly faults: Counts;
  readonly acts: Counts;
  /** How runs of stories were ended from outside. */
  readonly endings: Counts;
  /** What runs of stories found of the menus that they would change. */
  readonly decisions: Counts;
  readonly mostRequests: number;
  readonly longestMs: number;
  /** The first schedule that ended wrong, shrunk; absent if all were right. */
  readonly failure?: Failure;
}

/** Counts while a campaign is played. */
export class Tallying {
  readonly #counts = {
    statuses: new Map<string, number>(),
    faults: new Map<string, number>(),
    acts: new Map<string, number>(),
    endings: new Map<string, number>(),
    decisions: new Map<string, number>(),
  };
  #mostRequests = 0;
  #longestMs = 0;

  add(played: Played): void {
    const { statuses, faults, acts, endings, decisions } = this.#counts;
    const { reports, exchanges, schedule, runs = [] } = played;
    for (const { status } of reports) add(statuses, status);
    for (const { fault } of exchanges) if (fault !== undefined) add(faults, faultName(fault));
    for (const act of actsIn(played)) add(acts, act);
    for (const { plan, ending = 'lived' } of runs) if (plan.end !== undefined) add(endings, `${plan.end.kind}: ${ending}`);
    for (const decision of runs.flatMap(decisionsOf)) add(decisions, decision);
    for (const fault of runs.flatMap(githubFaults)) add(faults, fault);
    this.#mostRequests = Math.max(this.#mostRequests, exchanges.length / schedule.flows.length / Math.max(1, runs.length));
    this.#longestMs = Math.max(this.#longestMs, played.elapsed);
  }

  tally(runs: number): Tally {
    return { runs, ...this.#counts, mostRequests: this.#mostRequests, longestMs: this.#longestMs };
  }
}

function actsIn({ schedule }: Played): string[] {
  const own = schedule.incidents.flatMap(({ act }) => act?.act ?? []);
  return hasStory(schedule) ? [...own, ...schedule.story.moments.flatMap(({ acts }) => acts.map(({ act }) => act))] : own;
}

function githubFaults({ plan }: PlayedRun): string[] {
  return plan.github.map(({ what }) => `GitHub ${what}`);
}

function add(map: Map<string, number>, name: string): void {
  map.set(name, (map.get(name) ?? 0) + 1);
}

/** The tally of several campaigns together. */
export function mergeTallies(parts: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => Counts): Counts => {
    const all = new Map<string, number>();
    for (const [name, times] of parts.flatMap((part) => [...of(part)])) all.set(name, (all.get(name) ?? 0) + times);
    return all;
  };
  return {
    runs: parts.reduce((runs, part) => runs + part.runs, 0),
    statuses: sum(({ statuses }) => statuses),
    faults: sum(({ faults }) => faults),
    acts: sum(({ acts }) => acts),
    endings: sum(({ endings }) => endings),
    decisions: sum(({ decisions }) => decisions),
    mostRequests: Math.max(...parts.map(({ mostRequests }) => mostRequests)),
    longestMs: Math.max(...parts.map(({ longestMs }) => longestMs)),
  };
}
