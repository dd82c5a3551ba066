import type { Edited } from '../model/content.ts';
import type { Menu } from '../model/menu.ts';
import type { Plan } from '../model/plan.ts';
import type { Queues } from '../model/queues.ts';

/** A version of a menu, with the names of its queues. */
interface Version {
  readonly menu: Menu;
  readonly queues: Queues;
}

/** A search that asks, on its way, what the edit of the live flow with a version of its menu comes to. */
export type Asking<T> = AsyncGenerator<Version, T, Edited>;

/**
 * What searches come to, in their order. Each one goes on to its next question, then all questions are answered at once: an edit reads the
 * whole flow, whether it is for one menu or for all of them.
 */
export async function answerTogether<T extends object>(searches: readonly Asking<T>[], plan: Plan): Promise<T[]> {
  const found = new Map<Asking<T>, T>();
  let edits: ReadonlyMap<Asking<T>, Edited> = new Map();
  for (let open = searches; open.length > 0; open = [...edits.keys()]) {
    const asked = new Map<Asking<T>, Version>();
    for (const search of open) {
      const edited = edits.get(search);
      const { done, value } = await (edited === undefined ? search.next() : search.next(edited));
      if (done === true) found.set(search, value);
      else asked.set(search, value);
    }
    edits = editsFor(asked, plan);
  }
  return searches.flatMap((search) => found.get(search) ?? []);
}

/** The edits for these versions. Those that name no queues can have another index of queues than the others. */
function editsFor<T>(asked: ReadonlyMap<T, Version>, { live, earlier }: Plan): Map<T, Edited> {
  const groups = Map.groupBy(asked, ([, { queues }]) => queues);
  const edits = [...groups].flatMap(([queues, group]) => {
    const menus = group.map(([, { menu }]) => menu);
    const edited = live.content.editEach(menus, queues, live.name, earlier);
    return group.flatMap(([one], index) => (edited[index] === undefined ? [] : [[one, edited[index]] as const]));
  });
  return new Map(edits);
}
