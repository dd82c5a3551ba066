import { isEndOfJob } from './phases.ts';
import { run } from './run.ts';

await (isEndOfJob(process.env) ? (await import('./finish.ts')).finish() : run());
