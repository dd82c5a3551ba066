import { ArchitectContent } from '../content/architect/content.ts';
import { readArchitectFlow } from '../content/architect/read/read.ts';
import { DefinitionContent } from '../content/definition/content.ts';
import type { FlowContent } from '../model/content.ts';
import { isObject, type Json } from '../model/json.ts';
import { menusOf, type Plan } from '../model/plan.ts';
import type { StoredPlan } from './stored-plan.ts';

/** @throws TypeError for what `storePlan` never made */
export function restorePlan({ api, live: { raw, ...live }, desired: wanted, menus, changed }: StoredPlan): Plan {
  const content = contentOf(api, raw);
  const desired = contentOf(api, wanted);
  const changes = content.diff(desired, menusOf({ menus }));
  return { live: { ...live, content }, menus, changed, desired, changes, problems: [], notices: [], blockers: [] };
}

function contentOf(api: FlowContent['api'], raw: Json): FlowContent {
  if (api === 'definition' && isObject(raw)) return new DefinitionContent(raw);
  const read = api === 'architect' && typeof raw === 'string' ? readArchitectFlow(raw) : undefined;
  if (read === undefined || 'error' in read) throw new TypeError('The journal holds no flow.');
  return new ArchitectContent(read.flow);
}
