/* Finds the links of Markdown files that GitHub can't follow: missing files, missing anchors, addresses that aren't https. */

import { posix } from 'node:path';
import { closest } from 'fastest-levenshtein';
import GithubSlugger from 'github-slugger';
import type { Element, Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** The files of a repository. */
interface Files {
  /** Their paths from the root, with `/`; case counts, as on GitHub. */
  readonly paths: readonly string[];
  read(path: string): string;
}

type Point = NonNullable<Nodes['position']>['start'];

/** A link that doesn't work, and where it is. */
interface BrokenLink {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly link: string;
  /** What is wrong with it, as a sentence. */
  readonly problem: string;
}

/** A link as it is written, with its place. */
interface Link {
  readonly line: number;
  readonly column: number;
  readonly url: string;
}

/** A Markdown file's links, and the anchors that others can link to. */
interface Page {
  readonly links: readonly Link[];
  /** `[text][reference]` without a definition: GitHub shows the brackets. */
  readonly undefinedReferences: readonly Link[];
  readonly anchors: ReadonlySet<string>;
}

const MARKDOWN = /\.(?:md|markdown)$/iu;
const HEADING = /^h[1-6]$/u;
/** A scheme, or two slashes, which replace the page's own host. */
const EXTERNAL = /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu;
const UNDEFINED_REFERENCE = /\[[^[\]]+\]\[[^[\]]*\]/u;
/** Lines of a file that GitHub shows as text. */
const LINES = /^L(\d+)(?:C\d+)?(?:-L(\d+)(?:C\d+)?)?$/u;
const URL_PROPERTIES: Readonly<Record<string, string>> = { a: 'href', img: 'src', source: 'srcSet' };

/** The broken links of all Markdown files, file by file, from top to bottom. */
export function brokenLinks(files: Files): BrokenLink[] {
  const site = new Site(files);
  return files.paths
    .filter((path) => MARKDOWN.test(path))
    .flatMap((path) => {
      const { links, undefinedReferences } = site.page(path);
      return [
        ...links.map((link) => ({ link, problem: site.problemOf(path, link.url) })),
        ...undefinedReferences.map((link) => ({ link, problem: 'The reference has no definition.' })),
      ].flatMap(({ link: { line, column, url }, problem }) => (problem === undefined ? [] : [{ path, line, column, link: url, problem }]));
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)) || a.line - b.line || a.column - b.column);
}

/** The files with their folders; each page is read once. */
class Site {
  readonly #files: Files;
  readonly #paths: ReadonlySet<string>;
  readonly #folders: ReadonlySet<string>;
  readonly #pages = new Map<string, Page>();

  constructor(files: Files) {
    this.#files = files;
    this.#paths = new Set(files.paths);
    this.#folders = new Set(files.paths.flatMap(foldersOf));
  }

  page(path: string): Page {
    const known = this.#pages.get(path);
    if (known !== undefined) return known;
    const page = readPage(this.#files.read(path));
    this.#pages.set(path, page);
    return page;
  }

  /** What is wrong with a link of a file, if anything. */
  problemOf(from: string, url: string): string | undefined {
    if (url.trim() === '') return 'The link is empty.';
    if (EXTERNAL.test(url)) return externalProblem(url);
    const [address, fragment] = split(url);
    const [written, anchor] = [decoded(address.replace(/\?.*$/u, '')), decoded(fragment ?? '')];
    if (written === undefined || anchor === undefined) return 'The link has a % that encodes nothing.';
    const path = written === '' ? from : resolve(from, written);
    if (path.startsWith('..')) return 'The link leads out of the repository.';
    if (!this.#paths.has(path) && !this.#folders.has(path)) return `There is no ${path} in the repository.${this.#nearTo(path)}`;
    return fragment === undefined ? undefined : this.#anchorProblem(path, anchor);
  }

  #anchorProblem(path: string, anchor: string): string | undefined {
    if (this.#folders.has(path)) return `${path} is a folder: it has no anchors.`;
    const lines = LINES.exec(anchor);
    if (!MARKDOWN.test(path))
      return lines === null ? `${path} isn't Markdown: it has no anchor #${anchor}.` : this.#lineProblem(path, lines);
    const { anchors } = this.page(path);
    if (anchors.has(anchor)) return undefined;
    const near = anchors.size === 0 ? '' : ` Did you mean #${closest(anchor, [...anchors])}?`;
    return `${path} has no heading or anchor #${anchor}.${near}`;
  }

  #lineProblem(path: string, [, first, last = first]: RegExpExecArray): string | undefined {
    const count = this.#files.read(path).trimEnd().split('\n').length;
    const inside = [first, last].every((line) => Number(line) >= 1 && Number(line) <= count);
    return inside ? undefined : `${path} has ${count} lines.`;
  }

  #nearTo(path: string): string {
    const near = this.#files.paths.find((other) => other.toLowerCase() === path.toLowerCase());
    return near === undefined ? '' : ` Did you mean ${near}? Names are case-sensitive.`;
  }
}

/** The folders that a file is in; the root is `.`. */
function foldersOf(path: string): string[] {
  const parent = posix.dirname(path);
  return parent === '.' ? ['.'] : [parent, ...foldersOf(parent)];
}

/** A path as GitHub resolves it: from the file's folder, or from the root if it starts with a slash. */
function resolve(from: string, path: string): string {
  const joined = posix.join(path.startsWith('/') ? '.' : posix.dirname(from), path.replace(/^\/+/u, ''));
  return joined.length > 1 ? joined.replace(/\/$/u, '') : joined;
}

/** An address without its fragment, and the fragment. */
function split(url: string): [address: string, fragment?: string] {
  const at = url.indexOf('#');
  return at < 0 ? [url] : [url.slice(0, at), url.slice(at + 1)];
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function externalProblem(url: string): string | undefined {
  if (/^mailto:[^@\s]+@[^@\s]+$/iu.test(url)) return undefined;
  if (!/^https:\/\//iu.test(url)) return 'An external link must start with https://.';
  return URL.canParse(url) && new URL(url).hostname.includes('.') ? undefined : 'This is not the address of a page.';
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw);

function readPage(markdown: string): Page {
  const root: Root = processor.runSync(processor.parse(markdown), markdown);
  const slugger = new GithubSlugger();
  const [links, undefinedReferences, anchors]: [Link[], Link[], Set<string>] = [[], [], new Set()];
  const walk = (node: Nodes, place: Omit<Link, 'url'>): void => {
    // The box of a task list has a position without a start, whatever its type says.
    const start: Point | undefined = node.position?.start;
    const at = start === undefined ? place : { line: start.line, column: start.column };
    if (node.type === 'text') undefinedReferences.push(...undefinedIn(node.value).map((url) => ({ ...at, url })));
    if (node.type === 'element') {
      if (HEADING.test(node.tagName)) anchors.add(slugger.slug(textOf(node)));
      for (const anchor of anchorsOf(node)) anchors.add(anchor);
      links.push(...urlsOf(node).map((url) => ({ ...at, url })));
      if (node.tagName === 'code') return;
    }
    if ('children' in node) for (const child of node.children) walk(child, at);
  };
  walk(root, { line: 1, column: 1 });
  return { links, undefinedReferences, anchors };
}

function undefinedIn(text: string): string[] {
  const found = UNDEFINED_REFERENCE.exec(text);
  return found === null ? [] : [found[0]];
}

/** The text that readers see. The alternative text of a picture doesn't count. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Anchors that are set by hand. GitHub and its footnotes put `user-content-` before them, and find them without it, too. */
function anchorsOf({ tagName, properties }: Element): string[] {
  const ids = [properties['id'], tagName === 'a' ? properties['name'] : undefined].filter((id) => typeof id === 'string');
  return ids.flatMap((id) => [id, id.replace(/^user-content-/u, '')]);
}

function urlsOf({ tagName, properties }: Element): string[] {
  const value = properties[URL_PROPERTIES[tagName] ?? ''];
  if (tagName !== 'source') return typeof value === 'string' ? [value] : [];
  const sources = Array.isArray(value) ? value.map(String) : String(value ?? '').split(',');
  return sources.map((source) => source.trim().split(/\s+/u)[0] ?? '').filter((url) => url !== '');
}
