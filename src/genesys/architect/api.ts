import type { Clock } from '../../model/clock.ts';
import type { Session } from '../http/session.ts';
import type { SignedUrls } from './signed-urls.ts';

/** What Architect's jobs need: the API, the storage that they name, and patience. */
export interface ArchitectApi {
  readonly session: Session;
  readonly signedUrls: SignedUrls;
  readonly clock: Clock;
  /** Told of each job that is about to get a flow's text. What it throws keeps the text from being sent. */
  readonly onJob?: (flowId: string, jobId: string) => void;
}
