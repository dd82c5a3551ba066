import type { MenuComparison, Row, Spoken } from '../engine/menu-view.ts';
import { inWords } from './describe.ts';
import { audioWords, choiceFacts, type Found } from './facts.ts';
import type { ArchitectChoice } from './flow.ts';

/** A menu before and after, key by key: the keys that answer after the change, then those that are gone. */
export function compareMenus(before: Found | undefined, after: Found | undefined): MenuComparison {
  const [old, now] = [choicesOf(before), choicesOf(after)];
  const rows = [...now].map(([key, choice]): Row => {
    const was = old.get(key);
    const sign = was === undefined ? 'added' : isSame(was, choice) ? 'same' : 'changed';
    return { key, sign, before: was && spoken(was, choice), after: spoken(choice, was) };
  });
  const gone = [...old].filter(([key]) => !now.has(key));
  return {
    rows: [...rows, ...gone.map(([key, choice]): Row => ({ key, sign: 'removed', before: spoken(choice), after: undefined }))],
    reordered: false,
    audio: {
      before: before === undefined ? '' : audioWords(before.menu.audio),
      after: after === undefined ? '' : audioWords(after.menu.audio),
    },
  };
}

interface Choice {
  readonly found: Found;
  readonly choice: ArchitectChoice;
}

function choicesOf(found: Found | undefined): Map<string, Choice> {
  return new Map(
    (found?.menu.choices ?? []).flatMap((choice) => (choice.key === undefined || !found ? [] : [[choice.key, { found, choice }]])),
  );
}

function isSame(one: Choice, other: Choice): boolean {
  const [a, b] = [one, other].map(({ found, choice }) => JSON.stringify(choiceFacts(found.flow, choice)));
  return a === b;
}

/** A choice's name is told only where it is what changes. */
function spoken({ found, choice }: Choice, other?: Choice): Spoken {
  const words = inWords(found.flow, choice);
  return { target: other !== undefined && other.choice.name !== choice.name ? `${words} (named "${choice.name}")` : words };
}
