import { isEndOfJob } from './action/step-state.ts';
import { runMain } from './action/main.ts';

await (isEndOfJob(process.env) ? (await import('./action/post.ts')).runPost() : runMain());
