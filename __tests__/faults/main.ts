/**
 * The fault campaign: `npm run test:faults -- --runs 100000 --seed 1 --api definition`. Without `--api`, each API gets that many runs.
 * With `--replay FILE`, it plays each schedule in a file again, as a campaign has printed them.
 *
 * It is played in parts, each with its own seed, with one thread per core. It goes on after a schedule that ended wrong. A long
 * campaign must also have drawn every status, fault and decision about drift often.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { faultsOf } from './arbitraries.ts';
import type { Part } from './part.ts';
import { judge } from './judge.ts';
import { play as playSchedule } from './play.ts';
import type { Api, Schedule } from './schedule.ts';
import { faultName } from './script.ts';
import { describeFailure, describeSchedule, describeTally } from './describe.ts';
import { DECISIONS } from './story/decisions.ts';
import { GITHUB_FAULTS } from './story/story.ts';
import { mergeTallies, type Counts, type Tally } from './tally.ts';

/** How many schedules a part has. */
const PART = 1000;
/** From this many schedules on, a campaign must have seen every status, fault and decision, this often. */
const LONG = 100_000;
const OFTEN = 100;
const STATUSES = [
  'deployed',
  'in-sync',
  'conflict',
  'rejected',
  'failed',
  'rolled-back',
  'rollback-failed',
  'skipped',
  'drifted',
  'planned',
];

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    api: { type: 'string' },
    replay: { type: 'string' },
  },
});
const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function play(worker: Worker, part: Part): Promise<Tally> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage(part, []);
  });
}

/** Plays all parts, several at once. Prints each failure as soon as its part is done. */
async function playAll(parts: readonly Part[]): Promise<Tally[]> {
  const rest = [...parts];
  const done: Tally[] = [];
  const thread = async (): Promise<void> => {
    const worker = new Worker(new URL('./part.ts', import.meta.url));
    for (let part = rest.shift(); part !== undefined; part = rest.shift()) {
      const tally = await play(worker, part);
      worker.removeAllListeners('error');
      done.push(tally);
      if (tally.failure !== undefined) print(describeFailure(tally.failure));
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, thread));
  return done;
}

/** The statuses, faults and decisions that a long campaign has seen too seldom. */
function seldom(api: Api, { statuses, faults, decisions }: Tally): string[] {
  const githubFaults = GITHUB_FAULTS.map((fault) => `GitHub ${fault}`);
  return [
    ...tooFew(STATUSES, statuses),
    ...tooFew(new Set(faultsOf(api).map(faultName)), faults),
    ...tooFew(githubFaults, faults),
    ...tooFew(DECISIONS, decisions),
  ];
}

function tooFew(names: Iterable<string>, counts: Counts): string[] {
  return [...names].filter((name) => (counts.get(name) ?? 0) < OFTEN).map((name) => `${name}: ${counts.get(name) ?? 0}`);
}

/** Plays a schedule that a campaign has found, and prints what happens. */
async function playAgain(schedule: Schedule): Promise<void> {
  const played = await playSchedule(schedule);
  const wrong = judge(played);
  print([...wrong.map((line) => `WRONG: ${line}`), describeSchedule(schedule), ...played.log].join('\n'));
  if (wrong.length > 0) process.exitCode = 1;
}

if (values.replay !== undefined)
  for (const line of readFileSync(values.replay, 'utf8')
    .split('\n')
    .filter((text) => text.startsWith('{"api"')))
    await playAgain(JSON.parse(line) as Schedule);

const apis = values.api === undefined ? (['definition', 'architect'] as const) : [values.api as Api];
const [runs, seed] = [Number(values.runs), Number(values.seed)];
for (const api of values.replay === undefined ? apis : []) {
  print(`${api} API: ${runs} schedules, seed ${seed}`);
  const began = performance.now();
  const parts = Array.from({ length: Math.ceil(runs / PART) }, (_, index): Part => ({
    api,
    seed: seed * 1_000_000 + index,
    runs: Math.min(PART, runs - index * PART),
  }));
  const tallies = await playAll(parts);
  const tally = mergeTallies(tallies);
  const seconds = (performance.now() - began) / 1000;
  const wrong = tallies.filter(({ failure }) => failure !== undefined).length;
  print(describeTally(tally));
  const speed = `${tally.runs} schedules in ${seconds.toFixed(1)} s: ${Math.round(tally.runs / seconds)} a second`;
  print(`${speed}; ${wrong} of ${tallies.length} parts ended wrong`);
  const missed = runs < LONG ? [] : seldom(api, tally);
  if (missed.length > 0) print(`Seen fewer than ${OFTEN} times: ${missed.join('; ')}`);
  if (wrong > 0 || missed.length > 0) process.exitCode = 1;
}
