import type { FaultEffect } from '../../simulator/genesys/faults.ts';
import type { Kind } from './message.ts';
import { desiredMenus } from './menu-edits.ts';
import type { Fault, FlowPlan, Incident, Schedule } from './schedule.ts';
import type { World } from './world.ts';

/** What happens to one message. */
interface MessageIncidents {
  readonly acts: readonly (() => void)[];
  readonly fault?: Fault;
  /** The fault's effect in the simulator; absent if the message never gets there. */
  readonly effect?: FaultEffect;
}

/** Assigns a schedule's incidents to messages. */
export class Script {
  readonly #incidents: readonly Incident[];
  readonly #flows: readonly FlowPlan[];
  readonly #world: World;
  readonly #seen = new Map<Kind, number>();
  readonly #note: (line: string) => void;

  constructor({ incidents, flows }: Pick<Schedule, 'incidents' | 'flows'>, world: World, note: (line: string) => void) {
    this.#incidents = incidents;
    this.#flows = flows;
    this.#world = world;
    this.#note = note;
  }

  /** What happens to the next message of this kind. */
  next(kind: Kind, flow = '', authorization = 'nobody'): MessageIncidents {
    const nth = (this.#seen.get(kind) ?? 0) + 1;
    this.#seen.set(kind, nth);
    const due = this.#incidents.filter((one) => one.kind === kind);
    const acts = due.flatMap(({ act, nth: at }) => (act !== undefined && at === nth ? [act] : []));
    const fault = due.find((one) => one.fault !== undefined && one.nth <= nth && nth < one.nth + one.times)?.fault;
    return {
      acts: acts.map(({ flow: index, act, by = 'Ann' }) => () => {
        this.#world.act(index, act, by, desiredMenus(this.#flows[index]?.files));
        this.#note(`    ${by} ${act} (flow ${index + 1}): version ${this.#world.live(this.#world.ids[index] ?? '')} is live`);
      }),
      ...(fault && { fault }),
      ...(fault && fault.kind !== 'refused' && { effect: effectOf(fault, this.#world, flow, authorization) }),
    };
  }
}

function effectOf(fault: Exclude<Fault, { kind: 'refused' }>, world: World, flow: string, authorization: string): FaultEffect {
  switch (fault.kind) {
    case 'status': {
      const { status, retryAfter } = fault;
      return { status, ...applied(fault), ...(retryAfter !== undefined && { headers: { 'retry-after': retryAfter } }) };
    }
    case 'reset':
      return { reset: fault.when };
    case 'hang':
      return { delayBeforeMs: fault.landsAfterMs ?? Number.POSITIVE_INFINITY };
    case 'cut':
      return { truncate: true };
    case 'half':
      return { halfBody: true };
    case 'empty':
      return { empty: true, ...applied(fault) };
    case 'html':
      return { html: true, status: fault.status, ...applied(fault) };
    case 'json':
      return { status: 200, body: fault.body, ...applied(fault) };
    case 'stale':
      return { lag: fault.versions };
    case 'expired':
      return {
        before: (cloud) => {
          cloud.expireTokens();
        },
      };
    case 'gossip':
      return { status: 500, body: { code: 'gossip', message: `You sent ${authorization}, ${authorization.split(' ')[1] ?? ''}.` } };
    case 'partial': {
      const lands = world.mangle === undefined ? {} : { applyPartially: world.mangle(fault.how, flow) };
      if (fault.answer === 'own') return world.mangle === undefined ? { delayMs: 0 } : lands;
      return fault.answer === 'reset' ? { ...lands, reset: 'after' } : { ...lands, status: fault.answer };
    }
  }
}

function applied(fault: { readonly applied: boolean }): Pick<FaultEffect, 'afterApplying'> {
  return fault.applied ? { afterApplying: true } : {};
}

/** A fault in a few words. Campaigns count faults by this name. */
export function faultName(fault: Fault): string {
  switch (fault.kind) {
    case 'status': {
      const retryAfter = fault.retryAfter === undefined ? '' : ` Retry-After ${fault.retryAfter ?? 'absent'}`;
      return `${fault.status}${retryAfter}${fault.applied ? ', applied' : ''}`;
    }
    case 'refused':
      return 'connection refused';
    case 'reset':
      return `reset ${fault.when}`;
    case 'hang':
      return fault.landsAfterMs === null
        ? 'hang, never handled'
        : fault.landsAfterMs > 60_000
          ? 'hang, handled much later'
          : 'hang, handled later';
    case 'cut':
      return 'answer cut short';
    case 'half':
      return 'half an answer';
    case 'empty':
      return `empty answer${fault.applied ? ', applied' : ''}`;
    case 'html':
      return `HTML ${fault.status}${fault.applied ? ', applied' : ''}`;
    case 'json':
      return `wrong JSON${fault.applied ? ', applied' : ''}`;
    case 'stale':
      return `a state of ${fault.versions === 1 ? 'a version' : 'two versions'} ago`;
    case 'expired':
      return 'expired token';
    case 'gossip':
      return 'gossip';
    case 'partial':
      return `lands ${fault.how}, ${fault.answer}`;
  }
}
