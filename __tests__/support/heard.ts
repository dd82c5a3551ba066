// What callers hear of a flow and are led by, read without the help of `src`; no test of its own.
import { parse } from 'yaml';

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Something that differs between two flows. A report has these words for it. */
export interface Difference {
  readonly menu: string;
  /** The key as the flow spells it; empty for the menu itself. */
  readonly key: string;
  readonly words: string;
}

/** Fields that callers neither hear nor are led by. */
const SILENT = /^(?:refId|dtmf|global\w+|preferredAgents|languageSkill|failureOutputs|settings\w*|defaultChildMenuRef)$/u;

/** The fields whose `name` is that of a place outside of the flow; all other names are those of choices and actions, which no one hears. */
const NAMED = new Set(['lit', 'overrideInQueueFlow', 'targetFlow', 'targetUser', 'targetGroup']);

/** Fields of a choice that a report shows by what they hold. It names all others. */
const SHOWN =
  /^(?:name|refId|dtmf|audio|choices|task|actions|target\w+|speechRecTerms|overrideInQueueFlow|(?:pre|failure)TransferAudio|global\w+)$/u;

/** Kinds of choice that lead somewhere without a name. */
const LEADS_TO: Readonly<Record<string, string>> = {
  menuDisconnect: 'end of the call',
  menuPreviousMenu: 'goes back to the previous menu',
  menuRepeatMenu: 'repeats the menu',
};

/** Names of menus and tasks by their refIds. */
type Names = ReadonlyMap<string, string>;

/** What is known of a menu or a choice, each fact with the words that a report has for it. */
type Facts = ReadonlyMap<string, string>;

/** The keys of a menu. The empty key is the menu itself. */
type Keys = ReadonlyMap<string, Facts>;

/** The beginning of a fact that a report needs words for only if the choice gets it. */
const GAINED = 'gained ';

/** The menu's default choice, among its keys. */
const OTHERWISE = 'otherwise';

/** What callers hear in one flow and not in the other, and what else a choice gets or loses. */
export function differences(before: string, after: string): Difference[] {
  const [old, now] = [menusOf(before), menusOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((menu): Difference[] => {
    const [was, is] = [old.get(menu), now.get(menu)];
    // A menu that comes or goes is named itself, for all that is in it.
    if (was === undefined || is === undefined) return [{ menu, key: '', words: menu }];
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) =>
      between(was.get(key), is.get(key)).map((words) => ({ menu, key, words })),
    );
  });
}

function between(was: Facts | undefined, is: Facts | undefined): string[] {
  const onlyIn = (one: Facts = new Map(), other: Facts = new Map()): string[] => {
    // A key that goes takes its fields along.
    const told = [...one].filter(
      ([fact]) => !other.has(fact) && !(is === undefined && fact.startsWith('field ')) && !(one === was && fact.startsWith(GAINED)),
    );
    return told.map(([, words]) => words);
  };
  return [...onlyIn(was, is), ...onlyIn(is, was)];
}

/** The menus of a flow by their names. */
function menusOf(yaml: string): ReadonlyMap<string, Keys> {
  const items = itemsIn(parse(yaml, { merge: true }));
  const names = new Map(items.flatMap(({ body: { refId, name } }) => (typeof refId === 'string' ? [[refId, String(name)] as const] : [])));
  const menus = items.filter(({ tag, body }) => (tag === 'menu' || tag === 'menuSubMenu') && typeof body['name'] === 'string');
  return new Map(menus.map(({ body }) => [String(body['name']), keysOf(body, names)]));
}

/** An item of a list, such as a choice: a map with one key. */
interface Item {
  readonly tag: string;
  readonly body: Tree;
}

/** The items of all lists. */
function itemsIn(value: unknown): Item[] {
  if (isTree(value)) return Object.values(value).flatMap((inner) => itemsIn(inner));
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => [...itemOf(item), ...itemsIn(item)]);
}

function itemOf(value: unknown): Item[] {
  const [pair, second] = isTree(value) ? Object.entries(value) : [];
  const [tag, body] = pair ?? [];
  return tag !== undefined && second === undefined && isTree(body) ? [{ tag, body }] : [];
}

function keysOf({ audio, choices, defaultChildMenuRef }: Tree, names: Names): Keys {
  const items = Array.isArray(choices) ? choices.flatMap((item: unknown) => itemOf(item)) : [];
  const fallback = items.find(({ tag, body }) => isMeant(defaultChildMenuRef, tag, body));
  const chosen = fallback === undefined ? [] : [...factsOf(fallback, names).keys()].filter((fact) => fact.startsWith('to '));
  return new Map<string, Facts>([
    ['', new Map(audible(audio, names).map((text) => [text, text]))],
    [OTHERWISE, new Map(chosen.map((fact) => [fact, 'choose nothing']))],
    ...items.map((item): [string, Facts] => [keyOf(item), factsOf(item, names)]),
  ]);
}

const keyOf = ({ body: { dtmf, name } }: Item): string => (typeof dtmf === 'string' ? dtmf : `by speech: ${String(name)}`);

function isMeant(reference: unknown, tag: string, { refId, name }: Tree): boolean {
  return [refId, name].some((label) => typeof reference === 'string' && reference.endsWith(`/${tag}[${String(label)}]`));
}

function factsNamed(kind: string, texts: readonly string[]): [string, string][] {
  return texts.map((text) => [`${kind} ${text}`, text]);
}

function factsOf({ tag, body }: Item, names: Names): Facts {
  const { preTransferAudio, failureTransferAudio, speechRecTerms, name: _, ...others } = body;
  // A sub menu is listed for itself.
  const leads =
    tag === 'menuSubMenu' ? [String(body['name'])] : [...(LEADS_TO[tag] === undefined ? [] : [LEADS_TO[tag]]), ...audible(others, names)];
  return new Map([
    ...factsNamed('to', leads),
    ...factsNamed('before', audible(preTransferAudio, names)),
    ...factsNamed('after', audible(failureTransferAudio, names)),
    ...defaultTexts(tag, body).map((field): [string, string] => [`${GAINED}${field}`, "Architect's default text"]),
    ...factsNamed('word', audible(speechRecTerms, names)),
    ...['globalDtmf', 'globalSpeechRecTerms'].flatMap((field) => (body[field] === true ? [[field, 'in every menu'] as const] : [])),
    ...Object.entries(body)
      // The settings of a sub menu go with the menu itself.
      .filter(([field]) => tag !== 'menuSubMenu' && !SHOWN.test(field))
      .map(([field, value]): [string, string] => [`${isNothing(value) ? GAINED : 'field '}${field}`, asWords(field)]),
  ]);
}

/** A field as people read it: `languageSkill` is `language skill`. */
function asWords(field: string): string {
  return field === 'failureOutputs' ? 'outputs of a failed transfer' : field.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

/** Whether a setting is off, empty or what Architect takes without one: no one misses it. */
function isNothing(value: unknown): boolean {
  if (!isTree(value)) return value === false;
  return value['noValue'] === true || value['lit'] === 0 || Object.values(value).every((inner) => isTree(inner) && isNothing(inner));
}

/** The texts that Architect adds to a transfer. */
function defaultTexts(tag: string, body: Tree): string[] {
  const isTransfer = tag === 'menuTransferToAcd' || tag === 'menuTransferToNumber';
  return isTransfer ? ['preTransferAudio', 'failureTransferAudio'].filter((field) => body[field] === undefined) : [];
}

/** What callers hear of a value or are led to by it: its texts. References count by the name in them. */
function audible(value: unknown, names: Names, field = '', parent = ''): string[] {
  if (SILENT.test(field) || (field === 'name' && !NAMED.has(parent))) return [];
  if (Array.isArray(value)) return value.flatMap((item) => audible(item, names));
  if (isTree(value)) return Object.entries(value).flatMap(([name, inner]) => audible(inner, names, name, field));
  if (typeof value !== 'string') return [];
  if (field.endsWith('Ref')) {
    const label = /\[([^[\]]*)\]$/u.exec(value)?.[1] ?? value;
    return [names.get(label) ?? label];
  }
  return field === 'exp' ? heardIn(value) : [value];
}

/** The texts and the prompts of an expression. */
function heardIn(expression: string): string[] {
  return [...expression.matchAll(/"([^"]*)"|\bPrompt(?:User|System)?\.(\w+)/gu)].map(([, text, prompt]) => text ?? prompt ?? '');
}

/** What callers hear in one definition and not in the other: prompts, targets, and the order in which keys are read out. */
export function optionDifferences(before: unknown, after: unknown): Difference[] {
  const [old, now] = [optionsIn(before), optionsIn(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((menu): Difference[] => {
    const [was, is] = [old.get(menu) ?? [], now.get(menu) ?? []];
    const keys = [...new Set([...was, ...is].map(({ key }) => key))];
    return [
      ...keys.flatMap((key) => between(factsAt(was, key), factsAt(is, key)).map((words) => ({ menu, key: String(key), words }))),
      ...(keptKeys(was, is) === keptKeys(is, was) ? [] : [{ menu, key: '', words: `New order:** ${orderOf(is)}` }]),
    ];
  });
}

function orderOf(options: readonly Tree[]): string {
  return options.map(({ key }) => String(key)).join(' ');
}

/** What is known of the option with a key. */
function factsAt(options: readonly Tree[], key: unknown): Facts {
  const own = options.filter((option) => option['key'] === key);
  return new Map(
    own.flatMap((option) => ['prompt', 'routingTarget'].map((field) => [`${field} ${String(option[field])}`, String(option[field])])),
  );
}

/** The keys of options that the others have, too, in their order. */
function keptKeys(options: readonly Tree[], others: readonly Tree[]): string {
  return options.flatMap(({ key }) => (others.some((other) => other['key'] === key) ? [key] : [])).join(' ');
}

/** The options of a definition's menus, by the ids of their nodes. */
function optionsIn(definition: unknown): Map<string, readonly Tree[]> {
  const nodes = isTree(definition) && isTree(definition['nodes']) ? Object.entries(definition['nodes']) : [];
  return new Map(
    nodes.map(([id, node]) => {
      const menu = isTree(node) ? node['menu'] : undefined;
      const options = isTree(menu) ? menu['options'] : undefined;
      return [id, Array.isArray(options) ? options.filter(isTree) : []];
    }),
  );
}

/** A report as people read it, without its marks: with what is struck out and inserted, without the one, and without the other. */
function readings(markdown: string): string[] {
  return [markdown, markdown.replaceAll(/<del>.*?<\/del>/gsu, ''), markdown.replaceAll(/<ins>.*?<\/ins>/gsu, '')].map((text) =>
    withoutBlanks(
      text
        .replaceAll(/<[^>]*>|\\/gu, '')
        .replaceAll(/[&#]+(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
        .replaceAll(/[\u200B\u2066-\u2069⏎]/gu, ''),
    ),
  );
}

/** Two texts of which words are struck out and inserted have other blanks than each text alone, and dots between their prompts. */
function withoutBlanks(text: string): string {
  return text.replaceAll(/[\s·]+/gu, '');
}

/** What a report in Markdown has no words for, each with its key. */
export function unnamed(all: readonly Difference[], markdown: string): string[] {
  const said = readings(markdown);
  return all
    .filter(({ words }) => said.every((reading) => !reading.includes(withoutBlanks(words))))
    .map(({ menu, key, words }) => `${menu}, ${key}: ${words}`);
}
