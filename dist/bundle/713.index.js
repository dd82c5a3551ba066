export const id = 713;
export const ids = [713,888];
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

/***/ 74437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ architectUrl)
/* harmony export */ });
/**
 * The address of a flow in Architect. The form is not documented; six public code bases use it.
 *
 * @param regionHost such as `mypurecloud.com`
 * @param type as Architect's YAML calls it, such as `inboundCall`
 */
function architectUrl(regionHost        , type        , flowId        )         {
  return `https://apps.${regionHost}/architect/#/${encodeURIComponent(type.toLowerCase())}/flows/${encodeURIComponent(flowId)}/latest`;
}


/***/ }),

/***/ 40682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ex: () => (/* binding */ parsePayload),
/* harmony export */   v2: () => (/* binding */ splitPayload),
/* harmony export */   wn: () => (/* binding */ TASK)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13603);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25928);



/*
 * What a deploy record holds: the payload of a GitHub deployment. Whoever may create deployments can write one, so it is read as foreign
 * text. This is what a forged record can do, and all that it can do:
 *
 * - An edit of live looks like the last deploy, so that a deploy that is due anyway writes over it; or a deploy looks like an edit.
 * - A menu looks as if a newer commit had been deployed, so that this run leaves it alone and warns. That commit must
 *   descend from the run's.
 * - A push leaves out a file that an earlier commit has in the same text, although that was not deployed. The record must name that commit.
 *
 * It never causes a write that isn't in the commit, and never hides a text that is new in a push.
 */

/** The task of the deployments that are records. */
const TASK = 'genesys-ivr';

/** A state's hash, with the keys whose texts were open (see `stateHash`). */
const hash = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}(?:\+[0-9*#])*$/u);

/** Git's id of a commit, or of a file's bytes: SHA-1 or SHA-256. */
const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;

const menu = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  /** The menu's own id in the flow. */
  id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(2000),
  /** How its file names the flow and the menu. */
  flow: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(1000),
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(1000),
  path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(1000),
  /** Git's id for the bytes of the file. */
  blob: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(OBJECT_ID),
  /** The hash of the state that the deploy found. Absent if that was not git's. */
  before: hash.optional(),
  /** The commit from which that state was deployed. Absent if that is unknown. */
  from: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(OBJECT_ID).optional(),
  /** The hash of the state that the file asked for. */
  desired: hash,
});

const payload = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  v: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
  /** Which org and OAuth client the deploy worked with, as a hash: two orgs can have one repository. */
  client: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(100),
  /** The id of the run in GitHub. */
  run: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().optional(),
  flows: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
      zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .IDENTIFIER */ .cS),
        /** The version that was live. */
        version: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(100)]),
        menus: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(menu).max(1000),
      }),
    )
    .max(1000),
});

                                              
                                                   
                                               

/** @returns undefined for anything but a record's payload, such as that of another tool or of a later version */
function parsePayload(value         )                      {
  return payload.safeParse(typeof value === 'string' ? parsedJson(value) : value).data;
}

function parsedJson(text        )          {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** GitHub documents no limit of a payload. Similar fields end at 65,535 bytes. */
const MAX_BYTES = 30_000;

/** The flows in as many payloads as they need. A flow with very many menus is split, too. */
function splitPayload({ flows, ...head }         )            {
  const parts                  = [[]];
  let size = 0;
  for (const flow of flows.flatMap(splitFlow)) {
    const bytes = sizeOf(flow);
    if (size + bytes > MAX_BYTES && size > 0) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(flow);
    size += bytes;
  }
  return parts.map((part) => ({ ...head, flows: part }));
}

function splitFlow({ menus, ...flow }             )                {
  const parts                  = [[]];
  let size = 0;
  for (const one of menus) {
    const bytes = sizeOf(one);
    if (size + bytes > MAX_BYTES / 2 && size > 0) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(one);
    size += bytes;
  }
  return parts.map((part) => ({ ...flow, menus: part }));
}

function sizeOf(value         )         {
  return Buffer.byteLength(JSON.stringify(value));
}


/***/ }),

/***/ 84388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L9: () => (/* binding */ NO_RECORDER),
/* harmony export */   kt: () => (/* binding */ settleRecords),
/* harmony export */   vk: () => (/* binding */ Recorder),
/* harmony export */   yc: () => (/* binding */ flowKey)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29598);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74043);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40682);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44946);
                                                                              
                                                      


                                                                      



/** Where the records' ids are kept for the end of the job, in case this process is killed. */
                                                

/** What the recorder works with. */
                            
                                                                  
                          
                          
                                                              
                        
                                               
                                                        
                                                                    
                                                             
                            
                                       
 

/**
 * Notes in GitHub what a run deploys, before it writes. If that fails, the run goes on, and the log says so: the next run then compares
 * with the last run that succeeded.
 */
class Recorder                           {
           #settings                  ;
  #ids                    = [];
  #flows                          = [];
  /** Statuses that are on their way. A write doesn't wait for them. */
  #pending                = Promise.resolve();

  constructor(settings                  ) {
    this.#settings = settings;
  }

  async begin(flows                         )                {
    this.#flows = flows;
    this.#ids = await this.#create(flows);
    this.#settings.saveIds(this.#ids);
    this.#pending = setStatuses(this.#settings, this.#ids, this.#status('in_progress', flows));
  }

  /** If some flows are live as their files ask and others aren't, the record has failed, and a second one has those that are live. */
  async end(isLive                             )                {
    await this.#pending;
    if (this.#ids.length === 0) return;
    const live = this.#flows.filter(({ id }) => isLive(id));
    const isWhole = live.length === this.#flows.length;
    await setStatuses(this.#settings, this.#ids, this.#status(isWhole ? 'success' : 'failure', this.#flows));
    if (!isWhole && live.length > 0) await this.noteInSync(live.map(asFound));
    this.#settings.saveIds([]);
  }

  async noteInSync(flows                         )                {
    if (flows.length > 0) await setStatuses(this.#settings, await this.#create(flows), this.#status('success', flows));
  }

  async #create(flows                         )                             {
    const { deployments, client, run, log } = this.#settings;
    const ids           = [];
    try {
      for (const payload of (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .splitPayload */ .v2)({ v: 1, client, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ run }), flows: flows.map((flow) => this.#payloadOf(flow)) }))
        ids.push(await deployments.create(payload, describe(flows)));
    } catch (error) {
      log(`The deploy was not recorded: ${(0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .whyNot */ .OB)(error, 'write')} The next run compares with the last run that succeeded.`);
    }
    return ids;
  }

  #payloadOf({ id, version, menus }              )              {
    return {
      id,
      version,
      menus: menus.flatMap(({ menu, id: own, before, from, desired })                                    => {
        const blob = this.#settings.blobOf(menu.path);
        const file = { flow: flowKey(menu.flow), name: menu.nodeId, path: menu.path };
        return blob === undefined ? [] : [{ id: own, ...file, blob, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ before, from }), desired }];
      }),
    };
  }

  /** A record of one flow leads to that flow in Architect. */
  #status(state                           , flows                         )                   {
    const [first] = flows;
    const environmentUrl = flows.length === 1 && first !== undefined ? this.#settings.urlOf(first) : undefined;
    return { state, description: describe(flows), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ environmentUrl }) };
  }
}

async function setStatuses(
  { deployments, log }                                                                                                ,
  ids                   ,
  status                  ,
)                {
  for (const id of ids) {
    try {
      await deployments.setStatus(id, status);
    } catch (error) {
      log(`The record ${id} can't be set to ${status.state}: ${(0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .whyNot */ .OB)(error, 'write')}`);
    }
  }
}

/** Keeps no records. */
const NO_RECORDER                 = { begin: async () => {}, end: async () => {}, noteInSync: async () => {} };

/** Ends the records that a killed process of this run has begun. It never throws. */
async function settleRecords(
  deployments                                ,
  ids                   ,
  isWhole         ,
  log                        ,
)                {
  const status                   = { state: isWhole ? 'success' : 'failure', description: 'Ended by the end of the job' };
  await setStatuses({ deployments, log }, ids, status);
}

/** A flow whose menus are as their files ask. */
function asFound(flow              )               {
  return { ...flow, menus: flow.menus.map((menu) => ({ ...menu, before: menu.desired })) };
}

function describe(flows                         )         {
  const [first] = flows;
  return flows.length === 1 && first !== undefined ? first.name : (0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(flows.length, 'flow');
}

/** How a menu file names a flow, as one text. */
function flowKey(flow               )         {
  return flow.kind === 'id' ? flow.id.toLowerCase() : [flow.name, ...(flow.divisionId === undefined ? [] : [flow.divisionId])].join('\n');
}


/***/ })

};

//# sourceMappingURL=713.index.js.map