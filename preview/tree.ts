import { menuFile, type OptionText } from '../harness/menus.ts';
import type { FlowNode, FlowState } from '../simulator/genesys/flow-records.ts';
import { sampleDivisions, sampleQueues } from '../simulator/genesys/sample.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;
const QUEUES = Object.values(sampleQueues);

/** One of the org's queues. After the last one, the first one follows. */
function queueAt(index: number): (typeof QUEUES)[number] {
  return QUEUES[index % QUEUES.length] ?? sampleQueues.sales;
}

function flowId(index: number): string {
  return `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
}

/** The n-th option of a menu. `turn` moves its target to a later queue. */
function option(menu: number, place: number, turn: number): OptionText & { readonly key: string; readonly prompt: string } {
  const key = KEYS[place] ?? '0';
  const queue = queueAt(menu + place + turn);
  return { key, prompt: `For ${queue.name.toLowerCase()} in department ${menu + 1}, press ${key}`, target: `"${queue.id}"` };
}

/** A flow with a tree of menus: each menu leads to queues, and with its last two keys to the menus below it. */
export function tree(index: number, menus: number, keys: number): FlowState {
  const nodes: Record<string, FlowNode> = { start: { type: 'start', next: 'menu_1' } };
  for (let menu = 0; menu < menus; menu += 1) {
    const below = [menu * 2 + 1, menu * 2 + 2].filter((next) => next < menus);
    const places = Array.from({ length: keys - below.length }, (_, place) => option(menu, place, 0));
    const options = [
      ...places.map(({ key, prompt, target }) => ({ key, prompt, routingTarget: JSON.parse(target) as string })),
      ...below.map((next, place) => ({
        key: KEYS[keys - below.length + place] ?? '0',
        prompt: `For department ${next + 1}, press ${KEYS[keys - below.length + place]}`,
        routingTarget: `menu_${next + 1}`,
      })),
    ];
    nodes[`menu_${menu + 1}`] = { type: 'menu', menu: { options } };
  }
  return {
    id: flowId(index),
    name: `Line ${index + 1}`,
    division: sampleDivisions.home,
    version: 1,
    definition: { startNode: 'start', nodes },
  };
}

/** The file of a menu in such a flow. Its first `moved` keys lead to other queues. */
export function fileFor(flow: FlowState, menu: number, moved: number): string {
  const options = flow.definition.nodes[`menu_${menu + 1}`]?.menu?.options ?? [];
  return menuFile(
    options.map(({ key, prompt, routingTarget }, place) =>
      place < moved ? option(menu, place, 3) : { key, prompt, target: JSON.stringify(routingTarget) },
    ),
    { flow: `flow_id: ${flow.id}`, node: `menu_${menu + 1}` },
  );
}
