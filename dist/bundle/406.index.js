export const id = 406;
export const ids = [406,908];
export const modules = {

/***/ 15908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishComment: () => (/* binding */ publishComment)
/* harmony export */ });
/* unused harmony export isWorthPosting */
/* harmony import */ var _github_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(220);
/* harmony import */ var _report_markdown_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4028);
/* harmony import */ var _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49953);
/* harmony import */ var _report_wording_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99817);
                                                          

                                                    
                                                             
                                                  


                                                    

                                                    

/** Publishes the report to the pull request. It comes last: if it fails, everything else is out already. */
async function publishComment(state          , runner        )                {
  const { context, settings, octokit } = state;
  if (context === undefined || octokit === undefined || settings === undefined || settings.comment === 'never') return;
  // Masking comes first, because a secret is hard to find in an escaped text.
  const report = runner.redactAll(state.report);
  if (!isCommentable(context, report)) return;
  const isNeeded = isWorthPosting(report, settings.comment);
  await runner.group('Comment', async () => comment({ octokit: await octokit(), context, runner, report, isWorthPosting: isNeeded }));
}

function commentText(report           , runner        )         {
  return runner.redact((0,_report_markdown_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .fit */ .Uj)((0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .toSections */ .S)(report), _report_markdown_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .REPORT_LIMIT */ .dh, `The [job summary](${report.runUrl}) has everything`));
}

/** Deleting a branch is a push whose commit is the default branch's. Its pull request has nothing to do with this run. */
function isCommentable({ event }               , { mode }           )          {
  return mode !== 'drift' && mode !== 'pull' && (event.kind === 'pull_request' || (event.kind === 'push' && !event.deleted));
}

/**
 * Whether a report is worth a new comment. With `changes`, only if something changes or failed, or a menu file was deleted. Otherwise also
 * if there is a notice to read, and if a plan of changed menu files finds them in sync: then a first adoption is seen.
 */
function isWorthPosting(
  { mode, outcome, files, flows }                                                         ,
  wish                    ,
)          {
  if (outcome !== 'no-changes' || files.some(_report_wording_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isDeleted */ .oy)) return true;
  return wish === 'auto' && flows.some(({ notices }) => mode === 'plan' || notices.length > 0);
}

/** Creates or updates the comment of each pull request that this run is about. If that fails, the run's outcome stays the same. */
async function comment(commenting            )                {
  const { octokit, context, runner } = commenting;
  const { findPullRequests } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 81351));
  const pulls = await findPullRequests(octokit, context).catch((error         ) => {
    reportNoComment(context, runner, 'the pull request', (0,_github_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toGithubFailure */ .x)(error));
  });
  if (pulls?.length === 0) runner.info('This commit belongs to no merged pull request. The job summary has the result.');
  for (const pull of pulls ?? []) {
    try {
      await commentOn(pull, commenting);
    } catch (error) {
      reportNoComment(context, runner, `pull request #${pull.number}`, (0,_github_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toGithubFailure */ .x)(error));
    }
  }
}

                      
                            
                                  
                          
                             
                                                                                             
                                   
 

async function commentOn(pull             , { octokit, context, runner, report, isWorthPosting: isNeeded }            )                {
  const { keepComment } = await __webpack_require__.e(/* import() */ 979).then(__webpack_require__.bind(__webpack_require__, 16979));
  const { action, doubt } = await keepComment(octokit, context, {
    pull,
    report: commentText(report, runner),
    mode: report.mode,
    key: report.commentKey,
    isWorthPosting: isNeeded,
  });
  runner.info(`Comment on pull request #${pull.number}: ${action}.`);
  if (doubt !== undefined) runner.warning(`The comment ${doubt.url} named a newer run, ${DOUBTS[doubt.newerRun]}`);
}

/** Why a comment was replaced that claims to be of a newer run, and what to do about it. */
const DOUBTS = {
  unconfirmed: [
    "but GitHub doesn't confirm that there is one. It was replaced by this run's report.",
    'Every workflow of this repository can write comments under that name: check which one did.',
  ].join(' '),
  forbidden: [
    "but this job's token can't ask GitHub whether there is one. It was replaced by this run's report.",
    'Grant the job `actions: read` under `permissions:`.',
  ].join(' '),
}         ;

const SUMMARY = 'The job summary has the result.';

function reportNoComment({ event }               , runner        , what        , failure               )       {
  const { message, acceptedPermissions, isForbidden, barrier } = failure;
  const accepted = acceptedPermissions === undefined ? '' : ` (GitHub accepts: ${acceptedPermissions})`;
  if (barrier !== undefined) {
    runner.warning(`Could not comment on ${what}: ${BARRIERS[barrier]} ${SUMMARY} GitHub says: ${message}`);
  } else if (!isForbidden) {
    runner.warning(`Could not comment on ${what}: ${message}. ${SUMMARY}`);
  } else if (event.kind === 'pull_request' && !event.hasSecrets) {
    const reason = 'its token is read-only, as for every fork and Dependabot';
    runner.notice(`Could not comment on ${what}: ${reason}. ${SUMMARY} ${message}${accepted}`);
  } else {
    const grant = 'Add `permissions: { contents: read, pull-requests: write }` to the job.';
    runner.warning(
      `Missing permission \`pull-requests: write\`: could not comment on ${what}. ${grant} ${SUMMARY} GitHub says: ${message}${accepted}`,
    );
  }
}

/** What stands in the way of a comment although the token has its permissions, and what to do about it. */
const BARRIERS                                    = {
  locked: [
    "its conversation is locked, and a workflow's token can't add comments to a locked conversation.",
    'Unlock the conversation, or set `github-token` to the token of someone with write access.',
  ].join(' '),
  'ip-allow-list': [
    "the organization's IP allow list doesn't include this runner's address.",
    'Add the address to that list, or run the job on a runner whose address is on it.',
  ].join(' '),
};


/***/ }),

/***/ 72790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  settleJob: () => (/* binding */ settleJob)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(13603);
// EXTERNAL MODULE: ./build/flows/interrupted.js
var interrupted = __webpack_require__(98704);
// EXTERNAL MODULE: ./build/apply/manual.js
var manual = __webpack_require__(79709);
// EXTERNAL MODULE: ./build/model/store.js
var store = __webpack_require__(62279);
// EXTERNAL MODULE: ./build/apply/carry-out.js + 1 modules
var carry_out = __webpack_require__(68092);
// EXTERNAL MODULE: ./build/apply/outcomes.js
var outcomes = __webpack_require__(6858);
// EXTERNAL MODULE: ./build/apply/refresh.js
var refresh = __webpack_require__(19428);
;// CONCATENATED MODULE: ./build/apply/recover.js
                                                          
                                                   


                                                 




/** A write whose run ended before it could see the result. */
                                     
                                                                                                              
                             
                                                              
                             
                                                                                     
                          
 

/**
 * Finds out from the live flow what such a write did. It is not sent again: whoever ended the run may no longer want it.
 *
 * @returns what happened; never throws a {@link StoreError}
 */
async function recoverWrite({ plan, tries, error, mayTakeMs, known }           , context              )                   {
  const attempt          = { plan, tries };
  for (let isLast = mayTakeMs <= 0; ; isLast = true) {
    let live          ;
    try {
      live = await (0,refresh/* refresh */.O)(plan.live.id, known, context);
    } catch (unread) {
      return (0,manual/* manual */.j)(attempt, { reason: 'state-unknown', error: (0,store/* asStoreError */.gp)(unread), cause: error });
    }
    const seen = { attempt, live, failure: error, named: undefined, inDoubt: false, mayHaveTakenEffect: tries > 1 };
    const step = await (0,carry_out/* carryOut */.u)(seen, context);
    if ('outcome' in step) return step.outcome;
    if (isLast) return (0,outcomes/* failed */.gz)(attempt, error, live.version);
    await context.clock.sleep(mayTakeMs);
  }
}

// EXTERNAL MODULE: ./build/apply/rollback.js + 1 modules
var rollback = __webpack_require__(98341);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/model/outcome.js
var model_outcome = __webpack_require__(38158);
// EXTERNAL MODULE: ./build/model/flow.js
var flow = __webpack_require__(95552);
// EXTERNAL MODULE: ./build/flows/all-or-none.js
var all_or_none = __webpack_require__(84878);
// EXTERNAL MODULE: ./build/flows/report-flow.js
var report_flow = __webpack_require__(20827);
;// CONCATENATED MODULE: ./build/flows/recover-flows.js
                                                        



                                                 
                                                            
                                                        

                                           

                                                 
                                             


                                                     




/** What the recovery of a killed run's flows needs. */
                           
                                                
                        
                            
                                                                                                                         
                             
                                                                               
                                              
 

/** A flow whose end is known. */
                                          
                                          
                       
 

/** A recovered flow stays as it is, whatever its queues are called now. */
const NO_QUEUES         = { byName: () => ({ matches: 0, near: [] }), nameOf: () => undefined };

/**
 * Completes what a killed run left open. It reads each flow that may have been written, and starts nothing new. If the run was to deploy
 * all flows or none, and not all are deployed, it rolls the deployed ones back.
 */
async function recoverFlows(run         , recovery                 )                        {
  const { org, clock, backoff } = recovery;
  const context               = { store: org.store, clock, backoff, maxTries: 1, queues: NO_QUEUES };
  const recovered = await Promise.all(run.flows.map((flow) => recoverFlow(flow, context, recovery)));
  const isWhole = recovered.every(({ report: { status } }) => status === 'deployed' || status === 'in-sync');
  if (isWhole || !run.isAllOrNone) return recovered.map(({ report }) => report);
  const restored = new Map                      ();
  for (const flow of recovered.toSorted((a, b) => placeOf(b) - placeOf(a))) {
    if (flow.report.status !== 'deployed') continue;
    const report = await restore(flow, context);
    restored.set(flow, report);
    recovery.onDone(report);
  }
  return recovered.map((flow) => restored.get(flow) ?? flow.report);
}

/** Reports what a killed run left open, if it can't be looked at: without the run's credentials, nothing is sent. */
function leaveFlows({ flows }         )               {
  return flows.map(({ report, entry, plan }) => {
    if (entry === undefined) return report.status === 'planned' ? (0,interrupted/* reportNotBegun */.xW)(report, interrupted/* RUN_KILLED */.Y0) : report;
    return entry.phase === 'done' && report.status !== 'planned' ? report : (0,report_flow/* withOutcome */.l)(report, unknownState(entry, report, plan));
  });
}

/** Nothing is known of a write that was open, because the end of the job may not ask. */
function unknownState({ flow, version, attempts, phase }       , { flow_name: name, changes }            , plan       )          {
  const before = version === undefined ? '' : ` Version ${version} was live before.`;
  return (0,model_outcome/* makeOutcome */.v$)({ versionBefore: version ?? null, attempts, changes }, 'rollback-failed', {
    versionAfter: null,
    error: {
      code: 'unknown-state',
      message:
        `The run was ended while the flow "${name ?? flow}" was being ${phase === 'restoring' ? 'rolled back' : 'changed'}, ` +
        `and the end of the job has no credentials to check it.${before}`,
      hint: 'Check the flow in Architect, or run the deploy again: it compares live with the menu files.',
    },
    ...(0,json/* present */.Eb)({ recovery: plan && (0,manual/* recoveryOf */.r)(plan) }),
  });
}

/** The position of a flow in the order of writing. A flow without one was still open, so it was the last. */
function placeOf({ entry }          )         {
  return entry?.place ?? Number.MAX_SAFE_INTEGER;
}

async function recoverFlow(flow          , context              , recovery                 )                         {
  const { report, entry, plan } = flow;
  if (entry === undefined) return report.status === 'planned' ? { ...flow, report: (0,interrupted/* reportNotBegun */.xW)(report, interrupted/* RUN_KILLED */.Y0) } : flow;
  if (entry.phase === 'done' && report.status !== 'planned') {
    const { own: version, answer = 'lost' } = entry;
    return { ...flow, ...(0,json/* present */.Eb)({ undo: plan === undefined || version === undefined ? undefined : { plan, version, answer } }) };
  }
  const outcome = plan === undefined ? planLost(entry) : await recoverOpen({ ...flow, entry, plan }, context, recovery);
  const recovered = (0,report_flow/* withOutcome */.l)(report, outcome);
  recovery.onDone(recovered);
  return { ...flow, report: recovered, ...(0,json/* present */.Eb)({ undo: outcome.undo }) };
}

/** The end of a write or a rollback that was open when the run ended. */
async function recoverOpen(
  { entry, plan }                    ,
  context              ,
  { org, clock, timeoutMs }                 ,
)                   {
  const job = entry.job === undefined ? undefined : await org.endOfJob(entry.job);
  const { writesInJobs } = plan.live.content.traits;
  const error = new store/* StoreError */.AD({
    ...interrupted/* RUN_KILLED */.Y0,
    fate: 'unknown',
    message: `The run was ended while this flow was being ${entry.phase === 'restoring' ? 'rolled back' : 'changed'}.`,
    isFinal: job === 'unknown',
    // A job is noted in the journal right before it gets its text. Without a job, or with one that still waits, nothing was sent.
    isUnsent: writesInJobs && (job === undefined || job === 'idle'),
  });
  const attempt = { plan, tries: entry.attempts };
  if (entry.phase === 'restoring' && entry.own !== undefined) {
    // While a job may still publish the state from before, a second one could publish it over what someone writes in between.
    if (error.mayStillTakeEffect) return (0,manual/* manual */.j)(attempt, { reason: 'state-unknown', error });
    return (0,rollback/* rollBack */.F)({ ...attempt, version: entry.own }, error, context);
  }
  const mayTakeMs = writesInJobs ? 0 : wayLeft(entry.at, 2 * timeoutMs, clock.now());
  // A read that shows the version from before then comes from a replica that lags behind.
  const known = job === 'succeeded' ? (0,flow/* nextVersion */.yU)((0,flow/* latestVersion */.qD)(plan.live)) : plan.live.version;
  return recoverWrite({ ...attempt, error, mayTakeMs, known }, context);
}

/**
 * How long a request can still be on its way, in milliseconds. It was sent by another process, so only the time of day measures that. If
 * someone has put it back since, the request is given no more than its whole way.
 */
function wayLeft(sentAt        , longestMs        , now        )         {
  return Math.min(longestMs, sentAt + longestMs - now);
}

/** The flow's earlier state is gone with RUNNER_TEMP. */
function planLost({ version, attempts }       )          {
  return (0,model_outcome/* makeOutcome */.v$)({ versionBefore: version ?? null, attempts, changes: [] }, 'rollback-failed', {
    versionAfter: null,
    error: {
      code: 'journal.lost',
      message: 'The run was ended while this flow was being changed, and its notes in RUNNER_TEMP are lost.',
      hint: `Check the flow in Architect: version ${version ?? '?'} is the one before this run.`,
    },
  });
}

async function restore({ report, plan, undo }               , context              )                      {
  if (plan === undefined) return report;
  const { live, menus } = plan;
  const { version_before: versionBefore, version_after: versionAfter, attempts, changes, problems } = report;
  const outcome = (0,model_outcome/* makeOutcome */.v$)({ versionBefore, attempts, changes }, 'deployed', { versionAfter, problems, ...(0,json/* present */.Eb)({ undo }) });
  const run = { reference: { kind: 'id'         , id: live.id }, menus, flowId: live.id, plan, live, outcome };
  const why = 'because the run was ended before all flows were deployed and `on-failure` is rollback-all';
  const restored = await (0,all_or_none/* rollBackRun */.wG)(run, why, context);
  return (0,report_flow/* withOutcome */.l)(report, restored.outcome ?? outcome);
}

// EXTERNAL MODULE: ./build/genesys/http/backoff.js
var backoff = __webpack_require__(19766);
// EXTERNAL MODULE: ./build/github/context.js
var github_context = __webpack_require__(9009);
// EXTERNAL MODULE: ./build/github/lazy-octokit.js
var lazy_octokit = __webpack_require__(21962);
// EXTERNAL MODULE: ./build/github/runner.js + 2 modules
var github_runner = __webpack_require__(9608);
// EXTERNAL MODULE: ./build/content/architect/content.js + 44 modules
var content = __webpack_require__(72395);
// EXTERNAL MODULE: ./build/content/architect/read/read.js + 3 modules
var read_read = __webpack_require__(64069);
// EXTERNAL MODULE: ./build/content/definition/content.js + 11 modules
var definition_content = __webpack_require__(88134);
;// CONCATENATED MODULE: ./build/content/parse.js
                                                       





/**
 * A flow's content, in the form of the API that it was read from.
 *
 * @param raw as `FlowContent.raw` returned it
 * @returns undefined if it is not a content of that API
 */
function contentOf(api                    , raw      )                          {
  if (api === 'definition') return (0,json/* isObject */.Gv)(raw) ? new definition_content/* DefinitionContent */.B(raw) : undefined;
  const read = typeof raw === 'string' ? (0,read_read/* readArchitectFlow */.Mv)(raw) : undefined;
  return read === undefined || 'error' in read ? undefined : new content/* ArchitectContent */.R(read.flow);
}

// EXTERNAL MODULE: ./build/model/plan.js
var plan = __webpack_require__(64519);
// EXTERNAL MODULE: ./build/journal/documents.js
var journal_documents = __webpack_require__(23614);
;// CONCATENATED MODULE: ./build/journal/entry.js


const version = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]);
const hash = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/u);

/** How far the work on one flow has got. */
const entry = schemas/* object */.Ikc({
  /** The flow's id. */
  flow: schemas/* string */.YjP(),
  /**
   * - `writing`: a write was about to be sent, or was sent, and its result is unknown
   * - `restoring`: the same for a rollback
   * - `done`: the flow has its outcome
   */
  phase: schemas/* enum */.k5n(['writing', 'restoring', 'done']),
  /** The version that the write was based on. */
  version: version.optional(),
  /** SHA-256 of the kept plan, which has the flow as it was before. */
  plan: hash.optional(),
  /** How many times a write was sent. */
  attempts: schemas/* number */.aig(),
  /** When the last one began, in milliseconds since the epoch. */
  at: schemas/* number */.aig(),
  /** The publish job that was registered for that write. */
  job: schemas/* string */.YjP().optional(),
  /** The version that this run's own write made. */
  own: version.optional(),
  /** What the write's answer said about that version. */
  answer: schemas/* enum */.k5n(['shown', 'lost', 'doubtful']).optional(),
  /** How many flows had their outcome before this one. */
  place: schemas/* number */.aig().optional(),
  /** SHA-256 of the flow's kept report, once it is done. */
  report: hash.optional(),
});

/** A flow's entry in the journal, as the step's state keeps it: facts and hashes, but no secrets. */
                                          

const head = schemas/* object */.Ikc({
  /** The folder of the documents. */
  folder: schemas/* string */.YjP(),
  /** SHA-256 of the run's own document. */
  run: hash,
});

/** The journal's first entry. */
                                        

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

;// CONCATENATED MODULE: ./build/journal/kept.js



                                                     


                                           
                                                   

/** One flow of a killed run. */
                           
                                                                           
                              
                                                        
                         
                                                                                  
                       
 

/** A journal as it is at the end of the job. */
                                         
                                      
                                
 

/** A journal whose documents are gone. Only the step's state is left: the flows that may have been written. */
                          
                                  
 

/**
 * Reads the journal.
 *
 * @param getState returns what was kept under a name, '' if nothing was
 * @returns undefined if the run ended before it wrote anything
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
    return { report, entry, ...(0,json/* present */.Eb)({ plan }) };
  });
  return { ...intent, flows, documents };
}

function* entries(getState                          )                   {
  // There are gaps, because a flow that was never started has no entry. The limit is higher than the flows of any useful report.
  for (let at = 0; at < 10_000; at += 1) {
    const entry = parseEntry(getState(`flow-${at}`));
    if (entry !== undefined) yield entry;
  }
}

/**
 * The plan in a document. Only `storePlan` writes documents whose hash is in the journal.
 *
 * @throws TypeError if the document holds anything else
 */
function planOf(stored         )                   {
  if (stored === undefined) return undefined;
  const { api, live, desired: rawDesired, menus, changed } = stored              ;
  const { raw, ...rest } = live;
  const [content, desired] = [contentOf(api, raw), contentOf(api, rawDesired)];
  if (content === undefined || desired === undefined) throw new TypeError('The journal holds no flow.');
  const changes = content.diff(desired, (0,plan/* menusOf */.Mw)({ menus }));
  return { live: { ...rest, content }, menus, changed, desired, changes, problems: [], notices: [], liveNotices: [], decided: [] };
}

// EXTERNAL MODULE: ./build/model/run-error.js
var run_error = __webpack_require__(94924);
// EXTERNAL MODULE: ./build/record/recorder.js
var recorder = __webpack_require__(84388);
// EXTERNAL MODULE: ./build/report/error-report.js
var error_report = __webpack_require__(48744);
// EXTERNAL MODULE: ./build/report/plain/log.js
var log = __webpack_require__(51978);
// EXTERNAL MODULE: ./build/secrets/redactor.js + 11 modules
var redactor = __webpack_require__(62898);
// EXTERNAL MODULE: ./build/run/connect.js
var connect = __webpack_require__(81840);
// EXTERNAL MODULE: ./build/action/kept-settings.js
var kept_settings = __webpack_require__(8813);
// EXTERNAL MODULE: ./build/run/proxies.js
var proxies = __webpack_require__(73030);
// EXTERNAL MODULE: ./build/action/publish-comment.js
var publish_comment = __webpack_require__(15908);
// EXTERNAL MODULE: ./build/action/publish.js + 4 modules
var publish = __webpack_require__(70887);
// EXTERNAL MODULE: ./build/run/run-state.js
var run_state = __webpack_require__(71759);
// EXTERNAL MODULE: ./build/action/start-run.js
var start_run = __webpack_require__(66851);
// EXTERNAL MODULE: ./build/action/steady-time.js
var steady_time = __webpack_require__(81303);
// EXTERNAL MODULE: ./build/run/plan-and-deploy.js + 25 modules
var plan_and_deploy = __webpack_require__(24094);
// EXTERNAL MODULE: ./build/action/step-state.js
var step_state = __webpack_require__(50225);
;// CONCATENATED MODULE: ./build/action/settle-job.js













                                                                             


                                                    










/** Recovers what the step left open because it was cancelled or killed, and completes the report and the comment. */
async function settleJob(env                   )                {
  (0,steady_time/* keepTimeSteady */.j)();
  const runner = new github_runner/* Runner */.b(new redactor/* Redactor */.p());
  const isReported = runner.getState(step_state/* REPORTED */.u3) !== '';
  let state = run_state/* START */.d;
  try {
    for await (const next of recoverRun(runner, env)) state = next;
  } catch (error) {
    state = state.with({ report: { outcome: 'failure', error: (0,error_report/* toErrorReport */.w)((0,run_error/* toReportedError */.z)(error)) } });
  }
  state = (0,run_state/* atEnd */.t)(state, connect/* clock */.pm.now());
  try {
    if (state.hasNews || !isReported) await (0,publish/* publishReport */.S)(state, runner, env);
    if (state.report.mode === 'deploy') await (0,publish_comment.publishComment)(state, runner);
  } catch (error) {
    runner.fail(`The report could not be completed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The stages of the recovery. Each yields what is known of the run so far. */
async function* recoverRun(runner        , env                   )                                 {
  (0,proxies/* completeProxies */.k)(env);
  const context = (0,github_context/* readContext */.y)(env);
  let state = run_state/* START */.d.with({ context, report: (0,start_run/* reportOf */.EI)(context) });
  yield state;

  (0,start_run/* addSecrets */.Nc)(runner, env);
  const settings = (0,kept_settings/* readKeptSettings */.gH)(runner);
  if (settings === undefined) {
    yield state.with({ report: { error: wroteNothing() } });
    return;
  }
  const githubToken = (0,start_run/* safeToken */.zv)(runner.getInput('github-token').trim(), context);
  const octokit = (0,lazy_octokit/* lazyOctokit */.K)(githubToken);
  state = state.with({ settings, ...(0,json/* present */.Eb)({ octokit }), report: { mode: settings.mode, commentKey: settings.commentKey } });
  yield state;

  const kept = readJournal((name) => runner.getState(name));
  if (kept === undefined || 'lost' in kept) {
    yield state.with({ report: { error: kept === undefined ? wroteNothing() : journalLost(kept) } });
    return;
  }
  state = state.with({ selected: kept.report.files.map(({ path }) => path), report: kept.report });
  yield state;

  const credentials = (0,kept_settings/* sameCredentials */.hZ)(settings, runner, env);
  const recovery = credentials === undefined ? leaveKept(kept, state) : recoverKept(kept, state, { settings, credentials, runner });
  for await (state of recovery) yield state;
  const deployments = await (0,connect/* deploymentsFor */.Ch)({ githubToken, commentKey: settings.commentKey }, context);
  if (deployments !== undefined)
    await (0,recorder/* settleRecords */.kt)(deployments, openRecords(runner), state.report.outcome === 'success', (line) => runner.info(line));
}

/** The end of the job got no credentials, or another step's: it sends nothing, and names what is left open. */
async function* leaveKept(kept         , before          )                                 {
  yield before.with({ report: resultOf(leaveFlows(kept)), hasNews: hasOpenFlow(kept) });
}

/** What the recovery works with. */
                            
                                  
                                    
                          
 

async function* recoverKept(
  kept         ,
  before          ,
  { settings, credentials, runner }                  ,
)                                 {
  const org = await (0,connect/* connectOrg */.Pr)(settings, credentials, runner);
  let state = before.with({ org });
  yield state;

  const { timeoutMs } = settings;
  const onDone = (flow            )       => runner.info((0,log/* flowLine */.PA)(flow));
  const flows = await runner.group('Unfinished work', () => recoverFlows(kept, { org, clock: connect/* clock */.pm, backoff: backoff/* backoff */.J, timeoutMs, onDone }));
  state = state.with({ report: resultOf(flows) });
  yield state;

  kept.documents.remove();
  yield state.with({ hasNews: hasOpenFlow(kept) });
}

/** The records that the step has begun and not ended. */
function openRecords(runner        )                    {
  try {
    return schemas/* array */.YOg(schemas/* int */.Whr().positive()).parse(JSON.parse(runner.getState(plan_and_deploy/* RECORDS */.f)));
  } catch {
    return [];
  }
}

/** Whether the step's own report, if there is one, lacks the end of a flow. */
function hasOpenFlow({ flows }         )          {
  return flows.some(({ entry, report }) => (entry === undefined || entry.phase !== 'done') && report.status === 'planned');
}

function resultOf(flows                       )                     {
  const isWhole = flows.every(({ status }) => status === 'deployed' || status === 'in-sync');
  return isWhole ? { flows, outcome: 'success', error: null } : { flows, outcome: 'failure', error: (0,error_report/* toErrorReport */.w)(interrupted/* RUN_KILLED */.Y0) };
}

function wroteNothing()              {
  return { ...(0,error_report/* toErrorReport */.w)(interrupted/* RUN_KILLED */.Y0), message: `${interrupted/* RUN_KILLED */.Y0.message} It wrote nothing.` };
}

/** The journal's documents are gone. Only the versions that were live before are known. */
function journalLost({ lost }         )              {
  const flows = lost.map(({ flow, version }) => `${flow}${version === undefined ? '' : ` (version ${version} before)`}`).join(', ');
  const journal = 'Its notes in RUNNER_TEMP are lost, so these flows could not be checked';
  return {
    ...(0,error_report/* toErrorReport */.w)(interrupted/* RUN_KILLED */.Y0),
    code: 'journal.lost',
    message: `${interrupted/* RUN_KILLED */.Y0.message} ${journal}: ${flows || 'none was started'}.`,
    hint: 'Check them in Architect, or run the deploy again. What is already live is not written twice.',
  };
}


/***/ }),

/***/ 11159:
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

//# sourceMappingURL=406.index.js.map