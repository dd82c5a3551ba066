import { overviewOf } from '../call-flow/overview.ts';
import { unreachedMenus } from '../call-flow/unreached.ts';
import { lastDeployOf } from '../drift/last-deploy.ts';
import type { LiveFlow } from '../model/flow.ts';
import { isOfFlow } from '../model/ids.ts';
import { present } from '../model/json.ts';
import type { Menu } from '../model/menu.ts';
import type { Queues } from '../model/queues.ts';
import { StoreError } from '../model/store.ts';
import type { NamedMenu } from '../model/written-menu.ts';
import type { PulledMenu } from '../report/model.ts';
import { inFileWords, nameInFiles } from './file-words.ts';
import { draftFile, mergeFile, type Source } from './draft.ts';
import { newPath } from './file-names.ts';
import type { FlowName } from './print.ts';
import type { PullWork } from './work.ts';

/** What becomes of a menu, before anything is written. */
export interface MenuOutcome extends Omit<PulledMenu, 'flow_id' | 'flow_name' | 'written'> {
  readonly live: LiveFlow;
  /** The new text of its file; absent if that stays as it is. */
  readonly text?: string;
}

/** Collects the new texts of all files. A file can hold several menus, so each merge goes on from the one before. */
export class MenuPull {
  readonly #work: PullWork;
  readonly #queues: Queues | undefined;
  readonly #outcomes: MenuOutcome[] = [];
  readonly #files = new Map<string, string>();

  /** @param queues undefined if they can't be listed */
  constructor(work: PullWork, queues: Queues | undefined) {
    this.#work = work;
    this.#queues = queues;
  }

  get outcomes(): readonly MenuOutcome[] {
    return this.#outcomes;
  }

  /** The files to write, and their texts. */
  get files(): ReadonlyMap<string, string> {
    return this.#files;
  }

  /** Pulls the menus of a flow: those that have files, that calls reach, or that were asked for. */
  async flow(live: LiveFlow): Promise<void> {
    const { content } = live;
    const files = this.#work.menus.filter(({ flow }) => isOfFlow(flow, live));
    for (const file of files) if (content.menuId(file.nodeId) === undefined) this.#add(gone(file, live));
    const unreached = unreachedIn(live);
    let flowName: FlowName | undefined;
    for (const menu of content.menus()) {
      const own = files.filter((file) => isSameMenu(file.nodeId, menu, live));
      for (const file of own) await this.#merge(file, live);
      if (own.length > 0) continue;
      const isRequested = this.#work.requestedMenus.some((name) => isSameMenu(name, menu, live));
      const isUnreached = unreached.has(content.callNodeId(menu.nodeId) ?? '');
      if (isUnreached && !isRequested) this.#leaveOut(menu, live, 'No call reaches it.');
      else this.#create((flowName ??= await this.#nameOf(live)), menu, live);
    }
  }

  #add(outcome: Partial<MenuOutcome> & Pick<MenuOutcome, 'live' | 'menu' | 'path' | 'status'>): void {
    this.#outcomes.push({ taken: [], kept: [], conflicts: [], why: null, ...outcome });
    if (outcome.text !== undefined && outcome.path !== null) this.#files.set(outcome.path, outcome.text);
  }

  #leaveOut({ nodeId: menu }: NamedMenu, live: LiveFlow, why: string): void {
    this.#add({ live, menu, path: null, status: 'left-out', why });
  }

  #source(live: LiveFlow): Source {
    return { live, queues: this.#queues, names: this.#work.names };
  }

  #create(flow: FlowName, menu: NamedMenu, live: LiveFlow): void {
    const written = live.content.writtenMenu(menu.nodeId, this.#queues);
    if (written === undefined) return this.#leaveOut(menu, live, 'Another menu has the same name, and neither has a refId of its own.');
    if (written.obstacle !== undefined) return this.#leaveOut(menu, live, written.obstacle);
    const text = draftFile(this.#source(live), flow, inFileWords(written, this.#work.names));
    if (text === undefined) return this.#leaveOut(menu, live, 'No menu file can describe it.');
    const taken = new Set([...this.#files.keys()].map((path) => path.toLowerCase()));
    const path = newPath(flow.written ?? live.name, menu.name, this.#work.folder, taken);
    if (path === undefined) return this.#leaveOut(menu, live, 'The globs in `files` match no new file for this flow and menu.');
    this.#add({ live, menu: menu.nodeId, path, status: 'new', text });
  }

  /** By its name if that alone means the flow, else by its id. A file of the same flow shows how the flow is named here. */
  async #nameOf({ id, name }: LiveFlow): Promise<FlowName> {
    const { org, divisionId, menus, names } = this.#work;
    const { name: written, remark } = nameInFiles(name, names.flows);
    const own = { id, name, ...present({ written, remark }) };
    if (menus.some(({ flow }) => flow.kind === 'id' && isOfFlow(flow, { id, name }))) return { ...own, isUnique: false };
    if (written === undefined) return { ...own, isUnique: false };
    try {
      const found = await org.findFlow(name, divisionId);
      return { ...own, isUnique: found.toLowerCase() === id.toLowerCase(), ...present({ divisionId }) };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return { ...own, isUnique: false };
    }
  }

  async #merge(file: Menu, live: LiveFlow): Promise<void> {
    const { folder, force, history, menus } = this.#work;
    const { path } = file;
    const place = { live, menu: file.nodeId, path };
    const written = live.content.writtenMenu(file.nodeId, this.#queues);
    if (written === undefined) return this.#add(gone(file, live));
    if (written.obstacle !== undefined) return this.#add({ ...place, status: 'conflict', why: aboutMenu(file, written.obstacle) });
    const base = (await lastDeployOf(live, file, history))?.menu;
    const text = this.#files.get(path) ?? folder.read(path);
    const document = menus.filter((menu) => menu.path === path).indexOf(file);
    const {
      taken,
      kept,
      conflicts,
      text: next,
      isStuck,
    } = mergeFile(this.#source(live), { text, document, file, base, live: inFileWords(written, this.#work.names) }, force);
    const merged = { ...place, taken, kept, conflicts };
    if (isStuck) return this.#add({ ...merged, status: 'conflict', why: aboutMenu(file, STUCK) });
    if (conflicts.length > 0 && !force) return this.#add({ ...merged, status: 'conflict', why: conflictWords(file, conflicts, base) });
    if (next === text) return this.#add({ ...merged, status: kept.length > 0 ? 'kept' : 'in-sync' });
    if (folder.isUncommitted(path) && !force)
      return this.#add({ ...merged, status: 'uncommitted', why: aboutMenu(file, `Its file has uncommitted changes.`) });
    this.#add({ ...merged, status: 'updated', text: next });
  }
}

/** The menus that no call reaches, by their ids in the call graph. */
function unreachedIn({ content }: LiveFlow): ReadonlySet<string> {
  try {
    return unreachedMenus(overviewOf(content.callGraph(new Map()))).menus;
  } catch {
    // A flow whose calls can't be followed is pulled as a whole.
    return new Set();
  }
}

const STUCK = "What is live can't be written into the file as it is: it may use anchors and aliases. Change it by hand.";

function isSameMenu(name: string, menu: NamedMenu, { content }: LiveFlow): boolean {
  const id = content.menuId(name);
  return id !== undefined && id === content.menuId(menu.nodeId);
}

function gone(file: Menu, live: LiveFlow): Pick<MenuOutcome, 'live' | 'menu' | 'path' | 'status' | 'why'> {
  const why = `The flow "${live.name}" has no menu "${file.nodeId}" any more, but ${file.path} is about it.`;
  return { live, menu: file.nodeId, path: file.path, status: 'gone', why };
}

function aboutMenu({ nodeId, path }: Menu, sentence: string): string {
  return `The menu "${nodeId}" (${path}) is not pulled. ${sentence}`;
}

function conflictWords(file: Menu, conflicts: readonly string[], base: Menu | undefined): string {
  const parts = conflicts.join(', ');
  return base === undefined
    ? `The menu "${file.nodeId}" (${file.path}) differs from live, and what was deployed last is unknown: ${parts}.`
    : `The menu "${file.nodeId}" (${file.path}) was changed both live and in the file: ${parts}.`;
}
