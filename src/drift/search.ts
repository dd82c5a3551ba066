import type { LiveFlow } from '../model/flow.ts';
import { present } from '../model/json.ts';
import { asksForTheSame, type Menu } from '../model/menu.ts';
import type { Plan } from '../model/plan.ts';
import type { Queues } from '../model/queues.ts';
import { isInState } from '../model/state-hash.ts';
import { shortCommit } from '../text/text.ts';
import { answerTogether, type Asking } from './asking.ts';
import type { CommittedMenu, DeployHistory, LastCommitted, LastRecord, RecordedMenu, Subject } from './deploy-history.ts';
import { isInVersionOf, subjectOf } from './last-deploy.ts';
import {
  coversLaterVersions,
  isLive,
  type BehindMenu,
  type ComparedMenu,
  type DriftedMenu,
  type DriftStatus,
  type OvertakenMenu,
} from './drift.ts';
import { isTakenOver, type DeployedMenu } from './taken-over.ts';

/** Gets the names of a menu's queues, or the reason why they are unknown. */
type QueuesFor = (live: LiveFlow, menu: Menu) => Promise<{ readonly queues: Queues; readonly error?: { readonly message: string } }>;

/**
 * Whether each live menu that a plan would change is behind, has drifted, or was deployed from a newer commit. A menu in sync costs
 * nothing.
 *
 * @param isDeploy whether this run is about to write: only then a newer commit matters
 */
export async function findDriftStatus(plan: Plan, history: DeployHistory, queuesFor: QueuesFor, isDeploy: boolean): Promise<DriftStatus> {
  const menus = plan.menus.filter(({ nodeId }) => plan.changed.includes(nodeId));
  const searches = menus.map((menu) => new Search({ plan, menu, history, queuesFor, isDeploy }).result());
  const found = await answerTogether(searches, plan);
  return {
    compared: found.map(({ compared }) => compared),
    drifted: found.flatMap(({ drifted }) => drifted ?? []),
    behind: found.flatMap(({ behind }) => behind ?? []),
    overtaken: found.flatMap(({ overtaken }) => overtaken ?? []),
    unordered: found.flatMap(({ unordered }) => unordered ?? []),
  };
}

/** What a menu is: one of the four. */
interface Finding {
  readonly drifted?: DriftedMenu;
  readonly behind?: BehindMenu;
  readonly overtaken?: OvertakenMenu;
  readonly unordered?: OvertakenMenu;
}

/** One menu that a plan would change, and what is known of it. */
interface Question {
  readonly plan: Plan;
  readonly menu: Menu;
  readonly history: DeployHistory;
  readonly queuesFor: QueuesFor;
  readonly isDeploy: boolean;
}

/** The search for what is live in one menu. */
class Search {
  readonly #question: Question;
  readonly #subject: Subject;
  /** Why a version could not be compared. */
  #whyUnknown: string | undefined;
  /** The record of a deploy beside the last one that may have left live as it is. Someone may have put that back as well. */
  #mayBeLeftBy: RecordedMenu | undefined;
  /** A sentence if live may be what a deploy beside the last one put back. */
  #mayBePutBack: string | undefined;

  constructor(question: Question) {
    const { live } = question.plan;
    this.#question = question;
    this.#subject = subjectOf(live, question.menu);
  }

  async *result(): Asking<Finding & { readonly compared: ComparedMenu }> {
    const { plan, menu, history } = this.#question;
    const { live } = plan;
    const last = await history.records.last(live.id, live.content.menuId(menu.nodeId) ?? menu.nodeId);
    const record = last.kind === 'found' ? await this.#leftBy(last) : undefined;
    if (record !== undefined && !(await this.#isOutdated(record)))
      return { ...(yield* this.#byRecord(record)), compared: { menu, commit: record.commit, isRecorded: true } };
    const found = yield* this.#byCommits();
    const commit = (found.behind ?? found.drifted ?? found.overtaken ?? found.unordered)?.commit;
    return { ...found, compared: { menu, isRecorded: false, ...present({ commit }) } };
  }

  #isAsRecorded(state: string): boolean {
    const { plan, menu } = this.#question;
    return isInState(plan.live.content, menu.nodeId, state);
  }

  /** The record of the deploy that has left live as it is, if two were at work at once. */
  async #leftBy({ record, beside, sameBefore }: Extract<LastRecord, { readonly kind: 'found' }>): Promise<RecordedMenu> {
    if (this.#isAsRecorded(record.desired)) {
      // Each of them has left it, so the newest commit counts.
      for (const commit of await sameBefore())
        if ((await this.#question.history.order.isNewer(commit)) !== false) return { ...record, commit };
      return record;
    }
    const other = await beside();
    if (other === undefined) return record;
    if (!this.#isAsRecorded(other.record.desired)) {
      this.#noteRollback(other.record);
      return record;
    }
    if (other.isCertain) return other.record;
    this.#mayBeLeftBy = other.record;
    return record;
  }

  /** A deploy that failed beside the last one may have put back what it had found, over what the last one left. */
  #noteRollback({ hasSucceeded, before, commit }: RecordedMenu): void {
    if (hasSucceeded || (before !== undefined && !this.#isAsRecorded(before))) return;
    this.#mayBePutBack = `The deploy of commit \`${shortCommit(commit)}\` failed beside the last one: live may be what it put back.`;
  }

  /** Whether a later deploy is missing on record: a run has succeeded since, from a commit whose file asks for something else. */
  async #isOutdated(record: RecordedMenu): Promise<boolean> {
    const { history, plan } = this.#question;
    if (isInVersionOf(record, plan.live)) return false;
    const last = await history.menus.lastDeployed(this.#subject);
    if (last?.provenAt === undefined || last.provenAt <= record.createdAt || last.commit === record.commit) return false;
    if ((await history.order.isAncestor(record.commit, last.commit)) !== true) return false;
    const recorded = await history.menus.at(record.commit, record.path, this.#subject);
    return recorded !== undefined && !asksForTheSame(recorded.menu, last.menu);
  }

  /** The last deploy of this menu is on record. */
  async *#byRecord(record: RecordedMenu): Asking<Finding> {
    const { menu, plan } = this.#question;
    const isDesired = this.#isAsRecorded(record.desired) || isInVersionOf(record, plan.live);
    const hasFailed = await this.#mayHaveFailed(record, isDesired);
    if (hasFailed === true && record.before !== undefined) return this.#asFound(record);
    const newer = (await this.#newerThanRun(record, isDesired)) ?? (await this.#newerBeside());
    if (newer !== undefined) return newer;
    if (isDesired) return { behind: { menu, commit: record.commit } };
    if (hasFailed !== false) this.#whyUnknown = maybeLeftBy(this.#mayBeLeftBy) ?? this.#mayBePutBack ?? whatItFound(record, hasFailed);
    return yield* this.#sinceRecord(record, hasFailed === false);
  }

  /** Whether live is what a deploy found that has failed, or what one left beside the last; a sentence if that can't be told. */
  async #mayHaveFailed(record: RecordedMenu, isDesired: boolean): Promise<boolean | string> {
    const mayBeFound = !isDesired && (record.before === undefined || this.#isAsRecorded(record.before));
    const hasFailed = mayBeFound ? await this.#hasFailed(record) : (maybeLeftBy(this.#mayBeLeftBy) ?? false);
    return hasFailed === false ? (this.#mayBePutBack ?? false) : hasFailed;
  }

  /** The menu may have been deployed from a newer commit beside the last deploy: in doubt it is left alone. */
  async #newerBeside(): Promise<Finding | undefined> {
    return this.#mayBeLeftBy && this.#newerThanRun(this.#mayBeLeftBy, false);
  }

  /** Live is not what the record asked for. */
  async *#sinceRecord(record: RecordedMenu, isProven: boolean): Asking<Finding> {
    const { menus, order } = this.#question.history;
    const committed = await menus.at(record.commit, record.path, this.#subject);
    if (committed !== undefined) {
      // A deploy that could not leave a record may be of a commit that this run doesn't know.
      const isLast = isProven && (await order.isNewest()) === true;
      if (isProven && !isLast) this.#whyUnknown ??= NEWER_UNKNOWN;
      return yield* this.#sinceDeployed({ ...committed, ...present({ provenAt: isLast ? record.createdAt : undefined }) });
    }
    this.#whyUnknown ??= `${record.path} at ${shortCommit(record.commit)}, which was deployed last, can't be read.`;
    return yield* this.#unknown();
  }

  /** Whether a deploy has failed; a sentence if that can't be told. A run that has succeeded may have been unable to record that. */
  async #hasFailed({ commit, hasSucceeded, whyUnknown, run, endedAt }: RecordedMenu): Promise<boolean | string> {
    if (whyUnknown !== undefined) return whyUnknown;
    if (hasSucceeded || endedAt !== undefined || run === undefined) return !hasSucceeded;
    const isSuccess = await this.#question.history.order.hasSucceeded(run);
    return isSuccess === undefined ? `How the deploy of commit ${shortCommit(commit)} ended can't be read.` : !isSuccess;
  }

  /** The last deploy failed, and what it found is live: whoever deployed that counts. */
  async #asFound({ from, ...record }: RecordedMenu): Promise<Finding> {
    const { menu } = this.#question;
    if (from === undefined) return { behind: { menu } };
    return (await this.#newerThanRun({ ...record, commit: from }, true)) ?? { behind: { menu, commit: from } };
  }

  /** The menu was deployed from a newer commit than this run's: it is left alone, unless a person asked for this run after that. */
  async #newerThanRun({ commit, endedAt }: RecordedMenu, isDesired: boolean): Promise<Finding | undefined> {
    const { menu, history, isDeploy } = this.#question;
    if (!isDeploy) return undefined;
    const isNewer = await history.order.isNewer(commit);
    if (isNewer === false) return undefined;
    if (isNewer === undefined) return { unordered: { menu, commit } };
    const isDecision = isDesired && endedAt !== undefined && (await history.order.wasRequestedAfter(endedAt)) === true;
    return isDecision ? { behind: { menu, commit, takesBack: commit } } : { overtaken: { menu, commit } };
  }

  /** No deploy of this menu is on record: the commits that may have been deployed last stand in. */
  async *#byCommits(): Asking<Finding> {
    const { menu, history, isDeploy } = this.#question;
    const tip = isDeploy ? await history.menus.atNewerTip(this.#subject) : undefined;
    if (tip !== undefined && (await this.#isLive(tip.menu))) return this.#overtakenBy(tip.commit);
    for await (const committed of history.menus.atBases(this.#subject)) {
      if (!(await this.#isLive(committed.menu))) continue;
      const isOlder = !isDeploy || (await history.order.isNewer(committed.commit)) === false;
      return isOlder ? { behind: { menu, commit: committed.commit } } : this.#overtakenBy(committed.commit);
    }
    return yield* this.#sinceLastCommit();
  }

  /** No commit that may have been deployed last is live. */
  async *#sinceLastCommit(): Asking<Finding> {
    const { menu, history, plan } = this.#question;
    const base = await history.menus.lastDeployed(this.#subject);
    if (base === undefined)
      return (await history.menus.isNew(this.#subject)) ? { drifted: { menu, known: plan.desired, isNew: true } } : yield* this.#unknown();
    if (base.provenAt === undefined) return yield* this.#sinceDeployed(base);
    // A run succeeds, too, if it leaves a menu alone for a newer commit.
    const isNewest = (await history.order.isNewest()) === true;
    if (isNewest && !(await this.#mayBeOvertaken(base))) return yield* this.#sinceDeployed(base);
    this.#whyUnknown ??= isNewest ? maybeLeftAlone(base) : NEWER_UNKNOWN;
    return yield* this.#sinceDeployed({ menu: base.menu, commit: base.commit });
  }

  /** Whether the run whose success stands in for a record may have left the menu alone for a newer commit. */
  async #mayBeOvertaken({ commit, besides = [] }: LastCommitted): Promise<boolean> {
    const { order } = this.#question.history;
    for (const other of besides) if ((await order.isAncestor(commit, other)) !== false) return true;
    return false;
  }

  /** The menu is live as a commit has it that is not older than this run's, as far as git and GitHub tell. */
  async #overtakenBy(commit: string): Promise<Finding> {
    const { menu, history } = this.#question;
    return (await history.order.isNewer(commit)) === true ? { overtaken: { menu, commit } } : { unordered: { menu, commit } };
  }

  /** Live differs from the menu that was deployed last. */
  async *#sinceDeployed({ menu: deployedMenu, commit, provenAt }: LastCommitted): Asking<Finding> {
    const { menu, plan } = this.#question;
    const deployed = yield* this.#deployed(deployedMenu);
    if (deployed === undefined) return yield* this.#unknown();
    const takenOver = isTakenOver(deployed, plan, menu.nodeId);
    if (takenOver) return { behind: { menu, commit, takenOver: deployed.content } };
    return provenAt === undefined ? this.#maybeEdited(commit, deployed) : this.#edited(commit, deployed);
  }

  /** Live is not what was deployed last. If another commit's menu is live, that is told, but excuses nothing. */
  async #edited(commit: string, { menu: deployed, content }: DeployedMenu): Promise<Finding> {
    const { menu, history } = this.#question;
    const { liveCommit } = await this.#searchOlder(deployed);
    const isStepBack = liveCommit !== undefined && (await history.order.isAncestor(liveCommit, commit)) === true;
    return { drifted: { menu, known: content, commit, isStepBack, ...present({ liveCommit }) } };
  }

  /** Live is not what only stands in for the last deploy: it may never have been deployed. */
  async #maybeEdited(commit: string, { menu: deployed, content }: DeployedMenu): Promise<Finding> {
    const { liveCommit, reason } = await this.#searchOlder(deployed);
    const unknown =
      this.#whyUnknown ?? notDeployedSince(liveCommit) ?? reason ?? `${NOTHING_SHOWS} that commit \`${shortCommit(commit)}\` was deployed.`;
    return { drifted: { menu: this.#question.menu, known: content, commit, unknown, ...present({ liveCommit }) } };
  }

  /** What was deployed last is unknown, or can't be compared with live: then live may be anything. */
  async *#unknown(): Asking<Finding> {
    const { menu, plan } = this.#question;
    const { liveCommit, newest, reason } = await this.#searchOlder(menu);
    const known = newest === undefined || newest.commit === liveCommit ? undefined : yield* this.#deployed(newest.menu);
    const shown = known === undefined ? { known: plan.desired } : { known: known.content, ...present({ commit: newest?.commit }) };
    const unknown = this.#whyUnknown ?? notDeployedSince(liveCommit) ?? reason ?? `${NOTHING_SHOWS} what was deployed last.`;
    return { drifted: { menu, ...shown, unknown, ...present({ liveCommit }) } };
  }

  /**
   * Searches the committed versions for live, newest first.
   *
   * @param later a version since: one that leaves more open than it says nothing of what differs, so it is not what is live
   */
  async #searchOlder(later: Menu): Promise<{ liveCommit?: string; newest?: CommittedMenu; reason?: string }> {
    const { plan, history } = this.#question;
    const older = history.menus.older(this.#subject);
    let newest: CommittedMenu | undefined;
    for (;;) {
      const { done, value } = await older.next();
      if (done === true) return present({ newest, reason: value.kind === 'cut' ? value.reason : undefined });
      newest ??= value;
      const isPrecise = coversLaterVersions(value.menu, [later], plan.live.content.traits);
      if (isPrecise && (await this.#isLive(value.menu))) return { newest, liveCommit: value.commit };
    }
  }

  async #isLive(committed: Menu): Promise<boolean> {
    const { plan, queuesFor } = this.#question;
    const menu = this.#withPresentName(committed);
    const { queues, error } = await queuesFor(plan.live, menu);
    if (error === undefined) return isLive(plan.live, menu, queues);
    this.#whyUnknown = `A committed version leads to a queue by its name, and the queues can't be listed: ${error.message}`;
    return false;
  }

  /** The flow with a committed version of the menu; undefined if that can't be planned any more. */
  async *#deployed(committed: Menu): Asking<DeployedMenu | undefined> {
    const { plan, queuesFor } = this.#question;
    const menu = this.#withPresentName(committed);
    const { queues, error } = await queuesFor(plan.live, menu);
    const { content, problems } = yield { menu, queues };
    if (error === undefined && problems.length === 0) return { menu, content };
    const lost = problems.find(({ code }) => code.startsWith('queue-'));
    if (lost !== undefined) this.#whyUnknown ??= `What was deployed last can't be compared any more: ${lost.message}`;
    return undefined;
  }

  /** A file may have named the same menu by refId earlier, and by name now. */
  #withPresentName(committed: Menu): Menu {
    return { ...committed, nodeId: this.#question.menu.nodeId };
  }
}

/** Why live may be no one's edit, but what a deploy beside the last one left. */
function maybeLeftBy(record: RecordedMenu | undefined): string | undefined {
  return record && `Live is what the deploy of commit \`${shortCommit(record.commit)}\` left.`;
}

/** Why live may be what a deploy found, and no one's edit since. */
function whatItFound({ commit }: RecordedMenu, hasFailed: true | string): string {
  return hasFailed === true
    ? `The deploy of commit \`${shortCommit(commit)}\` failed, and what it found was not deployed from git: that may be live.`
    : `${hasFailed} If it failed, live is what it found.`;
}

const NOTHING_SHOWS = 'No deploy record and no successful run shows';
const NEWER_UNKNOWN = `${NOTHING_SHOWS} whether a newer commit than this run's was deployed.`;

function maybeLeftAlone({ commit }: LastCommitted): string {
  return `The run of commit \`${shortCommit(commit)}\` succeeded, but a run of another commit waited: it may have left the menu alone.`;
}

/** Why live may be what an older commit says although no one has put that back. */
function notDeployedSince(liveCommit: string | undefined): string | undefined {
  if (liveCommit === undefined) return undefined;
  const commit = shortCommit(liveCommit);
  const shows = 'no deploy record and no successful run shows that a later one was deployed';
  return `Live is what commit \`${commit}\` says, and ${shows}.`;
}
