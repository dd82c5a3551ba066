export const id = 183;
export const ids = [183,888,965];
export const modules = {

/***/ 17519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ leadsElsewhere),
/* harmony export */   j: () => (/* binding */ compareCalls)
/* harmony export */ });
/* harmony import */ var _model_call_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52089);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29598);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69888);


                                                 


/** How a part of a call graph changed. */
                            

                             
                      
                          
                                        
                                       
 

/** An edge before and after. A key that leads elsewhere is one changed edge, not one removed and one added. */
                             
                          
                                        
                                       
 

/** A flow's call graph before and after: what exists after the change, in its order, then what was removed. */
                                 
                             
                                                                                           
                            
                                        
                                        
 

/** What differs between two call graphs of one flow. */
function compareCalls(before           , other           )                 {
  const after = withIdsOf(before, other);
  return { before, after, nodes: compareNodes(before, after), edges: compareEdges(before, after) };
}

/** Whether calls go other ways. If they only hear something else, a picture shows nothing of it. */
function leadsElsewhere({ nodes, edges }                )          {
  return edges.some(({ sign }) => sign !== 'same') || nodes.some(({ sign }) => sign === 'added' || sign === 'removed');
}

/**
 * `after` with the ids of `before`. An export after a publish may give menus and tasks new refIds (unproven). So if a node's id is only on
 * one side, it is matched by kind and name, if each side has exactly one such node.
 */
function withIdsOf(before           , after           )            {
  const removed = Map.groupBy(onlyIn(before, after), kindAndName);
  const added = Map.groupBy(onlyIn(after, before), kindAndName);
  const ids = new Map                ();
  for (const [label, [node, second]] of added) {
    const [old, other] = removed.get(label) ?? [];
    if (node !== undefined && second === undefined && old !== undefined && other === undefined) ids.set(node.id, old.id);
  }
  if (ids.size === 0) return after;
  const idOf = (id        )         => ids.get(id) ?? id;
  return {
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)({ entry: after.entry && idOf(after.entry) }),
    nodes: after.nodes.map((node) => ({ ...node, id: idOf(node.id) })),
    edges: after.edges.map((edge) => ({ ...edge, from: idOf(edge.from), to: idOf(edge.to) })),
  };
}

/** The nodes of a graph whose ids the other graph doesn't have, if the ids hold refIds. */
function onlyIn({ nodes }           , other           )             {
  const paths = _paths_js__WEBPACK_IMPORTED_MODULE_0__/* .CallPaths */ .N.of(other);
  return nodes.filter(({ id, kind }) => HAS_REF_ID.has(kind) && paths.node(id) === undefined);
}

/** The kinds of node whose ids hold refIds of the flow's text. */
const HAS_REF_ID                            = new Set(['menu', 'task', 'input', 'decision', 'loop', 'task-end', 'unknown']);

function kindAndName({ kind, task = '', name }          )         {
  return JSON.stringify([kind, task, name]);
}

function compareNodes(before           , after           )               {
  const [old, now] = [_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .CallPaths */ .N.of(before), _paths_js__WEBPACK_IMPORTED_MODULE_0__/* .CallPaths */ .N.of(after)];
  return [
    ...after.nodes.map((node)             => {
      const was = old.node(node.id);
      return { id: node.id, sign: was === undefined ? 'added' : isSameNode(was, node) ? 'same' : 'changed', before: was, after: node };
    }),
    ...before.nodes
      .filter(({ id }) => now.node(id) === undefined)
      .map((node)             => ({ id: node.id, sign: 'removed', before: node, after: undefined })),
  ];
}

function isSameNode(a          , b          )          {
  return a.kind === b.kind && a.name === b.name && a.says === b.says;
}

/**
 * Pairs the edges of one slot: first those that are the very same, then those with the same target. If callers choose there, the rest is
 * paired in order.
 */
function compareEdges(before           , after           )               {
  const matches = new Map                    ();
  const paired = new Set          ();
  const pair = (edge                      , old          )       => {
    if (edge === undefined) return;
    matches.set(edge, old);
    paired.add(old);
  };
  const pairBy = (label                            )       => {
    const left = Map.groupBy(
      before.edges.filter((edge) => !paired.has(edge)),
      label,
    );
    const added = Map.groupBy(
      after.edges.filter((edge) => !matches.has(edge)),
      label,
    );
    for (const [slot, edges] of added) for (const [index, old] of (left.get(slot) ?? []).entries()) pair(edges[index], old);
  };
  const known = new Set(before.edges);
  for (const edge of after.edges) if (known.has(edge)) pair(edge, edge);
  pairBy(_model_call_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .edgeIdOf */ .a);
  pairBy((edge) => (edge.way.how === 'then' ? (0,_model_call_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .edgeIdOf */ .a)(edge) : (0,_model_call_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .slotOf */ .S)(edge)));
  return [
    ...after.edges.map((edge)             => {
      const old = matches.get(edge);
      const sign = old === undefined ? 'added' : old.to === edge.to && old.says === edge.says ? 'same' : 'changed';
      return { sign, before: old, after: edge };
    }),
    ...before.edges.filter((edge) => !paired.has(edge)).map((edge)             => ({ sign: 'removed', before: edge, after: undefined })),
  ];
}


/***/ }),

/***/ 55481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ callHazards)
});

;// CONCATENATED MODULE: ./build/call-flow/circles.js
/** A node on the way of the search, with what is left to look at. */
                 
                        
                                  
 

/**
 * The groups of nodes that lead to each other (strongly connected components), by Tarjan's algorithm: one walk, however many nodes there
 * are. It is not recursive, because a flow can be deeper than the stack.
 *
 * @param next the nodes that a node leads to
 */
function circlesOf(nodes                  , next                                    )             {
  const order = new Map                ();
  const lowest = new Map                ();
  const stack           = [];
  const open = new Set        ();
  const circles             = [];
  const frames          = [];
  const enter = (node        )       => {
    order.set(node, order.size);
    lowest.set(node, order.get(node) ?? 0);
    open.add(node);
    stack.push(node);
    frames.push({ node, rest: next(node)[Symbol.iterator]() });
  };
  const lower = (node        , to                    )       => {
    lowest.set(node, Math.min(lowest.get(node) ?? 0, to ?? Number.POSITIVE_INFINITY));
  };
  const leave = ({ node }       )       => {
    frames.pop();
    const above = frames.at(-1);
    if (above !== undefined) lower(above.node, lowest.get(node));
    if (lowest.get(node) !== order.get(node)) return;
    const members = stack.splice(stack.lastIndexOf(node));
    for (const member of members) open.delete(member);
    circles.push(members);
  };
  for (const start of nodes) {
    if (!order.has(start)) enter(start);
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const { done, value } = frame.rest.next();
      if (done === true) leave(frame);
      else if (!order.has(value)) enter(value);
      else if (open.has(value)) lower(frame.node, order.get(value));
    }
  }
  return circles;
}

// EXTERNAL MODULE: ./build/model/call-graph.js
var call_graph = __webpack_require__(52089);
// EXTERNAL MODULE: ./build/call-flow/paths.js
var paths = __webpack_require__(69888);
;// CONCATENATED MODULE: ./build/call-flow/hazards.js

                                                   



/** What can go wrong for callers after a change. `isNew`: the change causes it. */
                        
                                                                         
                                                                                                        
                                                                                
                                                                                          
                                                                                                         
                                                                                           
                                                               
                                                                                                                                         
                                                 
                                                                                    
                                                                                        
                                                                                                                                       

/** What can go wrong for callers once the change is live: keys first, then menus, then the flow as a whole. */
function callHazards(comparison                )               {
  const [before, after] = [paths/* CallPaths */.N.of(comparison.before), paths/* CallPaths */.N.of(comparison.after)];
  return [
    ...deadKeys(comparison, before, after),
    ...unreachedMenus(before, after),
    ...loops(before, after),
    ...missingTargets(before, after),
    ...emptyQueues(before, after),
    ...menusWithoutPerson(before, after),
  ];
}

function deadKeys({ edges }                , before           , after           )               {
  return edges.flatMap(({ sign, before: edge })               => {
    if (sign !== 'removed' || edge === undefined || edge.way.how !== 'key' || edge.way.isGlobal === true) return [];
    const { key } = edge.way;
    const [menu, was] = [after.node(edge.from), before.node(edge.to)];
    // If a flow has a key twice, the other choice may still answer.
    const stillAnswers = after.from(edge.from).some(({ way }) => way.how === 'key' && way.key === key);
    return menu === undefined || was === undefined || stillAnswers ? [] : [{ kind: 'dead-key', menu, key, was }];
  });
}

function unreachedMenus(before           , after           )               {
  const [old, now] = [before.reached, after.reached];
  if (old === undefined || now === undefined) return [];
  return before.graph.nodes
    .filter(({ id, kind }) => kind === 'menu' && old.has(id) && !now.has(id))
    .map((menu) => ({ kind: 'unreached-menu', menu: after.node(menu.id) ?? menu, isGone: after.node(menu.id) === undefined }));
}

/** Groups of menus that lead to each other and to no way out. */
function loops(before           , after           )               {
  const trapped = trappedMenus(after);
  if (trapped.size === 0) return [];
  const old = trappedMenus(before);
  const stuck = after.reachable(trapped.keys(), takenIn(after));
  const circles = circlesOf(stuck, (id) => nextOf(after, id)).filter((circle) => isLoop(after, circle));
  const circleOf = new Map(circles.flatMap((circle) => circle.map((id) => [id, circle]         )));
  const loopsOfMenus = Map.groupBy(
    [...trapped.values()].filter(({ id }) => circleOf.has(id)),
    ({ id }) => circleOf.get(id),
  );
  return [...loopsOfMenus.values()].map((menus) => ({ kind: 'loop', menus, isNew: !menus.every(({ id }) => old.has(id)) }));
}

/** A menu that only leads into a loop is not part of it. */
function isLoop(paths           , circle                   )          {
  const [only = ''] = circle;
  return circle.length > 1 || nextOf(paths, only).includes(only);
}

/** Reached menus whose keys lead to no way out, by id. */
function trappedMenus(paths           )                                {
  const { reached } = paths;
  const free = paths.leadingTo((node) => paths.isWayOut(node), takenIn(paths));
  const trapped = paths.graph.nodes.filter(
    ({ id, kind }) => kind === 'menu' && reached?.has(id) === true && !free.has(id) && paths.chosen(id).length > 0,
  );
  return new Map(trapped.map((node) => [node.id, node]));
}

/** The edges that callers take. In a menu they choose, so what happens if they wait doesn't count. */
function takenIn(paths           )                                          {
  return ({ id, kind }) => (kind === 'menu' ? paths.chosen(id) : paths.from(id));
}

function nextOf(paths           , id        )           {
  const node = paths.node(id);
  return node === undefined ? [] : takenIn(paths)(node).map(({ to }) => to);
}

function missingTargets(before           , after           )               {
  const missing = after.graph.edges.filter(({ to }) => after.node(to)?.kind === 'missing');
  if (missing.length === 0) return [];
  const old = new Set(before.graph.edges.map((edge) => JSON.stringify([edge.from, edge.to, edge.way.how])));
  return missing.flatMap((edge)               => {
    const [from, to] = [after.node(edge.from), after.node(edge.to)];
    const isNew = !old.has(JSON.stringify([edge.from, edge.to, edge.way.how]));
    return from === undefined || to === undefined ? [] : [{ kind: 'missing-target', from, edge, to, isNew }];
  });
}

function emptyQueues(before           , after           )               {
  const old = new Set(before.graph.edges.flatMap((edge) => queuesOf(before, edge).map((queue) => keyToQueue(edge, queue))));
  return after.graph.edges.flatMap((edge)               => {
    const menu = after.node(edge.from);
    if (menu === undefined || edge.way.how !== 'key') return [];
    const { key } = edge.way;
    return queuesOf(after, edge)
      .filter(({ staffed }) => staffed === false)
      .map((queue) => ({ kind: 'empty-queue', menu, key, queue, isNew: !old.has(keyToQueue(edge, queue)) }));
  });
}

/** The queues that a key leads to. One that works in every menu counts in its own. */
function queuesOf(paths           , edge          )             {
  return edge.way.how !== 'key' || edge.way.isGlobal === true ? [] : paths.arrivals(edge).filter(({ kind }) => kind === 'queue');
}

function keyToQueue(edge          , { id }          )         {
  return `${(0,call_graph/* slotOf */.S)(edge)} ${id}`;
}

function menusWithoutPerson(before           , after           )               {
  const { reached } = after;
  const withPerson = leadingToPeople(after);
  const menus = after.graph.nodes.filter(({ id, kind }) => kind === 'menu' && reached?.has(id) === true && !withPerson.has(id));
  if (menus.length === 0) return [];
  const hadPerson = leadingToPeople(before);
  return menus.map((menu) => ({ kind: 'no-person', menu, isNew: before.node(menu.id) === undefined || hadPerson.has(menu.id) }));
}

/** The nodes from which calls may come to a person. */
function leadingToPeople(paths           )                      {
  return paths.leadingTo((node) => paths.mayAnswer(node));
}


/***/ }),

/***/ 69888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ CallPaths)
/* harmony export */ });
                                                                                          

/** Where a person answers. */
const PEOPLE                            = new Set(['queue', 'number', 'user', 'group']);
/** Where a call leaves the flow, no one knows where to. */
const OUTSIDE                            = new Set(['other', 'flow']);
/** From where the flow doesn't say how a call goes on. */
const UNTOLD                            = new Set(['unknown', 'task-end']);
/** From where a call goes on. If the graph has no way, it is unknown where. */
const ON_THE_WAY                            = new Set(['task', 'step', 'announcement', 'decision', 'input', 'loop']);

/** The edges that calls can take from a node. */
                                                         

/** The ways through the graphs that are still there. */
const KNOWN = new WeakMap                      ();

/** The ways through a call graph. */
class CallPaths {
           graph           ;
           #nodes                               ;
  #edges                                                      ;
  #reached                                 ;

          constructor(graph           ) {
    this.graph = graph;
    this.#nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  }

  /** Several questions are asked about one graph, and it never changes. */
  static of(graph           )            {
    const known = KNOWN.get(graph) ?? new CallPaths(graph);
    KNOWN.set(graph, known);
    return known;
  }

  node(id        )                       {
    return this.#nodes.get(id);
  }

  /** The edges from a node. */
  from(id        )                      {
    this.#edges ??= Map.groupBy(this.graph.edges, ({ from }) => from);
    return this.#edges.get(id) ?? [];
  }

  /** The edges that callers choose at a node. */
  chosen(id        )                      {
    return this.from(id).filter(({ way }) => way.how === 'key' || way.how === 'speech');
  }

  /** Where a way leads if nothing else is chosen or decided: its node, or for a task, where that leads by itself. */
  arrivals({ to }          )             {
    const passed = this.reachable([to], ({ id, kind }) => (kind === 'task' ? this.from(id).filter(({ way }) => way.how === 'then') : []));
    return [...passed].flatMap((id) => this.#nodes.get(id) ?? []).filter(({ kind }) => kind !== 'task');
  }

  /**
   * The nodes that calls can reach from these nodes, including the nodes themselves.
   *
   * @param edges the edges that calls can take from a node; by default all
   */
  reachable(starts                  , edges            = ({ id }) => this.from(id))                      {
    const seen = new Set(starts);
    // Iterating over a set includes what is added in the meantime.
    for (const id of seen) {
      const node = this.#nodes.get(id);
      for (const { to } of node === undefined ? [] : edges(node)) seen.add(to);
    }
    return seen;
  }

  /**
   * The nodes from which calls can reach any of the goals, including the goals themselves. It takes one walk, however many nodes there are.
   *
   * @param edges the edges that calls can take from a node; by default all
   */
  leadingTo(isGoal                             , edges            = ({ id }) => this.from(id))                      {
    const comingFrom = new Map                  ();
    const seen = new Set        ();
    for (const node of this.graph.nodes) {
      if (isGoal(node)) seen.add(node.id);
      for (const { to } of edges(node)) {
        const sources = comingFrom.get(to);
        if (sources === undefined) comingFrom.set(to, [node.id]);
        else sources.push(node.id);
      }
    }
    for (const id of seen) for (const from of comingFrom.get(id) ?? []) seen.add(from);
    return seen;
  }

  /** The nodes that callers reach; undefined if it is unknown where calls begin. */
  get reached()                                  {
    const { entry } = this.graph;
    if (entry === undefined) return undefined;
    this.#reached ??= this.reachable([entry]);
    return this.#reached;
  }

  /** Whether a person may answer at a node. An unknown node can lead to a person. */
  mayAnswer(node          )          {
    return PEOPLE.has(node.kind) || this.#isUnknown(node);
  }

  /** Whether calls can leave the menus at a node, for a person or the end of the call. */
  isWayOut(node          )          {
    return this.mayAnswer(node) || node.kind === 'end' || node.kind === 'voicemail';
  }

  /** Whether calls can go on to any menu of the flow from a node, because the flow doesn't say where it leads. */
  mayLeadAnywhere({ id, kind }          )          {
    return UNTOLD.has(kind) || (ON_THE_WAY.has(kind) && this.from(id).length === 0);
  }

  /** Whether a node can lead to a person, for all that the flow says. */
  #isUnknown(node          )          {
    return OUTSIDE.has(node.kind) || this.mayLeadAnywhere(node);
  }
}


/***/ }),

/***/ 88965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ diffArrays)
});

// UNUSED EXPORTS: arrayDiff

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/base.js
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/array.js

class ArrayDiff extends Diff {
    tokenize(value) {
        return value.slice();
    }
    join(value) {
        return value;
    }
    removeEmpty(value) {
        return value;
    }
}
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
    return arrayDiff.diff(oldArr, newArr, options);
}


/***/ })

};

//# sourceMappingURL=183.index.js.map