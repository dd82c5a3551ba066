// What a scene asks of the simulated org, for either API; no test of its own.
import assert from 'node:assert/strict';
import type { FlowApi } from '../../../harness/stage.ts';
import type { GenesysCloud } from '../../../simulator/genesys/cloud.ts';
import type { FlowDefinition } from '../../../simulator/genesys/flow-records.ts';
import { withRefIdsOf } from '../ref-ids.ts';

/** What is live, as each API has it. */
export interface Contents {
  readonly architect: string;
  readonly definition: FlowDefinition;
}

/** How someone changes what is live: a text becomes another, a definition is changed in place. */
export interface Changes {
  readonly architect: (yaml: string) => string;
  readonly definition: (definition: FlowDefinition) => void;
}

interface Org<Content, Change> {
  readonly live: (cloud: GenesysCloud, flowId: string) => Content;
  /** Who wrote which version since the org began, such as `14.0 ivr-client`. */
  readonly published: (cloud: GenesysCloud, flowId: string) => string[];
  readonly edit: (cloud: GenesysCloud, flowId: string, by: { readonly who: string; readonly change: Change }) => void;
}

export const ORGS: { readonly [Api in FlowApi]: Org<Contents[Api], Changes[Api]> } = {
  architect: {
    live: liveYaml,
    published: (cloud, flowId) =>
      cloud.architect
        .history(flowId)
        .filter(({ kind, by }) => kind === 'published' && by !== 'seed')
        .map(({ id, by }) => `${id} ${typeof by === 'string' ? by : 'clientId' in by ? by.clientId : by.userId}`),
    edit: (cloud, flowId, { who, change }) => {
      cloud.architect.publish(flowId, who, change(liveYaml(cloud, flowId)));
    },
  },
  definition: {
    live: (cloud, flowId) => cloud.flow(flowId).definition,
    published: (cloud, flowId) =>
      cloud
        .history(flowId)
        .slice(1)
        .map(({ version, by }) => `${version} ${by}`),
    edit: (cloud, flowId, { who, change }) => {
      cloud.edit(flowId, who, change);
    },
  },
};

/** What is published, with the refIds of the flow's first version. */
function liveYaml(cloud: GenesysCloud, flowId: string): string {
  const { published } = cloud.architect.flow(flowId);
  assert.ok(published, 'the flow has been published');
  return withRefIdsOf(cloud.architect.history(flowId)[0]?.yaml ?? '', published.yaml);
}

/** The API of a flow. An org can have both. */
export function apiOf(cloud: GenesysCloud, flowId: string): FlowApi {
  return cloud.architect.has(flowId) ? 'architect' : 'definition';
}
