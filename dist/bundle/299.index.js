export const id = 299;
export const ids = [299];
export const modules = {

/***/ 4299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lastApproval: () => (/* binding */ lastApproval)
/* harmony export */ });
                                                  
                                            

/** A review that approves a commit of a pull request. */
                           
                          
                                   
                      
 

/**
 * Who may speak for a public repository: anyone else's approval could hide from a reviewer what is new. GitHub doesn't tell a token who
 * is a member in private.
 */
const INSIDERS                      = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/**
 * The newest approval that still stands: its reviewer has asked for no changes since, and no one has dismissed it. Undefined if there is
 * none.
 *
 * @throws what Octokit throws
 */
async function lastApproval(octokit         , { owner, repo, event, isPrivate }               )                                {
  // A pull request that was just opened has no reviews.
  if (event.kind !== 'pull_request' || event.action === 'opened') return undefined;
  const { listReviews } = octokit.rest.pulls;
  const reviews = await octokit.paginate(listReviews, { owner, repo, pull_number: event.number, per_page: 100 });
  const standing = new Map                  ();
  // GitHub lists them in chronological order.
  for (const { state, user, commit_id: commit, author_association: role } of reviews) {
    if (user === null || state === 'COMMENTED' || state === 'PENDING') continue;
    standing.delete(user.login);
    if (state === 'APPROVED' && commit !== null && (isPrivate === true || INSIDERS.has(role)))
      standing.set(user.login, { commit, by: user.login });
  }
  return [...standing.values()].at(-1);
}


/***/ })

};

//# sourceMappingURL=299.index.js.map