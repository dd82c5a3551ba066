import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isWorthPosting } from '../../src/action/publish-comment.ts';
import { mkdirSync, mkdtempDisposableSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishReport } from '../../src/action/publish.ts';
import { START } from '../../src/run/run-state.ts';
import type { Outputs, Runner } from '../../src/github/runner.ts';
import type { Journal } from '../../src/journal/journal.ts';
import { flowReport, runReport } from '../support/reports.ts';

/** Publishes a report. There is no room for it until the journal has ended. */
async function publish(isOpen: boolean): Promise<{ outputs: Outputs | undefined; failures: string[]; hasEnded: boolean; json: string }> {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'ivr-publish-'));
  const temp = join(folder.path, 'temp');
  let hasEnded = false;
  let outputs: Outputs | undefined;
  const failures: string[] = [];
  const journal = {
    isOpen,
    end: () => {
      hasEnded = true;
      mkdirSync(temp);
    },
  } as unknown as Journal;
  const runner = {
    redact: (text: string) => text,
    redactAll: <T>(value: T) => value,
    annotate: () => {},
    fail: (message: string) => failures.push(message),
    setOutputs: (set: Outputs) => {
      outputs = set;
    },
    writeSummary: async () => {},
  } as unknown as Runner;
  await publishReport(START.with({ journal, report: runReport() }), runner, { RUNNER_TEMP: temp });
  const path = outputs?.report ?? '';
  return { outputs, failures, hasEnded, json: path === '' ? '' : readFileSync(path, 'utf8') };
}

describe('the report files on a full disk', () => {
  test('take the place of a journal that is no longer needed', async () => {
    const { failures, hasEnded, json } = await publish(false);
    assert.deepEqual([failures, hasEnded], [[], true]);
    assert.match(json, /"outcome": "success"/u);
  });

  test("don't take the place of the journal of an open flow: the step fails, and the outputs are empty", async () => {
    const { outputs, failures, hasEnded } = await publish(true);
    assert.deepEqual([outputs?.report, outputs?.['report-markdown'], outputs?.outcome, hasEnded], ['', '', 'success', false]);
    assert.match(failures.join('\n'), /^The report files could not be written: ENOENT/u);
  });
});

describe('a new comment', () => {
  for (const [name, report, expected] of [
    ['a run that changed something', runReport(), true],
    ['a run that failed', runReport({ outcome: 'failure' }), true],
    ['a run without changes', runReport({ outcome: 'no-changes', flows: [flowReport('in-sync')] }), false],
    [
      'a run without changes that has valid menu files',
      runReport({ outcome: 'no-changes', files: [{ path: 'ivr/main.yml', status: 'valid', problems: [] }] }),
      false,
    ],
    [
      'a run without changes in which a menu file was deleted',
      runReport({ outcome: 'no-changes', files: [{ path: 'ivr/main.yml', status: 'deleted', problems: [] }] }),
      true,
    ],
    [
      'a run without changes that has a notice',
      runReport({ outcome: 'no-changes', flows: [flowReport('in-sync'), flowReport('in-sync', { notices: ['A note'] })] }),
      true,
    ],
  ] as const) {
    test(`${expected ? 'is worth posting' : 'is not needed'} for ${name}`, () => {
      assert.equal(isWorthPosting({ ...report, mode: 'deploy' }, 'auto'), expected);
    });
  }
});
