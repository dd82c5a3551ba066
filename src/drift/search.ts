import { isLive, coversLaterVersions, type DriftedMenu, type KnownMenu, type DriftStatus } from './drift.ts';
import type { LiveFlow } from '../model/flow.ts';
import { present } from '../model/json.ts';
import { shortCommit } from '../text/text.ts';
import type { Plan } from '../model/plan.ts';
import type { Queues } from '../model/queues.ts';
import type { MenuHistory, Subject, CommittedMenu } from './menu-history.ts';
import { isOfFlow } from '../model/ids.ts';
import type { Menu } from '../model/menu.ts';

/** Gets the names of a menu's queues, or the reason why they are unknown. */
type QueuesFor = (live: LiveFlow, menu: Menu) => Promise<{ readonly queues: Queues; readonly error?: { readonly message: string } }>;

/**
 * What git knows of the menus that a plan would change. A menu in sync costs nothing, and a menu that is live as it was deployed last
 * costs one read from git.
 *
 * @param isDeploy whether the menus will be deployed, now or later. Then a menu that is new in git is taken over as it is live
 */
export async function findDriftStatus(plan: Plan, history: MenuHistory, queuesFor: QueuesFor, isDeploy: boolean): Promise<DriftStatus> {
  const drifted: DriftedMenu[] = [];
  const known: KnownMenu[] = [];
  for (const menu of plan.menus.filter(({ nodeId }) => plan.changed.includes(nodeId))) {
    const found = await new Search(plan, menu, history, queuesFor).result(isDeploy);
    if ('known' in found) drifted.push(found);
    else known.push(found);
  }
  return { drifted, known };
}

/** The search for the version of a menu that is live. */
class Search {
  readonly #plan: Plan;
  readonly #menu: Menu;
  readonly #history: MenuHistory;
  readonly #queuesFor: QueuesFor;
  /** The versions that were already compared: a file can change without changing this menu. */
  readonly #seen = new Set<string>();
  /** Why a version could not be compared. */
  #whyUnknown: string | undefined;

  constructor(plan: Plan, menu: Menu, history: MenuHistory, queuesFor: QueuesFor) {
    this.#plan = plan;
    this.#menu = menu;
    this.#history = history;
    this.#queuesFor = queuesFor;
  }

  async result(isDeploy: boolean): Promise<DriftedMenu | KnownMenu> {
    const menu = this.#menu;
    const subject = subjectOf(this.#plan.live, menu);
    const bases: CommittedMenu[] = [];
    for await (const base of this.#history.atBases(subject)) {
      if (await this.#isLive(base.menu)) return { menu, commit: base.commit };
      bases.push(base);
    }
    if (isDeploy && (await this.#history.isNew(subject))) return { menu };
    return this.#searchOlder(subject, bases);
  }

  /** Searches the versions from before the bases for live, newest first. */
  async #searchOlder(subject: Subject, bases: readonly CommittedMenu[]): Promise<DriftedMenu | KnownMenu> {
    // If it is unknown what was deployed last, it should be the checked-out version.
    const later = bases.length > 0 ? bases.map((base) => base.menu) : [this.#menu];
    const older = this.#history.older(subject);
    let newest: CommittedMenu | undefined;
    for (;;) {
      const { done, value } = await older.next();
      if (done === true) {
        const lastKnown = await this.#lastKnown(bases[0] ?? newest);
        return { ...lastKnown, ...present({ unknown: value.kind === 'cut' ? value.reason : this.#whyUnknown }) };
      }
      newest ??= value;
      const covers = coversLaterVersions(value.menu, later, this.#plan.live.content.traits);
      if (covers && (await this.#isLive(value.menu))) return { menu: this.#menu, commit: value.commit };
    }
  }

  async #isLive(committed: Menu): Promise<boolean> {
    const mark = JSON.stringify([committed.audio, committed.options.map(({ key, prompt, name, target }) => [key, prompt, name, target])]);
    if (this.#seen.has(mark)) return false;
    this.#seen.add(mark);
    const menu = this.#withPresentName(committed);
    const { queues, error } = await this.#queuesFor(this.#plan.live, menu);
    if (error === undefined) return isLive(this.#plan.live, menu, queues);
    this.#whyUnknown = `A committed version leads to a queue by its name, and the queues can't be listed: ${error.message}`;
    return false;
  }

  /** What to compare live with: the last version that git knew, if it can still be planned, else what the files ask for now. */
  async #lastKnown(last: CommittedMenu | undefined): Promise<DriftedMenu> {
    const { live, desired } = this.#plan;
    const menu = this.#menu;
    if (last !== undefined) {
      const committed = this.#withPresentName(last.menu);
      const { queues, error } = await this.#queuesFor(live, committed);
      const { content, problems } = live.content.edit([committed], queues, live.name);
      if (error === undefined && problems.length === 0) return { menu, known: content, commit: last.commit };
      const lost = problems.find(({ code }) => code.startsWith('queue-'));
      if (lost !== undefined)
        this.#whyUnknown ??= `What git knew at ${shortCommit(last.commit)} can't be compared any more: ${lost.message}`;
    }
    return { menu, known: desired };
  }

  /** A file may have named the same menu by refId earlier, and by name now. */
  #withPresentName(committed: Menu): Menu {
    return { ...committed, nodeId: this.#menu.nodeId };
  }
}

/** How to recognize the menu in documents of earlier commits: by the flow and menu that they name. */
function subjectOf(live: LiveFlow, menu: Menu): Subject {
  const { content } = live;
  return {
    menu,
    isSame: (other) => {
      const id = content.menuId(other.nodeId);
      if (!isOfFlow(other.flow, live)) {
        const isSameMenu = id === undefined ? other.nodeId === menu.nodeId : id === content.menuId(menu.nodeId);
        return other.flow.kind === 'name' && isSameMenu ? undefined : false;
      }
      if (id === undefined) return other.nodeId === menu.nodeId ? true : undefined;
      return id === content.menuId(menu.nodeId);
    },
  };
}
