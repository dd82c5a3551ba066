import { checkTexts, type Checks } from '../menu-file/rules.ts';
import { cut } from '../text/text.ts';
import { pressFault } from './press.ts';
import { PLACE_FORMS, RULE_FORMS } from './schema.ts';

type Map = Readonly<Record<string, unknown>>;
type Path = readonly PropertyKey[];

/** Checks the rules that the schema can't express: exactly one of several properties, and the text of `press`. */
export function checkCallRules(value: unknown, checks: Checks): void {
  if (!isMap(value)) return;
  checkFlow(value, checks);
  const [calls, rules] = [itemsOf(value['calls']), itemsOf(value['rules'])];
  for (const [index, call] of calls.entries()) if (isMap(call)) checkCall(call, ['calls', index], checks);
  for (const [index, rule] of rules.entries()) if (isMap(rule)) checkRule(rule, ['rules', index], checks);
  const hasLists = value['calls'] !== undefined || value['rules'] !== undefined;
  if (!checks.isMisspelled([]) && calls.length + rules.length === 0 && (!hasLists || isEmptyList(value['calls'] ?? value['rules'])))
    checks.fail(checks.source.at([]), 'no-calls', 'The file has neither calls nor rules.', NO_CALLS);
  checkTexts(value, checks.source, checks.fail);
}

const NO_CALLS = 'List at least one: `calls: [{ press: "1", reaches: { queue: Sales } }]`.';

function checkFlow(file: Map, { source, fail, isMisspelled }: Checks): void {
  const [byId, byName] = [file['flow_id'] !== undefined, file['flow_name'] !== undefined];
  if (byId && byName)
    fail(source.atKey([], 'flow_name'), 'one-flow', 'Both `flow_id` and `flow_name` are given.', 'Keep exactly one of the two.');
  if (!byId && !byName && !isMisspelled([]))
    fail(source.at([]), 'one-flow', 'Neither `flow_id` nor `flow_name` is given.', 'Say which flow is called: give one of the two.');
}

function checkCall(call: Map, path: Path, checks: Checks): void {
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

function checkRule(rule: Map, path: Path, checks: Checks): void {
  const { source, fail, isMisspelled } = checks;
  const forms = RULE_FORMS.filter((name) => rule[name] !== undefined);
  const list = `Write exactly one of: ${RULE_FORMS.join(', ')}.`;
  if (forms.length === 0 && !isMisspelled(path)) fail(source.at(path), 'bad-rule', 'This rule is empty.', list);
  if (forms.length > 1) fail(source.at(path), 'bad-rule', `This rule has more than one condition: ${forms.join(', ')}.`, list);
  const everyMenu = rule['in_every_menu'];
  if (isMap(everyMenu)) checkPlace(everyMenu['reaches'], [...path, 'in_every_menu', 'reaches'], checks);
}

/** A place has exactly one form. */
function checkPlace(place: unknown, path: Path, { source, fail, isMisspelled }: Checks): void {
  if (!isMap(place)) return;
  const forms = formsOf(place);
  const list = `Write exactly one of: ${PLACE_FORMS.join(', ')}.`;
  if (forms.length === 0 && !isMisspelled(path)) fail(source.at(path), 'bad-place', 'This names no place.', list);
  if (forms.length > 1) fail(source.at(path), 'bad-place', `This names more than one place: ${cut(forms.join(', '), 100)}.`, list);
}

/** Whether a place of the right type says exactly one place. */
export function isOnePlace(place: object): boolean {
  return formsOf(place).length === 1;
}

function formsOf(place: object): string[] {
  return Object.keys(place).filter((name) => PLACE_FORMS.includes(name));
}

function checkPress(press: unknown, path: Path, { source, fail }: Checks): void {
  const texts =
    typeof press === 'string' ? [[path, press] as const] : itemsOf(press).map((item, index) => [[...path, index], item] as const);
  for (const [at, text] of texts) {
    const fault = typeof text === 'string' ? pressFault(text) : undefined;
    if (fault !== undefined) fail(source.at(at), 'bad-press', fault.message, fault.hint);
  }
}

function itemsOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

function isEmptyList(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

function isMap(value: unknown): value is Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
