import type { FlowReport } from '../../../src/report/model.ts';
import type { PlayedRun } from '../played.ts';

/** What a run can find of a menu that it would change. */
export const DECISIONS = ['behind', 'taken over', 'drifted', 'new', 'unknown', 'overtaken', 'takes back'] as const;
type Decision = (typeof DECISIONS)[number];

/** What the report's sentences say of decisions. */
const SENTENCES: readonly (readonly [words: string, decision: Decision])[] = [
  ['is left alone: it was deployed from the newer commit', 'overtaken'],
  ['asks for the same change, so nothing is lost', 'taken over'],
  ['This run reverts commit', 'takes back'],
];

/** What a run has found of its menus, as far as the reports tell. A flow that is deployed for no other reason was behind. */
export function decisionsOf({ reports }: PlayedRun): Decision[] {
  return reports.flatMap((report) => {
    const told = [...driftIn(report), ...toldIn(report)];
    const isChanged = report.changes.length > 0 && report.status !== 'rejected';
    return told.length === 0 && isChanged ? ['behind'] : told;
  });
}

function driftIn({ drift }: FlowReport): Decision[] {
  return (drift?.menus ?? []).map(({ isNew, unknown }) => {
    if (isNew) return 'new';
    return unknown === null ? 'drifted' : 'unknown';
  });
}

function toldIn({ notices, error }: FlowReport): Decision[] {
  const texts = [...notices, error?.message ?? ''];
  return SENTENCES.flatMap(([words, decision]) => (texts.some((text) => text.includes(words)) ? [decision] : []));
}
