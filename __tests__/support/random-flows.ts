// Flows at random, the same in every run; no test of its own.
import { stringify } from 'yaml';
import { optionsOf } from '../../src/content/definition/nodes.ts';
import { isObject, type Json, type JsonObject } from '../../src/model/json.ts';
import { chanceOf, pick } from './random-menus.ts';

type Chance = () => number;
type Tree = Readonly<Record<string, unknown>>;

const QUEUES = ['Sales', 'Support', 'Billing', 'Night: EU', 'ünïcödé 日本'] as const;
const TEXTS = ['One moment.', 'We are closed', 'To sales: please wait', '# hash', 'Bitte warten, 日本', 'Our lines are busy'] as const;
const SPOKEN = ['Sales', 'Buy', 'Help', 'Operator', 'Rechnung'] as const;
const MENUS = ['Main', 'Hours', 'Service', 'Language'] as const;
const TASKS = ['Callback', 'Survey'] as const;

/** A tag and a body. A flow's lists are made of these. */
function item(tag: string, body: Tree): Tree {
  return { [tag]: body };
}

class FlowDraft {
  readonly #chance: Chance;
  #used = 9;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  flow(): Tree {
    const [first, ...others] = MENUS.slice(0, 1 + Math.floor(this.#chance() * 2));
    const tasks = TASKS.map((name) => item('task', { name, refId: `${name}_8`, actions: this.#actions(0) }));
    const menus = [first, ...others].map((name) => item('menu', this.#menu(name ?? '', 0)));
    return {
      inboundCall: {
        name: 'Main IVR',
        division: 'Home',
        startUpRef: '/inboundCall/menus/menu[Main_0]',
        defaultLanguage: 'en-us',
        menus,
        tasks,
      },
    };
  }

  #menu(name: string, depth: number): Tree {
    const keys = '123456789'.split('').filter(() => this.#chance() < 0.35);
    const choices = [...keys, ...this.#maybe(0.3, () => undefined)].map((key, index) => this.#choice(key, depth, `${name} ${index}`));
    const [fallback] = choices.length === 0 ? [] : this.#maybe(0.5, () => this.#one(choices));
    const [tag, body] = fallback === undefined ? [] : (Object.entries(fallback)[0] ?? []);
    return {
      name,
      refId: `${name}_${depth}`,
      audio: this.#audio(),
      ...(tag === undefined ? {} : { defaultChildMenuRef: `./choices/${tag}[${String((body as Tree)['refId'])}]` }),
      choices,
    };
  }

  #choice(key: string | undefined, depth: number, name: string): Tree {
    const refId = `${name}_${(this.#used += 1)}`;
    const keyed = {
      ...this.#some(0.3, () => ({ globalDtmf: this.#chance() < 0.5 })),
      ...this.#some(0.3, () => ({ globalSpeechRecTerms: this.#chance() < 0.5 })),
      ...this.#some(key === undefined ? 1 : 0.3, () => ({ speechRecTerms: { 'en-us': { terms: [this.#one(SPOKEN), `${name} please`] } } })),
    };
    const head = { name, refId, ...(key === undefined ? {} : { dtmf: `digit_${key}` }), ...keyed };
    const transfer = { ...head, ...this.#transferTexts(), ...this.#some(0.3, () => ({ priority: { lit: 7 } })) };
    const kinds: readonly (() => Tree)[] = [
      () => item('menuDisconnect', head),
      () =>
        item('menuTransferToAcd', {
          ...transfer,
          targetQueue: { lit: { name: this.#one(QUEUES) } },
          ...this.#some(0.2, () => ({ overrideInQueueFlow: { name: 'Music' } })),
        }),
      () => item('menuTransferToNumber', { ...transfer, targetNumber: { lit: `+49${this.#used}` } }),
      () => item('menuTask', { ...head, task: { actions: this.#actions(0) } }),
      () => item('menuJumpToTask', { ...head, targetTaskRef: `/inboundCall/tasks/task[${this.#one(TASKS)}_8]` }),
      () => item('menuRepeatMenu', head),
      () => item('menuPreviousMenu', head),
      () =>
        depth > 0
          ? item('menuDisconnect', head)
          : item('menuSubMenu', { ...head, ...this.#menu(`Sub ${name}`, depth + 1), name: `Sub ${name}`, refId }),
    ];
    return this.#one(kinds)();
  }

  #actions(depth: number): Tree[] {
    return Array.from({ length: 1 + Math.floor(this.#chance() * 2) }, () => this.#action(depth));
  }

  #action(depth: number): Tree {
    const name = `Action ${(this.#used += 1)}`;
    const kinds: readonly (() => Tree)[] = [
      () => item('playAudio', { name, audio: this.#audio() }),
      () => item('disconnect', { name }),
      () => item('transferToAcd', { name, targetQueue: { lit: { name: this.#one(QUEUES) } }, ...this.#transferTexts() }),
      () => item('transferToAcd', { name, targetQueue: { exp: 'FindQueue(Flow.Queue)' } }),
      () =>
        depth > 1
          ? item('disconnect', { name })
          : item('decision', {
              name,
              condition: { exp: 'Flow.IsOpen' },
              outputs: { yes: { actions: this.#actions(depth + 1) }, no: { actions: this.#actions(depth + 1) } },
            }),
    ];
    return this.#one(kinds)();
  }

  #transferTexts(): Tree {
    return {
      ...this.#some(0.5, () => ({ preTransferAudio: this.#audio() })),
      ...this.#some(0.4, () => ({ failureTransferAudio: this.#audio() })),
    };
  }

  #audio(): Tree {
    const text = this.#one(TEXTS);
    return this.#one<Tree>([
      { tts: text },
      { tts: text },
      { exp: `ToAudioTTS("${text}")` },
      { exp: `AudioPlaybackOptions(ToAudioTTS("${text}"), false)` },
      { exp: `Append(PromptUser.hello, ToAudioBlank(500), ToAudioTTS("${text}"))` },
      { noValue: true },
    ]);
  }

  #one<T>(all: readonly T[]): T {
    const one = pick(this.#chance, all);
    if (one === undefined) throw new TypeError('There is nothing to choose from.');
    return one;
  }

  #maybe<T>(probability: number, make: () => T): T[] {
    return this.#chance() < probability ? [make()] : [];
  }

  #some(probability: number, make: () => Tree): Tree {
    return this.#chance() < probability ? make() : {};
  }
}

/** A flow's YAML with choices, tasks and texts of all kinds. */
export function randomFlow(seed: number): string {
  return stringify(new FlowDraft(chanceOf(seed)).flow(), { lineWidth: 0 });
}

const TARGETS = ['hours', 'bye', 'queue_sales_uuid', 'queue_support_uuid', '11111111-2222-4333-8444-555555555555'] as const;

/** A definition with a menu `main`, another one, and steps. */
export function randomDefinition(chance: Chance): JsonObject {
  const options = (keys: string): Json[] =>
    keys
      .split('')
      .filter(() => chance() < 0.6)
      .map((key) => ({ key, prompt: `Press ${key}: ${pick(chance, TEXTS) ?? ''}`, routingTarget: pick(chance, TARGETS) ?? '' }));
  return {
    startNode: 'main',
    nodes: {
      main: { type: 'menu', menu: { options: [{ key: '0', prompt: 'Zero', routingTarget: 'bye' }, ...options('12345')] } },
      hours: { type: 'menu', prompt: 'Our hours', menu: { options: options('12') } },
      bye: { type: 'disconnect' },
    },
  };
}

/** Options of a menu file for `main`: some stay, some change, some go, some come, in any order. */
export function randomOptions(chance: Chance, definition: JsonObject): Json[] {
  const live = optionsOf(definition, 'main') ?? [];
  const keys = live.flatMap((option) => (isObject(option) && typeof option['key'] === 'string' ? option['key'] : []));
  const all = [...keys.filter(() => chance() < 0.85), ...'6789'.split('').filter(() => chance() < 0.2)];
  const written = (key: string): Json => ({ key, prompt: pick(chance, TEXTS) ?? '', routing_target: pick(chance, TARGETS) ?? '' });
  const options = (all.length === 0 ? ['0'] : all).map((key) =>
    keys.includes(key) && chance() < 0.5 ? { key, routing_target: { unchanged: true } } : written(key),
  );
  return options.toSorted(() => chance() - 0.5);
}
