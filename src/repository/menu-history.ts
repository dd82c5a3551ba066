import type { ChangedFiles } from './changed-files.ts';
import type { FileHistory } from './file-history.ts';
import type { Origin } from './origin.ts';
import type { CommittedMenu, HistoryEnd, LastCommitted, MenuHistory, Subject } from '../drift/deploy-history.ts';
import { sameReference } from '../model/ids.ts';
import { present } from '../model/json.ts';
import { asksForTheSame, type Menu } from '../model/menu.ts';
import { parseMenuFile } from '../menu-file/parse.ts';
import { shortCommit } from '../text/text.ts';

export interface MenuHistorySettings {
  readonly files: Pick<FileHistory, 'at' | 'versions' | 'changedSince'>;
  /** What may have been deployed last: the cheapest answer first, the surest last. Each is determined only if it is needed, and once. */
  readonly origins: readonly (() => Promise<Origin>)[];
  /** What this run's commits changed, if that is certain. */
  readonly changes: Pick<ChangedFiles, 'scope' | 'changed' | 'removed'>;
  /** Whether a run of the workflow for a commit can have left out flows or files: then its success proves nothing. */
  readonly canLeaveOut: (commit: string) => Promise<boolean>;
  /** The head of this run's branch, unless this run's commit is as new. */
  readonly newerTip: () => Promise<string | undefined>;
  readonly isMenuFile: (path: string) => boolean;
  /** Completes a document of an earlier commit with the inputs. */
  readonly complete: (menu: Menu) => Menu;
  /** All menus in the present menu files. */
  readonly menus: readonly Menu[];
}

/** A menu file at a commit: its menus, or why it has none. An invalid file was never deployed. */
type FileAt =
  | { readonly kind: 'valid'; readonly menus: readonly Menu[] }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' };

/**
 * The committed versions of a menu, at the commits that may have been deployed last and back through the branch. Each file is read only if
 * it is needed, and only once.
 *
 * A menu that this run's commits moved to another file is followed: it is searched for in all menu files that they changed or removed. The
 * history of the file that had it is read, too. Older moves are not followed.
 */
export class GitMenuHistory implements MenuHistory {
  readonly #settings: MenuHistorySettings;
  readonly #loadedOrigins: Promise<Origin>[] = [];
  readonly #files = new Map<string, Promise<FileAt>>();

  constructor(settings: MenuHistorySettings) {
    this.#settings = settings;
  }

  async at(commit: string, path: string, subject: Subject): Promise<CommittedMenu | undefined> {
    const [menu] = this.#predecessors(await this.#fileAt(commit, path), subject);
    return menu === undefined ? undefined : { menu, commit };
  }

  async *atBases(subject: Subject): AsyncGenerator<CommittedMenu> {
    const seen = new Set<string>();
    for await (const { bases } of this.#origins()) {
      for (const commit of bases) {
        if (seen.has(commit)) continue;
        seen.add(commit);
        for (const menu of await this.#findAt(commit, subject)) yield { menu, commit };
      }
    }
    if (seen.size > 0) return;
    const previous = await this.#previous(subject);
    if (previous !== undefined) yield previous;
  }

  async lastDeployed(subject: Subject): Promise<LastCommitted | undefined> {
    const origins: Origin[] = [];
    for await (const origin of this.#origins()) origins.unshift(origin);
    const surest = origins.flatMap(({ bases, provenAt, besides }) =>
      bases.slice(0, 1).map((commit) => ({ commit, ...present({ provenAt, besides }) })),
    );
    for (const { commit, ...proof } of surest) {
      const [menu] = await this.#findAt(commit, subject);
      if (menu === undefined) continue;
      const isProven = proof.provenAt !== undefined && !(await this.#settings.canLeaveOut(commit));
      return { menu, commit, ...(isProven ? proof : {}) };
    }
    const previous = surest.length === 0 ? await this.#previous(subject) : undefined;
    return previous;
  }

  async isNew(subject: Subject): Promise<boolean> {
    let isKnown = false;
    for await (const { bases, isFirst } of this.#origins()) {
      if (isFirst === true) return true;
      for (const commit of bases) if (!(await this.#isAbsent(commit, subject))) return false;
      if (bases.length > 0) isKnown = true;
    }
    return isKnown || this.#hasNoOther(subject);
  }

  async atNewerTip(subject: Subject): Promise<CommittedMenu | undefined> {
    const commit = await this.#settings.newerTip();
    const [menu] = commit === undefined ? [] : await this.#findAt(commit, subject);
    return menu === undefined || commit === undefined ? undefined : { menu, commit };
  }

  /** Whether other files have all menus of a removed file now. False if that can't be determined. */
  async hasMoved(path: string): Promise<boolean> {
    for await (const { bases } of this.#origins()) {
      for (const commit of bases) {
        const file = await this.#fileAt(commit, path);
        if (file.kind !== 'valid') continue;
        return file.menus.length > 0 && file.menus.every((menu) => this.#settings.menus.some((other) => isSameReference(menu, other)));
      }
    }
    return false;
  }

  async *older(subject: Subject, isEach = false): AsyncGenerator<CommittedMenu, HistoryEnd> {
    const origins: Origin[] = [];
    for await (const origin of this.#origins()) origins.push(origin);
    const bases = [...new Set(origins.flatMap((origin) => origin.bases))];
    const own = subject.menu.path;
    let end: HistoryEnd = yield* this.#walk(subject, { path: own, from: origins[0]?.tip, isEach });
    const walked = new Set([own]);
    for (const commit of bases) {
      for (const menu of await this.#findAt(commit, subject)) {
        if (walked.has(menu.path)) continue;
        walked.add(menu.path);
        const other = yield* this.#walk(subject, { path: menu.path, from: commit, isEach });
        if (end.kind === 'whole') end = other;
      }
    }
    for (const commit of bases) {
      // A base that can't be read may be the live version.
      if (end.kind === 'whole' && (await this.#fileAt(commit, own)).kind === 'unknown')
        end = {
          kind: 'cut',
          reason: `${own} at ${shortCommit(commit)}, which may be deployed, can't be read here or from GitHub.`,
        };
    }
    return end;
  }

  async *#origins(): AsyncGenerator<Origin> {
    for (const [index, ask] of this.#settings.origins.entries()) yield (this.#loadedOrigins[index] ??= ask());
  }

  async *#walk(
    subject: Subject,
    { path, from, isEach }: { readonly path: string; readonly from: string | undefined; readonly isEach: boolean },
  ): AsyncGenerator<CommittedMenu, HistoryEnd> {
    const versions = this.#settings.files.versions(path, from, isEach);
    for (;;) {
      const next = await versions.next();
      if (next.done === true) return next.value;
      const { commit, bytes } = next.value;
      for (const menu of menusIn(this.#parse(path, bytes))) if (subject.isSame(menu) === true) yield { menu, commit };
    }
  }

  /** The menu at a commit: from the file that has it now, or from one that this run's commits changed or removed. */
  async #findAt(commit: string, subject: Subject): Promise<readonly Menu[]> {
    const own = this.#predecessors(await this.#fileAt(commit, subject.menu.path), subject);
    if (own.length > 0) return own;
    for (const path of (await this.#otherPaths(commit, subject)) ?? []) {
      const found = menusIn(await this.#fileAt(commit, path)).filter((menu) => subject.isSame(menu));
      if (found.length > 0) return found;
    }
    return [];
  }

  /**
   * The documents of the menu's own file that were this menu. If there is none, the flow or the menu may have been renamed. Then these are
   * the documents whose menu is neither in the live flow nor in any present file.
   */
  #predecessors(file: FileAt, subject: Subject): readonly Menu[] {
    const menus = menusIn(file);
    const same = menus.filter((menu) => subject.isSame(menu));
    if (same.length > 0) return same;
    return menus.filter(
      (menu) => subject.isSame(menu) === undefined && !this.#settings.menus.some((other) => isSameReference(menu, other)),
    );
  }

  /** The other files that may have the menu at a commit: each file that has changed since. Undefined if that can't be determined. */
  async #otherPaths(commit: string, { menu }: Subject): Promise<readonly string[] | undefined> {
    const { changes, files, isMenuFile } = this.#settings;
    const paths = changes.scope === 'changed' ? [...changes.removed, ...changes.changed] : await files.changedSince(commit);
    return paths?.filter((path) => path !== menu.path && isMenuFile(path));
  }

  /** The version before the present one, where nothing is known of earlier runs. */
  async #previous(subject: Subject): Promise<CommittedMenu | undefined> {
    for await (const committed of this.older(subject)) if (!asksForTheSame(committed.menu, subject.menu)) return committed;
    return undefined;
  }

  /** Whether git has had the menu in its present version only, and the history shows that. */
  async #hasNoOther(subject: Subject): Promise<boolean> {
    const versions = this.older(subject);
    for (;;) {
      const { done, value } = await versions.next();
      if (done === true) return value.kind === 'whole';
      if (!asksForTheSame(value.menu, subject.menu)) return false;
    }
  }

  async #isAbsent(commit: string, subject: Subject): Promise<boolean> {
    const file = await this.#fileAt(commit, subject.menu.path);
    if (file.kind === 'unknown' || file.kind === 'invalid' || this.#predecessors(file, subject).length > 0) return false;
    return !(await this.#mayBeElsewhere(commit, subject));
  }

  /** Whether another file may have the menu at a commit. */
  async #mayBeElsewhere(commit: string, subject: Subject): Promise<boolean> {
    for (const path of (await this.#otherPaths(commit, subject)) ?? []) {
      const file = await this.#fileAt(commit, path);
      if (file.kind === 'unknown' || menusIn(file).some((menu) => subject.isSame(menu))) return true;
    }
    return false;
  }

  #fileAt(commit: string, path: string): Promise<FileAt> {
    const id = `${commit}:${path}`;
    const file = this.#files.get(id) ?? this.#read(commit, path);
    this.#files.set(id, file);
    return file;
  }

  async #read(commit: string, path: string): Promise<FileAt> {
    const bytes = await this.#settings.files.at(commit, path);
    if (bytes === undefined) return { kind: 'unknown' };
    return bytes === 'absent' ? { kind: 'absent' } : this.#parse(path, bytes);
  }

  #parse(path: string, bytes: Uint8Array): FileAt {
    const { menus, problems } = parseMenuFile(path, bytes);
    return problems.length > 0 ? { kind: 'invalid' } : { kind: 'valid', menus: menus.map(this.#settings.complete) };
  }
}

function menusIn(file: FileAt): readonly Menu[] {
  return file.kind === 'valid' ? file.menus : [];
}

/** Whether two documents name the same menu of the same flow. */
function isSameReference(a: Menu, b: Menu): boolean {
  return a.nodeId === b.nodeId && sameReference(a.flow, b.flow);
}
