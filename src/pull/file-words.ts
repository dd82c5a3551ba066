import type { OrgNames } from '../model/org-names.ts';
import { present } from '../model/json.ts';
import type { RoutingTarget } from '../model/menu.ts';
import type { WrittenMenu, WrittenOption } from '../model/written-menu.ts';

/* The way back from the names of an org to those in menu files, see the input `names`. */

/** What menu files call something of the org. */
export interface NameInFiles {
  /** Absent if no name in a menu file surely means it. */
  readonly name?: string;
  /** Why it is called so, or has no name, in words. Absent if there is no doubt. */
  readonly remark?: string;
}

/**
 * What menu files call something. If several of their names mean it, it keeps the org's own name: nothing tells which one is right.
 *
 * @param own its name in the org
 * @param names the org's names by those in menu files
 */
export function nameInFiles(own: string, names: ReadonlyMap<string, string>): NameInFiles {
  const found = [...names].flatMap(([name, inOrg]) => (inOrg === own ? [name] : []));
  if (found.length === 1) return present({ name: found[0] });
  const several = found.length === 0 ? undefined : `menu files have several names for it: ${found.map((name) => show(name)).join(', ')}`;
  const isOwnFree = (names.get(own) ?? own) === own;
  if (isOwnFree) return { name: own, ...present({ remark: several }) };
  return { remark: several ?? `the file of names has no name for ${show(own)}, and calls something else so` };
}

function show(name: string): string {
  return JSON.stringify(name);
}

/** The menu in the words of menu files. What has no name there stays unchanged. */
export function inFileWords(menu: WrittenMenu, names: OrgNames): WrittenMenu {
  return { ...menu, options: menu.options.map((option) => optionInFiles(option, names)) };
}

function optionInFiles(option: WrittenOption, names: OrgNames): WrittenOption {
  const { target, transferSays: _, ...others } = option;
  const own = ownName(target, names);
  if (own === undefined) return option;
  const { name, remark } = nameInFiles(own.name, own.names);
  if (name === undefined) return { ...others, target: { kind: 'unchanged' }, ...present({ remark }) };
  return { ...option, target: name === own.name ? target : { ...own.target, written: name }, ...present({ remark }) };
}

/** What the org calls a target, and the names for things of that kind; undefined for targets that `names` doesn't speak of. */
function ownName(
  target: RoutingTarget,
  { queues, numbers }: OrgNames,
):
  | {
      readonly target: Extract<RoutingTarget, { readonly written?: string }>;
      readonly name: string;
      readonly names: ReadonlyMap<string, string>;
    }
  | undefined {
  switch (target.kind) {
    case 'queue':
      return { target, name: target.name, names: queues };
    case 'id':
      return { target, name: target.id, names: queues };
    case 'number':
      return { target, name: target.number, names: numbers };
    case 'menu':
    case 'task':
    case 'disconnect':
    case 'unchanged':
      return undefined;
  }
}
