import type { NodeChange } from '../../call-flow/compare.ts';
import type { Line } from './lines.ts';
import { MAX_NAME } from './words.ts';

/**
 * The widest picture whose letters have 12 pixels on a phone, in CSS pixels at their own size of 16: a phone's place for a picture has 364.
 */
export const MAX_WIDTH = 485;

/*
 * About how wide Mermaid 11 draws things, measured in Chromium: the frame and what is beside the lines, one of several lines at a place,
 * and one letter of a word that is longer than a place usually is.
 */
const [FRAME, LINE, LETTER, USUAL_WORD] = [105, 60, 9, 88];

/** How wide a picture will be at least. Lines at one place are side by side, and names wrap at blanks and hyphens only. */
export function estimatedWidth(nodes: readonly Pick<NodeChange, 'id' | 'before' | 'after'>[], lines: readonly Line[]): number {
  const most = Math.max(mostOf(lines.map(({ from }) => from)), mostOf(lines.map(({ to }) => to)));
  const sources = new Set(lines.map(({ from }) => from));
  // A place from which lines start is above them, and not beside them.
  const ends = nodes.filter(({ id }) => !sources.has(id));
  const words = ends.flatMap(({ before, after }) => (after ?? before)?.name.slice(0, MAX_NAME).split(/[\s-]+/u) ?? []);
  const longest = words.reduce((length, word) => Math.max(length, word.length), 0);
  return FRAME + LINE * most + Math.max(0, LETTER * longest - USUAL_WORD);
}

/** How often the most frequent item occurs. */
function mostOf(items: readonly string[]): number {
  return [...Map.groupBy(items, (item) => item).values()].reduce((most, { length }) => Math.max(most, length), 0);
}
