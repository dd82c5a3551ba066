import { Document, isMap, isScalar, Scalar, visit, type Node } from 'yaml';
import { CALLS_SCHEMA_LINE } from '../menu-file/schema-url.ts';
import type { ExpectedPlace, Given, MenuRule } from '../model/call-test.ts';
import { present } from '../model/json.ts';
import type { FlowReference } from '../model/menu.ts';

/** A call as a file says it. */
export interface WrittenCall {
  readonly press: string;
  readonly given: Given;
  /** One place, or several at which the call may end. */
  readonly places: readonly ExpectedPlace[];
}

/** What stands on top of a file of proposed tests. */
const ABOUT = ' What calls do today. Keep what must stay so, and remove the rest.';

/** A new test file. */
export function printCalls(flow: FlowReference, calls: readonly WrittenCall[], rules: readonly MenuRule[]): string {
  const document = new Document({
    ...(flow.kind === 'id' ? { flow_id: flow.id } : { flow_name: flow.name, ...present({ division_id: flow.divisionId }) }),
    ...(calls.length === 0 ? {} : { calls: calls.map(callOf) }),
    ...(rules.length === 0 ? {} : { rules: rules.map(ruleOf) }),
  });
  visit(document, {
    Pair(_, { key, value }, path) {
      const name = isScalar(key) ? key.value : '';
      // Keys are texts; a place and what is given stand on one line.
      if (isScalar(value) && (name === 'press' || name === 'number')) value.type = Scalar.QUOTE_DOUBLE;
      if (path.length > 3 && isMap(value as Node)) (value as { flow?: boolean }).flow = true;
      if (name === 'may_reach') (value as { flow?: boolean }).flow = true;
    },
  });
  return `${CALLS_SCHEMA_LINE}#${ABOUT}\n${document.toString({ lineWidth: 0 })}`;
}

function callOf({ press, given, places }: WrittenCall): object {
  const [first, second] = places.map(placeOf);
  return {
    press,
    ...(given.size === 0 ? {} : { given: Object.fromEntries(given) }),
    ...(second === undefined ? { reaches: first } : { may_reach: places.map(placeOf) }),
  };
}

function placeOf(place: ExpectedPlace): object {
  return 'name' in place ? { [place.kind]: place.name } : { [place.kind]: true };
}

function ruleOf(rule: MenuRule): object {
  switch (rule.kind) {
    case 'in-every-menu':
      return { in_every_menu: { key: rule.key, reaches: placeOf(rule.reaches) } };
    case 'person-within':
      return { person_within: rule.presses };
    case 'max-listening':
      return { max_listening_seconds: rule.seconds };
  }
}
