import type { Models } from 'purecloud-platform-client-v2';
import { publish, type ArchyOrg } from './archy.ts';
import { Job } from './job.ts';
import type { ArchitectControls } from './controls.ts';
import type { JobTiming } from './model.ts';
import type { Schedule } from './schedule.ts';
import { storagePath, type Storage } from './storage.ts';
import { badRequest, Refusal } from '../errors.ts';
import { requireObject } from '../bodies.ts';
import { present } from '../../present.ts';
import { assertKnownParameters } from '../parameters.ts';
import type { Call, Route } from '../routes.ts';

/** What deploy jobs and export jobs work with. */
export interface JobContext {
  readonly org: ArchyOrg;
  readonly controls: ArchitectControls;
  readonly schedule: Schedule;
  readonly storage: Storage;
  readonly timing: JobTiming;
  /** The headers that an upload must have. */
  readonly uploadHeaders: Readonly<Record<string, string>>;
}

const path = '/api/v2/flows/jobs';

/** `POST /flows/jobs` (SDK postFlowsJobs) and `GET /flows/jobs/{jobId}` (getFlowsJob). */
export function jobRoutes(context: JobContext): Route[] {
  const jobs = new Map<string, Job<string>>();

  const register = (call: Call): Models.RegisterArchitectJobResponse => {
    assertKnownParameters(call.request.query, []);
    const { createStubs } = call.body === undefined ? {} : requireObject(call.body, ['createStubs']);
    if (createStubs !== undefined && typeof createStubs !== 'boolean') throw badRequest('createStubs must be a boolean.');
    const job = new Job<string>(context.schedule, context.timing, context.controls.plans.deploys.shift() ?? {});
    jobs.set(job.id, job);
    const uploadPath = `${storagePath}uploads/${job.id}`;
    context.storage.expect(uploadPath, context.uploadHeaders, (yaml) => {
      job.begin((at) => publish(context.org, call.client, yaml, at));
    });
    const presignedUrl = context.storage.signed('PUT', { path: uploadPath, at: context.schedule.now, origin: call.request.origin });
    return { id: job.id, presignedUrl, headers: { ...context.uploadHeaders }, selfUri: `${path}/${job.id}` };
  };

  const show = (call: Call): Models.ArchitectJobStateResponse => {
    const job = jobOf(jobs, call);
    const messages = expandsMessages(call) ? job.messages() : undefined;
    const flowId = job.result;
    return {
      id: job.id,
      ...present({ flow: flowId === undefined ? undefined : { id: flowId, selfUri: `/api/v2/flows/${flowId}` } }),
      status: job.status,
      command: 'Publish',
      ...present({ messages }),
      selfUri: `${path}/${job.id}`,
    };
  };

  return [
    {
      method: 'POST',
      path,
      permission: 'architect:job:create',
      bodyIsOptional: true,
      handle: (call) => ({ status: 200, body: register(call) }),
    },
    { method: 'GET', path: `${path}/{jobId}`, permission: 'architect:job:view', handle: (call) => ({ status: 200, body: show(call) }) },
  ];
}

/** The job that the path names. @throws Refusal 404 if there is none */
export function jobOf<T>(jobs: ReadonlyMap<string, T>, { params }: Call): T {
  const job = jobs.get(params['jobId'] ?? '');
  if (!job) throw new Refusal(404, 'not.found', `Could not find job with id ${params['jobId']}.`);
  return job;
}

/** Whether the request has `?expand=messages`, the only value. */
export function expandsMessages({ request: { query } }: Call): boolean {
  assertKnownParameters(query, ['expand']);
  const expand = query.get('expand');
  if (expand !== null && expand !== 'messages') throw badRequest('expand must be messages.');
  return expand !== null;
}
