export const id = 87;
export const ids = [87,872];
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

/***/ 52089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ slotOf),
/* harmony export */   a: () => (/* binding */ edgeIdOf)
/* harmony export */ });
/**
 * What a node of a call graph is. Calls wait or choose at some:
 * - `entry`: where all calls begin
 * - `menu`: it waits for keys · `input`: it waits for digits that the flow keeps in a variable
 * - `decision`: the flow decides, and each outcome has a name · `loop`: its actions are repeated
 *
 * They pass others:
 * - `announcement`, `task`, or another `step`: the call goes on from there
 * - `action`: an action of a task · `call`: a task runs, and the call comes back · `task-end`: the end of a task; a call that came
 *   from another task goes back there, and otherwise the flow doesn't say where
 * - `transfer`: it leads to the place behind it, or it fails
 *
 * They arrive at the rest:
 * - `queue`, `number`, `user`, `group`: people answer there · `voicemail` · `flow`: another flow · `end`: the call ends
 * - `other`: only the org knows what it is · `unknown`: the flow doesn't say where calls go
 * - `missing`: an edge refers to it, but the flow doesn't have it
 */
                          
           
          
           
              
          
                  
          
          
            
          
              
              
           
            
          
           
               
          
         
           
             
              

/** A place that calls can reach. */
                           
                                                                        
                      
                              
                                                            
                        
                                                                
                         
                                                                        
                             
                                                                                               
                         
                                                                                      
                             
                                                                        
                         
                                                                                                                               
                            
                             
                                                                               
                                         
                                                                                                              
                                    
                                                        
                                       
 

/** The digits that an input waits for. */
                            
                                     
                             
                                                                          
                        
                        
                                                   
                                 
                                  
 

/**
 * How a call goes on:
 * - `key`, `speech`: callers choose · `otherwise`: they choose nothing · `extension`: they dial someone's extension
 * - `outcome`: of a decision, an input or a loop · `failure`: a transfer fails
 * - `callback`: not the call itself; someone calls back
 * - `then`: by itself
 */
                     
     
                          
                           
                                                                              
                               
     
                                                       
     
                                
                                                                                                      
                                               
     
                                 
     
                              
                               
                                                                                    
                                 
     
     
                              
                                                             
                                
     
                                
     
                           
                                                                                                      
                              
      

/** A comparison of a variable with a text, and whether the outcome needs it to be true. */
                             
                            
                          
                           
 

/** A way from one node to the next. */
                           
                        
                      
                        
                                                    
                         
                                                                      
                                                               
 

/** All ways that calls can take through a flow. Every edge leads from a node of the graph to a node of the graph. */
                            
                                                                                                           
                          
                                      
                                      
 

/** Identifies a way among those from the same node: by its key, spoken choice or outcome. */
function slotOf({ from, way }          )         {
  const label = labelOf(way);
  // A length before each name tells where it ends. Graphs have many ways, and this takes a tenth of the time that JSON takes.
  return `${way.how} ${from.length} ${from}${label === undefined ? '' : ` ${label.length} ${label}`}`;
}

/** Identifies an edge among all of a graph: by its way, and the node that it leads to. */
function edgeIdOf(edge          )         {
  return `${slotOf(edge)} to ${edge.to}`;
}

function labelOf(way         )                     {
  switch (way.how) {
    case 'key':
      return way.key;
    case 'speech':
      return way.choice;
    case 'outcome':
      return way.outcome;
    case 'failure':
      return way.transfer;
    case 'then':
      return way.label;
    case 'otherwise':
      return way.after;
    case 'extension':
    case 'callback':
      return undefined;
  }
}


/***/ })

};

//# sourceMappingURL=87.index.js.map