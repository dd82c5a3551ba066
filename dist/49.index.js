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

const metadata = schemas/* object */.Ikc({
  key: schemas/* string */.YjP(),
  sha: schemas/* string */.YjP(),
  run: schemas/* number */.aig(),
  attempt: schemas/* number */.aig(),
  hash: schemas/* string */.YjP(),
  outcome: schemas/* string */.YjP().default(''),
});

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

                                                  


                                            

/** What became of the comment. */
                                                                                                                          

/** What to say, and to whom. */
                          
                          
                                                 
                        
                                                                    
                       
                           
                                                                                   
                           
 

                   
                      
                        
                          
                          
 

/** Whose comments GitHub Actions' own token writes. */
const ACTIONS_BOT = 'github-actions[bot]';

/**
 * One comment a pull request, kept up to date: found by its marker and its author, never by text.
 *
 * @throws what Octokit throws
 */
async function keepComment(octokit         , context               , message         )                         {
  const { owner, repo, headSha: sha, runId: run, runAttempt: attempt } = context;
  const { number, key, outcome, isNews } = message;
  // The run's own address changes with every attempt, and is no news.
  const hash = (0,external_node_crypto_.createHash)('sha256').update(message.body.replaceAll(context.runUrl, '')).digest('hex').slice(0, 32);
  const marker         = { key, sha, run, attempt, hash, outcome };
  const body = `${formatMarker(marker)}\n${message.body}`;
  const [first, ...later] = await ours(octokit, context, message);
  if (first === undefined) {
    if (!isNews) return 'not needed';
    const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
    return settleRace(octokit, context, message, { id: data.id, body, author: data.user?.login ?? ACTIONS_BOT, marker });
  }
  for (const { id } of later) await remove(octokit, context, id);
  if (isNewer(first.marker, marker)) return 'left alone: a newer run has written it';
  // A re-run of a push finds everything done: what the first run did is still the news, unless that had failed.
  const isEcho = context.event.kind === 'push' && !isNews && first.marker.outcome !== 'failure';
  if (first.marker.sha === sha && (first.marker.hash === hash || isEcho)) return 'unchanged';
  await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body });
  return 'updated';
}

/** Two runs may have created at once: the lowest id stays, the other author deletes its own. */
async function settleRace(octokit         , context               , { number, key }         , mine         )                         {
  const { owner, repo } = context;
  const first = (await marked(octokit, context, number, key)).find(({ author }) => author === mine.author);
  if (first === undefined || first.id >= mine.id) return 'created';
  await remove(octokit, context, mine.id);
  if (isNewer(first.marker, mine.marker)) return 'left alone: a newer run has written it';
  await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body: mine.body });
  return 'updated';
}

/**
 * Our comments with this key, the lowest id first. A marker alone proves nothing, anybody can plant one: a comment is ours if
 * GitHub Actions' own token wrote it, or, where an app's token is used, if that token may write it (with the text it has).
 */
async function ours(octokit         , context               , { number, key }         )                     {
  const comments = await marked(octokit, context, number, key);
  const byActions = comments.filter(({ author }) => author === ACTIONS_BOT);
  if (byActions.length > 0) return byActions;
  for (const { id, body, author } of comments.filter((comment) => comment.author.endsWith('[bot]'))) {
    if (await mayWrite(octokit, context, id, body)) return comments.filter((comment) => comment.author === author);
  }
  const people = comments.filter(({ author }) => !author.endsWith('[bot]'));
  const me = people.length === 0 ? undefined : await ownLogin(octokit);
  return people.filter(({ author }) => author === me);
}

/** Whose token this is, where it is a person's; an installation's may not ask. */
async function ownLogin(octokit         )                              {
  try {
    return (await octokit.rest.users.getAuthenticated()).data.login;
  } catch {
    return undefined;
  }
}

async function mayWrite(octokit         , { owner, repo }               , id        , body        )                   {
  try {
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body });
    return true;
  } catch (error) {
    const { status } = (0,failure/* toGithubFailure */.x)(error);
    if (status === 403 || status === 404) return false;
    throw error;
  }
}

/** All comments with this key in their marker. */
async function marked(octokit         , { owner, repo }               , number        , key        )                     {
  const comments = await octokit.paginate(octokit.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 });
  return comments
    .flatMap(({ id, body = '', user })            => {
      const marker = parseMarker(body);
      return marker?.key === key && user !== null ? [{ id, body, author: user.login, marker }] : [];
    })
    .toSorted((a, b) => a.id - b.id);
}

async function remove(octokit         , { owner, repo }               , id        )                {
  try {
    await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
  } catch (error) {
    // Somebody else was quicker.
    if ((0,failure/* toGithubFailure */.x)(error).status !== 404) throw error;
  }
}

function isNewer(there        , mine        )          {
  return there.run > mine.run || (there.run === mine.run && there.attempt > mine.attempt);
}


/***/ })

};

//# sourceMappingURL=49.index.js.map