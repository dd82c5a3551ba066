import type { CallEdge, CallNode, CallNodeKind, CallWay } from '../../model/call-graph.ts';
import { foreign } from './label.ts';
import { MINUS, type Perspective, PLUS } from '../wording/words.ts';

/** What tells the parts of a picture apart beside their style: a sign and a word for each. */
export interface CallWords {
  readonly added: string;
  readonly removed: string;
  readonly changed: string;
  /** A menu that is still there, and to which no call comes any more. */
  readonly unreached: string;
  /** Where a way led, and where it leads. */
  readonly before: string;
  readonly after: string;
}

const HAPPENS: CallWords = {
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
export function callWords(telling: Perspective): CallWords {
  return telling === 'difference' ? DIFFERS : HAPPENS;
}

/** A sign and a word for each kind of place: never the shape alone. */
const KINDS: Readonly<Record<CallNodeKind, string>> = {
  entry: '☎️',
  menu: '🔢 Menu:',
  announcement: '🔊 Callers hear',
  task: '⚙️ Task:',
  step: '⚙️ Step:',
  queue: '👥 Queue:',
  voicemail: '📼 Voicemail:',
  end: '⏹️',
  other: '↗️ Leaves this flow:',
  missing: '❌ Not found:',
};

/** Beside a queue that is there, and in which nobody will answer as it is now. */
const NOBODY = ' ⚠️ nobody is a member';

/** The longest name, and the longest part of a spoken text, in signs as people count them. */
const NAME = 48;
const SPOKEN = 72;

/** A place of a call's way, in words. What a menu says is left to the tables: it is long, and made of what its keys do. */
export function nodeWords({ kind, name, says, staffed }: CallNode): string {
  const called = foreign(name, NAME);
  const heard = says === undefined || kind === 'menu' ? '' : quotes(says);
  const words = kind === 'announcement' && heard !== '' ? heard : [called || 'without a name', heard].join(' ').trim();
  return `${KINDS[kind]} ${words}${staffed === false ? NOBODY : ''}`;
}

function quotes(says: string): string {
  const text = foreign(says, SPOKEN);
  return text === '' ? '' : `“${text}”`;
}

/** Ways from one place to one other place, in words: keys that lead there are told together. */
export function waysWords(edges: readonly CallEdge[]): string {
  const keys = edges.flatMap(({ way }) => (way.how === 'key' ? [foreign(way.key, NAME)] : []));
  const others = edges.flatMap(({ way }) => wayWords(way));
  return [...(keys.length === 0 ? [] : [`press ${listed(keys)}`]), ...others].join(', ');
}

function wayWords(way: CallWay): string[] {
  switch (way.how) {
    case 'key':
      return [];
    case 'speech':
      return [`say ${quotes(way.choice) || 'it'}`];
    case 'otherwise':
      return ['no choice'];
    case 'then':
      return way.label === undefined ? [] : [foreign(way.label, NAME)];
  }
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
