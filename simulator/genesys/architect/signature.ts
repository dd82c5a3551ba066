import { createHmac } from 'node:crypto';

/** Signed URLs like those of S3 (query parameters of AWS Signature Version 4). The signature itself is the simulator's own. */
export class Signer {
  readonly #secret: string;
  readonly #lifetimeSeconds: number;

  constructor(secret: string, lifetimeSeconds: number) {
    this.#secret = secret;
    this.#lifetimeSeconds = lifetimeSeconds;
  }

  /** The query of a URL that is valid for one method on one path. `names` are the headers that a request must have. */
  sign(method: string, path: string, at: number, names: readonly string[] = []): string {
    const date = new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
    const query = new URLSearchParams({
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Date': date,
      'X-Amz-Expires': String(this.#lifetimeSeconds),
      'X-Amz-SignedHeaders': ['host', ...names].toSorted().join(';'),
    });
    query.set('X-Amz-Signature', this.#signatureOf(method, path, query));
    return query.toString();
  }

  /** Whether {@link sign} made this query for this method and path. */
  isOurs(method: string, path: string, query: URLSearchParams): boolean {
    const rest = new URLSearchParams(query);
    rest.delete('X-Amz-Signature');
    return query.get('X-Amz-Signature') === this.#signatureOf(method, path, rest);
  }

  /** Whether a query that {@link sign} made has expired. */
  hasExpired(query: URLSearchParams, now: number): boolean {
    const [, year, month, day, hour, minute, second] =
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(query.get('X-Amz-Date') ?? '') ?? [];
    const from = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
    return !(now < from + Number(query.get('X-Amz-Expires')) * 1000);
  }

  #signatureOf(method: string, path: string, query: URLSearchParams): string {
    return createHmac('sha256', this.#secret).update([method, path, query.toString()].join('\n')).digest('hex');
  }
}
