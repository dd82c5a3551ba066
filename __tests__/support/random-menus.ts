// Menu files at random, the same in every run; no test of its own.
import type { ArchitectContent } from '../../src/content/architect/content.ts';
import { findMenu } from '../../src/content/architect/read/find.ts';
import type { ArchitectChoice, ArchitectMenu } from '../../src/content/architect/read/flow.ts';
import type { Queues } from '../../src/model/queues.ts';
import type { Menu, MenuOption, RoutingTarget } from '../../src/model/menu.ts';

export const ANY_QUEUE: Queues = { byName: (name) => ({ id: name }), nameOf: () => undefined };
const QUEUE_NAMES = ['Sales', 'Sales EU', 'Support: EU', "Ann's", '007', 'a #b', 'ünïcödé 日本'] as const;
export const WORDS = ['For sales, press 1.', 'Press 2', '# hash', 'a: b', 'Bye'] as const;

/** mulberry32: small, good enough to choose edits, and the same in every run. */
export function chanceOf(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(chance: () => number, all: readonly T[]): T | undefined {
  return all[Math.floor(chance() * all.length)];
}

export const refOf = ({ refId, name }: ArchitectMenu): string => refId ?? name;

/** Whether its refId or name means this menu and no other. */
export function isMeant({ flow }: ArchitectContent, menu: ArchitectMenu): boolean {
  const found = findMenu(flow, refOf(menu));
  return 'menu' in found && found.menu === menu;
}
const at = { line: 1, column: 1 };

function randomTarget(chance: () => number, { flow }: ArchitectContent, live: ArchitectChoice | undefined): RoutingTarget {
  if (live?.target.kind === 'number' && chance() < 0.5)
    return { kind: 'number', number: pick(chance, ['+4930', '112', live.target.number]) ?? '' };
  const menu = pick(chance, flow.menus);
  const task = pick(chance, flow.tasks);
  if (chance() < 0.2) return { kind: 'disconnect' };
  if (chance() < 0.25 && menu !== undefined) return { kind: 'menu', ref: refOf(menu) };
  if (chance() < 0.33 && task !== undefined) return { kind: 'task', ref: task.refId ?? task.name };
  return { kind: 'queue', name: pick(chance, QUEUE_NAMES) ?? '' };
}

/** A menu file about one menu of the flow: some keys stay, some change, some go, some come. */
export function randomMenu(chance: () => number, content: ArchitectContent, menu: ArchitectMenu): Menu {
  const live = menu.choices.flatMap(({ key }) => (key === undefined ? [] : [key]));
  const kept = live.filter(() => chance() > 0.1);
  const fresh = '0123456789*#'.split('').filter((key) => !live.includes(key) && chance() < 0.08);
  const options = [...kept, ...fresh].map((key): MenuOption => {
    const target: RoutingTarget =
      live.includes(key) && chance() < 0.6
        ? { kind: 'unchanged' }
        : randomTarget(
            chance,
            content,
            menu.choices.find((one) => one.key === key),
          );
    return {
      key,
      target,
      prompt: pick(chance, WORDS) ?? '',
      ...(chance() < 0.15 ? { name: pick(chance, QUEUE_NAMES) ?? '' } : {}),
      ...(target.kind === 'queue' && chance() < 0.2 ? { transferSays: pick(chance, WORDS) ?? '' } : {}),
      at: { option: at, key: at, prompt: at, target: at, name: at, transferSays: at },
    };
  });
  return {
    path: 'ivr/main.yml',
    flow: { kind: 'id', id: 'f1' },
    nodeId: refOf(menu),
    audio: pick(chance, ['auto', 'keep', 'keep', 'replace'] as const) ?? 'keep',
    ...(chance() < 0.2 ? { says: pick(chance, WORDS) ?? '' } : {}),
    options: options.toSorted(() => chance() - 0.5),
    at: { document: at, flow: at, nodeId: at, audio: at, says: at },
  };
}
