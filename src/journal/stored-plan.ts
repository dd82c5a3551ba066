import type { FlowContent } from '../model/content.ts';
import type { LiveFlow } from '../model/flow.ts';
import type { Json } from '../model/json.ts';
import type { Plan } from '../model/plan.ts';
import type { Menu } from '../model/menu.ts';

/** What the recovery of a flow needs of its plan. */
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
