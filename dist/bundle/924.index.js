export const id = 924;
export const ids = [924];
export const modules = {

/***/ 8092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ carryOut),
  Y: () => (/* binding */ refreshAgain)
});

// EXTERNAL MODULE: ./build/model/flow.js
var flow = __webpack_require__(5552);
// EXTERNAL MODULE: ./build/model/store.js
var store = __webpack_require__(2279);
// EXTERNAL MODULE: ./build/apply/observe.js
var observe = __webpack_require__(6631);
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
var manual = __webpack_require__(9709);
// EXTERNAL MODULE: ./build/apply/outcomes.js
var outcomes = __webpack_require__(6858);
// EXTERNAL MODULE: ./build/apply/ownership.js
var ownership = __webpack_require__(1186);
// EXTERNAL MODULE: ./build/apply/refresh.js
var refresh = __webpack_require__(9428);
// EXTERNAL MODULE: ./build/apply/rollback.js + 1 modules
var rollback = __webpack_require__(8341);
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

/***/ 9709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ manual),
/* harmony export */   r: () => (/* binding */ recoveryOf)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9598);
/* harmony import */ var _model_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2279);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6858);
                                                          
                                                             

                                             



/**
 * Why a run leaves a flow as it is, so that a person must check it (`rollback-failed`):
 * - `state-unknown`: it is unknown what is live, or who made it
 * - `overwrote-concurrent`: this run's write is live, and may have replaced a version that someone made right before it
 * - `renamed`: a job of this run failed, and the flow has another name now
 * - `rejected-but-live`: the org rejected the change, and yet what the files ask for is live
 * - `ownership-unknown`: a deployed flow must be rolled back, and the org doesn't say who made what is live
 * - `superseded`: someone wrote after this run's own write, so it cannot be rolled back
 *
 * `error` is the last error. `cause` is why the change had to be rolled back.
 */
             
                                                                                                                           
                                                                                                                
                                                                                                             
                                                                                                 
                                                                                                                              

/** The outcome of a flow that this run leaves as it is, with all that a person needs to repair it. */
function manual(attempt         , facts        )          {
  const { plan } = attempt;
  return (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcome */ .bu)(attempt, 'rollback-failed', {
    versionAfter: facts.reason === 'superseded' ? facts.version : (facts.live?.version ?? null),
    error: errorOf(plan, facts),
    recovery: recoveryOf(plan, facts.live),
  });
}

function errorOf({ live: { name, version } }      , facts        )                {
  switch (facts.reason) {
    case 'state-unknown': {
      const { error, cause = error, live } = facts;
      const failure = cause === error ? error.message : `${cause.message} Taking it back failed: ${error.message}`;
      return { ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(error), message: `${failure} ${describeLive(live, error)}` };
    }
    case 'overwrote-concurrent':
      return overwroteError(version, facts);
    case 'renamed': {
      const { error, live } = facts;
      return {
        ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(error),
        code: 'another.flow.published',
        message: sentences(
          error.message,
          `Meanwhile someone renamed the flow "${name}" to "${live.name}":`,
          'Archy finds a flow by its name, so the job may have made another one.',
          describeLive(live, error),
        ),
        hint: `Look in Architect whether there is another flow "${name}" now, and delete it if it should not be there.`,
      };
    }
    case 'rejected-but-live': {
      const { error, live } = facts;
      return {
        ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(error),
        message: sentences(
          error.message,
          `The org has refused the change, and yet what the files ask for is live in version ${live.version}:`,
          'by this run, or by someone else at the same moment. It was left as it is.',
        ),
        hint: 'Look at the flow in Architect together with whoever may have changed it, and fix what the message names.',
      };
    }
    case 'ownership-unknown':
      return {
        ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(facts.cause),
        message: sentences(
          facts.cause.message,
          `It can't be told whether version ${facts.live.version} was made by this run`,
          'or by another one or someone else at the same moment: it was left as it is.',
        ),
      };
    case 'superseded':
      return {
        ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(facts.cause),
        code: 'rollback.stood.back',
        message: sentences(
          facts.cause.message,
          `Before it could be rolled back, someone else wrote version ${facts.version ?? '?'}:`,
          'their change was left as it is.',
        ),
        hint: 'Look at the flow in Architect together with whoever wrote that version.',
      };
  }
}

function overwroteError(before         , { error, live }                                                              )                {
  const mayFollow = error?.mayStillTakeEffect === true && live.isOwn !== true;
  return {
    ...(error === undefined ? {} : (0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(error)),
    code: 'version.in.between',
    message: sentences(
      error?.message ?? '',
      'Someone else published the flow at the same moment:',
      `version ${before} was to become the next one, and version ${live.version} is live.`,
      'What they changed may not be live any more.',
      mayFollow ? 'What was sent may land yet.' : '',
    ),
    hint: sentences(
      `Compare the versions between ${before} and ${live.version} in Architect's version history`,
      'together with whoever published them, and publish what is missing.',
    ),
  };
}

/** The texts that are not empty, with blanks between them. */
function sentences(...parts                   )         {
  return parts.filter((part) => part !== '').join(' ');
}

function describeLive(live                      , { mayStillTakeEffect }            )         {
  if (live === undefined) return 'What callers hear now is not known.';
  return `Version ${live.version} is live${mayStillTakeEffect ? ', and what was sent may land yet' : ''}.`;
}

/** What is needed to repair a flow by hand. */
function recoveryOf(plan      , live           )           {
  return { before: plan.live.content.raw, desired: plan.desired.raw, step: stepByHand(plan), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ live: live?.content.raw }) };
}

function stepByHand({ live: { id, name, version, content } }      )         {
  const history = content.traits.keepsVersionHistory ? "; the flow's version history has it, too" : '';
  return sentences(
    `Open the flow "${name}" (${id}) in Architect,`,
    `compare its menus with "before" (version ${version}${history}) and "desired" in the JSON report (its path is the output "report"),`,
    'set each key to the one you want, and publish.',
  );
}


/***/ }),

/***/ 6631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ isAsAsked),
/* harmony export */   DP: () => (/* binding */ mayHaveOverwritten),
/* harmony export */   Ke: () => (/* binding */ answerIn),
/* harmony export */   lB: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _model_flow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5552);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4519);


                                                    

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

/***/ 6858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ deployed),
/* harmony export */   AX: () => (/* binding */ firstProblem),
/* harmony export */   Dh: () => (/* binding */ inSync),
/* harmony export */   EN: () => (/* binding */ rolledBack),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   Sv: () => (/* binding */ deployedInDoubt),
/* harmony export */   Z5: () => (/* binding */ blocked),
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   cW: () => (/* binding */ planChanged),
/* harmony export */   eq: () => (/* binding */ retriesExhausted),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   hj: () => (/* binding */ conflict),
/* harmony export */   hr: () => (/* binding */ withLeftovers),
/* harmony export */   lE: () => (/* binding */ PLAN_CHANGED),
/* harmony export */   nS: () => (/* binding */ rejected),
/* harmony export */   yU: () => (/* binding */ storedDifferently)
/* harmony export */ });
/* harmony import */ var _model_flow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5552);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9598);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8158);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4519);
/* harmony import */ var _model_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2279);
/* harmony import */ var _model_ways_out_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6085);
                                                      







/** The tries to apply a plan. */
                          
                      
                                         
                         
 

/** Makes every outcome of an attempt. */
function outcome({ plan, tries }         , status            , parts               )          {
  return (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .makeOutcome */ .v$)({ versionBefore: plan.live.version, attempts: tries, changes: plan.changes }, status, parts);
}

/**
 * This run's write is live, and what is live is what the files ask for.
 *
 * @param answer how the write was answered
 */
function deployed(attempt         , live          , answer             )          {
  const { plan } = attempt;
  return outcome(attempt, 'deployed', {
    versionAfter: live.version,
    notices: [...plan.decided, ...plan.notices, ...(live.notices ?? [])],
    changes: plan.live.content.diff(live.content, (0,_model_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .menusOf */ .Mw)(plan)),
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .Eb)({ undo: undoOf(plan, live, answer) }),
  });
}

/** What is live can be rolled back only if it is this run's own write, and nothing newer was written. */
function undoOf(plan      , live          , answer             )                   {
  const isOwnWrite = live.isOwn !== false && (0,_model_flow_js__WEBPACK_IMPORTED_MODULE_4__/* .isNextVersion */ .u8)(live.version, (0,_model_flow_js__WEBPACK_IMPORTED_MODULE_4__/* .latestVersion */ .qD)(plan.live));
  return isOwnWrite ? { plan, version: live.version, answer } : undefined;
}

/**
 * What is live is what the files ask for, in a version of this run's OAuth client. It may be this run's write or another run's. The write
 * of this run may still take effect, over whatever is live then.
 */
function deployedInDoubt(attempt         , live          , error            )          {
  const made = deployed(attempt, live, 'doubtful');
  const warning = [
    `${error.message} What is live is what the menu files ask for, in a version of this OAuth client.`,
    "If that is another run's, this run's may be published yet, over whatever is live by then:",
    "look at the flow's version history in Architect before anybody else edits it.",
  ].join(' ');
  return { ...made, notices: [...(made.notices ?? []), warning] };
}

/** The flow is as the files ask, but this run did not change it. */
function inSync(attempt         , live          )          {
  return outcome(attempt, 'in-sync', {
    versionAfter: live.version,
    notices: [...attempt.plan.decided, ...attempt.plan.notices],
    changes: [],
  });
}

/** The change would break the flow, so it was not sent. */
function rejected(attempt         )          {
  const { problems } = attempt.plan;
  return outcome(attempt, 'rejected', { problems, error: firstProblem(problems) });
}

/** Problems as one error: the first problem, and the number of others. */
function firstProblem(problems                    )                {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return { code: first?.code ?? 'internal', message: `${first?.message ?? 'The change was rejected.'}${more}`, hint: first?.hint ?? '' };
}

/** The org refused the write, and a read of the flow showed that it had no effect. */
function refused(attempt         , error            , version         )          {
  const problems = problemsOf(attempt.plan, error);
  return outcome(attempt, error.isRejection ? 'rejected' : 'failed', { versionAfter: version, problems, error: (0,_model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .reported */ .Y6)(error) });
}

/** The write took effect, and the state right before it was restored. */
function rolledBack(attempt         , ownVersion         , live          , cause            )          {
  const { plan } = attempt;
  const now = `version ${live.version} is live, with the menus of version ${plan.live.version}`;
  return outcome(attempt, 'rolled-back', {
    versionAfter: live.version,
    problems: problemsOf(plan, cause),
    error: { ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .reported */ .Y6)(cause), message: `${cause.message} Version ${ownVersion} was rolled back: ${now}.` },
  });
}

/** What the org's answer says about places in the planned content, at the lines of the menu files. */
function problemsOf({ desired, menus }      , { findings }            )            {
  return findings.map((finding) => desired.locate(finding, menus));
}

/** Someone else changed these menus. Their change stays, and a person must decide. */
function conflict(attempt         , live          )          {
  const { plan } = attempt;
  const menus = (0,_model_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .menusOf */ .Mw)(plan);
  const changedByOthers = plan.live.content
    .diff(live.content, menus)
    .filter(({ menu }) => menu !== null && menus.includes(menu))
    .map(({ menu, key }) => (key === null ? `the menu "${menu}"` : `key ${key} of the menu "${menu}"`));
  const what = [...new Set(changedByOthers)].join(', ') || 'these menus';
  const versions = `version ${plan.live.version} became ${live.version}`;
  return outcome(attempt, 'conflict', {
    versionAfter: live.version,
    error: {
      code: 'menu.changed.by.somebody.else',
      message: `Someone else changed ${what} while this run was at work (${versions}). Their change is live and was left as it is.`,
      hint: (0,_model_ways_out_js__WEBPACK_IMPORTED_MODULE_5__/* .waysOut */ .Z)({ what: 'their change', paths: plan.menus.map(({ path }) => path), flow: live.name }),
    },
  });
}

const PLAN_CHANGED                = {
  code: 'plan-changed',
  message: 'What would be written now is not what was approved: the menu files or the live menus have changed since. Nothing was written.',
  hint: 'Start the workflow again, look at its new plan, and approve that.',
};

/** The plan that was approved can't be carried out any more, because someone else has changed what it was made for. */
function planChanged(attempt         , live          )          {
  return outcome(attempt, 'conflict', { versionAfter: live.version, error: PLAN_CHANGED });
}

/** Something blocks the flow that only a person can remove, such as someone's lock. Nothing was written. */
function blocked(attempt         , error            , version          = attempt.plan.live.version)          {
  return outcome(attempt, 'conflict', { versionAfter: version, error: (0,_model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .reported */ .Y6)(error) });
}

/**
 * All tries failed, and the last refresh showed that nothing of this run is live.
 *
 * @param live the flow as it was last read, if someone else had written by then
 */
function retriesExhausted(attempt         , error            , live           )          {
  const isConflict = error.fate === 'conflict';
  // A 409 without a newer version has another reason, such as a lock. The org's own message gives it.
  const moved = isConflict && live !== undefined;
  const words = {
    message: `The flow was changed by someone else before each of ${attempt.tries} tries.`,
    hint: 'Someone is editing the flow right now: run the deploy again when they are done.',
  };
  return outcome(attempt, isConflict ? 'conflict' : 'failed', {
    versionAfter: live?.version ?? attempt.plan.live.version,
    error: moved ? { ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .reported */ .Y6)(error), ...words } : (0,_model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .reported */ .Y6)(error),
  });
}

/** Nothing of this run can be live. The version is null if the flow could not be read. */
function failed(attempt         , error            , version                )          {
  return outcome(attempt, 'failed', { versionAfter: version, error: (0,_model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .reported */ .Y6)(error) });
}

/** The org stored something else than was sent. No answer shows that: only the comparison does. */
function storedDifferently(plan      )             {
  return new _model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .AD({
    fate: 'unknown',
    code: 'write.not.as.sent',
    message: `Genesys Cloud took the change of "${plan.live.name}", but what it stored is not what was sent.`,
    hint: 'Look at the flow in Architect, and report the correlation id to Genesys.',
  });
}

/** The outcome with what a failed job has left in the flow, as far as the last read shows it. */
function withLeftovers(made         , { plan }         , { leftovers = [] }                              = {})          {
  const known = made.notices ?? [...plan.decided, ...plan.notices];
  const news = leftovers.filter((sentence) => !known.includes(sentence));
  return news.length === 0 ? made : { ...made, notices: [...known, ...news] };
}


/***/ }),

/***/ 1186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V9: () => (/* binding */ withKnownOwner),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   kP: () => (/* binding */ withOwner),
/* harmony export */   l3: () => (/* binding */ ownerOfVersion)
/* harmony export */ });
/* harmony import */ var _model_flow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5552);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9598);
/* harmony import */ var _observe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6631);


                                                   


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

/***/ 9428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refresh)
/* harmony export */ });
/* harmony import */ var _model_flow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5552);
/* harmony import */ var _model_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2279);
                                               



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
    message: `Genesys Cloud shows version ${version} of the flow ${flowId}, although version ${known} was there before.`,
    hint: 'Look at the flow in Architect, and run again later.',
  });
}


/***/ }),

/***/ 8341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ rollBack),
  h: () => (/* binding */ rollBackDeployed)
});

// EXTERNAL MODULE: ./build/model/flow.js
var flow = __webpack_require__(5552);
// EXTERNAL MODULE: ./build/model/plan.js
var plan = __webpack_require__(4519);
// EXTERNAL MODULE: ./build/model/store.js
var store = __webpack_require__(2279);
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
var manual = __webpack_require__(9709);
// EXTERNAL MODULE: ./build/apply/observe.js
var observe = __webpack_require__(6631);
// EXTERNAL MODULE: ./build/apply/outcomes.js
var outcomes = __webpack_require__(6858);
// EXTERNAL MODULE: ./build/apply/ownership.js
var ownership = __webpack_require__(1186);
// EXTERNAL MODULE: ./build/apply/refresh.js
var refresh = __webpack_require__(9428);
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

/***/ 867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ missingNode),
/* harmony export */   Ys: () => (/* binding */ EXTENSION),
/* harmony export */   fn: () => (/* binding */ unknownNode),
/* harmony export */   gj: () => (/* binding */ CALL_ENDS),
/* harmony export */   hu: () => (/* binding */ isNamedAsQueue),
/* harmony export */   qL: () => (/* binding */ CallGraphBuilder),
/* harmony export */   um: () => (/* binding */ queueNode),
/* harmony export */   xm: () => (/* binding */ queueReference)
/* harmony export */ });
/* harmony import */ var _model_call_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2089);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9598);



/** Collects a call graph: each node once, and each edge once. */
class CallGraphBuilder {
           #nodes = new Map                  ();
           #edges = new Map                  ();

  /** Adds a node, unless the graph has one with this id. Returns the id. */
  node(node          )         {
    if (!this.#nodes.has(node.id)) this.#nodes.set(node.id, node);
    return node.id;
  }

  /** Adds an edge. Its nodes can be added later. */
  edge(edge          )       {
    const id = `${(0,_model_call_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .slotOf */ .S)(edge)} ${edge.to}`;
    if (!this.#edges.has(id)) this.#edges.set(id, edge);
  }

  /** @throws TypeError if an edge leads from or to a node that was never added */
  build(entry                    )            {
    const edges = [...this.#edges.values()];
    const unknown = [entry ?? '', ...edges.flatMap(({ from, to }) => [from, to])].find((id) => id !== '' && !this.#nodes.has(id));
    if (unknown !== undefined) throw new TypeError(`The call graph has no node "${unknown}".`);
    return { nodes: [...this.#nodes.values()], edges, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)({ entry }) };
  }
}

/** The one node where calls end. */
const CALL_ENDS           = { id: 'end', kind: 'end', name: 'The call ends' };

/** Whoever has the extension that callers dial: only the org knows. */
const EXTENSION           = { id: 'extension', kind: 'other', name: 'an extension' };

/** A place of which the flow doesn't say where it is. */
function unknownNode(id        , name        )           {
  return { id: `unknown after ${id}`, kind: 'unknown', name };
}

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

/** A node for a reference to something that the flow doesn't have. */
function missingNode(reference        )           {
  return { id: `missing:${reference}`, kind: 'missing', name: reference };
}


/***/ }),

/***/ 7519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ changesCalls),
/* harmony export */   j: () => (/* binding */ compareCalls)
/* harmony export */ });
/* harmony import */ var _model_call_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2089);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9598);


                                                 

/** How a part of a call graph changed. */
                            

                             
                      
                          
                                        
                                       
 

/** An edge before and after. A key that leads elsewhere is one changed edge, not one removed and one added. */
                             
                          
                                        
                                       
 

/** A flow's call graph before and after: what exists after the change, in its order, then what was removed. */
                                 
                             
                                                                                           
                            
                                        
                                        
 

/** What differs between two call graphs of one flow. */
function compareCalls(before           , other           )                 {
  const after = withIdsOf(before, other);
  return { before, after, nodes: compareNodes(before, after), edges: compareEdges(before, after) };
}

/** Whether anything differs that callers can notice. */
function changesCalls({ nodes, edges }                )          {
  return nodes.some(({ sign }) => sign !== 'same') || edges.some(({ sign }) => sign !== 'same');
}

/**
 * `after` with the ids of `before`. An export after a publish may give menus and tasks new refIds (unproven). So if a node's id is only on
 * one side, it is matched by kind and name, if each side has exactly one such node.
 */
function withIdsOf(before           , after           )            {
  const removed = Map.groupBy(onlyIn(before, after), kindAndName);
  const added = Map.groupBy(onlyIn(after, before), kindAndName);
  const ids = new Map                ();
  for (const [label, [node, second]] of added) {
    const [old, other] = removed.get(label) ?? [];
    if (node !== undefined && second === undefined && old !== undefined && other === undefined) ids.set(node.id, old.id);
  }
  if (ids.size === 0) return after;
  const idOf = (id        )         => ids.get(id) ?? id;
  return {
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ entry: after.entry && idOf(after.entry) }),
    nodes: after.nodes.map((node) => ({ ...node, id: idOf(node.id) })),
    edges: after.edges.map((edge) => ({ ...edge, from: idOf(edge.from), to: idOf(edge.to) })),
  };
}

/** The nodes of a graph whose ids the other graph doesn't have, if the ids hold refIds. */
function onlyIn({ nodes }           , other           )             {
  const ids = new Set(other.nodes.map(({ id }) => id));
  return nodes.filter(({ id, kind }) => HAS_REF_ID.has(kind) && !ids.has(id));
}

/** The kinds of node whose ids hold refIds of the flow's text. */
const HAS_REF_ID                            = new Set(['menu', 'task', 'input', 'decision', 'loop', 'task-end', 'unknown']);

function kindAndName({ kind, task = '', name }          )         {
  return JSON.stringify([kind, task, name]);
}

function compareNodes(before           , after           )               {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const now = new Set(after.nodes.map(({ id }) => id));
  return [
    ...after.nodes.map((node)             => {
      const was = old.get(node.id);
      return { id: node.id, sign: was === undefined ? 'added' : isSameNode(was, node) ? 'same' : 'changed', before: was, after: node };
    }),
    ...before.nodes
      .filter(({ id }) => !now.has(id))
      .map((node)             => ({ id: node.id, sign: 'removed', before: node, after: undefined })),
  ];
}

function isSameNode(a          , b          )          {
  return a.kind === b.kind && a.name === b.name && a.says === b.says;
}

/** Pairs the edges of one slot: first those with the same target. If callers choose there, the rest is paired in order. */
function compareEdges(before           , after           )               {
  const matches = new Map                    ();
  const pairBy = (label                            )       => {
    const paired = new Set(matches.values());
    const left = Map.groupBy(
      before.edges.filter((edge) => !paired.has(edge)),
      label,
    );
    for (const [slot, edges] of Map.groupBy(
      after.edges.filter((edge) => !matches.has(edge)),
      label,
    ))
      for (const [index, old] of (left.get(slot) ?? []).entries()) setIfPresent(matches, edges[index], old);
  };
  pairBy((edge) => `${(0,_model_call_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .slotOf */ .S)(edge)} ${edge.to}`);
  pairBy((edge) => (edge.way.how === 'then' ? `${(0,_model_call_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .slotOf */ .S)(edge)} ${edge.to}` : (0,_model_call_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .slotOf */ .S)(edge)));
  const paired = new Set(matches.values());
  return [
    ...after.edges.map((edge)             => {
      const old = matches.get(edge);
      const sign = old === undefined ? 'added' : old.to === edge.to && old.says === edge.says ? 'same' : 'changed';
      return { sign, before: old, after: edge };
    }),
    ...before.edges.filter((edge) => !paired.has(edge)).map((edge)             => ({ sign: 'removed', before: edge, after: undefined })),
  ];
}

function setIfPresent      (map           , key               , value   )       {
  if (key !== undefined) map.set(key, value);
}


/***/ }),

/***/ 5481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ callHazards)
});

;// CONCATENATED MODULE: ./build/call-flow/circles.js
/** A node on the way of the search, with what is left to look at. */
                 
                        
                                  
 

/**
 * The groups of nodes that lead to each other (strongly connected components), by Tarjan's algorithm: one walk, however many nodes there
 * are. It is not recursive, because a flow can be deeper than the stack.
 *
 * @param next the nodes that a node leads to
 */
function circlesOf(nodes                  , next                                    )             {
  const order = new Map                ();
  const lowest = new Map                ();
  const stack           = [];
  const open = new Set        ();
  const circles             = [];
  const frames          = [];
  const enter = (node        )       => {
    order.set(node, order.size);
    lowest.set(node, order.get(node) ?? 0);
    open.add(node);
    stack.push(node);
    frames.push({ node, rest: next(node)[Symbol.iterator]() });
  };
  const lower = (node        , to                    )       => {
    lowest.set(node, Math.min(lowest.get(node) ?? 0, to ?? Number.POSITIVE_INFINITY));
  };
  const leave = ({ node }       )       => {
    frames.pop();
    const above = frames.at(-1);
    if (above !== undefined) lower(above.node, lowest.get(node));
    if (lowest.get(node) !== order.get(node)) return;
    const members = stack.splice(stack.lastIndexOf(node));
    for (const member of members) open.delete(member);
    circles.push(members);
  };
  for (const start of nodes) {
    if (!order.has(start)) enter(start);
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const { done, value } = frame.rest.next();
      if (done === true) leave(frame);
      else if (!order.has(value)) enter(value);
      else if (open.has(value)) lower(frame.node, order.get(value));
    }
  }
  return circles;
}

// EXTERNAL MODULE: ./build/model/call-graph.js
var call_graph = __webpack_require__(2089);
// EXTERNAL MODULE: ./build/call-flow/paths.js
var paths = __webpack_require__(9888);
;// CONCATENATED MODULE: ./build/call-flow/hazards.js

                                                   



/** What can go wrong for callers after a change. `isNew`: the change causes it. */
                        
                                                                         
                                                                                                        
                                                                                
                                                                                          
                                                                                                         
                                                                                           
                                                               
                                                                                                                                         
                                                 
                                                                                    
                                                                                        
                                                                                                                                       

/** What can go wrong for callers once the change is live: keys first, then menus, then the flow as a whole. */
function callHazards(comparison                )               {
  const [before, after] = [new paths/* CallPaths */.N(comparison.before), new paths/* CallPaths */.N(comparison.after)];
  return [
    ...deadKeys(comparison, before, after),
    ...unreachedMenus(before, after),
    ...loops(before, after),
    ...missingTargets(before, after),
    ...emptyQueues(before, after),
    ...menusWithoutPerson(before, after),
  ];
}

function deadKeys({ edges }                , before           , after           )               {
  return edges.flatMap(({ sign, before: edge })               => {
    if (sign !== 'removed' || edge === undefined || edge.way.how !== 'key' || edge.way.isGlobal === true) return [];
    const { key } = edge.way;
    const [menu, was] = [after.node(edge.from), before.node(edge.to)];
    // If a flow has a key twice, the other choice may still answer.
    const stillAnswers = after.from(edge.from).some(({ way }) => way.how === 'key' && way.key === key);
    return menu === undefined || was === undefined || stillAnswers ? [] : [{ kind: 'dead-key', menu, key, was }];
  });
}

function unreachedMenus(before           , after           )               {
  const [old, now] = [before.reached, after.reached];
  if (old === undefined || now === undefined) return [];
  return before.graph.nodes
    .filter(({ id, kind }) => kind === 'menu' && old.has(id) && !now.has(id))
    .map((menu) => ({ kind: 'unreached-menu', menu: after.node(menu.id) ?? menu, isGone: after.node(menu.id) === undefined }));
}

/** Groups of menus that lead to each other and to no way out. */
function loops(before           , after           )               {
  const trapped = trappedMenus(after);
  const old = trappedMenus(before);
  const stuck = after.reachable(trapped.keys(), takenIn(after));
  const circles = circlesOf(stuck, (id) => nextOf(after, id)).filter((circle) => isLoop(after, circle));
  const circleOf = new Map(circles.flatMap((circle) => circle.map((id) => [id, circle]         )));
  const loopsOfMenus = Map.groupBy(
    [...trapped.values()].filter(({ id }) => circleOf.has(id)),
    ({ id }) => circleOf.get(id),
  );
  return [...loopsOfMenus.values()].map((menus) => ({ kind: 'loop', menus, isNew: !menus.every(({ id }) => old.has(id)) }));
}

/** A menu that only leads into a loop is not part of it. */
function isLoop(paths           , circle                   )          {
  const [only = ''] = circle;
  return circle.length > 1 || nextOf(paths, only).includes(only);
}

/** Reached menus whose keys lead to no way out, by id. */
function trappedMenus(paths           )                                {
  const { reached } = paths;
  const free = paths.leadingTo((node) => paths.isWayOut(node), takenIn(paths));
  const trapped = paths.graph.nodes.filter(
    ({ id, kind }) => kind === 'menu' && reached?.has(id) === true && !free.has(id) && paths.chosen(id).length > 0,
  );
  return new Map(trapped.map((node) => [node.id, node]));
}

/** The edges that callers take. In a menu they choose, so what happens if they wait doesn't count. */
function takenIn(paths           )                                          {
  return ({ id, kind }) => (kind === 'menu' ? paths.chosen(id) : paths.from(id));
}

function nextOf(paths           , id        )           {
  const node = paths.node(id);
  return node === undefined ? [] : takenIn(paths)(node).map(({ to }) => to);
}

function missingTargets(before           , after           )               {
  const old = new Set(before.graph.edges.map((edge) => JSON.stringify([edge.from, edge.to, edge.way.how])));
  return after.graph.edges.flatMap((edge)               => {
    const [from, to] = [after.node(edge.from), after.node(edge.to)];
    if (from === undefined || to === undefined || to.kind !== 'missing') return [];
    const isNew = !old.has(JSON.stringify([from.id, edge.to, edge.way.how]));
    return [{ kind: 'missing-target', from, edge, to, isNew }];
  });
}

function emptyQueues(before           , after           )               {
  const old = new Set(before.graph.edges.flatMap((edge) => queuesOf(before, edge).map((queue) => keyToQueue(edge, queue))));
  return after.graph.edges.flatMap((edge)               => {
    const menu = after.node(edge.from);
    if (menu === undefined || edge.way.how !== 'key') return [];
    const { key } = edge.way;
    return queuesOf(after, edge)
      .filter(({ staffed }) => staffed === false)
      .map((queue) => ({ kind: 'empty-queue', menu, key, queue, isNew: !old.has(keyToQueue(edge, queue)) }));
  });
}

/** The queues that a key leads to. One that works in every menu counts in its own. */
function queuesOf(paths           , edge          )             {
  return edge.way.how !== 'key' || edge.way.isGlobal === true ? [] : paths.arrivals(edge).filter(({ kind }) => kind === 'queue');
}

function keyToQueue(edge          , { id }          )         {
  return `${(0,call_graph/* slotOf */.S)(edge)} ${id}`;
}

function menusWithoutPerson(before           , after           )               {
  const { reached } = after;
  const [withPerson, hadPerson] = [leadingToPeople(after), leadingToPeople(before)];
  return after.graph.nodes
    .filter(({ id, kind }) => kind === 'menu' && reached?.has(id) === true && !withPerson.has(id))
    .map((menu) => ({ kind: 'no-person', menu, isNew: before.node(menu.id) === undefined || hadPerson.has(menu.id) }));
}

/** The nodes from which calls may come to a person. */
function leadingToPeople(paths           )                      {
  return paths.leadingTo((node) => paths.mayAnswer(node));
}


/***/ }),

/***/ 3633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ overviewOf)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9598);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9888);
                                                                                     



/** Nodes that calls pass without a choice. People want to know where they lead. */
const PASSED                                = new Set(['action', 'call', 'transfer']);

/** The flow doesn't say where calls go from here. */
const UNTOLD                                            = new Set(['unknown', 'task-end']);

/** A limit on work: no one reads more places behind one way. */
const MAX_PLACES = 50;
/** In UTF-16 units. A limit on work: callers can hear any number of texts on one way. */
const MAX_SAID = 4000;

/** What callers hear on a way: one text after the other. */
                
                        
                                  
 

/** A place behind nodes that calls pass. */
                 
                      
                                                                                    
                         
                                  
 

/**
 * The graph as people think of it: without the actions that calls only pass, with each transfer as a way to its target, and without a
 * choice's own task if that leads to one place. What callers hear on a way stays. A failed transfer is a way of its own if the flow says
 * where it leads, and so is what happens if callers choose nothing. Nearly every menu lets callers dial an extension, so that is left out.
 */
function overviewOf(graph           )            {
  const places = new Places(new _paths_js__WEBPACK_IMPORTED_MODULE_0__/* .CallPaths */ .N(graph));
  const isTold = ({ way, to }          )          => way.how !== 'extension' && (way.how !== 'otherwise' || !places.isUntold(to));
  const [told, untold] = [graph.edges.filter(isTold), graph.edges.filter((edge) => !isTold(edge))];
  const edges = told.flatMap((edge) => (places.isPassed(edge.from) ? [] : places.behind(edge)));
  const shown = new Map(edges.map((edge) => [JSON.stringify([edge.from, edge.to, edge.way, edge.says]), edge]));
  const connected = new Set([...shown.values()].flatMap(({ from, to }) => [from, to]));
  const leftOut = new Set(untold.map(({ to }) => to));
  return {
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)({ entry: graph.entry }),
    nodes: graph.nodes.filter(({ id, kind }) => !places.isPassed(id) && (connected.has(id) || !(UNTOLD.has(kind) || leftOut.has(id)))),
    edges: [...shown.values()],
  };
}

class Places {
           #paths           ;
           #known = new Map                          ();

  constructor(paths           ) {
    this.#paths = paths;
  }

  /** Whether the flow doesn't say where calls go from a node. */
  isUntold(id        )          {
    return UNTOLD.has(this.#paths.node(id)?.kind);
  }

  /** Whether the overview leaves a node out. */
  isPassed(id        )          {
    const node = this.#paths.node(id);
    if (node === undefined) return false;
    return PASSED.has(node.kind) || (node.isOfChoice === true && this.#from(id).length === 1);
  }

  /** The edges that stand for one edge: one for each place that it leads to. */
  behind(edge          )             {
    if (!this.isPassed(edge.to)) return [edge];
    return this.#from(edge.to).map(({ to, way = edge.way, said }) => ({
      ...edge,
      to,
      way,
      ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)({ says: textOf(heard(edge.says, said)) }),
    }));
  }

  /** The places behind a node. Without recursion: a task can have more actions than the stack has room for. */
  #from(start        )                   {
    const stack = [start];
    const entered = new Set        ();
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const inner = this.#paths.from(id).filter(({ to }) => this.#isInside(to) && !this.#known.has(to) && !entered.has(to));
      if (!this.#known.has(id) && !entered.has(id) && inner.length > 0) {
        entered.add(id);
        for (const { to } of inner) stack.push(to);
        continue;
      }
      stack.pop();
      if (!this.#known.has(id)) this.#known.set(id, this.#placesFrom(id));
    }
    return this.#known.get(start) ?? [];
  }

  /** The places behind a node, if those behind the next ones are known. Actions that lead back to themselves lead nowhere else. */
  #placesFrom(id        )                   {
    const says = this.#paths.node(id)?.says;
    return this.#paths
      .from(id)
      .flatMap((edge) => this.#placesBehind(edge, says))
      .slice(0, MAX_PLACES);
  }

  #placesBehind({ to, way, says }          , before                    )          {
    const places = this.#isInside(to) ? (this.#known.get(to) ?? []) : [{ to, said: undefined }];
    const own = way.how === 'then' ? undefined : way;
    return places
      .map((place)        => ({ to: place.to, said: heard(before, heard(says, place.said)), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)({ way: place.way ?? own }) }))
      .filter((place) => !(place.way?.how === 'failure' && UNTOLD.has(this.#paths.node(place.to)?.kind)));
  }

  /** Whether calls only pass a node, however many places are behind it. */
  #isInside(id        )          {
    const kind = this.#paths.node(id)?.kind;
    return kind !== undefined && PASSED.has(kind);
  }
}

function heard(text                    , next                  )                   {
  return text === undefined ? next : { text, next };
}

/** All texts on one line, up to the limit. */
function textOf(said                  )                     {
  let text = said?.text;
  for (let { next } = said ?? {}; text !== undefined && next !== undefined && text.length < MAX_SAID; { next } = next)
    text += ` ${next.text}`;
  return text;
}


/***/ }),

/***/ 9888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ CallPaths)
/* harmony export */ });
                                                                                          

/** Where a person answers. */
const PEOPLE                            = new Set(['queue', 'number', 'user', 'group']);
/** Where a call leaves the flow, no one knows where to. */
const OUTSIDE                            = new Set(['other', 'flow']);
/** From where the flow doesn't say how a call goes on. */
const UNTOLD                            = new Set(['unknown', 'task-end']);
/** From where a call goes on. If the graph has no way, it is unknown where. */
const ON_THE_WAY                            = new Set(['task', 'step', 'announcement', 'decision', 'input', 'loop']);

/** The edges that calls can take from a node. */
                                                         

/** The ways through a call graph. */
class CallPaths {
           graph           ;
           #nodes                               ;
           #edges                                          ;
  #reached                                 ;

  constructor(graph           ) {
    this.graph = graph;
    this.#nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    this.#edges = Map.groupBy(graph.edges, ({ from }) => from);
  }

  node(id        )                       {
    return this.#nodes.get(id);
  }

  /** The edges from a node. */
  from(id        )                      {
    return this.#edges.get(id) ?? [];
  }

  /** The edges that callers choose at a node. */
  chosen(id        )                      {
    return this.from(id).filter(({ way }) => way.how === 'key' || way.how === 'speech');
  }

  /** Where a way leads if nothing else is chosen or decided: its node, or for a task, where that leads by itself. */
  arrivals({ to }          )             {
    const passed = this.reachable([to], ({ id, kind }) => (kind === 'task' ? this.from(id).filter(({ way }) => way.how === 'then') : []));
    return [...passed].flatMap((id) => this.#nodes.get(id) ?? []).filter(({ kind }) => kind !== 'task');
  }

  /**
   * The nodes that calls can reach from these nodes, including the nodes themselves.
   *
   * @param edges the edges that calls can take from a node; by default all
   */
  reachable(starts                  , edges            = ({ id }) => this.from(id))                      {
    const seen = new Set(starts);
    // Iterating over a set includes what is added in the meantime.
    for (const id of seen) {
      const node = this.#nodes.get(id);
      for (const { to } of node === undefined ? [] : edges(node)) seen.add(to);
    }
    return seen;
  }

  /**
   * The nodes from which calls can reach any of the goals, including the goals themselves. It takes one walk, however many nodes there are.
   *
   * @param edges the edges that calls can take from a node; by default all
   */
  leadingTo(isGoal                             , edges            = ({ id }) => this.from(id))                      {
    const comingFrom = Map.groupBy(
      this.graph.nodes.flatMap((node) => edges(node)),
      ({ to }) => to,
    );
    const seen = new Set(this.graph.nodes.filter(isGoal).map(({ id }) => id));
    for (const id of seen) for (const { from } of comingFrom.get(id) ?? []) seen.add(from);
    return seen;
  }

  /** The nodes that callers reach; undefined if it is unknown where calls begin. */
  get reached()                                  {
    const { entry } = this.graph;
    if (entry === undefined) return undefined;
    this.#reached ??= this.reachable([entry]);
    return this.#reached;
  }

  /** Whether a person may answer at a node. An unknown node can lead to a person. */
  mayAnswer(node          )          {
    return PEOPLE.has(node.kind) || this.#isUnknown(node);
  }

  /** Whether calls can leave the menus at a node, for a person or the end of the call. */
  isWayOut(node          )          {
    return this.mayAnswer(node) || node.kind === 'end' || node.kind === 'voicemail';
  }

  /** Whether calls can go on to any menu of the flow from a node, because the flow doesn't say where it leads. */
  mayLeadAnywhere({ id, kind }          )          {
    return UNTOLD.has(kind) || (ON_THE_WAY.has(kind) && this.from(id).length === 0);
  }

  /** Whether a node can lead to a person, for all that the flow says. */
  #isUnknown(node          )          {
    return OUTSIDE.has(node.kind) || this.mayLeadAnywhere(node);
  }
}


/***/ }),

/***/ 6285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OS: () => (/* binding */ queuesOfKeys),
/* harmony export */   pF: () => (/* binding */ withQueueFacts),
/* harmony export */   xZ: () => (/* binding */ queuesOfKey)
/* harmony export */ });
/* harmony import */ var _builder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(867);

                                            
                                                                            

/** What the org says about a queue: it has members, it has none, or it does not exist. */
                                                        

/**
 * The graph with what the org says about its queues. Ids stay as they are, so the same facts add no difference between two graphs.
 *
 * @param factOf what is known about a queue, by the name or id that the flow uses
 */
function withQueueFacts(graph           , factOf                                              )            {
  return { ...graph, nodes: graph.nodes.map((node) => withFact(node, factOf)) };
}

function withFact(node          , factOf                                              )           {
  const reference = (0,_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .queueReference */ .xm)(node);
  const fact = reference === undefined ? undefined : factOf(reference);
  if (fact === undefined) return node;
  return fact === 'missing' ? { ...node, kind: 'missing' } : { ...node, staffed: fact === 'staffed' };
}

/** The queues that a menu's keys lead to, by the names or ids that the flow uses. Each one occurs once, in the order of the keys. */
function queuesOfKeys(paths           , menu        )           {
  const keys = paths.from(menu).filter(({ way }) => way.how === 'key');
  return [...new Set(keys.flatMap((edge) => queuesOfKey(paths, edge)))];
}

/** The queues that one way leads to. */
function queuesOfKey(paths           , edge          )           {
  return paths.arrivals(edge).flatMap((node) => (0,_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .queueReference */ .xm)(node) ?? []);
}


/***/ }),

/***/ 2443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ unreachedMenus)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9598);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9888);
                                                                  



/** The menus that no call reaches, and where calls begin instead. */
                                 
                                     
                                      
                                                                                                  
                            
 

/**
 * The menus to which no way leads from where calls begin. Nothing is claimed if that is unknown, or if calls reach a place behind which
 * the flow doesn't say where they go: it may be any menu.
 */
function unreachedMenus(graph           )                 {
  const paths = new _paths_js__WEBPACK_IMPORTED_MODULE_0__/* .CallPaths */ .N(graph);
  const { reached } = paths;
  if (reached === undefined) return { menus: new Set() };
  const isUntold = graph.nodes.some((node) => reached.has(node.id) && paths.mayLeadAnywhere(node));
  const menus = isUntold ? [] : graph.nodes.filter(({ id, kind }) => kind === 'menu' && !reached.has(id));
  const start = paths.node(paths.from(graph.entry ?? '')[0]?.to ?? '');
  return { menus: new Set(menus.map(({ id }) => id)), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)({ start }) };
}


/***/ }),

/***/ 625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   EY: () => (/* binding */ arrive),
/* harmony export */   _Q: () => (/* binding */ comeTo)
/* harmony export */ });
/* harmony import */ var _frames_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6924);
                                                       
                                                                 
                                              

                                            

/** What arriving at a node depends on, besides the graph. */
                       
                              
                                                   
                                      
                                                               
                             
 

/** The state of a call that has taken a way to its node. */
function arrive(state           , edge          , paths           , ears      )            {
  const [from, to] = [paths.node(edge.from), paths.node(edge.to)];
  if (to === undefined) return { ...state, node: edge.to };
  const isChosen = edge.way.how === 'key' || edge.way.how === 'speech';
  const heard = isChosen ? state.heard : ears.listener.hear(state.heard, edge.says);
  return comeTo({ ...state, heard, frames: (0,_frames_js__WEBPACK_IMPORTED_MODULE_0__/* .framesAfter */ .H_)(state.frames, edge, from, to) }, to, paths, ears);
}

/** The state of a call that comes to a node: it hears what is said there, and has what the node changes. */
function comeTo(state           , node          , paths           , ears      )            {
  const { id, kind, language, changes = [] } = node;
  const entered = changes.some((variable) => Object.hasOwn(state.entered, variable))
    ? Object.fromEntries(Object.entries(state.entered).filter(([variable]) => !changes.includes(variable)))
    : state.entered;
  const isAsked = kind === 'task' && ears.tasks.has(id) && !state.passed.includes(id);
  return {
    ...state,
    node: id,
    entered,
    language: languageAt(state, language, ears),
    heard: ears.listener.hear(state.heard, textAt(node, paths)),
    timeouts: 0,
    passed: isAsked ? [...state.passed, id].toSorted() : state.passed,
    frames: kind === 'loop' ? (0,_frames_js__WEBPACK_IMPORTED_MODULE_0__/* .withRound */ .Vz)(state.frames, node) : state.frames,
  };
}

/** What callers hear at a node. A menu of the flow-definition API keeps its text with its keys. */
function textAt({ id, kind, says }          , paths           )                     {
  if (kind !== 'menu') return says;
  const prompts = paths.from(id).flatMap((edge) => (edge.way.how === 'key' ? (edge.says ?? []) : []));
  return prompts.length === 0 ? says : [...(says === undefined ? [] : [says]), ...prompts].join(' ');
}

function languageAt(state           , language                           , ears      )                {
  return language === undefined ? state.language : (language ?? ears.language ?? null);
}


/***/ }),

/***/ 5327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   No: () => (/* binding */ choiceBySpeech),
/* harmony export */   Oo: () => (/* binding */ afterTimeout),
/* harmony export */   Rd: () => (/* binding */ choiceByKeys),
/* harmony export */   hy: () => (/* binding */ afterNoChoice),
/* harmony export */   ls: () => (/* binding */ isSameLanguage)
/* harmony export */ });
                                                                 

/** What a menu makes of what is pressed. */
                         
                                
                        
                                                                   
                                      
                                               
                            
 

/** What a menu makes of keys that stand together: the choice with the longest key. A key without a choice stays in the menu. */
function choiceByKeys(edges                     , keys        )         {
  const known = edges.flatMap((edge) => (edge.way.how === 'key' && keys.startsWith(edge.way.key) ? [{ edge, key: edge.way.key }] : []));
  const longest = known.reduce((most, { key }) => Math.max(most, key.length), 0);
  const chosen = known.filter(({ key }) => key.length === longest).map(({ edge }) => edge);
  return { keys: Math.max(longest, 1), edges: chosen, mayStay: chosen.length === 0 };
}

/**
 * What a menu makes of words. They count in the caller's language. If that isn't known, a choice that has them in some language may be
 * meant.
 */
function choiceBySpeech(edges                     , text        , language               )         {
  const heard = edges.map((edge) => ({ edge, answer: answers(edge, text, language) }));
  const chosen = heard.filter(({ answer }) => answer !== 'no');
  return { keys: 1, edges: chosen.map(({ edge }) => edge), mayStay: !chosen.some(({ answer }) => answer === 'yes') };
}

function answers({ terms = {}, way }          , text        , language               )                         {
  if (way.how !== 'key' && way.how !== 'speech') return 'no';
  const languages = Object.entries(terms).filter(([, words]) => words.some((word) => plain(word) === plain(text)));
  if (languages.length === 0) return 'no';
  if (languages.length === Object.keys(terms).length && languages.length === 1) return 'yes';
  if (language === null) return 'maybe';
  return languages.some(([name]) => isSameLanguage(name, language)) ? 'yes' : 'no';
}

/** Whether two names of a language mean the same: `en-US` and `en_us`. */
function isSameLanguage(one        , other        )          {
  return one.replaceAll('_', '-').toLowerCase() === other.replaceAll('_', '-').toLowerCase();
}

/** The ways on without a choice: those for what the caller did, or the ways for anything. */
function afterNoChoice(edges                     , after                          )                      {
  return edges.filter(({ way }) => way.how === 'otherwise' && way.after === after);
}

/** What becomes of a time-out: the menu is repeated so many times, and then the call takes the menu's default choice. */
function afterTimeout({ repeats }          , before               )                                                            {
  if (repeats === undefined || before === null) return { mayStay: true, mayLeave: true };
  return { mayStay: before < repeats, mayLeave: before >= repeats };
}

function plain(text        )         {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}


/***/ }),

/***/ 6924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ DONE),
/* harmony export */   H_: () => (/* binding */ framesAfter),
/* harmony export */   T1: () => (/* binding */ roundsOf),
/* harmony export */   Vz: () => (/* binding */ withRound),
/* harmony export */   hN: () => (/* binding */ LOOP),
/* harmony export */   hr: () => (/* binding */ NO_TASKS)
/* harmony export */ });
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6657);
                                                                 

                                                   

/** The outcomes of a loop. */
const LOOP = 'loop';
const DONE = 'done';

const NEW_FRAME        = { loops: [] };

/** No task is at work but one from which nothing says where calls go. */
const NO_TASKS                   = [NEW_FRAME];

/**
 * The tasks at work behind a way. A called task is a new one. A jump to a menu or a task leaves all that were at work. A loop that is done
 * is over.
 */
function framesAfter(frames                  , edge          , from                      , to          )                   {
  // What follows a call of a task can be a jump to a task.
  if (to.kind === 'task' && from?.kind === 'call' && edge.way.how === 'then') return [...frames, { call: from.id, loops: [] }];
  if (to.kind === 'task' || to.kind === 'menu') return NO_TASKS;
  return from?.kind === 'loop' && (0,_given_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .V)(edge) !== LOOP ? withoutLoop(frames, from.id) : frames;
}

/**
 * A loop that begins, or begins anew; the loops inside of it are over. If the flow doesn't say how often it is repeated, nothing counts.
 */
function withRound(frames                  , { id, repeats }          )                   {
  const { loops, ...frame } = frames.at(-1) ?? NEW_FRAME;
  const at = loops.findIndex(([loop]) => loop === id);
  const rounds = at === -1 || repeats === undefined ? 0 : (loops[at]?.[1] ?? 0) + 1;
  const around = at === -1 ? loops : loops.slice(0, at);
  return [...frames.slice(0, -1), { ...frame, loops: [...around, [id, rounds]] }];
}

function withoutLoop(frames                  , loop        )                   {
  const { loops, ...frame } = frames.at(-1) ?? NEW_FRAME;
  const at = loops.findIndex(([id]) => id === loop);
  return at === -1 ? frames : [...frames.slice(0, -1), { ...frame, loops: loops.slice(0, at) }];
}

/** How often a loop of the innermost task has begun anew. */
function roundsOf({ frames }           , loop        )         {
  return frames.at(-1)?.loops.find(([id]) => id === loop)?.[1] ?? 0;
}


/***/ }),

/***/ 6657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   m: () => (/* binding */ Decisions)
/* harmony export */ });
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9903);
/* harmony import */ var _graph_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(677);
                                                                 
                                                   



/** The decisions that a test makes, for the nodes of a graph. */
class Decisions {
  /** What is wrong with `given`, in sentences. */
           faults                   ;
           #given = new Map                                    ();

  constructor(given       , names            ) {
    this.faults = [...given].flatMap(([name, outcome]) => this.#decide(name, outcome, names));
  }

  #decide(name        , outcome                            , names            )           {
    const nodes = names.deciding(name);
    if (typeof nodes === 'string') return [nodes];
    const known = [...new Set(nodes.flatMap((node) => names.outcomes(node)))];
    for (const node of nodes) this.#given.set(node.id, outcome);
    return [outcome].flat().flatMap((one) => (known.includes(one) ? [] : [unknownOutcome(name, one, known)]));
  }

  /**
   * The outcome that the test gives a node.
   *
   * @param visits how often the call came there before
   */
  outcomeAt({ id }          , visits        )                     {
    const given = this.#given.get(id);
    return typeof given === 'object' ? given[visits] : given;
  }

  /** Whether the test decides a node visit by visit. */
  countsVisits({ id }          )          {
    return typeof this.#given.get(id) === 'object';
  }

  /** The ways on that are possible at a node on some visit. */
  possible(node          , edges                     )                      {
    const given = this.#given.get(node.id);
    if (given === undefined) return edges;
    const outcomes = new Set([given].flat());
    // A call always begins its task; the outcome is how it comes back.
    return edges.filter((edge) => outcomes.has(nameOf(edge)) || (node.kind === 'call' && edge.way.how === 'then'));
  }
}

/** The name of a way on, whatever kind of node it leads from. */
function nameOf(edge          )         {
  if (edge.way.how === 'failure') return 'failure';
  return (0,_graph_names_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeName */ .Wm)(edge) ?? 'success';
}

function unknownOutcome(name        , outcome        , known                   )         {
  const near = (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(outcome, known);
  const hint = near.length === 0 ? `The outcomes are: ${known.map((one) => JSON.stringify(one)).join(', ')}.` : (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(outcome, near);
  return `${JSON.stringify(name)} has no outcome ${JSON.stringify(outcome)}. ${hint}`;
}


/***/ }),

/***/ 677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ isPerson),
/* harmony export */   Wm: () => (/* binding */ outcomeName),
/* harmony export */   x8: () => (/* binding */ GraphNames)
/* harmony export */ });
/* harmony import */ var _call_flow_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9888);
/* harmony import */ var _call_flow_builder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5928);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9903);


                                                                                          
                                                           



/** Where people answer. */
const PEOPLE                            = new Set(['queue', 'user', 'group', 'number']);

/** The names in a call graph, as a test uses them. */
class GraphNames {
           paths           ;
  /** The nodes at which a test can say how the call goes on, by their names, and by `Task / Action`. */
           #deciding                                          ;
           #byKind                                                ;

  constructor(graph           ) {
    this.paths = new _call_flow_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .CallPaths */ .N(graph);
    const deciding = graph.nodes.filter((node) => this.outcomes(node).length > 0);
    const named = deciding.flatMap((node) => [node.name, ...longNames(node)].map((name) => [name, node]         ));
    this.#deciding = new Map([...Map.groupBy(named, ([name]) => name)].map(([name, pairs]) => [name, pairs.map(([, node]) => node)]));
    this.#byKind = Map.groupBy(graph.nodes, ({ kind }) => kind);
  }

  /** The names of the ways on from a node that a test can choose; empty if there is nothing to choose. */
  outcomes({ id, kind }          )           {
    const edges = this.paths.from(id);
    if (kind === 'transfer') return edges.some(({ way }) => way.how === 'failure') ? ['success', 'failure'] : [];
    const names = edges.flatMap((edge) => outcomeName(edge) ?? []);
    return kind === 'menu' || (kind !== 'call' && edges.length < 2) ? [] : names;
  }

  /** The nodes that a name under `given` means; a sentence that says what is wrong if it means none, or nodes of several tasks. */
  deciding(name        )                               {
    const found = this.#deciding.get(name) ?? [];
    if (found.length === 0)
      return missing(`No decision, input, loop, call of a task or transfer of this flow is called`, name, this.#names());
    const tasks = [...new Set(found.map(({ task }) => task))];
    if (tasks.length === 1) return found;
    return `Several actions are called ${JSON.stringify(name)}: write one of ${found.flatMap(longNames).map(quote).join(', ')}.`;
  }

  /** The ids of the nodes that a place names. */
  idsOf(place               )                      {
    if (!('name' in place)) return new Set();
    return new Set((this.#byKind.get(place.kind) ?? []).filter((node) => isNamed(node, place.name)).map(({ id }) => id));
  }

  /** Why no call can arrive at a place, in a sentence; undefined if the flow has it. */
  unknownPlace(place               )                     {
    if (!('name' in place) || this.idsOf(place).size > 0) return undefined;
    const names = (this.#byKind.get(place.kind) ?? []).map(({ name }) => name);
    const whose = place.written === undefined ? '' : ` (${JSON.stringify(place.written)} in the test)`;
    return missing(`This flow leads to no ${place.kind}`, place.name, names, whose);
  }

  /** The menus with a name, or a sentence that says that there is none. */
  menus(name        )                               {
    const menus = this.#byKind.get('menu') ?? [];
    const found = menus.filter((node) => isNamed(node, name));
    return found.length > 0
      ? found
      : missing(
          'This flow has no menu',
          name,
          menus.map((menu) => menu.name),
        );
  }

  #names()           {
    return [...this.#deciding.keys()];
  }
}

/** The name of a way on, if a test can choose it. */
function outcomeName({ way }          )                     {
  if (way.how === 'outcome') return way.outcome;
  return way.how === 'then' ? way.label : undefined;
}

/** Whether a person answers at a node. */
function isPerson({ kind }          )          {
  return PEOPLE.has(kind);
}

/** A name as a test writes it: a node's own, a queue's id, or the name of a voicemail's owner without its kind. */
function isNamed(node          , name        )          {
  if (node.name === name) return true;
  if (node.kind === 'voicemail') return ['queue', 'user', 'group'].some((owner) => node.name === `${owner} ${name}`);
  const reference = (0,_call_flow_builder_js__WEBPACK_IMPORTED_MODULE_1__/* .queueReference */ .xm)(node);
  return reference !== undefined && (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .sameId */ .s)(reference, name) && node.kind === 'queue';
}

function longNames({ task, name }          )           {
  return task === undefined ? [] : [`${task} / ${name}`];
}

function missing(what        , name        , known                   , more = '')         {
  const near = (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .pA)(name, [...new Set(known)]);
  return `${what} ${JSON.stringify(name)}${more}.${near.length === 0 ? '' : ` ${(0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .au)(name, near)}`}`;
}

function quote(name        )         {
  return JSON.stringify(name);
}


/***/ }),

/***/ 3028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Md: () => (/* binding */ calledFlow),
  MX: () => (/* binding */ judgeCall),
  iY: () => (/* binding */ judgeFrom)
});

// UNUSED EXPORTS: faultOf

// EXTERNAL MODULE: ./build/model/call-words.js
var call_words = __webpack_require__(2504);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(4043);
// EXTERNAL MODULE: ./build/call-test/at-menu.js
var at_menu = __webpack_require__(5327);
// EXTERNAL MODULE: ./build/call-test/given.js
var given = __webpack_require__(6657);
// EXTERNAL MODULE: ./build/call-test/graph-names.js
var graph_names = __webpack_require__(677);
// EXTERNAL MODULE: ./build/call-test/listener.js
var listener = __webpack_require__(6474);
// EXTERNAL MODULE: ./build/call-test/presses.js
var presses = __webpack_require__(1103);
// EXTERNAL MODULE: ./build/call-test/walk.js + 2 modules
var call_test_walk = __webpack_require__(5777);
;// CONCATENATED MODULE: ./build/call-test/words.js
                                                       
                                        
                                        

/* Ways in plain words. Whoever shows them escapes them. */

/** A way and its end: `2 → menu "Service"; 1, Hours: closed → queue "Support EU"`. */
function wayOf({ events, node, stop }        )         {
  const steps = stepsOf(events);
  const last = steps.at(-1);
  const end = stop === 'known' ? placeOf(node) : stop === 'circle' ? CIRCLE : unknownPlace(node);
  // A call that waits stands at its last place already.
  const places = last === undefined ? [] : [last.to, end].filter((place, index, all) => place !== '' && place !== all[index - 1]);
  const told = [...steps.slice(0, -1).map(({ done, to }) => `${done} → ${to}`), `${last?.done ?? START} → ${places.join(' → ') || end}`];
  return (told.length > 1 && steps[0]?.done === START ? told.slice(1) : told).join('; ');
}

const START = 'the call comes in';
const CIRCLE = 'round in circles for ever';

/** What is done at a place, and the place to which that leads; '' if it leads to none where the call waits. */
                
                        
                      
 

function stepsOf(events                  )         {
  const steps         = [];
  let done           = [];
  for (const event of events) {
    if ('at' in event) {
      steps.push({ done: done.join(', ') || START, to: event.at });
      done = [];
    } else done.push(wordOf(event));
  }
  return done.length === 0 ? steps : [...steps, { done: done.join(', '), to: '' }];
}

function wordOf(event                                         )         {
  return 'pressed' in event ? event.pressed : `${event.decided}: ${event.outcome}`;
}

/** Where a call is, in words. */
function placeOf(node                      )         {
  if (node === undefined) return 'a place that the flow lacks';
  return node.kind === 'end' ? 'the end of the call' : `${node.kind} ${JSON.stringify(node.name)}`;
}

function unknownPlace(node                      )         {
  if (node === undefined) return 'a place that the flow lacks';
  if (node.kind === 'missing') return `${JSON.stringify(node.name)}, which the flow lacks`;
  if (node.kind === 'task-end') return `the end of the task ${JSON.stringify(node.name)}, and the flow doesn’t say how it goes on`;
  return `${JSON.stringify(node.name)}, and the flow doesn’t say how it goes on`;
}

;// CONCATENATED MODULE: ./build/call-test/judge.js
                                                        
                                                                     








                                          



/** The most ways that a message tells. */
const MOST_WAYS = 5;

/** A flow, and its names for the tests. */
                             
                            
                             
 

function calledFlow(graph           )             {
  return { graph, names: new graph_names/* GraphNames */.x8(graph) };
}

/**
 * Calls a flow as a test says.
 *
 * @returns why the test fails, in sentences; '' if it passes
 */
function judgeCall(test          , flow            )         {
  const { entry } = flow.graph;
  return entry === undefined ? 'The flow doesn’t say where calls begin.' : judgeFrom(entry, test, flow);
}

/** The same for a call that is at a node. */
function judgeFrom(start        , test          , { names }            )         {
  const decisions = new given/* Decisions */.m(test.given, names);
  if (decisions.faults.length > 0) return decisions.faults.join(' ');
  const caller = new presses/* Caller */.s(test.press);
  const walk = (0,call_test_walk/* walkFrom */.E)(start, journeyOf(test, { names, decisions, caller }));
  return unusedKeys(walk, caller) || judgeWalk(walk, test, names);
}

/** What a call is, without what it must come to. */
function journeyOf(
  { hears, language, reaches, mayReach }          ,
  { names, decisions, caller }                                                 ,
)          {
  const tasks = expectedPlaces({ reaches, mayReach }).flatMap((place) => (place.kind === 'task' ? [...names.idsOf(place)] : []));
  return { names, decisions, caller, ears: { listener: new listener/* Listener */.r(hears), tasks: new Set(tasks), ...(0,json/* present */.Eb)({ language }) } };
}

function expectedPlaces({ reaches, mayReach = [] }                                                                     )                  {
  return [...(reaches === undefined ? [] : [reaches]), ...mayReach];
}

/** A key that no way uses is a mistake of the test. */
function unusedKeys({ ends, used, isCut }      , caller        )         {
  const [first] = ends;
  if (isCut || first === undefined || used >= caller.size) return '';
  const furthest = ends.reduce((most, end) => (caller.usedIn(end.state) > caller.usedIn(most.state) ? end : most), first);
  return `The call ends before ${caller.leftIn(furthest.state)} is used: ${wayOf(furthest)}.`;
}

/** Whether all ways of a walk end as a test expects. */
function judgeWalk({ ends, isCut }      , test          , names            )         {
  if (isCut) return 'This call can take more ways than are followed: say under `given` how decisions go.';
  const places = expectedPlaces({ reaches: test.reaches, mayReach: test.mayReach });
  const judged = ends.map((end) => ({ end, fault: faultOf(end, places, test.hears, names) }));
  const wrong = judged.filter(({ fault }) => fault !== '');
  if (wrong.length === 0) return '';
  const known = places.flatMap((place) => names.unknownPlace(place) ?? []).map((sentence) => ` ${sentence}`);
  const ways = [...new Set(wrong.map(({ end, fault }) => `${wayOf(end)}${fault}`))];
  if (ends.length === 1) return `${ways[0] ?? ''}.${known.join('')}`;
  const shown = ways.slice(0, MOST_WAYS).join(' · ');
  const more = ways.length > MOST_WAYS ? ` · and ${ways.length - MOST_WAYS} more` : '';
  const open = openDecisions(ends);
  const hint = open.length === 0 ? '' : ` Say under \`given\` how this goes: ${open.map((name) => JSON.stringify(name)).join(', ')}.`;
  const share = wrong.length === ends.length ? 'all' : 'some';
  const count = `The flow doesn’t say which of ${ends.length} ways this call takes, and ${share} are wrong`;
  return (0,text_text/* cut */.Jj)(`${count}: ${shown}${more}.${hint}${known.join('')}`, 2000);
}

/** The decisions that the ways of a call differ in. */
function openDecisions(ends                   )           {
  return [...new Set(ends.flatMap(({ events }) => events.flatMap((event) => ('decided' in event ? [event.decided] : []))))];
}

/** What is wrong with the end of a way, as the end of a sentence; '' if it is as expected. */
function faultOf(end        , places                          , hears                   , names            )         {
  if (places.length > 0 && !places.some((place) => isAt(end, place, names))) return misplaced(end, places);
  const unheard = hears.filter((_, index) => !end.state.heard.found.includes(index));
  if (unheard.length > 0) return `, and callers don’t hear ${unheard.map((text) => JSON.stringify(text)).join(', ')}`;
  // Without a place, the call must still come to one.
  return places.length === 0 && end.stop === 'circle' ? ', which is no place' : '';
}

function misplaced({ state, stop }        , places                          )         {
  const language =
    stop === 'known' && places.some((place) => place.language !== undefined)
      ? `, in ${state.language ?? 'a language that isn’t known'}`
      : '';
  return `${language}, not ${places.map((place) => (0,call_words/* placeName */.fW)(place)).join(' or ')}`;
}

function isAt(end        , place               , names            )          {
  const { state, node, stop } = end;
  if (place.language !== undefined && (state.language === null || !(0,at_menu/* isSameLanguage */.ls)(place.language, state.language))) return false;
  if (place.kind === 'task') return [...names.idsOf(place)].some((id) => state.passed.includes(id));
  if (stop !== 'known' || node === undefined) return false;
  if (place.kind === 'disconnect') return node.kind === 'end';
  return place.kind === 'person' ? (0,graph_names/* isPerson */.KA)(node) : names.idsOf(place).has(node.id);
}


/***/ }),

/***/ 6474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ NOTHING_HEARD),
/* harmony export */   r: () => (/* binding */ Listener)
/* harmony export */ });
/** What a caller has heard since the last press, as far as a test asks for it. */
                        
                                                  
                                    
                                                                     
                        
 

const NOTHING_HEARD        = { found: [], tail: '' };

/** Listens for texts. Case and white space don't count. */
class Listener {
           #wanted                   ;
           #tail        ;

  constructor(texts                   ) {
    this.#wanted = texts.map(plain);
    this.#tail = this.#wanted.reduce((most, { length }) => Math.max(most, length), 0);
  }

  hear({ found, tail }       , text                    )        {
    if (text === undefined || this.#wanted.length === 0) return { found, tail };
    const heard = tail + plain(text);
    const all = this.#wanted.flatMap((wanted, index) => (found.includes(index) || heard.includes(wanted) ? [index] : []));
    return { found: all, tail: heard.slice(-this.#tail) };
  }
}

function plain(text        )         {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}


/***/ }),

/***/ 9764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ judgeRule)
});

// UNUSED EXPORTS: secondsOf

// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(4043);
// EXTERNAL MODULE: ./build/call-test/arrive.js
var arrive = __webpack_require__(625);
// EXTERNAL MODULE: ./build/call-test/given.js
var given = __webpack_require__(6657);
// EXTERNAL MODULE: ./build/call-test/graph-names.js
var graph_names = __webpack_require__(677);
;// CONCATENATED MODULE: ./build/call-test/distance.js
                                                                 
                                                       



/**
 * How many presses a person is away from each node, at the most: callers choose keys, and the flow decides against them. An input takes as
 * many presses as it has digits, at the least one. If callers chose the digits that a decision compares, they choose its outcome. Waiting
 * is no press. A called task comes back to any of its callers.
 *
 * @param most a person who is farther away is out of reach
 * @returns the distance by node; `most + 1` if a person is out of reach
 */
function distancesToPeople(paths           , decisions           , most        )                              {
  const far = most + 1;
  const returns = returnsOf(paths);
  const entered = enteredVariables(paths);
  const edgesOf = (node          )                      => [
    ...onwards(node, decisions.possible(node, paths.from(node.id))),
    ...(returns.get(node.id) ?? []),
  ];
  const isOpen = leavable(paths, edgesOf);
  const distances = new Map(paths.graph.nodes.map((node) => [node.id, (0,graph_names/* isPerson */.KA)(node) ? 0 : isOpen.has(node.id) ? 0 : far]));
  const at = (edge          )         => distances.get(edge.to) ?? far;
  const distanceOf = (node          )         => {
    if ((0,graph_names/* isPerson */.KA)(node)) return 0;
    const [edges, costs] = [edgesOf(node), costOf(node)];
    if (edges.length === 0) return far;
    const better = isCallersChoice(node, edges, entered) ? Math.min : Math.max;
    return Math.min(far, edges.map(at).reduce((one, other) => better(one, other)) + costs);
  };
  // From below: a way that goes round without a press is as far as the ways out of it.
  const open = new Set(paths.graph.nodes.map(({ id }) => id));
  const comingFrom = Map.groupBy(paths.graph.nodes.flatMap(edgesOf), ({ to }) => to);
  for (const id of open) {
    open.delete(id);
    const node = paths.node(id);
    const before = distances.get(id) ?? far;
    const now = node === undefined ? far : Math.max(before, distanceOf(node));
    if (now === before) continue;
    distances.set(id, now);
    for (const { from } of comingFrom.get(id) ?? []) open.add(from);
  }
  return distances;
}

/** The ways on that lead a call to a person: transfers succeed if they can, callers press keys, and inputs get their digits. */
function onwards(node          , edges                     )                      {
  const by = (how                        )                      => edges.filter(({ way }) => way.how === how);
  if (node.kind === 'menu') return by('key');
  if (node.kind === 'input') return edges.length === 1 ? edges : by('outcome').filter((edge) => (0,given/* nameOf */.V)(edge) !== 'failure');
  const then = by('then');
  if (node.kind === 'call') return then;
  if (node.kind === 'transfer') return then.length > 0 ? then : edges;
  return [...then, ...by('outcome')];
}

/** The ways back from the end of each task to the calls of it. */
function returnsOf(paths           )                                           {
  const calls = paths.graph.nodes.filter(({ kind }) => kind === 'call');
  const pairs = calls.flatMap((call) => {
    const back = paths.from(call.id).filter(({ way }) => way.how === 'outcome');
    return paths.from(call.id).flatMap(({ way, to }) => (way.how === 'then' ? back.map((edge) => ({ end: `end of ${to}`, edge })) : []));
  });
  return new Map(
    [...Map.groupBy(pairs, ({ end }) => end)].map(([end, all]) => [end, all.map(({ edge })           => ({ ...edge, from: end }))]),
  );
}

/** The variables that hold what callers have entered, and nothing else. */
function enteredVariables({ graph }           )                      {
  const entered = new Set(graph.nodes.flatMap(({ input }) => input?.variable ?? []));
  const others = new Set(graph.nodes.flatMap(({ kind, changes = [] }) => (kind === 'input' ? [] : changes)));
  return new Set([...entered].filter((variable) => !others.has(variable)));
}

function isCallersChoice({ kind }          , edges                     , entered                     )          {
  if (kind === 'menu') return true;
  const compared = edges.flatMap(({ way }) => (way.how === 'outcome' && way.when !== undefined ? [way.when.variable] : []));
  return kind === 'decision' && compared.length > 0 && compared.every((variable) => entered.has(variable));
}

/** What leaving a node costs, in presses. */
function costOf({ kind, input }          )         {
  return kind === 'menu' ? 1 : kind === 'input' ? Math.max(1, input?.min ?? 1) : 0;
}

/** The nodes from which a call can come to a person, or to a place where callers press keys. */
function leavable(paths           , edgesOf                                         )                      {
  return paths.leadingTo((node) => (0,graph_names/* isPerson */.KA)(node) || node.kind === 'menu' || node.kind === 'input', edgesOf);
}

// EXTERNAL MODULE: ./build/call-test/judge.js + 1 modules
var judge = __webpack_require__(3028);
;// CONCATENATED MODULE: ./build/call-test/menu-rules.js
                                                       
                                                                          




                                                   


/** How fast a text is spoken, in words a minute. */
const WORDS_A_MINUTE = 150;
/** The most menus that a message tells. */
const MOST_MENUS = 5;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Checks the menus that calls reach by a rule.
 *
 * @returns why the rule is broken, in sentences; '' if it holds
 */
function judgeRule(checked          , flow            )         {
  const { names } = flow;
  const decisions = new given/* Decisions */.m(checked.given, names);
  const excepted = checked.except.map((name) => names.menus(name));
  const faults = [...decisions.faults, ...excepted.filter((found) => typeof found === 'string')];
  if (faults.length > 0) return faults.join(' ');
  const left = new Set(excepted.flatMap((found) => (typeof found === 'string' ? [] : found.map(({ id }) => id))));
  const menus = reachedMenus(names, decisions).filter(({ id }) => !left.has(id));
  const broken = brokenIn(menus, checked, flow, decisions);
  if (broken.length === 0) return '';
  const more = broken.length > MOST_MENUS ? ` · and ${broken.length - MOST_MENUS} more` : '';
  return (0,text_text/* cut */.Jj)(`In ${broken.length} of ${(0,text_text/* count */.U9)(menus.length, 'menu')}: ${broken.slice(0, MOST_MENUS).join(' · ')}${more}.`, 2000);
}

/** The menus that calls reach, as decisions are given. If the flow doesn't say where calls begin: all. */
function reachedMenus({ paths }            , decisions           )             {
  const { entry, nodes } = paths.graph;
  const reached = entry === undefined ? undefined : paths.reachable([entry], (node) => decisions.possible(node, paths.from(node.id)));
  return nodes.filter(({ id, kind }) => kind === 'menu' && reached?.has(id) !== false);
}

/** The menus that break a rule, each with how it does. */
function brokenIn(menus                     , checked          , flow            , decisions           )           {
  const { rule } = checked;
  const { paths } = flow.names;
  switch (rule.kind) {
    case 'in-every-menu':
      return menus.flatMap((menu) => {
        const fault = (0,judge/* judgeFrom */.iY)(menu.id, callBy(rule, checked), flow);
        return fault === '' ? [] : [`menu ${JSON.stringify(menu.name)}: ${fault.replace(/\.$/u, '')}`];
      });
    case 'person-within': {
      const distances = distancesToPeople(paths, decisions, rule.presses);
      const far = menus.filter(({ id }) => (distances.get(id) ?? rule.presses + 1) > rule.presses);
      return far.map(({ name }) => `menu ${JSON.stringify(name)}: a person is more than ${pressCount(rule.presses)} away`);
    }
    case 'max-listening':
      return menus.flatMap((menu) => {
        const seconds = secondsOf((0,arrive/* textAt */.$6)(menu, paths) ?? '');
        return seconds <= rule.seconds ? [] : [`menu ${JSON.stringify(menu.name)} speaks for ${(0,text_text/* count */.U9)(seconds, 'second')}`];
      });
  }
}

function pressCount(presses        )         {
  return presses === 1 ? '1 press' : `${presses} presses`;
}

function callBy({ key, reaches }                                                       , { name, at, given }          )           {
  return { name, at, given, press: [{ how: 'keys', keys: key }], reaches, hears: [] };
}

/** How long a text takes, in whole seconds. */
function secondsOf(text        )         {
  const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).length;
  return Math.ceil((words * 60) / WORDS_A_MINUTE);
}


/***/ }),

/***/ 1103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ Caller)
/* harmony export */ });
/* harmony import */ var _model_call_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2504);
/* harmony import */ var _listener_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6474);
                                                   


                                            

/** The caller, who presses what a test says. */
class Caller {
           presses                  ;

  constructor(presses                  ) {
    this.presses = presses;
  }

  /** What is pressed next: of keys that stand together, those that are left. Undefined: nothing is left. */
  next({ press, used }           )                    {
    const next = this.presses[press];
    return next?.how === 'keys' ? { how: 'keys', keys: next.keys.slice(used) } : next;
  }

  /**
   * The state after a press: what was heard and passed before no longer counts.
   *
   * @param keys how many of the keys that are left; by default all
   */
  after(state           , keys = Number.POSITIVE_INFINITY)            {
    const next = this.next(state);
    const isPart = next?.how === 'keys' && keys < next.keys.length;
    const position = isPart ? { used: state.used + keys } : { press: state.press + 1, used: 0 };
    return { ...state, ...position, passed: [], heard: _listener_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_HEARD */ .D };
  }

  /** How many keys, words and time-outs there are. */
  get size()         {
    return this.presses.reduce((sum, press) => sum + sizeOf(press), 0);
  }

  /** How many of them have been used. */
  usedIn({ press, used }           )         {
    return this.presses.slice(0, press).reduce((sum, one) => sum + sizeOf(one), used);
  }

  /** What is left in a state, in words. */
  leftIn(state           )         {
    const rest = [this.next(state), ...this.presses.slice(state.press + 1)];
    return rest.flatMap((press) => (press === undefined ? [] : [(0,_model_call_words_js__WEBPACK_IMPORTED_MODULE_1__/* .pressWord */ .AV)(press)])).join(' ');
  }
}

function sizeOf(press       )         {
  return press.how === 'keys' ? press.keys.length : 1;
}


/***/ }),

/***/ 757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ runTests),
/* harmony export */   U: () => (/* binding */ isBlocking)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3028);
/* harmony import */ var _menu_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9764);
                                                        
                                                                                              



/** The flow as calls would find it, and as they find it today. */
                              
                              
                                    
                            
 

/**
 * Runs the tests of a flow. A test that fails is tried on what is live, too: if it fails there, no change of this run is the cause.
 *
 * @returns one result for each call and rule, in the order of the files
 */
function runTests(tests                      , { planned, live }             )               {
  const after = (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .calledFlow */ .Md)(planned);
  const before = live === undefined ? undefined : (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .calledFlow */ .Md)(live);
  return tests.flatMap(({ calls, rules }) => [
    ...calls.map((call) => resultOf(call, 'error', { after, before, judge: (flow) => (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeCall */ .MX)(call, flow) })),
    ...rules.map((rule) => resultOf(rule, rule.level, { after, before, judge: (flow) => (0,_menu_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeRule */ .q)(rule, flow) })),
  ]);
}

                 
                             
                                          
                                               
 

function resultOf({ name, at }                     , level       , { after, before, judge }       )             {
  const message = judge(after);
  const status = message === '' ? 'passed' : before === undefined || judge(before) !== '' ? 'failed-before' : 'failed';
  return { name, at, level, status, message };
}

/** Whether a result keeps a flow from being deployed: it is an error, and the change causes it. */
function isBlocking({ status, level }            )          {
  return status === 'failed' && level === 'error';
}


/***/ }),

/***/ 5777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ walkFrom)
});

// EXTERNAL MODULE: ./build/call-test/arrive.js
var arrive = __webpack_require__(625);
// EXTERNAL MODULE: ./build/call-test/frames.js
var call_test_frames = __webpack_require__(6924);
// EXTERNAL MODULE: ./build/call-test/listener.js
var listener = __webpack_require__(6474);
// EXTERNAL MODULE: ./build/model/call-words.js
var call_words = __webpack_require__(2504);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
;// CONCATENATED MODULE: ./build/call-test/at-input.js
                                                                            
                                                   

/** What an input makes of what is pressed. */
                        
                                
                        
                                             
                                                        
                                                              
                           
 

const EITHER = ['success', 'failure']         ;

/**
 * What an input makes of what is pressed next. Keys that stand together are entered without a pause; a pause or `#` ends the digits.
 * A time-out without a key is a failure.
 */
function entryAt({ input = {} }          , pressed       )        {
  if (pressed.how === 'wait') return { keys: 1, outcomes: ['failure'] };
  if (pressed.how === 'say') return { keys: 1, outcomes: EITHER };
  const { keys } = pressed;
  const digits = /^\d*/u.exec(keys)?.[0] ?? '';
  if (digits === '') return signAlone(keys, input);
  const taken = digits.slice(0, input.max ?? digits.length);
  const isFull = input.max !== undefined && taken.length === input.max;
  const sign = isFull ? '' : keys.charAt(taken.length);
  // What a star among digits does is not known.
  if (sign === '*') return { keys: keys.length, outcomes: EITHER };
  return { keys: taken.length + sign.length, ...outcomeOf(taken, isFull, input) };
}

function outcomeOf(digits        , isFull         , { min, max }           )                                     {
  if (min !== undefined && digits.length < min) return { outcomes: ['failure'] };
  const isValid = isFull || (min !== undefined && max !== undefined);
  return isValid ? { outcomes: ['success'], digits } : { outcomes: EITHER };
}

/** A `*` or `#` without a digit before it. */
function signAlone(keys        , { acceptsStar, acceptsPound }           )        {
  const isAccepted = (keys.startsWith('*') ? acceptsStar : acceptsPound) === true;
  return { keys: 1, outcomes: isAccepted ? ['success'] : EITHER };
}

/** The way on by an outcome. */
function isBy(edge          , outcomes                   )          {
  return edge.way.how === 'outcome' && outcomes.includes(edge.way.outcome);
}

// EXTERNAL MODULE: ./build/call-test/at-menu.js
var at_menu = __webpack_require__(5327);
// EXTERNAL MODULE: ./build/call-test/given.js
var given = __webpack_require__(6657);
;// CONCATENATED MODULE: ./build/call-test/turns.js
                                                                 

                                                   






                                                   
                                           
                                                              

/** Tasks can call each other and themselves. */
const DEEPEST_CALL = 20;

const ARRIVED       = { hops: [], stop: { kind: 'known' } };
const UNKNOWN       = { hops: [], stop: { kind: 'unknown' } };

/** A call through a flow: what a caller does, and how decisions go. */
                          
                             
                          
                                
                      
 

/** How a call goes on from a state. */
function turnAt(state           , journey         )       {
  const node = journey.names.paths.node(state.node);
  if (node === undefined) return UNKNOWN;
  switch (node.kind) {
    case 'menu':
      return atMenu(state, node, journey);
    case 'input':
      return atInput(state, node, journey);
    case 'decision':
      return atDecision(state, node, journey);
    case 'loop':
      return atLoop(state, node, journey);
    case 'task-end':
      return atTaskEnd(state, journey);
    case 'transfer':
      return atTransfer(state, node, journey);
    case 'call':
      return state.frames.length > DEEPEST_CALL ? UNKNOWN : along(state, only(journey, node, 'then'), journey);
    case 'entry':
    case 'announcement':
    case 'task':
    case 'step':
    case 'action':
      return choose(state, node, only(journey, node, 'then'), journey);
    case 'queue':
    case 'number':
    case 'user':
    case 'group':
    case 'voicemail':
    case 'flow':
    case 'end':
      return ARRIVED;
    case 'other':
    case 'unknown':
    case 'missing':
      return UNKNOWN;
  }
}

function only({ names }         , { id }          , how                        )             {
  return names.paths.from(id).filter(({ way }) => way.how === how);
}

/** All of the ways, without a word about the choice. */
function along(state           , edges                     , { names, ears }         )       {
  const hops = edges.map((edge)      => ({ to: (0,arrive/* arrive */.EY)(state, edge, names.paths, ears), events: [] }));
  return hops.length === 0 ? UNKNOWN : { hops };
}

/** The way that the test gives, or else each of them. */
function choose(state           , node          , edges                     , journey         )       {
  const { decisions, names, ears } = journey;
  const visits = state.visits[node.id] ?? 0;
  const outcome = decisions.outcomeAt(node, visits);
  const from = decisions.countsVisits(node) ? { ...state, visits: { ...state.visits, [node.id]: visits + 1 } } : state;
  const chosen = outcome === undefined ? edges : edges.filter((edge) => (0,given/* nameOf */.V)(edge) === outcome);
  if (chosen.length < 2) return along(from, chosen, journey);
  const isTold = new Set(chosen.map(({ to, says = '' }) => JSON.stringify([to, says]))).size > 1;
  const hops = chosen.map((edge)      => {
    const events = isTold ? [{ decided: node.name, outcome: (0,given/* nameOf */.V)(edge) }] : [];
    return { to: (0,arrive/* arrive */.EY)(from, edge, names.paths, ears), events };
  });
  return { hops };
}

function atMenu(state           , node          , journey         )       {
  const { caller, names } = journey;
  const pressed = caller.next(state);
  if (pressed === undefined) return ARRIVED;
  const edges = names.paths.from(node.id);
  if (pressed.how === 'wait') return atTimeout(state, node, journey);
  const choice = pressed.how === 'keys' ? (0,at_menu/* choiceByKeys */.Rd)(edges, pressed.keys) : (0,at_menu/* choiceBySpeech */.No)(edges, pressed.text, state.language);
  const events          = [{ pressed: pressed.how === 'keys' ? pressed.keys.slice(0, choice.keys) : (0,call_words/* pressWord */.AV)(pressed) }];
  const after = caller.after(state, choice.keys);
  // A wrong key may count as a time-out does.
  const stay = choice.mayStay ? [stayIn({ ...after, timeouts: null }, node, journey, events)] : [];
  const others = choice.mayStay ? (0,at_menu/* afterNoChoice */.hy)(edges, 'no-match') : [];
  const hops = [...choice.edges, ...others].map((edge) => taken(after, edge, journey, events));
  return { hops: [...hops, ...asExtension(state, pressed, edges, journey), ...stay] };
}

/** Keys that stand together may be an extension, if the menu lets callers dial one. */
function asExtension(state           , pressed       , edges                     , journey         )        {
  if (pressed.how !== 'keys' || !/^\d\d+$/u.test(pressed.keys)) return [];
  const dialled = edges.filter(({ way }) => way.how === 'extension');
  return dialled.map((edge) => taken(journey.caller.after(state), edge, journey, [{ pressed: pressed.keys }]));
}

function atTimeout(state           , node          , journey         )       {
  const events          = [{ pressed: 'wait' }];
  const { mayStay, mayLeave } = (0,at_menu/* afterTimeout */.Oo)(node, state.timeouts);
  const after = journey.caller.after(state);
  const timeouts = state.timeouts === null || node.repeats === undefined ? null : state.timeouts + 1;
  const stay = mayStay ? [stayIn({ ...after, timeouts }, node, journey, events)] : [];
  if (!mayLeave) return { hops: stay };
  const edges = journey.names.paths.from(node.id);
  const silent = (0,at_menu/* afterNoChoice */.hy)(edges, 'no-input');
  const fallback = silent.length > 0 ? silent : (0,at_menu/* afterNoChoice */.hy)(edges);
  const hops = [...fallback.map((edge) => taken(after, edge, journey, events)), ...stay];
  return fallback.length > 0 ? { hops } : { hops, stop: { kind: 'unknown', events, state: after } };
}

function taken(state           , edge          , { names, ears }         , events                  )      {
  return { to: (0,arrive/* arrive */.EY)(state, edge, names.paths, ears), events };
}

/** The menu is heard again. */
function stayIn(state           , node          , { names, ears }         , events                  )      {
  return { to: { ...(0,arrive/* comeTo */._Q)(state, node, names.paths, ears), timeouts: state.timeouts }, events };
}

function atInput(state           , node          , journey         )       {
  const { caller, decisions, names } = journey;
  const pressed = caller.next(state);
  if (pressed === undefined) return ARRIVED;
  const { keys, outcomes, digits } = entryAt(node, pressed);
  const events          = [{ pressed: pressed.how === 'keys' ? pressed.keys.slice(0, keys) : (0,call_words/* pressWord */.AV)(pressed) }];
  const after = caller.after(state, keys);
  const variable = node.input?.variable;
  const given = decisions.outcomeAt(node, state.visits[node.id] ?? 0);
  const edges = names.paths.from(node.id).filter((edge) => given !== undefined || isBy(edge, outcomes));
  const isEntered = digits !== undefined && variable !== undefined && given !== 'failure';
  const turn = choose(isEntered ? withEntered(after, variable, digits) : after, node, edges, journey);
  return {
    hops: turn.hops.map((hop) => ({ ...hop, events: [...events, ...hop.events] })),
    ...(0,json/* present */.Eb)({ stop: turn.stop && { ...turn.stop, events, state: after } }),
  };
}

function withEntered(state           , variable        , digits        )            {
  return { ...state, entered: { ...state.entered, [variable]: digits } };
}

/** The outcomes in the order in which the flow tests them. One that compares what was just entered is decided; nothing else is. */
function atDecision(state           , node          , journey         )       {
  const edges = only(journey, node, 'outcome');
  if (journey.decisions.outcomeAt(node, state.visits[node.id] ?? 0) !== undefined) return choose(state, node, edges, journey);
  const possible             = [];
  for (const edge of edges) {
    const isTrue = truthOf(edge, state);
    if (isTrue !== false) possible.push(edge);
    if (isTrue === true) break;
  }
  return choose(state, node, possible, journey);
}

/** Whether the condition of an outcome holds; undefined if that is not known. */
function truthOf({ way }          , { entered }           )                      {
  if (way.how !== 'outcome' || way.when === undefined || !Object.hasOwn(entered, way.when.variable)) return undefined;
  return (entered[way.when.variable] === way.when.equals) === way.when.isTrue;
}

/** A loop is repeated as often as the flow says, unless its actions leave it. */
function atLoop(state           , node          , journey         )       {
  const edges = only(journey, node, 'outcome');
  const isGiven = journey.decisions.outcomeAt(node, state.visits[node.id] ?? 0) !== undefined;
  if (isGiven || node.repeats === undefined) return choose(state, node, edges, journey);
  const outcome = (0,call_test_frames/* roundsOf */.T1)(state, node.id) < node.repeats ? call_test_frames/* LOOP */.hN : call_test_frames/* DONE */.DH;
  return along(
    state,
    edges.filter((edge) => (0,given/* nameOf */.V)(edge) === outcome),
    journey,
  );
}

/** A called task comes back by one of the outcomes of its call. */
function atTaskEnd(state           , journey         )       {
  const frame = state.frames.at(-1);
  const call = frame?.call === undefined ? undefined : journey.names.paths.node(frame.call);
  if (call === undefined) return UNKNOWN;
  return choose({ ...state, frames: state.frames.slice(0, -1) }, call, only(journey, call, 'outcome'), journey);
}

/** A transfer is taken for one that succeeds, unless the test says otherwise. */
function atTransfer(state           , node          , journey         )       {
  const given = journey.decisions.outcomeAt(node, state.visits[node.id] ?? 0);
  const how = given === 'failure' ? 'failure' : 'then';
  return choose(state, node, only(journey, node, how), journey);
}

;// CONCATENATED MODULE: ./build/call-test/walk.js
                                                       



                                                              


/** A limit on work: no one reads a test of more ways. */
const MAX_STATES = 20_000;

/** Where one way of a call stops, and how it got there. */
                         
                              
                            
                                                                
                                      
                                    
 

/** All ways that a call can take. */
                       
                                   
                                                                          
                        
                                                        
                          
 

/** A state that was reached, and how. */
                 
                            
                                     
                                    
 

/** Follows a call on all ways that it can take from a node. Each state is entered once, so it comes to an end. */
function walkFrom(start        , journey         )       {
  const visits = new Map               ();
  const comingFrom = new Map                  ();
  const ends = new Map                ();
  const begun = beginAt(start, journey);
  visits.set(keyOf(begun), { state: begun, before: undefined, events: [] });
  let used = 0;
  // Iterating over a map includes what is added in the meantime.
  for (const [key, visit] of visits) {
    if (visits.size > MAX_STATES) return { ends: [...ends.values()], used, isCut: true };
    const { hops, stop } = turnAt(visit.state, journey);
    if (stop !== undefined) {
      ends.set(key, endOf(visit, stop, journey));
      used = Math.max(used, journey.caller.usedIn(stop.state ?? visit.state));
    }
    for (const hop of distinct(hops)) {
      const next = keyOf(hop.to);
      const before = comingFrom.get(next) ?? [];
      before.push(key);
      comingFrom.set(next, before);
      if (!visits.has(next)) visits.set(next, { state: hop.to, before: visit, events: hop.events });
    }
  }
  const circle = circleOf(visits, ends, comingFrom);
  const circling = circle === undefined ? [] : [endOf(circle, { kind: 'circle' }, journey)];
  used = circling.reduce((most, { state }) => Math.max(most, journey.caller.usedIn(state)), used);
  return { ends: [...ends.values(), ...circling], used, isCut: false };
}

function beginAt(node        , { names: { paths }, ears }         )            {
  const state            = {
    node,
    press: 0,
    used: 0,
    language: ears.language ?? null,
    entered: {},
    frames: call_test_frames/* NO_TASKS */.hr,
    timeouts: 0,
    visits: {},
    passed: [],
    heard: listener/* NOTHING_HEARD */.D,
  };
  const start = paths.node(node);
  const begun = start === undefined ? state : (0,arrive/* comeTo */._Q)(state, start, paths, ears);
  // The test says which language the caller has, whatever the flow begins with.
  return ears.language === undefined ? begun : { ...begun, language: ears.language };
}

/** If all ways lead to the same state, it doesn't matter which one is taken. */
function distinct(hops                )                 {
  const byState = new Map(hops.map((hop) => [keyOf(hop.to), hop]));
  const [only] = byState.values();
  if (byState.size > 1 || only === undefined || hops.length === 1) return hops;
  return [{ ...only, events: only.events.filter((event) => !('decided' in event)) }];
}

/** The first state from which no way comes to an end. */
function circleOf(
  visits                            ,
  ends                             ,
  comingFrom                                        ,
)                    {
  const ending = new Set(ends.keys());
  for (const key of ending) for (const before of comingFrom.get(key) ?? []) ending.add(before);
  return [...visits].find(([key]) => !ending.has(key))?.[1];
}

function endOf(visit       , { kind, events = [], state = visit.state }      , { names }         )         {
  const path                       = [events];
  for (let at                    = visit; at !== undefined; at = at.before) {
    const node = names.paths.node(at.state.node);
    const waits = node?.kind === 'menu' || node?.kind === 'input';
    path.push(waits ? [...at.events, { at: `${node.kind} ${JSON.stringify(node.name)}` }] : at.events);
  }
  return { stop: kind, state, node: names.paths.node(state.node), events: path.toReversed().flat() };
}

function keyOf(state           )         {
  return JSON.stringify(state);
}


/***/ }),

/***/ 9424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ isInVersionOf),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   xd: () => (/* binding */ lastDeployOf)
/* harmony export */ });
/* harmony import */ var _model_flow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5552);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5928);


                                             
                                                                                

/** What the last deploy of a menu left. */
                             
                      
                                                                                  
                                
 

/** The menu as it was deployed last: from its record, or from the commit that most surely was. Undefined if that is unknown. */
async function lastDeployOf(live          , menu      , { records, menus }               )                                  {
  const subject = subjectOf(live, menu);
  const last = await records.last(live.id, live.content.menuId(menu.nodeId) ?? menu.nodeId);
  const committed =
    last.kind === 'found' ? await menus.at(last.record.commit, last.record.path, subject) : await menus.lastDeployed(subject);
  if (committed === undefined) return undefined;
  return { menu: committed.menu, isUnchanged: last.kind === 'found' && isInVersionOf(last.record, live) };
}

/**
 * Whether the flow is certainly still in the version that a deploy left: no one has published it since. Its export can differ all the same,
 * because Genesys Cloud writes it with today's names.
 */
function isInVersionOf({ hasSucceeded, endedAt, flow }              , { version }          )          {
  if (!hasSucceeded || endedAt === undefined || flow === undefined) return false;
  return flow.wasWritten ? (0,_model_flow_js__WEBPACK_IMPORTED_MODULE_1__/* .isNextVersion */ .u8)(version, flow.version) : version === flow.version;
}

/** How to recognize the menu in documents of earlier commits: by the flow and menu that they name. */
function subjectOf(live          , menu      )          {
  const { content } = live;
  return {
    menu,
    isSame: (other) => {
      const id = content.menuId(other.nodeId);
      if (!(0,_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfFlow */ .im)(other.flow, live)) {
        const isSameMenu = id === undefined ? other.nodeId === menu.nodeId : id === content.menuId(menu.nodeId);
        return other.flow.kind === 'name' && isSameMenu ? undefined : false;
      }
      if (id === undefined) return other.nodeId === menu.nodeId ? true : undefined;
      return id === content.menuId(menu.nodeId);
    },
  };
}


/***/ }),

/***/ 9375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ overtakenNotice),
/* harmony export */   Yw: () => (/* binding */ behindNotices),
/* harmony export */   _6: () => (/* binding */ overtakenError),
/* harmony export */   fA: () => (/* binding */ unorderedError),
/* harmony export */   nN: () => (/* binding */ comparedNotices),
/* harmony export */   u7: () => (/* binding */ driftError)
/* harmony export */ });
/* harmony import */ var _model_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(856);
/* harmony import */ var _model_ways_out_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6085);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4043);

                                                 
                                                       


                                                                                       

/** Why a flow with drift is not deployed, and both ways out for this flow alone. */
function driftError(drifted                        , live          )                {
  const isAdoption = drifted.every(({ isNew }) => isNew === true);
  const made = isAdoption ? '' : madeInWords(live);
  return {
    code: isAdoption ? 'first-adoption' : 'drift',
    message: `${drifted.map((menu) => inWords(menu, live)).join(' ')} ${made}`.trim(),
    hint: (0,_model_ways_out_js__WEBPACK_IMPORTED_MODULE_0__/* .waysOut */ .Z)({ what: 'what is live', paths: drifted.map(({ menu }) => menu.path), flow: live.name, isNew: isAdoption }),
  };
}

/** Notices about menus that a deploy is due for, and why it may happen. */
function behindNotices(behind                       , isDrift         , live          )           {
  return behind.flatMap(({ menu: { nodeId }, commit, takenOver, takesBack }) => [
    ...(isDrift ? [dueNotice(nodeId, commit)] : []),
    ...(takenOver === undefined || commit === undefined ? [] : takenOverNotice({ nodeId, commit, takenOver }, live)),
    ...(takesBack === undefined
      ? []
      : [`This run takes back commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(takesBack)}\` in the menu "${nodeId}": it was requested after that was deployed.`]),
  ]);
}

function dueNotice(menu        , commit                    )         {
  const state = commit === undefined ? 'as it was before the last deploy, which failed' : `as commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(commit)}\` has it`;
  return `Not deployed yet: the menu "${menu}" is live ${state}.`;
}

function takenOverNotice(
  { nodeId, commit, takenOver }                                                                                  ,
  live          ,
)           {
  const changes = takenOver.diff(live.content, [nodeId]).filter(({ menu }) => menu === nodeId);
  if (changes.length === 0) return [];
  // A run that left no record may have made the change: who has, only the org can say.
  const change = `The menu "${nodeId}" is no longer live as commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(commit)}\` has it: ${(0,_model_change_js__WEBPACK_IMPORTED_MODULE_2__/* .changedPlaces */ .f)(changes, nodeId)}.`;
  return [`${change} The menu file asks for the same change, so none of it is lost. ${madeInWords(live)}`.trim()];
}

/** What the menus of a deploy from a tag were compared with: a tag has no branch whose last deploy would be meant. */
function comparedNotices(compared                         , tag        )           {
  return compared.map(({ menu: { nodeId }, commit, isRecorded }) => {
    const known = isRecorded ? 'its last deploy record has' : 'was probably deployed last; no deploy record says so';
    const base =
      commit === undefined ? 'no commit: none is known that has deployed it before' : `commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(commit)}\`, which ${known}`;
    return `This run is for the tag "${tag}". The live menu "${nodeId}" is compared with ${base}.`;
  });
}

/** Why a flow is left alone, whatever `on-drift` says. */
function unorderedError(unordered                          )                {
  const menus = unordered.map(({ menu, commit }) => `The menu "${menu.nodeId}" is live as commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(commit)}\` has it.`);
  return {
    code: 'order-unknown',
    message: `${menus.join(' ')} Neither git nor GitHub says whether that is newer than this run's commit, so the flow was left alone.`,
    hint: 'Run it again when GitHub answers, or check out the whole history (`fetch-depth: 0`).',
  };
}

/** Why a menu is left alone. */
function overtakenNotice({ menu, commit }               )         {
  return `The menu "${menu.nodeId}" is left alone: it was deployed from the newer commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(commit)}\`.`;
}

/** Why a flow is left alone. */
function overtakenError(overtaken                          )                {
  return {
    code: 'superseded',
    message: overtaken.map((menu) => overtakenNotice(menu)).join(' '),
    hint: 'To bring an older menu back, revert the newer commit with `git revert`, or start the workflow by hand on the older commit.',
  };
}

function inWords({ menu, known, commit, unknown, isNew, liveCommit, isStepBack }             , { content }          )         {
  const { nodeId } = menu;
  const places = (0,_model_change_js__WEBPACK_IMPORTED_MODULE_2__/* .changedPlaces */ .f)(known.diff(content, [nodeId]), nodeId);
  if (isNew === true) return `The menu "${nodeId}" is new to git, and live differs from its file: ${places}.`;
  const git = commit === undefined ? 'the menu file' : `what git knew last (commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(commit)}\`)`;
  const differs = `Different from ${git}: ${places}.`;
  if (unknown !== undefined) return `Whether the menu "${nodeId}" was edited outside git can't be told. ${differs} ${unknown}`;
  if (liveCommit !== undefined) {
    const older = isStepBack === true ? 'the older commit' : 'commit';
    // A run that could not leave a record may have deployed that commit: who has, only the org can say.
    return `The menu "${nodeId}" is not as it was deployed last: live is what ${older} \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(liveCommit)}\` says. ${differs}`;
  }
  const live = 'live is neither what the menu file asks for nor any committed version of it';
  return `The menu "${nodeId}" was edited outside git: ${live}. ${differs}`;
}

/** Who made the live version and when, as far as the org says. */
function madeInWords({ version, made }          )         {
  if (made?.by === undefined && made?.at === undefined) return '';
  const by = made.by === undefined ? '' : ` by ${made.by}`;
  const at = made.at === undefined ? '' : ` on ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .utcMinute */ .vD)(made.at)}`;
  return `The flow was last published${by}${at} (${version}).`;
}


/***/ }),

/***/ 4878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SE: () => (/* binding */ isNotDeployed),
/* harmony export */   SS: () => (/* binding */ rollBackAll),
/* harmony export */   _k: () => (/* binding */ notDeployed),
/* harmony export */   nT: () => (/* binding */ skipAll),
/* harmony export */   wG: () => (/* binding */ rollBackRun)
/* harmony export */ });
/* harmony import */ var _apply_manual_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9709);
/* harmony import */ var _drift_message_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9375);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9598);
/* harmony import */ var _apply_rollback_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8341);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8158);
/* harmony import */ var _model_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2279);
/* harmony import */ var _flow_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(112);
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5491);
/* harmony import */ var _interrupted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8704);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4043);
                                                        

                                                       



                                                      






                                          

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
      ? `${nameOf(failed)} is ${failed.outcome?.status ?? 'failed'}`
      : `the menu "${left.menu.nodeId}" of ${nameOf(failed)} is left alone for the newer commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_7__/* .shortCommit */ .Ax)(left.commit)}\``;
  return `because ${what} and \`on-failure\` is rollback-all`;
}

/** The menu for which a flow was not begun. Undefined if it failed. */
function leftAloneIn({ outcome, driftStatus }         )                            {
  return outcome?.status === 'planned' ? driftStatus?.overtaken[0] : undefined;
}

/** A flow that was not begun because of one that can't be deployed. */
function notDeployed(run         , failed         )          {
  const left = leftAloneIn(failed);
  const hint = left === undefined ? 'Fix the other flow, then run again.' : (0,_drift_message_js__WEBPACK_IMPORTED_MODULE_8__/* .overtakenError */ ._6)([left]).hint;
  return (0,_flow_run_js__WEBPACK_IMPORTED_MODULE_3__/* .unwritten */ .pg)(run, 'skipped', {
    error: { code: 'run.not.deployed', message: `It was not deployed, ${becauseOf(failed)}.`, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_9__/* .present */ .Eb)({ hint }) },
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
  const isCancelled = runs.some(({ outcome }) => outcome?.error?.code === _interrupted_js__WEBPACK_IMPORTED_MODULE_5__/* .RUN_CANCELLED */ .wU.code);
  if (failed === undefined && !isCancelled) return runs;
  const why = failed === undefined ? 'because the run was cancelled and `on-failure` is rollback-all' : becauseOf(failed);
  const restored = new Map                        ();
  for (const run of done.toReversed()) {
    if (run.outcome?.status !== 'deployed') continue;
    const measured = runs.find(({ reference }) => reference === run.reference) ?? run;
    const after = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_4__/* .timed */ .ay)(work, measured, async () =>
      rollBackRun(run, why, context).catch((error         ) => ({ ...run, outcome: (0,_flow_run_js__WEBPACK_IMPORTED_MODULE_3__/* .crashedOutcome */ .Xc)(run, error) })),
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
    message: `It was deployed and is rolled back, ${why}.`,
    hint: 'Fix what kept the others from being deployed, then run again.',
  });
  const { undo, attempts: tries, versionAfter: version } = outcome;
  if (undo === undefined) return { ...run, outcome: (0,_apply_manual_js__WEBPACK_IMPORTED_MODULE_0__/* .manual */ .j)({ plan: run.plan, tries }, { reason: 'superseded', cause, version }) };
  return { ...run, outcome: await (0,_apply_rollback_js__WEBPACK_IMPORTED_MODULE_1__/* .rollBackDeployed */ .h)(undo, tries, cause, context) };
}

function nameOf({ live, flowId, reference }         )         {
  return `the flow "${live?.name ?? (reference.kind === 'name' ? reference.name : (flowId ?? ''))}"`;
}


/***/ }),

/***/ 8174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ callTestError),
/* harmony export */   H: () => (/* binding */ callTestFault)
/* harmony export */ });
/* harmony import */ var _call_test_run_tests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(757);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4865);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4043);

                                                        
                                                    
                                                       



const HINT = 'Fix the menu. If the call is to arrive elsewhere from now on, change the test.';

/** Why tests keep a flow from being deployed, or from being as it should; undefined if they don't. */
function callTestError(results                       )                            {
  const failed = results.filter(_call_test_run_tests_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlocking */ .U);
  const [first] = failed;
  if (first === undefined) return undefined;
  const { name, message, at } = first;
  const how = `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} (${at.path} line ${at.line}): ${message}`;
  const all = failed.length === 1 ? `A call test fails: ${how}` : `${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(failed.length, 'call test')} fail. The first is ${how}`;
  return { code: 'call-test-failed', message: all, hint: HINT };
}

/** A test that fails. */
function callTestFault(name        , message        )        {
  return { code: 'call-test-failed', message: `The call test ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} fails: ${message}`, hint: HINT };
}


/***/ }),

/***/ 112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ duplicateOutcome),
/* harmony export */   QL: () => (/* binding */ withTested),
/* harmony export */   W7: () => (/* binding */ planOutcome),
/* harmony export */   Xc: () => (/* binding */ crashedOutcome),
/* harmony export */   iS: () => (/* binding */ failedOutcome),
/* harmony export */   pg: () => (/* binding */ unwritten),
/* harmony export */   vP: () => (/* binding */ byReference)
/* harmony export */ });
/* harmony import */ var _apply_manual_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9709);
/* harmony import */ var _apply_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6858);
/* harmony import */ var _call_test_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8174);
/* harmony import */ var _drift_message_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9375);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5928);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9598);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8158);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4924);


                                                              
                                                          
                                                     


                                                                
                                                                   
                                                 


                                                            
                                             

                                             

                                                       
                                                                      

/** What to do about a menu that was edited outside git. */
                                           

/** A flow during the run: what is known of it so far. */
                          
                                    
                                  
                                                                         
                               
                                      
                           
                       
                                                                     
                                     
                             
                                                                                    
                                         
                                 
                             
                                                                                               
                             
 

/** What readers see of a plan. It depends on the plan and the queues' names alone, so it is made once. */
                              
                                      
                                                 
                                                                                             
                                  
                                           
 

/** The flows of menu files, as these name them. One flow can still be there twice: by its id and by its name. */
function byReference(menus                 )            {
  const groups = Map.groupBy(menus, ({ flow }) =>
    flow.kind === 'id' ? `id ${flow.id.toLowerCase()}` : `name ${flow.divisionId ?? ''} ${flow.name}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ reference: first.flow, menus: group, flowId: first.flow.kind === 'id' ? (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeId */ .XB)(first.flow.id) : undefined }];
  });
}

/** The flows of menu files, and those that call tests name besides. */
function withTested(runs                    , tests                      )            {
  const found = [...runs];
  for (const { flow, at } of tests)
    if (!found.some(({ reference }) => (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .sameReference */ .kP)(reference, flow)))
      found.push({ reference: flow, menus: [], testedAt: at, flowId: flow.kind === 'id' ? (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeId */ .XB)(flow.id) : undefined });
  return found;
}

/** The outcome of a flow that this run has not written. */
function unwritten(run         , status            , parts               )          {
  const basis = { versionBefore: run.live?.version ?? null, attempts: 0, changes: run.plan?.changes ?? [] };
  return (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .makeOutcome */ .v$)(basis, status, parts);
}

const NOTHING_FOUND = { drifted: [], overtaken: [], unordered: [] }         ;

/** What a plan says of its flow before anything is written. */
function planOutcome(run         , mode      )          {
  const { plan, driftStatus: { drifted, overtaken, unordered } = NOTHING_FOUND } = run;
  if (plan === undefined) return unwritten(run, 'in-sync');
  const { problems } = plan;
  if (problems.length > 0) return unwritten(run, 'rejected', { problems, error: (0,_apply_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .firstProblem */ .AX)(problems) });
  if (unordered.length > 0) return unwritten(run, 'failed', { error: (0,_drift_message_js__WEBPACK_IMPORTED_MODULE_6__/* .unorderedError */ .fA)(unordered) });
  if (drifted.length > 0 && stopsAtDrift(run, mode)) return unwritten(run, 'drifted', { error: (0,_drift_message_js__WEBPACK_IMPORTED_MODULE_6__/* .driftError */ .u7)(drifted, plan.live) });
  const error = (0,_call_test_error_js__WEBPACK_IMPORTED_MODULE_2__/* .callTestError */ .D)(run.tests ?? []);
  if (plan.changed.length > 0) return error === undefined ? unwritten(run, 'planned') : unwritten(run, 'rejected', { error });
  if (overtaken.length > 0) return unwritten(run, 'skipped', { error: (0,_drift_message_js__WEBPACK_IMPORTED_MODULE_6__/* .overtakenError */ ._6)(overtaken) });
  return error === undefined ? unwritten(run, 'in-sync') : unwritten(run, 'failed', { error });
}

function stopsAtDrift({ onDrift = 'fail' }         , mode      )          {
  return mode === 'drift' || (mode === 'deploy' && onDrift === 'fail');
}

/** Two documents describe one menu of this flow. */
function duplicateOutcome(run         , problems                    )          {
  return unwritten(run, 'rejected', {
    problems,
    error: {
      code: 'duplicate-menu',
      message: 'A menu of this flow is described twice, so nothing at all was written.',
      hint: 'Keep one document for each menu of a flow.',
    },
  });
}

/** A failure outside the flow itself, before any write. */
function failedOutcome(run         , error               )          {
  return unwritten(run, 'failed', { error });
}

/** A bug in this action stopped the deploy. The flow was not read since, so nothing is claimed about what is live. */
function crashedOutcome(run         , error         )          {
  const recovery = run.plan === undefined ? undefined : (0,_apply_manual_js__WEBPACK_IMPORTED_MODULE_0__/* .recoveryOf */ .r)(run.plan);
  return unwritten(run, 'rollback-failed', { versionAfter: null, error: (0,_model_run_error_js__WEBPACK_IMPORTED_MODULE_4__/* .toReportedError */ .z)(error), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_7__/* .present */ .Eb)({ recovery }) });
}


/***/ }),

/***/ 5491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ inParallel),
/* harmony export */   Y6: () => (/* binding */ reported),
/* harmony export */   ay: () => (/* binding */ timed)
/* harmony export */ });
/* harmony import */ var p_queue__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7814);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4924);
/* harmony import */ var _flow_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(112);
/* harmony import */ var _interrupted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8704);
/* harmony import */ var _report_flow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(827);





                                          

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
        step(run).catch((error         ) => ({ ...run, outcome: (0,_flow_run_js__WEBPACK_IMPORTED_MODULE_1__/* .failedOutcome */ .iS)(run, (0,_model_run_error_js__WEBPACK_IMPORTED_MODULE_0__/* .toReportedError */ .z)(error)) })),
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

/***/ 8704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Te: () => (/* binding */ reportOpen),
/* harmony export */   Y0: () => (/* binding */ RUN_KILLED),
/* harmony export */   dH: () => (/* binding */ notBegun),
/* harmony export */   wU: () => (/* binding */ RUN_CANCELLED),
/* harmony export */   xW: () => (/* binding */ reportNotBegun)
/* harmony export */ });
/* harmony import */ var _apply_manual_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9709);
/* harmony import */ var _model_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2279);
/* harmony import */ var _flow_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(112);
/* harmony import */ var _report_flow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(827);

                                                 
                                                   
                                             

                                                     



/* What the report says about a run that was interrupted. */

/** Someone has asked the run to end. */
const RUN_CANCELLED                = {
  code: 'run.cancelled',
  message: 'The run was cancelled before it had done everything.',
  hint: 'Run it again, or push again: what is done already is not written twice.',
};

/** The run was killed, or was cancelled and had no time left. */
const RUN_KILLED                = {
  code: 'run.ended',
  message: 'The run was ended in the middle of its work: it was cancelled, or its process was killed.',
  hint: 'Run it again, or push again: what is done already is not written twice.',
};

const NOT_BEGUN = 'The run was ended before this flow was begun.';

/** A flow of a cancelled run that was not started. */
function notBegun(run         )          {
  return (0,_flow_run_js__WEBPACK_IMPORTED_MODULE_2__/* .unwritten */ .pg)(run, 'skipped', { error: { ...RUN_CANCELLED, message: NOT_BEGUN } });
}

/** The same, if only the report of the flow's plan is left. */
function reportNotBegun(planned            , { code, hint }               )             {
  return { ...planned, status: 'skipped', notices: [], error: { code, message: NOT_BEGUN, hint, status: null, correlation_id: null } };
}

/** The progress of a flow in a cancelled run. The result of a write that is still open is unknown. */
function reportOpen({
  report,
  entry,
  plan,
}   
                              
                         
                       
 )             {
  if (entry === undefined || entry.phase === 'done') return report.status === 'planned' ? reportNotBegun(report, RUN_CANCELLED) : report;
  if (plan === undefined) return reportNotBegun(report, RUN_CANCELLED);
  const error = new _model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .AD({
    fate: 'unknown',
    code: RUN_CANCELLED.code,
    message: `The run was cancelled while this flow was being ${entry.phase === 'restoring' ? 'rolled back' : 'changed'}.`,
    hint: 'The end of the job looks at it once more and completes this report; run the deploy again if it does not.',
  });
  return (0,_report_flow_js__WEBPACK_IMPORTED_MODULE_3__/* .withOutcome */ .l)(report, (0,_apply_manual_js__WEBPACK_IMPORTED_MODULE_0__/* .manual */ .j)({ plan, tries: entry.attempts }, { reason: 'state-unknown', error }));
}


/***/ }),

/***/ 9357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ withinLimitAtLast),
/* harmony export */   ab: () => (/* binding */ checkLimit),
/* harmony export */   f7: () => (/* binding */ isMeantBy),
/* harmony export */   yQ: () => (/* binding */ unmatchedError),
/* harmony export */   zl: () => (/* binding */ withinLimit)
/* harmony export */ });
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5928);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4924);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9903);



                                             

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
 * Checks that each line of the limit is a flow of the menu files, or can be: a flow that was not read can have any name.
 *
 * @param runs the flows of all menu files, not only of those that this run is about
 * @throws RunError `flows.unmatched`
 */
function checkLimit(runs                    , limit           )       {
  const unmatched = limit.filter((entry) => runs.every((run) => isNamed(run, [entry]) === false));
  if (unmatched.length > 0) throw unmatchedError(unmatched, runs);
}

/** Lines of the limit mean no flow of the menu files. */
function unmatchedError(unmatched                   , runs                    )           {
  const names = runs.flatMap(({ live, reference }) => live?.name ?? (reference.kind === 'name' ? reference.name : []));
  const [first = ''] = unmatched;
  const meant = (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(first, names);
  return new _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e(
    'flows.unmatched',
    `\`flows\` names ${unmatched.map((entry) => JSON.stringify(entry)).join(', ')}, and no menu file is about that.`,
    meant.length > 0 ? (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(first, meant) : 'Give the exact name or the id of a flow that a menu file describes, one a line.',
  );
}


/***/ }),

/***/ 4084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ driftedMenus),
/* harmony export */   r: () => (/* binding */ withPicture)
/* harmony export */ });
/* harmony import */ var _call_flow_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7519);
/* harmony import */ var _call_flow_hazards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5481);
/* harmony import */ var _call_flow_overview_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3633);
/* harmony import */ var _call_flow_unreached_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2443);
/* harmony import */ var _call_flow_queue_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6285);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9598);
/* harmony import */ var _text_spoken_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9095);





                                                     
                                                                  
                                                       

                                             
                                                         
                                             
                                                                      

                                                          
                                                       

/**
 * The flow with what its report shows of the plan: the menus' tables, and the call flow before and after.
 *
 * @param queues what is known about queues: the same before and after, so that only the flow makes a difference
 */
function withPicture(run         , queues              )          {
  const { plan, menus } = run;
  if (plan === undefined) return run;
  const views = menus.map((menu) => viewOf(menu, plan, queues.names));
  const drifted = driftedMenus(run, queues.names);
  try {
    const picture = withCalls(views, plan, queues);
    const unreached = new Map(picture.views.map(({ nodeId, unreached: start }) => [nodeId, start]));
    const told = drifted.map((menu) => ({ ...menu, view: { ...menu.view, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_6__/* .present */ .Eb)({ unreached: unreached.get(menu.menu) }) } }));
    return { ...run, picture: { ...picture, drifted: told } };
  } catch {
    // The flow must be reported even if its call flow cannot be drawn.
    return { ...run, picture: { views, drifted } };
  }
}

function viewOf(menu      , { live, desired, changed }      , names                             )           {
  const comparison = live.content.compareMenu(desired, menu.nodeId, names);
  const unnamed = changed.includes(menu.nodeId) ? unnamedKeys(menu) : [];
  const warnings = [...(comparison.warnings ?? []), ...unnamed];
  return {
    nodeId: menu.nodeId,
    path: menu.path,
    line: menu.at.nodeId.line,
    keyLines: menu.options.map(({ key, at }) => ({ key, line: at.option.line })),
    ...comparison,
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

/** The keys that a menu's text never names. A text made of prompts is its author's, key by key. */
function unnamedKeys({ says, options }      )                {
  if (says === undefined) return [];
  return options.filter(({ key }) => !(0,_text_spoken_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .mayNameKey */ .a)(says, key)).map(({ key }) => ({ kind: 'unnamed-key', key }));
}

function withCalls(views                     , { live, desired, changed }      , queues              )                               {
  const graphOf = (content             )            =>
    (0,_call_flow_queue_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .withQueueFacts */ .pF)((0,_call_flow_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .overviewOf */ .b)(content.callGraph(queues.names)), (reference) => queues.factOf(content, reference));
  const before = graphOf(live.content);
  if (changed.length === 0) return { views: withCallNodes(withUnreached(views, [before], live.content), before, live.content) };
  const calls = (0,_call_flow_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCalls */ .j)(before, graphOf(desired));
  const told = withUnreached(views, [before, calls.after], live.content);
  return { views: withCallNodes(told, calls.after, desired), calls, hazards: (0,_call_flow_hazards_js__WEBPACK_IMPORTED_MODULE_1__/* .callHazards */ .S)(calls) };
}

/**
 * The menus with the place where calls begin instead, if no call reaches them in any of the graphs. If a change makes a menu unreached, its
 * hazard says so.
 */
function withUnreached(views                     , graphs                      , content             )             {
  const all = graphs.map((graph) => (0,_call_flow_unreached_js__WEBPACK_IMPORTED_MODULE_3__/* .unreachedMenus */ .u)(graph));
  const start = startWords(all[0]);
  const isUnreached = (id        )          => all.every(({ menus }) => menus.has(id));
  return views.map((view) => (isUnreached(content.callNodeId(view.nodeId) ?? '') ? { ...view, unreached: start } : view));
}

function withCallNodes(views                     , graph           , content             )             {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return views.map((view) => withCallNode(view, nodes.get(content.callNodeId(view.nodeId) ?? '')));
}

function startWords({ start }                          = {})         {
  return start !== undefined && (start.kind === 'task' || start.kind === 'menu') ? `the ${start.kind} "${start.name}"` : '';
}

/** A file can name a menu by its reference, but people know its name. */
function withCallNode(view          , node                      )           {
  if (node === undefined) return view;
  return { ...view, callNode: node.id, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_6__/* .present */ .Eb)({ name: node.name === view.nodeId ? undefined : node.name }) };
}

/** The menus that were edited outside git, as a report shows them. */
function driftedMenus({ plan, driftStatus }         , names                             )                      {
  return plan === undefined ? [] : (driftStatus?.drifted ?? []).map((drifted) => driftedMenu(drifted, plan.live.content, names));
}

function driftedMenu(
  { menu: { nodeId, path, at }, known, commit, unknown, isNew = false, liveCommit, liveFile }             ,
  live             ,
  names                             ,
)                    {
  return {
    menu: nodeId,
    path,
    commit: commit ?? null,
    unknown: unknown ?? null,
    isNew,
    changes: known.diff(live, [nodeId]).filter(({ menu }) => menu === nodeId),
    view: { nodeId, path, line: at.nodeId.line, ...known.compareMenu(live, nodeId, names) },
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_6__/* .present */ .Eb)({ liveCommit, liveFile }),
  };
}


/***/ }),

/***/ 5868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ wholeQueueIndex),
/* harmony export */   hh: () => (/* binding */ queueIndexFor),
/* harmony export */   qv: () => (/* binding */ needsQueues)
/* harmony export */ });
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5928);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4924);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9903);

                                                  
                                                 

                                                       

                                             

/** The names of the org's queues. */
                             
                          
                                                         
                                              
                                            
                                 
 

/** An index of the org's queues. They are listed only if a plan needs them; otherwise the index is empty. */
async function queueIndexFor(org                     , runs                    )                      {
  return runs.some(needsQueues) ? wholeQueueIndex(org) : indexOf([]);
}

/** An index of all queues of the org, which are listed once per run. It never throws: if it fails, the index has an `error`. */
async function wholeQueueIndex(org                     )                      {
  try {
    return indexOf(await org.queues());
  } catch (error) {
    return { ...indexOf([]), error: (0,_model_run_error_js__WEBPACK_IMPORTED_MODULE_1__/* .toReportedError */ .z)(error) };
  }
}

/** Whether the org's queues must be known to plan a flow's menus. */
function needsQueues({ live, menus, outcome }         )          {
  return outcome === undefined && live !== undefined && live.content.needsQueues(menus);
}

function indexOf(queues                  )             {
  // A name that several queues share is never suggested, because it means none of them.
  const unique = [...Map.groupBy(queues, ({ name }) => name)].flatMap(([name, { length }]) => (length === 1 ? [name] : []));
  return {
    names: new Map(queues.map(({ id, name }) => [id, name])),
    queues: {
      byName: (name) => {
        const [queue, ...others] = queues.filter((candidate) => candidate.name === name);
        if (queue !== undefined && others.length === 0) return { id: queue.id };
        return { matches: queue === undefined ? 0 : 1 + others.length, near: (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(name, unique) };
      },
      nameOf: (id) => queues.find((queue) => (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .sameId */ .s)(queue.id, id))?.name,
    },
  };
}


/***/ }),

/***/ 827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ reportFlow),
/* harmony export */   l: () => (/* binding */ withOutcome)
/* harmony export */ });
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8963);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9598);
/* harmony import */ var _report_error_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8744);
/* harmony import */ var _flow_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(112);
/* harmony import */ var _picture_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4084);


                                             
                                                   

                                                                                     



/** A flow's report. Without a picture, it has no tables and no call flow. */
function reportFlow(run         )             {
  const { menus, workedMs, outcome = (0,_flow_run_js__WEBPACK_IMPORTED_MODULE_2__/* .unwritten */ .pg)(run, 'skipped') } = run;
  const { views, drifted, calls, hazards } = run.picture ?? { views: [], drifted: (0,_picture_js__WEBPACK_IMPORTED_MODULE_3__/* .driftedMenus */ .V)(run, new Map()) };
  return {
    ...flowOf(run),
    files: [...new Set(menus.map(({ path }) => path))],
    menus: menus.map(({ nodeId }) => nodeId),
    ...outcomeReport(outcome),
    duration_ms: workedMs === undefined ? null : Math.round(workedMs),
    notices: noticesOf(run),
    decided: run.plan?.decided ?? [],
    views,
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({ place: placeOf(menus[0]) ?? run.testedAt, drift: driftReport(run, drifted), calls, hazards, tests: run.tests }),
  };
}

/** Which flow it is, as far as that is known: a name in a file may lead to none. */
function flowOf({ live, flowId, reference }         )                                                             {
  if (live !== undefined)
    return { flow_id: live.id, flow_name: live.name, api: live.content.api, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({ type: live.content.flowType }) };
  return { flow_id: flowId ?? null, flow_name: reference.kind === 'name' ? reference.name : null, api: null };
}

/** A flow's report with another outcome. The time that this took is not measured. */
function withOutcome(report            , outcome         )             {
  const { drift } = report;
  return {
    ...report,
    ...outcomeReport(outcome),
    duration_ms: null,
    notices: [...new Set([...report.decided, ...(outcome.notices ?? report.notices)])],
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({ drift: drift && { ...drift, overwritten: outcome.status === 'deployed' } }),
  };
}

/** What was edited outside git. It stays in the report of a run that has overwritten it. */
function driftReport({ plan, onDrift, outcome }         , menus                              )                          {
  if (plan === undefined || menus.length === 0) return undefined;
  const { version, made } = plan.live;
  return {
    version,
    by: made?.by ?? null,
    at: made?.at === undefined ? null : new Date(made.at).toISOString(),
    on_drift: onDrift ?? 'fail',
    overwritten: outcome?.status === 'deployed',
    menus,
  };
}

function placeOf(menu                  )                      {
  if (menu === undefined) return undefined;
  const { line, column } = menu.at.flow;
  return { path: menu.path, line, column };
}

/** A plan shows what blocks a write. After a deploy, its outcome does. */
function noticesOf({ plan, outcome }         )                    {
  if (outcome?.notices !== undefined) return outcome.notices;
  return plan === undefined ? [] : [...(outcome?.status === 'planned' ? plan.liveNotices : []), ...plan.decided, ...plan.notices];
}

function outcomeReport(
  outcome         ,
)                                                                                                                               {
  return {
    status: outcome.status,
    version_before: outcome.versionBefore,
    version_after: outcome.versionAfter,
    attempts: outcome.attempts,
    changes: outcome.changes,
    problems: (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .inReadingOrder */ .g)((0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .inShort */ .wZ)(outcome.problems)),
    error: outcome.error === undefined ? null : (0,_report_error_report_js__WEBPACK_IMPORTED_MODULE_1__/* .toErrorReport */ .w)(outcome.error),
    recovery: outcome.recovery ?? null,
  };
}


/***/ }),

/***/ 9762:
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
/* harmony import */ var _model_exact_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5740);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5928);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9598);




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
 * The body of an answer: the JSON value, or the text itself if it is no JSON. A definition is sent back one day, so its numbers keep their
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

/** Whether a JSON value is nested too deeply. Not recursive itself. */
function isTooDeep(value         )          {
  let level = [value].filter(isRecord);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((object) => Object.values(object).filter(isRecord));
  }
  return false;
}


/***/ }),

/***/ 9766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ backoff),
/* harmony export */   P: () => (/* binding */ retryAfter)
/* harmony export */ });
/* harmony import */ var cockatiel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4755);


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

/***/ 2881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   he: () => (/* binding */ readFlow),
/* harmony export */   ir: () => (/* binding */ apiOf),
/* harmony export */   xx: () => (/* binding */ FLOW_APIS)
/* harmony export */ });
/* harmony import */ var _model_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2279);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4043);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9762);
                                                    



                                            

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
    hint: 'Check `region` and `gateway-url`, and whether a proxy stands in between: they must lead to the Genesys Cloud API itself.',
  });
}


/***/ }),

/***/ 9009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isSafeApi),
/* harmony export */   y: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3603);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9598);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4924);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4043);






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

/** A workflow's file name, as GitHub accepts it. */
const WORKFLOW_FILE = /^[^/]+\.ya?ml$/u;

const sha = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(SHA);
const pullRequestPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
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
  head_commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullish(),
  commits: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: sha, message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })).catch([]),
  repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ default_branch: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).optional().catch(undefined),
});
const repositoryPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ default_branch: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) });
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
    throw malformed(
      `${name} is ${JSON.stringify((0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .Jj)(value, 100))}, which is not what a runner sets.`,
      `Does a step or \`env:\` set ${name}?`,
    );
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
  return { isBranch, isDeployRef: !isBranch || isProtected || defaultBranch === variables.optional('GITHUB_REF_NAME') };
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
    const optional = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({ before, defaultBranch: details?.default_branch });
    return { kind: 'push', ...push, message: head?.message ?? '', ...optional };
  }
  if (name === 'merge_group') return { kind: 'merge_group', baseSha: parse(mergeGroupPayload).merge_group.base_sha };
  const {
    number,
    pull_request: { head, base },
  } = parse(pullRequestPayload);
  // GitHub gives no secrets to a pull request from a fork or by Dependabot. The fork's repository is null if it was deleted.
  const isFromFork = head.repo?.full_name !== repository;
  const isTarget = name === 'pull_request_target';
  return {
    kind: isTarget ? 'pull_request_target' : 'pull_request',
    number,
    headSha: head.sha,
    baseSha: base.sha,
    baseRef: base.ref,
    hasSecrets: isTarget || !(isFromFork || actor === 'dependabot[bot]'),
  };
}

const PAYLOAD_HINT = 'Is GITHUB_EVENT_PATH what the runner has written?';

function readPayload(path        )          {
  try {
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
  } catch (error) {
    // The parser's message would quote the payload.
    const why = error instanceof SyntaxError ? 'it is no JSON' : 'the file is missing, or too large';
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
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9598);


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

/***/ 3614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Documents)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _model_exact_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5740);





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

/***/ 5129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ MAX_FILE_BYTES),
  D: () => (/* binding */ decode)
});

// EXTERNAL MODULE: ./build/yaml/positions.js + 1 modules
var positions = __webpack_require__(5168);
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
  'Choose what is right of both sides, and remove the lines that start with <<<<<<<, ======= and >>>>>>>.',
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
    report(START, 'too-large', `The file has more than ${MAX_FILE_BYTES} bytes.`, 'Split it: a menu file has some kilobytes.');
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
      `A document may have ${MAX_DOCUMENT_BYTES} bytes at the most.`,
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

/***/ 6169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SV: () => (/* binding */ plainDocument),
  r9: () => (/* binding */ readDocuments),
  dp: () => (/* binding */ reportExplanations)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/model/diagnostic.js
var diagnostic = __webpack_require__(8963);
// EXTERNAL MODULE: ./build/yaml/positions.js + 1 modules
var positions = __webpack_require__(5168);
// EXTERNAL MODULE: ./build/yaml/stream.js
var stream = __webpack_require__(5768);
// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(5928);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(4043);
;// CONCATENATED MODULE: ./build/menu-file/cut-values.js
                                                                   
                                                    


                                                                    

/** A value that a `#` cuts, and what is wrong with it in words. */
                                                          
                                
 

/** Texts for callers. They speak of the hash key, so a `#` behind one is never taken for a comment. */
const SPOKEN = new Set(['prompt', 'says', 'transfer_says', 'hears']);

/** Properties that hold a list: a `#` can't be a part of their value. */
const LISTS = new Set(['options']);

/** In UTF-16 units. A suggestion doesn't repeat a longer value. */
const LONGEST_VALUE = 100;

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
  const found = value.source === '' ? 'empty' : `only ${(0,text_text/* show */.WU)(value.source)}`;
  const meant = meantValue(comment);
  const example = meant === undefined || meant.length > LONGEST_VALUE ? '.' : `: \`${JSON.stringify(meant)}\`.`;
  return {
    ...comment,
    code: 'unquoted-hash',
    message: `\`${property}\` is ${found}: an unquoted # behind a blank starts a comment.`,
    hint: `Put the whole value in quotes${example} ${commentHint(comment)}`,
  };
}

/** The value to suggest. A key has no blanks and no words. */
function meantValue({ property, value, whole }                 )                     {
  if (property !== 'key') return whole;
  const key = whole.replaceAll(/\s/gu, '');
  return ids/* KEY */._.test(key) ? key : value.source === '' ? '#' : undefined;
}

function commentHint({ property, lost }                 )         {
  if (lost === '#') return 'If the # is not meant, remove it.';
  return SPOKEN.has(property) ? 'If you mean a comment, write it on a line of its own.' : 'If you mean a comment, put a blank after the #.';
}

// EXTERNAL MODULE: ./build/menu-file/decode.js + 1 modules
var decode = __webpack_require__(5129);
// EXTERNAL MODULE: ./build/menu-file/source.js + 1 modules
var source = __webpack_require__(90);
// EXTERNAL MODULE: ./build/menu-file/syntax.js
var syntax = __webpack_require__(8756);
// EXTERNAL MODULE: ./build/menu-file/yaml-fault.js
var yaml_fault = __webpack_require__(4657);
;// CONCATENATED MODULE: ./build/menu-file/documents.js






                                                    
                                                




/** What a kind of file is called in problems: instructions, each in a sentence. */
                            
                                                                              
                            
                                    
                           
                                            
                        
 

/** A document of a file as plain values. */
                                
                          
                          
                                                                 
                                     
 

/** No one reads more problems of one file. Most come from one mistake, and would hide the rest. */
const MOST_PROBLEMS = 999;
/** The most documents that one file may hold. */
const MOST_DOCUMENTS = 1000;
/** Enough for some thousand options, and a limit on memory. A menu is four levels deep. */
const LIMITS         = { parts: 200_000, depth: 100 };

/**
 * Reads the documents of a file, one after the other. It never throws, whatever the file holds.
 *
 * @param path the file's path in the repository, with `/`
 * @param bytes the file as it is
 * @param words what this kind of file is called
 * @param read makes something of a document, or reports what is wrong with it
 */
function readDocuments   (
  path        ,
  bytes            ,
  words           ,
  read                                                                                     ,
)                                                                         {
  const problems            = [];
  const report                = (at, code, message, hint) => {
    if (problems.length === MOST_PROBLEMS) throw new TooManyProblems();
    problems.push((0,diagnostic/* problemAt */.l4)({ path }, at, { code, message, hint }));
  };
  const made      = [];
  try {
    const text = (0,decode/* decode */.D)(bytes, report);
    const places = new positions/* Positions */.H(text ?? '');
    for (const document of text === undefined ? [] : documents(text, places, words, report)) {
      const value = read(document, new source/* Source */.k(document, places), report);
      if (value !== undefined) made.push(value);
    }
  } catch (error) {
    if (!(error instanceof TooManyProblems)) throw error;
    problems.push(
      (0,diagnostic/* problemAt */.l4)(
        { path },
        { line: 1, column: 1 },
        {
          code: 'too-many-problems',
          message: `The file has more than ${MOST_PROBLEMS} problems.`,
          hint: 'Fix the first ones and look again: many may come from one mistake.',
        },
      ),
    );
  }
  return { read: made, problems };
}

class TooManyProblems extends Error {}

/** The documents of a file, one after the other. If one can't be read at all, the documents after it are left out. */
function* documents(text        , places           , words           , report               )                             {
  const start = places.at(0);
  let count = 0;
  try {
    // checkSyntax finds repeated names, in linear time.
    for (const document of (0,stream/* documentsIn */.aV)(text, LIMITS, { version: '1.2', uniqueKeys: false })) {
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
    if (!(error instanceof stream/* BeyondLimit */.$$)) {
      report(start, 'yaml-syntax', `The YAML can't be read (${String(error)}).`, words.example);
      return;
    }
    const at = places.at(error.offset);
    if (error.limit === 'depth') {
      report(at, 'yaml-syntax', `Lists and maps are nested too deeply here: ${LIMITS.depth} levels are the most.`, words.example);
    } else {
      report(at, 'too-large', `The document that starts here has more than ${LIMITS.parts} words and signs.`, words.size);
    }
  }
}

/**
 * A document as plain values, if it is valid YAML and says something.
 *
 * @returns undefined if it can't be read; then it reports why
 */
function plainDocument(document                 , source        , words           , fail               )                            {
  const cuts = checkYaml(document, source, words, fail);
  if (cuts === undefined || !(0,syntax/* checkSyntax */.kp)(document, source, fail)) return undefined;
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
  const cuts = cutValues(source, faults);
  for (const { offset, code, message, hint } of cuts) fail(source.position(offset), code, message, hint);
  // Text that goes on behind a comment is no valid YAML, nor are brackets that close in one. So the # explains the errors after it.
  if (cuts.length === 0) reportFaults(faults, source, fail);
  if (faults.length > 0) return undefined;
  if (!isEmpty(document)) return cuts;
  fail(source.at([]), 'empty-document', 'The document is empty.', `${words.describe}, or remove the document.`);
  return undefined;
}

/** The values that a `#` cuts, up to the parser's first error: after it, the parser may have taken anything for a value. */
function cutValues(source        , faults                      )             {
  const end = faults.reduce((first, { pos }) => Math.min(first, pos[0]), Infinity);
  return source.trailingComments().flatMap((comment) => (comment.offset < end && isCut(comment) ? [explainCut(comment)] : []));
}

/** Reports the first thing that is no valid YAML. If all of it is valid, it reports the aliases and tags that mean nothing. */
function reportFaults(faults                      , source        , fail               )       {
  const [first] = faults
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED' && code !== 'BAD_ALIAS')
    .toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (first !== undefined) {
    const { offset, code, message, hint } = (0,yaml_fault/* explainFault */.O)(first, source);
    fail(source.position(offset), code, message, hint);
    return;
  }
  for (const { code, pos } of faults) {
    const [rule, message, hint] = code === 'BAD_ALIAS' ? syntax/* LOOSE_ALIAS */.Yq : syntax/* YAML_TAG */.$T;
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
  return contents === null || ((0,dist/* isScalar */.jn)(contents) && contents.value === null);
}

/** The document as plain values with its aliases expanded, within the parser's limit of 100 aliases per value. */
function expand(document                 , source        , fail               )          {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    fail(source.at([]), 'alias-bomb', 'The aliases of this document expand without bound.', 'Write the values out.');
    return undefined;
  }
}


/***/ }),

/***/ 4885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ duplicateMenusOf),
/* harmony export */   m: () => (/* binding */ duplicateMenus)
/* harmony export */ });
/* harmony import */ var _model_menu_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5928);
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8963);
                                                            




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

/***/ 6137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseMenuFile)
});

// EXTERNAL MODULE: ./build/menu-file/documents.js + 1 modules
var documents = __webpack_require__(6169);
// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(5928);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(4043);
// EXTERNAL MODULE: ./build/menu-file/schema.js
var schema = __webpack_require__(5156);
// EXTERNAL MODULE: ./build/menu-file/suggest.js
var suggest = __webpack_require__(113);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(9903);
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
    message: `${shownName(keyName)} is no property of ${owner}.`,
    hint: isTarget ? targetHint(keyName, known, value) : propertyHint(path, keyName, known, value),
    ...(isTarget ? {} : (0,json/* present */.Eb)({ meant: meantProperty(path, keyName, known) })),
  };
}

/** The property that was meant by its wrong name. A name that has a place elsewhere is right, and stands in the wrong map. */
function meantProperty(path                        , keyName        , known                   )                     {
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
  if (has(value, meant)) return ' It is given already: keep one of the two.';
  const excluded = EXCLUSIVE.find((names) => names.includes(meant))?.find((name) => has(value, name));
  return excluded === undefined ? '' : ` \`${excluded}\` is given already: keep one of the two.`;
}

function has(value         , name        )          {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

/** A property's name, in quotes if no property can have such a name. */
function shownName(name        )         {
  return /^[\p{L}\p{N}_.-]{1,57}$/u.test(name) ? `\`${name}\`` : (0,text_text/* show */.WU)(name);
}

// EXTERNAL MODULE: ./build/menu-file/values.js
var values = __webpack_require__(5141);
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
  if (target === undefined) return [{ code: 'missing-property', path: at, message: '`routing_target` is missing.', hint: FORMS }];
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
  return [{ code: 'bad-target', path, message: `\`routing_target\` says several things: ${(0,text_text/* cut */.Jj)(names.join(', '), 200)}.`, hint: FORMS }];
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
    : `\`{ ${form}: true }\` is all that it may say: write that, or where else callers land.`;
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
    return { code: 'bad-key', message: 'The key is empty.', hint: 'Write it in quotes, "#" above all: an unquoted # starts a comment.' };
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
  return (0,schema/* describeProperty */.J4)(path) ?? 'Write it as the README shows.';
}

function explain_shownName(path                        )         {
  if (path.length === 0) return 'The document';
  const last = path.at(-1);
  return typeof last === 'number' ? `Option ${last + 1}` : `\`${String(last)}\``;
}

// EXTERNAL MODULE: ./build/menu-file/rules.js
var rules = __webpack_require__(6728);
;// CONCATENATED MODULE: ./build/menu-file/parse.js
                                     



                                                                                       
                                                      


                                          

/** What one menu file says: its valid menus, and everything that is wrong with it. */
                           
                        
                                  
                                        
 

const WORDS            = {
  describe: 'Describe a menu',
  example: 'Write it as the README shows.',
  size: 'Split it: a menu of a flow has some dozen options.',
};

/**
 * Reads a menu file, and checks every rule that one file alone can break. It never throws, whatever the file holds.
 *
 * @param path the file's path in the repository, with `/`
 * @param bytes the file as it is
 */
function parseMenuFile(path        , bytes            )           {
  const { read, problems } = (0,documents/* readDocuments */.r9)(path, bytes, WORDS, (document, source, report) => {
    const value = readDocument(document, source, report);
    return value && toMenu(path, value, source);
  });
  return { path, menus: read, problems };
}

/** The document's value if nothing is wrong with it. */
function readDocument(document                 , source        , report               )                           {
  let isValid = true;
  const fail                = (...problem) => {
    isValid = false;
    report(...problem);
  };
  const plain = (0,documents/* plainDocument */.SV)(document, source, WORDS, fail);
  if (plain === undefined) return undefined;

  const { value } = plain;
  const { data, error } = schema/* menuSchema */.X9.safeParse(value);
  const explanations = error?.issues.flatMap((issue) => explain(issue, value)) ?? [];
  const isMisspelled = (path                        , property        )          =>
    explanations.some((found) => found.meant === property && found.path.join('\n') === path.join('\n'));
  (0,documents/* reportExplanations */.dp)(
    explanations.filter(({ code, path }) => code !== 'missing-property' || !isMisspelled(path.slice(0, -1), String(path.at(-1)))),
    plain,
    fail,
  );
  (0,rules/* checkRules */.M)(value, source, fail, isMisspelled);
  if (error !== undefined && isValid) fail(source.at([]), 'wrong-type', 'The document is not a menu.', WORDS.example);
  return isValid ? data : undefined;
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

/***/ 6728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ checkRules),
/* harmony export */   R: () => (/* binding */ checkTexts)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(113);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5928);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4043);



                                                                   
                                                       
                                          


/** Reports a problem: its place, its code, what was found, and the fix. */
                                                                                                        

/** Control characters except tab and line ends: no voice can speak them, and some can attack a terminal. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;

/** Whether the map at `path` has `property` under a wrong name. Then its name is the problem, and it isn't missing. */
                                                                                

/** Checks the rules that the schema can't express: between properties, and about the text of the values. */
function checkRules(value         , source        , fail               , isMisspelled              )       {
  checkFlow(value, source, fail, isMisspelled);
  checkAudio(value, source, fail);
  checkOptions(value, source, fail, isMisspelled);
  checkTexts(value, source, fail);
}

/** Exactly one of `flow_id` and `flow_name`, and no name with a meaning in JavaScript for the menu. */
function checkFlow(value         , source        , fail               , isMisspelled              )       {
  if (!isRecord(value)) return;
  const byId = value['flow_id'] !== undefined;
  const byName = value['flow_name'] !== undefined;
  if (byId && byName)
    fail(source.atKey([], 'flow_name'), 'one-flow', 'Both `flow_id` and `flow_name` are given.', 'Keep exactly one of the two.');
  const isNamedWrong = isMisspelled([], 'flow_id') || isMisspelled([], 'flow_name');
  if (!byId && !byName && !isNamedWrong)
    fail(source.at([]), 'one-flow', 'Neither `flow_id` nor `flow_name` is given.', 'Say which flow this menu is of: give one of the two.');
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
function checkOptions(value         , source        , fail               , isMisspelled              )       {
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
    `Did you mean \`${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .meantForm */ .s4)(target)}\`? Take the quotes around the whole away.`,
  );
}

function checkPrompt(option                         , path                        , source        , fail               )       {
  const target = option['routing_target'];
  const isUnchanged = isRecord(target) && target['unchanged'] === true;
  if (option['prompt'] !== undefined || isUnchanged) return;
  fail(
    source.at(path),
    'missing-property',
    '`prompt` is missing.',
    'Say what callers hear. You can omit it only with `{ unchanged: true }`, or if the menu has `says` or `audio: keep`.',
  );
}

/** The forms of a target that are no transfer, or that keep it as it is. */
const NO_TRANSFER = ['menu', 'task', 'disconnect', 'unchanged'];

/** A text before a transfer needs a transfer. */
function checkTransfer(option                         , path                        , source        , fail               )       {
  const target = option['routing_target'];
  const form = isRecord(target) ? NO_TRANSFER.find((name) => target[name] !== undefined) : undefined;
  if (option['transfer_says'] === undefined || form === undefined) return;
  const message = `\`transfer_says\` is given, and \`{ ${form}: … }\` ${form === 'unchanged' ? 'keeps the live text' : 'is no transfer'}.`;
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
  const message = `The quotes of ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(text)} are curly, so YAML takes them for a part of the text.`;
  fail(source.at(path), 'curly-quotes', message, `Use straight quotes${example}. If the text has curly ones, put straight ones around it.`);
}

/** How many lists and maps can be around a text of a valid file. */
const DEEPEST_TEXT = 6;

/** Texts that no voice can speak, or that JSON can't hold. */
function checkTexts(value         , source        , fail               )       {
  const visit = (node         , path               )       => {
    if (typeof node === 'string') {
      checkQuotes(node, path, source, fail);
      if (CONTROL.test(node)) fail(source.at(path), 'control-character', 'The text holds a control character.', 'Take it away.');
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

/***/ 8516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NA: () => (/* binding */ SCHEMA_LINE),
/* harmony export */   Pe: () => (/* binding */ CALLS_SCHEMA_LINE)
/* harmony export */ });
/* unused harmony export namesSchema */
/** The line on top of a menu file that tells editors its schema, so that they complete and check it. */
const SCHEMA_LINE =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/org/genesys-ivr-action/v1/schema/menu.schema.json\n';

/** The same for a test file. */
const CALLS_SCHEMA_LINE =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/org/genesys-ivr-action/v1/schema/calls.schema.json\n';

/** Whether a text begins with a line that names a schema. */
function namesSchema(text        )          {
  return /^#\s*yaml-language-server:/u.test(text);
}


/***/ }),

/***/ 5156:
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3603);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9396);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5928);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4865);




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

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ Source)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/yaml/aliases.js
var aliases = __webpack_require__(9970);
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

/***/ 113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ isYes),
/* harmony export */   B6: () => (/* binding */ LONGEST_NAME),
/* harmony export */   BF: () => (/* binding */ isForm),
/* harmony export */   H0: () => (/* binding */ meantFormInLine),
/* harmony export */   Jx: () => (/* binding */ meantKey),
/* harmony export */   s4: () => (/* binding */ meantForm)
/* harmony export */ });
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5928);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5156);



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
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _yaml_aliases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9970);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5928);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4043);



                                                
                                          


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

/** A menu file needs no tags. */
const YAML_TAG = ['yaml-tag', 'A YAML tag stands here.', 'Take it away: a menu file needs none.']         ;

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
      for (const { key } of map.items) {
        const plain = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(key) ? (0,_yaml_aliases_js__WEBPACK_IMPORTED_MODULE_1__/* .aliasTarget */ .I)(document, key) : key;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(plain)) continue;
        const name = String(plain.value);
        if ((0,_model_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .isForbiddenName */ .VI)(name))
          fail(source.position(offset(key)), 'forbidden-name', `The name ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(name)} is not allowed.`, 'Take it away.');
        if (seen.has(name))
          fail(source.position(offset(key)), 'duplicate-property', 'This property is given twice.', 'Keep one of the two.');
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

/***/ 5141:
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

/***/ 4657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ explainFault)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5156);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(113);

                                                                   
                                                    

                                          


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
  return { message: 'This line is indented with a tab.', hint: 'Use blanks: YAML allows no tab there. Your editor can replace all tabs.' };
}

function unusualBlank({ line }       )                    {
  const sign = UNUSUAL_BLANK.exec(line)?.[0];
  if (sign === undefined) return undefined;
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { message: `This line has a character that only looks like a blank (U+${code}).`, hint: 'Replace it by a normal blank.' };
}

function curlyQuotes({ line }       )                    {
  if (!CURLY.test(line)) return undefined;
  const { name, value } = propertyIn(line);
  const inner = value.replaceAll(/^[\s"'“”„‘’‚]+|[\s"'“”„‘’‚]+$/gu, '');
  const example = name === '' || inner === '' ? '.' : `: \`${name}: ${quoted(inner)}\`.`;
  return { message: 'This line has curly quotes: YAML knows straight ones only.', hint: `Use straight quotes${example}` };
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
    return { message: 'A blank is missing after the colon.', hint: `Add it: \`${name}: ${value.trimEnd()}\`.` };
  const item = /^\s*-([a-z].*)$/u.exec(line)?.[1];
  return item === undefined ? undefined : { message: 'A blank is missing after the dash.', hint: `Add it: \`- ${item.trimEnd()}\`.` };
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
    message: isApostrophe ? 'An apostrophe ends the text in single quotes.' : 'The text goes on behind its closing quote.',
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

/***/ 4437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ architectUrl)
/* harmony export */ });
/**
 * The address of a flow in Architect. The form is not documented; six public code bases use it.
 *
 * @param regionHost such as `mypurecloud.com`
 * @param type as Architect's YAML calls it, such as `inboundCall`
 */
function architectUrl(regionHost        , type        , flowId        )         {
  return `https://apps.${regionHost}/architect/#/${encodeURIComponent(type.toLowerCase())}/flows/${encodeURIComponent(flowId)}/latest`;
}


/***/ }),

/***/ 2089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ slotOf)
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
  return JSON.stringify([from, way.how, ...wayLabel(way)]);
}

function wayLabel(way         )           {
  switch (way.how) {
    case 'key':
      return [way.key];
    case 'speech':
      return [way.choice];
    case 'outcome':
      return [way.outcome];
    case 'failure':
      return [way.transfer];
    case 'then':
      return way.label === undefined ? [] : [way.label];
    case 'otherwise':
      return way.after === undefined ? [] : [way.after];
    case 'extension':
    case 'callback':
      return [];
  }
}


/***/ }),

/***/ 2504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ pressWord),
/* harmony export */   FK: () => (/* binding */ pressWords),
/* harmony export */   fW: () => (/* binding */ placeName)
/* harmony export */ });
                                                           

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

/** One press in words. */
function pressWord(press       )         {
  return press.how === 'keys' ? press.keys : press.how === 'say' ? JSON.stringify(press.text) : 'wait';
}


/***/ }),

/***/ 856:
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

/***/ 4480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b2: () => (/* binding */ ERROR_REASONS),
/* harmony export */   nY: () => (/* binding */ isDiagnosticCode)
/* harmony export */ });
/* unused harmony exports PROBLEM_ROWS, ERROR_ROWS */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9598);


/*
 * Every code that the action gives to something that is wrong. These rows make the union of the codes, the reasons in headings and the
 * two tables of docs/errors.md. To add a code, add it to the row that has its fix, or add a row. Then run `npm run generate`.
 */

/** Codes that have the same fix: one row of a table in docs/errors.md. */
                                                        
                                  
                                                                   
                          
                                              
                       
 

/** Codes of errors, each with its reason: why a flow is not live, in a few words for a heading. */
                                                                        
                                                   
 

/** Problems at a place of a menu file. */
function problems                     (fix        , ...codes                 )                {
  return { codes, fix };
}

/** Rules of the flow-definition API, in families that share a prefix. */
function flowRules                     (fix        , label        , ...codes                 )                {
  return { codes, label, fix };
}

/** Errors of a flow or of the whole run. */
function errors                     (fix        , reasons                                , label         )                 {
  return { codes: Object.keys(reasons)          , reasons, fix, ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ label }) };
}

/** Answers of Genesys Cloud: the answer itself gives the code. */
function http(label        , fix        )                  {
  return { codes: [], reasons: {}, label, fix };
}

/** What can be wrong with a menu file, or with the flow that it asks for. */
const PROBLEM_ROWS = [
  problems(
    'fix the YAML at the place named: indentation, quotes, a property given twice; tags are not needed, nor more ' +
      'than 100 lists and maps inside of one another',
    'yaml-syntax',
    'yaml-tag',
    'duplicate-property',
  ),
  problems('use straight quotes (`"`), or put straight quotes around a text that has curly ones', 'curly-quotes'),
  problems('save the file as UTF-8; take invisible characters away', 'not-utf8', 'broken-text', 'control-character'),
  problems(
    'a document may have 1 MiB and 200,000 words and signs of YAML, a file 1,000 documents, and all menu files together 16 MiB',
    'too-large',
  ),
  problems('stop tracking menu files with Git LFS in `.gitattributes`, or give `actions/checkout` the input `lfs: true`', 'lfs-pointer'),
  problems('unlock the checkout before the step, or stop encrypting menu files in `.gitattributes`', 'encrypted-file'),
  problems('resolve the merge conflict, and remove the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`', 'merge-conflict'),
  problems("the file was there and can't be read: check its permissions, its name (UTF-8), and what other steps do", 'unreadable'),
  problems('fix the first ones and look again: a file tells 999 at the most, and all files 20,000', 'too-many-problems'),
  problems('describe a menu, or take the document or file away', 'empty-document'),
  problems(
    'write the values out (1,000 aliases at the most); `__proto__`, `prototype` and `constructor` are no names',
    'alias-bomb',
    'forbidden-name',
  ),
  problems(
    'see the [table of properties](menu-file.md#properties); the error says what was meant',
    'unknown-property',
    'missing-property',
    'wrong-type',
    'blank',
    'bad-value',
  ),
  problems('give exactly one of `flow_id` and `flow_name`', 'one-flow'),
  problems('an identifier has 1 to 128 letters, digits, `-` and `_`', 'bad-identifier'),
  problems('quote each key (`"01"`, `"#"`), and give each once', 'bad-key', 'key-spelling', 'duplicate-key'),
  problems(
    'put the whole value in quotes: an unquoted `#` behind a blank starts a comment, and the rest is lost. A comment behind a name needs ' +
      'a blank after its `#`; a comment on a text for callers needs a line of its own',
    'unquoted-hash',
  ),
  problems('list at least one option', 'no-options'),
  problems(
    'write an identifier, or exactly one of the [forms](menu-file.md#routing-targets); a form in quotes (`"queue: Sales"`) is none',
    'bad-target',
  ),
  problems(
    'see [Call tests](call-tests.md#the-file): a call has keys and an expectation, a place has one form, a rule says one thing',
    'no-calls',
    'no-expectation',
    'bad-press',
    'bad-place',
    'bad-rule',
  ),
  problems('give each call of a flow a name of its own', 'duplicate-call'),
  problems('keep one document for each menu of a flow, however the files name the flow', 'duplicate-menu'),
  problems('name a menu of the flow: the error lists them', 'menu-not-found', 'not-a-menu'),
  problems(
    'name the menu or task by its refId, or give it a name of its own in Architect',
    'menu-ambiguous',
    'task-ambiguous',
    'task-not-found',
  ),
  problems(
    "give a queue's exact name, or its id; the error says what is near, and where the key leads now",
    'queue-not-found',
    'queue-ambiguous',
  ),
  problems(
    'the queue has another name now: write it in the lines that the error lists; the live flow is as it was deployed',
    'queue-renamed',
  ),
  problems(
    'with `audio: replace` every option needs its prompt, unless the menu has `says`; on the flow-definition API every option needs one',
    'prompt-needed',
  ),
  problems('give either `says` or `audio`; only `audio: replace` goes with `says`', 'one-text'),
  problems('write `audio: replace` beside `says`, or remove `says`: the live audio is more than one plain text', 'replace-needed'),
  problems('`transfer_says` needs a key that transfers to a queue or a number', 'no-transfer'),
  problems('make the key transfer to a number in Architect first; then its number can be changed here', 'number-unproven'),
  problems('`{ unchanged: true }` needs a key that the live menu has, or had in one of the last 10 published versions', 'nothing-to-keep'),
  problems('a key can come back as it was only if the flow still has what it leads to: say where it leads', 'restore-reference'),
  problems('Archy would take `{{…}}` for a substitution: write the text itself', 'substitution'),
  problems("Architect's menus take one key press: write a single digit", 'key-too-long'),
  problems("the menu's default choice can't be removed: choose another one in Architect first", 'default-choice'),
  problems(
    "the flow's YAML is of a form that can't be changed safely: make this change in Architect, or publish and export the flow once",
    'no-ref-id',
    'shared-anchor',
    'not-editable',
    'flow-unreadable',
  ),
  problems('the flow would be broken: fix the place named', 'missing-field', 'not-a-choice', 'dangling-reference'),
  problems(
    'a warning: no call comes to this menu. In Architect, lead calls there, or let the file describe the menu that callers hear',
    'menu-unreached',
  ),
  problems('give the identifier that the flow uses for this target', 'architect-only'),
  flowRules(
    'the flow itself is broken at the place named: fix it in Architect, or in the menu file',
    '`node.…`, `menu.…`, `option.…`, `definition.…`',
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
  errors(
    'put `actions/checkout` before the step; the action runs on a GitHub runner only, and takes nothing for its ' +
      "variables that a runner wouldn't set",
    {
      'checkout.missing': 'the checkout is missing',
      'checkout.unreadable': 'the checkout can not be read',
      'context.missing': 'no runner of GitHub started it',
      'context.malformed': 'no runner of GitHub started it',
    },
  ),
  errors('write globs that match menu files: the error says what is probably meant', { 'files.unmatched': 'no file matches `files`' }),
  errors('see [Where the menu files can be](checkout.md#which-files-are-refused)', {
    'files.elsewhere': 'menu files belong to another repository',
    'files.untracked': 'menu files are not committed',
    'files.missing': 'menu files are missing in the checkout',
    'files.modified': 'a step has rewritten menu files',
  }),
  errors('see [Deploy by hand](command-line.md#deploy)', { 'files.not.reviewed': 'menu files are not on the default branch' }),
  errors("check the folder's permissions and the free space: no menu file was written", {
    'files.unwritable': "menu files can't be written",
  }),
  errors('see [Conflicts](pull.md#conflicts)', {
    'pull.conflict': 'changed live and in the file',
    'pull.uncommitted': 'the menu file has uncommitted changes',
  }),
  errors('fix the menu, or the test; see [Call tests](call-tests.md#what-a-failed-test-does)', {
    'call-test-failed': 'a call test fails',
  }),
  errors('delete the file of a menu that was removed in Architect, or correct the name in it', {
    'pull.menu.gone': 'the flow no longer has the menu',
  }),
  errors('see [Without git](checkout.md#without-git)', { 'checkout.unknown': 'it is unknown which commit is checked out' }),
  errors("all wrong inputs are named at once: fix the step's `with:` and `env:`", { inputs: 'wrong inputs' }),
  errors('give the exact name or the id of a flow that a menu file describes, one a line', {
    'flows.unmatched': '`flows` names something else',
  }),
  errors('check id, secret and `region`; the client must use the grant type *Client Credentials*', {
    'login.refused': 'the login was refused',
  }),
  errors(
    '`region` or `gateway-url` leads to something else than the Genesys Cloud API: a login page, a proxy. Redirects are not followed',
    {
      'login.not.understood': 'something else than Genesys Cloud answered',
      'answer.not.understood': 'something else than Genesys Cloud answered',
      redirected: 'something else than Genesys Cloud answered',
    },
  ),
  errors(
    "check the runner's way to the host; set `HTTPS_PROXY` or `NODE_EXTRA_CA_CERTS` where a proxy stands in between; " +
      'raise `timeout-seconds`',
    {
      unreachable: 'Genesys Cloud could not be reached',
      timeout: 'Genesys Cloud did not answer in time',
      certificate: 'the certificate of Genesys Cloud is not trusted',
    },
  ),
  http('HTTP 401', 'the OAuth client was changed or deleted during the run'),
  http('HTTP 403', "give the client's role the permission named, in the division; scopes don't limit a client of this grant type"),
  http('HTTP 404, 410', "check the id, `region` and the role's divisions; restore a deleted flow"),
  http('other HTTP 4xx', 'fix what the message names: the menu file, or the flow in Architect'),
  http('HTTP 5xx', 'Genesys Cloud is in trouble: run again later'),
  http('HTTP 429', 'lower `requests-per-minute`, or run when fewer tools share the OAuth client'),
  errors('check the name (upper and lower case count), or give `flow_id` or `division_id`', {
    'flow.not.found': 'there is no such flow',
    'flow.ambiguous': 'there are several such flows',
  }),
  errors('the org, or a proxy in between, gives the same page of a list for ever: run again later', {
    'listing.endless': 'a list of Genesys Cloud does not end',
  }),
  errors('leave `flow-api` out: each flow is changed through the API that it speaks', {
    'flow.api.mismatch': 'the flow speaks the other API',
  }),
  errors('give `flow_id` instead of `flow_name`', { 'flow.listing.missing': 'flows can not be listed' }),
  errors('publish the flow once in Architect: until then no caller hears it', { 'flow.never.published': 'the flow was never published' }),
  errors('restore the flow, or take its menu file away', { 'flow.deleted': 'the flow is deleted' }),
  errors('publish the flow once in Architect, so that its published version has its name: else a new flow would be made', {
    'flow.renamed': 'the flow was renamed, and not published since',
  }),
  errors('the same, for its division', { 'flow.moved': 'the flow was moved, and not published since' }),
  errors(
    'the exported YAML is broken at the place named, or larger than a million words and signs (some 4 MB), or nested ' +
      'deeper than 400 lists and maps: fix the flow in Architect',
    { 'flow.unreadable': 'the flow’s YAML can not be read' },
  ),
  errors('ask whoever is named to publish or revert in Architect, then run again', {
    'flow.locked': 'someone has locked the flow',
    'draft.in.the.way': 'an unpublished draft is in the way',
  }),
  errors('someone is publishing the flow right now: run again', {
    'operation.in.progress': 'something else is at work on the flow',
    'version.moved': 'someone published meanwhile',
  }),
  errors('run again later; if it stays so, check that the client’s role has `architect:ui:view` and `architect:flow:view`', {
    'export.failed': 'the flow could not be exported',
    'export.unfinished': 'the flow could not be exported in time',
    'export.not.understood': 'the flow could not be exported',
  }),
  errors('the runner must be able to reach the storage that Genesys Cloud names (proxy, firewall); nothing was published', {
    'upload.refused': 'the flow could not be uploaded',
  }),
  errors("Archy finds the flow at fault: the problem is shown at the option's line where the message tells it", {
    'publish.refused': 'Architect refused it',
  }),
  errors('the job failed for another reason: it says which, or try to publish the flow in Architect', {
    'publish.failed': 'it could not be published',
  }),
  errors('give the role of the OAuth client the permissions that the hint names: jobs run as that client', {
    'missing.permissions': 'permissions are missing',
  }),
  errors("look at the flow's version history in Architect: the job may have published it, or may yet", {
    'job.unfinished': 'its job did not end in time',
    'publish.not.seen': 'it was published, and is not seen',
  }),
  errors('the flow was renamed while its job was at work: look in Architect whether there is a second flow of the old name', {
    'another.flow.published': 'the flow was renamed meanwhile',
  }),
  errors('Genesys Cloud shows an older state than it has shown before: look at the flow in Architect, run again later', {
    'stale.read': 'Genesys Cloud shows an older state',
  }),
  errors("compare the versions in Architect's version history together with whoever published them", {
    'version.in.between': 'someone else published in between',
  }),
  errors(
    'pull their change into the menu file in a push of its own, or deploy with `on-drift: overwrite` and `flows: <name>`; ' +
      'running the same deploy again finds [drift](drift.md)',
    { 'menu.changed.by.somebody.else': 'someone else changed the menu' },
    '`menu.changed.by.somebody.else`, other 409',
  ),
  errors('the org stored something else than was sent; it was rolled back', {
    'write.not.as.sent': 'the org stored something else than was sent',
  }),
  errors('look at the flow together with whoever wrote the newer version', { 'rollback.stood.back': 'someone else has published since' }),
  errors('another flow of the run failed, or the run was cancelled, and `on-failure` is `rollback-all`: fix that one, or run it again', {
    'run.not.deployed': 'not all flows could be deployed',
    'run.taken.back': 'not all flows could be deployed',
  }),
  errors('the run was cancelled or killed: run it again. What it left open was looked at, and the report says what is live', {
    'run.cancelled': 'the run was cancelled',
    'run.ended': 'the run was ended early',
  }),
  errors('the run was ended while a flow was being changed, and the end of the job has no credentials: look at the flow, or deploy again', {
    'unknown-state': 'what is live is not known',
  }),
  errors("the runner's disk is full, or this step may not write to the runner's own files", {
    'runner.unwritable': "the runner's files can not be written",
  }),
  errors('`RUNNER_TEMP` has no room, or may not be written: nothing was begun', { 'journal.failed': 'nothing could be noted down' }),
  errors('the run was killed, and what it had noted down is gone: look at the flows named', { 'journal.lost': 'the run was ended early' }),
  errors(
    "the menu was edited outside git, or it can't be told that it wasn't: pull the edit into the menu file in a push " +
      'of its own, or deploy with `on-drift: overwrite` and `flows: <name>`, see [Drift](drift.md)',
    { drift: 'git does not know what is live' },
  ),
  errors(
    'the menu is new to git and differs from live: [pull it](pull.md) and merge that first, or deploy with `on-drift: overwrite` and ' +
      '`flows: <name>`, see [Drift](drift.md)',
    { 'first-adoption': 'the menu is new to git and differs from live' },
  ),
  errors('a key of a managed menu leads to a queue that takes no calls: add members to the queue, or lead the key elsewhere', {
    'queue.unattended': 'a queue takes no calls',
  }),
  errors('neither git nor GitHub says which of two commits is newer: run again, or check out the whole history (`fetch-depth: 0`)', {
    'order-unknown': 'it is not known which commit is newer',
  }),
  errors(
    'the plan is not the one that was approved (`expected-plan`), because the menu files or the live menus have changed since: start the ' +
      'workflow again, and approve its new plan',
    { 'plan-changed': 'the plan is not the one that was approved' },
  ),
  errors('nothing to do: a newer commit is live. To bring an older menu back, revert the newer commit', {
    superseded: 'a newer commit is live',
  }),
  errors('a mistake in this action: please report it', { internal: 'a mistake in this action' }),
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

/***/ 8963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QU: () => (/* binding */ cutCode),
/* harmony export */   g: () => (/* binding */ inReadingOrder),
/* harmony export */   l4: () => (/* binding */ problemAt),
/* harmony export */   o: () => (/* binding */ foreignCode),
/* harmony export */   wZ: () => (/* binding */ inShort)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4043);
/* harmony import */ var _diagnostic_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4480);



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
  return { ...fault, at: { path, ...at } };
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
    message: (0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(problem.message, MAX_SENTENCE),
    hint: (0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(problem.hint, MAX_SENTENCE),
  }));
}

/** A code cut to `most` UTF-16 units: a code from the org can have any length. */
function cutCode(code                    , most        )                     {
  return (0,_diagnostic_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .isDiagnosticCode */ .nY)(code) ? code : foreignCode((0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(code, most));
}


/***/ }),

/***/ 5740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ decimalOf),
/* harmony export */   Et: () => (/* binding */ isNumber),
/* harmony export */   TL: () => (/* binding */ isSameJson),
/* harmony export */   lQ: () => (/* binding */ parseExactJson)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9598);


/*
 * JSON whose numbers keep their digits. A number that JavaScript would write in another way than its source, such as `1.0`, `1e400` or
 * `12345678901234567890`, is a `RawJson` with that source. `JSON.stringify` writes both kinds as they were read.
 */

/**
 * Parses a JSON text. Its numbers keep their source text.
 *
 * @throws SyntaxError if it is no JSON
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

/***/ 5552:
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

/***/ 5928:
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

/***/ 9598:
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

/***/ 1455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ flowIn),
/* harmony export */   ID: () => (/* binding */ describeFlow),
/* harmony export */   Mu: () => (/* binding */ withDivision),
/* harmony export */   xl: () => (/* binding */ asksForTheSame)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

                                                

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

/***/ 4041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ SAME_NAMES),
/* harmony export */   CK: () => (/* binding */ testsWithOrgNames),
/* harmony export */   N2: () => (/* binding */ flowNameIn),
/* harmony export */   rA: () => (/* binding */ withOrgNames)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9598);
                                                               

                                                                    

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
  return { ...menu, flow: flowIn(menu.flow, names), options };
}

/** Call tests with the names of the org. */
function testsWithOrgNames(tests           , names          )            {
  if (!hasOwnNames(names)) return tests;
  const place = (expected               )                => placeIn(expected, names);
  return {
    ...tests,
    flow: flowIn(tests.flow, names),
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

function flowIn(flow               , names          )                {
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

/***/ 8158:
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

/***/ 4519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mw: () => (/* binding */ menusOf),
/* harmony export */   S1: () => (/* binding */ planFlow),
/* harmony export */   S2: () => (/* binding */ stateOfPlan),
/* harmony export */   c3: () => (/* binding */ isSamePlan)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9598);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5928);
/* harmony import */ var _state_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4436);
                                      
                                               
                                          
                                                                 
                                          

                                          



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

/***/ 4924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ RunError),
/* harmony export */   z: () => (/* binding */ toReportedError)
/* harmony export */ });
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2279);
                                                            
                                             


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
    hint: "This is a mistake in the action: please report it with the run's log.",
  };
}


/***/ }),

/***/ 4436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a$: () => (/* binding */ hasSameState),
/* harmony export */   ml: () => (/* binding */ stateHash),
/* harmony export */   v2: () => (/* binding */ isInState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

                                                

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

/***/ 2279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ StoreError),
/* harmony export */   Y6: () => (/* binding */ reported),
/* harmony export */   gp: () => (/* binding */ asStoreError)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9598);
                                                                
                                                      
                                                   

                                      

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

/***/ 6085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ pullCommand),
/* harmony export */   Z: () => (/* binding */ waysOut)
/* harmony export */ });
/** An edit that someone made outside git, and that the menu files don't ask for. */
                       
                               
                        
                                            
                                    
                               
                        
                                                                                                                                        
                           
 

/** The command that writes what is live into menu files. A name that a shell would read in another way is left to the reader. */
function pullCommand(flow        )         {
  return `genesys-ivr pull "${/^[\p{L}\p{N}][\p{L}\p{N} ()&+,._-]*$/u.test(flow) ? flow : 'name of the flow'}"`;
}

/**
 * The two ways out of an edit outside git, for one flow alone: keep it or replace it. Running the same deploy again is none: it ends as
 * drift.
 */
function waysOut({ what, paths, flow, isNew = false }             )         {
  const files = [...new Set(paths)].map((path) => `\`${path}\``).join(', ');
  return [
    `To keep ${what}, pull it into ${files} and push that by itself: \`${pullCommand(flow)}\`,`,
    `or in a workflow \`mode: pull\` with \`flows: ${flow}\`${isNew ? ' and `force: true`' : ''}.`,
    'The run then finds it in sync, and the next change goes on from there.',
    `To replace it by what the menu file asks for, deploy with \`on-drift: overwrite\` and \`flows: ${flow}\`.`,
  ].join(' ');
}


/***/ }),

/***/ 4770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ draftFile),
  n: () => (/* binding */ mergeFile)
});

// EXTERNAL MODULE: ./build/menu-file/parse.js + 3 modules
var parse = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(5928);
// EXTERNAL MODULE: ./build/model/menu.js
var model_menu = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/model/org-names.js
var org_names = __webpack_require__(4041);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(4865);
;// CONCATENATED MODULE: ./build/pull/options.js

                                                      
                                                              


/* Options of a menu file as nodes of a YAML document. */

/** What begins a comment about live that a pull has written. A later pull replaces it, and no other comment. */
const LIVE = ' live: ';

/** A comment in words about what is live. */
function liveComment(words        )         {
  return `${LIVE}${(0,printable/* oneLine */.TN)(words)}`;
}

/** An option on lines of its own. */
function optionNode(document          , option               , { isCommented = true } = {})          {
  const { key, prompt, transferSays } = option;
  const node = document.createNode({
    key: quoted(key),
    ...(prompt === undefined ? {} : { prompt: textNode(prompt) }),
    routing_target: targetNode(document, option.target),
    ...(transferSays === undefined ? {} : { transfer_says: textNode(transferSays) }),
  });
  if (!(0,dist/* isMap */.jh)(node)) throw new TypeError('An option is a map.');
  if (isCommented) commentOnTarget(node, option);
  return node;
}

/** A target between braces, or an identifier. */
function targetNode(document          , target               )          {
  const node = document.createNode(formOf(target), { flow: true });
  if ((0,dist/* isMap */.jh)(node) && target.kind === 'number') node.set('number', quoted(target.written ?? target.number));
  return node;
}

function formOf(target               )          {
  switch (target.kind) {
    case 'id':
      return textNode(target.written ?? target.id);
    case 'queue':
      return { queue: textNode(target.written ?? target.name) };
    case 'menu':
      return { menu: textNode(target.ref) };
    case 'task':
      return { task: textNode(target.ref) };
    case 'number':
      return { number: target.number };
    case 'disconnect':
      return { disconnect: true };
    case 'unchanged':
      return { unchanged: true };
  }
}

/** Texts that are valid YAML without quotes, but that a person takes for something else, and the rules of menu files for a mistake. */
const DOUBTFUL = /[“”„‘’‚:#]/u;

/** A text, in quotes if it is doubtful without them. */
function textNode(text        )                 {
  return DOUBTFUL.test(text) ? quoted(text) : new dist/* Scalar */.X5(text);
}

function quoted(text        )                 {
  const scalar = new dist/* Scalar */.X5(text);
  scalar.type = dist/* Scalar */.X5.QUOTE_DOUBLE;
  return scalar;
}

/** Tells in words, on the line above, what a target does that doesn't say so itself. */
function commentOnTarget(option         , { target, does, remark }               )       {
  const key = pairOf(option, 'routing_target')?.key;
  if (!(key instanceof dist/* Scalar */.X5) || option.flow === true) return;
  const others = (key.commentBefore ?? '').split('\n').filter((line) => line !== '' && !line.startsWith(LIVE));
  const isOpaque = target.kind === 'unchanged' || target.kind === 'id';
  const words = [isOpaque ? does : undefined, remark].flatMap((one) => (one === undefined ? [] : [liveComment(one)]));
  const lines = [...others, ...words];
  // The library takes null, and not an empty text, for no comment.
  key.commentBefore = lines.length === 0 ? null : lines.join('\n');
}

/** How an option that is there changes. */
                               
                               
                                                       
                                  
                                                          
                              
 

/** Makes an option what is live. Properties that it doesn't have stay open. */
function changeOption(document          , option         , { live, hasLiveTarget, hasPrompt }              )       {
  if (!hasLiveTarget) {
    setValue(option, 'routing_target', targetNode(document, live.target));
    commentOnTarget(option, live);
  }
  if (hasPrompt) setText(option, 'prompt', live.prompt);
  if (option.has('transfer_says')) setText(option, 'transfer_says', live.transferSays);
  if (option.has('name') && live.name !== undefined) setText(option, 'name', live.name);
}

/** Sets a text in its present style, or removes it. */
function setText(map         , name        , text                    )       {
  const present = pairOf(map, name)?.value;
  if (text === undefined) map.delete(name);
  else if (present instanceof dist/* Scalar */.X5 && present.anchor === undefined) {
    present.value = text;
    if (present.type === dist/* Scalar */.X5.PLAIN && DOUBTFUL.test(text)) present.type = dist/* Scalar */.X5.QUOTE_DOUBLE;
  } else setValue(map, name, textNode(text));
}

/** Sets the value of a property; a new one stands behind all others. */
function setValue(map         , name        , value         )       {
  const pair = pairOf(map, name);
  if (pair === undefined) map.items.push(new dist/* Pair */.Rm(new dist/* Scalar */.X5(name), value));
  else pair.value = value;
}

function pairOf(map         , name        )                   {
  return map.items.find(({ key }) => key instanceof dist/* Scalar */.X5 && key.value === name);
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/diff/array.js + 1 modules
var array = __webpack_require__(8965);
;// CONCATENATED MODULE: ./build/pull/keep-style.js


/**
 * The new text in the author's own style. A library prints a document in its own one: blanks, line breaks, alignment. So the old document
 * is printed, too, and wherever the old and the new print are the same, the author's lines stay.
 *
 * @param source the old document as its author wrote it
 * @param before the old document as the library prints it
 * @param after the new document as the library prints it
 */
function keepStyle(source        , before        , after        )         {
  const [printed, changed] = [linesOf(before), linesOf(after)];
  const written = sameOrOwn(linesOf(source), printed);
  const result           = [];
  let at = 0;
  for (const { added, removed, value } of (0,array/* diffArrays */.E)(printed, changed)) {
    if (added) for (const line of value) result.push(line);
    else {
      if (!removed) for (const line of keptLines(written, printed, { from: at, to: at + value.length })) result.push(line);
      at += value.length;
    }
  }
  return result.join('');
}

/** Lines of the print, and what the author wrote for them. */
                               
                                    
 

/** What the author wrote for each line of the print, or for several that the library prints otherwise. */
function sameOrOwn(source                   , printed                   )          {
  const blocks          = [];
  let [at, own, length]                             = [0, [], 0];
  const flush = ()       => {
    if (own.length > 0 || length > 0) blocks.push({ from: at - length, to: at, lines: own });
    [own, length] = [[], 0];
  };
  for (const { added, removed, value } of (0,array/* diffArrays */.E)([...source], [...printed])) {
    if (removed) own = [...own, ...value];
    else if (added) [at, length] = [at + value.length, length + value.length];
    else {
      flush();
      for (const line of value) blocks.push({ from: at, to: (at += 1), lines: [line] });
    }
  }
  flush();
  return blocks;
}

/** A part of the print. */
                 
                        
                      
 

/** A part of the print as the author wrote it. What the author wrote for more than this part is as the library prints it. */
function keptLines(written                  , printed                   , { from, to }       )           {
  const isLast = to === printed.length;
  return written.flatMap((block) => {
    if (block.from >= from && block.to <= to && (block.from < to || isLast)) return block.lines;
    return block.from < to && block.to > from ? printed.slice(Math.max(block.from, from), Math.min(block.to, to)) : [];
  });
}

/** The lines of a text with their ends. */
function linesOf(text        )           {
  return text.split(/(?<=\n)/u);
}

;// CONCATENATED MODULE: ./build/pull/edit-file.js



                                           
                                                      
                                                              

/** What a document of a file becomes. */
                                            
                                               
                            
                                                                        
                                                                      
 

/** A menu file with one of its documents edited. All else of its text stays as it is: comments, order and style. */
function editFile(text        , edit          )         {
  const [bom, end] = [text.startsWith('\uFEFF') ? '\uFEFF' : '', text.includes('\r\n') ? '\r\n' : '\n'];
  const source = text.slice(bom.length).replaceAll('\r\n', '\n');
  const documents = (0,dist/* parseAllDocuments */.hR)(source, { version: '1.2', uniqueKeys: false, logLevel: 'error' });
  if (!Array.isArray(documents)) throw new TypeError('A menu file has documents.');
  const style = { lineWidth: 0, indentSeq: !/^options:[^\n]*\n(?:\s*#[^\n]*\n|\s*\n)*-/mu.test(source) };
  const print = ()         => documents.map((document, index) => printed(document, index, style)).join('');
  const before = print();
  const document = documents[edit.document];
  if (document !== undefined) editDocument(document, edit);
  const after = keepStyle(source, before, print());
  return `${bom}${end === '\n' ? after : after.replaceAll('\n', end)}`;
}

function printed(document                 , index        , style                                                             )         {
  const text = document.toString(style);
  return index === 0 || /^(?:%|---)/mu.test(text) ? text : `---\n${text}`;
}

function editDocument(document                 , edit          )       {
  const menu = document.contents;
  const list = (0,dist/* isMap */.jh)(menu) ? menu.get('options', true) : undefined;
  if (!(0,dist/* isMap */.jh)(menu) || !(0,dist/* isSeq */.oP)(list)) return;
  const nodes = new Map(list.items.flatMap((item) => ((0,dist/* isMap */.jh)(item) ? [[String(item.get('key')), item]         ] : [])));
  const areInBraces = nodes.size > 0 && [...nodes.values()].every(({ flow }) => flow === true);
  for (const [key, live] of edit.options) {
    if (live === undefined) nodes.delete(key);
    else setOption(document, nodes, { live, areInBraces }, edit);
  }
  if (edit.says !== undefined) {
    for (const option of nodes.values()) option.delete('prompt');
    menu.delete('audio');
    setSays(menu, edit.says);
  }
  arrangeItems(list, nodes, edit.order);
}

/** Changes or adds one option. */
function setOption(
  document                 ,
  nodes                      ,
  { live, areInBraces }                                                                 ,
  { hasTarget, hasPrompts }          ,
)       {
  const { key, target } = live;
  const present = nodes.get(key);
  if (present === undefined) nodes.set(key, areInBraces ? inBraces(document, live) : optionNode(document, live));
  else changeOption(document, present, { live, hasLiveTarget: hasTarget(key, target), hasPrompt: hasPrompts });
}

/** A new option between braces, as all others are. It has no place for a comment. */
function inBraces(document                 , option               )          {
  const node = optionNode(document, option, { isCommented: false });
  node.flow = true;
  return node;
}

/** A new `says` stands before the options. */
function setSays(menu         , says        )       {
  const isNew = !menu.has('says');
  setText(menu, 'says', says);
  if (!isNew) return;
  const added = menu.items.pop();
  const options = menu.items.findIndex(({ key }) => String(key) === 'options');
  if (added !== undefined) menu.items.splice(options, 0, added);
}

function arrangeItems(list         , nodes                              , order                   )       {
  list.items = order.flatMap((key) => nodes.get(key) ?? []);
}

// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
;// CONCATENATED MODULE: ./build/pull/fit.js

                                                                           

/**
 * As much of a live menu as a menu file can say so that a plan of it changes nothing. A key or a text that can't be said stays unchanged.
 *
 * @param isInSync whether a plan of the menu changes nothing
 * @returns undefined if not even a file that leaves everything open is in sync
 */
function fitMenu(menu             , isInSync                                )                          {
  if (isInSync(menu)) return menu;
  const open = speechesOf(menu)
    .map((speech)              => ({ ...menu, ...speech, options: menu.options.map((option) => unchanged(option)) }))
    .find((one) => isInSync(one));
  return open && menu.options.reduce((fitting, option, index) => say(fitting, index, option, isInSync), open);
}

/** The menu with one more key said, if it is in sync with that. */
function say(menu             , index        , option               , isInSync                                )              {
  const better = formsOf(option).map((form)              => ({ ...menu, options: menu.options.with(index, form) }));
  return better.find((one) => isInSync(one)) ?? menu;
}

function speechesOf({ speech }             )                                         {
  if (speech === undefined) return [{}];
  return 'says' in speech ? [{ speech }, { speech: { audio: JSON.stringify(speech.says) } }] : [{ speech }];
}

/** An option in the forms of a menu file, the most telling first. */
function formsOf(option               )                           {
  const { transferSays: _, ...silent } = option;
  return [option, silent];
}

function unchanged({ key, name, does, remark }               )                {
  return { key, target: { kind: 'unchanged' }, ...(0,json/* present */.Eb)({ name, does, remark }) };
}

;// CONCATENATED MODULE: ./build/pull/compare.js
                                                                        
                                                              

/** How options are compared. */
                          
                                                                               
                                                                                               
                               
                                                                                                   
                                    
 

/** A text as callers hear it: they don't hear line breaks. */
function normalized(text        )         {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Whether an option is what is live. What it leaves open is. */
function isLive(option            , live               , { isSameTarget, hasPrompts, isSpokenAsWhole }         )          {
  const isSaid = !hasPrompts || isOpenOrSame(option.prompt, live.prompt);
  if (option.target.kind === 'unchanged') return isSaid || !isSpokenAsWhole;
  return (
    isSaid &&
    isSameTarget(option.target, live.target) &&
    isOpenOrSame(option.transferSays, live.transferSays) &&
    (live.name === undefined || isOpenOrSame(option.name, live.name))
  );
}

function isOpenOrSame(wish                    , live                    )          {
  return wish === undefined || (live !== undefined && normalized(wish) === normalized(live));
}

/** Whether two documents ask for the same at a key. */
function isSameWish(one            , other            , { isSameTarget, hasPrompts }         )          {
  return (
    isSameTarget(one.target, other.target) &&
    (!hasPrompts || isSameText(one.prompt, other.prompt)) &&
    isSameText(one.transferSays, other.transferSays) &&
    isSameText(one.name, other.name)
  );
}

function isSameText(one                    , other                    )          {
  return one === undefined || other === undefined ? one === other : normalized(one) === normalized(other);
}

/** Whether the menu's text is made of the prompts of its options. */
function isMadeOfPrompts({ says, audio, options }      )          {
  return says === undefined && audio !== 'keep' && options.every(({ prompt }) => prompt !== undefined);
}

/** The menu's whole text; undefined if the document leaves it open. */
function textOf(menu      )                     {
  if (menu.says !== undefined) return normalized(menu.says);
  return isMadeOfPrompts(menu) ? normalized(menu.options.map(({ prompt = '' }) => prompt.trim()).join(' ')) : undefined;
}

;// CONCATENATED MODULE: ./build/pull/order.js
/**
 * Keys in the order of one list, with those that it doesn't have after the key that comes before them in another one.
 *
 * @param keys what to arrange; all others are left out
 */
function arrange(keys                   , leading                   , other                   )           {
  const wanted = new Set(keys);
  const arranged = leading.filter((key) => wanted.has(key));
  for (const [index, key] of other.entries()) {
    if (!wanted.has(key) || arranged.includes(key)) continue;
    const before = other.slice(0, index).findLast((one) => arranged.includes(one));
    arranged.splice(before === undefined ? 0 : arranged.indexOf(before) + 1, 0, key);
  }
  return arranged;
}

/** Whether the keys that two lists share have the same order. */
function isSameOrder(one                   , other                   )          {
  const [a, b] = [one.filter((key) => other.includes(key)), other.filter((key) => one.includes(key))];
  return a.every((key, index) => key === b[index]);
}

;// CONCATENATED MODULE: ./build/pull/split-text.js


/**
 * A menu's text as the prompts that it is made of, if at most one of them is another than known: what is left between the others is that
 * prompt's new text.
 *
 * @param prompts the prompts as they were, in their order; undefined where one is unknown
 * @returns undefined if the text can't be told apart
 */
function splitText(text        , prompts                                 )                                {
  const known = prompts.map((prompt) => (prompt === undefined ? undefined : normalized(prompt)));
  const whole = normalized(text);
  const unknown = known.flatMap((prompt, index) => (prompt === undefined ? [index] : []));
  if (unknown.length > 1) return undefined;
  if (unknown.length === 0 && known.join(' ') === whole) return known.map((prompt) => prompt ?? '');
  const candidates = unknown.length === 1 ? unknown : [...known.keys()];
  const found = candidates.flatMap((index) => {
    const middle = between(whole, known.slice(0, index), known.slice(index + 1));
    return middle === undefined ? [] : [known.map((prompt, at) => (at === index ? middle : (prompt ?? '')))];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** What a text has between its beginning and its end. */
function between(text        , first                                 , last                                 )                     {
  const [start, end] = [first.map((prompt) => `${prompt} `).join(''), last.map((prompt) => ` ${prompt}`).join('')];
  if (!text.startsWith(start) || !text.endsWith(end) || text.length <= start.length + end.length) return undefined;
  return text.slice(start.length, text.length - end.length);
}

;// CONCATENATED MODULE: ./build/pull/merge.js

                                                                        
                                                                           




/** What a pull changes in a document of a menu file. */
                           
                                                                        
                                                                   
                                                                                                
                         
                                     
                                    
                                                  
                               
 

/** A document of a menu file merged with what is live, part by part: `key 1`, `the text`, `the order of the keys`. */
                             
                                             
                                    
                                  
                                   
                                                                        
                                        
                          
 

/** The three states of a menu. */
                        
                      
                                                               
                                  
                             
                                                                               
 

/** What becomes of a part of a menu that differs. */
                                              

/**
 * Merges what is live into a document, part by part, from the state that was deployed last.
 *
 * @param force whether a part that is in conflict becomes what is live
 */
function mergeMenu(sides       , force         )             {
  const { live, measure } = measured(sides);
  const same        = { ...sides, live };
  const keys = decideKeys(same, measure);
  const text = measure.hasPrompts ? undefined : decideText(same);
  const order = decideOrder(same);
  const isTaken = (decision                      )          => decision === 'taken' || (force && decision === 'conflict');
  const decisions = [...[...keys].map(([key, decision]) => [`key ${key}`, decision]         ), ['the text', text], [ORDER, order]]         ;
  const named = (wanted          )           => decisions.flatMap(([part, decision]) => (decision === wanted ? [part] : []));
  const options = new Map([...keys].flatMap(([key, decision]) => (isTaken(decision) ? [[key, optionOf(live, key)]         ] : [])));
  return {
    taken: named('taken'),
    kept: named('kept'),
    conflicts: named('conflict'),
    edit: {
      options,
      hasPrompts: measure.hasPrompts,
      order: newOrder(same, options, isTaken(order)),
      ...(0,json/* present */.Eb)({ says: isTaken(text) ? saysOf(live) : undefined }),
    },
  };
}

const ORDER = 'the order of the keys';

function saysOf({ speech }             )                     {
  return speech !== undefined && 'says' in speech ? speech.says : undefined;
}

/**
 * How the options are compared. If the file has a prompt for each key and the menu speaks as a whole, the live text is told apart into
 * prompts. If that can't be done, the text is one part of the menu.
 */
function measured({ file, base, live, isSameTarget }       )                                                            {
  if (live.speech === undefined) return { live, measure: { isSameTarget, hasPrompts: true, isSpokenAsWhole: false } };
  const whole = { live, measure: { isSameTarget, hasPrompts: false, isSpokenAsWhole: true } };
  if (!('says' in live.speech) || !isMadeOfPrompts(file)) return whole;
  const known = base !== undefined && isMadeOfPrompts(base) ? base : file;
  const before = known.options.map(({ key }) => key);
  const liveKeys = live.options.map(({ key }) => key);
  // Callers hear the prompts in the order of the file, whatever the order of the choices is.
  const order = arrange(liveKeys, before, liveKeys);
  const prompts = splitText(
    live.speech.says,
    order.map((key) => optionOf(known, key)?.prompt),
  );
  if (prompts === undefined) return whole;
  const promptOf = new Map(order.map((key, index) => [key, prompts[index] ?? '']));
  const options = live.options.map((option) => ({ ...option, prompt: promptOf.get(option.key) ?? '' }));
  return { live: { ...live, options }, measure: { isSameTarget, hasPrompts: true, isSpokenAsWhole: true } };
}

function optionOf                                         (menu                                         , key        )                     {
  return menu.options.find((option) => option.key === key);
}

/** A key on the three sides; undefined where a side doesn't have it. */
                    
                                        
                                           
                                        
 

/** What becomes of each key that the file doesn't have as it is live. */
function decideKeys({ file, base, live }       , measure         )                                {
  const keys = new Set([file, live, base].flatMap((side) => (side === undefined ? [] : keysOf(side))));
  return new Map(
    [...keys].flatMap((key) => {
      const sides = { file: optionOf(file, key), live: optionOf(live, key), base: base && optionOf(base, key) };
      if (isAsLive(sides.file, sides.live, measure)) return [];
      return [[key, base === undefined ? 'conflict' : decideKey(sides, measure)]         ];
    }),
  );
}

function isAsLive(option                        , live                           , measure         )          {
  return option === undefined || live === undefined ? option === live : isLive(option, live, measure);
}

function decideKey({ file, live, base }          , measure         )           {
  const isFileChanged = file === undefined || base === undefined ? file !== base : !isSameWish(base, file, measure);
  return decide(!isAsLive(base, live, measure), isFileChanged);
}

function decide(isLiveChanged         , isFileChanged         )           {
  if (isLiveChanged === isFileChanged) return 'conflict';
  return isLiveChanged ? 'taken' : 'kept';
}

/** @returns undefined if the file leaves the text open, or asks for the live text */
function decideText({ file, base, live }       )                       {
  const [says, asked] = [saysOf(live), textOf(file)];
  if (says === undefined || asked === undefined || asked === normalized(says)) return undefined;
  if (base === undefined) return 'conflict';
  const before = textOf(base);
  return decide(before !== undefined && before !== normalized(says), asked !== before);
}

/** @returns undefined if the order makes no difference, or is as it is live */
function decideOrder({ file, base, live }       )                       {
  if (!live.isOrdered || isSameOrder(keysOf(file), keysOf(live))) return undefined;
  if (base === undefined) return 'conflict';
  return decide(!isSameOrder(keysOf(base), keysOf(live)), !isSameOrder(keysOf(base), keysOf(file)));
}

function keysOf({ options }                                                           )           {
  return options.map(({ key }) => key);
}

/** The keys of the merged menu: in the live order if that was changed, else in the order of the file with new keys where they are live. */
function newOrder({ file, live }       , options                     , isLiveOrder         )           {
  const taken = [...options].flatMap(([key, option]) => (option === undefined ? [] : [key]));
  const keys = [...new Set([...keysOf(file), ...taken])].filter((key) => !options.has(key) || options.get(key) !== undefined);
  return isLiveOrder ? arrange(keys, keysOf(live), keysOf(file)) : arrange(keys, keysOf(file), keysOf(live));
}

// EXTERNAL MODULE: ./build/menu-file/schema-url.js
var schema_url = __webpack_require__(8516);
;// CONCATENATED MODULE: ./build/pull/print.js



                                                            


/** How a new menu file names its flow. */
                           
                      
                        
                                                        
                            
                                                                            
                           
                                                
                             
                                                                       
                               
 

/** In columns: the text of a menu is folded there. */
const WIDTH = 100;

/** A new menu file. */
function printMenu(flow          , menu             )         {
  const document = new dist/* Document */.yo({ ...nameOf(flow), menu_node_id: textNode(menu.nodeId), ...speechOf(menu) });
  const { contents } = document;
  if (!(0,dist/* isMap */.jh)(contents)) throw new TypeError('A menu is a map.');
  const about = [
    ...(flow.isUnique ? [] : [` ${JSON.stringify(flow.name)}`]),
    ...(flow.remark === undefined ? [] : [liveComment(flow.remark)]),
  ];
  if (about.length > 0) comment(contents.items[0], about.join('\n'));
  if (menu.name !== menu.nodeId) comment(pairOf(contents, 'menu_node_id'), ` ${JSON.stringify(menu.name)}`);
  explainSpeech(contents, menu);
  setValue(contents, 'options', document.createNode(menu.options.map((option) => optionNode(document, option))));
  return `${schema_url/* SCHEMA_LINE */.NA}${document.toString({ lineWidth: WIDTH })}`;
}

function nameOf({ id, name, written = name, isUnique, divisionId }          )         {
  return isUnique ? { flow_name: textNode(written), ...(0,json/* present */.Eb)({ division_id: divisionId }) } : { flow_id: id };
}

function speechOf({ speech }             )         {
  if (speech === undefined) return {};
  return 'says' in speech ? { says: textNode(speech.says) } : { audio: 'keep' };
}

/** A long text stands in lines that read as one. Audio that a file can't hold is told in words. */
function explainSpeech(contents         , { speech }             )       {
  if (speech === undefined) return;
  if ('audio' in speech) return comment(pairOf(contents, 'audio'), liveComment(speech.audio));
  const value = pairOf(contents, 'says')?.value;
  if (value instanceof dist/* Scalar */.X5 && speech.says.length > WIDTH) value.type = dist/* Scalar */.X5.BLOCK_FOLDED;
}

function comment(pair                  , text        )       {
  if (pair?.key instanceof dist/* Scalar */.X5) pair.key.commentBefore = text;
}

;// CONCATENATED MODULE: ./build/pull/draft.js

                                                 



                                                 
                                                            





/** A flow, and the queues of its org. */
                         
                          
                                           
                                      
                                                    
                           
 

const NO_QUEUES         = { byName: () => ({ matches: 0, near: [] }), nameOf: () => undefined };

/**
 * The text of a new menu file. Planning it changes nothing.
 *
 * @returns undefined if no menu file can describe the menu
 */
function draftFile({ live, queues, names }        , flow          , menu             )                     {
  const isInSync = (text        )          => {
    const { menus: written, problems } = (0,parse/* parseMenuFile */.T)('', Buffer.from(text));
    const menus = written.map((one) => (0,org_names/* withOrgNames */.rA)(one, names));
    if (!menus.every((one) => (0,ids/* isOfFlow */.im)(one.flow, live))) return false;
    const { changed, problems: refused } = live.content.edit(menus, queues ?? NO_QUEUES, live.name);
    return problems.length + refused.length + changed.length === 0;
  };
  // A flow can have a name that menu files refuse, such as one with a control character: its id is fine.
  for (const named of [flow, { ...flow, isUnique: false }]) {
    const fitting = fitMenu(menu, (one) => isInSync(printMenu(named, one)));
    if (fitting !== undefined) return printMenu(named, fitting);
  }
  return undefined;
}

/** A menu file with what was taken from live. */
                                                
                                                        
                        
                                                                                     
                            
 

/** What a merge is about. */
                              
                        
                      
                                                           
                            
                                                                        
                                  
                             
 

/**
 * Merges live into a menu file.
 *
 * @param force whether parts in conflict become what is live
 */
function mergeFile(
  { live: { content }, queues, names }        ,
  { text, document, file, base, live }             ,
  force         ,
)             {
  const isSameTarget = (one               , other               )          => content.isSameTarget(one, other, queues);
  const sides        = { file, base, live, isSameTarget };
  const merged = mergeMenu(sides, force);
  if (merged.taken.length === 0 && !(force && merged.conflicts.length > 0)) return { ...merged, text, isStuck: false };
  const hasTarget = (key        , target               )          => {
    const now = file.options.find((option) => option.key === key)?.target;
    return now !== undefined && (now.kind === 'unchanged' || isSameTarget(now, target));
  };
  const next = edited(text, { ...merged.edit, document, hasTarget });
  const open = force ? { ...merged, conflicts: [] } : merged;
  return next !== undefined && isMerged(next, { ...sides, document, names }, open)
    ? { ...merged, text: next, isStuck: false }
    : { ...merged, text, isStuck: true };
}

/** The file with an edit; undefined if an alias would lose its anchor, so that the library can't print the document. */
function edited(text        , edit          )                     {
  try {
    return editFile(text, edit);
  } catch {
    return undefined;
  }
}

/** Whether the new text is a valid file of which a second merge would change nothing that was decided. */
function isMerged(
  text        ,
  { document, names, ...sides }                                                                 ,
  { kept, conflicts }            ,
)          {
  const { menus, problems } = (0,parse/* parseMenuFile */.T)(sides.file.path, Buffer.from(text));
  const menu = menus[document];
  if (menu === undefined || problems.length > 0) return false;
  const again = mergeMenu({ ...sides, file: (0,org_names/* withOrgNames */.rA)((0,model_menu/* withDivision */.Mu)(menu, divisionOf(sides.file)), names) }, false);
  const isKnown = (part        )          => kept.includes(part) || conflicts.includes(part);
  return [...again.taken, ...again.kept, ...again.conflicts].every((part) => isKnown(part));
}

function divisionOf({ flow }      )                     {
  return flow.kind === 'name' ? flow.divisionId : undefined;
}


/***/ }),

/***/ 7554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ inFileWords),
/* harmony export */   i: () => (/* binding */ nameInFiles)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9598);
                                                      

                                                      
                                                                           

/* The way back from the names of an org to those in menu files, see the input `names`. */

/** What menu files call something of the org. */
                              
                                                          
                         
                                                                                    
                           
 

/**
 * What menu files call something. If several of their names mean it, it keeps the org's own name: nothing tells which one is right.
 *
 * @param own its name in the org
 * @param names the org's names by those in menu files
 */
function nameInFiles(own        , names                             )              {
  const found = [...names].flatMap(([name, inOrg]) => (inOrg === own ? [name] : []));
  if (found.length === 1) return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ name: found[0] });
  const several = found.length === 0 ? undefined : `menu files have several names for it: ${found.map((name) => show(name)).join(', ')}`;
  const isOwnFree = (names.get(own) ?? own) === own;
  if (isOwnFree) return { name: own, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ remark: several }) };
  return { remark: several ?? `the file of names has no name for ${show(own)}, and calls something else so` };
}

function show(name        )         {
  return JSON.stringify(name);
}

/** The menu in the words of menu files. What has no name there stays unchanged. */
function inFileWords(menu             , names          )              {
  return { ...menu, options: menu.options.map((option) => optionInFiles(option, names)) };
}

function optionInFiles(option               , names          )                {
  const { target, transferSays: _, ...others } = option;
  const own = ownName(target, names);
  if (own === undefined) return option;
  const { name, remark } = nameInFiles(own.name, own.names);
  if (name === undefined) return { ...others, target: { kind: 'unchanged' }, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ remark }) };
  return { ...option, target: name === own.name ? target : { ...own.target, written: name }, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ remark }) };
}

/** What the org calls a target, and the names for things of that kind; undefined for targets that `names` doesn't speak of. */
function ownName(
  target               ,
  { queues, numbers }          ,
) 
     
                                                                             
                            
                                                  
     
              {
  switch (target.kind) {
    case 'queue':
      return { target, name: target.name, names: queues };
    case 'id':
      return { target, name: target.id, names: queues };
    case 'number':
      return { target, name: target.number, names: numbers };
    case 'menu':
    case 'task':
    case 'disconnect':
    case 'unchanged':
      return undefined;
  }
}


/***/ }),

/***/ 682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ex: () => (/* binding */ parsePayload),
/* harmony export */   v2: () => (/* binding */ splitPayload),
/* harmony export */   wn: () => (/* binding */ TASK)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3603);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5928);



/*
 * What a deploy record holds: the payload of a GitHub deployment. Whoever may create deployments can write one, so it is read as foreign
 * text. This is what a forged record can do, and all that it can do:
 *
 * - An edit of live looks like the last deploy, so that a deploy that is due anyway writes over it; or a deploy looks like an edit.
 * - A menu looks as if a newer commit had been deployed, so that this run leaves it alone and warns. That commit must
 *   descend from the run's.
 * - A push leaves out a file that an earlier commit has in the same text, although that was not deployed. The record must name that commit.
 *
 * It never causes a write that isn't in the commit, and never hides a text that is new in a push.
 */

/** The task of the deployments that are records. */
const TASK = 'genesys-ivr';

/** A state's hash, with the keys whose texts were open (see `stateHash`). */
const hash = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}(?:\+[0-9*#])*$/u);

/** Git's id of a commit, or of a file's bytes: SHA-1 or SHA-256. */
const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;

const menu = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  /** The menu's own id in the flow. */
  id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(2000),
  /** How its file names the flow and the menu. */
  flow: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(1000),
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(1000),
  path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(1000),
  /** Git's id for the bytes of the file. */
  blob: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(OBJECT_ID),
  /** The hash of the state that the deploy found. Absent if that was not git's. */
  before: hash.optional(),
  /** The commit from which that state was deployed. Absent if that is unknown. */
  from: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(OBJECT_ID).optional(),
  /** The hash of the state that the file asked for. */
  desired: hash,
});

const payload = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  v: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
  /** Which org and OAuth client the deploy worked with, as a hash: two orgs can have one repository. */
  client: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(100),
  /** The id of the run in GitHub. */
  run: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().optional(),
  flows: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
      zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .IDENTIFIER */ .cS),
        /** The version that was live. */
        version: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(100)]),
        menus: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(menu).max(1000),
      }),
    )
    .max(1000),
});

                                              
                                                   
                                               

/** @returns undefined for anything but a record's payload, such as that of another tool or of a later version */
function parsePayload(value         )                      {
  return payload.safeParse(typeof value === 'string' ? parsedJson(value) : value).data;
}

function parsedJson(text        )          {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** GitHub documents no limit of a payload. Similar fields end at 65,535 bytes. */
const MAX_BYTES = 30_000;

/** The flows in as many payloads as they need. A flow with very many menus is split, too. */
function splitPayload({ flows, ...head }         )            {
  const parts                  = [[]];
  let size = 0;
  for (const flow of flows.flatMap(splitFlow)) {
    const bytes = sizeOf(flow);
    if (size + bytes > MAX_BYTES && size > 0) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(flow);
    size += bytes;
  }
  return parts.map((part) => ({ ...head, flows: part }));
}

function splitFlow({ menus, ...flow }             )                {
  const parts                  = [[]];
  let size = 0;
  for (const one of menus) {
    const bytes = sizeOf(one);
    if (size + bytes > MAX_BYTES / 2 && size > 0) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(one);
    size += bytes;
  }
  return parts.map((part) => ({ ...flow, menus: part }));
}

function sizeOf(value         )         {
  return Buffer.byteLength(JSON.stringify(value));
}


/***/ }),

/***/ 4388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ clientHash),
/* harmony export */   L9: () => (/* binding */ NO_RECORDER),
/* harmony export */   kt: () => (/* binding */ settleRecords),
/* harmony export */   vk: () => (/* binding */ Recorder),
/* harmony export */   yc: () => (/* binding */ flowKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9598);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4043);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(682);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4946);

                                                                              
                                                      


                                                                      



/** Where the records' ids are kept for the end of the job, in case this process is killed. */
                                                

/** What the recorder works with. */
                            
                                                                  
                                
                          
                                                              
                        
                                               
                                                        
                                                                    
                                                             
                            
                                       
 

/**
 * Notes in GitHub what a run deploys, before it writes. If that fails, the run goes on, and the log says so: the next run then compares
 * with the last run that succeeded.
 */
class Recorder                           {
           #settings                  ;
  #ids                    = [];
  #flows                          = [];
  /** Statuses that are on their way. A write doesn't wait for them. */
  #pending                = Promise.resolve();

  constructor(settings                  ) {
    this.#settings = settings;
  }

  async begin(flows                         )                {
    this.#flows = flows;
    this.#ids = await this.#create(flows);
    this.#settings.saveIds(this.#ids);
    this.#pending = setStatuses(this.#settings, this.#ids, this.#status('in_progress', flows));
  }

  /** If some flows are live as their files ask and others aren't, the record has failed, and a second one has those that are live. */
  async end(isLive                             )                {
    await this.#pending;
    if (this.#ids.length === 0) return;
    const live = this.#flows.filter(({ id }) => isLive(id));
    const isWhole = live.length === this.#flows.length;
    await setStatuses(this.#settings, this.#ids, this.#status(isWhole ? 'success' : 'failure', this.#flows));
    if (!isWhole && live.length > 0) await this.noteInSync(live.map(asFound));
    this.#settings.saveIds([]);
  }

  async noteInSync(flows                         )                {
    if (flows.length > 0) await setStatuses(this.#settings, await this.#create(flows), this.#status('success', flows));
  }

  async #create(flows                         )                             {
    const { deployments, client, run, log } = this.#settings;
    const ids           = [];
    try {
      for (const payload of (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .splitPayload */ .v2)({ v: 1, client, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .Eb)({ run }), flows: flows.map((flow) => this.#payloadOf(flow)) }))
        ids.push(await deployments.create(payload, describe(flows)));
    } catch (error) {
      log(`The deploy is not recorded: ${(0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .whyNot */ .OB)(error, 'write')} The next run compares with the last run that succeeded.`);
    }
    return ids;
  }

  #payloadOf({ id, version, menus }              )              {
    return {
      id,
      version,
      menus: menus.flatMap(({ menu, id: own, before, from, desired })                                    => {
        const blob = this.#settings.blobOf(menu.path);
        const file = { flow: flowKey(menu.flow), name: menu.nodeId, path: menu.path };
        return blob === undefined ? [] : [{ id: own, ...file, blob, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .Eb)({ before, from }), desired }];
      }),
    };
  }

  /** A record of one flow leads to that flow in Architect. */
  #status(state                           , flows                         )                   {
    const [first] = flows;
    const environmentUrl = flows.length === 1 && first !== undefined ? this.#settings.urlOf(first) : undefined;
    return { state, description: describe(flows), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .Eb)({ environmentUrl }) };
  }
}

async function setStatuses(
  { deployments, log }                                                                                                ,
  ids                   ,
  status                  ,
)                {
  for (const id of ids) {
    try {
      await deployments.setStatus(id, status);
    } catch (error) {
      log(`The record ${id} can't be set to ${status.state}: ${(0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .whyNot */ .OB)(error, 'write')}`);
    }
  }
}

/** Keeps no records. */
const NO_RECORDER                 = { begin: async () => {}, end: async () => {}, noteInSync: async () => {} };

/** Ends the records that a killed process of this run has begun. It never throws. */
async function settleRecords(
  deployments                                ,
  ids                   ,
  isWhole         ,
  log                        ,
)                {
  const status                   = { state: isWhole ? 'success' : 'failure', description: 'Ended by the end of the job' };
  await setStatuses({ deployments, log }, ids, status);
}

/** A flow whose menus are as their files ask. */
function asFound(flow              )               {
  return { ...flow, menus: flow.menus.map((menu) => ({ ...menu, before: menu.desired })) };
}

function describe(flows                         )         {
  const [first] = flows;
  return flows.length === 1 && first !== undefined ? first.name : (0,_text_text_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(flows.length, 'flow');
}

/** How a menu file names a flow, as one text. */
function flowKey(flow               )         {
  return flow.kind === 'id' ? flow.id.toLowerCase() : [flow.name, ...(flow.divisionId === undefined ? [] : [flow.divisionId])].join('\n');
}

/**
 * The org and the OAuth client of a run, as a hash: deployments of a public repository are public, and a client's id need not be.
 *
 * @param host the host that the client logs in to
 */
function clientHash(host        , clientId        )         {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${host}\n${clientId}`).digest('hex').slice(0, 32);
}


/***/ }),

/***/ 4946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ NO_RECORDS),
/* harmony export */   OB: () => (/* binding */ whyNot),
/* harmony export */   q2: () => (/* binding */ GithubRecords)
/* harmony export */ });
/* harmony import */ var _github_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(220);
/* harmony import */ var _model_flow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5552);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5928);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9598);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4043);
                                                                                                        





                                                                                         
                                                             

/** The most pages of records that are read: a hundred records each. */
const MAX_PAGES = 10;
/** The most deployments whose end is asked for to tell which files have changed. Menus of others count as changed, which is harmless. */
const MAX_OUTCOMES = 30;

/** A menu on record, and the record. */
                 
                                        
                             
                             
 

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
   * The record before the newest one, if both deploys were at work at once: it ended after the newest had begun, or it came between the
   * newest's plan and its record. That is certain if the newest had read the version that the other one wrote over. If a newest that
   * failed has found what no commit says, an edit may have come in between instead. It is not certain either if the other one failed.
   */
  async #beside(newest       , older                                  )                                    {
    const { value } = await older.next();
    if (value === undefined) return undefined;
    if (hasOnlyFound(value, newest)) return undefined;
    const record = await this.#recordedMenu(value);
    // It can have landed all the same.
    if (!record.hasSucceeded) return { record, isCertain: false };
    if ((record.endedAt ?? 0) >= newest.deployment.createdAt) return { record, isCertain: true };
    const hasFailed = (await this.#outcomeOf(newest.deployment.id))?.hasSucceeded === false;
    if (!hasFailed && isWritten(newest.flow)) return undefined;
    if (hadReadBefore(newest, value)) return { record, isCertain: true };
    return hasFailed && isOfOther(newest.menu, record) ? { record, isCertain: newest.menu.from !== undefined } : undefined;
  }

  /** Looks at the pages that were read only: two deploys at once have their records next to each other. */
  async #sameBefore({ deployment: { id, commit }, flow, menu }       )                             {
    const read = (await Promise.all(this.#pages)).flatMap((page) => page ?? []);
    const older = read.slice(read.findIndex((one) => one.id === id) + 1);
    const isSameMenu = isMenu(flow.id, menu.id);
    const found = older.flatMap(({ commit: other, payload }) =>
      payload.flows.flatMap((one) =>
        one.menus.filter((candidate) => isSameMenu(one, candidate)).map(({ desired }) => ({ other, desired })),
      ),
    );
    const end = found.findIndex(({ desired }) => desired !== menu.desired);
    return [...new Set(found.slice(0, end === -1 ? undefined : end).map(({ other }) => other))].filter((other) => other !== commit);
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
  async *#all(isMatch                                                                   )                                   {
    for (let index = 0; index < MAX_PAGES; index += 1) {
      const records = await this.#page(index);
      for (const deployment of records ?? []) {
        const { flows, client } = deployment.payload;
        for (const flow of flows) {
          const menu = flow.menus.find((candidate) => isMatch(flow, candidate, client));
          if (menu !== undefined) yield { deployment, flow, menu };
        }
      }
      if (records === undefined || (this.#isWhole && index + 1 >= this.#pages.length)) return undefined;
    }
    if (!this.#isCut) this.#log(`There are more than ${MAX_PAGES * 100} deploy records: older ones are not looked at.`);
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
      this.#log(`The deploy records can't be read: ${whyNot(error, 'read')} The commits that ran before stand in for them.`);
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

function isMenu(flowId        , menuId        )                                                    {
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

/** Whether the one only noted what is in sync, in the version that the other was to write over, or in an older one. */
function hasOnlyFound({ flow }       , { flow: other }       )          {
  return !isWritten(flow) && isWritten(other) && ((0,_model_flow_js__WEBPACK_IMPORTED_MODULE_4__/* .writesBetween */ .h1)(flow.version, other.version) ?? 1) <= 0;
}

/** Whether the one had read the version, or an older one, that the other wrote over. */
function hadReadBefore(one       , other       )          {
  return isWritten(other.flow) && ((0,_model_flow_js__WEBPACK_IMPORTED_MODULE_4__/* .writesBetween */ .h1)(one.flow.version, other.flow.version) ?? 1) <= 0;
}


/***/ }),

/***/ 8744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ toErrorReport)
/* harmony export */ });
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8963);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4043);

                                                       

                                              

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

/***/ 6900:
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

/***/ 5368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ toJson),
/* harmony export */   g: () => (/* binding */ toFlowsOutput)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9598);
/* harmony import */ var _wording_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2967);
/* harmony import */ var _wording_unreached_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4563);
                                                                      
                                                           
                                                    
                                                         

                                                       


                                                                                                                              

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
    }),
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

/***/ 9597:
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
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4865);
/* harmony import */ var _model_change_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(856);
/* harmony import */ var _model_ways_out_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6085);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4043);
/* harmony import */ var _wording_pulled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6776);
/* harmony import */ var _wording_calls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6677);
/* harmony import */ var _wording_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9817);
                                                         



                                                                                          





/** A flow on one line, for people who watch a long run. */
function flowLine(flow            )         {
  const changes = flow.changes.length === 0 ? '' : `, ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(flow.changes.length, 'change')}`;
  const tries = flow.attempts > 1 ? `, ${flow.attempts} tries` : '';
  const error = flow.error === null ? '' : `: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(flow.error.message)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(flow.error.hint)}`;
  const status = `${(0,_wording_words_js__WEBPACK_IMPORTED_MODULE_2__/* .statusSign */ .qD)(flow.status)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)((0,_wording_words_js__WEBPACK_IMPORTED_MODULE_2__/* .flowLabel */ .b5)(flow))}: ${(0,_wording_words_js__WEBPACK_IMPORTED_MODULE_2__/* .statusWords */ .o7)(flow.status)}`;
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
  const { failed, before } = (0,_wording_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .sortCalls */ .uR)(tests);
  const wrong = [...failed, ...before].map(
    (result) => `  ${(0,_wording_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .callSign */ .kv)(result)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(result.at.path)}:${result.at.line} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(result.name)}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(result.message)}`,
  );
  const more = wrong.length > MOST_CALLS ? [`  and ${wrong.length - MOST_CALLS} more`] : [];
  return [`Call tests: ${(0,_wording_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .callsLine */ .WY)(tests)}`, ...wrong.slice(0, MOST_CALLS), ...more];
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
    ({ menu, changes, unknown }) => `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(menu)} (${(0,_model_change_js__WEBPACK_IMPORTED_MODULE_5__/* .changedPlaces */ .f)(changes, menu)}${unknown === null ? '' : `; ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(unknown)}`})`,
  );
  return `${(0,_wording_words_js__WEBPACK_IMPORTED_MODULE_2__/* .driftWords */ .tE)(menus)}: ${edits.join(', ')}; on-drift is ${onDrift}`;
}

/** The most lines of menu files that the log shows of one flow. */
const MOST_LINES = 100;

/** What is live as menu files to paste, for a flow with drift: as many as the log has room for. */
function liveFileLines(flow            )           {
  const lines = (flow.drift?.menus ?? []).flatMap((menu) => linesOfFile(menu));
  if (lines.length <= MOST_LINES) return lines;
  const rest = `${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(lines.length - MOST_LINES, 'more line')}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_model_ways_out_js__WEBPACK_IMPORTED_MODULE_6__/* .pullCommand */ .T)((0,_wording_words_js__WEBPACK_IMPORTED_MODULE_2__/* .flowLabel */ .b5)(flow)))} writes all of them.`;
  return [...lines.slice(0, MOST_LINES), rest];
}

function linesOfFile({ menu, path, liveFile }                   )           {
  if (liveFile === undefined) return [];
  const lines = liveFile.trimEnd().split('\n');
  return [`What is live in ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(menu)}, as a menu file to paste into ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(path)}:`, ...lines.map((line) => `  ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(line)}`)];
}

/** A notice on one line. */
function noticeLine(notice        )         {
  return `note: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(notice)}`;
}

/** A problem on one line, with the text that was found. */
function problemLine({ at: { path, line, column, text }, code, message, hint }         )         {
  const found = text === undefined ? '' : ` Found: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text.trim())}`;
  return `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(path)}:${line}:${column} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(code)}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(message)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(hint)}${found}`;
}


/***/ }),

/***/ 6677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WY: () => (/* binding */ callsLine),
/* harmony export */   kv: () => (/* binding */ callSign),
/* harmony export */   uR: () => (/* binding */ sortCalls)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4043);
                                                           


/** Results by what a reader does about them. */
                              
                                                                                                    
                                         
                                                 
                                         
                                         
 

function sortCalls(results                       )              {
  const failed = results.filter(({ status }) => status === 'failed');
  return {
    failed: [...failed.filter(({ level }) => level === 'error'), ...failed.filter(({ level }) => level === 'warning')],
    before: results.filter(({ status }) => status === 'failed-before'),
    passed: results.filter(({ status }) => status === 'passed'),
  };
}

/** All results in a line: `✅ 41 calls · ❌ 1 fails · ⚠️ 2 failed before`. */
function callsLine(results                       )         {
  const { failed, before, passed } = sortCalls(results);
  return [
    ...(passed.length === 0 ? [] : [`✅ ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(passed.length, 'call')}`]),
    ...(failed.length === 0 ? [] : [`❌ ${failed.length}`]),
    ...(before.length === 0 ? [] : [`⚠️ ${before.length} failed before this change`]),
  ].join(' · ');
}

/** The sign of a result that is not as it should be. */
function callSign({ status, level }            )         {
  if (status === 'passed') return '✅';
  return status === 'failed' && level === 'error' ? '❌' : '⚠️';
}


/***/ }),

/***/ 8073:
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

/***/ 3517:
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
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4865);
/* harmony import */ var _direction_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8073);
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

/***/ 2682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ title),
  W: () => (/* binding */ verdict)
});

// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(8158);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(4865);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(4043);
// EXTERNAL MODULE: ./build/report/wording/menu-changes.js
var menu_changes = __webpack_require__(6009);
// EXTERNAL MODULE: ./build/report/wording/pulled.js
var pulled = __webpack_require__(6776);
// EXTERNAL MODULE: ./build/model/diagnostic-codes.js
var diagnostic_codes = __webpack_require__(4480);
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
  if (status === 429) return 'the rate limit';
  if (status >= 500) return 'Genesys Cloud is in trouble';
  return status >= 400 ? 'Genesys Cloud refused it' : undefined;
}

// EXTERNAL MODULE: ./build/report/wording/words.js
var words = __webpack_require__(9817);
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
  const invalid = filesWords(report, 'invalid');
  if (invalid !== '') return `${invalid} invalid, nothing changed`;
  if (UNKNOWN_STATE.has(report.error?.code ?? '')) return 'interrupted, check the flows';
  if (report.error !== null && report.flows.length === 0) return 'failed, nothing changed';
  if (report.pulled !== undefined) return (0,pulled/* pullVerdict */.Hk)(report.pulled, report.flows);
  const parts = [...changeVerdict(report, show), ...callWords(report.flows), ...statusVerdicts(report, show)];
  if (report.error !== null) parts.unshift('interrupted');
  if (parts.length > 0) return parts.join('; ');
  if (report.mode === 'validate') return `${filesWords(report, 'valid') || (0,text_text/* count */.U9)(0, 'menu file')} valid`;
  return 'nothing changes';
}

/** The files with a status, by their kind. */
function filesWords({ files }           , status                      )         {
  const found = files.filter((file) => file.status === status);
  const tests = found.filter(({ isTest }) => isTest === true).length;
  const menus = found.length - tests;
  return [...(menus === 0 ? [] : [(0,text_text/* count */.U9)(menus, 'menu file')]), ...(tests === 0 ? [] : [(0,text_text/* count */.U9)(tests, 'test file')])].join(', ');
}

function callWords(flows                       )           {
  const failed = flows.flatMap(({ tests = [] }) => tests).filter(({ status }) => status === 'failed').length;
  return failed === 0 ? [] : [`${(0,text_text/* count */.U9)(failed, 'call test')} ${failed === 1 ? 'fails' : 'fail'}`];
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
    const edits = those.flatMap(({ drift }) => drift?.menus ?? []).map(({ view }) => view);
    if (status === 'drifted' && report.mode !== 'deploy' && edits.length > 0)
      return `${namesOf(those, edits, show)} ${endOf(status, those, report)}: ${(0,menu_changes/* changesInNumbers */.By)(edits).join(', ')}`;
    const subject = second === undefined && first !== undefined ? shown((0,words/* flowLabel */.b5)(first), show) : (0,text_text/* count */.U9)(those.length, 'flow');
    return `${subject} ${endOf(status, those, report)}${because(those, report)}`;
  });
}

/** Why, if all the flows have the same short reason. */
function because(flows                       , report           )         {
  const [why, ...others] = new Set(flows.map((flow) => reasonOfFlow(flow, report)));
  return why === undefined || others.length > 0 ? '' : ` (${why})`;
}

function reasonOfFlow({ status, error, drift, problems }            , { mode }           )                     {
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

/***/ 6009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ changesInNumbers),
/* harmony export */   RS: () => (/* binding */ isReworded),
/* harmony export */   TE: () => (/* binding */ isRerouted),
/* harmony export */   ik: () => (/* binding */ hasChanges)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4043);
                                                                    


/** Whether anything differs that a caller may notice. */
function hasChanges({ rows, reordered, audio }                )          {
  return reordered || rows.some(({ sign }) => sign !== 'same') || audio?.before !== audio?.after;
}

/** Whether a key leads elsewhere, or is called something else. */
function isRerouted({ sign, before, after }     )          {
  return sign === 'changed' && (before?.target !== after?.target || before?.id !== after?.id || before?.name !== after?.name);
}

/** Whether other words are all that changes for a key, and callers hear them. */
function isReworded(row     )          {
  return row.sign === 'changed' && !isRerouted(row) && row.before?.prompt !== row.after?.prompt;
}

/** What changes in some menus, in numbers: `1 key removed, 2 rerouted`. What callers lose comes first. */
function changesInNumbers(menus                           )           {
  const rows = menus.flatMap((menu) => menu.rows);
  const [reworded, rerouted] = [rows.filter(isReworded).length, rows.filter(isRerouted).length];
  const number = (sign             )         => rows.filter((row) => row.sign === sign).length;
  const keys = counted('key', [
    [number('removed'), 'removed'],
    [rerouted, 'rerouted'],
    [number('added'), 'added'],
    [number('changed') - rerouted - reworded, 'changed'],
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

/***/ 6776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ pullVerdict),
/* harmony export */   J8: () => (/* binding */ pullStatusWords),
/* harmony export */   XZ: () => (/* binding */ pullStatusSign),
/* harmony export */   lr: () => (/* binding */ partsInWords)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4043);

                                                                      

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
  return parts.length === 0 ? 'the menu files say what is live' : parts.join(', ');
}


/***/ }),

/***/ 2967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RQ: () => (/* binding */ markdownOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   cv: () => (/* binding */ say)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4865);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3517);



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

/***/ 3424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mm: () => (/* binding */ sidesOf),
/* harmony export */   Xy: () => (/* binding */ editSides),
/* harmony export */   mI: () => (/* binding */ perspectiveOf)
/* harmony export */ });
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8158);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9817);

                                                         


/**
 * How the report shows the two states of a menu:
 * - `change`: from live to what is or will be live
 * - `intention`: from live to what was to become live, and is not
 * - `difference`: what is live, and what the menu file says
 * - `edit`: what git knew, and what is live
 */
                                                                         

/** The words for a key in a table, by its sign. */
                                                                                             

const WORDS                                             = {
  change: { added: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .PLUS */ .b9} added`, removed: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .MINUS */ .N5} removed`, changed: '✏️ changed', same: '' },
  intention: { added: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .PLUS */ .b9} to add`, removed: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .MINUS */ .N5} to remove`, changed: '✏️ to change', same: '' },
  difference: { added: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .MINUS */ .N5} in the file only`, removed: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .PLUS */ .b9} live only`, changed: '✏️ differs', same: '' },
  edit: { added: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .PLUS */ .b9} live only`, removed: `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .MINUS */ .N5} in git only`, changed: '✏️ edited', same: '' },
};

const NO_ANSWER = 'no answer';

/** The two states of a menu: the heads of their columns, and the words for its keys. */
                        
                                    
                          
                         
                              
                                                                            
                        
 

function perspectiveOf({ status }                            , { mode }                         )              {
  if ((0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .reachesCallers */ .iW)(status)) return 'change';
  // A deploy that drift stopped intended a change, like any other deploy.
  return status === 'drifted' && mode !== 'deploy' ? 'difference' : 'intention';
}

/** How the report shows what a flow's menus are, and what their files ask for. */
function sidesOf(flow                            , report                         )        {
  const perspective = perspectiveOf(flow, report);
  const [before, after] = headsOf(flow, report, perspective);
  // What only one of two sides has is no key that stops answering.
  return { perspective, before, after, words: WORDS[perspective], gone: perspective === 'difference' ? '–' : NO_ANSWER };
}

/** How the report shows what git knew, and what is or was live. */
function editSides(overwritten         )        {
  return { perspective: 'edit', before: 'In git', after: overwritten ? 'Was live' : 'Live', words: WORDS.edit, gone: NO_ANSWER };
}

function headsOf(
  { status }                            ,
  { mode }                         ,
  perspective             ,
)                            {
  if (perspective === 'difference') return ['Live', 'In the file'];
  if (perspective === 'change') return mode === 'deploy' ? ['Before', 'Now'] : ['Today', 'After merge'];
  if (mode !== 'deploy') return ['Live', 'In the file'];
  return status === 'rollback-failed' ? ['Before', 'Planned'] : ['Live', 'Not deployed'];
}


/***/ }),

/***/ 4563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ textLabel),
/* harmony export */   T: () => (/* binding */ unreachedWarnings)
/* harmony export */ });
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2967);
                                                        


/** A menu of a menu file that no call reaches. */
                         
                          
                                    
 

/** The menus of the menu files that no call reaches, whether or not the run changes them. */
function unreachedWarnings({ views }            )                  {
  return views.flatMap((view) => {
    const { unreached, name, nodeId } = view;
    if (unreached === undefined) return [];
    const menu = { name: name ?? nodeId };
    const start = unreached === '' ? (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)`Calls begin somewhere else` : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)`Calls begin at ${{ phrase: unreached }}`;
    return [{ view, sentence: () => [...(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)`No call reaches this menu: ${menu}. `, ...start, ...(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)` and never come to it.`] }];
  });
}

/** What a menu's text is called: callers hear it only if calls reach the menu. */
function textLabel({ unreached }                             )         {
  return unreached === undefined ? 'Callers hear' : 'Text that no caller hears';
}


/***/ }),

/***/ 1147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ together),
  n: () => (/* binding */ warningsOf)
});

// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(8158);
// EXTERNAL MODULE: ./build/call-flow/builder.js
var builder = __webpack_require__(867);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
// EXTERNAL MODULE: ./build/report/wording/words.js
var words = __webpack_require__(9817);
// EXTERNAL MODULE: ./build/report/wording/sentence.js
var wording_sentence = __webpack_require__(2967);
;// CONCATENATED MODULE: ./build/report/wording/menu-warnings.js
                                                            
                                            



/** What a change leaves wrong in a menu, or takes from callers without a word in the table. */
function menuWarning(view          , warning             )           {
  const menu        = { name: (0,words/* menuLabel */.Gy)(view) };
  switch (warning.kind) {
    case 'lost-task':
      return lostTask(menu, warning);
    case 'lost-audio':
      return (0,wording_sentence/* say */.cv)`Menu ${menu} no longer plays its present audio: ${{ phrase: warning.audio }}.`;
    case 'named-dead-key':
      return (0,wording_sentence/* say */.cv)`The text of ${menu} still asks callers to press ${{ key: warning.key }}, which no longer answers.`;
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
  'lost-audio': (number) => `${number} menus no longer play their present audio.`,
  'named-dead-key': (number) => `${number} times, the text of a menu asks callers to press a key that no longer answers.`,
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
        const sentence = (0,wording_sentence/* say */.cv)`Key ${{ key }} is removed from ${{ name: view?.label ?? menu }}. Callers who press it get no answer`;
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
      isNew: true,
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
    literal: (0,builder/* isNamedAsQueue */.hu)(to) ? "a queue that doesn't exist, or that this OAuth client can't see" : "which this flow doesn't have",
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

/***/ 9817:
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
  drifted: 'Live differs from the menu files. Nothing was written.',
  conflict: 'Someone else changed or locked the flow. Nothing of this run is live.',
  rejected: 'Nothing of this run is live.',
  'rolled-back': 'The change was deployed, then rolled back. The previous menu is live again.',
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

/***/ 1939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fe: () => (/* binding */ clientOf),
  pm: () => (/* binding */ clock),
  Pr: () => (/* binding */ connectOrg),
  Ch: () => (/* binding */ deploymentsFor)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(4043);
// EXTERNAL MODULE: ./build/record/payload.js
var record_payload = __webpack_require__(682);
;// CONCATENATED MODULE: ./build/record/deployments.js
                                                          
                                                    



/** GitHub refuses a longer description of a deployment or a status (422). */
const MAX_DESCRIPTION = 140;
const PAGE = 100;

/** The outcome of a deployment, as far as it is known. */
                                    
                                 
                                                        
                            
 

/** A deployment that is a record. */
                                   
                      
                          
                                                            
                             
                            
 

/** How a deployment goes on. */
                                   
                                                                  
                               
                               
                                   
 

/** The deployments of this repository that are records, by GitHub's API. Its methods throw what Octokit throws. */
class Deployments {
           #octokit         ;
           #context               ;
           #environment        ;

  /** @param key the input `comment-key`: people see it in the name of the environment */
  constructor(octokit         , context               , key        ) {
    this.#octokit = octokit;
    this.#context = context;
    this.#environment = key === '' ? 'Genesys Cloud' : `Genesys Cloud (${key})`;
  }

  /**
   * One page of records, the newest first, whatever their environment: a redeploy can have another `comment-key` than the deploy. Flow ids
   * and the hash of the client tell orgs apart.
   *
   * @returns whether there are more pages, and the records; anything else that has this task is left out
   */
  async page(page        )                                                                                       {
    const { data } = await this.#octokit.rest.repos.listDeployments({
      ...this.#repository,
      task: record_payload/* TASK */.wn,
      per_page: PAGE,
      page,
    });
    const records = data.flatMap(({ id, sha: commit, created_at: created, payload: given }) => {
      const payload = (0,record_payload/* parsePayload */.ex)(given);
      return payload === undefined ? [] : [{ id, commit, createdAt: Date.parse(created), payload }];
    });
    return { records, isLast: data.length < PAGE };
  }

  /** A later deployment may have made this one inactive. So the newest status that isn't `inactive` counts. */
  async outcome(id        )                             {
    const { data } = await this.#octokit.rest.repos.listDeploymentStatuses({ ...this.#repository, deployment_id: id, per_page: PAGE });
    const last = data.find(({ state }) => state !== 'inactive');
    const hasEnded = last !== undefined && ['success', 'failure', 'error'].includes(last.state);
    return { hasSucceeded: last?.state === 'success', ...(hasEnded ? { endedAt: Date.parse(last.created_at) } : {}) };
  }

  /** @returns the deployment's id */
  async create(payload         , description        )                  {
    const { data } = await this.#octokit.rest.repos.createDeployment({
      ...this.#repository,
      ref: this.#context.sha,
      task: record_payload/* TASK */.wn,
      environment: this.#environment,
      payload: { ...payload },
      description: (0,text_text/* cut */.Jj)(description, MAX_DESCRIPTION),
      // Otherwise GitHub may merge the default branch, and refuses a commit whose checks are not all green.
      auto_merge: false,
      required_contexts: [],
    });
    if ('id' in data) return data.id;
    throw new TypeError('GitHub created no deployment.');
  }

  async setStatus(id        , { state, description, environmentUrl }                  )                {
    await this.#octokit.rest.repos.createDeploymentStatus({
      ...this.#repository,
      deployment_id: id,
      state,
      description: (0,text_text/* cut */.Jj)(description, MAX_DESCRIPTION),
      log_url: this.#context.runUrl,
      // Records of other flows in the same environment stay as they are.
      auto_inactive: false,
      ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
    });
  }

  get #repository()                                                    {
    const { owner, repo } = this.#context;
    return { owner, repo };
  }
}

// EXTERNAL MODULE: ./build/record/recorder.js
var recorder = __webpack_require__(4388);
// EXTERNAL MODULE: ./build/run/inputs.js + 1 modules
var inputs = __webpack_require__(348);
;// CONCATENATED MODULE: ./build/run/connect.js

                                               

                                           


                                                          
                                            


/** The machine's time. All else gets its time from here. */
const clock        = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: async (milliseconds) => (0,promises_.setTimeout)(milliseconds),
};

/** The deployments that are deploy records; undefined without a token. */
async function deploymentsFor(
  { githubToken, commentKey }                                              ,
  context               ,
)                                   {
  if (githubToken === '') return undefined;
  const { createRecordOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(239), __webpack_require__.e(397)]).then(__webpack_require__.bind(__webpack_require__, 7397));
  return new Deployments(createRecordOctokit(githubToken), context, commentKey);
}

/** The org and the OAuth client of a run, as a hash; undefined without credentials. */
function clientOf({ target, credentials }          )                     {
  if (credentials === undefined) return undefined;
  return (0,recorder/* clientHash */.KB)((0,inputs/* hostOf */.w4)(target), credentials.clientId);
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
  const { connect } = await Promise.all(/* import() */[__webpack_require__.e(333), __webpack_require__.e(851), __webpack_require__.e(703)]).then(__webpack_require__.bind(__webpack_require__, 2703));
  return connect({
    ...credentials,
    target: settings.target,
    requestsPerMinute: settings.requestsPerMinute,
    timeoutMs: settings.timeoutMs,
    flowApi: settings.flowApi,
    overwriteDrafts: settings.onDrift === 'overwrite',
    clock,
    secrets: { add: (secret) => console.addSecret(secret), redact: (text) => console.redact(text) },
    ...(0,json/* present */.Eb)({ onJob }),
  });
}


/***/ }),

/***/ 348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qz: () => (/* binding */ COMMENT_WISHES),
  Gw: () => (/* binding */ DEFAULT_TESTS),
  dz: () => (/* binding */ InputError),
  w4: () => (/* binding */ hostOf),
  TL: () => (/* binding */ parseInputs)
});

// EXTERNAL MODULE: ./build/genesys/http/flow-api.js
var flow_api = __webpack_require__(2881);
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/PureCloudRegionHosts.js
var PureCloudRegionHosts = __webpack_require__(8890);
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
var ids = __webpack_require__(5928);
// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(9903);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(4043);
// EXTERNAL MODULE: ./build/model/run-error.js
var run_error = __webpack_require__(4924);
// EXTERNAL MODULE: ./build/model/mode.js
var model_mode = __webpack_require__(9463);
;// CONCATENATED MODULE: ./build/run/inputs.js


                                                     



                                                        



/** The host that the client logs in to. */
function hostOf(target        )         {
  return 'gateway' in target ? target.gateway.host : target.regionHost;
}

                                

/** When a run comments on its pull request. */
const COMMENT_WISHES = ['auto', 'changes', 'never']         ;
                                                          

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
      "`client-id` is given without `client-secret`: is the secret's name right, and may this workflow (or environment) read it?",
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
    `\`region\` is ${JSON.stringify(region.slice(0, 100))}, which is no region of Genesys Cloud.${question} The regions are: ${known}.`,
  );
  return target;
}

/** The address is never shown as it was given: it may hold a password. */
function parseGateway(text        , problems          )      {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const loopback = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url === undefined) {
    problems.push('`gateway-url` is no URL: give it as https://host/path.');
  } else if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) {
    const shown = JSON.stringify((0,text_text/* cut */.Jj)(`${url.protocol}//${url.host}`, 100));
    const rule = 'it must be an https URL (http on loopback only), or the secret would travel in the clear';
    problems.push(`\`gateway-url\` is ${shown}: ${rule}.`);
  } else if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    problems.push('`gateway-url` may hold no user, password, query or fragment.');
  }
  return url ?? new URL('https://invalid.invalid');
}

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
    if (glob.startsWith('/') || glob.split('/').includes('..'))
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
  if (!/^[\w .:/@-]{0,100}$/u.test(key)) problems.push('`comment-key` may have up to 100 letters, digits, blanks and - _ . : / @.');
  return key;
}


/***/ }),

/***/ 2768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ft: () => (/* binding */ RECORDS),
  LF: () => (/* binding */ limitOf),
  yG: () => (/* binding */ planAndDeploy)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/apply/outcomes.js
var outcomes = __webpack_require__(6858);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
// EXTERNAL MODULE: ./build/model/plan.js
var model_plan = __webpack_require__(4519);
// EXTERNAL MODULE: ./build/flows/flow-run.js
var flow_run = __webpack_require__(112);
// EXTERNAL MODULE: ./build/flows/in-parallel.js
var in_parallel = __webpack_require__(5491);
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
    run.outcome?.status === 'planned' ? (0,in_parallel/* reported */.Y6)(work, { ...run, outcome: (0,flow_run/* unwritten */.pg)(run, 'conflict', { error: outcomes/* PLAN_CHANGED */.lE }) }) : run,
  );
}

/** Whether a flow's plan may still be written after it was made anew. Undefined: any plan may. */
function planGuard({ expectedPlan }          )                                              {
  return (0,json/* present */.Eb)({ mayReplace: expectedPlan === undefined ? undefined : model_plan/* isSamePlan */.c3 });
}

// EXTERNAL MODULE: ./build/model/store.js
var model_store = __webpack_require__(2279);
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
var all_or_none = __webpack_require__(4878);
// EXTERNAL MODULE: ./build/call-test/run-tests.js
var run_tests = __webpack_require__(757);
// EXTERNAL MODULE: ./build/flows/call-test-error.js
var call_test_error = __webpack_require__(8174);
// EXTERNAL MODULE: ./build/model/diagnostic.js
var diagnostic = __webpack_require__(8963);
// EXTERNAL MODULE: ./build/model/ids.js
var model_ids = __webpack_require__(5928);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(4865);
// EXTERNAL MODULE: ./build/flows/queue-index.js
var queue_index = __webpack_require__(5868);
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
  if (!isDriftCheck && changed.length > 0) return (0,run_tests/* runTests */.N)(tests, { planned: desired.callGraph(names), live: today });
  const results = (0,run_tests/* runTests */.N)(tests, { planned: today });
  // A check for drift has no change that a failure could come before.
  return isDriftCheck ? results.map((result) => (result.status === 'passed' ? result : { ...result, status: 'failed' })) : results;
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
var flow = __webpack_require__(5552);
// EXTERNAL MODULE: ./build/apply/carry-out.js + 1 modules
var carry_out = __webpack_require__(8092);
// EXTERNAL MODULE: ./build/apply/manual.js
var manual = __webpack_require__(9709);
// EXTERNAL MODULE: ./build/apply/ownership.js
var ownership = __webpack_require__(1186);
// EXTERNAL MODULE: ./build/apply/refresh.js
var refresh = __webpack_require__(9428);
// EXTERNAL MODULE: ./build/apply/rollback.js + 1 modules
var rollback = __webpack_require__(8341);
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
var message = __webpack_require__(9375);
// EXTERNAL MODULE: ./build/model/state-hash.js
var state_hash = __webpack_require__(4436);
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
  return { ...run, picture: { views: [], drifted: [] }, outcome: { ...(0,flow_run/* unwritten */.pg)(run, status, (0,json/* present */.Eb)({ error })), attempts } };
}

// EXTERNAL MODULE: ./build/flows/report-flow.js
var report_flow = __webpack_require__(827);
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
      outcome: (0,flow_run/* crashedOutcome */.Xc)(run, error),
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
var menu = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(4043);
// EXTERNAL MODULE: ./build/drift/last-deploy.js
var last_deploy = __webpack_require__(9424);
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
  const { changed, problems } = content.edit([menu], queues, name);
  return changed.length === 0 && problems.length === 0;
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
  const edited = placesIn(content.diff(live.content, [menu]), menu);
  const changes = live.content.diff(desired, [menu]);
  const changed = placesIn(changes, menu);
  const { keys, audio, transferTexts } = leftOpen(deployed, live.content.traits);
  const open = new Set([...[...keys].map((key) => `key ${key}`), ...(audio ? ['audio'] : [])]);
  return !changesOpenText(transferTexts, changes, menu) && [...changed].every((place) => !edited.has(place) && !open.has(place));
}

/** Whether the text before a transfer changes that the deployed file left open. */
function changesOpenText(open                            , changes                   , menu        )          {
  return changes.some((change) => change.menu === menu && change.field === 'transfer_says' && open.has(change.key));
}

/** The parts of a menu that differ: a key as a whole, its audio, the order of its keys, or the menu itself. */
function placesIn(changes                   , menu        )              {
  const own = changes.filter((change) => change.menu === menu);
  return new Set(own.map(({ key, field, op }) => (key === null ? (field ?? op) : `key ${key}`)));
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
  const found                                                    = [];
  for (const menu of plan.menus.filter(({ nodeId }) => plan.changed.includes(nodeId)))
    found.push(await new Search({ plan, menu, history, queuesFor, isDeploy }).result());
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

  constructor(question          ) {
    const { live } = question.plan;
    this.#question = question;
    this.#subject = (0,last_deploy/* subjectOf */.et)(live, question.menu);
  }

  async result()                                                         {
    const { plan, menu, history } = this.#question;
    const { live } = plan;
    const last = await history.records.last(live.id, live.content.menuId(menu.nodeId) ?? menu.nodeId);
    const record = last.kind === 'found' ? await this.#leftBy(last) : undefined;
    if (record !== undefined && !(await this.#isOutdated(record)))
      return { ...(await this.#byRecord(record)), compared: { menu, commit: record.commit, isRecorded: true } };
    const found = await this.#byCommits();
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
    if (other === undefined || !this.#isAsRecorded(other.record.desired)) return record;
    if (other.isCertain) return other.record;
    this.#mayBeLeftBy = other.record;
    return record;
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
  async #byRecord(record              )                   {
    const { menu, plan } = this.#question;
    const isDesired = this.#isAsRecorded(record.desired) || (0,last_deploy/* isInVersionOf */.Lo)(record, plan.live);
    const hasFailed = await this.#mayHaveFailed(record, isDesired);
    if (hasFailed === true && record.before !== undefined) return this.#asFound(record);
    const newer = (await this.#newerThanRun(record, isDesired)) ?? (await this.#newerBeside());
    if (newer !== undefined) return newer;
    if (isDesired) return { behind: { menu, commit: record.commit } };
    if (hasFailed !== false) this.#whyUnknown = maybeLeftBy(this.#mayBeLeftBy) ?? whatItFound(record, hasFailed);
    return this.#sinceRecord(record, hasFailed === false);
  }

  /** Whether live is what a deploy found that has failed, or what one left beside the last; a sentence if that can't be told. */
  async #mayHaveFailed(record              , isDesired         )                            {
    const mayBeFound = !isDesired && (record.before === undefined || this.#isAsRecorded(record.before));
    return mayBeFound ? this.#hasFailed(record) : (maybeLeftBy(this.#mayBeLeftBy) ?? false);
  }

  /** The menu may have been deployed from a newer commit beside the last deploy: in doubt it is left alone. */
  async #newerBeside()                               {
    return this.#mayBeLeftBy && this.#newerThanRun(this.#mayBeLeftBy, false);
  }

  /** Live is not what the record asked for. */
  async #sinceRecord(record              , isProven         )                   {
    const { menus, order } = this.#question.history;
    const committed = await menus.at(record.commit, record.path, this.#subject);
    if (committed !== undefined) {
      // A deploy that could not leave a record may be of a commit that this run doesn't know.
      const isLast = isProven && (await order.isNewest()) === true;
      if (isProven && !isLast) this.#whyUnknown ??= NEWER_UNKNOWN;
      return this.#sinceDeployed({ ...committed, ...(0,json/* present */.Eb)({ provenAt: isLast ? record.createdAt : undefined }) });
    }
    this.#whyUnknown ??= `${record.path} at ${(0,text_text/* shortCommit */.Ax)(record.commit)}, which was deployed last, can't be read.`;
    return this.#unknown();
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
  async #byCommits()                   {
    const { menu, history, isDeploy } = this.#question;
    const tip = isDeploy ? await history.menus.atNewerTip(this.#subject) : undefined;
    if (tip !== undefined && (await this.#isLive(tip.menu))) return this.#overtakenBy(tip.commit);
    for await (const committed of history.menus.atBases(this.#subject)) {
      if (!(await this.#isLive(committed.menu))) continue;
      const isOlder = !isDeploy || (await history.order.isNewer(committed.commit)) === false;
      return isOlder ? { behind: { menu, commit: committed.commit } } : this.#overtakenBy(committed.commit);
    }
    return this.#sinceLastCommit();
  }

  /** No commit that may have been deployed last is live. */
  async #sinceLastCommit()                   {
    const { menu, history, plan } = this.#question;
    const base = await history.menus.lastDeployed(this.#subject);
    if (base === undefined)
      return (await history.menus.isNew(this.#subject)) ? { drifted: { menu, known: plan.desired, isNew: true } } : this.#unknown();
    if (base.provenAt === undefined) return this.#sinceDeployed(base);
    // A run succeeds, too, if it leaves a menu alone for a newer commit.
    const isNewest = (await history.order.isNewest()) === true;
    if (isNewest && base.mayHaveBeenOvertaken === undefined) return this.#sinceDeployed(base);
    this.#whyUnknown ??= isNewest ? maybeLeftAlone(base) : NEWER_UNKNOWN;
    return this.#sinceDeployed({ menu: base.menu, commit: base.commit });
  }

  /** The menu is live as a commit has it that is not older than this run's, as far as git and GitHub tell. */
  async #overtakenBy(commit        )                   {
    const { menu, history } = this.#question;
    return (await history.order.isNewer(commit)) === true ? { overtaken: { menu, commit } } : { unordered: { menu, commit } };
  }

  /** Live differs from the menu that was deployed last. */
  async #sinceDeployed({ menu: deployedMenu, commit, provenAt }               )                   {
    const { menu, plan } = this.#question;
    const deployed = await this.#deployed(deployedMenu);
    if (deployed === undefined) return this.#unknown();
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
  async #maybeEdited(commit        , { content }              )                   {
    const { liveCommit, reason } = await this.#searchOlder();
    const unknown =
      this.#whyUnknown ?? notDeployedSince(liveCommit) ?? reason ?? `${NOTHING_SHOWS} that commit \`${(0,text_text/* shortCommit */.Ax)(commit)}\` was deployed.`;
    return { drifted: { menu: this.#question.menu, known: content, commit, unknown, ...(0,json/* present */.Eb)({ liveCommit }) } };
  }

  /** What was deployed last is unknown, or can't be compared with live: then live may be anything. */
  async #unknown()                   {
    const { menu, plan } = this.#question;
    const { liveCommit, newest, reason } = await this.#searchOlder();
    const known = newest === undefined || newest.commit === liveCommit ? undefined : await this.#deployed(newest.menu);
    const shown = known === undefined ? { known: plan.desired } : { known: known.content, ...(0,json/* present */.Eb)({ commit: newest?.commit }) };
    const unknown = this.#whyUnknown ?? notDeployedSince(liveCommit) ?? reason ?? `${NOTHING_SHOWS} what was deployed last.`;
    return { drifted: { menu, ...shown, unknown, ...(0,json/* present */.Eb)({ liveCommit }) } };
  }

  /**
   * Searches the committed versions for live, newest first.
   *
   * @param deployed what was certainly deployed since: then a version that leaves more open than it proves nothing
   */
  async #searchOlder(deployed       )                                                                            {
    const { plan, history } = this.#question;
    const older = history.menus.older(this.#subject);
    let newest                           ;
    for (;;) {
      const { done, value } = await older.next();
      if (done === true) return (0,json/* present */.Eb)({ newest, reason: value.kind === 'cut' ? value.reason : undefined });
      newest ??= value;
      const isPrecise = deployed === undefined || coversLaterVersions(value.menu, [deployed], plan.live.content.traits);
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
  async #deployed(committed      )                                    {
    const { plan, queuesFor } = this.#question;
    const menu = this.#withPresentName(committed);
    const { queues, error } = await queuesFor(plan.live, menu);
    const { content, problems } = plan.live.content.edit([menu], queues, plan.live.name, plan.earlier);
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

const NOTHING_SHOWS = 'Neither a deploy record nor a run that succeeded shows';
const NEWER_UNKNOWN = `${NOTHING_SHOWS} whether a newer commit than this run's was deployed.`;

function maybeLeftAlone({ commit }               )         {
  return `The run of commit \`${(0,text_text/* shortCommit */.Ax)(commit)}\` succeeded, but a run of another commit waited: it may have left the menu alone.`;
}

/** Why live may be what an older commit says although no one has put that back. */
function notDeployedSince(liveCommit                    )                     {
  if (liveCommit === undefined) return undefined;
  const commit = (0,text_text/* shortCommit */.Ax)(liveCommit);
  const shows = 'neither a deploy record nor a run that succeeded shows that a later one was deployed';
  return `Live is what commit \`${commit}\` says, and ${shows}.`;
}

// EXTERNAL MODULE: ./build/menu-file/duplicates.js
var duplicates = __webpack_require__(4885);
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

// EXTERNAL MODULE: ./build/flows/limit-flows.js
var limit_flows = __webpack_require__(9357);
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
  const open = work.limit.filter((entry) => read.every((run) => (0,limit_flows/* isMeantBy */.f7)(run, entry) === false));
  const unmatched           = [];
  for (const entry of open) {
    const isKnown = others.some((run) => (0,limit_flows/* isMeantBy */.f7)(run, entry) === true);
    if (!isKnown && !(await isOneOf(work, others, entry))) unmatched.push(entry);
  }
  if (unmatched.length > 0) throw (0,limit_flows/* unmatchedError */.yQ)(unmatched, [...read, ...others]);
}

/** Whether a line means one of the flows. If that can't be determined, it may. */
async function isOneOf(work          , flows                    , entry        )                   {
  try {
    return await (model_ids/* GUID */.Sm.test(entry) ? hasId(work, flows, entry) : hasName(work, flows, entry));
  } catch (error) {
    if (!(error instanceof model_store/* StoreError */.AD)) throw error;
    work.log(`Whether a menu file is about ${JSON.stringify(entry)}, which \`flows\` names, can't be told: ${error.message}`);
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
                                                     
                                                 

                                                   
                                          

/**
 * Drift with each of its menus as a menu file that says what is live, so that a refused author can paste it. A run that deploys over drift
 * needs none. No request is made for it: only queues that the plan has listed have their names.
 */
function withLiveFiles(status             , live          , { liveFile, mode, onDrift }          , index            )              {
  if (status.drifted.length === 0 || (mode !== 'drift' && onDrift === 'overwrite')) return status;
  const source = { live, queues: index.names.size === 0 ? undefined : index.queues };
  return { ...status, drifted: status.drifted.map((one) => ({ ...one, ...(0,json/* present */.Eb)({ liveFile: liveFile(source, one.menu) }) })) };
}

// EXTERNAL MODULE: ./build/call-flow/overview.js
var overview = __webpack_require__(3633);
// EXTERNAL MODULE: ./build/call-flow/paths.js
var call_flow_paths = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/call-flow/queue-facts.js
var queue_facts = __webpack_require__(6285);
// EXTERNAL MODULE: ./build/model/run-error.js
var run_error = __webpack_require__(4924);
// EXTERNAL MODULE: ./node_modules/p-queue/dist/index.js + 2 modules
var dist = __webpack_require__(7814);
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
    log(`What the plan says of queues is left out: ${(0,run_error/* toReportedError */.z)(error).message}`);
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
  const paths = new call_flow_paths/* CallPaths */.N(graphOf(content));
  return menus.flatMap((menu) => (0,queue_facts/* queuesOfKeys */.OS)(paths, content.callNodeId(menu) ?? ''));
}

/** A flow's call graph. Empty if it can't be made, because then no call flow is shown. */
function graphOf(content             )            {
  try {
    return (0,overview/* overviewOf */.b)(content.callGraph(new Map()));
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
  if (left > 0) log(`Of ${all.length} queues ${left} are shown by their ids: a run asks for the names of ${MAX_NAMES} at the most.`);
  if (asked.length === 0) return { names, absent: new Set() };
  try {
    const found = new Map((await org.queuesById(asked)).map(({ id, name }) => [(0,model_ids/* normalizeId */.XB)(id), name]));
    for (const id of unknown) {
      const name = found.get((0,model_ids/* normalizeId */.XB)(id));
      if (name !== undefined) names.set(id, name);
    }
    return { names, absent: new Set(asked.filter((id) => !found.has(id))) };
  } catch (error) {
    log(`Queues are shown by their ids: ${(0,run_error/* toReportedError */.z)(error).message}`);
    return { names, absent: undefined };
  }
}

/**
 * The ids of the queues in a flow's tables and call flow, those that the changed menus' keys lead to first. There are none
 * if the flow names its queues.
 */
function idsShown({ plan, driftStatus }         )           {
  if (plan === undefined || !plan.desired.traits.namesQueuesById) return [];
  const contents = [plan.desired, plan.live.content, ...(driftStatus?.drifted ?? []).map(({ known }) => known)];
  const shown = contents.flatMap((content) => graphOf(content).nodes).filter(({ kind }) => kind === 'queue' || kind === 'voicemail');
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
    log(`Nothing is said of the members of ${ids.length - MAX_QUEUES} queues: a run asks for those of ${MAX_QUEUES} at the most.`);
  let end                                  ;
  const ask = async (id        )                => {
    if (end !== undefined || cancellation.isRequested) return;
    try {
      const fact = await askFact(org, id, absent);
      if (fact !== undefined) facts.set(id, fact);
    } catch (error) {
      const { status, message } = (0,run_error/* toReportedError */.z)(error);
      // What fails after several tries would also fail for the next queue, and a plan must not wait for it.
      if (end === undefined) log(`Who is a member of the queues is left out: ${message}`);
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
          `Key ${key} of the menu "${menu}" leads to the queue "${queue}", which doesn’t exist, or which this OAuth client can’t see.`,
        );
    }
    if (lost.length === 0) return undefined;
    return { code: 'queue.unattended', message: lost.join(' '), hint: 'Add members to the queue, or lead the key elsewhere.' };
  }

  /** The answer to a question. After the first one without an answer, none is asked any more. */
  async #ask   (question                  )                         {
    const { cancellation, log } = this.#work;
    if (this.#isOver || cancellation.isRequested) return undefined;
    try {
      return await question();
    } catch (error) {
      if (!this.#isOver) log(`Whether the queues behind the keys take calls is left out: ${(0,run_error/* toReportedError */.z)(error).message}`);
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

/** The queues that keys of these menus lead to, key by key. */
function keyQueues(content             , menus                   )             {
  const paths = new call_flow_paths/* CallPaths */.N((0,overview/* overviewOf */.b)(content.callGraph(new Map())));
  return menus.flatMap((menu) =>
    paths.from(content.callNodeId(menu) ?? '').flatMap((edge) => {
      const { way } = edge;
      return way.how === 'key' && way.isGlobal !== true ? (0,queue_facts/* queuesOfKey */.xZ)(paths, edge).map((queue) => ({ menu, key: way.key, queue })) : [];
    }),
  );
}

// EXTERNAL MODULE: ./build/flows/picture.js
var picture = __webpack_require__(4084);
// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(9903);
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
    message: `There is no queue "${name}" any more that this OAuth client can see: it was renamed, deleted or moved to another division.`,
    hint: `Give the queue's present name in ${places}.${question}`,
  };
}

function nameKnown(
  { name, now, isProven }                                                                             ,
  places        ,
)        {
  const proven = `The queue "${name}" is called "${now}" now. No one has edited the flow since it was deployed.`;
  const likely = `There is no queue "${name}" any more, and the live flow leads to "${now}" in its place: the queue was probably renamed.`;
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
    return isSamePlace(one, problem) ? [one] : [];
  });
  const shorter = { ...run, plan: { ...plan, problems } };
  if (problems.length > 0) return shorter;
  const [name = ''] = plan.problems.flatMap((problem) => nameOf.get(problem) ?? []);
  return { ...shorter, outcome: (0,flow_run/* unwritten */.pg)(run, 'rejected', (0,json/* present */.Eb)({ error: toldElsewhere(name, told.get(name)) })) };
}

function isSamePlace({ at: a }         , { at: b }         )          {
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
  const named = (0,limit_flows/* withinLimit */.zl)((0,flow_run/* withTested */.QL)((0,flow_run/* byReference */.vP)(work.menus), work.changedTests), limit);
  const found = (0,limit_flows/* withinLimit */.zl)(byFlow(await (0,in_parallel/* inParallel */.HN)(work, named, (run) => resolve(work, run))), limit);
  const all = await (0,in_parallel/* inParallel */.HN)(work, found, (run) => readLive(work, run));
  const others = notRead(work, all);
  (0,limit_flows/* checkLimit */.ab)([...all, ...others], limit);
  await checkLeftOut(work, all, others);
  const read = refuseDuplicates(work, (0,limit_flows/* withinLimitAtLast */.S)(all, limit));
  const index = await (0,queue_index/* queueIndexFor */.hh)(work.org, read);
  const liveQueues = new LiveQueues(work);
  const planned = await (0,in_parallel/* inParallel */.HN)(work, read, async (run) => checkLive(work, await plan(work, run, index), liveQueues));
  const told = (await tellRenamedQueues(work, planned, index.queues)).map((run, at) => withOutcome(work, run, planned[at]));
  const details = await askQueueDetails(work, told, index);
  const draw = (run         )          => (0,picture/* withPicture */.r)(run, details);
  return { runs: told.map(draw), queues: index.queues, draw };
}

/** The flows of the other menu files, as far as it is not known that they were read: a flow that `flows` names may be one of them. */
function notRead({ allMenus, menus }          , runs                    )            {
  const chosen = new Set(menus);
  const live = runs.flatMap((run) => run.live ?? []);
  return (0,flow_run/* byReference */.vP)(allMenus.filter((menu) => !chosen.has(menu))).filter(
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
    return (0,in_parallel/* reported */.Y6)(work, { ...run, outcome: problems.length > 0 ? (0,flow_run/* duplicateOutcome */.M)(run, problems) : (0,flow_run/* unwritten */.pg)(run, 'skipped') });
  });
}

function duplicatesIn({ live }         , menus                 , flowIdOf                                    )                     {
  return live === undefined ? [] : (0,duplicates/* duplicateMenusOf */.l)(live, menus, flowIdOf, (menu) => live.content.menuId(menu));
}

async function plan(work          , run         , index            )                   {
  const { org, mode, onDrift, history } = work;
  if (run.live === undefined) return run;
  if (index.error !== undefined && (0,queue_index/* needsQueues */.qv)(run)) return { ...run, outcome: (0,flow_run/* failedOutcome */.iS)(run, index.error) };
  const earlier = await earlierVersions(run.live, run.menus, org.store, history.menus);
  const made = await validatePlan((0,model_plan/* planFlow */.S1)(run.live, run.menus, index.queues, earlier), org.store);
  const driftStatus = await driftStatusOf(made, work, index);
  const known = driftStatus === undefined ? made : await withMaker(made, driftStatus, org);
  const final = await planOf(known, driftStatus, work, index);
  const planned = { ...run, plan: final, onDrift, ...(0,json/* present */.Eb)({ driftStatus, tests: await testCalls(work, final, driftStatus) }) };
  // A queue that was renamed is told once for all flows, so this flow's outcome has to wait for the others' plans.
  return made.problems.some(({ queue }) => queue !== undefined) ? planned : { ...planned, outcome: (0,flow_run/* planOutcome */.W7)(planned, mode) };
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
  const standstill = live.standstill === undefined ? [] : [`${live.name} can’t be deployed now: ${live.standstill}.`];
  const checked = { ...run, plan: { ...made, decided: [...standstill, ...decided] } };
  const error = outcome.status === 'in-sync' || outcome.status === 'planned' ? await liveQueues.errorOf(made) : undefined;
  return error === undefined ? checked : { ...checked, outcome: (0,flow_run/* failedOutcome */.iS)(checked, error) };
}

/** A planned flow with its outcome, which is reported unless it was before. */
function withOutcome(work          , run         , before                     )          {
  if (run.plan === undefined || before?.outcome !== undefined) return run;
  return (0,in_parallel/* reported */.Y6)(work, { ...run, outcome: run.outcome ?? (0,flow_run/* planOutcome */.W7)(run, work.mode) });
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
var interrupted = __webpack_require__(8704);
// EXTERNAL MODULE: ./build/genesys/http/backoff.js
var backoff = __webpack_require__(9766);
// EXTERNAL MODULE: ./build/journal/documents.js
var documents = __webpack_require__(3614);
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
      message: `What is about to be done could not be noted down (${reason}), so it was not begun.`,
      hint: 'Is there room in RUNNER_TEMP, and may this step write there? The journal is what a killed run is put right with.',
    });
  }
}

// EXTERNAL MODULE: ./build/model/architect-url.js
var architect_url = __webpack_require__(4437);
// EXTERNAL MODULE: ./build/model/org-names.js
var org_names = __webpack_require__(4041);
// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(8158);
// EXTERNAL MODULE: ./build/pull/draft.js + 9 modules
var draft = __webpack_require__(4770);
// EXTERNAL MODULE: ./build/pull/file-words.js
var file_words = __webpack_require__(7554);
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
var error_report = __webpack_require__(8744);
// EXTERNAL MODULE: ./build/report/plain/log.js
var log = __webpack_require__(9597);
// EXTERNAL MODULE: ./build/record/recorder.js
var recorder = __webpack_require__(4388);
// EXTERNAL MODULE: ./build/run/connect.js + 1 modules
var connect = __webpack_require__(1939);
;// CONCATENATED MODULE: ./build/run/plan-and-deploy.js



                                                              

                                                          


                                                       


                                             






                                                                



                                                        
                                                         
                                                 
                                               
                                                   

/** The name under which the ids of open deploy records are kept for the end of the job, as a JSON array. */
const RECORDS = 'records';

/** What a run is about, once its inputs and menu files are known. */
                             
                                  
                              
                                
                                       
                                
 

/** The same of a run that plans, deploys or looks for drift. */
                                             
                                  
                                    
 

/** The flows that a run is limited to, by the names that they have in the org. */
function limitOf({ flows }                         , { names }                          )                    {
  return flows.map((flow) => (0,org_names/* flowNameIn */.N2)(flow, names));
}

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
    limit: limitOf(settings, menuFiles),
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
    clock: connect/* clock */.pm,
    backoff: backoff/* backoff */.J,
    cancellation,
    journal: flowJournal(journal, console, { report: state.report, isAllOrNone }),
    group: (name, part) => console.group(name, part),
    log: (line) => console.info((0,printable/* oneLine */.TN)(line)),
    onPlan: (plan) => {
      state = state.with({ report: { plan } });
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

/** Notes in GitHub what is deployed; undefined without a token, and for runs that deploy nothing. */
async function recorderFor({ console }            , { context, settings, menuFiles, mode }                )                                {
  const [deployments, client] = [await (0,connect/* deploymentsFor */.Ch)(settings, context), (0,connect/* clientOf */.fe)(settings)];
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
  const isCancelled = flows.some(({ error }) => error?.code === interrupted/* RUN_CANCELLED */.wU.code);
  if (isCancelled) return { flows, outcome: 'failure', error: (0,error_report/* toErrorReport */.w)(interrupted/* RUN_CANCELLED */.wU) };
  if (flows.some(({ status }) => (0,outcome/* isFailure */.N6)(status))) return { flows, outcome: 'failure' };
  return { flows, outcome: flows.some(({ status }) => (0,outcome/* reachesCallers */.iW)(status)) ? 'success' : 'no-changes' };
}


/***/ }),

/***/ 3030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ completeProxies)
/* harmony export */ });
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


/***/ }),

/***/ 1759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ START),
/* harmony export */   t: () => (/* binding */ atEnd)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9598);
                                                          
                                                    
                                                     

                                           
                                                    
                                            

                    
                                   
                                                
                             
                                                                    
                                       
                                                  
                             
                                                            
                                       
                                                                            
                            
                             
 

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

/***/ 128:
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

// EXTERNAL MODULE: ./node_modules/entities/dist/decode.js + 3 modules
var decode = __webpack_require__(1161);
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
 * UTF-16 in base64, base32 or hexadecimal ({@link decoded}), torn apart by line ends and blanks, and cut off after eight characters.
 * Left out is what a service might do on purpose, such as reversing it or spelling it out.
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
    for (const inner of decoded(stream, readings, this.#bytes)) this.#search(inner, spans, depth + 1);
  }
}


/***/ }),

/***/ 9903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zh: () => (/* binding */ near),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);


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
    ? `${question} Upper and lower case count.`
    : `${question} The two differ in blanks, or in signs that look alike.`;
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

/***/ 4865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   kc: () => (/* binding */ logText),
/* harmony export */   lf: () => (/* binding */ NOT_BLANK)
/* harmony export */ });
/** A character that can be seen: a letter, a digit or a sign. Some are invisible by their purpose, and U+2800 is a blank of Braille. */
const NOT_BLANK = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}\p{Cs}]/u;

/** What hides text, turns it around, or only seems to be a blank. Unicode's property covers fillers, selectors, tags and what may come. */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\ufff9-\ufffb]/gu;

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

/***/ 9095:
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


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   WU: () => (/* binding */ show),
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


/***/ }),

/***/ 9970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ aliasTarget)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);


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

/***/ 5168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ Positions)
});

;// CONCATENATED MODULE: ./build/yaml/excerpt.js
/** The most characters of a line that are shown, as people count them (graphemes). */
const MOST = 120;
/** How many of them are before the place if the rest of the line doesn't fit after it. */
const BEFORE = 40;
/** How much is read on either side of the place, in UTF-16 units: a line or a single grapheme may be a megabyte long. */
const REACH = 480;

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

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
  return Array.from(segments.segment(text), ({ segment }) => segment);
}

/** The text without line ends, control characters and halves of surrogate pairs. */
function printable(text        )         {
  return text
    .replaceAll('\t', ' ')
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, '\ufffd')
    .toWellFormed();
}

// EXTERNAL MODULE: ./build/yaml/stream.js
var stream = __webpack_require__(5768);
;// CONCATENATED MODULE: ./build/yaml/positions.js

                                                       


/** The places in the text of a menu file. */
class Positions {
           #text        ;
           #lines       ;

  constructor(text        ) {
    this.#text = text;
    this.#lines = new stream/* Lines */.qo(text);
  }

  /**
   * Line and column of an offset, with the text of that line.
   *
   * Every value of a menu file has a place, but few have a problem. So the excerpt is made only when a place becomes part of a problem:
   * `{ ...at }` calls the getter.
   */
  at(offset        )           {
    const { line, column } = this.#lines.position(offset);
    const text = this.#text.slice(...this.#lines.range(line));
    // Most places are at a word. Only for the others, the whole line is searched: it may start with a megabyte of blanks.
    if (!/\S/u.test(text.charAt(column - 1)) && !/\S/u.test(text)) return { line, column };
    return {
      line,
      column,
      get text() {
        return excerpt(text, column);
      },
    };
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


/***/ }),

/***/ 5768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ BeyondLimit),
/* harmony export */   aV: () => (/* binding */ documentsIn),
/* harmony export */   qo: () => (/* binding */ Lines)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);


/** The limits of one document. */
                         
                                                                
                         
                                                                                                                        
                         
 

/** A document beyond one of its limits. */
class BeyondLimit extends Error {
                    name = 'BeyondLimit';
           limit              ;
  /** In UTF-16 units: where the document starts, or where it is nested too deeply. */
           offset        ;

  constructor(limit              , offset        ) {
    super(`The document is beyond its limit of ${limit}.`);
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

//# sourceMappingURL=924.index.js.map