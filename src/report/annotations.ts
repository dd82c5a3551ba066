import type { Problem } from '../menu/problem.ts';
import { cut } from '../menu/text.ts';

/** The runner shows 10 annotations of a type for a step; one is kept for the step's own failure. */
const MOST = 9;
/** The runner cuts a longer message. */
const MAX_LENGTH = 4000;

/** A message at a place of a file, as the run and the pull request's diff show it. */
export interface Annotation {
  readonly title: string;
  readonly message: string;
  readonly file: string;
  readonly startLine: number;
  readonly startColumn: number;
}

/** The problems as annotations, and how many more there are than can be shown. */
export function toAnnotations(problems: readonly Problem[]): { readonly shown: readonly Annotation[]; readonly more: number } {
  const most = problems.length > MOST ? MOST - 1 : MOST;
  return {
    shown: problems.slice(0, most).map(({ path, line, column, rule, message, mend }) => ({
      title: `IVR menu: ${rule}`,
      message: cut(`${message} ${mend}`, MAX_LENGTH),
      file: path,
      startLine: line,
      startColumn: column,
    })),
    more: Math.max(0, problems.length - most),
  };
}
