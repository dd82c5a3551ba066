import type { Location } from '../model/diagnostic.ts';
import { problemAt, type Problem } from '../model/diagnostic.ts';
import { sameReference } from '../model/ids.ts';
import type { FlowReference } from '../model/menu.ts';
import { show } from '../text/text.ts';

/** What a document of a test file calls its calls, whether or not the document is valid. */
export interface NamedCalls {
  /** Absent if the document doesn't say which flow is called. */
  readonly flow?: FlowReference;
  readonly calls: readonly { readonly name: string; readonly at: Location }[];
}

/**
 * Calls with a name that another call of the same flow has, as far as the files alone show it: a report could not tell them apart.
 *
 * @param documents all documents of all test files, in file order
 */
export function duplicateCalls(documents: readonly NamedCalls[]): Problem[] {
  const named = documents.flatMap((document, index) => calls(document, index));
  return [...Map.groupBy(named, ({ group }) => group).values()].flatMap((group) =>
    group.flatMap((one) => {
      const first = group.find((other) => other === one || isOfSameFlow(other.document, one.document));
      if (first === undefined || first === one) return [];
      const { path, line } = first.at;
      const message = `The call ${show(one.name)} is described twice: ${path} line ${line} has it already.`;
      return [problemAt(one.at, one.at, { code: 'duplicate-call', message, hint: 'Give each call a name of its own.' })];
    }),
  );
}

/** The calls of a document, with what those have in common that can be of one flow: the work must not grow with the square of all. */
function calls(document: NamedCalls, index: number) {
  const { flow } = document;
  const id = flow === undefined ? index : flow.kind === 'id' ? flow.id.toLowerCase() : flow.name;
  return document.calls.map(({ name, at }) => ({ name, at, document, group: JSON.stringify([name, flow?.kind, id]) }));
}

function isOfSameFlow(one: NamedCalls, other: NamedCalls): boolean {
  return one === other || (one.flow !== undefined && other.flow !== undefined && sameReference(one.flow, other.flow));
}
