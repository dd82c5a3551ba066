// Where something stands in a menu file; no test of its own.
import assert from 'node:assert/strict';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where a snippet stands for the first time in a text, counted from 1. */
export function placeIn(text: string, snippet: string): Place {
  return placeAt(text, text.indexOf(snippet), snippet);
}

/** Where it stands for the last time. */
export function lastPlaceIn(text: string, snippet: string): Place {
  return placeAt(text, text.lastIndexOf(snippet), snippet);
}

/** The line in which a snippet stands for the first time. */
export function lineOf(text: string, snippet: string): number {
  return placeIn(text, snippet).line;
}

/** The same as `line:column`. */
export function at(text: string, snippet: string): string {
  const { line, column } = placeIn(text, snippet);
  return `${line}:${column}`;
}

function placeAt(text: string, offset: number, snippet: string): Place {
  assert.notEqual(offset, -1, `no ${snippet} in\n${text}`);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
