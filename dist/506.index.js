export const id = 506;
export const ids = [506];
export const modules = {

/***/ 2506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./build/engine/flow.js
var flow = __webpack_require__(4259);
// EXTERNAL MODULE: ./build/engine/store.js
var store = __webpack_require__(3350);
// EXTERNAL MODULE: ./build/menu/text.js
var menu_text = __webpack_require__(1404);
;// CONCATENATED MODULE: ./build/genesys/answer.js
/** An HTTP answer, without anything of the request: the SDK's errors carry the Authorization header along. */
                         
                                           
                          
                             
                                                     
                         
                                                                                     
                            
 

/** The answer in what the SDK resolved or rejected with, in any of its shapes: extended response, AxiosError, or neither. */
function toAnswer(outcome         )         {
  const response =
    isRecord(outcome) && isRecord(outcome['response']) ? { ...outcome['response'], body: outcome['response']['data'] } : outcome;
  if (isRecord(response) && typeof response['status'] === 'number' && 'headers' in response) {
    return { status: response['status'], headers: plainHeaders(response['headers']), body: response['body'] };
  }
  const code = isRecord(outcome) && typeof outcome['code'] === 'string' ? outcome['code'] : 'no answer';
  return { status: 0, headers: {}, body: undefined, failure: code };
}

function plainHeaders(headers         )                         {
  if (!isRecord(headers)) return {};
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

function isRecord(value         )                                   {
  return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./build/genesys/failures.js
                                                    




/** What a request was for, in the words an error needs. */
                          
                                                                     
                          
                                                                      
                              
                                                                    
                        
                                                                                                   
                                            
 

/** The most of a foreign message that is told, in UTF-16 units. */
const MAX_MESSAGE = 500;

/** Failures before the first byte was sent: nothing can have happened. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/u;

/** Whether the request certainly never reached the org. */
function wasNeverSent({ failure = '' }        )          {
  return NEVER_SENT.has(failure) || CERTIFICATE.test(failure);
}

/** Whether the same request may well succeed a moment later. */
function isPassing(answer        )          {
  if (answer.status === 0) return !CERTIFICATE.test(answer.failure ?? '');
  return [408, 500, 502, 503, 504].includes(answer.status) || (isSuccess(answer) && !isJsonBody(answer));
}

function isSuccess({ status }        )          {
  return status >= 200 && status < 300;
}

/** Whether the answer holds what every answer of this API must: a JSON object. */
function isJsonBody({ body }        )          {
  return isRecord(body) && !Array.isArray(body);
}

/** A failed request as an error that says what, why and how to mend it. */
function toStoreError(answer        , purpose         )             {
  const body = isRecord(answer.body) ? answer.body : {};
  const apiMessage = failures_text(body['message']);
  const { code, why, hint } = diagnose(answer, purpose, failures_text(body['code']));
  const correlationId = answer.headers['inin-correlation-id'] ?? failures_text(body['contextId']);
  return new store/* StoreError */.AD({
    fate: fateOf(answer),
    code,
    hint,
    message: `Could not ${purpose.action}: ${why}${apiMessage === undefined ? '' : ` Genesys Cloud says: ${(0,menu_text/* cut */.J)(purpose.redact(apiMessage), MAX_MESSAGE)}`}`,
    ...(answer.status === 0 ? {} : { status: answer.status }),
    ...(correlationId === undefined ? {} : { correlationId }),
    findings: findingsOf(body, purpose.redact),
  });
}

function fateOf(answer        )       {
  if (answer.status === 409) return 'conflict';
  if (wasNeverSent(answer)) return 'refused';
  return answer.status >= 300 && answer.status < 500 && answer.status !== 408 ? 'refused' : 'unknown';
}

function diagnose(answer        , purpose         , apiCode                    )                                              {
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
    return {
      code: 'answer.not.understood',
      why: `${host} answered ${status} with ${describeBody(answer.body)} instead of a JSON object.`,
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

function diagnoseSilence(failure        , host        )                                              {
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

function redirectHost({ headers }        )         {
  try {
    return headers['location'] === undefined
      ? ''
      : ` to ${new URL(headers['location'], 'https://same-host.invalid').hostname.replace('same-host.invalid', 'itself')}`;
  } catch {
    return '';
  }
}

function describeBody(body         )         {
  if (body === undefined || body === null || body === '') return 'an empty body';
  if (typeof body === 'string') {
    if (/^\s*</u.test(body)) return 'an HTML page';
    return /^\s*[{[]/u.test(body) ? 'half a JSON text' : 'plain text';
  }
  return Array.isArray(body) ? 'a JSON list' : 'a JSON object of another kind';
}

/** What an error body or a validation result says of single places, in whichever of the known fields it stands. */
function findingsOf(body                         , redact                   )            {
  // `details` repeats `errors` where both are there.
  const entries = [body['errors'], body['details']].find((list)                    => Array.isArray(list) && list.length > 0) ?? [];
  return entries.filter(isRecord).map((entry) => {
    const path = ['path', 'field', 'fieldName', 'pointer', 'location']
      .map((name) => failures_text(entry[name]))
      .find((value) => value !== undefined);
    return {
      code: failures_text(entry['code']) ?? failures_text(entry['errorCode']) ?? 'invalid',
      message: (0,menu_text/* cut */.J)(redact(failures_text(entry['message']) ?? failures_text(entry['code']) ?? 'The org gave no message'), MAX_MESSAGE),
      ...(path === undefined ? {} : { path }),
    };
  });
}

function failures_text(value         )                     {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/genesys/unsupported.js


/** The org has no flow-definition API. */
function flowApiUnsupported(message        )             {
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: 'flow.api.unsupported',
    message,
    hint: 'This version speaks the flow-definition API only. See "Which API" in the README.',
  });
}

;// CONCATENATED MODULE: ./build/genesys/definition-store.js
                                                    

                                                    


                                            


const VIEW = 'architect:flow:view';
const EDIT = 'architect:flow:edit';

/** Flows in the flow-definition API: `GET` and `PATCH /api/v2/flows/{flowId}`, `POST /api/v2/flows/validate` (README: Which API). */
class DefinitionStore                      {
           #session         ;
  /** Whether the org has a validation endpoint: asked by the first validation, while the others wait for its answer. */
  #validates                              ;

  constructor(session         ) {
    this.#session = session;
  }

  async read(flowId        )                    {
    const body = await this.#session.call({
      method: 'GET',
      path: '/api/v2/flows/{flowId}',
      pathParams: { flowId },
      action: `read the flow ${flowId}`,
      permission: VIEW,
    });
    const flow = toFlow(body);
    if (flow !== undefined) return flow;
    throw 'publishedVersion' in body || 'savedVersion' in body || 'checkedInVersion' in body
      ? flowApiUnsupported(`The flow ${flowId} carries no definition: this org offers it through Architect's own API only.`)
      : new store/* StoreError */.AD({
          fate: 'refused',
          code: 'answer.not.understood',
          message: `Could not read the flow ${flowId}: the answer holds no id, name, version and definition.`,
          hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
        });
  }

  async validate(definition            )                              {
    if (this.#validates !== undefined && !(await this.#validates)) return [];
    const asked = this.#askForFindings(definition);
    this.#validates ??= asked.then(
      (findings) => findings !== undefined,
      () => true,
    );
    return (await asked) ?? [];
  }

  /** @returns undefined when the org has no such endpoint */
  async #askForFindings(definition            )                                          {
    try {
      const result = await this.#session.call({
        method: 'POST',
        path: '/api/v2/flows/validate',
        body: { definition },
        action: 'validate the change',
        permission: VIEW,
      });
      if (result['valid'] === true && (!Array.isArray(result['errors']) || result['errors'].length === 0)) return [];
      const findings = findingsOf(result, (text) => this.#session.redact(text));
      if (findings.length === 0 && result['valid'] === false)
        return [{ code: 'invalid', message: 'The org finds the definition invalid and does not say why' }];
      return findings;
    } catch (error) {
      if (!(error instanceof store/* StoreError */.AD)) throw error;
      if (error.status === 404 || error.status === 405) return undefined;
      if (error.status !== 400 && error.status !== 422) throw error;
      return error.findings.length > 0 ? error.findings : [{ code: error.code, message: error.message }];
    }
  }

  async patch(flowId        , patch            )                                {
    return toFlow(
      await this.#session.call({
        method: 'PATCH',
        path: '/api/v2/flows/{flowId}',
        pathParams: { flowId },
        body: patch,
        writes: true,
        action: `change the flow ${flowId}`,
        permission: EDIT,
      }),
    );
  }

  async restore(flowId        , version        , definition            )                                {
    return toFlow(
      await this.#session.call({
        method: 'PUT',
        path: '/api/v2/flows/{flowId}',
        pathParams: { flowId },
        body: { version, definition },
        writes: true,
        action: `roll back the flow ${flowId}`,
        permission: EDIT,
      }),
    );
  }
}

function toFlow(body                         )                       {
  const { id, name, version, definition, division } = body;
  if (typeof id !== 'string' || typeof name !== 'string' || !Number.isSafeInteger(version) || !(0,flow/* isObject */.Gv)(definition)) return undefined;
  const divisionId = (0,flow/* isObject */.Gv)(division) ? division['id'] : undefined;
  return { id, name, version: version          , definition, ...(typeof divisionId === 'string' ? { divisionId } : {}) };
}

// EXTERNAL MODULE: ./build/menu/near.js
var near = __webpack_require__(3098);
;// CONCATENATED MODULE: ./build/genesys/directory.js



                                            


const PAGE_SIZE = 100;
/** A bound on pages, so that an org that never ends its listing can't hold a job. */
const MAX_PAGES = 1000;

/**
 * The id of the flow with exactly this name (`POST /api/v2/flows/query`, to its last page; the query itself is no exact
 * filter, so names are compared here).
 *
 * @throws StoreError `flow.not.found` with near names, `flow.ambiguous` with the ids to choose from
 */
async function findFlow(session         , name        , divisionId                    )                  {
  // By id: a listing that shifts while it is read shows a flow twice.
  const byId = new Map                                                            ();
  const others = new Set        ();
  let continuationToken                    ;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const body = await queryPage(session, name, divisionId, continuationToken);
    for (const entity of Array.isArray(body['entities']) ? (body['entities']             ) : []) {
      if (!isRecord(entity) || typeof entity['id'] !== 'string' || typeof entity['name'] !== 'string') continue;
      const division = isRecord(entity['division']) ? entity['division'] : {};
      if (entity['name'] === name) byId.set(entity['id'], { id: entity['id'], division: label(division) });
      else others.add(entity['name']);
    }
    const next = body['nextPage'];
    if (typeof next !== 'string' || next === '' || next === continuationToken) break;
    continuationToken = next;
  }
  const found = [...byId.values()];
  const [flow, second] = found;
  if (flow === undefined) throw notFound(name, divisionId, (0,near/* nearest */.p)(name, [...others]));
  if (second !== undefined) throw ambiguous(name, found);
  return flow.id;
}

/** One page of flows whose name is like this one. */
async function queryPage(
  session         ,
  name        ,
  divisionId                    ,
  continuationToken                    ,
)                                   {
  try {
    return await session.call({
      method: 'POST',
      path: '/api/v2/flows/query',
      action: `look for the flow "${name}"`,
      permission: 'architect:flow:view',
      query: continuationToken === undefined ? {} : { continuationToken },
      body: { query: `name:${name}`, pageSize: PAGE_SIZE, ...(divisionId === undefined ? {} : { divisionIds: [divisionId] }) },
    });
  } catch (error) {
    if (!(error instanceof store/* StoreError */.AD) || (error.status !== 404 && error.status !== 405)) throw error;
    throw flowApiUnsupported(
      `The flow "${name}" can't be looked up: this org has no flow-definition API (flows/query answered ${error.status}).`,
    );
  }
}

function notFound(name        , divisionId                    , near                   )             {
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: 'flow.not.found',
    message: `There is no flow "${name}"${divisionId === undefined ? '' : ` in the division ${divisionId}`} that this OAuth client may see.${near.length === 0 ? '' : ` Near: ${near.map((other) => `"${other}"`).join(', ')}.`}`,
    hint: "Check `flow_name` (upper and lower case count), `division_id`, and that the client's role covers the flow's division.",
  });
}

function ambiguous(name        , found                                                               )             {
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: 'flow.ambiguous',
    message: `There are ${found.length} flows "${name}": ${found.map(({ id, division }) => `${id}${division}`).join(', ')}.`,
    hint: 'Say which one: give `flow_id` instead of `flow_name`, or narrow it with `division_id`.',
  });
}

function label(division                         )         {
  const name = typeof division['name'] === 'string' ? division['name'] : division['id'];
  return typeof name === 'string' ? ` in "${name}"` : '';
}

;// CONCATENATED MODULE: ./build/genesys/queues.js

                                            

/** The most queues that one page may hold (SDK: `RoutingApi.getRoutingQueues`, "max 500"). */
const queues_PAGE_SIZE = 500;
const queues_MAX_PAGES = 1000;

/** A queue of the org. */
                        
                      
                        
 

/** All queues that the OAuth client may see (`GET /api/v2/routing/queues`). */
async function listQueues(session         )                   {
  const queues          = [];
  for (let pageNumber = 1; pageNumber <= queues_MAX_PAGES; pageNumber += 1) {
    const body = await session.call({
      method: 'GET',
      path: '/api/v2/routing/queues',
      query: { pageNumber, pageSize: queues_PAGE_SIZE },
      action: 'list the queues',
      permission: 'routing:queue:view',
    });
    const entities = Array.isArray(body['entities']) ? (body['entities']             ) : [];
    for (const entity of entities) {
      if (isRecord(entity) && typeof entity['id'] === 'string' && typeof entity['name'] === 'string')
        queues.push({ id: entity['id'], name: entity['name'] });
    }
    const { pageCount } = body;
    if (entities.length === 0 || (typeof pageCount === 'number' ? pageNumber >= pageCount : entities.length < queues_PAGE_SIZE)) break;
  }
  return queues;
}

// EXTERNAL MODULE: ./build/genesys/backoff.js + 2 modules
var backoff = __webpack_require__(8803);
// EXTERNAL MODULE: ./node_modules/p-queue/dist/index.js + 2 modules
var dist = __webpack_require__(7814);
;// CONCATENATED MODULE: ./build/genesys/gate.js

                                                

/**
 * The one gate that every request of the job passes: it keeps the ceiling of requests per minute, and holds everybody back
 * while the org asks for a pause.
 */
class Gate {
  /** Milliseconds that requests have waited here, added up. */
  throttledMs = 0;
           #queue        ;
           #clock       ;
           #now              ;
  #closedUntil = 0;

  /** @param requestsPerMinute how many requests may start in any 60 seconds */
  constructor(requestsPerMinute        , clock       , now               = Date.now) {
    this.#queue = new dist/* default */.Ay({ intervalCap: requestsPerMinute, interval: 60_000, strict: true });
    this.#clock = clock;
    this.#now = now;
  }

  /** Lets nobody through for so many milliseconds. A longer pause that is already set stays. */
  close(milliseconds        )       {
    this.#closedUntil = Math.max(this.#closedUntil, this.#now() + milliseconds);
  }

  /** Does the work when its turn has come. */
  async pass   (work                  )             {
    const arrived = this.#now();
    for (;;) {
      // Waiting comes before taking a place: a place of a minute that is over would count for nothing.
      for (let wait = this.#remaining(); wait > 0; wait = this.#remaining()) await this.#clock.sleep(wait);
      const done = await this.#queue.add(async () => {
        if (this.#remaining() > 0) return undefined;
        this.throttledMs += this.#now() - arrived;
        return { result: await work() };
      });
      if (done !== undefined) return done.result;
    }
  }

  #remaining()         {
    return this.#closedUntil - this.#now();
  }
}

;// CONCATENATED MODULE: ./build/genesys/login.js





/** A secret is not sent again to whoever answers with something else than a token. */
function isPassingLogin(answer        )          {
  return !isSuccess(answer) && isPassing(answer);
}

/** The SDK resolves a login with its own data and no status, even when the body held no token. */
function loginAnswer(data         )         {
  return { status: 200, headers: {}, body: data };
}

/** Why a login failed, and how to mend it. */
function loginError(answer        , purpose         )             {
  const body = isRecord(answer.body) ? answer.body : {};
  if (isSuccess(answer)) {
    return new store/* StoreError */.AD({
      fate: 'refused',
      code: 'login.not.understood',
      status: answer.status,
      message: `Could not log in: ${purpose.host} answered ${answer.status} without a token, with ${describeBody(answer.body)}.`,
      hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
    });
  }
  if (answer.status === 400 || answer.status === 401) {
    const reason = typeof body['error'] === 'string' ? ` (${(0,menu_text/* cut */.J)(purpose.redact(body['error']), 80)})` : '';
    return new store/* StoreError */.AD({
      fate: 'refused',
      code: 'login.refused',
      status: answer.status,
      message: `Could not log in: ${purpose.host} does not know this client id and secret${reason}.`,
      hint: 'Check `client-id` and `client-secret`, and that `region` is the region of the org they were made in. The OAuth client must use the grant type "Client Credentials".',
    });
  }
  const error = toStoreError(answer, purpose);
  if (answer.status >= 404 && answer.status < 500) {
    const hint = 'Check `region`, `gateway-url`, and the proxy in between (HTTPS_PROXY, with its credentials).';
    return new store/* StoreError */.AD({
      fate: 'refused',
      code: error.code,
      status: answer.status,
      message: `Could not log in: ${purpose.host} offers no login here, or a proxy stands in between (${answer.status}).`,
      hint,
    });
  }
  if (answer.status !== 403) return error;
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: error.code,
    status: answer.status,
    message: `Could not log in: ${purpose.host} does not permit it (403).`,
    hint: 'Check that the OAuth client is enabled, of the grant type "Client Credentials", and that the org accepts the runner\'s address.',
  });
}

;// CONCATENATED MODULE: ./build/genesys/retry-after.js
/**
 * What a `Retry-After` header asks for (RFC 9110 §10.2.3: seconds, or an HTTP date).
 *
 * @param now milliseconds since the epoch
 * @returns milliseconds to wait, at least 0; undefined when the header is missing or says nothing sensible
 */
function retryAfter(header                    , now        )                     {
  const text = header?.trim() ?? '';
  if (/^\d+$/u.test(text)) return Number(text) * 1000;
  const date = /[a-z]/iu.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/ApiClient.js
var ApiClient = __webpack_require__(4497);
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/configuration.js
var configuration = __webpack_require__(4036);
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/DefaultHttpClient.js + 66 modules
var DefaultHttpClient = __webpack_require__(2831);
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/logger.js
var logger = __webpack_require__(7124);
;// CONCATENATED MODULE: ./build/genesys/sdk.js




                                                                       

/** Which Genesys Cloud to talk to: a region's own hosts, or a gateway in front of both login and API. */
                                                                                 

/** The most an answer may hold, in bytes: a bound on memory, far above any flow. */
const MAX_ANSWER_BYTES = 64 * 1_048_576;

/**
 * The SDK's HTTP client with four things added: it follows no redirect (the SDK would carry the token along), its timeout
 * covers the whole exchange (axios's own stops counting when bytes trickle), answers have a size limit, and a login without a
 * token fails.
 */
class CarefulHttpClient extends DefaultHttpClient/* default */.A {
           #timeoutMs        ;

  constructor(timeoutMs        ) {
    super(timeoutMs);
    this.#timeoutMs = timeoutMs;
  }

           toAxiosConfig(options                    )                          {
    return {
      ...super.toAxiosConfig(options),
      maxRedirects: 0,
      maxContentLength: MAX_ANSWER_BYTES,
      signal: AbortSignal.timeout(this.#timeoutMs),
    };
  }

  /** A login that brings no token fails here, with its answer: the SDK would go on and drop what came instead. */
           async request(options                    )                       {
    const response = await super.request(options);
    if (options.url.endsWith('/oauth/token') && !hasToken(response.data))
      throw Object.assign(new Error('The login brought no token.'), { response });
    return response;
  }
}

function hasToken(body         )          {
  return (
    typeof body === 'object' && body !== null && 'access_token' in body && typeof body.access_token === 'string' && body.access_token !== ''
  );
}

/**
 * The SDK's client, pointed at the target and kept quiet.
 *
 * Its constructor would read and watch `~/.genesyscloudjavascript/config`, which can redirect requests and switch on a log
 * of headers: what a runner's home holds is not ours to obey. Both are switched off before it is made, so neither is
 * loaded at all.
 *
 * @param timeoutMs milliseconds for one request, from its start to the last byte of its answer
 */
function createSdkClient(target        , timeoutMs        )                                 {
  configuration/* default */.A.prototype.liveLoadConfig = () => undefined;
  logger/* default */.A.prototype.setLogger = () => undefined;
  logger/* default */.A.prototype.log = () => undefined;
  const client = new ApiClient/* default */.A();
  client.setReturnExtendedResponses(true);
  if ('gateway' in target) {
    const { hostname, port, protocol, pathname } = target.gateway;
    const path = pathname.replace(/\/+$/u, '');
    client.setGateway({
      host: hostname,
      protocol: protocol.replace(':', ''),
      ...(port === '' ? {} : { port: Number(port) }),
      path_params_login: path,
      path_params_api: path,
    });
  } else {
    client.setEnvironment(target.regionHost);
  }
  // The SDK's types leave out that its own default client is an AbstractHttpClient.
  client.setHttpClient(new CarefulHttpClient(timeoutMs)                                                         );
  return client;
}

;// CONCATENATED MODULE: ./build/genesys/session.js
                                                








/** One call of the Platform API. */
                             
                                                    
                                                                                 
                        
                                                         
                                                             
                          
                                 
                          
                              
                                                                                             
                            
 

                                  
                          
                            
                                
                                     
                             
                        
                            
 

/** Whoever keeps secrets out of everything that leaves the run. */
                          
                                                                                       
                            
                               
 

/** What the job's requests have cost. */
                           
                         
                           
                               
 

/** How often a request that failed in passing is sent again. */
const MAX_RETRIES = 3;
/** How often the org may ask a request to wait. */
const MAX_PAUSES = 8;
/** The shortest pause, in milliseconds: a `Retry-After` of 0 is no reason to hammer. */
const MIN_PAUSE_MS = 500;
/** The longest pause that is kept, in milliseconds: beyond it a job only burns minutes. */
const MAX_PAUSE_MS = 300_000;

/**
 * The one way to Genesys Cloud: login, throttle, retry, and errors without secrets. It logs in with the client-credentials
 * grant (SDK: `ApiClient.loginClientCredentialsGrant`) when the first request is made.
 */
class Session {
           #settings                 ;
           #client                                    ;
           #gate      ;
           #host        ;
  #login                           ;
  #total = 0;
  #retried = 0;

  constructor(settings                 ) {
    this.#settings = settings;
    this.#client = createSdkClient(settings.target, settings.timeoutMs);
    this.#gate = new Gate(settings.requestsPerMinute, settings.clock);
    this.#host = 'gateway' in settings.target ? settings.target.gateway.host : `api.${settings.target.regionHost}`;
    settings.secrets.add(settings.clientSecret);
    settings.secrets.add(Buffer.from(`${settings.clientId}:${settings.clientSecret}`).toString('base64'));
  }

  get apiCalls()           {
    return { total: this.#total, retried: this.#retried, throttledMs: Math.round(this.#gate.throttledMs) };
  }

  /** Takes secrets out of foreign text. */
  redact(text        )         {
    return this.#settings.secrets.redact(text);
  }

  /**
   * Makes a call and returns its JSON body.
   *
   * @throws StoreError when the answer is anything but a success with a JSON object
   */
  async call(request            )                                   {
    const login = this.#loggedIn();
    await login;
    let answer = await this.#send(request);
    if (answer.status === 401) {
      // A token that expired in the middle of the run: one new login for all who meet it, then the call once more.
      if (this.#login === login) this.#login = undefined;
      await this.#loggedIn();
      this.#retried += 1;
      answer = await this.#send(request);
    }
    if (isSuccess(answer) && isRecord(answer.body) && isJsonBody(answer)) return answer.body;
    throw toStoreError(answer, this.#purpose(request));
  }

  #loggedIn()                {
    this.#login ??= this.#logIn();
    return this.#login;
  }

  async #logIn()                {
    const { clientId, clientSecret, secrets } = this.#settings;
    const answer = await this.#deliver(
      () => this.#client.loginClientCredentialsGrant(clientId, clientSecret).then((data) => loginAnswer(data)),
      isPassingLogin,
    );
    const body = isRecord(answer.body) ? answer.body : {};
    if (isSuccess(answer) && typeof body['accessToken'] === 'string' && body['accessToken'] !== '') {
      secrets.add(body['accessToken']);
      return;
    }
    throw loginError(answer, this.#purpose({ action: 'log in', permission: '' }));
  }

  #send(request            )                  {
    const { method, path, pathParams = {}, query = {}, body } = request;
    const send = ()                   =>
      this.#client.callApi(
        path,
        method,
        { ...pathParams },
        { ...query }                                     ,
        {},
        {},
        body,
        ['PureCloud OAuth'],
        ['application/json'],
        ['application/json'],
      );
    return this.#deliver(send, (answer) => isPassing(answer) && (request.writes !== true || wasNeverSent(answer)));
  }

  /**
   * Sends until there is an answer worth having: waits where the org asks for it (nothing was done then, so writes may wait
   * too), and repeats what failed in passing.
   *
   * @param isWorthRepeating whether the same request may be sent again after this answer
   */
  async #deliver(send                        , isWorthRepeating                             )                  {
    const waits = (0,backoff/* backoff */.J)();
    for (let retries = 0, pauses = 0; ; this.#retried += 1) {
      const answer = await this.#gate.pass(() => {
        this.#total += 1;
        return exchange(send);
      });
      this.#heedRateLimit(answer);
      if (answer.status === 429) {
        const asked = retryAfter(answer.headers['retry-after'], Date.now());
        const pause = asked === undefined ? waits.next().value : Math.max(asked, MIN_PAUSE_MS);
        if (pauses >= MAX_PAUSES || pause > MAX_PAUSE_MS) return answer;
        pauses += 1;
        this.#gate.close(pause);
        continue;
      }
      if (retries >= MAX_RETRIES || !isWorthRepeating(answer)) return answer;
      retries += 1;
      await this.#settings.clock.sleep(waits.next().value);
    }
  }

  /** The org's own count (`inin-ratelimit-*`, the reset in seconds; not every answer has them): when it is used up, wait for the next window. */
  #heedRateLimit({ headers }        )       {
    const [count, allowed, reset] = ['count', 'allowed', 'reset'].map((name) => Number(headers[`inin-ratelimit-${name}`] ?? Number.NaN));
    if (count !== undefined && allowed !== undefined && reset !== undefined && count >= allowed && reset > 0) {
      this.#gate.close(Math.min(reset * 1000, MAX_PAUSE_MS));
    }
  }

  #purpose({ action, permission }                                           )          {
    return { action, permission, host: this.#host, redact: (text) => this.#settings.secrets.redact(text) };
  }
}

/** What came back, with everything of the request left behind: it holds the Authorization header. */
async function exchange(send                        )                  {
  try {
    return toAnswer(await send());
  } catch (error) {
    return toAnswer(error);
  }
}

;// CONCATENATED MODULE: ./build/genesys/org.js
                                                    





/** A Genesys Cloud org, as a run sees it. Nothing is sent before the first question. */
                      
                            
                                                   
                                                                          
                                                                
                                      
                              
 

/** The only entrance to this room: it is loaded when a run needs the org, and not before. */
function connect(settings                 )      {
  const session = new Session(settings);
  let queues                              ;
  return {
    store: new DefinitionStore(session),
    findFlow: (name, divisionId) => findFlow(session, name, divisionId),
    queues: () => (queues ??= listQueues(session)),
    get apiCalls() {
      return session.apiCalls;
    },
  };
}


/***/ })

};

//# sourceMappingURL=506.index.js.map