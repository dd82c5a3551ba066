import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/**
 * The INPUT_ variables of a step, made as the runner makes them: every input of action.yml, the given ones as they are, the others
 * with their default, `''` without one. Dashes stay, spaces become underscores.
 *
 * Rejects on an input that action.yml doesn't have: a real runner warns only, but a test that misspells one tests nothing.
 */
export async function inputVariables(actionYml: string, given: Record<string, string>, token: string): Promise<Record<string, string>> {
  const declared = readInputs(parse(await readFile(actionYml, 'utf8')));
  const stray = Object.keys(given).filter((name) => !declared.has(name));
  if (stray.length > 0) {
    throw new TypeError(`${actionYml} has no input ${stray.join(', ')}; it has ${[...declared.keys()].join(', ')}`);
  }
  const values = [...declared].map(([name, fallback]) => [variable(name), given[name] ?? evaluate(name, fallback, token)]);
  return Object.fromEntries(values);
}

/** The variable's name, by which `core.getInput` finds it. */
function variable(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}

/** Defaults may hold expressions; this knows the token only, and refuses to guess at others. */
function evaluate(name: string, fallback: string, token: string): string {
  const value = fallback.replaceAll(/\$\{\{\s*github\.token\s*\}\}/g, token);
  if (value.includes('${{')) throw new Error(`The harness can't evaluate the default of ${name}: ${fallback}`);
  return value;
}

function readInputs(document: unknown): Map<string, string> {
  const inputs = property(document, 'inputs');
  if (typeof inputs !== 'object' || inputs === null) return new Map();
  return new Map(Object.entries(inputs).map(([name, input]) => [name, text(property(input, 'default'))]));
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(name) : undefined;
}

/** Every input is a string for the runner, whatever YAML makes of its default. */
function text(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}
