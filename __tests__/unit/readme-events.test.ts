import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { resolveMode, type Mode } from '../../src/model/mode.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs/inputs.md'), 'utf8');

/** The rows of the table under `| event |`: what each event does, in words. */
const rows = (/^\| event .*\n\| -.*\n((?:\|.*\n)+)/mu.exec(page)?.[1] ?? '')
  .trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()));

function modeOn(eventName: string, requested: Mode | 'auto', isDeployRef: boolean): string {
  const resolved = resolveMode(requested, { eventName, isDeployRef, hasSecrets: true });
  return 'mode' in resolved ? resolved.mode : 'refused';
}

function permission(eventName: string, mode: Mode): string {
  return modeOn(eventName, mode, true) === 'refused' ? 'refused' : 'allowed';
}

for (const [, events = '', auto = '', deploy, pull] of rows) {
  const names = events === 'any other' ? ['workflow_run', 'issue_comment', 'whatever'] : events.replaceAll('`', '').split(', ');
  for (const name of names) {
    test(`docs/inputs.md says what the action does on ${name}`, () => {
      assert.deepEqual([deploy, pull], [permission(name, 'deploy'), permission(name, 'pull')]);
      const modes = [...new Set([true, false].map((isDeployRef) => modeOn(name, 'auto', isDeployRef)))];
      assert.deepEqual(
        [...auto.matchAll(/`(\w+)`/gu)].map(([, mode]) => mode),
        modes,
      );
    });
  }
}

test('the table has every event that has a rule of its own', () => {
  assert.equal(rows.length, 7);
});
