import { randomBytes } from 'node:crypto';
import type { GithubContext } from '../github/context.ts';
import type { Runner } from '../github/runner.ts';
import { toReportedError } from '../model/run-error.ts';
import type { DialReport } from '../report/model.ts';
import { pageToDial, withDialledTests, type RunPage } from '../run/dial.ts';
import type { DialWish } from '../run/inputs.ts';
import type { RunState } from '../run/run-state.ts';
import { oneLine } from '../text/printable.ts';

/** No one waits longer for a page. In milliseconds. */
const LONGEST_UPLOAD = 10_000;

/** A run with its page. */
export interface WithDialPage {
  readonly state: RunState;
  /** The page; '' if there is none. */
  readonly html: string;
  /** Whether an upload took too long, and may still be at work. */
  readonly isUploading: boolean;
}

/**
 * Makes the page to dial, and uploads it if that is wished for. Whatever goes wrong with it, the run's outcome stays the same: the log says
 * what.
 */
export async function withDialPage(state: RunState, runner: Runner, env: NodeJS.ProcessEnv): Promise<WithDialPage> {
  const { context, settings } = state;
  const none = { state, html: '', isUploading: false };
  const wish = settings?.dialPage;
  if (context === undefined || wish === undefined || state.toDial === undefined) return none;
  try {
    const page = await pageToDial(state, runner, { all: wish === 'always' });
    if (page === undefined) return none;
    const { html } = page;
    const reason = reasonToKeep(wish, context);
    if (reason !== undefined) {
      if (reason !== '') runner.info(reason);
      return { ...none, html };
    }
    const uploaded = await runner.group('Page to dial', () => uploadInTime(page, { context, state, runner, env }));
    return { state: withLinks(state, page, uploaded.dial), html, isUploading: uploaded.isUploading };
  } catch (error) {
    runner.info(`There is no page to dial: ${oneLine(toReportedError(error).message)}`);
    return none;
  }
}

/**
 * Whoever may read the repository's artifacts may read the page: of a public repository, everyone.
 *
 * @returns why the page is not uploaded, '' if that needs no word; undefined if it is
 */
function reasonToKeep(wish: DialWish, context: GithubContext): string | undefined {
  if (wish === 'never') return '';
  if (wish === 'always' || context.isPrivate === true) return undefined;
  const why =
    context.isPrivate === false
      ? 'this repository is public, so everyone could read it'
      : "the event doesn't say that this repository is private";
  const how = isHostedByGithub(context) ? 'To upload it all the same, set `dial-page: always`.' : KEEP_BY_STEP;
  return `The page to dial was not uploaded: ${why}. ${IN_OUTPUT} ${how}`;
}

interface Uploading {
  readonly context: GithubContext;
  readonly state: RunState;
  readonly runner: Runner;
  readonly env: NodeJS.ProcessEnv;
}

interface Upload {
  readonly dial: DialReport | undefined;
  readonly isUploading: boolean;
}

async function uploadInTime(page: RunPage, uploading: Uploading): Promise<Upload> {
  const { runner } = uploading;
  const { promise: late, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => resolve('late'), LONGEST_UPLOAD);
  try {
    const dial = await Promise.race([upload(page, uploading), late]);
    if (dial !== 'late') return { dial, isUploading: false };
    runner.info(`The page to dial was not uploaded within ${LONGEST_UPLOAD / 1000} seconds. ${IN_OUTPUT}`);
    return { dial: undefined, isUploading: true };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    runner.info(`The page to dial was not uploaded: ${oneLine(why)}. ${IN_OUTPUT}`);
    return { dial: undefined, isUploading: false };
  } finally {
    clearTimeout(timer);
  }
}

const IN_OUTPUT = 'It is in the output `dial-page`.';

async function upload(page: RunPage, { context, state, runner, env }: Uploading): Promise<DialReport | undefined> {
  const { resultsService, uploadPage } = await import('../github/artifact.ts');
  if (!isHostedByGithub(context)) {
    runner.info(`This GitHub server can't show the page. ${IN_OUTPUT} ${KEEP_BY_STEP}`);
    return { sides: sidesOf(state) };
  }
  const service = resultsService(env, runner);
  if (service === undefined) {
    runner.info(`The runner names no service of GitHub that takes artifacts. ${IN_OUTPUT}`);
    return undefined;
  }
  const key = state.report.commentKey.replaceAll(/[^\w.-]+/gu, '-');
  // Jobs of a matrix share a run, and an artifact's name is taken for good.
  const name = ['call-ivr', ...(key === '' ? [] : [key]), randomBytes(4).toString('hex')].join('-');
  const id = await uploadPage(service, { name: `${name}.html`, html: page.html }, runner);
  const url = `${context.repositoryUrl}/actions/runs/${context.runId}/artifacts/${id}`;
  runner.info(`Dial it: ${url}`);
  return { url, sides: sidesOf(state) };
}

const KEEP_BY_STEP = 'To keep it, add a step: `uses: actions/upload-artifact@v3` with `path: ${{ steps.<id>.outputs.dial-page }}`.';

function sidesOf({ report }: RunState): DialReport['sides'] {
  return report.mode === 'deploy' ? 'deploy' : 'plan';
}

/** GitHub Enterprise Server keeps artifacts in another way. */
function isHostedByGithub({ repositoryUrl }: GithubContext): boolean {
  const { hostname } = new URL(repositoryUrl);
  return hostname === 'github.com' || hostname.endsWith('.ghe.com');
}

/** The report with the address of the page, and those that dial its call tests. */
function withLinks(state: RunState, page: RunPage, dial: DialReport | undefined): RunState {
  return dial === undefined ? state : state.with({ report: { flows: withDialledTests(state.report.flows, page), dial } });
}
