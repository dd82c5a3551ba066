import { z } from 'zod';

const PREFIX = '<!-- genesys-ivr-action v1 ';
const SUFFIX = ' -->';

const madePlan = z.object({
  run: z.int().positive(),
  attempt: z.int().positive(),
  /**
   * - `whole`: the comment is the plan
   * - `below`: the plan is below the report of its deploy
   * - `left-out`: there was no room for the plan
   */
  place: z.enum(['whole', 'below', 'left-out']),
});

/** Which run made the plan of a comment, and where in the comment the plan is. */
export type MadePlan = z.infer<typeof madePlan>;

const metadata = z.object({
  key: z.string(),
  sha: z.string(),
  run: z.number(),
  attempt: z.number(),
  hash: z.string(),
  outcome: z.string().default(''),
  /** Absent if the comment never held a plan, or is older than this property. */
  plan: madePlan.optional().catch(undefined),
});

/** The data in the first line of a sticky comment. */
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
