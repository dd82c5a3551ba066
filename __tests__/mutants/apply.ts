/* Mutants of `src/apply`: what is done after a write, and how a write is rolled back. */

import { mutantsOf, type Mutant } from './mutant.ts';

const LATEST = 'return latestVersion(attempt.plan.live);';

export const APPLY: readonly Mutant[] = [
  ...mutantsOf(
    'apply/apply',
    ['unit/apply-final'],
    [['writes a plan that was made anew and breaks a call', 'problems: await problemsOf(valid)', 'problems: valid.problems']],
  ),
  ...mutantsOf(
    'apply/apply',
    ['unit/apply-doubt'],
    [
      ['takes a version that no one claims for someone else’s', "store)) === 'others';", "store)) !== 'client';"],
      ['asks who made a version whatever the answer says', "failure.fate !== 'conflict' || !live.content", '!live.content'],
      [
        'asks who made the next version although writes name none',
        "failure.fate !== 'conflict' || !live.content.traits.writesNameTheirVersion",
        "failure.fate !== 'conflict'",
      ],
      [
        'forgets from try to try that a write may have taken effect',
        '(earlier.mayHaveTakenEffect || step.mayHaveTakenEffect)',
        'step.mayHaveTakenEffect',
      ],
      ['forgets from try to try that a write is in doubt', '(earlier.inDoubt || step.inDoubt)', 'step.inDoubt'],
      ['keeps a doubt although another version is live', 'const isSameVersion = step.live === undefined;', 'const isSameVersion = true;'],
      ['takes a write for unsent although an earlier one may be live', 'failure.isUnsent && !mayHaveTakenEffect', 'failure.isUnsent'],
      [
        'reads the flow although nothing was sent',
        'isCertainlyUnsent(failure, doubt) && failure.isFinal',
        'false && failure?.isFinal',
        ['unit/apply-final'],
      ],
      ['calls a failure that was never sent unknown', 'isCertainlyUnsent(failure, doubt) || (await', 'false || (await'],
      [
        'ignores a check-in right before the write',
        'written.version, written.after ?? latestVersion(plan.live)',
        'written.version, latestVersion(plan.live)',
      ],
      ['forgets a check-in right before the write when it reads', 'written?.after ?? live.after', 'live.after'],
      ['takes someone else’s next version for its own', ' && written.isOwn !== false;', ';', ['unit/apply-ownership']],
      [
        'believes an answer without comparing',
        'if (written.content.holds(plan.desired, menusOf(plan))) return',
        'return',
        ['unit/apply-ownership'],
      ],
      ['forgets what an answer has shown', 'named ?? written?.version ?? failure?.seen', 'named ?? failure?.seen', ['unit/apply-refresh']],
      ['forgets what a refusal has seen', 'named ?? written?.version ?? failure?.seen', 'named ?? written?.version'],
      ['tries once more than it may', 'if (tries >= context.maxTries ||', 'if (tries > context.maxTries ||', ['unit/apply-races']],
      ['ends without another look although a write is in doubt', '(inDoubt ? refreshAgain', '(false ? refreshAgain'],
      ['writes again although the run is cancelled', ' || isCancelled(context)) return stop();', ') return stop();'],
      [
        'writes again although the run was cancelled while it waited',
        'return next.outcome;\n    if (isCancelled(context)) return stop();',
        'return next.outcome;',
        ['faults/found-stories'],
      ],
      [
        'writes again without the org’s validation',
        '(await validateAgain(planFlow(live, menus, context.queues, earlier), context))',
        'planFlow(live, menus, context.queues, earlier)',
        ['unit/apply-races'],
      ],
      ['forgets which menus were left alone', 'context)), decided } };', 'context)) } };', ['unit/apply-races']],
      ['sends a plan with problems', 'if (plan.problems.length > 0) return rejected(', 'if (false) return rejected(', ['unit/apply-races']],
    ],
  ),
  ...mutantsOf(
    'apply/recover',
    ['unit/apply-recover'],
    [
      [
        'believes a replica that shows the version from before',
        'refresh(plan.live.id, known, context)',
        'refresh(plan.live.id, plan.live.version, context)',
      ],
    ],
  ),
  ...mutantsOf(
    'flows/overtaken',
    ['faults/found-stories'],
    [
      ['writes although the run is cancelled', 'work.cancellation.isRequested || context.mayReplace', 'context.mayReplace'],
      ['takes a plan with problems for in sync', 'if (next.plan.problems.length > 0) return { seen };', ''],
      ['reports an edit that is gone', 'drifted: driftStatus.drifted.filter(isAsFound),', 'drifted: driftStatus.drifted,'],
      ['shows what was live before', '{ ...context.draw(next), plan: next.plan }', 'next'],
    ],
  ),
  ...mutantsOf(
    'apply/carry-out',
    ['unit/apply-doubt'],
    [
      ['ignores a check-in right before the write', 'return live.after ?? latestVersion(attempt.plan.live);', LATEST],
      ['takes what is doubtful for lost', "return deployed(attempt, live, 'doubtful');", "return deployed(attempt, live, 'lost');"],
      ['takes what is lost for shown', "return deployed(attempt, live, 'lost');", "return deployed(attempt, live, 'shown');"],
      ['drops the org’s verdict in the last look', 'isRejection: error.isRejection,', 'isRejection: false,'],
      ['drops in the last look that a write may still take effect', 'isFinal: error.isFinal,', 'isFinal: false,'],
      ['claims every version in the last look', 'isOwn: live.isOwn,', 'isOwn: true,'],
      [
        'sees no replaced version in the last look',
        'mayHaveOverwritten: mayHaveOverwritten(live, before),\n    isFinal',
        'mayHaveOverwritten: false,\n    isFinal',
        ['unit/apply-final'],
      ],
      [
        'rolls back under the version that it planned on',
        'rollBack({ ...attempt, version: live.version }, error',
        'rollBack({ ...attempt, version: attempt.plan.live.version }, error',
        ['unit/apply-final'],
      ],
      [
        'forgets that a lost write may have taken effect',
        "mayHaveTakenEffect: error.fate === 'unknown', error",
        'mayHaveTakenEffect: false, error',
      ],
      [
        'takes a success that is not seen for undone',
        'inDoubt: failure === undefined || mayBeOnItsWay(failure)',
        'inDoubt: failure !== undefined && mayBeOnItsWay(failure)',
      ],
      ['takes a gateway’s timeout for the org’s answer', '[408, 502, 504].includes(status)', '[408, 502].includes(status)'],
      ['takes no answer for the org’s answer', '(status === undefined || [408', '(status !== undefined && [408'],
      ['does not wait before the last look', 'await context.clock.sleep(LAST_REFRESH_MS);', '', ['unit/apply-final']],
      ['asks who made the live version instead of its own', "decision.of === 'live' ?", 'true ?'],
    ],
  ),
  ...mutantsOf(
    'apply/decide',
    ['unit/apply-decide'],
    [
      [
        'takes a version that no one claims for someone else’s',
        "others: 'conflict', unknown: 'state-unknown' }",
        "others: 'conflict', unknown: 'conflict' }",
      ],
      ['drops the org’s verdict in the last look', "if (isRejection) return 'rejected-but-live';", ''],
      ['keeps a rejected change live', "if (facts.answer === 'rejected') return byOwner", 'if (false) return byOwner'],
      [
        'rolls back what no one claims',
        "byOwner('roll-back', 'roll-back', 'conflict', 'state-unknown')",
        "byOwner('roll-back', 'roll-back', 'conflict', 'roll-back')",
      ],
      [
        'rolls back what another run of its client may have made',
        "byOwner('roll-back', 'state-unknown', 'conflict', 'state-unknown')",
        "byOwner('roll-back', 'roll-back', 'conflict', 'state-unknown')",
      ],
      [
        'writes over a version while an earlier write may take effect',
        "if (mayStillTakeEffect(facts)) return 'state-unknown';\n  return isFinal",
        'return isFinal',
      ],
      ['believes a refusal although an earlier write is in doubt', "return inDoubt ? 'refresh-again' : 'refused';", "return 'refused';"],
      ['sends a write again that may still take effect', "if (!isFinal) return 'retry';", "return 'retry';"],
      ['sees no replaced version', "if (overwroteSomeone(facts)) return 'overwrote-concurrent';", ''],
      ['sees no renamed flow', "if (mayHaveReachedAnother(facts)) return 'renamed';", ''],
      [
        'reports a conflict although someone made the same change',
        "return isAsAsked(effect) ? 'in-sync' : 'conflict';",
        "return 'conflict';",
      ],
    ],
  ),
  ...mutantsOf(
    'apply/observe',
    ['unit/apply-ownership', 'unit/apply-answers'],
    [
      [
        'takes a write for unsent although an earlier one may be live',
        'if (failure.isUnsent && !mayHaveTakenEffect)',
        'if (failure.isUnsent)',
      ],
      [
        'takes a denied write for without effect although an earlier one may be live',
        "failure.fate === 'unknown' || mayHaveTakenEffect ?",
        "failure.fate === 'unknown' ?",
      ],
      ['takes every refusal for the org’s verdict', "failure.fate === 'refused' && failure.isRejection", "failure.fate === 'refused'"],
      ['takes a lost answer for the org’s verdict', "if (failure.fate === 'refused' && failure.isRejection)", 'if (failure.isRejection)'],
      [
        'takes a new version with the same content for untouched',
        'version === before.version && content.equals(before.content)',
        'content.equals(before.content)',
      ],
      [
        'sees no replaced version after someone else’s',
        'return live.isOwn !== false || writesBetween(live.version, before) !== 2;',
        'return live.isOwn !== false;',
      ],
    ],
  ),
  ...mutantsOf(
    'apply/decide-rollback',
    ['unit/apply-decide'],
    [
      [
        'calls the menus back although the restore may still take effect',
        "if (facts.isFinal && facts.fate === 'unknown' && !facts.isOwn) return 'state-unknown';",
        '',
      ],
      ['sees no replaced version', "facts.mayHaveOverwritten ? 'overwrote-concurrent' : 'rolled-back'", "'rolled-back'"],
      ['calls its own damage someone else’s version', "if (facts.isOurs) return 'damaged';", ''],
      ['restores over someone’s version', "if (!facts.isOthersOnly) return 'superseded';", "if (!facts.isOthersOnly) return 'retry';"],
      ['restores again although the org refuses it', "facts.fate === 'refused' || facts.isFinal ?", 'facts.isFinal ?'],
    ],
  ),
  ...mutantsOf(
    'apply/rollback',
    ['unit/apply-rollback', 'unit/apply-final', 'unit/apply-ownership', 'unit/apply-refresh'],
    [
      ['does not compare the menus kept beside its own', ' && live.content.keepsMenusOf(before.content, names)', ''],
      ['does not compare the rest of the flow', 'live.content.holds(before.content, names) && ', ''],
      [
        'does not stand back from a moved version',
        "if (live.version !== version) return manual(write, { reason: 'superseded', cause, live, version: live.version });",
        '',
      ],
      ['takes what is doubtful for lost', "owner === 'client' && answer === 'lost'", "owner === 'client'"],
      ['rolls back what no one claims', "if (owner === 'client' && answer === 'lost')", "if (answer === 'lost')"],
      [
        'rolls back someone else’s change',
        "if (owner === 'others') return inSync(write, live);",
        "if (owner === 'others') return rollBack(write, cause, context);",
      ],
      ['asks who made a version that the answer has shown', "if (answer === 'shown') return rollBack(write, cause, context);", ''],
      ['forgets an earlier failure of the restore', 'failure = restored.failure ?? failure;', 'failure = restored.failure;'],
      ['takes every next version for its own', '(isShown && isNextVersion(live.version, version))', 'isNextVersion(live.version, version)'],
      [
        'takes the cause of a rollback for an answer to a restore',
        'isFinal: isRestoreFailure && failure.isFinal',
        'isFinal: failure.isFinal',
      ],
      ['takes every later version for someone else’s', "(await ownerOf(live, undefined, store)) === 'others'", 'true'],
      ['restores once more than it may', "if (verdict !== 'retry' || tries >= MAX_TRIES)", "if (verdict !== 'retry' || tries > MAX_TRIES)"],
    ],
  ),
  ...mutantsOf(
    'apply/ownership',
    ['unit/apply-owner'],
    [
      ['takes a version that no one claims for someone else’s', "if (isOwn === undefined) return 'unknown';", ''],
      ['takes every named version for the live one', 'named !== undefined && named === live.version', 'named !== undefined'],
      ['asks although the flow says who made it', 'live.isOwn === undefined ? ownerOfVersion', 'true ? ownerOfVersion'],
    ],
  ),
  ...mutantsOf(
    'apply/refresh',
    ['unit/apply-refresh'],
    [
      ['believes an older read', 'if (!isOlder(live.version, known)) return live;', 'return live;'],
      [
        'takes a version that cannot be counted for older',
        '(writesBetween(version, known) ?? 0) < 0',
        '(writesBetween(version, known) ?? -1) < 0',
      ],
    ],
  ),
  ...mutantsOf(
    'apply/outcomes',
    ['unit/apply-rollback', 'unit/apply-doubt', 'unit/apply-races'],
    [
      ['offers to roll back someone else’s version', 'live.isOwn !== false && isNextVersion(live.version', 'isNextVersion(live.version'],
      [
        'offers to roll back although someone has written since',
        'live.isOwn !== false && isNextVersion(live.version, latestVersion(plan.live))',
        'live.isOwn !== false',
      ],
      ['hides that a write may still take effect', 'notices: [...(made.notices ?? []), warning]', 'notices: made.notices ?? []'],
    ],
  ),
  ...mutantsOf(
    'apply/recover',
    ['unit/apply-recover'],
    [
      [
        'looks only once at a write that is on its way',
        'let isLast = mayTakeMs <= 0; ; isLast = true',
        'let isLast = true; ; isLast = true',
      ],
      ['forgets that an earlier try may have taken effect', 'mayHaveTakenEffect: tries > 1', 'mayHaveTakenEffect: false'],
      ['does not wait for a write that is on its way', 'await context.clock.sleep(mayTakeMs);', ''],
    ],
  ),
];
