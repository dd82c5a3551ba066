import type { FlowContent } from '../model/content.ts';
import { isObject, type Json } from '../model/json.ts';
import { ArchitectContent } from './architect/content.ts';
import { readArchitectFlow } from './architect/read/read.ts';
import { DefinitionContent } from './definition/content.ts';

/**
 * A flow's content, in the form of the API that it was read from.
 *
 * @param raw as `FlowContent.raw` returned it
 * @returns undefined if it is not a content of that API
 */
export function contentOf(api: FlowContent['api'], raw: Json): FlowContent | undefined {
  if (api === 'definition') return isObject(raw) ? new DefinitionContent(raw) : undefined;
  const read = typeof raw === 'string' ? readArchitectFlow(raw) : undefined;
  return read === undefined || 'error' in read ? undefined : new ArchitectContent(read.flow);
}
