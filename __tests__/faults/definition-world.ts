import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import type { FlowDefinition, MenuOption } from '../../simulator/genesys/flow-records.ts';
import { sampleDivisions, sampleQueues } from '../../simulator/genesys/sample.ts';
import { LINES, MENUS, THEIR_QUEUE, type Line, type MenuId, type DesiredMenu } from './menu-edits.ts';
import { isContentAct, type Schedule, type ContentAct } from './schedule.ts';
import { removeQueue } from './delete-queue.ts';
import type { MenuState, Snapshot } from './snapshot.ts';
import { CLIENT, flowId, flowName, PERSON, TWIN, type Engine, type State, type World } from './world.ts';

/** An org that only has the flow-definition API. */
export function definitionWorld(schedule: Schedule, clock: () => number, engines: readonly Engine[] = [CLIENT]): World {
  const ids = schedule.flows.map((_, index) => flowId(index));
  const cloud = new GenesysCloud({
    clock,
    clients: engines,
    queues: Object.values(sampleQueues),
    validateEndpoint: schedule.validates,
    versionMakers: schedule.versionMakers,
    versionIds: schedule.versionIds,
    patchResponse: schedule.showsWrites ? 'full' : 'no-definition',
    rateLimit: { requestsPerMinute: 100_000 },
    flows: ids.map((id, index) => ({
      id,
      name: flowName(index),
      division: sampleDivisions.home,
      version: 14,
      definition: firstDefinition(),
    })),
  });
  let acts = 0;
  return {
    cloud,
    ids,
    live: (id) => cloud.flow(id).version,
    history: (id) =>
      cloud.history(id).map(({ version, by, at, definition }): State => ({
        version,
        at,
        by: by === 'seed' ? 'start' : by === CLIENT.id ? 'run' : 'others',
        isTwin: by === TWIN,
        maker: by === 'seed' ? 'start' : by,
        snapshot: snapshotOf(definition),
      })),
    act: (flow, act, by, desiredMenus) => {
      if (act === 'deletes the flow') return cloud.deleteFlow(flowId(flow));
      if (act === 'deletes a queue') return removeQueue(cloud);
      acts += 1;
      const change = (definition: FlowDefinition): void => {
        if (act === 'puts the version before back') Object.assign(definition, otherBefore(cloud, flowId(flow)));
        else if (isContentAct(act)) perform(definition, act, desiredMenus, acts);
      };
      if (by === 'Ann') cloud.edit(flowId(flow), PERSON, change);
      else cloud.edit(flowId(flow), TWIN, change, CLIENT.id);
    },
    mangle: (how, id) => (definition) => {
      const files = schedule.flows[ids.indexOf(id)]?.files ?? [];
      mangle(definition, cloud.flow(id).definition, how, files[0]?.menu ?? 'main');
    },
  };
}

/** The newest definition before that was another one; undefined if there was none. */
function otherBefore(cloud: GenesysCloud, id: string): FlowDefinition | undefined {
  const now = JSON.stringify(cloud.flow(id).definition);
  return cloud.history(id).findLast(({ definition }) => JSON.stringify(definition) !== now)?.definition;
}

/** Numbers that JavaScript can't hold, or writes in another way, under names of all kinds. No menu file speaks of them. */
const MORE = (['9007199254740993', '-12345678901234567890', '1e400', '1.10', '-0', '1E5'] as const).map((number, index) => ({
  [['__proto__', 'toString', 'größe', '🎛', 'שם', ' '][index] ?? '']: JSON.rawJSON(number),
}));

function firstDefinition(): FlowDefinition {
  return {
    startNode: 'main',
    settings: { language: 'en-us' },
    more: MORE,
    nodes: {
      main: {
        type: 'collect',
        timeout: JSON.rawJSON('5.0'),
        menu: { speech: false, options: LINES.main.map((line, index) => ({ ...optionOf(line), mark: line.key, ...MORE[index] })) },
      },
      hours: { type: 'menu', menu: { options: LINES.hours.map(optionOf) } },
      bye: { type: 'disconnect' },
    },
  };
}

function optionOf({ key, prompt, queue }: Line): MenuOption {
  return { key, prompt, routingTarget: queue.id };
}

function snapshotOf(definition: FlowDefinition): Snapshot {
  const menus = Object.fromEntries(MENUS.map((menu) => [menu, stateOf(optionsOf(definition, menu))])) as Record<MenuId, MenuState>;
  const nodes = Object.entries(definition.nodes).map(([id, node]) => [id, { ...node, menu: { ...node.menu, options: [] } }]);
  return { menus, rest: JSON.stringify({ ...definition, nodes }) };
}

function stateOf(options: readonly MenuOption[]): MenuState {
  return {
    keys: options.map(({ key, prompt, routingTarget, ...rest }) => ({ key, prompt, target: routingTarget, more: JSON.stringify(rest) })),
  };
}

function optionsOf(definition: FlowDefinition, menu: MenuId): MenuOption[] {
  return definition.nodes[menu]?.menu?.options ?? [];
}

function set(definition: FlowDefinition, menu: MenuId, options: MenuOption[]): void {
  const node = definition.nodes[menu];
  if (node?.menu !== undefined) definition.nodes[menu] = { ...node, menu: { ...node.menu, options } };
}

function perform(definition: FlowDefinition, act: ContentAct, desiredMenus: readonly DesiredMenu[], mark: number): void {
  const menu = desiredMenus[0]?.menu ?? 'main';
  const options = optionsOf(definition, menu);
  const theirs = (option: MenuOption): MenuOption => ({ ...option, prompt: `Ann ${mark}`, routingTarget: THEIR_QUEUE.id });
  const change = (index: number): MenuOption[] => options.map((option, place) => (place === index ? theirs(option) : option));
  switch (act) {
    case 'changes the same key':
      return set(definition, menu, change(0));
    case 'changes another key of the menu':
      return set(definition, menu, change(options.length - 1));
    case 'adds a key to the menu':
      return set(definition, menu, [...options, theirs({ key: '8', prompt: '', routingTarget: '' })].filter(isFirstOfKey));
    case 'removes a key of the menu':
      return set(definition, menu, options.slice(0, -1));
    case 'changes another menu': {
      const other = MENUS.find((id) => desiredMenus.every((one) => one.menu !== id));
      if (other === undefined) definition['settings'] = { language: `Ann ${mark}` };
      else set(definition, other, optionsOf(definition, other).map(theirs));
      return;
    }
    case 'makes the same change':
      for (const one of desiredMenus) set(definition, one.menu, desiredOptions(optionsOf(definition, one.menu), one));
      return;
    case 'makes half of the change':
      return set(definition, menu, halfDesired(options, desiredMenus[0]));
    case 'takes everything back to the start':
      Object.assign(definition, firstDefinition());
      return;
    case 'puts the version before back':
    case 'writes what is live once more':
      return;
    case 'changes what is no menu':
      definition['settings'] = { language: `Ann ${mark}` };
  }
}

function isFirstOfKey({ key }: MenuOption, index: number, all: readonly MenuOption[]): boolean {
  return all.findIndex((one) => one.key === key) === index;
}

function desiredOptions(options: readonly MenuOption[], { lines }: DesiredMenu): MenuOption[] {
  return lines.flatMap((line) => {
    const live = options.find(({ key }) => key === line.key);
    if (line.keeps) return live === undefined ? [] : [live];
    return [{ ...live, ...optionOf(line) }];
  });
}

/** The live options with only the first difference applied; the desired ones if nothing differs. */
function halfDesired(options: readonly MenuOption[], one: DesiredMenu | undefined): MenuOption[] {
  return half(options, one === undefined ? [...options] : desiredOptions(options, one));
}

function half(options: readonly MenuOption[], whole: MenuOption[]): MenuOption[] {
  const first = whole.find((option) => !options.some((live) => JSON.stringify(live) === JSON.stringify(option)));
  if (first === undefined) return whole;
  return options.some(({ key }) => key === first.key)
    ? options.map((option) => (option.key === first.key ? first : option))
    : [...options, first];
}

function mangle(definition: FlowDefinition, before: FlowDefinition, how: 'half' | 'mangled' | 'elsewhere', menu: MenuId): void {
  const options = optionsOf(definition, menu);
  if (how === 'elsewhere') definition['settings'] = { language: 'lost' };
  else if (how === 'mangled')
    set(
      definition,
      menu,
      options.map((option) => ({ ...option, prompt: option.prompt.slice(0, 2) })),
    );
  else set(definition, menu, half(optionsOf(before, menu), options));
}
