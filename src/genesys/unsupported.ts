import { StoreError } from '../engine/store.ts';

/** The org has no flow-definition API. */
export function flowApiUnsupported(message: string): StoreError {
  return new StoreError({
    fate: 'refused',
    code: 'flow.api.unsupported',
    message,
    hint: 'This version speaks the flow-definition API only. See "Which API" in the README.',
  });
}
