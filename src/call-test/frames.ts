import type { CallEdge, CallNode } from '../model/call-graph.ts';
import { nameOf } from './given.ts';
import type { CallState, Frame } from './state.ts';

/** The outcomes of a loop. */
export const LOOP = 'loop';
export const DONE = 'done';

const NEW_FRAME: Frame = { loops: [] };

/** No task is at work but one from which nothing says where calls go. */
export const NO_TASKS: readonly Frame[] = [NEW_FRAME];

/**
 * The tasks at work behind a way. A called task is a new one. A jump to a menu or a task leaves all that were at work. A loop that is done
 * is over.
 */
export function framesAfter(frames: readonly Frame[], edge: CallEdge, from: CallNode | undefined, to: CallNode): readonly Frame[] {
  // What follows a call of a task can be a jump to a task.
  if (to.kind === 'task' && from?.kind === 'call' && edge.way.how === 'then') return [...frames, { call: from.id, loops: [] }];
  if (to.kind === 'task' || to.kind === 'menu') return NO_TASKS;
  return from?.kind === 'loop' && nameOf(edge) !== LOOP ? withoutLoop(frames, from.id) : frames;
}

/**
 * A loop that begins, or begins anew; the loops inside of it are over. If the flow doesn't say how often it is repeated, nothing counts.
 */
export function withRound(frames: readonly Frame[], { id, repeats }: CallNode): readonly Frame[] {
  const { loops, ...frame } = frames.at(-1) ?? NEW_FRAME;
  const at = loops.findIndex(([loop]) => loop === id);
  const rounds = at === -1 || repeats === undefined ? 0 : (loops[at]?.[1] ?? 0) + 1;
  const around = at === -1 ? loops : loops.slice(0, at);
  return [...frames.slice(0, -1), { ...frame, loops: [...around, [id, rounds]] }];
}

function withoutLoop(frames: readonly Frame[], loop: string): readonly Frame[] {
  const { loops, ...frame } = frames.at(-1) ?? NEW_FRAME;
  const at = loops.findIndex(([id]) => id === loop);
  return at === -1 ? frames : [...frames.slice(0, -1), { ...frame, loops: loops.slice(0, at) }];
}

/** How often a loop of the innermost task has begun anew. */
export function roundsOf({ frames }: CallState, loop: string): number {
  return frames.at(-1)?.loops.find(([id]) => id === loop)?.[1] ?? 0;
}
