import type { Queues } from '../../../model/queues.ts';
import { queueProblem } from '../../../menu-file/queue-problem.ts';
import type { Menu, MenuOption } from '../../../model/menu.ts';
import { meantForm } from '../../../menu-file/suggest.ts';
import { GUID } from '../../../model/ids.ts';
import { present } from '../../../model/json.ts';
import { problemAt, type Problem } from '../../../model/diagnostic.ts';
import { describeChoice } from '../read/describe.ts';
import { menuMeant, taskMeant } from '../read/find.ts';
import type { ArchitectFlow, DesiredChoice, DesiredMenu, DesiredTarget } from '../read/flow.ts';

/** Whether an option gives its queue by id. Architect's YAML has only names. A queue whose name looks like an id can't be meant. */
export function isQueueId({ target }: MenuOption): boolean {
  return target.kind === 'id' && GUID.test(target.id);
}

/** Whether an option leads to a queue. */
export function leadsToQueue({ target }: MenuOption): boolean {
  return target.kind === 'id' || target.kind === 'queue';
}

/** A menu of a menu file in Architect's terms, with queue ids turned into names, and the problems of its queues. */
export function desiredMenu(
  flow: ArchitectFlow,
  menu: Menu,
  queues: Queues,
): { readonly desired: DesiredMenu; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const choices = menu.options.map((option): DesiredChoice => {
    const { target, problem } = desiredTarget({ flow, menu, queues }, option);
    if (problem !== undefined) problems.push(problem);
    const { prompt, name, transferSays } = option;
    return { key: option.key, target, ...present({ prompt, name, transferSays }) };
  });
  return { desired: { audio: menu.audio ?? 'auto', choices, ...present({ says: menu.says }) }, problems };
}

/** What an option's target is resolved against. */
interface Context {
  readonly flow: ArchitectFlow;
  readonly menu: Menu;
  readonly queues: Queues;
}

interface Resolved {
  readonly target: DesiredTarget;
  readonly problem?: Problem;
}

function desiredTarget(context: Context, option: MenuOption): Resolved {
  const { target } = option;
  switch (target.kind) {
    case 'id': {
      if (!isQueueId(option)) return queueByName(context, option, target.id);
      const name = context.queues.nameOf(target.id);
      if (name !== undefined) return queueByName(context, option, name);
      return { target: { kind: 'queue', name: target.id }, problem: unknownId(context, option, target.id) };
    }
    case 'queue':
      return queueByName(context, option, target.name);
    case 'menu':
    case 'task':
    case 'number':
    case 'disconnect':
    case 'unchanged':
      return { target };
  }
}

/** Archy looks up a queue by name when it publishes, so exactly one queue must have the name. */
function queueByName(context: Context, option: MenuOption, name: string): Resolved {
  const found = context.queues.byName(name);
  const target: DesiredTarget = { kind: 'queue', name };
  if ('id' in found) return { target };
  const problem = queueProblem(context.menu, option, { name, ...found, ...liveDestination(context, option) });
  const hint =
    found.matches === 0
      ? otherForm(context.flow, name)
      : 'Architect finds a queue by its name when a flow is published. Rename one of them.';
  return { target, problem: { ...problem, ...present({ hint }) } };
}

/** The hint for a name that no queue has: the menu or task of that name, or the form that the text looks like. */
function otherForm(flow: ArchitectFlow, name: string): string | undefined {
  const kind = menuMeant(flow, name) !== undefined ? 'menu' : taskMeant(flow, name) !== undefined ? 'task' : undefined;
  if (kind !== undefined) return `The flow has a ${kind} of that name: write \`{ ${kind}: ${JSON.stringify(name)} }\`.`;
  const form = meantForm(name);
  return form && `Did you mean \`${form}\`?`;
}

function unknownId(context: Context, option: MenuOption, id: string): Problem {
  const { now } = liveDestination(context, option);
  const live = now === undefined ? '' : ` In the live flow, key ${option.key} ${now}.`;
  return problemAt(context.menu, option.at.target, {
    code: 'queue-not-found',
    message: `Queue ${id} doesn't exist, or this OAuth client can't see it.${live}`,
    hint: "The queue may have been deleted, or the client's role doesn't cover its division. Name the queue: `{ queue: Name }`.",
  });
}

/** Where the key leads in the live flow: in words, and the queue's name if it is one. */
function liveDestination({ flow, menu }: Context, { key }: MenuOption): { readonly now?: string; readonly live?: string } {
  const choice = menuMeant(flow, menu.nodeId)?.choices.find((one) => one.key === key);
  if (choice === undefined) return {};
  return { now: describeChoice(flow, choice), ...(choice.target.kind === 'queue' ? { live: choice.target.name } : {}) };
}
