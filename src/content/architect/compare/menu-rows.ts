import { present } from '../../../model/json.ts';
import { precedingKeptKeys, type MenuComparison, type Row, type KeyView } from '../../../model/menu-diff.ts';
import { describeDestination } from '../read/describe.ts';
import { audioWords, isSameChoice, type ChoiceInFlow, type MenuInFlow } from './compare.ts';

/** A menu before and after, key by key: the keys that answer after the change, then the removed ones. */
export function compareMenus(before: MenuInFlow | undefined, after: MenuInFlow | undefined): MenuComparison {
  const [old, now] = [choicesOf(before), choicesOf(after)];
  const rows = [...now].map(([key, choice]): Row => {
    const was = old.get(key);
    const sign = was === undefined ? 'added' : isSameChoice(was, choice) ? 'same' : 'changed';
    return { key, sign, before: was && keyView(was, choice), after: keyView(choice, was) };
  });
  const precedingKeys = precedingKeptKeys([...old.keys()], new Set(now.keys()));
  const removed = [...old]
    .filter(([key]) => !now.has(key))
    .map(([key, choice]): Row => ({
      key,
      sign: 'removed',
      before: keyView(choice),
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
  };
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
