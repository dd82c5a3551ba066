import { answersInstead, type Fault } from './faults.ts';
import { errorBody, usualRefusal } from './errors.ts';
import type { FlowDefinition } from './flow-records.ts';
import { isJsonObject } from './json.ts';
import type { SimResponse } from './protocol.ts';

/** What becomes of a request in the end. `delayMs` passes between the handling and it. */
export type Delivery =
  | { readonly kind: 'answer'; readonly response: SimResponse; readonly delayMs: number }
  /** No answer: the connection is reset. */
  | { readonly kind: 'reset'; readonly delayMs: number }
  /** The head and half of the body, then the connection is cut. */
  | { readonly kind: 'cut'; readonly response: SimResponse; readonly delayMs: number };

/** Handles a request, or doesn't, as the fault says. */
export function deliver(
  fault: Fault | undefined,
  handle: (alter?: (definition: FlowDefinition) => void) => SimResponse,
  correlationId: string,
): Delivery {
  const delayMs = fault?.delayMs ?? 0;
  if (!fault) return { kind: 'answer', response: handle(), delayMs };
  if (fault.reset === 'before') return { kind: 'reset', delayMs };
  const instead = answersInstead(fault);
  if (instead && !fault.afterApplying && !fault.applyPartially) {
    return { kind: 'answer', response: answerOf(fault, correlationId), delayMs };
  }
  const own = handle(fault.applyPartially);
  if (fault.reset === 'after') return { kind: 'reset', delayMs };
  if (fault.truncate) return { kind: 'cut', response: own, delayMs };
  if (fault.amend) return { kind: 'answer', response: { ...own, body: amended(own.body, fault.amend) }, delayMs };
  if (fault.halfBody) return { kind: 'answer', response: { ...own, body: halfOf(own.body) }, delayMs };
  return { kind: 'answer', response: instead ? answerOf(fault, correlationId) : own, delayMs };
}

function amended(text: string, changes: object): string {
  const body: unknown = JSON.parse(text);
  return JSON.stringify({ ...(isJsonObject(body) ? body : {}), ...changes });
}

/** Never whole lines: those could pass for the whole text. */
function halfOf(text: string): string {
  return text.slice(0, text.length / 2).replace(/\n+$/u, '');
}

function answerOf(fault: Fault, correlationId: string): SimResponse {
  const status = fault.status ?? (fault.redirect === undefined ? 200 : 302);
  const { body, headers } = contentOf(fault, status, correlationId);
  const merged = new Map<string, string>(Object.entries({ 'inin-correlation-id': correlationId, ...headers }));
  for (const [name, value] of Object.entries(fault.headers ?? {})) {
    if (value === null) merged.delete(name.toLowerCase());
    else merged.set(name.toLowerCase(), value);
  }
  return { status, headers: Object.fromEntries(merged), body };
}

function contentOf(fault: Fault, status: number, correlationId: string): { body: string; headers: Record<string, string> } {
  if (fault.empty) return { body: '', headers: {} };
  if (fault.redirect !== undefined) return { body: '', headers: { location: fault.redirect } };
  if (fault.html)
    return {
      body: `<!DOCTYPE html><html><head><title>${status}</title></head><body><h1>Proxy says ${status}</h1></body></html>`,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    };
  const json = { 'content-type': 'application/json' };
  if (fault.body !== undefined)
    return {
      body: typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body),
      headers: { ...json, ...usualRefusal(status).more.headers },
    };
  const refusal = usualRefusal(status);
  return { body: JSON.stringify(errorBody(refusal, correlationId)), headers: { ...json, ...refusal.more.headers } };
}
