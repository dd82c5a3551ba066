import { Document, isMap, Pair, Scalar, type YAMLMap } from 'yaml';
import type { RoutingTarget } from '../model/menu.ts';
import type { WrittenOption } from '../model/written-menu.ts';
import { oneLine } from '../text/printable.ts';

/* Options of a menu file as nodes of a YAML document. */

/** What begins a comment about live that a pull has written. A later pull replaces it, and no other comment. */
const LIVE = ' live: ';

/** A comment in words about what is live. */
export function liveComment(words: string): string {
  return `${LIVE}${oneLine(words)}`;
}

/** An option on lines of its own. */
export function optionNode(document: Document, option: WrittenOption, { isCommented = true } = {}): YAMLMap {
  const { key, prompt, transferSays } = option;
  const node = document.createNode({
    key: quoted(key),
    ...(prompt === undefined ? {} : { prompt: textNode(prompt) }),
    routing_target: targetNode(document, option.target),
    ...(transferSays === undefined ? {} : { transfer_says: textNode(transferSays) }),
  });
  if (!isMap(node)) throw new TypeError('An option is a map.');
  if (isCommented) commentOnTarget(node, option);
  return node;
}

/** A target between braces, or an identifier. */
function targetNode(document: Document, target: RoutingTarget): unknown {
  const node = document.createNode(formOf(target), { flow: true });
  if (isMap(node) && target.kind === 'number') node.set('number', quoted(target.written ?? target.number));
  return node;
}

function formOf(target: RoutingTarget): unknown {
  switch (target.kind) {
    case 'id':
      return textNode(target.written ?? target.id);
    case 'queue':
      return { queue: textNode(target.written ?? target.name) };
    case 'menu':
      return { menu: textNode(target.ref) };
    case 'task':
      return { task: textNode(target.ref) };
    case 'number':
      return { number: target.number };
    case 'disconnect':
      return { disconnect: true };
    case 'unchanged':
      return { unchanged: true };
  }
}

/** Texts that are valid YAML without quotes, but that a person takes for something else, and the rules of menu files for a mistake. */
const DOUBTFUL = /[“”„‘’‚:#]/u;

/** A text, in quotes if it is doubtful without them. */
export function textNode(text: string): Scalar<string> {
  return DOUBTFUL.test(text) ? quoted(text) : new Scalar(text);
}

function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** Tells in words, on the line above, what a target does that doesn't say so itself. */
function commentOnTarget(option: YAMLMap, { target, does, remark }: WrittenOption): void {
  const key = pairOf(option, 'routing_target')?.key;
  if (!(key instanceof Scalar) || option.flow === true) return;
  const others = (key.commentBefore ?? '').split('\n').filter((line) => line !== '' && !line.startsWith(LIVE));
  const isOpaque = target.kind === 'unchanged' || target.kind === 'id';
  const words = [isOpaque ? does : undefined, remark].flatMap((one) => (one === undefined ? [] : [liveComment(one)]));
  const lines = [...others, ...words];
  // The library takes null, and not an empty text, for no comment.
  key.commentBefore = lines.length === 0 ? null : lines.join('\n');
}

/** How an option that is there changes. */
export interface OptionChange {
  readonly live: WrittenOption;
  /** Whether its target means what is live already. */
  readonly hasLiveTarget: boolean;
  /** Whether its prompt is compared with what is live. */
  readonly hasPrompt: boolean;
}

/** Makes an option what is live. Properties that it doesn't have stay open. */
export function changeOption(document: Document, option: YAMLMap, { live, hasLiveTarget, hasPrompt }: OptionChange): void {
  if (!hasLiveTarget) {
    setValue(option, 'routing_target', targetNode(document, live.target));
    commentOnTarget(option, live);
  }
  if (hasPrompt) setText(option, 'prompt', live.prompt);
  if (option.has('transfer_says')) setText(option, 'transfer_says', live.transferSays);
  if (option.has('name') && live.name !== undefined) setText(option, 'name', live.name);
}

/** Sets a text in its present style, or removes it. */
export function setText(map: YAMLMap, name: string, text: string | undefined): void {
  const present = pairOf(map, name)?.value;
  if (text === undefined) map.delete(name);
  else if (present instanceof Scalar && present.anchor === undefined) {
    present.value = text;
    if (present.type === Scalar.PLAIN && DOUBTFUL.test(text)) present.type = Scalar.QUOTE_DOUBLE;
  } else setValue(map, name, textNode(text));
}

/** Sets the value of a property; a new one stands behind all others. */
export function setValue(map: YAMLMap, name: string, value: unknown): void {
  const pair = pairOf(map, name);
  if (pair === undefined) map.items.push(new Pair(new Scalar(name), value));
  else pair.value = value;
}

export function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => key instanceof Scalar && key.value === name);
}
