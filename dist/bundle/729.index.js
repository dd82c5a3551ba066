export const id = 729;
export const ids = [729];
export const modules = {

/***/ 8008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ ArchitectContent)
});

// EXTERNAL MODULE: ./build/call-flow/builder.js
var builder = __webpack_require__(867);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
// EXTERNAL MODULE: ./build/content/architect/read/audio.js
var read_audio = __webpack_require__(4581);
// EXTERNAL MODULE: ./build/content/architect/yaml/nodes.js
var nodes = __webpack_require__(449);
;// CONCATENATED MODULE: ./build/content/architect/calls/actions.js

                                                                      

                                                
                                                     

/** Where an action leads a call: to a node of the call graph, or to a menu or task that the text refers to. */
                      
                        
                                                                                                              
 

const THEN          = { how: 'then' };

/**
 * Where an action leads a call, as far as that is known; undefined for an action after which the call goes on. Only some kinds of action
 * are known from real flows. An unknown kind that transfers leads somewhere, but only the org knows where.
 */
function actionEdge({ parsed }          , { tag, name = tag, body, path }         )                         {
  const place        = { node: body, own: true };
  const field = (key        )                     => (0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(parsed.document, place, key));
  const [menu, task] = [field('targetMenuRef'), field('targetTaskRef')];
  if (menu !== undefined) return { way: THEN, to: { kind: 'reference', ref: menu, tag: 'menu' } };
  if (task !== undefined) return { way: THEN, to: { kind: 'reference', ref: task, tag: 'task' } };
  if (tag === 'disconnect') return { way: THEN, to: builder/* CALL_ENDS */.gj };
  if (/voicemail/iu.test(tag)) return { way: THEN, to: { id: `voicemail:${path}`, kind: 'voicemail', name } };
  const queue = (0,nodes/* textAt */.$6)(parsed, (0,nodes/* descend */.Xn)(parsed.document, place, 'targetQueue', 'lit', 'name'));
  if (tag === 'createCallback' && queue !== undefined) return { way: { how: 'then', label: 'callback' }, to: (0,builder/* queueNode */.um)(queue) };
  if (tag === 'transferToAcd') return { way: THEN, to: queue === undefined ? unnamedQueue(path, name) : (0,builder/* queueNode */.um)(queue) };
  return /^transfer[A-Z]/u.test(tag) ? { way: THEN, to: { id: `other:${path}`, kind: 'other', name } } : undefined;
}

/** A queue that an expression chooses during the call. */
function unnamedQueue(path        , name        )           {
  return { id: `queue at ${path}`, kind: 'queue', name };
}

// EXTERNAL MODULE: ./build/content/architect/read/references.js
var references = __webpack_require__(6645);
;// CONCATENATED MODULE: ./build/content/architect/calls/choices.js
                                 

                                                                                

                                                     
                                                          


/** What is needed to find a menu's edges. */
                              
                          
                                                      
                                         
                                        
                              
                                                           
                                                                 
                                                                    
                                               
 

                                       

/** The edges out of a menu: its choices, and its default choice. */
function menuEdges(context             , menu          )             {
  const targets = new Map(menu.choices.map((choice) => [choice, targetOf(context, menu, choice)]));
  const chosen = [...targets].map(([{ choice }, to])           => ({ to, way: wayOf(choice) }));
  const fallback = defaultChoice(context, menu);
  const to = fallback === undefined ? undefined : targets.get(fallback);
  return to === undefined ? chosen : [...chosen, { to, way: { how: 'otherwise' } }];
}

/** A choice without a `dtmf` is chosen by speech. */
function wayOf({ key, dtmf, name }                      )          {
  const pressed = key ?? dtmf;
  return pressed === undefined ? { how: 'speech', choice: name } : { how: 'key', key: pressed };
}

/** The choice that the menu takes if callers choose nothing, if the reference means exactly one of its choices. */
function defaultChoice({ node: { elements } }             , { menu, choices, element }          )                         {
  if (menu.defaultChildMenuRef === undefined) return undefined;
  const found = (0,references/* resolve */.h)(elements, menu.defaultChildMenuRef, element.path);
  const meant = choices.filter(({ body }) => found.some((other) => other.body === body.node));
  return meant.length === 1 ? meant[0] : undefined;
}

function targetOf(context             , menu          , node            )         {
  const { choice, leadsTo, body } = node;
  const { target, tag, name } = choice;
  const path = pathOf(context, menu, node);
  switch (target.kind) {
    case 'queue':
      return context.add((0,builder/* queueNode */.um)(target.name));
    case 'disconnect':
      return context.add(builder/* CALL_ENDS */.gj);
    case 'menu':
    case 'task':
      return (leadsTo === undefined ? undefined : context.idOf(leadsTo.path)) ?? context.refer(target.ref, path, target.kind);
    case 'other':
      break;
  }
  const here = context.idOf(menu.menu.path);
  const above = parentOf(context, menu);
  if (tag === 'menuRepeatMenu' && here !== undefined) return here;
  if (tag === 'menuPreviousMenu' && above !== undefined) return above;
  // Choices of a menu can share a name, but not a key.
  const place = `${path} ${choice.key ?? ''}`;
  if (tag === 'menuTransferToAcd') return context.add(unnamedQueue(place, name));
  if (tag !== 'menuTask') return context.add({ id: `outside ${place}`, kind: /voicemail/iu.test(tag) ? 'voicemail' : 'other', name });
  const task = context.add({ id: `task in ${place}`, kind: 'task', name });
  context.addActions(body.node, task);
  return task;
}

function pathOf({ node: { elements } }             , { menu }          , { choice, body }            )         {
  const element = elements.find((one) => one.body === body.node);
  return element?.path ?? `${menu.path}/choices/${choice.tag}[${choice.refId ?? choice.name}]`;
}

/** The menu that contains a sub menu. */
function parentOf(context             , { element }          )                     {
  const above = element.list.endsWith('/choices') ? element.list.slice(0, -'/choices'.length) : undefined;
  return above === undefined ? undefined : context.idOf(above);
}

// EXTERNAL MODULE: ./build/content/architect/read/choices.js
var read_choices = __webpack_require__(3255);
;// CONCATENATED MODULE: ./build/content/architect/read/describe.js

                                                                                             

/** What a choice does, in words. */
function describeChoice(flow               , { target, tag }                 )         {
  switch (target.kind) {
    case 'queue':
      return `transfers to the queue "${target.name}"`;
    case 'disconnect':
      return 'ends the call';
    case 'task':
      return `runs ${place(flow, target)}`;
    case 'menu':
      return tag === 'menuSubMenu' ? `opens ${place(flow, target)}` : `goes to the menu "${targetName(flow, target)}"`;
    case 'other':
      return target.description;
  }
}

/** Where a choice leads, in words: its queue, menu or task if it has one, else what the choice does. */
function describeDestination(flow               , choice                 )         {
  const { target } = choice;
  switch (target.kind) {
    case 'queue':
      return `the queue "${target.name}"`;
    case 'disconnect':
      return 'the end of the call';
    case 'task':
      return place(flow, target);
    case 'menu':
      // A jump can lead back to a menu that callers have already been in.
      return choice.tag === 'menuSubMenu' ? place(flow, target) : `the menu "${targetName(flow, target)}"`;
    case 'other':
      return target.description;
  }
}

function place(flow               , target           )         {
  const name = targetName(flow, target);
  if (target.kind === 'menu') return `the menu "${name}", ${(0,read_choices/* countOf */.pq)(byRef(flow.menus, target.ref)?.choices.length ?? 0, 'choice')}`;
  const task = byRef(flow.tasks, target.ref);
  return `the task "${name}"${task === undefined ? '' : `, ${(0,read_choices/* countOf */.pq)(task.actions, 'action')}`}`;
}

                                                                 
                                                       

/** The name of the menu or task that a choice leads to; the reference itself if it leads nowhere. */
function targetName(flow               , { kind, ref }           )         {
  return byRef           (kind === 'menu' ? flow.menus : flow.tasks, ref)?.name ?? ref;
}

/** Whether the flow has a menu or task with exactly this refId. */
function hasRef(flow               , { kind, ref }           )          {
  const all                       = kind === 'menu' ? flow.menus : flow.tasks;
  return all.some(({ refId }) => refId === ref);
}

function byRef                     (all              , ref        )                {
  return all.find(({ refId }) => refId === ref) ?? all.find(({ name }) => name === ref);
}

// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(9903);
;// CONCATENATED MODULE: ./build/content/architect/read/find.js
                                                          

                                                                             

/** The codes of a reference that does not mean exactly one menu or task of a flow. */
const CODES = {
  menu: { missing: 'menu-not-found', ambiguous: 'menu-ambiguous' },
  task: { missing: 'task-not-found', ambiguous: 'task-ambiguous' },
}         ;

/** More suggestions don't help. */
const MAX_SUGGESTIONS = 3;

/** The menu that a menu file means: by refId, else by name, at any depth. */
function findMenu(flow               , ref        )                                                                 {
  const found = find(flow, 'menu', flow.menus, ref);
  return 'problem' in found ? found : { menu: found.match };
}

/** The task of the flow's list that a menu file means: by refId, else by name. */
function findTask(flow               , ref        )                                                                 {
  const found = find(flow, 'task', flow.tasks, ref);
  return 'problem' in found ? found : { task: found.match };
}

function find                                                              (
  flow               ,
  kind                 ,
  all              ,
  ref        ,
)                                                      {
  const byId = all.filter(({ refId }) => refId === ref);
  const found = byId.length > 0 ? byId : all.filter(({ name }) => name === ref);
  const [match, second] = found;
  const show = ({ refId, name }   )         => (refId === undefined ? `"${name}"` : `"${refId}" (${name})`);
  if (match === undefined) {
    const meant = suggestions(ref, all);
    return {
      problem: {
        code: CODES[kind].missing,
        message: `The flow "${flow.name}" has no ${kind} "${ref}".`,
        hint: meant.length > 0 ? (0,did_you_mean/* didYouMean */.au)(ref, meant) : `Its ${kind}s are: ${all.map(show).join(', ') || 'none'}.`,
      },
    };
  }
  if (second === undefined) return { match };
  return {
    problem: {
      code: CODES[kind].ambiguous,
      message: `The flow "${flow.name}" has ${found.length} ${kind}s "${ref}".`,
      hint:
        byId.length > 0
          ? `Give each ${kind} a refId of its own.`
          : `Name the one that is meant by its refId: ${found.map(show).join(', ')}.`,
    },
  };
}

/** Similar names, each of which means exactly one of them. If both are similar, the refId is suggested and the name is not. */
function suggestions(ref        , all                                                               )           {
  const refIds = Map.groupBy(all, ({ refId }) => refId);
  const named = [...Map.groupBy(all, ({ name }) => name)].filter(([name]) => !refIds.has(name));
  const meant = new Map(
    [...refIds, ...named].flatMap(([name, group]) => (name === undefined || group.length > 1 ? [] : [[name, group[0]]])),
  );
  const near = (0,did_you_mean/* nearest */.pA)(ref, [...meant.keys()], meant.size);
  return near.filter((name, index) => near.findIndex((other) => meant.get(other) === meant.get(name)) === index).slice(0, MAX_SUGGESTIONS);
}

;// CONCATENATED MODULE: ./build/content/architect/compare/compare.js



                                                                                                

/** A menu in its flow. */
                             
                               
                               
 

/** A choice in its flow. */
                               
                               
                                   
 

/** The menu that a menu file means; undefined if there is none, or more than one. */
function findMenuIn(flow               , ref        )                         {
  const found = findMenu(flow, ref);
  return 'menu' in found ? { flow, menu: found.menu } : undefined;
}

/**
 * The same menu in another text of the flow. An export after a publish may give menus new refIds, because refIds hold
 * Architect's own tracking numbers (unproven). So a menu that is not found by refId is looked up by name.
 */
function counterpart(flow               , ref        , { menu }            )                         {
  return findMenuIn(flow, ref) ?? findMenuIn(flow, menu.name);
}

/** Whether two menus mean the same, whatever the style and order of their YAML. */
function isSameMenu(one            , other            )          {
  const [a, b] = [sorted(one), sorted(other)];
  return (
    isSameAudio(one.menu.audio, other.menu.audio) &&
    a.length === b.length &&
    a.every((choice, index) => b[index] !== undefined && isSameChoice(choice, b[index]))
  );
}

/** Whether two choices have the same kind, name, key and target. */
function isSameChoice(one              , other              )          {
  const [a, b] = [one.choice, other.choice];
  return keyOf(a) === keyOf(b) && a.tag === b.tag && a.name === b.name && leadsToSame(one, other);
}

/**
 * Whether two choices lead to the same place. Menus and tasks are compared by refId. If neither refId is known on the other
 * side, an export may have changed it, and names are compared. What a menu or task contains is not part of the choice.
 */
function leadsToSame(one              , other              )          {
  const [a, b] = [one.choice.target, other.choice.target];
  if ((a.kind === 'menu' || a.kind === 'task') && a.kind === b.kind) {
    if (a.ref === b.ref) return true;
    const areRenumbered = !hasRef(other.flow, a) && !hasRef(one.flow, b);
    return areRenumbered && targetName(one.flow, a) === targetName(other.flow, b);
  }
  return describeChoice(one.flow, one.choice) === describeChoice(other.flow, other.choice);
}

/** Whether callers hear the same in two menus. */
function isSameAudio(one           , other           )          {
  return one.kind === other.kind && speechOf(one) === speechOf(other);
}

/** What callers hear, without differences of white space. */
function speechOf(audio           )         {
  return (0,read_audio/* normalizeSpeech */.qX)(audio.kind === 'other' ? audio.source : audioWords(audio));
}

/** What callers hear in a menu, in words: the text itself if it is one plain text. */
function audioWords(audio           )         {
  switch (audio.kind) {
    case 'tts':
      return audio.text.trim();
    case 'other':
      return audio.description;
    case 'none':
      return '';
  }
}

/** The choices of a menu in a fixed order: the order makes no difference to callers. */
function sorted({ flow, menu }            )                 {
  const sortKey = ({ choice }              )         => `${keyOf(choice)}\n${choice.tag}\n${choice.name}`;
  return menu.choices
    .map((choice) => ({ flow, choice }))
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0));
}

function keyOf({ key, dtmf }                 )         {
  return key ?? dtmf ?? '';
}

// EXTERNAL MODULE: ./build/content/architect/read/read.js + 2 modules
var read_read = __webpack_require__(6546);
;// CONCATENATED MODULE: ./build/content/architect/calls/call-graph.js
                                 

                                                                        





                                                                




const ENTRY = 'entry';

/**
 * The ways of a call through a flow's text: from `startUpRef` through menus and their choices, and through the actions of tasks.
 * Conditions are not evaluated: an action can lead to each place that its branches name.
 *
 * @throws TypeError if the text can't be read; a content's text was read before
 */
function callGraphOf(text        )            {
  const read = (0,read_read/* readFlowNode */.RI)(text);
  if ('error' in read) throw new TypeError(read.error.message);
  return new GraphReader(read.node).graph();
}

class GraphReader {
           #node          ;
           #builder = new builder/* CallGraphBuilder */.qL();
  /** The graph's ids of menus and tasks, by their path in the text. */
           #ids                             ;

  constructor(node          ) {
    this.#node = node;
    this.#ids = new Map([...menuNodeIds(node.flow), ...idsOf('task', node.flow.tasks)]);
  }

  graph()            {
    const { flow, menus, tasks } = this.#node;
    const entry = this.#entry();
    for (const { menu } of menus) {
      this.#add(menu.path, { kind: 'menu', name: menu.name, ...(0,json/* present */.Eb)({ says: spoken(menu.audio) }) });
    }
    for (const task of flow.tasks) this.#add(task.path, { kind: 'task', name: task.name });
    const context              = {
      node: this.#node,
      idOf: (path) => this.#ids.get(path),
      add: (node) => this.#builder.node(node),
      refer: (ref, from, tag) => this.#refer(ref, from, tag),
      addActions: (body, from) => this.#addActions(body, from),
    };
    for (const menu of menus)
      for (const edge of menuEdges(context, menu)) this.#builder.edge({ from: this.#ids.get(menu.menu.path) ?? '', ...edge });
    for (const { task, element } of tasks) this.#addActions(element.body, this.#ids.get(task.path) ?? '');
    return this.#builder.build(entry);
  }

  /** Adds the greeting and the edge to what follows it; undefined if the flow doesn't say where calls begin. */
  #entry()                     {
    const { parsed, flow } = this.#node;
    const { contents } = parsed.document;
    const root = contents === null ? undefined : (0,nodes/* child */.jf)(parsed.document, { node: contents, own: true }, flow.type);
    const start = (0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(parsed.document, root, 'startUpRef'));
    const actions = (0,nodes/* child */.jf)(parsed.document, root, 'startUpTaskActions');
    if (start === undefined && actions === undefined) return undefined;
    const says = spoken((0,read_audio/* readAudio */.r3)(parsed, (0,nodes/* child */.jf)(parsed.document, root, 'initialGreeting')).audio);
    this.#builder.node({ id: ENTRY, kind: 'entry', name: 'Call comes in', ...(0,json/* present */.Eb)({ says }) });
    if (start !== undefined) this.#builder.edge({ from: ENTRY, to: this.#refer(start, `/${flow.type}`), way: { how: 'then' } });
    else if (actions !== undefined) this.#addActions(actions.node, ENTRY);
    return ENTRY;
  }

  #add(path        , node                      )         {
    return this.#builder.node({ id: this.#ids.get(path) ?? path, ...node });
  }

  /** The id of the menu or task that a reference means. If the flow doesn't have it, the id of a node that represents it. */
  #refer(ref        , from        , tag                  )         {
    // Archy replaces the substitution when it publishes, so its value is unknown here.
    if (ref.includes('{{')) return this.#builder.node({ id: `other:${ref}`, kind: 'other', name: ref });
    const found = (0,references/* resolve */.h)(this.#node.elements, ref, from).filter(
      (element) => this.#ids.has(element.path) && (tag === undefined || element.tag === tag || (tag === 'menu' && isSubMenu(element))),
    );
    const [one, second] = found;
    if (one === undefined) return this.#builder.node((0,builder/* missingNode */.H_)(ref));
    return second === undefined ? (this.#ids.get(one.path) ?? '') : this.#builder.node({ id: `other:${ref}`, kind: 'other', name: ref });
  }

  /** Adds the edges of all actions inside of a node of the text. */
  #addActions(inside      , from        )       {
    const [start, end] = [(0,nodes/* startOf */.GH)(inside), (0,nodes/* endOf */.pJ)(inside)];
    for (const element of this.#node.elements) {
      if (element.body === inside || (0,nodes/* startOf */.GH)(element.body) < start || (0,nodes/* endOf */.pJ)(element.body) > end) continue;
      const edge = actionEdge(this.#node, element);
      if (edge === undefined) continue;
      const { to, way } = edge;
      this.#builder.edge({ from, way, to: to.kind === 'reference' ? this.#refer(to.ref, element.path, to.tag) : this.#builder.node(to) });
    }
  }
}

/** What callers hear, on one line; undefined if they hear nothing. */
function spoken(audio           )                     {
  const words = (0,read_audio/* normalizeSpeech */.qX)(audioWords(audio));
  return words === '' ? undefined : words;
}

function isSubMenu({ tag }         )          {
  return tag === 'menuSubMenu';
}

/** The call graph's ids of the menus, by their paths in the text. */
function menuNodeIds({ menus }                              )                              {
  return new Map(idsOf('menu', menus));
}

/**
 * Ids made of the refId or else the name, if it is unique; otherwise of the path. They stay the same when other parts of the text change.
 */
function idsOf(
  kind                 ,
  all                                                                                      ,
)                     {
  const byLabel = Map.groupBy(all, ({ refId, name }) => refId ?? name);
  return all.map(({ refId, name, path }) => {
    const label = refId ?? name;
    return [path, `${kind}:${byLabel.get(label)?.length === 1 ? label : path}`];
  });
}

// EXTERNAL MODULE: ./build/menu-file/queue-problem.js
var queue_problem = __webpack_require__(6770);
// EXTERNAL MODULE: ./build/menu-file/suggest.js
var suggest = __webpack_require__(113);
// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(5928);
// EXTERNAL MODULE: ./build/model/diagnostic.js
var diagnostic = __webpack_require__(8963);
;// CONCATENATED MODULE: ./build/content/architect/edit/desired.js
                                                       

                                                               






                                                                                                

/** Whether an option gives its queue by id. Architect's YAML has only names. A queue whose name looks like an id can't be meant. */
function isQueueId({ target }            )          {
  return target.kind === 'id' && ids/* GUID */.Sm.test(target.id);
}

/** Whether an option leads to a queue. */
function leadsToQueue({ target }            )          {
  return target.kind === 'id' || target.kind === 'queue';
}

/** A menu of a menu file in Architect's terms, with queue ids turned into names, and the problems of its queues. */
function desiredMenu(
  flow               ,
  menu      ,
  queues        ,
)                                                                           {
  const problems            = [];
  const choices = menu.options.map((option)                => {
    const { target, problem } = desiredTarget({ flow, menu, queues }, option);
    if (problem !== undefined) problems.push(problem);
    return { key: option.key, target, ...(0,json/* present */.Eb)({ prompt: option.prompt, name: option.name }) };
  });
  return { desired: { audio: menu.audio ?? 'auto', choices }, problems };
}

/** What an option's target is resolved against. */
                   
                               
                      
                          
 

                    
                                 
                             
 

function desiredTarget(context         , option            )           {
  const { target } = option;
  switch (target.kind) {
    case 'id': {
      if (!isQueueId(option)) return queueByName(context, option, target.id);
      const name = context.queues.nameOf(target.id);
      if (name !== undefined) return queueByName(context, option, name);
      return { target: { kind: 'queue', name: target.id }, problem: unknownId(context, option, target.id) };
    }
    case 'queue':
      return queueByName(context, option, target.name);
    case 'menu':
    case 'task':
    case 'disconnect':
    case 'unchanged':
      return { target };
  }
}

/** Archy looks up a queue by name when it publishes, so exactly one queue must have the name. */
function queueByName(context         , option            , name        )           {
  const found = context.queues.byName(name);
  const target                = { kind: 'queue', name };
  if ('id' in found) return { target };
  const problem = (0,queue_problem/* queueProblem */.x)(context.menu, option, { name, ...found, ...liveDestination(context, option) });
  const hint =
    found.matches === 0
      ? otherForm(context.flow, name)
      : 'Architect finds a queue by its name when a flow is published: give one of them another name.';
  return { target, problem: { ...problem, ...(0,json/* present */.Eb)({ hint }) } };
}

/** The hint for a name that no queue has: the menu or task of that name, or the form that the text looks like. */
function otherForm(flow               , name        )                     {
  const kind = 'menu' in findMenu(flow, name) ? 'menu' : 'task' in findTask(flow, name) ? 'task' : undefined;
  if (kind !== undefined) return `The flow has a ${kind} of that name: write \`{ ${kind}: ${JSON.stringify(name)} }\`.`;
  const form = (0,suggest/* meantForm */.s4)(name);
  return form && `Did you mean \`${form}\`?`;
}

function unknownId(context         , option            , id        )          {
  const { now } = liveDestination(context, option);
  const live = now === undefined ? '' : ` In the live flow, key ${option.key} ${now}.`;
  return (0,diagnostic/* problemAt */.l4)(context.menu, option.at.target, {
    code: 'queue-not-found',
    message: `There is no queue with the id ${id} that this OAuth client may see.${live}`,
    hint:
      'The queue may have been deleted, or its division may be closed to this client: ' +
      'give the queue that is meant, best by name, `{ queue: Name }`.',
  });
}

/** Where the key leads in the live flow: in words, and the queue's name if it is one. */
function liveDestination({ flow, menu }         , { key }            )                                                    {
  const found = findMenu(flow, menu.nodeId);
  const choice = 'menu' in found ? found.menu.choices.find((one) => one.key === key) : undefined;
  if (choice === undefined) return {};
  return { now: describeChoice(flow, choice), ...(choice.target.kind === 'queue' ? { live: choice.target.name } : {}) };
}

;// CONCATENATED MODULE: ./build/content/architect/compare/diff.js
                                                       
                                                   


                                                                                     

/**
 * What differs between the menus of two texts of one flow, choice by choice, matched by key. The order of choices makes no
 * difference to callers, so it is not compared.
 *
 * @param refs how the menu files call their menus: the changes use these names
 */
function diffFlows(before               , after               , refs                   )           {
  const names = new Map(refs.map((ref) => [findMenuIn(before, ref)?.menu.path, ref]));
  return before.menus.flatMap((menu) => {
    const ref = menu.refId ?? menu.name;
    const name = names.get(menu.path) ?? ref;
    const found = { flow: before, menu };
    const other = counterpart(after, ref, found) ?? sameNamedMenu(before, after, menu);
    const removed         = { op: 'remove', menu: name, key: null, field: null, path: menu.path, before: menu.name, after: null };
    return other === undefined ? [removed] : diffMenu(name, found, other);
  });
}

/** Of the menus that share a name and have no refId, the one at the same position among them. */
function sameNamedMenu(before               , after               , menu               )                         {
  const [old, now] = [before, after].map((flow) => flow.menus.filter(({ name, refId }) => name === menu.name && refId === menu.refId));
  const match = now?.[old?.indexOf(menu) ?? -1];
  return match && { flow: after, menu: match };
}

function diffMenu(name        , before            , after            )           {
  const changes           = [];
  const [old, now] = [before.menu.audio, after.menu.audio];
  if (!isSameAudio(old, now)) {
    const path = `${before.menu.path}/audio`;
    changes.push({ op: 'change', menu: name, key: null, field: 'audio', path, before: audioWords(old), after: audioWords(now) });
  }
  for (const choice of before.menu.choices) {
    const { key } = choice;
    if (key === undefined) continue;
    const other = after.menu.choices.find((one) => one.key === key);
    const place = { menu: name, key, path: diff_pathOf(before, choice) };
    const [was, is] = [{ flow: before.flow, choice }, other && { flow: after.flow, choice: other }];
    if (is === undefined) changes.push(changeAt(place, { op: 'remove', before: summary(was), after: null }));
    else for (const change of diffChoice(place, was, is)) changes.push(change);
  }
  for (const choice of after.menu.choices) {
    const { key } = choice;
    if (key === undefined || before.menu.choices.some((one) => one.key === key)) continue;
    const place = { menu: name, key, path: diff_pathOf(after, choice) };
    changes.push(changeAt(place, { op: 'add', before: null, after: summary({ flow: after.flow, choice }) }));
  }
  return changes;
}

function diffChoice(place             , before              , after              )           {
  const [old, now] = [before.choice, after.choice];
  const changes           = [];
  const changed = (field        , was      , is      )       => {
    changes.push(changeAt(place, { op: 'change', field, before: was, after: is }));
  };
  if (!leadsToSame(before, after)) changed('routing_target', diff_targetOf(before), diff_targetOf(after));
  else if (old.tag !== now.tag) changed('kind', old.tag, now.tag);
  if (old.name !== now.name) changed('name', old.name, now.name);
  return changes;
}

                                                         

/** A change of a choice. The order of its properties is that of the JSON report. */
function changeAt(
  { menu, key, path }             ,
  { op, field = null, before, after }                                                                          ,
)         {
  return { op, menu, key, field, path, before, after };
}

function diff_pathOf({ menu }            , { tag, refId, name }                 )         {
  return `${menu.path}/choices/${tag}[${refId ?? name}]`;
}

function summary(chosen              )       {
  return { name: chosen.choice.name, routing_target: diff_targetOf(chosen) };
}

/** Where a choice leads, as a menu file would write it; in words if a menu file cannot express it. */
function diff_targetOf({ flow, choice }              )       {
  const { target } = choice;
  switch (target.kind) {
    case 'queue':
      return { queue: target.name };
    case 'menu':
      return { menu: target.ref };
    case 'task':
      return { task: target.ref };
    case 'disconnect':
      return { disconnect: true };
    case 'other':
      return describeChoice(flow, choice);
  }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/content/architect/yaml/text-edit.js
var text_edit = __webpack_require__(7554);
;// CONCATENATED MODULE: ./build/content/architect/yaml/scalar.js

                                         


/** How a text is quoted. */
                                                  

/** The style that a new scalar takes from this one. A block scalar counts as plain. */
function styleOf(scalar                    )        {
  if (scalar?.type === 'QUOTE_DOUBLE') return 'double';
  return scalar?.type === 'QUOTE_SINGLE' ? 'single' : 'plain';
}

/** Characters that an editor doesn't show, or that end a line. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

/**
 * A text as YAML on one line: in the wanted style if that style can hold it, else in double quotes.
 *
 * @param inBrackets whether it goes between brackets or braces
 */
function writeScalar(value        , style       , inBrackets         )         {
  if (style === 'plain' && isPlain(value, inBrackets)) return value;
  if (style === 'single' && !INVISIBLE.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return quote(value);
}

/** In double quotes. A JSON string is a YAML string; characters that an editor doesn't show are escaped, too. */
function quote(value        )         {
  return JSON.stringify(value).replaceAll(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether a text needs no quotes: readers of YAML 1.1 and 1.2 read the same text, and it has no `{{` substitution. */
function isPlain(value        , inBrackets         )          {
  if (value === '' || value !== value.trim() || INVISIBLE.test(value)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`=~<]|: |:$| #|^\.\.\.|\{\{/u.test(value) || (inBrackets && /[,[\]{}:]/u.test(value))) return false;
  return (['1.1', '1.2']         ).every((version) => {
    const read = (0,dist/* parseDocument */.Tp)        (value, { version, logLevel: 'error' });
    return read.errors.length === 0 && read.contents?.value === value;
  });
}

/**
 * Replaces the text of a scalar, in the same style.
 *
 * @param isSpoken whether callers hear the text: then a block scalar stays one, although it may add a line feed at the end
 */
function replaceScalar(parsed        , scalar        , value        , isSpoken = false)       {
  const [from, to] = scalar.range ?? [0, 0];
  if (scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED') return replaceBlock(parsed.text, { from, to }, value, isSpoken);
  return { from, to, text: writeScalar(value, styleOf(scalar), parsed.inBrackets.has(scalar)) };
}

/**
 * Keeps a block scalar's header if one line of content can hold the text. Its chomping stays. With `|` and `>`, the text ends in a line
 * feed as before, and callers don't hear that.
 */
function replaceBlock(text        , { from, to }                           , value        , isSpoken         )       {
  const first = (0,text_edit/* lineEnd */.kd)(text, from);
  const content = text.slice(first, to).trimEnd();
  const indent = /^ *(?=\S)/u.exec(content)?.[0];
  const fits = isSpoken && value !== '' && value === value.trim() && !INVISIBLE.test(value);
  if (fits && indent !== undefined) return { from: first, to: first + content.length, text: indent + value };
  return { from, to: content === '' ? from + text.slice(from, to).trimEnd().length : first + content.length, text: quote(value) };
}

/** The column of an offset, from 0; undefined if anything but spaces comes before it on its line. */
function columnOf(text        , offset        )                     {
  const start = (0,text_edit/* lineStart */.PT)(text, offset);
  return /^ *$/u.test(text.slice(start, offset)) ? offset - start : undefined;
}

;// CONCATENATED MODULE: ./build/content/architect/yaml/block-list.js



/** The whole lines of an entry in a block list or block map, including its own comments. */
                    
                        
                      
 

/**
 * The lines of an entry, with its own comments. These are the comments directly above it in its column, those on its lines, and those
 * directly below it that are indented deeper. A blank line separates a comment from the entry.
 *
 * @param start where the entry starts: its dash or key
 * @param end where its last character is, not counting comments
 * @returns undefined if the entry shares its first line with something else
 */
function linesOf(text        , start        , end        )                       {
  const column = columnOf(text, start);
  if (column === undefined) return undefined;
  let from = (0,text_edit/* lineStart */.PT)(text, start);
  while (from > 0) {
    const above = (0,text_edit/* lineStart */.PT)(text, from - 1);
    if (commentColumn(text.slice(above, from)) !== column) break;
    from = above;
  }
  let to = (0,text_edit/* lineEnd */.kd)(text, start + text.slice(start, end).trimEnd().length);
  while (to < text.length) {
    const below = (0,text_edit/* lineEnd */.kd)(text, to);
    if ((commentColumn(text.slice(to, below)) ?? -1) <= column) break;
    to = below;
  }
  return { from, to };
}

/** The column of a line's comment, if the line holds nothing but a comment. */
function commentColumn(line        )                     {
  return /^( *)#/u.exec(line)?.[1]?.length;
}

/** Removes an entry's lines. */
function removeLines({ from, to }          )       {
  return { from, to, text: '' };
}

/** Inserts lines at an offset where a line starts, or at the end of the text. */
function insertLines(offset        , lines                   , eol        )       {
  return { from: offset, to: offset, text: lines.map((line) => `${line}${eol}`).join(''), lines: true };
}

;// CONCATENATED MODULE: ./build/content/architect/yaml/bracket-list.js


/** A list between brackets or braces: where its inside starts and ends, and its items without their commas. */
                       
                        
                         
                                  
 

                
                        
                      
 

/** Which items of a list are removed, and which are added. */
                      
                                          
                                        
                                                                                
                         
                                         
                                    
 

/** Removes items of a list between brackets or braces, and adds new ones. */
function editBracketList(text        , list             , change            )         {
  const { open, close, items } = list;
  const { removed, added } = change;
  if (removed.size === 0 && added.length === 0) return [];
  if (removed.size === items.length) {
    if (added.length === 0) return [{ from: open, to: close, text: '' }];
    const inside = text.slice(open, close);
    const pad = inside.startsWith(' ') || items.length === 0 ? ' ' : '';
    return [{ from: open, to: close, text: `${pad}${added.join(', ')}${pad}` }];
  }
  return items.every((item) => hasOwnLines(text, item)) ? editLines(text, list, change) : editInline(list, change);
}

/** Whether an item shares its lines with nothing but a comma and a comment. */
function hasOwnLines(text        , { from, to }      )          {
  return (
    /^[ \t]*$/u.test(text.slice((0,text_edit/* lineStart */.PT)(text, from), from)) && /^[ \t]*,?[ \t]*(?:#.*)?\r?\n?$/u.test(text.slice(to, (0,text_edit/* lineEnd */.kd)(text, to)))
  );
}

function editInline({ items }             , { removed, after, added }            )         {
  const edits         = [];
  const lastKept = items.findLastIndex((_item, index) => !removed.has(index));
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (removed.has(index) && index < lastKept && next !== undefined) edits.push({ from: item.from, to: next.from, text: '' });
  }
  const [kept, last] = [items[lastKept], items.at(-1)];
  if (kept !== undefined && last !== undefined && last !== kept) edits.push({ from: kept.to, to: last.to, text: '' });
  if (added.length === 0) return edits;
  const anchor = items.findLast((_item, index) => index <= after && !removed.has(index));
  const first = items.find((_item, index) => !removed.has(index));
  if (anchor !== undefined) edits.push({ from: anchor.to, to: anchor.to, text: added.map((item) => `, ${item}`).join('') });
  else if (first !== undefined) edits.push({ from: first.from, to: first.from, text: added.map((item) => `${item}, `).join('') });
  return edits;
}

function editLines(text        , list             , { removed, after, added }            )         {
  const { items } = list;
  const removals = [...removed].flatMap((index) => {
    const item = items[index];
    return item === undefined ? [] : [{ from: (0,text_edit/* lineStart */.PT)(text, item.from), to: (0,text_edit/* lineEnd */.kd)(text, item.to), text: '' }];
  });
  const lastKept = items.findLastIndex((_item, index) => !removed.has(index));
  const appends = added.length > 0 && items.every((_item, index) => index <= after || removed.has(index));
  const hasTrailingComma = commaAfter(text, items.at(-1)) !== undefined;
  const becomesLast = !appends && lastKept < items.length - 1;
  const comma = commaEdits(text, items[lastKept], { isWanted: appends, isUnwanted: becomesLast && !hasTrailingComma });
  const model = items[Math.max(after, 0)];
  if (added.length === 0 || model === undefined) return [...removals, ...comma];
  const indent = text.slice((0,text_edit/* lineStart */.PT)(text, model.from), model.from);
  const offset = after < 0 ? (0,text_edit/* lineStart */.PT)(text, model.from) : (0,text_edit/* lineEnd */.kd)(text, model.to);
  const eol = (0,text_edit/* eolAt */.sW)(text, list.open);
  const lines = added.map((item, index) => {
    const isLast = appends && index === added.length - 1;
    return `${indent}${item}${isLast && !hasTrailingComma ? '' : ','}${eol}`;
  });
  return [...removals, ...comma, { from: offset, to: offset, text: lines.join(''), lines: true }];
}

/** Adds the comma after an item if it is missing but needed, or removes it if it is there but not needed. */
function commaEdits(
  text        ,
  item                  ,
  { isWanted, isUnwanted }                                                              ,
)         {
  if (item === undefined) return [];
  const comma = commaAfter(text, item);
  if (comma === undefined) return isWanted ? [{ from: item.to, to: item.to, text: ',' }] : [];
  return isUnwanted ? [{ from: comma, to: comma + 1, text: '' }] : [];
}

/** The offset of the comma that follows an item on its line. */
function commaAfter(text        , item                  )                     {
  const gap = item === undefined ? undefined : /^[ \t]*(?=,)/u.exec(text.slice(item.to));
  return item === undefined || gap === null || gap === undefined ? undefined : item.to + gap[0].length;
}

;// CONCATENATED MODULE: ./build/content/architect/yaml/print.js


                                         


/** YAML to be written: a scalar in its final spelling, or a map. */
                                                     

                            
                       
                           
 

/** A map between braces, on one line. */
function printInline(tree          )         {
  if (typeof tree === 'string') return tree;
  return tree.length === 0 ? '{}' : `{ ${tree.map(({ key, value }) => `${key}: ${printInline(value)}`).join(', ')} }`;
}

/**
 * The lines of a map in block style.
 *
 * @param column the column of its keys, from 0
 * @param step columns by which each level is indented
 */
function printBlock(fields                      , column        , step        )           {
  const indent = ' '.repeat(column);
  return fields.flatMap(({ key, value }) => {
    if (typeof value === 'string') return [`${indent}${key}: ${value}`.trimEnd()];
    return value.length === 0 ? [`${indent}${key}: {}`] : [`${indent}${key}:`, ...printBlock(value, column + step, step)];
  });
}

/**
 * A copy of a node, in its own quotes. Comments and anchors are left out: they belong to the node's place.
 *
 * @param inBrackets whether the copy goes between brackets or braces
 */
function copyOf(parsed        , node      , inBrackets         )           {
  if ((0,dist/* isAlias */.Vj)(node)) return `*${node.source}`;
  if ((0,dist/* isScalar */.jn)(node)) return copyOfScalar(parsed, node, inBrackets);
  if ((0,dist/* isSeq */.oP)(node)) return `[ ${node.items.map((item) => ((0,dist/* isNode */.Ll)(item) ? printInline(copyOf(parsed, item, true)) : '')).join(', ')} ]`;
  if (!(0,dist/* isMap */.jh)(node)) return '';
  const within = inBrackets || node.flow === true;
  const fields = node.items.map((pair) => ({
    key: (0,nodes/* keyOf */.TN)(pair) ?? '',
    value: (0,dist/* isNode */.Ll)(pair.value) ? copyOf(parsed, pair.value, within) : '',
  }));
  return within ? printInline(fields) : fields;
}

function copyOfScalar(parsed        , scalar        , inBrackets         )         {
  const value = (0,nodes/* scalarText */.ws)(scalar);
  if (value === undefined) return scalar.source ?? '';
  if (typeof scalar.value !== 'string') return value;
  const source = parsed.text.slice((0,nodes/* startOf */.GH)(scalar), scalar.range?.[1] ?? 0);
  const isQuoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  return isQuoted && !source.includes('\n') ? source : writeScalar(value, styleOf(scalar), inBrackets);
}

;// CONCATENATED MODULE: ./build/content/architect/yaml/map-edit.js
                                          




                                         




/** Which fields of a map are removed, and which are added. */
                     
                                    
                                                                                                    
                          
                                       
                                                                 
                        
 

/**
 * Removes fields of a map and adds new ones: on lines of their own, or between the braces, as the map is written.
 *
 * @returns undefined if the map has no lines of its own to edit
 */
function editMap(parsed        , map         , change           )                     {
  const removed = new Set(change.removed.map((pair) => map.items.indexOf(pair)));
  if (map.flow === true) return editBraces(parsed, map, removed, change);
  return parsed.inBrackets.has(map) ? undefined : editBlock(parsed, map, removed, change);
}

function editBraces({ text }        , map         , removed                     , { before, added }           )         {
  const list = {
    open: (0,nodes/* startOf */.GH)(map) + 1,
    close: (map.range?.[1] ?? 0) - 1,
    items: map.items.map((pair) => ({ from: startOfPair(pair), to: (0,nodes/* endOfPair */.Bj)(pair) })),
  };
  return editBracketList(text, list, { removed, after: before - 1, added: added.map((field) => printInline([field]).slice(2, -2)) });
}

function editBlock({ text }        , map         , removed                     , change           )                     {
  const { before, added, step } = change;
  const spans = map.items.map((pair) => (isPlainPair(pair) ? linesOf(text, startOfPair(pair), (0,nodes/* endOfPair */.Bj)(pair)) : undefined));
  const [first] = map.items;
  const column = first === undefined ? undefined : columnOf(text, startOfPair(first));
  const at = spans[before]?.from ?? spans.at(-1)?.to;
  if (column === undefined || at === undefined || spans.includes(undefined)) return undefined;
  const edits = spans.flatMap((span, index) => (removed.has(index) && span !== undefined ? [removeLines(span)] : []));
  return added.length === 0 ? edits : [...edits, insertLines(at, printBlock(added, column, step), (0,text_edit/* eolAt */.sW)(text, (0,nodes/* startOf */.GH)(map)))];
}

/** Where a pair starts: at its key, its tag or anchor, or the `?` of an explicit key. */
function startOfPair(pair      )         {
  const key = (0,dist/* isNode */.Ll)(pair.key) ? (0,nodes/* startOf */.GH)(pair.key) : 0;
  const marks = pair.srcToken?.start.filter(({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind') ?? [];
  return marks.reduce((first, { offset }) => Math.min(first, offset), key);
}

/** Whether a pair is `key: value`, without the `?` of an explicit key. */
function isPlainPair(pair      )          {
  return pair.srcToken?.start.every(({ type }) => type !== 'explicit-key-ind') ?? true;
}

;// CONCATENATED MODULE: ./build/content/architect/edit/problem.js

                                                   
                                                 

/** Edits of a flow's text, or why they cannot be made. */
                                                                                                                                       

/** A part of the flow that is written once and used in several places. An edit would change them all. */
function sharedProblem(what        , line        , key         )                                    {
  return {
    problem: {
      code: 'shared-anchor',
      ...(0,json/* present */.Eb)({ key }),
      message:
        `${what} (line ${line} of the flow’s YAML) is shared with other places through a YAML anchor: ` +
        'a change here would change them too.',
      hint: 'Write it out at each place of the flow, or change it in Architect.',
    },
  };
}

/** A form of YAML that this action reads but does not edit. */
function notEditable(what        , line        , key         )                                    {
  return {
    problem: {
      code: 'not-editable',
      ...(0,json/* present */.Eb)({ key }),
      message: `${what} (line ${line} of the flow’s YAML) is written in a form that can’t be changed without touching lines around it.`,
      hint: 'Make this change in Architect, or export the flow again so that each choice and each field has lines of its own.',
    },
  };
}

;// CONCATENATED MODULE: ./build/content/architect/edit/audio.js


                                                                           





                                                 

/** The audio's new text. Without one, the audio stays as it is. */
                     
                         
                                      
                                             
 

/**
 * Plans a menu's audio. If the audio is one plain text, or is to become one, its new text is the options' prompts, joined by spaces.
 * For an option without a prompt (`{ unchanged: true }`), it is unknown which words of the live text belong to it. Then the text stays,
 * and a notice says so.
 */
function planAudio({ menu: { audio } }          , desired             )            {
  const prompts = desired.choices.map(({ prompt = '' }) => prompt.trim()).filter((prompt) => prompt !== '');
  const withoutPrompt = desired.choices.filter(({ prompt }) => prompt === undefined).map(({ key }) => key);
  if (desired.audio === 'replace' && withoutPrompt.length > 0 && prompts.length > 0)
    return { notices: [], problems: withoutPrompt.map((key) => promptNeeded(key)) };
  const text = prompts.join(' ');
  const isAsDesired = audio.kind === 'tts' && (0,read_audio/* soundsLike */.Qm)(audio.text, text);
  if (desired.audio === 'keep' || prompts.length === 0 || isAsDesired) return { notices: [] };
  const notices = desired.audio === 'auto' ? keptAudio(audio, prompts, withoutPrompt) : undefined;
  return notices === undefined ? { text, notices: [] } : { notices };
}

/**
 * The notice if `audio: auto` leaves the audio as it is; undefined if the audio follows the prompts.
 *
 * @param withoutPrompt the keys of the options without a prompt
 */
function keptAudio(audio           , prompts                   , withoutPrompt                   )                       {
  switch (audio.kind) {
    case 'none':
      return ['The menu has no audio of its own, and none is added: `audio: replace` makes it speak the prompts.'];
    case 'other':
      return [
        `The menu’s audio is not one plain text (${audio.description}), so it is left as it is and may not say the prompts: ` +
          '`audio: replace` makes it speak them.',
      ];
    case 'tts': {
      if (withoutPrompt.length === 0) return undefined;
      if (saysInOrder(audio.text, prompts)) return [];
      const isOne = withoutPrompt.length === 1;
      const keys = `key${isOne ? '' : 's'} ${withoutPrompt.join(', ')} of the menu file ha${isOne ? 's' : 've'} no prompt`;
      return [
        `The menu’s audio is left as it is: ${keys}, so their words in "${audio.text.trim()}" can’t be told from the others’. ` +
          'Give each option its prompt, and the audio follows.',
      ];
    }
  }
}

/** `audio: replace` needs every prompt: the words of an unchanged option cannot be found in the live audio. */
function promptNeeded(key        )              {
  return {
    code: 'prompt-needed',
    key,
    message: `\`audio: replace\` makes the menu say the prompts and nothing else, and key ${key} has none.`,
    hint: 'Give it its prompt, or leave the audio with `audio: keep`.',
  };
}

/** Whether a text contains all these prompts, one after the other. */
function saysInOrder(text        , prompts                   )          {
  let offset = 0;
  return prompts.every((prompt) => {
    const found = (0,read_audio/* normalizeSpeech */.qX)(text).indexOf((0,read_audio/* normalizeSpeech */.qX)(prompt), offset);
    offset = found + (0,read_audio/* normalizeSpeech */.qX)(prompt).length;
    return found !== -1;
  });
}

/** Writes the audio's text: in its present form if that can hold the text, otherwise as a new `audio`. */
function writeAudio(node          , menu          , text        )             {
  const { place } = menu.audio;
  const line = menu.menu.at.line;
  const what = `The audio of the menu "${menu.menu.name}"`;
  const body = menu.body.node;
  if (!menu.body.own || !(0,dist/* isMap */.jh)(body) || place?.own === false) return sharedProblem(what, line);
  const edits = replaceText(node, menu, text) ?? replaceAudio(node, body, text);
  return edits === undefined ? notEditable(what, line) : { edits };
}

/** Replaces the text of an audio that is one plain text. */
function replaceText({ parsed }          , { audio: { place, scalar } }          , text        )                     {
  if (scalar === undefined) return undefined;
  const expression = scalar.form === 'exp' ? (0,read_audio/* plainExpression */.vP)(text) : text;
  if (expression !== undefined) return [replaceScalar(parsed, scalar.node, expression, true)];
  const key = expressionKey(place?.node);
  return key && [replaceScalar(parsed, key, 'tts'), replaceScalar(parsed, scalar.node, text, true)];
}

/** Replaces the whole `audio`, or adds one before the choices. */
function replaceAudio(node          , body         , text        )                     {
  const pair = (0,nodes/* pairOf */.cF)(body, 'audio');
  const place = pair ?? (0,nodes/* pairOf */.cF)(body, 'choices');
  const tts = { key: 'tts', value: writeScalar(text, 'plain', body.flow === true) };
  return editMap(node.parsed, body, {
    removed: pair === undefined ? [] : [pair],
    before: place === undefined ? body.items.length : body.items.indexOf(place),
    added: [{ key: 'audio', value: [tts] }],
    step: (0,read_read/* stepOfText */.n9)(node),
  });
}

function expressionKey(audio         )                     {
  const key = (0,dist/* isMap */.jh)(audio) ? audio.items[0]?.key : undefined;
  return (0,dist/* isScalar */.jn)(key) ? key : undefined;
}

// EXTERNAL MODULE: ./build/yaml/aliases.js
var aliases = __webpack_require__(9970);
;// CONCATENATED MODULE: ./build/content/architect/yaml/same.js




/** The documents of the two compared nodes: their aliases are followed. */
                     
                       
                       
                                                                
                                                                                  
 

/** Whether two nodes mean the same, in whatever style. An alias counts as its target. Comments and anchors don't count. */
function sameYaml(a         , b         , documents           )          {
  return new Comparison(documents).isSame(a, b);
}

class Comparison {
           #documents           ;
  /** Pairs that are being compared, or were. They count as the same when they occur again, so a circle of aliases ends. */
           #met = new Map                  ();

  constructor(documents           ) {
    this.#documents = documents;
  }

  isSame(a         , b         )          {
    const left = withoutAlias(this.#documents.a, a);
    const right = withoutAlias(this.#documents.b, b);
    if (!isAbsent(left) && this.#met.get(left) === right) return true;
    if ((0,dist/* isScalar */.jn)(left) && (0,dist/* isScalar */.jn)(right)) return Object.is(left.value, right.value);
    this.#met.set(left, right);
    if ((0,dist/* isSeq */.oP)(left) && (0,dist/* isSeq */.oP)(right)) return this.#isSameList(left, right);
    if ((0,dist/* isMap */.jh)(left) && (0,dist/* isMap */.jh)(right)) return this.#isSameMap(left, right);
    return left === right || (isNothing(left) && isNothing(right));
  }

  #isSameList(left         , right         )          {
    return left.items.length === right.items.length && left.items.every((item, index) => this.isSame(item, right.items[index]));
  }

  #isSameMap(left         , right         )          {
    const { except } = this.#documents;
    const ignored = left === except?.map ? except.fields : [];
    const [pairs, others] = [pairsWithout(left, ignored), pairsWithout(right, ignored)];
    return (
      pairs.length === others.length &&
      pairs.every((pair, index) => {
        const other = others[index];
        return other !== undefined && this.isSame(pair.key, other.key) && this.isSame(pair.value, other.value);
      })
    );
  }
}

function withoutAlias(document          , node         )          {
  return (0,dist/* isAlias */.Vj)(node) ? (0,aliases/* aliasTarget */.I)(document, node) : node;
}

function pairsWithout(map         , ignored                   )         {
  return map.items.filter((pair) => !ignored.includes((0,nodes/* keyOf */.TN)(pair) ?? ''));
}

function isNothing(node         )          {
  return isAbsent(node) || ((0,dist/* isScalar */.jn)(node) && node.value === null);
}

function isAbsent(node         )          {
  return node === null || node === undefined;
}

;// CONCATENATED MODULE: ./build/content/architect/edit/target.js


                                                          

                                                     



                                                
                                                     



/** The kinds of choice that are written: those that occur in published flows. */
                                              

/** A target that was found in the flow and can be written. */
                                 
                            
                                         
                        
                          
                             
 

/** Fields that every kind of choice can have. They stay when a choice changes its kind. */
const COMMON_FIELDS                    = ['name', 'refId', 'dtmf', 'globalDtmf', 'speechRecTerms', 'globalSpeechRecTerms'];

/** Fields that belong to one choice: a new choice doesn't copy them. */
const INDIVIDUAL_FIELDS                                  = new Set([
  'name',
  'refId',
  'dtmf',
  'speechRecTerms',
  ...Object.values(read_choices/* TARGET_FIELDS */.G_),
]);

/** What a desired target means in this flow. */
function resolveTarget(
  node          ,
  target                                               ,
)                                               {
  switch (target.kind) {
    case 'queue':
      return { tag: 'menuTransferToAcd', name: target.name, queue: target.name };
    case 'disconnect':
      return { tag: 'menuDisconnect', name: 'Disconnect' };
    case 'menu': {
      const found = findMenu(node.flow, target.ref);
      if ('problem' in found) return { problem: withOtherForm(found.problem, 'task', findTask(node.flow, target.ref), target.ref) };
      const leadsTo = node.menus.find(({ menu }) => menu === found.menu)?.element;
      return { tag: 'menuJumpToMenu', name: found.menu.name, ...(0,json/* present */.Eb)({ leadsTo }) };
    }
    case 'task': {
      const found = findTask(node.flow, target.ref);
      if ('problem' in found) return { problem: withOtherForm(found.problem, 'menu', findMenu(node.flow, target.ref), target.ref) };
      const leadsTo = node.tasks.find(({ task }) => task === found.task)?.element;
      return { tag: 'menuJumpToTask', name: found.task.name, ...(0,json/* present */.Eb)({ leadsTo }) };
    }
  }
}

/** The problem of a missing menu or task. If the flow has a task or menu of that name instead, the hint names that form. */
function withOtherForm(problem       , form                 , other        , ref        )        {
  if (!problem.code.endsWith('-not-found') || 'problem' in other) return problem;
  return { ...problem, hint: `The flow has a ${form} of that name: write \`{ ${form}: ${JSON.stringify(ref)} }\`.` };
}

/** A choice with its own map of fields. */
                                                            

/** The choices whose style and settings a new one can take: those in the list itself, not behind an alias. */
function neighbours(choices                       )                  {
  return choices.flatMap((choice) => (choice.body.own && (0,dist/* isMap */.jh)(choice.body.node) ? [{ ...choice, map: choice.body.node }] : []));
}

/** The field that names the target, in the style of a neighbour of the same kind; undefined for a disconnect. */
function targetField(node          , target                , choices                       , inBrackets         )              {
  const field = read_choices/* TARGET_FIELDS */.G_[target.tag];
  if (field === undefined) return [];
  const model = neighbours(choices).findLast(({ choice, map }) => choice.tag === target.tag && (0,nodes/* pairOf */.cF)(map, field) !== undefined);
  const value = model === undefined ? undefined : (0,nodes/* pairOf */.cF)(model.map, field)?.value;
  if (target.queue !== undefined) return [{ key: field, value: queueField(node, target.queue, value, inBrackets) }];
  return [{ key: field, value: writeScalar(target.leadsTo?.path ?? '', styleOfNode(value, 'double'), inBrackets) }];
}

/**
 * A queue as Architect's YAML refers to it: `lit`, with the queue's `name` in it.
 *
 * @param model the value that a neighbour has in this field
 */
function queueField(node          , name        , model         , inBrackets         )           {
  const { document } = node.parsed;
  const place = (0,dist/* isNode */.Ll)(model) ? { node: model, own: true } : undefined;
  const outer = inBrackets || isInBraces(model);
  const inner = outer || isInBraces((0,nodes/* descend */.Xn)(document, place, 'lit')?.node);
  const style = styleOfNode((0,nodes/* descend */.Xn)(document, place, 'lit', 'name')?.node, 'plain');
  const lit           = [{ key: 'name', value: writeScalar(name, style, inner) }];
  const queue           = [{ key: 'lit', value: inner ? printInline(lit) : lit }];
  return outer ? printInline(queue) : queue;
}

function isInBraces(node         )          {
  return (0,dist/* isCollection */.P3)(node) && node.flow === true;
}

function styleOfNode(node         , otherwise       )        {
  return (0,dist/* isScalar */.jn)(node) ? styleOf(node) : otherwise;
}

/** A choice that is about to be written. */
                       
                       
                                               
                                          
                               
                                                              
                                     
 

/**
 * The settings that a choice takes from its neighbours: those that all choices of its kind in the menu share. Audio is taken only if at
 * least two choices share it, because the words of a single one may not fit another queue.
 */
function settingsFor(
  { parsed }          ,
  { tag, choices, inBrackets, except }             ,
)                                                               {
  const all = neighbours(choices);
  const sameKind = all.filter(({ choice }) => choice.tag === tag);
  const models = sameKind.length > 0 ? sameKind : all;
  const isSetting = (key        )          =>
    !INDIVIDUAL_FIELDS.has(key) && !except.includes(key) && (sameKind.length > 0 || COMMON_FIELDS.includes(key));
  const documents = { a: parsed.document, b: parsed.document };
  const fields              = [];
  const omitted           = [];
  for (const pair of models.at(-1)?.map.items ?? []) {
    const key = (0,nodes/* keyOf */.TN)(pair);
    const { value } = pair;
    if (key === undefined || !(0,dist/* isNode */.Ll)(value) || !isSetting(key)) continue;
    const isAgreed = models.every(({ map }) => sameYaml((0,nodes/* pairOf */.cF)(map, key)?.value, value, documents));
    if (isAgreed && (!key.endsWith('Audio') || models.length > 1)) fields.push({ key, value: copyOf(parsed, value, inBrackets) });
    else omitted.push(key);
  }
  return { fields, omitted };
}

/** How the neighbours quote a field's text. */
function styleOfField(choices                       , field        )        {
  const scalar = neighbours(choices)
    .map(({ map }) => (0,nodes/* pairOf */.cF)(map, field)?.value)
    .findLast((value) => (0,dist/* isScalar */.jn)(value));
  return styleOfNode(scalar, 'plain');
}

;// CONCATENATED MODULE: ./build/content/architect/edit/choice.js


                                                                  



                                                          





/** Changes an existing choice into the desired one for its key. Makes no edit if nothing differs. */
function changeChoice(node          , menu          , existing            , desired               )             {
  const { key } = desired;
  if (desired.target.kind === 'unchanged') return rename(node, menu, existing, desired);
  const target = resolveTarget(node, desired.target);
  if ('problem' in target) return { problem: { ...target.problem, key } };
  const renamed = rename(node, menu, existing, desired);
  if ('problem' in renamed || alreadyLeadsTo(existing, target)) return renamed;
  const redirected = redirect({ node, menu, existing, target, key });
  return 'problem' in redirected ? redirected : { edits: [...renamed.edits, ...redirected.edits], notices: redirected.notices ?? [] };
}

/** Whether a choice already leads to the target. */
function alreadyLeadsTo({ choice, leadsTo }            , target                )          {
  if (target.queue !== undefined) return choice.target.kind === 'queue' && choice.target.name === target.queue;
  return target.leadsTo === undefined ? choice.target.kind === 'disconnect' : target.leadsTo === leadsTo;
}

/** Whether the menu takes this choice if callers choose nothing. */
function isDefaultChoice(node          , { menu }          , existing            )          {
  return (
    menu.defaultChildMenuRef !== undefined &&
    (0,references/* resolve */.h)(node.elements, menu.defaultChildMenuRef, menu.path).some(({ body }) => body === existing.body.node)
  );
}

/** A jump is written as a path that ends in the target's refId, as in all published flows. */
function missingRefId(target                , key        )                                                {
  if (target.leadsTo === undefined || target.leadsTo.refId !== undefined) return undefined;
  return {
    problem: {
      code: 'no-ref-id',
      key,
      message: `"${target.name}" has no refId in the flow’s YAML, so nothing can refer to it safely.`,
      hint: 'Give it a refId: a flow that was published and exported again has one everywhere.',
    },
  };
}

function rename(node          , menu          , existing            , { key, name }               )             {
  if (name === undefined || name === existing.choice.name) return { edits: [] };
  const line = existing.choice.at.line;
  const map = ownMap(existing);
  if (map === undefined) return sharedProblem(`The choice of key ${key}`, line, key);
  const value = (0,nodes/* pairOf */.cF)(map, 'name')?.value;
  if ((0,dist/* isScalar */.jn)(value)) return { edits: [replaceScalar(node.parsed, value, name)] };
  const field = { key: 'name', value: writeScalar(name, styleOfField(menu.choices, 'name'), map.flow === true) };
  const change = { removed: [], before: 0, added: [field], step: stepOf(node, existing) };
  const edits = value === undefined ? editMap(node.parsed, map, change) : undefined;
  return edits === undefined ? notEditable(`The name of the choice of key ${key}`, line, key) : { edits };
}

/** An existing choice that gets another target. */
                       
                          
                          
                                
                                  
                       
 

function redirect(redirection             )             {
  const { node, existing, target, key } = redirection;
  const { choice, queue } = existing;
  const map = ownMap(existing);
  if (map === undefined) return sharedProblem(`The choice of key ${key}`, choice.at.line, key);
  const withoutRefId = missingRefId(target, key);
  if (withoutRefId !== undefined) return withoutRefId;
  if (target.queue !== undefined && queue !== undefined) {
    if (!queue.own || !(0,dist/* isScalar */.jn)(queue.node)) return sharedProblem(`The queue of key ${key}`, choice.at.line, key);
    return { edits: [replaceScalar(node.parsed, queue.node, target.queue)] };
  }
  return choice.tag === target.tag ? replaceTarget(redirection, map) : changeKind(redirection, map);
}

/** Replaces the field that names the target. */
function replaceTarget({ node, menu, existing, target, key }             , map         )             {
  const { parsed } = node;
  const pair = (0,nodes/* pairOf */.cF)(map, read_choices/* TARGET_FIELDS */.G_[target.tag] ?? '');
  if ((0,dist/* isScalar */.jn)(pair?.value) && target.leadsTo !== undefined) return { edits: [replaceScalar(parsed, pair.value, target.leadsTo.path)] };
  const others = menu.choices.filter((other) => other !== existing);
  const edits = editMap(parsed, map, {
    removed: pair === undefined ? [] : [pair],
    before: pair === undefined ? map.items.length : map.items.indexOf(pair),
    added: targetField(node, target, others, map.flow === true),
    step: stepOf(node, existing),
  });
  return edits === undefined ? notEditable(`The choice of key ${key}`, existing.choice.at.line, key) : { edits };
}

/** Makes the choice another kind: its tag changes, the common fields stay, and the new kind's fields replace the rest. */
function changeKind(redirection             , map         )             {
  const { node, menu, existing, target, key } = redirection;
  const { choice } = existing;
  if (isDefaultChoice(node, menu, existing)) return { problem: defaultChoiceProblem(redirection) };
  if ((0,nodes/* pairOf */.cF)(map, '<<') !== undefined) return sharedProblem(`The choice of key ${key}`, choice.at.line, key);
  const removed = map.items.filter((pair) => !COMMON_FIELDS.includes((0,nodes/* keyOf */.TN)(pair) ?? ''));
  const inBrackets = map.flow === true;
  const others = menu.choices.filter((other) => other !== existing);
  const sameKind = others.filter((other) => other.choice.tag === target.tag);
  const settings = settingsFor(node, { tag: target.tag, choices: sameKind, inBrackets, except: COMMON_FIELDS });
  const edits = editMap(node.parsed, map, {
    removed,
    before: removed[0] === undefined ? map.items.length : map.items.indexOf(removed[0]),
    added: [...targetField(node, target, others, inBrackets), ...settings.fields],
    step: stepOf(node, existing),
  });
  if (edits === undefined || !(0,dist/* isScalar */.jn)(existing.tag)) return notEditable(`The choice of key ${key}`, choice.at.line, key);
  return {
    edits: [replaceScalar(node.parsed, existing.tag, target.tag), ...edits],
    notices: [...lostFields(redirection, removed), ...omittedSettings(settings.omitted, key)],
  };
}

function defaultChoiceProblem({ menu, existing, target, key }             )              {
  const reference = menu.menu.defaultChildMenuRef ?? '';
  return {
    code: 'default-choice',
    key,
    message:
      `The choice of key ${key} is the menu’s default choice (${reference}); ` +
      `the flow refers to it as a ${existing.choice.tag}, so it can’t become a ${target.tag}.`,
    hint: 'Choose another default choice for the menu in Architect first.',
  };
}

/** The notice of the fields that a choice loses when it becomes another kind. */
function lostFields({ existing: { choice }, target, key }             , removed                 )           {
  const targetFields = Object.values                    (read_choices/* TARGET_FIELDS */.G_);
  const lost = removed.map((pair) => (0,nodes/* keyOf */.TN)(pair) ?? '').filter((field) => !targetFields.includes(field));
  return lost.length === 0
    ? []
    : [`Key ${key} becomes a ${target.tag}; what the ${choice.tag} "${choice.name}" had besides goes: ${lost.join(', ')}.`];
}

/** The notice of the settings that a choice did not take from its neighbours. */
function omittedSettings(fields                   , key        )           {
  return fields.length === 0
    ? []
    : [`Key ${key}: the neighbours give no clear value for ${fields.join(', ')}; left out, so Architect’s defaults hold.`];
}

function ownMap({ body }            )                      {
  return body.own && (0,dist/* isMap */.jh)(body.node) ? body.node : undefined;
}

/** How many columns deeper than its tag the choice's fields are indented. */
function stepOf({ parsed }          , { tag, body }            )         {
  const [first] = (0,dist/* isMap */.jh)(body.node) ? body.node.items : [];
  const column = (offset        )         => offset - (0,text_edit/* lineStart */.PT)(parsed.text, offset);
  const step = (0,dist/* isNode */.Ll)(first?.key) ? column((0,nodes/* startOf */.GH)(first.key)) - column((0,nodes/* startOf */.GH)(tag)) : 2;
  return step > 0 ? step : 2;
}

// EXTERNAL MODULE: ./build/content/architect/read/keys.js
var keys = __webpack_require__(6267);
;// CONCATENATED MODULE: ./build/content/architect/edit/new-choice.js

                                                                  









/** A choice to be written. */
                            
                       
                        
                                        
                                      
 

/** How a list's choices are indented. Columns count from 0. */
                        
                        
                       
                        
                        
                                                                                                                        
                                            
 

/**
 * A new choice in the style of its neighbours and with their settings. Neighbours of its own kind come first. If there are none, any
 * choice of the menu will do.
 *
 * @param taken the names of the menu's other choices: two choices of the same name can't be told apart by name
 */
function newChoice(
  node          ,
  menu          ,
  desired               ,
  taken                     ,
)                                                            {
  const { key, target } = desired;
  const dtmf = (0,keys/* dtmfOfKey */.i)(node.parsed.document, key);
  const keyProblems = dtmf === undefined ? [unwritableKey(key)] : [];
  if (target.kind === 'unchanged') {
    const problem              = {
      code: 'nothing-to-keep',
      key,
      message: `The menu has no key ${key}, so nothing can stay unchanged there.`,
      hint: 'Say where the key leads, or take the option away.',
    };
    return { problems: [problem] };
  }
  const resolved = resolveTarget(node, target);
  if ('problem' in resolved) return { problems: [...keyProblems, { ...resolved.problem, key }] };
  const withoutRefId = missingRefId(resolved, key);
  if (withoutRefId !== undefined) return { problems: [...keyProblems, withoutRefId.problem] };
  if (dtmf === undefined) return { problems: keyProblems };
  const { choices } = menu;
  const inBrackets = new_choice_isInBraces(node, menu, resolved.tag);
  const name = desired.name ?? (taken.has(resolved.name) ? `${resolved.name} ${key}` : resolved.name);
  const identity              = [
    { key: 'name', value: writeScalar(name, styleOfField(choices, 'name'), inBrackets) },
    { key: 'dtmf', value: writeScalar(dtmf, styleOfField(choices, 'dtmf'), inBrackets) },
  ];
  const { fields, omitted } = settingsFor(node, { tag: resolved.tag, choices, inBrackets, except: [] });
  const all = [...identity, ...targetField(node, resolved, choices, inBrackets), ...fields];
  return { tag: resolved.tag, name, fields: inOrderOf(menu, resolved.tag, all), notices: omittedSettings(omitted, key) };
}

function unwritableKey(key        )              {
  if (key.length > 1) {
    return {
      code: 'key-too-long',
      key,
      message: `"${key}" has more than one key; a choice of an Architect menu answers one key of the phone.`,
      hint: 'Give one of 0-9, or lead to a menu that takes the next key.',
    };
  }
  return {
    code: 'key-spelling',
    key,
    message: `How Architect’s YAML spells the key ${key} is not published, and this flow uses it nowhere, so it can’t be written.`,
    hint:
      `Add a choice for ${key} to any menu of the flow in Architect and publish it once; ` +
      'from then on its spelling is taken from there.',
  };
}

/** The fields in the order of a neighbour of the same kind. Without one: name and key, the common settings, then the target. */
function inOrderOf(menu          , tag        , fields                      )              {
  const model = neighbours(menu.choices).findLast(({ choice }) => choice.tag === tag);
  const keys = model?.map.items.map((pair) => (0,nodes/* keyOf */.TN)(pair) ?? '') ?? COMMON_FIELDS;
  const rank = (field           )         => {
    const index = keys.indexOf(field.key);
    return index === -1 ? keys.length : index;
  };
  return fields.toSorted((a, b) => rank(a) - rank(b));
}

/** The choice whose style a new one takes: the last one of its kind, else the last one. */
function modelOf(menu          , tag        )                                                    {
  const all = neighbours(menu.choices);
  return all.findLast(({ choice }) => choice.tag === tag) ?? all.at(-1);
}

/** Whether a new choice's fields go between braces. */
function new_choice_isInBraces({ parsed }          , menu          , tag        )          {
  const { list, body } = menu;
  if (list === undefined) return (0,dist/* isMap */.jh)(body.node) && body.node.flow === true;
  if (parsed.inBrackets.has(list) || (list.flow === true && list.items.length > 0)) return true;
  return list.items.length > 0 && modelOf(menu, tag)?.map.flow === true;
}

/** A choice on one line, in braces. */
function choiceInBraces({ tag, fields }           )         {
  return `{ ${tag}: ${printInline(fields)} }`;
}

/** The lines of a choice in a block list. */
function choiceLines(choice           , { dash, tag, body, step, braces }              )           {
  const head = `${' '.repeat(dash)}-${' '.repeat(tag - dash - 1)}`;
  if (braces === 'item') return [`${head}${choiceInBraces(choice)}`];
  if (braces === 'body') return [`${head}${choice.tag}: ${printInline(choice.fields)}`];
  return [`${head}${choice.tag}:`, ...printBlock(choice.fields, body, step)];
}

/**
 * The layout of a new choice: that of the menu's other choices, else two columns per level.
 *
 * @param dash the column of the list's dashes
 */
function layoutOf(node          , menu          , tag        , dash        )               {
  const byDefault               = { dash, tag: dash + 2, body: dash + 4, step: 2, braces: 'none' };
  const model = modelOf(menu, tag);
  if (model === undefined) return byDefault;
  const { text } = node.parsed;
  const step = stepOf(node, model);
  if ((0,dist/* isMap */.jh)(model.item) && model.item.flow === true)
    return { dash, tag: columnAt(text, (0,nodes/* startOf */.GH)(model.item)), body: 0, step, braces: 'item' };
  const column = columnAt(text, (0,nodes/* startOf */.GH)(model.tag));
  if (column <= dash) return byDefault;
  return { dash, tag: column, body: column + step, step, braces: model.map.flow === true ? 'body' : 'none' };
}

/**
 * The layout of a menu's first choice: that of the flow's other lists of choices, else that of the text.
 *
 * @param column the column of the key `choices`
 */
function layoutFor(node          , column        )               {
  const { text } = node.parsed;
  const indents = node.menus.flatMap(({ list, listPlace }) => {
    const key = listPlace?.pair?.key;
    if (list === undefined || list.flow === true || !(0,dist/* isNode */.Ll)(key)) return [];
    return [columnAt(text, (0,nodes/* startOf */.GH)(list)) - columnAt(text, (0,nodes/* startOf */.GH)(key))];
  });
  const dash = column + (indents.find((indent) => indent >= 0) ?? 2);
  const model = node.menus.flatMap(({ choices }) => neighbours(choices)).find(({ map }) => map.flow !== true);
  const step = model === undefined ? (0,read_read/* stepOfText */.n9)(node) : stepOf(node, model);
  return { dash, tag: dash + 2, body: dash + 2 + step, step, braces: 'none' };
}

/** The column of an offset, from 0, whatever comes before it on its line. */
function columnAt(text        , offset        )         {
  return offset - (0,text_edit/* lineStart */.PT)(text, offset);
}

/** The names of the menu's choices, without those of the removed keys. */
function choiceNames(menu          , removed                     )              {
  return new Set(
    menu.choices.filter(({ choice }) => choice.key === undefined || !removed.has(choice.key)).map(({ choice }) => choice.name),
  );
}

;// CONCATENATED MODULE: ./build/content/architect/edit/choice-list.js







                                                          



/** Which choices of a menu's list are removed, and which are added. */
                            
                          
                          
                           
                                    
                                       
 

/** Removes choices of a menu's list, and adds new ones after the last choice that answers a key. */
function editChoiceList(change                  )             {
  const { menu, removed, added } = change;
  if (removed.length === 0 && added.length === 0) return { edits: [] };
  const { list, listPlace } = menu;
  const line = menu.menu.at.line;
  const what = `The list of choices of the menu "${menu.menu.name}"`;
  if (listPlace?.own === false) return sharedProblem(what, line);
  const edits = list === undefined ? firstChoices(change) : list.items.length === 0 ? fillEmpty(change, list) : editItems(change, list);
  return edits === undefined ? notEditable(what, line) : { edits };
}

function editItems(change                  , list         )                     {
  const { node, menu, added } = change;
  const items = list.items.filter(dist/* isNode */.Ll);
  const removed = new Set(change.removed.map((item) => items.indexOf(item)));
  const withKey = new Set(menu.choices.filter(({ choice }) => choice.key !== undefined).map(({ item }) => item));
  const lastWithKey = items.findLastIndex((item) => withKey.has(item));
  const after = lastWithKey === -1 ? items.length - 1 : lastWithKey;
  if (list.flow !== true) return editBlockItems(change, list, { items, removed, after });
  const inside = {
    open: (0,nodes/* startOf */.GH)(list) + 1,
    close: (list.range?.[1] ?? 0) - 1,
    items: items.map((item) => ({ from: (0,nodes/* startOf */.GH)(item), to: (0,nodes/* endOf */.pJ)(item) })),
  };
  return editBracketList(node.parsed.text, inside, { removed, after, added: added.map((choice) => choiceInBraces(choice)) });
}

/** The items of a block list: which are removed, and the index of the item after which the new ones go. */
                      
                                  
                                        
                         
 

function editBlockItems(change                  , list         , { items, removed, after }            )                     {
  const { node, menu, added } = change;
  const { text } = node.parsed;
  const dashes = dashesOf(list);
  const spans = items.map((item, index) => linesOf(text, dashes[index] ?? 0, (0,nodes/* endOf */.pJ)(item)));
  const at = spans[after]?.to;
  const dash = columnOf(text, dashes[after] ?? 0);
  if (spans.includes(undefined) || at === undefined || dash === undefined || dashes.length !== items.length) return undefined;
  const removals = spans.flatMap((span, index) => (removed.has(index) && span !== undefined ? [removeLines(span)] : []));
  const eol = (0,text_edit/* eolAt */.sW)(text, (0,nodes/* startOf */.GH)(list));
  const insertions = added.map((choice) => insertLines(at, choiceLines(choice, layoutOf(node, menu, choice.tag, dash)), eol));
  const edits = [...removals, ...insertions];
  if (removed.size < items.length || added.length > 0) return edits;
  const valueStart = offsetAfterKey(menu);
  return valueStart === undefined ? undefined : [...edits, { from: valueStart, to: valueStart, text: ' []' }];
}

/** Where each item of a block list begins: its dash. */
function dashesOf(list         )           {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset));
}

/** The offset after `choices:` and an anchor or tag that follows it. */
function offsetAfterKey(menu          )                     {
  const marks = menu.listPlace?.pair?.srcToken?.sep?.filter(({ type }) => type === 'map-value-ind' || type === 'anchor' || type === 'tag');
  const last = marks?.at(-1);
  return last === undefined ? undefined : last.offset + last.source.length;
}

/** Turns `choices: []` into a list of lines, unless braces surround it. */
function fillEmpty(change                  , list         )                     {
  const { node, menu, added } = change;
  const { text, inBrackets } = node.parsed;
  const [from, to] = [(0,nodes/* startOf */.GH)(list), list.range?.[1] ?? 0];
  if (inBrackets.has(list)) {
    const inside = { open: from + 1, close: to - 1, items: [] };
    return editBracketList(text, inside, { removed: new Set(), after: -1, added: added.map((choice) => choiceInBraces(choice)) });
  }
  const valueStart = offsetAfterKey(menu);
  const lines = valueStart === undefined ? undefined : linesBelowKey(change, to);
  return valueStart === undefined || lines === undefined ? undefined : [{ from: valueStart, to, text: '' }, lines];
}

/** Gives a menu without a list one: below its empty `choices:`, or as its last field. */
function firstChoices(change                  )                     {
  const { menu, added } = change;
  const { node: body } = menu.body;
  if (!menu.body.own || !(0,dist/* isMap */.jh)(body) || added.length === 0) return undefined;
  if (menu.listPlace === undefined) return listAsLastField(change, body);
  const lines = body.flow === true ? undefined : linesBelowKey(change, offsetAfterKey(menu) ?? 0);
  return lines === undefined ? undefined : [lines];
}

function listAsLastField({ node, added }                  , body         )                     {
  const { parsed } = node;
  const list = body.flow === true ? `[ ${added.map((choice) => choiceInBraces(choice)).join(', ')} ]` : '';
  const field = editMap(parsed, body, { removed: [], before: body.items.length, added: [{ key: 'choices', value: list }], step: 2 });
  if (body.flow === true) return field;
  const [place] = field ?? [];
  const column = columnOfKey(node, body.items[0]?.key);
  if (place === undefined || column === undefined) return undefined;
  return [place, insertLines(place.to, linesOfChoices(node, column, added), (0,text_edit/* eolAt */.sW)(parsed.text, (0,nodes/* startOf */.GH)(body)))];
}

/** The new choices on the lines after an offset, indented as items of the key `choices`. */
function linesBelowKey({ node, menu, added }                  , offset        )                   {
  const { text } = node.parsed;
  const column = columnOfKey(node, menu.listPlace?.pair?.key);
  if (column === undefined) return undefined;
  return insertLines((0,text_edit/* lineEnd */.kd)(text, offset), linesOfChoices(node, column, added), (0,text_edit/* eolAt */.sW)(text, offset));
}

function columnOfKey({ parsed }          , key         )                     {
  return (0,dist/* isNode */.Ll)(key) ? columnOf(parsed.text, (0,nodes/* startOf */.GH)(key)) : undefined;
}

function linesOfChoices(node          , column        , choices                      )           {
  const layout = layoutFor(node, column);
  return choices.flatMap((choice) => choiceLines(choice, layout));
}

// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(4043);
;// CONCATENATED MODULE: ./build/content/architect/edit/substitution.js
                                                                                                
                                                


/**
 * The start of a substitution. Archy looks for `{{key}}` in the bare text of the flow, before it reads the YAML (Archy, lesson 7). So
 * neither quotes nor line ends protect a text, and the end may be in another one.
 */
const SUBSTITUTION = /\{\{(?:[^{}]*\}\})?/u;

/** In UTF-16 units. A longer substitution is cut where it is shown. */
const LONGEST_SHOWN = 60;

/**
 * Refuses texts that Archy would take for a substitution: it has no value for it, so it fails. Texts that the flow has already are not
 * written, so they pass.
 *
 * @param isSpoken whether the menu's audio is going to be written
 */
function refuseSubstitutions({ menu }          , desired             , isSpoken         )                {
  return desired.choices.flatMap((choice) => {
    const live = menu.choices.find(({ key }) => key === choice.key);
    return writtenTexts(choice, live, isSpoken).flatMap(([part, text]) => {
      const [found] = SUBSTITUTION.exec(text) ?? [];
      return found === undefined ? [] : [problem(choice.key, part, found)];
    });
  });
}

                                             

/** The texts of a choice that its edit writes into the flow, with the parts of the option that they come from. */
function writtenTexts(
  { prompt = '', name = '', target }               ,
  live                             ,
  isSpoken         ,
)                                          {
  const queue = target.kind === 'queue' ? target.name : '';
  const liveQueue = live?.target.kind === 'queue' ? live.target.name : undefined;
  return [
    ['prompt', isSpoken ? prompt : ''],
    ['name', name === live?.name ? '' : name],
    ['target', queue === liveQueue ? '' : queue],
  ];
}

const NAMES                                 = { prompt: 'prompt', name: 'name', target: 'queue’s name' };

function problem(key        , part      , found        )              {
  return {
    code: 'substitution',
    key,
    part,
    message:
      `The ${NAMES[part]} of key ${key} holds ${(0,text_text/* cut */.Jj)(found, LONGEST_SHOWN)}. ` +
      'Archy takes {{ for the start of a substitution, and would refuse to publish the flow.',
    hint: 'Write the text itself, without {{ and }}.',
  };
}

;// CONCATENATED MODULE: ./build/content/architect/edit/check.js

                                                                         



                                                          


/** A fault in a flow's text for which Archy would refuse to publish it. */
                                                    
                                  
                        
                                                                  
                         
                        
 

/** Fields that refer to something in the same flow (Archy's lesson 4), with the kinds of element that they can name. */
const REFERENCES                                   = {
  startUpRef: /\/(?:menu|task)\[/u,
  targetMenuRef: /\/(?:menu|menuSubMenu)\[/u,
  targetTaskRef: /\/task\[/u,
  defaultChildMenuRef: /\/menu[A-Z]\w*\[/u,
};

/**
 * Checks a text before it is published, as far as that needs no org. References lead somewhere, each key of a menu exists once, and
 * choices have the fields that they need. Whatever the published part of the grammar doesn't cover passes.
 */
function checkFlow(node          )                {
  return [...checkReferences(node), ...node.menus.flatMap((menu) => checkMenu(node, menu))].toSorted(
    ({ at: a }, { at: b }) => a.line - b.line || a.column - b.column,
  );
}

function checkReferences({ parsed, elements, flow }          )                {
  const findings                = [];
  const paths = new Map(elements.map(({ body, path }) => [body, path]));
  // A flow repeats its references, so each one is looked up once.
  const answers = new Map                 ();
  const leadsSomewhere = (reference        , from        )          => {
    const question = reference.startsWith('./') ? `${from} ${reference}` : reference;
    const answer = answers.get(question) ?? (0,references/* resolve */.h)(elements, reference, from).length > 0;
    answers.set(question, answer);
    return answer;
  };
  (0,dist/* visit */.YR)(parsed.document, {
    Pair: (_at, pair, path) => {
      const found = referenceIn(pair);
      if (found === undefined) return;
      const { field, reference, at } = found;
      const inner = path.findLast((step) => (0,dist/* isPair */.tO)(step) && (0,dist/* isNode */.Ll)(step.value) && paths.has(step.value));
      const from = ((0,dist/* isPair */.tO)(inner) && (0,dist/* isNode */.Ll)(inner.value) ? paths.get(inner.value) : undefined) ?? `/${flow.type}`;
      if (leadsSomewhere(reference, from)) return;
      findings.push({
        code: 'dangling-reference',
        message: `${field} refers to "${reference}", which the flow doesn’t have.`,
        hint: 'Refer to a menu, task or choice that is there.',
        at: parsed.position((0,nodes/* startOf */.GH)(at)),
      });
    },
  });
  return findings;
}

/** A field's reference within the flow. A `{{…}}` substitution may become anything. */
function referenceIn(pair      )                                                                                        {
  const { value } = pair;
  const field = (0,nodes/* keyOf */.TN)(pair);
  if (field === undefined || !(0,dist/* isScalar */.jn)(value) || typeof value.value !== 'string') return undefined;
  const reference = value.value;
  const isReference = Object.hasOwn(REFERENCES, field) && !reference.includes('{{') && REFERENCES[field]?.test(reference) === true;
  return isReference ? { field, reference, at: value } : undefined;
}

                                                                                                

function checkMenu(node          , menu          )                {
  const { refId, name } = menu.menu;
  const faults = [...namelessMenu(menu), ...checkChoices(node, menu), ...otherItems(menu)];
  return faults.map(({ at, ...fault }) => ({ ...fault, at: node.parsed.position((0,nodes/* startOf */.GH)(at)), menu: refId ?? name }));
}

function namelessMenu({ menu, body }          )              {
  return menu.name === '' ? [{ at: body.node, code: 'missing-field', message: 'The menu has no name.', hint: 'Give it a `name`.' }] : [];
}

function checkChoices(node          , { menu, choices }          )              {
  const seen = new Set        ();
  return choices.flatMap((choice) => {
    const { dtmf, name, tag, key } = choice.choice;
    const at = { at: choice.item, ...(0,json/* present */.Eb)({ key }) };
    const faults              = [];
    if (name === '')
      faults.push({
        ...at,
        code: 'missing-field',
        message: `The ${tag} of the menu "${menu.name}" has no name.`,
        hint: 'Give it a `name`.',
      });
    const pressed = key ?? dtmf;
    if (pressed !== undefined && seen.has(pressed)) {
      const message = `The menu "${menu.name}" has two choices for ${dtmf ?? pressed}.`;
      faults.push({ ...at, code: 'duplicate-key', message, hint: 'Keep one of them.' });
    }
    if (pressed !== undefined) seen.add(pressed);
    const missing = missingTarget(node, choice);
    if (missing !== undefined)
      faults.push({ ...at, code: 'missing-field', message: `The ${tag} "${name}" has no ${missing}.`, hint: 'Say where it leads.' });
    return faults;
  });
}

/** Items in the list of choices that are not choices. */
function otherItems({ menu, choices, list }          )              {
  const items = (list?.items ?? []).filter(dist/* isNode */.Ll).filter((item) => !choices.some((choice) => choice.item === item));
  const message = `The menu "${menu.name}" lists something that is no choice.`;
  return items.map((at) => ({ at, code: 'not-a-choice', message, hint: 'A choice is one key, its kind, with its fields below.' }));
}

/** The field that names a choice's target, if it is missing or empty. */
function missingTarget({ parsed }          , { choice, body }            )                     {
  const field = Object.hasOwn(read_choices/* TARGET_FIELDS */.G_, choice.tag) ? read_choices/* TARGET_FIELDS */.G_[choice.tag                              ] : undefined;
  if (field === undefined) return undefined;
  const place = (0,nodes/* child */.jf)(parsed.document, body, field);
  const isEmpty =
    place === undefined ||
    ((0,dist/* isScalar */.jn)(place.node) && ((0,nodes/* textAt */.$6)(parsed, place) ?? '') === '') ||
    (0,nodes/* child */.jf)(parsed.document, place, 'noValue') !== undefined;
  const lit = (0,nodes/* child */.jf)(parsed.document, place, 'lit');
  const isNameless = lit !== undefined && (0,dist/* isMap */.jh)(lit.node) && ((0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(parsed.document, lit, 'name')) ?? '') === '';
  return isEmpty || isNameless ? field : undefined;
}

/** Identifies a finding by its words, so that it can be found again after its line has moved. */
function findingId(finding             )         {
  return `${finding.code}\n${finding.message}`;
}

;// CONCATENATED MODULE: ./build/content/architect/edit/verify.js



                                                     

                                                                               





/** What an edit was meant to do. */
                  
                            
                          
                                
                                               
                                            
                                                                               
                          
 

/** What the edit did. */
                                 
                           
                         
                            
 

/**
 * The last guard of an edit. It reads the whole new text, and checks that it is as asked and otherwise as before. YAML has many forms:
 * if the editor gets one wrong, that becomes a problem here instead of a broken flow.
 */
function verifyEdit(text        , intent        )                          {
  const { before, menu } = intent;
  const what = `The menu "${menu.menu.name}"`;
  const { line } = menu.menu.at;
  const read = (0,read_read/* readFlowNode */.RI)(text);
  if ('error' in read) return (/alias/iu.test(read.error.message) ? sharedProblem(what, line) : notEditable(what, line)).problem;
  const edited = read.node.menus[before.menus.indexOf(menu)];
  if (edited === undefined) return notEditable(what, line).problem;
  const result = { ...intent, after: read.node, edited };
  return changedElsewhere(result) ?? wrongAudio(result) ?? newFinding(result) ?? wrongChoices(result);
}

/** A change outside the menu's choices and audio, or of a choice that the edit must not change. */
function changedElsewhere({ before, after, menu, edited, untouched, audio }        )                          {
  const { name, at } = menu.menu;
  const documents = { a: before.parsed.document, b: after.parsed.document };
  const fields = ['choices', ...(audio === undefined ? [] : ['audio'])];
  if (!sameYaml(documents.a.contents, documents.b.contents, { ...documents, except: { map: menu.body.node, fields } }))
    return sharedProblem(`The menu "${name}"`, at.line).problem;
  const changed = untouched.find((choice) => !edited.choices.some(({ item }) => sameYaml(choice.item, item, documents)));
  return changed && sharedProblem(`The choice "${changed.choice.name}"`, changed.choice.at.line, changed.choice.key).problem;
}

function wrongAudio({ menu, edited, audio }        )                          {
  const { name, at } = menu.menu;
  const now = edited.menu.audio;
  const isRight = audio === undefined || (now.kind === 'tts' && (0,read_audio/* soundsLike */.Qm)(now.text, audio));
  return isRight ? undefined : notEditable(`The audio of the menu "${name}"`, at.line).problem;
}

/** A fault that the flow did not have before. */
function newFinding({ before, after }        )                          {
  const known = new Set(checkFlow(before).map((finding) => findingId(finding)));
  const finding = checkFlow(after).find((one) => !known.has(findingId(one)));
  if (finding === undefined) return undefined;
  const { code, message, hint, key } = finding;
  return { code, message: `With this change the flow would be broken: ${message}`, hint, ...(0,json/* present */.Eb)({ key }) };
}

/** A choice that is not as asked, or that was not asked for. */
function wrongChoices({ after, menu, edited, desired }        )                          {
  const { name, at } = menu.menu;
  const choices = edited.choices.filter(({ choice }) => choice.key !== undefined);
  const wrong = desired.choices.find((choice) => !isAsDesired(after, choices, choice));
  const isRight = wrong === undefined && choices.length === desired.choices.length;
  return isRight ? undefined : notEditable(`The menu "${name}"`, at.line, wrong?.key).problem;
}

function isAsDesired(node          , choices                       , { key, name, target }               )          {
  const [first, second] = choices.filter(({ choice }) => choice.key === key);
  if (first === undefined || second !== undefined || (name !== undefined && first.choice.name !== name)) return false;
  if (target.kind === 'unchanged') return true;
  const resolved = resolveTarget(node, target);
  return !('problem' in resolved) && alreadyLeadsTo(first, resolved);
}

;// CONCATENATED MODULE: ./build/content/architect/edit/menu.js

                                                     




                                                                


                                               





/** The edited text of the flow with notices for the plan, or why the edit is not possible. */
                                                                                                                                 

/**
 * The flow's text with one menu changed. Only lines of choices that answer a key differ, and lines of the menu's audio if that is
 * managed. Everything else stays byte for byte, because the text is edited and never printed again. If the menu already is as
 * desired, the text is returned unchanged.
 *
 * @param menuRef the menu's refId, or else its name
 */
function editMenu(text        , menuRef        , desired             )             {
  const read = (0,read_read/* readFlowNode */.RI)(text);
  if ('error' in read) {
    const { code, message, hint, at } = read.error;
    return {
      problems: [{ code, message: `${message} (line ${at.line}, column ${at.column} of the flow’s YAML)`, hint }],
    };
  }
  const { node } = read;
  const found = findMenu(node.flow, menuRef);
  if ('problem' in found) return { problems: [found.problem] };
  const menu = node.menus.find((one) => one.menu === found.menu);
  if (menu === undefined) return { problems: [] };
  const duplicates = duplicateKeys(menu, desired);
  return duplicates.length > 0 ? { problems: duplicates } : new MenuEdit(node, menu, desired).result();
}

/** One edit in progress. It collects the edits, notices and problems of all parts, so that all problems are reported at once. */
class MenuEdit {
           #node          ;
           #menu          ;
           #desired             ;
           #edits         = [];
           #notices           = [];
           #problems                = [];

  constructor(node          , menu          , desired             ) {
    this.#node = node;
    this.#menu = menu;
    this.#desired = desired;
  }

  result()             {
    const { text } = this.#node.flow;
    const untouched = this.#changeChoices();
    const removed = this.#removedChoices();
    const added = this.#newChoices(new Set(removed.map(({ choice }) => choice.key ?? '')));
    this.#collect(editChoiceList({ node: this.#node, menu: this.#menu, removed: removed.map(({ item }) => item), added }));
    const audio = planAudio(this.#menu, this.#desired);
    this.#note(audio);
    this.#note({ problems: refuseSubstitutions(this.#menu, this.#desired, audio.text !== undefined) });
    if (audio.text !== undefined) this.#collect(writeAudio(this.#node, this.#menu, audio.text));
    if (this.#problems.length > 0) return { problems: this.#problems };
    if (this.#edits.length === 0) return { text, notices: this.#notices };
    const edited = (0,text_edit/* applyEdits */.ct)(text, this.#edits, (0,text_edit/* eolAt */.sW)(text, 0));
    const intent = { before: this.#node, menu: this.#menu, desired: this.#desired, untouched, ...(0,json/* present */.Eb)({ audio: audio.text }) };
    const problem = verifyEdit(edited ?? '', intent);
    return problem === undefined && edited !== undefined
      ? { text: edited, notices: this.#notices }
      : { problems: problem === undefined ? [] : [problem] };
  }

  /** Changes the existing choices, and returns those that stay as they are. */
  #changeChoices()               {
    return this.#menu.choices.filter((existing) => {
      const { key, dtmf, name } = existing.choice;
      if (key === undefined) {
        if (dtmf !== undefined)
          this.#notices.push(`The choice "${name}" answers "${dtmf}", a key that this action can’t read: it is left as it is.`);
        return true;
      }
      const desired = this.#desired.choices.find((choice) => choice.key === key);
      return desired !== undefined && this.#collect(changeChoice(this.#node, this.#menu, existing, desired)) === 0;
    });
  }

  /** The choices whose keys the desired menu doesn't have. */
  #removedChoices()               {
    const { flow } = this.#node;
    const removed = this.#menu.choices.filter(
      ({ choice }) => choice.key !== undefined && !this.#desired.choices.some(({ key }) => key === choice.key),
    );
    for (const existing of removed) {
      const { key = '', tag, name, target } = existing.choice;
      if (isDefaultChoice(this.#node, this.#menu, existing)) {
        this.#problems.push({
          code: 'default-choice',
          key,
          message: `The flow’s choice of key ${key} ("${name}") is the menu’s default choice, so it can’t be taken away.`,
          hint: `Keep key ${key} in the menu file, or choose another default choice in Architect first.`,
        });
      } else if (target.kind === 'other' || tag === 'menuSubMenu') {
        this.#notices.push(`Key ${key} is taken away together with what it holds (it ${describeChoice(flow, existing.choice)}).`);
      }
    }
    return removed;
  }

  #newChoices(removed                     )              {
    const taken = choiceNames(this.#menu, removed);
    const added              = [];
    for (const desired of this.#desired.choices) {
      if (this.#menu.choices.some(({ choice }) => choice.key === desired.key)) continue;
      const choice = newChoice(this.#node, this.#menu, desired, taken);
      if ('problems' in choice) {
        this.#note(choice);
        continue;
      }
      taken.add(choice.name);
      added.push(choice);
      this.#note(choice);
    }
    return added;
  }

  /** Keeps edits and notices, or the problem, and returns the number of edits. */
  #collect(edited            )         {
    if ('problem' in edited) {
      this.#problems.push(edited.problem);
      return 0;
    }
    for (const edit of edited.edits) this.#edits.push(edit);
    this.#note(edited);
    return edited.edits.length;
  }

  #note({ problems = [], notices = [] }                                                                                      )       {
    for (const problem of problems) this.#problems.push(problem);
    for (const notice of notices) this.#notices.push(notice);
  }
}

/** Keys that occur twice, in the flow or in the menu file: it is unclear which choice they mean. */
function duplicateKeys({ menu }          , desired             )                {
  const live = repeated(menu.choices.flatMap(({ key }) => (key === undefined ? [] : [key])));
  const wanted = repeated(desired.choices.map(({ key }) => key));
  return [
    ...live.map((key)              => ({
      code: 'duplicate-key',
      key,
      message: `The flow’s menu "${menu.name}" has more than one choice for key ${key}.`,
      hint: 'Mend the menu in Architect first.',
    })),
    ...wanted.map((key)              => ({
      code: 'duplicate-key',
      key,
      message: `The menu file has key ${key} more than once.`,
      hint: 'Keep one option for each key.',
    })),
  ];
}

function repeated(keys                   )           {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

;// CONCATENATED MODULE: ./build/content/architect/compare/locate.js

                                                   


                                                                                 

/**
 * A finding about a flow's text, as a problem of a menu file. It is placed at the option that its path leads to, or else at the menu, or
 * else at the flow.
 *
 * @param menus the menus of this flow that the files describe; at least one
 */
function locate(flow               , finding         , menus                 )          {
  const path = finding.path ?? '';
  // A sub menu's path starts with its parent's path, so the longest path is meant.
  const [place] = menus
    .flatMap((menu) => {
      const found = findMenu(flow, menu.nodeId);
      return 'menu' in found && isUnder(path, found.menu.path) ? [{ menu, live: found.menu }] : [];
    })
    .toSorted((a, b) => b.live.path.length - a.live.path.length);
  const file = place?.menu ?? menus[0];
  const at = place === undefined ? file?.at.flow : placeInMenu(path.slice(place.live.path.length), place.menu, place.live);
  return (0,diagnostic/* problemAt */.l4)(file ?? { path: '' }, at ?? { line: 1, column: 1 }, {
    code: finding.code,
    message: /[.!?]$/u.test(finding.message) ? finding.message : `${finding.message}.`,
    hint:
      place === undefined
        ? `It is not in a menu of these files (${path === '' ? 'no place given' : path}): mend it in Architect.`
        : 'Change this place of the menu file.',
  });
}

function isUnder(path        , menuPath        )          {
  return path === menuPath || path.startsWith(`${menuPath}/`);
}

function placeInMenu(rest        , menu      , live               )           {
  if (rest.startsWith('/audio')) return menu.audio === undefined ? menu.at.nodeId : menu.at.audio;
  // Names can hold slashes and brackets, so the longest path is meant.
  const [choice] = live.choices
    .map(({ key, tag, refId, name }) => ({ key, path: `/choices/${tag}[${refId ?? name}]` }))
    .filter(({ path }) => isUnder(rest, path))
    .toSorted((a, b) => b.path.length - a.path.length);
  const found = choice ?? locate_newChoice(rest, live);
  const option = menu.options.find(({ key }) => key === found?.key);
  if (found === undefined || option === undefined) return menu.at.nodeId;
  const inside = rest.slice(found.path.length);
  return /\/target\w*(?:\/|$)/u.test(inside) && !inside.startsWith('/choices/') ? option.at.target : option.at.key;
}

/** A choice written without a refId. Archy may have given it one, made of its name and a number. */
function locate_newChoice(rest        , { choices }               )                                                               {
  const [path = '', tag, name] = /^\/choices\/(\w+)\[(.*)_\d+\](?=\/|$)/u.exec(rest) ?? [];
  const choice = choices.find((one) => one.tag === tag && one.refId === undefined && one.name === name);
  return choice && { path, ...(0,json/* present */.Eb)({ key: choice.key }) };
}

/** Problems of an option's key; all others are of its target. */
const KEY_CODES = new Set(['duplicate-key', 'key-too-long', 'key-spelling']);

/** Why a menu can't be edited, as a problem of its menu file. It is placed at the option in question, if the file has it. */
function toProblem(menu      , { code, key, part, message, hint }             )          {
  const option = key === undefined ? undefined : menu.options.find((one) => one.key === key);
  const place = part ?? (KEY_CODES.has(code) ? 'key' : 'target');
  return (0,diagnostic/* problemAt */.l4)(menu, option === undefined ? menu.at.nodeId : option.at[place], { code, message, hint });
}

// EXTERNAL MODULE: ./build/model/menu-diff.js
var menu_diff = __webpack_require__(2939);
;// CONCATENATED MODULE: ./build/content/architect/compare/menu-rows.js





/** A menu before and after, key by key: the keys that answer after the change, then the removed ones. */
function compareMenus(before                        , after                        )                 {
  const [old, now] = [choicesOf(before), choicesOf(after)];
  const rows = [...now].map(([key, choice])      => {
    const was = old.get(key);
    const sign = was === undefined ? 'added' : isSameChoice(was, choice) ? 'same' : 'changed';
    return { key, sign, before: was && keyView(was, choice), after: keyView(choice, was) };
  });
  const precedingKeys = (0,menu_diff/* precedingKeptKeys */.A)([...old.keys()], new Set(now.keys()));
  const removed = [...old]
    .filter(([key]) => !now.has(key))
    .map(([key, choice])      => ({
      key,
      sign: 'removed',
      before: keyView(choice),
      after: undefined,
      ...(0,json/* present */.Eb)({ precedingKey: precedingKeys.get(key) }),
    }));
  return {
    rows: [...rows, ...removed],
    reordered: false,
    audio: {
      before: before === undefined ? '' : audioWords(before.menu.audio),
      after: after === undefined ? '' : audioWords(after.menu.audio),
    },
  };
}

function choicesOf(found                        )                            {
  return new Map(
    (found?.menu.choices ?? []).flatMap((choice) =>
      choice.key === undefined || !found ? [] : [[choice.key, { flow: found.flow, choice }]],
    ),
  );
}

/** A choice as a key of its menu. Its name is shown only if it changes. */
function keyView({ flow, choice }              , other               )          {
  const isRenamed = other !== undefined && other.choice.name !== choice.name;
  return { target: describeDestination(flow, choice), ...(0,json/* present */.Eb)({ name: isRenamed ? choice.name : undefined }) };
}

;// CONCATENATED MODULE: ./build/content/architect/compare/menu-state.js
                                                   



/**
 * What a menu means to callers: its audio, and each choice's key, kind, name and target. Menus and tasks are called by their names, because
 * an export after a publish may give them new refIds (unproven).
 */
function menuStateOf(found            )       {
  const { audio } = found.menu;
  return { audio: [audio.kind, speechOf(audio)], choices: sorted(found).map(choiceState) };
}

function choiceState({ flow, choice }              )       {
  const { key, dtmf, tag, name } = choice;
  return [key ?? dtmf ?? '', tag, name, targetState({ flow, choice })];
}

function targetState({ flow, choice: { target } }              )       {
  switch (target.kind) {
    case 'queue':
      return ['queue', target.name];
    case 'menu':
    case 'task':
      return [target.kind, targetName(flow, target)];
    case 'disconnect':
      return ['disconnect'];
    case 'other':
      return ['other', target.description];
  }
}

;// CONCATENATED MODULE: ./build/content/architect/content.js
                                                           
                                                    
                                                                                 
                                                
                                                               
                                                    
                                                
                                                                  






                                                    





/** An org in which every queue name means one queue. With it, an edit shows whether there is anything to change. */
const ANY_QUEUE         = { byName: () => ({ id: '' }), nameOf: () => undefined };

const TRAITS                = {
  writesNameTheirVersion: false,
  writesInJobs: true,
  findsFlowByName: true,
  keepsVersionHistory: true,
  namesQueuesById: false,
  managesAudio: true,
};

/** A flow in the form that Architect exports and publishes: YAML. */
class ArchitectContent                        {
           api = 'architect';
           traits = TRAITS;
           flow               ;

  constructor(flow               ) {
    this.flow = flow;
  }

  get flowType()         {
    return this.flow.type;
  }

  get raw()         {
    return this.flow.text;
  }

  menuId(menu        )                     {
    return findMenuIn(this.flow, menu)?.menu.path;
  }

  /** The YAML has the queues' names. The org is needed only to turn ids into names, or to check names before they are written. */
  needsQueues(menus                 )          {
    const options = menus.flatMap((menu) => menu.options);
    if (options.some(isQueueId)) return true;
    if (!options.some(leadsToQueue)) return false;
    const { changed, problems } = this.edit(menus, ANY_QUEUE);
    return changed.length + problems.length > 0;
  }

  edit(menus                 , queues        )         {
    const queueProblems            = [];
    let problems            = [];
    const notices           = [];
    const changed           = [];
    let { text } = this.flow;
    for (const menu of menus) {
      const { desired, problems: problemsOfQueues } = desiredMenu(this.flow, menu, queues);
      const edited = editMenu(text, menu.nodeId, desired);
      for (const problem of problemsOfQueues) queueProblems.push(problem);
      if ('problems' in edited) {
        for (const problem of edited.problems) problems.push(toProblem(menu, problem));
        continue;
      }
      for (const notice of edited.notices) notices.push(notice);
      if (edited.text === text) continue;
      changed.push(menu.nodeId);
      text = edited.text;
    }
    if (problems.length === 0) problems = missingAfter(text, menus);
    // A queue needs to be known only if it is going to be written.
    if (changed.length + problems.length > 0) problems = [...problems, ...queueProblems];
    // The desired content is unknown, so there is no change to show or send.
    if (problems.length > 0) return { content: this, changed: [], problems, notices: [] };
    return { content: changed.length === 0 ? this : editedContent(text), changed, problems, notices };
  }

  equals(other             )          {
    return this.raw === other.raw;
  }

  menuState(menu        )                   {
    const found = findMenuIn(this.flow, menu);
    return found === undefined ? undefined : menuStateOf(found);
  }

  /** An export after a publish prints the flow again. So this compares what the menus mean, not the text. */
  holds(expected             , menus                   )          {
    return this.hasMenusOf(expected, menus);
  }

  hasMenusOf(expected             , menus                   )          {
    const other = flowOf(expected);
    return menus.every((ref) => {
      const wanted = findMenuIn(other, ref);
      const found = wanted === undefined ? undefined : counterpart(this.flow, ref, wanted);
      return wanted === undefined ? findMenuIn(this.flow, ref) === undefined : found !== undefined && isSameMenu(found, wanted);
    });
  }

  keepsMenusOf(before             , menus                   )          {
    return this.hasMenusOf(before, menus);
  }

  /** A publish takes effect as a whole or not at all. */
  isPartOf()          {
    return false;
  }

  diff(after             , menus                   )           {
    return diffFlows(this.flow, flowOf(after), menus);
  }

  compareMenu(after             , menu        )                 {
    const found = findMenuIn(this.flow, menu);
    return compareMenus(found, found === undefined ? findMenuIn(flowOf(after), menu) : counterpart(flowOf(after), menu, found));
  }

  /** The YAML has the queues' names. */
  callGraph()            {
    return callGraphOf(this.flow.text);
  }

  callNodeId(menu        )                     {
    const path = this.menuId(menu);
    return path === undefined ? undefined : menuNodeIds(this.flow).get(path);
  }

  locate(finding         , menus                 )          {
    return locate(this.flow, finding, menus);
  }
}

/** Problems of menus that one menu file asks for and another one removes or renames, in whatever order they were edited. */
function missingAfter(text        , menus                 )            {
  const { flow } = editedContent(text);
  return menus.flatMap((menu) => {
    const found = findMenu(flow, menu.nodeId);
    return 'problem' in found ? [toProblem(menu, found.problem)] : [];
  });
}

function editedContent(text        )                   {
  const read = (0,read_read/* readArchitectFlow */.Mv)(text);
  // The edit has already read its own result.
  if ('error' in read) throw new TypeError(read.error.message);
  return new ArchitectContent(read.flow);
}

function flowOf(content             )                {
  if (content instanceof ArchitectContent) return content.flow;
  throw new TypeError(`Architect's YAML can't be compared with a flow of the ${content.api} API.`);
}


/***/ }),

/***/ 4581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ soundsLike),
/* harmony export */   qX: () => (/* binding */ normalizeSpeech),
/* harmony export */   r3: () => (/* binding */ readAudio),
/* harmony export */   vP: () => (/* binding */ plainExpression)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9598);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(449);


                                           

                                               

/** A menu's audio, and the place of its text if it is one plain text. */
                             
                            
                                               
                         
                                                                            
 

/** An expression of a single text. How it treats backslashes is unproven, so a text with one is not read. */
const PLAIN_EXPRESSION = /^\s*ToAudioTTS\(\s*"([^"\\]*)"\s*\)\s*$/u;

/** Reads the value of a menu's `audio`. */
function readAudio(parsed        , place                   )             {
  return { ...readPlace(parsed, place), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ place }) };
}

function readPlace(parsed        , place                   )             {
  if (place === undefined || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(place.node) && (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws)(place.node) === undefined)) return { audio: { kind: 'none' } };
  const { node } = place;
  return ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? readForm(node) : undefined) ?? other((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(parsed, node));
}

/** Reads `{ tts: … }`, `{ exp: … }` or `{ noValue: … }`; undefined for anything else. */
function readForm({ items }         )                         {
  const [pair, second] = items;
  const node = pair?.value;
  if (pair === undefined || second !== undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) return undefined;
  const form = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(pair);
  if (form === 'noValue') return { audio: { kind: 'none' } };
  const text = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws)(node);
  if (text === undefined) return undefined;
  if (form === 'tts') return { audio: { kind: 'tts', text }, scalar: { node, form } };
  const spoken = form === 'exp' ? PLAIN_EXPRESSION.exec(text)?.[1] : undefined;
  return spoken === undefined ? other(text) : { audio: { kind: 'tts', text: spoken }, scalar: { node, form: 'exp' } };
}

function other(source        )             {
  const line = source.replaceAll(/\s+/gu, ' ').trim();
  return { audio: { kind: 'other', description: line.length > 120 ? `${line.slice(0, 119)}…` : line, source: line } };
}

/** The expression that speaks one plain text; undefined if a character of the text may have a special meaning in an expression. */
function plainExpression(text        )                     {
  return /["\\\p{Cc}]/u.test(text) ? undefined : `ToAudioTTS("${text}")`;
}

/** Whether two texts sound the same: callers don't hear line breaks. */
function soundsLike(a        , b        )          {
  return normalizeSpeech(a) === normalizeSpeech(b);
}

/** A text as callers hear it: on one line. */
function normalizeSpeech(text        )         {
  return text.replaceAll(/\s+/gu, ' ').trim();
}


/***/ }),

/***/ 3255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ countActions),
/* harmony export */   G_: () => (/* binding */ TARGET_FIELDS),
/* harmony export */   UA: () => (/* binding */ readChoices),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9598);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6267);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(449);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6645);


                                                               


                                               


/** A choice with the nodes that it was read from. */
                             
                                   
                              
                      
                       
                              
                       
                                                                                  
                         
                                           
                             
 

/** The field that names the target, for each kind of choice that is written. Other kinds are never written. */
const TARGET_FIELDS = {
  menuTransferToAcd: 'targetQueue',
  menuDisconnect: undefined,
  menuJumpToTask: 'targetTaskRef',
  menuJumpToMenu: 'targetMenuRef',
}                                                                ;

/** Reads the items of a `choices` list that are choices. `checkFlow` reports the others. */
function readChoices(parsed        , list         , elements                    , menuPath        )               {
  return list.items.flatMap((item) => {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(item)) return [];
    const place = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .follow */ .e6)(parsed.document, { node: item, own: true });
    const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(place.node) ? singlePair(place.node) : undefined;
    const tag = pair === undefined ? undefined : (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(pair);
    if (pair === undefined || tag === undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(pair.value)) return [];
    const body = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .follow */ .e6)(parsed.document, { node: pair.value, own: place.own, pair });
    return [readChoice({ parsed, elements, menuPath }, { item, tag: pair.key, body }, tag)];
  });
}

function singlePair(map         )                   {
  return map.items.length === 1 ? map.items[0] : undefined;
}

/** Where a choice occurs. */
                   
                          
                                        
                            
 

function readChoice(context         , nodes                                           , tag        )             {
  const { parsed, elements, menuPath } = context;
  const { document } = parsed;
  const text = (name        )                     => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, nodes.body, name));
  const [name, refId, dtmfPlace] = [text('name') ?? '', text('refId'), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, nodes.body, 'dtmf')];
  const noValue = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, dtmfPlace, 'noValue') !== undefined;
  const dtmf = noValue ? undefined : (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(parsed, dtmfPlace);
  const key = dtmf === undefined ? undefined : (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOfDtmf */ .m)(dtmf);
  const element = elements.find(({ body }) => body === nodes.body.node);
  const path = element?.path ?? `${menuPath}/choices/${tag}[${refId ?? name}]`;
  const { target, queue, leadsTo } = readTarget(context, nodes.body, { tag, path, name });
  return {
    ...nodes,
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({ queue, leadsTo }),
    choice: { tag, name, at: parsed.position((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .startOf */ .GH)(nodes.item)), target, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .Eb)({ refId, dtmf, key }) },
  };
}

/** Where a choice leads, and the nodes that give it. */
                                                                                             

function readTarget(
  { parsed, elements }         ,
  body       ,
  { tag, path, name }                                                                        ,
)              {
  const { document } = parsed;
  switch (tag) {
    case 'menuDisconnect':
      return { target: { kind: 'disconnect' } };
    case 'menuTransferToAcd':
      return queueOf(parsed, body) ?? other(`transfers to the queue that ${described(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, body, 'targetQueue'))} gives`);
    case 'menuTask': {
      const actions = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, body, 'task') ?? body, 'actions');
      return soleTransfer(parsed, actions) ?? other(`runs the task "${name}", ${countOf(countActions(actions), 'action')}`);
    }
    case 'menuSubMenu':
      return elementTarget('menu', name, [elements.find(({ body: node }) => node === body.node)]);
    case 'menuJumpToMenu':
    case 'menuJumpToTask': {
      const ref = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, body, TARGET_FIELDS[tag])) ?? '';
      const kind = tag === 'menuJumpToMenu' ? 'menu' : 'task';
      const found = (0,_references_js__WEBPACK_IMPORTED_MODULE_3__/* .resolve */ .h)(elements, ref, path).filter(
        (element) => element.tag === kind || (kind === 'menu' && element.tag === 'menuSubMenu'),
      );
      return elementTarget(kind, ref, found);
    }
    case 'menuTransferToNumber':
      return other(`transfers to the number ${described(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, body, 'targetNumber'))}`);
    case 'menuTransferToVoicemail':
      return other('transfers to a voicemail');
    case 'menuPreviousMenu':
      return other('goes back to the previous menu');
    case 'menuRepeatMenu':
      return other('repeats the menu');
    default:
      return other(`${tag} "${name}"`);
  }
}

function other(description        )              {
  return { target: { kind: 'other', description } };
}

/** The menu or task that a reference means, if it means exactly one. */
function elementTarget(kind                 , reference        , found                                  )              {
  const [element, second] = found;
  if (element === undefined || second !== undefined) return { target: { kind, ref: reference } };
  return { target: { kind, ref: element.refId ?? element.name ?? reference }, leadsTo: element };
}

/** The queue that `body` transfers to, if it gives one by name. */
function queueOf(parsed        , body                   )                          {
  const queue = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .descend */ .Xn)(parsed.document, body, 'targetQueue', 'lit', 'name');
  const name = queue !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(queue.node) ? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(parsed, queue) : undefined;
  return name === undefined || queue === undefined ? undefined : { target: { kind: 'queue', name }, queue };
}

/** The queue of a task whose only action is to transfer to it. */
function soleTransfer(parsed        , actions                   )                          {
  if (actions === undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(actions.node) || actions.node.items.length !== 1) return undefined;
  const [item] = actions.node.items;
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(item)) return undefined;
  return queueOf(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(parsed.document, { node: item, own: actions.own }, 'transferToAcd'));
}

/** The number of actions in a list, including nested actions. */
function countActions(actions                   )         {
  const within = (node         )         => {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
      return node.items.reduce((sum, pair) => sum + ((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(pair) === 'actions' ? listed(pair.value) : within(pair.value)), 0);
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.items.reduce        ((sum, item) => sum + within(item), 0) : 0;
  };
  const listed = (node         )         => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.items.length + within(node) : 0);
  return listed(actions?.node);
}

function described(parsed        , place                   )         {
  const value =
    (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(parsed.document, place, 'lit') ?? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(parsed.document, place, 'exp') ?? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(parsed.document, place, 'var') ?? place;
  return ((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(parsed, value) ?? 'nothing').replaceAll(/\s+/gu, ' ');
}

/** A number with its noun. */
function countOf(count        , thing        )         {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 6267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ dtmfOfKey),
/* harmony export */   m: () => (/* binding */ keyOfDtmf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(449);



/** Known spellings of `*` and `#`. It is unproven which of them Archy accepts, so none is written unless the flow already has it. */
const SPELLINGS                              = new Map([
  ...['star', 'digit_star', 'digit_*', '*'].map((spelling) => [spelling, '*']         ),
  ...['pound', 'digit_pound', 'digit_#', '#', 'hash', 'digit_hash'].map((spelling) => [spelling, '#']         ),
]);

/** The key of the phone that a choice's `dtmf` means; undefined for an unknown spelling. */
function keyOfDtmf(dtmf        )                     {
  return /^(?:digit_)?(\d)$/u.exec(dtmf)?.[1] ?? SPELLINGS.get(dtmf);
}

/**
 * The `dtmf` for a key: for a digit, the spelling of all published flows; for `*` and `#`, the spelling that this flow has.
 *
 * @returns undefined if this flow doesn't have the key anywhere
 */
function dtmfOfKey(document          , key        )                     {
  if (/^\d$/u.test(key)) return `digit_${key}`;
  let found                    ;
  (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
    Pair: (_at, pair) => {
      const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(pair) && (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(pair) === 'dtmf' && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.value) ? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws)(pair.value) : undefined;
      if (value === undefined || keyOfDtmf(value) !== key) return undefined;
      found = value;
      return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
    },
  });
  return found;
}


/***/ }),

/***/ 6546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mv: () => (/* binding */ readArchitectFlow),
  RI: () => (/* binding */ readFlowNode),
  n9: () => (/* binding */ stepOfText)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
// EXTERNAL MODULE: ./build/content/architect/read/audio.js
var read_audio = __webpack_require__(4581);
// EXTERNAL MODULE: ./build/content/architect/read/choices.js
var read_choices = __webpack_require__(3255);
// EXTERNAL MODULE: ./build/content/architect/yaml/nodes.js
var nodes = __webpack_require__(449);
// EXTERNAL MODULE: ./build/yaml/stream.js
var stream = __webpack_require__(5768);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(4043);
;// CONCATENATED MODULE: ./build/content/architect/yaml/parse.js

                                                                         



/** A flow's text with its nodes. Each node knows its offsets in the text, so edits never have to print the rest again. */
                         
                        
                                     
                                                                                    
                                       
                                     
 

/** Why a flow's text can't be read, where the fault is, and how to fix it. */
                                                         
                                  
                        
 

/**
 * Parses one YAML document.
 *
 * Published files may hold `{{key}}` substitutions, which Archy replaces in the bare text before it reads the YAML.
 * Such a text is parsed as it is. If it is not valid YAML, the error says so.
 */
function parse(text        )                                                              {
  const lines = new stream/* Lines */.qo(text);
  const position = (offset        )           => lines.position(offset);
  const result = parseDocument(text);
  if ('message' in result) {
    const { message, hint, offset } = result;
    return { error: { code: 'flow-unreadable', message, hint, at: position(offset) } };
  }
  return { parsed: { text, ...result, position } };
}

/** Why a text cannot be parsed, and at which offset. */
                      
                          
                           
                        
 

const EXPORT_AGAIN = 'Export the flow again, or mend this line.';

function parseDocument(text        )                                                       {
  const documents = firstDocuments(text);
  if (documents instanceof stream/* BeyondLimit */.$$) return tooLarge(documents);
  const [document, second] = documents;
  if (document === undefined) return { offset: 0, message: 'The flow’s YAML is empty.', hint: 'Export the flow again.' };
  const [error] = document.errors;
  if (error !== undefined) {
    const hint = text.includes('{{')
      ? 'The text holds {{…}} substitutions and is not YAML before they are made: put the values in, or export the published flow.'
      : EXPORT_AGAIN;
    return { offset: error.pos[0], message: `The flow’s text is not valid YAML: ${(0,text_text/* cut */.Jj)(error.message, 200)}`, hint };
  }
  if (second !== undefined) {
    const message = 'The flow’s text holds more than one YAML document.';
    return { offset: second.range[0], message, hint: 'Keep one flow in one document.' };
  }
  const { inBrackets, undefinedAlias, repeatedKey } = survey(document);
  if (undefinedAlias !== undefined) {
    const message = `The flow’s text has an alias "*${undefinedAlias.source}" to an anchor that it doesn’t have.`;
    return { offset: undefinedAlias.range?.[0] ?? 0, message, hint: EXPORT_AGAIN };
  }
  if (repeatedKey !== undefined) {
    const message = 'The flow’s text is not valid YAML: a property is given twice.';
    return { offset: repeatedKey.range?.[0] ?? 0, message, hint: EXPORT_AGAIN };
  }
  return { document, inBrackets };
}

/** More than the largest flows have, and a limit on memory: about 4 MB of YAML. */
const LIMITS         = { parts: 1_000_000, depth: 400 };

function tooLarge({ limit, offset }             )             {
  const message =
    limit === 'depth'
      ? `The flow’s text is nested too deeply here: ${LIMITS.depth} levels are the most.`
      : `The flow’s text has more than ${LIMITS.parts} words and signs.`;
  return { offset, message, hint: 'Change this flow in Architect: it is too large for here.' };
}

/** The first two documents, as far as there are any; or the limit that the text exceeds. */
function firstDocuments(text        )                                           {
  try {
    // The survey finds repeated keys in linear time.
    const all = (0,stream/* documentsIn */.aV)(text, LIMITS, { keepSourceTokens: true, uniqueKeys: false });
    return [all.next(), all.next()].flatMap(({ done, value }) => (done === true ? [] : [value]));
  } catch (error) {
    if (error instanceof stream/* BeyondLimit */.$$) return error;
    throw error;
  }
}

                  
                                       
                                             
                                         
 

/**
 * Finds the nodes between brackets or braces, and two kinds of error. The library accepts an alias without an anchor before it.
 * Its own search for repeated keys takes quadratic time.
 */
function survey(document                 )         {
  const inBrackets = new WeakSet        ();
  const isBracketed = (list                               )          => list !== undefined && (list.flow === true || inBrackets.has(list));
  const anchors = new Set        ();
  let undefinedAlias                   ;
  let repeatedKey                  ;
  (0,dist/* visit */.YR)(document, (_key, node, path) => {
    if ((0,dist/* isAlias */.Vj)(node) && !anchors.has(node.source)) undefinedAlias ??= node;
    if (((0,dist/* isScalar */.jn)(node) || (0,dist/* isCollection */.P3)(node)) && node.anchor !== undefined) anchors.add(node.anchor);
    if ((0,dist/* isMap */.jh)(node)) repeatedKey ??= repeatedKeyOf(node);
    const parent = path.findLast((one) => (0,dist/* isCollection */.P3)(one));
    if ((0,dist/* isNode */.Ll)(node) && isBracketed(parent)) inBrackets.add(node);
  });
  return { inBrackets, undefinedAlias, repeatedKey };
}

/** The first key that a map already has. `<<` may occur any number of times. */
function repeatedKeyOf(map         )                   {
  const seen = new Set         ();
  for (const { key } of map.items) {
    if (!(0,dist/* isScalar */.jn)(key) || key.value === '<<') continue;
    if (seen.has(key.value)) return key;
    seen.add(key.value);
  }
  return undefined;
}

;// CONCATENATED MODULE: ./build/content/architect/yaml/parse-cache.js
/** In UTF-16 units. A limit on memory: the result made from a text takes many times its size. */
const MAX_CHARACTERS = 1_000_000;

/** A cache of results made from the most recently used texts. */
class ParseCache    {
  /** In the order of use: the least recently used text first. */
           #made = new Map           ();
  #characters = 0;

  get(text        , make                     )    {
    const cached = this.#made.get(text);
    if (cached !== undefined) {
      // A map keeps the order of insertion. This makes the text the most recently used one.
      this.#made.delete(text);
      this.#made.set(text, cached);
      return cached;
    }
    const made = make(text);
    this.#made.set(text, made);
    this.#characters += text.length;
    for (const oldest of this.#made.keys()) {
      if (this.#characters <= MAX_CHARACTERS) break;
      this.#made.delete(oldest);
      this.#characters -= oldest.length;
    }
    return made;
  }
}

// EXTERNAL MODULE: ./build/content/architect/read/references.js
var references = __webpack_require__(6645);
// EXTERNAL MODULE: ./build/content/architect/yaml/text-edit.js
var text_edit = __webpack_require__(7554);
;// CONCATENATED MODULE: ./build/content/architect/read/read.js




                                                                             






/** A menu with the nodes that it was read from. */
                           
                               
                       
                            
                                                   
                          
                                                             
                             
                                          
                             
 

/** A flow with the nodes that it was read from. */
                           
                               
                          
                                      
                                                                                         
                                        
 

/** Reads a flow's YAML. */
function readArchitectFlow(text        )                                                                   {
  const read = readFlowNode(text);
  return 'error' in read ? read : { flow: read.node.flow };
}

                                                                            

/** A plan, its edits, its checks and the refresh after a publish read the same text several times. */
const cache = new ParseCache          ();

/** Reads a flow's YAML and keeps the nodes, for edits and checks. The nodes are never changed: edits are made in the text. */
function readFlowNode(text        )           {
  return cache.get(text, readUncached);
}

function readUncached(text        )           {
  const read = parse(text);
  if ('error' in read) return read;
  const { parsed } = read;
  const top = topOf(parsed);
  if ('message' in top) {
    const hint = 'A flow’s text has one top key, its type (such as `inboundCall`), with `name` and `menus` below it.';
    return { error: { code: 'flow-unreadable', message: top.message, hint, at: parsed.position(top.offset) } };
  }
  const { type, name, root } = top;
  const elements = (0,references/* elementsOf */.Z)(parsed);
  const menus = readMenus(parsed, elements, type);
  const tasks = elements
    .filter(({ tag, list }) => tag === 'task' && list === `/${type}/tasks`)
    .map((element) => ({ element, task: readTask(parsed, element) }));
  const division = (0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(parsed.document, root, 'division'));
  const flow = {
    type,
    name,
    menus: menus.map(({ menu }) => menu),
    tasks: tasks.map(({ task }) => task),
    text,
    ...(0,json/* present */.Eb)({ division }),
  };
  return { node: { flow, parsed, menus, tasks, elements } };
}

/** The flow's type and name, and the map with everything else; or why the text is not a flow. */
              
                                                                                                                                 

function topOf(parsed        )          {
  const { contents } = parsed.document;
  const [top, second] = (0,dist/* isMap */.jh)(contents) ? contents.items : [];
  const type = top === undefined ? undefined : (0,nodes/* keyOf */.TN)(top);
  if (top === undefined || type === undefined) return { message: 'The flow’s text has no top key that would be its type.', offset: 0 };
  if (second !== undefined)
    return { message: `The flow’s text has a second top key, "${(0,nodes/* keyOf */.TN)(second) ?? ''}".`, offset: startOfKey(second) };
  if (!(0,dist/* isMap */.jh)(top.value)) return { message: `The flow’s text says nothing below "${type}".`, offset: startOfKey(top) };
  const root        = { node: top.value, own: true };
  const name = (0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(parsed.document, root, 'name'));
  return name === undefined ? { message: 'The flow’s text gives the flow no name.', offset: (0,nodes/* startOf */.GH)(top.value) } : { type, name, root };
}

function startOfKey({ key }      )         {
  return (0,dist/* isNode */.Ll)(key) ? (0,nodes/* startOf */.GH)(key) : 0;
}

/** The menus where the grammar allows them: in the flow's list, and as sub menus in its choices. */
function readMenus(parsed        , elements                    , type        )             {
  const depths = new Map                ();
  return elements.flatMap((element) => {
    const isListed = element.tag === 'menu' && element.list === `/${type}/menus`;
    const depth = isListed ? 0 : element.tag === 'menuSubMenu' ? depths.get(element.list) : undefined;
    if (depth === undefined) return [];
    depths.set(`${element.path}/choices`, depth + 1);
    return [readMenu(parsed, elements, element, depth)];
  });
}

function readMenu(parsed        , elements                    , element         , depth        )           {
  const { document } = parsed;
  const body        = { node: element.body, own: true };
  const listPlace = (0,nodes/* child */.jf)(document, body, 'choices');
  const list = listPlace !== undefined && (0,dist/* isSeq */.oP)(listPlace.node) ? listPlace.node : undefined;
  const choices = list === undefined ? [] : (0,read_choices/* readChoices */.UA)(parsed, list, elements, element.path);
  const audio = (0,read_audio/* readAudio */.r3)(parsed, (0,nodes/* child */.jf)(document, body, 'audio'));
  const defaultChildMenuRef = (0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(document, body, 'defaultChildMenuRef'));
  return {
    body,
    element,
    choices,
    audio,
    ...(0,json/* present */.Eb)({ list, listPlace }),
    menu: {
      name: element.name ?? '',
      depth,
      at: parsed.position((0,nodes/* startOf */.GH)(element.body)),
      path: element.path,
      choices: choices.map(({ choice }) => choice),
      audio: audio.audio,
      ...(0,json/* present */.Eb)({ refId: element.refId, defaultChildMenuRef }),
    },
  };
}

/** How many columns this text indents each level by, as far as its first levels show. */
function stepOfText({ parsed }          )         {
  const { contents } = parsed.document;
  const body = (0,dist/* isMap */.jh)(contents) ? contents.items[0]?.value : undefined;
  const start = (0,dist/* isMap */.jh)(body) && body.flow !== true ? (0,nodes/* startOf */.GH)(body) : 0;
  return Math.max(2, start - (0,text_edit/* lineStart */.PT)(parsed.text, start));
}

function readTask(parsed        , element         )                {
  const actions = (0,nodes/* descend */.Xn)(parsed.document, { node: element.body, own: true }, 'actions');
  return {
    name: element.name ?? '',
    actions: (0,read_choices/* countActions */.Bd)(actions),
    path: element.path,
    ...(0,json/* present */.Eb)({ refId: element.refId }),
  };
}


/***/ }),

/***/ 6645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ elementsOf),
/* harmony export */   h: () => (/* binding */ resolve)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9598);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(449);



                                               

/** Something that a reference can name: a list item with a single key, such as `menu`, `task` or `menuDisconnect`. */
                          
                       
                          
                         
                                                                                                                  
                        
                                                                               
                        
                      
 

/** All elements of a flow, in the order of the text. */
function elementsOf(parsed        )            {
  const elements            = [];
  const walk = (node         , path        )       => {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
      for (const pair of node.items) walk(pair.value, step(path, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(pair) ?? ''));
    } else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
      for (const item of node.items) {
        const element = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item) ? asElement(parsed, item, path) : undefined;
        if (element === undefined) walk(item, path);
        else {
          elements.push(element);
          walk(element.body, element.path);
        }
      }
    }
  };
  walk(parsed.document.contents, '');
  return elements;
}

function asElement(parsed        , item         , path        )                      {
  const [pair] = item.items;
  const tag = pair === undefined || item.items.length !== 1 ? undefined : (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(pair);
  const body = pair?.value;
  if (tag === undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(body)) return undefined;
  const text = (name        )                     => {
    const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(body) ? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .pairOf */ .cF)(body, name)?.value : undefined;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) ? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(parsed, { node: value, own: true }) : undefined;
  };
  const [refId, name] = [text('refId'), text('name')];
  return {
    tag,
    body,
    list: path,
    path: step(path, `${tag}[${refId ?? name ?? ''}]`),
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ refId, name }),
  };
}

/** In UTF-16 units. A limit on memory: each element has a path, and each path holds all names above it. */
const MAX_PATH = 4000;

function step(path        , name        )         {
  return `${path}/${name}`.slice(0, MAX_PATH);
}

/** Elements by the names that references give them. */
                        
                                                           
                                                                   
                                                            
                                                           
 

const indexes = new WeakMap                                  ();

function indexOf(elements                    )               {
  const index = indexes.get(elements) ?? {
    byPath: Map.groupBy(elements, ({ path }) => path),
    byRefId: Map.groupBy(
      elements.filter(({ refId }) => refId !== undefined),
      ({ tag, refId }) => `/${tag}[${refId}]`,
    ),
    byName: Map.groupBy(
      elements.filter(({ name }) => name !== undefined),
      ({ tag, name }) => `/${tag}[${name}]`,
    ),
  };
  indexes.set(elements, index);
  return index;
}

/**
 * The elements that a reference can mean: the one with exactly that path, else all whose last step matches. References are paths
 * (Archy's lesson 4): absolute, or with `./` from the element that holds them. A relative path can match several elements. A
 * dangling one matches none.
 *
 * @param from the path of the element that holds the reference
 */
function resolve(elements                    , reference        , from        )                     {
  const path = reference.startsWith('./') ? `${from}${reference.slice(1)}` : reference;
  const { byPath, byRefId, byName } = indexOf(elements);
  const exact = byPath.get(path);
  if (exact !== undefined) return exact;
  if (path.length > MAX_PATH) return [];
  const byId = endings(path).flatMap((ending) => byRefId.get(ending) ?? []);
  return byId.length > 0 ? byId : endings(path).flatMap((ending) => byName.get(ending) ?? []);
}

/** The rest of a path after each of its slashes: names can hold slashes, too. */
function endings(path        )           {
  return [...path.matchAll(/\//gu)].map(({ index }) => path.slice(index));
}


/***/ }),

/***/ 449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Bj: () => (/* binding */ endOfPair),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Xn: () => (/* binding */ descend),
/* harmony export */   cF: () => (/* binding */ pairOf),
/* harmony export */   e6: () => (/* binding */ follow),
/* harmony export */   jf: () => (/* binding */ child),
/* harmony export */   pJ: () => (/* binding */ endOf),
/* harmony export */   vz: () => (/* binding */ sourceOf),
/* harmony export */   ws: () => (/* binding */ scalarText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _yaml_aliases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9970);


                                         

/** A node and how it was reached. */
                        
                      
                                                                                                              
                        
                                    
                       
 

/** A limit on work: no flow merges this many maps into one. */
const MAX_MERGES = 100;

/** The place that an alias leads to; any other place as it is. */
function follow(document          , place       )        {
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(place.node)) return place;
  const node = (0,_yaml_aliases_js__WEBPACK_IMPORTED_MODULE_1__/* .aliasTarget */ .I)(document, place.node);
  return node === undefined ? place : { ...place, node, own: false };
}

/** The value of a field of the map at `place`: its own, else one that is merged in with `<<`. */
function child(document          , place                   , name        )                    {
  return place && childIn(document, place, name, new Set());
}

/** @param seen the maps that lack the field: merges can lead to a map more than once, or in a circle */
function childIn(document          , place       , name        , seen           )                    {
  const { node, own } = follow(document, place);
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || seen.has(node) || seen.size === MAX_MERGES) return undefined;
  seen.add(node);
  const pair = pairOf(node, name);
  if (pair !== undefined) return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(pair.value) ? follow(document, { node: pair.value, own, pair }) : undefined;
  const merged = pairOf(node, '<<')?.value;
  if (name === '<<' || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(merged)) return undefined;
  for (const source of (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(merged) ? merged.items.filter(yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll) : [merged]) {
    const found = childIn(document, { node: source, own: false }, name, seen);
    if (found !== undefined) return { ...found, own: false };
  }
  return undefined;
}

/** The place at the end of a path of fields. */
function descend(document          , place                   , ...names                   )                    {
  return names.reduce                   ((at, name) => child(document, at, name), place);
}

/** The map's own pair with this key; merged maps are not searched. */
function pairOf(map         , name        )                   {
  return map.items.find((pair) => keyOf(pair) === name);
}

/** A pair's key as text; undefined if the key is empty or not a scalar. */
function keyOf(pair      )                     {
  return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? scalarText(pair.key) : undefined;
}

/** The text of a scalar; for a number and the like, its spelling in the YAML. Undefined if it is empty. */
function scalarText(node        )                     {
  if (typeof node.value === 'string') return node.value;
  return node.value === null || node.value === undefined ? undefined : node.source;
}

/** The text of a field: a scalar's text, else the source. An unquoted `{{key}}` reads as a map. */
function textAt(parsed        , place                   )                     {
  if (place === undefined) return undefined;
  if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(place.node)) return scalarText(place.node);
  return sourceOf(parsed, place.node);
}

/** The source of a node, without comments after it. */
function sourceOf(parsed        , node      )         {
  return parsed.text.slice(startOf(node), endOf(node)).trim();
}

/** The offset at which a node starts. */
function startOf(node      )         {
  return node.range?.[0] ?? 0;
}

/** The offset at which a node ends, without comments and blank lines after it. */
function endOf(node      )         {
  if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(last)) return endOf(last);
    if (last !== undefined) return endOfPair(last        );
  }
  return node.range?.[1] ?? 0;
}

/** The offset at which a pair ends, without comments and blank lines after it. */
function endOfPair(pair      )         {
  const key = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(pair.key) ? endOf(pair.key) : 0;
  return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(pair.value) ? Math.max(key, endOf(pair.value)) : key;
}


/***/ }),

/***/ 7554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PT: () => (/* binding */ lineStart),
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   kd: () => (/* binding */ lineEnd),
/* harmony export */   sW: () => (/* binding */ eolAt)
/* harmony export */ });
/** A range of the text and its replacement. Offsets count UTF-16 units, like the YAML library's. */
                       
                        
                      
                        
                                                                                                                                 
                           
 

/**
 * The text with all edits applied; undefined if edits overlap, which no caller intends. A text without a final line end stays without
 * one.
 *
 * @param eol the line end of this text
 */
function applyEdits(text        , edits                 , eol        )                     {
  let result = '';
  let offset = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (edit.from < offset) return undefined;
    result += text.slice(offset, edit.from);
    if (edit.lines === true && edit.text !== '' && result !== '' && !result.endsWith('\n')) result += eol;
    result += edit.text;
    offset = edit.to;
  }
  result += text.slice(offset);
  const gainedLineEnd = !text.endsWith('\n') && result.endsWith('\n') && result !== text;
  return gainedLineEnd ? result.slice(0, result.endsWith('\r\n') ? -2 : -1) : result;
}

/** The line end at an offset: that line's own, else the first one of the text, else a line feed. */
function eolAt(text        , offset        )         {
  const next = text.indexOf('\n', offset);
  const at = next === -1 ? text.indexOf('\n') : next;
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** The offset at which the line that holds `offset` starts. */
function lineStart(text        , offset        )         {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset after the line that holds `offset`, including its line end. */
function lineEnd(text        , offset        )         {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}


/***/ }),

/***/ 8530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ DefinitionContent)
});

// EXTERNAL MODULE: ./build/model/exact-json.js
var exact_json = __webpack_require__(5740);
// EXTERNAL MODULE: ./build/call-flow/builder.js
var call_flow_builder = __webpack_require__(867);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(9598);
// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(5928);
// EXTERNAL MODULE: ./build/content/definition/nodes.js
var definition_nodes = __webpack_require__(1859);
;// CONCATENATED MODULE: ./build/content/definition/call-graph.js

                                                                                            




const ENTRY = 'entry';
/** Properties that never hold the id of a node: texts for people, and settings of the menu itself. */
const NO_REFERENCE                      = new Set(['type', 'menu', 'prompt', 'name', 'label', 'description', 'text', 'audio', 'queueId']);

/** Types of nodes in the flow-definition API that end a call, take a message, or speak. */
const END_TYPE = /^(?:disconnect|hang_?up|end)$/iu;
const VOICEMAIL_TYPE = /voice_?mail/iu;
const ANNOUNCEMENT_TYPE = /^(?:say|play|announcement|prompt|audio)$/iu;

/**
 * The ways of a call through a definition. Little is known about nodes other than menus: any property that holds the id of a node
 * counts as an edge to it.
 *
 * @param names known names of routing targets, by id
 */
function callGraphOf(definition            , names                             )            {
  const nodes = (0,definition_nodes/* nodesOf */.Nh)(definition);
  const start = startOf(definition, nodes);
  const next = start === undefined ? undefined : nextOfStart((0,json/* getOwn */.Ng)(nodes, start));
  const builder = new call_flow_builder/* CallGraphBuilder */.qL();
  const flow       = { definition, nodes, names, builder, ...(0,json/* present */.Eb)({ entryNode: next === undefined ? undefined : start }) };
  if (start !== undefined) builder.node({ id: ENTRY, kind: 'entry', name: 'Call comes in' });
  const first = next ?? start;
  if (first !== undefined) builder.edge({ from: ENTRY, to: nodeIdOf(flow, first), way: { how: 'then' } });
  for (const [id, node] of Object.entries(nodes)) if (id !== flow.entryNode) addNode(flow, id, (0,json/* isObject */.Gv)(node) ? node : {});
  return builder.build(start === undefined ? undefined : ENTRY);
}

/** The call graph's id of a node of the definition. */
function callNodeIdOf(id        )         {
  return `node:${id}`;
}

                
                                  
                             
                                              
                                     
                                                                                                               
                              
 

/** Where calls begin: the node that the definition names, else the only one of the type `start`. */
function startOf(definition            , nodes            )                     {
  const named = (0,json/* getOwn */.Ng)(definition, 'startNode');
  if (typeof named === 'string' && Object.hasOwn(nodes, named)) return named;
  const [start, second] = Object.keys(nodes).filter((id) => (0,definition_nodes/* typeOf */.QP)(nodes, id) === 'start');
  return second === undefined ? start : undefined;
}

/** Where a node of the type `start` leads; undefined for any other node. */
function nextOfStart(node                  )                     {
  if (!(0,json/* isObject */.Gv)(node) || (0,json/* getOwn */.Ng)(node, 'type') !== 'start') return undefined;
  const next = (0,json/* getOwn */.Ng)(node, 'next');
  return typeof next === 'string' ? next : undefined;
}

function addNode(flow      , id        , node            )       {
  const { builder, names, nodes } = flow;
  const described = describe(id, node, names);
  const from = builder.node(described);
  const isMenu = described.kind === 'menu';
  if (described.kind === 'end') return;
  if (isMenu) addOptions(flow, id);
  const queue = (0,json/* getOwn */.Ng)(node, 'queueId');
  if (typeof queue === 'string' && described.kind !== 'voicemail')
    builder.edge({ from, to: builder.node((0,call_flow_builder/* queueNode */.um)(queue, names.get(queue))), way: { how: 'then' } });
  for (const [label, to] of references(node, nodes)) {
    const way          = label !== 'next' ? { how: 'then', label } : isMenu ? { how: 'otherwise' } : { how: 'then' };
    builder.edge({ from, to: nodeIdOf(flow, to), way });
  }
}

function describe(id        , node            , names                             )           {
  const prompt = (0,json/* getOwn */.Ng)(node, 'prompt');
  const says = typeof prompt === 'string' && prompt.trim() !== '' ? prompt.replaceAll(/\s+/gu, ' ').trim() : undefined;
  const kind = kindOf((0,json/* getOwn */.Ng)(node, 'type'));
  if (kind === 'end') return { ...call_flow_builder/* CALL_ENDS */.gj, ...(0,json/* present */.Eb)({ says }) };
  const queue = kind === 'voicemail' ? (0,json/* getOwn */.Ng)(node, 'queueId') : undefined;
  const name = typeof queue === 'string' ? (names.get(queue) ?? queue) : id;
  return { id: callNodeIdOf(id), kind, name, ...(0,json/* present */.Eb)({ says }) };
}

function kindOf(type                  )               {
  if (typeof type !== 'string') return 'step';
  if (definition_nodes/* MENU_KINDS */.qb.includes(type)) return 'menu';
  if (END_TYPE.test(type)) return 'end';
  if (VOICEMAIL_TYPE.test(type)) return 'voicemail';
  return ANNOUNCEMENT_TYPE.test(type) ? 'announcement' : 'step';
}

function addOptions(flow      , id        )       {
  const { definition, nodes, names, builder } = flow;
  for (const option of (0,definition_nodes/* optionsOf */.cz)(definition, id) ?? []) {
    if (!(0,json/* isObject */.Gv)(option)) continue;
    const [key, target, prompt] = [(0,json/* getOwn */.Ng)(option, 'key'), (0,json/* getOwn */.Ng)(option, 'routingTarget'), (0,json/* getOwn */.Ng)(option, 'prompt')];
    if (typeof key !== 'string' || typeof target !== 'string') continue;
    builder.edge({
      from: callNodeIdOf(id),
      to: Object.hasOwn(nodes, target) ? nodeIdOf(flow, target) : builder.node(externalTarget(target, names)),
      way: { how: 'key', key },
      ...(0,json/* present */.Eb)({ says: typeof prompt === 'string' ? prompt : undefined }),
    });
  }
}

/** A routing target that is not a node. It is a queue if it is known as one or looks like one, else something that only the org knows. */
function externalTarget(target        , names                             )           {
  const name = names.get(target);
  return name !== undefined || ids/* GUID */.Sm.test(target) ? (0,call_flow_builder/* queueNode */.um)(target, name) : { id: `outside:${target}`, kind: 'other', name: target };
}

/** The call graph's id of the node that a property refers to. */
function nodeIdOf({ nodes, builder, entryNode }      , id        )         {
  if (id === entryNode) return ENTRY;
  if (!Object.hasOwn(nodes, id)) return builder.node((0,call_flow_builder/* missingNode */.H_)(id));
  return kindOf((0,definition_nodes/* typeOf */.QP)(nodes, id)) === 'end' ? builder.node(call_flow_builder/* CALL_ENDS */.gj) : callNodeIdOf(id);
}

/** The references of a node to other nodes. `next` always is one. Any other text is one if such a node exists. */
function references(node            , nodes            )                                           {
  const found                                = [];
  const walk = (value      , label        )       => {
    if (typeof value === 'string') {
      if (label === 'next' || Object.hasOwn(nodes, value)) found.push([label, value]);
    } else if (Array.isArray(value)) {
      for (const item of value                   ) walk(item, label);
    } else if ((0,json/* isObject */.Gv)(value)) {
      for (const [name, item] of Object.entries(value)) if (!NO_REFERENCE.has(name)) walk(item, name);
    }
  };
  for (const [name, value] of Object.entries(node)) if (!NO_REFERENCE.has(name)) walk(value, name);
  return found;
}

;// CONCATENATED MODULE: ./build/content/definition/compare.js




/**
 * Whether `live` has everything of `expected`. A service may add properties to what it was given, so an extra property is not a
 * difference; a missing or different value is.
 */
function holds(live                  , expected      )          {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(live) && live.length === expected.length && expected.every((item      , index) => holds(live[index]        , item))
    );
  }
  if ((0,json/* isObject */.Gv)(expected)) {
    return (0,json/* isObject */.Gv)(live) && Object.entries(expected).every(([name, value]) => holds((0,json/* getOwn */.Ng)(live, name), value));
  }
  return (0,exact_json/* isSameJson */.TL)(live, expected);
}

/** Whether these menus are the same in both: their options, the order of the options, and whether there are any. */
function haveSameMenus(live            , expected            , menus                   )          {
  return menus.every((nodeId) => {
    const [wanted, found] = [(0,definition_nodes/* optionsOf */.cz)(expected, nodeId), (0,definition_nodes/* optionsOf */.cz)(live, nodeId)];
    return wanted === undefined ? found === undefined : holds(found, wanted);
  });
}

// EXTERNAL MODULE: ./node_modules/microdiff/dist/index.js
var dist = __webpack_require__(1159);
;// CONCATENATED MODULE: ./build/content/definition/diff.js

                                                    




/** The report's names of an option's properties. */
const FIELD                              = new Map([['routingTarget', 'routing_target']]);

/**
 * What differs between two definitions. Menus are compared option by option, matched by key. So an insertion is one change and not a
 * shift of all later options, and another order of the same keys is one `reorder`.
 *
 * microdiff compares the options that have the same key, and the rest.
 */
function diffDefinitions(before            , after            )           {
  const menus = menuIds(before, after);
  return [...menus.flatMap((menu) => diffMenu(menu, (0,definition_nodes/* optionsOf */.cz)(before, menu), (0,definition_nodes/* optionsOf */.cz)(after, menu))), ...diffRest(before, after, menus)];
}

/** Nodes whose options differ, and have one key each on both sides. */
function menuIds(before            , after            )           {
  const ids = new Set([...Object.keys((0,definition_nodes/* nodesOf */.Nh)(before)), ...Object.keys((0,definition_nodes/* nodesOf */.Nh)(after))]);
  return [...ids].filter((id) => {
    const lists = [(0,definition_nodes/* optionsOf */.cz)(before, id), (0,definition_nodes/* optionsOf */.cz)(after, id)];
    return (
      !(0,exact_json/* isSameJson */.TL)(lists[0], lists[1]) &&
      lists.every((list) => list === undefined || byKey(list) !== undefined) &&
      [before, after].every((definition) => (0,json/* getOwn */.Ng)((0,definition_nodes/* nodesOf */.Nh)(definition), id) !== undefined)
    );
  });
}

/** Options as a map by key, in their order; undefined if a key is missing or occurs twice. */
function byKey(options                 )                                      {
  const map = new Map                    ();
  for (const option of options) {
    const key = (0,json/* isObject */.Gv)(option) ? (0,json/* getOwn */.Ng)(option, 'key') : undefined;
    if (!(0,json/* isObject */.Gv)(option) || typeof key !== 'string' || map.has(key)) return undefined;
    map.set(key, option);
  }
  return map;
}

function diffMenu(menu        , before                  = [], after                  = [])           {
  const old = byKey(before) ?? new Map                    ();
  const now = byKey(after) ?? new Map                    ();
  const options = ['definition', 'nodes', menu, 'menu', 'options'];
  const changes           = [];
  for (const [key, option] of old) {
    const other = now.get(key);
    const path = `${jsonPath(options)}[?(@.key=='${key}')]`;
    if (other === undefined) changes.push({ op: 'remove', menu, key, field: null, path, before: summary(option), after: null });
    else for (const change of diffOption({ menu, key, path }, option, other)) changes.push(change);
  }
  for (const [key, option] of now) {
    const path = `${jsonPath(options)}[?(@.key=='${key}')]`;
    if (!old.has(key)) changes.push({ op: 'add', menu, key, field: null, path, before: null, after: summary(option) });
  }
  const oldOrder = [...old.keys()].filter((key) => now.has(key));
  const newOrder = [...now.keys()].filter((key) => old.has(key));
  if (!(0,exact_json/* isSameJson */.TL)(oldOrder, newOrder))
    changes.push({ op: 'reorder', menu, key: null, field: null, path: jsonPath(options), before: oldOrder, after: newOrder });
  return changes;
}

function diffOption({ menu, key, path }                                       , before            , after            )           {
  const fields = new Set((0,dist/* default */.A)(comparable(before), comparable(after)).map(({ path: [field] }) => String(field)));
  return [...fields].map((field) => ({
    op: 'change',
    menu,
    key,
    field: FIELD.get(field) ?? field,
    path: `${path}${jsonStep(field)}`,
    before: (0,json/* getOwn */.Ng)(before, field) ?? null,
    after: (0,json/* getOwn */.Ng)(after, field) ?? null,
  }));
}

/** An option in the report's words. */
function summary(option            )       {
  return Object.fromEntries(
    Object.entries(option)
      .filter(([name]) => name !== 'key')
      .map(([name, value]) => [FIELD.get(name) ?? name, value]),
  );
}

/** Differences outside the compared menus. */
function diffRest(before            , after            , menus                   )           {
  const without = (definition            )             => menus.reduce((rest, menu) => (0,definition_nodes/* withOptions */.tq)(rest, menu, []), definition);
  const OPS = { CREATE: 'add', REMOVE: 'remove', CHANGE: 'change' }         ;
  return (0,dist/* default */.A)(comparable(without(before)), comparable(without(after))).map(({ type, path })         => ({
    op: OPS[type],
    menu: null,
    key: null,
    field: null,
    path: jsonPath(['definition', ...path]),
    before: valueAt(before, path) ?? null,
    after: valueAt(after, path) ?? null,
  }));
}

/**
 * The same values for microdiff. It compares numbers as JavaScript does, so each decimal value becomes a symbol of its own. It also finds
 * inherited properties, so objects inherit none: a node can be called `toString`.
 */
function comparable(object            )                          {
  const entries = Object.entries(object).map(([name, value]) => [name, comparableValue(value)]);
  return Object.setPrototypeOf(Object.fromEntries(entries), null)                           ;
}

function comparableValue(value      )          {
  if ((0,exact_json/* isNumber */.Et)(value)) return Symbol.for((0,exact_json/* decimalOf */.Bc)(value));
  if (Array.isArray(value)) return value.map((item      ) => comparableValue(item));
  return (0,json/* isObject */.Gv)(value) ? comparable(value) : value;
}

function valueAt(definition      , path                              )                   {
  return path.reduce                  ((value, step) => {
    if (Array.isArray(value)) return value[Number(step)]                    ;
    return (0,json/* isObject */.Gv)(value) ? (0,json/* getOwn */.Ng)(value, String(step)) : undefined;
  }, definition);
}

function jsonPath(steps                              )         {
  return `$${steps.map(jsonStep).join('')}`;
}

/** One step of a JSONPath: a plain name after a dot, any other name in quotes (RFC 9535 §2.3.1). */
function jsonStep(step                 )         {
  if (typeof step === 'number') return `[${step}]`;
  return /^[a-z_]\w*$/iu.test(step) ? `.${step}` : `['${step.replaceAll('\\', String.raw`\\`).replaceAll("'", String.raw`\'`)}']`;
}

// EXTERNAL MODULE: ./build/menu-file/queue-problem.js
var queue_problem = __webpack_require__(6770);
// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(9903);
// EXTERNAL MODULE: ./build/model/diagnostic.js
var diagnostic = __webpack_require__(8963);
;// CONCATENATED MODULE: ./build/content/definition/check.js
                                                         




/**
 * What is wrong with a complete definition, as far as that needs no org. Every node has a type, only menu nodes have menus, keys are
 * unique, and prompts and targets are set. The org's own validation finds the rest.
 *
 * For these faults, the flow-definition API answers 422: a missing `type`, malformed references, unset fields.
 */
function checkDefinition(definition            )            {
  if (!(0,json/* isObject */.Gv)((0,json/* getOwn */.Ng)(definition, 'nodes'))) {
    return [{ code: 'definition.nodes.missing', message: 'The flow has no nodes', path: 'definition.nodes' }];
  }
  return Object.entries((0,definition_nodes/* nodesOf */.Nh)(definition)).flatMap(([id, node]) => checkNode(`definition.nodes.${id}`, node));
}

function checkNode(path        , node      )            {
  if (!(0,json/* isObject */.Gv)(node)) return [{ code: 'node.malformed', message: 'A node is not an object', path }];
  const type = (0,json/* getOwn */.Ng)(node, 'type');
  if (typeof type !== 'string' || type === '') return [{ code: 'node.type.missing', message: 'A node has no type', path: `${path}.type` }];
  const menu = (0,json/* getOwn */.Ng)(node, 'menu');
  if (menu === undefined || menu === null) return [];
  if (!definition_nodes/* MENU_KINDS */.qb.includes(type))
    return [{ code: 'node.menu.unexpected', message: `A node of the type "${type}" can't have a menu`, path: `${path}.menu` }];
  const options = (0,json/* isObject */.Gv)(menu) ? (0,json/* getOwn */.Ng)(menu, 'options') : undefined;
  if (options === undefined) return [];
  if (!Array.isArray(options))
    return [{ code: 'menu.options.malformed', message: 'The options are not a list', path: `${path}.menu.options` }];
  return checkOptions(`${path}.menu.options`, options                   );
}

function checkOptions(path        , options                 )            {
  const seen = new Set        ();
  return options.flatMap((option, index)            => {
    const at = `${path}[${index}]`;
    if (!(0,json/* isObject */.Gv)(option)) return [{ code: 'option.malformed', message: 'An option is not an object', path: at }];
    const key = (0,json/* getOwn */.Ng)(option, 'key');
    const findings            = [];
    if (typeof key !== 'string' || !ids/* KEY */._.test(key))
      findings.push({ code: 'option.key.invalid', message: 'An option has no valid key', path: `${at}.key` });
    else if (seen.has(key)) findings.push({ code: 'option.key.duplicate', message: `The key "${key}" stands twice`, path: `${at}.key` });
    else seen.add(key);
    if (!isSet((0,json/* getOwn */.Ng)(option, 'prompt')))
      findings.push({ code: 'option.prompt.missing', message: 'An option has no prompt', path: `${at}.prompt` });
    if (!isSet((0,json/* getOwn */.Ng)(option, 'routingTarget')))
      findings.push({ code: 'option.target.missing', message: 'An option has no routing target', path: `${at}.routingTarget` });
    return findings;
  });
}

function isSet(value                  )          {
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null;
}

;// CONCATENATED MODULE: ./build/content/definition/locate.js
                                                            




const FIELDS = { prompt: /prompt/iu, target: /routing_?target/iu }         ;

/**
 * A finding as a problem of a menu file. It is placed at the option that its path leads to, or else at the menu, or else at the flow.
 *
 * @param menus the menus of this flow that the files describe; at least one
 * @param desired the definition that was checked
 */
function locate(finding         , menus                 , desired            )          {
  const path = finding.path ?? '';
  // A node's id can start with another node's id, so the longest id is meant.
  const [found] = menus
    .flatMap((menu) => {
      const rest = restOfNode(path, menu.nodeId);
      return rest === undefined ? [] : [{ menu, rest }];
    })
    .toSorted((a, b) => b.menu.nodeId.length - a.menu.nodeId.length);
  const file = found?.menu ?? menus[0];
  const at = found === undefined ? file?.at.flow : placeInMenu(found.rest, found.menu, desired);
  return (0,diagnostic/* problemAt */.l4)(file ?? { path: '' }, at ?? { line: 1, column: 1 }, {
    code: finding.code,
    message: sentence(finding.message),
    hint:
      found === undefined
        ? `It is not in a menu of these files (${path === '' ? 'no place given' : path}): mend it in Architect.`
        : 'Change this place of the menu file.',
  });
}

/** The rest of a path after the node, in dots, brackets or slashes; undefined if the path leads to another node. */
function restOfNode(path        , nodeId        )                     {
  const pointer = nodeId.replaceAll('~', '~0').replaceAll('/', '~1');
  const steps = [`nodes.${nodeId}`, `nodes/${pointer}`, `nodes["${nodeId}"]`, `nodes['${nodeId}']`, `nodes[${nodeId}]`];
  for (const step of steps) {
    const at = path.indexOf(step);
    const rest = path.slice(at + step.length);
    if (at >= 0 && (at === 0 || /[./$]/u.test(path[at - 1] ?? '')) && (rest === '' || /^[.[/]/u.test(rest))) return rest;
  }
  return undefined;
}

function placeInMenu(rest        , menu      , desired            )           {
  const option = optionAt(rest, menu, desired);
  if (option === undefined) return menu.at.nodeId;
  if (FIELDS.prompt.test(rest)) return option.at.prompt;
  if (FIELDS.target.test(rest)) return option.at.target;
  return option.at.key;
}

function optionAt(rest        , menu      , desired            )                         {
  const index = /options\D{0,2}(\d+)/u.exec(rest)?.[1];
  const byKey = /key\s*={1,2}\s*['"]([0-9*#]+)['"]/u.exec(rest)?.[1];
  const live = index === undefined ? undefined : (0,definition_nodes/* optionsOf */.cz)(desired, menu.nodeId)?.[Number(index)];
  const key = byKey ?? ((0,json/* isObject */.Gv)(live) ? (0,json/* getOwn */.Ng)(live, 'key') : undefined);
  return menu.options.find((option) => option.key === key);
}

function sentence(text        )         {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

;// CONCATENATED MODULE: ./build/content/definition/edit.js


                                                    

                                                            






/** A definition with the menus that the files ask for, and its problems. */
                            
                                  
                                                 
                                      
                                        
 

/** The definition with the menus that the files ask for. It is complete, and checked as far as that needs no org. */
function editDefinition(before            , menus                 , queues        , flowName        )                   {
  const problems            = [];
  const changed           = [];
  let definition = before;
  for (const menu of menus) {
    const nodeProblem = checkMenuNode(before, menu, flowName);
    if (nodeProblem !== undefined) {
      problems.push(nodeProblem);
      continue;
    }
    const current = (0,definition_nodes/* optionsOf */.cz)(before, menu.nodeId);
    const desired = menu.options.map((option) => desiredOption(menu, option, (0,definition_nodes/* optionWithKey */.df)(current ?? [], option.key), queues));
    for (const { problem } of desired) if (problem !== undefined) problems.push(problem);
    const options = desired.map(({ option }) => option);
    if ((0,exact_json/* isSameJson */.TL)(options, current)) continue;
    definition = (0,definition_nodes/* withOptions */.tq)(definition, menu.nodeId, options);
    changed.push(menu.nodeId);
  }
  // The desired content is unknown, so there is no change to show or send.
  if (problems.length > 0) return { definition: before, changed: [], problems };
  const findings = changed.length === 0 ? [] : checkDefinition(definition);
  return { definition, changed, problems: findings.map((finding) => locate(finding, menus, definition)) };
}

/** The menu's node must exist and be of a type that has a menu. */
function checkMenuNode(definition            , menu      , flowName        )                      {
  const nodes = (0,definition_nodes/* nodesOf */.Nh)(definition);
  const { nodeId } = menu;
  const menuIds = Object.keys(nodes).filter((id) => isMenuType((0,definition_nodes/* typeOf */.QP)(nodes, id)));
  if ((0,json/* getOwn */.Ng)(nodes, nodeId) === undefined) {
    const meant = (0,did_you_mean/* nearest */.pA)(nodeId, menuIds);
    const hint = meant.length > 0 ? (0,did_you_mean/* didYouMean */.au)(nodeId, meant) : `Its menus are: ${listed(menuIds) || 'none'}.`;
    return (0,diagnostic/* problemAt */.l4)(menu, menu.at.nodeId, { code: 'menu-not-found', message: `The flow "${flowName}" has no node "${nodeId}".`, hint });
  }
  const type = (0,definition_nodes/* typeOf */.QP)(nodes, nodeId);
  if (isMenuType(type)) return undefined;
  const ofType = typeof type === 'string' ? `of the type "${type}"` : 'of no type';
  return (0,diagnostic/* problemAt */.l4)(menu, menu.at.nodeId, {
    code: 'not-a-menu',
    message: `The node "${nodeId}" of the flow "${flowName}" is ${ofType} and has no menu.`,
    hint: `Name a node of the type ${definition_nodes/* MENU_KINDS */.qb.join(' or ')}: ${listed(menuIds) || 'the flow has none'}.`,
  });
}

function isMenuType(type                  )          {
  return typeof type === 'string' && definition_nodes/* MENU_KINDS */.qb.includes(type);
}

/**
 * The option to send. Properties of an existing option other than key, prompt and target stay, because a menu file can't
 * express them.
 *
 * @param live the existing option for the same key
 */
function desiredOption(
  menu      ,
  option            ,
  live                        ,
  queues        ,
)                                                        {
  const { target } = option;
  const desired = (routingTarget        )       => ({ ...live, key: option.key, prompt: option.prompt ?? '', routingTarget });
  switch (target.kind) {
    case 'id':
      return { option: desired(target.id) };
    case 'queue': {
      const found = queues.byName(target.name);
      if ('id' in found) return { option: desired(found.id) };
      const id = (0,json/* getOwn */.Ng)(live ?? {}, 'routingTarget');
      const name = typeof id === 'string' ? queues.nameOf(id) : undefined;
      return { option: desired(''), problem: (0,queue_problem/* queueProblem */.x)(menu, option, { name: target.name, ...found, live: name }) };
    }
    case 'unchanged': {
      if (live !== undefined) return { option: live };
      const message = `The live menu has no key "${option.key}", so nothing can stay unchanged there.`;
      const hint = 'Say where the key leads, or take the option away.';
      return { option: {}, problem: (0,diagnostic/* problemAt */.l4)(menu, option.at.target, { code: 'nothing-to-keep', message, hint }) };
    }
    case 'menu':
    case 'task':
    case 'disconnect': {
      const message = `\`${target.kind}\` is a target of the Architect API; this flow speaks the flow-definition API.`;
      const hint = 'Give the identifier that the flow uses for this target.';
      return { option: desired(''), problem: (0,diagnostic/* problemAt */.l4)(menu, option.at.target, { code: 'architect-only', message, hint }) };
    }
  }
}

function listed(names                   )         {
  return names.map((name) => `"${name}"`).join(', ');
}

// EXTERNAL MODULE: ./build/model/menu-diff.js
var menu_diff = __webpack_require__(2939);
;// CONCATENATED MODULE: ./build/content/definition/menu-rows.js




                                                     

                   
                                                   
                                                  
 

const asItIs = (target        )              => ({ target });

/**
 * A menu before and after, row by row: the new order first, then the removed keys.
 *
 * @param targets where a routing target leads, in words, before and after
 */
function compareOptions(
  before                  = [],
  after                  = [],
  targets          = { before: asItIs, after: asItIs },
)                 {
  const old = before.filter(json/* isObject */.Gv);
  const now = after.filter(json/* isObject */.Gv);
  const rows = now.map((option)      => {
    const key = keyOf(option);
    const was = (0,definition_nodes/* optionWithKey */.df)(old, key);
    return {
      key,
      sign: was === undefined ? 'added' : (0,exact_json/* isSameJson */.TL)(was, option) ? 'same' : 'changed',
      before: was && keyView(was, targets.before),
      after: keyView(option, targets.after),
    };
  });
  const precedingKeys = (0,menu_diff/* precedingKeptKeys */.A)(old.map(keyOf), new Set(now.map(keyOf)));
  const removed = old
    .filter((option) => (0,definition_nodes/* optionWithKey */.df)(now, keyOf(option)) === undefined)
    .map((option)      => {
      const key = keyOf(option);
      const precedingKey = precedingKeys.get(key);
      return { key, sign: 'removed', before: keyView(option, targets.before), after: undefined, ...(0,json/* present */.Eb)({ precedingKey }) };
    });
  return { rows: [...rows, ...removed], reordered: !(0,exact_json/* isSameJson */.TL)(keptKeys(old, now), keptKeys(now, old)) };
}

function keptKeys(options                       , others                       )           {
  return options.map(keyOf).filter((key) => (0,definition_nodes/* optionWithKey */.df)(others, key) !== undefined);
}

function keyOf(option            )         {
  const key = (0,json/* getOwn */.Ng)(option, 'key');
  return typeof key === 'string' ? key : '?';
}

function keyView(option            , leadsTo                                 )          {
  return { prompt: words((0,json/* getOwn */.Ng)(option, 'prompt')), ...leadsTo(words((0,json/* getOwn */.Ng)(option, 'routingTarget'))) };
}

function words(value                  )         {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/content/definition/menu-state.js


/**
 * What a menu's options mean to callers: key, prompt and target of each, in their order. Other properties of an option are not what callers
 * hear or where they get.
 *
 * @param options undefined if the node has no list of options
 */
function menuStateOf(options                             )       {
  return (options ?? []).map((option) => ((0,json/* isObject */.Gv)(option) ? menu_state_FIELDS.map((name) => (0,json/* getOwn */.Ng)(option, name) ?? null) : option));
}

const menu_state_FIELDS = ['key', 'prompt', 'routingTarget']         ;

;// CONCATENATED MODULE: ./build/content/definition/target-words.js

                                                        


/** Where a routing target leads, in words. */
                                                         

/**
 * Where a routing target leads: to a menu or step of this flow, or to a queue with a known name. For anything else, only the identifier
 * is known.
 *
 * @param names known names of queues, by id
 */
function targetWords(definition            , target        , names                             )              {
  const nodes = (0,definition_nodes/* nodesOf */.Nh)(definition);
  if (!Object.hasOwn(nodes, target)) return queueWords(target, names) ?? { target };
  const type = (0,definition_nodes/* typeOf */.QP)(nodes, target);
  if (typeof type === 'string' && definition_nodes/* MENU_KINDS */.qb.includes(type)) return { target: `the menu "${target}"` };
  const node = (0,json/* getOwn */.Ng)(nodes, target);
  const queue = (0,json/* isObject */.Gv)(node) ? (0,json/* getOwn */.Ng)(node, 'queueId') : undefined;
  const step = `the step "${target}"`;
  if (typeof queue !== 'string') return { target: step };
  const { target: name, id } = queueWords(queue, names) ?? { target: 'a queue', id: queue };
  return { target: `${step}, then ${name}`, id };
}

function queueWords(id        , names                             )                                    {
  const name = names.get(id);
  return name === undefined ? undefined : { target: `the queue "${name}"`, id };
}

;// CONCATENATED MODULE: ./build/content/definition/part.js




/** The definition before a write, the live one after it, and the desired one. */
                 
                              
                            
                               
                                                         
                                    
 

/**
 * Whether `live` is `before` with a part of what `desired` asks for, and nothing else: a write of this run that took effect in part.
 * It must show a trace that only this run's write leaves. Unless an option was added, changed or removed as asked, someone else wrote.
 */
function isPartialWrite({ before, live, desired, menus }       )          {
  if (!(0,exact_json/* isSameJson */.TL)(withoutMenus(live, menus), withoutMenus(before, menus))) return false;
  const compared = menus.map((nodeId) => ({
    old: (0,definition_nodes/* optionsOf */.cz)(before, nodeId) ?? [],
    now: (0,definition_nodes/* optionsOf */.cz)(live, nodeId) ?? [],
    wanted: (0,definition_nodes/* optionsOf */.cz)(desired, nodeId) ?? [],
  }));
  return (
    compared.every(({ old, now, wanted }) => now.every((option) => has(old, option) || has(wanted, option))) &&
    compared.some(({ old, now, wanted }) => isTraceIn(now, old, wanted))
  );
}

/** Whether an option was added, changed or removed as asked. */
function isTraceIn(now                 , old                 , wanted                 )          {
  return (
    now.some((option) => has(wanted, option) && !has(old, option)) || old.some((option) => !has(now, option) && !hasKeyOf(wanted, option))
  );
}

function has(options                 , option      )          {
  return options.some((other) => (0,exact_json/* isSameJson */.TL)(other, option));
}

function hasKeyOf(options                 , option      )          {
  return (0,json/* isObject */.Gv)(option) && options.some((other) => (0,json/* isObject */.Gv)(other) && (0,exact_json/* isSameJson */.TL)((0,json/* getOwn */.Ng)(other, 'key'), (0,json/* getOwn */.Ng)(option, 'key')));
}

function withoutMenus(definition            , menus                   )             {
  return menus.filter((id) => (0,json/* isObject */.Gv)((0,json/* getOwn */.Ng)((0,definition_nodes/* nodesOf */.Nh)(definition), id))).reduce((rest, id) => (0,definition_nodes/* withOptions */.tq)(rest, id, []), definition);
}

;// CONCATENATED MODULE: ./build/content/definition/content.js
                                                           
                                                    
                                                                                 
                                                         

                                                            
                                                               
                                                    
                                                
                                                         











const TRAITS                = {
  writesNameTheirVersion: true,
  writesInJobs: false,
  findsFlowByName: false,
  keepsVersionHistory: false,
  namesQueuesById: true,
  managesAudio: false,
};

/** A flow in the form of the flow-definition API: a `definition` with nodes. Some nodes have a menu. */
class DefinitionContent                        {
           api = 'definition';
           traits = TRAITS;
           flowType = undefined;
           raw            ;

  constructor(definition            ) {
    this.raw = definition;
  }

  menuId(menu        )                     {
    return Object.hasOwn((0,definition_nodes/* nodesOf */.Nh)(this.raw), menu) ? menu : undefined;
  }

  /** The API takes only ids, so a queue's name must be looked up in the org. */
  needsQueues(menus                 )          {
    return menus.some(({ options }) => options.some(({ target }) => target.kind === 'queue'));
  }

  edit(menus                 , queues        , flowName        )         {
    const { definition, ...edited } = editDefinition(this.raw, menus, queues, flowName);
    return { ...edited, content: definition === this.raw ? this : new DefinitionContent(definition), notices: [] };
  }

  equals(other             )          {
    return (0,exact_json/* isSameJson */.TL)(this.raw, definitionOf(other));
  }

  menuState(menu        )                   {
    return this.menuId(menu) === undefined ? undefined : menuStateOf((0,definition_nodes/* optionsOf */.cz)(this.raw, menu));
  }

  holds(expected             , menus                   )          {
    return holds(this.raw, definitionOf(expected)) && this.hasMenusOf(expected, menus);
  }

  hasMenusOf(expected             , menus                   )          {
    return haveSameMenus(this.raw, definitionOf(expected), menus);
  }

  keepsMenusOf(before             , menus                   )          {
    return menus.every((menu) => (0,exact_json/* isSameJson */.TL)((0,definition_nodes/* optionsOf */.cz)(this.raw, menu), (0,definition_nodes/* optionsOf */.cz)(definitionOf(before), menu)));
  }

  isPartOf(before             , desired             , menus                   )          {
    return isPartialWrite({ before: definitionOf(before), live: this.raw, desired: definitionOf(desired), menus });
  }

  diff(after             )           {
    return diffDefinitions(this.raw, definitionOf(after));
  }

  compareMenu(after             , menu        , names                             )                 {
    const [old, now] = [this.raw, definitionOf(after)];
    return compareOptions((0,definition_nodes/* optionsOf */.cz)(old, menu), (0,definition_nodes/* optionsOf */.cz)(now, menu), {
      before: (target) => targetWords(old, target, names),
      after: (target) => targetWords(now, target, names),
    });
  }

  callGraph(names                             )            {
    return callGraphOf(this.raw, names);
  }

  callNodeId(menu        )                     {
    const id = this.menuId(menu);
    return id === undefined ? undefined : callNodeIdOf(id);
  }

  locate(finding         , menus                 )          {
    return locate(finding, menus, this.raw);
  }
}

function definitionOf(content             )             {
  if (content instanceof DefinitionContent) return content.raw;
  throw new TypeError(`A definition can't be compared with a flow of the ${content.api} API.`);
}


/***/ }),

/***/ 1859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nh: () => (/* binding */ nodesOf),
/* harmony export */   QP: () => (/* binding */ typeOf),
/* harmony export */   cz: () => (/* binding */ optionsOf),
/* harmony export */   df: () => (/* binding */ optionWithKey),
/* harmony export */   qb: () => (/* binding */ MENU_KINDS),
/* harmony export */   tq: () => (/* binding */ withOptions)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9598);


/* The shape of a flow in the flow-definition API, as far as it is needed. Everything else in a definition stays untouched. */

/** The node kinds that have a menu in the flow-definition API. */
const MENU_KINDS                    = ['collect', 'menu'];

/** The definition's nodes. Empty if the definition has another shape. */
function nodesOf(definition            )             {
  const nodes = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(definition, 'nodes');
  return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(nodes) ? nodes : {};
}

/** The type of a node. */
function typeOf(nodes            , id        )                   {
  const node = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(nodes, id);
  return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(node) ? (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(node, 'type') : undefined;
}

/** The options of a node's menu; undefined if it has no list of them. */
function optionsOf(definition            , nodeId        )                              {
  const node = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(nodesOf(definition), nodeId);
  const menu = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(node) ? (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(node, 'menu') : undefined;
  const options = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(menu) ? (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(menu, 'options') : undefined;
  return isList(options) ? options : undefined;
}

function isList(value                  )                           {
  return Array.isArray(value);
}

/** The option for `key`; undefined if the menu has none. */
function optionWithKey(options                 , key        )                         {
  return options.filter(_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv).find((option) => (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(option, 'key') === key);
}

/** The definition with one menu's options replaced. Everything else is the same value. */
function withOptions(definition            , nodeId        , options                 )             {
  const nodes = nodesOf(definition);
  const node = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(nodes, nodeId);
  const base = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(node) ? node : {};
  const menu = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(base, 'menu');
  return { ...definition, nodes: { ...nodes, [nodeId]: { ...base, menu: { ...((0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(menu) ? menu : {}), options } } } };
}


/***/ }),

/***/ 6770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ queueProblem)
/* harmony export */ });
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8963);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9598);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9903);


                                                         
                                                         


/** A queue name in a menu file that doesn't mean exactly one queue of the org. */
                                               
                        
                                                                                                   
                                    
                                                                       
                                     
 

/** The problem of a queue's name that means no queue, or several. */
function queueProblem(menu      , option            , { name, matches, near, now, live }              )          {
  if (matches > 1)
    return (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(menu, option.at.target, {
      code: 'queue-ambiguous',
      message: `There are ${matches} queues "${name}".`,
      hint: 'Give the id of the one that is meant.',
    });
  const inFlow = now === undefined ? '' : ` In the live flow, key ${option.key} ${now}.`;
  const problem = (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(menu, option.at.target, {
    code: 'queue-not-found',
    message: `There is no queue "${name}" that this OAuth client may see.${inFlow}`,
    hint: near.length === 0 ? 'Give the exact name of a queue of this org: upper and lower case count.' : (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(name, near),
  });
  return { ...problem, queue: { name, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ live }) } };
}


/***/ }),

/***/ 2939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ precedingKeptKeys)
/* harmony export */ });
/** What callers hear for a key of a menu and where it leads, in words. */
                          
                                                       
                           
                          
                                                   
                       
                                               
                         
 

/** One key of a menu, before and after. */
                      
                       
                                                          
                                       
                                      
                                                                
                                 
 

/** A menu before and after: the new order first, then the removed keys. */
                                 
                                
                              
                                                      
                                                                       
 

/**
 * For each removed key, the nearest key before it that is kept.
 *
 * @param old the keys in their old order
 */
function precedingKeptKeys(old                   , now                     )                              {
  const found = new Map                ();
  let last                    ;
  for (const key of old) {
    if (now.has(key)) last = key;
    else if (last !== undefined) found.set(key, last);
  }
  return found;
}


/***/ })

};

//# sourceMappingURL=729.index.js.map