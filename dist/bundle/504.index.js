export const id = 504;
export const ids = [504];
export const modules = {

/***/ 92504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ pressWord),
/* harmony export */   FK: () => (/* binding */ pressWords),
/* harmony export */   fW: () => (/* binding */ placeName)
/* harmony export */ });
                                                           

/* Calls in plain words, for messages, names and logs. Whoever shows them escapes them. */

/** Where a call must arrive: `queue "Billing"`, `the end of the call`, `a person, in es-us`. */
function placeName(place               )         {
  const language = place.language === undefined ? '' : `, in ${place.language}`;
  if (place.kind === 'disconnect') return `the end of the call${language}`;
  return place.kind === 'person' ? `a person${language}` : `${place.kind} ${JSON.stringify(place.name)}${language}`;
}

/** What a caller does: `2 1`, `wait`, `"billing"`; `the call comes in` if that is nothing. */
function pressWords(presses                  )         {
  return presses.length === 0 ? 'the call comes in' : presses.map((press) => pressWord(press)).join(' ');
}

/** One press in words. */
function pressWord(press       )         {
  return press.how === 'keys' ? press.keys : press.how === 'say' ? JSON.stringify(press.text) : 'wait';
}


/***/ })

};

//# sourceMappingURL=504.index.js.map