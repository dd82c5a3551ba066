import { isEndOfJob } from './action/step-state.ts';
import { run } from './action/main.ts';

await (isEndOfJob(process.env) ? (await import('./action/post.ts')).finish() : run());
