import type { PendingRequest } from '../../simulator/genesys/cloud.ts';
import type { Delivery } from '../../simulator/genesys/delivery.ts';
import type { SimRequest } from '../../simulator/genesys/protocol.ts';
import type { Exchange } from './exchange.ts';
import { kindOf } from './message.ts';
import { faultName, type Script } from './script.ts';
import { isWhole, versionIn } from './answer.ts';
import { CLIENT, type World } from './world.ts';

/** Wraps the simulated cloud behind its port: applies a schedule's incidents, and keeps a record. */
export class Recorder {
  readonly exchanges: Exchange[] = [];
  readonly #world: World;
  readonly #script: Script;
  readonly #note: (line: string) => void;
  readonly #timeoutMs: number;
  /** When the last message on its way is handled, in milliseconds since the epoch. */
  #lastAt = 0;

  /** @param timeoutMs how long the run waits for an answer */
  constructor(world: World, script: Script, timeoutMs: number, note: (line: string) => void) {
    this.#world = world;
    this.#script = script;
    this.#timeoutMs = timeoutMs;
    this.#note = note;
  }

  /** How long until every message is handled that ever will be, in milliseconds. */
  get restMs(): number {
    return Math.max(0, this.#lastAt - Date.now());
  }

  receive(request: SimRequest): PendingRequest {
    const { cloud } = this.#world;
    const kind = kindOf(request.method, request.path);
    const flow = this.#world.ids.find((id) => request.path.includes(id) || request.body.includes(id)) ?? this.#world.flowIn?.(request.body);
    const { acts, fault, effect } = this.#script.next(kind, flow, request.headers['authorization']);
    const exchange: Exchange = { kind, path: request.path, flow, sentAt: Date.now(), fault, isShown: false, body: request.body };
    this.exchanges.push(exchange);
    const path = request.path.replace(/^\/api\/v2/u, '');
    const what = `${this.exchanges.length}. ${request.method} ${path}${fault === undefined ? '' : ` (${faultName(fault)})`}`;
    cloud.faults.clear();
    if (effect !== undefined) cloud.faults.add(effect);
    const pending = cloud.receive(request);
    const { delayBeforeMs } = pending;
    if (Number.isFinite(delayBeforeMs)) this.#lastAt = Math.max(this.#lastAt, Date.now() + delayBeforeMs);
    const answer = (): Delivery => {
      for (const act of acts) act();
      exchange.before = flow === undefined ? undefined : this.#world.live(flow);
      exchange.blocker = fault?.kind === 'stale' ? undefined : this.#world.blocker?.(flow, CLIENT.id);
      exchange.handledAt = Date.now();
      const delivery = pending.answer();
      exchange.after = flow === undefined ? undefined : this.#world.live(flow);
      const change = exchange.before === exchange.after ? '' : `; version ${exchange.after} is live`;
      this.#note(`${what}: ${delivery.kind === 'answer' ? delivery.response.status : delivery.kind}${change}`);
      if (delayBeforeMs >= this.#timeoutMs || delivery.kind !== 'answer') return delivery;
      exchange.endedAt = Date.now();
      exchange.status = delivery.response.status;
      exchange.text = delivery.response.body;
      exchange.isShown = isWhole(delivery, fault);
      if (exchange.isShown) exchange.shows = versionIn(exchange.text);
      return delivery;
    };
    return { delayBeforeMs, answer, logged: () => pending.logged() };
  }
}
