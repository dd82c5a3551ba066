import { isMap, isSeq, parseAllDocuments, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import { changeOption, optionNode, setText } from './options.ts';
import { keepStyle } from './keep-style.ts';
import type { MenuEdit } from './merge.ts';
import type { RoutingTarget } from '../model/menu.ts';
import type { WrittenOption } from '../model/written-menu.ts';

/** What a document of a file becomes. */
export interface FileEdit extends MenuEdit {
  /** Which of the file's documents, from 0. */
  readonly document: number;
  /** Whether the present target of a key means what is live already. */
  readonly hasTarget: (key: string, target: RoutingTarget) => boolean;
}

/** A menu file with one of its documents edited. All else of its text stays as it is: comments, order and style. */
export function editFile(text: string, edit: FileEdit): string {
  const [bom, end] = [text.startsWith('\uFEFF') ? '\uFEFF' : '', text.includes('\r\n') ? '\r\n' : '\n'];
  const source = text.slice(bom.length).replaceAll('\r\n', '\n');
  const documents = parseAllDocuments(source, { version: '1.2', uniqueKeys: false, logLevel: 'error' });
  if (!Array.isArray(documents)) throw new TypeError('A menu file has documents.');
  const style = { lineWidth: 0, indentSeq: !/^options:[^\n]*\n(?:\s*#[^\n]*\n|\s*\n)*-/mu.test(source) };
  const print = (): string => documents.map((document, index) => printed(document, index, style)).join('');
  const before = print();
  const document = documents[edit.document];
  if (document !== undefined) editDocument(document, edit);
  const after = keepStyle(source, before, print());
  return `${bom}${end === '\n' ? after : after.replaceAll('\n', end)}`;
}

function printed(document: Document.Parsed, index: number, style: { readonly lineWidth: number; readonly indentSeq: boolean }): string {
  const text = document.toString(style);
  return index === 0 || /^(?:%|---)/mu.test(text) ? text : `---\n${text}`;
}

function editDocument(document: Document.Parsed, edit: FileEdit): void {
  const menu = document.contents;
  const list = isMap(menu) ? menu.get('options', true) : undefined;
  if (!isMap(menu) || !isSeq(list)) return;
  const nodes = new Map(list.items.flatMap((item) => (isMap(item) ? [[String(item.get('key')), item] as const] : [])));
  const areInBraces = nodes.size > 0 && [...nodes.values()].every(({ flow }) => flow === true);
  for (const [key, live] of edit.options) {
    if (live === undefined) nodes.delete(key);
    else setOption(document, nodes, { live, areInBraces }, edit);
  }
  if (edit.says !== undefined) {
    for (const option of nodes.values()) option.delete('prompt');
    menu.delete('audio');
    setSays(menu, edit.says);
  }
  arrangeItems(list, nodes, edit.order);
}

/** Changes or adds one option. */
function setOption(
  document: Document.Parsed,
  nodes: Map<string, YAMLMap>,
  { live, areInBraces }: { readonly live: WrittenOption; readonly areInBraces: boolean },
  { hasTarget, hasPrompts }: FileEdit,
): void {
  const { key, target } = live;
  const present = nodes.get(key);
  if (present === undefined) nodes.set(key, areInBraces ? inBraces(document, live) : optionNode(document, live));
  else changeOption(document, present, { live, hasLiveTarget: hasTarget(key, target), hasPrompt: hasPrompts });
}

/** A new option between braces, as all others are. It has no place for a comment. */
function inBraces(document: Document.Parsed, option: WrittenOption): YAMLMap {
  const node = optionNode(document, option, { isCommented: false });
  node.flow = true;
  return node;
}

/** A new `says` stands before the options. */
function setSays(menu: YAMLMap, says: string): void {
  const isNew = !menu.has('says');
  setText(menu, 'says', says);
  if (!isNew) return;
  const added = menu.items.pop();
  const options = menu.items.findIndex(({ key }) => String(key) === 'options');
  if (added !== undefined) menu.items.splice(options, 0, added);
}

function arrangeItems(list: YAMLSeq, nodes: ReadonlyMap<string, YAMLMap>, order: readonly string[]): void {
  list.items = order.flatMap((key) => nodes.get(key) ?? []);
}
