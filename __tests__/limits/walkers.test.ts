// 10,000 flows, each called 20 times: by the walker of call tests, and by another walker straight over the YAML.
import { env } from 'node:process';

env['CALL_FLOWS'] ??= '10000';
env['CALLS'] ??= '20';

await import('../unit/call-other-walker.test.ts');
