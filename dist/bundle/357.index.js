export const id = 357;
export const ids = [357];
export const modules = {

/***/ 99357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkLimit: () => (/* binding */ checkLimit),
/* harmony export */   isMeantBy: () => (/* binding */ isMeantBy),
/* harmony export */   unmatchedError: () => (/* binding */ unmatchedError),
/* harmony export */   withinLimit: () => (/* binding */ withinLimit),
/* harmony export */   withinLimitAtLast: () => (/* binding */ withinLimitAtLast)
/* harmony export */ });
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25928);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94924);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69903);



                                             

/*
 * The input `flows` limits a run to some flows, by name or id. A menu file can name its flow the other way. So a flow is left out as soon
 * as it is certain that it isn't meant: before its name is looked up, before it is read, or after.
 */

/** What the input `flows` names; empty for all flows. */
                                          

/** Whether the limit means a flow; undefined if that is not known before the flow is looked up or read. */
function isNamed({ reference, flowId, live }         , limit           )                      {
  const name = live?.name ?? (reference.kind === 'name' ? reference.name : undefined);
  const isMeant = limit.some((entry) => entry === name || (flowId !== undefined && (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .sameId */ .s)(entry, flowId)));
  if (isMeant || limit.length === 0) return true;
  const mayBeById = flowId === undefined && limit.some((entry) => _model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .GUID */ .Sm.test(entry));
  const mayBeByName = name === undefined && limit.some((entry) => !_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .GUID */ .Sm.test(entry));
  return mayBeById || mayBeByName ? undefined : false;
}

/** Whether one line of the limit means a flow; undefined if that is not known before the flow is looked up or read. */
function isMeantBy(run         , entry        )                      {
  return isNamed(run, [entry]);
}

/** The flows that are meant, or may be. */
function withinLimit(runs                    , limit           )                     {
  return limit.length === 0 ? runs : runs.filter((run) => isNamed(run, limit) !== false);
}

/**
 * The flows that are meant, once all of them are read. A flow that can't be found or read stays if its file says that it is meant, or if it
 * may be what a line names that means no other flow: then its own error is told.
 */
function withinLimitAtLast(runs                    , limit           )                     {
  const open = limit.filter((entry) => !runs.some((run) => isNamed(run, [entry]) === true));
  return runs.filter((run) => isNamed(run, limit) === true || (open.length > 0 && isNamed(run, open) !== false));
}

/**
 * Checks that each line of the limit is a flow of the menu files, or can be: a flow that was not read can have any name.
 *
 * @param runs the flows of all menu files, not only of those that this run is about
 * @throws RunError `flows.unmatched`
 */
function checkLimit(runs                    , limit           )       {
  const unmatched = limit.filter((entry) => runs.every((run) => isNamed(run, [entry]) === false));
  if (unmatched.length > 0) throw unmatchedError(unmatched, runs);
}

/** Lines of the limit mean no flow of the menu files. */
function unmatchedError(unmatched                   , runs                    )           {
  const names = runs.flatMap(({ live, reference }) => live?.name ?? (reference.kind === 'name' ? reference.name : []));
  const [first = ''] = unmatched;
  const meant = (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(first, names);
  return new _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e(
    'flows.unmatched',
    `\`flows\` names ${unmatched.map((entry) => JSON.stringify(entry)).join(', ')}, but no menu file describes it.`,
    meant.length > 0 ? (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(first, meant) : 'Give the exact name or the ID of a flow that a menu file describes, one per line.',
  );
}


/***/ })

};

//# sourceMappingURL=357.index.js.map