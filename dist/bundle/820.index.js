export const id = 820;
export const ids = [820];
export const modules = {

/***/ 72395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ ArchitectContent)
});

// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/call-flow/builder.js
var builder = __webpack_require__(60867);
;// CONCATENATED MODULE: ./build/yaml/pairs.js


/**
 * Goes through all pairs of a node, from the outer ones to the inner ones, in the order of the text. Aliases are not followed. The
 * library's `visit` copies the path to each node, which takes longer than all the rest of a plan.
 *
 * @param enter called for each pair; returns what the pairs inside of it get, or undefined to skip them
 */
function eachPair   (node         , given   , enter                                         )       {
  if ((0,dist/* isPair */.tO)(node)) {
    const inside = enter(node, given);
    if (inside !== undefined) eachPair(node.value, inside, enter);
  } else if ((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node)) {
    for (const item of node.items) eachPair(item, given, enter);
  }
}

// EXTERNAL MODULE: ./build/content/architect/read/read.js + 3 modules
var read_read = __webpack_require__(64069);
// EXTERNAL MODULE: ./build/content/architect/read/references.js
var read_references = __webpack_require__(26645);
// EXTERNAL MODULE: ./build/content/architect/yaml/nodes.js
var nodes = __webpack_require__(90449);
// EXTERNAL MODULE: ./build/call-flow/queue-node.js
var queue_node = __webpack_require__(38944);
// EXTERNAL MODULE: ./build/content/architect/read/task.js
var task = __webpack_require__(10502);
;// CONCATENATED MODULE: ./build/content/architect/calls/action-fields.js

                                                              



                                                

/** The language that an action sets; null if it is chosen during the call. */
function languageIn({ parsed }          , body       )                {
  const place = (0,nodes/* child */.jf)(parsed.document, body, 'language') ?? (0,nodes/* child */.jf)(parsed.document, body, 'languageTag');
  const literal = (0,nodes/* child */.jf)(parsed.document, place, 'lit') ?? place;
  return literal !== undefined && (0,dist/* isScalar */.jn)(literal.node) ? ((0,nodes/* textAt */.$6)(parsed, literal) ?? null) : null;
}

/** The digits that an action waits for. */
function inputOf(node          , body       )            {
  const { document } = node.parsed;
  const at = (...names                   )                    => (0,nodes/* descend */.Xn)(document, body, ...names);
  const exact = numberAt(node, at('digits', 'exact')) ?? numberAt(node, at('digits'));
  return (0,json/* present */.Eb)({
    variable: (0,nodes/* textAt */.$6)(node.parsed, at('inputData', 'var')),
    min: exact ?? numberAt(node, at('digits', 'range', 'min')),
    max: exact ?? numberAt(node, at('digits', 'range', 'max')),
    acceptsStar: flagAt(node, at('acceptJustStar')),
    acceptsPound: flagAt(node, at('acceptJustPound')),
  });
}

/** A literal whole number. */
function numberAt({ parsed }          , place                   )                     {
  const literal = (0,nodes/* child */.jf)(parsed.document, place, 'lit') ?? place;
  const text = literal !== undefined && (0,dist/* isScalar */.jn)(literal.node) ? (0,nodes/* textAt */.$6)(parsed, literal) : undefined;
  return text !== undefined && /^\d{1,6}$/u.test(text) ? Number(text) : undefined;
}

function flagAt({ parsed }          , place                   )                      {
  const text = (0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(parsed.document, place, 'lit'));
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** The variables that an action may change: all that it names itself. Those of the actions inside of it are theirs. */
function variablesIn(body      )                       {
  const names = new Set        ();
  eachPair(body, names, (pair) => {
    const key = (0,nodes/* keyOf */.TN)(pair);
    if (key === 'actions') return undefined;
    const text = (key === 'var' || key === 'variable') && (0,dist/* isScalar */.jn)(pair.value) ? (0,nodes/* scalarText */.ws)(pair.value) : undefined;
    if (text !== undefined) names.add(text);
    return names;
  });
  return names.size === 0 ? undefined : [...names];
}

// EXTERNAL MODULE: ./build/content/architect/read/outcomes.js
var read_outcomes = __webpack_require__(35838);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
// EXTERNAL MODULE: ./build/content/architect/read/audio.js
var read_audio = __webpack_require__(54581);
// EXTERNAL MODULE: ./build/content/architect/read/audio-words.js + 1 modules
var audio_words = __webpack_require__(84211);
;// CONCATENATED MODULE: ./build/content/architect/read/by-reference.js
/** What a reference can mean: a menu or a task. */
                     
                          
                        
 

                    
                                                                  
                                                     
 

const indexes = new WeakMap                                        ();

/** The lists of a flow never change, and each of its choices looks something up in them: each list is indexed once. */
function indexOf                     (all              )           {
  const index = (indexes.get(all)                        ) ?? {
    byRefId: Map.groupBy(all, ({ refId }) => refId),
    byName: Map.groupBy(all, ({ name }) => name),
  };
  indexes.set(all, index);
  return index;
}

/** Those with exactly this refId. */
function withRefId                     (all              , refId        )               {
  return indexOf(all).byRefId.get(refId) ?? [];
}

/** Those with exactly this name. */
function withName                     (all              , name        )               {
  return indexOf(all).byName.get(name) ?? [];
}

// EXTERNAL MODULE: ./build/content/architect/read/task-words.js
var task_words = __webpack_require__(46074);
;// CONCATENATED MODULE: ./build/content/architect/read/describe.js


                                                                                                         


/** What a choice does, in words. */
function describeChoice(flow               , { target, tag, task }                 )         {
  switch (target.kind) {
    case 'queue':
      return `transfers to the queue "${target.name}"${throughTask(task)}`;
    case 'number':
      return `transfers to the number ${target.number}`;
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
      return `the queue "${target.name}"${throughTask(choice.task)}`;
    case 'number':
      return `the number ${target.number}`;
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
  if (target.kind === 'menu') return `the menu "${name}", ${(0,text_text/* count */.U9)(byRef(flow.menus, target.ref)?.choices.length ?? 0, 'choice')}`;
  const task = byRef(flow.tasks, target.ref);
  return `the task "${name}"${task === undefined ? '' : `, ${(0,text_text/* count */.U9)(task.actions, 'action')}`}`;
}

/** How a task of the choice's own leads to its queue; empty if the transfer is all that it does. */
function throughTask(task                        )         {
  if (task === undefined || task.actions === 1) return '';
  return `${(0,task_words/* conditionsInWords */.lg)(task.transfers[0]?.when ?? [])}, in a task of ${(0,text_text/* count */.U9)(task.actions, 'action')}`;
}

                                                                 
                                                       

/** The name of the menu or task that a choice leads to; the reference itself if it leads nowhere. */
function targetName(flow               , { kind, ref }           )         {
  return byRef           (kind === 'menu' ? flow.menus : flow.tasks, ref)?.name ?? ref;
}

/** Whether the flow has a menu or task with exactly this refId. */
function hasRef(flow               , { kind, ref }           )          {
  const all                       = kind === 'menu' ? flow.menus : flow.tasks;
  return withRefId(all, ref).length > 0;
}

function byRef                     (all              , ref        )                {
  return withRefId(all, ref)[0] ?? withName(all, ref)[0];
}

// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(69903);
;// CONCATENATED MODULE: ./build/content/architect/read/find.js
                                                          

                                                                             


/** The codes of a reference that does not mean exactly one menu or task of a flow. */
const CODES = {
  menu: { missing: 'menu-not-found', ambiguous: 'menu-ambiguous' },
  task: { missing: 'task-not-found', ambiguous: 'task-ambiguous' },
}         ;

/** More suggestions don't help. */
const MAX_SUGGESTIONS = 3;

/** The menu that a menu file means: by refId, else by name, else by the name in an old refId; at any depth. */
function findMenu(flow               , ref        )                                                                 {
  const found = find(flow, 'menu', flow.menus, ref);
  return 'problem' in found ? found : { menu: found.match };
}

/** The task of the flow's list that a menu file means: by refId, else by name, else by the name in an old refId. */
function findTask(flow               , ref        )                                                                 {
  const found = find(flow, 'task', flow.tasks, ref);
  return 'problem' in found ? found : { task: found.match };
}

/** Like {@link findMenu}, for those who don't tell why there is none: finding similar names takes a look at every menu. */
function menuMeant({ menus }               , ref        )                            {
  return onlyOne(meantBy(menus, ref));
}

/** Like {@link findTask}, for those who don't tell why there is none. */
function taskMeant({ tasks }               , ref        )                            {
  return onlyOne(meantBy(tasks, ref));
}

function onlyOne   ([one, second]              )                {
  return second === undefined ? one : undefined;
}

function meantBy                                                              (all              , ref        )               {
  const byId = withRefId(all, ref);
  return byId.length > 0 ? byId : meantByName(all, ref);
}

function find                                                              (
  flow               ,
  kind                 ,
  all              ,
  ref        ,
)                                                      {
  const found = meantBy(all, ref);
  const [match, second] = found;
  const show = ({ refId, name }   )         => (refId === undefined ? `"${name}"` : `"${refId}" (${name})`);
  if (match === undefined) {
    const meant = suggestions(ref, all);
    return {
      problem: {
        code: CODES[kind].missing,
        message: `The flow "${flow.name}" has no ${kind} "${ref}".`,
        hint:
          meant.length > 0 ? (0,did_you_mean/* didYouMean */.au)(ref, meant) : all.length > 0 ? `Its ${kind}s are: ${all.map(show).join(', ')}.` : NONE[kind](flow),
      },
    };
  }
  if (second === undefined) return { match };
  return {
    problem: {
      code: CODES[kind].ambiguous,
      message: `The flow "${flow.name}" has ${found.length} ${kind}s "${ref}".`,
      hint: withRefId(all, ref).length > 0 ? `Give each ${kind} a refId of its own.` : `Use its refId: ${found.map(show).join(', ')}.`,
    },
  };
}

/**
 * Those that a reference means by name. Architect makes refIds of a name and a number of its own, such as `Main Menu_10`, and a publish can
 * give a menu another number. So an old refId still means what has its name.
 */
function meantByName                                                              (all              , ref        )               {
  const byName = withName(all, ref);
  const name = /^(.+)_\d+$/su.exec(ref)?.[1];
  if (byName.length > 0 || name === undefined) return byName;
  return withName(all, name).filter(({ refId }) => refId !== undefined && /_\d+$/u.test(refId) && refId.startsWith(`${name}_`));
}

/** More places don't help. */
const MAX_INPUTS = 5;

/** Where a flow without menus asks for keys, in sentences. */
function withoutMenus({ inputs }               )         {
  const places = inputs.slice(0, MAX_INPUTS).map(({ name, task }) => (task === '' ? `"${name}"` : `"${name}" in the task "${task}"`));
  const more = inputs.length > MAX_INPUTS ? ` and ${inputs.length - MAX_INPUTS} more` : '';
  if (places.length === 0) return 'It has no menus, and waits for no keys.';
  return `It has no menus. It waits for keys by the action collectInput: ${places.join(', ')}${more}. Change these in Architect.`;
}

/** The hint if a flow has no menus or tasks. Without menus, it may ask for keys in another way. */
const NONE = { menu: withoutMenus, task: () => 'It has no tasks.' };

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
  const menu = menuMeant(flow, ref);
  return menu && { flow, menu };
}

/**
 * The same menu in another text of the flow. An export after a publish may give menus new refIds, because refIds hold
 * Architect's own tracking numbers (unproven). So a menu that is not found by refId is looked up by name.
 */
function counterpart(flow               , ref        , { menu }            )                         {
  return findMenuIn(flow, ref) ?? findMenuIn(flow, menu.name);
}

/**
 * Whether two menus mean the same, whatever the style and order of their YAML.
 *
 * @param isSame whether two choices do
 */
function isSameMenu(one            , other            , isSame = isSameChoice)          {
  const [a, b] = [sorted(one), sorted(other)];
  return (
    isSameAudio(one.menu.audio, other.menu.audio) &&
    a.length === b.length &&
    a.every((choice, index) => b[index] !== undefined && isSame(choice, b[index]))
  );
}

/** Whether two choices have the same kind, name, key, target and text before their transfer. */
function isSameChoice(one              , other              )          {
  return leadsAsBefore(one, other) && sayTheSame(one.choice, other.choice);
}

/** Whether a live choice is the wanted one. Without a text before its transfer, Architect publishes it with a default text. */
function isWantedChoice(live              , wanted              )          {
  return leadsAsBefore(live, wanted) && (wanted.choice.noticed.transferSays === undefined || sayTheSame(live.choice, wanted.choice));
}

function leadsAsBefore(one              , other              )          {
  const [a, b] = [one.choice, other.choice];
  return keyOf(a) === keyOf(b) && a.tag === b.tag && a.name === b.name && leadsToSame(one, other);
}

/** Whether callers hear the same before a transfer. */
function sayTheSame({ noticed: { transferSays: a } }                 , { noticed: { transferSays: b } }                 )          {
  return a === undefined || b === undefined ? a === b : isSameAudio(a, b);
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
  if (a.kind === 'queue' && b.kind === 'queue') return a.name === b.name;
  return describeChoice(one.flow, one.choice) === describeChoice(other.flow, other.choice);
}

/** Whether callers hear the same. */
function isSameAudio(one           , other           )          {
  return one.kind === other.kind && speechOf(one) === speechOf(other);
}

/** What callers hear, without differences of white space. */
function speechOf(audio           )         {
  return (0,text_text/* normalizeSpeech */.qX)(audio.kind === 'other' ? audio.source : audioWords(audio));
}

/** What callers hear, in words: the text itself if it is one plain text. */
function audioWords(audio           )         {
  switch (audio.kind) {
    case 'tts':
      return `${audio.text.trim()}${audio.isFixed === true ? ` (${audio_words/* FIXED_WORDS */.P})` : ''}`;
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

;// CONCATENATED MODULE: ./build/content/architect/calls/speech.js



                                                 
                                                



/** What callers hear, on one line; undefined if they hear nothing. */
function spoken(audio           )                     {
  const words = (0,text_text/* normalizeSpeech */.qX)(audioWords(audio));
  return words === '' ? undefined : words;
}

/** What callers hear from an audio of the flow's text, on one line. */
function spokenIn({ parsed }          , audio                   )                     {
  return spoken((0,read_audio/* readAudio */.r3)(parsed, audio).audio);
}

/** What callers hear from an action, on one line: all of its audio, in the order of the text. */
function heardAt(node          , body       )                     {
  const fields = (0,dist/* isMap */.jh)(body.node) ? body.node.items.map((pair) => (0,nodes/* keyOf */.TN)(pair) ?? '') : [];
  const audio = fields.filter((field) => /audio$/iu.test(field)).map((field) => spokenIn(node, (0,nodes/* child */.jf)(node.parsed.document, body, field)));
  return audio.filter((words) => words !== undefined).join(' ') || undefined;
}

// EXTERNAL MODULE: ./build/content/architect/read/transfers.js
var transfers = __webpack_require__(87327);
;// CONCATENATED MODULE: ./build/content/architect/calls/transfers.js

                                                             
                                                

                                              

/** An action or a choice that may transfer. */
                               
                       
                       
                                 
                      
                        
 

/** Where calls go by a transfer; undefined for anything else. An unknown kind of transfer leads somewhere, but only the org knows where. */
function transferTarget({ parsed }          , { tag, body, id, name }              )                       {
  const target = (0,transfers/* readTransfer */.i)(parsed, tag, body);
  if (target === undefined) return undefined;
  if (target.kind === 'other') return { id: `other:${id}`, kind: 'other', name };
  if (target.kind === 'voicemail') return voicemail(target.owner, id, name);
  if (target.name === undefined) return { id: `${target.kind} at ${id}`, kind: target.kind, name: unnamed(target, name) };
  return target.kind === 'queue' ? (0,queue_node/* queueNode */.um)(target.name) : { id: `${target.kind}:${target.name}`, kind: target.kind, name: target.name };
}

/** A voicemail belongs to a queue, a user or a group. */
function voicemail(owner                           , id        , name        )           {
  if (owner?.name !== undefined) {
    const words = `${owner.kind} ${owner.name}`;
    return { id: `voicemail:${words}`, kind: 'voicemail', name: words };
  }
  return { id: `voicemail at ${id}`, kind: 'voicemail', name: owner === undefined ? name : unnamed(owner, name) };
}

/** A place that is not named stands under the name of what leads there. */
function unnamed({ kind, isChosen }               , name        )         {
  return isChosen === true ? `a ${kind} chosen at run time` : name;
}

;// CONCATENATED MODULE: ./build/content/architect/calls/actions.js


                                                                      





                                                




/** Where a list of actions stands. */
                              
                                     
                        
                                  
                        
                                                                        
                                                                    
                             
                       
 

/** An action of a list, with its id in the graph. */
                                       
                      
 

const THEN          = { how: 'then' };

/**
 * Adds the actions of a list to the graph, and the ways between them.
 *
 * @returns the node where calls come to the list: its first action, or the node behind it
 */
function addActions(context             , list                   , scope             )         {
  // An alias can repeat a list any number of times, in itself too. No export has one.
  if (list !== undefined && !context.isFirstVisit(list.node))
    return context.add((0,builder/* unknownNode */.fn)(`list ${scope.next}`, 'a list of actions that is shared'));
  const actions = (0,read_outcomes/* itemsOf */.S3)(context.node.parsed.document, list).flatMap((item) => listed(context, item));
  const entries = actions.map((action) => entryOf(context, action, scope));
  for (const [index, action] of actions.entries()) {
    if (entries[index] !== action.id) continue;
    addAction(context, action, { ...scope, next: entries[index + 1] ?? scope.next });
  }
  return entries[0] ?? scope.next;
}

function listed(context             , item       )                 {
  const action = (0,task/* actionIn */.WI)(context.node.parsed, item);
  if (action === undefined) return [];
  const path = (0,read_references/* elementAt */.s2)(context.node.elements, action.body.node)?.path ?? action.tag;
  return [{ ...action, id: context.idAt(`action:${path}`) }];
}

/** The node where a call comes to an action: its own, or for an action that only leads on, the node that it leads to. */
function entryOf(context             , { tag, body, id }              , scope             )         {
  const { parsed } = context.node;
  const field = (name        )                     => (0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(parsed.document, body, name));
  const [menu, task] = [field('targetMenuRef'), field('targetTaskRef')];
  if (menu !== undefined) return context.refer(menu, context.pathOf(body.node), 'menu');
  if (task !== undefined && tag !== 'callTask') return context.refer(task, context.pathOf(body.node), 'task');
  switch (tag) {
    case 'disconnect':
      return context.add(builder/* CALL_ENDS */.gj);
    case 'endTask':
      return scope.end;
    case 'loopNext':
    case 'nextLoop':
      return scope.loop?.node ?? id;
    case 'loopExit':
    case 'exitLoop':
      return scope.loop?.after ?? id;
    default:
      return id;
  }
}

/** Actions after which the flow doesn't say where calls go. */
const LEADS_ELSEWHERE =
  /^(?:previousMenu|repeatMenu|changeState|endState|endProgram|endFlow|exitBotFlow|dialByExtension|loopNext|nextLoop|loopExit|exitLoop)$/u;

function addAction(context             , action              , scope             )       {
  const { tag, body, id, name } = action;
  const target = transferTarget(context.node, action);
  const outcomes = (0,read_outcomes/* outcomesOf */.RK)(context.node.parsed, tag, body);
  if (target !== undefined) addTransfer(context, action, context.add(target), failureOf(outcomes, context, scope));
  else if (tag === 'loop') addLoop(context, action, outcomes, scope);
  else if (tag === 'callTask') addCall(context, action, outcomes, scope);
  else if (LEADS_ELSEWHERE.test(tag)) {
    context.add(nodeOf(context, action, scope, { kind: 'action' }));
    context.way(id, context.add((0,builder/* unknownNode */.fn)(id, name)), THEN);
  } else if (outcomes.length > 0) addOutcomes(context, action, outcomes, scope);
  else addPassed(context, action, scope);
}

/** The node of an action. */
function nodeOf(
  { node }             ,
  { id, name, body }              ,
  { task }             ,
  more                                            ,
)           {
  return { id, name, task, ...(0,json/* present */.Eb)({ says: heardAt(node, body), changes: variablesIn(body.node) }), ...more };
}

/** A transfer with both of its ways. A choice of a menu transfers like an action. */
function addTransfer(
  context             ,
  action                                                        ,
  to        ,
  failure        ,
)       {
  const { id, name, body, task } = action;
  const { parsed } = context.node;
  const spoken = (field        )                     => spokenIn(context.node, (0,nodes/* child */.jf)(parsed.document, body, field));
  const [says, saysAtFailure] = [spoken('preTransferAudio'), spoken('failureTransferAudio')];
  context.add({ id, kind: 'transfer', name, ...(0,json/* present */.Eb)({ says, task, changes: variablesIn(body.node) }) });
  context.way(id, to, THEN);
  context.way(id, failure, { how: 'failure', transfer: name }, saysAtFailure);
}

/** Where calls go if a transfer fails: by its own outcome, or behind the action. */
function failureOf(outcomes                    , context             , scope             )         {
  const failure = outcomes.find(({ name }) => name === 'failure');
  return failure === undefined ? scope.next : addActions(context, failure.actions, scope);
}

function addLoop(context             , action              , outcomes                    , scope             )       {
  const { id, body } = action;
  const repeats = numberAt(context.node, (0,nodes/* child */.jf)(context.node.parsed.document, body, 'loopCount'));
  context.add(nodeOf(context, action, scope, { kind: 'loop', ...(0,json/* present */.Eb)({ repeats }) }));
  const inside = outcomes.find(({ actions }) => actions !== undefined)?.actions;
  const within = { ...scope, next: id, loop: { node: id, after: scope.next } };
  context.way(id, addActions(context, inside, within), { how: 'outcome', outcome: 'loop' });
  context.way(id, scope.next, { how: 'outcome', outcome: 'done' });
}

/** A task that comes back. Its outcomes are its own, so it can come back by each of them. */
function addCall(context             , action              , outcomes                    , scope             )       {
  const { id, body } = action;
  const { parsed } = context.node;
  const task = (0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(parsed.document, body, 'targetTaskRef')) ?? '';
  context.add(nodeOf(context, action, scope, { kind: 'call' }));
  context.way(id, context.refer(task, context.pathOf(body.node), 'task'), THEN);
  const named = outcomes.filter(({ actions }) => actions !== undefined);
  for (const { name, actions } of named) context.way(id, addActions(context, actions, scope), { how: 'outcome', outcome: name });
  context.way(id, scope.next, { how: 'outcome', outcome: 'back' });
}

function addOutcomes(context             , action              , outcomes                    , scope             )       {
  const { tag, id, body } = action;
  const isInput = tag === 'collectInput';
  const more = isInput ? { input: inputOf(context.node, body) } : (0,json/* present */.Eb)({ asks: (0,read_outcomes/* questionOf */.YH)(context.node.parsed, body) });
  context.add(nodeOf(context, action, scope, { kind: isInput ? 'input' : 'decision', ...more }));
  for (const { name, actions, when } of outcomes)
    context.way(id, addActions(context, actions, scope), { how: 'outcome', outcome: name, ...(0,json/* present */.Eb)({ when }) });
}

/** An action that calls only pass. */
function addPassed(context             , action              , scope             )       {
  const { tag, id, body } = action;
  const { parsed } = context.node;
  const more = tag === 'setLanguage' ? { language: languageIn(context.node, body) } : {};
  context.add(nodeOf(context, action, scope, { kind: 'action', ...more }));
  const queue = tag === 'createCallback' ? (0,nodes/* textAt */.$6)(parsed, (0,nodes/* descend */.Xn)(parsed.document, body, 'targetQueue', 'lit', 'name')) : undefined;
  if (queue !== undefined) context.way(id, context.add((0,queue_node/* queueNode */.um)(queue)), { how: 'callback' });
  context.way(id, scope.next, THEN);
}

;// CONCATENATED MODULE: ./build/content/architect/calls/choices.js


                                                                      

                                                     
                                                          



                                                



/** A way from a menu, and whether its key or words work in every menu of the flow. */
                          
                          
                             
 

/** Adds the ways from a menu: its choices, and its default choice. Returns those of the choices. */
function addChoices(context             , menu          )            {
  const from = context.idOf(menu.menu.path) ?? '';
  const targets = new Map(menu.choices.map((choice) => [choice, targetOf(context, menu, choice)]));
  const ways = [...targets].map(([choice, to])          => {
    const terms = termsOf(context.node, choice);
    const way = wayOf(choice.choice);
    const isGlobal = isSet(context.node, choice, way.how === 'key' ? 'globalDtmf' : 'globalSpeechRecTerms');
    return { edge: { from, to, way, ...(0,json/* present */.Eb)({ terms }) }, isGlobal };
  });
  for (const { edge } of ways) context.edge(edge);
  const to = [...targets].find(([{ choice }]) => choice === menu.menu.defaultChoice)?.[1];
  // Callers who choose nothing hear the menu again, and then the flow itself doesn't say where they get.
  context.way(from, to ?? context.add((0,builder/* unknownNode */.fn)(from, menu.menu.name)), { how: 'otherwise' });
  if (dialsExtensions(context, menu)) context.way(from, context.add(builder/* EXTENSION */.Ys), { how: 'extension' });
  return ways;
}

/** Whether callers can dial an extension in a menu: by its own setting, or else the flow's. A setting by expression may say so. */
function dialsExtensions(context             , { body }          )          {
  const { document } = context.node.parsed;
  const listens = [body, context.root].map((place) => (0,nodes/* descend */.Xn)(document, place, 'settingsMenu', 'listenForExtensionDialing'));
  const set = listens.find((place) => place !== undefined && (0,nodes/* child */.jf)(document, place, 'noValue') === undefined);
  return set !== undefined && (0,nodes/* textAt */.$6)(context.node.parsed, (0,nodes/* child */.jf)(document, set, 'lit')) !== 'false';
}

/** A choice without a `dtmf` is chosen by speech. */
function wayOf({ key, dtmf, name }                      )                                                       {
  const pressed = key ?? dtmf;
  return pressed === undefined ? { how: 'speech', choice: name } : { how: 'key', key: pressed };
}

function isSet({ parsed }          , { body }            , field        )          {
  return (0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(parsed.document, body, field)) === 'true';
}

/** The words that callers can say, by language. */
function termsOf({ parsed }          , { body }            )                    {
  const terms = (0,nodes/* child */.jf)(parsed.document, body, 'speechRecTerms');
  const languages = terms !== undefined && (0,dist/* isMap */.jh)(terms.node) ? terms.node.items.flatMap((pair) => (0,nodes/* keyOf */.TN)(pair) ?? []) : [];
  const spoken = languages.flatMap((language) => {
    const words = (0,read_outcomes/* itemsOf */.S3)(parsed.document, (0,nodes/* descend */.Xn)(parsed.document, terms, language, 'terms')).flatMap(
      (item) => (0,nodes/* textAt */.$6)(parsed, item) ?? [],
    );
    return words.length === 0 ? [] : [[language, words]         ];
  });
  return spoken.length === 0 ? undefined : Object.fromEntries(spoken);
}

/** The node that a choice leads to. What runs on the way is added, too. */
function targetOf(context             , menu          , node            )         {
  const { choice, leadsTo, body } = node;
  const { target, tag, name } = choice;
  const { document } = context.node.parsed;
  const path = pathOf(context, menu, node);
  // Choices of a menu can share a name, but not a key.
  const place = context.idAt(`${path} ${choice.key ?? ''}`);
  if (tag === 'menuTask') {
    const task = context.add({ id: `task in ${place}`, kind: 'task', name, isOfChoice: true });
    const end = context.add({ id: `end of ${task}`, kind: 'task-end', name });
    const actions = (0,nodes/* child */.jf)(document, (0,nodes/* child */.jf)(document, body, 'task') ?? body, 'actions');
    context.way(task, addActions(context, actions, { task: name, next: end, end }), { how: 'then' });
    return task;
  }
  const to = transferTarget(context.node, { tag, body, id: place, name });
  if (to !== undefined) {
    const id = `transfer in ${place}`;
    addTransfer(context, { id, name, body }, context.add(to), context.add((0,builder/* unknownNode */.fn)(id, name)));
    return id;
  }
  switch (target.kind) {
    case 'disconnect':
      return context.add(builder/* CALL_ENDS */.gj);
    case 'menu':
    case 'task':
      return (leadsTo === undefined ? undefined : context.idOf(leadsTo.path)) ?? context.refer(target.ref, path, target.kind);
    case 'queue':
    case 'number':
    case 'other':
      return relatedMenu(context, menu, tag) ?? context.add({ id: `outside ${place}`, kind: 'unknown', name });
  }
}

/** The menu itself for a choice that repeats it, and the menu above for one that leads back; undefined for any other choice. */
function relatedMenu(context             , { menu, element }          , tag        )                     {
  if (tag === 'menuRepeatMenu') return context.idOf(menu.path);
  if (tag !== 'menuPreviousMenu') return undefined;
  const above = element.list.endsWith('/choices') ? context.idOf(element.list.slice(0, -'/choices'.length)) : undefined;
  // If calls can jump to a menu, or it has none above it, they come from any menu.
  if (above !== undefined && !context.isJumpTarget(element)) return above;
  return context.add((0,builder/* unknownNode */.fn)(`previous of ${menu.path}`, 'the menu before'));
}

function pathOf({ node: { elements } }             , { menu }          , { choice, body }            )         {
  const element = (0,read_references/* elementAt */.s2)(elements, body.node);
  return element?.path ?? `${menu.path}/choices/${choice.tag}[${choice.refId ?? choice.name}]`;
}

;// CONCATENATED MODULE: ./build/content/architect/calls/call-graph.js


                                                                       


                                                     





                                                


const ENTRY = 'entry';

/**
 * The ways of a call through a flow's text: from `startUpRef` through menus and their choices, and through the actions of tasks, one
 * after the other. Nothing is evaluated: each outcome of a decision is a way.
 *
 * @throws TypeError if the text can't be read; a content's text was read before
 */
function callGraphOf(text        )            {
  const read = (0,read_read/* readFlowNode */.RI)(text);
  if ('error' in read) throw new TypeError(read.error.message);
  return new GraphReader(read.node).graph();
}

class GraphReader                        {
           node          ;
           root                   ;
           #builder = new builder/* CallGraphBuilder */.qL();
  /** The graph's ids of menus and tasks, by their path in the text. */
           #ids                             ;
           #places = new Map                ();
           #lists = new Set      ();
  #jumpTargets                                  ;

  constructor(node          ) {
    const { contents } = node.parsed.document;
    this.node = node;
    this.#ids = new Map([...menuNodeIds(node.flow), ...idsOf('task', node.flow.tasks)]);
    this.root = contents === null ? undefined : (0,nodes/* child */.jf)(node.parsed.document, { node: contents, own: true }, node.flow.type);
  }

  graph()            {
    const { menus, tasks, flow } = this.node;
    const entry = this.#entry();
    for (const menu of menus) this.#addMenu(menu);
    for (const { path, name } of flow.tasks) this.#builder.node({ id: this.#ids.get(path) ?? path, kind: 'task', name });
    for (const { task, element } of tasks) {
      const id = this.#ids.get(task.path) ?? '';
      const actions = (0,nodes/* child */.jf)(this.node.parsed.document, { node: element.body, own: true }, 'actions');
      this.way(id, this.#addTask(id, task.name, actions), { how: 'then' });
    }
    this.#addGlobalWays(menus.flatMap((menu) => addChoices(this, menu)));
    return this.#builder.build(entry);
  }

  /** Adds the greeting and the way to what follows it; undefined if the flow doesn't say where calls begin. */
  #entry()                     {
    const { parsed, flow } = this.node;
    const field = (name        )                    => (0,nodes/* child */.jf)(parsed.document, this.root, name);
    const [start, actions] = [(0,nodes/* textAt */.$6)(parsed, field('startUpRef')), field('startUpTaskActions')];
    if (start === undefined && actions === undefined) return undefined;
    const [says, language] = [spokenIn(this.node, field('initialGreeting')), (0,nodes/* textAt */.$6)(parsed, field('defaultLanguage'))];
    this.add({ id: ENTRY, kind: 'entry', name: 'Call comes in', ...(0,json/* present */.Eb)({ says, language, languages: this.#languages() }) });
    const first = start === undefined ? this.#addTask(ENTRY, '', actions) : this.refer(start, `/${flow.type}`);
    this.way(ENTRY, first, { how: 'then' });
    return ENTRY;
  }

  /** The languages that the flow supports; undefined if it doesn't list them. */
  #languages()                       {
    const listed = (0,nodes/* child */.jf)(this.node.parsed.document, this.root, 'supportedLanguages');
    const names = listed !== undefined && (0,dist/* isMap */.jh)(listed.node) ? listed.node.items.flatMap((pair) => (0,nodes/* keyOf */.TN)(pair) ?? []) : [];
    return names.length === 0 ? undefined : names;
  }

  #addMenu({ menu, body }          )       {
    const { document } = this.node.parsed;
    const own = (0,nodes/* descend */.Xn)(document, body, 'settingsMenu', 'repeatCount', 'lit');
    const repeats = wholeNumber(this.node, own ?? (0,nodes/* descend */.Xn)(document, this.root, 'settingsMenu', 'repeatCount', 'lit'));
    this.add({
      id: this.#ids.get(menu.path) ?? menu.path,
      kind: 'menu',
      name: menu.name,
      ...(0,json/* present */.Eb)({ says: spoken(menu.audio), repeats }),
    });
  }

  /** Adds a task's actions and its end, and returns where calls come in. */
  #addTask(id        , name        , actions                   )         {
    const end = this.add({ id: `end of ${id}`, kind: 'task-end', name });
    return addActions(this, actions, { task: name, next: end, end });
  }

  /** Keys and words of one menu that work in every menu, unless the other has its own choice for them. */
  #addGlobalWays(ways                    )       {
    const global = ways.filter(({ isGlobal }) => isGlobal).map(({ edge }) => edge);
    if (global.length === 0) return;
    const taken = new Set(ways.map(({ edge: { from, way } }) => `${from} ${labelOf(way)}`));
    for (const { menu } of this.node.menus)
      for (const { to, way, terms } of global) {
        const from = this.#ids.get(menu.path) ?? menu.path;
        const isFree = taken.size < taken.add(`${from} ${labelOf(way)}`).size;
        if (isFree) this.edge({ from, to, way: way.how === 'key' ? { ...way, isGlobal: true } : way, ...(0,json/* present */.Eb)({ terms }) });
      }
  }

  idOf(path        )                     {
    return this.#ids.get(path);
  }

  idAt(path        )         {
    const count = (this.#places.get(path) ?? 0) + 1;
    this.#places.set(path, count);
    return count === 1 ? path : `${path} (${count})`;
  }

  pathOf(body      )         {
    return (0,read_references/* elementAt */.s2)(this.node.elements, body)?.path ?? `/${this.node.flow.type}`;
  }

  add(node                                   )         {
    return this.#builder.node(node);
  }

  way(from        , to        , way         , says         )       {
    this.#builder.edge({ from, to, way, ...(0,json/* present */.Eb)({ says }) });
  }

  edge(edge                                    )       {
    this.#builder.edge(edge);
  }

  isFirstVisit(list      )          {
    return this.#lists.size < this.#lists.add(list).size;
  }

  isJumpTarget(menu         )          {
    this.#jumpTargets ??= jumpTargetsOf(this.node);
    return this.#jumpTargets.has(menu);
  }

  /**
   * The id of the menu or task that a reference means. If the flow doesn't have it, the id of a node that represents it. A reference to
   * anything else, such as a state, isn't read, so it is unknown where it leads.
   */
  refer(ref        , from        , tag                  )         {
    const isRead = /(?:^|\/)(?:menu|menuSubMenu|task)\[.*\]$/su.test(ref);
    // Archy replaces a substitution when it publishes, so its value is unknown here.
    if (ref.includes('{{') || !isRead) return this.add({ id: `unknown:${ref}`, kind: 'unknown', name: ref });
    const found = (0,read_references/* resolve */.hd)(this.node.elements, ref, from).filter(
      (element) => this.#ids.has(element.path) && (tag === undefined || element.tag === tag || (tag === 'menu' && isSubMenu(element))),
    );
    const [one, second] = found;
    if (one === undefined) return this.add((0,builder/* missingNode */.H_)(ref));
    return second === undefined ? (this.#ids.get(one.path) ?? '') : this.add({ id: `unknown:${ref}`, kind: 'unknown', name: ref });
  }
}

/** The menus that jumps and the start of the flow refer to. */
function jumpTargetsOf({ parsed, elements, flow }          )                       {
  const references = new Set        ();
  eachPair(parsed.document.contents, references, (pair) => {
    const text = (0,dist/* isScalar */.jn)(pair.value) && ['targetMenuRef', 'startUpRef'].includes((0,nodes/* keyOf */.TN)(pair) ?? '') ? (0,nodes/* scalarText */.ws)(pair.value) : undefined;
    if (text !== undefined) references.add(text);
    return references;
  });
  return new Set([...references].flatMap((reference) => (0,read_references/* resolve */.hd)(elements, reference, `/${flow.type}`)));
}

function labelOf(way         )         {
  return way.how === 'key' ? `key ${way.key}` : way.how === 'speech' ? `speech ${way.choice}` : way.how;
}

function wholeNumber({ parsed }          , place                   )                     {
  const text = place !== undefined && (0,dist/* isScalar */.jn)(place.node) ? (0,nodes/* textAt */.$6)(parsed, place) : undefined;
  return text !== undefined && /^\d{1,3}$/u.test(text) ? Number(text) : undefined;
}

function isSubMenu({ tag }         )          {
  return tag === 'menuSubMenu';
}

const knownIds = new WeakMap                                                     ();

/** The call graph's ids of the menus, by their paths in the text. */
function menuNodeIds({ menus }                              )                              {
  const ids = knownIds.get(menus) ?? new Map(idsOf('menu', menus));
  knownIds.set(menus, ids);
  return ids;
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
var queue_problem = __webpack_require__(96770);
// EXTERNAL MODULE: ./build/menu-file/suggest.js
var suggest = __webpack_require__(60113);
// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(25928);
// EXTERNAL MODULE: ./build/model/diagnostic.js
var diagnostic = __webpack_require__(98963);
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
    const { prompt, name, transferSays } = option;
    return { key: option.key, target, ...(0,json/* present */.Eb)({ prompt, name, transferSays }) };
  });
  return { desired: { audio: menu.audio ?? 'auto', choices, ...(0,json/* present */.Eb)({ says: menu.says }) }, problems };
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
    case 'number':
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
      : 'Architect finds a queue by its name when a flow is published. Rename one of them.';
  return { target, problem: { ...problem, ...(0,json/* present */.Eb)({ hint }) } };
}

/** The hint for a name that no queue has: the menu or task of that name, or the form that the text looks like. */
function otherForm(flow               , name        )                     {
  const kind = menuMeant(flow, name) !== undefined ? 'menu' : taskMeant(flow, name) !== undefined ? 'task' : undefined;
  if (kind !== undefined) return `The flow has a ${kind} of that name: write \`{ ${kind}: ${JSON.stringify(name)} }\`.`;
  const form = (0,suggest/* meantForm */.s4)(name);
  return form && `Did you mean \`${form}\`?`;
}

function unknownId(context         , option            , id        )          {
  const { now } = liveDestination(context, option);
  const live = now === undefined ? '' : ` In the live flow, key ${option.key} ${now}.`;
  return (0,diagnostic/* problemAt */.l4)(context.menu, option.at.target, {
    code: 'queue-not-found',
    message: `Queue ${id} doesn't exist, or this OAuth client can't see it.${live}`,
    hint: "The queue may have been deleted, or the client's role doesn't cover its division. Name the queue: `{ queue: Name }`.",
  });
}

/** Where the key leads in the live flow: in words, and the queue's name if it is one. */
function liveDestination({ flow, menu }         , { key }            )                                                    {
  const choice = menuMeant(flow, menu.nodeId)?.choices.find((one) => one.key === key);
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
  return before.menus.flatMap((menu) => diffInFlow(names.get(menu.path) ?? menu.refId ?? menu.name, { flow: before, menu }, after));
}

/** The part of {@link diffFlows} that is about one menu. */
function diffOfMenu(before               , after               , ref        )           {
  const found = findMenuIn(before, ref);
  return found === undefined ? [] : diffInFlow(ref, found, after);
}

function diffInFlow(name        , found            , after               )           {
  const { flow, menu } = found;
  const other = counterpart(after, menu.refId ?? menu.name, found) ?? sameNamedMenu(flow, after, menu);
  if (other !== undefined) return diffMenu(name, found, other);
  return [{ op: 'remove', menu: name, key: null, field: null, path: menu.path, before: menu.name, after: null }];
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
  // The text before a transfer comes and goes with the kind of the choice: that is one change.
  if (old.tag === now.tag && !sayTheSame(old, now)) changed('transfer_says', textBefore(old), textBefore(now));
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

/** What callers hear before a choice's transfer, in words. */
function textBefore({ noticed: { transferSays } }                 )       {
  return transferSays === undefined ? null : audioWords(transferSays);
}

/** Where a choice leads, as a menu file would write it; in words if a menu file cannot express it. */
function diff_targetOf({ flow, choice }              )       {
  const { target } = choice;
  switch (target.kind) {
    case 'queue':
      return { queue: target.name };
    case 'number':
      return { number: target.number };
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

// EXTERNAL MODULE: ./build/content/architect/read/keys.js
var keys = __webpack_require__(96267);
// EXTERNAL MODULE: ./build/content/architect/read/choices.js
var read_choices = __webpack_require__(53255);
// EXTERNAL MODULE: ./build/content/architect/read/noticed.js
var noticed = __webpack_require__(75983);
;// CONCATENATED MODULE: ./build/content/architect/edit/problem.js

                                                                  
                                                 

/** Edits of a flow's text, or why they cannot be made. */
                                                                                                                                       

/** A part of the flow that is written once and used in several places. An edit would change them all. */
function sharedProblem(what        , line        , key         )                                    {
  return {
    problem: {
      code: 'shared-anchor',
      ...(0,json/* present */.Eb)({ key }),
      message:
        `${what} (line ${line} of the flow's YAML) is shared with other places through a YAML anchor: ` +
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
      message: `${what} (line ${line} of the flow's YAML) is written in a form that can't be changed without touching lines around it.`,
      hint: 'Make this change in Architect, or export the flow again so that each choice and each field has lines of its own.',
    },
  };
}

/** Two edits of one menu that meet in the text, which no edit intends. */
function overlapProblem({ name, at }               )              {
  return notEditable(`The menu "${name}"`, at.line).problem;
}

/** A text that the present form of its place can't hold, or a place that can't be edited alone. */
function unspeakable(what        , line        , place                                   )              {
  return {
    code: 'not-editable',
    ...place,
    message: `${what} (line ${line} of the flow's YAML) can't hold this text, or shares its lines with something else.`,
    hint: 'Write it without quotation marks and backslashes, or change it in Architect.',
  };
}

// EXTERNAL MODULE: ./build/content/architect/yaml/text-edit.js
var text_edit = __webpack_require__(97554);
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

;// CONCATENATED MODULE: ./build/content/architect/edit/speech.js




                                                  


                                                 

/** A field that gets another text for callers. */
                       
                                                      
                        
                        
                                                                         
                          
                                 
                           
 

/**
 * Writes what callers hear: in its present form if that can hold the text, otherwise as a new field.
 *
 * @returns undefined if the place can't hold the text, or can't be edited alone
 */
function writeSpeech(node          , field             , text        )                              {
  const { scalar } = field.now;
  if (scalar === undefined) return replaceField(node, field, text);
  const { around } = scalar;
  const value = around === undefined ? text : (0,read_audio/* expressionOf */.ez)(text, around);
  if (value !== undefined) return [replaceScalar(node.parsed, scalar.node, value, true)];
  // Whether callers can interrupt the text is said by the expression alone.
  const key = around?.hasOptions === true ? undefined : formOf(field.now.place?.node);
  return key && [replaceScalar(node.parsed, key, 'tts'), replaceScalar(node.parsed, scalar.node, text, true)];
}

/** A field that says a text. */
function speechField(name        , text        , inBrackets         )            {
  return { key: name, value: [{ key: 'tts', value: writeScalar(text, 'plain', inBrackets) }] };
}

function replaceField(node          , { map, name, before }             , text        )                              {
  const pair = (0,nodes/* pairOf */.cF)(map, name);
  return editMap(node.parsed, map, {
    removed: pair === undefined ? [] : [pair],
    before: pair === undefined ? before : map.items.indexOf(pair),
    added: [speechField(name, text, map.flow === true)],
    step: (0,read_read/* stepOfText */.n9)(node),
  });
}

function formOf(audio         )                     {
  const key = (0,dist/* isMap */.jh)(audio) ? audio.items[0]?.key : undefined;
  return (0,dist/* isScalar */.jn)(key) ? key : undefined;
}

;// CONCATENATED MODULE: ./build/content/architect/edit/transfer-audio.js


                                                       

                                                





/** Whether callers hear a text before a choice's transfer. */
function saysBeforeTransfer({ noticed: { transferSays } }                 , text        )          {
  return transferSays?.kind === 'tts' && (0,read_audio/* soundsLike */.Qm)(transferSays.text, text);
}

/** Writes what callers hear before a choice's transfer. Makes no edit if nothing differs. */
function writeBeforeTransfer(node          , existing            , text        )             {
  if (saysBeforeTransfer(existing.choice, text)) return { edits: [] };
  const { choice, transfer } = existing;
  const { key = '' } = choice;
  if (transfer === undefined) return { problem: noTransfer(key) };
  const now = (0,read_audio/* readAudio */.r3)(node.parsed, (0,nodes/* child */.jf)(node.parsed.document, transfer, noticed/* BEFORE_TRANSFER */.u2));
  const { node: map } = transfer;
  const what = `The text before the transfer of key ${key}`;
  if (!transfer.own || !(0,dist/* isMap */.jh)(map) || now.place?.own === false) return sharedProblem(what, choice.at.line, key);
  const fields = map.items.map((pair) => (0,nodes/* keyOf */.TN)(pair));
  const target = Object.values                    (read_choices/* TARGET_FIELDS */.G_).find((field) => field !== undefined && fields.includes(field));
  const before = target === undefined ? map.items.length : fields.indexOf(target) + 1;
  const edits = writeSpeech(node, { map, name: noticed/* BEFORE_TRANSFER */.u2, before, now }, text);
  return edits === undefined ? { problem: unspeakable(what, choice.at.line, { key, part: 'transferSays' }) } : { edits };
}

/** A choice that speaks no text before a transfer, because it has no transfer. */
function noTransfer(key        )                                                               {
  return {
    code: 'no-transfer',
    key,
    part: 'transferSays',
    message: `Key ${key} has \`transfer_says\`, and leads to no transfer that has a text of its own.`,
    hint: 'Remove `transfer_says`, or lead to a queue.',
  };
}

;// CONCATENATED MODULE: ./build/content/architect/edit/lost-choice.js
                                                     

                                                                                                               




/** The text of a flow in an earlier published version. */
                              
                        
                           
                        
 

/** The texts of earlier versions, the newest first. */
                               
                                         
                                                    
                        
 

/** A choice that a menu had in an earlier version, and doesn't have now. */
                             
                           
                          
                          
                              
 

/**
 * Whether a key that the menu doesn't have must come back from an earlier version, or can take its spelling from there. Any other key can
 * be written from the menu file alone.
 */
function comesBack(
  { parsed }          ,
  { key, target }                                                                      ,
)          {
  return target.kind === 'unchanged' || target.kind === 'number' || (key.length === 1 && (0,keys/* dtmfOfKey */.i)(parsed.document, key) === undefined);
}

/** The choice for a key in the newest of these versions that has one. */
function findLostChoice(menu               , key        , texts                        )                         {
  for (const { version, text } of texts) {
    const read = (0,read_read/* readFlowNode */.RI)(text);
    if ('error' in read) continue;
    const { node } = read;
    const found = earlierMenu(node.flow, menu);
    const menuNode = found && (0,read_read/* menuNodeOf */.tJ)(node, found);
    const choice = menuNode?.choices.find((one) => one.choice.key === key);
    if (menuNode !== undefined && choice !== undefined) return { version, node, menu: menuNode, choice };
  }
  return undefined;
}

/**
 * The same menu in another version: by its name, because exports can number refIds anew. Among menus of one name, and after a rename, the
 * refId counts.
 */
function earlierMenu({ menus }               , { name, refId }               )                            {
  const named = menus.filter((menu) => menu.name === name);
  const [only, second] = named;
  if (only !== undefined && second === undefined) return only;
  return refId === undefined ? undefined : (named.length > 0 ? named : menus).find((menu) => menu.refId === refId);
}

/** Whether the lost choice is what a menu file asks for: it led there, and said before the transfer what the file gives. */
function isWanted(lost            , flow               , { target, transferSays }               )          {
  return ledTo(lost, flow, target) && (transferSays === undefined || saysBeforeTransfer(lost.choice.choice, transferSays));
}

/** Whether the lost choice led where a menu file wants the key to lead now. Menus and tasks are the same if they have the same name. */
function ledTo({ choice: { choice, leadsTo } }            , flow               , target               )          {
  const { target: lost, tag } = choice;
  switch (target.kind) {
    case 'unchanged':
      return true;
    case 'queue':
      return lost.kind === 'queue' && lost.name === target.name;
    case 'number':
      return lost.kind === 'number' && lost.number === target.number;
    case 'disconnect':
      return lost.kind === 'disconnect';
    case 'menu':
      return lost.kind === 'menu' && ledToMenu(tag, leadsTo, findMenu(flow, target.ref), target.ref);
    case 'task': {
      const found = findTask(flow, target.ref);
      return lost.kind === 'task' && 'task' in found && leadsTo?.name === found.task.name;
    }
  }
}

/** Whether the menu that a lost choice led to is the one that a menu file means. */
function ledToMenu(tag        , was                       , found                             , ref        )          {
  // A sub menu went with its key. If the flow has one like it, the key is to jump there.
  if (tag === 'menuSubMenu') return !('menu' in found) && [was?.refId, was?.name].includes(ref);
  return 'menu' in found && was?.name === found.menu.name;
}

/** Where a key was looked for in vain, as sentences after a blank; empty if nowhere. */
function notFoundIn(texts                        , end         )         {
  const [newest, oldest] = [texts[0]?.version, texts.at(-1)?.version];
  const versions =
    newest === oldest ? `does the published version ${newest ?? ''}` : `do the published versions ${oldest ?? ''} to ${newest ?? ''}`;
  return `${newest === undefined ? '' : ` Neither ${versions} have it.`}${end === undefined ? '' : ` ${end}`}`;
}

/** Nothing can stay unchanged at a key that the menu doesn't have, and has not had lately. */
function nothingToKeep({ menu, choices }          , key        , noOlder        )              {
  const keys = choices.flatMap(({ choice }) => choice.key ?? []);
  const spokenOnly =
    "None of its choices has a key: callers say them. A menu file names choices by their keys, so it can't manage this menu.";
  const live = keys.length > 0 ? `Its keys are: ${keys.join(', ')}.` : choices.length > 0 ? spokenOnly : 'It has no choices.';
  return {
    code: 'nothing-to-keep',
    key,
    message: `The menu "${menu.name}" has no key ${key}, so there is nothing to keep unchanged.${noOlder} ${live}`,
    hint: 'Say where the key leads, or remove the option.',
  };
}

;// CONCATENATED MODULE: ./build/content/architect/edit/audio.js



                                                                           


                                                          


/** The audio's new text. Without one, the audio stays as it is. */
                     
                         
                                      
                                             
 

/**
 * Plans a menu's audio. Its new text is the file's `says`. Without that, it is the options' prompts, joined by spaces, if the audio is one
 * plain text or is to become one. For an option without a prompt (`{ unchanged: true }`), it is unknown which words of the live text
 * belong to it. Then the text stays, and a notice says so.
 */
function planAudio({ menu: { audio } }          , desired             )            {
  if (desired.says !== undefined) return planText(audio, desired.says, desired.audio);
  const prompts = desired.choices.map(({ prompt = '' }) => prompt.trim()).filter((prompt) => prompt !== '');
  const withoutPrompt = desired.choices.filter(({ prompt }) => prompt === undefined).map(({ key }) => key);
  if (desired.audio === 'replace' && withoutPrompt.length > 0 && prompts.length > 0)
    return { notices: [], problems: withoutPrompt.map((key) => promptNeeded(key)) };
  const text = prompts.join(' ');
  if (desired.audio === 'keep' || prompts.length === 0 || isSaid(audio, text)) return { notices: [] };
  const notices = desired.audio === 'auto' ? keptAudio(audio, prompts, withoutPrompt) : undefined;
  return notices === undefined ? { text, notices: [] } : { notices };
}

/** Plans the text of `says`. Only `audio: replace` puts it in place of audio that is more than one plain text. */
function planText(audio           , says        , mode                      )            {
  const text = says.trim();
  if (isSaid(audio, text)) return { notices: [] };
  return audio.kind === 'other' && mode !== 'replace'
    ? { notices: [], problems: [replaceNeeded(audio.description)] }
    : { text, notices: [] };
}

function isSaid(audio           , text        )          {
  return audio.kind === 'tts' && (0,read_audio/* soundsLike */.Qm)(audio.text, text);
}

/** `says` over audio that is more than one plain text would drop recordings. */
function replaceNeeded(description        )              {
  return {
    code: 'replace-needed',
    part: 'says',
    message: `The menu file has \`says\`, and the menu's audio is not one plain text: ${description}.`,
    hint: 'Add `audio: replace` to drop that audio, or remove `says` to keep it.',
  };
}

/**
 * The notice if `audio: auto` leaves the audio as it is; undefined if the audio follows the prompts.
 *
 * @param withoutPrompt the keys of the options without a prompt
 */
function keptAudio(audio           , prompts                   , withoutPrompt                   )                       {
  switch (audio.kind) {
    case 'none':
      return ['Audio not updated: the menu has no audio of its own. Set `audio: replace` to make it speak the prompts.'];
    case 'other':
      return [
        `The menu's audio is not one plain text (${audio.description}), so it is left as it is and might not say the prompts. ` +
          'Set `audio: replace` to make it speak them.',
      ];
    case 'tts': {
      if (withoutPrompt.length === 0) return undefined;
      if (saysInOrder(audio.text, prompts)) return [];
      const isOne = withoutPrompt.length === 1;
      const keys = `key${isOne ? '' : 's'} ${withoutPrompt.join(', ')} ha${isOne ? 's' : 've'} no \`prompt\``;
      return [
        `Audio not updated: ${keys}, so their words in "${audio.text.trim()}" can't be told from the others'. ` +
          'Add a prompt to every option to let the action rewrite the menu audio.',
      ];
    }
  }
}

/** `audio: replace` needs every prompt: the words of an unchanged option cannot be found in the live audio. */
function promptNeeded(key        )              {
  return {
    code: 'prompt-needed',
    key,
    message: `\`audio: replace\` makes the menu say only the prompts, and key ${key} has none.`,
    hint: 'Add its `prompt`, or keep the audio with `audio: keep`.',
  };
}

/** Whether a text contains all these prompts, one after the other. */
function saysInOrder(text        , prompts                   )          {
  let offset = 0;
  return prompts.every((prompt) => {
    const found = (0,text_text/* normalizeSpeech */.qX)(text).indexOf((0,text_text/* normalizeSpeech */.qX)(prompt), offset);
    offset = found + (0,text_text/* normalizeSpeech */.qX)(prompt).length;
    return found !== -1;
  });
}

/** Writes the audio's text: in its present form if that can hold the text, otherwise as a new `audio`. */
function writeAudio(node          , menu          , text        )             {
  const { place } = menu.audio;
  const line = menu.menu.at.line;
  const what = `The audio of the menu "${menu.menu.name}"`;
  const map = menu.body.node;
  if (!menu.body.own || !(0,dist/* isMap */.jh)(map) || place?.own === false) return sharedProblem(what, line);
  const next = (0,nodes/* pairOf */.cF)(map, 'choices');
  const before = next === undefined ? map.items.length : map.items.indexOf(next);
  const edits = writeSpeech(node, { map, name: 'audio', before, now: menu.audio }, text);
  return edits === undefined ? { problem: unspeakable(what, line, { part: 'says' }) } : { edits };
}

;// CONCATENATED MODULE: ./build/content/architect/edit/default-choice.js

                                                     
                                                          




/** The field of a menu that refers to its default choice. */
const DEFAULT_CHOICE = 'defaultChildMenuRef';

/** What identifies the default choice across an edit: its key, else its name. Undefined if there is none. */
function defaultChoiceOf({ defaultChoices: [found] }          )                     {
  return found?.choice.key ?? found?.choice.name;
}

/** Rewrites the reference to a menu's default choice for the kind and the name that this choice is going to have. */
function referToDefault(
  { parsed }          ,
  { menu, body }          ,
  { choice }            ,
  { key, tag = choice.tag, name = choice.name }                                                                         ,
)             {
  const reference = menu.defaultChildMenuRef ?? '';
  const label = [choice.refId, choice.name].find((one) => one !== undefined && reference.endsWith(`/${choice.tag}[${one}]`));
  if (label === undefined) return { problem: unreadable(reference, key) };
  const last = `/${choice.tag}[${label}]`;
  const next = `${reference.slice(0, -last.length)}/${tag}[${label === choice.refId ? label : name}]`;
  if (next === reference) return { edits: [] };
  const value = (0,dist/* isMap */.jh)(body.node) ? (0,nodes/* pairOf */.cF)(body.node, DEFAULT_CHOICE)?.value : undefined;
  if (!body.own || !(0,dist/* isScalar */.jn)(value)) return sharedProblem(`The default choice of the menu "${menu.name}"`, menu.at.line, key);
  return { edits: [replaceScalar(parsed, value, next)] };
}

function unreadable(reference        , key        )                                                               {
  return {
    code: 'default-choice',
    key,
    message: `Key ${key} is the menu's default choice, and the flow refers to it in a form that can't be changed here (${reference}).`,
    hint: 'Choose another default choice for the menu in Architect first.',
  };
}

;// CONCATENATED MODULE: ./build/content/architect/read/setting-words.js


/** What people call a setting of a choice, if that is not its field in words. */
const NAMES                                   = {
  overrideInQueueFlow: 'in-queue flow',
  acdSkills: 'skills',
  failureOutputs: 'outputs of a failed transfer',
  failureTransferAudio: 'text if the transfer fails',
  globalDtmf: 'key for every menu',
  globalSpeechRecTerms: 'words for every menu',
};

/** Settings of a choice, as a list in words: `preferred agents, language skill`. */
function settingsInWords(fields                   )         {
  return fields.map((field) => NAMES[field] ?? (0,task_words/* spaced */.ji)(field)).join(', ');
}

;// CONCATENATED MODULE: ./build/content/architect/edit/lost-settings.js


                                                       



                                               

/** Fields of which the plan says otherwise what was there: where a choice led, what its task did, and what is no longer heard. */
const TOLD_FIELDS = new Set(['destination', 'task', 'actions', noticed/* BEFORE_TRANSFER */.u2, noticed/* ON_FAILURE */.hM, 'overrideInQueueFlow']);

/** The notice of the settings that a choice loses when it becomes another kind. */
function lostSettings(parsed        , { key = '', tag, name }                 , removed                 )           {
  // A sub menu is deleted with all that it has.
  const lost = tag === 'menuSubMenu' ? [] : removed.flatMap((pair) => lostSetting(parsed, pair));
  return lost.length === 0 ? [] : [`Key ${key} becomes another kind of choice. It loses these settings of "${name}": ${lost.join(', ')}.`];
}

/** A setting with its value, if that is a plain one: `priority 5`. Nothing is lost with one that is off or empty. */
function lostSetting(parsed        , pair      )           {
  const field = (0,nodes/* keyOf */.TN)(pair) ?? '';
  if (!(0,dist/* isNode */.Ll)(pair.value) || /^target[A-Z]/u.test(field) || TOLD_FIELDS.has(field) || (0,read_choices/* isEmptySetting */.kE)(pair.value)) return [];
  const value = literalIn(parsed, (0,nodes/* follow */.e6)(parsed.document, { node: pair.value, own: true }));
  // A transfer without a priority has this one.
  if (field === 'priority' && value === '0') return [];
  return [`${settingsInWords([field])}${value === undefined ? '' : ` ${value}`}`];
}

/** A literal, or the name of what it refers to. */
function literalIn(parsed        , place       )                     {
  const literal = (0,nodes/* child */.jf)(parsed.document, place, 'lit');
  if (literal !== undefined && (0,dist/* isScalar */.jn)(literal.node)) return (0,nodes/* textAt */.$6)(parsed, literal);
  return (0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(parsed.document, literal, 'name'));
}

// EXTERNAL MODULE: ./build/yaml/aliases.js
var aliases = __webpack_require__(79970);
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
    const ignored = this.#documents.except?.get(left) ?? [];
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
  return ignored.length === 0 ? map.items : map.items.filter((pair) => !ignored.includes((0,nodes/* keyOf */.TN)(pair) ?? ''));
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

/** What a desired target means in this flow. */
function resolveTarget(
  node          ,
  target                                               ,
)                                               {
  switch (target.kind) {
    case 'queue':
      return { tag: 'menuTransferToAcd', name: target.name, queue: target.name };
    case 'number':
      return { tag: 'menuTransferToNumber', name: target.number, number: target.number };
    case 'disconnect':
      return { tag: 'menuDisconnect', name: 'Disconnect' };
    case 'menu': {
      const found = findMenu(node.flow, target.ref);
      if ('problem' in found) return { problem: withOtherForm(found.problem, 'task', findTask(node.flow, target.ref), target.ref) };
      const leadsTo = (0,read_read/* menuNodeOf */.tJ)(node, found.menu)?.element;
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
 * The settings that a choice takes from its neighbours: those that all choices of its kind in the menu share, and that are empty or off.
 * Callers neither hear these nor are led by them. Anything else may not fit another target.
 */
function settingsFor({ parsed }          , { tag, choices, inBrackets, except }             )              {
  const all = neighbours(choices);
  const sameKind = all.filter(({ choice }) => choice.tag === tag);
  const models = sameKind.length > 0 ? sameKind : all;
  const isSetting = (key        )          =>
    !read_choices/* INDIVIDUAL_FIELDS */.e7.has(key) && !except.includes(key) && (sameKind.length > 0 || COMMON_FIELDS.includes(key));
  const documents = { a: parsed.document, b: parsed.document };
  return (models.at(-1)?.map.items ?? []).flatMap((pair) => {
    const key = (0,nodes/* keyOf */.TN)(pair);
    const { value } = pair;
    if (key === undefined || !(0,dist/* isNode */.Ll)(value) || !isSetting(key) || key.endsWith('Audio') || !(0,read_choices/* isEmptySetting */.kE)(value)) return [];
    const isAgreed = models.every(({ map }) => sameYaml((0,nodes/* pairOf */.cF)(map, key)?.value, value, documents));
    return isAgreed ? [{ key, value: copyOf(parsed, value, inBrackets) }] : [];
  });
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
  if (desired.target.kind === 'unchanged') return allOf([rename(node, menu, existing, desired), refer(node, menu, existing, desired)]);
  const target = resolveTarget(node, desired.target);
  if ('problem' in target) return { problem: { ...target.problem, key } };
  const isThere = alreadyLeadsTo(existing, target);
  const tag = isThere || isEditedInside(existing, target) ? existing.choice.tag : target.tag;
  const redirection = { node, menu, existing, target, desired };
  return allOf([
    rename(node, menu, existing, desired),
    refer(node, menu, existing, { ...desired, tag }),
    isThere ? { edits: [] } : redirect(redirection),
    tag === existing.choice.tag ? speak(redirection) : { edits: [] },
  ]);
}

/** The edits and notices of all results, or the first problem. */
function allOf(results                       )             {
  const problem = results.find((result) => 'problem' in result);
  if (problem !== undefined) return problem;
  const done = results.filter((result) => 'edits' in result);
  return { edits: done.flatMap(({ edits }) => edits), notices: done.flatMap(({ notices = [] }) => notices) };
}

/** Whether a choice already leads to the target. */
function alreadyLeadsTo({ choice, leadsTo }            , target                )          {
  if (target.queue !== undefined) return choice.target.kind === 'queue' && choice.target.name === target.queue;
  if (target.number !== undefined) return choice.target.kind === 'number' && choice.target.number === target.number;
  return target.leadsTo === undefined ? choice.target.kind === 'disconnect' : target.leadsTo === leadsTo;
}

/** Whether only the name of the queue changes in a choice that leads to a queue: itself, or through a task of its own. */
function isEditedInside({ queue }            , target                )          {
  return target.queue !== undefined && queue !== undefined;
}

/** A jump is written as a path that ends in the target's refId, as in all published flows. */
function missingRefId(target                , key        )                                                {
  if (target.leadsTo === undefined || target.leadsTo.refId !== undefined) return undefined;
  return {
    problem: {
      code: 'no-ref-id',
      key,
      message: `"${target.name}" has no refId in the flow's YAML, so nothing can refer to it safely.`,
      hint: 'Publish the flow once in Architect: then its export has a refId everywhere.',
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

/** Keeps the menu's default choice what it is, if that is this choice and it gets another kind or name. */
function refer(
  node          ,
  menu          ,
  existing            ,
  { key, name, tag }                                                                 ,
)             {
  if (!menu.defaultChoices.includes(existing)) return { edits: [] };
  return referToDefault(node, menu, existing, { key, ...(0,json/* present */.Eb)({ name, tag }) });
}

/** Writes the text before the choice's transfer, if the menu file gives one. */
function speak({ node, existing, target, desired: { key, transferSays } }             )             {
  if (transferSays === undefined) return { edits: [] };
  const hasTransfer = target.queue !== undefined || target.number !== undefined;
  return hasTransfer ? writeBeforeTransfer(node, existing, transferSays) : { problem: noTransfer(key) };
}

/** An existing choice that gets another target. */
                       
                          
                          
                                
                                  
                                  
 

function redirect(redirection             )             {
  const { node, existing, target } = redirection;
  const { key } = redirection.desired;
  const { choice, queue } = existing;
  const map = ownMap(existing);
  if (map === undefined) return sharedProblem(`The choice of key ${key}`, choice.at.line, key);
  const withoutRefId = missingRefId(target, key);
  if (withoutRefId !== undefined) return withoutRefId;
  if (target.queue !== undefined && queue !== undefined) {
    if (!queue.own || !(0,dist/* isScalar */.jn)(queue.node)) return sharedProblem(`The queue of key ${key}`, choice.at.line, key);
    return { edits: [replaceScalar(node.parsed, queue.node, target.queue)] };
  }
  if (target.number !== undefined) return dial(redirection);
  return choice.tag === target.tag ? replaceTarget(redirection, map) : changeKind(redirection, map);
}

/** Replaces the number of a choice that transfers to one. */
function dial({ node, existing: { choice, number }, target, desired: { key } }             )             {
  if (number === undefined) return { problem: unprovenNumber(key, describeChoice(node.flow, choice)) };
  if (!number.own || !(0,dist/* isScalar */.jn)(number.node)) return sharedProblem(`The number of key ${key}`, choice.at.line, key);
  return { edits: [replaceScalar(node.parsed, number.node, target.number ?? '')] };
}

/**
 * The problem of a transfer to a number that the flow doesn't have yet.
 *
 * @param now what the key does now, in words; absent for a new key
 */
function unprovenNumber(key        , now         )              {
  return {
    code: 'number-unproven',
    key,
    message:
      "How Architect's YAML writes a new transfer to a number is not proven, so only an existing number can be changed. " +
      (now === undefined ? `The menu has no key ${key}.` : `In the live flow, key ${key} ${now}.`),
    hint: `Make key ${key} transfer to a number in Architect and publish it once. Then its number can be changed here.`,
  };
}

/** Replaces the field that names the target. */
function replaceTarget({ node, menu, existing, target, desired: { key } }             , map         )             {
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
  const { node, menu, existing, target, desired } = redirection;
  const { choice } = existing;
  const { key, transferSays } = desired;
  if (transferSays !== undefined && target.queue === undefined) return { problem: noTransfer(key) };
  if ((0,nodes/* pairOf */.cF)(map, '<<') !== undefined) return sharedProblem(`The choice of key ${key}`, choice.at.line, key);
  const removed = map.items.filter((pair) => !COMMON_FIELDS.includes((0,nodes/* keyOf */.TN)(pair) ?? ''));
  const inBrackets = map.flow === true;
  const others = menu.choices.filter((other) => other !== existing);
  const sameKind = others.filter((other) => other.choice.tag === target.tag);
  const spoken = transferSays === undefined ? [] : [speechField(noticed/* BEFORE_TRANSFER */.u2, transferSays, inBrackets)];
  const settings = settingsFor(node, { tag: target.tag, choices: sameKind, inBrackets, except: COMMON_FIELDS });
  const edits = editMap(node.parsed, map, {
    removed,
    before: removed[0] === undefined ? map.items.length : map.items.indexOf(removed[0]),
    added: [...targetField(node, target, others, inBrackets), ...spoken, ...settings],
    step: stepOf(node, existing),
  });
  if (edits === undefined || !(0,dist/* isScalar */.jn)(existing.tag)) return notEditable(`The choice of key ${key}`, choice.at.line, key);
  return {
    edits: [replaceScalar(node.parsed, existing.tag, target.tag), ...edits],
    notices: lostSettings(node.parsed, existing.choice, removed),
  };
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

;// CONCATENATED MODULE: ./build/content/architect/edit/new-choice.js

                                                                                 












/** A choice to be written. */
                            
                       
                        
                            
                                                                                                              
                                                                               
 

/** A choice that the menu file describes in full. */
                                                                                                                        

function isWritten(choice               )                          {
  return choice.target.kind !== 'unchanged';
}

/** What a new choice depends on besides its menu. */
                        
                                                                                                         
                                      
                                               
                                         
                                                                   
                           
 

/** How a list's choices are indented. Columns count from 0. */
                        
                        
                       
                        
                        
                                                                                                                        
                                            
 

/**
 * A new choice in the style of its neighbours and with their settings. Neighbours of its own kind come first. If there are none, any
 * choice of the menu will do.
 *
 */
function newChoice(
  node          ,
  menu          ,
  desired               ,
  { names, spelling, noOlder }              ,
)                                                            {
  const { key, transferSays } = desired;
  const dtmf = (0,keys/* dtmfOfKey */.i)(node.parsed.document, key) ?? spelling;
  const keyProblems = dtmf === undefined ? [unwritableKey(key, noOlder)] : [];
  const resolved = writableTarget(node, desired);
  if ('problem' in resolved) return { problems: [...keyProblems, resolved.problem] };
  if (dtmf === undefined) return { problems: keyProblems };
  const { choices } = menu;
  const inBrackets = new_choice_isInBraces(node, menu, resolved.tag);
  const name = desired.name ?? (names.has(resolved.name) ? `${resolved.name} ${key}` : resolved.name);
  const identity              = [
    { key: 'name', value: writeScalar(name, styleOfField(choices, 'name'), inBrackets) },
    { key: 'dtmf', value: writeScalar(dtmf, styleOfField(choices, 'dtmf'), inBrackets) },
  ];
  const spoken = transferSays === undefined ? [] : [speechField(noticed/* BEFORE_TRANSFER */.u2, transferSays, inBrackets)];
  const settings = settingsFor(node, { tag: resolved.tag, choices, inBrackets, except: [] });
  const all = [...identity, ...targetField(node, resolved, choices, inBrackets), ...spoken, ...settings];
  return { tag: resolved.tag, name, fields: inOrderOf(menu, resolved.tag, all) };
}

/** Where a new choice leads, if a choice that leads there can be written. */
function writableTarget(node          , { key, target, transferSays }               )                                                     {
  if (target.kind === 'number') return { problem: unprovenNumber(key) };
  if (transferSays !== undefined && target.kind !== 'queue') return { problem: noTransfer(key) };
  const resolved = resolveTarget(node, target);
  if ('problem' in resolved) return { problem: { ...resolved.problem, key } };
  return missingRefId(resolved, key) ?? resolved;
}

function unwritableKey(key        , noOlder        )              {
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
    message: `Can't add key ${key}: this flow doesn't use it yet, and its spelling in Architect's export format is undocumented.${noOlder}`,
    hint: `Add a choice for ${key} to any menu of the flow in Architect, and publish it once. Then manage it here.`,
  };
}

/** The fields in the order of a neighbour of the same kind with a key. Without one: name and key, the common settings, then the target. */
function inOrderOf(menu          , tag        , fields                      )              {
  const model = neighbours(menu.choices).findLast(({ choice }) => choice.tag === tag && choice.dtmf !== undefined);
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
  if (choice.lines !== undefined) return choice.lines.text.map((line) => shifted(line, dash - (choice.lines?.dash ?? 0)));
  const head = `${' '.repeat(dash)}-${' '.repeat(tag - dash - 1)}`;
  if (braces === 'item') return [`${head}${choiceInBraces(choice)}`];
  if (braces === 'body' || typeof choice.fields === 'string') return [`${head}${choice.tag}: ${printInline(choice.fields)}`];
  return [`${head}${choice.tag}:`, ...printBlock(choice.fields, body, step)];
}

/** A line that is indented by more columns, or by fewer if it has them. */
function shifted(line        , by        )         {
  if (line.trim() === '') return line;
  return by >= 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, line.search(/[^ ]/u)));
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
  const dashes = (0,nodes/* dashesOf */.AN)(list);
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
  // A flow repeats its references, so each one is looked up once.
  const answers = new Map                 ();
  const leadsSomewhere = (reference        , from        )          => {
    const question = reference.startsWith('./') ? `${from} ${reference}` : reference;
    const answer = answers.get(question) ?? (0,read_references/* resolve */.hd)(elements, reference, from).length > 0;
    answers.set(question, answer);
    return answer;
  };
  eachPair(parsed.document.contents, `/${flow.type}`, (pair, from) => {
    const found = referenceIn(pair);
    if (found !== undefined && !leadsSomewhere(found.reference, from)) {
      findings.push({
        code: 'dangling-reference',
        message: `${found.field} refers to "${found.reference}", which the flow doesn't have.`,
        hint: 'Refer to a menu, task or choice that exists.',
        at: parsed.position((0,nodes/* startOf */.GH)(found.at)),
      });
    }
    return ((0,dist/* isNode */.Ll)(pair.value) ? (0,read_references/* elementAt */.s2)(elements, pair.value)?.path : undefined) ?? from;
  });
  return findings;
}

/** A field's reference within the flow. A `{{…}}` substitution may become anything. */
function referenceIn(pair      )                                                                                          {
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
  const message = `The menu "${menu.name}" lists something that is not a choice.`;
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

;// CONCATENATED MODULE: ./build/content/architect/edit/restore.js



                                                                  







                                                   
                                                 


/** A choice to be written as it was, with the nodes that it must mean. */
                                                   
                            
 

/** Where a lost choice comes back. */
                  
                          
                          
                                               
                                      
 

/**
 * A lost choice as it was, byte for byte. Only what it refers to may be written anew: exports can number refIds anew, so menus and tasks
 * are looked up by kind and name. A name that another choice has by now gets the key behind it.
 */
function restoreChoice(
  to        ,
  lost            ,
  { key, name }                                     ,
)                                                                 {
  const problem = takenRefId(to, lost, key);
  if (problem !== undefined) return { problems: [problem] };
  const references = referencesOf(to, lost, key);
  if (references.problems.length > 0) return references;
  const was = lost.choice.choice;
  const wanted = name ?? (to.taken.has(was.name) ? `${was.name} ${key}` : was.name);
  const ready = withEdits(lost, [...references.edits, ...renaming(lost, wanted)]);
  const written = ready && copyOfChoice(ready);
  if (ready === undefined || written === undefined)
    return { problems: [notEditable(`The choice of key ${key} in version ${lost.version}`, was.at.line, key).problem] };
  return { tag: was.tag, name: wanted, lost: ready, ...written };
}

function renaming({ node, choice: { choice, body } }            , name        )         {
  const value = (0,dist/* isMap */.jh)(body.node) ? (0,nodes/* pairOf */.cF)(body.node, 'name')?.value : undefined;
  return name !== choice.name && (0,dist/* isScalar */.jn)(value) ? [replaceScalar(node.parsed, value, name)] : [];
}

/** The elements that the lost choice holds, such as its sub menus. */
function elementsIn({ node, choice }            )            {
  const [from, to] = [(0,nodes/* startOf */.GH)(choice.item), (0,nodes/* endOf */.pJ)(choice.item)];
  return node.elements.filter(({ body }) => (0,nodes/* startOf */.GH)(body) >= from && (0,nodes/* endOf */.pJ)(body) <= to);
}

/** The problem if something else has the refId of the lost choice, or of something in it, by now. */
function takenRefId({ node }        , lost            , key        )                          {
  const now = new Set(node.elements.flatMap(({ tag, refId }) => (refId === undefined ? [] : [`${tag}[${refId}]`])));
  const taken = elementsIn(lost).find(({ tag, refId }) => refId !== undefined && now.has(`${tag}[${refId}]`));
  return taken && cannotReturn(lost, key, `has the refId "${taken.refId ?? ''}", which something else in the flow has by now`);
}

/** The edits that make the lost choice refer to the menus and tasks of the present flow. */
function referencesOf(
  to        ,
  lost            ,
  key        ,
)                                                                                 {
  const edits         = [];
  const problems                = [];
  const inside = new Set(elementsIn(lost));
  for (const { at, reference, target } of referencesIn(lost)) {
    const path = inside.has(target) ? pathWithin(to, lost, target) : restore_counterpart(to.node, target)?.path;
    if (path === undefined)
      problems.push(cannotReturn(lost, key, `leads to the ${kindOf(target)} "${target.name ?? ''}", which the flow doesn't have now`));
    else if (!meansNow(to, reference, path)) edits.push(replaceScalar(lost.node.parsed, at, path));
  }
  return { edits, problems };
}

/** The references in a lost choice that led to exactly one menu, task or choice. One that led nowhere stays as it was. */
function referencesIn({ node, menu, choice }            )                                                                                  {
  const found                                                                                  = [];
  eachPair(choice.item, menu.element.path, (pair, from) => {
    const { reference, at } = referenceIn(pair) ?? {};
    const [target, second] = reference === undefined ? [] : (0,read_references/* resolve */.hd)(node.elements, reference, from);
    if (at !== undefined && reference !== undefined && target !== undefined && second === undefined) found.push({ at, reference, target });
    return ((0,dist/* isNode */.Ll)(pair.value) ? (0,read_references/* elementAt */.s2)(node.elements, pair.value)?.path : undefined) ?? from;
  });
  return found;
}

/** Whether a reference means the element at this path in the present flow. */
function meansNow({ node, menu }        , reference        , path        )          {
  if (reference.startsWith('./') || reference === path) return true;
  const found = (0,read_references/* resolve */.hd)(node.elements, reference, menu.element.path);
  return found.length === 1 && found[0]?.path === path;
}

/** The path of something in the lost choice once that is back in its menu. */
function pathWithin({ menu }        , lost            , { path }         )         {
  return menu.element.path + path.slice(lost.menu.element.path.length);
}

/** The same menu or task in the present flow: of the same kind and name; among several, the one with the same refId. */
function restore_counterpart({ elements }          , { tag, name, refId }         )                      {
  const named = elements.filter((element) => element.tag === tag && element.name === name);
  const [only, second] = named;
  return second === undefined ? only : named.find((element) => element.refId === refId);
}

function kindOf({ tag }         )         {
  return tag === 'menuSubMenu' ? 'menu' : tag;
}

function cannotReturn({ version, choice }            , key        , why        )              {
  return {
    code: 'restore-reference',
    key,
    message: `Key ${key} can't come back as it was in version ${version}: its ${choice.choice.tag} "${choice.choice.name}" ${why}.`,
    hint: 'Say where the key leads, or bring it back in Architect.',
  };
}

/** The lost choice after edits of its version's text. */
function withEdits(lost            , edits                 )                         {
  if (edits.length === 0) return lost;
  const { text } = lost.node.parsed;
  const edited = (0,text_edit/* applyEdits */.ct)(text, edits, (0,text_edit/* eolAt */.sW)(text, 0));
  const read = edited === undefined ? undefined : (0,read_read/* readFlowNode */.RI)(edited);
  if (read === undefined || 'error' in read) return undefined;
  const menu = read.node.menus[lost.node.menus.indexOf(lost.menu)];
  const choice = menu?.choices[lost.menu.choices.indexOf(lost.choice)];
  return menu === undefined || choice === undefined ? undefined : { version: lost.version, node: read.node, menu, choice };
}

/** The fields of a choice to copy, and its lines if it stands in a block list; undefined if it shares them with something else. */
function copyOfChoice({
  node: { parsed },
  menu: { list },
  choice: { item, body },
}            )                                                  {
  if (!body.own || list === undefined) return undefined;
  const fields = copyOf(parsed, body.node, true);
  if (list.flow === true) return { fields };
  const dash = (0,nodes/* dashesOf */.AN)(list)[list.items.indexOf(item)];
  const span = dash === undefined ? undefined : linesOf(parsed.text, dash, (0,nodes/* endOf */.pJ)(item));
  if (dash === undefined || span === undefined) return undefined;
  const text = parsed.text
    .slice(span.from, span.to)
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u);
  return { fields, lines: { text, dash: dash - (0,text_edit/* lineStart */.PT)(parsed.text, dash) } };
}

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
  const inText = isSpoken && desired.says !== undefined ? found(desired.says, 'says') : [];
  const inChoices = desired.choices.flatMap((choice) => {
    const live = menu.choices.find(({ key }) => key === choice.key);
    const isSaid = isSpoken && desired.says === undefined;
    return writtenTexts(choice, live, isSaid).flatMap(([part, text]) => found(text, part, choice.key));
  });
  return [...inText, ...inChoices];
}

function found(text        , part      , key         )                {
  const [substitution] = SUBSTITUTION.exec(text) ?? [];
  return substitution === undefined ? [] : [problem(part, substitution, key)];
}

                                             

/** The texts of a choice that its edit writes into the flow, with the parts of the option that they come from. */
function writtenTexts(
  { prompt = '', name = '', transferSays = '', target }               ,
  live                             ,
  isSpoken         ,
)                                          {
  const [place, livePlace] = [placeOf(target), live && placeOf(live.target)];
  const isSaidBefore = live !== undefined && saysBeforeTransfer(live, transferSays);
  return [
    ['prompt', isSpoken ? prompt : ''],
    ['name', name === live?.name ? '' : name],
    ['target', place === livePlace ? '' : place],
    ['transferSays', isSaidBefore ? '' : transferSays],
  ];
}

/** The queue's name or the number of a target, as the flow holds it; empty for any other target. */
function placeOf(target                              )         {
  if (target.kind === 'queue') return target.name;
  return target.kind === 'number' ? target.number : '';
}

const substitution_NAMES                                 = {
  prompt: 'prompt',
  name: 'name',
  target: 'target',
  transferSays: '`transfer_says`',
  says: '`says`',
};

function problem(part      , substitution        , key         )              {
  const place = key === undefined ? `The ${substitution_NAMES[part]} of the menu` : `The ${substitution_NAMES[part]} of key ${key}`;
  return {
    code: 'substitution',
    part,
    ...(0,json/* present */.Eb)({ key }),
    message:
      `${place} holds ${(0,text_text/* cut */.Jj)(substitution, LONGEST_SHOWN)}. ` +
      'Archy reads {{ as the start of a substitution, and would refuse to publish the flow.',
    hint: 'Write the text itself, without {{ and }}.',
  };
}

;// CONCATENATED MODULE: ./build/content/architect/edit/menu.js

                                                     




                                                                               


                                               

                                                 


                                          

/** The edits that make a menu as desired, with notices for the plan, or why they are not possible. */
                       
                                                                                                     
                                                  

/**
 * Drafts the edits of one menu. Only lines of choices that answer a key differ, and lines of the menu's audio if that is managed. If the
 * menu already is as desired, there are no edits.
 *
 * @param menuRef the menu's refId, or else its name
 * @param earlier where removed keys come back from
 */
function draftMenu(node          , menuRef        , desired             , earlier              )            {
  const found = findMenu(node.flow, menuRef);
  if ('problem' in found) return { problems: [found.problem] };
  const menu = (0,read_read/* menuNodeOf */.tJ)(node, found.menu);
  if (menu === undefined) return { problems: [] };
  const duplicates = duplicateKeys(menu, desired);
  return duplicates.length > 0 ? { problems: duplicates } : new MenuEdit(node, menu, desired, earlier).result();
}

/** One edit in progress. It collects the edits, notices and problems of all parts, so that all problems are reported at once. */
class MenuEdit {
           #node          ;
           #menu          ;
           #desired             ;
           #earlier              ;
           #edits         = [];
           #notices           = [];
           #problems                = [];

  constructor(node          , menu          , desired             , earlier              ) {
    this.#node = node;
    this.#menu = menu;
    this.#desired = desired;
    this.#earlier = earlier;
  }

  result()            {
    const untouched = this.#changeChoices();
    const removed = this.#removedChoices();
    const added = this.#newChoices(new Set(removed.map(({ choice }) => choice.key ?? '')));
    this.#collect(editChoiceList({ node: this.#node, menu: this.#menu, removed: removed.map(({ item }) => item), added }));
    const audio = planAudio(this.#menu, this.#desired);
    this.#note(audio);
    this.#note({ problems: refuseSubstitutions(this.#menu, this.#desired, audio.text !== undefined) });
    if (audio.text !== undefined) this.#collect(writeAudio(this.#node, this.#menu, audio.text));
    if (this.#problems.length > 0) return { problems: this.#problems };
    const restored = added.flatMap((choice) => ('lost' in choice ? [choice.lost] : []));
    const intent = { menu: this.#menu, desired: this.#desired, untouched, removed, restored, ...(0,json/* present */.Eb)({ audio: audio.text }) };
    return { edits: this.#edits, notices: this.#notices, intent };
  }

  /** Changes the existing choices, and returns those that stay as they are. */
  #changeChoices()               {
    return this.#menu.choices.filter((existing) => {
      const { key, dtmf, name } = existing.choice;
      if (key === undefined) {
        if (dtmf !== undefined)
          this.#notices.push(`The choice "${name}" answers "${dtmf}", a key that this action can't read, so it is left as it is.`);
        return true;
      }
      const desired = this.#desired.choices.find((choice) => choice.key === key);
      return desired !== undefined && this.#collect(changeChoice(this.#node, this.#menu, existing, desired)) === 0;
    });
  }

  /** The choices whose keys the desired menu doesn't have. */
  #removedChoices()               {
    const removed = this.#menu.choices.filter(
      ({ choice }) => choice.key !== undefined && !this.#desired.choices.some(({ key }) => key === choice.key),
    );
    for (const existing of removed) {
      const { key = '', name } = existing.choice;
      if (this.#menu.defaultChoices.includes(existing)) {
        this.#problems.push({
          code: 'default-choice',
          key,
          message: `The flow's choice of key ${key} ("${name}") is the menu's default choice, so it can't be removed.`,
          hint: `Keep key ${key} in the menu file, or choose another default choice in Architect first.`,
        });
      }
    }
    return removed;
  }

  #newChoices(removed                     )                                 {
    const taken = choiceNames(this.#menu, removed);
    const added                                 = [];
    for (const desired of this.#desired.choices) {
      if (this.#menu.choices.some(({ choice }) => choice.key === desired.key)) continue;
      const choice = this.#newChoice(desired, taken);
      if ('problems' in choice) {
        this.#note(choice);
        continue;
      }
      taken.add(choice.name);
      added.push(choice);
    }
    return added;
  }

  /** A choice for a key that the menu doesn't have: as it was if it comes back, else written from the menu file. */
  #newChoice(desired               , names                     )                                                      {
    const [node, menu, { texts, end }] = [this.#node, this.#menu, this.#earlier];
    const lost = findLostChoice(menu.menu, desired.key, texts);
    if (lost !== undefined && isWanted(lost, node.flow, desired)) {
      const restored = restoreChoice({ node, menu, taken: names }, lost, desired);
      if ('lost' in restored) this.#notices.push(`Key ${desired.key} comes back as it was in version ${lost.version}.`);
      return restored;
    }
    const noOlder = notFoundIn(texts, end);
    if (!isWritten(desired)) return { problems: [nothingToKeep(menu, desired.key, noOlder)] };
    return newChoice(node, menu, desired, { names, spelling: lost?.choice.choice.dtmf, noOlder });
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
      message: `The flow's menu "${menu.name}" has more than one choice for key ${key}.`,
      hint: 'Fix the menu in Architect first.',
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

;// CONCATENATED MODULE: ./build/content/architect/edit/verify.js



                                                     


                                                   

                                                                               





/** What an edit of one menu was meant to do. */
                         
                          
                                
                                               
                                            
                                       
                                          
                                                                   
                                           
                                                                               
                          
 

/** What the edits did. */
                  
                            
                           
                                                                                        
                                                               
 

/** An edited menu: what was meant, and what it is now. */
                                     
                         
 

/**
 * The last guard of an edit. It reads the whole new text, and checks that it is as asked and otherwise as before. YAML has many forms:
 * if the editor gets one wrong, that becomes a problem here instead of a broken flow.
 *
 * @param intents what each edited menu was meant to become; at least one
 */
function verifyEdits(before          , text        , intents                   )                          {
  const [{ menu } = { menu: undefined }] = intents;
  if (menu === undefined) return undefined;
  const what = `The menu "${menu.menu.name}"`;
  const { line } = menu.menu.at;
  const read = (0,read_read/* readFlowNode */.RI)(text);
  if ('error' in read) return (/alias/iu.test(read.error.message) ? sharedProblem(what, line) : notEditable(what, line)).problem;
  const edited = editedMenus(before, read.node, intents);
  if (edited.length < intents.length) return notEditable(what, line).problem;
  const changeable = new Map(
    intents.map(
      ({ menu: { body }, audio }) => [body.node, ['choices', DEFAULT_CHOICE, ...(audio === undefined ? [] : ['audio'])]]         ,
    ),
  );
  const result = { before, after: read.node, changeable };
  return (
    changedElsewhere(result, menu) ??
    firstOf(edited, (one) => changedChoice(result, one) ?? wrongReturn(result, one) ?? wrongAudio(one)) ??
    newFinding(result) ??
    firstOf(edited, (one) => wrongDefault(one) ?? wrongChoices(result, one))
  );
}

/**
 * Each edited menu in the new text. The menus keep their order, but a removed choice can take sub menus with it, and a choice that comes
 * back can bring some.
 */
function editedMenus(before          , after          , intents                   )               {
  const gone = menusWithin(
    before,
    intents.flatMap(({ removed }) => removed),
  );
  const kept = before.menus.filter((menu) => !gone.has(menu));
  const places = new Map(kept.map((menu, index) => [menu, index]));
  const back = intents.flatMap(({ menu, restored }) => restored.map((lost) => verify_pathOf(menu, lost)));
  const old = after.menus.filter(({ element: { path } }) => !back.some((one) => path === one || path.startsWith(`${one}/`)));
  return intents.flatMap((intent) => {
    const now = old[places.get(intent.menu) ?? -1];
    return now === undefined ? [] : [{ ...intent, now }];
  });
}

/** The path that a lost choice has once it is back in its menu. */
function verify_pathOf({ element }          , { choice: { choice } }            )         {
  return `${element.path}/choices/${choice.tag}[${choice.refId ?? choice.name}]`;
}

/** The sub menus that these choices are, and those inside of them. */
function menusWithin({ menus }          , choices                       )                        {
  const byBody = new Map(menus.map((menu) => [menu.body.node, menu]));
  const found = new Set(choices.flatMap(({ body }) => byBody.get(body.node) ?? []));
  // Iterating over a set includes what is added in the meantime.
  for (const menu of found) for (const { body } of menu.choices) addIfPresent(found, byBody.get(body.node));
  return found;
}

function addIfPresent   (set        , value               )       {
  if (value !== undefined) set.add(value);
}

function firstOf(edited                       , problemOf                                               )                          {
  for (const menu of edited) {
    const problem = problemOf(menu);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** A change outside of the choices and audio of the edited menus. */
function changedElsewhere({ before, after, changeable }        , { menu }          )                          {
  const documents = { a: before.parsed.document, b: after.parsed.document };
  const isSame = sameYaml(documents.a.contents, documents.b.contents, { ...documents, except: changeable });
  return isSame ? undefined : sharedProblem(`The menu "${menu.name}"`, menu.at.line).problem;
}

/** A change of a choice that its edit must not change. */
function changedChoice({ before, after, changeable }        , { untouched, now }            )                          {
  const documents = { a: before.parsed.document, b: after.parsed.document, except: changeable };
  const changed = untouched.find((choice) => !now.choices.some(({ item }) => sameYaml(choice.item, item, documents)));
  return changed && sharedProblem(`The choice "${changed.choice.name}"`, changed.choice.at.line, changed.choice.key).problem;
}

/** A choice that came back, and not as it was. */
function wrongReturn({ after }        , { restored, now }            )                          {
  const wrong = restored.find(({ node, choice: { item } }) => {
    const documents = { a: node.parsed.document, b: after.parsed.document };
    return !now.choices.some((choice) => sameYaml(item, choice.item, documents));
  });
  return wrong && notEditable(`The choice "${wrong.choice.choice.name}"`, wrong.choice.choice.at.line, wrong.choice.choice.key).problem;
}

function wrongAudio({ menu, now, audio }            )                          {
  const { name, at } = menu.menu;
  const spoken = now.menu.audio;
  const isRight = audio === undefined || (spoken.kind === 'tts' && (0,read_audio/* soundsLike */.Qm)(spoken.text, audio));
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

/** Another default choice than before. */
function wrongDefault({ menu, now }            )                          {
  const { name, at } = menu.menu;
  const [was, is] = [defaultChoiceOf(menu), defaultChoiceOf(now)];
  return was === is ? undefined : notEditable(`The default choice of the menu "${name}"`, at.line).problem;
}

/** A choice that is not as asked, or that was not asked for. */
function wrongChoices({ after }        , { menu, now, desired }            )                          {
  const { name, at } = menu.menu;
  const choices = now.choices.filter(({ choice }) => choice.key !== undefined);
  const wrong = desired.choices.find((choice) => !isAsDesired(after, choices, choice));
  const isRight = wrong === undefined && choices.length === desired.choices.length;
  return isRight ? undefined : notEditable(`The menu "${name}"`, at.line, wrong?.key).problem;
}

function isAsDesired(node          , choices                       , { key, name, transferSays, target }               )          {
  const [first, second] = choices.filter(({ choice }) => choice.key === key);
  if (first === undefined || second !== undefined || (name !== undefined && first.choice.name !== name)) return false;
  if (transferSays !== undefined && !saysBeforeTransfer(first.choice, transferSays)) return false;
  if (target.kind === 'unchanged') return true;
  const resolved = resolveTarget(node, target);
  return !('problem' in resolved) && alreadyLeadsTo(first, resolved);
}

;// CONCATENATED MODULE: ./build/content/architect/edit/menus.js
                                                                


                                                     




/** What one menu is to become. */
                           
                                            
                       
                                
 

/** What an edit did to one menu, or why it is not possible. */
                        
                                                                                                                       

/** The flow's text with the edits that are possible, and one result for each wish, in their order. */
                       
                        
                                        
 

/**
 * The flow's text with its menus as desired. Everything else stays byte for byte, because the text is edited and never printed again. If
 * the menus already are as desired, the text is returned unchanged.
 *
 * All menus are edited at once, so that the text is read and checked once. Only if that doesn't work, it is edited half by half, down to
 * the menu that is the reason.
 *
 * @param earlier where removed keys come back from
 */
function editMenus(text        , wishes                     , earlier               = { texts: [] })              {
  const read = (0,read_read/* readFlowNode */.RI)(text);
  if ('error' in read) {
    const { code, message, hint, at } = read.error;
    const problems = [{ code, message: `${message} (line ${at.line}, column ${at.column} of the flow's YAML)`, hint }];
    return { text, menus: wishes.map(() => ({ problems })) };
  }
  return withReturned(text, editAtOnce(read.node, wishes, earlier) ?? editByHalves(text, wishes, earlier), wishes, earlier);
}

/** Whether a menu is as desired. The text is neither edited nor read anew for that. */
function menus_isAsDesired(text        , { ref, desired }          )          {
  const read = (0,read_read/* readFlowNode */.RI)(text);
  if ('error' in read) return false;
  const draft = draftMenu(read.node, ref, desired, { texts: [] });
  return 'edits' in draft && !changesText(text, draft.edits);
}

/** A sub menu can come back with the key that opens it. Then what its own menu file asks for is looked at once more. */
function withReturned(text        , edited             , wishes                     , earlier              )              {
  const missing = wishes.filter((_, index) => isMissing(edited.menus[index]));
  if (missing.length === 0 || edited.text === text) return edited;
  const again = editMenus(edited.text, missing, earlier);
  const results = new Map(missing.map((wish, index) => [wishes.indexOf(wish), again.menus[index]]));
  return { text: again.text, menus: edited.menus.map((menu, index) => results.get(index) ?? menu) };
}

/** Whether the flow doesn't have the wish's own menu. */
function isMissing(menu                        )          {
  return menu !== undefined && 'problems' in menu && menu.problems.some(({ code, key }) => code === 'menu-not-found' && key === undefined);
}

function editAtOnce(node          , wishes                     , earlier              )                          {
  const { text } = node.flow;
  const drafts = wishes.map(({ ref, desired }) => draftMenu(node, ref, desired, earlier));
  const written = drafts.flatMap((draft) => ('problems' in draft || draft.edits.length === 0 ? [] : [draft]));
  const menus = drafts.map((draft)             =>
    'problems' in draft ? draft : { isChanged: changesText(text, draft.edits), notices: draft.notices },
  );
  if (written.length === 0) return { text, menus };
  const edited = (0,text_edit/* applyEdits */.ct)(
    text,
    written.flatMap(({ edits }) => edits),
    (0,text_edit/* eolAt */.sW)(text, 0),
  );
  const problem = editProblem(
    node,
    edited,
    written.map(({ intent }) => intent),
  );
  if (problem === undefined && edited !== undefined) return { text: edited, menus };
  return wishes.length > 1 ? undefined : { text, menus: [{ problems: problem === undefined ? [] : [problem] }] };
}

function editProblem(node          , edited                    , intents                   )                          {
  if (edited !== undefined) return verifyEdits(node, edited, intents);
  const [first] = intents;
  return first && overlapProblem(first.menu.menu);
}

/** A later menu sees what an earlier one has changed. */
function editByHalves(text        , wishes                     , earlier              )              {
  const half = Math.ceil(wishes.length / 2);
  const first = editMenus(text, wishes.slice(0, half), earlier);
  const second = editMenus(first.text, wishes.slice(half), earlier);
  return { text: second.text, menus: [...first.menus, ...second.menus] };
}

function changesText(text        , edits                 )          {
  return edits.some((edit) => text.slice(edit.from, edit.to) !== edit.text);
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
        ? `It is not in a menu of these files (${path === '' ? 'no place given' : path}): fix it in Architect.`
        : 'Change this place of the menu file.',
  });
}

function isUnder(path        , menuPath        )          {
  return path === menuPath || path.startsWith(`${menuPath}/`);
}

function placeInMenu(rest        , menu      , live               )           {
  if (rest.startsWith('/audio')) return placeOfAudio(menu);
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

function placeOfAudio({ audio, says, at }      )           {
  if (says !== undefined) return at.says;
  return audio === undefined ? at.nodeId : at.audio;
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
  const ofMenu = place === 'says' && menu.says !== undefined ? menu.at.says : menu.at.nodeId;
  const at = option === undefined || place === 'says' ? ofMenu : option.at[place];
  return (0,diagnostic/* problemAt */.l4)(menu, at, { code, message, hint });
}

// EXTERNAL MODULE: ./build/model/menu-diff.js
var menu_diff = __webpack_require__(12939);
// EXTERNAL MODULE: ./build/text/spoken-keys.js
var spoken_keys = __webpack_require__(39095);
;// CONCATENATED MODULE: ./build/content/architect/compare/menu-warnings.js
                                                               



/** What the change of a menu takes from callers without a word in the table, or leaves wrong for them. */
function warningsOf({ menu: before }            , { menu: after }            )                {
  const live = new Map(after.choices.flatMap((choice) => (choice.key === undefined ? [] : [[choice.key, choice]])));
  const warnings                = before.choices.flatMap(({ key, task }) =>
    key === undefined || task === undefined || live.get(key)?.task !== undefined ? [] : [{ kind: 'lost-task', key, does: task.does }],
  );
  const { audio } = after;
  if (before.audio.kind === 'other' && !isSameAudio(before.audio, audio))
    warnings.push({ kind: 'lost-audio', audio: before.audio.description });
  if (audio.kind !== 'tts') return warnings;
  const dead = before.choices.flatMap(({ key }) => (key === undefined || live.has(key) ? [] : [key]));
  const named = dead.filter((key) => (0,spoken_keys/* asksForKey */.$)(audio.text, key)).map((key)              => ({ kind: 'named-dead-key', key }));
  return [...warnings, ...named];
}

;// CONCATENATED MODULE: ./build/content/architect/compare/notes.js

                                                                  



const BEFORE = 'before the transfer';
const AT_FAILURE = 'if the transfer fails';

/** What callers notice of a new choice besides its target, in words. A choice that comes back can have all that a live one has. */
function notesOfAdded(choice                 )           {
  const { noticed, settings, task } = choice;
  const { transferSays, failureSays, inQueueFlow, words, isGlobalKey, areGlobalWords } = noticed;
  return [
    ...textNotes(undefined, transferSays, BEFORE),
    ...textNotes(undefined, failureSays, AT_FAILURE),
    ...defaultTextNotes(choice),
    ...(inQueueFlow === undefined ? [] : [`uses the in-queue flow "${inQueueFlow}"`]),
    ...(words.length === 0 ? [] : [`callers can also say ${inQuotes(words)}`]),
    ...globalNotes(isGlobalKey, areGlobalWords),
    ...(task === undefined ? [] : [`its task: ${task.does.join('; ')}`]),
    ...settingNotes(settings),
  ];
}

/** The texts that Architect adds to a new transfer: one that is left out is not silence. A transfer in a task comes back as it was. */
function defaultTextNotes({ target, task, noticed: { transferSays, failureSays } }                 )           {
  if ((target.kind !== 'queue' && target.kind !== 'number') || task !== undefined) return [];
  const when = [...(transferSays === undefined ? [BEFORE] : []), ...(failureSays === undefined ? [AT_FAILURE] : [])];
  return when.length === 0 ? [] : [`Architect's default ${when.length === 1 ? 'text' : 'texts'} ${when.join(' and ')}`];
}

function globalNotes(isGlobalKey         , areGlobalWords         )           {
  return [...(isGlobalKey ? ['works in every menu'] : []), ...(areGlobalWords ? ['its words work in every menu'] : [])];
}

function settingNotes({ empty, filled }                             )           {
  const without = empty.filter((field) => !GLOBAL_FIELDS.has(field));
  const own = filled.filter((field) => !notes_TOLD_FIELDS.has(field));
  return [
    ...localNotes(new Set(empty)),
    ...(without.length === 0 ? [] : [`without ${settingsInWords(without)}`]),
    ...(own.length === 0 ? [] : [`with its own ${settingsInWords(own)}`]),
  ];
}

const GLOBAL_FIELDS = new Set(['globalDtmf', 'globalSpeechRecTerms']);

/** What doesn't work in every menu. Of a key, that includes its words. */
function localNotes(empty                     )           {
  if (empty.has('globalDtmf')) return ['works in this menu only'];
  return empty.has('globalSpeechRecTerms') ? ['its words work in this menu only'] : [];
}

/** Fields that hold something which other notes say. */
const notes_TOLD_FIELDS = new Set([...GLOBAL_FIELDS, 'failureTransferAudio', 'overrideInQueueFlow', 'task', 'actions']);

/** What goes with a choice that is removed, in words. */
function notesOfRemoved(choice                 )           {
  const { words, isGlobalKey, areGlobalWords, transferSays, failureSays, inQueueFlow } = choice.noticed;
  // What its task says is told where the task is.
  const texts = choice.task === undefined ? [transferSays, failureSays] : [];
  return [
    ...textNotes(texts[0], undefined, BEFORE),
    ...textNotes(texts[1], undefined, AT_FAILURE),
    ...(inQueueFlow === undefined ? [] : [`no longer uses the in-queue flow "${inQueueFlow}"`]),
    ...(words.length === 0 ? [] : [`callers can no longer say ${inQuotes(words)}`]),
    ...(isGlobalKey ? ['worked in every menu'] : []),
    ...(areGlobalWords ? ['its words worked in every menu'] : []),
    ...wayBack(choice),
  ];
}

/** What a revert of the commit can't do, in words. How Architect writes `*` and `#` is unproven. */
function wayBack({ tag, key = '', target, task }                 )           {
  const isPlain = target.kind !== 'number' && target.kind !== 'other' && tag !== 'menuSubMenu' && task === undefined;
  return isPlain && /^\d$/u.test(key) ? [] : ['a git revert brings this key back only if one of the last 10 published versions has it'];
}

/** What stays with a choice that changes, and what it says no longer, in words. */
function notesOfChanged(was                 , now                 )           {
  const [old, is] = [was.noticed, now.noticed];
  const losesTask = was.task !== undefined && now.task === undefined;
  return [
    ...textNotes(losesTask ? undefined : old.transferSays, is.transferSays, BEFORE),
    ...textNotes(losesTask ? undefined : old.failureSays, is.failureSays, AT_FAILURE),
    ...(is.inQueueFlow === undefined ? [] : [`still uses the in-queue flow "${is.inQueueFlow}"`]),
    ...(old.inQueueFlow === undefined || is.inQueueFlow !== undefined ? [] : [`no longer uses the in-queue flow "${old.inQueueFlow}"`]),
    ...(is.words.length === 0 ? [] : [`callers can still say ${inQuotes(is.words)}`]),
    ...globalNotes(is.isGlobalKey, is.areGlobalWords),
    ...(was.tag === now.tag ? [] : [...defaultTextNotes(now), ...settingNotes(addedSettings(was, now)), ...noWayBack(was)]),
  ];
}

/** What a revert of another kind can't do, in words: a menu file says neither what a task does nor what is heard if a transfer fails. */
function noWayBack({ tag, target, task, noticed: { failureSays, inQueueFlow } }                 )           {
  const isMore = task !== undefined || tag === 'menuSubMenu' || failureSays !== undefined || inQueueFlow !== undefined;
  return isMore || target.kind === 'number' || target.kind === 'other' ? ["a revert in git can't bring all of this back"] : [];
}

/** The settings that a choice takes from its neighbours as it becomes another kind. */
function addedSettings({ settings: was }                 , { settings: is }                 )                              {
  const old = new Set([...was.empty, ...was.filled]);
  return { empty: is.empty.filter((field) => !old.has(field)), filled: is.filled.filter((field) => !old.has(field)) };
}

function textNotes(was                       , is                       , when        )           {
  const [old, now] = [was, is].map((audio) => (audio === undefined || audio.kind === 'none' ? undefined : audio));
  if (now === undefined) return old === undefined ? [] : [`no longer says ${(0,task_words/* audioInQuotes */.lB)(old)} ${when}`];
  if (old === undefined) return [`says ${(0,task_words/* audioInQuotes */.lB)(now)} ${when}`];
  return isSameAudio(old, now)
    ? [`still says ${(0,task_words/* audioInQuotes */.lB)(now)} ${when}`]
    : [`says ${(0,task_words/* audioInQuotes */.lB)(now)} ${when} (until now: ${(0,task_words/* audioInQuotes */.lB)(old)})`];
}

/** The words by which callers say a choice. */
function wordsInQuotes(words                   )         {
  return `the ${words.length === 1 ? 'word' : 'words'} ${inQuotes(words)}`;
}

function inQuotes(words                   )         {
  return words.map((word) => `"${word}"`).join(', ');
}

;// CONCATENATED MODULE: ./build/content/architect/compare/menu-rows.js







/** A menu before and after, key by key: the keys that answer after the change, then the removed ones. */
function compareMenus(before                        , after                        )                 {
  const [old, now] = [choicesOf(before), choicesOf(after)];
  const rows = [...now].map(([key, choice])      => {
    const was = old.get(key);
    if (was === undefined) return { key, sign: 'added', before: undefined, after: withNotes(keyView(choice), notesOfAdded(choice.choice)) };
    const isSame = isSameChoice(was, choice);
    const isDefault = after?.menu.defaultChoice === choice.choice;
    const notes = isSame ? [] : [...notesOfChanged(was.choice, choice.choice), ...(isDefault ? [AS_DEFAULT] : [])];
    return { key, sign: isSame ? 'same' : 'changed', before: keyView(was, choice), after: withNotes(keyView(choice, was), notes) };
  });
  const precedingKeys = (0,menu_diff/* precedingKeptKeys */.A)([...old.keys()], new Set(now.keys()));
  const removed = [...old]
    .filter(([key]) => !now.has(key))
    .map(([key, choice])      => ({
      key,
      sign: 'removed',
      before: withNotes(keyView(choice), notesOfRemoved(choice.choice)),
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
    ...(0,json/* present */.Eb)({
      withoutKey: after === undefined ? undefined : choicesWithoutKey(after),
      warnings: before === undefined || after === undefined ? undefined : listOf(warningsOf(before, after)),
    }),
  };
}

/** The choices that no key reaches, in words. */
function choicesWithoutKey({ flow, menu }            )                                {
  const words = menu.choices.flatMap((choice) => {
    const { key, dtmf, name, noticed } = choice;
    if (key !== undefined) return [];
    const how = dtmf === undefined ? (noticed.words.length === 0 ? 'by speech' : `by ${wordsInQuotes(noticed.words)}`) : `by "${dtmf}"`;
    return [`"${name}" (${how}): ${describeDestination(flow, choice)}`];
  });
  return listOf(words);
}

/** A note of a changed key that the menu takes by default. */
const AS_DEFAULT = 'callers who choose nothing go there, too';

/** A list that says something. */
function listOf   (items              )                           {
  return items.length === 0 ? undefined : items;
}

function withNotes(view         , notes                   )          {
  return notes.length === 0 ? view : { ...view, notes };
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

;// CONCATENATED MODULE: ./build/content/architect/compare/menu-id.js
                                                                    
                                               

/**
 * What a menu is called from one version of its flow to the next: the names of the menus on the way to it, and its own. Its path won't do,
 * because a publish gives new refIds. If menus share these names, their paths tell them apart.
 */
function menuIdOf({ flow, menu }            )         {
  const id = namesOf(flow, menu);
  const isShared = flow.menus.some((other) => other !== menu && other.name === menu.name && namesOf(flow, other) === id);
  return isShared ? menu.path : id;
}

function namesOf({ menus }               , { path }               )         {
  const way = menus.filter((menu) => menu.path === path || path.startsWith(`${menu.path}/`));
  return way.map(({ name }) => `menu[${name}]`).join('/');
}

;// CONCATENATED MODULE: ./build/content/architect/compare/menu-state.js
                                                   



/**
 * What a menu means to callers: its audio, and each choice's key, kind, name, target and text before a transfer. Menus and tasks are called
 * by their names, because an export after a publish may give them new refIds (unproven).
 *
 * @param open keys whose text before a transfer doesn't count
 */
function menuStateOf(found            , open                    = [])       {
  const { audio } = found.menu;
  return { audio: [audio.kind, speechOf(audio)], choices: sorted(found).map((choice) => choiceState(choice, open)) };
}

function choiceState({ flow, choice }              , open                   )       {
  const { key, dtmf, tag, name, noticed } = choice;
  const isOpen = key !== undefined && open.includes(key);
  const says = noticed.transferSays === undefined || isOpen ? [] : [[noticed.transferSays.kind, speechOf(noticed.transferSays)]];
  return [key ?? dtmf ?? '', tag, name, targetState({ flow, choice }), ...says];
}

function targetState({ flow, choice: { target } }              )       {
  switch (target.kind) {
    case 'queue':
      return ['queue', target.name];
    case 'number':
      return ['number', target.number];
    case 'menu':
    case 'task':
      return [target.kind, targetName(flow, target)];
    case 'disconnect':
      return ['disconnect'];
    case 'other':
      return ['other', target.description];
  }
}

;// CONCATENATED MODULE: ./build/content/architect/written-menu.js



                                                         
                                                    
                                                                                                        
                                                       


                                                                                               

/* The menus of a flow in the words of a menu file: what a menu file can't say stays unchanged, and is told in words. */

/** A menu by its name, if that means this menu alone; else by its refId. */
function namedMenu(flow               , menu               )            {
  const found = findMenu(flow, menu.name);
  const isUnique = 'menu' in found && found.menu === menu;
  return { nodeId: isUnique ? menu.name : (menu.refId ?? menu.name), name: menu.name };
}

/** @param queues the org's queues; undefined if they can't be listed */
function writtenMenu({ flow, menu }            , queues                    )              {
  const choices = menu.choices.filter(({ key }) => key !== undefined);
  return {
    ...namedMenu(flow, menu),
    speech: written_menu_speechOf(menu.audio),
    options: choices.map((choice) => writtenOption(flow, choice, queues)),
    isOrdered: false,
    ...(0,json/* present */.Eb)({ obstacle: obstacleOf(choices) }),
  };
}

function written_menu_speechOf(audio           )                {
  switch (audio.kind) {
    case 'tts':
      return { says: (0,text_text/* normalizeSpeech */.qX)(audio.text) };
    case 'other':
      return { audio: audio.description };
    case 'none':
      return { audio: 'nothing of its own' };
  }
}

function obstacleOf(choices                            )                     {
  if (choices.length === 0) return 'It has no keys.';
  const twice = choices.find(({ key }, index) => choices.findIndex((other) => other.key === key) !== index);
  return twice === undefined ? undefined : `It has more than one choice for key ${twice.key}: fix the menu in Architect first.`;
}

function writtenOption(flow               , choice                 , queues                    )                {
  const { key = '', name, noticed } = choice;
  const target = written_menu_targetOf(flow, choice, queues);
  const isTransfer = target.kind === 'queue' || target.kind === 'number';
  const says = isTransfer && noticed.transferSays?.kind === 'tts' ? (0,text_text/* normalizeSpeech */.qX)(noticed.transferSays.text) : undefined;
  return { key, target, name, does: describeChoice(flow, choice), ...(0,json/* present */.Eb)({ transferSays: says }) };
}

/** Where a choice leads. The YAML has only a queue's name, so a name that means no single queue can't be written. */
function written_menu_targetOf(flow               , { target }                 , queues                    )                {
  switch (target.kind) {
    case 'queue':
      return queues === undefined || 'id' in queues.byName(target.name) ? { kind: 'queue', name: target.name } : { kind: 'unchanged' };
    case 'menu': {
      const found = findMenu(flow, target.ref);
      return 'menu' in found ? { kind: 'menu', ref: namedMenu(flow, found.menu).nodeId } : { kind: 'unchanged' };
    }
    case 'task':
      return taskTarget(flow, target.ref);
    case 'number':
    case 'disconnect':
      return target;
    case 'other':
      return { kind: 'unchanged' };
  }
}

/** A task by its name, if that means this task alone; else by its refId. */
function taskTarget(flow               , ref        )                {
  const found = findTask(flow, ref);
  if (!('task' in found)) return { kind: 'unchanged' };
  const byName = findTask(flow, found.task.name);
  const isUnique = 'task' in byName && byName.task === found.task;
  return { kind: 'task', ref: isUnique ? found.task.name : ref };
}

/** What a target means in this flow: equal texts for targets that mean the same. */
function meaningOfTarget(flow               , target               , queues                    )         {
  switch (target.kind) {
    case 'id':
      return `queue ${(ids/* GUID */.Sm.test(target.id) ? queues?.nameOf(target.id) : undefined) ?? target.id}`;
    case 'queue':
      return `queue ${target.name}`;
    case 'menu': {
      const found = findMenu(flow, target.ref);
      return `menu ${'menu' in found ? found.menu.path : target.ref}`;
    }
    case 'task': {
      const found = findTask(flow, target.ref);
      return `task ${'task' in found ? found.task.path : target.ref}`;
    }
    case 'number':
      return `number ${target.number}`;
    case 'disconnect':
    case 'unchanged':
      return target.kind;
  }
}

;// CONCATENATED MODULE: ./build/content/architect/content.js
                                                           
                                                    
                                                                                                                  

                                                               
                                                    
                                                                           
                                                                          
                                                                  







                                                    







/** An org in which every queue name means one queue. With it, a menu is as asked unless there is anything to change. */
const ANY_QUEUE         = { byName: () => ({ id: '' }), nameOf: () => undefined };

const TRAITS                = {
  writesNameTheirVersion: false,
  writesInJobs: true,
  findsFlowByName: true,
  keepsVersionHistory: true,
  namesQueuesById: false,
  managesAudio: true,
};

/** What an edit did to the menu of a menu file. */
                      
                      
                                          
                                             
 

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

  menus()                       {
    return this.flow.menus.map((menu) => namedMenu(this.flow, menu));
  }

  withoutMenus()         {
    return withoutMenus(this.flow);
  }

  menuId(menu        )                     {
    const found = findMenuIn(this.flow, menu);
    return found && menuIdOf(found);
  }

  /** The YAML has the queues' names. The org is needed only to turn ids into names, or to check names before they are written. */
  needsQueues(menus                 )          {
    const options = menus.flatMap((menu) => menu.options);
    if (options.some(isQueueId)) return true;
    if (!options.some(leadsToQueue)) return false;
    return menus.some((menu) => !this.isAsAsked(menu, ANY_QUEUE));
  }

  needsOlder(menus                 , earlier                           , reverted                         )          {
    const read = (0,read_read/* readFlowNode */.RI)(this.flow.text);
    if ('error' in read) return false;
    const { texts } = textsOf({ versions: earlier });
    return menus.some(({ nodeId, options }) => {
      const menu = findMenuIn(this.flow, nodeId)?.menu;
      const lost = menu === undefined ? [] : options.filter(({ key }) => !menu.choices.some((choice) => choice.key === key));
      const wanted = lost.filter((option) => reverted.has(option) || comesBack(read.node, option));
      return wanted.some(({ key }) => menu !== undefined && findLostChoice(menu, key, texts) === undefined);
    });
  }

  edit(menus                 , queues        , _flowName = this.flow.name, earlier                  = { versions: [] })         {
    const { text, menus: edited } = this.#editMenus(menus, queues, earlier);
    return this.#asEdited(text, edited);
  }

  editEach(menus                 , queues        , flowName = this.flow.name, earlier                  = { versions: [] })           {
    const edits = new Map              ();
    for (const group of Map.groupBy(menus, (menu) => groupOf(this.flow, menu)).values()) {
      const { text, menus: edited } = this.#editMenus(group, queues, earlier);
      // Another menu's edit can be in the way of one that is possible alone.
      for (const one of edited)
        edits.set(one.menu, isPossible(one) ? this.#asEdited(text, [one]) : this.edit([one.menu], queues, flowName, earlier));
    }
    return menus.flatMap((menu) => edits.get(menu) ?? []);
  }

  #editMenus(menus                 , queues        , earlier                 )                                                          {
    const wishes = menus.map((menu) => ({ menu, ...desiredMenu(this.flow, menu, queues) }));
    const { text, menus: edited } = editMenus(
      this.flow.text,
      wishes.map(({ menu, desired }) => ({ ref: menu.nodeId, desired })),
      textsOf(earlier),
    );
    return { text, menus: wishes.map(({ menu, problems }, index) => ({ menu, queueProblems: problems, result: edited[index] })) };
  }

  /** A text with the edits of menus, or why some of these menus can't be edited. */
  #asEdited(text        , menus                       )         {
    const changed = menus.flatMap(({ menu, result }) =>
      result !== undefined && 'isChanged' in result && result.isChanged ? [menu.nodeId] : [],
    );
    const notices = menus.flatMap(({ result }) => (result !== undefined && 'notices' in result ? result.notices : []));
    let problems = menus.flatMap(({ menu, result }) =>
      result !== undefined && 'problems' in result ? result.problems.map((problem) => toProblem(menu, problem)) : [],
    );
    if (problems.length === 0) problems = missingAfter(text, menus);
    // A queue needs to be known only if it is going to be written.
    if (changed.length + problems.length > 0) problems = [...problems, ...menus.flatMap(({ queueProblems }) => queueProblems)];
    // The desired content is unknown, so there is no change to show or send.
    if (problems.length > 0) return { content: this, changed: [], problems, notices: [] };
    return { content: changed.length === 0 ? this : editedContent(text), changed, problems, notices };
  }

  /** If nothing changes, no queue needs to be known. */
  isAsAsked(menu      , queues        )          {
    return menus_isAsDesired(this.flow.text, { ref: menu.nodeId, desired: desiredMenu(this.flow, menu, queues).desired });
  }

  equals(other             )          {
    return this.raw === other.raw;
  }

  menuState(menu        , open                    = [])                   {
    const found = findMenuIn(this.flow, menu);
    return found === undefined ? undefined : menuStateOf(found, open);
  }

  openTexts(menu        )                    {
    const choices = findMenuIn(this.flow, menu)?.menu.choices ?? [];
    return choices.flatMap(({ key, tag, noticed }) =>
      key !== undefined && tag === 'menuTransferToAcd' && noticed.transferSays === undefined ? [key] : [],
    );
  }

  /** An export after a publish prints the flow again. So this compares what the menus mean, not the text. */
  holds(expected             , menus                   )          {
    return this.hasMenusOf(expected, menus);
  }

  hasMenusOf(expected             , menus                   )          {
    return this.#hasMenus(expected, menus, isWantedChoice);
  }

  #hasMenus(expected             , menus                   , isSame                     )          {
    const other = flowOf(expected);
    return menus.every((ref) => {
      const wanted = findMenuIn(other, ref);
      const found = wanted === undefined ? undefined : counterpart(this.flow, ref, wanted);
      return wanted === undefined ? findMenuIn(this.flow, ref) === undefined : found !== undefined && isSameMenu(found, wanted, isSame);
    });
  }

  keepsMenusOf(before             , menus                   )          {
    return this.#hasMenus(before, menus, isSameChoice);
  }

  /** A publish takes effect as a whole or not at all. */
  isPartOf()          {
    return false;
  }

  diff(after             , menus                   )           {
    return diffFlows(this.flow, flowOf(after), menus);
  }

  diffMenu(after             , menu        )           {
    return diffOfMenu(this.flow, flowOf(after), menu);
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
    const path = findMenuIn(this.flow, menu)?.menu.path;
    return path === undefined ? undefined : menuNodeIds(this.flow).get(path);
  }

  writtenMenu(menu        , queues                    )                          {
    const found = findMenuIn(this.flow, menu);
    return found && writtenMenu(found, queues);
  }

  isSameTarget(one               , other               , queues                    )          {
    return meaningOfTarget(this.flow, one, queues) === meaningOfTarget(this.flow, other, queues);
  }

  locate(finding         , menus                 )          {
    return locate(this.flow, finding, menus);
  }
}

/**
 * What a menu is edited together with, if nothing of the others may be noticed: menus of the same depth, because what is told of a menu
 * counts the keys of its sub menus. One that renames a sub menu is edited by itself, because others name the sub menu, too.
 */
function groupOf(flow               , menu      )                            {
  const live = menuMeant(flow, menu.nodeId);
  const subMenus = live?.choices.filter(({ tag }) => tag === 'menuSubMenu') ?? [];
  const renames = menu.options.some(({ key, name }) => subMenus.some((one) => one.key === key && name !== undefined && name !== one.name));
  return renames ? menu : live?.depth;
}

/** Whether a menu could be edited, whatever its queues. */
function isPossible({ result }            )          {
  return result !== undefined && 'isChanged' in result;
}

/** The texts of earlier versions, which are flows of the same API. */
function textsOf({ versions, end }                 )               {
  return { texts: versions.map(({ version, content }) => ({ version, text: flowOf(content).text })), ...(0,json/* present */.Eb)({ end }) };
}

/** Problems of menus that one menu file asks for and another one removes or renames, in whatever order they were edited. */
function missingAfter(text        , menus                       )            {
  const { flow } = editedContent(text);
  return menus.flatMap(({ menu }) => {
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

/***/ 84211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ FIXED_WORDS),
  U: () => (/* binding */ describeAudio)
});

// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
;// CONCATENATED MODULE: ./build/content/architect/read/expression.js
/** An expression of Architect's, as far as it is made of calls, names, texts and numbers. */
                        
                                                                             
                                                      
                                                      
                                                                                                                    

/**
 * A text between quotes, a word, or one of the signs of a call. How a text spells a quote or a backslash is unproven, so a text with a
 * backslash is not read.
 */
const TOKEN = /\s*(?:"([^"\\]*)"|([\w.:-]+)|([(),]))/uy;

/** A limit on work: no audio nests its calls this deep. */
const MAX_DEPTH = 50;

/** Reads an expression; undefined if it has anything else, such as an operator. */
function parseExpression(source        )                         {
  const reader = new ExpressionReader(source);
  const expression = reader.expression(0);
  return reader.isAtEnd() ? expression : undefined;
}

class ExpressionReader {
           #source        ;
  #offset = 0;

  constructor(source        ) {
    this.#source = source;
  }

  isAtEnd()          {
    return this.#source.slice(this.#offset).trim() === '';
  }

  expression(depth        )                         {
    const start = this.#offset;
    const [text, word] = this.#next() ?? [];
    if (text !== undefined) return { kind: 'text', text, source: this.#since(start) };
    if (word === undefined || depth === MAX_DEPTH) return undefined;
    if (!this.#take('(')) return { kind: 'word', source: this.#since(start) };
    const args = this.#arguments(depth);
    return args && { kind: 'call', name: word, args, source: this.#since(start) };
  }

  /** The arguments of a call, and its closing parenthesis. */
  #arguments(depth        )                           {
    const args               = [];
    if (this.#take(')')) return args;
    do {
      const arg = this.expression(depth + 1);
      if (arg === undefined) return undefined;
      args.push(arg);
    } while (this.#take(','));
    return this.#take(')') ? args : undefined;
  }

  #next()                                                                                                      {
    TOKEN.lastIndex = this.#offset;
    const found = TOKEN.exec(this.#source);
    if (found === null) return undefined;
    this.#offset = TOKEN.lastIndex;
    return [found[1], found[2], found[3]];
  }

  #take(sign        )          {
    const before = this.#offset;
    if (this.#next()?.[2] === sign) return true;
    this.#offset = before;
    return false;
  }

  #since(start        )         {
    return this.#source.slice(start, this.#offset).trim();
  }
}

;// CONCATENATED MODULE: ./build/content/architect/read/audio-words.js



/** What callers hear if they can't interrupt an audio by pressing a key. */
const FIXED_WORDS = "callers can't interrupt it";

/** A recorded prompt, as an expression names it: of the org or of Genesys Cloud. */
const PROMPT = /^Prompt(?:User|System)?\.(.+)$/u;

/**
 * What callers hear of an audio that is not one plain text, in words: its texts, pauses and prompts in their order. What isn't known is
 * shown as it is written.
 *
 * @param source the expression, or another form of audio, on one line
 */
function describeAudio(source        )         {
  const expression = parseExpression(source);
  return expression === undefined ? source : partsOf(expression).join(', ');
}

function partsOf(expression            )                    {
  if (expression.kind === 'text') return [expression.source];
  if (expression.kind === 'call') return FUNCTIONS.get(expression.name)?.(expression.args) ?? [expression.source];
  const prompt = PROMPT.exec(expression.source)?.[1];
  return [prompt === undefined ? expression.source : `the prompt "${prompt}"`];
}

/** What a call of a function plays, in words; undefined if its arguments are others than those known. */
                                                                            

const FUNCTIONS                             = new Map               ([
  ['Append', (args) => args.flatMap((arg) => partsOf(arg))],
  ['ToAudioTTS', ([text, second]) => (text?.kind === 'text' && second === undefined ? [`"${text.text.trim()}"`] : undefined)],
  ['ToAudioBlank', ([length]) => pause(length?.source)],
  ['AudioPlaybackOptions', ([audio, flag]) => withFlag(audio, flag?.source.toLowerCase())],
]);

/** @param canInterrupt whether callers can interrupt the audio, as an expression writes it */
function withFlag(audio                        , canInterrupt                    )                                {
  if (audio === undefined || (canInterrupt !== 'true' && canInterrupt !== 'false')) return undefined;
  return canInterrupt === 'true' ? partsOf(audio) : [...partsOf(audio), FIXED_WORDS];
}

/** A pause in words. Expressions give it in milliseconds. */
function pause(milliseconds                    )                                {
  if (milliseconds === undefined || !/^\d{1,9}$/u.test(milliseconds)) return undefined;
  const seconds = Number(milliseconds) / 1000;
  return [`a pause of ${(0,text_text/* count */.U9)(seconds, 'second')}`];
}


/***/ }),

/***/ 54581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ soundsLike),
/* harmony export */   ez: () => (/* binding */ expressionOf),
/* harmony export */   r3: () => (/* binding */ readAudio)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74043);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29598);
/* harmony import */ var _audio_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84211);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90449);




                                           

                                               

/** An audio, and the place of its text if it is one plain text. */
                             
                            
                                                 
                         
                                 
 

/** The scalar that holds a plain text: as it is, or in an expression. */
                               
                        
                               
                                                  
                                                                                                      
 

/** An expression of a single text. How it treats backslashes is unproven, so a text with one is not read. */
const PLAIN_EXPRESSION = /^(\s*ToAudioTTS\(\s*")([^"\\]*)("\s*\)\s*)$/u;

/** The same with options for its playback: whether callers can interrupt it. */
const WITH_OPTIONS = /^(\s*AudioPlaybackOptions\(\s*ToAudioTTS\(\s*")([^"\\]*)("\s*\)\s*,\s*([Tt]rue|[Ff]alse)\s*\)\s*)$/u;

/** Reads the value of a menu's `audio`, or of a transfer's audio. */
function readAudio(parsed        , place                   )             {
  return { ...readPlace(parsed, place), ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .Eb)({ place }) };
}

function readPlace(parsed        , place                   )             {
  if (place === undefined || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(place.node) && (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarText */ .ws)(place.node) === undefined)) return { audio: { kind: 'none' } };
  const { node } = place;
  return ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? readForm(node) : undefined) ?? other((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .vz)(parsed, node));
}

/** Reads `{ tts: … }`, `{ exp: … }` or `{ noValue: … }`; undefined for anything else. */
function readForm({ items }         )                         {
  const [pair, second] = items;
  const node = pair?.value;
  if (pair === undefined || second !== undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) return undefined;
  const form = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(pair);
  if (form === 'noValue') return { audio: { kind: 'none' } };
  const text = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarText */ .ws)(node);
  if (text === undefined) return undefined;
  if (form === 'tts') return { audio: { kind: 'tts', text }, scalar: { node, form } };
  return (form === 'exp' ? plainExpression(text, node) : undefined) ?? other(text);
}

/** An expression of one plain text, with or without options. */
function plainExpression(source        , node        )                         {
  const [, before, text, after, flag] = PLAIN_EXPRESSION.exec(source) ?? WITH_OPTIONS.exec(source) ?? [];
  if (before === undefined || text === undefined || after === undefined) return undefined;
  return {
    audio: { kind: 'tts', text, ...(flag?.toLowerCase() === 'false' ? { isFixed: true } : {}) },
    scalar: { node, form: 'exp', around: { before, after, hasOptions: flag !== undefined } },
  };
}

function other(source        )             {
  const line = source.replaceAll(/\s+/gu, ' ').trim();
  return { audio: { kind: 'other', description: (0,_audio_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeAudio */ .U)(line), source: line } };
}

/** The expression around a plain text with another text; undefined if a character may have a special meaning in an expression. */
function expressionOf(text        , { before, after }                                     )                     {
  return /["\\\p{Cc}]/u.test(text) ? undefined : `${before}${text}${after}`;
}

/** Whether two texts sound the same: callers don't hear line breaks. */
function soundsLike(a        , b        )          {
  return (0,_text_text_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeSpeech */ .qX)(a) === (0,_text_text_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeSpeech */ .qX)(b);
}


/***/ }),

/***/ 53255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ readChoices),
/* harmony export */   G_: () => (/* binding */ TARGET_FIELDS),
/* harmony export */   e7: () => (/* binding */ INDIVIDUAL_FIELDS),
/* harmony export */   kE: () => (/* binding */ isEmptySetting)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29598);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74043);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96267);
/* harmony import */ var _noticed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75983);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90449);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26645);
/* harmony import */ var _task_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10502);
/* harmony import */ var _task_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46074);
/* harmony import */ var _transfers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87327);



                                                             



                                               





/** A choice with the nodes that it was read from. */
                             
                                   
                              
                      
                       
                              
                       
                                                                                  
                         
                                                                          
                          
                                                                                                                 
                            
                                           
                             
 

/** The field that names the target, for each kind of choice that is written. Other kinds are never written. */
const TARGET_FIELDS = {
  menuTransferToAcd: 'targetQueue',
  menuTransferToNumber: 'targetNumber',
  menuDisconnect: undefined,
  menuJumpToTask: 'targetTaskRef',
  menuJumpToMenu: 'targetMenuRef',
}                                                                ;

/** Reads the items of a `choices` list that are choices. `checkFlow` reports the others. */
function readChoices(parsed        , list         , elements                    , menuPath        )               {
  return list.items.flatMap((item) => {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(item)) return [];
    const place = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .follow */ .e6)(parsed.document, { node: item, own: true });
    const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(place.node) ? singlePair(place.node) : undefined;
    const tag = pair === undefined ? undefined : (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .TN)(pair);
    if (pair === undefined || tag === undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(pair.value)) return [];
    const body = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .follow */ .e6)(parsed.document, { node: pair.value, own: place.own, pair });
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
  const text = (name        )                     => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)(document, nodes.body, name));
  const [name, refId, dtmfPlace] = [text('name') ?? '', text('refId'), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)(document, nodes.body, 'dtmf')];
  const noValue = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)(document, dtmfPlace, 'noValue') !== undefined;
  const dtmf = noValue ? undefined : (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(parsed, dtmfPlace);
  const key = dtmf === undefined ? undefined : (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOfDtmf */ .m)(dtmf);
  const element = (0,_references_js__WEBPACK_IMPORTED_MODULE_4__/* .elementAt */ .s2)(elements, nodes.body.node);
  const path = element?.path ?? `${menuPath}/choices/${tag}[${refId ?? name}]`;
  const { target, task, ...places } = readTarget(context, nodes.body, { tag, path, name });
  const noticed = (0,_noticed_js__WEBPACK_IMPORTED_MODULE_2__/* .readNoticed */ .v0)(parsed, nodes.body, places.transfer);
  const settings = settingsOf(nodes.body);
  return {
    ...nodes,
    ...places,
    choice: { tag, name, at: parsed.position((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .startOf */ .GH)(nodes.item)), target, noticed, settings, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_8__/* .present */ .Eb)({ refId, dtmf, key, task }) },
  };
}

/** Fields that belong to one choice. All others are settings, which a choice can share with its neighbours. */
const INDIVIDUAL_FIELDS                                  = new Set([
  'name',
  'refId',
  'dtmf',
  'speechRecTerms',
  _noticed_js__WEBPACK_IMPORTED_MODULE_2__/* .BEFORE_TRANSFER */ .u2,
  ...Object.values(TARGET_FIELDS),
]);

function settingsOf({ node }       )                              {
  const pairs = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? node.items.filter((pair) => !INDIVIDUAL_FIELDS.has((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .TN)(pair))) : [];
  const { empty = [], filled = [] } = Object.groupBy(pairs, ({ value }) => (isEmptySetting(value) ? 'empty' : 'filled'));
  return { empty: keysOf(empty), filled: keysOf(filled) };
}

function keysOf(pairs                 )           {
  return pairs.map((pair) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .TN)(pair) ?? '');
}

/** Whether a setting is off, has no value, or holds nothing but such settings. */
function isEmptySetting(value         )          {
  if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value)) return value.value === false;
  if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value) || value.items.length === 0) return false;
  const [only, second] = value.items;
  const hasNoValue =
    second === undefined && only !== undefined && (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .TN)(only) === 'noValue' && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(only.value) && only.value.value === true;
  return hasNoValue || value.items.every((pair) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(pair.value) && isEmptySetting(pair.value));
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
      return { ...(queueOf(parsed, body) ?? otherKind(parsed, { tag, name }, body)), transfer: body };
    case 'menuTask':
      return taskOf({ parsed, elements }, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)(document, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)(document, body, 'task') ?? body, 'actions'), name);
    case 'menuSubMenu':
      return elementTarget('menu', name, [(0,_references_js__WEBPACK_IMPORTED_MODULE_4__/* .elementAt */ .s2)(elements, body.node)]);
    case 'menuJumpToMenu':
    case 'menuJumpToTask': {
      const ref = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)(document, body, TARGET_FIELDS[tag])) ?? '';
      const kind = tag === 'menuJumpToMenu' ? 'menu' : 'task';
      const found = (0,_references_js__WEBPACK_IMPORTED_MODULE_4__/* .resolve */ .hd)(elements, ref, path).filter(
        (element) => element.tag === kind || (kind === 'menu' && element.tag === 'menuSubMenu'),
      );
      return elementTarget(kind, ref, found);
    }
    case 'menuTransferToNumber':
      return { ...(numberOf(parsed, body) ?? otherKind(parsed, { tag, name }, body)), transfer: body };
    default:
      return otherKind(parsed, { tag, name }, body);
  }
}

/** A choice that no menu file can say, in words. */
function otherKind(parsed        , { tag, name }                                                 , body       )              {
  return other(KIND_WORDS[tag] ?? transferWords(parsed, tag, body) ?? `${tag} "${name}"`);
}

/** What kinds of choice do that lead to no place with a name. */
const KIND_WORDS                                   = {
  menuPreviousMenu: 'goes back to the previous menu',
  menuRepeatMenu: 'repeats the menu',
  menuReturnToAgent: 'returns to the agent',
  menuDialByExtension: 'lets callers dial an extension',
};

/** What a transfer does that no menu file can say; undefined for anything else. Two expressions are two different targets. */
function transferWords(parsed        , tag        , body       )                     {
  const target = (0,_transfers_js__WEBPACK_IMPORTED_MODULE_7__/* .readTransfer */ .i)(parsed, tag, body);
  if (target === undefined) return undefined;
  const chosen = chosenBy(parsed, body);
  return `transfers to ${(0,_transfers_js__WEBPACK_IMPORTED_MODULE_7__/* .transferTargetInWords */ .n)(target)}${chosen === undefined ? '' : ` (${chosen})`}`;
}

/** The expression or variable that chooses the target of a transfer, as it is written. */
function chosenBy(parsed        , body       )                     {
  const fields = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(body.node) ? body.node.items.flatMap((pair) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .TN)(pair) ?? []) : [];
  const target = fields.find((field) => field.startsWith('target'));
  const place = target === undefined ? undefined : (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)(parsed.document, body, target);
  const chosen = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)(parsed.document, place, 'exp') ?? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)(parsed.document, place, 'var');
  return (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(parsed, chosen)?.replaceAll(/\s+/gu, ' ');
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

/** The queue of a transfer, if it gives one by name. */
function queueOf(parsed        , body       )                          {
  const found = (0,_task_js__WEBPACK_IMPORTED_MODULE_5__/* .queueAt */ .Hb)(parsed, body);
  return found && { target: { kind: 'queue', name: found.name }, queue: found.place };
}

/** The number of a transfer, if it gives one as a text. */
function numberOf(parsed        , body       )                          {
  const place = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .descend */ .Xn)(parsed.document, body, 'targetNumber', 'lit');
  const number = place !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(place.node) ? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(parsed, place) : undefined;
  return number === undefined || place === undefined ? undefined : { target: { kind: 'number', number }, number: place };
}

/** Where a task of a choice's own leads: to a queue if it has exactly one transfer, and that gives its queue by name. */
function taskOf({ parsed, elements }           , list                   , name        )              {
  const actions = (0,_task_js__WEBPACK_IMPORTED_MODULE_5__/* .readActions */ .cx)(parsed, list);
  const transfers = (0,_task_js__WEBPACK_IMPORTED_MODULE_5__/* .transfersOf */ .G5)(parsed, actions);
  const [only, second] = transfers;
  const task             = {
    actions: actions.all.length,
    transfers: transfers.map(({ when, queue }) => ({ when, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_8__/* .present */ .Eb)({ queue }) })),
    does: actions.all.map((action) => (0,_task_words_js__WEBPACK_IMPORTED_MODULE_6__/* .actionInWords */ .RQ)({ parsed, elements }, action)),
  };
  if (only?.queue !== undefined && only.place !== undefined && second === undefined && !actions.isRepeated)
    return { target: { kind: 'queue', name: only.queue }, queue: only.place, transfer: only.body, task };
  const transfersTo = task.transfers.map((transfer) => (0,_task_words_js__WEBPACK_IMPORTED_MODULE_6__/* .transferInWords */ .se)(transfer)).join(', or ');
  const leads = transfersTo === '' ? '' : `: it can transfer to ${transfersTo}`;
  return { ...other(`runs the task "${name}", ${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_9__/* .count */ .U9)(task.actions, 'action')}${leads}`), task };
}


/***/ }),

/***/ 96267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ dtmfOfKey),
/* harmony export */   m: () => (/* binding */ keyOfDtmf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90449);



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

/***/ 75983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hM: () => (/* binding */ ON_FAILURE),
/* harmony export */   u2: () => (/* binding */ BEFORE_TRANSFER),
/* harmony export */   v0: () => (/* binding */ readNoticed)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29598);
/* harmony import */ var _audio_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54581);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90449);



                                         

                                               

/** The field of a transfer that holds what callers hear before it. */
const BEFORE_TRANSFER = 'preTransferAudio';

/** The field of a transfer that holds what callers hear if it fails. */
const ON_FAILURE = 'failureTransferAudio';

/**
 * Reads what callers notice of a choice besides its key and its target.
 *
 * @param transfer the map with the fields of its transfer, if it has exactly one
 */
function readNoticed(parsed        , body       , transfer                   )          {
  const { document } = parsed;
  const isTrue = (name        )          => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, body, name)) === 'true';
  const audio = (name        )                          => {
    const place = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, transfer, name);
    return place && (0,_audio_js__WEBPACK_IMPORTED_MODULE_1__/* .readAudio */ .r3)(parsed, place).audio;
  };
  return {
    words: wordsOf((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .child */ .jf)(document, body, 'speechRecTerms')),
    isGlobalKey: isTrue('globalDtmf'),
    areGlobalWords: isTrue('globalSpeechRecTerms'),
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .Eb)({
      transferSays: audio(BEFORE_TRANSFER),
      failureSays: audio(ON_FAILURE),
      inQueueFlow: (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .descend */ .Xn)(document, transfer, 'overrideInQueueFlow', 'name')),
    }),
  };
}

/** The words by which callers can say a choice, in all languages, each once. */
function wordsOf(place                   )           {
  const words = new Set        ();
  const walk = (node         )       => {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) for (const { value } of node.items) walk(value);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) return;
    for (const item of node.items) {
      const word = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item) ? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarText */ .ws)(item) : undefined;
      if (word !== undefined) words.add(word);
    }
  };
  walk(place?.node);
  return [...words];
}


/***/ }),

/***/ 35838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ outcomesOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   YH: () => (/* binding */ questionOf)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74043);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29598);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90449);


                                                               


                                               

/** One way on from an action, with the actions that follow on it. */
                          
                        
                             
                                                                             
                           
 

/** The outcomes of known actions. An export leaves out those without actions. */
const OUTCOMES                                              = {
  decision: ['yes', 'no'],
  collectInput: ['success', 'failure'],
  callData: ['success', 'failure', 'timeout'],
  callBridge: ['success', 'failure', 'timeout'],
  dataTableLookup: ['found', 'notFound', 'failure'],
  evaluateSchedule: ['active', 'inactive'],
  evaluateScheduleGroup: ['open', 'closed', 'holiday', 'emergency'],
};

/** An outcome of an action that is not known: it may have others that the text leaves out. */
const ANY_OTHER = 'any other';

/** An expression that compares one variable with one text. How it treats backslashes is unproven. */
const COMPARISON = /^\s*([A-Za-z]+\.\w+)\s*==\s*"([^"\\]*)"\s*$/u;

/** The outcomes of an action by name, in the order of the text; empty if it has only one way on. */
function outcomesOf(parsed        , tag        , body       )            {
  const { document } = parsed;
  if (tag === 'switch') return casesOf(parsed, body);
  const listed = listedOutcomes(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, body, 'outputs'));
  const known = Object.hasOwn(OUTCOMES, tag) ? OUTCOMES[tag] : undefined;
  const names = known ?? (listed.length === 0 ? [] : [ANY_OTHER]);
  const others = names.filter((name) => !listed.some((one) => one.name === name)).map((name) => ({ name }));
  const comparison = tag === 'decision' ? comparisonIn(parsed, body, 'condition') : undefined;
  return [...listed, ...others].map((outcome) => ({
    ...outcome,
    ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ when: comparison && { ...comparison, isTrue: outcome.name === 'yes' } }),
  }));
}

function listedOutcomes({ document }        , outputs                   )            {
  if (outputs === undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(outputs.node)) return [];
  return outputs.node.items.flatMap((pair)            => {
    const name = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(pair);
    const place = name === undefined ? undefined : (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, outputs, name);
    const actions = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, place, 'actions');
    // Other outputs are variables.
    return name === undefined || actions === undefined ? [] : [{ name, actions }];
  });
}

/** The cases of a switch, first true first, and what happens if none is. */
function casesOf(parsed        , body       )            {
  const { document } = parsed;
  const inside = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .descend */ .Xn)(document, body, 'evaluate', 'firstTrue') ?? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, body, 'evaluate') ?? body;
  const names = new Map                ();
  const found = itemsOf(document, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, inside, 'cases')).flatMap((item)            => {
    const place = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, item, 'case');
    if (place === undefined) return [];
    const asked = comparisonIn(parsed, place, 'value');
    const label = (0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeSpeech */ .qX)((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(parsed, conditionIn(parsed, place, 'value')) ?? '') || 'case';
    const count = (names.get(label) ?? 0) + 1;
    names.set(label, count);
    const actions = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, place, 'actions');
    return [{ name: count === 1 ? label : `${label} (${count})`, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ actions, when: asked && { ...asked, isTrue: true } }) }];
  });
  return [...found, { name: 'default', ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ actions: (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, inside, 'default'), 'actions') }) }];
}

/** The items of a list. */
function itemsOf(document          , list                   )          {
  if (list === undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list.node)) return [];
  return list.node.items.flatMap((item) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(item) ? [(0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e6)(document, { node: item, own: list.own })] : []));
}

/** What an action decides on, as the flow gives it; undefined if it gives nothing. */
function questionOf(parsed        , body       )                     {
  for (const field of ['condition', 'schedule', 'scheduleGroup', 'targetSchedule', 'targetScheduleGroup']) {
    const text = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(parsed, conditionIn(parsed, body, field));
    if (text !== undefined && text.trim() !== '') return (0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeSpeech */ .qX)(text);
  }
  return undefined;
}

function conditionIn({ document }        , body       , field        )                    {
  const place = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, body, field);
  const literal = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, place, 'lit');
  return (
    (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, literal, 'name') ??
    literal ??
    (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, place, 'exp') ??
    (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, place, 'var') ??
    (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, place, 'name') ??
    place
  );
}

function comparisonIn(parsed        , body       , field        )                                                      {
  const place = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(parsed.document, body, field);
  const [, variable, equals] = COMPARISON.exec((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(parsed.document, place, 'exp')) ?? '') ?? [];
  return variable === undefined || equals === undefined ? undefined : { variable, equals };
}


/***/ }),

/***/ 64069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tJ: () => (/* binding */ menuNodeOf),
  Mv: () => (/* binding */ readArchitectFlow),
  RI: () => (/* binding */ readFlowNode),
  n9: () => (/* binding */ stepOfText)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/content/architect/read/audio.js
var read_audio = __webpack_require__(54581);
// EXTERNAL MODULE: ./build/content/architect/read/choices.js
var read_choices = __webpack_require__(53255);
;// CONCATENATED MODULE: ./build/content/architect/read/inputs.js
                                           
                                               

/**
 * Where a flow asks for keys without a menu.
 *
 * @param type the flow's type
 */
function inputsOf(elements                    , type        )              {
  const inputs              = [];
  // The elements are in the order of the text: what a task contains follows it.
  let task                     ;
  for (const element of elements) {
    if (element.tag === 'task' && element.list === `/${type}/tasks`) task = element;
    if (element.tag !== 'collectInput') continue;
    const isInTask = task !== undefined && element.path.startsWith(`${task.path}/`);
    inputs.push({ name: element.name ?? element.tag, task: isInTask ? (task?.name ?? '') : '' });
  }
  return inputs;
}

// EXTERNAL MODULE: ./build/content/architect/yaml/nodes.js
var nodes = __webpack_require__(90449);
// EXTERNAL MODULE: ./build/yaml/stream.js
var stream = __webpack_require__(35768);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
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
                      
                          
                           
                        
 

const EXPORT_AGAIN = 'Export the flow again, or fix this line.';

function parseDocument(text        )                                                       {
  const documents = firstDocuments(text);
  if (documents instanceof stream/* BeyondLimit */.$$) return tooLarge(documents);
  const [document, second] = documents;
  if (document === undefined) return { offset: 0, message: "The flow's YAML is empty.", hint: 'Export the flow again.' };
  const [error] = document.errors;
  if (error !== undefined) {
    const hint = text.includes('{{')
      ? 'The text holds {{…}} substitutions and is not YAML before they are made: put the values in, or export the published flow.'
      : EXPORT_AGAIN;
    return { offset: error.pos[0], message: `The flow's text is not valid YAML: ${(0,text_text/* cut */.Jj)(error.message, 200)}`, hint };
  }
  if (second !== undefined) {
    const message = "The flow's text holds more than one YAML document.";
    return { offset: second.range[0], message, hint: 'Keep one flow in one document.' };
  }
  const { inBrackets, undefinedAlias, repeatedKey } = survey(document);
  if (undefinedAlias !== undefined) {
    const message = `The flow's text has an alias "*${undefinedAlias.source}" to an anchor that it doesn't have.`;
    return { offset: undefinedAlias.range?.[0] ?? 0, message, hint: EXPORT_AGAIN };
  }
  if (repeatedKey !== undefined) {
    const message = "The flow's text is not valid YAML: a property is given twice.";
    return { offset: repeatedKey.range?.[0] ?? 0, message, hint: EXPORT_AGAIN };
  }
  return { document, inBrackets };
}

/** More than the largest flows have, and a limit on memory: about 4 MB of YAML. */
const LIMITS         = { parts: 1_000_000, depth: 400 };

function tooLarge({ limit, offset }             )             {
  const message =
    limit === 'depth'
      ? `The flow's text is nested too deeply here: ${LIMITS.depth} levels are the limit.`
      : `The flow's text has more than ${LIMITS.parts} YAML tokens.`;
  return { offset, message, hint: 'Change this flow in Architect: it is too large for this action.' };
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
  const anchors = new Set        ();
  let undefinedAlias                   ;
  let repeatedKey                  ;
  const look = (node      )       => {
    if ((0,dist/* isAlias */.Vj)(node)) {
      if (!anchors.has(node.source)) undefinedAlias ??= node;
    } else if (node.anchor !== undefined) anchors.add(node.anchor);
    if ((0,dist/* isMap */.jh)(node)) repeatedKey ??= repeatedKeyOf(node);
  };
  // Not by the library's `visit`: it copies the path to each node.
  const walk = (node         , isInBrackets         )       => {
    if ((0,dist/* isPair */.tO)(node)) {
      walk(node.key, isInBrackets);
      walk(node.value, isInBrackets);
    } else if ((0,dist/* isNode */.Ll)(node)) {
      if (isInBrackets) inBrackets.add(node);
      look(node);
      if ((0,dist/* isCollection */.P3)(node)) for (const item of node.items) walk(item, isInBrackets || node.flow === true);
    }
  };
  walk(document.contents, false);
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
/** A plan needs the flow as it is and as it will be, however big it is. */
const MIN_TEXTS = 2;

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
      if (this.#characters <= MAX_CHARACTERS || this.#made.size <= MIN_TEXTS) break;
      this.#made.delete(oldest);
      this.#characters -= oldest.length;
    }
    return made;
  }
}

// EXTERNAL MODULE: ./build/content/architect/read/references.js
var references = __webpack_require__(26645);
// EXTERNAL MODULE: ./build/content/architect/read/task.js
var task = __webpack_require__(10502);
// EXTERNAL MODULE: ./build/content/architect/yaml/text-edit.js
var text_edit = __webpack_require__(97554);
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
    const hint = "A flow's text has one top key, its type (such as `inboundCall`), with `name` and `menus` below it.";
    return { error: { code: 'flow-unreadable', message: top.message, hint, at: parsed.position(top.offset) } };
  }
  const { type, name, root } = top;
  const elements = (0,references/* elementsOf */.ZE)(parsed);
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
    inputs: inputsOf(elements, type),
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
  if (top === undefined || type === undefined) return { message: "The flow's text has no top key that says its type.", offset: 0 };
  if (second !== undefined)
    return { message: `The flow's text has a second top key, "${(0,nodes/* keyOf */.TN)(second) ?? ''}".`, offset: startOfKey(second) };
  if (!(0,dist/* isMap */.jh)(top.value)) return { message: `The flow's text has nothing below "${type}".`, offset: startOfKey(top) };
  const root        = { node: top.value, own: true };
  const name = (0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(parsed.document, root, 'name'));
  return name === undefined ? { message: "The flow's text has no name for the flow.", offset: (0,nodes/* startOf */.GH)(top.value) } : { type, name, root };
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
  const choices = list === undefined ? [] : (0,read_choices/* readChoices */.Bd)(parsed, list, elements, element.path);
  const audio = (0,read_audio/* readAudio */.r3)(parsed, (0,nodes/* child */.jf)(document, body, 'audio'));
  const defaultChildMenuRef = (0,nodes/* textAt */.$6)(parsed, (0,nodes/* child */.jf)(document, body, 'defaultChildMenuRef'));
  const meant = new Set      (
    defaultChildMenuRef === undefined ? [] : (0,references/* resolve */.hd)(elements, defaultChildMenuRef, element.path).map((one) => one.body),
  );
  const defaultChoices = choices.filter((choice) => meant.has(choice.body.node));
  return {
    body,
    element,
    choices,
    defaultChoices,
    audio,
    ...(0,json/* present */.Eb)({ list, listPlace }),
    menu: {
      name: element.name ?? '',
      depth,
      at: parsed.position((0,nodes/* startOf */.GH)(element.body)),
      path: element.path,
      choices: choices.map(({ choice }) => choice),
      audio: audio.audio,
      ...(0,json/* present */.Eb)({ refId: element.refId, defaultChildMenuRef, defaultChoice: onlyOne(defaultChoices)?.choice }),
    },
  };
}

function onlyOne   ([one, second]              )                {
  return second === undefined ? one : undefined;
}

const menuNodes = new WeakMap                                                ();

/** The nodes that a menu was read from. */
function menuNodeOf(node          , menu               )                       {
  const nodes = menuNodes.get(node) ?? new Map(node.menus.map((one) => [one.menu, one]));
  menuNodes.set(node, nodes);
  return nodes.get(menu);
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
    actions: (0,task/* readActions */.cx)(parsed, actions).all.length,
    path: element.path,
    ...(0,json/* present */.Eb)({ refId: element.refId }),
  };
}


/***/ }),

/***/ 26645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZE: () => (/* binding */ elementsOf),
/* harmony export */   hd: () => (/* binding */ resolve),
/* harmony export */   s2: () => (/* binding */ elementAt)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29598);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90449);



                                               

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
    byBody: new Map(elements.map((element) => [element.body, element])),
  };
  indexes.set(elements, index);
  return index;
}

/** The element with this body. */
function elementAt(elements                    , body      )                      {
  return indexOf(elements).byBody.get(body);
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

/***/ 46074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RQ: () => (/* binding */ actionInWords),
/* harmony export */   ji: () => (/* binding */ spaced),
/* harmony export */   lB: () => (/* binding */ audioInQuotes),
/* harmony export */   lg: () => (/* binding */ conditionsInWords),
/* harmony export */   se: () => (/* binding */ transferInWords)
/* harmony export */ });
/* unused harmony export queueInWords */
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74043);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90449);
/* harmony import */ var _audio_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54581);
/* harmony import */ var _audio_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84211);
/* harmony import */ var _noticed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75983);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26645);
/* harmony import */ var _transfers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87327);


                                               


                                                                


                                                    


/** A transfer of a task, in words: its queue, and when callers get there. */
function transferInWords({ queue, when }          )         {
  return `${queueInWords(queue)}${conditionsInWords(when)}`;
}

function queueInWords(queue                    )         {
  return queue === undefined ? 'a queue chosen at run time' : `the queue "${queue}"`;
}

/** What must have happened before, in words that can follow a place: ` if "Open?" is yes and "Lookup" is success`. */
function conditionsInWords(when                      )         {
  return when
    .map(({ action, outcome }, index) => `${index === 0 ? ' if' : ' and'} "${action}" ${OUTCOMES[outcome] ?? `is ${outcome}`}`)
    .join('');
}

/** Outcomes that have a verb of their own. All others are what a decision comes to, such as `yes` and `open`. */
const OUTCOMES                                   = { '': 'is done', success: 'succeeds', failure: 'fails', timeout: 'times out' };

/** What an action of a task does, in words. */
function actionInWords(flow           , action            )         {
  return `${deed(flow, action)}${conditionsInWords(action.when)}`;
}

/** What the words of an action depend on. */
                            
                          
                                        
 

function deed(flow           , { tag, name, body }        )         {
  const { parsed } = flow;
  const { document } = parsed;
  const target = (0,_transfers_js__WEBPACK_IMPORTED_MODULE_5__/* .readTransfer */ .i)(parsed, tag, body);
  if (target !== undefined) return `transfers to ${(0,_transfers_js__WEBPACK_IMPORTED_MODULE_5__/* .transferTargetInWords */ .n)(target)}${transferTexts(parsed, body)}`;
  switch (tag) {
    case 'disconnect':
      return 'ends the call';
    case 'playAudio':
      return `says ${audioInQuotes((0,_audio_js__WEBPACK_IMPORTED_MODULE_1__/* .readAudio */ .r3)(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(document, body, 'audio')).audio)}`;
    case 'jumpToMenu':
      return `goes to the menu ${referenceInWords(flow, body, 'targetMenuRef') ?? `of "${name}"`}`;
    case 'jumpToTask':
      return `goes to the task ${referenceInWords(flow, body, 'targetTaskRef') ?? `of "${name}"`}`;
    case 'callTask':
      return `runs the task ${referenceInWords(flow, body, 'targetTaskRef') ?? `of "${name}"`}`;
    default:
      return `${NOUNS[tag] ?? spaced(tag)} "${name}"`;
  }
}

/** The name of the menu or task that a field refers to, in quotes; the last part of the reference if that leads nowhere. */
function referenceInWords({ parsed, elements }           , body       , field        )                     {
  const reference = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(parsed.document, body, field));
  if (reference === undefined) return undefined;
  const [found, second] = (0,_references_js__WEBPACK_IMPORTED_MODULE_4__/* .resolve */ .hd)(elements, reference, (0,_references_js__WEBPACK_IMPORTED_MODULE_4__/* .elementAt */ .s2)(elements, body.node)?.path ?? '');
  const name = second === undefined ? found?.name : undefined;
  return `"${name ?? /\[([^[\]]*)\]$/u.exec(reference)?.[1] ?? reference}"`;
}

/** What an action is called by people, if that is not its tag in words. */
const NOUNS                                   = {
  callData: 'data action',
  callBridge: 'bridge action',
  dataTableLookup: 'look-up in the data table',
  collectInput: 'asks for digits by',
  evaluateSchedule: 'decision by the schedule',
  evaluateScheduleGroup: 'decision by the schedule group',
  createCallback: 'creates a callback by',
};

/** A tag or field as words: `setParticipantData` is `set participant data`. */
function spaced(tag        )         {
  return tag.replaceAll(/(?<=[a-z0-9])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

/** What callers hear with a transfer, in brackets; empty if the flow doesn't say. */
function transferTexts(parsed        , body       )         {
  const texts = TRANSFER_TEXTS.flatMap(([field, when]) => {
    const { audio } = (0,_audio_js__WEBPACK_IMPORTED_MODULE_1__/* .readAudio */ .r3)(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(parsed.document, body, field));
    return audio.kind === 'none' ? [] : [`says ${audioInQuotes(audio)} ${when}`];
  });
  return texts.length === 0 ? '' : ` (${texts.join(', ')})`;
}

const TRANSFER_TEXTS = [
  [_noticed_js__WEBPACK_IMPORTED_MODULE_3__/* .BEFORE_TRANSFER */ .u2, 'before'],
  [_noticed_js__WEBPACK_IMPORTED_MODULE_3__/* .ON_FAILURE */ .hM, 'if it fails'],
]         ;

/** What is heard, with a plain text in quotes. */
function audioInQuotes(audio           )         {
  switch (audio.kind) {
    case 'tts':
      return `"${(0,_text_text_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeSpeech */ .qX)(audio.text)}"${audio.isFixed === true ? ` (${_audio_words_js__WEBPACK_IMPORTED_MODULE_2__/* .FIXED_WORDS */ .P})` : ''}`;
    case 'other':
      return audio.description;
    case 'none':
      return 'nothing';
  }
}


/***/ }),

/***/ 10502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ transfersOf),
/* harmony export */   Hb: () => (/* binding */ queueAt),
/* harmony export */   WI: () => (/* binding */ actionIn),
/* harmony export */   cx: () => (/* binding */ readActions)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90449);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35838);


                                               
                                                     


/** An action of a task. */
                         
                       
                        
                              
                       
 

/** An action with the outcomes of the actions around it that lead to it. */
                                            
                                      
 

/** The actions of a task. */
                              
                                                                                
                                      
                                                                                                                 
                               
 

/** Reads a list of actions with all lists in their outcomes. */
function readActions(parsed        , list                   )              {
  const walk = new ActionWalk(parsed);
  if (list !== undefined) walk.list(list, []);
  return walk;
}

/** Reads an item of a list of actions; undefined if it is none. */
function actionIn(parsed        , item       )                     {
  const [pair, second] = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item.node) ? item.node.items : [];
  const tag = pair === undefined || second !== undefined ? undefined : (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(pair);
  if (pair === undefined || tag === undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(pair.value)) return undefined;
  const body = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e6)(parsed.document, { node: pair.value, own: item.own, pair });
  return { tag, name: (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(parsed.document, body, 'name')) ?? tag, body };
}

class ActionWalk                        {
           all               = [];
  isRepeated = false;
           #parsed        ;
           #seen = new Set      ();

  constructor(parsed        ) {
    this.#parsed = parsed;
  }

  list(place       , when                      )       {
    const { document } = this.#parsed;
    const list = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e6)(document, place);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list.node) || !this.#isFirst(list.node)) return;
    for (const item of (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(document, list)) {
      const action = actionIn(this.#parsed, item);
      if (action !== undefined) this.#action(action, when);
    }
  }

  #action({ tag, name, body }        , when                      )       {
    this.all.push({ tag, name, body, when });
    const known = (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomesOf */ .RK)(this.#parsed, tag, body).flatMap(({ name: outcome, actions }) => (actions ? [{ outcome, actions }] : []));
    for (const { outcome, actions } of known) this.list(actions, [...when, { action: name, outcome }]);
    this.#others(body, new Set(known.map(({ actions }) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e6)(this.#parsed.document, actions).node)), { action: name, when, path: [] });
  }

  /** Finds lists of actions in what an action holds besides its known outcomes: an action that is not known can keep them anywhere. */
  #others(place       , known                   , from          )       {
    const { node, own } = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e6)(this.#parsed.document, place);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node) || known.has(node) || !this.#isFirst(node)) return;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) for (const item of node.items) if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(item)) this.#others({ node: item, own }, known, from);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) for (const pair of node.items) this.#field({ pair, own }, known, from);
  }

  #field({ pair, own }                                                , known                   , from          )       {
    const [field, { value: node }] = [(0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(pair), pair];
    if (field === undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node)) return;
    const place = { node, own, pair };
    if (field !== 'actions') return this.#others(place, known, { ...from, path: [...from.path, field] });
    if (known.has((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e6)(this.#parsed.document, place).node)) return;
    const outcome = from.path.filter((step) => step !== 'outputs').join(' ');
    this.list(place, [...from.when, { action: from.action, outcome }]);
  }

  #isFirst(node      )          {
    if (this.#seen.has(node)) this.isRepeated = true;
    return !this.#seen.has(node) && this.#seen.add(node).size > 0;
  }
}

/** What leads to the lists of actions in an action. */
                    
                          
                                      
                                            
                                   
 

/** A transfer to a queue, with the nodes that it was read from. */
                                                
                       
                                                                                           
                         
 

/** All transfers to queues in a task. */
function transfersOf(parsed        , { all }             )                 {
  return all
    .filter(({ tag }) => tag === 'transferToAcd')
    .map(({ body, when }) => {
      const found = queueAt(parsed, body);
      return found === undefined ? { body, when } : { body, when, queue: found.name, place: found.place };
    });
}

/** The queue that a transfer gives by name. */
function queueAt(parsed        , body                   )                                                               {
  const place = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .descend */ .Xn)(parsed.document, body, 'targetQueue', 'lit', 'name');
  const name = place !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(place.node) ? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(parsed, place) : undefined;
  return name === undefined || place === undefined ? undefined : { name, place };
}


/***/ }),

/***/ 87327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readTransfer),
/* harmony export */   n: () => (/* binding */ transferTargetInWords)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64865);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90449);


                                               

/** A place that a transfer leads to. `name` is absent if the flow gives none; `isChosen`: the call decides it. */
                                
                                                                          
                         
                           
 

/** Where a transfer leads: to a place, or to its voicemail. A voicemail whose owner is unknown has none. */
                                                                                                            

/** The kinds of place that a transfer leads to, with what their tags contain and the field that names them. */
const KINDS = [
  { kind: 'voicemail', tag: /voicemail/iu, fields: [] },
  { kind: 'queue', tag: /transferToAcd$/iu, fields: ['targetQueue'] },
  { kind: 'number', tag: /transfer(?:ToNumber|External)$/iu, fields: ['targetNumber', 'targetPhoneNumber'] },
  { kind: 'user', tag: /transfer(?:To)?User$/iu, fields: ['targetUser'] },
  { kind: 'group', tag: /transfer(?:To)?Group$/iu, fields: ['targetGroup'] },
  { kind: 'flow', tag: /transfer(?:To)?Flow(?:Secure)?$/iu, fields: ['targetFlow'] },
]         ;

/** The owners of a voicemail, and the fields that name them. */
const OWNERS = [
  ['queue', 'targetQueue'],
  ['user', 'targetUser'],
  ['group', 'targetGroup'],
]         ;

/** Reads where an action or a choice transfers to; undefined for anything else. Only the org knows where an unknown kind leads. */
function readTransfer(parsed        , tag        , body       )                             {
  const known = KINDS.find((one) => one.tag.test(tag));
  if (known === undefined) return /^(?:menuT|t)ransfer[A-Z]/u.test(tag) ? { kind: 'other' } : undefined;
  if (known.kind === 'voicemail') return voicemail(parsed, body);
  return { kind: known.kind, ...firstTarget(parsed, body, known.fields) };
}

function voicemail(parsed        , body       )                 {
  const destination = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(parsed.document, body, 'destination') ?? body;
  for (const [kind, field] of OWNERS) {
    const target = firstTarget(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(parsed.document, destination, kind) ?? destination, [field]);
    if (target !== undefined) return { kind: 'voicemail', owner: { kind, ...target } };
  }
  return { kind: 'voicemail' };
}

function firstTarget(parsed        , body       , fields                   )                                          {
  for (const field of fields) {
    const place = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(parsed.document, body, field);
    if (place === undefined) continue;
    const name = literalName(parsed, place);
    if (name !== undefined) return { name };
    const isChosen = ['exp', 'var'].some((form) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(parsed.document, place, form) !== undefined);
    return isChosen ? { isChosen } : undefined;
  }
  return undefined;
}

/** The name in `lit`, or right in the field. */
function literalName(parsed        , place       )                     {
  const { document } = parsed;
  for (const at of [(0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .child */ .jf)(document, place, 'lit'), place]) {
    for (const field of ['name', 'email', 'id']) {
      const name = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(parsed, (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .descend */ .Xn)(document, at, field));
      if (name !== undefined && name !== '') return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name);
    }
    const isText = at !== undefined && !('items' in at.node);
    const text = isText ? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(parsed, at) : undefined;
    if (text !== undefined && text !== '') return (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text);
  }
  return undefined;
}

/** Where a transfer leads, in words that can follow `transfers to`. */
function transferTargetInWords(target                )         {
  if (target.kind !== 'voicemail') return placeInWords(target);
  return target.owner === undefined ? 'a voicemail' : `the voicemail of ${placeInWords(target.owner)}`;
}

function placeInWords({ kind, name, isChosen }               )         {
  if (isChosen === true) return `a ${kind} chosen at run time`;
  if (name === undefined) return kind === 'other' ? 'a place that only the org knows' : `a ${kind}`;
  return kind === 'number' ? `the number ${name}` : `the ${kind} "${name}"`;
}


/***/ }),

/***/ 90449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   AN: () => (/* binding */ dashesOf),
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
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _yaml_aliases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79970);


                                         

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

/** The offsets at which the items of a block list start: their dashes. */
function dashesOf(list         )           {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset));
}


/***/ }),

/***/ 97554:
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

/***/ 88134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ DefinitionContent)
});

// EXTERNAL MODULE: ./build/model/exact-json.js
var exact_json = __webpack_require__(75740);
// EXTERNAL MODULE: ./build/call-flow/builder.js
var call_flow_builder = __webpack_require__(60867);
// EXTERNAL MODULE: ./build/call-flow/queue-node.js
var queue_node = __webpack_require__(38944);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(25928);
// EXTERNAL MODULE: ./build/content/definition/nodes.js
var definition_nodes = __webpack_require__(11859);
;// CONCATENATED MODULE: ./build/content/definition/call-graph.js


                                                                                            




const ENTRY = 'entry';
/** Properties that never hold the id of a node: texts for people, and settings of the menu itself. */
const NO_REFERENCE                      = new Set(['type', 'menu', 'prompt', 'name', 'label', 'description', 'text', 'audio', 'queueId']);

/** Names of properties that say where callers go who press nothing, or a key that the menu doesn't have. */
const NO_INPUT = /no_?input|time_?out/iu;
const NO_MATCH = /no_?match|invalid/iu;

/** Types of nodes in the flow-definition API that end a call, take a message, or speak. */
const END_TYPE = /^(?:disconnect|hang_?up|end)$/iu;
const VOICEMAIL_TYPE = /voice_?mail/iu;
const ANNOUNCEMENT_TYPE = /^(?:say|play|announcement|prompt|audio)$/iu;

/**
 * What each node adds to the call graph. It depends on the node itself, on the names, and on which nodes the flow has, of which types. So
 * flows that differ in the options of menus alone share it: before and after a change, nearly all nodes are the very same.
 */
class KnownParts {
           #parts = new Map                                                           ();
  #names                                         ;

  of(id        , node      , names                             , make                                       )            {
    if (names !== this.#names) this.#parts.clear();
    this.#names = names;
    const known = this.#parts.get(id);
    if (known?.node === node) return known.part;
    const part = make(id, node);
    this.#parts.set(id, { node, part });
    return part;
  }
}

/**
 * The ways of a call through a definition. Little is known about nodes other than menus: any property that holds the id of a node
 * counts as an edge to it.
 *
 * @param names known names of routing targets, by id
 */
function callGraphOf(definition            , names                             , known = new KnownParts())            {
  const nodes = (0,definition_nodes/* nodesOf */.Nh)(definition);
  const start = startOf(definition, nodes);
  const next = start === undefined ? undefined : nextOfStart((0,json/* getOwn */.Ng)(nodes, start));
  const builder = new call_flow_builder/* CallGraphBuilder */.qL();
  const flow       = { definition, nodes, names, builder, ...(0,json/* present */.Eb)({ entryNode: next === undefined ? undefined : start }) };
  if (start !== undefined) builder.node({ id: ENTRY, kind: 'entry', name: 'Call comes in' });
  const first = next ?? start;
  if (first !== undefined) builder.edge({ from: ENTRY, to: nodeIdOf(flow, first), way: { how: 'then' } });
  const parts = [builder.part()];
  const partOf = (id        , node      )            => {
    addNode(flow, id, (0,json/* isObject */.Gv)(node) ? node : {});
    return builder.part();
  };
  for (const [id, node] of Object.entries(nodes)) if (id !== flow.entryNode) parts.push(known.of(id, node, names, partOf));
  return (0,call_flow_builder/* graphOfParts */.W8)(parts, start === undefined ? undefined : ENTRY);
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
    builder.edge({ from, to: builder.node((0,queue_node/* queueNode */.um)(queue, names.get(queue))), way: { how: 'then' } });
  // A node can hold its own id.
  const found = references(node, nodes).filter(({ label, to }) => label !== 'id' || to !== id);
  const ways = found.map((one) => ({ to: nodeIdOf(flow, one.to), way: isMenu ? menuWayOf(one) : wayOf(one) }));
  const all = isMenu ? [...waysWithinMenu(flow, node), ...ways] : ways;
  for (const { to, way } of all) builder.edge({ from, to, way });
  // Callers who press nothing may hear the menu again. Then the flow itself doesn't say where they get.
  if (isMenu && !all.some(({ way }) => way.how === 'otherwise' && way.after !== 'no-match'))
    builder.edge({ from, to: builder.node((0,call_flow_builder/* unknownNode */.fn)(from, id)), way: { how: 'otherwise' } });
}

function wayOf({ label }           )          {
  return label === 'next' ? { how: 'then' } : { how: 'then', label };
}

/** The way from a menu by one of its references other than its options. */
function menuWayOf(reference           )          {
  const after = afterIn(reference);
  return after !== undefined || reference.label === 'next' ? { how: 'otherwise', ...(0,json/* present */.Eb)({ after }) } : wayOf(reference);
}

function afterIn({ property, label }           )                                      {
  const isNamed = (name        )          => name.test(property) || name.test(label);
  return isNamed(NO_INPUT) ? 'no-input' : isNamed(NO_MATCH) ? 'no-match' : undefined;
}

/** The ways that stand beside a menu's options. */
function waysWithinMenu(flow      , node            )                                                   {
  const menu = (0,json/* getOwn */.Ng)(node, 'menu');
  const { options: _, ...settings } = (0,json/* isObject */.Gv)(menu) ? menu : {};
  const found = references(settings, flow.nodes).filter((one) => afterIn(one) !== undefined);
  return found.map((one) => ({ to: nodeIdOf(flow, one.to), way: menuWayOf(one) }));
}

function describe(id        , node            , names                             )           {
  const prompt = (0,json/* getOwn */.Ng)(node, 'prompt');
  const says = typeof prompt === 'string' ? onOneLine(prompt) : undefined;
  const kind = kindOf((0,json/* getOwn */.Ng)(node, 'type'));
  if (kind === 'end') return { ...call_flow_builder/* CALL_ENDS */.gj, ...(0,json/* present */.Eb)({ says }) };
  const queue = kind === 'voicemail' ? (0,json/* getOwn */.Ng)(node, 'queueId') : undefined;
  const name = typeof queue === 'string' ? (names.get(queue) ?? queue) : id;
  const described = { id: callNodeIdOf(id), kind, name };
  return says === undefined ? described : { ...described, says };
}

/** A text on one line; undefined if it says nothing. Most are on one line already, and to replace their blanks takes six times as long. */
function onOneLine(text        )                     {
  const line = text.trim();
  if (line === '') return undefined;
  return /[^\S ]| {2}/u.test(line) ? line.replaceAll(/\s+/gu, ' ') : line;
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
  return name !== undefined || ids/* GUID */.Sm.test(target) ? (0,queue_node/* queueNode */.um)(target, name) : { id: `outside:${target}`, kind: 'other', name: target };
}

/** The call graph's id of the node that a property refers to. */
function nodeIdOf({ nodes, builder, entryNode }      , id        )         {
  if (id === entryNode) return ENTRY;
  if (!Object.hasOwn(nodes, id)) return builder.node((0,call_flow_builder/* missingNode */.H_)(id));
  return kindOf((0,definition_nodes/* typeOf */.QP)(nodes, id)) === 'end' ? builder.node(call_flow_builder/* CALL_ENDS */.gj) : callNodeIdOf(id);
}

/** A property that holds the id of a node. */
                     
                      
                                                                
                         
                            
 

/** The references of a node to other nodes. `next` always is one. Any other text is one if such a node exists. */
function references(node            , nodes            )              {
  const found              = [];
  const walk = (value      , label        , property        )       => {
    if (typeof value === 'string') {
      if (label === 'next' || Object.hasOwn(nodes, value)) found.push({ to: value, label, property });
    } else if (Array.isArray(value)) {
      for (const item of value                   ) walk(item, label, property);
    } else if ((0,json/* isObject */.Gv)(value)) {
      for (const [name, item] of Object.entries(value)) if (!NO_REFERENCE.has(name)) walk(item, name, property);
    }
  };
  for (const [name, value] of Object.entries(node)) if (!NO_REFERENCE.has(name)) walk(value, name, name);
  return found;
}

;// CONCATENATED MODULE: ./build/content/definition/compare.js




/** What callers hear of an option, and where it leads them. */
const FIELDS = ['key', 'prompt', 'routingTarget']         ;

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

/**
 * What a menu's options mean to callers: key, prompt and target of each, in their order. Other properties of an option are not what callers
 * hear or where they get.
 *
 * @param options undefined if the node has no list of options
 */
function menuStateOf(options                             )       {
  return (options ?? []).map((option) => ((0,json/* isObject */.Gv)(option) ? FIELDS.map((name) => (0,json/* getOwn */.Ng)(option, name) ?? null) : option));
}

// EXTERNAL MODULE: ./node_modules/microdiff/dist/index.js
var dist = __webpack_require__(11159);
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
  const [old, now] = differing(before, after);
  const menus = menuIds(old, now);
  const rest = [old, now].map((definition) => menus.reduce((without, menu) => (0,definition_nodes/* withOptions */.tq)(without, menu, []), definition));
  return [
    ...menus.flatMap((menu) => diffMenu(menu, (0,definition_nodes/* optionsOf */.cz)(old, menu), (0,definition_nodes/* optionsOf */.cz)(now, menu))),
    ...diffRest(rest[0] ?? {}, rest[1] ?? {}),
  ];
}

/** The part of {@link diffDefinitions} that is about one menu. */
function diffOfMenu(before            , after            , menu        )           {
  return differsByKey(before, after, menu) ? diffMenu(menu, (0,definition_nodes/* optionsOf */.cz)(before, menu), (0,definition_nodes/* optionsOf */.cz)(after, menu)) : [];
}

function menuIds(before            , after            )           {
  return Object.keys((0,definition_nodes/* nodesOf */.Nh)(before)).filter((id) => differsByKey(before, after, id));
}

/** Whether both have a node, its options differ, and each key occurs once on both sides. */
function differsByKey(before            , after            , id        )          {
  const lists = [(0,definition_nodes/* optionsOf */.cz)(before, id), (0,definition_nodes/* optionsOf */.cz)(after, id)];
  return (
    [before, after].every((definition) => (0,json/* getOwn */.Ng)((0,definition_nodes/* nodesOf */.Nh)(definition), id) !== undefined) &&
    !(0,exact_json/* isSameJson */.TL)(lists[0], lists[1]) &&
    lists.every((list) => list === undefined || byKey(list) !== undefined)
  );
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
function diffRest(before            , after            )           {
  const OPS = { CREATE: 'add', REMOVE: 'remove', CHANGE: 'change' }         ;
  return (0,dist/* default */.A)(comparable(before), comparable(after)).map(({ type, path })         => ({
    op: OPS[type],
    menu: null,
    key: null,
    field: null,
    path: jsonPath(['definition', ...path]),
    before: valueAt(before, path) ?? null,
    after: valueAt(after, path) ?? null,
  }));
}

/** Both without what is the very same value in both: an edit keeps all that it doesn't touch, and that is nearly everything. */
function differing(before            , after            )                                    {
  const [old, now]                                               = [Object.create(null), Object.create(null)];
  for (const [name, value] of Object.entries(before)) {
    const other = (0,json/* getOwn */.Ng)(after, name);
    if (value === other) continue;
    const [left, right] = (0,json/* isObject */.Gv)(value) && (0,json/* isObject */.Gv)(other) ? differing(value, other) : [value, other];
    old[name] = left;
    if (right !== undefined) now[name] = right;
  }
  for (const [name, value] of Object.entries(after)) if (!Object.hasOwn(before, name)) now[name] = value;
  return [old, now];
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
var queue_problem = __webpack_require__(96770);
// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(69903);
// EXTERNAL MODULE: ./build/model/diagnostic.js
var diagnostic = __webpack_require__(98963);
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
    else if (seen.has(key)) findings.push({ code: 'option.key.duplicate', message: `The key "${key}" is used twice`, path: `${at}.key` });
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
                                                            




const locate_FIELDS = { prompt: /prompt/iu, target: /routing_?target/iu }         ;

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
        ? `It is not in a menu of these files (${path === '' ? 'no place given' : path}): fix it in Architect.`
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
  if (locate_FIELDS.prompt.test(rest)) return option.at.prompt;
  if (locate_FIELDS.target.test(rest)) return option.at.target;
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

;// CONCATENATED MODULE: ./build/content/definition/lost-option.js
                                                                              


                                                            


/** An option that the menu had in an earlier version, and doesn't have now. */
                             
                           
                              
                                                                          
                            
 

/** Whether a menu file leaves an option as it is that the live menu doesn't have. */
function isLost(definition            , { nodeId }      , { key, target }            )          {
  return target.kind === 'unchanged' && (0,definition_nodes/* optionWithKey */.df)((0,definition_nodes/* optionsOf */.cz)(definition, nodeId) ?? [], key) === undefined;
}

/** The option for a key in the newest of these versions that has one. */
function findLostOption(
  definition            ,
  nodeId        ,
  key        ,
  versions                           ,
)                         {
  for (const { version, content } of versions) {
    const earlier = (0,json/* isObject */.Gv)(content.raw) ? content.raw : {};
    const option = (0,definition_nodes/* optionWithKey */.df)((0,definition_nodes/* optionsOf */.cz)(earlier, nodeId) ?? [], key);
    if (option === undefined) continue;
    const target = (0,json/* getOwn */.Ng)(option, 'routingTarget');
    const wasNode = typeof target === 'string' && Object.hasOwn((0,definition_nodes/* nodesOf */.Nh)(earlier), target);
    return wasNode && !Object.hasOwn((0,definition_nodes/* nodesOf */.Nh)(definition), target) ? { version, option, missing: target } : { version, option };
  }
  return undefined;
}

/** The problem of an option that no version has, or that can't come back as it was. */
function lostProblem(
  menu      ,
  { key, at }            ,
  lost                        ,
  { versions, end }                 ,
)                      {
  const hint = 'Say where the key leads, or remove the option.';
  if (lost === undefined) {
    const looked = versions.length === 0 ? '' : ` Nor have the ${versions.length} versions before it.`;
    const why = `${looked}${end === undefined ? '' : ` ${end}`}`;
    const message = `The live menu has no key "${key}", so there is nothing to keep unchanged.${why}`;
    return (0,diagnostic/* problemAt */.l4)(menu, at.target, { code: 'nothing-to-keep', message, hint });
  }
  if (lost.missing === undefined) return undefined;
  const led = `it led to the node "${lost.missing}", which the flow doesn't have now`;
  const message = `Key ${key} can't come back as it was in version ${lost.version}: ${led}.`;
  return (0,diagnostic/* problemAt */.l4)(menu, at.target, { code: 'restore-reference', message, hint });
}

;// CONCATENATED MODULE: ./build/content/definition/edit.js

                                                              

                                                    

                                                            







/** A definition with the menus that the files ask for, and its problems. */
                            
                                  
                                                 
                                      
                                        
                                                    
                                      
 

/** What the edits of a definition depend on besides the menus. */
                       
                          
                            
                                                                                                  
                                    
 

/** What a menu file asks of its node. */
                       
                      
                                                                              
                                     
                                        
                                      
 

/** The definition with the menus that the files ask for. It is complete, and checked as far as that needs no org. */
function editDefinition(before            , menus                 , context             )                   {
  return withDrafts(
    before,
    menus.map((menu) => draftMenu(before, menu, context)),
  );
}

/** What the edit of each menu alone comes to. Their definition has all these edits, so that it is checked once. */
function editEachMenu(before            , menus                 , context             )                              {
  const drafts = menus.map((menu) => draftMenu(before, menu, context));
  const together = withDrafts(
    before,
    drafts.filter(({ problems }) => problems.length === 0),
  );
  return drafts.map((draft) => {
    // A finding can be about another menu.
    if (draft.problems.length + together.problems.length > 0) return withDrafts(before, [draft]);
    const { menu, options, notices } = draft;
    if (options === undefined) return { definition: before, changed: [], problems: [], notices };
    return { definition: together.definition, changed: [menu.nodeId], problems: [], notices };
  });
}

/** Whether a menu is as its file asks. Nothing needs to be checked for that. */
function isAsDesired(before            , menu      , context             )          {
  const { options, problems } = draftMenu(before, menu, context);
  return options === undefined && problems.length === 0;
}

function draftMenu(before            , menu      , { queues, flowName, earlier }             )              {
  const nodeProblem = checkMenuNode(before, menu, flowName);
  if (nodeProblem !== undefined) return { menu, problems: [...architectOnly(menu), nodeProblem], notices: [] };
  const notices           = [];
  const current = (0,definition_nodes/* optionsOf */.cz)(before, menu.nodeId);
  const desired = menu.options.map((option) => {
    if (!isLost(before, menu, option)) return desiredOption(menu, option, (0,definition_nodes/* optionWithKey */.df)(current ?? [], option.key), queues);
    const lost = findLostOption(before, menu.nodeId, option.key, earlier.versions);
    if (lost !== undefined) notices.push(`Key ${option.key} comes back as it was in version ${lost.version}.`);
    return { option: lost?.option ?? {}, ...(0,json/* present */.Eb)({ problem: lostProblem(menu, option, lost, earlier) }) };
  });
  const problems = [...architectOnly(menu), ...desired.flatMap(({ problem }) => problem ?? [])];
  const options = desired.map(({ option }) => option);
  return { menu, problems, notices, ...(problems.length > 0 || (0,exact_json/* isSameJson */.TL)(options, current) ? {} : { options }) };
}

function withDrafts(before            , drafts                        )                   {
  const problems = drafts.flatMap((draft) => draft.problems);
  // The desired content is unknown, so there is no change to show or send.
  if (problems.length > 0) return { definition: before, changed: [], problems, notices: [] };
  const menus = drafts.map(({ menu }) => menu);
  const notices = drafts.flatMap((draft) => draft.notices);
  const written = drafts.flatMap(({ menu: { nodeId }, options }) => (options === undefined ? [] : [{ nodeId, options }]));
  if (written.length === 0) return { definition: before, changed: [], problems: [], notices };
  const definition = written.reduce((edited, { nodeId, options }) => (0,definition_nodes/* withOptions */.tq)(edited, nodeId, options), before);
  return {
    definition,
    changed: written.map(({ nodeId }) => nodeId),
    problems: checkDefinition(definition).map((finding) => locate(finding, menus, definition)),
    notices,
  };
}

/** Texts that this API can't hold, and prompts that it needs. */
function architectOnly(menu      )            {
  const problem = (at          , code                                    , message        , hint        )          =>
    (0,diagnostic/* problemAt */.l4)(menu, at, { code, message, hint });
  const says =
    menu.says === undefined
      ? []
      : [problem(menu.at.says, 'architect-only', `\`says\` ${ONLY_ARCHITECT}`, 'Give each option its `prompt`.')];
  const ofOptions = menu.options.flatMap(({ key, prompt, transferSays, target, at }) => [
    ...(transferSays === undefined
      ? []
      : [problem(at.transferSays, 'architect-only', `\`transfer_says\` ${ONLY_ARCHITECT}`, 'Remove `transfer_says`.')]),
    ...(prompt !== undefined || target.kind === 'unchanged'
      ? []
      : [
          problem(
            at.option,
            'prompt-needed',
            `Key ${key} has no \`prompt\`, and this flow speaks by prompts alone.`,
            'Give it its `prompt`.',
          ),
        ]),
  ]);
  return [...says, ...ofOptions];
}

const ONLY_ARCHITECT = 'belongs to the Architect API; this flow speaks the flow-definition API.';

/** The menu's node must exist and be of a type that has a menu. */
function checkMenuNode(definition            , menu      , flowName        )                      {
  const nodes = (0,definition_nodes/* nodesOf */.Nh)(definition);
  const { nodeId } = menu;
  const type = (0,definition_nodes/* typeOf */.QP)(nodes, nodeId);
  if (isMenuType(type)) return undefined;
  const menuIds = Object.keys(nodes).filter((id) => isMenuType((0,definition_nodes/* typeOf */.QP)(nodes, id)));
  if ((0,json/* getOwn */.Ng)(nodes, nodeId) === undefined) {
    const meant = (0,did_you_mean/* nearest */.pA)(nodeId, menuIds);
    const hint = meant.length > 0 ? (0,did_you_mean/* didYouMean */.au)(nodeId, meant) : `Its menus are: ${listed(menuIds) || 'none'}.`;
    return (0,diagnostic/* problemAt */.l4)(menu, menu.at.nodeId, { code: 'menu-not-found', message: `The flow "${flowName}" has no node "${nodeId}".`, hint });
  }
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
    case 'unchanged':
      return { option: live ?? {} };
    case 'menu':
    case 'task':
    case 'number':
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
var menu_diff = __webpack_require__(12939);
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

;// CONCATENATED MODULE: ./build/content/definition/written-menu.js


                                                         
                                                    
                                                                                         



/* The menus of a definition in the words of a menu file: what a menu file can't say stays unchanged, and is told in words. */

function namedMenus(definition            )                       {
  const nodes = (0,definition_nodes/* nodesOf */.Nh)(definition);
  return Object.keys(nodes)
    .filter((id) => isMenu(nodes, id) && (0,definition_nodes/* optionsOf */.cz)(definition, id) !== undefined)
    .map((id) => ({ nodeId: id, name: id }));
}

function isMenu(nodes            , id        )          {
  const type = (0,definition_nodes/* typeOf */.QP)(nodes, id);
  return typeof type === 'string' && definition_nodes/* MENU_KINDS */.qb.includes(type);
}

/** @param queues the org's queues; undefined if they can't be listed */
function writtenMenu(definition            , id        , queues                    )              {
  const options = (0,definition_nodes/* optionsOf */.cz)(definition, id) ?? [];
  const obstacle = isMenu((0,definition_nodes/* nodesOf */.Nh)(definition), id) ? obstacleOf(options) : 'It is not a menu.';
  return {
    nodeId: id,
    name: id,
    options: options.filter(json/* isObject */.Gv).map((option) => writtenOption(definition, option, queues)),
    isOrdered: true,
    ...(0,json/* present */.Eb)({ obstacle }),
  };
}

function obstacleOf(options                 )                     {
  if (options.length === 0) return 'It has no keys.';
  const keys = options.map((option) => ((0,json/* isObject */.Gv)(option) ? (0,json/* getOwn */.Ng)(option, 'key') : undefined));
  const odd = keys.findIndex((key) => typeof key !== 'string' || !ids/* KEY */._.test(key));
  if (odd !== -1) return `Its option ${odd + 1} has a key that a menu file can't have.`;
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  return twice === undefined ? undefined : `It has more than one option for key ${JSON.stringify(twice)}.`;
}

function writtenOption(definition            , option            , queues                    )                {
  const [key, prompt, to] = ['key', 'prompt', 'routingTarget'].map((name) => (0,json/* getOwn */.Ng)(option, name));
  const written = { key: typeof key === 'string' ? key : '' };
  // The prompt and the target are written together, or the option as a whole stays unchanged.
  if (typeof prompt !== 'string' || typeof to !== 'string') return { ...written, target: { kind: 'unchanged' } };
  const words = targetWords(definition, to, namesFor(definition, to, queues)).target;
  return { ...written, prompt, target: targetOf(definition, to, queues), ...(0,json/* present */.Eb)({ does: words === to ? undefined : words }) };
}

/** The names of the queues that a target leads to: itself, or through a node. */
function namesFor(definition            , to        , queues                    )                              {
  const node = (0,json/* getOwn */.Ng)((0,definition_nodes/* nodesOf */.Nh)(definition), to);
  const ids = [to, (0,json/* isObject */.Gv)(node) ? (0,json/* getOwn */.Ng)(node, 'queueId') : undefined].filter((id) => typeof id === 'string');
  return new Map(
    ids.flatMap((id) => {
      const name = queues?.nameOf(id);
      return name === undefined ? [] : [[id, name]         ];
    }),
  );
}

/** A queue by its name, if that means this queue alone; anything else by its identifier. */
function targetOf(definition            , id        , queues                    )                {
  const name = Object.hasOwn((0,definition_nodes/* nodesOf */.Nh)(definition), id) ? undefined : queues?.nameOf(id);
  const found = name === undefined ? undefined : queues?.byName(name);
  // The name is written back as the queue's own id, so it must be the same to the letter.
  return name !== undefined && found !== undefined && 'id' in found && found.id === id ? { kind: 'queue', name } : { kind: 'id', id };
}

/** What a target means: equal texts for targets that mean the same. */
function meaningOfTarget(target               , queues                    )         {
  switch (target.kind) {
    case 'id':
      return `id ${target.id}`;
    case 'queue': {
      const found = queues?.byName(target.name);
      return found !== undefined && 'id' in found ? `id ${found.id}` : `queue ${target.name}`;
    }
    case 'menu':
    case 'task':
      return `${target.kind} ${target.ref}`;
    case 'number':
      return `number ${target.number}`;
    case 'disconnect':
    case 'unchanged':
      return target.kind;
  }
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
  /** Shared with what an edit makes of this: it replaces the options of menus, and nothing else. */
           #parts            ;

  constructor(definition            , parts = new KnownParts()) {
    this.raw = definition;
    this.#parts = parts;
  }

  menus()                       {
    return namedMenus(this.raw);
  }

  withoutMenus()         {
    return 'It has no menus.';
  }

  menuId(menu        )                     {
    return Object.hasOwn((0,definition_nodes/* nodesOf */.Nh)(this.raw), menu) ? menu : undefined;
  }

  /** The API takes only ids, so a queue's name must be looked up in the org. */
  needsQueues(menus                 )          {
    return menus.some(({ options }) => options.some(({ target }) => target.kind === 'queue'));
  }

  needsOlder(menus                 , earlier                           )          {
    return menus.some(
      (menu) =>
        this.menuId(menu.nodeId) !== undefined &&
        menu.options.some(
          (option) => isLost(this.raw, menu, option) && findLostOption(this.raw, menu.nodeId, option.key, earlier) === undefined,
        ),
    );
  }

  edit(menus                 , queues        , flowName        , earlier                  = { versions: [] })         {
    const { definition, ...edited } = editDefinition(this.raw, menus, { queues, flowName, earlier });
    return { ...edited, content: definition === this.raw ? this : new DefinitionContent(definition, this.#parts) };
  }

  editEach(menus                 , queues        , flowName        , earlier                  = { versions: [] })                    {
    const contents = new Map                         ([[this.raw, this]]);
    return editEachMenu(this.raw, menus, { queues, flowName, earlier }).map(({ definition, ...edited }) => {
      const content = contents.get(definition) ?? new DefinitionContent(definition, this.#parts);
      contents.set(definition, content);
      return { ...edited, content };
    });
  }

  isAsAsked(menu      , queues        , flowName        )          {
    return isAsDesired(this.raw, menu, { queues, flowName, earlier: { versions: [] } });
  }

  equals(other             )          {
    return (0,exact_json/* isSameJson */.TL)(this.raw, definitionOf(other));
  }

  menuState(menu        )                   {
    return this.menuId(menu) === undefined ? undefined : menuStateOf((0,definition_nodes/* optionsOf */.cz)(this.raw, menu));
  }

  /** This API has no texts before a transfer. */
  openTexts()                    {
    return [];
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

  diffMenu(after             , menu        )           {
    return diffOfMenu(this.raw, definitionOf(after), menu);
  }

  compareMenu(after             , menu        , names                             )                 {
    const [old, now] = [this.raw, definitionOf(after)];
    return compareOptions((0,definition_nodes/* optionsOf */.cz)(old, menu), (0,definition_nodes/* optionsOf */.cz)(now, menu), {
      before: (target) => targetWords(old, target, names),
      after: (target) => targetWords(now, target, names),
    });
  }

  callGraph(names                             )            {
    return callGraphOf(this.raw, names, this.#parts);
  }

  callNodeId(menu        )                     {
    const id = this.menuId(menu);
    return id === undefined ? undefined : callNodeIdOf(id);
  }

  writtenMenu(menu        , queues                    )                          {
    return this.menuId(menu) === undefined ? undefined : writtenMenu(this.raw, menu, queues);
  }

  isSameTarget(one               , other               , queues                    )          {
    return meaningOfTarget(one, queues) === meaningOfTarget(other, queues);
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

/***/ 11859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nh: () => (/* binding */ nodesOf),
/* harmony export */   QP: () => (/* binding */ typeOf),
/* harmony export */   cz: () => (/* binding */ optionsOf),
/* harmony export */   df: () => (/* binding */ optionWithKey),
/* harmony export */   qb: () => (/* binding */ MENU_KINDS),
/* harmony export */   tq: () => (/* binding */ withOptions)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29598);


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

/***/ 96770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ queueProblem)
/* harmony export */ });
/* harmony import */ var _model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98963);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29598);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69903);


                                                         
                                                         


/** A queue name in a menu file that doesn't mean exactly one queue of the org. */
                                               
                        
                                                                                                   
                                    
                                                                       
                                     
 

/** The problem of a queue's name that means no queue, or several. */
function queueProblem(menu      , option            , queue              )          {
  const { name, matches, near, now, live } = queue;
  const written = 'written' in option.target ? option.target.written : undefined;
  if (written !== undefined) return namedProblem(menu, option, { ...queue, written });
  if (matches > 1)
    return (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(menu, option.at.target, {
      code: 'queue-ambiguous',
      message: `There are ${matches} queues "${name}".`,
      hint: 'Give the ID of the one you mean.',
    });
  const inFlow = now === undefined ? '' : ` In the live flow, key ${option.key} ${now}.`;
  const problem = (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(menu, option.at.target, {
    code: 'queue-not-found',
    message: `Queue "${name}" doesn't exist, or this OAuth client can't see it.${inFlow}`,
    hint: near.length === 0 ? 'Give the exact name of a queue in this org: names are case-sensitive.' : (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(name, near),
  });
  return { ...problem, queue: { name, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ live }) } };
}

/** The menu file is right then: the file of names isn't. */
function namedProblem(menu      , option            , { name, matches, near, written }                                    )          {
  const question = near.length === 0 ? '' : ` ${(0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(name, near)}`;
  return (0,_model_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(menu, option.at.target, {
    code: matches > 1 ? 'queue-ambiguous' : 'queue-not-found',
    message: `The names file calls the queue "${written}" "${name}" in this org, which has ${matches > 1 ? matches : 'no'} such ${
      matches > 1 ? 'queues' : 'queue that this OAuth client can see'
    }.`,
    hint: `Fix its name in the file of the input \`names\`.${question}`,
  });
}


/***/ }),

/***/ 12939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ precedingKeptKeys)
/* harmony export */ });
/** What callers hear for a key of a menu and where it leads, in words. */
                          
                                                       
                           
                          
                                                   
                       
                                               
                         
                                                                                                                                       
                                     
 

/** What a change leaves wrong for callers, or takes from them without a word in the table. */
                         
                                           
                                                                                          
                                                          
                                                           
                                                              
                                                             
                                                                                            
                                                                                  

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

//# sourceMappingURL=820.index.js.map