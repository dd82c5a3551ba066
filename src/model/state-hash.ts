import { createHash } from 'node:crypto';
import type { FlowContent } from './content.ts';

/**
 * The hash of what a menu means to callers: 64 hexadecimal digits. The same state has the same hash, however an export writes it.
 *
 * @returns undefined if the flow has no such menu
 */
export function stateHash(content: FlowContent, menu: string): string | undefined {
  const state = content.menuState(menu);
  return state === undefined ? undefined : createHash('sha256').update(JSON.stringify(state)).digest('hex');
}
