/** Markdown as GitHub shows it: CommonMark and GFM, raw HTML within GitHub's allow list, alerts. */
import type { Element, ElementContent, Root } from 'hast';
import type { Nodes, PhrasingContent, Root as Markdown } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** In comments a line end is one, in files and job summaries it is a blank. */
export type Place = 'comment' | 'summary';

/** The library's default is GitHub's allow list, but for a place where a line may be broken (html-pipeline's `sanitization_filter.rb`). */
const ALLOWED = { ...defaultSchema, tagNames: [...(defaultSchema.tagNames ?? []), 'wbr'] };

/** Markdown as HTML, sanitized as GitHub does. */
export function githubHtml(markdown: string, place: Place): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(withoutGuessedLinks)
    .use(place === 'comment' ? [hardBreaks] : [])
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize, ALLOWED)
    .use(alerts)
    .use(rehypeStringify);
  return String(processor.processSync(markdown));
}

/**
 * GitHub's own parser, cmark-gfm, looks for addresses of pages in the source, where an entity hides them, and only for e-mail addresses in
 * the finished text. remark looks for both in the finished text: these links have no place in the source.
 */
function withoutGuessedLinks() {
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

/** A quote whose first line is `[!CAUTION]`, or another of the five, is an alert. */
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
  if (first?.tagName !== 'p' || mark?.type !== 'text') return;
  const [line = '', ...lines] = mark.value.split('\n');
  const kind = ALERT.exec(line)?.[1]?.toLowerCase();
  if (kind === undefined) return;
  const rest: ElementContent[] = [{ type: 'text', value: lines.join('\n') }, ...first.children.slice(1)];
  const [head] = rest.slice(1);
  first.children = lines.join('').trim() === '' && head?.type === 'element' && head.tagName === 'br' ? rest.slice(2) : rest;
  element.tagName = 'div';
  element.properties = { className: ['markdown-alert', `markdown-alert-${kind}`] };
  element.children.unshift({
    type: 'element',
    tagName: 'p',
    properties: { className: ['markdown-alert-title'] },
    children: [{ type: 'text', value: `${kind[0]?.toUpperCase()}${kind.slice(1)}` }],
  });
}
