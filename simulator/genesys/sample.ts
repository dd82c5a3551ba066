import { deepCopy } from './json.ts';
import { defaultClient, kindOrg, type CloudOptions } from './options.ts';
import { architectFlows, handWritten } from './sample-architect.ts';
import { flows } from './sample-flows.ts';
import { ivrs } from './sample-ivrs.ts';
import { queues } from './sample-queues.ts';

/** Options with everything in the sample org. The caller can add the rest: clock, limits. */
type SampleOrg = Required<Pick<CloudOptions, 'flows' | 'queues' | 'clients' | 'otherTargets'>>;

/**
 * The contact centre of a small energy supplier: four inbound call flows and eight queues in two divisions, "Home" and "EU". One
 * queue has no members. It also has the two targets of the README's menu file, so that this file can be deployed as it is.
 */
export function sampleOrg(): SampleOrg {
  return deepCopy({
    flows,
    queues: Object.values(queues),
    clients: [defaultClient],
    otherTargets: ['queue_sales_uuid', 'queue_support_uuid'],
  });
}

/** Options of the same company in an org that only has the published Architect API. */
type SampleArchitectOrg = Required<Pick<CloudOptions, 'architectFlows' | 'queues' | 'ivrs' | 'clients'>>;

/** The same contact centre as a real org: Architect publishes its flows as YAML. One was never published. */
export function sampleArchitectOrg(): SampleArchitectOrg {
  return deepCopy({ architectFlows, queues: Object.values(queues), ivrs, clients: [defaultClient] });
}

/**
 * The same org, kind: it exports the texts that someone wrote by hand. Its main menu is called as in the flow-definition API, so that one
 * menu file fits both.
 */
export function kindArchitectOrg(): SampleArchitectOrg & typeof kindOrg {
  const kept = architectFlows.map((flow) => Object.values(handWritten).find(({ id }) => id === flow.id) ?? flow);
  return { ...sampleArchitectOrg(), architectFlows: deepCopy(kept), ...kindOrg };
}

export { architectAfterHours, architectMainIvr, handWritten } from './sample-architect.ts';
export { mainIvr } from './sample-flows.ts';
export { divisions as sampleDivisions, queues as sampleQueues } from './sample-queues.ts';
