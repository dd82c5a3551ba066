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
  ];
  return [...new Set(all)];
}

/** Pieces that must stand in no text: the secret itself, and what of it no neighbour changes in base64. */
function traces(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // A shorter piece turns up by accident.
  const pieces = [0, 1, 2]
    .map((shift) =>
      Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6)),
    )
    .filter((piece) => piece.length >= 6);
  const plain = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    new URLSearchParams({ s: secret }).toString().slice(2),
    ...pieces,
  ];
  return [...new Set(plain.flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')]))].filter((text) => text.length >= 4);
}

/** The text as it is, and as whoever decodes entities, addresses and JSON sees it. */
function readings(text: string): string[] {
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
      const reading = found.find((one) => one.includes(trace));
      if (reading === undefined) return [];
      const at = reading.indexOf(trace);
      return [
        `secret ${index} as ${JSON.stringify(trace)} in …${JSON.stringify(reading.slice(Math.max(0, at - 120), at + trace.length + 20))}…`,
      ];
    }),
  );
}
