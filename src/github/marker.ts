import { z } from 'zod';

const PREFIX = '<!-- genesys-ivr-action v1 ';
const SUFFIX = ' -->';

const metadata = z.object({
  key: z.string(),
  sha: z.string(),
  run: z.number(),
  attempt: z.number(),
  hash: z.string(),
  outcome: z.string().default(''),
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
