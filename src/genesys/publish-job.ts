import { StoreError } from '../engine/store.ts';
import { isRecord } from './answer.ts';
import type { Means } from './export-job.ts';
import { isSuccess, wasNeverSent } from './failures.ts';
import { findingsIn, inOneLine, isDisguisedRateLimit, readMessages } from './job-messages.ts';
import { poll } from './poll.ts';
import type { StorageAnswer } from './storage-exchange.ts';

/** The Terraform provider gives a job 16 minutes. */
const PATIENCE = { firstMs: 500, longestMs: 10_000, totalMs: 16 * 60_000 };
/** How often an upload is tried that certainly did not arrive. */
const MAX_UPLOADS = 3;
/** How often in a row a job may be unknown to whom it was promised. */
const MAX_MISSING = 5;

/** A job that waits for its text. */
export interface PublishJob {
  readonly id: string;
  readonly presignedUrl: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Registers a job (SDK: ArchitectApi.postFlowsJobs). A job without a text does nothing, so this may be repeated.
 *
 * @throws StoreError when the org refuses, or its answer can't be used
 */
export async function registerJob(flowId: string, { session }: Means): Promise<PublishJob> {
  const { id, presignedUrl, headers } = await session.call({
    method: 'POST',
    path: '/api/v2/flows/jobs',
    action: `publish the flow ${flowId}`,
    permission: 'architect:job:create',
  });
  if (typeof id === 'string' && typeof presignedUrl === 'string') {
    session.keepSignature(presignedUrl);
    const given = isRecord(headers) ? Object.entries(headers) : [];
    return { id, presignedUrl, headers: Object.fromEntries(given.filter((pair): pair is [string, string] => typeof pair[1] === 'string')) };
  }
  throw new StoreError({
    fate: 'refused',
    code: 'answer.not.understood',
    message: `Could not publish the flow ${flowId}: the answer names no job, or no place for its text.`,
    hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
  });
}

/**
 * Hands the job its text and waits for its end. The job validates and publishes at once; it names no version that it is
 * based on, so from the moment that the text may have arrived nothing but its end is waited for, and no other job is begun.
 *
 * @throws StoreError of the fate `refused` when nothing was published, as the job says; of the fate `unknown` when it can't be told
 */
export async function runPublishJob(job: PublishJob, flowId: string, yaml: string, means: Means): Promise<void> {
  const lost = await upload(job, yaml, means);
  let missing = 0;
  const ask = async (): Promise<Exclude<JobState, 'working'> | undefined> => {
    const state = await stateOf(job.id, means);
    missing = state === 'missing' ? missing + 1 : 0;
    if (state === 'working' || (state === 'missing' && missing < MAX_MISSING)) return undefined;
    return state;
  };
  const ended = await poll(ask, PATIENCE, means.clock);
  if (ended === undefined || ended === 'missing')
    throw unknownEnd(job, lost, ended === 'missing' ? 'is not known any more' : 'has not ended');
  if (ended instanceof StoreError) throw ended;
  const { status, flow } = ended.job;
  if (status === 'Failure')
    throw failureOf(
      job,
      readMessages(ended.job, (text) => means.session.redact(text)),
    );
  const published = isRecord(flow) ? flow['id'] : undefined;
  if (typeof published === 'string' && published.toLowerCase() !== flowId.toLowerCase()) {
    throw new StoreError({
      fate: 'unknown',
      isFinal: true,
      code: 'another.flow.published',
      message: `The job ${job.id} was to publish the flow ${flowId} and has published the flow ${published}: Archy finds a flow by its name and type.`,
      hint: 'Was the flow renamed at this very moment? Look at both flows in Architect, and delete the one that should not be there.',
    });
  }
}

/** @returns why it is not certain that the text has arrived; undefined when it has */
async function upload({ id, presignedUrl, headers }: PublishJob, yaml: string, { signedUrls, clock }: Means): Promise<string | undefined> {
  /** Whether an earlier try may have arrived after all. */
  let inDoubt = false;
  for (let tries = 1; ; tries += 1) {
    const answer = await signedUrls.upload(presignedUrl, headers, yaml);
    if (isSuccess(answer)) return undefined;
    const why = answer.failure ?? `HTTP ${answer.status}`;
    if (didArrive(answer) === 'perhaps') return why;
    if (isBusy(answer) || wasNeverSent(answer)) {
      inDoubt ||= isBusy(answer);
      if (tries < MAX_UPLOADS) {
        await clock.sleep(1000 * tries);
        continue;
      }
    }
    if (inDoubt) return why;
    throw new StoreError({
      fate: 'refused',
      isFinal: true,
      code: 'upload.refused',
      message: `The flow's text could not be handed to the job ${id} (${why}), so nothing was published.`,
      hint: 'Run again; if it stays so, check that the runner may reach the storage that Genesys Cloud names (proxy, firewall).',
    });
  }
}

/** A storage that is too busy has not taken the text (S3: SlowDown); an answer that got lost says nothing. */
function didArrive(answer: StorageAnswer): 'no' | 'perhaps' {
  const { status, failure = '' } = answer;
  if (status === 0) return wasNeverSent(answer) || failure.startsWith('ERR_UNSAFE_') ? 'no' : 'perhaps';
  return isBusy(answer) || (status >= 300 && status < 500 && status !== 408) ? 'no' : 'perhaps';
}

function isBusy({ status }: StorageAnswer): boolean {
  return status === 429 || status === 503;
}

/** What the job says of itself when it has ended; an error where it may not be asked. */
type JobState = 'working' | 'missing' | { readonly job: Record<string, unknown> } | StoreError;

async function stateOf(jobId: string, { session }: Means): Promise<JobState> {
  try {
    const job = await session.call({
      method: 'GET',
      path: '/api/v2/flows/jobs/{jobId}',
      pathParams: { jobId },
      query: { expand: 'messages' },
      action: `see how the job ${jobId} goes`,
      permission: 'architect:job:view',
    });
    return job['status'] === 'Success' || job['status'] === 'Failure' ? { job } : 'working';
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.status === 404 || error.status === 410) return 'missing';
    // In passing: the job goes on while the API is in trouble.
    if (error.fate === 'unknown' || error.status === 429) return 'working';
    return error.with({ fate: 'unknown', isFinal: true, isVerdict: false });
  }
}

function unknownEnd({ id }: PublishJob, lost: string | undefined, state: string): StoreError {
  const upload = lost === undefined ? '' : ` It is not certain that it was given the flow's text (${lost}).`;
  return new StoreError({
    fate: 'unknown',
    isFinal: true,
    code: 'job.unfinished',
    message: `The job ${id} that publishes the flow ${state}.${upload} It may publish the flow yet.`,
    hint: "Look at the flow's version history in Architect, and run again when the job can't come any more.",
  });
}

/** Why the job failed. Archy's own findings are a verdict on the flow; a lock, a missing right or a busy backend is none. */
function failureOf({ id }: PublishJob, messages: ReturnType<typeof readMessages>): StoreError {
  const { texts, statuses } = messages;
  const base = { message: `The job ${id} did not publish the flow. ${inOneLine(messages)}`, fate: 'refused' as const, isVerdict: false };
  if (texts.some((text) => /is locked by another/iu.test(text))) {
    return new StoreError({
      ...base,
      fate: 'conflict',
      isFinal: true,
      code: 'flow.locked',
      hint: 'Somebody has just begun to edit the flow: ask them to publish or revert in Architect, then run again.',
    });
  }
  if (statuses.includes(409)) {
    return new StoreError({
      ...base,
      fate: 'conflict',
      code: 'operation.in.progress',
      hint: 'Run again when nobody is publishing the flow.',
    });
  }
  if (statuses.includes(403)) {
    return new StoreError({
      ...base,
      code: 'missing.permissions',
      hint: 'Archy acts as this OAuth client: its role needs architect:flow:edit, architect:flow:publish and architect:flow:unlock, and may view all that the flow names.',
    });
  }
  if (isDisguisedRateLimit(messages) || statuses.some((status) => status >= 500)) {
    return new StoreError({ ...base, code: 'publish.failed', hint: 'Genesys Cloud was too busy, or in trouble: run again later.' });
  }
  if (texts.length === 0) {
    return new StoreError({
      ...base,
      code: 'publish.failed',
      hint: 'Publish the flow in Architect: what fails here should fail there, and say why.',
    });
  }
  return new StoreError({
    ...base,
    isVerdict: true,
    code: 'publish.refused',
    findings: findingsIn(messages),
    hint: 'Mend what the message names: the menu file, or the flow in Architect.',
  });
}
