// The sentences by which tests recognise what a run says, each in one place; no test of its own.
import type { FlowStatus } from '../../harness/report.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const files = (count: number): string => counted(count, 'menu file', 'menu files');
/** In a heading, `_` is an entity. */
const heading = (mark: string, mode: string, parts: readonly string[]): string =>
  `### ${mark} IVR ${mode}: ${parts.join('; ').replaceAll('_', '&#95;')}`;

const MAIN = 'collect_ivr_main';

/** Parts of a report's heading. */
const PARTS = {
  changes: (numbers = '1 prompt changed', menu = MAIN): string => `${menu}: ${numbers}`,
  deployed: (numbers = '1 prompt changed', menu = MAIN): string => `${menu} deployed: ${numbers}`,
  notDeployed: (numbers = '1 prompt changed', menu = MAIN): string => `${menu} not deployed: ${numbers}`,
  flow: (end: string, name = 'Main IVR'): string => `${name} ${end}`,
  valid: (count = 1): string => `${files(count)} valid`,
  invalid: (count = 1): string => `${files(count)} invalid, nothing changed`,
  nothing: 'nothing changes',
  untouched: 'failed, nothing changed',
} as const;

export const WORDS = {
  ...PARTS,
  /** The heading of a report, which is the subject of an e-mail: of a run that is green, and of one that is red. */
  verdict: (mode: string, ...parts: readonly string[]): string => heading('☎️', mode, parts),
  badVerdict: (mode: string, ...parts: readonly string[]): string => heading('❌', mode, parts),
  /** A run that is refused, whatever it was to do. */
  refused: new RegExp(`^### ❌ IVR.*: ${PARTS.untouched}$`, 'u'),

  /** What the summary of a run says of a flow that ended so. */
  ofStatus: {
    planned: 'Not live',
    deployed: 'deployed',
    'in-sync': PARTS.nothing,
    drifted: 'git',
    conflict: 'conflict',
    rejected: 'rejected',
    'rolled-back': 'rolled back',
    'rollback-failed': 'rollback failed',
    failed: 'failed',
    skipped: 'skipped',
  } satisfies Record<FlowStatus, string>,

  /** The log's line on the files that a run works on. */
  changedFiles: (why: string, count: number, deleted = 0): string =>
    `Changed files (${why}): ${files(count)}${deleted === 0 ? '' : `, ${deleted} deleted`}.`,
  allFiles: (why: string, count: number): string => `All files (${why}): ${files(count)}.`,
  noFiles: 'No file matches `files`: there is no menu to look at.',

  /** What the summary and a comment say of a menu that someone edited outside git. */
  edited: /edited outside git/u,
  /** The same after `on-drift: overwrite`. */
  overwritten: /This run overwrote the edit/u,
  /** How to keep what is live. */
  keepLive: /^To keep what is live, pull it into `ivr\/main\.yml` and merge that on its own/u,
  /** Who holds the lock that is in the way. */
  lockedByAnn: /locked by the user "Ann Archer"/u,
  savedByAnn: /saved by the user "Ann Archer"/u,
  /** No one is told to have changed a version that has not moved. */
  changedBySomeone: /was changed by someone/u,
  /** The step to take by hand. */
  openFlow: (flow: string): RegExp => new RegExp(`Open the flow "${flow}" \\([\\da-f-]{36}\\) in Architect.*publish`, 'u'),
  /** How to go on after a flow was deleted. */
  restore: 'Restore the flow, or delete its menu file.',
  restoreFlow: /Restore the flow/u,
  /** What is not known after a write. */
  notKnown: /It is unknown what callers hear now/u,
  cancelled: /The run was cancelled/u,
  /** How to find the right name. */
  exactNames: /case-sensitive/u,
  /** The events that a deploy runs on, after why it is refused on another. */
  deployEvents: 'A deploy runs on push, workflow_dispatch, schedule, repository_dispatch, release. ',
  /** A push that no pull request has brought. */
  noPullRequest: /^This commit belongs to no merged pull request\. The job summary has the result\.$/mu,
} as const;
