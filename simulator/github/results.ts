/* The service that keeps artifacts, and the storage behind it: strict, and slow or broken if asked to be. */

import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const RUN = 'ce7f54c7-61c7-4aae-887f-30da475f5f1a';
const JOB = 'ca395085-040a-526b-2ce8-bdc85f692774';
const SIGNATURE = 'c2lnbmF0dXJlLW9mLXRoZS11cGxvYWQ9';

/** A token as the runner gives one: no secret of anyone. */
export const RUNTIME_TOKEN = [
  { alg: 'RS256', typ: 'JWT' },
  { scp: `Actions.ExampleScope Actions.Results:${RUN}:${JOB}`, iss: 'fake' },
  { sig: 'none' },
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.');

/** An artifact that was uploaded. */
export interface Artifact {
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

/** What goes wrong: a step of the upload is answered with a status, or never. */
export interface ResultsFault {
  readonly at: 'CreateArtifact' | 'PUT' | 'FinalizeArtifact';
  readonly status: number | 'never';
}

/** Each request must be as GitHub's own client sends it. Anything else is a complaint. */
export class ResultsService implements AsyncDisposable {
  readonly artifacts: Artifact[] = [];
  readonly complaints: string[] = [];
  readonly requests: string[] = [];
  readonly signature = SIGNATURE;
  fault: ResultsFault | undefined;
  readonly #server: Server;
  readonly #blobs = new Map<string, { readonly bytes: Buffer; readonly type: string }>();
  readonly #created = new Map<string, string>();

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        this.complaints.push(String(error));
        response.destroy();
      });
    });
  }

  static async open(): Promise<ResultsService> {
    const service = new ResultsService();
    const { promise, resolve } = Promise.withResolvers<void>();
    service.#server.listen(0, '127.0.0.1', resolve);
    await promise;
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What the runner sets for a step. */
  get env(): Record<string, string> {
    return { ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN, ACTIONS_RESULTS_URL: `${this.url}/` };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.close(() => resolve());
    await promise;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    const { pathname, searchParams } = new URL(url, this.url);
    const step = method === 'PUT' ? 'PUT' : (pathname.split('/').at(-1) ?? '');
    this.requests.push(step);
    const bytes = await buffer(request);
    if (this.fault?.at === step) {
      if (this.fault.status !== 'never') reply(response, this.fault.status, { code: 'unavailable', msg: 'fault' });
      return;
    }
    if (method === 'PUT') this.#store({ request, bytes, pathname, signature: searchParams.get('sig') }, response);
    else this.#call({ request, bytes, pathname }, response);
  }

  #store({ request: { headers }, bytes, pathname, signature }: Stored, response: ServerResponse): void {
    this.#expect(headers.authorization === undefined, 'the token went to the storage');
    this.#expect(signature === SIGNATURE, 'the upload has another signature');
    this.#expect(headers['x-ms-blob-type'] === 'BlockBlob', 'x-ms-blob-type is missing');
    this.#expect(headers['content-length'] === String(bytes.length), 'content-length is missing');
    this.#expect([...this.#created.values()].includes(pathname), 'no artifact was created for this upload');
    this.#blobs.set(pathname, { bytes, type: headers['x-ms-blob-content-type']?.toString() ?? '' });
    reply(response, 201);
  }

  #call({ request: { method, headers }, bytes, pathname }: Omit<Stored, 'signature'>, response: ServerResponse): void {
    const name = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(CreateArtifact|FinalizeArtifact)$/u.exec(pathname)?.[1];
    if (method !== 'POST' || name === undefined) return reply(response, 404, { code: 'bad_route', msg: pathname });
    if (headers.authorization !== `Bearer ${RUNTIME_TOKEN}`) return reply(response, 401, { code: 'unauthenticated', msg: 'no token' });
    this.#expect(headers['content-type'] === 'application/json', 'content-type is not JSON');
    const body = JSON.parse(bytes.toString()) as Record<string, unknown>;
    this.#expect(body['workflow_run_backend_id'] === RUN && body['workflow_job_run_backend_id'] === JOB, 'other ids than the token’s');
    const artifact = String(body['name']);
    this.#expect(/^[\w.-]{1,200}\.html$/u.test(artifact), `the name is ${artifact}`);
    if (name === 'CreateArtifact') this.#create(artifact, body, response);
    else this.#finalize(artifact, body, response);
  }

  #create(name: string, body: Record<string, unknown>, response: ServerResponse): void {
    this.#expectFields(body, ['mime_type', 'version']);
    this.#expect(body['version'] === 7 && body['mime_type'] === 'text/html', 'another version or type');
    if (this.#created.has(name)) return reply(response, 409, { code: 'already_exists', msg: 'an artifact with this name already exists' });
    const path = `/artifacts/${this.#created.size + 1}`;
    this.#created.set(name, path);
    reply(response, 200, { ok: true, signed_upload_url: `${this.url}${path}?se=2026&sig=${encodeURIComponent(SIGNATURE)}` });
  }

  #finalize(name: string, body: Record<string, unknown>, response: ServerResponse): void {
    this.#expectFields(body, ['hash', 'size']);
    const blob = this.#blobs.get(this.#created.get(name) ?? '');
    if (blob === undefined) return reply(response, 404, { code: 'not_found', msg: 'nothing was uploaded' });
    this.#expect(body['size'] === String(blob.bytes.length), 'another size');
    this.#expect(body['hash'] === `sha256:${createHash('sha256').update(blob.bytes).digest('hex')}`, 'another hash');
    this.artifacts.push({ name, text: blob.bytes.toString(), type: blob.type });
    reply(response, 200, { ok: true, artifact_id: String(700 + this.artifacts.length) });
  }

  #expectFields(body: Record<string, unknown>, more: readonly string[]): void {
    const fields = ['name', 'workflow_job_run_backend_id', 'workflow_run_backend_id', ...more].toSorted();
    this.#expect(Object.keys(body).toSorted().join() === fields.join(), `fields: ${Object.keys(body).join()}`);
  }

  #expect(isTrue: boolean, complaint: string): void {
    if (!isTrue) this.complaints.push(complaint);
  }
}

interface Stored {
  readonly request: IncomingMessage;
  readonly bytes: Buffer;
  readonly pathname: string;
  readonly signature: string | null;
}

function reply(response: ServerResponse, status: number, body?: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
