import type { Finding } from '../../model/finding.ts';
import { StoreError, type Fate } from '../../model/store.ts';
import { cut } from '../../text/text.ts';
import { isRecord, type Answer } from './answer.ts';

/** What a request was for, in the words an error needs. */
export interface Purpose {
  /** Completes "could not …", such as `read the flow "Main IVR"`. */
  readonly action: string;
  /** The permission that the OAuth client's role must hold for it. */
  readonly permission: string;
  /** Where the request went, for people: a host, never a secret. */
  readonly host: string;
  /** Takes secrets out of foreign text: to be done before it is cut, or half of one would stay. */
  readonly redact: (text: string) => string;
}

/** The most of a foreign message that is told, in UTF-16 units. */
const MAX_MESSAGE = 500;
/** The most of a foreign code, id or path that is told. */
const MAX_NAME = 200;
/** The most single places of one answer that are told. */
const MAX_FINDINGS = 200;

/** Failures before the first byte was sent: nothing can have happened. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/u;

/** Whether the request certainly never reached the org. */
export function wasNeverSent({ failure = '' }: Answer): boolean {
  return NEVER_SENT.has(failure) || CERTIFICATE.test(failure);
}

/** Whether the same request may well succeed a moment later. */
export function isTransient(answer: Answer): boolean {
  if (answer.status === 0) return !CERTIFICATE.test(answer.failure ?? '');
  return [408, 500, 502, 503, 504].includes(answer.status) || (isSuccess(answer) && !isJsonBody(answer));
}

export function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

/** Whether the answer holds what every answer of this API must: a JSON object. */
export function isJsonBody({ body }: Answer): boolean {
  return isRecord(body) && !Array.isArray(body);
}

/** A failed request as an error that says what, why and how to mend it. */
export function toStoreError(answer: Answer, purpose: Purpose): StoreError {
  const body = isRecord(answer.body) ? answer.body : {};
  const apiMessage = text(body['message']);
  const { code, why, hint } = diagnose(answer, purpose, name(body['code'], purpose.redact));
  const correlationId = idOf(answer.headers['inin-correlation-id'] ?? body['contextId'], purpose.redact);
  return new StoreError({
    fate: fateOf(answer),
    code,
    hint,
    message: `Could not ${purpose.action}: ${why}${apiMessage === undefined ? '' : ` Genesys Cloud says: ${cut(purpose.redact(apiMessage), MAX_MESSAGE)}`}`,
    ...(answer.status === 0 ? {} : { status: answer.status }),
    ...(correlationId === undefined ? {} : { correlationId }),
    findings: findingsOf(body, purpose.redact),
  });
}

function fateOf(answer: Answer): Fate {
  if (answer.status === 409) return 'conflict';
  if (wasNeverSent(answer)) return 'refused';
  return answer.status >= 300 && answer.status < 500 && answer.status !== 408 ? 'refused' : 'unknown';
}

function diagnose(answer: Answer, purpose: Purpose, apiCode: string | undefined): { code: string; why: string; hint: string } {
  const { status, failure = '' } = answer;
  const { host, permission } = purpose;
  if (status === 0) return diagnoseSilence(failure, host);
  const code = apiCode ?? `http.${status}`;
  if (status >= 300 && status < 400) {
    return {
      code: 'redirected',
      why: `${host} answered with a redirect (${status})${redirectHost(answer)}. It was not followed, and nothing was sent there.`,
      hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
    };
  }
  if (isSuccess(answer)) {
    const what = isJsonBody(answer) ? 'a JSON object that is nested too deeply' : `${describeBody(answer.body)} instead of a JSON object`;
    return {
      code: 'answer.not.understood',
      why: `${host} answered ${status} with ${what}.`,
      hint: 'Check `region` and `gateway-url`, and whether a proxy or a login page stands in between.',
    };
  }
  switch (status) {
    case 401:
      return {
        code,
        why: 'the token was not accepted (401).',
        hint: 'The OAuth client may have been changed or deleted during the run: check it under Admin > Integrations > OAuth, and run again.',
      };
    case 403:
      return {
        code,
        why: `it is not permitted (403): the client's role lacks ${permission}, or does not cover the division.`,
        hint: `Give the OAuth client a role with ${permission} in that division (Admin > Integrations > OAuth > Roles). Scopes don't limit a client of this grant type: its roles do.`,
      };
    case 404:
      return {
        code,
        why: 'there is no such thing in this org (404).',
        hint: "Check the id, `region`, and that the client's role covers the division: what it may not see does not exist for it.",
      };
    case 409:
      return { code, why: 'it is locked, or has been changed in the meantime (409).', hint: 'Run again when nobody is editing the flow.' };
    case 410:
      return { code, why: 'it has been deleted (410).', hint: 'Restore the flow, or take its menu file away.' };
    case 429:
      return {
        code,
        why: "the org's rate limit stayed exceeded (429).",
        hint: 'Lower `requests-per-minute`, or run when fewer other tools use the same OAuth client.',
      };
    default:
      return status >= 500
        ? { code, why: `Genesys Cloud is in trouble (${status}).`, hint: 'See status.mypurecloud.com, and run again later.' }
        : {
            code,
            why: `the request was refused (${status}).`,
            hint: 'Mend what the message names: the menu file, or the flow in Architect.',
          };
  }
}

function diagnoseSilence(failure: string, host: string): { code: string; why: string; hint: string } {
  if (CERTIFICATE.test(failure)) {
    return {
      code: 'certificate',
      why: `the certificate of ${host} is not trusted (${failure}).`,
      hint: 'Behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to its certificate.',
    };
  }
  if (['ERR_CANCELED', 'ECONNABORTED', 'ETIMEDOUT'].includes(failure)) {
    return { code: 'timeout', why: `${host} did not answer in time.`, hint: 'Run again; raise `timeout-seconds` if it happens often.' };
  }
  return {
    code: 'unreachable',
    why: `${host} could not be reached (${failure}).`,
    hint: 'Check `region`, `gateway-url`, and that the runner may reach it (proxy, firewall, DNS).',
  };
}

function redirectHost({ headers }: Answer): string {
  try {
    return headers['location'] === undefined
      ? ''
      : ` to ${new URL(headers['location'], 'https://same-host.invalid').hostname.replace('same-host.invalid', 'itself')}`;
  } catch {
    return '';
  }
}

export function describeBody(body: unknown): string {
  if (body === undefined || body === null || body === '') return 'an empty body';
  if (typeof body === 'string') {
    if (/^\s*</u.test(body)) return 'an HTML page';
    return /^\s*[{[]/u.test(body) ? 'half a JSON text' : 'plain text';
  }
  return Array.isArray(body) ? 'a JSON list' : 'a JSON object of another kind';
}

/** What an error body or a validation result says of single places, in whichever of the known fields it stands. */
export function findingsOf(body: Record<string, unknown>, redact: Purpose['redact']): Finding[] {
  // `details` repeats `errors` where both are there.
  const entries = [body['errors'], body['details']].find((list): list is unknown[] => Array.isArray(list) && list.length > 0) ?? [];
  return entries
    .filter(isRecord)
    .slice(0, MAX_FINDINGS)
    .map((entry) => {
      const path = ['path', 'field', 'fieldName', 'pointer', 'location']
        .map((field) => name(entry[field], redact))
        .find((value) => value !== undefined);
      return {
        code: name(entry['code'], redact) ?? name(entry['errorCode'], redact) ?? 'invalid',
        message: cut(redact(text(entry['message']) ?? text(entry['code']) ?? 'The org gave no message'), MAX_MESSAGE),
        ...(path === undefined ? {} : { path }),
      };
    });
}

/** A name that an answer gives, without secrets and no longer than a name is. */
/** The platform's are GUIDs. What else a gateway may write there may be what it was sent, in a form that no mask knows: it is not repeated. */
function idOf(value: unknown, redact: Purpose['redact']): string | undefined {
  const given = text(value);
  return given !== undefined && /^[\w-]{1,100}$/u.test(given) ? redact(given) : undefined;
}

function name(value: unknown, redact: Purpose['redact']): string | undefined {
  const given = text(value);
  return given === undefined ? undefined : cut(redact(given), MAX_NAME);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
