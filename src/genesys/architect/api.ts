import type { Clock } from '../../model/clock.ts';
import type { Session } from '../http/session.ts';
import type { SignedUrls } from './signed-urls.ts';

/** What Architect's jobs need: the API, the storage that they name, and a clock to wait with. */
export interface ArchitectApi {
  readonly session: Session;
  readonly signedUrls: SignedUrls;
  readonly clock: Clock;
  /** Called before each job gets a flow's text. If it throws, the text is not sent. */
  readonly onJob?: (flowId: string, jobId: string) => void;
}
