import type { ExportPlan, JobPlan } from '../../simulator/genesys/architect/model.ts';
import type { VersionHeads } from '../../simulator/genesys/architect/view.ts';
import type { VersionMakers } from '../../simulator/genesys/flow-versions.ts';
import type { Kind } from './message.ts';
import type { Edit, MenuId } from './menu-edits.ts';

export type Api = 'definition' | 'architect';

/** One menu file. */
export interface FilePlan {
  readonly menu: MenuId;
  readonly edit: Edit;
}

/** One flow with its menu files. */
export interface FlowPlan {
  readonly files: readonly FilePlan[];
  /** Whether the files name the flow by its name. */
  readonly byName: boolean;
}

/** What another editor does to a flow's content. */
export const CONTENT_ACTS = [
  'changes the same key',
  'changes another key of the menu',
  'adds a key to the menu',
  'removes a key of the menu',
  'changes another menu',
  'changes what is no menu',
  'makes the same change',
  'makes half of the change',
  'takes everything back to the start',
  'puts the version before back',
  'writes what is live once more',
] as const;

/** What another editor deletes, on either API. */
export const DELETING_ACTS = ['deletes the flow', 'deletes a queue'] as const;

/** What another editor does to a flow without changing its content, on Architect's API. */
export const ARCHITECT_ACTS = [
  'locks the flow',
  'unlocks the flow',
  'saves a draft',
  'checks in',
  'drops the draft',
  'begins an operation',
  'ends the operation',
  'renames the flow',
  'names the flow as before',
] as const;

export type ContentAct = (typeof CONTENT_ACTS)[number];
export type DeletingAct = (typeof DELETING_ACTS)[number];
export type ArchitectAct = (typeof ARCHITECT_ACTS)[number];
export type Act = ContentAct | DeletingAct | ArchitectAct;

/** Who acts: a person, or another run with the same OAuth client. */
export type Actor = 'Ann' | 'another run';

export function isContentAct(act: Act): act is ContentAct {
  return CONTENT_ACTS.some((one) => one === act);
}

export function isDeletingAct(act: Act): act is DeletingAct {
  return DELETING_ACTS.some((one) => one === act);
}

/** What happens to a message. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly applied: boolean; readonly retryAfter?: string | null }
  | { readonly kind: 'refused' }
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  /** No answer in time. The message is handled this many milliseconds after it was sent, or never. */
  | { readonly kind: 'hang'; readonly landsAfterMs: number | null }
  | { readonly kind: 'cut' }
  | { readonly kind: 'half' }
  | { readonly kind: 'empty'; readonly applied: boolean }
  | { readonly kind: 'html'; readonly status: number; readonly applied: boolean }
  | { readonly kind: 'json'; readonly body: string; readonly applied: boolean }
  /** A read shows the flow as it was this many versions ago. */
  | { readonly kind: 'stale'; readonly versions: 1 | 2 }
  /** All tokens expire right before. */
  | { readonly kind: 'expired' }
  /** An error that repeats everything that was sent, also the token. */
  | { readonly kind: 'gossip' }
  /** The org stores something else than was sent (flow-definition API). */
  | { readonly kind: 'partial'; readonly how: 'half' | 'mangled' | 'elsewhere'; readonly answer: number | 'own' | 'reset' };

/** Something that happens at one message. */
export interface Incident {
  /** The message: the n-th of its kind, from 1. */
  readonly kind: Kind;
  readonly nth: number;
  readonly act?: { readonly flow: number; readonly act: Act; readonly by?: Actor };
  readonly fault?: Fault;
  /** How many messages of this kind the fault hits in a row. */
  readonly times: number;
}

/** A run and everything that happens to it. */
export interface Schedule {
  readonly api: Api;
  readonly flows: readonly FlowPlan[];
  readonly maxTries: number;
  readonly concurrency: number;
  readonly incidents: readonly Incident[];
  /** How the org behaves. */
  readonly showsWrites: boolean;
  readonly validates: boolean;
  readonly overwriteDrafts: boolean;
  /** Whether the org keeps texts as they are published, and shows all it knows (Architect's API). */
  readonly isKind: boolean;
  readonly heads: VersionHeads;
  /** Whether the answer to a read of a flow says who made its versions (Architect's API). */
  readonly headMakers: boolean;
  /** Whether the org's version endpoint says who made a version; `missing`: there is no such endpoint. */
  readonly versionMakers: VersionMakers;
  readonly versionIds: 'plain' | 'dotted';
  /** `on-failure: rollback-all`. */
  readonly isAllOrNone: boolean;
  readonly mayAdd: boolean;
  readonly jobs: readonly JobPlan[];
  readonly exports: readonly ExportPlan[];
}
