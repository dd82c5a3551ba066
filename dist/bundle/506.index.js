export const id = 506;
export const ids = [506];
export const modules = {

/***/ 2506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./build/model/run-error.js
var run_error = __webpack_require__(4924);
// EXTERNAL MODULE: ./build/report/error-report.js
var error_report = __webpack_require__(8744);
// EXTERNAL MODULE: ./build/report/plain/json.js
var json = __webpack_require__(5368);
// EXTERNAL MODULE: ./build/run/cancellation.js
var run_cancellation = __webpack_require__(1963);
// EXTERNAL MODULE: ./build/run/connect.js + 1 modules
var connect = __webpack_require__(1939);
// EXTERNAL MODULE: ./build/run/inputs.js + 1 modules
var run_inputs = __webpack_require__(348);
// EXTERNAL MODULE: ./build/run/proxies.js
var proxies = __webpack_require__(3030);
// EXTERNAL MODULE: ./build/run/run-state.js
var run_state = __webpack_require__(1759);
// EXTERNAL MODULE: ./build/secrets/redactor.js + 10 modules
var redactor = __webpack_require__(128);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(4865);
// EXTERNAL MODULE: external "node:readline/promises"
var promises_ = __webpack_require__(6848);
// EXTERNAL MODULE: ./build/repository/placement.js
var placement = __webpack_require__(5450);
// EXTERNAL MODULE: ./build/repository/workspace.js
var workspace = __webpack_require__(8748);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(4043);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(9903);
;// CONCATENATED MODULE: ./build/cli/options.js


                                             

/*
 * The arguments of the command line. Node's own `parseArgs` reads them: it is strict, and a library would add nothing but its weight to a
 * bundle that the action loads, too.
 */

const COMMANDS = ['validate', 'plan', 'drift', 'pull', 'deploy']                                   ;
                                                

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

/** Options that can be given several times. */
const LISTS = ['files', 'flows', 'menu']         ;

const FLAGS = ['force', 'yes', 'json', 'verbose', 'help']         ;

/** What a command line asks for. */
                            
                            
                                           
                                               
                                                     
                                    
                                
                        
                         
                            
 

/** A wrong use of the command line, in a sentence. */
class UsageError extends Error {
                    name = 'UsageError';
}

/**
 * Reads the arguments.
 *
 * @returns 'help' if that is asked for
 * @throws UsageError
 */
function readArguments(argv                   )                     {
  const { values, positionals } = parsed(argv);
  const [name, ...flows] = positionals;
  if (values['help'] === true || name === 'help' || (name === undefined && argv.length === 0)) return 'help';
  const command = COMMANDS.find((one) => one === name);
  if (command === undefined) throw new UsageError(unknownCommand(name));
  const list = (option        )                    => (Array.isArray(values[option]) ? values[option].map(String) : []);
  const inputs = new Map(INPUTS.flatMap((option) => (typeof values[option] === 'string' ? [[option          , values[option]]] : [])));
  inputs.set('mode', command);
  // Windows writes `\` in paths. No glob needs one.
  inputs.set('files', list('files').join('\n').replaceAll('\\', '/'));
  inputs.set('flows', [...flows, ...list('flows')].join('\n'));
  if (values['force'] === true) inputs.set('force', 'true');
  const is = (flag                        )          => values[flag] === true;
  return { command, inputs, menus: list('menu'), yes: is('yes'), json: is('json'), verbose: is('verbose') };
}

                                                                                                     

function parsed(argv                   )                                                                       {
  const secret = argv.find((argument) => /^--client-(?:id|secret)\b/u.test(argument));
  if (secret !== undefined) throw new UsageError(SECRETS);
  try {
    return (0,external_node_util_.parseArgs)({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(INPUTS.map((name) => [name, { type: 'string'          }])),
        ...Object.fromEntries(LISTS.map((name) => [name, { type: 'string'         , multiple: true }])),
        ...Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean'         , ...(name === 'help' ? { short: 'h' } : {}) }])),
      },
    });
  } catch (error) {
    throw new UsageError(unknownOption(error));
  }
}

const SECRETS =
  'Credentials come from the environment alone, because other users of a machine can see arguments: ' +
  'set GENESYS_CLOUD_CLIENT_ID and GENESYS_CLOUD_CLIENT_SECRET.';

function unknownOption(error         )         {
  const message = error instanceof Error ? (error.message.split(/\. |\n/u)[0] ?? '') : String(error);
  const name = /Unknown option '--?([\w-]+)/u.exec(message)?.[1];
  const meant = name === undefined ? undefined : (0,did_you_mean/* near */.Zh)(name, [...INPUTS, ...LISTS, ...FLAGS]);
  return `${message}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`;
}

function unknownCommand(name                    )         {
  const list = `The commands are: ${COMMANDS.join(', ')}.`;
  if (name === undefined) return `Give a command. ${list}`;
  const meant = (0,did_you_mean/* near */.Zh)(name, COMMANDS);
  return `There is no command ${JSON.stringify(name)}. ${meant === undefined ? list : `Did you mean ${meant}?`}`;
}

;// CONCATENATED MODULE: ./build/cli/deploy-guard.js


                                                 
                                                      






/**
 * Refuses to deploy menu files that are not what the default branch of `origin` has: a deploy by hand brings live what was reviewed, or
 * nothing. A gateway on this machine itself, such as the simulator, takes any committed file.
 *
 * @throws RunError
 */
async function assertReviewed({ checkout, refusal }           , settings          )                {
  if (refusal !== undefined) throw refusal;
  if (isLoopback(settings)) return;
  const upstream = await checkout.git.defaultHead();
  if (upstream === undefined)
    throw notReviewed('The default branch of `origin` can’t be read.', 'Check that `git ls-remote origin HEAD` works.');
  const changes = await checkout.git.diff(upstream, 'HEAD');
  if (changes === undefined) throw notReviewed(`Commit ${(0,text_text/* shortCommit */.Ax)(upstream)} can’t be fetched.`, 'Run `git fetch origin`.');
  const isMenuFile = (0,workspace/* matches */.cK)(settings.files);
  const different = changes.filter(({ path }) => isMenuFile((0,placement/* inWorkspace */.ve)(checkout, path))).map(({ path }) => (0,printable/* quoted */.TL)(path));
  if (different.length === 0) return;
  throw notReviewed(
    `These menu files are not what the default branch of \`origin\` has: ${different.join(', ')}.`,
    'Merge them first, or `git pull`. The command line deploys only what everyone can see.',
  );
}

function notReviewed(message        , hint        )           {
  return new run_error/* RunError */.e('files.not.reviewed', message, hint);
}

function isLoopback({ target }          )          {
  return 'gateway' in target && ['localhost', '127.0.0.1', '[::1]'].includes(target.gateway.hostname);
}

/**
 * Asks a person whether to deploy.
 *
 * @throws UsageError if no one can answer
 */
async function deploy_guard_confirm()                   {
  if (!process.stdin.isTTY) throw new UsageError('No one can answer here: give --yes to deploy without a question.');
  const terminal = (0,promises_.createInterface)({ input: process.stdin, output: process.stderr });
  try {
    return /^y(?:es)?$/iu.test((await terminal.question('Deploy this? [y/N] ')).trim());
  } finally {
    terminal.close();
  }
}

;// CONCATENATED MODULE: ./build/cli/help.js
/** What `--help` prints. */
const HELP = `genesys-ivr: the menus of Genesys Cloud flows, kept in git.

Usage: genesys-ivr <command> [flow…] [options]

Commands
  validate   check the menu files; needs no org
  plan       show what a deploy of the files in this folder would change
  drift      find menus that were edited outside git
  pull       write the live menus into menu files
  deploy     deploy committed menu files that equal the default branch of origin

A flow is a name or an id. Without flows: all that the menu files describe; for pull, all of the org.

Options (the same as the inputs of the action)
  --region HOST             the org's region (default: $GENESYS_CLOUD_REGION, else mypurecloud.com)
  --gateway-url URL         a gateway or the simulator instead of a region
  --files GLOB              the menu files, from the root of the repository; can be repeated, ! excludes
                            (default: ivr/**/*.yml and ivr/**/*.yaml)
  --division-id ID          where flows are looked up by name
  --names FILE              what this org calls the names in menu files
  --flow-api API            auto, architect or definition
  --on-drift fail|overwrite, --on-failure rollback-flow|rollback-all
  --max-retries N, --concurrency N, --requests-per-minute N, --timeout-seconds N
  --wait-for-lock-minutes N deploy: how long to wait for a flow that someone has open
  --expected-plan HASH      deploy: exactly this plan, or nothing
  --comment-key KEY         the environment of deploy records
  --menu NAME               pull: this menu, too, although no call reaches it; can be repeated
  --force                   pull: write over uncommitted and conflicting changes
  --yes                     deploy: don't ask
  --json                    print the JSON report, and nothing else, on standard output
  --verbose                 say what is done, on standard error
  -h, --help

Environment
  GENESYS_CLOUD_CLIENT_ID, GENESYS_CLOUD_CLIENT_SECRET   the OAuth client (never an option, and no .env is read)
  GITHUB_TOKEN or GH_TOKEN   reads deploy records, and leaves one after a deploy
  NO_COLOR                   no colours

Exit codes
  0  fine   1  the answer is no: invalid, drifted, in conflict, failed   2  wrong use

Examples
  genesys-ivr pull "Main IVR"
  genesys-ivr validate
  genesys-ivr plan --json | jq '.flows[].changes'
  genesys-ivr deploy "Main IVR" --region mypurecloud.ie
`;

// EXTERNAL MODULE: ./build/flows/flow-run.js
var flow_run = __webpack_require__(112);
// EXTERNAL MODULE: ./build/flows/limit-flows.js
var limit_flows = __webpack_require__(9357);
// EXTERNAL MODULE: ./build/record/records.js
var record_records = __webpack_require__(4946);
// EXTERNAL MODULE: ./build/repository/changed-files.js
var changed_files = __webpack_require__(6343);
// EXTERNAL MODULE: ./build/repository/file-history.js
var file_history = __webpack_require__(6938);
// EXTERNAL MODULE: ./build/repository/strays.js
var repository_strays = __webpack_require__(6975);
// EXTERNAL MODULE: ./build/repository/unmatched.js
var unmatched = __webpack_require__(4276);
// EXTERNAL MODULE: ./build/run/deploy-history.js + 3 modules
var deploy_history = __webpack_require__(7589);
// EXTERNAL MODULE: ./build/run/menu-files.js + 7 modules
var menu_files = __webpack_require__(4534);
// EXTERNAL MODULE: ./build/run/plan-and-deploy.js + 21 modules
var plan_and_deploy = __webpack_require__(1180);
// EXTERNAL MODULE: ./build/run/pull.js + 4 modules
var pull = __webpack_require__(1534);
;// CONCATENATED MODULE: ./build/cli/local-stages.js


                                                    






                                                    

                                                 




                                                        


                                                      

/**
 * The stages of a command. Each yields what is known of the run so far.
 *
 * @param requestedMenus menus to pull although no call reaches them
 * @throws RunError
 */
async function* runLocally(
  run            ,
  repository                 ,
  given          ,
  requestedMenus                   ,
)                                 {
  const { context, origin } = repository;
  const settings = { ...given, githubToken: context.repositoryUrl === '' ? '' : given.githubToken };
  const { mode } = settings;
  let state = run_state/* START */.d.with({ context, settings, report: { mode, commit: context.sha, repositoryUrl: context.repositoryUrl } });
  yield state;
  const octokit = await octokitFor(settings);
  const menuFiles = await (0,menu_files/* readMenuFiles */.L)(run.console, { context, settings, octokit, env: repository.env });
  state = state.with({ report: { files: menuFiles.files } });
  yield state;
  if (mode === 'pull') {
    yield* (0,pull/* pullMenus */.y)(run, state, { context, settings, octokit, menuFiles, requestedMenus, origin });
    return;
  }
  if (menuFiles.files.length === 0) throw (0,unmatched/* refuseUnmatched */.A)(context.workspace, settings.files, menuFiles.listing);
  if (menuFiles.problems.length > 0) return;
  (0,limit_flows/* checkLimit */.ab)((0,flow_run/* byReference */.vP)(menuFiles.menus), (0,plan_and_deploy/* limitOf */.LF)(settings, menuFiles));
  if (mode === 'validate' || settings.credentials === undefined) {
    yield state.with({ report: { outcome: 'success' } });
    return;
  }
  if (mode === 'deploy') await assertReviewed(menuFiles, settings);
  else refuseMisplaced(menuFiles);
  const selection = await selectAll(run, { repository, settings, octokit, menuFiles });
  yield* (0,plan_and_deploy/* planAndDeploy */.yG)(run, state, { context, settings, menuFiles, selection, mode, credentials: settings.credentials });
}

async function octokitFor({ githubToken }          )                               {
  return githubToken === '' ? undefined : (await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(239), __webpack_require__.e(397)]).then(__webpack_require__.bind(__webpack_require__, 7397))).createOctokit(githubToken);
}

/** Files can be uncommitted. Everything else that is not where it should be ends the run. */
function refuseMisplaced({ strays, refusal }           )       {
  const misplaced =
    strays === undefined ? refusal : (0,repository_strays/* refuseStrays */.L)({ ...strays, modified: [], untracked: [] }, { repository: 'this folder' });
  if (misplaced !== undefined) throw misplaced;
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
    history: { records: known, order, menus },
    recordOfOthers: async (flowId, menuId) => records?.ofOthers(flowId, menuId, context.sha),
  };
}

/** What a command has gathered before it asks the org. */
                 
                                       
                              
                                        
                                
 

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/repository/git.js
var repository_git = __webpack_require__(7017);
;// CONCATENATED MODULE: ./build/cli/local-run.js



                                                          

                                                      


/** A repository on this machine, as a run of the command line sees it. */
                                  
                                  
                    
                                  
                                                                                                                                   
                                         
 

/** What stands for the commit of a repository that has none. */
const NO_COMMIT = '0'.repeat(40);

/**
 * The repository around a folder.
 *
 * @throws UsageError
 */
async function openRepository(folder        , env                   )                           {
  const root = rootOf((0,external_node_fs_.realpathSync)(folder), (env['GIT_CEILING_DIRECTORIES'] ?? '').split(external_node_path_.delimiter));
  if (root === undefined)
    throw new UsageError(`${folder} is in no git repository: run this where the menu files are, or \`git init\` first.`);
  const git = new repository_git/* Git */.TU(root, env);
  const [head, remote = ''] = [await git.head(), await git.remote()];
  const { owner, repo, server } = nameIn(remote);
  const sha = head ?? NO_COMMIT;
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
  return { context, git, env, origin: async () => ({ bases }) };
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

// EXTERNAL MODULE: ./build/model/outcome.js
var model_outcome = __webpack_require__(8158);
// EXTERNAL MODULE: ./build/report/plain/log.js
var log = __webpack_require__(9597);
// EXTERNAL MODULE: ./build/report/markdown/verdict.js
var verdict = __webpack_require__(3476);
// EXTERNAL MODULE: ./build/report/wording/warnings.js + 1 modules
var warnings = __webpack_require__(1147);
// EXTERNAL MODULE: ./build/report/wording/sentence.js
var sentence = __webpack_require__(2967);
;// CONCATENATED MODULE: ./build/cli/show.js

                                                          


                                                                          



                                              

/** A report for people: what is wrong, what becomes of each flow, its menus as tables, and the verdict last. */
function show(report           , terminal          )       {
  const { files, flows, notes, error, pulled = [], outcome } = report;
  const lines = [
    ...files.flatMap(({ problems }) => problems.map((problem) => terminal.colour('red', (0,log/* problemLine */.YK)(problem)))),
    ...notes.map((note) => (0,log/* noticeLine */.Jn)(note)),
    ...pulled.map((menu) => (0,log/* pulledLine */.$Z)(menu)),
    ...flows.filter(({ status }) => report.pulled === undefined || (0,model_outcome/* isFailure */.N6)(status)).flatMap((flow) => flowLines(flow, terminal)),
    ...(error === null ? [] : [terminal.colour('red', `${(0,printable/* oneLine */.TN)(error.message)} ${(0,printable/* oneLine */.TN)(error.hint)}`)]),
  ];
  const words = (0,verdict/* verdict */.W)(report);
  const end = terminal.colour(outcome === 'failure' ? 'red' : 'green', `${words.charAt(0).toUpperCase()}${words.slice(1)}.`);
  terminal.print([...lines, end, ''].join('\n'));
}

function flowLines(flow            , terminal          )           {
  return [
    terminal.colour('bold', (0,log/* flowLine */.PA)(flow)),
    ...flow.problems.map((problem) => terminal.colour('red', `  ${(0,log/* problemLine */.YK)(problem)}`)),
    ...flow.notices.map((notice) => `  ${(0,log/* noticeLine */.Jn)(notice)}`),
    ...(0,log/* liveFileLines */.a0)(flow).map((line) => `  ${line}`),
    ...(0,warnings/* warningsOf */.n)(flow).map((warning) => terminal.colour('yellow', `  warning: ${(0,sentence/* textOf */.b6)(warning.sentence())}`)),
    ...flow.views.flatMap((view) => menuTable(view, terminal)),
    '',
  ];
}

/** The keys of a menu that change, as the comment's table has them: the key, where it leads now, and then. */
function menuTable(view          , terminal          )           {
  const rows = view.rows.filter(({ sign }) => sign !== 'same');
  const { audio } = view;
  const hasAudio = audio !== undefined && audio.before !== audio.after;
  if (rows.length === 0 && !hasAudio) return [];
  const cells = [
    ['Key', 'Today', 'After'],
    ...(hasAudio ? [['text', audio.before, audio.after]] : []),
    ...rows.map((row) => [`${row.key} ${SIGNS[row.sign]}`, cellOf(row.before), cellOf(row.after)]),
  ].map((row) => row.map((cell) => (0,printable/* oneLine */.TN)(cell)));
  const widths = [0, 1].map((column) =>
    Math.min(
      WIDEST,
      cells.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0),
    ),
  );
  const lines = cells.map((row) => `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
  const colours = [undefined, ...(hasAudio ? ['yellow'         ] : []), ...rows.map(({ sign }) => COLOURS[sign])];
  return [
    `  ${terminal.colour('dim', `${(0,printable/* oneLine */.TN)(view.nodeId)} (${(0,printable/* oneLine */.TN)(view.path)})`)}`,
    ...lines.map((line, index) => (colours[index] === undefined ? line : terminal.colour(colours[index], line))),
  ];
}

/** In columns. A longer cell moves those behind it. */
const WIDEST = 60;

const SIGNS                                        = { added: '+ new', removed: '- removed', changed: '~ changed', same: '' };
const COLOURS = { added: 'green', removed: 'red', changed: 'yellow', same: 'dim' }         ;

function cellOf(view                     )         {
  if (view === undefined) return '–';
  return view.prompt === undefined ? view.target : `"${view.prompt}" -> ${view.target}`;
}

;// CONCATENATED MODULE: ./build/cli/terminal.js

                                                 
                                                       


                                                          

/** The terminal as a run sees it: answers go to standard output, and everything else to standard error. */
class Terminal                    {
           #redactor          ;
           #isVerbose         ;
  /** Whether a progress line stands on the terminal. */
  #hasProgress = false;

  constructor(redactor          , isVerbose         ) {
    this.#redactor = redactor;
    this.#isVerbose = isVerbose;
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
    if (this.#isVerbose) process.stderr.write(`${line}\n`);
    else if (process.stderr.isTTY) this.#progress(line);
  }

  notice(message        )       {
    this.#say(`Note: ${message}`);
  }

  warning(message        )       {
    this.#say(`Warning: ${message}`);
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
    process.stdout.write(this.redact(text));
  }

  /** A text in colour, if standard output shows colours: a terminal, without NO_COLOR. */
  colour(colour        , text        )         {
    return (0,external_node_util_.styleText)(colour, text, { stream: process.stdout });
  }

  #say(message        )       {
    this.#clear();
    process.stderr.write(`${this.redact(message)}\n`);
  }

  #progress(line        )       {
    this.#clear();
    process.stderr.write((0,printable/* oneLine */.TN)(line).slice(0, (process.stderr.columns ?? 80) - 1));
    this.#hasProgress = true;
  }

  #clear()       {
    if (this.#hasProgress) process.stderr.write('\r\u001b[2K');
    this.#hasProgress = false;
  }
}

;// CONCATENATED MODULE: ./build/cli/run-command.js
                                                      


                                                    
















/** Exit codes of the command line. */
const FINE = 0;
const NO = 1;
const WRONG_USE = 2;

/**
 * Runs one command.
 *
 * @param argv the arguments, from the command on
 * @param folder the working folder
 * @returns the exit code
 */
async function runCommand(argv                   , env                   , folder        )                  {
  const terminal = new Terminal(new redactor/* Redactor */.p(), argv.includes('--verbose'));
  try {
    const args = readArguments(argv);
    if (args === 'help') terminal.print(HELP);
    return args === 'help' ? FINE : await new LocalCommand(args, env, terminal).run(folder);
  } catch (error) {
    terminal.error(error instanceof run_inputs/* InputError */.dz ? asOptions(error) : (0,printable/* oneLine */.TN)(messageOf(error)));
    return error instanceof UsageError || error instanceof run_inputs/* InputError */.dz ? WRONG_USE : NO;
  }
}

function messageOf(error         )         {
  if (error instanceof UsageError) return `${error.message} See genesys-ivr --help.`;
  const { message, hint } = (0,run_error/* toReportedError */.z)(error);
  return `${message} ${hint}`;
}

/** The inputs of the action are options here. */
function asOptions({ message }          )         {
  return message.replaceAll(/`(?!mode)([a-z]+(?:-[a-z]+)*)`(?= is | holds | may | only )/gu, '--$1');
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
    const repository = await openRepository(folder, this.#env);
    const run = async (mode                  )                     => {
      const signals = mode === 'deploy' || mode === 'pull' ? new run_cancellation/* Signals */.U(process, () => this.#terminal.warning(ENDING)) : undefined;
      const cancellation = signals?.cancellation ?? { isRequested: false };
      try {
        const { menus } = this.#args;
        return await this.#finish(runLocally({ console: this.#terminal, cancellation }, repository, { ...settings, mode }, menus));
      } finally {
        signals?.[Symbol.dispose]();
      }
    };
    return settings.mode === 'deploy' ? this.#deploy(run) : this.#answer(await run(settings.mode));
  }

  /** Shows the plan and asks, unless that was answered beforehand. */
  async #deploy(run                                                )                  {
    if (this.#args.yes) return this.#answer(await run('deploy'));
    if (this.#args.json) throw new UsageError('--json prints nothing but the report: give --yes, too.');
    const plan = await run('plan');
    if (plan.outcome !== 'success') return this.#answer(plan);
    show(plan, this.#terminal);
    if (!(await deploy_guard_confirm())) return NO;
    return this.#answer(await run('deploy'));
  }

  #settings()           {
    const env = this.#env;
    for (const name of ['GENESYS_CLOUD_CLIENT_SECRET', 'GITHUB_TOKEN', 'GH_TOKEN'])
      if ((env[name] ?? '').trim() !== '') this.#terminal.addSecret((env[name] ?? '').trim());
    const inputs = new Map([...this.#args.inputs, ['github-token', env['GITHUB_TOKEN'] ?? env['GH_TOKEN'] ?? '']]);
    // A person at the keyboard decides as someone does who presses the button.
    const trigger = { eventName: 'workflow_dispatch', isDeployRef: true, hasSecrets: true };
    return (0,run_inputs/* parseInputs */.TL)((name) => inputs.get(name) ?? '', env, trigger);
  }

  async #finish(stages                                )                     {
    let state = run_state/* START */.d;
    try {
      for await (const next of stages) state = next;
    } catch (error) {
      if (error instanceof UsageError) throw error;
      state = state.with({ report: { outcome: 'failure', error: (0,error_report/* toErrorReport */.w)((0,run_error/* toReportedError */.z)(error)) } });
    }
    if (state.journal?.isOpen === false) state.journal.end();
    return this.#terminal.redactAll((0,run_state/* atEnd */.t)(state, connect/* clock */.pm.now()).report);
  }

  #answer(report           )         {
    if (this.#args.json) this.#terminal.print((0,json/* toJson */.a)(report));
    else show(report, this.#terminal);
    return report.outcome === 'failure' ? NO : FINE;
  }
}

const ENDING = 'Nothing new is begun, what is in flight is brought to its end.';


/***/ })

};

//# sourceMappingURL=506.index.js.map