import { actionRoutes } from './action-routes.ts';
import { ArchitectBook } from './book.ts';
import { ArchitectDesk } from './desk.ts';
import { exportRoutes } from './export-routes.ts';
import { flowListRoute, noFlowListRoute } from './flow-list.ts';
import { architectFlowRoutes } from './flow-routes.ts';
import { jobRoutes, type JobRoom } from './job-routes.ts';
import { Schedule } from './schedule.ts';
import { Storage } from './storage.ts';
import { eitherApi } from '../flow-apis.ts';
import type { FlowBook } from '../flow-book.ts';
import type { CloudOptions, QueueState } from '../options.ts';
import type { Route } from '../routes.ts';

/** Tags are what AWS documents for presigned uploads; which headers Genesys gives is unproven, so a client must send what it is told. */
const usualUploadHeaders = {
  'x-amz-tagging': 'organizationId=d5a3f4b6-6f0f-4a58-a7b1-0b4f5e8f2c10&originPlatform=Simulator',
  'x-amz-server-side-encryption': 'AES256',
};

/** The Architect side of an org: the published API, its storage, and everybody else who works there. */
export class ArchitectOrg {
  readonly desk: ArchitectDesk;
  readonly storage: Storage;
  readonly #schedule: Schedule;
  readonly #book: ArchitectBook;
  readonly #options: CloudOptions;
  readonly #queues: readonly QueueState[];

  /** `queues` is looked at when it is needed: queues come and go. */
  constructor(options: CloudOptions, queues: readonly QueueState[], clock: () => number) {
    this.#options = options;
    this.#queues = queues;
    this.#schedule = new Schedule(clock);
    this.#book = new ArchitectBook(options.architectFlows ?? [], clock());
    this.desk = new ArchitectDesk(this.#book, this.#schedule);
    this.storage = new Storage(clock, options.presignedLifetimeSeconds ?? 900, options.storageUrl);
  }

  /** Lets every job do what is due by now. */
  settle(): void {
    this.#schedule.settle();
  }

  /** The org's flow routes: those of both APIs where it has Architect flows, the given ones alone where it has none. */
  routes(definition: readonly Route[], flows: FlowBook): Route[] {
    const { architectFlows, flowListing = architectFlows !== undefined, versionMakers = 'told' } = this.#options;
    const { versionHeads = 'echo', headMakers = true } = this.#options;
    const heads = { heads: versionHeads, tellsMakers: headMakers };
    if (architectFlows === undefined) return [...definition];
    const book = this.#book;
    const room = this.#room();
    return [
      ...eitherApi((id) => book.find(id) !== undefined, architectFlowRoutes(book, heads, versionMakers), definition),
      ...(flowListing === true ? [flowListRoute(book, flows, heads)] : noFlowListRoute(flowListing === false ? 404 : flowListing)),
      ...jobRoutes(room),
      ...exportRoutes(room),
      ...actionRoutes(book, this.desk, this.#schedule, heads),
    ];
  }

  #room(): JobRoom {
    const {
      jobTiming,
      uploadHeaders = usualUploadHeaders,
      starAndPound = ['digit_star', 'digit_pound'],
      flows = [],
      architectFlows = [],
    } = this.#options;
    const seeds = [...flows, ...architectFlows];
    return {
      org: {
        book: this.#book,
        hasQueue: (name) => this.#queues.some((queue) => queue.name === name),
        divisionNamed: (name) => [...seeds, ...this.#queues].map(({ division }) => division).find((division) => division.name === name),
        starAndPound,
      },
      desk: this.desk,
      schedule: this.#schedule,
      storage: this.storage,
      timing: { startMs: 20, finishMs: 60, ...jobTiming },
      uploadHeaders,
    };
  }
}
