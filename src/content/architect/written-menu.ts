import { normalizeSpeech } from '../../text/text.ts';
import { GUID } from '../../model/ids.ts';
import { present } from '../../model/json.ts';
import type { RoutingTarget } from '../../model/menu.ts';
import type { Queues } from '../../model/queues.ts';
import type { NamedMenu, WrittenMenu, WrittenOption, WrittenSpeech } from '../../model/written-menu.ts';
import type { MenuInFlow } from './compare/compare.ts';
import { describeChoice } from './read/describe.ts';
import { findMenu, findTask } from './read/find.ts';
import type { ArchitectChoice, ArchitectFlow, ArchitectMenu, MenuAudio } from './read/flow.ts';

/* The menus of a flow in the words of a menu file: what a menu file can't say stays unchanged, and is told in words. */

/** A menu by its name, if that means this menu alone; else by its refId. */
export function namedMenu(flow: ArchitectFlow, menu: ArchitectMenu): NamedMenu {
  const found = findMenu(flow, menu.name);
  const isUnique = 'menu' in found && found.menu === menu;
  return { nodeId: isUnique ? menu.name : (menu.refId ?? menu.name), name: menu.name };
}

/** @param queues the org's queues; undefined if they can't be listed */
export function writtenMenu({ flow, menu }: MenuInFlow, queues: Queues | undefined): WrittenMenu {
  const choices = menu.choices.filter(({ key }) => key !== undefined);
  return {
    ...namedMenu(flow, menu),
    speech: speechOf(menu.audio),
    options: choices.map((choice) => writtenOption(flow, choice, queues)),
    isOrdered: false,
    ...present({ obstacle: obstacleOf(choices) }),
  };
}

function speechOf(audio: MenuAudio): WrittenSpeech {
  switch (audio.kind) {
    case 'tts':
      return { says: normalizeSpeech(audio.text) };
    case 'other':
      return { audio: audio.description };
    case 'none':
      return { audio: 'nothing of its own' };
  }
}

function obstacleOf(choices: readonly ArchitectChoice[]): string | undefined {
  if (choices.length === 0) return 'It has no keys.';
  const twice = choices.find(({ key }, index) => choices.findIndex((other) => other.key === key) !== index);
  return twice === undefined ? undefined : `It has more than one choice for key ${twice.key}: fix the menu in Architect first.`;
}

function writtenOption(flow: ArchitectFlow, choice: ArchitectChoice, queues: Queues | undefined): WrittenOption {
  const { key = '', name, noticed } = choice;
  const target = targetOf(flow, choice, queues);
  const isTransfer = target.kind === 'queue' || target.kind === 'number';
  const says = isTransfer && noticed.transferSays?.kind === 'tts' ? normalizeSpeech(noticed.transferSays.text) : undefined;
  return { key, target, name, does: describeChoice(flow, choice), ...present({ transferSays: says }) };
}

/** Where a choice leads. The YAML has only a queue's name, so a name that means no single queue can't be written. */
function targetOf(flow: ArchitectFlow, { target }: ArchitectChoice, queues: Queues | undefined): RoutingTarget {
  switch (target.kind) {
    case 'queue':
      return queues === undefined || 'id' in queues.byName(target.name) ? { kind: 'queue', name: target.name } : { kind: 'unchanged' };
    case 'menu': {
      const found = findMenu(flow, target.ref);
      return 'menu' in found ? { kind: 'menu', ref: namedMenu(flow, found.menu).nodeId } : { kind: 'unchanged' };
    }
    case 'task':
      return taskTarget(flow, target.ref);
    case 'number':
    case 'disconnect':
      return target;
    case 'other':
      return { kind: 'unchanged' };
  }
}

/** A task by its name, if that means this task alone; else by its refId. */
function taskTarget(flow: ArchitectFlow, ref: string): RoutingTarget {
  const found = findTask(flow, ref);
  if (!('task' in found)) return { kind: 'unchanged' };
  const byName = findTask(flow, found.task.name);
  const isUnique = 'task' in byName && byName.task === found.task;
  return { kind: 'task', ref: isUnique ? found.task.name : ref };
}

/** What a target means in this flow: equal texts for targets that mean the same. */
export function meaningOfTarget(flow: ArchitectFlow, target: RoutingTarget, queues: Queues | undefined): string {
  switch (target.kind) {
    case 'id':
      return `queue ${(GUID.test(target.id) ? queues?.nameOf(target.id) : undefined) ?? target.id}`;
    case 'queue':
      return `queue ${target.name}`;
    case 'menu': {
      const found = findMenu(flow, target.ref);
      return `menu ${'menu' in found ? found.menu.path : target.ref}`;
    }
    case 'task': {
      const found = findTask(flow, target.ref);
      return `task ${'task' in found ? found.task.path : target.ref}`;
    }
    case 'number':
      return `number ${target.number}`;
    case 'disconnect':
    case 'unchanged':
      return target.kind;
  }
}
