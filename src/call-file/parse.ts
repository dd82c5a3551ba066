import { readDocuments, type FileForm } from '../menu-file/documents.ts';
import { menuInTestFile } from '../menu-file/other-kind.ts';
import type { Source } from '../menu-file/source.ts';
import type { CallRule, CallTest, CallTests, ExpectedPlace, Given, MenuRule, Press } from '../model/call-test.ts';
import { NAMED_PLACES } from '../model/call-test.ts';
import { locationIn, type Location, type Problem } from '../model/diagnostic.ts';
import { present } from '../model/json.ts';
import type { FlowReference } from '../model/menu.ts';
import { callName, ruleName } from './names.ts';
import { EXAMPLE, explain } from './explain.ts';
import { pressesIn } from './press.ts';
import { checkCallRules } from './rules.ts';
import { callsSchema, type CallEntry, type CallsDocument, type PlaceEntry, type RuleEntry } from './schema.ts';

/** What one test file says: its valid documents, and everything that is wrong with it. */
export interface CallFile {
  readonly path: string;
  readonly tests: readonly CallTests[];
  readonly problems: readonly Problem[];
}

const FORM: FileForm<CallsDocument> = {
  words: {
    describe: 'Describe a call',
    example: EXAMPLE,
    size: 'Split the file: most flows need a few dozen calls.',
  },
  schema: callsSchema,
  explain,
  otherKind: menuInTestFile,
  check: checkCallRules,
  otherwise: 'The document holds no call tests.',
};

/**
 * Reads a test file, and checks every rule that one file alone can break. It never throws, whatever the file holds.
 *
 * @param path the file's path in the repository, with `/`
 * @param bytes the file as it is
 */
export function parseCallFile(path: string, bytes: Uint8Array): CallFile {
  const { read: tests, problems } = readDocuments(path, bytes, FORM, (value, source) => toTests(path, value, source));
  return { path, tests, problems };
}

function toTests(path: string, value: CallsDocument, source: Source): CallTests {
  const at = (...steps: readonly PropertyKey[]): Location => locationIn(path, source.at(steps));
  return {
    path,
    flow: toFlow(value),
    at: at(value.flow_id === undefined ? 'flow_name' : 'flow_id'),
    calls: (value.calls ?? []).map((call, index) => toCall(call, at('calls', index))),
    rules: (value.rules ?? []).map((rule, index) => toRule(rule, at('rules', index))),
  };
}

function toFlow(value: CallsDocument): FlowReference {
  if (value.flow_id !== undefined) return { kind: 'id', id: value.flow_id };
  return { kind: 'name', name: value.flow_name ?? '', ...present({ divisionId: value.division_id }) };
}

function toCall({ name, press, given, language, reaches, may_reach, hears = [] }: CallEntry, at: Location): CallTest {
  const call = {
    at,
    press: toPresses(press),
    given: toGiven(given),
    ...present({ language, reaches: reaches && toPlace(reaches), mayReach: may_reach?.map(toPlace) }),
    hears: typeof hears === 'string' ? [hears] : hears,
  };
  return { name: name ?? callName(call), ...call };
}

function toRule(entry: RuleEntry, at: Location): CallRule {
  const { given, except = [], level = 'error' } = entry;
  const rule = toMenuRule(entry);
  return { name: ruleName(rule), at, rule, given: toGiven(given), except, level };
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
