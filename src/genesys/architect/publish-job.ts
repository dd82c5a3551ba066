import { sameId } from '../../model/ids.ts';
import { StoreError } from '../../model/store.ts';
import { isId, isRecord, mayBeAbout } from '../http/answer.ts';
import { isSuccess, wasNeverSent } from '../http/failures.ts';
import { findingsIn, inOneLine, isDisguisedRateLimit, readMessages } from './job-messages.ts';
import type { ArchitectApi } from './api.ts';
import { PUBLISH_PERMISSIONS_HINT } from './permissions.ts';
import { poll } from '../http/poll.ts';
import type { StorageAnswer } from '../http/storage-exchange.ts';

/** The Terraform provider gives a job 16 minutes. */
const SCHEDULE = { firstMs: 500, longestMs: 10_000, totalMs: 16 * 60_000 };
/** How long to wait for a job to start if its text may not have arrived. */
const DOUBT_SCHEDULE = { firstMs: 500, longestMs: 5000, totalMs: 120_000 };
/** How many times an upload is tried if it certainly did not arrive. */
const MAX_UPLOADS = 3;
/** How many times in a row the job must be missing or forbidden before that counts. */
const MAX_MISSING = 5;

/** A job that waits for its text. */
interface PublishJob {
  readonly id: string;
  readonly presignedUrl: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Registers a job (SDK: ArchitectApi.postFlowsJobs). A job without a text does nothing, so this can be repeated.
 *
 * @throws StoreError if the org refuses, or its answer can't be used
 */
export async function registerJob(flowId: string, { session }: ArchitectApi): Promise<PublishJob> {
  const { id, presignedUrl, headers } = await session.call({
    method: 'POST',
    path: '/api/v2/flows/jobs',
    action: `publish the flow ${flowId}`,
    permission: 'architect:job:create',
  });
  if (isId(id) && typeof presignedUrl === 'string') {
    session.maskSignature(presignedUrl);
    const entries = isRecord(headers) ? Object.entries(headers) : [];
    return {
      id,
      presignedUrl,
      headers: Object.fromEntries(entries.filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
    };
  }
  throw new StoreError({
    fate: 'refused',
    code: 'answer.not.understood',
    message: `Could not publish the flow ${flowId}: the answer has no job ID or no upload address.`,
    hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
  });
}

/**
 * Sends the job its text and waits for its end. The job validates and publishes at once, and names no version that it is based on. So
 * once the text may have arrived, this only waits for the end, and starts no other job.
 *
 * @returns whether the job says that it has published this flow: its answer may lack the flow
 * @throws StoreError of the fate `refused` if the job says that nothing was published; of the fate `unknown` if that isn't known
 */
export async function runPublishJob(job: PublishJob, flowId: string, yaml: string, api: ArchitectApi): Promise<boolean> {
  const doubt = await upload(job, yaml, api);
  const { status, flow, ...rest } = await endOf(job, doubt, api);
  if (status === 'Failure')
    throw failureOf(
      job,
      readMessages(rest, (text) => api.session.redact(text)),
    );
  const published = isRecord(flow) ? flow['id'] : undefined;
  if (typeof published === 'string' && !sameId(published, flowId)) {
    throw new StoreError({
      fate: 'unknown',
      isFinal: true,
      code: 'another.flow.published',
      message:
        `The job ${job.id} was to publish the flow ${flowId} but published the flow ${published}: ` +
        'Archy finds a flow by its name and type.',
      hint: 'Was the flow renamed at the same time? Check both flows in Architect, and delete the one that should not exist.',
    });
  }
  return typeof published === 'string';
}

/** Why it is uncertain whether the job has its text. */
interface UploadDoubt {
  readonly why: string;
  /** The error if the job still waits for its text: the storage has refused it. */
  readonly refusal?: StoreError;
}

/** @returns undefined if the text has arrived */
async function upload(
  { id, presignedUrl, headers }: PublishJob,
  yaml: string,
  { signedUrls, clock }: ArchitectApi,
): Promise<UploadDoubt | undefined> {
  /** Whether an earlier try may have arrived even though it failed. */
  let isDoubtful = false;
  for (let tries = 1; ; tries += 1) {
    const answer = await signedUrls.upload(presignedUrl, headers, yaml);
    if (isSuccess(answer)) return undefined;
    const why = answer.failure ?? `HTTP ${answer.status}`;
    if (mayHaveArrived(answer)) return { why };
    isDoubtful ||= isBusy(answer);
    if (tries < MAX_UPLOADS && (isBusy(answer) || wasNeverSent(answer))) {
      await clock.sleep(1000 * tries);
      continue;
    }
    if (isDoubtful) return { why };
    const refusal = new StoreError({
      fate: 'refused',
      isFinal: true,
      isUnsent: true,
      code: 'upload.refused',
      message: `The flow's text could not be uploaded to the job ${id} (${why}), so nothing was published.`,
      hint: "Run again. If it fails again, check that the runner can reach Genesys Cloud's storage (proxy, firewall).",
    });
    // The storage may have kept the text although it refused it. Only the job knows.
    if (answer.status > 0) return { why, refusal };
    throw refusal;
  }
}

/** A lost answer proves nothing. A refusal proves that the text did not arrive. So does a busy storage (S3: SlowDown). */
function mayHaveArrived(answer: StorageAnswer): boolean {
  const { status, failure = '' } = answer;
  if (status === 0) return !wasNeverSent(answer) && !failure.startsWith('ERR_UNSAFE_');
  return !isBusy(answer) && (status < 300 || status >= 500 || status === 408);
}

function isBusy({ status }: StorageAnswer): boolean {
  return status === 429 || status === 503;
}

/**
 * The job after it has ended.
 *
 * @param doubt why it may not have its text: then it has less time to start
 * @throws StoreError of the fate `unknown` if its end can't be seen; the doubt's refusal if the job still waits for its text
 */
async function endOf(job: PublishJob, doubt: UploadDoubt | undefined, api: ArchitectApi): Promise<Record<string, unknown>> {
  let missing = 0;
  // The job continues whatever one answer says, so a single bad answer doesn't end the wait.
  const ask = async (): Promise<JobState> => {
    const state = await jobState(job.id, api);
    const isMissing = state === 'missing' || state instanceof StoreError;
    missing = isMissing ? missing + 1 : 0;
    return isMissing && missing < MAX_MISSING ? undefined : state;
  };
  const begun = async (): Promise<JobState> => {
    const state = await ask();
    if (state === 'waiting' && doubt?.refusal !== undefined) throw doubt.refusal;
    return state === 'waiting' ? undefined : state;
  };
  const ended = async (): Promise<Exclude<JobState, 'waiting' | 'working'>> => {
    const state = await ask();
    return state === 'waiting' || state === 'working' ? undefined : state;
  };
  if (doubt !== undefined && (await poll(begun, DOUBT_SCHEDULE, api.clock)) === undefined)
    throw unknownEnd(job, doubt, doubt.refusal === undefined ? 'still waits for its text' : 'does not say whether it has begun');
  const end = await poll(ended, SCHEDULE, api.clock);
  if (end === undefined) throw unknownEnd(job, doubt, 'has not ended');
  if (end === 'missing') throw unknownEnd(job, doubt, 'is no longer known');
  if (end instanceof StoreError) throw end;
  return end.job;
}

/** The job's progress; an error if the client isn't permitted to see it; undefined if it can't be seen at the moment. */
type JobState = 'waiting' | 'working' | 'missing' | { readonly job: Record<string, unknown> } | StoreError | undefined;

export async function jobState(jobId: string, { session }: ArchitectApi): Promise<JobState> {
  try {
    const job = await session.call({
      method: 'GET',
      path: '/api/v2/flows/jobs/{jobId}',
      pathParams: { jobId },
      query: { expand: 'messages' },
      action: `see how the job ${jobId} goes`,
      permission: 'architect:job:view',
      once: true,
    });
    // An answer about another job proves nothing.
    if (!mayBeAbout(jobId, job)) return undefined;
    if (job['status'] === 'Success' || job['status'] === 'Failure') return { job };
    return job['status'] === 'Registered' ? 'waiting' : 'working';
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.status === 404 || error.status === 410) return 'missing';
    // Transient: the job continues while the API has problems.
    if (error.fate === 'unknown' || error.status === 429) return undefined;
    return error.with({ fate: 'unknown', isFinal: true, isRejection: false });
  }
}

function unknownEnd({ id }: PublishJob, doubt: UploadDoubt | undefined, state: string): StoreError {
  const text = doubt === undefined ? '' : ` The upload of the flow's text may have failed (${doubt.why}).`;
  return new StoreError({
    fate: 'unknown',
    isFinal: true,
    code: 'job.unfinished',
    message: `The job ${id} that publishes the flow ${state}.${text}`,
    hint: "Check the flow's version history in Architect, and run again when the job has ended.",
  });
}

/** Why the job failed. Archy's own findings reject the flow itself. A lock, a missing permission or a busy backend does not. */
function failureOf({ id }: PublishJob, messages: ReturnType<typeof readMessages>): StoreError {
  const { texts, statuses } = messages;
  const base = { message: `The job ${id} did not publish the flow. ${inOneLine(messages)}`, fate: 'refused' as const, isRejection: false };
  if (texts.some((text) => /is locked by another/iu.test(text))) {
    return new StoreError({
      ...base,
      fate: 'conflict',
      isFinal: true,
      code: 'flow.locked',
      hint: 'Someone has just started to edit the flow. Ask them to publish or revert in Architect, then run again.',
    });
  }
  if (statuses.includes(409)) {
    return new StoreError({
      ...base,
      fate: 'conflict',
      code: 'operation.in.progress',
      hint: 'Run again when no one is publishing the flow.',
    });
  }
  if (statuses.includes(403)) {
    return new StoreError({
      ...base,
      message: `Missing permissions: ${base.message.replace(/^The job/u, 'the job')}`,
      code: 'missing.permissions',
      hint: PUBLISH_PERMISSIONS_HINT,
    });
  }
  if (isDisguisedRateLimit(messages) || statuses.some((status) => status >= 500)) {
    return new StoreError({ ...base, code: 'publish.failed', hint: 'Genesys Cloud was too busy. Run again later.' });
  }
  if (texts.length === 0) {
    return new StoreError({
      ...base,
      code: 'publish.failed',
      hint:
        'Check first that the role of this OAuth client has architect:ui:view. If it has, publish the flow in Architect, ' +
        'which names what is wrong with the flow, if anything is.',
    });
  }
  return new StoreError({
    ...base,
    isRejection: true,
    code: 'publish.refused',
    findings: findingsIn(messages),
    hint: 'Fix the menu file, or the flow in Architect, as the message says.',
  });
}
