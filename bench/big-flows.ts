/*
 * How long a plan of a big flow takes, compared with the YAML parser alone: one number for each part of the work. The ratios matter,
 * because they hardly depend on the machine.
 */

import { ArchitectContent } from '../src/content/architect/content.ts';
import { readArchitectFlow } from '../src/content/architect/read/read.ts';
import { withPicture } from '../src/flows/picture.ts';
import { parseMenuFile } from '../src/menu-file/parse.ts';
import type { Menu } from '../src/model/menu.ts';
import { planFlow, type Plan } from '../src/model/plan.ts';
import type { Queues } from '../src/model/queues.ts';
import { documentsIn } from '../src/yaml/stream.ts';
import { bigFlow, bigMenuFile } from '../harness/big-flow.ts';

const QUEUES: Queues = { byName: () => ({ id: '00000000-0000-4000-8000-000000000001' }), nameOf: () => undefined };
const ROUNDS = 3;

/** Which menus a plan changes. */
const CHANGES = { none: () => false, one: (number: number) => number === 1, all: () => true } as const;

/** In CPU time, so that other work of the machine doesn't count. */
function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

/** The text's YAML, read with the settings of the action and nothing else. */
function parseAlone(text: string): number {
  const limits = { parts: 10_000_000, depth: 400 };
  return [...documentsIn(text, limits, { keepSourceTokens: true, uniqueKeys: false })].length;
}

function contentOf(text: string): ArchitectContent {
  const read = readArchitectFlow(text);
  if ('error' in read) throw new Error(read.error.message);
  return new ArchitectContent(read.flow);
}

function menusOf(size: number, isChanged: (number: number) => boolean): Menu[] {
  return Array.from({ length: size }, (_, index) => index + 1).flatMap((number) =>
    parseMenuFile(`ivr/${number}.yml`, Buffer.from(bigMenuFile(number, size, { isChanged: isChanged(number) }))).menus.slice(),
  );
}

function pictureOf(plan: Plan, menus: readonly Menu[]): void {
  const { live } = plan;
  withPicture(
    { reference: { kind: 'id', id: live.id }, menus, flowId: live.id, live, plan },
    { names: new Map(), factOf: () => undefined },
  );
}

/** The time of each part of the work, in milliseconds. */
interface Measured {
  readonly parser: number;
  readonly read: number;
  readonly plan: number;
  readonly picture: number;
}

let texts = 0;

function measure(size: number, name: keyof typeof CHANGES): Measured {
  texts += 1;
  // A text that was read before would be known.
  const text = `${bigFlow(size)}# ${texts}\n`;
  const parser = timed(() => parseAlone(text));
  const read = timed(() => contentOf(text));
  const menus = menusOf(size, CHANGES[name]);
  const live = { id: '00000000-0000-4000-8000-000000000002', name: 'Big IVR', version: '1.0', content: read.result };
  const plan = timed(() => planFlow(live, menus, QUEUES));
  const picture = timed(() => pictureOf(plan.result, menus));
  return { parser: parser.ms, read: read.ms, plan: plan.ms, picture: picture.ms };
}

/** All but the first time that the parser takes. */
function behindParser({ parser, read, plan, picture }: Measured): number {
  return Math.max(0, read - parser) + plan + picture;
}

/** The parts of the work as multiples of the time that the parser takes. */
export interface BigFlow {
  /** The lines of the flow's text. */
  readonly lines: number;
  readonly read: number;
  readonly plan: number;
  readonly picture: number;
  readonly behind: number;
}

export function bigFlowCost(size: number, name: keyof typeof CHANGES): BigFlow {
  const measured = Array.from({ length: ROUNDS }, () => measure(size, name));
  // The middle one: the garbage of one round may be collected in another.
  const middle = measured.toSorted((a, b) => behindParser(a) / a.parser - behindParser(b) / b.parser)[ROUNDS >> 1];
  if (middle === undefined) throw new Error('nothing was measured');
  const { parser, read, plan, picture } = middle;
  const lines = bigFlow(size).split('\n').length;
  return { lines, read: read / parser, plan: plan / parser, picture: picture / parser, behind: behindParser(middle) / parser };
}
