import type { Explanation } from './explanation.ts';
import { isForbiddenName } from '../model/ids.ts';
import { cut, show } from '../text/text.ts';
import { isBlank, isFlag, isTargetForm } from './schema.ts';
import { isYes } from './suggest.ts';
import { unknownProperty } from './unknown-property.ts';
import { describeValue, valueAt } from './values.ts';

const FORMS = [
  'Write an identifier, or exactly one of `{ queue: Name }`, `{ menu: Ref }`, `{ task: Ref }`,',
  '`{ number: "+49…" }`, `{ disconnect: true }`, `{ unchanged: true }`.',
].join(' ');

/**
 * What is wrong with a routing target. The schema's own issue only says that no form fits.
 *
 * @param path leads to the target, or into it
 * @param value the document
 */
export function explainTarget(path: readonly PropertyKey[], value: unknown): Explanation[] {
  const at = path.slice(0, path.indexOf('routing_target') + 1);
  const target = valueAt(value, at);
  if (target === undefined) return [{ code: 'missing-property', path: at, message: 'Missing `routing_target`.', hint: FORMS }];
  if (typeof target === 'string') return [{ code: 'blank', path: at, message: '`routing_target` is blank.', hint: FORMS }];
  if (target !== null && typeof target === 'object' && !Array.isArray(target)) return explainForms(at, target);
  const hint = typeof target === 'number' ? `Put an identifier in quotes. ${FORMS}` : FORMS;
  return [{ code: 'bad-target', path: at, message: `\`routing_target\` is ${describeValue(target)}.`, hint }];
}

function explainForms(path: readonly PropertyKey[], target: object): Explanation[] {
  const names = Object.keys(target);
  if (names.some(isForbiddenName)) return [];
  const unknownName = names.find((name) => !isTargetForm(name));
  if (unknownName !== undefined) return [unknownProperty(path, unknownName, target)];
  const [form, second] = names;
  if (form === undefined) return [{ code: 'bad-target', path, message: '`routing_target` is an empty map.', hint: FORMS }];
  if (second === undefined) return [explainForm(path, form, valueAt(target, [form]))];
  return [
    { code: 'bad-target', path, message: `\`routing_target\` has more than one target: ${cut(names.join(', '), 200)}.`, hint: FORMS },
  ];
}

function explainForm(path: readonly PropertyKey[], form: string, value: unknown): Explanation {
  return {
    code: 'bad-target',
    path: [...path, form],
    message: `\`${form}\` is ${describeFormValue(form, value)}.`,
    hint: isFlag(form) ? flagHint(form, value) : textHint(form),
  };
}

function textHint(form: string): string {
  return form === 'number'
    ? 'Write `{ number: "+49…" }`, with the number in quotes.'
    : `Write \`{ ${form}: "Name" }\`, with the name in quotes.`;
}

function describeFormValue(form: string, value: unknown): string {
  if (typeof value !== 'string') return describeValue(value);
  if (isBlank(value)) return 'blank';
  return isFlag(form) ? `the text ${show(value)}` : describeValue(value);
}

/** The hint for a flag: it is `true` or left out. Any other value probably means something else. */
function flagHint(form: string, value: unknown): string {
  if (isYes(value)) return `Did you mean \`{ ${form}: true }\`?`;
  return value === null || (typeof value === 'string' && isBlank(value))
    ? `Write \`{ ${form}: true }\`.`
    : `\`{ ${form}: true }\` is the only value: write that, or another target.`;
}
