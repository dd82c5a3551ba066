import { present } from '../../../model/json.ts';
import { saysBeforeTransfer } from './transfer-audio.ts';
import type { ArchitectChoice, ChoiceTarget, DesiredChoice, DesiredMenu, DesiredTarget, EditProblem } from '../read/flow.ts';
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
  const inText = isSpoken && desired.says !== undefined ? found(desired.says, 'says') : [];
  const inChoices = desired.choices.flatMap((choice) => {
    const live = menu.choices.find(({ key }) => key === choice.key);
    const isSaid = isSpoken && desired.says === undefined;
    return writtenTexts(choice, live, isSaid).flatMap(([part, text]) => found(text, part, choice.key));
  });
  return [...inText, ...inChoices];
}

function found(text: string, part: Part, key?: string): EditProblem[] {
  const [substitution] = SUBSTITUTION.exec(text) ?? [];
  return substitution === undefined ? [] : [problem(part, substitution, key)];
}

type Part = NonNullable<EditProblem['part']>;

/** The texts of a choice that its edit writes into the flow, with the parts of the option that they come from. */
function writtenTexts(
  { prompt = '', name = '', transferSays = '', target }: DesiredChoice,
  live: ArchitectChoice | undefined,
  isSpoken: boolean,
): (readonly [part: Part, text: string])[] {
  const [place, livePlace] = [placeOf(target), live && placeOf(live.target)];
  const isSaidBefore = live !== undefined && saysBeforeTransfer(live, transferSays);
  return [
    ['prompt', isSpoken ? prompt : ''],
    ['name', name === live?.name ? '' : name],
    ['target', place === livePlace ? '' : place],
    ['transferSays', isSaidBefore ? '' : transferSays],
  ];
}

/** The queue's name or the number of a target, as the flow holds it; empty for any other target. */
function placeOf(target: DesiredTarget | ChoiceTarget): string {
  if (target.kind === 'queue') return target.name;
  return target.kind === 'number' ? target.number : '';
}

const NAMES: Readonly<Record<Part, string>> = {
  prompt: 'prompt',
  name: 'name',
  target: 'target',
  transferSays: '`transfer_says`',
  says: '`says`',
};

function problem(part: Part, substitution: string, key?: string): EditProblem {
  const place = key === undefined ? `The ${NAMES[part]} of the menu` : `The ${NAMES[part]} of key ${key}`;
  return {
    code: 'substitution',
    part,
    ...present({ key }),
    message:
      `${place} holds ${cut(substitution, LONGEST_SHOWN)}. ` +
      'Archy reads {{ as the start of a substitution, and would refuse to publish the flow.',
    hint: 'Write the text itself, without {{ and }}.',
  };
}
