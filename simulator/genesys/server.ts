import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { storagePath } from './architect/storage.ts';
import type { PendingRequest } from './cloud.ts';
import { maxBodyBytes } from './gate.ts';
import type { ReceivedRequest, SimRequest, SimResponse } from './protocol.ts';

/** Where and how to listen. */
export interface ListenOptions {
  /** 0 (the default) takes any free port. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** As a gateway has it: both /oauth/token and /api/v2 live under this path, such as `/gateway`. */
  prefix?: string;
  /** Told of each request when it is answered, or has been left without an answer. */
  onDone?: (request: ReceivedRequest) => void;
  /** Asked before the cloud is: the simulator's own controls. */
  controls?: (request: SimRequest) => SimResponse | undefined;
}

/** Whoever takes a request in: an org, or somebody who stands before it. */
export interface Receiver {
  receive(request: SimRequest): PendingRequest;
}

/** A simulated org on a port. */
export interface RunningServer extends AsyncDisposable {
  /** With the prefix and without a slash at the end: what `gateway-url` takes. */
  readonly url: string;
  /** Stops at once: open connections are destroyed, waiting requests are dropped. */
  readonly close: () => Promise<void>;
}

/** The longest that a timer can wait: about 25 days. A longer delay, Infinity too, means this. */
const longestMs = 2 ** 31 - 1;

/** Puts a cloud on a port of this machine, over plain HTTP. */
export async function listen(cloud: Receiver, options: ListenOptions = {}): Promise<RunningServer> {
  const { port = 0, host = '127.0.0.1', prefix = '' } = options;
  const closing = new AbortController();
  const server = createServer((message, response) => {
    void serve(cloud, options, prefix, closing.signal, message, response);
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

async function serve(
  cloud: Receiver,
  options: ListenOptions,
  prefix: string,
  closing: AbortSignal,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await bodyOf(message);
  if (body === null) return;
  const request = requestOf(message, prefix, body);
  const own = request === null ? outside : options.controls?.(request);
  if (request === null || own) {
    send(response, own ?? outside);
    return;
  }
  const reception = cloud.receive(request);
  if (!(await passed(reception.delayBeforeMs, closing))) return;
  // Handled even when the client has hung up: a slow server doesn't know that, and the write lands late.
  const delivery = reception.answer();
  if (!(await passed(delivery.delayMs, closing))) return;
  if (delivery.kind === 'reset') message.socket.resetAndDestroy();
  else if (delivery.kind === 'cut') sendHalf(response, message.socket, delivery.response);
  else send(response, delivery.response);
  options.onDone?.(reception.logged());
}

/** What stands outside the gateway's prefix is not ours to answer. */
const outside: SimResponse = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'nothing here: mind the gateway prefix\n' };

/** Waits; false when the server closed meanwhile. */
async function passed(ms: number, closing: AbortSignal): Promise<boolean> {
  if (ms > 0) await sleep(Math.min(ms, longestMs), undefined, { signal: closing }).catch(() => undefined);
  return !closing.aborted;
}

/** The body; no more of it than is needed to see that it is too long. null when the client hung up before its end. */
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

/** The request in the core's terms; null when it is not under the prefix. The storage is never behind a gateway. */
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
