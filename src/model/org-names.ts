import type { CallTests, ExpectedPlace } from './call-test.ts';
import { present } from './json.ts';
import type { FlowReference, Menu, RoutingTarget } from './menu.ts';

/** What the names in menu files are called in one org. A name that isn't listed is the org's own. */
export interface OrgNames {
  readonly queues: ReadonlyMap<string, string>;
  readonly flows: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, string>;
}

/** An org that calls everything as the menu files do. */
export const SAME_NAMES: OrgNames = { queues: new Map(), flows: new Map(), numbers: new Map() };

/** Whether the org calls anything otherwise than the menu files. */
function hasOwnNames({ queues, flows, numbers }: OrgNames): boolean {
  return queues.size + flows.size + numbers.size > 0;
}

/** The menu with the names of the org. */
export function withOrgNames(menu: Menu, names: OrgNames): Menu {
  if (!hasOwnNames(names)) return menu;
  const options = menu.options.map((option) => ({ ...option, target: targetIn(option.target, names) }));
  return { ...menu, flow: flowOfOrg(menu.flow, names), options };
}

/** Call tests with the names of the org. */
export function testsWithOrgNames(tests: CallTests, names: OrgNames): CallTests {
  if (!hasOwnNames(names)) return tests;
  const place = (expected: ExpectedPlace): ExpectedPlace => placeIn(expected, names);
  return {
    ...tests,
    flow: flowOfOrg(tests.flow, names),
    calls: tests.calls.map(({ reaches, mayReach, ...call }) => ({
      ...call,
      ...present({ reaches: reaches && place(reaches), mayReach: mayReach?.map(place) }),
    })),
    rules: tests.rules.map((one) =>
      one.rule.kind === 'in-every-menu' ? { ...one, rule: { ...one.rule, reaches: place(one.rule.reaches) } } : one,
    ),
  };
}

/** Kinds of places that an org can call otherwise, with its names for them. */
const RENAMED = { queue: 'queues', flow: 'flows', number: 'numbers' } as const;

function placeIn(place: ExpectedPlace, names: OrgNames): ExpectedPlace {
  if (place.kind !== 'queue' && place.kind !== 'flow' && place.kind !== 'number') return place;
  const name = names[RENAMED[place.kind]].get(place.name);
  return name === undefined ? place : { ...place, name, written: place.name };
}

/** A flow as the org calls it. */
export function flowNameIn(name: string, { flows }: OrgNames): string {
  return flows.get(name) ?? name;
}

/** What a file names, as the org calls it. */
export function flowOfOrg(flow: FlowReference, names: OrgNames): FlowReference {
  return flow.kind === 'id' ? flow : { ...flow, name: flowNameIn(flow.name, names) };
}

function targetIn(target: RoutingTarget, { queues, numbers }: OrgNames): RoutingTarget {
  switch (target.kind) {
    case 'queue': {
      const name = queues.get(target.name);
      return name === undefined ? target : { ...target, name, ...present({ written: target.name }) };
    }
    // On Architect's API, a text that is no id is a queue's name.
    case 'id': {
      const id = queues.get(target.id);
      return id === undefined ? target : { ...target, id, ...present({ written: target.id }) };
    }
    case 'number':
      return numbers.has(target.number) ? { ...target, number: numbers.get(target.number) ?? '', written: target.number } : target;
    case 'menu':
    case 'task':
    case 'disconnect':
    case 'unchanged':
      return target;
  }
}
