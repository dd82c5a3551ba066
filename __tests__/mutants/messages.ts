import type { Message } from '../../scripts/testing/messages.ts';

/** What a child does: it runs these test files, while one file has another text. */
export interface ChildOrder {
  readonly files: readonly string[];
  /** Absent: every file is as it is on disk. */
  readonly exchange?: { readonly file: string; readonly source: string };
}

/** A child's message: what the tests' reporter sends, or that the exchanged file was loaded. */
export type ChildMessage = Message | { readonly type: 'exchanged' };
