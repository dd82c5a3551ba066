import { present } from '../model/json.ts';
import type { FlowReference, Menu } from '../model/menu.ts';
import { oneLine } from '../text/printable.ts';
import { draftFile, type Source } from './draft.ts';
import { inFileWords, nameInFiles } from './file-words.ts';
import type { FlowName } from './print.ts';

/**
 * What is live of a menu, as a menu file to paste. It names flow and menu as the present file does. It never throws: a report is made
 * without it.
 *
 * @param menu the present menu file
 * @returns undefined if no menu file can describe the menu, or if the text would not survive being shown
 */
export function liveFile(source: Source, { flow, nodeId }: Pick<Menu, 'flow' | 'nodeId'>): string | undefined {
  const text = draftOf(source, { flow, nodeId });
  return text !== undefined && isShownWhole(text) ? text : undefined;
}

function draftOf(source: Source, { flow, nodeId }: Pick<Menu, 'flow' | 'nodeId'>): string | undefined {
  const { live, queues, names } = source;
  try {
    const written = live.content.writtenMenu(nodeId, queues);
    if (written === undefined || written.obstacle !== undefined) return undefined;
    return draftFile(source, nameIn(flow, source), inFileWords({ ...written, nodeId }, names));
  } catch {
    return undefined;
  }
}

function nameIn(flow: FlowReference, { live: { id, name }, names }: Source): FlowName {
  if (flow.kind === 'id') return { id, name, isUnique: false };
  const { name: written, remark } = nameInFiles(flow.name, names.flows);
  return { id, name: flow.name, isUnique: written !== undefined, ...present({ written, remark, divisionId: flow.divisionId }) };
}

/** Whether a report shows every character. One that is invisible is shown as another, and callers would hear that if it was pasted. */
function isShownWhole(text: string): boolean {
  return text.split('\n').every((line) => oneLine(line) === line);
}
