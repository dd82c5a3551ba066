import { z } from 'zod';

const version = z.union([z.number(), z.string()]);
const hash = z.string().regex(/^[0-9a-f]{64}$/u);

/** How far the work on one flow has come. */
const entry = z.object({
  /** The flow's id. */
  flow: z.string(),
  /**
   * - `writing`: a write was about to be sent, or was sent, and its end isn't known
   * - `restoring`: the same of the way back
   * - `done`: the flow has its outcome
   */
  phase: z.enum(['writing', 'restoring', 'done']),
  /** The version that the write was based on. */
  version: version.optional(),
  /** SHA-256 of the kept plan, and with it of the flow as it was. */
  plan: hash.optional(),
  /** How many times a write was sent. */
  attempts: z.number(),
  /** When the last one was begun, in milliseconds since the epoch. */
  at: z.number(),
  /** The publish job that was registered for it. */
  job: z.string().optional(),
  /** The version that this run's own write made. */
  own: version.optional(),
  /** What the write's own answer has said of that version. */
  answer: z.enum(['shown', 'lost', 'doubtful']).optional(),
  /** The how-manieth flow it was that had its outcome. */
  place: z.number().optional(),
  /** SHA-256 of the kept report, once it is done. */
  report: hash.optional(),
});

/** One flow in the journal, as the step's state keeps it: facts and hashes, and nothing that is secret. */
export type Entry = z.infer<typeof entry>;

const head = z.object({
  /** Where the documents are kept. */
  folder: z.string(),
  /** SHA-256 of the run's own document. */
  run: hash,
});

/** Where a journal begins. */
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
