import { withName, withRefId } from './by-reference.ts';
import { count } from '../../../text/text.ts';
import type { ArchitectChoice, ArchitectFlow, ArchitectTask, ChoiceTarget, ChoiceTask } from './flow.ts';
import { conditionsInWords } from './task-words.ts';

/** What a choice does, in words. */
export function describeChoice(flow: ArchitectFlow, { target, tag, task }: ArchitectChoice): string {
  switch (target.kind) {
    case 'queue':
      return `transfers to the queue "${target.name}"${throughTask(task)}`;
    case 'number':
      return `transfers to the number ${target.number}`;
    case 'disconnect':
      return 'ends the call';
    case 'task':
      return `runs ${place(flow, target)}`;
    case 'menu':
      return tag === 'menuSubMenu' ? `opens ${place(flow, target)}` : `goes to the menu "${targetName(flow, target)}"`;
    case 'other':
      return target.description;
  }
}

/** Where a choice leads, in words: its queue, menu or task if it has one, else what the choice does. */
export function describeDestination(flow: ArchitectFlow, choice: ArchitectChoice): string {
  const { target } = choice;
  switch (target.kind) {
    case 'queue':
      return `the queue "${target.name}"${throughTask(choice.task)}`;
    case 'number':
      return `the number ${target.number}`;
    case 'disconnect':
      return 'the end of the call';
    case 'task':
      return place(flow, target);
    case 'menu':
      // A jump can lead back to a menu that callers have already been in.
      return choice.tag === 'menuSubMenu' ? place(flow, target) : `the menu "${targetName(flow, target)}"`;
    case 'other':
      return target.description;
  }
}

function place(flow: ArchitectFlow, target: Reference): string {
  const name = targetName(flow, target);
  if (target.kind === 'menu') return `the menu "${name}", ${count(byRef(flow.menus, target.ref)?.choices.length ?? 0, 'choice')}`;
  const task = byRef(flow.tasks, target.ref);
  return `the task "${name}"${task === undefined ? '' : `, ${count(task.actions, 'action')}`}`;
}

/** How a task of the choice's own leads to its queue; empty if the transfer is all that it does. */
function throughTask(task: ChoiceTask | undefined): string {
  if (task === undefined || task.actions === 1) return '';
  return `${conditionsInWords(task.transfers[0]?.when ?? [])}, in a task of ${count(task.actions, 'action')}`;
}

type Reference = Extract<ChoiceTarget, { readonly ref: string }>;
type Referable = Pick<ArchitectTask, 'refId' | 'name'>;

/** The name of the menu or task that a choice leads to; the reference itself if it leads nowhere. */
export function targetName(flow: ArchitectFlow, { kind, ref }: Reference): string {
  return byRef<Referable>(kind === 'menu' ? flow.menus : flow.tasks, ref)?.name ?? ref;
}

/** Whether the flow has a menu or task with exactly this refId. */
export function hasRef(flow: ArchitectFlow, { kind, ref }: Reference): boolean {
  const all: readonly Referable[] = kind === 'menu' ? flow.menus : flow.tasks;
  return withRefId(all, ref).length > 0;
}

function byRef<T extends Referable>(all: readonly T[], ref: string): T | undefined {
  return withRefId(all, ref)[0] ?? withName(all, ref)[0];
}
