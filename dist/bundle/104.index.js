export const id = 104;
export const ids = [104];
export const modules = {

/***/ 74104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Deployments: () => (/* binding */ Deployments)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74043);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40682);
                                                          
                                                    



/** GitHub refuses a longer description of a deployment or a status (422). */
const MAX_DESCRIPTION = 140;
const PAGE = 100;

/** The outcome of a deployment, as far as it is known. */
                                    
                                 
                                                        
                            
 

/** A deployment that is a record. */
                                   
                      
                          
                                                            
                             
                            
 

/** How a deployment goes on. */
                                   
                                                                  
                               
                               
                                   
 

/** The deployments of this repository that are records, by GitHub's API. Its methods throw what Octokit throws. */
class Deployments {
           #octokit         ;
           #context               ;
           #environment        ;

  /** @param key the input `comment-key`: people see it in the name of the environment */
  constructor(octokit         , context               , key        ) {
    this.#octokit = octokit;
    this.#context = context;
    this.#environment = key === '' ? 'Genesys Cloud' : `Genesys Cloud (${key})`;
  }

  /**
   * One page of records, the newest first, whatever their environment: a redeploy can have another `comment-key` than the deploy. Flow ids
   * and the hash of the client tell orgs apart.
   *
   * @returns whether there are more pages, and the records; anything else that has this task is left out
   */
  async page(page        )                                                                                       {
    const { data } = await this.#octokit.rest.repos.listDeployments({
      ...this.#repository,
      task: _payload_js__WEBPACK_IMPORTED_MODULE_0__/* .TASK */ .wn,
      per_page: PAGE,
      page,
    });
    const records = data.flatMap(({ id, sha: commit, created_at: created, payload: given }) => {
      const payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePayload */ .ex)(given);
      return payload === undefined ? [] : [{ id, commit, createdAt: Date.parse(created), payload }];
    });
    return { records, isLast: data.length < PAGE };
  }

  /** A later deployment may have made this one inactive. So the newest status that isn't `inactive` counts. */
  async outcome(id        )                             {
    const { data } = await this.#octokit.rest.repos.listDeploymentStatuses({ ...this.#repository, deployment_id: id, per_page: PAGE });
    const last = data.find(({ state }) => state !== 'inactive');
    const hasEnded = last !== undefined && ['success', 'failure', 'error'].includes(last.state);
    return { hasSucceeded: last?.state === 'success', ...(hasEnded ? { endedAt: Date.parse(last.created_at) } : {}) };
  }

  /** @returns the deployment's id */
  async create(payload         , description        )                  {
    const { data } = await this.#octokit.rest.repos.createDeployment({
      ...this.#repository,
      ref: this.#context.sha,
      task: _payload_js__WEBPACK_IMPORTED_MODULE_0__/* .TASK */ .wn,
      environment: this.#environment,
      payload: { ...payload },
      description: (0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(description, MAX_DESCRIPTION),
      // Otherwise GitHub may merge the default branch, and refuses a commit whose checks are not all green.
      auto_merge: false,
      required_contexts: [],
    });
    if ('id' in data) return data.id;
    throw new TypeError('GitHub created no deployment.');
  }

  async setStatus(id        , { state, description, environmentUrl }                  )                {
    await this.#octokit.rest.repos.createDeploymentStatus({
      ...this.#repository,
      deployment_id: id,
      state,
      description: (0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(description, MAX_DESCRIPTION),
      log_url: this.#context.runUrl,
      // Records of other flows in the same environment stay as they are.
      auto_inactive: false,
      ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
    });
  }

  get #repository()                                                    {
    const { owner, repo } = this.#context;
    return { owner, repo };
  }
}


/***/ }),

/***/ 40682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ex: () => (/* binding */ parsePayload),
/* harmony export */   v2: () => (/* binding */ splitPayload),
/* harmony export */   wn: () => (/* binding */ TASK)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13603);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25928);



/*
 * What a deploy record holds: the payload of a GitHub deployment. Whoever may create deployments can write one, so it is read as foreign
 * text. This is what a forged record can do, and all that it can do:
 *
 * - An edit of live looks like the last deploy, so that a deploy that is due anyway writes over it; or a deploy looks like an edit.
 * - A menu looks as if a newer commit had been deployed, so that this run leaves it alone and warns. That commit must
 *   descend from the run's.
 * - A push leaves out a file that an earlier commit has in the same text, although that was not deployed. The record must name that commit.
 *
 * It never causes a write that isn't in the commit, and never hides a text that is new in a push.
 */

/** The task of the deployments that are records. */
const TASK = 'genesys-ivr';

/** A state's hash, with the keys whose texts were open (see `stateHash`). */
const hash = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}(?:\+[0-9*#])*$/u);

/** Git's id of a commit, or of a file's bytes: SHA-1 or SHA-256. */
const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;

const menu = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  /** The menu's own id in the flow. */
  id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(2000),
  /** How its file names the flow and the menu. */
  flow: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(1000),
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(1000),
  path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(1000),
  /** Git's id for the bytes of the file. */
  blob: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(OBJECT_ID),
  /** The hash of the state that the deploy found. Absent if that was not git's. */
  before: hash.optional(),
  /** The commit from which that state was deployed. Absent if that is unknown. */
  from: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(OBJECT_ID).optional(),
  /** The hash of the state that the file asked for. */
  desired: hash,
});

const payload = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  v: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
  /** Which org and OAuth client the deploy worked with, as a hash: two orgs can have one repository. */
  client: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(100),
  /** The id of the run in GitHub. */
  run: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().optional(),
  flows: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
      zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .IDENTIFIER */ .cS),
        /** The version that was live. */
        version: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(100)]),
        menus: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(menu).max(1000),
      }),
    )
    .max(1000),
});

                                              
                                                   
                                               

/** @returns undefined for anything but a record's payload, such as that of another tool or of a later version */
function parsePayload(value         )                      {
  return payload.safeParse(typeof value === 'string' ? parsedJson(value) : value).data;
}

function parsedJson(text        )          {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** GitHub documents no limit of a payload. Similar fields end at 65,535 bytes. */
const MAX_BYTES = 30_000;

/** The flows in as many payloads as they need. A flow with very many menus is split, too. */
function splitPayload({ flows, ...head }         )            {
  const parts                  = [[]];
  let size = 0;
  for (const flow of flows.flatMap(splitFlow)) {
    const bytes = sizeOf(flow);
    if (size + bytes > MAX_BYTES && size > 0) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(flow);
    size += bytes;
  }
  return parts.map((part) => ({ ...head, flows: part }));
}

function splitFlow({ menus, ...flow }             )                {
  const parts                  = [[]];
  let size = 0;
  for (const one of menus) {
    const bytes = sizeOf(one);
    if (size + bytes > MAX_BYTES / 2 && size > 0) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(one);
    size += bytes;
  }
  return parts.map((part) => ({ ...flow, menus: part }));
}

function sizeOf(value         )         {
  return Buffer.byteLength(JSON.stringify(value));
}


/***/ })

};

//# sourceMappingURL=104.index.js.map