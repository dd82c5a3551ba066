import { isMap, isNode, type Node, type YAMLSeq } from 'yaml';
import { insertLines, removeLines, linesOf } from '../yaml/block-list.ts';
import { editBracketList } from '../yaml/bracket-list.ts';
import { editMap } from '../yaml/map-edit.ts';
import { choiceInBraces, choiceLines, layoutFor, layoutOf, type NewChoice } from './new-choice.ts';
import { endOf, startOf } from '../yaml/nodes.ts';
import { notEditable, sharedProblem, type Edited } from '../problem.ts';
import type { FlowNode, MenuNode } from '../read/read.ts';
import { columnOf } from '../yaml/scalar.ts';
import { eolAt, lineEnd, type Edit } from '../yaml/text-edit.ts';

/** Takes choices out of a menu's list and puts new ones behind the last one that answers a key. */
export function editChoiceList(node: FlowNode, menu: MenuNode, removed: readonly Node[], added: readonly NewChoice[]): Edited {
  if (removed.length === 0 && added.length === 0) return { edits: [] };
  const { list, listPlace } = menu;
  const line = menu.menu.at.line;
  const what = `The list of choices of the menu "${menu.menu.name}"`;
  if (listPlace?.own === false) return sharedProblem(what, line);
  const edits =
    list === undefined
      ? firstChoices(node, menu, added)
      : list.items.length === 0
        ? fillEmpty(node, menu, list, added)
        : editItems(node, menu, list, removed, added);
  return edits === undefined ? notEditable(what, line) : { edits };
}

function editItems(
  node: FlowNode,
  menu: MenuNode,
  list: YAMLSeq,
  removed: readonly Node[],
  added: readonly NewChoice[],
): Edit[] | undefined {
  const { text } = node.parsed;
  const items = list.items.filter(isNode);
  const eol = eolAt(text, startOf(list));
  const gone = new Set(removed.map((item) => items.indexOf(item)));
  const managed = new Set(menu.choices.filter(({ choice }) => choice.key !== undefined).map(({ item }) => item));
  const lastManaged = items.findLastIndex((item) => managed.has(item));
  const after = lastManaged === -1 ? items.length - 1 : lastManaged;
  if (list.flow === true) {
    const inside = {
      open: startOf(list) + 1,
      close: (list.range?.[1] ?? 0) - 1,
      items: items.map((item) => ({ from: startOf(item), to: endOf(item) })),
    };
    return editBracketList(
      text,
      inside,
      gone,
      after,
      added.map((choice) => choiceInBraces(choice)),
      eol,
    );
  }
  const dashes = dashesOf(list);
  const spans = items.map((item, index) => linesOf(text, dashes[index] ?? 0, endOf(item)));
  const at = spans[after]?.to;
  const dash = columnOf(text, dashes[after] ?? 0);
  if (spans.includes(undefined) || at === undefined || dash === undefined || dashes.length !== items.length) return undefined;
  const edits = spans.flatMap((span, index) => (gone.has(index) && span !== undefined ? [removeLines(span)] : []));
  for (const choice of added) {
    const layout = layoutOf(node, menu, choice.tag, dash) ?? { dash, tag: dash + 2, body: dash + 4, step: 2, braces: 'none' as const };
    edits.push(insertLines(at, choiceLines(choice, layout), eol));
  }
  if (gone.size < items.length || added.length > 0) return edits;
  const behind = behindKey(menu);
  return behind === undefined ? undefined : [...edits, { from: behind, to: behind, text: ' []' }];
}

/** Where each item of a block list begins: its dash. */
function dashesOf(list: YAMLSeq): number[] {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset));
}

/** The offset behind `choices:`, and behind an anchor there. */
function behindKey(menu: MenuNode): number | undefined {
  const marks = menu.listPlace?.pair?.srcToken?.sep?.filter(({ type }) => type === 'map-value-ind' || type === 'anchor' || type === 'tag');
  const last = marks?.at(-1);
  return last === undefined ? undefined : last.offset + last.source.length;
}

/** `choices: []` becomes a list of lines, unless it stands between braces itself. */
function fillEmpty(node: FlowNode, menu: MenuNode, list: YAMLSeq, added: readonly NewChoice[]): Edit[] | undefined {
  const { text, inBrackets } = node.parsed;
  const [from, to] = [startOf(list), list.range?.[1] ?? 0];
  if (inBrackets.has(list))
    return editBracketList(
      text,
      { open: from + 1, close: to - 1, items: [] },
      new Set(),
      -1,
      added.map((choice) => choiceInBraces(choice)),
      eolAt(text, from),
    );
  const behind = behindKey(menu);
  const lines = behind === undefined ? undefined : linesBelow(node, menu, added, to);
  return behind === undefined || lines === undefined ? undefined : [{ from: behind, to, text: '' }, lines];
}

/** A menu without a list gets one: below its empty `choices:`, or as its last field. */
function firstChoices(node: FlowNode, menu: MenuNode, added: readonly NewChoice[]): Edit[] | undefined {
  const { node: body } = menu.body;
  if (!menu.body.own || !isMap(body) || added.length === 0) return undefined;
  if (menu.listPlace !== undefined) {
    const lines = body.flow === true ? undefined : linesBelow(node, menu, added, behindKey(menu) ?? 0);
    return lines === undefined ? undefined : [lines];
  }
  if (body.flow === true)
    return editMap(
      node.parsed,
      body,
      [],
      body.items.length,
      [{ key: 'choices', value: `[ ${added.map((choice) => choiceInBraces(choice)).join(', ')} ]` }],
      2,
    );
  const head = editMap(node.parsed, body, [], body.items.length, [{ key: 'choices', value: '' }], 2);
  const [place] = head ?? [];
  const [first] = body.items;
  const column = isNode(first?.key) ? columnOf(node.parsed.text, startOf(first.key)) : undefined;
  if (place === undefined || column === undefined) return undefined;
  const layout = layoutFor(node, column);
  return [
    place,
    insertLines(
      place.to,
      added.flatMap((choice) => choiceLines(choice, layout)),
      eolAt(node.parsed.text, startOf(body)),
    ),
  ];
}

function linesBelow(node: FlowNode, menu: MenuNode, added: readonly NewChoice[], offset: number): Edit | undefined {
  const key = menu.listPlace?.pair?.key;
  const column = isNode(key) ? columnOf(node.parsed.text, startOf(key)) : undefined;
  if (column === undefined) return undefined;
  const layout = layoutFor(node, column);
  return insertLines(
    lineEnd(node.parsed.text, offset),
    added.flatMap((choice) => choiceLines(choice, layout)),
    eolAt(node.parsed.text, offset),
  );
}
