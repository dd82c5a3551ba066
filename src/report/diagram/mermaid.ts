import type { CallComparison } from '../../call-flow/compare.ts';
import type { CallNode, CallNodeKind } from '../../model/call-graph.ts';
import type { Line, LineKind } from './lines.ts';
import { pictureOf, type Place } from './picture.ts';
import { nodeWords, waysWords, type CallWords } from './words.ts';
import { label } from './label.ts';

/** What GitHub's Mermaid takes at most, by the defaults of its `maxEdges` and `maxTextSize`. */
export const MERMAID_LIMIT = { lines: 500, characters: 50_000 };

/** A flow's picture as Mermaid's source. */
export interface Drawing {
  readonly source: string;
  /** How many places of the flow are not in it. */
  readonly left: number;
}

/** What stands around a label, by kind: the shape is told in words, too. */
const SHAPES: Readonly<Record<CallNodeKind, readonly [string, string]>> = {
  entry: ['([', '])'],
  menu: ['[', ']'],
  announcement: ['>', ']'],
  task: ['[[', ']]'],
  step: ['[[', ']]'],
  queue: ['(', ')'],
  voicemail: ['[/', '/]'],
  end: ['([', '])'],
  other: ['[\\', '\\]'],
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

/** Labels of lines, on a ground of their own in both themes: Mermaid's dark theme has them at 4.43:1, less than the 4.5:1 that WCAG 1.4.3 asks for. */
const LABEL = { text: '#1f2328', ground: '#d8dee4' } as const;

/** Each has a contrast of 3:1 at least on the pages and the nodes of GitHub's light and dark themes. The text keeps the theme's colour. */
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
 * A flow's call paths before and after, as a Mermaid flowchart: simple syntax that every version knows, ids of our own, labels that form
 * nothing. What is new, removed and changed differs by style, sign and word. Undefined above Mermaid's limits.
 */
export function mermaid(comparison: CallComparison, words: CallWords): Drawing | undefined {
  const { nodes, lines, left } = pictureOf(comparison);
  if (lines.length > MERMAID_LIMIT.lines) return undefined;
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const source = [
    `%%{init: {"themeVariables": {"edgeLabelBackground": "${LABEL.ground}"}}}%%`,
    'flowchart LR',
    '  accTitle: Call flow',
    `  accDescr: ${nodes.length} places and ${lines.length} ways of a call. The tables of this report say what changes.`,
    ...nodes.map((node) => `  ${ids.get(node.id)}${shape(node, words)}`),
    ...lines.map((line) => `  ${ids.get(line.from)} ${ARROWS[line.kind]}${lineLabel(line, words)} ${ids.get(line.to)}`),
    ...(lines.length === 0 ? [] : [`  linkStyle default color:${LABEL.text}`]),
    ...styles(nodes, lines, ids),
  ].join('\n');
  return source.length > MERMAID_LIMIT.characters ? undefined : { source, left };
}

function shape({ sign, before, after }: Place, words: CallWords): string {
  const node = after ?? before;
  const [open, close] = SHAPES[node?.kind ?? 'missing'];
  return `${open}"${label(placeWords(node, sign === 'same' ? '' : words[sign])).source}"${close}`;
}

function placeWords(node: CallNode | undefined, sign: string): string {
  const place = node === undefined ? '' : nodeWords(node);
  return sign === '' ? place : `${sign}: ${place}`;
}

function lineLabel({ kind, edges }: Line, words: CallWords): string {
  const ways = waysWords(edges);
  const sign = kind === 'same' ? '' : words[kind];
  const text = sign === '' || ways === '' ? `${sign}${ways}` : `${sign}: ${ways}`;
  return text === '' ? '' : `|"${label(text).source}"|`;
}

function styles(nodes: readonly Place[], lines: readonly Line[], ids: ReadonlyMap<string, string>): string[] {
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
