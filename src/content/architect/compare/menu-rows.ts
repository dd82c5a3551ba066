import { present } from '../../../model/json.ts';
import { precedingKeptKeys, type MenuComparison, type Row, type KeyView } from '../../../model/menu-diff.ts';
import { describeDestination } from '../read/describe.ts';
import { audioWords, isSameChoice, type ChoiceInFlow, type MenuInFlow } from './compare.ts';
import { warningsOf } from './menu-warnings.ts';
import { notesOfAdded, notesOfChanged, notesOfRemoved, wordsInQuotes } from './notes.ts';

/** A menu before and after, key by key: the keys that answer after the change, then the removed ones. */
export function compareMenus(before: MenuInFlow | undefined, after: MenuInFlow | undefined): MenuComparison {
  const [old, now] = [choicesOf(before), choicesOf(after)];
  const rows = [...now].map(([key, choice]): Row => {
    const was = old.get(key);
    if (was === undefined) return { key, sign: 'added', before: undefined, after: withNotes(keyView(choice), notesOfAdded(choice.choice)) };
    const isSame = isSameChoice(was, choice);
    const isDefault = after?.menu.defaultChoice === choice.choice;
    const notes = isSame ? [] : [...notesOfChanged(was.choice, choice.choice), ...(isDefault ? [AS_DEFAULT] : [])];
    return { key, sign: isSame ? 'same' : 'changed', before: keyView(was, choice), after: withNotes(keyView(choice, was), notes) };
  });
  const precedingKeys = precedingKeptKeys([...old.keys()], new Set(now.keys()));
  const removed = [...old]
    .filter(([key]) => !now.has(key))
    .map(([key, choice]): Row => ({
      key,
      sign: 'removed',
      before: withNotes(keyView(choice), notesOfRemoved(choice.choice)),
      after: undefined,
      ...present({ precedingKey: precedingKeys.get(key) }),
    }));
  return {
    rows: [...rows, ...removed],
    reordered: false,
    audio: {
      before: before === undefined ? '' : audioWords(before.menu.audio),
      after: after === undefined ? '' : audioWords(after.menu.audio),
    },
    ...present({
      withoutKey: after === undefined ? undefined : choicesWithoutKey(after),
      warnings: before === undefined || after === undefined ? undefined : listOf(warningsOf(before, after)),
    }),
  };
}

/** The choices that no key reaches, in words. */
function choicesWithoutKey({ flow, menu }: MenuInFlow): readonly string[] | undefined {
  const words = menu.choices.flatMap((choice) => {
    const { key, dtmf, name, noticed } = choice;
    if (key !== undefined) return [];
    const how = dtmf === undefined ? (noticed.words.length === 0 ? 'by speech' : `by ${wordsInQuotes(noticed.words)}`) : `by "${dtmf}"`;
    return [`"${name}" (${how}): ${describeDestination(flow, choice)}`];
  });
  return listOf(words);
}

/** A note of a changed key that the menu takes by default. */
const AS_DEFAULT = 'callers who choose nothing go there, too';

/** A list that says something. */
function listOf<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

function withNotes(view: KeyView, notes: readonly string[]): KeyView {
  return notes.length === 0 ? view : { ...view, notes };
}

function choicesOf(found: MenuInFlow | undefined): Map<string, ChoiceInFlow> {
  return new Map(
    (found?.menu.choices ?? []).flatMap((choice) =>
      choice.key === undefined || !found ? [] : [[choice.key, { flow: found.flow, choice }]],
    ),
  );
}

/** A choice as a key of its menu. Its name is shown only if it changes. */
function keyView({ flow, choice }: ChoiceInFlow, other?: ChoiceInFlow): KeyView {
  const isRenamed = other !== undefined && other.choice.name !== choice.name;
  return { target: describeDestination(flow, choice), ...present({ name: isRenamed ? choice.name : undefined }) };
}
