import { randomUUID } from 'node:crypto';
import { maxBodyBytes } from '../request-checks.ts';
import type { SimRequest, SimResponse } from '../protocol.ts';

/** An answer from the storage. */
export function storageAnswer(status: number, body: string, headers: Record<string, string> = {}): SimResponse {
  return { status, headers: { 'x-amz-request-id': randomUUID(), ...headers }, body };
}

/** A refusal by the storage: XML as from S3, never the platform's ErrorBody. */
export class StorageRefusal extends Error {
  readonly response: SimResponse;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'StorageRefusal';
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
    this.response = storageAnswer(status, body, { 'content-type': 'application/xml' });
  }
}

/** @throws StorageRefusal unless the upload has exactly the given headers ("PUT with exactly the returned headers", §1.2) and a body */
export function assertUploadable(request: SimRequest, given: Readonly<Record<string, string>>): void {
  const wanted = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  for (const [name, value] of wanted) {
    if (request.headers[name] !== value)
      throw new StorageRefusal(403, 'SignatureDoesNotMatch', `The signed header ${name} is missing or has another value.`);
  }
  for (const name of Object.keys(request.headers)) {
    if (isSignable(name) && !wanted.has(name))
      throw new StorageRefusal(403, 'AccessDenied', `There were headers present in the request which were not signed: ${name}`);
  }
  if (request.headers['transfer-encoding'] !== undefined)
    throw new StorageRefusal(501, 'NotImplemented', 'A header you provided implies functionality that is not implemented');
  // S3 accepts an empty object. What a job does with it is unknown, and TF's retry might send one (§2, step 4).
  if (request.body === '') throw new StorageRefusal(400, 'MissingRequestBodyError', 'Request body is empty.');
  if (Buffer.byteLength(request.body) > maxBodyBytes)
    throw new StorageRefusal(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
}

/** Whether a header describes the object. Headers that only describe the message (host, accept, user-agent…) don't need a signature. */
function isSignable(name: string): boolean {
  return (
    name.startsWith('x-amz-') ||
    name === 'content-type' ||
    name === 'content-md5' ||
    name === 'content-encoding' ||
    name === 'cache-control'
  );
}
