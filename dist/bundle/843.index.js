export const id = 843;
export const ids = [843];
export const modules = {

/***/ 6020:
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
// EXTERNAL MODULE: ./build/action/kept-settings.js
var kept_settings = __webpack_require__(8813);
;// CONCATENATED MODULE: ./build/action/connect.js

                                                  
                                               

                                           


                                                          
                                                         


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
  const { createRecordOctokit } = await Promise.all(/* import() */[__webpack_require__.e(239), __webpack_require__.e(397)]).then(__webpack_require__.bind(__webpack_require__, 7397));
  return new Deployments(createRecordOctokit(githubToken), context, commentKey);
}

/** The org and the OAuth client of a run, as a hash; undefined without credentials. */
function clientOf({ target, credentials }          )                     {
  if (credentials === undefined) return undefined;
  return (0,recorder/* clientHash */.KB)((0,kept_settings/* hostOf */.w4)(target), credentials.clientId);
}

/**
 * The run's org. Nothing is sent yet.
 *
 * @param onJob called with each publish job right before it gets a flow's text
 */
async function connectOrg(
  settings              ,
  credentials             ,
  runner        ,
  onJob                                          ,
)               {
  const { connect } = await Promise.all(/* import() */[__webpack_require__.e(735), __webpack_require__.e(630), __webpack_require__.e(467)]).then(__webpack_require__.bind(__webpack_require__, 6467));
  return connect({
    ...credentials,
    target: settings.target,
    requestsPerMinute: settings.requestsPerMinute,
    timeoutMs: settings.timeoutMs,
    flowApi: settings.flowApi,
    overwriteDrafts: settings.onDrift === 'overwrite',
    clock,
    secrets: { add: (secret) => runner.addSecret(secret), redact: (text) => runner.redact(text) },
    ...(0,json/* present */.Eb)({ onJob }),
  });
}


/***/ }),

/***/ 8813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZI: () => (/* binding */ keepSettings),
/* harmony export */   gH: () => (/* binding */ readKeptSettings),
/* harmony export */   hZ: () => (/* binding */ sameCredentials),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3603);
/* harmony import */ var _genesys_http_flow_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2881);
/* harmony import */ var _model_mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9463);
/* harmony import */ var _record_recorder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4388);
/* harmony import */ var _step_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(225);


                                                  


                                                         


/*
 * What the end of the job must know of the step's settings. It can't read them from its inputs: in nested composite actions, the runner may
 * give it another step's (actions/runner#3514).
 */

/** The settings that the step keeps for the end of its job. None of them is a secret. */
                                
           
                                                                                                          
  

const target = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ regionHost: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }), zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ gateway: zod__WEBPACK_IMPORTED_MODULE_3__/* .url */ .OZ5().transform((url) => new URL(url)) })]);
const kept = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  mode: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_model_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .MODES */ .F),
  target,
  flowApi: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_genesys_http_flow_api_js__WEBPACK_IMPORTED_MODULE_0__/* .FLOW_APIS */ .xx),
  onDrift: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['fail', 'overwrite']),
  requestsPerMinute: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
  timeoutMs: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
  comment: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['auto', 'never']),
  commentKey: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
  /** Which OAuth client the step used, as a hash together with its host. Absent if it used none. */
  client: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
});

/** Saves the settings for the end of the job, before anything is begun. */
function keepSettings(runner        , settings          )       {
  const { mode, target: to, flowApi, onDrift, requestsPerMinute, timeoutMs, comment, commentKey, credentials } = settings;
  const client = credentials === undefined ? undefined : (0,_record_recorder_js__WEBPACK_IMPORTED_MODULE_2__/* .clientHash */ .KB)(hostOf(to), credentials.clientId);
  runner.saveState(
    _step_state_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy,
    JSON.stringify({ mode, target: to, flowApi, onDrift, requestsPerMinute, timeoutMs, comment, commentKey, client }),
  );
}

/** The settings that the step kept; undefined if it was ended before it knew them. */
function readKeptSettings(runner        )                                                                       {
  try {
    const { client, ...settings } = kept.parse(JSON.parse(runner.getState(_step_state_js__WEBPACK_IMPORTED_MODULE_4__/* .SETTINGS */ .yy)));
    return { ...settings, client };
  } catch {
    return undefined;
  }
}

/**
 * The credentials of the step, from this process's inputs or environment.
 *
 * @returns undefined if there are none, or they are not those that the step used: they must not be sent to its host
 */
function sameCredentials(
  { target: to, client }                                                                              ,
  runner        ,
  env                   ,
)                          {
  const read = (input        , variable        )         => runner.getInput(input).trim() || (env[variable] ?? '').trim();
  const clientId = read('client-id', 'GENESYS_CLOUD_CLIENT_ID');
  const clientSecret = read('client-secret', 'GENESYS_CLOUD_CLIENT_SECRET');
  const isSame = clientId !== '' && clientSecret !== '' && (0,_record_recorder_js__WEBPACK_IMPORTED_MODULE_2__/* .clientHash */ .KB)(hostOf(to), clientId) === client;
  return isSame ? { clientId, clientSecret } : undefined;
}

/** The host that the client logs in to. */
function hostOf(to                    )         {
  return 'gateway' in to ? to.gateway.host : to.regionHost;
}


/***/ }),

/***/ 3275:
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

/***/ 5908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ publishComment)
/* harmony export */ });
/* unused harmony export isWorthPosting */
/* harmony import */ var _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(220);
/* harmony import */ var _report_markdown_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4028);
/* harmony import */ var _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5117);
                                                          

                                                    
                                                             
                                                  


                                                    
                                               

/** Publishes the report to the pull request. It comes last: if it fails, everything else is out already. */
async function publishComment(state          , runner        )                {
  const { context, settings, octokit } = state;
  if (context === undefined || octokit === undefined || settings?.comment !== 'auto') return;
  // Masking comes first, because a secret is hard to find in an escaped text.
  const report = runner.redactAll(state.report);
  if (!isCommentable(context, report)) return;
  await runner.group('Comment', () => comment(octokit, context, runner, report));
}

function commentText(report           , runner        )         {
  return runner.redact((0,_report_markdown_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .fit */ .Uj)((0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .toSections */ .S)(report), _report_markdown_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .REPORT_LIMIT */ .dh, `The [job summary](${report.runUrl}) has everything`));
}

/** Deleting a branch is a push whose commit is the default branch's. Its pull request has nothing to do with this run. */
function isCommentable({ event }               , { mode }           )          {
  return mode !== 'drift' && (event.kind === 'pull_request' || (event.kind === 'push' && !event.deleted));
}

/** Whether a report is worth a new comment: something changes or failed, a menu file was deleted, or there is a notice to read. */
function isWorthPosting({ outcome, files, flows }                                                )          {
  return outcome !== 'no-changes' || files.some(({ status }) => status === 'deleted') || flows.some(({ notices }) => notices.length > 0);
}

/** Creates or updates the comment of each pull request that this run is about. If that fails, the run's outcome stays the same. */
async function comment(octokit         , context               , runner        , report           )                {
  const { findPullRequests } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 1351));
  const pulls = await findPullRequests(octokit, context).catch((error         ) => {
    reportNoComment(context, runner, 'The pull request', (0,_github_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toGithubFailure */ .x)(error));
  });
  if (pulls?.length === 0) runner.info('This commit came from no merged pull request: the job summary has the result.');
  for (const pull of pulls ?? []) {
    try {
      await commentOn(pull, { octokit, context, runner, report });
    } catch (error) {
      reportNoComment(context, runner, `Pull request #${pull.number}`, (0,_github_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toGithubFailure */ .x)(error));
    }
  }
}

                      
                            
                                  
                          
                             
 

async function commentOn(pull             , { octokit, context, runner, report }            )                {
  const { keepComment } = await __webpack_require__.e(/* import() */ 979).then(__webpack_require__.bind(__webpack_require__, 6979));
  const { action, doubt } = await keepComment(octokit, context, {
    pull,
    report: commentText(report, runner),
    mode: report.mode,
    key: report.commentKey,
    isWorthPosting: isWorthPosting(report),
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
    runner.warning(`${what} could not be commented: ${BARRIERS[barrier]} ${SUMMARY} GitHub says: ${message}`);
  } else if (!isForbidden) {
    runner.warning(`${what} could not be commented: ${message}. ${SUMMARY}`);
  } else if (event.kind === 'pull_request' && !event.hasSecrets) {
    const reason = 'its token is read-only, as for every fork and Dependabot';
    runner.notice(`${what} could not be commented: ${reason}. ${SUMMARY} ${message}${accepted}`);
  } else {
    const grant = 'Grant the job `permissions: { contents: read, pull-requests: write }`.';
    runner.warning(`${what} could not be commented: ${message}${accepted}. ${grant} ${SUMMARY}`);
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

/***/ 8915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ publishReport)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(8158);
// EXTERNAL MODULE: ./build/model/run-error.js
var run_error = __webpack_require__(4924);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(4043);
;// CONCATENATED MODULE: ./build/report/plain/menu-places.js
                                                          
                                                      
                                                        

/** A place in a menu file. */
                                                         

/** Finds the line of a menu file that a warning is about. */
class MenuPlaces {
           #flow                   ;
           #views = new Map                  ();
           #lines = new Map                                       ();

  constructor({ views, place }            ) {
    this.#flow = place;
    for (const view of views) {
      this.#views.set(`file ${view.nodeId}`, view);
      if (view.callNode !== undefined) this.#views.set(`call ${view.callNode}`, view);
      this.#lines.set(view, linesOf(view));
    }
  }

  /** The line of the key, else of its menu, else the place where a menu file names the flow; undefined if no file does. */
  of({ menu, key }         )                    {
    if (menu === undefined) return this.#flow;
    const view = this.#views.get('nodeId' in menu ? `file ${menu.nodeId}` : `call ${menu.callNode}`);
    if (view === undefined) return this.#flow;
    const line = key === undefined ? undefined : this.#lines.get(view)?.get(key);
    return { path: view.path, line: line ?? view.line, column: 1 };
  }
}

/** The lines of a menu's keys. A removed key has the line of the key before it, because the diff shows the removal there. */
function linesOf({ rows, keyLines = [] }          )                              {
  const lines = new Map(keyLines.map(({ key, line }) => [key, line]));
  for (const { key, precedingKey } of rows) {
    const line = precedingKey === undefined ? undefined : lines.get(precedingKey);
    if (line !== undefined && !lines.has(key)) lines.set(key, line);
  }
  return lines;
}

// EXTERNAL MODULE: ./build/report/wording/warnings.js + 1 modules
var warnings = __webpack_require__(1147);
// EXTERNAL MODULE: ./build/report/wording/unreached.js
var wording_unreached = __webpack_require__(4563);
// EXTERNAL MODULE: ./build/report/wording/sentence.js
var wording_sentence = __webpack_require__(2967);
// EXTERNAL MODULE: ./build/report/wording/words.js
var words = __webpack_require__(9817);
;// CONCATENATED MODULE: ./build/report/plain/annotations.js

                                                         

                                                         






/** The most annotations per level. The runner shows 10 for a step, and the step itself needs one, such as for its failure. */
const MAX_ANNOTATIONS = 9;
/** In UTF-16 units. The runner cuts a longer message. */
const MAX_LENGTH = 4000;

/** The levels, each with the noun for several of its annotations. */
const LEVELS = { error: 'problem', warning: 'warning', notice: 'note' }         ;

/** A message at a place in a file, as the run's page and the pull request's diff show it. */
                             
                                      
                         
                           
                        
                             
                               
 

/** An annotation, made only when it is shown: an answer may name a hundred thousand places. */
                              

/**
 * The annotations of a run at places in the menu files, the gravest first. They are limited to what the runner shows for a step, and
 * nothing is repeated.
 */
function toAnnotations({ mode, files, flows }           )               {
  const seen = new Set        ();
  const newProblems = (all                                                      )          =>
    all.flatMap(({ problems }) => problems.filter((problem) => isNew(problem, seen)).map((problem) => () => ofProblem(problem)));
  const [ofFiles, ofPlans] = [newProblems(files), newProblems(flows)];
  const ofFlows = flows.flatMap((flow) => failureAnnotations(flow).map((made) => () => made));
  // Reviewers of a plan decide by its warnings. A deploy comes after that decision.
  const hazards = mode === 'plan' ? flows.flatMap((flow) => warningDrafts(flow)) : [];
  const warnings = [...flows.flatMap((flow) => supersededDrafts(flow)), ...flows.flatMap(unreachedDrafts), ...hazards];
  return [...limited('error', [...ofFiles, ...ofFlows, ...ofPlans]), ...limited('warning', warnings)];
}

/** A flow that is left alone, because a newer commit is live. */
function supersededDrafts({ place, error, status }            )          {
  if (place === undefined || status !== 'skipped' || error?.code !== 'superseded') return [];
  return [() => annotation(place, 'IVR flow: superseded', (0,text_text/* cut */.Jj)(`${error.message} ${error.hint}`, MAX_LENGTH), 'warning')];
}

/** Menus that no call reaches. */
function unreachedDrafts(flow            )          {
  return (0,wording_unreached/* unreachedWarnings */.T)(flow).map(({ view: { path, line }, sentence }) => {
    const place = { path, line, column: 1 };
    return () => annotation(place, 'IVR callers', (0,text_text/* cut */.Jj)((0,wording_sentence/* textOf */.b6)(sentence()), MAX_LENGTH), 'warning');
  });
}

/** Hazards for callers that the change causes. */
function warningDrafts(flow            )          {
  const places = new MenuPlaces(flow);
  return (0,warnings/* warningsOf */.n)(flow).flatMap((warning) => {
    const place = warning.isNew ? places.of(warning) : undefined;
    return place === undefined ? [] : [() => annotation(place, 'IVR callers', (0,text_text/* cut */.Jj)((0,wording_sentence/* textOf */.b6)(warning.sentence()), MAX_LENGTH), 'warning')];
  });
}

/** In UTF-16 units. The start of a message distinguishes it from others. */
const DISTINCTIVE_LENGTH = 200;

/** Whether a problem is new among those seen. It is added to them. */
function isNew({ at: { path, line, column }, code, message }         , seen             )          {
  const key = `${path}:${line}:${column}:${code}:${message.slice(0, DISTINCTIVE_LENGTH)}`;
  return seen.size < seen.add(key).size;
}

/** Whether an annotation shows why a flow failed: one of its own, or those of its problems. */
function isAnnotated(flow            )          {
  return flow.problems.length > 0 || failureAnnotations(flow).length > 0;
}

/** The first annotations of one level, and one with the number of the others. */
function limited(level                     , drafts                  )               {
  const shown = drafts.slice(0, drafts.length > MAX_ANNOTATIONS ? MAX_ANNOTATIONS - 1 : MAX_ANNOTATIONS).map((make) => make());
  const more = drafts.length - shown.length;
  const [first] = shown;
  if (more === 0 || first === undefined) return shown;
  const message = `${(0,text_text/* count */.U9)(more, `more ${LEVELS[level]}`)}: see the job summary.`;
  return [...shown, { level, title: 'IVR menu', message, file: first.file, startLine: 1, startColumn: 1 }];
}

function ofProblem({ at, code, message, hint }         )             {
  const found = at.text === undefined ? '' : `\nFound: ${at.text.trim()}`;
  return annotation(at, `IVR menu: ${code}`, `${(0,text_text/* cut */.Jj)(`${message} ${hint}`, MAX_LENGTH - found.length)}${found}`);
}

/** Why a flow failed, unless annotations of its problems show that. */
function failureAnnotations(flow            )               {
  const { status, error, problems, recovery } = flow;
  const place = placeOf(flow);
  if (place === undefined || !(0,outcome/* isFailure */.N6)(status) || (status === 'rejected' && problems.length > 0)) return [];
  const sentences = [
    `"${(0,words/* flowLabel */.b5)(flow)}" ${(0,words/* statusWords */.o7)(status)}.`,
    error?.message,
    (0,words/* statusMeaning */.uj)(flow),
    error?.hint,
    recovery === null ? undefined : `By hand: ${recovery.step}`,
  ];
  const message = sentences.filter((sentence) => sentence !== undefined && sentence !== '').join(' ');
  return [annotation(place, `IVR flow: ${(0,words/* statusWords */.o7)(status)}`, (0,text_text/* cut */.Jj)(message, MAX_LENGTH))];
}

/** Where a menu file names the flow; for drift, where it names the menu that was edited. */
function placeOf({ place, drift, status }            )                    {
  const [edited] = status === 'drifted' ? (drift?.menus ?? []) : [];
  return edited === undefined ? place : { path: edited.path, line: edited.view.line, column: 1 };
}

function annotation({ path, line, column }       , title        , message        , level                      = 'error')             {
  return { level, title, message, file: path, startLine: line, startColumn: column };
}

// EXTERNAL MODULE: ./build/report/markdown/budget.js
var budget = __webpack_require__(4028);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
;// CONCATENATED MODULE: ./build/report/plain/json.js
                                                                      
                                                    
                                                         

                                                       


                                                                                                                  

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
    ...(0,json/* present */.Eb)({
      recovery: flow.recovery === null ? undefined : toJsonRecovery(flow.recovery),
      drift: flow.drift && toJsonDrift(flow.drift),
      warnings: toJsonWarnings(flow),
    }),
  };
}

/** The menus that no call reaches; undefined if there are none. */
function toJsonWarnings(flow            )                       {
  const unreached = (0,wording_unreached/* unreachedWarnings */.T)(flow).map(({ view: { nodeId, path, line }, sentence }) => {
    const code                 = 'menu-unreached';
    return { code, menu: nodeId, path, line, message: (0,wording_sentence/* textOf */.b6)(sentence()) };
  });
  return unreached.length === 0 ? undefined : unreached;
}

function toJsonChange({ op, menu, key, field, path, before, after }        )         {
  return { op, menu, key, field, path, before, after };
}

function toJsonProblem({ at: { line, column, text }, code, message, hint }         )         {
  return { line, column, rule: code, message: `${message} ${hint}`, ...(0,json/* present */.Eb)({ text }) };
}

function toJsonError(error                    )                {
  if (error === null) return null;
  const { code, message, status, correlation_id, hint } = error;
  return { code, message, status, correlation_id, hint };
}

/** `before`, `desired` and `live` are whole flows. They are not changed, so that people can restore them. */
function toJsonRecovery({ before, desired, live, step }          )         {
  return { before, desired, ...(0,json/* present */.Eb)({ live }), step };
}

function toJsonDrift({ version, by, at, on_drift, overwritten, menus }             )         {
  return { version, by, at, on_drift, overwritten, menus: menus.map(toJsonDriftedMenu) };
}

function toJsonDriftedMenu({ menu, path, commit, unknown, isNew, changes }                   )         {
  return { menu, path, commit, unknown, new_to_git: isNew, changes: changes.map(toJsonChange) };
}

// EXTERNAL MODULE: ./build/report/plain/log.js
var log = __webpack_require__(9597);
// EXTERNAL MODULE: ./build/report/markdown/markdown.js + 18 modules
var markdown_markdown = __webpack_require__(5117);
// EXTERNAL MODULE: ./build/report/markdown/verdict.js
var verdict = __webpack_require__(3476);
// EXTERNAL MODULE: ./build/report/wording/escape.js
var wording_escape = __webpack_require__(3517);
// EXTERNAL MODULE: ./build/report/markdown/elements.js
var markdown_elements = __webpack_require__(2052);
;// CONCATENATED MODULE: ./build/report/markdown/timing.js
                                           


                                                         



/** In milliseconds. A shorter wait would show as 0.0 seconds. */
const MIN_SHOWN_MS = 50;

/** How long each flow took, folded, for the job summary only; empty if no flow was measured. */
function timingSections({ flows, apiCalls }           )            {
  if (flows.every(({ duration_ms: duration }) => duration === null)) return [];
  const table = `| Flow | Status | Seconds | Tries |\n|---|---|--:|--:|\n${flows.map(row).join('\n')}`;
  const repeated = apiCalls.retried === 0 ? '' : `, ${apiCalls.retried} of them repeated`;
  const waited = apiCalls.throttledMs < MIN_SHOWN_MS ? '' : `; together they waited ${seconds(apiCalls.throttledMs)} s for the rate limit`;
  const requests = `${(0,text_text/* count */.U9)(apiCalls.total, 'request')} to Genesys Cloud in all${repeated}${waited}.`;
  return [{ kind: 'times', text: (0,markdown_elements/* folded */.TM)('How long it took', `${table}\n\n${requests}`) }];
}

function row(flow            )         {
  const { status, duration_ms: duration, attempts } = flow;
  const time = duration === null ? '–' : seconds(duration);
  return `| ${(0,wording_escape/* code */.aY)((0,words/* flowLabel */.b5)(flow))} | ${(0,words/* statusSign */.qD)(status)} ${(0,words/* statusWords */.o7)(status)} | ${time} | ${attempts} |`;
}

function seconds(milliseconds        )         {
  return (milliseconds / 1000).toFixed(1);
}

;// CONCATENATED MODULE: ./build/action/publish.js





                                                  





                                                    


                                               

/** Publishes the report to the run's page and to scripts: annotations, files, outputs and job summary. */
async function publishReport(state          , runner        , env                   )                {
  // Masking comes first, because a secret is hard to find in an escaped text.
  const report = runner.redactAll(state.report);
  for (const annotation of toAnnotations(report)) runner.annotate(annotation);

  const markdown = runner.redact((0,budget/* fit */.Uj)([...(0,markdown_markdown/* toSections */.S)(report), ...timingSections(report)], budget/* SUMMARY_LIMIT */.Jt, 'The JSON report has everything'));
  const files = writeReports(state, env, { json: runner.redact(toJson(report)), markdown });
  const unset = runner.setOutputs({
    outcome: report.outcome,
    flows: toFlowsOutput(report),
    'changed-files': JSON.stringify(state.selected),
    report: files.json,
    'report-markdown': files.markdown,
  });
  if (report.outcome === 'failure') runner.fail(failureLine(report));
  if (files.error !== undefined) runner.fail(`The report files could not be written: ${files.error}`);
  if (unset !== undefined) runner.fail(`Not all outputs could be set. ${unset.message} ${unset.hint}`);
  await runner.writeSummary(markdown, env).catch((error         ) => {
    const { message, hint } = (0,run_error/* toReportedError */.z)(error);
    runner.fail(`The job summary could not be written. ${message} ${hint}`);
  });
}

/** The texts of the report, or the paths of its files. */
                       
                        
                            
 

/** Writes the report files. If there is no room for them, the journal makes room. If that fails, the outputs are set, but empty. */
function writeReports(
  { context, journal }          ,
  env                   ,
  texts             ,
)                                            {
  const temp = context?.temp ?? env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)();
  try {
    return writeInFolder(temp, texts);
  } catch {
    // The end of the job needs the journal of a flow that is open, and no other.
    if (journal?.isOpen === false) journal.end();
  }
  try {
    return writeInFolder(temp, texts);
  } catch (error) {
    return { json: '', markdown: '', error: error instanceof Error ? error.message : String(error) };
  }
}

/** Writes both files or none. */
function writeInFolder(temp        , { json, markdown }             )              {
  const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temp, 'genesys-ivr-'));
  const paths = { json: (0,external_node_path_.join)(folder, 'report.json'), markdown: (0,external_node_path_.join)(folder, 'report.md') };
  try {
    (0,external_node_fs_.writeFileSync)(paths.json, json);
    (0,external_node_fs_.writeFileSync)(paths.markdown, markdown);
    return paths;
  } catch (error) {
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Why the step failed, in one line that is understood without context. An annotation at a place of a file is not repeated. */
function failureLine(report           )         {
  if (report.error !== null) return `${report.error.message}${report.error.message.includes('\n') ? '\n' : ' '}${report.error.hint}`.trim();
  const first = report.flows.find((flow) => (0,outcome/* isFailure */.N6)(flow.status));
  return first === undefined || isAnnotated(first) ? (0,verdict/* verdict */.W)(report) : `${(0,verdict/* verdict */.W)(report)}. ${(0,log/* flowLine */.PA)(first)}`;
}


/***/ }),

/***/ 7742:
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

/***/ 5878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nc: () => (/* binding */ addSecrets),
  d_: () => (/* binding */ octokitFor),
  EI: () => (/* binding */ reportOf),
  zv: () => (/* binding */ safeToken),
  AD: () => (/* binding */ startRun)
});

// EXTERNAL MODULE: ./build/github/context.js
var github_context = __webpack_require__(9009);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
// EXTERNAL MODULE: ./build/model/mode.js
var model_mode = __webpack_require__(9463);
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
;// CONCATENATED MODULE: ./build/action/inputs.js


                                                     



                                                        



                                

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
  const settings           = {
    mode,
    modeNote: 'why' in resolved ? resolved.why : undefined,
    select: inputs.choice('select', ['auto', 'changed', 'all'], 'auto'),
    flows: inputs.lines('flows'),
    credentials: parseCredentials(
      inputs.textOrEnv('client-id', 'GENESYS_CLOUD_CLIENT_ID'),
      inputs.textOrEnv('client-secret', 'GENESYS_CLOUD_CLIENT_SECRET'),
      mode !== 'validate' && trigger.hasSecrets,
      problems,
    ),
    target: parseTarget(inputs.text('gateway-url'), inputs.textOrEnv('region', 'GENESYS_CLOUD_REGION'), problems),
    files: parseFiles(inputs.text('files'), problems),
    flowApi: inputs.choice('flow-api', flow_api/* FLOW_APIS */.xx, 'auto'),
    onFailure: inputs.choice('on-failure', ['rollback-flow', 'rollback-all'], 'rollback-flow'),
    onDrift: inputs.choice('on-drift', ['fail', 'overwrite'], 'fail'),
    maxRetries: inputs.wholeNumber('max-retries', 3, 1, 20),
    concurrency: inputs.wholeNumber('concurrency', 4, 1, 32),
    requestsPerMinute: inputs.wholeNumber('requests-per-minute', 300, 1, 10_000),
    timeoutMs: inputs.wholeNumber('timeout-seconds', 30, 1, 600) * 1000,
    divisionId: parseDivision(inputs.text('division-id'), problems),
    comment: inputs.choice('comment', ['auto', 'never'], 'auto'),
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

function parseTarget(gateway        , region        , problems          )         {
  const host = regionHost(region === '' ? 'mypurecloud.com' : region);
  const target = gateway === '' ? { regionHost: host ?? 'mypurecloud.com' } : { gateway: parseGateway(gateway, problems) };
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

function parseFiles(text        , problems          )                    {
  const lines = (text === '' ? DEFAULT_FILES : text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  for (const line of lines) {
    const glob = line.replace(/^!/u, '');
    if (glob.startsWith('/') || glob.split('/').includes('..'))
      problems.push(`\`files\` holds ${JSON.stringify(line)}: a glob starts at the workspace's root and stays inside it.`);
  }
  const include = lines.filter((line) => !line.startsWith('!'));
  if (include.length === 0) problems.push('`files` only excludes: give at least one glob without `!`.');
  return { include, exclude: lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1)) };
}

function parseDivision(id        , problems          )                     {
  if (id === '') return undefined;
  if (!ids/* IDENTIFIER */.cS.test(id)) problems.push(`\`division-id\` is ${JSON.stringify(id.slice(0, 100))}: it must be a division's id.`);
  return id;
}

function parseCommentKey(key        , problems          )         {
  if (!/^[\w .:/@-]{0,100}$/u.test(key)) problems.push('`comment-key` may have up to 100 letters, digits, blanks and - _ . : / @.');
  return key;
}

// EXTERNAL MODULE: ./build/action/kept-settings.js
var kept_settings = __webpack_require__(8813);
// EXTERNAL MODULE: ./build/action/proxies.js
var proxies = __webpack_require__(3275);
// EXTERNAL MODULE: ./build/action/run-state.js
var run_state = __webpack_require__(7742);
;// CONCATENATED MODULE: ./build/action/start-run.js

                                                    
                                                  


                                                    





/** A run that knows its event and its inputs. */
                             
                           
                                  
                              
                                                 
                                        
 

/**
 * The first stages of the step. Each yields what is known of the run so far.
 *
 * @throws InputError
 */
async function* startRun(runner        , env                   )                                       {
  (0,proxies/* completeProxies */.k)(env);
  const context = (0,github_context/* readContext */.y)(env);
  let state = run_state/* START */.d.with({ context, report: reportOf(context) });
  yield state;

  addSecrets(runner, env);
  const given = readSettings(runner, env, context);
  const settings = { ...given, githubToken: safeToken(given.githubToken, context) };
  (0,kept_settings/* keepSettings */.ZI)(runner, settings);
  const { mode, modeNote, commentKey } = settings;
  const tokenNote = settings.githubToken === given.githubToken ? undefined : tokenNotSent(context);
  state = state.with({ settings, report: { mode, commentKey, notes: [modeNote, tokenNote].filter((note) => note !== undefined) } });
  yield state;

  const octokit = await octokitFor(settings.githubToken);
  state = state.with((0,json/* present */.Eb)({ octokit }));
  yield state;
  return { state, context, settings, octokit };
}

/** What the report says about the run before its inputs are read. */
function reportOf(context               )                     {
  const auto = (0,model_mode/* resolveMode */.U)('auto', { ...context, hasSecrets: true });
  const { headSha: commit, runUrl, repositoryUrl, actor } = context;
  return { mode: 'mode' in auto ? auto.mode : 'validate', commit, runUrl, repositoryUrl, actor };
}

/** Masks all secrets, before they are used for anything. */
function addSecrets(runner        , env                   )       {
  for (const secret of [runner.getInput('client-secret'), env['GENESYS_CLOUD_CLIENT_SECRET'] ?? '', runner.getInput('github-token')]) {
    if (secret.trim() !== '') runner.addSecret(secret.trim());
  }
}

function readSettings(runner        , env                   , { event, eventName, isDeployRef }               )           {
  return parseInputs((name) => runner.getInput(name), env, {
    eventName,
    isDeployRef,
    hasSecrets: event.kind === 'pull_request' ? event.hasSecrets : true,
  });
}

/** The token if it can be sent to GitHub's API; '' if it would travel in the clear. */
function safeToken(githubToken        , { unsafeApi }               )         {
  return unsafeApi === undefined ? githubToken : '';
}

function tokenNotSent({ unsafeApi = '' }               )         {
  return [
    `GITHUB_API_URL is ${unsafeApi}: the token would travel in the clear, so it is not sent.`,
    'This run writes no comment and no deploy record, and git alone says what changed.',
    'To have both, give the server an https address, or set `github-token` to an empty text to do without.',
  ].join(' ');
}

async function octokitFor(githubToken        )                               {
  return githubToken === '' ? undefined : (await Promise.all(/* import() */[__webpack_require__.e(239), __webpack_require__.e(397)]).then(__webpack_require__.bind(__webpack_require__, 7397))).createOctokit(githubToken);
}


/***/ }),

/***/ 225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ BEGUN),
/* harmony export */   ft: () => (/* binding */ RECORDS),
/* harmony export */   sD: () => (/* binding */ STEP_DONE),
/* harmony export */   u3: () => (/* binding */ REPORTED),
/* harmony export */   yy: () => (/* binding */ SETTINGS)
/* harmony export */ });
/* How far the step has got. This is kept in the step's state, because the end of the job is another process. */

/** The step has started. Without this, the end of the job has nothing to look at. */
const BEGUN = 'begun';
/** The report, the outputs and the job summary were published. */
const REPORTED = 'reported';
/** The step has ended, and left nothing open. */
const STEP_DONE = 'ended';

/** The settings that the end of the job needs, as JSON. */
const SETTINGS = 'settings';
/** The ids of the deploy records that the step has begun and not ended, as a JSON array. */
const RECORDS = 'records';


/***/ }),

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
async function carryOut(seen             , context              )                {
  const verdict = await resolveVerdict(decide(factsOf(seen)), seen, context);
  const { attempt, live, failure } = seen;
  const error = failure ?? (0,outcomes/* storedDifferently */.yU)(attempt.plan);
  if (verdict === 'retry')
    return { inDoubt: failure === undefined || mayBeOnItsWay(failure), mayHaveTakenEffect: error.fate === 'unknown', error };
  if (verdict === 'retry-on-live') return { live, inDoubt: false, mayHaveTakenEffect: false, error };
  if (verdict === 'refresh-again') return { outcome: await refreshAgain(attempt, error, context) };
  if (verdict === 'roll-back') return { outcome: await (0,rollback/* rollBack */.F)({ ...attempt, version: live.version }, error, context) };
  return { outcome: outcomeOf(verdict, attempt, live, failure) };
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
    decision.of === 'live' ? await (0,ownership/* ownerOf */.b)(live, named, store) : await (0,ownership/* ownerOfVersion */.l)(live.id, (0,flow/* nextVersion */.yU)(versionBefore(seen)), store);
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
  const menus = (0,_model_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .menusOf */ .M)(plan);
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
/* harmony export */   eq: () => (/* binding */ retriesExhausted),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   hj: () => (/* binding */ conflict),
/* harmony export */   nS: () => (/* binding */ rejected),
/* harmony export */   yU: () => (/* binding */ storedDifferently)
/* harmony export */ });
/* harmony import */ var _model_flow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5552);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9598);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8158);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4519);
/* harmony import */ var _model_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2279);
/* harmony import */ var _model_ways_out_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6085);
                                                      







/** The tries to apply a plan. */
                          
                      
                                         
                         
 

/** Makes every outcome of an attempt. */
function outcome({ plan, tries }         , status            , parts               )          {
  return (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .makeOutcome */ .v$)({ versionBefore: plan.live.version, attempts: tries, changes: plan.changes }, status, parts);
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
    changes: plan.live.content.diff(live.content, (0,_model_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .menusOf */ .M)(plan)),
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
  return outcome(attempt, error.isRejection ? 'rejected' : 'failed', { versionAfter: version, problems, error: (0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(error) });
}

/** The write took effect, and the state right before it was restored. */
function rolledBack(attempt         , ownVersion         , live          , cause            )          {
  const { plan } = attempt;
  const now = `version ${live.version} is live, with the menus of version ${plan.live.version}`;
  return outcome(attempt, 'rolled-back', {
    versionAfter: live.version,
    problems: problemsOf(plan, cause),
    error: { ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(cause), message: `${cause.message} Version ${ownVersion} was rolled back: ${now}.` },
  });
}

/** What the org's answer says about places in the planned content, at the lines of the menu files. */
function problemsOf({ desired, menus }      , { findings }            )            {
  return findings.map((finding) => desired.locate(finding, menus));
}

/** Someone else changed these menus. Their change stays, and a person must decide. */
function conflict(attempt         , live          )          {
  const { plan } = attempt;
  const menus = (0,_model_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .menusOf */ .M)(plan);
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

/** Something blocks the flow that only a person can remove, such as someone's lock. Nothing was written. */
function blocked(attempt         , error            , version          = attempt.plan.live.version)          {
  return outcome(attempt, 'conflict', { versionAfter: version, error: (0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(error) });
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
    error: moved ? { ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(error), ...words } : (0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(error),
  });
}

/** Nothing of this run can be live. The version is null if the flow could not be read. */
function failed(attempt         , error            , version                )          {
  return outcome(attempt, 'failed', { versionAfter: version, error: (0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(error) });
}

/** The org stored something else than was sent. No answer shows that: only the comparison does. */
function storedDifferently(plan      )             {
  return new _model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .AD({
    fate: 'unknown',
    code: 'write.not.as.sent',
    message: `Genesys Cloud took the change of "${plan.live.name}", but what it stored is not what was sent.`,
    hint: 'Look at the flow in Architect, and report the correlation id to Genesys.',
  });
}


/***/ }),

/***/ 1186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ownerOf),
/* harmony export */   l: () => (/* binding */ ownerOfVersion)
/* harmony export */ });
                                                          
                                                   

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
    const { live, isShown } = restored;
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
    return { live: await (0,refresh/* refresh */.O)(plan.live.id, version, context), isShown, failure };
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
  const isMadeByOthers = !(0,flow/* isNextVersion */.u8)(live.version, version) || (await (0,ownership/* ownerOf */.b)(live, undefined, store)) === 'others';
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
  const owner = await (0,ownership/* ownerOf */.b)(live, undefined, context.store);
  if (owner === 'others') return (0,outcomes/* inSync */.Dh)(write, live);
  if (owner === 'client' && answer === 'lost') return rollBack(write, cause, context);
  return (0,manual/* manual */.j)(write, { reason: 'ownership-unknown', cause, live });
}

/** Whether what callers heard before the deploy is live again. */
function isBack({ live: before, menus }      , live          )          {
  const names = (0,plan/* menusOf */.M)({ menus });
  return live.content.holds(before.content, names) && live.content.keepsMenusOf(before.content, names);
}


/***/ }),

/***/ 867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ missingNode),
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
 * where it leads.
 */
function overviewOf(graph           )            {
  const places = new Places(new _paths_js__WEBPACK_IMPORTED_MODULE_0__/* .CallPaths */ .N(graph));
  const edges = graph.edges.flatMap((edge) => (places.isPassed(edge.from) ? [] : places.behind(edge)));
  const shown = new Map(edges.map((edge) => [JSON.stringify([edge.from, edge.to, edge.way, edge.says]), edge]));
  const connected = new Set([...shown.values()].flatMap(({ from, to }) => [from, to]));
  return {
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)({ entry: graph.entry }),
    nodes: graph.nodes.filter(({ id, kind }) => !places.isPassed(id) && (connected.has(id) || !UNTOLD.has(kind))),
    edges: [...shown.values()],
  };
}

class Places {
           #paths           ;
           #known = new Map                          ();

  constructor(paths           ) {
    this.#paths = paths;
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
/* harmony export */   O: () => (/* binding */ queuesOfKeys),
/* harmony export */   p: () => (/* binding */ withQueueFacts)
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
  return [...new Set(keys.flatMap((edge) => paths.arrivals(edge).flatMap((node) => (0,_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .queueReference */ .xm)(node) ?? [])))];
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
    hint: (0,_model_ways_out_js__WEBPACK_IMPORTED_MODULE_0__/* .waysOut */ .Z)({ what: 'what is live', paths: drifted.map(({ menu }) => menu.path), flow: live.name }),
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
  const edit = `The menu "${nodeId}" was edited outside git since commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(commit)}\`: ${(0,_model_change_js__WEBPACK_IMPORTED_MODULE_2__/* .changedPlaces */ .f)(changes, nodeId)}.`;
  return [`${edit} The menu file has the same now, so nothing of that edit is lost. ${madeInWords(live)}`.trim()];
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
    return `The menu "${nodeId}" was changed outside git: live is what ${older} \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(liveCommit)}\` says. ${differs}`;
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
/* harmony export */   SS: () => (/* binding */ rollBackAll),
/* harmony export */   W$: () => (/* binding */ becauseOf),
/* harmony export */   WN: () => (/* binding */ hasFailed),
/* harmony export */   _k: () => (/* binding */ notDeployed),
/* harmony export */   nT: () => (/* binding */ skipAll),
/* harmony export */   wG: () => (/* binding */ rollBackRun)
/* harmony export */ });
/* harmony import */ var _apply_manual_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9709);
/* harmony import */ var _apply_rollback_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8341);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8158);
/* harmony import */ var _model_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2279);
/* harmony import */ var _flow_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(112);
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5491);
/* harmony import */ var _interrupted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8704);
                                                        


                                                      





                                          

/*
 * `on-failure: rollback-all`: all flows of a run are deployed, or none.
 */

/** Skips each flow that still waits for its turn, if another flow of the run has failed. */
function skipAll(runs                    )            {
  const failed = runs.find((run) => hasFailed(run) || isOvertaken(run));
  return runs.map((run) =>
    failed === undefined || run.outcome?.status !== 'planned' ? run : { ...run, outcome: notDeployed(run, becauseOf(failed)) },
  );
}

function hasFailed({ outcome }         )          {
  return outcome !== undefined && (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_6__/* .isFailure */ .N6)(outcome.status);
}

/** Whether a menu of the flow is left alone, so that not all of the run can be deployed. */
function isOvertaken({ driftStatus }         )          {
  return driftStatus !== undefined && driftStatus.overtaken.length > 0;
}

/** The flow that keeps all others from staying deployed, as the end of a sentence. */
function becauseOf(failed         )         {
  return `because ${nameOf(failed)} is ${failed.outcome?.status ?? 'failed'} and \`on-failure\` is rollback-all`;
}

/**
 * A flow that was not started when another one failed.
 *
 * @param why the end of a sentence
 */
function notDeployed(run         , why        )          {
  return (0,_flow_run_js__WEBPACK_IMPORTED_MODULE_3__/* .unwritten */ .pg)(run, 'skipped', {
    error: { code: 'run.not.deployed', message: `It was not deployed, ${why}.`, hint: 'Fix the other flow, then run again.' },
  });
}

/**
 * Rolls back all flows if one of them failed or the run was cancelled: the last one first, one after the other.
 *
 * @param done the flows that were deployed or failed, in that order
 */
async function rollBackAll(
  work          ,
  runs                    ,
  done                    ,
  context              ,
)                              {
  const failed = done.find(hasFailed);
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

/***/ 112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ duplicateOutcome),
/* harmony export */   W7: () => (/* binding */ planOutcome),
/* harmony export */   Xc: () => (/* binding */ crashedOutcome),
/* harmony export */   iS: () => (/* binding */ failedOutcome),
/* harmony export */   pg: () => (/* binding */ unwritten),
/* harmony export */   vP: () => (/* binding */ byReference)
/* harmony export */ });
/* harmony import */ var _apply_manual_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9709);
/* harmony import */ var _apply_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6858);
/* harmony import */ var _drift_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9375);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5928);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9598);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8158);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4924);


                                                              
                                                          
                                                     

                                                      
                                                 


                                                            
                                             

                                             

                                                       
                                                                      

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
      : [{ reference: first.flow, menus: group, flowId: first.flow.kind === 'id' ? (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeId */ .XB)(first.flow.id) : undefined }];
  });
}

/** The outcome of a flow that this run has not written. */
function unwritten(run         , status            , parts               )          {
  const basis = { versionBefore: run.live?.version ?? null, attempts: 0, changes: run.plan?.changes ?? [] };
  return (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .makeOutcome */ .v$)(basis, status, parts);
}

const NOTHING_FOUND = { drifted: [], overtaken: [], unordered: [] }         ;

/** What a plan says of its flow before anything is written. */
function planOutcome(run         , mode      )          {
  const { plan, driftStatus: { drifted, overtaken, unordered } = NOTHING_FOUND } = run;
  if (plan === undefined) return unwritten(run, 'in-sync');
  const { problems } = plan;
  if (problems.length > 0) return unwritten(run, 'rejected', { problems, error: (0,_apply_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .firstProblem */ .AX)(problems) });
  if (unordered.length > 0) return unwritten(run, 'failed', { error: (0,_drift_message_js__WEBPACK_IMPORTED_MODULE_5__/* .unorderedError */ .fA)(unordered) });
  if (drifted.length > 0 && stopsAtDrift(run, mode)) return unwritten(run, 'drifted', { error: (0,_drift_message_js__WEBPACK_IMPORTED_MODULE_5__/* .driftError */ .u7)(drifted, plan.live) });
  if (plan.changed.length > 0) return unwritten(run, 'planned');
  return overtaken.length > 0 ? unwritten(run, 'skipped', { error: (0,_drift_message_js__WEBPACK_IMPORTED_MODULE_5__/* .overtakenError */ ._6)(overtaken) }) : unwritten(run, 'in-sync');
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
  return unwritten(run, 'rollback-failed', { versionAfter: null, error: (0,_model_run_error_js__WEBPACK_IMPORTED_MODULE_3__/* .toReportedError */ .z)(error), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_6__/* .present */ .Eb)({ recovery }) });
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

/***/ 5560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ driftedMenus),
  r: () => (/* binding */ withPicture)
});

// EXTERNAL MODULE: ./build/call-flow/compare.js
var compare = __webpack_require__(7519);
// EXTERNAL MODULE: ./build/call-flow/hazards.js + 1 modules
var hazards = __webpack_require__(5481);
// EXTERNAL MODULE: ./build/call-flow/overview.js
var overview = __webpack_require__(3633);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
// EXTERNAL MODULE: ./build/call-flow/paths.js
var call_flow_paths = __webpack_require__(9888);
;// CONCATENATED MODULE: ./build/call-flow/unreached.js
                                                                  



/** The menus that no call reaches, and where calls begin instead. */
                                 
                                     
                                      
                                                                                                  
                            
 

/**
 * The menus to which no way leads from where calls begin. Nothing is claimed if that is unknown, or if calls reach a place behind which
 * the flow doesn't say where they go: it may be any menu.
 */
function unreachedMenus(graph           )                 {
  const paths = new call_flow_paths/* CallPaths */.N(graph);
  const { reached } = paths;
  if (reached === undefined) return { menus: new Set() };
  const isUntold = graph.nodes.some((node) => reached.has(node.id) && paths.mayLeadAnywhere(node));
  const menus = isUntold ? [] : graph.nodes.filter(({ id, kind }) => kind === 'menu' && !reached.has(id));
  const start = paths.node(paths.from(graph.entry ?? '')[0]?.to ?? '');
  return { menus: new Set(menus.map(({ id }) => id)), ...(0,json/* present */.Eb)({ start }) };
}

// EXTERNAL MODULE: ./build/call-flow/queue-facts.js
var queue_facts = __webpack_require__(6285);
// EXTERNAL MODULE: ./build/text/spoken-keys.js
var spoken_keys = __webpack_require__(9095);
;// CONCATENATED MODULE: ./build/flows/picture.js





                                                     
                                                                  
                                                       

                                             
                                                         
                                             
                                                                      

                                                          
                                                       

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
    const told = drifted.map((menu) => ({ ...menu, view: { ...menu.view, ...(0,json/* present */.Eb)({ unreached: unreached.get(menu.menu) }) } }));
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
  return options.filter(({ key }) => !(0,spoken_keys/* mayNameKey */.a)(says, key)).map(({ key }) => ({ kind: 'unnamed-key', key }));
}

function withCalls(views                     , { live, desired, changed }      , queues              )                               {
  const graphOf = (content             )            =>
    (0,queue_facts/* withQueueFacts */.p)((0,overview/* overviewOf */.b)(content.callGraph(queues.names)), (reference) => queues.factOf(content, reference));
  const before = graphOf(live.content);
  if (changed.length === 0) return { views: withCallNodes(withUnreached(views, [before], live.content), before, live.content) };
  const calls = (0,compare/* compareCalls */.j)(before, graphOf(desired));
  const told = withUnreached(views, [before, calls.after], live.content);
  return { views: withCallNodes(told, calls.after, desired), calls, hazards: (0,hazards/* callHazards */.S)(calls) };
}

/**
 * The menus with the place where calls begin instead, if no call reaches them in any of the graphs. If a change makes a menu unreached, its
 * hazard says so.
 */
function withUnreached(views                     , graphs                      , content             )             {
  const all = graphs.map((graph) => unreachedMenus(graph));
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
  return { ...view, callNode: node.id, ...(0,json/* present */.Eb)({ name: node.name === view.nodeId ? undefined : node.name }) };
}

/** The menus that were edited outside git, as a report shows them. */
function driftedMenus({ plan, driftStatus }         , names                             )                      {
  return plan === undefined ? [] : (driftStatus?.drifted ?? []).map((drifted) => driftedMenu(drifted, plan.live.content, names));
}

function driftedMenu(
  { menu: { nodeId, path, at }, known, commit, unknown, isNew = false }             ,
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
/* harmony import */ var _picture_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5560);


                                             
                                                   

                                                                                     



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
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({ place: placeOf(menus[0]), drift: driftReport(run, drifted), calls, hazards }),
  };
}

/** Which flow it is, as far as that is known: a name in a file may lead to none. */
function flowOf({ live, flowId, reference }         )                                                    {
  if (live !== undefined) return { flow_id: live.id, flow_name: live.name, api: live.content.api };
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
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({ unsafeApi: api === '' || SAFE_API.test(api) ? undefined : api }),
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

/***/ 4477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ Runner)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 13 modules
var core = __webpack_require__(1889);
// EXTERNAL MODULE: ./build/model/run-error.js
var run_error = __webpack_require__(4924);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(4865);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/github/runner-file.js



/** The variables with the paths of the runner's files. */
                                                                           

/**
 * Adds to one of the runner's files, as a whole or not at all: from a file with half of a command, the runner takes nothing.
 *
 * @throws RunError `runner.unwritable`, for example because the disk is full
 */
async function addTo(file            , add                        )                {
  const undo = rememberEnd(file);
  try {
    await add();
  } catch (error) {
    undo();
    throw unwritable(file, error);
  }
}

/** The same at once. The step's state is noted right before a write, and nothing may come in between. */
function addNow(file            , add            )       {
  const undo = rememberEnd(file);
  try {
    add();
  } catch (error) {
    undo();
    throw unwritable(file, error);
  }
}

/** @returns cuts the file back to its present size */
function rememberEnd(file            )             {
  const path = process.env[file] ?? '';
  const size = path === '' ? undefined : (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.size;
  return () => {
    try {
      if (size !== undefined) (0,external_node_fs_.truncateSync)(path, size);
    } catch {
      // It is no file that could be cut, so nothing was added to it.
    }
  };
}

function unwritable(file            , error         )           {
  const why = error instanceof Error ? error.message : String(error);
  return new run_error/* RunError */.e(
    'runner.unwritable',
    `${file} can't be written: ${why}.`,
    "Free space on the runner's disk, and check that this step can write to the folder of RUNNER_TEMP.",
  );
}

;// CONCATENATED MODULE: ./build/github/runner.js

                                                                 

                                                       



/** The outputs of action.yml. */
                          
                           
                         
                                   
                          
                                     
 

/** The outputs of a run that could not set its own. */
const NO_OUTPUTS          = { outcome: 'failure', flows: '[]', 'changed-files': '[]', report: '', 'report-markdown': '' };

/** @returns why the runner doesn't take it */
function setOutput(name        , value        )                       {
  try {
    addNow('GITHUB_OUTPUT', () => core/* setOutput */.uH(name, value));
    return undefined;
  } catch (error) {
    if (error instanceof run_error/* RunError */.e) return error;
    throw error;
  }
}

/** The runner that this action runs on. All text sent to it is masked, and can't be mistaken for a workflow command. */
class Runner {
           #redactor          ;

  constructor(redactor          ) {
    this.#redactor = redactor;
  }

  getInput(name        )         {
    return core/* getInput */.V4(name);
  }

  /** Masks a secret here and in the runner, before anything else sees it. */
  addSecret(secret        )       {
    for (const form of this.#redactor.add(secret)) core/* setSecret */.Pq(form);
  }

  /** The text with every known secret masked. */
  redact(text        )         {
    return this.#redactor.redact(text);
  }

  /** A value with every known secret masked in all its strings. */
  redactAll   (value   )    {
    return this.#redactor.redactAll(value);
  }

  info(message        )       {
    core/* info */.pq(this.#safe(message));
  }

  notice(message        )       {
    core/* notice */.lm(this.#safe(message));
  }

  warning(message        )       {
    core/* warning */.$e(this.#safe(message));
  }

  /** A message at a place in a file: in the log, on the run's page, and in the pull request's diff. */
  annotate({ level, message, title, file, ...place }            )       {
    const annotate = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm }[level];
    annotate(this.#safe(message), { ...place, file: this.#redactor.redact(file), title: this.#safe(title) });
  }

  /** Fails the step. No other method does. */
  fail(message        )       {
    core/* setFailed */.C1(this.#safe(message));
  }

  /** A collapsible group of the log. It ends even if the work fails. */
  async group   (name        , work                  )             {
    core/* startGroup */.Oh(this.#safe(name));
    try {
      return await work();
    } finally {
      core/* endGroup */.N4();
    }
  }

  /**
   * Sets all outputs. One that can't be set, for example because the disk is full, gets its empty value if there is room for that, and
   * `outcome` becomes `failure`: scripts that read the outputs must see it, too.
   *
   * @returns why some could not be set
   */
  setOutputs(outputs         )                       {
    const failed = Object.entries(outputs).flatMap(([name, value]) => {
      const problem = setOutput(name, this.#redactor.redact(String(value)));
      return problem === undefined ? [] : [{ name, problem }];
    });
    if (failed.length === 0) return undefined;
    for (const [name, value] of Object.entries(NO_OUTPUTS))
      if (name === 'outcome' || failed.some((one) => one.name === name)) setOutput(name, value);
    return failed[0]?.problem;
  }

  /** Saves text for the post step, in case this step doesn't finish. It must hold no secret. */
  saveState(name        , value        )       {
    addNow('GITHUB_STATE', () => core/* saveState */.LZ(name, value));
  }

  /** What was saved under this name; '' if nothing was. */
  getState(name        )         {
    return core/* getState */.Gu(name);
  }

  /**
   * Adds to the job summary. If the runner has none, nothing happens.
   *
   * @throws RunError `runner.unwritable`
   */
  async writeSummary(markdown        , env                   )                {
    if ((env['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
    await addTo('GITHUB_STEP_SUMMARY', async () => core/* summary */.z.addRaw(this.#redactor.redact(markdown)).write());
  }

  #safe(text        )         {
    return (0,printable/* logText */.kc)(this.#redactor.redact(text));
  }
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

const text = (description        ) => zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_BLANK */ .lf).meta({ description });
const identifier = (description        ) => zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .IDENTIFIER */ .cS).meta({ description });

/** The forms of a routing target. Each has exactly one property, so that a file means one thing. */
const routingTarget = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    text("An identifier, sent as it is. With the Architect API: a queue's id when it is a GUID, else a queue's name."),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ queue: text('A queue by its exact name, looked up in the target org.') }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ menu: text('A menu of the same flow, by refId or name (Architect API).') }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ task: text('A task of the same flow, by refId or name (Architect API).') }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ number: text('A phone number, in a choice that transfers to a number already (Architect API).') }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ disconnect: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(true).meta({ description: 'End the call (Architect API).' }) }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ unchanged: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(true).meta({ description: 'Whatever the flow has at this key stays, prompt included.' }) }),
  ])
  .meta({
    description:
      'Where callers land: an identifier, or one of ' +
      '{ queue: Name }, { menu: Ref }, { task: Ref }, { number: "+49…" }, { disconnect: true }, { unchanged: true }.',
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
    key: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY */ ._), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().nonnegative()])
      .meta({ description: 'What callers press: one or more of 0-9 * #. Quote it: "1".' }),
    prompt: text(
      'What callers hear for this key. Optional with { unchanged: true }, and if the menu has `says` or `audio: keep`.',
    ).optional(),
    routing_target: routingTarget,
    transfer_says: text('What callers hear before the transfer (Architect API). Without it that stays as it is.').optional(),
    name: text("The choice's name (Architect API). Without it an existing choice keeps its name.").optional(),
  })
  .meta({ description: 'One line of the menu: a key, what callers hear, and where they land.' });

/** One document of a menu file. `npm run generate` makes the JSON Schema in `schema/` from it. */
const menuSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    flow_id: identifier("The flow's id. Give either flow_id or flow_name.").optional(),
    flow_name: text("The flow's exact name. Give either flow_id or flow_name.").optional(),
    division_id: identifier('The division to look flow_name up in.').optional(),
    menu_node_id: text('The menu: its refId or name in Architect, sub menus too; on the flow-definition API the id of its node.'),
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
    .replaceAll(/[\s\p{Cf}"']/gu, '')
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
 * - `key`, `speech`: callers choose · `otherwise`: they choose nothing
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
    case 'callback':
      return [];
  }
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
  problems('`{ unchanged: true }` needs a key that the live menu has', 'nothing-to-keep'),
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
  errors('run again later; where it stays so, export the flow in Architect by hand: what fails here should fail there', {
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
    'bring their change into the menu file in a push of its own, or deploy with `on-drift: overwrite` and `flows: <name>`; ' +
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
    "the menu was edited outside git, or it can't be told that it wasn't: bring the edit into the menu file in a push " +
      'of its own, or deploy with `on-drift: overwrite` and `flows: <name>`, see [Drift](drift.md)',
    { drift: 'git does not know what is live' },
  ),
  errors(
    'the menu is new to git and differs from live: merge a file that equals live first, or deploy with `on-drift: overwrite` and ' +
      '`flows: <name>`, see [Drift](drift.md)',
    { 'first-adoption': 'the menu is new to git and differs from live' },
  ),
  errors('neither git nor GitHub says which of two commits is newer: run again, or check out the whole history (`fetch-depth: 0`)', {
    'order-unknown': 'it is not known which commit is newer',
  }),
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

/***/ 9463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ MODES),
/* harmony export */   U: () => (/* binding */ resolveMode)
/* harmony export */ });
/** What a run does: check the files, plan, deploy, or find menus that were edited outside git. */
const MODES = ['validate', 'plan', 'deploy', 'drift']         ;
                                          

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

/** Why some of the other events never deploy. */
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

const OFF_BRANCH = [
  'Nothing is deployed from here: `mode: auto` deploys on the default branch, on protected branches and on tags.',
  'Set `mode: deploy` to deploy from this branch.',
].join(' ');

/** The mode of this run, or why the requested mode is refused. */
function resolveMode(
  requested               ,
  { eventName, isDeployRef }         ,
)                                                                                {
  if (requested === 'auto') {
    const mode = AUTO.get(eventName) ?? 'plan';
    return mode === 'deploy' && !isDeployRef ? { mode: 'plan', why: OFF_BRANCH } : { mode };
  }
  if (requested !== 'deploy' || CAN_DEPLOY.some((name) => name === eventName)) return { mode: requested };
  const why = NEVER_DEPLOY.get(eventName) ?? 'it does not say which commit was approved';
  return { refusal: `\`mode: deploy\` is refused on ${eventName}: ${why}. A deploy runs on ${CAN_DEPLOY.join(', ')}.` };
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
/* harmony export */   M: () => (/* binding */ menusOf),
/* harmony export */   S: () => (/* binding */ planFlow)
/* harmony export */ });
                                      
                                               
                                          
                                                
                                          
                                          

/** What would change in one flow. */
                       
                          
                                           
                                  
                                                                                            
                                      
                                            
                                
                                      
                                                                   
                                        
                                        
                                      
                                                                                                                             
                                      
                                                                                                      
                                          
 

/**
 * Plans one flow: compares live and desired, and writes nothing.
 *
 * @param live the flow as it is now
 * @param menus all menus of the files for this flow, each once
 * @param queues the names of the menus' queues
 */
function planFlow(live          , menus                 , queues        )       {
  const { content: desired, changed, problems, notices } = live.content.edit(menus, queues, live.name);
  // These notices matter only to a write.
  const liveNotices = changed.length === 0 ? [] : (live.notices ?? []);
  const changes = live.content.diff(desired, menusOf({ menus }));
  return { live, menus, changed, desired, changes, problems, notices, liveNotices, decided: [] };
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
/* harmony export */   Z: () => (/* binding */ waysOut)
/* harmony export */ });
/** An edit that someone made outside git, and that the menu files don't ask for. */
                       
                               
                        
                                            
                                    
                               
                        
 

/**
 * The two ways out of an edit outside git, for one flow alone: keep it or replace it. Running the same deploy again is none: it ends as
 * drift.
 */
function waysOut({ what, paths, flow }             )         {
  const files = [...new Set(paths)].map((path) => `\`${path}\``).join(', ');
  return [
    `To keep ${what}, write it into ${files} and push that by itself:`,
    'the run finds it in sync, and the next change goes on from there.',
    `To replace it by what the menu file asks for, deploy with \`on-drift: overwrite\` and \`flows: ${flow}\`.`,
  ].join(' ');
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

const hash = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u);

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
/* harmony import */ var _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(220);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5928);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9598);
                                                                                          



                                                                                         
                                                             

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
  #hasFailed = false;
  #isWhole = false;
  /** Whether the log says that older records are not looked at. */
  #isCut = false;

  constructor(deployments                                       , log                        ) {
    this.#deployments = deployments;
    this.#log = log;
  }

  async last(flowId        , menuId        )                      {
    const records = this.#all((flow, menu) => (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .sameId */ .s)(flow.id, flowId) && menu.id === menuId);
    const { value: newest } = await records.next();
    if (newest === undefined) return { kind: this.#hasFailed ? 'unknown' : 'none' };
    return { kind: 'found', record: await this.#recordedMenu(newest), beside: () => this.#beside(newest, records) };
  }

  async #beside({ deployment: { createdAt } }       , older                                  )                                    {
    const { value } = await older.next();
    const record = value === undefined ? undefined : await this.#recordedMenu(value);
    return record?.hasSucceeded === true && (record.endedAt ?? 0) >= createdAt ? record : undefined;
  }

  async #recordedMenu({ deployment, flow, menu }       )                        {
    // If the end can't be read, only the state that the record asked for is accepted.
    const { hasSucceeded, endedAt } = (await this.#outcomeOf(deployment.id)) ?? { hasSucceeded: true };
    return {
      commit: deployment.commit,
      path: menu.path,
      desired: menu.desired,
      hasSucceeded,
      createdAt: deployment.createdAt,
      flow: { version: flow.version, wasWritten: flow.menus.some(({ before, desired }) => before !== desired) },
      ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)({ run: deployment.payload.run, before: menu.before, from: menu.from, endedAt }),
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

/** Why a request for records failed, as a sentence that says what to grant. */
function whyNot(error         , level                  )         {
  const { message, isForbidden, status } = (0,_github_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toGithubFailure */ .x)(error);
  const sentence = `${message.replace(/\.$/u, '')}.`;
  // GitHub answers 404 for what the token can't see, and so does a server without deployments.
  return isForbidden || status === 404 ? `${sentence} Grant the job \`permissions: deployments: ${level}\`.` : sentence;
}

/** Where there is no token, or no server that keeps records. */
const NO_RECORDS                = { last: async () => ({ kind: 'unknown' }) };


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

/***/ 4028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ SUMMARY_LIMIT),
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   dh: () => (/* binding */ REPORT_LIMIT)
/* harmony export */ });
/* unused harmony exports COMMENT_LIMIT, isWithin */
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4043);


/**
 * Every kind of section, the most important first. If there is no room for all, the lowest priority is left out first; of equal
 * priorities, the last section of the text. `noun` is what the note calls a section that is left out.
 *
 * `failed…` belongs to a flow whose change doesn't reach callers, so that someone may have to act.
 */
const KINDS = {
  verdict: { priority: 19, noun: 'verdict' },
  footer: { priority: 18, noun: 'footer' },
  statusLine: { priority: 17, noun: 'life line' },
  error: { priority: 16, noun: 'error' },
  problems: { priority: 15, noun: 'table of problems' },
  newWarnings: { priority: 14, noun: 'list of warnings' },
  note: { priority: 13, noun: 'note' },
  overview: { priority: 12, noun: 'list of menus' },
  driftedFlow: { priority: 11, noun: 'drifted flow' },
  failedFlow: { priority: 10, noun: 'flow' },
  deletedFiles: { priority: 9, noun: 'list of deleted files' },
  flow: { priority: 8, noun: 'flow' },
  driftedMenu: { priority: 7, noun: 'drifted menu' },
  failedMenu: { priority: 6, noun: 'menu' },
  olderWarnings: { priority: 5, noun: 'list of older warnings' },
  failedPicture: { priority: 5, noun: 'picture' },
  menu: { priority: 4, noun: 'menu' },
  failedUnchangedKeys: { priority: 3, noun: 'list of unchanged keys' },
  picture: { priority: 3, noun: 'picture' },
  unchangedKeys: { priority: 2, noun: 'list of unchanged keys' },
  times: { priority: 1, noun: 'table of times' },
}         ;

                                             

/** A part of a report that is shown whole or not at all: half a table or half a `<details>` would break what follows. */
                          
                             
                        
 

/** The size of a text, in UTF-16 units and in bytes. */
                       
                              
                         
 

/** GitHub rejects a comment over 65,536 characters; some proxies count bytes. */
const COMMENT_LIMIT       = { characters: 65_000, bytes: 200_000 };
/** The limit of the report in a comment. It leaves room for the marker, and for links to what came before. */
const REPORT_LIMIT       = { characters: COMMENT_LIMIT.characters - 2000, bytes: COMMENT_LIMIT.bytes - 3000 };
/** The runner drops a whole summary over 1 MiB. */
const SUMMARY_LIMIT       = { characters: 900 * 1024, bytes: 900 * 1024 };

/** Room for the note that lists what is left out. */
const NOTE       = { characters: 400, bytes: 800 };
/** The text between two sections. */
const GAP = '\n\n';

/** Whether a whole text is within a limit. */
function isWithin(text        , limit      )          {
  return fits(sizeOf(text), limit);
}

/**
 * Joins the sections into one text within the limit. Sections without room are left out whole, and a note lists them.
 *
 * @param elsewhere where the reader finds what is left out
 */
function fit(sections                    , limit      , elsewhere        )         {
  const omitted = omittedOf(sections, limit);
  const texts = sections.filter((section) => !omitted.has(section)).map(({ text }) => text);
  if (omitted.size > 0) {
    const names = namesOf(sections.filter((section) => omitted.has(section)));
    texts.push(`_Left out for want of room: ${names}. ${elsewhere}._`);
  }
  return `${texts.join(GAP)}\n`;
}

/** The sections without room. */
function omittedOf(sections                    , limit      )                       {
  const withNote = minus(limit, NOTE);
  const omitted = new Set         ();
  let size = sections.reduce((sum, { text }) => plus(sum, sizeOf(text + GAP)), { characters: 0, bytes: 0 });
  for (const section of inOrderOfOmission(sections)) {
    if (fits(size, omitted.size === 0 ? limit : withNote)) break;
    omitted.add(section);
    size = minus(size, sizeOf(section.text + GAP));
  }
  return omitted;
}

/** The order in which sections are left out. Sorting is stable: of equal priorities, the last section comes first. */
function inOrderOfOmission(sections                    )            {
  return sections.toReversed().toSorted((a, b) => KINDS[a.kind].priority - KINDS[b.kind].priority);
}

/** The names of what is left out, each once: `3 menus, 2 lists of unchanged keys`. */
function namesOf(sections                    )         {
  const nouns = Map.groupBy(sections, ({ kind }) => KINDS[kind].noun);
  return [...nouns].map(([noun, { length }]) => (0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(length, noun)).join(', ');
}

function sizeOf(text        )       {
  return { characters: text.length, bytes: Buffer.byteLength(text) };
}

function fits({ characters, bytes }      , limit      )          {
  return characters <= limit.characters && bytes <= limit.bytes;
}

function plus(a      , b      )       {
  return { characters: a.characters + b.characters, bytes: a.bytes + b.bytes };
}

function minus(a      , b      )       {
  return { characters: a.characters - b.characters, bytes: a.bytes - b.bytes };
}


/***/ }),

/***/ 2052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ withEarlier),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _wording_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3517);

                                             

/**
 * A link to a line of a file at the commit. The path is foreign: it is encoded in the address and escaped in the text.
 *
 * The text is not a code span: in every second row of a table, GitHub's blue on the grey of code is hard to read.
 */
function link(report           , path        , line        )         {
  return `[${(0,_wording_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .isolatedPlain */ .SP)(path)}](${addressOf(report, path, line)})`;
}

/** The address of a line of a file at the commit. It cannot end a Markdown link. */
function addressOf({ repositoryUrl, commit }           , path        , line        )         {
  const address = path
    .split('/')
    .map((part) =>
      encodeURIComponent(part.toWellFormed()).replaceAll(/[!'()*]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`),
    )
    .join('/');
  return `${repositoryUrl}/blob/${commit}/${address}#L${line}`;
}

/** A part of the report that readers can open. `isOpen`: it is open at first. */
function folded(title        , text        , isOpen = false)         {
  return `<details${isOpen ? ' open' : ''}><summary>${title}</summary>\n\n${text}\n\n</details>`;
}

/** What came before a deploy: the plan, the checks among which the plan is, or an attempt of the same run. */
                              
                                                                             
                                                 
                       
 

/** A report with links to what came before it. */
function withEarlier(report        , links                        )         {
  if (links.length === 0) return report;
  const list = links.map(({ text, url }) => `[${text}](${url})`).join(' · ');
  return `${report.trimEnd()}\n\n<sub>Before this: ${list}</sub>\n`;
}


/***/ }),

/***/ 5117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ toSections)
});

// EXTERNAL MODULE: ./build/report/wording/escape.js
var wording_escape = __webpack_require__(3517);
// EXTERNAL MODULE: ./node_modules/diff/libesm/diff/array.js + 1 modules
var array = __webpack_require__(8965);
// EXTERNAL MODULE: ./build/report/wording/direction.js
var direction = __webpack_require__(8073);
;// CONCATENATED MODULE: ./build/report/markdown/before-after.js

                                                        



/** With more edits than this, the change is not small, and both texts are shown whole. */
const MAX_EDITS = 60;

/** Escaped Markdown for a table cell; both are empty if there is nothing to show. */
                       
                        
                                                                                                      
                         
                                                                
                                     
 

/** The old text struck out, with the new one below it; one text if nothing changes. A sign and a style show the change, never colour. */
function beforeAndAfter(before      , after      )         {
  return [changedText(before, after), ...(before.notes ?? []), ...(after.notes ?? [])].join('<br>');
}

function changedText(before      , after      )         {
  if (before.text === after.text && before.small === after.small) return withSmall(before.text, before.small);
  const removed = before.text === '' ? '' : withSmall(`<del>${before.text}</del>`, before.small);
  const added = after.text === '' ? '' : withSmall(`<ins>${after.text}</ins>`, after.small);
  return removed === '' || added === '' ? `${removed}${added}` : `${removed}<br>→ ${added}`;
}

function withSmall(text        , small        )         {
  return small === '' ? text : `${text} <sub>${small}</sub>`;
}

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** The most UTF-16 units between two changes that are merged into one: a few unchanged words in between are hard to read. */
const MAX_MERGED_GAP = 16;

/** Two long foreign texts as one. If few words change, only those are struck out and inserted. */
function wordsBeforeAndAfter(before        , after        )         {
  const parts = before === '' || after === '' ? undefined : (0,array/* diffArrays */.E)(wordsOf(before), wordsOf(after), { maxEditLength: MAX_EDITS });
  if (parts === undefined) return beforeAndAfter({ text: (0,wording_escape/* isolatedPlain */.SP)(before), small: '' }, { text: (0,wording_escape/* isolatedPlain */.SP)(after), small: '' });
  const hunks = hunksOf(parts).map((hunk) => (isUnchanged(hunk) ? (0,wording_escape/* plain */.pj)(hunk.before) : hunkText(hunk)));
  return (0,direction/* isolated */.My)(hunks.join(''), `${before}${after}`);
}

/** Splits a text into words of any script, never inside a grapheme. The words of `diff` itself are Latin only. */
function wordsOf(text        )           {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

/** A piece of both texts; the same in both if nothing changes. */
                
                          
                         
 

/** Changes that follow each other are one hunk, with a short unchanged gap between them included. */
function hunksOf(parts                                                                                                      )         {
  const hunks         = [];
  for (const { value, added, removed } of parts) {
    const text = value.join('');
    const hunk = { before: added ? '' : text, after: removed ? '' : text };
    const [change, gap] = hunks.slice(-2);
    const last = hunks.at(-1);
    if (isUnchanged(hunk) || last === undefined) hunks.push(hunk);
    else if (!isUnchanged(last)) hunks.splice(-1, 1, merged(last, hunk));
    else if (change !== undefined && gap !== undefined && !isUnchanged(change) && gap.before.length <= MAX_MERGED_GAP)
      hunks.splice(-2, 2, merged(merged(change, gap), hunk));
    else hunks.push(hunk);
  }
  return hunks;
}

function isUnchanged({ before, after }      )          {
  return before === after;
}

function merged(one      , other      )       {
  return { before: one.before + other.before, after: one.after + other.after };
}

function hunkText({ before, after }      )         {
  // The blank helps readers who listen to the page or see no style.
  return [before === '' ? '' : `<del>${(0,wording_escape/* plain */.pj)(before)}</del>`, after === '' ? '' : `<ins>${(0,wording_escape/* plain */.pj)(after)}</ins>`]
    .filter((text) => text !== '')
    .join(' ');
}

/** Where a key leads. The id of the target is in small print. */
function targetCell(key                     )       {
  if (key === undefined) return { text: '', small: '' };
  const { target, id, name, notes = [] } = key;
  const text = [(0,wording_escape/* phrase */.MZ)(target), ...(name === undefined ? [] : [`named &#34;${(0,wording_escape/* isolatedPlain */.SP)(name)}&#34;`])].join(' ');
  return { text, small: id === undefined ? '' : (0,wording_escape/* plain */.pj)(id), notes: notes.map((note) => `<sub>${(0,wording_escape/* phrase */.MZ)(note)}</sub>`) };
}

/** What callers hear for a key. */
function promptCell(key                     )       {
  return { text: (0,wording_escape/* isolatedPlain */.SP)(key?.prompt ?? ''), small: '' };
}

/** What callers hear for a key, and where it leads. */
function keyText(key         )         {
  const [prompt, target] = [promptCell(key).text, targetCell(key)];
  const leads = withSmall(target.text, target.small);
  return prompt === '' ? leads : `${prompt}<br>→ ${leads}`;
}

// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(4043);
// EXTERNAL MODULE: ./build/report/markdown/elements.js
var markdown_elements = __webpack_require__(2052);
;// CONCATENATED MODULE: ./build/report/markdown/row-order.js
                                                    

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

;// CONCATENATED MODULE: ./build/report/markdown/versions.js
                                                   

                                              

/** The version before and after: `v14 → v15`. */
function versions({ version_before: before, version_after: after, status }            )         {
  if (before === null && after === null) return 'version unknown';
  const [old, now] = [before, after].map((version) => (version === null ? '?' : versionText(version)));
  if (status === 'rollback-failed' && after === null) return `${old} → ?`;
  return after === null || before === after ? String(before === null ? now : old) : `${old} → ${now}`;
}

/** `v15`, `v13.0`. Architect may return any text as a version. */
function versionText(version         )         {
  return /^\d{1,9}(?:\.\d{1,9})?$/u.test(String(version)) ? `v${version}` : (0,wording_escape/* code */.aY)(String(version));
}

// EXTERNAL MODULE: ./build/report/wording/unreached.js
var unreached = __webpack_require__(4563);
// EXTERNAL MODULE: ./build/report/wording/words.js
var wording_words = __webpack_require__(9817);
;// CONCATENATED MODULE: ./build/report/markdown/drift-section.js
                                                             

                                           



                                                                                                   





/** What must not be deployed over in a flow: what git knew, what is live, who published it and when, and what the run does. */
function driftSections(flow            , report           )            {
  const { drift } = flow;
  if (drift === undefined) return [];
  const isStopped = isStoppedByDrift(flow, report);
  const version = isStopped ? ` · ${versions(flow)}` : '';
  const head = [
    `#### 🔀 Flow ${(0,wording_escape/* code */.aY)((0,wording_words/* flowLabel */.b5)(flow))}${version} — ${isAdoption(drift) ? 'new to git' : 'edited outside git'}`,
    `> [!WARNING]\n> ${report.mode === 'drift' ? (0,wording_words/* statusMeaning */.uj)(flow) : consequence(flow, drift, report)}`,
    // If the flow has an error, that already says who published it.
    ...(isStopped && flow.error !== null ? [] : [published(drift)]),
  ];
  return [
    { kind: 'driftedFlow', text: head.filter((part) => part !== '').join('\n\n') },
    ...drift.menus.map((menu)          => ({ kind: 'driftedMenu', text: menuText(menu, drift, report) })),
  ];
}

/** On top of a plan: what a merge does not deploy, because the menu is new to git. */
function adoptionSections({ mode, flows }           )            {
  if (mode !== 'plan') return [];
  const menus = flows.flatMap(({ drift }) => (drift?.on_drift === 'fail' ? drift.menus : [])).filter(({ isNew }) => isNew);
  if (menus.length === 0) return [];
  const [names, are] = [
    menus.map(({ menu }) => (0,wording_escape/* code */.aY)(menu)).join(', '),
    menus.length === 1 ? 'is new to git and differs' : 'are new to git and differ',
  ];
  const text = [
    `> [!WARNING]\n> **Merging won't deploy this:** ${names} ${are} from live.`,
    `Merge a file that equals live first, or set ${(0,wording_escape/* code */.aY)('on-drift: overwrite')}.`,
  ].join(' ');
  return [{ kind: 'note', text }];
}

/** Whether drift made the run leave a flow as it is. Then the heading of the drift is the flow's only one. */
function isStoppedByDrift({ drift, status }            , { mode }           )          {
  return mode !== 'plan' && status === 'drifted' && drift !== undefined;
}

/** Whether nothing was edited as far as git knows: all menus are new to it. */
function isAdoption({ menus }                            )          {
  return menus.every(({ isNew }) => isNew);
}

/** What the run does with the edit, because readers want to know this first. */
function consequence({ status }            , { overwritten, on_drift: onDrift, menus }             , { mode }           )         {
  if (overwritten) return `This was live before, and this run has deployed over it, as ${(0,wording_escape/* code */.aY)('on-drift: overwrite')} asks.`;
  if (mode === 'plan' && onDrift === 'fail' && isAdoption({ menus })) return 'This is live. The menu file asks for something else.';
  if (mode === 'plan')
    return onDrift === 'fail'
      ? [
          `As long as this is live, a deploy of this flow is refused (${(0,wording_escape/* code */.aY)('on-drift: fail')}): `,
          `bring it into the menu file, or replace it by what the menu file asks for (${(0,wording_escape/* code */.aY)('on-drift: overwrite')}).`,
        ].join('')
      : `On merge, the deploy replaces this (${(0,wording_escape/* code */.aY)('on-drift: overwrite')}).`;
  return status === 'drifted' ? 'This is live, and was left as it is: nothing was written.' : 'This was live when the run began.';
}

function published({ version, by, at }             )         {
  if (by === null && at === null) return '';
  return (0,wording_escape/* prose */.CS)(`The live version ${version} was published${by === null ? '' : ` by ${by}`}${at === null ? '' : ` on ${(0,text_text/* utcMinute */.vD)(at)}`}.`);
}

/** What the two sides of a drifted menu are called. */
                 
                         
                        
 

function menuText({ menu, path, commit, unknown, view }                   , { overwritten }             , report           )         {
  const sides = {
    known: commit === null ? 'In the menu file' : `Committed (${(0,wording_escape/* code */.aY)((0,text_text/* shortCommit */.Ax)(commit))})`,
    live: overwritten ? 'Was live' : 'Live',
  };
  return [
    `##### Menu ${(0,wording_escape/* code */.aY)(menu)} · ${(0,markdown_elements/* link */.nf)(report, path, view.line)}`,
    ...(unknown === null ? [] : [`Whether it was edited outside git can't be told: ${(0,wording_escape/* prose */.CS)(unknown)}`]),
    ...audio(view, sides),
    ...editedKeys(view, sides),
    ...order(view),
    ...otherKeys(view),
  ].join('\n\n');
}

function audio(view          , { known, live }       )           {
  const { audio: menu } = view;
  if (menu === undefined || menu.before === menu.after) return [];
  const words = wordsBeforeAndAfter(menu.before, menu.after);
  return [`${(0,unreached/* textLabel */.S)(view)} ✏️ (struck out: ${lower(known)}, underlined: ${lower(live)}): ${words}`];
}

function lower(text        )         {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function editedKeys({ rows }          , { known, live }       )           {
  const lines = inMenuOrder(rows)
    .filter(({ sign }) => sign !== 'same')
    .map((row) => `| ${(0,wording_escape/* phoneKey */.Wd)(row.key)}<br>${signWords(row)} | ${cell(row.before)} | ${cell(row.after)} |`);
  return lines.length === 0 ? [] : [`| Key | ${known} | ${live} |\n|:-:|---|---|\n${lines.join('\n')}`];
}

function signWords({ sign }     )         {
  return { added: `${wording_words/* PLUS */.b9} live only`, removed: `${wording_words/* MINUS */.N5} in git only`, changed: '✏️ edited', same: '' }[sign];
}

function cell(key                     )         {
  return key === undefined ? '–' : keyText(key);
}

function order({ reordered, rows }          )           {
  if (!reordered) return [];
  const keys = rows.filter(({ after }) => after !== undefined).map(({ key }) => (0,wording_escape/* phoneKey */.Wd)(key));
  return [`Live, the keys are read out in this order: ${keys.join(' ')}`];
}

function otherKeys({ rows }          )           {
  const others = rows.filter(({ sign }) => sign === 'same').length;
  if (others === 0) return [];
  const [are, them] = others === 1 ? ['is', 'it'] : ['are', 'them'];
  return [`${(0,text_text/* count */.U9)(others, 'key')} ${are} live as git has ${them}.`];
}

// EXTERNAL MODULE: ./build/call-flow/compare.js
var compare = __webpack_require__(7519);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(4865);
;// CONCATENATED MODULE: ./build/report/diagram/label.js



/** Letters, marks, digits and blanks have no meaning for Mermaid. */
const HARMLESS = /[\p{L}\p{M}\p{N} ]/u;
/** The letter (a ligature) that starts the mark that Mermaid inserts for an entity. */
const MARK = '\uFB02';
/** Mermaid searches whole lines for this word, including their labels. Followed by `TB`, it would make the line set the direction. */
const DIRECTION = /direction/giu;
const [ISOLATE, END_OF_ISOLATE] = ['\u2068', '\u2069'];
const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text of a label, and its source in Mermaid. */
                 
                          
                        
                          
 

/**
 * A text as a label of a Mermaid diagram, on one line. Everything except letters, digits and blanks becomes an entity. So no text can form
 * Mermaid's structure or directives, Markdown, HTML or links.
 */
function label(text        )        {
  const source = Array.from(text, encoded).join('');
  return { text, source: source.replaceAll(DIRECTION, (word) => `#${word.codePointAt(0)};${word.slice(1)}`) };
}

function encoded(character        )         {
  return HARMLESS.test(character) && character !== MARK ? character : `#${character.codePointAt(0)};`;
}

/**
 * Foreign text for a label: without line ends and invisible characters, and isolated if it is read from right to left.
 *
 * @param most the most graphemes
 */
function foreign(text        , most        )         {
  const clean = (0,printable/* oneLine */.TN)(text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim());
  const short = cutGraphemes(clean, most);
  return (0,direction/* isRightToLeft */.jr)(short) ? `${ISOLATE}${short}${END_OF_ISOLATE}` : short;
}

/** The most UTF-16 units that are searched for one grapheme: a text can be a megabyte long. */
const MAX_UNITS = 40;
/** The most characters of one grapheme: any number of marks can be combined. */
const MAX_CHARACTERS = 12;

/** The first graphemes of a text. */
function cutGraphemes(text        , most        )         {
  if (text.length <= most) return text;
  let short = '';
  let graphemes = 0;
  for (const { segment } of segments.segment(text.slice(0, most * MAX_UNITS))) {
    if (graphemes === most - 1) break;
    short += Array.from(segment).slice(0, MAX_CHARACTERS).join('');
    graphemes += 1;
  }
  return short.length >= text.length ? text : `${short.toWellFormed()}…`;
}

;// CONCATENATED MODULE: ./build/report/diagram/words.js
                                                                                           



/** A sign and a word for each kind of change: the style of a line is never the only sign of it. */
                            
                         
                           
                           
                                                                     
                             
                                              
                          
                         
 

const CHANGES            = {
  added: `${wording_words/* PLUS */.b9} new`,
  removed: `${wording_words/* MINUS */.N5} removed`,
  changed: '✏️ changed',
  unreached: `${wording_words/* MINUS */.N5} no longer reached`,
  before: `${wording_words/* MINUS */.N5} before`,
  after: '✏️ after',
};
const DIFFERS            = {
  added: `${wording_words/* MINUS */.N5} in the file only`,
  removed: `${wording_words/* PLUS */.b9} live only`,
  changed: '✏️ differs',
  unreached: `${wording_words/* PLUS */.b9} reached live only`,
  before: `${wording_words/* PLUS */.b9} live`,
  after: `${wording_words/* MINUS */.N5} in the file`,
};

/** The words for a flow's picture. */
function callWords(perspective             )            {
  return perspective === 'difference' ? DIFFERS : CHANGES;
}

/** A sign and a word for each kind of node, because the shape alone doesn't show it. */
const KINDS                                         = {
  entry: '☎️',
  menu: '🔢 Menu:',
  input: '⌨️ Input:',
  decision: '❓ Decision:',
  loop: '🔁 Loop:',
  announcement: '🔊 Callers hear',
  task: '⚙️ Task:',
  step: '⚙️ Step:',
  action: '⚙️ Action:',
  call: '⚙️ Runs:',
  'task-end': '❔ After the task',
  transfer: '⚙️ Transfer:',
  queue: '👥 Queue:',
  number: '📞 Number:',
  user: '👤 User:',
  group: '👥 Group:',
  voicemail: '📼 Voicemail:',
  flow: '↗️ Flow:',
  end: '⏹️',
  other: '↗️ Leaves this flow:',
  unknown: '❔ Not known:',
  missing: '❌ Not found:',
};

/** Added to a queue that no one can answer now. */
const NO_MEMBERS = ' ⚠️ no members';

/** The longest name and the longest part of a spoken text, in graphemes. */
const MAX_NAME = 48;
const MAX_SPOKEN = 72;

/** A node in words. What a menu says is only in the tables: it is long, and repeats what its keys do. */
function nodeWords({ kind, name, says, staffed }          )         {
  const shown = foreign(name, MAX_NAME);
  const spoken = says === undefined || kind === 'menu' ? '' : inQuotes(says);
  const words = kind === 'announcement' && spoken !== '' ? spoken : [shown || 'without a name', spoken].join(' ').trim();
  return `${KINDS[kind]} ${words}${staffed === false ? NO_MEMBERS : ''}`;
}

function inQuotes(says        )         {
  const text = foreign(says, MAX_SPOKEN);
  return text === '' ? '' : `“${text}”`;
}

/** The edges of one line in words. Keys are listed together. */
function edgesWords(edges                     )         {
  const keys = edges.flatMap(({ way }) => (way.how === 'key' ? [foreign(way.key, MAX_NAME)] : []));
  const others = edges.flatMap(({ way }) => wayWords(way));
  return [...(keys.length === 0 ? [] : [`press ${listed(keys)}`]), ...others].join(', ');
}

function wayWords(way         )           {
  switch (way.how) {
    case 'key':
      return [];
    case 'speech':
      return [`say ${inQuotes(way.choice) || 'it'}`];
    case 'otherwise':
      return ['no choice'];
    case 'outcome':
      return [foreign(way.outcome, MAX_NAME)];
    case 'failure':
      return ['if the transfer fails'];
    case 'callback':
      return ['callback'];
    case 'then':
      return way.label === undefined ? [] : [foreign(way.label, MAX_NAME)];
  }
}

function listed(words                   )         {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

// EXTERNAL MODULE: ./build/call-flow/hazards.js + 1 modules
var hazards = __webpack_require__(5481);
;// CONCATENATED MODULE: ./build/report/diagram/lines.js
                                                                             
                                                          

/**
 * What a line of the picture shows. `before` and `after` are the two lines of an edge that leads elsewhere. A `changed` line leads to the
 * same node with another text.
 */
                                                                                     

/** One line of the picture: all edges of one kind from one node to another. */
                       
                          
                        
                      
                                      
 

/** The edges of a comparison as lines, in its order. */
function linesOf({ edges }                )         {
  const single = edges.flatMap(linesOfEdge);
  const groups = Map.groupBy(single, ({ kind, from, to }) => JSON.stringify([kind, from, to]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, edges: group.flatMap((line) => line.edges) }];
  });
}

function linesOfEdge({ sign, before, after }            )         {
  if (sign !== 'changed') return lineOf(sign, after ?? before);
  return before?.to === after?.to ? lineOf('changed', after) : [...lineOf('before', before), ...lineOf('after', after)];
}

function lineOf(kind          , edge                      )         {
  return edge === undefined ? [] : [{ kind, from: edge.from, to: edge.to, edges: [edge] }];
}

;// CONCATENATED MODULE: ./build/report/diagram/picture.js
                                                                             

                                                              


/** A node of the picture. `unreached` is a menu that is still there, but no call reaches it any more. */
                                                                                  
                                                  
 

/** What is drawn of a flow. */
                   
                                         
                                  
                                                  
                           
 

/** A bigger flow can't be read at a glance, so only the surroundings of the changes are drawn. */
const MAX_WHOLE = { nodes: 30, lines: 45 };

/**
 * What to draw of a flow: all of it, or, for a big flow, the changes and everything one step away. Nodes without a line are left out,
 * unless they change or are menus.
 */
function pictureOf(comparison                )          {
  const lines = linesOf(comparison);
  const connected = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const nodes = nodesOf(comparison).filter(({ id, sign, after }) => connected.has(id) || sign !== 'same' || after?.kind === 'menu');
  if (nodes.length <= MAX_WHOLE.nodes && lines.length <= MAX_WHOLE.lines) return { nodes, lines, omitted: 0 };
  const near = linesNearChanges(nodes, lines);
  const drawn = new Set(near.flatMap(({ from, to }) => [from, to]));
  const shown = nodes.filter(({ id, sign }) => drawn.has(id) || sign !== 'same');
  return { nodes: shown, lines: near, omitted: nodes.length - shown.length };
}

/**
 * The kinds of node that belong to the flow. All others belong to the org: whether or not this flow leads there, they are neither new nor
 * gone.
 */
const OF_THE_FLOW                            = new Set(['entry', 'menu', 'announcement', 'task', 'step']);

function nodesOf(comparison                )                {
  const unreached = new Set(
    (0,hazards/* callHazards */.S)(comparison).flatMap((hazard) => (hazard.kind === 'unreached-menu' && !hazard.isGone ? [hazard.menu.id] : [])),
  );
  return comparison.nodes.map((node) => {
    const { kind } = node.after ?? node.before ?? { kind: 'missing' };
    return { ...node, sign: !OF_THE_FLOW.has(kind) ? 'same' : unreached.has(node.id) ? 'unreached' : node.sign };
  });
}

/** The lines that change, all others that start from the same nodes, and all lines of nodes that change themselves. */
function linesNearChanges(nodes                        , lines                 )         {
  const changed = new Set([
    ...lines.filter(({ kind }) => kind !== 'same').map(({ from }) => from),
    ...nodes.filter(({ sign }) => sign !== 'same').map(({ id }) => id),
  ]);
  return lines.filter(({ kind, from, to }) => kind !== 'same' || changed.has(from) || changed.has(to));
}

;// CONCATENATED MODULE: ./build/report/diagram/mermaid.js
                                                                 
                                                                        
                                                 




/** The most that GitHub's Mermaid draws: the defaults of its `maxEdges` and `maxTextSize`. */
const MERMAID_LIMIT = { lines: 500, characters: 50_000 };

/** A flow's picture as Mermaid's source. */
                   
                          
                                                  
                           
 

/** The brackets around a label, by kind of node. The label says in words what the shape shows. */
const SHAPES                                                            = {
  entry: ['([', '])'],
  menu: ['[', ']'],
  input: ['[', ']'],
  decision: ['{', '}'],
  loop: ['[[', ']]'],
  announcement: ['>', ']'],
  task: ['[[', ']]'],
  step: ['[[', ']]'],
  action: ['[[', ']]'],
  call: ['[[', ']]'],
  'task-end': ['[\\', '\\]'],
  transfer: ['[[', ']]'],
  queue: ['(', ')'],
  number: ['(', ')'],
  user: ['(', ')'],
  group: ['(', ')'],
  voicemail: ['[/', '/]'],
  flow: ['[\\', '\\]'],
  end: ['([', '])'],
  other: ['[\\', '\\]'],
  unknown: ['[\\', '\\]'],
  missing: ['{{', '}}'],
};

const ARROWS                                     = {
  same: '-->',
  added: '==>',
  removed: '-.->',
  changed: '==>',
  before: '-.->',
  after: '==>',
};

/** Labels of lines have their own colours in both themes: Mermaid's dark theme has a contrast of 4.43:1, and WCAG 1.4.3 requires 4.5:1. */
const LABEL = { text: '#1f2328', background: '#d8dee4' }         ;

/** Each has a contrast of at least 3:1 on the pages and the nodes of GitHub's light and dark themes. Text keeps the theme's colour. */
const COLOURS = { added: '#2f8f46', removed: '#da3633', changed: '#9a6700' }         ;
                                  
const STYLES                                  = {
  added: `stroke:${COLOURS.added},stroke-width:3px`,
  removed: `stroke:${COLOURS.removed},stroke-width:2px,stroke-dasharray:6 4`,
  changed: `stroke:${COLOURS.changed},stroke-width:3px`,
};
const CLASS_OF                                                = {
  same: undefined,
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  before: 'removed',
  after: 'changed',
};

/**
 * A flow's call paths before and after, as a Mermaid flowchart. It uses simple syntax that every version knows, ids of its own, and labels
 * without Mermaid syntax. Changes differ by style, sign and word.
 *
 * @returns undefined above Mermaid's limits
 */
function mermaid(comparison                , words           )                      {
  const { nodes, lines, omitted } = pictureOf(comparison);
  if (lines.length > MERMAID_LIMIT.lines) return undefined;
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const source = [
    `%%{init: {"themeVariables": {"edgeLabelBackground": "${LABEL.background}"}}}%%`,
    'flowchart LR',
    '  accTitle: Call flow',
    `  accDescr: ${nodes.length} places and ${lines.length} ways of a call. The tables of this report say what changes.`,
    ...nodes.map((node) => `  ${ids.get(node.id)}${shape(node, words)}`),
    ...lines.map((line) => `  ${ids.get(line.from)} ${ARROWS[line.kind]}${lineLabel(line, words)} ${ids.get(line.to)}`),
    ...(lines.length === 0 ? [] : [`  linkStyle default color:${LABEL.text}`]),
    ...styles(nodes, lines, ids),
  ].join('\n');
  return source.length > MERMAID_LIMIT.characters ? undefined : { source, omitted };
}

function shape({ sign, before, after }             , words           )         {
  const node = after ?? before;
  const [open, close] = SHAPES[node?.kind ?? 'missing'];
  return `${open}"${label(nodeText(node, sign === 'same' ? '' : words[sign])).source}"${close}`;
}

function nodeText(node                      , sign        )         {
  const text = node === undefined ? '' : nodeWords(node);
  return sign === '' ? text : `${sign}: ${text}`;
}

function lineLabel({ kind, edges }      , words           )         {
  const choices = edgesWords(edges);
  const sign = kind === 'same' ? '' : words[kind];
  const text = sign === '' || choices === '' ? `${sign}${choices}` : `${sign}: ${choices}`;
  return text === '' ? '' : `|"${label(text).source}"|`;
}

function styles(nodes                        , lines                 , ids                             )           {
  return (Object.keys(STYLES)           ).flatMap((name) => {
    const ofNodes = nodes.filter(({ sign }) => (sign === 'unreached' ? 'removed' : sign) === name).map(({ id }) => ids.get(id));
    const ofLines = lines.flatMap(({ kind }, index) => (CLASS_OF[kind] === name ? [index] : []));
    const { [name]: colour } = COLOURS;
    return [
      ...(ofNodes.length === 0 ? [] : [`  classDef ${name} ${STYLES[name]}`, `  class ${ofNodes.join(',')} ${name}`]),
      ...(ofLines.length === 0 ? [] : [`  linkStyle ${ofLines.join(',')} stroke:${colour},stroke-width:${name === 'removed' ? 2 : 3}px`]),
    ];
  });
}

;// CONCATENATED MODULE: ./build/report/markdown/call-flow-section.js

                                           




                                              



/** What the two sides of the picture are. */
const SUBJECT                                        = {
  change: 'before and after',
  difference: 'live and in the file',
  intention: 'as it was to become',
};

/** What the styles of lines mean. */
const LEGEND                                        = {
  change: 'Dotted lines are gone after the change, thick ones are new or differ.',
  difference: 'Dotted lines are live and not in the file, thick ones are in the file and not live, or differ.',
  intention: 'Dotted lines were to go, thick ones were to be new or to differ.',
};

/**
 * The call flow before and after, as a picture; empty if nothing changes for calls. The tables have all of it, too: e-mails and GitHub's
 * app show only the source of a picture.
 *
 * @param isOpen whether readers see it without a click
 */
function callFlowSections(flow            , perspective             , isOpen         )            {
  const { calls } = flow;
  if (calls === undefined || !(0,compare/* changesCalls */.L)(calls)) return [];
  return [{ kind: perspective === 'change' ? 'picture' : 'failedPicture', text: pictureText(flow, calls, perspective, isOpen) }];
}

function pictureText(flow            , calls                , perspective             , isOpen         )         {
  const name = (0,wording_escape/* code */.aY)((0,wording_words/* flowLabel */.b5)(flow));
  const drawing = mermaid(calls, callWords(perspective));
  if (drawing === undefined) return `The call flow of ${name} is too big to be drawn: the tables have all that changes.`;
  const { source, omitted } = drawing;
  const leftOut =
    omitted === 0 ? '' : ` Left out: ${(0,text_text/* count */.U9)(omitted, 'place')} of the flow that ${omitted === 1 ? 'is' : 'are'} not near to a change.`;
  return (0,markdown_elements/* folded */.TM)(
    `Call flow of ${name}, ${SUBJECT[perspective]}`,
    `\`\`\`mermaid\n${source}\n\`\`\`\n\n<sub>${LEGEND[perspective]}${leftOut}</sub>`,
    isOpen,
  );
}

// EXTERNAL MODULE: ./build/report/markdown/menu-changes.js
var menu_changes = __webpack_require__(8182);
;// CONCATENATED MODULE: ./build/report/markdown/menu-table.js
                                                             

                                           


                                                       





/** A column that shows a part of a key. */
                                                 

/**
 * A menu: what callers hear for its keys and where these lead, before and after. Unchanged keys follow, folded.
 *
 * @param intro Markdown before the heading
 */
function menuSections(view          , perspective             , report           , intro        )            {
  const columns                    = view.audio === undefined ? [promptCell, targetCell] : [targetCell];
  const words = (0,wording_words/* changeWords */.mF)(perspective);
  const rows = inMenuOrder(view.rows);
  const [changed, same] = [rows.filter(({ sign }) => sign !== 'same'), rows.filter(({ sign }) => sign === 'same')];
  const isFailed = perspective !== 'change';
  const parts = [
    `${intro}##### Menu ${menuName(view)} · ${(0,markdown_elements/* link */.nf)(report, view.path, view.line)}`,
    ...menu_table_audio(view),
    ...(changed.length === 0 ? [] : [table(changed, words, columns)]),
    ...menu_table_order(view),
    ...withoutKey(view),
  ];
  const menu          = { kind: isFailed ? 'failedMenu' : 'menu', text: parts.join('\n\n') };
  if (same.length === 0) return [menu];
  const unchanged = (0,markdown_elements/* folded */.TM)((0,text_text/* count */.U9)(same.length, 'unchanged key'), table(same, words, columns));
  return [menu, { kind: isFailed ? 'failedUnchangedKeys' : 'unchangedKeys', text: unchanged }];
}

/** A menu by its name, and by what the menu file calls it. */
function menuName({ name, nodeId }          )         {
  return name === undefined ? (0,wording_escape/* code */.aY)(nodeId) : `${(0,wording_escape/* code */.aY)(name)} (${(0,wording_escape/* code */.aY)(nodeId)})`;
}

/** What callers hear in the menu, if no part of its audio belongs to a key. */
function menu_table_audio(view          )           {
  const { audio: menu } = view;
  if (menu === undefined) return [];
  const isSame = menu.before === menu.after;
  return [`${(0,unreached/* textLabel */.S)(view)}${isSame ? '' : ' ✏️'}: ${wordsBeforeAndAfter(menu.before, menu.after) || '–'}`];
}

/** Choices that stay as they are, because a menu file names choices by their keys. */
function withoutKey({ withoutKey: choices = [] }          )           {
  return choices.length === 0 ? [] : [`Without a key, and kept as they are: ${choices.map((choice) => (0,wording_escape/* phrase */.MZ)(choice)).join('; ')}`];
}

function menu_table_order({ reordered, rows }          )           {
  if (!reordered) return [];
  const keys = rows.filter(({ after }) => after !== undefined).map(({ key }) => (0,wording_escape/* phoneKey */.Wd)(key));
  return [`The keys are now read out in this order: ${keys.join(' ')}`];
}

function table(rows                , words             , columns                   )         {
  const head = columns.length === 1 ? '| Key | Goes to |\n|:-:|---|' : '| Key | Prompt | Goes to |\n|:-:|---|---|';
  return `${head}\n${rows.map((row) => tableRow(row, words, columns)).join('\n')}`;
}

function tableRow({ key, sign, before, after }     , words             , columns                   )         {
  const { [sign]: word } = words;
  const cells = columns.map((column) => beforeAndAfter(column(before), column(after)));
  return `| ${[word === '' ? (0,wording_escape/* phoneKey */.Wd)(key) : `${(0,wording_escape/* phoneKey */.Wd)(key)}<br>${word}`, ...cells].join(' | ')} |`;
}

;// CONCATENATED MODULE: ./build/report/markdown/problems.js
                                                         
                                           


                                                          

/** The most problems in tables. The JSON report has all of them. */
const MAX_PROBLEMS = 200;
/** The most rows of one table. */
const MAX_ROWS = 20;

/**
 * All problems of a run, of menu files and of plans, in tables that are narrow enough for a phone. Each file has its own. A file with many
 * problems has several tables: if there is no room for all, the first ones stay.
 */
function problemSections(report           )            {
  const problems = [...report.files.flatMap((file) => file.problems), ...report.flows.flatMap((flow) => flow.problems)];
  const tables = [...Map.groupBy(problems.slice(0, MAX_PROBLEMS), ({ at }) => at.path).values()].flatMap((ofFile) =>
    Array.from({ length: Math.ceil(ofFile.length / MAX_ROWS) }, (_, index) =>
      problems_table(report, ofFile.slice(index * MAX_ROWS, (index + 1) * MAX_ROWS)),
    ),
  );
  if (problems.length > MAX_PROBLEMS) tables.push(`${problems.length - MAX_PROBLEMS} more are in the JSON report.`);
  return tables.map((text) => ({ kind: 'problems', text }));
}

/** Problems of one file. */
function problems_table(report           , problems                    )         {
  const [first] = problems;
  const heading = first === undefined ? '' : `**${(0,markdown_elements/* link */.nf)(report, first.at.path, first.at.line)}**`;
  return [
    heading,
    '',
    '| Line | Found | What is wrong, and how to fix it |',
    '|---|---|---|',
    ...problems.map((problem) => row(report, problem)),
  ].join('\n');
}

function row(report           , { at: { path, line, column, text }, code, message, hint }         )         {
  const place = `[${line}:${column}](${(0,markdown_elements/* addressOf */.ci)(report, path, line)})`;
  const found = text === undefined ? '–' : (0,wording_escape/* code */.aY)(text.trim());
  return `| ${place} | ${found} | ${(0,wording_escape/* prose */.CS)(message)}<br>${(0,wording_escape/* prose */.CS)(hint)}<br><sub>${(0,wording_escape/* code */.aY)(code)}</sub> |`;
}

/** What went wrong, and how to fix it. */
function errorText({ message, hint, status, correlation_id: correlation, code }             )         {
  const facts = [
    (0,wording_escape/* code */.aY)(code),
    ...(status === null ? [] : [`HTTP ${status}`]),
    ...(correlation === null ? [] : [`correlation id ${(0,wording_escape/* code */.aY)(correlation)}`]),
  ];
  // Only the list of wrong inputs has line ends of its own. In any other message, a line end is foreign and must have no effect.
  const lines = (code === 'inputs' ? message.split('\n') : [message]).map((line) => (0,wording_escape/* prose */.CS)(line)).join('<br>');
  const advice = hint === '' ? '' : `**What to do:** ${(0,wording_escape/* prose */.CS)(hint)}\n\n`;
  return `**What happened:** ${lines}\n\n${advice}<sub>${facts.join(' · ')}</sub>`;
}

;// CONCATENATED MODULE: ./build/report/markdown/flow-section.js
                                           





                                                                                




/** What the report says about each flow: its drift, its status, its menus, and its calls as a picture. */
function flowsSections(report           )            {
  // Reviewers look at a single picture, but open only some of many. What is deployed has already been reviewed.
  const isOpen = report.flows.filter(needsSection).length === 1 && report.mode === 'plan';
  return report.flows.flatMap((flow) => [
    ...driftSections(flow, report),
    ...(needsSection(flow) ? flowSections(flow, report, isOpen) : []),
  ]);
}

function needsSection({ status, error, notices }            )          {
  return status !== 'in-sync' || error !== null || notices.length > 0;
}

function flowSections(flow            , report           , isOpen         )            {
  const head = headOf(flow, report);
  const views = flow.views.filter((view) => (0,menu_changes/* hasChanges */.i)(view) && !isShownAsDrift(view, flow, report));
  const perspective = (0,wording_words/* perspectiveOf */.mI)(flow, report);
  const intro = isStoppedByDrift(flow, report) && perspective === 'intention' ? 'What was to be deployed, against what is live:\n\n' : '';
  return [
    ...(head.length === 0 ? [] : [{ kind: perspective === 'change' ? 'flow' : 'failedFlow', text: head.join('\n\n') }                  ]),
    ...views.flatMap((view, index) => menuSections(view, perspective, report, index === 0 ? intro : '')),
    ...callFlowSections(flow, perspective, isOpen),
  ];
}

/** What happened to the flow as a whole. The heading of its drift may be the only one. */
function headOf(flow            , report           )           {
  const { changes, notices, error, recovery } = flow;
  const outside = changes.filter(({ menu }) => menu === null).length;
  return [
    ...(isStoppedByDrift(flow, report) ? [] : headingOf(flow)),
    ...(outside === 0
      ? []
      : [`${outside} ${outside === 1 ? 'difference lies' : 'differences lie'} outside of the menus: see the JSON report.`]),
    ...notices.map((notice) => `> ${(0,wording_escape/* prose */.CS)(notice)}`),
    ...(error === null ? [] : [isShownAsProblem(flow, error) ? SHOWN_ABOVE : errorText(error)]),
    ...(recovery === null ? [] : [`**By hand:** ${(0,wording_escape/* prose */.CS)(recovery.step)}`]),
  ];
}

const SHOWN_ABOVE = 'What is wrong stands above, in the table of problems.';

/** Whether the error adds nothing to the first problem in the table above. */
function isShownAsProblem({ status, problems: [first] }            , error             )          {
  return status === 'rejected' && error.status === null && first?.code === error.code && error.message.startsWith(first.message);
}

function headingOf(flow            )           {
  const heading = `#### ${(0,wording_words/* statusSign */.qD)(flow.status)} Flow ${(0,wording_escape/* code */.aY)((0,wording_words/* flowLabel */.b5)(flow))} · ${versions(flow)} — ${(0,wording_words/* statusWords */.o7)(flow.status)}`;
  // The status line says for all flows at once that a plan writes nothing.
  return flow.status === 'planned' ? [heading] : [heading, (0,wording_words/* statusMeaning */.uj)(flow)];
}

/** A search for drift deploys nothing, so a drifted menu has no table other than that of its drift. */
function isShownAsDrift({ nodeId }          , { drift }            , { mode }           )          {
  return mode === 'drift' && drift?.menus.some(({ menu }) => menu === nodeId) === true;
}

// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(8158);
;// CONCATENATED MODULE: ./build/report/markdown/menu-overview.js

                                           




                                                                   




/** The most unchanged menus with a row each. More are counted in one row. */
const MAX_UNCHANGED_ROWS = 3;

                   
                        
                          
                                
 

/** A row for each menu, with its menu file and what happens to it. There are only two columns, because a phone has no room for more. */
function overviewSection(report           )            {
  if (report.flows.length === 0) return [];
  const rows = report.flows.flatMap((flow) => rowsOf(flow, report));
  const changed = rows.filter(({ isUnchanged }) => !isUnchanged);
  const unchanged = rows.length - changed.length;
  const isCounted = unchanged > MAX_UNCHANGED_ROWS;
  const lines = [
    ...(isCounted ? changed : rows).map(({ menu, change }) => `| ${menu} | ${change} |`),
    ...(isCounted ? [`| ${(0,text_text/* count */.U9)(unchanged, 'menu')} | ⚪ in sync |`] : []),
  ];
  return [{ kind: 'overview', text: `| Menu | What changes |\n|---|---|\n${lines.join('\n')}` }];
}

function rowsOf(flow            , report           )            {
  const origin = (files        )         => `<br><sub>flow ${(0,wording_escape/* code */.aY)((0,wording_words/* flowLabel */.b5)(flow))} · ${versions(flow)} · ${files}</sub>`;
  if (flow.views.length === 0) {
    const files = flow.files.map((path) => (0,markdown_elements/* link */.nf)(report, path, 1)).join(', ');
    return [{ menu: `${flow.menus.map(wording_escape/* code */.aY).join(', ')}${origin(files)}`, change: statusOf(flow), isUnchanged: isInSync(flow) }];
  }
  return flow.views.map((view) => ({
    menu: `${menuName(view)}${origin((0,markdown_elements/* link */.nf)(report, view.path, view.line))}`,
    change: changeOf(flow, view),
    isUnchanged: isInSync(flow) || ((0,outcome/* reachesCallers */.iW)(flow.status) && !(0,menu_changes/* hasChanges */.i)(view)),
  }));
}

function changeOf(flow            , view          )         {
  if (!(0,outcome/* reachesCallers */.iW)(flow.status)) return statusOf(flow);
  if (!(0,menu_changes/* hasChanges */.i)(view)) return `${(0,wording_words/* statusSign */.qD)('in-sync')} ${(0,wording_words/* statusWords */.o7)('in-sync')}`;
  const changes = (0,menu_changes/* menuChanges */.P)(view).join(', ');
  return flow.status === 'planned' ? `${(0,wording_words/* statusSign */.qD)('planned')} ${changes}` : `${statusOf(flow)}: ${changes}`;
}

function isInSync({ status, error, notices }            )          {
  return status === 'in-sync' && error === null && notices.length === 0;
}

function statusOf({ status }            )         {
  return `${(0,wording_words/* statusSign */.qD)(status)} ${(0,wording_words/* statusWords */.o7)(status)}`;
}

// EXTERNAL MODULE: ./build/report/wording/sentence.js
var wording_sentence = __webpack_require__(2967);
;// CONCATENATED MODULE: ./build/report/markdown/unreached-section.js
                                             




                                           

/** The most menus in the list. */
const MAX_LINES = 30;

/** On top of everything: the menus that no call reaches. Whatever the rest of the report says of them, no caller notices it. */
function unreachedSections({ flows }           )            {
  const warnings = flows.flatMap((flow) => (0,unreached/* unreachedWarnings */.T)(flow).map((warning) => ({ flow, warning })));
  if (warnings.length === 0) return [];
  const lines = warnings.slice(0, MAX_LINES).map(({ flow, warning }) => {
    const where = flows.length > 1 ? ` <sub>${(0,wording_escape/* plain */.pj)((0,wording_words/* flowLabel */.b5)(flow))}</sub>` : '';
    return `> ${(0,wording_sentence/* markdownOf */.RQ)(warning.sentence())}${where}`;
  });
  const more = warnings.length - lines.length;
  const text = ['> [!WARNING]', ...lines, ...(more === 0 ? [] : [`> and ${more} more`])].join('\n');
  return [{ kind: 'newWarnings', text }];
}

// EXTERNAL MODULE: ./build/model/diagnostic-codes.js
var diagnostic_codes = __webpack_require__(4480);
;// CONCATENATED MODULE: ./build/report/markdown/reason.js

                                                         
                                               

/** A rule for flows. The org's own validation names its rules in the same way as the action. */
const FLOW_RULE = /^(?:node|menu|option|definition)\./u;
/** A rule for menu files. */
const FILE_RULE = /^[a-z]+(?:-[a-z]+)+$/u;

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
  if (FLOW_RULE.test(code)) return 'the flow is not valid';
  return (0,diagnostic_codes/* isDiagnosticCode */.nY)(code) || FILE_RULE.test(code) ? 'see the problems below' : undefined;
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

;// CONCATENATED MODULE: ./build/report/markdown/status-line.js
                                                         
                                           

                                                                      





/** Whether the change is live, in a line directly below the heading. */
function statusLineSections(report           )            {
  const text = report.mode === 'deploy' ? deployLine(report) : planLine(report);
  return text === '' ? [] : [{ kind: 'statusLine', text }];
}

/** What happened, who started the run, when, and a link to the run. */
function deployLine(report           )         {
  const { actor, at, runUrl } = report;
  const who = actor === '' ? '' : ` by ${(0,wording_escape/* code */.aY)(actor)}`;
  const when = at === '' ? '' : ` on ${(0,text_text/* utcMinute */.vD)(at)}`;
  const run = runUrl === '' ? '' : ` · [run](${runUrl})`;
  // A successful deploy names who started it first. After a failure, the name and the time only describe the run.
  return isDeployed(report) ? `${resultOf(report)}${who}${when}${run}` : `${resultOf(report)}${run}${when}${who}`;
}

/** What a merge does, because reviewers want to know this first. */
function planLine({ mode, outcome, flows }           )         {
  if (mode !== 'plan' || flows.length === 0) return '';
  if (outcome === 'failure') return 'Callers hear nothing of this: nothing was written.';
  const stopped = flows.filter(({ drift }) => drift?.on_drift === 'fail').length;
  return `Callers hear nothing of this yet. ${onMerge(stopped, flows.length)}`;
}

/**
 * @param stopped how many flows drift keeps from being deployed
 * @param all how many flows there are
 */
function onMerge(stopped        , all        )         {
  if (stopped === 0) return 'On merge, this is planned again on what is live then, and deployed.';
  if (stopped === all) return 'As things are, this is **not** deployed on merge: what is live is not what git knows, see below.';
  // The input `on-failure` decides whether the other flows are deployed.
  return [
    'On merge, this is planned again on what is live then.',
    'As things are, no flow is deployed of which git does not know what is live, see below; with `on-failure: rollback-all`, none at all.',
  ].join(' ');
}

function isDeployed({ error, flows }           )          {
  return (
    error === null &&
    flows.some(({ status }) => status === 'deployed') &&
    flows.every(({ status }) => status === 'deployed' || status === 'in-sync')
  );
}

function resultOf({ outcome, error, flows }           )         {
  if (flows.length === 0) return outcome === 'failure' ? `❌ Failed${because(error)}` : '⚪ Nothing deployed';
  // A deploy that ends normally leaves no flow planned. It is unknown how far this one got.
  if (flows.some(({ status }) => status === 'planned')) return `❌ Broken off${because(error)}`;
  const changed = flows.filter(({ status }) => status !== 'in-sync');
  const [first, ...more] = changed;
  if (first === undefined) return `${(0,wording_words/* statusSign */.qD)('in-sync')} ${capital((0,wording_words/* statusWords */.o7)('in-sync'))}`;
  return more.length === 0 ? resultOfOne(first) : resultOfSeveral(changed);
}

function resultOfOne({ status, version_before: before, version_after: after, error }            )         {
  const words = `${(0,wording_words/* statusSign */.qD)(status)} ${capital((0,wording_words/* statusWords */.o7)(status))}`;
  if (status === 'deployed') return after === null ? words : `${words} ${versionText(after)}`;
  if (status !== 'rolled-back' || before === null) return `${words}${because(error, status)}`;
  // A rollback publishes a version of its own.
  const made = after === null || after === before ? '' : ` as ${versionText(after)}`;
  return `${words} to ${versionText(before)}${made}${because(error, status)}`;
}

/** The number of flows with each status, in the order of the report. */
function resultOfSeveral(flows                       )         {
  return [...Map.groupBy(flows, ({ status }) => status)]
    .map(([status, those]) => {
      // A reason is shown only if all flows have the same one.
      const [why = '', ...others] = status === 'deployed' ? [] : new Set(those.map(({ error }) => because(error, status)));
      return `${(0,wording_words/* statusSign */.qD)(status)} ${(0,text_text/* count */.U9)(those.length, 'flow')} ${(0,wording_words/* statusWords */.o7)(status)}${others.length === 0 ? why : ''}`;
    })
    .join(', ');
}

function because(error                    , status             )         {
  const reason = error === null ? undefined : reasonOf(error, status);
  return reason === undefined ? '' : ` (${reason})`;
}

function capital(words        )         {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// EXTERNAL MODULE: ./build/report/markdown/verdict.js
var verdict = __webpack_require__(3476);
// EXTERNAL MODULE: ./build/report/wording/warnings.js + 1 modules
var warnings = __webpack_require__(1147);
;// CONCATENATED MODULE: ./build/report/markdown/warning-section.js
                                           


                                             





/** The most warnings in a list. */
const warning_section_MAX_LINES = 30;

/** A warning as a line, made only when it is shown. */
                         

/** What can hurt callers. Warnings that the change causes come first; older ones are folded. */
function warningSections(report           )            {
  const hasSeveralFlows = report.flows.length > 1;
  const all = report.flows.flatMap((flow) => {
    const where = hasSeveralFlows ? ` <sub>${(0,wording_escape/* plain */.pj)((0,wording_words/* flowLabel */.b5)(flow))}</sub>` : '';
    return (0,warnings/* warningsOf */.n)(flow).map(({ sentence, isNew }) => ({ line: ()         => `- ${(0,wording_sentence/* markdownOf */.RQ)(sentence())}${where}`, isNew }));
  });
  const linesOf = (isNew         )         => all.filter((warning) => warning.isNew === isNew).map(({ line }) => line);
  return [...newWarnings(linesOf(true), report), ...olderWarnings(linesOf(false))];
}

function newWarnings(lines                 , { mode }           )            {
  if (lines.length === 0) return [];
  const title = mode === 'deploy' ? 'Warnings: since this change' : 'Warnings: after this change';
  const quote = ['[!CAUTION]', `**${title}**`, ...warning_section_listed(lines)];
  return [{ kind: 'newWarnings', text: quote.map((line) => `> ${line}`).join('\n') }];
}

function olderWarnings(lines                 )            {
  if (lines.length === 0) return [];
  const title = `ℹ️ ${(0,text_text/* count */.U9)(lines.length, 'warning')} that this change has nothing to do with`;
  return [{ kind: 'olderWarnings', text: (0,markdown_elements/* folded */.TM)(title, warning_section_listed(lines).join('\n')) }];
}

function warning_section_listed(lines                 )           {
  const shown = lines.slice(0, warning_section_MAX_LINES).map((line) => line());
  return lines.length > warning_section_MAX_LINES ? [...shown, `- and ${lines.length - warning_section_MAX_LINES} more`] : shown;
}

;// CONCATENATED MODULE: ./build/report/markdown/markdown.js
                                           




                                                         








/** The report as Markdown, in sections: the verdict first, then what can hurt callers, then menu by menu. */
function toSections(report           )            {
  if (hasNothingToSay(report)) return [{ kind: 'verdict', text: oneLineReport(report) }];
  const failed = report.outcome === 'failure';
  return [
    { kind: 'verdict', text: `### ${failed ? '❌' : '☎️'} ${(0,verdict/* title */.D)(report, wording_escape/* code */.aY)} — ${(0,verdict/* verdict */.W)(report)}` },
    ...unreachedSections(report),
    ...adoptionSections(report),
    ...statusLineSections(report),
    ...report.notes.map((note)          => ({ kind: 'note', text: `> ${(0,wording_escape/* prose */.CS)(note)}` })),
    ...(report.error === null ? [] : [{ kind: 'error', text: errorText(report.error) }                  ]),
    ...problemSections(report),
    ...warningSections(report),
    ...overviewSection(report),
    ...flowsSections(report),
    ...deletedSection(report.files),
    { kind: 'footer', text: `<sub>${origin(report)}</sub>` },
  ];
}

/** Whether nothing changes, and there is neither an error nor a notice. */
function hasNothingToSay({ outcome, error, notes, files, flows }           )          {
  return (
    outcome === 'no-changes' &&
    error === null &&
    notes.length === 0 &&
    files.every(({ status }) => status === 'valid') &&
    flows.every((flow) => flow.status === 'in-sync' && flow.error === null && flow.notices.length === 0) &&
    flows.every((flow) => (0,unreached/* unreachedWarnings */.T)(flow).length === 0)
  );
}

function oneLineReport(report           )         {
  const menus = report.flows.reduce((sum, flow) => sum + flow.menus.length, 0);
  const inSync = menus === 0 ? '' : `${(0,text_text/* count */.U9)(menus, 'menu')} in sync · `;
  return `### ☎️ ${(0,verdict/* title */.D)(report, wording_escape/* code */.aY)} — ${(0,verdict/* verdict */.W)(report)} <sub>${inSync}${origin(report)}</sub>`;
}

function deletedSection(files                       )            {
  const deleted = files.filter(({ status }) => status === 'deleted');
  if (deleted.length === 0) return [];
  const paths = deleted.map(({ path }) => (0,wording_escape/* code */.aY)(path)).join(', ');
  const text = `**Deleted menu files:** ${paths}. Their menus stay live as they are, and are no longer kept by git.`;
  return [{ kind: 'deletedFiles', text }];
}

function origin({ commit, runUrl, apiCalls }           )         {
  return `Commit ${(0,wording_escape/* code */.aY)((0,text_text/* shortCommit */.Ax)(commit))} · [run](${runUrl}) · ${(0,text_text/* count */.U9)(apiCalls.total, 'request')} to Genesys Cloud`;
}


/***/ }),

/***/ 8182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ menuChanges),
/* harmony export */   i: () => (/* binding */ hasChanges)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4043);
                                                                    
                                            


/** Whether anything differs that a caller may notice. */
function hasChanges({ rows, reordered, audio }                )          {
  return reordered || rows.some(({ sign }) => sign !== 'same') || audio?.before !== audio?.after;
}

/** What changes in a menu, in words. What callers lose comes first. */
function menuChanges({ rows, reordered, audio, unreached }                                                    )           {
  const changed = rows.filter(({ sign }) => sign === 'changed');
  const staying = changed.filter(({ before, after }) => before?.target === after?.target && before?.id === after?.id);
  const prompts = staying.filter(({ before, after }) => before?.prompt !== after?.prompt).length;
  const number = (sign             )         => rows.filter((row) => row.sign === sign).length;
  return [
    ...counted(number('removed'), 'key', ['stops answering', 'stop answering']),
    ...counted(changed.length - staying.length, 'key', ['leads elsewhere', 'lead elsewhere']),
    ...counted(prompts, 'prompt', ['changes', 'change']),
    ...counted(staying.length - prompts, 'key', ['changes otherwise', 'change otherwise']),
    ...(number('added') === 0 ? [] : [(0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(number('added'), 'new key')]),
    ...(reordered ? ['another order'] : []),
    ...(audio === undefined || audio.before === audio.after
      ? []
      : [unreached === undefined ? 'callers hear something else' : 'another text']),
  ];
}

/** A number of things with a verb; empty for 0. */
function counted(number        , noun        , [singular, plural]                           )           {
  return number === 0 ? [] : [`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(number, noun)} ${number === 1 ? singular : plural}`];
}


/***/ }),

/***/ 3476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ title),
/* harmony export */   W: () => (/* binding */ verdict)
/* harmony export */ });
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8158);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4043);
/* harmony import */ var _menu_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8182);
/* harmony import */ var _wording_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9817);
                                                             



                                                         


const TITLE                                   = { validate: 'IVR check', plan: 'IVR plan', deploy: 'IVR deploy', drift: 'IVR drift' };

/** What the run was: `IVR plan`, or `IVR plan · prod` if a comment key distinguishes several. */
function title({ mode, commentKey }           , show                          )         {
  return `${TITLE[mode] ?? 'IVR'}${commentKey === '' ? '' : ` · ${show(commentKey)}`}`;
}

/** Errors of a run that leave the state of its flows unknown: they can occur at any time. */
const UNKNOWN_STATE = new Set(['internal', 'journal.lost']);

/** The whole run in one line, short enough for an e-mail's subject. */
function verdict(report           )         {
  const invalid = report.files.filter(({ status }) => status === 'invalid').length;
  if (invalid > 0) return `${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(invalid, 'menu file')} invalid, nothing was written`;
  if (UNKNOWN_STATE.has(report.error?.code ?? '')) return 'broke off, look at the flows';
  if (report.error !== null && report.flows.length === 0) return 'failed before any flow was touched';
  const parts = [...menusWords(report), ...flowsWords(report.flows), ...riskWords(report.flows), ...driftWords(report)];
  if (report.error !== null) parts.unshift('broken off');
  if (parts.length > 0) return parts.join(', ');
  if (report.mode === 'validate') return `${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(report.files.filter(({ status }) => status === 'valid').length, 'menu file')} valid`;
  return 'nothing changes';
}

/** Changes are counted in menus, because those are what callers hear. */
function menusWords({ mode, flows }           )           {
  const number = (status            )         =>
    flows
      .filter((flow) => flow.status === status)
      .reduce((sum, { views, menus }) => sum + (views.filter(_menu_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .hasChanges */ .i).length || menus.length), 0);
  const [planned, deployed] = [number('planned'), number('deployed')];
  return [
    ...(planned === 0 ? [] : [`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(planned, 'menu')} ${mode === 'drift' ? 'not deployed' : planned === 1 ? 'changes' : 'change'}`]),
    ...(deployed === 0 ? [] : [`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(deployed, 'menu')} deployed`]),
  ];
}

/** All other flows are counted as flows: each was rolled back, rejected or skipped as a whole. */
function flowsWords(flows                       )           {
  const others = flows.filter(({ status }) => !['planned', 'deployed', 'in-sync'].includes(status));
  return [...Map.groupBy(others, ({ status }) => status)].map(([status, { length }]) => `${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(length, 'flow')} ${(0,_wording_words_js__WEBPACK_IMPORTED_MODULE_0__/* .statusWords */ .o7)(status)}`);
}

function riskWords(flows                       )           {
  const reached = flows.filter(({ status }) => (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .reachesCallers */ .iW)(status));
  const dead = reached.flatMap(_wording_words_js__WEBPACK_IMPORTED_MODULE_0__/* .deadKeys */ .dZ).length;
  const inMenus = reached.flatMap(({ views }) => views.flatMap(({ warnings = [] }) => warnings)).length;
  const others = inMenus + reached.flatMap(({ hazards = [] }) => hazards).filter(isNewWarning).length;
  return [
    ...(dead === 0 ? [] : [`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(dead, 'key')} ${dead === 1 ? 'stops' : 'stop'} answering`]),
    ...(others === 0 ? [] : [(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(others, dead === 0 ? 'warning' : 'more warning')]),
  ];
}

/** For plans only: in a deploy, the flow's status shows it. */
function driftWords({ mode, flows }           )           {
  if (mode !== 'plan') return [];
  const menus = flows.map(({ drift }) => drift?.menus ?? []);
  const edited = menus.filter((some) => some.some(({ unknown, isNew }) => unknown === null && !isNew)).length;
  const adopted = menus.filter((some) => some.length > 0 && some.every(({ isNew }) => isNew)).length;
  return [
    ...(edited === 0 ? [] : [`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(edited, 'flow')} edited outside git`]),
    ...(adopted === 0 ? [] : [`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(adopted, 'flow')} new to git`]),
  ];
}

/** Whether the change causes the hazard. Keys that stop answering are counted separately. */
function isNewWarning(hazard            )          {
  return hazard.kind !== 'dead-key' && (hazard.kind === 'unreached-menu' || hazard.isNew);
}


/***/ }),

/***/ 9597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ noticeLine),
/* harmony export */   PA: () => (/* binding */ flowLine),
/* harmony export */   YK: () => (/* binding */ problemLine),
/* harmony export */   wk: () => (/* binding */ driftLine)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4865);
/* harmony import */ var _model_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(856);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4043);
/* harmony import */ var _wording_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9817);
                                                         


                                                           



/** A flow on one line, for people who watch a long run. */
function flowLine(flow            )         {
  const changes = flow.changes.length === 0 ? '' : `, ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(flow.changes.length, 'change')}`;
  const tries = flow.attempts > 1 ? `, ${flow.attempts} tries` : '';
  const error = flow.error === null ? '' : `: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(flow.error.message)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(flow.error.hint)}`;
  const status = `${(0,_wording_words_js__WEBPACK_IMPORTED_MODULE_1__/* .statusSign */ .qD)(flow.status)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)((0,_wording_words_js__WEBPACK_IMPORTED_MODULE_1__/* .flowLabel */ .b5)(flow))}: ${(0,_wording_words_js__WEBPACK_IMPORTED_MODULE_1__/* .statusWords */ .o7)(flow.status)}`;
  return [status, versionWords(flow), changes, tries, error].join('');
}

function versionWords({ version_before: before, version_after: after }            )         {
  if (after === null) return '';
  const version = (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(String(after));
  return before === after ? `, version ${version}` : `, version ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(String(before ?? '?'))} -> ${version}`;
}

/** What was edited outside git, on one line. */
function driftLine({ menus, on_drift: onDrift }             )         {
  const edits = menus.map(
    ({ menu, changes, unknown }) => `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(menu)} (${(0,_model_change_js__WEBPACK_IMPORTED_MODULE_3__/* .changedPlaces */ .f)(changes, menu)}${unknown === null ? '' : `; ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(unknown)}`})`,
  );
  const what = menus.every(({ isNew }) => isNew) ? 'new to git, and different from live' : 'edited outside git';
  return `${what}: ${edits.join(', ')}; on-drift is ${onDrift}`;
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
  n: () => (/* binding */ warningsOf)
});

// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(8158);
// EXTERNAL MODULE: ./build/call-flow/builder.js
var builder = __webpack_require__(867);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
// EXTERNAL MODULE: ./build/report/wording/sentence.js
var wording_sentence = __webpack_require__(2967);
;// CONCATENATED MODULE: ./build/report/wording/menu-warnings.js
                                                            
                                            


/** What a change leaves wrong in a menu, or takes from callers without a word in the table. */
function menuWarning(view          , warning             )           {
  const menu        = { name: view.name ?? view.nodeId };
  switch (warning.kind) {
    case 'lost-task':
      return lostTask(menu, warning);
    case 'lost-audio':
      return (0,wording_sentence/* say */.cv)`The menu ${menu} no longer plays its present audio: ${{ phrase: warning.audio }}.`;
    case 'named-dead-key':
      return (0,wording_sentence/* say */.cv)`The text of the menu ${menu} still asks callers to press ${{ key: warning.key }}, which no longer answers.`;
    case 'unnamed-key':
      return (0,wording_sentence/* say */.cv)`The text of the menu ${menu} never names key ${{ key: warning.key }}.`;
  }
}

function lostTask(menu       , { key, does }                                                      )           {
  return [...(0,wording_sentence/* say */.cv)`Key ${{ key }} of the menu ${menu} no longer runs its task. `, ...(0,wording_sentence/* say */.cv)`Gone with it: ${{ phrase: doneBy(does) }}.`];
}

/** More actions of a task are counted. */
const MAX_ACTIONS = 12;

function doneBy(actions                   )         {
  const more = actions.length - MAX_ACTIONS;
  const shown = actions.slice(0, MAX_ACTIONS).join('; ');
  if (shown === '') return 'nothing, the task has no actions';
  return more > 0 ? `${shown}; and ${more} more` : shown;
}

// EXTERNAL MODULE: ./build/report/wording/words.js
var words = __webpack_require__(9817);
;// CONCATENATED MODULE: ./build/report/wording/warnings.js

                                                             

                                                          

                                              




/** What can hurt callers. */
                          
                                                                                  
                                    
                                                                     
                          
                                                                                                                        
                                                                              
                                              
                        
 

/** What can hurt callers of a flow once its change is live: first the keys that stop answering, then what the change takes
 * from its menus, then the hazards of its call flow. */
function warningsOf(flow            )            {
  if (!(0,outcome/* reachesCallers */.iW)(flow.status)) return [];
  return [...deadKeyWarnings(flow), ...menuWarnings(flow), ...(flow.hazards ?? []).flatMap((hazard) => warningOf(hazard))];
}

function deadKeyWarnings(flow            )            {
  const views = new Map(
    flow.views.map(({ nodeId, name, rows }) => [nodeId, { name, before: new Map(rows.map(({ key, before }) => [key, before])) }]),
  );
  // Keys of a menu that no call reaches answer no one.
  const unreached = new Set(flow.views.flatMap((view) => (view.unreached === undefined ? [] : [view.nodeId])));
  return (0,words/* deadKeys */.dZ)(flow)
    .filter(({ menu }) => !unreached.has(menu))
    .map(({ menu, key }) => ({
      sentence: () => {
        const view = views.get(menu);
        const target = view?.before.get(key)?.target ?? '';
        const before = target === '' ? [] : (0,wording_sentence/* say */.cv)` (until now: ${{ phrase: target }})`;
        const sentence = (0,wording_sentence/* say */.cv)`Callers who press ${{ key }} in the menu ${{ name: view?.name ?? menu }} get nowhere any more`;
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
    sentence: () =>
      isGone ? (0,wording_sentence/* say */.cv)`Gone, with its keys: the menu ${named(menu)}.` : (0,wording_sentence/* say */.cv)`No caller comes any more to the menu ${named(menu)}.`,
    isNew: true,
    menu: placeOf(menu),
  };
}

function loop({ menus, isNew }                )          {
  const [first] = menus;
  return {
    sentence: () => {
      const noun = menus.length === 1 ? (0,wording_sentence/* say */.cv)`the menu ` : (0,wording_sentence/* say */.cv)`the menus `;
      return [...(0,wording_sentence/* say */.cv)`Callers can't get out of `, ...noun, ...listed(menus), ...(0,wording_sentence/* say */.cv)`: whichever key they press, they come back.`];
    },
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
  const place = { isNew, menu: placeOf(from) };
  if (way.how !== 'key') return { ...place, sentence: () => (0,wording_sentence/* say */.cv)`Calls go on from ${named(from)} to ${named(to)}, ${whyMissing(to)}.` };
  const { key } = way;
  return {
    ...place,
    key,
    sentence: () => (0,wording_sentence/* say */.cv)`Callers who press ${{ key }} in the menu ${named(from)} are led to ${named(to)}, ${whyMissing(to)}.`,
  };
}

/** The flow is known as a whole, but an OAuth client may see only a part of the org. */
function whyMissing(to          )        {
  return { literal: (0,builder/* isNamedAsQueue */.hu)(to) ? 'which is no queue of this org that this OAuth client can see' : 'which this flow does not have' };
}

function emptyQueue({ menu, key, queue, isNew }                       )          {
  return {
    sentence: () => (0,wording_sentence/* say */.cv)`Callers who press ${{ key }} in the menu ${named(menu)} wait in the queue ${named(queue)}, which has no members.`,
    isNew,
    menu: placeOf(menu),
    key,
  };
}

function noPerson({ menu, isNew }                     )          {
  return { sentence: () => (0,wording_sentence/* say */.cv)`From the menu ${named(menu)}, no key leads to a person.`, isNew, menu: placeOf(menu) };
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
/* harmony export */   N5: () => (/* binding */ MINUS),
/* harmony export */   b5: () => (/* binding */ flowLabel),
/* harmony export */   b9: () => (/* binding */ PLUS),
/* harmony export */   dZ: () => (/* binding */ deadKeys),
/* harmony export */   mF: () => (/* binding */ changeWords),
/* harmony export */   mI: () => (/* binding */ perspectiveOf),
/* harmony export */   o7: () => (/* binding */ statusWords),
/* harmony export */   qD: () => (/* binding */ statusSign),
/* harmony export */   uj: () => (/* binding */ statusMeaning)
/* harmony export */ });
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8158);

                                                         

/**
 * New and removed. These are characters of every font, in the colour of the text. The emoji plus and minus are grey or black, which is
 * invisible on a dark page, and many fonts can't draw them as text.
 */
const PLUS = '+';
const MINUS = '−';

/** A sign and words for each status, because the sign alone doesn't show it. */
const STATUS                                                                                  = {
  planned: { sign: '📝', words: 'would change' },
  deployed: { sign: '✅', words: 'deployed' },
  'in-sync': { sign: '⚪', words: 'in sync' },
  drifted: { sign: '🔀', words: 'drifted' },
  conflict: { sign: '⚠️', words: 'in conflict' },
  rejected: { sign: '❌', words: 'rejected' },
  'rolled-back': { sign: '↩️', words: 'rolled back' },
  'rollback-failed': { sign: '🛑', words: 'not rolled back' },
  failed: { sign: '❌', words: 'failed' },
  skipped: { sign: '⏭️', words: 'skipped' },
};

/** What a status means for callers, in a sentence. docs/deploy.md has the table. */
const MEANING                                       = {
  planned: 'Nothing was written.',
  deployed: 'Callers hear the new menu: what is live was compared with the menu files.',
  'in-sync': 'Callers already hear what the menu files say. Nothing was written.',
  drifted: 'What callers hear is not what the menu files say. Nothing was written.',
  conflict: 'Someone else changed or locked the flow. Nothing of this run is live.',
  rejected: 'Nothing of this run is live: callers hear what they heard before.',
  'rolled-back': 'The change was deployed, then rolled back. Callers hear the previous menu again.',
  'rollback-failed': 'What callers hear now is not certain. Someone must look at the flow.',
  failed: 'Nothing of this run is live.',
  skipped: 'Nothing was written.',
};

/** The same, if the flow has notices. */
const MEANING_WITH_NOTICES                                      = {
  deployed: 'The change is live: what can be kept by the menu files was compared with them.',
  'in-sync': 'Every key leads where the menu files say. Nothing was written.',
};

/** The same, if the flow has menus that no call reaches: nothing is claimed about what callers hear. */
const MEANING_UNHEARD                                      = {
  ...MEANING_WITH_NOTICES,
  drifted: 'What is live is not what the menu files say. Nothing was written.',
};

function statusSign(status            )         {
  return STATUS[status].sign;
}

function statusWords(status            )         {
  return STATUS[status].words;
}

function statusMeaning({ status, notices, views }            )         {
  if (views.some(({ unreached }) => unreached !== undefined)) return MEANING_UNHEARD[status] ?? MEANING[status];
  // A notice may be about audio that the menu files don't manage. Then the report claims nothing about what callers hear.
  return (notices.length > 0 ? MEANING_WITH_NOTICES[status] : undefined) ?? MEANING[status];
}

/** The words for a key in a table, by its sign. */
                                                                                             

const CHANGES              = { added: `${PLUS} new`, removed: `${MINUS} stops answering`, changed: '✏️ changed', same: '' };
const DIFFERS              = { added: `${MINUS} in the file only`, removed: `${PLUS} live only`, changed: '✏️ differs', same: '' };
const INTENDED              = {
  added: `${PLUS} was to be new`,
  removed: `${MINUS} was to stop answering`,
  changed: '✏️ was to change',
  same: '',
};

/**
 * How the report shows a flow's two states: as a change from one to the other, as a difference, or as an intended change that is not
 * live.
 */
                                                                

function perspectiveOf({ status }            , { mode }           )              {
  if ((0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .reachesCallers */ .iW)(status)) return 'change';
  // A deploy that drift stopped intended a change, like any other deploy.
  return status === 'drifted' && mode !== 'deploy' ? 'difference' : 'intention';
}

/** The words for a flow's table. */
function changeWords(perspective             )              {
  return { change: CHANGES, difference: DIFFERS, intention: INTENDED }[perspective];
}

/** What the report calls a flow: its name, else its id. */
function flowLabel(flow            )         {
  return flow.flow_name ?? flow.flow_id ?? 'unknown flow';
}

/** The keys that stop answering in this flow. */
function deadKeys(flow            )                                                    {
  return flow.changes.flatMap(({ op, menu, key }) => (op === 'remove' && menu !== null && key !== null ? [{ menu, key }] : []));
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

/** All runs of digits that are long enough, over gaps and escapes. No digit begins an escape, so there is one way to read them. */
function readDigits(digits        , readings          , { bits, values }       )       {
  const least = Math.ceil((8 * MIN_BYTES) / bits);
  digits.length = 0;
  let start = 0;
  for (let at = 0; at < readings.length;) {
    let value = radix_valueOf(readings.raw(at), values);
    let next = at + 1;
    if (value < 0 && readings.isSpecial(at)) [value, next] = specialDigit(readings, at, values);
    if (value >= 0) digits.add(value, at, next);
    else if (value === NO_DIGIT) start = digits.endRun(start, least);
    at = next;
  }
  digits.endRun(start, least);
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
    return runnerMasks(secret);
  }

  /** The text with every known secret masked, and overlapping secrets as one. The beginning of a cut-off secret is masked, too. */
  redact(text        )         {
    if (this.#secrets.size === 0) return text;
    const spans = new Spans(text);
    this.#search(streamOf(text), spans, 0);
    return spans.masked();
  }

  /** A value with all its strings masked, names of properties included. Call it before the strings are escaped. */
  redactAll   (value   )    {
    if (typeof value === 'string') return this.redact(value)     ;
    if (Array.isArray(value)) return value.map((item         ) => this.redactAll(item))     ;
    if (typeof value !== 'object' || value === null || JSON.isRawJSON(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [this.redact(name), this.redactAll(item           )]))     ;
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

//# sourceMappingURL=843.index.js.map