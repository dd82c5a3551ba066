import { lastDeployOf } from '../drift/last-deploy.ts';
import { inReadingOrder, type Fault, type MissingQueue, type Problem } from '../model/diagnostic.ts';
import { present } from '../model/json.ts';
import type { Menu, MenuOption } from '../model/menu.ts';
import type { Queues } from '../model/queues.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { unwritten, type FlowRun } from './flow-run.ts';
import type { FlowWork } from './work.ts';

/*
 * Menu files name queues, and so do the exports of flows. If a queue gets another name in the org, no one has edited a menu, and every menu
 * that leads there has the same problem. It is told once, with all lines to change.
 */

/** A problem that comes from a queue's new name. */
interface Renamed {
  readonly problem: Problem;
  readonly name: string;
  /** The present name, if it is known. */
  readonly now?: string;
  /** Whether the flow is certainly as it was deployed, so that only the name can have changed. */
  readonly isProven: boolean;
}

/** The flows, with the problems of renamed queues told once. */
export async function tellRenamedQueues(
  { allMenus, history }: Pick<FlowWork, 'allMenus' | 'history'>,
  runs: readonly FlowRun[],
  queues: Queues,
): Promise<readonly FlowRun[]> {
  const questions = runs.flatMap((run) => (run.plan?.problems ?? []).map((problem) => renamed(run, problem, { history, queues })));
  const found = (await Promise.all(questions)).filter((one) => one !== undefined);
  if (found.length === 0) return runs;
  const told = new Map(
    [...Map.groupBy(found, ({ name }) => name)].map(([name, same]) => [name, tell(name, same, { menus: allMenus, queues })]),
  );
  const nameOf = new Map(found.map(({ problem, name }) => [problem, name]));
  return runs.map((run) => withTold(run, nameOf, told));
}

/** @returns undefined if the problem has another cause, such as a misspelled name */
async function renamed(
  { plan }: FlowRun,
  problem: Problem,
  { history, queues }: Pick<FlowWork, 'history'> & { readonly queues: Queues },
): Promise<Renamed | undefined> {
  const { queue } = problem;
  if (plan === undefined || queue?.live === undefined) return undefined;
  const { name, live: now } = queue;
  // The flow still has the name that the org has no longer.
  if (now === name) return { problem, name, isProven: false };
  const place = optionAt(plan.menus, problem);
  if (place === undefined || !('id' in queues.byName(now))) return undefined;
  const last = await lastDeployOf(plan.live, place.menu, history);
  const deployed = last?.menu.options.find(({ key }) => key === place.option.key);
  return deployed !== undefined && namesQueue(deployed, queue) ? { problem, name, now, isProven: last?.isUnchanged === true } : undefined;
}

function optionAt(menus: readonly Menu[], { at }: Problem): { readonly menu: Menu; readonly option: MenuOption } | undefined {
  for (const menu of menus) {
    const option = menu.options.find(
      ({ at: { target } }) => menu.path === at.path && target.line === at.line && target.column === at.column,
    );
    if (option !== undefined) return { menu, option };
  }
  return undefined;
}

function namesQueue({ target }: MenuOption, { name }: MissingQueue): boolean {
  return (target.kind === 'queue' && target.name === name) || (target.kind === 'id' && target.id === name);
}

/** The one problem of a queue, at the first of its places. */
function tell(
  name: string,
  found: readonly Renamed[],
  { menus, queues }: { readonly menus: readonly Menu[]; readonly queues: Queues },
): Problem {
  const [first] = inReadingOrder(found.map(({ problem }) => problem));
  if (first === undefined) throw new TypeError('A queue without a problem is not told.');
  const [now, ...others] = new Set(found.map((one) => one.now));
  const places = placesOf(name, menus);
  const words =
    now === undefined || others.length > 0
      ? nameUnknown(name, places, queues)
      : nameKnown({ name, now, isProven: found.every(({ isProven }) => isProven) }, places);
  return { ...first, code: 'queue-renamed', ...words };
}

type Words = Pick<Fault, 'message' | 'hint'>;

function nameUnknown(name: string, places: string, queues: Queues): Words {
  const meant = queues.byName(name);
  const question = 'near' in meant && meant.near.length > 0 ? ` ${didYouMean(name, meant.near)}` : '';
  return {
    message: `This OAuth client no longer sees a queue "${name}": it was renamed, deleted or moved to another division.`,
    hint: `Give the queue's current name in ${places}.${question}`,
  };
}

function nameKnown(
  { name, now, isProven }: { readonly name: string; readonly now: string; readonly isProven: boolean },
  places: string,
): Words {
  const proven = `The queue "${name}" is called "${now}" now. No one has edited the flow since it was deployed.`;
  const likely = `Queue "${name}" no longer exists, and the live flow leads to "${now}" instead: the queue was probably renamed.`;
  return { message: isProven ? proven : likely, hint: `Write "${now}" instead of "${name}" in ${places}.` };
}

/** The most files that a hint lists. */
const MAX_FILES = 20;

/** Where menu files name a queue: `ivr/main.yml` (lines 6, 14), … */
function placesOf(name: string, menus: readonly Menu[]): string {
  const lines = menus.flatMap(({ path, options }) =>
    options.filter((option) => namesQueue(option, { name })).map(({ at }) => ({ path, line: at.target.line })),
  );
  const files = [...Map.groupBy(lines, ({ path }) => path)].map(([path, same]) => {
    const numbers = same.map(({ line }) => line).toSorted((a, b) => a - b);
    return `\`${path}\` (${numbers.length === 1 ? 'line' : 'lines'} ${numbers.join(', ')})`;
  });
  const more = files.length > MAX_FILES ? ` and ${files.length - MAX_FILES} more files` : '';
  return `${files.slice(0, MAX_FILES).join(', ')}${more}`;
}

/** The flow with each renamed queue told at its first place, and nowhere else. */
function withTold(run: FlowRun, nameOf: ReadonlyMap<Problem, string>, told: ReadonlyMap<string, Problem>): FlowRun {
  const { plan } = run;
  if (plan === undefined || !plan.problems.some((problem) => nameOf.has(problem))) return run;
  const problems = plan.problems.flatMap((problem) => {
    const one = told.get(nameOf.get(problem) ?? '');
    if (one === undefined) return [problem];
    return isSamePlace(one, problem) ? [one] : [];
  });
  const shorter = { ...run, plan: { ...plan, problems } };
  if (problems.length > 0) return shorter;
  const [name = ''] = plan.problems.flatMap((problem) => nameOf.get(problem) ?? []);
  return { ...shorter, outcome: unwritten(run, 'rejected', present({ error: toldElsewhere(name, told.get(name)) })) };
}

function isSamePlace({ at: a }: Problem, { at: b }: Problem): boolean {
  return a.path === b.path && a.line === b.line && a.column === b.column;
}

function toldElsewhere(name: string, problem: Problem | undefined): Fault | undefined {
  return (
    problem && {
      code: problem.code,
      message: `The queue "${name}" has another name: see \`${problem.at.path}\`, line ${problem.at.line}.`,
      hint: '',
    }
  );
}
