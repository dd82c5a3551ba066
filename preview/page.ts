import { githubHtml, type Place } from './github-html.ts';

/** The assets that GitHub's own pages provide, relative to a page. */
export const ASSETS = {
  css: 'assets/github-markdown.css',
  mermaid: 'assets/mermaid.min.js',
  own: 'assets/page.css',
  script: 'assets/page.js',
};

/** The parts of a page around a comment or a summary. */
interface Frame {
  readonly title: string;
  readonly place: Place;
}

const FONTS = '-apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif';

/** The page's own style: as wide as GitHub's. It changes only what GitHub also changes about the article. */
export const PAGE_CSS = `
:root { color-scheme: light dark; }
body { margin: 0; background: #ffffff; color: #1f2328; font-family: ${FONTS}; }
header, main { max-width: 860px; margin: 0 auto; padding: 8px 16px; }
header h1 { font-size: 20px; font-weight: 600; margin: 8px 0; }
header h2 { font-size: 13px; font-weight: 400; margin: 0; color: #59636e; }
main { border: 1px solid #d1d9e0; border-radius: 6px; }
.markdown-body { font-size: 14px; }
.mermaid-box { padding: 8px 0; overflow: auto; text-align: center; }
.mermaid-box svg { max-width: 100%; }
.mermaid-error { color: #d1242f; font-weight: 600; }
@media (max-width: 600px) { header, main { padding: 8px 12px; } }
@media (prefers-color-scheme: dark) {
  body { background: #0d1117; color: #f0f6fc; }
  header h2 { color: #9198a1; }
  main { border-color: #3d444d; }
  .mermaid-error { color: #f85149; }
}
`;

/** Draws the page's diagrams in place of their source, in GitHub's theme for the reader. Each call draws them again. */
export const PAGE_SCRIPT = `
globalThis.drawDiagrams = async () => {
  // A diagram in a closed <details> has no size and cannot be drawn. A preview also shows everything.
  for (const details of document.querySelectorAll('article details:not([open])')) {
    details.dataset.folded = '';
    details.open = true;
  }
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const blocks = [...document.querySelectorAll('pre > code.language-mermaid, .mermaid-box')];
  if (blocks.length === 0) return [];
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: isDark ? 'dark' : 'default' });
  const problems = [];
  // '#3' in the address draws only three diagrams: many take a long time.
  if (location.hash !== '') blocks.length = Math.min(blocks.length, Number(location.hash.slice(1)));
  for (const [index, block] of blocks.entries()) {
    const source = block.dataset.source ?? block.textContent;
    const box = document.createElement('div');
    box.className = 'mermaid-box';
    box.dataset.source = source;
    try {
      const { svg } = await mermaid.render('diagram-' + index, source);
      box.innerHTML = svg;
    } catch (error) {
      problems.push(String(error));
      box.innerHTML = '<p class="mermaid-error"></p>';
      box.firstChild.textContent = String(error);
    }
    (block.matches('code') ? block.parentElement : block).replaceWith(box);
  }
  return problems;
};
globalThis.foldDetails = () => {
  for (const details of document.querySelectorAll('details[data-folded]')) details.open = false;
};
globalThis.drawn = new Promise((resolve) => addEventListener('load', () => drawDiagrams().then(resolve)));
`;

/** A page with a comment or a summary. */
export function pageOf(markdown: string, { title, place }: Frame): string {
  const article = githubHtml(markdown, place);
  const mermaid = article.includes('language-mermaid') ? `<script src="${ASSETS.mermaid}"></script>\n` : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${ASSETS.css}">
<link rel="stylesheet" href="${ASSETS.own}">
${mermaid}<script src="${ASSETS.script}"></script>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1><h2>${place === 'comment' ? 'github-actions commented' : 'Job summary'}</h2></header>
<main><article class="markdown-body">
${article}
</article></main>
</body>
</html>
`;
}

/** A text as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
