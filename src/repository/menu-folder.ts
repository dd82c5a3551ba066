import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { RunError } from '../model/run-error.ts';
import type { LocatedFiles } from './locate-files.ts';
import { inWorkspace } from './placement.ts';
import { matches, startOf, type Globs } from './workspace.ts';

/** The folder with the menu files: it reads them, and writes new ones. All paths start at the repository, with `/`. */
export class WorkspaceFolder {
  readonly #workspace: string;
  readonly #located: Pick<LocatedFiles, 'checkout' | 'strays'>;
  readonly #isMenuFile: (file: string) => boolean;
  readonly folders: readonly string[];

  constructor(workspace: string, located: Pick<LocatedFiles, 'checkout' | 'strays'>, globs: Globs) {
    this.#workspace = workspace;
    this.#located = located;
    this.#isMenuFile = matches(globs);
    const { folder } = located.checkout;
    const starts = [...new Set(globs.include.map((glob) => startOf(glob)))];
    this.folders = starts.flatMap((start) => {
      if (folder === '') return [start];
      const inside = posix.relative(folder, start);
      return inside.startsWith('..') ? [] : [inside];
    });
  }

  read(path: string): string {
    return readFileSync(this.#full(path), 'utf8');
  }

  /** Whether a file is not in git as it is here. Without git, no file is. */
  isUncommitted(path: string): boolean {
    const { strays } = this.#located;
    const file = this.#file(path);
    return strays === undefined || [...strays.untracked, ...strays.modified].includes(file);
  }

  isFree(path: string): boolean {
    const full = this.#full(path);
    return this.#isMenuFile(this.#file(path)) && !hasEntry(dirname(full), basename(full)) && isInside(this.#workspace, dirname(full));
  }

  /**
   * Writes all of these files, or none: first beside their places, then by renaming.
   *
   * @throws RunError `files.unwritable`
   */
  write(files: ReadonlyMap<string, string>): void {
    const writes = [...files].map(([path, text]) => new FileWrite(this.#full(path), text));
    try {
      for (const write of writes) write.prepare();
      for (const write of writes) write.commit();
    } catch (error) {
      for (const write of writes.toReversed()) write.undo();
      const why = error instanceof Error ? error.message : String(error);
      throw new RunError(
        'files.unwritable',
        `The menu files can't be written, so none was: ${why}.`,
        'Check the folder and the free space.',
      );
    }
  }

  #file(path: string): string {
    return inWorkspace(this.#located.checkout, path);
  }

  #full(path: string): string {
    return join(this.#workspace, this.#file(path));
  }
}

/** One file on its way to the disk. */
class FileWrite {
  readonly #path: string;
  readonly #text: string;
  readonly #draft: string;
  #before: Buffer | undefined;
  #state: 'new' | 'prepared' | 'committed' = 'new';

  constructor(path: string, text: string) {
    this.#path = path;
    this.#text = text;
    this.#draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  }

  prepare(): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    this.#state = 'prepared';
    writeFileSync(this.#draft, this.#text, { flag: 'wx' });
    if (!existsSync(this.#path)) return;
    this.#before = readFileSync(this.#path);
    chmodSync(this.#draft, statSync(this.#path).mode);
  }

  commit(): void {
    renameSync(this.#draft, this.#path);
    this.#state = 'committed';
  }

  /** It never throws: what failed first is what to tell. */
  undo(): void {
    try {
      if (this.#state === 'prepared') rmSync(this.#draft, { force: true });
      if (this.#state !== 'committed') return;
      if (this.#before === undefined) rmSync(this.#path, { force: true });
      else writeFileSync(this.#path, this.#before);
    } catch {
      // The disk takes nothing any more.
    }
  }
}

/** Whether a folder has an entry of this name, in upper or lower case: some file systems take these for the same. */
function hasEntry(folder: string, name: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((entry) => entry.toLowerCase() === name.toLowerCase());
}

/** Whether a folder, or the nearest one above it that is there, is inside of the workspace and not behind a link. */
function isInside(workspace: string, folder: string): boolean {
  if (!existsSync(folder)) return folder !== dirname(folder) && isInside(workspace, dirname(folder));
  return realpathSync(folder) === join(realpathSync(workspace), folder.slice(workspace.length));
}
