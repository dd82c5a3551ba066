export const id = 94;
export const ids = [94];
export const modules = {

/***/ 68092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ carryOut),
  Y: () => (/* binding */ refreshAgain)
});

// EXTERNAL MODULE: ./build/model/flow.js
var flow = __webpack_require__(95552);
// EXTERNAL MODULE: ./build/model/store.js
var store = __webpack_require__(62279);
// EXTERNAL MODULE: ./build/apply/observe.js
var observe = __webpack_require__(16631);
;// CONCATENATED MODULE: ./build/apply/decide.js
                                              

                                            

/*
 * What to do after a write, as a pure function of the known facts. An answer can be lost, late or wrong. The live flow is what callers
 * hear, so it decides.
 */

/** All that a decision after a write depends on. */
                        
                          
                                                                               
                                  
                                                                            
                            
                                                  
                               
                                                                                       
                               
                                                                                         
                                       
                                                                                       
                                 
                                                           
                            
                                                                        
                            
                                                                                         
                                           
 

/**
 * What to do:
 * - `retry`: send the same write again · `retry-on-live`: plan again on what is live, then write
 * - `refresh-again`: wait and read the flow once more, because the write may still be on its way
 * - `roll-back`: restore what was live before the write
 * - `deployed`, `in-sync`, `conflict`, `refused`, `blocked`: the end. `deployed-…` says how certain it is that this run made what is
 *   live: `named` by its own answer, `unnamed`, `doubtful`, or `in-doubt` because it may even take effect again
 * - `state-unknown`, `overwrote-concurrent`, `renamed`, `rejected-but-live`: the end, and a person must check the flow (manual.ts)
 */
                                                                                             

/** A verdict that ends the work on the flow. */
                        
                    
                      
                       
                       
             
              
             
             
                   
                          
             
                        

/** A decision that depends on who made a version. The question costs a request, so it is asked only then. */
                         
                                                                                    
                                    
                                                      
 

                                               

/** The verdicts by owner, in this order: this run, its OAuth client, someone else, unknown. */
function byOwner(run         , client         , others         , unknown         )                {
  return { of: 'live', verdicts: { run, client, others, unknown } };
}

/** What to do after a write whose answer did not show its effect, now that the live flow was read. */
function decide(facts       )           {
  const { answer, effect } = facts;
  if (overwroteSomeone(facts)) return 'overwrote-concurrent';
  if (mayHaveReachedAnother(facts)) return 'renamed';
  if (effect === 'untouched') return ifUntouched(facts);
  if (effect === 'others-only') return ifOthersOnly(facts);
  if (answer === 'unsent') return (0,observe/* isAsAsked */.$6)(effect) ? 'in-sync' : 'conflict';
  return facts.isOneWrite ? afterOneWrite(facts) : afterSeveralWrites(facts);
}

/** A write without effect has replaced nothing. */
function overwroteSomeone({ answer, effect, mayHaveOverwritten }       )          {
  return answer !== 'unsent' && effect !== 'untouched' && mayHaveOverwritten;
}

/** A write that succeeded has reached its flow. */
function mayHaveReachedAnother({ answer, mayBeAnother }       )          {
  return answer !== 'unsent' && answer !== 'accepted' && mayBeAnother;
}

function ifUntouched({ fate, isFinal, inDoubt }       )          {
  if (fate === 'refused') return inDoubt ? 'refresh-again' : 'refused';
  if (!isFinal) return 'retry';
  return fate === 'conflict' ? 'blocked' : 'refresh-again';
}

/** Someone else has written, and the menus are as they were found: nothing of this run is live. */
function ifOthersOnly(facts       )          {
  const { fate, isFinal } = facts;
  // The org accepted the write, so someone has restored the menus since.
  if (fate === undefined) return 'conflict';
  if (fate === 'refused') return 'refused';
  if (mayStillTakeEffect(facts)) return 'state-unknown';
  return isFinal ? 'blocked' : 'retry-on-live';
}

/** There was one write, and it has changed these menus. */
function afterOneWrite(facts       )           {
  if (facts.effect === 'desired') return ifDesired(facts);
  return facts.answer === 'denied' ? ifDenied(facts) : ifChanged(facts);
}

/** There was one write, and everything is as it was sent. */
function ifDesired(facts       )           {
  // The org stored what it rejects, or someone else made it. Callers must not stay on a rejected change of this run.
  if (facts.answer === 'rejected') return byOwner('roll-back', 'roll-back', 'in-sync', 'rejected-but-live');
  if (mayStillTakeEffect(facts)) return byOwner('deployed-in-doubt', 'deployed-in-doubt', 'state-unknown', 'state-unknown');
  if (facts.answer === 'denied') return ifDenied(facts);
  return facts.isNamed ? 'deployed-named' : 'deployed-unnamed';
}

/** There was one write, and it has changed these menus, although this run's write was denied. */
function ifDenied({ effect, fate }       )           {
  if ((0,observe/* isAsAsked */.$6)(effect)) return byOwner('deployed-doubtful', 'deployed-doubtful', 'in-sync', 'deployed-doubtful');
  // Such an answer means someone else's newer version.
  return fate === 'conflict' ? 'conflict' : byOwner('conflict', 'state-unknown', 'conflict', 'conflict');
}

/**
 * There was one write, and the menus are not as they were sent. It is rolled back only if it is proven to be this run's. The proof is
 * the write's own answer. If only the org names this run's client, the content must prove it, too: another run may use that client.
 */
function ifChanged(facts       )           {
  if (mayStillTakeEffect(facts)) return 'state-unknown';
  if (facts.effect === 'partial') return byOwner('roll-back', 'roll-back', 'conflict', 'state-unknown');
  if (facts.effect === 'foreign') return byOwner('roll-back', 'state-unknown', 'conflict', 'state-unknown');
  const unproven = facts.answer === 'rejected' ? 'rejected-but-live' : 'state-unknown';
  return byOwner('roll-back', unproven, 'in-sync', unproven);
}

/** There were several writes, and these menus are changed. Nothing can be rolled back, because someone else's version is newer. */
function afterSeveralWrites(facts       )           {
  const { answer, effect } = facts;
  if (mayStillTakeEffect(facts)) return 'state-unknown';
  if ((0,observe/* isAsAsked */.$6)(effect)) return answer === 'rejected' ? 'rejected-but-live' : 'deployed-unnamed';
  if (answer !== 'denied' || !facts.writesNameTheirVersion) return 'state-unknown';
  // If a write that names its version took effect, it made the next version and no other.
  return { of: 'own-write', verdicts: { run: 'state-unknown', client: 'state-unknown', others: 'conflict', unknown: 'state-unknown' } };
}

/** Whether this run's write may still take effect, over whatever is live now. */
function mayStillTakeEffect({ fate, isFinal }       )          {
  return fate === 'unknown' && isFinal;
}

/** The facts for the last refresh, with whether the org says that this run's client made what is live. */
                                                                                                     
                                                    
                                
                                     
                                      
 

/** The verdict after the last refresh, which came a while after the last write. If that write has had no effect, it still may. */
function decideAfterLastRefresh({ effect, isOneWrite, mayHaveOverwritten, isFinal, isRejection, isOwn }           )             {
  if (effect !== 'untouched' && mayHaveOverwritten) return 'overwrote-concurrent';
  if (effect !== 'desired' && (effect !== 'desired-with-others' || isOneWrite)) return 'state-unknown';
  if (isRejection) return 'rejected-but-live';
  if (!isFinal) return 'deployed-unnamed';
  return isOwn === true ? 'deployed-in-doubt' : 'state-unknown';
}

// EXTERNAL MODULE: ./build/apply/manual.js
var manual = __webpack_require__(79709);
// EXTERNAL MODULE: ./build/apply/outcomes.js
var outcomes = __webpack_require__(6858);
// EXTERNAL MODULE: ./build/apply/ownership.js
var ownership = __webpack_require__(21186);
// EXTERNAL MODULE: ./build/apply/refresh.js
var refresh = __webpack_require__(19428);
// EXTERNAL MODULE: ./build/apply/rollback.js + 1 modules
var rollback = __webpack_require__(98341);
;// CONCATENATED MODULE: ./build/apply/carry-out.js

                                                   

                                                 








/** The end, or another try: on what is live now, if that has changed. */
                                                         

                 
                                                                                   
                           
                                                 
                            
                                                                                             
                                       
                             
                                      
                           
 

/** A write whose answer did not show its effect, and what was read since. */
                       
                            
                          
                                                                            
                                           
                                                                
                                      
                                                                        
                            
                                                                            
                                       
 

/** Decides what to do after a write, and does it. */
async function carryOut(observation             , context              )                {
  const seen = { ...observation, live: await (0,ownership/* withOwner */.kP)(observation.live, versionBefore(observation), context.store) };
  const verdict = await resolveVerdict(decide(factsOf(seen)), seen, context);
  const { attempt, live, failure } = seen;
  const error = failure ?? (0,outcomes/* storedDifferently */.yU)(attempt.plan);
  if (verdict === 'retry')
    return { inDoubt: failure === undefined || mayBeOnItsWay(failure), mayHaveTakenEffect: error.fate === 'unknown', error, left: live };
  if (verdict === 'retry-on-live') return { live, inDoubt: false, mayHaveTakenEffect: false, error };
  if (verdict === 'refresh-again') return { outcome: await refreshAgain(attempt, error, context) };
  if (verdict === 'roll-back') return { outcome: await (0,rollback/* rollBack */.F)({ ...attempt, version: live.version }, error, context) };
  return { outcome: (0,outcomes/* withLeftovers */.hr)(outcomeOf(verdict, attempt, live, failure), attempt, live) };
}

/** @param failure absent if the org accepted the write */
function outcomeOf(verdict            , attempt         , live          , failure                        )          {
  const error = failure ?? (0,outcomes/* storedDifferently */.yU)(attempt.plan);
  switch (verdict) {
    case 'deployed-named':
      return (0,outcomes/* deployed */.$8)(attempt, live, 'shown');
    case 'deployed-unnamed':
      return (0,outcomes/* deployed */.$8)(attempt, live, 'lost');
    case 'deployed-doubtful':
      return (0,outcomes/* deployed */.$8)(attempt, live, 'doubtful');
    case 'deployed-in-doubt':
      return (0,outcomes/* deployedInDoubt */.Sv)(attempt, live, error);
    case 'in-sync':
      return (0,outcomes/* inSync */.Dh)(attempt, live);
    case 'conflict':
      return (0,outcomes/* conflict */.hj)(attempt, live);
    case 'refused':
      return (0,outcomes/* refused */.J5)(attempt, error, live.version);
    case 'blocked':
      return (0,outcomes/* blocked */.Z5)(attempt, error, live.version);
    case 'overwrote-concurrent':
      return (0,manual/* manual */.j)(attempt, { reason: verdict, error: failure, live });
    case 'state-unknown':
    case 'renamed':
    case 'rejected-but-live':
      return (0,manual/* manual */.j)(attempt, { reason: verdict, error, live });
  }
}

/** Asks who made a version, if the decision depends on it. */
async function resolveVerdict(decision          , seen             , { store }              )                   {
  if (typeof decision === 'string') return decision;
  const { live, named } = seen;
  const owner =
    decision.of === 'live' ? await (0,ownership/* ownerOf */.bf)(live, named, store) : await (0,ownership/* ownerOfVersion */.l3)(live.id, (0,flow/* nextVersion */.yU)(versionBefore(seen)), store);
  return decision.verdicts[owner];
}

function factsOf(seen             )        {
  const { attempt, live, failure, named, inDoubt, mayHaveTakenEffect } = seen;
  const { plan } = attempt;
  const before = versionBefore(seen);
  const { traits } = live.content;
  return {
    answer: (0,observe/* answerIn */.Ke)(failure, mayHaveTakenEffect),
    fate: failure?.fate,
    isFinal: failure?.isFinal === true,
    effect: (0,observe/* observe */.lB)(plan, live),
    isOneWrite: (0,flow/* isNextVersion */.u8)(live.version, before),
    mayHaveOverwritten: (0,observe/* mayHaveOverwritten */.DP)(live, before),
    mayBeAnother: traits.findsFlowByName && live.name !== plan.live.name,
    isNamed: named === live.version,
    inDoubt,
    writesNameTheirVersion: traits.writesNameTheirVersion,
  };
}

/** The newest version right before the write: as read then, else the version that the plan is based on. */
function versionBefore({ attempt, live }             )          {
  return live.after ?? (0,flow/* latestVersion */.qD)(attempt.plan.live);
}

/** Whether a write may still be on its way: no answer came, or a gateway answered before the org did. */
function mayBeOnItsWay({ fate, status }            )          {
  return fate === 'unknown' && (status === undefined || [408, 502, 504].includes(status));
}

/** The wait before the last refresh, in milliseconds: a write may still be on its way. */
const LAST_REFRESH_MS = 5000;

/** Waits, reads the flow once more, and ends. If the last try has had no effect by then, it still may: no request can show that. */
async function refreshAgain(attempt         , error            , context              )                   {
  const { plan } = attempt;
  await context.clock.sleep(LAST_REFRESH_MS);
  let live          ;
  try {
    live = await (0,refresh/* refresh */.O)(plan.live.id, (0,flow/* newerVersion */.ip)(error.seen, plan.live.version), context);
  } catch (unread) {
    return (0,manual/* manual */.j)(attempt, { reason: 'state-unknown', error: (0,store/* asStoreError */.gp)(unread) });
  }
  const before = (0,flow/* latestVersion */.qD)(plan.live);
  if (live.version !== before && !live.content.traits.writesNameTheirVersion) live = await (0,ownership/* withKnownOwner */.V9)(live, context.store);
  const verdict = decideAfterLastRefresh({
    effect: (0,observe/* observe */.lB)(plan, live),
    isOneWrite: (0,flow/* isNextVersion */.u8)(live.version, before),
    mayHaveOverwritten: (0,observe/* mayHaveOverwritten */.DP)(live, before),
    isFinal: error.isFinal,
    isRejection: error.isRejection,
    isOwn: live.isOwn,
  });
  return outcomeOf(verdict, attempt, live, error);
}


/***/ }),

/***/ 16631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ isAsAsked),
/* harmony export */   DP: () => (/* binding */ mayHaveOverwritten),
/* harmony export */   Ke: () => (/* binding */ answerIn),
/* harmony export */   lB: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _model_flow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95552);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64519);


                                                    

/**
 * What is live after a write, compared with what the plan found and what it wants. Who made it is another question.
 * - `untouched`: no one has written since the plan was made
 * - `desired`: everything is as it was sent
 * - `desired-with-others`: the menus are as the files ask, and something else is not as it was sent
 * - `others-only`: someone has written, and left these menus as they were found
 * - `partial`: as found, with a part of what was sent and nothing else
 * - `foreign`: these menus are neither as found nor as asked
 */
                                                                                                                  

/** Compares the live flow with what the plan found and what it wants. */
function observe(plan      , { version, content }          )              {
  const { live: before, desired, changed } = plan;
  const menus = (0,_model_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .menusOf */ .Mw)(plan);
  if (version === before.version && content.equals(before.content)) return 'untouched';
  if (content.hasMenusOf(desired, menus)) return content.holds(desired, menus) ? 'desired' : 'desired-with-others';
  if (content.keepsMenusOf(before.content, menus)) return 'others-only';
  return content.isPartOf(before.content, desired, changed) ? 'partial' : 'foreign';
}

/** Whether the menus are as the files ask. */
function isAsAsked(effect             )          {
  return effect === 'desired' || effect === 'desired-with-others';
}

/**
 * Whether this run's write may have replaced a version that someone made in between. It can only if writes don't name the version
 * they are based on.
 *
 * @param before the newest version right before this run's write, as far as it is known
 */
function mayHaveOverwritten(live          , before         )          {
  if (live.content.traits.writesNameTheirVersion || live.version === before || (0,_model_flow_js__WEBPACK_IMPORTED_MODULE_1__/* .isNextVersion */ .u8)(live.version, before)) return false;
  // There were two writes, and the second was someone else's: their version replaced this run's.
  return live.isOwn !== false || (0,_model_flow_js__WEBPACK_IMPORTED_MODULE_1__/* .writesBetween */ .h1)(live.version, before) !== 2;
}

/**
 * How a write was answered:
 * - `accepted`: with a success
 * - `unsent`: nothing of this run was ever sent
 * - `rejected`: the org rejects the change itself
 * - `denied`: because of someone's newer version, a lock, or a missing permission. It should have had no effect, but may have
 * - `lost`: unknown
 */
                                                                            

/**
 * Classifies a write's failure as an answer.
 *
 * @param failure why the answer did not show the write's effect. Absent: the org accepted the write
 * @param mayHaveTakenEffect whether an earlier write on the same version may have taken effect
 */
function answerIn(failure                        , mayHaveTakenEffect         )         {
  if (failure === undefined) return 'accepted';
  if (failure.isUnsent && !mayHaveTakenEffect) return 'unsent';
  if (failure.fate === 'refused' && failure.isRejection) return 'rejected';
  return failure.fate === 'unknown' || mayHaveTakenEffect ? 'lost' : 'denied';
}


/***/ }),

/***/ 21186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V9: () => (/* binding */ withKnownOwner),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   kP: () => (/* binding */ withOwner),
/* harmony export */   l3: () => (/* binding */ ownerOfVersion)
/* harmony export */ });
/* harmony import */ var _model_flow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95552);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29598);
/* harmony import */ var _observe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16631);


                                                   


/**
 * Who made a version. A version that looks like this run's write proves nothing: someone may have made the same change.
 * - `run`: the write's own answer named it
 * - `client`: the org says that this OAuth client made it, which another run may use, too
 * - `others`: the org says that someone else made it
 * - `unknown`: the org doesn't say
 */
                                                            

/**
 * Who made the live version. Costs a request if the flow itself doesn't say, so call it only if something depends on it.
 *
 * @param named the version that the write's own answer named, if there was such an answer
 */
async function ownerOf(live          , named                     , store           )                 {
  if (named !== undefined && named === live.version) return 'run';
  return live.isOwn === undefined ? ownerOfVersion(live.id, live.version, store) : ownerIf(live.isOwn);
}

/** Who made a version of a flow. Costs a request. */
async function ownerOfVersion(flowId        , version         , store           )                 {
  return ownerIf(await store.isOwn(flowId, version));
}

/**
 * The live flow with its owner, if that matters and the flow itself doesn't say. If there were two writes, one is this run's. The owner of
 * the second tells whether this run replaced someone's version, or someone has written on top.
 *
 * @param before the newest version right before this run's write
 */
async function withOwner(live          , before         , store           )                    {
  const matters = (0,_observe_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHaveOverwritten */ .DP)(live, before) && (0,_model_flow_js__WEBPACK_IMPORTED_MODULE_1__/* .writesBetween */ .h1)(live.version, before) === 2;
  return matters ? withKnownOwner(live, store) : live;
}

/** The live flow with its owner. Costs a request if the flow itself doesn't say. */
async function withKnownOwner(live          , store           )                    {
  return live.isOwn === undefined ? { ...live, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ isOwn: await store.isOwn(live.id, live.version) }) } : live;
}

function ownerIf(isOwn                     )        {
  if (isOwn === undefined) return 'unknown';
  return isOwn ? 'client' : 'others';
}


/***/ }),

/***/ 19428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refresh)
/* harmony export */ });
/* harmony import */ var _model_flow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95552);
/* harmony import */ var _model_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62279);
                                               



/** How often the flow is read if it shows an older state than one that was already seen. */
const MAX_READS = 4;
/** The wait before each further read, in milliseconds, times the reads so far. */
const PAUSE_MS = 1000;

/**
 * What is live now. A read can come from a replica that lags behind. If it is older than what was already seen, the flow is read again.
 *
 * @param known the newest version that was seen
 * @throws StoreError what the store throws, or `stale.read` if every read is older
 */
async function refresh(
  flowId        ,
  known         ,
  { store, clock }                                                      ,
)                    {
  for (let reads = 1; ; reads += 1) {
    const live = await store.readCurrent(flowId);
    if (!isOlder(live.version, known)) return live;
    if (reads >= MAX_READS) throw staleRead(flowId, live.version, known);
    await clock.sleep(PAUSE_MS * reads);
  }
}

function isOlder(version         , known         )          {
  return ((0,_model_flow_js__WEBPACK_IMPORTED_MODULE_1__/* .writesBetween */ .h1)(version, known) ?? 0) < 0;
}

function staleRead(flowId        , version         , known         )             {
  return new _model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .AD({
    fate: 'unknown',
    code: 'stale.read',
    message: `Genesys Cloud shows version ${version} of the flow ${flowId}, but showed version ${known} earlier.`,
    hint: 'Check the flow in Architect, and run again later.',
  });
}


/***/ }),

/***/ 98341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ rollBack),
  h: () => (/* binding */ rollBackDeployed)
});

// EXTERNAL MODULE: ./build/model/flow.js
var flow = __webpack_require__(95552);
// EXTERNAL MODULE: ./build/model/plan.js
var plan = __webpack_require__(64519);
// EXTERNAL MODULE: ./build/model/store.js
var store = __webpack_require__(62279);
;// CONCATENATED MODULE: ./build/apply/decide-rollback.js
                                              

/** Everything that the next step of a rollback depends on. */
                                
                                                      
                           
                                                                                           
                                       
                                                    
                                
                                                                                                                                    
                           
                                                                           
                          
                                                                     
                                 
                                                                                           
                      
                                                                                                 
                            
 

/** `damaged`: what is live differs from what was restored, and someone else may have made it. `retry`: send the restore again. */
                                                                                                                            

/** A verdict unless the org says that someone else made the live version: then the rollback is done. */
                               
                                   
 

/** What to do after a restore, now that the live flow was read. */
function decideRollback(facts               )                                 {
  // The restore may still take effect, over a version of whoever has restored the menus meanwhile.
  if (facts.isFinal && facts.fate === 'unknown' && !facts.isOwn) return 'state-unknown';
  if (facts.isBack) return facts.mayHaveOverwritten ? 'overwrote-concurrent' : 'rolled-back';
  if (!facts.isStillLive) {
    if (facts.isOurs) return 'damaged';
    if (!facts.isOthersOnly) return 'superseded';
    // Someone else has restored the menus, unless it was this run's restore with damage.
    return facts.fate === 'conflict' ? 'rolled-back' : { unlessOthers: 'damaged' };
  }
  return facts.fate === 'refused' || facts.isFinal ? 'state-unknown' : 'retry';
}

// EXTERNAL MODULE: ./build/apply/manual.js
var manual = __webpack_require__(79709);
// EXTERNAL MODULE: ./build/apply/observe.js
var observe = __webpack_require__(16631);
// EXTERNAL MODULE: ./build/apply/outcomes.js
var outcomes = __webpack_require__(6858);
// EXTERNAL MODULE: ./build/apply/ownership.js
var ownership = __webpack_require__(21186);
// EXTERNAL MODULE: ./build/apply/refresh.js
var refresh = __webpack_require__(19428);
;// CONCATENATED MODULE: ./build/apply/rollback.js

                                                         


                                                 







                                                                         

/** This run's own write, which must be rolled back. */
                                    
                                  
                            
 

/** How often a restore is sent. It cannot overwrite anyone's work, so it can be repeated. */
const MAX_TRIES = 5;

/**
 * Rolls this run's own write back: restores the content from right before it, under that write's version. If someone has written since,
 * their version is newer and the org refuses the restore. Another editor's change is never overwritten.
 *
 * @param cause why the write must be rolled back
 */
async function rollBack(write          , cause            , context                 )                   {
  const waits = context.backoff();
  let failure                        ;
  for (let tries = 1; ; tries += 1) {
    const restored = await restoreOnce(write, context);
    if ('unread' in restored) return (0,manual/* manual */.j)(write, { reason: 'state-unknown', error: restored.unread, cause });
    const { isShown } = restored;
    const live = await (0,ownership/* withOwner */.kP)(restored.live, write.version, context.store);
    failure = restored.failure ?? failure;
    const facts = rollbackFacts({ write, live, isShown, failure: failure ?? cause, isRestoreFailure: failure !== undefined });
    const verdict = await resolveVerdict(decideRollback(facts), write, live, context);
    if (verdict !== 'retry' || tries >= MAX_TRIES) return outcomeOf(verdict, write, { live, failure, cause });
    await context.clock.sleep(waits.next().value);
  }
}

/** The result of one restore: the flow as it is afterwards, or why it could not be read. */
                                                                                                                                        

async function restoreOnce({ plan, version }          , context                 )                    {
  let isShown = false;
  let failure            ;
  try {
    const restored = await context.store.restore(plan, version);
    isShown = true;
    return { live: restored ?? (await (0,refresh/* refresh */.O)(plan.live.id, (0,flow/* nextVersion */.yU)(version), context)), isShown };
  } catch (error) {
    failure = (0,store/* asStoreError */.gp)(error);
  }
  try {
    return { live: await (0,refresh/* refresh */.O)(plan.live.id, (0,flow/* newerVersion */.ip)(failure.seen, version), context), isShown, failure };
  } catch (error) {
    return { unread: (0,store/* asStoreError */.gp)(error) };
  }
}

                
                           
                          
                            
                               
                                     
 

function rollbackFacts({ write: { plan, version }, live, isShown, failure, isRestoreFailure }      )                {
  return {
    isBack: isBack(plan, live),
    mayHaveOverwritten: (0,observe/* mayHaveOverwritten */.DP)(live, version),
    isStillLive: live.version === version,
    isOurs: live.isOwn === true || (isShown && (0,flow/* isNextVersion */.u8)(live.version, version)),
    isOwn: live.isOwn === true,
    isOthersOnly: (0,observe/* observe */.lB)(plan, live) === 'others-only',
    fate: failure.fate,
    isFinal: isRestoreFailure && failure.isFinal,
  };
}

/** Asks who made the live version, if the verdict depends on it. This run's restore could only make the next version. */
async function resolveVerdict(
  decision                                ,
  { version }          ,
  live          ,
  { store }                 ,
)                           {
  if (typeof decision === 'string') return decision;
  const isMadeByOthers = !(0,flow/* isNextVersion */.u8)(live.version, version) || (await (0,ownership/* ownerOf */.bf)(live, undefined, store)) === 'others';
  return isMadeByOthers ? 'rolled-back' : decision.unlessOthers;
}

                       
                          
                                           
                             
 

function outcomeOf(verdict                 , write          , { live, failure, cause }             )          {
  switch (verdict) {
    case 'rolled-back':
      return (0,outcomes/* rolledBack */.EN)(write, write.version, live, cause);
    case 'overwrote-concurrent':
      return (0,manual/* manual */.j)(write, { reason: verdict, error: cause, live });
    case 'superseded':
      return (0,manual/* manual */.j)(write, { reason: verdict, cause, live, version: live.version });
    case 'damaged':
      return (0,manual/* manual */.j)(write, { reason: 'state-unknown', error: (0,outcomes/* storedDifferently */.yU)(write.plan), cause, live });
    case 'state-unknown':
    case 'retry':
      return (0,manual/* manual */.j)(write, { reason: 'state-unknown', error: failure ?? cause, cause, live });
  }
}

/**
 * Rolls a deployed flow back because of something outside the flow. If the write was only compared, and never proven to be this run's,
 * the org is asked first. If someone else made the change, it is theirs and stays, even if it is what the files ask for.
 *
 * @param tries how many times the write was sent
 */
async function rollBackDeployed(
  { plan, version, answer }      ,
  tries        ,
  cause            ,
  context                 ,
)                   {
  const write           = { plan, tries, version };
  if (answer === 'shown') return rollBack(write, cause, context);
  let live          ;
  try {
    live = await (0,refresh/* refresh */.O)(plan.live.id, version, context);
  } catch (error) {
    return (0,manual/* manual */.j)(write, { reason: 'state-unknown', error: (0,store/* asStoreError */.gp)(error), cause });
  }
  if (live.version !== version) return (0,manual/* manual */.j)(write, { reason: 'superseded', cause, live, version: live.version });
  const owner = await (0,ownership/* ownerOf */.bf)(live, undefined, context.store);
  if (owner === 'others') return (0,outcomes/* inSync */.Dh)(write, live);
  if (owner === 'client' && answer === 'lost') return rollBack(write, cause, context);
  return (0,manual/* manual */.j)(write, { reason: 'ownership-unknown', cause, live });
}

/** Whether what callers heard before the deploy is live again. */
function isBack({ live: before, menus }      , live          )          {
  const names = (0,plan/* menusOf */.Mw)({ menus });
  return live.content.holds(before.content, names) && live.content.keepsMenusOf(before.content, names);
}


/***/ }),

/***/ 84878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SE: () => (/* binding */ isNotDeployed),
/* harmony export */   SS: () => (/* binding */ rollBackAll),
/* harmony export */   _k: () => (/* binding */ notDeployed),
/* harmony export */   nT: () => (/* binding */ skipAll),
/* harmony export */   wG: () => (/* binding */ rollBackRun)
/* harmony export */ });
/* harmony import */ var _apply_manual_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79709);
/* harmony import */ var _drift_message_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19375);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29598);
/* harmony import */ var _apply_rollback_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98341);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38158);
/* harmony import */ var _model_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62279);
/* harmony import */ var _flow_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(112);
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65491);
/* harmony import */ var _interrupted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98704);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74043);
                                                        

                                                       



                                                      






                                          

/*
 * `on-failure: rollback-all`: all flows of a run are deployed, or none.
 */

/** Skips each flow that still waits for its turn, if another flow of the run can't be deployed. */
function skipAll(runs                    )            {
  const failed = runs.find(isNotDeployed);
  return runs.map((run) =>
    failed === undefined || run.outcome?.status !== 'planned' ? run : { ...run, outcome: notDeployed(run, failed) },
  );
}

/** Whether a flow has failed, or a menu of it is left alone: then not all of the run can be deployed. */
function isNotDeployed({ outcome, driftStatus }         )          {
  const isOvertaken = driftStatus !== undefined && driftStatus.overtaken.length > 0;
  return isOvertaken || (outcome !== undefined && (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_6__/* .isFailure */ .N6)(outcome.status));
}

/** The flow that keeps all others from staying deployed, as the end of a sentence. */
function becauseOf(failed         )         {
  const left = leftAloneIn(failed);
  const what =
    left === undefined
      ? `${nameOf(failed)} ${ENDS[failed.outcome?.status ?? 'failed'] ?? 'failed'}`
      : `the menu "${left.menu.nodeId}" of ${nameOf(failed)} is left alone for the newer commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_7__/* .shortCommit */ .Ax)(left.commit)}\``;
  return `because ${what} and \`on-failure\` is rollback-all`;
}

/** What became of a flow that was not deployed, as a predicate; all others failed. */
const ENDS                                                = {
  drifted: 'has drifted',
  conflict: 'is in conflict',
  rejected: 'was rejected',
  'rolled-back': 'was rolled back',
  'rollback-failed': 'could not be rolled back',
};

/** The menu for which a flow was not begun. Undefined if it failed. */
function leftAloneIn({ outcome, driftStatus }         )                            {
  return outcome?.status === 'planned' ? driftStatus?.overtaken[0] : undefined;
}

/** A flow that was not begun because of one that can't be deployed. */
function notDeployed(run         , failed         )          {
  const left = leftAloneIn(failed);
  const hint = left === undefined ? 'Fix the other flow, then run again.' : (0,_drift_message_js__WEBPACK_IMPORTED_MODULE_8__/* .overtakenError */ ._6)([left]).hint;
  return (0,_flow_run_js__WEBPACK_IMPORTED_MODULE_3__.unwritten)(run, 'skipped', {
    error: { code: 'run.not.deployed', message: `Not deployed, ${becauseOf(failed)}.`, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_9__/* .present */ .Eb)({ hint }) },
  });
}

/**
 * Rolls back all flows if one of them was not deployed or the run was cancelled: the last one first, one after the other.
 *
 * @param done the flows that were deployed, failed or left alone, in that order
 */
async function rollBackAll(
  work          ,
  runs                    ,
  done                    ,
  context              ,
)                              {
  const failed = done.find(isNotDeployed);
  const isCancelled = runs.some(({ outcome }) => outcome?.error?.code === _interrupted_js__WEBPACK_IMPORTED_MODULE_5__.RUN_CANCELLED.code);
  if (failed === undefined && !isCancelled) return runs;
  const why = failed === undefined ? 'because the run was cancelled and `on-failure` is rollback-all' : becauseOf(failed);
  const restored = new Map                        ();
  for (const run of done.toReversed()) {
    if (run.outcome?.status !== 'deployed') continue;
    const measured = runs.find(({ reference }) => reference === run.reference) ?? run;
    const after = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_4__/* .timed */ .ay)(work, measured, async () =>
      rollBackRun(run, why, context).catch((error         ) => ({ ...run, outcome: (0,_flow_run_js__WEBPACK_IMPORTED_MODULE_3__.crashedOutcome)(run, error) })),
    );
    restored.set(run.reference, (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_4__/* .reported */ .Y6)(work, after));
  }
  return runs.map((run) => restored.get(run.reference) ?? run);
}

/**
 * Rolls one deployed flow back like every rollback: under its own write's version, and never over what someone has written since.
 *
 * @param why the end of a sentence
 */
async function rollBackRun(run         , why        , context              )                   {
  const { outcome } = run;
  if (outcome?.status !== 'deployed' || run.plan === undefined) return run;
  const cause = new _model_store_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreError */ .AD({
    fate: 'unknown',
    code: 'run.taken.back',
    message: `Deployed, then rolled back, ${why}.`,
    hint: 'Fix the error of the other flow, then run again.',
  });
  const { undo, attempts: tries, versionAfter: version } = outcome;
  if (undo === undefined) return { ...run, outcome: (0,_apply_manual_js__WEBPACK_IMPORTED_MODULE_0__/* .manual */ .j)({ plan: run.plan, tries }, { reason: 'superseded', cause, version }) };
  return { ...run, outcome: await (0,_apply_rollback_js__WEBPACK_IMPORTED_MODULE_1__/* .rollBackDeployed */ .h)(undo, tries, cause, context) };
}

function nameOf({ live, flowId, reference }         )         {
  return `the flow "${live?.name ?? (reference.kind === 'name' ? reference.name : (flowId ?? ''))}"`;
}


/***/ }),

/***/ 65491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ inParallel),
/* harmony export */   Y6: () => (/* binding */ reported),
/* harmony export */   ay: () => (/* binding */ timed)
/* harmony export */ });
/* harmony import */ var p_queue__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57814);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94924);
/* harmony import */ var _flow_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(112);
/* harmony import */ var _interrupted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98704);
/* harmony import */ var _report_flow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20827);





                                          

/**
 * Runs one step for several flows at once, except those that have an outcome other than `planned`. Each outcome is reported as soon as it
 * is known. A failure is the outcome of its own flow, and doesn't stop the others.
 */
async function inParallel(work          , runs                    , step                                    )                     {
  const queue = new p_queue__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .Ay({ concurrency: work.concurrency });
  return queue.addAll(
    runs.map((run) => async ()                   => {
      if (run.outcome !== undefined && run.outcome.status !== 'planned') return run;
      if (work.cancellation.isRequested) return reported(work, { ...run, outcome: (0,_interrupted_js__WEBPACK_IMPORTED_MODULE_2__/* .notBegun */ .dH)(run) });
      const after = await timed(work, run, async () =>
        step(run).catch((error         ) => ({ ...run, outcome: (0,_flow_run_js__WEBPACK_IMPORTED_MODULE_1__.failedOutcome)(run, (0,_model_run_error_js__WEBPACK_IMPORTED_MODULE_0__/* .toReportedError */ .z)(error)) })),
      );
      return reported(work, after);
    }),
  );
}

/** Works on one flow, and adds the time to what its earlier steps took. */
async function timed({ clock }          , { workedMs = 0 }         , step                        )                   {
  const begun = clock.elapsed();
  const after = await step();
  return { ...after, workedMs: workedMs + clock.elapsed() - begun };
}

/** Reports a flow's outcome, if it has one, to the journal and to the log. */
function reported({ journal, onDone }          , run         )          {
  if (run.outcome === undefined) return run;
  const report = (0,_report_flow_js__WEBPACK_IMPORTED_MODULE_3__/* .reportFlow */ .h)(run);
  if (run.outcome.status !== 'planned') journal.done(report, run.outcome.undo);
  onDone(report);
  return run;
}


/***/ }),

/***/ 99357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkLimit: () => (/* binding */ checkLimit),
/* harmony export */   isMeantBy: () => (/* binding */ isMeantBy),
/* harmony export */   unmatchedError: () => (/* binding */ unmatchedError),
/* harmony export */   withinLimit: () => (/* binding */ withinLimit),
/* harmony export */   withinLimitAtLast: () => (/* binding */ withinLimitAtLast)
/* harmony export */ });
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25928);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94924);
/* harmony import */ var _model_ways_out_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66085);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69903);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74043);
/* harmony import */ var _flow_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(112);








/*
 * The input `flows` limits a run to some flows, by name or id. A menu file can name its flow the other way. So a flow is left out as soon
 * as it is certain that it isn't meant: before its name is looked up, before it is read, or after.
 */

/** What the input `flows` names; empty for all flows. */
                                          

/** Whether the limit means a flow; undefined if that is not known before the flow is looked up or read. */
function isNamed({ reference, flowId, live }         , limit           )                      {
  const name = live?.name ?? (reference.kind === 'name' ? reference.name : undefined);
  const isMeant = limit.some((entry) => entry === name || (flowId !== undefined && (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .sameId */ .s)(entry, flowId)));
  if (isMeant || limit.length === 0) return true;
  const mayBeById = flowId === undefined && limit.some((entry) => _model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .GUID */ .Sm.test(entry));
  const mayBeByName = name === undefined && limit.some((entry) => !_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .GUID */ .Sm.test(entry));
  return mayBeById || mayBeByName ? undefined : false;
}

/** Whether one line of the limit means a flow; undefined if that is not known before the flow is looked up or read. */
function isMeantBy(run         , entry        )                      {
  return isNamed(run, [entry]);
}

/** The flows that are meant, or may be. */
function withinLimit(runs                    , limit           )                     {
  return limit.length === 0 ? runs : runs.filter((run) => isNamed(run, limit) !== false);
}

/**
 * The flows that are meant, once all of them are read. A flow that can't be found or read stays if its file says that it is meant, or if it
 * may be what a line names that means no other flow: then its own error is told.
 */
function withinLimitAtLast(runs                    , limit           )                     {
  const open = limit.filter((entry) => !runs.some((run) => isNamed(run, [entry]) === true));
  return runs.filter((run) => isNamed(run, limit) === true || (open.length > 0 && isNamed(run, open) !== false));
}

/**
 * Checks that each line of the limit is a flow of the files, or can be: a flow that was not read can have any name.
 *
 * @param runs the flows of all menu files and call tests, not only of those that this run is about
 * @throws RunError `flows.unmatched`
 */
function checkLimit(runs                    , limit           )       {
  const unmatched = limit.filter((entry) => runs.every((run) => isNamed(run, [entry]) === false));
  if (unmatched.length > 0) throw unmatchedError(unmatched, runs);
}

/** Lines of the limit mean no flow of the files. */
function unmatchedError(unmatched                   , runs                    )           {
  const [first = ''] = unmatched;
  const files = filesOf(runs);
  return new _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e(
    'flows.unmatched',
    `\`flows\` names ${unmatched.map((entry) => JSON.stringify(entry)).join(', ')}, but no ${files}.`,
    files === TESTS_ALONE ? `${meantBy(first, runs)} ${(0,_model_ways_out_js__WEBPACK_IMPORTED_MODULE_5__/* .howToTest */ .G0)(first)}`.trimStart() : meantBy(first, runs) || GENERAL,
  );
}

const GENERAL = 'Give the exact name or the ID of a flow that a menu file describes, one per line.';
const TESTS_ALONE = 'test file is about it';

/** Which files name the flows, as the end of a sentence. */
function filesOf(runs                    )         {
  if (runs.every(({ testedAt }) => testedAt === undefined)) return 'menu file describes it';
  return runs.every(({ menus }) => menus.length === 0) ? TESTS_ALONE : 'menu file or test file is about it';
}

/** The most names of other flows that are told. */
const MOST_NAMES = 5;

/**
 * Which flow a name may mean, and where the files have that name: theirs may be the one that is misspelt. If none comes near, the flows
 * that test files name: they are few.
 */
function meantBy(name        , runs                    )         {
  const names = [...new Set(runs.flatMap((run) => nameOf(run) ?? []))];
  const meant = (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(name, names);
  if (meant.length > 0) return `${(0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(name, meant)}${placesOf(meant, runs)}`;
  if (names.length === 0 || filesOf(runs) !== TESTS_ALONE) return '';
  const more = names.length > MOST_NAMES ? ` and ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(names.length - MOST_NAMES, 'other')}` : '';
  return `The files name ${names.slice(0, MOST_NAMES).map(_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL).join(', ')}${more}.`;
}

/** A flow that was read has the name that the org gives it. Any other name is only what a file says. */
function placesOf(names                   , runs                    )         {
  const unread = runs.filter((run) => run.live === undefined);
  const places = names.map((name) => unread.find((run) => nameOf(run) === name)).flatMap((run) => (run && (0,_flow_run_js__WEBPACK_IMPORTED_MODULE_4__.placeOf)(run)) ?? []);
  if (places.length === 0) return '';
  const shown = places.map(({ path, line }) => `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(path)} line ${line}`).join(', ');
  const [such, itself] = places.length === 1 ? ['It is', 'it'] : ['They are', 'them'];
  return ` ${such} in ${shown}: if ${such.toLowerCase()} misspelt there, correct ${itself}.`;
}

function nameOf({ live, reference }         )                     {
  return live?.name ?? (reference.kind === 'name' ? reference.name : undefined);
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

/***/ 23614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Documents)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _model_exact_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75740);





/** A folder of JSON documents, whose numbers keep their digits. Each one is there as a whole or not at all, however the process ends. */
class Documents {
           folder        ;

  constructor(folder        ) {
    this.folder = folder;
  }

  /** A new folder that only this user can read. */
  static create(temp        )            {
    return new Documents((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temp, 'genesys-ivr-journal-')));
  }

  /** @returns the document's SHA-256: it distinguishes the document from an older one, and from another process's */
  keep(name        , value         )         {
    const text = JSON.stringify(value);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.folder, `${name}.json`);
    try {
      (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(`${path}.new`, text, { mode: 0o600 });
      (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(`${path}.new`, path);
    } catch (error) {
      // Half a document on a full disk is in the way of what is still to be written.
      (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(`${path}.new`, { force: true });
      throw error;
    }
    return sha256(text);
  }

  /** The document with this SHA-256; undefined if it is gone. */
  read(name        , hash                    )          {
    try {
      const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.folder, `${name}.json`), 'utf8');
      return sha256(text) === hash ? (0,_model_exact_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseExactJson */ .lQ)(text) : undefined;
    } catch {
      return undefined;
    }
  }

  remove()       {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(this.folder, { recursive: true, force: true });
  }
}

function sha256(text        )         {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 24094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ RECORDS),
  planAndDeploy: () => (/* binding */ planAndDeploy)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/apply/outcomes.js
var outcomes = __webpack_require__(6858);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/model/plan.js
var model_plan = __webpack_require__(64519);
// EXTERNAL MODULE: ./build/flows/flow-run.js
var flow_run = __webpack_require__(112);
// EXTERNAL MODULE: ./build/flows/in-parallel.js
var in_parallel = __webpack_require__(65491);
;// CONCATENATED MODULE: ./build/flows/approved-plan.js






                                          

/*
 * A person can approve a plan between the job that made it and the job that deploys it. The output `plan` of the first is the input
 * `expected-plan` of the second: it deploys exactly that, or nothing.
 */

/**
 * What would be written over what, as a hash: 64 hexadecimal digits. Menus that are in sync don't count, nor does how an export writes a
 * menu.
 */
function planHash(runs                    )         {
  const states = runs.flatMap(({ plan }) => (plan === undefined || plan.problems.length > 0 ? [] : (0,model_plan/* stateOfPlan */.S2)(plan)));
  return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(states.toSorted())).digest('hex');
}

/** The flows as they are deployed: none of them if the plan is another one than was approved. */
function approved(work          , runs                    )                     {
  const { expectedPlan } = work;
  if (expectedPlan === undefined || planHash(runs) === expectedPlan) return runs;
  return runs.map((run) =>
    run.outcome?.status === 'planned' ? (0,in_parallel/* reported */.Y6)(work, { ...run, outcome: (0,flow_run.unwritten)(run, 'conflict', { error: outcomes/* PLAN_CHANGED */.lE }) }) : run,
  );
}

/** Whether a flow's plan may still be written after it was made anew. Undefined: any plan may. */
function planGuard({ expectedPlan }          )                                              {
  return (0,json/* present */.Eb)({ mayReplace: expectedPlan === undefined ? undefined : model_plan/* isSamePlan */.c3 });
}

// EXTERNAL MODULE: ./build/model/store.js
var model_store = __webpack_require__(62279);
;// CONCATENATED MODULE: ./build/apply/patient-store.js
                                               
                                                 
                                             


/** How long a deploy waits for a flow that someone has open or is publishing, and what it does in the meantime. */
                               
                                             
                          
                        
                                      
                                                     
                                       
 

/** The wait before the first further try, in milliseconds. It doubles, up to the longest: a cancelled job has few seconds left. */
const FIRST_MS = 1000;
const LONGEST_MS = 5000;

/** What ends by itself: someone closes or publishes the flow. A draft that no one has open can stay for ever. */
const PASSING                      = new Set(['flow.locked', 'operation.in.progress']);

/**
 * The same store, whose writes wait for a flow that someone has open or is publishing. A write that is refused for that has sent nothing,
 * so it can be tried again. If someone publishes in the meantime, the write is refused as based on an older version, and is planned again.
 */
function patient(store           , patience              )            {
  if (patience.waitMs === 0) return store;
  return {
    read: (flowId) => store.read(flowId),
    readCurrent: (flowId) => store.readCurrent(flowId),
    earlier: (live) => store.earlier(live),
    isOwn: (flowId, version) => store.isOwn(flowId, version),
    validate: (content) => store.validate(content),
    write: (plan) => writePatiently(store, plan, patience),
    restore: (plan, ownVersion) => store.restore(plan, ownVersion),
  };
}

async function writePatiently(
  store           ,
  plan      ,
  { waitMs, clock, isCancelled, log }              ,
)                                {
  const begun = clock.elapsed();
  for (let pause = FIRST_MS; ; pause = Math.min(2 * pause, LONGEST_MS)) {
    try {
      return await store.write(plan);
    } catch (error) {
      const failure = (0,model_store/* asStoreError */.gp)(error);
      const left = waitMs - (clock.elapsed() - begun);
      if (!mayPass(failure) || left <= 0 || isCancelled()) throw error;
      if (pause === FIRST_MS)
        log(`${failure.message} The deploy waits for up to ${Math.round(waitMs / 60_000)} min (\`wait-for-lock-minutes\`).`);
      await clock.sleep(Math.min(pause, left));
    }
  }
}

function mayPass({ code, isUnsent }            )          {
  return isUnsent && PASSING.has(code);
}

// EXTERNAL MODULE: ./build/flows/all-or-none.js
var all_or_none = __webpack_require__(84878);
// EXTERNAL MODULE: ./build/call-test/run-tests.js
var run_tests = __webpack_require__(60757);
// EXTERNAL MODULE: ./build/flows/call-test-error.js
var call_test_error = __webpack_require__(98174);
// EXTERNAL MODULE: ./build/model/diagnostic.js
var diagnostic = __webpack_require__(98963);
// EXTERNAL MODULE: ./build/model/ids.js
var model_ids = __webpack_require__(25928);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/flows/queue-index.js
var queue_index = __webpack_require__(85868);
;// CONCATENATED MODULE: ./build/flows/call-tests.js


                                                     
                                                                   


                                             


                                          

/*
 * Call tests run on the flow as it would be, before anything is written. In drift mode they run on what is live.
 */

                                                                

/**
 * Runs the call tests of a flow.
 *
 * @returns undefined if it has none, or if they say nothing: what the files ask for is broken, or what is live is behind git anyway
 */
async function testCalls(work         , plan      , drift                         )                                             {
  const { live, desired, changed, problems } = plan;
  const tests = work.tests.filter(({ flow }) => (0,model_ids/* isOfFlow */.im)(flow, live));
  const isDriftCheck = work.mode === 'drift';
  if (tests.length === 0 || problems.length > 0 || (isDriftCheck && (drift?.behind.length ?? 0) > 0)) return undefined;
  const names = await queueNames(work, plan);
  const today = live.content.callGraph(names);
  const isChange = !isDriftCheck && changed.length > 0;
  const flows = isChange ? { planned: desired.callGraph(names), live: today } : { planned: today };
  const results = namedOnce((0,run_tests/* runTests */.N)(tests, { ...flows, name: live.name }), tests);
  // A check for drift has no change that a failure could come before.
  return isDriftCheck ? results.map((result) => (result.status === 'passed' ? result : { ...result, status: 'failed' })) : results;
}

/**
 * The results with a fault for each call whose name another one has. Test files can't show this of a flow that one names by its id, and
 * another by its name. Like any mistake in a test file, it stops a deploy.
 */
function namedOnce(results                       , tests                      )                        {
  const calls = new Set(tests.flatMap((one) => one.calls.map(({ at }) => at)));
  const first = new Map                          ();
  return results.map((result)             => {
    const { name, at } = result;
    if (!calls.has(at)) return result;
    const other = first.get(name);
    if (other === undefined) first.set(name, at);
    return other === undefined ? result : { name, isRule: false, at, level: 'error', status: 'failed', message: describedTwice(other) };
  });
}

function describedTwice({ path, line }                  )         {
  return `${(0,printable/* quoted */.TL)(path)} line ${line} has a call of this name already. Give each call a name of its own.`;
}

/** Why a plan must not be written, if it was made anew: a test that fails with it, and not without it. */
async function callProblems(work         , plan      )                              {
  const results = (await testCalls(work, plan, undefined)) ?? [];
  return results.filter(run_tests/* isBlocking */.U).map(({ at, name, message }) => (0,diagnostic/* problemAt */.l4)(at, at, (0,call_test_error/* callTestFault */.H)(name, message)));
}

/** Flows that refer to queues by their ids are called by the queues' names all the same. */
async function queueNames({ org, log }         , { live }      )                                       {
  if (!live.content.traits.namesQueuesById) return new Map();
  const { names, error } = await (0,queue_index/* wholeQueueIndex */.P$)(org);
  if (error !== undefined) log(`The queues have no names in the call tests of ${(0,printable/* quoted */.TL)(live.name)}: ${error.message}`);
  return names;
}

// EXTERNAL MODULE: ./build/model/flow.js
var flow = __webpack_require__(95552);
// EXTERNAL MODULE: ./build/apply/carry-out.js + 1 modules
var carry_out = __webpack_require__(68092);
// EXTERNAL MODULE: ./build/apply/manual.js
var manual = __webpack_require__(79709);
// EXTERNAL MODULE: ./build/apply/ownership.js
var ownership = __webpack_require__(21186);
// EXTERNAL MODULE: ./build/apply/refresh.js
var refresh = __webpack_require__(19428);
// EXTERNAL MODULE: ./build/apply/rollback.js + 1 modules
var rollback = __webpack_require__(98341);
;// CONCATENATED MODULE: ./build/apply/apply.js


                                                   



                                                 






/** Asks the org to validate the planned content. Its findings are added to the plan's problems. Nothing is written. */
async function validatePlan(plan      , store           )                {
  if (plan.problems.length > 0 || plan.changed.length === 0) return plan;
  const findings = await store.validate(plan.desired);
  return { ...plan, problems: findings.map((finding) => plan.desired.locate(finding, plan.menus)) };
}

/** The same for a plan that was made anew: what was checked of the first one is checked again. */
async function validateAgain(plan      , { store, problemsOf }                                            )                {
  const valid = await validatePlan(plan, store);
  if (valid.problems.length > 0 || valid.changed.length === 0 || problemsOf === undefined) return valid;
  return { ...valid, problems: await problemsOf(valid) };
}

/** What is unknown of earlier writes on the version that a plan is based on. */
                 
                                                               
                            
                                                                       
                                       
 

/**
 * Changes one flow to what its menu files ask, or leaves it as it was.
 *
 * Each write names the version that it is based on. After each write, what is live decides what happens next, not the answer. An answer
 * can be lost, late or wrong, but the live flow is what callers hear.
 *
 * @param planned a validated plan
 * @returns what happened; never throws a {@link StoreError}
 */
async function applyPlan(planned      , context              )                   {
  const waits = context.backoff();
  let plan = planned;
  let doubt        = { inDoubt: false, mayHaveTakenEffect: false };
  for (let tries = 1; ; tries += 1) {
    const end = endBefore({ plan, tries: tries - 1 }, planned, context);
    if (end !== undefined) return end;
    const attempt          = { plan, tries };
    const step = await tryOnce(attempt, doubt, context);
    if ('outcome' in step) return step.outcome;
    doubt = doubtAfter(step, doubt);
    const { inDoubt } = doubt;
    const stop = async ()                   => (inDoubt ? (0,carry_out/* refreshAgain */.Y)(attempt, step.error, context) : exhausted(attempt, step));
    if (tries >= context.maxTries || isCancelled(context)) return stop();
    await context.clock.sleep(waits.next().value);
    const next = await planAgain(attempt, step.live, context);
    if ('outcome' in next) return next.outcome;
    if (isCancelled(context)) return stop();
    plan = next.plan;
  }
}

function isCancelled(context              )          {
  return context.isCancelled?.() === true;
}

/** The plan for what is live by now; the same if that is unknown. */
async function planAgain(
  attempt         ,
  live                      ,
  context              ,
)                                                                   {
  const { plan } = attempt;
  if (live === undefined) return { plan };
  try {
    const { menus, earlier, decided } = plan;
    return { plan: { ...(await validateAgain((0,model_plan/* planFlow */.S1)(live, menus, context.queues, earlier), context)), decided } };
  } catch (error) {
    return { outcome: (0,outcomes/* failed */.gz)(attempt, (0,model_store/* asStoreError */.gp)(error), live.version) };
  }
}

/** Why a plan is not written, if it is not the first or has nothing to write. */
function endBefore(attempt         , first      , { mayReplace }              )                      {
  const { plan } = attempt;
  if (plan.problems.length > 0) return (0,outcomes/* rejected */.nS)(attempt);
  if (plan.changed.length === 0) return (0,outcomes/* inSync */.Dh)(attempt, plan.live);
  return plan !== first && mayReplace?.(first, plan) === false ? (0,outcomes/* planChanged */.cW)(attempt, plan.live) : undefined;
}

/** All tries failed, and no write is in doubt. */
function exhausted(attempt         , { error, live, left }                                              )          {
  return (0,outcomes/* withLeftovers */.hr)((0,outcomes/* retriesExhausted */.eq)(attempt, error, live), attempt, live ?? left);
}

/** A write of unknown fate can take effect only while the version that it names is live. */
function doubtAfter(step                                              , earlier       )        {
  const isSameVersion = step.live === undefined;
  return {
    inDoubt: isSameVersion && (earlier.inDoubt || step.inDoubt),
    mayHaveTakenEffect: isSameVersion && (earlier.mayHaveTakenEffect || step.mayHaveTakenEffect),
  };
}

async function tryOnce(attempt         , doubt       , context              )                {
  const { plan } = attempt;
  const { written, failure } = await write(plan, context.store);
  if (isCertainlyUnsent(failure, doubt) && failure.isFinal) return { outcome: notSent(attempt, failure) };
  if (written !== undefined && isOwnNext(plan, written)) return { outcome: await endOf(attempt, written, context) };

  const named = namedVersion(plan, { written, failure });
  let live          ;
  try {
    live = await (0,refresh/* refresh */.O)(plan.live.id, (0,flow/* newerVersion */.ip)(named ?? written?.version ?? failure?.seen, plan.live.version), context);
  } catch (error) {
    return { outcome: await unread(attempt, { failure, unread: (0,model_store/* asStoreError */.gp)(error) }, doubt, context.store) };
  }
  return (0,carry_out/* carryOut */.u)({ attempt, live: { ...live, ...(0,json/* present */.Eb)({ after: written?.after ?? live.after }) }, failure, named, ...doubt }, context);
}

/** The result of a write: a flow, a failure, or neither if the answer shows no content. */
                   
                                          
                                            
 

/** A success without content still names the version that the write made. */
function namedVersion({ live }      , { written, failure }         )                      {
  return failure === undefined && written === undefined ? (0,flow/* nextVersion */.yU)((0,flow/* latestVersion */.qD)(live)) : undefined;
}

async function write(plan      , store           )                   {
  try {
    return { written: await store.write(plan) };
  } catch (error) {
    return { failure: (0,model_store/* asStoreError */.gp)(error) };
  }
}

/** Whether nothing of this run was sent, now or earlier. */
function isCertainlyUnsent(failure                        , { mayHaveTakenEffect }       )                        {
  return failure !== undefined && failure.isUnsent && !mayHaveTakenEffect;
}

/** The store knows that nothing was written, so the flow is not read again. */
function notSent(attempt         , failure            )          {
  return failure.fate === 'conflict' ? (0,outcomes/* blocked */.Z5)(attempt, failure) : (0,outcomes/* failed */.gz)(attempt, failure, attempt.plan.live.version);
}

/** Only the next version is certainly this write's own. The answer may show an older state, or a later version of someone else. */
function isOwnNext(plan      , written          )          {
  return (0,flow/* isNextVersion */.u8)(written.version, written.after ?? (0,flow/* latestVersion */.qD)(plan.live)) && written.isOwn !== false;
}

/** The answer itself shows this write's version. If it is as planned, the flow is deployed; otherwise it is rolled back. */
async function endOf(attempt         , written          , context              )                   {
  const { plan } = attempt;
  if (written.content.holds(plan.desired, (0,model_plan/* menusOf */.Mw)(plan))) return (0,outcomes/* deployed */.$8)(attempt, written, 'shown');
  return (0,rollback/* rollBack */.F)({ ...attempt, version: written.version }, (0,outcomes/* storedDifferently */.yU)(plan), context);
}

/** The flow cannot be read after a write. */
async function unread(
  attempt         ,
  errors                                                                           ,
  doubt       ,
  store           ,
)                   {
  const { failure } = errors;
  if (failure !== undefined && (isCertainlyUnsent(failure, doubt) || (await isCertainlyOthers(attempt.plan, failure, store))))
    return (0,outcomes/* failed */.gz)(attempt, errors.unread, null);
  return (0,manual/* manual */.j)(attempt, { reason: 'state-unknown', error: failure ?? errors.unread });
}

/** Whether someone else made the version that this write would have made. Only then is it certain that the write had no effect. */
async function isCertainlyOthers({ live }      , failure            , store           )                   {
  if (failure.fate !== 'conflict' || !live.content.traits.writesNameTheirVersion) return false;
  return (await (0,ownership/* ownerOfVersion */.l3)(live.id, (0,flow/* nextVersion */.yU)((0,flow/* latestVersion */.qD)(live)), store)) === 'others';
}

// EXTERNAL MODULE: ./build/drift/message.js
var message = __webpack_require__(19375);
// EXTERNAL MODULE: ./build/model/state-hash.js
var state_hash = __webpack_require__(14436);
;// CONCATENATED MODULE: ./build/flows/overtaken.js

                                                        

                                                       



                                             

                                                 


                                                    
                                          

/*
 * Two commits that are merged within a minute are deployed by two runs at once. Each plans before the other writes. So if a menu has
 * changed since the plan, that may be the other run's deploy, and no one's edit: its record says so.
 */

                                                    

/** Deploys what a plan would change. If another run of this repository has deployed since the plan, it goes on from there. */
async function applyBesideOthers(
  work          ,
  run            ,
  context                                           ,
)                   {
  let current = run;
  let attempts = 0;
  for (let tries = 1; ; tries += 1) {
    const outcome = await applyPlan(current.plan, context);
    attempts += outcome.attempts;
    const ended = { ...current, outcome: { ...outcome, attempts } };
    if (outcome.status !== 'conflict' || tries >= work.maxTries || work.cancellation.isRequested) return ended;
    const { seen, next } = await lookAgain(work, current, context);
    if (next === undefined || work.cancellation.isRequested || context.mayReplace?.(run.plan, next.plan) === false)
      return { ...ended, outcome: { ...ended.outcome, versionAfter: newest(seen, outcome.versionAfter) } };
    if (next.plan.changed.length === 0) return leftAlone(next, attempts);
    current = { ...context.draw(next), plan: next.plan };
  }
}

function newest(seen                     , before                )                 {
  return before === null ? before : (0,flow/* newerVersion */.ip)(seen, before);
}

/** What a look at the flow after a conflict shows. */
                
                                                
                          
                                                                                                                             
                             
 

async function lookAgain(work          , run            , context              )                {
  const { store, queues } = context;
  const { plan } = run;
  const records = new Map(await Promise.all(plan.menus.map(async (menu) => [menu, await recordOf(work, plan.live, menu)]         )));
  if ([...records.values()].every((record) => record === undefined)) return {};
  let seen                     ;
  try {
    const live = await store.read(plan.live.id);
    seen = live.version;
    const changed = plan.menus.filter(({ nodeId }) => !(0,state_hash/* hasSameState */.a$)(plan.live.content, live.content, nodeId));
    // Another run works with the same client. What someone else has published is their change, be it what the record asks for.
    if (changed.length > 0 && (await (0,ownership/* withKnownOwner */.V9)(live, store)).isOwn === false) return { seen };
    const deploys = await Promise.all(changed.map((menu) => otherDeploy(work, { live, menu, record: records.get(menu) })));
    const known = deploys.flatMap((deploy) => deploy ?? []);
    if (known.length === 0 || known.length < changed.length) return { seen };
    const next = replanned(work, run, { live, queues, deploys: known });
    if (next.plan.problems.length > 0) return { seen };
    return { seen, next: { ...next, plan: await validateAgain(next.plan, context) } };
  } catch {
    // The conflict stands, and says what it found.
    return (0,json/* present */.Eb)({ seen });
  }
}

/** What has changed in a flow since its plan. */
                 
                          
                          
                                                            
                                           
 

function replanned({ isAllOrNone }          , run            , { live, queues, deploys }       )             {
  const { plan, driftStatus = { compared: [], drifted: [], behind: [], overtaken: [], unordered: [] } } = run;
  const overtaken = deploys.filter(({ isNewer }) => isNewer);
  const left = new Set(overtaken.map(({ menu }) => menu));
  const isAsFound = ({ menu }                         )          => deploys.every((deploy) => deploy.menu !== menu);
  // All flows are deployed, or none: what is left of this one would be rolled back.
  const menus = isAllOrNone && left.size > 0 ? [] : plan.menus.filter((menu) => !left.has(menu));
  const next = (0,model_plan/* planFlow */.S1)(live, menus, queues, plan.earlier);
  return {
    ...run,
    live,
    plan: { ...next, decided: [...plan.decided, ...overtaken.map((menu) => (0,message/* overtakenNotice */.Mk)(menu))] },
    driftStatus: {
      ...driftStatus,
      // What was found of a menu that has changed since is no longer there.
      drifted: driftStatus.drifted.filter(isAsFound),
      behind: driftStatus.behind.filter(isAsFound),
      overtaken: [...driftStatus.overtaken, ...overtaken],
    },
  };
}

                                                                 

                                                                   

function recordOf({ recordOfOthers }          , { id, content }          , { nodeId }      )                       {
  return recordOfOthers(id, content.menuId(nodeId) ?? nodeId);
}

/** Another run's deploy that has left the menu as it is live, by its record. */
async function otherDeploy(
  { history }          ,
  { live, menu, record }                                                                                ,
)                                   {
  if (record === undefined || !(0,state_hash/* isInState */.v2)(live.content, menu.nodeId, record.desired)) return undefined;
  const { commit } = record;
  const isNewer = await history.order.isNewer(commit);
  return isNewer === undefined ? undefined : { menu, commit, isNewer };
}

/** Nothing is left to write. The picture of the plan shows what was to be written, so nothing of it stays. */
function leftAlone(run            , attempts        )          {
  const overtaken = run.driftStatus?.overtaken ?? [];
  const status = overtaken.length > 0 ? 'skipped' : 'in-sync';
  const error = overtaken.length > 0 ? (0,message/* overtakenError */._6)(overtaken) : undefined;
  return { ...run, picture: { views: [], drifted: [] }, outcome: { ...(0,flow_run.unwritten)(run, status, (0,json/* present */.Eb)({ error })), attempts } };
}

// EXTERNAL MODULE: ./build/flows/report-flow.js
var report_flow = __webpack_require__(20827);
;// CONCATENATED MODULE: ./build/flows/to-record.js
                                                                
                                                                            
                                                       
                                                 

                                             

                                             

/** What a deploy notes of a flow that it is about to write. */
function plannedFlow({ plan, driftStatus }         )                 {
  if (plan === undefined) return [];
  const { live, desired, menus } = plan;
  const overwritten = new Set(driftStatus?.drifted.map(({ menu }) => menu.nodeId));
  // An edit that is taken over came from no commit.
  const deployed = driftStatus?.behind.filter(({ takenOver }) => takenOver === undefined);
  const from = new Map(deployed?.map(({ menu, commit }) => [menu.nodeId, commit]));
  const planned = menus.flatMap((menu) => menuToRecord(menu, live.content, desired));
  return recorded(
    live,
    planned.map(({ before, ...menu }) =>
      overwritten.has(menu.menu.nodeId) ? menu : { ...menu, ...(0,json/* present */.Eb)({ before, from: from.get(menu.menu.nodeId) }) },
    ),
  );
}

/** What a deploy notes of a flow that it found in sync: the menus that are not on record as they are. */
async function inSyncFlow({ live, menus, outcome }         , history               )                          {
  if (live === undefined || outcome?.status !== 'in-sync') return [];
  const all = menus.flatMap((menu) => menuToRecord(menu, live.content, live.content));
  const missing = await Promise.all(all.map(async (menu) => ((await isToBeRecorded(menu, live, history)) ? [menu] : [])));
  return recorded(live, missing.flat());
}

async function isToBeRecorded({ menu, id }              , live          , { records, order }               )                   {
  const last = await records.last(live.id, id);
  if (last.kind !== 'found') return last.kind === 'none';
  if ((0,state_hash/* isInState */.v2)(live.content, menu.nodeId, last.record.desired) && last.record.hasSucceeded) return false;
  // A run of an older commit must not make someone's step back look like a deploy.
  return (await order.isNewer(last.record.commit)) === false;
}

function recorded({ id, name, version, content }          , menus                         )                 {
  return menus.length === 0 ? [] : [{ id, name, version, menus, ...(0,json/* present */.Eb)({ type: content.flowType }) }];
}

function menuToRecord(menu      , before             , after             )                 {
  const [was, desired] = [(0,state_hash/* stateHash */.ml)(before, menu.nodeId), (0,state_hash/* stateHash */.ml)(after, menu.nodeId)];
  const id = before.menuId(menu.nodeId);
  if (desired === undefined || id === undefined) return [];
  return [{ menu, id, desired, ...(0,json/* present */.Eb)({ before: was }) }];
}

;// CONCATENATED MODULE: ./build/flows/deploy-flows.js
                                                        

                                                      






                                                    


                                          

/**
 * Deploys what the plans would change. Every other flow already has its outcome.
 *
 * @throws StoreError `journal.failed`: nothing was written
 */
async function deployFlows(work          , { runs, queues, draw }              )                              {
  const { org, clock, backoff, maxTries, isAllOrNone, cancellation, journal, recorder, log } = work;
  const isCancelled = ()          => cancellation.isRequested;
  const store = journal.wrap(patient(org.store, { waitMs: work.waitForLockMs ?? 0, clock, isCancelled, log }));
  const problemsOf                             = (plan) => callProblems(work, plan);
  const context               = { store, clock, backoff, maxTries, queues, isCancelled, problemsOf, ...planGuard(work) };
  const ready = isAllOrNone ? (0,all_or_none/* skipAll */.nT)(runs).map((run, index) => (run === runs[index] ? run : (0,in_parallel/* reported */.Y6)(work, run))) : runs;
  const planned = ready.filter(({ outcome }) => outcome?.status === 'planned');
  if (planned.length > 0) journal.begin(ready.map((run) => (0,report_flow/* reportFlow */.h)(run)));
  await recordBefore(work, ready, planned);
  /** In the order in which they ended. */
  const done            = [];
  const deployed = await (0,in_parallel/* inParallel */.HN)(work, ready, async (run) => {
    const { plan } = run;
    if (plan === undefined) return run;
    const failed = isAllOrNone ? done.find(all_or_none/* isNotDeployed */.SE) : undefined;
    if (failed !== undefined) return { ...run, outcome: (0,all_or_none/* notDeployed */._k)(run, failed) };
    const after = await applyBesideOthers(work, { ...run, plan }, { ...context, draw }).catch((error         ) => ({
      ...run,
      outcome: (0,flow_run.crashedOutcome)(run, error),
    }));
    done.push(after);
    return after;
  });
  const ended = isAllOrNone ? await (0,all_or_none/* rollBackAll */.SS)(work, deployed, done, context) : deployed;
  const live = new Set(ended.filter(({ outcome }) => outcome !== undefined && isLive(outcome.status)).map(({ flowId }) => flowId));
  if (planned.length > 0) await recorder.end((flowId) => live.has(flowId));
  return ended;
}

/** Notes what is about to be written, together with what is in sync and not on record. */
async function recordBefore({ history, recorder }          , runs                    , planned                    )                {
  const inSync = await Promise.all(runs.map((run) => inSyncFlow(run, history)));
  const flows = [...planned.flatMap((run) => plannedFlow(run)), ...inSync.flat()];
  if (planned.length > 0) await recorder.begin(flows);
  else await recorder.noteInSync(flows);
}

function isLive(status            )          {
  return status === 'deployed' || status === 'in-sync';
}

// EXTERNAL MODULE: ./build/model/menu.js
var menu = __webpack_require__(71455);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
;// CONCATENATED MODULE: ./build/drift/asking.js
                                                  
                                             
                                             
                                                 

/** A version of a menu, with the names of its queues. */
                   
                      
                          
 

/** A search that asks, on its way, what the edit of the live flow with a version of its menu comes to. */
                                                           

/**
 * What searches come to, in their order. Each one goes on to its next question, then all questions are answered at once: an edit reads the
 * whole flow, whether it is for one menu or for all of them.
 */
async function answerTogether                  (searches                      , plan      )               {
  const found = new Map              ();
  let edits                                 = new Map();
  for (let open = searches; open.length > 0; open = [...edits.keys()]) {
    const asked = new Map                    ();
    for (const search of open) {
      const edited = edits.get(search);
      const { done, value } = await (edited === undefined ? search.next() : search.next(edited));
      if (done === true) found.set(search, value);
      else asked.set(search, value);
    }
    edits = editsFor(asked, plan);
  }
  return searches.flatMap((search) => found.get(search) ?? []);
}

/** The edits for these versions. Those that name no queues can have another index of queues than the others. */
function editsFor   (asked                         , { live, earlier }      )                 {
  const groups = Map.groupBy(asked, ([, { queues }]) => queues);
  const edits = [...groups].flatMap(([queues, group]) => {
    const menus = group.map(([, { menu }]) => menu);
    const edited = live.content.editEach(menus, queues, live.name, earlier);
    return group.flatMap(([one], index) => (edited[index] === undefined ? [] : [[one, edited[index]]         ]));
  });
  return new Map(edits);
}

// EXTERNAL MODULE: ./build/drift/last-deploy.js
var last_deploy = __webpack_require__(29424);
;// CONCATENATED MODULE: ./build/drift/drift.js
                                             
                                                                      
                                                 
                                                 

/*
 * Live is in sync if it equals the menu file. It is behind if it is what was deployed last: then a deploy is due. Anything else is drift:
 * someone edited the menu outside git, or put an older version back. Each menu of a flow is checked on its own.
 */

/** A menu that must not be deployed over. */
                              
                      
                                                                                                                                         
                              
                                                                                                   
                           
                                                                                                                    
                            
                                                                                
                           
                                                       
                               
                                                                                    
                                
                                                                                                                 
                             
 

/** A menu that can be deployed, although live is not what the files ask for. */
                             
                      
                                                                                                         
                           
                                                                                                                                       
                                   
                                                                                    
                              
 

/** A menu that was deployed from a newer commit than this run's, or from one of which that can't be determined. */
                                
                      
                          
 

/** What a live menu was compared with. */
                               
                      
                                                                                                 
                           
                                                                                                               
                               
 

/** What is known of the live menus that a plan would change in one flow. */
                              
                                             
                                           
                                         
                                               
                                                                                                
                                               
 

/**
 * Whether live is what a committed version of a menu asks for, so that deploying that version would change nothing. A version that cannot
 * be deployed, for example because its queue is gone, never matches.
 */
function drift_isLive({ content, name }          , menu      , queues        )          {
  return content.isAsAsked(menu, queues, name);
}

/** What a version of a menu doesn't manage in the flow. */
                    
                                     
                          
                                                              
                                              
 

/**
 * The keys that stay unchanged (`{ unchanged: true }`) or keep their text before a transfer, and whether the menu's audio stays. It does
 * with `audio: keep`, or if an option has no prompt, unless `says` or `audio: replace` is set. A choice's name doesn't count: most files
 * leave it out, and callers don't notice it.
 */
function leftOpen({ options, audio, says }      , { managesAudio }                                     )           {
  return {
    keys: new Set(options.filter(({ target }) => target.kind === 'unchanged').map(({ key }) => key)),
    transferTexts: new Set(options.filter(({ transferSays }) => transferSays === undefined).map(({ key }) => key)),
    audio:
      managesAudio &&
      says === undefined &&
      (audio === 'keep' || (audio !== 'replace' && options.some(({ prompt }) => prompt === undefined))),
  };
}

/**
 * Whether an older version is precise enough to be recognized in live. Whatever it leaves open matches anything. That is right if the
 * later versions leave it open, too. But if a later version manages something, the older one must specify it.
 *
 * @param later the versions that may have been deployed last
 */
function coversLaterVersions(older      , later                 , traits                                     )          {
  const open = leftOpen(older, traits);
  const allowed = later.map((menu) => leftOpen(menu, traits));
  const saysBefore = later.flatMap(({ options }) => options.flatMap(({ key, transferSays }) => (transferSays === undefined ? [] : [key])));
  return (
    !saysBefore.some((key) => open.transferTexts.has(key)) &&
    allowed.every(({ keys, audio }) => [...open.keys].every((key) => keys.has(key)) && (audio || !open.audio))
  );
}

;// CONCATENATED MODULE: ./build/drift/taken-over.js
                                                 
                                                       
                                             
                                             


/** A menu as it was deployed last. */
                               
                      
                                                                                                              
                                
 

/**
 * Whether the menu file has taken over every edit of live: each key and text in which live differs from what was deployed last is exactly
 * what the file now asks for. Then a deploy loses nothing of these edits.
 *
 * What the deployed file left open may have been edited, too, without a trace. So the plan must not change it.
 */
function isTakenOver({ menu: deployed, content }              , { live, desired }      , menu        )          {
  const edited = placesIn(content.diffMenu(live.content, menu));
  const changes = live.content.diffMenu(desired, menu);
  const { keys, audio, transferTexts } = leftOpen(deployed, live.content.traits);
  const open = new Set([...[...keys].map((key) => `key ${key}`), ...(audio ? ['audio'] : [])]);
  return !changesOpenText(transferTexts, changes) && [...placesIn(changes)].every((place) => !edited.has(place) && !open.has(place));
}

/** Whether the text before a transfer changes that the deployed file left open. */
function changesOpenText(open                            , changes                   )          {
  return changes.some(({ key, field }) => field === 'transfer_says' && open.has(key));
}

/** The parts of a menu that differ: a key as a whole, its audio, the order of its keys, or the menu itself. */
function placesIn(changes                   )              {
  return new Set(changes.map(({ key, field, op }) => (key === null ? (field ?? op) : `key ${key}`)));
}

;// CONCATENATED MODULE: ./build/drift/search.js
                                                 


                                             
                                                 



                                                                                                                          




/** Gets the names of a menu's queues, or the reason why they are unknown. */
                                                                                                                                     

/**
 * Whether each live menu that a plan would change is behind, has drifted, or was deployed from a newer commit. A menu in sync costs
 * nothing.
 *
 * @param isDeploy whether this run is about to write: only then a newer commit matters
 */
async function findDriftStatus(plan      , history               , queuesFor           , isDeploy         )                       {
  const menus = plan.menus.filter(({ nodeId }) => plan.changed.includes(nodeId));
  const searches = menus.map((menu) => new Search({ plan, menu, history, queuesFor, isDeploy }).result());
  const found = await answerTogether(searches, plan);
  return {
    compared: found.map(({ compared }) => compared),
    drifted: found.flatMap(({ drifted }) => drifted ?? []),
    behind: found.flatMap(({ behind }) => behind ?? []),
    overtaken: found.flatMap(({ overtaken }) => overtaken ?? []),
    unordered: found.flatMap(({ unordered }) => unordered ?? []),
  };
}

/** What a menu is: one of the four. */
                   
                                 
                               
                                     
                                     
 

/** One menu that a plan would change, and what is known of it. */
                    
                      
                      
                                  
                                
                             
 

/** The search for what is live in one menu. */
class Search {
           #question          ;
           #subject         ;
  /** Why a version could not be compared. */
  #whyUnknown                    ;
  /** The record of a deploy beside the last one that may have left live as it is. Someone may have put that back as well. */
  #mayBeLeftBy                          ;
  /** A sentence if live may be what a deploy beside the last one put back. */
  #mayBePutBack                    ;

  constructor(question          ) {
    const { live } = question.plan;
    this.#question = question;
    this.#subject = (0,last_deploy/* subjectOf */.et)(live, question.menu);
  }

  async *result()                                                        {
    const { plan, menu, history } = this.#question;
    const { live } = plan;
    const last = await history.records.last(live.id, live.content.menuId(menu.nodeId) ?? menu.nodeId);
    const record = last.kind === 'found' ? await this.#leftBy(last) : undefined;
    if (record !== undefined && !(await this.#isOutdated(record)))
      return { ...(yield* this.#byRecord(record)), compared: { menu, commit: record.commit, isRecorded: true } };
    const found = yield* this.#byCommits();
    const commit = (found.behind ?? found.drifted ?? found.overtaken ?? found.unordered)?.commit;
    return { ...found, compared: { menu, isRecorded: false, ...(0,json/* present */.Eb)({ commit }) } };
  }

  #isAsRecorded(state        )          {
    const { plan, menu } = this.#question;
    return (0,state_hash/* isInState */.v2)(plan.live.content, menu.nodeId, state);
  }

  /** The record of the deploy that has left live as it is, if two were at work at once. */
  async #leftBy({ record, beside, sameBefore }                                                 )                        {
    if (this.#isAsRecorded(record.desired)) {
      // Each of them has left it, so the newest commit counts.
      for (const commit of await sameBefore())
        if ((await this.#question.history.order.isNewer(commit)) !== false) return { ...record, commit };
      return record;
    }
    const other = await beside();
    if (other === undefined) return record;
    if (!this.#isAsRecorded(other.record.desired)) {
      this.#noteRollback(other.record);
      return record;
    }
    if (other.isCertain) return other.record;
    this.#mayBeLeftBy = other.record;
    return record;
  }

  /** A deploy that failed beside the last one may have put back what it had found, over what the last one left. */
  #noteRollback({ hasSucceeded, before, commit }              )       {
    if (hasSucceeded || (before !== undefined && !this.#isAsRecorded(before))) return;
    this.#mayBePutBack = `The deploy of commit \`${(0,text_text/* shortCommit */.Ax)(commit)}\` failed beside the last one: live may be what it put back.`;
  }

  /** Whether a later deploy is missing on record: a run has succeeded since, from a commit whose file asks for something else. */
  async #isOutdated(record              )                   {
    const { history, plan } = this.#question;
    if ((0,last_deploy/* isInVersionOf */.Lo)(record, plan.live)) return false;
    const last = await history.menus.lastDeployed(this.#subject);
    if (last?.provenAt === undefined || last.provenAt <= record.createdAt || last.commit === record.commit) return false;
    if ((await history.order.isAncestor(record.commit, last.commit)) !== true) return false;
    const recorded = await history.menus.at(record.commit, record.path, this.#subject);
    return recorded !== undefined && !(0,menu/* asksForTheSame */.xl)(recorded.menu, last.menu);
  }

  /** The last deploy of this menu is on record. */
  async *#byRecord(record              )                  {
    const { menu, plan } = this.#question;
    const isDesired = this.#isAsRecorded(record.desired) || (0,last_deploy/* isInVersionOf */.Lo)(record, plan.live);
    const hasFailed = await this.#mayHaveFailed(record, isDesired);
    if (hasFailed === true && record.before !== undefined) return this.#asFound(record);
    const newer = (await this.#newerThanRun(record, isDesired)) ?? (await this.#newerBeside());
    if (newer !== undefined) return newer;
    if (isDesired) return { behind: { menu, commit: record.commit } };
    if (hasFailed !== false) this.#whyUnknown = maybeLeftBy(this.#mayBeLeftBy) ?? this.#mayBePutBack ?? whatItFound(record, hasFailed);
    return yield* this.#sinceRecord(record, hasFailed === false);
  }

  /** Whether live is what a deploy found that has failed, or what one left beside the last; a sentence if that can't be told. */
  async #mayHaveFailed(record              , isDesired         )                            {
    const mayBeFound = !isDesired && (record.before === undefined || this.#isAsRecorded(record.before));
    const hasFailed = mayBeFound ? await this.#hasFailed(record) : (maybeLeftBy(this.#mayBeLeftBy) ?? false);
    return hasFailed === false ? (this.#mayBePutBack ?? false) : hasFailed;
  }

  /** The menu may have been deployed from a newer commit beside the last deploy: in doubt it is left alone. */
  async #newerBeside()                               {
    return this.#mayBeLeftBy && this.#newerThanRun(this.#mayBeLeftBy, false);
  }

  /** Live is not what the record asked for. */
  async *#sinceRecord(record              , isProven         )                  {
    const { menus, order } = this.#question.history;
    const committed = await menus.at(record.commit, record.path, this.#subject);
    if (committed !== undefined) {
      // A deploy that could not leave a record may be of a commit that this run doesn't know.
      const isLast = isProven && (await order.isNewest()) === true;
      if (isProven && !isLast) this.#whyUnknown ??= NEWER_UNKNOWN;
      return yield* this.#sinceDeployed({ ...committed, ...(0,json/* present */.Eb)({ provenAt: isLast ? record.createdAt : undefined }) });
    }
    this.#whyUnknown ??= `${record.path} at ${(0,text_text/* shortCommit */.Ax)(record.commit)}, which was deployed last, can't be read.`;
    return yield* this.#unknown();
  }

  /** Whether a deploy has failed; a sentence if that can't be told. A run that has succeeded may have been unable to record that. */
  async #hasFailed({ commit, hasSucceeded, whyUnknown, run, endedAt }              )                            {
    if (whyUnknown !== undefined) return whyUnknown;
    if (hasSucceeded || endedAt !== undefined || run === undefined) return !hasSucceeded;
    const isSuccess = await this.#question.history.order.hasSucceeded(run);
    return isSuccess === undefined ? `How the deploy of commit ${(0,text_text/* shortCommit */.Ax)(commit)} ended can't be read.` : !isSuccess;
  }

  /** The last deploy failed, and what it found is live: whoever deployed that counts. */
  async #asFound({ from, ...record }              )                   {
    const { menu } = this.#question;
    if (from === undefined) return { behind: { menu } };
    return (await this.#newerThanRun({ ...record, commit: from }, true)) ?? { behind: { menu, commit: from } };
  }

  /** The menu was deployed from a newer commit than this run's: it is left alone, unless a person asked for this run after that. */
  async #newerThanRun({ commit, endedAt }              , isDesired         )                               {
    const { menu, history, isDeploy } = this.#question;
    if (!isDeploy) return undefined;
    const isNewer = await history.order.isNewer(commit);
    if (isNewer === false) return undefined;
    if (isNewer === undefined) return { unordered: { menu, commit } };
    const isDecision = isDesired && endedAt !== undefined && (await history.order.wasRequestedAfter(endedAt)) === true;
    return isDecision ? { behind: { menu, commit, takesBack: commit } } : { overtaken: { menu, commit } };
  }

  /** No deploy of this menu is on record: the commits that may have been deployed last stand in. */
  async *#byCommits()                  {
    const { menu, history, isDeploy } = this.#question;
    const tip = isDeploy ? await history.menus.atNewerTip(this.#subject) : undefined;
    if (tip !== undefined && (await this.#isLive(tip.menu))) return this.#overtakenBy(tip.commit);
    for await (const committed of history.menus.atBases(this.#subject)) {
      if (!(await this.#isLive(committed.menu))) continue;
      const isOlder = !isDeploy || (await history.order.isNewer(committed.commit)) === false;
      return isOlder ? { behind: { menu, commit: committed.commit } } : this.#overtakenBy(committed.commit);
    }
    return yield* this.#sinceLastCommit();
  }

  /** No commit that may have been deployed last is live. */
  async *#sinceLastCommit()                  {
    const { menu, history, plan } = this.#question;
    const base = await history.menus.lastDeployed(this.#subject);
    if (base === undefined)
      return (await history.menus.isNew(this.#subject)) ? { drifted: { menu, known: plan.desired, isNew: true } } : yield* this.#unknown();
    if (base.provenAt === undefined) return yield* this.#sinceDeployed(base);
    // A run succeeds, too, if it leaves a menu alone for a newer commit.
    const isNewest = (await history.order.isNewest()) === true;
    if (isNewest && !(await this.#mayBeOvertaken(base))) return yield* this.#sinceDeployed(base);
    this.#whyUnknown ??= isNewest ? maybeLeftAlone(base) : NEWER_UNKNOWN;
    return yield* this.#sinceDeployed({ menu: base.menu, commit: base.commit });
  }

  /** Whether the run whose success stands in for a record may have left the menu alone for a newer commit. */
  async #mayBeOvertaken({ commit, besides = [] }               )                   {
    const { order } = this.#question.history;
    for (const other of besides) if ((await order.isAncestor(commit, other)) !== false) return true;
    return false;
  }

  /** The menu is live as a commit has it that is not older than this run's, as far as git and GitHub tell. */
  async #overtakenBy(commit        )                   {
    const { menu, history } = this.#question;
    return (await history.order.isNewer(commit)) === true ? { overtaken: { menu, commit } } : { unordered: { menu, commit } };
  }

  /** Live differs from the menu that was deployed last. */
  async *#sinceDeployed({ menu: deployedMenu, commit, provenAt }               )                  {
    const { menu, plan } = this.#question;
    const deployed = yield* this.#deployed(deployedMenu);
    if (deployed === undefined) return yield* this.#unknown();
    const takenOver = isTakenOver(deployed, plan, menu.nodeId);
    if (takenOver) return { behind: { menu, commit, takenOver: deployed.content } };
    return provenAt === undefined ? this.#maybeEdited(commit, deployed) : this.#edited(commit, deployed);
  }

  /** Live is not what was deployed last. If another commit's menu is live, that is told, but excuses nothing. */
  async #edited(commit        , { menu: deployed, content }              )                   {
    const { menu, history } = this.#question;
    const { liveCommit } = await this.#searchOlder(deployed);
    const isStepBack = liveCommit !== undefined && (await history.order.isAncestor(liveCommit, commit)) === true;
    return { drifted: { menu, known: content, commit, isStepBack, ...(0,json/* present */.Eb)({ liveCommit }) } };
  }

  /** Live is not what only stands in for the last deploy: it may never have been deployed. */
  async #maybeEdited(commit        , { menu: deployed, content }              )                   {
    const { liveCommit, reason } = await this.#searchOlder(deployed);
    const unknown =
      this.#whyUnknown ?? notDeployedSince(liveCommit) ?? reason ?? `${NOTHING_SHOWS} that commit \`${(0,text_text/* shortCommit */.Ax)(commit)}\` was deployed.`;
    return { drifted: { menu: this.#question.menu, known: content, commit, unknown, ...(0,json/* present */.Eb)({ liveCommit }) } };
  }

  /** What was deployed last is unknown, or can't be compared with live: then live may be anything. */
  async *#unknown()                  {
    const { menu, plan } = this.#question;
    const { liveCommit, newest, reason } = await this.#searchOlder(menu);
    const known = newest === undefined || newest.commit === liveCommit ? undefined : yield* this.#deployed(newest.menu);
    const shown = known === undefined ? { known: plan.desired } : { known: known.content, ...(0,json/* present */.Eb)({ commit: newest?.commit }) };
    const unknown = this.#whyUnknown ?? notDeployedSince(liveCommit) ?? reason ?? `${NOTHING_SHOWS} what was deployed last.`;
    return { drifted: { menu, ...shown, unknown, ...(0,json/* present */.Eb)({ liveCommit }) } };
  }

  /**
   * Searches the committed versions for live, newest first.
   *
   * @param later a version since: one that leaves more open than it says nothing of what differs, so it is not what is live
   */
  async #searchOlder(later      )                                                                            {
    const { plan, history } = this.#question;
    const older = history.menus.older(this.#subject);
    let newest                           ;
    for (;;) {
      const { done, value } = await older.next();
      if (done === true) return (0,json/* present */.Eb)({ newest, reason: value.kind === 'cut' ? value.reason : undefined });
      newest ??= value;
      const isPrecise = coversLaterVersions(value.menu, [later], plan.live.content.traits);
      if (isPrecise && (await this.#isLive(value.menu))) return { newest, liveCommit: value.commit };
    }
  }

  async #isLive(committed      )                   {
    const { plan, queuesFor } = this.#question;
    const menu = this.#withPresentName(committed);
    const { queues, error } = await queuesFor(plan.live, menu);
    if (error === undefined) return drift_isLive(plan.live, menu, queues);
    this.#whyUnknown = `A committed version leads to a queue by its name, and the queues can't be listed: ${error.message}`;
    return false;
  }

  /** The flow with a committed version of the menu; undefined if that can't be planned any more. */
  async *#deployed(committed      )                                   {
    const { plan, queuesFor } = this.#question;
    const menu = this.#withPresentName(committed);
    const { queues, error } = await queuesFor(plan.live, menu);
    const { content, problems } = yield { menu, queues };
    if (error === undefined && problems.length === 0) return { menu, content };
    const lost = problems.find(({ code }) => code.startsWith('queue-'));
    if (lost !== undefined) this.#whyUnknown ??= `What was deployed last can't be compared any more: ${lost.message}`;
    return undefined;
  }

  /** A file may have named the same menu by refId earlier, and by name now. */
  #withPresentName(committed      )       {
    return { ...committed, nodeId: this.#question.menu.nodeId };
  }
}

/** Why live may be no one's edit, but what a deploy beside the last one left. */
function maybeLeftBy(record                          )                     {
  return record && `Live is what the deploy of commit \`${(0,text_text/* shortCommit */.Ax)(record.commit)}\` left.`;
}

/** Why live may be what a deploy found, and no one's edit since. */
function whatItFound({ commit }              , hasFailed               )         {
  return hasFailed === true
    ? `The deploy of commit \`${(0,text_text/* shortCommit */.Ax)(commit)}\` failed, and what it found was not deployed from git: that may be live.`
    : `${hasFailed} If it failed, live is what it found.`;
}

const NOTHING_SHOWS = 'No deploy record and no successful run shows';
const NEWER_UNKNOWN = `${NOTHING_SHOWS} whether a newer commit than this run's was deployed.`;

function maybeLeftAlone({ commit }               )         {
  return `The run of commit \`${(0,text_text/* shortCommit */.Ax)(commit)}\` succeeded, but a run of another commit waited: it may have left the menu alone.`;
}

/** Why live may be what an older commit says although no one has put that back. */
function notDeployedSince(liveCommit                    )                     {
  if (liveCommit === undefined) return undefined;
  const commit = (0,text_text/* shortCommit */.Ax)(liveCommit);
  const shows = 'no deploy record and no successful run shows that a later one was deployed';
  return `Live is what commit \`${commit}\` says, and ${shows}.`;
}

// EXTERNAL MODULE: ./build/menu-file/duplicates.js
var duplicates = __webpack_require__(34885);
// EXTERNAL MODULE: ./build/model/run-error.js
var run_error = __webpack_require__(94924);
;// CONCATENATED MODULE: ./build/flows/call-routes.js

                                             
                                                      

                                                    
                                             

/* Which phone numbers reach the flows of a plan. No decision depends on it: if the org can't be asked, the plan leaves it out. */

/** What the org is asked, and how. */
                      
                                        
                      
                                                           
                                                                   
                                       
 

/** The type of the flows that a call route can name, as Architect's YAML calls it. */
const INBOUND_CALL = 'inboundCall';

/** The flows that a plan changes, with the phone numbers that reach them. The call routes are listed at most once. Never throws. */
async function withCallRoutes({ org, mode, cancellation, log }            , runs                    )                              {
  if (mode !== 'plan' || cancellation.isRequested || !runs.some(isAskedAbout)) return runs;
  try {
    const routes = await org.callRoutes();
    return runs.map((run) => (isAskedAbout(run) ? { ...run, reachedBy: reachOf(run.plan.live.id, routes) } : run));
  } catch (error) {
    log(`Phone numbers aren't shown: ${(0,run_error/* toReportedError */.z)(error).message}`);
    return runs;
  }
}

function isAskedAbout(run         )                                                   {
  return run.plan !== undefined && run.plan.changed.length > 0 && run.plan.live.content.flowType === INBOUND_CALL;
}

/** The call routes that lead to a flow. A route without a schedule has no opening hours. */
function reachOf(flowId        , routes                      )              {
  return routes.flatMap(({ name, numbers, flows, hasSchedule }) => {
    const hours = flows.filter(({ id }) => (0,model_ids/* sameId */.s)(id, flowId)).map((flow) => flow.hours);
    return hours.length === 0 || numbers.length === 0 ? [] : [{ ivr: name, numbers, hours: hasSchedule ? hours : [] }];
  });
}

;// CONCATENATED MODULE: ./build/flows/earlier-versions.js
                                                                             

                                                                           
                                                 
                                                         


/** The most versions that a removed key is looked for in. Each costs an export. */
const MAX_VERSIONS = 10;
/** The most committed versions of a menu file that are read to tell a reverted key from a new one. Each can cost a request. */
const MAX_COMMITTED = 10;

/**
 * Reads the published versions before the live one until they have every key that the menus want back, at most ten. Most plans want none,
 * and then nothing is read. A version that cannot be read ends the search: an older one may hold the key as it was before a later change.
 *
 * @returns undefined if no key is wanted back
 */
async function earlierVersions(
  live          ,
  menus                 ,
  store                            ,
  history                            ,
)                                       {
  const reverted = await revertedOptions(live, menus, history);
  const isMissing = (versions                           )          => live.content.needsOlder(menus, versions, reverted);
  if (!isMissing([])) return undefined;
  const versions                   = [];
  try {
    for await (const version of store.earlier(live)) {
      versions.push(version);
      if (!isMissing(versions)) return { versions };
      if (versions.length === MAX_VERSIONS) return { versions, end: `No more than ${MAX_VERSIONS} versions are read.` };
    }
  } catch (error) {
    return { versions, end: (0,model_store/* asStoreError */.gp)(error).message };
  }
  return { versions };
}

/**
 * The options whose keys the live menu doesn't have, and which git had, removed and has again. Their choices can have been more than a menu
 * file says, such as a task. An API without a version history keeps no choices that a file can't say.
 */
async function revertedOptions(live          , menus                 , history                            )                           {
  const reverted = new Set            ();
  if (!live.content.traits.keepsVersionHistory) return reverted;
  for (const menu of menus) {
    const keys = new Set(live.content.writtenMenu(menu.nodeId, undefined)?.options.map(({ key }) => key));
    const added = menu.options.filter(({ key, target }) => !keys.has(key) && target.kind !== 'unchanged');
    if (keys.size === 0 || added.length === 0) continue;
    const versions = await committedVersions(history.older((0,last_deploy/* subjectOf */.et)(live, menu), true));
    for (const option of added) if (isReverted(live, option, versions)) reverted.add(option);
  }
  return reverted;
}

async function committedVersions(older                                        )                  {
  const menus         = [];
  for await (const { menu } of older) if (menus.push(menu) === MAX_COMMITTED) break;
  return menus;
}

/** Whether a version without the key lies between the present option and an older one with the same target. */
function isReverted({ content }          , { key, target }            , versions                 )          {
  const options = versions.map((menu) => menu.options.find((option) => option.key === key));
  const removal = options.indexOf(undefined);
  return removal !== -1 && options.slice(removal).some((was) => was !== undefined && content.isSameTarget(was.target, target, undefined));
}

;// CONCATENATED MODULE: ./build/flows/graphs.js
                                                        
                                                                             


                                             

/** How calls get through a flow, for whoever wants to dial it. */
                             
                          
                        
                             
                             
                                                                                     
                             
                                                  
                                                                                       
 

/**
 * The flows of a run, with everything that calls pass.
 *
 * @param names the queues' names, by id
 */
function graphsOf(runs                    , tests                      , names                             )               {
  return runs.flatMap(({ plan, tests: results = [] })               => {
    if (plan === undefined) return [];
    const { live, desired, changed, problems } = plan;
    const hasChange = changed.length > 0 && problems.length === 0;
    const own = tests.filter(({ flow }) => (0,model_ids/* isOfFlow */.im)(flow, live)).flatMap(({ calls }) => calls);
    return [
      {
        flowId: live.id,
        name: live.name,
        before: live.content.callGraph(names),
        ...(0,json/* present */.Eb)({ after: hasChange ? desired.callGraph(names) : undefined }),
        calls: own.map((call) => ({ call, ...(0,json/* present */.Eb)({ result: results.find(({ at }) => isSamePlace(at, call.at)) }) })),
      },
    ];
  });
}

function isSamePlace(one                , other                )          {
  return one.path === other.path && one.line === other.line && one.column === other.column;
}

// EXTERNAL MODULE: ./build/flows/limit-flows.js
var limit_flows = __webpack_require__(99357);
;// CONCATENATED MODULE: ./build/flows/left-out-flows.js


                                             

                                          

/*
 * A push reads the flows of the files that it has changed. The input `flows` can name one of the others, whose file names it the other way:
 * by its id instead of its name. A name that was mistyped looks the same, so the org is asked.
 */

/**
 * Checks the lines of the limit that mean none of the flows that were read.
 *
 * @param others the flows of the menu files that this run is not about
 * @throws RunError `flows.unmatched`
 */
async function checkLeftOut(work          , read                    , others                    )                {
  // A flow that this run is about and could not be read may be the one. Its own error is told.
  const open = work.limit.filter((entry) => read.every((run) => (0,limit_flows.isMeantBy)(run, entry) === false));
  const unmatched           = [];
  for (const entry of open) {
    const isKnown = others.some((run) => (0,limit_flows.isMeantBy)(run, entry) === true);
    if (!isKnown && !(await isOneOf(work, others, entry))) unmatched.push(entry);
  }
  if (unmatched.length > 0) throw (0,limit_flows.unmatchedError)(unmatched, [...read, ...others]);
}

/** Whether a line means one of the flows. If that can't be determined, it may. */
async function isOneOf(work          , flows                    , entry        )                   {
  try {
    return await (model_ids/* GUID */.Sm.test(entry) ? hasId(work, flows, entry) : hasName(work, flows, entry));
  } catch (error) {
    if (!(error instanceof model_store/* StoreError */.AD)) throw error;
    work.log(`Can't tell whether a menu file describes ${JSON.stringify(entry)}, which \`flows\` names: ${error.message}`);
    return true;
  }
}

async function hasId({ org }          , flows                    , wanted        )                   {
  for (const { reference } of flows) {
    if (reference.kind !== 'name') continue;
    const id = await idOf(org, reference.name, reference.divisionId);
    if (id !== undefined && (0,model_ids/* sameId */.s)(id, wanted)) return true;
  }
  return false;
}

async function hasName({ org }          , flows                    , name        )                   {
  const ids = flows.flatMap(({ flowId }) => flowId ?? []);
  if (ids.length === 0) return false;
  try {
    const found = await idOf(org, name, undefined);
    return found !== undefined && ids.some((id) => (0,model_ids/* sameId */.s)(id, found));
  } catch (error) {
    if (!(error instanceof model_store/* StoreError */.AD)) throw error;
  }
  // Flows can't be found by this name: each flow says its own.
  for (const id of ids) if ((await org.store.read(id)).name === name) return true;
  return false;
}

/** The id of the flow with this name; undefined if there is none. */
async function idOf({ findFlow }                 , name        , divisionId                    )                              {
  try {
    return await findFlow(name, divisionId);
  } catch (error) {
    if (error instanceof model_store/* StoreError */.AD && error.code === 'flow.not.found') return undefined;
    throw error;
  }
}

;// CONCATENATED MODULE: ./build/flows/live-files.js
                                                     
                                                                   
                                                 

                                             
                                                         
                                                   
                                          

/** Problems of a menu file that only someone who knows the live menu can fix. */
const NEEDS_LIVE                      = new Set                (['default-choice', 'nothing-to-keep', 'replace-needed']);

/**
 * Drift with each of its menus as a menu file that says what is live, so that a refused author can paste it. A run that deploys over drift
 * needs none. No request is made for it: only queues that the plan has listed have their names.
 */
function withLiveFiles(status             , live          , { liveFile, mode, onDrift }          , index            )              {
  if (status.drifted.length === 0 || (mode !== 'drift' && onDrift === 'overwrite')) return status;
  const source = sourceOf(live, index);
  return { ...status, drifted: status.drifted.map((one) => ({ ...one, ...(0,json/* present */.Eb)({ liveFile: liveFile(source, one.menu) }) })) };
}

/** What is live of the menus whose files can't be deployed because of it: their author may never have seen it. */
function liveFilesOf(
  { live, menus, problems }      ,
  { liveFile }          ,
  index            ,
)                                        {
  const paths = new Set(problems.flatMap(({ code, at }) => (NEEDS_LIVE.has(code) ? at.path : [])));
  const source = sourceOf(live, index);
  const files = menus.flatMap((menu) => {
    const file = paths.has(menu.path) ? liveFile(source, menu) : undefined;
    return file === undefined ? [] : [{ menu: menu.nodeId, path: menu.path, line: menu.at.nodeId.line, liveFile: file }];
  });
  return files.length === 0 ? undefined : files;
}

function sourceOf(live          , index            )                                      {
  return { live, queues: index.names.size === 0 ? undefined : index.queues };
}

// EXTERNAL MODULE: ./build/call-flow/overview.js
var overview = __webpack_require__(13633);
// EXTERNAL MODULE: ./build/call-flow/paths.js
var call_flow_paths = __webpack_require__(69888);
// EXTERNAL MODULE: ./build/call-flow/queue-facts.js
var queue_facts = __webpack_require__(76285);
// EXTERNAL MODULE: ./node_modules/p-queue/dist/index.js + 2 modules
var dist = __webpack_require__(57814);
;// CONCATENATED MODULE: ./build/flows/queue-details.js




                                                        
                                                       

                                             
                                           
                                                 

                                             
                                                   

/* What a plan's reader should know about its queues. No decision depends on it: if the org can't be asked, the plan leaves it out. */

/** What is known about queues beyond what a plan needs. */
                               
                                                  
                                              
                                                                                            
                                                                                      
 

/** What the org is asked about queues, and how. */
                             
                                                       
                      
                                            
                               
                                                           
                                                                            
                                       
 

/** The most queues whose names one run asks for. */
const MAX_NAMES = 500;
/** The most queues whose members one run asks for. */
const MAX_QUEUES = 200;

/**
 * Asks for the names of the queues in the plans, also in drift mode. For a plan, it also asks whether the queues that the keys of changed
 * menus lead to have members. Never throws.
 */
async function askQueueDetails(query            , runs                    , index            )                        {
  const { mode, cancellation, log } = query;
  if ((mode !== 'plan' && mode !== 'drift') || cancellation.isRequested) return namesOnly(index);
  try {
    const changed = runs.filter(({ plan }) => plan !== undefined && plan.changed.length > 0);
    const { names, absent } = await askNames(query, changed, index);
    // If the queues could not be listed, for lack of a permission or an answer, the next question would fail, too.
    if (mode === 'drift' || absent === undefined) return namesOnly({ names });
    const planned = changed.filter(({ outcome }) => outcome?.status === 'planned');
    const ids = planned.flatMap((run) => queuesReached(run, index.queues));
    const facts = await askMembers(query, [...new Set(ids)], absent);
    return { names, factOf: (flow, reference) => facts.get(queue_details_idOf(flow, reference, index.queues) ?? '') };
  } catch (error) {
    log(`This plan has no queue details: ${(0,run_error/* toReportedError */.z)(error).message}`);
    return namesOnly(index);
  }
}

function namesOnly({ names }                           )               {
  return { names, factOf: () => undefined };
}

/** A queue's id, in lower case; undefined if it is unknown. */
function queue_details_idOf({ traits }                             , reference        , queues        )                     {
  const found = traits.namesQueuesById ? { id: reference } : queues.byName(reference);
  return 'id' in found && model_ids/* GUID */.Sm.test(found.id) ? (0,model_ids/* normalizeId */.XB)(found.id) : undefined;
}

/** The ids of the queues that the keys of a flow's changed menus lead to after the change. */
function queuesReached({ plan }         , queues        )           {
  if (plan === undefined) return [];
  const { desired, changed } = plan;
  return queuesBehind(desired, changed).flatMap((reference) => queue_details_idOf(desired, reference, queues) ?? []);
}

/** The queues that keys of these menus lead to, as the flow names them. */
function queuesBehind(content             , menus                   )           {
  const paths = call_flow_paths/* CallPaths */.N.of(graphOf(content));
  return menus.flatMap((menu) => (0,queue_facts/* queuesOfKeys */.OS)(paths, content.callNodeId(menu) ?? ''));
}

/** The same for all graphs, so that what does not change is not made again. */
const NO_NAMES                              = new Map();

/** A flow's call graph. Empty if it can't be made, because then no call flow is shown. */
function graphOf(content             )            {
  try {
    return (0,overview/* overviewOf */.b)(content.callGraph(NO_NAMES));
  } catch {
    return { nodes: [], edges: [] };
  }
}

/** What the org says about ids of queues. */
                      
                                            
                                              
                                                                                                                 
                                                   
 

/** The names of the queues that the reports of these flows show. Queues without a known name are shown by id. Never throws. */
async function askNames({ org, log }            , runs                    , { names: listed, queues }            )                      {
  const names = new Map(listed);
  const unknown           = [];
  for (const id of new Set(runs.flatMap(idsShown))) {
    const name = queues.nameOf(id);
    if (name === undefined) unknown.push(id);
    else names.set(id, name);
  }
  const all = [...new Set(unknown.map(model_ids/* normalizeId */.XB))];
  const asked = all.slice(0, MAX_NAMES);
  const left = all.length - asked.length;
  if (left > 0) log(`${left} of ${all.length} queues are shown by ID: a run looks up at most ${MAX_NAMES} names.`);
  if (asked.length === 0) return { names, absent: new Set() };
  try {
    const found = new Map((await org.queuesById(asked)).map(({ id, name }) => [(0,model_ids/* normalizeId */.XB)(id), name]));
    for (const id of unknown) {
      const name = found.get((0,model_ids/* normalizeId */.XB)(id));
      if (name !== undefined) names.set(id, name);
    }
    return { names, absent: new Set(asked.filter((id) => !found.has(id))) };
  } catch (error) {
    log(`Queues are shown by ID: ${(0,run_error/* toReportedError */.z)(error).message}`);
    return { names, absent: undefined };
  }
}

/**
 * The ids of the queues in a flow's tables and call flow, those that the changed menus' keys lead to first. There are none
 * if the flow names its queues.
 */
function idsShown({ plan, driftStatus }         )           {
  if (plan === undefined || !plan.desired.traits.namesQueuesById) return [];
  const contents = new Set([plan.desired, plan.live.content, ...(driftStatus?.drifted ?? []).map(({ known }) => known)]);
  const shown = [...contents].flatMap((content) => graphOf(content).nodes).filter(({ kind }) => kind === 'queue' || kind === 'voicemail');
  return [...queuesBehind(plan.desired, plan.changed), ...shown.map(({ name }) => name)].filter((id) => model_ids/* GUID */.Sm.test(id));
}

/**
 * Asks for each queue whether it has members. Never throws: nothing is claimed about a queue that the org can't be asked about.
 *
 * @param ids of the queues, in lower case, each once
 * @param absent the ids that the org does not list
 */
async function askMembers(
  { org, concurrency, cancellation, log }            ,
  ids                   ,
  absent                     ,
)                                          {
  const facts = new Map                   ();
  const [first, ...others] = ids.slice(0, MAX_QUEUES);
  if (ids.length > MAX_QUEUES)
    log(`The members of ${ids.length - MAX_QUEUES} queues weren't checked: a run checks at most ${MAX_QUEUES} queues.`);
  let end                                  ;
  const ask = async (id        )                => {
    if (end !== undefined || cancellation.isRequested) return;
    try {
      const fact = await askFact(org, id, absent);
      if (fact !== undefined) facts.set(id, fact);
    } catch (error) {
      const { status, message } = (0,run_error/* toReportedError */.z)(error);
      // What fails after several tries would also fail for the next queue, and a plan must not wait for it.
      if (end === undefined) log(`Queue members weren't checked: ${message}`);
      if (end !== 'refused') end = status === 403 ? 'refused' : 'failed';
    }
  };
  // The first queue is asked about alone: if that is not permitted, no other request is sent.
  if (first !== undefined) await ask(first);
  const queue = new dist/* default */.Ay({ concurrency });
  await queue.addAll(others.map((id) => () => ask(id)));
  // With only some of the answers, the claims would depend on which of them came first.
  return end === 'refused' ? new Map() : facts;
}

/** @returns undefined if the org doesn't say. A 404 alone may also mean that the API has no such endpoint. */
async function askFact(org                   , id        , absent                     )                                 {
  try {
    const hasMembers = await org.hasMembers(id);
    if (hasMembers === undefined) return undefined;
    return hasMembers ? 'staffed' : 'empty';
  } catch (error) {
    if ((0,run_error/* toReportedError */.z)(error).status !== 404) throw error;
    return absent.has(id) ? 'missing' : undefined;
  }
}

;// CONCATENATED MODULE: ./build/flows/live-queues.js



                                                       






                                          

/* A drift check also asks whether the queues that managed keys lead to can take calls. If the org can't be asked, nothing is claimed. */

/** A queue that a key of a managed menu leads to, by the name or id that the flow uses. */
                    
                        
                       
                         
 

                                                                

/** The questions of one drift check. Each queue is asked about once, however many keys lead to it. */
class LiveQueues {
           #work           ;
           #facts = new Map                                        ();
  /** Queues by their ids, and whether the org lists them. */
           #listed = new Map                 ();
  #isOver = false;

  constructor(work           ) {
    this.#work = work;
  }

  /** The error of a flow whose keys lead to queues that take no calls. Never throws: without an answer, the question is left out. */
  async errorOf({ live, menus }      )                                     {
    const lost           = [];
    const all = keyQueues(live.content, (0,model_plan/* menusOf */.Mw)({ menus }));
    if (live.content.traits.namesQueuesById) await this.#ask(() => this.#list(all.map(({ queue }) => queue)));
    for (const { menu, key, queue } of all) {
      const fact = await this.#ask(() => this.#factOf(live.content, queue));
      if (fact === 'empty') lost.push(`Key ${key} of the menu "${menu}" leads to the queue "${queue}", which has no members.`);
      if (fact === 'missing')
        lost.push(
          `Key ${key} of the menu "${menu}" leads to the queue "${queue}", which doesn't exist, or which this OAuth client can't see.`,
        );
    }
    if (lost.length === 0) return undefined;
    return { code: 'queue.unattended', message: lost.join(' '), hint: "Add members to the queue, or change the key's target." };
  }

  /** The answer to a question. After the first one without an answer, none is asked any more. */
  async #ask   (question                  )                         {
    const { cancellation, log } = this.#work;
    if (this.#isOver || cancellation.isRequested) return undefined;
    try {
      return await question();
    } catch (error) {
      if (!this.#isOver) log(`Couldn't check whether the queues behind the keys take calls: ${(0,run_error/* toReportedError */.z)(error).message}`);
      this.#isOver = true;
      return undefined;
    }
  }

  /** Asks once for all queues of a flow that are not known yet. */
  async #list(queues                   )                {
    const ids = new Set(queues.filter((queue) => model_ids/* GUID */.Sm.test(queue)).map((queue) => (0,model_ids/* normalizeId */.XB)(queue)));
    const asked = [...ids].filter((id) => !this.#listed.has(id));
    if (asked.length === 0) return;
    const found = new Set((await this.#work.org.queuesById(asked)).map(({ id }) => (0,model_ids/* normalizeId */.XB)(id)));
    for (const id of asked) this.#listed.set(id, found.has(id));
  }

  async #factOf({ traits }             , queue        )                                 {
    const fact = this.#facts.get(queue) ?? (traits.namesQueuesById ? this.#factById(queue) : factByName(this.#work.org, queue));
    this.#facts.set(queue, fact);
    return fact;
  }

  async #factById(reference        )                                 {
    const id = (0,model_ids/* normalizeId */.XB)(reference);
    const isListed = this.#listed.get(id);
    return isListed === undefined ? undefined : askFact(this.#work.org, id, new Set(isListed ? [] : [id]));
  }
}

async function factByName(org                  , name        )                                 {
  const { queues, error } = await (0,queue_index/* wholeQueueIndex */.P$)(org);
  if (error !== undefined) throw new model_store/* StoreError */.AD({ ...error, fate: 'refused' });
  const found = queues.byName(name);
  if ('id' in found) return model_ids/* GUID */.Sm.test(found.id) ? askFact(org, (0,model_ids/* normalizeId */.XB)(found.id), new Set()) : undefined;
  return found.matches === 0 ? 'missing' : undefined;
}

/**
 * The queues that keys of these menus lead to, key by key: by themselves, or as their menu file names them. A task can ask something before
 * it transfers to its one queue.
 */
function keyQueues(content             , menus                   )             {
  const paths = call_flow_paths/* CallPaths */.N.of((0,overview/* overviewOf */.b)(content.callGraph(new Map())));
  const found = menus.flatMap((menu) => {
    const ways = paths.from(content.callNodeId(menu) ?? '').flatMap((edge) => {
      const { way } = edge;
      return way.how === 'key' && way.isGlobal !== true ? (0,queue_facts/* queuesOfKey */.xZ)(paths, edge).map((queue) => ({ menu, key: way.key, queue })) : [];
    });
    const options = content.writtenMenu(menu, undefined)?.options ?? [];
    const named = options.flatMap(({ key, target }) => (target.kind === 'queue' ? [{ menu, key, queue: target.name }] : []));
    return [...ways, ...named];
  });
  return [...new Map(found.map((one) => [JSON.stringify([one.menu, one.key, one.queue]), one])).values()];
}

// EXTERNAL MODULE: ./build/flows/picture.js
var picture = __webpack_require__(4084);
// EXTERNAL MODULE: ./build/report/wording/sentence.js
var wording_sentence = __webpack_require__(62967);
// EXTERNAL MODULE: ./build/report/wording/warnings.js + 1 modules
var warnings = __webpack_require__(41147);
;// CONCATENATED MODULE: ./build/flows/since-approval.js

                                             
                                                            


                                                                           




                                                       


                                          

/*
 * What a reviewer has not seen: the pull request has other commits than the one that was approved. Nothing keeps the plan of that commit,
 * so its menu files are planned again, on what is live now. No decision depends on it.
 */

/** What plans of several flows are compared with. */
                               
                                                                                                  
                             
                                 
 

/** The planned flows with what is new in them since the approval, if there is one of another commit. Never throws. */
async function withApproval({ work, index, details }              , runs                    )                              {
  const { mode, approval, cancellation, log } = work;
  if (mode !== 'plan' || approval === undefined || cancellation.isRequested || !runs.some(isPlanned)) return runs;
  try {
    const approved = await approval();
    if (approved === undefined) return runs;
    const told            = [];
    // One after the other: each may start git.
    for (const run of runs)
      told.push(
        isPlanned(run) ? { ...run, sinceApproval: { ...approved, ...(await newIn(run, approved.commit, { work, index, details })) } } : run,
      );
    return told;
  } catch (error) {
    log(`What is new since the approval isn't shown: ${(0,run_error/* toReportedError */.z)(error).message}`);
    return runs;
  }
}

                                                                     

function isPlanned(run         )                 {
  return run.plan !== undefined && run.plan.changed.length > 0 && run.picture !== undefined;
}

async function newIn(run         , commit        , { work, index, details }              )                                                {
  const { plan, picture } = run;
  const approved = await approvedPlan(plan, commit, work, index);
  const views = picture.views.filter(({ nodeId }) => plan.changed.includes(nodeId));
  const menus = views.map((view)                    => {
    const isKnown = approved.menus.some(({ nodeId }) => nodeId === view.nodeId);
    const since = isKnown ? approved.desired.compareMenu(plan.desired, view.nodeId, details.names) : undefined;
    return { menu: view.nodeId, isKnown, ...newTo(view, since ?? view) };
  });
  return {
    menus: menus.filter((menu) => hasNews(menu)),
    knownWarnings: warningsIn({ ...run, menus: approved.menus, plan: approved }, details),
  };
}

/** The plan of the approved commit's menu files, as far as they have the menus and can be planned. */
async function approvedPlan(plan      , commit        , { org, history }                      , index            )                {
  const { live, earlier } = plan;
  const menus         = [];
  for (const menu of plan.menus) {
    const found = await history.menus.at(commit, menu.path, (0,last_deploy/* subjectOf */.et)(live, menu));
    // The file may have called the menu something else that means the same.
    if (found !== undefined) menus.push({ ...found.menu, nodeId: menu.nodeId });
  }
  const { queues } = live.content.needsQueues(menus) ? await (0,queue_index/* wholeQueueIndex */.P$)(org) : index;
  const made = (0,model_plan/* planFlow */.S1)(live, menus, queues, earlier);
  return made.problems.length === 0 ? made : (0,model_plan/* planFlow */.S1)(live, [], queues);
}

/** What is new of that which the plan changes. */
function newTo(view                , since                )                                                                 {
  const changed = new Set(view.rows.flatMap(({ key, sign }) => (sign === 'same' ? [] : [key])));
  return {
    rows: since.rows.filter(({ key, sign }) => sign !== 'same' && changed.has(key)),
    hasNewText: isReworded(view) && isReworded(since),
    hasNewOrder: view.reordered && since.reordered,
  };
}

function isReworded({ audio }                )          {
  return audio !== undefined && audio.before !== audio.after;
}

function hasNews({ rows, hasNewText, hasNewOrder }                   )          {
  return rows.length > 0 || hasNewText || hasNewOrder;
}

function warningsIn(run                                 , details              )           {
  const { outcome: _, tests: __, ...bare } = run;
  const drawn = (0,picture/* withPicture */.r)({ ...bare, outcome: (0,flow_run.planOutcome)(bare, 'plan') }, details);
  return (0,warnings/* warningsOf */.n)((0,report_flow/* reportFlow */.h)(drawn)).map(({ sentence }) => (0,wording_sentence/* textOf */.b6)(sentence()));
}

// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(69903);
;// CONCATENATED MODULE: ./build/flows/renamed-queues.js



                                                         
                                                 


                                          

/*
 * Menu files name queues, and so do the exports of flows. If a queue gets another name in the org, no one has edited a menu, and every menu
 * that leads there has the same problem. It is told once, with all lines to change.
 */

/** A problem that comes from a queue's new name. */
                   
                            
                        
                                          
                        
                                                                                                  
                             
 

/** The flows, with the problems of renamed queues told once. */
async function tellRenamedQueues(
  { allMenus, history }                                        ,
  runs                    ,
  queues        ,
)                              {
  const questions = runs.flatMap((run) => (run.plan?.problems ?? []).map((problem) => renamed(run, problem, { history, queues })));
  const found = (await Promise.all(questions)).filter((one) => one !== undefined);
  if (found.length === 0) return runs;
  const told = new Map(
    [...Map.groupBy(found, ({ name }) => name)].map(([name, same]) => [name, tell(name, same, { menus: allMenus, queues })]),
  );
  const nameOf = new Map(found.map(({ problem, name }) => [problem, name]));
  return runs.map((run) => withTold(run, nameOf, told));
}

/** @returns undefined if the problem has another cause, such as a misspelled name */
async function renamed(
  { plan }         ,
  problem         ,
  { history, queues }                                                         ,
)                               {
  const { queue } = problem;
  if (plan === undefined || queue?.live === undefined) return undefined;
  const { name, live: now } = queue;
  // The flow still has the name that the org has no longer.
  if (now === name) return { problem, name, isProven: false };
  const place = optionAt(plan.menus, problem);
  if (place === undefined || !('id' in queues.byName(now))) return undefined;
  const last = await (0,last_deploy/* lastDeployOf */.xd)(plan.live, place.menu, history);
  const deployed = last?.menu.options.find(({ key }) => key === place.option.key);
  return deployed !== undefined && namesQueue(deployed, queue) ? { problem, name, now, isProven: last?.isUnchanged === true } : undefined;
}

function optionAt(menus                 , { at }         )                                                                   {
  for (const menu of menus) {
    const option = menu.options.find(
      ({ at: { target } }) => menu.path === at.path && target.line === at.line && target.column === at.column,
    );
    if (option !== undefined) return { menu, option };
  }
  return undefined;
}

function namesQueue({ target }            , { name }              )          {
  return (target.kind === 'queue' && target.name === name) || (target.kind === 'id' && target.id === name);
}

/** The one problem of a queue, at the first of its places. */
function tell(
  name        ,
  found                    ,
  { menus, queues }                                                              ,
)          {
  const [first] = (0,diagnostic/* inReadingOrder */.g)(found.map(({ problem }) => problem));
  if (first === undefined) throw new TypeError('A queue without a problem is not told.');
  const [now, ...others] = new Set(found.map((one) => one.now));
  const places = placesOf(name, menus);
  const words =
    now === undefined || others.length > 0
      ? nameUnknown(name, places, queues)
      : nameKnown({ name, now, isProven: found.every(({ isProven }) => isProven) }, places);
  return { ...first, code: 'queue-renamed', ...words };
}

                                             

function nameUnknown(name        , places        , queues        )        {
  const meant = queues.byName(name);
  const question = 'near' in meant && meant.near.length > 0 ? ` ${(0,did_you_mean/* didYouMean */.au)(name, meant.near)}` : '';
  return {
    message: `This OAuth client no longer sees a queue "${name}": it was renamed, deleted or moved to another division.`,
    hint: `Give the queue's current name in ${places}.${question}`,
  };
}

function nameKnown(
  { name, now, isProven }                                                                             ,
  places        ,
)        {
  const proven = `The queue "${name}" is called "${now}" now. No one has edited the flow since it was deployed.`;
  const likely = `Queue "${name}" no longer exists, and the live flow leads to "${now}" instead: the queue was probably renamed.`;
  return { message: isProven ? proven : likely, hint: `Write "${now}" instead of "${name}" in ${places}.` };
}

/** The most files that a hint lists. */
const MAX_FILES = 20;

/** Where menu files name a queue: `ivr/main.yml` (lines 6, 14), … */
function placesOf(name        , menus                 )         {
  const lines = menus.flatMap(({ path, options }) =>
    options.filter((option) => namesQueue(option, { name })).map(({ at }) => ({ path, line: at.target.line })),
  );
  const files = [...Map.groupBy(lines, ({ path }) => path)].map(([path, same]) => {
    const numbers = same.map(({ line }) => line).toSorted((a, b) => a - b);
    return `\`${path}\` (${numbers.length === 1 ? 'line' : 'lines'} ${numbers.join(', ')})`;
  });
  const more = files.length > MAX_FILES ? ` and ${files.length - MAX_FILES} more files` : '';
  return `${files.slice(0, MAX_FILES).join(', ')}${more}`;
}

/** The flow with each renamed queue told at its first place, and nowhere else. */
function withTold(run         , nameOf                              , told                              )          {
  const { plan } = run;
  if (plan === undefined || !plan.problems.some((problem) => nameOf.has(problem))) return run;
  const problems = plan.problems.flatMap((problem) => {
    const one = told.get(nameOf.get(problem) ?? '');
    if (one === undefined) return [problem];
    return renamed_queues_isSamePlace(one, problem) ? [one] : [];
  });
  const shorter = { ...run, plan: { ...plan, problems } };
  if (problems.length > 0) return shorter;
  const [name = ''] = plan.problems.flatMap((problem) => nameOf.get(problem) ?? []);
  return { ...shorter, outcome: (0,flow_run.unwritten)(run, 'rejected', (0,json/* present */.Eb)({ error: toldElsewhere(name, told.get(name)) })) };
}

function renamed_queues_isSamePlace({ at: a }         , { at: b }         )          {
  return a.path === b.path && a.line === b.line && a.column === b.column;
}

function toldElsewhere(name        , problem                     )                    {
  return (
    problem && {
      code: problem.code,
      message: `The queue "${name}" has another name: see \`${problem.at.path}\`, line ${problem.at.line}.`,
      hint: '',
    }
  );
}

;// CONCATENATED MODULE: ./build/flows/plan-flows.js

                                                     



                                                      


                                             

                                                 















                                          

/** Flows with their plans, and the queues that the plans were made with. */
                               
                                    
                          
                                                
                                           
 

/** Looks up, reads and plans each flow once, however many files and names describe it. */
async function planFlows(work          )                        {
  const { limit } = work;
  const named = (0,limit_flows.withinLimit)((0,flow_run.withTested)((0,flow_run.byReference)(work.menus), work.changedTests), limit);
  const found = (0,limit_flows.withinLimit)(byFlow(await (0,in_parallel/* inParallel */.HN)(work, named, (run) => resolve(work, run))), limit);
  const all = await (0,in_parallel/* inParallel */.HN)(work, found, (run) => readLive(work, run));
  const others = notRead(work, all);
  (0,limit_flows.checkLimit)([...all, ...others], limit);
  await checkLeftOut(work, all, others);
  const read = refuseDuplicates(work, (0,limit_flows.withinLimitAtLast)(all, limit));
  const index = await (0,queue_index/* queueIndexFor */.hh)(work.org, read);
  const liveQueues = new LiveQueues(work);
  const planned = await (0,in_parallel/* inParallel */.HN)(work, read, async (run) =>
    checkLive(work, await plan(work, withNotInGit(work, run), index), liveQueues),
  );
  const done = (await tellRenamedQueues(work, planned, index.queues)).map((run, at) => withOutcome(work, run, planned[at]));
  const told = await withCallRoutes(work, done);
  const details = await askQueueDetails(work, told, index);
  const draw = (run         )          => (0,picture/* withPicture */.r)(run, details);
  work.onGraphs?.(() => graphsOf(told, work.tests, details.names));
  const drawn = await withApproval({ work, index, details }, told.map(draw));
  return { runs: drawn, queues: index.queues, draw };
}

/** The flows of the other menu files, as far as it is not known that they were read: a flow that `flows` names may be one of them. */
function notRead({ allMenus, menus }          , runs                    )            {
  const chosen = new Set(menus);
  const live = runs.flatMap((run) => run.live ?? []);
  return (0,flow_run.byReference)(allMenus.filter((menu) => !chosen.has(menu))).filter(
    ({ reference }) => !live.some((flow) => (0,model_ids/* isOfFlow */.im)(reference, flow)),
  );
}

async function resolve({ org }          , run         )                   {
  if (run.reference.kind === 'id') return run;
  return { ...run, flowId: await org.findFlow(run.reference.name, run.reference.divisionId) };
}

/** Files can name one flow both by id and by name. It still gets one plan and one write. */
function byFlow(runs                    )            {
  const groups = Map.groupBy(runs, ({ flowId }) => flowId?.toLowerCase());
  return [...groups].flatMap(([flowId, group]) => {
    const [first] = group;
    if (flowId === undefined || first === undefined) return group;
    const times = group.flatMap(({ workedMs }) => workedMs ?? []);
    const workedMs = times.length === 0 ? undefined : times.reduce((sum, time) => sum + time, 0);
    return [{ ...first, menus: group.flatMap(({ menus }) => menus), ...(0,json/* present */.Eb)({ workedMs }) }];
  });
}

async function readLive({ org }          , run         )                   {
  return run.flowId === undefined ? run : { ...run, live: await org.store.read(run.flowId) };
}

/**
 * Refuses menus that are described twice: only now it is known which names and ids mean the same flow. Such a menu makes its file
 * invalid, so nothing at all is written.
 */
function refuseDuplicates(work          , runs                    )                     {
  const ids = new Map(runs.flatMap(({ menus, flowId }) => menus.map((menu) => [menu, flowId]         )));
  const checked = runs.map((run) => ({ run, problems: duplicatesIn(run, work.allMenus, (menu) => ids.get(menu)) }));
  if (checked.every(({ problems }) => problems.length === 0)) return runs;
  return checked.map(({ run, problems }) => {
    if (run.outcome !== undefined) return run;
    return (0,in_parallel/* reported */.Y6)(work, { ...run, outcome: problems.length > 0 ? (0,flow_run.duplicateOutcome)(run, problems) : (0,flow_run.unwritten)(run, 'skipped') });
  });
}

function duplicatesIn({ live }         , menus                 , flowIdOf                                    )                     {
  return live === undefined ? [] : (0,duplicates/* duplicateMenusOf */.l)(live, menus, flowIdOf, (menu) => live.content.menuId(menu));
}

/** The flow with the number of its menus that no menu file describes, whether or not the run is about that file. */
function withNotInGit({ allMenus }          , run         )          {
  const { live } = run;
  if (live === undefined) return run;
  const own = allMenus.filter(({ flow }) => (0,model_ids/* isOfFlow */.im)(flow, live));
  const described = new Set([...own, ...run.menus].map(({ nodeId }) => live.content.menuId(nodeId)));
  return { ...run, notInGit: live.content.menus().filter(({ nodeId }) => !described.has(live.content.menuId(nodeId))).length };
}

async function plan(work          , run         , index            )                   {
  const { org, mode, onDrift, history } = work;
  if (run.live === undefined) return run;
  if (index.error !== undefined && (0,queue_index/* needsQueues */.qv)(run)) return { ...run, outcome: (0,flow_run.failedOutcome)(run, index.error) };
  const earlier = await earlierVersions(run.live, run.menus, org.store, history.menus);
  const made = await validatePlan((0,model_plan/* planFlow */.S1)(run.live, run.menus, index.queues, earlier), org.store);
  const driftStatus = await driftStatusOf(made, work, index);
  const known = driftStatus === undefined ? made : await withMaker(made, driftStatus, org);
  const final = await planOf(known, driftStatus, work, index);
  const found = { driftStatus, tests: await testCalls(work, final, driftStatus), liveFiles: liveFilesOf(made, work, index) };
  const planned = { ...run, plan: final, onDrift, ...(0,json/* present */.Eb)(found) };
  // A queue that was renamed is told once for all flows, so this flow's outcome has to wait for the others' plans.
  return made.problems.some(({ queue }) => queue !== undefined) ? planned : { ...planned, outcome: (0,flow_run.planOutcome)(planned, mode) };
}

/**
 * In drift mode: a flow that is in sync still fails if a queue behind its keys takes no calls, and says so if it can't be deployed now.
 *
 * @param liveQueues the questions of this run
 */
async function checkLive({ mode }          , run         , liveQueues            )                   {
  const { plan: made, outcome } = run;
  if (mode !== 'drift' || made === undefined || outcome === undefined) return run;
  const { live, decided } = made;
  const standstill = live.standstill === undefined ? [] : [`${live.name} can't be deployed now: ${live.standstill}.`];
  const checked = { ...run, plan: { ...made, decided: [...standstill, ...decided] } };
  const error = outcome.status === 'in-sync' || outcome.status === 'planned' ? await liveQueues.errorOf(made) : undefined;
  return error === undefined ? checked : { ...checked, outcome: (0,flow_run.failedOutcome)(checked, error) };
}

/** A planned flow with its outcome, which is reported unless it was before. */
function withOutcome(work          , run         , before                     )          {
  if (run.plan === undefined || before?.outcome !== undefined) return run;
  return (0,in_parallel/* reported */.Y6)(work, { ...run, outcome: run.outcome ?? (0,flow_run.planOutcome)(run, work.mode) });
}

/** The plan with who made the live version, if the report names an edit outside git and the flow's head doesn't say. Costs a request. */
async function withMaker(made      , { drifted, behind }             , org                 )                {
  const { live } = made;
  const isEdited = drifted.some(({ isNew }) => isNew !== true) || behind.some(({ takenOver }) => takenOver !== undefined);
  if (!isEdited || live.made?.by !== undefined || !live.content.traits.keepsVersionHistory) return made;
  return { ...made, live: { ...live, made: { ...live.made, ...(await org.makerOf(live)) } } };
}

/** The plan without the menus that are left alone, with what a reader should know of the others. */
async function planOf(made      , driftStatus                         , { org, mode, tag }          , index            )                {
  if (driftStatus === undefined) return made;
  const { behind, overtaken, compared } = driftStatus;
  const left = new Set(overtaken.map(({ menu }) => menu));
  const remaining = made.menus.filter((menu) => !left.has(menu));
  const rest = left.size === 0 ? made : await validatePlan((0,model_plan/* planFlow */.S1)(made.live, remaining, index.queues, made.earlier), org.store);
  const decided = [
    ...(0,message/* behindNotices */.Yw)(behind, mode === 'drift', made.live),
    ...overtaken.map((menu) => (0,message/* overtakenNotice */.Mk)(menu)),
    ...(tag === undefined ? [] : (0,message/* comparedNotices */.nN)(compared, tag)),
  ];
  return { ...rest, decided };
}

/** What is known of the live menus that a plan would change. Skipped if the flow is in sync or cannot be changed anyway. */
async function driftStatusOf(made      , work          , index            )                                   {
  const { org, mode, history } = work;
  if (made.changed.length === 0 || made.problems.length > 0) return undefined;
  const status = await findDriftStatus(
    made,
    history,
    // Earlier versions may name queues even if the present one doesn't. Those that name none are compared without the org's queues.
    async (live, menu) => (live.content.needsQueues([menu]) ? (0,queue_index/* wholeQueueIndex */.P$)(org) : { queues: index.queues }),
    mode === 'deploy',
  );
  return withLiveFiles(status, made.live, work, index);
}

;// CONCATENATED MODULE: ./build/flows/run-flows.js
                                                     


                                             


                                          

/**
 * Plans every flow. Only when all are planned, it deploys those that can be: everything that can be wrong beforehand is known before the
 * first write. From then on, each flow is independent of the others, unless all of them are deployed or none.
 */
async function runFlows(work          )                        {
  const planned = await work.group('Plan', () => planFlows(work));
  const { runs } = planned;
  work.onPlan?.(planHash(runs));
  const deploy = ()                              => deployFlows(work, { ...planned, runs: approved(work, runs) });
  const ended = work.mode === 'deploy' ? await work.group('Deploy', deploy) : runs;
  return ended.map((run) => (0,report_flow/* reportFlow */.h)(run));
}

// EXTERNAL MODULE: ./build/flows/interrupted.js
var interrupted = __webpack_require__(98704);
// EXTERNAL MODULE: ./build/genesys/http/backoff.js
var backoff = __webpack_require__(19766);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
// EXTERNAL MODULE: ./build/journal/documents.js
var documents = __webpack_require__(23614);
;// CONCATENATED MODULE: ./build/journal/stored-plan.js
                                                       
                                                 
                                             
                                             
                                             

/** What the recovery of a flow needs of its plan. */
                             
                                   
                                                                    
                         
                                  
                                      
 

function storePlan({ live: { content, ...live }, desired, menus, changed }      )             {
  return { api: content.api, live: { ...live, raw: content.raw }, desired: desired.raw, menus, changed };
}

;// CONCATENATED MODULE: ./build/journal/journal.js
                                               
                                                


                                                
                                             

                                                                

                                              


/** The step's state, which the runner keeps for the end of the job. */
                     
                                               
 

/** What the run is going to do. */
                         
                                                                    
                             
                                                                           
                                
 

/**
 * What a run does to the flows, kept outside its process before each write. Facts and hashes are in the step's state, the flows' earlier
 * states in RUNNER_TEMP. If the process is killed, the end of the job knows which flows to check and what to restore.
 */
class Journal {
           #state           ;
           #temp        ;
           #clock                    ;
  #documents                       ;
  #flows                        = [];
           #plans = new Map              ();
           #entries = new Map               ();
           #reports = new Map                    ();

  /** @param temp RUNNER_TEMP */
  constructor(state           , temp        , clock                    ) {
    this.#state = state;
    this.#temp = temp;
    this.#clock = clock;
  }

  /** Whether there is a write whose result is unknown. */
  get isOpen()          {
    return [...this.#entries.values()].some(({ phase }) => phase !== 'done');
  }

  /**
   * All flows are planned.
   *
   * @throws StoreError `journal.failed`
   */
  begin({ report, isAllOrNone }        )       {
    this.#flows = report.flows;
    guarded(() => {
      this.#documents = documents/* Documents */.j.create(this.#temp);
      const head       = { folder: this.#documents.folder, run: this.#documents.keep('run', { report, isAllOrNone }) };
      this.#state.saveState('journal', JSON.stringify(head));
    });
  }

  /** The same store, but each write is noted in the journal before it is sent. */
  wrap(store           )            {
    return {
      read: (flowId) => store.read(flowId),
      readCurrent: (flowId) => store.readCurrent(flowId),
      earlier: (live) => store.earlier(live),
      isOwn: (flowId, version) => store.isOwn(flowId, version),
      validate: (content) => store.validate(content),
      write: async (plan) => {
        this.#writing(plan);
        return store.write(plan);
      },
      restore: async (plan, ownVersion) => {
        this.#restoring(plan, ownVersion);
        return store.restore(plan, ownVersion);
      },
    };
  }

  /**
   * A publish job is about to get its text.
   *
   * @throws StoreError `journal.failed`
   */
  job(flowId        , job        )       {
    const index = this.#indexOf(flowId);
    const entry = this.#entries.get(index);
    if (entry !== undefined) guarded(() => this.#set(index, { ...entry, job }));
  }

  /**
   * A flow has its outcome.
   *
   * @param undo how a deployed flow can be rolled back
   */
  done(report            , undo                     )       {
    const index = report.flow_id === null ? -1 : this.#indexOf(report.flow_id);
    const documents = this.#documents;
    if (index === -1 || documents === undefined) return;
    const before = this.#entries.get(index) ?? { flow: report.flow_id ?? '', phase: 'done', attempts: 0, at: this.#clock.now() };
    const { own: _, ...entry } = before;
    this.#reports.set(index, report);
    const place = [...this.#entries.values()].filter(({ phase }) => phase === 'done').length;
    try {
      const hash = documents.keep(`report-${index}`, report);
      this.#set(index, { ...entry, phase: 'done', place, report: hash, ...(0,json/* present */.Eb)({ own: undo?.version, answer: undo?.answer }) });
    } catch {
      // Without the kept report, the end of the job reads the flow once more, and finds the same.
      this.#entries.set(index, { ...entry, phase: 'done' });
    }
  }

  /** The flows with their progress so far, and the plans of those that were written. */
  get flows()                                                                                           {
    return this.#flows.map((flow, index) => {
      const report = this.#reports.get(index) ?? flow;
      return { report, ...(0,json/* present */.Eb)({ entry: this.#entries.get(index), plan: this.#plans.get(index) }) };
    });
  }

  /** The run left nothing open, so the end of the job needs no journal. */
  end()       {
    this.#documents?.remove();
  }

  #writing(plan      )       {
    const { live } = plan;
    const index = this.#indexOf(live.id);
    this.#plans.set(index, plan);
    guarded(() => {
      const hash = this.#documents?.keep(`plan-${index}`, storePlan(plan));
      const attempts = (this.#entries.get(index)?.attempts ?? 0) + 1;
      const entry        = { flow: live.id, phase: 'writing', version: live.version, attempts, at: this.#clock.now() };
      this.#set(index, { ...entry, ...(0,json/* present */.Eb)({ plan: hash }) });
    });
  }

  #restoring(plan      , own         )       {
    const index = this.#indexOf(plan.live.id);
    const { job: _, ...entry } = this.#entries.get(index) ?? { flow: plan.live.id, attempts: 1 };
    try {
      this.#set(index, { ...entry, phase: 'restoring', at: this.#clock.now(), own });
    } catch {
      // A rollback matters more than the journal, which still has the write.
    }
  }

  #set(index        , entry       )       {
    this.#state.saveState(`flow-${index}`, JSON.stringify(entry));
    this.#entries.set(index, entry);
  }

  #indexOf(flowId        )         {
    return this.#flows.findIndex(({ flow_id }) => flow_id !== null && (0,model_ids/* sameId */.s)(flow_id, flowId));
  }
}

/** Nothing starts unless it was noted first. */
function guarded(note            )       {
  try {
    note();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new model_store/* StoreError */.AD({
      fate: 'refused',
      isFinal: true,
      isUnsent: true,
      code: 'journal.failed',
      message: `The next write could not be noted in the journal (${reason}), so it was not started.`,
      hint: 'Free disk space, and check that this step can write to RUNNER_TEMP. The journal is needed to recover a killed run.',
    });
  }
}

// EXTERNAL MODULE: ./build/model/architect-url.js
var architect_url = __webpack_require__(74437);
// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(38158);
// EXTERNAL MODULE: ./build/pull/draft.js + 9 modules
var draft = __webpack_require__(24770);
// EXTERNAL MODULE: ./build/pull/file-words.js
var file_words = __webpack_require__(75173);
;// CONCATENATED MODULE: ./build/pull/live-file.js

                                                            



                                           

/**
 * What is live of a menu, as a menu file to paste. It names flow and menu as the present file does. It never throws: a report is made
 * without it.
 *
 * @param menu the present menu file
 * @returns undefined if no menu file can describe the menu, or if the text would not survive being shown
 */
function liveFile(source        , { flow, nodeId }                               )                     {
  const text = draftOf(source, { flow, nodeId });
  return text !== undefined && isShownWhole(text) ? text : undefined;
}

function draftOf(source        , { flow, nodeId }                               )                     {
  const { live, queues, names } = source;
  try {
    const written = live.content.writtenMenu(nodeId, queues);
    if (written === undefined || written.obstacle !== undefined) return undefined;
    return (0,draft/* draftFile */.I)(source, nameIn(flow, source), (0,file_words/* inFileWords */.J)({ ...written, nodeId }, names));
  } catch {
    return undefined;
  }
}

function nameIn(flow               , { live: { id, name }, names }        )           {
  if (flow.kind === 'id') return { id, name, isUnique: false };
  const { name: written, remark } = (0,file_words/* nameInFiles */.i)(flow.name, names.flows);
  return { id, name: flow.name, isUnique: written !== undefined, ...(0,json/* present */.Eb)({ written, remark, divisionId: flow.divisionId }) };
}

/** Whether a report shows every character. One that is invisible is shown as another, and callers would hear that if it was pasted. */
function isShownWhole(text        )          {
  return text.split('\n').every((line) => (0,printable/* oneLine */.TN)(line) === line);
}

// EXTERNAL MODULE: ./build/report/error-report.js
var error_report = __webpack_require__(48744);
// EXTERNAL MODULE: ./build/report/plain/log.js
var log = __webpack_require__(51978);
// EXTERNAL MODULE: ./build/record/recorder.js
var recorder = __webpack_require__(84388);
// EXTERNAL MODULE: ./build/run/connect.js
var connect = __webpack_require__(81840);
// EXTERNAL MODULE: ./build/run/limit.js
var limit = __webpack_require__(37733);
;// CONCATENATED MODULE: ./build/run/plan-and-deploy.js



                                                              

                                                          

                                                             
                                                     


                                                       


                                             





                                                                



                                                        
                                                         

                                                 
                                               
                                                   

/** The name under which the ids of open deploy records are kept for the end of the job, as a JSON array. */
const RECORDS = 'records';

/** What a run is about, once its inputs and menu files are known. */
                             
                                  
                              
                                
                                       
                                
                                
                                 
 

/** The same of a run that plans, deploys or looks for drift. */
                                             
                                  
                                    
 

/** Plans the flows of the selected menu files, and deploys them if that is the mode. */
async function* planAndDeploy(run            , before          , assignment                )                                 {
  const { console, cancellation } = run;
  const { context, settings, menuFiles, tests, selection, mode, credentials } = assignment;
  const { menus } = menuFiles;
  // A changed test selects its flow, with all of its menus.
  const changedTests = tests.filter(({ path }) => selection.hasChanged(path));
  const isTested = ({ flow }      )          => changedTests.some((one) => (0,model_ids/* sameReference */.kP)(one.flow, flow));
  const chosen = menus.filter((menu) => selection.selected.includes(menu.path) || isTested(menu));
  if (chosen.length === 0 && changedTests.length === 0) {
    yield before.with({ report: { outcome: 'no-changes', plan: planHash([]) } });
    return;
  }
  const journal = new Journal(console, context.temp, connect/* clock */.pm);
  const org = await (0,connect/* connectOrg */.Pr)(settings, credentials, console, (flowId, job) => journal.job(flowId, job));
  let state = before.with({ journal, org, report: (0,json/* present */.Eb)({ architectHost: settings.architectHost }) });
  yield state;

  const isAllOrNone = settings.onFailure === 'rollback-all';
  const work           = {
    org,
    mode,
    menus: chosen,
    allMenus: menus,
    tests,
    changedTests,
    limit: (0,limit/* limitOf */.LF)(settings, menuFiles),
    concurrency: settings.concurrency,
    maxTries: settings.maxRetries,
    waitForLockMs: settings.waitForLockMs,
    isAllOrNone,
    history: selection.history,
    recordOfOthers: selection.recordOfOthers,
    recorder: (await recorderFor(run, assignment)) ?? recorder/* NO_RECORDER */.L9,
    onDrift: settings.onDrift,
    liveFile: (source, menu) => liveFile({ ...source, names: menuFiles.names }, menu),
    ...(0,json/* present */.Eb)({ expectedPlan: settings.expectedPlan, tag: context.isBranch ? undefined : context.refName }),
    ...(mode === 'plan' ? { approval: () => otherApproval(run, assignment) } : {}),
    clock: connect/* clock */.pm,
    backoff: backoff/* backoff */.J,
    cancellation,
    journal: flowJournal(journal, console, { report: state.report, isAllOrNone }),
    group: (name, part) => console.group(name, part),
    log: (line) => console.info((0,printable/* oneLine */.TN)(line)),
    onPlan: (plan) => {
      state = state.with({ report: { plan } });
    },
    onGraphs: (toDial) => {
      state = state.with({ toDial });
    },
    onDone: (flow) => logFlow(flow, console),
  };
  let flows                        = [];
  try {
    flows = await runFlows(work);
  } catch (error) {
    // What was planned is known even if the run then fails.
    yield state;
    throw error;
  }
  yield state.with({ report: resultOf(flows) });
}

/** The newest approval of the pull request, if it is of another commit. */
async function otherApproval({ console }            , { context, octokit }                )                                {
  if (octokit === undefined || context.event.kind !== 'pull_request') return undefined;
  const { lastApproval } = await __webpack_require__.e(/* import() */ 299).then(__webpack_require__.bind(__webpack_require__, 4299));
  try {
    const approval = await lastApproval(await octokit(), context);
    return approval?.commit === context.headSha ? undefined : approval;
  } catch (error) {
    console.info(
      (0,printable/* oneLine */.TN)(`What is new since the approval isn't shown, because the reviews can't be read: ${(0,failure/* toGithubFailure */.x)(error).message}`),
    );
    return undefined;
  }
}

/** Notes in GitHub which commit is deployed: the checked-out one. Undefined without a token, and for runs that deploy nothing. */
async function recorderFor({ console }            , { context, settings, menuFiles, mode }                )                                {
  const sha = (await menuFiles.checkout.git.head()) ?? context.sha;
  const [deployments, client] = [await (0,connect/* deploymentsFor */.Ch)(settings, { ...context, sha }), (0,connect/* clientOf */.fe)(settings)];
  if (mode !== 'deploy' || deployments === undefined || client === undefined) return undefined;
  return new recorder/* Recorder */.vk({
    deployments,
    client,
    ...(0,json/* present */.Eb)({ run: context.runId > 0 ? context.runId : undefined }),
    blobOf: (path) => menuFiles.blobs.get(path),
    urlOf: ({ type, id }) =>
      type === undefined || settings.architectHost === undefined ? undefined : (0,architect_url/* architectUrl */.n)(settings.architectHost, type, id),
    saveIds: (ids) => saveRecordIds(console, ids),
    log: (line) => console.info((0,printable/* oneLine */.TN)(line)),
  });
}

/** Keeps the records' ids for the end of the job. They only tidy up, so a deploy doesn't depend on them. */
function saveRecordIds(console         , ids                   )       {
  try {
    console.saveState(RECORDS, JSON.stringify(ids));
  } catch (error) {
    console.warning(`If this step is killed, its deploy records stay open. ${(0,run_error/* toReportedError */.z)(error).message}`);
  }
}

/** The journal as the use cases see it. What it keeps is masked. */
function flowJournal(journal         , console         , { report, isAllOrNone }        )              {
  return {
    begin: (flows) => journal.begin({ report: console.redactAll({ ...report, flows }), isAllOrNone }),
    wrap: (store) => journal.wrap(store),
    done: (flow, undo) => journal.done(console.redactAll(flow), undo),
  };
}

function logFlow(flow            , console         )       {
  console.info((0,log/* flowLine */.PA)(flow));
  if (flow.drift !== undefined && flow.error === null) console.info(`  ${(0,log/* driftLine */.wk)(flow.drift)}`);
  for (const problem of flow.problems) console.info(`  ${(0,log/* problemLine */.YK)(problem)}`);
  for (const notice of flow.notices) console.info(`  ${(0,log/* noticeLine */.Jn)(notice)}`);
  const lines = [...(0,log/* callLines */.Qz)(flow), ...(0,log/* liveFileLines */.a0)(flow)];
  if (lines.length > 0) console.info(lines.join('\n'));
}

/** What the report says about a run once all its flows have an outcome. */
function resultOf(flows                       )                     {
  const isCancelled = flows.some(({ error }) => error?.code === interrupted.RUN_CANCELLED.code);
  if (isCancelled) return { flows, outcome: 'failure', error: (0,error_report/* toErrorReport */.w)(interrupted.RUN_CANCELLED) };
  if (flows.some(({ status }) => (0,outcome/* isFailure */.N6)(status))) return { flows, outcome: 'failure' };
  return { flows, outcome: flows.some(({ status }) => (0,outcome/* reachesCallers */.iW)(status)) ? 'success' : 'no-changes' };
}


/***/ }),

/***/ 94755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ ExponentialBackoff)
});

;// CONCATENATED MODULE: ./node_modules/cockatiel/dist/backoff/ExponentialBackoffGenerators.js
/**
 * Generator that creates a backoff with no jitter.
 */
const noJitterGenerator = (attempts = 0, options) => [
    Math.min(options.maxDelay, options.initialDelay * 2 ** attempts),
    attempts + 1,
];
/**
 * Generator that randomizes an exponential backoff between [0, delay).
 */
const fullJitterGenerator = (state, options) => {
    const [delay, next] = noJitterGenerator(state, options);
    return [Math.floor(Math.random() * delay), next];
};
/**
 * Generator that randomizes an exponential backoff between [0, delay).
 */
const halfJitterGenerator = (attempts, options) => {
    const [delay, next] = noJitterGenerator(attempts, options);
    return [Math.floor((delay + Math.random() * delay) / 2), next];
};
/**
 * A factor used within the formula to help smooth the first calculated delay.
 */
const pFactor = 4.0;
/**
 *  A factor used to scale the median values of the retry times generated by
 * the formula to be _near_ whole seconds, to aid user comprehension. This
 * factor allows the median values to fall approximately at 1, 2, 4 etc
 * seconds, instead of 1.4, 2.8, 5.6, 11.2.
 */
const rpScalingFactor = 1 / 1.4;
/**
 * Decorrelated jitter. This should be considered the optimal Jitter stategy
 * for most scenarios, as battle-tested in Polly.
 *
 * @see https://github.com/App-vNext/Polly/issues/530
 * @see https://github.com/Polly-Contrib/Polly.Contrib.WaitAndRetry/blob/24cb116a2a320e82b01f57e13bfeaeff2725ccbf/src/Polly.Contrib.WaitAndRetry/Backoff.DecorrelatedJitterV2.cs
 */
const decorrelatedJitterGenerator = (state, options) => {
    const [attempt, prev] = state || [0, 0];
    const t = attempt + Math.random();
    const next = Math.pow(options.exponent, t) * Math.tanh(Math.sqrt(pFactor * t));
    const formulaIntrinsicValue = isFinite(next) ? Math.max(0, next - prev) : Infinity;
    return [
        Math.min(formulaIntrinsicValue * rpScalingFactor * options.initialDelay, options.maxDelay),
        [attempt + 1, next],
    ];
};
//# sourceMappingURL=ExponentialBackoffGenerators.js.map
;// CONCATENATED MODULE: ./node_modules/cockatiel/dist/backoff/ExponentialBackoff.js

const defaultOptions = {
    generator: decorrelatedJitterGenerator,
    maxDelay: 30000,
    exponent: 2,
    initialDelay: 128,
};
class ExponentialBackoff {
    options;
    /**
     * An implementation of exponential backoff.
     */
    constructor(options) {
        this.options = options ? { ...defaultOptions, ...options } : defaultOptions;
    }
    next() {
        return instance(this.options).next(undefined);
    }
}
/**
 * An implementation of exponential backoff.
 */
const instance = (options, state, delay = 0, attempt = -1) => ({
    duration: delay,
    next() {
        const [nextDelay, nextState] = options.generator(state, options);
        return instance(options, nextState, nextDelay, attempt + 1);
    },
});
//# sourceMappingURL=ExponentialBackoff.js.map

/***/ })

};

//# sourceMappingURL=94.index.js.map