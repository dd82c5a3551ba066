/** A number and what it counts: `1 key`, `2 menu files`, `3 lists of keys`. */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : noun.replace(/(?= of )|$/u, 's')}`;
}
