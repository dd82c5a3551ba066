import { sharedMainMenu } from '../harness/architect-scene.ts';
import type { FlowApi } from '../harness/stage.ts';
import type { GenesysCloud } from '../simulator/genesys/cloud.ts';
import { mainIvr } from '../simulator/genesys/sample.ts';
import { present } from '../src/model/json.ts';
import type { Scene } from './org.ts';
import type { Sample } from './sample.ts';

export const PATH = 'ivr/main.yml';
export const FLOW = mainIvr.id;
const HELP = { prompt: 'For help with an order, press 2', target: '{ queue: Support EU }' };
/** Key 2 goes to another queue, key 3 is removed, key 4 is new. */
export const CHANGED = sharedMainMenu({ 2: HELP, 3: null, 4: { prompt: 'For emergencies, press 4', target: '{ queue: Emergency Line }' } });
export const SMALL = sharedMainMenu({ 1: { prompt: 'For new orders, press 1' } });
export const REFUSED =
  "Error details: no matches ('targetQueue' in '/inboundCall/menus/menu[collect_ivr_main]/choices/menuTransferToAcd[Sales_12]')";

/** The org stores a change and then refuses it. */
export const storesThenRefuses = {
  definition: (cloud: GenesysCloud) => {
    cloud.faults.add({ method: 'PATCH', status: 422, afterApplying: true });
  },
  architect: (cloud: GenesysCloud) => cloud.architect.planDeploy({ fails: [REFUSED], appliesAnyway: true }),
} as const;

const both: readonly FlowApi[] = ['definition', 'architect'];

/** A sample that exists for both APIs. */
interface SharedSample extends Omit<Sample, 'scene'> {
  readonly scene: Omit<Scene, 'api' | 'arrange'>;
  readonly arrange?: Readonly<Record<FlowApi, (cloud: GenesysCloud) => void>>;
}

/** One sample for each API. If a scene says nothing else, git knows what is live in the main menu: a run has deployed it. */
export function onBoth({ name, title, scene, arrange, ...sample }: SharedSample): Sample[] {
  return both.map((api) => ({
    ...sample,
    name: `${name}-${api}`,
    title: `${title} (${api} API)`,
    scene: { committed: { [PATH]: sharedMainMenu() }, isProven: true, ...scene, api, ...present({ arrange: arrange?.[api] }) },
  }));
}
