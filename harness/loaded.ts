import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a process has loaded. */
export interface Loaded {
  /** The bytes of all modules that are files. */
  readonly bytes: number;
  /** Node's own modules, such as `http`. */
  readonly builtins: readonly string[];
}

/** Notes what a child process loads. */
export class LoadNotes {
  readonly #path: string;

  /** @param folder where the notes are kept */
  constructor(folder: string) {
    this.#path = join(folder, 'loaded.json');
  }

  /** The variables that make a child process keep notes. */
  get env(): Record<string, string> {
    const code = `
      import { writeFileSync } from 'node:fs';
      import { registerHooks } from 'node:module';
      const urls = [];
      registerHooks({ load: (url, context, next) => (urls.push(url), next(url, context)) });
      const before = new Set(process.moduleLoadList);
      process.on('exit', () => {
        const added = process.moduleLoadList.filter((name) => !before.has(name));
        writeFileSync(${JSON.stringify(this.#path)}, JSON.stringify({ urls, added }));
      });`;
    return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
  }

  read(): Loaded {
    const { urls, added } = JSON.parse(readFileSync(this.#path, 'utf8')) as { readonly urls: string[]; readonly added: string[] };
    const files = urls.filter((url) => url.startsWith('file:'));
    return {
      bytes: files.reduce((sum, url) => sum + statSync(new URL(url)).size, 0),
      builtins: added.flatMap((name) => /^NativeModule (?!internal\/)(\S+)$/u.exec(name)?.[1] ?? []),
    };
  }
}
