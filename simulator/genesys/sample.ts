import { deepCopy } from './json.ts';
import { defaultClient, type CloudOptions } from './options.ts';
import { flows } from './sample-flows.ts';
import { queues } from './sample-queues.ts';

/** Options with everything the sample org has; the rest (clock, limits) is the caller's to add. */
export type SampleOrg = Required<Pick<CloudOptions, 'flows' | 'queues' | 'clients' | 'otherTargets'>>;

/**
 * A small energy supplier's contact centre: four inbound call flows and eight queues in two divisions, "Home" and "EU".
 * It also knows the two targets of the menu file in the contract, so that this file deploys as it stands.
 */
export function sampleOrg(): SampleOrg {
  return deepCopy({
    flows,
    queues: Object.values(queues),
    clients: [defaultClient],
    otherTargets: ['queue_sales_uuid', 'queue_support_uuid'],
  });
}

export { mainIvr } from './sample-flows.ts';
export { divisions as sampleDivisions, queues as sampleQueues } from './sample-queues.ts';
