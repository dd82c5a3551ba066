import { createHash } from 'node:crypto';
import { HttpClient } from '@actions/http-client';
import type { Runner } from './runner.ts';

/*
 * Uploads one page as an artifact, unzipped, so that a browser opens it. GitHub's own package for artifacts would bring 5 MB into the
 * bundle, and a package without a license: it unzips, too. What is needed of it are these three requests.
 */

/** The service that keeps artifacts, and what opens it. */
export interface ResultsService {
  readonly origin: string;
  readonly token: string;
  /** GitHub's ids of the run and its job, from the token. */
  readonly run: string;
  readonly job: string;
}

/** Where the token may go: to GitHub, or to this machine itself. */
const GITHUB_HOST = /^https:\/\/[\w.-]+\.(?:githubusercontent\.com|ghe\.com)$/u;
const LOOPBACK = /^http:\/\/127\.0\.0\.1:\d+$/u;

/**
 * The service that the runner names. Its token is masked before anything else sees it.
 *
 * @returns undefined if the runner names none, or one that isn't GitHub's
 */
export function resultsService(env: NodeJS.ProcessEnv, runner: Pick<Runner, 'addSecret'>): ResultsService | undefined {
  const { ACTIONS_RUNTIME_TOKEN: token = '', ACTIONS_RESULTS_URL: address = '' } = env;
  if (token === '' || !URL.canParse(address)) return undefined;
  runner.addSecret(token);
  const { origin } = new URL(address);
  const scope = /(?:^| )Actions\.Results:([\w-]+):([\w-]+)(?: |$)/u.exec(scopesOf(token));
  const [, run, job] = scope ?? [];
  if (run === undefined || job === undefined || !(GITHUB_HOST.test(origin) || LOOPBACK.test(origin))) return undefined;
  return { origin, token, run, job };
}

function scopesOf(token: string): string {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { readonly scp?: unknown };
    return typeof claims.scp === 'string' ? claims.scp : '';
  } catch {
    return '';
  }
}

/** Artifacts in the form of today's runners. */
const VERSION = 7;

/**
 * Uploads a page.
 *
 * @param page its name with `.html`, and its text
 * @returns the artifact's id
 * @throws Error that says why not
 */
export async function uploadPage(
  service: ResultsService,
  page: { readonly name: string; readonly html: string },
  runner: Pick<Runner, 'addSecret'>,
): Promise<string> {
  const bytes = Buffer.from(page.html);
  const ids = { workflow_run_backend_id: service.run, workflow_job_run_backend_id: service.job, name: page.name };
  const created = await call(service, 'CreateArtifact', { ...ids, version: VERSION, mime_type: 'text/html' });
  await put(signedUrl(created, runner), page.html, bytes.length);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const final = await call(service, 'FinalizeArtifact', { ...ids, size: String(bytes.length), hash: `sha256:${hash}` });
  const id = String(final['artifact_id']);
  if (final['ok'] !== true || !/^\d{1,20}$/u.test(id)) throw failed("the service didn't accept the page");
  return id;
}

/** The address for the upload. Whoever knows it can write there, so it is a secret. */
function signedUrl({ ok, signed_upload_url: url }: Readonly<Record<string, unknown>>, runner: Pick<Runner, 'addSecret'>): string {
  if (ok !== true || typeof url !== 'string' || !URL.canParse(url)) throw failed('the service gave no address for the upload');
  runner.addSecret(url);
  const { protocol, origin, searchParams } = new URL(url);
  const signature = searchParams.get('sig');
  if (signature !== null && signature !== '') runner.addSecret(signature);
  if (protocol !== 'https:' && !LOOPBACK.test(origin)) throw failed('the address for the upload is not https');
  return url;
}

async function call({ origin, token }: ResultsService, method: string, body: object): Promise<Readonly<Record<string, unknown>>> {
  const url = `${origin}/twirp/github.actions.results.api.v1.ArtifactService/${method}`;
  const response = await client().post(url, JSON.stringify(body), { authorization: `Bearer ${token}`, 'content-type': 'application/json' });
  const text = await response.readBody();
  const status = response.message.statusCode ?? 0;
  if (status !== 200) throw failed(`${method} was answered with ${status}`);
  const answer = parsed(text);
  if (typeof answer !== 'object' || answer === null) throw failed(`${method} was answered with something other than JSON`);
  return answer as Readonly<Record<string, unknown>>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function put(url: string, html: string, size: number): Promise<void> {
  const headers = {
    'content-type': 'text/html',
    'x-ms-blob-type': 'BlockBlob',
    'x-ms-blob-content-type': 'text/html',
    'content-length': size,
  };
  const response = await client().put(url, html, headers);
  await response.readBody();
  const status = response.message.statusCode ?? 0;
  if (status !== 201) throw failed(`the upload was answered with ${status}`);
}

/** Redirects could lead the token elsewhere. */
function client(): HttpClient {
  return new HttpClient('genesys-ivr-action', [], { allowRedirects: false, socketTimeout: 10_000 });
}

function failed(why: string): Error {
  return new Error(why);
}
