import { call, simRequest, textIn, type Caller, type ParsedAnswer } from '../in-process.ts';
import type { GenesysCloud } from '../cloud.ts';
import { isJsonObject } from '../json.ts';

/** A registered deploy job, as the answer describes it. */
interface RegisteredJob {
  readonly id: string;
  readonly presignedUrl: string;
  readonly headers: Record<string, string>;
}

/** Registers a deploy job. */
export function registerJob(api: Caller): RegisteredJob {
  const { status, json } = api('POST', '/api/v2/flows/jobs');
  const { headers } = json;
  if (status !== 200 || !isJsonObject(headers)) throw new Error(`register: ${status} ${JSON.stringify(json)}`);
  return { id: textIn(json, 'id'), presignedUrl: textIn(json, 'presignedUrl'), headers: headers as Record<string, string> };
}

/** Uploads a text to a job, with exactly the headers that the job requires, unless others are given. */
export function upload(
  cloud: GenesysCloud,
  { presignedUrl, headers }: RegisteredJob,
  yaml: string,
  others?: Record<string, string>,
): ParsedAnswer {
  return call(cloud, simRequest('PUT', presignedUrl, yaml, others ?? headers));
}

/** The state of a deploy job, with its messages. */
export function jobState(api: Caller, { id }: { id: string }): ParsedAnswer['json'] {
  return api('GET', `/api/v2/flows/jobs/${id}?expand=messages`).json;
}

/** Registers an export job. @returns its id */
export function registerExport(api: Caller, flow: object): string {
  return textIn(api('POST', '/api/v2/flows/export/jobs', { flows: [{ flow, exportType: 'Yaml' }] }).json, 'id');
}

/** The state of an export job, with its messages. */
export function exportState(api: Caller, id: string): ParsedAnswer['json'] {
  return api('GET', `/api/v2/flows/export/jobs/${id}?expand=messages`).json;
}

/** Downloads what a signed URL points to. */
export function download(cloud: GenesysCloud, url: string, headers: Record<string, string> = {}): ParsedAnswer {
  return call(cloud, simRequest('GET', url, undefined, headers));
}
