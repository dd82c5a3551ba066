export const id = 635;
export const ids = [635];
export const modules = {

/***/ 635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

;// CONCATENATED MODULE: ./build/engine/queues.js
                                                        
                                                  

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
  const at = { path: menu.path, ...option.at.target };
  if (matches > 1)
    return {
      ...at,
      rule: 'queue-ambiguous',
      message: `There are ${matches} queues "${name}".`,
      mend: 'Give the id of the one that is meant.',
    };
  const mend =
    near.length === 0
      ? 'Give the exact name of a queue of this org: upper and lower case count.'
      : `Near: ${near.map((other) => `"${other}"`).join(', ')}.`;
  const live = now === undefined ? '' : ` In the live flow, key ${option.key} ${now}.`;
  return { ...at, rule: 'queue-not-found', message: `There is no queue "${name}" that this OAuth client may see.${live}`, mend };
}

// EXTERNAL MODULE: ./build/menu/names.js
var names = __webpack_require__(6750);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/architect/nodes.js

                                         

/** A node, and whether it stands right here: what is reached through an alias or a merge is shared with other places, so it is not ours to edit. */
                        
                      
                        
                                          
                       
 

/** The place with an alias followed. */
function follow(document          , place       )        {
  if (!(0,dist/* isAlias */.Vj)(place.node)) return place;
  const node = place.node.resolve(document);
  return node === undefined ? place : { ...place, node, own: false };
}

/** The value of one field of the map at `place`: its own, else a merged one (`<<`). */
function child(document          , place                   , name        )                    {
  if (place === undefined) return undefined;
  const { node, own } = follow(document, place);
  if (!(0,dist/* isMap */.jh)(node)) return undefined;
  const pair = pairOf(node, name);
  if (pair !== undefined) return (0,dist/* isNode */.Ll)(pair.value) ? follow(document, { node: pair.value, own, pair }) : undefined;
  const merged = pairOf(node, '<<')?.value;
  if (name === '<<' || !(0,dist/* isNode */.Ll)(merged)) return undefined;
  const sources = (0,dist/* isSeq */.oP)(merged) ? merged.items.filter(dist/* isNode */.Ll) : [merged];
  for (const source of sources) {
    const found = source === node ? undefined : child(document, follow(document, { node: source, own: false }), name);
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
  return (0,dist/* isScalar */.jn)(pair.key) ? scalarText(pair.key) : undefined;
}

/** The text of a scalar, as written where YAML made a number or the like of it; undefined where there is nothing. */
function scalarText(node        )                     {
  if (typeof node.value === 'string') return node.value;
  return node.value === null || node.value === undefined ? undefined : node.source;
}

/** The text of a field: a scalar's, else (an unquoted `{{key}}` reads as a map) what is written there. */
function textAt(parsed        , place                   )                     {
  if (place === undefined) return undefined;
  if ((0,dist/* isScalar */.jn)(place.node)) return scalarText(place.node);
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
  if ((0,dist/* isCollection */.P3)(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if ((0,dist/* isNode */.Ll)(last)) return endOf(last);
    if (last !== undefined) return endOfPair(last        );
  }
  return node.range?.[1] ?? 0;
}

function endOfPair(pair      )         {
  const key = (0,dist/* isNode */.Ll)(pair.key) ? endOf(pair.key) : 0;
  return (0,dist/* isNode */.Ll)(pair.value) ? Math.max(key, endOf(pair.value)) : key;
}

;// CONCATENATED MODULE: ./build/architect/keys.js



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
  (0,dist/* visit */.YR)(document, {
    Pair: (_at, pair) => {
      const value = (0,dist/* isPair */.tO)(pair) && keyOf(pair) === 'dtmf' && (0,dist/* isScalar */.jn)(pair.value) ? scalarText(pair.value) : undefined;
      if (value === undefined || keyOfDtmf(value) !== key) return undefined;
      found = value;
      return dist/* visit */.YR.BREAK;
    },
  });
  return found;
}

;// CONCATENATED MODULE: ./build/architect/references.js


                                         

/** Something in a flow that references can lead to: a list item of one key, such as `menu`, `task` or `menuDisconnect`. */
                          
                       
                          
                         
                                                                                                                  
                        
                                                                                  
                        
                      
 

/** All elements of a flow, in the order of the text. */
function elementsOf(parsed        )            {
  const elements            = [];
  const walk = (node         , path        )       => {
    if ((0,dist/* isMap */.jh)(node)) {
      for (const pair of node.items) walk(pair.value, `${path}/${keyOf(pair) ?? ''}`);
    } else if ((0,dist/* isSeq */.oP)(node)) {
      for (const item of node.items) {
        const element = (0,dist/* isMap */.jh)(item) ? asElement(parsed, item, path) : undefined;
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
  const tag = pair === undefined || item.items.length !== 1 ? undefined : keyOf(pair);
  const body = pair?.value;
  if (tag === undefined || !(0,dist/* isNode */.Ll)(body)) return undefined;
  const text = (name        )                     => {
    const value = (0,dist/* isMap */.jh)(body) ? pairOf(body, name)?.value : undefined;
    return (0,dist/* isNode */.Ll)(value) ? textAt(parsed, { node: value, own: true }) : undefined;
  };
  const [refId, name] = [text('refId'), text('name')];
  return {
    tag,
    body,
    list: path,
    path: `${path}/${tag}[${refId ?? name ?? ''}]`,
    ...(refId === undefined ? {} : { refId }),
    ...(name === undefined ? {} : { name }),
  };
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
  const exact = elements.filter((element) => element.path === path);
  if (exact.length > 0) return exact;
  const byId = elements.filter(({ tag, refId }) => refId !== undefined && path.endsWith(`/${tag}[${refId}]`));
  return byId.length > 0 ? byId : elements.filter(({ tag, name }) => name !== undefined && path.endsWith(`/${tag}[${name}]`));
}

;// CONCATENATED MODULE: ./build/architect/choices.js

                                                               


                                         


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
    if (!(0,dist/* isNode */.Ll)(item)) return [];
    const place = follow(parsed.document, { node: item, own: true });
    const pair = (0,dist/* isMap */.jh)(place.node) ? singlePair(place.node) : undefined;
    const tag = pair === undefined ? undefined : keyOf(pair);
    if (pair === undefined || tag === undefined || !(0,dist/* isScalar */.jn)(pair.key) || !(0,dist/* isNode */.Ll)(pair.value)) return [];
    return [
      readChoice(
        parsed,
        elements,
        menuPath,
        { item, tag: pair.key, body: follow(parsed.document, { node: pair.value, own: place.own, pair }) },
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
  const text = (name        )                     => textAt(parsed, child(document, nodes.body, name));
  const [name, refId, dtmfPlace] = [text('name') ?? '', text('refId'), child(document, nodes.body, 'dtmf')];
  const noValue = child(document, dtmfPlace, 'noValue') !== undefined;
  const dtmf = noValue ? undefined : textAt(parsed, dtmfPlace);
  const key = dtmf === undefined ? undefined : keyOfDtmf(dtmf);
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
      at: parsed.position(startOf(nodes.item)),
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
      return queueOf(parsed, body) ?? other(`transfers to the queue that ${described(parsed, child(document, body, 'targetQueue'))} gives`);
    case 'menuTask': {
      const actions = child(document, child(document, body, 'task') ?? body, 'actions');
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
      const ref = textAt(parsed, child(document, body, TARGET_FIELDS[tag])) ?? '';
      const kind = tag === 'menuJumpToMenu' ? 'menu' : 'task';
      const found = resolve(elements, ref, path).filter(
        (element) => element.tag === kind || (kind === 'menu' && element.tag === 'menuSubMenu'),
      );
      return leadTo(found.length === 1 ? found[0] : undefined, kind, ref);
    }
    case 'menuTransferToNumber':
      return other(`transfers to the number ${described(parsed, child(document, body, 'targetNumber'))}`);
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
  const queue = descend(parsed.document, body, 'targetQueue', 'lit', 'name');
  const name = queue !== undefined && (0,dist/* isScalar */.jn)(queue.node) ? textAt(parsed, queue) : undefined;
  return name === undefined || queue === undefined ? undefined : { target: { kind: 'queue', name }, queue };
}

/** The queue of a task that does nothing but transfer to it. */
function soleTransfer(parsed        , actions                   )                    {
  if (actions === undefined || !(0,dist/* isSeq */.oP)(actions.node) || actions.node.items.length !== 1) return undefined;
  const [item] = actions.node.items;
  if (!(0,dist/* isNode */.Ll)(item)) return undefined;
  return queueOf(parsed, child(parsed.document, { node: item, own: actions.own }, 'transferToAcd'));
}

/** How many actions a list holds, those inside of other actions counted too. */
function countActions(actions                   )         {
  const within = (node         )         => {
    if ((0,dist/* isMap */.jh)(node))
      return node.items.reduce((sum, pair) => sum + (keyOf(pair) === 'actions' ? listed(pair.value) : within(pair.value)), 0);
    return (0,dist/* isSeq */.oP)(node) ? node.items.reduce        ((sum, item) => sum + within(item), 0) : 0;
  };
  const listed = (node         )         => ((0,dist/* isSeq */.oP)(node) ? node.items.length + within(node) : 0);
  return listed(actions?.node);
}

function described(parsed        , place                   )         {
  const value =
    child(parsed.document, place, 'lit') ?? child(parsed.document, place, 'exp') ?? child(parsed.document, place, 'var') ?? place;
  return (textAt(parsed, value) ?? 'nothing').replaceAll(/\s+/gu, ' ');
}

/** A number of things in words. */
function counted(count        , thing        )         {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/architect/describe.js

                                                                                             

/** Where a choice leads, in words. */
function inWords(flow               , { target, tag }                 )         {
  switch (target.kind) {
    case 'queue':
      return `transfers to the queue "${target.name}"`;
    case 'disconnect':
      return 'ends the call';
    case 'task': {
      const task = byRef(flow.tasks, target.ref);
      const size = task === undefined ? '' : `, ${counted(task.actions, 'action')}`;
      return `runs the task "${targetName(flow, target)}"${size}`;
    }
    case 'menu': {
      const words = `the menu "${targetName(flow, target)}"`;
      return tag === 'menuSubMenu'
        ? `opens ${words}, ${counted(byRef(flow.menus, target.ref)?.choices.length ?? 0, 'choice')}`
        : `goes to ${words}`;
    }
    case 'other':
      return target.description;
  }
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

// EXTERNAL MODULE: ./build/menu/near.js
var near = __webpack_require__(3098);
;// CONCATENATED MODULE: ./build/architect/find.js

                                                                             

/** Why a reference means no menu or task of a flow, or more than one. */
                              
                                                                                           
                    
                           
                    
                        
 

/** The menu that a menu file names: by refId, else by name, at any depth. */
function findMenu(flow               , ref        )                                                                       {
  const found = find(flow, 'menu', flow.menus, ref);
  return 'problem' in found ? found : { menu: found.one };
}

/** The task of the flow's list that a menu file names: by refId, else by name. */
function findTask(flow               , ref        )                                                                       {
  const found = find(flow, 'task', flow.tasks, ref);
  return 'problem' in found ? found : { task: found.one };
}

function find                                                              (
  flow               ,
  what                 ,
  all              ,
  ref        ,
)                                                          {
  const byId = all.filter(({ refId }) => refId === ref);
  const found = byId.length > 0 ? byId : all.filter(({ name }) => name === ref);
  const [one, second] = found;
  const show = ({ refId, name }   )         => (refId === undefined ? `"${name}"` : `"${refId}" (${name})`);
  if (one === undefined) {
    const meant = (0,near/* nearest */.p)(ref, [...new Set(all.flatMap(({ refId, name }) => (refId === undefined ? [name] : [refId, name])))]);
    return {
      problem: {
        rule: `${what}-not-found`,
        message: `The flow "${flow.name}" has no ${what} "${ref}".`,
        mend:
          meant.length > 0
            ? `Near: ${meant.map((near) => `"${near}"`).join(', ')}.`
            : `Its ${what}s are: ${all.map(show).join(', ') || 'none'}.`,
      },
    };
  }
  if (second === undefined) return { one };
  return {
    problem: {
      rule: `${what}-ambiguous`,
      message: `The flow "${flow.name}" has ${found.length} ${what}s "${ref}".`,
      mend:
        byId.length > 0
          ? `Give each ${what} a refId of its own.`
          : `Name the one that is meant by its refId: ${found.map(show).join(', ')}.`,
    },
  };
}

;// CONCATENATED MODULE: ./build/architect/desired.js

                                                        

                                                  


                                                                                          

/** Whether an option gives its queue by id: Architect's YAML knows names alone. A name of that form would be one's own fault. */
function isQueueId({ target }            )          {
  return target.kind === 'id' && names/* GUID */.Sm.test(target.id);
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
  const problem = queueProblem(menu, option, name, found, nowAt(flow, menu, option));
  const meant = ['menu' in findMenu(flow, name) ? 'menu' : '', 'task' in findTask(flow, name) ? 'task' : ''].find((form) => form !== '');
  if (found.matches === 0 && meant !== undefined)
    return {
      target,
      problem: { ...problem, mend: `The flow has a ${meant} of that name: write \`{ ${meant}: ${JSON.stringify(name)} }\`.` },
    };
  if (found.matches === 0) return { target, problem };
  return {
    target,
    problem: { ...problem, mend: 'Architect finds a queue by its name when a flow is published: give one of them another name.' },
  };
}

function unknownId(flow               , menu      , option            , id        )          {
  const now = nowAt(flow, menu, option);
  return {
    path: menu.path,
    ...option.at.target,
    rule: 'queue-not-found',
    message: `There is no queue with the id ${id} that this OAuth client may see.${now === undefined ? '' : ` In the live flow, key ${option.key} ${now}.`}`,
    mend: 'The queue may have been deleted, or its division may be closed to this client: give the queue that is meant, best by name, `{ queue: Name }`.',
  };
}

/** Where the key leads in the live flow, in words. */
function nowAt(flow               , menu      , { key }            )                     {
  const found = findMenu(flow, menu.nodeId);
  const choice = 'menu' in found ? found.menu.choices.find((one) => one.key === key) : undefined;
  return choice === undefined ? undefined : inWords(flow, choice);
}

;// CONCATENATED MODULE: ./build/architect/audio.js

                                           

                                         

/** A menu's audio, and where its text is written if it is one plain text. */
                             
                            
                                                           
                         
                                                                            
 

/** One text alone. What backslashes mean inside of an expression's text is unproven, so a text with one is not read. */
const PLAIN_EXPRESSION = /^\s*ToAudioTTS\(\s*"([^"\\]*)"\s*\)\s*$/u;

/** Reads what stands at a menu's `audio`. */
function readAudio(parsed        , place                   )             {
  const read = readPlace(parsed, place);
  return place === undefined ? read : { ...read, place };
}

function readPlace(parsed        , place                   )             {
  if (place === undefined || ((0,dist/* isScalar */.jn)(place.node) && scalarText(place.node) === undefined)) return { audio: { kind: 'none' } };
  const { node } = place;
  const [pair, second] = (0,dist/* isMap */.jh)(node) ? node.items : [];
  const value = pair?.value;
  if (pair === undefined || second !== undefined || !(0,dist/* isScalar */.jn)(value)) return audio_other(sourceOf(parsed, node));
  const key = keyOf(pair);
  const text = scalarText(value);
  if (key === 'noValue') return { audio: { kind: 'none' } };
  if (text === undefined) return audio_other(sourceOf(parsed, node));
  if (key === 'tts') return { audio: { kind: 'tts', text }, scalar: { node: value, form: 'tts' } };
  const spoken = key === 'exp' ? PLAIN_EXPRESSION.exec(text)?.[1] : undefined;
  return spoken === undefined ? audio_other(text) : { audio: { kind: 'tts', text: spoken }, scalar: { node: value, form: 'exp' } };
}

function audio_other(source        )             {
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

;// CONCATENATED MODULE: ./build/architect/compare.js



                                                                                          

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
  return compare_keyOf(a) === compare_keyOf(b) && a.tag === b.tag && a.name === b.name && leadsToSame(one, other);
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
  return heard(audio.kind === 'other' ? audio.source : audioWords(audio));
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
  const mark = ({ choice }        )         => `${compare_keyOf(choice)}\n${choice.tag}\n${choice.name}`;
  return menu.choices.map((choice) => ({ flow, choice })).toSorted((a, b) => (mark(a) < mark(b) ? -1 : mark(a) > mark(b) ? 1 : 0));
}

function compare_keyOf({ key, dtmf }                 )         {
  return key ?? dtmf ?? '';
}

;// CONCATENATED MODULE: ./build/architect/diff.js
                                                  
                                              


                                                                               

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
    const path = pathOf(before, choice);
    if (other === undefined) changes.push(change('remove', name, choice.key, null, path, summary({ flow: before.flow, choice }), null));
    else changes.push(...diffChoice(name, choice.key, path, { flow: before.flow, choice }, { flow: after.flow, choice: other }));
  }
  for (const choice of after.menu.choices) {
    if (choice.key !== undefined && !before.menu.choices.some(({ key }) => key === choice.key))
      changes.push(change('add', name, choice.key, null, pathOf(after, choice), null, summary({ flow: after.flow, choice })));
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

function pathOf({ menu }       , { tag, refId, name }                 )         {
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

;// CONCATENATED MODULE: ./build/architect/text-edit.js
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

;// CONCATENATED MODULE: ./build/architect/scalar.js

                                         


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
  const first = lineEnd(text, from);
  const content = text.slice(first, to).trimEnd();
  const indent = /^ *(?=\S)/u.exec(content)?.[0];
  const fits = heard && value !== '' && value === value.trim() && !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(value);
  if (fits && indent !== undefined) return { from: first, to: first + content.length, text: indent + value };
  return { from, to: content === '' ? from + text.slice(from, to).trimEnd().length : first + content.length, text: quote(value) };
}

/** The column of an offset, from 0, where nothing but spaces stands before it on its line; else undefined. */
function columnOf(text        , offset        )                     {
  const start = lineStart(text, offset);
  return /^ *$/u.test(text.slice(start, offset)) ? offset - start : undefined;
}

;// CONCATENATED MODULE: ./build/architect/block-list.js



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
  let from = lineStart(text, start);
  while (from > 0) {
    const above = lineStart(text, from - 1);
    if (commentColumn(text.slice(above, from)) !== column) break;
    from = above;
  }
  let to = lineEnd(text, start + text.slice(start, end).trimEnd().length);
  while (to < text.length) {
    const below = lineEnd(text, to);
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

;// CONCATENATED MODULE: ./build/architect/bracket-list.js


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
    /^[ \t]*$/u.test(text.slice(lineStart(text, from), from)) && /^[ \t]*,?[ \t]*(?:#.*)?\r?\n?$/u.test(text.slice(to, lineEnd(text, to)))
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
    return item === undefined ? [] : [{ from: lineStart(text, item.from), to: lineEnd(text, item.to), text: '' }];
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
    const indent = text.slice(lineStart(text, model.from), model.from);
    const offset = after < 0 ? lineStart(text, model.from) : lineEnd(text, model.to);
    const lines = added.map((one, index) => `${indent}${one}${atEnd && !trailing && index === added.length - 1 ? '' : ','}${eol}`);
    edits.push({ from: offset, to: offset, text: lines.join(''), lines: true });
  }
  return edits;
}

;// CONCATENATED MODULE: ./build/architect/print.js


                                         


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
    const value = scalarText(node);
    if (value === undefined) return node.source ?? '';
    if (typeof node.value !== 'string') return value;
    const source = parsed.text.slice(startOf(node), node.range?.[1] ?? 0);
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    return quoted && !source.includes('\n') ? source : writeScalar(value, styleOf(node), inFlow);
  }
  if ((0,dist/* isSeq */.oP)(node)) return `[ ${node.items.map((item) => ((0,dist/* isNode */.Ll)(item) ? printFlow(copyOf(parsed, item, true)) : '')).join(', ')} ]`;
  if (!(0,dist/* isMap */.jh)(node)) return '';
  const within = inFlow || node.flow === true;
  const fields = node.items.map((pair) => ({
    key: keyOf(pair) ?? '',
    value: (0,dist/* isNode */.Ll)(pair.value) ? copyOf(parsed, pair.value, within) : '',
  }));
  return within ? printFlow(fields) : fields;
}

;// CONCATENATED MODULE: ./build/architect/map-edit.js
                                          




                                         




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
  const eol = eolAt(text, startOf(map));
  const gone = new Set(removed.map((pair) => map.items.indexOf(pair)));
  if (map.flow === true) {
    const list = {
      open: startOf(map) + 1,
      close: (map.range?.[1] ?? 0) - 1,
      items: map.items.map((pair) => ({ from: startOfPair(pair), to: endOfPair(pair) })),
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
  const spans = map.items.map((pair) => (isPlainPair(pair) ? spanOf(text, startOfPair(pair), endOfPair(pair)) : undefined));
  const [first] = map.items;
  const column = first === undefined ? undefined : columnOf(text, startOfPair(first));
  const at = spans[before]?.from ?? spans.at(-1)?.to;
  if (column === undefined || at === undefined || spans.includes(undefined)) return undefined;
  const edits = spans.flatMap((span, index) => (gone.has(index) && span !== undefined ? [removeLines(span)] : []));
  return added.length === 0 ? edits : [...edits, insertLines(at, printBlock(added, column, step), eol)];
}

/** Where a pair begins: its key, what marks it, or its anchor. */
function startOfPair(pair      )         {
  const key = (0,dist/* isNode */.Ll)(pair.key) ? startOf(pair.key) : 0;
  const marks = pair.srcToken?.start.filter(({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind') ?? [];
  return Math.min(key, ...marks.map(({ offset }) => offset));
}

/** Whether a pair is `key: value`, without the `?` of an explicit key. */
function isPlainPair(pair      )          {
  return pair.srcToken?.start.every(({ type }) => type !== 'explicit-key-ind') ?? true;
}

;// CONCATENATED MODULE: ./build/architect/problem.js
                                             
                                           

/** Edits of a flow's text, or why they can't be made. */
                                                                                                                                   

/** A part of the flow is written once and used in more places: an edit would change them all. */
function sharedProblem(what        , line        , key         )                                    {
  return {
    problem: {
      rule: 'shared-anchor',
      ...(key === undefined ? {} : { key }),
      message: `${what} (line ${line} of the flow’s YAML) is shared with other places through a YAML anchor: a change here would change them too.`,
      mend: 'Write it out at each place of the flow, or change it in Architect.',
    },
  };
}

/** A form of YAML that this action reads but does not edit. */
function notEditable(what        , line        , key         )                                    {
  return {
    problem: {
      rule: 'not-editable',
      ...(key === undefined ? {} : { key }),
      message: `${what} (line ${line} of the flow’s YAML) is written in a form that can’t be changed without touching lines around it.`,
      mend: 'Make this change in Architect, or export the flow again so that each choice and each field has lines of its own.',
    },
  };
}

;// CONCATENATED MODULE: ./build/architect/parse.js

                                                   
                                           

/** A flow's text with its nodes: each knows the offsets of its own characters, so that edits need not dump anything again. */
                         
                        
                                     
                                                                                             
                                   
                                     
 

/**
 * Parses one YAML document.
 *
 * Published files may hold `{{key}}` substitutions, which Archy replaces in the bare text before it reads the YAML
 *. Such a text is parsed as it stands: what is not YAML then is an error that says so.
 */
function parse(text        )                                                              {
  const lines = new dist/* LineCounter */.HN();
  const documents = (0,dist/* parseAllDocuments */.hR)(text, { keepSourceTokens: true, lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const position = (offset        )           => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fail = (offset        , message        , hint        )                       => ({ error: { message, ...position(offset), hint } });
  const [document, second] = documents;
  if (!Array.isArray(documents) || document === undefined) return fail(0, 'The flow’s YAML is empty.', 'Export the flow again.');
  const fault = document.errors[0];
  if (fault !== undefined) {
    const hint = text.includes('{{')
      ? 'The text holds {{…}} substitutions and is not YAML before they are made: put the values in, or export the published flow.'
      : 'Export the flow again, or mend this line.';
    return fail(fault.pos[0], `The flow’s text is not valid YAML: ${fault.message}`, hint);
  }
  if (second !== undefined)
    return fail(second.range[0], 'The flow’s text holds more than one YAML document.', 'Keep one flow in one document.');
  const { inFlow, loose } = survey(document);
  if (loose !== undefined)
    return fail(
      loose.range?.[0] ?? 0,
      `The flow’s text has an alias "*${loose.source}" to an anchor that it doesn’t have.`,
      'Export the flow again, or mend this line.',
    );
  return { parsed: { text, document, inFlow, position } };
}

/** The nodes between brackets or braces, and an alias whose anchor doesn't stand before it, which the library lets pass. */
function survey(document                 )                                                                          {
  const inside = new WeakSet        ();
  const anchors = new Set        ();
  let loose                   ;
  (0,dist/* visit */.YR)(document, (_key, node, path) => {
    if ((0,dist/* isAlias */.Vj)(node) && !anchors.has(node.source)) loose ??= node;
    if (((0,dist/* isScalar */.jn)(node) || (0,dist/* isCollection */.P3)(node)) && node.anchor !== undefined) anchors.add(node.anchor);
    const parent = path.findLast((one) => (0,dist/* isCollection */.P3)(one));
    if (!(0,dist/* isPair */.tO)(node) && typeof node === 'object' && node !== null && (0,dist/* isCollection */.P3)(parent) && (parent.flow === true || inside.has(parent)))
      inside.add(node);
  });
  return { inFlow: inside, loose };
}

;// CONCATENATED MODULE: ./build/architect/read.js



                                                                                        





/** A menu with the nodes that it was read from. */
                           
                               
                       
                            
                                                      
                          
                                               
                             
                                          
                             
 

/** A flow with the nodes that it was read from. */
                           
                               
                          
                                      
                                                                                         
                                        
 

/** Reads a flow's YAML. */
function readArchitectFlow(text        )                                                                   {
  const read = read_readFlowNode(text);
  return 'error' in read ? read : { flow: read.node.flow };
}

/** Reads a flow's YAML and keeps the nodes, for edits and checks. */
function read_readFlowNode(text        )                                                              {
  const read = parse(text);
  if ('error' in read) return read;
  const { parsed } = read;
  const { contents } = parsed.document;
  const fail = (offset        , message        )                       => {
    return {
      error: {
        message,
        ...parsed.position(offset),
        hint: 'A flow’s text has one top key, its type (such as `inboundCall`), with `name` and `menus` below it.',
      },
    };
  };
  const [top, second] = (0,dist/* isMap */.jh)(contents) ? contents.items : [];
  const type = top === undefined ? undefined : keyOf(top);
  if (top === undefined || type === undefined) return fail(0, 'The flow’s text has no top key that would be its type.');
  if (second !== undefined)
    return fail((0,dist/* isNode */.Ll)(second.key) ? startOf(second.key) : 0, `The flow’s text has a second top key, "${keyOf(second) ?? ''}".`);
  if (!(0,dist/* isMap */.jh)(top.value)) return fail((0,dist/* isNode */.Ll)(top.key) ? startOf(top.key) : 0, `The flow’s text says nothing below "${type}".`);
  const root        = { node: top.value, own: true };
  const name = textAt(parsed, child(parsed.document, root, 'name'));
  if (name === undefined) return fail(startOf(top.value), 'The flow’s text gives the flow no name.');
  const elements = elementsOf(parsed);
  const menus = readMenus(parsed, elements, type);
  const tasks = elements
    .filter(({ tag, list }) => tag === 'task' && list === `/${type}/tasks`)
    .map((element) => ({ element, task: readTask(parsed, element) }));
  const division = textAt(parsed, child(parsed.document, root, 'division'));
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
  const listPlace = child(document, body, 'choices');
  const list = listPlace !== undefined && (0,dist/* isSeq */.oP)(listPlace.node) ? listPlace.node : undefined;
  const choices = list === undefined ? [] : readChoices(parsed, list, elements, element.path);
  const audio = readAudio(parsed, child(document, body, 'audio'));
  const defaultChildMenuRef = textAt(parsed, child(document, body, 'defaultChildMenuRef'));
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
      at: parsed.position(startOf(element.body)),
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
  const start = (0,dist/* isMap */.jh)(body) && body.flow !== true ? startOf(body) : 0;
  return Math.max(2, start - lineStart(parsed.text, start));
}

function readTask(parsed        , element         )                {
  const actions = descend(parsed.document, { node: element.body, own: true }, 'actions');
  return {
    name: element.name ?? '',
    actions: countActions(actions),
    path: element.path,
    ...(element.refId === undefined ? {} : { refId: element.refId }),
  };
}

;// CONCATENATED MODULE: ./build/architect/edit-audio.js


                                                          






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
  if (audio.kind === 'tts' && soundsLike(audio.text, text)) return { notices: [] };
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
    rule: 'prompt-needed',
    key,
    message: `\`audio: replace\` makes the menu say the prompts and nothing else, and key ${key} has none.`,
    mend: 'Give it its prompt, or leave the audio with `audio: keep`.',
  };
}

/** Whether a text says all of these, one after the other. */
function saysInOrder(text        , prompts                   )          {
  let at = 0;
  return prompts.every((prompt) => {
    const found = heard(text).indexOf(heard(prompt), at);
    at = found + heard(prompt).length;
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
    const expression = scalar.form === 'exp' ? plainExpression(text) : text;
    if (expression !== undefined) return { edits: [replaceScalar(parsed, scalar.node, expression, true)] };
    const key = expressionKey(place?.node);
    if (key !== undefined) return { edits: [replaceScalar(parsed, key, 'tts'), replaceScalar(parsed, scalar.node, text, true)] };
  }
  const pair = pairOf(body, 'audio');
  const before = pair ?? pairOf(body, 'choices');
  const index = before === undefined ? body.items.length : body.items.indexOf(before);
  const inFlow = body.flow === true;
  const value = writeScalar(text, 'plain', inFlow);
  const edits = editMap(
    parsed,
    body,
    pair === undefined ? [] : [pair],
    index,
    [{ key: 'audio', value: [{ key: 'tts', value }] }],
    stepOfText(node),
  );
  return edits === undefined ? notEditable(what, line) : { edits };
}

function expressionKey(audio         )                     {
  const key = (0,dist/* isMap */.jh)(audio) ? audio.items[0]?.key : undefined;
  return (0,dist/* isScalar */.jn)(key) ? key : undefined;
}

;// CONCATENATED MODULE: ./build/architect/same.js



/** A node's document, to follow its aliases; a pair of nodes that are taken to be the same without looking into them. */
                             
                       
                       
                                                              
                                                                                  
 

/** Whether two nodes say the same, in whatever style: aliases count as what they stand for, comments and anchors don't count. */
function same(a         , b         , comparison            )          {
  return compare(a, b, comparison, new Map());
}

function compare(a         , b         , comparison            , seen                       )          {
  const left = (0,dist/* isAlias */.Vj)(a) ? a.resolve(comparison.a) : a;
  const right = (0,dist/* isAlias */.Vj)(b) ? b.resolve(comparison.b) : b;
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
  return pairs.filter((pair) => !free.includes(keyOf(pair) ?? ''));
}

function isNothing(node         )          {
  return node === null || node === undefined || ((0,dist/* isScalar */.jn)(node) && node.value === null);
}

;// CONCATENATED MODULE: ./build/architect/write-choice.js


                                                            



                                          
                                               



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
  ...Object.values(TARGET_FIELDS),
]);

/** What a desired target means in this flow. */
function writtenTarget(
  node          ,
  target                                               ,
)                                                                 {
  switch (target.kind) {
    case 'queue':
      return { tag: 'menuTransferToAcd', name: target.name, queue: target.name };
    case 'disconnect':
      return { tag: 'menuDisconnect', name: 'Disconnect' };
    case 'menu': {
      const found = findMenu(node.flow, target.ref);
      if ('problem' in found) return found;
      return leading('menuJumpToMenu', node.menus.find(({ menu }) => menu === found.menu)?.element, found.menu.name);
    }
    case 'task': {
      const found = findTask(node.flow, target.ref);
      if ('problem' in found) return found;
      return leading('menuJumpToTask', node.tasks.find(({ task }) => task === found.task)?.element, found.task.name);
    }
  }
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
  const field = TARGET_FIELDS[target.tag];
  if (field === undefined) return [];
  const model = neighbours(choices).findLast(({ choice, map }) => choice.tag === target.tag && pairOf(map, field) !== undefined);
  const value = model === undefined ? undefined : pairOf(model.map, field)?.value;
  if (target.queue === undefined) {
    return [{ key: field, value: writeScalar(target.leadsTo?.path ?? '', (0,dist/* isScalar */.jn)(value) ? styleOf(value) : 'double', inFlow) }];
  }
  const { document } = node.parsed;
  const place = (0,dist/* isNode */.Ll)(value) ? { node: value, own: true } : undefined;
  const [outer, inner] = [inFlow || braces(value), braces(descend(document, place, 'lit')?.node)];
  const scalar = descend(document, place, 'lit', 'name')?.node;
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
    const key = keyOf(pair);
    if (key === undefined || !(0,dist/* isNode */.Ll)(pair.value) || PERSONAL_FIELDS.has(key) || without.includes(key)) continue;
    const shared = kin.length > 0 ? kin : neighbours(choices);
    if (kin.length === 0 && !COMMON_FIELDS.includes(key)) continue;
    const agreed = shared.every(({ map }) => same(pairOf(map, key)?.value, pair.value, { a: document, b: document }));
    if (agreed && (!key.endsWith('Audio') || shared.length > 1)) fields.push({ key, value: copyOf(node.parsed, pair.value, inFlow) });
    else left.push(key);
  }
  return { fields, left };
}

/** How the neighbours write a field's text. */
function styleOfField(choices                       , field        )        {
  const scalar = neighbours(choices)
    .map(({ map }) => pairOf(map, field)?.value)
    .findLast((value) => (0,dist/* isScalar */.jn)(value));
  return (0,dist/* isScalar */.jn)(scalar) ? styleOf(scalar) : 'plain';
}

;// CONCATENATED MODULE: ./build/architect/edit-choice.js


                                                            



                                                    





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
    resolve(node.elements, menu.defaultChildMenuRef, menu.path).some(({ body }) => body === existing.body.node)
  );
}

/** A jump is written as a path that ends in the target's refId, as all published flows have it. */
function unreferable(target               , key        )                                                {
  if (target.leadsTo === undefined || target.leadsTo.refId !== undefined) return undefined;
  return {
    problem: {
      rule: 'no-ref-id',
      key,
      message: `"${target.name}" has no refId in the flow’s YAML, so nothing can refer to it safely.`,
      mend: 'Give it a refId: a flow that was published and exported again has one everywhere.',
    },
  };
}

function rename(node          , menu          , existing            , { key, name }               )         {
  if (name === undefined || name === existing.choice.name) return { edits: [] };
  const line = existing.choice.at.line;
  const map = ownMap(existing);
  if (map === undefined) return sharedProblem(`The choice of key ${key}`, line, key);
  const value = pairOf(map, 'name')?.value;
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
  const pair = pairOf(map, TARGET_FIELDS[target.tag] ?? '');
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
        rule: 'default-choice',
        key,
        message: `The choice of key ${key} is the menu’s default choice (${menu.menu.defaultChildMenuRef ?? ''}); the flow refers to it as a ${choice.tag}, so it can’t become a ${target.tag}.`,
        mend: 'Choose another default choice for the menu in Architect first.',
      },
    };
  }
  if (pairOf(map, '<<') !== undefined) return sharedProblem(`The choice of key ${key}`, choice.at.line, key);
  const removed = map.items.filter((pair) => !COMMON_FIELDS.includes(keyOf(pair) ?? ''));
  const inFlow = map.flow === true;
  const others = menu.choices.filter((other) => other !== existing);
  const has = map.items.map((pair) => keyOf(pair) ?? '');
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
    .map((pair) => keyOf(pair) ?? '')
    .filter((field) => !Object.values                    (TARGET_FIELDS).includes(field));
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
  const column = (offset        )         => offset - lineStart(parsed.text, offset);
  const step = (0,dist/* isNode */.Ll)(first?.key) ? column(startOf(first.key)) - column(startOf(tag)) : 2;
  return step > 0 ? step : 2;
}

;// CONCATENATED MODULE: ./build/architect/new-choice.js

                                                            









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
  const dtmf = dtmfOfKey(node.parsed.document, key);
  const ofKey = dtmf === undefined ? [unwritable(key)] : [];
  if (target.kind === 'unchanged') {
    const problem              = {
      rule: 'nothing-to-keep',
      key,
      message: `The menu has no key ${key}, so nothing can stay unchanged there.`,
      mend: 'Say where the key leads, or take the option away.',
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
      rule: 'key-too-long',
      key,
      message: `"${key}" has more than one key; a choice of an Architect menu answers one key of the phone.`,
      mend: 'Give one of 0-9, or lead to a menu that takes the next key.',
    };
  }
  return {
    rule: 'key-spelling',
    key,
    message: `How Architect’s YAML spells the key ${key} is not published, and this flow uses it nowhere, so it can’t be written.`,
    mend: `Add a choice for ${key} to any menu of the flow in Architect and publish it once; from then on its spelling is taken from there.`,
  };
}

/** The fields in the order of a neighbour of the kind; else name and key, the common settings, then the target. */
function inOrderOf(menu          , tag        , fields                  )          {
  const model = neighbours(menu.choices).findLast(({ choice }) => choice.tag === tag);
  const keys = model?.map.items.map((pair) => keyOf(pair) ?? '') ?? COMMON_FIELDS;
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
  const column = (offset        )         => offset - lineStart(text, offset);
  const step = stepOf(node, model);
  if ((0,dist/* isMap */.jh)(model.item) && model.item.flow === true) return { dash, tag: column(startOf(model.item)), body: 0, step, braces: 'item' };
  const kind = column(startOf(model.tag));
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
  const columnOf = (offset        )         => offset - lineStart(text, offset);
  const deeper =
    node.menus
      .flatMap(({ list, listPlace }) => {
        const key = listPlace?.pair?.key;
        return list === undefined || list.flow === true || !(0,dist/* isNode */.Ll)(key) ? [] : [columnOf(startOf(list)) - columnOf(startOf(key))];
      })
      .find((one) => one >= 0) ?? 2;
  const model = node.menus.flatMap(({ choices }) => neighbours(choices)).find(({ map }) => map.flow !== true);
  const step = model === undefined ? stepOfText(node) : stepOf(node, model);
  return { dash: column + deeper, tag: column + deeper + 2, body: column + deeper + 2 + step, step, braces: 'none' };
}

/** The names that the menu's choices have, those of the given keys aside. */
function namesOf(menu          , removed                     )              {
  return new Set(
    menu.choices.filter(({ choice }) => choice.key === undefined || !removed.has(choice.key)).map(({ choice }) => choice.name),
  );
}

;// CONCATENATED MODULE: ./build/architect/edit-list.js







                                                    



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
  const eol = eolAt(text, startOf(list));
  const gone = new Set(removed.map((item) => items.indexOf(item)));
  const managed = new Set(menu.choices.filter(({ choice }) => choice.key !== undefined).map(({ item }) => item));
  const lastManaged = items.findLastIndex((item) => managed.has(item));
  const after = lastManaged === -1 ? items.length - 1 : lastManaged;
  if (list.flow === true) {
    const inside = {
      open: startOf(list) + 1,
      close: (list.range?.[1] ?? 0) - 1,
      items: items.map((item) => ({ from: startOf(item), to: endOf(item) })),
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
  const spans = items.map((item, index) => spanOf(text, dashes[index] ?? 0, endOf(item)));
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
  const [from, to] = [startOf(list), list.range?.[1] ?? 0];
  if (inFlow.has(list))
    return editFlowList(
      text,
      { open: from + 1, close: to - 1, items: [] },
      new Set(),
      -1,
      added.map((choice) => choiceInBraces(choice)),
      eolAt(text, from),
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
  const column = (0,dist/* isNode */.Ll)(first?.key) ? columnOf(node.parsed.text, startOf(first.key)) : undefined;
  if (place === undefined || column === undefined) return undefined;
  const layout = layoutFor(node, column);
  return [
    place,
    insertLines(
      place.to,
      added.flatMap((choice) => choiceLines(choice, layout)),
      eolAt(node.parsed.text, startOf(body)),
    ),
  ];
}

function linesBelow(node          , menu          , added                      , offset        )                   {
  const key = menu.listPlace?.pair?.key;
  const column = (0,dist/* isNode */.Ll)(key) ? columnOf(node.parsed.text, startOf(key)) : undefined;
  if (column === undefined) return undefined;
  const layout = layoutFor(node, column);
  return insertLines(
    lineEnd(node.parsed.text, offset),
    added.flatMap((choice) => choiceLines(choice, layout)),
    eolAt(node.parsed.text, offset),
  );
}

;// CONCATENATED MODULE: ./build/architect/check.js

                                                   





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
  if ('error' in read) {
    const { message, line, column, hint } = read.error;
    return [{ rule: 'flow-unreadable', message, mend: hint, line, column }];
  }
  return checkFlowNode(read.node);
}

/** The checks of {@link checkFlow} on a text that was read already. */
function checkFlowNode(node          )                {
  return [...checkReferences(node), ...node.menus.flatMap((menu) => checkMenu(node, menu))].toSorted(
    (a, b) => a.line - b.line || a.column - b.column,
  );
}

function checkReferences({ parsed, elements, flow }          )                {
  const findings                = [];
  const paths = new Map(elements.map(({ body, path }) => [body, path]));
  const answers = new Map                 ();
  (0,dist/* visit */.YR)(parsed.document, {
    Pair: (_at, pair, path) => {
      const field = keyOf(pair);
      const kinds = field === undefined || !Object.hasOwn(REFERENCES, field) ? undefined : REFERENCES[field];
      if (kinds === undefined || !(0,dist/* isScalar */.jn)(pair.value) || typeof pair.value.value !== 'string') return;
      const reference = pair.value.value;
      if (reference.includes('{{') || !kinds.test(reference)) return;
      const inner = path.findLast((step) => (0,dist/* isPair */.tO)(step) && (0,dist/* isNode */.Ll)(step.value) && paths.has(step.value));
      const from = ((0,dist/* isPair */.tO)(inner) && (0,dist/* isNode */.Ll)(inner.value) ? paths.get(inner.value) : undefined) ?? `/${flow.type}`;
      // A flow says the same again and again: each reference is looked for once.
      const question = reference.startsWith('./') ? `${from} ${reference}` : reference;
      const leads = answers.get(question) ?? resolve(elements, reference, from).length > 0;
      answers.set(question, leads);
      if (leads) return;
      findings.push({
        rule: 'dangling-reference',
        message: `${field ?? ''} refers to "${reference}", which the flow doesn’t have.`,
        mend: 'Refer to a menu, task or choice that is there.',
        ...parsed.position(startOf(pair.value)),
      });
    },
  });
  return findings;
}

function checkMenu(node          , menu          )                {
  const { parsed } = node;
  const name = menu.menu.refId ?? menu.menu.name;
  const finding = (at      , rule        , message        , mend        , key         )              => {
    return { rule, message, mend, ...parsed.position(startOf(at)), menu: name, ...(key === undefined ? {} : { key }) };
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
  const field = Object.hasOwn(TARGET_FIELDS, choice.tag) ? TARGET_FIELDS[choice.tag                              ] : undefined;
  if (field === undefined) return undefined;
  const place = child(parsed.document, body, field);
  const empty =
    place === undefined ||
    ((0,dist/* isScalar */.jn)(place.node) && (textAt(parsed, place) ?? '') === '') ||
    child(parsed.document, place, 'noValue') !== undefined;
  const lit = child(parsed.document, place, 'lit');
  const nameless = lit !== undefined && (0,dist/* isMap */.jh)(lit.node) && (textAt(parsed, child(parsed.document, lit, 'name')) ?? '') === '';
  return empty || nameless ? field : undefined;
}

/** What tells a new finding from one that was there before: its words, as lines move. */
function known(finding             )         {
  return `${finding.rule}\n${finding.message}`;
}

;// CONCATENATED MODULE: ./build/architect/verify.js


                                               

                                                                         





/** What an edit was meant to do, to hold its result against. */
                         
                            
                          
                                
                                             
                                            
                                                                
                          
 

/**
 * The last guard of an edit: reads the new text as a whole and makes sure that it says what was asked for and, everywhere
 * else, what it said before. YAML has many forms; one that the editor got wrong becomes a problem here and not a broken flow.
 */
function verifyEdit(text        , intent        )                          {
  const { before, menu, desired } = intent;
  const { name, at } = menu.menu;
  const what = `The menu "${name}"`;
  const read = read_readFlowNode(text);
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
  if (intent.audio !== undefined && (now.menu.audio.kind !== 'tts' || !soundsLike(now.menu.audio.text, intent.audio)))
    return notEditable(`The audio of the menu "${name}"`, at.line).problem;
  const answered = now.choices.filter(({ choice }) => choice.key !== undefined);
  const old = new Set(checkFlowNode(before).map((finding) => known(finding)));
  const fresh = checkFlowNode(after).find((finding) => !old.has(known(finding)));
  if (fresh !== undefined)
    return {
      rule: fresh.rule,
      message: `With this change the flow would be broken: ${fresh.message}`,
      mend: fresh.mend,
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

;// CONCATENATED MODULE: ./build/architect/edit-menu.js
                                               




                                                          






/** A flow's text with the menu as it shall be, and what its reader should know; or why it can't be so. */
                                                                                                                                        

/**
 * The flow's text with one menu changed. Only lines of choices that answer a key, and those of the menu's audio if it is
 * managed, differ; all else stays byte for byte, as the text is edited and never written anew. What is so already stays
 * as it is: an edit that changes nothing returns the very text.
 *
 * @param menuRef the menu's refId, or else its name
 */
function editMenu(text        , menuRef        , desired             )             {
  const read = read_readFlowNode(text);
  if ('error' in read) {
    const { message, line, column, hint } = read.error;
    return {
      problems: [{ rule: 'flow-unreadable', message: `${message} (line ${line}, column ${column} of the flow’s YAML)`, mend: hint }],
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
    const edited = applyEdits(text, this.#edits, eolAt(text, 0));
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
          rule: 'default-choice',
          key,
          message: `The flow’s choice of key ${key} ("${name}") is the menu’s default choice, so it can’t be taken away.`,
          mend: `Keep key ${key} in the menu file, or choose another default choice in Architect first.`,
        });
      } else if (target.kind === 'other' || tag === 'menuSubMenu') {
        this.#notices.push(`Key ${key} goes, and with it what it holds: it ${inWords(flow, existing.choice)}.`);
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
    ...live.map((key) => ({
      rule: 'duplicate-key',
      key,
      message: `The flow’s menu "${menu.name}" has more than one choice for key ${key}.`,
      mend: 'Mend the menu in Architect first.',
    })),
    ...wanted.map((key) => ({
      rule: 'duplicate-key',
      key,
      message: `The menu file has key ${key} more than once.`,
      mend: 'Keep one option for each key.',
    })),
  ];
}

function twice(keys                   )           {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

;// CONCATENATED MODULE: ./build/architect/locate.js
                                                    
                                                        
                                                            

                                                                           

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
  return {
    path: file?.path ?? '',
    ...(at ?? { line: 1, column: 1 }),
    rule: finding.code,
    message: /[.!?]$/u.test(finding.message) ? finding.message : `${finding.message}.`,
    mend:
      place === undefined
        ? `It is not in a menu of these files (${path === '' ? 'no place given' : path}): mend it in Architect.`
        : 'Change this place of the menu file.',
  };
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
const KEY_RULES = new Set(['duplicate-key', 'key-too-long', 'key-spelling']);

/** Why a menu can't be edited as a problem of its menu file, at the option that it speaks of where the file has it. */
function toProblem(menu      , { rule, key, message, mend }             )          {
  const option = key === undefined ? undefined : menu.options.find((one) => one.key === key);
  return { path: menu.path, ...positionOf(menu, option, rule), rule, message, mend };
}

function positionOf(menu      , option                        , rule        )           {
  if (option === undefined) return menu.at.nodeId;
  return KEY_RULES.has(rule) ? option.at.key : option.at.target;
}

;// CONCATENATED MODULE: ./build/architect/menu-rows.js
                                                                          



/** A menu before and after, key by key: the keys that answer after the change, then those that are gone. */
function compareMenus(before                   , after                   )                 {
  const [old, now] = [choicesOf(before), choicesOf(after)];
  const rows = [...now].map(([key, choice])      => {
    const was = old.get(key);
    const sign = was === undefined ? 'added' : isSameChoice(was, choice) ? 'same' : 'changed';
    return { key, sign, before: was && spoken(was, choice), after: spoken(choice, was) };
  });
  const gone = [...old].filter(([key]) => !now.has(key));
  return {
    rows: [...rows, ...gone.map(([key, choice])      => ({ key, sign: 'removed', before: spoken(choice), after: undefined }))],
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
function spoken({ flow, choice }        , other         )         {
  const words = inWords(flow, choice);
  return { target: other !== undefined && other.choice.name !== choice.name ? `${words} (named "${choice.name}")` : words };
}

;// CONCATENATED MODULE: ./build/architect/content.js
                                                  
                                                                
                                                    
                                                             
                                                  
                                            
                                                  





                                               




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
  const read = readArchitectFlow(text);
  // The edit has read its own result already.
  if ('error' in read) throw new TypeError(read.error.message);
  return new ArchitectContent(read.flow);
}

function flowOf(content             )                {
  if (content instanceof ArchitectContent) return content.flow;
  throw new TypeError(`Architect's YAML can't be compared with a flow of the ${content.api} API.`);
}

// EXTERNAL MODULE: ./build/engine/plan.js
var engine_plan = __webpack_require__(5652);
// EXTERNAL MODULE: ./build/engine/store.js
var store = __webpack_require__(3350);
// EXTERNAL MODULE: ./build/engine/flow.js
var flow = __webpack_require__(4259);
;// CONCATENATED MODULE: ./build/genesys/answer.js
/** An HTTP answer, without anything of the request: the SDK's errors carry the Authorization header along. */
                         
                                           
                          
                             
                                                     
                         
                                                                                     
                            
 

/** The answer in what the SDK resolved or rejected with, in any of its shapes: extended response, AxiosError, or neither. */
function toAnswer(outcome         )         {
  const response =
    isRecord(outcome) && isRecord(outcome['response']) ? { ...outcome['response'], body: outcome['response']['data'] } : outcome;
  if (isRecord(response) && typeof response['status'] === 'number' && 'headers' in response) {
    return { status: response['status'], headers: plainHeaders(response['headers']), body: response['body'] };
  }
  const code = isRecord(outcome) && typeof outcome['code'] === 'string' ? outcome['code'] : 'no answer';
  return { status: 0, headers: {}, body: undefined, failure: code };
}

function plainHeaders(headers         )                         {
  if (!isRecord(headers)) return {};
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

function isRecord(value         )                                   {
  return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./build/genesys/flow-head.js


/** A person or an OAuth client, as a flow refers to one. */
                      
                      
                                   
                                          
                         
 

/** One of a flow's versions. */
                              
                                                      
                      
                                                           
                       
                    
 

/** What Architect's API says of a flow without its content (SDK model Flow). */
                           
                      
                        
                                              
                        
                               
                                 
                              
                                   
                               
                                   
                                  
                      
                                                  
                                                                    
 

/** Reads the answer to `GET /api/v2/flows/{flowId}`; undefined where it is no flow of Architect's API. */
function readHead(body                         )                       {
  const { id, name, type } = body;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof type !== 'string') return undefined;
  const division = isRecord(body['division']) ? body['division'] : {};
  const publishedBy = toWho(body['publishedBy'], 'user');
  const published = toVersion(body['publishedVersion'], 'datePublished', publishedBy);
  const saved = toVersion(body['savedVersion'], 'dateSaved');
  const checkedIn = toVersion(body['checkedInVersion'], 'dateCheckedIn');
  const lock = toLock(body['lockedUser'], 'user') ?? toLock(body['lockedClient'], 'client');
  const operation = running(body['currentOperation']);
  return {
    id,
    name,
    type,
    isDeleted: body['deleted'] === true,
    ...(typeof division['id'] === 'string' ? { divisionId: division['id'] } : {}),
    ...(typeof division['name'] === 'string' ? { divisionName: division['name'] } : {}),
    ...(published === undefined ? {} : { published }),
    ...(saved === undefined ? {} : { saved }),
    ...(checkedIn === undefined ? {} : { checkedIn }),
    ...(lock === undefined ? {} : { lock }),
    ...(operation === undefined ? {} : { operation }),
  };
}

/**
 * What was saved or checked in after the published version: publishing would bury it. Whether a flow without drafts shows none, or
 * its published version once more, is unproven; both are read as none. Where it can't be told which is newer, it is a draft.
 */
function draftOf({ published, saved, checkedIn }          )                          {
  return [saved, checkedIn].find((version) => version !== undefined && published !== undefined && isNewer(version, published));
}

/** The number that a check-in has taken after the published version: the next publish comes after it. */
function numberAfter({ published, checkedIn }          )                     {
  const hasNumber = checkedIn !== undefined && published !== undefined && NUMBERED.test(checkedIn.id) && isNewer(checkedIn, published);
  return hasNumber ? checkedIn.id : undefined;
}

const NUMBERED = /^(\d+)\.(\d+)$/u;

function isNewer(version             , published             )          {
  if (version.id === published.id) return false;
  const [number, other] = [version.id, published.id].map((id) => NUMBERED.exec(id)?.slice(1).map(Number));
  if (number && other) return number[0] === other[0] ? (number[1] ?? 0) > (other[1] ?? 0) : (number[0] ?? 0) > (other[0] ?? 0);
  return version.at === undefined || published.at === undefined || version.at > published.at;
}

/** Whether this is the OAuth client of that id. Ids are GUIDs: upper and lower case don't count. */
function isClient({ kind, id }     , clientId        )          {
  return kind === 'client' && id.toLowerCase() === clientId.toLowerCase();
}

/** A person or client in words. */
function whoInWords(person                 )         {
  if (person === undefined) return 'somebody';
  const kind = person.kind === 'client' ? 'the OAuth client' : 'the user';
  return person.name === undefined || person.name === person.id ? `${kind} ${person.id}` : `${kind} "${person.name}" (${person.id})`;
}

/** A time in words, such as `2026-11-22 10:14 UTC`. */
function timeInWords(at        )         {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function toVersion(value         , date        , otherwiseBy      )                          {
  if (!isRecord(value) || typeof value['id'] !== 'string' || value['id'] === '') return undefined;
  const at = toTime(value[date]) ?? toTime(value['dateCreated']);
  const by = toWho(value['createdByClient'], 'client') ?? toWho(value['createdBy'], 'user') ?? otherwiseBy;
  return { id: value['id'], ...(at === undefined ? {} : { at }), ...(by === undefined ? {} : { by }) };
}

/** Some dates are milliseconds, others are texts (SDK model FlowVersion). */
function toTime(value         )                     {
  const at = typeof value === 'string' ? Date.parse(value) : value;
  return typeof at === 'number' && Number.isFinite(at) && Math.abs(at) < 8.64e15 ? at : undefined;
}

function toWho(value         , kind             )                  {
  if (!isRecord(value) || typeof value['id'] !== 'string') return undefined;
  return { id: value['id'], kind, ...(typeof value['name'] === 'string' && value['name'] !== '' ? { name: value['name'] } : {}) };
}

/** A lock is a lock, even where it doesn't say whose. */
function toLock(value         , kind             )                  {
  return isRecord(value) ? (toWho(value, kind) ?? { id: 'unknown', kind }) : undefined;
}

const RUNNING = new Set         (['STARTED', 'PENDING_GENERATION', 'PENDING_BACKEND_NOTIFICATION']);

/** A finished operation stays in the flow: only `complete`, or else its status, tells it from one that runs. */
function running(value         )                                    {
  if (!isRecord(value) || !(value['complete'] === false || (value['complete'] === undefined && RUNNING.has(value['actionStatus']))))
    return undefined;
  const by = toWho(value['client'], 'client') ?? toWho(value['user'], 'user');
  return { name: typeof value['actionName'] === 'string' ? value['actionName'] : 'unknown', ...(by === undefined ? {} : { by }) };
}

;// CONCATENATED MODULE: ./build/genesys/obstacles.js
                                                 



/** What a publish may disregard. */
                          
                                                                          
                               
                                                                                 
                              
 

/** Somebody or something that stands in the way of a publish. */
                    
                        
                           
                        
                                                             
                            
 

/**
 * What stands in the way of publishing this flow now: a lock, a running operation, or a draft that is newer than what is
 * published. Archy's job asks nobody about drafts, and the API's unlock would check in the draft of whoever holds the lock, so
 * both are left to people.
 */
function obstacleTo(head          , { overDrafts, ownClient }         )                       {
  const { lock, operation, name } = head;
  const draft = draftOf(head);
  const isOwn = (who                 )          => who !== undefined && ownClient !== undefined && isClient(who, ownClient);
  if (lock !== undefined && !isOwn(lock)) {
    const unsaved = draft === undefined ? '' : ` ${draftInWords(head)}`;
    return {
      code: 'flow.locked',
      message: `The flow "${name}" is locked by ${whoInWords(lock)}.${unsaved}`,
      hint: 'Ask them to publish or revert in Architect, then run again. The flow is not unlocked here: that would check in what they have not finished.',
      isFinal: true,
    };
  }
  if (operation !== undefined) {
    return {
      code: 'operation.in.progress',
      message: `An operation (${operation.name}, by ${whoInWords(operation.by)}) is running on the flow "${name}".`,
      hint: 'Run again when it has ended.',
      isFinal: false,
    };
  }
  if (draft === undefined || overDrafts || isOwn(draft.by)) return undefined;
  return {
    code: 'draft.in.the.way',
    message: `The flow "${name}" has a draft that is newer than its published version ${head.published?.id ?? ''}. ${draftInWords(head)} Publishing would bury it.`,
    hint: 'Have it published or reverted in Architect, then run again; or set `on-drift: overwrite` to publish over it.',
    isFinal: true,
  };
}

/** What a reader of a plan should know of this. */
function noticesOf(head          , licence         )           {
  const obstacle = obstacleTo(head, licence);
  if (obstacle !== undefined) return [`${obstacle.message} A deploy would stop there.`];
  return draftOf(head) === undefined
    ? []
    : [
        `The flow "${head.name}" has a draft that is newer than its published version. ${draftInWords(head)} \`on-drift: overwrite\` publishes over it.`,
      ];
}

/** What a publish has replaced that somebody had not published yet. */
function overwritten(before          )           {
  return draftOf(before) === undefined
    ? []
    : [`A draft of the flow "${before.name}" was published over, as \`on-drift: overwrite\` asks. ${draftInWords(before)}`];
}

/**
 * Makes sure that a publish would replace what the plan was made on, and nobody's work.
 *
 * @throws StoreError of the fate `conflict`
 */
function demandFree(head          , expected         , licence         )       {
  if (head.published?.id !== expected) {
    throw new store/* StoreError */.AD({
      fate: 'conflict',
      isUnsent: true,
      code: 'version.moved',
      message: `The flow "${head.name}" was published in the meantime: version ${expected} became ${head.published?.id ?? 'unpublished'}.`,
      hint: 'Run again when nobody is publishing the flow.',
    });
  }
  const obstacle = obstacleTo(head, licence);
  if (obstacle !== undefined) throw new store/* StoreError */.AD({ fate: 'conflict', isUnsent: true, ...obstacle });
}

function draftInWords(head          )         {
  const draft = draftOf(head);
  const time = draft?.at === undefined ? '' : ` on ${timeInWords(draft.at)}`;
  return `It was saved by ${whoInWords(draft?.by)}${time} and not published.`;
}

;// CONCATENATED MODULE: ./build/genesys/poll.js
                                                

/** How often a job is asked for. */
                           
                                                
                           
                                                                                                      
                             
                                                                                    
                           
 

/**
 * Asks again and again, in growing intervals, until there is an answer.
 *
 * @returns undefined when patience has run out
 */
async function poll   (
  ask                              ,
  { firstMs, longestMs, totalMs }          ,
  clock       ,
)                         {
  const start = Date.now();
  for (
    let slept = 0, pause = firstMs;
    Math.max(slept, Date.now() - start) < totalMs;
    slept += pause, pause = Math.min(pause * 1.5, longestMs)
  ) {
    await clock.sleep(pause);
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  return undefined;
}

;// CONCATENATED MODULE: ./build/genesys/after-publish.js
                                                                
                                                


                                                             




/** How long a publish that has succeeded may stay unseen in the flow. */
const PATIENCE = { firstMs: 1000, longestMs: 8000, totalMs: 45_000 };

/** A publish job that has ended well. */
                   
                                             
                            
                                
                                     
                                     
                                    
 

/**
 * The flow after a job that has succeeded: its head may show that a little later, and somebody's version from right before it until
 * then. If it stays with exactly one new version, that is the job's, whoever the head says made it.
 *
 * @throws StoreError of the fate `unknown`: what was sent is out, whatever can be read of it
 */
async function flowAfter({ before, content, menus }         , reader                 , clock       )                    {
  const after = numberAfter(before) ?? before.published?.id ?? '';
  let head = before;
  const look = async ()                => {
    head = await reader.head(before.id);
  };
  /** Looks until the head no longer shows what it must not be, or patience ends. */
  const wait = async (isYet               )                   => {
    const ask = async ()                            => {
      await look();
      return isYet() ? undefined : true;
    };
    return !isYet() || (await poll(ask, PATIENCE, clock)) === true;
  };
  const isStale = ()          => head.published === undefined || head.published.id === before.published?.id;
  const isOthers = ()          =>
    head.published !== undefined && reader.isOwn(head.published) === false && (0,flow/* follows */.pk)(head.published.id, after);
  try {
    await look();
    const isSure = await wait(() => isStale() || isOthers());
    if (isStale()) throw notSeen(before);
    let live = await reader.live(head);
    if (live.isOwn === undefined && (0,flow/* follows */.pk)(live.version, after) && !live.content.holds(content, menus)) {
      // Nobody says whose version this is, and it is not what was sent: somebody's from right before, perhaps.
      const shown = live.version;
      if (await wait(() => head.published?.id === shown)) live = await reader.live(head);
    }
    const { isOwn, notices: _, ...rest } = live;
    // Somebody else's name on what was sent is a name; on anything else it is theirs.
    const isTold = isOwn !== undefined && (isSure || !live.content.holds(content, menus));
    return { ...rest, after, notices: overwritten(before), ...(isTold ? { isOwn } : {}) };
  } catch (error) {
    if (!(error instanceof store/* StoreError */.AD)) throw error;
    throw error.with({ fate: 'unknown', isVerdict: false, isFinal: true });
  }
}

function notSeen({ id, published }          )             {
  return new store/* StoreError */.AD({
    fate: 'unknown',
    code: 'publish.not.seen',
    message: `The job says that it published the flow ${id}, but the flow still shows version ${published?.id ?? ''}.`,
    hint: "Look at the flow's version history in Architect, and run again.",
  });
}

// EXTERNAL MODULE: ./build/menu/text.js
var menu_text = __webpack_require__(1404);
;// CONCATENATED MODULE: ./build/genesys/failures.js
                                                    




/** What a request was for, in the words an error needs. */
                          
                                                                     
                          
                                                                      
                              
                                                                    
                        
                                                                                                   
                                            
 

/** The most of a foreign message that is told, in UTF-16 units. */
const MAX_MESSAGE = 500;

/** Failures before the first byte was sent: nothing can have happened. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/u;

/** Whether the request certainly never reached the org. */
function wasNeverSent({ failure = '' }        )          {
  return NEVER_SENT.has(failure) || CERTIFICATE.test(failure);
}

/** Whether the same request may well succeed a moment later. */
function isPassing(answer        )          {
  if (answer.status === 0) return !CERTIFICATE.test(answer.failure ?? '');
  return [408, 500, 502, 503, 504].includes(answer.status) || (isSuccess(answer) && !isJsonBody(answer));
}

function isSuccess({ status }        )          {
  return status >= 200 && status < 300;
}

/** Whether the answer holds what every answer of this API must: a JSON object. */
function isJsonBody({ body }        )          {
  return isRecord(body) && !Array.isArray(body);
}

/** A failed request as an error that says what, why and how to mend it. */
function toStoreError(answer        , purpose         )             {
  const body = isRecord(answer.body) ? answer.body : {};
  const apiMessage = failures_text(body['message']);
  const { code, why, hint } = diagnose(answer, purpose, failures_text(body['code']));
  const correlationId = answer.headers['inin-correlation-id'] ?? failures_text(body['contextId']);
  return new store/* StoreError */.AD({
    fate: fateOf(answer),
    code,
    hint,
    message: `Could not ${purpose.action}: ${why}${apiMessage === undefined ? '' : ` Genesys Cloud says: ${(0,menu_text/* cut */.J)(purpose.redact(apiMessage), MAX_MESSAGE)}`}`,
    ...(answer.status === 0 ? {} : { status: answer.status }),
    ...(correlationId === undefined ? {} : { correlationId }),
    findings: findingsOf(body, purpose.redact),
  });
}

function fateOf(answer        )       {
  if (answer.status === 409) return 'conflict';
  if (wasNeverSent(answer)) return 'refused';
  return answer.status >= 300 && answer.status < 500 && answer.status !== 408 ? 'refused' : 'unknown';
}

function diagnose(answer        , purpose         , apiCode                    )                                              {
  const { status, failure = '' } = answer;
  const { host, permission } = purpose;
  if (status === 0) return diagnoseSilence(failure, host);
  const code = apiCode ?? `http.${status}`;
  if (status >= 300 && status < 400) {
    return {
      code: 'redirected',
      why: `${host} answered with a redirect (${status})${redirectHost(answer)}. It was not followed, and nothing was sent there.`,
      hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
    };
  }
  if (isSuccess(answer)) {
    return {
      code: 'answer.not.understood',
      why: `${host} answered ${status} with ${describeBody(answer.body)} instead of a JSON object.`,
      hint: 'Check `region` and `gateway-url`, and whether a proxy or a login page stands in between.',
    };
  }
  switch (status) {
    case 401:
      return {
        code,
        why: 'the token was not accepted (401).',
        hint: 'The OAuth client may have been changed or deleted during the run: check it under Admin > Integrations > OAuth, and run again.',
      };
    case 403:
      return {
        code,
        why: `it is not permitted (403): the client's role lacks ${permission}, or does not cover the division.`,
        hint: `Give the OAuth client a role with ${permission} in that division (Admin > Integrations > OAuth > Roles). Scopes don't limit a client of this grant type: its roles do.`,
      };
    case 404:
      return {
        code,
        why: 'there is no such thing in this org (404).',
        hint: "Check the id, `region`, and that the client's role covers the division: what it may not see does not exist for it.",
      };
    case 409:
      return { code, why: 'it is locked, or has been changed in the meantime (409).', hint: 'Run again when nobody is editing the flow.' };
    case 410:
      return { code, why: 'it has been deleted (410).', hint: 'Restore the flow, or take its menu file away.' };
    case 429:
      return {
        code,
        why: "the org's rate limit stayed exceeded (429).",
        hint: 'Lower `requests-per-minute`, or run when fewer other tools use the same OAuth client.',
      };
    default:
      return status >= 500
        ? { code, why: `Genesys Cloud is in trouble (${status}).`, hint: 'See status.mypurecloud.com, and run again later.' }
        : {
            code,
            why: `the request was refused (${status}).`,
            hint: 'Mend what the message names: the menu file, or the flow in Architect.',
          };
  }
}

function diagnoseSilence(failure        , host        )                                              {
  if (CERTIFICATE.test(failure)) {
    return {
      code: 'certificate',
      why: `the certificate of ${host} is not trusted (${failure}).`,
      hint: 'Behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to its certificate.',
    };
  }
  if (['ERR_CANCELED', 'ECONNABORTED', 'ETIMEDOUT'].includes(failure)) {
    return { code: 'timeout', why: `${host} did not answer in time.`, hint: 'Run again; raise `timeout-seconds` if it happens often.' };
  }
  return {
    code: 'unreachable',
    why: `${host} could not be reached (${failure}).`,
    hint: 'Check `region`, `gateway-url`, and that the runner may reach it (proxy, firewall, DNS).',
  };
}

function redirectHost({ headers }        )         {
  try {
    return headers['location'] === undefined
      ? ''
      : ` to ${new URL(headers['location'], 'https://same-host.invalid').hostname.replace('same-host.invalid', 'itself')}`;
  } catch {
    return '';
  }
}

function describeBody(body         )         {
  if (body === undefined || body === null || body === '') return 'an empty body';
  if (typeof body === 'string') {
    if (/^\s*</u.test(body)) return 'an HTML page';
    return /^\s*[{[]/u.test(body) ? 'half a JSON text' : 'plain text';
  }
  return Array.isArray(body) ? 'a JSON list' : 'a JSON object of another kind';
}

/** What an error body or a validation result says of single places, in whichever of the known fields it stands. */
function findingsOf(body                         , redact                   )            {
  // `details` repeats `errors` where both are there.
  const entries = [body['errors'], body['details']].find((list)                    => Array.isArray(list) && list.length > 0) ?? [];
  return entries.filter(isRecord).map((entry) => {
    const path = ['path', 'field', 'fieldName', 'pointer', 'location']
      .map((name) => failures_text(entry[name]))
      .find((value) => value !== undefined);
    return {
      code: failures_text(entry['code']) ?? failures_text(entry['errorCode']) ?? 'invalid',
      message: (0,menu_text/* cut */.J)(redact(failures_text(entry['message']) ?? failures_text(entry['code']) ?? 'The org gave no message'), MAX_MESSAGE),
      ...(path === undefined ? {} : { path }),
    };
  });
}

function failures_text(value         )                     {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/genesys/job-messages.js
                                                    



/** What a job says of its course (SDK models ArchitectJobMessage and ArchitectJobMessageDetail), masked and cut. */
                              
                                    
                                                                  
                                       
 

/** The most of one message that is told, in UTF-16 units. */
const MAX_TEXT = 500;
/** The most messages that are told. */
const MAX_TEXTS = 20;

/**
 * The errors among a job's messages; all of them where none is marked as one.
 *
 * @param redact takes secrets out: to be done before a text is cut
 */
function readMessages(body                         , redact                          )              {
  const all = (Array.isArray(body['messages']) ? (body['messages']             ) : []).filter(isRecord);
  const errors = all.filter(({ type }) => type === 'Error');
  const told = errors.length > 0 ? errors : all;
  const details = told.flatMap(({ details: list }) => (Array.isArray(list) ? (list             ).filter(isRecord) : []));
  return {
    texts: told
      .flatMap(({ text }) => (typeof text === 'string' && text.trim() !== '' ? [(0,menu_text/* cut */.J)(redact(text.trim()), MAX_TEXT)] : []))
      .slice(0, MAX_TEXTS),
    statuses: details.flatMap(({ statusCode }) => (typeof statusCode === 'number' ? [statusCode] : [])),
  };
}

/** The messages as one sentence. */
function inOneLine({ texts }             )         {
  return texts.length === 0 ? 'It gives no reason (no tracing messages available).' : `It says: ${texts.join(' ')}`;
}

/** Archy names a place as `('targetQueue' in '/inboundCall/menus/menu[Main_10]/choices/menuTransferToAcd[Sales_12]')`. */
const PLACE = /\('([^']+)' in '(\/.*?)'\)/u;

/** The messages as findings, each with the path that it names. */
function findingsIn({ texts }             )            {
  return texts.map((message) => {
    const [, field, path] = PLACE.exec(message) ?? [];
    return { code: 'publish.refused', message, ...(field === undefined || path === undefined ? {} : { path: `${path}/${field}` }) };
  });
}

/**
 * Whether a job failed because the backend's own rate limit was exceeded. Archy then says that it can't find a flow which is
 * there (terraform-provider-genesyscloud: `isRetryableJobFailure`).
 */
function isDisguisedRateLimit({ texts, statuses }             )          {
  const text = texts.join('\n');
  return (
    statuses.includes(429) ||
    (/could not find the flow with id/iu.test(text) && (/exit code:?\s*(?:to )?107/iu.test(text) || /archy failed/iu.test(text)))
  );
}

;// CONCATENATED MODULE: ./build/genesys/export-job.js



                                        

                                            
                                                           

/** An export takes seconds; the Terraform provider gives it 90. */
const export_job_PATIENCE = { firstMs: 250, longestMs: 2000, totalMs: 120_000 };
/** How often an export is begun that failed on the backend's own rate limit. */
const MAX_TRIES = 5;
/** How long to wait before each further one, in milliseconds, times the tries so far: in all, longer than the limit's minute. */
const PAUSE_MS = 7000;
/** How often a download is tried that failed in passing. */
const MAX_DOWNLOADS = 3;

/** Which version of which flow. */
                              
                          
                           
 

/**
 * One version of a flow as YAML, byte for byte (SDK: ArchitectApi.postFlowsExportJobs, getFlowsExportJob).
 *
 * @throws StoreError `export.failed`, `export.unfinished`, `export.not.understood`, or what a call was refused with
 */
async function exportYaml({ flowId, version }             , means       )                  {
  for (let tries = 1; ; tries += 1) {
    const job = await runJob(flowId, version, means);
    if ('downloadUrl' in job) return download(job.downloadUrl, flowId, means);
    if (!job.isRateLimit || tries >= MAX_TRIES) {
      throw problem(
        'export.failed',
        `The export of the flow ${flowId}, version ${version}, failed. ${job.message}`,
        job.isRateLimit
          ? "Archy says so when Genesys Cloud's own rate limit is exceeded: run again later."
          : 'Open the flow in Architect and export it there: what fails here should fail there, too.',
      );
    }
    await means.clock.sleep(PAUSE_MS * tries);
  }
}

                                                                                                            

async function runJob(flowId        , version        , { session, clock }       )                 {
  const registered = await session.call({
    method: 'POST',
    path: '/api/v2/flows/export/jobs',
    body: { flows: [{ flow: { id: flowId, version }, exportType: 'Yaml' }] },
    action: `export the flow ${flowId}`,
    permission: 'architect:jobExport:create',
  });
  const jobId = registered['id'];
  if (typeof jobId !== 'string') throw notUnderstood(flowId, 'the answer names no job');
  const ended = await poll(() => askFor(jobId, flowId, session), export_job_PATIENCE, clock);
  if (ended !== undefined) return ended;
  throw problem(
    'export.unfinished',
    `The export of the flow ${flowId} did not end within ${export_job_PATIENCE.totalMs / 1000} seconds (job ${jobId}).`,
    'Run again later.',
  );
}

/** @returns undefined while the job is at work */
async function askFor(jobId        , flowId        , session         )                             {
  const job = await session.call({
    method: 'GET',
    path: '/api/v2/flows/export/jobs/{jobId}',
    pathParams: { jobId },
    query: { expand: 'messages' },
    action: `see how the export of the flow ${flowId} goes`,
    permission: 'architect:jobExport:view',
  });
  switch (job['status']) {
    case 'Success':
      if (typeof job['downloadUrl'] === 'string') return { downloadUrl: job['downloadUrl'] };
      throw notUnderstood(flowId, 'the job has ended and says not where its result is');
    case 'Failure': {
      const messages = readMessages(job, (text) => session.redact(text));
      return { message: inOneLine(messages), isRateLimit: isDisguisedRateLimit(messages) };
    }
    default:
      return undefined;
  }
}

async function download(url        , flowId        , { session, signedUrls, clock }       )                  {
  session.keepSignature(url);
  for (let tries = 1; ; tries += 1) {
    const answer = await signedUrls.download(url);
    if (isSuccess(answer) && answer.body !== undefined && answer.body !== '') return answer.body;
    if (!mayPass(answer) || tries >= MAX_DOWNLOADS) throw notUnderstood(flowId, `its download ${whyNot(answer)}`);
    await clock.sleep(1000 * tries);
  }
}

/** Whether the same download may well succeed a moment later. */
function mayPass({ status, failure }               )          {
  if (failure === undefined) return [408, 429, 500, 502, 503, 504].includes(status);
  return failure === 'ERR_CANCELED' || !failure.startsWith('ERR_');
}

function whyNot({ status, failure, body }               )         {
  return body === '' && status < 300 ? 'is empty' : `failed (${failure ?? `HTTP ${status}`})`;
}

function notUnderstood(flowId        , why        )             {
  return problem(
    'export.not.understood',
    `Could not read the export of the flow ${flowId}: ${why}.`,
    'Run again; if it stays so, check the proxy in between.',
  );
}

function problem(code        , message        , hint        )             {
  return new store/* StoreError */.AD({ fate: 'refused', code, message, hint });
}

;// CONCATENATED MODULE: ./build/genesys/read-flow.js
                                            

/** A flow as both APIs give it (SDK: ArchitectApi.getFlow). */
function readFlow(flowId        , session         )                                   {
  return session.call({
    method: 'GET',
    path: '/api/v2/flows/{flowId}',
    pathParams: { flowId },
    action: `read the flow ${flowId}`,
    permission: 'architect:flow:view',
  });
}

;// CONCATENATED MODULE: ./build/genesys/architect-reader.js

                                                          

                                                  



                                        



/** Reads flows of Architect's API: first the head, which costs one request, then what is published, by an export job. */
class ArchitectReader {
           #means       ;
           #licence         ;

  /** @param licence what a write may disregard: for the notices of a plan */
  constructor(means       , licence         ) {
    this.#means = means;
    this.#licence = licence;
  }

  /** What the flow says of itself now, without its content. */
  async head(flowId        )                    {
    return headOf(await readFlow(flowId, this.#means.session), flowId);
  }

  /** Whether this run's own OAuth client made the version; undefined where the org doesn't say. */
  isOwn({ by }             )                      {
    return by && isClient(by, this.#means.session.clientId);
  }

  /** The flow with its published content. */
  async live(head          )                    {
    const published = publishedOf(head);
    const text = await exportYaml({ flowId: head.id, version: published.id }, this.#means);
    const read = readArchitectFlow(text);
    if ('error' in read) {
      const { message, line, column, hint } = read.error;
      throw refused(
        'flow.unreadable',
        `The exported YAML of the flow "${head.name}" can't be read: ${message} (line ${line}, column ${column})`,
        hint,
      );
    }
    demandIdentity(head, read.flow);
    const isOwn = this.isOwn(published);
    const newest = numberAfter(head);
    return {
      id: head.id,
      name: head.name,
      version: published.id,
      content: new ArchitectContent(read.flow),
      notices: noticesOf(head, this.#licence),
      ...(head.divisionId === undefined ? {} : { divisionId: head.divisionId }),
      ...(isOwn === undefined ? {} : { isOwn }),
      ...(newest === undefined ? {} : { newest }),
    };
  }
}

/** The head in the answer to `GET /api/v2/flows/{flowId}`. */
function headOf(body                         , flowId        )           {
  const head = readHead(body);
  if (head === undefined)
    throw refused(
      'answer.not.understood',
      `Could not read the flow ${flowId}: the answer holds no id, name and type.`,
      'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
    );
  if (head.isDeleted)
    throw refused(
      'flow.deleted',
      `The flow ${head.id} ("${head.name}") has been deleted.`,
      'Restore the flow, or take its menu file away.',
    );
  return head;
}

/** What callers hear is the published version: without one there is nothing to keep. */
function publishedOf({ name, published }          )              {
  if (published !== undefined) return published;
  throw refused(
    'flow.never.published',
    `The flow "${name}" has never been published, so no caller hears it.`,
    'Publish it once in Architect; from then on its menus can be kept here.',
  );
}

/**
 * Archy finds the flow to replace by the name and type in the YAML, and makes a new flow where it finds none: so a flow that is
 * called otherwise now than in its text must never be sent.
 */
function demandIdentity(head          , { name, type, division }                                                   )       {
  const { divisionName } = head;
  if (division !== undefined && divisionName !== undefined && division !== divisionName) {
    throw refused(
      'flow.moved',
      `The flow "${head.name}" is in the division "${divisionName}", and its published version ${head.published?.id ?? ''} says "${division}". Publishing that could move it, or make a new flow.`,
      'Publish the flow once in Architect, so that its published version has its division, then run again.',
    );
  }
  if (head.name === name && head.type.toLowerCase() === type.toLowerCase()) return;
  throw refused(
    'flow.renamed',
    `The flow is called "${head.name}" (${head.type}), and its published version ${head.published?.id ?? ''} calls it "${name}" (${type}). Publishing that would make a new flow.`,
    'Publish the flow once in Architect, so that its published version has its name, then run again.',
  );
}

function refused(code        , message        , hint        )             {
  return new store/* StoreError */.AD({ fate: 'refused', code, message, hint });
}

;// CONCATENATED MODULE: ./build/genesys/publish-job.js




                                        

                                                           

/** The Terraform provider gives a job 16 minutes. */
const publish_job_PATIENCE = { firstMs: 500, longestMs: 10_000, totalMs: 16 * 60_000 };
/** How long a job may wait for a text that may not have arrived. */
const DOUBTFUL = { firstMs: 500, longestMs: 5000, totalMs: 120_000 };
/** How often an upload is tried that certainly did not arrive. */
const MAX_UPLOADS = 3;
/** How often in a row a job may be unknown to whom it was promised. */
const MAX_MISSING = 5;

/** A job that waits for its text. */
                             
                      
                                
                                                     
 

/**
 * Registers a job (SDK: ArchitectApi.postFlowsJobs). A job without a text does nothing, so this may be repeated.
 *
 * @throws StoreError when the org refuses, or its answer can't be used
 */
async function registerJob(flowId        , { session }       )                      {
  const { id, presignedUrl, headers } = await session.call({
    method: 'POST',
    path: '/api/v2/flows/jobs',
    action: `publish the flow ${flowId}`,
    permission: 'architect:job:create',
  });
  if (typeof id === 'string' && typeof presignedUrl === 'string') {
    session.keepSignature(presignedUrl);
    const given = isRecord(headers) ? Object.entries(headers) : [];
    return { id, presignedUrl, headers: Object.fromEntries(given.filter((pair)                           => typeof pair[1] === 'string')) };
  }
  throw new store/* StoreError */.AD({
    fate: 'refused',
    code: 'answer.not.understood',
    message: `Could not publish the flow ${flowId}: the answer names no job, or no place for its text.`,
    hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
  });
}

/**
 * Hands the job its text and waits for its end. The job validates and publishes at once; it names no version that it is
 * based on, so from the moment that the text may have arrived nothing but its end is waited for, and no other job is begun.
 *
 * @throws StoreError of the fate `refused` when nothing was published, as the job says; of the fate `unknown` when it can't be told
 */
async function runPublishJob(job            , flowId        , yaml        , means       )                {
  const doubt = await upload(job, yaml, means);
  const { status, flow, ...rest } = await publish_job_endOf(job, doubt, means);
  if (status === 'Failure')
    throw failureOf(
      job,
      readMessages(rest, (text) => means.session.redact(text)),
    );
  const published = isRecord(flow) ? flow['id'] : undefined;
  if (typeof published === 'string' && published.toLowerCase() !== flowId.toLowerCase()) {
    throw new store/* StoreError */.AD({
      fate: 'unknown',
      isFinal: true,
      code: 'another.flow.published',
      message: `The job ${job.id} was to publish the flow ${flowId} and has published the flow ${published}: Archy finds a flow by its name and type.`,
      hint: 'Was the flow renamed at this very moment? Look at both flows in Architect, and delete the one that should not be there.',
    });
  }
}

/** @returns why it is not certain that the text has arrived; undefined when it has */
async function upload({ id, presignedUrl, headers }            , yaml        , { signedUrls, clock }       )                              {
  /** Whether an earlier try may have arrived after all. */
  let inDoubt = false;
  for (let tries = 1; ; tries += 1) {
    const answer = await signedUrls.upload(presignedUrl, headers, yaml);
    if (isSuccess(answer)) return undefined;
    const why = answer.failure ?? `HTTP ${answer.status}`;
    if (mayHaveArrived(answer)) return why;
    inDoubt ||= isBusy(answer);
    if (tries < MAX_UPLOADS && (isBusy(answer) || wasNeverSent(answer))) {
      await clock.sleep(1000 * tries);
      continue;
    }
    if (inDoubt) return why;
    throw new store/* StoreError */.AD({
      fate: 'refused',
      isFinal: true,
      isUnsent: true,
      code: 'upload.refused',
      message: `The flow's text could not be handed to the job ${id} (${why}), so nothing was published.`,
      hint: 'Run again; if it stays so, check that the runner may reach the storage that Genesys Cloud names (proxy, firewall).',
    });
  }
}

/** An answer that got lost says nothing; a refusal does, and so does a storage that is too busy (S3: SlowDown). */
function mayHaveArrived(answer               )          {
  const { status, failure = '' } = answer;
  if (status === 0) return !wasNeverSent(answer) && !failure.startsWith('ERR_UNSAFE_');
  return !isBusy(answer) && (status < 300 || status >= 500 || status === 408);
}

function isBusy({ status }               )          {
  return status === 429 || status === 503;
}

/**
 * The job when it has ended.
 *
 * @param doubt why it may not have got its text: then it is given less time to begin
 * @throws StoreError of the fate `unknown` when its end can't be learnt
 */
async function publish_job_endOf(job            , doubt                    , means       )                                   {
  let missing = 0;
  const ask = async ()                    => {
    const state = await stateOf(job.id, means);
    missing = state === 'missing' ? missing + 1 : 0;
    return state === 'missing' && missing < MAX_MISSING ? undefined : state;
  };
  const begun = async ()                    => {
    const state = await ask();
    return state === 'waiting' ? undefined : state;
  };
  const ended = async ()                                                    => {
    const state = await ask();
    return state === 'waiting' || state === 'working' ? undefined : state;
  };
  if (doubt !== undefined && (await poll(begun, DOUBTFUL, means.clock)) === undefined)
    throw unknownEnd(job, doubt, 'waits for its text still');
  const end = await poll(ended, publish_job_PATIENCE, means.clock);
  if (end === undefined) throw unknownEnd(job, doubt, 'has not ended');
  if (end === 'missing') throw unknownEnd(job, doubt, 'is not known any more');
  if (end instanceof store/* StoreError */.AD) throw end;
  return end.job;
}

/** What the job says of itself; an error where it may not be asked; undefined where it can't be asked just now. */
                                                                                                                       

async function stateOf(jobId        , { session }       )                    {
  try {
    const job = await session.call({
      method: 'GET',
      path: '/api/v2/flows/jobs/{jobId}',
      pathParams: { jobId },
      query: { expand: 'messages' },
      action: `see how the job ${jobId} goes`,
      permission: 'architect:job:view',
      once: true,
    });
    if (job['status'] === 'Success' || job['status'] === 'Failure') return { job };
    return job['status'] === 'Registered' ? 'waiting' : 'working';
  } catch (error) {
    if (!(error instanceof store/* StoreError */.AD)) throw error;
    if (error.status === 404 || error.status === 410) return 'missing';
    // In passing: the job goes on while the API is in trouble.
    if (error.fate === 'unknown' || error.status === 429) return undefined;
    return error.with({ fate: 'unknown', isFinal: true, isVerdict: false });
  }
}

function unknownEnd({ id }            , doubt                    , state        )             {
  const text = doubt === undefined ? '' : ` It is not certain that it was given the flow's text (${doubt}).`;
  return new store/* StoreError */.AD({
    fate: 'unknown',
    isFinal: true,
    code: 'job.unfinished',
    message: `The job ${id} that publishes the flow ${state}.${text}`,
    hint: "Look at the flow's version history in Architect, and run again when the job can't come any more.",
  });
}

/** Why the job failed. Archy's own findings are a verdict on the flow; a lock, a missing right or a busy backend is none. */
function failureOf({ id }            , messages                                 )             {
  const { texts, statuses } = messages;
  const base = { message: `The job ${id} did not publish the flow. ${inOneLine(messages)}`, fate: 'refused'         , isVerdict: false };
  if (texts.some((text) => /is locked by another/iu.test(text))) {
    return new store/* StoreError */.AD({
      ...base,
      fate: 'conflict',
      isFinal: true,
      code: 'flow.locked',
      hint: 'Somebody has just begun to edit the flow: ask them to publish or revert in Architect, then run again.',
    });
  }
  if (statuses.includes(409)) {
    return new store/* StoreError */.AD({
      ...base,
      fate: 'conflict',
      code: 'operation.in.progress',
      hint: 'Run again when nobody is publishing the flow.',
    });
  }
  if (statuses.includes(403)) {
    return new store/* StoreError */.AD({
      ...base,
      code: 'missing.permissions',
      hint: 'Archy acts as this OAuth client: its role needs architect:flow:edit, architect:flow:publish and architect:flow:unlock, and may view all that the flow names.',
    });
  }
  if (isDisguisedRateLimit(messages) || statuses.some((status) => status >= 500)) {
    return new store/* StoreError */.AD({ ...base, code: 'publish.failed', hint: 'Genesys Cloud was too busy, or in trouble: run again later.' });
  }
  if (texts.length === 0) {
    return new store/* StoreError */.AD({
      ...base,
      code: 'publish.failed',
      hint: 'Publish the flow in Architect: what fails here should fail there, and say why.',
    });
  }
  return new store/* StoreError */.AD({
    ...base,
    isVerdict: true,
    code: 'publish.refused',
    findings: findingsIn(messages),
    hint: 'Mend what the message names: the menu file, or the flow in Architect.',
  });
}

;// CONCATENATED MODULE: ./build/genesys/architect-store.js

                                                        
                                                    
                                                           




                                                  
                                               
                                        



/** How long a look at the flow may have been ago when the text is handed over, in milliseconds. */
const LOOK_LASTS_MS = 1000;

/** A publish that is ready, but for its text. */
                                                                    

/**
 * Flows in Architect's own API: YAML is exported, changed, and published by a job that names no version. So whoever else is at
 * work is looked for right before the text is handed over, and what is live is read afterwards.
 */
class ArchitectStore                         {
           #means       ;
           #licence         ;
           #reader                 ;

  /** @param overDrafts `on-drift: overwrite` */
  constructor(means       , overDrafts         ) {
    this.#means = means;
    this.#licence = { overDrafts };
    this.#reader = new ArchitectReader(means, this.#licence);
  }

  async read(body                         , flowId        )                    {
    return this.#reader.live(headOf(body, flowId));
  }

  /** There is no published validation of a text that isn't stored yet: what can be checked, the plan has checked. */
  async validate()                              {
    return [];
  }

  async write(plan      )                    {
    const { live, desired } = plan;
    const publish = await this.#prepare(live.id, live.version, desired, this.#licence).catch((error         ) => {
      throw nothingSent(error);
    });
    return publish((0,engine_plan/* menusOf */.M)(plan));
  }

  async restore(plan      , ownVersion         )                    {
    const { id, content } = plan.live;
    // A job that failed half-way may have left the flow locked by this client.
    const licence = { overDrafts: false, ownClient: this.#means.session.clientId };
    const publish = await this.#prepare(id, ownVersion, content, licence);
    return publish((0,engine_plan/* menusOf */.M)(plan));
  }

  /** All that can be done before the text is handed over. Until then, nothing has happened. */
  async #prepare(flowId        , expected         , content             , licence         )                        {
    if (!(content instanceof ArchitectContent)) throw new TypeError(`The flow ${flowId} is none of Architect's API.`);
    const look = async ()                    => {
      const head = await this.#reader.head(flowId);
      demandFree(head, expected, licence);
      demandIdentity(head, content.flow);
      return head;
    };
    let before = await look();
    const lookedAt = Date.now();
    const job = await registerJob(flowId, this.#means);
    // What others do after the last look can only be told, not prevented: so it must not be long ago.
    if (Date.now() - lookedAt > LOOK_LASTS_MS) before = await look();
    return async (menus) => {
      await runPublishJob(job, flowId, content.raw, this.#means);
      return flowAfter({ before, content, menus }, this.#reader, this.#means.clock);
    };
  }
}

/** What failed before the text was handed over has changed nothing, whatever it was. */
function nothingSent(error         )          {
  if (!(error instanceof store/* StoreError */.AD)) return error;
  if (error.fate === 'conflict') return error;
  return error.with({ fate: 'refused', isVerdict: false, isFinal: true, isUnsent: true });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/engine/json.js
/** A JSON value that nobody changes. */
                                                                                                          
                                                           

function isObject(value         )                      {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property that is the object's own: a node may be called `toString`. */
function own(object            , name        )                   {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

;// CONCATENATED MODULE: ./build/definition/nodes.js


/*
 * The shape of a flow in the flow-definition API: what must be known of it, and no more. Everything else in a definition
 * is carried along untouched.
 */

/** The node kinds that have a menu in the flow-definition API. */
const MENU_KINDS                    = ['collect', 'menu'];

/** The definition's nodes; none where the definition is of another shape. */
function nodesOf(definition            )             {
  const nodes = own(definition, 'nodes');
  return isObject(nodes) ? nodes : {};
}

/** The kind of a node. */
function typeOf(nodes            , id        )                   {
  const node = own(nodes, id);
  return isObject(node) ? own(node, 'type') : undefined;
}

/** The options of a node's menu: `undefined` where there is no list. */
function optionsOf(definition            , nodeId        )                              {
  const node = own(nodesOf(definition), nodeId);
  const menu = isObject(node) ? own(node, 'menu') : undefined;
  const options = isObject(menu) ? own(menu, 'options') : undefined;
  return isList(options) ? options : undefined;
}

function isList(value                  )                           {
  return Array.isArray(value);
}

/** The option for `key`, if the menu has one. */
function optionWithKey(options                 , key        )                         {
  return options.filter(isObject).find((option) => own(option, 'key') === key);
}

/** The definition with one menu's options replaced; everything else is the very same value. */
function withOptions(definition            , nodeId        , options                 )             {
  const nodes = nodesOf(definition);
  const node = own(nodes, nodeId);
  const base = isObject(node) ? node : {};
  const menu = own(base, 'menu');
  return { ...definition, nodes: { ...nodes, [nodeId]: { ...base, menu: { ...(isObject(menu) ? menu : {}), options } } } };
}

;// CONCATENATED MODULE: ./build/definition/compare.js




/** Whether two values are the same, whatever the order of their properties. */
function compare_same(a         , b         )          {
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
  if (isObject(expected)) {
    return isObject(live) && Object.entries(expected).every(([name, value]) => holds(own(live, name), value));
  }
  return Object.is(live, expected);
}

/** Whether the menus in question are the same in both: options, their order, and whether there are any at all. */
function haveSameMenus(live            , expected            , menus                   )          {
  return menus.every((nodeId) => {
    const wanted = optionsOf(expected, nodeId);
    const found = optionsOf(live, nodeId);
    return wanted === undefined ? found === undefined : found !== undefined && holds(found, wanted);
  });
}

// EXTERNAL MODULE: ./node_modules/microdiff/dist/index.js
var microdiff_dist = __webpack_require__(1159);
;// CONCATENATED MODULE: ./build/definition/diff.js

                                                  




/** The report's names of an option's properties. */
const FIELD                                   = { routingTarget: 'routing_target' };

/**
 * What differs between two definitions. Menus are compared option by option, matched by key, so that an insertion is one
 * change and not a shift of all that follow; another order of the same keys is one `reorder`.
 *
 * The comparison itself is microdiff's, over the options as a map by key.
 */
function diffDefinitions(before            , after            )           {
  const menus = menuIds(before, after);
  return [...menus.flatMap((menu) => diff_diffMenu(menu, optionsOf(before, menu), optionsOf(after, menu))), ...diffRest(before, after, menus)];
}

/** Nodes whose options differ and can be told apart by key on both sides. */
function menuIds(before            , after            )           {
  const ids = new Set([...Object.keys(nodesOf(before)), ...Object.keys(nodesOf(after))]);
  return [...ids].filter((id) => {
    const lists = [optionsOf(before, id), optionsOf(after, id)];
    return (
      !compare_same(lists[0], lists[1]) &&
      lists.every((list) => list === undefined || byKey(list) !== undefined) &&
      [before, after].every((definition) => own(nodesOf(definition), id) !== undefined)
    );
  });
}

/** Options as a map by key, in their order; undefined where keys are missing or stand twice. */
function byKey(options                 )                                      {
  const map = new Map                    ();
  for (const option of options) {
    const key = isObject(option) ? own(option, 'key') : undefined;
    if (!isObject(option) || typeof key !== 'string' || map.has(key)) return undefined;
    map.set(key, option);
  }
  return map;
}

function diff_diffMenu(menu        , before                  = [], after                  = [])           {
  const old = byKey(before) ?? new Map                    ();
  const now = byKey(after) ?? new Map                    ();
  const options = ['definition', 'nodes', menu, 'menu', 'options'];
  const changes           = [];
  for (const [key, option] of old) {
    const other = now.get(key);
    const path = `${jsonPath(options)}[?(@.key=='${key}')]`;
    if (other === undefined) changes.push({ op: 'remove', menu, key, field: null, path, before: diff_summary(option), after: null });
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
        after: diff_summary(option),
      });
  }
  const oldOrder = [...old.keys()].filter((key) => now.has(key));
  const newOrder = [...now.keys()].filter((key) => old.has(key));
  if (!compare_same(oldOrder, newOrder))
    changes.push({ op: 'reorder', menu, key: null, field: null, path: jsonPath(options), before: oldOrder, after: newOrder });
  return changes;
}

function diffOption(menu        , key        , path        , before            , after            )           {
  const fields = new Set((0,microdiff_dist/* default */.A)({ ...before }, { ...after }).map(({ path: [field] }) => String(field)));
  return [...fields].map((field) => ({
    op: 'change',
    menu,
    key,
    field: FIELD[field] ?? field,
    path: `${path}${jsonStep(field)}`,
    before: own(before, field) ?? null,
    after: own(after, field) ?? null,
  }));
}

/** An option in the report's words. */
function diff_summary(option            )       {
  return Object.fromEntries(
    Object.entries(option)
      .filter(([name]) => name !== 'key')
      .map(([name, value]) => [FIELD[name] ?? name, value]),
  );
}

/** Differences outside of the menus already told. */
function diffRest(before            , after            , menus                   )           {
  const without = (definition            )             => menus.reduce((rest, menu) => withOptions(rest, menu, []), definition);
  const OPS = { CREATE: 'add', REMOVE: 'remove', CHANGE: 'change' }         ;
  return (0,microdiff_dist/* default */.A)({ ...without(before) }, { ...without(after) }).map((difference)         => ({
    op: OPS[difference.type],
    menu: null,
    key: null,
    field: null,
    path: jsonPath(['definition', ...difference.path]),
    before: difference.type === 'CREATE' ? null : json(difference.oldValue),
    after: difference.type === 'REMOVE' ? null : json(difference.value),
  }));
}

function json(value         )              {
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

;// CONCATENATED MODULE: ./build/definition/check.js
                                                    




/**
 * What is wrong with a complete definition, as far as it can be told without asking the org: every node typed, keys
 * unique, prompts and targets set, menus only where there can be one. What the org alone knows, its own validation tells.
 *
 * These are the faults that the flow-definition API answers with 422: a missing `type`, malformed references, unset fields.
 */
function checkDefinition(definition            )            {
  if (!isObject(own(definition, 'nodes'))) {
    return [{ code: 'definition.nodes.missing', message: 'The flow has no nodes', path: 'definition.nodes' }];
  }
  return Object.entries(nodesOf(definition)).flatMap(([id, node]) => checkNode(`definition.nodes.${id}`, node));
}

function checkNode(path        , node      )            {
  if (!isObject(node)) return [{ code: 'node.malformed', message: 'A node is not an object', path }];
  const type = own(node, 'type');
  if (typeof type !== 'string' || type === '') return [{ code: 'node.type.missing', message: 'A node has no type', path: `${path}.type` }];
  const menu = own(node, 'menu');
  if (menu === undefined || menu === null) return [];
  if (!MENU_KINDS.includes(type))
    return [{ code: 'node.menu.unexpected', message: `A node of the type "${type}" can't have a menu`, path: `${path}.menu` }];
  const options = isObject(menu) ? own(menu, 'options') : undefined;
  if (options === undefined) return [];
  if (!Array.isArray(options))
    return [{ code: 'menu.options.malformed', message: 'The options are not a list', path: `${path}.menu.options` }];
  return checkOptions(`${path}.menu.options`, options                   );
}

function checkOptions(path        , options                 )            {
  const seen = new Set        ();
  return options.flatMap((option, index)            => {
    const at = `${path}[${index}]`;
    if (!isObject(option)) return [{ code: 'option.malformed', message: 'An option is not an object', path: at }];
    const key = own(option, 'key');
    const findings            = [];
    if (typeof key !== 'string' || !names/* KEY */._.test(key))
      findings.push({ code: 'option.key.invalid', message: 'An option has no valid key', path: `${at}.key` });
    else if (seen.has(key)) findings.push({ code: 'option.key.duplicate', message: `The key "${key}" stands twice`, path: `${at}.key` });
    else seen.add(key);
    if (!isSet(own(option, 'prompt')))
      findings.push({ code: 'option.prompt.missing', message: 'An option has no prompt', path: `${at}.prompt` });
    if (!isSet(own(option, 'routingTarget')))
      findings.push({ code: 'option.target.missing', message: 'An option has no routing target', path: `${at}.routingTarget` });
    return findings;
  });
}

function isSet(value                  )          {
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null;
}

;// CONCATENATED MODULE: ./build/definition/locate.js
                                                        
                                                            
                                                    



const FIELDS = { prompt: /prompt/iu, target: /routing_?target/iu }         ;

/**
 * A finding as a problem of a menu file: at the line of the option it speaks of where its path tells it, else at the menu,
 * else at the flow.
 *
 * @param menus the menus of this flow that the files describe; at least one
 * @param desired the definition that was checked
 */
function locate_locate(finding         , menus                 , desired            )          {
  const path = finding.path ?? '';
  // A node's id may begin with another's: the longest that stands there is meant.
  const found = menus
    .map((menu) => ({ menu, rest: restOfNode(path, menu.nodeId) }))
    .filter(({ rest }) => rest !== undefined)
    .toSorted((a, b) => b.menu.nodeId.length - a.menu.nodeId.length)[0];
  const file = found?.menu ?? menus[0];
  const where = found === undefined ? undefined : locate_placeInMenu(found.rest ?? '', found.menu, desired);
  const at           = where ?? found?.menu.at.nodeId ?? file?.at.flow ?? { line: 1, column: 1 };
  return {
    path: file?.path ?? '',
    ...at,
    rule: finding.code,
    message: sentence(finding.message),
    mend:
      found === undefined
        ? `It is not in a menu of these files (${path === '' ? 'no place given' : path}): mend it in Architect.`
        : 'Change this place of the menu file.',
  };
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

function locate_placeInMenu(rest        , menu      , desired            )                       {
  const option = optionAt(rest, menu, desired);
  if (option === undefined) return undefined;
  if (FIELDS.prompt.test(rest)) return option.at.prompt;
  if (FIELDS.target.test(rest)) return option.at.target;
  return option.at.key;
}

function optionAt(rest        , menu      , desired            )                         {
  const index = /options\D{0,2}(\d+)/u.exec(rest)?.[1];
  const byKey = /key\s*={1,2}\s*['"]([0-9*#]+)['"]/u.exec(rest)?.[1];
  const live = index === undefined ? undefined : optionsOf(desired, menu.nodeId)?.[Number(index)];
  const key = byKey ?? (isObject(live) ? own(live, 'key') : undefined);
  return menu.options.find((option) => option.key === key);
}

function sentence(text        )         {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

;// CONCATENATED MODULE: ./build/definition/edit.js


                                                        

                                                            





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
    const current = optionsOf(before, menu.nodeId);
    const options = menu.options.map((option) => desiredOption(menu, option, current ?? [], queues, problems));
    if (compare_same(options, current)) continue;
    definition = withOptions(definition, menu.nodeId, options);
    changed.push(menu.nodeId);
  }
  // What the files ask for can't be made out: there is no change to show, let alone to send.
  if (problems.length > 0) return { definition: before, changed: [], problems };
  const findings = changed.length === 0 ? [] : checkDefinition(definition);
  return { definition, changed, problems: findings.map((finding) => locate_locate(finding, menus, definition)) };
}

/** The menu's node must be there, and of a kind that has a menu. */
function checkMenuNode(definition            , menu      , flowName        )                      {
  const nodes = nodesOf(definition);
  const node = own(nodes, menu.nodeId);
  const menuIds = Object.keys(nodes).filter((id) => MENU_KINDS.some((kind) => kind === typeOf(nodes, id)));
  if (node === undefined) {
    const meant = (0,near/* nearest */.p)(menu.nodeId, menuIds);
    const known = meant.length > 0 ? `Near: ${meant.join(', ')}.` : `Its menus are: ${menuIds.join(', ') || 'none'}.`;
    return problemAt(menu, menu.at.nodeId, 'menu-not-found', `The flow "${flowName}" has no node "${menu.nodeId}".`, known);
  }
  const type = typeOf(nodes, menu.nodeId);
  if (typeof type !== 'string' || !MENU_KINDS.includes(type)) {
    return problemAt(
      menu,
      menu.at.nodeId,
      'not-a-menu',
      `The node "${menu.nodeId}" of the flow "${flowName}" is ${typeof type === 'string' ? `of the type "${type}"` : 'of no type'} and has no menu.`,
      `Name a node of the type ${MENU_KINDS.join(' or ')}: ${menuIds.join(', ') || 'the flow has none'}.`,
    );
  }
  return undefined;
}

/**
 * The option to send. What an existing option of the same key has besides key, prompt and target stays: a menu file
 * doesn't speak of it, so it is not ours to drop.
 */
function desiredOption(menu      , option            , current                 , queues        , problems           )       {
  const live = optionWithKey(current, option.key);
  const { target } = option;
  const desired = (routingTarget        )       => ({ ...live, key: option.key, prompt: option.prompt ?? '', routingTarget });
  switch (target.kind) {
    case 'id':
      return desired(target.id);
    case 'queue': {
      const found = queues.byName(target.name);
      if ('id' in found) return desired(found.id);
      problems.push(queueProblem(menu, option, target.name, found));
      return desired('');
    }
    case 'unchanged':
      if (live === undefined) {
        problems.push(
          problemAt(
            menu,
            option.at.target,
            'nothing-to-keep',
            `The live menu has no key "${option.key}", so nothing can stay unchanged there.`,
            'Say where the key leads, or take the option away.',
          ),
        );
      }
      return live ?? {};
    case 'menu':
    case 'task':
    case 'disconnect':
      problems.push(
        problemAt(
          menu,
          option.at.target,
          'architect-only',
          `\`${target.kind}\` is a target of the Architect API; this flow speaks the flow-definition API.`,
          'Give the identifier that the flow uses for this target.',
        ),
      );
      return desired('');
  }
}

function problemAt(menu      , at          , rule        , message        , mend        )          {
  return { path: menu.path, ...at, rule, message, mend };
}

;// CONCATENATED MODULE: ./build/definition/menu-rows.js

                                                                          



/**
 * A menu before and after, row by row: the new order first, then the keys that are gone.
 *
 * @param names what is known of targets, by id: a name says more than an id, and stands before it
 */
function compareOptions(
  before                  = [],
  after                  = [],
  names                              = new Map(),
)                 {
  const old = before.filter(isObject);
  const now = after.filter(isObject);
  const rows = now.map((option)      => {
    const key = menu_rows_keyOf(option);
    const was = optionWithKey(old, key);
    return {
      key,
      sign: was === undefined ? 'added' : compare_same(was, option) ? 'same' : 'changed',
      before: was && menu_rows_spoken(was, names),
      after: menu_rows_spoken(option, names),
    };
  });
  const gone = old
    .filter((option) => optionWithKey(now, menu_rows_keyOf(option)) === undefined)
    .map((option)      => ({ key: menu_rows_keyOf(option), sign: 'removed', before: menu_rows_spoken(option, names), after: undefined }));
  return { rows: [...rows, ...gone], reordered: !compare_same(keptKeys(old, now), keptKeys(now, old)) };
}

function keptKeys(options                       , others                       )           {
  return options.map(menu_rows_keyOf).filter((key) => optionWithKey(others, key) !== undefined);
}

function menu_rows_keyOf(option            )         {
  const key = own(option, 'key');
  return typeof key === 'string' ? key : '?';
}

function menu_rows_spoken(option            , names                             )         {
  const target = words(own(option, 'routingTarget'));
  const name = names.get(target);
  return { prompt: words(own(option, 'prompt')), target: name === undefined ? target : `${name} (${target})` };
}

function words(value                  )         {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/definition/part.js




/**
 * Whether `live` is `before` with a part of what `desired` asks for, and nothing else: a write of ours that landed in part. It
 * takes a trace that only our write leaves; a menu that merely lost or moved an option was somebody else's doing.
 */
function isPartOfOurs(before            , live            , desired            , changed                   )          {
  if (!compare_same(withoutMenus(live, changed), withoutMenus(before, changed))) return false;
  const menus = changed.map((nodeId) => [before, live, desired].map((definition) => optionsOf(definition, nodeId) ?? []));
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
  return options.some((other) => compare_same(other, option));
}

function hasKeyOf(options                 , option      )          {
  return isObject(option) && options.some((other) => isObject(other) && compare_same(own(other, 'key'), own(option, 'key')));
}

function withoutMenus(definition            , menus                   )             {
  return menus.filter((id) => isObject(own(nodesOf(definition), id))).reduce((rest, id) => withOptions(rest, id, []), definition);
}

;// CONCATENATED MODULE: ./build/definition/content.js
                                                  
                                                                
                                                    
                                                    
                                                             
                                                  
                                            
                                                  








/** A flow in the form of the flow-definition API: a `definition` with nodes, some of which have a menu. */
class DefinitionContent                        {
           api = 'definition';
           raw            ;

  constructor(definition            ) {
    this.raw = definition;
  }

  menuId(menu        )                     {
    return Object.hasOwn(nodesOf(this.raw), menu) ? menu : undefined;
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
    return compare_same(this.raw, definitionOf(other));
  }

  holds(expected             , menus                   )          {
    return holds(this.raw, definitionOf(expected)) && this.hasMenusOf(expected, menus);
  }

  hasMenusOf(expected             , menus                   )          {
    return haveSameMenus(this.raw, definitionOf(expected), menus);
  }

  keepsMenusOf(before             , menus                   )          {
    return menus.every((menu) => compare_same(optionsOf(this.raw, menu), optionsOf(definitionOf(before), menu)));
  }

  isPartOf(before             , desired             , menus                   )          {
    return isPartOfOurs(definitionOf(before), this.raw, definitionOf(desired), menus);
  }

  diff(after             )           {
    return diffDefinitions(this.raw, definitionOf(after));
  }

  compareMenu(after             , menu        , names                             )                 {
    return compareOptions(optionsOf(this.raw, menu), optionsOf(definitionOf(after), menu), names);
  }

  locate(finding         , menus                 )          {
    return locate_locate(finding, menus, this.raw);
  }
}

function definitionOf(content             )             {
  if (content instanceof DefinitionContent) return content.raw;
  throw new TypeError(`A definition can't be compared with a flow of the ${content.api} API.`);
}

;// CONCATENATED MODULE: ./build/definition/merge-patch.js
                                                          


/** The body of a PATCH: a JSON merge patch (RFC 7396) that carries only the menus that change. */
                             
                           
                        
                                                                                                                                 
    
 

/**
 * What brings a flow of this version to the desired definition.
 *
 * @param changed the ids of the nodes whose menus differ
 */
function mergePatch(version        , desired            , changed                   )             {
  const nodes = changed.map((nodeId) => {
    return [nodeId, { type: typeOf(nodesOf(desired), nodeId) ?? null, menu: { options: optionsOf(desired, nodeId) ?? [] } }]         ;
  });
  return { version, definition: { nodes: Object.fromEntries(nodes) } };
}

;// CONCATENATED MODULE: ./build/genesys/definition-store.js


                                                        
                                                    
                                                           

                                              

                                                  

                                            

const VIEW = 'architect:flow:view';
const EDIT = 'architect:flow:edit';

/** Flows in the flow-definition API: `PATCH` and `PUT /api/v2/flows/{flowId}`, `POST /api/v2/flows/validate` (README: Which API). */
class DefinitionStore                         {
           #session         ;
  /** Whether the org has a validation endpoint: asked by the first validation, while the others wait for its answer. */
  #validates                              ;

  constructor(session         ) {
    this.#session = session;
  }

  async read(body                         , flowId        )                    {
    const flow = toFlow(body);
    if (flow !== undefined) return flow;
    throw new store/* StoreError */.AD({
      fate: 'refused',
      code: 'answer.not.understood',
      message: `Could not read the flow ${flowId}: the answer holds no id, name, version and definition.`,
      hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
    });
  }

  async validate({ raw: definition }             )                              {
    if (this.#validates !== undefined && !(await this.#validates)) return [];
    const asked = this.#askForFindings(definition);
    this.#validates ??= asked.then(
      (findings) => findings !== undefined,
      () => true,
    );
    return (await asked) ?? [];
  }

  /** @returns undefined when the org has no such endpoint */
  async #askForFindings(definition      )                                          {
    try {
      const result = await this.#session.call({
        method: 'POST',
        path: '/api/v2/flows/validate',
        body: { definition },
        action: 'validate the change',
        permission: VIEW,
      });
      if (result['valid'] === true && (!Array.isArray(result['errors']) || result['errors'].length === 0)) return [];
      const findings = findingsOf(result, (text) => this.#session.redact(text));
      if (findings.length === 0 && result['valid'] === false)
        return [{ code: 'invalid', message: 'The org finds the definition invalid and does not say why' }];
      return findings;
    } catch (error) {
      if (!(error instanceof store/* StoreError */.AD)) throw error;
      if (error.status === 404 || error.status === 405) return undefined;
      if (error.status !== 400 && error.status !== 422) throw error;
      return error.findings.length > 0 ? error.findings : [{ code: error.code, message: error.message }];
    }
  }

  async write({ live: { id, version }, desired, changed }      )                                {
    if (typeof version !== 'number' || !isObject(desired.raw)) throw new TypeError(`The flow ${id} is none of the flow-definition API.`);
    return this.#put('PATCH', id, mergePatch(version, desired.raw, changed), `change the flow ${id}`);
  }

  async restore({ live: { id, content } }      , version         )                                {
    return this.#put('PUT', id, { version, definition: content.raw }, `roll back the flow ${id}`);
  }

  async #put(method                 , flowId        , body         , action        )                                {
    const path = '/api/v2/flows/{flowId}';
    const answer = await this.#session.call({ method, path, pathParams: { flowId }, body, writes: true, action, permission: EDIT });
    // Some orgs answer without the definition; an answer that isn't about this flow at all proves nothing.
    if (toFlow(answer) !== undefined || (answer['id'] === flowId && Number.isSafeInteger(answer['version']))) return toFlow(answer);
    throw new store/* StoreError */.AD({
      fate: 'unknown',
      code: 'answer.not.understood',
      message: `Could not ${action}: the answer is a success that shows no flow.`,
      hint: 'Check `region` and `gateway-url`, and whether a proxy stands in between.',
    });
  }
}

function toFlow(body                         )                       {
  const { id, name, version, definition, division } = body;
  if (typeof id !== 'string' || typeof name !== 'string' || !Number.isSafeInteger(version) || !isObject(definition)) return undefined;
  const divisionId = isObject(division) ? division['id'] : undefined;
  return {
    id,
    name,
    version: version          ,
    content: new DefinitionContent(definition),
    ...(typeof divisionId === 'string' ? { divisionId } : {}),
  };
}

;// CONCATENATED MODULE: ./build/genesys/directory.js



                                             
                                            

/** How many flows are asked for at once; the SDK's own default (`ArchitectApi.getFlows`) is 25. */
const PAGE_SIZE = 100;
/** A bound on pages, so that an org that never ends its listing can't hold a job. */
const MAX_PAGES = 1000;

/** Flows by name. An org has one of two listings, and neither filters exactly: names are compared here, on all pages. */
class Directory {
           #session         ;
           #flowApi         ;
  /** Whether the org has Architect's listing: asked by the first look-up, while the others wait for its answer. */
  #lists                              ;
           #names = new Map                                       ();

  constructor(session         , flowApi         ) {
    this.#session = session;
    this.#flowApi = flowApi;
  }

  /**
   * The id of the flow with exactly this name.
   *
   * @throws StoreError `flow.not.found` with near names, `flow.ambiguous` with the ids to choose from
   */
  async find(name        , divisionId                    )                  {
    // By id: a listing that shifts while it is read shows a flow twice.
    const byId = new Map                                                            ();
    const others = new Set        ();
    for (const entity of await this.#flowsLike(name, divisionId)) {
      if (!isRecord(entity) || typeof entity['id'] !== 'string' || typeof entity['name'] !== 'string') continue;
      const division = isRecord(entity['division']) ? entity['division'] : {};
      if (divisionId !== undefined && typeof division['id'] === 'string' && !isSameId(division['id'], divisionId)) continue;
      if (entity['name'] === name) byId.set(entity['id'], { id: entity['id'], division: label(division) });
      else others.add(entity['name']);
    }
    const found = [...byId.values()];
    const [flow, second] = found;
    if (flow === undefined)
      throw notFound(name, divisionId, (0,near/* nearest */.p)(name, [...new Set([...others, ...(await this.#allNames(divisionId))])]));
    if (second !== undefined) throw ambiguous(name, found);
    return flow.id;
  }

  /** For a name that no flow has: a filter by name leaves out what was meant. Listed once, however many names are wrong. */
  #allNames(divisionId                    )                    {
    const names = this.#names.get(divisionId) ?? this.#listNames(divisionId);
    this.#names.set(divisionId, names);
    return names;
  }

  async #listNames(divisionId                    )                    {
    if (this.#flowApi === 'definition' || (await this.#lists) !== true) return [];
    try {
      const flows = await listFlows(this.#session, undefined, divisionId);
      return flows.flatMap((flow) => (isRecord(flow) && typeof flow['name'] === 'string' ? [flow['name']] : []));
    } catch (error) {
      if (!(error instanceof store/* StoreError */.AD)) throw error;
      return [];
    }
  }

  async #flowsLike(name        , divisionId                    )                     {
    if (this.#flowApi === 'definition') return this.#query(name, divisionId);
    if (this.#lists !== undefined && !(await this.#lists)) return this.#query(name, divisionId);
    const asked = this.#list(name, divisionId);
    this.#lists ??= asked.then(
      (flows) => flows !== undefined,
      () => true,
    );
    return (await asked) ?? this.#query(name, divisionId);
  }

  async #query(name        , divisionId                    )                     {
    try {
      return await queryFlows(this.#session, name, divisionId);
    } catch (error) {
      if (!isMissing(error)) throw error;
      throw noListing(name, this.#flowApi === 'auto' ? 'GET /api/v2/flows nor POST /api/v2/flows/query' : 'POST /api/v2/flows/query');
    }
  }

  /** @returns undefined when the org has no such listing, and may have the other */
  async #list(name        , divisionId                    )                                 {
    try {
      return await listFlows(this.#session, name, divisionId);
    } catch (error) {
      if (!isMissing(error)) throw error;
      if (this.#flowApi === 'auto') return undefined;
      throw noListing(name, 'GET /api/v2/flows');
    }
  }
}

function isSameId(a        , b        )          {
  return a.toLowerCase() === b.toLowerCase();
}

/** The org has no such listing. */
function isMissing(error         )          {
  return error instanceof store/* StoreError */.AD && (error.status === 404 || error.status === 405);
}

/** `GET /api/v2/flows`. Its filter `virtualAgentEnabled` is never given: it makes flows vanish. */
async function listFlows(session         , name                    , divisionId                    )                     {
  const flows            = [];
  for (let pageNumber = 1; pageNumber <= MAX_PAGES; pageNumber += 1) {
    const body = await session.call({
      method: 'GET',
      path: '/api/v2/flows',
      action: name === undefined ? 'list the flows' : `look for the flow "${name}"`,
      permission: 'architect:flow:view',
      query: {
        type: 'inboundcall',
        pageNumber,
        pageSize: PAGE_SIZE,
        ...(name === undefined ? {} : { name }),
        ...(divisionId === undefined ? {} : { divisionId }),
      },
    });
    const entities = entitiesOf(body);
    flows.push(...entities);
    const { pageCount } = body;
    if (entities.length === 0 || (typeof pageCount === 'number' ? pageNumber >= pageCount : entities.length < PAGE_SIZE)) break;
  }
  return flows;
}

/** `POST /api/v2/flows/query`, the flow-definition API's. */
async function queryFlows(session         , name        , divisionId                    )                     {
  const flows            = [];
  let continuationToken                    ;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const body = await session.call({
      method: 'POST',
      path: '/api/v2/flows/query',
      action: `look for the flow "${name}"`,
      permission: 'architect:flow:view',
      query: continuationToken === undefined ? {} : { continuationToken },
      body: { query: `name:${name}`, pageSize: PAGE_SIZE, ...(divisionId === undefined ? {} : { divisionIds: [divisionId] }) },
    });
    flows.push(...entitiesOf(body));
    const next = body['nextPage'];
    if (typeof next !== 'string' || next === '' || next === continuationToken) break;
    continuationToken = next;
  }
  return flows;
}

function entitiesOf(body                         )            {
  return Array.isArray(body['entities']) ? (body['entities']             ) : [];
}

function noListing(name        , endpoints        )             {
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: 'flow.listing.missing',
    message: `The flow "${name}" can't be looked up by its name: this org has no ${endpoints}.`,
    hint: 'Give `flow_id` instead of `flow_name`, or check `region`, `gateway-url` and `flow-api` (see "Which API" in the README).',
  });
}

function notFound(name        , divisionId                    , near                   )             {
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: 'flow.not.found',
    message: `There is no flow "${name}"${divisionId === undefined ? '' : ` in the division ${divisionId}`} that this OAuth client may see.${near.length === 0 ? '' : ` Near: ${near.map((other) => `"${other}"`).join(', ')}.`}`,
    hint: "Check `flow_name` (upper and lower case count), `division_id`, and that the client's role covers the flow's division.",
  });
}

function ambiguous(name        , found                                                               )             {
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: 'flow.ambiguous',
    message: `There are ${found.length} flows "${name}": ${found.map(({ id, division }) => `${id}${division}`).join(', ')}.`,
    hint: 'Say which one: give `flow_id` instead of `flow_name`, or narrow it with `division_id`.',
  });
}

function label(division                         )         {
  const name = typeof division['name'] === 'string' ? division['name'] : division['id'];
  return typeof name === 'string' ? ` in "${name}"` : '';
}

// EXTERNAL MODULE: ./build/genesys/flow-api.js
var flow_api = __webpack_require__(8264);
;// CONCATENATED MODULE: ./build/genesys/flow-store.js
                                                        
                                                    
                                                           
                                              



                                            

                                                                     

/** The org's flows, each through the API that it speaks: the answer to the one GET that is needed anyway tells which. */
class OrgFlowStore                      {
           #session         ;
           #apis      ;
           #flowApi         ;

  constructor(session         , apis      , flowApi         ) {
    this.#session = session;
    this.#apis = apis;
    this.#flowApi = flowApi;
  }

  async read(flowId        )                    {
    const body = await readFlow(flowId, this.#session);
    const api = (0,flow_api/* apiOf */.i)(body);
    if (api === undefined) {
      throw new store/* StoreError */.AD({
        fate: 'refused',
        code: 'answer.not.understood',
        message: `Could not read the flow ${flowId}: the answer is a flow of neither API.`,
        hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
      });
    }
    if (this.#flowApi !== 'auto' && this.#flowApi !== api) {
      throw new store/* StoreError */.AD({
        fate: 'refused',
        code: 'flow.api.mismatch',
        message: `The flow ${flowId} speaks ${WORDS[api]}, and \`flow-api: ${this.#flowApi}\` asks for ${WORDS[this.#flowApi]}.`,
        hint: 'Leave `flow-api` out: each flow is then changed through the API that it speaks.',
      });
    }
    return this.#apis[api].read(body, flowId);
  }

  validate(content             )                              {
    return this.#apis[content.api].validate(content);
  }

  write(plan      )                                {
    return this.#apis[plan.live.content.api].write(plan);
  }

  restore(plan      , ownVersion         )                                {
    return this.#apis[plan.live.content.api].restore(plan, ownVersion);
  }
}

const WORDS = { definition: 'the flow-definition API', architect: "Architect's API" }         ;

;// CONCATENATED MODULE: ./build/genesys/queues.js

                                            

/** The most queues that one page may hold (SDK: `RoutingApi.getRoutingQueues`, "max 500"). */
const queues_PAGE_SIZE = 500;
const queues_MAX_PAGES = 1000;

/** A queue of the org. */
                        
                      
                        
 

/** All queues that the OAuth client may see (`GET /api/v2/routing/queues`). */
async function listQueues(session         )                   {
  const queues          = [];
  for (let pageNumber = 1; pageNumber <= queues_MAX_PAGES; pageNumber += 1) {
    const body = await session.call({
      method: 'GET',
      path: '/api/v2/routing/queues',
      query: { pageNumber, pageSize: queues_PAGE_SIZE },
      action: 'list the queues',
      permission: 'routing:queue:view',
    });
    const entities = Array.isArray(body['entities']) ? (body['entities']             ) : [];
    for (const entity of entities) {
      if (isRecord(entity) && typeof entity['id'] === 'string' && typeof entity['name'] === 'string')
        queues.push({ id: entity['id'], name: entity['name'] });
    }
    const { pageCount } = body;
    if (entities.length === 0 || (typeof pageCount === 'number' ? pageNumber >= pageCount : entities.length < queues_PAGE_SIZE)) break;
  }
  return queues;
}

// EXTERNAL MODULE: ./build/genesys/backoff.js + 2 modules
var backoff = __webpack_require__(8803);
// EXTERNAL MODULE: ./node_modules/p-queue/dist/index.js + 2 modules
var p_queue_dist = __webpack_require__(7814);
;// CONCATENATED MODULE: ./build/genesys/gate.js

                                                

/**
 * The one gate that every request of the job passes: it keeps the ceiling of requests per minute, and holds everybody back
 * while the org asks for a pause.
 */
class Gate {
  /** Milliseconds that requests have waited here, added up. */
  throttledMs = 0;
           #queue        ;
           #clock       ;
           #now              ;
  #closedUntil = 0;

  /** @param requestsPerMinute how many requests may start in any 60 seconds */
  constructor(requestsPerMinute        , clock       , now               = Date.now) {
    this.#queue = new p_queue_dist/* default */.Ay({ intervalCap: requestsPerMinute, interval: 60_000, strict: true });
    this.#clock = clock;
    this.#now = now;
  }

  /** Lets nobody through for so many milliseconds. A longer pause that is already set stays. */
  close(milliseconds        )       {
    this.#closedUntil = Math.max(this.#closedUntil, this.#now() + milliseconds);
  }

  /** Does the work when its turn has come. */
  async pass   (work                  )             {
    const arrived = this.#now();
    for (;;) {
      // Waiting comes before taking a place: a place of a minute that is over would count for nothing.
      for (let wait = this.#remaining(); wait > 0; wait = this.#remaining()) await this.#clock.sleep(wait);
      const done = await this.#queue.add(async () => {
        if (this.#remaining() > 0) return undefined;
        this.throttledMs += this.#now() - arrived;
        return { result: await work() };
      });
      if (done !== undefined) return done.result;
    }
  }

  #remaining()         {
    return this.#closedUntil - this.#now();
  }
}

;// CONCATENATED MODULE: ./build/genesys/login.js





/** A secret is not sent again to whoever answers with something else than a token. */
function isPassingLogin(answer        )          {
  return !isSuccess(answer) && isPassing(answer);
}

/** The SDK resolves a login with its own data and no status, even when the body held no token. */
function loginAnswer(data         )         {
  return { status: 200, headers: {}, body: data };
}

/** Why a login failed, and how to mend it. */
function loginError(answer        , purpose         )             {
  const body = isRecord(answer.body) ? answer.body : {};
  if (isSuccess(answer)) {
    return new store/* StoreError */.AD({
      fate: 'refused',
      code: 'login.not.understood',
      status: answer.status,
      message: `Could not log in: ${purpose.host} answered ${answer.status} without a token, with ${describeBody(answer.body)}.`,
      hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
    });
  }
  if (answer.status === 400 || answer.status === 401) {
    const reason = typeof body['error'] === 'string' ? ` (${(0,menu_text/* cut */.J)(purpose.redact(body['error']), 80)})` : '';
    return new store/* StoreError */.AD({
      fate: 'refused',
      code: 'login.refused',
      status: answer.status,
      message: `Could not log in: ${purpose.host} does not know this client id and secret${reason}.`,
      hint: 'Check `client-id` and `client-secret`, and that `region` is the region of the org they were made in. The OAuth client must use the grant type "Client Credentials".',
    });
  }
  const error = toStoreError(answer, purpose);
  if (answer.status >= 404 && answer.status < 500) {
    const hint = 'Check `region`, `gateway-url`, and the proxy in between (HTTPS_PROXY, with its credentials).';
    return new store/* StoreError */.AD({
      fate: 'refused',
      code: error.code,
      status: answer.status,
      message: `Could not log in: ${purpose.host} offers no login here, or a proxy stands in between (${answer.status}).`,
      hint,
    });
  }
  if (answer.status !== 403) return error;
  return new store/* StoreError */.AD({
    fate: 'refused',
    code: error.code,
    status: answer.status,
    message: `Could not log in: ${purpose.host} does not permit it (403).`,
    hint: 'Check that the OAuth client is enabled, of the grant type "Client Credentials", and that the org accepts the runner\'s address.',
  });
}

;// CONCATENATED MODULE: ./build/genesys/retry-after.js
/**
 * What a `Retry-After` header asks for (RFC 9110 §10.2.3: seconds, or an HTTP date).
 *
 * @param now milliseconds since the epoch
 * @returns milliseconds to wait, at least 0; undefined when the header is missing or says nothing sensible
 */
function retryAfter(header                    , now        )                     {
  const text = header?.trim() ?? '';
  if (/^\d+$/u.test(text)) return Number(text) * 1000;
  const date = /[a-z]/iu.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/ApiClient.js
var ApiClient = __webpack_require__(4497);
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/configuration.js
var configuration = __webpack_require__(4036);
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/DefaultHttpClient.js
var DefaultHttpClient = __webpack_require__(2460);
// EXTERNAL MODULE: ./node_modules/purecloud-platform-client-v2/src/purecloud-platform-client-v2/logger.js
var logger = __webpack_require__(7124);
;// CONCATENATED MODULE: ./build/genesys/sdk.js




                                                                       
                                                

/** Which Genesys Cloud to talk to: a region's own hosts, or a gateway in front of both login and API. */
                                                                                 

/** The most an answer may hold, in bytes: a bound on memory, far above any flow. */
const MAX_ANSWER_BYTES = 64 * 1_048_576;

/**
 * The SDK's HTTP client with four things added: it follows no redirect (the SDK would carry the token along), its timeout
 * covers the whole exchange (axios's own stops counting when bytes trickle), answers have a size limit, and a login without a
 * token fails.
 */
class CarefulHttpClient extends DefaultHttpClient/* default */.A {
           #timeoutMs        ;
           #transport                       ;

  constructor(timeoutMs        , transport                       ) {
    super(timeoutMs);
    this.#timeoutMs = timeoutMs;
    this.#transport = transport;
  }

           toAxiosConfig(options                    )                          {
    return {
      ...super.toAxiosConfig(options),
      maxRedirects: 0,
      maxContentLength: MAX_ANSWER_BYTES,
      signal: AbortSignal.timeout(this.#timeoutMs),
    };
  }

  /** A login that brings no token fails here, with its answer: the SDK would go on and drop what came instead. */
           async request(options                    )                       {
    const response = await (this.#transport?.call(options) ?? super.request(options));
    if (options.url.endsWith('/oauth/token') && !hasToken(response.data))
      throw Object.assign(new Error('The login brought no token.'), { response });
    return response;
  }
}

function hasToken(body         )          {
  return (
    typeof body === 'object' && body !== null && 'access_token' in body && typeof body.access_token === 'string' && body.access_token !== ''
  );
}

/**
 * The SDK's client, pointed at the target and kept quiet.
 *
 * Its constructor would read and watch `~/.genesyscloudjavascript/config`, which can redirect requests and switch on a log
 * of headers: what a runner's home holds is not ours to obey. Both are switched off before it is made, so neither is
 * loaded at all.
 *
 * @param timeoutMs milliseconds for one request, from its start to the last byte of its answer
 * @param transport how messages travel, if not over the network
 */
function createSdkClient(target        , timeoutMs        , transport            )                                 {
  configuration/* default */.A.prototype.liveLoadConfig = () => undefined;
  logger/* default */.A.prototype.setLogger = () => undefined;
  logger/* default */.A.prototype.log = () => undefined;
  const client = new ApiClient/* default */.A();
  client.setReturnExtendedResponses(true);
  if ('gateway' in target) {
    const { hostname, port, protocol, pathname } = target.gateway;
    const path = pathname.replace(/\/+$/u, '');
    client.setGateway({
      host: hostname,
      protocol: protocol.replace(':', ''),
      ...(port === '' ? {} : { port: Number(port) }),
      path_params_login: path,
      path_params_api: path,
    });
  } else {
    client.setEnvironment(target.regionHost);
  }
  // The SDK's types leave out that its own default client is an AbstractHttpClient.
  client.setHttpClient(new CarefulHttpClient(timeoutMs, transport)                                                         );
  return client;
}

;// CONCATENATED MODULE: ./build/genesys/session.js
                                                







                                                

/** One call of the Platform API. */
                             
                                                    
                                                                                 
                        
                                                         
                                                             
                          
                                 
                          
                              
                                                                                             
                            
                                                                                                                                                 
                          
 

                                  
                          
                            
                                
                                     
                             
                        
                            
                                 
 

/** Whoever keeps secrets out of everything that leaves the run. */
                          
                                                                                       
                            
                               
 

/** What the job's requests have cost. */
                           
                         
                           
                               
 

/** How often a request that failed in passing is sent again. */
const MAX_RETRIES = 3;
/** How often the org may ask a request to wait. */
const MAX_PAUSES = 8;
/** The shortest pause, in milliseconds: a `Retry-After` of 0 is no reason to hammer. */
const MIN_PAUSE_MS = 500;
/** Parameters of signed URLs without which they are worth nothing, whichever storage made them. */
const SIGNING = /signature|^sig$|token|credential|^policy$|^key-pair-id$/iu;
/** The longest pause that is kept, in milliseconds: beyond it a job only burns minutes. */
const MAX_PAUSE_MS = 300_000;

/**
 * The one way to Genesys Cloud: login, throttle, retry, and errors without secrets. It logs in with the client-credentials
 * grant (SDK: `ApiClient.loginClientCredentialsGrant`) when the first request is made.
 */
class Session {
           #settings                 ;
           #client                                    ;
           #gate      ;
           #host        ;
  #login                           ;
  #total = 0;
  #retried = 0;

  constructor(settings                 ) {
    this.#settings = settings;
    this.#client = createSdkClient(settings.target, settings.timeoutMs, settings.transport);
    this.#gate = new Gate(settings.requestsPerMinute, settings.clock);
    this.#host = 'gateway' in settings.target ? settings.target.gateway.host : `api.${settings.target.regionHost}`;
    settings.secrets.add(settings.clientSecret);
    settings.secrets.add(Buffer.from(`${settings.clientId}:${settings.clientSecret}`).toString('base64'));
  }

  get apiCalls()           {
    return { total: this.#total, retried: this.#retried, throttledMs: Math.round(this.#gate.throttledMs) };
  }

  get clientId()         {
    return this.#settings.clientId;
  }

  /** Masks what makes a signed URL (README: Security) work: whoever has it may read or publish a flow for a while. */
  keepSignature(url        )       {
    const { searchParams } = URL.canParse(url) ? new URL(url) : { searchParams: new URLSearchParams() };
    for (const [name, value] of searchParams) if (SIGNING.test(name)) this.#settings.secrets.add(value);
  }

  /** Takes secrets out of foreign text. */
  redact(text        )         {
    return this.#settings.secrets.redact(text);
  }

  /**
   * Makes a call and returns its JSON body.
   *
   * @throws StoreError when the answer is anything but a success with a JSON object
   */
  async call(request            )                                   {
    const login = this.#loggedIn();
    await login;
    let answer = await this.#send(request);
    if (answer.status === 401) {
      // A token that expired in the middle of the run: one new login for all who meet it, then the call once more.
      if (this.#login === login) this.#login = undefined;
      await this.#loggedIn();
      this.#retried += 1;
      answer = await this.#send(request);
    }
    if (isSuccess(answer) && isRecord(answer.body) && isJsonBody(answer)) return answer.body;
    throw toStoreError(answer, this.#purpose(request));
  }

  #loggedIn()                {
    this.#login ??= this.#logIn();
    return this.#login;
  }

  async #logIn()                {
    const { clientId, clientSecret, secrets } = this.#settings;
    const answer = await this.#deliver(
      () => this.#client.loginClientCredentialsGrant(clientId, clientSecret).then((data) => loginAnswer(data)),
      isPassingLogin,
    );
    const body = isRecord(answer.body) ? answer.body : {};
    if (isSuccess(answer) && typeof body['accessToken'] === 'string' && body['accessToken'] !== '') {
      secrets.add(body['accessToken']);
      return;
    }
    throw loginError(answer, this.#purpose({ action: 'log in', permission: '' }));
  }

  #send(request            )                  {
    const { method, path, pathParams = {}, query = {}, body } = request;
    const send = ()                   =>
      this.#client.callApi(
        path,
        method,
        { ...pathParams },
        { ...query }                                     ,
        {},
        {},
        body,
        ['PureCloud OAuth'],
        ['application/json'],
        ['application/json'],
      );
    return this.#deliver(send, (answer) => isPassing(answer) && (request.writes !== true || wasNeverSent(answer)), request.once === true);
  }

  /**
   * Sends until there is an answer worth having: waits where the org asks for it (nothing was done then, so writes may wait
   * too), and repeats what failed in passing.
   *
   * @param isWorthRepeating whether the same request may be sent again after this answer
   */
  async #deliver(send                        , isWorthRepeating                             , once = false)                  {
    const waits = (0,backoff/* backoff */.J)();
    for (let retries = 0, pauses = 0; ; this.#retried += 1) {
      const answer = await this.#gate.pass(() => {
        this.#total += 1;
        return exchange(send);
      });
      this.#heedRateLimit(answer);
      if (answer.status === 429) {
        const asked = retryAfter(answer.headers['retry-after'], Date.now());
        const pause = asked === undefined ? waits.next().value : Math.max(asked, MIN_PAUSE_MS);
        if (pause > MAX_PAUSE_MS) return answer;
        this.#gate.close(pause);
        if (once || pauses >= MAX_PAUSES) return answer;
        pauses += 1;
        continue;
      }
      if (once || retries >= MAX_RETRIES || !isWorthRepeating(answer)) return answer;
      retries += 1;
      await this.#settings.clock.sleep(waits.next().value);
    }
  }

  /** The org's own count (`inin-ratelimit-*`, the reset in seconds; not every answer has them): when it is used up, wait for the next window. */
  #heedRateLimit({ headers }        )       {
    const [count, allowed, reset] = ['count', 'allowed', 'reset'].map((name) => Number(headers[`inin-ratelimit-${name}`] ?? Number.NaN));
    if (count !== undefined && allowed !== undefined && reset !== undefined && count >= allowed && reset > 0) {
      this.#gate.close(Math.min(reset * 1000, MAX_PAUSE_MS));
    }
  }

  #purpose({ action, permission }                                           )          {
    return { action, permission, host: this.#host, redact: (text) => this.#settings.secrets.redact(text) };
  }
}

/** What came back, with everything of the request left behind: it holds the Authorization header. */
async function exchange(send                        )                  {
  try {
    return toAnswer(await send());
  } catch (error) {
    return toAnswer(error);
  }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/axios/lib/axios.js + 65 modules
var axios = __webpack_require__(1542);
;// CONCATENATED MODULE: ./build/genesys/storage-exchange.js

                                            





/** One message to the object storage (S3). */
                                 
                                 
                                     
                       
                                                                                            
                         
                                                                            
                                                     
                          
                                                                                   
                               
                                                                          
                            
 

/** What the storage answered: a text, in XML where it refuses. */
                                               
                                                                          
                                    
 

const unpack = (0,external_node_util_.promisify)(external_node_zlib_.gunzip);

/**
 * Sends one message and follows no redirect. It goes over axios like the SDK's own, so that both take the same proxy; nothing
 * else is the SDK's.
 *
 * Never rejects. What fails before the answer is whole has status 0 and a `failure`: the code of Node.js or axios, such as
 * ECONNREFUSED or Z_BUF_ERROR, or ERR_TOO_LARGE. An answer that is whole but not UTF-8 keeps its status and has no body, with
 * the failure ERR_NOT_UTF8.
 */
async function storage_exchange_exchange(request                )                         {
  try {
    const { status, headers, data } = await send(request);
    const answer = toAnswer({ status, headers, body: undefined });
    const received = await readAll(data, request.maxBytes);
    // Nobody asks for packed bytes: they come where they were stored that way.
    const isPacked = answer.headers['content-encoding']?.toLowerCase() === 'gzip';
    const bytes = isPacked ? await unpack(received, { maxOutputLength: request.maxBytes }) : received;
    return (0,external_node_buffer_.isUtf8)(bytes) ? { ...answer, body: bytes.toString() } : { ...answer, body: undefined, failure: 'ERR_NOT_UTF8' };
  } catch (error) {
    return noAnswer(isRecord(error) ? error['code'] : undefined);
  }
}

/** The answer where there is none. */
function noAnswer(code         )                {
  return { ...toAnswer({ code }), body: undefined };
}

async function send({ method, url, query, headers, bytes, signal }                ) {
  return axios/* default */.A.request          ({
    method,
    url,
    // A query that is part of the URL would be normalized: ' becomes %27.
    ...(query === '' ? {} : { params: {}, paramsSerializer: () => query }),
    // A PUT without a type would become a form's. A given one takes the place of `false`, however its name is written.
    headers: { Accept: '*/*', 'Accept-Encoding': 'identity', 'Content-Type': false, ...headers },
    ...(bytes && { data: bytes }),
    maxRedirects: 0,
    responseType: 'stream',
    // axios unpacks leniently: half of what was packed would pass for the whole, and half a flow for a flow.
    decompress: false,
    validateStatus: () => true,
    signal,
  });
}

async function readAll(stream          , maxBytes        )                  {
  const chunks           = [];
  let size = 0;
  for await (const chunk of stream                         ) {
    size += chunk.length;
    if (size > maxBytes) throw Object.assign(new Error('The answer is too large.'), { code: 'ERR_TOO_LARGE' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./build/genesys/signed-urls.js



/** How to deal with signed URLs. */
                                    
                                                                                                                  
                             
                                                                                                          
                                   
                                                      
                                  
                                                                                                           
                             
 

/** Where a message goes: a URL in two parts, as the query must stay as it was signed. */
                 
                    
                         
 

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Headers that speak for somebody, or say otherwise where a message ends: a signed URL needs none of them. */
const UNSAFE_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'transfer-encoding']);

/**
 * Transfers to and from the signed URLs that the jobs of Architect hand out: `presignedUrl` of POST /api/v2/flows/jobs,
 * `downloadUrl` of GET /api/v2/flows/export/jobs/{jobId}. They lead to an object storage: whoever has the URL is let in, so no
 * token is sent along.
 *
 * No transfer rejects, and none is repeated. What fails is an answer of status 0, see {@link exchange}; where its failure
 * starts with ERR_UNSAFE_, the place, headers or text at fault have not been contacted or sent.
 */
class SignedUrls {
           #timeoutMs        ;
           #allowsLoopback         ;
           #maxBytes        ;
           #send                 ;

  constructor({ timeoutMs, allowsLoopback, maxBytes = 64 * 1_048_576, send = storage_exchange_exchange }                   ) {
    this.#send = send;
    this.#timeoutMs = timeoutMs;
    this.#allowsLoopback = allowsLoopback;
    this.#maxBytes = maxBytes;
  }

  /**
   * The text at a URL, with its byte order mark if it has one. Up to five redirects are followed: the failure is
   * ERR_TOO_MANY_REDIRECTS where there are more, and ERR_UNSAFE_URL where the URL or a redirect leads to no https.
   */
  async download(url        )                         {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    let place = this.#placeOf(url);
    for (let redirects = 0; place !== undefined; redirects += 1) {
      const answer = await this.#send({ method: 'GET', ...addressOf(place), headers: {}, signal, maxBytes: this.#maxBytes });
      const location = answer.headers['location'];
      if (!REDIRECTS.has(answer.status) || location === undefined) return answer;
      if (redirects === MAX_REDIRECTS) return noAnswer('ERR_TOO_MANY_REDIRECTS');
      place = this.#placeOf(location, place.url);
    }
    return noAnswer('ERR_UNSAFE_URL');
  }

  /**
   * Puts a text to a URL, once: a redirect is the answer. `headers` are those that came with the URL; none are added but the
   * message's own (host, connection, content-length, user-agent, accept, accept-encoding).
   *
   * The failure is ERR_UNSAFE_URL where the URL is no https; ERR_UNSAFE_HEADER where one of `headers` is invalid, is never sent
   * (authorization, proxy-authorization, cookie, transfer-encoding), or is a host or content-length that isn't so; and
   * ERR_UNSAFE_TEXT where UTF-8 can't hold the text (half a surrogate pair).
   */
  async upload(url        , headers                                  , text        )                         {
    const place = this.#placeOf(url);
    if (place === undefined) return noAnswer('ERR_UNSAFE_URL');
    if (!text.isWellFormed()) return noAnswer('ERR_UNSAFE_TEXT');
    const bytes = Buffer.from(text);
    const areSafe = Object.entries(headers).every(([name, value]) => isSafeHeader(name, value, place.url.host, bytes.length));
    if (!areSafe) return noAnswer('ERR_UNSAFE_HEADER');
    const signal = AbortSignal.timeout(this.#timeoutMs);
    return this.#send({ method: 'PUT', ...addressOf(place), headers, bytes, signal, maxBytes: this.#maxBytes });
  }

  /** The place, if it may be contacted. What isn't printable ASCII is no URL: it would be rewritten, and wasn't signed that way. */
  #placeOf(text        , base      )                    {
    if (!/^[!-~]+$/u.test(text) || !URL.canParse(text, base?.href)) return undefined;
    const url = new URL(text, base);
    const isSafe = url.protocol === 'https:' || (this.#allowsLoopback && url.protocol === 'http:' && LOOPBACK.has(url.hostname));
    // A user name or a password would be sent as an Authorization header.
    if (!isSafe || url.username !== '' || url.password !== '') return undefined;
    return { url, query: /^[^?#]*\?([^#]*)/u.exec(text)?.[1] ?? '' };
  }
}

function addressOf({ url, query }       )                                                   {
  return { url: url.origin + url.pathname, query };
}

function isSafeHeader(name        , value        , host        , length        )          {
  try {
    (0,external_node_http_.validateHeaderName)(name);
    (0,external_node_http_.validateHeaderValue)(name, value);
  } catch {
    return false;
  }
  const lowerName = name.toLowerCase();
  if (lowerName === 'host') return value.toLowerCase() === host;
  if (lowerName === 'content-length') return value === String(length);
  return !UNSAFE_HEADERS.has(lowerName);
}

;// CONCATENATED MODULE: ./build/genesys/org.js
                                                    



                                             





/** A Genesys Cloud org, as a run sees it. Nothing is sent before the first question. */
                      
                            
                                                   
                                                                          
                                                                
                                      
                              
 

                                                      
                            
                                                                                   
                               
 

/** The only entrance to this room: it is loaded when a run needs the org, and not before. */
function connect({ flowApi, overDrafts, ...settings }             )      {
  const session = new Session(settings);
  const { target, timeoutMs, clock, transport } = settings;
  const signedUrls = new SignedUrls({
    timeoutMs,
    allowsLoopback: 'gateway' in target && target.gateway.protocol === 'http:',
    ...(transport && { send: (request) => transport.store(request) }),
  });
  const architect = new ArchitectStore({ session, signedUrls, clock }, overDrafts);
  const directory = new Directory(session, flowApi);
  let queues                              ;
  return {
    store: new OrgFlowStore(session, { definition: new DefinitionStore(session), architect }, flowApi),
    findFlow: (name, divisionId) => directory.find(name, divisionId),
    queues: () => (queues ??= listQueues(session)),
    get apiCalls() {
      return session.apiCalls;
    },
  };
}


/***/ })

};

//# sourceMappingURL=635.index.js.map