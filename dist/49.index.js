export const id = 49;
export const ids = [49];
export const modules = {

/***/ 1049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepComment: () => (/* binding */ keepComment)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
;// CONCATENATED MODULE: ./build/github/marker.js


const PREFIX = '<!-- genesys-ivr-action v1 ';
const SUFFIX = ' -->';

const metadata = schemas/* object */.Ikc({ key: schemas/* string */.YjP(), sha: schemas/* string */.YjP(), run: schemas/* number */.aig(), attempt: schemas/* number */.aig(), hash: schemas/* string */.YjP() });

/** What the first line of a sticky comment says of it. */
                                              

/**
 * The comment's first line. No text of anybody's can end it: in its JSON, `<`, `>` and `-` are escaped, so no `-->` can
 * stand there.
 */
function formatMarker(marker        )         {
  const json = JSON.stringify(marker).replaceAll(/[<>-]/gu, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
  return `${PREFIX}${json}${SUFFIX}`;
}

/** The marker of a comment's body; undefined for a comment of anybody else's. */
function parseMarker(body        )                     {
  const [line = ''] = body.split(/\r?\n/u, 1);
  if (!line.startsWith(PREFIX) || !line.endsWith(SUFFIX)) return undefined;
  try {
    return metadata.safeParse(JSON.parse(line.slice(PREFIX.length, -SUFFIX.length))).data;
  } catch {
    return undefined;
  }
}

;// CONCATENATED MODULE: ./build/github/comment.js

                                                  


                                            

/** What became of the comment. It never decides over the run. */
                           
                                                                                       
                                                                                             

                   
                      
                          
                          
 

/** Whose comments GitHub Actions' own token writes. */
const ACTIONS_BOT = 'github-actions[bot]';

/**
 * One comment a pull request, kept up to date: found by its marker and its author, never by text.
 *
 * @param body Markdown, masked, within GitHub's limit
 * @param key tells several uses of the action in one pull request apart
 * @param isNews whether it is worth a new comment; an existing one is updated in any case
 */
async function keepComment(octokit         , context               , number        , body        , key        , isNews         )                         {
  try {
    return await keep(octokit, context, number, body, key, isNews);
  } catch (error) {
    const { status, message, acceptedPermissions } = (0,failure/* toGithubFailure */.x)(error);
    const wanted = acceptedPermissions === undefined ? '' : ` (GitHub accepts: ${acceptedPermissions})`;
    return { kind: 'failed', message: `${message}${wanted}`, isReadOnlyToken: status === 403 };
  }
}

async function keep(octokit         , context               , number        , body        , key        , isNews         )                         {
  const { owner, repo, headSha: sha, runId: run, runAttempt: attempt } = context;
  const marker         = { key, sha, run, attempt, hash: (0,external_node_crypto_.createHash)('sha256').update(body).digest('hex').slice(0, 32) };
  const text = `${formatMarker(marker)}\n${body}`;
  const [first, ...later] = await ours(octokit, context, number, key, ACTIONS_BOT);
  if (first === undefined) {
    if (!isNews) return { kind: 'not-needed' };
    const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body: text });
    return settleRace(octokit, context, number, key, { id: data.id, author: data.user?.login ?? ACTIONS_BOT, text });
  }
  for (const { id } of later) await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
  if (isNewer(first.marker, marker)) return { kind: 'newer-run' };
  // A re-run of a push finds everything done: what the first run did is still the news.
  if (first.marker.sha === sha && (first.marker.hash === marker.hash || (context.event.kind === 'push' && !isNews))) return { kind: 'unchanged' };
  await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body: text });
  return { kind: 'updated' };
}

/** Two runs may have created at once: the lowest id stays, the other author deletes its own. */
async function settleRace(octokit         , context               , number        , key        , mine                                                                         )                         {
  const { owner, repo } = context;
  const [first] = await ours(octokit, context, number, key, mine.author);
  if (first === undefined || first.id >= mine.id) return { kind: 'created' };
  await octokit.rest.issues.deleteComment({ owner, repo, comment_id: mine.id });
  const marker = parseMarker(mine.text);
  if (marker !== undefined && isNewer(first.marker, marker)) return { kind: 'newer-run' };
  await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body: mine.text });
  return { kind: 'updated' };
}

/** Our comments with this key, the lowest id first. A marker that somebody else has planted is not ours: nobody can register a name with brackets. */
async function ours(octokit         , { owner, repo }               , number        , key        , author        )                     {
  const comments = await octokit.paginate(octokit.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 });
  return comments
    .flatMap(({ id, body, user })            => {
      const marker = parseMarker(body ?? '');
      return marker?.key === key && user?.login === author ? [{ id, author: user.login, marker }] : [];
    })
    .toSorted((a, b) => a.id - b.id);
}

function isNewer(there        , mine        )          {
  return there.run > mine.run || (there.run === mine.run && there.attempt > mine.attempt);
}


/***/ })

};

//# sourceMappingURL=49.index.js.map