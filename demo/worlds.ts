/* What the tour needs from an org, for either API. */

import { FLOW } from '../harness/architect-scene.ts';
import type { FlowApi, Stage } from '../harness/stage.ts';

export interface World {
  readonly api: FlowApi;
  readonly title: string;
  /** Makes Anna change another part of the flow during the next write. */
  annaEdits(stage: Stage): void;
  /** Whether Anna's change is still live. */
  hasAnnasEdit(stage: Stage): boolean;
  /** Makes Anna change the menu itself before the next deploy. */
  annaEditsMenu(stage: Stage): void;
  /** Makes the org store the next write and then refuse it. */
  refuseNext(stage: Stage): void;
  /** Everything in the flow that callers can notice. */
  live(stage: Stage): unknown;
  /** Who wrote the flow, version by version. */
  writers(stage: Stage): string[];
}

const WORDS = 'All lines are busy today.';
const OFFER = 'For the offer of the day, press 1';

export const definitionWorld: World = {
  api: 'definition',
  title: 'An org with the flow-definition API',
  annaEdits: ({ cloud }) => {
    cloud.faults.add({
      method: 'PATCH',
      before: () => {
        cloud.edit(FLOW, 'Anna in Architect', (definition) => {
          definition.nodes['announcement_by_anna'] = { type: 'say', prompt: WORDS };
        });
      },
    });
  },
  annaEditsMenu: ({ cloud }) => {
    cloud.edit(FLOW, 'Anna in Architect', ({ nodes }) => {
      for (const option of nodes['collect_ivr_main']?.menu?.options ?? []) if (option.key === '1') option.prompt = OFFER;
    });
  },
  hasAnnasEdit: ({ cloud }) => cloud.flow(FLOW).definition.nodes['announcement_by_anna'] !== undefined,
  refuseNext: ({ cloud }) => {
    cloud.faults.add({ method: 'POST', path: '/api/v2/flows/validate', status: 404 });
    cloud.faults.add({
      method: 'PATCH',
      status: 422,
      afterApplying: true,
      body: {
        message: 'The routing target can not be used by this flow.',
        code: 'architect.flow.definition.invalid',
        status: 422,
        contextId: 'demo',
        details: [],
        errors: [],
      },
    });
  },
  live: ({ cloud }) => cloud.flow(FLOW).definition,
  writers: ({ cloud }) => cloud.history(FLOW).map(({ version, by }) => `v${version} ${by}`),
};

export const architectWorld: World = {
  api: 'architect',
  title: "An org with Architect's API, as Genesys Cloud publishes it",
  annaEdits: ({ cloud }) => {
    let reads = 0;
    cloud.faults.add({
      method: 'GET',
      path: `/api/v2/flows/${FLOW}`,
      times: Infinity,
      before: () => {
        reads += 1;
        // The first read is the plan's, the second is the one right before the upload.
        if (reads === 2) cloud.architect.publish(FLOW, 'Anna in Architect', withGreeting(yamlOf(cloud)));
      },
    });
  },
  annaEditsMenu: ({ cloud }) => {
    cloud.architect.publish(FLOW, 'Anna in Architect', yamlOf(cloud).replace('For new orders, press 1', OFFER));
  },
  hasAnnasEdit: ({ cloud }) => yamlOf(cloud).includes(WORDS),
  refuseNext: ({ cloud }) => {
    const place = '/inboundCall/menus/menu[collect_ivr_main]/choices/menuTransferToAcd[Sales_12]';
    cloud.architect.planDeploy({ fails: [`Error details: no matches ('targetQueue' in '${place}')`], appliesAnyway: true });
  },
  live: ({ cloud }) => yamlOf(cloud),
  writers: ({ cloud }) =>
    cloud.architect.history(FLOW).map(({ id, by }) => `v${id} ${typeof by === 'string' ? by : 'clientId' in by ? by.clientId : by.userId}`),
};

function yamlOf(cloud: Stage['cloud']): string {
  return cloud.architect.flow(FLOW).published?.yaml ?? '';
}

function withGreeting(yaml: string): string {
  return yaml.replace(/(initialGreeting:\n\s+tts: ).*/u, `$1${WORDS}`);
}
