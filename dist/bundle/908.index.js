export const id = 908;
export const ids = [908];
export const modules = {

/***/ 15908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishComment: () => (/* binding */ publishComment)
/* harmony export */ });
/* unused harmony export isWorthPosting */
/* harmony import */ var _github_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(220);
/* harmony import */ var _report_markdown_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4028);
/* harmony import */ var _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49953);
/* harmony import */ var _report_wording_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99817);
                                                          

                                                    
                                                             
                                                  


                                                    

                                                    

/** Publishes the report to the pull request. It comes last: if it fails, everything else is out already. */
async function publishComment(state          , runner        )                {
  const { context, settings, octokit } = state;
  if (context === undefined || octokit === undefined || settings === undefined || settings.comment === 'never') return;
  // Masking comes first, because a secret is hard to find in an escaped text.
  const report = runner.redactAll(state.report);
  if (!isCommentable(context, report)) return;
  const isNeeded = isWorthPosting(report, settings.comment);
  await runner.group('Comment', async () => comment({ octokit: await octokit(), context, runner, report, isWorthPosting: isNeeded }));
}

function commentText(report           , runner        )         {
  return runner.redact((0,_report_markdown_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .fit */ .Uj)((0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .toSections */ .S)(report), _report_markdown_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .REPORT_LIMIT */ .dh, `The [job summary](${report.runUrl}) has everything`));
}

/** Deleting a branch is a push whose commit is the default branch's. Its pull request has nothing to do with this run. */
function isCommentable({ event }               , { mode }           )          {
  return mode !== 'drift' && mode !== 'pull' && (event.kind === 'pull_request' || (event.kind === 'push' && !event.deleted));
}

/**
 * Whether a report is worth a new comment. With `changes`, only if something changes or failed, or a menu file was deleted. Otherwise also
 * if there is a notice to read, and if a plan of changed menu files finds them in sync: then a first adoption is seen.
 */
function isWorthPosting(
  { mode, outcome, files, flows }                                                         ,
  wish                    ,
)          {
  if (outcome !== 'no-changes' || files.some(_report_wording_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isDeleted */ .oy)) return true;
  return wish === 'auto' && flows.some(({ notices }) => mode === 'plan' || notices.length > 0);
}

/** Creates or updates the comment of each pull request that this run is about. If that fails, the run's outcome stays the same. */
async function comment(commenting            )                {
  const { octokit, context, runner } = commenting;
  const { findPullRequests } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 81351));
  const pulls = await findPullRequests(octokit, context).catch((error         ) => {
    reportNoComment(context, runner, 'the pull request', (0,_github_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toGithubFailure */ .x)(error));
  });
  if (pulls?.length === 0) runner.info('This commit belongs to no merged pull request. The job summary has the result.');
  for (const pull of pulls ?? []) {
    try {
      await commentOn(pull, commenting);
    } catch (error) {
      reportNoComment(context, runner, `pull request #${pull.number}`, (0,_github_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toGithubFailure */ .x)(error));
    }
  }
}

                      
                            
                                  
                          
                             
                                                                                             
                                   
 

async function commentOn(pull             , { octokit, context, runner, report, isWorthPosting: isNeeded }            )                {
  const { keepComment } = await __webpack_require__.e(/* import() */ 979).then(__webpack_require__.bind(__webpack_require__, 16979));
  const { action, doubt } = await keepComment(octokit, context, {
    pull,
    report: commentText(report, runner),
    mode: report.mode,
    key: report.commentKey,
    isWorthPosting: isNeeded,
  });
  runner.info(`Comment on pull request #${pull.number}: ${action}.`);
  if (doubt !== undefined) runner.warning(`The comment ${doubt.url} named a newer run, ${DOUBTS[doubt.newerRun]}`);
}

/** Why a comment was replaced that claims to be of a newer run, and what to do about it. */
const DOUBTS = {
  unconfirmed: [
    "but GitHub doesn't confirm that there is one. It was replaced by this run's report.",
    'Every workflow of this repository can write comments under that name: check which one did.',
  ].join(' '),
  forbidden: [
    "but this job's token can't ask GitHub whether there is one. It was replaced by this run's report.",
    'Grant the job `actions: read` under `permissions:`.',
  ].join(' '),
}         ;

const SUMMARY = 'The job summary has the result.';

function reportNoComment({ event }               , runner        , what        , failure               )       {
  const { message, acceptedPermissions, isForbidden, barrier } = failure;
  const accepted = acceptedPermissions === undefined ? '' : ` (GitHub accepts: ${acceptedPermissions})`;
  if (barrier !== undefined) {
    runner.warning(`Could not comment on ${what}: ${BARRIERS[barrier]} ${SUMMARY} GitHub says: ${message}`);
  } else if (!isForbidden) {
    runner.warning(`Could not comment on ${what}: ${message}. ${SUMMARY}`);
  } else if (event.kind === 'pull_request' && !event.hasSecrets) {
    const reason = 'its token is read-only, as for every fork and Dependabot';
    runner.notice(`Could not comment on ${what}: ${reason}. ${SUMMARY} ${message}${accepted}`);
  } else {
    const grant = 'Add `permissions: { contents: read, pull-requests: write }` to the job.';
    runner.warning(
      `Missing permission \`pull-requests: write\`: could not comment on ${what}. ${grant} ${SUMMARY} GitHub says: ${message}${accepted}`,
    );
  }
}

/** What stands in the way of a comment although the token has its permissions, and what to do about it. */
const BARRIERS                                    = {
  locked: [
    "its conversation is locked, and a workflow's token can't add comments to a locked conversation.",
    'Unlock the conversation, or set `github-token` to the token of someone with write access.',
  ].join(' '),
  'ip-allow-list': [
    "the organization's IP allow list doesn't include this runner's address.",
    'Add the address to that list, or run the job on a runner whose address is on it.',
  ].join(' '),
};


/***/ })

};

//# sourceMappingURL=908.index.js.map