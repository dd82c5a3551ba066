import type { MenuWarning } from '../../../model/menu-diff.ts';
import { asksForKey } from '../../../text/spoken-keys.ts';
import { isSameAudio, type MenuInFlow } from './compare.ts';

/** What the change of a menu takes from callers without a word in the table, or leaves wrong for them. */
export function warningsOf({ menu: before }: MenuInFlow, { menu: after }: MenuInFlow): MenuWarning[] {
  const live = new Map(after.choices.flatMap((choice) => (choice.key === undefined ? [] : [[choice.key, choice]])));
  const warnings: MenuWarning[] = before.choices.flatMap(({ key, task }) =>
    key === undefined || task === undefined || live.get(key)?.task !== undefined ? [] : [{ kind: 'lost-task', key, does: task.does }],
  );
  const { audio } = after;
  if (before.audio.kind === 'other' && !isSameAudio(before.audio, audio))
    warnings.push({ kind: 'lost-audio', audio: before.audio.description });
  if (audio.kind !== 'tts') return warnings;
  const dead = before.choices.flatMap(({ key }) => (key === undefined || live.has(key) ? [] : [key]));
  const named = dead.filter((key) => asksForKey(audio.text, key)).map((key): MenuWarning => ({ kind: 'named-dead-key', key }));
  return [...warnings, ...named];
}
