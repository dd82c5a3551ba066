/*
 * Every code that the action gives to something that is wrong. A row is a section of docs/errors.md, which says for each of its codes why
 * it comes, how to fix it, and what its message looks like. To add a code, add it to the row of its section, or add a row. Then run
 * `npm run generate`, and write what it asks for.
 */

/** Codes with the same fix: one section of docs/errors.md. */
export interface CodeRow<Code extends string = string> {
  readonly codes: readonly Code[];
}

/** Codes of errors, each with its reason: why a flow is not live, in a few words for a heading. */
interface ErrorRow<Code extends string = string> extends CodeRow<Code> {
  readonly reasons: Readonly<Record<Code, string>>;
}

/** Problems at a place of a menu file, of a test file, or of the flow that a menu file asks for. */
function problems<Code extends string>(...codes: readonly Code[]): CodeRow<Code> {
  return { codes };
}

/** Errors of a flow or of the whole run. */
function errors<Code extends string>(reasons: Readonly<Record<Code, string>>): ErrorRow<Code> {
  return { codes: Object.keys(reasons) as Code[], reasons };
}

/** What can be wrong with a menu file, or with the flow that it asks for. */
export const PROBLEM_ROWS = [
  problems('yaml-syntax', 'yaml-tag', 'duplicate-property'),
  problems('curly-quotes'),
  problems('not-utf8', 'broken-text', 'control-character'),
  problems('too-large'),
  problems('lfs-pointer'),
  problems('encrypted-file'),
  problems('merge-conflict'),
  problems('unreadable'),
  problems('too-many-problems'),
  problems('empty-document'),
  problems('alias-bomb', 'forbidden-name'),
  problems('unknown-property', 'missing-property', 'wrong-type', 'blank', 'bad-value'),
  problems('one-flow'),
  problems('bad-identifier'),
  problems('bad-key', 'key-spelling', 'duplicate-key'),
  problems('unquoted-hash'),
  problems('no-options'),
  problems('bad-target'),
  problems('wrong-file'),
  problems('no-calls', 'no-expectation', 'bad-press', 'bad-place', 'bad-rule'),
  problems('duplicate-call'),
  problems('duplicate-menu'),
  problems('menu-not-found', 'not-a-menu'),
  problems('menu-ambiguous', 'task-ambiguous', 'task-not-found'),
  problems('queue-not-found', 'queue-ambiguous'),
  problems('queue-renamed'),
  problems('prompt-needed'),
  problems('one-text'),
  problems('replace-needed'),
  problems('no-transfer'),
  problems('number-unproven'),
  problems('nothing-to-keep'),
  problems('restore-reference'),
  problems('substitution'),
  problems('key-too-long'),
  problems('default-choice'),
  problems('no-ref-id', 'shared-anchor', 'not-editable', 'flow-unreadable'),
  problems('missing-field', 'not-a-choice', 'dangling-reference'),
  problems('menu-unreached'),
  problems('architect-only'),
  problems(
    'definition.nodes.missing',
    'node.malformed',
    'node.type.missing',
    'node.menu.unexpected',
    'menu.options.malformed',
    'option.malformed',
    'option.key.invalid',
    'option.key.duplicate',
    'option.prompt.missing',
    'option.target.missing',
  ),
] as const;

/** Why a flow or a run failed. */
export const ERROR_ROWS = [
  errors({
    'checkout.missing': 'the checkout is missing',
    'checkout.unreadable': "the checkout can't be read",
    'context.missing': 'not started by a GitHub runner',
    'context.malformed': 'not started by a GitHub runner',
  }),
  errors({ 'files.unmatched': 'no file matches `files`' }),
  errors({
    'files.elsewhere': 'menu files belong to another repository',
    'files.untracked': 'menu files are not committed',
    'files.missing': 'menu files are missing in the checkout',
    'files.modified': 'a step has rewritten menu files',
  }),
  errors({ 'files.not.reviewed': 'menu files are not on the default branch' }),
  errors({ 'files.unwritable': "menu files can't be written" }),
  errors({ 'pull.conflict': 'changed live and in the file', 'pull.uncommitted': 'the menu file has uncommitted changes' }),
  errors({ 'call-test-failed': 'a call test fails' }),
  errors({ 'pull.menu.gone': 'the flow no longer has the menu' }),
  errors({ 'checkout.unknown': 'it is unknown which commit is checked out' }),
  errors({ inputs: 'wrong inputs' }),
  errors({ 'flows.unmatched': '`flows` names something else' }),
  errors({ 'login.refused': 'the login was refused' }),
  errors({
    'login.not.understood': 'unexpected response (proxy or login page?)',
    'answer.not.understood': 'unexpected response (proxy or login page?)',
    redirected: 'unexpected response (proxy or login page?)',
  }),
  errors({
    unreachable: 'Genesys Cloud could not be reached',
    timeout: 'Genesys Cloud did not answer in time',
    certificate: 'the certificate of Genesys Cloud is not trusted',
  }),
  errors({ 'flow.not.found': 'there is no such flow', 'flow.ambiguous': 'there are several such flows' }),
  errors({ 'listing.endless': 'a list of Genesys Cloud does not end' }),
  errors({ 'flow.api.mismatch': 'the flow speaks the other API' }),
  errors({ 'flow.listing.missing': "flows can't be listed" }),
  errors({ 'flow.never.published': 'the flow was never published' }),
  errors({ 'flow.deleted': 'the flow is deleted' }),
  errors({ 'flow.renamed': 'the flow was renamed, and not published since' }),
  errors({ 'flow.moved': 'the flow was moved, and not published since' }),
  errors({ 'flow.unreadable': "the flow's YAML can't be read" }),
  errors({ 'flow.locked': 'someone has locked the flow', 'draft.in.the.way': 'an unpublished draft is in the way' }),
  errors({ 'operation.in.progress': 'another operation is running on the flow', 'version.moved': 'someone published in the meantime' }),
  errors({
    'export.failed': 'the flow could not be exported',
    'export.unfinished': 'the flow could not be exported in time',
    'export.not.understood': 'the flow could not be exported',
  }),
  errors({ 'upload.refused': 'the flow could not be uploaded' }),
  errors({ 'publish.refused': 'Architect refused it' }),
  errors({ 'publish.failed': 'it could not be published' }),
  errors({ 'missing.permissions': 'permissions are missing' }),
  errors({ 'job.unfinished': 'its job did not end in time', 'publish.not.seen': 'published, but not visible yet' }),
  errors({ 'another.flow.published': 'the flow was renamed in the meantime' }),
  errors({ 'stale.read': 'Genesys Cloud shows an older state' }),
  errors({ 'version.in.between': 'someone else published in between' }),
  errors({ 'menu.changed.by.somebody.else': 'someone else changed the menu' }),
  errors({ 'write.not.as.sent': 'the org stored something other than what was sent' }),
  errors({ 'rollback.stood.back': 'someone else has published since' }),
  errors({ 'run.not.deployed': 'not all flows could be deployed', 'run.taken.back': 'not all flows could be deployed' }),
  errors({ 'run.cancelled': 'the run was cancelled', 'run.ended': 'the run was ended early' }),
  errors({ 'unknown-state': 'it is unknown what is live' }),
  errors({ 'runner.unwritable': "the runner's files can't be written" }),
  errors({ 'journal.failed': 'the journal could not be written' }),
  errors({ 'journal.lost': 'the run was ended early' }),
  errors({ drift: 'live differs from what git knows' }),
  errors({ 'first-adoption': 'the menu is new to git and differs from live' }),
  errors({ 'queue.unattended': 'a queue takes no calls' }),
  errors({ 'order-unknown': 'unknown which commit is newer' }),
  errors({ 'plan-changed': 'the plan is not the one that was approved' }),
  errors({ superseded: 'a newer commit is live' }),
  errors({ internal: 'bug in this action' }),
] as const;

/** HTTP statuses that have a section of their own, by its name. Their codes are foreign: the API that answers gives them. */
export const HTTP_ROWS = [
  { codes: ['http-401'] },
  { codes: ['http-403'] },
  { codes: ['http-404', 'http-410'] },
  { codes: ['http-409'] },
  { codes: ['http-429'] },
  { codes: ['http-4xx'] },
  { codes: ['http-5xx'] },
] as const;

type CodeOf<Row> = Row extends CodeRow<infer Code> ? Code : never;

/** A code of the action's own. */
export type DiagnosticCode = CodeOf<(typeof PROBLEM_ROWS)[number]> | CodeOf<(typeof ERROR_ROWS)[number]>;

/** Why a flow or a run failed, in a few words, by error code. */
export const ERROR_REASONS: ReadonlyMap<string, string> = new Map(ERROR_ROWS.flatMap(({ reasons }) => Object.entries(reasons)));

const CODES: ReadonlySet<string> = new Set([...PROBLEM_ROWS, ...ERROR_ROWS].flatMap(({ codes }): readonly string[] => codes));

/** Whether a code is one of the action's own, or is spelled like one. */
export function isDiagnosticCode(code: string): code is DiagnosticCode {
  return CODES.has(code);
}
