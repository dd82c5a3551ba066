// A few fault schedules over real HTTP, through dist/index.js. `npm run test:faults:http` plays any number.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { singleRunsOf } from './arbitraries.ts';
import { draws } from '../support/draws.ts';
import { simpleSchedule } from './found.ts';
import { judgeOverHttp, playOverHttp } from './http.ts';

const RUNS = draws(6);

describe('over HTTP', { concurrency: 4 }, () => {
  for (const api of ['definition', 'architect'] as const) {
    for (const [index, schedule] of fc.sample(singleRunsOf(api), { seed: 20_261_122, numRuns: RUNS }).entries()) {
      test(`schedule ${index + 1} on the ${api} API ends right`, async () => {
        const over = await playOverHttp(schedule);
        assert.deepEqual(judgeOverHttp(over), [], `${over.played.log.join('\n')}\n${JSON.stringify(schedule)}`);
      });
    }
  }

  test('a report that is not true is found', async () => {
    const over = await playOverHttp(simpleSchedule('definition', []));
    const [report] = over.played.reports;
    assert.deepEqual([report?.status, judgeOverHttp(over)], ['deployed', []]);
    assert.ok(report !== undefined);
    const lie = { ...over, played: { ...over.played, reports: [{ ...report, status: 'in-sync' as const }] } };
    assert.deepEqual(judgeOverHttp(lie), ['in-sync, and the run has written']);
  });
});
