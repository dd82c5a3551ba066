import { z } from 'zod';
import { IDENTIFIER } from '../model/ids.ts';

/*
 * What a deploy record holds: the payload of a GitHub deployment. Whoever may create deployments can write one, so it is read as foreign
 * text. This is what a forged record can do, and all that it can do:
 *
 * - An edit of live looks like the last deploy, so that a deploy that is due anyway writes over it; or a deploy looks like an edit.
 * - A menu looks as if a newer commit had been deployed, so that this run leaves it alone and warns. That commit must
 *   descend from the run's.
 * - A push leaves out a file that an earlier commit has in the same text, although that was not deployed. The record must name that commit.
 *
 * It never causes a write that isn't in the commit, and never hides a text that is new in a push.
 */

/** The task of the deployments that are records. */
export const TASK = 'genesys-ivr';

/** A state's hash, with the keys whose texts were open (see `stateHash`). */
const hash = z.string().regex(/^[0-9a-f]{64}(?:\+[0-9*#])*$/u);

/** Git's id of a commit, or of a file's bytes: SHA-1 or SHA-256. */
const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;

const menu = z.object({
  /** The menu's own id in the flow. */
  id: z.string().min(1).max(2000),
  /** How its file names the flow and the menu. */
  flow: z.string().max(1000),
  name: z.string().max(1000),
  path: z.string().min(1).max(1000),
  /** Git's id for the bytes of the file. */
  blob: z.string().regex(OBJECT_ID),
  /** The hash of the state that the deploy found. Absent if that was not git's. */
  before: hash.optional(),
  /** The commit from which that state was deployed. Absent if that is unknown. */
  from: z.string().regex(OBJECT_ID).optional(),
  /** The hash of the state that the file asked for. */
  desired: hash,
});

const payload = z.object({
  v: z.literal(1),
  /** Which org and OAuth client the deploy worked with, as a hash: two orgs can have one repository. */
  client: z.string().max(100),
  /** The id of the run in GitHub. */
  run: z.int().positive().optional(),
  flows: z
    .array(
      z.object({
        id: z.string().regex(IDENTIFIER),
        /** The version that was live. */
        version: z.union([z.number(), z.string().max(100)]),
        menus: z.array(menu).max(1000),
      }),
    )
    .max(1000),
});

export type Payload = z.infer<typeof payload>;
export type PayloadFlow = Payload['flows'][number];
export type PayloadMenu = z.infer<typeof menu>;

/** @returns undefined for anything but a record's payload, such as that of another tool or of a later version */
export function parsePayload(value: unknown): Payload | undefined {
  return payload.safeParse(typeof value === 'string' ? parsedJson(value) : value).data;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** GitHub documents no limit of a payload. Similar fields end at 65,535 bytes. */
const MAX_BYTES = 30_000;

/** The flows in as many payloads as they need. A flow with very many menus is split, too. */
export function splitPayload({ flows, ...head }: Payload): Payload[] {
  const parts: PayloadFlow[][] = [[]];
  let size = 0;
  for (const flow of flows.flatMap(splitFlow)) {
    const bytes = sizeOf(flow);
    if (size + bytes > MAX_BYTES && size > 0) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(flow);
    size += bytes;
  }
  return parts.map((part) => ({ ...head, flows: part }));
}

function splitFlow({ menus, ...flow }: PayloadFlow): PayloadFlow[] {
  const parts: PayloadMenu[][] = [[]];
  let size = 0;
  for (const one of menus) {
    const bytes = sizeOf(one);
    if (size + bytes > MAX_BYTES / 2 && size > 0) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(one);
    size += bytes;
  }
  return parts.map((part) => ({ ...flow, menus: part }));
}

function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
