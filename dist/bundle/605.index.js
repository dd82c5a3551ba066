export const id = 605;
export const ids = [605];
export const modules = {

/***/ 72605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseCallFile: () => (/* binding */ parseCallFile)
});

// EXTERNAL MODULE: ./build/menu-file/documents.js
var documents = __webpack_require__(50013);
// EXTERNAL MODULE: ./build/menu-file/other-kind.js
var other_kind = __webpack_require__(87956);
// EXTERNAL MODULE: ./build/menu-file/schema.js
var schema = __webpack_require__(15156);
// EXTERNAL MODULE: ./build/model/call-test.js
var call_test = __webpack_require__(71617);
// EXTERNAL MODULE: ./build/model/diagnostic.js
var diagnostic = __webpack_require__(98963);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/model/call-words.js
var call_words = __webpack_require__(92504);
// EXTERNAL MODULE: ./build/text/text.js
var text_text = __webpack_require__(74043);
;// CONCATENATED MODULE: ./build/call-file/names.js
                                                                



/** What a call without a name of its own is called: `2 1 → queue "Billing"`. */
function callName({ press, given, language, reaches, mayReach = [], hears }                                         )         {
  const places = [...(reaches === undefined ? [] : [reaches]), ...mayReach].map((place) => (0,call_words/* placeName */.fW)(place));
  const expected = places.length > 0 ? places.join(' or ') : `hears ${hears.map((text) => JSON.stringify(text)).join(', ')}`;
  const setting = [
    ...(language === undefined ? [] : [`in ${language}`]),
    ...[...given].map(([action, outcome]) => `${action}: ${typeof outcome === 'string' ? outcome : outcome.join(', ')}`),
  ].join('; ');
  return `${(0,call_words/* pressWords */.FK)(press)}${setting === '' ? '' : ` (${setting})`} → ${expected}`;
}

/** What a rule is called. */
function ruleName(rule          )         {
  switch (rule.kind) {
    case 'in-every-menu':
      return `${rule.key} in every menu → ${(0,call_words/* placeName */.fW)(rule.reaches)}`;
    case 'person-within':
      return `a person within ${rule.presses === 1 ? '1 press' : `${rule.presses} presses`}`;
    case 'max-listening':
      return `at most ${(0,text_text/* count */.U9)(rule.seconds, 'second')} of listening in a menu`;
  }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/menu-file/suggest.js
var suggest = __webpack_require__(60113);
// EXTERNAL MODULE: ./build/menu-file/values.js
var values = __webpack_require__(95141);
// EXTERNAL MODULE: ./build/model/ids.js
var ids = __webpack_require__(25928);
// EXTERNAL MODULE: ./build/text/did-you-mean.js
var did_you_mean = __webpack_require__(69903);
;// CONCATENATED MODULE: ./build/call-file/press.js

                                                   




/** The word for a time-out. */
const WAIT = 'wait';

/** What a text of `press` says: keys and time-outs, separated by spaces. */
function pressesIn(text        )          {
  return words(text).map((word)        => (word === WAIT ? { how: 'wait' } : { how: 'keys', keys: word }));
}

/** The most wrong words that are told. */
const MOST_WORDS = 5;

/** What is wrong with the words that are neither keys nor `wait`. */
function pressFault(text        )                                                                  {
  const wrong = [...new Set(words(text).filter((word) => !isPress(word)))];
  const [first, second] = wrong;
  if (first === undefined) return undefined;
  const meant = wrong.length > MOST_WORDS ? undefined : meantPress(text);
  const question = meant === undefined ? '' : `Did you mean \`${meant}\`? `;
  const told = wrong.slice(0, MOST_WORDS).map((word) => (0,text_text/* show */.WU)(word));
  const more = wrong.length > MOST_WORDS ? ` and ${wrong.length - MOST_WORDS} more` : '';
  const which = second === undefined ? 'is neither a key' : 'are neither keys';
  return {
    message: `\`press\` has ${told.join(', ')}${more}, which ${which} nor \`wait\`.`,
    hint: `${question}Keys are 0-9 * #, separated by spaces; a list can hold \`{ say: … }\`.`,
  };
}

function isPress(word        )          {
  return word === WAIT || ids/* KEY */._.test(word);
}

/** The whole text as it may be meant: keys by their names, or with other signs between them. Undefined if a word of it isn't clear. */
function meantPress(text        )                     {
  const meant = words(text).map((word) => {
    if (isPress(word)) return word;
    const parts = word.split(/[,;.+/|>-]+/u).filter((part) => part !== '');
    return (0,suggest/* meantKey */.Jx)(word) ?? (0,did_you_mean/* near */.Zh)(word, [WAIT]) ?? (parts.length > 0 && parts.every(isPress) ? parts.join(' ') : undefined);
  });
  return meant.includes(undefined) ? undefined : meant.join(' ');
}

function words(text        )           {
  return text.split(/\s+/u).filter((word) => word !== '');
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(13603);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(29396);
// EXTERNAL MODULE: ./build/text/printable.js
var printable = __webpack_require__(64865);
;// CONCATENATED MODULE: ./build/call-file/schema.js






const schema_text = (description        , ...examples                   ) =>
  schemas/* string */.YjP()
    .regex(printable/* NOT_BLANK */.lf)
    .meta({ description, ...(examples.length === 0 ? {} : { examples }) });
const identifier = (description        ) => schemas/* string */.YjP().regex(ids/* IDENTIFIER */.cS).meta({ description });

/** Where a call arrives. It has exactly one of these, and may have a language. */
const place = schemas/* strictObject */.rej({
    queue: schema_text('The call waits in this queue, by its exact name.', 'Billing').optional(),
    menu: schema_text('The call waits in this menu, by its name.', 'Opening Hours').optional(),
    input: schema_text('The call waits for digits here: the name of the action that collects them.').optional(),
    task: schema_text('The call passes this task after the last press, by its name.').optional(),
    number: schema_text('The call goes to this phone number, in quotes.', '+4930123456').optional(),
    user: schema_text('The call goes to this user.').optional(),
    group: schema_text('The call goes to this group.').optional(),
    flow: schema_text('The call goes to this flow, by its name.').optional(),
    voicemail: schema_text('The caller leaves a message for this queue, user or group.').optional(),
    disconnect: schemas/* literal */.euz(true).meta({ description: 'The call ends.' }).optional(),
    person: schemas/* literal */.euz(true).meta({ description: 'The call goes to a queue, user, group or number.' }).optional(),
    language: schema_text('The language that the caller has there, as the flow writes it.', 'es-us').optional(),
  })
  .meta({ description: 'Where the call must arrive: exactly one place, and the language that the caller has there, if that matters.' });

const given = schemas/* record */.g1P(schema_text('The name of an action, or `Task / Action`.'), schemas/* union */.KCZ([schema_text('The name of its outcome.'), schemas/* array */.YOg(schema_text('')).min(1)]))
  .meta({
    description:
      'How decisions go: the name of the action (`Task / Action` if several have it) and that of its outcome, or a list of outcomes, ' +
      'one for each visit. A transfer fails with `failure`.',
    examples: [{ 'Check Schedule': 'closed' }, { 'Ask again': ['failure', 'success'] }],
  })
  .optional();

/** One call of a test file. */
const callSchema = schemas/* strictObject */.rej({
    name: schema_text('What this call shows. Without a name, keys and places name it.').optional(),
    press: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* strictObject */.rej({ say: schema_text('What the caller says.') })]))]).meta({
      description:
        'What the caller does, in quotes: keys, separated by spaces. Keys of one input stand together. `wait` lets one time-out pass. ' +
        '"" is a call that just comes in. A list can also hold `{ say: … }`.',
      examples: ['2 1', '1 1234#', 'wait', '', ['1', { say: 'billing' }]],
    }),
    given,
    language: schema_text('The language that the caller has from the start, as the flow writes it.', 'en-us').optional(),
    reaches: place.optional(),
    may_reach: schemas/* array */.YOg(place).min(1).meta({ description: 'Every way ends at one of these places. Write a list.' }).optional(),
    hears: schemas/* union */.KCZ([schema_text(''), schemas/* array */.YOg(schema_text('')).min(1)])
      .meta({ description: "What the caller hears after the last press: a text, or a list of texts. Case and spaces don't count." })
      .optional(),
  })
  .meta({ title: 'Call', description: 'A call: what the caller does, and where the call arrives.' });

const rule = schemas/* strictObject */.rej({
    in_every_menu: schemas/* strictObject */.rej({
        key: schemas/* string */.YjP()
          .regex(ids/* KEY */._)
          .meta({ description: 'The key, in quotes: "0".', examples: ['0'] }),
        reaches: place,
      })
      .meta({ description: 'In every menu that calls reach, this key leads there.' })
      .optional(),
    person_within: schemas/* number */.aig()
      .int()
      .min(0)
      .max(99)
      .meta({ description: 'From every menu that calls reach, a person is at most this many presses away. Write a whole number.' })
      .optional(),
    max_listening_seconds: schemas/* number */.aig()
      .int()
      .min(1)
      .max(9999)
      .meta({ description: "Every menu's text takes at most this many seconds, at 150 words a minute. Write a whole number." })
      .optional(),
    given,
    except: schemas/* array */.YOg(schema_text('The name of a menu.'))
      .meta({ description: 'A list of the names of menus for which the rule does not hold.' })
      .optional(),
    level: schemas/* enum */.k5n(call_test/* LEVELS */.A).meta({ description: 'Whether a failure stops a deploy (`error`) or is only a warning (`warning`).' }).optional(),
  })
  .meta({ title: 'Rule', description: 'What must hold in all menus that calls reach.' });

/** One document of a test file. `npm run generate` makes the JSON Schema in `schema/` from it. */
const callsSchema = schemas/* strictObject */.rej({
    flow_id: identifier("The flow's id. Give either flow_id or flow_name.").optional(),
    flow_name: schema_text("The flow's exact name. Give either flow_id or flow_name.", 'Main IVR').optional(),
    division_id: identifier('The division to look flow_name up in.').optional(),
    calls: schemas/* array */.YOg(callSchema).meta({ description: 'A list: start each call with `- press: "1"`.' }).optional(),
    rules: schemas/* array */.YOg(rule).meta({ description: 'A list of rules: start each with its name, such as `- person_within: 2`.' }).optional(),
  })
  .meta({
    title: 'IVR call tests',
    description: 'Calls to one flow of Genesys Cloud: which keys callers press, and where they must arrive.',
    oneOf: [{ required: ['flow_id'] }, { required: ['flow_name'] }],
  });

                                                        
                                                   
                                             
                                               

/** The ways to say where a call arrives, and the kinds of rule. Exactly one of each list. */
const PLACE_FORMS                    = Object.keys(place.shape).filter((name) => name !== 'language');
const RULE_FORMS                    = ['in_every_menu', 'person_within', 'max_listening_seconds'];

/** What holds the value at a path: a map of the file, by its words and its properties. */
                 
                          
                                                      
 

const OWNERS = {
  file: { called: 'a test file', shape: callsSchema.shape },
  call: { called: 'a call', shape: callSchema.shape },
  said: { called: 'an item of `press`', shape: { say: schema_text('What the caller says.') } },
  rule: { called: 'a rule', shape: rule.shape },
  everyMenu: { called: '`in_every_menu`', shape: (rule.shape.in_every_menu.unwrap()               ).shape },
  place: { called: 'a place', shape: place.shape },
}                                         ;

/** The map at a path; a path into a map leads to the innermost. */
function ownerAt(path                        )        {
  if (path.includes('reaches') || (path.includes('may_reach') && path.length > 3)) return OWNERS.place;
  if (path.includes('in_every_menu')) return OWNERS.everyMenu;
  if (path[0] === 'calls' && path.length > 1) return path.includes('press') ? OWNERS.said : OWNERS.call;
  return path[0] === 'rules' && path.length > 1 ? OWNERS.rule : OWNERS.file;
}

/** What the value at a path means, in the words of the schema. */
function describeValueAt(path                        )                     {
  const at = path.findLastIndex((step) => typeof step === 'string');
  const name = path[at];
  if (path.includes('given')) return given.unwrap().meta()?.description;
  if (typeof name !== 'string') return undefined;
  const { shape } = ownerAt(path.slice(0, at));
  const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
  return field === undefined
    ? undefined
    : registries/* globalRegistry */.fd.get(field instanceof schemas/* ZodOptional */.IiU ? (field.unwrap()             ) : field)?.description;
}

;// CONCATENATED MODULE: ./build/call-file/explain.js

                             
                                                               

                                                     









                              
                                                            

/** Where everything is shown. */
const EXAMPLE = 'See docs/call-tests.md for an example.';

/** What the schema found, in words for the person who fixes the file. */
function explain(issue       , value         , source        )                {
  const { path } = issue;
  if (issue.code === 'invalid_union') {
    const inner = innerIssues(issue);
    if (inner !== undefined) return inner.flatMap((one) => explain({ ...one, path: [...path, ...one.path] }, value, source));
  }
  const found = (0,values/* valueAt */.f)(value, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.filter((name) => !(0,ids/* isForbiddenName */.VI)(name)).map((name) => unknownProperty(path, name, found));
  if (issue.code === 'invalid_key') return [blankName(path)];
  if (found === undefined) return [{ path, code: 'missing-property', message: `${shownName(path)} is missing.`, hint: hintFor(path) }];
  return [{ path, ...badValue(issue, found, source) }];
}

/** A name under `given` can be anything but blank. */
function blankName(path                        )              {
  const map = path.slice(0, -1);
  return {
    path: map,
    keyName: String(path.at(-1)),
    code: 'blank',
    message: `A name under ${shownName(map)} is blank.`,
    hint: hintFor(map),
  };
}

/** The issues of the form that is meant: the one that doesn't fail at once. */
function innerIssues({ errors }                                                    )                               {
  return errors.find((issues) => issues.every(({ path, code }) => path.length > 0 || code !== 'invalid_type'));
}

function unknownProperty(path                        , keyName        , value         )              {
  const { called, shape } = ownerAt(path);
  const known = Object.keys(shape);
  const elsewhere = placeOf(keyName, path);
  const meant = elsewhere === undefined ? meantOf(keyName, known) : undefined;
  const isGiven = meant !== undefined && (0,values/* valueAt */.f)(value, [meant]) !== undefined;
  const list = `The properties are: ${known.join(', ')}.`;
  return {
    code: 'unknown-property',
    path,
    keyName,
    message: `Unknown property ${/^[\w.-]{1,57}$/u.test(keyName) ? `\`${keyName}\`` : (0,text_text/* show */.WU)(keyName)} in ${called}.`,
    hint:
      elsewhere ?? (meant === undefined ? list : `Did you mean \`${meant}\`?${isGiven ? ' It already exists: keep one of the two.' : ''}`),
    ...(0,json/* present */.Eb)({ meant }),
  };
}

/** Where a property belongs that stands in the wrong map, as a hint; undefined if it is known nowhere near. */
function placeOf(keyName        , path                        )                     {
  const own = ownerAt(path);
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const { called, shape } = ownerAt(path.slice(0, depth));
    const [beside, next] = path.slice(depth);
    if (called === own.called || !Object.hasOwn(shape, keyName) || typeof beside !== 'string') continue;
    const braces = next === undefined || typeof next === 'string' ? ', outside of its braces' : '';
    return `It is a property of ${called.replace(/^an? /u, 'the ')}: write it beside \`${beside}\`${braces}.`;
  }
  return below(keyName, own.shape);
}

/** The same for a property of a map that should stand around it. */
function below(keyName        , shape                                   )                     {
  if (Object.hasOwn(shape, 'in_every_menu') && Object.hasOwn(ownerAt(['rules', 0, 'in_every_menu']).shape, keyName))
    return `It is a property of \`in_every_menu\`: write \`in_every_menu: { ${keyName}: … }\`.`;
  if (Object.hasOwn(shape, 'reaches') && PLACE_FORMS.includes(keyName))
    return `It is a property of a place: write \`reaches: { ${keyName}: … }\`.`;
  return undefined;
}

/** A word that goes on where the other ends is nearer than one that only looks alike: `reach` means `reaches`. */
function meantOf(word        , known                   )                     {
  const [longer, second] = known.filter((name) => word.length > 2 && name.startsWith(word));
  return second === undefined && longer !== undefined ? longer : (0,did_you_mean/* near */.Zh)(word, known);
}

function badValue(issue       , found         , source        )        {
  const { path } = issue;
  const name = shownName(path);
  if (typeof found === 'string' && (0,schema/* isBlank */.z3)(found)) return { code: 'blank', message: `${name} is blank.`, hint: hintFor(path) };
  if (issue.code === 'invalid_format') return badFormat(path, found);
  if (issue.code === 'invalid_value')
    return { code: 'bad-value', message: `${name} is ${(0,text_text/* show */.WU)(found)}.`, hint: choiceHint(issue.values.map(String), found) };
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return { code: 'bad-value', message: `${name} is ${Array.isArray(found) ? 'an empty list' : (0,text_text/* show */.WU)(found)}.`, hint: hintFor(path) };
  return {
    code: 'wrong-type',
    message: `${name} is ${(0,values/* describeValue */.b)(found)}.`,
    hint: keyHint(path, found, source) ?? typeHint(issue, found),
  };
}

function badFormat(path                        , found         )        {
  const meant = typeof found === 'string' ? (0,suggest/* meantKey */.Jx)(found) : undefined;
  const question = meant === undefined ? '' : `Did you mean "${meant}"? `;
  return path.at(-1) === 'key'
    ? { code: 'bad-key', message: `The key is ${(0,text_text/* show */.WU)(found)}.`, hint: `${question}A key is one or more of 0-9 * #, in quotes: "0".` }
    : {
        code: 'bad-identifier',
        message: `${shownName(path)} is ${(0,text_text/* show */.WU)(found)}.`,
        hint: 'An identifier has 1 to 128 letters, digits, - and _.',
      };
}

/** How a key is written that YAML doesn't take for a text; undefined if no key is written there. */
function keyHint(path                        , found         , source        )                     {
  const name = path.findLast((step) => typeof step === 'string');
  const node = source.node(path);
  // A number has lost its zeros: the file has them.
  const written = (0,dist/* isScalar */.jn)(node) && typeof found === 'number' ? (node.source ?? '') : '';
  const isKey = name === 'press' ? pressFault(written) === undefined : name === 'key' && ids/* KEY */._.test(written);
  if (written === '' || !isKey) return undefined;
  return `It must be text: put it in quotes. Write \`${path.at(-1) === name ? `${name}: ` : ''}"${written}"\`.`;
}

function typeHint(issue       , found         )         {
  const { path } = issue;
  const wantsText = issue.code === 'invalid_union' || (issue.code === 'invalid_type' && issue.expected === 'string');
  if (wantsText && (typeof found === 'number' || typeof found === 'boolean')) return 'It must be text: put it in quotes.';
  return `${meantPlace(path, found)}${hintFor(path)}`;
}

/** The place, or the property, that a value of the wrong type most likely stands for, as a question. */
function meantPlace(path                        , found         )         {
  const isPlace = path.at(-1) === 'reaches' || path.at(-2) === 'may_reach';
  if (isPlace && typeof found === 'string') return `Did you mean \`{ queue: ${(0,text_text/* show */.WU)(found)} }\`? `;
  return path.at(-1) === 'reaches' && path[0] === 'calls' && Array.isArray(found) ? 'For several places, write `may_reach`. ' : '';
}

function choiceHint(values                   , found         )         {
  if (values.length === 1) return `Write \`${values[0]}\`, or leave it out.`;
  const meant = typeof found === 'string' ? meantOf(found, values) : undefined;
  return `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}Use one of: ${values.join(', ')}.`;
}

function hintFor(path                        )         {
  return describeValueAt(path) ?? EXAMPLE;
}

/** The value at a path in words: `press`, or the number of an item in its list. */
function shownName(path                        )         {
  const last = path.at(-1);
  if (last === undefined) return 'The document';
  if (typeof last !== 'number') return /^[\w.-]{1,57}$/u.test(String(last)) ? `\`${String(last)}\`` : (0,text_text/* show */.WU)(String(last));
  return `Item ${last + 1} of \`${path.findLast((step) => typeof step === 'string') ?? ''}\``;
}

// EXTERNAL MODULE: ./build/menu-file/rules.js
var menu_file_rules = __webpack_require__(36728);
;// CONCATENATED MODULE: ./build/call-file/rules.js





                                             
                                   

/** Checks the rules that the schema can't express: exactly one of several properties, and the text of `press`. */
function checkCallRules(value         , checks        )       {
  if (!isMap(value)) return;
  checkFlow(value, checks);
  const [calls, rules] = [itemsOf(value['calls']), itemsOf(value['rules'])];
  for (const [index, call] of calls.entries()) if (isMap(call)) checkCall(call, ['calls', index], checks);
  for (const [index, rule] of rules.entries()) if (isMap(rule)) checkRule(rule, ['rules', index], checks);
  const hasLists = value['calls'] !== undefined || value['rules'] !== undefined;
  if (!checks.isMisspelled([]) && calls.length + rules.length === 0 && (!hasLists || isEmptyList(value['calls'] ?? value['rules'])))
    checks.fail(checks.source.at([]), 'no-calls', 'The file has neither calls nor rules.', NO_CALLS);
  (0,menu_file_rules/* checkTexts */.R)(value, checks.source, checks.fail);
}

const NO_CALLS = 'List at least one: `calls: [{ press: "1", reaches: { queue: Sales } }]`.';

function checkFlow(file     , { source, fail, isMisspelled }        )       {
  const [byId, byName] = [file['flow_id'] !== undefined, file['flow_name'] !== undefined];
  if (byId && byName)
    fail(source.atKey([], 'flow_name'), 'one-flow', 'Both `flow_id` and `flow_name` are given.', 'Keep exactly one of the two.');
  if (!byId && !byName && !isMisspelled([]))
    fail(source.at([]), 'one-flow', 'Neither `flow_id` nor `flow_name` is given.', 'Say which flow is called: give one of the two.');
}

function checkCall(call     , path      , checks        )       {
  const { source, fail, isMisspelled } = checks;
  const expected = ['reaches', 'may_reach', 'hears'].filter((name) => call[name] !== undefined);
  if (expected.length === 0 && !isMisspelled(path))
    fail(source.at(path), 'no-expectation', 'This call expects nothing.', 'Say where it must arrive: `reaches: { queue: Sales }`.');
  if (expected.includes('reaches') && expected.includes('may_reach'))
    fail(source.atKey(path, 'may_reach'), 'no-expectation', 'Both `reaches` and `may_reach` are given.', 'Keep one of the two.');
  checkPlace(call['reaches'], [...path, 'reaches'], checks);
  for (const [index, place] of itemsOf(call['may_reach']).entries()) checkPlace(place, [...path, 'may_reach', index], checks);
  checkPress(call['press'], [...path, 'press'], checks);
}

function checkRule(rule     , path      , checks        )       {
  const { source, fail, isMisspelled } = checks;
  const forms = RULE_FORMS.filter((name) => rule[name] !== undefined);
  const list = `Write exactly one of: ${RULE_FORMS.join(', ')}.`;
  if (forms.length === 0 && !isMisspelled(path)) fail(source.at(path), 'bad-rule', 'This rule is empty.', list);
  if (forms.length > 1) fail(source.at(path), 'bad-rule', `This rule has more than one condition: ${forms.join(', ')}.`, list);
  const everyMenu = rule['in_every_menu'];
  if (isMap(everyMenu)) checkPlace(everyMenu['reaches'], [...path, 'in_every_menu', 'reaches'], checks);
}

/** A place has exactly one form. */
function checkPlace(place         , path      , { source, fail, isMisspelled }        )       {
  if (!isMap(place)) return;
  const forms = formsOf(place);
  const list = `Write exactly one of: ${PLACE_FORMS.join(', ')}.`;
  if (forms.length === 0 && !isMisspelled(path)) fail(source.at(path), 'bad-place', 'This names no place.', list);
  if (forms.length > 1) fail(source.at(path), 'bad-place', `This names more than one place: ${(0,text_text/* cut */.Jj)(forms.join(', '), 100)}.`, list);
}

/** Whether a place of the right type says exactly one place. */
function isOnePlace(place        )          {
  return formsOf(place).length === 1;
}

function formsOf(place        )           {
  return Object.keys(place).filter((name) => PLACE_FORMS.includes(name));
}

function checkPress(press         , path      , { source, fail }        )       {
  const texts =
    typeof press === 'string' ? [[path, press]         ] : itemsOf(press).map((item, index) => [[...path, index], item]         );
  for (const [at, text] of texts) {
    const fault = typeof text === 'string' ? pressFault(text) : undefined;
    if (fault !== undefined) fail(source.at(at), 'bad-press', fault.message, fault.hint);
  }
}

function itemsOf(list         )                     {
  return Array.isArray(list) ? list : [];
}

function isEmptyList(list         )          {
  return Array.isArray(list) && list.length === 0;
}

function isMap(value         )               {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/call-file/parse.js



                                                     
                                                                                                                  



                                                      
                                                  






/** What one test file says: its valid documents, and everything that is wrong with it. */
                           
                        
                                       
                                                                                                    
                                        
                                        
 

const FORM                                         = {
  words: {
    describe: 'Describe a call',
    example: EXAMPLE,
    size: 'Split the file: most flows need a few dozen calls.',
  },
  schema: callsSchema,
  explain: explain,
  otherKind: other_kind/* menuInTestFile */.f,
  otherwise: 'The document holds no call tests.',
};

/**
 * Reads a test file, and checks every rule that one file alone can break. It never throws, whatever the file holds.
 *
 * @param path the file's path in the repository, with `/`
 * @param bytes the file as it is
 */
function parseCallFile(path        , bytes            )           {
  const named               = [];
  const check                                   = (value, checks) => {
    checkCallRules(value, checks);
    named.push(namedCalls(value, (index) => placeIn(path, { source: checks.source, again: () => checks.source }, ['calls', index])));
  };
  const { read: tests, problems } = (0,documents/* readDocuments */.r)(path, bytes, { ...FORM, check }, (value, source, index) =>
    toTests(path, value, { source, again: oftenUsed(() => (0,documents/* readAgain */.n)(bytes, index)) }),
  );
  return { path, tests, named, problems };
}

/** The names of the calls that have no mistake themselves, and of those that say their name. */
function namedCalls(value         , placeAt                           )             {
  const { flow_id, flow_name, division_id, calls } = valuesIn(value);
  const flow = isText(flow_id)
    ? toFlow({ flow_id })
    : isText(flow_name)
      ? toFlow({ flow_name, ...(isText(division_id) ? { division_id } : {}) })
      : undefined;
  const named = (Array.isArray(calls) ? calls : []).flatMap((call         , index) => {
    const { name: own } = valuesIn(call);
    const placed = placeAt(index);
    const name = isText(own) ? own : nameOf(call, placed);
    return name === undefined ? [] : [{ name, at: placed.at }];
  });
  return { ...(0,json/* present */.Eb)({ flow }), calls: named };
}

/** What a call without a name of its own is called; undefined if it has a mistake. */
function nameOf(call         , placed        )                     {
  const { data } = callSchema.safeParse(call);
  if (data === undefined || [data.press].flat().some((item) => typeof item === 'string' && pressFault(item) !== undefined))
    return undefined;
  const places = [...(data.reaches === undefined ? [] : [data.reaches]), ...(data.may_reach ?? [])];
  return places.every(isOnePlace) ? toCall(data, placed).name : undefined;
}

function isText(value         )                  {
  return typeof value === 'string' && !(0,schema/* isBlank */.z3)(value);
}

function valuesIn(value         )                                    {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A document that is read, and where it comes from if it is needed once more. */
                
                          
                               
 

/** A value that is made when it is needed, and kept only as long as there is memory for it. */
function oftenUsed                  (make         )          {
  let kept                        ;
  return () => {
    const value = kept?.deref() ?? make();
    kept = new WeakRef(value);
    return value;
  };
}

function toTests(path        , value               , read      )            {
  const { source } = read;
  const at = (...steps                        )           => (0,diagnostic/* locationIn */.zZ)(path, source.at(steps));
  return {
    path,
    flow: toFlow(value),
    at: at(value.flow_id === undefined ? 'flow_name' : 'flow_id'),
    calls: (value.calls ?? []).map((call, index) => toCall(call, placeIn(path, read, ['calls', index]))),
    rules: (value.rules ?? []).map((rule, index) => toRule(rule, placeIn(path, read, ['rules', index]))),
  };
}

/** Where a call or rule stands, and each part of it. */
                                             

function placeIn(path        , { source, again }      , own                        )         {
  return {
    at: (0,diagnostic/* locationIn */.zZ)(path, source.at(own)),
    // Only a test that fails is asked for its parts.
    where: (steps, part) => {
      const found = again();
      const all = [...own, ...steps];
      return (0,diagnostic/* locationIn */.zZ)(path, part === 'name' ? found.atKey(all.slice(0, -1), String(all.at(-1))) : found.at(all));
    },
  };
}

function toFlow(value                                                              )                {
  if (value.flow_id !== undefined) return { kind: 'id', id: value.flow_id };
  return { kind: 'name', name: value.flow_name ?? '', ...(0,json/* present */.Eb)({ divisionId: value.division_id }) };
}

function toCall({ name, press, given, language, reaches, may_reach, hears = [] }           , placed        )           {
  const call = {
    ...placed,
    press: toPresses(press),
    given: toGiven(given),
    ...(0,json/* present */.Eb)({ language, reaches: reaches && toPlace(reaches), mayReach: may_reach?.map(toPlace) }),
    hears: typeof hears === 'string' ? [hears] : hears,
  };
  return { name: name ?? callName(call), ...call };
}

function toRule(entry           , placed        )           {
  const { given, except = [], level = 'error' } = entry;
  const rule = toMenuRule(entry);
  return { name: ruleName(rule), ...placed, rule, given: toGiven(given), except, level };
}

function toMenuRule({ in_every_menu, person_within, max_listening_seconds }           )           {
  if (in_every_menu !== undefined) return { kind: 'in-every-menu', key: in_every_menu.key, reaches: toPlace(in_every_menu.reaches) };
  if (person_within !== undefined) return { kind: 'person-within', presses: person_within };
  return { kind: 'max-listening', seconds: max_listening_seconds ?? 0 };
}

function toPlace(place            )                {
  const { language } = place;
  for (const kind of call_test/* NAMED_PLACES */.h) {
    const name = place[kind];
    if (name !== undefined) return { kind, name, ...(0,json/* present */.Eb)({ language }) };
  }
  return place.person === true ? { kind: 'person', ...(0,json/* present */.Eb)({ language }) } : { kind: 'disconnect', ...(0,json/* present */.Eb)({ language }) };
}

function toPresses(press                    )          {
  return typeof press === 'string'
    ? pressesIn(press)
    : press.flatMap((item)          => (typeof item === 'string' ? pressesIn(item) : [{ how: 'say', text: item.say }]));
}

function toGiven(given                    )        {
  return new Map(Object.entries(given ?? {}));
}


/***/ }),

/***/ 71617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ LEVELS),
/* harmony export */   h: () => (/* binding */ NAMED_PLACES)
/* harmony export */ });
                                                
                                               

/** Places that a test can name, as a test file calls them. `input`: the call waits for digits · `task`: the call passes it. */
const NAMED_PLACES = ['queue', 'menu', 'input', 'task', 'number', 'user', 'group', 'flow', 'voicemail']         ;
                                                       

/** Where a call must arrive. `person`: a queue, user, group or number. */
                             
                                                      
                             
     
     
                                
                            
                                                                                  
                                
     
                                   
                               
  

/** What a caller does: presses keys that stand together, says something, or waits until one time-out has passed. */
                   
                                                                                                                              

/** How decisions go: by the action's name, the name of its outcome, or its outcomes visit by visit. */
                                                                    

/** What tests and rules have in common. */
                   
                        
                        
                                                                                                             
                                                                                      
                        
 

/** A call that must arrive somewhere. */
                                           
                                   
                                          
                             
                              
                                   
                                        
                                               
                                                              
                                    
 

/** What must hold in all menus that calls reach. */
                      
                                                                                             
                                                                
                                                                 

/** A rule for the menus that calls reach. */
                                           
                          
                                                      
                                     
                        
 

/** Whether a failure can stop a deploy. */
const LEVELS = ['error', 'warning']         ;
                                            

/** A valid document of a test file: the tests of one flow. */
                            
                        
                               
                                       
                        
                                      
                                      
 

/**
 * What became of a test or rule. `failed-before`: it fails on what is live, too, so no change of this run is the cause.
 */
                                                               

/** A name in a test that the flow doesn't have, in sentences. */
                              
                        
                           
 

/** A test or rule with its result. */
                             
                        
                           
                        
                        
                              
                                                                                         
                           
                                                                                                     
                                            
                                                                                       
                         
 


/***/ })

};

//# sourceMappingURL=605.index.js.map