import type { Change } from '../../../model/change.ts';
import type { Json } from '../../../model/json.ts';
import { audioWords, counterpart, isSameAudio, leadsToSame, findMenuIn, type ChoiceInFlow, type MenuInFlow } from './compare.ts';
import { describeChoice } from '../read/describe.ts';
import type { ArchitectChoice, ArchitectFlow, ArchitectMenu } from '../flow.ts';

/**
 * What differs between the menus of two texts of one flow, choice by choice, matched by key. The order of choices is no
 * difference: callers don't notice it.
 *
 * @param refs what the files call their menus: these names are used for them
 */
export function diffFlows(before: ArchitectFlow, after: ArchitectFlow, refs: readonly string[]): Change[] {
  const names = new Map(refs.map((ref) => [findMenuIn(before, ref)?.menu.path, ref]));
  return before.menus.flatMap((menu) => {
    const own = menu.refId ?? menu.name;
    const name = names.get(menu.path) ?? own;
    const found = { flow: before, menu };
    const other = counterpart(after, own, found) ?? namesake(before, after, menu);
    const gone: Change = { op: 'remove', menu: name, key: null, field: null, path: menu.path, before: menu.name, after: null };
    return other === undefined ? [gone] : diffMenu(name, found, other);
  });
}

/** Of menus that share a name and have no refId, the one at the same place among them. */
function namesake(before: ArchitectFlow, after: ArchitectFlow, menu: ArchitectMenu): MenuInFlow | undefined {
  const [old, now] = [before, after].map((flow) => flow.menus.filter(({ name, refId }) => name === menu.name && refId === menu.refId));
  const twin = now?.[old?.indexOf(menu) ?? -1];
  return twin && { flow: after, menu: twin };
}

function diffMenu(name: string, before: MenuInFlow, after: MenuInFlow): Change[] {
  const changes: Change[] = [];
  const [old, now] = [before.menu.audio, after.menu.audio];
  if (!isSameAudio(old, now))
    changes.push(change('change', name, null, 'audio', `${before.menu.path}/audio`, audioWords(old), audioWords(now)));
  for (const choice of before.menu.choices) {
    if (choice.key === undefined) continue;
    const other = after.menu.choices.find(({ key }) => key === choice.key);
    const path = pathOf(before, choice);
    if (other === undefined) changes.push(change('remove', name, choice.key, null, path, summary({ flow: before.flow, choice }), null));
    else changes.push(...diffChoice(name, choice.key, path, { flow: before.flow, choice }, { flow: after.flow, choice: other }));
  }
  for (const choice of after.menu.choices) {
    if (choice.key !== undefined && !before.menu.choices.some(({ key }) => key === choice.key))
      changes.push(change('add', name, choice.key, null, pathOf(after, choice), null, summary({ flow: after.flow, choice })));
  }
  return changes;
}

function diffChoice(name: string, key: string, path: string, before: ChoiceInFlow, after: ChoiceInFlow): Change[] {
  const changes: Change[] = [];
  const [old, now] = [before.choice, after.choice];
  if (!leadsToSame(before, after)) changes.push(change('change', name, key, 'routing_target', path, target(before), target(after)));
  else if (old.tag !== now.tag) changes.push(change('change', name, key, 'kind', path, old.tag, now.tag));
  if (old.name !== now.name) changes.push(change('change', name, key, 'name', path, old.name, now.name));
  return changes;
}

function change(
  op: Change['op'],
  menu: string,
  key: string | null,
  field: string | null,
  path: string,
  before: Json | null,
  after: Json | null,
): Change {
  return { op, menu, key, field, path, before, after };
}

function pathOf({ menu }: MenuInFlow, { tag, refId, name }: ArchitectChoice): string {
  return `${menu.path}/choices/${tag}[${refId ?? name}]`;
}

function summary(chosen: ChoiceInFlow): Json {
  return { name: chosen.choice.name, routing_target: target(chosen) };
}

/** Where a choice leads, as a menu file would write it; in words where it has none for it. */
function target({ flow, choice }: ChoiceInFlow): Json {
  const { target: leads } = choice;
  switch (leads.kind) {
    case 'queue':
      return { queue: leads.name };
    case 'menu':
      return { menu: leads.ref };
    case 'task':
      return { task: leads.ref };
    case 'disconnect':
      return { disconnect: true };
    case 'other':
      return describeChoice(flow, choice);
  }
}
