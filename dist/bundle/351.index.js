export const id = 351;
export const ids = [351];
export const modules = {

/***/ 81351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPullRequests: () => (/* binding */ findPullRequests)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(220);

                                                               

                                            

/** A pull request that a run comments on. */
                              
                          
                           
                                                            
                        
 

                                                        

/** A commit that a push brought. */
                                                 

/**
 * Right after a squash merge, GitHub doesn't list the commit's pull request yet. So it is asked several times, with waits, if the commit
 * says that it came from one.
 */
const TRIES = 3;
const WAIT_MS = 700;

/** How many commits of a push are looked up: a merge queue lands several pull requests at once. */
const MAX_COMMITS = 20;

/**
 * The pull requests that this run comments on: its own, or the merged ones that a push has landed.
 *
 * @throws what Octokit throws if a request fails
 */
async function findPullRequests(octokit         , context               )                                  {
  const { event, headSha } = context;
  if (event.kind === 'pull_request') return [{ number: event.number, headSha }];
  return event.kind === 'push' ? new Landing(octokit, context, event).pullRequests() : [];
}

/** A pull request as GitHub's API shows it. */
                    
                          
                            
                                    
                                           
                                          
 

/** The same in a list. */
                                       
                                          
 

/** What a push has landed. */
class Landing {
           #octokit         ;
           #context               ;
  /** The head first. */
           #commits                         ;
           #ids                            ;
  /** Whether GitHub made the head commit: whoever merges can give it any message. */
           #isFromGithub         ;

  constructor(octokit         , context               , { message, commits, isFromGithub = false }           ) {
    const head = { id: context.sha, message };
    this.#octokit = octokit;
    this.#context = context;
    this.#isFromGithub = isFromGithub;
    this.#commits = [head, ...commits.filter(({ id }) => id !== head.id).toReversed()];
    this.#ids = new Set(this.#commits.map(({ id }) => id));
  }

  /** Each pull request once, the last one that was merged first. */
  async pullRequests()                                  {
    const found = new Map                     ();
    for (const commit of this.#commits.slice(0, MAX_COMMITS))
      for (const { number, html_url: url, head } of await this.#landedBy(commit)) found.set(number, { number, headSha: head.sha, url });
    return [...found.values()];
  }

  async #landedBy(commit              )                               {
    const isHead = commit.id === this.#context.sha;
    const named = numberIn(commit.message);
    const mayCome = isHead && (named !== undefined || this.#isFromGithub);
    for (let left = mayCome ? TRIES : 1; left > 0; left -= 1) {
      const pulls = await this.#pullsWith(commit);
      if (pulls.length > 0) return this.#landed(pulls, isHead);
      const confirmed = named === undefined ? [] : await this.#confirmed(named, commit);
      if (confirmed.length > 0) return confirmed;
      if (left > 1) await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(WAIT_MS);
    }
    return [];
  }

  #landed(pulls                       , isHead         )                      {
    const { refName } = this.#context;
    const merged = pulls.filter((pull) => pull.merged_at !== null && pull.base.ref === refName);
    const landed = merged.filter(({ merge_commit_sha: sha }) => this.#ids.has(sha));
    // A rebased or fast-forwarded pull request can have another merge commit.
    return landed.length === 0 && isHead ? merged.slice(0, 1) : landed;
  }

  /** The pull requests that have a commit; none if GitHub knows none, or none yet. */
  async #pullsWith({ id }              )                                 {
    const { owner, repo } = this.#context;
    try {
      const query = { owner, repo, commit_sha: id, per_page: 100 };
      return (await this.#octokit.rest.repos.listPullRequestsAssociatedWithCommit(query)).data;
    } catch (error) {
      if (!isUnknown(error)) throw error;
      return [];
    }
  }

  /** The pull request that a commit's message names, if GitHub confirms that it was merged by this commit: the message is only a hint. */
  async #confirmed(number        , { id }              )                               {
    const { owner, repo } = this.#context;
    try {
      const { data } = await this.#octokit.rest.pulls.get({ owner, repo, pull_number: number });
      return data.merged_at !== null && data.merge_commit_sha === id ? [data] : [];
    } catch (error) {
      if (!isUnknown(error)) throw error;
      return [];
    }
  }
}

/** Reads `Title (#12)` or `Merge pull request #12`. */
function numberIn(message        )                     {
  const [firstLine = ''] = message.split('\n', 1);
  const number = Number(/^Merge pull request #(\d+)\b/u.exec(firstLine)?.[1] ?? /\(#(\d+)\)$/u.exec(firstLine)?.[1] ?? Number.NaN);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** GitHub answers 404 or 422 for a commit or pull request that it doesn't know, or doesn't know yet. */
function isUnknown(error         )          {
  return [404, 422].includes((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toGithubFailure */ .x)(error).status);
}


/***/ })

};

//# sourceMappingURL=351.index.js.map