import { randomUUID } from 'node:crypto';
import type { ArchitectControls } from './architect/controls.ts';
import type { ArchitectFlowState } from './architect/model.ts';
import { ArchitectOrg } from './architect/org.ts';
import { storagePath } from './architect/storage.ts';
import { deliver, type Delivery } from './delivery.ts';
import { errorBody, Refusal } from './errors.ts';
import { Faults } from './faults.ts';
import { FlowRecords, type EditableCloud, type FlowDefinition, type FlowState, type HistoryEntry } from './flow-records.ts';
import { flowQueryRoute } from './flow-query.ts';
import { flowRoutes } from './flow-routes.ts';
import { assertAcceptsJson, requireJson, assertPermission, assertSize } from './request-checks.ts';
import { deepCopy } from './json.ts';
import { basicCredentials, login, tokenPath } from './oauth.ts';
import { defaultClient, type CloudOptions, type OAuthClient, type QueueState } from './options.ts';
import { organizationRoutes } from './organization-routes.ts';
import type { ReceivedRequest, SimRequest, SimResponse } from './protocol.ts';
import { present } from '../present.ts';
import { ivrsRoute } from './ivr-routes.ts';
import { queueRoutes } from './queue-routes.ts';
import { RequestLog, type LogEntry } from './request-log.ts';
import { findRoute, type Route } from './routes.ts';
import { Tokens } from './tokens.ts';

/** A request that has arrived but is not answered yet. The caller waits for the delays, then asks for the answer. */
export interface PendingRequest {
  /** How long to wait before {@link answer} is called. */
  readonly delayBeforeMs: number;
  /** What to wait for before that. */
  readonly after?: () => Promise<unknown>;
  /** Handles the request, once. The result is to be sent after its `delayMs`. */
  readonly answer: () => Delivery;
  /** The request's entry in the log, as it is now. */
  readonly logged: () => ReceivedRequest;
}

type Alteration = (definition: FlowDefinition) => void;

/**
 * A simulated Genesys Cloud org without HTTP: one request in, one answer out. It never waits and has no clock of its own.
 * `server.ts` serves it on a port. A driver in the same process can use it directly, with a clock of its own.
 */
export class GenesysCloud implements EditableCloud {
  /** Faults on demand. They hit requests that arrive through {@link receive}. */
  readonly faults = new Faults();
  /** The Architect flows: acts as their other editors, and shows their history. */
  readonly architect: ArchitectControls;
  readonly #architect: ArchitectOrg;
  readonly #queues: QueueState[];
  readonly #clock: () => number;
  readonly #clients: readonly OAuthClient[];
  readonly #tokens: Tokens;
  readonly #flows: FlowRecords;
  readonly #routes: readonly Route[];
  readonly #log = new RequestLog();

  constructor(options: CloudOptions = {}) {
    this.#clock = options.clock ?? Date.now;
    this.#clients = deepCopy(options.clients ?? [defaultClient]);
    this.#tokens = new Tokens(this.#clock, options.tokenLifetimeSeconds ?? 86_400, options.rateLimit ?? { requestsPerMinute: 300 });
    this.#flows = new FlowRecords(options.flows ?? [], this.#clock);
    this.#queues = deepCopy([...(options.queues ?? [])]);
    this.#architect = new ArchitectOrg(options, this.#queues, this.#clock);
    this.architect = this.#architect.controls;
    this.#routes = [
      ...organizationRoutes,
      ...queueRoutes(this.#queues),
      ivrsRoute(options.ivrs ?? []),
      ...this.#architect.routes(this.#definitionRoutes(options), this.#flows),
    ];
  }

  /** The routes of the flow-definition API; none in an org that only has Architect flows. */
  #definitionRoutes(options: CloudOptions): Route[] {
    if (options.flows === undefined && options.architectFlows !== undefined) return [];
    const isTarget = (id: string): boolean => this.#queues.some((queue) => queue.id === id) || (options.otherTargets ?? []).includes(id);
    return [
      flowQueryRoute(this.#flows),
      ...flowRoutes({
        flows: this.#flows,
        knownTarget: options.checksTargets === false ? null : isTarget,
        patchResponse: options.patchResponse ?? 'full',
        validateEndpoint: options.validateEndpoint ?? true,
        versionMakers: options.versionMakers ?? 'shown',
        versionIds: options.versionIds ?? 'plain',
      }),
    ];
  }

  /** Copies of all flows of the flow-definition API as they are now. */
  get flows(): FlowState[] {
    return this.#flows.ids.map((id) => this.#flows.get(id));
  }

  /** A copy of the flow as it is now. */
  flow(id: string): FlowState {
    return this.#flows.get(id);
  }

  /** Copies of all states of the flow, the first included, with who made each. */
  history(id: string): HistoryEntry[] {
    return this.#flows.history(id);
  }

  /**
   * Changes the flow as a second editor, without checking any rule.
   *
   * @param clientId the OAuth client whose token the editor uses, if it is not a person: for example another run of the same client
   * @returns the number of the new version
   */
  edit(flowId: string, who: string, change: (definition: FlowDefinition) => void, clientId?: string): number {
    const { definition } = this.#flows.get(flowId);
    change(definition);
    return this.#flows.write(flowId, present({ by: who, clientId }), definition).version;
  }

  /** The Architect flows that jobs created because none had that name and type. */
  get createdFlows(): ArchitectFlowState[] {
    return this.architect.createdFlows;
  }

  /** Deletes a flow of the flow-definition API. */
  deleteFlow(flowId: string): void {
    this.#flows.delete(flowId);
  }

  /**
   * Gives a queue another name.
   *
   * @param isInExports whether exports of the versions that lead there have the new name, too. No one knows what Genesys Cloud does.
   */
  renameQueue(name: string, now: string, isInExports: boolean): void {
    const queue = this.#queues.find((candidate) => candidate.name === name);
    if (queue === undefined) throw new Error(`the simulated org has no queue ${name}`);
    this.#queues.splice(this.#queues.indexOf(queue), 1, { ...queue, name: now });
    if (isInExports)
      this.architect.rewrite((yaml) =>
        yaml.replaceAll(/(lit:\s+name: )(.*)/g, (text, head, old) => (old === name ? `${head}${now}` : text)),
      );
  }

  /** Deletes a queue. */
  removeQueue(name: string): void {
    const index = this.#queues.findIndex((queue) => queue.name === name);
    if (index === -1) throw new Error(`the simulated org has no queue ${name}`);
    this.#queues.splice(index, 1);
  }

  /** Expires all tokens: the next call with one gets 401. */
  expireTokens(): void {
    this.#tokens.expireAll();
  }

  /** Copies of all requests received so far, in order. */
  get requests(): ReceivedRequest[] {
    return this.#log.entries;
  }

  /** Forgets the requests received so far. */
  clearRequests(): void {
    this.#log.clear();
  }

  /** Accepts a request, with the fault that hits it, if any. */
  receive(request: SimRequest): PendingRequest {
    const entry = this.#logged(request);
    const fault = this.faults.draw(request);
    return {
      delayBeforeMs: fault?.delayBeforeMs ?? 0,
      ...present({ after: fault?.after }),
      answer: () => {
        fault?.before?.(this);
        const correlationId = randomUUID();
        const delivery = deliver(fault, (alter) => this.#handle(request, correlationId, alter, fault?.lag), correlationId);
        entry.status = delivery.kind === 'reset' ? null : delivery.response.status;
        return delivery;
      },
      logged: () => deepCopy(entry),
    };
  }

  /** Handles a request immediately and without faults. */
  handle(request: SimRequest): SimResponse {
    const entry = this.#logged(request);
    const response = this.#handle(request, randomUUID());
    entry.status = response.status;
    return response;
  }

  #logged(request: SimRequest): LogEntry {
    const { authorization } = request.headers;
    const clientId = basicCredentials(authorization)?.id ?? this.#tokens.ownerOf(authorization);
    return this.#log.add(request, clientId, this.#clock());
  }

  #handle(request: SimRequest, correlationId: string, alter?: Alteration, lag = 0): SimResponse {
    this.#architect.runDueJobs();
    if (request.path.startsWith(storagePath)) return this.#architect.storage.handle(request);
    const headers: Record<string, string> = { 'content-type': 'application/json', 'inin-correlation-id': correlationId };
    if (request.path === tokenPath) {
      const reply = login(request, this.#clients, this.#tokens);
      return { status: reply.status, headers: { ...headers, ...reply.headers }, body: JSON.stringify(reply.body) };
    }
    try {
      const { status, body } = this.#call(request, headers, alter, lag);
      return { status, headers, body: JSON.stringify(body) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return {
        status: error.status,
        headers: { ...headers, ...error.more.headers },
        body: JSON.stringify(errorBody(error, correlationId)),
      };
    }
  }

  /** The order of the checks decides which refusal wins: unknown route, token, rate limit, permission, body. */
  #call(
    request: SimRequest,
    headers: Record<string, string>,
    alter: Alteration | undefined,
    lag: number,
  ): { status: number; body: object } {
    const { route, params } = findRoute(this.#routes, request.method, request.path);
    const token = this.#tokens.require(request.headers['authorization']);
    try {
      token.rate.take();
    } finally {
      Object.assign(headers, token.rate.headers);
    }
    assertAcceptsJson(request.headers['accept']);
    assertPermission(token.client, route.permission);
    assertSize(request);
    const takesBody = request.method !== 'GET' && request.method !== 'DELETE' && !(route.bodyIsOptional && request.body === '');
    const body = takesBody ? requireJson(request) : undefined;
    return route.handle({ request, params, client: token.client, body, alter, lag });
  }
}
