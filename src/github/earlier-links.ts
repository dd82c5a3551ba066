import type { EarlierLink } from '../report/markdown/elements.ts';
import type { GithubContext } from './context.ts';
import type { Octokit } from './octokit.ts';
import type { PullRequest } from './pull-request.ts';

/** What readers of a deploy's comment may look for: the plan of the pull request, and the attempt before this one. */
export async function earlierLinks(octokit: Octokit, context: GithubContext, pull: PullRequest): Promise<readonly EarlierLink[]> {
  const plan = (await planLink(octokit, context, pull)) ?? checksLink(context, pull);
  return [plan, attemptLink(context)].filter((link) => link !== undefined);
}

/** The newest successful run of this workflow file for the head of the pull request. GitHub names it, and no comment does. */
async function planLink(octokit: Octokit, context: GithubContext, { headSha }: PullRequest): Promise<EarlierLink | undefined> {
  const { owner, repo, workflowFile, repositoryUrl } = context;
  if (workflowFile === undefined) return undefined;
  try {
    const { data } = await octokit.rest.actions.listWorkflowRuns({
      owner,
      repo,
      workflow_id: workflowFile,
      event: 'pull_request',
      head_sha: headSha,
      status: 'success',
      per_page: 1,
    });
    const [run] = data.workflow_runs;
    return run && { text: 'plan', url: `${repositoryUrl}/actions/runs/${run.id}` };
  } catch {
    // The token may not list runs, or the server has no such list. The link is only a convenience.
    return undefined;
  }
}

/** Plans and deploys are often workflows of their own. Then the plan is one of the checks, on a page that only GitHub has. */
function checksLink({ repositoryUrl }: GithubContext, { number, url }: PullRequest): EarlierLink | undefined {
  const page = `${repositoryUrl}/pull/${number}`;
  return url === page ? { text: 'checks of the pull request', url: `${page}/checks` } : undefined;
}

/** A re-run may find nothing to do, because the attempt before it has done it. */
function attemptLink({ repositoryUrl, runId, runAttempt }: GithubContext): EarlierLink | undefined {
  const attempt = runAttempt - 1;
  return attempt < 1 ? undefined : { text: `attempt ${attempt}`, url: `${repositoryUrl}/actions/runs/${runId}/attempts/${attempt}` };
}
