export const id = 353;
export const ids = [353];
export const modules = {

/***/ 353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./build/content/architect/content.js + 25 modules
var architect_content = __webpack_require__(1616);
// EXTERNAL MODULE: ./build/model/plan.js
var model_plan = __webpack_require__(4519);
// EXTERNAL MODULE: ./build/model/store.js
var store = __webpack_require__(2279);
// EXTERNAL MODULE: ./build/model/flow.js
var model_flow = __webpack_require__(5552);
;// CONCATENATED MODULE: ./build/genesys/http/answer.js
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

/** Whether a value of an answer may stand in an address: one step of a path, and no way up. Real ids are GUIDs. */
function isId(value         )                  {
  return typeof value === 'string' && /^(?!\.+$)[\w.:-]{1,200}$/u.test(value);
}

/** No flow is nested so deeply; whatever walks through a deeper value runs out of stack. */
const DEEPEST = 500;

/** Whether a JSON value is nested beyond all reason. It asks without recursion. */
function isBottomless(value         )          {
  let level = [value].filter(isRecord);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) => Object.values(one).filter(isRecord));
  }
  return false;
}

// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(5928);
;// CONCATENATED MODULE: ./build/genesys/architect/flow-head.js



/** A person or an OAuth client, as a flow refers to one. */
                      
                      
                                   
                                          
                         
 

/** One of a flow's versions. */
                              
                                                      
                      
                                                           
                       
                    
 

/** What Architect's API says of a flow without its content (SDK model Flow). */
                           
                      
                        
                                              
                        
                               
                                 
                              
                                   
                               
                                   
                                  
                      
                                                  
                                                                    
 

/** Reads the answer to `GET /api/v2/flows/{flowId}`; undefined where it is no flow of Architect's API. */
function readHead(body                         )                       {
  const { id, name, type } = body;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof type !== 'string') return undefined;
  const division = isRecord(body['division']) ? body['division'] : {};
  const publishedBy = toWho(body['publishedBy'], 'user');
  const published = toVersion(body['publishedVersion'], 'datePublished', publishedBy);
  const saved = toVersion(body['savedVersion'], 'dateSaved');
  const checkedIn = toVersion(body['checkedInVersion'], 'dateCheckedIn');
  const lock = toLock(body['lockedUser'], 'user') ?? toLock(body['lockedClient'], 'client');
  const operation = running(body['currentOperation']);
  return {
    id,
    name,
    type,
    isDeleted: body['deleted'] === true,
    ...(typeof division['id'] === 'string' ? { divisionId: division['id'] } : {}),
    ...(typeof division['name'] === 'string' ? { divisionName: division['name'] } : {}),
    ...(published === undefined ? {} : { published }),
    ...(saved === undefined ? {} : { saved }),
    ...(checkedIn === undefined ? {} : { checkedIn }),
    ...(lock === undefined ? {} : { lock }),
    ...(operation === undefined ? {} : { operation }),
  };
}

/** Reads one version of a flow (SDK model FlowVersion); undefined where it has no id. */
function readVersion(body                         )                          {
  return toVersion(body, 'datePublished');
}

/**
 * What was saved or checked in after the published version: publishing would bury it. Whether a flow without drafts shows none, or
 * its published version once more, is unproven; both are read as none. Where it can't be told which is newer, it is a draft.
 */
function draftOf({ published, saved, checkedIn }          )                          {
  return [saved, checkedIn].find((version) => version !== undefined && published !== undefined && isNewer(version, published));
}

/** The number that a check-in has taken after the published version: the next publish comes after it. */
function numberAfter({ published, checkedIn }          )                     {
  const hasNumber = checkedIn !== undefined && published !== undefined && NUMBERED.test(checkedIn.id) && isNewer(checkedIn, published);
  return hasNumber ? checkedIn.id : undefined;
}

const NUMBERED = /^(\d+)\.(\d+)$/u;

function isNewer(version             , published             )          {
  if (version.id === published.id) return false;
  const [number, other] = [version.id, published.id].map((id) => NUMBERED.exec(id)?.slice(1).map(Number));
  if (number && other) return number[0] === other[0] ? (number[1] ?? 0) > (other[1] ?? 0) : (number[0] ?? 0) > (other[0] ?? 0);
  return version.at === undefined || published.at === undefined || version.at > published.at;
}

/** Whether this is the OAuth client of that id. */
function isClient({ kind, id }     , clientId        )          {
  return kind === 'client' && (0,ids/* sameId */.s)(id, clientId);
}

/** A person or client in words. */
function whoInWords(person                 )         {
  if (person === undefined) return 'somebody';
  const kind = person.kind === 'client' ? 'the OAuth client' : 'the user';
  return person.name === undefined || person.name === person.id ? `${kind} ${person.id}` : `${kind} "${person.name}" (${person.id})`;
}

function toVersion(value         , date        , otherwiseBy      )                          {
  if (!isRecord(value) || typeof value['id'] !== 'string' || value['id'] === '') return undefined;
  const at = toTime(value[date]) ?? toTime(value['dateCreated']);
  const by = toWho(value['createdByClient'], 'client') ?? toWho(value['createdBy'], 'user') ?? otherwiseBy;
  return { id: value['id'], ...(at === undefined ? {} : { at }), ...(by === undefined ? {} : { by }) };
}

/** Some dates are milliseconds, others are texts (SDK model FlowVersion). */
function toTime(value         )                     {
  const at = typeof value === 'string' ? Date.parse(value) : value;
  return typeof at === 'number' && Number.isFinite(at) && Math.abs(at) < 8.64e15 ? at : undefined;
}

function toWho(value         , kind             )                  {
  if (!isRecord(value) || typeof value['id'] !== 'string') return undefined;
  return { id: value['id'], kind, ...(typeof value['name'] === 'string' && value['name'] !== '' ? { name: value['name'] } : {}) };
}

/** A lock is a lock, even where it doesn't say whose. */
function toLock(value         , kind             )                  {
  return isRecord(value) ? (toWho(value, kind) ?? { id: 'unknown', kind }) : undefined;
}

const RUNNING = new Set         (['STARTED', 'PENDING_GENERATION', 'PENDING_BACKEND_NOTIFICATION']);

/** A finished operation stays in the flow: only `complete`, or else its status, tells it from one that runs. */
function running(value         )                                    {
  if (!isRecord(value) || !(value['complete'] === false || (value['complete'] === undefined && RUNNING.has(value['actionStatus']))))
    return undefined;
  const by = toWho(value['client'], 'client') ?? toWho(value['user'], 'user');
  return { name: typeof value['actionName'] === 'string' ? value['actionName'] : 'unknown', ...(by === undefined ? {} : { by }) };
}

// EXTERNAL MODULE: ./build/text/date.js
var date = __webpack_require__(7508);
;// CONCATENATED MODULE: ./build/genesys/architect/obstacles.js
                                                       
                                                   




/** What a publish may disregard. */
                                   
                                                                          
                               
                                                                                 
                              
 

/** Somebody or something that stands in the way of a publish. */
                                  
                                                             
                            
 

/**
 * What stands in the way of publishing this flow now: a lock, a running operation, or a draft that is newer than what is
 * published. Archy's job asks nobody about drafts, and the API's unlock would check in the draft of whoever holds the lock, so
 * both are left to people.
 */
function blockerOf(head          , { overDrafts, ownClient }                  )                       {
  const { lock, operation, name } = head;
  const draft = draftOf(head);
  const isOwn = (who                 )          => who !== undefined && ownClient !== undefined && isClient(who, ownClient);
  if (lock !== undefined && !isOwn(lock)) {
    const unsaved = draft === undefined ? '' : ` ${draftInWords(head)}`;
    return {
      code: 'flow.locked',
      message: `The flow "${name}" is locked by ${whoInWords(lock)}.${unsaved}`,
      hint: 'Ask them to publish or revert in Architect, then run again. The flow is not unlocked here: that would check in what they have not finished.',
      isFinal: true,
    };
  }
  if (operation !== undefined) {
    return {
      code: 'operation.in.progress',
      message: `An operation (${operation.name}, by ${whoInWords(operation.by)}) is running on the flow "${name}".`,
      hint: 'Run again when it has ended.',
      isFinal: false,
    };
  }
  if (draft === undefined || overDrafts || isOwn(draft.by)) return undefined;
  return {
    code: 'draft.in.the.way',
    message: `The flow "${name}" has a draft that is newer than its published version ${head.published?.id ?? ''}. ${draftInWords(head)} Publishing would bury it.`,
    hint: 'Have it published or reverted in Architect, then run again; or set `on-drift: overwrite` to publish over it.',
    isFinal: true,
  };
}

/** What a reader of a plan should know of this. */
function noticesOf(head          , licence                  )           {
  const obstacle = blockerOf(head, licence);
  if (obstacle !== undefined) return [`${obstacle.message} A deploy would stop there.`];
  return draftOf(head) === undefined
    ? []
    : [
        `The flow "${head.name}" has a draft that is newer than its published version. ${draftInWords(head)} \`on-drift: overwrite\` publishes over it.`,
      ];
}

/** What a publish has replaced that somebody had not published yet. */
function overwritten(before          )           {
  return draftOf(before) === undefined
    ? []
    : [`A draft of the flow "${before.name}" was published over, as \`on-drift: overwrite\` asks. ${draftInWords(before)}`];
}

/**
 * Makes sure that a publish would replace what the plan was made on, and nobody's work.
 *
 * @throws StoreError of the fate `conflict`
 */
function assertPublishable(head          , expected         , licence                  )       {
  if (head.published?.id !== expected) {
    throw new store/* StoreError */.AD({
      fate: 'conflict',
      isUnsent: true,
      ...(head.published !== undefined && { seen: head.published.id }),
      code: 'version.moved',
      message: `The flow "${head.name}" was published in the meantime: version ${expected} became ${head.published?.id ?? 'unpublished'}.`,
      hint: 'Run again when nobody is publishing the flow.',
    });
  }
  const obstacle = blockerOf(head, licence);
  if (obstacle !== undefined) throw new store/* StoreError */.AD({ fate: 'conflict', isUnsent: true, ...obstacle });
}

function draftInWords(head          )         {
  const draft = draftOf(head);
  const time = draft?.at === undefined ? '' : ` on ${(0,date/* utcMinute */.v)(draft.at)}`;
  return `It was saved by ${whoInWords(draft?.by)}${time} and not published.`;
}

;// CONCATENATED MODULE: ./build/genesys/http/poll.js
                                                  

/** How often a job is asked for. */
                               
                                                
                           
                                                                                                      
                             
                                                                                    
                           
 

/**
 * Asks again and again, in growing intervals, until there is an answer.
 *
 * @returns undefined when patience has run out
 */
async function poll   (
  ask                              ,
  { firstMs, longestMs, totalMs }              ,
  clock       ,
)                         {
  const start = Date.now();
  for (
    let slept = 0, pause = firstMs;
    Math.max(slept, Date.now() - start) < totalMs;
    slept += pause, pause = Math.min(pause * 1.5, longestMs)
  ) {
    await clock.sleep(pause);
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  return undefined;
}

;// CONCATENATED MODULE: ./build/genesys/architect/after-publish.js
                                                                           
                                                  


                                                   




/** How long a publish that has succeeded may stay unseen in the flow. */
const PATIENCE = { firstMs: 1000, longestMs: 8000, totalMs: 45_000 };

/** The same for a version of this very client that is not what was sent: few clients are shared by runs that publish at one moment. */
const SHORT = { firstMs: 1000, longestMs: 2000, totalMs: 5000 };

/** A publish job that has ended well. */
                   
                                             
                            
                                
                                     
                                     
                                    
 

/**
 * The flow after a job that has succeeded: its head may show that a little later, and somebody's version from right before it until
 * then. If it stays with exactly one new version, that is the job's, whoever the head says made it.
 *
 * @throws StoreError of the fate `unknown`: what was sent is out, whatever can be read of it
 */
async function flowAfter({ before, content, menus }         , reader                 , clock       )                    {
  const after = numberAfter(before) ?? before.published?.id ?? '';
  let head = before;
  const look = async ()                => {
    head = await reader.head(before.id);
  };
  /** Looks until the head no longer shows what it must not be, or patience ends. */
  const wait = async (isYet               , patience = PATIENCE)                   => {
    const ask = async ()                            => {
      await look();
      return isYet() ? undefined : true;
    };
    return !isYet() || (await poll(ask, patience, clock)) === true;
  };
  const isStale = ()          => head.published === undefined || isNoNews(head.published.id, before.published?.id);
  const isOthers = ()          =>
    head.published !== undefined && reader.isOwn(head.published) === false && (0,model_flow/* isNextVersion */.u8)(head.published.id, after);
  try {
    await look();
    const isSure = await wait(() => isStale() || isOthers());
    if (isStale()) throw notSeen(before);
    let live = await reader.live(head);
    if (live.isOwn !== false && (0,model_flow/* isNextVersion */.u8)(live.version, after) && !live.content.holds(content, menus)) {
      // It is not what was sent: somebody's from right before, perhaps, or another run's of the same client.
      const shown = live.version;
      const patience = live.isOwn === undefined ? PATIENCE : SHORT;
      if (await wait(() => head.published?.id === shown, patience)) live = await reader.live(head);
    }
    const { isOwn, notices: _, ...rest } = live;
    // Somebody else's name on what was sent is a name; on anything else it is theirs.
    const isTold = isOwn !== undefined && (isSure || !live.content.holds(content, menus));
    return { ...rest, after, notices: overwritten(before), ...(isTold ? { isOwn } : {}) };
  } catch (error) {
    if (!(error instanceof store/* StoreError */.AD)) throw error;
    const seen = head.published?.id;
    throw error.with({ fate: 'unknown', isVerdict: false, isFinal: true, ...(seen !== undefined && { seen }) });
  }
}

/** Whether it is the version from before the publish, or one that is older still. */
function isNoNews(shown        , before                    )          {
  return shown === before || (before !== undefined && ((0,model_flow/* writesBetween */.h1)(shown, before) ?? 1) < 0);
}

function notSeen({ id, published }          )             {
  return new store/* StoreError */.AD({
    fate: 'unknown',
    code: 'publish.not.seen',
    message: `The job says that it published the flow ${id}, but the flow still shows version ${published?.id ?? ''}.`,
    hint: "Look at the flow's version history in Architect, and run again.",
  });
}

// EXTERNAL MODULE: ./build/content/architect/read/read.js + 2 modules
var read_read = __webpack_require__(6546);
// EXTERNAL MODULE: ./build/model/diagnostic.js
var diagnostic = __webpack_require__(8963);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(4043);
;// CONCATENATED MODULE: ./build/genesys/http/failures.js





/** What a request was for, in the words an error needs. */
                          
                                                                     
                          
                                                                      
                              
                                                                    
                        
                                                                                                   
                                            
 

/** The most of a foreign message that is told, in UTF-16 units. */
const MAX_MESSAGE = 500;
/** The most of a foreign code, id or path that is told. */
const MAX_NAME = 200;
/** The most single places of one answer that are told. */
const MAX_FINDINGS = 200;

/** Stands in for a code if the org names none. */
const UNNAMED = (0,diagnostic/* foreignCode */.o)('invalid');

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
  const { code, why, hint } = diagnose(answer, purpose, codeOf(body['code'], purpose.redact));
  const correlationId = idOf(answer.headers['inin-correlation-id'] ?? body['contextId'], purpose.redact);
  return new store/* StoreError */.AD({
    fate: fateOf(answer),
    code,
    hint,
    message: `Could not ${purpose.action}: ${why}${apiMessage === undefined ? '' : ` Genesys Cloud says: ${(0,text_text/* cut */.J)(purpose.redact(apiMessage), MAX_MESSAGE)}`}`,
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

/** A failed request: its code, why it failed, and what to do about it. */
                                                          
                       
 

function diagnose(answer        , purpose         , apiCode                         )            {
  const { status, failure = '' } = answer;
  const { host, permission } = purpose;
  if (status === 0) return diagnoseSilence(failure, host);
  const code = apiCode ?? (0,diagnostic/* foreignCode */.o)(`http.${status}`);
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

function diagnoseSilence(failure        , host        )            {
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
  return entries
    .filter(isRecord)
    .slice(0, MAX_FINDINGS)
    .map((entry) => {
      const path = ['path', 'field', 'fieldName', 'pointer', 'location']
        .map((field) => failures_name(entry[field], redact))
        .find((value) => value !== undefined);
      return {
        code: codeOf(entry['code'], redact) ?? codeOf(entry['errorCode'], redact) ?? UNNAMED,
        message: (0,text_text/* cut */.J)(redact(failures_text(entry['message']) ?? failures_text(entry['code']) ?? 'The org gave no message'), MAX_MESSAGE),
        ...(path === undefined ? {} : { path }),
      };
    });
}

/** A name that an answer gives, without secrets and no longer than a name is. */
/** The platform's are GUIDs. What else a gateway may write there may be what it was sent, in a form that no mask knows: it is not repeated. */
function idOf(value         , redact                   )                     {
  const given = failures_text(value);
  return given !== undefined && /^[\w-]{1,100}$/u.test(given) ? redact(given) : undefined;
}

function failures_name(value         , redact                   )                     {
  const given = failures_text(value);
  return given === undefined ? undefined : (0,text_text/* cut */.J)(redact(given), MAX_NAME);
}

/** A code as an answer gives it. Only the API's documentation says what it means. */
function codeOf(value         , redact                   )                          {
  const given = failures_name(value, redact);
  return given === undefined ? undefined : (0,diagnostic/* foreignCode */.o)(given);
}

function failures_text(value         )                     {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/genesys/architect/job-messages.js
                                                         



/** What a job says of its course (SDK models ArchitectJobMessage and ArchitectJobMessageDetail), masked and cut. */
                              
                                    
                                                                  
                                       
 

/** The most of one message that is told, in UTF-16 units. */
const MAX_TEXT = 500;
/** The most messages that are told. */
const MAX_TEXTS = 20;

/**
 * The errors among a job's messages; all of them where none is marked as one.
 *
 * @param redact takes secrets out: to be done before a text is cut
 */
function readMessages(body                         , redact                          )              {
  const all = (Array.isArray(body['messages']) ? (body['messages']             ) : []).filter(isRecord);
  const errors = all.filter(({ type }) => type === 'Error');
  const told = errors.length > 0 ? errors : all;
  const details = told.flatMap(({ details: list }) => (Array.isArray(list) ? (list             ).filter(isRecord) : []));
  return {
    texts: told
      .flatMap(({ text }) => (typeof text === 'string' && text.trim() !== '' ? [(0,text_text/* cut */.J)(redact(text.trim()), MAX_TEXT)] : []))
      .slice(0, MAX_TEXTS),
    statuses: details.flatMap(({ statusCode }) => (typeof statusCode === 'number' ? [statusCode] : [])),
  };
}

/** The messages as one sentence. */
function inOneLine({ texts }             )         {
  return texts.length === 0 ? 'It gives no reason (no tracing messages available).' : `It says: ${texts.join(' ')}`;
}

/** Archy names a place as `('targetQueue' in '/inboundCall/menus/menu[Main_10]/choices/menuTransferToAcd[Sales_12]')`. */
const PLACE = /\('([^']+)' in '(\/.*?)'\)/u;

/** The messages as findings, each with the path that it names. */
function findingsIn({ texts }             )            {
  return texts.map((message) => {
    const [, field, path] = PLACE.exec(message) ?? [];
    return { code: 'publish.refused', message, ...(field === undefined || path === undefined ? {} : { path: `${path}/${field}` }) };
  });
}

/**
 * Whether a job failed because the backend's own rate limit was exceeded. Archy then says that it can't find a flow which is
 * there (terraform-provider-genesyscloud: `isRetryableJobFailure`).
 */
function isDisguisedRateLimit({ texts, statuses }             )          {
  const text = texts.join('\n');
  return (
    statuses.includes(429) ||
    (/could not find the flow with id/iu.test(text) && (/exit code:?\s*(?:to )?107/iu.test(text) || /archy failed/iu.test(text)))
  );
}

;// CONCATENATED MODULE: ./build/genesys/read-flow.js


                                                 


/**
 * A flow as both APIs give it (SDK: ArchitectApi.getFlow).
 *
 * @throws StoreError `answer.not.understood` where the answer is about another flow: a cache in between, say
 */
async function readFlow(flowId        , session         )                                   {
  const body = await session.call({
    method: 'GET',
    path: '/api/v2/flows/{flowId}',
    pathParams: { flowId },
    action: `read the flow ${flowId}`,
    permission: 'architect:flow:view',
  });
  if (isOf(flowId, body)) return body;
  throw new store/* StoreError */.AD({
    fate: 'refused',
    code: 'answer.not.understood',
    message: `Could not read the flow ${flowId}: the answer is ${typeof body['id'] === 'string' ? `about another flow, ${(0,text_text/* show */.W)(body['id'])}` : 'not about this flow'}.`,
    hint: 'Check `region` and `gateway-url`, and whether a proxy stands in between: they must lead to the Genesys Cloud API itself.',
  });
}

/** Whether an answer is about what was asked for. */
function isOf(id        , body                         )          {
  return typeof body['id'] === 'string' && (0,ids/* sameId */.s)(body['id'], id);
}

;// CONCATENATED MODULE: ./build/genesys/architect/export-job.js
                                                                      




                                             


                                                  
                                                           

/** An export takes seconds; the Terraform provider gives it 90. */
const export_job_PATIENCE = { firstMs: 250, longestMs: 2000, totalMs: 120_000 };
/** How often an export is begun that failed on the backend's own rate limit. */
const MAX_TRIES = 5;
/** How long to wait before each further one, in milliseconds, times the tries so far: in all, longer than the limit's minute. */
const PAUSE_MS = 7000;
/** How often a download is tried that failed in passing. */
const MAX_DOWNLOADS = 3;

/** Which version of which flow. */
                              
                          
                           
 

/**
 * One version of a flow as YAML, byte for byte (SDK: ArchitectApi.postFlowsExportJobs, getFlowsExportJob).
 *
 * @throws StoreError `export.failed`, `export.unfinished`, `export.not.understood`, or what a call was refused with
 */
async function exportYaml({ flowId, version }             , means              )                  {
  for (let tries = 1; ; tries += 1) {
    const job = await runJob(flowId, version, means);
    if ('downloadUrl' in job) return download(job.downloadUrl, flowId, means);
    if (!job.isRateLimit || tries >= MAX_TRIES) {
      throw problem(
        'export.failed',
        `The export of the flow ${flowId}, version ${version}, failed. ${job.message}`,
        job.isRateLimit
          ? "Archy says so when Genesys Cloud's own rate limit is exceeded: run again later."
          : 'Open the flow in Architect and export it there: what fails here should fail there, too.',
      );
    }
    await means.clock.sleep(PAUSE_MS * tries);
  }
}

                                                                                                            

async function runJob(flowId        , version        , { session, clock }              )                 {
  const registered = await session.call({
    method: 'POST',
    path: '/api/v2/flows/export/jobs',
    body: { flows: [{ flow: { id: flowId, version }, exportType: 'Yaml' }] },
    action: `export the flow ${flowId}`,
    permission: 'architect:jobExport:create',
  });
  const jobId = registered['id'];
  if (!isId(jobId)) throw notUnderstood(flowId, 'the answer names no job');
  const ended = await poll(() => askFor(jobId, flowId, session), export_job_PATIENCE, clock);
  if (ended !== undefined) return ended;
  throw problem(
    'export.unfinished',
    `The export of the flow ${flowId} did not end within ${export_job_PATIENCE.totalMs / 1000} seconds (job ${jobId}).`,
    'Run again later.',
  );
}

/** @returns undefined while the job is at work */
async function askFor(jobId        , flowId        , session         )                             {
  const job = await session.call({
    method: 'GET',
    path: '/api/v2/flows/export/jobs/{jobId}',
    pathParams: { jobId },
    query: { expand: 'messages' },
    action: `see how the export of the flow ${flowId} goes`,
    permission: 'architect:jobExport:view',
  });
  // An answer about another job, or about none, says nothing of this one.
  if (!isOf(jobId, job)) return undefined;
  switch (job['status']) {
    case 'Success':
      if (typeof job['downloadUrl'] === 'string') return { downloadUrl: job['downloadUrl'] };
      throw notUnderstood(flowId, 'the job has ended and says not where its result is');
    case 'Failure': {
      const messages = readMessages(job, (text) => session.redact(text));
      return { message: inOneLine(messages), isRateLimit: isDisguisedRateLimit(messages) };
    }
    default:
      return undefined;
  }
}

async function download(url        , flowId        , { session, signedUrls, clock }              )                  {
  session.keepSignature(url);
  let last                    ;
  for (let tries = 1; ; tries += 1) {
    const answer = await signedUrls.download(url);
    if (isSuccess(answer) && answer.body !== undefined && answer.body !== '') {
      // A text that ends in the middle of a line may be half of one: it is believed when it comes twice.
      if (answer.body.endsWith('\n') || answer.body === last) return answer.body;
      last = answer.body;
      if (tries < MAX_DOWNLOADS) continue;
      throw notUnderstood(flowId, 'its download ends elsewhere each time');
    }
    if (!mayPass(answer) || tries >= MAX_DOWNLOADS) throw notUnderstood(flowId, `its download ${whyNot(answer)}`);
    await clock.sleep(1000 * tries);
  }
}

/** Whether the same download may well succeed a moment later. */
function mayPass({ status, failure }               )          {
  if (failure === undefined) return [408, 429, 500, 502, 503, 504].includes(status);
  return failure === 'ERR_CANCELED' || !failure.startsWith('ERR_');
}

function whyNot({ status, failure, body }               )         {
  return body === '' && status < 300 ? 'is empty' : `failed (${failure ?? `HTTP ${status}`})`;
}

function notUnderstood(flowId        , why        )             {
  return problem(
    'export.not.understood',
    `Could not read the export of the flow ${flowId}: ${why}.`,
    'Run again; if it stays so, check the proxy in between.',
  );
}

function problem(code                , message        , hint        )             {
  return new store/* StoreError */.AD({ fate: 'refused', code, message, hint });
}

;// CONCATENATED MODULE: ./build/genesys/architect/reader.js

                                                                     

                                                    
                                                                      



                                             



/** Reads flows of Architect's API: first the head, which costs one request, then what is published, by an export job. */
class ArchitectReader {
           #means              ;
           #licence                  ;

  /** @param licence what a write may disregard: for the notices of a plan */
  constructor(means              , licence                  ) {
    this.#means = means;
    this.#licence = licence;
  }

  /** What the flow says of itself now, without its content. */
  async head(flowId        )                    {
    return headOf(await readFlow(flowId, this.#means.session), flowId);
  }

  /** Whether this run's own OAuth client made the version; undefined where the org doesn't say. */
  isOwn({ by }             )                      {
    return by && isClient(by, this.#means.session.clientId);
  }

  /** The flow with its published content, whatever name and division that gives it. */
  async live(head          )                    {
    const published = publishedOf(head);
    const text = await exportYaml({ flowId: head.id, version: published.id }, this.#means);
    const read = (0,read_read/* readArchitectFlow */.Mv)(text);
    if ('error' in read) {
      const { message, hint, at } = read.error;
      throw refused(
        'flow.unreadable',
        `The exported YAML of the flow "${head.name}" can't be read: ${message} (line ${at.line}, column ${at.column})`,
        hint,
      );
    }
    const isOwn = this.isOwn(published);
    const newest = numberAfter(head);
    return {
      id: head.id,
      name: head.name,
      version: published.id,
      content: new architect_content/* ArchitectContent */.R(read.flow),
      notices: noticesOf(head, this.#licence),
      made: madeOf(published),
      ...(head.divisionId === undefined ? {} : { divisionId: head.divisionId }),
      ...(isOwn === undefined ? {} : { isOwn }),
      ...(newest === undefined ? {} : { newest }),
    };
  }
}

/** Who published a version, and when. */
function madeOf({ by, at }             )                                {
  return { ...(by === undefined ? {} : { by: whoInWords(by) }), ...(at === undefined ? {} : { at }) };
}

/** The head in the answer to `GET /api/v2/flows/{flowId}`. */
function headOf(body                         , flowId        )           {
  const head = readHead(body);
  if (head === undefined)
    throw refused(
      'answer.not.understood',
      `Could not read the flow ${flowId}: the answer holds no id, name and type.`,
      'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
    );
  if (head.isDeleted)
    throw refused(
      'flow.deleted',
      `The flow ${head.id} ("${head.name}") has been deleted.`,
      'Restore the flow, or take its menu file away.',
    );
  return head;
}

/** What callers hear is the published version: without one there is nothing to keep. */
function publishedOf({ name, published }          )              {
  if (published !== undefined) return published;
  throw refused(
    'flow.never.published',
    `The flow "${name}" has never been published, so no caller hears it.`,
    'Publish it once in Architect; from then on its menus can be kept here.',
  );
}

/**
 * Archy finds the flow to replace by the name and type in the YAML, and makes a new flow where it finds none: so a flow that is
 * called otherwise now than in its text must never be sent.
 */
function demandIdentity(head          , { name, type, division }                                                   )       {
  const { divisionName } = head;
  if (division !== undefined && divisionName !== undefined && division !== divisionName) {
    throw refused(
      'flow.moved',
      `The flow "${head.name}" is in the division "${divisionName}", and its published version ${head.published?.id ?? ''} says "${division}". Publishing that could move it, or make a new flow.`,
      'Publish the flow once in Architect, so that its published version has its division, then run again.',
    );
  }
  if (head.name === name && head.type.toLowerCase() === type.toLowerCase()) return;
  throw refused(
    'flow.renamed',
    `The flow is called "${head.name}" (${head.type}), and its published version ${head.published?.id ?? ''} calls it "${name}" (${type}). Publishing that would make a new flow.`,
    'Publish the flow once in Architect, so that its published version has its name, then run again.',
  );
}

function refused(code                , message        , hint        )             {
  return new store/* StoreError */.AD({ fate: 'refused', code, message, hint });
}

;// CONCATENATED MODULE: ./build/genesys/architect/publish-job.js




                                             


                                                           

/** The Terraform provider gives a job 16 minutes. */
const publish_job_PATIENCE = { firstMs: 500, longestMs: 10_000, totalMs: 16 * 60_000 };
/** How long a job may wait for a text that may not have arrived. */
const DOUBTFUL = { firstMs: 500, longestMs: 5000, totalMs: 120_000 };
/** How often an upload is tried that certainly did not arrive. */
const MAX_UPLOADS = 3;
/** How often in a row a job may be unknown to whom it was promised, or may not be asked for. */
const MAX_MISSING = 5;

/** A job that waits for its text. */
                             
                      
                                
                                                     
 

/**
 * Registers a job (SDK: ArchitectApi.postFlowsJobs). A job without a text does nothing, so this may be repeated.
 *
 * @throws StoreError when the org refuses, or its answer can't be used
 */
async function registerJob(flowId        , { session }              )                      {
  const { id, presignedUrl, headers } = await session.call({
    method: 'POST',
    path: '/api/v2/flows/jobs',
    action: `publish the flow ${flowId}`,
    permission: 'architect:job:create',
  });
  if (isId(id) && typeof presignedUrl === 'string') {
    session.keepSignature(presignedUrl);
    const given = isRecord(headers) ? Object.entries(headers) : [];
    return { id, presignedUrl, headers: Object.fromEntries(given.filter((pair)                           => typeof pair[1] === 'string')) };
  }
  throw new store/* StoreError */.AD({
    fate: 'refused',
    code: 'answer.not.understood',
    message: `Could not publish the flow ${flowId}: the answer names no job, or no place for its text.`,
    hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
  });
}

/**
 * Hands the job its text and waits for its end. The job validates and publishes at once; it names no version that it is
 * based on, so from the moment that the text may have arrived nothing but its end is waited for, and no other job is begun.
 *
 * @throws StoreError of the fate `refused` when nothing was published, as the job says; of the fate `unknown` when it can't be told
 */
async function runPublishJob(job            , flowId        , yaml        , means              )                {
  const doubt = await upload(job, yaml, means);
  const { status, flow, ...rest } = await endOf(job, doubt, means);
  if (status === 'Failure')
    throw failureOf(
      job,
      readMessages(rest, (text) => means.session.redact(text)),
    );
  const published = isRecord(flow) ? flow['id'] : undefined;
  if (typeof published === 'string' && published.toLowerCase() !== flowId.toLowerCase()) {
    throw new store/* StoreError */.AD({
      fate: 'unknown',
      isFinal: true,
      code: 'another.flow.published',
      message: `The job ${job.id} was to publish the flow ${flowId} and has published the flow ${published}: Archy finds a flow by its name and type.`,
      hint: 'Was the flow renamed at this very moment? Look at both flows in Architect, and delete the one that should not be there.',
    });
  }
}

/** Why it is not certain that the job has got its text. */
                 
                       
                                                                                        
                                
 

/** @returns undefined when the text has arrived */
async function upload(
  { id, presignedUrl, headers }            ,
  yaml        ,
  { signedUrls, clock }              ,
)                             {
  /** Whether an earlier try may have arrived after all. */
  let inDoubt = false;
  for (let tries = 1; ; tries += 1) {
    const answer = await signedUrls.upload(presignedUrl, headers, yaml);
    if (isSuccess(answer)) return undefined;
    const why = answer.failure ?? `HTTP ${answer.status}`;
    if (mayHaveArrived(answer)) return { why };
    inDoubt ||= isBusy(answer);
    if (tries < MAX_UPLOADS && (isBusy(answer) || wasNeverSent(answer))) {
      await clock.sleep(1000 * tries);
      continue;
    }
    if (inDoubt) return { why };
    const refusal = new store/* StoreError */.AD({
      fate: 'refused',
      isFinal: true,
      isUnsent: true,
      code: 'upload.refused',
      message: `The flow's text could not be handed to the job ${id} (${why}), so nothing was published.`,
      hint: 'Run again; if it stays so, check that the runner may reach the storage that Genesys Cloud names (proxy, firewall).',
    });
    // What was sent and refused may have been kept all the same: the job knows.
    if (answer.status > 0) return { why, refusal };
    throw refusal;
  }
}

/** An answer that got lost says nothing; a refusal does say something, and so does a storage that is too busy (S3: SlowDown). */
function mayHaveArrived(answer               )          {
  const { status, failure = '' } = answer;
  if (status === 0) return !wasNeverSent(answer) && !failure.startsWith('ERR_UNSAFE_');
  return !isBusy(answer) && (status < 300 || status >= 500 || status === 408);
}

function isBusy({ status }               )          {
  return status === 429 || status === 503;
}

/**
 * The job when it has ended.
 *
 * @param doubt why it may not have got its text: then it is given less time to begin
 * @throws StoreError of the fate `unknown` when its end can't be learnt; the doubt's refusal when the job waits for its text still
 */
async function endOf(job            , doubt                   , means              )                                   {
  let missing = 0;
  // The job goes on, whatever one answer says: nothing is given up for a single one.
  const ask = async ()                    => {
    const state = await stateOf(job.id, means);
    const isMissing = state === 'missing' || state instanceof store/* StoreError */.AD;
    missing = isMissing ? missing + 1 : 0;
    return isMissing && missing < MAX_MISSING ? undefined : state;
  };
  const begun = async ()                    => {
    const state = await ask();
    if (state === 'waiting' && doubt?.refusal !== undefined) throw doubt.refusal;
    return state === 'waiting' ? undefined : state;
  };
  const ended = async ()                                                    => {
    const state = await ask();
    return state === 'waiting' || state === 'working' ? undefined : state;
  };
  if (doubt !== undefined && (await poll(begun, DOUBTFUL, means.clock)) === undefined)
    throw unknownEnd(job, doubt, doubt.refusal === undefined ? 'waits for its text still' : 'does not say whether it has begun');
  const end = await poll(ended, publish_job_PATIENCE, means.clock);
  if (end === undefined) throw unknownEnd(job, doubt, 'has not ended');
  if (end === 'missing') throw unknownEnd(job, doubt, 'is not known any more');
  if (end instanceof store/* StoreError */.AD) throw end;
  return end.job;
}

/** What the job says of itself; an error where it may not be asked; undefined where it can't be asked just now. */
                                                                                                                              

async function stateOf(jobId        , { session }              )                    {
  try {
    const job = await session.call({
      method: 'GET',
      path: '/api/v2/flows/jobs/{jobId}',
      pathParams: { jobId },
      query: { expand: 'messages' },
      action: `see how the job ${jobId} goes`,
      permission: 'architect:job:view',
      once: true,
    });
    // An answer about another job, or about none, says nothing of this one.
    if (!isOf(jobId, job)) return undefined;
    if (job['status'] === 'Success' || job['status'] === 'Failure') return { job };
    return job['status'] === 'Registered' ? 'waiting' : 'working';
  } catch (error) {
    if (!(error instanceof store/* StoreError */.AD)) throw error;
    if (error.status === 404 || error.status === 410) return 'missing';
    // In passing: the job goes on while the API is in trouble.
    if (error.fate === 'unknown' || error.status === 429) return undefined;
    return error.with({ fate: 'unknown', isFinal: true, isVerdict: false });
  }
}

function unknownEnd({ id }            , doubt                   , state        )             {
  const text = doubt === undefined ? '' : ` It is not certain that it was given the flow's text (${doubt.why}).`;
  return new store/* StoreError */.AD({
    fate: 'unknown',
    isFinal: true,
    code: 'job.unfinished',
    message: `The job ${id} that publishes the flow ${state}.${text}`,
    hint: "Look at the flow's version history in Architect, and run again when the job can't come any more.",
  });
}

/** Why the job failed. Archy's own findings are a verdict on the flow; a lock, a missing right or a busy backend is none. */
function failureOf({ id }            , messages                                 )             {
  const { texts, statuses } = messages;
  const base = { message: `The job ${id} did not publish the flow. ${inOneLine(messages)}`, fate: 'refused'         , isVerdict: false };
  if (texts.some((text) => /is locked by another/iu.test(text))) {
    return new store/* StoreError */.AD({
      ...base,
      fate: 'conflict',
      isFinal: true,
      code: 'flow.locked',
      hint: 'Somebody has just begun to edit the flow: ask them to publish or revert in Architect, then run again.',
    });
  }
  if (statuses.includes(409)) {
    return new store/* StoreError */.AD({
      ...base,
      fate: 'conflict',
      code: 'operation.in.progress',
      hint: 'Run again when nobody is publishing the flow.',
    });
  }
  if (statuses.includes(403)) {
    return new store/* StoreError */.AD({
      ...base,
      code: 'missing.permissions',
      hint: 'Archy acts as this OAuth client: its role needs architect:flow:edit, architect:flow:publish and architect:flow:unlock, and may view all that the flow names.',
    });
  }
  if (isDisguisedRateLimit(messages) || statuses.some((status) => status >= 500)) {
    return new store/* StoreError */.AD({ ...base, code: 'publish.failed', hint: 'Genesys Cloud was too busy, or in trouble: run again later.' });
  }
  if (texts.length === 0) {
    return new store/* StoreError */.AD({
      ...base,
      code: 'publish.failed',
      hint: 'Publish the flow in Architect: what fails here should fail there, and say why.',
    });
  }
  return new store/* StoreError */.AD({
    ...base,
    isVerdict: true,
    code: 'publish.refused',
    findings: findingsIn(messages),
    hint: 'Mend what the message names: the menu file, or the flow in Architect.',
  });
}

;// CONCATENATED MODULE: ./build/genesys/architect/store.js

                                                          
                                                         
                                                             




                                                   
                                               
                                             



/** How long a look at the flow may have been ago when the text is handed over, in milliseconds. */
const LOOK_LASTS_MS = 1000;

/** A publish that is ready, but for its text. */
                                                                    

/**
 * Flows in Architect's own API: YAML is exported, changed, and published by a job that names no version. So whoever else is at
 * work is looked for right before the text is handed over, and what is live is read afterwards.
 */
class ArchitectStore                         {
           #means              ;
           #licence                  ;
           #reader                 ;

  /** @param overDrafts `on-drift: overwrite` */
  constructor(means              , overDrafts         ) {
    this.#means = means;
    this.#licence = { overDrafts };
    this.#reader = new ArchitectReader(means, this.#licence);
  }

  async read(body                         , flowId        )                    {
    const head = headOf(body, flowId);
    const live = await this.#reader.live(head);
    if (live.content instanceof architect_content/* ArchitectContent */.R) demandIdentity(head, live.content.flow);
    return live;
  }

  /** Whoever renames the flow after a publish must not hide what the publish did. */
  async look(body                         , flowId        )                    {
    return this.#reader.live(headOf(body, flowId));
  }

  /** There is no published validation of a text that isn't stored yet: what can be checked, the plan has checked. */
  async validate()                              {
    return [];
  }

  async write(plan      )                    {
    const { live, desired } = plan;
    const publish = await this.#prepare(live.id, live.version, desired, this.#licence).catch((error         ) => {
      throw nothingSent(error);
    });
    return publish((0,model_plan/* menusOf */.M)(plan));
  }

  async restore(plan      , ownVersion         )                    {
    const { id, content } = plan.live;
    // A job that failed half-way may have left the flow locked by this client.
    const licence = { overDrafts: false, ownClient: this.#means.session.clientId };
    const publish = await this.#prepare(id, ownVersion, content, licence);
    return publish((0,model_plan/* menusOf */.M)(plan));
  }

  /** All that can be done before the text is handed over. Until then, nothing has happened. */
  async #prepare(flowId        , expected         , content             , licence                  )                        {
    if (!(content instanceof architect_content/* ArchitectContent */.R)) throw new TypeError(`The flow ${flowId} is none of Architect's API.`);
    const look = async ()                    => {
      const head = await this.#reader.head(flowId);
      assertPublishable(head, expected, licence);
      demandIdentity(head, content.flow);
      return head;
    };
    let before = await look();
    const lookedAt = Date.now();
    const job = await registerJob(flowId, this.#means);
    // What others do after the last look can only be told, not prevented: so it must not be long ago.
    if (Date.now() - lookedAt > LOOK_LASTS_MS) before = await look();
    return async (menus) => {
      this.#means.onJob?.(flowId, job.id);
      await runPublishJob(job, flowId, content.raw, this.#means);
      return flowAfter({ before, content, menus }, this.#reader, this.#means.clock);
    };
  }
}

/** What failed before the text was handed over has changed nothing, whatever it was. */
function nothingSent(error         )          {
  if (!(error instanceof store/* StoreError */.AD)) return error;
  if (error.fate === 'conflict') return error;
  return error.with({ fate: 'refused', isVerdict: false, isFinal: true, isUnsent: true });
}

// EXTERNAL MODULE: ./build/content/definition/content.js + 9 modules
var content = __webpack_require__(4850);
// EXTERNAL MODULE: ./build/content/definition/nodes.js
var definition_nodes = __webpack_require__(1859);
;// CONCATENATED MODULE: ./build/content/definition/merge-patch.js
                                                            


/** The body of a PATCH: a JSON merge patch (RFC 7396) that carries only the menus that change. */
                             
                           
                        
                                                                                                                                 
    
 

/**
 * What brings a flow of this version to the desired definition.
 *
 * @param changed the ids of the nodes whose menus differ
 */
function mergePatch(version        , desired            , changed                   )             {
  const nodes = changed.map((nodeId) => {
    return [nodeId, { type: (0,definition_nodes/* typeOf */.QP)((0,definition_nodes/* nodesOf */.Nh)(desired), nodeId) ?? null, menu: { options: (0,definition_nodes/* optionsOf */.cz)(desired, nodeId) ?? [] } }]         ;
  });
  return { version, definition: { nodes: Object.fromEntries(nodes) } };
}

// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
;// CONCATENATED MODULE: ./build/genesys/definition/store.js


                                                          
                                                         


                                                

                                                   


                                                  

const VIEW = 'architect:flow:view';
const EDIT = 'architect:flow:edit';

/** Flows in the flow-definition API: `PATCH` and `PUT /api/v2/flows/{flowId}`, `POST /api/v2/flows/validate` (README: Which API). */
class DefinitionStore                         {
           #session         ;
  /** Whether the org has a validation endpoint: asked by the first validation, while the others wait for its answer. */
  #validates                              ;

  constructor(session         ) {
    this.#session = session;
  }

  async read(body                         , flowId        )                    {
    const flow = toFlow(body);
    if (flow !== undefined) return flow;
    throw new store/* StoreError */.AD({
      fate: 'refused',
      code: 'answer.not.understood',
      message: `Could not read the flow ${flowId}: the answer holds no id, name, version and definition.`,
      hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
    });
  }

  async look(body                         , flowId        )                    {
    return this.read(body, flowId);
  }

  async validate({ raw: definition }             )                              {
    if (this.#validates !== undefined && !(await this.#validates)) return [];
    const asked = this.#askForFindings(definition);
    this.#validates ??= asked.then(
      (findings) => findings !== undefined,
      () => true,
    );
    return (await asked) ?? [];
  }

  /** @returns undefined when the org has no such endpoint */
  async #askForFindings(definition      )                                          {
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
        return [{ code: UNNAMED, message: 'The org finds the definition invalid and does not say why' }];
      return findings;
    } catch (error) {
      if (!(error instanceof store/* StoreError */.AD)) throw error;
      if (error.status === 404 || error.status === 405) return undefined;
      if (error.status !== 400 && error.status !== 422) throw error;
      return error.findings.length > 0 ? error.findings : [{ code: error.code, message: error.message }];
    }
  }

  async write({ live: { id, version }, desired, changed }      )                                {
    if (typeof version !== 'number' || !(0,json/* isObject */.Gv)(desired.raw)) throw new TypeError(`The flow ${id} is none of the flow-definition API.`);
    return this.#put('PATCH', id, version, mergePatch(version, desired.raw, changed), `change the flow ${id}`);
  }

  async restore({ live: { id, content } }      , version         )                                {
    return this.#put('PUT', id, version, { version, definition: content.raw }, `roll back the flow ${id}`);
  }

  async #put(method                 , flowId        , version         , body         , action        )                                {
    const path = '/api/v2/flows/{flowId}';
    const answer = await this.#session.call({ method, path, pathParams: { flowId }, body, writes: true, action, permission: EDIT });
    // Some orgs answer without the definition; an answer that isn't about this flow, or names no version of its own, proves nothing.
    if (isOf(flowId, answer)) {
      const flow = toFlow(answer);
      if (flow !== undefined || answer['version'] === (0,model_flow/* nextVersion */.yU)(version)) return flow;
    }
    throw new store/* StoreError */.AD({
      fate: 'unknown',
      code: 'answer.not.understood',
      message: `Could not ${action}: the answer is a success that does not show what it did.`,
      hint: 'Check `region` and `gateway-url`, and whether a proxy stands in between.',
    });
  }
}

function toFlow(body                         )                       {
  const { id, name, version, definition, division } = body;
  if (typeof id !== 'string' || typeof name !== 'string' || !Number.isSafeInteger(version) || !(0,json/* isObject */.Gv)(definition)) return undefined;
  const divisionId = (0,json/* isObject */.Gv)(division) ? division['id'] : undefined;
  return {
    id,
    name,
    version: version          ,
    content: new content/* DefinitionContent */.B(definition),
    ...(typeof divisionId === 'string' ? { divisionId } : {}),
  };
}

// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(9903);
;// CONCATENATED MODULE: ./build/genesys/directory.js




                                             
                                                 


/** How many flows are asked for at once; the SDK's own default (`ArchitectApi.getFlows`) is 25. */
const PAGE_SIZE = 100;
/** A bound on pages, so that an org that never ends its listing can't hold a job. */
const MAX_PAGES = 1000;

/** Flows by name. An org has one of two listings, and neither filters exactly: names are compared here, on all pages. */
class Directory {
           #session         ;
           #flowApi         ;
  /** Whether the org has Architect's listing: asked by the first look-up, while the others wait for its answer. */
  #lists                              ;
           #flows = new Map                                       ();

  constructor(session         , flowApi         ) {
    this.#session = session;
    this.#flowApi = flowApi;
  }

  /**
   * The id of the flow with exactly this name.
   *
   * @throws StoreError `flow.not.found` with near names, `flow.ambiguous` with the ids to choose from
   */
  async find(name        , divisionId                    )                  {
    const listed = (await this.#flowsLike(name, divisionId)).flatMap(directory_readFlow);
    const [inside, outside] = [listed.filter((flow) => isIn(flow, divisionId)), listed.filter((flow) => !isIn(flow, divisionId))];
    // By id: a listing that shifts while it is read shows a flow twice.
    const found = [...new Map(inside.filter((flow) => flow.name === name).map((flow) => [flow.id, flow])).values()];
    const [flow, second] = found;
    if (flow === undefined) {
      const near = (0,did_you_mean/* nearest */.pA)(name, namesOf([...inside, ...(await this.#all(divisionId))]));
      throw notFound(
        name,
        divisionId,
        near,
        outside.filter((other) => other.name === name),
      );
    }
    if (second !== undefined) throw ambiguous(name, found);
    return flow.id;
  }

  /** For a name that no flow has: a filter by name leaves out what was meant. Listed once, however many names are wrong. */
  #all(divisionId                    )                    {
    const flows = this.#flows.get(divisionId) ?? this.#listAll(divisionId);
    this.#flows.set(divisionId, flows);
    return flows;
  }

  async #listAll(divisionId                    )                    {
    if (this.#flowApi === 'definition' || (await this.#lists) !== true) return [];
    try {
      return (await listFlows(this.#session, undefined, divisionId)).flatMap(directory_readFlow);
    } catch (error) {
      if (!(error instanceof store/* StoreError */.AD)) throw error;
      return [];
    }
  }

  async #flowsLike(name        , divisionId                    )                     {
    if (this.#flowApi === 'definition') return this.#query(name, divisionId);
    if (this.#lists !== undefined && !(await this.#lists)) return this.#query(name, divisionId);
    const asked = this.#list(name, divisionId);
    this.#lists ??= asked.then(
      (flows) => flows !== undefined,
      () => true,
    );
    return (await asked) ?? this.#query(name, divisionId);
  }

  async #query(name        , divisionId                    )                     {
    try {
      return await queryFlows(this.#session, name, divisionId);
    } catch (error) {
      if (!isMissing(error)) throw error;
      throw noListing(name, this.#flowApi === 'auto' ? 'GET /api/v2/flows nor POST /api/v2/flows/query' : 'POST /api/v2/flows/query');
    }
  }

  /** @returns undefined when the org has no such listing, and may have the other */
  async #list(name        , divisionId                    )                                 {
    try {
      return await listFlows(this.#session, name, divisionId);
    } catch (error) {
      if (!isMissing(error)) throw error;
      if (this.#flowApi === 'auto') return undefined;
      throw noListing(name, 'GET /api/v2/flows');
    }
  }
}

/** A flow of a listing, with its division as far as the listing tells it. */
                  
                      
                        
                                                       
 

function directory_readFlow(entity         )           {
  if (!isRecord(entity) || !isId(entity['id']) || typeof entity['name'] !== 'string') return [];
  return [{ id: entity['id'], name: entity['name'], division: isRecord(entity['division']) ? entity['division'] : {} }];
}

function isIn({ division }        , divisionId                    )          {
  return divisionId === undefined || typeof division['id'] !== 'string' || (0,ids/* sameId */.s)(division['id'], divisionId);
}

/** The names that mean one flow alone. */
function namesOf(flows                   )           {
  return [...Map.groupBy(flows, ({ name }) => name)].flatMap(([name, own]) => (new Set(own.map(({ id }) => id)).size === 1 ? [name] : []));
}

/** The org has no such listing. */
function isMissing(error         )          {
  return error instanceof store/* StoreError */.AD && (error.status === 404 || error.status === 405);
}

/** `GET /api/v2/flows`. Its filter `virtualAgentEnabled` is never given: it makes flows vanish. */
async function listFlows(session         , name                    , divisionId                    )                     {
  const flows            = [];
  for (let pageNumber = 1; pageNumber <= MAX_PAGES; pageNumber += 1) {
    const body = await session.call({
      method: 'GET',
      path: '/api/v2/flows',
      action: name === undefined ? 'list the flows' : `look for the flow "${name}"`,
      permission: 'architect:flow:view',
      query: {
        type: 'inboundcall',
        pageNumber,
        pageSize: PAGE_SIZE,
        ...(name === undefined ? {} : { name }),
        ...(divisionId === undefined ? {} : { divisionId }),
      },
    });
    const entities = entitiesOf(body);
    flows.push(...entities);
    const { pageCount } = body;
    if (entities.length === 0 || (typeof pageCount === 'number' ? pageNumber >= pageCount : entities.length < PAGE_SIZE)) break;
  }
  return flows;
}

/** `POST /api/v2/flows/query`, the flow-definition API's. */
async function queryFlows(session         , name        , divisionId                    )                     {
  const flows            = [];
  let continuationToken                    ;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const body = await session.call({
      method: 'POST',
      path: '/api/v2/flows/query',
      action: `look for the flow "${name}"`,
      permission: 'architect:flow:view',
      query: continuationToken === undefined ? {} : { continuationToken },
      body: { query: `name:${name}`, pageSize: PAGE_SIZE, ...(divisionId === undefined ? {} : { divisionIds: [divisionId] }) },
    });
    flows.push(...entitiesOf(body));
    const next = body['nextPage'];
    if (typeof next !== 'string' || next === '' || next === continuationToken) break;
    continuationToken = next;
  }
  return flows;
}

function entitiesOf(body                         )            {
  return Array.isArray(body['entities']) ? (body['entities']             ) : [];
}

function noListing(name        , endpoints        )             {
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: 'flow.listing.missing',
    message: `The flow "${name}" can't be looked up by its name: this org has no ${endpoints}.`,
    hint: 'Give `flow_id` instead of `flow_name`, or check `region`, `gateway-url` and `flow-api` (see "Which API" in the README).',
  });
}

function notFound(name        , divisionId                    , near                   , outside                   )             {
  const [other] = outside;
  const sentences = [
    `There is no flow "${name}"${divisionId === undefined ? '' : ` in the division ${divisionId}`} that this OAuth client may see.`,
    ...(other === undefined ? [] : [`There is one${label(other)}.`]),
    ...(near.length === 0 ? [] : [(0,did_you_mean/* didYouMean */.au)(name, near)]),
  ];
  const isName = divisionId !== undefined && !ids/* GUID */.Sm.test(divisionId);
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: 'flow.not.found',
    message: sentences.join(' '),
    hint: `Check \`flow_name\` (upper and lower case count), \`division_id\`${isName ? " (a GUID: is this the division's name?)" : ''}, and that the client's role covers the flow's division.`,
  });
}

function ambiguous(name        , found                   )             {
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: 'flow.ambiguous',
    message: `There are ${found.length} flows "${name}": ${found.map((flow) => `${flow.id}${label(flow)}`).join(', ')}.`,
    hint: 'Say which one: give `flow_id` instead of `flow_name`, or narrow it with `division_id`.',
  });
}

function label({ division }        )         {
  const name = typeof division['name'] === 'string' ? division['name'] : division['id'];
  return typeof name === 'string' ? ` in "${name}"` : '';
}

// EXTERNAL MODULE: ./build/genesys/flow-api.js
var flow_api = __webpack_require__(8264);
;// CONCATENATED MODULE: ./build/genesys/version-maker.js
                                                


                                                 

/**
 * Whether this run's own OAuth client made a version of a flow (SDK: ArchitectApi.getFlowVersion, `createdByClient`, `createdBy`).
 * The flow-definition API counts versions in numbers: there the id is tried as the number, and then as Architect writes it, `15.0`.
 *
 * @returns undefined where the org doesn't say, has no such endpoint, or can't be asked
 */
async function isOwnVersion(flowId        , version         , session         )                               {
  const ids = typeof version === 'number' ? [String(version), `${version}.0`] : [version];
  for (const id of ids) {
    const answer = await ask(flowId, id, session);
    if (answer === 'missing') continue;
    const made = answer && readVersion(answer);
    return made?.id === id && made.by !== undefined ? isClient(made.by, session.clientId) : undefined;
  }
  return undefined;
}

async function ask(flowId        , versionId        , session         )                                                           {
  try {
    return await session.call({
      method: 'GET',
      path: '/api/v2/flows/{flowId}/versions/{versionId}',
      pathParams: { flowId, versionId },
      action: `see who made version ${versionId} of the flow ${flowId}`,
      permission: 'architect:flow:view',
    });
  } catch (error) {
    if (!(error instanceof store/* StoreError */.AD)) throw error;
    return error.status === 404 ? 'missing' : undefined;
  }
}

;// CONCATENATED MODULE: ./build/genesys/flow-store.js
                                                       
                                                      
                                                          
                                             



                                                 


                                                                     

/** The org's flows, each through the API that it speaks: the answer to the one GET that is needed anyway tells which. */
class OrgFlowStore                      {
           #session         ;
           #apis      ;
           #flowApi         ;

  constructor(session         , apis      , flowApi         ) {
    this.#session = session;
    this.#apis = apis;
    this.#flowApi = flowApi;
  }

  async read(flowId        )                    {
    const { api, body } = await this.#ask(flowId);
    return api.read(body, flowId);
  }

  async readCurrent(flowId        )                    {
    const { api, body } = await this.#ask(flowId);
    return api.look(body, flowId);
  }

  isOwn(flowId        , version         )                               {
    return isOwnVersion(flowId, version, this.#session);
  }

  /** The flow's own answer, and the API that it speaks. */
  async #ask(flowId        )                                                                                  {
    const body = await readFlow(flowId, this.#session);
    const api = (0,flow_api/* apiOf */.i)(body);
    if (api === undefined) {
      throw new store/* StoreError */.AD({
        fate: 'refused',
        code: 'answer.not.understood',
        message: `Could not read the flow ${flowId}: the answer is a flow of neither API.`,
        hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
      });
    }
    if (this.#flowApi !== 'auto' && this.#flowApi !== api) {
      throw new store/* StoreError */.AD({
        fate: 'refused',
        code: 'flow.api.mismatch',
        message: `The flow ${flowId} speaks ${WORDS[api]}, and \`flow-api: ${this.#flowApi}\` asks for ${WORDS[this.#flowApi]}.`,
        hint: 'Leave `flow-api` out: each flow is then changed through the API that it speaks.',
      });
    }
    return { api: this.#apis[api], body };
  }

  validate(content             )                              {
    return this.#apis[content.api].validate(content);
  }

  write(plan      )                                {
    return this.#apis[plan.live.content.api].write(plan);
  }

  restore(plan      , ownVersion         )                                {
    return this.#apis[plan.live.content.api].restore(plan, ownVersion);
  }
}

const WORDS = { definition: 'the flow-definition API', architect: "Architect's API" }         ;

;// CONCATENATED MODULE: ./build/genesys/architect/job-end.js
                                             



/** How long a job is waited for that an earlier process began: the end of a cancelled job has five minutes in all. */
const job_end_PATIENCE = { firstMs: 250, longestMs: 5000, totalMs: 200_000 };
/** How long such a job may go on waiting for a text that nobody hands over any more. */
const IDLE = { firstMs: 250, longestMs: 1000, totalMs: 5000 };

/**
 * - `idle`: the job has never got its text, so it does nothing
 * - `ended`: it has ended; what is live tells how
 * - `unknown`: it may publish yet
 */
                                                  

/** What became of a publish job that this process did not begin. Never throws a StoreError. */
async function waitForJob(jobId        , means              )                  {
  let isIdle = false;
  const begun = async ()                                          => {
    const state = await stateOf(jobId, means);
    isIdle = state === 'waiting';
    if (state === 'working' || state === undefined || state === 'waiting') return state === 'working' ? state : undefined;
    return typeof state === 'object' && 'job' in state ? 'ended' : 'unknown';
  };
  const first = await poll(begun, IDLE, means.clock);
  if (first === undefined) return isIdle ? 'idle' : 'unknown';
  if (first !== 'working') return first;
  const ended = async ()                              => {
    const state = await begun();
    return state === 'working' ? undefined : state;
  };
  return (await poll(ended, job_end_PATIENCE, means.clock)) ?? 'unknown';
}

;// CONCATENATED MODULE: ./build/genesys/queue-members.js
                                                 

/**
 * Whether anybody is a member of a queue (`GET /api/v2/routing/queues/{queueId}/members`, SDK: `RoutingApi.getRoutingQueueMembers`). One
 * member is asked for, because one is enough. Any one of four permissions will do (Genesys Cloud's own CLI lists them), and
 * `routing:queue:view` is the one that a list of the queues needs, too.
 *
 * @param queueId a GUID: for anything else the API has an error of its own
 * @returns undefined where the answer has no list, or says one thing with its list and another beside it: then nothing may be claimed
 * @throws StoreError of the status 404 where there is no such queue, or none that this OAuth client may see
 */
async function hasMembers(session         , queueId        )                               {
  const { entities, total, nextUri } = await session.call({
    method: 'GET',
    path: '/api/v2/routing/queues/{queueId}/members',
    pathParams: { queueId },
    query: { pageSize: 1 },
    action: 'ask for the members of a queue',
    permission: 'routing:queue:view',
  });
  if (!Array.isArray(entities)) return undefined;
  if (entities.length > 0) return true;
  // SDK 262 has no `total` here, older models have one: an empty page is believed only where nothing speaks against it.
  return (typeof total === 'number' && total > 0) || typeof nextUri === 'string' ? undefined : false;
}

;// CONCATENATED MODULE: ./build/genesys/queues.js

                                                             

/** The most queues that one page may hold (SDK: `RoutingApi.getRoutingQueues`, "max 500"). */
const queues_PAGE_SIZE = 500;
const queues_MAX_PAGES = 1000;
/** The most ids of one request: with more, its address would grow beyond what servers and proxies take for sure (some 4,000 characters). */
const IDS = 100;

/** A queue of the org. */
                        
                      
                        
 

/** All queues that the OAuth client may see (`GET /api/v2/routing/queues`). */
function listQueues(session         )                   {
  return allPages(session, queues_PAGE_SIZE, {});
}

/** Those of these queues that the OAuth client may see (the same, with its filter `id`, whose values the SDK joins with commas). */
async function listQueuesById(session         , ids                   )                   {
  const queues          = [];
  for (let start = 0; start < ids.length; start += IDS)
    queues.push(...(await allPages(session, IDS, { id: ids.slice(start, start + IDS).join(',') })));
  return queues;
}

async function allPages(session         , pageSize        , filter                                  )                   {
  const queues          = [];
  for (let pageNumber = 1; pageNumber <= queues_MAX_PAGES; pageNumber += 1) {
    const body = await session.call({
      method: 'GET',
      path: '/api/v2/routing/queues',
      query: { pageNumber, pageSize, ...filter },
      action: 'list the queues',
      permission: 'routing:queue:view',
    });
    const entities = Array.isArray(body['entities']) ? (body['entities']             ) : [];
    for (const entity of entities) {
      if (isRecord(entity) && typeof entity['id'] === 'string' && typeof entity['name'] === 'string')
        queues.push({ id: entity['id'], name: entity['name'] });
    }
    const { pageCount } = body;
    if (entities.length === 0 || (typeof pageCount === 'number' ? pageNumber >= pageCount : entities.length < pageSize)) break;
  }
  return queues;
}

// EXTERNAL MODULE: ./build/genesys/http/backoff.js + 2 modules
var backoff = __webpack_require__(4123);
// EXTERNAL MODULE: ./node_modules/p-queue/dist/index.js + 2 modules
var dist = __webpack_require__(7814);
;// CONCATENATED MODULE: ./build/genesys/http/rate-gate.js

                                                  

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

;// CONCATENATED MODULE: ./build/genesys/http/login.js





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
    const reason = typeof body['error'] === 'string' ? ` (${(0,text_text/* cut */.J)(purpose.redact(body['error']), 80)})` : '';
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

;// CONCATENATED MODULE: ./build/genesys/http/retry-after.js
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
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/DefaultHttpClient.js
var DefaultHttpClient = __webpack_require__(2460);
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/logger.js
var logger = __webpack_require__(7124);
;// CONCATENATED MODULE: ./build/genesys/http/sdk.js




                                                                       
                                                

/** Which Genesys Cloud to talk to: a region's own hosts, or a gateway in front of both login and API. */
                                                                                 

/** The most an answer may hold, in bytes: a bound on memory, far above any flow. */
const MAX_ANSWER_BYTES = 64 * 1_048_576;

/**
 * The SDK's HTTP client with some things added: it follows no redirect (the SDK would carry the token along), its timeout
 * covers the whole exchange (axios's own stops counting when bytes trickle), answers have a size limit, a login without a
 * token fails, a body goes out as it is, and what is not encrypted takes no proxy.
 */
class CarefulHttpClient extends DefaultHttpClient/* default */.A {
           #timeoutMs        ;
           #transport                       ;

  constructor(timeoutMs        , transport                       ) {
    super(timeoutMs);
    this.#timeoutMs = timeoutMs;
    this.#transport = transport;
  }

           toAxiosConfig(options                    )                          {
    const { data, ...config } = super.toAxiosConfig(options);
    return {
      ...config,
      // axios would copy an object, and leave out what is called `__proto__`, `constructor` or `prototype`: a flow may have such nodes.
      ...(data === undefined ? {} : { data: typeof data === 'string' ? data : JSON.stringify(data) }),
      // On this machine itself, and in the clear: a proxy would carry it elsewhere.
      ...(options.url.startsWith('http:') ? { proxy: false } : {}),
      maxRedirects: 0,
      maxContentLength: MAX_ANSWER_BYTES,
      signal: AbortSignal.timeout(this.#timeoutMs),
    };
  }

  /** A login that brings no token fails here, with its answer: the SDK would go on and drop what came instead. */
           async request(options                    )                       {
    const response = await (this.#transport?.call(options) ?? super.request(options));
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
 * @param transport how messages travel, if not over the network
 */
function createSdkClient(target        , timeoutMs        , transport            )                                 {
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
  client.setHttpClient(new CarefulHttpClient(timeoutMs, transport)                                                         );
  return client;
}

;// CONCATENATED MODULE: ./build/genesys/http/session.js
                                                  









                                                

/** One call of the Platform API. */
                             
                                                    
                                                                                 
                        
                                                         
                                                             
                          
                                 
                          
                              
                                                                                             
                            
                                                                                                                                                 
                          
 

                                  
                          
                            
                                
                                     
                             
                        
                            
                                 
 

/** Whoever keeps secrets out of everything that leaves the run. */
                          
                                                                                       
                            
                               
 

/** What the job's requests have cost. */
                           
                         
                           
                               
 

/** How often a request that failed in passing is sent again. */
const MAX_RETRIES = 3;
/** How often the org may ask a request to wait. */
const MAX_PAUSES = 8;
/** The shortest pause, in milliseconds: a `Retry-After` of 0 is no reason to hammer. */
const MIN_PAUSE_MS = 500;
/** Parameters of signed URLs without which they are worth nothing, whichever storage made them. */
const SIGNING = /signature|^sig$|token|credential|^policy$|^key-pair-id$/iu;
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
    this.#client = createSdkClient(settings.target, settings.timeoutMs, settings.transport);
    this.#gate = new Gate(settings.requestsPerMinute, settings.clock);
    this.#host = 'gateway' in settings.target ? settings.target.gateway.host : `api.${settings.target.regionHost}`;
    settings.secrets.add(settings.clientSecret);
    settings.secrets.add(Buffer.from(`${settings.clientId}:${settings.clientSecret}`).toString('base64'));
  }

  get apiCalls()           {
    return { total: this.#total, retried: this.#retried, throttledMs: Math.round(this.#gate.throttledMs) };
  }

  get clientId()         {
    return this.#settings.clientId;
  }

  /** Masks what makes a signed URL (README: Security) work: whoever has it may read or publish a flow for a while. */
  keepSignature(url        )       {
    const { searchParams } = URL.canParse(url) ? new URL(url) : { searchParams: new URLSearchParams() };
    for (const [name, value] of searchParams) if (SIGNING.test(name)) this.#settings.secrets.add(value);
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
    for (const id of Object.values(request.pathParams ?? {})) if (!isId(id)) throw noId(id, request.action);
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
    if (isSuccess(answer) && isRecord(answer.body) && isJsonBody(answer) && !isBottomless(answer.body)) return answer.body;
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
    return this.#deliver(send, (answer) => isPassing(answer) && (request.writes !== true || wasNeverSent(answer)), request.once === true);
  }

  /**
   * Sends until there is an answer worth having: waits where the org asks for it (nothing was done then, so writes may wait
   * too), and repeats what failed in passing.
   *
   * @param isWorthRepeating whether the same request may be sent again after this answer
   */
  async #deliver(send                        , isWorthRepeating                             , once = false)                  {
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
        if (pause > MAX_PAUSE_MS) return answer;
        this.#gate.close(pause);
        if (once || pauses >= MAX_PAUSES) return answer;
        pauses += 1;
        continue;
      }
      if (once || retries >= MAX_RETRIES || !isWorthRepeating(answer)) return answer;
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

/** What an answer gave for an id, and what would lead to another place of the API. */
function noId(id        , action        )             {
  return new store/* StoreError */.AD({
    fate: 'refused',
    isUnsent: true,
    code: 'answer.not.understood',
    message: `Could not ${action}: ${(0,text_text/* show */.W)(id)} is no id, so nothing was asked.`,
    hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
  });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/axios/lib/axios.js + 65 modules
var axios = __webpack_require__(1542);
;// CONCATENATED MODULE: ./build/genesys/architect/storage-exchange.js

                                            





/** One message to the object storage (S3). */
                                 
                                 
                                     
                       
                                                                                            
                         
                                                                            
                                                     
                          
                                                                                   
                               
                                                                          
                            
 

/** What the storage answered: a text, in XML where it refuses. */
                                               
                                                                          
                                    
 

const unpack = (0,external_node_util_.promisify)(external_node_zlib_.gunzip);

/**
 * Sends one message and follows no redirect. It goes over axios like the SDK's own, so that both take the same proxy; nothing
 * else is the SDK's.
 *
 * Never rejects. What fails before the answer is whole has status 0 and a `failure`: the code of Node.js or axios, such as
 * ECONNREFUSED or Z_BUF_ERROR, or ERR_TOO_LARGE. An answer that is whole but not UTF-8 keeps its status and has no body, with
 * the failure ERR_NOT_UTF8.
 */
async function storage_exchange_exchange(request                )                         {
  try {
    const { status, headers, data } = await send(request);
    const answer = toAnswer({ status, headers, body: undefined });
    const received = await readAll(data, request.maxBytes);
    // Nobody asks for packed bytes: they come where they were stored that way.
    const isPacked = answer.headers['content-encoding']?.toLowerCase() === 'gzip';
    const bytes = isPacked ? await unpack(received, { maxOutputLength: request.maxBytes }) : received;
    return (0,external_node_buffer_.isUtf8)(bytes) ? { ...answer, body: bytes.toString() } : { ...answer, body: undefined, failure: 'ERR_NOT_UTF8' };
  } catch (error) {
    return noAnswer(isRecord(error) ? error['code'] : undefined);
  }
}

/** The answer where there is none. */
function noAnswer(code         )                {
  return { ...toAnswer({ code }), body: undefined };
}

async function send({ method, url, query, headers, bytes, signal }                ) {
  return axios/* default */.A.request          ({
    method,
    url,
    // A query that is part of the URL would be normalized: ' becomes %27.
    ...(query === '' ? {} : { params: {}, paramsSerializer: () => query }),
    // A PUT without a type would become a form's. A given one takes the place of `false`, however its name is written.
    headers: { Accept: '*/*', 'Accept-Encoding': 'identity', 'Content-Type': false, ...headers },
    ...(bytes && { data: bytes }),
    maxRedirects: 0,
    // On this machine itself, and in the clear: a proxy would carry it elsewhere.
    ...(url.startsWith('http:') ? { proxy: false } : {}),
    responseType: 'stream',
    // axios unpacks leniently: half of what was packed would pass for the whole, and half a flow for a flow.
    decompress: false,
    validateStatus: () => true,
    signal,
  });
}

async function readAll(stream          , maxBytes        )                  {
  const chunks           = [];
  let size = 0;
  for await (const chunk of stream                         ) {
    size += chunk.length;
    if (size > maxBytes) throw Object.assign(new Error('The answer is too large.'), { code: 'ERR_TOO_LARGE' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./build/genesys/architect/signed-urls.js



/** How to deal with signed URLs. */
                                    
                                                                                                                  
                             
                                                                                                          
                                   
                                                      
                                  
                                                                                                           
                             
 

/** Where a message goes: a URL in two parts, as the query must stay as it was signed. */
                 
                    
                         
 

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** This machine, and whatever is called by its address alone: what stands near a runner, and no object storage. */
const NO_STORAGE = /^(?:(?:.*\.)?localhost|[\d.]+|\[.*\])\.?$/u;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Headers that speak for somebody, or say otherwise where a message ends: a signed URL needs none of them. */
const UNSAFE_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'transfer-encoding']);

/**
 * Transfers to and from the signed URLs that the jobs of Architect hand out: `presignedUrl` of POST /api/v2/flows/jobs,
 * `downloadUrl` of GET /api/v2/flows/export/jobs/{jobId}. They lead to an object storage: whoever has the URL is let in, so no
 * token is sent along.
 *
 * No transfer rejects, and none is repeated. What fails is an answer of status 0, see {@link exchange}; where its failure
 * starts with ERR_UNSAFE_, the place, headers or text at fault have not been contacted or sent.
 */
class SignedUrls {
           #timeoutMs        ;
           #allowsLoopback         ;
           #maxBytes        ;
           #send                 ;

  constructor({ timeoutMs, allowsLoopback, maxBytes = 64 * 1_048_576, send = storage_exchange_exchange }                   ) {
    this.#send = send;
    this.#timeoutMs = timeoutMs;
    this.#allowsLoopback = allowsLoopback;
    this.#maxBytes = maxBytes;
  }

  /**
   * The text at a URL, with its byte order mark if it has one. Up to five redirects are followed: the failure is
   * ERR_TOO_MANY_REDIRECTS where there are more, and ERR_UNSAFE_URL where the URL or a redirect leads to no https, or to a
   * bare address.
   */
  async download(url        )                         {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    let place = this.#placeOf(url);
    for (let redirects = 0; place !== undefined; redirects += 1) {
      const answer = await this.#send({ method: 'GET', ...addressOf(place), headers: {}, signal, maxBytes: this.#maxBytes });
      const location = answer.headers['location'];
      if (!REDIRECTS.has(answer.status) || location === undefined) return answer;
      if (redirects === MAX_REDIRECTS) return noAnswer('ERR_TOO_MANY_REDIRECTS');
      place = this.#placeOf(location, place.url);
    }
    return noAnswer('ERR_UNSAFE_URL');
  }

  /**
   * Puts a text to a URL, once: a redirect is the answer. `headers` are those that came with the URL; none are added but the
   * message's own (host, connection, content-length, user-agent, accept, accept-encoding).
   *
   * The failure is ERR_UNSAFE_URL where the URL is no https; ERR_UNSAFE_HEADER where one of `headers` is invalid, is never sent
   * (authorization, proxy-authorization, cookie, transfer-encoding), or is a host or content-length that isn't so; and
   * ERR_UNSAFE_TEXT where UTF-8 can't hold the text (half a surrogate pair).
   */
  async upload(url        , headers                                  , text        )                         {
    const place = this.#placeOf(url);
    if (place === undefined) return noAnswer('ERR_UNSAFE_URL');
    if (!text.isWellFormed()) return noAnswer('ERR_UNSAFE_TEXT');
    const bytes = Buffer.from(text);
    const areSafe = Object.entries(headers).every(([name, value]) => isSafeHeader(name, value, place.url.host, bytes.length));
    if (!areSafe) return noAnswer('ERR_UNSAFE_HEADER');
    const signal = AbortSignal.timeout(this.#timeoutMs);
    return this.#send({ method: 'PUT', ...addressOf(place), headers, bytes, signal, maxBytes: this.#maxBytes });
  }

  /** The place, if it may be contacted. What isn't printable ASCII is no URL: it would be rewritten, and wasn't signed that way. */
  #placeOf(text        , base      )                    {
    if (!/^[!-~]+$/u.test(text) || !URL.canParse(text, base?.href)) return undefined;
    const url = new URL(text, base);
    const isSafe = this.#allowsLoopback
      ? url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
      : url.protocol === 'https:' && !NO_STORAGE.test(url.hostname);
    // A user name or a password would be sent as an Authorization header.
    if (!isSafe || url.username !== '' || url.password !== '') return undefined;
    return { url, query: /^[^?#]*\?([^#]*)/u.exec(text)?.[1] ?? '' };
  }
}

function addressOf({ url, query }       )                                                   {
  return { url: url.origin + url.pathname, query };
}

function isSafeHeader(name        , value        , host        , length        )          {
  try {
    (0,external_node_http_.validateHeaderName)(name);
    (0,external_node_http_.validateHeaderValue)(name, value);
  } catch {
    return false;
  }
  const lowerName = name.toLowerCase();
  if (lowerName === 'host') return value.toLowerCase() === host;
  if (lowerName === 'content-length') return value === String(length);
  return !UNSAFE_HEADERS.has(lowerName);
}

;// CONCATENATED MODULE: ./build/genesys/org.js
                                                   



                                             


                                                       





/** A Genesys Cloud org, as a run sees it. Nothing is sent before the first question. */
                      
                            
                                                   
                                                                          
                                                                
                                      
                                                                                                                                         
                                                                
                                                                                         
                                                            
                                                                 
                                           
                              
 

                                                      
                            
                                                                                   
                               
                                                                                                                    
                                                           
 

/** The only entrance to this room: it is loaded when a run needs the org, and not before. */
function connect({ flowApi, overDrafts, onJob, ...settings }             )      {
  const session = new Session(settings);
  const { target, timeoutMs, clock, transport } = settings;
  const signedUrls = new SignedUrls({
    timeoutMs,
    allowsLoopback: 'gateway' in target && target.gateway.protocol === 'http:',
    ...(transport && { send: (request) => transport.store(request) }),
  });
  const means               = { session, signedUrls, clock, ...(onJob && { onJob }) };
  const architect = new ArchitectStore(means, overDrafts);
  const directory = new Directory(session, flowApi);
  let queues                              ;
  return {
    store: new OrgFlowStore(session, { definition: new DefinitionStore(session), architect }, flowApi),
    findFlow: (name, divisionId) => directory.find(name, divisionId),
    queues: () => (queues ??= listQueues(session)),
    queuesById: async (ids) => {
      if (queues === undefined) return listQueuesById(session, ids);
      const wanted = new Set(ids.map((id) => id.toLowerCase()));
      return (await queues).filter(({ id }) => wanted.has(id.toLowerCase()));
    },
    hasMembers: (queueId) => hasMembers(session, queueId),
    endOfJob: (jobId) => waitForJob(jobId, means),
    get apiCalls() {
      return session.apiCalls;
    },
  };
}


/***/ })

};

//# sourceMappingURL=353.index.js.map