export const id = 718;
export const ids = [718];
export const modules = {

/***/ 8718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMain: () => (/* binding */ runMain)
});

// EXTERNAL MODULE: ./build/flows/interrupted.js
var interrupted = __webpack_require__(8704);
// EXTERNAL MODULE: ./build/github/runner.js + 1 modules
var github_runner = __webpack_require__(4477);
// EXTERNAL MODULE: ./build/model/run-error.js
var run_error = __webpack_require__(4924);
// EXTERNAL MODULE: ./build/report/error-report.js
var error_report = __webpack_require__(8744);
// EXTERNAL MODULE: ./build/secrets/redactor.js + 10 modules
var redactor = __webpack_require__(128);
;// CONCATENATED MODULE: ./build/action/cancellation.js
/** The signals that end a run, and how long the work in flight can continue after the first one, in milliseconds. */
const GRACE_MS = {
  // The report must be out before the runner kills the process. To cancel, the runner sends SIGINT, SIGTERM after 7.5 s, and kills the
  // process 2.5 s later (actions/runner, ProcessInvoker.cs).
  SIGINT: 5000,
  SIGTERM: 500,
}         ;

                                          

/** Whether the run was asked to end. Then nothing new starts, and the work in flight is finished if time allows. */
class Cancellation {
  #isRequested = false;
           #timeIsUp = Promise.withResolvers      ();

  get isRequested()          {
    return this.#isRequested;
  }

  /** Fulfilled when no time is left to wait for anything. Without a request to cancel, it stays pending. */
  get timeIsUp()                {
    return this.#timeIsUp.promise;
  }

  /** @param graceMs how long the work in flight can continue, in milliseconds; of two requests, the earlier end counts */
  request(graceMs        )       {
    this.#isRequested = true;
    setTimeout(() => this.#timeIsUp.resolve(), graceMs);
  }
}

/** Handles the signals until it is disposed of. Without a handler, a signal would end the process in the middle of its work. */
class Signals                       {
           cancellation = new Cancellation();
           #process                                    ;
           #listeners                                                  ;

  constructor(process                                    , onSignal                                ) {
    this.#process = process;
    this.#listeners = (['SIGINT', 'SIGTERM']         ).map((signal) => [
      signal,
      () => {
        onSignal(signal);
        this.cancellation.request(GRACE_MS[signal]);
      },
    ]);
    for (const [signal, listener] of this.#listeners) process.on(signal, listener);
  }

  [Symbol.dispose]()       {
    for (const [signal, listener] of this.#listeners) this.#process.off(signal, listener);
  }
}

// EXTERNAL MODULE: ./build/action/connect.js + 1 modules
var connect = __webpack_require__(6020);
// EXTERNAL MODULE: ./build/action/publish-comment.js
var publish_comment = __webpack_require__(5908);
// EXTERNAL MODULE: ./build/action/publish.js + 4 modules
var publish = __webpack_require__(8915);
// EXTERNAL MODULE: ./build/flows/flow-run.js
var flow_run = __webpack_require__(112);
// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(5928);
// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(9903);
;// CONCATENATED MODULE: ./build/flows/limit-flows.js



                                             

/*
 * The input `flows` limits a run to some flows, by name or id. A menu file can name its flow the other way. So a flow is left out as soon
 * as it is certain that it isn't meant: before its name is looked up, before it is read, or after.
 */

/** What the input `flows` names; empty for all flows. */
                                          

/** Whether the limit means a flow; undefined if that is not known before the flow is looked up or read. */
function isNamed({ reference, flowId, live }         , limit           )                      {
  const name = live?.name ?? (reference.kind === 'name' ? reference.name : undefined);
  const isMeant = limit.some((entry) => entry === name || (flowId !== undefined && (0,ids/* sameId */.s)(entry, flowId)));
  if (isMeant || limit.length === 0) return true;
  const mayBeById = flowId === undefined && limit.some((entry) => ids/* GUID */.Sm.test(entry));
  const mayBeByName = name === undefined && limit.some((entry) => !ids/* GUID */.Sm.test(entry));
  return mayBeById || mayBeByName ? undefined : false;
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
  if (unmatched.length === 0) return;
  const names = runs.flatMap(({ live, reference }) => live?.name ?? (reference.kind === 'name' ? reference.name : []));
  const [first = ''] = unmatched;
  const meant = (0,did_you_mean/* nearest */.pA)(first, names);
  throw new run_error/* RunError */.e(
    'flows.unmatched',
    `\`flows\` names ${unmatched.map((entry) => JSON.stringify(entry)).join(', ')}, and no menu file is about that.`,
    meant.length > 0 ? (0,did_you_mean/* didYouMean */.au)(first, meant) : 'Give the exact name or the id of a flow that a menu file describes, one a line.',
  );
}

// EXTERNAL MODULE: ./build/model/flow.js
var model_flow = __webpack_require__(5552);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
// EXTERNAL MODULE: ./build/model/plan.js
var model_plan = __webpack_require__(4519);
// EXTERNAL MODULE: ./build/model/store.js
var model_store = __webpack_require__(2279);
// EXTERNAL MODULE: ./build/apply/carry-out.js + 1 modules
var carry_out = __webpack_require__(8092);
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
;// CONCATENATED MODULE: ./build/apply/apply.js


                                                   



                                                 






/** Asks the org to validate the planned content. Its findings are added to the plan's problems. Nothing is written. */
async function validatePlan(plan      , store           )                {
  if (plan.problems.length > 0 || plan.changed.length === 0) return plan;
  const findings = await store.validate(plan.desired);
  return { ...plan, problems: findings.map((finding) => plan.desired.locate(finding, plan.menus)) };
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
    if (plan.problems.length > 0) return (0,outcomes/* rejected */.nS)({ plan, tries: tries - 1 });
    if (plan.changed.length === 0) return (0,outcomes/* inSync */.Dh)({ plan, tries: tries - 1 }, plan.live);
    const attempt          = { plan, tries };
    const step = await tryOnce(attempt, doubt, context);
    if ('outcome' in step) return step.outcome;
    doubt = doubtAfter(step, doubt);
    if (tries >= context.maxTries || context.isCancelled?.() === true)
      return doubt.inDoubt ? (0,carry_out/* refreshAgain */.Y)(attempt, step.error, context) : (0,outcomes/* retriesExhausted */.eq)(attempt, step.error, step.live);
    await context.clock.sleep(waits.next().value);
    if (step.live === undefined) continue;
    try {
      const { decided } = plan;
      plan = { ...(await validatePlan((0,model_plan/* planFlow */.S)(step.live, plan.menus, context.queues), context.store)), decided };
    } catch (error) {
      return (0,outcomes/* failed */.gz)(attempt, (0,model_store/* asStoreError */.gp)(error), step.live.version);
    }
  }
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
    live = await (0,refresh/* refresh */.O)(plan.live.id, (0,model_flow/* newerVersion */.ip)(named ?? written?.version ?? failure?.seen, plan.live.version), context);
  } catch (error) {
    return { outcome: await unread(attempt, { failure, unread: (0,model_store/* asStoreError */.gp)(error) }, doubt, context.store) };
  }
  return (0,carry_out/* carryOut */.u)({ attempt, live: { ...live, ...(0,json/* present */.Eb)({ after: written?.after ?? live.after }) }, failure, named, ...doubt }, context);
}

/** The result of a write: a flow, a failure, or neither if the answer shows no content. */
                   
                                          
                                            
 

/** A success without content still names the version that the write made. */
function namedVersion({ live }      , { written, failure }         )                      {
  return failure === undefined && written === undefined ? (0,model_flow/* nextVersion */.yU)((0,model_flow/* latestVersion */.qD)(live)) : undefined;
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
  return (0,model_flow/* isNextVersion */.u8)(written.version, written.after ?? (0,model_flow/* latestVersion */.qD)(plan.live)) && written.isOwn !== false;
}

/** The answer itself shows this write's version. If it is as planned, the flow is deployed; otherwise it is rolled back. */
async function endOf(attempt         , written          , context              )                   {
  const { plan } = attempt;
  if (written.content.holds(plan.desired, (0,model_plan/* menusOf */.M)(plan))) return (0,outcomes/* deployed */.$8)(attempt, written, 'shown');
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
  return (await (0,ownership/* ownerOfVersion */.l)(live.id, (0,model_flow/* nextVersion */.yU)((0,model_flow/* latestVersion */.qD)(live)), store)) === 'others';
}

// EXTERNAL MODULE: ./build/flows/all-or-none.js
var all_or_none = __webpack_require__(4878);
// EXTERNAL MODULE: ./build/flows/in-parallel.js
var in_parallel = __webpack_require__(5491);
// EXTERNAL MODULE: ./build/flows/report-flow.js
var report_flow = __webpack_require__(827);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/model/state-hash.js

                                                

/**
 * The hash of what a menu means to callers: 64 hexadecimal digits. The same state has the same hash, however an export writes it.
 *
 * @returns undefined if the flow has no such menu
 */
function stateHash(content             , menu        )                     {
  const state = content.menuState(menu);
  return state === undefined ? undefined : (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(state)).digest('hex');
}

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

async function isToBeRecorded({ id, desired }              , live          , { records, order }               )                   {
  const last = await records.last(live.id, id);
  if (last.kind !== 'found') return last.kind === 'none';
  if (last.record.desired === desired && last.record.hasSucceeded) return false;
  // A run of an older commit must not make someone's step back look like a deploy.
  return (await order.isNewer(last.record.commit)) === false;
}

function recorded({ id, name, version, content }          , menus                         )                 {
  return menus.length === 0 ? [] : [{ id, name, version, menus, ...(0,json/* present */.Eb)({ type: content.flowType }) }];
}

function menuToRecord(menu      , before             , after             )                 {
  const [was, desired] = [stateHash(before, menu.nodeId), stateHash(after, menu.nodeId)];
  const id = before.menuId(menu.nodeId);
  if (desired === undefined || id === undefined) return [];
  return [{ menu, id, desired, ...(0,json/* present */.Eb)({ before: was }) }];
}

;// CONCATENATED MODULE: ./build/flows/deploy-flows.js

                                                        
                                                      
                                                 





                                          

/**
 * Deploys what the plans would change. Every other flow already has its outcome.
 *
 * @param queues what the plans were made with
 * @throws StoreError `journal.failed`: nothing was written
 */
async function deployFlows(work          , runs                    , queues        )                              {
  const { org, clock, backoff, maxTries, isAllOrNone, cancellation, journal, recorder } = work;
  const store = journal.wrap(org.store);
  const isCancelled = ()          => cancellation.isRequested;
  const context               = { store, clock, backoff, maxTries, queues, isCancelled };
  const ready = isAllOrNone ? (0,all_or_none/* skipAll */.nT)(runs).map((run, index) => (run === runs[index] ? run : (0,in_parallel/* reported */.Y6)(work, run))) : runs;
  const planned = ready.filter(({ outcome }) => outcome?.status === 'planned');
  if (planned.length > 0) journal.begin(ready.map((run) => (0,report_flow/* reportFlow */.h)(run)));
  await recordBefore(work, ready, planned);
  /** In the order in which they ended. */
  const done            = [];
  const deployed = await (0,in_parallel/* inParallel */.HN)(work, ready, async (run) => {
    if (run.plan === undefined) return run;
    const failed = isAllOrNone ? done.find(all_or_none/* hasFailed */.WN) : undefined;
    if (failed !== undefined) return { ...run, outcome: (0,all_or_none/* notDeployed */._k)(run, (0,all_or_none/* becauseOf */.W$)(failed)) };
    const after = { ...run, outcome: await applyPlan(run.plan, context).catch((error         ) => (0,flow_run/* crashedOutcome */.Xc)(run, error)) };
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

// EXTERNAL MODULE: ./build/drift/message.js
var message = __webpack_require__(9375);
;// CONCATENATED MODULE: ./build/model/menu.js
                                                

/** The flow that a menu file means: by id, or by exact name within an optional division. */
                           
                                                                                                                                

/** Where an option leads, in the forms of a menu file. */
                           
                                                
                                                     
                                                   
                                                   
                                                        
                                   
                                   

/** One option of a menu: a key, what callers hear, and where the key leads. */
                             
                       
                                                                                                                          
                           
                                 
                                                                                            
                                 
                                           
                         
                
                              
                           
                              
                              
                            
                                    
    
 

/** A valid document of a menu file: the whole of one menu of one flow. */
                       
                                                           
                        
                               
                          
                                          
                                                          
                                               
                                               
                         
                
                                
                            
                              
                             
                            
    
 

/** How a menu file names a flow, for people. */
function describeFlow(flow               )         {
  if (flow.kind === 'id') return flow.id;
  return flow.divisionId === undefined ? `"${flow.name}"` : `"${flow.name}" in division ${flow.divisionId}`;
}

/** The menu, with this division if its flow is named without one. */
function withDivision(menu      , divisionId                    )       {
  if (divisionId === undefined || menu.flow.kind === 'id' || menu.flow.divisionId !== undefined) return menu;
  return { ...menu, flow: { ...menu.flow, divisionId } };
}

/** What a document asks for, whatever its place and style: equal texts for documents that ask for the same. */
function meaningOf({ audio, options }      )         {
  return JSON.stringify([audio, options.map(({ key, prompt, name, target }) => [key, prompt, name, target])]);
}

// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(4043);
;// CONCATENATED MODULE: ./build/drift/last-deploy.js


                                             
                                                                                

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
  return flow.wasWritten ? (0,model_flow/* isNextVersion */.u8)(version, flow.version) : version === flow.version;
}

/** How to recognize the menu in documents of earlier commits: by the flow and menu that they name. */
function subjectOf(live          , menu      )          {
  const { content } = live;
  return {
    menu,
    isSame: (other) => {
      const id = content.menuId(other.nodeId);
      if (!(0,ids/* isOfFlow */.im)(other.flow, live)) {
        const isSameMenu = id === undefined ? other.nodeId === menu.nodeId : id === content.menuId(menu.nodeId);
        return other.flow.kind === 'name' && isSameMenu ? undefined : false;
      }
      if (id === undefined) return other.nodeId === menu.nodeId ? true : undefined;
      return id === content.menuId(menu.nodeId);
    },
  };
}

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
 * The keys that stay unchanged (`{ unchanged: true }`), and whether the menu's audio does. It does with `audio: keep`, or if an option has
 * no prompt, unless `says` or `audio: replace` is set. A choice's name doesn't count: most files leave it out, and callers don't notice it.
 */
function leftOpen({ options, audio, says }      , { managesAudio }                                     )           {
  return {
    keys: new Set(options.filter(({ target }) => target.kind === 'unchanged').map(({ key }) => key)),
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
  return allowed.every(({ keys, audio }) => [...open.keys].every((key) => keys.has(key)) && (audio || !open.audio));
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
  const { keys, audio } = leftOpen(deployed, live.content.traits);
  const open = new Set([...[...keys].map((key) => `key ${key}`), ...(audio ? ['audio'] : [])]);
  return !changesOpenText(deployed, changes, menu) && [...changed].every((place) => !edited.has(place) && !open.has(place));
}

/** Whether the text before a transfer changes that the deployed file left open. */
function changesOpenText({ options }      , changes                   , menu        )          {
  const open = new Set               (options.filter(({ transferSays }) => transferSays === undefined).map(({ key }) => key));
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
           #liveHash                    ;
  /** Why a version could not be compared. */
  #whyUnknown                    ;

  constructor(question          ) {
    const { live } = question.plan;
    this.#question = question;
    this.#subject = subjectOf(live, question.menu);
    this.#liveHash = stateHash(live.content, question.menu.nodeId);
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

  /** The record of the deploy that has left live as it is, if two were at work at once. */
  async #leftBy({ record, beside }                                                 )                        {
    if (this.#liveHash === record.desired) return record;
    const other = await beside();
    return other !== undefined && this.#liveHash === other.desired ? other : record;
  }

  /** Whether a later deploy is missing on record: a run has succeeded since, from a commit whose file asks for something else. */
  async #isOutdated(record              )                   {
    const { history, plan } = this.#question;
    if (isInVersionOf(record, plan.live)) return false;
    const last = await history.menus.lastDeployed(this.#subject);
    if (last?.provenAt === undefined || last.provenAt <= record.createdAt || last.commit === record.commit) return false;
    if ((await history.order.isAncestor(record.commit, last.commit)) !== true) return false;
    const recorded = await history.menus.at(record.commit, record.path, this.#subject);
    return recorded !== undefined && meaningOf(recorded.menu) !== meaningOf(last.menu);
  }

  /** The last deploy of this menu is on record. */
  async #byRecord(record              )                   {
    const { menu, history } = this.#question;
    const isDesired = this.#liveHash === record.desired || isInVersionOf(record, this.#question.plan.live);
    const isBefore = !record.hasSucceeded && this.#liveHash === record.before;
    if (isBefore && !isDesired && !(await this.#hasSucceeded(record))) return this.#asFound(record);
    const newer = await this.#newerThanRun(record, isDesired);
    if (newer !== undefined) return newer;
    if (isDesired) return { behind: { menu, commit: record.commit } };
    const committed = await history.menus.at(record.commit, record.path, this.#subject);
    if (committed !== undefined) return this.#sinceDeployed({ ...committed, provenAt: record.createdAt });
    this.#whyUnknown = `${record.path} at ${(0,text_text/* shortCommit */.Ax)(record.commit)}, which was deployed last, can't be read.`;
    return this.#unknown();
  }

  /** Whether the run that left a record has succeeded all the same: then it could not write that into the record. */
  async #hasSucceeded({ run, endedAt }              )                   {
    return run !== undefined && endedAt === undefined && (await this.#question.history.order.hasSucceeded(run)) === true;
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
    const { menu, history, isDeploy, plan } = this.#question;
    const tip = isDeploy ? await history.menus.atNewerTip(this.#subject) : undefined;
    if (tip !== undefined && (await this.#isLive(tip.menu))) return this.#overtakenBy(tip.commit);
    for await (const committed of history.menus.atBases(this.#subject)) {
      if (!(await this.#isLive(committed.menu))) continue;
      const isOlder = !isDeploy || (await history.order.isNewer(committed.commit)) === false;
      return isOlder ? { behind: { menu, commit: committed.commit } } : this.#overtakenBy(committed.commit);
    }
    const base = await history.menus.lastDeployed(this.#subject);
    if (base === undefined)
      return (await history.menus.isNew(this.#subject)) ? { drifted: { menu, known: plan.desired, isNew: true } } : this.#unknown();
    return this.#sinceDeployed(base);
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

  /** Live is not what only stands in for the last deploy. Someone edited it if no commit's menu is live. */
  async #maybeEdited(commit        , { content }              )                   {
    const { liveCommit, reason } = await this.#searchOlder();
    const unknown = this.#whyUnknown ?? notDeployedSince(liveCommit) ?? reason;
    return { drifted: { menu: this.#question.menu, known: content, commit, ...(0,json/* present */.Eb)({ liveCommit, unknown }) } };
  }

  /** What was deployed last is unknown, or can't be compared with live: then live may be anything. */
  async #unknown()                   {
    const { menu, plan } = this.#question;
    const { liveCommit, newest, reason } = await this.#searchOlder();
    const known = newest === undefined || newest.commit === liveCommit ? undefined : await this.#deployed(newest.menu);
    const shown = known === undefined ? { known: plan.desired } : { known: known.content, ...(0,json/* present */.Eb)({ commit: newest?.commit }) };
    const unknown = this.#whyUnknown ?? notDeployedSince(liveCommit) ?? reason;
    return { drifted: { menu, ...shown, ...(0,json/* present */.Eb)({ liveCommit, unknown }) } };
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
    const { content, problems } = plan.live.content.edit([menu], queues, plan.live.name);
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

/** Why live may be what an older commit says although no one has put that back. */
function notDeployedSince(liveCommit                    )                     {
  if (liveCommit === undefined) return undefined;
  const commit = (0,text_text/* shortCommit */.Ax)(liveCommit);
  const shows = 'neither a deploy record nor a run that succeeded shows that a later one was deployed';
  return `Live is what commit \`${commit}\` says, and ${shows}.`;
}

// EXTERNAL MODULE: ./build/model/diagnostic.js
var diagnostic = __webpack_require__(8963);
;// CONCATENATED MODULE: ./build/menu-file/duplicates.js
                                                            




/**
 * Documents that describe the same menu of the same flow, as far as the files alone show it.
 *
 * @param menus all menus of all files, in file order
 */
function duplicateMenus(menus                 )            {
  return repeated(
    menus,
    ({ nodeId, flow }) => JSON.stringify([nodeId, flow.kind, flow.kind === 'id' ? flow.id.toLowerCase() : flow.name]),
    (menu, other) => (0,ids/* mayBeSameDivision */.Op)(divisionOf(menu.flow), divisionOf(other.flow)),
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
    return id === undefined ? (0,ids/* isOfFlow */.im)(menu.flow, flow) : (0,ids/* sameId */.s)(id, flow.id);
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
  return (0,diagnostic/* problemAt */.l4)(menu, menu.at.nodeId, {
    code: 'duplicate-menu',
    message: `The menu "${menu.nodeId}" of the flow ${describeFlow(menu.flow)} is described twice: ${place} has it already.`,
    hint: 'Keep one document for each menu of a flow.',
  });
}

/** If the flow has an id, its division adds nothing. */
function divisionOf(flow               )                     {
  return flow.kind === 'id' ? undefined : flow.divisionId;
}

// EXTERNAL MODULE: ./node_modules/p-queue/dist/index.js + 2 modules
var dist = __webpack_require__(7814);
// EXTERNAL MODULE: ./build/call-flow/overview.js
var overview = __webpack_require__(3633);
// EXTERNAL MODULE: ./build/call-flow/paths.js
var call_flow_paths = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/call-flow/queue-facts.js
var queue_facts = __webpack_require__(6285);
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
    return { names, factOf: (flow, reference) => facts.get(idOf(flow, reference, index.queues) ?? '') };
  } catch (error) {
    log(`What the plan says of queues is left out: ${(0,run_error/* toReportedError */.z)(error).message}`);
    return namesOnly(index);
  }
}

function namesOnly({ names }                           )               {
  return { names, factOf: () => undefined };
}

/** A queue's id, in lower case; undefined if it is unknown. */
function idOf({ traits }                             , reference        , queues        )                     {
  const found = traits.namesQueuesById ? { id: reference } : queues.byName(reference);
  return 'id' in found && ids/* GUID */.Sm.test(found.id) ? (0,ids/* normalizeId */.XB)(found.id) : undefined;
}

/** The ids of the queues that the keys of a flow's changed menus lead to after the change. */
function queuesReached({ plan }         , queues        )           {
  if (plan === undefined) return [];
  const { desired, changed } = plan;
  return queuesBehind(desired, changed).flatMap((reference) => idOf(desired, reference, queues) ?? []);
}

/** The queues that keys of these menus lead to, as the flow names them. */
function queuesBehind(content             , menus                   )           {
  const paths = new call_flow_paths/* CallPaths */.N(graphOf(content));
  return menus.flatMap((menu) => (0,queue_facts/* queuesOfKeys */.O)(paths, content.callNodeId(menu) ?? ''));
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
  const all = [...new Set(unknown.map(ids/* normalizeId */.XB))];
  const asked = all.slice(0, MAX_NAMES);
  const left = all.length - asked.length;
  if (left > 0) log(`Of ${all.length} queues ${left} are shown by their ids: a run asks for the names of ${MAX_NAMES} at the most.`);
  if (asked.length === 0) return { names, absent: new Set() };
  try {
    const found = new Map((await org.queuesById(asked)).map(({ id, name }) => [(0,ids/* normalizeId */.XB)(id), name]));
    for (const id of unknown) {
      const name = found.get((0,ids/* normalizeId */.XB)(id));
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
  return [...queuesBehind(plan.desired, plan.changed), ...shown.map(({ name }) => name)].filter((id) => ids/* GUID */.Sm.test(id));
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

;// CONCATENATED MODULE: ./build/flows/queue-index.js

                                                  
                                                 

                                                       

                                             

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
    return { ...indexOf([]), error: (0,run_error/* toReportedError */.z)(error) };
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
        return { matches: queue === undefined ? 0 : 1 + others.length, near: (0,did_you_mean/* nearest */.pA)(name, unique) };
      },
      nameOf: (id) => queues.find((queue) => (0,ids/* sameId */.s)(queue.id, id))?.name,
    },
  };
}

// EXTERNAL MODULE: ./build/flows/picture.js + 1 modules
var picture = __webpack_require__(5560);
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
  const last = await lastDeployOf(plan.live, place.menu, history);
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
  const named = withinLimit((0,flow_run/* byReference */.vP)(work.menus), limit);
  const found = withinLimit(byFlow(await (0,in_parallel/* inParallel */.HN)(work, named, (run) => resolve(work, run))), limit);
  const all = await (0,in_parallel/* inParallel */.HN)(work, found, (run) => readLive(work, run));
  checkLimit([...all, ...notRead(work, all)], limit);
  const read = refuseDuplicates(work, withinLimitAtLast(all, limit));
  const index = await queueIndexFor(work.org, read);
  const planned = await (0,in_parallel/* inParallel */.HN)(work, read, (run) => plan(work, run, index));
  const told = (await tellRenamedQueues(work, planned, index.queues)).map((run, at) => withOutcome(work, run, planned[at]));
  const details = await askQueueDetails(work, told, index);
  return { runs: told.map((run) => (0,picture/* withPicture */.r)(run, details)), queues: index.queues };
}

/** The flows of the other menu files, as far as it is not known that they were read: a flow that `flows` names may be one of them. */
function notRead({ allMenus, menus }          , runs                    )            {
  const chosen = new Set(menus);
  const live = runs.flatMap((run) => run.live ?? []);
  return (0,flow_run/* byReference */.vP)(allMenus.filter((menu) => !chosen.has(menu))).filter(
    ({ reference }) => !live.some((flow) => (0,ids/* isOfFlow */.im)(reference, flow)),
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
  return live === undefined ? [] : duplicateMenusOf(live, menus, flowIdOf, (menu) => live.content.menuId(menu));
}

async function plan(work          , run         , index            )                   {
  const { org, mode, onDrift } = work;
  if (run.live === undefined) return run;
  if (index.error !== undefined && needsQueues(run)) return { ...run, outcome: (0,flow_run/* failedOutcome */.iS)(run, index.error) };
  const made = await validatePlan((0,model_plan/* planFlow */.S)(run.live, run.menus, index.queues), org.store);
  const driftStatus = await driftStatusOf(made, work, index);
  const planned = { ...run, plan: await planOf(made, driftStatus, work, index), onDrift, ...(0,json/* present */.Eb)({ driftStatus }) };
  // A queue that was renamed is told once for all flows, so this flow's outcome has to wait for the others' plans.
  return made.problems.some(({ queue }) => queue !== undefined) ? planned : { ...planned, outcome: (0,flow_run/* planOutcome */.W7)(planned, mode) };
}

/** A planned flow with its outcome, which is reported unless it was before. */
function withOutcome(work          , run         , before                     )          {
  if (run.plan === undefined || before?.outcome !== undefined) return run;
  return (0,in_parallel/* reported */.Y6)(work, { ...run, outcome: run.outcome ?? (0,flow_run/* planOutcome */.W7)(run, work.mode) });
}

/** The plan without the menus that are left alone, with what a reader should know of the others. */
async function planOf(made      , driftStatus                         , { org, mode, tag }          , index            )                {
  if (driftStatus === undefined) return made;
  const { behind, overtaken, compared } = driftStatus;
  const left = new Set(overtaken.map(({ menu }) => menu));
  const remaining = made.menus.filter((menu) => !left.has(menu));
  const rest = left.size === 0 ? made : await validatePlan((0,model_plan/* planFlow */.S)(made.live, remaining, index.queues), org.store);
  const decided = [
    ...(0,message/* behindNotices */.Yw)(behind, mode === 'drift', made.live),
    ...overtaken.map((menu) => (0,message/* overtakenNotice */.Mk)(menu)),
    ...(tag === undefined ? [] : (0,message/* comparedNotices */.nN)(compared, tag)),
  ];
  return { ...rest, decided };
}

/** What is known of the live menus that a plan would change. Skipped if the flow is in sync or cannot be changed anyway. */
async function driftStatusOf(made      , { org, mode, history }          , index            )                                   {
  if (made.changed.length === 0 || made.problems.length > 0) return undefined;
  return findDriftStatus(
    made,
    history,
    // Earlier versions may name queues even if the present one doesn't. Those that name none are compared without the org's queues.
    async (live, menu) => (live.content.needsQueues([menu]) ? wholeQueueIndex(org) : { queues: index.queues }),
    mode === 'deploy',
  );
}

;// CONCATENATED MODULE: ./build/flows/run-flows.js
                                                     



                                          

/**
 * Plans every flow. Only when all are planned, it deploys those that can be: everything that can be wrong beforehand is known before the
 * first write. From then on, each flow is independent of the others, unless all of them are deployed or none.
 */
async function runFlows(work          )                        {
  const { runs, queues } = await work.group('Plan', () => planFlows(work));
  const ended = work.mode === 'deploy' ? await work.group('Deploy', () => deployFlows(work, runs, queues)) : runs;
  return ended.map((run) => (0,report_flow/* reportFlow */.h)(run));
}

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
    return this.#flows.findIndex(({ flow_id }) => flow_id !== null && (0,ids/* sameId */.s)(flow_id, flowId));
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

;// CONCATENATED MODULE: ./build/model/architect-url.js
/**
 * The address of a flow in Architect. The form is not documented; six public code bases use it.
 *
 * @param regionHost such as `mypurecloud.com`
 * @param type as Architect's YAML calls it, such as `inboundCall`
 */
function architectUrl(regionHost        , type        , flowId        )         {
  return `https://apps.${regionHost}/architect/#/${encodeURIComponent(type.toLowerCase())}/flows/${encodeURIComponent(flowId)}/latest`;
}

// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(8158);
// EXTERNAL MODULE: ./build/report/plain/log.js
var log = __webpack_require__(9597);
// EXTERNAL MODULE: ./build/record/recorder.js
var recorder = __webpack_require__(4388);
// EXTERNAL MODULE: ./build/record/records.js
var record_records = __webpack_require__(4946);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(4865);
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
  if (whole.length <= MOST) return excerpt_printable(whole);
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
  return excerpt_printable(
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
function excerpt_printable(text        )         {
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

  /** The text from an offset to the end of its line. */
  restOfLine(offset        )         {
    const [, end] = this.#lines.range(this.#lines.position(offset).line);
    return this.#text.slice(offset, end);
  }
}

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
  const places = new Positions(text);
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
  const places = new Positions(text);
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

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
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

// EXTERNAL MODULE: ./build/menu-file/schema.js
var schema = __webpack_require__(5156);
// EXTERNAL MODULE: ./build/menu-file/suggest.js
var suggest = __webpack_require__(113);
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
  };
}

function targetHint(keyName        , known                   , value         )         {
  const list = `The properties are: ${known.join(', ')}.`;
  // A target has one form: if one is known, no other can be meant.
  if (known.some((form) => has(value, form))) return list;
  const meant = (0,did_you_mean/* near */.Zh)(keyName, known);
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  const form = /^(\w+)\s+(\S.*)$/su.exec(keyName);
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

;// CONCATENATED MODULE: ./build/menu-file/values.js
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
  const target = valueAt(value, at);
  if (target === undefined) return [{ code: 'missing-property', path: at, message: '`routing_target` is missing.', hint: FORMS }];
  if (typeof target === 'string') return [{ code: 'blank', path: at, message: '`routing_target` is blank.', hint: FORMS }];
  if (target !== null && typeof target === 'object' && !Array.isArray(target)) return explainForms(at, target);
  const hint = typeof target === 'number' ? `Put an identifier in quotes. ${FORMS}` : FORMS;
  return [{ code: 'bad-target', path: at, message: `\`routing_target\` is ${describeValue(target)}.`, hint }];
}

function explainForms(path                        , target        )                {
  const names = Object.keys(target);
  if (names.some(ids/* isForbiddenName */.VI)) return [];
  const unknownName = names.find((name) => !(0,schema/* isTargetForm */.Mg)(name));
  if (unknownName !== undefined) return [unknownProperty(path, unknownName, target)];
  const [form, second] = names;
  if (form === undefined) return [{ code: 'bad-target', path, message: '`routing_target` is an empty map.', hint: FORMS }];
  if (second === undefined) return [explainForm(path, form, valueAt(target, [form]))];
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
  if (typeof value !== 'string') return describeValue(value);
  if ((0,schema/* isBlank */.z3)(value)) return 'blank';
  return (0,schema/* isFlag */.RV)(form) ? `the text ${(0,text_text/* show */.WU)(value)}` : describeValue(value);
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
  const found = valueAt(value, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.filter((keyName) => !(0,ids/* isForbiddenName */.VI)(keyName)).map((keyName) => unknownProperty(path, keyName, found));
  if (path.at(-1) === 'routing_target' || path.at(-2) === 'routing_target') return explainTarget(path, value);
  if (found === undefined) return [{ code: 'missing-property', path, message: `${explain_shownName(path)} is missing.`, hint: hintFor(path) }];
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
  const hint = hintFor(path);
  return {
    code: 'wrong-type',
    message: `${explain_shownName(path)} is ${describeValue(found)}.`,
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
  const isFree = valueAt(value, ['flow_name']) === undefined;
  return isFree ? `Did you mean \`flow_name: ${JSON.stringify(text)}\`? ${allowed}` : allowed;
}

function badKey(found         , value         )        {
  if (found === null)
    return { code: 'bad-key', message: 'The key is empty.', hint: 'Write it in quotes, "#" above all: an unquoted # starts a comment.' };
  return {
    code: 'bad-key',
    message: `The key is ${typeof found === 'string' ? (0,text_text/* show */.WU)(found) : describeValue(found)}.`,
    hint: `${keyQuestion(found, value)}A key is one or more of 0-9 * #, in quotes: "1".`,
  };
}

/** Asks for the key that was meant, unless another option already has it. */
function keyQuestion(found         , value         )         {
  const meant = typeof found === 'string' ? (0,suggest/* meantKey */.Jx)(found) : undefined;
  const options = valueAt(value, ['options']);
  const isTaken = Array.isArray(options) && options.some((option) => String(valueAt(option, ['key'])) === meant);
  return meant === undefined || isTaken ? '' : `Did you mean "${meant}"? `;
}

function hintFor(path                        )         {
  return (0,schema/* describeProperty */.J4)(path) ?? 'Write it as the README shows.';
}

function explain_shownName(path                        )         {
  if (path.length === 0) return 'The document';
  const last = path.at(-1);
  return typeof last === 'number' ? `Option ${last + 1}` : `\`${String(last)}\``;
}

;// CONCATENATED MODULE: ./build/menu-file/rules.js



                                                                   
                                                       
                                          


/** Reports a problem: its place, its code, what was found, and the fix. */
                                                                                                        

/** Control characters except tab and line ends: no voice can speak them, and some can attack a terminal. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;

/** Checks the rules that the schema can't express: between properties, and about the text of the values. */
function checkRules(value         , source        , fail               )       {
  checkFlow(value, source, fail);
  checkAudio(value, source, fail);
  checkOptions(value, source, fail);
  checkTexts(value, source, fail);
}

/** Exactly one of `flow_id` and `flow_name`, and no name with a meaning in JavaScript for the menu. */
function checkFlow(value         , source        , fail               )       {
  if (!isRecord(value)) return;
  const byId = value['flow_id'] !== undefined;
  const byName = value['flow_name'] !== undefined;
  if (byId && byName)
    fail(source.atKey([], 'flow_name'), 'one-flow', 'Both `flow_id` and `flow_name` are given.', 'Keep exactly one of the two.');
  if (!byId && !byName)
    fail(source.at([]), 'one-flow', 'Neither `flow_id` nor `flow_name` is given.', 'Say which flow this menu is of: give one of the two.');
  const node = value['menu_node_id'];
  if (typeof node === 'string' && (0,ids/* isForbiddenName */.VI)(node)) {
    fail(source.at(['menu_node_id']), 'forbidden-name', `The name ${(0,text_text/* show */.WU)(node)} is not allowed.`, "Give the id of a menu's node.");
  }
}

/** A menu's text comes from `says` or from the prompts. */
function checkAudio(value         , source        , fail               )       {
  if (!isRecord(value) || value['says'] === undefined || value['audio'] === undefined || value['audio'] === 'replace') return;
  const hint = 'Keep one of the two. Only `audio: replace` goes with `says`: it drops audio that is more than one plain text.';
  fail(source.atKey([], 'audio'), 'one-text', 'Both `says` and `audio` are given.', hint);
}

/** Each key occurs once, and its text is what YAML reads. Each option has a prompt, if the menu's text is made of prompts. */
function checkOptions(value         , source        , fail               )       {
  const options = isRecord(value) && Array.isArray(value['options']) ? (value['options']             ) : [];
  const needsPrompts = isRecord(value) && value['says'] === undefined && value['audio'] !== 'keep';
  const lineOfKey = new Map                ();
  for (const [index, option] of options.entries()) {
    if (!isRecord(option)) continue;
    const path = ['options', index];
    const key = option['key'];
    if (typeof key === 'number' || typeof key === 'string') {
      const keyPath = [...path, 'key'];
      checkSpelling(key, keyPath, source, fail);
      const at = source.at(keyPath);
      const first = lineOfKey.get(String(key));
      if (first === undefined) lineOfKey.set(String(key), at.line);
      else
        fail(
          at,
          'duplicate-key',
          `The key ${(0,text_text/* show */.WU)(String(key))} is given twice: line ${first} has it already.`,
          'Give each option a key of its own.',
        );
    }
    checkTarget(option['routing_target'], path, source, fail);
    if (needsPrompts) checkPrompt(option, path, source, fail);
    checkTransfer(option, path, source, fail);
  }
}

/** A number that YAML reads differently from its text, such as `01`. */
function checkSpelling(key                 , path                        , source        , fail               )       {
  const node = source.node(path);
  if (typeof key !== 'number' || !(0,yaml_dist/* isScalar */.jn)(node) || node.source === String(key)) return;
  const written = node.source ?? '';
  fail(source.at(path), 'key-spelling', `YAML reads the key ${(0,text_text/* cut */.Jj)(written, 57)} as the number ${key}.`, spellingHint(written, key));
}

/** A target form that is quoted as a whole: the schema takes it for an identifier. */
function checkTarget(target         , path                        , source        , fail               )       {
  if (typeof target !== 'string' || !(0,suggest/* isForm */.BF)(target)) return;
  fail(
    source.at([...path, 'routing_target']),
    'bad-target',
    `\`routing_target\` is the text ${(0,text_text/* show */.WU)(target)}.`,
    `Did you mean \`${(0,suggest/* meantForm */.s4)(target)}\`? Take the quotes around the whole away.`,
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
  if (ids/* KEY */._.test(written) && written.length < 58) return `Put the key in quotes: "${written}".`;
  const meant = String(number);
  return ids/* KEY */._.test(meant) && Number.isSafeInteger(number) ? `Did you mean "${meant}"? Put the key in quotes.` : 'Put the key in quotes.';
}

/** Texts that no voice can speak, or that JSON can't hold. */
function checkTexts(value         , source        , fail               )       {
  const visit = (node         , path               )       => {
    if (typeof node === 'string') {
      if (CONTROL.test(node)) fail(source.at(path), 'control-character', 'The text holds a control character.', 'Take it away.');
      if (!node.isWellFormed())
        fail(source.at(path), 'broken-text', 'The text holds half of a character (a lone surrogate).', 'Write the character itself.');
    } else if (node !== null && typeof node === 'object' && path.length < 4) {
      for (const [name, child] of Object.entries(node)) visit(child, [...path, Array.isArray(node) ? Number(name) : name]);
    }
  };
  visit(value, []);
}

function isRecord(value         )                                   {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./build/yaml/aliases.js
var yaml_aliases = __webpack_require__(9970);
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
  (0,yaml_dist/* visit */.YR)(document, {
    Scalar(role, value, path) {
      const key = path.findLast((node) => (0,yaml_dist/* isPair */.tO)(node))?.key;
      if (role === 'key' || !(0,yaml_dist/* isScalar */.jn)(key) || value.type !== 'PLAIN' || !value.range) return;
      const [, end] = value.range;
      const comment = /^([ \t]*)(#.*)/u.exec(places.restOfLine(end));
      if (comment === null) return;
      const [, gap = '', rest = ''] = comment;
      const inBrackets = path.some((node) => (0,yaml_dist/* isCollection */.P3)(node) && node.flow === true);
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
           #document                 ;
           #places           ;

  constructor(document                 , places           ) {
    this.#document = document;
    this.#places = places;
  }

  /** Line and column of an offset in the text, with the text of that line. */
  position(offset        )           {
    return this.#places.at(offset);
  }

  /** The place of the value at `path`. If it is missing, the place of the nearest value around it. */
  at(path                        )           {
    let node          = this.#document.contents;
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
    return (0,yaml_dist/* isNode */.Ll)(key) && key.range ? this.position(key.range[0]) : this.at(path);
  }

  /** The node at `path`, with aliases followed. */
  node(path                        )                   {
    let node          = this.#document.contents;
    for (const step of path) node = this.#child(node, step)?.node;
    return this.#resolve(node);
  }

  /** The comments behind unquoted values, in the order of the text. */
  trailingComments()                    {
    return trailingComments(this.#document, this.#places);
  }

  #resolve(node         )                   {
    if ((0,yaml_dist/* isAlias */.Vj)(node)) return (0,yaml_aliases/* aliasTarget */.I)(this.#document, node);
    return (0,yaml_dist/* isNode */.Ll)(node) ? node : undefined;
  }

  #pair(node         , name             )                   {
    const map = this.#resolve(node);
    if (!(0,yaml_dist/* isMap */.jh)(map)) return undefined;
    const named = map.items.find((item) => (0,yaml_dist/* isPair */.tO)(item) && (0,yaml_dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(name));
    // A list or map as a name has no text to compare. By mistake, a document may have one.
    return (
      named ??
      map.items.find((item) => (0,yaml_dist/* isPair */.tO)(item) && !(0,yaml_dist/* isScalar */.jn)(item.key) && !(0,yaml_dist/* isAlias */.Vj)(item.key) && typeof name === 'string' && /[[{?]/u.test(name))
    );
  }

  #child(parent         , step             )                                                                  {
    const container = this.#resolve(parent);
    if ((0,yaml_dist/* isSeq */.oP)(container) && typeof step === 'number') return withOffset(container.items[step], undefined);
    const pair = this.#pair(container, step);
    return pair === undefined ? undefined : withOffset(pair.value, pair.key);
  }

  #firstOffset()         {
    const { contents } = this.#document;
    return contents?.range?.[0] ?? this.#document.range[0];
  }
}

/** A node with the offset to show for it: its own, or that of its key if the value is empty. */
function withOffset(node         , key         )                                                                  {
  const shown = (0,yaml_dist/* isNode */.Ll)(node) && node.range && !((0,yaml_dist/* isScalar */.jn)(node) && node.source === '' && (0,yaml_dist/* isNode */.Ll)(key)) ? node : key;
  if (!(0,yaml_dist/* isNode */.Ll)(shown) || !shown.range) return undefined;
  return { node, offset: shown.range[0] };
}

;// CONCATENATED MODULE: ./build/menu-file/syntax.js



                                                
                                          


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
  (0,yaml_dist/* visit */.YR)(document, {
    Alias(_, alias) {
      aliases += 1;
      const target = (0,yaml_aliases/* aliasTarget */.I)(document, alias);
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
      if (!(0,yaml_dist/* isAlias */.Vj)(node) && node.tag !== undefined && !PLAIN_TAGS.has(node.tag)) {
        fail(source.position(offset(node)), ...YAML_TAG);
      }
    },
    Map(_, map) {
      const seen = new Set        ();
      for (const { key } of map.items) {
        const plain = (0,yaml_dist/* isAlias */.Vj)(key) ? (0,yaml_aliases/* aliasTarget */.I)(document, key) : key;
        if (!(0,yaml_dist/* isScalar */.jn)(plain)) continue;
        const name = String(plain.value);
        if ((0,ids/* isForbiddenName */.VI)(name))
          fail(source.position(offset(key)), 'forbidden-name', `The name ${(0,text_text/* show */.WU)(name)} is not allowed.`, 'Take it away.');
        if (seen.has(name))
          fail(source.position(offset(key)), 'duplicate-property', 'This property is given twice.', 'Keep one of the two.');
        seen.add(name);
      }
    },
  });
  return canExpand;
}

function offset(node         )         {
  return (0,yaml_dist/* isNode */.Ll)(node) && node.range ? node.range[0] : 0;
}

/** Whether an alias is inside its own target. */
function leadsBack(alias       , target      )          {
  const [start = 0] = alias.range ?? [];
  return (
    target.range !== undefined &&
    target.range !== null &&
    target.range[0] <= start &&
    start < target.range[1] &&
    ((0,yaml_dist/* isMap */.jh)(target) || 'items' in target)
  );
}

;// CONCATENATED MODULE: ./build/menu-file/parse.js




                                                    


                                                                                       









/** What one menu file says: its valid menus, and everything that is wrong with it. */
                           
                        
                                  
                                        
 

/** No one reads more problems of one file. Most come from one mistake, and would hide the rest. */
const MOST_PROBLEMS = 999;
/** The most documents that one file may hold. */
const MOST_DOCUMENTS = 1000;
/** Enough for some thousand options, and a limit on memory. A menu is four levels deep. */
const LIMITS         = { parts: 200_000, depth: 100 };

/**
 * Reads a menu file, and checks every rule that one file alone can break. It never throws, whatever the file holds.
 *
 * @param path the file's path in the repository, with `/`
 * @param bytes the file as it is
 */
function parseMenuFile(path        , bytes            )           {
  const problems            = [];
  const report                = (at, code, message, hint) => {
    if (problems.length === MOST_PROBLEMS) throw new TooManyProblems();
    problems.push((0,diagnostic/* problemAt */.l4)({ path }, at, { code, message, hint }));
  };
  const menus         = [];
  try {
    const text = decode(bytes, report);
    const places = new Positions(text ?? '');
    for (const document of text === undefined ? [] : parse_documents(text, places, report)) {
      const source = new Source(document, places);
      const value = readDocument(document, source, report);
      if (value !== undefined) menus.push(toMenu(path, value, source));
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
  return { path, menus, problems };
}

class TooManyProblems extends Error {}

/** The documents of a file, one after the other. If one can't be read at all, the documents after it are left out. */
function* parse_documents(text        , places           , report               )                             {
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
    if (count === 0) report(start, 'empty-document', 'The file is empty.', 'Describe a menu, or delete the file.');
  } catch (error) {
    if (!(error instanceof stream/* BeyondLimit */.$$)) {
      report(start, 'yaml-syntax', `The YAML can't be read (${String(error)}).`, 'Write it as the README shows.');
      return;
    }
    const at = places.at(error.offset);
    if (error.limit === 'depth') {
      report(
        at,
        'yaml-syntax',
        `Lists and maps are nested too deeply here: ${LIMITS.depth} levels are the most.`,
        'Write it as the README shows.',
      );
    } else {
      const hint = 'Split it: a menu of a flow has some dozen options.';
      report(at, 'too-large', `The document that starts here has more than ${LIMITS.parts} words and signs.`, hint);
    }
  }
}

/** The document's value if nothing is wrong with it. */
function readDocument(document                 , source        , report               )                           {
  let isValid = true;
  const fail                = (...problem) => {
    isValid = false;
    report(...problem);
  };
  const cuts = checkYaml(document, source, fail);
  if (cuts === undefined || !checkSyntax(document, source, fail)) return undefined;
  const value = expand(document, source, fail);
  if (value === undefined) return undefined;

  const { data, error } = schema/* menuSchema */.X9.safeParse(value);
  const explanations = error?.issues.flatMap((issue) => explain(issue, value)) ?? [];
  reportExplanations(explanations, cuts, source, fail);
  checkRules(value, source, fail);
  if (error !== undefined && isValid) fail(source.at([]), 'wrong-type', 'The document is not a menu.', 'Write it as the README shows.');
  return isValid ? data : undefined;
}

/**
 * Reports what the parser itself found, and the values that a `#` cuts.
 *
 * @returns the cut values; undefined if the document can't be read
 */
function checkYaml(document                 , source        , fail               )                         {
  const faults = [...document.errors, ...document.warnings];
  const cuts = cutValues(source, faults);
  for (const { offset, code, message, hint } of cuts) fail(source.position(offset), code, message, hint);
  // Text that goes on behind a comment is no valid YAML, nor are brackets that close in one. So the # explains the errors after it.
  if (cuts.length === 0) reportFaults(faults, source, fail);
  if (faults.length > 0) return undefined;
  if (!isEmpty(document)) return cuts;
  fail(source.at([]), 'empty-document', 'The document is empty.', 'Describe a menu, or take the document away.');
  return undefined;
}

/** The values that a `#` cuts, up to the parser's first error: after it, the parser may have taken anything for a value. */
function cutValues(source        , faults                      )             {
  const end = faults.reduce((first, { pos }) => Math.min(first, pos[0]), Infinity);
  return source.trailingComments().flatMap((comment) => (comment.offset < end && isCut(comment) ? [explainCut(comment)] : []));
}

/** Reports what the parser itself found. */
function reportFaults(faults                      , source        , fail               )       {
  for (const { code, pos, message } of faults) {
    const at = source.position(pos[0]);
    if (code === 'TAG_RESOLVE_FAILED') fail(at, ...YAML_TAG);
    else if (code === 'BAD_ALIAS') fail(at, ...LOOSE_ALIAS);
    else fail(at, 'yaml-syntax', `This is not valid YAML: ${firstSentence(message)}`, syntaxHint(code, at.text ?? ''));
  }
}

/** Reports what the schema found, except for values that a `#` cuts: they were meant to read otherwise. */
function reportExplanations(all                        , cuts                     , source        , fail               )       {
  const cutNodes = new Set         (cuts.map(({ value }) => value));
  for (const { path, keyName, code, message, hint } of all) {
    if (keyName !== undefined) fail(source.atKey(path, keyName), code, message, hint);
    else if (!cutNodes.has(source.node(path))) fail(source.at(path), code, message, hint);
  }
}

function isEmpty({ contents }                 )          {
  return contents === null || ((0,yaml_dist/* isScalar */.jn)(contents) && contents.value === null);
}

function syntaxHint(code        , line        )         {
  const target = code === 'BLOCK_AS_IMPLICIT_KEY' ? (0,suggest/* meantFormInLine */.H0)(line) : undefined;
  return target === undefined
    ? 'Check the indentation, the quotes and the colons around this place.'
    : `Did you mean \`routing_target: ${target}\`?`;
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

/** The first sentence of the parser's message. */
function firstSentence(message        )         {
  const line = (0,text_text/* cut */.Jj)(message.split('\n', 1)[0] ?? '', 200);
  return /[.!?]$/u.test(line) ? line : `${line}.`;
}

// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
;// CONCATENATED MODULE: ./build/repository/contents.js



                                                    
                                                  

/** A file at a commit, as GitHub gives it. */
                      
                                                     
                                                                   
                               
                                                          

/** The repository as GitHub's API has it. */
                                                                

const ABSENT           = { kind: 'absent' };

/**
 * Reads a file at a commit with GitHub's API.
 *
 * It requests the file as an object, which distinguishes a file from a directory, a link and a submodule. Its base64 keeps every byte,
 * while octokit would decode a raw answer as UTF-8 (octokit/request.js#751). Only a file larger than 1 MB is requested raw.
 */
async function readContents({ context, octokit }                  , commit        , path        )                    {
  if (octokit === undefined) return { kind: 'unknown', reason: "git can't read it here, and there is no token to ask GitHub for it" };
  const { owner, repo } = context;
  const file = { owner, repo, path, ref: commit };
  try {
    const { data } = await octokit.rest.repos.getContent({ ...file, headers: { accept: 'application/vnd.github.object+json' } });
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return ABSENT;
    if (data.size > MAX_FILE_BYTES) return { kind: 'unknown', reason: `it has ${data.size} bytes` };
    const bytes = data.encoding === 'base64' ? Buffer.from(data.content, 'base64') : await readRaw(octokit, file);
    // GitHub follows a link to a file: it answers with that file's text, but with the link's own id.
    return blobId(bytes, data.sha.length) === data.sha ? { kind: 'file', bytes } : ABSENT;
  } catch (error) {
    const { status, message } = (0,failure/* toGithubFailure */.x)(error);
    // GitHub answers 404 for a missing file, for an unknown commit, and for what the token can't see.
    return status === 404 && (await isReadable({ context, octokit }, commit)) ? ABSENT : { kind: 'unknown', reason: message };
  }
}

async function readRaw(octokit         , file                                                            )                  {
  const { data } = await octokit.rest.repos.getContent({
    ...file,
    headers: { accept: 'application/vnd.github.raw+json' },
    request: { parseSuccessResponseBody: false },
  });
  // Despite its type, an unparsed answer is the stream of its body.
  return Buffer.from(await new Response(data                                         ).arrayBuffer());
}

async function isReadable({ context: { owner, repo }, octokit }                  , commit        )                   {
  try {
    const answer = await octokit?.rest.repos.listCommits({ owner, repo, sha: commit, per_page: 1 });
    return answer?.data[0]?.sha === commit;
  } catch {
    return false;
  }
}

/** Git's id for a file's bytes: SHA-1, or SHA-256 if the repository's ids are 64 digits long (`length`). */
function blobId(bytes            , length        )         {
  return (0,external_node_crypto_.createHash)(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/repository/api-tree.js

                                                    

                                                 
                                                  

/** What a commit holds, or why GitHub doesn't tell. */
                                                                                         

/** Everything that a commit holds, from GitHub's API in one request. */
async function treeByApi(
  { context: { owner, repo }, octokit }                                                             ,
  commit        ,
)                   {
  try {
    const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: commit, recursive: '1' });
    if (data.truncated) return { failure: `commit ${(0,text_text/* shortCommit */.Ax)(commit)} has more files than GitHub's API lists (100,000)` };
    const entries = data.tree.flatMap(({ path, mode, sha, type }) => (type === 'tree' ? [] : [{ path, mode, id: sha }]));
    return { entries };
  } catch (error) {
    const { status, message, isForbidden } = (0,failure/* toGithubFailure */.x)(error);
    // GitHub answers 404 for what the token can't see.
    const advice = isForbidden || status === 404 ? '; the job needs `permissions: contents: read`' : '';
    return { failure: `GitHub doesn't list the files of commit ${(0,text_text/* shortCommit */.Ax)(commit)} (${message}${advice})` };
  }
}

;// CONCATENATED MODULE: ./build/repository/git-output.js
/** A file that differs between two commits. A rename is a removal and an addition. */
                            
                        
                                         
 

/** A file as a commit left it. */
                             
                          
                                                                                                   
                        
 

/** `git diff-tree --raw -z` of two trees: what differs. */
function parseChanges(raw        )              {
  return parseRaw(raw).map(({ path, status }) => ({ path, status: status === 'D' ? 'removed' : 'changed' }));
}

/**
 * The output of `git diff-tree --stdin --raw -z` for one path and each commit in a list of lines. A commit without output changed
 * something below the path: the path is a directory there.
 */
function parseHistory(commits        , raw        , path        )               {
  const blobs = new Map                ();
  for (const change of parseRaw(raw)) {
    if (change.path === path) blobs.set(change.commit, isRegular(change.mode) ? change.id : 'absent');
  }
  return lines(commits).map((commit) => ({ commit, blob: blobs.get(commit) ?? 'absent' }));
}

/** What a commit holds at a path: a file, a link or a submodule. */
                            
                        
                                         
                        
                                                                   
                      
 

/** The entries in `git ls-tree -z`: `mode type id TAB path NUL`. */
function parseTree(list        )              {
  return list
    .split('\0')
    .filter((record) => record !== '')
    .map((record) => {
      const tab = record.indexOf('\t');
      const [mode = '', , id = ''] = record.slice(0, tab).split(' ');
      return { path: record.slice(tab + 1), mode, id };
    });
}

                     
                                       
                          
                        
                      
                          
                        
 

/** Repeated `:oldmode newmode oldid newid STATUS NUL path NUL`, each commit's after `commit NUL`. */
function parseRaw(raw        )              {
  const fields = raw.split('\0');
  const changes              = [];
  let commit = '';
  for (let index = 0; index + 1 < fields.length; index += 1) {
    const field = fields[index] ?? '';
    if (field.startsWith(':')) {
      const [, mode = '', , id = '', status = ''] = field.split(' ');
      index += 1;
      changes.push({ commit, mode, id, status, path: fields[index] ?? '' });
    } else commit = field;
  }
  return changes;
}

/** Whether an entry with this mode is a file, not a link or a submodule. */
function isRegular(mode        )          {
  return mode.startsWith('100');
}

/** Whether an entry with this mode is a submodule: a commit of another repository. */
function isSubmodule(mode        )          {
  return mode === '160000';
}

function lines(text        )           {
  return text.split('\n').filter((line) => line !== '');
}

/** A path as git reads it in a list of lines: quoted, because it can hold a line break or begin with a quote. */
function quotedPath(path        )         {
  return `"${path.replace(/["\\]/gu, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
;// CONCATENATED MODULE: ./build/repository/workspace.js






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
    const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(workspace, folder), { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && entry.name !== GIT).map(({ name }) => external_node_path_.posix.join(folder, name));
  } catch {
    return [];
  }
}

/** Whether menu files in this folder would match. */
function mayHoldMenuFiles(folder        , isMenuFile                           )          {
  return [`${folder}/any.yml`, `${folder}/any.yaml`].some((inside) => isMenuFile(inside));
}

/** Whether the input `files` matches a path. The path doesn't need to exist. */
function matches({ include, exclude }       )                            {
  return picomatch([...include], { dot: true, ignore: [...exclude] });
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
    file = (0,external_node_fs_.openSync)((0,external_node_path_.join)(workspace, path), external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    const { size } = (0,external_node_fs_.fstatSync)(file);
    if (!(0,external_node_fs_.fstatSync)(file).isFile()) return { failure: 'it is no regular file' };
    const bytes = Buffer.alloc(Math.min(size, MAX_FILE_BYTES) + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = (0,external_node_fs_.readSync)(file, bytes, length, bytes.length - length, null);
    return { bytes: bytes.subarray(0, length) };
  } catch (error) {
    return { failure: codeOf(error) };
  } finally {
    if (file !== undefined) (0,external_node_fs_.closeSync)(file);
  }
}

function codeOf(error         )         {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** A file, a link, or the `.git` of a repository, which is a folder or a file. */
                 
                        
                                                
 

const GIT = '.git';

function holdsRepository(workspace        , folder        )          {
  return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, folder, GIT));
}

/** The folder that a glob's files are in: the part before its first wildcard. */
function startOf(glob        )         {
  const { base, isGlob } = picomatch.scan(glob);
  const folder = external_node_path_.posix.normalize(isGlob ? base : (0,external_node_path_.dirname)(base));
  return folder === '.' ? '' : folder;
}

/** A folder of the workspace and those that it is in, up to the workspace itself. A folder outside is in none. */
function foldersAbove(folder        )           {
  if (folder.startsWith('..') || folder.startsWith('/')) return [];
  return folder === '' ? [''] : [...foldersAbove(parentOf(folder)), folder];
}

/** The folder that a path is in; '' for the workspace. */
function parentOf(path        )         {
  const folder = external_node_path_.posix.dirname(path);
  return folder === '.' ? '' : folder;
}

/** Every file and link below a folder of the workspace, without git's own. Nothing outside the workspace is included. */
function* walk(workspace        , folder        )                   {
  const full = (0,external_node_path_.join)(workspace, folder);
  if (folder.startsWith('..') || !(0,external_node_fs_.existsSync)(full)) return;
  if (readable(folder, () => (0,external_node_fs_.realpathSync)(full) !== (0,external_node_path_.join)((0,external_node_fs_.realpathSync)(workspace), folder))) {
    yield { path: folder, kind: 'link' };
    return;
  }
  for (const entry of readable(folder, () => (0,external_node_fs_.readdirSync)(full, { withFileTypes: true }))) {
    const path = external_node_path_.posix.join(folder, entry.name);
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
    throw new run_error/* RunError */.e(
      'checkout.unreadable',
      `The folder ${JSON.stringify(folder === '' ? '.' : folder)} of the workspace can't be read (${codeOf(error)}), ` +
        'so it is not known which menu files there are.',
      'Check its permissions, and that no other step changes the workspace at the same time.',
    );
  }
}

;// CONCATENATED MODULE: ./build/repository/archive.js





/** A file of the workspace. */
                            
                        
                         
 

/**
 * The folder of the workspace into which a commit was unpacked: there, at least one file is the commit's, and no file differs from it.
 * Files that the commit doesn't have prove nothing; if there are no others, it is the first folder.
 *
 * @param folders the folders that it can be; if absent, each folder that a file is in
 * @returns undefined if there is none, so that the workspace holds another commit, or a step changed a file
 */
function archivedIn(
  tree                      ,
  files                      ,
  folders                    = foldersOf(files),
)                     {
  const ids = new Map(tree.filter(({ mode }) => isRegular(mode)).map(({ path, id }) => [path, id]));
  const likeness = folders.map((folder) => ({ folder, found: files.map((file) => compare(file, folder, ids)) }));
  const proven = likeness.find(({ found }) => found.includes('same') && !found.includes('different'));
  if (proven !== undefined) return proven.folder;
  return likeness.some(({ found }) => found.includes('different')) ? undefined : folders[0];
}

/** Each folder that a file is in, the workspace itself first. */
function foldersOf(files                      )           {
  return [...new Set(['', ...files.flatMap(({ path }) => foldersAbove(parentOf(path)))])];
}

function compare({ path, bytes }           , folder        , ids                             )                                   {
  const start = folder === '' ? '' : `${folder}/`;
  const id = path.startsWith(start) ? ids.get(path.slice(start.length)) : undefined;
  // A larger file is only read in part. It is a problem of its own.
  if (id === undefined || bytes.length > MAX_FILE_BYTES) return 'unknown';
  return blobId(bytes, id.length) === id ? 'same' : 'different';
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/repository/git.js







                                                                        

const execute = (0,external_node_util_.promisify)(external_node_child_process_.execFile);

/** A commit's whole id, by SHA-1 or SHA-256. */
const COMMIT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;

/**
 * The checked-out repository, read with plumbing commands: arguments as a list, NUL-terminated names, no user configuration, no
 * password prompt. Each method returns undefined if this checkout doesn't have the answer.
 *
 * Git gets the repository's folder by its name and doesn't search for it. So it never finds another repository around this one, and it
 * doesn't refuse one that belongs to another user, as in a container ("dubious ownership"). For that, `safe.directory` would depend on
 * git's version: before 2.38 it counts only in a configuration file, and before 2.32 no variable names that file.
 */
class Git {
           #folder        ;
           #env                   ;

  /** @param folder the checkout's own folder */
  constructor(folder        , env                   ) {
    this.#folder = folder;
    // The programs that git starts (a credential helper, a hook) need none of the step's secrets.
    const harmless = Object.entries(env).filter(([name]) => !/^(?:INPUT_|GENESYS_CLOUD_)/iu.test(name));
    this.#env = { ...Object.fromEntries(harmless), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
  }

  /** The checked-out commit. */
  head()                              {
    return this.#line('rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}');
  }

  /** The parents of a commit, even if they themselves are missing (in a shallow checkout). */
  async parents(commit        )                                         {
    const object = await this.#run('cat-file', 'commit', commit);
    const header = object?.split('\n\n', 1)[0];
    return header
      ?.split('\n')
      .filter((line) => line.startsWith('parent '))
      .map((line) => line.slice('parent '.length));
  }

  /**
   * What differs between two commits' trees. If the first commit is missing, it is fetched. This needs no history between them, so it also
   * works for a checkout of depth 1 and a forced push.
   */
  async diff(base        , head        )                                            {
    if (!(await this.ensureCommit(base))) return undefined;
    const raw = await this.#run('diff-tree', '-r', '--raw', '-z', '--no-renames', '--no-ext-diff', '--end-of-options', base, head);
    return raw === undefined ? undefined : parseChanges(raw);
  }

  /** Whether a commit is here, with its tree and files but without its history. If needed, it is fetched. */
  async ensureCommit(commit        )                   {
    // A commit's id comes from outside. Only a real id can't be mistaken for an option or another name.
    return COMMIT_ID.test(commit) && ((await this.#has(commit)) || this.#fetch(commit));
  }

  /** Whether a commit is an ancestor of another one; undefined if this checkout doesn't have the history between them. */
  async isAncestor(ancestor        , commit        )                               {
    if ((await this.isShallow()) !== false || !(await this.ensureCommit(commit))) return undefined;
    const outside = await this.#run('rev-list', '--max-count=1', '--end-of-options', ancestor, `^${commit}`);
    return outside === undefined ? undefined : outside.trim() === '';
  }

  /** Whether the history ends early, as it does after actions/checkout without `fetch-depth: 0`. */
  async isShallow()                               {
    const answer = await this.#line('rev-parse', '--is-shallow-repository');
    return answer === undefined ? undefined : answer === 'true';
  }

  /**
   * A path as the commits from `head` back left it, newest first. Of the commits that changed it, this skips the first `skip` and returns
   * the
   * next `count`. It includes commits that a merge dropped, because they were on the branch, too.
   */
  async versions(
    path        ,
    { head, skip, count }                                               ,
  )                                             {
    const window = [`--max-count=${count}`, `--skip=${skip}`];
    const list = await this.#run('--literal-pathspecs', 'rev-list', '--full-history', ...window, '--end-of-options', head, '--', path);
    // Include merges and the first commit, because each may have a text of its own.
    const options = ['--stdin', '-m', '--root', '-r', '--raw', '-z', '--no-renames', '--no-ext-diff'];
    const raw = list === undefined ? undefined : await this.#bytes(['--literal-pathspecs', 'diff-tree', ...options, '--', path], list);
    return list === undefined || raw === undefined ? undefined : parseHistory(list, raw.toString('utf8'), path);
  }

  /** The bytes of a file at a commit that is here; `absent` if the commit has no regular file with that name. */
  async file(commit        , path        )                                         {
    const list = await this.#run('--literal-pathspecs', 'ls-tree', '-z', '--end-of-options', `${commit}^{tree}`, path);
    if (list === undefined) return undefined;
    const entry = parseTree(list).find((one) => one.path === path);
    return entry === undefined || !isRegular(entry.mode) ? 'absent' : this.blob(entry.id);
  }

  /** Everything that the checked-out commit holds, whether or not the checkout left it out. */
  async tree()                                            {
    const list = await this.#run('ls-tree', '-r', '-z', '--full-tree', 'HEAD');
    return list === undefined ? undefined : parseTree(list);
  }

  /** The ids that files of the workspace would get if they were committed as they are: by git's rules for line ends and filters. */
  async idsToCommit(paths                   )                                         {
    const ids = await this.#bytes(['hash-object', '--stdin-paths'], paths.map((path) => `${quotedPath(path)}\n`).join(''));
    return ids?.toString('utf8').trim().split('\n');
  }

  /** The URL that the checkout was fetched from. */
  remote()                              {
    return this.#line('config', '--get', 'remote.origin.url');
  }

  /** Why git can't read this checkout, in its own words; undefined if it can. */
  async refusal()                              {
    try {
      await this.execute(['rev-parse', '--git-dir']);
      return undefined;
    } catch (error) {
      return refusalOf(error);
    }
  }

  /** The bytes of a file by git's id for them. A file larger than a menu file can be is not read. */
  async blob(id        )                              {
    const size = Number(await this.#line('cat-file', '-s', id));
    return size <= MAX_FILE_BYTES ? this.#bytes(['cat-file', 'blob', id]) : undefined;
  }

  async #has(commit        )                   {
    return (await this.#run('cat-file', '-e', `${commit}^{tree}`)) !== undefined;
  }

  async #fetch(commit        )                   {
    // A depth would make a full clone shallow for the steps that follow.
    const shallow = (await this.isShallow()) === true;
    const fetched = await this.#run(
      'fetch',
      '--no-tags',
      '--no-recurse-submodules',
      '--no-write-fetch-head',
      '--quiet',
      ...(shallow ? ['--depth=1'] : []),
      '--end-of-options',
      'origin',
      commit,
    );
    return fetched !== undefined && this.#has(commit);
  }

  async #line(...args                   )                              {
    return (await this.#run(...args))?.trim();
  }

  async #run(...args                   )                              {
    return (await this.#bytes(args))?.toString('utf8');
  }

  async #bytes(args                   , input         )                              {
    try {
      return await this.execute(args, input);
    } catch {
      return undefined;
    }
  }

  /** Runs git. @throws if it fails, or can't be started */
            async execute(args                   , input         )                  {
    const running = execute('git', ['-C', this.#folder, `--git-dir=${(0,external_node_path_.join)(this.#folder, '.git')}`, '-c', 'core.quotePath=false', ...args], {
      // Not in the checkout, because Windows would run a `git.exe` from there.
      cwd: (0,external_node_os_.tmpdir)(),
      env: this.#env,
      timeout: 120_000,
      maxBuffer: 256 * 1_048_576,
      encoding: 'buffer',
    });
    // If git ends early, it doesn't read its input. Only how it ends matters.
    running.child.stdin?.on('error', () => undefined).end(input);
    return (await running).stdout;
  }
}

/**
 * An unpacked archive of a commit, without a `.git`: `actions/checkout` leaves one if there is no git program. Only its commit is known,
 * and GitHub's API has the rest.
 */
class Archive extends Git {
           #commit        ;

  constructor(commit        ) {
    super('', {});
    this.#commit = commit;
  }

           head()                  {
    return Promise.resolve(this.#commit);
  }

                     execute()                 {
    return Promise.reject(new Error('an archive has no git'));
  }
}

/** The first line that git printed as its error. */
function refusalOf(error         )         {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'there is no git program';
  const printed = 'stderr' in error && Buffer.isBuffer(error.stderr) ? error.stderr.toString('utf8').trim() : '';
  return printed.split('\n', 1)[0] || error.message;
}

;// CONCATENATED MODULE: ./build/repository/checkout.js

                                                          



                                                  


/** The checkout of this run's repository. */
                           
                                                                            
                          
                                  
                          
                                                                    
                                      
                    
 

/** Where this run's repository is. */
                   
                                                          
                                                     
                                  
                                         
                                                          

/** What this needs to know of the run. Without `octokit`, GitHub is not asked. */
                                                                                                  

/**
 * Finds the checkout of this run's repository among the repositories around the menu files: by git, and without git by comparing the menu
 * files with what GitHub has at the run's commit.
 */
async function findCheckout(asked       , { paths, repositories }         )                 {
  const { context, env } = asked;
  const candidates = await Promise.all(repositories.map((folder) => look(folder, new Git((0,external_node_path_.join)(context.workspace, folder), env))));
  const own = ownAmong(candidates, context);
  if (own !== undefined) return withTree(own);
  const unread = candidates.filter(({ commit }) => commit === undefined);
  if (candidates.length > 0 && unread.length === 0) return { kind: 'elsewhere' };
  const refusal = await unread[0]?.git.refusal();
  const problem = refusal === undefined ? 'the workspace holds no git repository' : `git can't read the checkout (${refusal})`;
  const folders = unread.length > 0 ? unread.map(({ folder }) => folder) : undefined;
  const files = paths.flatMap((path) => {
    const file = readMenuFile(context.workspace, path);
    return 'bytes' in file ? [{ path, bytes: Buffer.from(file.bytes) }] : [];
  });
  return findByApi(asked, { problem, files, folders });
}

/** A repository in the workspace, as far as git can read it. */
                     
                          
                    
                                      
                                      
 

async function look(folder        , git     )                     {
  const [commit, remote] = await Promise.all([git.head(), git.remote()]);
  return { folder, git, commit, remote };
}

                                          
                          
 

/** The candidate at the event's commit; otherwise the first one that was fetched from this repository. */
function ownAmong(candidates                      , { sha, headSha, owner, repo }               )                           {
  const readable = candidates.flatMap((one) => (one.commit === undefined ? [] : [{ ...one, commit: one.commit }]));
  return (
    readable.find(({ commit }) => commit === sha || commit === headSha) ??
    readable.find(({ remote }) => remote !== undefined && namesRepository(remote, `${owner}/${repo}`))
  );
}

/** Whether a remote's URL leads to a repository: `https://…/owner/name.git`, `git@…:owner/name`. GitHub ignores case. */
function namesRepository(url        , repository        )          {
  const path = url.replace(/\/$/u, '').replace(/\.git$/iu, '');
  return path.split(/[/:]/u).slice(-2).join('/').toLowerCase() === repository.toLowerCase();
}

async function withTree({ folder, git, commit }              )                 {
  const tree = await git.tree();
  if (tree === undefined) return { kind: 'unknown', reason: `git can't list what commit ${commit} holds` };
  return { kind: 'here', checkout: { folder, git, commit, tree } };
}

/** What there is without git. */
                      
                              
                           
                                                    
                                       
                                                                               
                                                  
 

async function findByApi({ context, octokit }       , { problem, files, folders }            )                 {
  const unknown = (reason        )        => ({ kind: 'unknown', reason: `${problem}, and ${reason}` });
  if (octokit === undefined) return unknown('GitHub is not asked without a token');
  // A workflow of a pull request may check out its head or its merge commit.
  for (const commit of new Set([context.sha, context.headSha])) {
    const tree = await treeByApi({ context, octokit }, commit);
    if ('failure' in tree) return unknown(tree.failure);
    const folder = archivedIn(tree.entries, files, folders);
    if (folder !== undefined) return { kind: 'here', checkout: { folder, commit, tree: tree.entries, git: new Archive(commit) } };
  }
  return unknown(`the menu files are not those of commit ${context.sha}, which GitHub has`);
}

;// CONCATENATED MODULE: ./build/repository/placement.js
                                              



/** A menu file: where it lies, and what it is called in its repository. Both with `/`. */
                             
                                   
                        
                                                                                          
                        
 

/** Menu files that can't be deployed because of their place, by the reason. All paths start at the workspace. */
                            
                                                                   
                                        
                                                                           
                                        
                                                                 
                                        
                                                                             
                                      
 

/** Menu files that can't be deployed, by the reason. */
                                           
                                                                         
                                       
 

/** The path in the workspace of a path in a checkout. */
function inWorkspace({ folder }                          , path        )         {
  return folder === '' ? path : `${folder}/${path}`;
}

/** Places menu files in their repository. A file outside of it keeps its path in the workspace. */
function placeFiles(paths                   , { folder }                          )               {
  return paths.map((file) => ({ file, path: isIn(file, folder) ? relativeTo(folder, file) : file }));
}

/** Which menu files the checked-out commit doesn't have, and which of its menu files the workspace doesn't have. */
function findStrays(
  { paths, repositories }                                         ,
  checkout                                   ,
  isMenuFile                           ,
)            {
  const { folder, tree } = checkout;
  const submodules = tree.filter(({ mode }) => isSubmodule(mode)).map(({ path }) => inWorkspace(checkout, path));
  const tracked = tree.filter(({ mode }) => isRegular(mode)).map(({ path }) => inWorkspace(checkout, path));
  const [here, known] = [new Set(paths), new Set(tracked)];
  const reasonOf = (file        )                           => {
    if (submodules.some((submodule) => isIn(file, submodule))) return 'submodule';
    if (known.has(file)) return 'none';
    const nearest = repositories.findLast((repository) => isIn(file, repository));
    return nearest === undefined || nearest === folder ? 'untracked' : 'elsewhere';
  };
  const byReason = Map.groupBy(paths, reasonOf);
  const absent = submodules.filter((submodule) => !repositories.includes(submodule) && mayHoldMenuFiles(submodule, isMenuFile));
  return {
    elsewhere: byReason.get('elsewhere') ?? [],
    submodule: [...(byReason.get('submodule') ?? []), ...absent],
    untracked: byReason.get('untracked') ?? [],
    missing: tracked.filter((file) => isMenuFile(file) && !here.has(file)),
  };
}

function isIn(file        , folder        )          {
  return folder === '' || file === folder || file.startsWith(`${folder}/`);
}

function relativeTo(folder        , file        )         {
  return folder === '' ? file : file.slice(folder.length + 1);
}

;// CONCATENATED MODULE: ./build/repository/modified.js
                                              





/**
 * Which menu files are no longer what the checked-out commit has, because a step has rewritten them. Git may write a file with other line
 * ends, in another encoding or through a filter: only what it would commit differently counts.
 *
 * @param files their paths in the workspace. Those that are not in the commit, or can't be read, are left out
 */
async function findModified(workspace        , files                   , checkout          )                    {
  const tracked = new Map(
    checkout.tree.filter(({ mode }) => isRegular(mode)).map(({ path, id }) => [inWorkspace(checkout, path), { path, id }]         ),
  );
  const suspects = files.flatMap((file) => {
    const committed = tracked.get(file);
    if (committed === undefined) return [];
    const read = readMenuFile(workspace, file);
    return 'failure' in read || blobId(read.bytes, committed.id.length) === committed.id ? [] : [{ file, ...committed }];
  });
  const ids = suspects.length === 0 ? [] : await checkout.git.idsToCommit(suspects.map(({ path }) => path));
  return suspects.filter(({ id }, index) => ids?.[index] !== id).map(({ file }) => file);
}

;// CONCATENATED MODULE: ./build/repository/strays.js
                                                                   



                                             

/** Where menu files should be. */
                
                     
                              
                                                
                           
 

/** What is wrong with one kind of strays, and how to fix it. */
                   
                                
                                                                                        
                                         
                        
 

const WORDINGS                                          = {
  elsewhere: {
    code: 'files.elsewhere',
    where: ({ repository }) => `outside the checkout of ${repository}`,
    hint: 'Run the action in the repository that each file belongs to, or exclude the file with a `!` line in `files`.',
  },
  submodule: {
    code: 'files.elsewhere',
    where: () => 'in a submodule',
    hint: "Run the action in the submodule's own repository, or exclude the submodule with a `!` line in `files`.",
  },
  untracked: {
    code: 'files.untracked',
    where: ({ commit }) => `not in ${commit === undefined ? 'git' : `commit ${(0,text_text/* shortCommit */.Ax)(commit)}`}`,
    hint: 'Commit each file, or exclude it with a `!` line in `files`. Without its history, an edit made outside git goes unnoticed.',
  },
  missing: {
    code: 'files.missing',
    where: ({ commit }) => `in ${commit === undefined ? 'git' : `commit ${(0,text_text/* shortCommit */.Ax)(commit)}`} but not in the workspace`,
    hint:
      'If the checkout is sparse, add the folder of each file to `sparse-checkout`. If an earlier step removes a file, change that step. ' +
      'Or exclude the file with a `!` line in `files`.',
  },
  modified: {
    code: 'files.modified',
    where: ({ commit }) => `different from what ${commit === undefined ? 'git' : `commit ${(0,text_text/* shortCommit */.Ax)(commit)}`} has`,
    hint:
      'An earlier step has rewritten each file. Commit the text that is to be deployed, and remove what rewrites it, such as `envsubst` ' +
      'or `sed`. Drift protection and the deploy record rest on the committed text.',
  },
};

/** More names don't help to find the reason. */
const MOST_NAMES = 10;

/** Why menu files can't be deployed, all reasons at once; undefined if all are where they should be. */
function refuseStrays(strays        , home      )                       {
  const kinds = (Object.keys(WORDINGS)                    ).filter((kind) => strays[kind].length > 0);
  const [first] = kinds;
  if (first === undefined) return undefined;
  const messages = kinds.map((kind) => sentence(strays[kind], WORDINGS[kind].where(home)));
  return new run_error/* RunError */.e(WORDINGS[first].code, messages.join(' '), kinds.map((kind) => WORDINGS[kind].hint).join(' '));
}

function sentence(files                   , where        )         {
  const names = files.slice(0, MOST_NAMES).map((file) => (0,printable/* quoted */.TL)(file));
  const more = files.length > MOST_NAMES ? ` and ${files.length - MOST_NAMES} more` : '';
  return `${(0,text_text/* count */.U9)(files.length, 'menu file')} ${files.length === 1 ? 'is' : 'are'} ${where}: ${names.join(', ')}${more}.`;
}

/** Why nothing can be deployed if it is unknown which commit the workspace holds. */
function refuseUnknownCommit(reason        )           {
  return new run_error/* RunError */.e(
    'checkout.unknown',
    `Which commit the menu files belong to can't be determined: ${reason}.`,
    'Run the job on an image with git and check out with `actions/checkout`, or let GitHub tell: `permissions: contents: read`. ' +
      '`mode: validate` works without.',
  );
}

;// CONCATENATED MODULE: ./build/repository/locate-files.js

                                                      







/** The menu files, and the repository that they belong to. */
                               
                            
                                        
                                                                                 
                                                      
                                                                                                                                            
                              
 

/**
 * Finds the menu files and the checkout that they belong to.
 *
 * @throws RunError `checkout.unreadable`
 */
async function locateFiles(asked       , globs       )                        {
  const { workspace, owner, repo } = asked.context;
  const listing = listMenuFiles(workspace, globs);
  const { paths, repositories } = listing;
  const unplaced = { listing, files: placeFiles(paths, { folder: '' }), checkout: { folder: '', git: new Git(workspace, asked.env) } };
  if (paths.length === 0 && repositories.length === 0) return unplaced;
  const home = { repository: `${owner}/${repo}` };
  const found = await findCheckout(asked, listing);
  switch (found.kind) {
    case 'unknown':
      return { ...unplaced, refusal: refuseUnknownCommit(found.reason) };
    case 'elsewhere': {
      const strays = { elsewhere: paths, submodule: [], untracked: [], missing: [], modified: [] };
      return { ...unplaced, ...(0,json/* present */.Eb)({ refusal: refuseStrays(strays, home) }) };
    }
    case 'here': {
      const { checkout } = found;
      const modified = await findModified(workspace, paths, checkout);
      const refusal = refuseStrays({ ...findStrays(listing, checkout, matches(globs)), modified }, { ...home, commit: checkout.commit });
      return { listing, files: placeFiles(paths, checkout), checkout, ...(0,json/* present */.Eb)({ refusal }) };
    }
  }
}

;// CONCATENATED MODULE: ./build/action/menu-files.js
                                                          
                                                    
                                                  







                                                     


                                                             



                                            

/** A run, and whom it can ask. */
                      
                                  
                              
                                        
                                  
 

/** All menu files of the workspace. Their paths are those in the repository. */
                                                                                           
                                  
                                        
                                        
                                                                    
                                              
 

/**
 * Reads all menu files, whether or not they are valid. If one of them is invalid, even an unchanged one, nothing at all is written.
 *
 * @throws RunError `checkout.unreadable`
 */
async function readMenuFiles(runner        , { context, settings, octokit, env }     )                     {
  const { refusal, ...located } = await locateFiles({ context, env, octokit: isCheckOnly(settings) ? undefined : octokit }, settings.files);
  for (const path of located.listing.skipped) runner.info(`${(0,printable/* quoted */.TL)(path)} is skipped: links are not followed.`);
  const parsed = readAll(located.files, (file) => readOne(context, file));
  const menus = parsed.flatMap((file) => file.menus).map((menu) => withDivision(menu, settings.divisionId));
  const problems = (0,diagnostic/* inReadingOrder */.g)((0,diagnostic/* inShort */.wZ)([...parsed.flatMap((file) => file.problems), ...duplicateMenus(menus)]));
  runner.info(`${(0,text_text/* count */.U9)(parsed.length, 'menu file')}, ${(0,text_text/* count */.U9)(menus.length, 'valid menu')}, ${(0,text_text/* count */.U9)(problems.length, 'problem')}.`);
  for (const problem of problems) runner.info((0,log/* problemLine */.YK)(problem));
  const byPath = Map.groupBy(problems, ({ at }) => at.path);
  const reports = parsed.map(({ path })             => {
    const own = byPath.get(path) ?? [];
    return { path, status: own.length > 0 ? 'invalid' : 'valid', problems: own };
  });
  const blobs = new Map(parsed.flatMap(({ path, blob }) => (blob === undefined ? [] : [[path, blob]         ])));
  const read = { ...located, menus, files: reports, problems, blobs };
  if (!isCheckOnly(settings)) return { ...read, ...(0,json/* present */.Eb)({ refusal }) };
  if (refusal !== undefined && refusal.code !== 'checkout.unknown')
    runner.notice(`${refusal.message} What is in the workspace is checked all the same, but a plan or a deploy would fail.`);
  return read;
}

/** Whether the run asks Genesys Cloud nothing: it only checks the menu files, wherever they come from. */
function isCheckOnly({ mode, credentials }          )          {
  return mode === 'validate' || credentials === undefined;
}

/** A parsed file, and how much of the memory for all files it takes. */
                                     
                         
                                
                         
 

/** The most problems that are reported for all files together: a limit on memory. */
const MAX_PROBLEMS = 20_000;

/** Reads and parses the files. If a file would exceed the memory for all files together, it is not read and gets a problem. */
function readAll(files                       , read                                )             {
  let [bytes, problems] = [0, 0];
  return files.map((file) => {
    const parsed = bytes > MAX_FILE_BYTES || problems > MAX_PROBLEMS ? leftOut(file.path, bytes > MAX_FILE_BYTES) : read(file);
    bytes += parsed.bytes;
    problems += parsed.problems.length;
    return parsed;
  });
}

function leftOut(path        , isTooLarge         )           {
  const hint = 'Does `files` name menu files alone?';
  return menu_files_unread(
    path,
    isTooLarge
      ? { code: 'too-large', message: `The menu files before this one have more than ${MAX_FILE_BYTES} bytes.`, hint }
      : { code: 'too-many-problems', message: `The menu files before this one have more than ${MAX_PROBLEMS} problems.`, hint },
  );
}

function menu_files_unread(path        , fault       )           {
  return { path, menus: [], bytes: 0, problems: [(0,diagnostic/* problemAt */.l4)({ path }, { line: 1, column: 1 }, fault)] };
}

function readOne({ workspace, sha }               , { file, path }            )           {
  const read = readMenuFile(workspace, file);
  if ('bytes' in read) {
    // A file that is too large is not kept, so it doesn't count.
    const { length } = read.bytes;
    const blob = blobId(read.bytes, sha.length);
    return { ...parseMenuFile(path, read.bytes), blob, bytes: length > MAX_FILE_BYTES ? 0 : length };
  }
  return menu_files_unread(path, {
    code: 'unreadable',
    message: `The file can't be read (${read.failure}).`,
    hint: 'Check its permissions and its name, which must be UTF-8, and that no other step changes the workspace at the same time.',
  });
}

;// CONCATENATED MODULE: ./build/repository/changed-files.js


                                          
                                                     
                                                  

/** The files that this run is about. */
                               
                                                               
                                    
                          
                          
                                           
                                        
                                 
                                        
                                                                                                          
                             
                                                                         
                                     
 

/** A pull request's file list ends here (REST docs: "maximum of 3000 files"). */
const MAX_PULL_FILES = 3000;
/** A comparison's file list ends here (REST docs: "up to 300 files"). */
const MAX_COMPARE_FILES = 300;
const ZERO = /^0+$/u;

/** All menu files: the answer if it is uncertain what changed. That is harmless, because a flow in sync is never written. */
function allMenuFiles(reason        , advice                    = [])               {
  return { scope: 'all', reason, changed: new Set(), removed: new Set(), advice };
}

/**
 * What changed for this event, from the most reliable source that is available.
 *
 * @param runs the runs before this one, listed only if they are needed
 */
async function detectChangedFiles(repository            , runs                            )                        {
  const { event } = repository.context;
  switch (event.kind) {
    case 'pull_request':
    case 'pull_request_target':
      return pullRequestFiles(event.number, repository);
    case 'push':
      return pushFiles(event.before, repository, runs);
    case 'merge_group':
      return (
        (await checkedOut(repository)) ?? between([event.baseSha], `since the merge group's base ${(0,text_text/* shortCommit */.Ax)(event.baseSha)}`, repository)
      );
    case 'other':
      return allMenuFiles(`a ${event.name} event names no changes`);
  }
}

/**
 * From the API, which knows the merge base and needs no checkout. Otherwise from the merge commit's first parent, which is the base now.
 */
async function pullRequestFiles(number        , { context, octokit, git }            )                        {
  const head = await git.head();
  if (head !== context.sha && head !== context.headSha)
    return allMenuFiles('the workspace is no checkout of the pull request, or its paths begin elsewhere');
  let problem = 'there is no token';
  if (octokit !== undefined) {
    try {
      const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
        owner: context.owner,
        repo: context.repo,
        pull_number: number,
        per_page: 100,
      });
      if (files.length < MAX_PULL_FILES) return changes(files.flatMap(apiChange), `in pull request #${number}`);
      problem = `the pull request has ${MAX_PULL_FILES} files or more, and the list ends there`;
    } catch (error) {
      problem = (0,failure/* toGithubFailure */.x)(error).message;
    }
  }
  // A head that is a merge has two parents, too. Only GitHub's own merge commit has the base as its first.
  const [base, second] = head === context.sha ? ((await git.parents('HEAD')) ?? []) : [];
  if (context.event.kind === 'pull_request' && base !== undefined && second !== undefined) {
    const diff = await git.diff(base, 'HEAD');
    if (diff !== undefined) return changes(diff, `in pull request #${number}, by git (${problem})`);
  }
  return allMenuFiles(`the pull request's files can't be told: ${problem}, and the checkout is not its merge commit`);
}

/** Since the last run that succeeded. So this includes what a failed, cancelled or superseded run left out. */
async function pushFiles(before                    , repository            , listRuns                            )                        {
  const other = await checkedOut(repository);
  if (other !== undefined) return other;
  const runs = await listRuns();
  switch (runs.kind) {
    case 'listed': {
      if (runs.since.length === 0) return { ...allMenuFiles(runs.reason ?? 'no run has succeeded yet'), isGuess: true };
      const words = `the last run that succeeded${runs.since.length > 1 ? ', and those after it' : ''}`;
      return between(runs.since, `since ${runs.since.map(text_text/* shortCommit */.Ax).join(', ')} (${words})`, repository);
    }
    case 'unknown':
      return { ...allMenuFiles(runs.reason), isGuess: true };
    case 'forbidden': {
      const advice = [
        'Grant the job `permissions: actions: read`: without it, what changes is counted from the push alone, ' +
          'and the files of a failed or cancelled run are not deployed by the next one.',
      ];
      if (before === undefined) return { ...allMenuFiles('the event does not say what was there before the push', advice), isGuess: true };
      if (ZERO.test(before)) return { ...allMenuFiles('the branch is new', advice), isGuess: true };
      return { ...(await between([before], `since ${(0,text_text/* shortCommit */.Ax)(before)} (the push)`, repository)), advice };
    }
  }
}

/** All menu files if the workspace holds another commit than the event's: then the event's changes aren't those of its files. */
async function checkedOut({ context: { sha }, git }            )                                    {
  const head = await git.head();
  if (head === sha) return undefined;
  return allMenuFiles(
    head === undefined
      ? 'the workspace is no git checkout'
      : `the checkout is at ${(0,text_text/* shortCommit */.Ax)(head)}, not at the event's commit ${(0,text_text/* shortCommit */.Ax)(sha)}`,
  );
}

/** What differs between any of the bases and the checked-out commit. */
async function between(bases                   , reason        , repository            )                        {
  const all              = [];
  for (const base of bases) {
    const diff = (await repository.git.diff(base, 'HEAD')) ?? (await changed_files_compare(base, repository));
    if (diff === undefined)
      return {
        ...allMenuFiles(
          `${(0,text_text/* shortCommit */.Ax)(base)} can't be compared with the checked-out commit (fetching it failed, and the API could not tell)`,
        ),
        isGuess: true,
      };
    // The mode, the org or the client may have changed, so an earlier run's success proves nothing about these files.
    if (diff.some(({ path }) => path.startsWith('.github/'))) return allMenuFiles(`the workflows have changed since ${(0,text_text/* shortCommit */.Ax)(base)}`);
    for (const change of diff) all.push(change);
  }
  return changes(all, reason);
}

/** GitHub compares with the merge base. The result is used only if that is the base itself, and the list is complete. */
async function changed_files_compare(base        , { context, octokit }            )                                            {
  const { owner, repo, sha } = context;
  try {
    const answer = await octokit?.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${sha}` });
    const files = answer?.data.files;
    if (answer === undefined || files === undefined || answer.data.merge_base_commit.sha !== base || files.length >= MAX_COMPARE_FILES)
      return undefined;
    return files.flatMap(apiChange);
  } catch {
    return undefined;
  }
}

/** A file in an answer of GitHub's API. */
                   
                            
                          
                                                  
 

function apiChange({ filename, status, previous_filename: previous }         )              {
  if (status === 'removed') return [{ path: filename, status: 'removed' }];
  const removed              = status === 'renamed' && previous !== undefined ? [{ path: previous, status: 'removed' }] : [];
  return [...removed, { path: filename, status: 'changed' }];
}

function changes(list                      , reason        )               {
  const paths = (status                     )              =>
    new Set(list.filter((change) => change.status === status).map(({ path }) => path));
  return { scope: 'changed', reason, changed: paths('changed'), removed: paths('removed'), advice: [] };
}

;// CONCATENATED MODULE: ./build/repository/file-history.js

                                                             


                                                  


/** One committed version of a file. */
                              
                          
                         
 

/** A commit that changed a file. */
                      
                          
                                                                            
                         
 

/** The most commits of a file that are followed: each version can cost a request. */
const MAX_COMMITS = 500;
/** How many commits git lists at once. The wanted version is usually one of the newest. */
const GIT_PAGE = 50;
/** The most commits on one of GitHub's pages. */
const API_PAGE = 100;

const WHOLE             = { kind: 'whole' };
const file_history_ABSENT           = { kind: 'absent' };

/** The versions of a file that were committed on a branch: from git if it has them, otherwise from GitHub's API. */
class FileHistory {
           #repository            ;
  /** Commits that git was told to fetch. If that fails, it is not repeated. */
           #fetches = new Map                          ();
  /** What GitHub was asked for, by commit and path: it gives the same again. */
           #answers = new Map                           ();

  constructor(repository            ) {
    this.#repository = repository;
  }

  /**
   * The file at a commit; `absent` if the commit has no regular file with that name. A link or a submodule doesn't count. Undefined if that
   * can't be determined.
   */
  async at(commit        , path        )                                         {
    if (!COMMIT_ID.test(commit)) return undefined;
    await this.#ensureCommit(commit);
    const contents = await this.#read(commit, path);
    switch (contents.kind) {
      case 'file':
        return contents.bytes;
      case 'absent':
        return 'absent';
      case 'unknown':
        return undefined;
    }
  }

  /** The paths that differ between a commit and the checked-out one; undefined if that can't be determined. */
  async changedSince(commit        )                                         {
    if (!COMMIT_ID.test(commit) || !(await this.#ensureCommit(commit))) return undefined;
    return (await this.#repository.git.diff(commit, 'HEAD'))?.map(({ path }) => path);
  }

  /**
   * The file's versions from a commit back, newest first, each different text once. The next version is read only when it is requested.
   * It doesn't throw if a version can't be read.
   *
   * The history of a renamed file starts at its new name. GitHub's API leaves out versions that a merge dropped; git doesn't.
   *
   * @param from the checked-out commit if absent
   */
  async *versions(path        , from         )                                          {
    const head = from ?? (await this.#repository.git.head());
    if (head === undefined || !COMMIT_ID.test(head)) {
      return cut(`The workspace is no git checkout, so the earlier versions of ${path} are not known: check out with actions/checkout.`);
    }
    const hasHistory = (await this.#repository.git.isShallow()) === false;
    const commits = hasHistory ? this.#commitsByGit(head, path) : this.#commitsByApi(head, path);
    const seenIds = new Set        ();
    for (let count = 0; ; count += 1) {
      const next = await commits.next();
      if (next.done === true) return next.value;
      if (count === MAX_COMMITS)
        return cut(`${path} was changed by more than ${MAX_COMMITS} commits: its older versions are not looked at.`);
      const { commit } = next.value;
      const contents = await this.#readUnseen(next.value, path, seenIds);
      if (contents.kind === 'unknown') return cut(`What ${path} was at ${(0,text_text/* shortCommit */.Ax)(commit)} can't be read: ${bare(contents.reason)}.`);
      if (contents.kind === 'file') yield { commit, bytes: contents.bytes };
    }
  }

  /** The file that a commit left; also `absent` if its text was already seen. Adds the ids of what it reads to `seenIds`. */
  async #readUnseen({ commit, blob }            , path        , seenIds             )                    {
    if (blob === 'absent' || (blob !== undefined && seenIds.has(blob))) return file_history_ABSENT;
    const contents = await this.#read(commit, path, blob);
    if (contents.kind !== 'file') return contents;
    const id = blobId(contents.bytes, commit.length);
    if (seenIds.has(id)) return file_history_ABSENT;
    seenIds.add(id);
    return contents;
  }

  #ensureCommit(commit        )                   {
    const fetch = this.#fetches.get(commit) ?? this.#repository.git.ensureCommit(commit);
    this.#fetches.set(commit, fetch);
    return fetch;
  }

  /** Reads from git if it has the file, otherwise from the API. */
  async #read(commit        , path        , blob         )                    {
    const local = blob === undefined ? await this.#repository.git.file(commit, path) : await this.#repository.git.blob(blob);
    if (local === 'absent') return file_history_ABSENT;
    if (local !== undefined) return { kind: 'file', bytes: local };
    return this.#ask(commit, path);
  }

  #ask(commit        , path        )                    {
    const place = `${commit}:${path}`;
    const answer = this.#answers.get(place) ?? readContents(this.#repository, commit, path);
    this.#answers.set(place, answer);
    return answer;
  }

  async *#commitsByGit(head        , path        )                                         {
    for (let skip = 0; ; skip += GIT_PAGE) {
      const commits = await this.#repository.git.versions(path, { head, skip, count: GIT_PAGE });
      // A clone without old trees or commits can't fetch them without credentials. The API may still have them.
      if (commits === undefined) return yield* this.#commitsByApi(head, path);
      yield* commits;
      if (commits.length < GIT_PAGE) return WHOLE;
    }
  }

  async *#commitsByApi(head        , path        )                                         {
    const { context, octokit } = this.#repository;
    if (octokit === undefined) {
      return cut(
        `The checkout has no history, and without a token GitHub can't be asked for the earlier versions of ${path}: ` +
          'check out with `fetch-depth: 0`.',
      );
    }
    const { owner, repo } = context;
    const query = { owner, repo, sha: head, path, per_page: API_PAGE };
    try {
      for await (const { data } of octokit.paginate.iterator(octokit.rest.repos.listCommits, query)) {
        yield* data.map(({ sha }) => ({ commit: sha }));
      }
      return WHOLE;
    } catch (error) {
      const { status, message, isForbidden } = (0,failure/* toGithubFailure */.x)(error);
      // GitHub answers 404 for what the token can't see.
      const advice =
        isForbidden || status === 404
          ? ' Grant the job `permissions: contents: read`, or check out with `fetch-depth: 0`: this checkout has no history.'
          : '';
      return cut(`The commits of ${path} can't be listed: ${bare(message)}.${advice}`);
    }
  }
}

function cut(reason        )             {
  return { kind: 'cut', reason };
}

/** Some of GitHub's messages end with a full stop, others don't. */
function bare(message        )         {
  return message.replace(/\.$/u, '');
}

;// CONCATENATED MODULE: ./build/repository/earlier-runs.js
                                                          


                                                  

/** What the earlier runs of this workflow on a branch say. */
                         
     
                              
         
                                                                                                                                           
                                                                                                                                          
                                                      
         
                                        
                                                                                                                   
                                        
                                  
                               
     
                                                         
                                                               
                                   

/** With more commits, the comparisons would cost too much. */
const earlier_runs_MAX_COMMITS = 10;

/** Events whose runs deploy. */
const DEPLOYS = new Set(['push', 'workflow_dispatch', 'repository_dispatch', 'release']);

/** A run whose success shows that the menus of its commit were live when it ended, or that none was edited. */
                               
                          
                                                                                                                                 
                            
 

/**
 * Lists the runs of this workflow file before this one.
 *
 * A re-run counts from when it was started again, because it deployed its own commit, not the newest one.
 */
async function earlierRuns({ context, octokit }                                         )                       {
  const { owner, repo, workflowFile, runId } = context;
  if (octokit === undefined) return { kind: 'forbidden' };
  if (workflowFile === undefined) return { kind: 'unknown', reason: 'this workflow lives in another repository' };
  try {
    const { data } = await octokit.rest.actions.listWorkflowRuns({
      owner,
      repo,
      workflow_id: workflowFile,
      ...(0,json/* present */.Eb)({ branch: branchOf(context) }),
      per_page: 100,
    });
    return readRuns(data.workflow_runs.filter(({ id }) => id !== runId));
  } catch (error) {
    const { status, message, isForbidden } = (0,failure/* toGithubFailure */.x)(error);
    return isForbidden || status === 404
      ? { kind: 'forbidden' }
      : { kind: 'unknown', reason: `the runs of this workflow can't be listed (${message})` };
  }
}

/** The branch that is deployed: of a pull request its base. A deploy from a tag has none. */
function branchOf({ event, isBranch, refName }               )                     {
  if ('baseRef' in event) return event.baseRef;
  return isBranch ? refName : undefined;
}

function readRuns(runs                )              {
  const byStart = runs.toSorted((a, b) => earlier_runs_startOf(b).localeCompare(earlier_runs_startOf(a)));
  const succeededOf = (isMeant                            )                  =>
    byStart.find(({ event, conclusion }) => isMeant(event) && conclusion === 'success');
  const deployed = succeededOf((event) => DEPLOYS.has(event));
  const looked = deployed === undefined ? succeededOf((event) => event === 'schedule') : undefined;
  const succeeded = deployed
    ? { commit: deployed.head_sha, endedAt: Date.parse(deployed.updated_at) }
    : looked && { commit: looked.head_sha };
  const listed = { kind: 'listed', ...(0,json/* present */.Eb)({ succeeded }) }         ;
  const base = byStart.find(({ event, conclusion }) => event === 'push' && conclusion === 'success');
  if (base === undefined) return { ...listed, since: [], reason: 'no earlier push run of this workflow on this branch has succeeded' };
  // A run that was still running after the base began may have written after it.
  const since = byStart
    .filter(({ event }) => DEPLOYS.has(event))
    .filter((run) => run === base || earlier_runs_startOf(run) > earlier_runs_startOf(base) || run.updated_at > earlier_runs_startOf(base));
  const shas = [...new Set(since.map(({ head_sha: sha }) => sha))];
  if (shas.length > earlier_runs_MAX_COMMITS)
    return { ...listed, since: [], reason: `${shas.length} runs have passed since the last one that succeeded` };
  return { ...listed, since: shas };
}

               
                      
                         
                            
                                     
                                   
                              
                              
 

function earlier_runs_startOf(run     )         {
  return run.run_started_at ?? run.created_at;
}

;// CONCATENATED MODULE: ./build/repository/menu-history.js
                                                       
                                                     
                                          
                                                                                                                 






                                      
                                                                        
                                                                                                                                         
                                                       
                                                             
                                                                        
                                                                           
                                                       
                                                 
                                                                   
                                          
                                             
                                  
 

/** A menu file at a commit: its menus, or why it has none. An invalid file was never deployed. */
             
                                                               
                                
                               
                                 

/**
 * The committed versions of a menu, at the commits that may have been deployed last and back through the branch. Each file is read only if
 * it is needed, and only once.
 *
 * A menu that this run's commits moved to another file is followed: it is searched for in all menu files that they changed or removed. The
 * history of the file that had it is read, too. Older moves are not followed.
 */
class GitMenuHistory                        {
           #settings                     ;
           #loadedOrigins                    = [];
           #files = new Map                         ();

  constructor(settings                     ) {
    this.#settings = settings;
  }

  async at(commit        , path        , subject         )                                     {
    const [menu] = this.#predecessors(await this.#fileAt(commit, path), subject);
    return menu === undefined ? undefined : { menu, commit };
  }

  async *atBases(subject         )                                {
    const seen = new Set        ();
    for await (const { bases } of this.#origins()) {
      for (const commit of bases) {
        if (seen.has(commit)) continue;
        seen.add(commit);
        for (const menu of await this.#findAt(commit, subject)) yield { menu, commit };
      }
    }
    if (seen.size > 0) return;
    const previous = await this.#previous(subject);
    if (previous !== undefined) yield previous;
  }

  async lastDeployed(subject         )                                     {
    const origins           = [];
    for await (const origin of this.#origins()) origins.unshift(origin);
    const surest = origins.flatMap(({ bases, provenAt }) => bases.slice(0, 1).map((commit) => ({ commit, ...(0,json/* present */.Eb)({ provenAt }) })));
    for (const { commit, provenAt } of surest) {
      const [menu] = await this.#findAt(commit, subject);
      if (menu !== undefined) return { menu, commit, ...(0,json/* present */.Eb)({ provenAt }) };
    }
    const previous = surest.length === 0 ? await this.#previous(subject) : undefined;
    return previous;
  }

  async isNew(subject         )                   {
    let isKnown = false;
    for await (const { bases, isFirst } of this.#origins()) {
      if (isFirst === true) return true;
      for (const commit of bases) if (!(await this.#isAbsent(commit, subject))) return false;
      if (bases.length > 0) isKnown = true;
    }
    return isKnown || this.#hasNoOther(subject);
  }

  async atNewerTip(subject         )                                     {
    const commit = await this.#settings.newerTip();
    const [menu] = commit === undefined ? [] : await this.#findAt(commit, subject);
    return menu === undefined || commit === undefined ? undefined : { menu, commit };
  }

  async *older(subject         )                                            {
    const origins           = [];
    for await (const origin of this.#origins()) origins.push(origin);
    const bases = [...new Set(origins.flatMap((origin) => origin.bases))];
    const own = subject.menu.path;
    let end             = yield* this.#walk(subject, own, origins[0]?.tip);
    const walked = new Set([own]);
    for (const commit of bases) {
      for (const menu of await this.#findAt(commit, subject)) {
        if (walked.has(menu.path)) continue;
        walked.add(menu.path);
        const other = yield* this.#walk(subject, menu.path, commit);
        if (end.kind === 'whole') end = other;
      }
    }
    for (const commit of bases) {
      // A base that can't be read may be the live version.
      if (end.kind === 'whole' && (await this.#fileAt(commit, own)).kind === 'unknown')
        end = {
          kind: 'cut',
          reason: `What ${own} was at ${(0,text_text/* shortCommit */.Ax)(commit)}, which may be deployed, can be read neither here nor from GitHub.`,
        };
    }
    return end;
  }

  async *#origins()                         {
    for (const [index, ask] of this.#settings.origins.entries()) yield (this.#loadedOrigins[index] ??= ask());
  }

  async *#walk(subject         , path        , from                    )                                            {
    const versions = this.#settings.files.versions(path, from);
    for (;;) {
      const next = await versions.next();
      if (next.done === true) return next.value;
      const { commit, bytes } = next.value;
      for (const menu of menusIn(this.#parse(path, bytes))) if (subject.isSame(menu) === true) yield { menu, commit };
    }
  }

  /** The menu at a commit: from the file that has it now, or from one that this run's commits changed or removed. */
  async #findAt(commit        , subject         )                           {
    const own = this.#predecessors(await this.#fileAt(commit, subject.menu.path), subject);
    if (own.length > 0) return own;
    for (const path of (await this.#otherPaths(commit, subject)) ?? []) {
      const found = menusIn(await this.#fileAt(commit, path)).filter((menu) => subject.isSame(menu));
      if (found.length > 0) return found;
    }
    return [];
  }

  /**
   * The documents of the menu's own file that were this menu. If there is none, the flow or the menu may have been renamed. Then these are
   * the documents whose menu is neither in the live flow nor in any present file.
   */
  #predecessors(file        , subject         )                  {
    const menus = menusIn(file);
    const same = menus.filter((menu) => subject.isSame(menu));
    if (same.length > 0) return same;
    return menus.filter(
      (menu) => subject.isSame(menu) === undefined && !this.#settings.menus.some((other) => isSameReference(menu, other)),
    );
  }

  /** The other files that may have the menu at a commit: each file that has changed since. Undefined if that can't be determined. */
  async #otherPaths(commit        , { menu }         )                                         {
    const { changes, files, isMenuFile } = this.#settings;
    const paths = changes.scope === 'changed' ? [...changes.removed, ...changes.changed] : await files.changedSince(commit);
    return paths?.filter((path) => path !== menu.path && isMenuFile(path));
  }

  /** The version before the present one, where nothing is known of earlier runs. */
  async #previous(subject         )                                     {
    const now = meaningOf(subject.menu);
    for await (const committed of this.older(subject)) if (meaningOf(committed.menu) !== now) return committed;
    return undefined;
  }

  /** Whether git has had the menu in its present version only, and the history shows that. */
  async #hasNoOther(subject         )                   {
    const now = meaningOf(subject.menu);
    const versions = this.older(subject);
    for (;;) {
      const { done, value } = await versions.next();
      if (done === true) return value.kind === 'whole';
      if (meaningOf(value.menu) !== now) return false;
    }
  }

  async #isAbsent(commit        , subject         )                   {
    const file = await this.#fileAt(commit, subject.menu.path);
    if (file.kind === 'unknown' || file.kind === 'invalid' || this.#predecessors(file, subject).length > 0) return false;
    return !(await this.#mayBeElsewhere(commit, subject));
  }

  /** Whether another file may have the menu at a commit. */
  async #mayBeElsewhere(commit        , subject         )                   {
    for (const path of (await this.#otherPaths(commit, subject)) ?? []) {
      const file = await this.#fileAt(commit, path);
      if (file.kind === 'unknown' || menusIn(file).some((menu) => subject.isSame(menu))) return true;
    }
    return false;
  }

  #fileAt(commit        , path        )                  {
    const id = `${commit}:${path}`;
    const file = this.#files.get(id) ?? this.#read(commit, path);
    this.#files.set(id, file);
    return file;
  }

  async #read(commit        , path        )                  {
    const bytes = await this.#settings.files.at(commit, path);
    if (bytes === undefined) return { kind: 'unknown' };
    return bytes === 'absent' ? { kind: 'absent' } : this.#parse(path, bytes);
  }

  #parse(path        , bytes            )         {
    const { menus, problems } = parseMenuFile(path, bytes);
    return problems.length > 0 ? { kind: 'invalid' } : { kind: 'valid', menus: menus.map(this.#settings.complete) };
  }
}

function menusIn(file        )                  {
  return file.kind === 'valid' ? file.menus : [];
}

/** Whether two documents name the same menu of the same flow. */
function isSameReference(a      , b      )          {
  return a.nodeId === b.nodeId && (0,ids/* sameReference */.kP)(a.flow, b.flow);
}

;// CONCATENATED MODULE: ./build/repository/origin.js

                                    
                                                     
                                                  

/** Which commits may have been deployed last. They stand in where no deploy is on record. */
                         
                                                                                     
                                    
                                                                                                                  
                             
                                                                       
                             
                                                                                                                      
                        
 

/** Nothing is known. */
const UNKNOWN_ORIGIN         = { bases: [] };

const origin_ZERO = /^0+$/u;

/** What a run's event says about what was deployed before. The runs before it show more. */
async function originOf({ context: { event, sha, refName }, git }            )                  {
  switch (event.kind) {
    case 'push':
      if (event.before === undefined) return UNKNOWN_ORIGIN;
      // If the new branch is the default branch, this is the repository's first push: nothing was deployed from it before.
      if (origin_ZERO.test(event.before)) return event.defaultBranch === refName ? { bases: [], isFirst: true } : UNKNOWN_ORIGIN;
      return { bases: [event.before] };
    case 'merge_group':
      return { bases: [event.baseSha], tip: event.baseSha };
    case 'pull_request':
    case 'pull_request_target': {
      const base = (await mergedOnto(sha, git)) ?? event.baseSha;
      return { bases: [base], tip: base };
    }
    case 'other':
      return UNKNOWN_ORIGIN;
  }
}

/** What the runs before say. After a success, only runs of later commits can have changed what is live. */
function originFrom(runs             )         {
  if (runs.kind !== 'listed') return UNKNOWN_ORIGIN;
  const { succeeded, since } = runs;
  if (succeeded === undefined) return UNKNOWN_ORIGIN;
  return { bases: [...new Set([succeeded.commit, ...since])], ...(0,json/* present */.Eb)({ provenAt: succeeded.endedAt }) };
}

/**
 * The base branch's head in GitHub's merge commit. The payload's base may be older: it is from when the pull request was opened or last
 * changed.
 */
async function mergedOnto(sha        , git     )                              {
  if ((await git.head()) !== sha) return undefined;
  const [base, second] = (await git.parents('HEAD')) ?? [];
  return second === undefined ? undefined : base;
}

;// CONCATENATED MODULE: ./build/repository/run-order.js
                                                           
                                                          
                                                    

                                                  

/** What the order of runs and commits is asked from. */
                                                                                                             

/** Where this run stands among the commits and runs of its repository: from git if it knows, otherwise from GitHub's API. */
class GithubRunOrder                     {
           #context               ;
           #octokit                     ;
           #git                         ;
           #isNewer = new Map                                      ();
  #tip                                         ;
  #start                                         ;

  constructor({ context, octokit, git }                   ) {
    this.#context = context;
    this.#octokit = octokit;
    this.#git = git;
  }

  isNewer(commit        )                               {
    const known = this.#isNewer.get(commit);
    if (known !== undefined) return known;
    const asked = this.#compare(commit);
    this.#isNewer.set(commit, asked);
    return asked;
  }

  async wasRequestedAfter(time        )                               {
    if (this.#context.eventName !== 'workflow_dispatch') return false;
    const start = await (this.#start ??= this.#firstStart());
    return start === undefined ? undefined : start > time;
  }

  async isAncestor(old        , commit        )                               {
    if (!COMMIT_ID.test(old) || !COMMIT_ID.test(commit)) return undefined;
    return (await this.#git.isAncestor(old, commit)) ?? this.#compareByApi(old, commit);
  }

  async hasSucceeded(runId        )                               {
    try {
      const answer = await this.#readRun(runId);
      return answer === undefined ? undefined : answer.data.conclusion === 'success';
    } catch {
      return undefined;
    }
  }

  /** The head of this run's branch. Undefined if this run's commit is as new, or the head is unknown. */
  async newerTip()                              {
    const tip = await (this.#tip ??= this.#readTip());
    return tip !== undefined && (await this.isNewer(tip)) !== false ? tip : undefined;
  }

  async #compare(commit        )                               {
    const { sha, event } = this.#context;
    if (!COMMIT_ID.test(commit)) return undefined;
    if (commit === sha) return false;
    // A push that only adds commits comes after the commit before it.
    if (event.kind === 'push' && !event.forced && commit === event.before) return false;
    const byGit = await this.#git.isAncestor(sha, commit);
    return byGit ?? this.#compareByApi(sha, commit);
  }

  async #compareByApi(old        , commit        )                               {
    const { owner, repo } = this.#context;
    try {
      const answer = await this.#octokit?.rest.repos.compareCommitsWithBasehead({
        owner,
        repo,
        basehead: `${old}...${commit}`,
        per_page: 1,
      });
      return answer === undefined ? undefined : answer.data.status === 'ahead';
    } catch {
      return undefined;
    }
  }

  async #readTip()                              {
    const { owner, repo, refName, isBranch } = this.#context;
    if (!isBranch) return undefined;
    try {
      const answer = await this.#octokit?.rest.git.getRef({ owner, repo, ref: `heads/${refName}` });
      return answer?.data.object.sha;
    } catch {
      return undefined;
    }
  }

  /** When the run's first attempt was created: that of a re-run is when the run itself was requested. */
  async #firstStart()                              {
    try {
      const answer = await this.#readRun(this.#context.runId);
      return answer === undefined ? undefined : Date.parse(answer.data.created_at);
    } catch {
      return undefined;
    }
  }

  async #readRun(runId        )                                                                                         {
    const { owner, repo } = this.#context;
    return this.#octokit?.rest.actions.getWorkflowRun({ owner, repo, run_id: runId });
  }
}

;// CONCATENATED MODULE: ./build/repository/unmatched.js






/** What the workspace holds, to find out what globs mean that match nothing. */
                           
                                       
                                    
                                                                    
                                           
                                    
                                    
 

/** A common mistake in a glob. */
                   
                       
                                                                                  
                                                                                
 

/** In the order in which they are undone: a comma can be between quotes. */
const MISTAKES                     = [
  { fix: 'Write one glob on each line, without commas.', meant: splitAtCommas },
  { fix: 'Leave out the quotes: the lines of `files` are taken as they are.', meant: (glob) => [glob.replace(/^(["'`])(.*)\1$/u, '$2')] },
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

/** A comma between braces separates alternatives: `*.{yml,yaml}`. */
function splitAtCommas(glob        )           {
  return glob
    .split(/,(?![^{]*\})/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * What the globs probably mean, as instructions. Nothing in the workspace matches them.
 *
 * @returns at least one sentence
 */
function probablyMeant({ include, exclude }       , { files, repositories, links }          )           {
  let globs                    = include;
  const advice           = [];
  for (const { fix, meant } of MISTAKES) {
    const fixed = globs.flatMap((glob) => meant(glob, files));
    if (fixed.join('\n') !== globs.join('\n')) advice.push(fix);
    globs = fixed;
  }
  const fixed = { include: globs, exclude };
  const found = files.filter(matches(fixed));
  if (advice.length > 0 && found.length > 0) advice.push(`${shown(globs)} would match ${(0,text_text/* count */.U9)(found.length, 'file')}.`);
  const near = found.length === 0 ? nearMisses(fixed, { files, repositories, links }) : [];
  const all = [...advice, ...near];
  return all.length > 0 ? all : ['Globs start at the workspace, such as `ivr/**/*.yml`.'];
}

/** What comes near globs that match nothing, though they are well-formed. */
function nearMisses({ include, exclude }       , { files, repositories, links }          )           {
  const advice           = [];
  const [link] = links;
  if (link !== undefined) advice.push(`Links are not followed, such as ${(0,printable/* quoted */.TL)(link)}: put the files themselves there.`);
  for (const folder of repositories.filter((one) => one !== '')) {
    const inside = { include: include.map((glob) => `${folder}/${glob}`), exclude: exclude.map((glob) => `${folder}/${glob}`) };
    if (files.some(matches(inside)))
      advice.push(`A repository is checked out in ${(0,printable/* quoted */.TL)(folder)}, and globs start at the workspace: write ${shown(inside.include)}.`);
  }
  const matchesAnyCase = picomatch([...include], { dot: true, nocase: true, ignore: [...exclude] });
  const otherCase = files.find((file) => matchesAnyCase(file));
  if (otherCase !== undefined) advice.push(`Upper and lower case count: there is ${(0,printable/* quoted */.TL)(otherCase)}.`);
  const other = include.map((glob) => (glob.endsWith('.yaml') ? glob.replace(/yaml$/u, 'yml') : glob.replace(/yml$/u, 'yaml')));
  if (files.some(matches({ include: other, exclude }))) advice.push(`The files have the other extension: write ${shown(other)}.`);
  const deeper = include.map((glob) => glob.replace(/\/(?=[^/]*$)/u, '/**/'));
  if (files.some(matches({ include: deeper, exclude }))) advice.push(`The files are in folders below: write ${shown(deeper)}.`);
  const excluded = files.filter(matches({ include, exclude: [] })).length;
  if (excluded > 0)
    advice.push(`The lines with \`!\` exclude ${excluded === 1 ? 'the only file' : `all ${excluded} files`} that the others match.`);
  return advice;
}

function shown(globs                   )         {
  return globs.map((glob) => (0,printable/* quoted */.TL)(glob)).join(', ');
}

/** The error that no file matches, with what is probably meant. */
function refuseUnmatched(workspace        , globs       , { skipped }                          )           {
  const files = allFiles(workspace);
  const repositories = nearbyRepositories(workspace);
  if (files.length === 0 && repositories.length === 0) {
    return new run_error/* RunError */.e(
      'checkout.missing',
      'The repository is not checked out: there is no menu file and no git repository in the workspace.',
      'Put `- uses: actions/checkout@v6` before this step.',
    );
  }
  const without = globs.exclude.length === 0 ? '' : `, without ${shown(globs.exclude)}`;
  const advice = probablyMeant(globs, { files, repositories, links: skipped });
  if (repositories.length === 0) advice.push('If the repository is not checked out, put `- uses: actions/checkout@v6` before this step.');
  return new run_error/* RunError */.e('files.unmatched', `No file matches \`files\`: ${shown(globs.include)}${without}.`, advice.join(' '));
}

/** All files of the workspace; none if it can't be read. */
function allFiles(workspace        )                    {
  try {
    return listMenuFiles(workspace, { include: ['**'], exclude: [] }).paths;
  } catch {
    return [];
  }
}

;// CONCATENATED MODULE: ./build/action/deployed-files.js
                                             

                                                          

                                                                 
                                                 

/** What says whether a menu file was deployed as it is. */
                   
                                                        
                                                 
                          
                                            
                              
                       
                                                         
                                                 
 

/**
 * Which menu files were deployed as they are, by the deploy records; undefined if these don't say.
 *
 * A record is foreign text, and must not hide that a deploy is due. So if the commits say that a file has changed, its record counts only
 * if the record's commit certainly has the file as it is now. A record of the run's own commit says nothing new: the file is looked at
 * again.
 */
async function deployedFiles(
  sources         ,
  { files, menus, blobs }                                              ,
)                                                    {
  const byPath = Map.groupBy(menus, ({ path }) => path);
  const recorded = await Promise.all(
    files.map(async ({ path }) => {
      const [blob, own] = [blobs.get(path), byPath.get(path) ?? []];
      return { path, blob, commits: blob === undefined || own.length === 0 ? undefined : await commitsOf(sources, own, blob) };
    }),
  );
  const deployed = new Map                             ();
  // One after the other: each may start git.
  for (const { path, blob, commits } of recorded)
    deployed.set(path, blob === undefined || commits === undefined ? undefined : await counts(sources, { path, blob }, commits));
  return deployed;
}

/** The commits from which all menus of a file were deployed as they are; none if not all were. Undefined if the records don't say. */
async function commitsOf({ records, client }         , menus                 , blob        )                                         {
  const commits = await Promise.all(
    menus.map(({ path, flow, nodeId }) => records.deployedFrom({ path, flow: (0,recorder/* flowKey */.yc)(flow), name: nodeId }, blob, client)),
  );
  if (commits.includes('none')) return [];
  const known = commits.flatMap((commit) => commit ?? []);
  return known.length < commits.length ? undefined : [...new Set(known)];
}

                       
                        
                        
 

async function counts({ history, sha, hasChanged }         , { path, blob }             , commits                   )                   {
  if (commits.length === 0) return false;
  if (!hasChanged(path)) return true;
  for (const commit of commits) {
    const bytes = commit === sha ? undefined : await history.at(commit, path);
    if (bytes === undefined || bytes === 'absent' || blobId(bytes, blob.length) !== blob) return false;
  }
  return true;
}

;// CONCATENATED MODULE: ./build/action/select-files.js
                                                                








                                                              






                                                      

/** A run, and what it knows of earlier deploys. */
                                      
                                                       
                                              
                                                                                
                                      
 

/** The menu files that a run is about, and what is known of earlier deploys of their menus. */
                            
                                       
                                      
                                      
                                         
                                                                      
                                  
 

const EVENTS_ABOUT_CHANGES = new Set(['push', 'pull_request', 'pull_request_target', 'merge_group']);

/** @throws RunError `checkout.missing`, `files.unmatched` if there is no menu file, and none was deleted */
async function selectFiles(run                , menuFiles           )                     {
  const { context, settings, octokit, records } = run;
  const { select, divisionId } = settings;
  const { checkout, listing } = menuFiles;
  const repository             = { context, octokit, git: checkout.git };
  const runs = lazy(() => earlierRuns(repository));
  const wantsChanged = select === 'changed' || (select === 'auto' && EVENTS_ABOUT_CHANGES.has(context.eventName));
  const changes = wantsChanged
    ? await detectChangedFiles(repository, runs)
    : allMenuFiles(select === 'all' ? 'select is all' : `a ${context.eventName} event is about all of them`);
  const matchesGlobs = matches(settings.files);
  const isMenuFile = (path        )          => matchesGlobs(inWorkspace(checkout, path));
  const order = new GithubRunOrder(repository);
  const files = new FileHistory(repository);
  const menus = new GitMenuHistory({
    files,
    origins: [() => originOf(repository), async () => originFrom(await runs())],
    changes,
    newerTip: () => order.newerTip(),
    isMenuFile,
    complete: (menu) => withDivision(menu, divisionId),
    menus: menuFiles.menus,
  });
  const present = new Set(menuFiles.files.map(({ path }) => path));
  const { selected, changes: told } = await selectedPaths(run, menuFiles, changes, files);
  const deleted = [...changes.removed].filter((path) => isMenuFile(path) && !present.has(path)).toSorted();
  if (present.size === 0 && deleted.length === 0) throw refuseUnmatched(context.workspace, settings.files, listing);
  return { selected, deleted, changes: told, history: { records: records ?? record_records/* NO_RECORDS */.Hk, order, menus } };
}

function lazy   (make                  )                   {
  let made                        ;
  return () => (made ??= make());
}

/** On push, a file counts as changed unless each of its menus was deployed as it is. Without records, the commits say what changed. */
async function selectedPaths(
  { context, records, client }                ,
  menuFiles           ,
  changes              ,
  history             ,
)                                                   {
  const paths = menuFiles.files.map(({ path }) => path);
  const isCertain = changes.scope === 'all' && changes.isGuess !== true;
  const hasChanged = (path        )          => changes.scope === 'all' || changes.changed.has(path);
  if (isCertain || context.event.kind !== 'push' || records === undefined || client === undefined)
    return { selected: paths.filter(hasChanged), changes };
  const deployed = await deployedFiles({ records, client, history, sha: context.sha, hasChanged }, menuFiles);
  const isRecorded = paths.length > 0 && paths.every((path) => deployed.get(path) !== undefined);
  return {
    selected: paths.filter((path) => !(deployed.get(path) ?? !hasChanged(path))),
    // What the commits leave open, and how to find it out, doesn't matter then.
    changes: isRecorded ? { scope: 'changed', reason: 'by the deploy records', advice: [] } : changes,
  };
}

/** A selection as lines for the log. */
function selectionLines({ selected, deleted, changes: { scope, reason } }           )           {
  const gone = deleted.length === 0 ? '' : `, ${deleted.length} deleted`;
  return [
    `${scope === 'all' ? 'All files' : 'Changed files'} (${reason}): ${(0,text_text/* count */.U9)(selected.length, 'menu file')}${gone}.`,
    ...selected.map((path) => `  ${(0,printable/* quoted */.TL)(path)}`),
    ...deleted.map((path) => `  ${(0,printable/* quoted */.TL)(path)} (deleted)`),
  ];
}

// EXTERNAL MODULE: ./build/action/start-run.js + 2 modules
var start_run = __webpack_require__(5878);
// EXTERNAL MODULE: ./build/action/step-state.js
var step_state = __webpack_require__(225);
;// CONCATENATED MODULE: ./build/action/run-step.js




                                                    

                                                          
                                                  







                                                                            



                                                      

                                            

                                               




/** What the step works with. */
                              
                          
                                  
                                      
 

/** The stages of the step. Each yields what is known of the run so far. */
async function* runStep(step             )                                 {
  const { runner, env } = step;
  const { context, settings, octokit, ...started } = yield* (0,start_run/* startRun */.AD)(runner, env);
  let { state } = started;
  for (const note of state.report.notes) runner.notice(note);

  if (context.event.kind === 'push' && context.event.deleted) {
    runner.info('The branch was deleted: there is nothing to do.');
    yield state.with({ report: { outcome: 'no-changes' } });
    return;
  }

  const menuFiles = await runner.group('Menu files', () => readMenuFiles(runner, { context, settings, octokit, env }));
  state = state.with({ report: { files: menuFiles.files } });
  yield state;
  if (menuFiles.refusal !== undefined) throw menuFiles.refusal;

  const selection = await runner.group('Changes', async () => {
    const deployments = await (0,connect/* deploymentsFor */.Ch)(settings, context);
    const records = deployments && new record_records/* GithubRecords */.q2(deployments, (line) => runner.info((0,printable/* oneLine */.TN)(line)));
    const found = await selectFiles({ context, settings, octokit, records, client: (0,connect/* clientOf */.fe)(settings), env }, menuFiles);
    for (const advice of found.changes.advice) runner.notice(advice);
    for (const line of selectionLines(found)) runner.info(line);
    return found;
  });
  state = withSelection(state, selection);
  yield state;

  // A run that ends here has failed: if one file is invalid, nothing is written.
  if (menuFiles.problems.length > 0) return;
  yield* planAndDeploy(step, state, { context, settings, menuFiles, selection });
}

function withSelection(state          , { selected, deleted, changes }           )           {
  const { files, notes } = state.report;
  const gone = deleted.map((path)             => ({ path, status: 'deleted', problems: [] }));
  const report = { files: [...files, ...gone], notes: [...notes, ...changes.advice] };
  return state.with({ selected, report });
}

/** What a run is about, once its inputs and menu files are known. */
                      
                                  
                              
                                
                                
 

const PLAN_WITHOUT_SECRETS = [
  'The menu files are valid.',
  'What would change in the live flows is not shown:',
  'GitHub gives no secrets to a pull request from a fork or by Dependabot.',
].join(' ');

async function* planAndDeploy(step             , before          , assignment            )                                 {
  const { runner, cancellation } = step;
  const { context, settings, menuFiles, selection } = assignment;
  const { menus } = menuFiles;
  const { mode, credentials } = settings;
  checkLimit((0,flow_run/* byReference */.vP)(menus), settings.flows);
  if (mode === 'validate') {
    yield before.with({ report: { outcome: 'success' } });
    return;
  }
  if (credentials === undefined) {
    yield before.with({ report: { mode: 'validate', outcome: 'success', notes: [...before.report.notes, PLAN_WITHOUT_SECRETS] } });
    return;
  }
  const chosen = menus.filter(({ path }) => selection.selected.includes(path));
  if (chosen.length === 0) {
    yield before.with({ report: { outcome: 'no-changes' } });
    return;
  }
  const journal = new Journal(runner, context.temp, connect/* clock */.pm);
  const org = await (0,connect/* connectOrg */.Pr)(settings, credentials, runner, (flowId, job) => journal.job(flowId, job));
  const state = before.with({ journal, org });
  yield state;

  const isAllOrNone = settings.onFailure === 'rollback-all';
  const flows = await runFlows({
    org,
    mode,
    menus: chosen,
    allMenus: menus,
    limit: settings.flows,
    concurrency: settings.concurrency,
    maxTries: settings.maxRetries,
    isAllOrNone,
    history: selection.history,
    recorder: (await recorderFor(step, assignment)) ?? recorder/* NO_RECORDER */.L9,
    onDrift: settings.onDrift,
    ...(0,json/* present */.Eb)({ tag: context.isBranch ? undefined : context.refName }),
    clock: connect/* clock */.pm,
    backoff: backoff/* backoff */.J,
    cancellation,
    journal: flowJournal(journal, runner, { report: state.report, isAllOrNone }),
    group: (name, work) => runner.group(name, work),
    log: (line) => runner.info((0,printable/* oneLine */.TN)(line)),
    onDone: (flow) => logFlow(flow, runner),
  });
  yield state.with({ report: resultOf(flows) });
}

/** Notes in GitHub what is deployed; undefined without a token, and for runs that deploy nothing. */
async function recorderFor({ runner }             , { context, settings, menuFiles }            )                                {
  const [deployments, client] = [await (0,connect/* deploymentsFor */.Ch)(settings, context), (0,connect/* clientOf */.fe)(settings)];
  if (settings.mode !== 'deploy' || deployments === undefined || client === undefined) return undefined;
  return new recorder/* Recorder */.vk({
    deployments,
    client,
    ...(0,json/* present */.Eb)({ run: context.runId > 0 ? context.runId : undefined }),
    blobOf: (path) => menuFiles.blobs.get(path),
    urlOf: ({ type, id }) =>
      type === undefined || !('regionHost' in settings.target) ? undefined : architectUrl(settings.target.regionHost, type, id),
    saveIds: (ids) => saveRecordIds(runner, ids),
    log: (line) => runner.info((0,printable/* oneLine */.TN)(line)),
  });
}

/** Keeps the records' ids for the end of the job. They only tidy up, so a deploy doesn't depend on them. */
function saveRecordIds(runner        , ids                   )       {
  try {
    runner.saveState(step_state/* RECORDS */.ft, JSON.stringify(ids));
  } catch (error) {
    runner.warning(`If this step is killed, its deploy records stay open. ${(0,run_error/* toReportedError */.z)(error).message}`);
  }
}

/** The journal as the use cases see it. What it keeps is masked. */
function flowJournal(journal         , runner        , { report, isAllOrNone }        )              {
  return {
    begin: (flows) => journal.begin({ report: runner.redactAll({ ...report, flows }), isAllOrNone }),
    wrap: (store) => journal.wrap(store),
    done: (flow, undo) => journal.done(runner.redactAll(flow), undo),
  };
}

function logFlow(flow            , runner        )       {
  runner.info((0,log/* flowLine */.PA)(flow));
  if (flow.drift !== undefined && flow.error === null) runner.info(`  ${(0,log/* driftLine */.wk)(flow.drift)}`);
  for (const problem of flow.problems) runner.info(`  ${(0,log/* problemLine */.YK)(problem)}`);
  for (const notice of flow.notices) runner.info(`  ${(0,log/* noticeLine */.Jn)(notice)}`);
}

/** What the report says about a run once all its flows have an outcome. */
function resultOf(flows                       )                     {
  const isCancelled = flows.some(({ error }) => error?.code === interrupted/* RUN_CANCELLED */.wU.code);
  if (isCancelled) return { flows, outcome: 'failure', error: (0,error_report/* toErrorReport */.w)(interrupted/* RUN_CANCELLED */.wU) };
  if (flows.some(({ status }) => (0,outcome/* isFailure */.N6)(status))) return { flows, outcome: 'failure' };
  return { flows, outcome: flows.some(({ status }) => (0,outcome/* reachesCallers */.iW)(status)) ? 'success' : 'no-changes' };
}

// EXTERNAL MODULE: ./build/action/run-state.js
var run_state = __webpack_require__(7742);
;// CONCATENATED MODULE: ./build/action/main.js













/**
 * The whole action: inputs -> event -> menu files -> plans -> results -> report -> outputs, summary, comment.
 *
 * It never throws: every run ends with a report and all outputs set, and a failed step if anything went wrong. If a run is cancelled or
 * killed before its writes end, `runPost` (post.ts) completes it at the end of the job.
 */
async function runMain(env                    = process.env)                {
  const runner = new github_runner/* Runner */.b(new redactor/* Redactor */.p());
  using signals = new Signals(process, (signal) =>
    runner.info(`${signal}: nothing new is begun, what is in flight is brought to its end.`),
  );
  const { cancellation } = signals;
  // The newest state: a failure in one stage loses nothing that an earlier stage has found.
  let state = run_state/* START */.d;
  try {
    runner.saveState(step_state/* BEGUN */.AM, 'yes');
    const timeIsUp = cancellation.timeIsUp.then(() => 'time is up'         );
    const stages = runStep({ runner, env, cancellation });
    for (;;) {
      const next = await Promise.race([stages.next(), timeIsUp]);
      if (next === 'time is up') state = reportInterrupted(state);
      if (next === 'time is up' || next.done === true) break;
      state = next.value;
    }
  } catch (error) {
    state = state.with({ report: { outcome: 'failure', error: (0,error_report/* toErrorReport */.w)((0,run_error/* toReportedError */.z)(error)) } });
  }
  await main_publish((0,run_state/* atEnd */.t)(state, connect/* clock */.pm.now()), { runner, env, cancellation });
  if (cancellation.isRequested) await exit();
}

async function main_publish(state          , { runner, env, cancellation }             )                {
  // Read before the report goes out: the report doesn't have a write that ends after this.
  const isOpen = state.journal?.isOpen === true;
  try {
    await (0,publish/* publishReport */.S)(state, runner, env);
    mark(runner, step_state/* REPORTED */.u3);
    // A cancelled plan was replaced by a newer one, and must not disturb its comment.
    if (!cancellation.isRequested || state.report.mode === 'deploy') await (0,publish_comment/* publishComment */.p)(state, runner);
  } catch (error) {
    runner.fail(`The report could not be published: ${error instanceof Error ? error.message : String(error)}`);
    setEmptyOutputs(state, runner);
  }
  if (isOpen) return;
  if (mark(runner, step_state/* STEP_DONE */.sD)) state.journal?.end();
}

/** Notes for the end of the job how far the step has got. Without the note, it looks once more, and finds the same. */
function mark(runner        , name        )          {
  try {
    runner.saveState(name, 'yes');
    return true;
  } catch (error) {
    const { message, hint } = (0,run_error/* toReportedError */.z)(error);
    runner.fail(`The end of the job can't be told that the step has come this far, so it looks at the flows once more. ${message} ${hint}`);
    return false;
  }
}

/** The step has failed by now. Scripts that read the outputs must see that too, unless the runner accepts no outputs at all. */
function setEmptyOutputs({ selected }          , runner        )       {
  const outputs = { outcome: 'failure', flows: '[]', 'changed-files': JSON.stringify(selected), report: '', 'report-markdown': '' };
  if (runner.setOutputs(outputs) !== undefined) runner.info('The outputs could not be set.');
}

/** Ends the process with its exit code. Otherwise interrupted work would continue. */
async function exit()                {
  // If the log is a pipe, writing to it can take time (Windows).
  await new Promise      ((resolve) => process.stdout.write('', () => resolve()));
  process.exit();
}

/** No time is left: the report has what is known, and the end of the job does the rest. */
function reportInterrupted(state          )           {
  const flows = state.journal?.flows.map((flow) => (0,interrupted/* reportOpen */.Te)(flow)) ?? [];
  const error = (0,error_report/* toErrorReport */.w)(interrupted/* RUN_CANCELLED */.wU);
  return state.with({ report: { flows: flows.length > 0 ? flows : state.report.flows, outcome: 'failure', error } });
}


/***/ })

};

//# sourceMappingURL=718.index.js.map