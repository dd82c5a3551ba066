import type { Fault } from '../../../model/diagnostic.ts';
import { didYouMean, nearest } from '../../../text/did-you-mean.ts';
import type { ArchitectFlow, ArchitectMenu, ArchitectTask } from './flow.ts';
import { withName, withRefId } from './by-reference.ts';

/** The codes of a reference that does not mean exactly one menu or task of a flow. */
const CODES = {
  menu: { missing: 'menu-not-found', ambiguous: 'menu-ambiguous' },
  task: { missing: 'task-not-found', ambiguous: 'task-ambiguous' },
} as const;

/** More suggestions don't help. */
const MAX_SUGGESTIONS = 3;

/** The menu that a menu file means: by refId, else by name, else by the name in an old refId; at any depth. */
export function findMenu(flow: ArchitectFlow, ref: string): { readonly menu: ArchitectMenu } | { readonly problem: Fault } {
  const found = find(flow, 'menu', flow.menus, ref);
  return 'problem' in found ? found : { menu: found.match };
}

/** The task of the flow's list that a menu file means: by refId, else by name, else by the name in an old refId. */
export function findTask(flow: ArchitectFlow, ref: string): { readonly task: ArchitectTask } | { readonly problem: Fault } {
  const found = find(flow, 'task', flow.tasks, ref);
  return 'problem' in found ? found : { task: found.match };
}

/** Like {@link findMenu}, for those who don't tell why there is none: finding similar names takes a look at every menu. */
export function menuMeant({ menus }: ArchitectFlow, ref: string): ArchitectMenu | undefined {
  return onlyOne(meantBy(menus, ref));
}

/** Like {@link findTask}, for those who don't tell why there is none. */
export function taskMeant({ tasks }: ArchitectFlow, ref: string): ArchitectTask | undefined {
  return onlyOne(meantBy(tasks, ref));
}

function onlyOne<T>([one, second]: readonly T[]): T | undefined {
  return second === undefined ? one : undefined;
}

function meantBy<T extends { readonly refId?: string; readonly name: string }>(all: readonly T[], ref: string): readonly T[] {
  const byId = withRefId(all, ref);
  return byId.length > 0 ? byId : meantByName(all, ref);
}

function find<T extends { readonly refId?: string; readonly name: string }>(
  flow: ArchitectFlow,
  kind: 'menu' | 'task',
  all: readonly T[],
  ref: string,
): { readonly match: T } | { readonly problem: Fault } {
  const found = meantBy(all, ref);
  const [match, second] = found;
  const show = ({ refId, name }: T): string => (refId === undefined ? `"${name}"` : `"${refId}" (${name})`);
  if (match === undefined) {
    const meant = suggestions(ref, all);
    return {
      problem: {
        code: CODES[kind].missing,
        message: `The flow "${flow.name}" has no ${kind} "${ref}".`,
        hint:
          meant.length > 0 ? didYouMean(ref, meant) : all.length > 0 ? `Its ${kind}s are: ${all.map(show).join(', ')}.` : NONE[kind](flow),
      },
    };
  }
  if (second === undefined) return { match };
  return {
    problem: {
      code: CODES[kind].ambiguous,
      message: `The flow "${flow.name}" has ${found.length} ${kind}s "${ref}".`,
      hint: withRefId(all, ref).length > 0 ? `Give each ${kind} a refId of its own.` : `Use its refId: ${found.map(show).join(', ')}.`,
    },
  };
}

/**
 * Those that a reference means by name. Architect makes refIds of a name and a number of its own, such as `Main Menu_10`, and a publish can
 * give a menu another number. So an old refId still means what has its name.
 */
function meantByName<T extends { readonly refId?: string; readonly name: string }>(all: readonly T[], ref: string): readonly T[] {
  const byName = withName(all, ref);
  const name = /^(.+)_\d+$/su.exec(ref)?.[1];
  if (byName.length > 0 || name === undefined) return byName;
  return withName(all, name).filter(({ refId }) => refId !== undefined && /_\d+$/u.test(refId) && refId.startsWith(`${name}_`));
}

/** More places don't help. */
const MAX_INPUTS = 5;

/** Where a flow without menus asks for keys, in sentences. */
export function withoutMenus({ inputs }: ArchitectFlow): string {
  const places = inputs.slice(0, MAX_INPUTS).map(({ name, task }) => (task === '' ? `"${name}"` : `"${name}" in the task "${task}"`));
  const more = inputs.length > MAX_INPUTS ? ` and ${inputs.length - MAX_INPUTS} more` : '';
  if (places.length === 0) return 'It has no menus, and waits for no keys.';
  return `It has no menus. It waits for keys by the action collectInput: ${places.join(', ')}${more}. Change these in Architect.`;
}

/** The hint if a flow has no menus or tasks. Without menus, it may ask for keys in another way. */
const NONE = { menu: withoutMenus, task: () => 'It has no tasks.' };

/** Similar names, each of which means exactly one of them. If both are similar, the refId is suggested and the name is not. */
function suggestions(ref: string, all: readonly { readonly refId?: string; readonly name: string }[]): string[] {
  const refIds = Map.groupBy(all, ({ refId }) => refId);
  const named = [...Map.groupBy(all, ({ name }) => name)].filter(([name]) => !refIds.has(name));
  const meant = new Map(
    [...refIds, ...named].flatMap(([name, group]) => (name === undefined || group.length > 1 ? [] : [[name, group[0]]])),
  );
  const near = nearest(ref, [...meant.keys()], meant.size);
  return near.filter((name, index) => near.findIndex((other) => meant.get(other) === meant.get(name)) === index).slice(0, MAX_SUGGESTIONS);
}
