import type { GithubContext } from '../github/context.ts';
import type { Runner } from '../github/runner.ts';
import { present } from '../model/json.ts';
import { GithubRecords } from '../record/records.ts';
import type { FileReport } from '../report/model.ts';
import { refuseBase } from '../repository/base-checkout.ts';
import { earlierRuns } from '../repository/earlier-runs.ts';
import { originFrom, type Origin } from '../repository/origin.ts';
import { clientOf, deploymentsFor } from '../run/connect.ts';
import { checkNamedFlows } from '../run/limit.ts';
import { readMenuFiles, type MenuFiles } from '../run/menu-files.ts';
import type { Assignment } from '../run/plan-and-deploy.ts';
import type { RunState } from '../run/run-state.ts';
import { selectFiles, selectionLines, type Selection } from '../run/select-files.ts';
import { readTestFiles } from '../run/test-files.ts';
import { oneLine } from '../text/printable.ts';
import { startRun } from './start-run.ts';
import type { StepContext } from './step-context.ts';

/** Which runs of this workflow file prove to a pull that they deployed: a dispatch or a schedule may have been a pull. */
const PULLED_FROM: ReadonlySet<string> = new Set(['push']);

/** The stages of the step. Each yields what is known of the run so far. */
export async function* runStep(step: StepContext): AsyncGenerator<RunState, void> {
  const { runner, env } = step;
  const { context, settings, octokit, ...started } = yield* startRun(runner, env);
  let { state } = started;
  for (const note of state.report.notes) runner.notice(note);

  if (context.event.kind === 'push' && context.event.deleted) {
    runner.info('The branch was deleted: there is nothing to do.');
    yield state.with({ report: { outcome: 'no-changes' } });
    return;
  }

  const menuFiles = await runner.group('Menu files', () => readMenuFiles(runner, { context, settings, octokit, env }));
  sayDoubt(runner, menuFiles);
  state = state.with({ report: { files: menuFiles.files } });
  yield state;
  if (settings.mode === 'pull') {
    const repository = { context, octokit, git: menuFiles.checkout.git };
    const origin = async (): Promise<Origin> => originFrom(await earlierRuns(repository, PULLED_FROM));
    const { pullMenus } = await import('../run/pull.ts');
    yield* pullMenus({ console: runner, cancellation: step.cancellation }, state, {
      context,
      settings,
      octokit,
      menuFiles,
      requestedMenus: [],
      origin,
    });
    return;
  }
  if (menuFiles.refusal !== undefined) throw menuFiles.refusal;
  if (settings.mode !== 'drift') await refuseBase(context, menuFiles.checkout.git);
  state = state.with({ report: present({ commit: await otherCommit(context, menuFiles) }) });
  const testFiles = await readTestFiles(runner, context, settings, menuFiles);
  state = state.with({ report: { files: [...menuFiles.files, ...testFiles.files] } });
  yield state;

  const selection = await runner.group('Changes', async () => {
    const client = clientOf(settings);
    // A run without credentials reads no record: records are of one org and client.
    const deployments = client === undefined ? undefined : await deploymentsFor(settings, context);
    const records = deployments && new GithubRecords(deployments, (line) => runner.info(oneLine(line)));
    const found = await selectFiles({ context, settings, octokit, records, client, env }, menuFiles);
    for (const advice of found.changes.advice) runner.notice(advice);
    for (const line of selectionLines(found)) runner.info(line);
    return found;
  });
  state = withSelection(state, selection);
  yield state;

  // A run that ends here has failed: if one file is invalid, nothing is written.
  if (menuFiles.problems.length + testFiles.problems.length > 0) return;
  yield* checkOrPlan(step, state, { context, settings, menuFiles, tests: testFiles.tests, selection, ...present({ octokit }) });
}

/** The checked-out commit, if the event is about another one: what the report says, and the lines that it links, are of that commit. */
async function otherCommit({ sha, headSha }: GithubContext, { checkout, doubt }: MenuFiles): Promise<string | undefined> {
  const commit = doubt === undefined ? await checkout.git.head() : undefined;
  return commit === sha || commit === headSha ? undefined : commit;
}

function withSelection(state: RunState, { selected, deleted, moved, changes }: Selection): RunState {
  const { files, notes } = state.report;
  const gone = deleted.map((path): FileReport => ({ path, status: 'deleted', isMoved: moved.has(path), problems: [] }));
  const report = { files: [...files, ...gone], notes: [...notes, ...changes.advice] };
  return state.with({ selected, report });
}

const PLAN_WITHOUT_SECRETS = [
  'The menu files are valid.',
  'What would change in the live flows is not shown:',
  'GitHub gives no secrets to a pull request from a fork or by Dependabot.',
].join(' ');

async function* checkOrPlan(step: StepContext, before: RunState, assignment: Assignment): AsyncGenerator<RunState, void> {
  const { runner, cancellation } = step;
  const { settings, menuFiles, tests } = assignment;
  const { mode, credentials } = settings;
  await checkNamedFlows(settings, menuFiles, tests);
  if (mode === 'validate' || mode === 'pull') {
    yield before.with({ report: { outcome: 'success' } });
    return;
  }
  if (credentials === undefined) {
    yield before.with({ report: { mode: 'validate', outcome: 'success', notes: [...before.report.notes, PLAN_WITHOUT_SECRETS] } });
    return;
  }
  const { planAndDeploy } = await import('../run/plan-and-deploy.ts');
  yield* planAndDeploy({ console: runner, cancellation }, before, { ...assignment, mode, credentials });
}

/** Tells what a run that only checks menu files does not mind. */
function sayDoubt(runner: Pick<Runner, 'notice'>, { doubt }: MenuFiles): void {
  if (doubt !== undefined && doubt.code !== 'checkout.unknown')
    runner.notice(`${doubt.message} The files in the workspace are still checked, but a plan or a deploy would fail.`);
}
