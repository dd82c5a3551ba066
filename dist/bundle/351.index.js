export const id = 351;
export const ids = [351];
export const modules = {

/***/ 1351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPullRequests: () => (/* binding */ findPullRequests)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(220);

                                                               

                                            

/** A pull request that a run comments on. */
                              
                          
                           
                                                            
                        
 

                                                        

/** A commit that a push brought. */
                                                 

/** Right after a squash merge, GitHub doesn't know the commit's pull request yet. So it is asked several times, with waits. */
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
                    
                          
                            
                                    
                                           
                                          
 

/** What a push has landed. */
class Landing {
           #octokit         ;
           #context               ;
  /** The head first. */
           #commits                         ;
           #ids                            ;

  constructor(octokit         , context               , { message, commits }           ) {
    const head = { id: context.sha, message };
    this.#octokit = octokit;
    this.#context = context;
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
    const pulls = await this.#pullsWith(commit, isHead ? TRIES : 1);
    if (pulls === undefined) return this.#byMessage(commit);
    const { refName } = this.#context;
    const merged = pulls.filter((pull) => pull.merged_at !== null && pull.base.ref === refName);
    const landed = merged.filter(({ merge_commit_sha: sha }) => this.#ids.has(sha));
    // A rebased or fast-forwarded pull request can have another merge commit.
    return landed.length === 0 && isHead ? merged.slice(0, 1) : landed;
  }

  /** The pull requests that have a commit; undefined if GitHub knows none, or none yet. */
  async #pullsWith({ id }              , tries        ) {
    const { owner, repo } = this.#context;
    for (let left = tries; left > 0; left -= 1) {
      try {
        const { data } = await this.#octokit.rest.repos.listPullRequestsAssociatedWithCommit({
          owner,
          repo,
          commit_sha: id,
          per_page: 100,
        });
        if (data.length > 0) return data;
      } catch (error) {
        if (!isUnknown(error)) throw error;
      }
      if (left > 1) await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(WAIT_MS);
    }
    return undefined;
  }

  /** Reads `Title (#12)` or `Merge pull request #12`. That is only a hint, so GitHub must confirm it. */
  async #byMessage({ id, message }              )                               {
    const [firstLine = ''] = message.split('\n', 1);
    const number = Number(/^Merge pull request #(\d+)\b/u.exec(firstLine)?.[1] ?? /\(#(\d+)\)$/u.exec(firstLine)?.[1] ?? Number.NaN);
    if (!Number.isSafeInteger(number)) return [];
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

/** GitHub answers 404 or 422 for a commit or pull request that it doesn't know, or doesn't know yet. */
function isUnknown(error         )          {
  return [404, 422].includes((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toGithubFailure */ .x)(error).status);
}


/***/ })

};

//# sourceMappingURL=351.index.js.map