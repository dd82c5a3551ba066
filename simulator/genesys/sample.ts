import { deepCopy } from './json.ts';
import { defaultClient, type CloudOptions } from './options.ts';
import { architectFlows } from './sample-architect.ts';
import { flows } from './sample-flows.ts';
import { queues } from './sample-queues.ts';

/** Options with everything the sample org has; the rest (clock, limits) is the caller's to add. */
export type SampleOrg = Required<Pick<CloudOptions, 'flows' | 'queues' | 'clients' | 'otherTargets'>>;

/**
 * A small energy supplier's contact centre: four inbound call flows and eight queues in two divisions, "Home" and "EU"; one queue has no members.
 * It also knows the two targets of the README's menu file, so that this file deploys as it stands.
 */
export function sampleOrg(): SampleOrg {
  return deepCopy({
    flows,
    queues: Object.values(queues),
    clients: [defaultClient],
    otherTargets: ['queue_sales_uuid', 'queue_support_uuid'],
  });
}

/** Options of the same company in an org that has the published Architect API, and no other. */
export type SampleArchitectOrg = Required<Pick<CloudOptions, 'architectFlows' | 'queues' | 'clients'>>;

/** The same contact centre as real orgs have it: flows that Architect publishes as YAML; one in Windows line ends, one never published. */
export function sampleArchitectOrg(): SampleArchitectOrg {
  return deepCopy({ architectFlows, queues: Object.values(queues), clients: [defaultClient] });
}

export { architectAfterHours, architectMainIvr } from './sample-architect.ts';
export { mainIvr } from './sample-flows.ts';
export { divisions as sampleDivisions, queues as sampleQueues } from './sample-queues.ts';
