import { z } from 'zod';

const version = z.union([z.number(), z.string()]);
const hash = z.string().regex(/^[0-9a-f]{64}$/u);

/** How far the work on one flow has got. */
const entry = z.object({
  /** The flow's id. */
  flow: z.string(),
  /**
   * - `writing`: a write was about to be sent, or was sent, and its result is unknown
   * - `restoring`: the same for a rollback
   * - `done`: the flow has its outcome
   */
  phase: z.enum(['writing', 'restoring', 'done']),
  /** The version that the write was based on. */
  version: version.optional(),
  /** SHA-256 of the kept plan, which has the flow as it was before. */
  plan: hash.optional(),
  /** How many times a write was sent. */
  attempts: z.number(),
  /** When the last one began, in milliseconds since the epoch. */
  at: z.number(),
  /** The publish job that was registered for that write. */
  job: z.string().optional(),
  /** The version that this run's own write made. */
  own: version.optional(),
  /** What the write's answer said about that version. */
  answer: z.enum(['shown', 'lost', 'doubtful']).optional(),
  /** How many flows had their outcome before this one. */
  place: z.number().optional(),
  /** SHA-256 of the flow's kept report, once it is done. */
  report: hash.optional(),
});

/** A flow's entry in the journal, as the step's state keeps it: facts and hashes, but no secrets. */
export type Entry = z.infer<typeof entry>;

const head = z.object({
  /** The folder of the documents. */
  folder: z.string(),
  /** SHA-256 of the run's own document. */
  run: hash,
});

/** The journal's first entry. */
export type Head = z.infer<typeof head>;

export function parseEntry(text: string): Entry | undefined {
  return parsed(entry, text);
}

export function parseHead(text: string): Head | undefined {
  return parsed(head, text);
}

function parsed<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
