import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { SignedUrls, type SignedUrlSettings } from '../../src/genesys/architect/signed-urls.ts';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { basic, textIn } from '../../simulator/genesys/in-process.ts';
import type { JsonObject } from '../../simulator/genesys/json.ts';
import { handWritten, kindArchitectOrg } from '../../simulator/genesys/sample.ts';
import { listen } from '../../simulator/genesys/server.ts';

/** What a request may carry besides the given headers. */
const OWN_HEADERS = new Set(['accept', 'accept-encoding', 'user-agent', 'host', 'connection', 'content-length']);
const BOM = '\uFEFF';

interface Received {
  readonly line: string;
  /** Without the message's own; names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly all: IncomingMessage['headers'];
  readonly bytes: Buffer;
}

interface Place extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly received: Received[];
  readonly connections: () => number;
}

function transfers(settings: Partial<SignedUrlSettings> = {}): SignedUrls {
  return new SignedUrls({ timeoutMs: 2000, allowsLoopback: true, ...settings });
}

/** A server that keeps what it was sent. */
async function storage(answer: RequestListener = (_, response) => response.end()): Promise<Place> {
  const received: Received[] = [];
  let connections = 0;
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { rawHeaders } = request;
    const pairs = rawHeaders.flatMap((name, index) =>
      index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? ''] as const] : [],
    );
    received.push({
      line: `${request.method} ${request.url}`,
      headers: pairs.filter(([name]) => !OWN_HEADERS.has(name)),
      all: request.headers,
      bytes: Buffer.concat(chunks),
    });
    answer(request, response);
  };
  const server = createServer((request, response) => void serve(request, response));
  server.on('connection', () => (connections += 1));
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    received,
    connections: () => connections,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** As {@link Received.headers} has them. */
function lowerEntries(headers: Readonly<Record<string, string>>): [name: string, value: string][] {
  return Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
}

/** Answers with the same bytes whatever is asked. */
function giving(body: string | Buffer, headers: Record<string, string> = {}, status = 200): RequestListener {
  return (_, response) => {
    response.writeHead(status, headers).end(body);
  };
}

/** Redirects to where `to` says; a request that it says nothing of is at its end. */
function redirecting(to: (url: string) => string | undefined, status = 307): RequestListener {
  return ({ url = '' }, response) => {
    const location = to(url);
    if (location === undefined) response.end(`end of ${url}`);
    else response.writeHead(status, { location, 'set-cookie': 'a=b' }).end('elsewhere');
  };
}

describe('an upload', () => {
  const headers = {
    'x-amz-tagging': 'organizationId=1&originPlatform=Archy%20%2B',
    'X-Amz-Server-Side-Encryption': 'AES256',
  };

  test('carries the given headers, nothing else, and the bytes of the text', async () => {
    await using place = await storage();
    for (const text of ['a: 1\n', 'a: 1\r\nb: 2\r\n\n\r', `${BOM}menü: ☎ 👩‍🚀\n`, '', 'ä'.repeat(300_000)]) {
      const answer = await transfers().upload(`${place.url}/up?X-Amz-Signature=1`, headers, text);
      const received = place.received.at(-1);
      assert.deepEqual([answer.status, answer.body, answer.failure], [200, '', undefined]);
      assert.equal(received?.line, 'PUT /up?X-Amz-Signature=1');
      assert.deepEqual(received.headers, lowerEntries(headers));
      assert.equal(received.all['content-length'], String(Buffer.byteLength(text)));
      assert.ok(received.bytes.equals(Buffer.from(text)), text.slice(0, 20));
    }
  });

  test('has the type, the length, the host and the like that are given for it', async () => {
    await using place = await storage();
    const types = ['Content-Type', 'content-type', 'CONTENT-TYPE'].map((name) => ({ [name]: 'application/x-yaml' }));
    for (const type of [...types, { 'content-type': '' }, { 'Content-Type': 'application/json' }]) {
      await transfers().upload(`${place.url}/`, type, '{"a": 1}');
      assert.deepEqual(place.received.at(-1)?.headers, lowerEntries(type));
      assert.equal(place.received.at(-1)?.bytes.toString(), '{"a": 1}');
    }
    const own = { Host: `127.0.0.1:${place.port}`, 'content-length': '3', accept: 'a/b', 'accept-encoding': 'br', 'user-agent': 'me' };
    await transfers().upload(`${place.url}/`, own, '☎');
    const { host, connection: __, ...rest } = place.received.at(-1)?.all ?? {};
    assert.deepEqual({ Host: host, ...rest }, own);
  });

  test('is not made with a header that is unsafe, untrue or no header', async () => {
    await using place = await storage();
    const cases: readonly Record<string, string>[] = [
      { authorization: 'Bearer t' },
      { AUTHORIZATION: '' },
      { 'Proxy-Authorization': 'Basic t' },
      { Cookie: 'a=b' },
      { 'Transfer-Encoding': 'chunked' },
      { host: 'other.example' },
      { 'Content-Length': '2' },
      { 'content-length': ' 4' },
      { 'x amz': 'v' },
      { 'x:y': 'v' },
      { '': 'v' },
      { 'x-amz': 'a\r\nauthorization: b' },
      { 'x-amz': 'a\nb' },
      { 'x-amz': 'a\0' },
      { 'x-amz': '☎' },
    ];
    for (const unsafe of cases) {
      const answer = await transfers().upload(`${place.url}/`, { ...headers, ...unsafe }, 'text');
      assert.deepEqual(answer, { status: 0, headers: {}, body: undefined, failure: 'ERR_UNSAFE_HEADER' }, inspect(unsafe));
    }
    assert.equal(place.connections(), 0);
  });

  test('is not made of a text that UTF-8 would change', async () => {
    await using place = await storage();
    assert.equal((await transfers().upload(`${place.url}/`, {}, 'half \ud83d')).failure, 'ERR_UNSAFE_TEXT');
    assert.equal(place.connections(), 0);
  });

  test('follows no redirect', async () => {
    await using other = await storage();
    for (const status of [301, 302, 303, 307, 308]) {
      await using place = await storage(redirecting(() => other.url, status));
      const answer = await transfers().upload(place.url, headers, 'text');
      assert.deepEqual([answer.status, answer.headers['location'], answer.body], [status, other.url, 'elsewhere']);
      assert.equal(place.received.length, 1);
    }
    assert.equal(other.connections(), 0);
  });

  test('whose connection breaks is not made again', async () => {
    await using place = await storage((request) => request.socket.resetAndDestroy());
    const answer = await transfers().upload(place.url, headers, 'text');
    assert.deepEqual([answer.status, answer.failure, place.received.length], [0, 'ECONNRESET', 1]);
  });

  test('that is refused brings what the storage says', async () => {
    const xml = '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>';
    await using place = await storage(giving(xml, { 'content-type': 'application/xml', 'x-amz-request-id': 'r1' }, 403));
    const answer = await transfers().upload(place.url, headers, 'text');
    assert.deepEqual([answer.status, answer.body, answer.headers['x-amz-request-id']], [403, xml, 'r1']);
  });
});

describe('a download', () => {
  test('is the text of the bytes, whatever their type, and carries nothing', async () => {
    for (const [text, type] of [
      ['a: 1\r\nb: 2\n', 'binary/octet-stream'],
      [`${BOM}menü: ☎ 👩‍🚀`, 'text/plain; charset=iso-8859-1'],
      ['{"a": 1}', 'application/json'],
      [`${BOM}${BOM}`, 'text/plain'],
      ['', 'text/plain'],
    ] as const) {
      await using place = await storage(giving(text, { 'content-type': type }));
      const answer = await transfers().download(`${place.url}/down?X-Amz-Signature=1`);
      assert.deepEqual([answer.status, answer.body, answer.failure, answer.headers['content-type']], [200, text, undefined, type]);
      assert.deepEqual(place.received[0]?.line, 'GET /down?X-Amz-Signature=1');
      assert.deepEqual(place.received[0].headers, []);
      assert.equal(place.received[0].all['content-length'], undefined);
    }
  });

  test('that is refused brings what the storage says, and nothing of the request', async () => {
    await using place = await storage(giving('<Error/>', { 'content-type': 'application/xml' }, 403));
    const answer = await transfers().download(`${place.url}/?X-Amz-Signature=s3cret`);
    assert.deepEqual([answer.status, answer.body, answer.failure], [403, '<Error/>', undefined]);
    assert.equal(inspect(answer, { depth: null, showHidden: true }).includes('s3cret'), false);
  });

  test('that is not UTF-8 has no text, and the status it had', async () => {
    for (const hex of ['e9', 'c0af', 'eda080', 'f09f98', 'fffe6100']) {
      await using place = await storage(giving(Buffer.from(`61${hex}`, 'hex'), {}, 203));
      const answer = await transfers().download(place.url);
      assert.deepEqual([answer.status, answer.body, answer.failure], [203, undefined, 'ERR_NOT_UTF8'], hex);
    }
  });

  test('that is packed is unpacked, whole or not at all', async () => {
    const text = `${BOM}${Array.from({ length: 3000 }, (_, index) => `line ${index}\r\n`).join('')}`;
    const bytes = gzipSync(text);
    for (const [body, expected] of [
      [bytes, [200, text, undefined]],
      [bytes.subarray(0, bytes.length - 2000), [0, undefined, 'Z_BUF_ERROR']],
      [Buffer.from('no gzip'), [0, undefined, 'Z_DATA_ERROR']],
    ] as const) {
      await using place = await storage(giving(body, { 'content-encoding': 'GZIP' }));
      const { status, body: received, failure } = await transfers().download(place.url);
      assert.deepEqual([status, received, failure], expected);
      assert.equal(place.received[0]?.all['accept-encoding'], 'identity');
    }
  });

  test('that breaks off has no status either: half a text is none', async () => {
    await using place = await storage((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
    });
    const answer = await transfers().download(place.url);
    assert.deepEqual(answer, { status: 0, headers: {}, body: undefined, failure: 'ECONNRESET' });
  });

  test('ends where it is too large, packed or not', async () => {
    const limited = transfers({ maxBytes: 1000 });
    for (const [bytes, headers, expected] of [
      ['x'.repeat(1000), {}, undefined],
      ['x'.repeat(1001), {}, 'ERR_TOO_LARGE'],
      [gzipSync('x'.repeat(1000)), { 'content-encoding': 'gzip' }, undefined],
      [gzipSync('x'.repeat(1001)), { 'content-encoding': 'gzip' }, 'ERR_BUFFER_TOO_LARGE'],
    ] as const) {
      await using place = await storage(giving(bytes, headers));
      const answer = await limited.download(place.url);
      assert.deepEqual([answer.status, answer.failure], expected === undefined ? [200, undefined] : [0, expected]);
    }
    await using endless = await storage((_, response) => {
      response.once('close', () => clearInterval(timer));
      const timer = setInterval(() => response.write('x'.repeat(100)), 1);
    });
    assert.equal((await limited.download(endless.url)).failure, 'ERR_TOO_LARGE');
  });
});

test('a query goes byte for byte', async () => {
  await using place = await storage();
  const queries = [
    '?X-Amz-Credential=A%2F20260101%2feu&X-Amz-Signature=ab%2B+%20/==',
    "?response-content-disposition=attachment;filename='O%27Brien's.yaml'",
    '?a&&b==&=c&a=2&a=1&%41=%zz%',
    '?a=|{}[]^`"<>\\!*()$,:@~?/?',
    '',
  ];
  for (const query of queries) {
    await transfers().download(`${place.url}/k%2fe+y%20;'(1)${query}`);
    await transfers().upload(`${place.url}/k%2fe+y%20;'(1)${query}#part`, {}, 'text');
    assert.deepEqual(
      place.received.splice(0).map(({ line }) => line),
      [`GET /k%2fe+y%20;'(1)${query}`, `PUT /k%2fe+y%20;'(1)${query}`],
    );
  }
});

describe('a place', () => {
  test('that is not safe is not contacted', async () => {
    await using place = await storage();
    const { port, url } = place;
    const never = [
      '',
      'nonsense',
      '/path',
      `//127.0.0.1:${port}/`,
      `http://0.0.0.0:${port}/`,
      `http://localhost.:${port}/`,
      `http://localhost.localdomain:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://user@127.0.0.1:${port}/`,
      `http://user:password@127.0.0.1:${port}/`,
      `https://:password@127.0.0.1:${port}/`,
      `ftp://127.0.0.1:${port}/`,
      'file:///etc/hostname',
      'data:text/plain,hello',
      `${url}/a b`,
      `${url}/?a=ü`,
      `${url}/?a=b\r\nx: y`,
      ` ${url}/`,
      `${url}/\n`,
    ];
    const cases = [
      ...never.map((address) => [address, true] as const),
      ...[url, `http://localhost:${port}/`, `HTTP://127.1:${port}/`].map((address) => [address, false] as const),
    ];
    for (const [address, allowsLoopback] of cases) {
      const urls = transfers({ allowsLoopback });
      const expected = { status: 0, headers: {}, body: undefined, failure: 'ERR_UNSAFE_URL' };
      assert.deepEqual(await urls.download(address), expected, address);
      assert.deepEqual(await urls.upload(address, {}, 'text'), expected, address);
    }
    assert.equal(place.connections(), 0);
  });

  test('on this machine is contacted over http where that is allowed', async () => {
    await using place = await storage(giving('here'));
    for (const host of ['localhost', '127.0.0.1', '127.1', 'LOCALHOST'])
      assert.equal((await transfers().download(`http://${host}:${place.port}/`)).body, 'here', host);
  });

  test('on https is contacted', async () => {
    await using place = await storage();
    const urls = transfers({ allowsLoopback: true });
    const answers = [
      await urls.download(`https://127.0.0.1:${place.port}/`),
      await urls.upload(`https://127.0.0.1:${place.port}/`, {}, 'text'),
    ];
    // The server speaks no TLS: which side notices first is open.
    for (const { status, failure = '' } of answers) assert.deepEqual([status, ['EPROTO', 'ECONNRESET'].includes(failure)], [0, true]);
    assert.equal(place.connections(), 2);
  });

  test('on https that is a bare address or this machine is never contacted by a runner: there is no object storage', async () => {
    await using place = await storage();
    const urls = transfers({ allowsLoopback: false });
    const hosts = ['127.0.0.1', '127.1', '0x7f000001', '2130706433', 'localhost', 'LOCALHOST', 'localhost.', 'x.localhost'];
    const others = ['169.254.169.254', '10.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '[fd00:ec2::254]', '0.0.0.0', '127.0.0.1.'];
    for (const host of [...hosts, ...others]) {
      for (const answer of [
        await urls.download(`https://${host}:${place.port}/`),
        await urls.upload(`https://${host}:${place.port}/`, {}, 'text'),
      ])
        assert.equal(answer.failure, 'ERR_UNSAFE_URL', host);
    }
    assert.equal(place.connections(), 0);
  });

  test('where nobody listens is an answer without a status', async () => {
    const expected = { status: 0, headers: {}, body: undefined, failure: 'ECONNREFUSED' };
    for (const host of ['127.0.0.1', 'localhost']) {
      assert.deepEqual(await transfers().download(`http://${host}:9/`), expected);
      assert.deepEqual(await transfers().upload(`http://${host}:9/`, {}, 'text'), expected);
    }
  });

  test('on https is reached over the proxy of the environment', async (t) => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', ({ url, headers }: IncomingMessage, socket) => {
      asked.push(`${url} ${headers.authorization}`);
      socket.end('HTTP/1.1 200 Connection established\r\n\r\n');
    });
    await new Promise<void>((resolve) => {
      proxy.listen(0, '127.0.0.1', resolve);
    });
    const names = ['HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy'];
    const before = names.map((name) => [name, process.env[name]] as const);
    t.after(() => {
      proxy.close();
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    });
    for (const name of names) delete process.env[name];
    process.env['HTTPS_PROXY'] = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const answer = await transfers({ allowsLoopback: false }).download('https://bucket.invalid/key');
    assert.deepEqual([answer.status, answer.failure], [0, 'ECONNRESET']);
    assert.deepEqual(asked, ['bucket.invalid:443 undefined']);
  });
});

describe('redirects of a download', () => {
  test('are followed five times, wherever they lead on', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      await using end = await storage(giving('the text'));
      await using place = await storage(
        redirecting((url) => {
          const next: Record<string, string> = {
            '/1?a': '/2',
            '/2': '?b',
            '/2?b': '//127.0.0.1:PORT/4',
            '/4': 'five/?c#d',
            '/five/?c': end.url,
          };
          return next[url]?.replace('PORT', String(place.port));
        }, status),
      );
      const answer = await transfers().download(`${place.url}/1?a`);
      assert.deepEqual([answer.status, answer.body], [200, 'the text']);
      const received = [...place.received, ...end.received];
      assert.deepEqual(
        received.map(({ line }) => line),
        ['/1?a', '/2', '/2?b', '/4', '/five/?c', '/'].map((path) => `GET ${path}`),
      );
      assert.deepEqual(
        received.flatMap(({ headers }) => headers),
        [],
        'neither cookie nor referer',
      );
    }
  });

  test('keep their query byte for byte', async () => {
    await using place = await storage(redirecting((url) => (url === '/1' ? "/2?a='%27'+%2f%2F;=" : undefined)));
    assert.equal((await transfers().download(`${place.url}/1`)).body, "end of /2?a='%27'+%2f%2F;=");
  });

  test('end after five, in a loop too', async () => {
    for (const to of [(url: string) => `/${Number(url.slice(1)) + 1}`, (url: string) => url]) {
      await using place = await storage(redirecting(to));
      const answer = await transfers().download(`${place.url}/1`);
      assert.deepEqual(answer, { status: 0, headers: {}, body: undefined, failure: 'ERR_TOO_MANY_REDIRECTS' });
      assert.equal(place.received.length, 6);
    }
  });

  test('are not followed to where nothing may be sent', async () => {
    await using other = await storage();
    for (const location of [
      `http://0.0.0.0:${other.port}/`,
      `//0.0.0.0:${other.port}/`,
      `http://user:password@127.0.0.1:${other.port}/`,
      `ftp://127.0.0.1:${other.port}/`,
      `${other.url}/a b`,
      'https://',
      'data:text/plain,hello',
      'file:///etc/hostname',
      '',
    ]) {
      await using place = await storage(redirecting(() => location));
      const answer = await transfers().download(place.url);
      assert.deepEqual([answer.status, answer.failure, place.received.length], [0, 'ERR_UNSAFE_URL', 1], location);
    }
    assert.equal(other.connections(), 0);
  });

  test('are those with a place to go to; others are the answer', async () => {
    await using lost = await storage(giving('lost', {}, 307));
    assert.deepEqual((({ status, body }) => [status, body])(await transfers().download(lost.url)), [307, 'lost']);
    for (const status of [200, 201, 300, 304, 403]) {
      await using place = await storage(redirecting((url) => (url === '/1' ? '/2' : undefined), status));
      assert.equal((await transfers().download(`${place.url}/1`)).status, status);
      assert.equal(place.received.length, 1);
    }
  });
});

describe('the time limit', () => {
  const scenes: Readonly<Record<string, RequestListener>> = {
    'nobody answers': () => undefined,
    'the answer trickles': (_, response) => {
      response.once('close', () => clearInterval(timer));
      const timer = setInterval(() => response.write(' '), 20);
    },
    'an answer is announced and never comes': (_, response) => {
      response.writeHead(200, { 'content-length': '9' }).flushHeaders();
    },
  };
  for (const [name, answer] of Object.entries(scenes)) {
    test(`holds where ${name}`, async () => {
      await using place = await storage(answer);
      const urls = transfers({ timeoutMs: 150 });
      const expected = { status: 0, headers: {}, body: undefined, failure: 'ERR_CANCELED' };
      assert.deepEqual(await Promise.all([urls.download(place.url), urls.upload(place.url, {}, 'text')]), [expected, expected]);
    });
  }

  test('is one for all redirects', async () => {
    await using place = await storage((_, response) => {
      setTimeout(() => response.writeHead(307, { location: '/' }).end(), 60);
    });
    assert.equal((await transfers({ timeoutMs: 150 }).download(place.url)).failure, 'ERR_CANCELED');
    assert.ok(place.received.length <= 3, String(place.received.length));
  });
});

describe('with the storage of a simulated org', () => {
  const { id, yaml } = handWritten.mainIvr;

  async function org() {
    const cloud = new GenesysCloud({ ...kindArchitectOrg(), jobTiming: { startMs: 0, finishMs: 0 } });
    const server = await listen(cloud);
    const login = await fetch(`${server.url}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
      headers: { authorization: basic('simulator-client', 'simulator-secret') },
    });
    const authorization = `Bearer ${textIn((await login.json()) as JsonObject, 'access_token')}`;
    const ask = async (method: string, path: string, body?: object): Promise<JsonObject> => {
      const headers = { authorization, ...(body && { 'content-type': 'application/json' }) };
      return (await (
        await fetch(server.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
      ).json()) as JsonObject;
    };
    const exported = async (): Promise<string> => {
      const job = await ask('POST', '/api/v2/flows/export/jobs', { flows: [{ flow: { id } }] });
      return textIn(await ask('GET', textIn(job, 'selfUri')), 'downloadUrl');
    };
    const registered = async () => {
      const job = await ask('POST', '/api/v2/flows/jobs');
      const state = async () => (await ask('GET', `/api/v2/flows/jobs/${textIn(job, 'id')}`))['status'];
      return { url: textIn(job, 'presignedUrl'), headers: job['headers'] as Record<string, string>, state };
    };
    return { cloud, exported, registered, [Symbol.asyncDispose]: server.close };
  }

  test('a flow is exported, deployed and exported again', async () => {
    await using place = await org();
    assert.equal((await transfers().download(await place.exported())).body, yaml);
    const { url, headers, state } = await place.registered();
    const changed = yaml.replace('For sales', 'Für Verkäufe ☎');
    assert.equal((await transfers().upload(url, headers, changed)).status, 200);
    assert.equal(await state(), 'Success');
    assert.equal((await transfers().download(await place.exported())).body, changed);
    const again = await transfers().upload(url, headers, changed);
    assert.deepEqual([again.status, again.failure], [403, undefined]);
    assert.match(again.body ?? '', /<Code>AccessDenied<\/Code>/u);
    const sent = place.cloud.requests.filter(({ path }) => path.startsWith('/presigned/'));
    assert.deepEqual(
      sent.map((request) => request.headers['authorization']),
      [undefined, undefined, undefined, undefined],
    );
  });

  test('an upload without its headers is refused, and one whose answer is lost has no status', async () => {
    await using place = await org();
    const { url, headers, state } = await place.registered();
    assert.match((await transfers().upload(url, {}, yaml)).body ?? '', /SignatureDoesNotMatch/u);
    assert.match((await transfers().upload(url, { ...headers, 'content-type': 'text/plain' }, yaml)).body ?? '', /not signed/u);
    assert.equal(await state(), 'Registered');
    place.cloud.faults.add({ method: 'PUT', reset: 'after' });
    assert.equal((await transfers().upload(url, headers, yaml)).status, 0);
    assert.equal(await state(), 'Success');
  });
});
