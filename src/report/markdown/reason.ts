import type { FlowStatus } from '../../model/outcome.ts';
import type { ErrorReport } from '../model.ts';

/*
 * Why a change did not go live, in the few words that a heading has room for. The error itself tells the whole of it below.
 */

/** By the codes of the README's table of errors. */
const WORDS = new Map<string, string>(
  Object.entries({
    'checkout.missing': 'the checkout is missing',
    'checkout.unreadable': 'the checkout can not be read',
    'context.missing': 'no runner of GitHub started it',
    'context.malformed': 'no runner of GitHub started it',
    inputs: 'wrong inputs',
    'login.refused': 'the login was refused',
    'login.not.understood': 'something else than Genesys Cloud answered',
    'answer.not.understood': 'something else than Genesys Cloud answered',
    redirected: 'something else than Genesys Cloud answered',
    unreachable: 'Genesys Cloud could not be reached',
    timeout: 'Genesys Cloud did not answer in time',
    certificate: 'the certificate of Genesys Cloud is not trusted',
    'flow.not.found': 'there is no such flow',
    'flow.ambiguous': 'there are several such flows',
    'flow.api.mismatch': 'the flow speaks the other API',
    'flow.listing.missing': 'flows can not be listed',
    'flow.never.published': 'the flow was never published',
    'flow.deleted': 'the flow is deleted',
    'flow.renamed': 'the flow was renamed, and not published since',
    'flow.moved': 'the flow was moved, and not published since',
    'flow.unreadable': 'the flow’s YAML can not be read',
    'flow.locked': 'somebody has locked the flow',
    'draft.in.the.way': 'an unpublished draft is in the way',
    'operation.in.progress': 'something else is at work on the flow',
    'version.moved': 'somebody published meanwhile',
    'export.failed': 'the flow could not be exported',
    'export.unfinished': 'the flow could not be exported in time',
    'export.not.understood': 'the flow could not be exported',
    'upload.refused': 'the flow could not be uploaded',
    'publish.refused': 'Architect refused it',
    'publish.failed': 'it could not be published',
    'missing.permissions': 'permissions are missing',
    'job.unfinished': 'its job did not end in time',
    'publish.not.seen': 'it was published, and is not seen',
    'another.flow.published': 'the flow was renamed meanwhile',
    'stale.read': 'Genesys Cloud shows an older state',
    'version.in.between': 'somebody else published in between',
    'menu.changed.by.somebody.else': 'somebody else changed the menu',
    'write.not.as.sent': 'the org stored something else than was sent',
    'rollback.stood.back': 'somebody else has published since',
    'run.not.deployed': 'not all flows could be deployed',
    'run.taken.back': 'not all flows could be deployed',
    'run.cancelled': 'the run was cancelled',
    'run.ended': 'the run was ended early',
    'journal.failed': 'nothing could be noted down',
    'journal.lost': 'the run was ended early',
    drift: 'git does not know what is live',
    internal: 'a mistake in this action',
  }),
);
/** Of a part of a flow that breaks a rule of flows. */
const PART = /^(?:node|menu|option|definition)\./u;
const RULE = /^[a-z]+(?:-[a-z]+)+$/u;

/** Of a change that is live and was not taken back: what says why. Any other code says why it was to be taken back. */
const LEFT = new Set([
  'another.flow.published',
  'internal',
  'job.unfinished',
  'journal.lost',
  'publish.not.seen',
  'rollback.stood.back',
  'run.cancelled',
  'run.ended',
  'stale.read',
  'timeout',
  'unreachable',
  'version.in.between',
]);

/** Why a flow, or the whole run, is not where it should be; undefined where nothing short can be said of it. */
export function reasonOf({ code, status }: ErrorReport, of?: FlowStatus): string | undefined {
  if (of === 'rollback-failed' && !LEFT.has(code)) return undefined;
  const words = WORDS.get(code);
  if (words !== undefined) return words;
  if (status !== null) return answer(status);
  if (PART.test(code)) return 'the flow is not valid';
  return RULE.test(code) ? 'see the problems below' : undefined;
}

/** What an HTTP status says of the request, where nothing more is known of it. */
function answer(status: number): string | undefined {
  if (status === 401) return 'the login is no longer valid';
  if (status === 403) return 'not permitted';
  if (status === 404 || status === 410) return 'not found';
  if (status === 408) return 'Genesys Cloud did not answer in time';
  if (status === 409) return 'locked, or changed by somebody else';
  if (status === 429) return 'the rate limit';
  if (status >= 500) return 'Genesys Cloud is in trouble';
  return status >= 400 ? 'Genesys Cloud refused it' : undefined;
}
