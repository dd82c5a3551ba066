import { queueProblem, type Queues } from '../../../model/queues.ts';
import type { Menu, MenuOption } from '../../../model/menu.ts';
import { meantForm } from '../../../menu-file/suggest.ts';
import { GUID } from '../../../model/ids.ts';
import type { Problem } from '../../../model/diagnostic.ts';
import { describeChoice } from '../read/describe.ts';
import { findMenu, findTask } from '../read/find.ts';
import type { ArchitectFlow, DesiredChoice, DesiredMenu, DesiredTarget } from '../flow.ts';

/** Whether an option gives its queue by id: Architect's YAML knows names alone. A name of that form would be one's own fault. */
export function isQueueId({ target }: MenuOption): boolean {
  return target.kind === 'id' && GUID.test(target.id);
}

/** Whether an option leads to a queue. */
export function leadsToQueue({ target }: MenuOption): boolean {
  return target.kind === 'id' || target.kind === 'queue';
}

/** A menu file's menu in Architect's terms, with the queues' ids turned into names, and what is wrong with its queues. */
export function desiredMenu(
  flow: ArchitectFlow,
  menu: Menu,
  queues: Queues,
): { readonly desired: DesiredMenu; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const choices = menu.options.map((option): DesiredChoice => {
    const { target, problem } = desiredTarget(flow, menu, option, queues);
    if (problem !== undefined) problems.push(problem);
    return {
      key: option.key,
      target,
      ...(option.prompt === undefined ? {} : { prompt: option.prompt }),
      ...(option.name === undefined ? {} : { name: option.name }),
    };
  });
  return { desired: { audio: menu.audio ?? 'auto', choices }, problems };
}

interface Resolved {
  readonly target: DesiredTarget;
  readonly problem?: Problem;
}

function desiredTarget(flow: ArchitectFlow, menu: Menu, option: MenuOption, queues: Queues): Resolved {
  const { target } = option;
  switch (target.kind) {
    case 'id': {
      if (!isQueueId(option)) return namedQueue(flow, menu, option, target.id, queues);
      const name = queues.nameOf(target.id);
      if (name !== undefined) return namedQueue(flow, menu, option, name, queues);
      return { target: { kind: 'queue', name: target.id }, problem: unknownId(flow, menu, option, target.id) };
    }
    case 'queue':
      return namedQueue(flow, menu, option, target.name, queues);
    case 'menu':
    case 'task':
    case 'disconnect':
    case 'unchanged':
      return { target };
  }
}

/** Archy looks a queue up by its name when it publishes, so there must be exactly one. */
function namedQueue(flow: ArchitectFlow, menu: Menu, option: MenuOption, name: string, queues: Queues): Resolved {
  const found = queues.byName(name);
  const target: DesiredTarget = { kind: 'queue', name };
  if ('id' in found) return { target };
  const problem = queueProblem(menu, option, name, found, nowAt(flow, menu, option));
  const meant = ['menu' in findMenu(flow, name) ? 'menu' : '', 'task' in findTask(flow, name) ? 'task' : ''].find((form) => form !== '');
  if (found.matches === 0 && meant !== undefined)
    return {
      target,
      problem: { ...problem, hint: `The flow has a ${meant} of that name: write \`{ ${meant}: ${JSON.stringify(name)} }\`.` },
    };
  const form = meantForm(name);
  if (found.matches === 0 && form !== undefined) return { target, problem: { ...problem, hint: `Did you mean \`${form}\`?` } };
  if (found.matches === 0) return { target, problem };
  return {
    target,
    problem: { ...problem, hint: 'Architect finds a queue by its name when a flow is published: give one of them another name.' },
  };
}

function unknownId(flow: ArchitectFlow, menu: Menu, option: MenuOption, id: string): Problem {
  const now = nowAt(flow, menu, option);
  return {
    path: menu.path,
    ...option.at.target,
    code: 'queue-not-found',
    message: `There is no queue with the id ${id} that this OAuth client may see.${now === undefined ? '' : ` In the live flow, key ${option.key} ${now}.`}`,
    hint: 'The queue may have been deleted, or its division may be closed to this client: give the queue that is meant, best by name, `{ queue: Name }`.',
  };
}

/** Where the key leads in the live flow, in words. */
function nowAt(flow: ArchitectFlow, menu: Menu, { key }: MenuOption): string | undefined {
  const found = findMenu(flow, menu.nodeId);
  const choice = 'menu' in found ? found.menu.choices.find((one) => one.key === key) : undefined;
  return choice === undefined ? undefined : describeChoice(flow, choice);
}
