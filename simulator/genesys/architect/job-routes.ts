import type { Models } from 'purecloud-platform-client-v2';
import { publish, type ArchyOrg } from './archy.ts';
import { Job } from './job.ts';
import type { ArchitectControls } from './controls.ts';
import type { JobStates, JobTiming } from './model.ts';
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
  readonly jobStates: JobStates;
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
      job.begin(
        (at) => publish(context.org, { client: call.client, yaml, at }),
        (at, lastStep) => {
          if (context.org.failedJobs === 'leave-steps') publish(context.org, { client: call.client, yaml, at, lastStep });
        },
      );
    });
    const presignedUrl = context.storage.signed('PUT', { path: uploadPath, at: context.schedule.now, origin: call.request.origin });
    return { id: job.id, presignedUrl, headers: { ...context.uploadHeaders }, selfUri: `${path}/${job.id}` };
  };

  const show = (call: Call): ShownState => {
    const job = jobOf(jobs, call);
    const messages = expandsMessages(call) ? job.messages() : undefined;
    const flowId = job.result;
    const flow = flowId === undefined ? undefined : { id: flowId, selfUri: `/api/v2/flows/${flowId}` };
    return shownState({ id: job.id, flow, status: job.status, command: 'Publish', messages, selfUri: `${path}/${job.id}` }, context);
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

/** A job of either kind, in full. */
interface JobState {
  readonly id: string;
  readonly status: string;
  readonly command: string;
  readonly selfUri: string;
  readonly flow?: Models.ArchitectJobStateResponse['flow'] | undefined;
  readonly downloadUrl?: string | undefined;
  readonly messages: Models.ArchitectJobMessage[] | undefined;
}

/** A job as an answer shows it: everything can be missing. */
export type ShownState = Partial<Models.ArchitectJobStateResponse & Models.ArchitectExportJobStateResponse>;

/**
 * A job's state as an answer shows it. A sparse one lacks its id, its flow, its status while it works, and the texts of messages that have
 * details.
 */
export function shownState(
  { id, flow, status, messages, command, selfUri, downloadUrl }: JobState,
  { jobStates }: Pick<JobContext, 'jobStates'>,
): ShownState {
  const always = { command, selfUri, ...present({ downloadUrl }) };
  if (jobStates === 'full') return { id, status, ...present({ flow, messages }), ...always };
  const sparse = messages?.map(({ text, ...message }) => (message.details?.length === 0 ? { ...present({ text }), ...message } : message));
  return { ...present({ status: status === 'Started' ? undefined : status, messages: sparse }), ...always };
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
