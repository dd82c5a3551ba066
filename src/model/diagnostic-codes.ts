import { present } from './json.ts';

/*
 * Every code that the action gives to something that is wrong. These rows make the union of the codes, the reasons in headings and the
 * two tables of docs/errors.md. To add a code, add it to the row that has its fix, or add a row. Then run `npm run generate`.
 */

/** Codes that have the same fix: one row of a table in docs/errors.md. */
export interface CodeRow<Code extends string = string> {
  readonly codes: readonly Code[];
  /** What the docs call the row, if that is not just its codes. */
  readonly label?: string;
  /** What to do, as Markdown for the docs. */
  readonly fix: string;
}

/** Codes of errors, each with its reason: why a flow is not live, in a few words for a heading. */
interface ErrorRow<Code extends string = string> extends CodeRow<Code> {
  readonly reasons: Readonly<Record<Code, string>>;
}

/** Problems at a place of a menu file. */
function problems<Code extends string>(fix: string, ...codes: readonly Code[]): CodeRow<Code> {
  return { codes, fix };
}

/** Rules of the flow-definition API, in families that share a prefix. */
function flowRules<Code extends string>(fix: string, label: string, ...codes: readonly Code[]): CodeRow<Code> {
  return { codes, label, fix };
}

/** Errors of a flow or of the whole run. */
function errors<Code extends string>(fix: string, reasons: Readonly<Record<Code, string>>, label?: string): ErrorRow<Code> {
  return { codes: Object.keys(reasons) as Code[], reasons, fix, ...present({ label }) };
}

/** Answers of Genesys Cloud: the answer itself gives the code. */
function http(label: string, fix: string): ErrorRow<never> {
  return { codes: [], reasons: {}, label, fix };
}

/** What can be wrong with a menu file, or with the flow that it asks for. */
export const PROBLEM_ROWS = [
  problems(
    'fix the YAML at the place named: indentation, quotes, a property given twice; tags are not needed, nor more ' +
      'than 100 lists and maps inside of one another',
    'yaml-syntax',
    'yaml-tag',
    'duplicate-property',
  ),
  problems('use straight quotes (`"`), or put straight quotes around a text that has curly ones', 'curly-quotes'),
  problems('save the file as UTF-8; take invisible characters away', 'not-utf8', 'broken-text', 'control-character'),
  problems(
    'a document may have 1 MiB and 200,000 words and signs of YAML, a file 1,000 documents, and all menu files together 16 MiB',
    'too-large',
  ),
  problems('stop tracking menu files with Git LFS in `.gitattributes`, or give `actions/checkout` the input `lfs: true`', 'lfs-pointer'),
  problems('unlock the checkout before the step, or stop encrypting menu files in `.gitattributes`', 'encrypted-file'),
  problems('resolve the merge conflict, and remove the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`', 'merge-conflict'),
  problems("the file was there and can't be read: check its permissions, its name (UTF-8), and what other steps do", 'unreadable'),
  problems('fix the first ones and look again: a file tells 999 at the most, and all files 20,000', 'too-many-problems'),
  problems('describe a menu, or take the document or file away', 'empty-document'),
  problems(
    'write the values out (1,000 aliases at the most); `__proto__`, `prototype` and `constructor` are no names',
    'alias-bomb',
    'forbidden-name',
  ),
  problems(
    'see the [table of properties](menu-file.md#properties); the error says what was meant',
    'unknown-property',
    'missing-property',
    'wrong-type',
    'blank',
    'bad-value',
  ),
  problems('give exactly one of `flow_id` and `flow_name`', 'one-flow'),
  problems('an identifier has 1 to 128 letters, digits, `-` and `_`', 'bad-identifier'),
  problems('quote each key (`"01"`, `"#"`), and give each once', 'bad-key', 'key-spelling', 'duplicate-key'),
  problems(
    'put the whole value in quotes: an unquoted `#` behind a blank starts a comment, and the rest is lost. A comment behind a name needs ' +
      'a blank after its `#`; a comment on a text for callers needs a line of its own',
    'unquoted-hash',
  ),
  problems('list at least one option', 'no-options'),
  problems(
    'write an identifier, or exactly one of the [forms](menu-file.md#routing-targets); a form in quotes (`"queue: Sales"`) is none',
    'bad-target',
  ),
  problems(
    'see [Call tests](call-tests.md#the-file): a call has keys and an expectation, a place has one form, a rule says one thing',
    'no-calls',
    'no-expectation',
    'bad-press',
    'bad-place',
    'bad-rule',
  ),
  problems('give each call of a flow a name of its own', 'duplicate-call'),
  problems('keep one document for each menu of a flow, however the files name the flow', 'duplicate-menu'),
  problems('name a menu of the flow: the error lists them', 'menu-not-found', 'not-a-menu'),
  problems(
    'name the menu or task by its refId, or give it a name of its own in Architect',
    'menu-ambiguous',
    'task-ambiguous',
    'task-not-found',
  ),
  problems(
    "give a queue's exact name, or its id; the error says what is near, and where the key leads now",
    'queue-not-found',
    'queue-ambiguous',
  ),
  problems(
    'the queue has another name now: write it in the lines that the error lists; the live flow is as it was deployed',
    'queue-renamed',
  ),
  problems(
    'with `audio: replace` every option needs its prompt, unless the menu has `says`; on the flow-definition API every option needs one',
    'prompt-needed',
  ),
  problems('give either `says` or `audio`; only `audio: replace` goes with `says`', 'one-text'),
  problems('write `audio: replace` beside `says`, or remove `says`: the live audio is more than one plain text', 'replace-needed'),
  problems('`transfer_says` needs a key that transfers to a queue or a number', 'no-transfer'),
  problems('make the key transfer to a number in Architect first; then its number can be changed here', 'number-unproven'),
  problems('`{ unchanged: true }` needs a key that the live menu has, or had in one of the last 10 published versions', 'nothing-to-keep'),
  problems('a key can come back as it was only if the flow still has what it leads to: say where it leads', 'restore-reference'),
  problems('Archy would take `{{…}}` for a substitution: write the text itself', 'substitution'),
  problems("Architect's menus take one key press: write a single digit", 'key-too-long'),
  problems("the menu's default choice can't be removed: choose another one in Architect first", 'default-choice'),
  problems(
    "the flow's YAML is of a form that can't be changed safely: make this change in Architect, or publish and export the flow once",
    'no-ref-id',
    'shared-anchor',
    'not-editable',
    'flow-unreadable',
  ),
  problems('the flow would be broken: fix the place named', 'missing-field', 'not-a-choice', 'dangling-reference'),
  problems(
    'a warning: no call comes to this menu. In Architect, lead calls there, or let the file describe the menu that callers hear',
    'menu-unreached',
  ),
  problems('give the identifier that the flow uses for this target', 'architect-only'),
  flowRules(
    'the flow itself is broken at the place named: fix it in Architect, or in the menu file',
    '`node.…`, `menu.…`, `option.…`, `definition.…`',
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
  errors(
    'put `actions/checkout` before the step; the action runs on a GitHub runner only, and takes nothing for its ' +
      "variables that a runner wouldn't set",
    {
      'checkout.missing': 'the checkout is missing',
      'checkout.unreadable': 'the checkout can not be read',
      'context.missing': 'no runner of GitHub started it',
      'context.malformed': 'no runner of GitHub started it',
    },
  ),
  errors('write globs that match menu files: the error says what is probably meant', { 'files.unmatched': 'no file matches `files`' }),
  errors('see [Where the menu files can be](checkout.md#which-files-are-refused)', {
    'files.elsewhere': 'menu files belong to another repository',
    'files.untracked': 'menu files are not committed',
    'files.missing': 'menu files are missing in the checkout',
    'files.modified': 'a step has rewritten menu files',
  }),
  errors('see [Deploy by hand](command-line.md#deploy)', { 'files.not.reviewed': 'menu files are not on the default branch' }),
  errors("check the folder's permissions and the free space: no menu file was written", {
    'files.unwritable': "menu files can't be written",
  }),
  errors('see [Conflicts](pull.md#conflicts)', {
    'pull.conflict': 'changed live and in the file',
    'pull.uncommitted': 'the menu file has uncommitted changes',
  }),
  errors('fix the menu, or the test; see [Call tests](call-tests.md#what-a-failed-test-does)', {
    'call-test-failed': 'a call test fails',
  }),
  errors('delete the file of a menu that was removed in Architect, or correct the name in it', {
    'pull.menu.gone': 'the flow no longer has the menu',
  }),
  errors('see [Without git](checkout.md#without-git)', { 'checkout.unknown': 'it is unknown which commit is checked out' }),
  errors("all wrong inputs are named at once: fix the step's `with:` and `env:`", { inputs: 'wrong inputs' }),
  errors('give the exact name or the id of a flow that a menu file describes, one a line', {
    'flows.unmatched': '`flows` names something else',
  }),
  errors('check id, secret and `region`; the client must use the grant type *Client Credentials*', {
    'login.refused': 'the login was refused',
  }),
  errors(
    '`region` or `gateway-url` leads to something else than the Genesys Cloud API: a login page, a proxy. Redirects are not followed',
    {
      'login.not.understood': 'something else than Genesys Cloud answered',
      'answer.not.understood': 'something else than Genesys Cloud answered',
      redirected: 'something else than Genesys Cloud answered',
    },
  ),
  errors(
    "check the runner's way to the host; set `HTTPS_PROXY` or `NODE_EXTRA_CA_CERTS` where a proxy stands in between; " +
      'raise `timeout-seconds`',
    {
      unreachable: 'Genesys Cloud could not be reached',
      timeout: 'Genesys Cloud did not answer in time',
      certificate: 'the certificate of Genesys Cloud is not trusted',
    },
  ),
  http('HTTP 401', 'the OAuth client was changed or deleted during the run'),
  http('HTTP 403', "give the client's role the permission named, in the division; scopes don't limit a client of this grant type"),
  http('HTTP 404, 410', "check the id, `region` and the role's divisions; restore a deleted flow"),
  http('other HTTP 4xx', 'fix what the message names: the menu file, or the flow in Architect'),
  http('HTTP 5xx', 'Genesys Cloud is in trouble: run again later'),
  http('HTTP 429', 'lower `requests-per-minute`, or run when fewer tools share the OAuth client'),
  errors('check the name (upper and lower case count), or give `flow_id` or `division_id`', {
    'flow.not.found': 'there is no such flow',
    'flow.ambiguous': 'there are several such flows',
  }),
  errors('the org, or a proxy in between, gives the same page of a list for ever: run again later', {
    'listing.endless': 'a list of Genesys Cloud does not end',
  }),
  errors('leave `flow-api` out: each flow is changed through the API that it speaks', {
    'flow.api.mismatch': 'the flow speaks the other API',
  }),
  errors('give `flow_id` instead of `flow_name`', { 'flow.listing.missing': 'flows can not be listed' }),
  errors('publish the flow once in Architect: until then no caller hears it', { 'flow.never.published': 'the flow was never published' }),
  errors('restore the flow, or take its menu file away', { 'flow.deleted': 'the flow is deleted' }),
  errors('publish the flow once in Architect, so that its published version has its name: else a new flow would be made', {
    'flow.renamed': 'the flow was renamed, and not published since',
  }),
  errors('the same, for its division', { 'flow.moved': 'the flow was moved, and not published since' }),
  errors(
    'the exported YAML is broken at the place named, or larger than a million words and signs (some 4 MB), or nested ' +
      'deeper than 400 lists and maps: fix the flow in Architect',
    { 'flow.unreadable': 'the flow’s YAML can not be read' },
  ),
  errors('ask whoever is named to publish or revert in Architect, then run again', {
    'flow.locked': 'someone has locked the flow',
    'draft.in.the.way': 'an unpublished draft is in the way',
  }),
  errors('someone is publishing the flow right now: run again', {
    'operation.in.progress': 'something else is at work on the flow',
    'version.moved': 'someone published meanwhile',
  }),
  errors('run again later; if it stays so, check that the client’s role has `architect:ui:view` and `architect:flow:view`', {
    'export.failed': 'the flow could not be exported',
    'export.unfinished': 'the flow could not be exported in time',
    'export.not.understood': 'the flow could not be exported',
  }),
  errors('the runner must be able to reach the storage that Genesys Cloud names (proxy, firewall); nothing was published', {
    'upload.refused': 'the flow could not be uploaded',
  }),
  errors("Archy finds the flow at fault: the problem is shown at the option's line where the message tells it", {
    'publish.refused': 'Architect refused it',
  }),
  errors('the job failed for another reason: it says which, or try to publish the flow in Architect', {
    'publish.failed': 'it could not be published',
  }),
  errors('give the role of the OAuth client the permissions that the hint names: jobs run as that client', {
    'missing.permissions': 'permissions are missing',
  }),
  errors("look at the flow's version history in Architect: the job may have published it, or may yet", {
    'job.unfinished': 'its job did not end in time',
    'publish.not.seen': 'it was published, and is not seen',
  }),
  errors('the flow was renamed while its job was at work: look in Architect whether there is a second flow of the old name', {
    'another.flow.published': 'the flow was renamed meanwhile',
  }),
  errors('Genesys Cloud shows an older state than it has shown before: look at the flow in Architect, run again later', {
    'stale.read': 'Genesys Cloud shows an older state',
  }),
  errors("compare the versions in Architect's version history together with whoever published them", {
    'version.in.between': 'someone else published in between',
  }),
  errors(
    'pull their change into the menu file in a push of its own, or deploy with `on-drift: overwrite` and `flows: <name>`; ' +
      'running the same deploy again finds [drift](drift.md)',
    { 'menu.changed.by.somebody.else': 'someone else changed the menu' },
    '`menu.changed.by.somebody.else`, other 409',
  ),
  errors('the org stored something else than was sent; it was rolled back', {
    'write.not.as.sent': 'the org stored something else than was sent',
  }),
  errors('look at the flow together with whoever wrote the newer version', { 'rollback.stood.back': 'someone else has published since' }),
  errors('another flow of the run failed, or the run was cancelled, and `on-failure` is `rollback-all`: fix that one, or run it again', {
    'run.not.deployed': 'not all flows could be deployed',
    'run.taken.back': 'not all flows could be deployed',
  }),
  errors('the run was cancelled or killed: run it again. What it left open was looked at, and the report says what is live', {
    'run.cancelled': 'the run was cancelled',
    'run.ended': 'the run was ended early',
  }),
  errors('the run was ended while a flow was being changed, and the end of the job has no credentials: look at the flow, or deploy again', {
    'unknown-state': 'what is live is not known',
  }),
  errors("the runner's disk is full, or this step may not write to the runner's own files", {
    'runner.unwritable': "the runner's files can not be written",
  }),
  errors('`RUNNER_TEMP` has no room, or may not be written: nothing was begun', { 'journal.failed': 'nothing could be noted down' }),
  errors('the run was killed, and what it had noted down is gone: look at the flows named', { 'journal.lost': 'the run was ended early' }),
  errors(
    "the menu was edited outside git, or it can't be told that it wasn't: pull the edit into the menu file in a push " +
      'of its own, or deploy with `on-drift: overwrite` and `flows: <name>`, see [Drift](drift.md)',
    { drift: 'git does not know what is live' },
  ),
  errors(
    'the menu is new to git and differs from live: [pull it](pull.md) and merge that first, or deploy with `on-drift: overwrite` and ' +
      '`flows: <name>`, see [Drift](drift.md)',
    { 'first-adoption': 'the menu is new to git and differs from live' },
  ),
  errors('a key of a managed menu leads to a queue that takes no calls: add members to the queue, or lead the key elsewhere', {
    'queue.unattended': 'a queue takes no calls',
  }),
  errors('neither git nor GitHub says which of two commits is newer: run again, or check out the whole history (`fetch-depth: 0`)', {
    'order-unknown': 'it is not known which commit is newer',
  }),
  errors(
    'the plan is not the one that was approved (`expected-plan`), because the menu files or the live menus have changed since: start the ' +
      'workflow again, and approve its new plan',
    { 'plan-changed': 'the plan is not the one that was approved' },
  ),
  errors('nothing to do: a newer commit is live. To bring an older menu back, revert the newer commit', {
    superseded: 'a newer commit is live',
  }),
  errors('a mistake in this action: please report it', { internal: 'a mistake in this action' }),
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
