import { isMap, isNode, isScalar, type Node, type Pair, type Scalar } from 'yaml';
import { eachPair } from '../../../yaml/pairs.ts';
import type { Diagnostic, Position } from '../../../model/diagnostic.ts';
import { present } from '../../../model/json.ts';
import { TARGET_FIELDS, type ChoiceNode } from '../read/choices.ts';
import { child, keyOf, startOf, textAt } from '../yaml/nodes.ts';
import type { FlowNode, MenuNode } from '../read/read.ts';
import { elementAt, resolve } from '../read/references.ts';

/** A fault in a flow's text for which Archy would refuse to publish it. */
interface FlowFinding extends Diagnostic<Position> {
  /** Where in the flow's YAML. */
  readonly at: Position;
  /** The refId, else the name, of the menu that has the fault. */
  readonly menu?: string;
  readonly key?: string;
}

/** Fields that refer to something in the same flow (Archy's lesson 4), with the kinds of element that they can name. */
const REFERENCES: Readonly<Record<string, RegExp>> = {
  startUpRef: /\/(?:menu|task)\[/u,
  targetMenuRef: /\/(?:menu|menuSubMenu)\[/u,
  targetTaskRef: /\/task\[/u,
  defaultChildMenuRef: /\/menu[A-Z]\w*\[/u,
};

/**
 * Checks a text before it is published, as far as that needs no org. References lead somewhere, each key of a menu exists once, and
 * choices have the fields that they need. Whatever the published part of the grammar doesn't cover passes.
 */
export function checkFlow(node: FlowNode): FlowFinding[] {
  return [...checkReferences(node), ...node.menus.flatMap((menu) => checkMenu(node, menu))].toSorted(
    ({ at: a }, { at: b }) => a.line - b.line || a.column - b.column,
  );
}

function checkReferences({ parsed, elements, flow }: FlowNode): FlowFinding[] {
  const findings: FlowFinding[] = [];
  // A flow repeats its references, so each one is looked up once.
  const answers = new Map<string, boolean>();
  const leadsSomewhere = (reference: string, from: string): boolean => {
    const question = reference.startsWith('./') ? `${from} ${reference}` : reference;
    const answer = answers.get(question) ?? resolve(elements, reference, from).length > 0;
    answers.set(question, answer);
    return answer;
  };
  eachPair(parsed.document.contents, `/${flow.type}`, (pair, from) => {
    const found = referenceIn(pair);
    if (found !== undefined && !leadsSomewhere(found.reference, from)) {
      findings.push({
        code: 'dangling-reference',
        message: `${found.field} refers to "${found.reference}", which the flow doesn't have.`,
        hint: 'Refer to a menu, task or choice that exists.',
        at: parsed.position(startOf(found.at)),
      });
    }
    return (isNode(pair.value) ? elementAt(elements, pair.value)?.path : undefined) ?? from;
  });
  return findings;
}

/** A field's reference within the flow. A `{{…}}` substitution may become anything. */
export function referenceIn(pair: Pair): { readonly field: string; readonly reference: string; readonly at: Scalar } | undefined {
  const { value } = pair;
  const field = keyOf(pair);
  if (field === undefined || !isScalar(value) || typeof value.value !== 'string') return undefined;
  const reference = value.value;
  const isReference = Object.hasOwn(REFERENCES, field) && !reference.includes('{{') && REFERENCES[field]?.test(reference) === true;
  return isReference ? { field, reference, at: value } : undefined;
}

type NodeFault = Pick<FlowFinding, 'code' | 'message' | 'hint' | 'key'> & { readonly at: Node };

function checkMenu(node: FlowNode, menu: MenuNode): FlowFinding[] {
  const { refId, name } = menu.menu;
  const faults = [...namelessMenu(menu), ...checkChoices(node, menu), ...otherItems(menu)];
  return faults.map(({ at, ...fault }) => ({ ...fault, at: node.parsed.position(startOf(at)), menu: refId ?? name }));
}

function namelessMenu({ menu, body }: MenuNode): NodeFault[] {
  return menu.name === '' ? [{ at: body.node, code: 'missing-field', message: 'The menu has no name.', hint: 'Give it a `name`.' }] : [];
}

function checkChoices(node: FlowNode, { menu, choices }: MenuNode): NodeFault[] {
  const seen = new Set<string>();
  return choices.flatMap((choice) => {
    const { dtmf, name, tag, key } = choice.choice;
    const at = { at: choice.item, ...present({ key }) };
    const faults: NodeFault[] = [];
    if (name === '')
      faults.push({
        ...at,
        code: 'missing-field',
        message: `The ${tag} of the menu "${menu.name}" has no name.`,
        hint: 'Give it a `name`.',
      });
    const pressed = key ?? dtmf;
    if (pressed !== undefined && seen.has(pressed)) {
      const message = `The menu "${menu.name}" has two choices for ${dtmf ?? pressed}.`;
      faults.push({ ...at, code: 'duplicate-key', message, hint: 'Keep one of them.' });
    }
    if (pressed !== undefined) seen.add(pressed);
    const missing = missingTarget(node, choice);
    if (missing !== undefined)
      faults.push({ ...at, code: 'missing-field', message: `The ${tag} "${name}" has no ${missing}.`, hint: 'Say where it leads.' });
    return faults;
  });
}

/** Items in the list of choices that are not choices. */
function otherItems({ menu, choices, list }: MenuNode): NodeFault[] {
  const items = (list?.items ?? []).filter(isNode).filter((item) => !choices.some((choice) => choice.item === item));
  const message = `The menu "${menu.name}" lists something that is not a choice.`;
  return items.map((at) => ({ at, code: 'not-a-choice', message, hint: 'A choice is one key, its kind, with its fields below.' }));
}

/** The field that names a choice's target, if it is missing or empty. */
function missingTarget({ parsed }: FlowNode, { choice, body }: ChoiceNode): string | undefined {
  const field = Object.hasOwn(TARGET_FIELDS, choice.tag) ? TARGET_FIELDS[choice.tag as keyof typeof TARGET_FIELDS] : undefined;
  if (field === undefined) return undefined;
  const place = child(parsed.document, body, field);
  const isEmpty =
    place === undefined ||
    (isScalar(place.node) && (textAt(parsed, place) ?? '') === '') ||
    child(parsed.document, place, 'noValue') !== undefined;
  const lit = child(parsed.document, place, 'lit');
  const isNameless = lit !== undefined && isMap(lit.node) && (textAt(parsed, child(parsed.document, lit, 'name')) ?? '') === '';
  return isEmpty || isNameless ? field : undefined;
}

/** Identifies a finding by its words, so that it can be found again after its line has moved. */
export function findingId(finding: FlowFinding): string {
  return `${finding.code}\n${finding.message}`;
}
