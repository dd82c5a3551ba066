import { ArchitectContent } from '../architect/content.ts';
import { readArchitectFlow } from '../architect/read.ts';
import { DefinitionContent } from '../definition/content.ts';
import type { FlowContent } from '../engine/content.ts';
import type { LiveFlow } from '../engine/flow.ts';
import { isObject, type Json } from '../engine/json.ts';
import { menusOf, type Plan } from '../engine/plan.ts';
import type { Menu } from '../menu/menu.ts';

/** What a look at a flow and the way back need of a plan. */
export interface StoredPlan {
  readonly api: FlowContent['api'];
  readonly live: Omit<LiveFlow, 'content'> & { readonly raw: Json };
  readonly desired: Json;
  readonly menus: readonly Menu[];
  readonly changed: readonly string[];
}

export function storePlan({ live: { content, ...live }, desired, menus, changed }: Plan): StoredPlan {
  return { api: content.api, live: { ...live, raw: content.raw }, desired: desired.raw, menus, changed };
}

/** @throws TypeError for what {@link storePlan} never made */
export function restorePlan({ api, live: { raw, ...live }, desired: wanted, menus, changed }: StoredPlan): Plan {
  const content = contentOf(api, raw);
  const desired = contentOf(api, wanted);
  const changes = content.diff(desired, menusOf({ menus }));
  return { live: { ...live, content }, menus, changed, desired, changes, problems: [], notices: [], obstacles: [] };
}

function contentOf(api: FlowContent['api'], raw: Json): FlowContent {
  if (api === 'definition' && isObject(raw)) return new DefinitionContent(raw);
  const read = api === 'architect' && typeof raw === 'string' ? readArchitectFlow(raw) : undefined;
  if (read === undefined || 'error' in read) throw new TypeError('The journal holds no flow.');
  return new ArchitectContent(read.flow);
}
