// Architect's refIds in texts to compare; no test of its own.
import { exported } from '../../simulator/genesys/architect/export/export.ts';
import { firstNumbering } from '../../simulator/genesys/architect/export/numbers.ts';

/** A refId that Architect made, as it is given and as a reference names it. */
const GIVEN = /(?<=refId: )(.+)_\d+(?=\n)/gu;
const NAMED = /(?<=refId: |\[)[^[\]\n]+_\d+(?=\]|\n)/gu;

/**
 * A text with the refIds of another text of the flow: Architect gives new ones with every publish of a job. Elements that share a name are
 * told apart by their order. Those of which there are more or less than in the other text keep theirs.
 */
export function withRefIdsOf(first: string, text: string): string {
  const known = refIdsIn(first);
  const refIds = [...refIdsIn(text)].flatMap(([name, own]) => {
    const theirs = known.get(name) ?? [];
    return theirs.length === own.length ? own.map((refId, index) => [refId, theirs[index] ?? refId] as const) : [];
  });
  const renamed = new Map(refIds);
  return text.replaceAll(NAMED, (refId) => renamed.get(refId) ?? refId);
}

/** The refIds of a text by the names in them. */
function refIdsIn(text: string): Map<string, string[]> {
  const groups = Map.groupBy(text.matchAll(GIVEN), ([, name = '']) => name);
  return new Map([...groups].map(([name, matches]) => [name, matches.map(([refId]) => refId)]));
}

/** A text as an org that writes its exports anew exports it, with all refIds numbered from the start: what it means, whatever its bytes. */
export function asExported(text: string): string {
  return exported(text, { ...firstNumbering, keeps: false }).yaml;
}
