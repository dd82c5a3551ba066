import { contentOf } from '../content/parse.ts';
import { menusOf, type Plan } from '../model/plan.ts';
import type { StoredPlan } from './stored-plan.ts';

/** @throws TypeError for anything that `storePlan` did not make */
export function restorePlan({ api, live: { raw, ...live }, desired: wanted, menus, changed }: StoredPlan): Plan {
  const [content, desired] = [contentOf(api, raw), contentOf(api, wanted)];
  if (content === undefined || desired === undefined) throw new TypeError('The journal holds no flow.');
  const changes = content.diff(desired, menusOf({ menus }));
  return { live: { ...live, content }, menus, changed, desired, changes, problems: [], notices: [], blockers: [] };
}
