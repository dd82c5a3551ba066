export const id = 858;
export const ids = [858];
export const modules = {

/***/ 60625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   EY: () => (/* binding */ arrive),
/* harmony export */   _Q: () => (/* binding */ comeTo),
/* harmony export */   qN: () => (/* binding */ begin)
/* harmony export */ });
/* harmony import */ var _frames_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26924);
/* harmony import */ var _listener_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16474);
                                                       
                                                                 


                                            

/** What arriving at a node depends on, besides the graph. */
                       
                                            
                                                   
                                      
                                                               
                             
 

/** The first state of a call, which begins at a node. */
function begin(node        , paths           , ears      )            {
  const state            = {
    node,
    press: 0,
    used: 0,
    language: ears.language ?? null,
    entered: {},
    frames: _frames_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_TASKS */ .hr,
    timeouts: 0,
    visits: {},
    passed: [],
    heard: _listener_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_HEARD */ .D,
  };
  const start = paths.node(node);
  const begun = start === undefined ? state : comeTo(state, start, paths, ears);
  // Whoever calls says which language the caller has, whatever the flow begins with.
  return ears.language === undefined ? begun : { ...begun, language: ears.language };
}

/** The state of a call that has taken a way to its node. */
function arrive(state           , edge          , paths           , ears      )            {
  const [from, to] = [paths.node(edge.from), paths.node(edge.to)];
  if (to === undefined) return { ...state, node: edge.to };
  const isChosen = edge.way.how === 'key' || edge.way.how === 'speech';
  const heard = isChosen ? state.heard : ears.listener.hear(state.heard, edge.says);
  return comeTo({ ...state, heard, frames: (0,_frames_js__WEBPACK_IMPORTED_MODULE_0__/* .framesAfter */ .H_)(state.frames, edge, from, to) }, to, paths, ears);
}

/** The state of a call that comes to a node: it hears what is said there, and has what the node changes. */
function comeTo(state           , node          , paths           , ears      )            {
  const { id, kind, language, changes = [] } = node;
  const entered = changes.some((variable) => Object.hasOwn(state.entered, variable))
    ? Object.fromEntries(Object.entries(state.entered).filter(([variable]) => !changes.includes(variable)))
    : state.entered;
  const isAsked = kind === 'task' && ears.tasks.has(id) && !state.passed.includes(id);
  return {
    ...state,
    node: id,
    entered,
    language: languageAt(state, language, ears),
    heard: ears.listener.hear(state.heard, textAt(node, paths)),
    timeouts: 0,
    passed: isAsked ? [...state.passed, id].toSorted() : state.passed,
    frames: kind === 'loop' ? (0,_frames_js__WEBPACK_IMPORTED_MODULE_0__/* .withRound */ .Vz)(state.frames, node) : state.frames,
  };
}

/** What callers hear at a node. A menu of the flow-definition API keeps its text with its keys. */
function textAt({ id, kind, says }          , paths           )                     {
  if (kind !== 'menu') return says;
  const prompts = paths.from(id).flatMap((edge) => (edge.way.how === 'key' ? (edge.says ?? []) : []));
  return prompts.length === 0 ? says : [...(says === undefined ? [] : [says]), ...prompts].join(' ');
}

function languageAt(state           , language                           , ears      )                {
  return language === undefined ? state.language : (language ?? ears.language ?? null);
}


/***/ }),

/***/ 80990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isBy),
/* harmony export */   _: () => (/* binding */ entryAt)
/* harmony export */ });
                                                                            
                                                   

/** What an input makes of what is pressed. */
                        
                                
                        
                                             
                                                        
                                                              
                           
 

const EITHER = ['success', 'failure']         ;

/**
 * What an input makes of what is pressed next. Keys that stand together are entered without a pause; a pause or `#` ends the digits.
 * A time-out without a key is a failure.
 */
function entryAt({ input = {} }          , pressed       )        {
  if (pressed.how === 'wait') return { keys: 1, outcomes: ['failure'] };
  if (pressed.how === 'say') return { keys: 1, outcomes: EITHER };
  const { keys } = pressed;
  const digits = /^\d*/u.exec(keys)?.[0] ?? '';
  if (digits === '') return signAlone(keys, input);
  const taken = digits.slice(0, input.max ?? digits.length);
  const isFull = input.max !== undefined && taken.length === input.max;
  const sign = isFull ? '' : keys.charAt(taken.length);
  // What a star among digits does is not known.
  if (sign === '*') return { keys: keys.length, outcomes: EITHER };
  return { keys: taken.length + sign.length, ...outcomeOf(taken, isFull, input) };
}

function outcomeOf(digits        , isFull         , { min, max }           )                                     {
  if (min !== undefined && digits.length < min) return { outcomes: ['failure'] };
  const isValid = isFull || (min !== undefined && max !== undefined);
  return isValid ? { outcomes: ['success'], digits } : { outcomes: EITHER };
}

/** A `*` or `#` without a digit before it. */
function signAlone(keys        , { acceptsStar, acceptsPound }           )        {
  const isAccepted = (keys.startsWith('*') ? acceptsStar : acceptsPound) === true;
  return { keys: 1, outcomes: isAccepted ? ['success'] : EITHER };
}

/** The way on by an outcome. */
function isBy(edge          , outcomes                   )          {
  return edge.way.how === 'outcome' && outcomes.includes(edge.way.outcome);
}


/***/ }),

/***/ 45327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   No: () => (/* binding */ choiceBySpeech),
/* harmony export */   Oo: () => (/* binding */ afterTimeout),
/* harmony export */   Rd: () => (/* binding */ choiceByKeys),
/* harmony export */   hy: () => (/* binding */ afterNoChoice),
/* harmony export */   ls: () => (/* binding */ isSameLanguage)
/* harmony export */ });
                                                                 

/** What a menu makes of what is pressed. */
                         
                                
                        
                                                                   
                                      
                                               
                            
 

/** What a menu makes of keys that stand together: the choice with the longest key. A key without a choice stays in the menu. */
function choiceByKeys(edges                     , keys        )         {
  const known = edges.flatMap((edge) => (edge.way.how === 'key' && keys.startsWith(edge.way.key) ? [{ edge, key: edge.way.key }] : []));
  const longest = known.reduce((most, { key }) => Math.max(most, key.length), 0);
  const chosen = known.filter(({ key }) => key.length === longest).map(({ edge }) => edge);
  return { keys: Math.max(longest, 1), edges: chosen, mayStay: chosen.length === 0 };
}

/**
 * What a menu makes of words. They count in the caller's language. If that isn't known, a choice that has them in some language may be
 * meant.
 */
function choiceBySpeech(edges                     , text        , language               )         {
  const heard = edges.map((edge) => ({ edge, answer: answers(edge, text, language) }));
  const chosen = heard.filter(({ answer }) => answer !== 'no');
  return { keys: 1, edges: chosen.map(({ edge }) => edge), mayStay: !chosen.some(({ answer }) => answer === 'yes') };
}

function answers({ terms = {}, way }          , text        , language               )                         {
  if (way.how !== 'key' && way.how !== 'speech') return 'no';
  const languages = Object.entries(terms).filter(([, words]) => words.some((word) => plain(word) === plain(text)));
  if (languages.length === 0) return 'no';
  if (languages.length === Object.keys(terms).length && languages.length === 1) return 'yes';
  if (language === null) return 'maybe';
  return languages.some(([name]) => isSameLanguage(name, language)) ? 'yes' : 'no';
}

/** Whether two names of a language mean the same: `en-US` and `en_us`. */
function isSameLanguage(one        , other        )          {
  return one.replaceAll('_', '-').toLowerCase() === other.replaceAll('_', '-').toLowerCase();
}

/** The ways on without a choice: those for what the caller did, or the ways for anything. */
function afterNoChoice(edges                     , after                          )                      {
  return edges.filter(({ way }) => way.how === 'otherwise' && way.after === after);
}

/** What becomes of a time-out: the menu is repeated so many times, and then the call takes the menu's default choice. */
function afterTimeout({ repeats }          , before               )                                                            {
  if (repeats === undefined || before === null) return { mayStay: true, mayLeave: true };
  return { mayStay: before < repeats, mayLeave: before >= repeats };
}

function plain(text        )         {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}


/***/ }),

/***/ 26924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ DONE),
/* harmony export */   H_: () => (/* binding */ framesAfter),
/* harmony export */   T1: () => (/* binding */ roundsOf),
/* harmony export */   Vz: () => (/* binding */ withRound),
/* harmony export */   hN: () => (/* binding */ LOOP),
/* harmony export */   hr: () => (/* binding */ NO_TASKS)
/* harmony export */ });
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6657);
                                                                 

                                                   

/** The outcomes of a loop. */
const LOOP = 'loop';
const DONE = 'done';

const NEW_FRAME        = { loops: [] };

/** No task is at work but one from which nothing says where calls go. */
const NO_TASKS                   = [NEW_FRAME];

/**
 * The tasks at work behind a way. A called task is a new one. A jump to a menu or a task leaves all that were at work. A loop that is done
 * is over.
 */
function framesAfter(frames                  , edge          , from                      , to          )                   {
  // What follows a call of a task can be a jump to a task.
  if (to.kind === 'task' && from?.kind === 'call' && edge.way.how === 'then') return [...frames, { call: from.id, loops: [] }];
  if (to.kind === 'task' || to.kind === 'menu') return NO_TASKS;
  return from?.kind === 'loop' && (0,_given_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .V)(edge) !== LOOP ? withoutLoop(frames, from.id) : frames;
}

/**
 * A loop that begins, or begins anew; the loops inside of it are over. If the flow doesn't say how often it is repeated, nothing counts.
 */
function withRound(frames                  , { id, repeats }          )                   {
  const { loops, ...frame } = frames.at(-1) ?? NEW_FRAME;
  const at = loops.findIndex(([loop]) => loop === id);
  const rounds = at === -1 || repeats === undefined ? 0 : (loops[at]?.[1] ?? 0) + 1;
  const around = at === -1 ? loops : loops.slice(0, at);
  return [...frames.slice(0, -1), { ...frame, loops: [...around, [id, rounds]] }];
}

function withoutLoop(frames                  , loop        )                   {
  const { loops, ...frame } = frames.at(-1) ?? NEW_FRAME;
  const at = loops.findIndex(([id]) => id === loop);
  return at === -1 ? frames : [...frames.slice(0, -1), { ...frame, loops: loops.slice(0, at) }];
}

/** How often a loop of the innermost task has begun anew. */
function roundsOf({ frames }           , loop        )         {
  return frames.at(-1)?.loops.find(([id]) => id === loop)?.[1] ?? 0;
}


/***/ }),

/***/ 6657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   m: () => (/* binding */ Decisions)
/* harmony export */ });
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69903);
/* harmony import */ var _graph_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30677);
                                                                 
                                                   



/** A name that the flow doesn't have, and which part of the test it is. */
                                             
                                         
                              
                         
 

/** The decisions that a test makes, for the nodes of a graph. */
class Decisions {
  /** What is wrong with `given`. */
           faults                      ;
           #given = new Map                                    ();

  constructor(given       , names            ) {
    this.faults = [...given].flatMap(([name, outcome]) => this.#decide(name, outcome, names));
  }

  #decide(name        , outcome                            , names            )              {
    const nodes = names.deciding(name);
    if ('says' in nodes) return [{ ...nodes, steps: ['given', name], part: 'name' }];
    const known = [...new Set(nodes.flatMap((node) => names.outcomes(node)))];
    for (const node of nodes) this.#given.set(node.id, outcome);
    if (typeof outcome === 'string')
      return known.includes(outcome) ? [] : [{ ...unknownOutcome(name, outcome, known), steps: ['given', name] }];
    // An outcome that is given for several visits is wrong once.
    const wrong = [...new Set(outcome)].filter((one) => !known.includes(one));
    return wrong.map((one) => ({ ...unknownOutcome(name, one, known), steps: ['given', name, outcome.indexOf(one)] }));
  }

  /**
   * The outcome that the test gives a node.
   *
   * @param visits how often the call came there before
   */
  outcomeAt({ id }          , visits        )                     {
    const given = this.#given.get(id);
    return typeof given === 'object' ? given[visits] : given;
  }

  /** Whether the test decides a node visit by visit. */
  countsVisits({ id }          )          {
    return typeof this.#given.get(id) === 'object';
  }

  /** The ways on that are possible at a node on some visit. */
  possible(node          , edges                     )                      {
    const given = this.#given.get(node.id);
    if (given === undefined) return edges;
    const outcomes = new Set([given].flat());
    // A call always begins its task; the outcome is how it comes back.
    return edges.filter((edge) => outcomes.has(nameOf(edge)) || (node.kind === 'call' && edge.way.how === 'then'));
  }
}

/** The name of a way on, whatever kind of node it leads from. */
function nameOf(edge          )         {
  if (edge.way.how === 'failure') return 'failure';
  return (0,_graph_names_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeName */ .Wm)(edge) ?? 'success';
}

function unknownOutcome(name        , outcome        , known                   )           {
  const hint = ()         => {
    const near = (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(outcome, known);
    return near.length === 0 ? `The outcomes are: ${known.map((one) => JSON.stringify(one)).join(', ')}.` : (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(outcome, near);
  };
  return { says: `${JSON.stringify(name)} has no outcome ${JSON.stringify(outcome)}`, hint };
}


/***/ }),

/***/ 30677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ isPerson),
/* harmony export */   Wm: () => (/* binding */ outcomeName),
/* harmony export */   x8: () => (/* binding */ GraphNames)
/* harmony export */ });
/* harmony import */ var _call_flow_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69888);
/* harmony import */ var _call_flow_queue_node_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38944);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25928);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69903);
/* harmony import */ var _at_menu_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45327);


                                                                                          
                                                           




/** Where people answer. */
const PEOPLE                            = new Set(['queue', 'user', 'group', 'number']);

/** Why a name means nothing in a flow, as a sentence without its period, and what may be meant: that takes a while to find. */
                           
                        
                              
 

/** The names in a call graph, as a test uses them. */
class GraphNames {
           paths           ;
  /** The nodes at which a test can say how the call goes on, by their names, and by `Task / Action`. */
           #deciding                                          ;
           #byKind                                                ;

  constructor(graph           ) {
    this.paths = _call_flow_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .CallPaths */ .N.of(graph);
    const deciding = graph.nodes.filter((node) => this.outcomes(node).length > 0);
    const named = deciding.flatMap((node) => [node.name, ...longNames(node)].map((name) => [name, node]         ));
    this.#deciding = new Map([...Map.groupBy(named, ([name]) => name)].map(([name, pairs]) => [name, pairs.map(([, node]) => node)]));
    this.#byKind = Map.groupBy(graph.nodes, ({ kind }) => kind);
  }

  /** The names of the ways on from a node that a test can choose; empty if there is nothing to choose. */
  outcomes({ id, kind }          )           {
    const edges = this.paths.from(id);
    if (kind === 'transfer') return edges.some(({ way }) => way.how === 'failure') ? ['success', 'failure'] : [];
    const names = edges.flatMap((edge) => outcomeName(edge) ?? []);
    return kind === 'menu' || (kind !== 'call' && edges.length < 2) ? [] : names;
  }

  /** The nodes that a name under `given` means; what is wrong if it means none, or nodes of several tasks. */
  deciding(name        )                                 {
    const found = this.#deciding.get(name) ?? [];
    if (found.length === 0)
      return missing(`No decision, input, loop, call of a task or transfer of this flow is called`, name, {
        known: [...this.#deciding.keys()],
        told: this.#shortNames(),
      });
    const tasks = [...new Set(found.map(({ task }) => task))];
    if (tasks.length === 1) return found;
    const known = [...new Set(found.flatMap(longNames))];
    const more = known.length > MOST_NAMES ? ` and ${known.length - MOST_NAMES} more` : '';
    return {
      says: `Several actions are called ${quote(name)}`,
      hint: () => `Write one of: ${known.slice(0, MOST_NAMES).map(quote).join(', ')}${more}.`,
    };
  }

  /** The ids of the nodes that a place names. */
  idsOf(place               )                      {
    if (!('name' in place)) return new Set();
    return new Set((this.#byKind.get(place.kind) ?? []).filter((node) => isNamed(node, place.name)).map(({ id }) => id));
  }

  /** Why no call can arrive at a place; undefined if the flow has it. */
  unknownPlace(place               )                       {
    if (!('name' in place) || this.idsOf(place).size > 0) return undefined;
    const names = (this.#byKind.get(place.kind) ?? []).map(({ name }) => name);
    const whose = place.written === undefined ? '' : ` (${JSON.stringify(place.written)} in the test)`;
    return missing(`Nothing in this flow leads to ${place.kind}`, place.name, { known: names, told: [], whose });
  }

  /** Why no caller can have a language; undefined if one can, or if the flow doesn't list its languages. */
  unknownLanguage(language        )                       {
    const known = this.#byKind.get('entry')?.[0]?.languages;
    if (known === undefined || known.some((one) => (0,_at_menu_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameLanguage */ .ls)(one, language))) return undefined;
    return missing('This flow has no language', language, { known });
  }

  /** The menus with a name, or why there is none. */
  menus(name        )                                 {
    const menus = this.#byKind.get('menu') ?? [];
    const found = menus.filter((node) => isNamed(node, name));
    return found.length > 0 ? found : missing('This flow has no menu', name, { known: menus.map((menu) => menu.name) });
  }

  #shortNames()           {
    return [...this.#deciding.values()].flatMap((nodes) => nodes.map(({ name }) => name));
  }
}

/** The name of a way on, if a test can choose it. */
function outcomeName({ way }          )                     {
  if (way.how === 'outcome') return way.outcome;
  return way.how === 'then' ? way.label : undefined;
}

/** Whether a person answers at a node. */
function isPerson({ kind }          )          {
  return PEOPLE.has(kind);
}

/** A name as a test writes it: a node's own, a queue's id, or the name of a voicemail's owner without its kind. */
function isNamed(node          , name        )          {
  if (node.name === name) return true;
  if (node.kind === 'voicemail') return ['queue', 'user', 'group'].some((owner) => node.name === `${owner} ${name}`);
  const reference = (0,_call_flow_queue_node_js__WEBPACK_IMPORTED_MODULE_4__/* .queueReference */ .xm)(node);
  if (reference === undefined || node.kind !== 'queue') return false;
  // Case counts in a name, and not in an id.
  return reference === name || (_model_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .GUID */ .Sm.test(name) && (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .sameId */ .s)(reference, name));
}

function longNames({ task, name }          )           {
  return task === undefined ? [] : [`${task} / ${name}`];
}

/** The names that there are, and which of them are told if none comes near: by default all. */
                 
                                    
                                    
                          
 

/** The most names that are told. */
const MOST_NAMES = 5;

function missing(what        , name        , { known, told = known, whose = '' }       )           {
  return {
    says: `${what} ${quote(name)}${whose}`,
    hint: () => {
      const near = (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(name, [...new Set(known)]);
      return near.length > 0 ? (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(name, near) : namesAre(told);
    },
  };
}

function namesAre(told                   )         {
  const names = [...new Set(told)];
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return names.length === 0 ? '' : `The names are: ${names.slice(0, MOST_NAMES).map(quote).join(', ')}${more}.`;
}

function quote(name        )         {
  return JSON.stringify(name);
}


/***/ }),

/***/ 16474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ NOTHING_HEARD),
/* harmony export */   r: () => (/* binding */ Listener)
/* harmony export */ });
/** What a caller has heard since the last press, as far as a test asks for it. */
                        
                                                  
                                    
                                                                     
                        
 

const NOTHING_HEARD        = { found: [], tail: '' };

/** Listens for texts. Case and white space don't count. */
class Listener {
           #wanted                   ;
           #tail        ;

  constructor(texts                   ) {
    this.#wanted = texts.map(plain);
    this.#tail = this.#wanted.reduce((most, { length }) => Math.max(most, length), 0);
  }

  hear({ found, tail }       , text                    )        {
    if (text === undefined || this.#wanted.length === 0) return { found, tail };
    const heard = tail + plain(text);
    const all = this.#wanted.flatMap((wanted, index) => (found.includes(index) || heard.includes(wanted) ? [index] : []));
    return { found: all, tail: heard.slice(-this.#tail) };
  }
}

function plain(text        )         {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}


/***/ }),

/***/ 61103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ Caller)
/* harmony export */ });
/* harmony import */ var _model_call_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92504);
/* harmony import */ var _listener_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16474);
                                                   


                                            

/** The caller, who presses what a test says. */
class Caller {
           presses                  ;

  constructor(presses                  ) {
    this.presses = presses;
  }

  /** What is pressed next: of keys that stand together, those that are left. Undefined: nothing is left. */
  next({ press, used }           )                    {
    const next = this.presses[press];
    return next?.how === 'keys' ? { how: 'keys', keys: next.keys.slice(used) } : next;
  }

  /**
   * The state after a press: what was heard and passed before no longer counts.
   *
   * @param keys how many of the keys that are left; by default all
   */
  after(state           , keys = Number.POSITIVE_INFINITY)            {
    const next = this.next(state);
    const isPart = next?.how === 'keys' && keys < next.keys.length;
    const position = isPart ? { used: state.used + keys } : { press: state.press + 1, used: 0 };
    return { ...state, ...position, passed: [], heard: _listener_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_HEARD */ .D };
  }

  /** How many keys, words and time-outs there are. */
  get size()         {
    return this.presses.reduce((sum, press) => sum + sizeOf(press), 0);
  }

  /** How many of them have been used. */
  usedIn({ press, used }           )         {
    return this.presses.slice(0, press).reduce((sum, one) => sum + sizeOf(one), used);
  }

  /** What is left in a state, in words. */
  leftIn(state           )         {
    const rest = [this.next(state), ...this.presses.slice(state.press + 1)];
    return rest.flatMap((press) => (press === undefined ? [] : [(0,_model_call_words_js__WEBPACK_IMPORTED_MODULE_1__/* .pressWord */ .AV)(press)])).join(' ');
  }
}

function sizeOf(press       )         {
  return press.how === 'keys' ? press.keys.length : 1;
}


/***/ }),

/***/ 33048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ turnAt)
/* harmony export */ });
/* harmony import */ var _model_call_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92504);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29598);
/* harmony import */ var _arrive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60625);
/* harmony import */ var _at_input_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80990);
/* harmony import */ var _at_menu_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45327);
/* harmony import */ var _frames_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26924);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6657);
                                                                 

                                                   






                                                   
                                           
                                                              

/** Tasks can call each other and themselves. */
const DEEPEST_CALL = 20;

const ARRIVED       = { hops: [], stop: { kind: 'known' } };
const UNKNOWN       = { hops: [], stop: { kind: 'unknown' } };

/** A call through a flow: what a caller does, and how decisions go. */
                          
                             
                          
                                
                      
 

/** How a call goes on from a state. */
function turnAt(state           , journey         )       {
  const node = journey.names.paths.node(state.node);
  if (node === undefined) return UNKNOWN;
  switch (node.kind) {
    case 'menu':
      return atMenu(state, node, journey);
    case 'input':
      return atInput(state, node, journey);
    case 'decision':
      return atDecision(state, node, journey);
    case 'loop':
      return atLoop(state, node, journey);
    case 'task-end':
      return atTaskEnd(state, journey);
    case 'transfer':
      return atTransfer(state, node, journey);
    case 'call':
      return state.frames.length > DEEPEST_CALL ? UNKNOWN : along(state, only(journey, node, 'then'), journey);
    case 'entry':
    case 'announcement':
    case 'task':
    case 'step':
    case 'action':
      return choose(state, node, only(journey, node, 'then'), journey);
    case 'queue':
    case 'number':
    case 'user':
    case 'group':
    case 'voicemail':
    case 'flow':
    case 'end':
      return ARRIVED;
    case 'other':
    case 'unknown':
    case 'missing':
      return UNKNOWN;
  }
}

function only({ names }         , { id }          , how                        )             {
  return names.paths.from(id).filter(({ way }) => way.how === how);
}

/** All of the ways, without a word about the choice. */
function along(state           , edges                     , { names, ears }         )       {
  const hops = edges.map((edge)      => ({ to: (0,_arrive_js__WEBPACK_IMPORTED_MODULE_0__/* .arrive */ .EY)(state, edge, names.paths, ears), events: [] }));
  return hops.length === 0 ? UNKNOWN : { hops };
}

/** The way that the test gives, or else each of them. */
function choose(state           , node          , edges                     , journey         )       {
  const { decisions, names, ears } = journey;
  const visits = state.visits[node.id] ?? 0;
  const outcome = decisions.outcomeAt(node, visits);
  const from = decisions.countsVisits(node) ? { ...state, visits: { ...state.visits, [node.id]: visits + 1 } } : state;
  const chosen = outcome === undefined ? edges : edges.filter((edge) => (0,_given_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .V)(edge) === outcome);
  if (chosen.length < 2) return along(from, chosen, journey);
  const isTold = new Set(chosen.map(({ to, says = '' }) => JSON.stringify([to, says]))).size > 1;
  const hops = chosen.map((edge)      => {
    const events = isTold ? [{ decided: node.name, outcome: (0,_given_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .V)(edge) }] : [];
    return { to: (0,_arrive_js__WEBPACK_IMPORTED_MODULE_0__/* .arrive */ .EY)(from, edge, names.paths, ears), events };
  });
  return { hops };
}

function atMenu(state           , node          , journey         )       {
  const { caller, names } = journey;
  const pressed = caller.next(state);
  if (pressed === undefined) return ARRIVED;
  const edges = names.paths.from(node.id);
  if (pressed.how === 'wait') return atTimeout(state, node, journey);
  const choice = pressed.how === 'keys' ? (0,_at_menu_js__WEBPACK_IMPORTED_MODULE_3__/* .choiceByKeys */ .Rd)(edges, pressed.keys) : (0,_at_menu_js__WEBPACK_IMPORTED_MODULE_3__/* .choiceBySpeech */ .No)(edges, pressed.text, state.language);
  const isNoKey = pressed.how === 'keys' && choice.edges.length === 0;
  const word = pressed.how === 'keys' ? pressed.keys.slice(0, choice.keys) : (0,_model_call_words_js__WEBPACK_IMPORTED_MODULE_4__/* .pressWord */ .AV)(pressed);
  const events          = [{ pressed: word, ...(isNoKey ? { isNoKeyOf: node } : {}) }];
  const after = caller.after(state, choice.keys);
  // A wrong key may count as a time-out does.
  const stay = choice.mayStay ? [stayIn({ ...after, timeouts: null }, node, journey, events)] : [];
  const others = choice.mayStay ? (0,_at_menu_js__WEBPACK_IMPORTED_MODULE_3__/* .afterNoChoice */ .hy)(edges, 'no-match') : [];
  const hops = [...choice.edges, ...others].map((edge) => taken(after, edge, journey, events));
  return { hops: [...hops, ...asExtension(state, pressed, node, journey), ...stay] };
}

/** Keys that stand together may be an extension, if the menu lets callers dial one. */
function asExtension(state           , pressed       , node          , journey         )        {
  if (pressed.how !== 'keys' || !/^\d\d+$/u.test(pressed.keys)) return [];
  const dialled = journey.names.paths.from(node.id).filter(({ way }) => way.how === 'extension');
  const events          = [{ pressed: pressed.keys, isExtensionAt: node }];
  return dialled.map((edge) => taken(journey.caller.after(state), edge, journey, events));
}

function atTimeout(state           , node          , journey         )       {
  const events          = [{ pressed: 'wait' }];
  const { mayStay, mayLeave } = (0,_at_menu_js__WEBPACK_IMPORTED_MODULE_3__/* .afterTimeout */ .Oo)(node, state.timeouts);
  const after = journey.caller.after(state);
  const timeouts = state.timeouts === null || node.repeats === undefined ? null : state.timeouts + 1;
  const stay = mayStay ? [stayIn({ ...after, timeouts }, node, journey, events)] : [];
  if (!mayLeave) return { hops: stay };
  const edges = journey.names.paths.from(node.id);
  const silent = (0,_at_menu_js__WEBPACK_IMPORTED_MODULE_3__/* .afterNoChoice */ .hy)(edges, 'no-input');
  const fallback = silent.length > 0 ? silent : (0,_at_menu_js__WEBPACK_IMPORTED_MODULE_3__/* .afterNoChoice */ .hy)(edges);
  const hops = [...fallback.map((edge) => taken(after, edge, journey, events)), ...stay];
  return fallback.length > 0 ? { hops } : { hops, stop: { kind: 'unknown', events, state: after } };
}

function taken(state           , edge          , { names, ears }         , events                  )      {
  return { to: (0,_arrive_js__WEBPACK_IMPORTED_MODULE_0__/* .arrive */ .EY)(state, edge, names.paths, ears), events };
}

/** The menu is heard again. */
function stayIn(state           , node          , { names, ears }         , events                  )      {
  return { to: { ...(0,_arrive_js__WEBPACK_IMPORTED_MODULE_0__/* .comeTo */ ._Q)(state, node, names.paths, ears), timeouts: state.timeouts }, events };
}

function atInput(state           , node          , journey         )       {
  const { caller, decisions, names } = journey;
  const pressed = caller.next(state);
  if (pressed === undefined) return ARRIVED;
  const { keys, outcomes, digits } = (0,_at_input_js__WEBPACK_IMPORTED_MODULE_5__/* .entryAt */ ._)(node, pressed);
  const events          = [{ pressed: pressed.how === 'keys' ? pressed.keys.slice(0, keys) : (0,_model_call_words_js__WEBPACK_IMPORTED_MODULE_4__/* .pressWord */ .AV)(pressed) }];
  const after = caller.after(state, keys);
  const variable = node.input?.variable;
  const given = decisions.outcomeAt(node, state.visits[node.id] ?? 0);
  const edges = names.paths.from(node.id).filter((edge) => given !== undefined || (0,_at_input_js__WEBPACK_IMPORTED_MODULE_5__/* .isBy */ .H)(edge, outcomes));
  const isEntered = digits !== undefined && variable !== undefined && given !== 'failure';
  const turn = choose(isEntered ? withEntered(after, variable, digits) : after, node, edges, journey);
  return {
    hops: turn.hops.map((hop) => ({ ...hop, events: [...events, ...hop.events] })),
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_6__/* .present */ .Eb)({ stop: turn.stop && { ...turn.stop, events, state: after } }),
  };
}

function withEntered(state           , variable        , digits        )            {
  return { ...state, entered: { ...state.entered, [variable]: digits } };
}

/** The outcomes in the order in which the flow tests them. One that compares what was just entered is decided; nothing else is. */
function atDecision(state           , node          , journey         )       {
  const edges = only(journey, node, 'outcome');
  if (journey.decisions.outcomeAt(node, state.visits[node.id] ?? 0) !== undefined) return choose(state, node, edges, journey);
  const possible             = [];
  for (const edge of edges) {
    const isTrue = truthOf(edge, state);
    if (isTrue !== false) possible.push(edge);
    if (isTrue === true) break;
  }
  return choose(state, node, possible, journey);
}

/** Whether the condition of an outcome holds; undefined if that is not known. */
function truthOf({ way }          , { entered }           )                      {
  if (way.how !== 'outcome' || way.when === undefined || !Object.hasOwn(entered, way.when.variable)) return undefined;
  return (entered[way.when.variable] === way.when.equals) === way.when.isTrue;
}

/** A loop is repeated as often as the flow says, unless its actions leave it. */
function atLoop(state           , node          , journey         )       {
  const edges = only(journey, node, 'outcome');
  const isGiven = journey.decisions.outcomeAt(node, state.visits[node.id] ?? 0) !== undefined;
  if (isGiven || node.repeats === undefined) return choose(state, node, edges, journey);
  const outcome = (0,_frames_js__WEBPACK_IMPORTED_MODULE_1__/* .roundsOf */ .T1)(state, node.id) < node.repeats ? _frames_js__WEBPACK_IMPORTED_MODULE_1__/* .LOOP */ .hN : _frames_js__WEBPACK_IMPORTED_MODULE_1__/* .DONE */ .DH;
  return along(
    state,
    edges.filter((edge) => (0,_given_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .V)(edge) === outcome),
    journey,
  );
}

/** A called task comes back by one of the outcomes of its call. */
function atTaskEnd(state           , journey         )       {
  const frame = state.frames.at(-1);
  const call = frame?.call === undefined ? undefined : journey.names.paths.node(frame.call);
  if (call === undefined) return UNKNOWN;
  return choose({ ...state, frames: state.frames.slice(0, -1) }, call, only(journey, call, 'outcome'), journey);
}

/** A transfer is taken for one that succeeds, unless the test says otherwise. */
function atTransfer(state           , node          , journey         )       {
  const given = journey.decisions.outcomeAt(node, state.visits[node.id] ?? 0);
  const how = given === 'failure' ? 'failure' : 'then';
  return choose(state, node, only(journey, node, how), journey);
}


/***/ })

};

//# sourceMappingURL=858.index.js.map