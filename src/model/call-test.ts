import type { Location } from './diagnostic.ts';
import type { FlowReference } from './menu.ts';

/** Places that a test can name, as a test file calls them. `input`: the call waits for digits · `task`: the call passes it. */
export const NAMED_PLACES = ['queue', 'menu', 'input', 'task', 'number', 'user', 'group', 'flow', 'voicemail'] as const;
export type NamedPlace = (typeof NAMED_PLACES)[number];

/** Where a call must arrive. `person`: a queue, user, group or number. */
export type ExpectedPlace = {
  /** The language that the caller must have there. */
  readonly language?: string;
} & (
  | {
      readonly kind: NamedPlace;
      readonly name: string;
      /** What the file says, if the input `names` gives the org's name for it. */
      readonly written?: string;
    }
  | { readonly kind: 'disconnect' }
  | { readonly kind: 'person' }
);

/** What a caller does: presses keys that stand together, says something, or waits until one time-out has passed. */
export type Press =
  { readonly how: 'keys'; readonly keys: string } | { readonly how: 'say'; readonly text: string } | { readonly how: 'wait' };

/** How decisions go: by the action's name, the name of its outcome, or its outcomes visit by visit. */
export type Given = ReadonlyMap<string, string | readonly string[]>;

/** What tests and rules have in common. */
interface Checked {
  readonly name: string;
  readonly at: Location;
  /** Where the file says something of it, such as `['given', 'Hours']`; the value, or the name before it. */
  readonly where: (steps: readonly PropertyKey[], part: 'value' | 'name') => Location;
  readonly given: Given;
}

/** A call that must arrive somewhere. */
export interface CallTest extends Checked {
  readonly press: readonly Press[];
  /** The language that the caller has. */
  readonly language?: string;
  /** Every way ends there. */
  readonly reaches?: ExpectedPlace;
  /** Every way ends at one of these. */
  readonly mayReach?: readonly ExpectedPlace[];
  /** What callers hear after the last press, on every way. */
  readonly hears: readonly string[];
}

/** What must hold in all menus that calls reach. */
export type MenuRule =
  | { readonly kind: 'in-every-menu'; readonly key: string; readonly reaches: ExpectedPlace }
  | { readonly kind: 'person-within'; readonly presses: number }
  | { readonly kind: 'max-listening'; readonly seconds: number };

/** A rule for the menus that calls reach. */
export interface CallRule extends Checked {
  readonly rule: MenuRule;
  /** The names of menus for which it doesn't hold. */
  readonly except: readonly string[];
  readonly level: Level;
}

/** Whether a failure can stop a deploy. */
export const LEVELS = ['error', 'warning'] as const;
export type Level = (typeof LEVELS)[number];

/** A valid document of a test file: the tests of one flow. */
export interface CallTests {
  readonly path: string;
  readonly flow: FlowReference;
  /** Where the file names the flow. */
  readonly at: Location;
  readonly calls: readonly CallTest[];
  readonly rules: readonly CallRule[];
}

/**
 * What became of a test or rule. `failed-before`: it fails on what is live, too, so no change of this run is the cause.
 */
export type CallStatus = 'passed' | 'failed' | 'failed-before';

/** A name in a test that the flow doesn't have, in sentences. */
export interface UnknownName {
  readonly at: Location;
  readonly message: string;
}

/** A test or rule with its result. */
export interface CallResult {
  readonly name: string;
  readonly isRule: boolean;
  readonly at: Location;
  readonly level: Level;
  readonly status: CallStatus;
  /** The way that the call took if it failed, and what was expected; '' if it passed. */
  readonly message: string;
  /** The names that the flow doesn't have; the message tells them, too. Absent if there are none. */
  readonly unknown?: readonly UnknownName[];
  /** What dials it, behind the `#` of the page to dial. Absent without such a page. */
  readonly dial?: string;
}
