import type { KeyView } from '../../model/menu-diff.ts';
import { isolatedPlain, phrase, plain } from '../wording/escape.ts';

/** A name in the words of the report, and what is before it. */
const NAME = /"([^"]*)"/u;

/** Where a key leads, for a narrow column: names in bold, and no articles before them. */
export function targetText({ target, name }: KeyView): string {
  const called = name === undefined ? '' : ` named <strong>${isolatedPlain(name)}</strong>`;
  return `${withBoldNames(target)}${called}`;
}

function withBoldNames(target: string): string {
  return target
    .split(NAME)
    .map((part, index) => (index % 2 === 1 ? `<strong>${isolatedPlain(part)}</strong>` : wordsOf(part)))
    .join('');
}

/** Articles only make a column wider. */
function wordsOf(text: string): string {
  return text === '' ? '' : phrase(text.replace(/^the /u, '').replace(/(?<=, then )the (?=\w+ $)/u, ''));
}

/** Where a key leads before and after. Ids are shown if nothing else tells the two apart. */
export function targetTexts(before: KeyView | undefined, after: KeyView | undefined): { readonly before: string; readonly after: string } {
  const needsId = before?.target === after?.target && before?.id !== after?.id;
  const textOf = (view: KeyView | undefined): string => {
    if (view === undefined) return '';
    return needsId && view.id !== undefined ? `${targetText(view)} <sub>${plain(view.id)}</sub>` : targetText(view);
  };
  return { before: textOf(before), after: textOf(after) };
}
