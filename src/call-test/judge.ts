import type { CallGraph } from '../model/call-graph.ts';
import type { CallTest, ExpectedPlace } from '../model/call-test.ts';
import { placeName } from '../model/call-words.ts';
import { present } from '../model/json.ts';
import { cut } from '../text/text.ts';
import { isSameLanguage } from './at-menu.ts';
import { Decisions, type NameFault } from './given.ts';
import { GraphNames, isPerson } from './graph-names.ts';
import { Listener } from './listener.ts';
import { Caller } from './presses.ts';
import type { Journey } from './turns.ts';
import { failed, languageFaults, PASSED, placeFaults, type Verdict } from './verdict.ts';
import { walkFrom, type Walk, type WayEnd } from './walk.ts';
import { remarksOn, wayOf } from './words.ts';

/** The most ways that a message tells, and the most places that a call may reach. */
const MOST_WAYS = 5;
const MOST_PLACES = 10;

/** A flow, and its names for the tests. */
export interface CalledFlow {
  readonly graph: CallGraph;
  readonly names: GraphNames;
  /** What the org calls it, for what a person can do about it. */
  readonly name?: string;
}

export function calledFlow(graph: CallGraph, name?: string): CalledFlow {
  return { graph, names: new GraphNames(graph), ...present({ name }) };
}

/** Calls a flow as a test says. */
export function judgeCall(test: CallTest, flow: CalledFlow): Verdict {
  const { names, graph } = flow;
  if (graph.entry === undefined) return failed("The flow doesn't say where calls begin.", [], test);
  const decisions = new Decisions(test.given, names);
  // A call can't be made with these. A place that the flow doesn't have is one where it can't arrive.
  const faults = [...decisions.faults, ...languageFaults(test.language, ['language'], names)];
  const why = faults.length > 0 ? '' : judgeFrom(graph.entry, test, decisions, names);
  return why === '' && faults.length === 0 ? PASSED : failed(why, [...faults, ...unknownPlaces(test, names)], test);
}

function unknownPlaces({ reaches, mayReach = [] }: CallTest, names: GraphNames): NameFault[] {
  return [
    ...(reaches === undefined ? [] : placeFaults(reaches, ['reaches'], names)),
    ...mayReach.flatMap((place, index) => placeFaults(place, ['may_reach', index], names)),
  ];
}

/**
 * Calls a flow from a node on.
 *
 * @returns why the call is not as the test says, in sentences; '' if it is
 */
export function judgeFrom(start: string, test: CallTest, decisions: Decisions, names: GraphNames): string {
  const caller = new Caller(test.press);
  const walk = walkFrom(start, journeyOf(test, { names, decisions, caller }));
  return unusedKeys(walk, caller, names) || judgeWalk(walk, test, names);
}

/** What a call is, without what it must come to. */
function journeyOf(test: CallTest, { names, decisions, caller }: Pick<Journey, 'names' | 'decisions' | 'caller'>): Journey {
  const { hears, language } = test;
  const tasks = expectedPlaces(test).flatMap((place) => (place.kind === 'task' ? [...names.idsOf(place)] : []));
  return { names, decisions, caller, ears: { listener: new Listener(hears), tasks: new Set(tasks), ...present({ language }) } };
}

function expectedPlaces({ reaches, mayReach = [] }: Pick<CallTest, 'reaches' | 'mayReach'>): ExpectedPlace[] {
  return [...(reaches === undefined ? [] : [reaches]), ...mayReach];
}

/** A key that no way uses is a mistake of the test. */
function unusedKeys({ ends, used, isCut }: Walk, caller: Caller, { paths }: GraphNames): string {
  const [first] = ends;
  if (isCut || first === undefined || used >= caller.size) return '';
  const furthest = ends.reduce((most, end) => (caller.usedIn(end.state) > caller.usedIn(most.state) ? end : most), first);
  return [`The call ends before ${caller.leftIn(furthest.state)} is used: ${wayOf(furthest)}.`, ...remarksOn([furthest], paths)].join(' ');
}

/** Whether all ways of a walk end as a test expects. */
function judgeWalk({ ends, isCut }: Walk, test: CallTest, names: GraphNames): string {
  if (isCut) return 'This call has too many possible ways: set the decisions under `given`.';
  const places = expectedPlaces(test);
  const goals = places.map((place) => goalOf(place, names));
  const judged = ends.map((end) => ({ end, fault: faultOf(end, goals, test.hears) }));
  const wrong = judged.filter(({ fault }) => fault !== '');
  if (wrong.length === 0) return '';
  const remarks = remarksOn(
    wrong.map(({ end }) => end),
    names.paths,
  );
  const why = remarks.map((remark) => ` ${remark}`).join('');
  const ways = [...new Set(wrong.map(({ end, fault }) => `${wayOf(end)}${fault}`))];
  if (ends.length === 1) return `${ways[0] ?? ''}.${why}`;
  const shown = ways.slice(0, MOST_WAYS).join(' · ');
  const more = ways.length > MOST_WAYS ? ` · and ${ways.length - MOST_WAYS} more` : '';
  const open = openDecisions(ends);
  const hint = open.length === 0 ? '' : ` Set this under \`given\`: ${open.map((name) => JSON.stringify(name)).join(', ')}.`;
  const share = wrong.length === ends.length ? 'all' : 'some';
  const count = `The flow doesn't say which of ${ends.length} ways this call takes, and ${share} are wrong`;
  return cut(`${count}: ${shown}${more}.${hint}${why}`, 2000);
}

/** The decisions that the ways of a call differ in. */
function openDecisions(ends: readonly WayEnd[]): string[] {
  return [...new Set(ends.flatMap(({ events }) => events.flatMap((event) => ('decided' in event ? [event.decided] : []))))];
}

/** An expected place, and the nodes that it names: many ways are compared with it. */
interface Goal {
  readonly place: ExpectedPlace;
  readonly ids: ReadonlySet<string>;
}

function goalOf(place: ExpectedPlace, names: GraphNames): Goal {
  return { place, ids: names.idsOf(place) };
}

/** What is wrong with the end of a way, as the end of a sentence; '' if it is as expected. */
function faultOf(end: WayEnd, goals: readonly Goal[], hears: readonly string[]): string {
  if (goals.length > 0 && !goals.some((goal) => isAt(end, goal))) return misplaced(end, goals);
  const unheard = hears.filter((_, index) => !end.state.heard.found.includes(index));
  if (unheard.length > 0) return `, and callers don't hear ${unheard.map((text) => JSON.stringify(text)).join(', ')}`;
  // Without a place, the call must still come to one.
  return goals.length === 0 && end.stop === 'circle' ? ', which is not a place' : '';
}

function misplaced({ state, stop }: WayEnd, goals: readonly Goal[]): string {
  const language =
    stop === 'known' && goals.some(({ place }) => place.language !== undefined)
      ? `, in ${state.language ?? "a language that isn't known"}`
      : '';
  const told = goals.slice(0, MOST_PLACES).map(({ place }) => placeName(place));
  const more = goals.length > told.length ? [`${goals.length - told.length} other places`] : [];
  return `${language}, not ${[...told, ...more].join(' or ')}`;
}

function isAt(end: WayEnd, { place, ids }: Goal): boolean {
  const { state, node, stop } = end;
  if (place.language !== undefined && (state.language === null || !isSameLanguage(place.language, state.language))) return false;
  if (place.kind === 'task') return state.passed.some((id) => ids.has(id));
  if (stop !== 'known' || node === undefined) return false;
  if (place.kind === 'disconnect') return node.kind === 'end';
  return place.kind === 'person' ? isPerson(node) : ids.has(node.id);
}
