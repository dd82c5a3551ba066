export const id = 351;
export const ids = [351];
export const modules = {

/***/ 1351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPullRequest: () => (/* binding */ findPullRequest)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(220);

                                                  

                                            

/** Right after a squash merge, GitHub doesn't know the commit's pull request yet. So it is asked several times, with waits. */
const TRIES = 3;
const WAIT_MS = 700;

/**
 * The pull request that this run comments on: its own, or the merged one that a push came from.
 *
 * @throws what Octokit throws if the request fails
 */
async function findPullRequest(octokit         , context               )                              {
  const { event } = context;
  if (event.kind === 'pull_request') return event.number;
  if (event.kind !== 'push') return undefined;
  return (await byCommit(octokit, context)) ?? byMessage(octokit, context, event.message);
}

async function byCommit(octokit         , { owner, repo, sha, refName }               )                              {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    try {
      const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: sha, per_page: 100 });
      const merged = data.filter((pull) => pull.merged_at !== null && pull.base.ref === refName);
      const own = merged.find((pull) => pull.merge_commit_sha === sha) ?? merged[0];
      if (own !== undefined) return own.number;
      // The push is not a merge. The list is complete, so no merged pull request can appear later.
      if (data.length > 0) return undefined;
    } catch (error) {
      if (!isUnknown(error)) throw error;
    }
    if (tries < TRIES) await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(WAIT_MS);
  }
  return undefined;
}

/** Reads `Title (#12)` or `Merge pull request #12`. That is only a hint, so GitHub must confirm it. */
async function byMessage(octokit         , { owner, repo, sha }               , message        )                              {
  const [firstLine = ''] = message.split('\n', 1);
  const number = Number(/^Merge pull request #(\d+)\b/u.exec(firstLine)?.[1] ?? /\(#(\d+)\)$/u.exec(firstLine)?.[1] ?? Number.NaN);
  if (!Number.isSafeInteger(number)) return undefined;
  try {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    return data.merged_at !== null && data.merge_commit_sha === sha ? number : undefined;
  } catch (error) {
    if (!isUnknown(error)) throw error;
    return undefined;
  }
}

/** GitHub answers 404 or 422 for a commit or pull request that it doesn't know, or doesn't know yet. */
function isUnknown(error         )          {
  return [404, 422].includes((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toGithubFailure */ .x)(error).status);
}


/***/ })

};

//# sourceMappingURL=351.index.js.map