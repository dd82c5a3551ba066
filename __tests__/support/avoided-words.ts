/** Words that `CONTRIBUTING.md` asks us not to use, for readers whose first language is another one. */
const AVOIDED: readonly RegExp[] = [
  /\b(?:mend(?:s|ed|ing)?|somebody|nobody|anybody|of which|for ever|at the most|some dozen|as things are|can not)\b/iu,
  // "Remove" and "roll back" are one word each.
  /\b(?:take|takes|taking|taken|took)\b(?:\s[^\s.]+){0,5}?\saway\b/iu,
  /\b(?:take|takes|taking|taken|took)\s(?:it\s|them\s|this\s|that\s)?back\b/iu,
  // "Is not a" or "doesn't exist". "There is no …" is fine, and so is "is no longer".
  /(?<!\bthere )\b(?:is|are) no (?!longer\b|more\b)[a-z]/iu,
  // Permission is "can".
  /\bmay (?:see|read|reach|write|hold|say)\b/iu,
  // A condition begins with "if" or "when".
  /\bwhere (?:no|nothing|there is no)\b/iu,
  // One apostrophe: the straight one, which everyone can type and search for.
  /’/u,
];

/** The first word or phrase of a text that we avoid; undefined if there is none. */
export function avoidedIn(text: string): string | undefined {
  return AVOIDED.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
}
