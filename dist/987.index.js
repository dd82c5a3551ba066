export const id = 987;
export const ids = [987];
export const modules = {

/***/ 987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createOctokit: () => (/* binding */ createOctokit)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1758);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9735);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6856);




                                                       
                                               

/** The longest wait for GitHub's own rate limit, in seconds. */
const MAX_WAIT_SECONDS = 60;

/** Milliseconds for each try of a request, without the waits between tries. */
const TIMEOUT_MS = 60_000;

/** GitHub's REST API with its own plugins for retries and rate limits. Its address is in `GITHUB_API_URL`. */
function createOctokit(token        ) {
  return (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(
    token,
    {
      retry: { retries: 2 },
      throttle: { onRateLimit: isWorthWaiting, onSecondaryRateLimit: isWorthWaiting },
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    },
    deadline,
    _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L,
    _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_2__/* .throttling */ .A,
  );
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

//# sourceMappingURL=987.index.js.map