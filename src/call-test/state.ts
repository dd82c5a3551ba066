import type { CallNode } from '../model/call-graph.ts';
import type { Heard } from './listener.ts';

/** A task that is at work. */
export interface Frame {
  /** The call of the task, to which the call comes back. Absent: nothing says where calls go at the task's end. */
  readonly call?: string;
  /** The loops around the call, each with how often it has begun anew; the innermost last. */
  readonly loops: readonly (readonly [node: string, rounds: number])[];
}

/** Everything on which the way on depends. Two calls in the same state go on in the same way. */
export interface CallState {
  /** The node where the call is. */
  readonly node: string;
  /** The next press, and how many of its keys are used. */
  readonly press: number;
  readonly used: number;
  /** The caller's language; null if it is unknown. */
  readonly language: string | null;
  /** What was entered, by variable. */
  readonly entered: Readonly<Record<string, string>>;
  /** The tasks at work; the innermost last. */
  readonly frames: readonly Frame[];
  /** How many time-outs have passed in the menu; null if a wrong key may have counted. */
  readonly timeouts: number | null;
  /** How often the call came to the actions that a test decides visit by visit. */
  readonly visits: Readonly<Record<string, number>>;
  /** The tasks that the test asks for and that the call has passed since the last press. */
  readonly passed: readonly string[];
  readonly heard: Heard;
}

/** What happened on a way, for people. */
export type Event =
  | {
      readonly pressed: string;
      /** The menu that has no such key. */
      readonly isNoKeyOf?: CallNode;
      /** The menu in which that may be an extension. */
      readonly isExtensionAt?: CallNode;
    }
  /** A way that the flow alone doesn't tell. */
  | { readonly decided: string; readonly outcome: string }
  /** The call waits there. */
  | { readonly at: string };

/** One step of a call. */
export interface Hop {
  readonly to: CallState;
  readonly events: readonly Event[];
}

/** Where a call stops. */
export interface Stop {
  /** `known`: it waits or arrives there · `unknown`: the flow doesn't say how it goes on · `circle`: it never stops */
  readonly kind: 'known' | 'unknown' | 'circle';
  readonly events?: readonly Event[];
  /** The call as it stops, if its last press was still used. */
  readonly state?: CallState;
}

/** The ways on from a state. On one way, the call may stop. */
export interface Turn {
  readonly hops: readonly Hop[];
  readonly stop?: Stop;
}
