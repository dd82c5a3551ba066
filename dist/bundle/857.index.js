export const id = 857;
export const ids = [857];
export const modules = {

/***/ 22522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMain: () => (/* binding */ runMain)
});

// EXTERNAL MODULE: ./build/github/runner.js + 2 modules
var github_runner = __webpack_require__(9608);
// EXTERNAL MODULE: ./build/model/run-error.js
var run_error = __webpack_require__(94924);
// EXTERNAL MODULE: ./build/report/error-report.js
var error_report = __webpack_require__(48744);
// EXTERNAL MODULE: ./build/secrets/redactor.js + 11 modules
var redactor = __webpack_require__(62898);
// EXTERNAL MODULE: ./build/run/cancellation.js
var run_cancellation = __webpack_require__(21963);
// EXTERNAL MODULE: ./build/run/connect.js
var connect = __webpack_require__(81840);
// EXTERNAL MODULE: ./build/action/publish.js + 4 modules
var publish = __webpack_require__(70887);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/record/records.js
var record_records = __webpack_require__(44946);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
;// CONCATENATED MODULE: ./build/repository/base-checkout.js
                                                          


                                    

/**
 * Refuses a checkout of the base branch alone: what is true of its files says nothing about the pull request or the merge queue's group.
 * `pull_request_target` checks it out unless a workflow says otherwise.
 *
 * @throws RunError `checkout.missing`
 */
async function refuseBase(context               , git     )                {
  const head = await git.head();
  if (head === undefined || !(await isBase(head, context, git))) return;
  const what = context.event.kind === 'merge_group' ? "merge queue's group" : 'pull request';
  throw new run_error/* RunError */.e(
    'checkout.missing',
    `The ${what} is not checked out: the workspace holds commit ${(0,text_text/* shortCommit */.Ax)(head)}, which is its base.`,
    context.event.kind === 'pull_request_target'
      ? 'Give `actions/checkout` the input `ref: refs/pull/${{ github.event.number }}/merge`. Run no script of that checkout, because ' +
          'anyone can open a pull request.'
      : 'Remove the input `ref` of `actions/checkout`, so that it checks out what the event is about.',
  );
}

/** Whether a commit is the base without the change. The payload's base can be older than the one of GitHub's merge commit. */
async function isBase(head        , { event, sha }               , git     )                   {
  switch (event.kind) {
    case 'merge_group':
      return head === event.baseSha;
    case 'pull_request_target':
      return head === sha || head === event.baseSha;
    case 'pull_request': {
      if (head === sha || head === event.headSha) return false;
      const [base] = (await git.ensureCommit(sha)) ? ((await git.parents(sha)) ?? []) : [];
      return head === event.baseSha || head === base;
    }
    case 'push':
    case 'other':
      return false;
  }
}

// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
;// CONCATENATED MODULE: ./build/repository/earlier-runs.js
                                                          


                                                  

/** What the earlier runs of this workflow on a branch say. */
                         
     
                              
         
                                                                                                                                           
                                                                                                                                          
                                                      
         
                                        
                                                                                                                   
                                        
                                  
                               
     
                                                         
                                                               
                                   

/** With more commits, the comparisons would cost too much. */
const MAX_COMMITS = 10;

/** The most commits of which is asked whether they are newer than the one that ran last. */
const MAX_BESIDES = 5;

/** Events whose runs deploy. */
const DEPLOYS                      = new Set(['push', 'workflow_dispatch', 'repository_dispatch', 'release']);

/** A run whose success shows that the menus of its commit were live when it ended, or that none was edited. */
                               
                          
                                                                                                                                 
                            
                                                                                                                                  
                                       
 

/**
 * Lists the runs of this workflow file before this one.
 *
 * A re-run counts from when it was started again, because it deployed its own commit, not the newest one.
 *
 * @param deploys the events whose runs of this file deploy
 */
async function earlierRuns(
  { context, octokit }                                         ,
  deploys                      = DEPLOYS,
)                       {
  const { owner, repo, workflowFile, runId } = context;
  if (octokit === undefined) return { kind: 'forbidden' };
  if (workflowFile === undefined) return { kind: 'unknown', reason: 'this workflow lives in another repository' };
  try {
    const { rest } = await octokit();
    const { data } = await rest.actions.listWorkflowRuns({
      owner,
      repo,
      workflow_id: workflowFile,
      ...(0,json/* present */.Eb)({ branch: branchOf(context) }),
      per_page: 100,
    });
    return readRuns(data.workflow_runs, runId, deploys);
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

function readRuns(runs                , ownId        , deploys                     )              {
  const byStart = runs.filter(({ id }) => id !== ownId).toSorted((a, b) => startOf(b).localeCompare(startOf(a)));
  const succeededOf = (isMeant                            )                  =>
    byStart.find(({ event, conclusion }) => isMeant(event) && conclusion === 'success');
  const deployed = succeededOf((event) => deploys.has(event));
  const looked = deployed === undefined && deploys.has('workflow_dispatch') ? succeededOf((event) => event === 'schedule') : undefined;
  const succeeded = deployed ? succeededRun(deployed, runs) : looked && { commit: looked.head_sha };
  const listed = { kind: 'listed', ...(0,json/* present */.Eb)({ succeeded }) }         ;
  const base = byStart.find(({ event, conclusion }) => event === 'push' && conclusion === 'success');
  if (base === undefined) return { ...listed, since: [], reason: 'no earlier push run of this workflow on this branch has succeeded' };
  // A run that was still running after the base began may have written after it.
  const since = byStart
    .filter(({ event }) => deploys.has(event))
    .filter((run) => run === base || startOf(run) > startOf(base) || run.updated_at > startOf(base));
  const shas = [...new Set(since.map(({ head_sha: sha }) => sha))];
  if (shas.length > MAX_COMMITS)
    return { ...listed, since: [], reason: `${shas.length} runs have passed since the last one that succeeded` };
  return { ...listed, since: shas };
}

function succeededRun({ head_sha: commit, updated_at: end }     , runs                )               {
  const before = runs.filter(({ created_at: at }) => at <= end).toSorted((a, b) => b.created_at.localeCompare(a.created_at));
  const others = [...new Set(before.map(({ head_sha: sha }) => sha))].filter((sha) => sha !== commit).slice(0, MAX_BESIDES);
  return { commit, endedAt: Date.parse(end), ...(others.length > 0 && { besides: others }) };
}

               
                      
                         
                            
                                     
                                   
                              
                              
 

function startOf(run     )         {
  return run.run_started_at ?? run.created_at;
}

;// CONCATENATED MODULE: ./build/repository/origin.js

                                    
                                                     
                                                  

/** Which commits may have been deployed last. They stand in where no deploy is on record. */
                         
                                                                                     
                                    
                                                                                                                  
                             
                                                                                                                            
                                       
                                                                       
                             
                                                                                                                      
                        
 

/** Nothing is known. */
const UNKNOWN_ORIGIN         = { bases: [] };

const ZERO = /^0+$/u;

/** What a run's event says about what was deployed before. The runs before it show more. */
async function originOf({ context: { event, sha, refName }, git }            )                  {
  switch (event.kind) {
    case 'push':
      if (event.before === undefined) return UNKNOWN_ORIGIN;
      // If the new branch is the default branch, this is the repository's first push: nothing was deployed from it before.
      if (ZERO.test(event.before)) return event.defaultBranch === refName ? { bases: [], isFirst: true } : UNKNOWN_ORIGIN;
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
  const { commit, endedAt: provenAt, besides } = succeeded;
  return { bases: [...new Set([commit, ...since])], ...(0,json/* present */.Eb)({ provenAt, besides }) };
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

// EXTERNAL MODULE: ./build/run/limit.js
var limit = __webpack_require__(37733);
// EXTERNAL MODULE: ./build/run/menu-files.js + 7 modules
var menu_files = __webpack_require__(24534);
// EXTERNAL MODULE: ./build/repository/file-history.js
var file_history = __webpack_require__(86938);
// EXTERNAL MODULE: ./build/repository/changed-files.js
var changed_files = __webpack_require__(96343);
// EXTERNAL MODULE: ./build/repository/placement.js
var placement = __webpack_require__(5450);
// EXTERNAL MODULE: ./build/repository/unmatched.js
var unmatched = __webpack_require__(24276);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/run/deploy-history.js + 3 modules
var deploy_history = __webpack_require__(19970);
// EXTERNAL MODULE: ./build/record/recorder.js
var recorder = __webpack_require__(84388);
// EXTERNAL MODULE: ./build/repository/contents.js
var contents = __webpack_require__(34027);
;// CONCATENATED MODULE: ./build/run/deployed-files.js
                                             

                                                          

                                                                 
                                                 

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
    if (bytes === undefined || bytes === 'absent' || (0,contents/* blobId */.z)(bytes, blob.length) !== blob) return false;
  }
  return true;
}

;// CONCATENATED MODULE: ./build/run/select-files.js
                                                                
                                                 
                                                          



                                                                    


                                                              





                                                      

/** A run, and what it knows of earlier deploys. */
                                      
                                                       
                                              
                                                                                
                                      
 

/** The menu files that a run is about, and what is known of earlier deploys of their menus. */
                            
                                       
                                  
                                      
                                                        
                                      
                                         
                                                                      
                                                               
                                                 
                                  
                                                      
 

const EVENTS_ABOUT_CHANGES = new Set(['push', 'pull_request', 'pull_request_target', 'merge_group']);

/** @throws RunError `checkout.missing`, `files.unmatched` if there is no menu file, and none was deleted */
async function selectFiles(run                , menuFiles           )                     {
  const { context, settings, octokit, records } = run;
  const { select } = settings;
  const { checkout, listing } = menuFiles;
  const repository             = { context, octokit, git: checkout.git };
  const commit = (await checkout.git.head()) ?? context.sha;
  const files = new file_history/* FileHistory */.T(repository);
  const runs = lazy(() => earlierRuns(repository));
  const canLimit = (0,deploy_history/* limitsOf */.A)(context.workflowFile, files);
  const wantsChanged = select === 'changed' || (select === 'auto' && EVENTS_ABOUT_CHANGES.has(context.eventName));
  const changes = wantsChanged
    ? unlessNamesChanged(await (0,changed_files/* detectChangedFiles */.n)(repository, runs, () => canLimit(context.sha)), settings, menuFiles)
    : (0,changed_files/* allMenuFiles */.u)(select === 'all' ? 'select is all' : `a ${context.eventName} event is about all of them`);
  const origins = [() => originOf(repository), async () => originFrom(await runs())];
  // The search for drift reads the flows after the files are selected. It must know of each deploy that they show.
  const atSearch = records?.afresh();
  const { menus, isMenuFile, ...history } = (0,deploy_history/* deployHistory */.w)({ repository, settings, menuFiles, files, records: atSearch, changes, origins });
  const present = new Set(menuFiles.files.map(({ path }) => path));
  const { selected, changes: told } = await selectedPaths(run, menuFiles, changes, files);
  const deleted = [...changes.removed].filter((path) => isMenuFile(path) && !present.has(path)).toSorted();
  if (present.size === 0 && deleted.length === 0) throw (0,unmatched/* refuseUnmatched */.A)(context.workspace, settings.files, listing);
  return {
    selected,
    deleted,
    moved: await movedFiles(menus, deleted),
    changes: told,
    hasChanged: (path) => changes.scope === 'all' || changes.changed.has(path),
    history: { ...history, menus },
    recordOfOthers: async (flowId, menuId) => records?.ofOthers(flowId, menuId, commit),
  };
}

async function movedFiles(menus                , deleted                   )                       {
  const moved = new Set        ();
  // One after the other: each may start git.
  for (const path of deleted) if (await menus.hasMoved(path)) moved.add(path);
  return moved;
}

/** If the file of names has changed, every menu may ask for something else. */
function unlessNamesChanged(changes              , { names }                                , { checkout }           )               {
  const [placed] = names === undefined ? [] : (0,placement/* placeFiles */.h$)([names], checkout);
  if (placed === undefined || !(changes.changed.has(placed.path) || changes.removed.has(placed.path))) return changes;
  return (0,changed_files/* allMenuFiles */.u)(`the file of names has changed ${changes.reason}`, changes.advice);
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
function selectionLines({ selected, deleted, moved, changes: { scope, reason } }           )           {
  const gone = deleted.length === 0 ? '' : `, ${deleted.length} deleted`;
  return [
    `${scope === 'all' ? 'All files' : 'Changed files'} (${reason}): ${(0,text_text/* count */.U9)(selected.length, 'menu file')}${gone}.`,
    ...selected.map((path) => `  ${(0,printable/* quoted */.TL)(path)}`),
    ...deleted.map((path) => `  ${(0,printable/* quoted */.TL)(path)} ${moved.has(path) ? '(moved to another file)' : '(deleted)'}`),
  ];
}

// EXTERNAL MODULE: ./build/run/test-files.js + 1 modules
var test_files = __webpack_require__(67177);
// EXTERNAL MODULE: ./build/action/start-run.js
var start_run = __webpack_require__(66851);
;// CONCATENATED MODULE: ./build/action/run-step.js
                                                          
                                                  


                                                     






                                                            
                                                    




                                                     

/** Which runs of this workflow file prove to a pull that they deployed: a dispatch or a schedule may have been a pull. */
const PULLED_FROM                      = new Set(['push']);

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

  const menuFiles = await runner.group('Menu files', () => (0,menu_files/* readMenuFiles */.L)(runner, { context, settings, octokit, env }));
  sayDoubt(runner, menuFiles);
  state = state.with({ report: { files: menuFiles.files } });
  yield state;
  if (settings.mode === 'pull') {
    const repository = { context, octokit, git: menuFiles.checkout.git };
    const origin = async ()                  => originFrom(await earlierRuns(repository, PULLED_FROM));
    const { pullMenus } = await Promise.all(/* import() */[__webpack_require__.e(814), __webpack_require__.e(858), __webpack_require__.e(112), __webpack_require__.e(704), __webpack_require__.e(297), __webpack_require__.e(605), __webpack_require__.e(566)]).then(__webpack_require__.bind(__webpack_require__, 70566));
    yield* pullMenus({ console: runner, cancellation: step.cancellation }, state, {
      context,
      settings,
      octokit,
      menuFiles,
      requestedMenus: [],
      origin,
    });
    return;
  }
  if (menuFiles.refusal !== undefined) throw menuFiles.refusal;
  if (settings.mode !== 'drift') await refuseBase(context, menuFiles.checkout.git);
  state = state.with({ report: (0,json/* present */.Eb)({ commit: await otherCommit(context, menuFiles) }) });
  const testFiles = await (0,test_files/* readTestFiles */.y)(runner, context, settings, menuFiles);
  state = state.with({ report: { files: [...menuFiles.files, ...testFiles.files] } });
  yield state;

  const selection = await runner.group('Changes', async () => {
    const client = (0,connect/* clientOf */.fe)(settings);
    // A run without credentials reads no record: records are of one org and client.
    const deployments = client === undefined ? undefined : await (0,connect/* deploymentsFor */.Ch)(settings, context);
    const records = deployments && new record_records/* GithubRecords */.q2(deployments, (line) => runner.info((0,printable/* oneLine */.TN)(line)));
    const found = await selectFiles({ context, settings, octokit, records, client, env }, menuFiles);
    for (const advice of found.changes.advice) runner.notice(advice);
    for (const line of selectionLines(found)) runner.info(line);
    return found;
  });
  state = withSelection(state, selection);
  yield state;

  // A run that ends here has failed: if one file is invalid, nothing is written.
  if (menuFiles.problems.length + testFiles.problems.length > 0) return;
  yield* checkOrPlan(step, state, { context, settings, menuFiles, tests: testFiles.tests, selection, ...(0,json/* present */.Eb)({ octokit }) });
}

/** The checked-out commit, if the event is about another one: what the report says, and the lines that it links, are of that commit. */
async function otherCommit({ sha, headSha }               , { checkout, doubt }           )                              {
  const commit = doubt === undefined ? await checkout.git.head() : undefined;
  return commit === sha || commit === headSha ? undefined : commit;
}

function withSelection(state          , { selected, deleted, moved, changes }           )           {
  const { files, notes } = state.report;
  const gone = deleted.map((path)             => ({ path, status: 'deleted', isMoved: moved.has(path), problems: [] }));
  const report = { files: [...files, ...gone], notes: [...notes, ...changes.advice] };
  return state.with({ selected, report });
}

const PLAN_WITHOUT_SECRETS = [
  'The menu files are valid.',
  'What would change in the live flows is not shown:',
  'GitHub gives no secrets to a pull request from a fork or by Dependabot.',
].join(' ');

async function* checkOrPlan(step             , before          , assignment            )                                 {
  const { runner, cancellation } = step;
  const { settings, menuFiles, tests } = assignment;
  const { mode, credentials } = settings;
  await (0,limit/* checkNamedFlows */.hk)(settings, menuFiles, tests);
  if (mode === 'validate' || mode === 'pull') {
    yield before.with({ report: { outcome: 'success' } });
    return;
  }
  if (credentials === undefined) {
    yield before.with({ report: { mode: 'validate', outcome: 'success', notes: [...before.report.notes, PLAN_WITHOUT_SECRETS] } });
    return;
  }
  const { planAndDeploy } = await Promise.all(/* import() */[__webpack_require__.e(814), __webpack_require__.e(858), __webpack_require__.e(112), __webpack_require__.e(704), __webpack_require__.e(297), __webpack_require__.e(94)]).then(__webpack_require__.bind(__webpack_require__, 24094));
  yield* planAndDeploy({ console: runner, cancellation }, before, { ...assignment, mode, credentials });
}

/** Tells what a run that only checks menu files does not mind. */
function sayDoubt(runner                        , { doubt }           )       {
  if (doubt !== undefined && doubt.code !== 'checkout.unknown')
    runner.notice(`${doubt.message} The files in the workspace are still checked, but a plan or a deploy would fail.`);
}

// EXTERNAL MODULE: ./build/run/run-state.js
var run_state = __webpack_require__(71759);
// EXTERNAL MODULE: ./build/action/steady-time.js
var steady_time = __webpack_require__(81303);
// EXTERNAL MODULE: ./build/action/step-state.js
var step_state = __webpack_require__(50225);
;// CONCATENATED MODULE: ./build/action/main.js






                                                   


                                                     




/**
 * The whole action: inputs -> event -> menu files -> plans -> results -> report -> outputs, summary, comment.
 *
 * It never throws: every run ends with a report and all outputs set, and a failed step if anything went wrong. If a run is cancelled or
 * killed before its writes end, `runPost` (post.ts) completes it at the end of the job.
 */
async function runMain(env                    = process.env)                {
  (0,steady_time/* keepTimeSteady */.j)();
  const runner = new github_runner/* Runner */.b(new redactor/* Redactor */.p());
  using signals = new run_cancellation/* Signals */.U(process, (signal) => runner.info(`${signal}: no new work starts, and work in progress is finished.`));
  const { cancellation } = signals;
  // The newest state: a failure in one stage loses nothing that an earlier stage has found.
  let state = run_state/* START */.d;
  try {
    runner.saveState(step_state/* BEGUN */.AM, 'yes');
    const timeIsUp = cancellation.timeIsUp.then(() => 'time is up'         );
    const stages = runStep({ runner, env, cancellation });
    for (;;) {
      const next = await Promise.race([stages.next(), timeIsUp]);
      if (next === 'time is up') state = await reportInterrupted(state);
      if (next === 'time is up' || next.done === true) break;
      state = next.value;
    }
  } catch (error) {
    state = state.with({ report: { outcome: 'failure', error: (0,error_report/* toErrorReport */.w)((0,run_error/* toReportedError */.z)(error)) } });
  }
  const isUploading = await main_publish((0,run_state/* atEnd */.t)(state, connect/* clock */.pm.now()), { runner, env, cancellation });
  if (cancellation.isRequested || isUploading) await exit();
}

/** @returns whether an upload goes on for which no one waits */
async function main_publish(before          , { runner, env, cancellation }             )                   {
  const { state, html, isUploading } = await dialled(before, { runner, env, cancellation });
  // Read before the report goes out: the report doesn't have a write that ends after this.
  const isOpen = state.journal?.isOpen === true;
  try {
    await (0,publish/* publishReport */.S)(state, runner, env, html);
    mark(runner, step_state/* REPORTED */.u3);
    // A cancelled plan was replaced by a newer one, and must not disturb its comment.
    if (!cancellation.isRequested || state.report.mode === 'deploy') await comment(state, runner);
  } catch (error) {
    runner.fail(`The report could not be published: ${error instanceof Error ? error.message : String(error)}`);
    setEmptyOutputs(state, runner);
  }
  if (!isOpen && mark(runner, step_state/* STEP_DONE */.sD)) state.journal?.end();
  return isUploading;
}

/** The run with its page to dial. Only a run that has one loads what makes it. */
async function dialled(state          , { runner, env, cancellation }             )                        {
  if (state.toDial === undefined || cancellation.isRequested) return { state, html: '', isUploading: false };
  const { withDialPage } = await __webpack_require__.e(/* import() */ 361).then(__webpack_require__.bind(__webpack_require__, 87361));
  return withDialPage(state, runner, env);
}

async function comment(state          , runner        )                {
  if (state.settings?.comment === 'never') return;
  const { publishComment } = await __webpack_require__.e(/* import() */ 908).then(__webpack_require__.bind(__webpack_require__, 15908));
  await publishComment(state, runner);
}

/** Notes for the end of the job how far the step has got. Without the note, it looks once more, and finds the same. */
function mark(runner        , name        )          {
  try {
    runner.saveState(name, 'yes');
    return true;
  } catch (error) {
    const { message, hint } = (0,run_error/* toReportedError */.z)(error);
    runner.fail(`The step's progress can't be saved, so the end of the job checks the flows once more. ${message} ${hint}`);
    return false;
  }
}

/** The step has failed by now. Scripts that read the outputs must see that too, unless the runner accepts no outputs at all. */
function setEmptyOutputs({ selected }          , runner        )       {
  const files = { 'changed-files': JSON.stringify(selected), report: '', 'report-markdown': '', 'dial-page': '' };
  const outputs = { outcome: 'failure', 'has-changes': 'false', plan: '', flows: '[]', ...files };
  if (runner.setOutputs(outputs) !== undefined) runner.info('The outputs could not be set.');
}

/** Ends the process with its exit code. Otherwise interrupted work would continue. */
async function exit()                {
  // If the log is a pipe, writing to it can take time (Windows).
  await new Promise      ((resolve) => process.stdout.write('', () => resolve()));
  process.exit();
}

/** No time is left: the report has what is known, and the end of the job does the rest. */
async function reportInterrupted(state          )                    {
  // A run that has flows has loaded this.
  const { RUN_CANCELLED, reportOpen } = await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(112), __webpack_require__.e(704)]).then(__webpack_require__.bind(__webpack_require__, 98704));
  const flows = state.journal?.flows.map((flow) => reportOpen(flow)) ?? [];
  const error = (0,error_report/* toErrorReport */.w)(RUN_CANCELLED);
  return state.with({ report: { flows: flows.length > 0 ? flows : state.report.flows, outcome: 'failure', error } });
}


/***/ }),

/***/ 50225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ BEGUN),
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


/***/ }),

/***/ 64612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ getState),
/* harmony export */   V4: () => (/* binding */ getInput),
/* harmony export */   _r: () => (/* binding */ writeLine)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);


/* What the runner gives a step, and its log. The end of a job that went well loads nothing else. */

/** The input's value without blanks around it; '' if it is not set. */
function getInput(name        )         {
  return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

/** What an earlier step of this action saved; '' if nothing. */
function getState(name        )         {
  return process.env[`STATE_${name}`] ?? '';
}

function writeLine(text        )       {
  process.stdout.write(`${text}${node_os__WEBPACK_IMPORTED_MODULE_0__.EOL}`);
}


/***/ })

};

//# sourceMappingURL=857.index.js.map