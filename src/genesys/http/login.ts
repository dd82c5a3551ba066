import { StoreError } from '../../model/store.ts';
import { cut } from '../../text/text.ts';
import { isRecord, type Answer } from './answer.ts';
import { describeBody, isTransient, isSuccess, toStoreError, type Purpose } from './failures.ts';

/** Whether the login can be sent again. A host that answers without a token doesn't get the secret twice. */
export function isTransientLogin(answer: Answer): boolean {
  return !isSuccess(answer) && isTransient(answer);
}

/** The SDK resolves a login with its own data and without a status, even if the body holds no token. */
export function loginAnswer(data: unknown): Answer {
  return { status: 200, headers: {}, body: data };
}

/** Why a login failed, and how to fix it. */
export function loginError(answer: Answer, purpose: Purpose): StoreError {
  const body = isRecord(answer.body) ? answer.body : {};
  if (isSuccess(answer)) {
    return new StoreError({
      fate: 'refused',
      code: 'login.not.understood',
      status: answer.status,
      message: `Login to ${purpose.host} failed: it answered ${answer.status} without a token, with ${describeBody(answer.body)}.`,
      hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
    });
  }
  if (answer.status === 400 || answer.status === 401) {
    const reason = typeof body['error'] === 'string' ? ` (${cut(purpose.redact(body['error']), 80)})` : '';
    return new StoreError({
      fate: 'refused',
      code: 'login.refused',
      status: answer.status,
      message: `Login to ${purpose.host} failed: invalid client ID or secret${reason}.`,
      hint:
        'Check `client-id` and `client-secret`, and that `region` is the region of their org. ' +
        'The OAuth client must use the grant type "Client Credentials".',
    });
  }
  const error = toStoreError(answer, purpose);
  if (answer.status >= 404 && answer.status < 500) {
    return new StoreError({
      fate: 'refused',
      code: error.code,
      status: answer.status,
      message: `Login to ${purpose.host} failed: there is no login at this address, or a proxy answered (HTTP ${answer.status}).`,
      hint: 'Check `region`, `gateway-url`, and the proxy (HTTPS_PROXY, with its credentials).',
    });
  }
  if (answer.status !== 403) return error;
  return new StoreError({
    fate: 'refused',
    code: error.code,
    status: answer.status,
    message: `Login to ${purpose.host} failed: it is not permitted (HTTP 403).`,
    hint: 'Check that the OAuth client is enabled, of the grant type "Client Credentials", and that the org accepts the runner\'s address.',
  });
}
