import type { ArchitectChoice, DesiredChoice, DesiredMenu, EditProblem } from '../read/flow.ts';
import type { MenuNode } from '../read/read.ts';
import { cut } from '../../../text/text.ts';

/**
 * The start of a substitution. Archy looks for `{{key}}` in the bare text of the flow, before it reads the YAML (Archy, lesson 7). So
 * neither quotes nor line ends protect a text, and the end may be in another one.
 */
const SUBSTITUTION = /\{\{(?:[^{}]*\}\})?/u;

/** In UTF-16 units. A longer substitution is cut where it is shown. */
const LONGEST_SHOWN = 60;

/**
 * Refuses texts that Archy would take for a substitution: it has no value for it, so it fails. Texts that the flow has already are not
 * written, so they pass.
 *
 * @param isSpoken whether the menu's audio is going to be written
 */
export function refuseSubstitutions({ menu }: MenuNode, desired: DesiredMenu, isSpoken: boolean): EditProblem[] {
  return desired.choices.flatMap((choice) => {
    const live = menu.choices.find(({ key }) => key === choice.key);
    return writtenTexts(choice, live, isSpoken).flatMap(([part, text]) => {
      const [found] = SUBSTITUTION.exec(text) ?? [];
      return found === undefined ? [] : [problem(choice.key, part, found)];
    });
  });
}

type Part = NonNullable<EditProblem['part']>;

/** The texts of a choice that its edit writes into the flow, with the parts of the option that they come from. */
function writtenTexts(
  { prompt = '', name = '', target }: DesiredChoice,
  live: ArchitectChoice | undefined,
  isSpoken: boolean,
): (readonly [part: Part, text: string])[] {
  const queue = target.kind === 'queue' ? target.name : '';
  const liveQueue = live?.target.kind === 'queue' ? live.target.name : undefined;
  return [
    ['prompt', isSpoken ? prompt : ''],
    ['name', name === live?.name ? '' : name],
    ['target', queue === liveQueue ? '' : queue],
  ];
}

const NAMES: Readonly<Record<Part, string>> = { prompt: 'prompt', name: 'name', target: 'queue’s name' };

function problem(key: string, part: Part, found: string): EditProblem {
  return {
    code: 'substitution',
    key,
    part,
    message:
      `The ${NAMES[part]} of key ${key} holds ${cut(found, LONGEST_SHOWN)}. ` +
      'Archy takes {{ for the start of a substitution, and would refuse to publish the flow.',
    hint: 'Write the text itself, without {{ and }}.',
  };
}
