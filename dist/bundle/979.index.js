export const id = 979;
export const ids = [979];
export const modules = {

/***/ 16979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepComment: () => (/* binding */ keepComment)
});

// UNUSED EXPORTS: commentBody

// EXTERNAL MODULE: ./build/report/markdown/elements.js
var markdown_elements = __webpack_require__(52052);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(13603);
;// CONCATENATED MODULE: ./build/github/marker.js


const PREFIX = '<!-- genesys-ivr-action v1 ';
const SUFFIX = ' -->';

const metadata = schemas/* object */.Ikc({
  key: schemas/* string */.YjP(),
  run: schemas/* int */.Whr().positive(),
  attempt: schemas/* int */.Whr().positive(),
});

/**
 * The data in the first line of a sticky comment. Anyone who can write comments can write it, too: it finds the comment, and what it says
 * of runs is a claim.
 */
                                              

/** The comment's first line. Foreign text cannot end it: its JSON escapes `<`, `>` and `-`, so it holds no `-->`. */
function formatMarker(marker        )         {
  const json = JSON.stringify(marker).replaceAll(/[<>-]/gu, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
  return `${PREFIX}${json}${SUFFIX}`;
}

/** The marker in a comment's body; undefined for other comments. */
function parseMarker(body        )                     {
  const [line = ''] = body.split(/\r?\n/u, 1);
  if (!line.startsWith(PREFIX) || !line.endsWith(SUFFIX)) return undefined;
  try {
    return metadata.safeParse(JSON.parse(line.slice(PREFIX.length, -SUFFIX.length))).data;
  } catch {
    return undefined;
  }
}

;// CONCATENATED MODULE: ./build/github/comments.js
                                                  


                                            

/** A comment with one of this action's markers. Its text is not kept: nothing of it is ever shown again. */
                                
                      
                          
                               
                       
                          
 

/** The author of comments that are written with GitHub Actions' own token. */
const ACTIONS_BOT = 'github-actions[bot]';

/** This action's comments on one pull request. The methods throw what Octokit throws. */
class PullRequestComments {
           #octokit         ;
           #repository                                                   ;
           #number        ;

  constructor(octokit         , { owner, repo }               , number        ) {
    this.#octokit = octokit;
    this.#repository = { owner, repo };
    this.#number = number;
  }

  /** All comments with this key in their marker, the lowest id first. */
  async withKey(key        )                           {
    const { issues } = this.#octokit.rest;
    const comments = await this.#octokit.paginate(issues.listComments, { ...this.#repository, issue_number: this.#number, per_page: 100 });
    return comments
      .flatMap(({ id, body = '', user, html_url: url })                  => {
        const marker = parseMarker(body);
        return marker?.key === key && user !== null ? [{ id, author: user.login, url, marker }] : [];
      })
      .toSorted((a, b) => a.id - b.id);
  }

  /**
   * The comments with this key that may be this token's, by author: those of GitHub Actions' own token, of other apps, and of the person
   * whose token it is. A marker proves nothing, because anyone can write one, and no app's token can ask for its own name. But an app can
   * write over no one else's comment: {@link replace} tells.
   */
  async *candidates(key        )                                                 {
    const byAuthor = [...Map.groupBy(await this.withKey(key), ({ author }) => author)];
    const bots = byAuthor.filter(([author]) => isBot(author));
    for (const [, comments] of bots.toSorted(([a], [b]) => Number(b === ACTIONS_BOT) - Number(a === ACTIONS_BOT))) yield comments;
    if (bots.length === byAuthor.length) return;
    const login = await this.#ownLogin();
    for (const [author, comments] of byAuthor) if (author === login && !isBot(author)) yield comments;
  }

  async create(body        )                                                {
    const { data } = await this.#octokit.rest.issues.createComment({ ...this.#repository, issue_number: this.#number, body });
    return { id: data.id, author: data.user?.login ?? ACTIONS_BOT };
  }

  /** @returns whether it could: not if the comment is someone else's, or is gone */
  async replace(id        , body        )                   {
    try {
      await this.#octokit.rest.issues.updateComment({ ...this.#repository, comment_id: id, body });
      return true;
    } catch (error) {
      const { status, isForbidden } = (0,failure/* toGithubFailure */.x)(error);
      if (isForbidden || status === 404) return false;
      throw error;
    }
  }

  async remove(id        )                {
    try {
      await this.#octokit.rest.issues.deleteComment({ ...this.#repository, comment_id: id });
    } catch (error) {
      // Another run has removed it first.
      if ((0,failure/* toGithubFailure */.x)(error).status !== 404) throw error;
    }
  }

  /** The login of a person's token. An app's token may not ask for one. */
  async #ownLogin()                              {
    try {
      return (await this.#octokit.rest.users.getAuthenticated()).data.login;
    } catch {
      return undefined;
    }
  }
}

function isBot(login        )          {
  return login.endsWith('[bot]');
}

;// CONCATENATED MODULE: ./build/github/earlier-links.js
                                                                  
                                                  
                                            
                                                     

/** What readers of a deploy's comment may look for: the plan of the pull request, and the attempt before this one. */
async function earlierLinks(octokit         , context               , pull             )                                  {
  const plan = (await planLink(octokit, context, pull)) ?? checksLink(context, pull);
  return [plan, attemptLink(context)].filter((link) => link !== undefined);
}

/** The newest successful run of this workflow file for the head of the pull request. GitHub names it, and no comment does. */
async function planLink(octokit         , context               , { headSha }             )                                   {
  const { owner, repo, workflowFile, repositoryUrl } = context;
  if (workflowFile === undefined) return undefined;
  try {
    const { data } = await octokit.rest.actions.listWorkflowRuns({
      owner,
      repo,
      workflow_id: workflowFile,
      event: 'pull_request',
      head_sha: headSha,
      status: 'success',
      per_page: 1,
    });
    const [run] = data.workflow_runs;
    return run && { text: 'plan', url: `${repositoryUrl}/actions/runs/${run.id}` };
  } catch {
    // The token may not list runs, or the server has no such list. The link is only a convenience.
    return undefined;
  }
}

/** Plans and deploys are often workflows of their own. Then the plan is one of the checks, on a page that only GitHub has. */
function checksLink({ repositoryUrl }               , { number, url }             )                          {
  const page = `${repositoryUrl}/pull/${number}`;
  return url === page ? { text: 'checks of the pull request', url: `${page}/checks` } : undefined;
}

/** A re-run may find nothing to do, because the attempt before it has done it. */
function attemptLink({ repositoryUrl, runId, runAttempt }               )                          {
  const attempt = runAttempt - 1;
  return attempt < 1 ? undefined : { text: `attempt ${attempt}`, url: `${repositoryUrl}/actions/runs/${runId}/attempts/${attempt}` };
}

;// CONCATENATED MODULE: ./build/github/newer-run.js
                                                  

                                            
                                                     

/** The run that a comment names as its own. */
                      
                       
                           
 

/**
 * Whether a newer run than this one has the last word.
 *
 * - `no`: no one claims it
 * - `confirmed`: GitHub says so, too
 * - `unconfirmed`: only the comment says so
 * - `forbidden`: the token can't ask GitHub
 */
                                                                        

/** Conclusions of runs that have written their comment, or that will: null stands for a run that is still going. */
const WRITES                             = new Set([null, 'success', 'failure']);

/** Asks GitHub about the newer run that a comment claims to come from. An older one is no reason to ask: this run writes anyway. */
async function newerRun(octokit         , context               , pull             , claimed            )                    {
  const { runId, runAttempt } = context;
  if (claimed.run < runId || (claimed.run === runId && claimed.attempt <= runAttempt)) return 'no';
  try {
    if (await isOutdated(octokit, context, pull)) return 'confirmed';
    return (await isNewerRun(octokit, context, claimed)) ? 'confirmed' : 'unconfirmed';
  } catch (error) {
    return (0,failure/* toGithubFailure */.x)(error).isForbidden ? 'forbidden' : 'unconfirmed';
  }
}

/** Whether a plan is not of interest any more: the pull request has other commits by now, or is merged. */
async function isOutdated(octokit         , { owner, repo, event, headSha }               , { number }             )                   {
  if (event.kind !== 'pull_request') return false;
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
  return data.head.sha !== headSha || data.merged_at !== null;
}

/** Whether there is such a run, of the same workflow file, event and commit as this one, and whether it started later. */
async function isNewerRun(octokit         , context               , { run, attempt }            )                   {
  const { owner, repo, workflowFile, eventName, headSha, runId, runAttempt } = context;
  const { data: other } = await octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: run });
  if ((other.run_attempt ?? 1) < attempt) return false;
  if (run === runId) return true;
  const isComparable = fileName(other.path) === workflowFile && other.event === eventName && other.head_sha === headSha;
  if (!isComparable || !WRITES.has(other.conclusion)) return false;
  const { data: own } = await octokit.rest.actions.getWorkflowRunAttempt({ owner, repo, run_id: runId, attempt_number: runAttempt });
  return Date.parse(startOf(other)) >= Date.parse(startOf(own));
}

/** `.github/workflows/ivr.yml`, for some workflows with `@refs/heads/main` -> `ivr.yml`. */
function fileName(path        )                     {
  return path.split('@', 1)[0]?.split('/').at(-1);
}

function startOf(run                                                                   )         {
  return run.run_started_at ?? run.created_at;
}

;// CONCATENATED MODULE: ./build/github/comment.js


                                                  



                                            
                                                     

/** What was done with the comment. */
                                
                                                                                                   
                                                                                                       
                                                                                                      
 

/** A comment to write. */
                          
                             
                                                                                      
                          
                                                            
                        
                                                                      
                       
                                                                                        
                                   
 

const LEFT_ALONE                = { action: 'left alone: a newer run has written it' };

/**
 * Keeps one comment on a pull request up to date.
 *
 * Every workflow of a repository writes comments under one name, so a comment with this action's marker may be someone else's. Its text is
 * never trusted: nothing of it is shown again, and it keeps no run from writing unless GitHub confirms that a newer run has the last word.
 *
 * @throws what Octokit throws
 */
async function keepComment(octokit         , context               , message         )                         {
  return new CommentKeeper(octokit, context, message).keep();
}

class CommentKeeper {
           #octokit         ;
           #context               ;
           #message         ;
           #comments                     ;
  #composed                             ;

  constructor(octokit         , context               , message         ) {
    this.#octokit = octokit;
    this.#context = context;
    this.#message = message;
    this.#comments = new PullRequestComments(octokit, context, message.pull.number);
  }

  async keep()                         {
    const { key, isWorthPosting } = this.#message;
    let isOnlyOne = true;
    for await (const comments of this.#comments.candidates(key)) {
      const result = await this.#replace(comments);
      if (result !== undefined) return result;
      isOnlyOne = false;
    }
    // Beside a comment in this action's name that this run can't replace, its own report is always worth posting.
    return isOnlyOne && !isWorthPosting ? { action: 'not needed' } : this.#create();
  }

  /** @returns undefined if they are not this token's comments, or are gone */
  async #replace([first, ...duplicates]                          )                                     {
    if (first === undefined) return undefined;
    const newer = await this.#newerRun(first);
    if (newer === 'confirmed') return LEFT_ALONE;
    if (!(await this.#comments.replace(first.id, await this.#body()))) return undefined;
    for (const { id } of duplicates) await this.#comments.remove(id);
    return updated(first, newer);
  }

  /** Two runs may create a comment at once. The lowest id stays; the other run removes its own, once the first says what it says. */
  async #create()                         {
    const created = await this.#comments.create(await this.#body());
    const first = (await this.#comments.withKey(this.#message.key)).find(({ author }) => author === created.author);
    if (first === undefined || first.id >= created.id) return { action: 'created' };
    const newer = await this.#newerRun(first);
    if (newer !== 'confirmed' && !(await this.#comments.replace(first.id, await this.#body()))) return { action: 'created' };
    await this.#comments.remove(created.id);
    return newer === 'confirmed' ? LEFT_ALONE : updated(first, newer);
  }

  #newerRun({ marker }               )                    {
    return newerRun(this.#octokit, this.#context, this.#message.pull, marker);
  }

  #body()                  {
    return (this.#composed ??= this.#compose());
  }

  async #compose()                  {
    const { key, mode, pull, report } = this.#message;
    const links = mode === 'deploy' ? await earlierLinks(this.#octokit, this.#context, pull) : [];
    return commentBody(key, this.#context, (0,markdown_elements/* withEarlier */.TG)(report, links));
  }
}

/** A comment's body: the marker of this run, and its report. */
function commentBody(key        , { runId, runAttempt }                                             , report        )         {
  return `${formatMarker({ key, run: runId, attempt: runAttempt })}\n${report}`;
}

function updated({ url }               , newer                                )                {
  return newer === 'no' ? { action: 'updated' } : { action: 'updated', doubt: { url, newerRun: newer } };
}


/***/ })

};

//# sourceMappingURL=979.index.js.map