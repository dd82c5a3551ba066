import { answersInstead, type Fault } from './faults.ts';
import { errorBody, usualRefusal } from './errors.ts';
import type { FlowDefinition } from './flow-records.ts';
import { isJsonObject, parseJson } from './json.ts';
import type { SimResponse } from './protocol.ts';

/** How a request ends, `delayMs` after it was handled. */
export type Delivery =
  | { readonly kind: 'answer'; readonly response: SimResponse; readonly delayMs: number }
  /** No answer: the connection is reset. */
  | { readonly kind: 'reset'; readonly delayMs: number }
  /** The headers and half of the body are sent, then the connection is cut. */
  | { readonly kind: 'cut'; readonly response: SimResponse; readonly delayMs: number };

/**
 * Handles a request or not, as the fault defines.
 *
 * @param handle handles the request; `alter` changes what a write stores
 */
export function deliver(
  fault: Fault | undefined,
  handle: (alter?: (definition: FlowDefinition) => void) => SimResponse,
  correlationId: string,
): Delivery {
  if (!fault) return { kind: 'answer', response: handle(), delayMs: 0 };
  const { delayMs = 0 } = fault;
  if (fault.reset === 'before') return { kind: 'reset', delayMs };
  const replacement = answersInstead(fault) ? answerOf(fault, correlationId) : undefined;
  if (replacement && !fault.afterApplying && !fault.applyPartially) return { kind: 'answer', response: replacement, delayMs };
  const own = handle(fault.applyPartially);
  if (fault.reset === 'after') return { kind: 'reset', delayMs };
  if (fault.truncate) return { kind: 'cut', response: own, delayMs };
  return { kind: 'answer', response: replacement ?? { ...own, body: bodyOf(own, fault) }, delayMs };
}

/** The body of the request's own answer, as the fault changes it. */
function bodyOf({ body }: SimResponse, { amend, halfBody }: Fault): string {
  if (amend) return amended(body, amend);
  return halfBody ? halfOf(body) : body;
}

function amended(text: string, changes: object): string {
  const body = parseJson(text);
  return JSON.stringify({ ...(isJsonObject(body) ? body : {}), ...changes });
}

/** Half of a text, never ending with a whole line: whole lines could pass for the whole text. */
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
