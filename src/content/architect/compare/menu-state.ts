import type { Json } from '../../../model/json.ts';
import { targetName } from '../read/describe.ts';
import { sorted, speechOf, type ChoiceInFlow, type MenuInFlow } from './compare.ts';

/**
 * What a menu means to callers: its audio, and each choice's key, kind, name, target and text before a transfer. Menus and tasks are called
 * by their names, because an export after a publish may give them new refIds (unproven).
 *
 * @param open keys whose text before a transfer doesn't count
 */
export function menuStateOf(found: MenuInFlow, open: readonly string[] = []): Json {
  const { audio } = found.menu;
  return { audio: [audio.kind, speechOf(audio)], choices: sorted(found).map((choice) => choiceState(choice, open)) };
}

function choiceState({ flow, choice }: ChoiceInFlow, open: readonly string[]): Json {
  const { key, dtmf, tag, name, noticed } = choice;
  const isOpen = key !== undefined && open.includes(key);
  const says = noticed.transferSays === undefined || isOpen ? [] : [[noticed.transferSays.kind, speechOf(noticed.transferSays)]];
  return [key ?? dtmf ?? '', tag, name, targetState({ flow, choice }), ...says];
}

function targetState({ flow, choice: { target } }: ChoiceInFlow): Json {
  switch (target.kind) {
    case 'queue':
      return ['queue', target.name];
    case 'number':
      return ['number', target.number];
    case 'menu':
    case 'task':
      return [target.kind, targetName(flow, target)];
    case 'disconnect':
      return ['disconnect'];
    case 'other':
      return ['other', target.description];
  }
}
