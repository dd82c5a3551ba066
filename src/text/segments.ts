/** One for each kind: making one takes 5 ms, so it is made when the first text comes. */
const made = new Map<'grapheme' | 'word', Intl.Segmenter>();

/** The characters of a text as people count them. */
export function graphemes(text: string): Intl.Segments {
  return segments('grapheme', text);
}

/** The words of a text in any script, and what is between them. */
export function words(text: string): Intl.Segments {
  return segments('word', text);
}

function segments(granularity: 'grapheme' | 'word', text: string): Intl.Segments {
  const segmenter = made.get(granularity) ?? new Intl.Segmenter('en', { granularity });
  made.set(granularity, segmenter);
  return segmenter.segment(text);
}
