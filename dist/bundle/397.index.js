export const id = 397;
export const ids = [397];
export const modules = {

/***/ 37397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createOctokit: () => (/* binding */ createOctokit),
  createRecordOctokit: () => (/* binding */ createRecordOctokit)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 21 modules
var github = __webpack_require__(11758);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(49735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(86856);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/github/pages.js

                                                   

                                               

/** The most pages of one list that are read. GitHub gives up to 100 entries on each. */
const MAX_PAGES = 100;

/** A page of a list that was read. */
                    
                        
                         
 

/**
 * A plugin that ends lists which have no end: a `Link` header can name its own page as the next, and a server can ignore the number and
 * give one page for ever. It can also name another server, which must not get the token. The request then fails, and its message says why.
 */
function endEndlessLists(octokit             )       {
  /** The page that was read last of each list that goes on, by the list's address. A list that has ended can be read again. */
  const read = new Map                  ();
  octokit.hook.wrap('request', async (request, options) => {
    // Only the address of a next page is absolute: it is GitHub's own, from the `Link` header.
    const asked = placeOf(options.url);
    if (asked !== undefined) checkNext(asked.page, read.get(asked.list));
    const response = await request(options);
    const place = placeOf(response.url);
    if (place === undefined) return response;
    const found           = { page: place.page, data: response.data };
    checkRepeat(found, read.get(place.list));
    const next = nextOf(response.headers.link);
    if (next === undefined) {
      read.delete(place.list);
      return response;
    }
    checkServer(next, response.url);
    read.set(place.list, found);
    return response;
  });
}

/** @throws Error if the next page is on another server than this one */
function checkServer(next        , address        )       {
  const { origin } = new URL(next, address);
  if (origin !== new URL(address).origin) throw new Error(`GitHub's list goes on at ${origin}, which is not GitHub's API`);
}

/** @throws Error if a page that was read already is asked for as the next one, or too many pages were read */
function checkNext(page        , last                      )       {
  if (last !== undefined && page <= last.page)
    throw new Error(`GitHub's list does not end: page ${last.page} names page ${page} as the next one`);
  if (page > MAX_PAGES) throw new Error(`GitHub's list has more than ${MAX_PAGES} pages`);
}

/** @throws Error if a page is the one before it again */
function checkRepeat({ page, data }          , last                      )       {
  const isEmpty = Array.isArray(data) && data.length === 0;
  if (last?.page === page - 1 && !isEmpty && (0,external_node_util_.isDeepStrictEqual)(last.data, data))
    throw new Error(`GitHub's list does not end: page ${page} is page ${last.page} again`);
}

/** The next page that a `Link` header names, if it names one. */
function nextOf(link                    )                     {
  return /<([^<>]+)>;\s*rel="next"/iu.exec(link ?? '')?.[1];
}

/** Which page of which list an address names; undefined for anything but an absolute address. */
function placeOf(address        )                                                               {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const page = Number(url.searchParams.get('page') ?? 1);
  url.searchParams.delete('page');
  url.searchParams.sort();
  return { list: url.href, page: Number.isSafeInteger(page) ? page : 1 };
}

;// CONCATENATED MODULE: ./build/github/octokit.js





                                                       
                                               

/** The longest wait for GitHub's own rate limit, in seconds. */
const MAX_WAIT_SECONDS = 60;

/** Milliseconds for each try of a request, without the waits between tries. */
const TIMEOUT_MS = 60_000;

const LOG = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** GitHub's REST API with its own plugins for retries and rate limits. Its address is in `GITHUB_API_URL`. */
function createOctokit(token        ) {
  return (0,github/* getOctokit */.Q)(
    token,
    { retry: { retries: 2 }, throttle: { onRateLimit: isWorthWaiting, onSecondaryRateLimit: isWorthWaiting }, log: LOG },
    deadline,
    endEndlessLists,
    dist_bundle/* retry */.L,
    plugin_throttling_dist_bundle/* throttling */.A,
  );
}

/**
 * The same for deploy records. The plugin for rate limits puts a second between any two writes; a run makes three, and must not wait for
 * them before it deploys. If GitHub's limit is exhausted, there is no record.
 */
function createRecordOctokit(token        )          {
  return (0,github/* getOctokit */.Q)(token, { retry: { retries: 1 }, log: LOG }, deadline, endEndlessLists, dist_bundle/* retry */.L);
}

/** A plugin that limits the time of each try. It comes first, so that it is closest to the request. */
function deadline(octokit             )       {
  octokit.hook.wrap('request', (request, options) =>
    request({ ...options, request: { ...options.request, signal: AbortSignal.timeout(TIMEOUT_MS) } }),
  );
}

function isWorthWaiting(retryAfterSeconds        , _options         , _octokit         , retryCount        )          {
  return retryAfterSeconds <= MAX_WAIT_SECONDS && retryCount < 2;
}

function ignore()       {
  // Without this, the plugins write warnings directly into the log.
}


/***/ })

};

//# sourceMappingURL=397.index.js.map