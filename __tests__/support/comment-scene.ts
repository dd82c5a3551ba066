// Holds no tests: what the tests of a pull request's comment share.
import type { IssueComment } from '../../simulator/github/index.ts';
import { github, verdictOf, WORDS, type Scene } from './scene.ts';

/** The run of a scene, unless told otherwise, and a number that no run has. */
export const RUN = 9_000_000_100;
export const NO_RUN = 9e15;

/** Where a forged comment wants its readers to go. */
export const EVIL = 'https://evil.example/approve';

/** What a marker can claim. The rest is what this action wrote into its markers at any time. */
interface Claim {
  readonly key?: string;
  readonly sha?: string;
  readonly run?: number;
  readonly attempt?: number;
  readonly plan?: object;
}

/** A comment that another workflow has written in this action's name: a marker of this action, and a text of its own. */
export function forge(scene: Scene, claim: Claim = {}): IssueComment {
  const marker = { key: '', sha: 'x', run: NO_RUN, attempt: 1, hash: 'x', outcome: 'success', ...claim };
  const text = `${WORDS.verdict('plan', WORDS.nothing)}\n\n[Approve it](${EVIL})\n`;
  return scene.github.addComment({
    issue: 7,
    body: `<!-- genesys-ivr-action v1 ${JSON.stringify(marker)} -->\n${text}`,
    user: github.BOT,
  });
}

/** The comments of a pull request: author, and the first line below the marker. */
export function shown(scene: Scene, number = 7): string[] {
  return scene.github.commentsOn(number).map(({ user, body }) => `${user.login}: ${verdictOf(body.split('\n').slice(1).join('\n'))}`);
}

/** What GitHub was asked for the comment since the last look, such as `GET pulls/7 200`, without queries. */
export function takeCalls(scene: Scene): string[] {
  const calls = scene.takeCommentCalls().map((call) => call.replace(/\?\S+/u, ''));
  return calls.filter((call) => !call.startsWith('GET pulls/7/files '));
}

/** Squashes a pull request that is open in the scene into `main`, as GitHub does. */
export async function merge(scene: Scene, number = 7): Promise<string> {
  const after = await scene.repository.merge(`change-${number}`, { squash: true, message: `Change the menus (#${number})` });
  const pull = scene.github.pulls.find((one) => one.number === number);
  Object.assign(pull ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
  return after;
}
