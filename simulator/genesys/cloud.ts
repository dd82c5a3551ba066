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
import { assertAcceptsJson, requireJson, assertPermission, assertSize } from './gate.ts';
import { deepCopy } from './json.ts';
import { basicCredentials, login, tokenPath } from './oauth.ts';
import { defaultClient, type CloudOptions, type OAuthClient, type QueueState } from './options.ts';
import { organizationRoutes } from './organization-routes.ts';
import type { ReceivedRequest, SimRequest, SimResponse } from './protocol.ts';
import { queueRoutes } from './queue-routes.ts';
import { RequestLog, type LogEntry } from './request-log.ts';
import { findRoute, type Route } from './routes.ts';
import { Tokens } from './tokens.ts';

/** A request that has come in; the one who received it lets the time pass and then asks for the rest. */
export interface PendingRequest {
  /** To pass before {@link answer} is called. */
  readonly delayBeforeMs: number;
  /** Handles the request, once. Its delivery is due after its `delayMs`. */
  readonly answer: () => Delivery;
  /** The request's line in the log, as it is now. */
  readonly logged: () => ReceivedRequest;
}

type Alteration = (definition: FlowDefinition) => void;

/**
 * A simulated Genesys Cloud org without HTTP: one request in, one answer out, no waiting and no clock of its own.
 * `server.ts` puts it on a port; a driver in the same process may use it directly, with a clock that it moves itself.
 */
export class GenesysCloud implements EditableCloud {
  /** Faults on demand; they strike what comes by {@link receive}. */
  readonly faults = new Faults();
  /** The Architect flows: everybody else who works on them, and what became of them. */
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
    this.#tokens = new Tokens(this.#clock, options.tokenLifetimeSeconds ?? 86_400, options.rateLimit?.requestsPerMinute ?? 300);
    this.#flows = new FlowRecords(options.flows ?? [], this.#clock);
    this.#queues = deepCopy([...(options.queues ?? [])]);
    this.#architect = new ArchitectOrg(options, this.#queues, this.#clock);
    this.architect = this.#architect.controls;
    this.#routes = [
      ...organizationRoutes,
      ...queueRoutes(this.#queues),
      ...this.#architect.routes(this.#definitionRoutes(options), this.#flows),
    ];
  }

  /** The flow-definition API, in an org that has it. */
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

  /** A copy of the flow as it is now. */
  flow(id: string): FlowState {
    return this.#flows.get(id);
  }

  /** Copies of all states the flow has had, the first included, with who made them. */
  history(id: string): HistoryEntry[] {
    return this.#flows.history(id);
  }

  /**
   * A second editor changes the flow (no rule is checked) and makes its next version, whose number comes back.
   *
   * @param clientId the OAuth client whose token they have, where they are no person: another run of the same client, say
   */
  edit(flowId: string, who: string, change: (definition: FlowDefinition) => void, clientId?: string): number {
    const { definition } = this.#flows.get(flowId);
    change(definition);
    return this.#flows.write(flowId, { by: who, ...(clientId !== undefined && { clientId }) }, definition).version;
  }

  /** The Architect flows that jobs made because none had that name and type. */
  get createdFlows(): ArchitectFlowState[] {
    return this.architect.createdFlows;
  }

  /** Somebody deletes a flow of the flow-definition API. */
  deleteFlow(flowId: string): void {
    this.#flows.delete(flowId);
  }

  /** Somebody deletes a queue. */
  removeQueue(name: string): void {
    const index = this.#queues.findIndex((queue) => queue.name === name);
    if (index === -1) throw new Error(`the simulated org has no queue ${name}`);
    this.#queues.splice(index, 1);
  }

  /** Ends all tokens at once: the next call with one gets 401. */
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

  /** Takes a request in, with whatever fault strikes it. */
  receive(request: SimRequest): PendingRequest {
    const entry = this.#logged(request);
    const fault = this.faults.draw(request);
    return {
      delayBeforeMs: fault?.delayBeforeMs ?? 0,
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

  /** Handles a request at once and without faults. */
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
    this.#architect.settle();
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

  /** The order of refusals: no such place, nobody known, too often, not allowed, not understood. */
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
