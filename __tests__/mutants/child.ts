/*
 * A process that runs test files while one file of `src` has another text. The text is exchanged as it is loaded, so the file itself
 * stays as it is.
 */

import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import type { ChildMessage, ChildOrder } from './messages.ts';

const send = (message: ChildMessage): void => void process.send?.(message);

process.once('message', ({ files, exchange }: ChildOrder) => {
  // The tests end the process when they are done.
  process.channel?.unref();
  if (exchange !== undefined) exchangeSource(pathToFileURL(resolve(exchange.file)).href, exchange.source);
  void loadAll(files);
});

function exchangeSource(target: string, source: string): void {
  registerHooks({
    load(url, context, nextLoad) {
      if (url !== target) return nextLoad(url, context);
      send({ type: 'exchanged' });
      return { format: 'module-typescript', source, shortCircuit: true };
    },
  });
}

async function loadAll(files: readonly string[]): Promise<void> {
  for (const path of files) {
    try {
      await import(pathToFileURL(resolve(path)).href);
    } catch (error) {
      send({ type: 'not-loaded', path, failure: inspect(error) });
    }
  }
}
