export const id = 78;
export const ids = [78];
export const modules = {

/***/ 96343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ detectChangedFiles),
/* harmony export */   u: () => (/* binding */ allMenuFiles)
/* harmony export */ });
/* harmony import */ var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(220);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74043);


                                          
                                                     
                                                  

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
 * @param canLeaveOut whether a run of the workflow as it is can leave out flows or files, see `canLeaveOut`
 */
async function detectChangedFiles(
  repository            ,
  runs                            ,
  canLeaveOut                        ,
)                        {
  const { event } = repository.context;
  switch (event.kind) {
    case 'pull_request':
    case 'pull_request_target':
      return pullRequestFiles(event.number, repository);
    case 'push':
      return pushFiles(event.before, repository, { runs, canLeaveOut });
    case 'merge_group':
      return (
        (await checkedOut(repository)) ?? between([event.baseSha], `since the merge group's base ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCommit */ .Ax)(event.baseSha)}`, repository)
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
    return allMenuFiles('the workspace is not a checkout of the pull request, or its paths begin elsewhere');
  let problem = 'there is no token';
  if (octokit !== undefined) {
    try {
      const { paginate, rest } = await octokit();
      const files = await paginate(rest.pulls.listFiles, {
        owner: context.owner,
        repo: context.repo,
        pull_number: number,
        per_page: 100,
      });
      if (files.length < MAX_PULL_FILES) return changes(files.flatMap(apiChange), `in pull request #${number}`);
      problem = `the pull request has ${MAX_PULL_FILES} files or more, and the list ends there`;
    } catch (error) {
      problem = (0,_github_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toGithubFailure */ .x)(error).message;
    }
  }
  // A head that is a merge has two parents, too. Only GitHub's own merge commit has the base as its first.
  const [base, second] = head === context.sha ? ((await git.parents('HEAD')) ?? []) : [];
  if (context.event.kind === 'pull_request' && base !== undefined && second !== undefined) {
    const diff = await git.diff(base, 'HEAD');
    if (diff !== undefined) return changes(diff, `in pull request #${number}, by git (${problem})`);
  }
  return allMenuFiles(`the pull request's files aren't known: ${problem}, and the checkout is not its merge commit`);
}

const MAY_BE_PARTIAL = 'the workflow can leave out flows or files, so a run that succeeded shows no change as deployed';

/** What the runs before this one are asked. */
                   
                                            
                                               
 

/** Since the last run that succeeded. So this includes what a failed, cancelled or superseded run left out. */
async function pushFiles(before                    , repository            , earlier         )                        {
  const other = await checkedOut(repository);
  if (other !== undefined) return other;
  const runs = await earlier.runs();
  switch (runs.kind) {
    case 'listed': {
      if (runs.since.length === 0) return { ...allMenuFiles(runs.reason ?? 'no run has succeeded yet'), isGuess: true };
      const words = `the last run that succeeded${runs.since.length > 1 ? ', and those after it' : ''}`;
      const found = await between(runs.since, `since ${runs.since.map(_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCommit */ .Ax).join(', ')} (${words})`, repository);
      // The workflow hasn't changed since then, or all files would have been the answer.
      if (found.scope === 'all' || !(await earlier.canLeaveOut())) return found;
      return { ...found, scope: 'all', reason: MAY_BE_PARTIAL, isGuess: true };
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
      return { ...(await between([before], `since ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCommit */ .Ax)(before)} (the push)`, repository)), advice };
    }
  }
}

/** All menu files if the workspace holds another commit than the event's: then the event's changes aren't those of its files. */
async function checkedOut({ context: { sha }, git }            )                                    {
  const head = await git.head();
  if (head === sha) return undefined;
  return allMenuFiles(
    head === undefined
      ? 'the workspace is not a git checkout'
      : `the checkout is at ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCommit */ .Ax)(head)}, not at the event's commit ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCommit */ .Ax)(sha)}`,
  );
}

/** What differs between any of the bases and the checked-out commit. */
async function between(bases                   , reason        , repository            )                        {
  const all              = [];
  for (const base of bases) {
    const diff = (await repository.git.diff(base, 'HEAD')) ?? (await compare(base, repository));
    if (diff === undefined)
      return {
        ...allMenuFiles(
          `${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCommit */ .Ax)(base)} can't be compared with the checked-out commit (fetching it failed, and the API could not tell)`,
        ),
        isGuess: true,
      };
    // The mode, the org or the client may have changed, so an earlier run's success proves nothing about these files.
    if (diff.some(({ path }) => path.startsWith('.github/'))) return allMenuFiles(`the workflows have changed since ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCommit */ .Ax)(base)}`);
    for (const change of diff) all.push(change);
  }
  return changes(all, reason);
}

/** GitHub compares with the merge base. The result is used only if that is the base itself, and the list is complete. */
async function compare(base        , { context, octokit }            )                                            {
  const { owner, repo, sha } = context;
  try {
    const answer = await (await octokit?.())?.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${sha}` });
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


/***/ }),

/***/ 34027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readContents),
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _menu_file_decode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5129);
/* harmony import */ var _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(220);



                                                    
                                                  

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
    const api = await octokit();
    const { data } = await api.rest.repos.getContent({ ...file, headers: { accept: 'application/vnd.github.object+json' } });
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return ABSENT;
    if (data.size > _menu_file_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILE_BYTES */ .g) return { kind: 'unknown', reason: `it has ${data.size} bytes` };
    const bytes = data.encoding === 'base64' ? Buffer.from(data.content, 'base64') : await readRaw(api, file);
    // GitHub follows a link to a file: it answers with that file's text, but with the link's own id.
    return blobId(bytes, data.sha.length) === data.sha ? { kind: 'file', bytes } : ABSENT;
  } catch (error) {
    const { status, message } = (0,_github_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toGithubFailure */ .x)(error);
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
    const answer = await (await octokit?.())?.rest.repos.listCommits({ owner, repo, sha: commit, per_page: 1 });
    return answer?.data[0]?.sha === commit;
  } catch {
    return false;
  }
}

/** Git's id for a file's bytes: SHA-1, or SHA-256 if the repository's ids are 64 digits long (`length`). */
function blobId(bytes            , length        )         {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}


/***/ }),

/***/ 86938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ FileHistory)
/* harmony export */ });
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34027);
/* harmony import */ var _github_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(220);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37017);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74043);

                                                             


                                                  


/** One committed version of a file. */
                              
                          
                         
 

/** A commit that changed a file. */
                      
                          
                                                                            
                         
 

/** The most commits of a file that are followed: each version can cost a request. */
const MAX_COMMITS = 500;
/** How many commits git lists at once. The wanted version is usually one of the newest. */
const GIT_PAGE = 50;
/** The most commits on one of GitHub's pages. */
const API_PAGE = 100;

const WHOLE             = { kind: 'whole' };
const ABSENT           = { kind: 'absent' };

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
    if (!_git_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMIT_ID */ .Gw.test(commit)) return undefined;
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
    if (!_git_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMIT_ID */ .Gw.test(commit) || !(await this.#ensureCommit(commit))) return undefined;
    return (await this.#repository.git.diff(commit, 'HEAD'))?.map(({ path }) => path);
  }

  /**
   * The file's versions from a commit back, newest first. The next version is read only when it is requested. It doesn't throw if a
   * version can't be read.
   *
   * The history of a renamed file starts at its new name. GitHub's API leaves out versions that a merge dropped; git doesn't.
   *
   * @param from the checked-out commit if absent
   * @param isEach whether a text that was there before, such as after a revert, is given again; otherwise each different text once
   */
  async *versions(path        , from         , isEach = false)                                          {
    const head = from ?? (await this.#repository.git.head());
    if (head === undefined || !_git_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMIT_ID */ .Gw.test(head)) {
      return cut(`The workspace is not a git checkout, so the earlier versions of ${path} are not known: check out with actions/checkout.`);
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
      const contents = isEach ? await this.#readEach(next.value, path) : await this.#readUnseen(next.value, path, seenIds);
      if (contents.kind === 'unknown') return cut(`What ${path} was at ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shortCommit */ .Ax)(commit)} can't be read: ${bare(contents.reason)}.`);
      if (contents.kind === 'file') yield { commit, bytes: contents.bytes };
    }
  }

  async #readEach({ commit, blob }            , path        )                    {
    return blob === 'absent' ? ABSENT : this.#read(commit, path, blob);
  }

  /** The file that a commit left; also `absent` if its text was already seen. Adds the ids of what it reads to `seenIds`. */
  async #readUnseen({ commit, blob }            , path        , seenIds             )                    {
    if (blob === 'absent' || (blob !== undefined && seenIds.has(blob))) return ABSENT;
    const contents = await this.#read(commit, path, blob);
    if (contents.kind !== 'file') return contents;
    const id = (0,_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .blobId */ .z)(contents.bytes, commit.length);
    if (seenIds.has(id)) return ABSENT;
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
    if (local === 'absent') return ABSENT;
    if (local !== undefined) return { kind: 'file', bytes: local };
    return this.#ask(commit, path);
  }

  #ask(commit        , path        )                    {
    const place = `${commit}:${path}`;
    const answer = this.#answers.get(place) ?? (0,_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .readContents */ .r)(this.#repository, commit, path);
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
      const { paginate, rest } = await octokit();
      for await (const { data } of paginate.iterator(rest.repos.listCommits, query)) {
        yield* data.map(({ sha }) => ({ commit: sha }));
      }
      return WHOLE;
    } catch (error) {
      const { status, message, isForbidden } = (0,_github_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toGithubFailure */ .x)(error);
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


/***/ }),

/***/ 92279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ isRegular),
/* harmony export */   MW: () => (/* binding */ quotedPath),
/* harmony export */   Xz: () => (/* binding */ isSubmodule),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   i6: () => (/* binding */ parseHistory),
/* harmony export */   pS: () => (/* binding */ parseChanges)
/* harmony export */ });
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


/***/ }),

/***/ 37017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ COMMIT_ID),
/* harmony export */   TU: () => (/* binding */ Git),
/* harmony export */   Td: () => (/* binding */ Archive),
/* harmony export */   U2: () => (/* binding */ NO_COMMIT)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
/* harmony import */ var _menu_file_decode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5129);
/* harmony import */ var _git_output_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92279);







                                                                        

const execute = (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);

/** What git reads, and the most bytes that it may answer. */
                    
                          
                              
 

/** A commit's whole id, by SHA-1 or SHA-256. */
const COMMIT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;

/** Stands for the commit of a repository that has none yet. */
const NO_COMMIT = '0'.repeat(40);

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
  // A run neither moves the checkout on nor removes anything from it. Each of these questions would start a program.
  #head                                         ;
  #isShallow                                          ;
  /** Commits that are here. */
           #here = new Set        ();
  /** What folders hold, by commit and path: most menu files lie in the same one. */
           #folders = new Map                                                             ();

  /** @param folder the checkout's own folder */
  constructor(folder        , env                   ) {
    this.#folder = folder;
    // The programs that git starts (a credential helper, a hook) need none of the step's secrets.
    const harmless = Object.entries(env).filter(([name]) => !/^(?:INPUT_|GENESYS_CLOUD_)/iu.test(name));
    this.#env = { ...Object.fromEntries(harmless), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
  }

  /** The checked-out commit. */
  head()                              {
    this.#head ??= this.#line('rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}');
    return this.#head;
  }

  /** Whether the repository has no commit yet. */
  async isEmpty()                   {
    return (await this.#line('rev-list', '--max-count=1', '--all')) === '' && (await this.head()) === undefined;
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
    return raw === undefined ? undefined : (0,_git_output_js__WEBPACK_IMPORTED_MODULE_5__/* .parseChanges */ .pS)(raw);
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
  isShallow()                               {
    this.#isShallow ??= this.#line('rev-parse', '--is-shallow-repository').then((answer) =>
      answer === undefined ? undefined : answer === 'true',
    );
    return this.#isShallow;
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
    const raw =
      list === undefined ? undefined : await this.#bytes(['--literal-pathspecs', 'diff-tree', ...options, '--', path], { input: list });
    return list === undefined || raw === undefined ? undefined : (0,_git_output_js__WEBPACK_IMPORTED_MODULE_5__/* .parseHistory */ .i6)(list, raw.toString('utf8'), path);
  }

  /** The bytes of a file at a commit that is here; `absent` if the commit has no regular file with that name. */
  async file(commit        , path        )                                         {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const known = `${commit} ${folder}`;
    const listing = this.#folders.get(known) ?? this.#listFolder(commit, folder);
    this.#folders.set(known, listing);
    const entries = await listing;
    if (entries === undefined) {
      // The commit may be fetched later.
      this.#folders.delete(known);
      return undefined;
    }
    const entry = entries.get(path);
    return entry === undefined || !(0,_git_output_js__WEBPACK_IMPORTED_MODULE_5__/* .isRegular */ .$W)(entry.mode) ? 'absent' : this.blob(entry.id);
  }

  /** What a folder holds at a commit, by path. */
  async #listFolder(commit        , folder        )                                                      {
    const paths = folder === '' ? [] : [folder];
    const list = await this.#run('--literal-pathspecs', 'ls-tree', '-z', '--end-of-options', `${commit}^{tree}`, ...paths);
    return list === undefined ? undefined : new Map((0,_git_output_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTree */ .cZ)(list).map((entry) => [entry.path, entry]));
  }

  /** Everything that the checked-out commit holds, whether or not the checkout left it out. */
  async tree()                                            {
    const list = await this.#run('ls-tree', '-r', '-z', '--full-tree', 'HEAD');
    return list === undefined ? undefined : (0,_git_output_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTree */ .cZ)(list);
  }

  /** The ids that files of the workspace would get if they were committed as they are: by git's rules for line ends and filters. */
  async idsToCommit(paths                   )                                         {
    const input = paths.map((path) => `${(0,_git_output_js__WEBPACK_IMPORTED_MODULE_5__/* .quotedPath */ .MW)(path)}\n`).join('');
    const ids = await this.#bytes(['hash-object', '--stdin-paths'], { input });
    return ids?.toString('utf8').trim().split('\n');
  }

  /** The URL that the checkout was fetched from. */
  remote()                              {
    return this.#line('config', '--get', 'remote.origin.url');
  }

  /** The head of the default branch where the checkout was fetched from, as it is there now. */
  async defaultHead()                              {
    const list = await this.#run('ls-remote', 'origin', 'HEAD');
    return /^([0-9a-f]{40,64})\tHEAD$/mu.exec(list ?? '')?.[1];
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
    return this.#bytes(['cat-file', 'blob', id], { maxBuffer: _menu_file_decode_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_FILE_BYTES */ .g });
  }

  async #has(commit        )                   {
    const isHere = this.#here.has(commit) || (await this.#run('cat-file', '-e', `${commit}^{tree}`)) !== undefined;
    if (isHere) this.#here.add(commit);
    return isHere;
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

  async #bytes(args                   , exchange           )                              {
    try {
      return await this.execute(args, exchange);
    } catch {
      return undefined;
    }
  }

  /** Runs git. @throws if it fails, says more than it may, or can't be started */
            async execute(args                   , { input, maxBuffer = 256 * 1_048_576 }           = {})                  {
    const running = execute('git', ['-C', this.#folder, `--git-dir=${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, '.git')}`, '-c', 'core.quotePath=false', ...args], {
      // Not in the checkout, because Windows would run a `git.exe` from there.
      cwd: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(),
      env: this.#env,
      timeout: 120_000,
      maxBuffer,
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


/***/ }),

/***/ 5450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _i: () => (/* binding */ findStrays),
/* harmony export */   h$: () => (/* binding */ placeFiles),
/* harmony export */   ve: () => (/* binding */ inWorkspace)
/* harmony export */ });
/* harmony import */ var _git_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92279);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18748);
                                              



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
  const submodules = tree.filter(({ mode }) => (0,_git_output_js__WEBPACK_IMPORTED_MODULE_1__/* .isSubmodule */ .Xz)(mode)).map(({ path }) => inWorkspace(checkout, path));
  const tracked = tree.filter(({ mode }) => (0,_git_output_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegular */ .$W)(mode)).map(({ path }) => inWorkspace(checkout, path));
  const [here, known] = [new Set(paths), new Set(tracked)];
  const reasonOf = (file        )                           => {
    if (submodules.some((submodule) => isIn(file, submodule))) return 'submodule';
    if (known.has(file)) return 'none';
    const nearest = repositories.findLast((repository) => isIn(file, repository));
    return nearest === undefined || nearest === folder ? 'untracked' : 'elsewhere';
  };
  const byReason = Map.groupBy(paths, reasonOf);
  const absent = submodules.filter((submodule) => !repositories.includes(submodule) && (0,_workspace_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHoldMenuFiles */ .vy)(submodule, isMenuFile));
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


/***/ }),

/***/ 46975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ warnOfLinks),
/* harmony export */   Lq: () => (/* binding */ refuseStrays),
/* harmony export */   g3: () => (/* binding */ refuseUnknownCommit)
/* harmony export */ });
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94924);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74043);
                                                                   



                                             

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
    where: ({ commit }) => `not in ${commit === undefined ? 'git' : `commit ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shortCommit */ .Ax)(commit)}`}`,
    hint: 'Commit each file, or exclude it with a `!` line in `files`. Without its history, an edit made outside git goes unnoticed.',
  },
  missing: {
    code: 'files.missing',
    where: ({ commit }) => `in ${commit === undefined ? 'git' : `commit ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shortCommit */ .Ax)(commit)}`} but not in the workspace`,
    hint:
      'If the checkout is sparse, add the folder of each file to `sparse-checkout`. If an earlier step removes a file, change that step. ' +
      'Or exclude the file with a `!` line in `files`.',
  },
  modified: {
    code: 'files.modified',
    where: ({ commit }) => `different from what ${commit === undefined ? 'git' : `commit ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shortCommit */ .Ax)(commit)}`} has`,
    hint:
      'An earlier step has rewritten each file. Commit the text that you want to deploy, and remove what rewrites it, such as `envsubst` ' +
      'or `sed`. Drift protection and the deploy record need the committed text.',
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
  return new _model_run_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e(WORDINGS[first].code, messages.join(' '), kinds.map((kind) => WORDINGS[kind].hint).join(' '));
}

function sentence(files                   , where        )         {
  return `${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(files.length, 'menu file')} ${files.length === 1 ? 'is' : 'are'} ${where}: ${namesOf(files)}.`;
}

function namesOf(files                   )         {
  const names = files.slice(0, MOST_NAMES).map((file) => (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(file));
  const more = files.length > MOST_NAMES ? ` and ${files.length - MOST_NAMES} more` : '';
  return `${names.join(', ')}${more}`;
}

/** A warning about links that could be menu files. They are never followed, so whatever is behind them is not deployed. */
function warnOfLinks(links                   )         {
  const names = namesOf(links);
  return (
    `${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(links.length, 'link')} in place of menu files ${links.length === 1 ? 'is' : 'are'} skipped, because links are not followed: ` +
    `${names}. If menu files are behind a link, put the files themselves there. Otherwise exclude it with a \`!\` line in \`files\`.`
  );
}

/** Why nothing can be deployed if it is unknown which commit the workspace holds. */
function refuseUnknownCommit(reason        )           {
  return new _model_run_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e(
    'checkout.unknown',
    `Which commit the menu files belong to can't be determined: ${reason}.`,
    'Run the job on an image with git and check out with `actions/checkout`, or see to it that GitHub can be asked. ' +
      '`mode: validate` works without.',
  );
}


/***/ }),

/***/ 21963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ Signals)
/* harmony export */ });
/* unused harmony export Cancellation */
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


/***/ }),

/***/ 19970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ deployHistory),
  A: () => (/* binding */ limitsOf)
});

// EXTERNAL MODULE: ./build/record/records.js
var record_records = __webpack_require__(44946);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/yaml/stream.js
var stream = __webpack_require__(35768);
;// CONCATENATED MODULE: ./build/repository/limited-runs.js



/*
 * A run that was limited to some flows is as green as one that has deployed everything. GitHub keeps no inputs of a step. But the workflow
 * file of the run's commit shows whether its runs can be limited.
 */

/** A workflow file has some hundred lines. */
const LIMITS         = { parts: 100_000, depth: 100 };
/** A workflow calls others, and these use composite actions. */
const MAX_FILES = 20;
/** Inputs that leave something out, if a run can set them to this and that. */
const OPEN_INPUTS = new Set(['files', 'mode']);

/** Reads a file of a commit: `absent` if there is none, undefined if that can't be determined. */
                                                                             

/**
 * Whether runs of a workflow can leave out flows or menu files, so that the success of one doesn't show that everything was deployed. A
 * workflow that can't be read, or calls one of another repository, may do so.
 *
 * @param workflowFile its name in the folder of workflows
 */
async function canLeaveOut(workflowFile        , read          )                   {
  const paths = [[`.github/workflows/${workflowFile}`]];
  for (const alternatives of paths) {
    if (paths.length > MAX_FILES) return true;
    const bytes = await readFirst(alternatives, read);
    if (bytes === undefined) return true;
    const steps = bytes === 'absent' ? [] : stepsOf(new TextDecoder().decode(bytes));
    if (steps === undefined || steps.some(isLimiting)) return true;
    for (const { uses } of steps) if (uses?.startsWith('./') === true) paths.push(pathsOf(uses));
  }
  return false;
}

async function readFirst(paths                   , read          )                                             {
  for (const path of paths) {
    const bytes = await read(path);
    if (bytes !== 'absent') return bytes;
  }
  return 'absent';
}

/** Where a workflow or a composite action of this repository lies. */
function pathsOf(uses        )           {
  const path = uses.slice(2).replace(/\/$/u, '');
  if (/\.ya?ml$/u.test(path)) return [path];
  return ['action.yml', 'action.yaml'].map((file) => (path === '' ? file : `${path}/${file}`));
}

/** What a step or a job uses, or its inputs. */
                
                         
                                                
 

/** A called workflow of another repository may limit its runs, too. */
function isLimiting({ uses = '', inputs = new Map() }      )          {
  const isForeign = !uses.startsWith('./') && uses.includes('/.github/workflows/');
  return isForeign || [...inputs].some(([name, value]) => name === 'flows' || (OPEN_INPUTS.has(name) && value.includes('${{')));
}

/** @returns undefined if the text can't be read: such a workflow has never run */
function stepsOf(text        )                     {
  const steps         = [];
  try {
    for (const document of (0,stream/* documentsIn */.aV)(text, LIMITS, { version: '1.2' })) {
      if (document.errors.length > 0) return undefined;
      collect(document, steps);
    }
  } catch {
    return undefined;
  }
  return steps;
}

function collect(document                 , steps        )       {
  (0,dist/* visit */.YR)(document, {
    Pair: (_, { key, value }      ) => {
      const name = (0,dist/* isScalar */.jn)(key) ? key.value : undefined;
      if (name === 'uses' && (0,dist/* isScalar */.jn)(value) && typeof value.value === 'string') steps.push({ uses: value.value });
      if (name === 'with' && (0,dist/* isMap */.jh)(value))
        steps.push({ inputs: new Map(value.items.map((item) => [textOf(item.key), textOf(item.value)])) });
    },
  });
}

function textOf(node         )         {
  return (0,dist/* isScalar */.jn)(node) ? String(node.value) : '';
}

// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(25928);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/model/menu.js
var menu = __webpack_require__(71455);
// EXTERNAL MODULE: ./build/menu-file/parse.js + 3 modules
var parse = __webpack_require__(66137);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
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
    const surest = origins.flatMap(({ bases, provenAt, besides }) =>
      bases.slice(0, 1).map((commit) => ({ commit, ...(0,json/* present */.Eb)({ provenAt, besides }) })),
    );
    for (const { commit, ...proof } of surest) {
      const [menu] = await this.#findAt(commit, subject);
      if (menu === undefined) continue;
      const isProven = proof.provenAt !== undefined && !(await this.#settings.canLeaveOut(commit));
      return { menu, commit, ...(isProven ? proof : {}) };
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

  /** Whether other files have all menus of a removed file now. False if that can't be determined. */
  async hasMoved(path        )                   {
    for await (const { bases } of this.#origins()) {
      for (const commit of bases) {
        const file = await this.#fileAt(commit, path);
        if (file.kind !== 'valid') continue;
        return file.menus.length > 0 && file.menus.every((menu) => this.#settings.menus.some((other) => isSameReference(menu, other)));
      }
    }
    return false;
  }

  async *older(subject         , isEach = false)                                            {
    const origins           = [];
    for await (const origin of this.#origins()) origins.push(origin);
    const bases = [...new Set(origins.flatMap((origin) => origin.bases))];
    const own = subject.menu.path;
    let end             = yield* this.#walk(subject, { path: own, from: origins[0]?.tip, isEach });
    const walked = new Set([own]);
    for (const commit of bases) {
      for (const menu of await this.#findAt(commit, subject)) {
        if (walked.has(menu.path)) continue;
        walked.add(menu.path);
        const other = yield* this.#walk(subject, { path: menu.path, from: commit, isEach });
        if (end.kind === 'whole') end = other;
      }
    }
    for (const commit of bases) {
      // A base that can't be read may be the live version.
      if (end.kind === 'whole' && (await this.#fileAt(commit, own)).kind === 'unknown')
        end = {
          kind: 'cut',
          reason: `${own} at ${(0,text_text/* shortCommit */.Ax)(commit)}, which may be deployed, can't be read here or from GitHub.`,
        };
    }
    return end;
  }

  async *#origins()                         {
    for (const [index, ask] of this.#settings.origins.entries()) yield (this.#loadedOrigins[index] ??= ask());
  }

  async *#walk(
    subject         ,
    { path, from, isEach }                                                                                        ,
  )                                            {
    const versions = this.#settings.files.versions(path, from, isEach);
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
    for await (const committed of this.older(subject)) if (!(0,menu/* asksForTheSame */.xl)(committed.menu, subject.menu)) return committed;
    return undefined;
  }

  /** Whether git has had the menu in its present version only, and the history shows that. */
  async #hasNoOther(subject         )                   {
    const versions = this.older(subject);
    for (;;) {
      const { done, value } = await versions.next();
      if (done === true) return value.kind === 'whole';
      if (!(0,menu/* asksForTheSame */.xl)(value.menu, subject.menu)) return false;
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
    const { menus, problems } = (0,parse/* parseMenuFile */.T)(path, bytes);
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

// EXTERNAL MODULE: ./build/repository/placement.js
var placement = __webpack_require__(5450);
// EXTERNAL MODULE: ./build/repository/git.js
var git = __webpack_require__(37017);
;// CONCATENATED MODULE: ./build/repository/run-order.js
                                                           
                                                          
                                                             
                                                    

                                                  

/** What the order of runs and commits is asked from. */
                                                                                                                      

/**
 * Where this run stands among the commits and runs of its repository: from git if it knows, otherwise from GitHub's API. Its commit is the
 * one that is checked out, which need not be the event's: a workflow can check out a branch, or what a person asks for.
 */
class GithubRunOrder                     {
           #context               ;
           #octokit                         ;
           #git                          ;
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

  async isNewest()                               {
    // What a pull request or a merge queue checks out is not on the branch yet.
    if (['pull_request', 'pull_request_target', 'merge_group'].includes(this.#context.event.kind)) return true;
    const tip = await this.#readTipOnce();
    const isNewer = tip === undefined ? undefined : await this.isNewer(tip);
    return isNewer === undefined ? undefined : !isNewer;
  }

  async wasRequestedAfter(time        )                               {
    if (this.#context.eventName !== 'workflow_dispatch') return false;
    const start = await (this.#start ??= this.#firstStart());
    return start === undefined ? undefined : start > time;
  }

  async isAncestor(old        , commit        )                               {
    if (!git/* COMMIT_ID */.Gw.test(old) || !git/* COMMIT_ID */.Gw.test(commit)) return undefined;
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
    const tip = await this.#readTipOnce();
    return tip !== undefined && (await this.isNewer(tip)) !== false ? tip : undefined;
  }

  async #compare(commit        )                               {
    const { sha, event } = this.#context;
    if (!git/* COMMIT_ID */.Gw.test(commit)) return undefined;
    const own = (await this.#git.head()) ?? sha;
    if (commit === own) return false;
    // A push that only adds commits comes after the commit before it.
    if (own === sha && event.kind === 'push' && !event.forced && commit === event.before) return false;
    const byGit = await this.#git.isAncestor(own, commit);
    return byGit ?? this.#compareByApi(own, commit);
  }

  async #compareByApi(old        , commit        )                               {
    const { owner, repo } = this.#context;
    try {
      const answer = await (
        await this.#octokit?.()
      )?.rest.repos.compareCommitsWithBasehead({
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

  #readTipOnce()                              {
    return (this.#tip ??= this.#readTip());
  }

  async #readTip()                              {
    const { owner, repo, refName, isBranch } = this.#context;
    if (!isBranch) return undefined;
    try {
      const answer = await (await this.#octokit?.())?.rest.git.getRef({ owner, repo, ref: `heads/${refName}` });
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
    return (await this.#octokit?.())?.rest.actions.getWorkflowRun({ owner, repo, run_id: runId });
  }
}

// EXTERNAL MODULE: ./build/repository/workspace.js
var workspace = __webpack_require__(18748);
;// CONCATENATED MODULE: ./build/run/deploy-history.js
                                                                               

                                                                   
                                                                 


                                                      

                                                              


                                            
                                                 

/** What tells about earlier deploys. */
                   
                                  
                                             
                                                                         
                              
                                                       
                                              
                                 
                                                                                                               
                                                       
 

/** What is known of earlier deploys, and the files' own history. */
function deployHistory({ repository, settings, menuFiles, files, records, changes, origins }         )                   
                                 
                                                 
  {
  const matchesGlobs = (0,workspace/* matches */.cK)(settings.files);
  const isMenuFile = (path        )          => matchesGlobs((0,placement/* inWorkspace */.ve)(menuFiles.checkout, path));
  const order = new GithubRunOrder(repository);
  const menus = new GitMenuHistory({
    files,
    origins,
    changes,
    canLeaveOut: limitsOf(repository.context.workflowFile, files),
    newerTip: () => order.newerTip(),
    isMenuFile,
    complete: menuFiles.complete,
    menus: menuFiles.menus,
  });
  return { records: records ?? record_records/* NO_RECORDS */.Hk, order, menus, isMenuFile };
}

/** Whether runs of the workflow can leave something out, as it was at a commit. Without its name, no earlier runs are known either. */
function limitsOf(workflowFile                    , files             )                                       {
  return async (commit) => workflowFile !== undefined && canLeaveOut(workflowFile, (path) => files.at(commit, path));
}


/***/ }),

/***/ 24534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ readMenuFiles)
});

// EXTERNAL MODULE: ./build/menu-file/duplicates.js
var duplicates = __webpack_require__(34885);
// EXTERNAL MODULE: ./build/menu-file/parse.js + 3 modules
var parse = __webpack_require__(66137);
// EXTERNAL MODULE: ./build/model/diagnostic.js
var diagnostic = __webpack_require__(98963);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/model/menu.js
var model_menu = __webpack_require__(71455);
// EXTERNAL MODULE: ./build/model/org-names.js
var org_names = __webpack_require__(24041);
// EXTERNAL MODULE: ./build/report/plain/log.js
var log = __webpack_require__(51978);
// EXTERNAL MODULE: ./build/model/run-error.js
var run_error = __webpack_require__(94924);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
;// CONCATENATED MODULE: ./build/repository/api-tree.js

                                                             

                                                 
                                                  

/** What a commit holds, or why GitHub doesn't tell. */
                                                                                         

/** Everything that a commit holds, from GitHub's API in one request. */
async function treeByApi(
  { context: { owner, repo }, octokit }                                                                 ,
  commit        ,
)                   {
  try {
    const { rest } = await octokit();
    const { data } = await rest.git.getTree({ owner, repo, tree_sha: commit, recursive: '1' });
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

// EXTERNAL MODULE: ./build/menu-file/decode.js + 1 modules
var decode = __webpack_require__(5129);
// EXTERNAL MODULE: ./build/repository/contents.js
var contents = __webpack_require__(34027);
// EXTERNAL MODULE: ./build/repository/git-output.js
var git_output = __webpack_require__(92279);
// EXTERNAL MODULE: ./build/repository/workspace.js
var repository_workspace = __webpack_require__(18748);
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
  const ids = new Map(tree.filter(({ mode }) => (0,git_output/* isRegular */.$W)(mode)).map(({ path, id }) => [path, id]));
  const likeness = folders.map((folder) => ({ folder, found: files.map((file) => compare(file, folder, ids)) }));
  const proven = likeness.find(({ found }) => found.includes('same') && !found.includes('different'));
  if (proven !== undefined) return proven.folder;
  return likeness.some(({ found }) => found.includes('different')) ? undefined : folders[0];
}

/** Each folder that a file is in, the workspace itself first. */
function foldersOf(files                      )           {
  return [...new Set(['', ...files.flatMap(({ path }) => (0,repository_workspace/* foldersAbove */.Zv)((0,repository_workspace/* parentOf */.gN)(path)))])];
}

function compare({ path, bytes }           , folder        , ids                             )                                   {
  const start = folder === '' ? '' : `${folder}/`;
  const id = path.startsWith(start) ? ids.get(path.slice(start.length)) : undefined;
  // A larger file is only read in part. It is a problem of its own.
  if (id === undefined || bytes.length > decode/* MAX_FILE_BYTES */.g) return 'unknown';
  return (0,contents/* blobId */.z)(bytes, id.length) === id ? 'same' : 'different';
}

// EXTERNAL MODULE: ./build/repository/git.js
var repository_git = __webpack_require__(37017);
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
  const candidates = await Promise.all(repositories.map((folder) => look(folder, new repository_git/* Git */.TU((0,external_node_path_.join)(context.workspace, folder), env), context)));
  const own = await ownAmong(candidates, context);
  if (own !== undefined) return withTree(own);
  const unread = candidates.filter(({ commit }) => commit === undefined);
  if (candidates.length > 0 && unread.length === 0) return { kind: 'elsewhere' };
  const refusal = await unread[0]?.git.refusal();
  const problem = refusal === undefined ? 'the workspace holds no git repository' : `git can't read the checkout (${refusal})`;
  const folders = unread.length > 0 ? unread.map(({ folder }) => folder) : undefined;
  const files = paths.flatMap((path) => {
    const file = (0,repository_workspace/* readMenuFile */.oX)(context.workspace, path);
    return 'bytes' in file ? [{ path, bytes: Buffer.from(file.bytes) }] : [];
  });
  return findByApi(asked, { problem, files, folders });
}

/** A repository in the workspace, as far as git can read it. */
                     
                          
                    
                                      
 

async function look(folder        , git     , { sha }               )                     {
  const head = await git.head();
  // A run of GitHub is always about a commit.
  const commit = head === undefined && sha === repository_git/* NO_COMMIT */.U2 && (await git.isEmpty()) ? repository_git/* NO_COMMIT */.U2 : head;
  return { folder, git, commit };
}

                                          
                          
 

/** The candidate at the event's commit; otherwise the first one that was fetched from this repository. */
async function ownAmong(candidates                      , { sha, headSha, owner, repo }               )                                    {
  const readable = candidates.flatMap((one) => (one.commit === undefined ? [] : [{ ...one, commit: one.commit }]));
  const atCommit = readable.find(({ commit }) => commit === sha || commit === headSha);
  if (atCommit !== undefined) return atCommit;
  for (const one of readable) {
    const remote = await one.git.remote();
    if (remote !== undefined && namesRepository(remote, `${owner}/${repo}`)) return one;
  }
  return undefined;
}

/** Whether a remote's URL leads to a repository: `https://…/owner/name.git`, `git@…:owner/name`. GitHub ignores case. */
function namesRepository(url        , repository        )          {
  const path = url.replace(/\/$/u, '').replace(/\.git$/iu, '');
  return path.split(/[/:]/u).slice(-2).join('/').toLowerCase() === repository.toLowerCase();
}

async function withTree({ folder, git, commit }              )                 {
  const tree = commit === repository_git/* NO_COMMIT */.U2 ? [] : await git.tree();
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
    if (folder !== undefined) return { kind: 'here', checkout: { folder, commit, tree: tree.entries, git: new repository_git/* Archive */.Td(commit) } };
  }
  return unknown(`the menu files are not those of commit ${context.sha}, which GitHub has`);
}

// EXTERNAL MODULE: ./build/repository/placement.js
var placement = __webpack_require__(5450);
;// CONCATENATED MODULE: ./build/repository/modified.js
                                              





/**
 * Which menu files are no longer what the checked-out commit has, because a step has rewritten them. Git may write a file with other line
 * ends, in another encoding or through a filter: only what it would commit differently counts.
 *
 * @param files their paths in the workspace. Those that are not in the commit, or can't be read, are left out
 */
async function findModified(workspace        , files                   , checkout          )                    {
  const tracked = new Map(
    checkout.tree.filter(({ mode }) => (0,git_output/* isRegular */.$W)(mode)).map(({ path, id }) => [(0,placement/* inWorkspace */.ve)(checkout, path), { path, id }]         ),
  );
  const suspects = files.flatMap((file) => {
    const committed = tracked.get(file);
    if (committed === undefined) return [];
    const read = (0,repository_workspace/* readMenuFile */.oX)(workspace, file);
    return 'failure' in read || (0,contents/* blobId */.z)(read.bytes, committed.id.length) === committed.id ? [] : [{ file, ...committed }];
  });
  const ids = suspects.length === 0 ? [] : await checkout.git.idsToCommit(suspects.map(({ path }) => path));
  return suspects.filter(({ id }, index) => ids?.[index] !== id).map(({ file }) => file);
}

// EXTERNAL MODULE: ./build/repository/strays.js
var repository_strays = __webpack_require__(46975);
// EXTERNAL MODULE: ./build/repository/unmatched.js
var repository_unmatched = __webpack_require__(24276);
;// CONCATENATED MODULE: ./build/repository/locate-files.js










/** The menu files, and the repository that they belong to. */
                               
                            
                                        
                                                                                 
                                                      
                                                                                                         
                           
                                                                                                                                            
                              
 

/**
 * Finds the menu files and the checkout that they belong to.
 *
 * @throws RunError `checkout.unreadable`
 */
async function locateFiles(asked       , globs       )                        {
  const { workspace, owner, repo } = asked.context;
  const listing = (0,repository_workspace/* listMenuFiles */.x_)(workspace, globs);
  const { paths, repositories } = listing;
  const unplaced = { listing, files: (0,placement/* placeFiles */.h$)(paths, { folder: '' }), checkout: { folder: '', git: new repository_git/* Git */.TU(workspace, asked.env) } };
  if (paths.length === 0 && repositories.length === 0) return unplaced;
  const home = { repository: `${owner}/${repo}` };
  const found = await findCheckout(asked, listing);
  switch (found.kind) {
    case 'unknown':
      return { ...unplaced, refusal: refuseUnknown(workspace, globs, listing, found.reason) };
    case 'elsewhere': {
      const strays = { elsewhere: paths, submodule: [], untracked: [], missing: [], modified: [] };
      return { ...unplaced, ...(0,json/* present */.Eb)({ refusal: (0,repository_strays/* refuseStrays */.Lq)(strays, home) }) };
    }
    case 'here': {
      const { checkout } = found;
      const modified = await findModified(workspace, paths, checkout);
      const strays = { ...(0,placement/* findStrays */._i)(listing, checkout, (0,repository_workspace/* matches */.cK)(globs)), modified };
      const refusal = (0,repository_strays/* refuseStrays */.Lq)(strays, { ...home, commit: checkout.commit });
      return { listing, files: (0,placement/* placeFiles */.h$)(paths, checkout), checkout, strays, ...(0,json/* present */.Eb)({ refusal }) };
    }
  }
}

/** If no file matches, that is told first: whether the commit deletes menu files is unknown, too. */
function refuseUnknown(workspace        , globs       , listing         , reason        )           {
  const unknown = (0,repository_strays/* refuseUnknownCommit */.g3)(reason);
  if (listing.paths.length > 0) return unknown;
  const unmatched = (0,repository_unmatched/* refuseUnmatched */.A)(workspace, globs, listing);
  return new run_error/* RunError */.e(unmatched.code, `${unmatched.message} ${unknown.message}`, `${unmatched.hint} ${unknown.hint}`);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(13603);
// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(69903);
// EXTERNAL MODULE: ./build/yaml/positions.js + 1 modules
var positions = __webpack_require__(65168);
// EXTERNAL MODULE: ./build/yaml/stream.js
var stream = __webpack_require__(35768);
// EXTERNAL MODULE: ./build/menu-file/cut-values.js
var cut_values = __webpack_require__(2402);
// EXTERNAL MODULE: ./build/menu-file/schema.js
var schema = __webpack_require__(15156);
// EXTERNAL MODULE: ./build/menu-file/source.js + 1 modules
var menu_file_source = __webpack_require__(50090);
// EXTERNAL MODULE: ./build/menu-file/syntax.js
var syntax = __webpack_require__(8756);
// EXTERNAL MODULE: ./build/menu-file/values.js
var values = __webpack_require__(95141);
// EXTERNAL MODULE: ./build/menu-file/yaml-fault.js
var yaml_fault = __webpack_require__(34657);
;// CONCATENATED MODULE: ./build/menu-file/names.js










                                                






/** What a file of names says, and what is wrong with it. */
                     
                           
                                        
 

const KINDS = ['queues', 'flows', 'numbers']         ;
const EXAMPLE = 'Write for example `queues: { Support EU: "Support EU (prod)" }`.';
/** A limit on memory: many thousand names. */
const LIMITS = { parts: 200_000, depth: 100 };

const names_text = schemas/* string */.YjP().refine((value) => !(0,schema/* isBlank */.z3)(value));
const namesSchema = schemas/* strictObject */.rej({
  queues: schemas/* record */.g1P(names_text, names_text).optional(),
  flows: schemas/* record */.g1P(names_text, names_text).optional(),
  numbers: schemas/* record */.g1P(names_text, names_text).optional(),
});

/**
 * Reads the file of the input `names`. It never throws, whatever the file holds.
 *
 * @param path the file's path, for the problems
 */
function parseNames(path        , bytes            )            {
  const problems            = [];
  const report                = (at, code, message, hint) => problems.push((0,diagnostic/* problemAt */.l4)({ path }, at, { code, message, hint }));
  const source = sourceOf(bytes, report);
  const value          = source === undefined || problems.length > 0 ? undefined : source.document.toJS({ maxAliasCount: 0 });
  if (source === undefined || value === undefined) return { names: org_names/* SAME_NAMES */.CC, problems };
  if (value === null) return { names: org_names/* SAME_NAMES */.CC, problems };
  const { data, error } = namesSchema.safeParse(value);
  for (const issue of error?.issues ?? []) explainIssue(issue, { value, source, report });
  return { names: data === undefined ? org_names/* SAME_NAMES */.CC : toNames(data), problems };
}

/** The file's only document, if it is valid YAML. */
function sourceOf(bytes            , report               )                     {
  const content = (0,decode/* decode */.D)(bytes, report);
  if (content === undefined) return undefined;
  const places = new positions/* Positions */.H(content);
  try {
    const [document, second] = (0,stream/* documentsIn */.aV)(content, LIMITS, { version: '1.2', uniqueKeys: false });
    if (document === undefined) return undefined;
    const source = new menu_file_source/* Source */.k(document, places);
    const faults = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
    const cuts = (0,cut_values/* cutValues */.Z)(source, faults);
    for (const { offset, code, message, hint } of cuts) report(source.position(offset), code, message, hint);
    if (cuts.length > 0) return undefined;
    const [fault] = faults;
    if (fault !== undefined) {
      const { offset, code, message, hint } = (0,yaml_fault/* explainFault */.O)(fault, source);
      report(source.position(offset), code, message, hint);
      return undefined;
    }
    if (second !== undefined) report(places.at(second.range[0]), 'wrong-type', 'The file has a second document.', 'Keep one.');
    return (0,syntax/* checkSyntax */.kp)(document, source, report) ? source : undefined;
  } catch (error) {
    report(places.at(0), 'yaml-syntax', `The YAML can't be read (${String(error)}).`, EXAMPLE);
    return undefined;
  }
}

                 
                          
                          
                                 
 

function explainIssue(issue                  , { value, source, report }       )       {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    for (const name of issue.keys) {
      const meant = (0,did_you_mean/* near */.Zh)(name, KINDS);
      const hint = meant === undefined ? `The properties are: ${KINDS.join(', ')}.` : `Did you mean \`${meant}\`?`;
      report(source.atKey(path, name), 'unknown-property', `\`${name}\` is not a property of a names file.`, hint);
    }
    return;
  }
  const found = (0,values/* valueAt */.f)(value, path);
  const node = source.node(path);
  const isBare = (0,dist/* isScalar */.jn)(node) && node.type === 'PLAIN' && (typeof found === 'number' || typeof found === 'boolean');
  const what = path.length === 0 ? 'The document' : (0,text_text/* show */.WU)(path.at(-1));
  report(
    source.at(path),
    typeof found === 'string' ? 'blank' : 'wrong-type',
    `${what} is ${typeof found === 'string' ? 'blank' : (0,values/* describeValue */.b)(found)}.`,
    isBare ? `It must be text: put it in quotes. ${EXAMPLE}` : EXAMPLE,
  );
}

function toNames({ queues = {}, flows = {}, numbers = {} }                             )           {
  return { queues: new Map(Object.entries(queues)), flows: new Map(Object.entries(flows)), numbers: new Map(Object.entries(numbers)) };
}

;// CONCATENATED MODULE: ./build/run/names-file.js
                                                          





/** What the input `names` gives a run. */
                      
                           
                                        
                                                              
                                                       
 

/** Reads the file of the input `names`. If anything is wrong with it, nothing at all is written, as for menu files. */
function readNames({ workspace }               , path                    )             {
  if (path === undefined) return { names: org_names/* SAME_NAMES */.CC, problems: [], files: [] };
  const read = (0,repository_workspace/* readMenuFile */.oX)(workspace, path);
  if ('bytes' in read) {
    const { names, problems } = parseNames(path, read.bytes);
    return { names, problems, files: problems.length === 0 ? [] : [{ path }] };
  }
  const fault = {
    code: 'unreadable',
    message: `The file of the input \`names\` can't be read (${read.failure}).`,
    hint: 'Give its path from the root of the workspace. If `actions/checkout` has a `path`, start with that.',
  }         ;
  return { names: org_names/* SAME_NAMES */.CC, problems: [(0,diagnostic/* problemAt */.l4)({ path }, { line: 1, column: 1 }, fault)], files: [{ path }] };
}

// EXTERNAL MODULE: ./build/run/read-all.js
var read_all = __webpack_require__(7322);
;// CONCATENATED MODULE: ./build/run/menu-files.js
                                                          
                                                             






                                                      

                                                     



                                            
                                            



/** A run, and whom it can ask. */
                      
                                  
                              
                                            
                                  
 

/** All menu files of the workspace. Their paths are those in the repository. */
                                                                                                      
                                  
                                        
                                        
                                                   
                           
                                                        
                                          
                                                                    
                                              
                                                                               
                            
 

/**
 * Reads all menu files, whether or not they are valid. If one of them is invalid, even an unchanged one, nothing at all is written.
 *
 * @throws RunError `checkout.unreadable`
 */
async function readMenuFiles(
  console                                   ,
  { context, settings, octokit, env }     ,
)                     {
  const { refusal, ...located } = await locateFiles({ context, env, octokit: isCheckOnly(settings) ? undefined : octokit }, settings.files);
  const { skipped } = located.listing;
  if (skipped.length > 0) console.warning((0,repository_strays/* warnOfLinks */.Dd)(skipped));
  const parsed = (0,read_all/* readAll */.y)(context, located.files, MENU_FILES);
  const { names, ...namesFile } = readNames(context, settings.names);
  const complete = (menu      )       => (0,org_names/* withOrgNames */.rA)((0,model_menu/* withDivision */.Mu)(menu, settings.divisionId), names);
  const menus = parsed.flatMap((file) => file.menus).map(complete);
  const problems = (0,diagnostic/* inReadingOrder */.g)((0,diagnostic/* inShort */.wZ)([...namesFile.problems, ...parsed.flatMap((file) => file.problems), ...(0,duplicates/* duplicateMenus */.m)(menus)]));
  console.info(`${(0,text_text/* count */.U9)(parsed.length, 'menu file')}, ${(0,text_text/* count */.U9)(menus.length, 'valid menu')}, ${(0,text_text/* count */.U9)(problems.length, 'problem')}.`);
  for (const problem of problems) console.info((0,log/* problemLine */.YK)(problem));
  const reports = (0,read_all/* reportsOf */.t)([...parsed, ...namesFile.files], problems);
  const blobs = new Map(parsed.flatMap(({ path, blob }) => (blob === undefined ? [] : [[path, blob]         ])));
  const read = { ...located, menus, files: reports, problems, blobs, names, complete };
  return { ...read, ...(0,json/* present */.Eb)(isCheckOnly(settings) ? { doubt: refusal } : { refusal }) };
}

const MENU_FILES                     = {
  plural: 'menu files',
  input: 'files',
  parse: parse/* parseMenuFile */.T,
  unread: (path, problem) => ({ path, menus: [], problems: [problem] }),
};

/** Whether the run asks Genesys Cloud nothing: it only checks the menu files, wherever they come from. */
function isCheckOnly({ mode, credentials }          )          {
  return mode === 'validate' || credentials === undefined;
}


/***/ }),

/***/ 7322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ reportsOf),
/* harmony export */   y: () => (/* binding */ readAll)
/* harmony export */ });
/* harmony import */ var _menu_file_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5129);
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98963);
/* harmony import */ var _repository_contents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34027);
/* harmony import */ var _repository_workspace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18748);
                                                          


                                                     

                                                             


/** What a file says, and what is wrong with it. */
                      
                        
                                        
 

/** A kind of file that a run reads from the workspace. */
                                                 
                              
                          
                                   
                         
                                                         
                                  
                                                         
 

/** A parsed file, and how much of the memory for all files it takes. */
                        
                         
                                
                         
  

/** The most problems that are reported for all files of a kind together: a limit on memory. */
const MAX_PROBLEMS = 20_000;

/** Reads and parses files. If a file would exceed the memory for all files together, it is not read and gets a problem. */
function readAll                      (context               , files                       , kind             )                {
  let [bytes, problems] = [0, 0];
  return files.map((file) => {
    const isFull = bytes > _menu_file_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_FILE_BYTES */ .g || problems > MAX_PROBLEMS;
    const parsed = isFull ? leftOut(file.path, bytes > _menu_file_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_FILE_BYTES */ .g, kind) : readOne(context, file, kind);
    bytes += parsed.bytes;
    problems += parsed.problems.length;
    return parsed;
  });
}

/** The files as a report lists them. */
function reportsOf(files                                      , problems                    )               {
  const byPath = Map.groupBy(problems, ({ at }) => at.path);
  return files.map(({ path })             => {
    const own = byPath.get(path) ?? [];
    return { path, status: own.length > 0 ? 'invalid' : 'valid', problems: own };
  });
}

function leftOut                      (path        , isTooLarge         , kind             )              {
  const hint = `Does \`${kind.input}\` name ${kind.plural} alone?`;
  return unread(
    path,
    isTooLarge
      ? { code: 'too-large', message: `The ${kind.plural} before this one have more than ${_menu_file_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_FILE_BYTES */ .g} bytes.`, hint }
      : { code: 'too-many-problems', message: `The ${kind.plural} before this one have more than ${MAX_PROBLEMS} problems.`, hint },
    kind,
  );
}

function unread                      (path        , fault       , kind             )              {
  return { ...kind.unread(path, (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)({ path }, { line: 1, column: 1 }, fault)), bytes: 0 };
}

function readOne                      ({ workspace, sha }               , { file, path }            , kind             )              {
  const read = (0,_repository_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .readMenuFile */ .oX)(workspace, file);
  if ('bytes' in read) {
    // A file that is too large is not kept, so it doesn't count.
    const { length } = read.bytes;
    return { ...kind.parse(path, read.bytes), blob: (0,_repository_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .blobId */ .z)(read.bytes, sha.length), bytes: length > _menu_file_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_FILE_BYTES */ .g ? 0 : length };
  }
  const fault        = {
    code: 'unreadable',
    message: `The file can't be read (${read.failure}).`,
    hint: 'Check its permissions and its name, which must be UTF-8, and that no other step changes the workspace at the same time.',
  };
  return unread(path, fault, kind);
}


/***/ }),

/***/ 67177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readTestFiles)
});

// EXTERNAL MODULE: ./build/model/diagnostic.js
var diagnostic = __webpack_require__(98963);
// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(25928);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
;// CONCATENATED MODULE: ./build/call-file/duplicates.js
                                                       


                                                      


/** What a document of a test file calls its calls, whether or not the document is valid. */
                             
                                                                 
                                
                                                                              
 

/**
 * Calls with a name that another call of the same flow has, as far as the files alone show it: a report could not tell them apart.
 *
 * @param documents all documents of all test files, in file order
 */
function duplicateCalls(documents                       )            {
  const named = documents.flatMap((document, index) => calls(document, index));
  return [...Map.groupBy(named, ({ group }) => group).values()].flatMap((group) =>
    group.flatMap((one) => {
      const first = group.find((other) => other === one || isOfSameFlow(other.document, one.document));
      if (first === undefined || first === one) return [];
      const { path, line } = first.at;
      const message = `The call ${(0,text_text/* show */.WU)(one.name)} is described twice: ${path} line ${line} has it already.`;
      return [(0,diagnostic/* problemAt */.l4)(one.at, one.at, { code: 'duplicate-call', message, hint: 'Give each call a name of its own.' })];
    }),
  );
}

/** The calls of a document, with what those have in common that can be of one flow: the work must not grow with the square of all. */
function calls(document            , index        ) {
  const { flow } = document;
  const id = flow === undefined ? index : flow.kind === 'id' ? flow.id.toLowerCase() : flow.name;
  return document.calls.map(({ name, at }) => ({ name, at, document, group: JSON.stringify([name, flow?.kind, id]) }));
}

function isOfSameFlow(one            , other            )          {
  return one === other || (one.flow !== undefined && other.flow !== undefined && (0,ids/* sameReference */.kP)(one.flow, other.flow));
}

// EXTERNAL MODULE: ./build/model/call-words.js
var call_words = __webpack_require__(92504);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/model/menu.js
var menu = __webpack_require__(71455);
// EXTERNAL MODULE: ./build/model/org-names.js
var org_names = __webpack_require__(24041);
// EXTERNAL MODULE: ./build/report/plain/log.js
var log = __webpack_require__(51978);
// EXTERNAL MODULE: ./build/repository/placement.js
var placement = __webpack_require__(5450);
// EXTERNAL MODULE: ./build/repository/workspace.js
var repository_workspace = __webpack_require__(18748);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
// EXTERNAL MODULE: ./build/run/read-all.js
var read_all = __webpack_require__(7322);
;// CONCATENATED MODULE: ./build/run/test-files.js

                                                      
                                                          
                                                       






                                                     




                                            
                                            
                                                 


/** All call tests of the workspace. Their paths are those in the repository. */
                            
                                       
                                        
                                        
 

/** What is known of test files before one is read. Most repositories have none, so their parser is loaded when one is there. */
const TEST_FILES                                    = {
  plural: 'test files',
  input: 'tests',
  unread: (path, problem) => ({ path, tests: [], named: [], problems: [problem] }),
};

const NO_TESTS            = { tests: [], files: [], problems: [] };

/**
 * Reads all call tests, whether or not they are valid. If one file is invalid, nothing at all is written, as for menu files.
 *
 * @throws RunError `checkout.unreadable`
 */
async function readTestFiles(
  console                       ,
  { workspace, ...context }               ,
  settings          ,
  { checkout, names }           ,
)                     {
  if (settings.tests.include.length === 0) return NO_TESTS;
  const { paths, skipped } = (0,repository_workspace/* listMenuFiles */.x_)(workspace, settings.tests);
  for (const path of skipped) console.info(`${(0,printable/* quoted */.TL)(path)} is skipped: links are not followed.`);
  if (paths.length === 0) return NO_TESTS;
  const { parseCallFile } = await __webpack_require__.e(/* import() */ 605).then(__webpack_require__.bind(__webpack_require__, 72605));
  const parsed = (0,read_all/* readAll */.y)({ workspace, ...context }, (0,placement/* placeFiles */.h$)(paths, checkout), { ...TEST_FILES, parse: parseCallFile });
  const tests = parsed
    .flatMap((file) => file.tests)
    .map((one) => (0,org_names/* testsWithOrgNames */.CK)({ ...one, flow: (0,menu/* flowIn */.AG)(one.flow, settings.divisionId) }, names));
  const named = parsed
    .flatMap((file) => file.named)
    .map(({ flow, ...one }) => ({ ...one, ...(0,json/* present */.Eb)({ flow: flow && (0,org_names/* flowOfOrg */.uv)((0,menu/* flowIn */.AG)(flow, settings.divisionId), names) }) }));
  const problems = (0,diagnostic/* inReadingOrder */.g)((0,diagnostic/* inShort */.wZ)([...parsed.flatMap((file) => file.problems), ...duplicateCalls(named)]));
  const size = { calls: tests.flatMap((one) => one.calls).length, rules: tests.flatMap((one) => one.rules).length };
  console.info(`${(0,text_text/* count */.U9)(parsed.length, 'test file')}, ${(0,call_words/* callCount */.QX)(size)}, ${(0,text_text/* count */.U9)(problems.length, 'problem')}.`);
  for (const problem of problems) console.info((0,log/* problemLine */.YK)(problem));
  const files = (0,read_all/* reportsOf */.t)(parsed, problems).map((file)             => ({ ...file, isTest: true }));
  return { tests, files, problems };
}


/***/ })

};

//# sourceMappingURL=78.index.js.map