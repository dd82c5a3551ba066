import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { GitHub } from './github.ts';

/** A fake that listens on a port; `await using` closes it. */
export interface Listening extends AsyncDisposable {
  /** The value for GITHUB_API_URL, without a trailing slash. */
  url: string;
  close: () => Promise<void>;
}

/** Serves a fake on 127.0.0.1. Port 0, the default, chooses any free port. */
export async function listen(github: GitHub, { port = 0 }: { port?: number } = {}): Promise<Listening> {
  const server = createServer((request, response) => {
    answer(github, request, response).catch((error: unknown) => {
      // A client that closes the connection before its answer is not an error of the fake.
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', resolve);
  await listening;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fake listens on no port');
  const close = async (): Promise<void> => {
    const { promise: closed, resolve: done } = Promise.withResolvers<void>();
    server.close(() => {
      done();
    });
    // Clients keep connections alive. Without this, closing would wait for them.
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${address.port}`, close, [Symbol.asyncDispose]: close };
}

async function answer(github: GitHub, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const outcome = await github.handle({
    method: request.method ?? '',
    target: request.url ?? '',
    origin: `http://${request.headers.host ?? '127.0.0.1'}`,
    rawHeaders: request.rawHeaders,
    text: await text(request),
  });
  if ('cut' in outcome) {
    request.socket.resetAndDestroy();
    return;
  }
  const { status, headers, body } = outcome;
  response.writeHead(status, headers);
  if (body === undefined) response.end();
  else response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
}
