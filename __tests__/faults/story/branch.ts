import type { FileHistory, FileVersion } from '../../../src/repository/file-history.ts';
import type { HistoryEnd } from '../../../src/drift/deploy-history.ts';
import { blobId } from '../../../src/repository/contents.ts';
import type { Menu } from '../../../src/model/menu.ts';
import { desiredMenu, menuText, type MenuId } from '../menu-edits.ts';
import { parsedMenus, referenceOf } from '../menu-files.ts';
import type { FilePlan, FlowPlan, Schedule } from '../schedule.ts';
import type { Story } from './story.ts';

/** The commit before all others, without any menu file. */
const ROOT = -1;

/** The branch of a story, in memory: what git and GitHub's API know of it. */
export class Branch {
  readonly #flows: readonly FlowPlan[];
  readonly #story: Story;
  readonly #texts = new Map<number, ReadonlyMap<string, string>>();

  constructor({ flows }: Pick<Schedule, 'flows'>, story: Story) {
    this.#flows = flows;
    this.#story = story;
  }

  /** A commit's id. */
  sha(commit: number): string {
    return String(commit + 2).repeat(40);
  }

  /** A commit's place on the branch; undefined if it has no such commit. */
  placeOf(sha: string): number | undefined {
    const place = Number(sha[0]) - 2;
    return this.sha(place) === sha && place >= ROOT && place < this.#story.commits.length ? place : undefined;
  }

  /** The flows as the files of a commit describe them, or some of the files. */
  flowsAt(commit: number, isMeant: (path: string) => boolean = () => true): readonly FlowPlan[] {
    return this.#flows.map(({ byName }, index) => {
      const files = this.#story.commits[commit]?.flows[index] ?? [];
      return { byName, files: files.filter((file) => isMeant(this.pathOf(commit, index, file))) };
    });
  }

  /** The menus whose files in a commit are meant. */
  menusOf(commit: number, isMeant: (path: string) => boolean): { readonly flow: number; readonly menu: MenuId }[] {
    return this.flowsAt(commit, isMeant).flatMap(({ files }, flow) => files.map(({ menu }) => ({ flow, menu })));
  }

  /** Where a commit has the file of a menu. */
  pathOf(commit: number, flow: number, { menu }: Pick<FilePlan, 'menu'>): string {
    const folder = this.#story.commits[commit]?.hasMoved === true ? 'ivr/moved' : 'ivr';
    return `${folder}/${flow}-${menu}.yml`;
  }

  menusAt(commit: number): readonly Menu[] {
    return [...this.filesAt(commit)].flatMap(([path, text]) => parsedMenus(path, text));
  }

  /** Git's id for a file of a commit. */
  blobOf(commit: number, path: string): string | undefined {
    const text = this.filesAt(commit).get(path);
    return text === undefined ? undefined : blobId(Buffer.from(text), 40);
  }

  blobsAt(commit: number): ReadonlyMap<string, string> {
    return new Map([...this.filesAt(commit)].map(([path, text]) => [path, blobId(Buffer.from(text), 40)]));
  }

  /** Whether the second commit descends from the first; undefined if one isn't on the branch. */
  isAncestor(ancestor: string, commit: string): boolean | undefined {
    const [older, newer] = [this.placeOf(ancestor), this.placeOf(commit)];
    return older === undefined || newer === undefined ? undefined : older <= newer;
  }

  /** The files as a checkout of a commit has them. */
  historyFrom(head: number): Pick<FileHistory, 'at' | 'versions' | 'changedSince'> {
    return {
      at: async (sha, path) => {
        const commit = this.placeOf(sha);
        return commit === undefined ? undefined : this.#fileAt(commit, path);
      },
      changedSince: async (sha) => {
        const commit = this.placeOf(sha);
        return commit === undefined ? undefined : this.#changed(commit, head);
      },
      versions: (path, from) => this.#versions(path, from === undefined ? head : (this.placeOf(from) ?? head)),
    };
  }

  async *#versions(path: string, head: number): AsyncGenerator<FileVersion, HistoryEnd> {
    const seen = new Set<string>();
    for (let commit = head; commit > ROOT; commit -= 1) {
      const text = this.filesAt(commit).get(path);
      const isChange = text !== this.filesAt(commit - 1).get(path);
      if (text === undefined || !isChange || seen.has(text)) continue;
      seen.add(text);
      yield { commit: this.sha(commit), bytes: Buffer.from(text) };
    }
    return { kind: 'whole' };
  }

  #changed(base: number, head: number): string[] {
    const [before, after] = [this.filesAt(base), this.filesAt(head)];
    return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
  }

  #fileAt(commit: number, path: string): Buffer | 'absent' {
    const text = this.filesAt(commit).get(path);
    return text === undefined ? 'absent' : Buffer.from(text);
  }

  /** The texts of a commit's files, by path. */
  filesAt(commit: number): ReadonlyMap<string, string> {
    const known = this.#texts.get(commit);
    if (known !== undefined) return known;
    const made = new Map(this.#write(commit));
    this.#texts.set(commit, made);
    return made;
  }

  #write(commit: number): (readonly [path: string, text: string])[] {
    return this.flowsAt(commit).flatMap(({ byName, files }, index) =>
      files.map(
        (file) => [this.pathOf(commit, index, file), menuText(referenceOf(index, byName), desiredMenu(file.menu, file.edit))] as const,
      ),
    );
  }
}
