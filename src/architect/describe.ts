import { counted } from './choices.ts';
import type { ArchitectChoice, ArchitectFlow } from './flow.ts';
import { findTask } from './find.ts';

/** Where a choice leads, in words. */
export function inWords(flow: ArchitectFlow, { target, tag }: ArchitectChoice): string {
  switch (target.kind) {
    case 'queue':
      return `transfers to the queue "${target.name}"`;
    case 'disconnect':
      return 'ends the call';
    case 'task': {
      const found = findTask(flow, target.ref);
      return 'task' in found
        ? `runs the task "${found.task.name}", ${counted(found.task.actions, 'action')}`
        : `runs the task "${target.ref}"`;
    }
    case 'menu': {
      const menu = flow.menus.find(({ refId }) => refId === target.ref) ?? flow.menus.find(({ name }) => name === target.ref);
      const words = `the menu "${menu?.name ?? target.ref}"`;
      return tag === 'menuSubMenu' ? `opens ${words}, ${counted(menu?.choices.length ?? 0, 'choice')}` : `goes to ${words}`;
    }
    case 'other':
      return target.description;
  }
}
