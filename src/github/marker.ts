import { z } from 'zod';

const PREFIX = '<!-- genesys-ivr-action v1 ';
const SUFFIX = ' -->';

const madePlan = z.object({
  run: z.int().positive(),
  attempt: z.int().positive(),
  /**
   * - `whole`: the comment is the plan
   * - `below`: it stands below the report of its deploy
   * - `left-out`: there was no room for it
   */
  place: z.enum(['whole', 'below', 'left-out']),
});

/** Which run made the plan that a comment holds, and where it stands in it. */
export type MadePlan = z.infer<typeof madePlan>;

const metadata = z.object({
  key: z.string(),
  sha: z.string(),
  run: z.number(),
  attempt: z.number(),
  hash: z.string(),
  outcome: z.string().default(''),
  /** Absent where the comment never held a plan, or is older than this. */
  plan: madePlan.optional().catch(undefined),
});

/** What the first line of a sticky comment says of it. */
export type Marker = z.infer<typeof metadata>;

/**
 * The comment's first line. No text of anybody's can end it: in its JSON, `<`, `>` and `-` are escaped, so no `-->` can
 * stand there.
 */
export function formatMarker(marker: Marker): string {
  const json = JSON.stringify(marker).replaceAll(/[<>-]/gu, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
  return `${PREFIX}${json}${SUFFIX}`;
}

/** The marker of a comment's body; undefined for a comment of anybody else's. */
export function parseMarker(body: string): Marker | undefined {
  const [line = ''] = body.split(/\r?\n/u, 1);
  if (!line.startsWith(PREFIX) || !line.endsWith(SUFFIX)) return undefined;
  try {
    return metadata.safeParse(JSON.parse(line.slice(PREFIX.length, -SUFFIX.length))).data;
  } catch {
    return undefined;
  }
}
