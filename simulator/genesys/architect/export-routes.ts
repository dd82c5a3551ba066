import type { Models } from 'purecloud-platform-client-v2';
import { ArchyFailure, assertRights } from './archy.ts';
import { expandsMessages, jobOf, shownState, type JobContext, type ShownState } from './job-routes.ts';
import { Job } from './job.ts';
import type { ArchitectFlowState } from './model.ts';
import { storagePath, type Storage } from './storage.ts';
import { requireObject } from '../bodies.ts';
import { mayView } from '../division-view.ts';
import { badRequest, notSimulated } from '../errors.ts';
import type { OAuthClient } from '../options.ts';
import { assertKnownParameters } from '../parameters.ts';
import type { Call, Route } from '../routes.ts';

const path = '/api/v2/flows/export/jobs';

/** The result of an export job: the text's path in the storage, and when it was stored. */
interface ExportedText {
  readonly path: string;
  readonly at: number;
}

/** `POST /flows/export/jobs` (SDK AA:4239) and `GET …/{jobId}` (AA:2601). */
export function exportRoutes(context: JobContext): Route[] {
  const jobs = new Map<string, Job<ExportedText>>();

  const register = (call: Call): Models.RegisterArchitectExportJobResponse => {
    assertKnownParameters(call.request.query, []);
    const reference = referenceOf(call.body);
    const { redirect, ...plan } = context.controls.plans.exports.shift() ?? {};
    const job = new Job<ExportedText>(context.schedule, context.timing, plan);
    jobs.set(job.id, job);
    job.begin((at) => {
      const textPath = `${storagePath}downloads/${job.id}.yaml`;
      context.storage.keep(textPath, textOf(context, call.client, reference));
      return { path: redirect === undefined ? textPath : redirected(context.storage, textPath, at, redirect), at };
    });
    return { id: job.id, status: job.status, totalFlows: 1, selfUri: `${path}/${job.id}` };
  };

  const show = (call: Call): ShownState => {
    const job = jobOf(jobs, call);
    const messages = expandsMessages(call) ? job.messages() : undefined;
    const downloadUrl = job.result && context.storage.signed('GET', { ...job.result, origin: call.request.origin });
    return shownState({ id: job.id, status: job.status, command: 'Export', downloadUrl, messages, selfUri: `${path}/${job.id}` }, context);
  };

  return [
    { method: 'POST', path, permission: 'architect:jobExport:create', handle: (call) => ({ status: 200, body: register(call) }) },
    {
      method: 'GET',
      path: `${path}/{jobId}`,
      permission: 'architect:jobExport:view',
      handle: (call) => ({ status: 200, body: show(call) }),
    },
  ];
}

/** The one flow of a RegisterArchitectExportJob (d.ts 38936, 20889). */
function referenceOf(body: unknown): Models.ArchitectFlowReference {
  const { flows } = requireObject(body, ['flows']);
  if (!Array.isArray(flows) || flows.length === 0) throw badRequest('flows must be an array of at least one.');
  if (flows.length > 1) throw notSimulated('a zip of several flows');
  const { flow, fileName, exportType } = requireObject(flows[0], ['flow', 'fileName', 'exportType']);
  assertExportType(exportType);
  assertFileName(fileName);
  const reference = requireObject(flow, ['id', 'name', 'type', 'version']);
  for (const [name, value] of Object.entries(reference)) if (typeof value !== 'string') throw badRequest(`${name} must be a string.`);
  if (reference['id'] === undefined && (reference['name'] === undefined || reference['type'] === undefined))
    throw badRequest('flow must have an id, or a name and a type.');
  return reference;
}

function assertExportType(exportType: unknown): void {
  if (exportType === 'Architect') throw notSimulated('exportType Architect');
  if (exportType !== undefined && exportType !== 'Yaml') throw badRequest('exportType must be Yaml or Architect.');
}

function assertFileName(fileName: unknown): void {
  if (fileName === undefined || (typeof fileName === 'string' && /^[\w-]+$/.test(fileName))) return;
  throw badRequest('fileName must contain only alphanumeric characters, underscores, or hyphens.');
}

/**
 * The text that the job exports: the version as it is kept.
 *
 * @throws ArchyFailure if there is no such flow or version; a 429 behind the scenes has the same words as a missing flow (TF)
 */
function textOf(
  { org: { records } }: JobContext,
  client: OAuthClient,
  { id, name = '', type, version }: Models.ArchitectFlowReference,
): string {
  assertRights(client, ['architect:ui:view', 'architect:flow:view']);
  const named = (flow: ArchitectFlowState): boolean => (id === undefined ? flow.name === name && flow.type === type : flow.id === id);
  const flow = records.flows.find((one) => named(one) && !one.deleted && mayView(client, one.division));
  if (!flow) throw new ArchyFailure([`Archy failed: could not find the flow with id '${id ?? name}'.`]);
  if (version !== undefined) {
    const found = records.versions(flow.id).find((one) => one.id === version);
    if (!found) throw new ArchyFailure([`Archy failed: the flow '${flow.name}' has no version '${version}'.`]);
    return found.yaml;
  }
  if (!flow.published) throw new ArchyFailure([`Archy failed: the flow '${flow.name}' has not been published.`]);
  return flow.published.yaml;
}

/** Makes a path in the storage that redirects: to the text, or to the given URL. */
function redirected(storage: Storage, textPath: string, at: number, to: true | string): string {
  const redirectPath = textPath.replace('/downloads/', '/detours/');
  storage.redirect(redirectPath, (origin) => (to === true ? storage.signed('GET', { path: textPath, at, origin }) : to));
  return redirectPath;
}
