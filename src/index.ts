import { finish, isEndOfJob } from './finish.ts';
import { run } from './run.ts';

await (isEndOfJob(process.env) ? finish() : run());
