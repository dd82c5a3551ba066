/** What a list request asks for. */
interface PageRequest {
  query: Record<string, string>;
  /** Absolute address of the list, without query, for the Link header. */
  url: string;
}

/** One page of a list, with the `Link` header that names the others, if there are any. */
interface Page<T> {
  items: T[];
  page: number;
  headers: Record<string, string>;
}

/** GitHub shows 30 items by default, and at most 100. */
const DEFAULT_SIZE = 30;
const MAX_SIZE = 100;

/** One page of `all` by GitHub's rules: https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api. */
export function paginate<T>(all: readonly T[], { query, url }: PageRequest): Page<T> {
  const size = Math.min(positive(query['per_page'], DEFAULT_SIZE), MAX_SIZE);
  const page = positive(query['page'], 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const links: [string, number][] = [
    ...(page > 1 ? [['prev', Math.min(page - 1, last)] as [string, number]] : []),
    ...(page < last
      ? ([
          ['next', page + 1],
          ['last', last],
        ] as [string, number][])
      : []),
    ...(page > 1 ? ([['first', 1]] as [string, number][]) : []),
  ];
  const address = (target: number): string => `${url}?${new URLSearchParams({ ...query, page: String(target) }).toString()}`;
  const link = links.map(([rel, target]) => `<${address(target)}>; rel="${rel}"`).join(', ');
  return {
    items: all.slice((page - 1) * size, page * size),
    page,
    headers: link === '' ? {} : { link },
  };
}

/** GitHub doesn't refuse a number that it can't read: it uses the default. */
function positive(text: string | undefined, fallback: number): number {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : fallback;
}
