export const id = 752;
export const ids = [752];
export const modules = {

/***/ 74437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ architectUrl)
/* harmony export */ });
/**
 * The address of a flow in Architect. The form is not documented; six public code bases use it.
 *
 * @param regionHost such as `mypurecloud.com`
 * @param type as Architect's YAML calls it, such as `inboundCall`
 */
function architectUrl(regionHost        , type        , flowId        )         {
  return `https://apps.${regionHost}/architect/#/${encodeURIComponent(type.toLowerCase())}/flows/${encodeURIComponent(flowId)}/latest`;
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


/***/ }),

/***/ 84388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L9: () => (/* binding */ NO_RECORDER),
/* harmony export */   kt: () => (/* binding */ settleRecords),
/* harmony export */   vk: () => (/* binding */ Recorder),
/* harmony export */   yc: () => (/* binding */ flowKey)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29598);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74043);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40682);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44946);
                                                                              
                                                      


                                                                      



/** Where the records' ids are kept for the end of the job, in case this process is killed. */
                                                

/** What the recorder works with. */
                            
                                                                  
                          
                          
                                                              
                        
                                               
                                                        
                                                                    
                                                             
                            
                                       
 

/**
 * Notes in GitHub what a run deploys, before it writes. If that fails, the run goes on, and the log says so: the next run then compares
 * with the last run that succeeded.
 */
class Recorder                           {
           #settings                  ;
  #ids                    = [];
  #flows                          = [];
  /** Statuses that are on their way. A write doesn't wait for them. */
  #pending                = Promise.resolve();

  constructor(settings                  ) {
    this.#settings = settings;
  }

  async begin(flows                         )                {
    this.#flows = flows;
    this.#ids = await this.#create(flows);
    this.#settings.saveIds(this.#ids);
    this.#pending = setStatuses(this.#settings, this.#ids, this.#status('in_progress', flows));
  }

  /** If some flows are live as their files ask and others aren't, the record has failed, and a second one has those that are live. */
  async end(isLive                             )                {
    await this.#pending;
    if (this.#ids.length === 0) return;
    const live = this.#flows.filter(({ id }) => isLive(id));
    const isWhole = live.length === this.#flows.length;
    await setStatuses(this.#settings, this.#ids, this.#status(isWhole ? 'success' : 'failure', this.#flows));
    if (!isWhole && live.length > 0) await this.noteInSync(live.map(asFound));
    this.#settings.saveIds([]);
  }

  async noteInSync(flows                         )                {
    if (flows.length > 0) await setStatuses(this.#settings, await this.#create(flows), this.#status('success', flows));
  }

  async #create(flows                         )                             {
    const { deployments, client, run, log } = this.#settings;
    const ids           = [];
    try {
      for (const payload of (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .splitPayload */ .v2)({ v: 1, client, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ run }), flows: flows.map((flow) => this.#payloadOf(flow)) }))
        ids.push(await deployments.create(payload, describe(flows)));
    } catch (error) {
      log(`The deploy was not recorded: ${(0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .whyNot */ .OB)(error, 'write')} The next run compares with the last run that succeeded.`);
    }
    return ids;
  }

  #payloadOf({ id, version, menus }              )              {
    return {
      id,
      version,
      menus: menus.flatMap(({ menu, id: own, before, from, desired })                                    => {
        const blob = this.#settings.blobOf(menu.path);
        const file = { flow: flowKey(menu.flow), name: menu.nodeId, path: menu.path };
        return blob === undefined ? [] : [{ id: own, ...file, blob, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ before, from }), desired }];
      }),
    };
  }

  /** A record of one flow leads to that flow in Architect. */
  #status(state                           , flows                         )                   {
    const [first] = flows;
    const environmentUrl = flows.length === 1 && first !== undefined ? this.#settings.urlOf(first) : undefined;
    return { state, description: describe(flows), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ environmentUrl }) };
  }
}

async function setStatuses(
  { deployments, log }                                                                                                ,
  ids                   ,
  status                  ,
)                {
  for (const id of ids) {
    try {
      await deployments.setStatus(id, status);
    } catch (error) {
      log(`The record ${id} can't be set to ${status.state}: ${(0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .whyNot */ .OB)(error, 'write')}`);
    }
  }
}

/** Keeps no records. */
const NO_RECORDER                 = { begin: async () => {}, end: async () => {}, noteInSync: async () => {} };

/** Ends the records that a killed process of this run has begun. It never throws. */
async function settleRecords(
  deployments                                ,
  ids                   ,
  isWhole         ,
  log                        ,
)                {
  const status                   = { state: isWhole ? 'success' : 'failure', description: 'Ended by the end of the job' };
  await setStatuses({ deployments, log }, ids, status);
}

/** A flow whose menus are as their files ask. */
function asFound(flow              )               {
  return { ...flow, menus: flow.menus.map((menu) => ({ ...menu, before: menu.desired })) };
}

function describe(flows                         )         {
  const [first] = flows;
  return flows.length === 1 && first !== undefined ? first.name : (0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(flows.length, 'flow');
}

/** How a menu file names a flow, as one text. */
function flowKey(flow               )         {
  return flow.kind === 'id' ? flow.id.toLowerCase() : [flow.name, ...(flow.divisionId === undefined ? [] : [flow.divisionId])].join('\n');
}


/***/ }),

/***/ 88965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ diffArrays)
});

// UNUSED EXPORTS: arrayDiff

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/base.js
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/array.js

class ArrayDiff extends Diff {
    tokenize(value) {
        return value.slice();
    }
    join(value) {
        return value;
    }
    removeEmpty(value) {
        return value;
    }
}
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
    return arrayDiff.diff(oldArr, newArr, options);
}


/***/ })

};

//# sourceMappingURL=752.index.js.map