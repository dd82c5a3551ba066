export const id = 490;
export const ids = [490];
export const modules = {

/***/ 32315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   lR: () => (/* binding */ readArguments),
/* harmony export */   m5: () => (/* binding */ LISTS),
/* harmony export */   mc: () => (/* binding */ INPUTS)
/* harmony export */ });
/* unused harmony exports COMMANDS, DIAL, FLAGS */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69903);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29598);
/* harmony import */ var _run_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30348);



                                             


/*
 * The arguments of the command line. Node's own `parseArgs` reads them: it is strict, and a library would add nothing but its weight to a
 * bundle that the action loads, too.
 */

/**
 * The commands. Each is a mode of the action but these two: `test` plans, and answers what the call tests say; `dial` plans, and shows the
 * flows to dial.
 */
const COMMANDS = ['validate', 'plan', 'test', 'drift', 'pull', 'deploy', 'dial']                              
                        
   ;
                                                

/** Options that are inputs of the action, by the same names. Each takes a value. */
const INPUTS = [
  'region',
  'gateway-url',
  'division-id',
  'names',
  'expected-plan',
  'wait-for-lock-minutes',
  'flow-api',
  'on-drift',
  'on-failure',
  'max-retries',
  'concurrency',
  'requests-per-minute',
  'timeout-seconds',
  'comment-key',
]         ;

/** Other options that take a value. They belong to the command `dial`. */
const DIAL = ['port', 'out']         ;

/** Options that can be given several times. */
const LISTS = ['files', 'tests', 'flows', 'menu']         ;

const FLAGS = ['force', 'init', 'propose-tests', 'yes', 'json', 'verbose', 'help', 'version']         ;

/** What can be written with one letter. */
const SHORT                                                  = { help: 'h', version: 'v' };

/** What a command line asks for. */
                            
                            
                                           
                                               
                                                     
                                    
                                                                                                          
                                                 
                                
                        
                         
                                                     
                           
                            
 

/** The port on which the page to dial is served, 0 for a free one, or the path of a file to write instead. */
                            
                        
                        
 

/** A wrong use of the command line, in a sentence. */
class UsageError extends Error {
                    name = 'UsageError';
}

/**
 * Reads the arguments.
 *
 * @returns 'help' or 'version' if that is asked for
 * @throws UsageError
 */
function readArguments(argv                   )                                 {
  const { values, positionals } = parsed(withFlagOfPull(argv));
  const [name, ...flows] = positionals;
  if (values['help'] === true || name === 'help' || (name === undefined && argv.length === 0)) return 'help';
  if (values['version'] === true) return 'version';
  const command = commandOf(name);
  refuseFiles(flows);
  const list = (option        )                    => (Array.isArray(values[option]) ? values[option].map(String) : []);
  const inputs = new Map(INPUTS.flatMap((option) => (typeof values[option] === 'string' ? [[option          , values[option]]] : [])));
  const is = (flag                        )          => values[flag] === true;
  const proposes = proposalsOf(command, is('init'), is('propose-tests'));
  inputs.set('mode', modeOf(command, proposes));
  inputs.set('files', list('files').map(asPath).join('\n'));
  inputs.set('tests', (values['tests'] === undefined ? _run_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_TESTS */ .Gw : list('tests').map(asPath)).join('\n'));
  if (inputs.has('names')) inputs.set('names', asPath(inputs.get('names') ?? ''));
  inputs.set('flows', [...flows, ...list('flows')].join('\n'));
  if (values['force'] === true) inputs.set('force', 'true');
  const dial = dialPlaceOf(command, values, is('json'));
  return { command, inputs, menus: list('menu'), proposes, yes: is('yes'), json: is('json'), dial, verbose: is('verbose') };
}

function commandOf(name                    )          {
  const command = COMMANDS.find((one) => one === name);
  if (command === undefined) throw new UsageError(unknownCommand(name));
  return command;
}

/** Most commands of a terminal take files. This one takes flows. */
function refuseFiles(flows                   )       {
  const path = flows.find((flow) => /\.ya?ml$/iu.test(flow));
  if (path === undefined) return;
  const option = `--files ${JSON.stringify(asPath(path))}`;
  throw new UsageError(`${JSON.stringify(path)} is a file, and arguments are flows. Write ${option}, from the root of the repository.`);
}

function proposalsOf(command         , isInit         , areBeside         )                        {
  if (isInit && command !== 'test') throw new UsageError('--init belongs to the command test.');
  return isInit ? 'alone' : areBeside ? 'too' : undefined;
}

function dialPlaceOf(command         , { port, out }        , isJson         )            {
  if (command !== 'dial') {
    if (port !== undefined || out !== undefined) throw new UsageError('--port and --out belong to the command dial.');
    return { port: 0 };
  }
  if (isJson) throw new UsageError('dial has no --json: `genesys-ivr plan --json` prints the report.');
  if (typeof port === 'string' && !(/^\d{1,5}$/u.test(port) && Number(port) < 65_536))
    throw new UsageError('--port must be a number from 0 to 65535.');
  return { port: typeof port === 'string' ? Number(port) : 0, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .Eb)({ out: typeof out === 'string' ? out : undefined }) };
}

/** Proposed tests come from what is live, and others run on a plan. */
function modeOf(command         , proposes                       )       {
  return proposes === 'alone' ? 'pull' : command === 'test' || command === 'dial' ? 'plan' : command;
}

/** For a pull, `--tests` without a value asks for tests. `--tests=GLOB` says where they are, as for every command. */
function withFlagOfPull(argv                   )                    {
  const isPull = argv.find((argument) => !argument.startsWith('-')) === 'pull';
  return isPull ? argv.map((argument) => (argument === '--tests' ? '--propose-tests' : argument)) : argv;
}

/** A path or glob as the action has it. Windows writes `\` and shells complete `./`; no glob needs either. */
function asPath(text        )         {
  return text.replaceAll('\\', '/').replace(/^(!?)(?:\.\/)+/u, '$1');
}

                                                                                                     

function parsed(argv                   )                                                                       {
  const secret = argv.find((argument) => /^--client-(?:id|secret)\b/u.test(argument));
  if (secret !== undefined) throw new UsageError(SECRETS);
  try {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...Object.fromEntries([...INPUTS, ...DIAL].map((name) => [name, { type: 'string'          }])),
        ...Object.fromEntries(LISTS.map((name) => [name, { type: 'string'         , multiple: true }])),
        ...Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean'         , ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .Eb)({ short: SHORT[name] }) }])),
      },
    });
  } catch (error) {
    throw new UsageError(wrongOption(error));
  }
}

const SECRETS =
  'Credentials come from the environment only, because other users of a machine can see arguments: ' +
  'set GENESYS_CLOUD_CLIENT_ID and GENESYS_CLOUD_CLIENT_SECRET.';

/** What node's `parseArgs` objects to, in our words. */
function wrongOption(error         )         {
  const message = error instanceof Error ? (error.message.split(/\. |\n/u)[0] ?? '') : String(error);
  const [, option, isFlag] = /^Option '(?:-\w, )?(--[\w-]+).*?' (does not take)?/u.exec(message) ?? [];
  if (option !== undefined) return isFlag === undefined ? needsValue(option, message) : `${option} takes no value.`;
  const name = /Unknown option '--?([\w-]+)/u.exec(message)?.[1];
  const meant = name === undefined ? undefined : (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .near */ .Zh)(name, [...INPUTS, ...DIAL, ...LISTS, ...FLAGS]);
  return `${message}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`;
}

function needsValue(option        , message        )         {
  return `${option} needs a value.${message.includes('ambiguous') ? ` If it begins with a dash, write ${option}=VALUE.` : ''}`;
}

function unknownCommand(name                    )         {
  const list = `The commands are: ${COMMANDS.join(', ')}.`;
  if (name === undefined) return `Give a command. ${list}`;
  const meant = (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .near */ .Zh)(name, COMMANDS);
  return `There is no command ${JSON.stringify(name)}. ${meant === undefined ? list : `Did you mean ${meant}?`}`;
}


/***/ }),

/***/ 12490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./build/model/run-error.js
var run_error = __webpack_require__(94924);
// EXTERNAL MODULE: ./build/report/error-report.js
var error_report = __webpack_require__(48744);
// EXTERNAL MODULE: ./build/report/wording/error-page.js
var error_page = __webpack_require__(73352);
// EXTERNAL MODULE: ./build/report/plain/json.js
var json = __webpack_require__(35368);
// EXTERNAL MODULE: ./build/run/cancellation.js
var run_cancellation = __webpack_require__(21963);
// EXTERNAL MODULE: ./build/run/connect.js
var connect = __webpack_require__(81840);
// EXTERNAL MODULE: ./build/run/inputs.js + 1 modules
var run_inputs = __webpack_require__(30348);
// EXTERNAL MODULE: ./build/run/proxies.js
var proxies = __webpack_require__(73030);
// EXTERNAL MODULE: ./build/run/run-state.js
var run_state = __webpack_require__(71759);
// EXTERNAL MODULE: ./build/secrets/redactor.js + 11 modules
var redactor = __webpack_require__(62898);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/model/own-version.js
var own_version = __webpack_require__(56319);
;// CONCATENATED MODULE: ./build/cli/help.js


/** What `--version` prints. */
function versionLine()         {
  return `${(0,own_version/* ownVersion */.X)() ?? 'unknown'}\n`;
}

/** What `--help` prints. */
const HELP = `genesys-ivr: the menus of Genesys Cloud flows, kept in git.

Usage: genesys-ivr <command> [flow…] [options]

Commands
  validate   check the menu files and the call tests; needs no org
  plan       show what a deploy of the files in this folder would change
  test       call the flows as they would be after a deploy, and check where the calls arrive
  drift      find menus that were edited outside git
  pull       write the live menus into menu files
  dial       show the flows, before and after a deploy of the files in this folder, as a page to dial
  deploy     deploy committed menu files that equal the default branch of origin

A flow is a name or an id. Without flows: all that the menu files describe; for pull, all of the org.

Options (the same as the inputs of the action)
  --region HOST             the org's region (default: $GENESYS_CLOUD_REGION, else mypurecloud.com)
  --gateway-url URL         a gateway or the simulator instead of a region
  --files GLOB              the menu files, from the root of the repository; can be repeated, ! excludes
                            (default: ivr/**/*.yml and ivr/**/*.yaml)
  --flows NAME              the same as a flow after the command; can be repeated
  --tests GLOB              the call tests; can be repeated (default: ivr/**/*.calls.yml and ivr/**/*.calls.yaml)
  --division-id ID          where flows are looked up by name
  --names FILE              what this org calls the names in menu files
  --flow-api API            auto, architect or definition
  --on-drift fail|overwrite, --on-failure rollback-flow|rollback-all
  --max-retries N, --concurrency N, --requests-per-minute N, --timeout-seconds N
  --wait-for-lock-minutes N deploy: how long to wait for a flow that someone has open
  --expected-plan HASH      deploy: exactly this plan, or nothing
  --comment-key KEY         the environment of deploy records
  --port N                  dial: the port of the page (default: a free one)
  --out FILE                dial: write the page into a file, and serve nothing
  --init                    test: write tests that show what calls do now, for flows without tests
  --propose-tests           pull: the same, beside the menus; also --tests without a value
  --menu NAME               pull: this menu, too, although no call reaches it; can be repeated
  --force                   pull: write over uncommitted and conflicting changes
  --yes                     deploy: don't ask
  --json                    print the JSON report, and nothing else, on standard output
  --verbose                 say what is done, on standard error
  -h, --help                print this
  -v, --version             print the version

Environment
  GENESYS_CLOUD_CLIENT_ID, GENESYS_CLOUD_CLIENT_SECRET   the OAuth client (never an option, and no .env is read)
  GITHUB_TOKEN or GH_TOKEN   reads deploy records, and leaves one after a deploy
  NO_COLOR                   no colours

Exit codes
  0  fine   1  the answer is no: invalid, drifted, in conflict, a test fails, failed   2  wrong use

Examples
  genesys-ivr pull "Main IVR"
  genesys-ivr validate
  genesys-ivr test "Main IVR"
  genesys-ivr plan --json | jq '.flows[].changes'
  genesys-ivr dial "Main IVR"
  genesys-ivr deploy "Main IVR" --region mypurecloud.ie
`;

// EXTERNAL MODULE: ./build/github/lazy-octokit.js
var lazy_octokit = __webpack_require__(21962);
// EXTERNAL MODULE: ./build/record/records.js
var record_records = __webpack_require__(44946);
// EXTERNAL MODULE: ./build/repository/changed-files.js
var changed_files = __webpack_require__(96343);
// EXTERNAL MODULE: ./build/repository/file-history.js
var file_history = __webpack_require__(86938);
// EXTERNAL MODULE: ./build/repository/unmatched.js
var unmatched = __webpack_require__(24276);
// EXTERNAL MODULE: ./build/run/deploy-history.js + 3 modules
var deploy_history = __webpack_require__(19970);
// EXTERNAL MODULE: ./build/run/limit.js
var limit = __webpack_require__(37733);
// EXTERNAL MODULE: ./build/run/menu-files.js + 7 modules
var menu_files = __webpack_require__(24534);
// EXTERNAL MODULE: ./build/run/test-files.js + 1 modules
var test_files = __webpack_require__(67177);
// EXTERNAL MODULE: ./build/repository/placement.js
var placement = __webpack_require__(5450);
// EXTERNAL MODULE: ./build/repository/strays.js
var repository_strays = __webpack_require__(46975);
// EXTERNAL MODULE: ./build/repository/workspace.js
var workspace = __webpack_require__(18748);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
;// CONCATENATED MODULE: ./build/cli/deploy-guard.js

                                                 
                                                      






/**
 * Refuses to deploy menu files that are not what the default branch of `origin` has: a deploy by hand brings live what was reviewed, or
 * nothing. A gateway on this machine itself, such as the simulator, takes any committed file.
 *
 * @throws RunError
 */
async function assertReviewed(menuFiles           , settings          )                {
  const { checkout, refusal } = menuFiles;
  refuseMisplaced(menuFiles);
  if (refusal !== undefined)
    throw new run_error/* RunError */.e(refusal.code, refusal.message, 'Commit and merge them first. The command line deploys only what everyone can see.');
  if (isLoopback(settings)) return;
  const upstream = await checkout.git.defaultHead();
  if (upstream === undefined)
    throw notReviewed("The default branch of `origin` can't be read.", 'Check that `git ls-remote origin HEAD` works.');
  const changes = await checkout.git.diff(upstream, 'HEAD');
  if (changes === undefined) throw notReviewed(`Commit ${(0,text_text/* shortCommit */.Ax)(upstream)} can't be fetched.`, 'Run `git fetch origin`.');
  const isMenuFile = (0,workspace/* matches */.cK)(settings.files);
  const different = changes.filter(({ path }) => isMenuFile((0,placement/* inWorkspace */.ve)(checkout, path))).map(({ path }) => (0,printable/* quoted */.TL)(path));
  if (different.length === 0) return;
  throw notReviewed(
    `These menu files are not what the default branch of \`origin\` has: ${different.join(', ')}.`,
    'Merge them first, or `git pull`. The command line deploys only what everyone can see.',
  );
}

/**
 * Files can be uncommitted. Everything else that is not where it should be ends the run.
 *
 * @throws RunError
 */
function refuseMisplaced({ strays, refusal }                                       )       {
  const misplaced =
    strays === undefined ? refusal : (0,repository_strays/* refuseStrays */.Lq)({ ...strays, modified: [], untracked: [] }, { repository: 'this folder' });
  if (misplaced !== undefined) throw misplaced;
}

function notReviewed(message        , hint        )           {
  return new run_error/* RunError */.e('files.not.reviewed', message, hint);
}

function isLoopback({ target }          )          {
  return 'gateway' in target && ['localhost', '127.0.0.1', '[::1]'].includes(target.gateway.hostname);
}

;// CONCATENATED MODULE: ./build/cli/local-stages.js






                                                    

                                                 


                                                            

                                                        



                                                      
                                                       

/** The commands for which test files are enough. */
const CAN_DO_WITHOUT_MENUS                       = new Set(['validate', 'test', 'dial']);

/**
 * The stages of a command. Each yields what is known of the run so far.
 *
 * @param args the command and its options: which menus to pull although no call reaches them, and whether to propose call tests
 * @throws RunError
 */
async function* runLocally(
  run            ,
  repository                 ,
  given          ,
  { command, inputs, menus: requestedMenus, proposes }                                                              ,
)                                 {
  const { context, origin } = repository;
  const settings = { ...given, githubToken: repository.isOnGithub ? given.githubToken : '' };
  const { mode } = settings;
  let state = run_state/* START */.d.with({ context, settings, report: { mode, commit: context.sha, repositoryUrl: context.repositoryUrl } });
  yield state;
  const octokit = (0,lazy_octokit/* lazyOctokit */.K)(settings.githubToken);
  const menuFiles = await (0,menu_files/* readMenuFiles */.L)(run.console, { context, settings, octokit, env: repository.env });
  state = state.with({ report: { files: menuFiles.files } });
  yield state;
  if (mode === 'pull') {
    const { pullMenus } = await Promise.all(/* import() */[__webpack_require__.e(814), __webpack_require__.e(858), __webpack_require__.e(112), __webpack_require__.e(704), __webpack_require__.e(297), __webpack_require__.e(87), __webpack_require__.e(605), __webpack_require__.e(386)]).then(__webpack_require__.bind(__webpack_require__, 70566));
    yield* pullMenus(run, state, { context, settings, octokit, menuFiles, requestedMenus, tests: proposes, origin });
    return;
  }
  const testFiles = await (0,test_files/* readTestFiles */.y)(run.console, context, settings, menuFiles);
  await checkMatched({ context, settings, menuFiles, testFiles }, { command, inputs });
  state = state.with({ report: { files: [...menuFiles.files, ...testFiles.files] } });
  yield state;
  if (menuFiles.problems.length + testFiles.problems.length > 0) return;
  const { tests } = testFiles;
  await (0,limit/* checkNamedFlows */.hk)(settings, menuFiles, tests);
  if (mode === 'validate' || settings.credentials === undefined) {
    yield state.with({ report: { outcome: 'success' } });
    return;
  }
  // Before a deploy is planned and asked about, too.
  if (command === 'deploy') await assertReviewed(menuFiles, settings);
  else refuseMisplaced(menuFiles);
  const selection = await selectAll(run, { repository, settings, octokit, menuFiles });
  const { planAndDeploy } = await Promise.all(/* import() */[__webpack_require__.e(814), __webpack_require__.e(858), __webpack_require__.e(112), __webpack_require__.e(704), __webpack_require__.e(297), __webpack_require__.e(87), __webpack_require__.e(94), __webpack_require__.e(752)]).then(__webpack_require__.bind(__webpack_require__, 24094));
  yield* planAndDeploy(run, state, { context, settings, menuFiles, tests, selection, mode, credentials: settings.credentials });
}

/** Checks that there are the files that a command is about. */
async function checkMatched(
  { context, settings, menuFiles, testFiles }                                                                                            ,
  { command, inputs }                                       ,
)                {
  // A menu file that is broken may be what should have been a test file.
  if (command === 'test' && menuFiles.problems.length === 0) await (0,limit/* checkTested */.CV)(settings, menuFiles, context, testFiles);
  // Without menu files, the flows of the tests are called as they are live. Who names menu files wants them to be called.
  const canDoWithout = CAN_DO_WITHOUT_MENUS.has(command) && testFiles.files.length > 0 && inputs.get('files') === '';
  if (menuFiles.files.length === 0 && !canDoWithout) throw (0,unmatched/* refuseUnmatched */.A)(context.workspace, settings.files, menuFiles.listing);
}

/** All menu files, compared with what was deployed last: by the records, else the files at HEAD. */
async function selectAll({ console }            , { repository, settings, octokit, menuFiles }       )                     {
  const { context, git, origin } = repository;
  const deployments = (0,connect/* clientOf */.fe)(settings) === undefined ? undefined : await (0,connect/* deploymentsFor */.Ch)(settings, context);
  const records = deployments && new record_records/* GithubRecords */.q2(deployments, (line) => console.info((0,printable/* oneLine */.TN)(line)));
  const changes = (0,changed_files/* allMenuFiles */.u)('a command is about all of them');
  const asked = { context, octokit, git };
  // What is about to be deployed is committed, so HEAD says nothing about live: the file's previous version stands in.
  const origins = settings.mode === 'deploy' ? [] : [origin];
  const files = new file_history/* FileHistory */.T(asked);
  const { records: known, order, menus } = (0,deploy_history/* deployHistory */.w)({ repository: asked, settings, menuFiles, files, records, changes, origins });
  return {
    selected: menuFiles.files.map(({ path }) => path),
    deleted: [],
    moved: new Set(),
    changes,
    hasChanged: () => true,
    history: { records: known, order, menus },
    recordOfOthers: async (flowId, menuId) => records?.ofOthers(flowId, menuId, context.sha),
  };
}

/** What a command has gathered before it asks the org. */
                 
                                       
                              
                                            
                                
 

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/github/context.js
var context = __webpack_require__(9009);
// EXTERNAL MODULE: ./build/repository/git.js
var repository_git = __webpack_require__(37017);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(32315);
;// CONCATENATED MODULE: ./build/cli/local-run.js





                                                      


/** A repository on this machine, as a run of the command line sees it. */
                                  
                                  
                    
                                  
                                                                                  
                               
                                                                                                                                   
                                         
 

/**
 * The repository around a folder.
 *
 * @throws UsageError
 */
async function openRepository(folder        , env                   )                           {
  const root = rootOf((0,external_node_fs_.realpathSync)(folder), (env['GIT_CEILING_DIRECTORIES'] ?? '').split(external_node_path_.delimiter));
  if (root === undefined)
    throw new options/* UsageError */.eb(`${folder} is in no git repository: run this where the menu files are, or \`git init\` first.`);
  const git = new repository_git/* Git */.TU(root, env);
  const [head, remote = ''] = [await git.head(), await git.remote()];
  const { owner, repo, server } = nameIn(remote);
  const sha = head ?? repository_git/* NO_COMMIT */.U2;
  const repositoryUrl = server === '' ? '' : `https://${server}/${owner}/${repo}`;
  const context                = {
    event: { kind: 'other', name: 'command_line' },
    eventName: 'command_line',
    owner,
    repo,
    sha,
    repositoryUrl,
    headSha: sha,
    refName: '',
    isBranch: true,
    isDeployRef: true,
    workflowFile: undefined,
    runId: 0,
    runAttempt: 1,
    workspace: root,
    temp: (0,external_node_os_.tmpdir)(),
    runUrl: '',
    actor: '',
  };
  const before = head === undefined ? undefined : await git.parents(head);
  const bases = head === undefined ? [] : [head, ...(before ?? []).slice(0, 1)];
  return { context, git, env, isOnGithub: canAsk(server, env), origin: async () => ({ bases }) };
}

/** GitHub's token is for GitHub alone. Another server says itself where its API is, as it does on a runner. */
function canAsk(server        , { GITHUB_API_URL: api = '' }                   )          {
  return server !== '' && (api === '' ? server === 'github.com' : (0,context/* isSafeApi */.O)(api));
}

/** The nearest folder that holds a `.git`. As git does, it goes up no further than below one of these folders. */
function rootOf(folder        , ceilings                   )                     {
  if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git'))) return folder;
  const parent = (0,external_node_path_.dirname)(folder);
  return parent === folder || ceilings.includes(parent) ? undefined : rootOf(parent, ceilings);
}

/** The server, owner and name in a remote's address: `https://host/owner/name.git`, `git@host:owner/name`. */
function nameIn(remote        )                                                                             {
  const found = /^(?:\w+:\/\/)?(?:[^/@]*@)?([\w.-]+)(?::\d+)?[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(remote);
  return { server: found?.[1] ?? '', owner: found?.[2] ?? 'local', repo: found?.[3] ?? 'repository' };
}

// EXTERNAL MODULE: ./build/cli/show.js
var show = __webpack_require__(72692);
// EXTERNAL MODULE: ./build/model/outcome.js
var model_outcome = __webpack_require__(38158);
// EXTERNAL MODULE: ./build/model/json.js
var model_json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/model/ways-out.js
var ways_out = __webpack_require__(66085);
// EXTERNAL MODULE: ./build/report/plain/log.js
var log = __webpack_require__(51978);
// EXTERNAL MODULE: ./build/report/wording/words.js
var words = __webpack_require__(99817);
// EXTERNAL MODULE: ./build/cli/words.js
var cli_words = __webpack_require__(9596);
;// CONCATENATED MODULE: ./build/cli/show-calls.js
                                                        




                                                                             





                                              


/**
 * A plan as a run of the tests: it fails if a test of the level `error` fails, whatever the change has to do with it.
 *
 * @param isNamed whether the command names the flows: each of them must have tests
 */
function asTestRun(report           , isNamed         )            {
  const error = report.error ?? (isNamed ? untestedError(report.flows) : null);
  const outcome = failsCalls(report) || error !== null || report.outcome === 'failure' ? 'failure' : 'success';
  return { ...report, error, outcome, flows: report.flows.map(withoutBefore) };
}

/** Only the org tells that a name and an id are not one flow's. */
function untestedError(flows                       )                     {
  const untested = flows.filter(({ tests, status }) => tests === undefined && !(0,model_outcome/* isFailure */.N6)(status)).map(words/* flowLabel */.b5);
  const [first] = untested;
  if (first === undefined) return null;
  const message = `No test file is about ${untested.map(printable/* quoted */.TL).join(', ')}.`;
  return (0,error_report/* toErrorReport */.w)({ code: 'flows.unmatched', message, hint: (0,ways_out/* howToTest */.G0)(first) });
}

/** The question is where calls arrive, and not what a change does to them. So a test that failed before has failed. */
function withoutBefore({ tests, ...flow }            )             {
  const live = differsFromLive(flow) ? ' It fails on what is live, too.' : '';
  const failed = tests?.map((test) =>
    test.status === 'failed-before' ? { ...test, status: 'failed'         , message: `${test.message}${live}` } : test,
  );
  return { ...flow, ...(0,model_json/* present */.Eb)({ tests: failed }) };
}

function differsFromLive({ changes }                             )          {
  return changes.length > 0;
}

/** Whether a test of the level `error` fails. */
function failsCalls(report           )          {
  return failuresOf(report).some(({ level }) => level === 'error');
}

function failuresOf({ flows }           )                        {
  return flows.flatMap(({ tests = [] }) => tests.filter(({ status }) => status !== 'passed'));
}

/** The results of the tests, flow by flow, and what else is wrong. */
function showCalls(report           , terminal          )       {
  const { files, flows, error, outcome } = report;
  const tested = flows.filter(({ tests = [] }) => tests.length > 0);
  const lines = [
    ...files.flatMap(({ problems }) => problems.map((problem) => terminal.colour('red', (0,cli_words/* atTerminal */.S)((0,log/* problemLine */.YK)(problem))))),
    ...flows
      .filter(({ tests, status }) => tests === undefined && (0,model_outcome/* isFailure */.N6)(status))
      .flatMap((flow) => [
        terminal.colour('red', (0,cli_words/* atTerminal */.S)((0,log/* flowLine */.PA)(flow))),
        ...(0,show/* placeless */.vx)(flow).map((path) => `  ${terminal.colour('dim', (0,printable/* oneLine */.TN)(path))}`),
      ]),
    ...tested.flatMap((flow) => [terminal.colour('bold', titleOf(flow)), ...(0,log/* callLines */.Qz)(flow)]),
    ...(0,show/* errorLines */.S6)(error, terminal),
  ];
  const words = failsCalls(report) || outcome !== 'failure' ? verdictOf(failuresOf(report)) : NOT_CALLED;
  terminal.print([...lines, terminal.colour(outcome === 'failure' ? 'red' : 'green', words), ''].join('\n'));
}

/** Without a change that is planned, the calls of a flow are made to what is live. */
function titleOf(flow            )         {
  return `${(0,printable/* quoted */.TL)((0,words/* flowLabel */.b5)(flow))}, ${differsFromLive(flow) ? 'as planned, not live yet' : 'as it is live'}`;
}

/** What the tests say together. */
function verdictOf(failures                       )         {
  const errors = failures.filter(({ level }) => level === 'error');
  const warnings = failures.length - errors.length;
  const parts = [
    ...(errors.length === 0 ? ['All calls arrive where they must.'] : []),
    ...(errors.some(({ isRule }) => !isRule) ? ['Not all calls arrive where they must.'] : []),
    ...(errors.some(({ isRule }) => isRule) ? ['Not all rules hold.'] : []),
    ...(warnings === 0 ? [] : [`${(0,text_text/* count */.U9)(warnings, 'warning')}: see above.`]),
  ];
  return parts.join(' ');
}

const NOT_CALLED = 'Not all flows were called: see above.';

// EXTERNAL MODULE: external "node:readline/promises"
var promises_ = __webpack_require__(26848);
// EXTERNAL MODULE: external "node:tty"
var external_node_tty_ = __webpack_require__(7066);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/cli/terminal.js

                                                      


                                                 
                                                       



                                                          

/** What a person sees and writes. Each of them can be a terminal, a pipe or a file. */
                          
                                                          
                                                           
                                                                                      
 

/** The terminal as a run sees it: answers go to standard output, and everything else to standard error. */
class Terminal                    {
           #redactor          ;
           #isVerbose         ;
           #streams         ;
  /** Whether a progress line stands on the terminal. */
  #hasProgress = false;

  constructor(redactor          , isVerbose         , streams         ) {
    this.#redactor = redactor;
    this.#isVerbose = isVerbose;
    this.#streams = streams;
  }

  addSecret(secret        )       {
    this.#redactor.add(secret);
  }

  redact(text        )         {
    return this.#redactor.redact(text);
  }

  redactAll   (value   )    {
    return this.#redactor.redactAll(value);
  }

  /** What is done right now: a line that the next one replaces, if anyone watches. */
  info(message        )       {
    const line = this.redact(message);
    const { errors } = this.#streams;
    if (this.#isVerbose) errors.write(`${line}\n`);
    else if (errors.isTTY === true) this.#progress(line);
  }

  /** It is a note of the report, too, and stands in the answer. */
  notice(message        )       {
    this.info(message);
  }

  warning(message        )       {
    this.#say(`Warning: ${(0,cli_words/* atTerminal */.S)(message)}`);
  }

  error(message        )       {
    this.#say(message);
  }

  async group   (name        , work                  )             {
    this.info(name);
    return work();
  }

  saveState()       {
    // No other process ends a run of the command line.
  }

  /** Prints a part of the answer. */
  print(text        )       {
    this.#clear();
    this.#streams.output.write(this.redact(text));
  }

  /** A text in colour, if standard output shows colours: a terminal, without NO_COLOR. */
  colour(colour        , text        )         {
    return showsColours(this.#streams.output) ? (0,external_node_util_.styleText)(colour, text, { validateStream: false }) : text;
  }

  /** Asks a person. @returns undefined if no one can answer */
  async ask(question        )                              {
    const { input, errors } = this.#streams;
    if (input.isTTY !== true) return undefined;
    this.#clear();
    const terminal = (0,promises_.createInterface)({ input, output: errors });
    // Ctrl+D and Ctrl+C end the input without an answer.
    const closed = Promise.withResolvers        ();
    terminal.once('close', () => closed.resolve(''));
    try {
      return await Promise.race([terminal.question(question).catch(() => ''), closed.promise]);
    } finally {
      terminal.close();
    }
  }

  #say(message        )       {
    this.#clear();
    this.#streams.errors.write(`${this.redact(message)}\n`);
  }

  #progress(line        )       {
    this.#clear();
    const { errors } = this.#streams;
    // Some terminals don't know their width, and say 0.
    const { columns = 0 } = errors;
    errors.write((0,printable/* oneLine */.TN)(line).slice(0, (columns > 0 ? columns : 80) - 1));
    this.#hasProgress = true;
  }

  #clear()       {
    if (this.#hasProgress) this.#streams.errors.write('\r\u001b[2K');
    this.#hasProgress = false;
  }
}

/** Whether a stream shows colours: a terminal without NO_COLOR, or any with FORCE_COLOR. Before Node.js 22.8, `styleText` doesn't ask. */
function showsColours(stream                   )          {
  const isAsked = stream.isTTY === true || process.env['FORCE_COLOR'] !== undefined;
  return isAsked && external_node_tty_.WriteStream.prototype.getColorDepth() > 2;
}

;// CONCATENATED MODULE: ./build/cli/run-command.js


                                                    


















/** Exit codes of the command line. */
const FINE = 0;
const NO = 1;
const WRONG_USE = 2;

/** Where a command runs. */
                                        
                                  
                            
                          
 

/**
 * Runs one command.
 *
 * @param argv the arguments, from the command on
 * @returns the exit code
 */
async function runCommand(argv                   , place       )                  {
  const terminal = new Terminal(new redactor/* Redactor */.p(), argv.includes('--verbose'), place);
  try {
    const args = (0,options/* readArguments */.lR)(argv);
    if (args === 'help' || args === 'version') terminal.print(args === 'help' ? HELP : versionLine());
    else return await new LocalCommand(args, place.env, terminal).run(place.folder);
    return FINE;
  } catch (error) {
    terminal.error(messageOf(error));
    return error instanceof options/* UsageError */.eb || error instanceof run_inputs/* InputError */.dz ? WRONG_USE : NO;
  }
}

function messageOf(error         )         {
  if (error instanceof options/* UsageError */.eb) return (0,printable/* oneLine */.TN)(`${error.message} See genesys-ivr --help.`);
  // Several wrong options stand in lines of their own.
  if (error instanceof run_inputs/* InputError */.dz) return (0,cli_words/* atTerminal */.S)(error.message);
  const { code, message, hint } = (0,run_error/* toReportedError */.z)(error);
  return `${(0,printable/* oneLine */.TN)((0,cli_words/* atTerminal */.S)(`${message} ${hint}`))} ${(0,error_page/* helpText */.BK)({ code })}`;
}

/** One command in one repository. */
class LocalCommand {
           #args           ;
           #env                   ;
           #terminal          ;

  constructor(args           , env                   , terminal          ) {
    this.#args = args;
    this.#env = env;
    this.#terminal = terminal;
  }

  async run(folder        )                  {
    (0,proxies/* completeProxies */.k)(this.#env);
    const settings = this.#settings();
    if (settings.mode !== 'validate') (0,proxies/* checkProxies */.r)(this.#env, [(0,run_inputs/* addressOf */.ci)(settings.target)]);
    const repository = await openRepository(folder, this.#env);
    if (this.#args.command === 'dial') {
      const { dial } = await __webpack_require__.e(/* import() */ 806).then(__webpack_require__.bind(__webpack_require__, 59806));
      const plan = ()                    =>
        this.#lastOf(runLocally({ console: this.#terminal, cancellation: { isRequested: false } }, repository, settings, this.#args));
      return dial({ plan, place: this.#args.dial, root: repository.context.workspace, folder, terminal: this.#terminal });
    }
    const run = async (mode                  )                     => {
      const signals = mode === 'deploy' || mode === 'pull' ? new run_cancellation/* Signals */.U(process, () => this.#terminal.warning(ENDING)) : undefined;
      const cancellation = signals?.cancellation ?? { isRequested: false };
      try {
        return await this.#finish(runLocally({ console: this.#terminal, cancellation }, repository, { ...settings, mode }, this.#args));
      } finally {
        signals?.[Symbol.dispose]();
      }
    };
    return settings.mode === 'deploy' ? this.#deploy(run) : this.#answer(await run(settings.mode));
  }

  /** Shows the plan and asks, unless that was answered beforehand. */
  async #deploy(run                                                )                  {
    if (this.#args.yes) return this.#answer(await run('deploy'));
    if (this.#args.json) throw new options/* UsageError */.eb('--json prints only the report: add --yes.');
    const plan = await run('plan');
    if (plan.outcome !== 'success') return this.#answer(plan);
    (0,show/* show */.WU)(plan, this.#terminal);
    const answer = await this.#terminal.ask('Deploy this? [y/N] ');
    if (answer === undefined) throw new options/* UsageError */.eb('There is no terminal to answer at: add --yes to deploy without a question.');
    if (!/^y(?:es)?$/iu.test(answer.trim())) return NO;
    return this.#answer(await run('deploy'));
  }

  #settings()           {
    const env = this.#env;
    for (const name of ['GENESYS_CLOUD_CLIENT_SECRET', 'GITHUB_TOKEN', 'GH_TOKEN'])
      if ((env[name] ?? '').trim() !== '') this.#terminal.addSecret((env[name] ?? '').trim());
    if (this.#args.command !== 'validate') refuseMissing(env);
    const inputs = new Map([...this.#args.inputs, ['github-token', env['GITHUB_TOKEN'] ?? env['GH_TOKEN'] ?? '']]);
    // A person at the keyboard decides as someone does who presses the button.
    const trigger = { eventName: 'workflow_dispatch', isDeployRef: true, hasSecrets: true };
    return (0,run_inputs/* parseInputs */.TL)((name) => inputs.get(name) ?? '', env, trigger);
  }

  async #finish(stages                                )                     {
    const state = await this.#lastOf(stages);
    if (state.journal?.isOpen === false) state.journal.end();
    return this.#terminal.redactAll((0,run_state/* atEnd */.t)(state, connect/* clock */.pm.now()).report);
  }

  /** The state in which a run ends, however it ends. */
  async #lastOf(stages                                )                    {
    let state = run_state/* START */.d;
    try {
      for await (const next of stages) state = next;
    } catch (error) {
      if (error instanceof options/* UsageError */.eb) throw error;
      state = state.with({ report: { outcome: 'failure', error: (0,error_report/* toErrorReport */.w)((0,run_error/* toReportedError */.z)(error)) } });
    }
    return state;
  }

  #answer(answer           )         {
    const isTest = this.#args.command === 'test' && this.#args.proposes === undefined;
    const report = isTest ? asTestRun(answer, this.#args.inputs.get('flows') !== '') : answer;
    if (this.#args.json) this.#terminal.print((0,json/* toJson */.a)(report));
    else if (isTest) showCalls(report, this.#terminal);
    else (0,show/* show */.WU)(report, this.#terminal, this.#args.proposes === 'alone' && report.outcome !== 'failure' ? PROPOSED : undefined);
    return report.outcome === 'failure' ? NO : FINE;
  }
}

const PROPOSED = '`genesys-ivr test` makes these calls';
const ENDING = 'No new work starts, and work in progress is finished.';

/** @throws UsageError if the environment doesn't name the OAuth client */
function refuseMissing(env                   )       {
  const missing = ['GENESYS_CLOUD_CLIENT_ID', 'GENESYS_CLOUD_CLIENT_SECRET'].filter((name) => (env[name] ?? '').trim() === '');
  if (missing.length > 0)
    throw new options/* UsageError */.eb(`Set ${missing.join(' and ')} in the environment: only \`genesys-ivr validate\` works without an OAuth client.`);
}


/***/ }),

/***/ 72692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S6: () => (/* binding */ errorLines),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   vx: () => (/* binding */ placeless)
/* harmony export */ });
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(38158);
/* harmony import */ var _report_plain_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51978);
/* harmony import */ var _report_wording_headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12682);
/* harmony import */ var _report_markdown_row_order_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(36900);
/* harmony import */ var _report_wording_key_notes_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(92875);
/* harmony import */ var _report_wording_reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61475);
/* harmony import */ var _report_wording_sides_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53424);
/* harmony import */ var _report_wording_warnings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41147);
/* harmony import */ var _report_wording_error_page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73352);
/* harmony import */ var _report_wording_sentence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62967);
/* harmony import */ var _report_wording_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99817);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64865);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9596);

                                                          


                                                                                       









                                              


/** A report for people: what is wrong, what becomes of each flow, its menus as tables, and the verdict last, or other words. */
function show(report           , terminal          , words = (0,_report_wording_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .verdict */ .W)(report))       {
  const { files, flows, notes, error, pulled = [], outcome } = report;
  const lines = [
    ...files.flatMap(({ problems }) => problems.map((problem) => terminal.colour('red', (0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .atTerminal */ .S)((0,_report_plain_log_js__WEBPACK_IMPORTED_MODULE_0__/* .problemLine */ .YK)(problem))))),
    ...notes.map((note) => (0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .atTerminal */ .S)((0,_report_plain_log_js__WEBPACK_IMPORTED_MODULE_0__/* .noticeLine */ .Jn)(note))),
    ...pulled.map((menu) => (0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .atTerminal */ .S)((0,_report_plain_log_js__WEBPACK_IMPORTED_MODULE_0__/* .pulledLine */ .$Z)(menu))),
    ...flows.filter(({ status }) => report.pulled === undefined || (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_10__/* .isFailure */ .N6)(status)).flatMap((flow) => flowLines(flow, report, terminal)),
    ...errorLines(error, terminal),
  ];
  const end = terminal.colour(outcome === 'failure' ? 'red' : 'green', `${words.charAt(0).toUpperCase()}${words.slice(1)}.`);
  terminal.print([...lines, end, ''].join('\n'));
}

/** What ended the run as a whole, with where to read more. */
function errorLines(error                    , terminal          )           {
  if (error === null) return [];
  return [terminal.colour('red', `${(0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .atTerminal */ .S)(`${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)(error.message)} ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)(error.hint)}`)} ${(0,_report_wording_error_page_js__WEBPACK_IMPORTED_MODULE_5__/* .helpText */ .BK)(error)}`)];
}

function flowLines(flow            , report           , terminal          )           {
  const sides = (0,_report_wording_sides_js__WEBPACK_IMPORTED_MODULE_3__/* .sidesOf */ .Mm)(flow, report);
  return [
    terminal.colour('bold', (0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .atTerminal */ .S)((0,_report_plain_log_js__WEBPACK_IMPORTED_MODULE_0__/* .flowLine */ .PA)(flow))),
    ...placeless(flow).map((path) => `  ${terminal.colour('dim', (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)(path))}`),
    ...flow.problems.map((problem) => terminal.colour('red', `  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .atTerminal */ .S)((0,_report_plain_log_js__WEBPACK_IMPORTED_MODULE_0__/* .problemLine */ .YK)(problem))}`)),
    ...flow.views.flatMap((view) => menuTable(view, sides, terminal)),
    ...(0,_report_wording_warnings_js__WEBPACK_IMPORTED_MODULE_4__/* .warningsOf */ .n)(flow)
      // A key that is removed is in the table.
      .filter(({ kind }) => kind !== 'dead-key')
      .map((warning) => terminal.colour('yellow', `  warning: ${(0,_report_wording_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)(warning.sentence())}`)),
    ...reachLines(flow),
    ...flow.notices.map((notice) => `  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .atTerminal */ .S)((0,_report_plain_log_js__WEBPACK_IMPORTED_MODULE_0__/* .noticeLine */ .Jn)(notice))}`),
    ...(0,_report_plain_log_js__WEBPACK_IMPORTED_MODULE_0__/* .callLines */ .Qz)(flow).map((line) => `  ${line}`),
    ...(0,_report_plain_log_js__WEBPACK_IMPORTED_MODULE_0__/* .liveFileLines */ .a0)(flow).map((line) => `  ${line}`),
    '',
  ];
}

function reachLines(flow            )           {
  const sentence = (0,_report_wording_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .reachOf */ .x)(flow);
  return sentence === undefined ? [] : [`  ${(0,_report_wording_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)(sentence)}`];
}

/** The files that name a flow which can't be found: its error has no line of them. A test file is named only if no menu file is. */
function placeless({ error, files, place }            )                    {
  if (error?.code !== 'flow.not.found') return [];
  return files.length > 0 || place === undefined ? files : [`${place.path}:${place.line}`];
}

/** The keys of a menu that change, as the comment's table has them: the key, where it leads now, and then. */
function menuTable(view          , sides       , terminal          )           {
  const { before, after, absent } = sides;
  const ordered = (0,_report_markdown_row_order_js__WEBPACK_IMPORTED_MODULE_11__/* .inMenuOrder */ .l)(view.rows);
  const rows = ordered.filter(({ sign }) => sign !== 'same');
  const { audio } = view;
  const hasAudio = audio !== undefined && audio.before !== audio.after;
  if (rows.length === 0 && !hasAudio) return [];
  const cells = [
    ['Key', before, after],
    ...(hasAudio ? [['text', audio.before, audio.after]] : []),
    ...rows.map((row) => [`${row.key} ${(0,_report_wording_sides_js__WEBPACK_IMPORTED_MODULE_3__/* .changeOf */ .C2)(row, sides)}`, cellOf(row.before, absent), cellOf(row.after, absent)]),
  ].map((row) => row.map((cell) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)(cell)));
  const widths = [0, 1].map((column) =>
    Math.min(
      WIDEST,
      cells.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0),
    ),
  );
  const lines = cells.map((row) => `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
  const colours = [undefined, ...(hasAudio ? ['yellow'         ] : []), ...rows.map(({ sign }) => COLOURS[sign])];
  return [
    `  ${terminal.colour('dim', `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)((0,_report_wording_words_js__WEBPACK_IMPORTED_MODULE_7__/* .menuLabel */ .Gy)(view))} (${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)(view.path)})`)}`,
    ...lines.map((line, index) => (colours[index] === undefined ? line : terminal.colour(colours[index], line))),
    ...noteLines(ordered, sides),
  ];
}

/** What callers notice of the keys besides, below the table: its columns have no room for it. */
function noteLines(rows                , sides       )           {
  const { beside, shared } = (0,_report_wording_key_notes_js__WEBPACK_IMPORTED_MODULE_12__/* .keyNotes */ .D)(rows, sides);
  const all = [
    ...[...beside].map(([key, notes]) => ({ keys: [key], notes })),
    ...shared.map(({ keys, note }) => ({ keys, notes: [note] })),
  ];
  return all.map(({ keys, notes }) => `    ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)(keys.join(' '))}: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)(notes.join('; '))}`);
}

/** In columns. A longer cell moves those behind it. */
const WIDEST = 60;

const COLOURS = { added: 'green', removed: 'red', changed: 'yellow', same: 'dim' }         ;

function cellOf(view                     , absent        )         {
  if (view === undefined) return absent;
  return view.prompt === undefined ? view.target : `"${view.prompt}" -> ${view.target}`;
}


/***/ }),

/***/ 9596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ atTerminal)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32315);


/*
 * The rooms below speak to the author of a workflow: of inputs, of the job and its steps. Here the same sentences speak to a person at a
 * terminal: of options, of commands and of the environment.
 */

/** What an input is called here, if it isn't the option of its name. */
const VARIABLES                              = new Map([
  ['client-id', 'GENESYS_CLOUD_CLIENT_ID'],
  ['client-secret', 'GENESYS_CLOUD_CLIENT_SECRET'],
  ['github-token', 'GITHUB_TOKEN'],
]);

/** In a sentence, `menu` is a place or a property of a file: no input has this name. */
const OPTIONS = ['force', ..._options_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc, ..._options_js__WEBPACK_IMPORTED_MODULE_0__/* .LISTS */ .m5].filter((name) => name !== 'menu');
const NAMES = [...VARIABLES.keys(), ...OPTIONS].join('|');

                                                                                     

/** In this order: a sentence that is left out must not be changed before. */
const RULES                  = [
  // At a terminal, a person removes files.
  [/If an earlier step removes a file, change that step\./gu, 'If you have deleted a file, commit that.'],
  [/\bbut not in the workspace\b/gu, 'but not in this folder'],
  // The command stands in the same sentence.
  [/,\s+or in a workflow `mode: pull`[^.]*(?=\. )/gu, ''],
  // No step comes before, and no one checks out for a run.
  [/(?:^| )[^.!?`]*`(?:- uses: )?actions\/checkout[^`]*`[^.!?]*\./gu, ''],
  [/Grant the job `permissions: ([^`]+)`/gu, 'Give the token the permission `$1`'],
  [/`mode: ([a-z]+)`/gu, '`genesys-ivr $1`'],
  [/`force: true`/gu, '`--force`'],
  // A flow is an argument here, or an option.
  [/`flows` names /gu, 'The command names '],
  [/ that a menu file describes, one per line\./gu, '.'],
  [new RegExp(`\`(${NAMES}): ([^\`]+)\``, 'gu'), (_, name = '', value = '') => `\`${optionOf(name)} ${inShell(value)}\``],
  [new RegExp(`\`(${NAMES})\``, 'gu'), (_, name = '') => optionOf(name)],
  [/\bthe workspace\b/gu, 'the repository'],
  [/\bthe runner\b/gu, 'this machine'],
];

/** A sentence about a run, as it is said to a person at a terminal. */
function atTerminal(text        )         {
  return RULES.reduce(
    (said, [pattern, here]) => (typeof here === 'string' ? said.replace(pattern, here) : said.replace(pattern, here)),
    text,
  );
}

function optionOf(name        )         {
  return VARIABLES.get(name) ?? `--${name}`;
}

/** A value as every shell reads it. One that none would take for a word is put in quotes. */
function inShell(value        )         {
  return /^[\w./:@+-]+$/u.test(value) ? value : `"${value}"`;
}


/***/ })

};

//# sourceMappingURL=490.index.js.map