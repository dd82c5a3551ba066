// Loaded into the action's own process: time is virtual there, and the time of day is put back by an hour; no test of its own.
import { appendFileSync, existsSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

const { CLOCK_SIGN: sign = '', CLOCK_LOG: log = '' } = process.env;
const [timeOfDay, elapsed] = [Date.now.bind(Date), performance.now.bind(performance)];
let slept = 0;

// Someone puts the clock back as soon as the sign is there.
Date.now = () => timeOfDay() + slept - (existsSync(sign) ? 3_600_000 : 0);
Object.defineProperty(performance, 'now', { value: () => elapsed() + slept });
Object.assign(timers, {
  setTimeout: async (milliseconds: number) => {
    slept += milliseconds;
    appendFileSync(log, `${milliseconds}\n`);
    // What waits for an answer must get its turn.
    await new Promise(setImmediate);
  },
});
syncBuiltinESMExports();
