export const id = 361;
export const ids = [361];
export const modules = {

/***/ 87361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withDialPage: () => (/* binding */ withDialPage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94924);
/* harmony import */ var _run_dial_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44382);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64865);

                                                          
                                                  

                                                     

                                                 
                                                    


/** No one waits longer for a page. In milliseconds. */
const LONGEST_UPLOAD = 10_000;

/** A run with its page. */
                               
                           
                                       
                        
                                                                   
                                
 

/**
 * Makes the page to dial, and uploads it if that is wished for. Whatever goes wrong with it, the run's outcome stays the same: the log says
 * what.
 */
async function withDialPage(state          , runner        , env                   )                        {
  const { context, settings } = state;
  const none = { state, html: '', isUploading: false };
  const wish = settings?.dialPage;
  if (context === undefined || wish === undefined || state.toDial === undefined) return none;
  try {
    const page = await (0,_run_dial_js__WEBPACK_IMPORTED_MODULE_3__/* .pageToDial */ .P)(state, runner, { all: wish === 'always' });
    if (page === undefined) return none;
    const { html } = page;
    const reason = reasonToKeep(wish, context);
    if (reason !== undefined) {
      if (reason !== '') runner.info(reason);
      return { ...none, html };
    }
    const uploaded = await runner.group('Page to dial', () => uploadInTime(page, { context, state, runner, env }));
    return { state: withLinks(state, page, uploaded.dial), html, isUploading: uploaded.isUploading };
  } catch (error) {
    runner.info(`There is no page to dial: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_model_run_error_js__WEBPACK_IMPORTED_MODULE_1__/* .toReportedError */ .z)(error).message)}`);
    return none;
  }
}

/**
 * Whoever may read the repository's artifacts may read the page: of a public repository, everyone.
 *
 * @returns why the page is not uploaded, '' if that needs no word; undefined if it is
 */
function reasonToKeep(wish          , context               )                     {
  if (wish === 'never') return '';
  if (wish === 'always' || context.isPrivate === true) return undefined;
  const why =
    context.isPrivate === false
      ? 'this repository is public, so everyone could read it'
      : "the event doesn't say that this repository is private";
  const how = isHostedByGithub(context) ? 'To upload it all the same, set `dial-page: always`.' : KEEP_BY_STEP;
  return `The page to dial was not uploaded: ${why}. ${IN_OUTPUT} ${how}`;
}

                     
                                  
                           
                          
                                  
 

                  
                                        
                                
 

async function uploadInTime(page         , uploading           )                  {
  const { runner } = uploading;
  const { promise: late, resolve } = Promise.withResolvers        ();
  const timer = setTimeout(() => resolve('late'), LONGEST_UPLOAD);
  try {
    const dial = await Promise.race([upload(page, uploading), late]);
    if (dial !== 'late') return { dial, isUploading: false };
    runner.info(`The page to dial was not uploaded within ${LONGEST_UPLOAD / 1000} seconds. ${IN_OUTPUT}`);
    return { dial: undefined, isUploading: true };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    runner.info(`The page to dial was not uploaded: ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(why)}. ${IN_OUTPUT}`);
    return { dial: undefined, isUploading: false };
  } finally {
    clearTimeout(timer);
  }
}

const IN_OUTPUT = 'It is in the output `dial-page`.';

async function upload(page         , { context, state, runner, env }           )                                  {
  const { resultsService, uploadPage } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(403)]).then(__webpack_require__.bind(__webpack_require__, 14403));
  if (!isHostedByGithub(context)) {
    runner.info(`This GitHub server can't show the page. ${IN_OUTPUT} ${KEEP_BY_STEP}`);
    return { sides: sidesOf(state) };
  }
  const service = resultsService(env, runner);
  if (service === undefined) {
    runner.info(`The runner names no service of GitHub that takes artifacts. ${IN_OUTPUT}`);
    return undefined;
  }
  const key = state.report.commentKey.replaceAll(/[^\w.-]+/gu, '-');
  // Jobs of a matrix share a run, and an artifact's name is taken for good.
  const name = ['call-ivr', ...(key === '' ? [] : [key]), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')].join('-');
  const id = await uploadPage(service, { name: `${name}.html`, html: page.html }, runner);
  const url = `${context.repositoryUrl}/actions/runs/${context.runId}/artifacts/${id}`;
  runner.info(`Dial it: ${url}`);
  return { url, sides: sidesOf(state) };
}

const KEEP_BY_STEP = 'To keep it, add a step: `uses: actions/upload-artifact@v3` with `path: ${{ steps.<id>.outputs.dial-page }}`.';

function sidesOf({ report }          )                      {
  return report.mode === 'deploy' ? 'deploy' : 'plan';
}

/** GitHub Enterprise Server keeps artifacts in another way. */
function isHostedByGithub({ repositoryUrl }               )          {
  const { hostname } = new URL(repositoryUrl);
  return hostname === 'github.com' || hostname.endsWith('.ghe.com');
}

/** The report with the address of the page, and those that dial its call tests. */
function withLinks(state          , page         , dial                        )           {
  return dial === undefined ? state : state.with({ report: { flows: (0,_run_dial_js__WEBPACK_IMPORTED_MODULE_3__/* .withDialledTests */ .t)(state.report.flows, page), dial } });
}


/***/ }),

/***/ 44382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ pageToDial),
/* harmony export */   t: () => (/* binding */ withDialledTests)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29598);
                                                            
                                                     
                                                       

                                                     
                                            
                                               

/** What hides the secrets of a run. */
                                                   

/** A page to dial, and the flows on it. */
                                           
                                        
 

/** Which flows of a run are worth a page, and how the page is shown. */
                           
                                      
                        
                             
 

/** A limit on size: no one looks through the flows of a longer page. */
const MOST_FLOWS = 50;

/** The page on which people dial what a run has planned or deployed. Undefined if there is nothing to dial. */
async function pageToDial(
  { toDial, report }                                     ,
  console       ,
  wish          ,
)                               {
  const isDeploy = report.mode === 'deploy';
  const deployed = new Set(report.flows.filter(({ status }) => status === 'deployed').map(({ flow_id }) => flow_id));
  // What a deploy didn't bring is not live.
  const planned = (toDial?.() ?? []).map(({ after, ...flow }) => ({
    ...flow,
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ after: isDeploy && !deployed.has(flow.flowId) ? undefined : after }),
  }));
  const flows = planned.filter(({ after }) => wish.all || after !== undefined).slice(0, MOST_FLOWS);
  if (flows.length === 0) return undefined;
  const { dialPage, DEPLOYED, PLANNED } = await Promise.all(/* import() */[__webpack_require__.e(858), __webpack_require__.e(278)]).then(__webpack_require__.bind(__webpack_require__, 35278));
  const page = dialPage(
    flows.map((flow) => masked(flow, console)),
    isDeploy ? DEPLOYED : PLANNED,
    wish.live,
  );
  return page && { html: console.redact(page.html), fragments: page.fragments, flows };
}

/** The flows of a report, with what dials each of their call tests on the page. */
function withDialledTests(flows                       , page         )               {
  const fragments = new Map(
    page.flows.flatMap(({ calls }, flow) =>
      calls.flatMap(({ call, result }, index) => {
        const fragment = page.fragments[flow]?.[index];
        return result === undefined || fragment === undefined ? [] : [[placeOf(call.at), fragment]         ];
      }),
    ),
  );
  return flows.map((flow) => {
    const tests = flow.tests?.map((test) => ({ ...test, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ dial: fragments.get(placeOf(test.at)) }) }));
    return { ...flow, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ tests }) };
  });
}

function placeOf({ path, line, column }          )         {
  return JSON.stringify([path, line, column]);
}

/** Masking comes first, because a secret is hard to find in an escaped text. */
function masked({ calls, ...flow }            , console       )             {
  return {
    ...console.redactAll(flow),
    calls: calls.map(({ call, ...result }) => ({ ...result, call: { ...call, name: console.redact(call.name) } })),
  };
}


/***/ })

};

//# sourceMappingURL=361.index.js.map