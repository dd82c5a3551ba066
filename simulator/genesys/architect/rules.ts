import { resolve, type Entity } from './tree.ts';
import { limitErrors, twinErrors } from './limits.ts';
import { typeName } from './yaml.ts';
import { isJsonObject, type Json } from '../json.ts';

/** What the rules for flows need to know about the org. */
export interface OrgFacts {
  readonly hasQueue: (name: string) => boolean;
  /** The spellings of `*` and `#` that this org accepts. The real ones are unproven. */
  readonly starAndPound: readonly string[];
}

/** Messages in the words of real servers (§2: id 71308608609), each after `Error details: `. */
const noMatches = (field: string, path: string): string => `no matches ('${field}' in '${path}')`;
const wrongType = (type: string, value: unknown, field: string, path: string): string =>
  `expected a ${type} but got ${typeName(value)} ('${field}' in '${path}')`;

type Type = 'string' | 'object' | 'array';

/** What an entity of a kind must have. All menu choices must also have a name. Kinds that are not listed are not checked. */
const required: Readonly<Record<string, readonly (readonly [field: string, type: Type])[]>> = {
  inboundCall: [['startUpRef', 'string']],
  menu: [
    ['name', 'string'],
    ['audio', 'object'],
    ['choices', 'array'],
  ],
  menuSubMenu: [
    ['audio', 'object'],
    ['choices', 'array'],
  ],
  menuTask: [['task', 'object']],
  menuTransferToAcd: [['targetQueue', 'object']],
  menuTransferToNumber: [['targetNumber', 'object']],
  menuJumpToTask: [['targetTaskRef', 'string']],
  menuJumpToMenu: [['targetMenuRef', 'string']],
  task: [
    ['name', 'string'],
    ['actions', 'array'],
  ],
  transferToAcd: [['targetQueue', 'object']],
};

/** Properties that hold a reference, and the kinds that it can name. Null: a choice of the same menu. */
const references: Readonly<Record<string, readonly string[] | null>> = {
  startUpRef: ['menu', 'menuSubMenu', 'task'],
  targetTaskRef: ['task'],
  targetMenuRef: ['menu', 'menuSubMenu'],
  defaultChildMenuRef: null,
};

/** Properties that hold audio. Their `tts` and `exp` are texts. */
const audios = ['audio', 'initialGreeting', 'preTransferAudio', 'failureTransferAudio'];

/** All errors for which Archy would refuse a flow, in the order of the text. */
export function flowErrors(entities: readonly Entity[], org: OrgFacts): string[] {
  const refIds = new Set<Json>();
  const digits = new Set<string>();
  return entities.flatMap((entity) =>
    [
      ...requiredErrors(entity),
      ...audioErrors(entity),
      ...queueErrors(entity, org),
      ...referenceErrors(entity, entities),
      ...dtmfErrors(entity, digits, org),
      ...refIdErrors(entity, refIds),
      ...limitErrors(entity),
      ...twinErrors(entity),
    ].map((message) => `Error details: ${message}`),
  );
}

function hasType(value: Json | undefined, type: Type): boolean {
  if (type === 'array') return Array.isArray(value);
  return type === 'object' ? isJsonObject(value) : typeof value === 'string' && value !== '';
}

function isChoice({ list }: Entity): boolean {
  return list.endsWith('/choices');
}

function requiredErrors(entity: Entity): string[] {
  const { kind, path, it } = entity;
  const fields = [...(isChoice(entity) ? [['name', 'string'] as const] : []), ...(required[kind] ?? [])];
  const errors = fields
    .filter(([field, type]) => !hasType(it[field], type))
    .map(([field, type]) => wrongType(type, it[field], field, path));
  const { task } = it;
  if (kind === 'menuTask' && isJsonObject(task) && !Array.isArray(task['actions']))
    errors.push(wrongType('array', task['actions'], 'actions', `${path}/task`));
  return errors;
}

function audioErrors({ path, it }: Entity): string[] {
  return audios.flatMap((field) => {
    const audio = it[field];
    if (audio === undefined) return [];
    if (!isJsonObject(audio)) return field === 'audio' ? [] : [wrongType('object', audio, field, path)];
    return ['tts', 'exp']
      .filter((name) => name in audio && typeof audio[name] !== 'string')
      .map((name) => wrongType('string', audio[name], name, `${path}/${field}`));
  });
}

/** Archy finds queues by name, never by id. */
function queueErrors({ path, it }: Entity, { hasQueue }: OrgFacts): string[] {
  const target = it['targetQueue'];
  if (!isJsonObject(target)) return [];
  if (!('lit' in target))
    return ['exp', 'var', 'noValue'].some((name) => name in target)
      ? []
      : [wrongType('object', target['lit'], 'lit', `${path}/targetQueue`)];
  const name = nameOf(target['lit']);
  if (typeof name !== 'string') return [wrongType('string', name, 'name', `${path}/targetQueue/lit`)];
  return hasQueue(name) ? [] : [noMatches('targetQueue', path)];
}

function nameOf(literal: Json | undefined): Json | undefined {
  return isJsonObject(literal) ? literal['name'] : undefined;
}

function referenceErrors(entity: Entity, entities: readonly Entity[]): string[] {
  return Object.entries(references).flatMap(([field, kinds]) => {
    const reference = entity.it[field];
    if (typeof reference !== 'string' || reference === '') return [];
    const named = resolve(entities, entity, reference);
    const fits = named && (kinds ? kinds.includes(named.kind) : named.list === `${entity.path}/choices`);
    return fits ? [] : [noMatches(field, entity.path)];
  });
}

function dtmfErrors(entity: Entity, taken: Set<string>, { starAndPound }: OrgFacts): string[] {
  const { dtmf } = entity.it;
  if (!isChoice(entity) || dtmf === undefined) return [];
  if (typeof dtmf !== 'string') return [wrongType('string', dtmf, 'dtmf', entity.path)];
  if (!/^digit_\d$/.test(dtmf) && !starAndPound.includes(dtmf)) return [noMatches('dtmf', entity.path)];
  const place = JSON.stringify([entity.list, dtmf]);
  if (taken.has(place)) return [`the value '${dtmf}' is already used by another choice of the menu ('dtmf' in '${entity.path}')`];
  taken.add(place);
  return [];
}

function refIdErrors({ path, it }: Entity, taken: Set<Json>): string[] {
  const { refId } = it;
  if (refId === undefined) return [];
  if (typeof refId !== 'string') return [wrongType('string', refId, 'refId', path)];
  if (taken.has(refId)) return [`the value '${refId}' is already used in the flow ('refId' in '${path}')`];
  taken.add(refId);
  return [];
}
