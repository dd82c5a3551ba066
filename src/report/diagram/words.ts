import type { CallEdge, CallNode, CallNodeKind, CallWay } from '../../model/call-graph.ts';
import { foreign } from './label.ts';
import type { Perspective } from '../wording/sides.ts';
import { EDIT, MINUS, PLUS } from '../wording/words.ts';

/** How a change is drawn: its sign gives its colour and its stroke, too. */
export interface CallMark {
  readonly sign: '+' | '−' | '✏️';
  readonly word: string;
}

/** What each kind of change is called: the style of a line is never the only sign of it. */
export interface CallWords {
  readonly added: CallMark;
  readonly removed: CallMark;
  readonly changed: CallMark;
  /** A menu that is still there, but no call reaches it any more. */
  readonly unreached: CallMark;
  /** Where a line led, and where it leads. */
  readonly before: CallMark;
  readonly after: CallMark;
}

const WORDS: Readonly<Record<Perspective, CallWords>> = {
  change: {
    added: { sign: PLUS, word: 'added' },
    removed: { sign: MINUS, word: 'removed' },
    changed: { sign: EDIT, word: 'changed' },
    unreached: { sign: MINUS, word: 'no longer reached' },
    before: { sign: MINUS, word: 'before' },
    after: { sign: PLUS, word: 'after' },
  },
  intention: {
    added: { sign: PLUS, word: 'to add' },
    removed: { sign: MINUS, word: 'to remove' },
    changed: { sign: EDIT, word: 'to change' },
    unreached: { sign: MINUS, word: 'not to be reached' },
    before: { sign: MINUS, word: 'live' },
    after: { sign: PLUS, word: 'not deployed' },
  },
  attempt: {
    added: { sign: PLUS, word: 'to add' },
    removed: { sign: MINUS, word: 'to remove' },
    changed: { sign: EDIT, word: 'to change' },
    unreached: { sign: MINUS, word: 'not to be reached' },
    before: { sign: MINUS, word: 'before' },
    after: { sign: PLUS, word: 'planned' },
  },
  difference: {
    added: { sign: MINUS, word: 'in the file only' },
    removed: { sign: PLUS, word: 'live only' },
    changed: { sign: EDIT, word: 'differs' },
    unreached: { sign: PLUS, word: 'reached live only' },
    before: { sign: PLUS, word: 'live' },
    after: { sign: MINUS, word: 'in the file' },
  },
  edit: {
    added: { sign: PLUS, word: 'live only' },
    removed: { sign: MINUS, word: 'in git only' },
    changed: { sign: EDIT, word: 'edited' },
    unreached: { sign: MINUS, word: 'reached in git only' },
    before: { sign: MINUS, word: 'in git' },
    after: { sign: PLUS, word: 'live' },
  },
};

/** The words for a flow's picture. */
export function callWords(perspective: Perspective): CallWords {
  return WORDS[perspective];
}

/** A sign and a word for each kind of node, because the shape alone doesn't show it. */
const KINDS: Readonly<Record<CallNodeKind, string>> = {
  entry: '☎️',
  menu: '🔢 Menu:',
  input: '⌨️ Input:',
  decision: '❓ Decision:',
  loop: '🔁 Loop:',
  announcement: '🔊 Callers hear',
  task: '⚙️ Task:',
  step: '⚙️ Step:',
  action: '⚙️ Action:',
  call: '⚙️ Runs:',
  'task-end': '❔ After the task',
  transfer: '⚙️ Transfer:',
  queue: '👥 Queue:',
  number: '📞 Number:',
  user: '👤 User:',
  group: '👥 Group:',
  voicemail: '📼 Voicemail:',
  flow: '↗️ Flow:',
  end: '⏹️',
  other: '↗️ Leaves this flow:',
  unknown: '❔ Not known:',
  missing: '❌ Not found:',
};

/** Added to a queue that no one can answer now. */
const NO_MEMBERS = '⚠️ no members';

/** The longest name and the longest part of a spoken text, in graphemes. */
export const MAX_NAME = 40;
const MAX_SPOKEN = 72;

/** A node in words: its kind, and its name. What a menu says is only in the report: it is long, and repeats what its keys do. */
export function nodeWords({ kind, name, says, staffed }: CallNode): readonly string[] {
  const shown = foreign(name, MAX_NAME);
  const spoken = says === undefined || kind === 'menu' ? '' : inQuotes(says);
  const words = kind === 'announcement' && spoken !== '' ? [spoken] : [shown || 'without a name', spoken];
  const [first = '', ...more] = [...words, staffed === false ? NO_MEMBERS : ''].filter((word) => word !== '');
  // A short sign stays beside its name.
  return KINDS[kind].includes(' ') ? [KINDS[kind], first, ...more] : [`${KINDS[kind]} ${first}`, ...more];
}

function inQuotes(says: string): string {
  const text = foreign(says, MAX_SPOKEN);
  return text === '' ? '' : `“${text}”`;
}

/** The edges of one line in words. Keys are listed together. */
export function edgesWords(edges: readonly CallEdge[]): string {
  const keys = edges.flatMap(({ way }) => (way.how === 'key' ? [foreign(way.key, MAX_NAME)] : []));
  const others = edges.flatMap(({ way }) => wayWords(way));
  return [...(keys.length === 0 ? [] : [`press ${listed(keys)}`]), ...others].join(', ');
}

function wayWords(way: CallWay): string[] {
  switch (way.how) {
    case 'key':
      return [];
    case 'speech':
      return [`say ${inQuotes(way.choice) || 'it'}`];
    case 'otherwise':
      return [way.after === 'no-input' ? 'no key' : way.after === 'no-match' ? 'a wrong key' : 'no choice'];
    case 'extension':
      return ['dial an extension'];
    case 'outcome':
      return [foreign(way.outcome, MAX_NAME)];
    case 'failure':
      return ['if the transfer fails'];
    case 'callback':
      return ['callback'];
    case 'then':
      return way.label === undefined ? [] : [foreign(way.label, MAX_NAME)];
  }
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
