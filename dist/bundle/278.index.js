export const id = 278;
export const ids = [278,872];
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

/***/ 35278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DEPLOYED: () => (/* binding */ DEPLOYED),
  PLANNED: () => (/* binding */ PLANNED),
  dialPage: () => (/* binding */ dialPage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/text/markup.js


/** HTML that is ours. Whatever else stands in a template is foreign, and shown as text. */
class Html {
           text        ;

  constructor(text        ) {
    this.text = text;
  }
}

const ENTITIES                                   = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

                                                     

/** HTML with foreign texts in it. Between tags and in quoted attributes, they can form no markup, and nothing in them is invisible. */
function markup(texts                      , ...parts                 )       {
  return new Html(texts.map((text, index) => text + written(parts[index])).join(''));
}

function written(part                  )         {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return (0,printable/* oneLine */.TN)(String(part)).replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '');
}

/** A part that is not always there. */
const NOTHING = new Html('');

// EXTERNAL MODULE: ./build/call-flow/compare.js
var compare = __webpack_require__(17519);
// EXTERNAL MODULE: ./build/call-test/arrive.js
var arrive = __webpack_require__(60625);
// EXTERNAL MODULE: ./build/call-test/at-menu.js
var at_menu = __webpack_require__(45327);
// EXTERNAL MODULE: ./build/call-test/given.js
var given = __webpack_require__(6657);
// EXTERNAL MODULE: ./build/call-test/graph-names.js
var graph_names = __webpack_require__(30677);
// EXTERNAL MODULE: ./build/call-test/presses.js
var call_test_presses = __webpack_require__(61103);
// EXTERNAL MODULE: ./build/call-test/turns.js
var turns = __webpack_require__(33048);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/call-test/at-input.js
var at_input = __webpack_require__(80990);
;// CONCATENATED MODULE: ./build/dial/digits.js

                                                       
                                                   
                                       

/** Something that callers can enter. */
                                                      
                                              
                        
 

/** The most texts of one input that are keys of their own. */
const MOST_TEXTS = 50;

/**
 * What is worth entering at an input: each text that the flow compares with it, other digits, a sign that counts as an input, and nothing.
 *
 * @param compared the texts that the flow compares with its variable
 */
function digitsToTry(node          , compared                      = new Set())            {
  const own = [...compared].filter((text) => /^\d+$/u.test(text) && (0,at_input/* entryAt */._)(node, pressOf(text)).digits === text).slice(0, MOST_TEXTS);
  const { acceptsStar, acceptsPound } = node.input ?? {};
  const others = otherDigits(node, compared);
  return [
    ...own.map((text)          => ({ kind: 'digits', label: text, press: pressOf(text) })),
    ...(acceptsStar === true ? [{ kind: 'digits'         , label: '*', press: pressOf('*') }] : []),
    ...(acceptsPound === true ? [{ kind: 'digits'         , label: '#', press: pressOf('#') }] : []),
    ...(others === undefined ? [] : [{ kind: 'others'         , label: rangeOf(node), press: pressOf(others) }]),
    { kind: 'wait', label: '', press: { how: 'wait' } },
  ];
}

function pressOf(keys        )        {
  return { how: 'keys', keys };
}

/** Digits that fit the input, and that the flow compares with nothing. */
function otherDigits({ input = {} }          , compared                     )                     {
  const lengths = [input.min ?? input.max ?? 1, input.max ?? input.min ?? 1];
  return lengths
    .flatMap((length) => Array.from({ length: 10 ** Math.min(length, 2) }, (_, at) => String(at).padStart(length, '9')))
    .find((digits) => !compared.has(digits));
}

/** How many digits an input takes, in words. */
function rangeOf({ input: { min, max } = {} }          )         {
  if (min === undefined && max === undefined) return '';
  if (min === max || min === undefined || max === undefined) return String(min ?? max);
  return `${min}–${max}`;
}

;// CONCATENATED MODULE: ./build/dial/place.js
                                                       

/**
 * What a call does at a place:
 * - `waits`: for the caller, in a menu or at an input · `chooses`: the flow decides, and the reader of the page decides for it
 * - `arrives`: at its end · `unknown`: the flow doesn't say how it goes on · `circle`: it goes round for ever
 * - `cut`: the page has no room for what follows
 */
                                                                                       

/** A place where a call stops until someone does something. */
                        
                           
                                                                   
                           
                                  
                            
                                                      
                                   
                                
                        
                                  
 

/**
 * What can be done at a place:
 * - `key`, `say`: a choice of a menu · `digits`: what an input gets, `others` if it is none of those that the flow compares
 * - `wait`: nothing is said or pressed, until the flow goes on · `outcome`: of a decision · `fails`: a transfer
 */
                                                                                          

/** A way on from a place. */
                       
                          
                                                        
                         
                                                       
                                    
                                                                          
                                    
                                     
                      
 

/** Stands for places for which there is no room. */
const CUT_PLACE        = { kind: 'cut', language: null, says: '', moves: [] };

/** All places of a flow: calls begin at the first one. */
                         
                                 
                                                  
                                       
 

/**
 * Names a move among those of its place; the same before and after a change. Inputs of other lengths, and menus that are repeated more
 * often, need something else pressed.
 */
function moveId({ decides = '' }       , { kind, label }      )         {
  switch (kind) {
    case 'key':
    case 'digits':
      return label;
    case 'wait':
    case 'others':
      return `${kind} ${label}`;
    case 'say':
      return `say=${label}`;
    case 'outcome':
    case 'fails':
      return `${decides}=${label}`;
  }
}

// EXTERNAL MODULE: ./build/call-test/listener.js
var listener = __webpack_require__(16474);
;// CONCATENATED MODULE: ./build/dial/transcript.js
                                                         

                                                       

/** A listener that writes down all that callers hear, one text a line. */
const TRANSCRIPT                         = {
  hear: (heard, text) => (text === undefined || text === '' ? heard : { ...heard, tail: `${heard.tail}${text.replaceAll('\n', ' ')}\n` }),
};

/** What was heard on the way to a state. */
function heardIn({ heard }           )                    {
  return heard.tail === '' ? [] : heard.tail.slice(0, -1).split('\n');
}

/** A state without its past: only what the way on depends on. */
function withoutPast(state           , compared                     )            {
  const entered = Object.entries(state.entered)
    .filter(([variable]) => compared.has(variable))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { ...state, press: 0, used: 0, timeouts: 0, visits: {}, passed: [], heard: listener/* NOTHING_HEARD */.D, entered: Object.fromEntries(entered) };
}

;// CONCATENATED MODULE: ./build/dial/explore.js





                                                            

                                                                            
                                                   





/** How many places are looked for. */
                             
                        
                                                                           
                          
 

/** A limit on work: no one dials more places. */
const MOST_PLACES             = { most: 3000, isCut: true };

/** A state in which a call stops, and what it heard on its way there. */
                
                                       
                                                   
                       
                                          
                             
                                
                                    
 

/** What can be done, and the state to which it leads. */
                                                                       

/**
 * All places of a flow, as the walker of call tests finds them: each of its turns that needs no one is taken, and each other one is a
 * place of its own.
 *
 * @returns undefined if the flow doesn't say where calls begin, or has too many places
 */
function placesOf(graph           , { most, isCut }             = MOST_PLACES)                     {
  if (graph.entry === undefined) return undefined;
  const explorer = new Explorer(graph);
  const known = new Map                ();
  const stops         = [];
  const indexOf = (stop      )         => {
    const index = known.get(stop.key) ?? stops.length;
    if (index === stops.length) {
      known.set(stop.key, index);
      stops.push(stop);
    }
    return index;
  };
  const first = explorer.begin(graph.entry);
  indexOf(first);
  const all          = [];
  // Iterating over a list includes what is added in the meantime.
  for (const stop of stops) {
    if (stops.length > most && !isCut) return undefined;
    if (all.length === most) break;
    const moves = explorer.stepsFrom(stop).map(({ state, ...step })       => {
      const next = explorer.settle(state);
      return { ...step, heard: next.heard, to: indexOf(next) };
    });
    all.push({ ...stop.place, moves });
  }
  // What is behind the last places has none of its own.
  return { all: [...all, ...stops.slice(all.length).map(() => CUT_PLACE)], greeting: first.heard };
}

class Explorer {
           #names            ;
           #journey         ;
           #ears       = { listener: TRANSCRIPT, tasks: new Set() };
  /** The texts that the flow compares with a variable, by variable. */
           #compared                                          ;

  constructor(graph           ) {
    this.#names = new graph_names/* GraphNames */.x8(graph);
    this.#journey = this.#pressing();
    const comparisons = graph.edges.flatMap(({ way }) => (way.how === 'outcome' && way.when !== undefined ? [way.when] : []));
    this.#compared = new Map(
      [...Map.groupBy(comparisons, ({ variable }) => variable)].map(([name, all]) => [name, new Set(all.map(({ equals }) => equals))]),
    );
  }

  begin(entry        )       {
    return this.settle((0,arrive/* begin */.qN)(entry, this.#names.paths, this.#ears));
  }

  /**
   * Follows a call until it waits, arrives, or the flow leaves open how it goes on.
   *
   * @param isTrial whether every transfer is a stop: transfers can fail in a circle
   */
  settle(from           , isTrial = false)       {
    const heard             = [];
    const seen = new Set        ();
    for (let state = from; ;) {
      heard.push([...heardIn(state)]);
      state = this.#now(state);
      const key = JSON.stringify(state);
      if (seen.has(key)) return { ...ended('circle', state), heard: heard.flat() };
      seen.add(key);
      const next = this.#goOn(state, heard.flat(), isTrial);
      if ('place' in next) return next;
      state = next;
    }
  }

  /** The next state, if nothing has to be done or decided. */
  #goOn(state           , heard                   , isTrial         )                   {
    const { hops, stop } = (0,turns/* turnAt */.$)(state, this.#journey);
    const next = distinct(hops);
    const [only, second] = next;
    if (stop !== undefined || only === undefined) return this.#atEnd(state, stop?.kind ?? 'unknown', heard);
    const isTransfer = this.#node(state.node)?.kind === 'transfer';
    if (isTransfer && (isTrial || this.#failureOf(state) !== undefined)) return this.#atTransfer(state, only, heard);
    return second === undefined ? only.to : this.#atDecision(state, next, heard);
  }

  /** What can be done at a stop. */
  stepsFrom({ state, hops }      )         {
    const node = this.#node(state?.node ?? '');
    if (state === undefined || node === undefined) return [];
    if (node.kind === 'menu') return this.#stepsAtMenu(state, node);
    if (node.kind === 'input') return this.#stepsAtInput(state, node);
    if (node.kind === 'transfer') {
      const failure = this.#failureOf(state);
      return failure === undefined ? [] : [{ kind: 'fails', label: 'failure', words: [], state: failure }];
    }
    return hops.map(({ to, events }) => ({
      kind: 'outcome',
      label: outcomeIn(events) ?? this.#node(to.node)?.name ?? '',
      words: [],
      state: to,
    }));
  }

  #stepsAtMenu(state           , node          )         {
    return this.#names.paths.from(node.id).flatMap((edge)         => {
      const { way, terms = {} } = edge;
      const to = (0,arrive/* arrive */.EY)(state, edge, this.#names.paths, this.#ears);
      const words = wordsIn(terms, state.language);
      if (way.how === 'key') return [{ kind: 'key', label: way.key, words, state: to }];
      if (way.how === 'speech') return [{ kind: 'say', label: way.choice, words, state: to }];
      return way.how === 'otherwise' ? [{ kind: 'wait', label: String(node.repeats ?? ''), words: [], state: to }] : [];
    });
  }

  #stepsAtInput(state           , node          )         {
    const steps = digitsToTry(node, this.#compared.get(node.input?.variable ?? '')).flatMap(({ kind, label, press }) => {
      const { hops } = (0,turns/* turnAt */.$)(state, this.#pressing(press));
      const next = distinct(hops);
      return next.map(({ to, events })       => {
        const outcome = outcomeIn(events);
        // If it isn't known what the input makes of digits, whoever reads decides.
        return { kind: next.length > 1 ? 'outcome' : kind, label: next.length > 1 ? (outcome ?? '') : label, words: [], state: to };
      });
    });
    // Digits that may fail, and no digits, can come to the same failure.
    return [...new Map(steps.map((step) => [`${step.kind} ${step.label}`, step])).values()];
  }

  /** The state behind a failed transfer, if the flow says where calls go then. */
  #failureOf(state           )                        {
    const edge = this.#names.paths.from(state.node).find(({ way }) => way.how === 'failure');
    if (edge === undefined) return undefined;
    const failed = (0,arrive/* arrive */.EY)(state, edge, this.#names.paths, this.#ears);
    return this.settle(failed, true).place.kind === 'unknown' ? undefined : failed;
  }

  #atEnd(state           , kind                                , heard                   )       {
    const node = this.#node(state.node);
    const waits = node?.kind === 'menu' || node?.kind === 'input';
    if (kind === 'known' && waits) return this.#stopAt('waits', state, heard);
    const isNamed = node !== undefined && (kind === 'known' || node.kind === 'missing' || node.kind === 'other');
    if (!isNamed) return { ...ended('unknown', state), heard };
    const place = { kind: kind === 'known' ? ('arrives'         ) : ('unknown'         ), node, language: state.language, says: '' };
    return { place, key: `${node.id} ${state.language}`, hops: [], heard };
  }

  #atTransfer(state           , { to }     , heard                   )       {
    const next = this.#node(to.node);
    const stop = this.#stopAt(next?.kind === 'unknown' || next?.kind === 'other' ? 'unknown' : 'arrives', state, heard);
    return { ...stop, place: { ...stop.place, ...(0,json/* present */.Eb)({ node: next, decides: this.#node(state.node)?.name }) } };
  }

  #atDecision(state           , hops                , heard                   )       {
    const decides = hops.flatMap(({ events }) => events.flatMap((event) => ('decided' in event ? [event.decided] : [])))[0];
    const stop = this.#stopAt('chooses', state, heard);
    return { ...stop, hops, place: { ...stop.place, ...(0,json/* present */.Eb)({ decides }) } };
  }

  /** A stop at a node. What is said there belongs to the place, not to the way. */
  #stopAt(kind               , state           , heard                   )       {
    const node = this.#node(state.node);
    const says = node === undefined ? '' : ((0,arrive/* textAt */.$6)(node, this.#names.paths) ?? '');
    const before = says !== '' && heard.at(-1) === says.replaceAll('\n', ' ') ? heard.slice(0, -1) : heard;
    return {
      place: { kind, language: state.language, says, ...(0,json/* present */.Eb)({ node }) },
      key: JSON.stringify(state),
      state,
      hops: [],
      heard: before,
    };
  }

  #now(state           )            {
    return withoutPast(state, new Set(this.#compared.keys()));
  }

  #pressing(...presses                  )          {
    return { names: this.#names, caller: new call_test_presses/* Caller */.s(presses), decisions: new given/* Decisions */.m(new Map(), this.#names), ears: this.#ears };
  }

  #node(id        )                       {
    return this.#names.paths.node(id);
  }
}

/** All calls of which the flow says nothing more are at one place, and so are all that go round for ever. */
function ended(kind                      , { language }           )                      {
  return { place: { kind, language, says: '' }, key: `${kind} ${language}`, hops: [] };
}

/** Ways that lead to the same state with the same words are one. */
function distinct(hops                )                 {
  const [first] = hops;
  return first !== undefined && new Set(hops.map(({ to }) => JSON.stringify(to))).size === 1 ? [first] : hops;
}

function outcomeIn(events               )                     {
  return events.flatMap((event) => ('decided' in event ? [event.outcome] : [])).at(0);
}

function wordsIn(terms                                , language               )                    {
  const own = Object.entries(terms).find(([name]) => language !== null && (0,at_menu/* isSameLanguage */.ls)(name, language));
  return own?.[1] ?? Object.values(terms)[0] ?? [];
}

;// CONCATENATED MODULE: ./build/dial/simpler.js
                                                                  

/** Leaves something of a flow open that the flow itself tells. Then whoever dials decides it. */
                                                

/** The rounds of a loop aren't counted. */
const withoutRounds           = (graph) => ({
  ...graph,
  nodes: graph.nodes.map(({ repeats, ...node }) => (node.kind === 'loop' || repeats === undefined ? node : { ...node, repeats })),
});

/** What was entered isn't remembered. */
const withoutComparisons           = (graph) => ({
  ...graph,
  edges: graph.edges.map((edge) => (edge.way.how === 'outcome' ? { ...edge, way: { how: 'outcome', outcome: edge.way.outcome } } : edge)),
});

/** The caller's language isn't remembered. */
const withoutLanguages           = (graph) => ({
  ...graph,
  nodes: graph.nodes.map((node) => (node.language === undefined ? node : withoutLanguage(node))),
});

function withoutLanguage(node          )           {
  const { language, ...rest } = node;
  return language === undefined ? node : rest;
}

/** Simpler and simpler forms of a flow, for one that has too many places to dial. */
const SIMPLER                      = [
  (graph) => graph,
  withoutRounds,
  (graph) => withoutComparisons(withoutRounds(graph)),
  (graph) => withoutLanguages(withoutComparisons(withoutRounds(graph))),
];

;// CONCATENATED MODULE: ./build/dial/chapter.js

                                                        




/** A limit on size: about 500 kB. */
const MOST_SECTIONS = 700;
/** So many sections more than a side has places are worth it, so that the same keys move both sides. */
const PAIRS_MORE = 40;

/** A flow to dial. */
                          
                        
                                         
                             
                                                              
                             
 

/** What the same key does before and after: one move of each side, or none where that side doesn't know it. */
                      
                      
                                    
                                   
                                            
                      
                              
 

/** Two places that the same keys reach, before and after. Of a flow that doesn't change, both are the same. */
                          
                                     
                                    
                                
                                                                                
                           
 

/** All that there is to dial of one flow. Calls start at the first section. */
                          
                        
                                        
                                                                                               
                                                               
                              
                                                                        
                                 
 

/** The two places of a section, by their indexes. */
                
                                      
                                     
 

/**
 * The chapter of a flow. A flow of too many places is simplified until it fits: what is no longer told is then a choice.
 *
 * @param fits whether a page has room for a chapter
 * @returns undefined if the flow doesn't say where calls begin
 */
function chapterOf({ name, before, after }         , fits                                = () => true)                      {
  const renamed = after === undefined ? undefined : (0,compare/* compareCalls */.j)(before, after).after;
  for (const [level, simplify] of SIMPLER.entries()) {
    const isLast = level === SIMPLER.length - 1;
    const limit = isLast ? undefined : { most: MOST_SECTIONS, isCut: false };
    const old = placesOf(simplify(before), limit);
    const now = renamed === undefined ? old : placesOf(simplify(renamed), limit);
    if (old === undefined || now === undefined) continue;
    const hasChange = renamed !== undefined;
    const made = sectionsOf(old, now, hasChange);
    const greeting = { before: old.greeting, after: now.greeting };
    const chapter = { name, sections: made.sections, greeting, hasChange, isSimplified: level > 0 };
    if (isLast || (!made.isCut && fits(chapter))) return chapter;
  }
  return undefined;
}

/**
 * The sections, from the first on. At different places, the same keys still move both sides. If that makes too many pairs, the sides part
 * there: each key then moves its own side, and the other is no longer shown.
 */
function sectionsOf(old        , now        , hasChange         )                                                                     {
  const pairs         = [];
  const manyPairs = Math.max(old.all.length, now.all.length) + PAIRS_MORE;
  const known = new Map                ();
  let isCut = false;
  const indexOf = ({ before, after }      )         => {
    const isFull = pairs.length >= MOST_SECTIONS;
    const key = `${before} ${after}`;
    const index = known.get(key) ?? (isFull ? CUT : pairs.length);
    isCut ||= index === CUT;
    if (index === pairs.length) {
      known.set(key, index);
      pairs.push({ before, after });
    }
    return index;
  };
  indexOf({ before: 0, after: 0 });
  const sections            = [];
  for (const pair of pairs) {
    const [before, after] = [placeAt(old, pair.before), placeAt(now, pair.after)];
    const isParted = pairs.length > manyPairs && !isOnePlace(before, after);
    const keys = (isParted ? [...keysOf(before, undefined), ...keysOf(undefined, after)] : keysOf(before, after)).map((key)      => {
      const next = isParted
        ? { before: key.before?.to, after: key.after?.to }
        : { before: key.before?.to ?? pair.before, after: key.after?.to ?? pair.after };
      const isChanged = hasChange && !isParted && leadsElsewhere(key, { old, now, before, after });
      return { ...key, isChanged, to: indexOf(hasChange ? next : { before: next.before, after: next.before }) };
    });
    sections.push({ before, after, keys, isSame: isAlike(before, after) && !keys.some(({ isChanged }) => isChanged) });
  }
  return { sections, isCut };
}

/** Stands for a section for which there is no room. */
const CUT = -1;

function placeAt({ all }        , index                    )                    {
  return index === undefined ? undefined : all[index];
}

/** The moves of both sides, those of the change first. The second move of a place with the same name has a name of its own. */
function keysOf(before                   , after                   )                                         {
  const [old, now] = [movesOf(before), movesOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])].toSorted(inOrder).map((id) => ({ id, before: old.get(id), after: now.get(id) }));
}

function movesOf(place                   )                            {
  const moves = new Map              ();
  for (const move of place?.moves ?? []) {
    const id = moveId(place         , move);
    const twin = [...moves.keys()].filter((one) => one === id || one.startsWith(`${id} (`)).length;
    moves.set(twin === 0 ? id : `${id} (${twin + 1})`, move);
  }
  return moves;
}

const KEYS = '1234567890*#';

/** Keys as on a phone; everything else stays as it is, behind them. */
function inOrder(one        , other        )         {
  return placeOnPhone(one) - placeOnPhone(other);
}

function placeOnPhone(id        )         {
  return id.length === 1 && KEYS.includes(id) ? KEYS.indexOf(id) : KEYS.length;
}

                 
                       
                       
                                     
                                    
 

/** Whether callers who press the same key get elsewhere, or hear something else on the way. Different places are not compared. */
function leadsElsewhere({ before, after }                               , sides       )          {
  if (!isOnePlace(sides.before, sides.after)) return false;
  if (before === undefined || after === undefined) return true;
  const [was, is] = [sides.old.all[before.to], sides.now.all[after.to]];
  return !isSamePlace(was, is) || before.heard.join('\n') !== after.heard.join('\n') || before.words.join('\n') !== after.words.join('\n');
}

/** Whether both sides are at the same place of the flow, whatever it is called and says. */
function isOnePlace(one                   , other                   )          {
  return one?.node?.id === other?.node?.id && one?.kind === other?.kind;
}

function isSamePlace(one                   , other                   )          {
  return factsOf(one) === factsOf(other);
}

function factsOf(place                   )         {
  return JSON.stringify([place?.kind, place?.node?.kind, place?.node?.id, place?.node?.name, place?.decides, place?.language]);
}

function isAlike(one                   , other                   )          {
  return isSamePlace(one, other) && one?.says === other?.says;
}

;// CONCATENATED MODULE: ./build/dial/dial-call.js

                                                             


                                              

/** The side of a section: the flow as it is, or as it would be. */
                                      

/** A call, dialled as far as the page has a way. */
                              
                           
                           
                                                                          
                            
 

/** What a caller does next, and what that leaves to do. */
                
                                  
                                                                             
                                       
                                           
 

/** A call with decisions can go round in circles. */
const MOST_TURNS = 200;

/** Dials a call test: its keys, and the decisions that it gives. Where it leaves something open, the reader goes on. */
function dialCall(chapter         , side      , test                                   )              {
  const visits = new Map                ();
  const tokens             = [];
  let [at, rest] = [0, test.press];
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    const section = chapter.sections[at];
    const step = section && dialAt(section, side, rest, (place) => givenAt(place, test, visits));
    if (step === undefined) break;
    tokens.push([...step.tokens]);
    rest = step.rest;
    at = step.to ?? at;
  }
  const steps = tokens.flat().map((token) => encodeURIComponent((0,printable/* oneLine */.TN)(token)));
  return { section: at, fragment: `${side}:${steps.join(',')}` };
}

/** A step from a section: what is pressed, and where that leads. `to` is undefined if the call stays. */
                
                                     
                                  
                                  
 

function dialAt(section         , side      , press                  , given                                      )                   {
  const place = section[side];
  const turn = place && turnAt(place, press, given(place));
  if (turn === undefined) return undefined;
  const key = section.keys.find((one) => one[side] !== undefined && turn.isMove(one[side]));
  const tokens = turn.pressed ?? (key === undefined ? undefined : [key.id]);
  return tokens && { tokens, rest: turn.rest, to: key === undefined || key.to === CUT ? undefined : key.to };
}

/** What a test gives at a place; a list gives one outcome a visit. */
function givenAt({ decides, node }       , { given }                         , visits                     )                     {
  const name = decides ?? node?.name ?? '';
  const outcome = given.get(name) ?? given.get(`${node?.task ?? ''} / ${name}`);
  if (typeof outcome !== 'object') return outcome;
  const visit = visits.get(name) ?? 0;
  visits.set(name, visit + 1);
  return outcome[visit];
}

function turnAt(place       , press                  , given                    )                   {
  if (place.kind === 'chooses') return { rest: press, isMove: ({ kind, label }) => kind === 'outcome' && label === given };
  if (place.kind === 'arrives') return { rest: press, isMove: ({ kind }) => kind === 'fails' && given === 'failure' };
  const [next, ...later] = press;
  if (place.kind !== 'waits' || next === undefined) return undefined;
  if (place.node?.kind === 'input') return atInput(place, { next, later }, given);
  switch (next.how) {
    case 'say':
      return { rest: later, pressed: [`say=${next.text}`], isMove: ({ words }) => words.some((word) => isSameText(word, next.text)) };
    case 'wait':
      return atTimeout(place, press);
    case 'keys': {
      const key = next.keys.charAt(0);
      return { rest: after(next.keys.slice(1), later), pressed: [key], isMove: ({ kind, label }) => kind === 'key' && label === key };
    }
  }
}

/** A menu is heard again before the call goes on. */
function atTimeout({ node }       , press                  )       {
  const needed = (node?.repeats ?? 0) + 1;
  const other = press.findIndex(({ how }) => how !== 'wait');
  const waits = Math.min(needed, other === -1 ? press.length : other);
  const pressed = Array.from({ length: waits }, () => 'wait');
  return { rest: press.slice(waits), pressed, isMove: ({ kind }) => kind === 'wait' && waits === needed };
}

function atInput(
  { node }       ,
  { next, later }                                                            ,
  given                    ,
)       {
  const entry = node === undefined ? { keys: 1, outcomes: [] } : (0,at_input/* entryAt */._)(node, next);
  const pressed = next.how === 'keys' ? next.keys.slice(0, entry.keys) : next.how === 'wait' ? 'wait' : `say=${next.text}`;
  const rest = next.how === 'keys' ? after(next.keys.slice(entry.keys), later) : later;
  const [outcome, second] = given === undefined ? entry.outcomes : [given];
  const isMove = ({ kind, label }      )          => {
    if (kind === 'outcome') return second === undefined && label === outcome;
    if (outcome === 'failure' && second === undefined) return kind === 'wait';
    return kind === 'digits' ? label === (entry.digits ?? pressed) : kind === 'others';
  };
  return { rest, pressed: [pressed], isMove };
}

function after(keys        , later                  )                   {
  return keys === '' ? later : [{ how: 'keys', keys }, ...later];
}

function isSameText(one        , other        )          {
  return plain(one) === plain(other);
}

function plain(text        )         {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

;// CONCATENATED MODULE: ./build/dial/script.js
/**
 * What scripts add to the page: a list of what was heard, tones, speech, keys of the keyboard, and addresses that dial (`#after:2,1`).
 * It makes no request, and writes foreign text as text only.
 */
const SCRIPT = String.raw`(() => {
'use strict';
const $ = (id) => document.getElementById(id);
// While a page is read, no place is the address's target yet.
const shown = () => $(decoded(location.hash.slice(1)))?.closest('main > section') ?? document.querySelector('.first');
const decoded = (text) => { try { return decodeURIComponent(text); } catch { return text; } };
const links = (section) => [...section.querySelectorAll('.k a')];
const tokenOf = (link) => link.dataset.t ?? link.querySelector('kbd').textContent;
const sides = (section, side) => section.querySelectorAll('[data-s=' + side + ']').length > 0 ? '[data-s=' + side + ']' : '.x';
const digitsOf = (section) => (side === 'before' ? section.dataset.b : undefined) ?? section.dataset.i ?? '';
const takesKeys = (section) => digitsOf(section) !== '' || links(section).some((link) => /^(?:[0-9*#]|wait)$/.test(tokenOf(link)));
let side = 'after', trail = [], typed = '', waits = 0, audio;
document.body.classList.add('on');

// Where a token leads in a section; undefined: the call stays.
const find = (section, token) => {
  const all = links(section).filter((link) => link.dataset.o === undefined || link.dataset.o === side);
  const exact = all.find((link) => tokenOf(link) === token);
  if (token === 'wait') return (waits += 1) >= Number(exact?.dataset.n ?? 1) ? exact : undefined;
  if (exact !== undefined || digitsOf(section) === '' || !/^[0-9*#]+$/.test(token)) return exact;
  const [min, max] = digitsOf(section).split('-').map(Number);
  const digits = token.replace(/#$/, '');
  const own = all.find((link) => tokenOf(link) === digits);
  return own ?? all.find((link) => tokenOf(link) === (digits.length < min || digits.length > max ? 'wait' : 'others'));
};

// An address that dials: the keys are pressed one by one.
const dial = () => {
  const [, chapter = '1', way, keys] = /^#(?:(\d+):)?(before|after):(.*)$/.exec(location.hash) ?? [];
  if (way === undefined) return;
  side = way;
  let section = $(chapter + '-0');
  if (section === null) return;
  const start = section.querySelector('.k a');
  trail = [];
  note(section);
  section = $(start.hash.slice(1));
  note(section, start);
  for (const token of keys === '' ? [] : keys.split(',').map(decoded)) {
    if (token !== 'wait') waits = 0;
    const link = find(section, token);
    if (link === undefined) { if (token !== 'wait') missed = noAnswer(token); continue; }
    waits = 0;
    section = $(link.hash.slice(1));
    note(section, link, token);
  }
  location.replace('#' + section.id);
};

const textsOf = (section, link) => [...(link === undefined ? [] : link.querySelectorAll('q:not([data-q]),q[data-q=' + side + ']')),
  ...section.querySelectorAll(sides(section, side) + ' blockquote')];
const note = (section, link, token = '') => {
  trail.push({ id: section.id, tokens: tokensOf(link, token), pressed: link === undefined ? '' : link.querySelector('kbd').textContent,
    title: (section.querySelector('[data-s=' + side + '] h3') ?? section.querySelector('h2')).textContent,
    texts: textsOf(section, link).map((one) => ({ text: one.textContent, lang: one.lang })) });
};
// What is pressed on the way to a place: a menu is heard several times before the call goes on by itself.
const tokensOf = (link, token) => {
  if (link === undefined || link.classList.contains('g')) return [];
  const isWait = tokenOf(link) === 'wait' && !/^[0-9]/.test(token);
  return isWait ? Array(Number(link.dataset.n ?? 1)).fill('wait') : [token === '' ? tokenOf(link) : token];
};
// The call as an address that dials it; '' if it didn't begin at the start.
const callOf = ([first, ...rest]) => !first.id.endsWith('-0') || rest.length === 0 ? '' :
  '#' + parseInt(first.id) + ':' + side + ':' + rest.flatMap(({ tokens }) => tokens).map(encodeURIComponent).join(',');
const draw = () => {
  document.body.dataset.call = callOf(trail);
  $('heard').replaceChildren(...trail.map(({ pressed, title, texts }) => {
    const item = document.createElement('li');
    item.append((pressed === '' ? '' : pressed + ' → ') + title, ...texts.map(({ text, lang }) => {
      const quote = document.createElement('q');
      quote.append(text); if (lang !== '') quote.lang = lang;
      return quote;
    }));
    return item;
  }));
};
const speak = (texts) => {
  if (!$('speak').checked || !('speechSynthesis' in window)) return;
  speechSynthesis.cancel();
  for (const { text, lang } of texts) {
    const words = new SpeechSynthesisUtterance(text);
    if (lang !== '') words.lang = lang;
    speechSynthesis.speak(words);
  }
};
const noAnswer = (token) => token + ' is not in use: the call stays.';
const say = (text) => { $('now').textContent = text; };

const ROWS = [697, 770, 852, 941], COLUMNS = [1209, 1336, 1477], PAD = ['123', '456', '789', '*0#'];
const tones = (keys) => {
  if (!$('tones').checked || !('AudioContext' in window)) return;
  audio ??= new AudioContext();
  const gain = audio.createGain();
  gain.gain.value = 0.1; gain.connect(audio.destination);
  for (const [index, key] of [...keys].entries()) {
    const row = PAD.findIndex((all) => all.includes(key)), start = audio.currentTime + index * 0.2;
    for (const hertz of [ROWS[row], COLUMNS[PAD[row].indexOf(key)]]) {
      const wave = audio.createOscillator();
      wave.frequency.value = hertz; wave.connect(gain); wave.start(start); wave.stop(start + 0.15);
    }
  }
};

let missed = '', isPressed = false, entered = '', hash;
// A link of the call is followed at once: whoever dials fast is ahead of the browser, which tells of a new address later.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('main a');
  if (link === null || link === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  waits = 0;
  const key = link.querySelector('kbd')?.textContent ?? '';
  if (/^[0-9*#]+$/.test(key) && !isPressed) tones(key);
  isPressed = false;
  location.hash = link.hash;
  arrive(link);
});
const arrive = (link) => {
  typed = '';
  dial();
  say(missed); missed = '';
  hash = location.hash;
  const section = shown();
  if (link !== undefined || trail.at(-1)?.id !== section.id) {
    if (link !== undefined || !isBack(section)) {
      if (/-0$/.test(section.id)) trail = [];
      note(section, link?.closest('.k') ? link : undefined, entered);
    }
  }
  entered = '';
  $('pad').hidden = !takesKeys(section);
  draw();
  speak(trail.at(-1)?.texts ?? []);
  if (location.hash !== '') section.querySelector('h2').focus({ preventScroll: true });
  scrollTo(0, 0);
};
// The way back to the place before. A menu that was heard again after itself has one address only.
const isBack = ({ id }) => {
  const last = trail.findLastIndex((place) => place.id !== trail.at(-1).id);
  if (trail[last]?.id !== id) return false;
  trail.length = last + 1;
  return true;
};
addEventListener('hashchange', () => { if (location.hash !== hash) arrive(); });

// A key of the keypad or the keyboard. At an input, digits are gathered until there are enough, or a sign ends them.
const press = (key) => {
  const section = shown();
  let token = key;
  if (/^[0-9*#]$/.test(key)) tones(key);
  if (digitsOf(section) !== '') {
    if (/^[0-9]$/.test(key)) typed += key;
    const max = Number(digitsOf(section).split('-')[1]);
    if (/^[0-9]$/.test(key) && typed.length < max) { say(typed); return; }
    token = typed === '' ? key : typed;
  }
  const link = find(section, token);
  if (link === undefined) { say(noAnswer(token)); return; }
  isPressed = true; entered = digitsOf(section) === '' ? '' : token;
  link.click();
};
$('pad').addEventListener('click', ({ target }) => { if (target.localName === 'button') press(target.textContent); });
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Backspace') { event.preventDefault(); history.back(); return; }
  const isEnter = event.key === 'Enter' && typed !== '' && event.target.localName !== 'button';
  if (!/^[0-9*#]$/.test(event.key) && !isEnter) return;
  event.preventDefault();
  press(event.key);
});
arrive();
})();`;

;// CONCATENATED MODULE: ./build/dial/words.js
                                                           

                                              

const NAMES                                                  = {
  menu: 'menu',
  input: 'input',
  queue: 'queue',
  number: 'number',
  user: 'user',
  group: 'group',
  voicemail: 'voicemail of',
  flow: 'flow',
  other: 'transfer',
};

/** What a place is, in a few words: *queue Support*. */
function placeWords(place                   )       {
  const { kind, node, decides } = place ?? { kind: 'unknown' };
  if (kind === 'circle') return markup`round in circles`;
  if (kind === 'cut') return markup`more than this page holds`;
  if (kind === 'chooses') return markup`decision ${bdi(decides ?? node?.name ?? '')}`;
  if (node === undefined) return markup`the flow doesn't say`;
  if (node.kind === 'end') return markup`the call ends`;
  if (node.kind === 'missing') return markup`${bdi(node.name)}, which the flow lacks`;
  return markup`${NAMES[node.kind] ?? node.kind} ${bdi(node.name)}`;
}

/** A foreign name, whichever direction it is read in. */
function bdi(name        )       {
  return markup`<bdi>${name}</bdi>`;
}

/** What a reader can do, as the label of its key. */
function moveWords({ kind, label }      , decides        )       {
  switch (kind) {
    case 'key':
    case 'digits':
      return markup`<kbd>${label}</kbd>`;
    case 'say':
      return markup`<kbd>say</kbd> ${bdi(label)}`;
    case 'others':
      return markup`<kbd>${label === '' ? 'digits' : `${label} other digits`}</kbd>`;
    case 'wait':
      return markup`<kbd>say nothing</kbd>`;
    case 'outcome':
      return markup`<kbd>${label === '' ? decides : label}</kbd>`;
    case 'fails':
      return markup`<kbd>the transfer fails</kbd>`;
  }
}

/** The language of a text as an attribute, if it is one that a browser knows. */
function languageHtml(language               )       {
  const name = language?.replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z]{2})?$/iu.test(name) ? markup` lang="${name}"` : NOTHING;
}

/** Two texts with the words marked in which they differ: from the first one to the last one. */
function changedWords(before        , after        )                                                  {
  const [old, now] = [before.split(/\s+/u), after.split(/\s+/u)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const partsOf = (words                   )                    =>
    [words.slice(0, start), words.slice(start, words.length - end), words.slice(words.length - end)].map((part) => part.join(' '));
  const [head = '', removed = '', tail = ''] = partsOf(old);
  const [, added = ''] = partsOf(now);
  return {
    before: spaced(markup`${head}`, removed === '' ? NOTHING : markup`<del>${removed}</del>`, markup`${tail}`),
    after: spaced(markup`${head}`, added === '' ? NOTHING : markup`<ins>${added}</ins>`, markup`${tail}`),
  };
}

function spaced(...parts                 )       {
  const [first = NOTHING, ...rest] = parts.filter(({ text }) => text !== '');
  return markup`${first}${rest.map((part) => markup` ${part}`)}`;
}

;// CONCATENATED MODULE: ./build/dial/key.js


                                           



/** Where a key leads, and what the two sides are called, if there are two. */
                 
                        
                                               
                                     
                                                             
 

/** A key of a section, as a link to the next one. */
function keyHtml(key     , section         , ahead       )       {
  const { before, after, isChanged } = key;
  const move = after ?? before;
  if (move === undefined) return NOTHING;
  const place = after === undefined ? section.before : section.after;
  const words = move.words.length === 0 ? NOTHING : markup`<small>or say ${move.words.join(', ')}</small>`;
  const link = markup`<a href="${ahead.href}"${dataOf(key, move, place)}>`;
  const label = moveWords(move, place?.decides ?? '');
  const mark = isChanged ? markup` class="c"` : NOTHING;
  return markup`<li${mark}>${link}${label}${targetHtml(key, section, ahead)}${words}${heardHtml(key, section)}</a>`;
}

/** What the page's script needs to know: a key's name if its label is another, its only side, and how often a menu is heard. */
function dataOf({ id, before, after }     , { kind, label }      , place                   )       {
  const token = kind === 'wait' || kind === 'others' ? kind : id;
  const name = token === label ? NOTHING : markup` data-t="${token}"`;
  const one = before === undefined || after === undefined ? markup` data-o="${before === undefined ? 'after' : 'before'}"` : NOTHING;
  const waits = kind === 'wait' && place?.node?.kind === 'menu' && label !== '' ? markup` data-n="${Number(label) + 1}"` : NOTHING;
  return markup`${name}${one}${waits}`;
}

/** Where a key leads; if that differs, before and after. */
function targetHtml(key     , { before: was, after: is }         , { next, sides }       )       {
  const { before, after, isChanged } = key;
  const [old, now] = [placeWords(next === undefined ? CUT_PLACE : next.before), placeWords(next === undefined ? CUT_PLACE : next.after)];
  if (sides === undefined) return now;
  if (!isOnePlace(was, is)) {
    const moved = [
      ...(before === undefined ? [] : [markup`${sides.before}: ${old} `]),
      ...(after === undefined ? [] : [markup`${sides.after}: ${now}`]),
    ];
    return markup`${moved}`;
  }
  return isChanged ? changeHtml(before && old, after && now) : now;
}

function changeHtml(old                  , now                  )       {
  const [removed, added] = [old ?? markup`not in use`, now ?? markup`not in use`];
  return removed.text === added.text ? added : markup`<del>${removed}</del> → <ins>${added}</ins>`;
}

/** What callers hear on the way. */
function heardHtml({ before, after }     , { before: was, after: is }         )       {
  const [old, now] = [before?.heard.join(' ') ?? '', after?.heard.join(' ') ?? ''];
  if (before === undefined) return quoteHtml(now, is);
  if (after === undefined) return quoteHtml(old, was);
  if (old === now) return quoteHtml(now, is);
  return markup`<del>${quoteHtml(old, was, 'before')}</del><ins>${quoteHtml(now, is, 'after')}</ins>`;
}

/** A text that is heard on the way from a place. */
function quoteHtml(text        , place                   , side       )       {
  if (text === '') return NOTHING;
  const only = side === undefined ? NOTHING : markup` data-q="${side}"`;
  return markup`<q dir="auto"${languageHtml(place?.language ?? null)}${only}>${text}</q>`;
}

;// CONCATENATED MODULE: ./build/dial/section.js


                                           

                                        


/** What the two sides are called. */
                                                       

/** A chapter as its sections are written. */
                          
                            
                                                       
                          
                            
                                                                                            
                                                             
 

/** The id of a section. The one before the first is where a call comes in. */
function idOf(number        , section        )         {
  return section === CUT ? `${number}-c` : `${number}-${section + 1}`;
}

/** A place of the call, or two side by side, with all that can be done there. */
function sectionHtml(section         , index        , written         )       {
  const { number, anchors, chapter, sides } = written;
  const { before, after, keys } = section;
  const place = after ?? before;
  const marks = [...(anchors.get(index) ?? [])].map((anchor) => markup`<a id="${anchor}"></a>`);
  const title = isOneTitle(section) ? titleOf(place) : markup`Two places`;
  const items = keys.map((key) =>
    keyHtml(key, section, {
      href: `#${idOf(number, key.to)}`,
      next: chapter.sections[key.to],
      sides: chapter.hasChange ? sides : undefined,
    }),
  );
  const parts = [
    markup`<section id="${idOf(number, index)}"${inputRanges(section)}>${marks}<h2 tabindex="-1">${title}</h2>\n`,
    isOneText(section) ? sideHtml(place, place?.says) : sidesHtml(section, sides),
    items.length === 0 ? NOTHING : markup`<ul class="k">${items}</ul>`,
    markup`<p class="w">${isOver(section) ? NOTHING : markup`<a href="#${number}-h">Hang up</a>`}`,
    markup`<a href="#${number}-0">Call again</a></p></section>\n`,
  ];
  return markup`${parts}`;
}

function isOneTitle({ before, after, isSame }         )          {
  return isSame || before === undefined || after === undefined || isOnePlace(before, after);
}

/** Whether one text stands for both sides: only keys differ, or nothing does. */
function isOneText({ before, after, isSame }         )          {
  return isSame || (isOnePlace(before, after) && sideHtml(before, before?.says).text === sideHtml(after, after?.says).text);
}

/** Our own word begins it, or the tag around a name. */
function titleOf(place                   )       {
  const words = placeWords(place).text;
  return new Html(`${words.charAt(0).toUpperCase()}${words.slice(1)}`);
}

function isOver({ before, after }         )          {
  return [before, after].every((place) => place === undefined || place.kind === 'arrives');
}

/** How many digits an input takes, for the page's script; if that differs, of each side. */
function inputRanges({ before, after }         )       {
  const [old, now] = [section_rangeOf(before ?? after), section_rangeOf(after ?? before)];
  const own = now === '' ? NOTHING : markup` data-i="${now}"`;
  return old === now ? own : markup`${own} data-b="${old}"`;
}

function section_rangeOf(place                   )         {
  if (place?.kind !== 'waits' || place.node?.kind !== 'input') return '';
  const { min = 1, max = 99 } = place.node.input ?? {};
  return `${min}-${max}`;
}

/** The sides, one beside the other. Of one place, each is called by its own name alone, and the words that differ are marked. */
function sidesHtml(section         , sides           )       {
  const isOne = isOneTitle(section);
  const { before, after } = section;
  const says = isOne ? changedWords(before?.says ?? '', after?.says ?? '') : { before: before?.says ?? '', after: after?.says ?? '' };
  const both = (['before', 'after']         ).flatMap((side) => {
    const place = section[side];
    if (place === undefined) return [];
    const title = isOne ? markup`<p class="n">${sides[side]}</p>` : markup`<h3>${sides[side]}: ${placeWords(place)}</h3>`;
    return [markup`<div data-s="${side}">${title}${sideHtml(place, says[side])}</div>`];
  });
  return markup`<div class="s">${both}</div>`;
}

/** @param says what callers hear there, as it is shown */
function sideHtml(place                   , says                = '')       {
  if (place === undefined) return NOTHING;
  const quote = place.says === '' ? NOTHING : markup`<blockquote dir="auto"${languageHtml(place.language)}>${says}</blockquote>`;
  return markup`<div class="x">${quote}${noteHtml(place)}</div>`;
}

function noteHtml({ kind, node, language }       )       {
  switch (kind) {
    case 'arrives':
      if (node?.kind === 'end') return markup`<p class="n">The line goes dead.</p>`;
      return markup`<p class="n">The call arrives here${language === null ? '' : ` in ${language}`}.</p>`;
    case 'unknown':
      return markup`<p class="n">The flow doesn't say how the call goes on from here.</p>`;
    case 'circle':
      return markup`<p class="n">The call goes round here, and no one hears it.</p>`;
    case 'chooses':
      return markup`<p class="n">The flow decides${asksHtml(node?.asks)}. You choose.</p>`;
    case 'waits':
    case 'cut':
      return NOTHING;
  }
}

/** What the flow decides by. */
function asksHtml(asks                    )       {
  return asks === undefined ? NOTHING : markup` by <code>${asks}</code>`;
}

;// CONCATENATED MODULE: ./build/dial/start.js
                                                                  


                                            

/** A call test with its result, if it was run. */
                             
                          
                                                         
 

/** A flow of the page, with its call tests. */
                                              
                                        
 

/** The most places with changes that are listed. */
const MOST_CHANGES = 30;

/** Where a chapter begins: a call comes in. What changes and the call tests are links into the call. */
function startHtml({ calls }             , { chapter, number, sides }         , fragments                   )       {
  const prefix = number === 1 ? '' : `${number}:`;
  const parts = [
    markup`<section id="${number}-0"${number === 1 ? markup` class="first"` : NOTHING}>`,
    markup`<a id="${prefix}before:"></a><a id="${prefix}after:"></a><h2 tabindex="-1">A call comes in: <bdi>${chapter.name}</bdi></h2>`,
    chapter.hasChange
      ? markup`<p class="n">Two calls side by side: ${sides.before}, and ${sides.after}. Marked keys lead elsewhere.</p>`
      : NOTHING,
    chapter.isSimplified
      ? markup`<p class="n">This flow is too big to tell everything: more is your choice than in a real call.</p>`
      : NOTHING,
    markup`<ul class="k"><li><a class="g" href="#${number}-1"><kbd>Call</kbd>${greetingHtml(chapter)}</a></ul>`,
    changesHtml(chapter, number),
    testsHtml(calls, fragments),
    markup`</section>\n`,
  ];
  return markup`${parts}`;
}

function greetingHtml({ greeting }         )       {
  const [old, now] = [greeting.before.join(' '), greeting.after.join(' ')];
  if (old === now) return start_quoteHtml(now);
  return markup`<del>${start_quoteHtml(old)}</del><ins>${start_quoteHtml(now)}</ins>`;
}

function start_quoteHtml(text        )       {
  return text === '' ? NOTHING : markup`<q dir="auto">${text}</q>`;
}

function changesHtml({ sections, hasChange }         , number        )       {
  const changed = hasChange ? [...sections.entries()].filter(([, section]) => isChangedPlace(section)) : [];
  const items = changed.slice(0, MOST_CHANGES).map(([index, { after, keys }]) => {
    const ids = keys.filter(({ isChanged }) => isChanged).map(({ id }) => id);
    const more = ids.length === 0 ? NOTHING : markup`: ${ids.join(', ')}`;
    return markup`<li><a href="#${number}-${index + 1}"><bdi>${after?.node?.name ?? ''}</bdi></a>${more}`;
  });
  return items.length === 0 ? NOTHING : markup`<h3>What changes</h3><ul>${items}</ul>`;
}

/** Whether a place itself changes: it says something else, or a key leads elsewhere. */
function isChangedPlace({ before, after, keys }         )          {
  if (!isOnePlace(before, after)) return false;
  return before?.says !== after?.says || keys.some(({ isChanged }) => isChanged);
}

function testsHtml(calls                       , fragments                   )       {
  const items = calls.map(({ call, result }, index) => {
    const mark = result === undefined ? '' : result.status === 'passed' ? '✅ ' : result.level === 'warning' ? '⚠️ ' : '❌ ';
    return markup`<li>${mark}<a href="#${fragments[index] ?? ''}"><bdi>${call.name}</bdi></a>`;
  });
  return items.length === 0 ? NOTHING : markup`<h3>Call tests</h3><ul>${items}</ul>`;
}

;// CONCATENATED MODULE: ./build/dial/style.js
/**
 * The look of the page: one column on a phone, dark where the reader's system is. Only the place where the call is can be seen. Scripts add
 * a keypad: beside the call, or below it on a phone.
 */
const STYLE = `:root{color-scheme:light dark;--b:#fff;--p:#f6f8fa;--t:#1f2328;--s:#57606a;--l:#d0d7de;--a:#0550ae;--o:#1a7f37;
--d:#b3212c;--c:#fff8e0;--y:#d4a72c;--g:#1a7f37}
@media(prefers-color-scheme:dark){:root{--b:#151b23;--p:#0d1117;--t:#e6edf3;--s:#9da7b3;--l:#3d444d;--a:#79b8ff;--o:#56d364;--d:#ff9088;
--c:#2b2611;--y:#8f7017;--g:#1f7a35}}
*{box-sizing:border-box}body{margin:0 auto;padding:1rem;max-width:46rem;background:var(--p);color:var(--t);
font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h3{font-size:.875rem;font-weight:600;color:var(--s);margin:0 0 .5rem}h2{font-size:1.3rem;line-height:1.3;margin:0 0 .75rem}
h2:focus{outline:0}h2:has(bdi){color:var(--s);font-weight:400}h2 bdi{color:var(--t);font-weight:700}h3 bdi{color:var(--t)}
a{color:var(--a)}main{background:var(--b);border:1px solid var(--l);border-radius:1.25rem;padding:1.25rem;box-shadow:0 1px 3px #0002}
section{display:none}section:target,section:has(:target),main:not(:has(:target))>.first{display:block}
@supports not selector(:has(*)){section{display:block}}
blockquote{margin:0 0 1rem;padding:.1rem 0 .1rem .8rem;border-left:.2rem solid var(--l)}
.n{color:var(--s);font-size:.875rem;margin:0 0 .75rem}
.s{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:0 1.5rem}
ul{list-style:none;margin:0;padding:0}section>ul:not(.k){margin:0 0 1rem}
section>ul:not(.k) li{padding:.4rem 0;border-top:1px solid var(--l)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0 0 .75rem}nav a{display:block;padding:.5rem 0}
.k{margin:0 0 1rem;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:.5rem}
.k a,.w a,#pad button{display:block;min-height:3rem;padding:.55rem .75rem;border:1px solid var(--l);border-radius:.75rem;color:var(--s);
background:var(--b);text-decoration:none}
.k a{height:100%}.k bdi{color:var(--t);font-weight:600}.k .g,.k .g q{background:var(--g);border-color:var(--g);color:#fff}
.k a:hover,.w a:hover,#pad button:hover{border-color:var(--a)}
.k a:focus-visible,.w a:focus-visible,button:focus-visible{outline:2px solid var(--a)}
.c a{background:var(--c);border-color:var(--y)}
.w{display:flex;gap:.5rem;margin:0}.w a{color:var(--t);display:flex;align-items:center}.w a[href$="-h"]{color:var(--d)}
kbd{display:inline-block;min-width:1.8rem;padding:0 .45rem;margin-right:.35rem;border:1px solid var(--l);border-radius:.4rem;
background:var(--p);color:var(--t);font:600 1rem/1.6 system-ui,sans-serif;text-align:center}
.g kbd{padding:0;border:0;background:none;color:#fff}
del,.k del bdi{color:var(--d)}ins,.k ins bdi{color:var(--o);text-decoration:none;font-weight:600}
small,q{color:var(--s);display:block;font-size:.875rem}q{margin-top:.2rem}
.js{display:none;margin-top:1rem}.on .js{display:block}
#heard{margin:0 0 1rem;padding-left:1.4rem;font-size:.875rem}#heard li{padding:.15rem 0}
#now{min-height:1.5rem;margin:0 0 .5rem;text-align:center}
#pad{display:grid;grid-template-columns:repeat(3,1fr);gap:.5rem;max-width:17rem;margin:0 auto 1rem}#pad[hidden]{display:none}
#pad button{color:var(--t);font:600 1.25rem/1 system-ui,sans-serif;cursor:pointer}
label{display:inline-block;padding:.25rem .75rem .25rem 0}footer{margin-top:1rem}@media(pointer:coarse){.h{display:none}}
@media(min-width:60rem){.on{max-width:66rem;display:grid;grid-template-columns:minmax(0,1fr) 17rem;gap:0 1.5rem;align-items:start}
.on header,.on footer{grid-column:1/-1}.on .js{margin:0}}`;

;// CONCATENATED MODULE: ./build/dial/page.js









/** A page to dial. */
                           
                        
                                                                                                   
                                                     
 

const PLANNED            = { before: 'Today', after: 'After merge' };
const DEPLOYED            = { before: 'Before', after: 'After this deploy' };

/** How a page that is served looks for a newer one: a script, and what the page's policy must let it do. */
                             
                          
                          
 

/** One file with all flows, which needs nothing else and works without scripts. Undefined if there is nothing to dial. */
function dialPage(flows                        , sides            = PLANNED, live             )                       {
  const told = flows.flatMap((flow)                                                              => {
    const room = roomFor(flow);
    const chapter = chapterOf(flow, (one) => Buffer.byteLength(chapterHtml(flow, one, 1, sides).html.text) <= room);
    return chapter === undefined ? [] : [{ flow, chapter }];
  });
  const [first] = told;
  if (first === undefined) return undefined;
  const chapters = told.map(({ flow, chapter }, index) => chapterHtml(flow, chapter, index + 1, sides));
  const title = told.length === 1 ? `Call ${first.chapter.name}` : `Call ${told.length} flows`;
  const scripts = live === undefined ? [SCRIPT] : [SCRIPT, live.script];
  const all = new Map(chapters.map(({ flow, fragments }) => [flow, fragments]));
  const parts = [
    headHtml(title, policyOf(scripts, live?.policy)),
    markup`<body><header><h1>${title}</h1>${told.length === 1 ? NOTHING : contentsHtml(told)}</header>\n`,
    markup`<main>${chapters.map(({ html }) => html)}</main>\n`,
    ASIDE,
    FOOTER,
    ...scripts.map((script) => markup`<script>${new Html(script)}</script>\n`),
    markup`</body></html>\n`,
  ];
  return { html: markup`${parts}`.text, fragments: flows.map((flow) => all.get(flow) ?? []) };
}

/** A chapter of 50 menus and the rest of its page take 200 kB at the most. Bigger flows have more room. */
function roomFor({ before, after = before }             )         {
  return Math.max(SMALLEST_ROOM, ROOM_A_MENU * Math.max(menusIn(before), menusIn(after)));
}

function menusIn({ nodes }                       )         {
  return nodes.filter(({ kind }) => kind === 'menu').length;
}

/** In bytes. The rest of a page takes less than 20 kB. */
const SMALLEST_ROOM = 180_000;
const ROOM_A_MENU = 3600;

function headHtml(title        , policy        )       {
  const parts = [
    markup`<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n`,
    markup`<meta name="viewport" content="width=device-width,initial-scale=1">\n`,
    markup`<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">\n`,
    markup`<title>${title}</title><style>${new Html(STYLE)}</style></head>\n`,
  ];
  return markup`${parts}`;
}

/** Nothing is loaded, and nothing runs but our own. */
function policyOf(scripts                   , more = '')         {
  const sources = scripts.map((script) => hashOf(script)).join(' ');
  return `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${sources}; base-uri 'none'; form-action 'none'${more}`;
}

function hashOf(text        )         {
  return `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
}

function contentsHtml(told                                          )       {
  const entries = told.map(({ chapter }, index) => markup`<li><a href="#${index + 1}-0"><bdi>${chapter.name}</bdi></a>`);
  return markup`<nav aria-label="Flows"><ul>${entries}</ul></nav>`;
}

const PAD = '1 2 3 4 5 6 7 8 9 * 0 #'.split(' ').map((key) => markup`<button type="button">${key}</button>`);

/** For scripts only. */
const ASIDE = markup`<aside class="js" aria-label="Phone"><p id="now" role="status"></p>
<div id="pad" role="group" aria-label="Keypad">${PAD}</div>
<h3>What was heard</h3><ol id="heard"></ol><p class="n"><label><input type="checkbox" id="tones" checked> Tones</label>
<label><input type="checkbox" id="speak"> Speak the texts</label></p>
<p class="n h">Your keyboard dials, too: 0–9, * and #. Backspace goes back.</p></aside>\n`;

const FOOTER = markup`<footer class="n"><p>Do what the caller does. Where the flow decides, decide for it.
Recorded prompts are named, not heard. Data actions and expressions don't run: how they end is your choice, and so are opening hours.
Your browser's Back takes you back.</p></footer>\n`;

                          
                             
                      
                                        
 

function chapterHtml(flow             , chapter         , number        , sides           )                 {
  const side = chapter.hasChange ? 'after' : 'before';
  const calls = flow.calls.map(({ call }) => dialCall(chapter, side, call));
  const fragments = calls.map(({ fragment }) => (number === 1 ? fragment : `${number}:${fragment}`));
  const written = { chapter, number, sides, anchors: anchorsOf(calls, fragments) };
  const sections = chapter.sections.map((section, index) => sectionHtml(section, index, written));
  const ends = [
    endHtml(`${number}-h`, 'The caller hangs up', number),
    endHtml(`${number}-c`, 'There is more to dial than this page holds', number),
  ];
  return { flow, html: markup`${startHtml(flow, written, fragments)}${sections}${ends}`, fragments };
}

/** Without scripts, an address that dials a call is one of a place in the section where the call comes to. */
function anchorsOf(calls                        , fragments                   )                     {
  const taken = new Set        ();
  const anchors = new Map                     ();
  for (const [index, { section }] of calls.entries()) {
    const id = decodeURIComponent(fragments[index] ?? '');
    const isNew = !/^(?:\d+:)?(?:before|after):$/u.test(id) && taken.size < taken.add(id).size;
    if (isNew) anchors.set(section, (anchors.get(section) ?? new Set()).add(id));
  }
  return anchors;
}

function endHtml(id        , title        , number        )       {
  return markup`<section id="${id}"><h2 tabindex="-1">${title}</h2><p class="w"><a href="#${number}-0">Call again</a></p></section>\n`;
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

//# sourceMappingURL=278.index.js.map