import { didYouMean, nearest } from '../../../text/did-you-mean.ts';
import type { ArchitectFlow, ArchitectMenu, ArchitectTask } from '../flow.ts';

/** Why a reference means no menu or task of a flow, or more than one. */
export interface FindProblem {
  readonly code: 'menu-not-found' | 'menu-ambiguous' | 'task-not-found' | 'task-ambiguous';
  /** A sentence. */
  readonly message: string;
  /** A sentence. */
  readonly hint: string;
}

/** So many near names are told. */
const MOST_NEAR = 3;

/** The menu that a menu file names: by refId, else by name, at any depth. */
export function findMenu(flow: ArchitectFlow, ref: string): { readonly menu: ArchitectMenu } | { readonly problem: FindProblem } {
  const found = find(flow, 'menu', flow.menus, ref);
  return 'problem' in found ? found : { menu: found.one };
}

/** The task of the flow's list that a menu file names: by refId, else by name. */
export function findTask(flow: ArchitectFlow, ref: string): { readonly task: ArchitectTask } | { readonly problem: FindProblem } {
  const found = find(flow, 'task', flow.tasks, ref);
  return 'problem' in found ? found : { task: found.one };
}

function find<T extends { readonly refId?: string; readonly name: string }>(
  flow: ArchitectFlow,
  what: 'menu' | 'task',
  all: readonly T[],
  ref: string,
): { readonly one: T } | { readonly problem: FindProblem } {
  const byId = all.filter(({ refId }) => refId === ref);
  const found = byId.length > 0 ? byId : all.filter(({ name }) => name === ref);
  const [one, second] = found;
  const show = ({ refId, name }: T): string => (refId === undefined ? `"${name}"` : `"${refId}" (${name})`);
  if (one === undefined) {
    const meant = nearOnes(ref, all);
    return {
      problem: {
        code: `${what}-not-found`,
        message: `The flow "${flow.name}" has no ${what} "${ref}".`,
        hint: meant.length > 0 ? didYouMean(ref, meant) : `Its ${what}s are: ${all.map(show).join(', ') || 'none'}.`,
      },
    };
  }
  if (second === undefined) return { one };
  return {
    problem: {
      code: `${what}-ambiguous`,
      message: `The flow "${flow.name}" has ${found.length} ${what}s "${ref}".`,
      hint:
        byId.length > 0
          ? `Give each ${what} a refId of its own.`
          : `Name the one that is meant by its refId: ${found.map(show).join(', ')}.`,
    },
  };
}

/** The names that come near and mean one of them alone, by refId where both do: one name for each. */
function nearOnes(ref: string, all: readonly { readonly refId?: string; readonly name: string }[]): string[] {
  const refIds = Map.groupBy(all, ({ refId }) => refId);
  const named = [...Map.groupBy(all, ({ name }) => name)].filter(([name]) => !refIds.has(name));
  const meant = new Map(
    [...refIds, ...named].flatMap(([name, group]) => (name === undefined || group.length > 1 ? [] : [[name, group[0]]])),
  );
  const near = nearest(ref, [...meant.keys()], meant.size);
  return near.filter((name, index) => near.findIndex((other) => meant.get(other) === meant.get(name)) === index).slice(0, MOST_NEAR);
}
