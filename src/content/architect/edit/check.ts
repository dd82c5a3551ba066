import { isMap, isNode, isPair, isScalar, visit, type Node } from 'yaml';
import type { Position } from '../../../model/diagnostic.ts';
import { TARGET_FIELDS, type ChoiceNode } from '../read/choices.ts';
import { child, keyOf, startOf, textAt } from '../yaml/nodes.ts';
import { readFlowNode, type FlowNode, type MenuNode } from '../read/read.ts';
import { resolve } from '../read/references.ts';

/** A fault in a flow's text that Archy would refuse when it is published. */
export interface FlowFinding extends Position {
  /** A stable short name, such as `dangling-reference`. */
  readonly code: string;
  /** What was found, as a sentence. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly hint: string;
  /** The refId, else the name, of the menu that it stands in. */
  readonly menu?: string;
  readonly key?: string;
}

/** Fields that refer to something in the same flow (Archy's lesson 4), with the kinds of element that they may mean. */
const REFERENCES: Readonly<Record<string, RegExp>> = {
  startUpRef: /\/(?:menu|task)\[/u,
  targetMenuRef: /\/(?:menu|menuSubMenu)\[/u,
  targetTaskRef: /\/task\[/u,
  defaultChildMenuRef: /\/menu[A-Z]\w*\[/u,
};

/**
 * Checks that need no org, before a text is published: it can be read, references lead somewhere, each key of a menu is
 * there once, and what a choice needs is there. What the grammar's published part says nothing of passes.
 */
export function checkFlow(text: string): FlowFinding[] {
  const read = readFlowNode(text);
  if ('error' in read) {
    const { message, line, column, hint } = read.error;
    return [{ code: 'flow-unreadable', message, hint: hint, line, column }];
  }
  return checkFlowNode(read.node);
}

/** The checks of {@link checkFlow} on a text that was read already. */
export function checkFlowNode(node: FlowNode): FlowFinding[] {
  return [...checkReferences(node), ...node.menus.flatMap((menu) => checkMenu(node, menu))].toSorted(
    (a, b) => a.line - b.line || a.column - b.column,
  );
}

function checkReferences({ parsed, elements, flow }: FlowNode): FlowFinding[] {
  const findings: FlowFinding[] = [];
  const paths = new Map(elements.map(({ body, path }) => [body, path]));
  const answers = new Map<string, boolean>();
  visit(parsed.document, {
    Pair: (_at, pair, path) => {
      const field = keyOf(pair);
      const kinds = field === undefined || !Object.hasOwn(REFERENCES, field) ? undefined : REFERENCES[field];
      if (kinds === undefined || !isScalar(pair.value) || typeof pair.value.value !== 'string') return;
      const reference = pair.value.value;
      if (reference.includes('{{') || !kinds.test(reference)) return;
      const inner = path.findLast((step) => isPair(step) && isNode(step.value) && paths.has(step.value));
      const from = (isPair(inner) && isNode(inner.value) ? paths.get(inner.value) : undefined) ?? `/${flow.type}`;
      // A flow says the same again and again: each reference is looked for once.
      const question = reference.startsWith('./') ? `${from} ${reference}` : reference;
      const leads = answers.get(question) ?? resolve(elements, reference, from).length > 0;
      answers.set(question, leads);
      if (leads) return;
      findings.push({
        code: 'dangling-reference',
        message: `${field ?? ''} refers to "${reference}", which the flow doesn’t have.`,
        hint: 'Refer to a menu, task or choice that is there.',
        ...parsed.position(startOf(pair.value)),
      });
    },
  });
  return findings;
}

function checkMenu(node: FlowNode, menu: MenuNode): FlowFinding[] {
  const { parsed } = node;
  const name = menu.menu.refId ?? menu.menu.name;
  const finding = (at: Node, code: string, message: string, hint: string, key?: string): FlowFinding => {
    return { code, message, hint, ...parsed.position(startOf(at)), menu: name, ...(key === undefined ? {} : { key }) };
  };
  const findings: FlowFinding[] = [];
  if (menu.menu.name === '') findings.push(finding(menu.body.node, 'missing-field', 'The menu has no name.', 'Give it a `name`.'));
  const seen = new Map<string, ChoiceNode>();
  for (const choice of menu.choices) {
    const { dtmf, name: called, tag, key } = choice.choice;
    const mark = key ?? dtmf;
    if (called === '')
      findings.push(
        finding(choice.item, 'missing-field', `The ${tag} of the menu "${menu.menu.name}" has no name.`, 'Give it a `name`.', key),
      );
    if (mark !== undefined && seen.has(mark)) {
      findings.push(
        finding(
          choice.item,
          'duplicate-key',
          `The menu "${menu.menu.name}" has two choices for ${dtmf ?? mark}.`,
          'Keep one of them.',
          key,
        ),
      );
    }
    if (mark !== undefined) seen.set(mark, choice);
    const missing = missingTarget(node, choice);
    if (missing !== undefined)
      findings.push(finding(choice.item, 'missing-field', `The ${tag} "${called}" has no ${missing}.`, 'Say where it leads.', key));
  }
  for (const item of menu.list?.items ?? []) {
    if (isNode(item) && !menu.choices.some((choice) => choice.item === item)) {
      findings.push(
        finding(
          item,
          'not-a-choice',
          `The menu "${menu.menu.name}" lists something that is no choice.`,
          'A choice is one key, its kind, with its fields below.',
        ),
      );
    }
  }
  return findings;
}

/** The field that a choice needs to lead anywhere, where it is missing or says nothing. */
function missingTarget({ parsed }: FlowNode, { choice, body }: ChoiceNode): string | undefined {
  const field = Object.hasOwn(TARGET_FIELDS, choice.tag) ? TARGET_FIELDS[choice.tag as keyof typeof TARGET_FIELDS] : undefined;
  if (field === undefined) return undefined;
  const place = child(parsed.document, body, field);
  const empty =
    place === undefined ||
    (isScalar(place.node) && (textAt(parsed, place) ?? '') === '') ||
    child(parsed.document, place, 'noValue') !== undefined;
  const lit = child(parsed.document, place, 'lit');
  const nameless = lit !== undefined && isMap(lit.node) && (textAt(parsed, child(parsed.document, lit, 'name')) ?? '') === '';
  return empty || nameless ? field : undefined;
}

/** What tells a new finding from one that was there before: its words, as lines move. */
export function findingId(finding: FlowFinding): string {
  return `${finding.code}\n${finding.message}`;
}
