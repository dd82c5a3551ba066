// Menu files of the sample orgs; no test of its own.
import { architectAfterHours, architectMainIvr, sampleOrg, sampleQueues } from '../../../simulator/genesys/sample.ts';
import { FLOWS, type FlowName } from './flows.ts';

/** An option of a menu file. `target` is YAML, as it stands after `routing_target:`. */
export interface OptionLines {
  readonly key: string;
  readonly prompt?: string;
  readonly target: string;
  readonly name?: string;
}

/** What a menu file says besides its options. `flow` is YAML. */
export interface MenuHead {
  readonly flow: string;
  readonly node: string;
  readonly audio?: 'auto' | 'keep' | 'replace';
}

/** A menu as it is published. */
export type Menu = MenuHead & { readonly options: readonly OptionLines[] };

/** What becomes of the options: `null` removes one, a key that isn't there adds one. A text is what key 1 says. */
export type MenuChanges = string | Readonly<Record<string, Partial<OptionLines> | null>>;

/** Gives menu files: as they are published, but for what is said. */
export type MenuMaker<Name extends string> = (which: Name, changes?: MenuChanges, head?: Partial<MenuHead>) => string;

export function makerOf<Name extends string>(menus: Readonly<Record<Name, Menu>>): MenuMaker<Name> {
  return (which, changes = {}, head = {}) => {
    const { options, ...own } = menus[which];
    return menuText(changed(options, typeof changes === 'string' ? { 1: { prompt: changes } } : changes), { ...own, ...head });
  };
}

function changed(options: readonly OptionLines[], changes: Exclude<MenuChanges, string>): OptionLines[] {
  const kept = options.flatMap((option): OptionLines[] => {
    const change = changes[option.key];
    return change === null ? [] : [{ ...option, ...change }];
  });
  const added = Object.entries(changes).flatMap(([key, change]): OptionLines[] =>
    change === null || options.some((option) => option.key === key) ? [] : [{ key, target: '', ...change }],
  );
  return [...kept, ...added];
}

/** A menu file of these options. */
export function menuText(options: readonly OptionLines[], { flow, node, audio }: MenuHead): string {
  const lines = options.flatMap(({ key, prompt, target, name }) => [
    `  - key: ${JSON.stringify(key)}`,
    ...(prompt === undefined ? [] : [`    prompt: ${JSON.stringify(prompt)}`]),
    `    routing_target: ${target}`,
    ...(name === undefined ? [] : [`    name: ${JSON.stringify(name)}`]),
  ]);
  const sound = audio === undefined ? '' : `audio: ${audio}\n`;
  return `${flow}\nmenu_node_id: ${JSON.stringify(node)}\n${sound}options:\n${lines.join('\n')}\n`;
}

const queue = ({ name }: { name: string }): string => `{ queue: ${name} }`;
const AS_IT_IS = '{ unchanged: true }';

/** On Architect's API: what a menu says is one text, of which each option has its part. */
export const ARCHITECT_MENUS = {
  main: {
    flow: `flow_id: ${architectMainIvr.id}`,
    node: 'Main Menu_10',
    options: [
      { key: '1', prompt: 'For sales, press 1', target: queue(sampleQueues.sales) },
      { key: '2', prompt: 'For support, press 2', target: queue(sampleQueues.support) },
      { key: '3', prompt: 'For bills and payments, press 3', target: queue(sampleQueues.billing) },
      { key: '9', prompt: 'For our opening hours, press 9', target: AS_IT_IS },
      { key: '0', prompt: 'To speak to an operator, press 0', target: AS_IT_IS },
      { key: '*', prompt: 'To hear this again, press star', target: AS_IT_IS },
    ],
  },
  hours: {
    flow: `flow_id: ${architectMainIvr.id}`,
    node: 'Opening Hours_18',
    options: [
      { key: '2', prompt: 'We are open', target: AS_IT_IS },
      { key: '#', prompt: 'on weekdays', target: '{ disconnect: true }' },
      { key: '*', prompt: 'from eight to six.', target: AS_IT_IS },
    ],
  },
  eu: {
    flow: `flow_id: ${FLOWS.eu.id}`,
    node: 'Main Menu_10',
    options: [
      { key: '1', prompt: 'For sales, press 1', target: queue(sampleQueues.salesEu) },
      { key: '2', prompt: 'For support, press 2', target: queue(sampleQueues.supportEu) },
      { key: '9', target: AS_IT_IS },
    ],
  },
  closed: {
    flow: `flow_id: ${architectAfterHours.id}`,
    node: 'Closed_10',
    options: [
      { key: '1', prompt: 'To report a power cut, press 1', target: queue(sampleQueues.emergency) },
      { key: '2', prompt: 'To report a gas leak, press 2', target: queue(sampleQueues.emergency) },
      { key: '9', target: AS_IT_IS },
    ],
  },
} as const satisfies Record<string, Menu>;

/** On the flow-definition API: each option with the prompt and the target that it has live. */
export const DEFINITION_MENUS = {
  main: definitionMenu('main', 'collect_ivr_main'),
  hours: definitionMenu('main', 'menu_hours'),
  eu: definitionMenu('eu', 'collect_ivr_main'),
  closed: definitionMenu('closed', 'menu_closed'),
  payment: definitionMenu('payment', 'collect_payment'),
};

function definitionMenu(flow: FlowName, node: string): Menu {
  const { id } = FLOWS[flow];
  const live = sampleOrg().flows.find((one) => one.id === id);
  const options = live?.definition.nodes[node]?.menu?.options ?? [];
  return {
    flow: `flow_id: ${id}`,
    node,
    options: options.map(({ key, prompt, routingTarget }) => ({ key, prompt, target: JSON.stringify(routingTarget) })),
  };
}
