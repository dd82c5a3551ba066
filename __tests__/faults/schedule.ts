import type { ExportPlan, JobPlan } from '../../simulator/genesys/architect/model.ts';
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

/** What another editor does. */
export const ACTS = [
  'changes the same key',
  'changes another key of the menu',
  'adds a key to the menu',
  'removes a key of the menu',
  'changes another menu',
  'changes what is no menu',
  'makes the same change',
  'makes half of the change',
  'takes everything back to the start',
  'writes what is live once more',
] as const;

/** What another editor does on either API besides. */
export const OTHER_ACTS = ['deletes the flow', 'deletes a queue'] as const;

/** What another editor does on Architect's API besides. */
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

/** What makes a new content; and what else one can do. */
export type Writing = (typeof ACTS)[number];
export type Removing = (typeof OTHER_ACTS)[number];
export type Doing = (typeof ARCHITECT_ACTS)[number];
export type Act = Writing | Removing | Doing;

/** Who does it: a person, or another run that has the same OAuth client. */
export type Actor = 'Ann' | 'another run';

export function isWriting(act: Act): act is Writing {
  return ACTS.some((one) => one === act);
}

export function isRemoving(act: Act): act is Removing {
  return OTHER_ACTS.some((one) => one === act);
}

/** What becomes of a message. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly applied: boolean; readonly retryAfter?: string | null }
  | { readonly kind: 'refused' }
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  /** No answer in time; it is handled so many milliseconds after it was sent, or never. */
  | { readonly kind: 'hang'; readonly landsAfterMs: number | null }
  | { readonly kind: 'cut' }
  | { readonly kind: 'half' }
  | { readonly kind: 'empty'; readonly applied: boolean }
  | { readonly kind: 'html'; readonly status: number; readonly applied: boolean }
  | { readonly kind: 'json'; readonly body: string; readonly applied: boolean }
  /** A read shows the flow as it was so many versions ago. */
  | { readonly kind: 'stale'; readonly versions: 1 | 2 }
  /** Every token that is out dies right before. */
  | { readonly kind: 'expired' }
  /** An error that tells everything it was sent, the token included. */
  | { readonly kind: 'gossip' }
  /** A write lands other than it was sent (flow-definition API). */
  | { readonly kind: 'partial'; readonly how: 'half' | 'mangled' | 'elsewhere'; readonly answer: number | 'own' | 'reset' };

/** Something that happens at one message. */
export interface Incident {
  /** The message: the n-th of its kind, from 1. */
  readonly kind: Kind;
  readonly nth: number;
  readonly act?: { readonly flow: number; readonly act: Act; readonly by?: Actor };
  readonly fault?: Fault;
  /** How many messages of this kind the fault strikes in a row. */
  readonly times: number;
}

/** A run and all that happens to it. */
export interface Schedule {
  readonly api: Api;
  readonly flows: readonly FlowPlan[];
  readonly maxTries: number;
  readonly concurrency: number;
  readonly incidents: readonly Incident[];
  /** How the org behaves. */
  readonly showsWrites: boolean;
  readonly validates: boolean;
  readonly overDrafts: boolean;
  readonly heads: 'echo' | 'sparse';
  /** Whether a flow's own answer says who made its versions (Architect's API). */
  readonly headMakers: boolean;
  /** Whether the org says, when it is asked, who made a version; `missing`: it can't be asked. */
  readonly versionMakers: VersionMakers;
  readonly versionIds: 'plain' | 'dotted';
  /** `on-failure: rollback-all`. */
  readonly isAllOrNone: boolean;
  readonly mayAdd: boolean;
  readonly jobs: readonly JobPlan[];
  readonly exports: readonly ExportPlan[];
}
