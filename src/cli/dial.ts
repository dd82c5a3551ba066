import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { clock } from '../run/connect.ts';
import { pageToDial } from '../run/dial.ts';
import { atEnd, type RunState } from '../run/run-state.ts';
import { DialServer, LIVE_RELOAD } from './dial-server.ts';
import { FolderWatch } from './folder-watch.ts';
import type { DialPlace } from './options.ts';
import { show } from './show.ts';
import type { Terminal } from './terminal.ts';

/** What the command `dial` works with. */
interface Dialling {
  /** Plans what is in the folder now. */
  readonly plan: () => Promise<RunState>;
  readonly place: DialPlace;
  /** The root of the repository. */
  readonly root: string;
  /** The working folder. */
  readonly folder: string;
  readonly terminal: Terminal;
}

/** A page, and the folders of the files that it was made from. */
interface PlannedPage {
  readonly html: string | undefined;
  readonly folders: ReadonlySet<string>;
}

/** Shows the planned flows as a page to dial: served until someone presses Ctrl+C, or as a file. Returns the exit code. */
export async function dial(dialling: Dialling): Promise<number> {
  const { place, folder, terminal } = dialling;
  const page = await planned(dialling);
  if (place.out === undefined) return serve(dialling, page);
  if (page.html === undefined) return 1;
  writeFileSync(resolve(folder, place.out), page.html);
  terminal.print(`The page is in ${place.out}: open it in a browser.\n`);
  return 0;
}

async function serve(dialling: Dialling, first: PlannedPage): Promise<number> {
  const { place, terminal } = dialling;
  await using server = await DialServer.open(place.port);
  server.show(first.html);
  // One plan at a time: what changes in the meantime is planned next.
  let work = Promise.resolve();
  const follow = async (before: Promise<void>): Promise<void> => {
    await before;
    const { html, folders } = await planned(dialling);
    server.show(html);
    files.add(folders);
  };
  using files = new FolderWatch(() => {
    work = follow(work);
  });
  files.add(first.folders);
  terminal.print(`Dial it at ${server.url} (Ctrl+C ends this). The page follows your menu files.\n`);
  await ended();
  return 0;
}

/** The page of what is in the folder now. If that is wrong, the terminal says so, and the earlier page stays. */
async function planned({ plan, terminal, place, root }: Dialling): Promise<PlannedPage> {
  const state = atEnd(await plan(), clock.now());
  state.journal?.end();
  const page = await pageToDial(state, terminal, { all: true, ...(place.out === undefined ? { live: LIVE_RELOAD } : {}) });
  const { files, outcome } = state.report;
  if (page === undefined || outcome === 'failure') show(terminal.redactAll(state.report), terminal);
  return { html: page?.html, folders: new Set(files.map(({ path }) => dirname(join(root, path)))) };
}

async function ended(): Promise<void> {
  const { promise, resolve: end } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
  await promise;
}
