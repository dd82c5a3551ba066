export const id = 216;
export const ids = [216];
export const modules = {

/***/ 8835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepComment: () => (/* binding */ keepComment)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/report/markdown/budget.js
var budget = __webpack_require__(4028);
// EXTERNAL MODULE: ./build/report/markdown/elements.js
var markdown_elements = __webpack_require__(2052);
;// CONCATENATED MODULE: ./build/report/markdown/plan-below.js


/*
 * The reviewed plan, below the report of its deploy. Two HTML comments mark where it begins and ends. Foreign text can't form `<!--`,
 * because `<` is escaped wherever such text is shown.
 */

const BEGIN = '<!-- genesys-ivr-action plan begins -->';
const END = '<!-- genesys-ivr-action plan ends -->';

/**
 * A deploy's report with the plan folded below it, unchanged.
 *
 * @param plan Markdown that closes whatever it opens
 */
function withPlanBelow(report        , plan        )         {
  const below = (0,markdown_elements/* folded */.TM)('The plan that was reviewed, as it was before the merge', `${BEGIN}\n\n${plan.trim()}\n\n${END}`);
  return `${report.trimEnd()}\n\n${below}\n`;
}

/**
 * The plan that {@link withPlanBelow} put into a text.
 *
 * @param text with `\n` as line ends
 * @returns undefined if the two marks are missing
 */
function planBelow(text        )                     {
  const from = text.indexOf(`\n${BEGIN}\n`);
  const to = text.lastIndexOf(`\n${END}\n`);
  return from === -1 || to <= from ? undefined : text.slice(from + BEGIN.length + 2, to).trim();
}

/**
 * A deploy's report with a line in place of the plan.
 *
 * @param runUrl of the run that made the plan
 */
function withoutPlan(report        , runUrl        )         {
  const run = `[the run that made it](${runUrl})`;
  return `${report.trimEnd()}\n\n_The plan that was reviewed is left out here for want of room: ${run} has it in its job summary._\n`;
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
   * - `below`: the plan is below the report of its deploy
   * - `left-out`: there was no room for the plan
   */
  place: schemas/* enum */.k5n(['whole', 'below', 'left-out']),
});

/** Which run made the plan of a comment, and where in the comment the plan is. */
                                                

const metadata = schemas/* object */.Ikc({
  key: schemas/* string */.YjP(),
  sha: schemas/* string */.YjP(),
  run: schemas/* number */.aig(),
  attempt: schemas/* number */.aig(),
  hash: schemas/* string */.YjP(),
  outcome: schemas/* string */.YjP().default(''),
  /** Absent if the comment never held a plan, or is older than this property. */
  plan: madePlan.optional().catch(undefined),
});

/** The data in the first line of a sticky comment. */
                                              

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

;// CONCATENATED MODULE: ./build/github/comment-body.js


                                                  


/** What this run writes into the comment. */
                                 
                                                                                      
                          
                                                                                                                           
                        
                                               
                                            
 

/** A comment that is certainly ours. No other comment's text is shown again. */
                             
                          
                        
 

/**
 * A comment's body, within GitHub's limit.
 *
 * @param marker this run's
 * @param existing the comment as it is now
 */
function composeBody(content                , marker        , context               , existing             )         {
  const { report, mode, redact } = content;
  if (mode === 'plan') return bodyOf({ ...marker, plan: { run: marker.run, attempt: marker.attempt, place: 'whole' } }, report);
  const made = mode === 'deploy' ? existing?.marker.plan : undefined;
  if (existing === undefined || made === undefined) return bodyOf(marker, report);
  const plan = planOf(existing.body, made);
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
  // Editing a comment in a browser changes its line ends.
  const [, ...lines] = body.split(/\r\n|\r|\n/u);
  const text = lines.join('\n');
  return place === 'whole' ? text : planBelow(text);
}

function runUrl({ run, attempt }          , { repositoryUrl }               )         {
  return `${repositoryUrl}/actions/runs/${run}/attempts/${attempt}`;
}

// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
;// CONCATENATED MODULE: ./build/github/comments.js
                                                  


                                            

/** A comment with one of this action's markers. */
                                
                      
                        
                          
                          
 

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
      .flatMap(({ id, body = '', user })                  => {
        const marker = parseMarker(body);
        return marker?.key === key && user !== null ? [{ id, body, author: user.login, marker }] : [];
      })
      .toSorted((a, b) => a.id - b.id);
  }

  /**
   * Our comments with this key, the lowest id first. A marker alone proves nothing, because anyone can write one. A comment is ours if
   * GitHub Actions' own token wrote it. With an app's token, it is ours if that token can update it (with its own text).
   */
  async ownWithKey(key        )                           {
    const comments = await this.withKey(key);
    const byActions = comments.filter(({ author }) => author === ACTIONS_BOT);
    if (byActions.length > 0) return byActions;
    for (const bot of comments.filter(({ author }) => author.endsWith('[bot]'))) {
      if (await this.#canUpdate(bot)) return comments.filter(({ author }) => author === bot.author);
    }
    const people = comments.filter(({ author }) => !author.endsWith('[bot]'));
    const login = people.length === 0 ? undefined : await this.#ownLogin();
    return people.filter(({ author }) => author === login);
  }

  async create(body        , marker        )                         {
    const { data } = await this.#octokit.rest.issues.createComment({ ...this.#repository, issue_number: this.#number, body });
    return { id: data.id, body, author: data.user?.login ?? ACTIONS_BOT, marker };
  }

  async update(id        , body        )                {
    await this.#octokit.rest.issues.updateComment({ ...this.#repository, comment_id: id, body });
  }

  async remove(id        )                {
    try {
      await this.#octokit.rest.issues.deleteComment({ ...this.#repository, comment_id: id });
    } catch (error) {
      // Another run has removed it first.
      if ((0,failure/* toGithubFailure */.x)(error).status !== 404) throw error;
    }
  }

  async #canUpdate({ id, body }               )                   {
    try {
      await this.update(id, body);
      return true;
    } catch (error) {
      const { status } = (0,failure/* toGithubFailure */.x)(error);
      if (status === 403 || status === 404) return false;
      throw error;
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

;// CONCATENATED MODULE: ./build/github/comment.js



                                                  
                                          
                                            

/** What was done with the comment. */
                                                                                                                   

/** A comment to write. */
                                          
                          
                                                                                            
                              
                                                                      
                       
                           
                                                                                       
                                   
 

/**
 * Keeps one comment on a pull request up to date. It is found by its marker and its author, never by its text.
 *
 * @throws what Octokit throws
 */
async function keepComment(octokit         , context               , message         )                         {
  const marker = markerOf(message, context);
  const comments = new PullRequestComments(octokit, context, message.number);
  const [first, ...duplicates] = await comments.ownWithKey(message.key);
  if (first === undefined) {
    if (!message.isWorthPosting) return 'not needed';
    const created = await comments.create(composeBody(message, marker, context), marker);
    return resolveRace(comments, created, message, context);
  }
  for (const { id } of duplicates) await comments.remove(id);
  if (isNewer(first.marker, marker)) return 'left alone: a newer run has written it';
  if (isUpToDate(first.marker, marker, message, context)) return 'unchanged';
  await comments.update(first.id, composeBody(message, marker, context, first));
  return 'updated';
}

function markerOf({ key, outcome, stableText }         , { headSha: sha, runId: run, runAttempt: attempt }               )         {
  const hash = (0,external_node_crypto_.createHash)('sha256').update(stableText).digest('hex').slice(0, 32);
  return { key, sha, run, attempt, hash, outcome };
}

/** Whether the comment already has this message's news. */
function isUpToDate(existing        , marker        , { isWorthPosting }         , { event }               )          {
  if (existing.sha !== marker.sha) return false;
  if (existing.hash === marker.hash) return true;
  // A re-run of a push finds nothing to do. The first run's result is still the news, unless that run failed.
  const isDeploy = existing.plan?.place !== 'whole';
  return event.kind === 'push' && !isWorthPosting && isDeploy && existing.outcome !== 'failure';
}

/** Two runs may have created a comment at once. The lowest id stays; the other run removes its own. */
async function resolveRace(
  comments                     ,
  created               ,
  message         ,
  context               ,
)                         {
  const first = (await comments.withKey(message.key)).find(({ author }) => author === created.author);
  if (first === undefined || first.id >= created.id) return 'created';
  await comments.remove(created.id);
  if (isNewer(first.marker, created.marker)) return 'left alone: a newer run has written it';
  await comments.update(first.id, composeBody(message, created.marker, context, first));
  return 'updated';
}

function isNewer(existing        , marker        )          {
  return existing.run > marker.run || (existing.run === marker.run && existing.attempt > marker.attempt);
}


/***/ })

};

//# sourceMappingURL=216.index.js.map