// Helpers of the tests of what Architect's YAML says; no test of its own.
import assert from 'node:assert/strict';
import { ArchitectContent } from '../../src/content/architect/content.ts';
import { readArchitectFlow } from '../../src/content/architect/read/read.ts';
import type { Queues } from '../../src/model/queues.ts';
import type { Menu } from '../../src/model/menu.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import type { Position } from '../../src/model/diagnostic.ts';
import { architectMainIvr, handWritten, sampleQueues } from '../../simulator/genesys/sample.ts';

/** The sample org's main flow, written by hand: a menu `collect_ivr_main` with a sub menu `menu_hours`, and a task. */
export const MAIN = handWritten.mainIvr.yaml;

export function contentOf(text: string): ArchitectContent {
  const read = readArchitectFlow(text);
  if ('error' in read) assert.fail(`${read.error.message} (line ${read.error.at.line})`);
  return new ArchitectContent(read.flow);
}

/** The sample org's queues, as a plan sees them. */
export const QUEUES: Queues = queuesOf(Object.values(sampleQueues));

export function queuesOf(queues: readonly { readonly id: string; readonly name: string }[]): Queues {
  return {
    byName: (name) => {
      const [queue, ...others] = queues.filter((one) => one.name === name);
      return queue === undefined || others.length > 0
        ? { matches: queue === undefined ? 0 : 1 + others.length, near: [] }
        : { id: queue.id };
    },
    nameOf: (id) => queues.find((one) => one.id === id.toLowerCase())?.name,
  };
}

/** The menus of a menu file that is in order. */
export function menusIn(text: string, path = 'ivr/main.yml'): readonly Menu[] {
  const { menus, problems } = parseMenuFile(path, Buffer.from(text));
  assert.deepEqual(problems, []);
  return menus;
}

/** A menu file: each option on a line of its own, as YAML between braces. */
export function fileOf(menu: string, options: readonly string[], more: readonly string[] = []): string {
  return [
    `flow_id: ${architectMainIvr.id}`,
    `menu_node_id: ${menu}`,
    ...more,
    'options:',
    ...options.map((one) => `  - { ${one} }`),
    '',
  ].join('\n');
}

/** The options that leave everything at these keys as it is. */
export function unchanged(...keys: readonly string[]): string[] {
  return keys.map((key) => `key: "${key}", routing_target: { unchanged: true }`);
}

/** Where a word stands in a text, for the first time. */
export function placeOf(text: string, word: string): Position {
  const before = text.slice(0, text.indexOf(word));
  assert.ok(text.includes(word), `"${word}" is not there`);
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

/** The text with something in it replaced, which must be there. */
export function replaced(text: string, what: string | RegExp, by: string): string {
  const changed = text.replace(what, by);
  assert.notEqual(changed, text, `"${String(what)}" is not there`);
  return changed;
}
