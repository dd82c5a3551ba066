export const id = 123;
export const ids = [123];
export const modules = {

/***/ 5123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepComment: () => (/* binding */ keepComment)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/report/markdown/budget.js
var budget = __webpack_require__(4028);
// EXTERNAL MODULE: ./build/report/markdown/folded.js
var folded = __webpack_require__(1451);
;// CONCATENATED MODULE: ./build/report/markdown/plan-below.js


/*
 * The plan that was reviewed, below the report of its deploy. Two comment lines of our own tell where it begins and ends: foreign
 * text can't form `<!--`, because `<` is escaped wherever such text is shown.
 */

const BEGIN = '<!-- genesys-ivr-action plan begins -->';
const END = '<!-- genesys-ivr-action plan ends -->';

/**
 * A deploy's report with the plan folded below it, as it was.
 *
 * @param plan Markdown that stands for itself: what it opens, it closes
 */
function withPlanBelow(report        , plan        )         {
  return `${report.trimEnd()}\n\n${(0,folded/* folded */.T)('The plan that was reviewed, as it was before the merge', `${BEGIN}\n\n${plan.trim()}\n\n${END}`)}\n`;
}

/**
 * The plan out of what {@link withPlanBelow} has made.
 *
 * @param text with `\n` at the ends of its lines
 * @returns undefined where the two lines aren't there
 */
function planBelow(text        )                     {
  const from = text.indexOf(`\n${BEGIN}\n`);
  const to = text.lastIndexOf(`\n${END}\n`);
  return from === -1 || to <= from ? undefined : text.slice(from + BEGIN.length + 2, to).trim();
}

/**
 * A deploy's report with a line in the plan's place.
 *
 * @param runUrl of the run that made the plan
 */
function withoutPlan(report        , runUrl        )         {
  return `${report.trimEnd()}\n\n_The plan that was reviewed is left out here for want of room: [the run that made it](${runUrl}) has it in its job summary._\n`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
;// CONCATENATED MODULE: ./build/github/marker.js


const PREFIX = '<!-- genesys-ivr-action v1 ';
const SUFFIX = ' -->';

const madePlan = schemas/* object */.Ikc({
  run: schemas/* int */.Whr().positive(),
  attempt: schemas/* int */.Whr().positive(),
  /**
   * - `whole`: the comment is the plan
   * - `below`: it stands below the report of its deploy
   * - `left-out`: there was no room for it
   */
  place: schemas/* enum */.k5n(['whole', 'below', 'left-out']),
});

/** Which run made the plan that a comment holds, and where it stands in it. */
                                                

const metadata = schemas/* object */.Ikc({
  key: schemas/* string */.YjP(),
  sha: schemas/* string */.YjP(),
  run: schemas/* number */.aig(),
  attempt: schemas/* number */.aig(),
  hash: schemas/* string */.YjP(),
  outcome: schemas/* string */.YjP().default(''),
  /** Absent where the comment never held a plan, or is older than this. */
  plan: madePlan.optional().catch(undefined),
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

;// CONCATENATED MODULE: ./build/github/comment-body.js


                                                  


/** What this run has to say. */
                                 
                                                                                           
                          
                                                                                                                               
                        
                                                
                                            
 

/** A comment that is known to be ours: only its own text is ever shown again. */
                             
                          
                        
 

/**
 * A comment's body, within GitHub's limit.
 *
 * @param marker of this run
 * @param there what stands there so far
 */
function composeBody(said                , marker        , context               , there             )         {
  const { report, mode, redact } = said;
  if (mode === 'plan') return bodyOf({ ...marker, plan: { run: marker.run, attempt: marker.attempt, place: 'whole' } }, report);
  const made = mode === 'deploy' ? there?.marker.plan : undefined;
  if (there === undefined || made === undefined) return bodyOf(marker, report);
  const plan = planOf(there.body, made);
  if (plan !== undefined) {
    const body = bodyOf({ ...marker, plan: { ...made, place: 'below' } }, withPlanBelow(report, redact(plan)));
    if ((0,budget/* isWithin */.UO)(body, budget/* COMMENT_LIMIT */.W$)) return body;
  }
  return bodyOf({ ...marker, plan: { ...made, place: 'left-out' } }, withoutPlan(report, runUrl(made, context)));
}

function bodyOf(marker        , text        )         {
  return `${formatMarker(marker)}\n${text}`;
}

function planOf(body        , { place }          )                     {
  // Who edits a comment in a browser gives its lines other ends.
  const [, ...lines] = body.split(/\r\n|\r|\n/u);
  const text = lines.join('\n');
  return place === 'whole' ? text : planBelow(text);
}

function runUrl({ run, attempt }          , { repositoryUrl }               )         {
  return `${repositoryUrl}/actions/runs/${run}/attempts/${attempt}`;
}

// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
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
  const { number, key, outcome, isWorthPosting } = message;
  const hash = (0,external_node_crypto_.createHash)('sha256').update(message.stableText).digest('hex').slice(0, 32);
  const marker         = { key, sha, run, attempt, hash, outcome };
  const [first, ...later] = await ours(octokit, context, message);
  if (first === undefined) {
    if (!isWorthPosting) return 'not needed';
    const body = composeBody(message, marker, context);
    const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
    return resolveRace(octokit, context, message, { id: data.id, body, author: data.user?.login ?? ACTIONS_BOT, marker });
  }
  for (const { id } of later) await remove(octokit, context, id);
  if (isNewer(first.marker, marker)) return 'left alone: a newer run has written it';
  // A re-run of a push finds everything done: what the first run did is still the news, unless that had failed.
  const isPlan = first.marker.plan?.place === 'whole';
  const isEcho = context.event.kind === 'push' && !isWorthPosting && !isPlan && first.marker.outcome !== 'failure';
  if (first.marker.sha === sha && (first.marker.hash === hash || isEcho)) return 'unchanged';
  await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body: composeBody(message, marker, context, first) });
  return 'updated';
}

/** Two runs may have created at once: the lowest id stays, the other author deletes its own. */
async function resolveRace(octokit         , context               , message         , mine         )                         {
  const { owner, repo } = context;
  const first = (await marked(octokit, context, message.number, message.key)).find(({ author }) => author === mine.author);
  if (first === undefined || first.id >= mine.id) return 'created';
  await remove(octokit, context, mine.id);
  if (isNewer(first.marker, mine.marker)) return 'left alone: a newer run has written it';
  const body = composeBody(message, mine.marker, context, first);
  await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body });
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

//# sourceMappingURL=123.index.js.map