import type { Models } from 'purecloud-platform-client-v2';
import { present } from '../present.ts';

/** One entry of a 422's `errors`: the SDK's ErrorBody plus the place, in the words of the validate endpoint. */
type LocatedError = Models.ErrorBody & { path: string };

/** The details of a refusal besides status, code and message. */
interface RefusalDetails {
  messageParams?: Record<string, string>;
  details?: Models.Detail[];
  errors?: LocatedError[];
  headers?: Record<string, string>;
}

/** A refusal by the platform. The check that finds the problem throws it; the cloud turns it into an ErrorBody. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly more: RefusalDetails;

  constructor(status: number, code: string, message: string, more: RefusalDetails = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

/** 400 `bad.request`. */
export function badRequest(message: string): Refusal {
  return new Refusal(400, 'bad.request', message);
}

/** @throws Refusal 400 `invalid.id` if it is not a GUID, in the words of the gc CLI's copy of the swagger (routing_queues_members) */
export function assertGuid(id: string): void {
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id))
    throw new Refusal(400, 'invalid.id', 'A non-UUID value was specified for an ID field.');
}

/** 404 `architect.flow.not.found`. */
export function flowNotFound(flowId: string): Refusal {
  return new Refusal(404, 'architect.flow.not.found', `Could not find flow with id ${flowId}.`, { messageParams: { flowId } });
}

/** 404 `architect.flow.version.missing`. */
export function versionMissing(): Refusal {
  return new Refusal(404, 'architect.flow.version.missing', 'Specified flow version is missing.');
}

/** 405 `method.not.allowed`. */
export function methodNotAllowed(method: string, allow: string): Refusal {
  return new Refusal(405, 'method.not.allowed', `${method} is not allowed here.`, { headers: { allow } });
}

/** For a published feature that the simulator lacks: a clear refusal is better than an answer that the platform wouldn't give. */
export function notSimulated(what: string): Refusal {
  return new Refusal(422, 'simulator.not.simulated', `The simulator does not simulate ${what}.`);
}

/** The platform's error body (SDK model ErrorBody); `contextId` is the correlation id of the answer's header. */
export function errorBody(refusal: Refusal, contextId: string): Models.ErrorBody {
  const { messageParams, details, errors } = refusal.more;
  return {
    message: refusal.message,
    code: refusal.code,
    status: refusal.status,
    ...present({ messageParams }),
    contextId,
    details: details ?? [],
    errors: errors ?? [],
  };
}

/** 429 in the form used since 2021-11 (developer.genesys.cloud forum 12028): whole seconds, in the header and in the text. */
export function tooManyRequests(retryAfterSeconds: string): Refusal {
  return new Refusal(
    429,
    'too.many.requests.retry.after',
    `Rate limit exceeded the maximum. Retry the request in [${retryAfterSeconds}] seconds`,
    { headers: { 'retry-after': retryAfterSeconds } },
  );
}

const usual: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['bad.request', 'The request could not be understood by the server due to malformed syntax.'],
  401: ['bad.credentials', 'Invalid login credentials.'],
  403: ['not.authorized', 'You are not authorized to perform the requested action.'],
  404: ['not.found', 'The requested resource was not found.'],
  405: ['method.not.allowed', 'The method is not allowed on this resource.'],
  406: ['not.acceptable', 'The requested media type is not available.'],
  408: ['request.timeout', 'The request timed out.'],
  409: ['conflict', 'The request conflicts with a previous request.'],
  410: ['architect.flow.deleted', 'The flow has been deleted.'],
  413: ['request.entity.too.large', 'The request is over the size limit.'],
  415: ['unsupported.media.type', 'The content type is not supported.'],
  422: ['unprocessable.entity', 'The definition is not valid.'],
  500: ['internal.server.error', 'The server encountered an unexpected condition which prevented it from fulfilling the request.'],
  502: ['bad.gateway', 'The gateway got no valid answer.'],
  503: ['service.unavailable', 'Service Unavailable - The server is currently unavailable.'],
  504: ['gateway.timeout', 'The request timed out.'],
};

/** The usual refusal with a status, for faults that give only the status. */
export function usualRefusal(status: number): Refusal {
  if (status === 429) return tooManyRequests('1');
  const [code, message] = usual[status] ?? ['error', `Status ${status}.`];
  return new Refusal(status, code, message);
}
