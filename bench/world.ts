import { GenesysCloud } from '../simulator/genesys/cloud.ts';
import type { CloudOptions } from '../simulator/genesys/options.ts';
import { architectMainIvr, mainIvr, sampleDivisions, sampleQueues } from '../simulator/genesys/sample.ts';
import { mainMenu } from '../harness/architect-scene.ts';
import { changedMainMenu, MAIN_FLOW_ID } from '../harness/menus.ts';
import type { FlowApi } from '../harness/stage.ts';
import { FLOW } from '../harness/architect-scene.ts';
import { parseMenuFile } from '../src/menu-file/parse.ts';
import type { Menu } from '../src/model/menu.ts';

/** An org with any number of flows that are alike, and menu files that change one key of each. */
export interface World {
  readonly api: FlowApi;
  readonly cloud: GenesysCloud;
  readonly ids: readonly string[];
  /** Menu files by their paths. */
  readonly files: Readonly<Record<string, string>>;
}

/** How many requests the org takes in a minute, and from whom. */
export interface Limit {
  readonly requestsPerMinute: number;
  readonly isShared?: boolean;
}

export function worldOf(api: FlowApi, flows: number, limit: Limit, clock: () => number = Date.now): World {
  const { org, ...world } = orgOf(api, flows);
  return { api, cloud: new GenesysCloud({ ...org, clock, rateLimit: limit }), ...world };
}

/** What such an org has, and the menu files. */
export function orgOf(api: FlowApi, flows: number): Pick<World, 'ids' | 'files'> & { readonly org: CloudOptions } {
  const ids = Array.from({ length: flows }, (_, index) => `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`);
  const queues = Object.values(sampleQueues);
  const named = ids.map((id, index) => ({ id, name: `Flow ${index + 1}`, division: sampleDivisions.home }));
  const org = {
    queues,
    ...(api === 'definition'
      ? { flows: named.map((one) => ({ ...mainIvr, ...one })) }
      : {
          architectFlows: named.map((one) => ({
            ...architectMainIvr,
            ...one,
            yaml: architectMainIvr.yaml.replace(`name: ${architectMainIvr.name}`, `name: ${one.name}`),
          })),
        }),
  };
  const text = api === 'definition' ? changedMainMenu() : mainMenu({ 2: { target: `{ queue: ${sampleQueues.supportEu.name} }` } });
  const files = ids.map((id, index) => [`ivr/${index + 1}.yml`, text.replace(api === 'definition' ? MAIN_FLOW_ID : FLOW, id)] as const);
  return { org, ids, files: Object.fromEntries(files) };
}

export function menusOf({ files }: World): Menu[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const { menus, problems } = parseMenuFile(path, Buffer.from(text));
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    return [...menus];
  });
}
