import type { Menu, MenuOption } from './menu.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { problemAt, type Problem } from './diagnostic.ts';

/** What a queue's name means in this org: one queue, or else how many there are and which come near. */
export type NamedQueue = { readonly id: string } | { readonly matches: number; readonly near: readonly string[] };

/** The org's queues, as far as the OAuth client may see them. */
export interface Queues {
  byName(name: string): NamedQueue;
  /** The name of the queue with this id; undefined where there is none. */
  nameOf(id: string): string | undefined;
}

/**
 * A queue's name that means no queue, or several.
 *
 * @param now what the key leads to in the live flow, in words, where that is known: a queue may have been renamed
 */
export function queueProblem(
  menu: Menu,
  option: MenuOption,
  name: string,
  { matches, near }: { readonly matches: number; readonly near: readonly string[] },
  now?: string,
): Problem {
  if (matches > 1)
    return problemAt(menu, option.at.target, {
      code: 'queue-ambiguous',
      message: `There are ${matches} queues "${name}".`,
      hint: 'Give the id of the one that is meant.',
    });
  const hint = near.length === 0 ? 'Give the exact name of a queue of this org: upper and lower case count.' : didYouMean(name, near);
  const live = now === undefined ? '' : ` In the live flow, key ${option.key} ${now}.`;
  return problemAt(menu, option.at.target, {
    code: 'queue-not-found',
    message: `There is no queue "${name}" that this OAuth client may see.${live}`,
    hint,
  });
}
