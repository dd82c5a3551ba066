export const id = 297;
export const ids = [297];
export const modules = {

/***/ 29424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ isInVersionOf),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   xd: () => (/* binding */ lastDeployOf)
/* harmony export */ });
/* harmony import */ var _model_flow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95552);
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25928);


                                             
                                                                                

/** What the last deploy of a menu left. */
                             
                      
                                                                                  
                                
 

/** The menu as it was deployed last: from its record, or from the commit that most surely was. Undefined if that is unknown. */
async function lastDeployOf(live          , menu      , { records, menus }               )                                  {
  const subject = subjectOf(live, menu);
  const last = await records.last(live.id, live.content.menuId(menu.nodeId) ?? menu.nodeId);
  const committed =
    last.kind === 'found' ? await menus.at(last.record.commit, last.record.path, subject) : await menus.lastDeployed(subject);
  if (committed === undefined) return undefined;
  return { menu: committed.menu, isUnchanged: last.kind === 'found' && isInVersionOf(last.record, live) };
}

/**
 * Whether the flow is certainly still in the version that a deploy left: no one has published it since. Its export can differ all the same,
 * because Genesys Cloud writes it with today's names.
 */
function isInVersionOf({ hasSucceeded, endedAt, flow }              , { version }          )          {
  if (!hasSucceeded || endedAt === undefined || flow === undefined) return false;
  return flow.wasWritten ? (0,_model_flow_js__WEBPACK_IMPORTED_MODULE_1__/* .isNextVersion */ .u8)(version, flow.version) : version === flow.version;
}

/** How to recognize the menu in documents of earlier commits: by the flow and menu that they name. */
function subjectOf(live          , menu      )          {
  const { content } = live;
  return {
    menu,
    isSame: (other) => {
      const id = content.menuId(other.nodeId);
      if (!(0,_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfFlow */ .im)(other.flow, live)) {
        const isSameMenu = id === undefined ? other.nodeId === menu.nodeId : id === content.menuId(menu.nodeId);
        return other.flow.kind === 'name' && isSameMenu ? undefined : false;
      }
      if (id === undefined) return other.nodeId === menu.nodeId ? true : undefined;
      return id === content.menuId(menu.nodeId);
    },
  };
}


/***/ }),

/***/ 85868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ wholeQueueIndex),
/* harmony export */   hh: () => (/* binding */ queueIndexFor),
/* harmony export */   qv: () => (/* binding */ needsQueues)
/* harmony export */ });
/* harmony import */ var _model_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25928);
/* harmony import */ var _model_run_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94924);
/* harmony import */ var _text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69903);

                                                  
                                                 

                                                       

                                             

/** The names of the org's queues. */
                             
                          
                                                         
                                              
                                            
                                 
 

/** An index of the org's queues. They are listed only if a plan needs them; otherwise the index is empty. */
async function queueIndexFor(org                     , runs                    )                      {
  return runs.some(needsQueues) ? wholeQueueIndex(org) : indexOf(NONE);
}

/** An index of all queues of the org, which are listed once per run. It never throws: if it fails, the index has an `error`. */
async function wholeQueueIndex(org                     )                      {
  try {
    return indexOf(await org.queues());
  } catch (error) {
    return { ...indexOf(NONE), error: (0,_model_run_error_js__WEBPACK_IMPORTED_MODULE_1__/* .toReportedError */ .z)(error) };
  }
}

/** Whether the org's queues must be known to plan a flow's menus. */
function needsQueues({ live, menus, outcome }         )          {
  return outcome === undefined && live !== undefined && live.content.needsQueues(menus);
}

const NONE                   = [];

/** The org lists its queues once, and each flow and each of its earlier versions asks for them. */
const indexes = new WeakMap                              ();

function indexOf(queues                  )             {
  const index = indexes.get(queues) ?? newIndex(queues);
  indexes.set(queues, index);
  return index;
}

function newIndex(queues                  )             {
  // A name that several queues share is never suggested, because it means none of them.
  const unique = [...Map.groupBy(queues, ({ name }) => name)].flatMap(([name, { length }]) => (length === 1 ? [name] : []));
  return {
    names: new Map(queues.map(({ id, name }) => [id, name])),
    queues: {
      byName: (name) => {
        const [queue, ...others] = queues.filter((candidate) => candidate.name === name);
        if (queue !== undefined && others.length === 0) return { id: queue.id };
        return { matches: queue === undefined ? 0 : 1 + others.length, near: (0,_text_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(name, unique) };
      },
      nameOf: (id) => queues.find((queue) => (0,_model_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .sameId */ .s)(queue.id, id))?.name,
    },
  };
}


/***/ }),

/***/ 28516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NA: () => (/* binding */ SCHEMA_LINE),
/* harmony export */   Pe: () => (/* binding */ CALLS_SCHEMA_LINE)
/* harmony export */ });
/* unused harmony export namesSchema */
/** The line on top of a menu file that tells editors its schema, so that they complete and check it. */
const SCHEMA_LINE =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/org/genesys-ivr-action/v1/schema/menu.schema.json\n';

/** The same for a test file. */
const CALLS_SCHEMA_LINE =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/org/genesys-ivr-action/v1/schema/calls.schema.json\n';

/** Whether a text begins with a line that names a schema. */
function namesSchema(text        )          {
  return /^#\s*yaml-language-server:/u.test(text);
}


/***/ }),

/***/ 24770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ draftFile),
  n: () => (/* binding */ mergeFile)
});

// EXTERNAL MODULE: ./build/menu-file/parse.js + 3 modules
var parse = __webpack_require__(66137);
// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(25928);
// EXTERNAL MODULE: ./build/model/menu.js
var model_menu = __webpack_require__(71455);
// EXTERNAL MODULE: ./build/model/org-names.js
var org_names = __webpack_require__(24041);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/pull/options.js

                                                      
                                                              


/* Options of a menu file as nodes of a YAML document. */

/** What begins a comment about live that a pull has written. A later pull replaces it, and no other comment. */
const LIVE = ' live: ';

/** A comment in words about what is live. */
function liveComment(words        )         {
  return `${LIVE}${(0,printable/* oneLine */.TN)(words)}`;
}

/** An option on lines of its own. */
function optionNode(document          , option               , { isCommented = true } = {})          {
  const { key, prompt, transferSays } = option;
  const node = document.createNode({
    key: quoted(key),
    ...(prompt === undefined ? {} : { prompt: textNode(prompt) }),
    routing_target: targetNode(document, option.target),
    ...(transferSays === undefined ? {} : { transfer_says: textNode(transferSays) }),
  });
  if (!(0,dist/* isMap */.jh)(node)) throw new TypeError('An option is a map.');
  if (isCommented) commentOnTarget(node, option);
  return node;
}

/** A target between braces, or an identifier. */
function targetNode(document          , target               )          {
  const node = document.createNode(formOf(target), { flow: true });
  if ((0,dist/* isMap */.jh)(node) && target.kind === 'number') node.set('number', quoted(target.written ?? target.number));
  return node;
}

function formOf(target               )          {
  switch (target.kind) {
    case 'id':
      return textNode(target.written ?? target.id);
    case 'queue':
      return { queue: textNode(target.written ?? target.name) };
    case 'menu':
      return { menu: textNode(target.ref) };
    case 'task':
      return { task: textNode(target.ref) };
    case 'number':
      return { number: target.number };
    case 'disconnect':
      return { disconnect: true };
    case 'unchanged':
      return { unchanged: true };
  }
}

/** Texts that are valid YAML without quotes, but that a person takes for something else, and the rules of menu files for a mistake. */
const DOUBTFUL = /[“”„‘’‚:#]/u;

/** A text, in quotes if it is doubtful without them. */
function textNode(text        )                 {
  return DOUBTFUL.test(text) ? quoted(text) : new dist/* Scalar */.X5(text);
}

function quoted(text        )                 {
  const scalar = new dist/* Scalar */.X5(text);
  scalar.type = dist/* Scalar */.X5.QUOTE_DOUBLE;
  return scalar;
}

/** Tells in words, on the line above, what a target does that doesn't say so itself. */
function commentOnTarget(option         , { target, does, remark }               )       {
  const key = pairOf(option, 'routing_target')?.key;
  if (!(key instanceof dist/* Scalar */.X5) || option.flow === true) return;
  const others = (key.commentBefore ?? '').split('\n').filter((line) => line !== '' && !line.startsWith(LIVE));
  const isOpaque = target.kind === 'unchanged' || target.kind === 'id';
  const words = [isOpaque ? does : undefined, remark].flatMap((one) => (one === undefined ? [] : [liveComment(one)]));
  const lines = [...others, ...words];
  // The library takes null, and not an empty text, for no comment.
  key.commentBefore = lines.length === 0 ? null : lines.join('\n');
}

/** How an option that is there changes. */
                               
                               
                                                       
                                  
                                                          
                              
 

/** Makes an option what is live. Properties that it doesn't have stay open. */
function changeOption(document          , option         , { live, hasLiveTarget, hasPrompt }              )       {
  if (!hasLiveTarget) {
    setValue(option, 'routing_target', targetNode(document, live.target));
    commentOnTarget(option, live);
  }
  if (hasPrompt) setText(option, 'prompt', live.prompt);
  if (option.has('transfer_says')) setText(option, 'transfer_says', live.transferSays);
  if (option.has('name') && live.name !== undefined) setText(option, 'name', live.name);
}

/** Sets a text in its present style, or removes it. */
function setText(map         , name        , text                    )       {
  const present = pairOf(map, name)?.value;
  if (text === undefined) map.delete(name);
  else if (present instanceof dist/* Scalar */.X5 && present.anchor === undefined) {
    present.value = text;
    if (present.type === dist/* Scalar */.X5.PLAIN && DOUBTFUL.test(text)) present.type = dist/* Scalar */.X5.QUOTE_DOUBLE;
  } else setValue(map, name, textNode(text));
}

/** Sets the value of a property; a new one stands behind all others. */
function setValue(map         , name        , value         )       {
  const pair = pairOf(map, name);
  if (pair === undefined) map.items.push(new dist/* Pair */.Rm(new dist/* Scalar */.X5(name), value));
  else pair.value = value;
}

function pairOf(map         , name        )                   {
  return map.items.find(({ key }) => key instanceof dist/* Scalar */.X5 && key.value === name);
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/diff/array.js + 1 modules
var array = __webpack_require__(88965);
;// CONCATENATED MODULE: ./build/pull/keep-style.js


/**
 * The new text in the author's own style. A library prints a document in its own one: blanks, line breaks, alignment. So the old document
 * is printed, too, and wherever the old and the new print are the same, the author's lines stay.
 *
 * @param source the old document as its author wrote it
 * @param before the old document as the library prints it
 * @param after the new document as the library prints it
 */
function keepStyle(source        , before        , after        )         {
  const [printed, changed] = [linesOf(before), linesOf(after)];
  const written = sameOrOwn(linesOf(source), printed);
  const result           = [];
  let at = 0;
  for (const { added, removed, value } of (0,array/* diffArrays */.E)(printed, changed)) {
    if (added) for (const line of value) result.push(line);
    else {
      if (!removed) for (const line of keptLines(written, printed, { from: at, to: at + value.length })) result.push(line);
      at += value.length;
    }
  }
  return result.join('');
}

/** Lines of the print, and what the author wrote for them. */
                               
                                    
 

/** What the author wrote for each line of the print, or for several that the library prints otherwise. */
function sameOrOwn(source                   , printed                   )          {
  const blocks          = [];
  let [at, own, length]                             = [0, [], 0];
  const flush = ()       => {
    if (own.length > 0 || length > 0) blocks.push({ from: at - length, to: at, lines: own });
    [own, length] = [[], 0];
  };
  for (const { added, removed, value } of (0,array/* diffArrays */.E)([...source], [...printed])) {
    if (removed) own = [...own, ...value];
    else if (added) [at, length] = [at + value.length, length + value.length];
    else {
      flush();
      for (const line of value) blocks.push({ from: at, to: (at += 1), lines: [line] });
    }
  }
  flush();
  return blocks;
}

/** A part of the print. */
                 
                        
                      
 

/** A part of the print as the author wrote it. What the author wrote for more than this part is as the library prints it. */
function keptLines(written                  , printed                   , { from, to }       )           {
  const isLast = to === printed.length;
  return written.flatMap((block) => {
    if (block.from >= from && block.to <= to && (block.from < to || isLast)) return block.lines;
    return block.from < to && block.to > from ? printed.slice(Math.max(block.from, from), Math.min(block.to, to)) : [];
  });
}

/** The lines of a text with their ends. */
function linesOf(text        )           {
  return text.split(/(?<=\n)/u);
}

;// CONCATENATED MODULE: ./build/pull/edit-file.js



                                           
                                                      
                                                              

/** What a document of a file becomes. */
                                            
                                               
                            
                                                                        
                                                                      
 

/** A menu file with one of its documents edited. All else of its text stays as it is: comments, order and style. */
function editFile(text        , edit          )         {
  const [bom, end] = [text.startsWith('\uFEFF') ? '\uFEFF' : '', text.includes('\r\n') ? '\r\n' : '\n'];
  const source = text.slice(bom.length).replaceAll('\r\n', '\n');
  const documents = (0,dist/* parseAllDocuments */.hR)(source, { version: '1.2', uniqueKeys: false, logLevel: 'error' });
  if (!Array.isArray(documents)) throw new TypeError('A menu file has documents.');
  const style = { lineWidth: 0, indentSeq: !/^options:[^\n]*\n(?:\s*#[^\n]*\n|\s*\n)*-/mu.test(source) };
  const print = ()         => documents.map((document, index) => printed(document, index, style)).join('');
  const before = print();
  const document = documents[edit.document];
  if (document !== undefined) editDocument(document, edit);
  const after = keepStyle(source, before, print());
  return `${bom}${end === '\n' ? after : after.replaceAll('\n', end)}`;
}

function printed(document                 , index        , style                                                             )         {
  const text = document.toString(style);
  return index === 0 || /^(?:%|---)/mu.test(text) ? text : `---\n${text}`;
}

function editDocument(document                 , edit          )       {
  const menu = document.contents;
  const list = (0,dist/* isMap */.jh)(menu) ? menu.get('options', true) : undefined;
  if (!(0,dist/* isMap */.jh)(menu) || !(0,dist/* isSeq */.oP)(list)) return;
  const nodes = new Map(list.items.flatMap((item) => ((0,dist/* isMap */.jh)(item) ? [[String(item.get('key')), item]         ] : [])));
  const areInBraces = nodes.size > 0 && [...nodes.values()].every(({ flow }) => flow === true);
  for (const [key, live] of edit.options) {
    if (live === undefined) nodes.delete(key);
    else setOption(document, nodes, { live, areInBraces }, edit);
  }
  if (edit.says !== undefined) {
    for (const option of nodes.values()) option.delete('prompt');
    menu.delete('audio');
    setSays(menu, edit.says);
  }
  arrangeItems(list, nodes, edit.order);
}

/** Changes or adds one option. */
function setOption(
  document                 ,
  nodes                      ,
  { live, areInBraces }                                                                 ,
  { hasTarget, hasPrompts }          ,
)       {
  const { key, target } = live;
  const present = nodes.get(key);
  if (present === undefined) nodes.set(key, areInBraces ? inBraces(document, live) : optionNode(document, live));
  else changeOption(document, present, { live, hasLiveTarget: hasTarget(key, target), hasPrompt: hasPrompts });
}

/** A new option between braces, as all others are. It has no place for a comment. */
function inBraces(document                 , option               )          {
  const node = optionNode(document, option, { isCommented: false });
  node.flow = true;
  return node;
}

/** A new `says` stands before the options. */
function setSays(menu         , says        )       {
  const isNew = !menu.has('says');
  setText(menu, 'says', says);
  if (!isNew) return;
  const added = menu.items.pop();
  const options = menu.items.findIndex(({ key }) => String(key) === 'options');
  if (added !== undefined) menu.items.splice(options, 0, added);
}

function arrangeItems(list         , nodes                              , order                   )       {
  list.items = order.flatMap((key) => nodes.get(key) ?? []);
}

// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
;// CONCATENATED MODULE: ./build/pull/fit.js

                                                                           

/**
 * As much of a live menu as a menu file can say so that a plan of it changes nothing. A key or a text that can't be said stays unchanged.
 *
 * @param isInSync whether a plan of the menu changes nothing
 * @returns undefined if not even a file that leaves everything open is in sync
 */
function fitMenu(menu             , isInSync                                )                          {
  if (isInSync(menu)) return menu;
  const open = speechesOf(menu)
    .map((speech)              => ({ ...menu, ...speech, options: menu.options.map((option) => unchanged(option)) }))
    .find((one) => isInSync(one));
  return open && menu.options.reduce((fitting, option, index) => say(fitting, index, option, isInSync), open);
}

/** The menu with one more key said, if it is in sync with that. */
function say(menu             , index        , option               , isInSync                                )              {
  const better = formsOf(option).map((form)              => ({ ...menu, options: menu.options.with(index, form) }));
  return better.find((one) => isInSync(one)) ?? menu;
}

function speechesOf({ speech }             )                                         {
  if (speech === undefined) return [{}];
  return 'says' in speech ? [{ speech }, { speech: { audio: JSON.stringify(speech.says) } }] : [{ speech }];
}

/** An option in the forms of a menu file, the most telling first. */
function formsOf(option               )                           {
  const { transferSays: _, ...silent } = option;
  return [option, silent];
}

function unchanged({ key, name, does, remark }               )                {
  return { key, target: { kind: 'unchanged' }, ...(0,json/* present */.Eb)({ name, does, remark }) };
}

// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
;// CONCATENATED MODULE: ./build/pull/compare.js

                                                                        
                                                              

/** How options are compared. */
                          
                                                                               
                                                                                               
                               
                                                                                                   
                                    
 

/** Whether an option is what is live. What it leaves open is. */
function isLive(option            , live               , { isSameTarget, hasPrompts, isSpokenAsWhole }         )          {
  const isSaid = !hasPrompts || isOpenOrSame(option.prompt, live.prompt);
  if (option.target.kind === 'unchanged') return isSaid || !isSpokenAsWhole;
  return (
    isSaid &&
    isSameTarget(option.target, live.target) &&
    isOpenOrSame(option.transferSays, live.transferSays) &&
    (live.name === undefined || isOpenOrSame(option.name, live.name))
  );
}

function isOpenOrSame(wish                    , live                    )          {
  return wish === undefined || (live !== undefined && (0,text_text/* normalizeSpeech */.qX)(wish) === (0,text_text/* normalizeSpeech */.qX)(live));
}

/** Whether two documents ask for the same at a key. */
function isSameWish(one            , other            , { isSameTarget, hasPrompts }         )          {
  return (
    isSameTarget(one.target, other.target) &&
    (!hasPrompts || isSameText(one.prompt, other.prompt)) &&
    isSameText(one.transferSays, other.transferSays) &&
    isSameText(one.name, other.name)
  );
}

function isSameText(one                    , other                    )          {
  return one === undefined || other === undefined ? one === other : (0,text_text/* normalizeSpeech */.qX)(one) === (0,text_text/* normalizeSpeech */.qX)(other);
}

/** Whether the menu's text is made of the prompts of its options. */
function isMadeOfPrompts({ says, audio, options }      )          {
  return says === undefined && audio !== 'keep' && options.every(({ prompt }) => prompt !== undefined);
}

/** The menu's whole text; undefined if the document leaves it open. */
function textOf(menu      )                     {
  if (menu.says !== undefined) return (0,text_text/* normalizeSpeech */.qX)(menu.says);
  return isMadeOfPrompts(menu) ? (0,text_text/* normalizeSpeech */.qX)(menu.options.map(({ prompt = '' }) => prompt.trim()).join(' ')) : undefined;
}

;// CONCATENATED MODULE: ./build/pull/order.js
/**
 * Keys in the order of one list, with those that it doesn't have after the key that comes before them in another one.
 *
 * @param keys what to arrange; all others are left out
 */
function arrange(keys                   , leading                   , other                   )           {
  const wanted = new Set(keys);
  const arranged = leading.filter((key) => wanted.has(key));
  for (const [index, key] of other.entries()) {
    if (!wanted.has(key) || arranged.includes(key)) continue;
    const before = other.slice(0, index).findLast((one) => arranged.includes(one));
    arranged.splice(before === undefined ? 0 : arranged.indexOf(before) + 1, 0, key);
  }
  return arranged;
}

/** Whether the keys that two lists share have the same order. */
function isSameOrder(one                   , other                   )          {
  const [a, b] = [one.filter((key) => other.includes(key)), other.filter((key) => one.includes(key))];
  return a.every((key, index) => key === b[index]);
}

;// CONCATENATED MODULE: ./build/pull/split-text.js


/**
 * A menu's text as the prompts that it is made of, if at most one of them is another than known: what is left between the others is that
 * prompt's new text.
 *
 * @param prompts the prompts as they were, in their order; undefined where one is unknown
 * @returns undefined if the text can't be told apart
 */
function splitText(text        , prompts                                 )                                {
  const known = prompts.map((prompt) => (prompt === undefined ? undefined : (0,text_text/* normalizeSpeech */.qX)(prompt)));
  const whole = (0,text_text/* normalizeSpeech */.qX)(text);
  const unknown = known.flatMap((prompt, index) => (prompt === undefined ? [index] : []));
  if (unknown.length > 1) return undefined;
  if (unknown.length === 0 && known.join(' ') === whole) return known.map((prompt) => prompt ?? '');
  const candidates = unknown.length === 1 ? unknown : [...known.keys()];
  const found = candidates.flatMap((index) => {
    const middle = between(whole, known.slice(0, index), known.slice(index + 1));
    return middle === undefined ? [] : [known.map((prompt, at) => (at === index ? middle : (prompt ?? '')))];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** What a text has between its beginning and its end. */
function between(text        , first                                 , last                                 )                     {
  const [start, end] = [first.map((prompt) => `${prompt} `).join(''), last.map((prompt) => ` ${prompt}`).join('')];
  if (!text.startsWith(start) || !text.endsWith(end) || text.length <= start.length + end.length) return undefined;
  return text.slice(start.length, text.length - end.length);
}

;// CONCATENATED MODULE: ./build/pull/merge.js


                                                                        
                                                                           




/** What a pull changes in a document of a menu file. */
                           
                                                                        
                                                                   
                                                                                                
                         
                                     
                                    
                                                  
                               
 

/** A document of a menu file merged with what is live, part by part: `key 1`, `the text`, `the order of the keys`. */
                             
                                             
                                    
                                  
                                   
                                                                        
                                        
                          
 

/** The three states of a menu. */
                        
                      
                                                               
                                  
                             
                                                                               
 

/** What becomes of a part of a menu that differs. */
                                              

/**
 * Merges what is live into a document, part by part, from the state that was deployed last.
 *
 * @param force whether a part that is in conflict becomes what is live
 */
function mergeMenu(sides       , force         )             {
  const { live, measure } = measured(sides);
  const same        = { ...sides, live };
  const keys = decideKeys(same, measure);
  const text = measure.hasPrompts ? undefined : decideText(same);
  const order = decideOrder(same);
  const isTaken = (decision                      )          => decision === 'taken' || (force && decision === 'conflict');
  const decisions = [...[...keys].map(([key, decision]) => [`key ${key}`, decision]         ), ['the text', text], [ORDER, order]]         ;
  const named = (wanted          )           => decisions.flatMap(([part, decision]) => (decision === wanted ? [part] : []));
  const options = new Map([...keys].flatMap(([key, decision]) => (isTaken(decision) ? [[key, optionOf(live, key)]         ] : [])));
  return {
    taken: named('taken'),
    kept: named('kept'),
    conflicts: named('conflict'),
    edit: {
      options,
      hasPrompts: measure.hasPrompts,
      order: newOrder(same, options, isTaken(order)),
      ...(0,json/* present */.Eb)({ says: isTaken(text) ? saysOf(live) : undefined }),
    },
  };
}

const ORDER = 'the order of the keys';

function saysOf({ speech }             )                     {
  return speech !== undefined && 'says' in speech ? speech.says : undefined;
}

/**
 * How the options are compared. If the file has a prompt for each key and the menu speaks as a whole, the live text is told apart into
 * prompts. If that can't be done, the text is one part of the menu.
 */
function measured({ file, base, live, isSameTarget }       )                                                            {
  if (live.speech === undefined) return { live, measure: { isSameTarget, hasPrompts: true, isSpokenAsWhole: false } };
  const whole = { live, measure: { isSameTarget, hasPrompts: false, isSpokenAsWhole: true } };
  if (!('says' in live.speech) || !isMadeOfPrompts(file)) return whole;
  const known = base !== undefined && isMadeOfPrompts(base) ? base : file;
  const before = known.options.map(({ key }) => key);
  const liveKeys = live.options.map(({ key }) => key);
  // Callers hear the prompts in the order of the file, whatever the order of the choices is.
  const order = arrange(liveKeys, before, liveKeys);
  const prompts = splitText(
    live.speech.says,
    order.map((key) => optionOf(known, key)?.prompt),
  );
  if (prompts === undefined) return whole;
  const promptOf = new Map(order.map((key, index) => [key, prompts[index] ?? '']));
  const options = live.options.map((option) => ({ ...option, prompt: promptOf.get(option.key) ?? '' }));
  return { live: { ...live, options }, measure: { isSameTarget, hasPrompts: true, isSpokenAsWhole: true } };
}

function optionOf                                         (menu                                         , key        )                     {
  return menu.options.find((option) => option.key === key);
}

/** A key on the three sides; undefined where a side doesn't have it. */
                    
                                        
                                           
                                        
 

/** What becomes of each key that the file doesn't have as it is live. */
function decideKeys({ file, base, live }       , measure         )                                {
  const keys = new Set([file, live, base].flatMap((side) => (side === undefined ? [] : keysOf(side))));
  return new Map(
    [...keys].flatMap((key) => {
      const sides = { file: optionOf(file, key), live: optionOf(live, key), base: base && optionOf(base, key) };
      if (isAsLive(sides.file, sides.live, measure)) return [];
      return [[key, base === undefined ? 'conflict' : decideKey(sides, measure)]         ];
    }),
  );
}

function isAsLive(option                        , live                           , measure         )          {
  return option === undefined || live === undefined ? option === live : isLive(option, live, measure);
}

function decideKey({ file, live, base }          , measure         )           {
  const isFileChanged = file === undefined || base === undefined ? file !== base : !isSameWish(base, file, measure);
  return decide(!isAsLive(base, live, measure), isFileChanged);
}

function decide(isLiveChanged         , isFileChanged         )           {
  if (isLiveChanged === isFileChanged) return 'conflict';
  return isLiveChanged ? 'taken' : 'kept';
}

/** @returns undefined if the file leaves the text open, or asks for the live text */
function decideText({ file, base, live }       )                       {
  const [says, asked] = [saysOf(live), textOf(file)];
  if (says === undefined || asked === undefined || asked === (0,text_text/* normalizeSpeech */.qX)(says)) return undefined;
  if (base === undefined) return 'conflict';
  const before = textOf(base);
  return decide(before !== undefined && before !== (0,text_text/* normalizeSpeech */.qX)(says), asked !== before);
}

/** @returns undefined if the order makes no difference, or is as it is live */
function decideOrder({ file, base, live }       )                       {
  if (!live.isOrdered || isSameOrder(keysOf(file), keysOf(live))) return undefined;
  if (base === undefined) return 'conflict';
  return decide(!isSameOrder(keysOf(base), keysOf(live)), !isSameOrder(keysOf(base), keysOf(file)));
}

function keysOf({ options }                                                           )           {
  return options.map(({ key }) => key);
}

/** The keys of the merged menu: in the live order if that was changed, else in the order of the file with new keys where they are live. */
function newOrder({ file, live }       , options                     , isLiveOrder         )           {
  const taken = [...options].flatMap(([key, option]) => (option === undefined ? [] : [key]));
  const keys = [...new Set([...keysOf(file), ...taken])].filter((key) => !options.has(key) || options.get(key) !== undefined);
  return isLiveOrder ? arrange(keys, keysOf(live), keysOf(file)) : arrange(keys, keysOf(file), keysOf(live));
}

// EXTERNAL MODULE: ./build/menu-file/schema-url.js
var schema_url = __webpack_require__(28516);
;// CONCATENATED MODULE: ./build/pull/print.js



                                                            


/** How a new menu file names its flow. */
                           
                      
                        
                                                        
                            
                                                                            
                           
                                                
                             
                                                                       
                               
 

/** In columns: the text of a menu is folded there. */
const WIDTH = 100;

/** A new menu file. */
function printMenu(flow          , menu             )         {
  const document = new dist/* Document */.yo({ ...nameOf(flow), menu_node_id: textNode(menu.nodeId), ...speechOf(menu) });
  const { contents } = document;
  if (!(0,dist/* isMap */.jh)(contents)) throw new TypeError('A menu is a map.');
  const about = [
    ...(flow.isUnique ? [] : [` ${JSON.stringify(flow.name)}`]),
    ...(flow.remark === undefined ? [] : [liveComment(flow.remark)]),
  ];
  if (about.length > 0) comment(contents.items[0], about.join('\n'));
  if (menu.name !== menu.nodeId) comment(pairOf(contents, 'menu_node_id'), ` ${JSON.stringify(menu.name)}`);
  explainSpeech(contents, menu);
  setValue(contents, 'options', document.createNode(menu.options.map((option) => optionNode(document, option))));
  return `${schema_url/* SCHEMA_LINE */.NA}${document.toString({ lineWidth: WIDTH })}`;
}

function nameOf({ id, name, written = name, isUnique, divisionId }          )         {
  return isUnique ? { flow_name: textNode(written), ...(0,json/* present */.Eb)({ division_id: divisionId }) } : { flow_id: id };
}

function speechOf({ speech }             )         {
  if (speech === undefined) return {};
  return 'says' in speech ? { says: textNode(speech.says) } : { audio: 'keep' };
}

/** A long text stands in lines that read as one. Audio that a file can't hold is told in words. */
function explainSpeech(contents         , { speech }             )       {
  if (speech === undefined) return;
  if ('audio' in speech) return comment(pairOf(contents, 'audio'), liveComment(speech.audio));
  const value = pairOf(contents, 'says')?.value;
  if (value instanceof dist/* Scalar */.X5 && speech.says.length > WIDTH) value.type = dist/* Scalar */.X5.BLOCK_FOLDED;
}

function comment(pair                  , text        )       {
  if (pair?.key instanceof dist/* Scalar */.X5) pair.key.commentBefore = text;
}

;// CONCATENATED MODULE: ./build/pull/draft.js

                                                 



                                                 
                                                            





/** A flow, and the queues of its org. */
                         
                          
                                           
                                      
                                                    
                           
 

const NO_QUEUES         = { byName: () => ({ matches: 0, near: [] }), nameOf: () => undefined };

/**
 * The text of a new menu file. Planning it changes nothing.
 *
 * @returns undefined if no menu file can describe the menu
 */
function draftFile({ live, queues, names }        , flow          , menu             )                     {
  const isInSync = (text        )          => {
    const { menus: written, problems } = (0,parse/* parseMenuFile */.T)('', Buffer.from(text));
    const menus = written.map((one) => (0,org_names/* withOrgNames */.rA)(one, names));
    if (!menus.every((one) => (0,ids/* isOfFlow */.im)(one.flow, live))) return false;
    const { changed, problems: refused } = live.content.edit(menus, queues ?? NO_QUEUES, live.name);
    return problems.length + refused.length + changed.length === 0;
  };
  // A flow can have a name that menu files refuse, such as one with a control character: its id is fine.
  for (const named of [flow, { ...flow, isUnique: false }]) {
    const fitting = fitMenu(menu, (one) => isInSync(printMenu(named, one)));
    if (fitting !== undefined) return printMenu(named, fitting);
  }
  return undefined;
}

/** A menu file with what was taken from live. */
                                                
                                                        
                        
                                                                                     
                            
 

/** What a merge is about. */
                              
                        
                      
                                                           
                            
                                                                        
                                  
                             
 

/**
 * Merges live into a menu file.
 *
 * @param force whether parts in conflict become what is live
 */
function mergeFile(
  { live: { content }, queues, names }        ,
  { text, document, file, base, live }             ,
  force         ,
)             {
  const isSameTarget = (one               , other               )          => content.isSameTarget(one, other, queues);
  const sides        = { file, base, live, isSameTarget };
  const merged = mergeMenu(sides, force);
  if (merged.taken.length === 0 && !(force && merged.conflicts.length > 0)) return { ...merged, text, isStuck: false };
  const hasTarget = (key        , target               )          => {
    const now = file.options.find((option) => option.key === key)?.target;
    return now !== undefined && (now.kind === 'unchanged' || isSameTarget(now, target));
  };
  const next = edited(text, { ...merged.edit, document, hasTarget });
  const open = force ? { ...merged, conflicts: [] } : merged;
  return next !== undefined && isMerged(next, { ...sides, document, names }, open)
    ? { ...merged, text: next, isStuck: false }
    : { ...merged, text, isStuck: true };
}

/** The file with an edit; undefined if an alias would lose its anchor, so that the library can't print the document. */
function edited(text        , edit          )                     {
  try {
    return editFile(text, edit);
  } catch {
    return undefined;
  }
}

/** Whether the new text is a valid file of which a second merge would change nothing that was decided. */
function isMerged(
  text        ,
  { document, names, ...sides }                                                                 ,
  { kept, conflicts }            ,
)          {
  const { menus, problems } = (0,parse/* parseMenuFile */.T)(sides.file.path, Buffer.from(text));
  const menu = menus[document];
  if (menu === undefined || problems.length > 0) return false;
  const again = mergeMenu({ ...sides, file: (0,org_names/* withOrgNames */.rA)((0,model_menu/* withDivision */.Mu)(menu, divisionOf(sides.file)), names) }, false);
  const isKnown = (part        )          => kept.includes(part) || conflicts.includes(part);
  return [...again.taken, ...again.kept, ...again.conflicts].every((part) => isKnown(part));
}

function divisionOf({ flow }      )                     {
  return flow.kind === 'name' ? flow.divisionId : undefined;
}


/***/ }),

/***/ 75173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ inFileWords),
/* harmony export */   i: () => (/* binding */ nameInFiles)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29598);
                                                      

                                                      
                                                                           

/* The way back from the names of an org to those in menu files, see the input `names`. */

/** What menu files call something of the org. */
                              
                                                          
                         
                                                                                    
                           
 

/**
 * What menu files call something. If several of their names mean it, it keeps the org's own name: nothing tells which one is right.
 *
 * @param own its name in the org
 * @param names the org's names by those in menu files
 */
function nameInFiles(own        , names                             )              {
  const found = [...names].flatMap(([name, inOrg]) => (inOrg === own ? [name] : []));
  if (found.length === 1) return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ name: found[0] });
  const several = found.length === 0 ? undefined : `menu files have several names for it: ${found.map((name) => show(name)).join(', ')}`;
  const isOwnFree = (names.get(own) ?? own) === own;
  if (isOwnFree) return { name: own, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ remark: several }) };
  return { remark: several ?? `the file of names has no name for ${show(own)}, and calls something else so` };
}

function show(name        )         {
  return JSON.stringify(name);
}

/** The menu in the words of menu files. What has no name there stays unchanged. */
function inFileWords(menu             , names          )              {
  return { ...menu, options: menu.options.map((option) => optionInFiles(option, names)) };
}

function optionInFiles(option               , names          )                {
  const { target, transferSays: _, ...others } = option;
  const own = ownName(target, names);
  if (own === undefined) return option;
  const { name, remark } = nameInFiles(own.name, own.names);
  if (name === undefined) return { ...others, target: { kind: 'unchanged' }, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ remark }) };
  return { ...option, target: name === own.name ? target : { ...own.target, written: name }, ...(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ remark }) };
}

/** What the org calls a target, and the names for things of that kind; undefined for targets that `names` doesn't speak of. */
function ownName(
  target               ,
  { queues, numbers }          ,
) 
     
                                                                             
                            
                                                  
     
              {
  switch (target.kind) {
    case 'queue':
      return { target, name: target.name, names: queues };
    case 'id':
      return { target, name: target.id, names: queues };
    case 'number':
      return { target, name: target.number, names: numbers };
    case 'menu':
    case 'task':
    case 'disconnect':
    case 'unchanged':
      return undefined;
  }
}


/***/ })

};

//# sourceMappingURL=297.index.js.map