import { HTTP_ROWS, isDiagnosticCode } from '../../model/diagnostic-codes.ts';
import { ownVersion } from '../../model/own-version.ts';
import { plain } from './escape.ts';

/** A code, and the HTTP status if an answer gave it. */
interface Coded {
  readonly code: string;
  readonly status?: number | null;
}

/** The org's own validation names its rules as the action does. */
const FLOW_RULE = /^(?:node|menu|option|definition)\./u;
const HTTP_ANCHORS: ReadonlySet<string> = new Set(HTTP_ROWS.flatMap(({ codes }): readonly string[] => codes));

/** The page, as it was when this version was released. `npm run generate` keeps the repository's name. */
const PAGES = 'https://github.com/org/genesys-ivr-action/blob';
let page: string | undefined;

/** The address of what docs/errors.md says about a code: why it comes, and how to fix it. Nothing foreign is in it. */
export function helpUrl(coded: Coded): string {
  page ??= `${PAGES}/v${ownVersion() ?? 1}/docs/errors.md`;
  const anchor = anchorOf(coded);
  return anchor === undefined ? page : `${page}#${anchor}`;
}

/** A code as Markdown that links what docs/errors.md says about it. In a table, a link on the grey of a code span is hard to read. */
export function codeLink(coded: Coded): string {
  return `[${plain(coded.code)}](${helpUrl(coded)})`;
}

/** The same for a line of plain text. */
export function helpText(coded: Coded): string {
  return `Help: ${helpUrl(coded)}`;
}

/** The name of the section; undefined if the code is foreign, and its status says nothing. */
function anchorOf({ code, status = null }: Coded): string | undefined {
  if (isDiagnosticCode(code)) return code;
  if (status !== null) {
    const own = `http-${status}`;
    if (HTTP_ANCHORS.has(own)) return own;
    if (status >= 400 && status < 600) return `http-${Math.floor(status / 100)}xx`;
  }
  return FLOW_RULE.test(code) ? 'flow-rules' : undefined;
}
