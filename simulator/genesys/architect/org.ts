import { actionRoutes } from './action-routes.ts';
import { ArchitectRecords } from './records.ts';
import { ArchitectControls } from './controls.ts';
import { exportRoutes } from './export-routes.ts';
import { flowListRoute, noFlowListRoute } from './flow-list.ts';
import { architectFlowRoutes } from './flow-routes.ts';
import { jobRoutes, type JobContext } from './job-routes.ts';
import { Schedule } from './schedule.ts';
import { Storage } from './storage.ts';
import { eitherApi } from '../flow-apis.ts';
import type { FlowRecords } from '../flow-records.ts';
import type { CloudOptions, QueueState } from '../options.ts';
import type { Route } from '../routes.ts';

/**
 * Headers as AWS documents them for presigned uploads. It is unproven which ones Genesys requires: clients must send those of the answer.
 */
const usualUploadHeaders = {
  'x-amz-tagging': 'organizationId=d5a3f4b6-6f0f-4a58-a7b1-0b4f5e8f2c10&originPlatform=Simulator',
  'x-amz-server-side-encryption': 'AES256',
};

/** The Architect side of an org: the published API, its storage, and the controls for tests. */
export class ArchitectOrg {
  readonly controls: ArchitectControls;
  readonly storage: Storage;
  readonly #schedule: Schedule;
  readonly #records: ArchitectRecords;
  readonly #options: CloudOptions;
  readonly #queues: readonly QueueState[];

  /** @param queues read whenever they are needed, because tests add and remove queues */
  constructor(options: CloudOptions, queues: readonly QueueState[], clock: () => number) {
    this.#options = options;
    this.#queues = queues;
    this.#schedule = new Schedule(clock);
    const { exports = 'generated', nameDelayMs = 5000 } = options;
    this.#records = new ArchitectRecords(options.architectFlows ?? [], clock(), { exports, nameDelayMs });
    this.controls = new ArchitectControls(this.#records, this.#schedule);
    this.storage = new Storage(clock, options.presignedLifetimeSeconds ?? 900, options.storageUrl);
  }

  /** Does everything that is due in jobs. */
  runDueJobs(): void {
    this.#schedule.runDue();
  }

  /** The org's flow routes: those of both APIs if it has Architect flows, otherwise the given ones. */
  routes(definition: readonly Route[], flows: FlowRecords): Route[] {
    const { architectFlows, flowListing = architectFlows !== undefined, versionMakers = 'shown' } = this.#options;
    const { versionHeads = 'bare', headMakers = false } = this.#options;
    const heads = { heads: versionHeads, showsMakers: headMakers };
    if (architectFlows === undefined) return [...definition];
    const records = this.#records;
    const context = this.#jobContext();
    return [
      ...eitherApi(
        (id) => records.find(id) !== undefined,
        architectFlowRoutes(records, heads, versionMakers, () => this.#schedule.now),
        definition,
      ),
      ...(flowListing === true
        ? [flowListRoute(records, flows, heads, this.#schedule)]
        : noFlowListRoute(flowListing === false ? 404 : flowListing)),
      ...jobRoutes(context),
      ...exportRoutes(context),
      ...actionRoutes(records, this.controls, this.#schedule, heads),
    ];
  }

  #jobContext(): JobContext {
    const {
      jobTiming,
      uploadHeaders = usualUploadHeaders,
      starAndPound = [],
      failedJobs = 'leave-steps',
      jobStates = 'sparse',
      flows = [],
      architectFlows = [],
    } = this.#options;
    const seeds = [...flows, ...architectFlows];
    return {
      org: {
        records: this.#records,
        hasQueue: (name) => this.#queues.some((queue) => queue.name === name),
        divisionNamed: (name) => [...seeds, ...this.#queues].map(({ division }) => division).find((division) => division.name === name),
        starAndPound,
        failedJobs,
      },
      controls: this.controls,
      schedule: this.#schedule,
      storage: this.storage,
      timing: { startMs: 20, finishMs: 60, ...jobTiming },
      jobStates,
      uploadHeaders,
    };
  }
}
