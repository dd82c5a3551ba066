import { menuFile } from '../harness/menus.ts';
import { fileFor, tree } from './tree.ts';
import type { Sample } from './sample.ts';

const MANY = tree(0, 12, 6);
const THIRTY = Array.from({ length: 30 }, (_, index) => tree(index, 5, 6));

/** The twelve menu files. The fourth has a number of changes. */
function twelve(changes: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: 12 }, (_, menu) => [`ivr/menu-${menu + 1}.yml`, fileFor(MANY, menu, menu === 3 ? changes : 0)] as const),
  );
}

/** A menu file of each of the thirty flows. Its first change leads a key to a queue without members. */
function ofThirty(changes: number): Record<string, string> {
  return Object.fromEntries(THIRTY.map((flow, index) => [`ivr/line-${index + 1}.yml`, fileFor(flow, 4, changes)] as const));
}

/** A change among many menus and warnings that it doesn't affect. */
export const manySamples: readonly Sample[] = [
  {
    name: 'many-menus',
    title: 'Twelve menu files of a flow, and one of them changes: the rest is one row',
    statuses: ['planned'],
    scene: {
      api: 'definition',
      mode: 'plan',
      files: twelve(1),
      committed: twelve(0),
      org: { flows: [MANY] },
    },
  },
  {
    name: 'thirty',
    title: 'Thirty flows with the same change and the same warning: it is said once',
    statuses: THIRTY.map(() => 'planned' as const),
    scene: {
      api: 'definition',
      mode: 'plan',
      files: ofThirty(1),
      committed: ofThirty(0),
      isProven: true,
      org: { flows: THIRTY },
    },
  },
  {
    name: 'older-warnings',
    title: 'A warning that the change has nothing to do with',
    statuses: ['planned'],
    scene: {
      api: 'definition',
      mode: 'plan',
      files: {
        'ivr/eu.yml': menuFile(
          [
            { key: '1', prompt: 'For new contracts, press 1', target: '{ queue: Sales EU }' },
            { key: '2', prompt: 'For support, press 2', target: '{ queue: Support EU }' },
            { key: '3', prompt: 'For premium support, press 3', target: '{ queue: Support EU VIP }' },
            { key: '*', prompt: 'To hear this again, press star', target: '{ unchanged: true }' },
          ],
          { flow: 'flow_name: Main IVR EU' },
        ),
      },
    },
  },
];
