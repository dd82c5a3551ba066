import { arrive, begin, textAt, type Ears } from '../call-test/arrive.ts';
import { isSameLanguage } from '../call-test/at-menu.ts';
import { Decisions } from '../call-test/given.ts';
import { GraphNames } from '../call-test/graph-names.ts';
import { Caller } from '../call-test/presses.ts';
import type { CallState, Hop } from '../call-test/state.ts';
import { turnAt, type Journey } from '../call-test/turns.ts';
import type { CallEdge, CallGraph, CallNode } from '../model/call-graph.ts';
import type { Press } from '../model/call-test.ts';
import { present } from '../model/json.ts';
import { digitsToTry } from './digits.ts';
import { CUT_PLACE, type Move, type Place, type Places } from './place.ts';
import { heardIn, TRANSCRIPT, withoutPast } from './transcript.ts';

/** How many places are looked for. */
export interface PlaceLimit {
  readonly most: number;
  /** Whether a flow of more places is cut there. Otherwise it has none. */
  readonly isCut: boolean;
}

/** A limit on work: no one dials more places. */
const MOST_PLACES: PlaceLimit = { most: 3000, isCut: true };

/** A state in which a call stops, and what it heard on its way there. */
interface Stop {
  readonly place: Omit<Place, 'moves'>;
  /** Two stops with the same key are one place. */
  readonly key: string;
  /** Absent where nothing can be done. */
  readonly state?: CallState;
  readonly hops: readonly Hop[];
  readonly heard: readonly string[];
}

/** What can be done, and the state to which it leads. */
type Step = Omit<Move, 'to' | 'heard'> & { readonly state: CallState };

/**
 * All places of a flow, as the walker of call tests finds them: each of its turns that needs no one is taken, and each other one is a
 * place of its own.
 *
 * @returns undefined if the flow doesn't say where calls begin, or has too many places
 */
export function placesOf(graph: CallGraph, { most, isCut }: PlaceLimit = MOST_PLACES): Places | undefined {
  if (graph.entry === undefined) return undefined;
  const explorer = new Explorer(graph);
  const known = new Map<string, number>();
  const stops: Stop[] = [];
  const indexOf = (stop: Stop): number => {
    const index = known.get(stop.key) ?? stops.length;
    if (index === stops.length) {
      known.set(stop.key, index);
      stops.push(stop);
    }
    return index;
  };
  const first = explorer.begin(graph.entry);
  indexOf(first);
  const all: Place[] = [];
  // Iterating over a list includes what is added in the meantime.
  for (const stop of stops) {
    if (stops.length > most && !isCut) return undefined;
    if (all.length === most) break;
    const moves = explorer.stepsFrom(stop).map(({ state, ...step }): Move => {
      const next = explorer.settle(state);
      return { ...step, heard: next.heard, to: indexOf(next) };
    });
    all.push({ ...stop.place, moves });
  }
  // What is behind the last places has none of its own.
  return { all: [...all, ...stops.slice(all.length).map(() => CUT_PLACE)], greeting: first.heard };
}

class Explorer {
  readonly #names: GraphNames;
  readonly #journey: Journey;
  readonly #ears: Ears = { listener: TRANSCRIPT, tasks: new Set() };
  /** The texts that the flow compares with a variable, by variable. */
  readonly #compared: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(graph: CallGraph) {
    this.#names = new GraphNames(graph);
    this.#journey = this.#pressing();
    const comparisons = graph.edges.flatMap(({ way }) => (way.how === 'outcome' && way.when !== undefined ? [way.when] : []));
    this.#compared = new Map(
      [...Map.groupBy(comparisons, ({ variable }) => variable)].map(([name, all]) => [name, new Set(all.map(({ equals }) => equals))]),
    );
  }

  begin(entry: string): Stop {
    return this.settle(begin(entry, this.#names.paths, this.#ears));
  }

  /**
   * Follows a call until it waits, arrives, or the flow leaves open how it goes on.
   *
   * @param isTrial whether every transfer is a stop: transfers can fail in a circle
   */
  settle(from: CallState, isTrial = false): Stop {
    const heard: string[][] = [];
    const seen = new Set<string>();
    for (let state = from; ;) {
      heard.push([...heardIn(state)]);
      state = this.#now(state);
      const key = JSON.stringify(state);
      if (seen.has(key)) return { ...ended('circle', state), heard: heard.flat() };
      seen.add(key);
      const next = this.#goOn(state, heard.flat(), isTrial);
      if ('place' in next) return next;
      state = next;
    }
  }

  /** The next state, if nothing has to be done or decided. */
  #goOn(state: CallState, heard: readonly string[], isTrial: boolean): CallState | Stop {
    const { hops, stop } = turnAt(state, this.#journey);
    const next = distinct(hops);
    const [only, second] = next;
    if (stop !== undefined || only === undefined) return this.#atEnd(state, stop?.kind ?? 'unknown', heard);
    const isTransfer = this.#node(state.node)?.kind === 'transfer';
    if (isTransfer && (isTrial || this.#failureOf(state) !== undefined)) return this.#atTransfer(state, only, heard);
    return second === undefined ? only.to : this.#atDecision(state, next, heard);
  }

  /** What can be done at a stop. */
  stepsFrom({ state, hops }: Stop): Step[] {
    const node = this.#node(state?.node ?? '');
    if (state === undefined || node === undefined) return [];
    if (node.kind === 'menu') return this.#stepsAtMenu(state, node);
    if (node.kind === 'input') return this.#stepsAtInput(state, node);
    if (node.kind === 'transfer') {
      const failure = this.#failureOf(state);
      return failure === undefined ? [] : [{ kind: 'fails', label: 'failure', words: [], state: failure }];
    }
    return hops.map(({ to, events }) => ({
      kind: 'outcome',
      label: outcomeIn(events) ?? this.#node(to.node)?.name ?? '',
      words: [],
      state: to,
    }));
  }

  #stepsAtMenu(state: CallState, node: CallNode): Step[] {
    return this.#names.paths.from(node.id).flatMap((edge): Step[] => {
      const { way, terms = {} } = edge;
      const to = arrive(state, edge, this.#names.paths, this.#ears);
      const words = wordsIn(terms, state.language);
      if (way.how === 'key') return [{ kind: 'key', label: way.key, words, state: to }];
      if (way.how === 'speech') return [{ kind: 'say', label: way.choice, words, state: to }];
      return way.how === 'otherwise' ? [{ kind: 'wait', label: String(node.repeats ?? ''), words: [], state: to }] : [];
    });
  }

  #stepsAtInput(state: CallState, node: CallNode): Step[] {
    const steps = digitsToTry(node, this.#compared.get(node.input?.variable ?? '')).flatMap(({ kind, label, press }) => {
      const { hops } = turnAt(state, this.#pressing(press));
      const next = distinct(hops);
      return next.map(({ to, events }): Step => {
        const outcome = outcomeIn(events);
        // If it isn't known what the input makes of digits, whoever reads decides.
        return { kind: next.length > 1 ? 'outcome' : kind, label: next.length > 1 ? (outcome ?? '') : label, words: [], state: to };
      });
    });
    // Digits that may fail, and no digits, can come to the same failure.
    return [...new Map(steps.map((step) => [`${step.kind} ${step.label}`, step])).values()];
  }

  /** The state behind a failed transfer, if the flow says where calls go then. */
  #failureOf(state: CallState): CallState | undefined {
    const edge = this.#names.paths.from(state.node).find(({ way }) => way.how === 'failure');
    if (edge === undefined) return undefined;
    const failed = arrive(state, edge, this.#names.paths, this.#ears);
    return this.settle(failed, true).place.kind === 'unknown' ? undefined : failed;
  }

  #atEnd(state: CallState, kind: 'known' | 'unknown' | 'circle', heard: readonly string[]): Stop {
    const node = this.#node(state.node);
    const waits = node?.kind === 'menu' || node?.kind === 'input';
    if (kind === 'known' && waits) return this.#stopAt('waits', state, heard);
    const isNamed = node !== undefined && (kind === 'known' || node.kind === 'missing' || node.kind === 'other');
    if (!isNamed) return { ...ended('unknown', state), heard };
    const place = { kind: kind === 'known' ? ('arrives' as const) : ('unknown' as const), node, language: state.language, says: '' };
    return { place, key: `${node.id} ${state.language}`, hops: [], heard };
  }

  #atTransfer(state: CallState, { to }: Hop, heard: readonly string[]): Stop {
    const next = this.#node(to.node);
    const stop = this.#stopAt(next?.kind === 'unknown' || next?.kind === 'other' ? 'unknown' : 'arrives', state, heard);
    return { ...stop, place: { ...stop.place, ...present({ node: next, decides: this.#node(state.node)?.name }) } };
  }

  #atDecision(state: CallState, hops: readonly Hop[], heard: readonly string[]): Stop {
    const decides = hops.flatMap(({ events }) => events.flatMap((event) => ('decided' in event ? [event.decided] : [])))[0];
    const stop = this.#stopAt('chooses', state, heard);
    return { ...stop, hops, place: { ...stop.place, ...present({ decides }) } };
  }

  /** A stop at a node. What is said there belongs to the place, not to the way. */
  #stopAt(kind: Place['kind'], state: CallState, heard: readonly string[]): Stop {
    const node = this.#node(state.node);
    const says = node === undefined ? '' : (textAt(node, this.#names.paths) ?? '');
    const before = says !== '' && heard.at(-1) === says.replaceAll('\n', ' ') ? heard.slice(0, -1) : heard;
    return {
      place: { kind, language: state.language, says, ...present({ node }) },
      key: JSON.stringify(state),
      state,
      hops: [],
      heard: before,
    };
  }

  #now(state: CallState): CallState {
    return withoutPast(state, new Set(this.#compared.keys()));
  }

  #pressing(...presses: readonly Press[]): Journey {
    return { names: this.#names, caller: new Caller(presses), decisions: new Decisions(new Map(), this.#names), ears: this.#ears };
  }

  #node(id: string): CallNode | undefined {
    return this.#names.paths.node(id);
  }
}

/** All calls of which the flow says nothing more are at one place, and so are all that go round for ever. */
function ended(kind: 'unknown' | 'circle', { language }: CallState): Omit<Stop, 'heard'> {
  return { place: { kind, language, says: '' }, key: `${kind} ${language}`, hops: [] };
}

/** Ways that lead to the same state with the same words are one. */
function distinct(hops: readonly Hop[]): readonly Hop[] {
  const [first] = hops;
  return first !== undefined && new Set(hops.map(({ to }) => JSON.stringify(to))).size === 1 ? [first] : hops;
}

function outcomeIn(events: Hop['events']): string | undefined {
  return events.flatMap((event) => ('decided' in event ? [event.outcome] : [])).at(0);
}

function wordsIn(terms: NonNullable<CallEdge['terms']>, language: string | null): readonly string[] {
  const own = Object.entries(terms).find(([name]) => language !== null && isSameLanguage(name, language));
  return own?.[1] ?? Object.values(terms)[0] ?? [];
}
