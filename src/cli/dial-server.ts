import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LiveReload } from '../dial/page.ts';
import { UsageError } from './options.ts';

/** Where a page says which one it is, and hears that there is a newer one. */
const CHANGES = '/changes';

/** The call goes on: the newer page dials what the earlier one has dialled. */
export const LIVE_RELOAD: LiveReload = {
  script: `(() => {
const call = sessionStorage.getItem('call') ?? '';
sessionStorage.removeItem('call');
if (call !== '') location.replace(call);
new EventSource('${CHANGES}?page=' + document.documentElement.dataset.page).addEventListener('message', () => {
  sessionStorage.setItem('call', document.body.dataset.call ?? '');
  location.reload();
});
})();`,
  policy: "; connect-src 'self'",
};

const NOTHING_YET = `<!doctype html><html lang="en"><title>Nothing to dial</title>
<p>There is nothing to dial yet: the terminal says why.</p>
<script>${LIVE_RELOAD.script}</script></html>\n`;

/** Serves a page on this machine, and to this machine alone. */
export class DialServer implements AsyncDisposable {
  readonly #server: Server;
  readonly #listeners = new Set<ServerResponse>();
  #html = NOTHING_YET;

  private constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  /**
   * @param port 0 for a free one
   * @throws UsageError
   */
  static async open(port: number): Promise<DialServer> {
    const server = new DialServer();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    server.#server.once('error', (error) => reject(new UsageError(`The page can't be served on port ${port}: ${error.message}.`)));
    server.#server.listen(port, '127.0.0.1', resolve);
    await promise;
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** Shows a page to everyone who looks. Without one, the earlier page stays. */
  show(html: string | undefined): void {
    if (html === undefined || html === this.#html) return;
    this.#html = html;
    for (const listener of this.#listeners) listener.write(CHANGED);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const listener of this.#listeners) listener.end();
    this.#server.closeAllConnections();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.close(() => resolve());
    await promise;
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo | null)?.port ?? 0;
  }

  #answer({ method, url, headers }: IncomingMessage, response: ServerResponse): void {
    // A name that someone else has pointed here must not read the page.
    if (headers.host !== `127.0.0.1:${this.#port}` && headers.host !== `localhost:${this.#port}`) return end(response, 421);
    if (method !== 'GET' && method !== 'HEAD') return end(response, 405);
    const asked = URL.parse(url ?? '', this.url);
    if (asked?.pathname === CHANGES) return this.#listen(response, asked.searchParams.get('page'));
    if (asked?.pathname !== '/') return end(response, 404);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...GUARDS });
    response.end(method === 'HEAD' ? undefined : this.#html.replace('<html', `<html data-page="${digestOf(this.#html)}"`));
  }

  /** A page that was read right before a change hears of it, too. */
  #listen(response: ServerResponse, page: string | null): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', ...GUARDS });
    response.write(page === null || page === digestOf(this.#html) ? ': hello\n\n' : CHANGED);
    this.#listeners.add(response);
    response.once('close', () => this.#listeners.delete(response));
  }
}

const CHANGED = 'data: changed\n\n';

function digestOf(html: string): string {
  return createHash('sha256').update(html).digest('base64url');
}

const GUARDS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
} as const;

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, GUARDS);
  response.end();
}
