export const id = 303;
export const ids = [303];
export const modules = {

/***/ 60867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ missingNode),
/* harmony export */   W8: () => (/* binding */ graphOfParts),
/* harmony export */   Ys: () => (/* binding */ EXTENSION),
/* harmony export */   fn: () => (/* binding */ unknownNode),
/* harmony export */   gj: () => (/* binding */ CALL_ENDS),
/* harmony export */   qL: () => (/* binding */ CallGraphBuilder)
/* harmony export */ });
/* harmony import */ var _model_call_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52089);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29598);



/** Some nodes of a call graph, and ways between its nodes. */
                            
                                      
                                      
 

/** Collects a call graph, whole or in parts. */
class CallGraphBuilder {
  #nodes             = [];
  #edges             = [];

  /** Adds a node. If several have one id, the first one counts. Returns the id. */
  node(node          )         {
    this.#nodes.push(node);
    return node.id;
  }

  /** Adds an edge, unless there is one for the same way to the same node. Its nodes can be added later. */
  edge(edge          )       {
    this.#edges.push(edge);
  }

  /** What was added since the last part. */
  part()            {
    const part = { nodes: this.#nodes, edges: distinct(this.#edges) };
    this.#nodes = [];
    this.#edges = [];
    return part;
  }

  /** @throws TypeError if an edge leads from or to a node that was never added */
  build(entry                    )            {
    return graphOfParts([this.part()], entry);
  }
}

function distinct(edges                     )                      {
  if (edges.length < 2) return edges;
  const byId = new Map                  ();
  for (const edge of edges) {
    const id = (0,_model_call_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .edgeIdOf */ .a)(edge);
    if (!byId.has(id)) byId.set(id, edge);
  }
  return [...byId.values()];
}

/**
 * A call graph made of parts. Each way is in one of them.
 *
 * @throws TypeError if an edge leads from or to a node that is in no part
 */
function graphOfParts(parts                     , entry                    )            {
  const nodes = new Map                  ();
  const edges             = [];
  for (const part of parts) {
    for (const node of part.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
    for (const edge of part.edges) edges.push(edge);
  }
  const check = (id        )       => {
    if (!nodes.has(id)) throw new TypeError(`The call graph has no node "${id}".`);
  };
  if (entry !== undefined) check(entry);
  for (const { from, to } of edges) {
    check(from);
    check(to);
  }
  return { nodes: [...nodes.values()], edges, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)({ entry }) };
}

/** The one node where calls end. */
const CALL_ENDS           = { id: 'end', kind: 'end', name: 'The call ends' };

/** Whoever has the extension that callers dial: only the org knows. */
const EXTENSION           = { id: 'extension', kind: 'other', name: 'an extension' };

/** A place of which the flow doesn't say where it is. */
function unknownNode(id        , name        )           {
  return { id: `unknown after ${id}`, kind: 'unknown', name };
}

/** A node for a reference to something that the flow doesn't have. */
function missingNode(reference        )           {
  return { id: `missing:${reference}`, kind: 'missing', name: reference };
}


/***/ }),

/***/ 19766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ backoff),
/* harmony export */   P: () => (/* binding */ retryAfter)
/* harmony export */ });
/* harmony import */ var cockatiel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94755);


/**
 * Growing waits with jitter, in milliseconds: from about a quarter of a second to twenty seconds. The jitter is decorrelated, so that
 * runs that have collided don't collide again.
 */
function* backoff()                           {
  const initialDelay = 250;
  let step = new cockatiel__WEBPACK_IMPORTED_MODULE_0__/* .ExponentialBackoff */ ._({ initialDelay, maxDelay: 20_000 }).next();
  for (;;) {
    yield Math.max(initialDelay, step.duration);
    step = step.next(undefined);
  }
}

/**
 * What a `Retry-After` header asks for (RFC 9110 §10.2.3: seconds, or an HTTP date).
 *
 * @param now milliseconds since the epoch
 * @returns milliseconds to wait, at least 0; undefined if the header is missing or can't be read
 */
function retryAfter(header                    , now        )                     {
  const text = header?.trim() ?? '';
  if (/^\d+$/u.test(text)) return Number(text) * 1000;
  const date = /[a-z]/iu.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 6591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/content/architect/content.js + 44 modules
var architect_content = __webpack_require__(72395);
// EXTERNAL MODULE: ./build/model/plan.js
var model_plan = __webpack_require__(64519);
// EXTERNAL MODULE: ./build/model/store.js
var store = __webpack_require__(62279);
// EXTERNAL MODULE: ./build/model/flow.js
var model_flow = __webpack_require__(95552);
// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(25928);
// EXTERNAL MODULE: ./build/genesys/http/answer.js
var http_answer = __webpack_require__(79762);
;// CONCATENATED MODULE: ./build/genesys/architect/flow-head.js




/** A person or an OAuth client, as a flow refers to them. */
                        
                      
                                   
                                    
                         
 

/** One of a flow's versions. */
                              
                                                       
                      
                                                           
                       
                      
 

/** A flow of Architect's API without its content (SDK model Flow). */
                           
                      
                        
                                              
                        
                               
                                 
                              
                                   
                               
                                   
                                 
                        
                                         
                                                                      
 

/** Reads the answer to `GET /api/v2/flows/{flowId}`; undefined if it is not a flow of Architect's API. */
function readHead(body                         )                       {
  const { id, name, type } = body;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof type !== 'string') return undefined;
  const division = (0,http_answer/* isRecord */.u4)(body['division']) ? body['division'] : {};
  return {
    id,
    name,
    type,
    isDeleted: body['deleted'] === true,
    ...(0,json/* present */.Eb)({
      divisionId: stringIn(division['id']),
      divisionName: stringIn(division['name']),
      published: toVersion(body['publishedVersion'], 'datePublished', toActor(body['publishedBy'], 'user')),
      saved: toVersion(body['savedVersion'], 'dateSaved'),
      checkedIn: toVersion(body['checkedInVersion'], 'dateCheckedIn'),
      lock: toLock(body['lockedUser'], 'user') ?? toLock(body['lockedClient'], 'client'),
      operation: toRunningOperation(body['currentOperation']),
    }),
  };
}

function stringIn(value         )                     {
  return typeof value === 'string' ? value : undefined;
}

/** Reads one version of a flow (SDK model FlowVersion); undefined if it has no id. */
function readVersion(body                         )                          {
  return toVersion(body, 'datePublished');
}

/**
 * What was saved or checked in after the published version: publishing would overwrite it. It is unproven whether a flow without
 * drafts shows none, or its published version again. Both count as none. If it is unknown which is newer, it counts as a draft.
 */
function draftsOf({ published, saved, checkedIn }          )                {
  const all = [saved, checkedIn].filter((version) => version !== undefined);
  const newer = all.filter((version) => published !== undefined && isNewer(version, published));
  return newer.filter(({ id }, index) => newer.findIndex((version) => version.id === id) === index);
}

/** The version number of a check-in after the published version, such as `14.0`: the next publish comes after it. */
function newerCheckIn({ published, checkedIn }          )                     {
  if (checkedIn === undefined || published === undefined) return undefined;
  return VERSION_NUMBER.test(checkedIn.id) && isNewer(checkedIn, published) ? checkedIn.id : undefined;
}

const VERSION_NUMBER = /^(\d+)\.(\d+)$/u;

function isNewer(version             , published             )          {
  if (version.id === published.id) return false;
  const [number, other] = [version.id, published.id].map((id) => VERSION_NUMBER.exec(id)?.slice(1).map(Number));
  if (number && other) return number[0] === other[0] ? (number[1] ?? 0) > (other[1] ?? 0) : (number[0] ?? 0) > (other[0] ?? 0);
  return version.at === undefined || published.at === undefined || version.at > published.at;
}

/** Whether this is the OAuth client with that id. */
function isClient({ kind, id }       , clientId        )          {
  return kind === 'client' && (0,ids/* sameId */.s)(id, clientId);
}

/** A person or client as people read it. */
function describeActor(actor                   )         {
  if (actor === undefined) return 'someone';
  const kind = actor.kind === 'client' ? 'the OAuth client' : 'the user';
  return actor.name === undefined || actor.name === actor.id ? `${kind} ${actor.id}` : `${kind} "${actor.name}" (${actor.id})`;
}

/**
 * @param date the property with its time
 * @param maker who made it, if the version doesn't say
 */
function toVersion(value         , date        , maker        )                          {
  if (!(0,http_answer/* isRecord */.u4)(value) || typeof value['id'] !== 'string' || value['id'] === '') return undefined;
  const at = toTime(value[date]) ?? toTime(value['dateCreated']);
  const by = toActor(value['createdByClient'], 'client') ?? toActor(value['createdBy'], 'user') ?? maker;
  return { id: value['id'], ...(0,json/* present */.Eb)({ at, by }) };
}

/** Some dates are milliseconds, others are strings (SDK model FlowVersion). */
function toTime(value         )                     {
  const at = typeof value === 'string' ? Date.parse(value) : value;
  return typeof at === 'number' && Number.isFinite(at) && Math.abs(at) < 8.64e15 ? at : undefined;
}

function toActor(value         , kind               )                    {
  if (!(0,http_answer/* isRecord */.u4)(value) || typeof value['id'] !== 'string') return undefined;
  return { id: value['id'], kind, ...(0,json/* present */.Eb)({ name: stringIn(value['name']) || undefined }) };
}

/** A lock counts even if it doesn't say whose it is. */
function toLock(value         , kind               )                    {
  return (0,http_answer/* isRecord */.u4)(value) ? (toActor(value, kind) ?? { id: 'unknown', kind }) : undefined;
}

const RUNNING_STATUSES = new Set         (['STARTED', 'PENDING_GENERATION', 'PENDING_BACKEND_NOTIFICATION']);

/** A flow keeps its last operation after it has ended. Only `complete`, or else its status, shows whether it is running. */
function toRunningOperation(value         )                                    {
  if (!(0,http_answer/* isRecord */.u4)(value)) return undefined;
  const { complete, actionStatus, actionName, client, user } = value;
  const isRunning = complete === false || (complete === undefined && RUNNING_STATUSES.has(actionStatus));
  if (!isRunning) return undefined;
  const by = toActor(client, 'client') ?? toActor(user, 'user');
  return { name: stringIn(actionName) ?? 'unknown', ...(0,json/* present */.Eb)({ by }) };
}

// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
;// CONCATENATED MODULE: ./build/genesys/architect/blockers.js
                                                       
                                                   





/** What a publish may ignore. */
                                   
                                                                            
                                    
                                                                                                         
                              
 

/** What keeps a flow from being published. */
                                 
                                                                        
                            
 

/**
 * What keeps this flow from being published now: a lock, a running operation, or a draft that is newer than the published version.
 * Archy's job overwrites drafts without asking, and the API's unlock would check in the lock holder's draft. So people must resolve both.
 */
function blockerOf(head          , { overwriteDrafts, ownClient }                  )                      {
  const { lock, operation, name } = head;
  const draft = draftsOf(head).find(({ by }) => !isOwn(by, ownClient));
  if (lock !== undefined && !isOwn(lock, ownClient)) {
    const unpublished = draft === undefined ? '' : ` ${describeDraft(draft)}`;
    return {
      code: 'flow.locked',
      message: `The flow "${name}" is locked by ${describeActor(lock)}.${unpublished}`,
      hint:
        'Ask them to publish or revert in Architect, then run again. ' +
        'The action never unlocks a flow, because that would check in unfinished work.',
      isFinal: true,
    };
  }
  if (operation !== undefined) {
    return {
      code: 'operation.in.progress',
      message: `An operation (${operation.name}, by ${describeActor(operation.by)}) is running on the flow "${name}".`,
      hint: 'Run again when it has ended.',
      isFinal: false,
    };
  }
  if (draft === undefined || overwriteDrafts) return undefined;
  return {
    code: 'draft.in.the.way',
    message: [
      `The flow "${name}" has a draft that is newer than its published version ${head.published?.id ?? ''}.`,
      describeDraft(draft),
      'Publishing would overwrite the draft.',
    ].join(' '),
    hint: 'Publish or revert it in Architect, then run again. To publish over it, set `on-drift: overwrite`.',
    isFinal: true,
  };
}

/** The notices of a plan about blockers and drafts. */
function noticesOf(head          , overrides                  )           {
  const blocker = blockerOf(head, overrides);
  if (blocker !== undefined) return [`${blocker.message} A deploy would stop there.`];
  const draft = draftsOf(head).find(({ by }) => !isOwn(by, overrides.ownClient));
  if (draft === undefined) return [];
  const what = `The flow "${head.name}" has a draft that is newer than its published version.`;
  return [`${what} ${describeDraft(draft)} \`on-drift: overwrite\` publishes over it.`];
}

/**
 * What a job of this OAuth client has left in the flow, with how to clear it: jobs validate, save, check in and publish, and can fail in
 * between. The next deploy goes on over it.
 */
function leftoversOf(head          , ownClient        )           {
  const isLocked = isOwn(head.lock, ownClient);
  const drafts = draftsOf(head).filter(({ by }) => isOwn(by, ownClient));
  if (!isLocked && drafts.length === 0) return [];
  const left = [...(isLocked ? ['locked'] : []), ...drafts.map((draft) => `with ${kindOf(head, draft)} that is not published`)];
  return [
    `A job of this OAuth client (${ownClient}) has left the flow "${head.name}" ${left.join(', and ')}. Callers don't hear it. ` +
      'The next deploy continues from there, so run it again. ' +
      'To clear it by hand, unlock the flow in Architect and revert to its published version.',
  ];
}

function kindOf({ checkedIn }          , { id }             )         {
  return id === checkedIn?.id ? `a checked-in version (${id})` : 'a saved draft';
}

function isOwn(actor                   , ownClient                    )          {
  return actor !== undefined && ownClient !== undefined && isClient(actor, ownClient);
}

/** Why a deploy would stop at this flow now, in a few words: `draft by the user "Ann", 12 days`. Undefined if it wouldn't. */
function standstillOf(head          , overrides                  , now        )                     {
  const blocker = blockerOf(head, overrides);
  if (blocker === undefined) return undefined;
  const { lock, operation } = head;
  const draft = draftsOf(head).find(({ by }) => !isOwn(by, overrides.ownClient));
  const age = draft?.at === undefined ? '' : `, ${ageInWords(now - draft.at)}`;
  if (blocker.code === 'flow.locked') return `locked by ${describeActor(lock)}${draft === undefined ? '' : `, with a draft${age}`}`;
  if (blocker.code === 'draft.in.the.way') return `draft by ${describeActor(draft?.by)}${age}`;
  return `operation ${operation?.name ?? ''} by ${describeActor(operation?.by)}`;
}

const DAY_MS = 86_400_000;

function ageInWords(milliseconds        )         {
  const days = Math.floor(milliseconds / DAY_MS);
  return days < 1 ? 'less than a day' : (0,text_text/* count */.U9)(days, 'day');
}

/** The notices of a deploy about a draft of someone else that its publish has overwritten. */
function overwriteNotices(before          , isOwnDraft                                 )           {
  const draft = draftsOf(before).find((one) => !isOwnDraft(one));
  return draft === undefined
    ? []
    : [`A draft of the flow "${before.name}" was published over, as \`on-drift: overwrite\` asks. ${describeDraft(draft)}`];
}

/**
 * Checks that a publish would replace the version that the plan was made on, and no one's unpublished work.
 *
 * @throws StoreError of the fate `conflict`
 */
function assertPublishable(head          , expected         , overrides                  )       {
  if (head.published?.id !== expected) {
    throw new store/* StoreError */.AD({
      fate: 'conflict',
      isUnsent: true,
      ...(0,json/* present */.Eb)({ seen: head.published?.id }),
      code: 'version.moved',
      message: `The flow "${head.name}" was published in the meantime: version ${expected} became ${head.published?.id ?? 'unpublished'}.`,
      hint: 'Run again when no one is publishing the flow.',
    });
  }
  const blocker = blockerOf(head, overrides);
  if (blocker !== undefined) throw new store/* StoreError */.AD({ fate: 'conflict', isUnsent: true, ...blocker });
}

function describeDraft({ at, by }             )         {
  const time = at === undefined ? '' : ` on ${(0,text_text/* utcMinute */.vD)(at)}`;
  return `It was saved by ${describeActor(by)}${time} and not published.`;
}

;// CONCATENATED MODULE: ./build/genesys/http/poll.js
                                                  

/** How often, and for how long, a job is polled. */
                               
                                               
                           
                                                                                                         
                             
                                                                                      
                           
 

/**
 * Asks at growing intervals until there is an answer.
 *
 * @returns undefined if there is none within the schedule's time
 */
async function poll   (
  ask                              ,
  { firstMs, longestMs, totalMs }              ,
  clock       ,
)                         {
  const begun = clock.elapsed();
  for (let pause = firstMs; clock.elapsed() - begun < totalMs; pause = Math.min(pause * 1.5, longestMs)) {
    await clock.sleep(pause);
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  return undefined;
}

;// CONCATENATED MODULE: ./build/genesys/architect/after-publish.js
                                                                           
                                                  



                                                   




/** How long the flow can take to show a publish that has succeeded. */
const SCHEDULE = { firstMs: 1000, longestMs: 8000, totalMs: 45_000 };

/** The same if the flow shows a version of this client, but not what was sent. Two runs of one client rarely publish at once. */
const SHORT_SCHEDULE = { firstMs: 1000, longestMs: 2000, totalMs: 5000 };

/** A publish job that has succeeded. */
                   
                                                                  
                            
                                  
                                     
                                          
                                    
                                                              
                              
 

/**
 * The flow after a job that has succeeded. Its head may take a moment to show the publish. Until then, it may show a version that
 * someone else published right before it. If it stays at exactly one new version, that is the job's, whoever the head names as maker.
 *
 * @throws StoreError of the fate `unknown`: the text was sent, whatever can be read of it
 */
async function flowAfter(publish         , reader                 , clock       )                    {
  const { before, content, menus } = publish;
  const after = versionBefore(before);
  const watch = new HeadWatch(before, reader, clock);
  try {
    await watch.refresh();
    const isOwnerCertain = await watch.waitWhile((head) => isStale(head, before) || isOthers(head, after, reader), SCHEDULE);
    if (isStale(watch.head, before)) throw notSeen(before);
    const { notices: _, leftovers: __, standstill: ___, isOwn: ____, ...live } = await readPublished(publish, after, watch, reader);
    const isOwn = await ownership(publish, live, watch.head, reader);
    // If the content is what was sent, the maker may be wrong. If it is anything else, the maker is right.
    const showsOwner = isOwnerCertain || !live.content.holds(content, menus);
    return {
      ...live,
      after,
      notices: overwriteNotices(before, (draft) => reader.isOwn(draft) === true),
      ...(0,json/* present */.Eb)({ isOwn: showsOwner ? isOwn : undefined }),
    };
  } catch (error) {
    if (!(error instanceof store/* StoreError */.AD)) throw error;
    throw error.with({ fate: 'unknown', isRejection: false, isFinal: true, ...(0,json/* present */.Eb)({ seen: watch.head.published?.id }) });
  }
}

/** The published flow. If the next version is not what was sent, waits for another one. */
async function readPublished({ content, menus }         , after         , watch           , reader                 )                    {
  const live = await reader.live(watch.head);
  if (live.isOwn === false || !(0,model_flow/* isNextVersion */.u8)(live.version, after) || live.content.holds(content, menus)) return live;
  // It may be what someone else published right before, or a publish of another run of the same client.
  const schedule = live.isOwn === undefined ? SCHEDULE : SHORT_SCHEDULE;
  const isReplaced = await watch.waitWhile(({ published }) => published?.id === live.version, schedule);
  return isReplaced ? reader.live(watch.head) : live;
}

/**
 * Whether the live version is this run's. If the job's answer lacks its flow, it proves little: what is live may be someone else's, the job
 * at work still, or its flow another one.
 *
 * @throws StoreError if that can't be known
 */
async function ownership(publish         , live          , head          , reader                 )                               {
  const { before, content, menus, namesFlow } = publish;
  const byHead = head.published?.id === live.version ? reader.isOwn(head.published) : undefined;
  if (namesFlow) return byHead;
  // What was sent may be live here by another run, and a new flow may have the old name.
  if (head.name !== before.name) throw mayBeAnother(before, head);
  if (live.content.holds(content, menus)) return byHead;
  const isOwn = byHead ?? (await reader.isOwnByVersion(head, String(live.version)));
  // To the org, another run of the same client is this one, and the job may be at work still.
  if (isOwn === true) throw ofAnotherMaker(before, live.version);
  // Someone may have written on top of this run's version.
  const own = (0,model_flow/* nextVersion */.yU)(versionBefore(before));
  const isBelow = live.version !== own && (await reader.isOwnByVersion(head, String(own))) === true;
  if (!isBelow) throw ofAnotherMaker(before, live.version);
  return isOwn;
}

/** The newest version before this run's publish: check-ins count, too. */
function versionBefore(before          )          {
  return newerCheckIn(before) ?? before.published?.id ?? '';
}

/** The head of a flow, read repeatedly. */
class HeadWatch {
  /** The head as it was last read. */
  head          ;
           #flowId        ;
           #reader                 ;
           #clock       ;

  constructor(head          , reader                 , clock       ) {
    this.head = head;
    this.#flowId = head.id;
    this.#reader = reader;
    this.#clock = clock;
  }

  async refresh()                {
    this.head = await this.#reader.head(this.#flowId);
  }

  /**
   * Refreshes the head while the condition holds.
   *
   * @returns whether it stopped holding within the schedule's time
   */
  async waitWhile(isStill                             , schedule              )                   {
    if (!isStill(this.head)) return true;
    const ask = async ()                            => {
      await this.refresh();
      return isStill(this.head) ? undefined : true;
    };
    return (await poll(ask, schedule, this.#clock)) === true;
  }
}

/** Whether the head shows the version from before the publish, an older one, or none. */
function isStale({ published }          , before          )          {
  if (published === undefined) return true;
  const old = before.published?.id;
  return published.id === old || (old !== undefined && ((0,model_flow/* writesBetween */.h1)(published.id, old) ?? 1) < 0);
}

/** Whether the head shows the next version with someone else as its maker. */
function isOthers({ published }          , after         , reader                 )          {
  return published !== undefined && reader.isOwn(published) === false && (0,model_flow/* isNextVersion */.u8)(published.id, after);
}

/** Archy finds the flow by its name, so under a new name it would not have found this one. */
function mayBeAnother({ id, name }          , now          )             {
  return new store/* StoreError */.AD({
    fate: 'unknown',
    code: 'another.flow.published',
    message: `The job says that it published a flow called "${name}", but not which one. The flow ${id} is now called "${now.name}".`,
    hint: 'Check in Architect whether there is a second flow with the old name, and delete the one that should not exist.',
  });
}

function ofAnotherMaker({ id }          , version         )             {
  return new store/* StoreError */.AD({
    fate: 'unknown',
    code: 'publish.not.seen',
    message: `The job doesn't say which flow it published. Version ${version} of the flow ${id} is not what was sent.`,
    hint: "Check the flow's version history in Architect, and run again.",
  });
}

function notSeen({ id, published }          )             {
  return new store/* StoreError */.AD({
    fate: 'unknown',
    code: 'publish.not.seen',
    message: `The job says that it published the flow ${id}, but the flow still shows version ${published?.id ?? ''}.`,
    hint: "Check the flow's version history in Architect, and run again.",
  });
}

// EXTERNAL MODULE: ./build/content/architect/read/read.js + 3 modules
var read_read = __webpack_require__(64069);
// EXTERNAL MODULE: ./build/model/diagnostic.js
var diagnostic = __webpack_require__(98963);
;// CONCATENATED MODULE: ./build/genesys/http/failures.js






/** What a request is for, in the words that its error message needs. */
                          
                                                                     
                          
                                                           
                              
                                                              
                        
                                              
                          
                                                                                                              
                                            
 

/** The longest message of an API that is shown, in UTF-16 units. */
const MAX_MESSAGE = 500;
/** The longest code or path of an API that is shown, in UTF-16 units. */
const MAX_NAME = 200;
/** The most findings that are read from one answer. */
const MAX_FINDINGS = 200;

/** Replaces a code that the org doesn't give. */
const UNNAMED = (0,diagnostic/* foreignCode */.o)('invalid');

/** Failures before the first byte is sent: the request had no effect. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/u;

/** Whether the request certainly did not reach the org. */
function wasNeverSent({ failure = '' }        )          {
  return NEVER_SENT.has(failure) || CERTIFICATE.test(failure);
}

/** Whether the same request may succeed a moment later. */
function isTransient(answer        )          {
  if (answer.status === 0) return !CERTIFICATE.test(answer.failure ?? '');
  return [408, 500, 502, 503, 504].includes(answer.status) || (isSuccess(answer) && !isJsonBody(answer));
}

function isSuccess({ status }        )          {
  return status >= 200 && status < 300;
}

/** Whether the answer holds a JSON object, as every answer of this API does. */
function isJsonBody({ body }        )          {
  return (0,http_answer/* isRecord */.u4)(body) && !Array.isArray(body);
}

/** A failed request as an error with what failed, why, and how to fix it. */
function toStoreError(answer        , purpose         )             {
  const body = (0,http_answer/* isRecord */.u4)(answer.body) ? answer.body : {};
  const apiMessage = textIn(body['message']);
  const { code, why, hint } = diagnose(answer, purpose, codeIn(body['code'], purpose.redact));
  const could = answer.status === 403 ? `Missing permission \`${purpose.permission}\`: could` : 'Could';
  const quote = apiMessage === undefined ? '' : ` Genesys Cloud says: ${(0,text_text/* cut */.Jj)(purpose.redact(apiMessage), MAX_MESSAGE)}`;
  return new store/* StoreError */.AD({
    fate: fateOf(answer),
    code,
    hint,
    message: `${could} not ${purpose.action}: ${why}${quote}`,
    ...(0,json/* present */.Eb)({
      status: answer.status === 0 ? undefined : answer.status,
      correlationId: correlationIdIn(answer.headers['inin-correlation-id'] ?? body['contextId'], purpose.redact),
    }),
    findings: findingsOf(body, purpose.redact),
  });
}

function fateOf(answer        )       {
  if (answer.status === 409) return 'conflict';
  if (wasNeverSent(answer)) return 'refused';
  return answer.status >= 300 && answer.status < 500 && answer.status !== 408 ? 'refused' : 'unknown';
}

/** Why a request failed: `why` completes "Could not …: ". */
                                                          
                       
 

function diagnose(answer        , { host, proxy, permission }         , apiCode                         )            {
  const { status, failure = '' } = answer;
  if (status === 0) return diagnoseNoAnswer(failure, host, proxy);
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

function diagnoseNoAnswer(failure        , host        , proxy                    )            {
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

/** The findings in an error body or a validation result, from the first known field that has them. */
function findingsOf(body                         , redact                   )            {
  // If both are there, `details` repeats `errors`.
  const entries = [body['errors'], body['details']].find((list)                    => Array.isArray(list) && list.length > 0) ?? [];
  return entries
    .filter(http_answer/* isRecord */.u4)
    .slice(0, MAX_FINDINGS)
    .map((entry) => {
      const path = ['path', 'field', 'fieldName', 'pointer', 'location']
        .map((field) => nameIn(entry[field], redact))
        .find((value) => value !== undefined);
      return {
        code: codeIn(entry['code'], redact) ?? codeIn(entry['errorCode'], redact) ?? UNNAMED,
        message: (0,text_text/* cut */.Jj)(redact(textIn(entry['message']) ?? textIn(entry['code']) ?? 'Genesys Cloud gave no message'), MAX_MESSAGE),
        ...(0,json/* present */.Eb)({ path }),
      };
    });
}

/**
 * A correlation id; the platform's are GUIDs. Anything that doesn't look like an id is dropped: a gateway may echo what it was sent,
 * in a form that no mask recognizes.
 */
function correlationIdIn(value         , redact                   )                     {
  const id = textIn(value);
  return id !== undefined && /^[\w-]{1,100}$/u.test(id) ? redact(id) : undefined;
}

/** A code or path from an answer, masked and cut. */
function nameIn(value         , redact                   )                     {
  const name = textIn(value);
  return name === undefined ? undefined : (0,text_text/* cut */.Jj)(redact(name), MAX_NAME);
}

/** A code from an answer. The API's documentation explains it. */
function codeIn(value         , redact                   )                          {
  const name = nameIn(value, redact);
  return name === undefined ? undefined : (0,diagnostic/* foreignCode */.o)(name);
}

function textIn(value         )                     {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/genesys/architect/job-messages.js
                                                         




/** What a job reports (SDK models ArchitectJobMessage and ArchitectJobMessageDetail), masked and cut. */
                       
                                    
                                                               
                                       
 

/** The most of one message that is shown, in UTF-16 units. */
const MAX_TEXT_LENGTH = 500;
/** The most messages that are shown. */
const MAX_TEXTS = 20;

/**
 * The errors among a job's messages; all messages if none is marked as an error.
 *
 * @param redact masks secrets before a text is cut
 */
function readMessages(body                         , redact                          )              {
  const all = (Array.isArray(body['messages']) ? (body['messages']             ) : []).filter(http_answer/* isRecord */.u4);
  const errors = all.filter(({ type }) => type === 'Error');
  const messages = errors.length > 0 ? errors : all;
  const details = messages.flatMap(({ details: list }) => (Array.isArray(list) ? (list             ).filter(http_answer/* isRecord */.u4) : []));
  return {
    texts: messages
      .flatMap((message) => textsOf(message))
      .map((text) => (0,text_text/* cut */.Jj)(redact(text), MAX_TEXT_LENGTH))
      .slice(0, MAX_TEXTS),
    statuses: details.flatMap(({ statusCode }) => (typeof statusCode === 'number' ? [statusCode] : [])),
  };
}

/** A message's own text. A message may lack it: then the texts of its details. */
function textsOf({ text, details }                         )           {
  const own = trimmed(text);
  if (own.length > 0) return own;
  return (Array.isArray(details) ? (details             ) : []).filter(http_answer/* isRecord */.u4).flatMap(({ errorMessage }) => trimmed(errorMessage));
}

function trimmed(value         )           {
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
}

/** The messages as one sentence. */
function inOneLine({ texts }             )         {
  return texts.length === 0 ? 'It gives no reason (no tracing messages available).' : `It says: ${texts.join(' ')}`;
}

/** How Archy names a place: `('targetQueue' in '/inboundCall/menus/menu[Main_10]/choices/menuTransferToAcd[Sales_12]')`. */
const PLACE = /\('([^']+)' in '(\/.*?)'\)/u;

/** The messages as findings, each with the path that it contains. */
function findingsIn({ texts }             )            {
  return texts.map((message) => {
    const [, field, path] = PLACE.exec(message) ?? [];
    const place = field === undefined || path === undefined ? undefined : `${path}/${field}`;
    return { code: 'publish.refused', message, ...(0,json/* present */.Eb)({ path: place }) };
  });
}

/**
 * Whether a job failed because the backend's own rate limit was exceeded. Archy then says that it can't find a flow that exists
 * (terraform-provider-genesyscloud: `isRetryableJobFailure`).
 */
function isDisguisedRateLimit({ texts, statuses }             )          {
  const text = texts.join('\n');
  return (
    statuses.includes(429) ||
    (/could not find the flow with id/iu.test(text) && (/exit code:?\s*(?:to )?107/iu.test(text) || /archy failed/iu.test(text)))
  );
}

;// CONCATENATED MODULE: ./build/genesys/architect/permissions.js
/** Exports and publish jobs run on this permission: Architect Scripting needs it, and Archy works with that. */
const JOBS = 'architect:ui:view';

/** What an export needs (Architect Scripting's documentation). */
const EXPORT = [JOBS, 'architect:flow:view'];

/** What a publish needs (Architect Scripting's documentation, CX as Code). */
const PUBLISH = [JOBS, 'architect:flow:edit', 'architect:flow:publish', 'architect:flow:unlock'];

/** What both need for look-ups by name, likely: CX as Code lists these for flows. */
const LIKELY = ['routing:queue:search', 'architect:flow:search', 'architect:dependencyTracking:view', 'limits:organization:view'];

function hintFor(job        , needed                   )         {
  return (
    `Add to the role of the OAuth client, in the flow's division: ${needed.join(', ')}, ` +
    `and the view permission of everything that the flow names. The ${job} may also need: ${LIKELY.join(', ')}.`
  );
}

/** What to do if an export fails for a missing permission. */
const EXPORT_PERMISSIONS_HINT = hintFor('export', EXPORT);

/** What to do if a publish job fails for a missing permission. */
const PUBLISH_PERMISSIONS_HINT = hintFor('publish job', PUBLISH);

;// CONCATENATED MODULE: ./build/genesys/architect/export-job.js
                                                                      




                                             


                                                  
                                                                 

/** An export takes seconds. The Terraform provider gives it 90. */
const export_job_SCHEDULE = { firstMs: 250, longestMs: 2000, totalMs: 120_000 };
/** How many times an export is started if it fails on the backend's own rate limit. */
const MAX_TRIES = 5;
/** The wait before each further export, in milliseconds, times the tries so far. The sum is longer than the limit's one minute. */
const PAUSE_MS = 7000;
/** How many times a download is tried if it fails temporarily. */
const MAX_DOWNLOADS = 3;

/** A version of a flow. */
                       
                          
                           
 

/**
 * One version of a flow as YAML, byte for byte (SDK: ArchitectApi.postFlowsExportJobs, getFlowsExportJob).
 *
 * @throws StoreError `export.failed`, `export.unfinished`, `export.not.understood`, or the error of a refused call
 */
async function exportYaml({ flowId, version }             , api              )                  {
  for (let tries = 1; ; tries += 1) {
    const job = await runJob(flowId, version, api);
    if ('downloadUrl' in job) return download(job.downloadUrl, flowId, api);
    if (!job.isRateLimit || tries >= MAX_TRIES) {
      throw refused(
        job.isForbidden ? 'missing.permissions' : 'export.failed',
        `${job.isForbidden ? 'Missing permissions: the' : 'The'} export of the flow ${flowId}, version ${version}, failed. ${job.message}`,
        job.isRateLimit ? "Archy reports this when Genesys Cloud's own rate limit is exceeded. Run again later." : EXPORT_PERMISSIONS_HINT,
      );
    }
    await api.clock.sleep(PAUSE_MS * tries);
  }
}

                
                                                                                                                                

async function runJob(flowId        , version        , { session, clock }              )                     {
  const registered = await session.call({
    method: 'POST',
    path: '/api/v2/flows/export/jobs',
    body: { flows: [{ flow: { id: flowId, version }, exportType: 'Yaml' }] },
    action: `export the flow ${flowId}`,
    permission: 'architect:jobExport:create',
  });
  const jobId = registered['id'];
  if (!(0,http_answer/* isId */.eQ)(jobId)) throw notUnderstood(flowId, 'the answer names no job');
  const end = await poll(() => exportEnd(jobId, flowId, session), export_job_SCHEDULE, clock);
  if (end !== undefined) return end;
  throw refused(
    'export.unfinished',
    `The export of the flow ${flowId} did not end within ${export_job_SCHEDULE.totalMs / 1000} seconds (job ${jobId}).`,
    'Run again later.',
  );
}

/** @returns undefined while the job is running */
async function exportEnd(jobId        , flowId        , session         )                                 {
  const job = await session.call({
    method: 'GET',
    path: '/api/v2/flows/export/jobs/{jobId}',
    pathParams: { jobId },
    query: { expand: 'messages' },
    action: `check the export of the flow ${flowId}`,
    permission: 'architect:jobExport:view',
  });
  // An answer about another job proves nothing.
  if (!(0,http_answer/* mayBeAbout */.Yz)(jobId, job)) return undefined;
  switch (job['status']) {
    case 'Success':
      if (typeof job['downloadUrl'] === 'string') return { downloadUrl: job['downloadUrl'] };
      throw notUnderstood(flowId, "the job has ended and doesn't say where its result is");
    case 'Failure': {
      const messages = readMessages(job, (text) => session.redact(text));
      return {
        message: inOneLine(messages),
        isRateLimit: isDisguisedRateLimit(messages),
        isForbidden: messages.statuses.includes(403),
      };
    }
    default:
      return undefined;
  }
}

async function download(url        , flowId        , { session, signedUrls, clock }              )                  {
  session.maskSignature(url);
  let last                    ;
  for (let tries = 1; ; tries += 1) {
    const answer = await signedUrls.download(url);
    if (isSuccess(answer) && answer.body !== undefined && answer.body !== '') {
      // A text without a final line break may be incomplete. It counts if it comes twice.
      if (answer.body.endsWith('\n') || answer.body === last) return answer.body;
      last = answer.body;
      if (tries < MAX_DOWNLOADS) continue;
      throw notUnderstood(flowId, 'its download ends at a different place each time');
    }
    if (!export_job_isTransient(answer) || tries >= MAX_DOWNLOADS) throw notUnderstood(flowId, `its download ${describeFailure(answer)}`);
    await clock.sleep(1000 * tries);
  }
}

/** Whether the same download may succeed a moment later. */
function export_job_isTransient({ status, failure }               )          {
  if (failure === undefined) return [408, 429, 500, 502, 503, 504].includes(status);
  return failure === 'ERR_CANCELED' || !failure.startsWith('ERR_');
}

function describeFailure({ status, failure, body }               )         {
  return body === '' && status < 300 ? 'is empty' : `failed (${failure ?? `HTTP ${status}`})`;
}

function notUnderstood(flowId        , why        )             {
  return refused(
    'export.not.understood',
    `Could not read the export of the flow ${flowId}: ${why}.`,
    'Run again. If it fails again, check the proxy.',
  );
}

function refused(code                , message        , hint        )             {
  return new store/* StoreError */.AD({ fate: 'refused', code, message, hint });
}

;// CONCATENATED MODULE: ./build/genesys/architect/draft-maker.js


                                                  


/**
 * The head with the makers of its drafts. A head may not name them, but whose draft it is decides whether a publish may replace it, and
 * whom people have to ask. Costs a request for each draft of an unknown maker.
 */
async function withDraftMaker(head          , session         )                    {
  const drafts = draftsOf(head).filter(({ by }) => by === undefined);
  const made = await Promise.all(drafts.map(async (draft) => ({ ...draft, ...(await makerOf(head.id, draft.id, session)) })));
  const known = (version                         )                          => made.find(({ id }) => id === version?.id) ?? version;
  return { ...head, ...(0,json/* present */.Eb)({ saved: known(head.saved), checkedIn: known(head.checkedIn) }) };
}

/** Who made a version, and when; nothing if the org doesn't say. */
async function makerOf(flowId        , versionId        , session         )                                                         {
  try {
    const body = await session.call({
      method: 'GET',
      path: '/api/v2/flows/{flowId}/versions/{versionId}',
      pathParams: { flowId, versionId },
      action: `see who made version ${versionId} of the flow ${flowId}`,
      permission: 'architect:flow:view',
    });
    const version = readVersion(body);
    return version?.id === versionId ? (0,json/* present */.Eb)({ by: version.by, at: version.at }) : {};
  } catch (error) {
    if (error instanceof store/* StoreError */.AD) return {};
    throw error;
  }
}

// EXTERNAL MODULE: ./build/genesys/http/flow-api.js
var flow_api = __webpack_require__(72881);
;// CONCATENATED MODULE: ./build/genesys/architect/reader.js

                                                                          

                                                    

                                                                      



                                             




/** Reads flows of Architect's API: first the head, with one request, then the published content, with an export job. */
class ArchitectReader {
           #api              ;
           #overrides                  ;

  /** @param overrides what a publish may ignore: a plan's notices depend on it */
  constructor(api              , overrides                  ) {
    this.#api = api;
    this.#overrides = overrides;
  }

  /** The flow as it is now, without its content. */
  async head(flowId        )                    {
    return this.headIn(await (0,flow_api/* readFlow */.he)(flowId, this.#api.session), flowId);
  }

  /** The head in the answer to `GET /api/v2/flows/{flowId}`. */
  async headIn(body                         , flowId        )                    {
    return withDraftMaker(headOf(body, flowId), this.#api.session);
  }

  /** Whether this run's own OAuth client made the version; undefined if the org doesn't say. */
  isOwn({ by }             )                      {
    return by && isClient(by, this.#api.session.clientId);
  }

  /** The same for a version whose head doesn't say. Costs a request. */
  async isOwnByVersion({ id }          , version        )                               {
    const { by } = await makerOf(id, version, this.#api.session);
    return by && isClient(by, this.#api.session.clientId);
  }

  /** The flow with its published content, even if that has another name or division. */
  async live(head          )                    {
    const published = publishedOf(head);
    const { session, clock } = this.#api;
    const leftovers = leftoversOf(head, session.clientId);
    return {
      id: head.id,
      name: head.name,
      version: published.id,
      content: await this.content(head, published.id),
      notices: [...noticesOf(head, this.#overrides), ...leftovers],
      made: madeOf(published),
      ...(0,json/* present */.Eb)({ divisionId: head.divisionId, isOwn: this.isOwn(published), newest: newerCheckIn(head) }),
      ...(0,json/* present */.Eb)({
        standstill: standstillOf(head, this.#overrides, clock.now()),
        leftovers: leftovers.length === 0 ? undefined : leftovers,
      }),
    };
  }

  /**
   * The content of one version.
   *
   * @throws StoreError `flow.unreadable`, or why it could not be exported
   */
  async content({ id, name }                               , version        )                            {
    const read = (0,read_read/* readArchitectFlow */.Mv)(await exportYaml({ flowId: id, version }, this.#api));
    if (!('error' in read)) return new architect_content/* ArchitectContent */.R(read.flow);
    const { message, hint, at } = read.error;
    throw reader_refused(
      'flow.unreadable',
      `The exported YAML of the flow "${name}" can't be read: ${message} (line ${at.line}, column ${at.column})`,
      hint,
    );
  }
}

/** Who published a version, and when. */
function madeOf({ by, at }             )                                {
  return (0,json/* present */.Eb)({ by: by && describeActor(by), at });
}

/** The head in the answer to `GET /api/v2/flows/{flowId}`. */
function headOf(body                         , flowId        )           {
  const head = readHead(body);
  if (head === undefined)
    throw reader_refused(
      'answer.not.understood',
      `Could not read the flow ${flowId}: the answer holds no id, name and type.`,
      'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
    );
  if (head.isDeleted)
    throw reader_refused('flow.deleted', `The flow ${head.id} ("${head.name}") has been deleted.`, 'Restore the flow, or delete its menu file.');
  return head;
}

/** Callers hear the published version. Without one, there is nothing to manage. */
function publishedOf({ name, published }          )              {
  if (published !== undefined) return published;
  throw reader_refused(
    'flow.never.published',
    `The flow "${name}" has never been published, so no caller hears it.`,
    'Publish it once in Architect. Then you can manage its menus here.',
  );
}

/**
 * Checks that the flow has the name, type and division of its YAML. Archy finds the flow to replace by the name and type in the YAML. If
 * it finds none, it creates a new flow.
 *
 * @throws StoreError `flow.moved`, `flow.renamed`
 */
function assertIdentity(head          , { name, type, division }                                                   )       {
  const { divisionName } = head;
  const version = head.published?.id ?? '';
  if (division !== undefined && divisionName !== undefined && division !== divisionName) {
    throw reader_refused(
      'flow.moved',
      `The flow "${head.name}" is in the division "${divisionName}", and its published version ${version} says "${division}". ` +
        'Publishing that could move the flow, or create a new one.',
      'Publish the flow once in Architect, so that its published version has its division, then run again.',
    );
  }
  if (head.name === name && head.type.toLowerCase() === type.toLowerCase()) return;
  throw reader_refused(
    'flow.renamed',
    `The flow is called "${head.name}" (${head.type}), and its published version ${version} calls it "${name}" (${type}). ` +
      'Publishing that would create a new flow.',
    'Publish the flow once in Architect, so that its published version has its name, then run again.',
  );
}

function reader_refused(code                , message        , hint        )             {
  return new store/* StoreError */.AD({ fate: 'refused', code, message, hint });
}

;// CONCATENATED MODULE: ./build/genesys/architect/publish-job.js





                                             


                                                                 

/** The Terraform provider gives a job 16 minutes. */
const publish_job_SCHEDULE = { firstMs: 500, longestMs: 10_000, totalMs: 16 * 60_000 };
/** How long to wait for a job to start if its text may not have arrived. */
const DOUBT_SCHEDULE = { firstMs: 500, longestMs: 5000, totalMs: 120_000 };
/** How many times an upload is tried if it certainly did not arrive. */
const MAX_UPLOADS = 3;
/** How many times in a row the job must be missing or forbidden before that counts. */
const MAX_MISSING = 5;

/** A job that waits for its text. */
                      
                      
                                
                                                     
 

/**
 * Registers a job (SDK: ArchitectApi.postFlowsJobs). A job without a text does nothing, so this can be repeated.
 *
 * @throws StoreError if the org refuses, or its answer can't be used
 */
async function registerJob(flowId        , { session }              )                      {
  const { id, presignedUrl, headers } = await session.call({
    method: 'POST',
    path: '/api/v2/flows/jobs',
    action: `publish the flow ${flowId}`,
    permission: 'architect:job:create',
  });
  if ((0,http_answer/* isId */.eQ)(id) && typeof presignedUrl === 'string') {
    session.maskSignature(presignedUrl);
    const entries = (0,http_answer/* isRecord */.u4)(headers) ? Object.entries(headers) : [];
    return {
      id,
      presignedUrl,
      headers: Object.fromEntries(entries.filter((pair)                           => typeof pair[1] === 'string')),
    };
  }
  throw new store/* StoreError */.AD({
    fate: 'refused',
    code: 'answer.not.understood',
    message: `Could not publish the flow ${flowId}: the answer has no job ID or no upload address.`,
    hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
  });
}

/**
 * Sends the job its text and waits for its end. The job validates and publishes at once, and names no version that it is based on. So
 * once the text may have arrived, this only waits for the end, and starts no other job.
 *
 * @returns whether the job says that it has published this flow: its answer may lack the flow
 * @throws StoreError of the fate `refused` if the job says that nothing was published; of the fate `unknown` if that isn't known
 */
async function runPublishJob(job            , flowId        , yaml        , api              )                   {
  const doubt = await upload(job, yaml, api);
  const { status, flow, ...rest } = await endOf(job, doubt, api);
  if (status === 'Failure')
    throw failureOf(
      job,
      readMessages(rest, (text) => api.session.redact(text)),
    );
  const published = (0,http_answer/* isRecord */.u4)(flow) ? flow['id'] : undefined;
  if (typeof published === 'string' && !(0,ids/* sameId */.s)(published, flowId)) {
    throw new store/* StoreError */.AD({
      fate: 'unknown',
      isFinal: true,
      code: 'another.flow.published',
      message:
        `The job ${job.id} was to publish the flow ${flowId} but published the flow ${published}: ` +
        'Archy finds a flow by its name and type.',
      hint: 'Was the flow renamed at the same time? Check both flows in Architect, and delete the one that should not exist.',
    });
  }
  return typeof published === 'string';
}

/** Why it is uncertain whether the job has its text. */
                       
                       
                                                                                   
                                
 

/** @returns undefined if the text has arrived */
async function upload(
  { id, presignedUrl, headers }            ,
  yaml        ,
  { signedUrls, clock }              ,
)                                   {
  /** Whether an earlier try may have arrived even though it failed. */
  let isDoubtful = false;
  for (let tries = 1; ; tries += 1) {
    const answer = await signedUrls.upload(presignedUrl, headers, yaml);
    if (isSuccess(answer)) return undefined;
    const why = answer.failure ?? `HTTP ${answer.status}`;
    if (mayHaveArrived(answer)) return { why };
    isDoubtful ||= isBusy(answer);
    if (tries < MAX_UPLOADS && (isBusy(answer) || wasNeverSent(answer))) {
      await clock.sleep(1000 * tries);
      continue;
    }
    if (isDoubtful) return { why };
    const refusal = new store/* StoreError */.AD({
      fate: 'refused',
      isFinal: true,
      isUnsent: true,
      code: 'upload.refused',
      message: `The flow's text could not be uploaded to the job ${id} (${why}), so nothing was published.`,
      hint: "Run again. If it fails again, check that the runner can reach Genesys Cloud's storage (proxy, firewall).",
    });
    // The storage may have kept the text although it refused it. Only the job knows.
    if (answer.status > 0) return { why, refusal };
    throw refusal;
  }
}

/** A lost answer proves nothing. A refusal proves that the text did not arrive. So does a busy storage (S3: SlowDown). */
function mayHaveArrived(answer               )          {
  const { status, failure = '' } = answer;
  if (status === 0) return !wasNeverSent(answer) && !failure.startsWith('ERR_UNSAFE_');
  return !isBusy(answer) && (status < 300 || status >= 500 || status === 408);
}

function isBusy({ status }               )          {
  return status === 429 || status === 503;
}

/**
 * The job after it has ended.
 *
 * @param doubt why it may not have its text: then it has less time to start
 * @throws StoreError of the fate `unknown` if its end can't be seen; the doubt's refusal if the job still waits for its text
 */
async function endOf(job            , doubt                         , api              )                                   {
  let missing = 0;
  // The job continues whatever one answer says, so a single bad answer doesn't end the wait.
  const ask = async ()                    => {
    const state = await jobState(job.id, api);
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
  if (doubt !== undefined && (await poll(begun, DOUBT_SCHEDULE, api.clock)) === undefined)
    throw unknownEnd(job, doubt, doubt.refusal === undefined ? 'still waits for its text' : 'does not say whether it has begun');
  const end = await poll(ended, publish_job_SCHEDULE, api.clock);
  if (end === undefined) throw unknownEnd(job, doubt, 'has not ended');
  if (end === 'missing') throw unknownEnd(job, doubt, 'is no longer known');
  if (end instanceof store/* StoreError */.AD) throw end;
  return end.job;
}

/** The job's progress; an error if the client isn't permitted to see it; undefined if it can't be seen at the moment. */
                                                                                                                       

async function jobState(jobId        , { session }              )                    {
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
    // An answer about another job proves nothing.
    if (!(0,http_answer/* mayBeAbout */.Yz)(jobId, job)) return undefined;
    if (job['status'] === 'Success' || job['status'] === 'Failure') return { job };
    return job['status'] === 'Registered' ? 'waiting' : 'working';
  } catch (error) {
    if (!(error instanceof store/* StoreError */.AD)) throw error;
    if (error.status === 404 || error.status === 410) return 'missing';
    // Transient: the job continues while the API has problems.
    if (error.fate === 'unknown' || error.status === 429) return undefined;
    return error.with({ fate: 'unknown', isFinal: true, isRejection: false });
  }
}

function unknownEnd({ id }            , doubt                         , state        )             {
  const text = doubt === undefined ? '' : ` The upload of the flow's text may have failed (${doubt.why}).`;
  return new store/* StoreError */.AD({
    fate: 'unknown',
    isFinal: true,
    code: 'job.unfinished',
    message: `The job ${id} that publishes the flow ${state}.${text}`,
    hint: "Check the flow's version history in Architect, and run again when the job has ended.",
  });
}

/** Why the job failed. Archy's own findings reject the flow itself. A lock, a missing permission or a busy backend does not. */
function failureOf({ id }            , messages                                 )             {
  const { texts, statuses } = messages;
  const base = { message: `The job ${id} did not publish the flow. ${inOneLine(messages)}`, fate: 'refused'         , isRejection: false };
  if (texts.some((text) => /is locked by another/iu.test(text))) {
    return new store/* StoreError */.AD({
      ...base,
      fate: 'conflict',
      isFinal: true,
      code: 'flow.locked',
      hint: 'Someone has just started to edit the flow. Ask them to publish or revert in Architect, then run again.',
    });
  }
  if (statuses.includes(409)) {
    return new store/* StoreError */.AD({
      ...base,
      fate: 'conflict',
      code: 'operation.in.progress',
      hint: 'Run again when no one is publishing the flow.',
    });
  }
  if (statuses.includes(403)) {
    return new store/* StoreError */.AD({
      ...base,
      message: `Missing permissions: ${base.message.replace(/^The job/u, 'the job')}`,
      code: 'missing.permissions',
      hint: PUBLISH_PERMISSIONS_HINT,
    });
  }
  if (isDisguisedRateLimit(messages) || statuses.some((status) => status >= 500)) {
    return new store/* StoreError */.AD({ ...base, code: 'publish.failed', hint: 'Genesys Cloud was too busy. Run again later.' });
  }
  if (texts.length === 0) {
    return new store/* StoreError */.AD({
      ...base,
      code: 'publish.failed',
      hint:
        'Check first that the role of this OAuth client has architect:ui:view. If it has, publish the flow in Architect, ' +
        'which names what is wrong with the flow, if anything is.',
    });
  }
  return new store/* StoreError */.AD({
    ...base,
    isRejection: true,
    code: 'publish.refused',
    findings: findingsIn(messages),
    hint: 'Fix the menu file, or the flow in Architect, as the message says.',
  });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/genesys/http/listing.js



/** One page of a listing. */
                              
                                        
                                                                                    
                                   
 

/** The most pages that are read. With 100 entries on each, no org comes near. */
const MAX_PAGES = 1000;

/**
 * All entities of a listing, page by page.
 *
 * @param what completes "could not …"
 * @param read reads the page at a place
 * @throws StoreError `listing.endless` if a page comes twice, or after the 1000th page: then it is unknown what else the org has
 */
async function readListing       (what        , first       , read                                        )                     {
  const all            = [];
  const places = new Set([first]);
  let previous                     = [];
  for (let place = first; ;) {
    const { entities, next } = await read(place);
    for (const entity of entities) all.push(entity);
    if (next === undefined) return all;
    if (entities.length > 0 && (0,external_node_util_.isDeepStrictEqual)(entities, previous))
      throw endless(what, `page ${places.size} is the page before it again`);
    if (places.has(next)) throw endless(what, `page ${places.size} names one that was read already as the next page`);
    if (places.size === MAX_PAGES) throw endless(what, `there are more than ${MAX_PAGES} pages`);
    places.add(next);
    previous = entities;
    place = next;
  }
}

/** The next page of a listing by numbers. Without the number of pages, a page that is not full is the last one. */
function nextNumber(number        , size        , body                                   )                     {
  const { length } = entitiesOf(body);
  const { pageCount } = body;
  const isLast = length === 0 || (typeof pageCount === 'number' ? number >= pageCount : length < size);
  return isLast ? undefined : number + 1;
}

function entitiesOf(body                                   )                     {
  return Array.isArray(body['entities']) ? (body['entities']             ) : [];
}

function endless(what        , why        )             {
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: 'listing.endless',
    message: `Could not ${what}: the list of Genesys Cloud does not end (${why}).`,
    hint: 'Check `region` and `gateway-url`, and whether a proxy in between answers from a cache. If it persists, report it to Genesys.',
  });
}

;// CONCATENATED MODULE: ./build/genesys/architect/versions.js
                                                             


                                                  

/** The most versions on one page. The API's own number is 25; its other listings take 100. */
const PAGE_SIZE = 100;

/**
 * The ids of the published versions before the live one, the newest first (SDK: ArchitectApi.getFlowVersions). The order of the listing
 * is not documented, so the version numbers count.
 */
async function publishedBefore({ id: flowId, version }          , session         )                    {
  const action = `list the versions of the flow ${flowId}`;
  const listed = await readListing(action, 1, async (pageNumber) => {
    const body = await session.call({
      method: 'GET',
      path: '/api/v2/flows/{flowId}/versions',
      pathParams: { flowId },
      query: { pageNumber, pageSize: PAGE_SIZE },
      action,
      permission: 'architect:flow:view',
    });
    return { entities: entitiesOf(body), next: nextNumber(pageNumber, PAGE_SIZE, body) };
  });
  const ids = new Set(listed.flatMap((entity) => ((0,http_answer/* isRecord */.u4)(entity) && mayBePublished(entity) ? (entity['id']          ) : [])));
  const live = rank(version);
  return [...ids].filter((id) => rank(id) < live).toSorted((a, b) => rank(b) - rank(a));
}

/** A version can come without its type, and then counts as published. */
function mayBePublished({ id, type }                         )          {
  return typeof id === 'string' && /^\d+\.\d+$/u.test(id) && type !== 'CHECKIN' && type !== 'SAVE';
}

/** Puts versions in order: no flow has a million check-ins between two publishes. */
function rank(version         )         {
  const [major = 0, minor = 0] = String(version).split('.').map(Number);
  return major * 1e6 + minor;
}

;// CONCATENATED MODULE: ./build/genesys/architect/store.js

                                                                          
                                                         
                                                             




                                                        
                                               
                                             




/** The highest age of the flow's head when the text is sent, in milliseconds. */
const MAX_HEAD_AGE_MS = 1000;

/** A publish that is ready: only its text must be sent. */
                                                                    

/**
 * Flows of Architect's own API: YAML is exported, changed, and published by a job. The job names no version that it is based on. So the
 * flow is checked for other people's work right before the text is sent, and read again afterwards.
 */
class ArchitectStore                         {
           #api              ;
           #overrides                  ;
           #reader                 ;

  /** @param overwriteDrafts `on-drift: overwrite` */
  constructor(api              , overwriteDrafts         ) {
    this.#api = api;
    this.#overrides = { overwriteDrafts, ownClient: api.session.clientId };
    this.#reader = new ArchitectReader(api, this.#overrides);
  }

  async read(body                         , flowId        )                    {
    const head = await this.#reader.headIn(body, flowId);
    const live = await this.#reader.live(head);
    if (live.content instanceof architect_content/* ArchitectContent */.R) assertIdentity(head, live.content.flow);
    return live;
  }

  /** Doesn't check the flow's name: if someone renames it after a publish, that must not hide the result. */
  async readCurrent(body                         , flowId        )                    {
    return this.#reader.live(await this.#reader.headIn(body, flowId));
  }

  async *earlier(live          )                                       {
    for (const version of await publishedBefore(live, this.#api.session))
      yield { version, content: await this.#reader.content(live, version) };
  }

  /** Architect has no public validation of a text that isn't stored yet. The plan has checked what can be checked without an org. */
  async validate()                              {
    return [];
  }

  async write(plan      )                    {
    const { live, desired } = plan;
    const publish = await this.#prepare(live.id, live.version, desired, this.#overrides).catch((error         ) => {
      throw asUnsent(error);
    });
    return publish((0,model_plan/* menusOf */.Mw)(plan));
  }

  async restore(plan      , ownVersion         )                    {
    const { id, content } = plan.live;
    // A job that failed halfway may have left the flow locked by this client.
    const overrides = { overwriteDrafts: false, ownClient: this.#api.session.clientId };
    const publish = await this.#prepare(id, ownVersion, content, overrides);
    return publish((0,model_plan/* menusOf */.Mw)(plan));
  }

  /** Does everything except sending the text. Until then, nothing has changed. */
  async #prepare(flowId        , expected         , content             , overrides                  )                        {
    if (!(content instanceof architect_content/* ArchitectContent */.R)) throw new TypeError(`The flow ${flowId} is not a flow of Architect's API.`);
    const checkedHead = async ()                    => {
      const head = await this.#reader.head(flowId);
      assertPublishable(head, expected, overrides);
      assertIdentity(head, content.flow);
      return head;
    };
    let before = await checkedHead();
    const { clock } = this.#api;
    const readAt = clock.elapsed();
    const job = await registerJob(flowId, this.#api);
    // Changes that others make after this check can only be reported, not prevented. So it must be recent.
    if (clock.elapsed() - readAt > MAX_HEAD_AGE_MS) before = await checkedHead();
    return async (menus) => {
      this.#api.onJob?.(flowId, job.id);
      const namesFlow = await runPublishJob(job, flowId, content.raw, this.#api);
      return flowAfter({ before, content, menus, namesFlow }, this.#reader, clock);
    };
  }
}

/** A failure before the text was sent has changed nothing, whatever it was. */
function asUnsent(error         )          {
  if (!(error instanceof store/* StoreError */.AD) || error.fate === 'conflict') return error;
  return error.with({ fate: 'refused', isRejection: false, isFinal: true, isUnsent: true });
}

// EXTERNAL MODULE: ./build/content/definition/content.js + 11 modules
var content = __webpack_require__(88134);
// EXTERNAL MODULE: ./build/content/definition/nodes.js
var definition_nodes = __webpack_require__(11859);
;// CONCATENATED MODULE: ./build/content/definition/merge-patch.js
                                                            


/** The body of a PATCH: a JSON merge patch (RFC 7396) with only the menus that change. */
                             
                           
                        
                                                                                                                                 
    
 

/**
 * The patch that turns a flow of this version into the desired definition.
 *
 * @param changed the ids of the nodes whose menus differ
 */
function mergePatch(version        , desired            , changed                   )             {
  const nodes = changed.map((nodeId) => {
    return [nodeId, { type: (0,definition_nodes/* typeOf */.QP)((0,definition_nodes/* nodesOf */.Nh)(desired), nodeId) ?? null, menu: { options: (0,definition_nodes/* optionsOf */.cz)(desired, nodeId) ?? [] } }]         ;
  });
  return { version, definition: { nodes: Object.fromEntries(nodes) } };
}

;// CONCATENATED MODULE: ./build/genesys/definition/store.js


                                                                          
                                                         


                                                

                                                        


                                                              

const VIEW = 'architect:flow:view';
const EDIT = 'architect:flow:edit';

/** Flows of the flow-definition API: `PATCH` and `PUT /api/v2/flows/{flowId}`, `POST /api/v2/flows/validate` (docs/apis.md). */
class DefinitionStore                         {
           #session         ;
  /** Whether the org has a validation endpoint. The first validation finds out; the others wait for it. */
  #hasValidation                              ;

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

  async readCurrent(body                         , flowId        )                    {
    return this.read(body, flowId);
  }

  /** The API counts its versions. It is not documented whether the answer to a version holds its definition. */
  async *earlier({ id: flowId, version: live }          )                                       {
    for (let number = Number(live) - 1; number > 0; number -= 1) {
      const version = String(number);
      const { definition } = await this.#session.call({
        method: 'GET',
        path: '/api/v2/flows/{flowId}/versions/{versionId}',
        pathParams: { flowId, versionId: version },
        action: `read version ${version} of the flow ${flowId}`,
        permission: VIEW,
      });
      if (!(0,json/* isObject */.Gv)(definition)) throw withoutDefinition(flowId, version);
      yield { version, content: new content/* DefinitionContent */.B(definition) };
    }
  }

  async validate({ raw: definition }             )                              {
    if (this.#hasValidation !== undefined && !(await this.#hasValidation)) return [];
    const validation = this.#findings(definition);
    this.#hasValidation ??= validation.then(
      (findings) => findings !== undefined,
      () => true,
    );
    return (await validation) ?? [];
  }

  /** @returns undefined if the org doesn't have the endpoint */
  async #findings(definition      )                                          {
    try {
      const result = await this.#session.call({
        method: 'POST',
        path: '/api/v2/flows/validate',
        body: { definition },
        action: 'validate the change',
        permission: VIEW,
      });
      return store_findingsIn(result, (text) => this.#session.redact(text));
    } catch (error) {
      if (!(error instanceof store/* StoreError */.AD)) throw error;
      if (error.status === 404 || error.status === 405) return undefined;
      if (error.status !== 400 && error.status !== 422) throw error;
      return error.findings.length > 0 ? error.findings : [{ code: error.code, message: error.message }];
    }
  }

  async write({ live: { id, version }, desired, changed }      )                                {
    if (typeof version !== 'number' || !(0,json/* isObject */.Gv)(desired.raw))
      throw new TypeError(`The flow ${id} is not a flow of the flow-definition API.`);
    const body = mergePatch(version, desired.raw, changed);
    return this.#send({ method: 'PATCH', flowId: id, version, body, action: `change the flow ${id}` });
  }

  async restore({ live: { id, content } }      , version         )                                {
    const body = { version, definition: content.raw };
    return this.#send({ method: 'PUT', flowId: id, version, body, action: `roll back the flow ${id}` });
  }

  async #send({ method, flowId, version, body, action }           )                                {
    const path = '/api/v2/flows/{flowId}';
    const answer = await this.#session.call({ method, path, pathParams: { flowId }, body, writes: true, action, permission: EDIT });
    // Some orgs answer without the definition. An answer about another flow, or without a new version, proves nothing.
    if ((0,http_answer/* isAbout */.KH)(flowId, answer)) {
      const flow = toFlow(answer);
      if (flow !== undefined || answer['version'] === (0,model_flow/* nextVersion */.yU)(version)) return flow;
    }
    throw new store/* StoreError */.AD({
      fate: 'unknown',
      code: 'answer.not.understood',
      message: `Could not ${action}: the answer is a success that doesn't show the result.`,
      hint: 'Check `region` and `gateway-url`, and whether there is a proxy in between.',
    });
  }
}

/** A write of a whole flow or of a part of it. */
                                                                 
                                   
                          
                                     
                            
 

/** The findings in the answer of a validation. */
function store_findingsIn(result                         , redact                          )            {
  const { valid, errors } = result;
  if (valid === true && (!Array.isArray(errors) || errors.length === 0)) return [];
  const findings = findingsOf(result, redact);
  if (findings.length > 0 || valid !== false) return findings;
  return [{ code: UNNAMED, message: 'The org finds the definition invalid and does not say why' }];
}

function withoutDefinition(flowId        , version        )             {
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: 'answer.not.understood',
    message: `Could not read version ${version} of the flow ${flowId}: the answer holds no definition.`,
    hint: 'Check the earlier version in Architect.',
  });
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
    ...(0,json/* present */.Eb)({ divisionId: typeof divisionId === 'string' ? divisionId : undefined }),
  };
}

;// CONCATENATED MODULE: ./build/genesys/call-routes.js
                                                 


                                                 

/** The most call routes on one page. The SDK names no limit; other lists of Architect's allow 100. */
const call_routes_PAGE_SIZE = 100;

/** The fields of a call route that name a flow, and when calls get there. */
const HOURS = [
  ['openHoursFlow', 'open'],
  ['closedHoursFlow', 'closed'],
  ['holidayHoursFlow', 'holiday'],
]         ;

/** All active call routes that the OAuth client can see (`GET /api/v2/architect/ivrs`, SDK: `ArchitectApi.getArchitectIvrs`). */
async function listCallRoutes(session         )                       {
  const action = 'list the call routes';
  const listed = await readListing(action, 1, async (pageNumber) => {
    const query = { pageNumber, pageSize: call_routes_PAGE_SIZE };
    const body = await session.call({ method: 'GET', path: '/api/v2/architect/ivrs', query, action, permission: 'routing:callRoute:view' });
    return { entities: entitiesOf(body), next: nextNumber(pageNumber, call_routes_PAGE_SIZE, body) };
  });
  return listed.flatMap((entity) => routeOf(entity));
}

function routeOf(entity         )              {
  if (!(0,http_answer/* isRecord */.u4)(entity)) return [];
  const { name, dnis, state, scheduleGroup } = entity;
  if (typeof name !== 'string' || !Array.isArray(dnis) || (state !== undefined && state !== 'active')) return [];
  const numbers = dnis.filter((number) => typeof number === 'string');
  const flows = HOURS.flatMap(([field, hours]) => {
    const flow = entity[field];
    return (0,http_answer/* isRecord */.u4)(flow) && typeof flow['id'] === 'string' ? [{ id: flow['id'], hours }] : [];
  });
  return [{ name, numbers, flows, hasSchedule: (0,http_answer/* isRecord */.u4)(scheduleGroup) }];
}

// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(69903);
;// CONCATENATED MODULE: ./build/genesys/directory.js


                                               



                                                  

                                                 

/** How many flows one page holds; the SDK's own default (`ArchitectApi.getFlows`) is 25. */
const directory_PAGE_SIZE = 100;

/** The types of flow that can have menus, as the listing's filter takes them. */
const FLOW_TYPES = 'inboundcall,outboundcall,securecall';

/** Finds flows by name. An org has one of two listings. Neither filters exactly, so names are compared here, on all pages. */
class Directory {
           #session         ;
           #flowApi         ;
  /** Whether the org has Architect's listing. The first search finds out; the others wait for it. */
  #hasListing                              ;
  /** All flows by division. */
           #flows = new Map                                           ();

  constructor(session         , flowApi         ) {
    this.#session = session;
    this.#flowApi = flowApi;
  }

  /**
   * The id of the flow with exactly this name.
   *
   * @throws StoreError `flow.not.found` with similar names, `flow.ambiguous` with the ids to choose from
   */
  async find(name        , divisionId                    )                  {
    const listed = (await this.#search(name, divisionId)).flatMap(toListedFlow);
    const [inside, outside] = [listed.filter((flow) => isIn(flow, divisionId)), listed.filter((flow) => !isIn(flow, divisionId))];
    // By id: a listing that changes while it is read can show a flow twice.
    const found = [...new Map(inside.filter((flow) => flow.name === name).map((flow) => [flow.id, flow])).values()];
    const [flow, second] = found;
    if (flow === undefined) {
      const near = (0,did_you_mean/* nearest */.pA)(name, namesOf([...inside, ...(await this.#all(divisionId))]));
      const elsewhere = outside.find((other) => other.name === name);
      throw notFound(name, divisionId, near, elsewhere);
    }
    if (second !== undefined) throw ambiguous(name, found);
    return flow.id;
  }

  /**
   * All flows that can have menus, each once.
   *
   * @throws StoreError
   */
  async list(divisionId                    )                              {
    const listed = (await this.#search(undefined, divisionId)).flatMap(toListedFlow).filter((flow) => isIn(flow, divisionId));
    return [...new Map(listed.map(({ id, name }) => [(0,ids/* normalizeId */.XB)(id), { id, name }])).values()];
  }

  /** All flows, to suggest names: a filter by name would leave out the flow that was meant. Listed once, however many names are wrong. */
  #all(divisionId                    )                        {
    const flows = this.#flows.get(divisionId) ?? this.#listAll(divisionId);
    this.#flows.set(divisionId, flows);
    return flows;
  }

  async #listAll(divisionId                    )                        {
    if (this.#flowApi === 'definition' || (await this.#hasListing) !== true) return [];
    try {
      return (await listFlows(this.#session, undefined, divisionId)).flatMap(toListedFlow);
    } catch (error) {
      if (!(error instanceof store/* StoreError */.AD)) throw error;
      return [];
    }
  }

  /** The flows of either listing whose names roughly match; all flows without a name. */
  async #search(name                    , divisionId                    )                     {
    if (this.#flowApi === 'definition') return this.#query(name, divisionId);
    if (this.#hasListing !== undefined && !(await this.#hasListing)) return this.#query(name, divisionId);
    const listing = this.#list(name, divisionId);
    this.#hasListing ??= listing.then(
      (flows) => flows !== undefined,
      () => true,
    );
    return (await listing) ?? this.#query(name, divisionId);
  }

  async #query(name                    , divisionId                    )                     {
    try {
      return await queryFlows(this.#session, name, divisionId);
    } catch (error) {
      if (!isMissing(error)) throw error;
      throw noListing(name, this.#flowApi === 'auto' ? 'GET /api/v2/flows nor POST /api/v2/flows/query' : 'POST /api/v2/flows/query');
    }
  }

  /** @returns undefined if the org doesn't have this listing, and may have the other */
  async #list(name                    , divisionId                    )                                 {
    try {
      return await listFlows(this.#session, name, divisionId);
    } catch (error) {
      if (!isMissing(error)) throw error;
      if (this.#flowApi === 'auto') return undefined;
      throw noListing(name, 'GET /api/v2/flows');
    }
  }
}

/** A flow of a listing, with its division if the listing gives it. */
                      
                      
                        
                                                                                 
                        
                                                       
 

function toListedFlow(entity         )               {
  if (!(0,http_answer/* isRecord */.u4)(entity) || !(0,http_answer/* isId */.eQ)(entity['id']) || typeof entity['name'] !== 'string') return [];
  const type = typeof entity['type'] === 'string' ? entity['type'].toUpperCase() : '';
  return [{ id: entity['id'], name: entity['name'], type, division: (0,http_answer/* isRecord */.u4)(entity['division']) ? entity['division'] : {} }];
}

function isIn({ division }            , divisionId                    )          {
  return divisionId === undefined || typeof division['id'] !== 'string' || (0,ids/* sameId */.s)(division['id'], divisionId);
}

/** The names that exactly one flow has. */
function namesOf(flows                       )           {
  return [...Map.groupBy(flows, ({ name }) => name)].flatMap(([name, same]) =>
    new Set(same.map(({ id }) => id)).size === 1 ? [name] : [],
  );
}

/** Whether the org doesn't have the endpoint. */
function isMissing(error         )          {
  return error instanceof store/* StoreError */.AD && (error.status === 404 || error.status === 405);
}

/** Architect's `GET /api/v2/flows`. Its filter `virtualAgentEnabled` is never given: it hides flows. */
async function listFlows(session         , name                    , divisionId                    )                     {
  const action = actionOf(name);
  return readListing(action, 1, async (pageNumber) => {
    const body = await session.call({
      method: 'GET',
      path: '/api/v2/flows',
      action,
      permission: 'architect:flow:view',
      query: { type: FLOW_TYPES, pageNumber, pageSize: directory_PAGE_SIZE, ...(0,json/* present */.Eb)({ name, divisionId }) },
    });
    return { entities: entitiesOf(body), next: nextNumber(pageNumber, directory_PAGE_SIZE, body) };
  });
}

/** The flow-definition API's `POST /api/v2/flows/query`. */
async function queryFlows(session         , name                    , divisionId                    )                     {
  const action = actionOf(name);
  return readListing(action, '', async (continuationToken) => {
    const body = await session.call({
      method: 'POST',
      path: '/api/v2/flows/query',
      action,
      permission: 'architect:flow:view',
      query: continuationToken === '' ? {} : { continuationToken },
      body: {
        query: `name:${name ?? ''}`,
        pageSize: directory_PAGE_SIZE,
        ...(0,json/* present */.Eb)({ divisionIds: divisionId === undefined ? undefined : [divisionId] }),
      },
    });
    const next = body['nextPage'];
    return { entities: entitiesOf(body), next: typeof next === 'string' && next !== '' ? next : undefined };
  });
}

/** Completes "could not …". */
function actionOf(name                    )         {
  return name === undefined ? 'list the flows' : `look for the flow "${name}"`;
}

function noListing(name                    , endpoints        )             {
  const what = name === undefined ? "The flows can't be listed" : `The flow "${name}" can't be looked up by its name`;
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: 'flow.listing.missing',
    message: `${what}: this org has no ${endpoints}.`,
    hint: 'Give `flow_id` instead of `flow_name`, or check `region`, `gateway-url` and `flow-api` (see docs/apis.md).',
  });
}

/** @param elsewhere a flow of this name in another division */
function notFound(name        , divisionId                    , near                   , elsewhere                        )             {
  const sentences = [
    `Flow "${name}"${divisionId === undefined ? '' : ` in the division ${divisionId}`} doesn't exist, or this OAuth client can't see it.`,
    ...(elsewhere === undefined ? [] : [`There is one${label(elsewhere)}.`]),
    ...(near.length === 0 ? [] : [(0,did_you_mean/* didYouMean */.au)(name, near)]),
  ];
  const isDivisionName = divisionId !== undefined && !ids/* GUID */.Sm.test(divisionId);
  const doubt = isDivisionName ? " (a GUID: is this the division's name?)" : '';
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: 'flow.not.found',
    message: sentences.join(' '),
    hint:
      `Check \`flow_name\` (names are case-sensitive), \`division_id\`${doubt}, ` +
      "and that the client's role covers the flow's division.",
  });
}

function ambiguous(name        , found                       )             {
  const areOfOneType = new Set(found.map(({ type }) => type)).size === 1;
  const flows = found.map((flow) => `${flow.id}${areOfOneType ? '' : typeWords(flow)}${label(flow)}`);
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: 'flow.ambiguous',
    message: `There are ${found.length} flows "${name}": ${flows.join(', ')}.`,
    hint: 'Choose one: give `flow_id` instead of `flow_name`, or narrow it with `division_id`.',
  });
}

/** A flow's type, in words. */
function typeWords({ type }            )         {
  const words                                   = { INBOUNDCALL: 'inbound call', OUTBOUNDCALL: 'outbound call', SECURECALL: 'secure call' };
  return type === '' ? '' : ` (${Object.hasOwn(words, type) ? words[type] : type})`;
}

/** The division that distinguishes a flow from others of the same name. */
function label({ division }            )         {
  const name = typeof division['name'] === 'string' ? division['name'] : division['id'];
  return typeof name === 'string' ? ` in "${name}"` : '';
}

;// CONCATENATED MODULE: ./build/genesys/version-maker.js
                                                          



                                                 

/**
 * Whether this run's own OAuth client made a version of a flow (SDK: ArchitectApi.getFlowVersion, `createdByClient`, `createdBy`).
 *
 * @returns undefined if the org doesn't say, has no such endpoint, or can't be asked
 */
async function isOwnVersion(flowId        , version         , session         )                               {
  const by = (await findVersion(flowId, version, session))?.by;
  return by && isClient(by, session.clientId);
}

/** Who made a version of a flow, in words, and when, as far as the org says. Throws no `StoreError`. */
async function makerOfVersion(flowId        , version         , session         )                                         {
  const { by, at } = (await findVersion(flowId, version, session)) ?? {};
  return (0,json/* present */.Eb)({ by: by && describeActor(by), at });
}

/** The flow-definition API numbers its versions. Such a version is tried as a number, and then as Architect writes it: `15.0`. */
async function findVersion(flowId        , version         , session         )                                   {
  const ids = typeof version === 'number' ? [String(version), `${version}.0`] : [version];
  for (const id of ids) {
    const body = await getVersion(flowId, id, session);
    if (body === 'missing') continue;
    const found = body && readVersion(body);
    return found?.id === id ? found : undefined;
  }
  return undefined;
}

async function getVersion(flowId        , versionId        , session         )                                                           {
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
                                                                       
                                                      
                                                          
                                             


                                                 


                                                                           

/** The org's flows, each through the API that it uses. The answer to the first read shows which, so that costs no further request. */
class OrgFlowStore                      {
           #session         ;
           #stores            ;
           #flowApi         ;

  constructor(session         , stores            , flowApi         ) {
    this.#session = session;
    this.#stores = stores;
    this.#flowApi = flowApi;
  }

  async read(flowId        )                    {
    const { store, body } = await this.#get(flowId);
    return store.read(body, flowId);
  }

  async readCurrent(flowId        )                    {
    const { store, body } = await this.#get(flowId);
    return store.readCurrent(body, flowId);
  }

  earlier(live          )                                {
    return this.#stores[live.content.api].earlier(live);
  }

  isOwn(flowId        , version         )                               {
    return isOwnVersion(flowId, version, this.#session);
  }

  /** The flow as the org answers, and the store of its API. */
  async #get(flowId        )                                                                                    {
    const body = await (0,flow_api/* readFlow */.he)(flowId, this.#session);
    const api = (0,flow_api/* apiOf */.ir)(body);
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
        message: `The flow ${flowId} speaks ${API_NAMES[api]}, and \`flow-api: ${this.#flowApi}\` asks for ${API_NAMES[this.#flowApi]}.`,
        hint: 'Leave `flow-api` out: each flow is then changed through the API that it speaks.',
      });
    }
    return { store: this.#stores[api], body };
  }

  validate(content             )                              {
    return this.#stores[content.api].validate(content);
  }

  write(plan      )                                {
    return this.#stores[plan.live.content.api].write(plan);
  }

  restore(plan      , ownVersion         )                                {
    return this.#stores[plan.live.content.api].restore(plan, ownVersion);
  }
}

const API_NAMES = { definition: 'the flow-definition API', architect: "Architect's API" }         ;

;// CONCATENATED MODULE: ./build/genesys/architect/job-end.js
                                                 
                                             



/** How long to wait for a job of an earlier process: the post step of a cancelled job has five minutes in total. */
const END_SCHEDULE = { firstMs: 250, longestMs: 5000, totalMs: 200_000 };
/** How long such a job can wait for its text, which no process sends any more. */
const IDLE_SCHEDULE = { firstMs: 250, longestMs: 1000, totalMs: 5000 };

/** How a publish job that another process started has ended. Never throws a StoreError. */
async function waitForJob(jobId        , api              )                  {
  let isIdle = false;
  const begun = async ()                                          => {
    const state = await jobState(jobId, api);
    isIdle = state === 'waiting';
    if (state === undefined || state === 'waiting') return undefined;
    if (state === 'working') return state;
    if (typeof state !== 'object' || !('job' in state)) return 'unknown';
    return state.job['status'] === 'Success' ? 'succeeded' : 'failed';
  };
  const first = await poll(begun, IDLE_SCHEDULE, api.clock);
  if (first === undefined) return isIdle ? 'idle' : 'unknown';
  if (first !== 'working') return first;
  const ended = async ()                              => {
    const state = await begun();
    return state === 'working' ? undefined : state;
  };
  return (await poll(ended, END_SCHEDULE, api.clock)) ?? 'unknown';
}

;// CONCATENATED MODULE: ./build/genesys/queues.js
                                             


                                                             

/** The most queues on one page (SDK: `RoutingApi.getRoutingQueues`, "max 500"). */
const queues_PAGE_SIZE = 500;
/** The most ids in one request. They make some 4,000 characters; servers and proxies may refuse a longer URL. */
const MAX_IDS = 100;

/** All queues that the OAuth client can see (`GET /api/v2/routing/queues`). */
function listQueues(session         )                   {
  return allPages(session, queues_PAGE_SIZE, {});
}

/**
 * The queues among these ids that the OAuth client can see: the same endpoint with its filter `id`, whose values the SDK joins with
 * commas.
 */
async function listQueuesById(session         , ids                   )                   {
  const queues          = [];
  for (let start = 0; start < ids.length; start += MAX_IDS)
    for (const queue of await allPages(session, MAX_IDS, { id: ids.slice(start, start + MAX_IDS).join(',') })) queues.push(queue);
  return queues;
}

async function allPages(session         , pageSize        , filter                                  )                   {
  const action = 'list the queues';
  const listed = await readListing(action, 1, async (pageNumber) => {
    const query = { pageNumber, pageSize, ...filter };
    const body = await session.call({ method: 'GET', path: '/api/v2/routing/queues', query, action, permission: 'routing:queue:view' });
    return { entities: entitiesOf(body), next: nextNumber(pageNumber, pageSize, body) };
  });
  return listed.flatMap((entity) =>
    (0,http_answer/* isRecord */.u4)(entity) && typeof entity['id'] === 'string' && typeof entity['name'] === 'string'
      ? [{ id: entity['id'], name: entity['name'] }]
      : [],
  );
}

/**
 * Whether a queue has members (`GET /api/v2/routing/queues/{queueId}/members`, SDK: `RoutingApi.getRoutingQueueMembers`).
 *
 * It asks for one member, because one is enough. Any one of four permissions is enough (Genesys Cloud's own CLI lists them). One of
 * them is `routing:queue:view`, which listing the queues needs, too.
 *
 * @param queueId a GUID: for anything else the API has an error of its own
 * @returns undefined if the answer has no list, or contradicts itself: then it proves nothing
 * @throws StoreError with status 404 if the queue doesn't exist or this OAuth client can't see it
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
  // SDK 262 has no `total` here, older models do. An empty page counts only if neither `total` nor `nextUri` contradicts it.
  return (typeof total === 'number' && total > 0) || typeof nextUri === 'string' ? undefined : false;
}

// EXTERNAL MODULE: ./build/genesys/http/backoff.js
var backoff = __webpack_require__(19766);
// EXTERNAL MODULE: ./build/genesys/http/proxy.js
var proxy = __webpack_require__(43946);
;// CONCATENATED MODULE: ./build/genesys/http/rate-gate.js
                                                  

const MINUTE_MS = 60_000;
/** After how many answers of one window it is known how many requests others send. */
const ENOUGH_ANSWERS = 5;
/** Below this many requests for each of this job's, no other job is at work: some of this job's own are still under way. */
const ALONE = 1.5;
/** With more requests for each of this job's, the others ask more often than this job, and must not keep it from asking. */
const LARGEST_CROWD = 20;
/**
 * How much is kept free for each request that others send: before this job's next one arrives, theirs that are under way arrive, then those
 * that follow them, and sometimes one more.
 */
const SPARE = 2.5;
/** The longest wait on top, in milliseconds, so that jobs that wait for the same moment don't all begin in it. */
const MAX_JITTER_MS = 2000;

/** What an answer says of the org's own limit. */
                           
                                                                                          
                         
                           
                                                  
                           
 

/**
 * The gate that every request of the job passes. It enforces the limit of requests per minute, and holds all requests back while
 * the org asks for a pause. Requests pass in the order in which they come.
 *
 * Other jobs can share the org's limit. What is left of it is then shared as it was used so far: the less is left, the fewer requests are
 * under way at once, and the last ones are left to no one. Otherwise the requests that all jobs have under way would be refused.
 *
 * p-queue and its like limit by the time of day: if that is put back an hour, they hold requests back for an hour.
 */
class RateGate {
  /** How long all requests together have waited here, in milliseconds. */
  throttledMs = 0;
           #requestsPerMinute        ;
           #clock       ;
  /** When requests passed, the newest last: as many as can pass in a minute. */
           #passed           = [];
  #closedUntil = Number.NEGATIVE_INFINITY;
  #underWay = 0;
  #mostUnderWay = Number.POSITIVE_INFINITY;
  /** Fulfilled when the next answer comes. */
  #answer = Promise.withResolvers      ();
  /** The present window: the count with which it was first seen and the last one, and how many answers came in between. */
  #window = { first: 0, last: 0, answers: 0 };
  /** How many requests of all jobs the window before had for each of this job's. */
  #crowdBefore = 1;
  /** Fulfilled when the last request in the line has passed. */
  #line = Promise.resolve();

  /** @param requestsPerMinute how many requests can start in any 60 seconds */
  constructor(requestsPerMinute        , clock       ) {
    this.#requestsPerMinute = requestsPerMinute;
    this.#clock = clock;
  }

  /** Holds all requests back for this many milliseconds. A longer pause that is already set stays. */
  close(milliseconds        )       {
    this.#closedUntil = Math.max(this.#closedUntil, this.#clock.elapsed() + milliseconds);
  }

  /** Adapts to the org's own limit. */
  follow({ count, allowed, resetMs }          )       {
    if (count < this.#window.last) this.#crowdBefore = this.#crowd();
    const { first, answers } = count < this.#window.last || this.#window.answers === 0 ? { first: count, answers: 0 } : this.#window;
    this.#window = { first, last: count, answers: answers + 1 };
    const crowd = Math.min(LARGEST_CROWD, Math.max(this.#crowdBefore, this.#crowd()));
    const isAlone = crowd < ALONE;
    const share = Math.floor((allowed - count) / (isAlone ? 1 : SPARE * crowd));
    this.#mostUnderWay = Math.max(1, share);
    if (share < 1 && resetMs > 0) this.close(resetMs + (isAlone ? 0 : Math.random() * MAX_JITTER_MS));
  }

  /** How many requests of all jobs the present window has for each of this job's. */
  #crowd()         {
    const { first, last, answers } = this.#window;
    return answers > ENOUGH_ANSWERS ? Math.max(1, (last - first) / (answers - 1)) : 1;
  }

  /** Runs the work when its turn comes. */
  async pass   (work                  )             {
    const arrived = this.#clock.elapsed();
    this.#line = this.#line.then(() => this.#wait());
    await this.#line;
    this.throttledMs += this.#clock.elapsed() - arrived;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      this.#answer.resolve();
      this.#answer = Promise.withResolvers();
    }
  }

  /** Waits until a request can pass, and counts it. The next one in the line waits behind it. */
  async #wait()                {
    for (let wait = this.#remaining(); wait > 0 || this.#underWay >= this.#mostUnderWay; wait = this.#remaining())
      await (wait > 0 ? this.#clock.sleep(wait) : this.#answer.promise);
    this.#underWay += 1;
    this.#passed.push(this.#clock.elapsed());
    if (this.#passed.length > this.#requestsPerMinute) this.#passed.shift();
  }

  /** In whole milliseconds, as timers count: a shorter sleep may let no time pass. */
  #remaining()         {
    const first = this.#passed.at(-this.#requestsPerMinute) ?? Number.NEGATIVE_INFINITY;
    return Math.ceil(Math.max(this.#closedUntil, first + MINUTE_MS) - this.#clock.elapsed());
  }
}

;// CONCATENATED MODULE: ./build/genesys/http/login.js





/** Whether the login can be sent again. A host that answers without a token doesn't get the secret twice. */
function isTransientLogin(answer        )          {
  return !isSuccess(answer) && isTransient(answer);
}

/** The SDK resolves a login with its own data and without a status, even if the body holds no token. */
function loginAnswer(data         )         {
  return { status: 200, headers: {}, body: data };
}

/** Why a login failed, and how to fix it. */
function loginError(answer        , purpose         )             {
  const body = (0,http_answer/* isRecord */.u4)(answer.body) ? answer.body : {};
  if (isSuccess(answer)) {
    return new store/* StoreError */.AD({
      fate: 'refused',
      code: 'login.not.understood',
      status: answer.status,
      message: `Login to ${purpose.host} failed: it answered ${answer.status} without a token, with ${describeBody(answer.body)}.`,
      hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
    });
  }
  if (answer.status === 400 || answer.status === 401) {
    const reason = typeof body['error'] === 'string' ? ` (${(0,text_text/* cut */.Jj)(purpose.redact(body['error']), 80)})` : '';
    return new store/* StoreError */.AD({
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
    return new store/* StoreError */.AD({
      fate: 'refused',
      code: error.code,
      status: answer.status,
      message: `Login to ${purpose.host} failed: there is no login at this address, or a proxy answered (HTTP ${answer.status}).`,
      hint: 'Check `region`, `gateway-url`, and the proxy (HTTPS_PROXY, with its credentials).',
    });
  }
  if (answer.status !== 403) return error;
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: error.code,
    status: answer.status,
    message: `Login to ${purpose.host} failed: it is not permitted (HTTP 403).`,
    hint: 'Check that the OAuth client is enabled, of the grant type "Client Credentials", and that the org accepts the runner\'s address.',
  });
}

// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/ApiClient.js
var ApiClient = __webpack_require__(24497);
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/configuration.js
var configuration = __webpack_require__(44036);
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/DefaultHttpClient.js
var DefaultHttpClient = __webpack_require__(92460);
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/logger.js
var logger = __webpack_require__(7124);
;// CONCATENATED MODULE: ./build/genesys/http/sdk.js




                                                                       



                                                

/** Where Genesys Cloud is: a region's own hosts, or a gateway in front of both login and API. */
                                                                                 

/** The largest answer, in bytes: limits memory, and is far above the size of any flow. */
const MAX_ANSWER_BYTES = 64 * 1_048_576;

/**
 * The SDK's HTTP client, made stricter:
 * - It follows no redirect: the SDK would send the token along.
 * - Its timeout covers the whole exchange: axios's own stops counting while bytes trickle in.
 * - Answers have a size limit.
 * - A login without a token fails.
 * - A body is sent as it is, and the numbers of a definition are read as they are.
 * - Its proxy is the one that requests to GitHub take.
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
      // axios copies objects and drops `__proto__`, `constructor` and `prototype`. A flow's nodes may have these names.
      ...(0,json/* present */.Eb)({ data: data === undefined || typeof data === 'string' ? data : JSON.stringify(data) }),
      proxy: (0,proxy/* proxyFor */.iJ)(options.url),
      // axios would round the numbers of a definition.
      transformResponse: http_answer/* parseBody */.OG,
      maxRedirects: 0,
      maxContentLength: MAX_ANSWER_BYTES,
      signal: AbortSignal.timeout(this.#timeoutMs),
    };
  }

  /** A login without a token fails here, with its answer. The SDK would carry on and drop the answer. */
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
 * The SDK's client for the target, without its configuration file and its log.
 *
 * Its constructor reads and watches `~/.genesyscloudjavascript/config`. That file can redirect requests and switch on a log of
 * headers, so this action must not obey it. Both are switched off before the constructor runs, so neither is loaded.
 *
 * @param timeoutMs milliseconds for one request, from its start to the last byte of its answer
 * @param transport how messages are sent, if not over the network
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
      ...(0,json/* present */.Eb)({ port: port === '' ? undefined : Number(port) }),
      path_params_login: path,
      path_params_api: path,
    });
  } else {
    client.setEnvironment(target.regionHost);
  }
  // The SDK's types don't make its own default client an AbstractHttpClient, but it is one.
  client.setHttpClient(new CarefulHttpClient(timeoutMs, transport)                                                         );
  return client;
}

;// CONCATENATED MODULE: ./build/genesys/http/session.js
                                                  

                                                   









                                                

/** One call of the Platform API. */
                             
                                                    
                                                                                 
                        
                                                         
                                                             
                          
                                 
                          
                              
                                                                                        
                            
                                                                                                         
                          
 

                                  
                          
                            
                                
                                     
                             
                        
                            
                                 
 

/** Keeps secrets out of everything that leaves the run. */
                   
                                                                                    
                            
                               
 

/** How many times a request is sent again after a transient failure. */
const MAX_RETRIES = 3;
/** How many times a request waits for the org's rate limit. */
const MAX_PAUSES = 8;
/** The shortest pause, in milliseconds: a `Retry-After` of 0 must not cause a flood of requests. */
const MIN_PAUSE_MS = 500;
/** The secret parameters of a signed URL, by their names in various storages. Without these, the URL is worthless. */
const SIGNATURE_PARAMETERS = /signature|^sig$|token|credential|^policy$|^key-pair-id$/iu;
/** The most of a foreign text that is searched for secrets, in UTF-16 units: the search needs hundreds of bytes of memory for each. */
const MAX_FOREIGN_TEXT = 20_000;
/** The longest pause, in milliseconds: a longer one would only use up the job's minutes. */
const MAX_PAUSE_MS = 300_000;

/**
 * All requests to Genesys Cloud go through here: login, rate limit, retries, and errors without secrets. The first request logs in
 * with the client-credentials grant (SDK: `ApiClient.loginClientCredentialsGrant`).
 */
class Session {
           #settings                 ;
           #client                                    ;
           #gate          ;
           #host        ;
           #proxy                    ;
  #login                           ;
  #total = 0;
  #retried = 0;

  constructor(settings                 ) {
    this.#settings = settings;
    this.#client = createSdkClient(settings.target, settings.timeoutMs, settings.transport);
    this.#gate = new RateGate(settings.requestsPerMinute, settings.clock);
    const api = 'gateway' in settings.target ? settings.target.gateway : new URL(`https://api.${settings.target.regionHost}`);
    this.#host = api.host;
    this.#proxy = (0,proxy/* proxyName */.ec)((0,proxy/* proxyFor */.iJ)(api.href));
    settings.secrets.add(settings.clientSecret);
    settings.secrets.add(Buffer.from(`${settings.clientId}:${settings.clientSecret}`).toString('base64'));
  }

  get apiCalls()           {
    return { total: this.#total, retried: this.#retried, throttledMs: Math.round(this.#gate.throttledMs) };
  }

  get clientId()         {
    return this.#settings.clientId;
  }

  /** Masks the signature of a signed URL (docs/security.md): with it, anyone can read or publish a flow for a while. */
  maskSignature(url        )       {
    const { searchParams } = URL.canParse(url) ? new URL(url) : { searchParams: new URLSearchParams() };
    for (const [name, value] of searchParams) if (SIGNATURE_PARAMETERS.test(name)) this.#settings.secrets.add(value);
  }

  /** Masks secrets in foreign text. Of a text that goes on and on, only the beginning is left: people see far less of it. */
  redact(text        )         {
    return this.#settings.secrets.redact(text.slice(0, MAX_FOREIGN_TEXT));
  }

  /**
   * Makes a call and returns its JSON body.
   *
   * @throws StoreError if the answer is anything but a success with a JSON object
   */
  async call(request            )                                   {
    for (const id of Object.values(request.pathParams ?? {})) if (!(0,http_answer/* isId */.eQ)(id)) throw invalidId(id, request.action);
    const login = this.#loggedIn();
    await login;
    let answer = await this.#send(request);
    if (answer.status === 401) {
      // The token has expired: all requests that fail on it share one new login, then each is sent once more.
      if (this.#login === login) this.#login = undefined;
      await this.#loggedIn();
      this.#retried += 1;
      answer = await this.#send(request);
    }
    if (isSuccess(answer) && (0,http_answer/* isRecord */.u4)(answer.body) && isJsonBody(answer) && !(0,http_answer/* isTooDeep */.f_)(answer.body)) return answer.body;
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
      isTransientLogin,
    );
    const body = (0,http_answer/* isRecord */.u4)(answer.body) ? answer.body : {};
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
    return this.#deliver(send, (answer) => isTransient(answer) && (request.writes !== true || wasNeverSent(answer)), request.once === true);
  }

  /**
   * Sends until there is a final answer. It waits if the org asks for it: nothing was done then, so writes can wait, too. It repeats
   * requests that failed temporarily.
   *
   * @param canRepeat whether the same request can be sent again after this answer
   */
  async #deliver(send                        , canRepeat                             , once = false)                  {
    const waits = (0,backoff/* backoff */.J)();
    for (let retries = 0, pauses = 0; ; this.#retried += 1) {
      const answer = await this.#gate.pass(() => {
        this.#total += 1;
        return exchange(send);
      });
      this.#followRateLimit(answer);
      if (answer.status === 429) {
        const requested = (0,backoff/* retryAfter */.P)(answer.headers['retry-after'], this.#settings.clock.now());
        const pause = requested === undefined ? waits.next().value : Math.max(requested, MIN_PAUSE_MS);
        if (pause > MAX_PAUSE_MS) return answer;
        this.#gate.close(pause);
        if (once || pauses >= MAX_PAUSES) return answer;
        pauses += 1;
        continue;
      }
      if (once || retries >= MAX_RETRIES || !canRepeat(answer)) return answer;
      retries += 1;
      await this.#settings.clock.sleep(waits.next().value);
    }
  }

  /** Leaves the org's own limit to all who share it (`inin-ratelimit-*`, reset in seconds; not every answer has them). */
  #followRateLimit({ headers }        )       {
    const read = (name        )         => Number(headers[`inin-ratelimit-${name}`] ?? Number.NaN);
    const limit = { count: read('count'), allowed: read('allowed'), resetMs: Math.min(read('reset') * 1000, MAX_PAUSE_MS) };
    if (Object.values(limit).every((value) => Number.isFinite(value))) this.#gate.follow(limit);
  }

  #purpose({ action, permission }                                           )          {
    return { action, permission, host: this.#host, redact: (text) => this.redact(text), ...(0,json/* present */.Eb)({ proxy: this.#proxy }) };
  }
}

/** The answer alone. The request is dropped, because it holds the Authorization header. */
async function exchange(send                        )                  {
  try {
    return (0,http_answer/* toAnswer */.Gl)(await send());
  } catch (error) {
    return (0,http_answer/* toAnswer */.Gl)(error);
  }
}

/** An answer gave an id that would lead to another place in the API. */
function invalidId(id        , action        )             {
  return new store/* StoreError */.AD({
    fate: 'refused',
    isUnsent: true,
    code: 'answer.not.understood',
    message: `Could not ${action}: ${(0,text_text/* show */.WU)(id)} is not an ID, so no request was sent.`,
    hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
  });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/axios/lib/axios.js + 65 modules
var axios = __webpack_require__(41542);
;// CONCATENATED MODULE: ./build/genesys/http/storage-exchange.js

                                            







/** One message to the object storage (S3). */
                                 
                                 
                                     
                       
                                                                                                    
                         
                                                                                         
                                                     
                          
                                                                      
                               
                                                                        
                            
 

/** The storage's answer: a text, or XML if it refuses. */
                                               
                                                                        
                                    
 

const decompress = (0,external_node_util_.promisify)(external_node_zlib_.gunzip);

/**
 * Sends one message and follows no redirect. It uses axios as the SDK does, so that both use the same proxy.
 *
 * Never rejects. If it fails before the answer is complete, the status is 0. `failure` is then ERR_TOO_LARGE, or the code of Node.js
 * or axios, such as ECONNREFUSED or Z_BUF_ERROR. A complete answer that is not UTF-8 keeps its status, and has no body and the
 * failure ERR_NOT_UTF8.
 */
async function storage_exchange_exchange(request                )                         {
  try {
    const { status, headers, data } = await send(request);
    const answer = (0,http_answer/* toAnswer */.Gl)({ status, headers, body: undefined });
    const received = await readAll(data, request.maxBytes);
    // The request doesn't ask for compressed bytes. They come if they were stored that way.
    const isCompressed = answer.headers['content-encoding']?.toLowerCase() === 'gzip';
    const bytes = isCompressed ? await decompress(received, { maxOutputLength: request.maxBytes }) : received;
    return (0,external_node_buffer_.isUtf8)(bytes) ? { ...answer, body: bytes.toString() } : { ...answer, body: undefined, failure: 'ERR_NOT_UTF8' };
  } catch (error) {
    return noAnswer((0,http_answer/* isRecord */.u4)(error) ? error['code'] : undefined);
  }
}

/** The answer if the storage sent none. */
function noAnswer(code         )                {
  return { ...(0,http_answer/* toAnswer */.Gl)({ code }), body: undefined };
}

async function send({ method, url, query, headers, bytes, signal }                ) {
  return axios/* default */.A.request          ({
    method,
    url,
    // A query as part of the URL would be normalized: ' becomes %27.
    ...(query === '' ? {} : { params: {}, paramsSerializer: () => query }),
    // Without a type, axios would send a PUT as a form. A given type replaces `false`, in whatever case its name is written.
    headers: { Accept: '*/*', 'Accept-Encoding': 'identity', 'Content-Type': false, ...headers },
    maxRedirects: 0,
    ...(0,json/* present */.Eb)({ data: bytes }),
    proxy: (0,proxy/* proxyFor */.iJ)(url),
    responseType: 'stream',
    // axios decompresses leniently: half of the compressed bytes would pass for the whole, and half a flow for a flow.
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



/** How signed URLs are used. */
                                    
                                                                                                                  
                             
                                                                                                      
                                   
                                                        
                                  
                                                                                                               
                             
 

/** A signed URL in two parts, because its query must stay as it was signed. */
                     
                    
                         
 

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** This machine, and hosts given by IP address: they are close to the runner, and not an object storage. */
const NO_STORAGE = /^(?:(?:.*\.)?localhost|[\d.]+|\[.*\])\.?$/u;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Headers that authenticate someone, or change where a message ends. A signed URL needs none of them. */
const UNSAFE_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'transfer-encoding']);

/**
 * Transfers to and from the signed URLs of Architect's jobs: `presignedUrl` of POST /api/v2/flows/jobs, `downloadUrl` of
 * GET /api/v2/flows/export/jobs/{jobId}. They point to an object storage. The URL itself gives access, so no token is sent.
 *
 * No transfer rejects, and none is repeated. A failure is an answer of status 0, see {@link exchange}. If it starts with ERR_UNSAFE_,
 * the unsafe URL was not contacted, and the unsafe headers or text were not sent.
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
   * The text at a URL, with its byte order mark if it has one. It follows up to five redirects; with more, the failure is
   * ERR_TOO_MANY_REDIRECTS. It is ERR_UNSAFE_URL if the URL or a redirect is not https, or points to an IP address.
   */
  async download(url        )                         {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    let target = this.#parse(url);
    for (let redirects = 0; target !== undefined; redirects += 1) {
      const answer = await this.#send({ method: 'GET', ...addressOf(target), headers: {}, signal, maxBytes: this.#maxBytes });
      const location = answer.headers['location'];
      if (!REDIRECTS.has(answer.status) || location === undefined) return answer;
      if (redirects === MAX_REDIRECTS) return noAnswer('ERR_TOO_MANY_REDIRECTS');
      target = this.#parse(location, target.url);
    }
    return noAnswer('ERR_UNSAFE_URL');
  }

  /**
   * Puts a text to a URL, once. A redirect is not followed: it is the answer. `headers` are those that came with the URL. Only the
   * message's own are added (host, connection, content-length, user-agent, accept, accept-encoding).
   *
   * The failure is:
   * - ERR_UNSAFE_URL if the URL is not https
   * - ERR_UNSAFE_HEADER if a header is invalid, must not be sent (authorization, proxy-authorization, cookie, transfer-encoding), or is
   *   a wrong host or content-length
   * - ERR_UNSAFE_TEXT if UTF-8 can't hold the text (half a surrogate pair)
   */
  async upload(url        , headers                                  , text        )                         {
    const target = this.#parse(url);
    if (target === undefined) return noAnswer('ERR_UNSAFE_URL');
    if (!text.isWellFormed()) return noAnswer('ERR_UNSAFE_TEXT');
    const bytes = Buffer.from(text);
    const areSafe = Object.entries(headers).every(([name, value]) => isSafeHeader(name, value, target.url.host, bytes.length));
    if (!areSafe) return noAnswer('ERR_UNSAFE_HEADER');
    const signal = AbortSignal.timeout(this.#timeoutMs);
    return this.#send({ method: 'PUT', ...addressOf(target), headers, bytes, signal, maxBytes: this.#maxBytes });
  }

  /** The URL, if it may be contacted. Anything but printable ASCII would be rewritten, and wasn't signed that way. */
  #parse(text        , base      )                        {
    if (!/^[!-~]+$/u.test(text) || !URL.canParse(text, base?.href)) return undefined;
    const url = new URL(text, base);
    if (!isStorage(url, this.#allowsLoopback) || hasCredentials(url)) return undefined;
    return { url, query: /^[^?#]*\?([^#]*)/u.exec(text)?.[1] ?? '' };
  }
}

/** Whether a URL points to an object storage over https, or, if allowed, to this machine. */
function isStorage({ protocol, hostname }     , allowsLoopback         )          {
  if (allowsLoopback) return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  return protocol === 'https:' && !NO_STORAGE.test(hostname);
}

/** A user name or a password would be sent as an Authorization header. */
function hasCredentials({ username, password }     )          {
  return username !== '' || password !== '';
}

function addressOf({ url, query }           )                                                   {
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

                                                  




                                                  


                                                       




                                                                 

                                                      
                            
                                                                     
                                    
                                                                                               
                                                           
 

/** Makes the org of a run. Nothing is sent yet. Import this module only when a run needs it: it loads the whole SDK. */
function connect({ flowApi, overwriteDrafts, onJob, ...settings }             )      {
  const session = new Session(settings);
  const { target, timeoutMs, clock, transport } = settings;
  const signedUrls = new SignedUrls({
    timeoutMs,
    allowsLoopback: 'gateway' in target && target.gateway.protocol === 'http:',
    ...(0,json/* present */.Eb)({ send: transport && ((request                ) => transport.store(request)) }),
  });
  const api               = { session, signedUrls, clock, ...(0,json/* present */.Eb)({ onJob }) };
  const architect = new ArchitectStore(api, overwriteDrafts);
  const directory = new Directory(session, flowApi);
  let queues                              ;
  return {
    store: new OrgFlowStore(session, { definition: new DefinitionStore(session), architect }, flowApi),
    findFlow: (name, divisionId) => directory.find(name, divisionId),
    listFlows: (divisionId) => directory.list(divisionId),
    queues: () => (queues ??= listQueues(session)),
    queuesById: async (ids) => {
      if (queues === undefined) return listQueuesById(session, ids);
      const wanted = new Set(ids.map((id) => id.toLowerCase()));
      return (await queues).filter(({ id }) => wanted.has(id.toLowerCase()));
    },
    hasMembers: (queueId) => hasMembers(session, queueId),
    callRoutes: () => listCallRoutes(session),
    makerOf: ({ id, version }) => makerOfVersion(id, version, session),
    endOfJob: (jobId) => waitForJob(jobId, api),
    get apiCalls() {
      return session.apiCalls;
    },
  };
}


/***/ }),

/***/ 52089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ slotOf),
/* harmony export */   a: () => (/* binding */ edgeIdOf)
/* harmony export */ });
/**
 * What a node of a call graph is. Calls wait or choose at some:
 * - `entry`: where all calls begin
 * - `menu`: it waits for keys · `input`: it waits for digits that the flow keeps in a variable
 * - `decision`: the flow decides, and each outcome has a name · `loop`: its actions are repeated
 *
 * They pass others:
 * - `announcement`, `task`, or another `step`: the call goes on from there
 * - `action`: an action of a task · `call`: a task runs, and the call comes back · `task-end`: the end of a task; a call that came
 *   from another task goes back there, and otherwise the flow doesn't say where
 * - `transfer`: it leads to the place behind it, or it fails
 *
 * They arrive at the rest:
 * - `queue`, `number`, `user`, `group`: people answer there · `voicemail` · `flow`: another flow · `end`: the call ends
 * - `other`: only the org knows what it is · `unknown`: the flow doesn't say where calls go
 * - `missing`: an edge refers to it, but the flow doesn't have it
 */
                          
           
          
           
              
          
                  
          
          
            
          
              
              
           
            
          
           
               
          
         
           
             
              

/** A place that calls can reach. */
                           
                                                                        
                      
                              
                                                            
                        
                                                                
                         
                                                                        
                             
                                                                                               
                         
                                                                                      
                             
                                                                        
                         
                                                                                                                               
                            
                             
                                                                               
                                         
                                                                                                              
                                    
                                                        
                                       
 

/** The digits that an input waits for. */
                            
                                     
                             
                                                                          
                        
                        
                                                   
                                 
                                  
 

/**
 * How a call goes on:
 * - `key`, `speech`: callers choose · `otherwise`: they choose nothing · `extension`: they dial someone's extension
 * - `outcome`: of a decision, an input or a loop · `failure`: a transfer fails
 * - `callback`: not the call itself; someone calls back
 * - `then`: by itself
 */
                     
     
                          
                           
                                                                              
                               
     
                                                       
     
                                
                                                                                                      
                                               
     
                                 
     
                              
                               
                                                                                    
                                 
     
     
                              
                                                             
                                
     
                                
     
                           
                                                                                                      
                              
      

/** A comparison of a variable with a text, and whether the outcome needs it to be true. */
                             
                            
                          
                           
 

/** A way from one node to the next. */
                           
                        
                      
                        
                                                    
                         
                                                                      
                                                               
 

/** All ways that calls can take through a flow. Every edge leads from a node of the graph to a node of the graph. */
                            
                                                                                                           
                          
                                      
                                      
 

/** Identifies a way among those from the same node: by its key, spoken choice or outcome. */
function slotOf({ from, way }          )         {
  const label = labelOf(way);
  // A length before each name tells where it ends. Graphs have many ways, and this takes a tenth of the time that JSON takes.
  return `${way.how} ${from.length} ${from}${label === undefined ? '' : ` ${label.length} ${label}`}`;
}

/** Identifies an edge among all of a graph: by its way, and the node that it leads to. */
function edgeIdOf(edge          )         {
  return `${slotOf(edge)} to ${edge.to}`;
}

function labelOf(way         )                     {
  switch (way.how) {
    case 'key':
      return way.key;
    case 'speech':
      return way.choice;
    case 'outcome':
      return way.outcome;
    case 'failure':
      return way.transfer;
    case 'then':
      return way.label;
    case 'otherwise':
      return way.after;
    case 'extension':
    case 'callback':
      return undefined;
  }
}


/***/ }),

/***/ 64519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mw: () => (/* binding */ menusOf),
/* harmony export */   S1: () => (/* binding */ planFlow),
/* harmony export */   S2: () => (/* binding */ stateOfPlan),
/* harmony export */   c3: () => (/* binding */ isSamePlan)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29598);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25928);
/* harmony import */ var _state_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14436);
                                      
                                               
                                          
                                                                 
                                          

                                          



/** What would change in one flow. */
                       
                          
                                           
                                  
                                                                                              
                                     
                                                                                            
                                      
                                            
                                
                                      
                                                                   
                                        
                                        
                                      
                                                                                                                             
                                      
                                                                                                      
                                          
 

/**
 * Plans one flow: compares live and desired, and writes nothing.
 *
 * @param live the flow as it is now
 * @param menus all menus of the files for this flow, each once
 * @param queues the names of the menus' queues
 * @param earlier the versions that a removed key can come back from
 */
function planFlow(live          , menus                 , queues        , earlier                  )       {
  const { content: desired, changed, problems, notices } = live.content.edit(menus, queues, live.name, earlier);
  // These notices matter only to a write.
  const liveNotices = changed.length === 0 ? [] : (live.notices ?? []);
  const changes = live.content.diff(desired, menusOf({ menus }));
  return { live, menus, changed, desired, changes, problems, notices, liveNotices, decided: [], ...(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ earlier }) };
}

/** What a plan writes over what, in a text for each menu that changes: its flow, its name, the hashes of both states, and the changes. */
function stateOfPlan({ live, desired, changed, changes }      )           {
  return changed
    .map((menu) => {
      const own = changes
        .filter((change) => change.menu === menu)
        .map(({ op, key, field, before, after }) => [op, key, field, before, after]);
      return JSON.stringify([(0,_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeId */ .XB)(live.id), menu, (0,_state_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .stateHash */ .ml)(live.content, menu), (0,_state_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .stateHash */ .ml)(desired, menu), own]);
    })
    .toSorted();
}

/** Whether two plans of a flow write the same over the same. */
function isSamePlan(one      , other      )          {
  return stateOfPlan(one).join('\n') === stateOfPlan(other).join('\n');
}

/** The menus of a plan, as the files name them. */
function menusOf({ menus }                     )           {
  return menus.map(({ nodeId }) => nodeId);
}


/***/ }),

/***/ 14436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a$: () => (/* binding */ hasSameState),
/* harmony export */   ml: () => (/* binding */ stateHash),
/* harmony export */   v2: () => (/* binding */ isInState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

                                                

/**
 * The hash of what a menu means to callers: 64 hexadecimal digits. The same state has the same hash, however an export writes it. Keys
 * whose text before a transfer is still open follow it, each after a `+`: Architect chooses that text when it publishes.
 *
 * @returns undefined if the flow has no such menu
 */
function stateHash(content             , menu        )                     {
  const open = content.openTexts(menu);
  const hash = hashOf(content, menu, open);
  return hash === undefined ? undefined : [hash, ...open].join('+');
}

/** Whether a menu is in a state of which this is the {@link stateHash}. Texts that were open then can be any now. */
function isInState(content             , menu        , stored        )          {
  const [hash, ...open] = stored.split('+');
  return hash === hashOf(content, menu, open);
}

/** Whether a menu means the same in a later content of its flow. Texts that were open before can be any now. */
function hasSameState(before             , after             , menu        )          {
  const stored = stateHash(before, menu);
  return stored === undefined ? stateHash(after, menu) === undefined : isInState(after, menu, stored);
}

function hashOf(content             , menu        , open                   )                     {
  const state = content.menuState(menu, open);
  return state === undefined ? undefined : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(state)).digest('hex');
}


/***/ }),

/***/ 39095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ asksForKey),
/* harmony export */   a: () => (/* binding */ mayNameKey)
/* harmony export */ });
/** The words for the keys of a telephone, in the languages of most flows. A text in another language names keys by their digits. */
const WORDS                                              = {
  '0': ['zero', 'oh', 'null', 'zéro', 'cero', 'nul'],
  '1': ['one', 'eins', 'die eins', 'un', 'uno', 'um', 'een', 'één'],
  '2': ['two', 'zwei', 'deux', 'dos', 'due', 'dois', 'twee'],
  '3': ['three', 'drei', 'trois', 'tres', 'tre', 'três', 'drie'],
  '4': ['four', 'vier', 'quatre', 'cuatro', 'quattro', 'quatro'],
  '5': ['five', 'fünf', 'cinq', 'cinco', 'cinque', 'vijf'],
  '6': ['six', 'sechs', 'seis', 'sei', 'zes'],
  '7': ['seven', 'sieben', 'sept', 'siete', 'sette', 'sete', 'zeven'],
  '8': ['eight', 'acht', 'huit', 'ocho', 'otto', 'oito'],
  '9': ['nine', 'neun', 'neuf', 'nueve', 'nove', 'negen'],
  '*': ['star', 'asterisk', 'stern', 'sterntaste', 'étoile', 'asterisco', 'estrella', 'estrela', 'ster', 'sterretje'],
  '#': ['pound', 'hash', 'hashtag', 'raute', 'rautetaste', 'dièse', 'almohadilla', 'numeral', 'cancelletto', 'cardinal', 'hekje'],
};

/** A word that asks callers for a key: a number after any other word may count something. */
const ASKS = [
  'press|pressing|dial|choose|select|enter|key',
  'drücken sie|wählen sie|taste',
  'tapez|appuyez sur|composez',
  'pulse|oprima|presione|marque',
  'prema|premere|digiti',
  'pressione|tecle|digite',
  'druk|druk op|toets|kies',
].join('|');

/** What may stand between that word and the key. */
const BETWEEN = `(?: or say| oder sagen sie)?(?: the| key| number| die| le| la| el| il| o| de)*[\\s"'“„«]+`;

/** Whether a text may name a key: by its sign or by a word for it. */
function mayNameKey(text        , key        )          {
  return hasSign(text, key) || wordsFor(key).some((word) => new RegExp(`${BEFORE}${word}${AFTER}`, 'iu').test(text));
}

/** Whether a text asks callers to press a key. */
function asksForKey(text        , key        )          {
  const names = [escaped(key), ...wordsFor(key)].join('|');
  return new RegExp(`${BEFORE}(?:${ASKS})${BETWEEN}(?:${names})${AFTER}`, 'iu').test(text);
}

const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}]|[.,:]\\p{N})';

/** Whether a text has a key's sign, alone and not within a number, a time or a word. */
function hasSign(text        , key        )          {
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,:])${escaped(key)}${AFTER}`, 'u').test(text);
}

function wordsFor(key        )                    {
  return WORDS[key] ?? [];
}

function escaped(key        )         {
  return key.replaceAll('*', String.raw`\*`);
}


/***/ })

};

//# sourceMappingURL=303.index.js.map