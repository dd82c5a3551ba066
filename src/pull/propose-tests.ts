import { printCalls, type WrittenCall } from '../call-file/print.ts';
import { parseCallFile } from '../call-file/parse.ts';
import { proposeTests } from '../call-test/propose.ts';
import { runTests } from '../call-test/run-tests.ts';
import type { CallGraph } from '../model/call-graph.ts';
import type { ExpectedPlace, MenuRule } from '../model/call-test.ts';
import { callCount } from '../model/call-words.ts';
import type { LiveFlow } from '../model/flow.ts';
import { isOfFlow } from '../model/ids.ts';
import type { FlowReference } from '../model/menu.ts';
import { testsWithOrgNames, type OrgNames } from '../model/org-names.ts';
import { quoted } from '../text/printable.ts';
import { slug } from './file-names.ts';
import { nameInFiles } from './file-words.ts';
import type { TestFolder } from './work.ts';

/** What a pull does about the tests of the flows. */
export interface ProposedFiles {
  readonly files: ReadonlyMap<string, string>;
  /** What was done for each flow, in sentences. */
  readonly notes: readonly string[];
}

/** More files don't share a name. */
const MOST_TWINS = 99;

/**
 * A test file for each flow that has none: what calls do now.
 *
 * @param queues the names of queues, by id
 */
export function proposeTestFiles(
  flows: readonly LiveFlow[],
  queues: ReadonlyMap<string, string>,
  { folder, present: known }: TestFolder,
  names: OrgNames,
): ProposedFiles {
  const files = new Map<string, string>();
  const notes = flows.map((live) => {
    const own = known.find(({ flow }) => isOfFlow(flow, live));
    if (own !== undefined) return `${quoted(live.name)} has call tests: ${quoted(own.path)}.`;
    const graph = live.content.callGraph(queues);
    const reference: FlowReference = flows.some((other) => other !== live && other.name === live.name)
      ? { kind: 'id', id: live.id }
      : referenceTo(live, names);
    const { text, calls, rules } = printPassing(reference, graph, names);
    if (calls + rules === 0) return `${quoted(live.name)} gets no call test: the flow doesn't say where its calls arrive.`;
    const path = freePath(live.name, folder, files);
    if (path === undefined) return `The call tests of ${quoted(live.name)} were not written: the globs in \`tests\` match no new file.`;
    files.set(path, text);
    return `${callCount({ calls, rules })} of ${quoted(live.name)} in ${quoted(path)}.`;
  });
  return { files, notes };
}

function referenceTo({ id, name }: LiveFlow, { flows }: OrgNames): FlowReference {
  const { name: written } = nameInFiles(name, flows);
  return written === undefined ? { kind: 'id', id } : { kind: 'name', name: written };
}

/** A file of the proposals that pass when they are read again: a name in the words of the files may mean something else. */
function printPassing(
  flow: FlowReference,
  graph: CallGraph,
  names: OrgNames,
): { readonly text: string; readonly calls: number; readonly rules: number } {
  const { calls: proposed, rules } = proposeTests(graph);
  const written = proposed.flatMap((call): WrittenCall[] => {
    const places = call.places.map((place) => placeInFiles(place, names));
    return places.includes(undefined) ? [] : [{ ...call, places: places.filter((place) => place !== undefined) }];
  });
  const calls = written.filter((call) => passesAgain(printCalls(flow, [call], []), graph, names));
  const kept = rules.filter((rule: MenuRule) => passesAgain(printCalls(flow, [], [rule]), graph, names));
  return { text: printCalls(flow, calls, kept), calls: calls.length, rules: kept.length };
}

function passesAgain(text: string, graph: CallGraph, names: OrgNames): boolean {
  const { tests, problems } = parseCallFile('', Buffer.from(text));
  if (problems.length > 0) return false;
  const inOrg = tests.map((one) => testsWithOrgNames(one, names));
  return runTests(inOrg, { planned: graph }).every(({ status }) => status === 'passed');
}

/** A place as the files call it; undefined if they have no name for it. */
function placeInFiles(place: ExpectedPlace, names: OrgNames): ExpectedPlace | undefined {
  if (place.kind !== 'queue' && place.kind !== 'flow' && place.kind !== 'number') return place;
  const { name } = nameInFiles(place.name, { queue: names.queues, flow: names.flows, number: names.numbers }[place.kind]);
  return name === undefined ? undefined : { ...place, name };
}

function freePath(flow: string, folder: TestFolder['folder'], taken: ReadonlyMap<string, string>): string | undefined {
  for (const start of folder.folders)
    for (const extension of ['calls.yml', 'calls.yaml'])
      for (let twin = 1; twin <= MOST_TWINS; twin += 1) {
        const path = `${start === '' ? '' : `${start}/`}${slug(flow)}${twin === 1 ? '' : `-${twin}`}.${extension}`;
        if (!taken.has(path) && folder.isFree(path)) return path;
      }
  return undefined;
}
