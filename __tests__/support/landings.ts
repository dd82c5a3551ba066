// Every landing of a flow that the walker of call tests finds, with a way there; no test of its own.
import { Decisions } from '../../src/call-test/given.ts';
import { GraphNames } from '../../src/call-test/graph-names.ts';
import { Listener } from '../../src/call-test/listener.ts';
import { Caller } from '../../src/call-test/presses.ts';
import { walkFrom, type WayEnd } from '../../src/call-test/walk.ts';
import type { CallGraph } from '../../src/model/call-graph.ts';
import type { Press } from '../../src/model/call-test.ts';

/** A place where calls end or wait, and what leads there. */
export interface Landing {
  /** What is done, in the words of the page's keys. */
  readonly steps: readonly string[];
  /** What the page calls the place. */
  readonly title: string;
}

/** A limit on work. */
const MOST_PRESSES = 4;

/** Each place that some keys reach, once. Decisions are told as the walker tells them. */
export function landingsOf(graph: CallGraph): Landing[] {
  const names = new GraphNames(graph);
  const found = new Map<string, Landing>();
  const open: string[][] = [[]];
  const waits = new Set<string>();
  for (const keys of open) {
    for (const end of endsOf(graph, names, keys)) {
      const title = titleOf(end);
      if (title === undefined) continue;
      if (!found.has(title)) found.set(title, { steps: stepsOf(end), title });
      const { node } = end;
      if (node?.kind !== 'menu' || waits.has(node.id) || keys.length >= MOST_PRESSES) continue;
      waits.add(node.id);
      for (const { way } of names.paths.from(node.id)) if (way.how === 'key') open.push([...keys, way.key]);
    }
  }
  return [...found.values()];
}

function endsOf(graph: CallGraph, names: GraphNames, keys: readonly string[]): readonly WayEnd[] {
  const presses = keys.map((one): Press => ({ how: 'keys', keys: one }));
  const journey = {
    names,
    caller: new Caller(presses),
    decisions: new Decisions(new Map(), names),
    ears: { listener: new Listener([]), tasks: new Set<string>() },
  };
  return walkFrom(graph.entry ?? '', journey).ends;
}

function stepsOf({ events }: WayEnd): string[] {
  return events.flatMap((event) => ('pressed' in event ? [event.pressed] : 'decided' in event ? [event.outcome] : []));
}

function titleOf({ stop, node }: WayEnd): string | undefined {
  if (stop !== 'known' || node === undefined) return undefined;
  if (node.kind === 'end') return 'The call ends';
  return `${node.kind.charAt(0).toUpperCase()}${node.kind.slice(1)} ${node.name}`;
}
