import type { ArchitectFlow, ArchitectMenu } from '../read/flow.ts';
import type { MenuInFlow } from './compare.ts';

/**
 * What a menu is called from one version of its flow to the next: the names of the menus on the way to it, and its own. Its path won't do,
 * because a publish gives new refIds. If menus share these names, their paths tell them apart.
 */
export function menuIdOf({ flow, menu }: MenuInFlow): string {
  const id = namesOf(flow, menu);
  const isShared = flow.menus.some((other) => other !== menu && other.name === menu.name && namesOf(flow, other) === id);
  return isShared ? menu.path : id;
}

function namesOf({ menus }: ArchitectFlow, { path }: ArchitectMenu): string {
  const way = menus.filter((menu) => menu.path === path || path.startsWith(`${menu.path}/`));
  return way.map(({ name }) => `menu[${name}]`).join('/');
}
