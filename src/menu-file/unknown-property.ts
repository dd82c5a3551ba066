import type { Explanation } from './explanation.ts';
import { meantForm } from './suggest.ts';
import { present } from '../model/json.ts';
import { near } from '../text/did-you-mean.ts';
import { isTargetForm, knownProperties, TARGET_FORMS } from './schema.ts';
import { show } from '../text/text.ts';

/** Properties that exclude each other. */
const EXCLUSIVE: readonly (readonly string[])[] = [['flow_id', 'flow_name'], TARGET_FORMS];

/**
 * A property that doesn't exist, with the one that was probably meant.
 *
 * @param path of the map that has the property
 * @param value that map
 */
export function unknownProperty(path: readonly PropertyKey[], keyName: string, value: unknown): Explanation {
  const isTarget = path.at(-1) === 'routing_target';
  const [owner, known] = isTarget
    ? (['a routing target', [...TARGET_FORMS]] as const)
    : ([path.length === 0 ? 'a menu' : 'an option', knownProperties(path)] as const);
  return {
    code: 'unknown-property',
    path,
    keyName,
    message: `Unknown property ${shownName(keyName)} in ${owner}.`,
    hint: isTarget ? targetHint(keyName, known, value) : propertyHint(path, keyName, known, value),
    ...(isTarget ? {} : present({ meant: meantProperty(path, keyName, known) })),
  };
}

/** The property that was meant by its wrong name. A name that has a place elsewhere is right, and stands in the wrong map. */
function meantProperty(path: readonly PropertyKey[], keyName: string, known: readonly string[]): string | undefined {
  if (path.length > 0 && isTargetForm(keyName)) return 'routing_target';
  const others = path.length > 0 ? knownProperties([]) : knownProperties(['options', 0]);
  return others.includes(keyName) ? undefined : near(keyName, known);
}

function targetHint(keyName: string, known: readonly string[], value: unknown): string {
  const list = `The properties are: ${known.join(', ')}.`;
  // A target has one form: if one is known, no other can be meant.
  if (known.some((form) => has(value, form))) return list;
  const meant = near(keyName, known);
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  const form = /^(\w+)(?:\s+|:)(\S.*)$/su.exec(keyName);
  const target = form === null ? undefined : meantForm(`${form[1]}: ${form[2]}`);
  return target === undefined ? list : `Did you mean \`${target}\`?`;
}

function propertyHint(path: readonly PropertyKey[], keyName: string, known: readonly string[], value: unknown): string {
  const list = `The properties are: ${known.join(', ')}.`;
  const isOption = path.length > 0;
  const meant = near(keyName, known);
  const others = isOption ? knownProperties([]) : knownProperties(['options', 0]);
  const isElsewhere = others.includes(keyName);
  // `name` may be meant for the flow or for an option.
  if (meant !== undefined && isElsewhere) return list;
  if (meant !== undefined) return `Did you mean \`${meant}\`?${conflict(meant, value)}`;
  if (isElsewhere)
    return isOption
      ? 'It is a property of the menu: write it beside `options`.'
      : 'It is a property of an option: write it below `options`, beside a `key`.';
  if (isOption && isTargetForm(keyName)) return `It is a property of a routing target: write \`routing_target: { ${keyName}: … }\`.`;
  return list;
}

/** Why the property that was meant can't be added. */
function conflict(meant: string, value: unknown): string {
  if (has(value, meant)) return ' It already exists: keep one of the two.';
  const excluded = EXCLUSIVE.find((names) => names.includes(meant))?.find((name) => has(value, name));
  return excluded === undefined ? '' : ` \`${excluded}\` already exists: keep one of the two.`;
}

function has(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

/** A property's name, in quotes if no property can have such a name. */
function shownName(name: string): string {
  return /^[\p{L}\p{N}_.-]{1,57}$/u.test(name) ? `\`${name}\`` : show(name);
}
