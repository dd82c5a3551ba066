// Helpers of the tests of diagrams; no test of its own: the real Mermaid's parser, without a browser.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** A diagram as Mermaid understands it. */
interface Parsed {
  readonly nodes: readonly { readonly id: string; readonly text: string; readonly classes: readonly string[]; readonly link?: string }[];
  readonly edges: readonly {
    readonly start: string;
    readonly end: string;
    readonly text: string;
    readonly stroke: string;
    readonly style: readonly string[];
  }[];
  readonly subgraphs: number;
  readonly direction: string;
}

interface Vertex {
  readonly id: string;
  readonly text: string;
  readonly classes: string[];
  readonly link?: string;
}

interface Edge {
  readonly start: string;
  readonly end: string;
  readonly text: string;
  readonly stroke: string;
  readonly style?: string[];
}

interface FlowDb {
  getVertices(): Map<string, Vertex>;
  getEdges(): Edge[];
  getSubGraphs(): unknown[];
  getDirection(): string;
}

const { default: mermaid } = await loadMermaid();

/** Mermaid asks its sanitizer for every text; without a window that has no functions, and what a text forms for the parser needs none. */
async function loadMermaid(): Promise<typeof import('mermaid')> {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('mermaid/package.json'));
  const purify = (await import(pathToFileURL(resolve('dompurify').replace(/purify\.cjs\.js$/u, 'purify.es.mjs')).href)) as {
    default: object;
  };
  Object.assign(purify.default, { addHook: () => undefined, sanitize: (text: string) => text });
  return import('mermaid');
}

/**
 * Parses a flowchart.
 *
 * @throws Error when Mermaid can't
 */
export async function parseDiagram(source: string): Promise<Parsed> {
  await mermaid.parse(source);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(source);
  const db = diagram.db as unknown as FlowDb;
  return {
    nodes: [...db.getVertices().values()].map(({ id, text, classes, link }) => ({
      id,
      text: decoded(text),
      classes,
      ...(link === undefined ? {} : { link }),
    })),
    // Links that are not seen only place what they link.
    edges: db
      .getEdges()
      .filter(({ stroke }) => stroke !== 'invisible')
      .map(({ start, end, text, stroke, style = [] }) => ({ start, end, text: decoded(text), stroke, style })),
    subgraphs: db.getSubGraphs().length,
    direction: db.getDirection(),
  };
}

/** The text that a reader sees, on one line: Mermaid puts marks in the place of entities until it draws. */
function decoded(text: string): string {
  return text.replaceAll('<br>', ' ').replaceAll(/ﬂ°°(\d+)¶ß/gu, (_, number: string) => String.fromCodePoint(Number(number)));
}
