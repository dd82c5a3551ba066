import { following, precedingKeptKeys, type MenuComparison, type Row, type KeyView } from '../../../model/menu-diff.ts';
import { describeDestination } from '../read/describe.ts';
import { audioWords, isSameChoice, type ChoiceInFlow, type MenuInFlow } from './compare.ts';

/** A menu before and after, key by key: the keys that answer after the change, then those that are gone. */
export function compareMenus(before: MenuInFlow | undefined, after: MenuInFlow | undefined): MenuComparison {
  const [old, now] = [choicesOf(before), choicesOf(after)];
  const rows = [...now].map(([key, choice]): Row => {
    const was = old.get(key);
    const sign = was === undefined ? 'added' : isSameChoice(was, choice) ? 'same' : 'changed';
    return { key, sign, before: was && spoken(was, choice), after: spoken(choice, was) };
  });
  const neighbours = precedingKeptKeys([...old.keys()], new Set(now.keys()));
  const gone = [...old]
    .filter(([key]) => !now.has(key))
    .map(([key, choice]): Row => ({
      key,
      sign: 'removed',
      before: spoken(choice),
      after: undefined,
      ...following(neighbours.get(key)),
    }));
  return {
    rows: [...rows, ...gone],
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

/** A choice's name is told only where it is what changes. */
function spoken({ flow, choice }: ChoiceInFlow, other?: ChoiceInFlow): KeyView {
  const isRenamed = other !== undefined && other.choice.name !== choice.name;
  return { target: describeDestination(flow, choice), ...(isRenamed ? { name: choice.name } : {}) };
}
