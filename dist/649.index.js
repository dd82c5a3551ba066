export const id = 649;
export const ids = [649];
export const modules = {

/***/ 1616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ ArchitectContent)
});

// EXTERNAL MODULE: ./build/call-flow/builder.js
var builder = __webpack_require__(867);
// EXTERNAL MODULE: ./build/content/architect/read/audio.js
var read_audio = __webpack_require__(4581);
// EXTERNAL MODULE: ./build/content/architect/yaml/nodes.js
var nodes = __webpack_require__(449);
;// CONCATENATED MODULE: ./build/content/architect/calls/actions.js

                                                                      

                                                
                                                     

/** Where an action leads a call: to a place that is named here, or to a menu or task that the text refers to. */
                            
                        
                                                                                                              
 

const THEN          = { how: 'then' };

/**
 * Where an action leads a call, as far as is known; undefined for one that lets it go on. The kinds of action are known from real
 * flows in part only: any kind that transfers leads somewhere, to a place that the org alone knows where this does.
 */
function wayOfAction({ parsed }          , { tag, name = tag, body, path }         )                        {
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

/** A queue that an expression gives when the call is there. */
function unnamedQueue(path        , name        )           {
  return { id: `queue at ${path}`, kind: 'queue', name };
}

// EXTERNAL MODULE: ./build/content/architect/read/references.js
var references = __webpack_require__(6645);
;// CONCATENATED MODULE: ./build/content/architect/calls/choices.js
                                 

                                                                                

                                                     
                                                          


/** What the ways of a menu are made with. */
                          
                          
                                              
                                         
                                            
                              
                                          
                                                                 
                                                                                  
                                               
 

                                  

/** The ways out of a menu: its choices, and what is taken when callers choose nothing. */
function ways(choices         , menu          )        {
  const targets = new Map(menu.choices.map((choice) => [choice, targetOf(choices, menu, choice)]));
  const chosen = [...targets].map(([{ choice }, to])      => ({ to, way: wayOf(choice) }));
  const fallback = defaultOf(choices, menu);
  const to = fallback === undefined ? undefined : targets.get(fallback);
  return to === undefined ? chosen : [...chosen, { to, way: { how: 'otherwise' } }];
}

/** A choice without a key that is known is chosen by what callers say. */
function wayOf({ key, dtmf, name }                      )          {
  const pressed = key ?? dtmf;
  return pressed === undefined ? { how: 'speech', choice: name } : { how: 'key', key: pressed };
}

/** The choice that is taken when callers choose nothing, where the reference means one of this menu. */
function defaultOf({ node: { elements } }         , { menu, choices, element }          )                         {
  if (menu.defaultChildMenuRef === undefined) return undefined;
  const found = (0,references/* resolve */.h)(elements, menu.defaultChildMenuRef, element.path);
  const meant = choices.filter(({ body }) => found.some((other) => other.body === body.node));
  return meant.length === 1 ? meant[0] : undefined;
}

function targetOf(choices         , menu          , node            )         {
  const { choice, leadsTo, body } = node;
  const { target, tag, name } = choice;
  const path = pathOf(choices, menu, node);
  switch (target.kind) {
    case 'queue':
      return choices.add((0,builder/* queueNode */.um)(target.name));
    case 'disconnect':
      return choices.add(builder/* CALL_ENDS */.gj);
    case 'menu':
    case 'task':
      return (leadsTo === undefined ? undefined : choices.idOf(leadsTo.path)) ?? choices.refer(target.ref, path, target.kind);
    case 'other':
      break;
  }
  const here = choices.idOf(menu.menu.path);
  const above = parentOf(choices, menu);
  if (tag === 'menuRepeatMenu' && here !== undefined) return here;
  if (tag === 'menuPreviousMenu' && above !== undefined) return above;
  // Choices may have one name, but no two of a menu have one key.
  const place = `${path} ${choice.key ?? ''}`;
  if (tag === 'menuTransferToAcd') return choices.add(unnamedQueue(place, name));
  if (tag !== 'menuTask') return choices.add({ id: `outside ${place}`, kind: /voicemail/iu.test(tag) ? 'voicemail' : 'other', name });
  const task = choices.add({ id: `task in ${place}`, kind: 'task', name });
  choices.addActions(body.node, task);
  return task;
}

function pathOf({ node: { elements } }         , { menu }          , { choice, body }            )         {
  const element = elements.find((one) => one.body === body.node);
  return element?.path ?? `${menu.path}/choices/${choice.tag}[${choice.refId ?? choice.name}]`;
}

/** The menu that a sub menu stands in. */
function parentOf(choices         , { element }          )                     {
  const above = element.list.endsWith('/choices') ? element.list.slice(0, -'/choices'.length) : undefined;
  return above === undefined ? undefined : choices.idOf(above);
}

// EXTERNAL MODULE: ./build/content/architect/read/choices.js
var read_choices = __webpack_require__(3255);
;// CONCATENATED MODULE: ./build/content/architect/read/describe.js

                                                                                              

/** What a choice does, in words. */
function inWords(flow               , { target, tag }                 )         {
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

/** Where a choice leads, in words: the queue, the menu or the task, where that can be told, else what the choice does. */
function destination(flow               , choice                 )         {
  const { target } = choice;
  switch (target.kind) {
    case 'queue':
      return `the queue "${target.name}"`;
    case 'disconnect':
      return 'the end of the call';
    case 'task':
      return place(flow, target);
    case 'menu':
      // A jump leads to where callers may have been already.
      return choice.tag === 'menuSubMenu' ? place(flow, target) : `the menu "${targetName(flow, target)}"`;
    case 'other':
      return target.description;
  }
}

function place(flow               , target           )         {
  const name = targetName(flow, target);
  if (target.kind === 'menu') return `the menu "${name}", ${(0,read_choices/* counted */.hS)(byRef(flow.menus, target.ref)?.choices.length ?? 0, 'choice')}`;
  const task = byRef(flow.tasks, target.ref);
  return `the task "${name}"${task === undefined ? '' : `, ${(0,read_choices/* counted */.hS)(task.actions, 'action')}`}`;
}

                                                                 
                                                       

/** What the menu or task is called that a choice leads to; the reference itself where it leads nowhere. */
function targetName(flow               , { kind, ref }           )         {
  return byRef           (kind === 'menu' ? flow.menus : flow.tasks, ref)?.name ?? ref;
}

/** Whether the flow has a menu or task of exactly this refId. */
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
                                                          

                                                                              

/** The codes of a reference that means nothing in the flow, or more than one thing. */
const CODES = {
  menu: { missing: 'menu-not-found', ambiguous: 'menu-ambiguous' },
  task: { missing: 'task-not-found', ambiguous: 'task-ambiguous' },
}         ;

/** So many near names are told. */
const MOST_NEAR = 3;

/** The menu that a menu file names: by refId, else by name, at any depth. */
function findMenu(flow               , ref        )                                                                 {
  const found = find(flow, 'menu', flow.menus, ref);
  return 'problem' in found ? found : { menu: found.one };
}

/** The task of the flow's list that a menu file names: by refId, else by name. */
function findTask(flow               , ref        )                                                                 {
  const found = find(flow, 'task', flow.tasks, ref);
  return 'problem' in found ? found : { task: found.one };
}

function find                                                              (
  flow               ,
  what                 ,
  all              ,
  ref        ,
)                                                    {
  const byId = all.filter(({ refId }) => refId === ref);
  const found = byId.length > 0 ? byId : all.filter(({ name }) => name === ref);
  const [one, second] = found;
  const show = ({ refId, name }   )         => (refId === undefined ? `"${name}"` : `"${refId}" (${name})`);
  if (one === undefined) {
    const meant = nearOnes(ref, all);
    return {
      problem: {
        code: CODES[what].missing,
        message: `The flow "${flow.name}" has no ${what} "${ref}".`,
        hint: meant.length > 0 ? (0,did_you_mean/* didYouMean */.au)(ref, meant) : `Its ${what}s are: ${all.map(show).join(', ') || 'none'}.`,
      },
    };
  }
  if (second === undefined) return { one };
  return {
    problem: {
      code: CODES[what].ambiguous,
      message: `The flow "${flow.name}" has ${found.length} ${what}s "${ref}".`,
      hint:
        byId.length > 0
          ? `Give each ${what} a refId of its own.`
          : `Name the one that is meant by its refId: ${found.map(show).join(', ')}.`,
    },
  };
}

/** The names that come near and mean one of them alone, by refId where both do: one name for each. */
function nearOnes(ref        , all                                                               )           {
  const refIds = Map.groupBy(all, ({ refId }) => refId);
  const named = [...Map.groupBy(all, ({ name }) => name)].filter(([name]) => !refIds.has(name));
  const meant = new Map(
    [...refIds, ...named].flatMap(([name, group]) => (name === undefined || group.length > 1 ? [] : [[name, group[0]]])),
  );
  const near = (0,did_you_mean/* nearest */.pA)(ref, [...meant.keys()], meant.size);
  return near.filter((name, index) => near.findIndex((other) => meant.get(other) === meant.get(name)) === index).slice(0, MOST_NEAR);
}

;// CONCATENATED MODULE: ./build/content/architect/compare/compare.js



                                                                                           

/** A menu in its flow. */
                        
                               
                               
 

/** A choice in its flow. */
                         
                               
                                   
 

/** The menu that a file means; undefined where there is none, or more than one. */
function menuIn(flow               , ref        )                    {
  const found = findMenu(flow, ref);
  return 'menu' in found ? { flow, menu: found.menu } : undefined;
}

/**
 * The same menu in another text of the flow. An export after a publish may number refIds anew, as they hold Architect's own
 * tracking numbers (unproven): a menu that isn't there by refId is looked for by its name.
 */
function counterpart(flow               , ref        , { menu }       )                    {
  return menuIn(flow, ref) ?? menuIn(flow, menu.name);
}

/** Whether two menus say and do the same, in whatever words their YAML has it, and in whatever order. */
function isSameMenu(one       , other       )          {
  const [a, b] = [sorted(one), sorted(other)];
  return (
    isSameAudio(one.menu.audio, other.menu.audio) &&
    a.length === b.length &&
    a.every((choice, index) => b[index] !== undefined && isSameChoice(choice, b[index]))
  );
}

/** Whether two choices are of one kind and name, answer the same key, and lead to the same place. */
function isSameChoice(one        , other        )          {
  const [a, b] = [one.choice, other.choice];
  return keyOf(a) === keyOf(b) && a.tag === b.tag && a.name === b.name && leadsToSame(one, other);
}

/**
 * Whether two choices lead to the same place. A menu or task is the same by refId; by name, too, where neither refId is known on the
 * other side, as an export may number them anew. What is inside of it is not the choice's.
 */
function leadsToSame(one        , other        )          {
  const [a, b] = [one.choice.target, other.choice.target];
  if ((a.kind === 'menu' || a.kind === 'task') && a.kind === b.kind) {
    if (a.ref === b.ref) return true;
    const areRenumbered = !hasRef(other.flow, a) && !hasRef(one.flow, b);
    return areRenumbered && targetName(one.flow, a) === targetName(other.flow, b);
  }
  return inWords(one.flow, one.choice) === inWords(other.flow, other.choice);
}

/** Whether two menus say the same, as far as callers hear it. */
function isSameAudio(one           , other           )          {
  return one.kind === other.kind && saidBy(one) === saidBy(other);
}

function saidBy(audio           )         {
  return (0,read_audio/* heard */.HK)(audio.kind === 'other' ? audio.source : audioWords(audio));
}

/** What callers hear in a menu, in words: the text itself where it is one plain text. */
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

function sorted({ flow, menu }       )           {
  const mark = ({ choice }        )         => `${keyOf(choice)}\n${choice.tag}\n${choice.name}`;
  return menu.choices.map((choice) => ({ flow, choice })).toSorted((a, b) => (mark(a) < mark(b) ? -1 : mark(a) > mark(b) ? 1 : 0));
}

function keyOf({ key, dtmf }                 )         {
  return key ?? dtmf ?? '';
}

// EXTERNAL MODULE: ./build/content/architect/read/read.js + 2 modules
var read_read = __webpack_require__(6546);
;// CONCATENATED MODULE: ./build/content/architect/calls/call-graph.js
                                 

                                                                        




                                                




const ENTRY = 'entry';

/**
 * The ways of a call through a flow's text: from `startUpRef` through menus and their choices, and through the actions of tasks. What
 * an action decides is not asked: it may lead to each of the places that its branches name.
 *
 * @throws TypeError when the text can't be read, which whoever made it a content has done before
 */
function callGraphOf(text        )            {
  const read = (0,read_read/* readFlowNode */.RI)(text);
  if ('error' in read) throw new TypeError(read.error.message);
  return new Reader(read.node).graph();
}

class Reader {
           #node          ;
           #builder = new builder/* CallBuilder */.U5();
  /** Ids of menus and tasks by their path in the text. */
           #ids                             ;

  constructor(node          ) {
    this.#node = node;
    this.#ids = new Map([...menuNodeIds(node.flow), ...idsOf('task', node.flow.tasks)]);
  }

  graph()            {
    const { flow, menus, tasks } = this.#node;
    const entry = this.#entry();
    for (const { menu } of menus) {
      const says = (0,read_audio/* heard */.HK)(audioWords(menu.audio));
      this.#add(menu.path, { kind: 'menu', name: menu.name, ...(says === '' ? {} : { says }) });
    }
    for (const task of flow.tasks) this.#add(task.path, { kind: 'task', name: task.name });
    const choices          = {
      node: this.#node,
      idOf: (path) => this.#ids.get(path),
      add: (node) => this.#builder.node(node),
      refer: (ref, from, tag) => this.#refer(ref, from, tag),
      addActions: (body, from) => this.#addActions(body, from),
    };
    for (const menu of menus)
      for (const edge of ways(choices, menu)) this.#builder.edge({ from: this.#ids.get(menu.menu.path) ?? '', ...edge });
    for (const { task, element } of tasks) this.#addActions(element.body, this.#ids.get(task.path) ?? '');
    return this.#builder.build(entry);
  }

  /** The greeting, and what comes after it. */
  #entry()                     {
    const { parsed, flow } = this.#node;
    const { contents } = parsed.document;
    const root = contents === null ? undefined : (0,nodes/* child */.jf)(parsed.document, { node: contents, own: true }, flow.type);
    const start = (0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(parsed.document, root, 'startUpRef'));
    const actions = (0,nodes/* child */.jf)(parsed.document, root, 'startUpTaskActions');
    if (start === undefined && actions === undefined) return undefined;
    const greeting = (0,read_audio/* heard */.HK)(audioWords((0,read_audio/* readAudio */.r3)(parsed, (0,nodes/* child */.jf)(parsed.document, root, 'initialGreeting')).audio));
    this.#builder.node({ id: ENTRY, kind: 'entry', name: 'Call comes in', ...(greeting === '' ? {} : { says: greeting }) });
    if (start !== undefined) this.#builder.edge({ from: ENTRY, to: this.#refer(start, `/${flow.type}`), way: { how: 'then' } });
    else if (actions !== undefined) this.#addActions(actions.node, ENTRY);
    return ENTRY;
  }

  #add(path        , node                      )         {
    return this.#builder.node({ id: this.#ids.get(path) ?? path, ...node });
  }

  /** The menu or task that a reference means, or what stands for one that isn't there. */
  #refer(ref        , from        , tag                  )         {
    // A substitution is made by Archy, and nobody knows here by what.
    if (ref.includes('{{')) return this.#builder.node({ id: `other:${ref}`, kind: 'other', name: ref });
    const found = (0,references/* resolve */.h)(this.#node.elements, ref, from).filter(
      (element) => this.#ids.has(element.path) && (tag === undefined || element.tag === tag || (tag === 'menu' && isSubMenu(element))),
    );
    const [one, second] = found;
    if (one === undefined) return this.#builder.node((0,builder/* missingNode */.H_)(ref));
    return second === undefined ? (this.#ids.get(one.path) ?? '') : this.#builder.node({ id: `other:${ref}`, kind: 'other', name: ref });
  }

  /** The ways out of everything that stands inside of a node of the text. */
  #addActions(inside      , from        )       {
    const [start, end] = [(0,nodes/* startOf */.GH)(inside), (0,nodes/* endOf */.pJ)(inside)];
    for (const element of this.#node.elements) {
      if (element.body === inside || (0,nodes/* startOf */.GH)(element.body) < start || (0,nodes/* endOf */.pJ)(element.body) > end) continue;
      const leads = wayOfAction(this.#node, element);
      if (leads === undefined) continue;
      const { to, way } = leads;
      this.#builder.edge({ from, way, to: to.kind === 'reference' ? this.#refer(to.ref, element.path, to.tag) : this.#builder.node(to) });
    }
  }
}

function isSubMenu({ tag }         )          {
  return tag === 'menuSubMenu';
}

/** What the call graph calls the menus, by their paths in the text. */
function menuNodeIds({ menus }                              )                              {
  return new Map(idsOf('menu', menus));
}

/** Ids by refId, else by name, as far as these are each one's own; else by path. They hold when a text around them changes. */
function idsOf(
  kind                 ,
  all                                                                                      ,
)                     {
  const called = Map.groupBy(all, ({ refId, name }) => refId ?? name);
  return all.map(({ refId, name, path }) => [path, `${kind}:${called.get(refId ?? name)?.length === 1 ? (refId ?? name) : path}`]);
}

// EXTERNAL MODULE: ./build/model/queues.js
var model_queues = __webpack_require__(7932);
// EXTERNAL MODULE: ./build/menu-file/suggest.js
var suggest = __webpack_require__(113);
// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(5928);
// EXTERNAL MODULE: ./build/model/diagnostic.js
var diagnostic = __webpack_require__(8963);
;// CONCATENATED MODULE: ./build/content/architect/edit/desired.js

                                                               





                                                                                           

/** Whether an option gives its queue by id: Architect's YAML knows names alone. A name of that form would be one's own fault. */
function isQueueId({ target }            )          {
  return target.kind === 'id' && ids/* GUID */.Sm.test(target.id);
}

/** Whether an option leads to a queue. */
function leadsToQueue({ target }            )          {
  return target.kind === 'id' || target.kind === 'queue';
}

/** A menu file's menu in Architect's terms, with the queues' ids turned into names, and what is wrong with its queues. */
function desiredMenu(
  flow               ,
  menu      ,
  queues        ,
)                                                                           {
  const problems            = [];
  const choices = menu.options.map((option)                => {
    const { target, problem } = desiredTarget(flow, menu, option, queues);
    if (problem !== undefined) problems.push(problem);
    return {
      key: option.key,
      target,
      ...(option.prompt === undefined ? {} : { prompt: option.prompt }),
      ...(option.name === undefined ? {} : { name: option.name }),
    };
  });
  return { desired: { audio: menu.audio ?? 'auto', choices }, problems };
}

                    
                                 
                             
 

function desiredTarget(flow               , menu      , option            , queues        )           {
  const { target } = option;
  switch (target.kind) {
    case 'id': {
      if (!isQueueId(option)) return namedQueue(flow, menu, option, target.id, queues);
      const name = queues.nameOf(target.id);
      if (name !== undefined) return namedQueue(flow, menu, option, name, queues);
      return { target: { kind: 'queue', name: target.id }, problem: unknownId(flow, menu, option, target.id) };
    }
    case 'queue':
      return namedQueue(flow, menu, option, target.name, queues);
    case 'menu':
    case 'task':
    case 'disconnect':
    case 'unchanged':
      return { target };
  }
}

/** Archy looks a queue up by its name when it publishes, so there must be exactly one. */
function namedQueue(flow               , menu      , option            , name        , queues        )           {
  const found = queues.byName(name);
  const target                = { kind: 'queue', name };
  if ('id' in found) return { target };
  const problem = (0,model_queues/* queueProblem */.x)(menu, option, name, found, nowAt(flow, menu, option));
  const meant = ['menu' in findMenu(flow, name) ? 'menu' : '', 'task' in findTask(flow, name) ? 'task' : ''].find((form) => form !== '');
  if (found.matches === 0 && meant !== undefined)
    return {
      target,
      problem: { ...problem, hint: `The flow has a ${meant} of that name: write \`{ ${meant}: ${JSON.stringify(name)} }\`.` },
    };
  const form = (0,suggest/* meantForm */.s4)(name);
  if (found.matches === 0 && form !== undefined) return { target, problem: { ...problem, hint: `Did you mean \`${form}\`?` } };
  if (found.matches === 0) return { target, problem };
  return {
    target,
    problem: { ...problem, hint: 'Architect finds a queue by its name when a flow is published: give one of them another name.' },
  };
}

function unknownId(flow               , menu      , option            , id        )          {
  const now = nowAt(flow, menu, option);
  return (0,diagnostic/* problemAt */.l4)(menu, option.at.target, {
    code: 'queue-not-found',
    message: `There is no queue with the id ${id} that this OAuth client may see.${now === undefined ? '' : ` In the live flow, key ${option.key} ${now}.`}`,
    hint: 'The queue may have been deleted, or its division may be closed to this client: give the queue that is meant, best by name, `{ queue: Name }`.',
  });
}

/** Where the key leads in the live flow, in words. */
function nowAt(flow               , menu      , { key }            )                     {
  const found = findMenu(flow, menu.nodeId);
  const choice = 'menu' in found ? found.menu.choices.find((one) => one.key === key) : undefined;
  return choice === undefined ? undefined : inWords(flow, choice);
}

;// CONCATENATED MODULE: ./build/content/architect/compare/diff.js
                                                       
                                                   


                                                                                

/**
 * What differs between the menus of two texts of one flow, choice by choice, matched by key. The order of choices is no
 * difference: callers don't notice it.
 *
 * @param refs what the files call their menus: these names are used for them
 */
function diffFlows(before               , after               , refs                   )           {
  const names = new Map(refs.map((ref) => [menuIn(before, ref)?.menu.path, ref]));
  return before.menus.flatMap((menu) => {
    const own = menu.refId ?? menu.name;
    const name = names.get(menu.path) ?? own;
    const found = { flow: before, menu };
    const other = counterpart(after, own, found) ?? namesake(before, after, menu);
    const gone         = { op: 'remove', menu: name, key: null, field: null, path: menu.path, before: menu.name, after: null };
    return other === undefined ? [gone] : diffMenu(name, found, other);
  });
}

/** Of menus that share a name and have no refId, the one at the same place among them. */
function namesake(before               , after               , menu               )                    {
  const [old, now] = [before, after].map((flow) => flow.menus.filter(({ name, refId }) => name === menu.name && refId === menu.refId));
  const twin = now?.[old?.indexOf(menu) ?? -1];
  return twin && { flow: after, menu: twin };
}

function diffMenu(name        , before       , after       )           {
  const changes           = [];
  const [old, now] = [before.menu.audio, after.menu.audio];
  if (!isSameAudio(old, now))
    changes.push(change('change', name, null, 'audio', `${before.menu.path}/audio`, audioWords(old), audioWords(now)));
  for (const choice of before.menu.choices) {
    if (choice.key === undefined) continue;
    const other = after.menu.choices.find(({ key }) => key === choice.key);
    const path = diff_pathOf(before, choice);
    if (other === undefined) changes.push(change('remove', name, choice.key, null, path, summary({ flow: before.flow, choice }), null));
    else changes.push(...diffChoice(name, choice.key, path, { flow: before.flow, choice }, { flow: after.flow, choice: other }));
  }
  for (const choice of after.menu.choices) {
    if (choice.key !== undefined && !before.menu.choices.some(({ key }) => key === choice.key))
      changes.push(change('add', name, choice.key, null, diff_pathOf(after, choice), null, summary({ flow: after.flow, choice })));
  }
  return changes;
}

function diffChoice(name        , key        , path        , before        , after        )           {
  const changes           = [];
  const [old, now] = [before.choice, after.choice];
  if (!leadsToSame(before, after)) changes.push(change('change', name, key, 'routing_target', path, target(before), target(after)));
  else if (old.tag !== now.tag) changes.push(change('change', name, key, 'kind', path, old.tag, now.tag));
  if (old.name !== now.name) changes.push(change('change', name, key, 'name', path, old.name, now.name));
  return changes;
}

function change(
  op              ,
  menu        ,
  key               ,
  field               ,
  path        ,
  before             ,
  after             ,
)         {
  return { op, menu, key, field, path, before, after };
}

function diff_pathOf({ menu }       , { tag, refId, name }                 )         {
  return `${menu.path}/choices/${tag}[${refId ?? name}]`;
}

function summary(chosen        )       {
  return { name: chosen.choice.name, routing_target: target(chosen) };
}

/** Where a choice leads, as a menu file would write it; in words where it has none for it. */
function target({ flow, choice }        )       {
  const { target: leads } = choice;
  switch (leads.kind) {
    case 'queue':
      return { queue: leads.name };
    case 'menu':
      return { menu: leads.ref };
    case 'task':
      return { task: leads.ref };
    case 'disconnect':
      return { disconnect: true };
    case 'other':
      return inWords(flow, choice);
  }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/content/architect/yaml/text-edit.js
var text_edit = __webpack_require__(7554);
;// CONCATENATED MODULE: ./build/content/architect/yaml/scalar.js

                                         


/** How a neighbour writes its text. */
                                                  

/** The style of a scalar; a block scalar's neighbours are plain. */
function styleOf(scalar                    )        {
  if (scalar?.type === 'QUOTE_DOUBLE') return 'double';
  return scalar?.type === 'QUOTE_SINGLE' ? 'single' : 'plain';
}

/**
 * A text as YAML on one line, in the wanted style where that style can hold it, else in double quotes.
 *
 * @param inFlow whether it stands between brackets or braces
 */
function writeScalar(value        , style       , inFlow         )         {
  if (style === 'plain' && isPlain(value, inFlow)) return value;
  if (style === 'single' && !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return quote(value);
}

/** In double quotes. JSON's strings are YAML's; what an editor would not show is escaped besides. */
function quote(value        )         {
  return JSON.stringify(value).replaceAll(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether a text may stand without quotes: for every reader the same text, be it a YAML 1.1 or 1.2 one, and no `{{` substitution. */
function isPlain(value        , inFlow         )          {
  if (value === '' || value !== value.trim() || /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(value)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`=~<]|: |:$| #|^\.\.\.|\{\{/u.test(value) || (inFlow && /[,[\]{}:]/u.test(value))) return false;
  return (['1.1', '1.2']         ).every((version) => {
    const read = (0,dist/* parseDocument */.Tp)        (value, { version, logLevel: 'error' });
    return read.errors.length === 0 && read.contents?.value === value;
  });
}

/**
 * Writes another text where a scalar stands, in the same style.
 *
 * @param heard whether the text is spoken: then a block scalar may stay one although it adds a line feed at the end
 */
function replaceScalar(parsed        , scalar        , value        , heard = false)       {
  const [from, to] = scalar.range ?? [0, 0];
  if (scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED') return replaceBlock(parsed, from, to, value, heard);
  return { from, to, text: writeScalar(value, styleOf(scalar), parsed.inFlow.has(scalar)) };
}

/**
 * Keeps a block scalar's header where one line of content can hold the text. Its chomping stays: with `|` and `>` the
 * text ends in a line feed then, as it did before, which nobody hears.
 */
function replaceBlock(parsed        , from        , to        , value        , heard         )       {
  const { text } = parsed;
  const first = (0,text_edit/* lineEnd */.kd)(text, from);
  const content = text.slice(first, to).trimEnd();
  const indent = /^ *(?=\S)/u.exec(content)?.[0];
  const fits = heard && value !== '' && value === value.trim() && !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(value);
  if (fits && indent !== undefined) return { from: first, to: first + content.length, text: indent + value };
  return { from, to: content === '' ? from + text.slice(from, to).trimEnd().length : first + content.length, text: quote(value) };
}

/** The column of an offset, from 0, where nothing but spaces stands before it on its line; else undefined. */
function columnOf(text        , offset        )                     {
  const start = (0,text_edit/* lineStart */.PT)(text, offset);
  return /^ *$/u.test(text.slice(start, offset)) ? offset - start : undefined;
}

;// CONCATENATED MODULE: ./build/content/architect/yaml/block-list.js



/** The whole lines that an entry of a block list or block map takes up, its own comments with it. */
                       
                        
                      
 

/**
 * The lines of an entry. Its own comments are those right above it in its column, those behind it on its lines, and those
 * right below that stand deeper than it does; a blank line parts a comment from it.
 *
 * @param start where the entry begins: its dash or key
 * @param end where its last character is, comments aside
 * @returns undefined where the entry shares its first line with something else
 */
function spanOf(text        , start        , end        )                   {
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

/** The column of a line's comment, where the line is nothing but a comment. */
function commentColumn(line        )                     {
  return /^( *)#/u.exec(line)?.[1]?.length;
}

/** Takes an entry's lines out. */
function removeLines({ from, to }      )       {
  return { from, to, text: '' };
}

/** Puts lines at an offset where a line begins, or at the end of the text. */
function insertLines(offset        , lines                   , eol        )       {
  return { from: offset, to: offset, text: lines.map((line) => `${line}${eol}`).join(''), lines: true };
}

;// CONCATENATED MODULE: ./build/content/architect/yaml/bracket-list.js


/** A list between brackets or braces: where its inside begins and ends, and its items without their commas. */
                           
                        
                         
                                                                            
 

/**
 * Takes items out of a list between brackets or braces and puts others in.
 *
 * @param removed the indices of the items that go
 * @param after the index of the item behind which the new ones come; -1: before the first
 * @param added what comes in, each on one line
 */
function editFlowList(
  text        ,
  list          ,
  removed                     ,
  after        ,
  added                   ,
  eol        ,
)         {
  if (removed.size === 0 && added.length === 0) return [];
  const { open, close, items } = list;
  if (removed.size === items.length) {
    if (added.length === 0) return [{ from: open, to: close, text: '' }];
    const inside = text.slice(open, close);
    const pad = inside.startsWith(' ') || items.length === 0 ? ' ' : '';
    return [{ from: open, to: close, text: `${pad}${added.join(', ')}${pad}` }];
  }
  return items.every((item) => ownLines(text, item))
    ? editLines(text, list, removed, after, added, eol)
    : editInline(list, removed, after, added);
}

/** Whether an item has its line or lines to itself, a comma and a comment aside. */
function ownLines(text        , { from, to }                                                )          {
  return (
    /^[ \t]*$/u.test(text.slice((0,text_edit/* lineStart */.PT)(text, from), from)) && /^[ \t]*,?[ \t]*(?:#.*)?\r?\n?$/u.test(text.slice(to, (0,text_edit/* lineEnd */.kd)(text, to)))
  );
}

function editInline({ items }          , removed                     , after        , added                   )         {
  const edits         = [];
  const lastStaying = items.findLastIndex((_item, index) => !removed.has(index));
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (removed.has(index) && index < lastStaying && next !== undefined) edits.push({ from: item.from, to: next.from, text: '' });
  }
  const [staying, last] = [items[lastStaying], items.at(-1)];
  if (staying !== undefined && last !== undefined && last !== staying) edits.push({ from: staying.to, to: last.to, text: '' });
  if (added.length === 0) return edits;
  const anchor = items.findLast((_item, index) => index <= after && !removed.has(index));
  const first = items.find((_item, index) => !removed.has(index));
  if (anchor !== undefined) edits.push({ from: anchor.to, to: anchor.to, text: added.map((one) => `, ${one}`).join('') });
  else if (first !== undefined) edits.push({ from: first.from, to: first.from, text: added.map((one) => `${one}, `).join('') });
  return edits;
}

function editLines(
  text        ,
  { items }          ,
  removed                     ,
  after        ,
  added                   ,
  eol        ,
)         {
  const edits         = [...removed].flatMap((index) => {
    const item = items[index];
    return item === undefined ? [] : [{ from: (0,text_edit/* lineStart */.PT)(text, item.from), to: (0,text_edit/* lineEnd */.kd)(text, item.to), text: '' }];
  });
  const lastIndex = items.length - 1;
  const comma = (index        )                     => {
    const item = items[index];
    const gap = item === undefined ? undefined : /^[ \t]*(?=,)/u.exec(text.slice(item.to));
    return item === undefined || gap === null || gap === undefined ? undefined : item.to + gap[0].length;
  };
  const trailing = comma(lastIndex) !== undefined;
  const atEnd = items.every((_item, index) => index <= after || removed.has(index));
  const lastStaying = items.findLastIndex((_item, index) => !removed.has(index));
  const staying = items[lastStaying];
  const at = comma(lastStaying);
  if (staying !== undefined && added.length > 0 && atEnd && at === undefined) edits.push({ from: staying.to, to: staying.to, text: ',' });
  if (at !== undefined && !trailing && lastStaying < lastIndex && !(added.length > 0 && atEnd))
    edits.push({ from: at, to: at + 1, text: '' });
  const model = items[Math.max(after, 0)];
  if (added.length > 0 && model !== undefined) {
    const indent = text.slice((0,text_edit/* lineStart */.PT)(text, model.from), model.from);
    const offset = after < 0 ? (0,text_edit/* lineStart */.PT)(text, model.from) : (0,text_edit/* lineEnd */.kd)(text, model.to);
    const lines = added.map((one, index) => `${indent}${one}${atEnd && !trailing && index === added.length - 1 ? '' : ','}${eol}`);
    edits.push({ from: offset, to: offset, text: lines.join(''), lines: true });
  }
  return edits;
}

;// CONCATENATED MODULE: ./build/content/architect/yaml/print.js


                                         


/** YAML that is to be written: a scalar as its text will stand, or a map. */
                                             

                        
                       
                       
 

/** A map between braces, on one line. */
function printFlow(tree      )         {
  if (typeof tree === 'string') return tree;
  return tree.length === 0 ? '{}' : `{ ${tree.map(({ key, value }) => `${key}: ${printFlow(value)}`).join(', ')} }`;
}

/**
 * The lines of a map in block style.
 *
 * @param column of its keys, from 0
 * @param step by how many columns each level goes deeper
 */
function printBlock(fields                  , column        , step        )           {
  const indent = ' '.repeat(column);
  return fields.flatMap(({ key, value }) => {
    if (typeof value === 'string') return [`${indent}${key}: ${value}`.trimEnd()];
    return value.length === 0 ? [`${indent}${key}: {}`] : [`${indent}${key}:`, ...printBlock(value, column + step, step)];
  });
}

/**
 * A copy of what stands at a node, in its own quotes but without its comments and anchors, which belong to its place.
 *
 * @param inFlow whether the copy comes to stand between brackets or braces
 */
function copyOf(parsed        , node      , inFlow         )       {
  if ((0,dist/* isAlias */.Vj)(node)) return `*${node.source}`;
  if ((0,dist/* isScalar */.jn)(node)) {
    const value = (0,nodes/* scalarText */.ws)(node);
    if (value === undefined) return node.source ?? '';
    if (typeof node.value !== 'string') return value;
    const source = parsed.text.slice((0,nodes/* startOf */.GH)(node), node.range?.[1] ?? 0);
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    return quoted && !source.includes('\n') ? source : writeScalar(value, styleOf(node), inFlow);
  }
  if ((0,dist/* isSeq */.oP)(node)) return `[ ${node.items.map((item) => ((0,dist/* isNode */.Ll)(item) ? printFlow(copyOf(parsed, item, true)) : '')).join(', ')} ]`;
  if (!(0,dist/* isMap */.jh)(node)) return '';
  const within = inFlow || node.flow === true;
  const fields = node.items.map((pair) => ({
    key: (0,nodes/* keyOf */.TN)(pair) ?? '',
    value: (0,dist/* isNode */.Ll)(pair.value) ? copyOf(parsed, pair.value, within) : '',
  }));
  return within ? printFlow(fields) : fields;
}

;// CONCATENATED MODULE: ./build/content/architect/yaml/map-edit.js
                                          




                                         




/**
 * Takes fields out of a map and puts others in, on their own lines or between the braces, as the map is written.
 *
 * @param removed the fields that go
 * @param before the index of the field before which the new ones come; as many as there are fields: at the end
 * @param step by how many columns a level goes deeper, for block style
 * @returns undefined where the map is written in a form that has no lines to edit
 */
function editMap(
  parsed        ,
  map         ,
  removed                 ,
  before        ,
  added                  ,
  step        ,
)                     {
  const { text } = parsed;
  const eol = (0,text_edit/* eolAt */.sW)(text, (0,nodes/* startOf */.GH)(map));
  const gone = new Set(removed.map((pair) => map.items.indexOf(pair)));
  if (map.flow === true) {
    const list = {
      open: (0,nodes/* startOf */.GH)(map) + 1,
      close: (map.range?.[1] ?? 0) - 1,
      items: map.items.map((pair) => ({ from: startOfPair(pair), to: (0,nodes/* endOfPair */.Bj)(pair) })),
    };
    return editFlowList(
      text,
      list,
      gone,
      before - 1,
      added.map((field) => printFlow([field]).slice(2, -2)),
      eol,
    );
  }
  if (parsed.inFlow.has(map)) return undefined;
  const spans = map.items.map((pair) => (isPlainPair(pair) ? spanOf(text, startOfPair(pair), (0,nodes/* endOfPair */.Bj)(pair)) : undefined));
  const [first] = map.items;
  const column = first === undefined ? undefined : columnOf(text, startOfPair(first));
  const at = spans[before]?.from ?? spans.at(-1)?.to;
  if (column === undefined || at === undefined || spans.includes(undefined)) return undefined;
  const edits = spans.flatMap((span, index) => (gone.has(index) && span !== undefined ? [removeLines(span)] : []));
  return added.length === 0 ? edits : [...edits, insertLines(at, printBlock(added, column, step), eol)];
}

/** Where a pair begins: its key, what marks it, or its anchor. */
function startOfPair(pair      )         {
  const key = (0,dist/* isNode */.Ll)(pair.key) ? (0,nodes/* startOf */.GH)(pair.key) : 0;
  const marks = pair.srcToken?.start.filter(({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind') ?? [];
  return Math.min(key, ...marks.map(({ offset }) => offset));
}

/** Whether a pair is `key: value`, without the `?` of an explicit key. */
function isPlainPair(pair      )          {
  return pair.srcToken?.start.every(({ type }) => type !== 'explicit-key-ind') ?? true;
}

;// CONCATENATED MODULE: ./build/content/architect/problem.js
                                             
                                                

/** Edits of a flow's text, or why they can't be made. */
                                                                                                                                   

/** A part of the flow is written once and used in more places: an edit would change them all. */
function sharedProblem(what        , line        , key         )                                    {
  return {
    problem: {
      code: 'shared-anchor',
      ...(key === undefined ? {} : { key }),
      message: `${what} (line ${line} of the flow’s YAML) is shared with other places through a YAML anchor: a change here would change them too.`,
      hint: 'Write it out at each place of the flow, or change it in Architect.',
    },
  };
}

/** A form of YAML that this action reads but does not edit. */
function notEditable(what        , line        , key         )                                    {
  return {
    problem: {
      code: 'not-editable',
      ...(key === undefined ? {} : { key }),
      message: `${what} (line ${line} of the flow’s YAML) is written in a form that can’t be changed without touching lines around it.`,
      hint: 'Make this change in Architect, or export the flow again so that each choice and each field has lines of its own.',
    },
  };
}

;// CONCATENATED MODULE: ./build/content/architect/edit/audio.js


                                                           






/** What the audio shall say; no text where it is left as it is. */
                            
                         
                                      
                                             
 

/**
 * What becomes of a menu's audio: the options' prompts, joined by a space, are its text where it is one plain text (or
 * must become one). An option without a prompt (`{ unchanged: true }`) has its words somewhere in the live text, where
 * nobody can tell them apart: then the text is left, and a notice says what that means.
 */
function planAudio({ menu }          , desired             )            {
  const { audio } = menu;
  const prompts = desired.choices.map(({ prompt = '' }) => prompt.trim()).filter((prompt) => prompt !== '');
  const silent = desired.choices.filter(({ prompt }) => prompt === undefined).map(({ key }) => key);
  if (desired.audio === 'replace' && silent.length > 0 && prompts.length > 0)
    return { notices: [], problems: silent.map((key) => promptNeeded(key)) };
  if (desired.audio === 'keep' || prompts.length === 0) return { notices: [] };
  const text = prompts.join(' ');
  if (audio.kind === 'tts' && (0,read_audio/* soundsLike */.Qm)(audio.text, text)) return { notices: [] };
  const keys = `key${silent.length === 1 ? '' : 's'} ${silent.join(', ')}`;
  if (desired.audio === 'auto') {
    if (audio.kind === 'none')
      return { notices: ['The menu has no audio of its own, and none is added: `audio: replace` makes it speak the prompts.'] };
    if (audio.kind === 'other')
      return {
        notices: [
          `The menu’s audio is not one plain text (${audio.description}), so it is left as it is and may not say the prompts: \`audio: replace\` makes it speak them.`,
        ],
      };
    if (silent.length > 0)
      return {
        notices: saysInOrder(audio.text, prompts)
          ? []
          : [
              `The menu’s audio is left as it is: ${keys} of the menu file ha${silent.length === 1 ? 's' : 've'} no prompt, so their words in "${audio.text.trim()}" can’t be told from the others’. Give each option its prompt, and the audio follows.`,
            ],
      };
  }
  const isSubstitution = /\{\{.*\}\}/u.test(text);
  return {
    text,
    notices: isSubstitution ? ['The menu’s new audio holds {{…}}, which Archy takes for a substitution: publishing may fail.'] : [],
  };
}

/** What stays unchanged stays with its words, and nobody can tell them from the others’ in the live audio. */
function promptNeeded(key        )              {
  return {
    code: 'prompt-needed',
    key,
    message: `\`audio: replace\` makes the menu say the prompts and nothing else, and key ${key} has none.`,
    hint: 'Give it its prompt, or leave the audio with `audio: keep`.',
  };
}

/** Whether a text says all of these, one after the other. */
function saysInOrder(text        , prompts                   )          {
  let at = 0;
  return prompts.every((prompt) => {
    const found = (0,read_audio/* heard */.HK)(text).indexOf((0,read_audio/* heard */.HK)(prompt), at);
    at = found + (0,read_audio/* heard */.HK)(prompt).length;
    return found !== -1;
  });
}

/** Writes the audio's text: where its text stands now in the form it has, else in place of the whole. */
function writeAudio(node          , menu          , text        )         {
  const { parsed } = node;
  const { place, scalar } = menu.audio;
  const line = menu.menu.at.line;
  const what = `The audio of the menu "${menu.menu.name}"`;
  const body = menu.body.node;
  if (!menu.body.own || !(0,dist/* isMap */.jh)(body) || place?.own === false) return sharedProblem(what, line);
  if (scalar !== undefined) {
    const expression = scalar.form === 'exp' ? (0,read_audio/* plainExpression */.vP)(text) : text;
    if (expression !== undefined) return { edits: [replaceScalar(parsed, scalar.node, expression, true)] };
    const key = expressionKey(place?.node);
    if (key !== undefined) return { edits: [replaceScalar(parsed, key, 'tts'), replaceScalar(parsed, scalar.node, text, true)] };
  }
  const pair = (0,nodes/* pairOf */.cF)(body, 'audio');
  const before = pair ?? (0,nodes/* pairOf */.cF)(body, 'choices');
  const index = before === undefined ? body.items.length : body.items.indexOf(before);
  const inFlow = body.flow === true;
  const value = writeScalar(text, 'plain', inFlow);
  const edits = editMap(
    parsed,
    body,
    pair === undefined ? [] : [pair],
    index,
    [{ key: 'audio', value: [{ key: 'tts', value }] }],
    (0,read_read/* stepOfText */.n9)(node),
  );
  return edits === undefined ? notEditable(what, line) : { edits };
}

function expressionKey(audio         )                     {
  const key = (0,dist/* isMap */.jh)(audio) ? audio.items[0]?.key : undefined;
  return (0,dist/* isScalar */.jn)(key) ? key : undefined;
}

// EXTERNAL MODULE: ./build/yaml/aliases.js
var aliases = __webpack_require__(9970);
;// CONCATENATED MODULE: ./build/content/architect/yaml/same.js




/** A node's document, to follow its aliases; a pair of nodes that are taken to be the same without looking into them. */
                             
                       
                       
                                                              
                                                                                  
 

/** Whether two nodes say the same, in whatever style: aliases count as what they stand for, comments and anchors don't count. */
function same(a         , b         , comparison            )          {
  return compare(a, b, comparison, new Map());
}

function compare(a         , b         , comparison            , seen                       )          {
  const left = (0,dist/* isAlias */.Vj)(a) ? (0,aliases/* aliasTarget */.I)(comparison.a, a) : a;
  const right = (0,dist/* isAlias */.Vj)(b) ? (0,aliases/* aliasTarget */.I)(comparison.b, b) : b;
  if (seen.get(left) === right && left !== null && left !== undefined) return true;
  if ((0,dist/* isScalar */.jn)(left) && (0,dist/* isScalar */.jn)(right)) return Object.is(left.value, right.value);
  seen.set(left, right);
  if ((0,dist/* isSeq */.oP)(left) && (0,dist/* isSeq */.oP)(right)) {
    return (
      left.items.length === right.items.length && left.items.every((item, index) => compare(item, right.items[index], comparison, seen))
    );
  }
  if ((0,dist/* isMap */.jh)(left) && (0,dist/* isMap */.jh)(right)) {
    const free = left === comparison.except?.map ? comparison.except.fields : [];
    const [mine, theirs] = [held(left.items, free), held(right.items, free)];
    return (
      mine.length === theirs.length &&
      mine.every((pair, index) => {
        const other = theirs[index];
        return other !== undefined && compare(pair.key, other.key, comparison, seen) && compare(pair.value, other.value, comparison, seen);
      })
    );
  }
  return left === right || (isNothing(left) && isNothing(right));
}

function held(pairs                 , free                   )         {
  return pairs.filter((pair) => !free.includes((0,nodes/* keyOf */.TN)(pair) ?? ''));
}

function isNothing(node         )          {
  return node === null || node === undefined || ((0,dist/* isScalar */.jn)(node) && node.value === null);
}

;// CONCATENATED MODULE: ./build/content/architect/edit/target.js

                                                          

                                                



                                                
                                                     



/** The kinds of choice that are written: those that published flows prove. */
                                                    

/** A target, ready to be written. */
                                
                           
                                     
                        
                          
                             
 

/** Fields that every kind of choice may have: they stay when a choice changes its kind. */
const COMMON_FIELDS                    = ['name', 'refId', 'dtmf', 'globalDtmf', 'speechRecTerms', 'globalSpeechRecTerms'];

/** Fields that belong to one choice alone: a new one doesn't take them over. */
const PERSONAL_FIELDS                                  = new Set([
  'name',
  'refId',
  'dtmf',
  'speechRecTerms',
  ...Object.values(read_choices/* TARGET_FIELDS */.G_),
]);

/** What a desired target means in this flow. */
function writtenTarget(
  node          ,
  target                                               ,
)                                              {
  switch (target.kind) {
    case 'queue':
      return { tag: 'menuTransferToAcd', name: target.name, queue: target.name };
    case 'disconnect':
      return { tag: 'menuDisconnect', name: 'Disconnect' };
    case 'menu': {
      const found = findMenu(node.flow, target.ref);
      if ('problem' in found) return { problem: orOther(found.problem, 'task', findTask(node.flow, target.ref), target.ref) };
      return leading('menuJumpToMenu', node.menus.find(({ menu }) => menu === found.menu)?.element, found.menu.name);
    }
    case 'task': {
      const found = findTask(node.flow, target.ref);
      if ('problem' in found) return { problem: orOther(found.problem, 'menu', findMenu(node.flow, target.ref), target.ref) };
      return leading('menuJumpToTask', node.tasks.find(({ task }) => task === found.task)?.element, found.task.name);
    }
  }
}

/** What there is not as a menu there may be as a task, and the other way round. */
function orOther(problem       , form                 , other        , ref        )        {
  if (!problem.code.endsWith('-not-found') || 'problem' in other) return problem;
  return { ...problem, hint: `The flow has a ${form} of that name: write \`{ ${form}: ${JSON.stringify(ref)} }\`.` };
}

function leading(tag            , leadsTo                     , name        )                {
  return leadsTo === undefined ? { tag, name } : { tag, name, leadsTo };
}

/** The choices whose look and settings a new one can take: they stand in the list itself, not behind an alias. */
function neighbours(choices                       )                                             {
  return choices.flatMap((choice) => (choice.body.own && (0,dist/* isMap */.jh)(choice.body.node) ? [{ ...choice, map: choice.body.node }] : []));
}

/** The field that names the target, in the look of a neighbour of the same kind; none for a disconnect. */
function targetField(node          , target               , choices                       , inFlow         )          {
  const field = read_choices/* TARGET_FIELDS */.G_[target.tag];
  if (field === undefined) return [];
  const model = neighbours(choices).findLast(({ choice, map }) => choice.tag === target.tag && (0,nodes/* pairOf */.cF)(map, field) !== undefined);
  const value = model === undefined ? undefined : (0,nodes/* pairOf */.cF)(model.map, field)?.value;
  if (target.queue === undefined) {
    return [{ key: field, value: writeScalar(target.leadsTo?.path ?? '', (0,dist/* isScalar */.jn)(value) ? styleOf(value) : 'double', inFlow) }];
  }
  const { document } = node.parsed;
  const place = (0,dist/* isNode */.Ll)(value) ? { node: value, own: true } : undefined;
  const [outer, inner] = [inFlow || braces(value), braces((0,nodes/* descend */.Xn)(document, place, 'lit')?.node)];
  const scalar = (0,nodes/* descend */.Xn)(document, place, 'lit', 'name')?.node;
  const name = writeScalar(target.queue, (0,dist/* isScalar */.jn)(scalar) ? styleOf(scalar) : 'plain', outer || inner);
  const lit       = [{ key: 'name', value: name }];
  const queue       = [{ key: 'lit', value: outer || inner ? printFlow(lit) : lit }];
  return [{ key: field, value: outer ? printFlow(queue) : queue }];
}

function braces(node         )          {
  return (0,dist/* isCollection */.P3)(node) && node.flow === true;
}

/**
 * The settings that a choice of this kind takes from its neighbours: those on which all choices of the kind in the menu
 * agree. What callers hear is taken over only where two choices at least say the same: of one alone nobody can tell
 * whether its words fit another queue.
 */
function settingsFor(
  node          ,
  tag        ,
  choices                       ,
  inFlow         ,
  without                   ,
)                                                        {
  const { document } = node.parsed;
  const kin = neighbours(choices).filter(({ choice }) => choice.tag === tag);
  const model = kin.at(-1) ?? neighbours(choices).at(-1);
  const fields          = [];
  const left           = [];
  for (const pair of model?.map.items ?? []) {
    const key = (0,nodes/* keyOf */.TN)(pair);
    if (key === undefined || !(0,dist/* isNode */.Ll)(pair.value) || PERSONAL_FIELDS.has(key) || without.includes(key)) continue;
    const shared = kin.length > 0 ? kin : neighbours(choices);
    if (kin.length === 0 && !COMMON_FIELDS.includes(key)) continue;
    const agreed = shared.every(({ map }) => same((0,nodes/* pairOf */.cF)(map, key)?.value, pair.value, { a: document, b: document }));
    if (agreed && (!key.endsWith('Audio') || shared.length > 1)) fields.push({ key, value: copyOf(node.parsed, pair.value, inFlow) });
    else left.push(key);
  }
  return { fields, left };
}

/** How the neighbours write a field's text. */
function styleOfField(choices                       , field        )        {
  const scalar = neighbours(choices)
    .map(({ map }) => (0,nodes/* pairOf */.cF)(map, field)?.value)
    .findLast((value) => (0,dist/* isScalar */.jn)(value));
  return (0,dist/* isScalar */.jn)(scalar) ? styleOf(scalar) : 'plain';
}

;// CONCATENATED MODULE: ./build/content/architect/edit/choice.js


                                                             



                                                          





/** Changes one choice that is there into what is wanted at its key; no edit where it says so already. */
function changeChoice(node          , menu          , existing            , desired               )         {
  const { key } = desired;
  if (desired.target.kind === 'unchanged') return rename(node, menu, existing, desired);
  const target = writtenTarget(node, desired.target);
  if ('problem' in target) return { problem: { ...target.problem, key } };
  const renamed = rename(node, menu, existing, desired);
  if ('problem' in renamed || leadsThere(existing, target)) return renamed;
  const moved = redirect(node, menu, existing, target, key);
  return 'problem' in moved ? moved : { edits: [...renamed.edits, ...moved.edits], notices: moved.notices ?? [] };
}

/** Whether a choice leads where it shall already. */
function leadsThere({ choice, leadsTo }            , target               )          {
  if (target.queue !== undefined) return choice.target.kind === 'queue' && choice.target.name === target.queue;
  return target.leadsTo === undefined ? choice.target.kind === 'disconnect' : target.leadsTo === leadsTo;
}

/** Whether this choice is the one that the menu takes when the caller chooses nothing. */
function isDefault(node          , { menu }          , existing            )          {
  return (
    menu.defaultChildMenuRef !== undefined &&
    (0,references/* resolve */.h)(node.elements, menu.defaultChildMenuRef, menu.path).some(({ body }) => body === existing.body.node)
  );
}

/** A jump is written as a path that ends in the target's refId, as all published flows have it. */
function unreferable(target               , key        )                                                {
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

function rename(node          , menu          , existing            , { key, name }               )         {
  if (name === undefined || name === existing.choice.name) return { edits: [] };
  const line = existing.choice.at.line;
  const map = ownMap(existing);
  if (map === undefined) return sharedProblem(`The choice of key ${key}`, line, key);
  const value = (0,nodes/* pairOf */.cF)(map, 'name')?.value;
  if ((0,dist/* isScalar */.jn)(value)) return { edits: [replaceScalar(node.parsed, value, name)] };
  const field = { key: 'name', value: writeScalar(name, styleOfField(menu.choices, 'name'), map.flow === true) };
  const edits = value === undefined ? editMap(node.parsed, map, [], 0, [field], stepOf(node, existing)) : undefined;
  return edits === undefined ? notEditable(`The name of the choice of key ${key}`, line, key) : { edits };
}

function redirect(node          , menu          , existing            , target               , key        )         {
  const { parsed } = node;
  const { choice, queue } = existing;
  const map = ownMap(existing);
  if (map === undefined) return sharedProblem(`The choice of key ${key}`, choice.at.line, key);
  const referable = unreferable(target, key);
  if (referable !== undefined) return referable;
  if (target.queue !== undefined && queue !== undefined) {
    if (!queue.own || !(0,dist/* isScalar */.jn)(queue.node)) return sharedProblem(`The queue of key ${key}`, choice.at.line, key);
    return { edits: [replaceScalar(parsed, queue.node, target.queue)] };
  }
  if (choice.tag !== target.tag) return changeKind(node, menu, { existing, map }, target, key);
  const pair = (0,nodes/* pairOf */.cF)(map, read_choices/* TARGET_FIELDS */.G_[target.tag] ?? '');
  if ((0,dist/* isScalar */.jn)(pair?.value) && target.leadsTo !== undefined) return { edits: [replaceScalar(parsed, pair.value, target.leadsTo.path)] };
  const field = targetField(
    node,
    target,
    menu.choices.filter((other) => other !== existing),
    map.flow === true,
  );
  const edits = editMap(
    parsed,
    map,
    pair === undefined ? [] : [pair],
    pair === undefined ? map.items.length : map.items.indexOf(pair),
    field,
    stepOf(node, existing),
  );
  return edits === undefined ? notEditable(`The choice of key ${key}`, choice.at.line, key) : { edits };
}

/** Another kind of choice: the tag changes, what any kind may have stays as it is, the rest makes room for the new kind's fields. */
function changeKind(
  node          ,
  menu          ,
  { existing, map }                                        ,
  target               ,
  key        ,
)         {
  const { choice } = existing;
  if (isDefault(node, menu, existing)) {
    return {
      problem: {
        code: 'default-choice',
        key,
        message: `The choice of key ${key} is the menu’s default choice (${menu.menu.defaultChildMenuRef ?? ''}); the flow refers to it as a ${choice.tag}, so it can’t become a ${target.tag}.`,
        hint: 'Choose another default choice for the menu in Architect first.',
      },
    };
  }
  if ((0,nodes/* pairOf */.cF)(map, '<<') !== undefined) return sharedProblem(`The choice of key ${key}`, choice.at.line, key);
  const removed = map.items.filter((pair) => !COMMON_FIELDS.includes((0,nodes/* keyOf */.TN)(pair) ?? ''));
  const inFlow = map.flow === true;
  const others = menu.choices.filter((other) => other !== existing);
  const has = map.items.map((pair) => (0,nodes/* keyOf */.TN)(pair) ?? '');
  const settings = settingsFor(
    node,
    target.tag,
    others.filter((other) => other.choice.tag === target.tag),
    inFlow,
    [...has.filter((field) => COMMON_FIELDS.includes(field)), ...COMMON_FIELDS],
  );
  const added = [...targetField(node, target, others, inFlow), ...settings.fields];
  const first = removed[0] === undefined ? map.items.length : map.items.indexOf(removed[0]);
  const edits = editMap(node.parsed, map, removed, first, added, stepOf(node, existing));
  if (edits === undefined || !(0,dist/* isScalar */.jn)(existing.tag)) return notEditable(`The choice of key ${key}`, choice.at.line, key);
  const lost = removed
    .map((pair) => (0,nodes/* keyOf */.TN)(pair) ?? '')
    .filter((field) => !Object.values                    (read_choices/* TARGET_FIELDS */.G_).includes(field));
  const notices =
    lost.length === 0
      ? []
      : [`Key ${key} becomes a ${target.tag}; what the ${choice.tag} "${choice.name}" had besides goes: ${lost.join(', ')}.`];
  const tag       = replaceScalar(node.parsed, existing.tag, target.tag);
  return { edits: [tag, ...edits], notices: [...notices, ...leftOut(settings.left, key)] };
}

/** Says which settings a choice did not take over. */
function leftOut(fields                   , key        )           {
  return fields.length === 0
    ? []
    : [`Key ${key}: the neighbours give no clear value for ${fields.join(', ')}; left out, so Architect’s defaults hold.`];
}

function ownMap({ body }            )                      {
  return body.own && (0,dist/* isMap */.jh)(body.node) ? body.node : undefined;
}

/** By how many columns the choice's fields stand deeper than its tag. */
function stepOf({ parsed }          , { tag, body }            )         {
  const [first] = (0,dist/* isMap */.jh)(body.node) ? body.node.items : [];
  const column = (offset        )         => offset - (0,text_edit/* lineStart */.PT)(parsed.text, offset);
  const step = (0,dist/* isNode */.Ll)(first?.key) ? column((0,nodes/* startOf */.GH)(first.key)) - column((0,nodes/* startOf */.GH)(tag)) : 2;
  return step > 0 ? step : 2;
}

// EXTERNAL MODULE: ./build/content/architect/read/keys.js
var keys = __webpack_require__(6267);
;// CONCATENATED MODULE: ./build/content/architect/edit/new-choice.js

                                                             









/** A choice that is to be written. */
                            
                       
                        
                                    
                                      
 

/** Where the columns of a list's choices are, from 0. */
                         
                        
                       
                        
                        
                                                                                                            
                                            
 

/**
 * A new choice in the look and with the settings of its neighbours: those of its own kind, else whatever choice there is.
 *
 * @param taken the names of the menu's other choices; references by name must stay clear
 */
function newChoice(
  node          ,
  menu          ,
  desired               ,
  taken                     ,
)                                                            {
  const { key, target } = desired;
  const dtmf = (0,keys/* dtmfOfKey */.i)(node.parsed.document, key);
  const ofKey = dtmf === undefined ? [unwritable(key)] : [];
  if (target.kind === 'unchanged') {
    const problem              = {
      code: 'nothing-to-keep',
      key,
      message: `The menu has no key ${key}, so nothing can stay unchanged there.`,
      hint: 'Say where the key leads, or take the option away.',
    };
    return { problems: [problem] };
  }
  const written = writtenTarget(node, target);
  if ('problem' in written) return { problems: [...ofKey, { ...written.problem, key }] };
  const referable = unreferable(written, key);
  if (referable !== undefined) return { problems: [...ofKey, referable.problem] };
  if (dtmf === undefined) return { problems: ofKey };
  const { choices } = menu;
  const inFlow = standsInBraces(node, menu, written.tag);
  const name = desired.name ?? (taken.has(written.name) ? `${written.name} ${key}` : written.name);
  const identity          = [
    { key: 'name', value: writeScalar(name, styleOfField(choices, 'name'), inFlow) },
    { key: 'dtmf', value: writeScalar(dtmf, styleOfField(choices, 'dtmf'), inFlow) },
  ];
  const { fields, left } = settingsFor(node, written.tag, choices, inFlow, []);
  const all = [...identity, ...targetField(node, written, choices, inFlow), ...fields];
  return { tag: written.tag, name, fields: inOrderOf(menu, written.tag, all), notices: leftOut(left, key) };
}

function unwritable(key        )              {
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
    hint: `Add a choice for ${key} to any menu of the flow in Architect and publish it once; from then on its spelling is taken from there.`,
  };
}

/** The fields in the order of a neighbour of the kind; else name and key, the common settings, then the target. */
function inOrderOf(menu          , tag        , fields                  )          {
  const model = neighbours(menu.choices).findLast(({ choice }) => choice.tag === tag);
  const keys = model?.map.items.map((pair) => (0,nodes/* keyOf */.TN)(pair) ?? '') ?? COMMON_FIELDS;
  const rank = (field       )         => {
    const index = keys.indexOf(field.key);
    return index === -1 ? keys.length : index;
  };
  return fields.toSorted((a, b) => rank(a) - rank(b));
}

/** The choice whose look a new one takes: the last one of its kind, else the last one. */
function modelOf(menu          , tag        )                                                    {
  const all = neighbours(menu.choices);
  return all.findLast(({ choice }) => choice.tag === tag) ?? all.at(-1);
}

/** Whether a new choice's fields will stand between braces. */
function standsInBraces({ parsed }          , menu          , tag        )          {
  const { list, body } = menu;
  if (list === undefined) return (0,dist/* isMap */.jh)(body.node) && body.node.flow === true;
  if (parsed.inFlow.has(list) || (list.flow === true && list.items.length > 0)) return true;
  return list.items.length > 0 && modelOf(menu, tag)?.map.flow === true;
}

/** A choice on one line, in braces. */
function choiceInBraces({ tag, fields }           )         {
  return `{ ${tag}: ${printFlow(fields)} }`;
}

/** The lines of a choice in a block list. */
function choiceLines(choice           , { dash, tag, body, step, braces }        )           {
  const head = `${' '.repeat(dash)}-${' '.repeat(tag - dash - 1)}`;
  if (braces === 'item') return [`${head}${choiceInBraces(choice)}`];
  if (braces === 'body') return [`${head}${choice.tag}: ${printFlow(choice.fields)}`];
  return [`${head}${choice.tag}:`, ...printBlock(choice.fields, body, step)];
}

/** The layout of the choices that are there; undefined where there is none to look at. */
function layoutOf(node          , menu          , tag        , dash        )                     {
  const model = modelOf(menu, tag);
  if (model === undefined) return undefined;
  const { text } = node.parsed;
  const column = (offset        )         => offset - (0,text_edit/* lineStart */.PT)(text, offset);
  const step = stepOf(node, model);
  if ((0,dist/* isMap */.jh)(model.item) && model.item.flow === true) return { dash, tag: column((0,nodes/* startOf */.GH)(model.item)), body: 0, step, braces: 'item' };
  const kind = column((0,nodes/* startOf */.GH)(model.tag));
  if (kind <= dash) return undefined;
  return { dash, tag: kind, body: kind + step, step, braces: model.map.flow === true ? 'body' : 'none' };
}

/**
 * The layout of the first choice of a menu: as the flow's other lists of choices are laid out, else as the text is.
 *
 * @param column of the key `choices`
 */
function layoutFor(node          , column        )         {
  const { text } = node.parsed;
  const columnOf = (offset        )         => offset - (0,text_edit/* lineStart */.PT)(text, offset);
  const deeper =
    node.menus
      .flatMap(({ list, listPlace }) => {
        const key = listPlace?.pair?.key;
        return list === undefined || list.flow === true || !(0,dist/* isNode */.Ll)(key) ? [] : [columnOf((0,nodes/* startOf */.GH)(list)) - columnOf((0,nodes/* startOf */.GH)(key))];
      })
      .find((one) => one >= 0) ?? 2;
  const model = node.menus.flatMap(({ choices }) => neighbours(choices)).find(({ map }) => map.flow !== true);
  const step = model === undefined ? (0,read_read/* stepOfText */.n9)(node) : stepOf(node, model);
  return { dash: column + deeper, tag: column + deeper + 2, body: column + deeper + 2 + step, step, braces: 'none' };
}

/** The names that the menu's choices have, those of the given keys aside. */
function namesOf(menu          , removed                     )              {
  return new Set(
    menu.choices.filter(({ choice }) => choice.key === undefined || !removed.has(choice.key)).map(({ choice }) => choice.name),
  );
}

;// CONCATENATED MODULE: ./build/content/architect/edit/choice-list.js







                                                          



/** Takes choices out of a menu's list and puts new ones behind the last one that answers a key. */
function editList(node          , menu          , removed                 , added                      )         {
  if (removed.length === 0 && added.length === 0) return { edits: [] };
  const { list, listPlace } = menu;
  const line = menu.menu.at.line;
  const what = `The list of choices of the menu "${menu.menu.name}"`;
  if (listPlace?.own === false) return sharedProblem(what, line);
  const edits =
    list === undefined
      ? firstChoices(node, menu, added)
      : list.items.length === 0
        ? fillEmpty(node, menu, list, added)
        : editItems(node, menu, list, removed, added);
  return edits === undefined ? notEditable(what, line) : { edits };
}

function editItems(
  node          ,
  menu          ,
  list         ,
  removed                 ,
  added                      ,
)                     {
  const { text } = node.parsed;
  const items = list.items.filter(dist/* isNode */.Ll);
  const eol = (0,text_edit/* eolAt */.sW)(text, (0,nodes/* startOf */.GH)(list));
  const gone = new Set(removed.map((item) => items.indexOf(item)));
  const managed = new Set(menu.choices.filter(({ choice }) => choice.key !== undefined).map(({ item }) => item));
  const lastManaged = items.findLastIndex((item) => managed.has(item));
  const after = lastManaged === -1 ? items.length - 1 : lastManaged;
  if (list.flow === true) {
    const inside = {
      open: (0,nodes/* startOf */.GH)(list) + 1,
      close: (list.range?.[1] ?? 0) - 1,
      items: items.map((item) => ({ from: (0,nodes/* startOf */.GH)(item), to: (0,nodes/* endOf */.pJ)(item) })),
    };
    return editFlowList(
      text,
      inside,
      gone,
      after,
      added.map((choice) => choiceInBraces(choice)),
      eol,
    );
  }
  const dashes = dashesOf(list);
  const spans = items.map((item, index) => spanOf(text, dashes[index] ?? 0, (0,nodes/* endOf */.pJ)(item)));
  const at = spans[after]?.to;
  const dash = columnOf(text, dashes[after] ?? 0);
  if (spans.includes(undefined) || at === undefined || dash === undefined || dashes.length !== items.length) return undefined;
  const edits = spans.flatMap((span, index) => (gone.has(index) && span !== undefined ? [removeLines(span)] : []));
  for (const choice of added) {
    const layout = layoutOf(node, menu, choice.tag, dash) ?? { dash, tag: dash + 2, body: dash + 4, step: 2, braces: 'none'          };
    edits.push(insertLines(at, choiceLines(choice, layout), eol));
  }
  if (gone.size < items.length || added.length > 0) return edits;
  const behind = behindKey(menu);
  return behind === undefined ? undefined : [...edits, { from: behind, to: behind, text: ' []' }];
}

/** Where each item of a block list begins: its dash. */
function dashesOf(list         )           {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset));
}

/** The offset behind `choices:`, and behind an anchor there. */
function behindKey(menu          )                     {
  const marks = menu.listPlace?.pair?.srcToken?.sep?.filter(({ type }) => type === 'map-value-ind' || type === 'anchor' || type === 'tag');
  const last = marks?.at(-1);
  return last === undefined ? undefined : last.offset + last.source.length;
}

/** `choices: []` becomes a list of lines, unless it stands between braces itself. */
function fillEmpty(node          , menu          , list         , added                      )                     {
  const { text, inFlow } = node.parsed;
  const [from, to] = [(0,nodes/* startOf */.GH)(list), list.range?.[1] ?? 0];
  if (inFlow.has(list))
    return editFlowList(
      text,
      { open: from + 1, close: to - 1, items: [] },
      new Set(),
      -1,
      added.map((choice) => choiceInBraces(choice)),
      (0,text_edit/* eolAt */.sW)(text, from),
    );
  const behind = behindKey(menu);
  const lines = behind === undefined ? undefined : linesBelow(node, menu, added, to);
  return behind === undefined || lines === undefined ? undefined : [{ from: behind, to, text: '' }, lines];
}

/** A menu without a list gets one: below its empty `choices:`, or as its last field. */
function firstChoices(node          , menu          , added                      )                     {
  const { node: body } = menu.body;
  if (!menu.body.own || !(0,dist/* isMap */.jh)(body) || added.length === 0) return undefined;
  if (menu.listPlace !== undefined) {
    const lines = body.flow === true ? undefined : linesBelow(node, menu, added, behindKey(menu) ?? 0);
    return lines === undefined ? undefined : [lines];
  }
  if (body.flow === true)
    return editMap(
      node.parsed,
      body,
      [],
      body.items.length,
      [{ key: 'choices', value: `[ ${added.map((choice) => choiceInBraces(choice)).join(', ')} ]` }],
      2,
    );
  const head = editMap(node.parsed, body, [], body.items.length, [{ key: 'choices', value: '' }], 2);
  const [place] = head ?? [];
  const [first] = body.items;
  const column = (0,dist/* isNode */.Ll)(first?.key) ? columnOf(node.parsed.text, (0,nodes/* startOf */.GH)(first.key)) : undefined;
  if (place === undefined || column === undefined) return undefined;
  const layout = layoutFor(node, column);
  return [
    place,
    insertLines(
      place.to,
      added.flatMap((choice) => choiceLines(choice, layout)),
      (0,text_edit/* eolAt */.sW)(node.parsed.text, (0,nodes/* startOf */.GH)(body)),
    ),
  ];
}

function linesBelow(node          , menu          , added                      , offset        )                   {
  const key = menu.listPlace?.pair?.key;
  const column = (0,dist/* isNode */.Ll)(key) ? columnOf(node.parsed.text, (0,nodes/* startOf */.GH)(key)) : undefined;
  if (column === undefined) return undefined;
  const layout = layoutFor(node, column);
  return insertLines(
    (0,text_edit/* lineEnd */.kd)(node.parsed.text, offset),
    added.flatMap((choice) => choiceLines(choice, layout)),
    (0,text_edit/* eolAt */.sW)(node.parsed.text, offset),
  );
}

;// CONCATENATED MODULE: ./build/content/architect/edit/check.js

                                                                         
                                                                         





/** A fault in a flow's text that Archy would refuse when it is published. */
                                                           
                                  
                        
                                                                 
                         
                        
 

/** Fields that refer to something in the same flow (Archy's lesson 4), with the kinds of element that they may mean. */
const REFERENCES                                   = {
  startUpRef: /\/(?:menu|task)\[/u,
  targetMenuRef: /\/(?:menu|menuSubMenu)\[/u,
  targetTaskRef: /\/task\[/u,
  defaultChildMenuRef: /\/menu[A-Z]\w*\[/u,
};

/**
 * Checks that need no org, before a text is published: it can be read, references lead somewhere, each key of a menu is
 * there once, and what a choice needs is there. What the grammar's published part says nothing of passes.
 */
function checkFlow(text        )                {
  const read = readFlowNode(text);
  return 'error' in read ? [read.error] : checkFlowNode(read.node);
}

/** The checks of {@link checkFlow} on a text that was read already. */
function checkFlowNode(node          )                {
  return [...checkReferences(node), ...node.menus.flatMap((menu) => checkMenu(node, menu))].toSorted(
    ({ at: a }, { at: b }) => a.line - b.line || a.column - b.column,
  );
}

function checkReferences({ parsed, elements, flow }          )                {
  const findings                = [];
  const paths = new Map(elements.map(({ body, path }) => [body, path]));
  const answers = new Map                 ();
  (0,dist/* visit */.YR)(parsed.document, {
    Pair: (_at, pair, path) => {
      const field = (0,nodes/* keyOf */.TN)(pair);
      const kinds = field === undefined || !Object.hasOwn(REFERENCES, field) ? undefined : REFERENCES[field];
      if (kinds === undefined || !(0,dist/* isScalar */.jn)(pair.value) || typeof pair.value.value !== 'string') return;
      const reference = pair.value.value;
      if (reference.includes('{{') || !kinds.test(reference)) return;
      const inner = path.findLast((step) => (0,dist/* isPair */.tO)(step) && (0,dist/* isNode */.Ll)(step.value) && paths.has(step.value));
      const from = ((0,dist/* isPair */.tO)(inner) && (0,dist/* isNode */.Ll)(inner.value) ? paths.get(inner.value) : undefined) ?? `/${flow.type}`;
      // A flow says the same again and again: each reference is looked for once.
      const question = reference.startsWith('./') ? `${from} ${reference}` : reference;
      const leads = answers.get(question) ?? (0,references/* resolve */.h)(elements, reference, from).length > 0;
      answers.set(question, leads);
      if (leads) return;
      findings.push({
        code: 'dangling-reference',
        message: `${field ?? ''} refers to "${reference}", which the flow doesn’t have.`,
        hint: 'Refer to a menu, task or choice that is there.',
        at: parsed.position((0,nodes/* startOf */.GH)(pair.value)),
      });
    },
  });
  return findings;
}

function checkMenu(node          , menu          )                {
  const { parsed } = node;
  const name = menu.menu.refId ?? menu.menu.name;
  const finding = (at      , code                , message        , hint        , key         )              => {
    return { code, message, hint, at: parsed.position((0,nodes/* startOf */.GH)(at)), menu: name, ...(key === undefined ? {} : { key }) };
  };
  const findings                = [];
  if (menu.menu.name === '') findings.push(finding(menu.body.node, 'missing-field', 'The menu has no name.', 'Give it a `name`.'));
  const seen = new Map                    ();
  for (const choice of menu.choices) {
    const { dtmf, name: called, tag, key } = choice.choice;
    const mark = key ?? dtmf;
    if (called === '')
      findings.push(
        finding(choice.item, 'missing-field', `The ${tag} of the menu "${menu.menu.name}" has no name.`, 'Give it a `name`.', key),
      );
    if (mark !== undefined && seen.has(mark)) {
      findings.push(
        finding(
          choice.item,
          'duplicate-key',
          `The menu "${menu.menu.name}" has two choices for ${dtmf ?? mark}.`,
          'Keep one of them.',
          key,
        ),
      );
    }
    if (mark !== undefined) seen.set(mark, choice);
    const missing = missingTarget(node, choice);
    if (missing !== undefined)
      findings.push(finding(choice.item, 'missing-field', `The ${tag} "${called}" has no ${missing}.`, 'Say where it leads.', key));
  }
  for (const item of menu.list?.items ?? []) {
    if ((0,dist/* isNode */.Ll)(item) && !menu.choices.some((choice) => choice.item === item)) {
      findings.push(
        finding(
          item,
          'not-a-choice',
          `The menu "${menu.menu.name}" lists something that is no choice.`,
          'A choice is one key, its kind, with its fields below.',
        ),
      );
    }
  }
  return findings;
}

/** The field that a choice needs to lead anywhere, where it is missing or says nothing. */
function missingTarget({ parsed }          , { choice, body }            )                     {
  const field = Object.hasOwn(read_choices/* TARGET_FIELDS */.G_, choice.tag) ? read_choices/* TARGET_FIELDS */.G_[choice.tag                              ] : undefined;
  if (field === undefined) return undefined;
  const place = (0,nodes/* child */.jf)(parsed.document, body, field);
  const empty =
    place === undefined ||
    ((0,dist/* isScalar */.jn)(place.node) && ((0,nodes/* textAt */.$6)(parsed, place) ?? '') === '') ||
    (0,nodes/* child */.jf)(parsed.document, place, 'noValue') !== undefined;
  const lit = (0,nodes/* child */.jf)(parsed.document, place, 'lit');
  const nameless = lit !== undefined && (0,dist/* isMap */.jh)(lit.node) && ((0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(parsed.document, lit, 'name')) ?? '') === '';
  return empty || nameless ? field : undefined;
}

/** What tells a new finding from one that was there before: its words, as lines move. */
function known(finding             )         {
  return `${finding.code}\n${finding.message}`;
}

;// CONCATENATED MODULE: ./build/content/architect/edit/verify.js


                                                     

                                                                          





/** What an edit was meant to do, to hold its result against. */
                         
                            
                          
                                
                                             
                                            
                                                                
                          
 

/**
 * The last guard of an edit: reads the new text as a whole and makes sure that it says what was asked for and, everywhere
 * else, what it said before. YAML has many forms; one that the editor got wrong becomes a problem here and not a broken flow.
 */
function verifyEdit(text        , intent        )                          {
  const { before, menu, desired } = intent;
  const { name, at } = menu.menu;
  const what = `The menu "${name}"`;
  const read = (0,read_read/* readFlowNode */.RI)(text);
  if ('error' in read) return (/alias/iu.test(read.error.message) ? sharedProblem(what, at.line) : notEditable(what, at.line)).problem;
  const after = read.node;
  const now = after.menus[before.menus.indexOf(menu)];
  if (now === undefined) return notEditable(what, at.line).problem;
  const documents = { a: before.parsed.document, b: after.parsed.document };
  const fields = ['choices', ...(intent.audio === undefined ? [] : ['audio'])];
  if (!same(documents.a.contents, documents.b.contents, { ...documents, except: { map: menu.body.node, fields } }))
    return sharedProblem(what, at.line).problem;
  const lost = intent.untouched.find((choice) => !now.choices.some(({ item }) => same(choice.item, item, documents)));
  if (lost !== undefined) return sharedProblem(`The choice "${lost.choice.name}"`, lost.choice.at.line, lost.choice.key).problem;
  if (intent.audio !== undefined && (now.menu.audio.kind !== 'tts' || !(0,read_audio/* soundsLike */.Qm)(now.menu.audio.text, intent.audio)))
    return notEditable(`The audio of the menu "${name}"`, at.line).problem;
  const answered = now.choices.filter(({ choice }) => choice.key !== undefined);
  const old = new Set(checkFlowNode(before).map((finding) => known(finding)));
  const fresh = checkFlowNode(after).find((finding) => !old.has(known(finding)));
  if (fresh !== undefined)
    return {
      code: fresh.code,
      message: `With this change the flow would be broken: ${fresh.message}`,
      hint: fresh.hint,
      ...(fresh.key === undefined ? {} : { key: fresh.key }),
    };
  const wrong = desired.choices.find((choice) => !saysSo(after, answered, choice));
  return wrong !== undefined || answered.length !== desired.choices.length ? notEditable(what, at.line, wrong?.key).problem : undefined;
}

function saysSo(node          , answered                       , { key, name, target }               )          {
  const [one, second] = answered.filter(({ choice }) => choice.key === key);
  if (one === undefined || second !== undefined || (name !== undefined && one.choice.name !== name)) return false;
  if (target.kind === 'unchanged') return true;
  const written = writtenTarget(node, target);
  return !('problem' in written) && leadsThere(one, written);
}

;// CONCATENATED MODULE: ./build/content/architect/edit/menu.js
                                                     




                                                           






/** A flow's text with the menu as it shall be, and what its reader should know; or why it can't be so. */
                                                                                                                                        

/**
 * The flow's text with one menu changed. Only lines of choices that answer a key, and those of the menu's audio if it is
 * managed, differ; all else stays byte for byte, as the text is edited and never written anew. What is so already stays
 * as it is: an edit that changes nothing returns the very text.
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
  const unclear = unclearKeys(menu, desired);
  return unclear.length > 0 ? { problems: unclear } : new MenuEdit(node, menu, desired).result();
}

/** One edit under way: gathers edits, notices and problems of all parts, so that all problems are told at once. */
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
    const untouched = this.#change();
    const removed = this.#remove();
    const added = this.#add(new Set(removed.map(({ choice }) => choice.key ?? '')));
    this.#take(
      editList(
        this.#node,
        this.#menu,
        removed.map(({ item }) => item),
        added,
      ),
    );
    const audio = planAudio(this.#menu, this.#desired);
    this.#notices.push(...audio.notices);
    this.#problems.push(...(audio.problems ?? []));
    if (audio.text !== undefined) this.#take(writeAudio(this.#node, this.#menu, audio.text));
    if (this.#problems.length > 0) return { problems: this.#problems };
    if (this.#edits.length === 0) return { text, notices: this.#notices };
    const edited = (0,text_edit/* applyEdits */.ct)(text, this.#edits, (0,text_edit/* eolAt */.sW)(text, 0));
    const intent = { before: this.#node, menu: this.#menu, desired: this.#desired, untouched };
    const problem = verifyEdit(edited ?? '', audio.text === undefined ? intent : { ...intent, audio: audio.text });
    return problem === undefined && edited !== undefined
      ? { text: edited, notices: this.#notices }
      : { problems: problem === undefined ? [] : [problem] };
  }

  /** Changes the choices that are there and returns those that were not touched. */
  #change()               {
    return this.#menu.choices.filter((existing) => {
      const { key, dtmf, name } = existing.choice;
      if (key === undefined) {
        if (dtmf !== undefined)
          this.#notices.push(`The choice "${name}" answers "${dtmf}", a key that this action can’t read: it is left as it is.`);
        return true;
      }
      const desired = this.#desired.choices.find((choice) => choice.key === key);
      return desired !== undefined && this.#take(changeChoice(this.#node, this.#menu, existing, desired)) === 0;
    });
  }

  #remove()               {
    const { flow } = this.#node;
    const gone = this.#menu.choices.filter(
      ({ choice }) => choice.key !== undefined && !this.#desired.choices.some(({ key }) => key === choice.key),
    );
    for (const existing of gone) {
      const { key = '', tag, name, target } = existing.choice;
      if (isDefault(this.#node, this.#menu, existing)) {
        this.#problems.push({
          code: 'default-choice',
          key,
          message: `The flow’s choice of key ${key} ("${name}") is the menu’s default choice, so it can’t be taken away.`,
          hint: `Keep key ${key} in the menu file, or choose another default choice in Architect first.`,
        });
      } else if (target.kind === 'other' || tag === 'menuSubMenu') {
        this.#notices.push(`Key ${key} is taken away together with what it holds (it ${inWords(flow, existing.choice)}).`);
      }
    }
    return gone;
  }

  #add(removed                     )              {
    const taken = namesOf(this.#menu, removed);
    const added              = [];
    for (const desired of this.#desired.choices) {
      if (this.#menu.choices.some(({ choice }) => choice.key === desired.key)) continue;
      const made = newChoice(this.#node, this.#menu, desired, taken);
      if ('problems' in made) {
        this.#problems.push(...made.problems);
        continue;
      }
      taken.add(made.name);
      added.push(made);
      this.#notices.push(...made.notices);
    }
    return added;
  }

  #take(edited                             )         {
    if ('problem' in edited) {
      this.#problems.push(edited.problem);
      return 0;
    }
    this.#edits.push(...edited.edits);
    this.#notices.push(...(edited.notices ?? []));
    return edited.edits.length;
  }
}

/** A key twice, on either side: then nothing can tell which choice is meant. */
function unclearKeys({ menu }          , desired             )                {
  const live = twice(menu.choices.flatMap(({ key }) => (key === undefined ? [] : [key])));
  const wanted = twice(desired.choices.map(({ key }) => key));
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

function twice(keys                   )           {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

;// CONCATENATED MODULE: ./build/content/architect/compare/locate.js
                                                               


                                                                            

/**
 * A finding about a flow's text as a problem of a menu file: at the option that its path leads to, else at the menu, else
 * at the flow.
 *
 * @param menus the menus of this flow that the files describe; at least one
 */
function locate(flow               , finding         , menus                 )          {
  const path = finding.path ?? '';
  // A sub menu's path begins with that of the menu which it stands in: the longest is meant.
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
  // Names may hold slashes and brackets: the longest that stands there is meant.
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

/** A choice that is written without a refId: Archy may have given it one, of its name and a number. */
function locate_newChoice(rest        , { choices }               )                                                               {
  const [path = '', tag, name] = /^\/choices\/(\w+)\[(.*)_\d+\](?=\/|$)/u.exec(rest) ?? [];
  const choice = choices.find((one) => one.tag === tag && one.refId === undefined && one.name === name);
  return choice && { path, ...(choice.key === undefined ? {} : { key: choice.key }) };
}

/** Problems of an option that are its key's and not its target's. */
const KEY_CODES = new Set(['duplicate-key', 'key-too-long', 'key-spelling']);

/** Why a menu can't be edited as a problem of its menu file, at the option that it speaks of where the file has it. */
function toProblem(menu      , { code, key, message, hint }             )          {
  const option = key === undefined ? undefined : menu.options.find((one) => one.key === key);
  return (0,diagnostic/* problemAt */.l4)(menu, positionOf(menu, option, code), { code, message, hint });
}

function positionOf(menu      , option                        , code        )           {
  if (option === undefined) return menu.at.nodeId;
  return KEY_CODES.has(code) ? option.at.key : option.at.target;
}

// EXTERNAL MODULE: ./build/model/menu-diff.js
var menu_diff = __webpack_require__(2939);
;// CONCATENATED MODULE: ./build/content/architect/compare/menu-rows.js




/** A menu before and after, key by key: the keys that answer after the change, then those that are gone. */
function compareMenus(before                   , after                   )                 {
  const [old, now] = [choicesOf(before), choicesOf(after)];
  const rows = [...now].map(([key, choice])      => {
    const was = old.get(key);
    const sign = was === undefined ? 'added' : isSameChoice(was, choice) ? 'same' : 'changed';
    return { key, sign, before: was && spoken(was, choice), after: spoken(choice, was) };
  });
  const neighbours = (0,menu_diff/* keptBefore */.K)([...old.keys()], new Set(now.keys()));
  const gone = [...old]
    .filter(([key]) => !now.has(key))
    .map(([key, choice])      => ({
      key,
      sign: 'removed',
      before: spoken(choice),
      after: undefined,
      ...(0,menu_diff/* following */.C)(neighbours.get(key)),
    }));
  return {
    rows: [...rows, ...gone],
    reordered: false,
    audio: {
      before: before === undefined ? '' : audioWords(before.menu.audio),
      after: after === undefined ? '' : audioWords(after.menu.audio),
    },
  };
}

function choicesOf(found                   )                      {
  return new Map(
    (found?.menu.choices ?? []).flatMap((choice) =>
      choice.key === undefined || !found ? [] : [[choice.key, { flow: found.flow, choice }]],
    ),
  );
}

/** A choice's name is told only where it is what changes. */
function spoken({ flow, choice }        , other         )          {
  const isRenamed = other !== undefined && other.choice.name !== choice.name;
  return { target: destination(flow, choice), ...(isRenamed ? { name: choice.name } : {}) };
}

;// CONCATENATED MODULE: ./build/content/architect/content.js
                                                           
                                                    
                                                                  
                                                               
                                                    
                                                
                                                                  






                                               




/** An org in which every queue's name means one: for a plan that is made to see whether there is anything to change. */
const ANY_QUEUE         = { byName: () => ({ id: '' }), nameOf: () => undefined };

/** A flow in the form that Architect exports and publishes: YAML. */
class ArchitectContent                        {
           api = 'architect';
           flow               ;

  constructor(flow               ) {
    this.flow = flow;
  }

  get raw()         {
    return this.flow.text;
  }

  menuId(menu        )                     {
    return menuIn(this.flow, menu)?.menu.path;
  }

  /** The YAML has the queues' names: only to turn ids into names, or to write a name, must the org be asked. */
  needsQueues(menus                 )          {
    const options = menus.flatMap((menu) => menu.options);
    if (options.some(isQueueId)) return true;
    if (!options.some(leadsToQueue)) return false;
    const { changed, problems } = this.edit(menus, ANY_QUEUE);
    return changed.length + problems.length > 0;
  }

  edit(menus                 , queues        )         {
    const queueProblems            = [];
    const problems            = [];
    const notices           = [];
    const changed           = [];
    let { text } = this.flow;
    for (const menu of menus) {
      const { desired, problems: ofQueues } = desiredMenu(this.flow, menu, queues);
      const edited = editMenu(text, menu.nodeId, desired);
      queueProblems.push(...ofQueues);
      if ('problems' in edited) {
        problems.push(...edited.problems.map((problem) => toProblem(menu, problem)));
        continue;
      }
      notices.push(...edited.notices);
      if (edited.text === text) continue;
      changed.push(menu.nodeId);
      text = edited.text;
    }
    problems.push(...(problems.length === 0 ? missingAfter(text, menus) : []));
    // What is live already needs no queue to be known; what would be written does.
    if (changed.length + problems.length > 0) problems.push(...queueProblems);
    // What the files ask for can't be made out: there is no change to show, let alone to send.
    if (problems.length > 0) return { content: this, changed: [], problems, notices: [] };
    return { content: changed.length === 0 ? this : contentOf(text), changed, problems, notices };
  }

  equals(other             )          {
    return this.raw === other.raw;
  }

  /** An export after a publish is a new writing of the flow: what the menus say and do is compared, not the text. */
  holds(expected             , menus                   )          {
    return this.hasMenusOf(expected, menus);
  }

  hasMenusOf(expected             , menus                   )          {
    const other = flowOf(expected);
    return menus.every((ref) => {
      const wanted = menuIn(other, ref);
      const found = wanted === undefined ? undefined : counterpart(this.flow, ref, wanted);
      return wanted === undefined ? menuIn(this.flow, ref) === undefined : found !== undefined && isSameMenu(found, wanted);
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
    const found = menuIn(this.flow, menu);
    return compareMenus(found, found === undefined ? menuIn(flowOf(after), menu) : counterpart(flowOf(after), menu, found));
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

/** Menus that one of the files asks for and another takes away, or gives another name: in whatever order they were edited. */
function missingAfter(text        , menus                 )            {
  const { flow } = contentOf(text);
  return menus.flatMap((menu) => {
    const found = findMenu(flow, menu.nodeId);
    return 'problem' in found ? [toProblem(menu, found.problem)] : [];
  });
}

function contentOf(text        )                   {
  const read = (0,read_read/* readArchitectFlow */.Mv)(text);
  // The edit has read its own result already.
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
/* harmony export */   HK: () => (/* binding */ heard),
/* harmony export */   Qm: () => (/* binding */ soundsLike),
/* harmony export */   r3: () => (/* binding */ readAudio),
/* harmony export */   vP: () => (/* binding */ plainExpression)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(449);

                                            

                                               

/** A menu's audio, and where its text is written if it is one plain text. */
                             
                            
                                                           
                         
                                                                            
 

/** One text alone. What backslashes mean inside of an expression's text is unproven, so a text with one is not read. */
const PLAIN_EXPRESSION = /^\s*ToAudioTTS\(\s*"([^"\\]*)"\s*\)\s*$/u;

/** Reads what stands at a menu's `audio`. */
function readAudio(parsed        , place                   )             {
  const read = readPlace(parsed, place);
  return place === undefined ? read : { ...read, place };
}

function readPlace(parsed        , place                   )             {
  if (place === undefined || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(place.node) && (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws)(place.node) === undefined)) return { audio: { kind: 'none' } };
  const { node } = place;
  const [pair, second] = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? node.items : [];
  const value = pair?.value;
  if (pair === undefined || second !== undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value)) return other((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(parsed, node));
  const key = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(pair);
  const text = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws)(value);
  if (key === 'noValue') return { audio: { kind: 'none' } };
  if (text === undefined) return other((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(parsed, node));
  if (key === 'tts') return { audio: { kind: 'tts', text }, scalar: { node: value, form: 'tts' } };
  const spoken = key === 'exp' ? PLAIN_EXPRESSION.exec(text)?.[1] : undefined;
  return spoken === undefined ? other(text) : { audio: { kind: 'tts', text: spoken }, scalar: { node: value, form: 'exp' } };
}

function other(source        )             {
  const line = source.replaceAll(/\s+/gu, ' ').trim();
  return { audio: { kind: 'other', description: line.length > 120 ? `${line.slice(0, 119)}…` : line, source: line } };
}

/** The expression that speaks one plain text; undefined where the text holds what an expression's text might not mean itself. */
function plainExpression(text        )                     {
  return /["\\\p{Cc}]/u.test(text) ? undefined : `ToAudioTTS("${text}")`;
}

/** Whether two texts sound the same: how they are broken into lines is not heard. */
function soundsLike(a        , b        )          {
  return heard(a) === heard(b);
}

/** A text as it sounds: in one line. */
function heard(text        )         {
  return text.replaceAll(/\s+/gu, ' ').trim();
}


/***/ }),

/***/ 3255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ countActions),
/* harmony export */   G_: () => (/* binding */ TARGET_FIELDS),
/* harmony export */   UA: () => (/* binding */ readChoices),
/* harmony export */   hS: () => (/* binding */ counted)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6267);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(449);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6645);

                                                                


                                               


/** A choice with the nodes that it was read from. */
                             
                                   
                              
                      
                       
                                   
                       
                                                                                     
                         
                                           
                             
 

/** The field that names the target, by kind of choice; these kinds and no others are written. */
const TARGET_FIELDS = {
  menuTransferToAcd: 'targetQueue',
  menuDisconnect: undefined,
  menuJumpToTask: 'targetTaskRef',
  menuJumpToMenu: 'targetMenuRef',
}                                                                ;

/** Reads the items of a `choices` list that are choices. What is none is left to {@link checkFlow}. */
function readChoices(parsed        , list         , elements                    , menuPath        )               {
  return list.items.flatMap((item) => {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(item)) return [];
    const place = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .follow */ .e6)(parsed.document, { node: item, own: true });
    const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(place.node) ? singlePair(place.node) : undefined;
    const tag = pair === undefined ? undefined : (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(pair);
    if (pair === undefined || tag === undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(pair.value)) return [];
    return [
      readChoice(
        parsed,
        elements,
        menuPath,
        { item, tag: pair.key, body: (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .follow */ .e6)(parsed.document, { node: pair.value, own: place.own, pair }) },
        tag,
      ),
    ];
  });
}

function singlePair(map         )                   {
  return map.items.length === 1 ? map.items[0] : undefined;
}

function readChoice(
  parsed        ,
  elements                    ,
  menuPath        ,
  nodes                                           ,
  tag        ,
)             {
  const { document } = parsed;
  const text = (name        )                     => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, nodes.body, name));
  const [name, refId, dtmfPlace] = [text('name') ?? '', text('refId'), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, nodes.body, 'dtmf')];
  const noValue = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, dtmfPlace, 'noValue') !== undefined;
  const dtmf = noValue ? undefined : (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(parsed, dtmfPlace);
  const key = dtmf === undefined ? undefined : (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOfDtmf */ .m)(dtmf);
  const element = elements.find(({ body }) => body === nodes.body.node);
  const path = element?.path ?? `${menuPath}/choices/${tag}[${refId ?? name}]`;
  const leads = readTarget(parsed, tag, nodes.body, { elements, path, name });
  return {
    ...nodes,
    ...(leads.queue === undefined ? {} : { queue: leads.queue }),
    ...(leads.leadsTo === undefined ? {} : { leadsTo: leads.leadsTo }),
    choice: {
      tag,
      name,
      at: parsed.position((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .startOf */ .GH)(nodes.item)),
      target: leads.target,
      ...(refId === undefined ? {} : { refId }),
      ...(dtmf === undefined ? {} : { dtmf }),
      ...(key === undefined ? {} : { key }),
    },
  };
}

                                                                                       

                   
                                        
                        
                        
 

function readTarget(parsed        , tag        , body       , { elements, path, name }         )        {
  const { document } = parsed;
  switch (tag) {
    case 'menuDisconnect':
      return { target: { kind: 'disconnect' } };
    case 'menuTransferToAcd':
      return queueOf(parsed, body) ?? other(`transfers to the queue that ${described(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, body, 'targetQueue'))} gives`);
    case 'menuTask': {
      const actions = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, body, 'task') ?? body, 'actions');
      return soleTransfer(parsed, actions) ?? other(`runs the task "${name}", ${counted(countActions(actions), 'action')}`);
    }
    case 'menuSubMenu':
      return leadTo(
        elements.find(({ body: node }) => node === body.node),
        'menu',
        name,
      );
    case 'menuJumpToMenu':
    case 'menuJumpToTask': {
      const ref = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, body, TARGET_FIELDS[tag])) ?? '';
      const kind = tag === 'menuJumpToMenu' ? 'menu' : 'task';
      const found = (0,_references_js__WEBPACK_IMPORTED_MODULE_3__/* .resolve */ .h)(elements, ref, path).filter(
        (element) => element.tag === kind || (kind === 'menu' && element.tag === 'menuSubMenu'),
      );
      return leadTo(found.length === 1 ? found[0] : undefined, kind, ref);
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

function other(description        )        {
  return { target: { kind: 'other', description } };
}

function leadTo(element                     , kind                 , otherwise        )        {
  return element === undefined
    ? { target: { kind, ref: otherwise } }
    : { target: { kind, ref: element.refId ?? element.name ?? otherwise }, leadsTo: element };
}

/** The queue that `body` transfers to, where it is one by name. */
function queueOf(parsed        , body                   )                    {
  const queue = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .descend */ .Xn)(parsed.document, body, 'targetQueue', 'lit', 'name');
  const name = queue !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(queue.node) ? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(parsed, queue) : undefined;
  return name === undefined || queue === undefined ? undefined : { target: { kind: 'queue', name }, queue };
}

/** The queue of a task that does nothing but transfer to it. */
function soleTransfer(parsed        , actions                   )                    {
  if (actions === undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(actions.node) || actions.node.items.length !== 1) return undefined;
  const [item] = actions.node.items;
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(item)) return undefined;
  return queueOf(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(parsed.document, { node: item, own: actions.own }, 'transferToAcd'));
}

/** How many actions a list holds, those inside of other actions counted too. */
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

/** A number of things in words. */
function counted(count        , thing        )         {
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



/**
 * Spellings of `*` and `#` that are read as such. Which of them Archy takes is unproven, so none
 * of them is ever written of our own accord.
 */
const SPELLINGS                              = new Map([
  ...['star', 'digit_star', 'digit_*', '*'].map((spelling) => [spelling, '*']         ),
  ...['pound', 'digit_pound', 'digit_#', '#', 'hash', 'digit_hash'].map((spelling) => [spelling, '#']         ),
]);

/** The phone's key that a choice's `dtmf` means, as far as the spelling is known. */
function keyOfDtmf(dtmf        )                     {
  return /^(?:digit_)?(\d)$/u.exec(dtmf)?.[1] ?? SPELLINGS.get(dtmf);
}

/** How to write a key as `dtmf`: digits as all published flows do; `*` and `#` as this flow already does somewhere, else not at all. */
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

                                                             


                                            

/** A flow's text with its nodes: each knows the offsets of its own characters, so that edits need not dump anything again. */
                         
                        
                                     
                                                                                             
                                   
                                     
 

/**
 * Parses one YAML document.
 *
 * Published files may hold `{{key}}` substitutions, which Archy replaces in the bare text before it reads the YAML.
 * Such a text is parsed as it stands: what is not YAML then is an error that says so.
 */
function parse(text        )                                                              {
  const lines = new stream/* Lines */.qo(text);
  const position = (offset        )           => lines.position(offset);
  const fail = (offset        , message        , hint        )                       => ({
    error: { code: 'flow-unreadable', message, hint, at: position(offset) },
  });
  const documents = firstDocuments(text);
  if (documents instanceof stream/* BeyondLimit */.$$) {
    const beyond =
      documents.limit === 'depth'
        ? `The flow’s text is nested too deeply here: ${LIMITS.depth} levels are the most.`
        : `The flow’s text has more than ${LIMITS.parts} words and signs.`;
    return fail(documents.offset, beyond, 'Change this flow in Architect: it is too large for here.');
  }
  const [document, second] = documents;
  if (document === undefined) return fail(0, 'The flow’s YAML is empty.', 'Export the flow again.');
  const fault = document.errors[0];
  if (fault !== undefined) {
    const hint = text.includes('{{')
      ? 'The text holds {{…}} substitutions and is not YAML before they are made: put the values in, or export the published flow.'
      : 'Export the flow again, or mend this line.';
    return fail(fault.pos[0], `The flow’s text is not valid YAML: ${(0,text_text/* cut */.J)(fault.message, 200)}`, hint);
  }
  if (second !== undefined)
    return fail(second.range[0], 'The flow’s text holds more than one YAML document.', 'Keep one flow in one document.');
  const { inFlow, loose, double } = survey(document);
  if (loose !== undefined)
    return fail(
      loose.range?.[0] ?? 0,
      `The flow’s text has an alias "*${loose.source}" to an anchor that it doesn’t have.`,
      'Export the flow again, or mend this line.',
    );
  if (double !== undefined)
    return fail(
      double.range?.[0] ?? 0,
      'The flow’s text is not valid YAML: a property is given twice.',
      'Export the flow again, or mend this line.',
    );
  return { parsed: { text, document, inFlow, position } };
}

/** More than the largest flows have, and a bound on memory: some 4 MB of a flow's YAML. */
const LIMITS         = { parts: 1_000_000, depth: 400 };

/** The first document, and the second where there is one; or the limit that they are beyond. */
function firstDocuments(text        )                                           {
  try {
    // Names given twice are found in the survey, in linear time.
    const all = (0,stream/* documentsIn */.aV)(text, LIMITS, { keepSourceTokens: true, uniqueKeys: false });
    return [all.next(), all.next()].flatMap(({ done, value }) => (done === true ? [] : [value]));
  } catch (error) {
    if (error instanceof stream/* BeyondLimit */.$$) return error;
    throw error;
  }
}

                  
                                   
                                    
                                    
 

/**
 * The nodes between brackets or braces, an alias whose anchor doesn't stand before it, which the library lets pass, and a property
 * that is given twice, which the library finds in the square of their number.
 */
function survey(document                 )         {
  const inside = new WeakSet        ();
  const anchors = new Set        ();
  let loose                   ;
  let double                  ;
  (0,dist/* visit */.YR)(document, (_key, node, path) => {
    if ((0,dist/* isAlias */.Vj)(node) && !anchors.has(node.source)) loose ??= node;
    if (((0,dist/* isScalar */.jn)(node) || (0,dist/* isCollection */.P3)(node)) && node.anchor !== undefined) anchors.add(node.anchor);
    if ((0,dist/* isMap */.jh)(node)) double ??= givenTwice(node);
    const parent = path.findLast((one) => (0,dist/* isCollection */.P3)(one));
    if (!(0,dist/* isPair */.tO)(node) && typeof node === 'object' && node !== null && (0,dist/* isCollection */.P3)(parent) && (parent.flow === true || inside.has(parent)))
      inside.add(node);
  });
  return { inFlow: inside, loose, double };
}

/** The first key of a map that it has already; `<<` may stand as often as one likes. */
function givenTwice(map         )                   {
  const seen = new Set         ();
  for (const { key } of map.items) {
    if (!(0,dist/* isScalar */.jn)(key) || key.value === '<<') continue;
    if (seen.has(key.value)) return key;
    seen.add(key.value);
  }
  return undefined;
}

;// CONCATENATED MODULE: ./build/content/architect/yaml/parse-cache.js
/** The most characters of texts that are remembered: what is made of a text takes many times its size. */
const MAX_CHARACTERS = 1_000_000;

/** Remembers what was made of the texts that came last, each made once. */
class RecentTexts    {
           #made = new Map           ();
  #characters = 0;

  get(text        , make                     )    {
    const known = this.#made.get(text);
    if (known !== undefined) {
      // The last one to be used is the last one to be forgotten.
      this.#made.delete(text);
      this.#made.set(text, known);
      return known;
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

                                                                            

/** A plan, its edits and its checks read the same text several times over, and so does the look after a publish. */
const known = new RecentTexts          ();

/** Reads a flow's YAML and keeps the nodes, for edits and checks. Nobody changes the nodes: edits are made in the text. */
function readFlowNode(text        )           {
  return known.get(text, readOnce);
}

function readOnce(text        )           {
  const read = parse(text);
  if ('error' in read) return read;
  const { parsed } = read;
  const { contents } = parsed.document;
  const fail = (offset        , message        )                       => {
    return {
      error: {
        code: 'flow-unreadable',
        message,
        at: parsed.position(offset),
        hint: 'A flow’s text has one top key, its type (such as `inboundCall`), with `name` and `menus` below it.',
      },
    };
  };
  const [top, second] = (0,dist/* isMap */.jh)(contents) ? contents.items : [];
  const type = top === undefined ? undefined : (0,nodes/* keyOf */.TN)(top);
  if (top === undefined || type === undefined) return fail(0, 'The flow’s text has no top key that would be its type.');
  if (second !== undefined)
    return fail((0,dist/* isNode */.Ll)(second.key) ? (0,nodes/* startOf */.GH)(second.key) : 0, `The flow’s text has a second top key, "${(0,nodes/* keyOf */.TN)(second) ?? ''}".`);
  if (!(0,dist/* isMap */.jh)(top.value)) return fail((0,dist/* isNode */.Ll)(top.key) ? (0,nodes/* startOf */.GH)(top.key) : 0, `The flow’s text says nothing below "${type}".`);
  const root        = { node: top.value, own: true };
  const name = (0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(parsed.document, root, 'name'));
  if (name === undefined) return fail((0,nodes/* startOf */.GH)(top.value), 'The flow’s text gives the flow no name.');
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
    ...(division === undefined ? {} : { division }),
  };
  return { node: { flow, parsed, menus, tasks, elements } };
}

/** The menus where the grammar has them: in the flow's list, and as sub menus in choices of those. */
function readMenus(parsed        , elements                    , type        )             {
  const depths = new Map                ();
  return elements.flatMap((element) => {
    const depth =
      element.tag === 'menu' && element.list === `/${type}/menus`
        ? 0
        : element.tag === 'menuSubMenu'
          ? depths.get(element.list)
          : undefined;
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
    ...(list === undefined ? {} : { list }),
    ...(listPlace === undefined ? {} : { listPlace }),
    menu: {
      name: element.name ?? '',
      depth,
      at: parsed.position((0,nodes/* startOf */.GH)(element.body)),
      path: element.path,
      choices: choices.map(({ choice }) => choice),
      audio: audio.audio,
      ...(element.refId === undefined ? {} : { refId: element.refId }),
      ...(defaultChildMenuRef === undefined ? {} : { defaultChildMenuRef }),
    },
  };
}

/** By how many columns this text goes deeper from level to level, as far as its first levels tell. */
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
    ...(element.refId === undefined ? {} : { refId: element.refId }),
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
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(449);


                                               

/** Something in a flow that references can lead to: a list item of one key, such as `menu`, `task` or `menuDisconnect`. */
                          
                       
                          
                         
                                                                                                                  
                        
                                                                                  
                        
                      
 

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
    ...(refId === undefined ? {} : { refId }),
    ...(name === undefined ? {} : { name }),
  };
}

/** The longest path that is kept, in UTF-16 units: each element has one, and each holds all names above it. */
const LONGEST_PATH = 4000;

function step(path        , name        )         {
  return `${path}/${name}`.slice(0, LONGEST_PATH);
}

/** Elements by what references name them by. */
                 
                                                           
                                                                   
                                                            
                                                           
 

const indexes = new WeakMap                           ();

function indexOf(elements                    )        {
  const made = indexes.get(elements) ?? {
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
  indexes.set(elements, made);
  return made;
}

/**
 * The elements that a reference may mean: the one of that very path, else all whose last step fits. References are paths
 * (Archy's lesson 4): absolute, or with `./` from the element that they stand in. Several may come back where a relative
 * one can't be told apart, none where it leads nowhere.
 *
 * @param from the path of the element that the reference stands in
 */
function resolve(elements                    , reference        , from        )                     {
  const path = reference.startsWith('./') ? `${from}${reference.slice(1)}` : reference;
  const { byPath, byRefId, byName } = indexOf(elements);
  const exact = byPath.get(path);
  if (exact !== undefined) return exact;
  if (path.length > LONGEST_PATH) return [];
  const byId = endings(path).flatMap((ending) => byRefId.get(ending) ?? []);
  return byId.length > 0 ? byId : endings(path).flatMap((ending) => byName.get(ending) ?? []);
}

/** What a path ends with from any of its slashes on: names may hold slashes, too. */
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


                                         

/** A node, and whether it stands right here: what is reached through an alias or a merge is shared with other places, so it is not ours to edit. */
                        
                      
                        
                                          
                       
 

/** More maps than anybody merges into one. */
const MOST_MERGES = 100;

/** The place with an alias followed. */
function follow(document          , place       )        {
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(place.node)) return place;
  const node = (0,_yaml_aliases_js__WEBPACK_IMPORTED_MODULE_1__/* .aliasTarget */ .I)(document, place.node);
  return node === undefined ? place : { ...place, node, own: false };
}

/** The value of one field of the map at `place`: its own, else a merged one (`<<`). */
function child(document          , place                   , name        )                    {
  return place && childIn(document, place, name, new Set());
}

/** @param seen the maps that don't have it: merges may lead to one map on many ways, or around in a circle */
function childIn(document          , place       , name        , seen           )                    {
  const { node, own } = follow(document, place);
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || seen.has(node) || seen.size === MOST_MERGES) return undefined;
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

/** The place at the end of a chain of fields. */
function descend(document          , place                   , ...names                   )                    {
  return names.reduce                   ((at, name) => child(document, at, name), place);
}

/** The pair of the map itself that has this key. */
function pairOf(map         , name        )                   {
  return map.items.find((pair) => keyOf(pair) === name);
}

/** A pair's key as text. */
function keyOf(pair      )                     {
  return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? scalarText(pair.key) : undefined;
}

/** The text of a scalar, as written where YAML made a number or the like of it; undefined where there is nothing. */
function scalarText(node        )                     {
  if (typeof node.value === 'string') return node.value;
  return node.value === null || node.value === undefined ? undefined : node.source;
}

/** The text of a field: a scalar's, else (an unquoted `{{key}}` reads as a map) what is written there. */
function textAt(parsed        , place                   )                     {
  if (place === undefined) return undefined;
  if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(place.node)) return scalarText(place.node);
  return sourceOf(parsed, place.node);
}

/** What is written at a node, without its comments behind. */
function sourceOf(parsed        , node      )         {
  return parsed.text.slice(startOf(node), endOf(node)).trim();
}

function startOf(node      )         {
  return node.range?.[0] ?? 0;
}

/** Where a node's last character that says something ends: without comments and blank lines behind it. */
function endOf(node      )         {
  if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(last)) return endOf(last);
    if (last !== undefined) return endOfPair(last        );
  }
  return node.range?.[1] ?? 0;
}

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
/** A stretch of the text and what comes in its place. Offsets count UTF-16 units, as the YAML library's do. */
                       
                        
                      
                        
                                                                                                                                  
                           
 

/**
 * The text with all edits made; undefined where they get into each other's way, which no caller intends.
 *
 * @param eol the line end that this text uses
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
  const ended = text.endsWith('\n');
  return !ended && result.endsWith('\n') && result !== text ? result.slice(0, -endLength(result)) : result;
}

function endLength(text        )         {
  return text.endsWith('\r\n') ? 2 : 1;
}

/** The line end that the text uses at an offset: that line's own, else the text's first, else a line feed. */
function eolAt(text        , offset        )         {
  const next = text.indexOf('\n', offset);
  const at = next === -1 ? text.indexOf('\n') : next;
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

function lineStart(text        , offset        )         {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset behind the line that holds `offset`, its line end counted in. */
function lineEnd(text        , offset        )         {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}


/***/ }),

/***/ 4850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ DefinitionContent)
});

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
/** Properties that hold words for people, or settings of the menu itself; never the id of a node. */
const NO_REFERENCE                      = new Set(['type', 'menu', 'prompt', 'name', 'label', 'description', 'text', 'audio', 'queueId']);

/** What the flow-definition API calls the kinds of node that end a call, or take a message. */
const ENDS = /^(?:disconnect|hang_?up|end)$/iu;
const VOICEMAIL = /voice_?mail/iu;
const SAYS = /^(?:say|play|announcement|prompt|audio)$/iu;

/**
 * The ways of a call through a definition. What is not a menu is known by little: a property that holds the id of a node leads there.
 *
 * @param names what is known of routing targets, by id
 */
function callGraphOf(definition            , names                             )            {
  const nodes = (0,definition_nodes/* nodesOf */.Nh)(definition);
  const named = startOf(definition, nodes);
  const mere = named === undefined ? undefined : (0,json/* getOwn */.Ng)(nodes, named);
  const isMere = isMereStart(mere);
  const builder = new call_flow_builder/* CallBuilder */.U5();
  const flow       = { definition, nodes, names, builder, ...(isMere && named !== undefined ? { mereStart: named } : {}) };
  if (named !== undefined) builder.node({ id: ENTRY, kind: 'entry', name: 'Call comes in' });
  const first = isMere ? (0,json/* getOwn */.Ng)(mere, 'next') : named;
  if (typeof first === 'string') builder.edge({ from: ENTRY, to: refer(flow, first), way: { how: 'then' } });
  for (const [id, node] of Object.entries(nodes)) if (id !== flow.mereStart) addNode(flow, id, (0,json/* isObject */.Gv)(node) ? node : {});
  return builder.build(named === undefined ? undefined : ENTRY);
}

/** What the call graph calls a node of the definition. */
function nodeId(id        )         {
  return `node:${id}`;
}

                
                                  
                             
                                              
                                
                                                                                                                     
                              
 

/** Where calls begin: the node that the definition names, else its only one of the type `start`. */
function startOf(definition            , nodes            )                     {
  const named = (0,json/* getOwn */.Ng)(definition, 'startNode');
  if (typeof named === 'string' && Object.hasOwn(nodes, named)) return named;
  const [start, second] = Object.keys(nodes).filter((id) => kindName((0,json/* getOwn */.Ng)(nodes, id)) === 'start');
  return second === undefined ? start : undefined;
}

function isMereStart(node                  )                     {
  return (0,json/* isObject */.Gv)(node) && kindName(node) === 'start' && typeof (0,json/* getOwn */.Ng)(node, 'next') === 'string';
}

function kindName(node                  )         {
  const type = (0,json/* isObject */.Gv)(node) ? (0,json/* getOwn */.Ng)(node, 'type') : undefined;
  return typeof type === 'string' ? type : '';
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
    builder.edge({ from, to: refer(flow, to), way });
  }
}

function describe(id        , node            , names                             )           {
  const prompt = (0,json/* getOwn */.Ng)(node, 'prompt');
  const says = typeof prompt === 'string' && prompt.trim() !== '' ? { says: prompt.replaceAll(/\s+/gu, ' ').trim() } : {};
  const type = kindName(node);
  const kind = kindOf(type);
  if (kind === 'voicemail') {
    const queue = (0,json/* getOwn */.Ng)(node, 'queueId');
    const name = typeof queue === 'string' ? (names.get(queue) ?? queue) : id;
    return { id: nodeId(id), kind, name, ...says };
  }
  return { id: kind === 'end' ? call_flow_builder/* CALL_ENDS */.gj.id : nodeId(id), kind, name: kind === 'end' ? call_flow_builder/* CALL_ENDS */.gj.name : id, ...says };
}

function kindOf(type        )               {
  if (definition_nodes/* MENU_KINDS */.qb.includes(type)) return 'menu';
  if (ENDS.test(type)) return 'end';
  if (VOICEMAIL.test(type)) return 'voicemail';
  return SAYS.test(type) ? 'announcement' : 'step';
}

function addOptions(flow      , id        )       {
  const { definition, nodes, names, builder } = flow;
  for (const option of (0,definition_nodes/* optionsOf */.cz)(definition, id) ?? []) {
    if (!(0,json/* isObject */.Gv)(option)) continue;
    const [key, target, prompt] = [(0,json/* getOwn */.Ng)(option, 'key'), (0,json/* getOwn */.Ng)(option, 'routingTarget'), (0,json/* getOwn */.Ng)(option, 'prompt')];
    if (typeof key !== 'string' || typeof target !== 'string') continue;
    builder.edge({
      from: nodeId(id),
      to: Object.hasOwn(nodes, target) ? refer(flow, target) : builder.node(outside(target, names)),
      way: { how: 'key', key },
      ...(typeof prompt === 'string' ? { says: prompt } : {}),
    });
  }
}

/** A routing target that is no node: a queue where it is known as one or looks like one, else something that the org alone knows. */
function outside(target        , names                             )           {
  const name = names.get(target);
  return name !== undefined || ids/* GUID */.Sm.test(target) ? (0,call_flow_builder/* queueNode */.um)(target, name) : { id: `outside:${target}`, kind: 'other', name: target };
}

/** The node that a property names. */
function refer({ nodes, builder, mereStart }      , id        )         {
  if (id === mereStart) return ENTRY;
  if (!Object.hasOwn(nodes, id)) return builder.node((0,call_flow_builder/* missingNode */.H_)(id));
  return kindOf(kindName((0,json/* getOwn */.Ng)(nodes, id))) === 'end' ? builder.node(call_flow_builder/* CALL_ENDS */.gj) : nodeId(id);
}

/** The properties of a node that name another one. `next` always does; any other text does where there is such a node. */
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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/content/definition/compare.js




/** Whether two values are the same, whatever the order of their properties. */
function same(a         , b         )          {
  return (0,external_node_util_.isDeepStrictEqual)(a, b);
}

/**
 * Whether `live` holds everything of `expected`. A service may add properties of its own to what it was given, so more is
 * no difference; a missing or other value is.
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
  return Object.is(live, expected);
}

/** Whether the menus in question are the same in both: options, their order, and whether there are any at all. */
function haveSameMenus(live            , expected            , menus                   )          {
  return menus.every((nodeId) => {
    const wanted = (0,definition_nodes/* optionsOf */.cz)(expected, nodeId);
    const found = (0,definition_nodes/* optionsOf */.cz)(live, nodeId);
    return wanted === undefined ? found === undefined : found !== undefined && holds(found, wanted);
  });
}

// EXTERNAL MODULE: ./node_modules/microdiff/dist/index.js
var dist = __webpack_require__(1159);
;// CONCATENATED MODULE: ./build/content/definition/diff.js

                                                    




/** The report's names of an option's properties. */
const FIELD                              = new Map([['routingTarget', 'routing_target']]);

/**
 * What differs between two definitions. Menus are compared option by option, matched by key, so that an insertion is one
 * change and not a shift of all that follow; another order of the same keys is one `reorder`.
 *
 * The comparison itself is microdiff's, over the options as a map by key.
 */
function diffDefinitions(before            , after            )           {
  const menus = menuIds(before, after);
  return [...menus.flatMap((menu) => diffMenu(menu, (0,definition_nodes/* optionsOf */.cz)(before, menu), (0,definition_nodes/* optionsOf */.cz)(after, menu))), ...diffRest(before, after, menus)];
}

/** Nodes whose options differ and can be told apart by key on both sides. */
function menuIds(before            , after            )           {
  const ids = new Set([...Object.keys((0,definition_nodes/* nodesOf */.Nh)(before)), ...Object.keys((0,definition_nodes/* nodesOf */.Nh)(after))]);
  return [...ids].filter((id) => {
    const lists = [(0,definition_nodes/* optionsOf */.cz)(before, id), (0,definition_nodes/* optionsOf */.cz)(after, id)];
    return (
      !same(lists[0], lists[1]) &&
      lists.every((list) => list === undefined || byKey(list) !== undefined) &&
      [before, after].every((definition) => (0,json/* getOwn */.Ng)((0,definition_nodes/* nodesOf */.Nh)(definition), id) !== undefined)
    );
  });
}

/** Options as a map by key, in their order; undefined where keys are missing or stand twice. */
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
    else changes.push(...diffOption(menu, key, path, option, other));
  }
  for (const [key, option] of now) {
    if (!old.has(key))
      changes.push({
        op: 'add',
        menu,
        key,
        field: null,
        path: `${jsonPath(options)}[?(@.key=='${key}')]`,
        before: null,
        after: summary(option),
      });
  }
  const oldOrder = [...old.keys()].filter((key) => now.has(key));
  const newOrder = [...now.keys()].filter((key) => old.has(key));
  if (!same(oldOrder, newOrder))
    changes.push({ op: 'reorder', menu, key: null, field: null, path: jsonPath(options), before: oldOrder, after: newOrder });
  return changes;
}

function diffOption(menu        , key        , path        , before            , after            )           {
  const fields = new Set((0,dist/* default */.A)({ ...before }, { ...after }).map(({ path: [field] }) => String(field)));
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

/** Differences outside of the menus already told. */
function diffRest(before            , after            , menus                   )           {
  const without = (definition            )             => menus.reduce((rest, menu) => (0,definition_nodes/* withOptions */.tq)(rest, menu, []), definition);
  const OPS = { CREATE: 'add', REMOVE: 'remove', CHANGE: 'change' }         ;
  return (0,dist/* default */.A)({ ...without(before) }, { ...without(after) }).map((difference)         => ({
    op: OPS[difference.type],
    menu: null,
    key: null,
    field: null,
    path: jsonPath(['definition', ...difference.path]),
    before: difference.type === 'CREATE' ? null : diff_json(difference.oldValue),
    after: difference.type === 'REMOVE' ? null : diff_json(difference.value),
  }));
}

function diff_json(value         )              {
  return value === undefined ? null : (structuredClone(value)        );
}

function jsonPath(steps                              )         {
  return `$${steps.map(jsonStep).join('')}`;
}

/** One step of a JSONPath: a plain name after a dot, any other in quotes (RFC 9535 §2.3.1). */
function jsonStep(step                 )         {
  if (typeof step === 'number') return `[${step}]`;
  return /^[a-z_]\w*$/iu.test(step) ? `.${step}` : `['${step.replaceAll('\\', String.raw`\\`).replaceAll("'", String.raw`\'`)}']`;
}

// EXTERNAL MODULE: ./build/model/queues.js
var model_queues = __webpack_require__(7932);
// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(9903);
// EXTERNAL MODULE: ./build/model/diagnostic.js
var diagnostic = __webpack_require__(8963);
;// CONCATENATED MODULE: ./build/content/definition/check.js
                                                         




/**
 * What is wrong with a complete definition, as far as it can be told without asking the org: every node typed, keys
 * unique, prompts and targets set, menus only where there can be one. What the org alone knows, its own validation tells.
 *
 * These are the faults that the flow-definition API answers with 422: a missing `type`, malformed references, unset fields.
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
 * A finding as a problem of a menu file: at the line of the option it speaks of where its path tells it, else at the menu,
 * else at the flow.
 *
 * @param menus the menus of this flow that the files describe; at least one
 * @param desired the definition that was checked
 */
function locate(finding         , menus                 , desired            )          {
  const path = finding.path ?? '';
  // A node's id may begin with another's: the longest that stands there is meant.
  const found = menus
    .map((menu) => ({ menu, rest: restOfNode(path, menu.nodeId) }))
    .filter(({ rest }) => rest !== undefined)
    .toSorted((a, b) => b.menu.nodeId.length - a.menu.nodeId.length)[0];
  const file = found?.menu ?? menus[0];
  const where = found === undefined ? undefined : placeInMenu(found.rest ?? '', found.menu, desired);
  const at           = where ?? found?.menu.at.nodeId ?? file?.at.flow ?? { line: 1, column: 1 };
  return (0,diagnostic/* problemAt */.l4)(file ?? { path: '' }, at, {
    code: finding.code,
    message: sentence(finding.message),
    hint:
      found === undefined
        ? `It is not in a menu of these files (${path === '' ? 'no place given' : path}): mend it in Architect.`
        : 'Change this place of the menu file.',
  });
}

/** What follows the node in a path, in dots, brackets or slashes; undefined when the path leads to another node. */
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

function placeInMenu(rest        , menu      , desired            )                       {
  const option = optionAt(rest, menu, desired);
  if (option === undefined) return undefined;
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


                                                            







/** A definition with the menus as the files ask, and what is wrong with that. */
                            
                                  
                                                 
                                      
                                        
 

/** The definition with the menus as the files ask: complete, and checked as far as it can be without asking the org. */
function editDefinition(before            , menus                 , queues        , flowName        )                   {
  const problems            = [];
  const changed           = [];
  let definition = before;
  for (const menu of menus) {
    const unfit = checkMenuNode(before, menu, flowName);
    if (unfit !== undefined) {
      problems.push(unfit);
      continue;
    }
    const current = (0,definition_nodes/* optionsOf */.cz)(before, menu.nodeId);
    const options = menu.options.map((option) => desiredOption(menu, option, current ?? [], queues, problems));
    if (same(options, current)) continue;
    definition = (0,definition_nodes/* withOptions */.tq)(definition, menu.nodeId, options);
    changed.push(menu.nodeId);
  }
  // What the files ask for can't be made out: there is no change to show, let alone to send.
  if (problems.length > 0) return { definition: before, changed: [], problems };
  const findings = changed.length === 0 ? [] : checkDefinition(definition);
  return { definition, changed, problems: findings.map((finding) => locate(finding, menus, definition)) };
}

/** The menu's node must be there, and of a kind that has a menu. */
function checkMenuNode(definition            , menu      , flowName        )                      {
  const nodes = (0,definition_nodes/* nodesOf */.Nh)(definition);
  const node = (0,json/* getOwn */.Ng)(nodes, menu.nodeId);
  const menuIds = Object.keys(nodes).filter((id) => definition_nodes/* MENU_KINDS */.qb.some((kind) => kind === (0,definition_nodes/* typeOf */.QP)(nodes, id)));
  if (node === undefined) {
    const meant = (0,did_you_mean/* nearest */.pA)(menu.nodeId, menuIds);
    const known = meant.length > 0 ? (0,did_you_mean/* didYouMean */.au)(menu.nodeId, meant) : `Its menus are: ${listed(menuIds) || 'none'}.`;
    return (0,diagnostic/* problemAt */.l4)(menu, menu.at.nodeId, {
      code: 'menu-not-found',
      message: `The flow "${flowName}" has no node "${menu.nodeId}".`,
      hint: known,
    });
  }
  const type = (0,definition_nodes/* typeOf */.QP)(nodes, menu.nodeId);
  if (typeof type !== 'string' || !definition_nodes/* MENU_KINDS */.qb.includes(type)) {
    return (0,diagnostic/* problemAt */.l4)(menu, menu.at.nodeId, {
      code: 'not-a-menu',
      message: `The node "${menu.nodeId}" of the flow "${flowName}" is ${typeof type === 'string' ? `of the type "${type}"` : 'of no type'} and has no menu.`,
      hint: `Name a node of the type ${definition_nodes/* MENU_KINDS */.qb.join(' or ')}: ${listed(menuIds) || 'the flow has none'}.`,
    });
  }
  return undefined;
}

/**
 * The option to send. What an existing option of the same key has besides key, prompt and target stays: a menu file
 * doesn't speak of it, so it is not ours to drop.
 */
function desiredOption(menu      , option            , current                 , queues        , problems           )       {
  const live = (0,definition_nodes/* optionWithKey */.df)(current, option.key);
  const { target } = option;
  const desired = (routingTarget        )       => ({ ...live, key: option.key, prompt: option.prompt ?? '', routingTarget });
  switch (target.kind) {
    case 'id':
      return desired(target.id);
    case 'queue': {
      const found = queues.byName(target.name);
      if ('id' in found) return desired(found.id);
      problems.push((0,model_queues/* queueProblem */.x)(menu, option, target.name, found));
      return desired('');
    }
    case 'unchanged':
      if (live === undefined) {
        problems.push(
          (0,diagnostic/* problemAt */.l4)(menu, option.at.target, {
            code: 'nothing-to-keep',
            message: `The live menu has no key "${option.key}", so nothing can stay unchanged there.`,
            hint: 'Say where the key leads, or take the option away.',
          }),
        );
      }
      return live ?? {};
    case 'menu':
    case 'task':
    case 'disconnect':
      problems.push(
        (0,diagnostic/* problemAt */.l4)(menu, option.at.target, {
          code: 'architect-only',
          message: `\`${target.kind}\` is a target of the Architect API; this flow speaks the flow-definition API.`,
          hint: 'Give the identifier that the flow uses for this target.',
        }),
      );
      return desired('');
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
 * A menu before and after, row by row: the new order first, then the keys that are gone.
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
      sign: was === undefined ? 'added' : same(was, option) ? 'same' : 'changed',
      before: was && spoken(was, targets.before),
      after: spoken(option, targets.after),
    };
  });
  const neighbours = (0,menu_diff/* keptBefore */.K)(old.map(keyOf), new Set(now.map(keyOf)));
  const gone = old
    .filter((option) => (0,definition_nodes/* optionWithKey */.df)(now, keyOf(option)) === undefined)
    .map((option)      => {
      const key = keyOf(option);
      return { key, sign: 'removed', before: spoken(option, targets.before), after: undefined, ...(0,menu_diff/* following */.C)(neighbours.get(key)) };
    });
  return { rows: [...rows, ...gone], reordered: !same(keptKeys(old, now), keptKeys(now, old)) };
}

function keptKeys(options                       , others                       )           {
  return options.map(keyOf).filter((key) => (0,definition_nodes/* optionWithKey */.df)(others, key) !== undefined);
}

function keyOf(option            )         {
  const key = (0,json/* getOwn */.Ng)(option, 'key');
  return typeof key === 'string' ? key : '?';
}

function spoken(option            , leadsTo                                 )          {
  return { prompt: words((0,json/* getOwn */.Ng)(option, 'prompt')), ...leadsTo(words((0,json/* getOwn */.Ng)(option, 'routingTarget'))) };
}

function words(value                  )         {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/content/definition/target-words.js

                                                        


/** Where a routing target leads, in words. */
                                                         

/**
 * Where a routing target leads: to the menu or step of this flow that it names, to the queue where its name is known, else to
 * something that is told by its identifier alone.
 *
 * @param names what is known of queues, by id
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




/**
 * Whether `live` is `before` with a part of what `desired` asks for, and nothing else: a write of ours that landed in part. It
 * takes a trace that only our write leaves; a menu that merely lost or moved an option was somebody else's doing.
 */
function isPartOfOurs(before            , live            , desired            , changed                   )          {
  if (!same(withoutMenus(live, changed), withoutMenus(before, changed))) return false;
  const menus = changed.map((nodeId) => [before, live, desired].map((definition) => (0,definition_nodes/* optionsOf */.cz)(definition, nodeId) ?? []));
  return (
    menus.every(([old = [], now = [], wanted = []]) => now.every((option) => has(old, option) || has(wanted, option))) &&
    menus.some(
      ([old = [], now = [], wanted = []]) =>
        now.some((option) => has(wanted, option) && !has(old, option)) ||
        old.some((option) => !has(now, option) && !hasKeyOf(wanted, option)),
    )
  );
}

function has(options                 , option      )          {
  return options.some((other) => same(other, option));
}

function hasKeyOf(options                 , option      )          {
  return (0,json/* isObject */.Gv)(option) && options.some((other) => (0,json/* isObject */.Gv)(other) && same((0,json/* getOwn */.Ng)(other, 'key'), (0,json/* getOwn */.Ng)(option, 'key')));
}

function withoutMenus(definition            , menus                   )             {
  return menus.filter((id) => (0,json/* isObject */.Gv)((0,json/* getOwn */.Ng)((0,definition_nodes/* nodesOf */.Nh)(definition), id))).reduce((rest, id) => (0,definition_nodes/* withOptions */.tq)(rest, id, []), definition);
}

;// CONCATENATED MODULE: ./build/content/definition/content.js
                                                           
                                                    
                                                                  
                                                      
                                                               
                                                    
                                                
                                                                  










/** A flow in the form of the flow-definition API: a `definition` with nodes, some of which have a menu. */
class DefinitionContent                        {
           api = 'definition';
           raw            ;

  constructor(definition            ) {
    this.raw = definition;
  }

  menuId(menu        )                     {
    return Object.hasOwn((0,definition_nodes/* nodesOf */.Nh)(this.raw), menu) ? menu : undefined;
  }

  /** The API takes ids alone: a queue's name says nothing without the org's queues. */
  needsQueues(menus                 )          {
    return menus.some(({ options }) => options.some(({ target }) => target.kind === 'queue'));
  }

  edit(menus                 , queues        , flowName        )         {
    const { definition, ...edited } = editDefinition(this.raw, menus, queues, flowName);
    return { ...edited, content: definition === this.raw ? this : new DefinitionContent(definition), notices: [] };
  }

  equals(other             )          {
    return same(this.raw, definitionOf(other));
  }

  holds(expected             , menus                   )          {
    return holds(this.raw, definitionOf(expected)) && this.hasMenusOf(expected, menus);
  }

  hasMenusOf(expected             , menus                   )          {
    return haveSameMenus(this.raw, definitionOf(expected), menus);
  }

  keepsMenusOf(before             , menus                   )          {
    return menus.every((menu) => same((0,definition_nodes/* optionsOf */.cz)(this.raw, menu), (0,definition_nodes/* optionsOf */.cz)(definitionOf(before), menu)));
  }

  isPartOf(before             , desired             , menus                   )          {
    return isPartOfOurs(definitionOf(before), this.raw, definitionOf(desired), menus);
  }

  diff(after             )           {
    return diffDefinitions(this.raw, definitionOf(after));
  }

  compareMenu(after             , menu        , names                             )                 {
    const [then, now] = [this.raw, definitionOf(after)];
    return compareOptions((0,definition_nodes/* optionsOf */.cz)(then, menu), (0,definition_nodes/* optionsOf */.cz)(now, menu), {
      before: (target) => targetWords(then, target, names),
      after: (target) => targetWords(now, target, names),
    });
  }

  callGraph(names                             )            {
    return callGraphOf(this.raw, names);
  }

  callNodeId(menu        )                     {
    const id = this.menuId(menu);
    return id === undefined ? undefined : nodeId(id);
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


/*
 * The shape of a flow in the flow-definition API: what must be known of it, and no more. Everything else in a definition
 * is carried along untouched.
 */

/** The node kinds that have a menu in the flow-definition API. */
const MENU_KINDS                    = ['collect', 'menu'];

/** The definition's nodes; none where the definition is of another shape. */
function nodesOf(definition            )             {
  const nodes = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(definition, 'nodes');
  return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(nodes) ? nodes : {};
}

/** The kind of a node. */
function typeOf(nodes            , id        )                   {
  const node = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(nodes, id);
  return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(node) ? (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(node, 'type') : undefined;
}

/** The options of a node's menu: `undefined` where there is no list. */
function optionsOf(definition            , nodeId        )                              {
  const node = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(nodesOf(definition), nodeId);
  const menu = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(node) ? (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(node, 'menu') : undefined;
  const options = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(menu) ? (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(menu, 'options') : undefined;
  return isList(options) ? options : undefined;
}

function isList(value                  )                           {
  return Array.isArray(value);
}

/** The option for `key`, if the menu has one. */
function optionWithKey(options                 , key        )                         {
  return options.filter(_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv).find((option) => (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(option, 'key') === key);
}

/** The definition with one menu's options replaced; everything else is the very same value. */
function withOptions(definition            , nodeId        , options                 )             {
  const nodes = nodesOf(definition);
  const node = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(nodes, nodeId);
  const base = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(node) ? node : {};
  const menu = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .getOwn */ .Ng)(base, 'menu');
  return { ...definition, nodes: { ...nodes, [nodeId]: { ...base, menu: { ...((0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(menu) ? menu : {}), options } } } };
}


/***/ }),

/***/ 2939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ following),
/* harmony export */   K: () => (/* binding */ keptBefore)
/* harmony export */ });
/** What a key of a menu says and does, in words. */
                          
                                                                                       
                           
                          
                                                        
                       
                                                              
                         
 

/** One key of a menu, before and after. */
                      
                       
                                                          
                                       
                                      
                                                                                 
                            
 

/** A menu before and after: the new order first, then the keys that are gone. */
                                 
                                
                              
                                                                   
                                                                       
 

/**
 * For each key that is gone, the key that stood before it and is still there.
 *
 * @param old the keys in their old order
 */
function keptBefore(old                   , now                     )                              {
  const found = new Map                ();
  let last                    ;
  for (const key of old) {
    if (now.has(key)) last = key;
    else if (last !== undefined) found.set(key, last);
  }
  return found;
}

/** A row's neighbour, where it has one. */
function following(key                    )                       {
  return key === undefined ? {} : { follows: key };
}


/***/ }),

/***/ 7932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ queueProblem)
/* harmony export */ });
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9903);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8963);
                                                  



/** What a queue's name means in this org: one queue, or else how many there are and which come near. */
                                                                                                                  

/** The org's queues, as far as the OAuth client may see them. */
                         
                                   
                                                                           
                                         
 

/**
 * A queue's name that means no queue, or several.
 *
 * @param now what the key leads to in the live flow, in words, where that is known: a queue may have been renamed
 */
function queueProblem(
  menu      ,
  option            ,
  name        ,
  { matches, near }                                                                ,
  now         ,
)          {
  if (matches > 1)
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(menu, option.at.target, {
      code: 'queue-ambiguous',
      message: `There are ${matches} queues "${name}".`,
      hint: 'Give the id of the one that is meant.',
    });
  const hint = near.length === 0 ? 'Give the exact name of a queue of this org: upper and lower case count.' : (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(name, near);
  const live = now === undefined ? '' : ` In the live flow, key ${option.key} ${now}.`;
  return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(menu, option.at.target, {
    code: 'queue-not-found',
    message: `There is no queue "${name}" that this OAuth client may see.${live}`,
    hint,
  });
}


/***/ })

};

//# sourceMappingURL=649.index.js.map