/**
 * What is new, and what is gone: letters of any font, in the colour of the text. The emoji plus and minus are grey or black, which nobody
 * sees on a dark page, and many readers have no font that draws them as text.
 */
export const PLUS = '+';
export const MINUS = '−';
