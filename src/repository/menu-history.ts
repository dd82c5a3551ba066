import type { ChangedFiles } from './changed-files.ts';
import type { FileHistory } from './file-history.ts';
import type { Before, Origin } from './origin.ts';
import type { CommittedMenu, HistoryEnd, MenuHistory, Subject } from '../drift/menu-history.ts';
import { sameReference } from '../model/ids.ts';
import type { Menu } from '../model/menu.ts';
import { parseMenuFile } from '../menu-file/parse.ts';
import { shortCommit } from '../text/commit.ts';

export interface MenuHistorySettings {
  readonly files: Pick<FileHistory, 'at' | 'versions' | 'parents' | 'changedSince'>;
  /** Where this run's commits come from: what costs nothing to know first. Each is asked for when it is needed, and once. */
  readonly origins: readonly (() => Promise<Origin>)[];
  /** What this run's commits changed, where that is known for certain. */
  readonly changes: Pick<ChangedFiles, 'scope' | 'changed' | 'removed'>;
  readonly isMenuFile: (path: string) => boolean;
  /** A document of an earlier commit as the inputs complete it. */
  readonly complete: (menu: Menu) => Menu;
  /** All menus that the files describe now. */
  readonly menus: readonly Menu[];
}

/** A menu file at a commit: its menus, or why there are none. An invalid file was never deployed. */
type FileAt =
  | { readonly kind: 'valid'; readonly menus: readonly Menu[] }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' };

/**
 * What was committed of a menu: at the commits that may be deployed, and back through the branch. Nothing is read before it is asked
 * for, and nothing twice.
 *
 * A menu is followed where it moves to another file: at the commits that may be deployed, all menu files that this run's commits have
 * changed or taken away are looked through for it, and the history of the one that had it is walked, too. A move that is
 * older than that isn't followed.
 */
export class GitMenuHistory implements MenuHistory {
  readonly #settings: MenuHistorySettings;
  readonly #asked: Promise<Origin>[] = [];
  readonly #files = new Map<string, Promise<FileAt>>();

  constructor(settings: MenuHistorySettings) {
    this.#settings = settings;
  }

  /** The menu at the commits that may be deployed. */
  async *atBases(subject: Subject): AsyncGenerator<CommittedMenu> {
    const seen = new Set<string>();
    for await (const { bases } of this.#origins()) {
      for (const commit of bases) {
        if (seen.has(commit)) continue;
        seen.add(commit);
        for (const menu of await this.#findAt(commit, subject)) yield { menu, commit };
      }
    }
  }

  /** Whether the commits of this run add the menu: git did not have it before. */
  async isNew(subject: Subject): Promise<boolean> {
    for await (const { before } of this.#origins()) {
      for (const one of before) if (await this.#isAbsent(one, subject)) return true;
    }
    return false;
  }

  /** Every version of the menu that was committed on the branch, newest first, each once for each file that had it. */
  async *older(subject: Subject): AsyncGenerator<CommittedMenu, HistoryEnd> {
    const origins: Origin[] = [];
    for await (const origin of this.#origins()) origins.push(origin);
    const bases = [...new Set(origins.flatMap((origin) => origin.bases))];
    const own = subject.menu.path;
    let end: HistoryEnd = yield* this.#walk(subject, own, origins[0]?.tip);
    const walked = new Set([own]);
    for (const commit of bases) {
      for (const menu of await this.#findAt(commit, subject)) {
        if (walked.has(menu.path)) continue;
        walked.add(menu.path);
        const other = yield* this.#walk(subject, menu.path, commit);
        if (end.kind === 'whole') end = other;
      }
    }
    for (const commit of bases) {
      // A base that can't be read may hold what is live.
      if (end.kind === 'whole' && (await this.#fileAt(commit, own)).kind === 'unknown')
        end = {
          kind: 'cut',
          reason: `What ${own} was at ${shortCommit(commit)}, which may be deployed, can be read neither here nor from GitHub.`,
        };
    }
    return end;
  }

  async *#origins(): AsyncGenerator<Origin> {
    for (const [index, ask] of this.#settings.origins.entries()) yield (this.#asked[index] ??= ask());
  }

  async *#walk(subject: Subject, path: string, from: string | undefined): AsyncGenerator<CommittedMenu, HistoryEnd> {
    const versions = this.#settings.files.versions(path, from);
    for (;;) {
      const next = await versions.next();
      if (next.done === true) return next.value;
      const { commit, bytes } = next.value;
      const file = this.#parse(path, bytes);
      for (const menu of file.kind === 'valid' ? file.menus : []) if (subject.isSame(menu) === true) yield { menu, commit };
    }
  }

  /** The menu at a commit: in the file that has it now, else in one that this run's commits have changed or taken away. */
  async #findAt(commit: string, subject: Subject): Promise<readonly Menu[]> {
    const own = this.#predecessors(await this.#fileAt(commit, subject.menu.path), subject);
    if (own.length > 0) return own;
    for (const path of (await this.#otherPaths(commit, subject)) ?? []) {
      const file = await this.#fileAt(commit, path);
      const found = file.kind === 'valid' ? file.menus.filter((menu) => subject.isSame(menu)) : [];
      if (found.length > 0) return found;
    }
    return [];
  }

  /**
   * The documents of the menu's own file that were this menu. One that can't be found in the live flow any more, and that no file
   * has now, is taken for it: the flow or the menu may have been given another name.
   */
  #predecessors(file: FileAt, subject: Subject): readonly Menu[] {
    if (file.kind !== 'valid') return [];
    const same = file.menus.filter((menu) => subject.isSame(menu));
    const gone = file.menus.filter(
      (menu) => subject.isSame(menu) === undefined && !this.#settings.menus.some((now) => isSameText(menu, now)),
    );
    return same.length > 0 ? same : gone;
  }

  /** Where else a commit may have the menu: each file that differs since. Undefined where that can't be known. */
  async #otherPaths(commit: string, { menu }: Subject): Promise<readonly string[] | undefined> {
    const { changes, files, isMenuFile } = this.#settings;
    const paths = changes.scope === 'changed' ? [...changes.removed, ...changes.changed] : await files.changedSince(commit);
    return paths?.filter((path) => path !== menu.path && isMenuFile(path));
  }

  async #isAbsent(before: Before, subject: Subject): Promise<boolean> {
    if (before.kind === 'nothing') return true;
    const parents = before.kind === 'commit' ? [before.sha] : await this.#settings.files.parents(before.of);
    const commit = parents?.[0];
    if (commit === undefined) return parents !== undefined;
    const file = await this.#fileAt(commit, subject.menu.path);
    if (file.kind === 'unknown' || file.kind === 'invalid' || this.#predecessors(file, subject).length > 0) return false;
    for (const path of (await this.#otherPaths(commit, subject)) ?? []) {
      const other = await this.#fileAt(commit, path);
      if (other.kind === 'unknown' || (other.kind === 'valid' && other.menus.some((menu) => subject.isSame(menu)))) return false;
    }
    return true;
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

function isSameText(a: Menu, b: Menu): boolean {
  return a.nodeId === b.nodeId && sameReference(a.flow, b.flow);
}
