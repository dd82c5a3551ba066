import type { CallComparison } from '../../call-flow/compare.ts';
import type { CallNodeKind } from '../../model/call-graph.ts';
import type { Line, LineKind } from './lines.ts';
import { pictureOf, stacked, type PictureNode } from './picture.ts';
import { count } from '../../text/text.ts';
import { edgesWords, nodeWords, type CallMark, type CallWords } from './words.ts';
import { label } from './label.ts';

/** The most that GitHub's Mermaid draws: the default of its `maxTextSize`. */
export const MERMAID_LIMIT = { characters: 50_000 };

/** A flow's picture as Mermaid's source. */
interface Drawing {
  readonly source: string;
  /** How many nodes of the flow are not drawn. */
  readonly omitted: number;
}

/** The brackets around a label, by kind of node. The label says in words what the shape shows. */
const SHAPES: Readonly<Record<CallNodeKind, readonly [string, string]>> = {
  entry: ['([', '])'],
  menu: ['[', ']'],
  input: ['[', ']'],
  decision: ['{', '}'],
  loop: ['[[', ']]'],
  announcement: ['>', ']'],
  task: ['[[', ']]'],
  step: ['[[', ']]'],
  action: ['[[', ']]'],
  call: ['[[', ']]'],
  'task-end': ['[\\', '\\]'],
  transfer: ['[[', ']]'],
  queue: ['(', ')'],
  number: ['(', ')'],
  user: ['(', ')'],
  group: ['(', ')'],
  voicemail: ['[/', '/]'],
  flow: ['[\\', '\\]'],
  end: ['([', '])'],
  other: ['[\\', '\\]'],
  unknown: ['[\\', '\\]'],
  missing: ['{{', '}}'],
};

/** Labels of lines have their own colours in both themes: Mermaid's dark theme has a contrast of 4.43:1, and WCAG 1.4.3 requires 4.5:1. */
const LABEL = { text: '#1f2328', background: '#d8dee4' } as const;

/** Each has a contrast of at least 3:1 on the pages and the nodes of GitHub's light and dark themes. Text keeps the theme's colour. */
export const COLOURS = { added: '#2f8f46', removed: '#da3633', changed: '#9a6700' } as const;
type Class = keyof typeof COLOURS;
const STYLES: Readonly<Record<Class, string>> = {
  added: `stroke:${COLOURS.added},stroke-width:3px`,
  removed: `stroke:${COLOURS.removed},stroke-width:2px,stroke-dasharray:6 4`,
  changed: `stroke:${COLOURS.changed},stroke-width:3px`,
};
const CLASS_OF: Readonly<Record<CallMark['sign'], Class>> = { '+': 'added', '−': 'removed', '✏️': 'changed' };
const ARROWS: Readonly<Record<Class, string>> = { added: '==>', removed: '-.->', changed: '==>' };

/** Narrow, so that letters keep their size on a phone: names wrap between words. */
const LAYOUT = '"rankSpacing": 16, "nodeSpacing": 12, "padding": 6, "wrappingWidth": 130, "diagramPadding": 2';

/**
 * A flow's call paths before and after, as a Mermaid flowchart. It uses simple syntax that every version knows, ids of its own, and labels
 * without Mermaid syntax. Changes differ by style, sign and word.
 *
 * @returns undefined if it can't be drawn with letters that can be read on a phone, or above Mermaid's limits
 */
export function mermaid(comparison: CallComparison, words: CallWords): Drawing | undefined {
  const picture = pictureOf(comparison);
  if (picture === undefined) return undefined;
  const { nodes, lines, omitted } = picture;
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const source = [
    `%%{init: {"themeVariables": {"edgeLabelBackground": "${LABEL.background}"}, "flowchart": {${LAYOUT}}}}%%`,
    'flowchart TD',
    '  accTitle: Call flow',
    `  accDescr: ${count(nodes.length, 'place')} and ${count(lines.length, 'way')} of a call. The tables of this report say what changes.`,
    ...nodes.map((node) => `  ${ids.get(node.id)}${shape(node, words)}`),
    ...lines.map((line) => `  ${ids.get(line.from)} ${arrow(line, words)}${lineLabel(line, words)} ${ids.get(line.to)}`),
    // A link that is not seen, and that makes no way of a call.
    ...stacked(picture).map(([above, below]) => `  ${ids.get(above)} ~~~ ${ids.get(below)}`),
    ...(lines.length === 0 ? [] : [`  linkStyle default color:${LABEL.text}`]),
    ...styles(nodes, lines, { ids, words }),
  ].join('\n');
  return source.length > MERMAID_LIMIT.characters ? undefined : { source, omitted };
}

/** Parts of a label, each on a line of its own. */
function labelOf(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => label(part).source)
    .join('<br>');
}

function markOf(kind: LineKind | PictureNode['sign'], words: CallWords): CallMark | undefined {
  return kind === 'same' ? undefined : words[kind];
}

function said(mark: CallMark | undefined): string {
  return mark === undefined ? '' : `${mark.sign} ${mark.word}`;
}

function shape({ sign, before, after }: PictureNode, words: CallWords): string {
  const node = after ?? before;
  const [open, close] = SHAPES[node?.kind ?? 'missing'];
  return `${open}"${labelOf([said(markOf(sign, words)), ...(node === undefined ? [] : nodeWords(node))])}"${close}`;
}

function arrow({ kind }: Line, words: CallWords): string {
  const mark = markOf(kind, words);
  return mark === undefined ? '-->' : ARROWS[CLASS_OF[mark.sign]];
}

function lineLabel({ kind, edges }: Line, words: CallWords): string {
  const text = labelOf([said(markOf(kind, words)), edgesWords(edges)]);
  return text === '' ? '' : `|"${text}"|`;
}

/** What the styles need to know of the picture's ids and words. */
interface Naming {
  readonly ids: ReadonlyMap<string, string>;
  readonly words: CallWords;
}

function styles(nodes: readonly PictureNode[], lines: readonly Line[], { ids, words }: Naming): string[] {
  const classOf = (kind: LineKind | PictureNode['sign']): Class | undefined => {
    const mark = markOf(kind, words);
    return mark && CLASS_OF[mark.sign];
  };
  return (Object.keys(STYLES) as Class[]).flatMap((name) => {
    const ofNodes = nodes.filter(({ sign }) => classOf(sign) === name).map(({ id }) => ids.get(id));
    const ofLines = lines.flatMap(({ kind }, index) => (classOf(kind) === name ? [index] : []));
    const { [name]: colour } = COLOURS;
    return [
      ...(ofNodes.length === 0 ? [] : [`  classDef ${name} ${STYLES[name]}`, `  class ${ofNodes.join(',')} ${name}`]),
      ...(ofLines.length === 0 ? [] : [`  linkStyle ${ofLines.join(',')} stroke:${colour},stroke-width:${name === 'removed' ? 2 : 3}px`]),
    ];
  });
}
