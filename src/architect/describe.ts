import { counted } from './choices.ts';
import type { ArchitectChoice, ArchitectFlow, ArchitectTask, ChoiceTarget } from './flow.ts';

/** Where a choice leads, in words. */
export function inWords(flow: ArchitectFlow, { target, tag }: ArchitectChoice): string {
  switch (target.kind) {
    case 'queue':
      return `transfers to the queue "${target.name}"`;
    case 'disconnect':
      return 'ends the call';
    case 'task': {
      const task = byRef(flow.tasks, target.ref);
      const size = task === undefined ? '' : `, ${counted(task.actions, 'action')}`;
      return `runs the task "${targetName(flow, target)}"${size}`;
    }
    case 'menu': {
      const words = `the menu "${targetName(flow, target)}"`;
      return tag === 'menuSubMenu'
        ? `opens ${words}, ${counted(byRef(flow.menus, target.ref)?.choices.length ?? 0, 'choice')}`
        : `goes to ${words}`;
    }
    case 'other':
      return target.description;
  }
}

type Reference = Extract<ChoiceTarget, { readonly ref: string }>;
type Referable = Pick<ArchitectTask, 'refId' | 'name'>;

/** What the menu or task is called that a choice leads to; the reference itself where it leads nowhere. */
export function targetName(flow: ArchitectFlow, { kind, ref }: Reference): string {
  return byRef<Referable>(kind === 'menu' ? flow.menus : flow.tasks, ref)?.name ?? ref;
}

/** Whether the flow has a menu or task of exactly this refId. */
export function hasRef(flow: ArchitectFlow, { kind, ref }: Reference): boolean {
  const all: readonly Referable[] = kind === 'menu' ? flow.menus : flow.tasks;
  return all.some(({ refId }) => refId === ref);
}

function byRef<T extends Referable>(all: readonly T[], ref: string): T | undefined {
  return all.find(({ refId }) => refId === ref) ?? all.find(({ name }) => name === ref);
}
