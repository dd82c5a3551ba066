export const id = 806;
export const ids = [806];
export const modules = {

/***/ 59806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dial: () => (/* binding */ dial_dial)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/run/connect.js
var connect = __webpack_require__(81840);
// EXTERNAL MODULE: ./build/run/dial.js
var dial = __webpack_require__(44382);
// EXTERNAL MODULE: ./build/run/run-state.js
var run_state = __webpack_require__(71759);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(32315);
;// CONCATENATED MODULE: ./build/cli/dial-server.js


                                            
                                                  


/** Where a page says which one it is, and hears that there is a newer one. */
const CHANGES = '/changes';

/** The call goes on: the newer page dials what the earlier one has dialled. */
const LIVE_RELOAD             = {
  script: `(() => {
const call = sessionStorage.getItem('call') ?? '';
sessionStorage.removeItem('call');
if (call !== '') location.replace(call);
new EventSource('${CHANGES}?page=' + document.documentElement.dataset.page).addEventListener('message', () => {
  sessionStorage.setItem('call', document.body.dataset.call ?? '');
  location.reload();
});
})();`,
  policy: "; connect-src 'self'",
};

const NOTHING_YET = `<!doctype html><html lang="en"><title>Nothing to dial</title>
<p>There is nothing to dial yet: the terminal says why.</p>
<script>${LIVE_RELOAD.script}</script></html>\n`;

/** Serves a page on this machine, and to this machine alone. */
class DialServer                            {
           #server        ;
           #listeners = new Set                ();
  #html = NOTHING_YET;

          constructor() {
    this.#server = (0,external_node_http_.createServer)((request, response) => this.#answer(request, response));
  }

  /**
   * @param port 0 for a free one
   * @throws UsageError
   */
  static async open(port        )                      {
    const server = new DialServer();
    const { promise, resolve, reject } = Promise.withResolvers      ();
    server.#server.once('error', (error) => reject(new options/* UsageError */.eb(`The page can't be served on port ${port}: ${error.message}.`)));
    server.#server.listen(port, '127.0.0.1', resolve);
    await promise;
    return server;
  }

  get url()         {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** Shows a page to everyone who looks. Without one, the earlier page stays. */
  show(html                    )       {
    if (html === undefined || html === this.#html) return;
    this.#html = html;
    for (const listener of this.#listeners) listener.write(CHANGED);
  }

  async [Symbol.asyncDispose]()                {
    for (const listener of this.#listeners) listener.end();
    this.#server.closeAllConnections();
    const { promise, resolve } = Promise.withResolvers      ();
    this.#server.close(() => resolve());
    await promise;
  }

  get #port()         {
    return (this.#server.address()                      )?.port ?? 0;
  }

  #answer({ method, url, headers }                 , response                )       {
    // A name that someone else has pointed here must not read the page.
    if (headers.host !== `127.0.0.1:${this.#port}` && headers.host !== `localhost:${this.#port}`) return end(response, 421);
    if (method !== 'GET' && method !== 'HEAD') return end(response, 405);
    const asked = URL.parse(url ?? '', this.url);
    if (asked?.pathname === CHANGES) return this.#listen(response, asked.searchParams.get('page'));
    if (asked?.pathname !== '/') return end(response, 404);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...GUARDS });
    response.end(method === 'HEAD' ? undefined : this.#html.replace('<html', `<html data-page="${digestOf(this.#html)}"`));
  }

  /** A page that was read right before a change hears of it, too. */
  #listen(response                , page               )       {
    response.writeHead(200, { 'content-type': 'text/event-stream', ...GUARDS });
    response.write(page === null || page === digestOf(this.#html) ? ': hello\n\n' : CHANGED);
    this.#listeners.add(response);
    response.once('close', () => this.#listeners.delete(response));
  }
}

const CHANGED = 'data: changed\n\n';

function digestOf(html        )         {
  return (0,external_node_crypto_.createHash)('sha256').update(html).digest('base64url');
}

const GUARDS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
}         ;

function end(response                , status        )       {
  response.writeHead(status, GUARDS);
  response.end();
}

;// CONCATENATED MODULE: ./build/cli/folder-watch.js


/** An editor writes a file in several steps. In milliseconds. */
const QUIET = 150;

/** Says when a YAML file in one of some folders may have changed. */
class FolderWatch                       {
           #watchers = new Map                   ();
           #onChange            ;
  #timer                            ;

  constructor(onChange            ) {
    this.#onChange = onChange;
  }

  /** Watches these folders, too. */
  add(folders                  )       {
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#watch(folder);
  }

  #watch(folder        )       {
    const watcher = (0,external_node_fs_.watch)(folder, (_, name) => {
      if (name === null || !/\.ya?ml$/u.test(name)) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#onChange, QUIET);
    });
    // If the folder is gone, the page stays as it is.
    watcher.on('error', () => watcher.close());
    this.#watchers.set(folder, watcher);
  }

  [Symbol.dispose]()       {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
  }
}

// EXTERNAL MODULE: ./build/cli/show.js
var show = __webpack_require__(72692);
;// CONCATENATED MODULE: ./build/cli/dial.js







                                              

                                              

/** What the command `dial` works with. */
                    
                                         
                                         
                            
                                    
                        
                            
                          
                              
 

/** A page, and the folders of the files that it was made from. */
                       
                                    
                                        
 

/** Shows the planned flows as a page to dial: served until someone presses Ctrl+C, or as a file. Returns the exit code. */
async function dial_dial(dialling          )                  {
  const { place, folder, terminal } = dialling;
  const page = await planned(dialling);
  if (place.out === undefined) return serve(dialling, page);
  if (page.html === undefined) return 1;
  (0,external_node_fs_.writeFileSync)((0,external_node_path_.resolve)(folder, place.out), page.html);
  terminal.print(`The page is in ${place.out}: open it in a browser.\n`);
  return 0;
}

async function serve(dialling          , first             )                  {
  const { place, terminal } = dialling;
  await using server = await DialServer.open(place.port);
  server.show(first.html);
  // One plan at a time: what changes in the meantime is planned next.
  let work = Promise.resolve();
  const follow = async (before               )                => {
    await before;
    const { html, folders } = await planned(dialling);
    server.show(html);
    files.add(folders);
  };
  using files = new FolderWatch(() => {
    work = follow(work);
  });
  files.add(first.folders);
  terminal.print(`Dial it at ${server.url} (Ctrl+C ends this). The page follows your menu files.\n`);
  await ended();
  return 0;
}

/** The page of what is in the folder now. If that is wrong, the terminal says so, and the earlier page stays. */
async function planned({ plan, terminal, place, root }          )                       {
  const state = (0,run_state/* atEnd */.t)(await plan(), connect/* clock */.pm.now());
  state.journal?.end();
  const page = await (0,dial/* pageToDial */.P)(state, terminal, { all: true, ...(place.out === undefined ? { live: LIVE_RELOAD } : {}) });
  const { files, outcome } = state.report;
  if (page === undefined || outcome === 'failure') (0,show/* show */.WU)(terminal.redactAll(state.report), terminal);
  return { html: page?.html, folders: new Set(files.map(({ path }) => (0,external_node_path_.dirname)((0,external_node_path_.join)(root, path)))) };
}

async function ended()                {
  const { promise, resolve: end } = Promise.withResolvers      ();
  for (const signal of ['SIGINT', 'SIGTERM']         ) process.once(signal, () => end());
  await promise;
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

//# sourceMappingURL=806.index.js.map