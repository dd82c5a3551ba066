/* Mutants of `src/genesys`: how flows are read and written over HTTP. */

import { mutantsOf, type Mutant } from './mutant.ts';

export const STORES: readonly Mutant[] = [
  ...mutantsOf(
    'genesys/definition/store',
    ['unit/genesys-definition-store'],
    [
      [
        'takes an answer without a definition for any version',
        "answer['version'] === nextVersion(version)",
        "typeof answer['version'] === 'number'",
      ],
      ['takes an answer about another flow for its own', 'if (isAbout(flowId, answer)) {', 'if (true) {'],
      [
        'takes a success that shows nothing for a refusal',
        "fate: 'unknown',\n      code: 'answer.not.understood'",
        "fate: 'refused',\n      code: 'answer.not.understood'",
      ],
      ['sends a write again whose answer is lost', 'body, writes: true, action', 'body, action'],
    ],
  ),
  ...mutantsOf(
    'genesys/version-maker',
    ['unit/genesys-version-maker'],
    [
      ['believes an answer about another version', 'found?.id === id ? found : undefined', 'found'],
      [
        'takes a version without a maker for someone else’s',
        'return by && isClient(by, session.clientId);',
        'return by !== undefined && isClient(by, session.clientId);',
      ],
    ],
  ),
  ...mutantsOf(
    'genesys/architect/after-publish',
    ['unit/genesys-after-publish', 'unit/genesys-architect-races', 'unit/genesys-architect-others'],
    [
      [
        'takes the version before its own from the published one',
        "newerCheckIn(before) ?? before.published?.id ?? ''",
        "before.published?.id ?? ''",
      ],
      [
        'takes the same content for its own although the flow was renamed',
        'if (head.name !== before.name) throw mayBeAnother(before, head);',
        '',
        ['faults/found'],
      ],
      ['takes an old version for its own', 'if (isStale(watch.head, before)) throw notSeen(before);', ''],
      ['believes a maker that its content contradicts', 'const showsOwner = isOwnerCertain || !live', 'const showsOwner = true || !live'],
      ['hides the maker of a content that is not its own', 'isOwnerCertain || !live.content.holds(content, menus)', 'isOwnerCertain'],
      [
        'takes what cannot be read after a publish for a refusal',
        "throw error.with({ fate: 'unknown', isRejection: false",
        'throw error.with({ fate: error.fate, isRejection: false',
      ],
      [
        'publishes again after a publish that cannot be read',
        'isRejection: false, isFinal: true, ...present',
        'isRejection: false, isFinal: false, ...present',
      ],
      [
        'does not wait for another version than someone else’s',
        'isStale(head, before) || isOthers(head, after, reader)',
        'isStale(head, before)',
      ],
      [
        'takes an older version for a new one',
        'return published.id === old || (old !== undefined && (writesBetween(published.id, old) ?? 1) < 0);',
        'return published.id === old;',
      ],
    ],
  ),
  ...mutantsOf(
    'genesys/architect/store',
    ['unit/genesys-architect-races', 'unit/genesys-architect-others', 'unit/genesys-architect-rollback'],
    [
      ['leaves out the second look before the upload', 'if (clock.elapsed() - readAt > MAX_HEAD_AGE_MS) before', 'if (false) before'],
      ['does not check the version before it publishes', 'assertPublishable(head, expected, overrides);', ''],
      [
        'does not check the flow’s name before it publishes',
        'assertIdentity(head, content.flow);\n      return head;',
        'return head;',
        ['unit/genesys-architect-guards'],
      ],
      [
        'takes a failure before the upload for unknown',
        "return error.with({ fate: 'refused', isRejection: false, isFinal: true, isUnsent: true });",
        'return error;',
        ['unit/genesys-publish-upload'],
      ],
      [
        'takes its own lock for someone else’s when it restores',
        'overwriteDrafts: false, ownClient: this.#api.session.clientId',
        'overwriteDrafts: false',
      ],
      ['publishes over drafts when it restores', 'overwriteDrafts: false, ownClient', 'overwriteDrafts: true, ownClient'],
      ['notes the job after its upload', 'this.#api.onJob?.(flowId, job.id);\n', '', ['unit/genesys-architect-guards']],
    ],
  ),
  ...mutantsOf(
    'genesys/architect/blockers',
    ['unit/genesys-blockers'],
    [
      ['publishes over a lock', 'if (lock !== undefined && !isOwn(lock, ownClient)) {', "if (lock !== undefined && head.id === '') {"],
      ['publishes over a draft', 'draft === undefined || overwriteDrafts', 'true'],
      [
        'publishes under an operation',
        'if (operation !== undefined) {',
        'if (operation !== undefined && isOwn(operation.by, ownClient)) {',
      ],
      [
        'takes a missing maker for itself',
        'actor !== undefined && ownClient !== undefined &&',
        'actor === undefined || ownClient !== undefined &&',
      ],
      [
        'takes someone else’s draft for its own',
        'draftsOf(head).find(({ by }) => !isOwn(by, ownClient))',
        'draftsOf(head).find(() => false)',
      ],
      ['does not see that the version has moved', 'if (head.published?.id !== expected) {', 'if (head.published === undefined) {'],
      ['forgets the version that it has seen', '...present({ seen: head.published?.id }),', ''],
    ],
  ),
  ...mutantsOf(
    'genesys/architect/flow-head',
    ['unit/genesys-flow-head'],
    [
      ['ignores a lock without an owner', "(toActor(value, kind) ?? { id: 'unknown', kind })", 'toActor(value, kind)'],
      [
        'ignores a draft of unknown age',
        'version.at === undefined || published.at === undefined || version.at > published.at',
        '(version.at ?? 0) > (published.at ?? 0)',
      ],
      [
        'takes a person for the client of the same id',
        "kind === 'client' && sameId(id, clientId)",
        'sameId(id, clientId)',
        ['unit/genesys-version-maker'],
      ],
      ['takes an ended operation for running', 'complete === false || (complete', 'complete !== undefined || (complete'],
      ['takes a draft for a check-in', 'VERSION_NUMBER.test(checkedIn.id) && isNewer', 'isNewer', ['unit/genesys-after-publish']],
    ],
  ),
  ...mutantsOf(
    'genesys/architect/publish-job',
    ['unit/genesys-publish-job', 'unit/genesys-publish-upload'],
    [
      ['sends the text again although it may have arrived', 'if (mayHaveArrived(answer)) return { why };', ''],
      ['forgets that a busy storage may have kept the text', 'isDoubtful ||= isBusy(answer);', ''],
      ['takes a refused upload for the end', 'if (answer.status > 0) return { why, refusal };', ''],
      ['gives up on a job that is missing once', 'isMissing && missing < MAX_MISSING ? undefined : state', 'state'],
      ['believes an answer about another job', 'if (!mayBeAbout(jobId, job)) return undefined;', ''],
      [
        'takes a lock for a rejection of the flow',
        "...base,\n      fate: 'conflict',\n      isFinal: true,",
        '...base,\n      isFinal: true,',
      ],
      [
        'does not see that another flow was published',
        "typeof published === 'string' && !sameId(published, flowId)",
        "typeof published === 'string' && published === ''",
      ],
      [
        'takes an unknown end for a refusal',
        "return new StoreError({\n    fate: 'unknown',",
        "return new StoreError({\n    fate: 'refused',",
      ],
      [
        'takes a forbidden look at the job for a refusal',
        "return error.with({ fate: 'unknown', isFinal: true, isRejection: false });",
        'return error;',
      ],
    ],
  ),
  ...mutantsOf(
    'genesys/architect/export-job',
    ['unit/genesys-export-job'],
    [
      ['believes half a text', "answer.body.endsWith('\\n') || answer.body === last", 'true'],
      ['believes an answer about another job', 'if (!mayBeAbout(jobId, job)) return undefined;', ''],
    ],
  ),
  ...mutantsOf(
    'genesys/http/session',
    ['unit/genesys-session', 'unit/genesys-rate-gate'],
    [
      [
        'sends a write again whose answer is lost',
        'isTransient(answer) && (request.writes !== true || wasNeverSent(answer))',
        'isTransient(answer)',
      ],
      ['logs in once for each expired token', 'if (this.#login === login) this.#login = undefined;', 'this.#login = undefined;'],
      [
        'uses any text as an id in a path',
        'if (!isId(id)) throw invalidId',
        'if (false) throw invalidId',
        ['unit/genesys-architect-guards'],
      ],
    ],
  ),
];
