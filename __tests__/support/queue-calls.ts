// What plans ask of queues, in the end-to-end tests; no test of its own.
import { sampleQueues } from '../../simulator/genesys/sample.ts';

export type QueueKey = keyof typeof sampleQueues;

const MEMBERS = /^GET \/api\/v2\/routing\/queues\/\S+\/members /u;

/** The question what queues are called: of all of them, or by id. */
export const NAMES = 'GET /api/v2/routing/queues 200';

/** The questions who is a member of queues of the sample org, as {@link inOrder} tells them. */
export function membersOf(...queues: readonly QueueKey[]): string[] {
  return queues.map((name) => `GET /api/v2/routing/queues/{${name}}/members 200`).toSorted();
}

/** Calls with the sample org's queues by their short names. Questions for members that follow each other are sorted: they are on their way at once. */
export function inOrder(calls: readonly string[]): string[] {
  const told = calls.map((call) => Object.entries(sampleQueues).reduce((text, [name, { id }]) => text.replace(id, `{${name}}`), call));
  for (let start = 0; start < told.length; start += 1) {
    const length = told.slice(start).findIndex((call) => !MEMBERS.test(call));
    const end = length === -1 ? told.length : start + length;
    if (end > start) told.splice(start, end - start, ...told.slice(start, end).toSorted());
    start = Math.max(start, end - 1);
  }
  return told;
}
