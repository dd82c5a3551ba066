import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { duplicateMenus } from '../../src/menu-file/duplicates.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import { within } from '../support/cost.ts';
import { draws } from '../support/draws.ts';
import { random } from '../support/hostile.ts';
import { YAML_PIECES } from '../support/yaml-pieces.ts';

const SEEDS = draws(4000);
const GOOD = Buffer.from(`flow_name: "Main IVR"
division_id: d
menu_node_id: collect_ivr_main
audio: keep
options:
  - &first
    key: "1"
    prompt: For sales, press 1 – grüezi 😀
    routing_target: queue_sales
  - { key: 2, prompt: 'Hi', routing_target: { queue: Support EU } }
  - { key: "#", routing_target: { unchanged: true } }
  - key: "*"
    prompt: |
      Two
      lines
    routing_target: { disconnect: true }
---
flow_id: 1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11
menu_node_id: other
options: [{ key: '0', prompt: "a\\u0301", routing_target: { task: T } }]
`);

const SPICE = YAML_PIECES.map((text) => Buffer.from(text));

/** The file with one to eight places changed: bytes swapped, taken out, put in, or copied from elsewhere. */
function mutate(bytes: Buffer, next: (below: number) => number): Buffer {
  let result = bytes;
  for (let change = next(8); change >= 0; change -= 1) {
    const at = next(result.length + 1);
    const length = next(12);
    const spice = SPICE[next(SPICE.length)] ?? Buffer.alloc(0);
    const other = next(result.length + 1);
    const put = [spice, Buffer.from([next(256)]), result.subarray(other, other + length * 4), Buffer.alloc(0)][next(4)] ?? spice;
    result = Buffer.concat([result.subarray(0, at), put, result.subarray(at + (next(2) === 0 ? 0 : length))]);
  }
  return result;
}

function parsed(bytes: Buffer, context: string): ReturnType<typeof parseMenuFile> {
  try {
    return within(100, () => {
      const file = parseMenuFile('ivr/main.yml', bytes);
      duplicateMenus(file.menus);
      return file;
    });
  } catch (error) {
    throw new Error(`throws, or takes too long: ${context}`, { cause: error });
  }
}

/** Parses at little cost, without a throw, and either gives a menu for every document or says what is wrong. */
function check(bytes: Buffer, name: string): 'valid' | 'invalid' {
  const context = `${name}: ${JSON.stringify(bytes.toString())}`;
  const { menus, problems } = parsed(bytes, context);
  assert.ok(menus.length + problems.length > 0, `says nothing at all: ${context}`);
  const lines = bytes.toString().split('\n').length;
  for (const {
    at: { line, column },
    code,
    message,
    hint,
  } of problems) {
    assert.ok(
      Number.isInteger(line) && line >= 1 && line <= lines && Number.isInteger(column) && column >= 1,
      `no such place ${line}:${column}: ${context}`,
    );
    assert.ok(/^[\w-]+$/u.test(code) && message.length > 5 && hint.length > 5, `says too little: ${context}`);
    assert.ok(message.length < 400 && hint.length < 400, `says too much: ${context}`);
  }
  for (const { options, nodeId } of menus) {
    assert.ok(nodeId.trim() !== '' && options.length > 0, context);
    assert.ok(
      options.every(({ key, prompt, target }) => /^[0-9*#]+$/u.test(key) && (target.kind === 'unchanged' || (prompt ?? '').trim() !== '')),
      context,
    );
    assert.equal(new Set(options.map(({ key }) => key)).size, options.length, context);
  }
  return problems.length === 0 ? 'valid' : 'invalid';
}

describe('whatever a file holds', () => {
  test('random bytes are never a crash, never slow, and never silent', () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const next = random(seed);
      const bytes = Buffer.from(Array.from({ length: 1 + next(200) }, () => next(256)));
      assert.equal(check(bytes, `random bytes ${seed}`), 'invalid');
    }
  });

  test('random YAML is never a crash, never slow, and never silent', () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const next = random(seed);
      check(Buffer.concat(Array.from({ length: 1 + next(30) }, () => SPICE[next(SPICE.length)] ?? Buffer.alloc(0))), `random YAML ${seed}`);
    }
  });

  test('a valid file with random changes is never a crash, never slow, and never silent', () => {
    const seen = { valid: 0, invalid: 0 };
    for (let seed = 0; seed < SEEDS; seed += 1) seen[check(mutate(GOOD, random(seed)), `mutation ${seed}`)] += 1;
    assert.ok(seen.valid > SEEDS / 100 && seen.invalid > SEEDS / 4, JSON.stringify(seen));
  });

  test('the unchanged file is valid', () => {
    assert.equal(check(GOOD, 'unchanged'), 'valid');
  });
});
