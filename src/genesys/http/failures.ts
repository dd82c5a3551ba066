import { foreignCode, type Fault, type Finding, type ForeignCode } from '../../model/diagnostic.ts';
import { present } from '../../model/json.ts';
import { StoreError, type Fate } from '../../model/store.ts';
import { cut } from '../../text/text.ts';
import { isRecord, type Answer } from './answer.ts';

/** What a request is for, in the words that its error message needs. */
export interface Purpose {
  /** Completes "could not …", such as `read the flow "Main IVR"`. */
  readonly action: string;
  /** The permission that the OAuth client's role needs. */
  readonly permission: string;
  /** The host that the request goes to, as people read it. */
  readonly host: string;
  /** The proxy in between, as `host:port`. */
  readonly proxy?: string;
  /** Masks secrets in foreign text. Call it before the text is cut: half a secret would not be recognized. */
  readonly redact: (text: string) => string;
}

/** The longest message of an API that is shown, in UTF-16 units. */
const MAX_MESSAGE = 500;
/** The longest code or path of an API that is shown, in UTF-16 units. */
const MAX_NAME = 200;
/** The most findings that are read from one answer. */
const MAX_FINDINGS = 200;

/** Replaces a code that the org doesn't give. */
export const UNNAMED = foreignCode('invalid');

/** Failures before the first byte is sent: the request had no effect. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/u;

/** Whether the request certainly did not reach the org. */
export function wasNeverSent({ failure = '' }: Answer): boolean {
  return NEVER_SENT.has(failure) || CERTIFICATE.test(failure);
}

/** Whether the same request may succeed a moment later. */
export function isTransient(answer: Answer): boolean {
  if (answer.status === 0) return !CERTIFICATE.test(answer.failure ?? '');
  return [408, 500, 502, 503, 504].includes(answer.status) || (isSuccess(answer) && !isJsonBody(answer));
}

export function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

/** Whether the answer holds a JSON object, as every answer of this API does. */
export function isJsonBody({ body }: Answer): boolean {
  return isRecord(body) && !Array.isArray(body);
}

/** A failed request as an error with what failed, why, and how to fix it. */
export function toStoreError(answer: Answer, purpose: Purpose): StoreError {
  const body = isRecord(answer.body) ? answer.body : {};
  const apiMessage = textIn(body['message']);
  const { code, why, hint } = diagnose(answer, purpose, codeIn(body['code'], purpose.redact));
  const could = answer.status === 403 ? `Missing permission \`${purpose.permission}\`: could` : 'Could';
  const quote = apiMessage === undefined ? '' : ` Genesys Cloud says: ${cut(purpose.redact(apiMessage), MAX_MESSAGE)}`;
  return new StoreError({
    fate: fateOf(answer),
    code,
    hint,
    message: `${could} not ${purpose.action}: ${why}${quote}`,
    ...present({
      status: answer.status === 0 ? undefined : answer.status,
      correlationId: correlationIdIn(answer.headers['inin-correlation-id'] ?? body['contextId'], purpose.redact),
    }),
    findings: findingsOf(body, purpose.redact),
  });
}

function fateOf(answer: Answer): Fate {
  if (answer.status === 409) return 'conflict';
  if (wasNeverSent(answer)) return 'refused';
  return answer.status >= 300 && answer.status < 500 && answer.status !== 408 ? 'refused' : 'unknown';
}

/** Why a request failed: `why` completes "Could not …: ". */
interface Diagnosis extends Pick<Fault, 'code' | 'hint'> {
  readonly why: string;
}

function diagnose(answer: Answer, { host, proxy, permission }: Purpose, apiCode: ForeignCode | undefined): Diagnosis {
  const { status, failure = '' } = answer;
  if (status === 0) return diagnoseNoAnswer(failure, host, proxy);
  const code = apiCode ?? foreignCode(`http.${status}`);
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
      hint: 'Check `region` and `gateway-url`, and whether a proxy or a login page answers instead.',
    };
  }
  switch (status) {
    case 401:
      return {
        code,
        why: 'the token was rejected (HTTP 401).',
        hint:
          'The OAuth client may have been changed or deleted during the run: ' +
          'check it under Admin > Integrations > OAuth, and run again.',
      };
    case 403:
      return {
        code,
        why: "the role of this OAuth client lacks it, or doesn't cover the division (HTTP 403).",
        hint:
          `Add \`${permission}\` to the role of the OAuth client, in the flow's division: Admin > Integrations > OAuth > Roles.` +
          (permission.startsWith('architect:job') ? ' Export and publish jobs also need `architect:ui:view`.' : ''),
      };
    case 404:
      return {
        code,
        why: 'it was not found in this org (HTTP 404).',
        hint: "Check the ID and `region`, and that the client's role covers the division: Genesys Cloud hides what the role doesn't cover.",
      };
    case 409:
      return { code, why: 'it is locked, or was changed in the meantime (HTTP 409).', hint: 'Run again when no one is editing the flow.' };
    case 410:
      return { code, why: 'it was deleted (HTTP 410).', hint: 'Restore the flow, or delete its menu file.' };
    case 429:
      return {
        code,
        why: "the org's rate limit is exceeded (HTTP 429).",
        hint: 'Lower `requests-per-minute`, or run when fewer other tools use the same OAuth client.',
      };
    default:
      return status >= 500
        ? {
            code,
            why: `Genesys Cloud${proxy === undefined ? '' : `, or the proxy ${proxy},`} has a problem (HTTP ${status}).`,
            hint: 'See status.mypurecloud.com, and run again later.',
          }
        : {
            code,
            why: `the request was refused (HTTP ${status}).`,
            hint: 'Fix the menu file, or the flow in Architect, as the message says.',
          };
  }
}

function diagnoseNoAnswer(failure: string, host: string, proxy: string | undefined): Diagnosis {
  if (CERTIFICATE.test(failure)) {
    return {
      code: 'certificate',
      why: `the certificate of ${host} is not trusted (${failure}).`,
      hint: 'Behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS to its certificate.',
    };
  }
  if (['ERR_CANCELED', 'ECONNABORTED', 'ETIMEDOUT'].includes(failure)) {
    return { code: 'timeout', why: `${host} did not answer in time.`, hint: 'Run again. If it happens often, raise `timeout-seconds`.' };
  }
  return {
    code: 'unreachable',
    why: `${host} could not be reached${proxy === undefined ? '' : ` through the proxy ${proxy}`} (${failure}).`,
    hint: 'Check `region`, `gateway-url`, and that the runner can reach it (proxy, firewall, DNS).',
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

/** The findings in an error body or a validation result, from the first known field that has them. */
export function findingsOf(body: Record<string, unknown>, redact: Purpose['redact']): Finding[] {
  // If both are there, `details` repeats `errors`.
  const entries = [body['errors'], body['details']].find((list): list is unknown[] => Array.isArray(list) && list.length > 0) ?? [];
  return entries
    .filter(isRecord)
    .slice(0, MAX_FINDINGS)
    .map((entry) => {
      const path = ['path', 'field', 'fieldName', 'pointer', 'location']
        .map((field) => nameIn(entry[field], redact))
        .find((value) => value !== undefined);
      return {
        code: codeIn(entry['code'], redact) ?? codeIn(entry['errorCode'], redact) ?? UNNAMED,
        message: cut(redact(textIn(entry['message']) ?? textIn(entry['code']) ?? 'Genesys Cloud gave no message'), MAX_MESSAGE),
        ...present({ path }),
      };
    });
}

/**
 * A correlation id; the platform's are GUIDs. Anything that doesn't look like an id is dropped: a gateway may echo what it was sent,
 * in a form that no mask recognizes.
 */
function correlationIdIn(value: unknown, redact: Purpose['redact']): string | undefined {
  const id = textIn(value);
  return id !== undefined && /^[\w-]{1,100}$/u.test(id) ? redact(id) : undefined;
}

/** A code or path from an answer, masked and cut. */
function nameIn(value: unknown, redact: Purpose['redact']): string | undefined {
  const name = textIn(value);
  return name === undefined ? undefined : cut(redact(name), MAX_NAME);
}

/** A code from an answer. The API's documentation explains it. */
function codeIn(value: unknown, redact: Purpose['redact']): ForeignCode | undefined {
  const name = nameIn(value, redact);
  return name === undefined ? undefined : foreignCode(name);
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
