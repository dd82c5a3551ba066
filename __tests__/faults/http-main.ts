/**
 * The fault campaign over real HTTP, through `dist/index.js`: `npm run test:faults:http -- --runs 300 --seed 1`. Several runs of both
 * APIs are played at once, because most of the time they wait.
 */
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { singleRunsOf } from './arbitraries.ts';
import { judgeOverHttp, playOverHttp } from './http.ts';
import { describeFailure } from './describe.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '300' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    'at-once': { type: 'string', default: '4' },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const schedules = (['definition', 'architect'] as const).flatMap((api) =>
  fc.sample(singleRunsOf(api), { seed, numRuns: Math.ceil(runs / 2) }),
);
const rest = schedules.entries();
const statuses = new Map<string, number>();
let wrong = 0;
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const began = performance.now();

async function thread(): Promise<void> {
  for (const [index, schedule] of rest) {
    const over = await playOverHttp(schedule);
    for (const { status } of over.played.reports) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const violations = judgeOverHttp(over);
    if (violations.length === 0) continue;
    wrong += 1;
    print(describeFailure({ schedule: over.played.schedule, violations, log: over.played.log, seed, after: index }));
    print(over.step.stdout);
  }
}

await Promise.all(Array.from({ length: Number(values['at-once']) }, thread));
print([...statuses].map(([status, times]) => `${times} ${status}`).join(', '));
print(
  `${schedules.length} schedules over HTTP in ${((performance.now() - began) / 1000).toFixed(0)} s, seed ${seed}: ${wrong} ended wrong`,
);
if (wrong > 0) process.exitCode = 1;
