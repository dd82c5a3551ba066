// A second walker to hold against the first; no test of its own. It knows no call graph: it plays the flow's YAML, action by action, once for
// each sequence of decisions that the flow leaves open.
import { parse } from 'yaml';
import type { Press } from '../../src/model/call-test.ts';

type Yaml = Readonly<Record<string, unknown>>;

/** A call, as both walkers take it. */
export interface Call {
  readonly presses: readonly Press[];
  readonly given: ReadonlyMap<string, string | readonly string[]>;
  readonly hears: readonly string[];
  /** The names of tasks to look for. */
  readonly tasks: readonly string[];
}

/** Where a call stops, and what is known of it: one text for each way, equal for both walkers. */
export type Ends = ReadonlySet<string>;

class Stop extends Error {
  readonly place: string;
  constructor(place: string) {
    super(place);
    this.place = place;
  }
}
class Jump extends Error {
  readonly ref: string;
  constructor(ref: string) {
    super(ref);
    this.ref = ref;
  }
}
class EndTask extends Error {}
class LoopNext extends Error {}
class LoopExit extends Error {}

/** More sequences of decisions than this are not played: the flow is not compared then. */
const MOST_PLAYS = 3000;

/** The ends of all ways; undefined if there are too many. */
export function endsByYaml(text: string, call: Call): Ends | undefined {
  const flow = flowIn(text);
  const ends = new Set<string>();
  let tape: number[] = [];
  for (let plays = 0; plays < MOST_PLAYS; plays += 1) {
    const play = new Play(flow, call, tape);
    ends.add(play.run());
    const taken = play.taken;
    // The next sequence: the last decision that has another outcome takes it.
    while (taken.length > 0 && (taken.at(-1)?.at ?? 0) + 1 >= (taken.at(-1)?.of ?? 0)) taken.pop();
    const changed = taken.pop();
    if (changed === undefined) return ends;
    tape = [...taken.map(({ at }) => at), changed.at + 1];
  }
  return undefined;
}

let last: { readonly text: string; readonly flow: Yaml } | undefined;

/** Many calls go to the same flow: it is read once. */
function flowIn(text: string): Yaml {
  if (last?.text !== text) last = { text, flow: (parse(text, { logLevel: 'silent' }) as { readonly inboundCall: Yaml }).inboundCall };
  return last.flow;
}

/** One way through the flow. */
class Play {
  readonly taken: { readonly at: number; readonly of: number }[] = [];
  readonly #flow: Yaml;
  readonly #call: Call;
  readonly #tape: readonly number[];
  readonly #keys: (string | undefined)[];
  #variables = new Map<string, string>();
  #visits = new Map<string, number>();
  #language: string;
  #heard = '';
  #passed = new Set<string>();
  #used = 0;
  #timeouts: number | undefined = 0;

  constructor(flow: Yaml, call: Call, tape: readonly number[]) {
    this.#flow = flow;
    this.#call = call;
    this.#tape = tape;
    this.#language = get(flow, 'defaultLanguage');
    // Time-outs are undefined; keys that stand together end with a blank.
    this.#keys = call.presses.flatMap((press) => (press.how === 'keys' ? [...press.keys.split(''), ' '] : [undefined]));
  }

  run(): string {
    this.#hear(get(this.#flow, 'initialGreeting', 'tts'));
    let place: string;
    try {
      let ref = String(this.#flow['startUpRef']);
      for (;;) {
        try {
          this.#enter(ref);
        } catch (error) {
          if (!(error instanceof Jump)) throw error;
          ref = error.ref;
        }
      }
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      place = error.place;
    }
    const found = this.#call.hears.filter((text) => squash(this.#heard).includes(squash(text)));
    return JSON.stringify([place, this.#language, found.toSorted(), [...this.#passed].toSorted(), this.#used]);
  }

  #enter(ref: string): never {
    const [, kind = ''] = /(menu|task)\[/u.exec(ref) ?? [];
    const part = this.#partOf(ref);
    return kind === 'menu' ? this.#menu(part) : this.#topTask(String(part['name']), part['actions'] as readonly Yaml[]);
  }

  /** A menu or task by its name, or by its refId. */
  #partOf(ref: string): Yaml {
    const [, kind = '', name = ''] = /(menu|task)\[(.*)\]$/u.exec(ref) ?? [];
    const parts = (this.#flow[`${kind}s`] as readonly Yaml[]).map((one) => one[kind] as Yaml);
    return parts.find((one) => one['refId'] === name) ?? parts.find((one) => one['name'] === name) ?? {};
  }

  #topTask(name: string, actions: readonly Yaml[]): never {
    this.#task(name, actions);
    throw new Stop(`unknown task-end ${name}`);
  }

  #task(name: string, actions: readonly Yaml[]): void {
    if (this.#call.tasks.includes(name)) this.#passed.add(name);
    try {
      this.#actions(actions);
    } catch (error) {
      if (!(error instanceof EndTask)) throw error;
    }
  }

  #menu(menu: Yaml): never {
    const name = String(menu['name']);
    const choices = (menu['choices'] as readonly Yaml[]).map((one) => Object.entries(one)[0] as [string, Yaml]);
    this.#timeouts = 0;
    for (;;) {
      this.#hear(get(menu, 'audio', 'tts'));
      this.#dropBlanks();
      if (this.#keys.length === 0) throw new Stop(`menu ${name}`);
      const key = this.#keys.shift();
      this.#pressed();
      if (key === undefined) this.#timeout(menu, choices);
      const chosen = choices.find(([, { dtmf }]) => key !== undefined && dtmf === `digit_${SIGNS.get(key) ?? key}`);
      if (chosen !== undefined) this.#choose(chosen);
      if (key !== undefined) this.#timeouts = undefined;
    }
  }

  /** A wrong key may have counted, and the flow may not say how often the menu is repeated: then both may be. */
  #timeout(menu: Yaml, choices: readonly (readonly [string, Yaml])[]): void {
    const counts = [menu, this.#flow].map((one) => get(one, 'settingsMenu', 'repeatCount', 'lit') as unknown);
    const repeats = counts.find((one) => one !== undefined);
    if (repeats === undefined) this.#timeouts = undefined;
    const isOpen = this.#timeouts === undefined;
    const isRepeated = isOpen ? this.#decide('', ['leave', 'stay']) === 'stay' : (this.#timeouts ?? 0) < Number(repeats);
    if (isRepeated) {
      if (this.#timeouts !== undefined) this.#timeouts += 1;
      return;
    }
    const ref = menu['defaultChildMenuRef'];
    const fallback = choices.find(([tag, { name, refId = name }]) => ref === `./choices/${tag}[${String(refId)}]`);
    if (fallback === undefined) throw new Stop(`unknown menu ${String(menu['name'])}`);
    this.#choose(fallback);
  }

  #choose([tag, choice]: readonly [string, Yaml]): never {
    switch (tag) {
      case 'menuTransferToAcd':
        if (this.#given(String(choice['name'])) === 'failure') throw new Stop(`unknown menu ${String(choice['name'])}`);
        throw new Stop(`queue ${get(choice, 'targetQueue', 'lit', 'name')}`);
      case 'menuDisconnect':
        throw new Stop('end');
      case 'menuTask':
        return this.#topTask(String(choice['name']), get(choice, 'task', 'actions') as unknown as readonly Yaml[]);
      case 'menuSubMenu':
        return this.#menu(choice);
      default:
        throw new Jump(String(choice['targetMenuRef'] ?? choice['targetTaskRef']));
    }
  }

  #actions(actions: readonly Yaml[]): void {
    for (const action of actions) {
      const [tag, body] = Object.entries(action)[0] as [string, Yaml];
      this.#action(tag, body);
    }
  }

  #action(tag: string, body: Yaml): void {
    const name = String(body['name']);
    switch (tag) {
      case 'playAudio':
        return this.#hear(get(body, 'audio', 'tts'));
      case 'setLanguage':
        this.#language = get(body, 'language', 'lit');
        return undefined;
      case 'updateData':
        for (const variable of this.#variables.keys()) if (JSON.stringify(body).includes(`"${variable}"`)) this.#variables.delete(variable);
        return undefined;
      case 'createCallback':
        return undefined;
      case 'callData':
        return this.#outcome(body, this.#decide(name, ['success', 'failure', 'timeout']));
      case 'decision':
        return this.#outcome(body, this.#decision(name, get(body, 'condition', 'exp')));
      case 'evaluateScheduleGroup':
        return this.#outcome(body, this.#decide(name, ['open', 'closed', 'holiday', 'emergency']));
      case 'switch':
        return this.#switch(name, body);
      case 'collectInput':
        return this.#input(name, body);
      case 'loop':
        return this.#loop(name, body);
      case 'callTask':
        return this.#callTask(name, body);
      case 'transferTask':
      case 'jumpToTask':
        throw new Jump(String(body['targetTaskRef']));
      case 'jumpToMenu':
        throw new Jump(String(body['targetMenuRef']));
      case 'transferToAcd':
        if (this.#given(name) !== 'failure') throw new Stop(`queue ${get(body, 'targetQueue', 'lit', 'name')}`);
        return this.#outcome(body, 'failure');
      case 'disconnect':
        throw new Stop('end');
      case 'endTask':
        throw new EndTask();
      case 'loopNext':
        throw new LoopNext();
      case 'loopExit':
        throw new LoopExit();
      default:
        throw new TypeError(tag);
    }
  }

  #outcome(body: Yaml, name: string): void {
    const list = (body['outputs'] as Yaml | undefined)?.[name] as Yaml | undefined;
    if (list !== undefined) this.#actions(list['actions'] as readonly Yaml[]);
  }

  #decision(name: string, condition: string): string {
    const known = this.#compare(condition);
    return this.#given(name) ?? (known === undefined ? this.#decide('', ['yes', 'no']) : known ? 'yes' : 'no');
  }

  #compare(condition: string): boolean | undefined {
    const [, variable = '', text] = /^(\S+?)\s*==\s*"(.*)"$/u.exec(condition) ?? [];
    const value = this.#variables.get(variable);
    return value === undefined || text === undefined ? undefined : value === text;
  }

  #switch(name: string, body: Yaml): void {
    const cases = (get(body, 'evaluate', 'firstTrue', 'cases') as unknown as readonly Yaml[]).map((one) => one['case'] as Yaml);
    const conditions = cases.map((one) => get(one, 'value', 'exp'));
    const given = this.#given(name);
    let at = given === undefined ? -1 : conditions.indexOf(given);
    if (given === undefined) {
      const open = conditions.map((one) => this.#compare(one));
      const certain = open.indexOf(true);
      const possible = open.flatMap((one, index) => (one === false || (certain >= 0 && index > certain) ? [] : [index]));
      const all = certain >= 0 ? possible : [...possible, -1];
      at = all.length === 1 ? (all[0] ?? -1) : Number(this.#decide('', all.map(String)));
    }
    const chosen = cases[at];
    const list = chosen === undefined ? get(body, 'evaluate', 'firstTrue', 'default', 'actions') : chosen['actions'];
    this.#actions((list ?? []) as readonly Yaml[]);
  }

  #input(name: string, body: Yaml): void {
    const variable = get(body, 'inputData', 'var');
    this.#variables.delete(variable);
    this.#hear(get(body, 'inputAudio', 'tts'));
    this.#dropBlanks();
    if (this.#keys.length === 0) throw new Stop(`input ${name}`);
    const [fewest, wanted] = rangeOf(body);
    let digits = '';
    if (this.#keys[0] === undefined) {
      this.#keys.shift();
      this.#used += 1;
    } else
      while (digits.length < wanted && this.#keys[0] !== ' ' && this.#keys[0] !== undefined) {
        digits += this.#keys.shift();
        this.#used += 1;
      }
    this.#heard = '';
    this.#passed.clear();
    const outcome = this.#given(name) ?? (digits.length >= fewest ? 'success' : 'failure');
    if (outcome === 'success' && digits.length >= fewest) this.#variables.set(variable, digits);
    this.#outcome(body, outcome);
  }

  #loop(name: string, body: Yaml): void {
    for (let round = 0; ; round += 1) {
      const outcome = this.#given(name) ?? (round < Number(body['loopCount']) ? 'loop' : 'done');
      if (outcome !== 'loop') return;
      try {
        this.#outcome(body, 'loop');
      } catch (error) {
        if (error instanceof LoopExit) return;
        if (!(error instanceof LoopNext)) throw error;
      }
    }
  }

  /** A called task comes back by any of the outcomes of its call, or by none of them. */
  #callTask(name: string, body: Yaml): void {
    const task = this.#partOf(String(body['targetTaskRef']));
    this.#task(String(task['name']), task['actions'] as readonly Yaml[]);
    const outcomes = [...Object.keys(body['outputs'] ?? {}), 'back'];
    const given = this.#given(name);
    this.#outcome(body, given ?? (outcomes.length === 1 ? 'back' : this.#decide('', outcomes)));
  }

  #given(name: string): string | undefined {
    const given = this.#call.given.get(name);
    if (typeof given !== 'object') return given;
    const visits = this.#visits.get(name) ?? 0;
    this.#visits.set(name, visits + 1);
    return given[visits];
  }

  #decide(name: string, outcomes: readonly string[]): string {
    const given = name === '' ? undefined : this.#given(name);
    if (given !== undefined) return given;
    const at = this.#tape[this.taken.length] ?? 0;
    this.taken.push({ at, of: outcomes.length });
    return outcomes[at] ?? '';
  }

  #dropBlanks(): void {
    while (this.#keys[0] === ' ') this.#keys.shift();
  }

  #pressed(): void {
    this.#used += 1;
    this.#heard = '';
    this.#passed.clear();
  }

  #hear(text: string | undefined): void {
    this.#heard += text ?? '';
  }
}

/** The signs that have a name of their own in the YAML. */
const SIGNS: ReadonlyMap<string | undefined, string> = new Map([
  ['*', 'star'],
  ['#', 'pound'],
]);

/** How many digits an input takes, from and to. */
function rangeOf(body: Yaml): readonly [number, number] {
  const exact = get(body, 'digits', 'exact', 'lit') as unknown;
  return exact === undefined
    ? [Number(get(body, 'digits', 'range', 'min')), Number(get(body, 'digits', 'range', 'max'))]
    : [Number(exact), Number(exact)];
}

function get(value: unknown, ...path: readonly string[]): string {
  return path.reduce<unknown>((at, name) => (at as Yaml | undefined)?.[name], value) as string;
}

function squash(text: string): string {
  return text.toLowerCase().replaceAll(/\s/gu, '');
}
