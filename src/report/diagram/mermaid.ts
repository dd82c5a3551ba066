import type { CallComparison } from '../../call-flow/compare.ts';
import type { CallNode, CallNodeKind } from '../../model/call-graph.ts';
import type { Line, LineKind } from './lines.ts';
import { pictureOf, type PictureNode } from './picture.ts';
import { edgesWords, nodeWords, type CallWords } from './words.ts';
import { label } from './label.ts';

/** The most that GitHub's Mermaid draws: the defaults of its `maxEdges` and `maxTextSize`. */
export const MERMAID_LIMIT = { lines: 500, characters: 50_000 };

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

const ARROWS: Readonly<Record<LineKind, string>> = {
  same: '-->',
  added: '==>',
  removed: '-.->',
  changed: '==>',
  before: '-.->',
  after: '==>',
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
const CLASS_OF: Readonly<Record<LineKind, Class | undefined>> = {
  same: undefined,
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  before: 'removed',
  after: 'changed',
};

/**
 * A flow's call paths before and after, as a Mermaid flowchart. It uses simple syntax that every version knows, ids of its own, and labels
 * without Mermaid syntax. Changes differ by style, sign and word.
 *
 * @returns undefined above Mermaid's limits
 */
export function mermaid(comparison: CallComparison, words: CallWords): Drawing | undefined {
  const { nodes, lines, omitted } = pictureOf(comparison);
  if (lines.length > MERMAID_LIMIT.lines) return undefined;
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const source = [
    `%%{init: {"themeVariables": {"edgeLabelBackground": "${LABEL.background}"}}}%%`,
    'flowchart LR',
    '  accTitle: Call flow',
    `  accDescr: ${nodes.length} places and ${lines.length} ways of a call. The tables of this report say what changes.`,
    ...nodes.map((node) => `  ${ids.get(node.id)}${shape(node, words)}`),
    ...lines.map((line) => `  ${ids.get(line.from)} ${ARROWS[line.kind]}${lineLabel(line, words)} ${ids.get(line.to)}`),
    ...(lines.length === 0 ? [] : [`  linkStyle default color:${LABEL.text}`]),
    ...styles(nodes, lines, ids),
  ].join('\n');
  return source.length > MERMAID_LIMIT.characters ? undefined : { source, omitted };
}

function shape({ sign, before, after }: PictureNode, words: CallWords): string {
  const node = after ?? before;
  const [open, close] = SHAPES[node?.kind ?? 'missing'];
  return `${open}"${label(nodeText(node, sign === 'same' ? '' : words[sign])).source}"${close}`;
}

function nodeText(node: CallNode | undefined, sign: string): string {
  const text = node === undefined ? '' : nodeWords(node);
  return sign === '' ? text : `${sign}: ${text}`;
}

function lineLabel({ kind, edges }: Line, words: CallWords): string {
  const choices = edgesWords(edges);
  const sign = kind === 'same' ? '' : words[kind];
  const text = sign === '' || choices === '' ? `${sign}${choices}` : `${sign}: ${choices}`;
  return text === '' ? '' : `|"${label(text).source}"|`;
}

function styles(nodes: readonly PictureNode[], lines: readonly Line[], ids: ReadonlyMap<string, string>): string[] {
  return (Object.keys(STYLES) as Class[]).flatMap((name) => {
    const ofNodes = nodes.filter(({ sign }) => (sign === 'unreached' ? 'removed' : sign) === name).map(({ id }) => ids.get(id));
    const ofLines = lines.flatMap(({ kind }, index) => (CLASS_OF[kind] === name ? [index] : []));
    const { [name]: colour } = COLOURS;
    return [
      ...(ofNodes.length === 0 ? [] : [`  classDef ${name} ${STYLES[name]}`, `  class ${ofNodes.join(',')} ${name}`]),
      ...(ofLines.length === 0 ? [] : [`  linkStyle ${ofLines.join(',')} stroke:${colour},stroke-width:${name === 'removed' ? 2 : 3}px`]),
    ];
  });
}
