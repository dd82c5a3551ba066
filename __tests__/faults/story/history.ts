import type { DeployHistory } from '../../../src/drift/deploy-history.ts';
import type { GithubContext } from '../../../src/github/context.ts';
import { GithubRecords } from '../../../src/record/records.ts';
import { allMenuFiles } from '../../../src/repository/changed-files.ts';
import { earlierRuns } from '../../../src/repository/earlier-runs.ts';
import type { Git } from '../../../src/repository/git.ts';
import { GitMenuHistory } from '../../../src/repository/menu-history.ts';
import { originFrom, originOf } from '../../../src/repository/origin.ts';
import { GithubRunOrder } from '../../../src/repository/run-order.ts';
import type { Branch } from './branch.ts';
import type { GithubView } from './github.ts';
import type { RunPlan } from './story.ts';

/** A run in its repository. */
export interface Checkout {
  readonly branch: Branch;
  readonly github: GithubView;
  readonly plan: RunPlan;
  readonly runId: number;
  /** Whether the commit was the branch's newest when the run was requested. A person can start an older one from a tag only. */
  readonly wasTip: boolean;
  readonly isShallow: boolean;
  readonly log: (line: string) => void;
}

/** What the run is told of earlier deploys: everything of the action itself, over git and GitHub in memory. */
export function historyOf({
  branch,
  github,
  plan,
  runId,
  wasTip,
  isShallow,
  log,
}: Checkout): DeployHistory & { readonly records: GithubRecords } {
  const { octokit, deployments } = github;
  const isBranch = plan.event !== 'dispatch' || wasTip;
  const context = contextOf(branch, plan, runId, isBranch);
  const git = {
    head: async () => context.sha,
    isAncestor: async (old: string, commit: string) => (isShallow ? undefined : branch.isAncestor(old, commit)),
  };
  const repository = { context, octokit, git: git as unknown as Git };
  const order = new GithubRunOrder(repository);
  const runs = lazy(() => earlierRuns(repository));
  const menus = new GitMenuHistory({
    files: branch.historyFrom(plan.commit),
    origins: [() => originOf(repository), async () => originFrom(await runs())],
    changes: allMenuFiles('the story takes all files'),
    canLeaveOut: async () => false,
    newerTip: () => order.newerTip(),
    isMenuFile: (path) => path.startsWith('ivr/'),
    complete: (menu) => menu,
    menus: branch.menusAt(plan.commit),
  });
  return { records: new GithubRecords(deployments, log), order, menus };
}

function contextOf(branch: Branch, { event, commit }: RunPlan, runId: number, isBranch: boolean): GithubContext {
  const sha = branch.sha(commit);
  const eventName = event === 'push' ? 'push' : event === 'dispatch' ? 'workflow_dispatch' : 'schedule';
  const before = branch.sha(commit - 1);
  return {
    event:
      event === 'push'
        ? { kind: 'push', before, deleted: false, forced: false, message: '', commits: [], defaultBranch: 'main' }
        : { kind: 'other', name: eventName },
    eventName,
    owner: 'acme',
    repo: 'ivr',
    sha,
    headSha: sha,
    refName: isBranch ? 'main' : 'older',
    isBranch,
    isDeployRef: true,
    workflowFile: 'ivr.yml',
    runId,
    runAttempt: 1,
    workspace: '',
    temp: '',
    runUrl: '',
    actor: '',
    repositoryUrl: '',
  };
}

function lazy<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
