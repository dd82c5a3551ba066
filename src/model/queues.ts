/** A name that no queue has, or several. */
export interface UnresolvedName {
  /** How many queues have the name. */
  readonly matches: number;
  /** Similar names. */
  readonly near: readonly string[];
}

/** What a queue's name means in this org. */
type NamedQueue = { readonly id: string } | UnresolvedName;

/** The org's queues that the OAuth client can see. */
export interface Queues {
  byName(name: string): NamedQueue;
  /** The name of the queue with this id; undefined if there is none. */
  nameOf(id: string): string | undefined;
}
