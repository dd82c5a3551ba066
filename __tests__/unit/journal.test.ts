// What a killed step leaves, and what the end of the job reads of it.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { Entry } from '../../src/journal/entry.ts';
import { Journal } from '../../src/journal/journal.ts';
import { readJournal, type KeptRun, type LostRun } from '../../src/journal/kept.ts';
import { parseExactJson } from '../../src/model/exact-json.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { planFlow, type Plan } from '../../src/model/plan.ts';
import { StoreError } from '../../src/model/store.ts';
import type { FlowReport, RunReport } from '../../src/report/model.ts';
import { liveFlow, MemoryStore, noQueues, WANTED } from '../support/apply-scene.ts';

const NOW = Date.UTC(2026, 10, 22, 10, 0);
const temp = mkdtempSync(join(tmpdir(), 'journal-'));
after(() => rmSync(temp, { recursive: true }));

const reportOf = (flowId: string, status: FlowReport['status'] = 'planned'): FlowReport => ({ flow_id: flowId, status }) as FlowReport;
const REPORT = { flows: [reportOf('f0'), reportOf('f1'), reportOf('f2')] } as unknown as RunReport;
const PLAN = planFlow(liveFlow(), [WANTED], noQueues);

/** A journal of a step with three flows, and what the runner keeps of it. */
class Step {
  readonly state = new Map<string, string>();
  readonly journal: Journal;
  isFull = false;

  constructor({ folder = temp, begins = true }: { folder?: string; begins?: boolean } = {}) {
    const saveState = (name: string, value: string): void => {
      if (this.isFull) throw new Error('no space left on device');
      this.state.set(name, value);
    };
    this.journal = new Journal({ saveState }, folder, { now: () => NOW });
    if (begins) this.journal.begin({ report: REPORT, isAllOrNone: true });
  }

  entry(index = 1): Entry | undefined {
    const text = this.state.get(`flow-${index}`);
    return text === undefined ? undefined : (JSON.parse(text) as Entry);
  }

  get folder(): string {
    return (JSON.parse(this.state.get('journal') ?? '') as { folder: string }).folder;
  }

  read(): KeptRun | LostRun | undefined {
    return readJournal((name) => this.state.get(name) ?? '');
  }

  kept(): KeptRun {
    const run = this.read();
    assert.ok(run !== undefined && 'flows' in run);
    return run;
  }
}

/** A store that notes how far the journal was when it was asked to write. */
function watched(step: Step): { store: MemoryStore; phases: (string | undefined)[] } {
  const store = new MemoryStore();
  const phases: (string | undefined)[] = [];
  store.patches.push((handle) => {
    phases.push(step.entry()?.phase);
    return handle();
  });
  store.restores.push((handle) => {
    phases.push(step.entry()?.phase);
    return handle();
  });
  return { store, phases };
}

describe('a write', () => {
  test('is noted before it is sent, with its version, its plan and its try', async () => {
    const step = new Step();
    const { store, phases } = watched(step);
    await step.journal.wrap(store).write(PLAN);
    const { plan, ...entry } = step.entry() ?? {};
    assert.deepEqual(phases, ['writing']);
    assert.deepEqual(entry, { flow: 'f1', phase: 'writing', version: 14, attempts: 1, at: NOW });
    assert.match(plan ?? '', /^[\da-f]{64}$/u);
    await assert.rejects(step.journal.wrap(store).write(PLAN));
    assert.equal(step.entry()?.attempts, 2);
  });

  test('is not sent if it cannot be noted: nothing has reached the org', async () => {
    const step = new Step();
    step.isFull = true;
    const store = new MemoryStore();
    await assert.rejects(step.journal.wrap(store).write(PLAN), (error) => {
      assert.ok(error instanceof StoreError);
      assert.deepEqual([error.code, error.fate, error.isUnsent, error.isFinal], ['journal.failed', 'refused', true, true]);
      assert.match(error.message, /no space left on device/u);
      return true;
    });
    assert.deepEqual(store.calls, []);
  });

  test('has the job that is about to get its text', async () => {
    const step = new Step();
    step.journal.job('f1', 'job-0');
    assert.equal(step.entry(), undefined, 'there is no write yet');
    await step.journal.wrap(new MemoryStore()).write(PLAN);
    step.journal.job('F1', 'job-1');
    assert.deepEqual([step.entry()?.job, step.entry()?.phase], ['job-1', 'writing']);
  });
});

describe('a rollback', () => {
  test('is noted before it is sent, with the version that it takes back, and without the job of the write', async () => {
    const step = new Step();
    const { store, phases } = watched(step);
    const journal = step.journal.wrap(store);
    await journal.write(PLAN);
    step.journal.job('f1', 'job-1');
    await journal.restore(PLAN, 15);
    assert.deepEqual(phases, ['writing', 'restoring']);
    const { phase, own, job, attempts } = step.entry() ?? {};
    assert.deepEqual([phase, own, job, attempts], ['restoring', 15, undefined, 1]);
    assert.ok(step.journal.isOpen);
  });

  test('is sent even if it cannot be noted', async () => {
    const step = new Step();
    const store = new MemoryStore();
    const journal = step.journal.wrap(store);
    await journal.write(PLAN);
    step.isFull = true;
    await journal.restore(PLAN, 15);
    assert.deepEqual(store.calls, ['patch 14', 'restore 15']);
  });
});

describe('a flow that is done', () => {
  test('keeps how it can be rolled back, and its place among the others', async () => {
    const step = new Step();
    await step.journal.wrap(new MemoryStore()).write(PLAN);
    step.journal.done(reportOf('f0', 'in-sync'));
    step.journal.done(reportOf('F1', 'deployed'), { version: 15, answer: 'lost' });
    const { phase, place, own, answer } = step.entry() ?? {};
    assert.deepEqual([phase, place, own, answer], ['done', 1, 15, 'lost']);
    assert.equal(step.entry(0)?.place, 0);
    assert.equal(step.journal.isOpen, false);
  });

  test('that was rolled back has no version of its own any more', async () => {
    const step = new Step();
    const journal = step.journal.wrap(new MemoryStore());
    await journal.write(PLAN);
    await journal.restore(PLAN, 15);
    step.journal.done(reportOf('f1', 'rolled-back'));
    assert.deepEqual([step.entry()?.phase, step.entry()?.own], ['done', undefined]);
  });

  test('is done although it cannot be noted: the end of the job looks once more', async () => {
    const step = new Step();
    await step.journal.wrap(new MemoryStore()).write(PLAN);
    step.isFull = true;
    step.journal.done(reportOf('f1', 'deployed'));
    assert.equal(step.journal.isOpen, false);
    assert.equal(step.entry()?.phase, 'writing');
  });
});

describe('the end of the job', () => {
  test('reads nothing if nothing was about to be written', () => {
    assert.equal(new Step({ begins: false }).read(), undefined);
  });

  test('reads each flow with its entry, its plan, and its own report once it is done', async () => {
    const step = new Step();
    await step.journal.wrap(new MemoryStore()).write(PLAN);
    step.journal.done(reportOf('f2', 'in-sync'));
    const { flows, isAllOrNone } = step.kept();
    assert.equal(isAllOrNone, true);
    assert.deepEqual(
      flows.map(({ report, entry, plan }) => [report.flow_id, report.status, entry?.phase, plan?.live.version]),
      [
        ['f0', 'planned', undefined, undefined],
        ['f1', 'planned', 'writing', 14],
        ['f2', 'in-sync', 'done', undefined],
      ],
    );
  });

  test('has the same plan, with every digit of its numbers', async () => {
    const step = new Step();
    const definition = parseExactJson(
      JSON.stringify(PLAN.live.content.raw).replace('"timeout":5', '"timeout":12345678901234567890.10'),
    ) as JsonObject;
    const plan: Plan = planFlow(liveFlow(definition), [WANTED], noQueues);
    await step.journal.wrap(new MemoryStore(liveFlow(definition))).write(plan);
    const kept = step.kept().flows[1]?.plan;
    assert.deepEqual([kept?.changed, kept?.changes], [plan.changed, plan.changes]);
    for (const side of ['live', 'desired'] as const) {
      const [was, is] = [plan, kept].map((one) => JSON.stringify(side === 'live' ? one?.live.content.raw : one?.desired.raw));
      assert.equal(is, was);
      assert.match(is ?? '', /12345678901234567890\.10/u);
    }
  });

  test('believes no document that another process has written', async () => {
    const step = new Step();
    await step.journal.wrap(new MemoryStore()).write(PLAN);
    const path = join(step.folder, 'plan-1.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('New one', 'Theirs'));
    assert.equal(step.kept().flows[1]?.plan, undefined);
  });

  test('knows which flows may have been written although the documents are gone, with gaps between them', async () => {
    const step = new Step();
    await step.journal.wrap(new MemoryStore()).write(PLAN);
    rmSync(step.folder, { recursive: true });
    const run = step.read();
    assert.ok(run !== undefined && 'lost' in run);
    assert.deepEqual(
      run.lost.map(({ flow, phase }) => [flow, phase]),
      [['f1', 'writing']],
    );
  });
});

test('no other user can read the documents, and none is left when nothing is open', async () => {
  const folder = mkdtempSync(join(temp, 'own-'));
  const step = new Step({ folder });
  await step.journal.wrap(new MemoryStore()).write(PLAN);
  const names = readdirSync(step.folder).toSorted();
  assert.deepEqual(names, ['plan-1.json', 'run.json']);
  for (const name of names) assert.equal(statSync(join(step.folder, name)).mode & 0o077, 0, name);
  step.journal.end();
  assert.deepEqual(readdirSync(folder), []);
});
