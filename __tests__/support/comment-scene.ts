// Holds no tests: what the tests of a pull request's comment share.
import { pullRequestEvent } from '../../harness/events.ts';
import { changedMainMenu } from '../../harness/menus.ts';
import type { RunResult } from '../../harness/runner.ts';
import type { SceneOptions, Stage } from '../../harness/stage.ts';
import type { IssueComment, User } from '../../simulator/github/index.ts';

/** Who writes with the token of a workflow, of any workflow. */
export const ACTIONS_BOT: User = { login: 'github-actions[bot]', type: 'Bot' };

/** The run of a stage, unless told otherwise, and a number that no run has. */
export const RUN = 9_000_000_100;
export const NO_RUN = 9e15;

/** Where a forged comment wants its readers to go. */
export const EVIL = 'https://evil.example/approve';

/** One menu file that changes the main menu. */
export const CHANGED = { 'ivr/main.yml': changedMainMenu() };

/** What a marker can claim. The rest is what this action wrote into its markers at any time. */
interface Claim {
  readonly key?: string;
  readonly sha?: string;
  readonly run?: number;
  readonly attempt?: number;
  readonly plan?: object;
}

/** The body of a comment with a marker of this action, and the text of someone else. */
export function forgedBody(claim: Claim = {}): string {
  const marker = { key: '', sha: 'x', run: NO_RUN, attempt: 1, hash: 'x', outcome: 'success', ...claim };
  return `<!-- genesys-ivr-action v1 ${JSON.stringify(marker)} -->\n### ☎️ IVR plan — nothing changes\n\n[Approve it](${EVIL})\n`;
}

/** A comment that another workflow has written in this action's name. */
export function forge(stage: Stage, claim: Claim = {}, user: User = ACTIONS_BOT): IssueComment {
  return stage.github.addComment({ issue: 7, body: forgedBody(claim), user });
}

/** The comments of a pull request: author, and the first line below the marker. */
export function shown(stage: Stage, number = 7): string[] {
  return stage.github.commentsOn(number).map(({ user, body }) => `${user.login}: ${titleOf(body)}`);
}

function titleOf(body: string): string {
  return (body.split('\n')[1] ?? '').replace(/ <sub>.*<\/sub>$/u, '');
}

/** What GitHub was asked for the comment since the last look, such as `GET pulls/7 200`, without queries. */
export function takeCalls(stage: Stage): string[] {
  const calls = stage.github.requests.map(
    ({ method, path, status }) => `${method} ${path.replace('/repos/acme/ivr-menus/', '')} ${status}`,
  );
  stage.github.requests.length = 0;
  return calls.filter((call) => !/ (?:deployments|pulls\/7\/files|statuses)\b/u.test(call));
}

/** Warnings and notices of a run. */
export function saidBy(run: RunResult): string[] {
  return run.commands.filter(({ name }) => ['warning', 'notice', 'error'].includes(name)).map(({ name, message }) => `${name}: ${message}`);
}

/** The run of another commit on the pull request, or of the same commit once more. */
export async function planAgain(stage: Stage, files?: Readonly<Record<string, string>>, options: SceneOptions = {}): Promise<RunResult> {
  await stage.repository.switch('change-7');
  if (files !== undefined) await stage.commit(files);
  await stage.repository.switch('main');
  const pull = await stage.repository.pullRequest({ number: 7, base: 'main', head: 'change-7' });
  Object.assign(stage.github.pulls.find(({ number }) => number === 7)?.head ?? {}, pull.head);
  const event = pullRequestEvent({ number: 7, action: 'synchronize', head: pull.head, base: pull.base, merge: pull.merge });
  return stage.run(event, await stage.repository.checkout({ ref: 'refs/pull/7/merge' }), options);
}

/** Merges a pull request that is open on the stage, as GitHub does. */
export async function merge(stage: Stage, number = 7, { squash = true } = {}): Promise<string> {
  const after = await stage.repository.merge(`change-${number}`, { squash, noFf: !squash, message: `Change the menus (#${number})` });
  const pull = stage.github.pulls.find((one) => one.number === number);
  Object.assign(pull ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
  return after;
}
