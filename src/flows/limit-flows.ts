import { GUID, sameId } from '../model/ids.ts';
import { RunError } from '../model/run-error.ts';
import { howToTest } from '../model/ways-out.ts';
import { didYouMean, nearest } from '../text/did-you-mean.ts';
import { quoted } from '../text/printable.ts';
import { count } from '../text/text.ts';
import { placeOf, type FlowRun } from './flow-run.ts';

/*
 * The input `flows` limits a run to some flows, by name or id. A menu file can name its flow the other way. So a flow is left out as soon
 * as it is certain that it isn't meant: before its name is looked up, before it is read, or after.
 */

/** What the input `flows` names; empty for all flows. */
export type FlowLimit = readonly string[];

/** Whether the limit means a flow; undefined if that is not known before the flow is looked up or read. */
function isNamed({ reference, flowId, live }: FlowRun, limit: FlowLimit): boolean | undefined {
  const name = live?.name ?? (reference.kind === 'name' ? reference.name : undefined);
  const isMeant = limit.some((entry) => entry === name || (flowId !== undefined && sameId(entry, flowId)));
  if (isMeant || limit.length === 0) return true;
  const mayBeById = flowId === undefined && limit.some((entry) => GUID.test(entry));
  const mayBeByName = name === undefined && limit.some((entry) => !GUID.test(entry));
  return mayBeById || mayBeByName ? undefined : false;
}

/** Whether one line of the limit means a flow; undefined if that is not known before the flow is looked up or read. */
export function isMeantBy(run: FlowRun, entry: string): boolean | undefined {
  return isNamed(run, [entry]);
}

/** The flows that are meant, or may be. */
export function withinLimit(runs: readonly FlowRun[], limit: FlowLimit): readonly FlowRun[] {
  return limit.length === 0 ? runs : runs.filter((run) => isNamed(run, limit) !== false);
}

/**
 * The flows that are meant, once all of them are read. A flow that can't be found or read stays if its file says that it is meant, or if it
 * may be what a line names that means no other flow: then its own error is told.
 */
export function withinLimitAtLast(runs: readonly FlowRun[], limit: FlowLimit): readonly FlowRun[] {
  const open = limit.filter((entry) => !runs.some((run) => isNamed(run, [entry]) === true));
  return runs.filter((run) => isNamed(run, limit) === true || (open.length > 0 && isNamed(run, open) !== false));
}

/**
 * Checks that each line of the limit is a flow of the files, or can be: a flow that was not read can have any name.
 *
 * @param runs the flows of all menu files and call tests, not only of those that this run is about
 * @throws RunError `flows.unmatched`
 */
export function checkLimit(runs: readonly FlowRun[], limit: FlowLimit): void {
  const unmatched = limit.filter((entry) => runs.every((run) => isNamed(run, [entry]) === false));
  if (unmatched.length > 0) throw unmatchedError(unmatched, runs);
}

/** Lines of the limit mean no flow of the files. */
export function unmatchedError(unmatched: readonly string[], runs: readonly FlowRun[]): RunError {
  const [first = ''] = unmatched;
  const files = filesOf(runs);
  return new RunError(
    'flows.unmatched',
    `\`flows\` names ${unmatched.map((entry) => JSON.stringify(entry)).join(', ')}, but no ${files}.`,
    files === TESTS_ALONE ? `${meantBy(first, runs)} ${howToTest(first)}`.trimStart() : meantBy(first, runs) || GENERAL,
  );
}

const GENERAL = 'Give the exact name or the ID of a flow that a menu file describes, one per line.';
const TESTS_ALONE = 'test file is about it';

/** Which files name the flows, as the end of a sentence. */
function filesOf(runs: readonly FlowRun[]): string {
  if (runs.every(({ testedAt }) => testedAt === undefined)) return 'menu file describes it';
  return runs.every(({ menus }) => menus.length === 0) ? TESTS_ALONE : 'menu file or test file is about it';
}

/** The most names of other flows that are told. */
const MOST_NAMES = 5;

/**
 * Which flow a name may mean, and where the files have that name: theirs may be the one that is misspelt. If none comes near, the flows
 * that test files name: they are few.
 */
function meantBy(name: string, runs: readonly FlowRun[]): string {
  const names = [...new Set(runs.flatMap((run) => nameOf(run) ?? []))];
  const meant = nearest(name, names);
  if (meant.length > 0) return `${didYouMean(name, meant)}${placesOf(meant, runs)}`;
  if (names.length === 0 || filesOf(runs) !== TESTS_ALONE) return '';
  const more = names.length > MOST_NAMES ? ` and ${count(names.length - MOST_NAMES, 'other')}` : '';
  return `The files name ${names.slice(0, MOST_NAMES).map(quoted).join(', ')}${more}.`;
}

/** A flow that was read has the name that the org gives it. Any other name is only what a file says. */
function placesOf(names: readonly string[], runs: readonly FlowRun[]): string {
  const unread = runs.filter((run) => run.live === undefined);
  const places = names.map((name) => unread.find((run) => nameOf(run) === name)).flatMap((run) => (run && placeOf(run)) ?? []);
  if (places.length === 0) return '';
  const shown = places.map(({ path, line }) => `${quoted(path)} line ${line}`).join(', ');
  const [such, itself] = places.length === 1 ? ['It is', 'it'] : ['They are', 'them'];
  return ` ${such} in ${shown}: if ${such.toLowerCase()} misspelt there, correct ${itself}.`;
}

function nameOf({ live, reference }: FlowRun): string | undefined {
  return live?.name ?? (reference.kind === 'name' ? reference.name : undefined);
}
