/**
 * Three real processes at a time deploy to one org, are killed and cancelled, and people edit in between, through `dist/index.js` and
 * `dist/post.js`: `npm run test:race -- --rounds 50 --seed 1`. Each API gets that many rounds; `--api` chooses one.
 */
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { describeFailure } from '../describe.ts';
import { judge } from '../judge.ts';
import type { Played } from '../played.ts';
import type { Api } from '../schedule.ts';
import { AT_ONCE, racesOf } from './arbitraries.ts';
import { playRace } from './play.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    'at-once': { type: 'string', default: '2' },
    api: { type: 'string' },
  },
});
const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** How often something has happened. */
class Counts {
  readonly #counts = new Map<string, number>();

  add({ runs = [] }: Played): void {
    for (const { reports, ending, plan } of runs) {
      this.#count(ending ?? (plan.end?.kind === 'cancel' ? 'cancelled, or over before' : 'ended by itself'));
      for (const { status, error } of reports) this.#count(error === null ? status : `${status} (${error.code})`);
    }
  }

  get asText(): string {
    const rows = [...this.#counts].toSorted(([, one], [, other]) => other - one);
    return rows.map(([what, times]) => `${times} ${what}`).join(', ');
  }

  #count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }
}

for (const api of values.api === undefined ? (['definition', 'architect'] as const) : [values.api as Api]) {
  const rest = fc.sample(racesOf(api), { seed, numRuns: rounds }).entries();
  const counts = new Counts();
  const began = performance.now();
  let wrong = 0;
  const thread = async (): Promise<void> => {
    for (const [after, schedule] of rest) {
      const played = await playRace(schedule);
      counts.add(played);
      const violations = judge(played);
      if (violations.length === 0) continue;
      wrong += 1;
      print(describeFailure({ schedule, violations, log: played.log, seed, after }));
    }
  };
  await Promise.all(Array.from({ length: Number(values['at-once']) }, thread));
  print(`${api} API: ${counts.asText}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  print(`${rounds} rounds of ${AT_ONCE} processes at a time in ${seconds} s, seed ${seed}: ${wrong} ended wrong`);
  if (wrong > 0) process.exitCode = 1;
}
