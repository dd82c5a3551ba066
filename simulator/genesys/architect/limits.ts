import type { Entity } from './tree.ts';
import { isJsonObject, type Json } from '../json.ts';

/** A setting of a menu that Architect limits. */
interface Limit {
  readonly setting: string;
  /** The property of its literal that holds the number; absent: the literal is the number. */
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
}

/** The limits of a menu's settings, for a menu and for the whole flow (ASD). */
const LIMITS: readonly Limit[] = [
  { setting: 'repeatCount', min: 0, max: 10 },
  { setting: 'menuSelectionTimeout', unit: 'seconds', min: 1, max: 60 },
  { setting: 'extensionDialingMaxDelay', unit: 'seconds', min: 1, max: Infinity },
];

/** Settings of a menu that are out of their limits. */
export function limitErrors({ path, it }: Entity): string[] {
  const settings = it['settingsMenu'];
  if (!isJsonObject(settings)) return [];
  return LIMITS.flatMap(({ setting, unit, min, max }) => {
    const value = numberOf(settings[setting], unit);
    if (value === undefined || (value >= min && value <= max)) return [];
    const range = max === Infinity ? `at least ${min}` : `from ${min} to ${max}`;
    return [`the value '${value}' must be ${range} ('${setting}' in '${path}/settingsMenu')`];
  });
}

function numberOf(value: Json | undefined, unit: string | undefined): number | undefined {
  const literal = isJsonObject(value) ? value['lit'] : undefined;
  const number = unit !== undefined && isJsonObject(literal) ? literal[unit] : literal;
  return typeof number === 'number' ? number : undefined;
}

/** Kinds of choices of one menu that must have different names (ASD). */
const DISTINCT = new Set(['menuTask', 'menuSubMenu']);

/** Tasks and sub menus of one menu that share a name. */
export function twinErrors({ path, it }: Entity): string[] {
  const { choices } = it;
  if (!Array.isArray(choices)) return [];
  const names = choices.flatMap((choice: Json) => (isJsonObject(choice) ? Object.entries(choice).flatMap(nameOfDistinct) : []));
  const twins = new Set(names.filter((name, index) => names.indexOf(name) < index));
  return [...twins].map((name) => `the name '${name}' is already used by another task or sub menu ('choices' in '${path}')`);
}

function nameOfDistinct([kind, body]: [string, Json | undefined]): string[] {
  const name = DISTINCT.has(kind) && isJsonObject(body) ? body['name'] : undefined;
  return typeof name === 'string' ? [name] : [];
}
