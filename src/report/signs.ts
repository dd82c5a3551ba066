/** What is new, and what is gone. As plain text: as emoji, plus and minus are dark on dark pages. */
export const PLUS = '➕\uFE0E';
export const MINUS = '➖\uFE0E';
