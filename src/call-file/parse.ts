import { readAgain, readDocuments, type FileForm } from '../menu-file/documents.ts';
import { menuInTestFile } from '../menu-file/other-kind.ts';
import { isBlank } from '../menu-file/schema.ts';
import type { Source } from '../menu-file/source.ts';
import type { CallRule, CallTest, CallTests, ExpectedPlace, Given, MenuRule, Press } from '../model/call-test.ts';
import { NAMED_PLACES } from '../model/call-test.ts';
import { locationIn, type Location, type Problem } from '../model/diagnostic.ts';
import { present } from '../model/json.ts';
import type { FlowReference } from '../model/menu.ts';
import type { NamedCalls } from './duplicates.ts';
import { callName, ruleName } from './names.ts';
import { EXAMPLE, explain } from './explain.ts';
import { pressesIn, pressFault } from './press.ts';
import { checkCallRules, isOnePlace } from './rules.ts';
import { callSchema, callsSchema, type CallEntry, type CallsDocument, type PlaceEntry, type RuleEntry } from './schema.ts';

/** What one test file says: its valid documents, and everything that is wrong with it. */
export interface CallFile {
  readonly path: string;
  readonly tests: readonly CallTests[];
  /** What all of its documents call their calls, those with mistakes as far as they can be read. */
  readonly named: readonly NamedCalls[];
  readonly problems: readonly Problem[];
}

const FORM: Omit<FileForm<CallsDocument>, 'check'> = {
  words: {
    describe: 'Describe a call',
    example: EXAMPLE,
    size: 'Split the file: most flows need a few dozen calls.',
  },
  schema: callsSchema,
  explain,
  otherKind: menuInTestFile,
  otherwise: 'The document holds no call tests.',
};

/**
 * Reads a test file, and checks every rule that one file alone can break. It never throws, whatever the file holds.
 *
 * @param path the file's path in the repository, with `/`
 * @param bytes the file as it is
 */
export function parseCallFile(path: string, bytes: Uint8Array): CallFile {
  const named: NamedCalls[] = [];
  const check: FileForm<CallsDocument>['check'] = (value, checks) => {
    checkCallRules(value, checks);
    named.push(namedCalls(value, (index) => placeIn(path, { source: checks.source, again: () => checks.source }, ['calls', index])));
  };
  const { read: tests, problems } = readDocuments(path, bytes, { ...FORM, check }, (value, source, index) =>
    toTests(path, value, { source, again: oftenUsed(() => readAgain(bytes, index)) }),
  );
  return { path, tests, named, problems };
}

/** The names of the calls that have no mistake themselves, and of those that say their name. */
function namedCalls(value: unknown, placeAt: (index: number) => Placed): NamedCalls {
  const { flow_id, flow_name, division_id, calls } = valuesIn(value);
  const flow = isText(flow_id)
    ? toFlow({ flow_id })
    : isText(flow_name)
      ? toFlow({ flow_name, ...(isText(division_id) ? { division_id } : {}) })
      : undefined;
  const named = (Array.isArray(calls) ? calls : []).flatMap((call: unknown, index) => {
    const { name: own } = valuesIn(call);
    const placed = placeAt(index);
    const name = isText(own) ? own : nameOf(call, placed);
    return name === undefined ? [] : [{ name, at: placed.at }];
  });
  return { ...present({ flow }), calls: named };
}

/** What a call without a name of its own is called; undefined if it has a mistake. */
function nameOf(call: unknown, placed: Placed): string | undefined {
  const { data } = callSchema.safeParse(call);
  if (data === undefined || [data.press].flat().some((item) => typeof item === 'string' && pressFault(item) !== undefined))
    return undefined;
  const places = [...(data.reaches === undefined ? [] : [data.reaches]), ...(data.may_reach ?? [])];
  return places.every(isOnePlace) ? toCall(data, placed).name : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && !isBlank(value);
}

function valuesIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A document that is read, and where it comes from if it is needed once more. */
interface Read {
  readonly source: Source;
  readonly again: () => Source;
}

/** A value that is made when it is needed, and kept only as long as there is memory for it. */
function oftenUsed<T extends object>(make: () => T): () => T {
  let kept: WeakRef<T> | undefined;
  return () => {
    const value = kept?.deref() ?? make();
    kept = new WeakRef(value);
    return value;
  };
}

function toTests(path: string, value: CallsDocument, read: Read): CallTests {
  const { source } = read;
  const at = (...steps: readonly PropertyKey[]): Location => locationIn(path, source.at(steps));
  return {
    path,
    flow: toFlow(value),
    at: at(value.flow_id === undefined ? 'flow_name' : 'flow_id'),
    calls: (value.calls ?? []).map((call, index) => toCall(call, placeIn(path, read, ['calls', index]))),
    rules: (value.rules ?? []).map((rule, index) => toRule(rule, placeIn(path, read, ['rules', index]))),
  };
}

/** Where a call or rule stands, and each part of it. */
type Placed = Pick<CallTest, 'at' | 'where'>;

function placeIn(path: string, { source, again }: Read, own: readonly PropertyKey[]): Placed {
  return {
    at: locationIn(path, source.at(own)),
    // Only a test that fails is asked for its parts.
    where: (steps, part) => {
      const found = again();
      const all = [...own, ...steps];
      return locationIn(path, part === 'name' ? found.atKey(all.slice(0, -1), String(all.at(-1))) : found.at(all));
    },
  };
}

function toFlow(value: Pick<CallsDocument, 'flow_id' | 'flow_name' | 'division_id'>): FlowReference {
  if (value.flow_id !== undefined) return { kind: 'id', id: value.flow_id };
  return { kind: 'name', name: value.flow_name ?? '', ...present({ divisionId: value.division_id }) };
}

function toCall({ name, press, given, language, reaches, may_reach, hears = [] }: CallEntry, placed: Placed): CallTest {
  const call = {
    ...placed,
    press: toPresses(press),
    given: toGiven(given),
    ...present({ language, reaches: reaches && toPlace(reaches), mayReach: may_reach?.map(toPlace) }),
    hears: typeof hears === 'string' ? [hears] : hears,
  };
  return { name: name ?? callName(call), ...call };
}

function toRule(entry: RuleEntry, placed: Placed): CallRule {
  const { given, except = [], level = 'error' } = entry;
  const rule = toMenuRule(entry);
  return { name: ruleName(rule), ...placed, rule, given: toGiven(given), except, level };
}

function toMenuRule({ in_every_menu, person_within, max_listening_seconds }: RuleEntry): MenuRule {
  if (in_every_menu !== undefined) return { kind: 'in-every-menu', key: in_every_menu.key, reaches: toPlace(in_every_menu.reaches) };
  if (person_within !== undefined) return { kind: 'person-within', presses: person_within };
  return { kind: 'max-listening', seconds: max_listening_seconds ?? 0 };
}

function toPlace(place: PlaceEntry): ExpectedPlace {
  const { language } = place;
  for (const kind of NAMED_PLACES) {
    const name = place[kind];
    if (name !== undefined) return { kind, name, ...present({ language }) };
  }
  return place.person === true ? { kind: 'person', ...present({ language }) } : { kind: 'disconnect', ...present({ language }) };
}

function toPresses(press: CallEntry['press']): Press[] {
  return typeof press === 'string'
    ? pressesIn(press)
    : press.flatMap((item): Press[] => (typeof item === 'string' ? pressesIn(item) : [{ how: 'say', text: item.say }]));
}

function toGiven(given: CallEntry['given']): Given {
  return new Map(Object.entries(given ?? {}));
}
