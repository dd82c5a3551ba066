export const id = 699;
export const ids = [699];
export const modules = {

/***/ 95699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCli: () => (/* binding */ runCli)
/* harmony export */ });
/** The oldest Node.js that the command line runs on. */
const OLDEST = 22;
const NEWER = `Install a newer one from https://nodejs.org. Or have npm bring one for this command alone:
  npx --package=node@24 --package=genesys-ivr genesys-ivr --help
`;

/** The command line `genesys-ivr`. An older Node.js can't read the rest, so that is loaded later. */
async function runCli(argv                    = process.argv.slice(2))                {
  const [major = '0'] = process.versions.node.split('.');
  if (Number(major) < OLDEST) {
    process.stderr.write(`genesys-ivr needs Node.js ${OLDEST} or newer: this is ${process.versions.node}.\n${NEWER}`);
    process.exitCode = 2;
    return;
  }
  const { runCommand } = await Promise.all(/* import() */[__webpack_require__.e(578), __webpack_require__.e(122), __webpack_require__.e(78), __webpack_require__.e(490)]).then(__webpack_require__.bind(__webpack_require__, 12490));
  const { env, stdin: input, stdout: output, stderr: errors } = process;
  process.exitCode = await runCommand(argv, { env, folder: process.cwd(), input, output, errors });
}


/***/ })

};

//# sourceMappingURL=699.index.js.map