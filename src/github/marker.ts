import { z } from 'zod';

const PREFIX = '<!-- genesys-ivr-action v1 ';
const SUFFIX = ' -->';

const metadata = z.object({
  key: z.string(),
  run: z.int().positive(),
  attempt: z.int().positive(),
});

/**
 * The data in the first line of a sticky comment. Anyone who can write comments can write it, too: it finds the comment, and what it says
 * of runs is a claim.
 */
export type Marker = z.infer<typeof metadata>;

/** The comment's first line. Foreign text cannot end it: its JSON escapes `<`, `>` and `-`, so it holds no `-->`. */
export function formatMarker(marker: Marker): string {
  const json = JSON.stringify(marker).replaceAll(/[<>-]/gu, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
  return `${PREFIX}${json}${SUFFIX}`;
}

/** The marker in a comment's body; undefined for other comments. */
export function parseMarker(body: string): Marker | undefined {
  const [line = ''] = body.split(/\r?\n/u, 1);
  if (!line.startsWith(PREFIX) || !line.endsWith(SUFFIX)) return undefined;
  try {
    return metadata.safeParse(JSON.parse(line.slice(PREFIX.length, -SUFFIX.length))).data;
  } catch {
    return undefined;
  }
}
