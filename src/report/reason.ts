import type { ErrorReport } from './model.ts';

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
    'flow.locked': 'somebody is editing the flow',
    'draft.in.the.way': 'somebody is editing the flow',
    'operation.in.progress': 'somebody is publishing the flow',
    'version.moved': 'somebody is publishing the flow',
    'export.failed': 'the flow could not be exported',
    'export.unfinished': 'the flow could not be exported in time',
    'export.not.understood': 'the flow could not be exported',
    'upload.refused': 'the flow could not be uploaded',
    'publish.refused': 'Architect refused it',
    'publish.failed': 'it could not be published',
    'missing.permissions': 'permissions are missing',
    'job.unfinished': 'its job did not end in time',
    'publish.not.seen': 'it was published, and is not seen',
    'another.flow.published': 'another flow was published',
    'stale.read': 'Genesys Cloud shows an older state',
    'version.in.between': 'somebody else published in between',
    'menu.changed.by.somebody.else': 'somebody else changed the menu',
    'write.not.as.sent': 'the org stored something else than was sent',
    'rollback.stood.back': 'somebody else has published since',
    'run.not.deployed': 'another flow of the run failed',
    'run.taken.back': 'another flow of the run failed',
    'run.cancelled': 'the run was cancelled',
    'run.ended': 'the run was killed',
    'journal.failed': 'nothing could be noted down',
    'journal.lost': 'the run was killed',
    drift: 'live is not as git knows it',
    internal: 'a mistake in this action',
  }),
);
/** Of a part of a flow that breaks a rule of flows. */
const PART = /^(?:node|menu|option|definition)\./u;
const RULE = /^[a-z]+(?:-[a-z]+)+$/u;

/** Undefined where nothing short can be said of it. */
export function reasonOf({ code, status }: ErrorReport): string | undefined {
  const words = WORDS.get(code);
  if (words !== undefined) return words;
  if (status !== null) return answer(status);
  if (PART.test(code)) return 'the flow is not valid';
  // A rule of the menu file is called by what is wrong: `queue-not-found`.
  return RULE.test(code) ? code.replaceAll('-', ' ') : undefined;
}

/** What an HTTP status says of the request, where nothing more is known of it. */
function answer(status: number): string {
  if (status === 401 || status === 403) return 'not permitted';
  if (status === 404 || status === 410) return 'not found';
  if (status === 429) return 'the rate limit';
  return status >= 500 ? 'Genesys Cloud is in trouble' : 'Genesys Cloud refused it';
}
