import { watch, type FSWatcher } from 'node:fs';

/** An editor writes a file in several steps. In milliseconds. */
const QUIET = 150;

/** Says when a YAML file in one of some folders may have changed. */
export class FolderWatch implements Disposable {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #onChange: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Watches these folders, too. */
  add(folders: Iterable<string>): void {
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#watch(folder);
  }

  #watch(folder: string): void {
    const watcher = watch(folder, (_, name) => {
      if (name === null || !/\.ya?ml$/u.test(name)) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#onChange, QUIET);
    });
    // If the folder is gone, the page stays as it is.
    watcher.on('error', () => watcher.close());
    this.#watchers.set(folder, watcher);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
  }
}
