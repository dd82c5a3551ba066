export const id = 204;
export const ids = [204];
export const modules = {

/***/ 6964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: ./build/model/outcome.js
var model_outcome = __webpack_require__(8158);
// EXTERNAL MODULE: ./build/flows/report-flow.js + 1 modules
var report_flow = __webpack_require__(6740);
// EXTERNAL MODULE: ./build/github/context.js
var github_context = __webpack_require__(9009);
// EXTERNAL MODULE: ./build/github/runner.js + 17 modules
var github_runner = __webpack_require__(2210);
// EXTERNAL MODULE: ./build/journal/documents.js
var journal_documents = __webpack_require__(3614);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
;// CONCATENATED MODULE: ./build/journal/entry.js


const version = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]);
const hash = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/u);

/** How far the work on one flow has come. */
const entry = schemas/* object */.Ikc({
  /** The flow's id. */
  flow: schemas/* string */.YjP(),
  /**
   * - `writing`: a write was about to be sent, or was sent, and its end isn't known
   * - `restoring`: the same of the way back
   * - `done`: the flow has its outcome
   */
  phase: schemas/* enum */.k5n(['writing', 'restoring', 'done']),
  /** The version that the write was based on. */
  version: version.optional(),
  /** SHA-256 of the kept plan, and with it of the flow as it was. */
  plan: hash.optional(),
  /** How many times a write was sent. */
  attempts: schemas/* number */.aig(),
  /** When the last one was begun, in milliseconds since the epoch. */
  at: schemas/* number */.aig(),
  /** The publish job that was registered for it. */
  job: schemas/* string */.YjP().optional(),
  /** The version that this run's own write made. */
  own: version.optional(),
  /** What the write's own answer has said of that version. */
  answer: schemas/* enum */.k5n(['shown', 'lost', 'doubtful']).optional(),
  /** The how-manieth flow it was that had its outcome. */
  place: schemas/* number */.aig().optional(),
  /** SHA-256 of the kept report, once it is done. */
  report: hash.optional(),
});

/** One flow in the journal, as the step's state keeps it: facts and hashes, and nothing that is secret. */
                                          

const head = schemas/* object */.Ikc({
  /** Where the documents are kept. */
  folder: schemas/* string */.YjP(),
  /** SHA-256 of the run's own document. */
  run: hash,
});

/** Where a journal begins. */
                                        

function parseEntry(text        )                    {
  return parsed(entry, text);
}

function parseHead(text        )                   {
  return parsed(head, text);
}

function parsed   (schema              , text        )                {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

// EXTERNAL MODULE: ./build/content/architect/content.js + 25 modules
var content = __webpack_require__(1616);
// EXTERNAL MODULE: ./build/content/architect/read/read.js + 2 modules
var read_read = __webpack_require__(6546);
// EXTERNAL MODULE: ./build/content/definition/content.js + 9 modules
var definition_content = __webpack_require__(4850);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
// EXTERNAL MODULE: ./build/model/plan.js
var plan = __webpack_require__(4519);
;// CONCATENATED MODULE: ./build/journal/restore-plan.js



                                                       


                                                   

/** @throws TypeError for what `storePlan` never made */
function restorePlan({ api, live: { raw, ...live }, desired: wanted, menus, changed }            )       {
  const content = contentOf(api, raw);
  const desired = contentOf(api, wanted);
  const changes = content.diff(desired, (0,plan/* menusOf */.M)({ menus }));
  return { live: { ...live, content }, menus, changed, desired, changes, problems: [], notices: [], blockers: [] };
}

function contentOf(api                    , raw      )              {
  if (api === 'definition' && (0,json/* isObject */.Gv)(raw)) return new definition_content/* DefinitionContent */.B(raw);
  const read = api === 'architect' && typeof raw === 'string' ? (0,read_read/* readArchitectFlow */.Mv)(raw) : undefined;
  if (read === undefined || 'error' in read) throw new TypeError('The journal holds no flow.');
  return new content/* ArchitectContent */.R(read.flow);
}

;// CONCATENATED MODULE: ./build/journal/kept.js
                                             
                                                     


                                           

                                                   

/** One flow of a run that was ended. */
                           
                                                                  
                              
                                        
                         
                                                                  
                       
 

/** A journal as the step after the job finds it. */
                                         
                                      
                                
 

/** A journal of which only the step's state is left: the flows that may have been written. */
                          
                                  
 

/**
 * Reads the journal.
 *
 * @param getState what was kept under a name, '' where nothing was
 * @returns undefined where the run had not come so far as to write anything
 */
function readJournal(getState                          )                                {
  if (getState('journal') === '') return undefined;
  const head = parseHead(getState('journal'));
  const documents = new journal_documents/* Documents */.j(head?.folder ?? '');
  const intent = documents.read('run', head?.run)                      ;
  if (intent === undefined) return { lost: [...entries(getState)] };
  const flows = intent.report.flows.map((planned, at)           => {
    const entry = parseEntry(getState(`flow-${at}`));
    if (entry === undefined) return { report: planned };
    const plan = entry.plan === undefined ? undefined : planOf(documents.read(`plan-${at}`, entry.plan));
    const report = (documents.read(`report-${at}`, entry.report)                          ) ?? planned;
    return { report, entry, ...(plan && { plan }) };
  });
  return { ...intent, flows, documents };
}

function* entries(getState                          )                   {
  // A flow that was never begun has none, so there may be gaps; a run of more flows than this is not one that people read.
  for (let at = 0; at < 10_000; at += 1) {
    const entry = parseEntry(getState(`flow-${at}`));
    if (entry !== undefined) yield entry;
  }
}

/** What has the right hash was written by `storePlan`. */
function planOf(stored         )                   {
  return stored === undefined ? undefined : restorePlan(stored              );
}

// EXTERNAL MODULE: ./build/action/step-state.js
var step_state = __webpack_require__(225);
// EXTERNAL MODULE: ./build/action/publish.js + 30 modules
var publish = __webpack_require__(2658);
// EXTERNAL MODULE: ./build/report/log.js
var log = __webpack_require__(6945);
// EXTERNAL MODULE: ./build/secrets/redactor.js + 1 modules
var secrets_redactor = __webpack_require__(6410);
// EXTERNAL MODULE: ./build/action/main.js + 36 modules
var main = __webpack_require__(6506);
// EXTERNAL MODULE: ./build/apply/rollback.js
var rollback = __webpack_require__(1311);
// EXTERNAL MODULE: ./build/apply/decide.js
var decide = __webpack_require__(2531);
// EXTERNAL MODULE: ./build/apply/outcomes.js
var outcomes = __webpack_require__(6858);
// EXTERNAL MODULE: ./build/apply/refresh.js
var refresh = __webpack_require__(9428);
// EXTERNAL MODULE: ./build/apply/left-alone.js
var left_alone = __webpack_require__(3020);
// EXTERNAL MODULE: ./build/model/store.js
var store = __webpack_require__(2279);
;// CONCATENATED MODULE: ./build/apply/recover.js


                                                 

                                                   
                                             



/** A write whose run was ended before it could see what became of it. */
                            
                      
                                    
                            
                                                                                             
                             
                                                              
                             
 

/**
 * What became of such a write, as what is live tells. It is not sent again: whoever ended the run may not want it any more.
 *
 * @returns what happened; never throws a {@link StoreError}
 */
async function recoverWrite({ plan, attempts, error, mayTakeMs }           , deployment              )                   {
  for (let isLast = mayTakeMs <= 0; ; isLast = true) {
    let live;
    try {
      live = await (0,refresh/* refresh */.O)(plan.live.id, plan.live.version, deployment);
    } catch (unread) {
      return (0,left_alone/* unknownState */.qf)(plan, (0,store/* asStoreError */.gp)(unread), attempts, undefined, error);
    }
    const step = await (0,decide/* decide */.L)({
      plan,
      live,
      failure: error,
      named: undefined,
      inDoubt: false,
      mayHaveLanded: attempts > 1,
      attempts,
      deployment,
    });
    if ('outcome' in step) return step.outcome;
    if (isLast) return (0,outcomes/* failed */.gz)(plan, error, attempts, live.version);
    await deployment.clock.sleep(mayTakeMs);
  }
}

// EXTERNAL MODULE: ./build/flows/interrupted.js
var interrupted = __webpack_require__(8704);
// EXTERNAL MODULE: ./build/genesys/http/backoff.js + 2 modules
var backoff = __webpack_require__(4123);
// EXTERNAL MODULE: ./build/flows/all-or-none.js
var all_or_none = __webpack_require__(4878);
;// CONCATENATED MODULE: ./build/flows/recover-flows.js
                                               
                                                        
                                                         
                                                 






                                             
                                                 
                                                            
                                                     


/** The run was killed, or cancelled and had no time left. */
const RUN_KILLED                = {
  code: 'run.ended',
  message: 'The run was ended in the middle of its work: it was cancelled, or its process was killed.',
  hint: 'Run it again, or push again: what is done already is not written twice.',
};

/** How the flows of an ended run are looked at. */
                                  
                    
                        
                                                                                                                      
                             
                                                    
                                              
 

/** A flow whose end is known, and how it can be taken back where it was deployed. */
                                        
                       
 

/** A settled flow stays as it is, whatever its queues are called now. */
const NO_QUEUES         = { byName: () => ({ matches: 0, near: [] }), nameOf: () => undefined };

/**
 * Brings to an end what a run has left open: each flow that may have been written is looked at, and nothing new is begun. Where
 * all flows of the run were to be deployed or none, and not all are, those that are deployed are taken back.
 */
async function recoverFlows(run         , settling                 )                        {
  const deployment               = { store: settling.org.store, clock: settling.clock, backoff: backoff/* backoff */.J, maxTries: 1, queues: NO_QUEUES };
  const settled = await Promise.all(run.flows.map((flow) => settle(flow, deployment, settling)));
  const isWhole = settled.every(({ report: { status } }) => status === 'deployed' || status === 'in-sync');
  if (isWhole || !run.isAllOrNone) return settled.map(({ report }) => report);
  const back = new Map                      ();
  for (const flow of settled.toSorted((a, b) => placeOf(b) - placeOf(a))) {
    if (flow.report.status !== 'deployed') continue;
    const report = await restore(flow, deployment);
    back.set(flow, report);
    settling.onDone(report);
  }
  return settled.map((flow) => back.get(flow) ?? flow.report);
}

/** The flow that was settled last was open: it was the last that was written. */
function placeOf({ entry }          )         {
  return entry?.place ?? Number.MAX_SAFE_INTEGER;
}

async function settle(flow          , deployment              , settling                 )                       {
  const { report, entry, plan } = flow;
  if (entry === undefined) return report.status === 'planned' ? { ...flow, report: (0,interrupted/* reportNotBegun */.xW)(report, RUN_KILLED) } : flow;
  if (entry.phase === 'done' && report.status !== 'planned') {
    const { own: version, answer = 'lost' } = entry;
    const undo = plan === undefined || version === undefined ? undefined : { plan, version, answer };
    return { ...flow, ...(undo && { undo }) };
  }
  const outcome = plan === undefined ? lostPlan(entry) : await lookAt({ ...flow, entry, plan }, deployment, settling);
  const settled = (0,report_flow/* withOutcome */.lt)(report, outcome);
  settling.onDone(settled);
  return { ...flow, report: settled, ...(outcome.undo && { undo: outcome.undo }) };
}

async function lookAt(
  { entry, plan }                    ,
  deployment              ,
  { org, timeoutMs }                 ,
)                   {
  const job = entry.job === undefined ? undefined : await org.endOfJob(entry.job);
  const isArchitect = plan.live.content.api === 'architect';
  const error = new store/* StoreError */.AD({
    ...RUN_KILLED,
    fate: 'unknown',
    message: `The run was ended while this flow was being ${entry.phase === 'restoring' ? 'taken back' : 'changed'}.`,
    isFinal: job === 'unknown',
    // A job is noted down right before it gets its text: without one, or with one that still waits, nothing was sent.
    isUnsent: isArchitect && (job === undefined || job === 'idle'),
  });
  if (entry.phase === 'restoring' && entry.own !== undefined) return (0,rollback/* rollBack */.F)(plan, entry.own, error, entry.attempts, deployment);
  const mayTakeMs = isArchitect ? 0 : entry.at + 2 * timeoutMs - Date.now();
  return recoverWrite({ plan, attempts: entry.attempts, error, mayTakeMs }, deployment);
}

/** What was to be put back is gone with RUNNER_TEMP. */
function lostPlan({ version, attempts }       )          {
  return {
    status: 'rollback-failed',
    versionBefore: version ?? null,
    versionAfter: null,
    attempts,
    changes: [],
    problems: [],
    error: {
      code: 'journal.lost',
      message: 'The run was ended while this flow was being changed, and what it had noted down of it in RUNNER_TEMP is gone.',
      hint: `Look at the flow in Architect: version ${version ?? '?'} is the one from before.`,
    },
  };
}

async function restore({ report, plan, undo }             , deployment              )                      {
  if (plan === undefined) return report;
  const { live, menus } = plan;
  const outcome          = {
    status: 'deployed',
    versionBefore: report.version_before,
    versionAfter: report.version_after,
    attempts: report.attempts,
    changes: report.changes,
    problems: report.problems,
    ...(undo && { undo }),
  };
  const item = { reference: { kind: 'id'         , id: live.id }, menus, flowId: live.id, plan, live, outcome };
  const back = await (0,all_or_none/* takeBack */.zH)(
    item,
    'because the run was ended before all flows were deployed and `on-failure` is rollback-all',
    deployment,
  );
  return (0,report_flow/* withOutcome */.lt)(report, back.outcome ?? outcome);
}

// EXTERNAL MODULE: ./build/action/connect.js
var connect = __webpack_require__(3721);
// EXTERNAL MODULE: ./build/action/run-state.js
var run_state = __webpack_require__(7742);
;// CONCATENATED MODULE: ./build/action/post.js








                                                                  






/**
 * The end of the job (`post` in action.yml): settles what the step has left open because it was cancelled or killed, and completes
 * the report and the comment. After a step that came to its own end there is nothing to do, and nobody is asked anything.
 */
async function runPost(env                    = process.env)                {
  const redactor = new secrets_redactor/* Redactor */.p();
  const runner = new github_runner/* Runner */.b(redactor);
  if (runner.getState(step_state/* STEP_DONE */.sD) !== '') return;
  const story = new run_state/* RunState */.l();
  const isReported = runner.getState(step_state/* REPORTED */.u3) !== '';
  let isNews = true;
  try {
    isNews = await post_settle(story, runner, env);
  } catch (error) {
    story.tell({ outcome: 'failure', error: (0,report_flow/* toErrorReport */.w7)((0,main/* describeError */.U)(error)) });
  }
  story.tell({ at: new Date().toISOString() });
  try {
    if (isNews || !isReported) await (0,publish/* publishReport */.S)(story, runner, redactor, env);
    if (story.report.mode === 'deploy') await (0,publish/* publishComment */.p)(story, runner, redactor);
  } catch (error) {
    runner.fail(`The report could not be completed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @returns whether there is more to say than the step has said, if it has said anything */
async function post_settle(story          , runner        , env                   )                   {
  const context = (story.context = (0,github_context/* readContext */.y)(env));
  story.tell({ commit: context.headSha, runUrl: context.runUrl, repositoryUrl: context.repositoryUrl, actor: context.actor });
  const settings = (story.settings = (0,connect/* readSettings */.sb)(runner, env, context));
  story.tell({ mode: settings.mode, commentKey: settings.commentKey });
  const octokit = await (0,connect/* octokitFor */.d_)(settings);
  if (octokit !== undefined) story.octokit = octokit;

  const kept = readJournal((name) => runner.getState(name));
  if (kept === undefined) {
    story.tell({ error: { ...(0,report_flow/* toErrorReport */.w7)(RUN_KILLED), message: `${RUN_KILLED.message} It had written nothing.` } });
    return true;
  }
  if ('lost' in kept) {
    story.tell({ error: lostRun(kept) });
    return true;
  }
  story.tell(kept.report);
  story.selected = kept.report.files.map(({ path }) => path);
  const isOpen = kept.flows.some(({ entry, report }) => (entry === undefined || entry.phase !== 'done') && report.status === 'planned');
  const { credentials } = settings;
  if (credentials === undefined) throw new TypeError('A deploy has credentials.');
  const org = await (0,connect/* connectOrg */.Pr)(settings, credentials, runner);
  const onDone = (flow            )       => runner.info((0,log/* flowLine */.PA)(flow));
  try {
    const flows = await runner.group('What was left open', () => recoverFlows(kept, { org, clock: connect/* clock */.pm, timeoutMs: settings.timeoutMs, onDone }));
    const isWhole = flows.every(({ status }) => status === 'deployed' || status === 'in-sync');
    const outcome = flows.some(({ status }) => (0,model_outcome/* isFailure */.N)(status)) || !isWhole ? 'failure' : 'success';
    story.tell({ flows, outcome, error: isWhole ? null : (0,report_flow/* toErrorReport */.w7)(RUN_KILLED) });
  } finally {
    story.tell({ apiCalls: org.apiCalls });
  }
  kept.documents.remove();
  return isOpen;
}

/** The journal's documents are gone, so which version was live before is all that is known. */
function lostRun({ lost }         )              {
  const flows = lost.map(({ flow, version }) => `${flow}${version === undefined ? '' : ` (version ${version} before)`}`).join(', ');
  return {
    ...(0,report_flow/* toErrorReport */.w7)(RUN_KILLED),
    code: 'journal.lost',
    message: `${RUN_KILLED.message} What it had noted down in RUNNER_TEMP is gone, so these flows could not be looked at: ${flows || 'none that it had begun'}.`,
    hint: 'Look at them in Architect, or run the deploy again: what is live already is not written twice.',
  };
}


/***/ }),

/***/ 1159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ diff)
/* harmony export */ });
const richTypes = ["Date", "RegExp", "String", "Number"];
const temporalTypes = Object.getOwnPropertyNames(globalThis.Temporal || {});
function diff(obj, newObj, options = { cyclesFix: true }, _stack = []) {
    let diffs = [];
    const isObjArray = Array.isArray(obj);
    for (const key in obj) {
        const value = obj[key];
        const path = isObjArray ? +key : key;
        if (!(key in newObj)) {
            diffs.push({
                type: "REMOVE",
                path: [path],
                oldValue: value,
            });
            continue;
        }
        const newValue = newObj[key];
        const areCompatibleObjects = typeof value === "object" &&
            typeof newValue === "object" &&
            Array.isArray(value) === Array.isArray(newValue);
        // Only compute for non-null objects — primitives and null skip this
        // entirely since Object.getPrototypeOf is expensive to call on every key
        const objConstructor = areCompatibleObjects && value
            ? Object.getPrototypeOf(value)?.constructor?.name
            : undefined;
        if (value &&
            newValue &&
            areCompatibleObjects &&
            !richTypes.includes(objConstructor) &&
            !temporalTypes.includes(objConstructor) &&
            (!options.cyclesFix || !_stack.includes(value))) {
            // Recurse into objects and arrays
            if (options.cyclesFix) {
                _stack.push(value);
            }
            const subDiffs = diff(value, newValue, options, _stack);
            if (options.cyclesFix) {
                _stack.pop();
            }
            for (const subDiff of subDiffs) {
                subDiff.path.unshift(path);
                diffs.push(subDiff);
            }
        }
        else if (!(Object.is(value, newValue) ||
            (temporalTypes.includes(objConstructor) &&
                String(value) === String(newValue)) ||
            (richTypes.includes(objConstructor) &&
                (isNaN(value) ? value + "" === newValue + "" : +value === +newValue)))) {
            diffs.push({
                path: [path],
                type: "CHANGE",
                value: newValue,
                oldValue: value,
            });
        }
    }
    const isNewObjArray = Array.isArray(newObj);
    for (const key in newObj) {
        if (!(key in obj)) {
            diffs.push({
                type: "CREATE",
                path: [isNewObjArray ? +key : key],
                value: newObj[key],
            });
        }
    }
    return diffs;
}


/***/ })

};

//# sourceMappingURL=204.index.js.map