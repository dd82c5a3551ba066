import type { DeployRecords, LastRecord, RecordBeside, RecordedMenu } from '../drift/deploy-history.ts';
import { toGithubFailure } from '../github/failure.ts';
import { writesBetween } from '../model/flow.ts';
import { sameId } from '../model/ids.ts';
import { present } from '../model/json.ts';
import { shortCommit } from '../text/text.ts';
import type { DeploymentOutcome, Deployments, RecordDeployment } from './deployments.ts';
import type { PayloadFlow, PayloadMenu } from './payload.ts';

/** The most pages of records that are read: a hundred records each. */
const MAX_PAGES = 10;
/** The most deployments whose end is asked for to tell which files have changed. Menus of others count as changed, which is harmless. */
const MAX_OUTCOMES = 30;

/** A menu on record, and the record. */
interface Found {
  readonly deployment: RecordDeployment;
  readonly flow: PayloadFlow;
  readonly menu: PayloadMenu;
}

/** Whether a menu is meant. `client` is the record's own. */
type IsMatch = (flow: PayloadFlow, menu: PayloadMenu, client: string) => boolean;

/** How a menu file names a menu. */
export interface MenuInFile {
  readonly path: string;
  readonly flow: string;
  readonly name: string;
}

/**
 * The deploy records, read page by page as far as needed. If they can't be read, that is logged once, and every answer is `unknown`: the
 * run goes on without records.
 */
export class GithubRecords implements DeployRecords {
  readonly #deployments: Pick<Deployments, 'page' | 'outcome'>;
  readonly #log: (line: string) => void;
  readonly #pages: Promise<readonly RecordDeployment[] | undefined>[] = [];
  /** How deployments ended; undefined where that can't be read. */
  readonly #outcomes = new Map<number, Promise<DeploymentOutcome | undefined>>();
  /** What the log says already. */
  readonly #logged: Set<string>;
  #hasFailed = false;
  #isWhole = false;
  /** Whether the log says that older records are not looked at. */
  #isCut = false;

  constructor(deployments: Pick<Deployments, 'page' | 'outcome'>, log: (line: string) => void, logged = new Set<string>()) {
    this.#deployments = deployments;
    this.#logged = logged;
    this.#log = (line) => {
      if (!logged.has(line)) log(line);
      logged.add(line);
    };
  }

  /** The same records, to be read again: another run may have written one since. */
  afresh(): GithubRecords {
    return new GithubRecords(this.#deployments, this.#log, this.#logged);
  }

  async last(flowId: string, menuId: string): Promise<LastRecord> {
    const records = this.#all(isMenu(flowId, menuId));
    const { value: newest } = await records.next();
    if (newest === undefined) return { kind: this.#hasFailed ? 'unknown' : 'none' };
    return {
      kind: 'found',
      record: await this.#recordedMenu(newest),
      beside: () => this.#beside(newest, records),
      sameBefore: () => this.#sameBefore(newest),
    };
  }

  /**
   * The newest record of a menu that is not of this commit. Reads the records again, because another run may have written one since.
   *
   * @param commit the run's own
   */
  async ofOthers(flowId: string, menuId: string, commit: string): Promise<Pick<RecordedMenu, 'commit' | 'desired'> | undefined> {
    const records = this.afresh().#all(isMenu(flowId, menuId));
    for await (const { deployment, menu } of records)
      if (deployment.commit !== commit) return { commit: deployment.commit, desired: menu.desired };
    return undefined;
  }

  /**
   * The last record before the newest one that tells of a deploy, if both were at work at once: it ended after the newest had begun, or it
   * came between the newest's plan and its record. That is certain if the newest had read the version that the other one wrote over. If a
   * newest that failed has found what no commit says, an edit may have come in between instead. It is not certain either if the other one
   * failed.
   */
  async #beside(newest: Found, older: AsyncGenerator<Found, undefined>): Promise<RecordBeside | undefined> {
    const first = await this.#firstOf(newest);
    const value = await nextDeploy(first, older);
    if (value === undefined) return undefined;
    const record = await this.#recordedMenu(value);
    // It can have landed all the same.
    if (!record.hasSucceeded) return { record, isCertain: false };
    if ((record.endedAt ?? 0) >= first.deployment.createdAt) return { record, isCertain: true };
    const hasFailed = (await this.#outcomeOf(newest.deployment.id))?.hasSucceeded === false;
    if (!hasFailed && isWritten(first.flow)) return undefined;
    if (hadReadBefore(first, value)) return { record, isCertain: true };
    return hasFailed && isOfOther(newest.menu, record) ? { record, isCertain: newest.menu.from !== undefined } : undefined;
  }

  /** The run's first record of a menu. If a run has failed in part, its last record only repeats what is live all the same. */
  async #firstOf(newest: Found): Promise<Found> {
    if (isWritten(newest.flow)) return newest;
    return (await this.#readBefore(newest)).findLast((older) => isOfSameRun(older, newest)) ?? newest;
  }

  /** Looks at the pages that were read only: two deploys at once have their records next to each other. */
  async #sameBefore(newest: Found): Promise<readonly string[]> {
    const found = await this.#readBefore(newest);
    const end = found.findIndex(({ menu }) => menu.desired !== newest.menu.desired);
    const commits = found.slice(0, end === -1 ? undefined : end).map(({ deployment }) => deployment.commit);
    return [...new Set(commits)].filter((other) => other !== newest.deployment.commit);
  }

  /** The older records of the same menu in the pages that were read. */
  async #readBefore({ deployment: { id }, flow, menu }: Found): Promise<readonly Found[]> {
    const read = (await Promise.all(this.#pages)).flatMap((page) => page ?? []);
    const older = read.slice(read.findIndex((one) => one.id === id) + 1);
    return older.flatMap((deployment) => foundIn(deployment, isMenu(flow.id, menu.id)));
  }

  async #recordedMenu({ deployment, flow, menu }: Found): Promise<RecordedMenu> {
    // If the end can't be read, only the state that the record asked for is accepted.
    const outcome = await this.#outcomeOf(deployment.id);
    const { hasSucceeded, endedAt } = outcome ?? { hasSucceeded: true };
    const whyUnknown =
      outcome === undefined ? `How the deploy of commit ${shortCommit(deployment.commit)} ended can't be read.` : undefined;
    return {
      commit: deployment.commit,
      path: menu.path,
      desired: menu.desired,
      hasSucceeded,
      createdAt: deployment.createdAt,
      flow: { version: flow.version, wasWritten: isWritten(flow) },
      ...present({ run: deployment.payload.run, before: menu.before, from: menu.from, endedAt, whyUnknown }),
    };
  }

  /**
   * The commit from which the file of this menu was deployed with success as it is now; `none` if the records say that it wasn't. Undefined
   * if the records, or how the deploy ended, can't be read.
   *
   * @param client the hash of the org and OAuth client: another org's record says nothing about this one
   */
  async deployedFrom({ path, flow, name }: MenuInFile, blob: string, client: string): Promise<string | undefined> {
    const { value: found } = await this.#all(
      (_, menu, owner) => owner === client && menu.path === path && menu.flow === flow && menu.name === name,
    ).next();
    if (found === undefined) return this.#hasFailed ? undefined : 'none';
    const { id, commit } = found.deployment;
    const isAffordable = this.#outcomes.has(id) || this.#outcomes.size < MAX_OUTCOMES;
    if (found.menu.blob !== blob || !isAffordable) return 'none';
    const outcome = await this.#outcomeOf(id);
    return outcome && (outcome.hasSucceeded ? commit : 'none');
  }

  /** The records with such a menu, the newest first. */
  async *#all(isMatch: IsMatch): AsyncGenerator<Found, undefined> {
    for (let index = 0; index < MAX_PAGES; index += 1) {
      const records = await this.#page(index);
      for (const deployment of records ?? []) yield* foundIn(deployment, isMatch);
      if (records === undefined || (this.#isWhole && index + 1 >= this.#pages.length)) return undefined;
    }
    if (!this.#isCut) this.#log(`There are more than ${MAX_PAGES * 100} deploy records: older ones are ignored.`);
    this.#isCut = true;
    return undefined;
  }

  #page(index: number): Promise<readonly RecordDeployment[] | undefined> {
    return (this.#pages[index] ??= this.#readPage(index));
  }

  async #readPage(index: number): Promise<readonly RecordDeployment[] | undefined> {
    try {
      const { records, isLast } = await this.#deployments.page(index + 1);
      if (isLast) this.#isWhole = true;
      return records;
    } catch (error) {
      this.#hasFailed = true;
      this.#log(`The deploy records can't be read: ${whyNot(error, 'read')} The commits of earlier runs are used instead.`);
      return undefined;
    }
  }

  #outcomeOf(id: number): Promise<DeploymentOutcome | undefined> {
    const known = this.#outcomes.get(id);
    if (known !== undefined) return known;
    const asked = this.#deployments.outcome(id).catch((error: unknown) => {
      this.#log(`How the deployment ${id} ended can't be read: ${whyNot(error, 'read')}`);
      return undefined;
    });
    this.#outcomes.set(id, asked);
    return asked;
  }
}

/**
 * Whether a deploy had found something else than what a record's commit had left. The commits tell, because the hashes of one state differ
 * if a text before a transfer was still open in one of them.
 */
function isOfOther({ from, before }: PayloadMenu, { commit, desired }: RecordedMenu): boolean {
  return from !== commit && before !== desired;
}

function foundIn(deployment: RecordDeployment, isMatch: IsMatch): Found[] {
  const { flows, client } = deployment.payload;
  return flows.flatMap((flow) => {
    const menu = flow.menus.find((candidate) => isMatch(flow, candidate, client));
    return menu === undefined ? [] : [{ deployment, flow, menu }];
  });
}

function isMenu(flowId: string, menuId: string): IsMatch {
  return (flow, menu) => sameId(flow.id, flowId) && menu.id === menuId;
}

/** Why a request for records failed, as a sentence that says what to grant. */
export function whyNot(error: unknown, level: 'read' | 'write'): string {
  const { message, isForbidden, status } = toGithubFailure(error);
  const sentence = `${message.replace(/\.$/u, '')}.`;
  // GitHub answers 404 for what the token can't see, and so does a server without deployments.
  return isForbidden || status === 404 ? `${sentence} Grant the job \`permissions: deployments: ${level}\`.` : sentence;
}

/** Where there is no token, or no server that keeps records. */
export const NO_RECORDS: DeployRecords = { last: async () => ({ kind: 'unknown' }) };

/** Whether a deploy was to write a flow, or only noted what is in sync. */
function isWritten({ menus }: PayloadFlow): boolean {
  return menus.some(({ before, desired }) => before !== desired);
}

/** Skips what tells of no other deploy: records of the same run, and those that only noted what is in sync before. */
async function nextDeploy(first: Found, older: AsyncGenerator<Found, undefined>): Promise<Found | undefined> {
  for await (const value of older) if (!isOfSameRun(value, first) && !hasOnlyFound(value, first)) return value;
  return undefined;
}

/** A run that is started again may find another version. */
function isOfSameRun({ deployment, flow }: Found, { deployment: other, flow: otherFlow }: Found): boolean {
  const { run } = deployment.payload;
  return run !== undefined && run === other.payload.run && flow.version === otherFlow.version;
}

/** Whether the one only noted what is in sync, in the version that the other had read, or in an older one. */
function hasOnlyFound({ flow }: Found, { flow: other }: Found): boolean {
  return !isWritten(flow) && (writesBetween(flow.version, other.version) ?? 1) <= 0;
}

/** Whether the one had read the version, or an older one, that the other wrote over. */
function hadReadBefore(one: Found, other: Found): boolean {
  return isWritten(other.flow) && (writesBetween(one.flow.version, other.flow.version) ?? 1) <= 0;
}
