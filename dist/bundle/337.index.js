export const id = 337;
export const ids = [337];
export const modules = {

/***/ 8813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZI: () => (/* binding */ keepSettings),
/* harmony export */   gH: () => (/* binding */ readKeptSettings),
/* harmony export */   hZ: () => (/* binding */ sameCredentials)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13603);
/* harmony import */ var _genesys_http_flow_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72881);
/* harmony import */ var _model_mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9463);
/* harmony import */ var _record_client_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66794);
/* harmony import */ var _run_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30348);
/* harmony import */ var _step_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50225);


                                                  





/*
 * What the end of the job must know of the step's settings. It can't read them from its inputs: in nested composite actions, the runner may
 * give it another step's (actions/runner#3514).
 */

/** The settings that the step keeps for the end of its job. None of them is a secret. */
                                
           
                                                                                                          
  

const target = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ regionHost: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }), zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ gateway: zod__WEBPACK_IMPORTED_MODULE_4__/* .url */ .OZ5().transform((url) => new URL(url)) })]);
const kept = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
  mode: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_model_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .MODES */ .F),
  target,
  flowApi: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_genesys_http_flow_api_js__WEBPACK_IMPORTED_MODULE_0__/* .FLOW_APIS */ .xx),
  onDrift: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['fail', 'overwrite']),
  requestsPerMinute: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
  timeoutMs: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
  comment: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_run_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMENT_WISHES */ .Qz),
  commentKey: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
  /** Which OAuth client the step used, as a hash together with its host. Absent if it used none. */
  client: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
});

/** Saves the settings for the end of the job, before anything is begun. */
function keepSettings(runner        , settings          )       {
  const { mode, target: to, flowApi, onDrift, requestsPerMinute, timeoutMs, comment, commentKey, credentials } = settings;
  const client = credentials === undefined ? undefined : (0,_record_client_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .clientHash */ .K)((0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .hostOf */ .w4)(to), credentials.clientId);
  runner.saveState(
    _step_state_js__WEBPACK_IMPORTED_MODULE_5__/* .SETTINGS */ .yy,
    JSON.stringify({ mode, target: to, flowApi, onDrift, requestsPerMinute, timeoutMs, comment, commentKey, client }),
  );
}

/** The settings that the step kept; undefined if it was ended before it knew them. */
function readKeptSettings(runner        )                                                                       {
  try {
    const { client, ...settings } = kept.parse(JSON.parse(runner.getState(_step_state_js__WEBPACK_IMPORTED_MODULE_5__/* .SETTINGS */ .yy)));
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
  const isSame = clientId !== '' && clientSecret !== '' && (0,_record_client_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .clientHash */ .K)((0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .hostOf */ .w4)(to), clientId) === client;
  return isSame ? { clientId, clientSecret } : undefined;
}


/***/ }),

/***/ 70887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ publishReport)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(38158);
// EXTERNAL MODULE: ./build/model/run-error.js
var run_error = __webpack_require__(94924);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
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

// EXTERNAL MODULE: ./build/report/wording/error-page.js
var error_page = __webpack_require__(73352);
// EXTERNAL MODULE: ./build/report/wording/warnings.js + 1 modules
var warnings = __webpack_require__(41147);
// EXTERNAL MODULE: ./build/report/wording/unreached.js
var unreached = __webpack_require__(24563);
// EXTERNAL MODULE: ./build/report/wording/sentence.js
var wording_sentence = __webpack_require__(62967);
// EXTERNAL MODULE: ./build/report/wording/words.js
var words = __webpack_require__(99817);
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
  const ofCalls = flows.flatMap((flow) => callDrafts(flow, 'error'));
  // Reviewers of a plan decide by its warnings. A deploy comes after that decision.
  const hazards = mode === 'plan' ? flows.flatMap((flow) => warningDrafts(flow)) : [];
  const warnings = [
    ...flows.flatMap((flow) => supersededDrafts(flow)),
    ...flows.flatMap(unreachedDrafts),
    ...flows.flatMap((flow) => callDrafts(flow, 'warning')),
    ...hazards,
  ];
  return [...limited('error', [...ofFiles, ...ofFlows, ...ofCalls, ...ofPlans]), ...limited('warning', warnings)];
}

/** A flow that is left alone, because a newer commit is live. */
function supersededDrafts({ place, error, status }            )          {
  if (place === undefined || status !== 'skipped' || error?.code !== 'superseded') return [];
  return [() => annotation(place, 'IVR flow: superseded', withHelp(`${error.message} ${error.hint}`, (0,error_page/* helpText */.BK)(error)), 'warning')];
}

/** Call tests that fail because of the change, or on what is live if that is tested. Those that failed before stand in the report alone. */
function callDrafts({ tests = [] }            , level                     )          {
  const failed = tests.filter((test) => test.status === 'failed' && test.level === level);
  return failed.flatMap(({ at, name, message, unknown = [] }) => {
    // The first name that the flow doesn't have is where to look. Each other one is told at its own place.
    const [first = { at }, ...others] = unknown;
    return [{ at: first.at, message }, ...others].map(
      (one) => () =>
        annotation(one.at, 'IVR call test', withHelp(`${name}: ${one.message}`, (0,error_page/* helpText */.BK)({ code: 'call-test-failed' })), level),
    );
  });
}

/** Menus that no call reaches. */
function unreachedDrafts(flow            )          {
  return (0,unreached/* unreachedWarnings */.T)(flow).map(({ view: { path, line }, sentence }) => {
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
  return flow.problems.length > 0 || failureAnnotations(flow).length > 0 || callDrafts(flow, 'error').length > 0;
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
  const found = at.text === undefined ? '' : `Found: ${at.text.trim()}\n`;
  return annotation(at, `IVR menu: ${code}`, withHelp(`${message} ${hint}`, `${found}${(0,error_page/* helpText */.BK)({ code })}`));
}

/** Why a flow failed, unless annotations of its problems show that. */
function failureAnnotations(flow            )               {
  const { status, error, problems, recovery } = flow;
  const place = placeOf(flow);
  // Each failed call test has its own.
  const isTold = (status === 'rejected' && problems.length > 0) || error?.code === 'call-test-failed';
  if (place === undefined || !(0,outcome/* isFailure */.N6)(status) || isTold) return [];
  const sentences = [
    `"${(0,words/* flowLabel */.b5)(flow)}" ${(0,words/* statusWords */.o7)(status)}.`,
    error?.message,
    (0,words/* statusMeaning */.uj)(flow),
    error?.hint,
    recovery === null ? undefined : `By hand: ${recovery.step}`,
  ];
  const message = sentences.filter((sentence) => sentence !== undefined && sentence !== '').join(' ');
  return [
    annotation(place, `IVR flow: ${(0,words/* statusWords */.o7)(status)}`, error === null ? (0,text_text/* cut */.Jj)(message, MAX_LENGTH) : withHelp(message, (0,error_page/* helpText */.BK)(error))),
  ];
}

/** A message with a line below it. If there is no room for both, the message is cut. */
function withHelp(message        , below        )         {
  return `${(0,text_text/* cut */.Jj)(message, MAX_LENGTH - below.length - 1)}\n${below}`;
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
// EXTERNAL MODULE: ./build/report/plain/json.js
var json = __webpack_require__(35368);
// EXTERNAL MODULE: ./build/report/plain/log.js
var log = __webpack_require__(51978);
// EXTERNAL MODULE: ./build/report/markdown/markdown.js + 27 modules
var markdown_markdown = __webpack_require__(49953);
;// CONCATENATED MODULE: ./build/report/model.js
                                                              
                                                          
                                                        
                                                 
                                                
                                                                 
                                                                
                                                                       

/** An error as the report shows it. */
                                            
                                 
                                         
 

/** One menu file or test file of the run. */
                             
                        
                                                   
                                   
                         
                                                                
                             
                                        
 

/** A menu as people read it. */
                                                  
                          
                                                                                             
                         
                        
                        
                                               
                                                                                 
                                                                                                                     
                                       
                                                               
                             
                                                                                                         
                              
 

/** What is live of a menu whose file can't be deployed because of it. */
                                 
                        
                        
                                                  
                        
                                                  
                            
 

/** A menu that must not be deployed over. The changes are those from the last version that git knew to what was live. */
                                    
                        
                        
                                                                                                            
                                 
                                                               
                                  
                                                                                
                          
                                                       
                               
                                                                                                                                     
                             
                                      
                          
 

/** What was live in a flow and matches nothing in git. */
                              
                            
                                                                           
                             
                                            
                             
                              
                                          
                                             
                                
                                               
 

/** A call route that leads to a flow. */
                            
                                                                            
                       
                                      
                                                                                 
                                                             
 

/** What a plan changes in a menu otherwise than the plan of the approved commit. */
                                    
                        
                                                                                                                                    
                            
                                                                                                                            
                                
                               
                                
 

/** What is new in the plan of a flow since a commit of the pull request was approved. */
                                
                          
                                        
                      
                                               
                                                                   
                                            
 

/** What happened to one flow. */
                             
                                  
                                    
                                                  
                                                                                        
                         
                                    
                                    
                                                          
                            
                              
                                          
                                         
                            
     
                                                                                                                                         
                                                                                      
     
                                      
                                      
                                        
                                                                                                        
                                      
                                                                                                         
                                      
                                     
                                     
                                      
                      
                                                 
                                                                      
                               
                                                                                 
                                  
                               
                                           
                                                                       
                                         
                                                                                     
                             
                                                                                          
                                            
                                                                                    
                                         
 

/**
 * What a pull found of a menu:
 * - `new`: it has a file now · `updated`: its file got what is live
 * - `in-sync`: the file says what is live · `kept`: only the file was changed, and a deploy is due
 * - `conflict`: both were changed, or nothing tells which · `uncommitted`: the file has changes that are not in git
 * - `gone`: the flow doesn't have it any more · `left-out`: it gets no file
 */
                                                                                                                   

/** What a pull did with one menu. Its parts are `key 1`, `the text`, `the order of the keys`. */
                             
                           
                             
                        
                                               
                               
                              
                                      
                            
                                             
                                    
                                  
                                   
                                                                
                                        
                                                                          
                              
 

                                                       

/** Whether live differs from what the menu files ask for, or did before the run. */
function hasAnyChange({ flows }                          )          {
  return flows.some(({ changes }) => changes.length > 0);
}

/** The page to dial, for those who read the report. */
                             
                                                           
                        
                                                                              
                                    
 

/** Everything that a run reports. The JSON report and every text are made from it. */
                            
                        
                               
                          
                          
                                 
                              
                                                                                                    
                                  
                                                                                     
                         
                                                                     
                      
                                        
                                        
                                                                                     
                         
                                                                   
                                          
                                                                
                             
                                       
                                     
                                                                                                      
                                    
                                                                                                        
 

// EXTERNAL MODULE: ./build/report/wording/headline.js + 1 modules
var headline = __webpack_require__(12682);
// EXTERNAL MODULE: ./build/report/wording/escape.js
var wording_escape = __webpack_require__(33517);
// EXTERNAL MODULE: ./build/report/markdown/elements.js
var markdown_elements = __webpack_require__(52052);
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





                                                  









                                                    

/**
 * Publishes the report to the run's page and to scripts: annotations, files, outputs and job summary.
 *
 * @param dialPage the page to dial, '' if there is none
 */
async function publishReport(state          , runner        , env                   , dialPage = '')                {
  // Masking comes first, because a secret is hard to find in an escaped text.
  const report = runner.redactAll(state.report);
  for (const annotation of toAnnotations(report)) runner.annotate(annotation);

  const markdown = runner.redact((0,budget/* fit */.Uj)([...(0,markdown_markdown/* toSections */.S)(report), ...timingSections(report)], budget/* SUMMARY_LIMIT */.Jt, 'The JSON report has everything'));
  const files = writeReports(state, env, { json: runner.redact((0,json/* toJson */.a)(report)), markdown });
  const unset = runner.setOutputs({
    outcome: report.outcome,
    'has-changes': String(hasAnyChange(report)),
    plan: report.plan ?? '',
    flows: (0,json/* toFlowsOutput */.g)(report),
    'changed-files': JSON.stringify(state.selected),
    report: files.json,
    'report-markdown': files.markdown,
    'dial-page': writeDialPage(files.json, dialPage),
  });
  if (report.outcome === 'failure') runner.fail(failureLine(report));
  if (files.error !== undefined) runner.fail(`The report files could not be written: ${files.error}`);
  if (unset !== undefined) runner.fail(`Not all outputs could be set. ${unset.message} ${unset.hint}`);
  await runner.writeSummary(markdown, env).catch((error         ) => {
    const { message, hint } = (0,run_error/* toReportedError */.z)(error);
    runner.fail(`The job summary could not be written. ${message} ${hint}`);
  });
}

/** Writes the page to dial beside the report. If there is no room for it, there is none. Returns its path, or ''. */
function writeDialPage(beside        , html        )         {
  if (beside === '' || html === '') return '';
  const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(beside), 'call-ivr.html');
  try {
    (0,external_node_fs_.writeFileSync)(path, html);
    return path;
  } catch {
    (0,external_node_fs_.rmSync)(path, { force: true });
    return '';
  }
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
  const { error } = report;
  if (error !== null)
    return `${error.message}${error.message.includes('\n') ? '\n' : ' '}${error.hint}`.trim().concat('\n', (0,error_page/* helpText */.BK)(error));
  const first = report.flows.find((flow) => (0,outcome/* isFailure */.N6)(flow.status));
  return first === undefined || isAnnotated(first) ? (0,headline/* verdict */.W)(report) : `${(0,headline/* verdict */.W)(report)}. ${(0,log/* flowLine */.PA)(first)}`;
}


/***/ }),

/***/ 66851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ startRun),
/* harmony export */   EI: () => (/* binding */ reportOf),
/* harmony export */   Nc: () => (/* binding */ addSecrets),
/* harmony export */   zv: () => (/* binding */ safeToken)
/* harmony export */ });
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9009);
/* harmony import */ var _github_lazy_octokit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21962);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29598);
/* harmony import */ var _model_mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9463);
/* harmony import */ var _run_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30348);
/* harmony import */ var _kept_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8813);
/* harmony import */ var _run_proxies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73030);
/* harmony import */ var _run_run_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71759);


                                                  


                                                    





/** A run that knows its event and its inputs. */
                             
                           
                                  
                              
                                                 
                                            
 

/**
 * The first stages of the step. Each yields what is known of the run so far.
 *
 * @throws InputError, RunError
 */
async function* startRun(runner        , env                   )                                       {
  (0,_run_proxies_js__WEBPACK_IMPORTED_MODULE_4__/* .completeProxies */ .k)(env);
  const context = (0,_github_context_js__WEBPACK_IMPORTED_MODULE_0__/* .readContext */ .y)(env);
  let state = _run_run_state_js__WEBPACK_IMPORTED_MODULE_5__/* .START */ .d.with({ context, report: reportOf(context) });
  yield state;

  addSecrets(runner, env);
  const given = readSettings(runner, env, context);
  const settings = { ...given, githubToken: safeToken(given.githubToken, context) };
  (0,_kept_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .keepSettings */ .ZI)(runner, settings);
  (0,_run_proxies_js__WEBPACK_IMPORTED_MODULE_4__/* .checkProxies */ .r)(env, addressesOf(settings, env));
  const { mode, modeNote, commentKey } = settings;
  const tokenNote = settings.githubToken === given.githubToken ? undefined : tokenNotSent(context);
  state = state.with({ settings, report: { mode, commentKey, notes: [modeNote, tokenNote].filter((note) => note !== undefined) } });
  yield state;

  const octokit = (0,_github_lazy_octokit_js__WEBPACK_IMPORTED_MODULE_6__/* .lazyOctokit */ .K)(settings.githubToken);
  state = state.with((0,_model_json_js__WEBPACK_IMPORTED_MODULE_7__/* .present */ .Eb)({ octokit }));
  yield state;
  return { state, context, settings, octokit };
}

/** Where this run may send requests. */
function addressesOf({ githubToken, credentials, mode, target }          , env                   )           {
  const github = githubToken === '' ? [] : [env['GITHUB_API_URL'] || 'https://api.github.com'];
  return mode === 'validate' || credentials === undefined ? github : [...github, (0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .addressOf */ .ci)(target)];
}

/** What the report says about the run before its inputs are read. */
function reportOf(context               )                     {
  const auto = (0,_model_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveMode */ .U)('auto', { ...context, hasSecrets: true });
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
  return (0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .TL)((name) => runner.getInput(name), env, {
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
    `GITHUB_API_URL is ${unsafeApi}: the token would be sent unencrypted, so it is not used.`,
    'This run writes no comment and no deploy record, and only git says what changed.',
    'To have both, give the server an https address. To do without, set `github-token` to an empty text.',
  ].join(' ');
}


/***/ }),

/***/ 81303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ keepTimeSteady)
/* harmony export */ });
/**
 * Lets the time of day go on evenly in this process, from now on.
 *
 * Libraries measure their waits by the time of day: Bottleneck does, which paces Octokit. If someone puts the clock back an hour, each of
 * these waits takes an hour. The gate for Genesys Cloud measures elapsed time instead, but no option gives the libraries another clock.
 */
function keepTimeSteady()       {
  const [timeOfDay, begun] = [Date.now(), performance.now()];
  Date.now = () => Math.round(timeOfDay + elapsedSince(begun));
}

/** In milliseconds, whatever happens to the time of day. */
function elapsedSince(begun        )         {
  return performance.now() - begun;
}


/***/ }),

/***/ 9608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ Runner)
});

// EXTERNAL MODULE: ./build/model/run-error.js
var run_error = __webpack_require__(94924);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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

// EXTERNAL MODULE: ./build/github/runner-env.js
var runner_env = __webpack_require__(64612);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/command.js
var command = __webpack_require__(89635);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/file-command.js
var file_command = __webpack_require__(82902);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/summary.js
var summary = __webpack_require__(1170);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/utils.js
var utils = __webpack_require__(4679);
;// CONCATENATED MODULE: ./build/github/workflow-commands.js

// The package exports only its whole, which brings an HTTP client of a megabyte into the start of every run.





/* How an action talks to the runner: with the parts of `@actions/core` that need no network. A test compares this with the whole. */

/** Where an annotation points to, and its title. */
                                       
                          
                         
                              
                            
                                
                              
 

/** Writes a workflow command: `::name::message`. */
function workflow_commands_command(name        , message = '')       {
  (0,command/* issueCommand */.L)(name, {}, message);
}

function annotate(level                                , message        , place                       = {})       {
  (0,command/* issueCommand */.L)(level, (0,utils/* toCommandProperties */.k)(place), message);
}

/** @throws what the file system throws */
function setOutput(name        , value        )       {
  if (addToFile('OUTPUT', name, value)) return;
  process.stdout.write(external_node_os_.EOL);
  (0,command/* issueCommand */.L)('set-output', { name }, value);
}

/** @throws what the file system throws */
function saveState(name        , value        )       {
  if (!addToFile('STATE', name, value)) (0,command/* issueCommand */.L)('save-state', { name }, value);
}

/**
 * Adds to the job summary.
 *
 * @throws what the file system throws
 */
async function addSummary(markdown        )                {
  await summary/* summary */.z.addRaw(markdown).write();
}

/** @returns whether this runner has such a file; older ones read commands instead */
function addToFile(file                    , name        , value        )          {
  if ((process.env[`GITHUB_${file}`] ?? '') === '') return false;
  (0,file_command/* issueFileCommand */.n)(file, (0,file_command/* prepareKeyValueMessage */.v)(name, value));
  return true;
}

;// CONCATENATED MODULE: ./build/github/runner.js
                                                                 

                                                       





/** The outputs of action.yml. */
                          
                           
                                 
                        
                         
                                   
                          
                                     
                               
 

/** The outputs of a run that could not set its own. */
const NO_OUTPUTS          = {
  outcome: 'failure',
  'has-changes': 'false',
  plan: '',
  flows: '[]',
  'changed-files': '[]',
  report: '',
  'report-markdown': '',
  'dial-page': '',
};

/** @returns why the runner doesn't take it */
function runner_setOutput(name        , value        )                       {
  try {
    addNow('GITHUB_OUTPUT', () => setOutput(name, value));
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
    return (0,runner_env/* getInput */.V4)(name);
  }

  /** Masks a secret here and in the runner, before anything else sees it. */
  addSecret(secret        )       {
    for (const form of this.#redactor.add(secret)) workflow_commands_command('add-mask', form);
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
    (0,runner_env/* writeLine */._r)(this.#safe(message));
  }

  notice(message        )       {
    annotate('notice', this.#safe(message));
  }

  warning(message        )       {
    annotate('warning', this.#safe(message));
  }

  /** A message at a place in a file: in the log, on the run's page, and in the pull request's diff. */
  annotate({ level, message, title, file, ...place }            )       {
    annotate(level, this.#safe(message), { ...place, file: this.#redactor.redact(file), title: this.#safe(title) });
  }

  /** Fails the step. No other method does. */
  fail(message        )       {
    process.exitCode = 1;
    annotate('error', this.#safe(message));
  }

  /** A collapsible group of the log. It ends even if the work fails. */
  async group   (name        , work                  )             {
    workflow_commands_command('group', this.#safe(name));
    try {
      return await work();
    } finally {
      workflow_commands_command('endgroup');
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
      const problem = runner_setOutput(name, this.#redactor.redact(String(value)));
      return problem === undefined ? [] : [{ name, problem }];
    });
    if (failed.length === 0) return undefined;
    for (const [name, value] of Object.entries(NO_OUTPUTS))
      if (name === 'outcome' || failed.some((one) => one.name === name)) runner_setOutput(name, value);
    return failed[0]?.problem;
  }

  /** Saves text for the post step, in case this step doesn't finish. It must hold no secret. */
  saveState(name        , value        )       {
    addNow('GITHUB_STATE', () => saveState(name, value));
  }

  /** What was saved under this name; '' if nothing was. */
  getState(name        )         {
    return (0,runner_env/* getState */.Gu)(name);
  }

  /**
   * Adds to the job summary. If the runner has none, nothing happens.
   *
   * @throws RunError `runner.unwritable`
   */
  async writeSummary(markdown        , env                   )                {
    if ((env['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
    await addTo('GITHUB_STEP_SUMMARY', async () => addSummary(this.#redactor.redact(markdown)));
  }

  #safe(text        )         {
    return (0,printable/* logText */.kc)(this.#redactor.redact(text));
  }
}


/***/ }),

/***/ 74437:
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

/***/ 40682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ex: () => (/* binding */ parsePayload),
/* harmony export */   v2: () => (/* binding */ splitPayload),
/* harmony export */   wn: () => (/* binding */ TASK)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13603);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25928);



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

/***/ 84388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L9: () => (/* binding */ NO_RECORDER),
/* harmony export */   kt: () => (/* binding */ settleRecords),
/* harmony export */   vk: () => (/* binding */ Recorder),
/* harmony export */   yc: () => (/* binding */ flowKey)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29598);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74043);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40682);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44946);
                                                                              
                                                      


                                                                      



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
      for (const payload of (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .splitPayload */ .v2)({ v: 1, client, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ run }), flows: flows.map((flow) => this.#payloadOf(flow)) }))
        ids.push(await deployments.create(payload, describe(flows)));
    } catch (error) {
      log(`The deploy was not recorded: ${(0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .whyNot */ .OB)(error, 'write')} The next run compares with the last run that succeeded.`);
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
        return blob === undefined ? [] : [{ id: own, ...file, blob, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ before, from }), desired }];
      }),
    };
  }

  /** A record of one flow leads to that flow in Architect. */
  #status(state                           , flows                         )                   {
    const [first] = flows;
    const environmentUrl = flows.length === 1 && first !== undefined ? this.#settings.urlOf(first) : undefined;
    return { state, description: describe(flows), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ environmentUrl }) };
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
      log(`The record ${id} can't be set to ${status.state}: ${(0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .whyNot */ .OB)(error, 'write')}`);
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
  return flows.length === 1 && first !== undefined ? first.name : (0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(flows.length, 'flow');
}

/** How a menu file names a flow, as one text. */
function flowKey(flow               )         {
  return flow.kind === 'id' ? flow.id.toLowerCase() : [flow.name, ...(flow.divisionId === undefined ? [] : [flow.divisionId])].join('\n');
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
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74043);


/**
 * Every kind of section, the most important first. If there is no room for all, the lowest priority is left out first; of equal
 * priorities, the last section of the text. `noun` is what the note calls a section that is left out.
 *
 * `failed…` belongs to a flow whose change doesn't reach callers: there, the error is more important.
 */
const KINDS = {
  verdict: { priority: 20, noun: 'verdict' },
  footer: { priority: 19, noun: 'footer' },
  rollback: { priority: 18, noun: 'rollback' },
  error: { priority: 17, noun: 'error' },
  problems: { priority: 16, noun: 'table of problems' },
  newWarnings: { priority: 15, noun: 'list of warnings' },
  failedCalls: { priority: 15, noun: 'list of call tests' },
  note: { priority: 14, noun: 'note' },
  flowList: { priority: 14, noun: 'list of flows' },
  changes: { priority: 13, noun: 'table of changes' },
  edits: { priority: 12, noun: 'table of edits' },
  dial: { priority: 12, noun: 'link to the page to dial' },
  driftedFlow: { priority: 11, noun: 'drifted flow' },
  failedFlow: { priority: 10, noun: 'flow' },
  pulledMenus: { priority: 9, noun: 'table of menus' },
  deletedFiles: { priority: 9, noun: 'list of deleted files' },
  spoken: { priority: 8, noun: 'text of a menu' },
  failedChanges: { priority: 7, noun: 'table of changes' },
  failedSpoken: { priority: 6, noun: 'text of a menu' },
  warningList: { priority: 5, noun: 'list of warnings' },
  reach: { priority: 5, noun: 'list of phone numbers' },
  olderWarnings: { priority: 5, noun: 'list of older warnings' },
  liveFile: { priority: 3, noun: 'menu file of what is live' },
  picture: { priority: 3, noun: 'picture' },
  unchangedKeys: { priority: 2, noun: 'list of unchanged keys' },
  calls: { priority: 2, noun: 'list of call tests' },
  quietMenus: { priority: 2, noun: 'table of other menus' },
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
    texts.push(`_No room here for: ${names}. ${elsewhere}._`);
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

/***/ 52052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ architectLink),
/* harmony export */   TG: () => (/* binding */ withEarlier),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _wording_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33517);
/* harmony import */ var _model_architect_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74437);


                                                         

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
    .map((part) => withoutBrackets(encodeURIComponent(part.toWellFormed())))
    .join('/');
  return `${repositoryUrl}/blob/${commit}/${address}#L${line}`;
}

function withoutBrackets(address        )         {
  return address.replaceAll(/[!'()*]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/**
 * A link that opens a flow in Architect.
 *
 * @returns undefined if it is unknown where Architect is, or what type the flow has
 */
function architectLink({ flow_id: id, type }            , { architectHost }           , text        )                     {
  if (architectHost === undefined || type === undefined || id === null) return undefined;
  return `[${text}](${withoutBrackets((0,_model_architect_url_js__WEBPACK_IMPORTED_MODULE_1__/* .architectUrl */ .n)(architectHost, type, id.toWellFormed()))})`;
}

/** A part of the report that readers can open. */
function folded(title        , text        )         {
  return `<details><summary>${title}</summary>\n\n${text}\n\n</details>`;
}

/** What came before a deploy: the plan, the checks among which the plan is, or an attempt of the same run. */
                              
                                                                             
                                                 
                       
 

/** A report with links to what came before it. */
function withEarlier(report        , links                        )         {
  if (links.length === 0) return report;
  const list = links.map(({ text, url }) => `[${text}](${url})`).join(' · ');
  return `${report.trimEnd()}\n\n<sub>Before this: ${list}</sub>\n`;
}


/***/ }),

/***/ 49953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ toSections)
});

// EXTERNAL MODULE: ./build/report/wording/escape.js
var wording_escape = __webpack_require__(33517);
// EXTERNAL MODULE: ./build/report/wording/headline.js + 1 modules
var headline = __webpack_require__(12682);
// EXTERNAL MODULE: ./build/report/wording/unreached.js
var unreached = __webpack_require__(24563);
// EXTERNAL MODULE: ./build/report/wording/words.js
var wording_words = __webpack_require__(99817);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
// EXTERNAL MODULE: ./build/report/wording/sentence.js
var wording_sentence = __webpack_require__(62967);
// EXTERNAL MODULE: ./build/report/wording/warnings.js + 1 modules
var wording_warnings = __webpack_require__(41147);
;// CONCATENATED MODULE: ./build/report/markdown/target.js
                                                        


/** A name in the words of the report, and what is before it. */
const NAME = /"([^"]*)"/u;

/** Where a key leads, for a narrow column: names in bold, and no articles before them. */
function targetText({ target, name }         )         {
  const called = name === undefined ? '' : ` named <strong>${(0,wording_escape/* isolatedPlain */.SP)(name)}</strong>`;
  return `${withBoldNames(target)}${called}`;
}

function withBoldNames(target        )         {
  return target
    .split(NAME)
    .map((part, index) => (index % 2 === 1 ? `<strong>${(0,wording_escape/* isolatedPlain */.SP)(part)}</strong>` : wordsOf(part)))
    .join('');
}

/** Articles only make a column wider. */
function wordsOf(text        )         {
  return text === '' ? '' : (0,wording_escape/* phrase */.MZ)(text.replace(/^the /u, '').replace(/(?<=, then )the (?=\w+ $)/u, ''));
}

/** Where a key leads before and after. Ids are shown if nothing else tells the two apart. */
function targetTexts(before                     , after                     )                                                      {
  const needsId = before?.target === after?.target && before?.id !== after?.id;
  const textOf = (view                     )         => {
    if (view === undefined) return '';
    return needsId && view.id !== undefined ? `${targetText(view)} <sub>${(0,wording_escape/* plain */.pj)(view.id)}</sub>` : targetText(view);
  };
  return { before: textOf(before), after: textOf(after) };
}

;// CONCATENATED MODULE: ./build/report/markdown/approval-section.js
                                                    





                                                                            
                                           


/** More lines are counted: the table has all that changes. */
const MAX_LINES = 10;

/** On top of a plan: what whoever approved the pull request has not seen. */
function approvalSections(report           )            {
  const approval = report.flows.find(({ sinceApproval }) => sinceApproval !== undefined)?.sinceApproval;
  const lines = report.flows.flatMap((flow) => linesOf(flow, report));
  if (approval === undefined || lines.length === 0) return [];
  const more = lines.length - MAX_LINES;
  const shown = [...lines.slice(0, MAX_LINES), ...(more > 0 ? [`and ${more} more`] : [])];
  const head = `**New since ${(0,wording_escape/* code */.aY)(approval.by)} approved ${(0,wording_escape/* code */.aY)((0,text_text/* shortCommit */.Ax)(approval.commit))}:**`;
  const [first = ''] = shown;
  const text = shown.length === 1 ? [`${head} ${first}`] : [head, ...shown.map((line) => `- ${line}`)];
  return [{ kind: 'newWarnings', text: ['[!IMPORTANT]', ...text].map((line) => `> ${line}`).join('\n') }];
}

function linesOf(flow            , report           )           {
  const { sinceApproval } = flow;
  if (sinceApproval === undefined) return [];
  const known = new Set(sinceApproval.knownWarnings);
  const several = report.flows.flatMap(({ views }) => views).length > 1;
  const warnings = (0,wording_warnings/* warningsOf */.n)(flow)
    // A key that is removed is among the keys.
    .filter(({ kind, isNew }) => isNew && kind !== 'dead-key')
    .map(({ sentence }) => sentence())
    .filter((sentence) => !known.has((0,wording_sentence/* textOf */.b6)(sentence)));
  return [
    ...sinceApproval.menus.flatMap((menu) => menuLines(menu, nameOf(menu, flow, report), several)),
    ...warnings.map((sentence) => (0,wording_sentence/* markdownOf */.RQ)(sentence)),
  ];
}

function menuLines({ rows, isKnown, hasNewText, hasNewOrder }                   , name        , several         )           {
  if (!isKnown) return [`all of ${name}: in the approved commit, the menu is missing or can't be read`];
  const where = several ? ` in ${name}` : '';
  return [
    ...lostFirst(rows).map((row) => `${rowLine(row)}${where}`),
    ...(hasNewText ? [`new text${where}, see below`] : []),
    ...(hasNewOrder ? [`new order of the keys${where}`] : []),
  ];
}

/** What callers lose comes first, as in the heading. */
function lostFirst(rows                )        {
  return [...rows.filter(({ sign }) => sign === 'removed'), ...rows.filter(({ sign }) => sign !== 'removed')];
}

/** Where a key leads now, and where it led in the approved commit. */
function rowLine({ key, before, after }     )         {
  const texts = targetTexts(before, after);
  if (before !== undefined && texts.before === texts.after) return `${(0,wording_escape/* phoneKey */.Wd)(key)} new text`;
  const now = after === undefined ? 'removed' : before === undefined ? `added: ${texts.after}` : `→ ${texts.after}`;
  return `${(0,wording_escape/* phoneKey */.Wd)(key)} ${now}${before === undefined ? '' : ` (approved: ${texts.before})`}`;
}

function nameOf({ menu }                   , flow            , { flows }           )         {
  const name = `<strong>${(0,wording_escape/* isolatedPlain */.SP)((0,wording_words/* menuLabel */.Gy)(flow.views.find(({ nodeId }) => nodeId === menu) ?? { nodeId: menu }))}</strong>`;
  return flows.length === 1 ? name : `${(0,wording_escape/* isolatedPlain */.SP)((0,wording_words/* flowLabel */.b5)(flow))} › ${name}`;
}

// EXTERNAL MODULE: ./build/call-flow/compare.js
var compare = __webpack_require__(17519);
// EXTERNAL MODULE: ./build/report/wording/direction.js
var direction = __webpack_require__(88073);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/text/segments.js
var segments = __webpack_require__(21238);
;// CONCATENATED MODULE: ./build/report/diagram/label.js




/** Letters, marks, digits and blanks have no meaning for Mermaid. */
const HARMLESS = /[\p{L}\p{M}\p{N} ]/u;
/** The letter (a ligature) that starts the mark that Mermaid inserts for an entity. */
const MARK = '\uFB02';
/** Mermaid searches whole lines for this word, including their labels. Followed by `TB`, it would make the line set the direction. */
const DIRECTION = /direction/giu;
const [ISOLATE, END_OF_ISOLATE] = ['\u2068', '\u2069'];

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

/** The start of a text without a word that is cut, unless that word is most of it. */
function wholeWords(start        , text        )         {
  const blank = start.lastIndexOf(' ');
  return text.charAt(start.length) === ' ' || blank < start.length / 2 ? start.trimEnd() : start.slice(0, blank);
}

/** The first graphemes of a text. */
function cutGraphemes(text        , most        )         {
  if (text.length <= most) return text;
  let short = '';
  let taken = 0;
  for (const { segment } of (0,segments/* graphemes */.l)(text.slice(0, most * MAX_UNITS))) {
    if (taken === most - 1) break;
    short += Array.from(segment).slice(0, MAX_CHARACTERS).join('');
    taken += 1;
  }
  return short.length >= text.length ? text : `${wholeWords(short, text).toWellFormed()}…`;
}

;// CONCATENATED MODULE: ./build/report/diagram/words.js
                                                                                           

                                                       


/** How a change is drawn: its sign gives its colour and its stroke, too. */
                           
                                  
                        
 

/** What each kind of change is called: the style of a line is never the only sign of it. */
                            
                           
                             
                             
                                                                     
                               
                                              
                            
                           
 

const WORDS                                           = {
  change: {
    added: { sign: wording_words/* PLUS */.b9, word: 'added' },
    removed: { sign: wording_words/* MINUS */.N5, word: 'removed' },
    changed: { sign: wording_words/* EDIT */.zx, word: 'changed' },
    unreached: { sign: wording_words/* MINUS */.N5, word: 'no longer reached' },
    before: { sign: wording_words/* MINUS */.N5, word: 'before' },
    after: { sign: wording_words/* PLUS */.b9, word: 'after' },
  },
  intention: {
    added: { sign: wording_words/* PLUS */.b9, word: 'to add' },
    removed: { sign: wording_words/* MINUS */.N5, word: 'to remove' },
    changed: { sign: wording_words/* EDIT */.zx, word: 'to change' },
    unreached: { sign: wording_words/* MINUS */.N5, word: 'not to be reached' },
    before: { sign: wording_words/* MINUS */.N5, word: 'live' },
    after: { sign: wording_words/* PLUS */.b9, word: 'not deployed' },
  },
  attempt: {
    added: { sign: wording_words/* PLUS */.b9, word: 'to add' },
    removed: { sign: wording_words/* MINUS */.N5, word: 'to remove' },
    changed: { sign: wording_words/* EDIT */.zx, word: 'to change' },
    unreached: { sign: wording_words/* MINUS */.N5, word: 'not to be reached' },
    before: { sign: wording_words/* MINUS */.N5, word: 'before' },
    after: { sign: wording_words/* PLUS */.b9, word: 'planned' },
  },
  difference: {
    added: { sign: wording_words/* MINUS */.N5, word: 'in the file only' },
    removed: { sign: wording_words/* PLUS */.b9, word: 'live only' },
    changed: { sign: wording_words/* EDIT */.zx, word: 'differs' },
    unreached: { sign: wording_words/* PLUS */.b9, word: 'reached live only' },
    before: { sign: wording_words/* PLUS */.b9, word: 'live' },
    after: { sign: wording_words/* MINUS */.N5, word: 'in the file' },
  },
  edit: {
    added: { sign: wording_words/* PLUS */.b9, word: 'live only' },
    removed: { sign: wording_words/* MINUS */.N5, word: 'in git only' },
    changed: { sign: wording_words/* EDIT */.zx, word: 'edited' },
    unreached: { sign: wording_words/* MINUS */.N5, word: 'reached in git only' },
    before: { sign: wording_words/* MINUS */.N5, word: 'in git' },
    after: { sign: wording_words/* PLUS */.b9, word: 'live' },
  },
};

/** The words for a flow's picture. */
function callWords(perspective             )            {
  return WORDS[perspective];
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
const NO_MEMBERS = '⚠️ no members';

/** The longest name and the longest part of a spoken text, in graphemes. */
const MAX_NAME = 40;
const MAX_SPOKEN = 72;

/** A node in words: its kind, and its name. What a menu says is only in the report: it is long, and repeats what its keys do. */
function nodeWords({ kind, name, says, staffed }          )                    {
  const shown = foreign(name, MAX_NAME);
  const spoken = says === undefined || kind === 'menu' ? '' : inQuotes(says);
  const words = kind === 'announcement' && spoken !== '' ? [spoken] : [shown || 'without a name', spoken];
  const [first = '', ...more] = [...words, staffed === false ? NO_MEMBERS : ''].filter((word) => word !== '');
  // A short sign stays beside its name.
  return KINDS[kind].includes(' ') ? [KINDS[kind], first, ...more] : [`${KINDS[kind]} ${first}`, ...more];
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
      return [way.after === 'no-input' ? 'no key' : way.after === 'no-match' ? 'a wrong key' : 'no choice'];
    case 'extension':
      return ['dial an extension'];
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

// EXTERNAL MODULE: ./build/report/markdown/elements.js
var markdown_elements = __webpack_require__(52052);
// EXTERNAL MODULE: ./build/call-flow/hazards.js + 1 modules
var hazards = __webpack_require__(55481);
;// CONCATENATED MODULE: ./build/report/diagram/lines.js
                                                                             
                                                          

/**
 * What a line of the picture shows. `before` and `after` are the two lines of an edge that leads elsewhere. A `changed` line leads to the
 * same node with another text.
 */
                                                                                     

/** One line of the picture: all edges of one kind from one node to another. */
                       
                          
                        
                      
                                      
 

/** The edges of a comparison as lines, in its order. */
function lines_linesOf({ edges }                )         {
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

;// CONCATENATED MODULE: ./build/report/diagram/width.js
                                                             
                                       


/**
 * The widest picture whose letters have 12 pixels on a phone, in CSS pixels at their own size of 16: a phone's place for a picture has 364.
 */
const MAX_WIDTH = 485;

/*
 * About how wide Mermaid 11 draws things, measured in Chromium: the frame and what is beside the lines, one of several lines at a place,
 * and one letter of a word that is longer than a place usually is.
 */
const [FRAME, LINE, LETTER, USUAL_WORD] = [105, 60, 9, 88];

/** How wide a picture will be at least. Lines at one place are side by side, and names wrap at blanks and hyphens only. */
function estimatedWidth(nodes                                                        , lines                 )         {
  const most = Math.max(mostOf(lines.map(({ from }) => from)), mostOf(lines.map(({ to }) => to)));
  const sources = new Set(lines.map(({ from }) => from));
  // A place from which lines start is above them, and not beside them.
  const ends = nodes.filter(({ id }) => !sources.has(id));
  const words = ends.flatMap(({ before, after }) => (after ?? before)?.name.slice(0, MAX_NAME).split(/[\s-]+/u) ?? []);
  const longest = words.reduce((length, word) => Math.max(length, word.length), 0);
  return FRAME + LINE * most + Math.max(0, LETTER * longest - USUAL_WORD);
}

/** How often the most frequent item occurs. */
function mostOf(items                   )         {
  return [...Map.groupBy(items, (item) => item).values()].reduce((most, { length }) => Math.max(most, length), 0);
}

;// CONCATENATED MODULE: ./build/report/diagram/picture.js
                                                                             

                                                              



/** A node of the picture. `unreached` is a menu that is still there, but no call reaches it any more. */
                                                                                  
                                                  
 

/** What is drawn of a flow. */
                   
                                         
                                  
                                                  
                           
 

/** More can't be read at a glance. */
const MAX_NODES = 12;

/**
 * What to draw of a flow: the changes, and how calls get there in one step. If that is too much, the changes alone.
 *
 * @returns undefined if even that is too much
 */
function pictureOf(comparison                )                      {
  const nodes = nodesOf(comparison);
  // An unchanged way back to the same place explains nothing.
  const lines = lines_linesOf(comparison).filter(({ kind, from, to }) => kind !== 'same' || from !== to);
  const connected = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const all = nodes.filter(({ id, sign, after }) => connected.has(id) || sign !== 'same' || after?.kind === 'menu').length;
  for (const shown of [arriving(nodes, lines), lines.filter(({ kind }) => kind !== 'same')]) {
    const drawn = new Set(shown.flatMap(({ from, to }) => [from, to]));
    const some = nodes.filter(({ id, sign }) => drawn.has(id) || sign !== 'same');
    if (some.length <= MAX_NODES && estimatedWidth(some, shown) <= MAX_WIDTH)
      return { nodes: some, lines: shown, omitted: all - some.length };
  }
  return undefined;
}

/**
 * The places to which nothing leads on, in pairs of which the second is drawn below the first: side by side, they would make the picture
 * too wide for a phone.
 */
function stacked({ nodes, lines }                                  )                                {
  const sources = new Set(lines.filter(({ from, to }) => from !== to).map(({ from }) => from));
  const ends = nodes.map(({ id }) => id).filter((id) => !sources.has(id));
  return ends.slice(1).map((id, index) => [ends[index] ?? id, id]);
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

/** Where something changes: where changed lines start, and changed nodes. */
function placesOf(nodes                        , lines                 )                      {
  return new Set([
    ...lines.filter(({ kind }) => kind !== 'same').map(({ from }) => from),
    ...nodes.filter(({ sign }) => sign !== 'same').map(({ id }) => id),
  ]);
}

/** The lines that change, and those that lead to where something changes. */
function arriving(nodes                        , lines                 )         {
  const changed = placesOf(nodes, lines);
  return lines.filter(({ kind, to }) => kind !== 'same' || changed.has(to));
}

;// CONCATENATED MODULE: ./build/report/diagram/mermaid.js
                                                                 
                                                              
                                                 





/** The most that GitHub's Mermaid draws: the default of its `maxTextSize`. */
const MERMAID_LIMIT = { characters: 50_000 };

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

/** Labels of lines have their own colours in both themes: Mermaid's dark theme has a contrast of 4.43:1, and WCAG 1.4.3 requires 4.5:1. */
const LABEL = { text: '#1f2328', background: '#d8dee4' }         ;

/** Each has a contrast of at least 3:1 on the pages and the nodes of GitHub's light and dark themes. Text keeps the theme's colour. */
const COLOURS = { added: '#2f8f46', removed: '#da3633', changed: '#9a6700' }         ;
                                  
const STYLES                                  = {
  added: `stroke:${COLOURS.added},stroke-width:3px`,
  removed: `stroke:${COLOURS.removed},stroke-width:2px,stroke-dasharray:6 4`,
  changed: `stroke:${COLOURS.changed},stroke-width:3px`,
};
const CLASS_OF                                            = { '+': 'added', '−': 'removed', '✏️': 'changed' };
const ARROWS                                  = { added: '==>', removed: '-.->', changed: '==>' };

/** Narrow, so that letters keep their size on a phone: names wrap between words. */
const LAYOUT = '"rankSpacing": 16, "nodeSpacing": 12, "padding": 6, "wrappingWidth": 130, "diagramPadding": 2';

/**
 * A flow's call paths before and after, as a Mermaid flowchart. It uses simple syntax that every version knows, ids of its own, and labels
 * without Mermaid syntax. Changes differ by style, sign and word.
 *
 * @returns undefined if it can't be drawn with letters that can be read on a phone, or above Mermaid's limits
 */
function mermaid(comparison                , words           )                      {
  const picture = pictureOf(comparison);
  if (picture === undefined) return undefined;
  const { nodes, lines, omitted } = picture;
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const source = [
    `%%{init: {"themeVariables": {"edgeLabelBackground": "${LABEL.background}"}, "flowchart": {${LAYOUT}}}}%%`,
    'flowchart TD',
    '  accTitle: Call flow',
    `  accDescr: ${(0,text_text/* count */.U9)(nodes.length, 'place')} and ${(0,text_text/* count */.U9)(lines.length, 'way')} of a call. The tables of this report say what changes.`,
    ...nodes.map((node) => `  ${ids.get(node.id)}${shape(node, words)}`),
    ...lines.map((line) => `  ${ids.get(line.from)} ${arrow(line, words)}${lineLabel(line, words)} ${ids.get(line.to)}`),
    // A link that is not seen, and that makes no way of a call.
    ...stacked(picture).map(([above, below]) => `  ${ids.get(above)} ~~~ ${ids.get(below)}`),
    ...(lines.length === 0 ? [] : [`  linkStyle default color:${LABEL.text}`]),
    ...styles(nodes, lines, { ids, words }),
  ].join('\n');
  return source.length > MERMAID_LIMIT.characters ? undefined : { source, omitted };
}

/** Parts of a label, each on a line of its own. */
function labelOf(parts                   )         {
  return parts
    .filter((part) => part !== '')
    .map((part) => label(part).source)
    .join('<br>');
}

function markOf(kind                                , words           )                       {
  return kind === 'same' ? undefined : words[kind];
}

function said(mark                      )         {
  return mark === undefined ? '' : `${mark.sign} ${mark.word}`;
}

function shape({ sign, before, after }             , words           )         {
  const node = after ?? before;
  const [open, close] = SHAPES[node?.kind ?? 'missing'];
  return `${open}"${labelOf([said(markOf(sign, words)), ...(node === undefined ? [] : nodeWords(node))])}"${close}`;
}

function arrow({ kind }      , words           )         {
  const mark = markOf(kind, words);
  return mark === undefined ? '-->' : ARROWS[CLASS_OF[mark.sign]];
}

function lineLabel({ kind, edges }      , words           )         {
  const text = labelOf([said(markOf(kind, words)), edgesWords(edges)]);
  return text === '' ? '' : `|"${text}"|`;
}

/** What the styles need to know of the picture's ids and words. */
                  
                                            
                            
 

function styles(nodes                        , lines                 , { ids, words }        )           {
  const classOf = (kind                                )                    => {
    const mark = markOf(kind, words);
    return mark && CLASS_OF[mark.sign];
  };
  return (Object.keys(STYLES)           ).flatMap((name) => {
    const ofNodes = nodes.filter(({ sign }) => classOf(sign) === name).map(({ id }) => ids.get(id));
    const ofLines = lines.flatMap(({ kind }, index) => (classOf(kind) === name ? [index] : []));
    const { [name]: colour } = COLOURS;
    return [
      ...(ofNodes.length === 0 ? [] : [`  classDef ${name} ${STYLES[name]}`, `  class ${ofNodes.join(',')} ${name}`]),
      ...(ofLines.length === 0 ? [] : [`  linkStyle ${ofLines.join(',')} stroke:${colour},stroke-width:${name === 'removed' ? 2 : 3}px`]),
    ];
  });
}

// EXTERNAL MODULE: ./build/report/wording/sides.js
var wording_sides = __webpack_require__(53424);
;// CONCATENATED MODULE: ./build/report/markdown/call-flow-section.js

                                           




                                                         




/** What the two sides of the picture are. */
const SUBJECT                                        = {
  change: 'before and after',
  difference: 'live and in the file',
  intention: 'not deployed',
  attempt: 'before and planned',
  edit: 'in git and live',
};

/** What the strokes of lines mean. */
const LEGEND                                        = {
  change: 'Dotted: − removed. Thick: + added, ✏️ changed.',
  difference: 'Dotted: − in the file only. Thick: + live only, ✏️ differs.',
  intention: 'Dotted: − to remove. Thick: + to add, ✏️ to change.',
  attempt: 'Dotted: − to remove. Thick: + to add, ✏️ to change.',
  edit: 'Dotted: − in git only. Thick: + live only, ✏️ edited.',
};

/**
 * The call flow before and after, as a picture; empty if calls go where they went. The tables have all of it, too: e-mails and GitHub's
 * app show only the source of a picture.
 */
function callFlowSections(flow            , report           )            {
  const { calls } = flow;
  if (calls === undefined || !(0,compare/* leadsElsewhere */.a)(calls)) return [];
  return [{ kind: 'picture', text: pictureText(flow, calls, (0,wording_sides/* perspectiveOf */.mI)(flow, report)) }];
}

function pictureText(flow            , calls                , perspective             )         {
  const name = (0,wording_escape/* code */.aY)((0,wording_words/* flowLabel */.b5)(flow));
  const drawing = mermaid(calls, callWords(perspective));
  if (drawing === undefined) return `The call flow of ${name} is too big to be drawn. The tables have all that changes.`;
  const { source, omitted } = drawing;
  const leftOut = omitted === 0 ? '' : ` Left out: ${(0,text_text/* count */.U9)(omitted, 'place')} of the flow.`;
  return (0,markdown_elements/* folded */.TM)(
    `Call flow of ${name}, ${SUBJECT[perspective]}`,
    `\`\`\`mermaid\n${source}\n\`\`\`\n\n<sub>${LEGEND[perspective]}${leftOut}</sub>`,
  );
}

// EXTERNAL MODULE: ./build/report/wording/calls.js
var calls = __webpack_require__(66677);
;// CONCATENATED MODULE: ./build/report/markdown/dial-link.js
                                                           
                                             
                                           

/** Where the changed flows can be dialled, as they are and as they would be. */
function dialSections({ dial }                         )            {
  if (dial === undefined) return [];
  const { url, sides } = dial;
  if (url === undefined) return [{ kind: 'dial', text: `**Call it:** ${NO_UPLOAD}` }];
  const [before, after] = sides === 'deploy' ? ['before', 'after this deploy'] : ['today', 'after merge'];
  return [{ kind: 'dial', text: `**Call it:** [${before}](${url}#before:) · [${after}](${url}#after:)` }];
}

const NO_UPLOAD = "this GitHub server can't show the page. Its path is the output `dial-page`: keep it with `actions/upload-artifact`.";

/** Where a call test can be dialled, as the end of its line; '' if it can't. */
function dialTestLink({ dial: fragment }            , { dial }                         )         {
  // The fragment is encoded, but for what Markdown may take for the end of a link.
  const safe = fragment?.replaceAll(/[()'*_~!]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return dial?.url === undefined || safe === undefined ? '' : ` · [dial it](${dial.url}#${safe})`;
}

;// CONCATENATED MODULE: ./build/report/markdown/calls-section.js
                                                           
                                                         



                                           



/** The most results in a list. The JSON report has all of them. */
const MOST_LINES = 50;

/** The call tests of flows of which one fails: what a reader must know before the table. */
function failedCallsSections(report           )            {
  return sectionsOf(
    report.flows.filter(({ tests = [] }) => (0,calls/* sortCalls */.uR)(tests).failed.length > 0),
    report,
  );
}

/** All other call tests. */
function passedCallsSections(report           )            {
  return report.flows.flatMap((flow) => {
    const { tests = [] } = flow;
    const { failed, passed } = (0,calls/* sortCalls */.uR)(tests);
    if (failed.length === 0) return tests.length > 0 ? sectionsOf([flow], report) : [];
    return passed.length === 0
      ? []
      : [{ kind: 'calls', text: (0,markdown_elements/* folded */.TM)(`Call tests that pass${whoseTests(flow, report)}`, listOf(passed, report)) }];
  });
}

/** Whose tests these are, if there are several flows. */
function whoseTests(flow            , { flows }           )         {
  return flows.length > 1 ? ` <sub>${(0,wording_escape/* plain */.pj)((0,wording_words/* flowLabel */.b5)(flow))}</sub>` : '';
}

/** How many call tests there are, those that fail with their lines, and the others folded. New failures stand without those that pass. */
function sectionsOf(tested                       , report           )            {
  return tested.map((flow)          => {
    const { failed, before, passed } = (0,calls/* sortCalls */.uR)(flow.tests ?? []);
    const whose = whoseTests(flow, report);
    if (passed.length > 0 && failed.length + before.length === 0)
      return { kind: 'calls', text: (0,markdown_elements/* folded */.TM)(`Call tests: ${(0,calls/* callsLine */.WY)(passed)}${whose}`, listOf(passed, report)) };
    const parts = [
      `**Call tests:** ${(0,calls/* callsLine */.WY)(flow.tests ?? [])}${whose}`,
      ...(failed.length === 0 ? [] : [listOf(failed, report)]),
      ...(before.length === 0 ? [] : [(0,markdown_elements/* folded */.TM)(`${before.length} failed before this change`, listOf(before, report))]),
      ...(passed.length === 0 || failed.length > 0 ? [] : [(0,markdown_elements/* folded */.TM)(`${passed.length} passed`, listOf(passed, report))]),
    ];
    return { kind: failed.length > 0 ? 'failedCalls' : 'calls', text: parts.join('\n\n') };
  });
}

/** Whether a call test needs a reader. */
function hasFailedCalls({ flows }                          )          {
  return flows.some(({ tests = [] }) => tests.some(({ status }) => status !== 'passed'));
}

function listOf(results                       , report           )         {
  const lines = results.slice(0, MOST_LINES).map((result) => calls_section_lineOf(result, report));
  const more = results.length - lines.length;
  return [...lines, ...(more === 0 ? [] : [`- and ${more} more`])].join('\n');
}

function calls_section_lineOf(result            , report           )         {
  const { name, message, at } = result;
  const place = `[line ${at.line}](${(0,markdown_elements/* addressOf */.ci)(report, at.path, at.line)})`;
  return `- ${(0,calls/* callSign */.kv)(result)} ${place} ${(0,wording_escape/* prose */.CS)(name)}${dialTestLink(result, report)}${message === '' ? '' : `<br>${(0,wording_escape/* prose */.CS)(message)}`}`;
}

// EXTERNAL MODULE: ./build/report/wording/alike.js
var wording_alike = __webpack_require__(42360);
;// CONCATENATED MODULE: ./build/report/markdown/caution-section.js







                                                         
                                           


/** The most lines of one list. */
const caution_section_MAX_LINES = 100;

/** Markdown, made only when it is shown: an answer may name a hundred thousand places. */
                         

/** Something that is said once: a line, or what many lines say together, with these lines to unfold. */
                     
                      
                                    
 

/**
 * On top of everything: the menus that no call reaches. Whatever the rest of the report says of them, no caller notices it.
 */
function unreachedSections(report           )            {
  const lines = report.flows.flatMap((flow) =>
    (0,unreached/* unreachedWarnings */.T)(flow).map(
      ({ sentence })       =>
        () =>
          `${(0,wording_sentence/* markdownOf */.RQ)(sentence())}${whereOf(flow, report)}`,
    ),
  );
  const statement = statementOf(lines, () => `No call reaches ${lines.length} of these menus.`);
  return lines.length === 0 ? [] : caution_section_sectionsOf('WARNING', statement);
}

/** What can hurt callers, as far as the tables don't show it. Warnings that the change causes come first; older ones are folded. */
function cautionSections(report           )            {
  const all = report.flows.flatMap((flow) =>
    (0,wording_warnings/* warningsOf */.n)(flow)
      // A key that is removed is in the table.
      .filter(({ kind }) => kind !== 'dead-key')
      .map((warning) => ({ warning, line: ()         => `${(0,wording_sentence/* markdownOf */.RQ)(warning.sentence())}${whereOf(flow, report)}` })),
  );
  const statements = [
    ...Map.groupBy(
      all.filter(({ warning }) => warning.isNew),
      ({ warning }) => warning.kind,
    ).values(),
  ].flatMap((alike) => statementsOfKind(alike));
  const older = all.filter(({ warning }) => !warning.isNew).map(({ line }) => line);
  return [...(statements.length === 0 ? [] : caution_section_sectionsOf('CAUTION', statements)), ...olderWarnings(older)];
}

function statementsOfKind(alike                                                               )              {
  const [first] = alike;
  if (first === undefined) return [];
  return statementOf(
    alike.map(({ line }) => line),
    () => (0,wording_warnings/* together */.b)(first.warning, alike.length),
  );
}

/** Few lines as they are, many as one. */
function statementOf(lines                 , all      )              {
  return lines.length > wording_alike/* MAX_ALIKE */.Y ? [{ line: all, details: lines }] : lines.map((line) => ({ line, details: [] }));
}

function caution_section_sectionsOf(level                       , statements                      )            {
  const lines = statements.map(({ line }) => line());
  const quote = [`[!${level}]`, ...(lines.length === 1 ? lines : lines.map((line) => `- ${line}`))];
  const details = statements.flatMap((statement) => statement.details);
  return [
    { kind: 'newWarnings', text: quote.map((line) => `> ${line}`).join('\n') },
    ...(details.length === 0 ? [] : [{ kind: 'warningList', text: (0,markdown_elements/* folded */.TM)('Which ones', caution_section_listed(details).join('\n')) }                  ]),
  ];
}

function olderWarnings(lines                 )            {
  if (lines.length === 0) return [];
  const title = `ℹ️ ${(0,text_text/* count */.U9)(lines.length, 'warning')} from before this change`;
  return [{ kind: 'olderWarnings', text: (0,markdown_elements/* folded */.TM)(title, caution_section_listed(lines).join('\n')) }];
}

function caution_section_listed(lines                 )           {
  const shown = lines.slice(0, caution_section_MAX_LINES).map((line) => `- ${line()}`);
  return lines.length > caution_section_MAX_LINES ? [...shown, `- and ${lines.length - caution_section_MAX_LINES} more`] : shown;
}

/** What else a reader should know of the flows. What is said of many flows alike is said once, where it comes first. */
function noticeSections(report           )            {
  const all = report.flows.flatMap((flow) =>
    noticesOf(flow).map((notice) => ({ line: `${(0,wording_escape/* prose */.CS)(notice)}${whereOf(flow, report)}`, pattern: (0,wording_alike/* patternOf */.I)(notice) })),
  );
  const groups = Map.groupBy(all, ({ pattern }) => pattern);
  return all.flatMap((one)            => {
    const [first, ...others] = groups.get(one.pattern) ?? [];
    const section          = { kind: 'note', text: `> ${one.line}` };
    if (others.length < wording_alike/* MAX_ALIKE */.Y) return [section];
    if (one !== first) return [];
    const title = `The same of ${(0,text_text/* count */.U9)(others.length, 'more flow')}`;
    return [
      section,
      {
        kind: 'warningList',
        text: (0,markdown_elements/* folded */.TM)(
          title,
          caution_section_listed(
            others.map(
              ({ line }) =>
                () =>
                  line,
            ),
          ).join('\n'),
        ),
      },
    ];
  });
}

function noticesOf({ notices, changes }            )                    {
  const outside = changes.filter(({ menu }) => menu === null).length;
  const differ = outside === 1 ? '1 difference is' : `${outside} differences are`;
  return outside === 0 ? notices : [...notices, `${differ} outside the menus: see the JSON report.`];
}

/** Which flow a line is about, if there are several. */
function whereOf(flow            , { flows }           )         {
  return flows.length > 1 ? ` <sub>${(0,wording_escape/* plain */.pj)((0,wording_words/* flowLabel */.b5)(flow))}</sub>` : '';
}

// EXTERNAL MODULE: ./build/report/wording/key-notes.js
var key_notes = __webpack_require__(92875);
// EXTERNAL MODULE: ./build/report/wording/menu-changes.js
var menu_changes = __webpack_require__(46009);
;// CONCATENATED MODULE: ./build/report/markdown/key-tables.js
/** The rows of one menu in a table. */
                           
                                                  
                         
                                 
                                                
 

/** The most rows of one table: if there is no room for all tables, the first ones stay. */
const MAX_ROWS = 40;

/**
 * Tables with the keys of several menus, as few as possible. If there are several menus, a row with its name is above the rows of each.
 *
 * @param heads of the columns; the first one is for keys
 * @param isLabelled whether the rows of one menu need its name, too
 */
function keyTables(heads                   , groups                     , isLabelled = groups.length > 1)           {
  return chunksOf(groups).map((chunk) => {
    const rows = chunk.flatMap(({ label, rows: own }) => [...(isLabelled ? [labelRow(label, heads.length)] : []), ...own]);
    return [heads, [':-:', ...heads.slice(1).map(() => '---')], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  });
}

function labelRow(label        , columns        )                    {
  return ['', label, ...Array.from({ length: columns - 2 }, () => '')];
}

/** Whole groups, so that no menu is in two tables unless it is too big for one. */
function chunksOf(groups                     )               {
  const chunks               = [];
  let size = Number.MAX_SAFE_INTEGER;
  for (const group of groups.flatMap((one) => pieces(one))) {
    if (size + group.rows.length > MAX_ROWS) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(group);
    size += group.rows.length;
  }
  return chunks;
}

function pieces({ label, rows }          )             {
  return Array.from({ length: Math.ceil(rows.length / MAX_ROWS) }, (_, index) => ({
    label,
    rows: rows.slice(index * MAX_ROWS, (index + 1) * MAX_ROWS),
  }));
}

// EXTERNAL MODULE: ./build/report/markdown/row-order.js
var row_order = __webpack_require__(36900);
;// CONCATENATED MODULE: ./build/report/markdown/change-table.js
                                                    




                                            
                                                        


                                                  


/**
 * Where the keys of all menus lead, before and after: in one table, if they have room in one. What callers
 * notice of a key besides stands beside it. Keys for which callers only hear other words are not in it.
 */
function changeTables(menus                      )            {
  const isLabelled = menus.length > 1;
  return [...Map.groupBy(menus, ({ sides: { before, after } }) => `${before} ${after}`).values()].flatMap((alike) => {
    const [first] = alike;
    const groups = alike.map(({ view, sides, label }) => ({ label, rows: rowsOf(view, sides) }));
    if (first === undefined) return [];
    const { before, after, perspective } = first.sides;
    const kind              = perspective === 'change' ? 'changes' : perspective === 'edit' ? 'edits' : 'failedChanges';
    return keyTables(
      ['Key', before, after],
      groups.filter(({ rows }) => rows.length > 0),
      isLabelled,
    ).map((text)          => ({ kind, text }));
  });
}

function rowsOf({ rows }          , sides       )                        {
  const ordered = (0,row_order/* inMenuOrder */.l)(rows);
  const { beside } = (0,key_notes/* keyNotes */.D)(ordered, sides);
  return ordered.filter((row) => row.sign !== 'same' && !(0,menu_changes/* isReworded */.RS)(row)).map((row) => cellsOf(row, sides, beside.get(row.key) ?? []));
}

function cellsOf(row     , sides       , notes                   )                    {
  const { key, before, after } = row;
  const { absent } = sides;
  const texts = targetTexts(before, after);
  const noted = notes.length === 0 ? '' : `<br><sub>${notesText(notes)}</sub>`;
  return [`${(0,wording_escape/* phoneKey */.Wd)(key)} ${unbroken((0,wording_sides/* changeOf */.C2)(row, sides))}`, texts.before || absent, `${texts.after || absent}${noted}`];
}

/** In the narrow column of a phone, a note takes several lines: a dot shows where each of many begins. */
function notesText(notes                   )         {
  return notes.map((note) => `${notes.length > 1 ? '· ' : ''}${(0,wording_escape/* phrase */.MZ)(note)}`).join('<br>');
}

/** The longest words that stay on one line in the narrow column of a phone. */
const MAX_UNBROKEN = 14;

/** A sign and its words stay together: below the key, where there is no room beside it. */
function unbroken(words        )         {
  return words.length > MAX_UNBROKEN ? words.replace(' ', '&nbsp;') : words.replaceAll(' ', '&nbsp;');
}

// EXTERNAL MODULE: ./build/model/ways-out.js
var ways_out = __webpack_require__(66085);
;// CONCATENATED MODULE: ./build/report/markdown/shown-menus.js




                                                                   

/** A menu of the report, with the two states that are shown of it. */
                            
                          
                        
                                                                   
                         
 

/** The menus that change, or were to change, in the order of the report. */
function changedMenus(report           )              {
  return report.flows.flatMap((flow) =>
    flow.views
      .filter((view) => (0,menu_changes/* hasChanges */.ik)(view) && !isShownAsEdit(view, flow, report))
      .map((view) => ({ view, sides: (0,wording_sides/* sidesOf */.Mm)(flow, report), label: shown_menus_labelOf(view, flow, report) })),
  );
}

/** The menus that someone edited outside git. If git knows nothing but this run's own file, the table of the change shows the same. */
function editedMenus(report           )              {
  return report.flows.flatMap((flow) =>
    (flow.drift?.menus ?? [])
      .filter(({ commit }) => commit !== null || report.mode === 'drift')
      .map(({ view, menu }) => {
        const name = flow.views.find(({ nodeId }) => nodeId === menu)?.name;
        const named = name === undefined ? view : { ...view, name };
        return { view: named, sides: (0,wording_sides/* editSides */.Xy)(flow.drift?.overwritten === true), label: shown_menus_labelOf(named, flow, report) };
      }),
  );
}

/** A search for drift deploys nothing, so a drifted menu has no table other than that of its drift. */
function isShownAsEdit({ nodeId }          , { drift }            , { mode }           )          {
  return mode === 'drift' && drift?.menus.some(({ menu }) => menu === nodeId) === true;
}

function shown_menus_labelOf(view          , flow            , { flows }           )         {
  const menu = `<strong>${(0,wording_escape/* isolatedPlain */.SP)((0,wording_words/* menuLabel */.Gy)(view))}</strong>`;
  return flows.length === 1 ? menu : `${(0,wording_escape/* isolatedPlain */.SP)((0,wording_words/* flowLabel */.b5)(flow))} › ${menu}`;
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/diff/array.js + 1 modules
var array = __webpack_require__(88965);
;// CONCATENATED MODULE: ./build/report/markdown/before-after.js





/** With more edits than this, the change is not small, and both texts are shown whole. */
const MAX_EDITS = 60;

/** The most UTF-16 units between two changes that are merged into one: a few unchanged words in between are hard to read. */
const MAX_MERGED_GAP = 16;

/** How many unchanged words stay before and after a change if only changes are shown. */
const CONTEXT = 4;

/**
 * Two long foreign texts as one. If few words change, only those are struck out and inserted.
 *
 * @param isShort whether unchanged words far from any change are left out
 */
function wordsBeforeAndAfter(before        , after        , isShort = false)         {
  const parts = before === '' || after === '' ? undefined : (0,array/* diffArrays */.E)(before_after_wordsOf(before), before_after_wordsOf(after), { maxEditLength: MAX_EDITS });
  if (parts === undefined) return wholeBeforeAndAfter(before, after);
  const hunks = hunksOf(parts);
  const texts = hunks.map((hunk, index) => {
    if (!isUnchanged(hunk)) return hunkText(hunk);
    return (0,wording_escape/* plain */.pj)(isShort ? nearChanges(hunk.before, { isFirst: index === 0, isLast: index === hunks.length - 1 }) : hunk.before);
  });
  return (0,direction/* isolated */.My)(texts.join(''), `${before}${after}`);
}

/** The ends of an unchanged text that are next to a change. */
function nearChanges(text        , { isFirst, isLast }                                                         )         {
  const all = text.split(/(?<=\s)(?=\S)/u);
  const [start, end] = [isFirst ? 0 : CONTEXT, isLast ? 0 : CONTEXT];
  if (all.length <= start + end + 1) return text;
  return `${all.slice(0, start).join('')}… ${all.slice(all.length - end).join('')}`;
}

/** The old text struck out, with the new one after it; one text if nothing changes. */
function wholeBeforeAndAfter(before        , after        )         {
  if (before === after) return (0,wording_escape/* isolatedPlain */.SP)(before);
  const [removed, added] = [
    before === '' ? '' : `<del>${(0,wording_escape/* isolatedPlain */.SP)(before)}</del>`,
    after === '' ? '' : `<ins>${(0,wording_escape/* isolatedPlain */.SP)(after)}</ins>`,
  ];
  return removed === '' || added === '' ? `${removed}${added}` : `${removed} → ${added}`;
}

/** Splits a text into words of any script, never inside a grapheme. The words of `diff` itself are Latin only. */
function before_after_wordsOf(text        )           {
  return Array.from((0,segments/* words */.a)(text), ({ segment }) => segment);
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

/** The blanks at the ends of a text, and what is between them. */
const ENDS = /^( *)(.*?)( *)$/su;

function hunkText({ before, after }      )         {
  const [was, is] = [before, after].map((text) => ENDS.exec(text)?.slice(1) ?? []);
  // Blanks are neither struck out nor underlined, unless nothing else changes.
  if (was?.[1] === '' && is?.[1] === '') return markedUp(before, after);
  const [start, end] = [0, 2].map((at) => ([was, is].some((parts) => (parts?.[at] ?? '') !== '') ? ' ' : ''));
  return `${start}${markedUp(was?.[1] ?? '', is?.[1] ?? '')}${end}`;
}

function markedUp(before        , after        )         {
  // The blank helps readers who listen to the page or see no style.
  return [before === '' ? '' : `<del>${(0,wording_escape/* plain */.pj)(before)}</del>`, after === '' ? '' : `<ins>${(0,wording_escape/* plain */.pj)(after)}</ins>`]
    .filter((text) => text !== '')
    .join(' ');
}

;// CONCATENATED MODULE: ./build/report/markdown/prompts.js


                                                               



                                                     

/** Sets one prompt apart from the next. */
const APART = ' · ';

/** Above this share of words that stay, only the words that differ are marked in a prompt. */
const MOSTLY_SAME = 0.5;

/**
 * What a menu says as a whole, before and after, with its prompts set apart: the text alone doesn't show where a prompt ends.
 *
 * @param prompts those of the menu file, if the text is made of them
 * @param isShort whether what stays is left out
 */
function textBeforeAndAfter({ before, after }          , prompts                    = [], isShort = false)         {
  const [old, now] = [before, after].map((text) => segmentsOf(text, prompts))                        ;
  if (old.length < 2 && now.length < 2) return wordsBeforeAndAfter(before, after, isShort);
  const parts = (0,array/* diffArrays */.E)(old, now).map(({ value, added, removed }) => ({ value, kind: added ? 'added' : removed ? 'removed' : 'same' }));
  const texts = parts.flatMap(({ value, kind }, index)           => {
    if (kind === 'same') return isShort ? ['…'] : value.map((text) => (0,wording_escape/* isolatedPlain */.SP)(text));
    const [previous, next] = [parts[index - 1], parts[index + 1]];
    if (kind === 'added') return previous?.kind === 'removed' ? [] : value.map((text) => wordsBeforeAndAfter('', text));
    return next?.kind === 'added' ? replaced(value, next.value) : value.map((text) => wordsBeforeAndAfter(text, ''));
  });
  return texts.join(APART);
}

/** Prompts in place of others. The first one stands right behind what it replaces. */
function replaced(old                   , now                   )           {
  const [[was = ''], [is = '', ...more]] = [old, now];
  const isOne = old.length === 1 && now.length === 1 && shareOfSameWords(was, is) > MOSTLY_SAME;
  if (isOne) return [wordsBeforeAndAfter(was, is)];
  const gone = old.map((text) => wordsBeforeAndAfter(text, '')).join(APART);
  return [`${gone} ${wordsBeforeAndAfter('', is)}`, ...more.map((text) => wordsBeforeAndAfter('', text))];
}

function shareOfSameWords(one        , other        )         {
  const [words, others] = [one, other].map((text) => new Set(text.split(' ')))                              ;
  return [...words].filter((word) => others.has(word)).length / Math.max(words.size, others.size);
}

/** A text at the prompts that it holds, from one word's end to another's. What is between two of them is one piece. */
function segmentsOf(text        , prompts                   )           {
  const normal = (0,text_text/* normalizeSpeech */.qX)(text);
  const known = prompts
    .map((prompt) => (0,text_text/* normalizeSpeech */.qX)(prompt))
    .filter((prompt) => prompt !== '')
    .toSorted((a, b) => b.length - a.length);
  const segments           = [];
  let [start, at] = [0, 0];
  const cut = (end        )       => {
    if (end > start) segments.push(normal.slice(start, end).trim());
  };
  while (at < normal.length) {
    const prompt = known.find((one) => normal.startsWith(one, at) && [' ', ''].includes(normal.charAt(at + one.length)));
    if (prompt === undefined) {
      at = nextWord(normal, at);
      continue;
    }
    cut(at);
    segments.push(prompt);
    start = at + prompt.length + 1;
    at = start;
  }
  cut(normal.length);
  return segments;
}

function nextWord(text        , at        )         {
  const blank = text.indexOf(' ', at);
  return blank === -1 ? text.length : blank + 1;
}

;// CONCATENATED MODULE: ./build/report/markdown/spoken-section.js
                                                    


                                                 
                                            



                                           


                                                  

/** The texts of more menus are folded. */
const MAX_SEEN = 5;
/** The most menus in one folded part: if there is no room for all, the first ones stay. */
const MAX_FOLDED = 20;

/** What callers hear in each menu, as far as that changes, and what they notice of many keys alike. */
function spokenSections(menus                      )            {
  const sections = menus.flatMap((menu)            => {
    const lines = spoken_section_linesOf(menu, menus.length > 1 ? ` in ${menu.label}` : '');
    return lines.length === 0 ? [] : [{ kind: menu.sides.perspective === 'change' ? 'spoken' : 'failedSpoken', text: lines.join('\n\n') }];
  });
  return sections.length > MAX_SEEN ? foldedTexts(sections) : sections;
}

function foldedTexts(sections                    )            {
  return [...Map.groupBy(sections, ({ kind }) => kind)].flatMap(([kind, alike]) =>
    Array.from({ length: Math.ceil(alike.length / MAX_FOLDED) }, (_, at)          => {
      const texts = alike.slice(at * MAX_FOLDED, (at + 1) * MAX_FOLDED).map(({ text }) => text);
      return { kind, text: (0,markdown_elements/* folded */.TM)(at === 0 ? `Texts of ${(0,text_text/* count */.U9)(alike.length, 'menu')}` : 'More texts', texts.join('\n\n')) };
    }),
  );
}

function spoken_section_linesOf({ view, sides }           , where        )           {
  const { audio, prompts, reordered, rows } = view;
  // What was edited outside git is in full in the menu file to paste.
  const isShort = sides.perspective === 'edit';
  const spoken =
    audio === undefined ? promptTexts(rows) : audio.before === audio.after ? [] : [textBeforeAndAfter(audio, prompts, isShort)];
  const order = rows.flatMap(({ key, after }) => (after === undefined ? [] : [key]));
  const shared = (0,key_notes/* keyNotes */.D)((0,row_order/* inMenuOrder */.l)(rows), sides).shared.map(({ note, keys: those }) => `${keysOf(those)} ${(0,wording_escape/* phrase */.MZ)(note)}`);
  return [
    ...(spoken.length === 0 ? [] : [`**${spoken_section_labelOf(view, sides)}${where}:** ${spoken.join(' · ')}`]),
    ...(reordered ? [`**${sides.perspective === 'edit' ? 'Live order' : 'New order'}${where}:** ${keysOf(order)}`] : []),
    ...(shared.length === 0 ? [] : [`<sub>${shared.join('<br>')}</sub>`]),
  ];
}

function keysOf(keys                   )         {
  return keys.map((key) => (0,wording_escape/* phoneKey */.Wd)(key)).join(' ');
}

/** What is spoken is called so only if it is or will be live, and calls reach the menu. */
function spoken_section_labelOf({ unreached }          , { perspective, before, after, isLive }       )         {
  if (perspective === 'change')
    return unreached !== undefined ? 'Text that no caller hears' : isLive ? 'Callers now hear' : 'Callers will hear';
  return perspective === 'intention' ? 'Text, not deployed' : `Text (struck out: ${lower(before)}, underlined: ${lower(after)})`;
}

function lower(head        )         {
  return head.charAt(0).toLowerCase() + head.slice(1);
}

/** The prompts that change, each after its key. */
function promptTexts(rows                )           {
  return (0,row_order/* inMenuOrder */.l)(rows).flatMap(({ key, before, after }) => {
    const [old, now] = [before?.prompt ?? '', after?.prompt ?? ''];
    return old === now ? [] : [`${(0,wording_escape/* phoneKey */.Wd)(key)} ${wordsBeforeAndAfter(old, now)}`];
  });
}

;// CONCATENATED MODULE: ./build/report/markdown/drift-section.js





                                                                                                   
                                           





                                                            

function driftedFlows({ flows }           )            {
  return flows.filter((flow)                  => flow.drift !== undefined);
}

/** On top of a plan: what a merge does not deploy, or what it overwrites. */
function mergeSections(report           )            {
  if (report.mode !== 'plan') return [];
  const drifted = Map.groupBy(driftedFlows(report), ({ drift }) => drift.on_drift);
  const [stopped, overwritten] = [drifted.get('fail') ?? [], drifted.get('overwrite') ?? []];
  return [
    ...(stopped.length === 0 ? [] : [note(`Merging won't deploy ${stoppedWords(stopped, report)}:`, stopped)]),
    ...(overwritten.length === 0 ? [] : [note(`Merging overwrites what is live (${(0,wording_escape/* code */.aY)('on-drift: overwrite')}):`, overwritten)]),
  ];
}

/** A deploy that rolls all flows back deploys none, if one is stopped. */
function stoppedWords(stopped                    , { flows }           )         {
  return stopped.length === flows.length
    ? 'this'
    : `${stopped.length} of ${flows.length} flows, and with ${(0,wording_escape/* code */.aY)('on-failure: rollback-all')} none`;
}

function note(what        , flows                    )          {
  const menus = flows.flatMap((flow) => flow.drift.menus.map((menu) => ({ menu, name: drift_section_nameOf(menu.menu, flow) })));
  const reasons = [...Map.groupBy(menus, ({ menu }) => (0,wording_words/* driftWords */.tE)([menu]))].map(([words, those]) => {
    const names = those.length > wording_alike/* MAX_ALIKE */.Y ? (0,text_text/* count */.U9)(those.length, 'menu') : those.map(({ name }) => (0,wording_escape/* isolatedPlain */.SP)(name)).join(', ');
    return `${names} ${those.length === 1 ? VERB[words].one : VERB[words].many}`;
  });
  return { kind: 'note', text: `> [!WARNING]\n> **${what}** ${reasons.join('; ')}.` };
}

/** What is said of menus that must not be deployed over, as a predicate. */
const VERB                                                                                                   = {
  'edited outside git': { one: 'was edited outside git', many: 'were edited outside git' },
  'new to git': { one: 'is new to git and differs from live', many: 'are new to git and differ from live' },
  'differs from git': { one: 'differs from git', many: 'differ from git' },
  'not as deployed last': { one: 'is not as it was deployed last', many: 'are not as they were deployed last' },
};

function drift_section_nameOf(nodeId        , { views }            )         {
  return (0,wording_words/* menuLabel */.Gy)(views.find((view) => view.nodeId === nodeId) ?? { nodeId });
}

/**
 * What someone edited outside git: what git knew and what is live, who published it and when, and both ways out. In a search for drift,
 * the heading of the report is its heading.
 */
function driftSections(report           )            {
  const flows = driftedFlows(report);
  const menus = editedMenus(report);
  const tables = [...changeTables(menus), ...spokenSections(menus)];
  if (flows.length === 0) return [];
  const words = (0,wording_words/* driftWords */.tE)(flows.flatMap(({ drift }) => drift.menus));
  const [first, ...more] = tables;
  const heading = `#### 🔀 ${words.charAt(0).toUpperCase()}${words.slice(1)}\n\n`;
  const headed = first === undefined || report.mode === 'drift' ? tables : [{ ...first, text: `${heading}${first.text}` }, ...more];
  return [...headed, ...detailSections(flows, report), ...flows.flatMap((flow) => liveFileSections(flow))];
}

/** What is known of the edits, and how to go on, flow by flow. Many flows are folded. */
function detailSections(flows                    , report           )            {
  const texts = flows.map((flow) => {
    const facts = [factsOf(flow).join(' '), ...waysOf(flow, report)].filter((text) => text !== '').join('\n');
    return facts === '' || flows.length === 1 ? facts : `**${(0,wording_escape/* isolatedPlain */.SP)((0,wording_words/* flowLabel */.b5)(flow))}:** ${facts}`;
  });
  const told = texts.filter((text) => text !== '');
  if (told.length <= wording_alike/* MAX_ALIKE */.Y) return told.map((text) => ({ kind: 'driftedFlow', text }));
  const title = `${(0,text_text/* count */.U9)(told.length, 'flow')}: what is known of the edits, and how to go on`;
  return [{ kind: 'driftedFlow', text: (0,markdown_elements/* folded */.TM)(title, told.join('\n\n')) }];
}

function factsOf({ drift }         )           {
  const { menus, overwritten } = drift;
  const commits = [...new Set(menus.flatMap(({ commit }) => (commit === null ? [] : [(0,text_text/* shortCommit */.Ax)(commit)])))];
  const unknown = [...new Set(menus.flatMap((menu) => menu.unknown ?? []))];
  return [
    ...(commits.length === 0 ? [] : [`Compared with commit ${commits.map(wording_escape/* code */.aY).join(', ')}.`]),
    ...unknown.map((why) => `It isn't known whether someone edited it outside git. ${(0,wording_escape/* prose */.CS)(why)}`),
    ...published(drift),
    ...(overwritten ? [`This run overwrote the edit (${(0,wording_escape/* code */.aY)('on-drift: overwrite')}).`] : []),
  ];
}

/** Both ways out, as a list. A run that overwrites the edit, or is about to, has taken one. */
function waysOf(flow         , { mode }           )           {
  const { menus, overwritten, on_drift: onDrift } = flow.drift;
  if (overwritten || (mode === 'plan' && onDrift === 'overwrite')) return [];
  const { keep, discard } = (0,ways_out/* waysOutOf */.O9)({ paths: flow.files, flow: (0,wording_words/* flowLabel */.b5)(flow), isNew: menus.every(({ isNew }) => isNew) });
  return [`- **To keep what is live:** ${(0,wording_escape/* prose */.CS)(keep)}`, `- **To discard it:** ${(0,wording_escape/* prose */.CS)(discard)}`];
}

function published({ version, by, at }             )           {
  if (by === null && at === null) return [];
  return [(0,wording_escape/* prose */.CS)(`The flow was last published${by === null ? '' : ` by ${by}`}${at === null ? '' : ` on ${(0,text_text/* utcMinute */.vD)(at)}`} (${version}).`)];
}

/** What is live as a menu file, folded: whoever keeps it can paste it. */
function liveFileSections({ drift, views }         )            {
  return drift.menus.flatMap((menu) => liveFileSection(menu, views, ''));
}

/** What is live of menus whose files can't be deployed because of it. */
function rejectedLiveSections({ flows }           )            {
  return flows.flatMap((flow) => {
    const ways = `\n\nOr pull it: ${(0,wording_escape/* code */.aY)((0,ways_out/* pullCommand */.TW)((0,wording_words/* flowLabel */.b5)(flow)))}, ${(0,wording_escape/* code */.aY)('mode: pull')} with ${(0,wording_escape/* code */.aY)('force: true')}.`;
    return (flow.liveFiles ?? []).flatMap((menu) => liveFileSection(menu, flow.views, ways));
  });
}

function liveFileSection(
  { menu, path, liveFile }                                                       ,
  views                     ,
  ways        ,
)            {
  if (liveFile === undefined) return [];
  const name = (0,wording_words/* menuLabel */.Gy)(views.find(({ nodeId }) => nodeId === menu) ?? { nodeId: menu });
  const title = `What is live in ${(0,wording_escape/* isolatedPlain */.SP)(name)}, as a menu file to paste into ${(0,wording_escape/* code */.aY)(path)}`;
  return [{ kind: 'liveFile', text: (0,markdown_elements/* folded */.TM)(title, `${(0,wording_escape/* codeBlock */.DV)(liveFile, 'yaml')}${ways}`) }];
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

;// CONCATENATED MODULE: ./build/report/markdown/facts.js
                                                         




                                                         
                                           



/** More flows are folded. */
const MAX_FLOWS = 4;

/** The last line: whether the change is live, and where everything is. */
function factsSections(report           )            {
  const { flows } = report;
  const [first, ...more] = flows;
  const state = stateOf(report);
  const run = runFacts(report);
  if (first === undefined || more.length === 0) {
    const places = first === undefined ? [] : facts_placesOf(first, report);
    const facts = [...places, ...run].join(' · ');
    return [{ kind: 'footer', text: `<sub>${[state, facts].filter((text) => text !== '').join(' ')}</sub>` }];
  }
  const lines = flows.map((flow) => `${signOf(flow, report)}${facts_placesOf(flow, report).join(' · ')}${meaningOf(flow, report)}`);
  const isFolded = lines.length > MAX_FLOWS;
  const footer = [state, ...(isFolded ? [] : lines), run.join(' · ')].filter((text) => text !== '');
  return [
    ...(isFolded
      ? [{ kind: 'flowList', text: (0,markdown_elements/* folded */.TM)((0,text_text/* count */.U9)(lines.length, 'flow'), lines.map((line) => `- ${line}`).join('\n')) }                  ]
      : []),
    { kind: 'footer', text: `<sub>${footer.join('<br>')}</sub>` },
  ];
}

/** A flow's files, its version and what else leads to it. */
function facts_placesOf(flow            , report           )           {
  const open = (0,markdown_elements/* architectLink */.GQ)(flow, report, 'open in Architect');
  return [
    ...filesOf(flow, report),
    `flow ${(0,wording_escape/* code */.aY)((0,wording_words/* flowLabel */.b5)(flow))} ${versions(flow)}`,
    ...(open === undefined ? [] : [open]),
    ...inSync(flow),
  ];
}

/** More menu files of a flow are counted. */
const MAX_FILES = 3;

/** The menu files of what changes; all, if nothing does. */
function filesOf({ files, views }            , report           )           {
  const changed = views.filter(menu_changes/* hasChanges */.ik);
  const shown = changed.length > 0 ? changed : views;
  const paths = shown.length > 0 ? [...new Set(shown.map(({ path }) => path))] : files;
  // A file with several menus is linked at its first one.
  const links = paths.map((path) => (0,markdown_elements/* link */.nf)(report, path, shown.find((view) => view.path === path)?.line ?? 1));
  const more = links.length - MAX_FILES;
  return more > 0 ? [...links.slice(0, MAX_FILES), (0,text_text/* count */.U9)(more, 'more menu file')] : links;
}

/** How many of the flow's menus do not change, if others do. */
function inSync({ views }            )           {
  const same = views.filter((view) => !(0,menu_changes/* hasChanges */.ik)(view)).length;
  return same === 0 || same === views.length ? [] : [`${(0,text_text/* count */.U9)(same, 'more menu')} in sync`];
}

/** What a plan can't show, because no menu file has it. */
function notInGit({ mode, flows }           )           {
  const number = flows.reduce((sum, flow) => sum + (flow.notInGit ?? 0), 0);
  return mode === 'plan' && number > 0 ? [`${(0,text_text/* count */.U9)(number, 'menu')} not in git`] : [];
}

function signOf({ status }            , { mode }           )         {
  return mode === 'plan' && status === 'planned' ? '' : `${(0,wording_words/* statusSign */.qD)(status)} `;
}

/** What the status means, for a flow of a deploy. A plan of several flows says it of all. */
function meaningOf(flow            , { mode }           )         {
  return mode === 'plan' || flow.status === 'rollback-failed' ? '' : ` · ${(0,wording_words/* statusMeaning */.uj)(flow)}`;
}

function runFacts(report           )           {
  const { commit, runUrl, actor, at, mode } = report;
  return [
    ...notInGit(report),
    `commit ${(0,wording_escape/* code */.aY)((0,text_text/* shortCommit */.Ax)(commit))}`,
    ...(runUrl === '' ? [] : [`[run](${runUrl})`]),
    ...(mode !== 'deploy' || at === '' ? [] : [(0,text_text/* utcMinute */.vD)(at)]),
    ...(mode !== 'deploy' || actor === '' ? [] : [`by ${(0,wording_escape/* code */.aY)(actor)}`]),
  ];
}

/** Whether the change is live, in a sentence. What a reader must know before the table is above it. */
function stateOf(report           )         {
  const { mode, outcome, flows } = report;
  if (flows.length === 0) return outcome === 'failure' ? bold('Nothing was changed in Genesys Cloud.') : '';
  if (mode === 'plan') return planState(report);
  const [first, ...more] = flows.filter(({ status }) => status !== 'in-sync');
  if (first === undefined || more.length > 0 || flows.length > 1) return '';
  return first.status === 'rollback-failed' || first.status === 'planned' ? '' : bold((0,wording_words/* statusMeaning */.uj)(first));
}

function planState({ outcome, flows }           )         {
  if (outcome === 'failure') return bold('Nothing was changed in Genesys Cloud.');
  const planned = flows.filter(isPlanned);
  if (planned.length === 0) return '';
  const stopped = planned.filter(({ drift }) => drift?.on_drift === 'fail').length;
  return stopped === 0 ? `${bold('Not live yet:')} merging deploys this.` : bold('Not live.');
}

function isPlanned({ status }                                 )          {
  return status === 'planned';
}

function bold(text        )         {
  return `**${text}**`;
}

// EXTERNAL MODULE: ./build/report/wording/error-page.js
var error_page = __webpack_require__(73352);
;// CONCATENATED MODULE: ./build/report/markdown/problems.js
                                                         
                                           



                                                          

/** The most problems in tables. The JSON report has all of them. */
const MAX_PROBLEMS = 200;
/** The most rows of one table. */
const problems_MAX_ROWS = 20;

/**
 * All problems of a run, of menu files and of plans, in tables that are narrow enough for a phone. Each file has its own. A file with many
 * problems has several tables: if there is no room for all, the first ones stay.
 */
function problemSections(report           )            {
  const problems = [...report.files.flatMap((file) => file.problems), ...report.flows.flatMap((flow) => flow.problems)];
  const tables = [...Map.groupBy(problems.slice(0, MAX_PROBLEMS), ({ at }) => at.path).values()].flatMap((ofFile) =>
    Array.from({ length: Math.ceil(ofFile.length / problems_MAX_ROWS) }, (_, index) =>
      table(report, ofFile.slice(index * problems_MAX_ROWS, (index + 1) * problems_MAX_ROWS)),
    ),
  );
  if (problems.length > MAX_PROBLEMS) tables.push(`${problems.length - MAX_PROBLEMS} more are in the JSON report.`);
  return tables.map((text) => ({ kind: 'problems', text }));
}

/** Problems of one file. */
function table(report           , problems                    )         {
  const [first] = problems;
  const heading = first === undefined ? '' : `**${(0,markdown_elements/* link */.nf)(report, first.at.path, first.at.line)}**`;
  return [heading, '', '| Line | Problem and fix |', '| :-: | --- |', ...problems.map((problem) => row(report, problem))].join('\n');
}

function row(report           , { at: { path, line, column, text }, code, message, hint }         )         {
  const place = `[${line}:${column}](${(0,markdown_elements/* addressOf */.ci)(report, path, line)})`;
  const found = text === undefined ? '' : `${(0,wording_escape/* code */.aY)(text.trim())}<br>`;
  return `| ${place} | ${found}${(0,wording_escape/* prose */.CS)(message)}<br>${(0,wording_escape/* prose */.CS)(hint)}<br><sub>${(0,error_page/* codeLink */.U1)({ code })}</sub> |`;
}

/**
 * What went wrong, and how to fix it.
 *
 * @param error without a message if that stands elsewhere
 * @param then what the advice is called, if something else is to be done before
 */
function errorText(error             , then = 'What to do')         {
  const { message, hint, status, correlation_id: correlation, code } = error;
  const facts = [
    (0,error_page/* codeLink */.U1)(error),
    ...(status === null || message.includes(`HTTP ${status}`) ? [] : [`HTTP ${status}`]),
    ...(correlation === null ? [] : [`correlation id ${(0,wording_escape/* code */.aY)(correlation)}`]),
  ];
  // Only the list of wrong inputs has line ends of its own. In any other message, a line end is foreign and must have no effect.
  const lines = (code === 'inputs' ? message.split('\n') : [message]).map((line) => (0,wording_escape/* prose */.CS)(line)).join('<br>');
  const advice = hint === '' ? '' : `**${then}:** ${(0,wording_escape/* prose */.CS)(hint)}\n\n`;
  const what = message === '' ? '' : `**What happened:** ${lines}\n\n`;
  return `${what}${advice}<sub>${facts.join(' · ')}</sub>`;
}

;// CONCATENATED MODULE: ./build/report/markdown/rollback-section.js


                                                         
                                           



/** On top of everything: the flows that someone must put right now, because the run could not. */
function rollbackSections(report           )            {
  return report.flows
    .filter(({ status }) => status === 'rollback-failed')
    .map((flow) => ({ kind: 'rollback', text: textOf(flow, report) }));
}

function textOf(flow            , report           )         {
  const quote = [
    '[!CAUTION]',
    `**Action required: the wrong menu may be live in ${(0,wording_escape/* isolatedPlain */.SP)((0,wording_words/* flowLabel */.b5)(flow))}.** ${(0,wording_escape/* prose */.CS)(liveNow(flow))}`,
    '',
    ...steps(flow, report),
  ];
  return quote.map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** What is live, as far as the run knows, in a sentence. */
function liveNow({ version_after: version }                                   )         {
  return version === null ? 'It is unknown what callers hear now.' : `Version ${version} is live.`;
}

/** What to do by hand. Below are the keys and texts, and the JSON report both states in full. */
function steps(flow            , report           )           {
  const { version_before: before, recovery, flow_id: id } = flow;
  const open = (0,markdown_elements/* architectLink */.GQ)(flow, report, 'Open the flow in Architect');
  const place = id === null ? '' : ` (${(0,wording_escape/* plain */.pj)(id)})`;
  const version = before === null ? '' : ` (${versionText(before)})`;
  const inReport = recovery === null ? '' : ` The JSON report has both in full: ${(0,wording_escape/* code */.aY)('before')} and ${(0,wording_escape/* code */.aY)('desired')}`;
  const run = recovery === null ? '' : report.runUrl === '' ? '.' : ` (output ${(0,wording_escape/* code */.aY)('report')} of the [run](${report.runUrl})).`;
  return [
    `1. ${open ?? `Open the flow in Architect${place}`}.`,
    `2. Set every key and text below to *Before*${version} or *Planned*.${inReport}${run}`,
    '3. Publish the flow.',
  ];
}

;// CONCATENATED MODULE: ./build/report/markdown/failure-section.js




                                                                      
                                           




                                                           

/** Why flows were not deployed or planned, and what to do. What went wrong alike in many flows is said once. */
function failureSections(report           )            {
  const failed = report.flows.filter((flow)                 => flow.error !== null && !isToldElsewhere(flow, flow.error));
  const alike = Map.groupBy(failed, ({ error, status }) => (0,wording_alike/* patternOf */.I)(`${status} ${error.code} ${error.message} ${error.hint}`));
  return [...alike.values()].flatMap((flows) =>
    flows.length > wording_alike/* MAX_ALIKE */.Y ? together(flows) : flows.map((flow)          => ({ kind: 'failedFlow', text: failure_section_textOf(flow, report) })),
  );
}

/** The heading of the report has the name and status of its only flow. */
function failure_section_textOf(flow        , { flows }           )         {
  const heading = `#### ${(0,wording_words/* statusSign */.qD)(flow.status)} ${(0,wording_escape/* isolatedPlain */.SP)((0,wording_words/* flowLabel */.b5)(flow))}: ${(0,wording_words/* statusWords */.o7)(flow.status)}\n\n`;
  return `${flows.length === 1 ? '' : heading}${errorText(untold(flow), flow.status === 'rollback-failed' ? 'Then' : undefined)}`;
}

/** What of an error does not stand above it: in the table of problems, among the call tests, or, if the rollback failed, on top. */
function untold(flow        )              {
  const { error, problems, status } = flow;
  if (status === 'rollback-failed') return { ...error, message: error.message.replace(` ${liveNow(flow)}`, '') };
  if (error.code === 'call-test-failed') return { ...error, message: '' };
  const cause = problems.find(({ message }) => error.message.includes(`It says: ${withoutStop(message)}`));
  if (cause === undefined) return error;
  const message = error.message.replace(`It says: ${withoutStop(cause.message)}`, 'The table of problems says why.');
  return { ...error, message, hint: '' };
}

function withoutStop(sentence        )         {
  return sentence.replace(/\.$/u, '');
}

function together(flows                   )            {
  const [first, ...others] = flows;
  if (first === undefined) return [];
  const heading = `#### ${(0,wording_words/* statusSign */.qD)(first.status)} ${(0,text_text/* count */.U9)(flows.length, 'flow')}: ${(0,wording_words/* statusWords */.o7)(first.status)}`;
  const lines = others.map(({ error, ...flow }) => `- ${(0,wording_escape/* isolatedPlain */.SP)((0,wording_words/* flowLabel */.b5)({ ...flow, error }))}: ${(0,wording_escape/* prose */.CS)(error.message)}`);
  return [
    { kind: 'failedFlow', text: `${heading}\n\n${errorText(first.error)}` },
    { kind: 'warningList', text: (0,markdown_elements/* folded */.TM)(`The same of ${(0,text_text/* count */.U9)(others.length, 'more flow')}`, lines.join('\n')) },
  ];
}

/** Whether another section says it: that of the drift, or the table of problems. */
function isToldElsewhere({ status, drift, problems: [first] }            , error             )          {
  if (error.code === 'drift' || error.code === 'first-adoption') return drift !== undefined;
  return status === 'rejected' && error.status === null && first?.code === error.code && error.message.startsWith(first.message);
}

// EXTERNAL MODULE: ./build/report/wording/pulled.js
var pulled = __webpack_require__(46776);
;// CONCATENATED MODULE: ./build/report/markdown/pull-section.js


                                                                     

                                           




/** The most menus of one table. If there is no room for all tables, the first ones stay. */
const pull_section_MAX_ROWS = 50;

/** What a pull did, menu by menu. What needs no one is folded. */
function pullSections({ pulled = [], flows }           )            {
  const [loud, quiet] = [pulled.filter((menu) => !isQuiet(menu)), pulled.filter((menu) => isQuiet(menu))];
  const tables = tablesOf(loud).map((text)          => ({ kind: 'pulledMenus', text }));
  const rest = tablesOf(quiet).map((text)          => ({ kind: 'quietMenus', text: (0,markdown_elements/* folded */.TM)((0,text_text/* count */.U9)(quiet.length, 'other menu'), text) }));
  return [...tables, ...flows.flatMap((flow) => errorSection(flow)), ...rest];
}

/** Why a flow was not pulled, and what to do. The table has the reasons for its menus. */
function errorSection({ error, status, flow_name: name, flow_id: id }            )            {
  if (error === null) return [];
  const text = `#### ${(0,wording_words/* statusSign */.qD)(status)} Flow ${(0,wording_escape/* code */.aY)(name ?? id ?? 'unknown flow')} — ${(0,wording_words/* statusWords */.o7)(status)}\n\n${errorText(error)}`;
  return [{ kind: 'failedFlow', text }];
}

function isQuiet({ status }            )          {
  return status === 'in-sync' || status === 'left-out';
}

function tablesOf(menus                       )           {
  return Array.from({ length: Math.ceil(menus.length / pull_section_MAX_ROWS) }, (_, index) =>
    ['| Menu | File | |', '|---|---|---|', ...menus.slice(index * pull_section_MAX_ROWS, (index + 1) * pull_section_MAX_ROWS).map((menu) => pull_section_row(menu))].join('\n'),
  );
}

function pull_section_row(menu            )         {
  const { flow_name: flow, menu: name, path, why } = menu;
  const words = `${(0,pulled/* pullStatusSign */.XZ)(menu)} ${(0,pulled/* pullStatusWords */.J8)(menu)}`;
  const details = [...(0,pulled/* partsInWords */.lr)(menu).map((part) => (0,wording_escape/* plain */.pj)(part)), ...(why === null ? [] : [(0,wording_escape/* prose */.CS)(why)])];
  return `| ${(0,wording_escape/* plain */.pj)(flow)}<br>${(0,wording_escape/* code */.aY)(name)} | ${path === null ? '–' : (0,wording_escape/* code */.aY)(path)} | ${[words, ...details].join('<br>')} |`;
}

// EXTERNAL MODULE: ./build/report/wording/reach.js
var reach = __webpack_require__(61475);
;// CONCATENATED MODULE: ./build/report/markdown/reach-section.js






                                             
                                           


/** Who is affected: the phone numbers that reach the flows. Those of many flows are folded. */
function reachSections({ flows }           )            {
  const lines = flows.flatMap((flow) => {
    const sentence = (0,reach/* reachOf */.x)(flow);
    const whose = flows.length > 1 ? ` <sub>${(0,wording_escape/* plain */.pj)((0,wording_words/* flowLabel */.b5)(flow))}</sub>` : '';
    return sentence === undefined ? [] : [`📞 ${(0,wording_sentence/* markdownOf */.RQ)(sentence)}${whose}`];
  });
  if (lines.length === 0) return [];
  if (lines.length <= wording_alike/* MAX_ALIKE */.Y) return [{ kind: 'reach', text: lines.join('<br>') }];
  const list = lines.map((line) => `- ${line}`).join('\n');
  return [{ kind: 'reach', text: (0,markdown_elements/* folded */.TM)(`Phone numbers that reach ${(0,text_text/* count */.U9)(lines.length, 'flow')}`, list) }];
}

;// CONCATENATED MODULE: ./build/report/markdown/unchanged-section.js
                                                    




                                                       
                                           




                                                  



/** The keys that stay as they are, with what callers hear, folded. */
function unchangedSections(menus                      )            {
  const all = menus.map(({ view, label }) => ({ view, label, rows: view.rows.filter(({ sign }) => sign === 'same') }));
  const keys = all.reduce((sum, { rows }) => sum + rows.length, 0);
  const kept = all.flatMap(({ view, label }) => withoutKey(view, menus.length > 1 ? ` in ${label}` : ''));
  const title = (0,text_text/* count */.U9)(keys, 'unchanged key');
  // More tables are sections of their own: so there is room for the first ones.
  const tables = keysTables(all, menus.length > 1).map((text, index) => (0,markdown_elements/* folded */.TM)(index === 0 ? title : `${title}, continued`, text));
  const others = kept.length === 0 ? [] : [(0,markdown_elements/* folded */.TM)('Choices without a key', kept.join('<br>'))];
  return [...tables, ...others].map((text) => ({ kind: 'unchangedKeys', text }));
}

/** Menus that a plan finds in sync, each with its keys, folded. So the pull request that brings a menu into git shows that it is live. */
function inSyncSections({ mode, flows }           )            {
  if (mode !== 'plan') return [];
  return flows.flatMap((flow) =>
    flow.views.map((view)          => {
      const live = `as live (${versions(flow)}, flow ${(0,wording_escape/* code */.aY)((0,wording_words/* flowLabel */.b5)(flow))})`;
      const title = `In sync: ${menuName(view)}, ${(0,text_text/* count */.U9)(view.rows.length, 'key')}, ${live}`;
      const { audio, prompts } = view;
      const text = audio === undefined ? [] : [`${(0,unreached/* textLabel */.S)(view)}: ${textBeforeAndAfter(audio, prompts) || '–'}`];
      const tables = keysTables([{ view, label: '', rows: view.rows }], false);
      return { kind: 'unchangedKeys', text: (0,markdown_elements/* folded */.TM)(title, [...text, ...tables, ...withoutKey(view, '')].join('\n\n')) };
    }),
  );
}

/** A menu by its name, and by what the menu file calls it. */
function menuName({ name, nodeId }          )         {
  return name === undefined ? (0,wording_escape/* code */.aY)(nodeId) : `${(0,wording_escape/* code */.aY)(name)} (${(0,wording_escape/* code */.aY)(nodeId)})`;
}

                      
                          
                         
                                
 

/** If a menu has one audio for all keys, its keys have no prompts of their own. */
function keysTables(menus                       , isLabelled         )           {
  const hasPrompts = menus.some(({ view }) => view.audio === undefined);
  const groups = menus.map(({ rows, label })           => ({ label, rows: (0,row_order/* inMenuOrder */.l)(rows).map((row) => unchanged_section_cellsOf(row, hasPrompts)) }));
  return keyTables(
    hasPrompts ? ['Key', 'Prompt', 'Goes to'] : ['Key', 'Goes to'],
    groups.filter(({ rows }) => rows.length > 0),
    isLabelled,
  );
}

function unchanged_section_cellsOf({ key, after }     , hasPrompts         )                    {
  const id = after?.id === undefined ? '' : ` <sub>${(0,wording_escape/* plain */.pj)(after.id)}</sub>`;
  const target = after === undefined ? '–' : `${targetText(after)}${id}`;
  return hasPrompts ? [(0,wording_escape/* phoneKey */.Wd)(key), (0,wording_escape/* isolatedPlain */.SP)(after?.prompt ?? '') || '–', target] : [(0,wording_escape/* phoneKey */.Wd)(key), target];
}

/** Choices that stay as they are, because a menu file names choices by their keys. */
function withoutKey({ withoutKey: choices = [] }          , where        )           {
  return choices.length === 0 ? [] : [`Without a key${where}, kept as they are: ${choices.map((choice) => (0,wording_escape/* phrase */.MZ)(choice)).join('; ')}`];
}

;// CONCATENATED MODULE: ./build/report/markdown/markdown.js





                                                         

                                           
















/**
 * The report as Markdown, in sections: the heading with names and numbers; what a reader must know before the table; the table; what can
 * hurt callers, as far as the table can't show it; what callers hear; folded, what doesn't change and the picture; a line of facts.
 */
function toSections(report           )            {
  if (hasNothingToSay(report))
    return [{ kind: 'verdict', text: oneLineReport(report) }, ...inSyncSections(report), ...passedCallsSections(report)];
  return [
    { kind: 'verdict', text: `### ${markdown_signOf(report)} ${markdown_headline(report)}` },
    ...(report.pulled === undefined ? changeSections(report) : [...runSections(report), ...pullSections(report)]),
    ...factsSections(report),
  ];
}

function markdown_signOf({ outcome, flows }           )         {
  if (flows.some(({ status }) => status === 'rollback-failed')) return '🛑';
  return outcome === 'failure' ? '❌' : '☎️';
}

function markdown_headline(report           )         {
  return `${(0,headline/* title */.D)(report, wording_escape/* code */.aY)}: ${(0,headline/* verdict */.W)(report, wording_escape/* isolatedPlain */.SP)}`;
}

/** What a run says of its menus. */
function changeSections(report           )            {
  const menus = changedMenus(report);
  const [drift, changes] = [driftSections(report), changeTables(menus)];
  return [
    ...rollbackSections(report),
    ...unreachedSections(report),
    ...mergeSections(report),
    ...approvalSections(report),
    ...runSections(report),
    ...failedCallsSections(report),
    ...(report.mode === 'drift' ? drift : changes),
    ...failureSections(report),
    ...rejectedLiveSections(report),
    ...cautionSections(report),
    ...noticeSections(report),
    ...(report.mode === 'drift' ? changes : []),
    ...spokenSections(menus),
    ...passedCallsSections(report),
    ...dialSections(report),
    ...reachSections(report),
    ...(report.mode === 'drift' ? [] : drift),
    ...unchangedSections(menus),
    ...report.flows.flatMap((flow) => callFlowSections(flow, report)),
    ...deletedSection(report.files),
  ];
}

/** What is to be said of the run as a whole, and of its menu files. */
function runSections(report           )            {
  return [
    ...report.notes.map((note)          => ({ kind: 'note', text: `> ${(0,wording_escape/* prose */.CS)(note)}` })),
    ...(report.error === null ? [] : [{ kind: 'error', text: errorText(report.error) }                  ]),
    ...problemSections(report),
  ];
}

/** Whether nothing changes, and there is neither an error nor a notice. */
function hasNothingToSay({ outcome, error, notes, files, flows }           )          {
  return (
    outcome === 'no-changes' &&
    error === null &&
    notes.length === 0 &&
    !hasFailedCalls({ flows }) &&
    files.every((file) => file.status !== 'invalid' && !(0,wording_words/* isDeleted */.oy)(file)) &&
    flows.every((flow) => flow.status === 'in-sync' && flow.error === null && flow.notices.length === 0) &&
    flows.every((flow) => (0,unreached/* unreachedWarnings */.T)(flow).length === 0)
  );
}

function oneLineReport(report           )         {
  const { commit, runUrl, flows } = report;
  const menus = flows.reduce((sum, flow) => sum + flow.menus.length, 0);
  const inSync = menus === 0 ? '' : `${(0,text_text/* count */.U9)(menus, 'menu')} in sync · `;
  return `### ☎️ ${markdown_headline(report)}\n\n<sub>${inSync}commit ${(0,wording_escape/* code */.aY)((0,text_text/* shortCommit */.Ax)(commit))} · [run](${runUrl})</sub>`;
}

function deletedSection(files                       )            {
  const deleted = files.filter(wording_words/* isDeleted */.oy);
  if (deleted.length === 0) return [];
  const paths = deleted.map(({ path }) => (0,wording_escape/* code */.aY)(path)).join(', ');
  const text = `**Deleted menu files:** ${paths}. If no other file describes the menu, it stays live but is no longer in git.`;
  return [{ kind: 'deletedFiles', text }];
}


/***/ })

};

//# sourceMappingURL=337.index.js.map