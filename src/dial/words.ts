import type { CallNodeKind } from '../model/call-graph.ts';
import { markup, NOTHING, type Html } from '../text/markup.ts';
import type { Move, Place } from './place.ts';

const NAMES: Partial<Readonly<Record<CallNodeKind, string>>> = {
  menu: 'menu',
  input: 'input',
  queue: 'queue',
  number: 'number',
  user: 'user',
  group: 'group',
  voicemail: 'voicemail of',
  flow: 'flow',
  other: 'transfer',
};

/** What a place is, in a few words: *queue Support*. */
export function placeWords(place: Place | undefined): Html {
  const { kind, node, decides } = place ?? { kind: 'unknown' };
  if (kind === 'circle') return markup`round in circles`;
  if (kind === 'cut') return markup`more than this page holds`;
  if (kind === 'chooses') return markup`decision ${bdi(decides ?? node?.name ?? '')}`;
  if (node === undefined) return markup`the flow doesn't say`;
  if (node.kind === 'end') return markup`the call ends`;
  if (node.kind === 'missing') return markup`${bdi(node.name)}, which the flow lacks`;
  return markup`${NAMES[node.kind] ?? node.kind} ${bdi(node.name)}`;
}

/** A foreign name, whichever direction it is read in. */
function bdi(name: string): Html {
  return markup`<bdi>${name}</bdi>`;
}

/** What a reader can do, as the label of its key. */
export function moveWords({ kind, label }: Move, decides: string): Html {
  switch (kind) {
    case 'key':
    case 'digits':
      return markup`<kbd>${label}</kbd>`;
    case 'say':
      return markup`<kbd>say</kbd> ${bdi(label)}`;
    case 'others':
      return markup`<kbd>${label === '' ? 'digits' : `${label} other digits`}</kbd>`;
    case 'wait':
      return markup`<kbd>say nothing</kbd>`;
    case 'outcome':
      return markup`<kbd>${label === '' ? decides : label}</kbd>`;
    case 'fails':
      return markup`<kbd>the transfer fails</kbd>`;
  }
}

/** The language of a text as an attribute, if it is one that a browser knows. */
export function languageHtml(language: string | null): Html {
  const name = language?.replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z]{2})?$/iu.test(name) ? markup` lang="${name}"` : NOTHING;
}

/** Two texts with the words marked in which they differ: from the first one to the last one. */
export function changedWords(before: string, after: string): { readonly before: Html; readonly after: Html } {
  const [old, now] = [before.split(/\s+/u), after.split(/\s+/u)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const partsOf = (words: readonly string[]): readonly string[] =>
    [words.slice(0, start), words.slice(start, words.length - end), words.slice(words.length - end)].map((part) => part.join(' '));
  const [head = '', removed = '', tail = ''] = partsOf(old);
  const [, added = ''] = partsOf(now);
  return {
    before: spaced(markup`${head}`, removed === '' ? NOTHING : markup`<del>${removed}</del>`, markup`${tail}`),
    after: spaced(markup`${head}`, added === '' ? NOTHING : markup`<ins>${added}</ins>`, markup`${tail}`),
  };
}

function spaced(...parts: readonly Html[]): Html {
  const [first = NOTHING, ...rest] = parts.filter(({ text }) => text !== '');
  return markup`${first}${rest.map((part) => markup` ${part}`)}`;
}
