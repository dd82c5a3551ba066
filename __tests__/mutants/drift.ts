/* Mutants of `src/drift` and `src/record`: whether git knows what is live, and what was deployed last. */

import { mutantsOf, type Mutant } from './mutant.ts';

export const DRIFT: readonly Mutant[] = [
  ...mutantsOf(
    'drift/search',
    ['unit/drift-search'],
    [
      ['excuses a menu that was put back after a success', 'run === undefined) return !hasSucceeded;', 'run === undefined) return true;'],
      ['takes back what someone deployed meanwhile', 'if (newer !== undefined) return newer;', ''],
      ['takes an unknown order of commits for newer', 'if (isNewer === undefined) return { unordered: { menu, commit } };', ''],
      [
        'takes an unknown order of commits for older',
        'if (isNewer === false) return undefined;',
        'if (isNewer !== true) return undefined;',
      ],
      [
        'trusts a record that a later deploy has outdated',
        'if (record !== undefined && !(await this.#isOutdated(record)))',
        'if (record !== undefined)',
      ],
      ['takes a record for outdated that is newer than the run', ' || last.provenAt <= record.createdAt', ''],
      ['takes a record for outdated by an older commit', '(await history.order.isAncestor(record.commit, last.commit)) !== true', 'false'],
      ['asks no run that could not end its record', 'hasSucceeded || endedAt !== undefined || run === undefined', 'true'],
      ['takes a run of which no one knows for failed', 'return isSuccess === undefined ?', 'return isSuccess === null ?'],
      ['accuses someone although no one knows how the deploy ended', 'if (whyUnknown !== undefined) return whyUnknown;', ''],
      ['forgets the deploy beside the last one', 'if (other.isCertain) return other.record;', ''],
      ['takes back a newer commit without a decision', 'const isDecision = isDesired &&', 'const isDecision = true || isDesired &&'],
      ['lets a newer dispatch be overtaken', '(await history.order.wasRequestedAfter(endedAt)) === true', 'false'],
      [
        'takes an unknown request for a decision',
        '(await history.order.wasRequestedAfter(endedAt)) === true',
        '(await history.order.wasRequestedAfter(endedAt)) !== false',
      ],
      [
        'takes back a deploy that is still running',
        'isDesired && endedAt !== undefined && (await history.order.wasRequestedAfter(endedAt)) === true',
        'isDesired && (await history.order.wasRequestedAfter(endedAt ?? 0)) === true',
      ],
      ['takes back an edit of what was deployed later', 'const isDecision = isDesired && endedAt', 'const isDecision = endedAt'],
      ['overtakes a plan', 'if (!isDeploy) return undefined;', ''],
      [
        'takes back the head of the branch',
        'if (tip !== undefined && (await this.#isLive(tip.menu))) return this.#overtakenBy(tip.commit);',
        '',
      ],
      ['is overtaken by a head that is not live', 'tip !== undefined && (await this.#isLive(tip.menu))', 'tip !== undefined'],
      ['takes back a base that is newer', 'const isOlder = !isDeploy || (await', 'const isOlder = true || (await'],
      [
        'takes back a base of which no one knows',
        '(await history.order.isNewer(committed.commit)) === false',
        '(await history.order.isNewer(committed.commit)) !== true',
      ],
      ['calls an unknown commit newer', 'return (await history.order.isNewer(commit)) === true ?', 'return true ?'],
      ['calls every unknown menu new', '(await history.menus.isNew(this.#subject)) ?', 'true ?'],
      ['deploys over every edit', 'if (takenOver) return {', 'if (true) return {'],
      ['accuses someone although a newer commit may be live', '(await history.order.isNewest()) === true', 'true'],
      ['accuses someone although a deploy may be missing on record', 'isProven && (await order.isNewest()) === true', 'isProven'],
      ['accuses someone although the last run may have left the menu alone', ' && !(await this.#mayBeOvertaken(base))', ''],
      ['takes back what may be a newer commit’s beside the last deploy', ' ?? (await this.#newerBeside())', ''],
      [
        'forgets all but the first of those that asked for the same',
        'for (const commit of await sameBefore())',
        'for (const commit of (await sameBefore()).slice(0, 1))',
      ],
      ['hides that a history is cut off', "reason: value.kind === 'cut' ? value.reason : undefined", 'reason: undefined'],
      ['looks up a menu in sync', 'plan.changed.includes(nodeId)', "nodeId !== ''"],
    ],
  ),
  ...mutantsOf(
    'drift/taken-over',
    ['unit/drift-search'],
    [
      ['loses an edit that the file does not ask for', '!edited.has(place) && !open.has(place)', '!open.has(place)'],
      ['loses an edit of what the deployed file left open', '!edited.has(place) && !open.has(place)', '!edited.has(place)'],
    ],
  ),
  ...mutantsOf(
    'content/definition/edit',
    ['unit/drift-versions'],
    [['recognizes a version that cannot be deployed', 'options === undefined && problems.length === 0', 'options === undefined']],
  ),
  ...mutantsOf(
    'content/definition/edit',
    ['unit/content-edit-each'],
    [
      [
        'checks the whole flow for each menu if one of them is refused',
        'drafts.filter(({ problems }) => problems.length === 0)',
        'drafts',
        ['unit/big-flows'],
      ],
      [
        'takes a menu that the check finds wrong for deployable',
        'draft.problems.length + together.problems.length > 0',
        'draft.problems.length > 0',
      ],
    ],
  ),
  ...mutantsOf(
    'content/architect/content',
    ['unit/content-edit-each'],
    [
      ['counts the keys of a sub menu as they were deployed', 'return renames ? menu : live?.depth;', 'return renames ? menu : undefined;'],
      ['names a sub menu as it was deployed', 'return renames ? menu : live?.depth;', 'return live?.depth;'],
      ['gives up a menu that another one is in the way of', 'isPossible(one) ? this.#asEdited', 'true ? this.#asEdited'],
    ],
  ),
  ...mutantsOf(
    'drift/asking',
    ['unit/drift-search'],
    [
      ['answers a menu with another one', '[[one, edited[index]] as const]', '[[one, edited[0] ?? edited[index]] as const]'],
      ['asks with the queues of another menu', '([, { queues }]) => queues', '() => [...asked.values()][0].queues'],
    ],
  ),
  ...mutantsOf(
    'content/architect/edit/menus',
    ['unit/architect-content-edit'],
    [
      ['recognizes a version that cannot be deployed', "'edits' in draft && !changesText", "!('edits' in draft) || !changesText"],
      ['recognizes a version that is not live', "'edits' in draft && !changesText(text, draft.edits)", "'edits' in draft"],
    ],
  ),
  ...mutantsOf(
    'drift/drift',
    ['unit/drift-versions'],
    [
      [
        'recognizes a version that leaves open what a later one manages',
        'every((key) => keys.has(key)) && (audio || !open.audio)',
        "every((key) => key !== '' || keys.has(key)) && (audio || !open.audio)",
      ],
      ['recognizes a version that leaves the audio open', ' && (audio || !open.audio)', ''],
    ],
  ),
  ...mutantsOf(
    'record/records',
    ['unit/record'],
    [
      ['finds a menu of another flow', 'sameId(flow.id, flowId) && menu.id', 'menu.id'],
      ['takes the run’s own record for another run’s', 'if (deployment.commit !== commit) return', 'return'],
      ['looks at the records of the plan', 'const records = this.afresh().#all', 'const records = this.#all'],
      ['takes a deploy from before for one at the same time', 'if (!hasFailed && isWritten(first.flow)) return undefined;', ''],
      ['takes a run that has only looked for one that has written', ' && !hasOnlyFound(value, first)', ''],
      ['accuses an editor of what another run did', 'if (hadReadBefore(first, value))', 'if (false)'],
      ['looks no further than a record of the same run', '!isOfSameRun(value, first) && ', ''],
      [
        'takes the time of a repeated record for the time of its run',
        'findLast((older) => isOfSameRun(older, newest))',
        'findLast(() => false)',
      ],
      ['takes what an open text has become for the state of another commit', 'from !== commit && ', ''],
      ['takes what may be an edit for another run', 'isCertain: newest.menu.from !== undefined', 'isCertain: true'],
      ['takes records that cannot be read for none', "kind: this.#hasFailed ? 'unknown' : 'none'", "kind: 'none'"],
      ['believes a record of another org', 'owner === client && ', ''],
      ['counts a failed deploy as deployed', 'outcome.hasSucceeded ? commit', 'true ? commit'],
      [
        'counts a deploy whose end cannot be read as a success',
        'const outcome = await this.#outcomeOf(id);',
        'const outcome = (await this.#outcomeOf(id)) ?? { hasSucceeded: true };',
      ],
      ['counts a changed file as deployed', 'found.menu.blob !== blob || !isAffordable', '!isAffordable'],
      [
        'reads one page only',
        'if (records === undefined || (this.#isWhole && index + 1 >= this.#pages.length)) return undefined;',
        'return undefined;',
      ],
      ['takes an end that cannot be read for a failure', '?? { hasSucceeded: true };', '?? { hasSucceeded: false };'],
    ],
  ),
  ...mutantsOf(
    'flows/overtaken',
    ['unit/flows-overtaken'],
    [
      [
        'takes an edit for the deploy of another run',
        'record === undefined || !isInState(live.content, menu.nodeId, record.desired)',
        'record === undefined',
      ],
      ['takes an unknown order for older', 'return isNewer === undefined ? undefined : { menu', 'return { menu'],
      ["takes a person's publish for a deploy", '.isOwn === false) return { seen };', '.isOwn === undefined) return { seen };'],
      ['takes a newer deploy back', 'filter(({ isNewer }) => isNewer)', 'filter(() => false)'],
      ['shows a plan that was not carried out', 'picture: { views: [], drifted: [] }, ', ''],
    ],
  ),
  ...mutantsOf(
    'run/deployed-files',
    ['unit/action-deployed-files'],
    [
      ['believes a record although the commits say that the file has changed', 'if (!hasChanged(path)) return true;', 'return true;'],
      ['believes a record of the run’s own commit', 'commit === sha ? undefined : await', 'await'],
      [
        'believes a record whose commit has another text',
        "bytes === 'absent' || blobId(bytes, blob.length) !== blob",
        "bytes === 'absent'",
      ],
      ['believes a record whose commit can’t be read', 'if (bytes === undefined || ', 'if (bytes === undefined) continue; if ('],
    ],
  ),
  ...mutantsOf(
    'record/recorder',
    ['unit/record'],
    [
      ['notes a failed deploy as a success', "isWhole ? 'success' : 'failure', this.#flows", "'success', this.#flows"],
      ['forgets the flows that are live when another fails', 'if (!isWhole && live.length > 0)', 'if (false)'],
      ['leaves its ids for the end of the job', 'this.#settings.saveIds([]);', ''],
      ['does not keep its ids while it writes', 'this.#settings.saveIds(this.#ids);', ''],
    ],
  ),
  ...mutantsOf(
    'record/deployments',
    ['unit/record-deployments'],
    [
      ['takes a record that became inactive for a failure', "data.find(({ state }) => state !== 'inactive')", 'data[0]'],
      ['takes a running deploy for ended', "['success', 'failure', 'error'].includes(last.state)", 'true'],
      [
        'lists the records of one environment only',
        '      task: TASK,\n      per_page',
        '      task: TASK,\n      environment: this.#environment,\n      per_page',
      ],
      ['makes earlier records inactive', 'auto_inactive: false,', ''],
    ],
  ),
];
