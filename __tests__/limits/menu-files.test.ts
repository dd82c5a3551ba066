import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { array, assert as check, constantFrom, oneof, property, string, uint8Array } from 'fast-check';
import { duplicateMenus } from '../../src/menu-file/duplicates.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import { YAML_PIECES } from '../support/yaml-pieces.ts';
import { RUNS, SEED } from './hostile-text.ts';
import { BOMBS } from './menu-bombs.ts';

/** What a process may use, in MiB: a hosted runner gives it sixteen times as much. */
const HEAP = 256;
/** What one file may take, in rounds of the loop of support/cost.ts: a run may have many. Most take a tenth of it. */
const MOST_ROUNDS = 400;

interface Parsed {
  readonly name: string;
  readonly rules: readonly string[];
  readonly menus: number;
  readonly problems: number;
  readonly rounds: number;
  readonly lost: number;
  readonly longest: number;
}

describe('a menu file made to hurt', () => {
  const parsed = new Map<string, Parsed>();
  let last = '';

  before(() => {
    const script = join(import.meta.dirname, 'parse-bombs.ts');
    const { stdout, stderr, status, signal } = spawnSync(process.execPath, [`--max-old-space-size=${HEAP}`, script], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '' },
      maxBuffer: 64 * 1_048_576,
    });
    for (const line of stdout.trim().split('\n')) {
      const one = JSON.parse(line) as Parsed;
      if (one.name !== undefined) parsed.set(one.name, one);
      last = line;
    }
    assert.deepEqual([status, signal], [0, null], `after ${last}: ${stderr.slice(0, 2000)}`);
  });

  for (const { name, rules } of BOMBS) {
    test(`${name}: ${rules.length === 0 ? 'valid' : rules.join(', ')}`, () => {
      const one = parsed.get(name);
      assert.ok(one !== undefined, `the process ended before, after ${last}`);
      assert.deepEqual(one.rules, rules);
      assert.ok(one.menus + one.problems > 0 && one.problems <= 1000 + one.menus, JSON.stringify(one));
      assert.equal(one.lost, 0, 'each problem has a place in the file');
      assert.ok(one.rounds <= MOST_ROUNDS, `it took ${one.rounds} rounds`);
      if (!rules.includes('duplicate-menu')) assert.ok(one.longest < 1000, `a problem of ${one.longest} characters`);
    });
  }

  test('changes no prototype', () => {
    assert.equal(last, '{"polluted":false}');
  });
});

describe('whatever bytes a file has', () => {
  test('there is a menu or a problem, with a place in the file, and never a throw', () => {
    check(property(uint8Array({ maxLength: 300 }), parses), { numRuns: RUNS / 4, seed: SEED });
  });

  test('and whatever YAML it is', () => {
    const text = array(oneof({ weight: 8, arbitrary: constantFrom(...YAML_PIECES) }, string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 40,
    });
    check(
      property(text, (pieces) => {
        parses(Buffer.from(pieces.join('')));
      }),
      { numRuns: RUNS / 4, seed: SEED },
    );
  });
});

/** Parses within bounded time, and says something that has a place in the file. */
function parses(bytes: Uint8Array): void {
  const began = process.cpuUsage();
  const { menus, problems } = parseMenuFile('ivr/main.yml', bytes);
  const all = [...problems, ...duplicateMenus(menus)];
  const { user, system } = process.cpuUsage(began);
  assert.ok(user + system < 2_000_000, 'within bounded time');
  assert.ok(menus.length + all.length > 0, 'it says something');
  const lines = Buffer.from(bytes).toString().split('\n');
  for (const {
    at: { line, column },
    message,
    hint,
  } of all) {
    assert.ok(line >= 1 && line <= lines.length, `line ${line} of ${lines.length}`);
    assert.ok(column >= 1 && column <= (lines[line - 1] ?? '').length + 2, `column ${column} of ${JSON.stringify(lines[line - 1])}`);
    assert.ok(message.length > 5 && hint.length > 5 && message.length + hint.length < 1000);
  }
}
