import type { Octokit } from '../../../src/github/octokit.ts';
import type { DeploymentOutcome, Deployments, DeploymentStatus, RecordDeployment } from '../../../src/record/deployments.ts';
import { parsePayload, type Payload } from '../../../src/record/payload.ts';
import type { Branch } from './branch.ts';
import type { GithubCall, GithubIncident } from './story.ts';

/** A run of the workflow as GitHub lists it. */
export interface WorkflowRun {
  readonly id: number;
  readonly event: string;
  readonly head_sha: string;
  /** Null for a run that was started from a tag. */
  readonly head_branch: string | null;
  conclusion: string | null;
  readonly created_at: string;
  readonly run_started_at: string;
  updated_at: string;
}

interface Deployment {
  readonly id: number;
  readonly commit: string;
  readonly createdAt: number;
  /** As it was sent: a record is read as foreign text. */
  readonly payload: string;
  /** The newest first. */
  readonly statuses: { readonly state: DeploymentStatus['state']; readonly at: number }[];
}

/** The repository in GitHub: its runs, its deployments, and the head of its branch. Its times have seconds, as GitHub's have. */
export class Github {
  readonly runs: WorkflowRun[] = [];
  readonly branch: Branch;
  /** The branch's newest commit. */
  tip = -1;
  /** The newest first. */
  readonly #deployments: Deployment[] = [];
  readonly #now: () => number;

  constructor(branch: Branch, now: () => number) {
    this.branch = branch;
    this.#now = now;
  }

  /** The time now, as GitHub writes it. */
  get now(): string {
    return new Date(inSeconds(this.#now())).toISOString();
  }

  /** GitHub as one run reaches it. */
  view(run: GithubRun): GithubView {
    const calls = new Calls(run);
    return { deployments: this.#deploymentsFor(run, calls), octokit: async () => this.#octokitFor(calls) };
  }

  #deploymentsFor({ commit }: GithubRun, calls: Calls): GithubView['deployments'] {
    return {
      page: (page) =>
        calls.read('page', (isLate): { records: RecordDeployment[]; isLast: boolean } => {
          const shown = page === 1 ? this.#deployments.slice(isLate ? 1 : 0) : [];
          const records = shown.flatMap(({ id, commit: sha, createdAt, payload: text }) => {
            const payload = parsePayload(text);
            return payload === undefined ? [] : [{ id, commit: sha, createdAt, payload }];
          });
          return { records, isLast: true };
        }),
      outcome: (id) => calls.read('outcome', (isLate) => outcomeOf(this.#deployment(id).statuses.slice(isLate ? 1 : 0))),
      create: (payload: Payload) =>
        calls.write('create', () => {
          const id = this.#deployments.length + 1;
          this.#deployments.unshift({
            id,
            commit: this.branch.sha(commit),
            createdAt: inSeconds(this.#now()),
            payload: JSON.stringify(payload),
            statuses: [],
          });
          return id;
        }),
      setStatus: (id, { state }) =>
        calls.write('status', () => {
          this.#deployment(id).statuses.unshift({ state, at: inSeconds(this.#now()) });
        }),
    };
  }

  /** The part of GitHub's API that tells how commits and runs follow each other. */
  #octokitFor(calls: Calls): Octokit {
    const rest = {
      actions: {
        listWorkflowRuns: ({ branch }: { readonly branch?: string }) =>
          calls.read('runs', () => {
            const runs = this.runs.filter(({ head_branch: own }) => branch === undefined || own === branch);
            return { data: { workflow_runs: runs.map((run) => ({ ...run })) } };
          }),
        getWorkflowRun: ({ run_id: wanted }: { readonly run_id: number }) =>
          calls.read('run', () => ({ data: this.runs.find(({ id }) => id === wanted) })),
      },
      git: { getRef: () => calls.read('tip', () => ({ data: { object: { sha: this.branch.sha(this.tip) } } })) },
      repos: {
        compareCommitsWithBasehead: ({ basehead }: { readonly basehead: string }) =>
          calls.read('compare', () => {
            const [base = '', head = ''] = basehead.split('...');
            return { data: { status: base !== head && this.branch.isAncestor(base, head) === true ? 'ahead' : 'behind' } };
          }),
      },
    };
    return { rest } as unknown as Octokit;
  }

  #deployment(wanted: number): Deployment {
    const found = this.#deployments.find(({ id }) => id === wanted);
    if (found === undefined) throw failure(404);
    return found;
  }
}

/** How a run reaches GitHub. */
export interface GithubRun {
  readonly commit: number;
  readonly incidents: readonly GithubIncident[];
  /** Sends a request, which takes a while. It never comes back if the run is over by then. */
  readonly pass: <T>(send: () => T) => Promise<T>;
  readonly note: (line: string) => void;
}

export interface GithubView {
  readonly deployments: Pick<Deployments, 'page' | 'outcome' | 'create' | 'setStatus'>;
  readonly octokit: () => Promise<Octokit>;
}

/** The calls of one run, with what goes wrong. */
class Calls {
  readonly #run: GithubRun;
  readonly #seen = new Map<GithubCall, number>();

  constructor(run: GithubRun) {
    this.#run = run;
  }

  /** @param show the answer; a late one doesn't show what was written last */
  read<T>(call: GithubCall, show: (isLate: boolean) => T): Promise<T> {
    const fault = this.#next(call);
    return this.#run.pass(() => {
      this.#note(call, fault);
      if (fault !== undefined && fault !== 'lags') throw failure(503);
      return show(fault === 'lags');
    });
  }

  write<T>(call: GithubCall, apply: () => T): Promise<T> {
    const fault = this.#next(call);
    return this.#run.pass(() => {
      this.#note(call, fault);
      if (fault === 'refuses') throw failure(403);
      const result = apply();
      if (fault === 'does it and fails') throw failure(502);
      return result;
    });
  }

  #next(call: GithubCall): GithubIncident['what'] | undefined {
    const nth = (this.#seen.get(call) ?? 0) + 1;
    this.#seen.set(call, nth);
    return this.#run.incidents.find((one) => one.call === call && one.nth <= nth && nth < one.nth + one.times)?.what;
  }

  #note(call: GithubCall, fault: GithubIncident['what'] | undefined): void {
    this.#run.note(`GitHub ${call}${fault === undefined ? '' : `: it ${fault}`}`);
  }
}

function outcomeOf([last]: Deployment['statuses']): DeploymentOutcome {
  const hasEnded = last !== undefined && last.state !== 'in_progress';
  return { hasSucceeded: last?.state === 'success', ...(hasEnded && { endedAt: last.at }) };
}

/** A failed request, as Octokit throws it. */
function failure(status: number): Error {
  return Object.assign(new Error(`HTTP ${status}`), { status, response: { status, headers: {} } });
}

function inSeconds(time: number): number {
  return Math.floor(time / 1000) * 1000;
}
