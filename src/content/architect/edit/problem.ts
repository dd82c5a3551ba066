import { present } from '../../../model/json.ts';
import type { ArchitectMenu, EditProblem } from '../read/flow.ts';
import type { Edit } from '../yaml/text-edit.ts';

/** Edits of a flow's text, or why they cannot be made. */
export type EditResult = { readonly edits: readonly Edit[]; readonly notices?: readonly string[] } | { readonly problem: EditProblem };

/** A part of the flow that is written once and used in several places. An edit would change them all. */
export function sharedProblem(what: string, line: number, key?: string): { readonly problem: EditProblem } {
  return {
    problem: {
      code: 'shared-anchor',
      ...present({ key }),
      message:
        `${what} (line ${line} of the flow's YAML) is shared with other places through a YAML anchor: ` +
        'a change here would change them too.',
      hint: 'Write it out at each place of the flow, or change it in Architect.',
    },
  };
}

/** A form of YAML that this action reads but does not edit. */
export function notEditable(what: string, line: number, key?: string): { readonly problem: EditProblem } {
  return {
    problem: {
      code: 'not-editable',
      ...present({ key }),
      message: `${what} (line ${line} of the flow's YAML) is written in a form that can't be changed without touching lines around it.`,
      hint: 'Make this change in Architect, or export the flow again so that each choice and each field has lines of its own.',
    },
  };
}

/** Two edits of one menu that meet in the text, which no edit intends. */
export function overlapProblem({ name, at }: ArchitectMenu): EditProblem {
  return notEditable(`The menu "${name}"`, at.line).problem;
}

/** A text that the present form of its place can't hold, or a place that can't be edited alone. */
export function unspeakable(what: string, line: number, place: Pick<EditProblem, 'key' | 'part'>): EditProblem {
  return {
    code: 'not-editable',
    ...place,
    message: `${what} (line ${line} of the flow's YAML) can't hold this text, or shares its lines with something else.`,
    hint: 'Write it without quotation marks and backslashes, or change it in Architect.',
  };
}
