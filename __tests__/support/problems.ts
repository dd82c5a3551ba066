import assert from 'node:assert/strict';
import type { Position } from '../../src/model/diagnostic.ts';

/** A place without its text, which must be the line that it stands in: for files of short, visible lines. */
export function withoutText<T extends Position>({ text, ...rest }: T, source: string): Omit<T, 'text'> {
  const line = (source.split('\n')[rest.line - 1] ?? '').trimEnd();
  assert.equal(text, line === '' ? undefined : line);
  return rest;
}
