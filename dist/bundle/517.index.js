export const id = 517;
export const ids = [517];
export const modules = {

/***/ 6517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPost: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var _github_runner_env_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64612);
/* harmony import */ var _step_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50225);



/**
 * The end of the job (`post` in action.yml). If the step ended normally, or was ended before it began, there is nothing to do: no request
 * is sent, and nothing else is loaded.
 *
 * It has an entry of its own (`dist/post.js`) and never begins anything, whatever the step has saved of its state.
 */
async function runPost(env                    = process.env)                {
  if ((0,_github_runner_env_js__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(_step_state_js__WEBPACK_IMPORTED_MODULE_1__/* .STEP_DONE */ .sD) !== '') return;
  if ((0,_github_runner_env_js__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(_step_state_js__WEBPACK_IMPORTED_MODULE_1__/* .BEGUN */ .AM) === '') {
    (0,_github_runner_env_js__WEBPACK_IMPORTED_MODULE_0__/* .writeLine */ ._r)('The step was ended before it started any work.');
    return;
  }
  const { settleJob } = await Promise.all(/* import() */[__webpack_require__.e(814), __webpack_require__.e(578), __webpack_require__.e(319), __webpack_require__.e(858), __webpack_require__.e(112), __webpack_require__.e(704), __webpack_require__.e(297), __webpack_require__.e(87), __webpack_require__.e(122), __webpack_require__.e(94), __webpack_require__.e(820), __webpack_require__.e(337), __webpack_require__.e(406)]).then(__webpack_require__.bind(__webpack_require__, 72790));
  await settleJob(env);
}


/***/ }),

/***/ 50225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ BEGUN),
/* harmony export */   sD: () => (/* binding */ STEP_DONE),
/* harmony export */   u3: () => (/* binding */ REPORTED),
/* harmony export */   yy: () => (/* binding */ SETTINGS)
/* harmony export */ });
/* How far the step has got. This is kept in the step's state, because the end of the job is another process. */

/** The step has started. Without this, the end of the job has nothing to look at. */
const BEGUN = 'begun';
/** The report, the outputs and the job summary were published. */
const REPORTED = 'reported';
/** The step has ended, and left nothing open. */
const STEP_DONE = 'ended';

/** The settings that the end of the job needs, as JSON. */
const SETTINGS = 'settings';


/***/ }),

/***/ 64612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ getState),
/* harmony export */   V4: () => (/* binding */ getInput),
/* harmony export */   _r: () => (/* binding */ writeLine)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);


/* What the runner gives a step, and its log. The end of a job that went well loads nothing else. */

/** The input's value without blanks around it; '' if it is not set. */
function getInput(name        )         {
  return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

/** What an earlier step of this action saved; '' if nothing. */
function getState(name        )         {
  return process.env[`STATE_${name}`] ?? '';
}

function writeLine(text        )       {
  process.stdout.write(`${text}${node_os__WEBPACK_IMPORTED_MODULE_0__.EOL}`);
}


/***/ })

};

//# sourceMappingURL=517.index.js.map