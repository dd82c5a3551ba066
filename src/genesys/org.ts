import type { FlowStore } from '../engine/store.ts';
import { DefinitionStore } from './definition-store.ts';
import { findFlow } from './directory.ts';
import { listQueues, type Queue } from './queues.ts';
import { Session, type ApiCalls, type SessionSettings } from './session.ts';

/** A Genesys Cloud org, as a run sees it. Nothing is sent before the first question. */
export interface Org {
  readonly store: FlowStore;
  /** The id of the flow with exactly this name. */
  findFlow(name: string, divisionId: string | undefined): Promise<string>;
  /** All queues; asked for once, however often it is called. */
  queues(): Promise<readonly Queue[]>;
  readonly apiCalls: ApiCalls;
}

/** The only entrance to this room: it is loaded when a run needs the org, and not before. */
export function connect(settings: SessionSettings): Org {
  const session = new Session(settings);
  let queues: Promise<Queue[]> | undefined;
  return {
    store: new DefinitionStore(session),
    findFlow: (name, divisionId) => findFlow(session, name, divisionId),
    queues: () => (queues ??= listQueues(session)),
    get apiCalls() {
      return session.apiCalls;
    },
  };
}
