export const id = 112;
export const ids = [112];
export const modules = {

/***/ 79709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ manual),
/* harmony export */   r: () => (/* binding */ recoveryOf)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29598);
/* harmony import */ var _model_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62279);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6858);
                                                          
                                                             

                                             



/**
 * Why a run leaves a flow as it is, so that a person must check it (`rollback-failed`):
 * - `state-unknown`: it is unknown what is live, or who made it
 * - `overwrote-concurrent`: this run's write is live, and may have replaced a version that someone made right before it
 * - `renamed`: a job of this run failed, and the flow has another name now
 * - `rejected-but-live`: the org rejected the change, and yet what the files ask for is live
 * - `ownership-unknown`: a deployed flow must be rolled back, and the org doesn't say who made what is live
 * - `superseded`: someone wrote after this run's own write, so it cannot be rolled back
 *
 * `error` is the last error. `cause` is why the change had to be rolled back.
 */
             
                                                                                                                           
                                                                                                                
                                                                                                             
                                                                                                 
                                                                                                                              

/** The outcome of a flow that this run leaves as it is, with all that a person needs to repair it. */
function manual(attempt         , facts        )          {
  const { plan } = attempt;
  return (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcome */ .bu)(attempt, 'rollback-failed', {
    versionAfter: facts.reason === 'superseded' ? facts.version : (facts.live?.version ?? null),
    error: errorOf(plan, facts),
    recovery: recoveryOf(plan, facts.live),
  });
}

function errorOf({ live: { name, version } }      , facts        )                {
  switch (facts.reason) {
    case 'state-unknown': {
      const { error, cause = error, live } = facts;
      const failure = cause === error ? error.message : `${cause.message} ${rollbackFailure(error)}`;
      return { ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(error), message: `${failure} ${describeLive(live, error)}` };
    }
    case 'overwrote-concurrent':
      return overwroteError(version, facts);
    case 'renamed': {
      const { error, live } = facts;
      return {
        ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(error),
        code: 'another.flow.published',
        message: sentences(
          error.message,
          `Meanwhile, someone renamed the flow "${name}" to "${live.name}":`,
          'Archy finds a flow by its name, so the job may have created another one.',
          describeLive(live, error),
        ),
        hint: `Check in Architect whether there is another flow "${name}" now. Delete it if it should not exist.`,
      };
    }
    case 'rejected-but-live': {
      const { error, live } = facts;
      return {
        ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(error),
        message: sentences(
          error.message,
          `The org refused the change, but the change is live in version ${live.version}:`,
          'written by this run, or by someone else at the same time. It was left in place.',
        ),
        hint: 'Check the flow in Architect with whoever may have changed it, and fix what the message names.',
      };
    }
    case 'ownership-unknown':
      return {
        ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(facts.cause),
        message: sentences(
          facts.cause.message,
          `Genesys Cloud doesn't say who created version ${facts.live.version}, so it was left in place.`,
        ),
      };
    case 'superseded':
      return {
        ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(facts.cause),
        code: 'rollback.stood.back',
        message: sentences(
          facts.cause.message,
          `Before it could be rolled back, someone else wrote version ${facts.version ?? '?'}:`,
          'their change was left in place.',
        ),
        hint: 'Check the flow in Architect with whoever wrote that version.',
      };
  }
}

/** An error of the rollback's own write says so itself. */
function rollbackFailure({ message }            )         {
  return message.startsWith('Could not roll back') ? message : `Rolling it back failed: ${message}`;
}

function overwroteError(before         , { error, live }                                                              )                {
  const mayFollow = error?.mayStillTakeEffect === true && live.isOwn !== true;
  return {
    ...(error === undefined ? {} : (0,_model_store_js__WEBPACK_IMPORTED_MODULE_0__/* .reported */ .Y6)(error)),
    code: 'version.in.between',
    message: sentences(
      error?.message ?? '',
      'Someone else published the flow at the same time:',
      `version ${before} was the one before, and version ${live.version} is live.`,
      'Their change may no longer be live.',
      mayFollow ? "This run's change may still take effect." : '',
    ),
    hint: sentences(
      `Compare the versions between ${before} and ${live.version} in Architect's version history`,
      'with whoever published them, and publish what is missing.',
    ),
  };
}

/** The texts that are not empty, with blanks between them. */
function sentences(...parts                   )         {
  return parts.filter((part) => part !== '').join(' ');
}

function describeLive(live                      , { mayStillTakeEffect }            )         {
  if (live === undefined) return 'It is unknown what callers hear now.';
  return `Version ${live.version} is live${mayStillTakeEffect ? "; this run's change may still take effect" : ''}.`;
}

/** What is needed to repair a flow by hand. */
function recoveryOf(plan      , live           )           {
  return { before: plan.live.content.raw, desired: plan.desired.raw, step: stepByHand(plan), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ live: live?.content.raw }) };
}

function stepByHand({ live: { id, name, version, content } }      )         {
  const history = content.traits.keepsVersionHistory ? "; the flow's version history has it, too" : '';
  return sentences(
    `Open the flow "${name}" (${id}) in Architect,`,
    `compare its menus with "before" (version ${version}${history}) and "desired" in the JSON report (its path is the output "report"),`,
    'set each key to the target you want, and publish.',
  );
}


/***/ }),

/***/ 6858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ deployed),
/* harmony export */   AX: () => (/* binding */ firstProblem),
/* harmony export */   Dh: () => (/* binding */ inSync),
/* harmony export */   EN: () => (/* binding */ rolledBack),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   Sv: () => (/* binding */ deployedInDoubt),
/* harmony export */   Z5: () => (/* binding */ blocked),
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   cW: () => (/* binding */ planChanged),
/* harmony export */   eq: () => (/* binding */ retriesExhausted),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   hj: () => (/* binding */ conflict),
/* harmony export */   hr: () => (/* binding */ withLeftovers),
/* harmony export */   lE: () => (/* binding */ PLAN_CHANGED),
/* harmony export */   nS: () => (/* binding */ rejected),
/* harmony export */   yU: () => (/* binding */ storedDifferently)
/* harmony export */ });
/* harmony import */ var _model_flow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95552);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29598);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38158);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64519);
/* harmony import */ var _model_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62279);
/* harmony import */ var _model_ways_out_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66085);
                                                      







/** The tries to apply a plan. */
                          
                      
                                         
                         
 

/** Makes every outcome of an attempt. */
function outcome({ plan, tries }         , status            , parts               )          {
  return (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .makeOutcome */ .v$)({ versionBefore: plan.live.version, attempts: tries, changes: plan.changes }, status, parts);
}

/**
 * This run's write is live, and what is live is what the files ask for.
 *
 * @param answer how the write was answered
 */
function deployed(attempt         , live          , answer             )          {
  const { plan } = attempt;
  return outcome(attempt, 'deployed', {
    versionAfter: live.version,
    notices: [...plan.decided, ...plan.notices, ...(live.notices ?? [])],
    changes: plan.live.content.diff(live.content, (0,_model_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .menusOf */ .Mw)(plan)),
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .Eb)({ undo: undoOf(plan, live, answer) }),
  });
}

/** What is live can be rolled back only if it is this run's own write, and nothing newer was written. */
function undoOf(plan      , live          , answer             )                   {
  const isOwnWrite = live.isOwn !== false && (0,_model_flow_js__WEBPACK_IMPORTED_MODULE_4__/* .isNextVersion */ .u8)(live.version, (0,_model_flow_js__WEBPACK_IMPORTED_MODULE_4__/* .latestVersion */ .qD)(plan.live));
  return isOwnWrite ? { plan, version: live.version, answer } : undefined;
}

/**
 * What is live is what the files ask for, in a version of this run's OAuth client. It may be this run's write or another run's. The write
 * of this run may still take effect, over whatever is live then.
 */
function deployedInDoubt(attempt         , live          , error            )          {
  const made = deployed(attempt, live, 'doubtful');
  const warning = [
    `${error.message} Live equals the menu files, in a version that this OAuth client made.`,
    "If another run wrote it, this run's version may still be published over it:",
    "check the flow's version history in Architect before anyone edits the flow.",
  ].join(' ');
  return { ...made, notices: [...(made.notices ?? []), warning] };
}

/** The flow is as the files ask, but this run did not change it. */
function inSync(attempt         , live          )          {
  return outcome(attempt, 'in-sync', {
    versionAfter: live.version,
    notices: [...attempt.plan.decided, ...attempt.plan.notices],
    changes: [],
  });
}

/** The change would break the flow, so it was not sent. */
function rejected(attempt         )          {
  const { problems } = attempt.plan;
  return outcome(attempt, 'rejected', { problems, error: firstProblem(problems) });
}

/** Problems as one error: the first problem, and the number of others. */
function firstProblem(problems                    )                {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return { code: first?.code ?? 'internal', message: `${first?.message ?? 'The change was rejected.'}${more}`, hint: first?.hint ?? '' };
}

/** The org refused the write, and a read of the flow showed that it had no effect. */
function refused(attempt         , error            , version         )          {
  const problems = problemsOf(attempt.plan, error);
  return outcome(attempt, error.isRejection ? 'rejected' : 'failed', { versionAfter: version, problems, error: (0,_model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .reported */ .Y6)(error) });
}

/** The write took effect, and the state right before it was restored. */
function rolledBack(attempt         , ownVersion         , live          , cause            )          {
  const { plan } = attempt;
  const now = `version ${live.version} is live, with the menus of version ${plan.live.version}`;
  return outcome(attempt, 'rolled-back', {
    versionAfter: live.version,
    problems: problemsOf(plan, cause),
    error: { ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .reported */ .Y6)(cause), message: `${cause.message} Version ${ownVersion} was rolled back: ${now}.` },
  });
}

/** What the org's answer says about places in the planned content, at the lines of the menu files. */
function problemsOf({ desired, menus }      , { findings }            )            {
  return findings.map((finding) => desired.locate(finding, menus));
}

/** Someone else changed these menus. Their change stays, and a person must decide. */
function conflict(attempt         , live          )          {
  const { plan } = attempt;
  const menus = (0,_model_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .menusOf */ .Mw)(plan);
  const changedByOthers = plan.live.content
    .diff(live.content, menus)
    .filter(({ menu }) => menu !== null && menus.includes(menu))
    .map(({ menu, key }) => (key === null ? `the menu "${menu}"` : `key ${key} of the menu "${menu}"`));
  const what = [...new Set(changedByOthers)].join(', ') || 'these menus';
  const versions = `version ${plan.live.version} became ${live.version}`;
  return outcome(attempt, 'conflict', {
    versionAfter: live.version,
    error: {
      code: 'menu.changed.by.somebody.else',
      message: `Someone else changed ${what} during this run (${versions}). Their change is live and was left in place.`,
      hint: (0,_model_ways_out_js__WEBPACK_IMPORTED_MODULE_5__/* .waysOut */ .ZN)({ what: 'their change', paths: plan.menus.map(({ path }) => path), flow: live.name }),
    },
  });
}

const PLAN_CHANGED                = {
  code: 'plan-changed',
  message: 'The plan has changed since it was approved: the menu files or the live menus are different now. Nothing was written.',
  hint: 'Start the workflow again, and approve its new plan.',
};

/** The plan that was approved can't be carried out any more, because someone else has changed what it was made for. */
function planChanged(attempt         , live          )          {
  return outcome(attempt, 'conflict', { versionAfter: live.version, error: PLAN_CHANGED });
}

/** Something blocks the flow that only a person can remove, such as someone's lock. Nothing was written. */
function blocked(attempt         , error            , version          = attempt.plan.live.version)          {
  return outcome(attempt, 'conflict', { versionAfter: version, error: (0,_model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .reported */ .Y6)(error) });
}

/**
 * All tries failed, and the last refresh showed that nothing of this run is live.
 *
 * @param live the flow as it was last read, if someone else had written by then
 */
function retriesExhausted(attempt         , error            , live           )          {
  const isConflict = error.fate === 'conflict';
  // A 409 without a newer version has another reason, such as a lock. The org's own message gives it.
  const moved = isConflict && live !== undefined;
  const words = {
    message: `The flow was changed by someone else before each of ${attempt.tries} tries.`,
    hint: 'Someone is editing the flow. Run the deploy again when they have finished.',
  };
  return outcome(attempt, isConflict ? 'conflict' : 'failed', {
    versionAfter: live?.version ?? attempt.plan.live.version,
    error: moved ? { ...(0,_model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .reported */ .Y6)(error), ...words } : (0,_model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .reported */ .Y6)(error),
  });
}

/** Nothing of this run can be live. The version is null if the flow could not be read. */
function failed(attempt         , error            , version                )          {
  return outcome(attempt, 'failed', { versionAfter: version, error: (0,_model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .reported */ .Y6)(error) });
}

/** The org stored something else than was sent. No answer shows that: only the comparison does. */
function storedDifferently(plan      )             {
  return new _model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .AD({
    fate: 'unknown',
    code: 'write.not.as.sent',
    message: `Genesys Cloud accepted the change to "${plan.live.name}", but stored something else.`,
    hint: 'Check the flow in Architect, and report the correlation ID to Genesys.',
  });
}

/** The outcome with what a failed job has left in the flow, as far as the last read shows it. */
function withLeftovers(made         , { plan }         , { leftovers = [] }                              = {})          {
  const known = made.notices ?? [...plan.decided, ...plan.notices];
  const news = leftovers.filter((sentence) => !known.includes(sentence));
  return news.length === 0 ? made : { ...made, notices: [...known, ...news] };
}


/***/ }),

/***/ 60867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ missingNode),
/* harmony export */   W8: () => (/* binding */ graphOfParts),
/* harmony export */   Ys: () => (/* binding */ EXTENSION),
/* harmony export */   fn: () => (/* binding */ unknownNode),
/* harmony export */   gj: () => (/* binding */ CALL_ENDS),
/* harmony export */   qL: () => (/* binding */ CallGraphBuilder)
/* harmony export */ });
/* harmony import */ var _model_call_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52089);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29598);



/** Some nodes of a call graph, and ways between its nodes. */
                            
                                      
                                      
 

/** Collects a call graph, whole or in parts. */
class CallGraphBuilder {
  #nodes             = [];
  #edges             = [];

  /** Adds a node. If several have one id, the first one counts. Returns the id. */
  node(node          )         {
    this.#nodes.push(node);
    return node.id;
  }

  /** Adds an edge, unless there is one for the same way to the same node. Its nodes can be added later. */
  edge(edge          )       {
    this.#edges.push(edge);
  }

  /** What was added since the last part. */
  part()            {
    const part = { nodes: this.#nodes, edges: distinct(this.#edges) };
    this.#nodes = [];
    this.#edges = [];
    return part;
  }

  /** @throws TypeError if an edge leads from or to a node that was never added */
  build(entry                    )            {
    return graphOfParts([this.part()], entry);
  }
}

function distinct(edges                     )                      {
  if (edges.length < 2) return edges;
  const byId = new Map                  ();
  for (const edge of edges) {
    const id = (0,_model_call_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .edgeIdOf */ .a)(edge);
    if (!byId.has(id)) byId.set(id, edge);
  }
  return [...byId.values()];
}

/**
 * A call graph made of parts. Each way is in one of them.
 *
 * @throws TypeError if an edge leads from or to a node that is in no part
 */
function graphOfParts(parts                     , entry                    )            {
  const nodes = new Map                  ();
  const edges             = [];
  for (const part of parts) {
    for (const node of part.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
    for (const edge of part.edges) edges.push(edge);
  }
  const check = (id        )       => {
    if (!nodes.has(id)) throw new TypeError(`The call graph has no node "${id}".`);
  };
  if (entry !== undefined) check(entry);
  for (const { from, to } of edges) {
    check(from);
    check(to);
  }
  return { nodes: [...nodes.values()], edges, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)({ entry }) };
}

/** The one node where calls end. */
const CALL_ENDS           = { id: 'end', kind: 'end', name: 'The call ends' };

/** Whoever has the extension that callers dial: only the org knows. */
const EXTENSION           = { id: 'extension', kind: 'other', name: 'an extension' };

/** A place of which the flow doesn't say where it is. */
function unknownNode(id        , name        )           {
  return { id: `unknown after ${id}`, kind: 'unknown', name };
}

/** A node for a reference to something that the flow doesn't have. */
function missingNode(reference        )           {
  return { id: `missing:${reference}`, kind: 'missing', name: reference };
}


/***/ }),

/***/ 38363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ judgeCall),
/* harmony export */   Md: () => (/* binding */ calledFlow),
/* harmony export */   iY: () => (/* binding */ judgeFrom)
/* harmony export */ });
/* harmony import */ var _model_call_words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92504);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29598);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74043);
/* harmony import */ var _at_menu_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(45327);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6657);
/* harmony import */ var _graph_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30677);
/* harmony import */ var _listener_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16474);
/* harmony import */ var _presses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61103);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61025);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56327);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76149);
                                                        
                                                                     








                                          




/** The most ways that a message tells, and the most places that a call may reach. */
const MOST_WAYS = 5;
const MOST_PLACES = 10;

/** A flow, and its names for the tests. */
                             
                            
                             
                                                                  
                         
 

function calledFlow(graph           , name         )             {
  return { graph, names: new _graph_names_js__WEBPACK_IMPORTED_MODULE_1__/* .GraphNames */ .x8(graph), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_7__/* .present */ .Eb)({ name }) };
}

/** Calls a flow as a test says. */
function judgeCall(test          , flow            )          {
  const { names, graph } = flow;
  if (graph.entry === undefined) return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)("The flow doesn't say where calls begin.", [], test);
  const decisions = new _given_js__WEBPACK_IMPORTED_MODULE_0__/* .Decisions */ .m(test.given, names);
  // A call can't be made with these. A place that the flow doesn't have is one where it can't arrive.
  const faults = [...decisions.faults, ...(0,_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .languageFaults */ .y5)(test.language, ['language'], names)];
  const why = faults.length > 0 ? '' : judgeFrom(graph.entry, test, decisions, names);
  return why === '' && faults.length === 0 ? _verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .PASSED */ .f5 : (0,_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)(why, [...faults, ...unknownPlaces(test, names)], test);
}

function unknownPlaces({ reaches, mayReach = [] }          , names            )              {
  return [
    ...(reaches === undefined ? [] : (0,_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .placeFaults */ .xQ)(reaches, ['reaches'], names)),
    ...mayReach.flatMap((place, index) => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .placeFaults */ .xQ)(place, ['may_reach', index], names)),
  ];
}

/**
 * Calls a flow from a node on.
 *
 * @returns why the call is not as the test says, in sentences; '' if it is
 */
function judgeFrom(start        , test          , decisions           , names            )         {
  const caller = new _presses_js__WEBPACK_IMPORTED_MODULE_3__/* .Caller */ .s(test.press);
  const walk = (0,_walk_js__WEBPACK_IMPORTED_MODULE_5__/* .walkFrom */ .E)(start, journeyOf(test, { names, decisions, caller }));
  return unusedKeys(walk, caller, names) || judgeWalk(walk, test, names);
}

/** What a call is, without what it must come to. */
function journeyOf(test          , { names, decisions, caller }                                                 )          {
  const { hears, language } = test;
  const tasks = expectedPlaces(test).flatMap((place) => (place.kind === 'task' ? [...names.idsOf(place)] : []));
  return { names, decisions, caller, ears: { listener: new _listener_js__WEBPACK_IMPORTED_MODULE_2__/* .Listener */ .r(hears), tasks: new Set(tasks), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_7__/* .present */ .Eb)({ language }) } };
}

function expectedPlaces({ reaches, mayReach = [] }                                        )                  {
  return [...(reaches === undefined ? [] : [reaches]), ...mayReach];
}

/** A key that no way uses is a mistake of the test. */
function unusedKeys({ ends, used, isCut }      , caller        , { paths }            )         {
  const [first] = ends;
  if (isCut || first === undefined || used >= caller.size) return '';
  const furthest = ends.reduce((most, end) => (caller.usedIn(end.state) > caller.usedIn(most.state) ? end : most), first);
  return [`The call ends before ${caller.leftIn(furthest.state)} is used: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .wayOf */ .VO)(furthest)}.`, ...(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .remarksOn */ .rc)([furthest], paths)].join(' ');
}

/** Whether all ways of a walk end as a test expects. */
function judgeWalk({ ends, isCut }      , test          , names            )         {
  if (isCut) return 'This call has too many possible ways: set the decisions under `given`.';
  const places = expectedPlaces(test);
  const goals = places.map((place) => goalOf(place, names));
  const judged = ends.map((end) => ({ end, fault: faultOf(end, goals, test.hears) }));
  const wrong = judged.filter(({ fault }) => fault !== '');
  if (wrong.length === 0) return '';
  const remarks = (0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .remarksOn */ .rc)(
    wrong.map(({ end }) => end),
    names.paths,
  );
  const why = remarks.map((remark) => ` ${remark}`).join('');
  const ways = [...new Set(wrong.map(({ end, fault }) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .wayOf */ .VO)(end)}${fault}`))];
  if (ends.length === 1) return `${ways[0] ?? ''}.${why}`;
  const shown = ways.slice(0, MOST_WAYS).join(' · ');
  const more = ways.length > MOST_WAYS ? ` · and ${ways.length - MOST_WAYS} more` : '';
  const open = openDecisions(ends);
  const hint = open.length === 0 ? '' : ` Set this under \`given\`: ${open.map((name) => JSON.stringify(name)).join(', ')}.`;
  const share = wrong.length === ends.length ? 'all' : 'some';
  const count = `The flow doesn't say which of ${ends.length} ways this call takes, and ${share} are wrong`;
  return (0,_text_text_js__WEBPACK_IMPORTED_MODULE_8__/* .cut */ .Jj)(`${count}: ${shown}${more}.${hint}${why}`, 2000);
}

/** The decisions that the ways of a call differ in. */
function openDecisions(ends                   )           {
  return [...new Set(ends.flatMap(({ events }) => events.flatMap((event) => ('decided' in event ? [event.decided] : []))))];
}

/** An expected place, and the nodes that it names: many ways are compared with it. */
                
                                
                                    
 

function goalOf(place               , names            )       {
  return { place, ids: names.idsOf(place) };
}

/** What is wrong with the end of a way, as the end of a sentence; '' if it is as expected. */
function faultOf(end        , goals                 , hears                   )         {
  if (goals.length > 0 && !goals.some((goal) => isAt(end, goal))) return misplaced(end, goals);
  const unheard = hears.filter((_, index) => !end.state.heard.found.includes(index));
  if (unheard.length > 0) return `, and callers don't hear ${unheard.map((text) => JSON.stringify(text)).join(', ')}`;
  // Without a place, the call must still come to one.
  return goals.length === 0 && end.stop === 'circle' ? ', which is not a place' : '';
}

function misplaced({ state, stop }        , goals                 )         {
  const language =
    stop === 'known' && goals.some(({ place }) => place.language !== undefined)
      ? `, in ${state.language ?? "a language that isn't known"}`
      : '';
  const told = goals.slice(0, MOST_PLACES).map(({ place }) => (0,_model_call_words_js__WEBPACK_IMPORTED_MODULE_9__/* .placeName */ .fW)(place));
  const more = goals.length > told.length ? [`${goals.length - told.length} other places`] : [];
  return `${language}, not ${[...told, ...more].join(' or ')}`;
}

function isAt(end        , { place, ids }      )          {
  const { state, node, stop } = end;
  if (place.language !== undefined && (state.language === null || !(0,_at_menu_js__WEBPACK_IMPORTED_MODULE_10__/* .isSameLanguage */ .ls)(place.language, state.language))) return false;
  if (place.kind === 'task') return state.passed.some((id) => ids.has(id));
  if (stop !== 'known' || node === undefined) return false;
  if (place.kind === 'disconnect') return node.kind === 'end';
  return place.kind === 'person' ? (0,_graph_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isPerson */ .KA)(node) : ids.has(node.id);
}


/***/ }),

/***/ 69764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ judgeRule)
});

// UNUSED EXPORTS: secondsOf

// EXTERNAL MODULE: ./build/model/ways-out.js
var ways_out = __webpack_require__(66085);
// EXTERNAL MODULE: ./build/text/segments.js
var segments = __webpack_require__(21238);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
// EXTERNAL MODULE: ./build/call-test/arrive.js
var arrive = __webpack_require__(60625);
// EXTERNAL MODULE: ./build/call-test/at-menu.js
var at_menu = __webpack_require__(45327);
// EXTERNAL MODULE: ./build/call-test/given.js
var call_test_given = __webpack_require__(6657);
// EXTERNAL MODULE: ./build/call-test/graph-names.js
var graph_names = __webpack_require__(30677);
;// CONCATENATED MODULE: ./build/call-test/distance.js
                                                                 
                                                       



/**
 * How many presses a person is away from each node, at the most: callers choose keys, and the flow decides against them. An input takes as
 * many presses as it has digits, at the least one. If callers chose the digits that a decision compares, they choose its outcome. Waiting
 * is no press. A called task comes back to any of its callers.
 *
 * @param most a person who is farther away is out of reach
 * @returns the distance by node; `most + 1` if a person is out of reach
 */
function distancesToPeople(paths           , decisions           , most        )                              {
  const far = most + 1;
  const returns = returnsOf(paths);
  const entered = enteredVariables(paths);
  const edgesOf = (node          )                      => [
    ...onwards(node, decisions.possible(node, paths.from(node.id))),
    ...(returns.get(node.id) ?? []),
  ];
  const isOpen = leavable(paths, edgesOf);
  const distances = new Map(paths.graph.nodes.map((node) => [node.id, (0,graph_names/* isPerson */.KA)(node) ? 0 : isOpen.has(node.id) ? 0 : far]));
  const at = (edge          )         => distances.get(edge.to) ?? far;
  const distanceOf = (node          )         => {
    if ((0,graph_names/* isPerson */.KA)(node)) return 0;
    const [edges, costs] = [edgesOf(node), costOf(node)];
    if (edges.length === 0) return far;
    const better = isCallersChoice(node, edges, entered) ? Math.min : Math.max;
    return Math.min(far, edges.map(at).reduce((one, other) => better(one, other)) + costs);
  };
  // From below: a way that goes round without a press is as far as the ways out of it.
  const open = new Set(paths.graph.nodes.map(({ id }) => id));
  const comingFrom = Map.groupBy(paths.graph.nodes.flatMap(edgesOf), ({ to }) => to);
  for (const id of open) {
    open.delete(id);
    const node = paths.node(id);
    const before = distances.get(id) ?? far;
    const now = node === undefined ? far : Math.max(before, distanceOf(node));
    if (now === before) continue;
    distances.set(id, now);
    for (const { from } of comingFrom.get(id) ?? []) open.add(from);
  }
  return distances;
}

/** The ways on that lead a call to a person: transfers succeed if they can, callers press keys, and inputs get their digits. */
function onwards(node          , edges                     )                      {
  const by = (how                        )                      => edges.filter(({ way }) => way.how === how);
  if (node.kind === 'menu') return by('key');
  if (node.kind === 'input') return edges.length === 1 ? edges : by('outcome').filter((edge) => (0,call_test_given/* nameOf */.V)(edge) !== 'failure');
  const then = by('then');
  if (node.kind === 'call') return then;
  if (node.kind === 'transfer') return then.length > 0 ? then : edges;
  return [...then, ...by('outcome')];
}

/** The ways back from the end of each task to the calls of it. */
function returnsOf(paths           )                                           {
  const calls = paths.graph.nodes.filter(({ kind }) => kind === 'call');
  const pairs = calls.flatMap((call) => {
    const back = paths.from(call.id).filter(({ way }) => way.how === 'outcome');
    return paths.from(call.id).flatMap(({ way, to }) => (way.how === 'then' ? back.map((edge) => ({ end: `end of ${to}`, edge })) : []));
  });
  return new Map(
    [...Map.groupBy(pairs, ({ end }) => end)].map(([end, all]) => [end, all.map(({ edge })           => ({ ...edge, from: end }))]),
  );
}

/** The variables that hold what callers have entered, and nothing else. */
function enteredVariables({ graph }           )                      {
  const entered = new Set(graph.nodes.flatMap(({ input }) => input?.variable ?? []));
  const others = new Set(graph.nodes.flatMap(({ kind, changes = [] }) => (kind === 'input' ? [] : changes)));
  return new Set([...entered].filter((variable) => !others.has(variable)));
}

function isCallersChoice({ kind }          , edges                     , entered                     )          {
  if (kind === 'menu') return true;
  const compared = edges.flatMap(({ way }) => (way.how === 'outcome' && way.when !== undefined ? [way.when.variable] : []));
  return kind === 'decision' && compared.length > 0 && compared.every((variable) => entered.has(variable));
}

/** What leaving a node costs, in presses. */
function costOf({ kind, input }          )         {
  return kind === 'menu' ? 1 : kind === 'input' ? Math.max(1, input?.min ?? 1) : 0;
}

/** The nodes from which a call can come to a person, or to a place where callers press keys. */
function leavable(paths           , edgesOf                                         )                      {
  return paths.leadingTo((node) => (0,graph_names/* isPerson */.KA)(node) || node.kind === 'menu' || node.kind === 'input', edgesOf);
}

// EXTERNAL MODULE: ./build/call-test/judge.js
var judge = __webpack_require__(38363);
// EXTERNAL MODULE: ./build/call-test/verdict.js
var verdict = __webpack_require__(61025);
// EXTERNAL MODULE: ./build/call-test/words.js
var words = __webpack_require__(76149);
;// CONCATENATED MODULE: ./build/call-test/menu-rules.js
                                                       
                                                                          







                                                   




/** How fast a text is spoken, in words a minute. */
const WORDS_A_MINUTE = 150;
/** The most menus that a message tells. */
const MOST_MENUS = 5;

/** Checks the menus that calls reach by a rule. */
function judgeRule(checked          , { names, name }            )          {
  const { rule, given, except } = checked;
  const decisions = new call_test_given/* Decisions */.m(given, names);
  const excepted = except.map((menu) => names.menus(menu));
  const unknownMenus = excepted.flatMap((found, index) => ('says' in found ? [{ ...found, steps: ['except', index] }] : []));
  const unknownPlaces = rule.kind === 'in-every-menu' ? (0,verdict/* placeFaults */.xQ)(rule.reaches, ['in_every_menu', 'reaches'], names) : [];
  const faults = [...decisions.faults, ...unknownMenus];
  if (faults.length > 0) return (0,verdict/* failed */.gz)('', [...faults, ...unknownPlaces], checked);
  const left = new Set(excepted.flatMap((found) => ('says' in found ? [] : found.map(({ id }) => id))));
  const menus = reachedMenus(names, decisions).filter(({ id }) => !left.has(id));
  const broken = brokenIn(menus, checked, names, decisions);
  if (broken.length === 0) return verdict/* PASSED */.f5;
  const more = broken.length > MOST_MENUS ? ` · and ${broken.length - MOST_MENUS} more` : '';
  const told = broken.slice(0, MOST_MENUS).map(({ menu, fault }) => `menu ${JSON.stringify(menu.name)}${fault}`);
  const share = `In ${broken.length} of ${(0,text_text/* count */.U9)(menus.length, 'menu')}`;
  // A place to which nothing leads is no reason to leave a menu out.
  const hint = unknownPlaces.length > 0 ? '' : ` ${waysOut(broken, rule, name)}`;
  return (0,verdict/* failed */.gz)((0,text_text/* cut */.Jj)(`${share}: ${told.join(' · ')}${more}.${hint}`, 2000), unknownPlaces, checked);
}

/** What to do about menus that break a rule. */
function waysOut(broken                       , rule          , flow                    )         {
  const except = 'To leave a menu out, name it under `except`.';
  const lacking = broken.filter(({ lacksKey }) => lacksKey === true).length;
  if (rule.kind !== 'in-every-menu' || lacking === 0) return except;
  const [files, some] = lacking === 1 ? ["the menu's file", 'one'] : ["the menus' files", 'them'];
  return `Add key ${rule.key} in ${files}${flow === undefined ? '' : ` (\`${(0,ways_out/* pullCommand */.TW)(flow)}\` writes ${some})`}. ${except}`;
}

/** The menus that calls reach, as decisions are given. If the flow doesn't say where calls begin: all. */
function reachedMenus({ paths }            , decisions           )             {
  const { entry, nodes } = paths.graph;
  const reached = entry === undefined ? undefined : paths.reachable([entry], (node) => decisions.possible(node, paths.from(node.id)));
  return nodes.filter(({ id, kind }) => kind === 'menu' && reached?.has(id) !== false);
}

/** A menu that breaks a rule. */
                      
                          
                                      
                         
                                                                
                              
 

/** The menus that break a rule, each with how it does. */
function brokenIn(menus                     , checked          , names            , decisions           )               {
  const { rule } = checked;
  const { paths } = names;
  switch (rule.kind) {
    case 'in-every-menu':
      return menus.flatMap((menu) => {
        const fault = (0,judge/* judgeFrom */.iY)(menu.id, callBy(rule, checked), decisions, names);
        if (fault === '') return [];
        const lacksKey = (0,at_menu/* choiceByKeys */.Rd)(paths.from(menu.id), rule.key).edges.length === 0;
        return [{ menu, fault: lacksKey ? ` ${(0,words/* lackOf */.Zs)(rule.key, menu, paths)}` : `: ${fault.replace(/\.$/u, '')}`, lacksKey }];
      });
    case 'person-within': {
      const distances = distancesToPeople(paths, decisions, rule.presses);
      const far = menus.filter(({ id }) => (distances.get(id) ?? rule.presses + 1) > rule.presses);
      return far.map((menu) => ({ menu, fault: `: a person is more than ${pressCount(rule.presses)} away` }));
    }
    case 'max-listening':
      return menus.flatMap((menu) => {
        const seconds = secondsOf((0,arrive/* textAt */.$6)(menu, paths) ?? '');
        return seconds <= rule.seconds ? [] : [{ menu, fault: ` speaks for ${(0,text_text/* count */.U9)(seconds, 'second')}` }];
      });
  }
}

function pressCount(presses        )         {
  return presses === 1 ? '1 press' : `${presses} presses`;
}

function callBy({ key, reaches }                                                       , { name, at, where, given }          )           {
  return { name, at, where, given, press: [{ how: 'keys', keys: key }], reaches, hears: [] };
}

/** How long a text takes, in whole seconds. */
function secondsOf(text        )         {
  const spoken = [...(0,segments/* words */.a)(text)].filter(({ isWordLike }) => isWordLike === true).length;
  return Math.ceil((spoken * 60) / WORDS_A_MINUTE);
}


/***/ }),

/***/ 60757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ runTests),
/* harmony export */   U: () => (/* binding */ isBlocking)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29598);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74043);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38363);
/* harmony import */ var _menu_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69764);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76149);
                                                        
                                                                                              




                                            


/** The flow as calls would find it, and as they find it today. */
                              
                              
                                    
                            
                               
                         
 

/**
 * Runs the tests of a flow. A test that fails is tried on what is live, too: if it fails there, no change of this run is the cause.
 *
 * @returns one result for each call and rule, in the order of the files
 */
function runTests(tests                      , { planned, live, name }             )               {
  const after = (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .calledFlow */ .Md)(planned, name);
  const before = live === undefined ? undefined : (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .calledFlow */ .Md)(live);
  return tests.flatMap(({ calls, rules }) => [
    ...calls.map((call) => resultOf(call, 'error', { after, before, judge: (flow) => (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeCall */ .MX)(call, flow) })),
    ...rules.map((rule) => resultOf(rule, rule.level, { after, before, judge: (flow) => (0,_menu_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeRule */ .q)(rule, flow) })),
  ]);
}

/** In UTF-16 units: the message of a test that fails in one way before a change, and in another after it. */
const LONGEST = 3000;

                 
                             
                                          
                                                
 

function resultOf(test                     , level       , { after, before, judge }       )             {
  const { name, at } = test;
  const isRule = 'rule' in test;
  const { message, unknown } = judge(after);
  if (message === '') return { name, isRule, at, level, status: 'passed', message };
  const old = before === undefined ? message : judge(before).message;
  const told = old === '' || (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isOneFault */ .D1)(old, message) ? message : (0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .Jj)(`${message} Before this change: ${old}`, LONGEST);
  const status = old === '' ? 'failed' : 'failed-before';
  return { name, isRule, at, level, status, message: told, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({ unknown: unknown.length === 0 ? undefined : unknown }) };
}

/** Whether a result keeps a flow from being deployed: it is an error, and the change causes it. */
function isBlocking({ status, level }            )          {
  return status === 'failed' && level === 'error';
}


/***/ }),

/***/ 61025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f5: () => (/* binding */ PASSED),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   xQ: () => (/* binding */ placeFaults),
/* harmony export */   y5: () => (/* binding */ languageFaults)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74043);
                                                       
                                                                                            

                                            
                                                   

/** What a test comes to. */
                          
                                                     
                           
                                                                                 
                                           
 

const PASSED          = { message: '', unknown: [] };

/** In UTF-16 units. */
const LONGEST = 2000;
/** The most names of one test that are told. */
const MOST_NAMES = 10;

/**
 * A test that fails.
 *
 * @param why what is wrong, in sentences; '' if only names are
 */
function failed(why        , faults                      , test                                           )          {
  const told = faults.slice(0, MOST_NAMES).map(({ says, hint, steps, part }) => {
    const at = test.where(steps, part ?? 'value');
    return { at, says, line: lineOf(at, test.at), hint: hint() };
  });
  const more = faults.length > told.length ? `And ${faults.length - told.length} more names.` : '';
  const sentences = told.map(({ says, line, hint }) => sentence(`${says}${line}`, hint));
  return {
    message: (0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)([why, ...sentences, more].filter((part) => part !== '').join(' '), LONGEST),
    unknown: told.map(({ at, says, hint }) => ({ at, message: sentence(says, hint) })),
  };
}

function sentence(says        , hint        )         {
  return `${says}. ${hint}`.trimEnd();
}

/** A test is known by its first line. */
function lineOf(at          , test          )         {
  return at.line === test.line ? '' : ` (line ${at.line})`;
}

/** What is wrong with the names of an expected place. */
function placeFaults(place               , steps                        , names            )              {
  const unknown = names.unknownPlace(place);
  return [
    ...(unknown === undefined ? [] : [{ ...unknown, steps: [...steps, place.kind] }]),
    ...languageFaults(place.language, [...steps, 'language'], names),
  ];
}

function languageFaults(language                    , steps                        , names            )              {
  const unknown = language === undefined ? undefined : names.unknownLanguage(language);
  return unknown === undefined ? [] : [{ ...unknown, steps }];
}


/***/ }),

/***/ 56327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ walkFrom)
/* harmony export */ });
/* harmony import */ var _arrive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60625);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33048);
                                                       

                                                              


/** A limit on work: no one reads a test of more ways. */
const MAX_STATES = 20_000;

/** Where one way of a call stops, and how it got there. */
                         
                              
                            
                                                                
                                      
                                    
 

/** All ways that a call can take. */
                       
                                   
                                                                          
                        
                                                        
                          
 

/** A state that was reached, and how. */
                 
                            
                                     
                                    
 

/** Follows a call on all ways that it can take from a node. Each state is entered once, so it comes to an end. */
function walkFrom(start        , journey         )       {
  const visits = new Map               ();
  const comingFrom = new Map                  ();
  const ends = new Map                ();
  const begun = (0,_arrive_js__WEBPACK_IMPORTED_MODULE_0__/* .begin */ .qN)(start, journey.names.paths, journey.ears);
  visits.set(keyOf(begun), { state: begun, before: undefined, events: [] });
  let used = 0;
  // Iterating over a map includes what is added in the meantime.
  for (const [key, visit] of visits) {
    if (visits.size > MAX_STATES) return { ends: [...ends.values()], used, isCut: true };
    const { hops, stop } = (0,_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .turnAt */ .$)(visit.state, journey);
    if (stop !== undefined) {
      ends.set(key, endOf(visit, stop, journey));
      used = Math.max(used, journey.caller.usedIn(stop.state ?? visit.state));
    }
    for (const hop of distinct(hops)) {
      const next = keyOf(hop.to);
      const before = comingFrom.get(next) ?? [];
      before.push(key);
      comingFrom.set(next, before);
      if (!visits.has(next)) visits.set(next, { state: hop.to, before: visit, events: hop.events });
    }
  }
  const circle = circleOf(visits, ends, comingFrom);
  const circling = circle === undefined ? [] : [endOf(circle, { kind: 'circle' }, journey)];
  used = circling.reduce((most, { state }) => Math.max(most, journey.caller.usedIn(state)), used);
  return { ends: [...ends.values(), ...circling], used, isCut: false };
}

/** If all ways lead to the same state, it doesn't matter which one is taken. */
function distinct(hops                )                 {
  const byState = new Map(hops.map((hop) => [keyOf(hop.to), hop]));
  const [only] = byState.values();
  if (byState.size > 1 || only === undefined || hops.length === 1) return hops;
  return [{ ...only, events: only.events.filter((event) => !('decided' in event)) }];
}

/** The first state from which no way comes to an end. */
function circleOf(
  visits                            ,
  ends                             ,
  comingFrom                                        ,
)                    {
  const ending = new Set(ends.keys());
  for (const key of ending) for (const before of comingFrom.get(key) ?? []) ending.add(before);
  return [...visits].find(([key]) => !ending.has(key))?.[1];
}

function endOf(visit       , { kind, events = [], state = visit.state }      , { names }         )         {
  const path                       = [events];
  for (let at                    = visit; at !== undefined; at = at.before) {
    const node = names.paths.node(at.state.node);
    const waits = node?.kind === 'menu' || node?.kind === 'input';
    path.push(waits ? [...at.events, { at: `${node.kind} ${JSON.stringify(node.name)}` }] : at.events);
  }
  return { stop: kind, state, node: names.paths.node(state.node), events: path.toReversed().flat() };
}

function keyOf(state           )         {
  return JSON.stringify(state);
}


/***/ }),

/***/ 76149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ isOneFault),
/* harmony export */   VO: () => (/* binding */ wayOf),
/* harmony export */   Zs: () => (/* binding */ lackOf),
/* harmony export */   rc: () => (/* binding */ remarksOn)
/* harmony export */ });
/* unused harmony export placeOf */
/* harmony import */ var _call_flow_builder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60867);

                                                       
                                                       
                                        
                                        

/* Ways in plain words. Whoever shows them escapes them. */

/** A way and its end: `2 → menu "Service"; 1, Hours: closed → queue "Support EU"`. */
function wayOf({ events, node, stop }        )         {
  const steps = stepsOf(events);
  const last = steps.at(-1);
  const end = stop === 'known' ? placeOf(node) : stop === 'circle' ? CIRCLE : unknownPlace(node);
  // A call that waits stands at its last place already.
  const places = last === undefined ? [] : [last.to, end].filter((place, index, all) => place !== '' && place !== all[index - 1]);
  const told = [...steps.slice(0, -1).map(({ done, to }) => `${done} → ${to}`), `${last?.done ?? START} → ${places.join(' → ') || end}`];
  return (told.length > 1 && steps[0]?.done === START ? told.slice(1) : told).join('; ');
}

const START = 'the call comes in';
const CIRCLE = 'an endless loop';

/** What is done at a place, and the place to which that leads; '' if it leads to none where the call waits. */
                
                        
                      
 

function stepsOf(events                  )         {
  const steps         = [];
  let done           = [];
  for (const event of events) {
    if ('at' in event) {
      steps.push({ done: done.join(', ') || START, to: event.at });
      done = [];
    } else done.push(wordOf(event));
  }
  return done.length === 0 ? steps : [...steps, { done: done.join(', '), to: '' }];
}

function wordOf(event                                         )         {
  return 'pressed' in event ? event.pressed : `${event.decided}: ${event.outcome}`;
}

/** Where a call is, in words. */
function placeOf(node                      )         {
  if (node === undefined) return "a place that the flow doesn't have";
  return node.kind === 'end' ? 'the end of the call' : `${node.kind} ${JSON.stringify(node.name)}`;
}

function unknownPlace(node                      )         {
  if (node === undefined) return "a place that the flow doesn't have";
  if (node.id === _call_flow_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .EXTENSION */ .Ys.id) return node.name;
  if (node.kind === 'missing') return `${JSON.stringify(node.name)}, which the flow doesn't have`;
  if (node.kind === 'task-end') return `the end of the task ${JSON.stringify(node.name)}, and the flow doesn't say how it goes on`;
  return `${JSON.stringify(node.name)}, and the flow doesn't say how it goes on`;
}

/** What ways came upon that explains them, in sentences: keys that a menu doesn't have, and keys that it may take for an extension. */
function remarksOn(ends                   , paths           )           {
  const remarks = ends.flatMap(({ events }) =>
    events.flatMap((event) => ('pressed' in event ? [...missingKey(event, paths), ...maybeExtension(event)] : [])),
  );
  return [...new Set(remarks)];
}

                                                            

function missingKey({ pressed, isNoKeyOf: menu }         , paths           )           {
  return menu === undefined ? [] : [`Menu ${JSON.stringify(menu.name)} ${lackOf(pressed, menu, paths)}.`];
}

function maybeExtension({ pressed, isExtensionAt: menu }         )           {
  if (menu === undefined) return [];
  const apart = JSON.stringify(pressed.replaceAll(/(?<=.)(?=.)/gu, ' '));
  const may = `Menu ${JSON.stringify(menu.name)} lets callers dial an extension, and ${pressed} may be one.`;
  return [`${may} To press one key after the other, write ${apart}.`];
}

/** The most keys that are told. A phone has no more. */
const MOST_KEYS = 12;
const PHONE = '1234567890*#';

/** That a menu lacks a key, and which it has, as the end of a sentence. */
function lackOf(key        , menu          , paths           )         {
  const all = paths.from(menu.id).flatMap(({ way }) => (way.how === 'key' ? [way.key] : []));
  const keys = [...new Set(all)].toSorted((a, b) => PHONE.indexOf(a.charAt(0)) - PHONE.indexOf(b.charAt(0)));
  if (keys.length === 0) return `has no key ${key}, nor any other`;
  const more = keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : '';
  const [verb, noun] = keys.length === 1 ? ['is', 'key'] : ['are', 'keys'];
  return `has no key ${key}; its ${noun} ${verb} ${keys.slice(0, MOST_KEYS).join(', ')}${more}`;
}

/** What a menu has instead of a key, as `lackOf` says it. */
const KEYS_OF_MENU = /; its keys? (?:is|are) [^.;]*/gu;

/** Whether two messages tell of one fault: that a menu has other keys now is none. */
function isOneFault(one        , other        )          {
  return one.replaceAll(KEYS_OF_MENU, '') === other.replaceAll(KEYS_OF_MENU, '');
}


/***/ }),

/***/ 19375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ overtakenNotice),
/* harmony export */   Yw: () => (/* binding */ behindNotices),
/* harmony export */   _6: () => (/* binding */ overtakenError),
/* harmony export */   fA: () => (/* binding */ unorderedError),
/* harmony export */   nN: () => (/* binding */ comparedNotices),
/* harmony export */   u7: () => (/* binding */ driftError)
/* harmony export */ });
/* harmony import */ var _model_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30856);
/* harmony import */ var _model_ways_out_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66085);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74043);

                                                 
                                                       


                                                                                       

/** Why a flow with drift is not deployed, and both ways out for this flow alone. */
function driftError(drifted                        , live          )                {
  const isAdoption = drifted.every(({ isNew }) => isNew === true);
  const made = isAdoption ? '' : madeInWords(live);
  return {
    code: isAdoption ? 'first-adoption' : 'drift',
    message: `${drifted.map((menu) => inWords(menu, live)).join(' ')} ${made}`.trim(),
    hint: (0,_model_ways_out_js__WEBPACK_IMPORTED_MODULE_0__/* .waysOut */ .ZN)({ what: 'what is live', paths: drifted.map(({ menu }) => menu.path), flow: live.name, isNew: isAdoption }),
  };
}

/** Notices about menus that a deploy is due for, and why it may happen. */
function behindNotices(behind                       , isDrift         , live          )           {
  return behind.flatMap(({ menu: { nodeId }, commit, takenOver, takesBack }) => [
    ...(isDrift ? [dueNotice(nodeId, commit)] : []),
    ...(takenOver === undefined || commit === undefined ? [] : takenOverNotice({ nodeId, commit, takenOver }, live)),
    ...(takesBack === undefined
      ? []
      : [
          `This run reverts commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(takesBack)}\` in the menu "${nodeId}": it was requested after that commit was deployed.`,
        ]),
  ]);
}

function dueNotice(menu        , commit                    )         {
  const state = commit === undefined ? 'as it was before the last deploy, which failed' : `as commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(commit)}\` has it`;
  return `Not deployed yet: the menu "${menu}" is live ${state}.`;
}

function takenOverNotice(
  { nodeId, commit, takenOver }                                                                                  ,
  live          ,
)           {
  const changes = takenOver.diffMenu(live.content, nodeId);
  if (changes.length === 0) return [];
  // A run that left no record may have made the change: who has, only the org can say.
  const change = `The menu "${nodeId}" is no longer live as commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(commit)}\` has it: ${(0,_model_change_js__WEBPACK_IMPORTED_MODULE_2__/* .changedPlaces */ .f)(changes, nodeId)}.`;
  return [`${change} The menu file asks for the same change, so nothing is lost. ${madeInWords(live)}`.trim()];
}

/** What the menus of a deploy from a tag were compared with: a tag has no branch whose last deploy would be meant. */
function comparedNotices(compared                         , tag        )           {
  return compared.map(({ menu: { nodeId }, commit, isRecorded }) => {
    const known = isRecorded ? 'its last deploy record has' : 'was probably deployed last (no deploy record says so)';
    const base =
      commit === undefined ? 'no commit: none is known that has deployed it before' : `commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(commit)}\`, which ${known}`;
    return `This run is for the tag "${tag}". The live menu "${nodeId}" is compared with ${base}.`;
  });
}

/** Why a flow is left alone, whatever `on-drift` says. */
function unorderedError(unordered                          )                {
  const menus = unordered.map(({ menu, commit }) => `The menu "${menu.nodeId}" is live as commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(commit)}\` has it.`);
  return {
    code: 'order-unknown',
    message: `${menus.join(' ')} Neither git nor GitHub says whether that is newer than this run's commit, so the flow was left alone.`,
    hint: 'Run it again when GitHub answers, or check out the full history (`fetch-depth: 0`).',
  };
}

/** Why a menu is left alone. */
function overtakenNotice({ menu, commit }               )         {
  return `The menu "${menu.nodeId}" is left alone: it was deployed from the newer commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(commit)}\`.`;
}

/** Why a flow is left alone. */
function overtakenError(overtaken                          )                {
  return {
    code: 'superseded',
    message: overtaken.map((menu) => overtakenNotice(menu)).join(' '),
    hint: 'To bring an older menu back, revert the newer commit with `git revert`, or start the workflow by hand on the older commit.',
  };
}

function inWords({ menu, known, commit, unknown, isNew, liveCommit, isStepBack }             , { content }          )         {
  const { nodeId } = menu;
  const places = (0,_model_change_js__WEBPACK_IMPORTED_MODULE_2__/* .changedPlaces */ .f)(known.diffMenu(content, nodeId), nodeId);
  if (isNew === true) return `The menu "${nodeId}" is new to git, and live differs from its file: ${places}.`;
  const git = commit === undefined ? 'the menu file' : `what git knew last (commit \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(commit)}\`)`;
  const differs = `Difference from ${git}: ${places}.`;
  if (unknown !== undefined) return `It isn't known whether someone edited the menu "${nodeId}" outside git. ${differs} ${unknown}`;
  if (liveCommit !== undefined) {
    const older = isStepBack === true ? 'the older commit' : 'commit';
    // A run that could not leave a record may have deployed that commit: who has, only the org can say.
    return `The menu "${nodeId}" is not as it was deployed last: live is what ${older} \`${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(liveCommit)}\` says. ${differs}`;
  }
  const live = 'live matches neither the menu file nor any committed version of it';
  return `The menu "${nodeId}" was edited outside git: ${live}. ${differs}`;
}

/** Who made the live version and when, as far as the org says. */
function madeInWords({ version, made }          )         {
  if (made?.by === undefined && made?.at === undefined) return '';
  const by = made.by === undefined ? '' : ` by ${made.by}`;
  const at = made.at === undefined ? '' : ` on ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_1__/* .utcMinute */ .vD)(made.at)}`;
  return `The flow was last published${by}${at} (${version}).`;
}


/***/ }),

/***/ 98174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ callTestError),
/* harmony export */   H: () => (/* binding */ callTestFault)
/* harmony export */ });
/* harmony import */ var _call_test_run_tests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60757);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74043);

                                                        
                                                    
                                                       



const HINT = 'Fix the menu. If the call should arrive elsewhere from now on, change the test.';

/** Why tests keep a flow from being deployed, or from being as it should; undefined if they don't. */
function callTestError(results                       )                            {
  const failed = results.filter(_call_test_run_tests_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlocking */ .U);
  const [first] = failed;
  if (first === undefined) return undefined;
  const { name, message, at } = first;
  const how = `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} (${at.path} line ${at.line}): ${message}`;
  const all = failed.length === 1 ? `A call test fails: ${how}` : `${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(failed.length, 'call test')} fail. The first is ${how}`;
  return { code: 'call-test-failed', message: all, hint: HINT };
}

/** A test that fails. */
function callTestFault(name        , message        )        {
  return { code: 'call-test-failed', message: `The call test ${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} fails: ${message}`, hint: HINT };
}


/***/ }),

/***/ 112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   byReference: () => (/* binding */ byReference),
/* harmony export */   crashedOutcome: () => (/* binding */ crashedOutcome),
/* harmony export */   duplicateOutcome: () => (/* binding */ duplicateOutcome),
/* harmony export */   failedOutcome: () => (/* binding */ failedOutcome),
/* harmony export */   placeOf: () => (/* binding */ placeOf),
/* harmony export */   planOutcome: () => (/* binding */ planOutcome),
/* harmony export */   unwritten: () => (/* binding */ unwritten),
/* harmony export */   withTested: () => (/* binding */ withTested)
/* harmony export */ });
/* harmony import */ var _apply_manual_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79709);
/* harmony import */ var _apply_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6858);
/* harmony import */ var _call_test_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98174);
/* harmony import */ var _drift_message_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19375);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25928);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29598);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38158);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94924);


                                                              
                                                          
                                                     


                                                                
                                                                   
                                                 


                                                            
                                             

                                             

                                                       
                                                                                                                

/** What to do about a menu that was edited outside git. */
                                           

/** A flow during the run: what is known of it so far. */
                          
                                    
                                  
                                                                         
                               
                                      
                           
                       
                                                                     
                                     
                             
                                                                                                   
                                                 
                                                                                    
                                         
                                                                       
                                         
                                                                                     
                             
                                                                                          
                                            
                                 
                             
                                                                                               
                             
 

/** What readers see of a plan. It depends on the plan and the queues' names alone, so it is made once. */
                              
                                      
                                                 
                                                                                             
                                  
                                           
 

/** The flows of menu files, as these name them. One flow can still be there twice: by its id and by its name. */
function byReference(menus                 )            {
  const groups = Map.groupBy(menus, ({ flow }) =>
    flow.kind === 'id' ? `id ${flow.id.toLowerCase()}` : `name ${flow.divisionId ?? ''} ${flow.name}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ reference: first.flow, menus: group, flowId: first.flow.kind === 'id' ? (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeId */ .XB)(first.flow.id) : undefined }];
  });
}

/** The flows of menu files, and those that call tests name besides. */
function withTested(runs                    , tests                      )            {
  const found = [...runs];
  for (const { flow, at } of tests)
    if (!found.some(({ reference }) => (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .sameReference */ .kP)(reference, flow)))
      found.push({ reference: flow, menus: [], testedAt: at, flowId: flow.kind === 'id' ? (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeId */ .XB)(flow.id) : undefined });
  return found;
}

/** Where a file names the flow: a menu file if there is one. */
function placeOf({ menus: [menu], testedAt }         )                       {
  if (menu === undefined) return testedAt;
  const { line, column } = menu.at.flow;
  return { path: menu.path, line, column };
}

/** The outcome of a flow that this run has not written. */
function unwritten(run         , status            , parts               )          {
  const basis = { versionBefore: run.live?.version ?? null, attempts: 0, changes: run.plan?.changes ?? [] };
  return (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .makeOutcome */ .v$)(basis, status, parts);
}

const NOTHING_FOUND = { drifted: [], overtaken: [], unordered: [] }         ;

/** What a plan says of its flow before anything is written. */
function planOutcome(run         , mode      )          {
  const { plan, driftStatus: { drifted, overtaken, unordered } = NOTHING_FOUND } = run;
  if (plan === undefined) return unwritten(run, 'in-sync');
  const { problems } = plan;
  if (problems.length > 0) return unwritten(run, 'rejected', { problems, error: (0,_apply_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .firstProblem */ .AX)(problems) });
  if (unordered.length > 0) return unwritten(run, 'failed', { error: (0,_drift_message_js__WEBPACK_IMPORTED_MODULE_6__/* .unorderedError */ .fA)(unordered) });
  if (drifted.length > 0 && stopsAtDrift(run, mode)) return unwritten(run, 'drifted', { error: (0,_drift_message_js__WEBPACK_IMPORTED_MODULE_6__/* .driftError */ .u7)(drifted, plan.live) });
  const error = (0,_call_test_error_js__WEBPACK_IMPORTED_MODULE_2__/* .callTestError */ .D)(run.tests ?? []);
  if (plan.changed.length > 0) return error === undefined ? unwritten(run, 'planned') : unwritten(run, 'rejected', { error });
  if (overtaken.length > 0) return unwritten(run, 'skipped', { error: (0,_drift_message_js__WEBPACK_IMPORTED_MODULE_6__/* .overtakenError */ ._6)(overtaken) });
  return error === undefined ? unwritten(run, 'in-sync') : unwritten(run, 'failed', { error });
}

function stopsAtDrift({ onDrift = 'fail' }         , mode      )          {
  return mode === 'drift' || (mode === 'deploy' && onDrift === 'fail');
}

/** Two documents describe one menu of this flow. */
function duplicateOutcome(run         , problems                    )          {
  return unwritten(run, 'rejected', {
    problems,
    error: {
      code: 'duplicate-menu',
      message: 'A menu of this flow is described twice, so nothing was written.',
      hint: 'Keep one document for each menu of a flow.',
    },
  });
}

/** A failure outside the flow itself, before any write. */
function failedOutcome(run         , error               )          {
  return unwritten(run, 'failed', { error });
}

/** A bug in this action stopped the deploy. The flow was not read since, so nothing is claimed about what is live. */
function crashedOutcome(run         , error         )          {
  const recovery = run.plan === undefined ? undefined : (0,_apply_manual_js__WEBPACK_IMPORTED_MODULE_0__/* .recoveryOf */ .r)(run.plan);
  return unwritten(run, 'rollback-failed', { versionAfter: null, error: (0,_model_run_error_js__WEBPACK_IMPORTED_MODULE_4__/* .toReportedError */ .z)(error), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_7__/* .present */ .Eb)({ recovery }) });
}


/***/ }),

/***/ 64519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mw: () => (/* binding */ menusOf),
/* harmony export */   S1: () => (/* binding */ planFlow),
/* harmony export */   S2: () => (/* binding */ stateOfPlan),
/* harmony export */   c3: () => (/* binding */ isSamePlan)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29598);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25928);
/* harmony import */ var _state_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14436);
                                      
                                               
                                          
                                                                 
                                          

                                          



/** What would change in one flow. */
                       
                          
                                           
                                  
                                                                                              
                                     
                                                                                            
                                      
                                            
                                
                                      
                                                                   
                                        
                                        
                                      
                                                                                                                             
                                      
                                                                                                      
                                          
 

/**
 * Plans one flow: compares live and desired, and writes nothing.
 *
 * @param live the flow as it is now
 * @param menus all menus of the files for this flow, each once
 * @param queues the names of the menus' queues
 * @param earlier the versions that a removed key can come back from
 */
function planFlow(live          , menus                 , queues        , earlier                  )       {
  const { content: desired, changed, problems, notices } = live.content.edit(menus, queues, live.name, earlier);
  // These notices matter only to a write.
  const liveNotices = changed.length === 0 ? [] : (live.notices ?? []);
  const changes = live.content.diff(desired, menusOf({ menus }));
  return { live, menus, changed, desired, changes, problems, notices, liveNotices, decided: [], ...(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ earlier }) };
}

/** What a plan writes over what, in a text for each menu that changes: its flow, its name, the hashes of both states, and the changes. */
function stateOfPlan({ live, desired, changed, changes }      )           {
  return changed
    .map((menu) => {
      const own = changes
        .filter((change) => change.menu === menu)
        .map(({ op, key, field, before, after }) => [op, key, field, before, after]);
      return JSON.stringify([(0,_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeId */ .XB)(live.id), menu, (0,_state_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .stateHash */ .ml)(live.content, menu), (0,_state_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .stateHash */ .ml)(desired, menu), own]);
    })
    .toSorted();
}

/** Whether two plans of a flow write the same over the same. */
function isSamePlan(one      , other      )          {
  return stateOfPlan(one).join('\n') === stateOfPlan(other).join('\n');
}

/** The menus of a plan, as the files name them. */
function menusOf({ menus }                     )           {
  return menus.map(({ nodeId }) => nodeId);
}


/***/ }),

/***/ 14436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a$: () => (/* binding */ hasSameState),
/* harmony export */   ml: () => (/* binding */ stateHash),
/* harmony export */   v2: () => (/* binding */ isInState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

                                                

/**
 * The hash of what a menu means to callers: 64 hexadecimal digits. The same state has the same hash, however an export writes it. Keys
 * whose text before a transfer is still open follow it, each after a `+`: Architect chooses that text when it publishes.
 *
 * @returns undefined if the flow has no such menu
 */
function stateHash(content             , menu        )                     {
  const open = content.openTexts(menu);
  const hash = hashOf(content, menu, open);
  return hash === undefined ? undefined : [hash, ...open].join('+');
}

/** Whether a menu is in a state of which this is the {@link stateHash}. Texts that were open then can be any now. */
function isInState(content             , menu        , stored        )          {
  const [hash, ...open] = stored.split('+');
  return hash === hashOf(content, menu, open);
}

/** Whether a menu means the same in a later content of its flow. Texts that were open before can be any now. */
function hasSameState(before             , after             , menu        )          {
  const stored = stateHash(before, menu);
  return stored === undefined ? stateHash(after, menu) === undefined : isInState(after, menu, stored);
}

function hashOf(content             , menu        , open                   )                     {
  const state = content.menuState(menu, open);
  return state === undefined ? undefined : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(state)).digest('hex');
}


/***/ })

};

//# sourceMappingURL=112.index.js.map