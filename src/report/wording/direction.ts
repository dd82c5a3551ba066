const SCRIPTS = ['Hebrew', 'Arabic', 'Syriac', 'Thaana', 'Nko', 'Adlam'];
const LETTER = `[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`;
const HAS_LETTERS = new RegExp(LETTER, 'u');
/** A quoted name with such letters. Outside quotes: from the first such letter to the last one before a letter of another direction. */
const RUN = new RegExp(`(?<=")[^"]*${LETTER}[^"]*(?=")|${LETTER}(?:[^\\p{L}]*${LETTER})*`, 'gu');

/** Whether a text has words that are read from right to left. */
export function isRightToLeft(text: string): boolean {
  return HAS_LETTERS.test(text);
}

/**
 * Markdown of a foreign text, isolated from its surroundings if it is read from right to left. Otherwise a browser would show a number or
 * bracket after it on the wrong side.
 *
 * @param text what the Markdown shows
 */
export function isolated(markdown: string, text: string): string {
  return isRightToLeft(text) ? `<span dir="auto">${markdown}</span>` : markdown;
}

/** A text of the report in pieces. Every second piece is foreign text that is read from right to left. */
export function splitByDirection(text: string): string[] {
  const runs = text.match(RUN) ?? [];
  return text.split(RUN).flatMap((piece, index) => (index < runs.length ? [piece, runs[index] ?? ''] : [piece]));
}
