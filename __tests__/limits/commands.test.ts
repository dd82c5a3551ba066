// What the runner makes of a run's output: the commands that are meant, and no other.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { Runner, type Outputs } from '../../src/github/runner.ts';
import { toAnnotations } from '../../src/report/plain/annotations.ts';
import { toFlowsOutput, toJson } from '../../src/report/plain/json.ts';
import { flowLine, noticeLine, problemLine } from '../../src/report/plain/log.ts';
import type { RunReport } from '../../src/report/model.ts';
import { Redactor } from '../../src/secrets/redactor.ts';
import { parseCommands, type WorkflowCommand } from '../../harness/commands.ts';
import { parseFileCommands } from '../../harness/file-commands.ts';
import { error, flow, problem, reportWith } from './foreign-report.ts';
import { hostileTexts, PIECES, RUNS } from './hostile-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'ivr-commands-'));
const outputs = join(folder, 'output');
after(() => {
  rmSync(folder, { recursive: true });
});

const runner = new Runner(new Redactor());

/** What is written to stdout meanwhile, which is the test's own report, too. */
function written(work: () => void): string {
  const write = process.stdout.write.bind(process.stdout);
  const { exitCode } = process;
  let text = '';
  process.stdout.write = (chunk: string | Uint8Array): boolean => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  try {
    work();
  } finally {
    process.stdout.write = write;
    process.exitCode = exitCode;
  }
  return text;
}

function commandsOf(work: () => void): WorkflowCommand[] {
  return parseCommands(written(work));
}

/** Texts from a list, one after the other, each behind what would stand there. */
function drawing(texts: readonly string[]): (plain: string) => string {
  let next = 0;
  return (plain) => {
    next += 1;
    // The hostile text alone, now and then: a line must not begin with it either.
    const text = texts[next % texts.length] ?? '';
    return next % 3 === 0 ? text : plain + text;
  };
}

/** A problem of a file, and a flow that failed: each has its place, and hostile words. */
function annotated(text: string, path: string): RunReport {
  const report = reportWith(() => text);
  const failed = { ...flow('failed', () => text), problems: [], place: { path, line: 7, column: 5 } };
  const planned = { ...flow('planned', () => text), problems: [], views: [], place: failed.place };
  const files = [{ path, status: 'invalid', problems: [{ ...problem(() => text), at: failed.place }] }] as const;
  return { ...report, mode: 'plan', files, flows: [failed, planned] };
}

const TEXTS = [...PIECES, ...hostileTexts(RUNS)];

describe('a line of the log', () => {
  test('is no command, whatever stands in it', () => {
    for (const text of TEXTS) {
      const output = written(() => {
        runner.info(text);
        runner.info(`  ${text}`);
        runner.info(noticeLine(text));
        runner.info(problemLine(problem((plain) => plain + text)));
      });
      assert.deepEqual(parseCommands(output), [], JSON.stringify(text));
      assert.doesNotMatch(output.replaceAll('\n', ''), /\p{Cc}|[\u202a-\u202e\u2066-\u2069\u2028\u2029]/u, JSON.stringify(text));
    }
  });

  test('of a flow is one line, and no command', () => {
    for (let at = 0; at < TEXTS.length; at += 40) {
      const text = drawing(TEXTS.slice(at, at + 40));
      const line = flowLine({ ...flow('rolled-back', text), error: error(text) });
      assert.doesNotMatch(line, /[\n\r\u2028\u2029\u0085]/u);
      assert.deepEqual(
        commandsOf(() => runner.info(line)),
        [],
        JSON.stringify(line),
      );
    }
  });
});

describe('a command', () => {
  test('is the one that is meant, with the place that is meant', () => {
    for (const [index, text] of TEXTS.entries()) {
      if (text.trim() === '') continue;
      const path = `ivr/${text}.yml`;
      const commands = commandsOf(() => {
        runner.notice(text);
        runner.warning(text);
        runner.fail(text);
        for (const annotation of toAnnotations(annotated(text, path))) runner.annotate(annotation);
      });
      assert.deepEqual(
        commands.map(({ name }) => name),
        ['notice', 'warning', 'error', 'error', 'error', ...Array.from({ length: 8 }, () => 'warning')],
        JSON.stringify(text),
      );
      for (const annotation of commands.slice(3)) {
        assert.deepEqual(
          Object.keys(annotation.properties).toSorted(),
          ['col', 'file', 'line', 'title'],
          `${index} ${JSON.stringify(text)}`,
        );
        assert.deepEqual([annotation.properties['file'], annotation.properties['line'], annotation.properties['col']], [path, '7', '5']);
      }
    }
  });

  test('of a group is one group, whatever it is called', async () => {
    for (const text of PIECES) {
      let ended: Promise<unknown> = Promise.resolve();
      const begin = commandsOf(() => {
        ended = runner.group(text, () => Promise.resolve());
      });
      const write = process.stdout.write.bind(process.stdout);
      process.stdout.write = () => true;
      await ended;
      process.stdout.write = write;
      assert.deepEqual(
        begin.map(({ name }) => name),
        ['group'],
        JSON.stringify(text),
      );
    }
  });
});

describe('the outputs', () => {
  test('are all there, each with its value, whatever stands in them', () => {
    process.env['GITHUB_OUTPUT'] = outputs;
    for (let at = 0; at < TEXTS.length; at += 50) {
      const texts = TEXTS.slice(at, at + 50);
      const report = reportWith(drawing(texts));
      const value: Outputs = {
        outcome: 'failure',
        'has-changes': 'true',
        plan: texts.join(' '),
        flows: toFlowsOutput(report),
        'changed-files': JSON.stringify(texts),
        report: texts[0] ?? '',
        'report-markdown': texts.join('\n'),
        'dial-page': texts.at(-1) ?? '',
      };
      writeFileSync(outputs, '');
      assert.deepEqual(
        commandsOf(() => runner.setOutputs(value)),
        [],
      );
      const parsed = parseFileCommands(readFileSync(outputs, 'utf8'));
      assert.deepEqual(Object.keys(parsed), Object.keys(value));
      assert.deepEqual(JSON.parse(parsed['flows'] ?? ''), JSON.parse(value.flows));
      assert.deepEqual(JSON.parse(parsed['changed-files'] ?? ''), texts);
    }
    delete process.env['GITHUB_OUTPUT'];
  });

  test('and the JSON report are JSON that says what the run has said', () => {
    for (let at = 0; at < TEXTS.length; at += 200) {
      const report = reportWith(drawing(TEXTS.slice(at, at + 200)));
      const json = JSON.parse(toJson(report)) as { flows: { flow_name: string }[]; files: { path: string }[] };
      assert.deepEqual(
        json.flows.map(({ flow_name: name }) => name),
        report.flows.map(({ flow_name: name }) => name),
      );
      assert.deepEqual(
        json.files.map(({ path }) => path),
        report.files.map(({ path }) => path),
      );
      assert.ok(toJson(report).isWellFormed());
    }
  });
});
