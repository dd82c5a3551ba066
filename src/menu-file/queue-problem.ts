import { problemAt, type Problem } from '../model/diagnostic.ts';
import { present } from '../model/json.ts';
import type { Menu, MenuOption } from '../model/menu.ts';
import type { UnresolvedName } from '../model/queues.ts';
import { didYouMean } from '../text/did-you-mean.ts';

/** A queue name in a menu file that doesn't mean exactly one queue of the org. */
interface UnknownQueue extends UnresolvedName {
  readonly name: string;
  /** Where the key leads in the live flow, in words, if known: the queue may have been renamed. */
  readonly now?: string | undefined;
  /** The name of the queue to which the key leads in the live flow. */
  readonly live?: string | undefined;
}

/** The problem of a queue's name that means no queue, or several. */
export function queueProblem(menu: Menu, option: MenuOption, queue: UnknownQueue): Problem {
  const { name, matches, near, now, live } = queue;
  const written = 'written' in option.target ? option.target.written : undefined;
  if (written !== undefined) return namedProblem(menu, option, { ...queue, written });
  if (matches > 1)
    return problemAt(menu, option.at.target, {
      code: 'queue-ambiguous',
      message: `There are ${matches} queues "${name}".`,
      hint: 'Give the ID of the one you mean.',
    });
  const inFlow = now === undefined ? '' : ` In the live flow, key ${option.key} ${now}.`;
  const problem = problemAt(menu, option.at.target, {
    code: 'queue-not-found',
    message: `Queue "${name}" doesn't exist, or this OAuth client can't see it.${inFlow}`,
    hint: near.length === 0 ? 'Give the exact name of a queue in this org: names are case-sensitive.' : didYouMean(name, near),
  });
  return { ...problem, queue: { name, ...present({ live }) } };
}

/** The menu file is right then: the file of names isn't. */
function namedProblem(menu: Menu, option: MenuOption, { name, matches, near, written }: UnknownQueue & { written: string }): Problem {
  const question = near.length === 0 ? '' : ` ${didYouMean(name, near)}`;
  return problemAt(menu, option.at.target, {
    code: matches > 1 ? 'queue-ambiguous' : 'queue-not-found',
    message: `The names file calls the queue "${written}" "${name}" in this org, which has ${matches > 1 ? matches : 'no'} such ${
      matches > 1 ? 'queues' : 'queue that this OAuth client can see'
    }.`,
    hint: `Fix its name in the file of the input \`names\`.${question}`,
  });
}
