export const id = 134;
export const ids = [134,872];
export const modules = {

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
/* harmony import */ var _model_ways_out_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66085);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69903);
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64865);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74043);
/* harmony import */ var _flow_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(112);








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
 * Checks that each line of the limit is a flow of the files, or can be: a flow that was not read can have any name.
 *
 * @param runs the flows of all menu files and call tests, not only of those that this run is about
 * @throws RunError `flows.unmatched`
 */
function checkLimit(runs                    , limit           )       {
  const unmatched = limit.filter((entry) => runs.every((run) => isNamed(run, [entry]) === false));
  if (unmatched.length > 0) throw unmatchedError(unmatched, runs);
}

/** Lines of the limit mean no flow of the files. */
function unmatchedError(unmatched                   , runs                    )           {
  const [first = ''] = unmatched;
  const files = filesOf(runs);
  return new _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e(
    'flows.unmatched',
    `\`flows\` names ${unmatched.map((entry) => JSON.stringify(entry)).join(', ')}, but no ${files}.`,
    files === TESTS_ALONE ? `${meantBy(first, runs)} ${(0,_model_ways_out_js__WEBPACK_IMPORTED_MODULE_5__/* .howToTest */ .G0)(first)}`.trimStart() : meantBy(first, runs) || GENERAL,
  );
}

const GENERAL = 'Give the exact name or the ID of a flow that a menu file describes, one per line.';
const TESTS_ALONE = 'test file is about it';

/** Which files name the flows, as the end of a sentence. */
function filesOf(runs                    )         {
  if (runs.every(({ testedAt }) => testedAt === undefined)) return 'menu file describes it';
  return runs.every(({ menus }) => menus.length === 0) ? TESTS_ALONE : 'menu file or test file is about it';
}

/** The most names of other flows that are told. */
const MOST_NAMES = 5;

/**
 * Which flow a name may mean, and where the files have that name: theirs may be the one that is misspelt. If none comes near, the flows
 * that test files name: they are few.
 */
function meantBy(name        , runs                    )         {
  const names = [...new Set(runs.flatMap((run) => nameOf(run) ?? []))];
  const meant = (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(name, names);
  if (meant.length > 0) return `${(0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(name, meant)}${placesOf(meant, runs)}`;
  if (names.length === 0 || filesOf(runs) !== TESTS_ALONE) return '';
  const more = names.length > MOST_NAMES ? ` and ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(names.length - MOST_NAMES, 'other')}` : '';
  return `The files name ${names.slice(0, MOST_NAMES).map(_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL).join(', ')}${more}.`;
}

/** A flow that was read has the name that the org gives it. Any other name is only what a file says. */
function placesOf(names                   , runs                    )         {
  const unread = runs.filter((run) => run.live === undefined);
  const places = names.map((name) => unread.find((run) => nameOf(run) === name)).flatMap((run) => (run && (0,_flow_run_js__WEBPACK_IMPORTED_MODULE_4__.placeOf)(run)) ?? []);
  if (places.length === 0) return '';
  const shown = places.map(({ path, line }) => `${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(path)} line ${line}`).join(', ');
  const [such, itself] = places.length === 1 ? ['It is', 'it'] : ['They are', 'them'];
  return ` ${such} in ${shown}: if ${such.toLowerCase()} misspelt there, correct ${itself}.`;
}

function nameOf({ live, reference }         )                     {
  return live?.name ?? (reference.kind === 'name' ? reference.name : undefined);
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

//# sourceMappingURL=134.index.js.map