/* Markdown as GitHub shows it: CommonMark and GFM, raw HTML from GitHub's allow list, and alerts. */

import type { Element, ElementContent, Root } from 'hast';
import type { Nodes, PhrasingContent, Root as Markdown } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** Where the Markdown is shown. In comments, a line ending is a line break; in job summaries (and files) it is a space. */
export type Place = 'comment' | 'summary';

/** The library's default is GitHub's allow list without `wbr`, which GitHub allows too (html-pipeline's `sanitization_filter.rb`). */
const ALLOWED = { ...defaultSchema, tagNames: [...(defaultSchema.tagNames ?? []), 'wbr'] };

/** The HTML of a Markdown text, sanitized as GitHub does it. */
export function githubHtml(markdown: string, place: Place): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(withoutAutolinks)
    .use(place === 'comment' ? [hardBreaks] : [])
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize, ALLOWED)
    .use(alerts)
    .use(rehypeStringify);
  return String(processor.processSync(markdown));
}

/**
 * Removes links that GitHub would not make. GitHub's parser, cmark-gfm, searches the source for web addresses, so an entity hides them.
 * It searches the parsed text only for e-mail addresses. But remark searches the parsed text for both. The links that it finds there
 * have no position in the source.
 */
function withoutAutolinks() {
  return (tree: Markdown): void => unlink(tree);
}

function unlink(node: Nodes): void {
  if (!('children' in node)) return;
  const children = node.children as PhrasingContent[];
  node.children = children.flatMap((child): PhrasingContent[] =>
    child.type === 'link' && child.position === undefined && !child.url.startsWith('mailto:') ? child.children : [child],
  ) as typeof node.children;
  for (const child of node.children) unlink(child);
}

function hardBreaks() {
  return (tree: Markdown): void => breakLines(tree);
}

function breakLines(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) breakLines(child);
  const children = node.children as PhrasingContent[];
  node.children = children.flatMap((child): PhrasingContent[] =>
    child.type === 'text'
      ? child.value
          .split('\n')
          .flatMap((value, index): PhrasingContent[] => [...(index === 0 ? [] : [{ type: 'break' } as const]), { type: 'text', value }])
      : [child],
  ) as typeof node.children;
}

const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*$/u;

/** Turns quotes into alerts if their first line is `[!CAUTION]`, or one of the other four marks. */
function alerts() {
  return (tree: Root): void => {
    for (const node of tree.children) if (node.type === 'element') makeAlerts(node);
  };
}

function makeAlerts(element: Element): void {
  for (const child of element.children) if (child.type === 'element') makeAlerts(child);
  if (element.tagName !== 'blockquote') return;
  const first = element.children.find((child): child is Element => child.type === 'element');
  const [mark] = first?.children ?? [];
  if (first?.tagName === 'p' && mark?.type === 'text') makeAlert(element, first, mark.value);
}

/**
 * Turns a quote into an alert, if it starts with a mark.
 *
 * @param paragraph the quote's first paragraph
 * @param start the paragraph's first text
 */
function makeAlert(quote: Element, paragraph: Element, start: string): void {
  const [line = '', ...lines] = start.split('\n');
  const kind = ALERT.exec(line)?.[1]?.toLowerCase();
  if (kind === undefined) return;
  paragraph.children = withoutMark(paragraph.children, lines.join('\n'));
  quote.tagName = 'div';
  quote.properties = { className: ['markdown-alert', `markdown-alert-${kind}`] };
  quote.children.unshift({
    type: 'element',
    tagName: 'p',
    properties: { className: ['markdown-alert-title'] },
    children: [{ type: 'text', value: `${kind[0]?.toUpperCase()}${kind.slice(1)}` }],
  });
}

/** A paragraph's content with `rest` in place of its first text, and without the line break that follows the mark. */
function withoutMark([, ...others]: readonly ElementContent[], rest: string): ElementContent[] {
  const [next] = others;
  if (rest.trim() === '' && next?.type === 'element' && next.tagName === 'br') return others.slice(1);
  return [{ type: 'text', value: rest }, ...others];
}
