export const id = 704;
export const ids = [704];
export const modules = {

/***/ 13633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ overviewOf)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29598);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69888);
                                                                                     



/** Nodes that calls pass without a choice. People want to know where they lead. */
const PASSED                                = new Set(['action', 'call', 'transfer']);

/** The flow doesn't say where calls go from here. */
const UNTOLD                                            = new Set(['unknown', 'task-end']);

/** A limit on work: no one reads more places behind one way. */
const MAX_PLACES = 50;
/** In UTF-16 units. A limit on work: callers can hear any number of texts on one way. */
const MAX_SAID = 4000;

/** What callers hear on a way: one text after the other. */
                
                        
                                  
 

/** A place behind nodes that calls pass. */
                 
                      
                                                                                    
                         
                                  
 

/**
 * The graph as people think of it: without the actions that calls only pass, with each transfer as a way to its target, and without a
 * choice's own task if that leads to one place. What callers hear on a way stays. A failed transfer is a way of its own if the flow says
 * where it leads, and so is what happens if callers choose nothing. Nearly every menu lets callers dial an extension, so that is left out.
 */
function overviewOf(graph           )            {
  const places = new Places(_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .CallPaths */ .N.of(graph));
  const isTold = ({ way, to }          )          => way.how !== 'extension' && (way.how !== 'otherwise' || !places.isUntold(to));
  const [told, leftOut] = [[]              , new Set        ()];
  for (const edge of graph.edges)
    if (isTold(edge)) told.push(edge);
    else leftOut.add(edge.to);
  const edges = places.arePassed ? withoutPassed(told, places) : told;
  const connected = new Set        ();
  for (const { from, to } of edges) connected.add(from).add(to);
  return {
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)({ entry: graph.entry }),
    nodes: graph.nodes.filter(({ id, kind }) => !places.isPassed(id) && (connected.has(id) || !(UNTOLD.has(kind) || leftOut.has(id)))),
    edges,
  };
}

/** The edges between the nodes that are not passed, each once. */
function withoutPassed(told                     , places        )             {
  const edges = told.flatMap((edge) => (places.isPassed(edge.from) ? [] : places.behind(edge)));
  return [...new Map(edges.map((edge) => [JSON.stringify([edge.from, edge.to, edge.way, edge.says]), edge])).values()];
}

class Places {
           #paths           ;
           #known = new Map                          ();
  /** Whether there is a node that the overview may leave out. A flow without actions has none. */
           arePassed         ;

  constructor(paths           ) {
    this.#paths = paths;
    this.arePassed = paths.graph.nodes.some(({ kind, isOfChoice }) => PASSED.has(kind) || isOfChoice === true);
  }

  /** Whether the flow doesn't say where calls go from a node. */
  isUntold(id        )          {
    return UNTOLD.has(this.#paths.node(id)?.kind);
  }

  /** Whether the overview leaves a node out. */
  isPassed(id        )          {
    if (!this.arePassed) return false;
    const node = this.#paths.node(id);
    if (node === undefined) return false;
    return PASSED.has(node.kind) || (node.isOfChoice === true && this.#from(id).length === 1);
  }

  /** The edges that stand for one edge: one for each place that it leads to. */
  behind(edge          )             {
    if (!this.isPassed(edge.to)) return [edge];
    return this.#from(edge.to).map(({ to, way = edge.way, said }) => ({
      ...edge,
      to,
      way,
      ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)({ says: textOf(heard(edge.says, said)) }),
    }));
  }

  /** The places behind a node. Without recursion: a task can have more actions than the stack has room for. */
  #from(start        )                   {
    const stack = [start];
    const entered = new Set        ();
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const inner = this.#paths.from(id).filter(({ to }) => this.#isInside(to) && !this.#known.has(to) && !entered.has(to));
      if (!this.#known.has(id) && !entered.has(id) && inner.length > 0) {
        entered.add(id);
        for (const { to } of inner) stack.push(to);
        continue;
      }
      stack.pop();
      if (!this.#known.has(id)) this.#known.set(id, this.#placesFrom(id));
    }
    return this.#known.get(start) ?? [];
  }

  /** The places behind a node, if those behind the next ones are known. Actions that lead back to themselves lead nowhere else. */
  #placesFrom(id        )                   {
    const says = this.#paths.node(id)?.says;
    return this.#paths
      .from(id)
      .flatMap((edge) => this.#placesBehind(edge, says))
      .slice(0, MAX_PLACES);
  }

  #placesBehind({ to, way, says }          , before                    )          {
    const places = this.#isInside(to) ? (this.#known.get(to) ?? []) : [{ to, said: undefined }];
    const own = way.how === 'then' ? undefined : way;
    return places
      .map((place)        => ({ to: place.to, said: heard(before, heard(says, place.said)), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)({ way: place.way ?? own }) }))
      .filter((place) => !(place.way?.how === 'failure' && UNTOLD.has(this.#paths.node(place.to)?.kind)));
  }

  /** Whether calls only pass a node, however many places are behind it. */
  #isInside(id        )          {
    const kind = this.#paths.node(id)?.kind;
    return kind !== undefined && PASSED.has(kind);
  }
}

function heard(text                    , next                  )                   {
  return text === undefined ? next : { text, next };
}

/** All texts on one line, up to the limit. */
function textOf(said                  )                     {
  let text = said?.text;
  for (let { next } = said ?? {}; text !== undefined && next !== undefined && text.length < MAX_SAID; { next } = next)
    text += ` ${next.text}`;
  return text;
}


/***/ }),

/***/ 76285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OS: () => (/* binding */ queuesOfKeys),
/* harmony export */   pF: () => (/* binding */ withQueueFacts),
/* harmony export */   xZ: () => (/* binding */ queuesOfKey)
/* harmony export */ });
/* harmony import */ var _queue_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38944);

                                            
                                                                            

/** What the org says about a queue: it has members, it has none, or it does not exist. */
                                                        

/**
 * The graph with what the org says about its queues. Ids stay as they are, so the same facts add no difference between two graphs.
 *
 * @param factOf what is known about a queue, by the name or id that the flow uses
 */
function withQueueFacts(graph           , factOf                                              )            {
  return { ...graph, nodes: graph.nodes.map((node) => withFact(node, factOf)) };
}

function withFact(node          , factOf                                              )           {
  const reference = (0,_queue_node_js__WEBPACK_IMPORTED_MODULE_0__/* .queueReference */ .xm)(node);
  const fact = reference === undefined ? undefined : factOf(reference);
  if (fact === undefined) return node;
  return fact === 'missing' ? { ...node, kind: 'missing' } : { ...node, staffed: fact === 'staffed' };
}

/** The queues that a menu's keys lead to, by the names or ids that the flow uses. Each one occurs once, in the order of the keys. */
function queuesOfKeys(paths           , menu        )           {
  const keys = paths.from(menu).filter(({ way }) => way.how === 'key');
  return [...new Set(keys.flatMap((edge) => queuesOfKey(paths, edge)))];
}

/** The queues that one way leads to. */
function queuesOfKey(paths           , edge          )           {
  return paths.arrivals(edge).flatMap((node) => (0,_queue_node_js__WEBPACK_IMPORTED_MODULE_0__/* .queueReference */ .xm)(node) ?? []);
}


/***/ }),

/***/ 82443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ unreachedMenus)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29598);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69888);
                                                                  



/** The menus that no call reaches, and where calls begin instead. */
                                 
                                     
                                      
                                                                                                  
                            
 

/**
 * The menus to which no way leads from where calls begin. Nothing is claimed if that is unknown, or if calls reach a place behind which
 * the flow doesn't say where they go: it may be any menu.
 */
function unreachedMenus(graph           )                 {
  const paths = _paths_js__WEBPACK_IMPORTED_MODULE_0__/* .CallPaths */ .N.of(graph);
  const { reached } = paths;
  if (reached === undefined) return { menus: new Set() };
  const isUntold = graph.nodes.some((node) => reached.has(node.id) && paths.mayLeadAnywhere(node));
  const menus = isUntold ? [] : graph.nodes.filter(({ id, kind }) => kind === 'menu' && !reached.has(id));
  const start = paths.node(paths.from(graph.entry ?? '')[0]?.to ?? '');
  return { menus: new Set(menus.map(({ id }) => id)), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)({ start }) };
}


/***/ }),

/***/ 98704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RUN_CANCELLED: () => (/* binding */ RUN_CANCELLED),
/* harmony export */   Y0: () => (/* binding */ RUN_KILLED),
/* harmony export */   dH: () => (/* binding */ notBegun),
/* harmony export */   reportOpen: () => (/* binding */ reportOpen),
/* harmony export */   xW: () => (/* binding */ reportNotBegun)
/* harmony export */ });
/* harmony import */ var _apply_manual_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79709);
/* harmony import */ var _model_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62279);
/* harmony import */ var _flow_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(112);
/* harmony import */ var _report_flow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20827);

                                                 
                                                   
                                             

                                                     



/* What the report says about a run that was interrupted. */

/** Someone has asked the run to end. */
const RUN_CANCELLED                = {
  code: 'run.cancelled',
  message: 'The run was cancelled before it finished.',
  hint: 'Run it again, or push again. Finished changes are not written twice.',
};

/** The run was killed, or was cancelled and had no time left. */
const RUN_KILLED                = {
  code: 'run.ended',
  message: 'The run was ended early: it was cancelled, or its process was killed.',
  hint: 'Run it again, or push again. Finished changes are not written twice.',
};

const NOT_BEGUN = 'The run was ended before it started on this flow.';

/** A flow of a cancelled run that was not started. */
function notBegun(run         )          {
  return (0,_flow_run_js__WEBPACK_IMPORTED_MODULE_2__.unwritten)(run, 'skipped', { error: { ...RUN_CANCELLED, message: NOT_BEGUN } });
}

/** The same, if only the report of the flow's plan is left. */
function reportNotBegun(planned            , { code, hint }               )             {
  return { ...planned, status: 'skipped', notices: [], error: { code, message: NOT_BEGUN, hint, status: null, correlation_id: null } };
}

/** The progress of a flow in a cancelled run. The result of a write that is still open is unknown. */
function reportOpen({
  report,
  entry,
  plan,
}   
                              
                         
                       
 )             {
  if (entry === undefined || entry.phase === 'done') return report.status === 'planned' ? reportNotBegun(report, RUN_CANCELLED) : report;
  if (plan === undefined) return reportNotBegun(report, RUN_CANCELLED);
  const error = new _model_store_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .AD({
    fate: 'unknown',
    code: RUN_CANCELLED.code,
    message: `The run was cancelled while this flow was being ${entry.phase === 'restoring' ? 'rolled back' : 'changed'}.`,
    hint: "The end of the job checks it and completes this report. If it doesn't, run the deploy again.",
  });
  return (0,_report_flow_js__WEBPACK_IMPORTED_MODULE_3__/* .withOutcome */ .l)(report, (0,_apply_manual_js__WEBPACK_IMPORTED_MODULE_0__/* .manual */ .j)({ plan, tries: entry.attempts }, { reason: 'state-unknown', error }));
}


/***/ }),

/***/ 4084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ driftedMenus),
/* harmony export */   r: () => (/* binding */ withPicture)
/* harmony export */ });
/* harmony import */ var _call_flow_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17519);
/* harmony import */ var _call_flow_hazards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55481);
/* harmony import */ var _call_flow_overview_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13633);
/* harmony import */ var _call_flow_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69888);
/* harmony import */ var _call_flow_unreached_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82443);
/* harmony import */ var _call_flow_queue_facts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76285);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29598);
/* harmony import */ var _text_spoken_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39095);






                                                     
                                                                  
                                                       

                                             
                                                                         
                                             
                                                                      

                                                          
                                                       

/**
 * The flow with what its report shows of the plan: the menus' tables, and the call flow before and after.
 *
 * @param queues what is known about queues: the same before and after, so that only the flow makes a difference
 */
function withPicture(run         , queues              )          {
  const { plan, menus } = run;
  if (plan === undefined) return run;
  const views = menus.map((menu) => viewOf(menu, plan, queues.names));
  const drifted = driftedMenus(run, queues.names);
  try {
    const picture = withCalls(views, plan, queues);
    const unreached = new Map(picture.views.map(({ nodeId, unreached: start }) => [nodeId, start]));
    const told = drifted.map((menu) => ({ ...menu, view: { ...menu.view, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_6__/* .present */ .Eb)({ unreached: unreached.get(menu.menu) }) } }));
    return { ...run, picture: { ...picture, drifted: told } };
  } catch {
    // The flow must be reported even if its call flow cannot be drawn.
    return { ...run, picture: { views, drifted } };
  }
}

function viewOf(menu      , { live, desired, changed }      , names                             )           {
  const comparison = live.content.compareMenu(desired, menu.nodeId, names);
  const unnamed = changed.includes(menu.nodeId) ? unnamedKeys(menu, comparison) : [];
  const warnings = [...(comparison.warnings ?? []), ...unnamed];
  return {
    nodeId: menu.nodeId,
    path: menu.path,
    line: menu.at.nodeId.line,
    keyLines: menu.options.map(({ key, at }) => ({ key, line: at.option.line })),
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_6__/* .present */ .Eb)({ prompts: menu.says === undefined ? menu.options.flatMap(({ prompt }) => prompt ?? []) : undefined }),
    ...comparison,
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

/** The keys that a menu's text never names. A text made of prompts is its author's, key by key. */
function unnamedKeys({ says, options }      , { rows, audio }                )                {
  if (says === undefined) return [];
  const answered = new Set(rows.flatMap(({ key, before }) => (before === undefined ? [] : [key])));
  const isOld = (key        )          => answered.has(key) && audio !== undefined && !(0,_text_spoken_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .mayNameKey */ .a)(audio.before, key);
  const unnamed = options.filter(({ key }) => !(0,_text_spoken_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .mayNameKey */ .a)(says, key));
  return unnamed.map(({ key }) => ({ kind: 'unnamed-key', key, ...(isOld(key) ? { isOld: true } : {}) }));
}

function withCalls(views                     , { live, desired, changed }      , queues              )                               {
  const graphOf = (content             )            =>
    (0,_call_flow_queue_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .withQueueFacts */ .pF)((0,_call_flow_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .overviewOf */ .b)(content.callGraph(queues.names)), (reference) => queues.factOf(content, reference));
  const before = graphOf(live.content);
  if (changed.length === 0) return { views: withCallNodes(withUnreached(views, [before], live.content), before, live.content) };
  const calls = (0,_call_flow_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCalls */ .j)(before, graphOf(desired));
  const told = withUnreached(views, [before, calls.after], live.content);
  return { views: withCallNodes(told, calls.after, desired), calls, hazards: (0,_call_flow_hazards_js__WEBPACK_IMPORTED_MODULE_1__/* .callHazards */ .S)(calls) };
}

/**
 * The menus with the place where calls begin instead, if no call reaches them in any of the graphs. If a change makes a menu unreached, its
 * hazard says so.
 */
function withUnreached(views                     , graphs                      , content             )             {
  const all = graphs.map((graph) => (0,_call_flow_unreached_js__WEBPACK_IMPORTED_MODULE_4__/* .unreachedMenus */ .u)(graph));
  const start = startWords(all[0]);
  const isUnreached = (id        )          => all.every(({ menus }) => menus.has(id));
  return views.map((view) => (isUnreached(content.callNodeId(view.nodeId) ?? '') ? asUnreached(view, start) : view));
}

/** The text of a menu that no call reaches asks no one for a key. */
function asUnreached({ warnings = [], ...view }          , start        )           {
  const told = warnings.filter(({ kind }) => kind !== 'named-dead-key' && kind !== 'unnamed-key');
  return { ...view, unreached: start, ...(told.length === 0 ? {} : { warnings: told }) };
}

function withCallNodes(views                     , graph           , content             )             {
  const paths = _call_flow_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .CallPaths */ .N.of(graph);
  return views.map((view) => withCallNode(view, paths.node(content.callNodeId(view.nodeId) ?? '')));
}

function startWords({ start }                          = {})         {
  return start !== undefined && (start.kind === 'task' || start.kind === 'menu') ? `the ${start.kind} "${start.name}"` : '';
}

/** A file can name a menu by its reference, but people know its name. */
function withCallNode(view          , node                      )           {
  if (node === undefined) return view;
  return { ...view, callNode: node.id, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_6__/* .present */ .Eb)({ name: node.name === view.nodeId ? undefined : node.name }) };
}

/** The menus that were edited outside git, as a report shows them. */
function driftedMenus({ plan, driftStatus }         , names                             )                      {
  return plan === undefined ? [] : (driftStatus?.drifted ?? []).map((drifted) => driftedMenu(drifted, plan.live.content, names));
}

function driftedMenu(
  { menu: { nodeId, path, at }, known, commit, unknown, isNew = false, liveCommit, liveFile }             ,
  live             ,
  names                             ,
)                    {
  return {
    menu: nodeId,
    path,
    commit: commit ?? null,
    unknown: unknown ?? null,
    isNew,
    changes: known.diffMenu(live, nodeId),
    view: { nodeId, path, line: at.nodeId.line, ...known.compareMenu(live, nodeId, names) },
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_6__/* .present */ .Eb)({ liveCommit, liveFile }),
  };
}


/***/ }),

/***/ 20827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ reportFlow),
/* harmony export */   l: () => (/* binding */ withOutcome)
/* harmony export */ });
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98963);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29598);
/* harmony import */ var _report_error_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48744);
/* harmony import */ var _flow_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(112);
/* harmony import */ var _picture_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4084);


                                                   

                                                                                     



/** A flow's report. Without a picture, it has no tables and no call flow. */
function reportFlow(run         )             {
  const { menus, workedMs, outcome = (0,_flow_run_js__WEBPACK_IMPORTED_MODULE_2__.unwritten)(run, 'skipped') } = run;
  const { views, drifted, calls, hazards } = run.picture ?? { views: [], drifted: (0,_picture_js__WEBPACK_IMPORTED_MODULE_3__/* .driftedMenus */ .V)(run, new Map()) };
  return {
    ...flowOf(run),
    files: [...new Set(menus.map(({ path }) => path))],
    menus: menus.map(({ nodeId }) => nodeId),
    ...outcomeReport(outcome),
    duration_ms: workedMs === undefined ? null : Math.round(workedMs),
    notices: noticesOf(run),
    decided: run.plan?.decided ?? [],
    views,
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({
      place: (0,_flow_run_js__WEBPACK_IMPORTED_MODULE_2__.placeOf)(run),
      drift: driftReport(run, drifted),
      calls,
      hazards,
      tests: run.tests,
      notInGit: run.notInGit,
      reachedBy: run.reachedBy,
      sinceApproval: run.sinceApproval,
      liveFiles: run.liveFiles,
    }),
  };
}

/** Which flow it is, as far as that is known: a name in a file may lead to none. */
function flowOf({ live, flowId, reference }         )                                                             {
  if (live !== undefined)
    return { flow_id: live.id, flow_name: live.name, api: live.content.api, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({ type: live.content.flowType }) };
  return { flow_id: flowId ?? null, flow_name: reference.kind === 'name' ? reference.name : null, api: null };
}

/** A flow's report with another outcome. The time that this took is not measured. */
function withOutcome(report            , outcome         )             {
  const { drift } = report;
  return {
    ...report,
    ...outcomeReport(outcome),
    duration_ms: null,
    notices: [...new Set([...report.decided, ...(outcome.notices ?? report.notices)])],
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({ drift: drift && { ...drift, overwritten: outcome.status === 'deployed' } }),
  };
}

/** What was edited outside git. It stays in the report of a run that has overwritten it. */
function driftReport({ plan, onDrift, outcome }         , menus                              )                          {
  if (plan === undefined || menus.length === 0) return undefined;
  const { version, made } = plan.live;
  return {
    version,
    by: made?.by ?? null,
    at: made?.at === undefined ? null : new Date(made.at).toISOString(),
    on_drift: onDrift ?? 'fail',
    overwritten: outcome?.status === 'deployed',
    menus,
  };
}

/** A plan shows what blocks a write. After a deploy, its outcome does. */
function noticesOf({ plan, outcome }         )                    {
  if (outcome?.notices !== undefined) return outcome.notices;
  return plan === undefined ? [] : [...(outcome?.status === 'planned' ? plan.liveNotices : []), ...plan.decided, ...plan.notices];
}

function outcomeReport(
  outcome         ,
)                                                                                                                               {
  return {
    status: outcome.status,
    version_before: outcome.versionBefore,
    version_after: outcome.versionAfter,
    attempts: outcome.attempts,
    changes: outcome.changes,
    problems: (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .inReadingOrder */ .g)((0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .inShort */ .wZ)(outcome.problems)),
    error: outcome.error === undefined ? null : (0,_report_error_report_js__WEBPACK_IMPORTED_MODULE_1__/* .toErrorReport */ .w)(outcome.error),
    recovery: outcome.recovery ?? null,
  };
}


/***/ }),

/***/ 39095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ asksForKey),
/* harmony export */   a: () => (/* binding */ mayNameKey)
/* harmony export */ });
/** The words for the keys of a telephone, in the languages of most flows. A text in another language names keys by their digits. */
const WORDS                                              = {
  '0': ['zero', 'oh', 'null', 'zéro', 'cero', 'nul'],
  '1': ['one', 'eins', 'die eins', 'un', 'uno', 'um', 'een', 'één'],
  '2': ['two', 'zwei', 'deux', 'dos', 'due', 'dois', 'twee'],
  '3': ['three', 'drei', 'trois', 'tres', 'tre', 'três', 'drie'],
  '4': ['four', 'vier', 'quatre', 'cuatro', 'quattro', 'quatro'],
  '5': ['five', 'fünf', 'cinq', 'cinco', 'cinque', 'vijf'],
  '6': ['six', 'sechs', 'seis', 'sei', 'zes'],
  '7': ['seven', 'sieben', 'sept', 'siete', 'sette', 'sete', 'zeven'],
  '8': ['eight', 'acht', 'huit', 'ocho', 'otto', 'oito'],
  '9': ['nine', 'neun', 'neuf', 'nueve', 'nove', 'negen'],
  '*': ['star', 'asterisk', 'stern', 'sterntaste', 'étoile', 'asterisco', 'estrella', 'estrela', 'ster', 'sterretje'],
  '#': ['pound', 'hash', 'hashtag', 'raute', 'rautetaste', 'dièse', 'almohadilla', 'numeral', 'cancelletto', 'cardinal', 'hekje'],
};

/** A word that asks callers for a key: a number after any other word may count something. */
const ASKS = [
  'press|pressing|dial|choose|select|enter|key',
  'drücken sie|wählen sie|taste',
  'tapez|appuyez sur|composez',
  'pulse|oprima|presione|marque',
  'prema|premere|digiti',
  'pressione|tecle|digite',
  'druk|druk op|toets|kies',
].join('|');

/** What may stand between that word and the key. */
const BETWEEN = `(?: or say| oder sagen sie)?(?: the| key| number| die| le| la| el| il| o| de)*[\\s"'“„«]+`;

/** Whether a text may name a key: by its sign or by a word for it. */
function mayNameKey(text        , key        )          {
  return hasSign(text, key) || wordsFor(key).some((word) => new RegExp(`${BEFORE}${word}${AFTER}`, 'iu').test(text));
}

/** Whether a text asks callers to press a key. */
function asksForKey(text        , key        )          {
  const names = [escaped(key), ...wordsFor(key)].join('|');
  return new RegExp(`${BEFORE}(?:${ASKS})${BETWEEN}(?:${names})${AFTER}`, 'iu').test(text);
}

const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}]|[.,:]\\p{N})';

/** Whether a text has a key's sign, alone and not within a number, a time or a word. */
function hasSign(text        , key        )          {
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,:])${escaped(key)}${AFTER}`, 'u').test(text);
}

function wordsFor(key        )                    {
  return WORDS[key] ?? [];
}

function escaped(key        )         {
  return key.replaceAll('*', String.raw`\*`);
}


/***/ })

};

//# sourceMappingURL=704.index.js.map