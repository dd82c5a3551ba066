import { createHash } from 'node:crypto';
import type { FlowContent } from './content.ts';

/**
 * The hash of what a menu means to callers: 64 hexadecimal digits. The same state has the same hash, however an export writes it. Keys
 * whose text before a transfer is still open follow it, each after a `+`: Architect chooses that text when it publishes.
 *
 * @returns undefined if the flow has no such menu
 */
export function stateHash(content: FlowContent, menu: string): string | undefined {
  const open = content.openTexts(menu);
  const hash = hashOf(content, menu, open);
  return hash === undefined ? undefined : [hash, ...open].join('+');
}

/** Whether a menu is in a state of which this is the {@link stateHash}. Texts that were open then can be any now. */
export function isInState(content: FlowContent, menu: string, stored: string): boolean {
  const [hash, ...open] = stored.split('+');
  return hash === hashOf(content, menu, open);
}

/** Whether a menu means the same in a later content of its flow. Texts that were open before can be any now. */
export function hasSameState(before: FlowContent, after: FlowContent, menu: string): boolean {
  const stored = stateHash(before, menu);
  return stored === undefined ? stateHash(after, menu) === undefined : isInState(after, menu, stored);
}

function hashOf(content: FlowContent, menu: string, open: readonly string[]): string | undefined {
  const state = content.menuState(menu, open);
  return state === undefined ? undefined : createHash('sha256').update(JSON.stringify(state)).digest('hex');
}
