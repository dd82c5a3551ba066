import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { storagePath } from './architect/storage.ts';
import type { PendingRequest } from './cloud.ts';
import type { Delivery } from './delivery.ts';
import { maxBodyBytes } from './request-checks.ts';
import type { ReceivedRequest, SimRequest, SimResponse } from './protocol.ts';

/** Where and how to listen. */
export interface ListenOptions {
  /** 0 (the default) chooses any free port. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** As behind a gateway: both /oauth/token and /api/v2 are below this path, for example `/gateway`. */
  prefix?: string;
  /** Called for each request after it was answered, or its connection was reset or cut. */
  onDone?: (request: ReceivedRequest) => void;
  /** Answers a request before the cloud does: the simulator's own controls. */
  controls?: (request: SimRequest) => SimResponse | undefined;
}

/** What accepts requests: an org, or a wrapper around one. */
interface Receiver {
  receive(request: SimRequest): PendingRequest;
}

/** A simulated org on a port. */
interface RunningServer extends AsyncDisposable {
  /** With the prefix, without a trailing slash: what `gateway-url` takes. */
  readonly url: string;
  /** Stops immediately: it destroys open connections, and drops waiting requests. */
  readonly close: () => Promise<void>;
}

/** A listening server's parts that each request needs. */
interface Listener {
  readonly cloud: Receiver;
  readonly options: ListenOptions;
  /** Aborted when the server closes. */
  readonly closing: AbortSignal;
}

/** The longest time that a timer can wait: about 25 days. Longer delays, also Infinity, mean this. */
const longestMs = 2 ** 31 - 1;

/** Serves a cloud on a port of this machine, over plain HTTP. */
export async function listen(cloud: Receiver, options: ListenOptions = {}): Promise<RunningServer> {
  const { port = 0, host = '127.0.0.1', prefix = '' } = options;
  const closing = new AbortController();
  const server = createServer((message, response) => {
    void serve({ cloud, options, closing: closing.signal }, message, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  const close = async (): Promise<void> => {
    closing.abort();
    if (!server.listening) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
  const authority = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${authority}:${actualPort}${prefix}`, close, [Symbol.asyncDispose]: close };
}

async function serve({ cloud, options, closing }: Listener, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(message);
  if (body === null) return;
  const request = requestOf(message, options.prefix ?? '', body);
  const own = request === null ? outside : options.controls?.(request);
  if (request === null || own) {
    send(response, own ?? outside);
    return;
  }
  const pending = cloud.receive(request);
  await pending.after?.();
  if (!(await passed(pending.delayBeforeMs, closing))) return;
  // The request is handled even if the client has closed the connection: a slow server doesn't notice, and the write happens late.
  const delivery = pending.answer();
  if (!(await passed(delivery.delayMs, closing))) return;
  carryOut(delivery, message.socket, response);
  options.onDone?.(pending.logged());
}

function carryOut(delivery: Delivery, socket: Socket, response: ServerResponse): void {
  if (delivery.kind === 'reset') socket.resetAndDestroy();
  else if (delivery.kind === 'cut') sendHalf(response, socket, delivery.response);
  else send(response, delivery.response);
}

/** The answer to requests outside the gateway's prefix. */
const outside: SimResponse = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'nothing here: mind the gateway prefix\n' };

/** Waits; false if the server closed in the meantime. */
async function passed(ms: number, closing: AbortSignal): Promise<boolean> {
  if (ms > 0) await sleep(Math.min(ms, longestMs), undefined, { signal: closing }).catch(() => undefined);
  return !closing.aborted;
}

/** The body, or enough of it to show that it is too long; null if the client closed the connection before the end. */
async function bodyOf(message: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      if (length <= maxBodyBytes) chunks.push(chunk);
      length += chunk.length;
    }
  } catch {
    return null;
  }
  return Buffer.concat(chunks).toString();
}

/** The request as the cloud takes it; null if it is not below the prefix. The storage is never behind a gateway. */
function requestOf(message: IncomingMessage, prefix: string, body: string): SimRequest | null {
  const [path = '', query] = (message.url ?? '').split(/\?(.*)/s);
  const outer = path.startsWith(storagePath) ? '' : prefix;
  if (!path.startsWith(`${outer}/`)) return null;
  const headers = Object.entries(message.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]);
  const origin = `http://${message.headers.host ?? 'localhost'}`;
  return {
    method: message.method ?? '',
    path: path.slice(outer.length),
    query: new URLSearchParams(query),
    headers: Object.fromEntries(headers),
    body,
    origin,
  };
}

function send(response: ServerResponse, { status, headers, body }: SimResponse): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}

function sendHalf(response: ServerResponse, socket: Socket, { status, headers, body }: SimResponse): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2), () => socket.destroy());
}
