import type { Change } from './change.ts';

/** The keys of a menu that changes speak of, and what else of it, in words: `key 1, key 2, the audio`. */
export function changedPlaces(changes: readonly Change[], menu: string): string {
  const places = changes
    .filter((change) => change.menu === menu)
    .map(({ key, field, op }) => {
      if (key !== null) return `key ${key}`;
      if (op === 'reorder') return 'the order of the keys';
      return field === 'audio' ? 'the audio' : 'the menu';
    });
  return [...new Set(places)].join(', ') || 'the menu';
}
