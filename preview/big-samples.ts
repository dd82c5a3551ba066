import type { Sample } from './sample.ts';
import { fileFor, tree } from './tree.ts';

const BIG = tree(0, 60, 8);
const MANY = Array.from({ length: 60 }, (_, index) => tree(index, 3, 8));

export const bigSamples: readonly Sample[] = [
  {
    name: 'big',
    title: 'One flow of sixty menus: two of them change',
    statuses: ['planned'],
    scene: {
      api: 'definition',
      mode: 'plan',
      files: { 'ivr/a.yml': fileFor(BIG, 4, 2), 'ivr/b.yml': fileFor(BIG, 40, 1) },
      committed: { 'ivr/a.yml': fileFor(BIG, 4, 0), 'ivr/b.yml': fileFor(BIG, 40, 0) },
      org: { flows: [BIG] },
    },
  },
  {
    name: 'huge',
    title: 'Sixty flows with three menus each, and all of them change: more than a comment holds',
    statuses: MANY.map(() => 'planned' as const),
    scene: {
      api: 'definition',
      mode: 'plan',
      files: filesOfAll(5),
      committed: filesOfAll(0),
      org: { flows: MANY },
    },
  },
];

/** The menu files of the sixty flows, each with a number of changes. */
function filesOfAll(changes: number): Record<string, string> {
  return Object.fromEntries(
    MANY.flatMap((flow, index) =>
      [0, 1, 2].map((menu) => [`ivr/line-${index + 1}/menu-${menu + 1}.yml`, fileFor(flow, menu, changes)] as const),
    ),
  );
}
