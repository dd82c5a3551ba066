// Requests as tests tell them, such as `GET /api/v2/flows/{main} 200`; no test of its own.
import type { ReceivedRequest } from '../../../simulator/genesys/protocol.ts';
import { inOrder } from '../queue-calls.ts';
import { shortId } from './flows.ts';

/** The status of an answer; null if there was none. */
export type Status = number | null;

const POLL = /^GET \/api\/v2\/flows\/(?:export\/)?jobs\//u;
const EXPORT = /^POST \/api\/v2\/flows\/export\/jobs /u;
const ID = /[\da-f]{8}-[\da-f-]{27}/gu;

/** Who made a version of one of Architect's flows: asked if the flow doesn't say and something depends on it. It has tests of its own. */
const MAKER = /^GET \/api\/v2\/flows\/[^/]+\/versions\/(?:\d+\.\d+|saved_version_[^/]+) /u;

/** Which phone numbers reach the flows of a plan: asked once. It has tests of its own. */
const ROUTES = /^GET \/api\/v2\/architect\/ivrs /u;

/**
 * What Genesys Cloud and its storage were asked, in order, without who made a version and which numbers reach a flow. Questions about a job that follow each other are
 * told once.
 */
export function callsIn(requests: readonly ReceivedRequest[]): string[] {
  const calls = withoutAsides(told(requests));
  return named(calls.filter((call, index, all) => call !== all[index - 1] || !POLL.test(call)));
}

/** The same with each question about a job. */
export function everyCallIn(requests: readonly ReceivedRequest[]): string[] {
  return named(told(requests));
}

/** The same of flows that are worked on at once: sorted, and each question about a job told once. */
export function callsAtOnceIn(requests: readonly ReceivedRequest[]): string[] {
  const calls = withoutAsides(told(requests));
  return named(calls.filter((call, index, all) => all.indexOf(call) === index || !POLL.test(call))).toSorted();
}

/** Only Architect's API exports flows. On the other one, each question stays. */
function withoutAsides(calls: readonly string[]): readonly string[] {
  return calls.some((call) => EXPORT.test(call)) ? calls.filter((call) => !MAKER.test(call) && !ROUTES.test(call)) : calls;
}

function told(requests: readonly ReceivedRequest[]): string[] {
  return requests.map(({ method, path, status }) => `${method} ${path} ${status}`);
}

/** Flows and queues of the sample org by their short names. Questions for members of queues are sorted. */
function named(calls: readonly string[]): string[] {
  return inOrder(calls).map((call) => call.replaceAll(ID, shortId));
}

/** The same call with another answer. */
export function answered(call: string, status: Status): string {
  return call.replace(/ \S+$/u, ` ${status}`);
}

/** The same call several times. */
export function times(count: number, call: string): string[] {
  return Array.from({ length: count }, () => call);
}

/** What every API is asked. */
export const TOKEN = 'POST /oauth/token 200';
/** What queues are called: all of them, or some by their ids. */
export const QUEUES = 'GET /api/v2/routing/queues 200';
/** What flows are called. An org that has the flow-definition API alone has no such list. */
export const LIST = 'GET /api/v2/flows 200';
export const NO_LIST = 'GET /api/v2/flows 404';
export const QUERY = 'POST /api/v2/flows/query 200';
