import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import { StoreError } from '../../model/store.ts';
import { isId, mayBeAbout } from '../http/answer.ts';
import { isSuccess } from '../http/failures.ts';
import { inOneLine, isDisguisedRateLimit, readMessages } from './job-messages.ts';
import type { ArchitectApi } from './api.ts';
import { EXPORT_PERMISSIONS_HINT } from './permissions.ts';
import { poll } from '../http/poll.ts';
import type { Session } from '../http/session.ts';
import type { StorageAnswer } from '../http/storage-exchange.ts';

/** An export takes seconds. The Terraform provider gives it 90. */
const SCHEDULE = { firstMs: 250, longestMs: 2000, totalMs: 120_000 };
/** How many times an export is started if it fails on the backend's own rate limit. */
const MAX_TRIES = 5;
/** The wait before each further export, in milliseconds, times the tries so far. The sum is longer than the limit's one minute. */
const PAUSE_MS = 7000;
/** How many times a download is tried if it fails temporarily. */
const MAX_DOWNLOADS = 3;

/** A version of a flow. */
interface FlowVersion {
  readonly flowId: string;
  readonly version: string;
}

/**
 * One version of a flow as YAML, byte for byte (SDK: ArchitectApi.postFlowsExportJobs, getFlowsExportJob).
 *
 * @throws StoreError `export.failed`, `export.unfinished`, `export.not.understood`, or the error of a refused call
 */
export async function exportYaml({ flowId, version }: FlowVersion, api: ArchitectApi): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    const job = await runJob(flowId, version, api);
    if ('downloadUrl' in job) return download(job.downloadUrl, flowId, api);
    if (!job.isRateLimit || tries >= MAX_TRIES) {
      throw refused(
        job.isForbidden ? 'missing.permissions' : 'export.failed',
        `${job.isForbidden ? 'Missing permissions: the' : 'The'} export of the flow ${flowId}, version ${version}, failed. ${job.message}`,
        job.isRateLimit ? "Archy reports this when Genesys Cloud's own rate limit is exceeded. Run again later." : EXPORT_PERMISSIONS_HINT,
      );
    }
    await api.clock.sleep(PAUSE_MS * tries);
  }
}

type ExportEnd =
  { readonly downloadUrl: string } | { readonly message: string; readonly isRateLimit: boolean; readonly isForbidden: boolean };

async function runJob(flowId: string, version: string, { session, clock }: ArchitectApi): Promise<ExportEnd> {
  const registered = await session.call({
    method: 'POST',
    path: '/api/v2/flows/export/jobs',
    body: { flows: [{ flow: { id: flowId, version }, exportType: 'Yaml' }] },
    action: `export the flow ${flowId}`,
    permission: 'architect:jobExport:create',
  });
  const jobId = registered['id'];
  if (!isId(jobId)) throw notUnderstood(flowId, 'the answer names no job');
  const end = await poll(() => exportEnd(jobId, flowId, session), SCHEDULE, clock);
  if (end !== undefined) return end;
  throw refused(
    'export.unfinished',
    `The export of the flow ${flowId} did not end within ${SCHEDULE.totalMs / 1000} seconds (job ${jobId}).`,
    'Run again later.',
  );
}

/** @returns undefined while the job is running */
async function exportEnd(jobId: string, flowId: string, session: Session): Promise<ExportEnd | undefined> {
  const job = await session.call({
    method: 'GET',
    path: '/api/v2/flows/export/jobs/{jobId}',
    pathParams: { jobId },
    query: { expand: 'messages' },
    action: `check the export of the flow ${flowId}`,
    permission: 'architect:jobExport:view',
  });
  // An answer about another job proves nothing.
  if (!mayBeAbout(jobId, job)) return undefined;
  switch (job['status']) {
    case 'Success':
      if (typeof job['downloadUrl'] === 'string') return { downloadUrl: job['downloadUrl'] };
      throw notUnderstood(flowId, "the job has ended and doesn't say where its result is");
    case 'Failure': {
      const messages = readMessages(job, (text) => session.redact(text));
      return {
        message: inOneLine(messages),
        isRateLimit: isDisguisedRateLimit(messages),
        isForbidden: messages.statuses.includes(403),
      };
    }
    default:
      return undefined;
  }
}

async function download(url: string, flowId: string, { session, signedUrls, clock }: ArchitectApi): Promise<string> {
  session.maskSignature(url);
  let last: string | undefined;
  for (let tries = 1; ; tries += 1) {
    const answer = await signedUrls.download(url);
    if (isSuccess(answer) && answer.body !== undefined && answer.body !== '') {
      // A text without a final line break may be incomplete. It counts if it comes twice.
      if (answer.body.endsWith('\n') || answer.body === last) return answer.body;
      last = answer.body;
      if (tries < MAX_DOWNLOADS) continue;
      throw notUnderstood(flowId, 'its download ends at a different place each time');
    }
    if (!isTransient(answer) || tries >= MAX_DOWNLOADS) throw notUnderstood(flowId, `its download ${describeFailure(answer)}`);
    await clock.sleep(1000 * tries);
  }
}

/** Whether the same download may succeed a moment later. */
function isTransient({ status, failure }: StorageAnswer): boolean {
  if (failure === undefined) return [408, 429, 500, 502, 503, 504].includes(status);
  return failure === 'ERR_CANCELED' || !failure.startsWith('ERR_');
}

function describeFailure({ status, failure, body }: StorageAnswer): string {
  return body === '' && status < 300 ? 'is empty' : `failed (${failure ?? `HTTP ${status}`})`;
}

function notUnderstood(flowId: string, why: string): StoreError {
  return refused(
    'export.not.understood',
    `Could not read the export of the flow ${flowId}: ${why}.`,
    'Run again. If it fails again, check the proxy.',
  );
}

function refused(code: DiagnosticCode, message: string, hint: string): StoreError {
  return new StoreError({ fate: 'refused', code, message, hint });
}
