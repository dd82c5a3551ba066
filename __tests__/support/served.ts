// `genesys-ivr dial` as a child process; no test of its own.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { plainEnvironment } from '../../harness/git.ts';
import { ENTRY } from './cli.ts';
import { readPage, type Shown } from './dialled-page.ts';
import type { AnyScene } from './pull-scene.ts';
import { CLIENT } from './scene.ts';

/** `genesys-ivr dial` while it serves. */
export class Served implements AsyncDisposable {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly url: string;

  private constructor(child: ChildProcessByStdio<null, Readable, Readable>, url: string) {
    this.#child = child;
    this.url = url;
  }

  static async open(scene: AnyScene, folder: string): Promise<Served> {
    const env = { ...plainEnvironment(), GENESYS_CLOUD_CLIENT_ID: CLIENT.id, GENESYS_CLOUD_CLIENT_SECRET: CLIENT.secret };
    const args = [ENTRY, 'dial', '--gateway-url', scene.stage.cloudUrl];
    const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for await (const part of child.stdout) {
      output += String(part);
      const url = /http:\S+/u.exec(output)?.[0];
      if (url !== undefined) return new Served(child, url);
    }
    throw new Error(`It serves nothing: ${output}`);
  }

  async page(): Promise<ReadonlyMap<string, Shown>> {
    return readPage(await (await fetch(this.url)).text());
  }

  /** What the page that is served now calls itself. */
  async digest(): Promise<string> {
    const [, digest = ''] = /^<!doctype html>\n<html data-page="([\w-]+)" /u.exec(await (await fetch(this.url)).text()) ?? [];
    return digest;
  }

  /** The first that a page hears. */
  async told(page: string): Promise<string> {
    const response = await fetch(`${this.url}changes?page=${page}`);
    for await (const part of response.body ?? []) return Buffer.from(part as Uint8Array).toString();
    return '';
  }

  /** Waits until the server says that there is a newer page. */
  async changed(act: () => Promise<void>): Promise<void> {
    const response = await fetch(`${this.url}changes`);
    const acting = act();
    let said = '';
    for await (const part of response.body ?? []) {
      said += Buffer.from(part as Uint8Array).toString();
      if (said.includes('data: changed')) break;
    }
    await acting;
  }

  /** Ctrl+C. */
  async end(): Promise<number | null> {
    const ended = once(this.#child, 'exit') as Promise<[number | null]>;
    this.#child.kill('SIGINT');
    return (await ended)[0];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null) await this.end();
  }
}
