const SCRIPTS = ['Hebrew', 'Arabic', 'Syriac', 'Thaana', 'Nko', 'Adlam'];
const LETTER = `[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`;
const HAS_LETTERS = new RegExp(LETTER, 'u');
/** A name in quotes that has such letters; else from the first of them to the last before a letter of another direction. */
const RUN = new RegExp(`(?<=")[^"]*${LETTER}[^"]*(?=")|${LETTER}(?:[^\\p{L}]*${LETTER})*`, 'gu');

/** Whether a text has words that are read from right to left. */
export function isRightToLeft(text: string): boolean {
  return HAS_LETTERS.test(text);
}

/**
 * Markdown of a foreign text, kept apart from what stands around it where it is read from right to left: otherwise a number or a bracket
 * that follows would be drawn as a part of it, on its other side.
 *
 * @param text that the Markdown shows
 */
export function apart(markdown: string, text: string): string {
  return isRightToLeft(text) ? `<span dir="auto">${markdown}</span>` : markdown;
}

/** A text of ours in pieces: every second one is somebody's words from right to left. */
export function piecesByDirection(text: string): string[] {
  const runs = text.match(RUN) ?? [];
  return text.split(RUN).flatMap((piece, index) => (index < runs.length ? [piece, runs[index] ?? ''] : [piece]));
}
