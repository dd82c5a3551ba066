export const id = 386;
export const ids = [386,566];
export const modules = {

/***/ 70566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pullMenus: () => (/* binding */ pullMenus)
});

// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(38158);
// EXTERNAL MODULE: ./build/model/run-error.js
var run_error = __webpack_require__(94924);
// EXTERNAL MODULE: ./node_modules/p-queue/dist/index.js + 2 modules
var dist = __webpack_require__(57814);
// EXTERNAL MODULE: ./build/flows/flow-run.js
var flow_run = __webpack_require__(112);
// EXTERNAL MODULE: ./build/flows/interrupted.js
var interrupted = __webpack_require__(98704);
// EXTERNAL MODULE: ./build/flows/queue-index.js
var queue_index = __webpack_require__(85868);
// EXTERNAL MODULE: ./build/flows/report-flow.js
var report_flow = __webpack_require__(20827);
// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(25928);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/call-flow/overview.js
var overview = __webpack_require__(13633);
// EXTERNAL MODULE: ./build/call-flow/unreached.js
var unreached = __webpack_require__(82443);
// EXTERNAL MODULE: ./build/drift/last-deploy.js
var last_deploy = __webpack_require__(29424);
// EXTERNAL MODULE: ./build/model/store.js
var store = __webpack_require__(62279);
// EXTERNAL MODULE: ./build/pull/file-words.js
var file_words = __webpack_require__(75173);
// EXTERNAL MODULE: ./build/pull/draft.js + 9 modules
var draft = __webpack_require__(24770);
;// CONCATENATED MODULE: ./build/pull/file-names.js
                                            

/** In UTF-16 units: file systems end names at 255 bytes. */
const LONGEST = 60;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;
/** More menus don't share a name. */
const MOST_TWINS = 99;

/** A name of a flow or menu as a part of a path: lower case, with `-` between words. Letters of all languages stay. */
function slug(name        )         {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  const short = words.slice(0, LONGEST).replace(/-+$/u, '');
  if (short === '') return 'menu';
  return DEVICE.test(short) ? `${short}-` : short;
}

/**
 * The path of a menu's new file: a folder for the flow and a file for the menu, where the input `files` finds it.
 *
 * @param taken paths that other new files have, in lower case
 * @returns undefined if the globs of `files` leave room for neither that nor one file name for both
 */
function newPath(flow        , menu        , folder            , taken                     )                     {
  const [first, second] = [slug(flow), slug(menu)];
  for (const start of folder.folders)
    for (const shape of [`${first}/${second}`, `${first}-${second}`])
      for (const extension of ['yml', 'yaml'])
        for (let twin = 1; twin <= MOST_TWINS; twin += 1) {
          const path = `${start === '' ? '' : `${start}/`}${shape}${twin === 1 ? '' : `-${twin}`}.${extension}`;
          if (!taken.has(path.toLowerCase()) && folder.isFree(path)) return path;
        }
  return undefined;
}

;// CONCATENATED MODULE: ./build/pull/menu-pull.js



                                                 


                                             
                                                 

                                                          
                                                     



                                           
                                          

/** What becomes of a menu, before anything is written. */
                                                                                            
                          
                                                                 
                         
 

/** Collects the new texts of all files. A file can hold several menus, so each merge goes on from the one before. */
class MenuPull {
           #work          ;
           #queues                    ;
           #outcomes                = [];
           #files = new Map                ();

  /** @param queues undefined if they can't be listed */
  constructor(work          , queues                    ) {
    this.#work = work;
    this.#queues = queues;
  }

  get outcomes()                         {
    return this.#outcomes;
  }

  /** The files to write, and their texts. */
  get files()                              {
    return this.#files;
  }

  /** Pulls the menus of a flow: those that have files, that calls reach, or that were asked for. */
  async flow(live          )                {
    const { content } = live;
    const files = this.#work.menus.filter(({ flow }) => (0,ids/* isOfFlow */.im)(flow, live));
    for (const file of files) if (content.menuId(file.nodeId) === undefined) this.#add(gone(file, live));
    const unreached = unreachedIn(live);
    let flowName                      ;
    for (const menu of content.menus()) {
      const own = files.filter((file) => isSameMenu(file.nodeId, menu, live));
      for (const file of own) await this.#merge(file, live);
      if (own.length > 0) continue;
      const isRequested = this.#work.requestedMenus.some((name) => isSameMenu(name, menu, live));
      const isUnreached = unreached.has(content.callNodeId(menu.nodeId) ?? '');
      if (isUnreached && !isRequested) this.#leaveOut(menu, live, 'No call reaches it.');
      else this.#create((flowName ??= await this.#nameOf(live)), menu, live);
    }
  }

  #add(outcome                                                                               )       {
    this.#outcomes.push({ taken: [], kept: [], conflicts: [], why: null, ...outcome });
    if (outcome.text !== undefined && outcome.path !== null) this.#files.set(outcome.path, outcome.text);
  }

  #leaveOut({ nodeId: menu }           , live          , why        )       {
    this.#add({ live, menu, path: null, status: 'left-out', why });
  }

  #source(live          )         {
    return { live, queues: this.#queues, names: this.#work.names };
  }

  #create(flow          , menu           , live          )       {
    const written = live.content.writtenMenu(menu.nodeId, this.#queues);
    if (written === undefined) return this.#leaveOut(menu, live, 'Another menu has the same name, and neither has a refId of its own.');
    if (written.obstacle !== undefined) return this.#leaveOut(menu, live, written.obstacle);
    const text = (0,draft/* draftFile */.I)(this.#source(live), flow, (0,file_words/* inFileWords */.J)(written, this.#work.names));
    if (text === undefined) return this.#leaveOut(menu, live, 'No menu file can describe it.');
    const taken = new Set([...this.#files.keys()].map((path) => path.toLowerCase()));
    const path = newPath(flow.written ?? live.name, menu.name, this.#work.folder, taken);
    if (path === undefined) return this.#leaveOut(menu, live, 'The globs in `files` match no new file for this flow and menu.');
    this.#add({ live, menu: menu.nodeId, path, status: 'new', text });
  }

  /** By its name if that alone means the flow, else by its id. A file of the same flow shows how the flow is named here. */
  async #nameOf({ id, name }          )                    {
    const { org, divisionId, menus, names } = this.#work;
    const { name: written, remark } = (0,file_words/* nameInFiles */.i)(name, names.flows);
    const own = { id, name, ...(0,json/* present */.Eb)({ written, remark }) };
    if (menus.some(({ flow }) => flow.kind === 'id' && (0,ids/* isOfFlow */.im)(flow, { id, name }))) return { ...own, isUnique: false };
    if (written === undefined) return { ...own, isUnique: false };
    try {
      const found = await org.findFlow(name, divisionId);
      return { ...own, isUnique: found.toLowerCase() === id.toLowerCase(), ...(0,json/* present */.Eb)({ divisionId }) };
    } catch (error) {
      if (!(error instanceof store/* StoreError */.AD)) throw error;
      return { ...own, isUnique: false };
    }
  }

  async #merge(file      , live          )                {
    const { folder, force, history, menus } = this.#work;
    const { path } = file;
    const place = { live, menu: file.nodeId, path };
    const written = live.content.writtenMenu(file.nodeId, this.#queues);
    if (written === undefined) return this.#add(gone(file, live));
    if (written.obstacle !== undefined) return this.#add({ ...place, status: 'conflict', why: aboutMenu(file, written.obstacle) });
    const base = (await (0,last_deploy/* lastDeployOf */.xd)(live, file, history))?.menu;
    const text = this.#files.get(path) ?? folder.read(path);
    const document = menus.filter((menu) => menu.path === path).indexOf(file);
    const {
      taken,
      kept,
      conflicts,
      text: next,
      isStuck,
    } = (0,draft/* mergeFile */.n)(this.#source(live), { text, document, file, base, live: (0,file_words/* inFileWords */.J)(written, this.#work.names) }, force);
    const merged = { ...place, taken, kept, conflicts };
    if (isStuck) return this.#add({ ...merged, status: 'conflict', why: aboutMenu(file, STUCK) });
    if (conflicts.length > 0 && !force) return this.#add({ ...merged, status: 'conflict', why: conflictWords(file, conflicts, base) });
    if (next === text) return this.#add({ ...merged, status: kept.length > 0 ? 'kept' : 'in-sync' });
    if (folder.isUncommitted(path) && !force)
      return this.#add({ ...merged, status: 'uncommitted', why: aboutMenu(file, `Its file has uncommitted changes.`) });
    this.#add({ ...merged, status: 'updated', text: next });
  }
}

/** The menus that no call reaches, by their ids in the call graph. */
function unreachedIn({ content }          )                      {
  try {
    return (0,unreached/* unreachedMenus */.u)((0,overview/* overviewOf */.b)(content.callGraph(new Map()))).menus;
  } catch {
    // A flow whose calls can't be followed is pulled as a whole.
    return new Set();
  }
}

const STUCK = "What is live can't be written into the file as it is: it may use anchors and aliases. Change it by hand.";

function isSameMenu(name        , menu           , { content }          )          {
  const id = content.menuId(name);
  return id !== undefined && id === content.menuId(menu.nodeId);
}

function gone(file      , live          )                                                                 {
  const why = `The flow "${live.name}" has no menu "${file.nodeId}" any more, but ${file.path} is about it.`;
  return { live, menu: file.nodeId, path: file.path, status: 'gone', why };
}

function aboutMenu({ nodeId, path }      , sentence        )         {
  return `The menu "${nodeId}" (${path}) is not pulled. ${sentence}`;
}

function conflictWords(file      , conflicts                   , base                  )         {
  const parts = conflicts.join(', ');
  return base === undefined
    ? `The menu "${file.nodeId}" (${file.path}) differs from live, and what was deployed last is unknown: ${parts}.`
    : `The menu "${file.nodeId}" (${file.path}) was changed both live and in the file: ${parts}.`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/menu-file/schema-url.js
var schema_url = __webpack_require__(28516);
;// CONCATENATED MODULE: ./build/call-file/print.js


                                                                            

                                                      

/** A call as a file says it. */
                              
                         
                        
                                                         
                                            
 

/** What stands on top of a file of proposed tests. */
const ABOUT = ' What calls do today. Keep what must stay so, and remove the rest.';

/** A new test file. */
function printCalls(flow               , calls                        , rules                     )         {
  const document = new yaml_dist/* Document */.yo({
    ...(flow.kind === 'id' ? { flow_id: flow.id } : { flow_name: flow.name, ...(0,json/* present */.Eb)({ division_id: flow.divisionId }) }),
    ...(calls.length === 0 ? {} : { calls: calls.map(callOf) }),
    ...(rules.length === 0 ? {} : { rules: rules.map(ruleOf) }),
  });
  (0,yaml_dist/* visit */.YR)(document, {
    Pair(_, { key, value }, path) {
      const name = (0,yaml_dist/* isScalar */.jn)(key) ? key.value : '';
      // Keys are texts; a place and what is given stand on one line.
      if ((0,yaml_dist/* isScalar */.jn)(value) && (name === 'press' || name === 'number')) value.type = yaml_dist/* Scalar */.X5.QUOTE_DOUBLE;
      if (path.length > 3 && (0,yaml_dist/* isMap */.jh)(value        )) (value                      ).flow = true;
      if (name === 'may_reach') (value                      ).flow = true;
    },
  });
  return `${schema_url/* CALLS_SCHEMA_LINE */.Pe}#${ABOUT}\n${document.toString({ lineWidth: 0 })}`;
}

function callOf({ press, given, places }             )         {
  const [first, second] = places.map(placeOf);
  return {
    press,
    ...(given.size === 0 ? {} : { given: Object.fromEntries(given) }),
    ...(second === undefined ? { reaches: first } : { may_reach: places.map(placeOf) }),
  };
}

function placeOf(place               )         {
  return 'name' in place ? { [place.kind]: place.name } : { [place.kind]: true };
}

function ruleOf(rule          )         {
  switch (rule.kind) {
    case 'in-every-menu':
      return { in_every_menu: { key: rule.key, reaches: placeOf(rule.reaches) } };
    case 'person-within':
      return { person_within: rule.presses };
    case 'max-listening':
      return { max_listening_seconds: rule.seconds };
  }
}

// EXTERNAL MODULE: ./build/call-file/parse.js + 5 modules
var parse = __webpack_require__(72605);
// EXTERNAL MODULE: ./build/call-flow/queue-node.js
var queue_node = __webpack_require__(38944);
// EXTERNAL MODULE: ./build/model/call-test.js
var call_test = __webpack_require__(71617);
// EXTERNAL MODULE: ./build/call-test/given.js
var call_test_given = __webpack_require__(6657);
// EXTERNAL MODULE: ./build/call-test/graph-names.js
var graph_names = __webpack_require__(30677);
// EXTERNAL MODULE: ./build/call-test/judge.js
var judge = __webpack_require__(38363);
// EXTERNAL MODULE: ./build/call-test/listener.js
var listener = __webpack_require__(16474);
// EXTERNAL MODULE: ./build/call-test/menu-rules.js + 1 modules
var menu_rules = __webpack_require__(69764);
// EXTERNAL MODULE: ./build/call-test/presses.js
var presses = __webpack_require__(61103);
// EXTERNAL MODULE: ./build/call-test/walk.js
var walk = __webpack_require__(56327);
;// CONCATENATED MODULE: ./build/call-test/propose.js

                                                                  







                                            


/** A call that arrives today where it is said to. */
                               
                         
                        
                                                     
                                            
 

/** Tests that pass on a flow. */
                                
                                          
                                      
 

/** No one reads more in a file that someone has to make his own. */
const MOST_CALLS = 200;
/** The most ways of one call, and the most presses to a person. */
const MOST_WAYS = 4;
const MOST_PRESSES = 5;

/** Keys, and how decisions go, that lead to a menu. */
                 
                                   
                        
 

/**
 * Tests that show what a flow does now, all of them passing: where each key of each menu lands, and how far a person is. What the flow
 * leaves open is decided, or every place is told. Calls whose end the flow doesn't tell are left out.
 */
function proposeTests(graph           )                {
  const flow = (0,judge/* calledFlow */.Md)(graph);
  const calls                 = [];
  const seen = new Set        ();
  const starts          = [{ keys: [], given: new Map() }];
  for (const start of starts) {
    // What leads on from here would not be told.
    if (calls.length >= MOST_CALLS) break;
    for (const { call, menu, given } of landings(start, flow)) {
      if (calls.length < MOST_CALLS && passes(call, flow)) calls.push(call);
      if (menu === undefined || seen.has(menu.id)) continue;
      seen.add(menu.id);
      for (const key of keysOf(menu, flow)) starts.push({ keys: [...start.keys, key], given });
    }
  }
  // A rule for the menus of a flow without a menu would hold for nothing.
  return { calls, rules: seen.size === 0 ? [] : rulesFor(flow) };
}

/** A call, and the menu where it waits, if it does. */
                   
                              
                                      
                        
 

/** Where keys lead: to one place, or to one place for each way that the flow leaves open. */
function landings({ keys, given }       , flow            )            {
  const ends = endsOf(keys, given, flow);
  const [only] = ends;
  const landing = (end                    , decided       )            => {
    const place = end === undefined ? undefined : propose_placeOf(end, flow);
    if (place === undefined) return [];
    const menu = end?.node?.kind === 'menu' ? end.node : undefined;
    return [{ call: { press: keys.join(' '), given: decided, places: [place] }, menu, given: decided }];
  };
  if (ends.length === 1) return landing(only, given);
  const told = ends.slice(0, MOST_WAYS).flatMap((end) => {
    const decided        = new Map([
      ...given,
      ...end.events.flatMap((event) => ('decided' in event ? [[event.decided, event.outcome]         ] : [])),
    ]);
    const [certain, second] = isDecidable(decided, flow) ? endsOf(keys, decided, flow) : [];
    return second === undefined ? landing(certain, decided) : [];
  });
  return told.length === ends.length ? told : allPlaces(keys, given, ends, flow);
}

/** One call that may end at several places, if all of them are known. */
function allPlaces(keys                   , given       , ends                   , flow            )            {
  const places = ends.map((end) => propose_placeOf(end, flow));
  const known = new Map(places.flatMap((place) => (place === undefined ? [] : [[JSON.stringify(place), place]         ])));
  if (places.includes(undefined) || known.size > MOST_WAYS) return [];
  return [{ call: { press: keys.join(' '), given, places: [...known.values()] }, menu: undefined, given }];
}

function isDecidable(given       , { names }            )          {
  return new call_test_given/* Decisions */.m(given, names).faults.length === 0;
}

function endsOf(keys                   , given       , { graph, names }            )                    {
  const tasks = new Set(graph.nodes.flatMap(({ id, kind, isOfChoice }) => (kind === 'task' && isOfChoice !== true ? [id] : [])));
  const journey = {
    names,
    caller: new presses/* Caller */.s(pressesOf(keys)),
    decisions: new call_test_given/* Decisions */.m(given, names),
    ears: { listener: new listener/* Listener */.r([]), tasks },
  };
  const { ends, isCut } = (0,walk/* walkFrom */.E)(graph.entry ?? '', journey);
  return isCut ? [] : ends;
}

function pressesOf(keys                   )          {
  return keys.map((key) => ({ how: 'keys', keys: key }));
}

/** The keys of a menu that are its own. */
function keysOf({ id }          , { names }            )           {
  const keys = names.paths.from(id).flatMap(({ way }) => (way.how === 'key' && way.isGlobal !== true ? [way.key] : []));
  return [...new Set(keys)].toSorted();
}

/** What a test can say of the end of a way; undefined if it can't say anything. */
function propose_placeOf({ stop, node, state }        , { names }            )                            {
  if (stop !== 'known' || node === undefined) {
    const task = names.paths.node(state.passed.at(-1) ?? '');
    return task === undefined ? undefined : { kind: 'task', name: task.name };
  }
  if (node.kind === 'end') return { kind: 'disconnect' };
  // A place that is chosen during the call has no name of its own.
  if ((0,graph_names/* isPerson */.KA)(node) && !isNamed(node)) return { kind: 'person' };
  const kind = call_test/* NAMED_PLACES */.h.find((one) => one === node.kind);
  return kind === undefined ? undefined : { kind, name: node.name };
}

function isNamed(node          )          {
  return node.kind === 'queue' ? (0,queue_node/* queueReference */.xm)(node) !== undefined : node.id === `${node.kind}:${node.name}`;
}

const NOWHERE = { path: '', line: 1, column: 1 };
/** What a test is that no file holds. */
const UNWRITTEN = { name: '', at: NOWHERE, where: () => NOWHERE };

function passes({ press, given, places }              , flow            )          {
  const presses = pressesOf(press.split(' ').filter((key) => key !== ''));
  return (0,judge/* judgeCall */.MX)({ ...UNWRITTEN, given, press: presses, mayReach: places, hears: [] }, flow).message === '';
}

/** The strictest rule for the way to a person that holds now. */
function rulesFor(flow            )             {
  const rules = Array.from({ length: MOST_PRESSES }, (_, index)           => ({ kind: 'person-within', presses: index + 1 }));
  const judge = (rule          )          => (0,menu_rules/* judgeRule */.q)({ ...UNWRITTEN, given: new Map(), rule, except: [], level: 'error' }, flow);
  const holds = rules.find((rule) => judge(rule).message === '');
  return holds === undefined ? [] : [holds];
}

// EXTERNAL MODULE: ./build/call-test/run-tests.js
var run_tests = __webpack_require__(60757);
// EXTERNAL MODULE: ./build/model/call-words.js
var call_words = __webpack_require__(92504);
// EXTERNAL MODULE: ./build/model/org-names.js
var org_names = __webpack_require__(24041);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/pull/propose-tests.js




                                                        
                                                                     

                                                 

                                                      




                                            

/** What a pull does about the tests of the flows. */
                                
                                              
                                                   
                                    
 

/** More files don't share a name. */
const propose_tests_MOST_TWINS = 99;

/**
 * A test file for each flow that has none: what calls do now.
 *
 * @param queues the names of queues, by id
 */
function proposeTestFiles(
  flows                     ,
  queues                             ,
  { folder, present: known }            ,
  names          ,
)                {
  const files = new Map                ();
  const notes = flows.map((live) => {
    const own = known.find(({ flow }) => (0,ids/* isOfFlow */.im)(flow, live));
    if (own !== undefined) return `${(0,printable/* quoted */.TL)(live.name)} has call tests: ${(0,printable/* quoted */.TL)(own.path)}.`;
    const graph = live.content.callGraph(queues);
    const reference                = flows.some((other) => other !== live && other.name === live.name)
      ? { kind: 'id', id: live.id }
      : referenceTo(live, names);
    const { text, calls, rules } = printPassing(reference, graph, names);
    if (calls + rules === 0) return `${(0,printable/* quoted */.TL)(live.name)} gets no call test: the flow doesn't say where its calls arrive.`;
    const path = freePath(live.name, folder, files);
    if (path === undefined) return `The call tests of ${(0,printable/* quoted */.TL)(live.name)} were not written: the globs in \`tests\` match no new file.`;
    files.set(path, text);
    return `${(0,call_words/* callCount */.QX)({ calls, rules })} of ${(0,printable/* quoted */.TL)(live.name)} in ${(0,printable/* quoted */.TL)(path)}.`;
  });
  return { files, notes };
}

function referenceTo({ id, name }          , { flows }          )                {
  const { name: written } = (0,file_words/* nameInFiles */.i)(name, flows);
  return written === undefined ? { kind: 'id', id } : { kind: 'name', name: written };
}

/** A file of the proposals that pass when they are read again: a name in the words of the files may mean something else. */
function printPassing(
  flow               ,
  graph           ,
  names          ,
)                                                                            {
  const { calls: proposed, rules } = proposeTests(graph);
  const written = proposed.flatMap((call)                => {
    const places = call.places.map((place) => placeInFiles(place, names));
    return places.includes(undefined) ? [] : [{ ...call, places: places.filter((place) => place !== undefined) }];
  });
  const calls = written.filter((call) => passesAgain(printCalls(flow, [call], []), graph, names));
  const kept = rules.filter((rule          ) => passesAgain(printCalls(flow, [], [rule]), graph, names));
  return { text: printCalls(flow, calls, kept), calls: calls.length, rules: kept.length };
}

function passesAgain(text        , graph           , names          )          {
  const { tests, problems } = (0,parse.parseCallFile)('', Buffer.from(text));
  if (problems.length > 0) return false;
  const inOrg = tests.map((one) => (0,org_names/* testsWithOrgNames */.CK)(one, names));
  return (0,run_tests/* runTests */.N)(inOrg, { planned: graph }).every(({ status }) => status === 'passed');
}

/** A place as the files call it; undefined if they have no name for it. */
function placeInFiles(place               , names          )                            {
  if (place.kind !== 'queue' && place.kind !== 'flow' && place.kind !== 'number') return place;
  const { name } = (0,file_words/* nameInFiles */.i)(place.name, { queue: names.queues, flow: names.flows, number: names.numbers }[place.kind]);
  return name === undefined ? undefined : { ...place, name };
}

function freePath(flow        , folder                      , taken                             )                     {
  for (const start of folder.folders)
    for (const extension of ['calls.yml', 'calls.yaml'])
      for (let twin = 1; twin <= propose_tests_MOST_TWINS; twin += 1) {
        const path = `${start === '' ? '' : `${start}/`}${slug(flow)}${twin === 1 ? '' : `-${twin}`}.${extension}`;
        if (!taken.has(path) && folder.isFree(path)) return path;
      }
  return undefined;
}

;// CONCATENATED MODULE: ./build/pull/pull-flows.js





                                                 


                                                      
                                                      

                                                       
                                                                             


                                          

/** What a pull found and did. */
                             
                                        
                                        
                                                  
                                      
                                           
                                    
 

/**
 * Writes what is live into menu files: a new file for each menu that calls reach, and into present files what was changed only live. If one
 * file is in conflict, none is written, unless `force` is set.
 *
 * @throws RunError `files.unwritable`: nothing was written
 */
async function pullFlows(work          )                      {
  const runs = await readFlows(work, await flowsToPull(work));
  const { queues, names, error } = await (0,queue_index/* wholeQueueIndex */.P$)(work.org);
  const read = runs.flatMap(({ live }) => live ?? []);
  const pull = new MenuPull(work, error === undefined ? queues : undefined);
  for (const live of work.tests?.alone === true ? [] : read) await pull.flow(live);
  const outcomes = pull.outcomes;
  const isHeld = !work.force && outcomes.some(({ status }) => BLOCKING.has(status));
  const tests = isHeld ? NO_TESTS : proposals(work, read, names);
  const files = isHeld ? new Map                () : new Map([...pull.files, ...tests.files]);
  if (!work.cancellation.isRequested && files.size > 0) work.folder.write(files);
  const menus = outcomes.map((outcome) => reportMenu(outcome, files));
  return {
    flows: runs.flatMap((run) => reportRun(run, menus)),
    menus,
    written: [...files.keys()].filter((path) => !tests.files.has(path)),
    writtenTests: [...tests.files.keys()],
    notes: [...(error === undefined ? [] : [queuesUnknown(error)]), ...nothingToPull(work, runs), ...tests.notes],
  };
}

/** That flows which were asked for by name have no menus, and where they ask for keys instead. */
function nothingToPull({ flows, tests }          , runs                    )           {
  if (flows.length === 0 || tests?.alone === true) return [];
  const empty = runs.flatMap(({ live }) => (live !== undefined && live.content.menus().length === 0 ? [live] : []));
  return empty.map(({ name, content }) => `There is nothing to pull from the flow "${name}". ${content.withoutMenus()}`);
}

const NO_TESTS                = { files: new Map(), notes: [] };

function proposals({ tests, names }          , flows                     , queues                             )                {
  return tests === undefined ? NO_TESTS : proposeTestFiles(flows, queues, tests, names);
}

/** What keeps all files from being written. */
const BLOCKING                          = new Set(['conflict', 'uncommitted']);

function queuesUnknown({ message, hint }               )         {
  return `The queues can't be listed, so no name is looked up: ${message} ${hint}`;
}

/** The flows of a pull, and which of them were asked for by name or by a file. */
async function flowsToPull(work          )                              {
  const { org, flows, divisionId, menus } = work;
  const named = flows.map((entry) => (ids/* GUID */.Sm.test(entry) ? { kind: 'id'         , id: entry } : byName(entry, divisionId)));
  if (named.length > 0) return unique(await inParallel(work, named.map(runOf), (run) => resolve(work, run)));
  const listed = await org.listFlows(divisionId);
  const kept = menus.map(({ flow }) => flow).filter((flow) => !listed.some((one) => (0,ids/* isOfFlow */.im)(flow, one)));
  const others = await inParallel(work, kept.map(runOf), (run) => resolve(work, run));
  return unique([...listed.map(({ id }) => ({ ...runOf({ kind: 'id', id }), isListedOnly: true })), ...others]);
}

function byName(name        , divisionId                    )                {
  return { kind: 'name', name, ...(0,json/* present */.Eb)({ divisionId }) };
}

function runOf(reference               )          {
  return { reference, menus: [], flowId: reference.kind === 'id' ? (0,ids/* normalizeId */.XB)(reference.id) : undefined };
}

/** Each flow once, however it was named. */
function unique(runs                    )                     {
  return runs.filter(({ flowId, reference }, index) => {
    const isSame = (other         )          =>
      flowId === undefined || other.flowId === undefined
        ? JSON.stringify(reference) === JSON.stringify(other.reference)
        : (0,ids/* sameId */.s)(flowId, other.flowId);
    return runs.findIndex(isSame) === index;
  });
}

async function resolve({ org }          , run         )                   {
  if (run.reference.kind === 'id') return run;
  return { ...run, flowId: await org.findFlow(run.reference.name, run.reference.divisionId) };
}

/** Flows without anything to pull. If they were not asked for, nothing is wrong. */
const NOTHING_LIVE = new Set(['flow.never.published', 'flow.deleted']);

async function readFlows(work          , runs                    )                              {
  const read = await inParallel(work, runs, async (run) =>
    run.flowId === undefined ? run : { ...run, live: await work.org.store.read(run.flowId) },
  );
  const isKept = ({ flowId }         )          =>
    work.flows.length > 0 || work.menus.some(({ flow }) => flow.kind === 'id' && flowId !== undefined && (0,ids/* sameId */.s)(flow.id, flowId));
  return read.filter((run) => isKept(run) || !NOTHING_LIVE.has(run.outcome?.error?.code ?? ''));
}

/** Runs a step for several flows at once. A failure is the outcome of its own flow, and doesn't stop the others. */
async function inParallel(work          , runs                    , step                                    )                     {
  const queue = new dist/* default */.Ay({ concurrency: work.concurrency });
  return queue.addAll(
    runs.map((run) => async ()                   => {
      if (run.outcome !== undefined) return run;
      if (work.cancellation.isRequested) return { ...run, outcome: (0,interrupted/* notBegun */.dH)(run) };
      const begun = work.clock.elapsed();
      const after = await step(run).catch((error         ) => ({
        ...run,
        outcome: (0,flow_run.unwritten)(run, 'failed', { error: (0,run_error/* toReportedError */.z)(error) }),
      }));
      return { ...after, workedMs: (run.workedMs ?? 0) + work.clock.elapsed() - begun };
    }),
  );
}

function reportMenu(outcome             , files                             )             {
  const { live, menu, path, status, taken, kept, conflicts, why } = outcome;
  const isWritten = status === 'new' || status === 'updated';
  return {
    flow_id: live.id,
    flow_name: live.name,
    menu,
    path,
    status,
    taken,
    kept,
    conflicts,
    why,
    written: isWritten && path !== null && files.has(path),
  };
}

/** A flow's report: in sync if its files say what is live now, planned if a deploy is due for them. None if it has no files. */
function reportRun(run         , menus                       )               {
  const own = menus.filter(({ flow_id }) => run.live !== undefined && (0,ids/* sameId */.s)(flow_id, run.live.id));
  const outcome = run.outcome ?? (0,flow_run.unwritten)(run, statusOf(own), (0,json/* present */.Eb)({ error: errorOf(own) }));
  const report = (0,report_flow/* reportFlow */.h)({ ...run, outcome });
  const managed = own.filter(({ path }) => path !== null);
  if (managed.length === 0 && run.outcome === undefined) return [];
  return [{ ...report, files: [...new Set(managed.flatMap(({ path }) => path ?? []))], menus: managed.map(({ menu }) => menu) }];
}

function statusOf(menus                       )             {
  const has = (...statuses              )          => menus.some(({ status }) => statuses.includes(status));
  if (has('conflict', 'uncommitted')) return 'conflict';
  if (has('gone')) return 'failed';
  return menus.some(({ kept }) => kept.length > 0) ? 'planned' : 'in-sync';
}

function errorOf(menus                       )                            {
  const refused = menus.filter(({ status }) => status === 'conflict' || status === 'uncommitted' || status === 'gone');
  const [first] = refused;
  if (first === undefined) return undefined;
  const code = first.status === 'gone' ? 'pull.menu.gone' : first.status === 'conflict' ? 'pull.conflict' : 'pull.uncommitted';
  return { code, message: refused.map(({ why }) => why ?? '').join(' '), hint: HINTS[code] };
}

const HINTS = {
  'pull.menu.gone': 'Delete the file, or correct the name of the menu in it.',
  'pull.conflict': 'Resolve the conflict in the file, and commit it. To take what is live instead, set `force: true`.',
  'pull.uncommitted': 'Commit or discard the changes, then pull again. To merge live into them, set `force: true`.',
}         ;

// EXTERNAL MODULE: ./build/record/records.js
var records = __webpack_require__(44946);
// EXTERNAL MODULE: ./build/report/plain/log.js
var plain_log = __webpack_require__(51978);
// EXTERNAL MODULE: ./build/repository/changed-files.js
var changed_files = __webpack_require__(96343);
// EXTERNAL MODULE: ./build/repository/file-history.js
var file_history = __webpack_require__(86938);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/repository/placement.js
var placement = __webpack_require__(5450);
// EXTERNAL MODULE: ./build/repository/workspace.js
var repository_workspace = __webpack_require__(18748);
;// CONCATENATED MODULE: ./build/repository/menu-folder.js



                                                      



/** The folder with the menu files: it reads them, and writes new ones. All paths start at the repository, with `/`. */
class WorkspaceFolder {
           #workspace        ;
           #located                                           ;
           #isMenuFile                           ;
           folders                   ;

  constructor(workspace        , located                                           , globs       ) {
    this.#workspace = workspace;
    this.#located = located;
    this.#isMenuFile = (0,repository_workspace/* matches */.cK)(globs);
    const { folder } = located.checkout;
    const starts = [...new Set(globs.include.map((glob) => (0,repository_workspace/* startOf */.GH)(glob)))];
    this.folders = starts.flatMap((start) => {
      if (folder === '') return [start];
      const inside = external_node_path_.posix.relative(folder, start);
      return inside.startsWith('..') ? [] : [inside];
    });
  }

  read(path        )         {
    return (0,external_node_fs_.readFileSync)(this.#full(path), 'utf8');
  }

  /** Whether a file is not in git as it is here. Without git, no file is. */
  isUncommitted(path        )          {
    const { strays } = this.#located;
    const file = this.#file(path);
    return strays === undefined || [...strays.untracked, ...strays.modified].includes(file);
  }

  isFree(path        )          {
    const full = this.#full(path);
    return this.#isMenuFile(this.#file(path)) && !hasEntry((0,external_node_path_.dirname)(full), (0,external_node_path_.basename)(full)) && isInside(this.#workspace, (0,external_node_path_.dirname)(full));
  }

  /**
   * Writes all of these files, or none: first beside their places, then by renaming.
   *
   * @throws RunError `files.unwritable`
   */
  write(files                             )       {
    const writes = [...files].map(([path, text]) => new FileWrite(this.#full(path), text));
    try {
      for (const write of writes) write.prepare();
      for (const write of writes) write.commit();
    } catch (error) {
      for (const write of writes.toReversed()) write.undo();
      const why = error instanceof Error ? error.message : String(error);
      throw new run_error/* RunError */.e(
        'files.unwritable',
        `The menu files can't be written, so none was: ${why}.`,
        'Check the folder and the free space.',
      );
    }
  }

  #file(path        )         {
    return (0,placement/* inWorkspace */.ve)(this.#located.checkout, path);
  }

  #full(path        )         {
    return (0,external_node_path_.join)(this.#workspace, this.#file(path));
  }
}

/** One file on its way to the disk. */
class FileWrite {
           #path        ;
           #text        ;
           #draft        ;
  #before                    ;
  #state                                   = 'new';

  constructor(path        , text        ) {
    this.#path = path;
    this.#text = text;
    this.#draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.${process.pid}.tmp`);
  }

  prepare()       {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(this.#path), { recursive: true });
    this.#state = 'prepared';
    (0,external_node_fs_.writeFileSync)(this.#draft, this.#text, { flag: 'wx' });
    if (!(0,external_node_fs_.existsSync)(this.#path)) return;
    this.#before = (0,external_node_fs_.readFileSync)(this.#path);
    (0,external_node_fs_.chmodSync)(this.#draft, (0,external_node_fs_.statSync)(this.#path).mode);
  }

  commit()       {
    (0,external_node_fs_.renameSync)(this.#draft, this.#path);
    this.#state = 'committed';
  }

  /** It never throws: what failed first is what to tell. */
  undo()       {
    try {
      if (this.#state === 'prepared') (0,external_node_fs_.rmSync)(this.#draft, { force: true });
      if (this.#state !== 'committed') return;
      if (this.#before === undefined) (0,external_node_fs_.rmSync)(this.#path, { force: true });
      else (0,external_node_fs_.writeFileSync)(this.#path, this.#before);
    } catch {
      // The disk takes nothing any more.
    }
  }
}

/** Whether a folder has an entry of this name, in upper or lower case: some file systems take these for the same. */
function hasEntry(folder        , name        )          {
  return (0,external_node_fs_.existsSync)(folder) && (0,external_node_fs_.readdirSync)(folder).some((entry) => entry.toLowerCase() === name.toLowerCase());
}

/** Whether a folder, or the nearest one above it that is there, is inside of the workspace and not behind a link. */
function isInside(workspace        , folder        )          {
  if (!(0,external_node_fs_.existsSync)(folder)) return folder !== (0,external_node_path_.dirname)(folder) && isInside(workspace, (0,external_node_path_.dirname)(folder));
  return (0,external_node_fs_.realpathSync)(folder) === (0,external_node_path_.join)((0,external_node_fs_.realpathSync)(workspace), folder.slice(workspace.length));
}

// EXTERNAL MODULE: ./build/repository/strays.js
var repository_strays = __webpack_require__(46975);
// EXTERNAL MODULE: ./build/run/connect.js
var connect = __webpack_require__(81840);
// EXTERNAL MODULE: ./build/run/deploy-history.js + 3 modules
var deploy_history = __webpack_require__(19970);
// EXTERNAL MODULE: ./build/run/limit.js
var limit = __webpack_require__(37733);
// EXTERNAL MODULE: ./build/run/test-files.js + 1 modules
var test_files = __webpack_require__(67177);
;// CONCATENATED MODULE: ./build/run/pull.js





                                                                



                                                      


                                               



                                                      
                                               


/** What a pull is about. */
                                            
                                
                                                                       
                                             
                                                             
                                               
                                                                   
                                         
 

/**
 * `mode: pull`: writes what is live into the menu files of the workspace.
 *
 * @throws RunError `checkout.missing`, `files.elsewhere`, `files.missing` or `checkout.unknown`: nothing was written
 */
async function* pullMenus(
  { console, cancellation }            ,
  before          ,
  { context, settings, octokit, menuFiles, requestedMenus, tests, origin }         ,
)                                 {
  refuseCheckout(menuFiles, `${context.owner}/${context.repo}`);
  const testFiles = tests === undefined ? pull_NO_TESTS : await (0,test_files/* readTestFiles */.y)(console, context, settings, menuFiles);
  yield before.with({ report: { files: [...menuFiles.files, ...testFiles.files] } });
  if (menuFiles.problems.length + testFiles.problems.length > 0 || settings.credentials === undefined) return;
  const org = await (0,connect/* connectOrg */.Pr)(settings, settings.credentials, console);
  const state = before.with({ org, report: { files: [...menuFiles.files, ...testFiles.files] } });
  yield state;
  const repository = { context, octokit, git: menuFiles.checkout.git };
  const deployments = await (0,connect/* deploymentsFor */.Ch)(settings, context);
  const log = (line        )       => console.info((0,printable/* oneLine */.TN)(line));
  const testFolder = new WorkspaceFolder(context.workspace, menuFiles, settings.tests);
  const result = await console.group('Pull', () =>
    pullFlows({
      org,
      flows: (0,limit/* limitOf */.LF)(settings, menuFiles),
      requestedMenus,
      divisionId: settings.divisionId,
      names: menuFiles.names,
      menus: menuFiles.menus,
      folder: new WorkspaceFolder(context.workspace, menuFiles, settings.files),
      history: (0,deploy_history/* deployHistory */.w)({
        repository,
        settings,
        menuFiles,
        files: new file_history/* FileHistory */.T(repository),
        records: deployments && new records/* GithubRecords */.q2(deployments, log),
        changes: (0,changed_files/* allMenuFiles */.u)('a pull is about all of them'),
        origins: [origin],
      }),
      force: settings.force,
      ...(tests === undefined ? {} : { tests: { folder: testFolder, present: testFiles.tests, alone: tests === 'alone' } }),
      clock: connect/* clock */.pm,
      concurrency: settings.concurrency,
      cancellation,
    }),
  );
  for (const menu of result.menus) console.info((0,plain_log/* pulledLine */.$Z)(menu));
  for (const flow of result.flows) if ((0,outcome/* isFailure */.N6)(flow.status)) console.info((0,plain_log/* flowLine */.PA)(flow));
  for (const note of result.notes) console.notice(note);
  yield state.with({ selected: result.written, report: reportOf(result, state.report) });
}

const pull_NO_TESTS            = { tests: [], files: [], problems: [] };

/** What the report says once all flows are pulled. */
function reportOf(result            , { files, notes }           )                     {
  const known = new Set(files.map(({ path }) => path));
  const added = result.written.filter((path) => !known.has(path)).map((path)             => ({ path, status: 'valid', problems: [] }));
  const proposed = result.writtenTests.map((path)             => ({ path, status: 'valid', isTest: true, problems: [] }));
  const hasWritten = result.written.length + proposed.length > 0;
  const isFailed = result.flows.some(({ status }) => (0,outcome/* isFailure */.N6)(status));
  return {
    flows: result.flows,
    pulled: result.menus,
    files: [...files, ...added, ...proposed],
    notes: [...notes, ...result.notes],
    outcome: isFailed ? 'failure' : hasWritten ? 'success' : 'no-changes',
  };
}

/** Files with uncommitted changes are left alone one by one. Everything else that is not where it should be ends the pull. */
function refuseCheckout({ strays, refusal, listing }           , repository        )       {
  if (listing.repositories.length === 0)
    throw new run_error/* RunError */.e(
      'checkout.missing',
      'The workspace holds no git repository into which menu files could be written.',
      'Check out the repository with `actions/checkout` before this step; with `path:`, let the globs of `files` start with it.',
    );
  if (strays === undefined && refusal !== undefined) throw refusal;
  const misplaced = strays && (0,repository_strays/* refuseStrays */.Lq)({ ...strays, modified: [], untracked: [] }, { repository });
  if (misplaced !== undefined) throw misplaced;
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

//# sourceMappingURL=386.index.js.map