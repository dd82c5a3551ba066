// What scenes on the flow-definition API know from the start; no test of its own.
import assert from 'node:assert/strict';
import type { FlowDefinition, FlowState, MenuOption } from '../../../simulator/genesys/flow-records.ts';
import { mainIvr, sampleOrg, sampleQueues } from '../../../simulator/genesys/sample.ts';
import { membersOf } from '../queue-calls.ts';
import { QUEUES, TOKEN, type Status } from './calls.ts';
import { CLIENT, NEW_PROMPT } from './constants.ts';
import { FLOWS, type FlowName } from './flows.ts';
import { DEFINITION_MENUS, makerOf, menuText, type MenuHead, type OptionLines } from './menus.ts';
import type { Ending } from './ending.ts';
import { optionsIn } from './options.ts';
import { WORDS } from '../words.ts';

export { membersOf } from '../queue-calls.ts';
export { answered, LIST, NO_LIST, QUERY, QUEUES, times, TOKEN } from './calls.ts';

/** A menu file: as it is live, but for what is said. */
export const menu = makerOf(DEFINITION_MENUS);
/** The same of exactly these options. */
export const menuOf = (options: readonly OptionLines[], head: Partial<MenuHead> = {}): string =>
  menuText(options, { ...MENUS.main, ...head });
export const MENUS = DEFINITION_MENUS;
export const MAIN_OPTIONS = DEFINITION_MENUS.main.options;

/** The small change, and the same beside changes of other flows, which are worked on in this order. */
export const CHANGE = { 'ivr/main.yml': menu('main', NEW_PROMPT) };
export const CLOSED = menuOf([{ key: '1', prompt: 'Power cut? Press 1', target: `"${sampleQueues.emergency.id}"` }], MENUS.closed);
export const EUROPE = menuOf([{ key: '1', prompt: 'Sell with 1', target: 'to_support' }], MENUS.eu);
export const THREE = { 'ivr/1.yml': menu('main', NEW_PROMPT), 'ivr/2.yml': CLOSED, 'ivr/3.yml': EUROPE };
/** A change of two options, of which an org may store only the first. */
export const TWO_CHANGES = menu('main', { 1: { prompt: 'New 1' }, 3: { prompt: 'New 3' } });
/** All or none, one after the other. */
export const ALL_OR_NONE = { 'on-failure': 'rollback-all', concurrency: '1' };

// Requests

/** The path of the main flow. */
export const MAIN = `/api/v2/flows/${FLOWS.main.id}`;
export const read = (flow: FlowName = 'main', status: Status = 200): string => `GET /api/v2/flows/{${flow}} ${status}`;
export const patched = (status: Status = 200, flow: FlowName = 'main'): string => `PATCH /api/v2/flows/{${flow}} ${status}`;
export const put = (status: Status = 200): string => `PUT /api/v2/flows/{main} ${status}`;
export const got = (status: Status): string => read('main', status);
export const READ = read();
export const VALIDATE = 'POST /api/v2/flows/validate 200';
/** Who made a version. */
export const MAKER = (version: number | string = 15, status: Status = 200): string =>
  `GET /api/v2/flows/{main}/versions/${version} ${status}`;
/** What a plan of the main menu asks of the queues behind its keys. */
export const QUEUE_FACTS = [QUEUES, ...membersOf(...FLOWS.main.queues)];
/** Up to the first write, and a whole deploy. */
export const PLAN = [TOKEN, READ, VALIDATE];
export const DEPLOY = [...PLAN, patched()];

/** The requests that read flows to plan them, those that deploy them, and those that only read: sorted, for flows are worked on at once. */
const looks = (flows: readonly FlowName[]): string[] => [TOKEN, ...flows.flatMap((flow) => [read(flow), VALIDATE])];
export const planCalls = (...flows: FlowName[]): string[] =>
  [...looks(flows), QUEUES, ...membersOf(...new Set(flows.flatMap((flow) => FLOWS[flow].queues)))].toSorted();
export const deployCalls = (...flows: FlowName[]): string[] => [...looks(flows), ...flows.map((flow) => patched(200, flow))].toSorted();
export const readCalls = (...flows: FlowName[]): string[] => [TOKEN, ...flows.map((flow) => read(flow))].toSorted();

// What is live

export { optionsIn };

/** The main menu's options with some prompts replaced. */
export function optionsWith(prompts: Readonly<Record<string, string>>): MenuOption[] {
  return optionsIn(structuredClone(mainIvr.definition)).map((option) => ({ ...option, prompt: prompts[option.key] ?? option.prompt }));
}

/** Someone changes what callers hear for a key. */
export const prompting =
  (key: string, prompt: string, node?: string): ((definition: FlowDefinition) => void) =>
  (definition) => {
    const option = optionsIn(definition, node).find((candidate) => candidate.key === key);
    assert.ok(option !== undefined, `no key ${key}`);
    option.prompt = prompt;
  };

/** Only the first of {@link TWO_CHANGES} lands. */
export const half = prompting('3', 'For bills and payments, press 3');

/** Someone changes the flow, outside of all menus. */
export const noting =
  (note: string): ((definition: FlowDefinition) => void) =>
  (definition) => {
    definition['note'] = note;
  };

/** The sample org with the main flow changed. */
export function orgWith(change: (definition: FlowDefinition) => void): { readonly flows: FlowState[] } {
  const flows = [...structuredClone(sampleOrg()).flows];
  const main = flows.find(({ id }) => id === FLOWS.main.id);
  assert.ok(main !== undefined);
  change(main.definition);
  return { flows };
}

/** What the small change's PATCH must be, to the letter. */
export function mainPatch(version: number, options: readonly MenuOption[] = optionsWith({ 1: NEW_PROMPT })): object {
  return { version, definition: { nodes: { collect_ivr_main: { type: 'collect', menu: { options } } } } };
}

/** The rollback's PUT, to the letter: the definition from before, under the write's own version. */
export function mainRestore(version: number): object {
  return { version, definition: mainIvr.definition };
}

// How runs end, for whoever looks at them from outside

/** A pull request with the small change, and a push of the same. */
export const PLAN_ENDING: Ending = {
  exitCode: 0,
  outcome: 'success',
  mode: 'plan',
  changed: ['ivr/main.yml'],
  flows: ['Main IVR planned 14'],
  verdict: WORDS.verdict('plan', WORDS.changes()),
};
export const DEPLOY_ENDING: Ending = {
  ...PLAN_ENDING,
  mode: 'deploy',
  flows: ['Main IVR deployed 15'],
  verdict: WORDS.verdict('deploy', WORDS.deployed()),
};

// How runs end

/** The version that a deploy makes, and its maker. */
export const OURS = [`15 ${CLIENT.id}`];
/** How a run ends that deploys the small change. */
export const DEPLOYED = { status: 'deployed', versions: [14, 15], attempts: 1, published: OURS } as const;
export const PLANNED = { status: 'planned', versions: [14, 14], attempts: 0, published: [] } as const;
export const IN_SYNC = { ...PLANNED, status: 'in-sync' } as const;
export const REJECTED = { ...PLANNED, status: 'rejected' } as const;
/** Nothing that this run wrote was published. */
export const UNTOUCHED = { status: 'failed', versions: [14, 14], attempts: 1, published: [] } as const;
/** A change of someone else is left as it is. */
export const MENU_CONFLICT = {
  status: 'conflict',
  versions: [14, 15],
  attempts: 1,
  code: 'menu.changed.by.somebody.else',
  published: ['15 ann'],
} as const;
export const BY_HAND = { status: 'rollback-failed', versions: [14, 16], attempts: 1, published: [...OURS, '16 ann'] } as const;
/** Nothing was rolled back: ours is live still. */
export const STILL_OURS = { status: 'rollback-failed', versions: [14, 15], attempts: 1, published: OURS } as const;
/** What is live could not be looked at. */
export const NOT_CLAIMED = { ...STILL_OURS, versions: [14, null] } as const;
