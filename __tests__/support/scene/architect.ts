// What scenes on Architect's API know from the start; no test of its own.
import assert from 'node:assert/strict';
import { architectMainIvr } from '../../../simulator/genesys/sample.ts';
import { answered, QUEUES, TOKEN, type Status } from './calls.ts';
import { CLIENT, NEW_PROMPT } from './constants.ts';
import type { FlowName } from './flows.ts';
import { ARCHITECT_MENUS, makerOf } from './menus.ts';

export { membersOf } from '../queue-calls.ts';
export { answered, LIST, NO_LIST, QUERY, QUEUES, times, TOKEN } from './calls.ts';

/** A menu file: as it is published, but for what is said. */
export const menu = makerOf(ARCHITECT_MENUS);

/** The small change. */
export const CHANGE = { 'ivr/main.yml': menu('main', NEW_PROMPT) };

// The requests of a deploy, in order

/** The last look before the upload. */
export const look = (flow: FlowName = 'main', status: Status = 200): string => `GET /api/v2/flows/{${flow}} ${status}`;
export const LOOK = look();
const EXPORT = ['POST /api/v2/flows/export/jobs 200', 'GET /api/v2/flows/export/jobs/{id} 200', 'GET /presigned/downloads/{id}.yaml 200'];
/** Those that read a flow. */
export const reads = (flow: FlowName = 'main'): string[] => [look(flow), ...EXPORT];
export const READ = reads();
/** All that a plan of the main menu asks. */
export const PLAN = [TOKEN, ...READ, QUEUES];
export const REGISTER = 'POST /api/v2/flows/jobs 200';
export const UPLOAD = 'PUT /presigned/uploads/{id} 200';
export const ASK_JOB = 'GET /api/v2/flows/jobs/{id} 200';
export const DOWNLOAD = 'GET /presigned/downloads/{id}.yaml 200';
export const JOB = [REGISTER, UPLOAD, ASK_JOB];
/** Those that publish a flow and look at what is live then. */
export const publishes = (flow: FlowName = 'main'): string[] => [look(flow), ...JOB, ...reads(flow)];
export const DEPLOY = [...PLAN, ...publishes()];
/** The same up to a job that may not be asked for. */
export const BLIND_JOB = [REGISTER, UPLOAD, answered(ASK_JOB, 403)];

/** The main flow is read for the plan, looked at right before the upload, and read again after the job. */
export const LAST_LOOK = 2;
export const VERIFY = 3;
/** The look before a rollback's upload. */
export const ROLLBACK_LOOK = 4;

// What is live

/** The text with passages replaced: each must be there once and no more. */
export function replaced(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((now, [from, to]) => {
    assert.equal(now.split(from).length, 2, `once and no more: ${from}`);
    return now.replace(from, () => to);
  }, text);
}

/** What is published when a run begins, and what the small change asks for: one line is another. */
export const BEFORE = architectMainIvr.yaml ?? '';
export const DESIRED = replaced(BEFORE, ['For sales, press 1', NEW_PROMPT]);
export const BOTH = { before: BEFORE, desired: DESIRED };
/** What all options of the main menu say. */
export const AUDIO =
  'For sales, press 1 For support, press 2 For bills and payments, press 3 For our opening hours, press 9 To speak to an operator, press 0 To hear this again, press star';
export const NEW_AUDIO = AUDIO.replace('For sales, press 1', NEW_PROMPT);

/** Someone's change of another menu, and of the menu that the file describes. */
export const withOtherMenu = (yaml: string): string =>
  replaced(yaml, ['We are open on weekdays from eight to six.', 'We are always open.']);
export const withSameMenu = (yaml: string): string => replaced(yaml, ['For support, press 2', 'For help, press 2']);
/** Key 2's choice has another name. */
export const withOtherQueueName = (yaml: string): string =>
  replaced(yaml, ['name: Support\n              refId', 'name: Help\n              refId']);
/** An export of which nobody asked for that: key 2's choice is called as another one. */
export const mangled = (yaml: string): string => replaced(yaml, ['name: Support\n              refId', 'name: Sales\n              refId']);

/** The lines of the choice with this name in the menus of the sample org. */
export function choiceAt(yaml: string, name: string): string {
  const lines = yaml.split(/(?<=\n)/u);
  const start = lines.findIndex((line) => line.trim() === `name: ${name}`) - 1;
  const indent = /^ *-/u.exec(lines[start] ?? '')?.[0] ?? '';
  assert.notEqual(indent, '', `no choice ${name}`);
  const length = lines.slice(start + 1).findIndex((line) => line.search(/\S/u) < indent.length);
  return lines.slice(start, length === -1 ? undefined : start + 1 + length).join('');
}

// How runs end

/** The version that a deploy makes, and its maker. */
export const OURS = [`14.0 ${CLIENT.id}`];
/** How a flow ends that gets its next version. */
export const DEPLOYED = { status: 'deployed', versions: ['13.0', '14.0'], attempts: 1, published: OURS } as const;
/** The same of the small change. */
export const CHANGED = { ...DEPLOYED, live: DESIRED } as const;
/** Nothing of the flow could be read, so nothing is claimed of it. */
export const UNREAD = { status: 'failed', versions: [null, null], attempts: 0, published: [], live: BEFORE } as const;
/** Nothing that this run wrote was published. */
export const UNTOUCHED = { status: 'failed', versions: ['13.0', '13.0'], attempts: 1, published: [], live: BEFORE } as const;
export const IN_SYNC = { status: 'in-sync', versions: ['13.0', '13.0'], attempts: 0, published: [], live: BEFORE } as const;
/** Ann has changed the same menu: hers is left as it is. */
export const MENU_CONFLICT = {
  status: 'conflict',
  attempts: 1,
  versions: ['13.0', '14.0'],
  code: 'menu.changed.by.somebody.else',
  published: ['14.0 ann'],
} as const;
/** The change stands on top of Ann's. */
export const ON_TOP = { status: 'deployed', versions: ['14.0', '15.0'], published: ['14.0 ann', `15.0 ${CLIENT.id}`] } as const;
/** Ann has edited the menu outside git. */
export const DRIFTED = {
  status: 'drifted',
  versions: ['14.0', '14.0'],
  attempts: 0,
  code: 'drift',
  calls: PLAN,
  published: ['14.0 ann'],
} as const;
/** Ann's version lies under ours, and may be replaced by it. */
export const BURIED = {
  status: 'rollback-failed',
  versions: ['13.0', '15.0'],
  attempts: 1,
  code: 'version.in.between',
  published: ['14.0 ann', `15.0 ${CLIENT.id}`],
  live: DESIRED,
} as const;

/** A choice without what callers hear of it or are led by: what a new one copies. */
export function quietly(choice: string): string {
  return choice.replaceAll(/ {14}(?:(?:preTransfer|failureTransfer)Audio|priority):\r?\n {16}[^\n]*\n/gu, '');
}
