import type { GithubContext } from '../github/context.ts';
import { RunError } from '../model/run-error.ts';
import { shortCommit } from '../text/text.ts';
import type { Git } from './git.ts';

/**
 * Refuses a checkout of the base branch alone: what is true of its files says nothing about the pull request or the merge queue's group.
 * `pull_request_target` checks it out unless a workflow says otherwise.
 *
 * @throws RunError `checkout.missing`
 */
export async function refuseBase(context: GithubContext, git: Git): Promise<void> {
  const head = await git.head();
  if (head === undefined || !(await isBase(head, context, git))) return;
  const what = context.event.kind === 'merge_group' ? "merge queue's group" : 'pull request';
  throw new RunError(
    'checkout.missing',
    `The ${what} is not checked out: the workspace holds commit ${shortCommit(head)}, which is its base.`,
    context.event.kind === 'pull_request_target'
      ? 'Give `actions/checkout` the input `ref: refs/pull/${{ github.event.number }}/merge`. Run no script of that checkout, because ' +
          'anyone can open a pull request.'
      : 'Remove the input `ref` of `actions/checkout`, so that it checks out what the event is about.',
  );
}

/** Whether a commit is the base without the change. The payload's base can be older than the one of GitHub's merge commit. */
async function isBase(head: string, { event, sha }: GithubContext, git: Git): Promise<boolean> {
  switch (event.kind) {
    case 'merge_group':
      return head === event.baseSha;
    case 'pull_request_target':
      return head === sha || head === event.baseSha;
    case 'pull_request': {
      if (head === sha || head === event.headSha) return false;
      const [base] = (await git.ensureCommit(sha)) ? ((await git.parents(sha)) ?? []) : [];
      return head === event.baseSha || head === base;
    }
    case 'push':
    case 'other':
      return false;
  }
}
