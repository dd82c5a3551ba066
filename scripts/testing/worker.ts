/*
 * A process that runs one test file after the other, as the runner sends them. What all files import is loaded once. Node.js's own
 * `--test-isolation=none` would take all files at once, and could not show when one of them has ended.
 */

import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { LAST, type Message, type Order } from './messages.ts';

const send = (message: Message): void => void process.send?.(message);

process.on('message', ({ path }: Order) => {
  import(pathToFileURL(resolve(path)).href)
    .catch((error: unknown) => {
      send({ type: 'not-loaded', path, failure: inspect(error) });
    })
    // When this test has ended, the reporter reports that the process is free again.
    .then(() => test(LAST, () => undefined))
    .catch(console.error);
});
send({ type: 'free' });
