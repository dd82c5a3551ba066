/**
 * What a node of a call graph is. Calls wait or choose at some:
 * - `entry`: where all calls begin
 * - `menu`: it waits for keys · `input`: it waits for digits that the flow keeps in a variable
 * - `decision`: the flow decides, and each outcome has a name · `loop`: its actions are repeated
 *
 * They pass others:
 * - `announcement`, `task`, or another `step`: the call goes on from there
 * - `action`: an action of a task · `call`: a task runs, and the call comes back · `task-end`: the end of a task; a call that came
 *   from another task goes back there, and otherwise the flow doesn't say where
 * - `transfer`: it leads to the place behind it, or it fails
 *
 * They arrive at the rest:
 * - `queue`, `number`, `user`, `group`: people answer there · `voicemail` · `flow`: another flow · `end`: the call ends
 * - `other`: only the org knows what it is · `unknown`: the flow doesn't say where calls go
 * - `missing`: an edge refers to it, but the flow doesn't have it
 */
export type CallNodeKind =
  | 'entry'
  | 'menu'
  | 'input'
  | 'decision'
  | 'loop'
  | 'announcement'
  | 'task'
  | 'step'
  | 'action'
  | 'call'
  | 'task-end'
  | 'transfer'
  | 'queue'
  | 'number'
  | 'user'
  | 'group'
  | 'voicemail'
  | 'flow'
  | 'end'
  | 'other'
  | 'unknown'
  | 'missing';

/** A place that calls can reach. */
export interface CallNode {
  /** Unique in its flow, and the same in other versions of the flow. */
  readonly id: string;
  readonly kind: CallNodeKind;
  /** Its name; for a queue with an unknown name, its id. */
  readonly name: string;
  /** What callers hear there, on one line, if that is known. */
  readonly says?: string;
  /** For a queue: whether it has members. Absent if that is unknown. */
  readonly staffed?: boolean;
  /** For an action: the task that it belongs to. Actions of several tasks can share a name. */
  readonly task?: string;
  /** For a task: whether it belongs to a choice, so that nothing else leads there. */
  readonly isOfChoice?: true;
  /** For a decision: its condition or subject, as the flow gives it. */
  readonly asks?: string;
  /** How often it is repeated: a menu in which callers choose nothing, or a loop. Absent if the flow doesn't give a number. */
  readonly repeats?: number;
  readonly input?: CallInput;
  /** For the entry: the languages that the flow supports, if it lists them. */
  readonly languages?: readonly string[];
  /** The language that callers hear from here on; null if it is chosen during the call. Absent: as before. */
  readonly language?: string | null;
  /** Variables that may have another value after it. */
  readonly changes?: readonly string[];
}

/** The digits that an input waits for. */
export interface CallInput {
  /** The variable that gets them. */
  readonly variable?: string;
  /** How many digits. Absent as far as the flow doesn't give a number. */
  readonly min?: number;
  readonly max?: number;
  /** Whether `*` or `#` alone is an input, too. */
  readonly acceptsStar?: boolean;
  readonly acceptsPound?: boolean;
}

/**
 * How a call goes on:
 * - `key`, `speech`: callers choose · `otherwise`: they choose nothing · `extension`: they dial someone's extension
 * - `outcome`: of a decision, an input or a loop · `failure`: a transfer fails
 * - `callback`: not the call itself; someone calls back
 * - `then`: by itself
 */
export type CallWay =
  | {
      readonly how: 'key';
      readonly key: string;
      /** Whether the key belongs to another menu, and works in every menu. */
      readonly isGlobal?: true;
    }
  | { readonly how: 'speech'; readonly choice: string }
  | {
      readonly how: 'otherwise';
      /** What the caller did, if the flow tells it apart: nothing, or something that is no choice. */
      readonly after?: 'no-input' | 'no-match';
    }
  | { readonly how: 'extension' }
  | {
      readonly how: 'outcome';
      readonly outcome: string;
      /** What the outcome depends on, if it compares one variable with one text. */
      readonly when?: Comparison;
    }
  | {
      readonly how: 'failure';
      /** The name of the action or choice that transfers. */
      readonly transfer: string;
    }
  | { readonly how: 'callback' }
  | {
      readonly how: 'then';
      /** Distinguishes several ways, such as the property of the node that refers to the next one. */
      readonly label?: string;
    };

/** A comparison of a variable with a text, and whether the outcome needs it to be true. */
export interface Comparison {
  readonly variable: string;
  readonly equals: string;
  readonly isTrue: boolean;
}

/** A way from one node to the next. */
export interface CallEdge {
  readonly from: string;
  readonly to: string;
  readonly way: CallWay;
  /** What callers hear on this way, on one line. */
  readonly says?: string;
  /** The words that callers can say instead of a key, by language. */
  readonly terms?: Readonly<Record<string, readonly string[]>>;
}

/** All ways that calls can take through a flow. Every edge leads from a node of the graph to a node of the graph. */
export interface CallGraph {
  /** Where calls begin. Absent if the flow doesn't give it: then it is unknown which nodes calls reach. */
  readonly entry?: string;
  readonly nodes: readonly CallNode[];
  readonly edges: readonly CallEdge[];
}

/** Identifies a way among those from the same node: by its key, spoken choice or outcome. */
export function slotOf({ from, way }: CallEdge): string {
  const label = labelOf(way);
  // A length before each name tells where it ends. Graphs have many ways, and this takes a tenth of the time that JSON takes.
  return `${way.how} ${from.length} ${from}${label === undefined ? '' : ` ${label.length} ${label}`}`;
}

/** Identifies an edge among all of a graph: by its way, and the node that it leads to. */
export function edgeIdOf(edge: CallEdge): string {
  return `${slotOf(edge)} to ${edge.to}`;
}

function labelOf(way: CallWay): string | undefined {
  switch (way.how) {
    case 'key':
      return way.key;
    case 'speech':
      return way.choice;
    case 'outcome':
      return way.outcome;
    case 'failure':
      return way.transfer;
    case 'then':
      return way.label;
    case 'otherwise':
      return way.after;
    case 'extension':
    case 'callback':
      return undefined;
  }
}
