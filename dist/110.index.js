export const id = 110;
export const ids = [110];
export const modules = {

/***/ 5110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./build/engine/flow.js
var flow = __webpack_require__(4259);
// EXTERNAL MODULE: ./build/engine/store.js
var store = __webpack_require__(3350);
;// CONCATENATED MODULE: ./build/genesys/answer.js
function toAnswer(outcome) {
    const response = isRecord(outcome) && isRecord(outcome['response']) ? { ...outcome['response'], body: outcome['response']['data'] } : outcome;
    if (isRecord(response) && typeof response['status'] === 'number' && 'headers' in response) {
        return { status: response['status'], headers: plainHeaders(response['headers']), body: response['body'] };
    }
    const code = isRecord(outcome) && typeof outcome['code'] === 'string' ? outcome['code'] : 'no answer';
    return { status: 0, headers: {}, body: undefined, failure: code };
}
function plainHeaders(headers) {
    if (!isRecord(headers))
        return {};
    return Object.fromEntries(Object.entries(headers).filter(([, value]) => typeof value === 'string' || typeof value === 'number').map(([name, value]) => [name.toLowerCase(), String(value)]));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}
//# sourceMappingURL=answer.js.map
;// CONCATENATED MODULE: ./build/genesys/failures.js


const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/u;
function wasNeverSent({ failure = '' }) {
    return NEVER_SENT.has(failure) || CERTIFICATE.test(failure);
}
function isPassing(answer) {
    if (answer.status === 0)
        return !CERTIFICATE.test(answer.failure ?? '');
    return [408, 500, 502, 503, 504].includes(answer.status) || (isSuccess(answer) && !isJsonBody(answer));
}
function isSuccess({ status }) {
    return status >= 200 && status < 300;
}
function isJsonBody({ body }) {
    return isRecord(body) && !Array.isArray(body);
}
function toStoreError(answer, purpose) {
    const body = isRecord(answer.body) ? answer.body : {};
    const apiMessage = failures_text(body['message']);
    const { code, why, hint } = diagnose(answer, purpose, failures_text(body['code']));
    const correlationId = answer.headers['inin-correlation-id'] ?? failures_text(body['contextId']);
    return new store/* StoreError */.A({
        fate: fateOf(answer), code, hint,
        message: `Could not ${purpose.action}: ${why}${apiMessage === undefined ? '' : ` Genesys Cloud says: ${cut(apiMessage)}`}`,
        ...(answer.status === 0 ? {} : { status: answer.status }),
        ...(correlationId === undefined ? {} : { correlationId }),
        findings: findingsOf(body),
    });
}
function fateOf(answer) {
    if (answer.status === 409)
        return 'conflict';
    if (wasNeverSent(answer))
        return 'refused';
    return answer.status >= 300 && answer.status < 500 && answer.status !== 408 ? 'refused' : 'unknown';
}
function diagnose(answer, purpose, apiCode) {
    const { status, failure = '' } = answer;
    const { host, permission } = purpose;
    if (status === 0)
        return diagnoseSilence(failure, host);
    const code = apiCode ?? `http.${status}`;
    if (status >= 300 && status < 400) {
        return { code: 'redirected', why: `${host} answered with a redirect (${status})${redirectHost(answer)}. It was not followed, and nothing was sent there.`, hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.' };
    }
    if (isSuccess(answer)) {
        return { code: 'answer.not.understood', why: `${host} answered ${status} with ${describeBody(answer.body)} instead of a JSON object.`, hint: 'Check `region` and `gateway-url`, and whether a proxy or a login page stands in between.' };
    }
    switch (status) {
        case 401:
            return { code, why: 'the token was not accepted (401).', hint: 'The OAuth client may have been changed or deleted during the run: check it under Admin > Integrations > OAuth, and run again.' };
        case 403:
            return { code, why: `it is not permitted (403): ${permission} is missing, or the flow's division is not among those of the client's role.`, hint: `Give the OAuth client a role with ${permission} in the flow's division (Admin > Integrations > OAuth > Roles), and the scope "architect".` };
        case 404:
            return { code, why: 'there is no such thing in this org (404).', hint: 'Check the id, `region`, and that the client\'s role covers the division: what it may not see does not exist for it.' };
        case 409:
            return { code, why: 'somebody else has changed it in the meantime (409).', hint: 'Run again.' };
        case 410:
            return { code, why: 'it has been deleted (410).', hint: 'Restore the flow, or take its menu file away.' };
        case 429:
            return { code, why: 'the org\'s rate limit stayed exceeded (429).', hint: 'Lower `requests-per-minute`, or run when fewer other tools use the same OAuth client.' };
        default:
            return status >= 500
                ? { code, why: `Genesys Cloud is in trouble (${status}).`, hint: 'See status.mypurecloud.com, and run again later.' }
                : { code, why: `the request was refused (${status}).`, hint: 'Mend the menu file as the message says.' };
    }
}
function diagnoseSilence(failure, host) {
    if (CERTIFICATE.test(failure)) {
        return { code: 'certificate', why: `the certificate of ${host} is not trusted (${failure}).`, hint: 'Behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to its certificate.' };
    }
    if (['ERR_CANCELED', 'ECONNABORTED', 'ETIMEDOUT'].includes(failure)) {
        return { code: 'timeout', why: `${host} did not answer in time.`, hint: 'Run again; raise `timeout-seconds` if it happens often.' };
    }
    return { code: 'unreachable', why: `${host} could not be reached (${failure}).`, hint: 'Check `region`, `gateway-url`, and that the runner may reach it (proxy, firewall, DNS).' };
}
function redirectHost({ headers }) {
    try {
        return headers['location'] === undefined ? '' : ` to ${new URL(headers['location'], 'https://same-host.invalid').hostname.replace('same-host.invalid', 'itself')}`;
    }
    catch {
        return '';
    }
}
function describeBody(body) {
    if (body === undefined || body === null || body === '')
        return 'an empty body';
    if (typeof body === 'string') {
        if (/^\s*</u.test(body))
            return 'an HTML page';
        return /^\s*[{[]/u.test(body) ? 'half a JSON text' : 'plain text';
    }
    return Array.isArray(body) ? 'a JSON list' : 'something else';
}
function findingsOf(body) {
    const entries = [body['errors'], body['details']].find((list) => Array.isArray(list) && list.length > 0) ?? [];
    return entries.filter(isRecord).map((entry) => {
        const path = ['path', 'field', 'fieldName', 'pointer', 'location'].map((name) => failures_text(entry[name])).find((value) => value !== undefined);
        return {
            code: failures_text(entry['code']) ?? failures_text(entry['errorCode']) ?? 'invalid',
            message: cut(failures_text(entry['message']) ?? failures_text(entry['code']) ?? 'The org gave no message'),
            ...(path === undefined ? {} : { path }),
        };
    });
}
function failures_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function cut(value) {
    return value.length > 500 ? `${value.slice(0, 499)}…` : value;
}
//# sourceMappingURL=failures.js.map
;// CONCATENATED MODULE: ./build/genesys/definition-store.js



const VIEW = 'architect:flow:view';
const EDIT = 'architect:flow:edit';
class DefinitionStore {
    #session;
    #validates = true;
    constructor(session) {
        this.#session = session;
    }
    async read(flowId) {
        const body = await this.#session.call({
            method: 'GET', path: '/api/v2/flows/{flowId}', pathParams: { flowId }, action: `read the flow ${flowId}`, permission: VIEW,
        });
        const flow = toFlow(body);
        if (flow !== undefined)
            return flow;
        throw 'publishedVersion' in body || 'savedVersion' in body || 'checkedInVersion' in body
            ? new store/* StoreError */.A({
                fate: 'refused', code: 'flow.api.unsupported',
                message: `The flow ${flowId} carries no definition: this org offers it through Architect's own API only.`,
                hint: 'This version speaks the flow-definition API. See "Which API" in the README.',
            })
            : new store/* StoreError */.A({
                fate: 'refused', code: 'answer.not.understood',
                message: `Could not read the flow ${flowId}: the answer holds no id, name, version and definition.`,
                hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
            });
    }
    async validate(definition) {
        if (!this.#validates)
            return [];
        try {
            const result = await this.#session.call({
                method: 'POST', path: '/api/v2/flows/validate', body: { definition }, action: 'validate the change', permission: VIEW,
            });
            const findings = findingsOf(result);
            if (findings.length === 0 && result['valid'] === false)
                return [{ code: 'invalid', message: 'The org finds the definition invalid and does not say why' }];
            return findings;
        }
        catch (error) {
            if (!(error instanceof store/* StoreError */.A))
                throw error;
            if (error.status === 404 || error.status === 405) {
                this.#validates = false;
                return [];
            }
            if (error.status !== 400 && error.status !== 422)
                throw error;
            return error.findings.length > 0 ? error.findings : [{ code: error.code, message: error.message }];
        }
    }
    async patch(flowId, patch) {
        return toFlow(await this.#session.call({
            method: 'PATCH', path: '/api/v2/flows/{flowId}', pathParams: { flowId }, body: patch, writes: true,
            action: `change the flow ${flowId}`, permission: EDIT,
        }));
    }
    async restore(flowId, version, definition) {
        return toFlow(await this.#session.call({
            method: 'PUT', path: '/api/v2/flows/{flowId}', pathParams: { flowId }, body: { version, definition }, writes: true,
            action: `roll back the flow ${flowId}`, permission: EDIT,
        }));
    }
}
function toFlow(body) {
    const { id, name, version, definition, division } = body;
    if (typeof id !== 'string' || typeof name !== 'string' || !Number.isSafeInteger(version) || !(0,flow/* isObject */.Gv)(definition))
        return undefined;
    const divisionId = (0,flow/* isObject */.Gv)(division) ? division['id'] : undefined;
    return { id, name, version: version, definition, ...(typeof divisionId === 'string' ? { divisionId } : {}) };
}
//# sourceMappingURL=definition-store.js.map
// EXTERNAL MODULE: ./build/menu/near.js
var near = __webpack_require__(3098);
;// CONCATENATED MODULE: ./build/genesys/directory.js



const PAGE_SIZE = 100;
const MAX_PAGES = 1000;
async function findFlow(session, name, divisionId) {
    const found = [];
    const others = new Set();
    let continuationToken;
    for (let page = 0; page < MAX_PAGES; page += 1) {
        const body = await session.call({
            method: 'POST', path: '/api/v2/flows/query', action: `look for the flow "${name}"`, permission: 'architect:flow:view',
            query: continuationToken === undefined ? {} : { continuationToken },
            body: { query: `name:${name}`, pageSize: PAGE_SIZE, ...(divisionId === undefined ? {} : { divisionIds: [divisionId] }) },
        });
        for (const entity of Array.isArray(body['entities']) ? body['entities'] : []) {
            if (!isRecord(entity) || typeof entity['id'] !== 'string' || typeof entity['name'] !== 'string')
                continue;
            const division = isRecord(entity['division']) ? entity['division'] : {};
            if (entity['name'] === name)
                found.push({ id: entity['id'], division: label(division) });
            else
                others.add(entity['name']);
        }
        const next = body['nextPage'];
        if (typeof next !== 'string' || next === '' || next === continuationToken)
            break;
        continuationToken = next;
    }
    const [flow, second] = found;
    if (flow === undefined)
        throw notFound(name, divisionId, (0,near/* nearest */.p)(name, [...others]));
    if (second !== undefined)
        throw ambiguous(name, found);
    return flow.id;
}
function notFound(name, divisionId, near) {
    return new store/* StoreError */.A({
        fate: 'refused', code: 'flow.not.found',
        message: `There is no flow "${name}"${divisionId === undefined ? '' : ` in the division ${divisionId}`} that this OAuth client may see.${near.length === 0 ? '' : ` Near: ${near.map((other) => `"${other}"`).join(', ')}.`}`,
        hint: 'Check `flow_name` (upper and lower case count), `division_id`, and that the client\'s role covers the flow\'s division.',
    });
}
function ambiguous(name, found) {
    return new store/* StoreError */.A({
        fate: 'refused', code: 'flow.ambiguous',
        message: `There are ${found.length} flows "${name}": ${found.map(({ id, division }) => `${id}${division}`).join(', ')}.`,
        hint: 'Say which one: give `flow_id` instead of `flow_name`, or narrow it with `division_id`.',
    });
}
function label(division) {
    const name = typeof division['name'] === 'string' ? division['name'] : division['id'];
    return typeof name === 'string' ? ` in "${name}"` : '';
}
//# sourceMappingURL=directory.js.map
;// CONCATENATED MODULE: ./build/genesys/queues.js

const queues_PAGE_SIZE = 500;
const queues_MAX_PAGES = 1000;
async function listQueues(session) {
    const queues = [];
    for (let pageNumber = 1; pageNumber <= queues_MAX_PAGES; pageNumber += 1) {
        const body = await session.call({
            method: 'GET', path: '/api/v2/routing/queues', query: { pageNumber, pageSize: queues_PAGE_SIZE }, action: 'list the queues', permission: 'routing:queue:view',
        });
        const entities = Array.isArray(body['entities']) ? body['entities'] : [];
        for (const entity of entities) {
            if (isRecord(entity) && typeof entity['id'] === 'string' && typeof entity['name'] === 'string')
                queues.push({ id: entity['id'], name: entity['name'] });
        }
        const { pageCount } = body;
        if (entities.length === 0 || (typeof pageCount === 'number' ? pageNumber >= pageCount : entities.length < queues_PAGE_SIZE))
            break;
    }
    return queues;
}
//# sourceMappingURL=queues.js.map
// EXTERNAL MODULE: ./build/genesys/backoff.js + 2 modules
var backoff = __webpack_require__(8803);
// EXTERNAL MODULE: ./node_modules/p-queue/dist/index.js + 2 modules
var dist = __webpack_require__(7814);
;// CONCATENATED MODULE: ./build/genesys/gate.js

class Gate {
    throttledMs = 0;
    #queue;
    #clock;
    #now;
    #closedUntil = 0;
    constructor(requestsPerMinute, clock, now = Date.now) {
        this.#queue = new dist/* default */.Ay({ intervalCap: requestsPerMinute, interval: 60_000, strict: true });
        this.#clock = clock;
        this.#now = now;
    }
    close(milliseconds) {
        this.#closedUntil = Math.max(this.#closedUntil, this.#now() + milliseconds);
    }
    pass(work) {
        const arrived = this.#now();
        return this.#queue.add(async () => {
            for (let wait = this.#closedUntil - this.#now(); wait > 0; wait = this.#closedUntil - this.#now())
                await this.#clock.sleep(wait);
            this.throttledMs += this.#now() - arrived;
            return work();
        });
    }
}
//# sourceMappingURL=gate.js.map
;// CONCATENATED MODULE: ./build/genesys/retry-after.js
function retryAfter(header, now) {
    const text = header?.trim() ?? '';
    if (/^\d+$/u.test(text))
        return Number(text) * 1000;
    const date = /[a-z]/iu.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
//# sourceMappingURL=retry-after.js.map
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/ApiClient.js
var ApiClient = __webpack_require__(4497);
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/configuration.js
var configuration = __webpack_require__(4036);
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/DefaultHttpClient.js + 66 modules
var DefaultHttpClient = __webpack_require__(2831);
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/logger.js
var logger = __webpack_require__(7124);
;// CONCATENATED MODULE: ./build/genesys/sdk.js




const MAX_ANSWER_BYTES = 64 * 1_048_576;
class CarefulHttpClient extends DefaultHttpClient/* default */.A {
    #timeoutMs;
    constructor(timeoutMs) {
        super(timeoutMs);
        this.#timeoutMs = timeoutMs;
    }
    toAxiosConfig(options) {
        return { ...super.toAxiosConfig(options), maxRedirects: 0, maxContentLength: MAX_ANSWER_BYTES, signal: AbortSignal.timeout(this.#timeoutMs) };
    }
}
function createSdkClient(target, timeoutMs) {
    configuration/* default */.A.prototype.liveLoadConfig = () => undefined;
    logger/* default */.A.prototype.setLogger = () => undefined;
    logger/* default */.A.prototype.log = () => undefined;
    const client = new ApiClient/* default */.A();
    client.setReturnExtendedResponses(true);
    if ('gateway' in target) {
        const { hostname, port, protocol, pathname } = target.gateway;
        const path = pathname.replace(/\/+$/u, '');
        client.setGateway({
            host: hostname, protocol: protocol.replace(':', ''), ...(port === '' ? {} : { port: Number(port) }),
            path_params_login: path, path_params_api: path,
        });
    }
    else {
        client.setEnvironment(target.regionHost);
    }
    client.setHttpClient(new CarefulHttpClient(timeoutMs));
    return client;
}
//# sourceMappingURL=sdk.js.map
;// CONCATENATED MODULE: ./build/genesys/session.js







const MAX_RETRIES = 3;
const MAX_PAUSES = 8;
const MAX_PAUSE_MS = 300_000;
class Session {
    #settings;
    #client;
    #gate;
    #host;
    #login;
    #total = 0;
    #retried = 0;
    constructor(settings) {
        this.#settings = settings;
        this.#client = createSdkClient(settings.target, settings.timeoutMs);
        this.#gate = new Gate(settings.requestsPerMinute, settings.clock);
        this.#host = 'gateway' in settings.target ? settings.target.gateway.host : `api.${settings.target.regionHost}`;
        settings.onSecret(settings.clientSecret);
        settings.onSecret(Buffer.from(`${settings.clientId}:${settings.clientSecret}`).toString('base64'));
    }
    get apiCalls() {
        return { total: this.#total, retried: this.#retried, throttledMs: Math.round(this.#gate.throttledMs) };
    }
    async call(request) {
        const login = this.#loggedIn();
        await login;
        let answer = await this.#send(request);
        if (answer.status === 401) {
            if (this.#login === login)
                this.#login = undefined;
            await this.#loggedIn();
            this.#retried += 1;
            answer = await this.#send(request);
        }
        if (isSuccess(answer) && isRecord(answer.body) && isJsonBody(answer))
            return answer.body;
        throw toStoreError(answer, this.#purpose(request));
    }
    #loggedIn() {
        this.#login ??= this.#logIn();
        return this.#login;
    }
    async #logIn() {
        const { clientId, clientSecret, onSecret } = this.#settings;
        const answer = await this.#deliver(() => this.#client.loginClientCredentialsGrant(clientId, clientSecret).then((data) => loginAnswer(data)), false);
        const body = isRecord(answer.body) ? answer.body : {};
        if (isSuccess(answer) && typeof body['accessToken'] === 'string' && body['accessToken'] !== '') {
            onSecret(body['accessToken']);
            return;
        }
        throw loginError(answer, this.#purpose({ action: 'log in', permission: '' }));
    }
    #send(request) {
        const { method, path, pathParams = {}, query = {}, body } = request;
        const send = () => this.#client.callApi(path, method, { ...pathParams }, { ...query }, {}, {}, body, ['PureCloud OAuth'], ['application/json'], ['application/json']);
        return this.#deliver(send, request.writes === true);
    }
    async #deliver(send, writes) {
        const waits = (0,backoff/* backoff */.J)();
        for (let retries = 0, pauses = 0;; this.#retried += 1) {
            const answer = await this.#gate.pass(() => {
                this.#total += 1;
                return exchange(send);
            });
            this.#heedRateLimit(answer);
            if (answer.status === 429) {
                const pause = retryAfter(answer.headers['retry-after'], Date.now()) ?? waits.next().value;
                if (pauses >= MAX_PAUSES || pause > MAX_PAUSE_MS)
                    return answer;
                pauses += 1;
                this.#gate.close(pause);
                continue;
            }
            if (retries >= MAX_RETRIES || !isPassing(answer) || (writes && !wasNeverSent(answer)))
                return answer;
            retries += 1;
            await this.#settings.clock.sleep(waits.next().value);
        }
    }
    #heedRateLimit({ headers }) {
        const [count, allowed, reset] = ['count', 'allowed', 'reset'].map((name) => Number(headers[`inin-ratelimit-${name}`] ?? Number.NaN));
        if (count !== undefined && allowed !== undefined && reset !== undefined && count >= allowed && reset > 0) {
            this.#gate.close(Math.min(reset * 1000, MAX_PAUSE_MS));
        }
    }
    #purpose({ action, permission }) {
        return { action, permission, host: this.#host };
    }
}
async function exchange(send) {
    try {
        return toAnswer(await send());
    }
    catch (error) {
        return toAnswer(error);
    }
}
function loginAnswer(data) {
    return { status: 200, headers: {}, body: data };
}
function loginError(answer, purpose) {
    const body = isRecord(answer.body) ? answer.body : {};
    if (isSuccess(answer)) {
        return new store/* StoreError */.A({
            fate: 'refused', code: 'login.not.understood', status: answer.status,
            message: `Could not log in: ${purpose.host} answered without a token (${describeBody(body['error'] ?? '')}).`,
            hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
        });
    }
    if (answer.status === 400 || answer.status === 401) {
        const reason = typeof body['error'] === 'string' ? ` (${body['error'].slice(0, 80)})` : '';
        return new store/* StoreError */.A({
            fate: 'refused', code: 'login.refused', status: answer.status,
            message: `Could not log in: ${purpose.host} does not know this client id and secret${reason}.`,
            hint: 'Check `client-id` and `client-secret`, and that `region` is the region of the org they were made in. The OAuth client must use the grant type "Client Credentials".',
        });
    }
    const error = toStoreError(answer, purpose);
    if (answer.status !== 403)
        return error;
    return new store/* StoreError */.A({
        fate: 'refused', code: error.code, status: answer.status,
        message: `Could not log in: ${purpose.host} does not permit it (403).`,
        hint: 'Check that the OAuth client is enabled, of the grant type "Client Credentials", and that the org accepts the runner\'s address.',
    });
}
//# sourceMappingURL=session.js.map
;// CONCATENATED MODULE: ./build/genesys/org.js




function connect(settings) {
    const session = new Session(settings);
    let queues;
    return {
        store: new DefinitionStore(session),
        findFlow: (name, divisionId) => findFlow(session, name, divisionId),
        queues: () => (queues ??= listQueues(session)),
        get apiCalls() {
            return session.apiCalls;
        },
    };
}
//# sourceMappingURL=org.js.map

/***/ })

};

//# sourceMappingURL=110.index.js.map