// How a secret may be written, and whether it stands in a text; no test of its own.

/** Everything that a service is likely to make of what it was sent: these forms must be masked wherever they turn up. */
export function writings(secret: string): string[] {
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const url = encodeURIComponent(secret);
  const all = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify({ a: [secret] }),
    url,
    url.replaceAll(/%[\dA-F]{2}/gu, (code) => code.toLowerCase()),
    new URLSearchParams({ a: secret }).toString(),
    html,
    html.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
    html.replaceAll('"', '&#34;').replaceAll("'", '&#39;'),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('base64url'),
    ...['a', 'ab', 'abc', 'user:'].flatMap((before) =>
      ['base64', 'base64url'].map((form) => Buffer.from(`${before}${secret}${before}`).toString(form as 'base64')),
    ),
    encodeURIComponent(url),
    JSON.stringify(secret)
      .replaceAll('/', String.raw`\/`)
      .replaceAll(/[&'+<>\u007f-\uffff]/g, upperUnit),
    Array.from(html, (character) => (/[\w&;]/u.test(character) ? character : `&#${character.codePointAt(0)};`)).join(''),
    Buffer.from(secret, 'utf16le').toString('base64'),
    Buffer.from(secret).toString('hex'),
    ...['\n', '\r\n', String.raw`\n`].flatMap((lineEnd) => [
      wrapped(secret, 7, lineEnd),
      wrapped(Buffer.from(`an-ordinary-client-of-a-gateway:${secret}`).toString('base64'), 76, lineEnd),
    ]),
  ];
  return [...new Set(all)];
}

function upperUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function wrapped(text: string, columns: number, lineEnd: string): string {
  return (text.match(new RegExp(`[^]{1,${columns}}`, 'gu')) ?? []).join(lineEnd);
}

/** Pieces that must stand in no text: the secret itself, and what of it no neighbour changes in base64. */
function traces(secret: string): string[] {
  // A shorter piece turns up by accident.
  const pieces = [Buffer.from(secret), Buffer.from(secret, 'utf16le')]
    .flatMap((bytes) =>
      [0, 1, 2].map((shift) =>
        Buffer.concat([Buffer.alloc(shift), bytes])
          .toString('base64')
          .slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6)),
      ),
    )
    .filter((piece) => piece.length >= 6);
  const plain = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    new URLSearchParams({ s: secret }).toString().slice(2),
    Buffer.from(secret).toString('hex'),
    ...pieces,
  ];
  return [...new Set(plain.flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')]))].filter((text) => text.length >= 4);
}

/** The text as it is, and as whoever decodes entities, addresses and JSON sees it, twice if need be, and on one line. */
function readings(text: string): string[] {
  const once = decodings(text);
  return [...new Set([...once, ...once.flatMap((reading) => [...decodings(reading), unwrapped(reading)])])];
}

/** A text without its line ends, escaped ones and the log's own included. */
function unwrapped(text: string): string {
  return text.replaceAll(/\\r|\\n|[\s⏎]/gu, '');
}

function decodings(text: string): string[] {
  const entities = text
    .replaceAll(/&#(\d+);/gu, (_, point: string) => String.fromCodePoint(Number(point)))
    .replaceAll(/&#x([\da-f]+);/giu, (_, point: string) => String.fromCodePoint(Number.parseInt(point, 16)))
    .replaceAll(/<\/?(?:wbr|span|code)>|\u200b/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  const address = text.replaceAll(/(?:%[\da-f]{2})+/giu, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
  const json = text
    .replaceAll(/\\u([\da-f]{4})/giu, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)))
    .replaceAll(/\\(["\\/])/gu, '$1');
  return [text, entities, address, json];
}

/** The secrets, by their place in the list, that stand in the text in any form, each with what stands around it. */
export function leaksIn(text: string, secrets: readonly string[]): string[] {
  const found = readings(text);
  return secrets.flatMap((secret, index) =>
    traces(secret).flatMap((trace) => {
      const reading = found.find((one) => one.includes(trace) || one.includes(unwrapped(trace)));
      if (reading === undefined) return [];
      const at = Math.max(reading.indexOf(trace), reading.indexOf(unwrapped(trace)));
      return [
        `secret ${index} as ${JSON.stringify(trace)} in …${JSON.stringify(reading.slice(Math.max(0, at - 120), at + trace.length + 20))}…`,
      ];
    }),
  );
}
