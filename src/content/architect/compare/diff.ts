import type { Change } from '../../../model/change.ts';
import type { Json } from '../../../model/json.ts';
import {
  audioWords,
  counterpart,
  findMenuIn,
  isSameAudio,
  leadsToSame,
  sayTheSame,
  type ChoiceInFlow,
  type MenuInFlow,
} from './compare.ts';
import { describeChoice } from '../read/describe.ts';
import type { ArchitectChoice, ArchitectFlow, ArchitectMenu } from '../read/flow.ts';

/**
 * What differs between the menus of two texts of one flow, choice by choice, matched by key. The order of choices makes no
 * difference to callers, so it is not compared.
 *
 * @param refs how the menu files call their menus: the changes use these names
 */
export function diffFlows(before: ArchitectFlow, after: ArchitectFlow, refs: readonly string[]): Change[] {
  const names = new Map(refs.map((ref) => [findMenuIn(before, ref)?.menu.path, ref]));
  return before.menus.flatMap((menu) => diffInFlow(names.get(menu.path) ?? menu.refId ?? menu.name, { flow: before, menu }, after));
}

/** The part of {@link diffFlows} that is about one menu. */
export function diffOfMenu(before: ArchitectFlow, after: ArchitectFlow, ref: string): Change[] {
  const found = findMenuIn(before, ref);
  return found === undefined ? [] : diffInFlow(ref, found, after);
}

function diffInFlow(name: string, found: MenuInFlow, after: ArchitectFlow): Change[] {
  const { flow, menu } = found;
  const other = counterpart(after, menu.refId ?? menu.name, found) ?? sameNamedMenu(flow, after, menu);
  if (other !== undefined) return diffMenu(name, found, other);
  return [{ op: 'remove', menu: name, key: null, field: null, path: menu.path, before: menu.name, after: null }];
}

/** Of the menus that share a name and have no refId, the one at the same position among them. */
function sameNamedMenu(before: ArchitectFlow, after: ArchitectFlow, menu: ArchitectMenu): MenuInFlow | undefined {
  const [old, now] = [before, after].map((flow) => flow.menus.filter(({ name, refId }) => name === menu.name && refId === menu.refId));
  const match = now?.[old?.indexOf(menu) ?? -1];
  return match && { flow: after, menu: match };
}

function diffMenu(name: string, before: MenuInFlow, after: MenuInFlow): Change[] {
  const changes: Change[] = [];
  const [old, now] = [before.menu.audio, after.menu.audio];
  if (!isSameAudio(old, now)) {
    const path = `${before.menu.path}/audio`;
    changes.push({ op: 'change', menu: name, key: null, field: 'audio', path, before: audioWords(old), after: audioWords(now) });
  }
  for (const choice of before.menu.choices) {
    const { key } = choice;
    if (key === undefined) continue;
    const other = after.menu.choices.find((one) => one.key === key);
    const place = { menu: name, key, path: pathOf(before, choice) };
    const [was, is] = [{ flow: before.flow, choice }, other && { flow: after.flow, choice: other }];
    if (is === undefined) changes.push(changeAt(place, { op: 'remove', before: summary(was), after: null }));
    else for (const change of diffChoice(place, was, is)) changes.push(change);
  }
  for (const choice of after.menu.choices) {
    const { key } = choice;
    if (key === undefined || before.menu.choices.some((one) => one.key === key)) continue;
    const place = { menu: name, key, path: pathOf(after, choice) };
    changes.push(changeAt(place, { op: 'add', before: null, after: summary({ flow: after.flow, choice }) }));
  }
  return changes;
}

function diffChoice(place: ChoicePlace, before: ChoiceInFlow, after: ChoiceInFlow): Change[] {
  const [old, now] = [before.choice, after.choice];
  const changes: Change[] = [];
  const changed = (field: string, was: Json, is: Json): void => {
    changes.push(changeAt(place, { op: 'change', field, before: was, after: is }));
  };
  if (!leadsToSame(before, after)) changed('routing_target', targetOf(before), targetOf(after));
  else if (old.tag !== now.tag) changed('kind', old.tag, now.tag);
  if (old.name !== now.name) changed('name', old.name, now.name);
  // The text before a transfer comes and goes with the kind of the choice: that is one change.
  if (old.tag === now.tag && !sayTheSame(old, now)) changed('transfer_says', textBefore(old), textBefore(now));
  return changes;
}

type ChoicePlace = Pick<Change, 'menu' | 'key' | 'path'>;

/** A change of a choice. The order of its properties is that of the JSON report. */
function changeAt(
  { menu, key, path }: ChoicePlace,
  { op, field = null, before, after }: Pick<Change, 'op' | 'before' | 'after'> & Partial<Pick<Change, 'field'>>,
): Change {
  return { op, menu, key, field, path, before, after };
}

function pathOf({ menu }: MenuInFlow, { tag, refId, name }: ArchitectChoice): string {
  return `${menu.path}/choices/${tag}[${refId ?? name}]`;
}

function summary(chosen: ChoiceInFlow): Json {
  return { name: chosen.choice.name, routing_target: targetOf(chosen) };
}

/** What callers hear before a choice's transfer, in words. */
function textBefore({ noticed: { transferSays } }: ArchitectChoice): Json {
  return transferSays === undefined ? null : audioWords(transferSays);
}

/** Where a choice leads, as a menu file would write it; in words if a menu file cannot express it. */
function targetOf({ flow, choice }: ChoiceInFlow): Json {
  const { target } = choice;
  switch (target.kind) {
    case 'queue':
      return { queue: target.name };
    case 'number':
      return { number: target.number };
    case 'menu':
      return { menu: target.ref };
    case 'task':
      return { task: target.ref };
    case 'disconnect':
      return { disconnect: true };
    case 'other':
      return describeChoice(flow, choice);
  }
}
