export interface Promised {
  readonly promise: string;
  /** From `__tests__`. */
  readonly file: string;
  /** The test's own name, without the suites that it is in. */
  readonly test: string;
}

/**
 * The promises of the README, and for each the one end-to-end test that `npm test` runs to show that it is kept. All other end-to-end
 * tests are variants of these: CI runs them, too (`npm run test:rest`).
 *
 * A test that is renamed is renamed here as well: `npm test` fails on one that it does not find. There are sixty at the most
 * (__tests__/unit/promises.test.ts), because people wait for them.
 */
export const PROMISES: readonly Promised[] = [
  // A menu file
  {
    promise: 'Every mistake of all menu files is told in one run, at its line, and Genesys Cloud is not asked',
    file: 'e2e/menu-invalid.test.ts',
    test: 'every rule broken in a file of its own: all are told in one run, in reading order, and nothing is asked of Genesys Cloud',
  },
  {
    promise: 'A mistake is told with what was meant',
    file: 'e2e/problems.test.ts',
    test: 'a file of many mistakes: each is told with its line and what was meant, in annotations, summary, comment, log and report',
  },
  {
    promise: 'One invalid file, changed or not, and nothing is written',
    file: 'e2e/inputs-files.test.ts',
    test: 'an invalid file that did not change stops the one that did',
  },
  {
    promise: 'Each menu is described once',
    file: 'e2e/menu-duplicates.test.ts',
    test: 'an id and a name that turn out to be one flow: nothing is written',
  },
  {
    promise: 'A name that the org does not have is an error that lists the near ones',
    file: 'e2e/near-misses.test.ts',
    test: 'names that come near are suggested, with what the eye does not see; far ones are not',
  },
  {
    promise: 'All wrong inputs are told in one message',
    file: 'e2e/inputs-bad.test.ts',
    test: 'everything that is wrong is named in one message, wherever it is shown',
  },
  {
    promise: '`mode: validate` needs no credentials',
    file: 'e2e/inputs-bad.test.ts',
    test: '`mode: validate` needs no credentials and asks nobody',
  },
  // A pull request
  {
    promise: 'The comment shows what callers will hear and where they will land',
    file: 'e2e/architect-plan.test.ts',
    test: 'the comment tells what callers hear and where they land, before and after; the keys that go come first',
  },
  {
    promise: 'A pull request is planned at any depth of checkout, and nothing is written',
    file: 'e2e/events-pull-request.test.ts',
    test: 'a pull request is planned, commented and nothing is written, at depth 1 of its merge commit',
  },
  {
    promise: 'A pull request has one comment, edited in place',
    file: 'e2e/comment-sticky.test.ts',
    test: 'is created once and updated with the next commit',
  },
  {
    promise: "After the merge the comment tells the deploy's result, and links the plan that GitHub knows",
    file: 'e2e/comment-life.test.ts',
    test: 'planned, then deployed: the result comes first, and the plan is linked',
  },
  {
    promise: 'A comment that is too long is shortened by whole sections, and the summary has everything',
    file: 'e2e/comment-text.test.ts',
    test: 'a comment that would be too long is shortened by whole sections, says so, and the summary has everything',
  },
  {
    promise: 'Foreign text forms neither Markdown nor HTML',
    file: 'e2e/comment-text.test.ts',
    test: 'hostile text in a prompt forms no structure: the comment is built as with a harmless one',
  },
  {
    promise: 'A plan names who has a draft or a lock',
    file: 'e2e/architect-plan.test.ts',
    test: 'the plan names who stands in the way of a deploy, and the audio that stays as it is',
  },
  { promise: 'A plan warns of a queue without members', file: 'e2e/plan-queues.test.ts', test: 'says where nobody is a member' },
  {
    promise: 'A pull request from a fork is checked without secrets',
    file: 'e2e/events-secretless.test.ts',
    test: 'a pull request from a fork is validated without secrets, and its read-only token costs a notice, not the run',
  },
  {
    promise: 'A merge group is planned, and never deployed',
    file: 'e2e/events-others.test.ts',
    test: "a merge queue's group is planned, neither deployed nor commented",
  },
  {
    promise: '`pull_request_target` never uses a secret',
    file: 'e2e/events-others.test.ts',
    test: 'pull_request_target only validates: no secret is used and nothing is commented',
  },
  // A deploy
  {
    promise: 'A flow in sync costs a read, and is never written',
    file: 'e2e/architect-deploy.test.ts',
    test: 'a flow in sync costs token, GET and one export, and is not published',
  },
  {
    promise: 'A change is published by one job, and compared; the same push again finds it in sync',
    file: 'e2e/architect-deploy.test.ts',
    test: 'a changed prompt costs one job, two exports and one look at the queues; the same push again costs a read',
  },
  {
    promise: 'On the flow-definition API a change costs four requests',
    file: 'e2e/cost.test.ts',
    test: 'one changed file costs exactly four requests: token, GET, validate, PATCH',
  },
  {
    promise: '`flow-api: auto` deploys flows of either API',
    file: 'e2e/architect-flow-api.test.ts',
    test: 'one run deploys flows of both APIs, each through its own, whether by id or by name',
  },
  {
    promise: 'Everything else in the flow stays as it was, byte for byte',
    file: 'e2e/architect-bytes.test.ts',
    test: 'everything at once: what is no line of a managed key stays as it was, byte for byte',
  },
  {
    promise: 'Each form of routing target is written as Architect writes it, queues by their names',
    file: 'e2e/architect-targets.test.ts',
    test: 'every form of target is written as Architect spells it, and read as the same on the next push',
  },
  {
    promise: 'A name that two queues have is an error',
    file: 'e2e/architect-problems.test.ts',
    test: 'two queues of one name are an error by name and by id: Architect could not tell them apart',
  },
  {
    promise: '`audio: auto` lets the audio follow the prompts',
    file: 'e2e/architect-targets.test.ts',
    test: 'audio that is one plain text follows the prompts, unless the file says to keep it',
  },
  {
    promise: 'A recording or a mix is left as it is, and the run says so',
    file: 'e2e/architect-targets.test.ts',
    test: 'a recording or a mix is left as it is, and the run says so, until the file asks to replace it',
  },
  {
    promise: 'A key that is not listed stops answering, and the report says so first',
    file: 'e2e/deploy-plan.test.ts',
    test: 'a key that the file leaves out stops answering, and the summary says so first',
  },
  {
    promise: '`{ unchanged: true }` keeps what the flow has at a key',
    file: 'e2e/deploy-plan.test.ts',
    test: 'a choice marked unchanged keeps what the flow has at its key, prompt and properties included',
  },
  {
    promise: '`flow_name` finds the one flow of exactly this name',
    file: 'e2e/architect-discovery.test.ts',
    test: 'a flow is found by its exact name among a hundred that contain it, on whatever page',
  },
  {
    promise: '`division_id` narrows the look-up',
    file: 'e2e/architect-discovery.test.ts',
    test: "the file's division narrows the look-up and wins over the input's, which narrows it where the file has none",
  },
  {
    promise: "One flow's failure doesn't stop the others",
    file: 'e2e/deploy-flows.test.ts',
    test: 'one flow that is rejected, one that fails and one that is in sync stop no other',
  },
  {
    promise: 'What changed is counted from the last run that succeeded',
    file: 'e2e/events-push-base.test.ts',
    test: 'a push deploys what changed since the last run that succeeded',
  },
  {
    promise: 'A run that a later push has overtaken deploys nothing',
    file: 'e2e/records.test.ts',
    test: 'that waited leaves the newer commit alone, is green, and names it',
  },
  {
    promise: 'A run by hand deploys all menu files',
    file: 'e2e/events-others.test.ts',
    test: 'the button (workflow_dispatch) deploys all menu files',
  },
  // Others at work
  {
    promise: 'An edit of another menu at the same moment: the change is rebuilt on it, and tried again',
    file: 'e2e/architect-conflicts.test.ts',
    test: 'someone published another menu: the flow is read again, the change is rebuilt on theirs, and both are live',
  },
  {
    promise: 'An edit of the same menu is left as it is: a conflict',
    file: 'e2e/architect-conflicts.test.ts',
    test: 'someone published the same menu: a conflict that names it, no job, and theirs stays',
  },
  {
    promise: 'A change is tried again up to `max-retries` times',
    file: 'e2e/architect-conflicts.test.ts',
    test: 'someone publishes again and again: a conflict after max-retries tries, no job, and all theirs stays',
  },
  {
    promise: 'A lock is never broken',
    file: 'e2e/architect-conflicts.test.ts',
    test: 'the flow is locked by a user: a conflict that names the owner, no job, and no unlock',
  },
  {
    promise: 'A newer draft is not published over',
    file: 'e2e/architect-conflicts.test.ts',
    test: 'a draft newer than what is published: a conflict with its owner and time, no job, and it stays',
  },
  {
    promise: '`on-drift: overwrite` publishes over a draft',
    file: 'e2e/architect-conflicts.test.ts',
    test: 'on-drift: overwrite publishes over a draft, and the run is green',
  },
  {
    promise: 'A version in between is told, and nothing more is written',
    file: 'e2e/architect-races.test.ts',
    test: 'someone publishes the same menu right before the upload: told, and the report holds what is live',
  },
  // When something goes wrong
  {
    promise: 'After a lost answer the same job is asked for, and no other is begun',
    file: 'e2e/architect-storage.test.ts',
    test: 'whose answer is lost (the connection is reset): the same job is asked for, and no other is registered',
  },
  {
    promise: "After a lost answer, someone else's change is left as it is",
    file: 'e2e/deploy-lost-answers.test.ts',
    test: 'a lost answer, and then someone changes the same menu: their change is left, and by hand is said',
  },
  {
    promise: 'A change that landed although it was refused is rolled back',
    file: 'e2e/architect-rollback.test.ts',
    test: 'a change that landed although its job failed is rolled back by a second job with the old bytes, compared, and told with all versions',
  },
  {
    promise: 'A rollback stands back from a version of someone else',
    file: 'e2e/architect-rollback.test.ts',
    test: 'someone publishes before the rollback: it stands back, theirs stays, and the report holds what is needed',
  },
  {
    promise: 'A rollback that fails is told, with what is needed to put the flow right by hand',
    file: 'e2e/deploy-rollback.test.ts',
    test: 'a rollback that is refused: rollback-failed, with what is live, and the run is red',
  },
  {
    promise: '`on-failure: rollback-all` deploys all flows or none',
    file: 'e2e/rollback-all.test.ts',
    test: "on Architect's API, too: the text from before is published again",
  },
  {
    promise: 'A cancelled run ends what is in flight, and begins nothing new',
    file: 'e2e/cancelled.test.ts',
    test: 'finishes the flow that is being changed, and begins no other',
  },
  {
    promise: 'What a killed step has left open is settled at the end of the job',
    file: 'e2e/killed.test.ts',
    test: 'all or none: what was published before the step was killed is rolled back',
  },
  {
    promise: 'Without a journal nothing is written',
    file: 'e2e/journal.test.ts',
    test: 'can not be written: nothing is written to the flow either',
  },
  {
    promise: 'A rate limit holds up all flows of the job',
    file: 'e2e/org-rate-limits.test.ts',
    test: 'Retry-After in seconds is kept to by all flows of the job at once',
  },
  {
    promise: 'A missing permission is named',
    file: 'e2e/architect-permissions.test.ts',
    test: 'without architect:job:create a deploy fails and names it, and nothing is handed over',
  },
  {
    promise: 'No secret is shown, whoever repeats it',
    file: 'e2e/architect-secrets.test.ts',
    test: 'when a job fails and repeats all that it knows',
  },
  {
    promise: 'The secret goes to the login alone, the token to the API alone',
    file: 'e2e/architect-secrets.test.ts',
    test: 'sends the secret to the login, the token to the API, and neither to the storage',
  },
  // An edit outside git
  {
    promise: 'An edit outside git is not deployed over',
    file: 'e2e/drift.test.ts',
    test: 'a menu edited outside git is not deployed over: nothing is written, and the run says what differs and how to go on',
  },
  {
    promise: 'An edit outside git is deployed over with `on-drift: overwrite`, and kept in the report',
    file: 'e2e/drift.test.ts',
    test: 'on-drift: overwrite deploys, and the report keeps what it overwrote',
  },
  {
    promise: 'An edit outside git makes the scheduled run red',
    file: 'e2e/drift.test.ts',
    test: 'on the schedule, an edit outside git is drift, red whatever on-drift says, with what was edited',
  },
  {
    promise: 'An edit outside git is shown in a pull request',
    file: 'e2e/drift-plan.test.ts',
    test: 'a pull request shows what was edited outside git in a section of its own, and what its merge comes to',
  },
];
