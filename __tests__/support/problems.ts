import assert from 'node:assert/strict';
import type { Position } from '../../src/model/diagnostic.ts';

/** Problems or places without their texts, of which each must be the line that it stands in: for files of short, visible lines. */
export function withoutText<T extends Position>(places: readonly T[], source: string): Omit<T, 'text'>[] {
  const lines = source.split('\n');
  return places.map(({ text, ...rest }) => {
    const line = (lines[rest.line - 1] ?? '').trimEnd();
    assert.equal(text, line === '' ? undefined : line);
    return rest;
  });
}
