/**
 * The fault campaign: `npm run test:faults -- --runs 100000 --seed 1 --api definition`. Without `--api`, both APIs get as many runs. It
 * is played in parts, each with a seed of its own, and goes on after a schedule that ended wrong.
 */
import { parseArgs } from 'node:util';
import { architectSchedules, definitionSchedules } from './arbitraries.ts';
import { campaign, joined, type Tally } from './campaign.ts';
import type { Api } from './schedule.ts';
import { storyOf, tallyInWords } from './story.ts';

/** How many schedules a part has. */
const PART = 1000;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    api: { type: 'string' },
  },
});
const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const apis: readonly Api[] = values.api === undefined ? ['definition', 'architect'] : [values.api as Api];
for (const api of apis) {
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  print(`${api} API: ${runs} schedules, seed ${seed}`);
  const began = performance.now();
  const schedules = api === 'definition' ? definitionSchedules : architectSchedules;
  const parts: Tally[] = [];
  let wrong = 0;
  for (let done = 0; done < runs; done += PART) {
    const part = await campaign({ schedules, seed: seed + done / PART, runs: Math.min(PART, runs - done) });
    parts.push(part);
    if (part.failure === undefined) continue;
    wrong += 1;
    print(storyOf(part.failure));
    process.exitCode = 1;
  }
  const tally = joined(parts);
  const seconds = (performance.now() - began) / 1000;
  print(tallyInWords(tally));
  print(
    `${tally.runs} schedules in ${seconds.toFixed(1)} s: ${Math.round(tally.runs / seconds)} a second; ${wrong} of ${parts.length} parts ended wrong`,
  );
}
