import type { CallEdge, CallNode, CallNodeKind, CallWay } from '../../model/call-graph.ts';
import { foreign } from './label.ts';
import type { Perspective } from '../wording/sides.ts';
import { MINUS, PLUS } from '../wording/words.ts';

/** A sign and a word for each kind of change: the style of a line is never the only sign of it. */
export interface CallWords {
  readonly added: string;
  readonly removed: string;
  readonly changed: string;
  /** A menu that is still there, but no call reaches it any more. */
  readonly unreached: string;
  /** Where a line led, and where it leads. */
  readonly before: string;
  readonly after: string;
}

const CHANGES: CallWords = {
  added: `${PLUS} new`,
  removed: `${MINUS} removed`,
  changed: '✏️ changed',
  unreached: `${MINUS} no longer reached`,
  before: `${MINUS} before`,
  after: '✏️ after',
};
const DIFFERS: CallWords = {
  added: `${MINUS} in the file only`,
  removed: `${PLUS} live only`,
  changed: '✏️ differs',
  unreached: `${PLUS} reached live only`,
  before: `${PLUS} live`,
  after: `${MINUS} in the file`,
};

/** The words for a flow's picture. */
export function callWords(perspective: Perspective): CallWords {
  return perspective === 'difference' ? DIFFERS : CHANGES;
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
const NO_MEMBERS = ' ⚠️ no members';

/** The longest name and the longest part of a spoken text, in graphemes. */
const MAX_NAME = 48;
const MAX_SPOKEN = 72;

/** A node in words. What a menu says is only in the tables: it is long, and repeats what its keys do. */
export function nodeWords({ kind, name, says, staffed }: CallNode): string {
  const shown = foreign(name, MAX_NAME);
  const spoken = says === undefined || kind === 'menu' ? '' : inQuotes(says);
  const words = kind === 'announcement' && spoken !== '' ? spoken : [shown || 'without a name', spoken].join(' ').trim();
  return `${KINDS[kind]} ${words}${staffed === false ? NO_MEMBERS : ''}`;
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
      return ['no choice'];
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
