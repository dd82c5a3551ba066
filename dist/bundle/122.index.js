export const id = 122;
export const ids = [122];
export const modules = {

/***/ 38944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hu: () => (/* binding */ isNamedAsQueue),
/* harmony export */   um: () => (/* binding */ queueNode),
/* harmony export */   xm: () => (/* binding */ queueReference)
/* harmony export */ });
                                                       

/** How the id of a queue's node begins. */
const QUEUE = 'queue:';

/**
 * A queue.
 *
 * @param reference how the flow refers to it: by its name or its id
 */
function queueNode(reference        , name = reference)           {
  return { id: `${QUEUE}${reference}`, kind: 'queue', name };
}

/** How the flow refers to a queue: by its name or its id. Undefined for any other node, and for a queue that is chosen during the call. */
function queueReference({ id, kind }          )                     {
  return kind === 'queue' && id.startsWith(QUEUE) ? id.slice(QUEUE.length) : undefined;
}

/** Whether the flow refers to a node as a queue, even if the org doesn't have it. */
function isNamedAsQueue({ id }          )          {
  return id.startsWith(QUEUE);
}


/***/ }),

/***/ 79762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ toAnswer),
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   Yz: () => (/* binding */ mayBeAbout),
/* harmony export */   eQ: () => (/* binding */ isId),
/* harmony export */   f_: () => (/* binding */ isTooDeep),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* harmony import */ var _model_exact_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75740);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25928);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29598);




/** An HTTP answer without its request: the SDK's errors hold the request's Authorization header. */
                         
                                  
                          
                               
                                                     
                         
                                                                                     
                            
 

/** The answer in what the SDK resolved or rejected with: an extended response, an AxiosError, or neither. */
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

/**
 * The body of an answer: the JSON value, or the text itself if it is not JSON. A definition is sent back one day, so its numbers keep their
 * digits. All other numbers are only read.
 */
function parseBody(text         )          {
  if (typeof text !== 'string') return text;
  let body         ;
  try {
    body = JSON.parse(text);
  } catch {
    return text;
  }
  if (!(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(body) || !Object.hasOwn(body, 'definition') || isTooDeep(body)) return body;
  // The same text again: no number has lost a digit. To look at each of them takes ten times as long.
  if (JSON.stringify(body) === text) return body;
  const exact = (0,_model_exact_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExactJson */ .lQ)(text);
  return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(exact) ? { ...body, definition: exact['definition'] } : body;
}

function isRecord(value         )                                   {
  return typeof value === 'object' && value !== null && !JSON.isRawJSON(value);
}

/** Whether a value can be an id in a URL: one segment of a path, and not one of only dots. Real ids are GUIDs. */
function isId(value         )                  {
  return typeof value === 'string' && /^(?!\.+$)[\w.:-]{1,200}$/u.test(value);
}

/** Whether an answer is about the resource with this id. */
function isAbout(id        , body                         )          {
  return typeof body['id'] === 'string' && (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .sameId */ .s)(body['id'], id);
}

/** Whether an answer about a job can be about the job with this id. Such answers may lack the id, so only another id proves otherwise. */
function mayBeAbout(id        , body                         )          {
  return body['id'] === undefined || body['id'] === null || isAbout(id, body);
}

/** No flow is nested this deeply. A recursive function overflows the stack on a deeper value. */
const MAX_DEPTH = 500;

/** Whether a JSON value is nested too deeply. This goes no deeper itself. */
function isTooDeep(value         , left = MAX_DEPTH)          {
  if (!isRecord(value)) return false;
  return left < 0 || Object.values(value).some((item) => isTooDeep(item, left - 1));
}


/***/ }),

/***/ 72881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   he: () => (/* binding */ readFlow),
/* harmony export */   ir: () => (/* binding */ apiOf),
/* harmony export */   xx: () => (/* binding */ FLOW_APIS)
/* harmony export */ });
/* harmony import */ var _model_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62279);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74043);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79762);
                                                    



                                            

/** The two APIs that a flow can use, and `auto`: the API's own answer about the flow shows which. */
const FLOW_APIS = ['auto', 'definition', 'architect']         ;
                                                 

/** The flows of one API. */
                                                                                                     
     
                                                   
    
                                                           
     
                                                                         
                                                                      
                                                                                
 

/** Which API a flow belongs to, by its shape (docs/apis.md); undefined if it is neither's. */
function apiOf(body                         )                                       {
  if ('definition' in body && 'version' in body) return 'definition';
  // A flow that was never published has no version. Architect's API always gives its type, in upper case.
  const isArchitect =
    ['publishedVersion', 'savedVersion', 'checkedInVersion'].some((name) => name in body) || typeof body['type'] === 'string';
  return isArchitect ? 'architect' : undefined;
}

/**
 * A flow as both APIs give it (SDK: ArchitectApi.getFlow).
 *
 * @throws StoreError `answer.not.understood` if the answer is about another flow, for example from a cache in between
 */
async function readFlow(flowId        , session         )                                   {
  const body = await session.call({
    method: 'GET',
    path: '/api/v2/flows/{flowId}',
    pathParams: { flowId },
    action: `read the flow ${flowId}`,
    permission: 'architect:flow:view',
  });
  if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbout */ .KH)(flowId, body)) return body;
  const found = typeof body['id'] === 'string' ? `about another flow, ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(body['id'])}` : 'not about this flow';
  throw new _model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .AD({
    fate: 'refused',
    code: 'answer.not.understood',
    message: `Could not read the flow ${flowId}: the answer is ${found}.`,
    hint: 'Check `region` and `gateway-url`, and whether there is a proxy in between: they must lead to the Genesys Cloud API itself.',
  });
}


/***/ }),

/***/ 43946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   av: () => (/* binding */ unusableProxy),
/* harmony export */   ec: () => (/* binding */ proxyName),
/* harmony export */   iJ: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19783);


/** A proxy as axios wants it; `false` for none. */
                                                                                                                                    

                      
                            
                            
 

/**
 * The proxy that a request takes. GitHub's own library decides (`HTTPS_PROXY`, `NO_PROXY`), so that one rule holds for both: axios alone
 * would read `NO_PROXY` in another way.
 *
 * Plain http goes to this machine only. A proxy would carry it elsewhere.
 */
function proxyFor(url        )        {
  const proxy = url.startsWith('https:') ? (0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__/* .getProxyUrl */ .s)(new URL(url)) : undefined;
  if (proxy === undefined) return false;
  const { protocol, hostname: host, username, password } = proxy;
  const port = Number(proxy.port) || (protocol === 'https:' ? 443 : 80);
  return { protocol, host, port, ...(username === '' ? {} : { auth: { username, password } }) };
}

/**
 * The variable that names a proxy which no request can take; undefined if there is none, or if `NO_PROXY` leaves the address out. GitHub's
 * library takes a proxy by http or https, without a path. Whatever else it finds there, it throws, or leaves the proxy out without a word.
 */
function unusableProxy(url        , env                   )                     {
  if (!url.startsWith('https:') || (0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__/* .checkBypass */ .H)(new URL(url))) return undefined;
  const name = ['https_proxy', 'HTTPS_PROXY'].find((one) => (env[one] ?? '').trim() !== '');
  return name === undefined || isUsable(env[name] ?? '') ? undefined : name;
}

function isUsable(proxy        )          {
  try {
    const { protocol, host, username, password, href } = new URL(proxy);
    const login = decodeURIComponent(`${username}:${password}`);
    return /^https?:$/u.test(protocol) && href.endsWith(`${host}/`) && login !== '';
  } catch {
    return false;
  }
}

/** A proxy as people read it, without its login; undefined for none. */
function proxyName(proxy       )                     {
  return proxy === false ? undefined : `${proxy.host}:${proxy.port}`;
}


/***/ }),

/***/ 9009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isSafeApi),
/* harmony export */   y: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13603);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29598);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94924);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74043);






/** The event that started the run, reduced to what decisions depend on. */
                         
     
                                                            
                              
                                                                   
                               
                               
                                                                                                                         
                               
                               
                                   
     
     
                            
                                                                                             
                               
                                
                                                       
                               
                                       
                               
                                                                                                  
                                      
                                                                           
                                                                                     
                                      
     
                                                              
                                                      

/** What this run is for, and where it runs. */
                                
                              
                             
                         
                        
                                                       
                       
                                                                                  
                           
                                          
                           
                                                      
                             
                                                                       
                                
                                                                                                         
                                            
                         
                              
                             
                        
                          
                                                                                    
                         
                                 
                                                                                                                  
                               
                                                                                                                                  
                              
 

const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
/** `owner/name`. A name of only dots would lead elsewhere in a URL. */
const REPOSITORY = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/u;
const EVENT_NAME = /^\w{1,100}$/u;
const NUMBER = /^\d{1,15}$/u;
/** The address of a server or its API. Servers such as Gitea can have a path. */
const SERVICE_URL = /^https?:\/\/(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?(?:\/[\w./-]*)?$/iu;
/** An address to which the token can be sent: over https, or to this machine itself. */
const SAFE_API = /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$))/iu;
/** Whether the token can be sent to an API of this address. */
function isSafeApi(url        )          {
  return SAFE_API.test(url);
}

/** The committer of what people do in the browser: merges and edits. */
const GITHUB = 'web-flow';

/** A workflow's file name, as GitHub accepts it. */
const WORKFLOW_FILE = /^[^/]+\.ya?ml$/u;

const sha = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(SHA);
const pullRequestPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
  action: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().catch(undefined),
  number: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().positive(),
  pull_request: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    head: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha, repo: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullish() }),
    base: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha, ref: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
  }),
});
const pushPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
  before: sha.optional(),
  deleted: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(false),
  forced: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(true),
  head_commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
      message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
      committer: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ username: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(GITHUB) })
        .optional()
        .catch(undefined),
    })
    .transform(({ message, committer }) => ({ message, isFromGithub: committer === undefined ? undefined : true }))
    .nullish(),
  commits: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: sha, message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })).catch([]),
  repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ default_branch: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).optional().catch(undefined),
});
const repositoryPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ default_branch: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) });
const visibilityPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ private: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY() }) });
const mergeGroupPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ merge_group: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ base_sha: sha }) });

/** The variables that the runner sets. */
class RunnerVariables {
           #env                   ;

  constructor(env                   ) {
    this.#env = env;
  }

  /** @returns '' if it is not set */
  optional(name        )         {
    return this.#env[name] ?? '';
  }

  required(name        )         {
    const value = this.optional(name);
    if (value !== '') return value;
    throw new _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e('context.missing', `${name} is not set.`, 'This action runs on a GitHub Actions runner only.');
  }

  /**
   * A variable that goes into URLs, git's arguments and texts, so it must look like what a runner sets.
   *
   * @param byDefault its value if it is not set; without one, it must be set
   */
  matching(name        , pattern        , byDefault         )         {
    const value = byDefault === undefined ? this.required(name) : (this.#env[name] ?? byDefault);
    if (pattern.test(value)) return value;
    throw malformed(`${name} is ${JSON.stringify((0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .Jj)(value, 100))}, which a runner never sets.`, `Does a step or \`env:\` set ${name}?`);
  }
}

/**
 * The run's context, from the environment that the runner sets. The event's payload is foreign: only the properties named here are
 * read, and only if they have the right type.
 *
 * @throws RunError `context.missing`, `context.malformed` if the environment is not a GitHub runner's
 */
function readContext(env                   )                {
  const variables = new RunnerVariables(env);
  const repository = variables.matching('GITHUB_REPOSITORY', REPOSITORY);
  const [owner = '', repo = ''] = repository.split('/');
  const eventName = variables.matching('GITHUB_EVENT_NAME', EVENT_NAME);
  const commit = variables.matching('GITHUB_SHA', SHA);
  const api = variables.optional('GITHUB_API_URL') === '' ? '' : variables.matching('GITHUB_API_URL', SERVICE_URL);
  // This is read for every event, because GitHub's own library reads it, too.
  const payload = readPayload(variables.required('GITHUB_EVENT_PATH'));
  const event = readEvent(eventName, payload, repository, variables.optional('GITHUB_ACTOR'));
  const serverUrl = variables.matching('GITHUB_SERVER_URL', SERVICE_URL, 'https://github.com').replace(/\/+$/u, '');
  const repositoryUrl = `${serverUrl}/${repository}`;
  const runId = Number(variables.matching('GITHUB_RUN_ID', NUMBER, '0'));
  const runAttempt = Number(variables.matching('GITHUB_RUN_ATTEMPT', NUMBER, '1'));
  return {
    event,
    eventName,
    owner,
    repo,
    sha: commit,
    headSha: 'headSha' in event ? event.headSha : commit,
    refName: variables.optional('GITHUB_REF_NAME'),
    ...refOf(variables, payload),
    // `private` is true of internal repositories, too.
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({ isPrivate: visibilityPayload.safeParse(payload).data?.repository.private }),
    workflowFile: workflowFile(variables.optional('GITHUB_WORKFLOW_REF'), repository),
    runId,
    runAttempt,
    workspace: variables.required('GITHUB_WORKSPACE'),
    temp: variables.required('RUNNER_TEMP'),
    repositoryUrl,
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({ unsafeApi: api === '' || isSafeApi(api) ? undefined : api }),
    actor: (0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .Jj)(variables.optional('GITHUB_TRIGGERING_ACTOR') || variables.optional('GITHUB_ACTOR'), 100),
    runUrl: `${repositoryUrl}/actions/runs/${runId}${runAttempt > 1 ? `/attempts/${runAttempt}` : ''}`,
  };
}

/** What the ref of this run is. The default branch is known from the payload alone; a payload without one names none. */
function refOf(variables                 , payload         )                                                  {
  const isBranch = variables.optional('GITHUB_REF_TYPE') !== 'tag';
  const defaultBranch = repositoryPayload.safeParse(payload).data?.repository.default_branch;
  const isProtected = variables.optional('GITHUB_REF_PROTECTED') === 'true';
  const refName = variables.optional('GITHUB_REF_NAME');
  return { isBranch, isDeployRef: !isBranch || isProtected || (refName !== '' && defaultBranch === refName) };
}

function readEvent(name        , payload         , repository        , actor        )              {
  if (!['pull_request', 'pull_request_target', 'push', 'merge_group'].includes(name)) return { kind: 'other', name };
  const parse =    (schema              )    => {
    const parsed = schema.safeParse(payload);
    if (parsed.success) return parsed.data;
    const places = parsed.error.issues.map((issue) => issue.path.join('.') || 'it').join(', ');
    throw malformed(`The payload of the ${name} event is not GitHub's: ${places} is missing or malformed.`, PAYLOAD_HINT);
  };
  if (name === 'push') {
    const { before, head_commit: head, repository: details, ...push } = parse(pushPayload);
    const optional = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({ before, defaultBranch: details?.default_branch, ...head });
    return { kind: 'push', message: '', ...push, ...optional };
  }
  if (name === 'merge_group') return { kind: 'merge_group', baseSha: parse(mergeGroupPayload).merge_group.base_sha };
  const {
    number,
    action,
    pull_request: { head, base },
  } = parse(pullRequestPayload);
  // GitHub gives no secrets to a pull request from a fork or by Dependabot. The fork's repository is null if it was deleted.
  const isFromFork = head.repo?.full_name !== repository;
  const isTarget = name === 'pull_request_target';
  return {
    kind: isTarget ? 'pull_request_target' : 'pull_request',
    number,
    headSha: head.sha,
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({ action }),
    baseSha: base.sha,
    baseRef: base.ref,
    hasSecrets: isTarget || !(isFromFork || actor === 'dependabot[bot]'),
  };
}

const PAYLOAD_HINT = 'Check that no step or `env:` sets GITHUB_EVENT_PATH.';

function readPayload(path        )          {
  try {
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
  } catch (error) {
    // The parser's message would quote the payload.
    const why = error instanceof SyntaxError ? 'it is not JSON' : 'the file is missing, or too large';
    throw malformed(`The event's payload can't be read: ${why}.`, PAYLOAD_HINT);
  }
}

function malformed(message        , hint        )           {
  return new _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e('context.malformed', message, hint);
}

/** `owner/repo/.github/workflows/ivr.yml@refs/heads/main` -> `ivr.yml`. */
function workflowFile(workflowRef        , repository        )                     {
  const path = workflowRef.split('@', 1)[0] ?? '';
  const file = path.startsWith(`${repository}/`) ? path.split('/').at(-1) : undefined;
  return file !== undefined && WORKFLOW_FILE.test(file) ? file : undefined;
}


/***/ }),

/***/ 220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ toGithubFailure)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29598);


/** A failed request to GitHub, reduced to what decisions depend on. */
                                
                                               
                          
                           
                                                                                           
                                                   
                                                                                                                             
                                
                                                      
                             
 

/**
 * - `locked`: only people with write access can comment on the pull request
 * - `ip-allow-list`: the organization lets no requests in from this runner
 */
                                                 

/** What GitHub's messages say of each barrier. They have no code of their own. */
const BARRIERS                                          = [
  [/\bissue is locked\b/iu, 'locked'],
  [/\bIP allow list\b/iu, 'ip-allow-list'],
];

/** The failure without any part of the request, because that holds the token. */
function toGithubFailure(error         )                {
  const response = recordIn(recordIn(error)['response']);
  const headers = recordIn(response['headers']);
  const accepted = headers['x-accepted-github-permissions'];
  // Octokit gives a network failure the status 500. Only a status that came with a response is real.
  const status = typeof response['status'] === 'number' ? response['status'] : 0;
  const message = error instanceof Error ? (error.message.split(' - ', 1)[0] ?? '') : 'unknown error';
  const barrier = status === 403 ? BARRIERS.find(([pattern]) => pattern.test(message))?.[1] : undefined;
  return {
    status,
    message,
    acceptedPermissions: typeof accepted === 'string' ? accepted : undefined,
    isForbidden: status === 403 && barrier === undefined && !isRateLimit(headers, message),
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ barrier }),
  };
}

function isRateLimit(headers                                   , message        )          {
  return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/iu.test(message);
}

function recordIn(value         )                                    {
  return typeof value === 'object' && value !== null ? (value                           ) : {};
}


/***/ }),

/***/ 21962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ lazyOctokit)
/* harmony export */ });
                                            

/** GitHub's REST API. It is loaded with the first question: it takes longer to load than all else together. */
                                                 

/** @returns undefined without a token: then GitHub is not asked */
function lazyOctokit(token        )                          {
  if (token === '') return undefined;
  let made                              ;
  return () => (made ??= Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(239), __webpack_require__.e(397)]).then(__webpack_require__.bind(__webpack_require__, 37397)).then(({ createOctokit }) => createOctokit(token)));
}


/***/ }),

/***/ 2402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ cutValues)
/* harmony export */ });
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25928);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74043);
                                      
                                                                   
                                                    


                                                                    
                                          

/** A value that a `#` cuts, and what is wrong with it in words. */
                                                          
                                
 

/** Texts for callers. They speak of the hash key, so a `#` behind one is never taken for a comment. */
const SPOKEN = new Set(['prompt', 'says', 'transfer_says', 'hears']);

/** Properties that hold a list: a `#` can't be a part of their value. */
const LISTS = new Set(['options']);

/** In UTF-16 units. A suggestion doesn't repeat a longer value. */
const LONGEST_VALUE = 100;

/** The values that a `#` cuts, up to the parser's first error: after it, the parser may have taken anything for a value. */
function cutValues(source                                  , faults                      )             {
  const end = faults.reduce((first, { pos }) => Math.min(first, pos[0]), Infinity);
  return source.trailingComments().flatMap((comment) => (comment.offset < end && isCut(comment) ? [explainCut(comment)] : []));
}

/**
 * Whether a `#` cuts a value that goes on behind it. Behind a name, `# comment` is a comment; `#2` and a `#` alone are not. YAML takes each
 * of them for one, so the rest of the value would be lost without a word.
 */
function isCut({ property, value, lost }                 )          {
  if (LISTS.has(property) || typeof value.value === 'boolean') return false;
  return SPOKEN.has(property) || /^#(?:\S|$)/u.test(lost);
}

/** What is wrong with a value that a `#` cuts. */
function explainCut(comment                 )           {
  const { property, value } = comment;
  const found = value.source === '' ? 'empty' : `only ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(value.source)}`;
  const meant = meantValue(comment);
  const example = meant === undefined || meant.length > LONGEST_VALUE ? '.' : `: \`${JSON.stringify(meant)}\`.`;
  return {
    ...comment,
    code: 'unquoted-hash',
    message: `\`${property}\` is ${found}: an unquoted # after a space starts a comment.`,
    hint: `Put the whole value in quotes${example} ${commentHint(comment)}`,
  };
}

/** The value to suggest. A key has no blanks and no words. */
function meantValue({ property, value, whole }                 )                     {
  if (property !== 'key') return whole;
  const key = whole.replaceAll(/\s/gu, '');
  return _model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY */ ._.test(key) ? key : value.source === '' ? '#' : undefined;
}

function commentHint({ property, lost }                 )         {
  if (lost === '#') return 'If the # is not meant, remove it.';
  return SPOKEN.has(property) ? 'If you mean a comment, write it on a line of its own.' : 'If you mean a comment, put a space after the #.';
}


/***/ }),

/***/ 5129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ MAX_FILE_BYTES),
  D: () => (/* binding */ decode)
});

// EXTERNAL MODULE: ./build/yaml/positions.js + 1 modules
var positions = __webpack_require__(65168);
;// CONCATENATED MODULE: ./build/menu-file/git-content.js
                                                                   

                                                

/** The first line of a pointer (git-lfs, docs/spec.md). */
const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v\d/u;

/** The first bytes of a file that git-crypt has encrypted (git-crypt, commands.cpp). */
const GIT_CRYPT = Buffer.from('\0GITCRYPT\0');

/** The first and the last line of a merge conflict. No line of a menu file starts like this. */
const CONFLICT = /^(?:<{7}|>{7})(?= |\r?$)/gmu;

                                                                            

/** A menu file that git-crypt has encrypted. */
const ENCRYPTED        = [
  'encrypted-file',
  'The file is encrypted by git-crypt.',
  'Unlock the checkout before this step (`git-crypt unlock`), or stop encrypting menu files (`.gitattributes`).',
];

const POINTER        = [
  'lfs-pointer',
  'The file is a pointer of Git LFS: its content was not checked out.',
  'Stop tracking menu files with Git LFS (`.gitattributes`), or give `actions/checkout` the input `lfs: true`.',
];

const UNRESOLVED        = [
  'merge-conflict',
  'This line marks an unresolved merge conflict.',
  'Resolve the conflict, and remove the lines that start with <<<<<<<, ======= and >>>>>>>.',
];

/** Whether git-crypt has encrypted these bytes. */
function isEncrypted(bytes            )          {
  return GIT_CRYPT.equals(bytes.subarray(0, GIT_CRYPT.length));
}

/**
 * Reports what git left in place of a menu file: a pointer of Git LFS, or merge conflicts, each at its first line.
 *
 * @returns whether it found any; then the file is no YAML
 */
function reportGitContent(text        , report               )          {
  const places = new positions/* Positions */.H(text);
  if (LFS_POINTER.test(text)) {
    report(places.at(0), ...POINTER);
    return true;
  }
  const marks = [...text.matchAll(CONFLICT)];
  const starts = marks.filter(([mark]) => mark.startsWith('<'));
  for (const { index } of starts.length > 0 ? starts : marks) report(places.at(index), ...UNRESOLVED);
  return marks.length > 0;
}

;// CONCATENATED MODULE: ./build/menu-file/decode.js


                                                

/** The most that one YAML document may hold, in bytes (docs/errors.md: `too-large`). */
const MAX_DOCUMENT_BYTES = 1_048_576;

/** The most that one file may hold, in bytes: a limit on memory. */
const MAX_FILE_BYTES = 16 * MAX_DOCUMENT_BYTES;

const START = { line: 1, column: 1 };

/**
 * The text of a menu file without its byte order mark. It must be UTF-8: a prompt in another encoding would be spoken as noise.
 *
 * @returns undefined if the file can't be read as YAML; then it reports why
 */
function decode(bytes            , report               )                     {
  if (bytes.length > MAX_FILE_BYTES) {
    report(START, 'too-large', `The file has more than ${MAX_FILE_BYTES} bytes.`, 'Split the file: a menu file has a few kilobytes.');
    return undefined;
  }
  if (isEncrypted(bytes)) {
    report(START, ...ENCRYPTED);
    return undefined;
  }
  let text        ;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    report(START, 'not-utf8', utf16 ? 'The file is UTF-16.' : 'The file is not valid UTF-8.', 'Save it as UTF-8.');
    return undefined;
  }
  if (reportGitContent(text, report)) return undefined;
  const oversized = oversizedDocuments(text);
  if (oversized.length === 0) return text;
  const places = new positions/* Positions */.H(text);
  for (const { start, bytes: size } of oversized) {
    report(
      places.at(start),
      'too-large',
      `The document that starts here has ${size} bytes.`,
      `A document can have at most ${MAX_DOCUMENT_BYTES} bytes.`,
    );
  }
  return undefined;
}

/**
 * The documents that are too large: where each starts, and its bytes. They are found before the parser spends time on them. A line of
 * `---` ends a document even inside a block scalar (YAML 1.2.2, §9.2), so splitting there needs no parser.
 */
function oversizedDocuments(text        )                                                       {
  const oversized                                                       = [];
  let start = 0;
  const endAt = (at        )       => {
    const bytes = Buffer.byteLength(text.slice(start, at));
    if (bytes > MAX_DOCUMENT_BYTES) oversized.push({ start, bytes });
    start = at;
  };
  for (let at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    if (text.startsWith('---', at) && /^(?:\s|$)/u.test(text.charAt(at + 3))) endAt(at);
  }
  endAt(text.length);
  return oversized;
}


/***/ }),

/***/ 50013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readAgain),
/* harmony export */   r: () => (/* binding */ readDocuments)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98963);
/* harmony import */ var _yaml_positions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65168);
/* harmony import */ var _yaml_stream_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35768);
/* harmony import */ var _cut_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2402);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5129);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50090);
/* harmony import */ var _syntax_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8756);
/* harmony import */ var _yaml_fault_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34657);

                             





                                                    
                                                        




/** What a kind of file is called in problems: instructions, each in a sentence. */
                     
                                                                              
                            
                                    
                           
                                            
                        
 

/** What a kind of file must be. */
                              
                            
                                
                                               
                                                                                                        
                                                                                                              
                                                                                                                   
                                              
                                                           
                                                                                     
                             
 

/** A document of a file as plain values. */
                         
                          
                          
                                                                 
                                     
 

/** No one reads more problems of one file. Most come from one mistake, and would hide the rest. */
const MOST_PROBLEMS = 999;
/** The most documents that one file may hold. */
const MOST_DOCUMENTS = 1000;
/** Enough for some thousand options, and a limit on memory. A menu is four levels deep. */
const LIMITS         = { parts: 200_000, depth: 100 };

/** checkSyntax finds repeated names, in linear time. */
const OPTIONS = { version: '1.2', uniqueKeys: false }         ;

/**
 * Reads the documents of a file, one after the other. It never throws, whatever the file holds.
 *
 * @param path the file's path in the repository, with `/`
 * @param bytes the file as it is
 * @param form what this kind of file must be
 * @param make makes something of a valid document, of which it gets the index in the file, too
 */
function readDocuments         (
  path        ,
  bytes            ,
  form             ,
  make                                                   ,
)                                                                            {
  const problems            = [];
  const report                = (at, code, message, hint) => {
    if (problems.length === MOST_PROBLEMS) throw new TooManyProblems();
    problems.push((0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)({ path }, at, { code, message, hint }));
  };
  const made         = [];
  try {
    const text = (0,_decode_js__WEBPACK_IMPORTED_MODULE_5__/* .decode */ .D)(bytes, report);
    const places = new _yaml_positions_js__WEBPACK_IMPORTED_MODULE_2__/* .Positions */ .H(text ?? '');
    let index = 0;
    for (const document of text === undefined ? [] : documents(text, places, form.words, report)) {
      const source = new _source_js__WEBPACK_IMPORTED_MODULE_6__/* .Source */ .k(document, places);
      const value = readDocument(document, source, { ...form, path }, report);
      if (value !== undefined) made.push(make(value, source, index));
      index += 1;
    }
  } catch (error) {
    if (!(error instanceof TooManyProblems)) throw error;
    problems.push(
      (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(
        { path },
        { line: 1, column: 1 },
        {
          code: 'too-many-problems',
          message: `The file has more than ${MOST_PROBLEMS} problems.`,
          hint: 'Fix the first ones and run again: many may come from one mistake.',
        },
      ),
    );
  }
  return { read: made, problems };
}

/** A document of a file that was read before. What is parsed takes many times the memory of its text: no one has to keep it. */
function readAgain(bytes            , index        )         {
  const text = (0,_decode_js__WEBPACK_IMPORTED_MODULE_5__/* .decode */ .D)(bytes, () => undefined) ?? '';
  const document = [...(0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_3__/* .documentsIn */ .aV)(text, LIMITS, OPTIONS)][index];
  if (document === undefined) throw new Error(`The file has no document ${index}.`);
  return new _source_js__WEBPACK_IMPORTED_MODULE_6__/* .Source */ .k(document, new _yaml_positions_js__WEBPACK_IMPORTED_MODULE_2__/* .Positions */ .H(text));
}

class TooManyProblems extends Error {}

/** The documents of a file, one after the other. If one can't be read at all, the documents after it are left out. */
function* documents(text        , places           , words           , report               )                             {
  const start = places.at(0);
  let count = 0;
  try {
    for (const document of (0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_3__/* .documentsIn */ .aV)(text, LIMITS, OPTIONS)) {
      count += 1;
      if (count > MOST_DOCUMENTS) {
        const at = places.at(document.range[0]);
        report(at, 'too-large', `The file has more than ${MOST_DOCUMENTS} documents.`, 'Split it.');
        return;
      }
      yield document;
    }
    if (count === 0) report(start, 'empty-document', 'The file is empty.', `${words.describe}, or delete the file.`);
  } catch (error) {
    if (!(error instanceof _yaml_stream_js__WEBPACK_IMPORTED_MODULE_3__/* .BeyondLimit */ .$$)) {
      report(start, 'yaml-syntax', `The YAML can't be read (${String(error)}).`, words.example);
      return;
    }
    const at = places.at(error.offset);
    if (error.limit === 'depth') {
      report(at, 'yaml-syntax', `Lists and maps are nested too deeply here: ${LIMITS.depth} levels are the limit.`, words.example);
    } else {
      report(at, 'too-large', `The document that starts here has more than ${LIMITS.parts} YAML tokens.`, words.size);
    }
  }
}

/** The document's value if nothing is wrong with it. */
function readDocument   (
  document                 ,
  source        ,
  form                                         ,
  report               ,
)                {
  const { words, schema, explain, check, otherwise } = form;
  let isValid = true;
  const fail                = (...problem) => {
    isValid = false;
    report(...problem);
  };
  const plain = plainDocument(document, source, words, fail);
  if (plain === undefined) return undefined;
  const { value } = plain;
  const misplaced = form.otherKind(value, form.path);
  if (misplaced !== undefined) {
    fail(source.at([]), misplaced.code, misplaced.message, misplaced.hint);
    return undefined;
  }
  const { data, error } = schema.safeParse(value);
  const found = error?.issues.flatMap((issue) => explain(issue, value, source)) ?? [];
  const isMisspelled                         = (path, property) =>
    found.some(({ path: at, meant }) => meant !== undefined && meant === (property ?? meant) && at.join('\n') === path.join('\n'));
  // A property under a wrong name isn't missing.
  const told = found.filter(({ code, path }) => code !== 'missing-property' || !isMisspelled(path.slice(0, -1), String(path.at(-1))));
  reportExplanations(told, plain, fail);
  check(value, { source, fail, isMisspelled });
  if (error !== undefined && isValid) fail(source.at([]), 'wrong-type', otherwise, words.example);
  return isValid ? data : undefined;
}

/**
 * A document as plain values, if it is valid YAML and says something.
 *
 * @returns undefined if it can't be read; then it reports why
 */
function plainDocument(document                 , source        , words           , fail               )                            {
  const cuts = checkYaml(document, source, words, fail);
  if (cuts === undefined || !(0,_syntax_js__WEBPACK_IMPORTED_MODULE_7__/* .checkSyntax */ .kp)(document, source, fail)) return undefined;
  const value = expand(document, source, fail);
  return value === undefined ? undefined : { value, source, cuts };
}

/**
 * Reports what the parser itself found, and the values that a `#` cuts.
 *
 * @returns the cut values; undefined if the document can't be read
 */
function checkYaml(document                 , source        , words           , fail               )                         {
  const faults = [...document.errors, ...document.warnings];
  const cuts = (0,_cut_values_js__WEBPACK_IMPORTED_MODULE_4__/* .cutValues */ .Z)(source, faults);
  for (const { offset, code, message, hint } of cuts) fail(source.position(offset), code, message, hint);
  // Text that goes on behind a comment is no valid YAML, nor are brackets that close in one. So the # explains the errors after it.
  if (cuts.length === 0) reportFaults(faults, source, fail);
  if (faults.length > 0) return undefined;
  if (!isEmpty(document)) return cuts;
  fail(source.at([]), 'empty-document', 'The document is empty.', `${words.describe}, or remove the document.`);
  return undefined;
}

/** Reports the first thing that is no valid YAML. If all of it is valid, it reports the aliases and tags that mean nothing. */
function reportFaults(faults                      , source        , fail               )       {
  const [first] = faults
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED' && code !== 'BAD_ALIAS')
    .toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (first !== undefined) {
    const { offset, code, message, hint } = (0,_yaml_fault_js__WEBPACK_IMPORTED_MODULE_8__/* .explainFault */ .O)(first, source);
    fail(source.position(offset), code, message, hint);
    return;
  }
  for (const { code, pos } of faults) {
    const [rule, message, hint] = code === 'BAD_ALIAS' ? _syntax_js__WEBPACK_IMPORTED_MODULE_7__/* .LOOSE_ALIAS */ .Yq : _syntax_js__WEBPACK_IMPORTED_MODULE_7__/* .YAML_TAG */ .$T;
    fail(source.position(pos[0]), rule, message, hint);
  }
}

/** Reports what the schema found, except for values that a `#` cuts: they were meant to read otherwise. */
function reportExplanations(all                        , { cuts, source }               , fail               )       {
  const cutNodes = new Set         (cuts.map(({ value }) => value));
  for (const { path, keyName, code, message, hint } of all) {
    if (keyName !== undefined) fail(source.atKey(path, keyName), code, message, hint);
    else if (!cutNodes.has(source.node(path))) fail(source.at(path), code, message, hint);
  }
}

function isEmpty({ contents }                 )          {
  return contents === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(contents) && contents.value === null);
}

/** The document as plain values with its aliases expanded, within the parser's limit of 100 aliases per value. */
function expand(document                 , source        , fail               )          {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    fail(source.at([]), 'alias-bomb', 'The aliases of this document expand without limit.', 'Write the values out.');
    return undefined;
  }
}


/***/ }),

/***/ 34885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ duplicateMenusOf),
/* harmony export */   m: () => (/* binding */ duplicateMenus)
/* harmony export */ });
/* harmony import */ var _model_menu_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71455);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25928);
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98963);
                                                            




/**
 * Documents that describe the same menu of the same flow, as far as the files alone show it.
 *
 * @param menus all menus of all files, in file order
 */
function duplicateMenus(menus                 )            {
  return repeated(
    menus,
    ({ nodeId, flow }) => JSON.stringify([nodeId, flow.kind, flow.kind === 'id' ? flow.id.toLowerCase() : flow.name]),
    (menu, other) => (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBeSameDivision */ .Op)(divisionOf(menu.flow), divisionOf(other.flow)),
  );
}

/**
 * Documents for the same menu of a flow that was read: now it is known which id and name mean one flow.
 *
 * @param menus all menus of all files, in file order
 * @param idOf the id of a menu's flow, if it was looked up; then its name is not compared
 * @param menuIdOf the id of a menu in the flow, whatever a file calls it
 */
function duplicateMenusOf(
  flow              ,
  menus                 ,
  idOf                                     = () => undefined,
  menuIdOf                                         = () => undefined,
)            {
  const isOfThisFlow = (menu      )          => {
    const id = idOf(menu);
    return id === undefined ? (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfFlow */ .im)(menu.flow, flow) : (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .sameId */ .s)(id, flow.id);
  };
  return repeated(
    menus.filter(isOfThisFlow),
    ({ nodeId }) => menuIdOf(nodeId) ?? nodeId,
    () => true,
  );
}

/**
 * All menus of a group but the first.
 *
 * @param idOf equal for all menus that `sameFlow` may join, so that the work doesn't grow with the square of their number
 */
function repeated(menus                 , idOf                        , sameFlow                                      )            {
  return [...Map.groupBy(menus, idOf).values()].flatMap((group) =>
    group.flatMap((menu, index) => {
      const first = group.find((other) => other === menu || sameFlow(menu, other));
      return index === 0 || first === undefined || first === menu ? [] : [problem(menu, first)];
    }),
  );
}

function problem(menu      , first      )          {
  const place = `${first.path} line ${first.at.nodeId.line}`;
  return (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(menu, menu.at.nodeId, {
    code: 'duplicate-menu',
    message: `The menu "${menu.nodeId}" of the flow ${(0,_model_menu_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFlow */ .ID)(menu.flow)} is described twice: ${place} has it already.`,
    hint: 'Keep one document for each menu of a flow.',
  });
}

/** If the flow has an id, its division adds nothing. */
function divisionOf(flow               )                     {
  return flow.kind === 'id' ? undefined : flow.divisionId;
}


/***/ }),

/***/ 87956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ testsInMenuFile),
/* harmony export */   f: () => (/* binding */ menuInTestFile)
/* harmony export */ });
                                                    

/*
 * Menu files and test files are told apart by their names. A document of the other kind would break every rule of the kind that its name
 * says, so one sentence stands for all of them.
 */

                                                                

const OF_MENUS = ['menu_node_id', 'options', 'says', 'audio'];
const OF_TESTS = ['calls', 'rules'];

/** What is wrong with a document of a menu file that holds call tests; undefined if it doesn't. */
function testsInMenuFile(value         , path        )                        {
  if (!isOf(value, OF_TESTS, OF_MENUS)) return undefined;
  const name = nameOf(path).replace(/(?=\.ya?ml$)/iu, '.calls');
  return {
    code: 'wrong-file',
    message: 'These are call tests, and the name of the file says that it is a menu file.',
    hint: `Rename it to ${name}, or name it in \`tests\`.`,
  };
}

/** The same for a menu in a test file. */
function menuInTestFile(value         , path        )                        {
  if (!isOf(value, OF_MENUS, OF_TESTS)) return undefined;
  const name = nameOf(path).replace(/\.calls(?=\.ya?ml$)/iu, '');
  return {
    code: 'wrong-file',
    message: 'This is a menu, and the file is one of the test files.',
    hint: name === nameOf(path) ? 'Leave it out of `tests`.' : `Rename it to ${name}.`,
  };
}

function isOf(value         , some                   , none                   )          {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return some.some((name) => Object.hasOwn(value, name)) && !none.some((name) => Object.hasOwn(value, name));
}

function nameOf(path        )         {
  return path.slice(path.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 66137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseMenuFile)
});

// EXTERNAL MODULE: ./build/menu-file/documents.js
var documents = __webpack_require__(50013);
// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(25928);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
// EXTERNAL MODULE: ./build/menu-file/schema.js
var schema = __webpack_require__(15156);
// EXTERNAL MODULE: ./build/menu-file/suggest.js
var suggest = __webpack_require__(60113);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(69903);
;// CONCATENATED MODULE: ./build/menu-file/unknown-property.js
                                                    






/** Properties that exclude each other. */
const EXCLUSIVE                                 = [['flow_id', 'flow_name'], schema/* TARGET_FORMS */.Il];

/**
 * A property that doesn't exist, with the one that was probably meant.
 *
 * @param path of the map that has the property
 * @param value that map
 */
function unknownProperty(path                        , keyName        , value         )              {
  const isTarget = path.at(-1) === 'routing_target';
  const [owner, known] = isTarget
    ? (['a routing target', [...schema/* TARGET_FORMS */.Il]]         )
    : ([path.length === 0 ? 'a menu' : 'an option', (0,schema/* knownProperties */.Vg)(path)]         );
  return {
    code: 'unknown-property',
    path,
    keyName,
    message: `Unknown property ${shownName(keyName)} in ${owner}.`,
    hint: isTarget ? targetHint(keyName, known, value) : propertyHint(path, keyName, known, value),
    ...(isTarget ? {} : (0,json/* present */.Eb)({ meant: meantProperty(path, keyName, known) })),
  };
}

/** The property that was meant by its wrong name. A name that has a place elsewhere is right, and stands in the wrong map. */
function meantProperty(path                        , keyName        , known                   )                     {
  if (path.length > 0 && (0,schema/* isTargetForm */.Mg)(keyName)) return 'routing_target';
  const others = path.length > 0 ? (0,schema/* knownProperties */.Vg)([]) : (0,schema/* knownProperties */.Vg)(['options', 0]);
  return others.includes(keyName) ? undefined : (0,did_you_mean/* near */.Zh)(keyName, known);
}

function targetHint(keyName        , known                   , value         )         {
  const list = `The properties are: ${known.join(', ')}.`;
  // A target has one form: if one is known, no other can be meant.
  if (known.some((form) => has(value, form))) return list;
  const meant = (0,did_you_mean/* near */.Zh)(keyName, known);
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  const form = /^(\w+)(?:\s+|:)(\S.*)$/su.exec(keyName);
  const target = form === null ? undefined : (0,suggest/* meantForm */.s4)(`${form[1]}: ${form[2]}`);
  return target === undefined ? list : `Did you mean \`${target}\`?`;
}

function propertyHint(path                        , keyName        , known                   , value         )         {
  const list = `The properties are: ${known.join(', ')}.`;
  const isOption = path.length > 0;
  const meant = (0,did_you_mean/* near */.Zh)(keyName, known);
  const others = isOption ? (0,schema/* knownProperties */.Vg)([]) : (0,schema/* knownProperties */.Vg)(['options', 0]);
  const isElsewhere = others.includes(keyName);
  // `name` may be meant for the flow or for an option.
  if (meant !== undefined && isElsewhere) return list;
  if (meant !== undefined) return `Did you mean \`${meant}\`?${conflict(meant, value)}`;
  if (isElsewhere)
    return isOption
      ? 'It is a property of the menu: write it beside `options`.'
      : 'It is a property of an option: write it below `options`, beside a `key`.';
  if (isOption && (0,schema/* isTargetForm */.Mg)(keyName)) return `It is a property of a routing target: write \`routing_target: { ${keyName}: … }\`.`;
  return list;
}

/** Why the property that was meant can't be added. */
function conflict(meant        , value         )         {
  if (has(value, meant)) return ' It already exists: keep one of the two.';
  const excluded = EXCLUSIVE.find((names) => names.includes(meant))?.find((name) => has(value, name));
  return excluded === undefined ? '' : ` \`${excluded}\` already exists: keep one of the two.`;
}

function has(value         , name        )          {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

/** A property's name, in quotes if no property can have such a name. */
function shownName(name        )         {
  return /^[\p{L}\p{N}_.-]{1,57}$/u.test(name) ? `\`${name}\`` : (0,text_text/* show */.WU)(name);
}

// EXTERNAL MODULE: ./build/menu-file/values.js
var values = __webpack_require__(95141);
;// CONCATENATED MODULE: ./build/menu-file/explain-target.js
                                                    







const FORMS = [
  'Write an identifier, or exactly one of `{ queue: Name }`, `{ menu: Ref }`, `{ task: Ref }`,',
  '`{ number: "+49…" }`, `{ disconnect: true }`, `{ unchanged: true }`.',
].join(' ');

/**
 * What is wrong with a routing target. The schema's own issue only says that no form fits.
 *
 * @param path leads to the target, or into it
 * @param value the document
 */
function explainTarget(path                        , value         )                {
  const at = path.slice(0, path.indexOf('routing_target') + 1);
  const target = (0,values/* valueAt */.f)(value, at);
  if (target === undefined) return [{ code: 'missing-property', path: at, message: 'Missing `routing_target`.', hint: FORMS }];
  if (typeof target === 'string') return [{ code: 'blank', path: at, message: '`routing_target` is blank.', hint: FORMS }];
  if (target !== null && typeof target === 'object' && !Array.isArray(target)) return explainForms(at, target);
  const hint = typeof target === 'number' ? `Put an identifier in quotes. ${FORMS}` : FORMS;
  return [{ code: 'bad-target', path: at, message: `\`routing_target\` is ${(0,values/* describeValue */.b)(target)}.`, hint }];
}

function explainForms(path                        , target        )                {
  const names = Object.keys(target);
  if (names.some(ids/* isForbiddenName */.VI)) return [];
  const unknownName = names.find((name) => !(0,schema/* isTargetForm */.Mg)(name));
  if (unknownName !== undefined) return [unknownProperty(path, unknownName, target)];
  const [form, second] = names;
  if (form === undefined) return [{ code: 'bad-target', path, message: '`routing_target` is an empty map.', hint: FORMS }];
  if (second === undefined) return [explainForm(path, form, (0,values/* valueAt */.f)(target, [form]))];
  return [
    { code: 'bad-target', path, message: `\`routing_target\` has more than one target: ${(0,text_text/* cut */.Jj)(names.join(', '), 200)}.`, hint: FORMS },
  ];
}

function explainForm(path                        , form        , value         )              {
  return {
    code: 'bad-target',
    path: [...path, form],
    message: `\`${form}\` is ${describeFormValue(form, value)}.`,
    hint: (0,schema/* isFlag */.RV)(form) ? flagHint(form, value) : textHint(form),
  };
}

function textHint(form        )         {
  return form === 'number'
    ? 'Write `{ number: "+49…" }`, with the number in quotes.'
    : `Write \`{ ${form}: "Name" }\`, with the name in quotes.`;
}

function describeFormValue(form        , value         )         {
  if (typeof value !== 'string') return (0,values/* describeValue */.b)(value);
  if ((0,schema/* isBlank */.z3)(value)) return 'blank';
  return (0,schema/* isFlag */.RV)(form) ? `the text ${(0,text_text/* show */.WU)(value)}` : (0,values/* describeValue */.b)(value);
}

/** The hint for a flag: it is `true` or left out. Any other value probably means something else. */
function flagHint(form        , value         )         {
  if ((0,suggest/* isYes */.AX)(value)) return `Did you mean \`{ ${form}: true }\`?`;
  return value === null || (typeof value === 'string' && (0,schema/* isBlank */.z3)(value))
    ? `Write \`{ ${form}: true }\`.`
    : `\`{ ${form}: true }\` is the only value: write that, or another target.`;
}

;// CONCATENATED MODULE: ./build/menu-file/explain.js
                             
                                                    









                              

/** What the schema found, in words for the person who fixes the file. */
function explain(issue       , value         )                {
  const { path } = issue;
  const found = (0,values/* valueAt */.f)(value, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.filter((keyName) => !(0,ids/* isForbiddenName */.VI)(keyName)).map((keyName) => unknownProperty(path, keyName, found));
  if (path.at(-1) === 'routing_target' || path.at(-2) === 'routing_target') return explainTarget(path, value);
  if (found === undefined) return [{ code: 'missing-property', path, message: `${explain_shownName(path)} is missing.`, hint: missingHint(path) }];
  if (path.at(-1) === 'key') return isTooLongForNumber(found) ? [] : [{ path, ...badKey(found, value) }];
  return [{ path, ...badValue(issue, found, value) }];
}

                                                            

function badValue(issue       , found         , value         )        {
  const { path } = issue;
  if (issue.code === 'invalid_format') return badFormat(path, found, value);
  if (issue.code === 'too_small')
    return { code: 'no-options', message: 'The menu has no options.', hint: 'List at least one option: the list is the whole menu.' };
  if (issue.code === 'invalid_value') return notOneOf(path, found, issue.values.map(String));
  return wrongType(path, found, issue.code === 'invalid_type' && issue.expected === 'string');
}

function badFormat(path                        , found         , value         )        {
  return typeof found === 'string' && (0,schema/* isBlank */.z3)(found)
    ? { code: 'blank', message: `${explain_shownName(path)} is blank.`, hint: hintFor(path) }
    : { code: 'bad-identifier', message: `${explain_shownName(path)} is ${(0,text_text/* show */.WU)(found)}.`, hint: identifierHint(path, found, value) };
}

function notOneOf(path                        , found         , values                   )        {
  const meant = typeof found === 'string' ? (0,did_you_mean/* near */.Zh)(found, values) : undefined;
  const question = meant === undefined ? '' : `Did you mean \`${meant}\`? `;
  return {
    code: 'bad-value',
    message: `${explain_shownName(path)} is ${found === null ? 'empty' : (0,text_text/* show */.WU)(found)}.`,
    hint: `${question}Use one of: ${values.join(', ')}.`,
  };
}

function wrongType(path                        , found         , wantsText         )        {
  const canBeQuoted = wantsText && (typeof found === 'number' || typeof found === 'boolean');
  const hint = missingHint(path);
  return {
    code: 'wrong-type',
    message: `${explain_shownName(path)} is ${(0,values/* describeValue */.b)(found)}.`,
    hint: canBeQuoted ? `It must be text: put it in quotes. ${hint}` : hint,
  };
}

/** Whether a number has so many digits that YAML rounded it. The rule for spellings reports it, with the text of the file. */
function isTooLongForNumber(key         )          {
  return typeof key === 'number' && key > Number.MAX_SAFE_INTEGER && Number.isFinite(key);
}

/** The most likely mistake is a name in place of an id. */
function identifierHint(path                        , found         , value         )         {
  const allowed = 'An identifier has 1 to 128 letters, digits, - and _.';
  const text = typeof found === 'string' ? found : '';
  const inner = text.normalize('NFKC').replaceAll(/[\s\p{Cf}]|^\{|\}$/gu, '');
  if (ids/* GUID */.Sm.test(inner)) return `Did you mean "${inner}"? ${allowed}`;
  const isName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} &'().,-]*$/u.test(text) && /\p{L}/u.test(text) && text.length <= suggest/* LONGEST_NAME */.B6;
  if (!isName) return allowed;
  if (path.at(-1) === 'division_id') return `Give the division's id, not its name. ${allowed}`;
  const isFree = (0,values/* valueAt */.f)(value, ['flow_name']) === undefined;
  return isFree ? `Did you mean \`flow_name: ${JSON.stringify(text)}\`? ${allowed}` : allowed;
}

function badKey(found         , value         )        {
  if (found === null)
    return { code: 'bad-key', message: 'The key is empty.', hint: 'Put the key in quotes: an unquoted # starts a comment.' };
  return {
    code: 'bad-key',
    message: `The key is ${typeof found === 'string' ? (0,text_text/* show */.WU)(found) : (0,values/* describeValue */.b)(found)}.`,
    hint: `${keyQuestion(found, value)}A key is one or more of 0-9 * #, in quotes: "1".`,
  };
}

/** Asks for the key that was meant, unless another option already has it. */
function keyQuestion(found         , value         )         {
  const meant = typeof found === 'string' ? (0,suggest/* meantKey */.Jx)(found) : undefined;
  const options = (0,values/* valueAt */.f)(value, ['options']);
  const isTaken = Array.isArray(options) && options.some((option) => String((0,values/* valueAt */.f)(option, ['key'])) === meant);
  return meant === undefined || isTaken ? '' : `Did you mean "${meant}"? `;
}

/** How to write a value that is missing, or is something else altogether. */
function missingHint(path                        )         {
  return path.length === 1 && path[0] === 'options' ? LIST_OF_OPTIONS : hintFor(path);
}

const LIST_OF_OPTIONS =
  '`options` must be a list: start each option with `- key: "1"`. It is the whole menu, so a key that is not listed stops answering.';

function hintFor(path                        )         {
  return (0,schema/* describeProperty */.J4)(path) ?? 'See docs/menu-file.md for an example.';
}

function explain_shownName(path                        )         {
  if (path.length === 0) return 'The document';
  const last = path.at(-1);
  return typeof last === 'number' ? `Option ${last + 1}` : `\`${String(last)}\``;
}

// EXTERNAL MODULE: ./build/menu-file/other-kind.js
var other_kind = __webpack_require__(87956);
// EXTERNAL MODULE: ./build/menu-file/rules.js
var rules = __webpack_require__(36728);
;// CONCATENATED MODULE: ./build/menu-file/parse.js




                                                                                       
                                                      


                                          

/** What one menu file says: its valid menus, and everything that is wrong with it. */
                           
                        
                                  
                                        
 

const FORM                         = {
  words: {
    describe: 'Describe a menu',
    example: 'See docs/menu-file.md for an example.',
    size: 'Split the file: a menu has a few dozen options at most.',
  },
  schema: schema/* menuSchema */.X9,
  explain: explain,
  otherKind: other_kind/* testsInMenuFile */.A,
  check: rules/* checkRules */.M,
  otherwise: 'The document is not a menu.',
};

/**
 * Reads a menu file, and checks every rule that one file alone can break. It never throws, whatever the file holds.
 *
 * @param path the file's path in the repository, with `/`
 * @param bytes the file as it is
 */
function parseMenuFile(path        , bytes            )           {
  const { read: menus, problems } = (0,documents/* readDocuments */.r)(path, bytes, FORM, (value, source) => toMenu(path, value, source));
  return { path, menus, problems };
}

function toMenu(path        , value              , source        )       {
  return {
    path,
    flow: toFlow(value),
    nodeId: value.menu_node_id,
    ...(0,json/* present */.Eb)({ audio: value.audio, says: value.says }),
    options: value.options.map((option, index)             => {
      const base = ['options', index];
      return {
        key: String(option.key),
        ...(0,json/* present */.Eb)({ prompt: option.prompt, name: option.name, transferSays: option.transfer_says }),
        target: toTarget(option.routing_target),
        at: {
          option: source.at(base),
          key: source.at([...base, 'key']),
          prompt: source.at([...base, 'prompt']),
          target: source.at([...base, 'routing_target']),
          name: source.at([...base, 'name']),
          transferSays: source.at([...base, 'transfer_says']),
        },
      };
    }),
    at: {
      document: source.at([]),
      flow: source.at([value.flow_id === undefined ? 'flow_name' : 'flow_id']),
      nodeId: source.at(['menu_node_id']),
      audio: source.at(['audio']),
      says: source.at(['says']),
    },
  };
}

function toFlow(value              )                {
  if (value.flow_id !== undefined) return { kind: 'id', id: value.flow_id };
  return { kind: 'name', name: value.flow_name ?? '', ...(0,json/* present */.Eb)({ divisionId: value.division_id }) };
}

function toTarget(target                                                   )                {
  if (typeof target === 'string') return { kind: 'id', id: target };
  if ('queue' in target) return { kind: 'queue', name: target.queue };
  if ('menu' in target) return { kind: 'menu', ref: target.menu };
  if ('task' in target) return { kind: 'task', ref: target.task };
  if ('number' in target) return { kind: 'number', number: target.number };
  return { kind: 'disconnect' in target ? 'disconnect' : 'unchanged' };
}


/***/ }),

/***/ 36728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ checkRules),
/* harmony export */   R: () => (/* binding */ checkTexts)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60113);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25928);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74043);



                                                                   
                                                       
                                          


/** Reports a problem: its place, its code, what was found, and the fix. */
                                                                                                        

/** Control characters except tab and line ends: no voice can speak them, and some can attack a terminal. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;

/** What a document is checked with. */
                         
                          
                               
     
                                                                                                                        
    
                                                     
     
                                                                                      
 

/** Checks the rules that the schema can't express: between properties, and about the text of the values. */
function checkRules(value         , checks        )       {
  const { source, fail } = checks;
  checkFlow(value, checks);
  checkAudio(value, source, fail);
  checkOptions(value, checks);
  checkTexts(value, source, fail);
}

/** Exactly one of `flow_id` and `flow_name`, and no name with a meaning in JavaScript for the menu. */
function checkFlow(value         , { source, fail, isMisspelled }        )       {
  if (!isRecord(value)) return;
  const byId = value['flow_id'] !== undefined;
  const byName = value['flow_name'] !== undefined;
  if (byId && byName)
    fail(source.atKey([], 'flow_name'), 'one-flow', 'Both `flow_id` and `flow_name` are given.', 'Keep exactly one of the two.');
  const isNamedWrong = isMisspelled([], 'flow_id') || isMisspelled([], 'flow_name');
  if (!byId && !byName && !isNamedWrong)
    fail(source.at([]), 'one-flow', 'Neither `flow_id` nor `flow_name` is given.', 'Name the flow of this menu: give one of the two.');
  const node = value['menu_node_id'];
  if (typeof node === 'string' && (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .isForbiddenName */ .VI)(node)) {
    fail(source.at(['menu_node_id']), 'forbidden-name', `The name ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(node)} is not allowed.`, "Give the id of a menu's node.");
  }
}

/** A menu's text comes from `says` or from the prompts. */
function checkAudio(value         , source        , fail               )       {
  if (!isRecord(value) || value['says'] === undefined || value['audio'] === undefined || value['audio'] === 'replace') return;
  const hint = 'Keep one of the two. Only `audio: replace` goes with `says`: it drops audio that is more than one plain text.';
  fail(source.atKey([], 'audio'), 'one-text', 'Both `says` and `audio` are given.', hint);
}

/** Each key occurs once, and its text is what YAML reads. Each option has a prompt, if the menu's text is made of prompts. */
function checkOptions(value         , { source, fail, isMisspelled }        )       {
  const options = isRecord(value) && Array.isArray(value['options']) ? (value['options']             ) : [];
  const needsPrompts = isRecord(value) && isMadeOfPrompts(value) && !isMisspelled([], 'says') && !isMisspelled([], 'audio');
  const lineOfKey = new Map                ();
  for (const [index, option] of options.entries()) {
    if (!isRecord(option)) continue;
    const path = ['options', index];
    checkKey(option['key'], { path: [...path, 'key'], source, lineOfKey }, fail);
    checkTarget(option['routing_target'], path, source, fail);
    if (needsPrompts && !isMisspelled(path, 'prompt')) checkPrompt(option, path, source, fail);
    checkTransfer(option, path, source, fail);
  }
}

function isMadeOfPrompts(menu                         )          {
  return menu['says'] === undefined && menu['audio'] !== 'keep';
}

                    
                                        
                          
                                      
                                          
 

function checkKey(key         , { path, source, lineOfKey }          , fail               )       {
  if (typeof key !== 'number' && typeof key !== 'string') return;
  checkSpelling(key, path, source, fail);
  const at = source.at(path);
  const name = String(key);
  const first = lineOfKey.get(name);
  if (first === undefined) {
    lineOfKey.set(name, at.line);
  } else {
    const message = `The key ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(name)} is given twice: line ${first} has it already.`;
    fail(at, 'duplicate-key', message, 'Give each option a key of its own.');
  }
}

/** A number that YAML reads differently from its text, such as `01`. */
function checkSpelling(key                 , path                        , source        , fail               )       {
  const node = source.node(path);
  if (typeof key !== 'number' || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || node.source === String(key)) return;
  const written = node.source ?? '';
  fail(source.at(path), 'key-spelling', `YAML reads the key ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .Jj)(written, 57)} as the number ${key}.`, spellingHint(written, key));
}

/** A target form that is quoted as a whole: the schema takes it for an identifier. */
function checkTarget(target         , path                        , source        , fail               )       {
  if (typeof target !== 'string' || !(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .isForm */ .BF)(target)) return;
  fail(
    source.at([...path, 'routing_target']),
    'bad-target',
    `\`routing_target\` is the text ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(target)}.`,
    `Did you mean \`${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .meantForm */ .s4)(target)}\`? Remove the quotes around the whole value.`,
  );
}

function checkPrompt(option                         , path                        , source        , fail               )       {
  const target = option['routing_target'];
  const isUnchanged = isRecord(target) && target['unchanged'] === true;
  if (option['prompt'] !== undefined || isUnchanged) return;
  fail(
    source.at(path),
    'missing-property',
    'Missing `prompt`.',
    'Write the text that callers hear. You can omit it only with `{ unchanged: true }`, or if the menu has `says` or `audio: keep`.',
  );
}

/** The forms of a target that are no transfer, or that keep it as it is. */
const NO_TRANSFER = ['menu', 'task', 'disconnect', 'unchanged'];

/** A text before a transfer needs a transfer. */
function checkTransfer(option                         , path                        , source        , fail               )       {
  const target = option['routing_target'];
  const form = isRecord(target) ? NO_TRANSFER.find((name) => target[name] !== undefined) : undefined;
  if (option['transfer_says'] === undefined || form === undefined) return;
  const why = form === 'unchanged' ? 'keeps the live text' : 'is not a transfer';
  const message = `\`transfer_says\` is given, and \`{ ${form}: … }\` ${why}.`;
  const hint = 'Remove `transfer_says`, or lead to a queue: `{ queue: Name }`.';
  fail(source.atKey(path, 'transfer_says'), 'no-transfer', message, hint);
}

/** Offers the key as it is written if that can be a key, else the key that the number means. */
function spellingHint(written        , number        )         {
  if (_model_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY */ ._.test(written) && written.length < 58) return `Put the key in quotes: "${written}".`;
  const meant = String(number);
  return _model_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY */ ._.test(meant) && Number.isSafeInteger(number) ? `Did you mean "${meant}"? Put the key in quotes.` : 'Put the key in quotes.';
}

/**
 * Curly quotes around a whole value that YAML doesn't take for quotes: a word processor made them, and no queue has them in its name. The
 * rule for keys has its own words for them.
 */
function checkQuotes(text        , path                        , source        , fail               )       {
  const node = source.node(path);
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || node.type !== 'PLAIN' || path.at(-1) === 'key' || !/^[“”„‘’‚].*[“”‘’]$/su.test(text)) return;
  const inner = text.slice(1, -1);
  const example = inner.length > 100 ? '' : `: \`${JSON.stringify(inner)}\``;
  const message = `The quotes of ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(text)} are curly, so YAML treats them as part of the text.`;
  fail(source.at(path), 'curly-quotes', message, `Use straight quotes${example}. If the text has curly ones, put straight ones around it.`);
}

/** How many lists and maps can be around a text of a valid file. */
const DEEPEST_TEXT = 6;

/** Texts that no voice can speak, or that JSON can't hold. */
function checkTexts(value         , source        , fail               )       {
  const visit = (node         , path               )       => {
    if (typeof node === 'string') {
      checkQuotes(node, path, source, fail);
      if (CONTROL.test(node)) fail(source.at(path), 'control-character', 'The text holds a control character.', 'Remove it.');
      if (!node.isWellFormed())
        fail(source.at(path), 'broken-text', 'The text holds half of a character (a lone surrogate).', 'Write the character itself.');
    } else if (node !== null && typeof node === 'object' && path.length < DEEPEST_TEXT) {
      for (const [name, child] of Object.entries(node)) visit(child, [...path, Array.isArray(node) ? Number(name) : name]);
    }
  };
  visit(value, []);
}

function isRecord(value         )                                   {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 15156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Il: () => (/* binding */ TARGET_FORMS),
/* harmony export */   J4: () => (/* binding */ describeProperty),
/* harmony export */   Mg: () => (/* binding */ isTargetForm),
/* harmony export */   RV: () => (/* binding */ isFlag),
/* harmony export */   Vg: () => (/* binding */ knownProperties),
/* harmony export */   X9: () => (/* binding */ menuSchema),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13603);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29396);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25928);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);




/** Whether a text has nothing but blanks and invisible characters: it can't be spoken and names nothing. */
function isBlank(value        )          {
  return !_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_BLANK */ .lf.test(value);
}

/** What editors show in place of a pattern that a text doesn't match (`patternErrorMessage` of yaml-language-server). */
const NOT_BLANK_MESSAGE = 'Write a text that has a letter, a digit or a sign.';
const IDENTIFIER_MESSAGE = 'An identifier has 1 to 128 letters, digits, - and _.';
const KEY_MESSAGE = 'A key is one or more of 0-9 * #, in quotes: "1".';

const text = (description        , ...examples                   ) =>
  zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_BLANK */ .lf)
    .meta({ description, patternErrorMessage: NOT_BLANK_MESSAGE, ...(examples.length === 0 ? {} : { examples }) });
const identifier = (description        ) => zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .IDENTIFIER */ .cS).meta({ description, patternErrorMessage: IDENTIFIER_MESSAGE });

/** The forms of a routing target. Each has exactly one property, so that a file means one thing. */
const routingTarget = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    text("An identifier, sent as it is. With the Architect API: a queue's id when it is a GUID, else a queue's name."),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ queue: text('A queue by its exact name, looked up in the target org.', 'Sales') }).meta({ title: 'Queue' }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ menu: text('A menu of the same flow, by refId or name (Architect API).', 'Opening Hours') }).meta({ title: 'Menu' }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ task: text('A task of the same flow, by refId or name (Architect API).', 'Callback') }).meta({ title: 'Task' }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ number: text('A phone number, in a choice that transfers to a number already (Architect API).', '+4930123456') })
      .meta({ title: 'Phone number' }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ disconnect: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(true).meta({ description: 'End the call (Architect API).' }) })
      .meta({ title: 'End of the call' }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ unchanged: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(true).meta({ description: 'Whatever the flow has at this key stays, prompt included.' }) })
      .meta({ title: 'As it is' }),
  ])
  .meta({
    description:
      'Where callers land: an identifier, or one of ' +
      '{ queue: Name }, { menu: Ref }, { task: Ref }, { number: "+49…" }, { disconnect: true }, { unchanged: true }.',
    examples: [{ queue: 'Sales' }, { menu: 'Opening Hours' }, { disconnect: true }, { unchanged: true }],
  });

/** The names of the object forms of a routing target. */
const TARGET_FORMS = ['queue', 'menu', 'task', 'number', 'disconnect', 'unchanged']         ;

function isTargetForm(name        )          {
  return TARGET_FORMS.some((form) => form === name);
}

/** Whether a form takes only `true`. */
function isFlag(form        )          {
  return form === 'disconnect' || form === 'unchanged';
}

const option = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    key: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY */ ._).meta({ patternErrorMessage: KEY_MESSAGE }), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().nonnegative()])
      .meta({ description: 'What callers press: one or more of 0-9 * #. Quote it: "1".', examples: ['1', '*', '#'] }),
    prompt: text(
      'What callers hear for this key. Optional with { unchanged: true }, and if the menu has `says` or `audio: keep`.',
      'For sales, press 1',
    ).optional(),
    routing_target: routingTarget,
    transfer_says: text('What callers hear before the transfer (Architect API). Without it that stays as it is.').optional(),
    name: text("The choice's name (Architect API). Without it an existing choice keeps its name.").optional(),
  })
  .meta({ title: 'Option', description: 'One line of the menu: a key, what callers hear, and where they land.' });

/** One document of a menu file. `npm run generate` makes the JSON Schema in `schema/` from it. */
const menuSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    flow_id: identifier("The flow's id. Give either flow_id or flow_name.").optional(),
    flow_name: text("The flow's exact name. Give either flow_id or flow_name.", 'Main IVR').optional(),
    division_id: identifier('The division to look flow_name up in.').optional(),
    menu_node_id: text(
      'The menu: its refId or name in Architect, sub menus too; on the flow-definition API the id of its node.',
      'Main Menu',
    ),
    audio: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['auto', 'keep', 'replace'])
      .meta({
        description:
          "What to do with the menu's audio (Architect API): " +
          'keep it, replace it by the prompts, or (auto) only where it is one plain text.',
      })
      .optional(),
    says: text(
      "The menu's whole text (Architect API). It excludes `audio`, but `audio: replace` lets it replace more than one plain text.",
    ).optional(),
    options: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(option).min(1).meta({ description: 'The whole menu: a key that is not listed stops answering.' }),
  })
  .meta({
    title: 'IVR menu file',
    description: 'One menu of one flow of Genesys Cloud: which key plays which prompt and leads where.',
    oneOf: [{ required: ['flow_id'] }, { required: ['flow_name'] }],
  });

/** A document that the schema accepts. */
                                                      

/** What a property means, in the words of the schema: editors and errors show the same sentence. */
function describeProperty(path                        )                     {
  const property = path.findLast((step) => typeof step === 'string');
  if (property === undefined) return menuSchema.meta()?.description;
  const inOption = path.length > 1 && path[0] === 'options';
  const shape                            = inOption ? option.shape : menuSchema.shape;
  const field = Object.hasOwn(shape, property) ? shape[property] : undefined;
  return field === undefined ? undefined : zod__WEBPACK_IMPORTED_MODULE_3__/* .globalRegistry */ .fd.get(field instanceof zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodOptional */ .IiU ? field.unwrap() : field)?.description;
}

/** The properties that are allowed at `path`: those of the document or of an option. */
function knownProperties(path                        )           {
  return Object.keys(path[0] === 'options' ? option.shape : menuSchema.shape);
}


/***/ }),

/***/ 50090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ Source)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/yaml/aliases.js
var aliases = __webpack_require__(79970);
;// CONCATENATED MODULE: ./build/yaml/trailing-comments.js

                                                

/** A comment on the line of an unquoted value: behind the value, or in its place. Its `#` may have been meant as a part of the value. */
                                  
                                                              
                            
                                                                           
                         
                                                                        
                          
                                                                                                                                         
                        
                                                          
                         
 

/**
 * The comments behind unquoted values. Quoted texts and block scalars can hold a `#`, so a comment behind them is one. A comment on a line
 * of its own is one, too.
 *
 * @param places those of the file that has the document
 */
function trailingComments(document          , places           )                    {
  const found                    = [];
  (0,dist/* visit */.YR)(document, {
    Scalar(role, value, path) {
      const key = path.findLast((node) => (0,dist/* isPair */.tO)(node))?.key;
      if (role === 'key' || !(0,dist/* isScalar */.jn)(key) || value.type !== 'PLAIN' || !value.range) return;
      const [, end] = value.range;
      const comment = /^([ \t]*)(#.*)/u.exec(places.restOfLine(end));
      if (comment === null) return;
      const [, gap = '', rest = ''] = comment;
      const inBrackets = path.some((node) => (0,dist/* isCollection */.P3)(node) && node.flow === true);
      const lost = (inBrackets ? rest.replace(/[,[\]{}].*$/u, '') : rest).trimEnd();
      const whole = `${value.source ?? ''}${gap}${lost}`;
      found.push({ property: String(key.value), value, offset: end + gap.length, lost, whole });
    },
  });
  return found;
}

;// CONCATENATED MODULE: ./build/menu-file/source.js


                                                      

                                                       

/** A YAML document that finds the place of a property in its text. */
class Source {
           document                 ;
           #places           ;

  constructor(document                 , places           ) {
    this.document = document;
    this.#places = places;
  }

  /** Line and column of an offset in the text, with the text of that line. */
  position(offset        )           {
    return this.#places.at(offset);
  }

  /** The line of an offset, as it is. */
  line(offset        )         {
    return this.#places.lineOf(offset);
  }

  /** The place of the value at `path`. If it is missing, the place of the nearest value around it. */
  at(path                        )           {
    let node          = this.document.contents;
    let offset = this.#firstOffset();
    for (const step of path) {
      const next = this.#child(node, step);
      if (next === undefined) break;
      node = next.node;
      offset = next.offset;
    }
    return this.position(offset);
  }

  /** The place of the key `name` of the map at `path`. */
  atKey(path                        , name        )           {
    const key = this.#pair(this.node(path), name)?.key;
    return (0,dist/* isNode */.Ll)(key) && key.range ? this.position(key.range[0]) : this.at(path);
  }

  /** The node at `path`, with aliases followed. */
  node(path                        )                   {
    let node          = this.document.contents;
    for (const step of path) node = this.#child(node, step)?.node;
    return this.#resolve(node);
  }

  /** The comments behind unquoted values, in the order of the text. */
  trailingComments()                    {
    return trailingComments(this.document, this.#places);
  }

  #resolve(node         )                   {
    if ((0,dist/* isAlias */.Vj)(node)) return (0,aliases/* aliasTarget */.I)(this.document, node);
    return (0,dist/* isNode */.Ll)(node) ? node : undefined;
  }

  #pair(node         , name             )                   {
    const map = this.#resolve(node);
    if (!(0,dist/* isMap */.jh)(map)) return undefined;
    const named = map.items.find((item) => (0,dist/* isPair */.tO)(item) && (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(name));
    // A list or map as a name has no text to compare. By mistake, a document may have one.
    return (
      named ??
      map.items.find((item) => (0,dist/* isPair */.tO)(item) && !(0,dist/* isScalar */.jn)(item.key) && !(0,dist/* isAlias */.Vj)(item.key) && typeof name === 'string' && /[[{?]/u.test(name))
    );
  }

  #child(parent         , step             )                                                                  {
    const container = this.#resolve(parent);
    if ((0,dist/* isSeq */.oP)(container) && typeof step === 'number') return withOffset(container.items[step], undefined);
    const pair = this.#pair(container, step);
    return pair === undefined ? undefined : withOffset(pair.value, pair.key);
  }

  #firstOffset()         {
    const { contents } = this.document;
    return contents?.range?.[0] ?? this.document.range[0];
  }
}

/** A node with the offset to show for it: its own, or that of its key if the value is empty. */
function withOffset(node         , key         )                                                                  {
  const shown = (0,dist/* isNode */.Ll)(node) && node.range && !((0,dist/* isScalar */.jn)(node) && node.source === '' && (0,dist/* isNode */.Ll)(key)) ? node : key;
  if (!(0,dist/* isNode */.Ll)(shown) || !shown.range) return undefined;
  return { node, offset: shown.range[0] };
}


/***/ }),

/***/ 60113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ isYes),
/* harmony export */   B6: () => (/* binding */ LONGEST_NAME),
/* harmony export */   BF: () => (/* binding */ isForm),
/* harmony export */   H0: () => (/* binding */ meantFormInLine),
/* harmony export */   Jx: () => (/* binding */ meantKey),
/* harmony export */   s4: () => (/* binding */ meantForm)
/* harmony export */ });
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25928);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15156);



/** In UTF-16 units. A suggestion doesn't repeat a longer name. */
const LONGEST_NAME = 100;

/** What people call the keys of a telephone. */
const KEY_WORDS                              = new Map([
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, digit) => [word, String(digit)]         ),
  ...['star', 'asterisk'].map((word) => [word, '*']         ),
  ...['pound', 'hash'].map((word) => [word, '#']         ),
]);

/** The key that a text most likely stands for: `star`, `digit_1` as in Architect's YAML, `１` in full width, ` 1`. */
function meantKey(text        )                     {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}"'“”„‘’‚]/gu, '')
    .toLowerCase()
    .replace(/^(?:digit|key)[_-]?(?=.)/u, '');
  const key = KEY_WORDS.get(plain) ?? plain;
  return _model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY */ ._.test(key) && key !== text ? key : undefined;
}

/** The routing target that a text most likely stands for: `queue: Sales` in one text is `{ queue: "Sales" }`. */
function meantForm(text        )                     {
  const { form, value } = formIn(text);
  if (!(0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .isTargetForm */ .Mg)(form)) return undefined;
  if ((0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .isFlag */ .RV)(form)) return value === '' || isYes(value) ? `{ ${form}: true }` : undefined;
  const name = value.replace(/^(["'])(.*)\1$/su, '$2');
  return name === '' || name.length > LONGEST_NAME ? undefined : `{ ${form}: ${JSON.stringify(name)} }`;
}

/** A text as a property and its value, with or without braces around both. */
function formIn(text        )                                                    {
  const inner = /^\s*\{(.*)\}\s*$/su.exec(text)?.[1] ?? text;
  const [, form = '', value = ''] = /^\s*(\w+)\s*(?::(.*))?$/su.exec(inner) ?? [];
  return { form, value: value.trim() };
}

/** Whether a text was meant for a form of routing target: no identifier has braces, or a colon and a blank. */
function isForm(text        )          {
  return (/^\s*\{/u.test(text) || /^\s*\w+\s*:\s/u.test(text)) && meantForm(text) !== undefined;
}

/** The form that is meant by a line such as `routing_target: queue: Sales`, which is not valid YAML. */
function meantFormInLine(line        )                     {
  const value = /\brouting_target["']?\s*:\s*(.*)$/u.exec(line)?.[1];
  return value === undefined ? undefined : meantForm(value.replace(/\s#.*$/u, ''));
}

/** Whether a value means yes. YAML 1.1 has more words for it than 1.2. */
function isYes(value         )          {
  return value === 1 || (typeof value === 'string' && /^(?:y|yes|on|true|1)$/iu.test(value.trim()));
}


/***/ }),

/***/ 8756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ YAML_TAG),
/* harmony export */   Yq: () => (/* binding */ LOOSE_ALIAS),
/* harmony export */   kp: () => (/* binding */ checkSyntax)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _yaml_aliases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79970);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25928);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74043);



                                                
                                          


/** Tags that add nothing to the value itself. */
const PLAIN_TAGS = new Set(['!', ...['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`)]);

/** More aliases than any menu file needs. The library's time for expanding them grows with the square of their number. */
const MOST_ALIASES = 1000;

/** An unquoted `*` as a key is an alias to YAML. */
const LOOSE_ALIAS = [
  'yaml-syntax',
  'An unquoted * starts an alias, and this one leads nowhere.',
  'If you mean the star key, put it in quotes: "*".',
]         ;

/** No file needs tags. */
const YAML_TAG = ['yaml-tag', 'A YAML tag stands here.', 'Remove it: the file needs no tags.']         ;

/**
 * Reports what YAML allows and a menu file doesn't: names with a meaning in JavaScript, repeated properties, and tags for more than text
 * and numbers. It also reports aliases without a target, and aliases inside their own target.
 *
 * @returns whether the aliases can be expanded
 */
function checkSyntax(document                 , source        , fail               )          {
  let canExpand = true;
  let aliases = 0;
  (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
    Alias(_, alias) {
      aliases += 1;
      const target = (0,_yaml_aliases_js__WEBPACK_IMPORTED_MODULE_1__/* .aliasTarget */ .I)(document, alias);
      const isLoop = target !== undefined && leadsBack(alias, target);
      canExpand &&= target !== undefined && !isLoop && aliases <= MOST_ALIASES;
      if (aliases === MOST_ALIASES + 1) {
        fail(source.position(offset(alias)), 'alias-bomb', `The document has more than ${MOST_ALIASES} aliases.`, 'Write the values out.');
      }
      if (target === undefined) {
        fail(source.position(offset(alias)), ...LOOSE_ALIAS);
      } else if (isLoop) {
        fail(source.position(offset(alias)), 'alias-bomb', 'This alias leads back to itself.', 'Write the values out.');
      }
    },
    Node(_, node) {
      if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && node.tag !== undefined && !PLAIN_TAGS.has(node.tag)) {
        fail(source.position(offset(node)), ...YAML_TAG);
      }
    },
    Map(_, map) {
      const seen = new Set        ();
      // A second `key` is the next option without its dash: so is what follows, and one problem says so.
      let isNextOption = false;
      for (const { key } of map.items) {
        const plain = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(key) ? (0,_yaml_aliases_js__WEBPACK_IMPORTED_MODULE_1__/* .aliasTarget */ .I)(document, key) : key;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(plain)) continue;
        const name = String(plain.value);
        if ((0,_model_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .isForbiddenName */ .VI)(name))
          fail(source.position(offset(key)), 'forbidden-name', `The name ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(name)} is not allowed.`, 'Remove it.');
        if (seen.has(name) && !isNextOption) {
          isNextOption = name === 'key';
          const hint = `Keep one of the two.${isNextOption ? ' If a new option starts here, write `- key`.' : ''}`;
          fail(source.position(offset(key)), 'duplicate-property', 'This property is given twice.', hint);
        }
        seen.add(name);
      }
    },
  });
  return canExpand;
}

function offset(node         )         {
  return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range ? node.range[0] : 0;
}

/** Whether an alias is inside its own target. */
function leadsBack(alias       , target      )          {
  const [start = 0] = alias.range ?? [];
  return (
    target.range !== undefined &&
    target.range !== null &&
    target.range[0] <= start &&
    start < target.range[1] &&
    ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(target) || 'items' in target)
  );
}


/***/ }),

/***/ 95141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ describeValue),
/* harmony export */   f: () => (/* binding */ valueAt)
/* harmony export */ });
/** The value at a path of parsed YAML; undefined if there is none. */
function valueAt(value         , path                        )          {
  let current = value;
  for (const step of path) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, step)) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}

/** A found value in words, without its text: `a list`, `a number (3)`. */
function describeValue(value         )         {
  return typeof value === 'number' || typeof value === 'boolean' ? `${kindOf(value)} (${String(value)})` : kindOf(value);
}

function kindOf(value         )         {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return { string: 'text', number: 'a number', boolean: 'true or false', bigint: 'a number' }[typeof value          ] ?? typeof value;
}


/***/ }),

/***/ 34657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ explainFault)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15156);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60113);

                                                                   
                                                    

                                          


/** Why a document is not valid YAML, and where the mistake is: often before the place at which the parser gives up. */
                                   
                                
                         
                          
 

/** The parser's first error with the line of the mistake. */
                 
                                   
                        
                          
                                                                                                                           
                                      
 

                  
                                       
                          
                             
 

                                             

/** A longer line gets no suggestion, because the suggestion would repeat it. In UTF-16 units. */
const LONGEST_LINE = 200;

const ANY_PROPERTY = [..._schema_js__WEBPACK_IMPORTED_MODULE_1__/* .TARGET_FORMS */ .Il, ...(0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .knownProperties */ .Vg)([]), ...(0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .knownProperties */ .Vg)(['options', 0])].join('|');
const PROPERTY_WITHOUT_BLANK = new RegExp(String.raw`^\s*(?:-\s+)?(${ANY_PROPERTY}):([^\s:].*)$`, 'u');
const CURLY = /[“”„]|(?:^|[\s:{-])[‘’‚]/u;
const UNUSUAL_BLANK = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/u;
/** Signs with which an unquoted text can't start. */
const RESERVED = /(?:^|\s)([@%`|>?,&!*\]}])/u;

/**
 * What people write most often that is not valid YAML, the clearest first. Each says what is wrong in words of the menu file, never in
 * those of the parser.
 */
const MISTAKES                                                   = [
  tab,
  unusualBlank,
  curlyQuotes,
  targetWithoutBraces,
  blankMissing,
  unclosed,
  textBehindQuote,
  colonInText,
  colonInBraces,
  reservedSign,
  indentation,
  escape,
];

const UNKNOWN_MISTAKE        = {
  message: 'This is not valid YAML.',
  hint: 'Check the indentation, the quotes and the colons in this line and in the one before it.',
};

/** What is wrong at the parser's first error. Most of those after it come from the same mistake, so they are not told. */
function explainFault(fault           , source        )            {
  const opened = openedAt(fault, source);
  const offset = opened?.isClosed === false ? opened.offset : fault.pos[0];
  const line = source.line(offset);
  const place = { code: fault.code, line, column: source.position(offset).column, opened };
  const words = line.length > LONGEST_LINE ? undefined : firstOf(MISTAKES, place);
  return { code: 'yaml-syntax', offset, ...(words ?? UNKNOWN_MISTAKE) };
}

function firstOf(mistakes                 , place       )                    {
  for (const mistake of mistakes) {
    const words = mistake(place);
    if (words !== undefined) return words;
  }
  return undefined;
}

/** What was opened last before the parser's error, if the error is about that. */
function openedAt({ code, pos: [at] }           , source        )                     {
  const isEnd = code === 'MISSING_CHAR' || code === 'BAD_INDENT';
  let found                    ;
  (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(source.document, (_, node) => {
    const [start, end] = ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node) ? node.range : undefined) ?? [];
    if (start === undefined || end === undefined || start > at) return;
    found = openedBy({ start, end, at, isEnd }, source) ?? found;
  });
  return found;
}

                
                         
                       
                            
                      
                                                       
                          
 

function openedBy({ start, end, at, isEnd }      , source        )                     {
  const { line, column } = source.position(start);
  const sign = source.line(start).charAt(column - 1);
  const goesOn = isEnd && end >= at;
  if (sign === '{' || sign === '[') return goesOn ? { sign, offset: start, isClosed: false } : undefined;
  if (!isQuote(sign) || (end < at && source.position(end).line !== source.position(at).line)) return undefined;
  return { sign, offset: start, isClosed: !goesOn && source.position(Math.max(start, end - 1)).line === line };
}

function isQuote(sign        )                    {
  return sign === '"' || sign === "'";
}

function tab({ line }       )                    {
  if (!/^ *\t/u.test(line)) return undefined;
  return { message: 'This line is indented with a tab.', hint: 'Use spaces. Your editor can replace all tabs.' };
}

function unusualBlank({ line }       )                    {
  const sign = UNUSUAL_BLANK.exec(line)?.[0];
  if (sign === undefined) return undefined;
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { message: `This line has a character that only looks like a space (U+${code}).`, hint: 'Replace it with a normal space.' };
}

function curlyQuotes({ line }       )                    {
  if (!CURLY.test(line)) return undefined;
  const { name, value } = propertyIn(line);
  const inner = value.replaceAll(/^[\s"'“”„‘’‚]+|[\s"'“”„‘’‚]+$/gu, '');
  const example = name === '' || inner === '' ? '.' : `: \`${name}: ${quoted(inner)}\`.`;
  return { message: 'This line has curly quotes: YAML accepts only straight quotes.', hint: `Use straight quotes${example}` };
}

function targetWithoutBraces({ code, line }       )                    {
  const target = code === 'BLOCK_AS_IMPLICIT_KEY' ? (0,_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .meantFormInLine */ .H0)(line) : undefined;
  return target === undefined
    ? undefined
    : { message: 'This routing target needs braces.', hint: `Did you mean \`routing_target: ${target}\`?` };
}

function blankMissing({ line }       )                    {
  const [, name, value] = PROPERTY_WITHOUT_BLANK.exec(line) ?? [];
  if (name !== undefined && value !== undefined)
    return { message: 'A space is missing after the colon.', hint: `Add it: \`${name}: ${value.trimEnd()}\`.` };
  const item = /^\s*-([a-z].*)$/u.exec(line)?.[1];
  return item === undefined ? undefined : { message: 'A space is missing after the dash.', hint: `Add it: \`- ${item.trimEnd()}\`.` };
}

function unclosed({ opened }       )                    {
  if (opened === undefined || opened.isClosed) return undefined;
  const { sign } = opened;
  if (sign === '{' || sign === '[')
    return { message: `The ${sign} in this line is never closed.`, hint: `Add the ${sign === '{' ? '}' : ']'} at the end of the line.` };
  return { message: `The quote ${sign} that starts here is not closed in its line.`, hint: `Add the ${sign} at the end of the text.` };
}

function textBehindQuote({ code, line, opened }       )                    {
  if (code !== 'UNEXPECTED_TOKEN' || opened === undefined) return undefined;
  const { name, value } = propertyIn(line);
  if (name === '') return undefined;
  const isApostrophe = opened.sign === "'";
  return {
    message: isApostrophe ? 'An apostrophe ends the text in single quotes.' : 'The text continues after its closing quote.',
    hint: `Put the whole text in quotes: \`${name}: ${quoted(isApostrophe ? value.replaceAll(/^'|'$/gu, '') : value)}\`.`,
  };
}

function colonInText({ code, line }       )                    {
  const { name, value } = propertyIn(line);
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || name === '' || !/^[^"'[{].*:(?:\s|$)/u.test(value)) return undefined;
  if (name === 'routing_target')
    return {
      message: 'This routing target has a colon.',
      hint: "Put a queue's name in quotes, or write a form such as `{ queue: Name }`.",
    };
  return { message: 'This text has a colon.', hint: `Put it in quotes: \`${name}: ${quoted(value)}\`.` };
}

function colonInBraces({ code, line }       )                    {
  if (code !== 'BLOCK_IN_FLOW') return undefined;
  const [, name, value] = /\{\s*(\w+)\s*:\s+([^"'{}[\],]+:\s[^{}[\],]*)\}/u.exec(line) ?? [];
  const example = name === undefined || value === undefined ? '.' : `: \`{ ${name}: ${quoted(value.trim())} }\`.`;
  return { message: 'A text between braces has a colon.', hint: `Put it in quotes${example}` };
}

function reservedSign({ code, line }       )                    {
  const { name, value } = propertyIn(line);
  const sign = RESERVED.exec(value)?.[1];
  if (code !== 'BAD_SCALAR_START' || name === '' || sign === undefined) return undefined;
  return { message: `An unquoted text can't start with the sign ${sign}.`, hint: `Put it in quotes: \`${name}: ${quoted(value)}\`.` };
}

function indentation({ code, line, column }       )                    {
  const isAtStart =
    (code === 'UNEXPECTED_TOKEN' || code === 'MISSING_CHAR') && line.slice(0, column - 1).trim() === '' && line.trim() !== '';
  if (code !== 'BAD_INDENT' && !isAtStart) return undefined;
  return {
    message: "The indentation of this line doesn't fit the lines around it.",
    hint: 'Start all properties of an option in the same column, and each `- key` in the same column.',
  };
}

function escape({ code }       )                    {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  return {
    message: String.raw`A \ between double quotes starts an escape, and this one doesn't exist.`,
    hint: String.raw`Write \\ for a \.`,
  };
}

/** The property of a line and its unquoted rest; both empty if the line has none. */
function propertyIn(line        )                                                    {
  const [, name = '', value = ''] = /^\s*(?:-\s+)?(\w+)\s*:\s+(\S.*)$/u.exec(line) ?? [];
  return { name, value: value.trimEnd() };
}

/** A text in quotes, in those that it doesn't hold itself. */
function quoted(text        )         {
  return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}


/***/ }),

/***/ 92504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ pressWord),
/* harmony export */   FK: () => (/* binding */ pressWords),
/* harmony export */   QX: () => (/* binding */ callCount),
/* harmony export */   fW: () => (/* binding */ placeName)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74043);

                                                           

/* Calls in plain words, for messages, names and logs. Whoever shows them escapes them. */

/** Where a call must arrive: `queue "Billing"`, `the end of the call`, `a person, in es-us`. */
function placeName(place               )         {
  const language = place.language === undefined ? '' : `, in ${place.language}`;
  if (place.kind === 'disconnect') return `the end of the call${language}`;
  return place.kind === 'person' ? `a person${language}` : `${place.kind} ${JSON.stringify(place.name)}${language}`;
}

/** What a caller does: `2 1`, `wait`, `"billing"`; `the call comes in` if that is nothing. */
function pressWords(presses                  )         {
  return presses.length === 0 ? 'the call comes in' : presses.map((press) => pressWord(press)).join(' ');
}

/** How many there are of each: `10 calls and 1 rule`. */
function callCount({ calls, rules }                                                    )         {
  const parts = [...(calls > 0 || rules === 0 ? [(0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(calls, 'call')] : []), ...(rules > 0 ? [(0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rules, 'rule')] : [])];
  return parts.join(' and ');
}

/** One press in words. */
function pressWord(press       )         {
  return press.how === 'keys' ? press.keys : press.how === 'say' ? JSON.stringify(press.text) : 'wait';
}


/***/ }),

/***/ 30856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ changedPlaces)
/* harmony export */ });
                                      

/** One difference between two contents of a flow, in the report's terms. */
                         
                                                       
                                                                                     
                               
                              
                                
                                                                                                              
                        
                               
                              
 

/** The parts of a menu that differ, in words: `key 1, key 2, the audio`. */
function changedPlaces(changes                   , menu        )         {
  const places = changes
    .filter((change) => change.menu === menu)
    .map(({ key, field, op }) => {
      if (key !== null) return `key ${key}`;
      if (op === 'reorder') return 'the order of the keys';
      return field === 'audio' ? 'the audio' : 'the menu';
    });
  return [...new Set(places)].join(', ') || 'the menu';
}


/***/ }),

/***/ 24480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b2: () => (/* binding */ ERROR_REASONS),
/* harmony export */   dj: () => (/* binding */ HTTP_ROWS),
/* harmony export */   nY: () => (/* binding */ isDiagnosticCode)
/* harmony export */ });
/* unused harmony exports PROBLEM_ROWS, ERROR_ROWS */
/*
 * Every code that the action gives to something that is wrong. A row is a section of docs/errors.md, which says for each of its codes why
 * it comes, how to fix it, and what its message looks like. To add a code, add it to the row of its section, or add a row. Then run
 * `npm run generate`, and write what it asks for.
 */

/** Codes with the same fix: one section of docs/errors.md. */
                                                        
                                  
 

/** Codes of errors, each with its reason: why a flow is not live, in a few words for a heading. */
                                                                        
                                                   
 

/** Problems at a place of a menu file, of a test file, or of the flow that a menu file asks for. */
function problems                     (...codes                 )                {
  return { codes };
}

/** Errors of a flow or of the whole run. */
function errors                     (reasons                                )                 {
  return { codes: Object.keys(reasons)          , reasons };
}

/** What can be wrong with a menu file, or with the flow that it asks for. */
const PROBLEM_ROWS = [
  problems('yaml-syntax', 'yaml-tag', 'duplicate-property'),
  problems('curly-quotes'),
  problems('not-utf8', 'broken-text', 'control-character'),
  problems('too-large'),
  problems('lfs-pointer'),
  problems('encrypted-file'),
  problems('merge-conflict'),
  problems('unreadable'),
  problems('too-many-problems'),
  problems('empty-document'),
  problems('alias-bomb', 'forbidden-name'),
  problems('unknown-property', 'missing-property', 'wrong-type', 'blank', 'bad-value'),
  problems('one-flow'),
  problems('bad-identifier'),
  problems('bad-key', 'key-spelling', 'duplicate-key'),
  problems('unquoted-hash'),
  problems('no-options'),
  problems('bad-target'),
  problems('wrong-file'),
  problems('no-calls', 'no-expectation', 'bad-press', 'bad-place', 'bad-rule'),
  problems('duplicate-call'),
  problems('duplicate-menu'),
  problems('menu-not-found', 'not-a-menu'),
  problems('menu-ambiguous', 'task-ambiguous', 'task-not-found'),
  problems('queue-not-found', 'queue-ambiguous'),
  problems('queue-renamed'),
  problems('prompt-needed'),
  problems('one-text'),
  problems('replace-needed'),
  problems('no-transfer'),
  problems('number-unproven'),
  problems('nothing-to-keep'),
  problems('restore-reference'),
  problems('substitution'),
  problems('key-too-long'),
  problems('default-choice'),
  problems('no-ref-id', 'shared-anchor', 'not-editable', 'flow-unreadable'),
  problems('missing-field', 'not-a-choice', 'dangling-reference'),
  problems('menu-unreached'),
  problems('architect-only'),
  problems(
    'definition.nodes.missing',
    'node.malformed',
    'node.type.missing',
    'node.menu.unexpected',
    'menu.options.malformed',
    'option.malformed',
    'option.key.invalid',
    'option.key.duplicate',
    'option.prompt.missing',
    'option.target.missing',
  ),
]         ;

/** Why a flow or a run failed. */
const ERROR_ROWS = [
  errors({
    'checkout.missing': 'the checkout is missing',
    'checkout.unreadable': "the checkout can't be read",
    'context.missing': 'not started by a GitHub runner',
    'context.malformed': 'not started by a GitHub runner',
  }),
  errors({ 'files.unmatched': 'no file matches `files`' }),
  errors({
    'files.elsewhere': 'menu files belong to another repository',
    'files.untracked': 'menu files are not committed',
    'files.missing': 'menu files are missing in the checkout',
    'files.modified': 'a step has rewritten menu files',
  }),
  errors({ 'files.not.reviewed': 'menu files are not on the default branch' }),
  errors({ 'files.unwritable': "menu files can't be written" }),
  errors({ 'pull.conflict': 'changed live and in the file', 'pull.uncommitted': 'the menu file has uncommitted changes' }),
  errors({ 'call-test-failed': 'a call test fails' }),
  errors({ 'pull.menu.gone': 'the flow no longer has the menu' }),
  errors({ 'checkout.unknown': 'it is unknown which commit is checked out' }),
  errors({ inputs: 'wrong inputs' }),
  errors({ 'flows.unmatched': '`flows` names something else' }),
  errors({ 'login.refused': 'the login was refused' }),
  errors({
    'login.not.understood': 'unexpected response (proxy or login page?)',
    'answer.not.understood': 'unexpected response (proxy or login page?)',
    redirected: 'unexpected response (proxy or login page?)',
  }),
  errors({
    unreachable: 'Genesys Cloud could not be reached',
    timeout: 'Genesys Cloud did not answer in time',
    certificate: 'the certificate of Genesys Cloud is not trusted',
  }),
  errors({ 'flow.not.found': 'there is no such flow', 'flow.ambiguous': 'there are several such flows' }),
  errors({ 'listing.endless': 'a list of Genesys Cloud does not end' }),
  errors({ 'flow.api.mismatch': 'the flow speaks the other API' }),
  errors({ 'flow.listing.missing': "flows can't be listed" }),
  errors({ 'flow.never.published': 'the flow was never published' }),
  errors({ 'flow.deleted': 'the flow is deleted' }),
  errors({ 'flow.renamed': 'the flow was renamed, and not published since' }),
  errors({ 'flow.moved': 'the flow was moved, and not published since' }),
  errors({ 'flow.unreadable': "the flow's YAML can't be read" }),
  errors({ 'flow.locked': 'someone has locked the flow', 'draft.in.the.way': 'an unpublished draft is in the way' }),
  errors({ 'operation.in.progress': 'another operation is running on the flow', 'version.moved': 'someone published in the meantime' }),
  errors({
    'export.failed': 'the flow could not be exported',
    'export.unfinished': 'the flow could not be exported in time',
    'export.not.understood': 'the flow could not be exported',
  }),
  errors({ 'upload.refused': 'the flow could not be uploaded' }),
  errors({ 'publish.refused': 'Architect refused it' }),
  errors({ 'publish.failed': 'it could not be published' }),
  errors({ 'missing.permissions': 'permissions are missing' }),
  errors({ 'job.unfinished': 'its job did not end in time', 'publish.not.seen': 'published, but not visible yet' }),
  errors({ 'another.flow.published': 'the flow was renamed in the meantime' }),
  errors({ 'stale.read': 'Genesys Cloud shows an older state' }),
  errors({ 'version.in.between': 'someone else published in between' }),
  errors({ 'menu.changed.by.somebody.else': 'someone else changed the menu' }),
  errors({ 'write.not.as.sent': 'the org stored something other than what was sent' }),
  errors({ 'rollback.stood.back': 'someone else has published since' }),
  errors({ 'run.not.deployed': 'not all flows could be deployed', 'run.taken.back': 'not all flows could be deployed' }),
  errors({ 'run.cancelled': 'the run was cancelled', 'run.ended': 'the run was ended early' }),
  errors({ 'unknown-state': 'it is unknown what is live' }),
  errors({ 'runner.unwritable': "the runner's files can't be written" }),
  errors({ 'journal.failed': 'the journal could not be written' }),
  errors({ 'journal.lost': 'the run was ended early' }),
  errors({ drift: 'live differs from what git knows' }),
  errors({ 'first-adoption': 'the menu is new to git and differs from live' }),
  errors({ 'queue.unattended': 'a queue takes no calls' }),
  errors({ 'order-unknown': 'unknown which commit is newer' }),
  errors({ 'plan-changed': 'the plan is not the one that was approved' }),
  errors({ superseded: 'a newer commit is live' }),
  errors({ internal: 'bug in this action' }),
]         ;

/** HTTP statuses that have a section of their own, by its name. Their codes are foreign: the API that answers gives them. */
const HTTP_ROWS = [
  { codes: ['http-401'] },
  { codes: ['http-403'] },
  { codes: ['http-404', 'http-410'] },
  { codes: ['http-409'] },
  { codes: ['http-429'] },
  { codes: ['http-4xx'] },
  { codes: ['http-5xx'] },
]         ;

                                                                  

/** A code of the action's own. */
                                                                                                         

/** Why a flow or a run failed, in a few words, by error code. */
const ERROR_REASONS                              = new Map(ERROR_ROWS.flatMap(({ reasons }) => Object.entries(reasons)));

const CODES                      = new Set([...PROBLEM_ROWS, ...ERROR_ROWS].flatMap(({ codes })                    => codes));

/** Whether a code is one of the action's own, or is spelled like one. */
function isDiagnosticCode(code        )                         {
  return CODES.has(code);
}


/***/ }),

/***/ 98963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QU: () => (/* binding */ cutCode),
/* harmony export */   g: () => (/* binding */ inReadingOrder),
/* harmony export */   l4: () => (/* binding */ problemAt),
/* harmony export */   o: () => (/* binding */ foreignCode),
/* harmony export */   wZ: () => (/* binding */ inShort),
/* harmony export */   zZ: () => (/* binding */ locationIn)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74043);
/* harmony import */ var _diagnostic_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24480);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29598);




/** A place in a text. Both count from 1; columns count UTF-16 units, as editors and annotations do. */
                           
                        
                          
                                                                                                                             
                                     
 

/** A place in a file of the repository. */
                                            
                                                     
                        
 

                                     

/** A code from Genesys Cloud, or one that replaces it. The action's own table doesn't list it. */
                                                                

/** Takes a name from an answer of Genesys Cloud as a code. */
function foreignCode(name        )              {
  return name               ;
}

/** Something that is wrong, and what to do about it. */
                                                                
                                                                       
                                              
                                                       
                           
                                           
                        
                      
 

/** What is wrong, without its place. */
                                           

/** Something wrong with a menu file, or with what it asks for. */
                                             
                        
                                                               
                                
 

/** A queue's name in a menu file that no queue of the org has. */
                               
                        
                                                                            
                         
 

/** A fault in a flow's content: found by our own check, by the org's validation, or by its refusal of a write. */
                                                                       
                                                                                                                        
                         
 

/** A fault at a place of a menu file. */
function problemAt({ path }                           , at          , fault       )          {
  return { ...fault, at: locationIn(path, at) };
}

/** A place of a file, with the text of its line. */
function locationIn(path        , { line, column, text }          )           {
  return { path, line, column, ...(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)({ text }) };
}

/** Problems in the order in which a person reads them: by file, then from top to bottom. */
function inReadingOrder(problems                    )            {
  return problems.toSorted(
    ({ at: a }, { at: b }) => (a.path < b.path ? -1 : Number(a.path > b.path)) || a.line - b.line || a.column - b.column,
  );
}

/** The longest sentence of a problem that is shown, in UTF-16 units: a name in it may be a megabyte long. */
const MAX_SENTENCE = 2000;
/** The longest code that is shown, in UTF-16 units. */
const MAX_CODE = 100;

/** The problems with their texts cut to a length that people read. */
function inShort(problems                    )            {
  return problems.map((problem) => ({
    ...problem,
    code: cutCode(problem.code, MAX_CODE),
    message: (0,_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(problem.message, MAX_SENTENCE),
    hint: (0,_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(problem.hint, MAX_SENTENCE),
  }));
}

/** A code cut to `most` UTF-16 units: a code from the org can have any length. */
function cutCode(code                    , most        )                     {
  return (0,_diagnostic_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .isDiagnosticCode */ .nY)(code) ? code : foreignCode((0,_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(code, most));
}


/***/ }),

/***/ 75740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ decimalOf),
/* harmony export */   Et: () => (/* binding */ isNumber),
/* harmony export */   TL: () => (/* binding */ isSameJson),
/* harmony export */   lQ: () => (/* binding */ parseExactJson)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29598);


/*
 * JSON whose numbers keep their digits. A number that JavaScript would write in another way than its source, such as `1.0`, `1e400` or
 * `12345678901234567890`, is a `RawJson` with that source. `JSON.stringify` writes both kinds as they were read.
 */

/**
 * Parses a JSON text. Its numbers keep their source text.
 *
 * @throws SyntaxError if it is not JSON
 * @throws RangeError if it is nested more deeply than the call stack allows
 */
function parseExactJson(text        )       {
  return JSON.parse(text, (_name, value, { source }) =>
    typeof value === 'number' && source !== undefined && source !== String(value) ? JSON.rawJSON(source) : value,
  )        ;
}

/**
 * Whether two values are the same. Numbers are compared by their decimal value: `1.0` is `1`, `1e2` is `100`, and `-0` is `0`. The order
 * of properties doesn't matter.
 */
function isSameJson(a                  , b                  )          {
  if (a === b) return true;
  if (isNumber(a)) return isNumber(b) && decimalOf(a) === decimalOf(b);
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item      , index) => isSameJson(item, b[index]        ));
  if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(a) || !(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isSameJson(a[name], (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(b, name)));
}

function isNumber(value         )                            {
  return typeof value === 'number' || JSON.isRawJSON(value);
}

/**
 * The decimal value of a number as a text: two numbers have the same text if they have the same value, however large or precise they are.
 * It is an integer that doesn't end in 0, and a power of ten.
 */
function decimalOf(number                  )         {
  const source = typeof number === 'number' ? String(number) : number.rawJSON;
  const [mantissa = '', exponent = '0'] = source.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = `${whole}${fraction}`;
  let [start, end] = [0, digits.length];
  while (digits[start] === '0') start += 1;
  if (start === end) return '0';
  while (digits[end - 1] === '0') end -= 1;
  const power = BigInt(exponent) + BigInt(digits.length - end - fraction.length);
  return `${mantissa.startsWith('-') ? '-' : ''}${digits.slice(start, end)}e${power}`;
}


/***/ }),

/***/ 95552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h1: () => (/* binding */ writesBetween),
/* harmony export */   ip: () => (/* binding */ newerVersion),
/* harmony export */   qD: () => (/* binding */ latestVersion),
/* harmony export */   u8: () => (/* binding */ isNextVersion),
/* harmony export */   yU: () => (/* binding */ nextVersion)
/* harmony export */ });
                                                

/** A version of a flow: the flow-definition API counts `14`, `15`; Architect's published versions are texts, `"13.0"`. */
                                      

/** A flow as it was read: what Genesys Cloud holds at `version`. */
                           
                      
                        
                               
                            
                                                                                                            
                            
                                
                                                                                              
                           
                                                                                                                          
                                                                 
                                                                           
                                       
                                                                                                               
                                         
                                                                                        
                               
                                                                             
                           
 

/** The version that the next write comes after. */
function latestVersion({ version, newest = version }          )          {
  return newest;
}

/** Whether exactly one write lies between the two versions. */
function isNextVersion(version         , before         )          {
  return writesBetween(version, before) === 1;
}

/** How many writes lead from `before` to `version`; undefined if they can't be counted. */
function writesBetween(version         , before         )                     {
  const [now, then] = [numberOf(version), numberOf(before)];
  return typeof version === typeof before && now !== undefined && then !== undefined ? now - then : undefined;
}

/** The newer of two versions. The first can be undefined. */
function newerVersion(version                     , other         )          {
  return version !== undefined && (writesBetween(version, other) ?? 0) > 0 ? version : other;
}

/** The version that the next write makes. */
function nextVersion(version         )          {
  const number = numberOf(version);
  if (number === undefined) return version;
  return typeof version === 'number' ? number + 1 : `${number + 1}.0`;
}

/** Every publish makes the next integer version, `N.0`. */
function numberOf(version         )                     {
  if (typeof version === 'number') return version;
  return /^\d+\.0$/u.test(version) ? Number.parseInt(version, 10) : undefined;
}


/***/ }),

/***/ 25928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ mayBeSameDivision),
/* harmony export */   Sm: () => (/* binding */ GUID),
/* harmony export */   VI: () => (/* binding */ isForbiddenName),
/* harmony export */   XB: () => (/* binding */ normalizeId),
/* harmony export */   _: () => (/* binding */ KEY),
/* harmony export */   cS: () => (/* binding */ IDENTIFIER),
/* harmony export */   im: () => (/* binding */ isOfFlow),
/* harmony export */   kP: () => (/* binding */ sameReference),
/* harmony export */   s: () => (/* binding */ sameId)
/* harmony export */ });
                                               

/** Property names with a meaning of their own in JavaScript. No menu needs one, so each is a mistake or an attack. */
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

/** Whether a property's name has a meaning of its own in JavaScript. */
function isForbiddenName(name        )          {
  return FORBIDDEN.has(name);
}

/** One or more keys of a telephone. */
const KEY = /^[0-9*#]+$/u;

/** An identifier goes into a URL's path and a request's body unchanged, so it has no blanks, slashes or control characters. */
const IDENTIFIER = /^[\w-]{1,128}$/u;

/** An id of Genesys Cloud, in any case. */
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** Whether two ids are the same. Genesys Cloud's ids are GUIDs, so case doesn't count. */
function sameId(a        , b        )          {
  return a.toLowerCase() === b.toLowerCase();
}

/** An id as Genesys Cloud writes it: a GUID in lower case. Anything else stays as it is. */
function normalizeId(id        )         {
  return GUID.test(id) ? id.toLowerCase() : id;
}

/** What identifies a flow. */
                               
                      
                        
                               
 

/** Whether two menu files mean the same flow, as far as the files alone show it. */
function sameReference(a               , b               )          {
  if (a.kind === 'id') return b.kind === 'id' && sameId(a.id, b.id);
  return b.kind === 'name' && a.name === b.name && mayBeSameDivision(a.divisionId, b.divisionId);
}

/** Whether a menu file means this flow. */
function isOfFlow(reference               , flow              )          {
  if (reference.kind === 'id') return sameId(reference.id, flow.id);
  return reference.name === flow.name && mayBeSameDivision(reference.divisionId, flow.divisionId);
}

/** Whether two divisions may be the same: a file that names none can mean any. */
function mayBeSameDivision(a                    , b                    )          {
  return a === undefined || b === undefined || sameId(a, b);
}


/***/ }),

/***/ 29598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Ng: () => (/* binding */ getOwn)
/* harmony export */ });
/** An immutable JSON value. A number that JavaScript can't write as it was read is a `RawJson` (exact-json.ts). */
                                                                                                                    
                                                           

function isObject(value         )                      {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}

/** A property that is the object's own: a node can be called `toString`. */
function getOwn(object            , name        )                   {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The same properties; each one that can be `undefined` can be absent instead. */
                                                                                    
                                                                                  
  

/** The properties without those that are `undefined`: an optional property has a value, or is absent. */
function present                  (properties   )             {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined))              ;
}


/***/ }),

/***/ 71455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ flowIn),
/* harmony export */   ID: () => (/* binding */ describeFlow),
/* harmony export */   Mu: () => (/* binding */ withDivision),
/* harmony export */   xl: () => (/* binding */ asksForTheSame)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

                                                

/** The flow that a menu file means: by id, or by exact name within an optional division. */
                           
                                                                                                                                

/** Where an option leads, in the forms of a menu file. `written` is what the file says if the input `names` gives the org's name for it. */
                           
                                                                           
                                                                                
                                                   
                                                   
                                                                                   
                                   
                                   

/** One option of a menu: a key, what callers hear, and where the key leads. */
                             
                       
                                                                                                                          
                           
                                 
                                                                                            
                                 
                                           
                         
                
                              
                           
                              
                              
                            
                                    
    
 

/** A valid document of a menu file: the whole of one menu of one flow. */
                       
                                                           
                        
                               
                          
                                          
                                                          
                                               
                                               
                         
                
                                
                            
                              
                             
                            
    
 

/** How a menu file names a flow, for people. */
function describeFlow(flow               )         {
  if (flow.kind === 'id') return flow.id;
  return flow.divisionId === undefined ? `"${flow.name}"` : `"${flow.name}" in division ${flow.divisionId}`;
}

/** The flow, with this division if it is named without one. */
function flowIn(flow               , divisionId                    )                {
  return divisionId === undefined || flow.kind === 'id' || flow.divisionId !== undefined ? flow : { ...flow, divisionId };
}

/** The menu, with this division if its flow is named without one. */
function withDivision(menu      , divisionId                    )       {
  const flow = flowIn(menu.flow, divisionId);
  return flow === menu.flow ? menu : { ...menu, flow };
}

/**
 * Whether two documents about the same menu ask for the same. Each property counts, but for places, how the flow and the menu are named,
 * and how the file calls what the org calls otherwise.
 */
function asksForTheSame(one      , other      )          {
  return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(wishOf(one), wishOf(other));
}

function wishOf({ path: _path, flow: _flow, nodeId: _nodeId, at: _at, options, audio = 'auto', ...others }      )         {
  return { ...others, audio, options: options.map((option) => ({ ...option, at: null, target: targetOf(option.target) })) };
}

function targetOf(target               )         {
  if (!('written' in target)) return target;
  const { written: _, ...own } = target;
  return own;
}


/***/ }),

/***/ 9463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ MODES),
/* harmony export */   U: () => (/* binding */ resolveMode)
/* harmony export */ });
/** What a run does: check the files, plan, deploy, find menus that were edited outside git, or write what is live into the files. */
const MODES = ['validate', 'plan', 'deploy', 'drift', 'pull']         ;
                                          

/** What started the run, reduced to what the mode depends on. */
                          
                             
                                                                                                                    
                                
                                                                                            
                               
 

/** `mode: auto` by event. Any other event gets a plan, which writes nothing. */
const AUTO                            = new Map([
  ['pull_request', 'plan'],
  ['merge_group', 'plan'],
  ['push', 'deploy'],
  ['workflow_dispatch', 'deploy'],
  ['schedule', 'drift'],
  // The author of the pull request controls the files that this event checks out. So the run uses no secret on them.
  ['pull_request_target', 'validate'],
]);

/** The events that can deploy: what they check out is on a branch or has a tag. */
const CAN_DEPLOY = ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch', 'release']         ;

/** Why some of the other events never deploy and never pull. */
const NEVER_DEPLOY                              = new Map([
  ['pull_request', 'its commit is not on the branch yet, and may never be'],
  ['pull_request_target', 'anyone can open a pull request, and this event gives it your secrets'],
  [
    'workflow_run',
    "anyone's pull request can start it, and this event gives it your secrets. To deploy after another workflow, use `workflow_call`",
  ],
  ['merge_group', 'its commit is not on the branch yet, and may never be'],
  ['issue_comment', 'anyone who can comment can start it'],
]);

/** The events that can pull: what they check out is on a branch to which the pulled files can be added. */
const CAN_PULL = ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch']         ;

const OFF_BRANCH = [
  'Nothing is deployed from here: `mode: auto` deploys on the default branch, on protected branches and on tags.',
  'Set `mode: deploy` to deploy from this branch.',
].join(' ');

/** Why `mode: auto` only plans on an event that has no mode of its own. */
function whyPlan(eventName        )         {
  const [why, instead] = CAN_DEPLOY.some((name) => name === eventName)
    ? ['`mode: auto` deploys on push and workflow_dispatch', `Set \`mode: deploy\` to deploy on ${eventName}, too`]
    : [whyNever(eventName), `A deploy runs on ${CAN_DEPLOY.join(', ')}`];
  return `Nothing is deployed on ${eventName}: ${why}. ${instead}.`;
}

function whyNever(eventName        )         {
  return NEVER_DEPLOY.get(eventName) ?? 'it does not say which commit was approved';
}

/** The mode of this run, or why the requested mode is refused. */
function resolveMode(
  requested               ,
  { eventName, isDeployRef }         ,
)                                                                                {
  if (requested === 'auto') {
    const mode = AUTO.get(eventName);
    if (mode === undefined) return { mode: 'plan', why: whyPlan(eventName) };
    return mode === 'deploy' && !isDeployRef ? { mode: 'plan', why: OFF_BRANCH } : { mode };
  }
  if (requested === 'pull' && !CAN_PULL.some((name) => name === eventName)) {
    const why = NEVER_DEPLOY.get(eventName) ?? 'it does not say to which branch the files belong';
    return { refusal: `\`mode: pull\` is refused on ${eventName}: ${why}. A pull runs on ${CAN_PULL.join(', ')}.` };
  }
  if (requested !== 'deploy' || CAN_DEPLOY.some((name) => name === eventName)) return { mode: requested };
  return { refusal: `\`mode: deploy\` is refused on ${eventName}: ${whyNever(eventName)}. A deploy runs on ${CAN_DEPLOY.join(', ')}.` };
}


/***/ }),

/***/ 24041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ SAME_NAMES),
/* harmony export */   CK: () => (/* binding */ testsWithOrgNames),
/* harmony export */   N2: () => (/* binding */ flowNameIn),
/* harmony export */   rA: () => (/* binding */ withOrgNames),
/* harmony export */   uv: () => (/* binding */ flowOfOrg)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29598);
                                                               

                                                                    

/** What the names in menu files are called in one org. A name that isn't listed is the org's own. */
                           
                                               
                                              
                                                
 

/** An org that calls everything as the menu files do. */
const SAME_NAMES           = { queues: new Map(), flows: new Map(), numbers: new Map() };

/** Whether the org calls anything otherwise than the menu files. */
function hasOwnNames({ queues, flows, numbers }          )          {
  return queues.size + flows.size + numbers.size > 0;
}

/** The menu with the names of the org. */
function withOrgNames(menu      , names          )       {
  if (!hasOwnNames(names)) return menu;
  const options = menu.options.map((option) => ({ ...option, target: targetIn(option.target, names) }));
  return { ...menu, flow: flowOfOrg(menu.flow, names), options };
}

/** Call tests with the names of the org. */
function testsWithOrgNames(tests           , names          )            {
  if (!hasOwnNames(names)) return tests;
  const place = (expected               )                => placeIn(expected, names);
  return {
    ...tests,
    flow: flowOfOrg(tests.flow, names),
    calls: tests.calls.map(({ reaches, mayReach, ...call }) => ({
      ...call,
      ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ reaches: reaches && place(reaches), mayReach: mayReach?.map(place) }),
    })),
    rules: tests.rules.map((one) =>
      one.rule.kind === 'in-every-menu' ? { ...one, rule: { ...one.rule, reaches: place(one.rule.reaches) } } : one,
    ),
  };
}

/** Kinds of places that an org can call otherwise, with its names for them. */
const RENAMED = { queue: 'queues', flow: 'flows', number: 'numbers' }         ;

function placeIn(place               , names          )                {
  if (place.kind !== 'queue' && place.kind !== 'flow' && place.kind !== 'number') return place;
  const name = names[RENAMED[place.kind]].get(place.name);
  return name === undefined ? place : { ...place, name, written: place.name };
}

/** A flow as the org calls it. */
function flowNameIn(name        , { flows }          )         {
  return flows.get(name) ?? name;
}

/** What a file names, as the org calls it. */
function flowOfOrg(flow               , names          )                {
  return flow.kind === 'id' ? flow : { ...flow, name: flowNameIn(flow.name, names) };
}

function targetIn(target               , { queues, numbers }          )                {
  switch (target.kind) {
    case 'queue': {
      const name = queues.get(target.name);
      return name === undefined ? target : { ...target, name, ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ written: target.name }) };
    }
    // On Architect's API, a text that is no id is a queue's name.
    case 'id': {
      const id = queues.get(target.id);
      return id === undefined ? target : { ...target, id, ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ written: target.id }) };
    }
    case 'number':
      return numbers.has(target.number) ? { ...target, number: numbers.get(target.number) ?? '', written: target.number } : target;
    case 'menu':
    case 'task':
    case 'disconnect':
    case 'unchanged':
      return target;
  }
}


/***/ }),

/***/ 38158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   iW: () => (/* binding */ reachesCallers),
/* harmony export */   v$: () => (/* binding */ makeOutcome)
/* harmony export */ });
                                               
                                          
                                      
                                         
                                      
                                                

/** What this run did with a flow. docs/deploy.md has a table of what each status means for the live flow. */
                        
                                                                                                                                      

/** What is needed to put a flow right by hand. */
                           
                                                                                               
                        
                                          
                         
                                                                        
                       
                                  
                        
 

/**
 * What the answer to a write said, once the flow was found deployed:
 * - `shown`: the version that the write made
 * - `lost`: nothing. The version is this run's if its OAuth client made it
 * - `doubtful`: that the write had no effect, or it may still take effect. Another run of the same client may have made the version
 */
                                                        

/** What is needed to roll a deployed flow back. */
                       
                      
                                         
                            
                                                         
                               
 

/** What happened to one flow, and what is live now. */
                          
                              
                                                  
                                         
                                                       
                                        
                                         
                            
                                      
                                        
                                                                          
                                       
                                 
                               
                                                                               
                       
 

/** What an outcome is based on. */
                        
                                                  
                                         
                            
                                      
 

/** The parts of an outcome that not every outcome has. */
                                                                                           

/** Makes every outcome. Without a `versionAfter` of its own, the version from before is live. */
function makeOutcome({ versionBefore, attempts, changes }              , status            , parts               = {})          {
  return { status, versionBefore, versionAfter: versionBefore, attempts, changes, problems: [], ...parts };
}

/** Whether the status makes the run fail. */
function isFailure(status            )          {
  return !['planned', 'deployed', 'in-sync', 'skipped'].includes(status);
}

/** Whether callers get the change: it is deployed, or is going to be. */
function reachesCallers(status            )          {
  return status === 'planned' || status === 'deployed';
}


/***/ }),

/***/ 56319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ownVersion)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);



/**
 * The version in this project's package.json; undefined if the file is missing, because someone copied the bundle alone. Source and bundle
 * lie equally deep in the package, so one path leads to it.
 */
function ownVersion()                     {
  try {
    const manifest = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(import.meta.dirname, '../../package.json'), 'utf8'))                                ;
    return manifest.version;
  } catch {
    return undefined;
  }
}


/***/ }),

/***/ 94924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ RunError),
/* harmony export */   z: () => (/* binding */ toReportedError)
/* harmony export */ });
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62279);
                                                            
                                             


/** Why a run cannot go on, for the author of its workflow. */
class RunError extends Error                  {
                    name         = 'RunError';
           code                ;
           hint        ;

  constructor(code                , message        , hint        ) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** An error as reports show it. Any error that is not meant for readers is a bug in this action, and is reported as one. */
function toReportedError(error         )                {
  if (error instanceof _store_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .AD || error instanceof RunError) return error;
  return {
    code: 'internal',
    message: `The action failed: ${error instanceof Error ? error.message : String(error)}.`,
    hint: "This is a bug in the action. Please report it with the run's log.",
  };
}


/***/ }),

/***/ 62279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ StoreError),
/* harmony export */   Y6: () => (/* binding */ reported),
/* harmony export */   gp: () => (/* binding */ asStoreError)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29598);
                                                                
                                                      
                                                   

                                      

/** The only way from the use cases to the flows of an org. Its methods throw nothing but a {@link StoreError}. */
                            
                                                                 
                                          
                                                                        
                                                 
     
                                                                                                     
    
                                                                            
     
                                                         
     
                                                                                                                                 
                        
     
                                                                        
                                                                                              
                                                              
     
                                                                       
    
                                                                                                          
     
                                                   
     
                                                                                 
    
                                                             
                                                                                                          
     
                                                                          
 

/** What a failed request did: nothing, nothing because someone else was first, or it is unknown. */
                                                      

/** Why a flow or a run failed. */
                                              
                                             
                           
                                                                          
                                  
 

/** What a store knows about a failure besides its texts. */
                          
                      
                                                                
                                         
                                                                                                                               
                                 
                                                                                                                                      
                             
                                                                                                   
                              
                                                             
                          
 

/** A request to Genesys Cloud that failed. */
class StoreError extends Error                                   {
                    name = 'StoreError';
           code               ;
           hint        ;
           fate      ;
           isRejection         ;
           isFinal         ;
           isUnsent         ;
           seen          ;
           status         ;
           correlationId         ;
           findings                    ;

  constructor(error                         ) {
    super(error.message);
    this.code = error.code;
    this.hint = error.hint;
    this.fate = error.fate;
    this.findings = error.findings ?? [];
    this.isRejection = error.isRejection ?? [400, 413, 415, 422].includes(error.status ?? 0);
    this.isFinal = error.isFinal ?? false;
    this.isUnsent = error.isUnsent ?? false;
    if (error.seen !== undefined) this.seen = error.seen;
    if (error.status !== undefined) this.status = error.status;
    if (error.correlationId !== undefined) this.correlationId = error.correlationId;
  }

  /** Whether the write may still take effect, over whatever is live by then, and cannot be stopped. */
  get mayStillTakeEffect()          {
    return this.fate === 'unknown' && this.isFinal;
  }

  /** The same error with other facts. */
  with(failure         )             {
    const { findings, isRejection, isFinal, isUnsent, seen } = this;
    return new StoreError({ ...reported(this), findings, isRejection, isFinal, isUnsent, ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ seen }), ...failure });
  }
}

/** An error as a report shows it: without the findings and the fate, which the report shows elsewhere. */
function reported({ code, message, hint, status, correlationId }               )                {
  return { code, message, hint, ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ status, correlationId }) };
}

/**
 * The error that a store threw.
 *
 * @throws anything else: a store throws nothing else, so that is a bug and must surface as one
 */
function asStoreError(error         )             {
  if (error instanceof StoreError) return error;
  throw error;
}


/***/ }),

/***/ 66085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ howToTest),
/* harmony export */   O9: () => (/* binding */ waysOutOf),
/* harmony export */   TW: () => (/* binding */ pullCommand),
/* harmony export */   ZN: () => (/* binding */ waysOut)
/* harmony export */ });
/** An edit that someone made outside git, and that the menu files don't ask for. */
                       
                               
                        
                                            
                                    
                               
                        
                                                                                                                                        
                           
 

/** The command that writes what is live into menu files. */
function pullCommand(flow        )         {
  return `genesys-ivr pull ${inShell(flow)}`;
}

/** How a flow gets call tests, in a sentence. Without a flow: all flows that have none. */
function howToTest(flow         )         {
  const [command, whose] = flow === undefined ? ['', ''] : [` ${inShell(flow)}`, 'its '];
  return `\`genesys-ivr test --init${command}\` writes tests of what ${whose}calls do now.`;
}

/** A name as every shell reads it. One that a shell would read in another way is left to the reader. */
function inShell(flow        )         {
  return `"${/^[\p{L}\p{N}][\p{L}\p{N} ()&+,._-]*$/u.test(flow) ? flow : 'name of the flow'}"`;
}

/** The two ways out of an edit outside git, each of which goes on as an instruction. */
                          
                        
                           
 

/**
 * The two ways out of an edit outside git, for one flow alone: keep it or replace it. Running the same deploy again is none: it ends as
 * drift.
 */
function waysOutOf({ paths, flow, isNew = false }                           )          {
  const files = [...new Set(paths)].map((path) => `\`${path}\``).join(', ');
  return {
    keep: [
      `pull it into ${files} and merge that on its own: \`${pullCommand(flow)}\`,`,
      `or in a workflow \`mode: pull\` with \`flows: ${flow}\`${isNew ? ' and `force: true`' : ''}.`,
      'Then the menu is in sync, and you can change it again.',
    ].join(' '),
    discard: `deploy with \`on-drift: overwrite\` and \`flows: ${flow}\`.`,
  };
}

/** Both ways in sentences, for a hint. */
function waysOut({ what, ...edit }             )         {
  const { keep, discard } = waysOutOf(edit);
  return `To keep ${what}, ${keep} To discard it, ${discard}`;
}


/***/ }),

/***/ 66794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ clientHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);


/**
 * The org and the OAuth client of a run, as a hash: deployments of a public repository are public, and a client's id need not be.
 *
 * @param host the host that the client logs in to
 */
function clientHash(host        , clientId        )         {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${host}\n${clientId}`).digest('hex').slice(0, 32);
}


/***/ }),

/***/ 44946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ NO_RECORDS),
/* harmony export */   OB: () => (/* binding */ whyNot),
/* harmony export */   q2: () => (/* binding */ GithubRecords)
/* harmony export */ });
/* harmony import */ var _github_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(220);
/* harmony import */ var _model_flow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95552);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25928);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29598);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74043);
                                                                                                        





                                                                                         
                                                             

/** The most pages of records that are read: a hundred records each. */
const MAX_PAGES = 10;
/** The most deployments whose end is asked for to tell which files have changed. Menus of others count as changed, which is harmless. */
const MAX_OUTCOMES = 30;

/** A menu on record, and the record. */
                 
                                        
                             
                             
 

/** Whether a menu is meant. `client` is the record's own. */
                                                                                 

/** How a menu file names a menu. */
                             
                        
                        
                        
 

/**
 * The deploy records, read page by page as far as needed. If they can't be read, that is logged once, and every answer is `unknown`: the
 * run goes on without records.
 */
class GithubRecords                          {
           #deployments                                       ;
           #log                        ;
           #pages                                                     = [];
  /** How deployments ended; undefined where that can't be read. */
           #outcomes = new Map                                                ();
  /** What the log says already. */
           #logged             ;
  #hasFailed = false;
  #isWhole = false;
  /** Whether the log says that older records are not looked at. */
  #isCut = false;

  constructor(deployments                                       , log                        , logged = new Set        ()) {
    this.#deployments = deployments;
    this.#logged = logged;
    this.#log = (line) => {
      if (!logged.has(line)) log(line);
      logged.add(line);
    };
  }

  /** The same records, to be read again: another run may have written one since. */
  afresh()                {
    return new GithubRecords(this.#deployments, this.#log, this.#logged);
  }

  async last(flowId        , menuId        )                      {
    const records = this.#all(isMenu(flowId, menuId));
    const { value: newest } = await records.next();
    if (newest === undefined) return { kind: this.#hasFailed ? 'unknown' : 'none' };
    return {
      kind: 'found',
      record: await this.#recordedMenu(newest),
      beside: () => this.#beside(newest, records),
      sameBefore: () => this.#sameBefore(newest),
    };
  }

  /**
   * The newest record of a menu that is not of this commit. Reads the records again, because another run may have written one since.
   *
   * @param commit the run's own
   */
  async ofOthers(flowId        , menuId        , commit        )                                                                {
    const records = this.afresh().#all(isMenu(flowId, menuId));
    for await (const { deployment, menu } of records)
      if (deployment.commit !== commit) return { commit: deployment.commit, desired: menu.desired };
    return undefined;
  }

  /**
   * The last record before the newest one that tells of a deploy, if both were at work at once: it ended after the newest had begun, or it
   * came between the newest's plan and its record. That is certain if the newest had read the version that the other one wrote over. If a
   * newest that failed has found what no commit says, an edit may have come in between instead. It is not certain either if the other one
   * failed.
   */
  async #beside(newest       , older                                  )                                    {
    const first = await this.#firstOf(newest);
    const value = await nextDeploy(first, older);
    if (value === undefined) return undefined;
    const record = await this.#recordedMenu(value);
    // It can have landed all the same.
    if (!record.hasSucceeded) return { record, isCertain: false };
    if ((record.endedAt ?? 0) >= first.deployment.createdAt) return { record, isCertain: true };
    const hasFailed = (await this.#outcomeOf(newest.deployment.id))?.hasSucceeded === false;
    if (!hasFailed && isWritten(first.flow)) return undefined;
    if (hadReadBefore(first, value)) return { record, isCertain: true };
    return hasFailed && isOfOther(newest.menu, record) ? { record, isCertain: newest.menu.from !== undefined } : undefined;
  }

  /** The run's first record of a menu. If a run has failed in part, its last record only repeats what is live all the same. */
  async #firstOf(newest       )                 {
    if (isWritten(newest.flow)) return newest;
    return (await this.#readBefore(newest)).findLast((older) => isOfSameRun(older, newest)) ?? newest;
  }

  /** Looks at the pages that were read only: two deploys at once have their records next to each other. */
  async #sameBefore(newest       )                             {
    const found = await this.#readBefore(newest);
    const end = found.findIndex(({ menu }) => menu.desired !== newest.menu.desired);
    const commits = found.slice(0, end === -1 ? undefined : end).map(({ deployment }) => deployment.commit);
    return [...new Set(commits)].filter((other) => other !== newest.deployment.commit);
  }

  /** The older records of the same menu in the pages that were read. */
  async #readBefore({ deployment: { id }, flow, menu }       )                            {
    const read = (await Promise.all(this.#pages)).flatMap((page) => page ?? []);
    const older = read.slice(read.findIndex((one) => one.id === id) + 1);
    return older.flatMap((deployment) => foundIn(deployment, isMenu(flow.id, menu.id)));
  }

  async #recordedMenu({ deployment, flow, menu }       )                        {
    // If the end can't be read, only the state that the record asked for is accepted.
    const outcome = await this.#outcomeOf(deployment.id);
    const { hasSucceeded, endedAt } = outcome ?? { hasSucceeded: true };
    const whyUnknown =
      outcome === undefined ? `How the deploy of commit ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(deployment.commit)} ended can't be read.` : undefined;
    return {
      commit: deployment.commit,
      path: menu.path,
      desired: menu.desired,
      hasSucceeded,
      createdAt: deployment.createdAt,
      flow: { version: flow.version, wasWritten: isWritten(flow) },
      ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ run: deployment.payload.run, before: menu.before, from: menu.from, endedAt, whyUnknown }),
    };
  }

  /**
   * The commit from which the file of this menu was deployed with success as it is now; `none` if the records say that it wasn't. Undefined
   * if the records, or how the deploy ended, can't be read.
   *
   * @param client the hash of the org and OAuth client: another org's record says nothing about this one
   */
  async deployedFrom({ path, flow, name }            , blob        , client        )                              {
    const { value: found } = await this.#all(
      (_, menu, owner) => owner === client && menu.path === path && menu.flow === flow && menu.name === name,
    ).next();
    if (found === undefined) return this.#hasFailed ? undefined : 'none';
    const { id, commit } = found.deployment;
    const isAffordable = this.#outcomes.has(id) || this.#outcomes.size < MAX_OUTCOMES;
    if (found.menu.blob !== blob || !isAffordable) return 'none';
    const outcome = await this.#outcomeOf(id);
    return outcome && (outcome.hasSucceeded ? commit : 'none');
  }

  /** The records with such a menu, the newest first. */
  async *#all(isMatch         )                                   {
    for (let index = 0; index < MAX_PAGES; index += 1) {
      const records = await this.#page(index);
      for (const deployment of records ?? []) yield* foundIn(deployment, isMatch);
      if (records === undefined || (this.#isWhole && index + 1 >= this.#pages.length)) return undefined;
    }
    if (!this.#isCut) this.#log(`There are more than ${MAX_PAGES * 100} deploy records: older ones are ignored.`);
    this.#isCut = true;
    return undefined;
  }

  #page(index        )                                                   {
    return (this.#pages[index] ??= this.#readPage(index));
  }

  async #readPage(index        )                                                   {
    try {
      const { records, isLast } = await this.#deployments.page(index + 1);
      if (isLast) this.#isWhole = true;
      return records;
    } catch (error) {
      this.#hasFailed = true;
      this.#log(`The deploy records can't be read: ${whyNot(error, 'read')} The commits of earlier runs are used instead.`);
      return undefined;
    }
  }

  #outcomeOf(id        )                                         {
    const known = this.#outcomes.get(id);
    if (known !== undefined) return known;
    const asked = this.#deployments.outcome(id).catch((error         ) => {
      this.#log(`How the deployment ${id} ended can't be read: ${whyNot(error, 'read')}`);
      return undefined;
    });
    this.#outcomes.set(id, asked);
    return asked;
  }
}

/**
 * Whether a deploy had found something else than what a record's commit had left. The commits tell, because the hashes of one state differ
 * if a text before a transfer was still open in one of them.
 */
function isOfOther({ from, before }             , { commit, desired }              )          {
  return from !== commit && before !== desired;
}

function foundIn(deployment                  , isMatch         )          {
  const { flows, client } = deployment.payload;
  return flows.flatMap((flow) => {
    const menu = flow.menus.find((candidate) => isMatch(flow, candidate, client));
    return menu === undefined ? [] : [{ deployment, flow, menu }];
  });
}

function isMenu(flowId        , menuId        )          {
  return (flow, menu) => (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .sameId */ .s)(flow.id, flowId) && menu.id === menuId;
}

/** Why a request for records failed, as a sentence that says what to grant. */
function whyNot(error         , level                  )         {
  const { message, isForbidden, status } = (0,_github_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toGithubFailure */ .x)(error);
  const sentence = `${message.replace(/\.$/u, '')}.`;
  // GitHub answers 404 for what the token can't see, and so does a server without deployments.
  return isForbidden || status === 404 ? `${sentence} Grant the job \`permissions: deployments: ${level}\`.` : sentence;
}

/** Where there is no token, or no server that keeps records. */
const NO_RECORDS                = { last: async () => ({ kind: 'unknown' }) };

/** Whether a deploy was to write a flow, or only noted what is in sync. */
function isWritten({ menus }             )          {
  return menus.some(({ before, desired }) => before !== desired);
}

/** Skips what tells of no other deploy: records of the same run, and those that only noted what is in sync before. */
async function nextDeploy(first       , older                                  )                             {
  for await (const value of older) if (!isOfSameRun(value, first) && !hasOnlyFound(value, first)) return value;
  return undefined;
}

/** A run that is started again may find another version. */
function isOfSameRun({ deployment, flow }       , { deployment: other, flow: otherFlow }       )          {
  const { run } = deployment.payload;
  return run !== undefined && run === other.payload.run && flow.version === otherFlow.version;
}

/** Whether the one only noted what is in sync, in the version that the other had read, or in an older one. */
function hasOnlyFound({ flow }       , { flow: other }       )          {
  return !isWritten(flow) && ((0,_model_flow_js__WEBPACK_IMPORTED_MODULE_4__/* .writesBetween */ .h1)(flow.version, other.version) ?? 1) <= 0;
}

/** Whether the one had read the version, or an older one, that the other wrote over. */
function hadReadBefore(one       , other       )          {
  return isWritten(other.flow) && ((0,_model_flow_js__WEBPACK_IMPORTED_MODULE_4__/* .writesBetween */ .h1)(one.flow.version, other.flow.version) ?? 1) <= 0;
}


/***/ }),

/***/ 48744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ toErrorReport)
/* harmony export */ });
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98963);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74043);

                                                       

                                              

/** The longest error sentence and the longest name in a report, in UTF-16 units: a flow's name may be a megabyte long. */
const MAX_TEXT = 10_000;
const MAX_NAME = 200;

/** An error as the report shows it. */
function toErrorReport({ code, message, hint, status, correlationId }               )              {
  return {
    code: (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .cutCode */ .QU)(code, MAX_NAME),
    message: (0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(message, MAX_TEXT),
    status: status ?? null,
    correlation_id: correlationId === undefined ? null : (0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(correlationId, MAX_NAME),
    hint: (0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(hint, MAX_TEXT),
  };
}


/***/ }),

/***/ 36900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ inMenuOrder)
/* harmony export */ });
                                                    

/** Rows in the order of the menu. A removed key stays in its place. If no key before it is kept, it comes first. */
function inMenuOrder(rows                )        {
  const removed = Map.groupBy(
    rows.filter(({ sign }) => sign === 'removed'),
    ({ precedingKey }) => precedingKey,
  );
  // A broken flow may have a key twice. Removed keys after it are shown once.
  const take = (key                    )                 => {
    const found = removed.get(key) ?? [];
    removed.delete(key);
    return found;
  };
  const first = take(undefined);
  const others = rows.filter(({ sign }) => sign !== 'removed').flatMap((row) => [row, ...take(row.key)]);
  return [...first, ...others, ...[...removed.values()].flat()];
}


/***/ }),

/***/ 35368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ toJson),
/* harmony export */   g: () => (/* binding */ toFlowsOutput)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29598);
/* harmony import */ var _wording_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62967);
/* harmony import */ var _wording_unreached_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24563);
                                                                      
                                                           
                                                    
                                                         

                                                       


             
                    
              
              
             
             
             
            
                
                     

/*
 * The JSON report and the `flows` output, as docs/reference.md describes them. Scripts rely on them, so each field is listed here: anything
 * else in the report model stays inside.
 */

function toJson(report           )         {
  const json = {
    schema: 1,
    mode: report.mode,
    outcome: report.outcome,
    commit: report.commit,
    run_url: report.runUrl,
    files: report.files.map(toJsonFile),
    flows: report.flows.map(toJsonFlow),
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ pulled: report.pulled?.map(toJsonPulled) }),
    error: toJsonError(report.error),
    notes: report.notes,
    api_calls: { total: report.apiCalls.total, retried: report.apiCalls.retried, throttled_ms: report.apiCalls.throttledMs },
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

/** The `flows` output: what a script needs to continue. */
function toFlowsOutput({ flows }           )         {
  return JSON.stringify(flows.map(({ flow_id, flow_name, status, version_after: version }) => ({ flow_id, flow_name, status, version })));
}

function toJsonFile({ path, status, problems }            )         {
  return { path, status, problems: problems.map(toJsonProblem) };
}

function toJsonFlow(flow            )         {
  return {
    flow_id: flow.flow_id,
    flow_name: flow.flow_name,
    api: flow.api,
    files: flow.files,
    menus: flow.menus,
    status: flow.status,
    version_before: flow.version_before,
    version_after: flow.version_after,
    attempts: flow.attempts,
    changes: flow.changes.map(toJsonChange),
    error: toJsonError(flow.error),
    duration_ms: flow.duration_ms,
    problems: flow.problems.map((problem) => ({ path: problem.at.path, ...toJsonProblem(problem) })),
    notes: flow.notices,
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({
      recovery: flow.recovery === null ? undefined : toJsonRecovery(flow.recovery),
      drift: flow.drift && toJsonDrift(flow.drift),
      warnings: toJsonWarnings(flow),
      calls: flow.tests?.map(toJsonCall),
      since_approval: flow.sinceApproval && toJsonSinceApproval(flow.sinceApproval),
      reached_by: flow.reachedBy?.map(({ ivr, numbers, hours }) => ({ ivr, numbers, hours })),
    }),
  };
}

/** What is new: where there is nothing, the list of menus is empty. */
function toJsonSinceApproval({ commit, by, menus }               )         {
  return {
    commit,
    by,
    menus: menus.map(({ menu, rows, hasNewText, hasNewOrder }) => ({
      menu,
      keys: rows.map(({ key }) => key),
      text: hasNewText,
      order: hasNewOrder,
    })),
  };
}

function toJsonCall({ at: { path, line }, name, level, status, message }            )         {
  return { file: path, line, name, level, status, message };
}

function toJsonPulled(menu            )         {
  const { flow_id, flow_name, menu: name, path, status, written, taken, kept, conflicts, why } = menu;
  return { flow_id, flow_name, menu: name, path, status, written, taken, kept, conflicts, why };
}

/** The menus that no call reaches; undefined if there are none. */
function toJsonWarnings(flow            )                       {
  const unreached = (0,_wording_unreached_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachedWarnings */ .T)(flow).map(({ view: { nodeId, path, line }, sentence }) => {
    const code                 = 'menu-unreached';
    return { code, menu: nodeId, path, line, message: (0,_wording_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(sentence()) };
  });
  return unreached.length === 0 ? undefined : unreached;
}

function toJsonChange({ op, menu, key, field, path, before, after }        )         {
  return { op, menu, key, field, path, before, after };
}

function toJsonProblem({ at: { line, column, text }, code, message, hint }         )         {
  return { line, column, rule: code, message: `${message} ${hint}`, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ text }) };
}

function toJsonError(error                    )                {
  if (error === null) return null;
  const { code, message, status, correlation_id, hint } = error;
  return { code, message, status, correlation_id, hint };
}

/** `before`, `desired` and `live` are whole flows. They are not changed, so that people can restore them. */
function toJsonRecovery({ before, desired, live, step }          )         {
  return { before, desired, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ live }), step };
}

function toJsonDrift({ version, by, at, on_drift, overwritten, menus }             )         {
  return { version, by, at, on_drift, overwritten, menus: menus.map(toJsonDriftedMenu) };
}

function toJsonDriftedMenu({ menu, path, commit, unknown, isNew, changes }                   )         {
  return { menu, path, commit, unknown, new_to_git: isNew, changes: changes.map(toJsonChange) };
}


/***/ }),

/***/ 51978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ pulledLine),
/* harmony export */   Jn: () => (/* binding */ noticeLine),
/* harmony export */   PA: () => (/* binding */ flowLine),
/* harmony export */   Qz: () => (/* binding */ callLines),
/* harmony export */   YK: () => (/* binding */ problemLine),
/* harmony export */   a0: () => (/* binding */ liveFileLines),
/* harmony export */   wk: () => (/* binding */ driftLine)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64865);
/* harmony import */ var _model_change_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30856);
/* harmony import */ var _model_ways_out_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(66085);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74043);
/* harmony import */ var _wording_pulled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46776);
/* harmony import */ var _wording_error_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73352);
/* harmony import */ var _wording_calls_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66677);
/* harmony import */ var _wording_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99817);
                                                         



                                                                                          






/** A flow on one line, for people who watch a long run. */
function flowLine(flow            )         {
  const changes = flow.changes.length === 0 ? '' : `, ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(flow.changes.length, 'change')}`;
  const tries = flow.attempts > 1 ? `, ${flow.attempts} tries` : '';
  const error = flow.error === null ? '' : `: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(flow.error.message)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(flow.error.hint)} ${(0,_wording_error_page_js__WEBPACK_IMPORTED_MODULE_2__/* .helpText */ .BK)(flow.error)}`;
  const status = `${(0,_wording_words_js__WEBPACK_IMPORTED_MODULE_3__/* .statusSign */ .qD)(flow.status)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)((0,_wording_words_js__WEBPACK_IMPORTED_MODULE_3__/* .flowLabel */ .b5)(flow))}: ${(0,_wording_words_js__WEBPACK_IMPORTED_MODULE_3__/* .statusWords */ .o7)(flow.status)}`;
  return [status, versionWords(flow), changes, tries, error].join('');
}

function versionWords({ version_before: before, version_after: after }            )         {
  if (after === null) return '';
  const version = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(String(after));
  return before === after ? `, version ${version}` : `, version ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(String(before ?? '?'))} -> ${version}`;
}

/** The most call tests that the log shows of one flow. */
const MOST_CALLS = 100;

/** The call tests of a flow: all of them in a line, and those that fail. */
function callLines({ tests = [] }            )           {
  if (tests.length === 0) return [];
  const { failed, before } = (0,_wording_calls_js__WEBPACK_IMPORTED_MODULE_5__/* .sortCalls */ .uR)(tests);
  const wrong = [...failed, ...before].map(
    (result) => `  ${(0,_wording_calls_js__WEBPACK_IMPORTED_MODULE_5__/* .callSign */ .kv)(result)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(result.at.path)}:${result.at.line} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(result.name)}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(result.message)}`,
  );
  const more = wrong.length > MOST_CALLS ? [`  and ${wrong.length - MOST_CALLS} more`] : [];
  return [`Call tests: ${(0,_wording_calls_js__WEBPACK_IMPORTED_MODULE_5__/* .callsLine */ .WY)(tests)}`, ...wrong.slice(0, MOST_CALLS), ...more];
}

/** A pulled menu on one line. */
function pulledLine(menu            )         {
  const { flow_name: flow, menu: name, path, why } = menu;
  const parts = [(0,_wording_pulled_js__WEBPACK_IMPORTED_MODULE_1__/* .pullStatusWords */ .J8)(menu), ...(0,_wording_pulled_js__WEBPACK_IMPORTED_MODULE_1__/* .partsInWords */ .lr)(menu), ...(why === null ? [] : [why])];
  const file = path === null ? '' : ` -> ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(path)}`;
  return `${(0,_wording_pulled_js__WEBPACK_IMPORTED_MODULE_1__/* .pullStatusSign */ .XZ)(menu)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(flow)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(name)}${file}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(parts.join('; '))}`;
}

/** What was edited outside git, on one line. */
function driftLine({ menus, on_drift: onDrift }             )         {
  const edits = menus.map(
    ({ menu, changes, unknown }) => `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(menu)} (${(0,_model_change_js__WEBPACK_IMPORTED_MODULE_6__/* .changedPlaces */ .f)(changes, menu)}${unknown === null ? '' : `; ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(unknown)}`})`,
  );
  return `${(0,_wording_words_js__WEBPACK_IMPORTED_MODULE_3__/* .driftWords */ .tE)(menus)}: ${edits.join(', ')}; on-drift is ${onDrift}`;
}

/** The most lines of menu files that the log shows of one flow. */
const MOST_LINES = 100;

/** What is live as menu files to paste, for a flow with drift or one that live makes impossible: as many as the log has room for. */
function liveFileLines(flow            )           {
  const lines = [...(flow.drift?.menus ?? []), ...(flow.liveFiles ?? [])].flatMap((menu) => linesOfFile(menu));
  if (lines.length <= MOST_LINES) return lines;
  const rest = `${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(lines.length - MOST_LINES, 'more line')}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_model_ways_out_js__WEBPACK_IMPORTED_MODULE_7__/* .pullCommand */ .TW)((0,_wording_words_js__WEBPACK_IMPORTED_MODULE_3__/* .flowLabel */ .b5)(flow)))} writes all of them.`;
  return [...lines.slice(0, MOST_LINES), rest];
}

function linesOfFile({ menu, path, liveFile }                                                       )           {
  if (liveFile === undefined) return [];
  const lines = liveFile.trimEnd().split('\n');
  return [`What is live in ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(menu)}, as a menu file to paste into ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(path)}:`, ...lines.map((line) => `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(line)}`)];
}

/** A notice on one line. */
function noticeLine(notice        )         {
  return `note: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(notice)}`;
}

/** A problem on one line, with the text that was found, and where to read more. */
function problemLine({ at: { path, line, column, text }, code, message, hint }         )         {
  const found = text === undefined ? '' : ` Found: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text.trim())}`;
  return `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(path)}:${line}:${column} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(code)}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(message)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(hint)}${found} ${(0,_wording_error_page_js__WEBPACK_IMPORTED_MODULE_2__/* .helpText */ .BK)({ code })}`;
}


/***/ }),

/***/ 42360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ patternOf),
/* harmony export */   Y: () => (/* binding */ MAX_ALIKE)
/* harmony export */ });
/** What differs between sentences that say the same of different things: names, code, ids, times and numbers. */
const PARTICULAR = /"[^"]*"|`[^`]*`|\([\da-f]{8}-[\da-f-]{27}\)|[\da-f]{8}-[\da-f-]{27}|\d[\d.:-]*/giu;

/** A sentence without what it is about: two that are the same then say the same of different things. */
function patternOf(sentence        )         {
  return sentence.replaceAll(PARTICULAR, '…');
}

/** More sentences of one pattern are said once, with a list. */
const MAX_ALIKE = 3;


/***/ }),

/***/ 66677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WY: () => (/* binding */ callsLine),
/* harmony export */   kv: () => (/* binding */ callSign),
/* harmony export */   uR: () => (/* binding */ sortCalls)
/* harmony export */ });
/* harmony import */ var _model_call_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92504);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74043);
                                                           



/** Results by what a reader does about them. */
                              
                                                                                                    
                                         
                                                 
                                         
                                         
 

function sortCalls(results                       )              {
  const failed = results.filter(({ status }) => status === 'failed');
  return {
    failed: [...failed.filter(({ level }) => level === 'error'), ...failed.filter(({ level }) => level === 'warning')],
    before: results.filter(({ status }) => status === 'failed-before'),
    passed: results.filter(({ status }) => status === 'passed'),
  };
}

/** All results in a line: `✅ 41 calls and 1 rule · ❌ 1 · ⚠️ 1 warning · ⚠️ 2 failed before this change`. */
function callsLine(results                       )         {
  const { failed, before, passed } = sortCalls(results);
  const errors = failed.filter(({ level }) => level === 'error').length;
  const warnings = failed.length - errors;
  return [
    ...(passed.length === 0 ? [] : [`✅ ${callsAndRules(passed)}`]),
    ...(errors === 0 ? [] : [`❌ ${errors}`]),
    ...(warnings === 0 ? [] : [`⚠️ ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(warnings, 'warning')}`]),
    ...(before.length === 0 ? [] : [`⚠️ ${before.length} failed before this change`]),
  ].join(' · ');
}

function callsAndRules(results                       )         {
  const rules = results.filter(({ isRule }) => isRule).length;
  return (0,_model_call_words_js__WEBPACK_IMPORTED_MODULE_1__/* .callCount */ .QX)({ calls: results.length - rules, rules });
}

/** The sign of a result that is not as it should be. */
function callSign({ status, level }            )         {
  if (status === 'passed') return '✅';
  return status === 'failed' && level === 'error' ? '❌' : '⚠️';
}


/***/ }),

/***/ 88073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ isolated),
/* harmony export */   j: () => (/* binding */ splitByDirection),
/* harmony export */   jr: () => (/* binding */ isRightToLeft)
/* harmony export */ });
const SCRIPTS = ['Hebrew', 'Arabic', 'Syriac', 'Thaana', 'Nko', 'Adlam'];
const LETTER = `[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`;
const HAS_LETTERS = new RegExp(LETTER, 'u');
/** A quoted name with such letters. Outside quotes: from the first such letter to the last one before a letter of another direction. */
const RUN = new RegExp(`(?<=")[^"]*${LETTER}[^"]*(?=")|${LETTER}(?:[^\\p{L}]*${LETTER})*`, 'gu');

/** Whether a text has words that are read from right to left. */
function isRightToLeft(text        )          {
  return HAS_LETTERS.test(text);
}

/**
 * Markdown of a foreign text, isolated from its surroundings if it is read from right to left. Otherwise a browser would show a number or
 * bracket after it on the wrong side.
 *
 * @param text what the Markdown shows
 */
function isolated(markdown        , text        )         {
  return isRightToLeft(text) ? `<span dir="auto">${markdown}</span>` : markdown;
}

/** A text of the report in pieces. Every second piece is foreign text that is read from right to left. */
function splitByDirection(text        )           {
  const runs = text.match(RUN) ?? [];
  return text.split(RUN).flatMap((piece, index) => (index < runs.length ? [piece, runs[index] ?? ''] : [piece]));
}


/***/ }),

/***/ 73352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ helpText),
/* harmony export */   U1: () => (/* binding */ codeLink)
/* harmony export */ });
/* unused harmony export helpUrl */
/* harmony import */ var _model_diagnostic_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24480);
/* harmony import */ var _model_own_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56319);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33517);




/** A code, and the HTTP status if an answer gave it. */
                 
                        
                                  
 

/** The org's own validation names its rules as the action does. */
const FLOW_RULE = /^(?:node|menu|option|definition)\./u;
const HTTP_ANCHORS                      = new Set(_model_diagnostic_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .HTTP_ROWS */ .dj.flatMap(({ codes })                    => codes));

/** The page, as it was when this version was released. `npm run generate` keeps the repository's name. */
const PAGES = 'https://github.com/org/genesys-ivr-action/blob';
let page                    ;

/** The address of what docs/errors.md says about a code: why it comes, and how to fix it. Nothing foreign is in it. */
function helpUrl(coded       )         {
  page ??= `${PAGES}/v${(0,_model_own_version_js__WEBPACK_IMPORTED_MODULE_1__/* .ownVersion */ .X)() ?? 1}/docs/errors.md`;
  const anchor = anchorOf(coded);
  return anchor === undefined ? page : `${page}#${anchor}`;
}

/** A code as Markdown that links what docs/errors.md says about it. In a table, a link on the grey of a code span is hard to read. */
function codeLink(coded       )         {
  return `[${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(coded.code)}](${helpUrl(coded)})`;
}

/** The same for a line of plain text. */
function helpText(coded       )         {
  return `Help: ${helpUrl(coded)}`;
}

/** The name of the section; undefined if the code is foreign, and its status says nothing. */
function anchorOf({ code, status = null }       )                     {
  if ((0,_model_diagnostic_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .isDiagnosticCode */ .nY)(code)) return code;
  if (status !== null) {
    const own = `http-${status}`;
    if (HTTP_ANCHORS.has(own)) return own;
    if (status >= 400 && status < 600) return `http-${Math.floor(status / 100)}xx`;
  }
  return FLOW_RULE.test(code) ? 'flow-rules' : undefined;
}


/***/ }),

/***/ 33517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   MZ: () => (/* binding */ phrase),
/* harmony export */   SP: () => (/* binding */ isolatedPlain),
/* harmony export */   Wd: () => (/* binding */ phoneKey),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64865);
/* harmony import */ var _direction_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88073);
/*
 * The one place that makes foreign text (menu files, flows, API errors, file names) harmless in Markdown. `text/printable.ts` does that for
 * the log.
 */




const PUNCTUATION = /[!-/:-@[-`{-~]/gu;

/**
 * Foreign text for Markdown, as a code span that no text can end. Entities can't form Markdown structure (CommonMark §2.5), and inside
 * `<code>` GitHub makes no mentions, references, emoji or formulas.
 *
 * But GitHub turns addresses there into links (GFM §6.9). A `<wbr>` prevents that without changing what people copy.
 */
function code(text        )         {
  return `<code>${clean(text)
    .split(ADDRESS)
    .map((part) => entities(part))
    .join('<wbr>')}</code>`;
}

/**
 * Foreign text in lines of its own, for Markdown, that can be copied as it is. Nothing has a meaning inside of a fence (CommonMark §4.5),
 * and this one is longer than any in the text, so that no line can close it.
 *
 * @param language of the text, for its colours
 */
function codeBlock(text        , language        )         {
  const lines = text.toWellFormed().trimEnd().split('\n');
  const shown = lines.map((line) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(line)).join('\n');
  const inside = shown.match(/`{3,}/gu) ?? [];
  const fence = inside.reduce((longest, run) => (run.length < longest.length ? longest : `${run}\``), '```');
  return `${fence}${language}\n${shown}\n${fence}`;
}

/** The place before the character that makes a text an e-mail or web address. */
const ADDRESS = /(?<=[\w.+-])(?=@)|(?<=www)(?=\.)|(?<=https?)(?=:\/\/)/giu;

/**
 * A sentence that may hold foreign text, for Markdown. Text between back-ticks becomes a code span. Everywhere else, anything that GitHub
 * would turn into a reference is broken up.
 */
function prose(text        )         {
  const parts = clean(text).split(/`([^`]*)`/u);
  return notIndented(parts.map((part, index) => (index % 2 === 1 ? code(part) : sentence(part))).join(''));
}

/** A sentence of the report, with foreign words isolated if they are read from right to left. */
function sentence(text        )         {
  return (0,_direction_js__WEBPACK_IMPORTED_MODULE_1__/* .splitByDirection */ .j)(text)
    .map((piece, index) => (index % 2 === 1 ? (0,_direction_js__WEBPACK_IMPORTED_MODULE_1__/* .isolated */ .My)(breakable(piece), piece) : breakable(piece)))
    .join('');
}

/** A word that a phone would have to scroll, such as a path in a flow. It can wrap at its slashes and brackets. */
const LONG_WORD = /(\S{32,})/u;

function breakable(text        )         {
  return text
    .split(LONG_WORD)
    .flatMap((part, index) =>
      index % 2 === 1
        ? part
            .split(/(?<=\/)|(?=\[)/u)
            .map((step) => withoutReferences(step))
            .join('<wbr>')
        : withoutReferences(part),
    )
    .join('');
}

/** At the start of a line, Markdown would turn blanks into a code block. */
function notIndented(markdown        )         {
  return markdown.replace(/^ /u, '&#32;');
}

/** Words of the report around a foreign name, for Markdown. Like `plain`, with the name isolated if it is read from right to left. */
function phrase(text        )         {
  return notIndented(sentence(clean(text)));
}

/** Foreign text for Markdown. Like `prose`, but back-ticks stay back-ticks. */
function plain(text        )         {
  return notIndented(withoutReferences(clean(text)));
}

/** Foreign text among other words. Like `plain`, and isolated if it is read from right to left. */
function isolatedPlain(text        )         {
  return (0,_direction_js__WEBPACK_IMPORTED_MODULE_1__/* .isolated */ .My)(plain(text), text);
}

/** A key of a telephone, drawn as a key. A flow can have any text as a key. */
function phoneKey(key        )         {
  return `<kbd>${key === '#' ? entities(key) : plain(key)}</kbd>`;
}

/**
 * What GitHub searches the finished text for, after it has decoded entities: mentions, issue numbers, emoji (`:x:`), addresses (`www.`,
 * `https:`), advisories. A zero-width space after it breaks each of them.
 */
const REFERENCE = /[@#]|:(?=\S)|(?:GH|GHSA|CVE)-|www(?=\.)/giu;
/** A commit's id, whole or short. A GUID stays whole, because people copy it. */
const COMMIT = /([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})|(?<![\da-z])[\da-f]{7,}(?![\da-z])/giu;

function withoutReferences(text        )         {
  const broken = text
    .replaceAll(COMMIT, (id, guid                    ) => guid ?? id.replaceAll(/.{6}(?=.)/gu, '$&\u200b'))
    .replaceAll(REFERENCE, '$&\u200b');
  // GitHub also searches the finished text for formulas. This is its own way to write a dollar sign that doesn't start one.
  return entities(broken).replaceAll('&#36;', '<span>&#36;</span>');
}

/** Well-formed text on one line without invisible characters. */
function clean(text        )         {
  return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text.toWellFormed().normalize('NFC'));
}

function entities(text        )         {
  return text.replaceAll(PUNCTUATION, (character) => `&#${character.codePointAt(0)};`);
}


/***/ }),

/***/ 12682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ title),
  W: () => (/* binding */ verdict)
});

// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(38158);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
// EXTERNAL MODULE: ./build/report/wording/menu-changes.js
var menu_changes = __webpack_require__(46009);
// EXTERNAL MODULE: ./build/report/wording/pulled.js
var pulled = __webpack_require__(46776);
// EXTERNAL MODULE: ./build/model/diagnostic-codes.js
var diagnostic_codes = __webpack_require__(24480);
;// CONCATENATED MODULE: ./build/report/wording/reason.js

                                                         
                                               

/** A rule for flows. The org's own validation names its rules in the same way as the action. */
const FLOW_RULE = /^(?:node|menu|option|definition)\./u;

/** Codes that explain why a change is still live. Any other code explains why it had to be rolled back. */
const STILL_LIVE                      = new Set                ([
  'another.flow.published',
  'internal',
  'job.unfinished',
  'journal.lost',
  'publish.not.seen',
  'rollback.stood.back',
  'run.cancelled',
  'run.ended',
  'stale.read',
  'timeout',
  'unreachable',
  'version.in.between',
]);

/**
 * Why a change did not go live, in a few words for a heading. The error below has all the details.
 *
 * @returns undefined if there is no short reason
 */
function reasonOf({ code, status }             , of             )                     {
  if (of === 'rollback-failed' && !STILL_LIVE.has(code)) return undefined;
  const reason = diagnostic_codes/* ERROR_REASONS */.b2.get(code);
  if (reason !== undefined) return reason;
  if (status !== null) return ofStatus(status);
  return FLOW_RULE.test(code) ? 'the flow is not valid' : undefined;
}

/** What an HTTP status means if its code has no reason. */
function ofStatus(status        )                     {
  if (status === 401) return 'the login is no longer valid';
  if (status === 403) return 'not permitted';
  if (status === 404 || status === 410) return 'not found';
  if (status === 408) return 'Genesys Cloud did not answer in time';
  if (status === 409) return 'locked, or changed by someone else';
  if (status === 429) return 'rate limit exceeded';
  if (status >= 500) return 'Genesys Cloud has a problem';
  return status >= 400 ? 'Genesys Cloud refused it' : undefined;
}

// EXTERNAL MODULE: ./build/report/wording/words.js
var words = __webpack_require__(99817);
;// CONCATENATED MODULE: ./build/report/wording/headline.js

                                                           



                                                                               





const TITLE                                   = {
  validate: 'IVR check',
  plan: 'IVR plan',
  deploy: 'IVR deploy',
  drift: 'IVR drift',
  pull: 'IVR pull',
};

/** Shows a foreign text. */
                                     

/** What the run was: `IVR plan`, or `IVR plan · prod` if a comment key distinguishes several. */
function title({ mode, commentKey }           , show      )         {
  return `${TITLE[mode] ?? 'IVR'}${commentKey === '' ? '' : ` · ${show(commentKey)}`}`;
}

/** Errors of a run that leave the state of its flows unknown: they can occur at any time. */
const UNKNOWN_STATE = new Set(['internal', 'journal.lost']);

/**
 * The whole run in one line, with names and numbers: `Main Menu: 1 key removed, 1 rerouted`.
 *
 * @param show how a name is shown; by default on one line of plain text
 */
function verdict(report           , show       = printable/* oneLine */.TN)         {
  const early = earlyVerdict(report);
  if (early !== undefined) return early;
  if (report.pulled !== undefined) return (0,pulled/* pullVerdict */.Hk)(report.pulled, report.flows);
  const parts = [...changeVerdict(report, show), ...callWords(report.flows), ...statusVerdicts(report, show)];
  if (report.error !== null) parts.unshift('interrupted');
  if (parts.length > 0) return parts.join('; ');
  if (report.mode === 'validate') return `${filesWords(report, 'valid') || (0,text_text/* count */.U9)(0, 'menu file')} valid`;
  return 'nothing changes';
}

/** The verdict of a run that came to no flow, or that is not known to have left one. */
function earlyVerdict(report           )                     {
  const { error, flows } = report;
  const invalid = filesWords(report, 'invalid');
  if (invalid !== '') return `${invalid} invalid, nothing changed`;
  if (UNKNOWN_STATE.has(error?.code ?? '')) return 'interrupted, check the flows';
  return error !== null && flows.length === 0 ? 'failed, nothing changed' : undefined;
}

/** The files with a status, by their kind. */
function filesWords({ files }           , status                      )         {
  const found = files.filter((file) => file.status === status);
  const tests = found.filter(({ isTest }) => isTest === true).length;
  const menus = found.length - tests;
  return [...(menus === 0 ? [] : [(0,text_text/* count */.U9)(menus, 'menu file')]), ...(tests === 0 ? [] : [(0,text_text/* count */.U9)(tests, 'test file')])].join(', ');
}

/** The call tests that fail, but for those for which a flow is rejected: there, they are the reason. */
function callWords(flows                       )           {
  const failed = flows.filter(({ error }) => error?.code !== 'call-test-failed').flatMap(failedCalls);
  return failed.length === 0 ? [] : [callsFail(failed.length)];
}

function failedCalls({ tests = [] }            )                        {
  return tests.filter(({ status }) => status === 'failed');
}

function callsFail(number        )         {
  return `${(0,text_text/* count */.U9)(number, 'call test')} ${number === 1 ? 'fails' : 'fail'}`;
}

/** Changes by their menus, because those are what callers hear. */
function changeVerdict({ mode, flows }           , show      )           {
  return (['planned', 'deployed']         ).flatMap((status) => {
    const those = flows.filter((flow) => flow.status === status);
    if (those.length === 0) return [];
    const views = those.flatMap((flow) => flow.views.filter(menu_changes/* hasChanges */.ik));
    const names = namesOf(those, views, show);
    const state = status === 'deployed' ? ' deployed' : mode === 'drift' ? ' not deployed' : '';
    const numbers = (0,menu_changes/* changesInNumbers */.By)(views).join(', ');
    return numbers === '' && state === '' ? [`${names}: changes`] : [`${names}${state}${numbers === '' ? '' : `: ${numbers}`}`];
  });
}

/** `Main Menu`, `Main Menu and Hours`, `5 menus`. */
function namesOf(flows                       , views                     , show      )         {
  const names = views.length > 0 ? views.map(words/* menuLabel */.Gy) : flows.flatMap(({ menus }) => menus);
  const [first = '', second, ...more] = names;
  if (second === undefined) return shown(first, show);
  return more.length > 0 || first === second ? (0,text_text/* count */.U9)(names.length, 'menu') : `${shown(first, show)} and ${shown(second, show)}`;
}

/** The longest name in a heading, in UTF-16 units. */
const MAX_NAME = 60;

function shown(name        , show      )         {
  return show((0,text_text/* cut */.Jj)(name, MAX_NAME));
}

/** All other flows: each was rolled back, rejected or skipped as a whole. */
function statusVerdicts(report           , show      )           {
  const others = report.flows.filter(({ status }) => !(0,outcome/* reachesCallers */.iW)(status) && status !== 'in-sync');
  return [...Map.groupBy(others, ({ status }) => status)].map(([status, those]) => {
    const [first, second] = those;
    const edits = those.flatMap(editsOf);
    if (status === 'drifted' && report.mode !== 'deploy' && edits.length > 0)
      return `${namesOf(those, edits, show)} ${endOf(status, those, report)}: ${(0,menu_changes/* changesInNumbers */.By)(edits).join(', ')}`;
    const subject = second === undefined && first !== undefined ? shown((0,words/* flowLabel */.b5)(first), show) : (0,text_text/* count */.U9)(those.length, 'flow');
    return `${subject} ${endOf(status, those, report)}${because(those, report)}`;
  });
}

/** The menus of a flow that someone edited outside git, with their names in the flow. */
function editsOf({ drift, views }            )             {
  return (drift?.menus ?? []).map(({ menu, view }) => ({
    ...view,
    ...(0,json/* present */.Eb)({ name: views.find(({ nodeId }) => nodeId === menu)?.name }),
  }));
}

/** Why, if all the flows have the same short reason. */
function because(flows                       , report           )         {
  const [why, ...others] = new Set(flows.map((flow) => reasonOfFlow(flow, report)));
  return why === undefined || others.length > 0 ? '' : ` (${why})`;
}

function reasonOfFlow(flow            , { mode }           )                     {
  const { status, error, drift, problems } = flow;
  if (error?.code === 'call-test-failed' && failedCalls(flow).length > 0) return callsFail(failedCalls(flow).length);
  if (status === 'drifted' && drift !== undefined) return mode === 'deploy' ? (0,words/* driftWords */.tE)(drift.menus) : undefined;
  if (status === 'rejected' && problems.length > 0) return (0,text_text/* count */.U9)(problems.length, 'problem');
  return error === null ? undefined : reasonOf(error, status);
}

/** What became of flows with one status. What a search for drift says depends on what is known of it. */
function endOf(status            , flows                       , { mode }           )         {
  const menus = flows.flatMap(({ drift }) => drift?.menus ?? []);
  if (status !== 'drifted' || menus.length === 0) return (0,words/* statusWords */.o7)(status);
  return mode === 'deploy' ? 'not deployed' : (0,words/* driftWords */.tE)(menus);
}


/***/ }),

/***/ 92875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ keyNotes)
/* harmony export */ });
/* harmony import */ var _alike_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42360);
/* harmony import */ var _menu_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46009);
                                                    


                                        

/** What callers notice of the keys of a menu besides where they lead. */
                    
                                                 
                                                          
                                                  
                                                                                          
 

/**
 * The notes of the rows, each beside its key. A note of many keys is said once instead.
 *
 * @param rows in the order in which they are shown
 */
function keyNotes(rows                , { perspective }                            )           {
  const notes = rows
    .filter((row) => hasNotes(row, perspective))
    .flatMap(({ key, before, after }) => ((after ?? before)?.notes ?? []).map((note) => ({ key, note })));
  const groups = [...Map.groupBy(notes, ({ note }) => note)].map(([note, those]) => ({ note, keys: those.map(({ key }) => key) }));
  const few = groups.filter(({ keys }) => keys.length <= _alike_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_ALIKE */ .Y);
  const beside = Map.groupBy(
    few.flatMap(({ note, keys }) => keys.map((key) => ({ key, note }))),
    ({ key }) => key,
  );
  return {
    beside: new Map([...beside].map(([key, those]) => [key, those.map(({ note }) => note)])),
    shared: groups.filter(({ keys }) => keys.length > _alike_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_ALIKE */ .Y),
  };
}

/** A key that stays has none. Of an edit outside git, notes tell only what differs where a key leads to the same on both sides. */
function hasNotes(row     , perspective                      )          {
  if (row.sign === 'same') return false;
  return perspective !== 'edit' || (row.sign === 'changed' && !(0,_menu_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .isRerouted */ .TE)(row));
}


/***/ }),

/***/ 46009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ changesInNumbers),
/* harmony export */   RS: () => (/* binding */ isReworded),
/* harmony export */   TE: () => (/* binding */ isRerouted),
/* harmony export */   ik: () => (/* binding */ hasChanges)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74043);
                                                                    


/** Whether anything differs that a caller may notice. */
function hasChanges({ rows, reordered, audio }                )          {
  return reordered || rows.some(({ sign }) => sign !== 'same') || audio?.before !== audio?.after;
}

/** Whether a key leads elsewhere. */
function isRerouted({ sign, before, after }     )          {
  return sign === 'changed' && (before?.target !== after?.target || before?.id !== after?.id);
}

/** Whether a key that leads to the same has another name, which only people who build flows see. */
function isRenamed(row     )          {
  return row.sign === 'changed' && !isRerouted(row) && row.before?.name !== row.after?.name;
}

/** Whether other words are all that changes for a key, and callers hear them. */
function isReworded(row     )          {
  return row.sign === 'changed' && !isRerouted(row) && !isRenamed(row) && row.before?.prompt !== row.after?.prompt;
}

/** What changes in some menus, in numbers: `1 key removed, 2 rerouted`. What callers lose comes first. */
function changesInNumbers(menus                           )           {
  const rows = menus.flatMap((menu) => menu.rows);
  const [reworded, rerouted, renamed] = [isReworded, isRerouted, isRenamed].map((is) => rows.filter(is).length)                            ;
  const number = (sign             )         => rows.filter((row) => row.sign === sign).length;
  const keys = counted('key', [
    [number('removed'), 'removed'],
    [rerouted, 'rerouted'],
    [number('added'), 'added'],
    [renamed, 'renamed'],
    [number('changed') - rerouted - renamed - reworded, 'changed'],
  ]);
  const all = [
    ...keys,
    ...(reworded === 0 ? [] : [`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(reworded, 'prompt')} changed`]),
    ...(menus.some(({ reordered }) => reordered) ? ['new order'] : []),
  ];
  // A text changes with the keys that it names.
  return all.length === 0 && menus.some(({ audio }) => audio?.before !== audio?.after) ? ['new text'] : all;
}

/** Numbers of one thing. Only the first one names it: `1 key removed`, `2 added`. */
function counted(noun        , numbers                                        )           {
  return numbers.filter(([number]) => number > 0).map(([number, verb], index) => `${index === 0 ? (0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(number, noun) : number} ${verb}`);
}


/***/ }),

/***/ 46776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ pullVerdict),
/* harmony export */   J8: () => (/* binding */ pullStatusWords),
/* harmony export */   XZ: () => (/* binding */ pullStatusSign),
/* harmony export */   lr: () => (/* binding */ partsInWords)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74043);

                                                                      

/** How a status is told. */
                 
                        
                                                                  
                         
                                                              
                            
 

const STATUS                                      = {
  new: { sign: '🆕', words: 'new file', ofMenus: 'pulled' },
  updated: { sign: '✏️', words: 'updated' },
  'in-sync': { sign: '⚪', words: 'in sync' },
  kept: { sign: '📝', words: 'changed in git only' },
  conflict: { sign: '⚠️', words: 'in conflict' },
  uncommitted: { sign: '⚠️', words: 'has uncommitted changes', ofMenus: 'with uncommitted changes' },
  gone: { sign: '❌', words: 'gone from the flow' },
  'left-out': { sign: '⏭️', words: 'left out' },
};

/** What was written, and what wasn't because another file kept all from being written. */
function pullStatusWords(menu            )         {
  const { words } = STATUS[menu.status];
  return isHeld(menu) ? `${words}, not written` : words;
}

function isHeld({ status, written }            )          {
  return !written && (status === 'new' || status === 'updated');
}

function pullStatusSign({ status }            )         {
  return STATUS[status].sign;
}

/** What was taken, kept and couldn't be decided, part by part. */
function partsInWords({ taken, kept, conflicts }            )           {
  return [
    ...(taken.length === 0 ? [] : [`from live: ${taken.join(', ')}`]),
    ...(kept.length === 0 ? [] : [`from git: ${kept.join(', ')}`]),
    ...(conflicts.length === 0 ? [] : [`changed on both sides: ${conflicts.join(', ')}`]),
  ];
}

/** What a pull did with all menus, such as `2 menus pulled, 1 menu updated, 1 menu in conflict`. */
function pullVerdict(menus                       , flows                       )         {
  const shown = menus.filter(({ status }) => status !== 'in-sync' && status !== 'left-out');
  const groups = Map.groupBy(shown, (menu) => (isHeld(menu) ? 'not written' : (STATUS[menu.status].ofMenus ?? STATUS[menu.status].words)));
  const parts = [...groups].map(([words, { length }]) => `${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(length, 'menu')} ${words}`);
  const failed = flows.filter(({ status, menus: own }) => status === 'failed' && own.length === 0).length;
  if (failed > 0) parts.push(`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(failed, 'flow')} failed`);
  return parts.length === 0 ? 'the menu files match what is live' : parts.join(', ');
}


/***/ }),

/***/ 61475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ reachOf)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74043);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62967);

                                                         


/** More call routes of a flow, or numbers of a call route, are counted. */
const MAX_LISTED = 5;

/** When calls to a number get to the flow. */
const HOURS                                                       = {
  open: 'opening hours',
  closed: 'closed hours',
  holiday: 'holidays',
};

/** Which phone numbers reach a flow; undefined if that is unknown, or if none does directly. */
function reachOf({ reachedBy = [] }            )                       {
  const more = reachedBy.length - MAX_LISTED;
  if (reachedBy.length === 0) return undefined;
  const routes = reachedBy.slice(0, MAX_LISTED).map((route) => routeWords(route));
  return [
    ...(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)`Reached by `,
    ...routes.flatMap((route, index) => [...(index === 0 ? [] : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)`; `), ...route]),
    ...(more > 0 ? (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)`; and ${{ literal: (0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(more, 'more call route') }}` : []),
    ...(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)`.`,
  ];
}

function routeWords({ ivr, numbers, hours }           )           {
  const more = numbers.length - MAX_LISTED;
  const when = hours.map((name) => HOURS[name]).join(' and ');
  return [
    ...numbers.slice(0, MAX_LISTED).flatMap((number, index) => [...(index === 0 ? [] : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)`, `), { phrase: number }]),
    ...(more > 0 ? (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)` and ${{ literal: `${more} more` }}` : []),
    ...(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)` (IVR ${{ name: ivr }}`,
    ...(when === '' ? [] : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)`, ${{ literal: when }}`),
    ...(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)`)`,
  ];
}


/***/ }),

/***/ 62967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RQ: () => (/* binding */ markdownOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   cv: () => (/* binding */ say)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64865);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33517);



/** A part of a sentence: literal text of the report, a foreign name, a telephone key, or a phrase of the report around a foreign name. */
                                                                                                                                      

/** A sentence for Markdown and for plain text. Until it is shown, foreign text stays separate from literal text. */
                                        

/** A sentence from a template. Only the template's own text is literal. */
function say(texts                      , ...pieces                  )           {
  return texts.flatMap((literal, index) => [{ literal }, ...pieces.slice(index, index + 1)]);
}

/** The sentence as Markdown. Foreign text in it cannot form Markdown. */
function markdownOf(sentence          )         {
  return sentence
    .map((piece) => {
      if ('literal' in piece) return piece.literal;
      if ('key' in piece) return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .phoneKey */ .Wd)(piece.key);
      return 'name' in piece ? `<strong>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .isolatedPlain */ .SP)(piece.name)}</strong>` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .phrase */ .MZ)(piece.phrase);
    })
    .join('');
}

/** The sentence as plain text, on one line and without invisible characters. */
function textOf(sentence          )         {
  return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(
    sentence
      .map((piece) => {
        if ('literal' in piece) return piece.literal;
        if ('key' in piece) return piece.key;
        return 'name' in piece ? `"${piece.name}"` : piece.phrase;
      })
      .join(''),
  );
}


/***/ }),

/***/ 53424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   Mm: () => (/* binding */ sidesOf),
/* harmony export */   Xy: () => (/* binding */ editSides),
/* harmony export */   mI: () => (/* binding */ perspectiveOf)
/* harmony export */ });
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38158);
/* harmony import */ var _menu_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46009);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99817);

                                                    
                                                         



/**
 * How the report shows the two states of a menu:
 * - `change`: from live to what is or will be live
 * - `intention`: from live to what was to become live, and is not
 * - `attempt`: from what was live to what was to become live; what is live now isn't known
 * - `difference`: what is live, and what the menu file says
 * - `edit`: what git knew, and what is live
 */
                                                                                     

/** The words for a key in a table, by its sign. A key that leads elsewhere has words of its own, as the heading counts it by itself. */
                                                                                                   

const WORDS                                             = {
  change: { added: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .PLUS */ .b9} added`, removed: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .MINUS */ .N5} removed`, rerouted: '✏️ rerouted', changed: '✏️ changed', same: '' },
  intention: { added: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .PLUS */ .b9} to add`, removed: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .MINUS */ .N5} to remove`, rerouted: '✏️ to reroute', changed: '✏️ to change', same: '' },
  attempt: { added: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .PLUS */ .b9} to add`, removed: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .MINUS */ .N5} to remove`, rerouted: '✏️ to reroute', changed: '✏️ to change', same: '' },
  difference: { added: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .MINUS */ .N5} in the file only`, removed: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .PLUS */ .b9} live only`, rerouted: '✏️ differs', changed: '✏️ differs', same: '' },
  edit: { added: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .PLUS */ .b9} live only`, removed: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .MINUS */ .N5} in git only`, rerouted: '✏️ edited', changed: '✏️ edited', same: '' },
};

/** What a key that no choice has does. Who knows telephones takes "no answer" for a call that rings. */
const UNUSED = 'not in use';

/** The two states of a menu: the heads of their columns, and the words for its keys. */
                        
                                    
                          
                         
                              
                                                                   
                          
                                          
                           
 

function perspectiveOf({ status }                            , { mode }                         )              {
  // A search for drift brings nothing to callers: it only finds that a deploy is due.
  if (status === 'planned' && mode === 'drift') return 'intention';
  if ((0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .reachesCallers */ .iW)(status)) return 'change';
  if (status === 'rollback-failed') return 'attempt';
  // A deploy that drift stopped intended a change, like any other deploy.
  return status === 'drifted' && mode !== 'deploy' ? 'difference' : 'intention';
}

/** How the report shows what a flow's menus are, and what their files ask for. */
function sidesOf(flow                            , report                         )        {
  const perspective = perspectiveOf(flow, report);
  const [before, after] = headsOf(report, perspective);
  const isLive = perspective === 'change' && report.mode === 'deploy';
  return { perspective, before, after, words: WORDS[perspective], absent: perspective === 'difference' ? '–' : UNUSED, isLive };
}

/** How the report shows what git knew, and what is or was live. */
function editSides(overwritten         )        {
  return {
    perspective: 'edit',
    before: 'In git',
    after: overwritten ? 'Was live' : 'Live',
    words: WORDS.edit,
    absent: UNUSED,
    isLive: !overwritten,
  };
}

/** What a table says of a key, beside it. */
function changeOf(row     , { words }                      )         {
  return words[(0,_menu_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .isRerouted */ .TE)(row) ? 'rerouted' : row.sign];
}

function headsOf({ mode }                         , perspective             )                            {
  if (perspective === 'difference') return ['Live', 'In the file'];
  if (perspective === 'change') return mode === 'deploy' ? ['Before', 'Now'] : ['Today', 'After merge'];
  if (perspective === 'attempt') return ['Before', 'Planned'];
  return mode === 'deploy' ? ['Live', 'Not deployed'] : ['Live', 'In the file'];
}


/***/ }),

/***/ 24563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ textLabel),
/* harmony export */   T: () => (/* binding */ unreachedWarnings)
/* harmony export */ });
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62967);
                                                        


/** A menu of a menu file that no call reaches. */
                         
                          
                                    
 

/** The menus of the menu files that no call reaches, whether or not the run changes them. */
function unreachedWarnings({ views }            )                  {
  return views.flatMap((view) => {
    const { unreached, name, nodeId } = view;
    if (unreached === undefined) return [];
    const menu = { name: name ?? nodeId };
    const start = unreached === '' ? (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)`Calls start elsewhere` : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)`Calls start at ${{ phrase: unreached }}`;
    return [{ view, sentence: () => [...(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)`No call reaches this menu: ${menu}. `, ...start, ...(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)` and never reach it.`] }];
  });
}

/** What a menu's text is called: callers hear it only if calls reach the menu. */
function textLabel({ unreached }                             )         {
  return unreached === undefined ? 'Callers hear' : 'Text that no caller hears';
}


/***/ }),

/***/ 41147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ together),
  n: () => (/* binding */ warningsOf)
});

// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(38158);
// EXTERNAL MODULE: ./build/call-flow/queue-node.js
var queue_node = __webpack_require__(38944);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/report/wording/words.js
var words = __webpack_require__(99817);
// EXTERNAL MODULE: ./build/report/wording/sentence.js
var wording_sentence = __webpack_require__(62967);
;// CONCATENATED MODULE: ./build/report/wording/menu-warnings.js
                                                            
                                            



/** What a change leaves wrong in a menu, or takes from callers without a word in the table. */
function menuWarning(view          , warning             )           {
  const menu        = { name: (0,words/* menuLabel */.Gy)(view) };
  switch (warning.kind) {
    case 'lost-task':
      return lostTask(menu, warning);
    case 'lost-audio':
      return (0,wording_sentence/* say */.cv)`Menu ${menu} no longer plays its current audio: ${{ phrase: warning.audio }}.`;
    case 'named-dead-key':
      return (0,wording_sentence/* say */.cv)`The text of ${menu} still asks callers to press ${{ key: warning.key }}, which is no longer in use.`;
    case 'unnamed-key':
      return (0,wording_sentence/* say */.cv)`The text of ${menu} never names key ${{ key: warning.key }}.`;
  }
}

function lostTask(menu       , { key, does }                                                      )           {
  return [...(0,wording_sentence/* say */.cv)`Key ${{ key }} in ${menu} no longer runs its task. `, ...(0,wording_sentence/* say */.cv)`Gone with it: ${{ phrase: doneBy(does) }}.`];
}

/** More actions of a task are counted. */
const MAX_ACTIONS = 50;

function doneBy(actions                   )         {
  const more = actions.length - MAX_ACTIONS;
  const shown = actions.slice(0, MAX_ACTIONS).join('; ');
  if (shown === '') return 'nothing, the task has no actions';
  return more > 0 ? `${shown}; and ${more} more` : shown;
}

;// CONCATENATED MODULE: ./build/report/wording/warnings.js

                                                             

                                                          

                                                            
                                              




/** The kinds of warnings. A hazard of the call flow can be two of them. */
                                                                                                                             

/** What many warnings of one kind say together. */
const TOGETHER                                                            = {
  'dead-key': (number) => `${number} keys are removed.`,
  'unreachable-menu': (number) => `${number} menus become unreachable.`,
  'deleted-menu': (number) => `${number} menus are deleted, including their keys.`,
  loop: (number) => `Callers get stuck in ${number} places.`,
  'missing-target': (number) => `${number} keys or actions lead to something that doesn't exist.`,
  'empty-queue': (number) => `${number} keys lead to queues without members.`,
  'no-person': (number) => `${number} menus have no key that leads to a person.`,
  'lost-task': (number) => `${number} keys no longer run their tasks.`,
  'lost-audio': (number) => `${number} menus no longer play their current audio.`,
  'named-dead-key': (number) => `${number} times, the text of a menu asks callers to press a key that is no longer in use.`,
  'unnamed-key': (number) => `${number} keys are never named by the text of their menu.`,
};

/** What several warnings of one kind say together. */
function together({ kind }                       , number        )         {
  return TOGETHER[kind](number);
}

/** What can hurt callers. */
                          
                             
                                                                                  
                                    
                                                                     
                          
                                                                                                                        
                                                                              
                                              
                        
 

/** What can hurt callers of a flow once its change is live: first the keys that stop answering, then what the change takes
 * from its menus, then the hazards of its call flow. */
function warningsOf(flow            )            {
  if (!(0,outcome/* reachesCallers */.iW)(flow.status)) return [];
  return [...deadKeyWarnings(flow), ...menuWarnings(flow), ...(flow.hazards ?? []).flatMap((hazard) => warningOf(hazard))];
}

function deadKeyWarnings(flow            )            {
  const views = new Map(
    flow.views.map((view) => [view.nodeId, { label: (0,words/* menuLabel */.Gy)(view), before: new Map(view.rows.map(({ key, before }) => [key, before])) }]),
  );
  // Keys of a menu that no call reaches answer no one.
  const unreached = new Set(flow.views.flatMap((view) => (view.unreached === undefined ? [] : [view.nodeId])));
  return (0,words/* deadKeys */.dZ)(flow)
    .filter(({ menu }) => !unreached.has(menu))
    .map(({ menu, key }) => ({
      kind: 'dead-key',
      sentence: () => {
        const view = views.get(menu);
        const target = view?.before.get(key)?.target ?? '';
        const before = target === '' ? [] : (0,wording_sentence/* say */.cv)` (today: ${{ phrase: target }})`;
        const sentence = (0,wording_sentence/* say */.cv)`Key ${{ key }} is removed from ${{ name: view?.label ?? menu }}. Callers can no longer use it`;
        return [...sentence, ...before, ...(0,wording_sentence/* say */.cv)`.`];
      },
      isNew: true,
      menu: { nodeId: menu },
      key,
    }));
}

function menuWarnings({ views }            )            {
  return views.flatMap((view) =>
    (view.warnings ?? []).map((warning) => ({
      kind: warning.kind,
      sentence: () => menuWarning(view, warning),
      isNew: !('isOld' in warning),
      menu: { nodeId: view.nodeId },
      ...('key' in warning ? { key: warning.key } : {}),
    })),
  );
}

                                                                                            

function warningOf(hazard            )            {
  switch (hazard.kind) {
    // These warnings are made from the report's menus, which have all keys.
    case 'dead-key':
      return [];
    case 'unreached-menu':
      return [unreachedMenu(hazard)];
    case 'loop':
      return [loop(hazard)];
    case 'missing-target':
      return [missingTarget(hazard)];
    case 'empty-queue':
      return [emptyQueue(hazard)];
    case 'no-person':
      return [noPerson(hazard)];
  }
}

function unreachedMenu({ isGone, menu }                          )          {
  return {
    kind: isGone ? 'deleted-menu' : 'unreachable-menu',
    sentence: () =>
      isGone
        ? (0,wording_sentence/* say */.cv)`Menu ${named(menu)} is deleted, including its keys.`
        : (0,wording_sentence/* say */.cv)`Menu ${named(menu)} becomes unreachable: no call gets there any more.`,
    isNew: true,
    menu: placeOf(menu),
  };
}

function loop({ menus, isNew }                )          {
  const [first] = menus;
  const [noun, pronoun] = menus.length === 1 ? [(0,wording_sentence/* say */.cv)`menu `, (0,wording_sentence/* say */.cv)`it`] : [(0,wording_sentence/* say */.cv)`the menus `, (0,wording_sentence/* say */.cv)`them`];
  return {
    kind: 'loop',
    sentence: () => [...(0,wording_sentence/* say */.cv)`Callers get stuck in `, ...noun, ...listed(menus), ...(0,wording_sentence/* say */.cv)`: every key leads back to `, ...pronoun, ...(0,wording_sentence/* say */.cv)`.`],
    isNew,
    ...(0,json/* present */.Eb)({ menu: first && placeOf(first) }),
  };
}

/** `A, B and C`. */
function listed(nodes                     )           {
  const last = nodes.length - 1;
  return nodes.flatMap((node, index) => [...(index === 0 ? [] : index === last ? (0,wording_sentence/* say */.cv)` and ` : (0,wording_sentence/* say */.cv)`, `), named(node)]);
}

function missingTarget({ from, edge: { way }, to, isNew }                          )          {
  const place = { kind: 'missing-target', isNew, menu: placeOf(from) }         ;
  if (way.how !== 'key') return { ...place, sentence: () => (0,wording_sentence/* say */.cv)`Calls go on from ${named(from)} to ${named(to)}, ${whyMissing(to)}.` };
  const { key } = way;
  return { ...place, key, sentence: () => (0,wording_sentence/* say */.cv)`Key ${{ key }} in ${named(from)} leads to ${named(to)}, ${whyMissing(to)}.` };
}

/** The flow is known as a whole, but an OAuth client may see only a part of the org. */
function whyMissing(to          )        {
  return {
    literal: (0,queue_node/* isNamedAsQueue */.hu)(to) ? "a queue that doesn't exist, or that this OAuth client can't see" : "which this flow doesn't have",
  };
}

function emptyQueue({ menu, key, queue, isNew }                       )          {
  return {
    kind: 'empty-queue',
    sentence: () => (0,wording_sentence/* say */.cv)`Queue ${named(queue)} (key ${{ key }} in ${named(menu)}) has no members.`,
    isNew,
    menu: placeOf(menu),
    key,
  };
}

function noPerson({ menu, isNew }                     )          {
  return { kind: 'no-person', sentence: () => (0,wording_sentence/* say */.cv)`No key in ${named(menu)} leads to a person.`, isNew, menu: placeOf(menu) };
}

function named({ name }          )        {
  return { name };
}

function placeOf({ id }          )                                {
  return { callNode: id };
}


/***/ }),

/***/ 99817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ menuLabel),
/* harmony export */   N5: () => (/* binding */ MINUS),
/* harmony export */   b5: () => (/* binding */ flowLabel),
/* harmony export */   b9: () => (/* binding */ PLUS),
/* harmony export */   dZ: () => (/* binding */ deadKeys),
/* harmony export */   o7: () => (/* binding */ statusWords),
/* harmony export */   oy: () => (/* binding */ isDeleted),
/* harmony export */   qD: () => (/* binding */ statusSign),
/* harmony export */   tE: () => (/* binding */ driftWords),
/* harmony export */   uj: () => (/* binding */ statusMeaning),
/* harmony export */   zx: () => (/* binding */ EDIT)
/* harmony export */ });
/* unused harmony export isEdited */
                                                         
                                                                                       

/**
 * New and removed. These are characters of every font, in the colour of the text. The emoji plus and minus are grey or black, which is
 * invisible on a dark page, and many fonts can't draw them as text.
 */
const PLUS = '+';
const MINUS = '−';
/** Changed. */
const EDIT = '✏️';

/** A sign and words for each status, because the sign alone doesn't show it. */
const STATUS                                                                                  = {
  planned: { sign: '📝', words: 'would change' },
  deployed: { sign: '✅', words: 'deployed' },
  'in-sync': { sign: '⚪', words: 'in sync' },
  drifted: { sign: '🔀', words: 'drifted' },
  conflict: { sign: '⚠️', words: 'in conflict' },
  rejected: { sign: '❌', words: 'rejected' },
  'rolled-back': { sign: '↩️', words: 'rolled back' },
  'rollback-failed': { sign: '🛑', words: 'rollback failed' },
  failed: { sign: '❌', words: 'failed' },
  skipped: { sign: '⏭️', words: 'skipped' },
};

/** What a status means for the live flow, in a sentence. docs/deploy.md has the table. */
const MEANING                                       = {
  planned: 'Nothing was written.',
  deployed: 'Live and verified against the menu files.',
  'in-sync': 'Live equals the menu files. Nothing was written.',
  drifted: 'Nothing was written.',
  conflict: 'Nothing of this run is live.',
  rejected: 'Nothing of this run is live.',
  'rolled-back': 'The previous menu is live again.',
  'rollback-failed': 'Action required: check this flow in Architect now. The wrong menu may be live.',
  failed: 'Nothing of this run is live.',
  skipped: 'Nothing was written.',
};

/** The same, if the flow has notices: one may be about audio that the menu files don't manage. */
const MEANING_WITH_NOTICES                                      = {
  deployed: 'Live. What the menu files manage was verified.',
  'in-sync': 'Every key leads where the menu files say. Nothing was written.',
};

function statusSign(status            )         {
  return STATUS[status].sign;
}

function statusWords(status            )         {
  return STATUS[status].words;
}

function statusMeaning({ status, notices }                                        )         {
  return (notices.length > 0 ? MEANING_WITH_NOTICES[status] : undefined) ?? MEANING[status];
}

/** What the report calls a flow: its name, else its id. */
function flowLabel(flow            )         {
  return flow.flow_name ?? flow.flow_id ?? 'unknown flow';
}

/** What the report calls a menu: its name in the flow, else what the menu file calls it. */
function menuLabel({ name, nodeId }                                   )         {
  return name ?? nodeId;
}

/** The keys that stop answering in this flow. */
function deadKeys(flow            )                                                    {
  return flow.changes.flatMap(({ op, menu, key }) => (op === 'remove' && menu !== null && key !== null ? [{ menu, key }] : []));
}

                                                                           

/** What is said of menus that must not be deployed over. */
function driftWords(menus                    )                                                                                    {
  if (menus.some(isEdited)) return 'edited outside git';
  if (menus.every(({ isNew }) => isNew)) return 'new to git';
  return menus.some(({ unknown }) => unknown !== null) ? 'differs from git' : 'not as deployed last';
}

/** Whether someone has certainly edited a menu outside git. If it is live as a commit has it, a run may have deployed that commit. */
function isEdited({ unknown, isNew, liveCommit }         )          {
  return unknown === null && !isNew && liveCommit === undefined;
}

/** Whether a menu file is gone, and a menu with it. A file that was only renamed isn't. */
function isDeleted({ status, isMoved = false }            )          {
  return status === 'deleted' && !isMoved;
}


/***/ }),

/***/ 24276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ refuseUnmatched)
/* harmony export */ });
/* unused harmony export probablyMeant */
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14006);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94924);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74043);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18748);






/** What the workspace holds, to find out what globs mean that match nothing. */
                           
                                       
                                    
                                                                    
                                           
                                    
                                    
 

/** A common mistake in a glob. */
                   
                       
                                                                                  
                                                                                
 

/** In the order in which they are undone: a comma can be between brackets and between quotes. */
const mistakesIn = (input        )                     => [
  { fix: `Remove the text behind \`#\`: \`${input}\` has no comments.`, meant: (glob) => [glob.replace(/\s+#.*$/u, '')] },
  {
    fix: `Remove the \`-\` or the brackets of a list: \`${input}\` is a text with one glob on each line (\`${input}: |\`).`,
    meant: (glob) => [
      glob
        .replace(/^-\s+/u, '')
        .replace(/^\[(.*)\]$/u, '$1')
        .trim(),
    ],
  },
  { fix: 'Write one glob on each line, without commas.', meant: splitAtCommas },
  { fix: `Remove the quotes: each line of \`${input}\` is one glob.`, meant: (glob) => [glob.replace(/^(["'`])(.*)\1$/u, '$2')] },
  { fix: 'Write one glob on each line, without blanks.', meant: splitAtBlanks },
  { fix: 'Write `/` instead of `\\`.', meant: (glob) => [glob.replaceAll('\\', '/')] },
  {
    fix: 'Name the files in the folder, too: a folder alone matches no file.',
    meant: (glob, files) => {
      const folder = glob.replace(/\/+$/u, '');
      const isFolder = folder !== glob || files.some((file) => file.startsWith(`${folder}/`));
      return isFolder ? [`${folder}/**/*.yml`, `${folder}/**/*.yaml`] : [glob];
    },
  },
];

/** The input that has the globs, and what to do if nothing tells what they mean. */
                   
                                    
                          
 

const MENU_FILES          = {
  input: 'files',
  advice:
    'Globs start at the workspace, such as `ivr/**/*.yml`. If there is no menu file yet, `mode: pull` writes the live menus into new ones.',
};

/** A blank can be a part of a name. It separates globs if each of them has what globs and paths have. */
function splitAtBlanks(glob        )           {
  const parts = glob.split(/\s+/u);
  return parts.every((part) => /[*/]/u.test(part)) ? parts : [glob];
}

/** A comma between braces separates alternatives: `*.{yml,yaml}`. */
function splitAtCommas(glob        )           {
  return glob
    .split(/[,;](?![^{]*\})/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * What the globs probably mean, as instructions. Nothing in the workspace matches them.
 *
 * @returns at least one sentence
 */
function probablyMeant(
  { include, exclude }       ,
  { files, repositories, links }          ,
  { input, advice: general }          = MENU_FILES,
)           {
  let globs                    = include;
  const advice           = [];
  for (const { fix, meant } of mistakesIn(input)) {
    const fixed = globs.flatMap((glob) => meant(glob, files));
    if (fixed.join('\n') !== globs.join('\n')) advice.push(fix);
    globs = fixed;
  }
  const fixed = { include: globs, exclude };
  const found = files.filter((0,_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .matches */ .cK)(fixed));
  if (advice.length > 0 && found.length > 0) advice.push(`${shown(globs)} would match ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(found.length, 'file')}.`);
  const near = found.length === 0 ? nearMisses(fixed, { files, repositories, links }) : [];
  const all = [...advice, ...near];
  return all.length > 0 ? all : [general];
}

/** What comes near globs that match nothing, though they are well-formed. */
function nearMisses({ include, exclude }       , { files, repositories, links }          )           {
  const advice           = [];
  const [link] = links;
  if (link !== undefined) advice.push(`Links are not followed, such as ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(link)}: use the files themselves.`);
  for (const folder of repositories.filter((one) => one !== '')) {
    const inside = { include: include.map((glob) => `${folder}/${glob}`), exclude: exclude.map((glob) => `${folder}/${glob}`) };
    if (files.some((0,_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .matches */ .cK)(inside)))
      advice.push(`A repository is checked out in ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(folder)}, and globs start at the workspace: write ${shown(inside.include)}.`);
  }
  const matchesAnyCase = picomatch__WEBPACK_IMPORTED_MODULE_4__([...include], { dot: true, nocase: true, ignore: [...exclude] });
  const otherCase = files.find((file) => matchesAnyCase(file));
  if (otherCase !== undefined) advice.push(`File names are case-sensitive: there is ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(otherCase)}.`);
  const other = include.map((glob) => (glob.endsWith('.yaml') ? glob.replace(/yaml$/u, 'yml') : glob.replace(/yml$/u, 'yaml')));
  if (files.some((0,_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .matches */ .cK)({ include: other, exclude }))) advice.push(`The files have the other extension: write ${shown(other)}.`);
  const deeper = include.map((glob) => glob.replace(/\/(?=[^/]*$)/u, '/**/'));
  if (files.some((0,_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .matches */ .cK)({ include: deeper, exclude }))) advice.push(`The files are in folders below: write ${shown(deeper)}.`);
  const excluded = files.filter((0,_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .matches */ .cK)({ include, exclude: [] })).length;
  if (excluded > 0)
    advice.push(`The lines with \`!\` exclude ${excluded === 1 ? 'the only file' : `all ${excluded} files`} that the others match.`);
  return advice;
}

function shown(globs                   )         {
  return globs.map((glob) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(glob)).join(', ');
}

/** The error that no file matches, with what is probably meant. */
function refuseUnmatched(
  workspace        ,
  globs       ,
  { skipped }                          ,
  meaning          = MENU_FILES,
)           {
  const files = allFiles(workspace);
  const repositories = (0,_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .nearbyRepositories */ .G9)(workspace);
  if (files.length === 0 && repositories.length === 0) {
    return new _model_run_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e(
      'checkout.missing',
      'The repository is not checked out: there is no menu file and no git repository in the workspace.',
      'Put `- uses: actions/checkout@v6` before this step.',
    );
  }
  const without = globs.exclude.length === 0 ? '' : `, without ${shown(globs.exclude)}`;
  const advice = probablyMeant(globs, { files, repositories, links: skipped }, meaning);
  if (repositories.length === 0) advice.push('If the repository is not checked out, put `- uses: actions/checkout@v6` before this step.');
  return new _model_run_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e('files.unmatched', `No file matches \`${meaning.input}\`: ${shown(globs.include)}${without}.`, advice.join(' '));
}

/** All files of the workspace; none if it can't be read. */
function allFiles(workspace        )                    {
  try {
    return (0,_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .listMenuFiles */ .x_)(workspace, { include: ['**'], exclude: [] }).paths;
  } catch {
    return [];
  }
}


/***/ }),

/***/ 18748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ nearbyRepositories),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   Zv: () => (/* binding */ foldersAbove),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   oX: () => (/* binding */ readMenuFile),
/* harmony export */   vy: () => (/* binding */ mayHoldMenuFiles),
/* harmony export */   x_: () => (/* binding */ listMenuFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14006);
/* harmony import */ var _menu_file_decode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5129);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94924);






/** The menu files of the workspace. All paths start at the workspace, with `/`. */
                          
                
                                    
                                                                                   
                                      
                                                                                                        
                                           
 

/** Which files are menu files: globs, and globs of those to leave out. */
                        
                                      
                                      
                                                                                
                                      
 

/**
 * All files that the input `files` matches. Links are not followed, neither to files nor to folders.
 *
 * @throws RunError `checkout.unreadable`
 */
function listMenuFiles(workspace        , globs       )          {
  const isMenuFile = matches(globs);
  const starts = [...new Set(globs.include.map(startOf))];
  const entries = [...new Map(starts.flatMap((start) => [...walk(workspace, start)]).map((entry) => [entry.path, entry])).values()];
  const found = entries
    .filter(({ path, kind }) => isMenuFile(path) || (kind === 'link' && mayHoldMenuFiles(path, isMenuFile)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const above = starts.flatMap(foldersAbove).filter((folder) => holdsRepository(workspace, folder));
  const inside = entries.filter(({ kind }) => kind === 'repository').map(({ path }) => parentOf(path));
  return {
    paths: found.filter(({ kind }) => kind === 'file').map(({ path }) => path),
    skipped: found.filter(({ kind }) => kind === 'link').map(({ path }) => path),
    repositories: [...new Set([...above, ...inside])].toSorted(),
  };
}

/** The folders of a workspace that are repositories: itself, or up to two levels below. `actions/checkout` with `path:` makes one. */
function nearbyRepositories(workspace        )           {
  const children = foldersIn(workspace, '');
  return ['', ...children, ...children.flatMap((child) => foldersIn(workspace, child))].filter((folder) =>
    holdsRepository(workspace, folder),
  );
}

/** The folders right in a folder; none if it can't be read. */
function foldersIn(workspace        , folder        )           {
  try {
    const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, folder), { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && entry.name !== GIT).map(({ name }) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, name));
  } catch {
    return [];
  }
}

/** Whether menu files in this folder would match. */
function mayHoldMenuFiles(folder        , isMenuFile                           )          {
  return [`${folder}/any.yml`, `${folder}/any.yaml`].some((inside) => isMenuFile(inside));
}

/** Whether the input `files` matches a path. The path doesn't need to exist. */
function matches({ include, exclude, others = [] }       )                            {
  return picomatch__WEBPACK_IMPORTED_MODULE_4__([...include], { dot: true, ignore: [...exclude, ...others] });
}

/**
 * The bytes of a menu file, at most one more than a menu file can have. A link or a pipe may have replaced the file since it was listed.
 * The link is not followed, and the pipe is not waited for.
 *
 * @returns the error's code, such as EACCES, if the file can't be read
 */
function readMenuFile(workspace        , path        )                                                                {
  let file                    ;
  try {
    // Windows has neither flag, and no such pipes or links in a checkout.
    file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).isFile()) return { failure: 'it is not a regular file' };
    const bytes = Buffer.alloc(Math.min(size, _menu_file_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FILE_BYTES */ .g) + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, length, bytes.length - length, null);
    return { bytes: bytes.subarray(0, length) };
  } catch (error) {
    return { failure: codeOf(error) };
  } finally {
    if (file !== undefined) (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
  }
}

function codeOf(error         )         {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** A file, a link, or the `.git` of a repository, which is a folder or a file. */
                 
                        
                                                
 

const GIT = '.git';

function holdsRepository(workspace        , folder        )          {
  return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, folder, GIT));
}

/** The folder that a glob's files are in: the part before its first wildcard. */
function startOf(glob        )         {
  const { base, isGlob } = picomatch__WEBPACK_IMPORTED_MODULE_4__.scan(glob);
  const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(isGlob ? base : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(base));
  return folder === '.' ? '' : folder;
}

/** A folder of the workspace and those that it is in, up to the workspace itself. A folder outside is in none. */
function foldersAbove(folder        )           {
  if (folder.startsWith('..') || folder.startsWith('/')) return [];
  return folder === '' ? [''] : [...foldersAbove(parentOf(folder)), folder];
}

/** The folder that a path is in; '' for the workspace. */
function parentOf(path        )         {
  const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(path);
  return folder === '.' ? '' : folder;
}

/** Every file and link below a folder of the workspace, without git's own. Nothing outside the workspace is included. */
function* walk(workspace        , folder        )                   {
  const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, folder);
  if (folder.startsWith('..') || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(full)) return;
  if (readable(folder, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(full) !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), folder))) {
    yield { path: folder, kind: 'link' };
    return;
  }
  for (const entry of readable(folder, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(full, { withFileTypes: true }))) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, entry.name);
    if (entry.name === GIT) yield { path, kind: 'repository' };
    else if (entry.isDirectory()) yield* walk(workspace, path);
    else if (entry.isFile()) yield { path, kind: 'file' };
    else if (entry.isSymbolicLink()) yield { path, kind: 'link' };
  }
}

function readable   (folder        , read         )    {
  try {
    return read();
  } catch (error) {
    throw new _model_run_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e(
      'checkout.unreadable',
      `The folder ${JSON.stringify(folder === '' ? '.' : folder)} of the workspace can't be read (${codeOf(error)}), ` +
        'so the list of menu files is unknown.',
      'Check its permissions, and that no other step changes the workspace at the same time.',
    );
  }
}


/***/ }),

/***/ 81840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ deploymentsFor),
/* harmony export */   Pr: () => (/* binding */ connectOrg),
/* harmony export */   fe: () => (/* binding */ clientOf),
/* harmony export */   pm: () => (/* binding */ clock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29598);
/* harmony import */ var _record_client_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66794);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30348);

                                               

                                           

                                                            
                                                          
                                            


/** The machine's time. All else gets its time from here. */
const clock        = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: async (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds),
};

/** The deployments that are deploy records; undefined without a token. */
async function deploymentsFor(
  { githubToken, commentKey }                                              ,
  context               ,
)                                   {
  if (githubToken === '') return undefined;
  const [{ createRecordOctokit }, records] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(239), __webpack_require__.e(397)]).then(__webpack_require__.bind(__webpack_require__, 37397)), __webpack_require__.e(/* import() */ 104).then(__webpack_require__.bind(__webpack_require__, 74104))]);
  return new records.Deployments(createRecordOctokit(githubToken), context, commentKey);
}

/** The org and the OAuth client of a run, as a hash; undefined without credentials. */
function clientOf({ target, credentials }          )                     {
  if (credentials === undefined) return undefined;
  return (0,_record_client_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .clientHash */ .K)((0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(target), credentials.clientId);
}

/**
 * The run's org. Nothing is sent yet.
 *
 * @param onJob called with each publish job right before it gets a flow's text
 */
async function connectOrg(
  settings                                                                                      ,
  credentials             ,
  console                                       ,
  onJob                                          ,
)               {
  const { connect } = await Promise.all(/* import() */[__webpack_require__.e(425), __webpack_require__.e(820), __webpack_require__.e(303)]).then(__webpack_require__.bind(__webpack_require__, 6591));
  return connect({
    ...credentials,
    target: settings.target,
    requestsPerMinute: settings.requestsPerMinute,
    timeoutMs: settings.timeoutMs,
    flowApi: settings.flowApi,
    overwriteDrafts: settings.onDrift === 'overwrite',
    clock,
    secrets: { add: (secret) => console.addSecret(secret), redact: (text) => console.redact(text) },
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .Eb)({ onJob }),
  });
}


/***/ }),

/***/ 30348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qz: () => (/* binding */ COMMENT_WISHES),
  Gw: () => (/* binding */ DEFAULT_TESTS),
  dz: () => (/* binding */ InputError),
  ci: () => (/* binding */ addressOf),
  w4: () => (/* binding */ hostOf),
  TL: () => (/* binding */ parseInputs)
});

// UNUSED EXPORTS: DIAL_WISHES

// EXTERNAL MODULE: ./build/genesys/http/flow-api.js
var flow_api = __webpack_require__(72881);
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/PureCloudRegionHosts.js
var PureCloudRegionHosts = __webpack_require__(18890);
;// CONCATENATED MODULE: ./build/genesys/http/regions.js


/** The hosts of Genesys Cloud's regions by AWS name, such as `eu-west-1`, from the SDK. */
const REGIONS                              = new Map(Object.entries(PureCloudRegionHosts/* default */.A).map(([name, host]) => [name.replaceAll('_', '-'), host]));

/**
 * The host of a region, given by host (`mypurecloud.ie`, with or without `api.` or `https://`) or AWS name (`eu-west-1`).
 *
 * @returns undefined for an unknown region: a typo must not send the client secret to a stranger
 */
function regionHost(region        )                     {
  const wanted = region.trim().toLowerCase();
  const host = wanted
    .replace(/^https:\/\//u, '')
    .replace(/\/+$/u, '')
    .replace(/^(?:api|login|apps)\./u, '');
  return REGIONS.get(wanted.replaceAll('_', '-')) ?? [...REGIONS.values()].find((known) => known === host);
}

// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(25928);
// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(69903);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
// EXTERNAL MODULE: ./build/model/run-error.js
var run_error = __webpack_require__(94924);
// EXTERNAL MODULE: ./build/model/mode.js
var model_mode = __webpack_require__(9463);
;// CONCATENATED MODULE: ./build/run/inputs.js


                                                     



                                                        



/** The host that the client logs in to. */
function hostOf(target        )         {
  return 'gateway' in target ? target.gateway.host : target.regionHost;
}

/** Where requests to Genesys Cloud begin. */
function addressOf(target        )         {
  return 'gateway' in target ? target.gateway.href : `https://api.${target.regionHost}`;
}

                                

/** When a run comments on its pull request. */
const COMMENT_WISHES = ['auto', 'changes', 'never']         ;
                                                          

/** When the page to dial is uploaded. */
const DIAL_WISHES = ['auto', 'always', 'never']         ;
                                                    

/** The OAuth client of the client-credentials grant. */
                              
                            
                                
 

/** What the workflow asks for, validated. */
                           
                                                                                                       
                                                
                          
                                                                                                                                    
                                             
                                    
                        
                                                                   
                        
                      
                                                                                    
                                     
                                                                         
                                        
                                   
                                                                            
                                    
                                                                                  
                          
                            
                                         
                                                              
                                            
                                                       
                              
                               
                                     
                             
                                                                                                    
                                 
                                          
                                
                              
                              
                               
 

/** Everything that is wrong with the inputs, one sentence each. */
class InputError extends run_error/* RunError */.e {
                    name = 'InputError';
           problems                   ;

  constructor(problems                   ) {
    const [first] = problems;
    const list = problems.map((problem) => `- ${problem}`).join('\n');
    const message = problems.length === 1 ? String(first) : `${problems.length} inputs are wrong:\n${list}`;
    super('inputs', message, "Fix the step's `with:` and `env:`.");
    this.problems = problems;
  }
}

/**
 * The settings from the action's inputs and the environment.
 *
 * @param getInput the input's text, '' if it is not set (core.getInput)
 * @param trigger what started the run: it decides what `mode: auto` means, and whether there can be secrets at all
 * @throws InputError with all problems at once
 */
function parseInputs(getInput                          , env                   , trigger         )           {
  const inputs = new Inputs(getInput, env);
  const { problems } = inputs;
  const resolved = (0,model_mode/* resolveMode */.U)(inputs.choice('mode', ['auto', ...model_mode/* MODES */.F], 'auto'), trigger);
  if ('refusal' in resolved) problems.push(resolved.refusal);
  const mode = 'mode' in resolved ? resolved.mode : 'validate';
  const names = parseNamesPath(inputs.text('names'), problems);
  const tests = parseGlobs('tests', inputs.text('tests'), problems);
  const [gateway, region] = [inputs.text('gateway-url'), inputs.textOrEnv('region', 'GENESYS_CLOUD_REGION')];
  const settings           = {
    mode,
    modeNote: 'why' in resolved ? resolved.why : undefined,
    select: inputs.choice('select', ['auto', 'changed', 'all'], 'auto'),
    flows: inputs.lines('flows'),
    force: inputs.choice('force', ['true', 'false'], 'false') === 'true',
    credentials: parseCredentials(
      inputs.textOrEnv('client-id', 'GENESYS_CLOUD_CLIENT_ID'),
      inputs.textOrEnv('client-secret', 'GENESYS_CLOUD_CLIENT_SECRET'),
      mode !== 'validate' && trigger.hasSecrets,
      problems,
    ),
    target: parseTarget(gateway, region, problems),
    architectHost: gateway !== '' && region === '' ? undefined : regionHost(region === '' ? DEFAULT_REGION : region),
    names,
    files: parseFiles(inputs.text('files'), { names, tests }, problems),
    tests,
    flowApi: inputs.choice('flow-api', flow_api/* FLOW_APIS */.xx, 'auto'),
    onFailure: inputs.choice('on-failure', ['rollback-flow', 'rollback-all'], 'rollback-flow'),
    onDrift: inputs.choice('on-drift', ['fail', 'overwrite'], 'fail'),
    expectedPlan: parseExpectedPlan(inputs.text('expected-plan'), mode, problems),
    maxRetries: inputs.wholeNumber('max-retries', 3, 1, 20),
    concurrency: inputs.wholeNumber('concurrency', 4, 1, 32),
    requestsPerMinute: inputs.wholeNumber('requests-per-minute', 300, 1, 10_000),
    timeoutMs: inputs.wholeNumber('timeout-seconds', 30, 1, 600) * 1000,
    waitForLockMs: inputs.wholeNumber('wait-for-lock-minutes', 0, 0, 60) * 60_000,
    divisionId: parseDivision(inputs.text('division-id'), problems),
    comment: inputs.choice('comment', COMMENT_WISHES, 'auto'),
    dialPage: inputs.choice('dial-page', DIAL_WISHES, 'auto'),
    commentKey: parseCommentKey(inputs.text('comment-key'), problems),
    githubToken: inputs.text('github-token'),
  };
  if (problems.length > 0) throw new InputError(problems);
  return settings;
}

/** The texts of the inputs. It collects problems: until they are reported, a wrong value counts as its default. */
class Inputs {
           problems           = [];
           #getInput                          ;
           #env                   ;

  constructor(getInput                          , env                   ) {
    this.#getInput = getInput;
    this.#env = env;
  }

  text(name        )         {
    return this.#getInput(name).trim();
  }

  textOrEnv(name        , variable        )         {
    return this.text(name) || (this.#env[variable] ?? '').trim();
  }

  /** One value a line, each once. */
  lines(name        )                    {
    const lines = this.text(name).split('\n');
    return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
  }

  choice                  (name        , allowed              , fallback   )    {
    const value = this.text(name) || fallback;
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    const question = didYouMeanCode((0,did_you_mean/* near */.Zh)(value, allowed));
    this.problems.push(`\`${name}\` is ${JSON.stringify(value)}: it must be one of ${allowed.join(', ')}.${question}`);
    return fallback;
  }

  wholeNumber(name        , fallback        , min        , max        )         {
    const value = this.text(name);
    if (value === '') return fallback;
    const number = /^\d+$/u.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    this.problems.push(`\`${name}\` is ${JSON.stringify(value)}: it must be a whole number from ${min} to ${max}.`);
    return fallback;
  }
}

function didYouMeanCode(meant                    )         {
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
}

const CREDENTIALS_MISSING = [
  '`client-id` and `client-secret` are missing: pass them from secrets,',
  'or set GENESYS_CLOUD_CLIENT_ID and GENESYS_CLOUD_CLIENT_SECRET in `env`.',
  "If the workflow passes them, the secrets are empty: check their names, and whether the job's `environment` has them.",
  'Only `mode: validate` works without.',
].join(' ');

function parseCredentials(clientId        , clientSecret        , areNeeded         , problems          )                          {
  if (clientId !== '' && clientSecret !== '') return { clientId, clientSecret };
  // A fork's pull request may have the id, which is often a variable, but never the secret.
  if (!areNeeded) return undefined;
  if (clientId === '' && clientSecret === '') problems.push(CREDENTIALS_MISSING);
  else if (clientId === '') problems.push('`client-secret` is given without `client-id`: give both.');
  else
    problems.push(
      "`client-id` is given without `client-secret`: check the secret's name, and whether this workflow (or environment) can read it.",
    );
  return undefined;
}

const DEFAULT_REGION = 'mypurecloud.com';

function parseTarget(gateway        , region        , problems          )         {
  const host = regionHost(region === '' ? DEFAULT_REGION : region);
  const target = gateway === '' ? { regionHost: host ?? DEFAULT_REGION } : { gateway: parseGateway(gateway, problems) };
  if (host !== undefined) return target;
  const question = didYouMeanCode((0,did_you_mean/* near */.Zh)(region, [...REGIONS.values(), ...REGIONS.keys()]));
  const known = [...REGIONS].map(([name, knownHost]) => `${knownHost} (${name})`).join(', ');
  problems.push(
    `\`region\` is ${JSON.stringify(region.slice(0, 100))}, which is not a region of Genesys Cloud.${question} The regions are: ${known}.`,
  );
  return target;
}

function parseGateway(text        , problems          )      {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const problem = bareProblem(text) ?? gatewayProblem(url);
  if (problem !== undefined) problems.push(`\`gateway-url\` ${problem}.`);
  return url ?? new URL('https://invalid.invalid');
}

/** The address is never shown as it was given: it may hold a password. */
function gatewayProblem(url                 )                     {
  if (url === undefined) return 'is not a URL: give it as https://host/path';
  const { protocol, host, hostname, username, password, search, hash } = url;
  if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.has(hostname))) {
    const rule = 'it must be an https URL (http on loopback only), because the secret would be sent unencrypted';
    return `is ${JSON.stringify((0,text_text/* cut */.Jj)(`${protocol}//${host}`, 100))}: ${rule}`;
  }
  return [username, password, search, hash].some((part) => part !== '') ? "can't have a user, password, query or fragment" : undefined;
}

/** An address without its scheme. To a URL, `localhost` is the scheme of `localhost:8080`. */
function bareProblem(text        )                     {
  if (text.includes('://') || !URL.canParse(`http://${text}`)) return undefined;
  const { host, hostname } = new URL(`http://${text}`);
  const bare = (0,text_text/* cut */.Jj)(host, 100);
  return `is ${JSON.stringify(bare)}, without its scheme: write ${LOOPBACK.has(hostname) ? 'http' : 'https'}://${bare}`;
}

const LOOPBACK                      = new Set(['localhost', '127.0.0.1', '[::1]']);

const DEFAULT_FILES = 'ivr/**/*.yml\nivr/**/*.yaml';
/** The call tests if nothing else is given, as in action.yml. There, an empty text means none. */
const DEFAULT_TESTS                    = ['ivr/**/*.calls.yml', 'ivr/**/*.calls.yaml'];

function parseNamesPath(path        , problems          )                     {
  if (path === '') return undefined;
  if (path.startsWith('/') || path.split('/').includes('..'))
    problems.push(`\`names\` is ${JSON.stringify((0,text_text/* cut */.Jj)(path, 100))}: it must be a path from the workspace's root that stays inside it.`);
  return path.replace(/^\.\//u, '');
}

/** Files that are no menu files, whatever their names. */
                      
                                     
                        
 

function parseFiles(text        , { names, tests }            , problems          )        {
  const { include, exclude } = parseGlobs('files', text === '' ? DEFAULT_FILES : text, problems);
  if (include.length === 0) problems.push('`files` only excludes: give at least one glob without `!`.');
  const named = names === undefined ? [] : [names.replaceAll(/[\\*?[\]{}()!+@|]/gu, String.raw`\$&`)];
  // Files that are usually tests are no menu files, even if the tests are elsewhere or switched off.
  return { include, exclude: [...exclude, ...named], others: [...new Set([...DEFAULT_TESTS, ...tests.include])] };
}

/** Globs, one a line; those with a `!` exclude. */
function parseGlobs(input                   , text        , problems          )        {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  for (const line of lines) {
    const glob = line.replace(/^!/u, '');
    if (/^(?:\/|[a-z]:\/)/iu.test(glob) || glob.split('/').includes('..'))
      problems.push(`\`${input}\` holds ${JSON.stringify(line)}: a glob starts at the workspace's root and stays inside it.`);
  }
  const include = lines.filter((line) => !line.startsWith('!'));
  return { include, exclude: lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1)) };
}

function parseDivision(id        , problems          )                     {
  if (id === '') return undefined;
  if (!ids/* IDENTIFIER */.cS.test(id)) problems.push(`\`division-id\` is ${JSON.stringify(id.slice(0, 100))}: it must be a division's id.`);
  return id;
}

function parseExpectedPlan(hash        , mode      , problems          )                     {
  if (hash === '') return undefined;
  if (!/^[0-9a-f]{64}$/u.test(hash))
    problems.push(`\`expected-plan\` is ${JSON.stringify((0,text_text/* cut */.Jj)(hash, 100))}: give it the output \`plan\` of the run that was approved.`);
  else if (mode !== 'deploy') problems.push(`\`expected-plan\` is for deploys, and this run's mode is ${mode}.`);
  return hash;
}

function parseCommentKey(key        , problems          )         {
  if (!/^[\w .:/@-]{0,100}$/u.test(key)) problems.push('`comment-key` can have up to 100 letters, digits, spaces and - _ . : / @.');
  return key;
}


/***/ }),

/***/ 37733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ checkTested),
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   hk: () => (/* binding */ checkNamedFlows)
/* harmony export */ });
/* harmony import */ var _model_org_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24041);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94924);
/* harmony import */ var _model_ways_out_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66085);
/* harmony import */ var _repository_unmatched_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24276);
/* harmony import */ var _repository_workspace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18748);
                                                          
                                                       





                                            
                                                 
                                                 

/** The flows that a run is limited to, by the names that they have in the org. */
function limitOf({ flows }                         , { names }                          )                    {
  return flows.map((flow) => (0,_model_org_names_js__WEBPACK_IMPORTED_MODULE_0__/* .flowNameIn */ .N2)(flow, names));
}

/**
 * Checks that there are call tests, and that the input `flows` names flows that they are about.
 *
 * @throws RunError `files.unmatched`, `flows.unmatched`
 */
async function checkTested(
  settings          ,
  menuFiles           ,
  { workspace }               ,
  testFiles           ,
)                {
  if (testFiles.files.length === 0) throw refuseUntested(workspace, settings);
  await checkNamedFlows(settings, { menus: [], names: menuFiles.names }, testFiles.tests);
}

function refuseUntested(workspace        , { tests, flows }          )           {
  if (tests.include.length === 0)
    return new _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e('files.unmatched', 'No call was made: `tests` is empty.', 'Name the test files, or leave it out.');
  const [first, ...others] = flows;
  const listing = (0,_repository_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .listMenuFiles */ .x_)(workspace, tests);
  return (0,_repository_unmatched_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseUnmatched */ .A)(workspace, tests, listing, { input: 'tests', advice: (0,_model_ways_out_js__WEBPACK_IMPORTED_MODULE_4__/* .howToTest */ .G0)(others.length === 0 ? first : undefined) });
}

/**
 * Checks that the input `flows` names flows of this repository.
 *
 * @throws RunError `flows.unmatched`
 */
async function checkNamedFlows(
  settings          ,
  menuFiles                                    ,
  tests                      ,
)                {
  if (settings.flows.length === 0) return;
  const [{ checkLimit }, { byReference, withTested }] = await Promise.all([
    Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(112), __webpack_require__.e(134)]).then(__webpack_require__.bind(__webpack_require__, 99357)),
    Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(112), __webpack_require__.e(872)]).then(__webpack_require__.bind(__webpack_require__, 112)),
  ]);
  checkLimit(withTested(byReference(menuFiles.menus), tests), limitOf(settings, menuFiles));
}


/***/ }),

/***/ 73030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ completeProxies),
/* harmony export */   r: () => (/* binding */ checkProxies)
/* harmony export */ });
/* harmony import */ var _genesys_http_proxy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43946);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94924);



/** A URL with a scheme, such as `http://proxy:8080`. `proxy:8080` has none, although URL takes `proxy:` for one. */
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:\/\//iu;

/**
 * Completes the variables that name a proxy, so that everything in this run reads them alike: GitHub's library, the SDK's and git.
 *
 * As in curl, a proxy without a scheme is reached by http, and `ALL_PROXY` stands in for `HTTPS_PROXY`.
 *
 * @param env is changed
 */
function completeProxies(env                   )       {
  for (const name of ['https_proxy', 'http_proxy', 'all_proxy'].flatMap((lower) => [lower, lower.toUpperCase()])) {
    const proxy = (env[name] ?? '').trim();
    if (proxy !== '' && !HAS_SCHEME.test(proxy)) env[name] = `http://${proxy}`;
  }
  const [own, all] = ['https_proxy', 'all_proxy'].map((name) => env[name] || (env[name.toUpperCase()] ?? ''));
  if (own === '' && /^https?:/iu.test(all ?? '')) env['HTTPS_PROXY'] = all;
}

/**
 * Checks that requests can take the proxy that the environment names. A proxy's address can hold a password, so it is not shown.
 *
 * @param urls where this run sends requests
 * @throws RunError `inputs`
 */
function checkProxies(env                   , urls                   )       {
  for (const url of urls) {
    const name = (0,_genesys_http_proxy_js__WEBPACK_IMPORTED_MODULE_0__/* .unusableProxy */ .av)(url, env);
    if (name === undefined) continue;
    throw new _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e(
      'inputs',
      `${name} is not the address of a proxy that requests to ${new URL(url).host} can take.`,
      'Give it as `http://host:port`, or as `http://user:password@host:port` with all special characters percent-encoded. ' +
        'To send these requests without a proxy, add the host to NO_PROXY.',
    );
  }
}


/***/ }),

/***/ 71759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ START),
/* harmony export */   t: () => (/* binding */ atEnd)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29598);
                                                     
                                                          
                                                             
                                                     

                                           
                                                    
                                            

                    
                                   
                                                                                      
                                 
                                                                    
                                       
                                                  
                             
                                                                    
                                                
                                                            
                                       
                                                                            
                            
                             
 

/** What is known of a run. It is immutable: each stage of the run returns a state that has more. */
                                            
                                                                                                     
 

function stateOf(facts          )           {
  return { ...facts, with: ({ report, ...part }) => stateOf({ ...facts, ...part, report: { ...facts.report, ...report } }) };
}

/** Nothing is known yet. A run that ends in this state has failed. */
const START           = stateOf({
  selected: [],
  hasNews: true,
  report: {
    mode: 'validate',
    outcome: 'failure',
    commit: '',
    runUrl: '',
    repositoryUrl: '',
    commentKey: '',
    actor: '',
    at: '',
    files: [],
    flows: [],
    error: null,
    notes: [],
    apiCalls: { total: 0, retried: 0, throttledMs: 0 },
  },
});

/**
 * The state in which a run ends, however it ends: with the time, and with what its requests have cost by then.
 *
 * @param now milliseconds since the epoch
 */
function atEnd(state          , now        )           {
  return state.with({ report: { at: new Date(now).toISOString(), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ apiCalls: state.org?.apiCalls }) } });
}


/***/ }),

/***/ 62898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ Redactor)
});

;// CONCATENATED MODULE: ./build/secrets/gaps.js
/**
 * What may stand between two characters of a secret, by how much it takes apart:
 * - 1: something invisible, such as a soft hyphen or the NUL of UTF-16
 * - 2: the end of a line
 * - 3: a blank
 * - 4: the mark of a quotation at the start of a line
 */
                                

const [INVISIBLE, LINE_END, BLANK, QUOTATION] = [1, 2, 3, 4]                         ;

/** `⏎` is how this action shows the end of a line. */
const LINE_ENDS = /[\n\v\f\r\u0085\u2028\u2029⏎]/u;
/** U+FFFD stands for something unreadable (text/printable.ts). */
const INVISIBLES = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\ufffd]/u;

/** What each UTF-16 unit is, once it has been asked for: 0 is unknown, 1 is a character, and a gap is one more than its number. */
const known = new Uint8Array(65_536);

/** Whether this is a gap, and which; 0 for every other character. Negative codes are no characters. */
function gapOf(code        )          {
  if (code > 0xff_ff) return classify(code);
  known[code] ||= classify(code) + 1;
  return ((known[code] ?? 1) - 1)           ;
}

function classify(code        )          {
  const character = String.fromCodePoint(code);
  if (LINE_ENDS.test(character)) return LINE_END;
  if (/\s/u.test(character)) return BLANK;
  return INVISIBLES.test(character) ? INVISIBLE : 0;
}

;// CONCATENATED MODULE: ./build/secrets/stream.js
/** Ends a run of characters that belong together. */
const BARRIER = -1;

/** Characters, and where in a text each of them stands. A stream that was decoded from the text has the places of what it came from. */
class Stream {
  length = 0;
  /** UTF-16 units, digits or bytes; {@link BARRIER} between two pieces that don't belong together. */
           codes            ;
           from            ;
           to            ;

  /** @param capacity how many characters it can hold */
  constructor(capacity        ) {
    this.codes = new Int32Array(capacity);
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
  }

  add(code        , from        , to        )       {
    const at = this.length;
    this.codes[at] = code;
    this.from[at] = from;
    this.to[at] = to;
    this.length = at + 1;
  }

  /** Ends the run that began at a place, or forgets it if it is shorter than `least`. Returns the place of the next run. */
  endRun(start        , least        )         {
    if (this.length - start < least) this.length = start;
    else if (this.length > start) this.add(BARRIER, 0, 0);
    return this.length;
  }
}

function streamOf(text        )         {
  const stream = new Stream(text.length);
  for (let at = 0; at < text.length; at += 1) stream.add(text.charCodeAt(at), at, at + 1);
  return stream;
}

;// CONCATENATED MODULE: ./build/secrets/utf-8.js
/* How UTF-8 writes characters (RFC 3629 §3). */

/** How many bytes a character has that begins with this one; 1 if it begins no longer one. */
function lengthOfUtf8(lead        )         {
  if (lead < 0xc2 || lead > 0xf4) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** Whether a byte is one of a character's, and not its first. */
function isContinuation(byte        )          {
  return byte >= 0x80 && byte <= 0xbf;
}

;// CONCATENATED MODULE: ./build/secrets/radix.js

                                              



/** A way to write bytes in digits (RFC 4648). */
                 
                                     
                        
                                          
                         
                                                                                                   
                                     
 

/** What may stand between two digits, as gaps may. */
const SEPARATOR = -2;
const NO_DIGIT = -1;

/** Both alphabets of base64, base32, and hexadecimal in either case. */
const RADICES                   = [
  radix({ bits: 6, group: 4 }, ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', `${' '.repeat(62)}-_`]),
  radix({ bits: 5, group: 8 }, ['ABCDEFGHIJKLMNOPQRSTUVWXYZ234567']),
  radix({ bits: 4, group: 2, separators: ':-+' }, ['0123456789abcdef', '0123456789ABCDEF']),
];
/** The fewest bytes that can hold a secret: four characters. */
const MIN_BYTES = 4;
/** What a tag begins with. */
const TAG = '<'.charCodeAt(0);

/** For each byte, how many bytes a character has that begins with it; 0 if none does. */
                                   

/** Any bytes, for secrets in any script and encoding. */
const ANY_BYTES            = new Uint8Array(256).fill(1);
/** UTF-8 without control characters, but with the NUL of UTF-16. Words that were never encoded hardly ever decode to it. */
const UTF_8            = ANY_BYTES.map((_, byte) => {
  if (byte >= 0x80) return lengthOfUtf8(byte) > 1 ? lengthOfUtf8(byte) : 0;
  return Number(byte === 0 || (byte >= 9 && byte <= 13) || (byte >= 32 && byte < 127));
});

/**
 * What a stream holds in base64, base32 or hexadecimal: one stream for each digit that the first byte can begin with, because what stands
 * before a secret may look like digits, too. Use each stream before you ask for the next, which is written over it.
 *
 * @param text which bytes to keep, if there are enough of them in a row
 */
function* decoded(stream        , readings          , text           )                    {
  const [digits, bytes] = [new Stream(readings.length + 1), new Stream(readings.length + 1)];
  for (const one of RADICES) {
    readDigits(digits, readings, one);
    if (digits.length === 0) continue;
    for (let phase = 0; phase < one.group; phase += 1) {
      readBytes(bytes, digits, { phase, bits: one.bits, stream, text });
      if (bytes.length > 0) yield bytes;
    }
  }
}

function radix(
  { separators = '', ...sizes }                                                          ,
  alphabets                   ,
)        {
  const values = Array.from({ length: 128 }, () => NO_DIGIT);
  for (const separator of separators) values[separator.charCodeAt(0)] = SEPARATOR;
  for (const alphabet of alphabets) {
    for (const [value, digit] of Array.from(alphabet).entries()) if (digit !== ' ') values[digit.charCodeAt(0)] = value;
  }
  return { ...sizes, values };
}

/**
 * All runs of digits that are long enough, over gaps and escapes. No digit begins an escape, so there is one way to read them. The only
 * exception is a tag: what stands in `<…>` can be digits, too.
 */
function readDigits(digits        , readings          , { bits, values }       )       {
  const least = Math.ceil((8 * MIN_BYTES) / bits);
  const pieces                                          = [[0, readings.length]];
  digits.length = 0;
  for (const [from, to] of pieces) {
    let start = digits.length;
    for (let at = from; at < to;) {
      let value = radix_valueOf(readings.raw(at), values);
      let next = at + 1;
      if (value < 0 && readings.isSpecial(at)) [value, next] = specialDigit(readings, at, values);
      if (next - at > least && readings.raw(at) === TAG) pieces.push([at + 1, next]);
      if (value >= 0) digits.add(value, at, next);
      else if (value === NO_DIGIT) start = digits.endRun(start, least);
      at = next;
    }
    digits.endRun(start, least);
  }
}

function radix_valueOf(code        , values                   )         {
  return code >= 0 && code < values.length ? (values[code] ?? NO_DIGIT) : NO_DIGIT;
}

/** What begins at a place where a gap or an escape is, and the place behind it. */
function specialDigit(readings          , at        , values                   )                                {
  const gapEnd = readings.gapEnd(at);
  if (gapEnd > 0) return [SEPARATOR, gapEnd];
  const steps = readings.others(at);
  // `=` and the end of a line can hide the digits of the next line: `=\n64` is no `d`.
  const wrap = steps.find(({ gap }) => gap >= LINE_END);
  const digit = wrap ?? steps.find(({ code, gap }) => gap === 0 && radix_valueOf(code, values) !== NO_DIGIT);
  const step = digit ?? steps.find(({ gap }) => gap !== 0);
  if (step === undefined) return [radix_valueOf(readings.raw(at), values), at + 1];
  return [step.gap === 0 ? radix_valueOf(step.code, values) : SEPARATOR, step.to];
}

                    
                         
                        
                                  
                          
                           
 

/** The bytes of all runs of digits that can be text, with the places of the digits that each byte was made of. */
function readBytes(bytes        , digits        , { phase, bits, stream, text }          )       {
  const runs = new TextRuns(bytes, text);
  let [rest, restBits, first, skip] = [0, 0, 0, phase];
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.codes[at] ?? BARRIER;
    if (digit === BARRIER) {
      runs.end();
      [rest, restBits, skip] = [0, 0, phase];
      continue;
    }
    if (skip > 0) {
      skip -= 1;
      continue;
    }
    if (restBits === 0) first = at;
    rest = (rest << bits) | digit;
    restBits += bits;
    if (restBits < 8) continue;
    restBits -= 8;
    runs.add(rest >> restBits, stream.from[digits.from[first] ?? 0] ?? 0, stream.to[(digits.to[at] ?? 0) - 1] ?? 0);
    rest &= (1 << restBits) - 1;
    first = at;
  }
  runs.end();
}

/** Keeps the bytes that can be text, if there are enough of them in a row. */
class TextRuns {
           #bytes        ;
           #text           ;
  #start = 0;
  /** How many more bytes the character has. */
  #more = 0;

  constructor(bytes        , text           ) {
    this.#bytes = bytes;
    this.#text = text;
    bytes.length = 0;
  }

  add(byte        , from        , to        )       {
    const length = this.#more > 0 && isContinuation(byte) ? this.#more : (this.#text[byte] ?? 0);
    if (length === 0) {
      this.end();
      return;
    }
    this.#more = length - 1;
    this.#bytes.add(byte, from, to);
  }

  end()       {
    this.#more = 0;
    this.#start = this.#bytes.endRun(this.#start, MIN_BYTES);
  }
}

;// CONCATENATED MODULE: ./build/secrets/byte-lists.js
                                              



/** What stands between two numbers, besides blanks and line ends. */
const SEPARATORS = new Set([',', ';'].map((character) => character.charCodeAt(0)));
const MINUS = '-'.charCodeAt(0);
const [ZERO, NINE] = ['0', '9'].map((digit) => digit.charCodeAt(0))                    ;
const X = 'x'.charCodeAt(0);
/** Stands for all numbers that are no byte. */
const NO_BYTE = 1000;
/** What makes an ASCII letter small. */
const LOWER = 0x20;

/**
 * Bytes that a text lists as numbers: `[90, 113]` of JSON, Go and Python, `-61` of Java, `0x5A` of C.
 *
 * @param text which bytes to keep, if there are enough of them in a row
 */
function listedBytes(stream        , readings          , text           )         {
  const bytes = new Stream(readings.length + 1);
  const runs = new TextRuns(bytes, text);
  for (let at = 0; at < readings.length;) {
    const behind = separatorEnd(readings, at);
    if (behind !== undefined) {
      at = behind;
      continue;
    }
    const [value, next] = numberAt(readings, at);
    if (value < -128 || value > 255) runs.end();
    else runs.add(value & 0xff, stream.from[at] ?? 0, stream.to[next - 1] ?? 0);
    at = next;
  }
  runs.end();
  return bytes;
}

/** The place behind what separates two numbers; undefined if nothing here does. A line end can be escaped, as in JSON. */
function separatorEnd(readings          , at        )                     {
  if (SEPARATORS.has(readings.raw(at))) return at + 1;
  return readings.isSpecial(at) ? readings.others(at).find(({ gap }) => gap !== 0)?.to : undefined;
}

/** The number at a place, and the place behind it; if there is none, a number that is no byte. */
function numberAt(readings          , from        )                                         {
  const isNegative = readings.raw(from) === MINUS;
  const start = isNegative ? from + 1 : from;
  const isHex = readings.raw(start) === ZERO && (readings.raw(start + 1) | LOWER) === X;
  const first = isHex ? start + 2 : start;
  let [at, value] = [first, 0];
  for (let digit = digitAt(readings, at, isHex); digit >= 0; digit = digitAt(readings, at, isHex)) {
    value = Math.min(value * (isHex ? 16 : 10) + digit, NO_BYTE);
    at += 1;
  }
  return at === first ? [NO_BYTE, from + 1] : [isNegative ? -value : value, at];
}

function digitAt(readings          , at        , isHex         )         {
  const code = readings.raw(at);
  if (code >= ZERO && code <= NINE) return code - ZERO;
  const letter = (code | LOWER) - 'a'.charCodeAt(0);
  return isHex && code > NINE && letter >= 0 && letter < 6 ? letter + 10 : -1;
}

;// CONCATENATED MODULE: ./build/secrets/finder.js

                                             
                                              

/** Patterns by how they begin. */
                  
                                     
                               
 

/** How many characters of a pattern are looked up. They rule out most places of a text, however many secrets there are. */
const HEAD = 4;
const NONE                     = [];

/** Finds patterns in all readings of a text. The time grows with the text, and not with the number of patterns. */
class Finder {
           #root         = { next: new Map(), patterns: [] };
  /** 1 for each UTF-16 unit that a pattern begins with: one look rules out most places of a text. */
           #firsts = new Uint8Array(65_536);

  add(pattern         )       {
    let branch = this.#root;
    this.#firsts[pattern.codes[0] ?? 0] = 1;
    for (const code of pattern.codes.slice(0, HEAD)) {
      const next = branch.next.get(code) ?? { next: new Map(), patterns: [] };
      branch.next.set(code, next);
      branch = next;
    }
    branch.patterns.push(pattern);
  }

  /** Every place where a pattern begins, and the place behind it. */
  *find(readings          )                                                 {
    for (let at = 0; at < readings.length; at += 1) {
      for (const pattern of this.#startingAt(readings, at)) {
        const to = endOf(pattern, readings, at);
        if (to !== undefined) yield [at, to];
      }
    }
  }

  /** The patterns whose first characters can be read from here. */
  #startingAt(readings          , at        )                    {
    if (this.#firsts[readings.raw(at)] !== 1 && (!readings.isSpecial(at) || readings.gapEnd(at) > 0)) return NONE;
    const found = new Set         ();
    let states                   = [{ branch: this.#root, at }];
    for (let depth = 0; depth < HEAD && states.length > 0; depth += 1) {
      const reached          = [];
      for (const state of states) for (const next of following(readings, state, depth > 0)) addOnce(reached, next);
      for (const { branch } of reached) for (const pattern of branch.patterns) found.add(pattern);
      states = reached.filter(({ branch }) => branch.next.size > 0);
    }
    return found;
  }
}

/** How far the patterns have been followed, and where in the text. */
                 
                          
                      
 

function following(readings          , { branch, at }       , isOverGaps         )                   {
  if (isOverGaps && readings.hasGap(at)) {
    return [...readings.overGaps([at]).keys()].flatMap((place) => following(readings, { branch, at: place }, false));
  }
  const states          = [];
  const raw = branch.next.get(readings.raw(at));
  if (raw !== undefined) states.push({ branch: raw, at: at + 1 });
  for (const { gap, code, to } of readings.others(at)) {
    const other = gap === 0 ? branch.next.get(code) : undefined;
    if (other !== undefined) states.push({ branch: other, at: to });
  }
  return states;
}

/** Many readings lead to the same place. */
function addOnce(states         , next       )       {
  if (!states.some(({ branch, at }) => branch === next.branch && at === next.at)) states.push(next);
}

/** The place behind the longest part of a pattern that can be read from here; undefined if it is too short. */
function endOf(pattern         , readings          , from        )                     {
  let places                    = [from];
  for (let index = 0; index < pattern.codes.length; index += 1) {
    const [only] = places;
    const next = only !== undefined && places.length === 1 && isPlain(pattern, readings, only, index) ? [only + 1] : undefined;
    const reached = next ?? behind(pattern, readings, places, index);
    if (reached.length === 0) return index >= pattern.least ? furthest(places) : undefined;
    places = reached;
  }
  return furthest(places);
}

/** Whether a character of a pattern stands here as it is, and there is no other way to read on. Most do, so this saves most of the time. */
function isPlain({ codes, spaced }         , readings          , at        , index        )          {
  return readings.raw(at) === codes[index] && !readings.isSpecial(at) && (spaced === undefined || spaced[index] === false);
}

/** The places behind a character of a pattern, in all readings. */
function behind({ codes, spaced }         , readings          , places                   , index        )                    {
  const reached = new Set        ();
  // The first character stands at the place itself.
  const starts = index === 0 ? places.map((at)                    => [at, 0]) : readings.overGaps(places);
  for (const [at, gap] of starts) {
    if (spaced !== undefined && index > 0 && !isAllowed(gap, spaced[index] === true)) continue;
    if (readings.raw(at) === codes[index]) reached.add(at + 1);
    for (const step of readings.others(at)) if (step.gap === 0 && step.code === codes[index]) reached.add(step.to);
  }
  return [...reached];
}

/** A short secret can be torn apart by the end of a line, but a blank must be its own. */
function isAllowed(gap         , hasBlank         )          {
  return hasBlank ? gap > INVISIBLE : gap <= LINE_END;
}

function furthest(places                   )         {
  return places.reduce((one, other) => Math.max(one, other), 0);
}

;// CONCATENATED MODULE: ./build/secrets/patterns.js


/** What to look for: the characters of a secret without its gaps. */
                          
                               
                                    
                                                              
                         
     
                                                                                                                                         
                                                                        
     
                                                  
 

/** Shorter secrets are not masked: GitHub's runner would mask them as well, and make this action's own texts unreadable. */
const MIN_LENGTH = 4;
/** How many characters of a secret are enough: so many are no accident. A shorter secret must be found as a whole. */
const MIN_PREFIX = 8;

                                                       

const CHARACTERS         = (character) => [character.codePointAt(0) ?? 0];
const UTF_16                    = [
  (character) => [...Buffer.from(character, 'utf16le')],
  (character) => [...Buffer.from(character, 'utf16le').swap16()],
];

/**
 * A secret as a text and as the bytes of UTF-16, in each of Unicode's normal forms.
 *
 * Bytes are read as characters, one for one. ASCII needs one pattern only: the NULs of UTF-16 are gaps.
 */
function patternsOf(secret        )                     {
  const texts = new Set(
    partsOf(secret)
      .flatMap((part) => [part, ...['NFC', 'NFD', 'NFKC', 'NFKD'].map((form) => part.normalize(form))])
      // Forms have a plus for a blank, and those who decode them make a blank of every plus.
      .flatMap((part) => [part, part.replaceAll(/\s/gu, '+'), part.replaceAll('+', ' ').trim()]),
  );
  const patterns = [...texts].flatMap((text) =>
    [CHARACTERS, ...(/^\p{ASCII}*$/u.test(text) ? [] : UTF_16)].map((encode) => patternOf(text, encode)),
  );
  const unlike = new Map(patterns.map((pattern) => [JSON.stringify(pattern), pattern]));
  return [...unlike.values()].filter(({ codes }) => codes.length > 0);
}

/** The secret and each of its lines, without blanks around them, if they are long enough. */
function partsOf(secret        )                    {
  const whole = secret.toWellFormed();
  const parts = [whole, ...whole.split(/[\r\n]+/u)].map((part) => part.trim());
  return [...new Set(parts)].filter(({ length }) => length >= MIN_LENGTH);
}

function patternOf(text        , encode        )          {
  const codes           = [];
  const spaced            = [];
  let [isSpaced, characters, least] = [false, 0, 0];
  for (const character of text) {
    const before = codes.length;
    for (const code of encode(character)) {
      const gap = gapOf(code);
      if (gap > INVISIBLE) isSpaced = true;
      if (gap !== 0) continue;
      codes.push(code);
      spaced.push(isSpaced);
      isSpaced = false;
    }
    if (codes.length > before) characters += 1;
    if (characters === MIN_PREFIX && least === 0) least = codes.length;
  }
  return least === 0 ? { codes, least: codes.length, spaced } : { codes, least, spaced: undefined };
}

// EXTERNAL MODULE: ./node_modules/entities/dist/decode.js + 3 modules
var decode = __webpack_require__(81161);
;// CONCATENATED MODULE: ./build/secrets/escapes.js


                                              

/**
 * What an escape stands for; undefined if there is none.
 *
 * @param from the place behind the character that begins the escape
 * @param at the place of that character
 */
                                                                               

const BACKSLASH = 0x5c;
const MAX_UNICODE = 0x10_ff_ff;
const MAX_QUOTES = 32;
/** Longer than the longest name of a character in HTML, `CounterClockwiseContourIntegral`. */
const MAX_NAME = 40;

/** Escapes by the character that they begin with. */
const ESCAPES                                         = new Map(
  Object.entries({
    // Addresses and forms (RFC 3986 §2.1), and what JavaScript's `escape` makes of other characters.
    '%': [hex('', 2), hex('u', 4)],
    // JSON, and the languages: JavaScript, C#, Java, Python, Go, PHP, C, shells; also Markdown.
    '\\': [...[hex('u', 4), hex('x', 2), hex('U', 8), braced, octal, control].map(outsideRow), punctuation, wrap],
    // HTML and XML.
    '&': [reference],
    '<': [tag],
    // Quoted-printable (RFC 2045 §6.7).
    '=': [hex('', 2), softWrap],
    // YAML, SQL, CSV and shells double a quote, or leave the quotes for it.
    "'": [literal("'"), literal(String.raw`\''`), literal(`"'"'`), quotes("'")],
    '"': [literal('"'), quotes('"')],
    '>': [quotation],
    '|': [quotation],
    '#': [quotation],
    '*': [quotation],
  }                                            ).map(([head, escapes]) => [head.charCodeAt(0), escapes]),
);

/** The gaps that a backslash and a letter stand for. */
const CONTROLS                           = new Map(
  Object.entries({ n: LINE_END, r: LINE_END, f: LINE_END, v: LINE_END, t: BLANK, b: INVISIBLE, 0: INVISIBLE }).map(([letter, gap]) => [
    letter.charCodeAt(0),
    gap,
  ]),
);

/** In a row of backslashes, no letter or digit is escaped. A text full of backslashes would take long otherwise. */
function outsideRow(escape        )         {
  return (readings, from, at) =>
    [0, 1, 2].every((more) => readings.raw(from + more) === BACKSLASH) ? undefined : escape(readings, from, at);
}

/** A code of a fixed number of hexadecimal digits. */
function hex(prefix        , digits        )         {
  return (readings, from) => {
    const start = prefix === '' ? from : readings.next(from, is(prefix))?.to;
    return start === undefined ? undefined : number(readings, start, { radix: 16, least: digits, most: digits });
  };
}

/** `\u{22}`. */
function braced(readings        , from        )                   {
  const open = readings.next(readings.next(from, is('u'))?.to ?? readings.length, is('{'));
  const point = open && number(readings, open.to, { radix: 16, least: 1, most: 6 });
  const close = point && readings.next(point.to, is('}'));
  return close && { ...point, to: close.to };
}

/** `\042`. */
function octal(readings        , from        )                   {
  return number(readings, from, { radix: 8, least: 3, most: 3 });
}

/** `\n`. */
function control(readings        , from        )                   {
  const letter = readings.next(from, isControl);
  return letter && { ...letter, gap: CONTROLS.get(letter.code) ?? 0 };
}

/** `\/`, `\"` and all that Markdown escapes. */
function punctuation(readings        , from        )                   {
  return readings.next(from, isPunctuation);
}

/** A line that goes on in the next one, which can be indented. */
function wrap(readings        , from        )                   {
  return readings.others(from).find(({ gap }) => gap >= LINE_END);
}

function softWrap(readings        , from        )                   {
  return readings.others(from).find(({ gap }) => gap === LINE_END);
}

/** `&amp;`, `&#38;`, `&#x26;`. Only a number can do without the semicolon. */
function reference(readings        , from        )                   {
  const name = word(readings, from, isNamePart);
  const end = readings.next(name.to, is(';'));
  const isNumber = /^#(?:\d|[xX][\dA-Fa-f])/u.test(name.text);
  if (end === undefined && !isNumber) return undefined;
  const decoded = (0,decode/* decodeHTML */.Gz)(`&${name.text};`);
  const code = decoded.codePointAt(0) ?? 0;
  return String.fromCodePoint(code) === decoded ? { code, gap: 0, to: end?.to ?? name.to } : undefined;
}

/** `<wbr>`, `<br/>`, `</b>`: it is not seen. What begins a quotation ends it: `>`. */
function tag(readings        , from        )                   {
  const start = readings.next(from, is('/'))?.to ?? from;
  const name = word(readings, start, isTagPart, BLANK);
  const end = name.text === '' ? undefined : readings.next(name.to, is('>'), BLANK);
  return end && { code: end.code, gap: /^br\b/iu.test(name.text) ? LINE_END : INVISIBLE, to: end.to };
}

/** The mark of a quotation or a comment at the start of a line, where a wrapped text goes on. */
function quotation(readings        , from        , at        )                   {
  return readings.isLineStart(at) ? { code: 0, gap: QUOTATION, to: from } : undefined;
}

/** Exactly this text, whose last character is what it stands for. */
function literal(rest        )         {
  const characters = Array.from(rest, is);
  return (readings, from) => {
    let last                   = { code: 0, gap: 0, to: from };
    for (const isNext of characters) last = last && readings.next(last.to, isNext);
    return last;
  };
}

/** Quotes in quotes that were quoted once more: all of them together stand for one. */
function quotes(quote        )         {
  return (readings, from) => {
    let to = from;
    let count = 0;
    for (; count < MAX_QUOTES; count += 1) {
      const next = readings.next(to, isQuoteOrBackslash);
      if (next === undefined) break;
      ({ to } = next);
    }
    return count < 3 ? undefined : { code: quote.charCodeAt(0), gap: 0, to };
  };
}

function is(character        )                            {
  const wanted = character.charCodeAt(0);
  return (code) => code === wanted;
}

function number(
  readings        ,
  from        ,
  { radix, least, most }                                                                           ,
)                   {
  let [code, to, count] = [0, from, 0];
  for (; count < most; count += 1) {
    const digit = readings.next(to, radix === 16 ? isHexDigit : isOctalDigit);
    if (digit === undefined) break;
    code = code * radix + Number.parseInt(String.fromCodePoint(digit.code), radix);
    ({ to } = digit);
  }
  return count < least || code > MAX_UNICODE ? undefined : { code, gap: 0, to };
}

function word(
  readings        ,
  from        ,
  isPart                           ,
  widest      ,
)                                                 {
  let [text, to] = ['', from];
  while (text.length < MAX_NAME) {
    const letter = readings.next(to, isPart, widest);
    if (letter === undefined) break;
    text += String.fromCodePoint(letter.code);
    ({ to } = letter);
  }
  return { text, to };
}

function isControl(code        )          {
  return CONTROLS.has(code);
}

function isPunctuation(code        )          {
  return code > 0x20 && code < 0x7f && !isDigit(code) && !isLetter(code);
}

function isQuoteOrBackslash(code        )          {
  return code === 0x22 || code === 0x27 || code === BACKSLASH;
}

function isNamePart(code        )          {
  return isDigit(code) || isLetter(code) || code === 0x23;
}

function isTagPart(code        )          {
  return isDigit(code) || isLetter(code) || code === 0x2f;
}

function isDigit(code        )          {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code        )          {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isHexDigit(code        )          {
  return isDigit(code) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}

function isOctalDigit(code        )          {
  return code >= 0x30 && code <= 0x37;
}

;// CONCATENATED MODULE: ./build/secrets/readings.js


                                              



/** The most ways to read on from one place. It bounds the work on escapes of escapes. */
const MAX_STEPS = 8;
/** The most places that are looked at behind a gap. */
const MAX_PLACES = 16;
const readings_NONE                  = [];

/**
 * All ways to read a stream: each character as it is, and each escape as what it stands for. Nothing tells which one is meant, so all of
 * them stay, and escapes of escapes are among them. For example `%2522` is read as itself, as `%22` and as `"`.
 */
class Readings                   {
           length        ;
           #codes            ;
  /**
   * What is special about each place: 0 if nothing is, {@link ESCAPED}, or a gap together with the place behind it
   * ({@link packed}). A run of gaps that stand there as they are is one. Megabytes of text need it to be small.
   */
           #special            ;
           #escapes = new Map                         ();

  /** From right to left, because an escape is made of what follows, which can be escaped itself. */
  constructor({ codes, length }        ) {
    this.length = length;
    this.#codes = codes.subarray(0, length);
    this.#special = new Int32Array(length);
    for (let at = length - 1; at >= 0; at -= 1) {
      const code = codes[at] ?? BARRIER;
      const gap = code === BARRIER ? 0 : gapOf(code);
      if (gap !== 0) this.#addGap(at, gap);
      else if (ESCAPES.has(code) || isHighSurrogate(code) || lengthOfUtf8(code) > 1) this.#addEscapes(at, code);
    }
  }

  /** The character at a place as it is; {@link BARRIER} if it is a gap, or if nothing is there. */
  raw(at        )         {
    return (this.#special[at] ?? 0) > 0 ? BARRIER : (this.#codes[at] ?? BARRIER);
  }

  /** All other ways to read on from a place. */
  others(at        )                  {
    const special = this.#special[at] ?? 0;
    if (special === 0) return readings_NONE;
    return special === ESCAPED ? (this.#escapes.get(at) ?? readings_NONE) : this.#withLast([unpacked(special)]);
  }

  /** Whether there are other ways at all. */
  isSpecial(at        )          {
    return this.#special[at] !== 0;
  }

  /** The place behind a gap that stands there as it is; 0 if there is none. */
  gapEnd(at        )         {
    return Math.max(0, this.#special[at] ?? 0) >> 2;
  }

  /** Whether a gap is a way to read on from a place. */
  hasGap(at        )          {
    const special = this.#special[at] ?? 0;
    return special > 0 || (special === ESCAPED && this.others(at).some(({ gap }) => gap !== 0));
  }

  /** The next character that is asked for, over gaps. What stands there as it is comes first. */
  next(from        , isWanted                           , widest      = QUOTATION)                   {
    const found = this.#nextAt(from, isWanted);
    if (found !== undefined || !this.hasGap(from)) return found;
    for (const [at, gap] of this.#inOrder(from)) {
      const step = gap > widest ? undefined : this.#nextAt(at, isWanted);
      if (step !== undefined) return step;
    }
    return undefined;
  }

  /** The places themselves and those that are reached from them over gaps, each with the widest gap before it. */
  overGaps(places                   )                               {
    const reached = new Map                 (places.map((at) => [at, 0]));
    for (const [at, gap] of reached) {
      if (reached.size >= MAX_PLACES) break;
      for (const step of this.others(at)) {
        if (step.gap !== 0 && !reached.has(step.to)) reached.set(step.to, Math.max(gap, step.gap)       );
      }
    }
    return reached;
  }

  /** The nearest place first: a mark of a quotation can be a character as well. */
  #inOrder(from        )                                                   {
    return [...this.overGaps([from])].toSorted(([one], [other]) => one - other);
  }

  /** Whether a line ends here, and blanks or the marks of a quotation may follow. */
  isLineStart(at        )          {
    for (let before = at - 1; before >= Math.max(0, at - 8); before -= 1) {
      const character = String.fromCodePoint(Math.max(0, this.#codes[before] ?? 0));
      if (/[\n\r]/u.test(character)) return true;
      if (!/[ \t>|#*]/u.test(character)) return false;
    }
    return false;
  }

  #nextAt(at        , isWanted                           )                   {
    const code = this.raw(at);
    if (code !== BARRIER && isWanted(code)) return { code, gap: 0, to: at + 1 };
    return this.#special[at] === ESCAPED ? this.others(at).find((step) => step.gap === 0 && isWanted(step.code)) : undefined;
  }

  #addGap(at        , gap     )       {
    const next = this.#special[at + 1] ?? 0;
    this.#special[at] = next > 0 ? Math.max(next, packed(gap, next >> 2)) : packed(gap, at + 1);
  }

  #addEscapes(at        , code        )       {
    const steps         = [];
    const heads         = [{ code, gap: 0, to: at + 1 }];
    for (const head of heads) {
      for (const step of this.#decode(head, at)) {
        const isKnown = steps.some((other) => other.to === step.to && other.code === step.code && other.gap === step.gap);
        if (isKnown || steps.length === MAX_STEPS) continue;
        steps.push(step);
        if (step.gap === 0 && steps.length < MAX_STEPS) heads.push(step);
      }
    }
    if (steps.length === 0) return;
    this.#special[at] = ESCAPED;
    this.#escapes.set(at, this.#withLast(steps));
  }

  /** Gaps, and each with all that follow it as one, so that no number of them takes long to pass. */
  #withLast(steps                 )                  {
    if (!steps.some((step) => step.gap !== 0 && this.hasGap(step.to))) return steps;
    const last = steps
      .filter((step) => step.gap !== 0 && this.hasGap(step.to))
      .flatMap(({ gap, to }) => {
        const end = this.others(to).findLast((step) => step.gap !== 0);
        return end === undefined ? [] : [{ code: BARRIER, gap: Math.max(gap, end.gap)       , to: end.to }];
      });
    return [...steps, ...last];
  }

  /** What a character that begins an escape stands for, together with what follows. */
  #decode({ code, to }      , at        )                  {
    const steps         = [];
    for (const escape of ESCAPES.get(code) ?? []) {
      const step = escape(this, to, at);
      if (step !== undefined) steps.push(step);
    }
    const whole = isHighSurrogate(code) ? this.#pair(code, to) : this.#utf8(code, to);
    if (whole !== undefined) steps.push(whole);
    return steps.map((step) => (step.gap === 0 ? { ...step, gap: gapOf(step.code) } : step));
  }

  /** The character that two surrogates stand for. */
  #pair(high        , from        )                   {
    const low = this.next(from, (code) => code >= 0xdc_00 && code <= 0xdf_ff);
    return low && { code: (high - 0xd8_00) * 0x4_00 + (low.code - 0xdc_00) + 0x1_00_00, gap: 0, to: low.to };
  }

  /** The character that bytes of UTF-8 stand for. */
  #utf8(lead        , from        )                   {
    const more = lengthOfUtf8(lead) - 1;
    if (more < 1) return undefined;
    let [code, to] = [lead & (0x3f >> more), from];
    for (let count = 0; count < more; count += 1) {
      const byte = this.#continuation(to);
      if (byte === undefined) return undefined;
      code = (code << 6) | (byte.code & 0x3f);
      ({ to } = byte);
    }
    return code > 0x10_ff_ff ? undefined : { code, gap: 0, to };
  }

  /** A byte of UTF-8 that is not the first. Many look like gaps. */
  #continuation(from        )                   {
    for (const [at] of this.#inOrder(from)) {
      const code = this.#codes[at] ?? BARRIER;
      if (isContinuation(code)) return { code, gap: 0, to: at + 1 };
      const found = this.others(at).find((step) => isContinuation(step.code));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

const ESCAPED = -1;

/** A gap and the place behind it in one number. */
function packed(gap     , to        )         {
  return (to << 2) | gap;
}

function unpacked(special        )       {
  return { code: BARRIER, gap: (special & 3)       , to: special >> 2 };
}

function isHighSurrogate(code        )          {
  return code >= 0xd8_00 && code <= 0xdb_ff;
}

;// CONCATENATED MODULE: ./build/secrets/runner-masks.js


/**
 * What the runner must mask in its own log, which other steps write, too: a secret and its lines, in the forms that services write most.
 *
 * GitHub's runner derives more of them by itself (actions/runner, src/Runner.Common/HostContext.cs: base64 in each shift, JSON, addresses,
 * XML, shells). Other runners don't.
 */
function runnerMasks(secret        )                    {
  return [
    ...new Set(
      partsOf(secret).flatMap((part) => [
        part,
        JSON.stringify(part).slice(1, -1),
        encodeURIComponent(part),
        Buffer.from(part).toString('base64'),
      ]),
    ),
  ];
}

;// CONCATENATED MODULE: ./build/secrets/spans.js
const MASK = '***';
/** What follows a backslash belongs to it: half an escape would spoil the JSON around it. */
const ESCAPE = /\\(?:u[\da-f]{4}|[^])/giu;

/** The parts of a text that are masked. */
class Spans {
           #text        ;
           #marked            ;
  #isEmpty = true;

  constructor(text        ) {
    this.#text = text;
    this.#marked = new Uint8Array(text.length);
  }

  add(from        , to        )       {
    this.#marked.fill(1, from, to);
    this.#isEmpty = false;
  }

  /** The text with each part masked, and parts that touch each other as one. */
  masked()         {
    if (this.#isEmpty) return this.#text;
    this.#completeEscapes();
    let result = '';
    for (let at = 0; at < this.#text.length;) {
      const isMarked = this.#marked[at] === 1;
      const next = this.#marked.indexOf(isMarked ? 0 : 1, at);
      const end = next === -1 ? this.#text.length : next;
      result += isMarked ? MASK : this.#text.slice(at, end);
      at = end;
    }
    return result;
  }

  #completeEscapes()       {
    for (const { index, 0: escape } of this.#text.matchAll(ESCAPE)) {
      const end = index + escape.length;
      const first = this.#marked.subarray(index, end).indexOf(1);
      if (first !== -1) this.#marked.fill(1, index, end);
    }
  }
}

;// CONCATENATED MODULE: ./build/secrets/redactor.js









/** How often base64, base32 or hexadecimal is looked for in what came out of another. */
const MAX_DEPTH = 2;

/** How many characters of texts are remembered with what was masked in them. */
const MAX_REMEMBERED = 1_000_000;

/**
 * Masks secrets in everything that leaves the run. GitHub's runner masks only its own log and summary. Comments, outputs and files
 * are masked here.
 *
 * A secret is found however it is written: escaped for any language, in any mix and depth ({@link Readings}), as the bytes of UTF-8 or
 * UTF-16 in base64, base32 or hexadecimal ({@link decoded}) or listed as numbers ({@link listedBytes}), torn apart by line ends and
 * blanks, and cut off after eight characters. Left out is what a service might do on purpose, such as reversing it or spelling it out.
 */
class Redactor {
           #finder = new Finder();
           #secrets = new Set        ();
  /** What was masked. A report is masked after each flow, and most of its texts are the same each time. */
           #masked = new Map                ();
  #remembered = 0;
  #bytes = UTF_8;

  /**
   * Adds a secret. One that is shorter than four characters is not masked.
   *
   * @returns what the runner must mask; nothing if the secret is known
   */
  add(secret        )                    {
    if (this.#secrets.has(secret)) return [];
    this.#secrets.add(secret);
    if (!/^\p{ASCII}*$/u.test(secret)) this.#bytes = ANY_BYTES;
    for (const pattern of patternsOf(secret)) this.#finder.add(pattern);
    this.#forget();
    return runnerMasks(secret);
  }

  /** The text with every known secret masked, and overlapping secrets as one. The beginning of a cut-off secret is masked, too. */
  redact(text        )         {
    if (this.#secrets.size === 0) return text;
    const known = this.#masked.get(text);
    if (known !== undefined) return known;
    const spans = new Spans(text);
    this.#search(streamOf(text), spans, 0);
    const masked = spans.masked();
    this.#remember(text, masked);
    return masked;
  }

  /** A value with all its strings masked, names of properties included. Call it before the strings are escaped. */
  redactAll   (value   )    {
    if (typeof value === 'string') return this.redact(value)     ;
    if (Array.isArray(value)) return value.map((item         ) => this.redactAll(item))     ;
    if (typeof value !== 'object' || value === null || JSON.isRawJSON(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [this.redact(name), this.redactAll(item           )]))     ;
  }

  #remember(text        , masked        )       {
    this.#remembered += text.length + masked.length;
    if (this.#remembered > MAX_REMEMBERED) this.#forget();
    else this.#masked.set(text, masked);
  }

  #forget()       {
    this.#masked.clear();
    this.#remembered = 0;
  }

  #search(stream        , spans       , depth        )       {
    const readings = new Readings(stream);
    for (const [from, to] of this.#finder.find(readings)) spans.add(stream.from[from] ?? 0, stream.to[to - 1] ?? 0);
    if (depth === MAX_DEPTH) return;
    const listed = listedBytes(stream, readings, this.#bytes);
    if (listed.length > 0) this.#search(listed, spans, depth + 1);
    for (const inner of decoded(stream, readings, this.#bytes)) this.#search(inner, spans, depth + 1);
  }
}


/***/ }),

/***/ 69903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zh: () => (/* binding */ near),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);


/** In UTF-16 units. Longer names are not compared: the time is the product of their lengths, and no one mistypes one that long. */
const LONGEST = 200;

/**
 * The known word that someone most likely meant by `word`; undefined if none or more than one comes near. A wrong suggestion is worse
 * than none.
 *
 * @param word what was written
 * @param candidates the known words
 */
function near(word        , candidates                   )                     {
  const squashed = squash(word);
  if (squashed === '' || word.length > LONGEST) return undefined;
  const same = candidates.filter((candidate) => squash(candidate) === squashed);
  if (same.length > 0) return only(same);
  const ranked = candidates.map((candidate) => ({ candidate, steps: editDistance(squashed, squash(candidate)) }));
  const fewest = ranked.reduce((least, { steps }) => Math.min(least, steps), Number.POSITIVE_INFINITY);
  if (fewest <= maxDistance(squashed)) return only(ranked.filter(({ steps }) => steps === fewest).map(({ candidate }) => candidate));
  // A part of a name, such as `target` for `routing_target`.
  return only(candidates.filter((candidate) => holdsWords(candidate, word)));
}

/**
 * Up to `most` names that come near `word`, contain it, or are contained in it; the nearest first. If some have the same letters, only
 * those.
 *
 * @param word what was written
 * @param candidates names that someone has given
 */
function nearest(word        , candidates                   , most = 3)           {
  const wanted = formsOf(word);
  if (wanted.plain === '' || word.length > LONGEST) return [];
  const similar = candidates
    .filter((candidate) => candidate.length <= LONGEST)
    .map((candidate) => {
      const other = formsOf(candidate);
      const steps = wanted.letters === other.letters ? 0 : editDistance(wanted.plain, other.plain);
      const isNear = steps <= maxDistance(wanted.plain) || isPartOf(wanted.words, other.words) || isPartOf(other.words, wanted.words);
      return { candidate, steps, isNear };
    })
    .filter(({ isNear }) => isNear)
    .toSorted((a, b) => a.steps - b.steps);
  // If a name has the same letters, only that name is meant.
  const same = similar.filter(({ steps }) => steps === 0);
  return (same.length > 0 ? same : similar).slice(0, most).map(({ candidate }) => candidate);
}

/**
 * Names that come near, as a question, with a difference that is easy to overlook.
 *
 * @param word what was written
 * @param names at least one
 */
function didYouMean(word        , names                   )         {
  const shown = names.map((name) => `"${name}"`);
  const question = `Did you mean ${[shown.slice(0, -1).join(', '), shown.at(-1)].filter(Boolean).join(' or ')}?`;
  const [name = ''] = names;
  if (names.length !== 1 || plainOf(word) !== plainOf(name)) return question;
  return word.toLowerCase() === name.toLowerCase()
    ? `${question} Names are case-sensitive.`
    : `${question} They differ in spaces, or in characters that look alike.`;
}

/** A name without what is easy to overlook: case, width, invisible characters, kinds and numbers of blanks. */
function plainOf(name        )         {
  return name
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** A word without the signs between its parts: `flowName`, `flow-name` and `flow_name` are one. */
function squash(word        )         {
  return formsOf(word).letters;
}

/** How many mistakes a word may have. */
function maxDistance(word        )         {
  return Math.max(1, Math.floor(word.length / 3));
}

/** The fewest letters to remove, add or replace. Two swapped neighbours are one mistake. */
function editDistance(a        , b        )         {
  const steps = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(a, b);
  if (steps !== 2 || a.length !== b.length) return steps;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) ? 1 : steps;
}

/** A name in the forms that are compared; `words` has one blank between words. */
function formsOf(name        )                                                                               {
  const plain = plainOf(name);
  return { plain, letters: plain.replaceAll(/[-_ ]/gu, ''), words: plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim() };
}

/** Whether a name has all words of `part`, and more. */
function holdsWords(name        , part        )          {
  const [words, parts] = [formsOf(name).words.split(' '), formsOf(part).words.split(' ')];
  return parts.length < words.length && parts.every((one) => words.includes(one));
}

/** Whether a name has these words in sequence. A single letter is not enough. */
function isPartOf(words        , name        )          {
  return words.length > 1 && ` ${name} `.includes(` ${words} `);
}

function only(found                   )                     {
  return found.length === 1 ? found[0] : undefined;
}


/***/ }),

/***/ 64865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   kc: () => (/* binding */ logText),
/* harmony export */   lf: () => (/* binding */ NOT_BLANK)
/* harmony export */ });
/**
 * A character that can be seen: a letter, a digit or a sign. Some are invisible by their purpose, U+2800 is a blank of Braille, and U+1D159
 * is a note without a head.
 */
const NOT_BLANK = /(?![\p{Default_Ignorable_Code_Point}\u2800\u{1d159}])[\p{L}\p{N}\p{P}\p{S}\p{Cs}]/u;

/** What hides text, turns it around, or only seems to be a blank. Unicode's property covers fillers, selectors, tags and what may come. */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\ufff9-\ufffb\u{1d159}]/gu;

/** Joiners merge two characters into one, or keep two letters apart. Anywhere else they only hide. */
const JOINER = /(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D](?=[\p{L}\p{Extended_Pictographic}])/u;
/** Selectors choose between the forms of an emoji, or of a letter of Mongolian. A second one only hides. */
const SELECTOR = /(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]|(?<=[\d#*])\uFE0F(?=\u20E3)|(?<=[\u1820-\u18AA])[\u180B-\u180D\u180F]/u;
/** What is invisible and changes how its neighbours look. */
const KEPT = new RegExp(`(${JOINER.source}|${SELECTOR.source})`, 'u');

/** Foreign text on one line of a log: in quotes, with nothing invisible in it. */
function quoted(text        )         {
  return `"${oneLine(text)}"`;
}

/** Foreign text without line ends and invisible characters. */
function oneLine(text        )         {
  return visible(text.toWellFormed().replaceAll(/\r?\n/gu, '⏎'));
}

/** Shows that something unreadable stands in place of an invisible character. */
function visible(text        )         {
  return text
    .split(KEPT)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(INVISIBLE, '\ufffd')))
    .join('');
}

/**
 * A whole text for the log. It keeps its lines and nothing else that is invisible.
 *
 * The runner takes a line that starts with `::`, and `##[` anywhere, for a command. A zero-width space breaks both.
 */
function logText(text        )         {
  return text
    .split(/\r?\n/u)
    .map((line) => oneLine(line))
    .join('\n')
    .replaceAll('##[', '##\u200b[')
    .replaceAll(/^(\s*)::/gmu, '$1\u200b::');
}


/***/ }),

/***/ 21238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ words),
/* harmony export */   l: () => (/* binding */ graphemes)
/* harmony export */ });
/** One for each kind: making one takes 5 ms, so it is made when the first text comes. */
const made = new Map                                     ();

/** The characters of a text as people count them. */
function graphemes(text        )                {
  return segments('grapheme', text);
}

/** The words of a text in any script, and what is between them. */
function words(text        )                {
  return segments('word', text);
}

function segments(granularity                     , text        )                {
  const segmenter = made.get(granularity) ?? new Intl.Segmenter('en', { granularity });
  made.set(granularity, segmenter);
  return segmenter.segment(text);
}


/***/ }),

/***/ 74043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   qX: () => (/* binding */ normalizeSpeech),
/* harmony export */   vD: () => (/* binding */ utcMinute)
/* harmony export */ });
/** A text cut to `most` UTF-16 units. A character is never cut in two. */
function cut(text        , most        )         {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  return `${head.isWellFormed() ? head : head.slice(0, -1)}…`;
}

/** A found value as JSON, short enough for a sentence. */
function show(value         )         {
  return typeof value === 'string' ? JSON.stringify(cut(value, 57)) : cut(JSON.stringify(value) ?? String(value), 57);
}

/** A number with its noun: `1 key`, `2 menu files`, `3 lists of keys`. */
function count(number        , noun        )         {
  return `${number} ${number === 1 ? noun : noun.replace(/(?= of )|$/u, 's')}`;
}

/** A commit's id as people read it: its first seven digits. */
function shortCommit(sha        )         {
  return sha.slice(0, 7);
}

/**
 * A time as people read it, in UTC and to the minute: `2026-11-22 10:14 UTC`.
 *
 * @param at milliseconds since the epoch, or ISO 8601 in UTC. A text is cut and not parsed, because a secret may be masked in it.
 * @throws RangeError for a number that is not a valid time
 */
function utcMinute(at                 )         {
  const iso = typeof at === 'number' ? new Date(at).toISOString() : at;
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

/** A text as callers hear it: on one line. */
function normalizeSpeech(text        )         {
  return text.replaceAll(/\s+/gu, ' ').trim();
}


/***/ }),

/***/ 79970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ aliasTarget)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);


const known = new WeakMap                                    ();

/**
 * The target of an alias: the last node before it that has its anchor. The library walks the whole document for each alias; this walks
 * it once, so the document must not change.
 */
function aliasTarget(document          , alias       )                   {
  const targets = known.get(document) ?? targetsIn(document);
  known.set(document, targets);
  return targets.get(alias);
}

function targetsIn(document          )                   {
  const anchors = new Map              ();
  const targets = new Map             ();
  (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
    Node(_, node) {
      if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}


/***/ }),

/***/ 65168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ Positions)
});

// EXTERNAL MODULE: ./build/text/segments.js
var segments = __webpack_require__(21238);
;// CONCATENATED MODULE: ./build/yaml/excerpt.js

/** The most characters of a line that are shown, as people count them (graphemes). */
const MOST = 120;
/** How many of them are before the place if the rest of the line doesn't fit after it. */
const BEFORE = 40;
/** How much is read on either side of the place, in UTF-16 units: a line or a single grapheme may be a megabyte long. */
const REACH = 480;

/**
 * A line of a text file for the person who fixes it, without trailing blanks and control characters. A long line is cut around the place,
 * and `…` marks what is missing.
 *
 * Secrets are masked later, whole or by their prefix. So the cut before the place is made at a blank, never inside a word.
 *
 * @param line one line without its end
 * @param column the place in it, from 1, in UTF-16 units
 * @returns '' for a line of blanks
 */
function excerpt(line        , column        )         {
  const whole = line.trimEnd();
  if (whole.length <= MOST) return printable(whole);
  const at = Math.min(Math.max(0, column - 1), whole.length);
  const [from, to] = [boundary(whole, Math.max(0, at - REACH)), boundary(whole, Math.min(whole.length, at + REACH))];
  const [before, after] = [graphemesOf(whole.slice(from, at)), graphemesOf(whole.slice(at, to))];
  // The part that is read can start and end in the middle of a grapheme.
  if (from > 0) before.shift();
  if (to < whole.length) after.pop();
  const left = Math.min(before.length, Math.max(BEFORE, MOST - after.length));
  const isWholeBefore = from === 0 && left === before.length;
  const head = before.slice(before.length - left).join('');
  const tail = after.slice(0, MOST - left).join('');
  return printable(
    [isWholeBefore ? head : `…${fromBlank(head)}`, to === whole.length && after.length <= MOST - left ? tail : `${tail}…`].join(''),
  );
}

/** The place, or the one before it if that splits a surrogate pair. */
function boundary(text        , at        )         {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** What follows the first blank: the text before it may start in the middle of a word. */
function fromBlank(text        )         {
  const blank = text.search(/\s/u);
  return blank === -1 ? '' : text.slice(blank + 1);
}

function graphemesOf(text        )           {
  if (/^\p{ASCII}*$/u.test(text)) return text.split('');
  return Array.from((0,segments/* graphemes */.l)(text), ({ segment }) => segment);
}

/** The text without line ends, control characters and halves of surrogate pairs. */
function printable(text        )         {
  return text
    .replaceAll('\t', ' ')
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, '\ufffd')
    .toWellFormed();
}

// EXTERNAL MODULE: ./build/yaml/stream.js
var stream = __webpack_require__(35768);
;// CONCATENATED MODULE: ./build/yaml/positions.js

                                                       


/** The places in the text of a menu file. */
class Positions {
           #text        ;
           #lines       ;

  constructor(text        ) {
    this.#text = text;
    this.#lines = new stream/* Lines */.qo(text);
  }

  /** Line and column of an offset, with the text of that line. */
  at(offset        )           {
    const { line, column } = this.#lines.position(offset);
    return new Place(this, line, column);
  }

  /** The text of a line as it is shown for a place in it; undefined if the line is empty. */
  excerptAt(line        , column        )                     {
    const text = this.#text.slice(...this.#lines.range(line));
    // Most places are at a word. Only for the others, the whole line is searched: it may start with a megabyte of blanks.
    return /\S/u.test(text.charAt(column - 1)) || /\S/u.test(text) ? excerpt(text, column) : undefined;
  }

  /** The whole line of an offset, without its end. */
  lineOf(offset        )         {
    return this.#text.slice(...this.#lines.range(this.#lines.position(offset).line)).replace(/\r?\n$/u, '');
  }

  /** The text from an offset to the end of its line. */
  restOfLine(offset        )         {
    const [, end] = this.#lines.range(this.#lines.position(offset).line);
    return this.#text.slice(offset, end);
  }
}

/**
 * A place in a text. Every value of a menu file has one, but few have a problem. So a place is small, and the text of its line is made only
 * when it becomes part of a problem.
 */
class Place                     {
           line        ;
           column        ;
           #places           ;

  constructor(places           , line        , column        ) {
    this.line = line;
    this.column = column;
    this.#places = places;
  }

  get text()                     {
    return this.#places.excerptAt(this.line, this.column);
  }
}


/***/ }),

/***/ 35768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ BeyondLimit),
/* harmony export */   aV: () => (/* binding */ documentsIn),
/* harmony export */   qo: () => (/* binding */ Lines)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);


/** The limits of one document. */
                         
                                                                
                         
                                                                                                                        
                         
 

/** A document beyond one of its limits. */
class BeyondLimit extends Error {
                    name = 'BeyondLimit';
           limit              ;
  /** In UTF-16 units: where the document starts, or where it is nested too deeply. */
           offset        ;

  constructor(limit              , offset        ) {
    super(`The document is over its limit of ${limit}.`);
    this.limit = limit;
    this.offset = offset;
  }
}

/**
 * The documents of a YAML text, one after the other. Only one is in memory at a time.
 *
 * A parsed document of nothing but commas takes some hundred times the memory of its text. So its parts are counted before they are
 * kept: tokens, and the escapes in quotes, because each escape can be an error of its own.
 *
 * @throws BeyondLimit if a document is beyond one of the limits
 */
function* documentsIn(text        , limits        , options                                )                             {
  const { stackTraceLimit } = Error;
  const documents = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({ ...options, prettyErrors: false, logLevel: 'error' }).compose(tokensOf(text, limits));
  for (;;) {
    // The parser's errors are shown by their place in the text. A stack trace for each takes more memory than all the rest.
    Error.stackTraceLimit = 0;
    let next                                 ;
    try {
      next = documents.next();
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
    if (next.done === true) return;
    yield next.value;
  }
}

/** As {@link Parser.parse}, within limits. */
function* tokensOf(text        , limits        )                       {
  const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX();
  let start = 0;
  let parts = 0;
  for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
    if (lexeme === yaml__WEBPACK_IMPORTED_MODULE_0__/* .CST */ .DB.DOCUMENT) {
      start = parser.offset;
      parts = 0;
    }
    parts += lexeme.startsWith('"') ? lexeme.split('\\').length : 1;
    if (parts > limits.parts) throw new BeyondLimit('parts', start);
    const at = parser.offset;
    yield* parser.next(lexeme);
    if (parser.stack.length > limits.depth && parser.stack.filter(isCollection).length > limits.depth) throw new BeyondLimit('depth', at);
  }
  yield* parser.end();
}

/** The parser's stack also holds the document and the current scalar. */
function isCollection({ type }           )          {
  return type === 'block-map' || type === 'block-seq' || type === 'flow-collection';
}

/** Where the lines of a text begin. */
class Lines {
           #starts             ;
           #count        ;

  constructor(text        ) {
    let count = 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
    this.#starts = new Uint32Array(count);
    this.#count = 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts[this.#count++] = at + 1;
  }

  /** Line and column of an offset, both from 1. */
  position(offset        )                                                     {
    let [low, high] = [0, this.#count];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: Math.max(0, offset - (this.#starts[low] ?? 0)) + 1 };
  }

  /** The range of a line, counted from 1: its first unit, and the unit after its line end. The last line has no end. */
  range(line        )                                                    {
    return [this.#starts[line - 1] ?? 0, this.#starts[line]];
  }
}


/***/ })

};

//# sourceMappingURL=122.index.js.map