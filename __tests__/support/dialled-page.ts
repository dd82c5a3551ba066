// A page to dial, read by a real HTML parser and dialled link by link; no test of its own. It knows nothing of how the page was made.
import assert from 'node:assert/strict';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import type { Press } from '../../src/model/call-test.ts';

type Node = Root | RootContent | ElementContent;

/** A link of a section. */
export interface Link {
  readonly href: string;
  readonly token: string;
  readonly key: string;
  /** The side that it belongs to, if it has only one. */
  readonly side: string | undefined;
  readonly waits: number;
  readonly isChanged: boolean;
  readonly text: string;
}

/** A section: a place of the call. */
export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly links: readonly Link[];
  /** What stands below the title, without the links: of one side, if there are two. */
  readonly sides: ReadonlyMap<string, string>;
  /** The digits of an input, on each side. */
  readonly digits: Readonly<Record<string, readonly [number, number] | undefined>>;
  /** All ids in it. */
  readonly ids: readonly string[];
}

export function parsePage(html: string): Root {
  return unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value: html } as never] });
}

export function elementsIn(node: Node): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => elementsIn(child))] : own;
}

export function textIn(node: Node): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textIn(child)).join('') : '';
}

function property(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  return value === undefined || value === null ? undefined : Array.isArray(value) ? value.join(' ') : String(value);
}

/** The sections of a page, by their ids. */
export function readPage(html: string): ReadonlyMap<string, Shown> {
  const sections = elementsIn(parsePage(html)).filter(({ tagName }) => tagName === 'section');
  return new Map(sections.map((section) => [property(section, 'id') ?? '', shownIn(section)]));
}

function shownIn(section: Element): Shown {
  const all = elementsIn(section);
  const titles = all.filter(({ tagName }) => tagName === 'h2');
  const lists = all.filter((element) => property(element, 'className') === 'k');
  const links = lists.flatMap((list) =>
    elementsIn(list)
      .filter(({ tagName }) => tagName === 'li')
      .flatMap((item) =>
        elementsIn(item).flatMap((link) => (link.tagName === 'a' ? [linkOf(link, property(item, 'className') === 'c')] : [])),
      ),
  );
  const columns = all.filter((element) => property(element, 'dataS') !== undefined);
  const one = all.find((element) => property(element, 'className') === 'x');
  const after = rangeIn(property(section, 'dataI'));
  const before = property(section, 'dataB') === undefined ? after : rangeIn(property(section, 'dataB'));
  return {
    id: property(section, 'id') ?? '',
    title: titles.map((title) => textIn(title)).join(),
    links,
    sides: new Map(
      columns.length === 0
        ? [['', one === undefined ? '' : textIn(one)]]
        : columns.map((column) => [property(column, 'dataS') ?? '', textIn(column)]),
    ),
    digits: { before, after },
    ids: all.flatMap((element) => property(element, 'id') ?? []),
  };
}

function rangeIn(text = ''): readonly [number, number] | undefined {
  const [from, to] = text.split('-').map(Number);
  return from === undefined || to === undefined ? undefined : [from, to];
}

function linkOf(link: Element, isChanged: boolean): Link {
  const key = elementsIn(link).find(({ tagName }) => tagName === 'kbd');
  const label = key === undefined ? '' : textIn(key);
  return {
    href: property(link, 'href') ?? '',
    token: property(link, 'dataT') ?? label,
    key: label,
    side: property(link, 'dataO'),
    waits: Number(property(link, 'dataN') ?? 1),
    isChanged,
    text: textIn(link),
  };
}

/** Where a call is: a section, and the keys that are left. Time-outs are undefined; keys that stand together end with a blank. */
interface At {
  readonly id: string;
  readonly keys: readonly (string | undefined)[];
  readonly waits: number;
  readonly isWrong: boolean;
}

/**
 * Dials presses on a page, by its links alone.
 *
 * @param given how decisions go; all ways of the others are taken
 * @returns the sections where the ways end
 */
export function dialOn(
  page: ReadonlyMap<string, Shown>,
  presses: readonly Press[],
  given: ReadonlyMap<string, string> = new Map(),
  side = 'after',
): Shown[] {
  const keys = presses.flatMap((press) => (press.how === 'keys' ? [...press.keys.split(''), ' '] : [undefined]));
  const open: At[] = [{ id: '1-1', keys, waits: 0, isWrong: false }];
  const seen = new Set<string>();
  const ends = new Map<string, Shown>();
  for (const at of open) {
    const key = JSON.stringify([at.id, at.keys.length, at.waits, at.isWrong]);
    if (seen.has(key)) continue;
    seen.add(key);
    const shown = page.get(at.id);
    assert.ok(shown !== undefined, `the page has no section ${at.id}`);
    const next = nextOf(shown, at, given, side);
    if (next === undefined) ends.set(at.id, shown);
    else open.push(...next);
  }
  return [...ends.values()];
}

function nextOf(shown: Shown, at: At, given: ReadonlyMap<string, string>, side: string): At[] | undefined {
  const links = shown.links.filter((link) => link.side === undefined || link.side === side);
  const to = (link: Link, keys: At['keys']): At => ({ id: link.href.slice(1), keys, waits: 0, isWrong: false });
  const outcomes = links.filter(({ token }) => token.includes('='));
  const isDecision = outcomes.length > 0 && outcomes.length === links.length && !outcomes.every(({ key }) => key === 'the transfer fails');
  if (isDecision) {
    const chosen = outcomes.filter(({ token }) => given.get(token.slice(0, token.indexOf('='))) === token.slice(token.indexOf('=') + 1));
    return (chosen.length > 0 ? chosen : outcomes).map((link) => to(link, at.keys));
  }
  const wait = links.find(({ token }) => token === 'wait');
  if (wait === undefined) return undefined;
  const keys = at.keys.slice(at.keys.findIndex((one) => one !== ' '));
  if (at.keys.every((one) => one === ' ')) return undefined;
  const [first, ...rest] = keys;
  const digits = shown.digits[side];
  if (digits !== undefined) return [atInput(digits, keys, links, to)];
  if (first === undefined) {
    const stays: At = { ...at, keys: rest, waits: at.waits + 1 };
    if (at.isWrong) return [to(wait, rest), stays];
    return [stays.waits >= wait.waits ? to(wait, rest) : stays];
  }
  const chosen = links.filter(({ token }) => token === first);
  return chosen.length > 0 ? chosen.map((link) => to(link, rest)) : [{ ...at, keys: rest, isWrong: true }];
}

function atInput(
  [min, max]: readonly [number, number],
  keys: At['keys'],
  links: readonly Link[],
  to: (link: Link, keys: At['keys']) => At,
): At {
  let digits = '';
  let rest = keys;
  if (rest[0] === undefined) rest = rest.slice(1);
  else
    while (digits.length < max && rest.length > 0 && rest[0] !== ' ' && rest[0] !== undefined) {
      digits += rest[0];
      rest = rest.slice(1);
    }
  const fits = digits.length >= min;
  const link = links.find(({ token }) => token === (fits ? digits : 'wait')) ?? links.find(({ token }) => token === 'others');
  assert.ok(link !== undefined, `no link for ${digits}`);
  return to(link, rest);
}
