// What becomes of a plan's comment when the change is deployed: the result takes its place, and links what came before.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FlowDefinition } from '../../simulator/genesys/flow-records.ts';
import { withoutTime, withoutTimes } from '../support/times.ts';
import { FLOWS, NEW_PROMPT, Scene, WORDS, definition, github, type Run, type SceneOptions } from '../support/scene.ts';

const { CHANGE, menu } = definition;
const { LIST_COMMENTS, LIST_FILES, PATCH_FIRST, planRunsOf, pullsOf } = github;

const DEPLOY = 9_000_000_101;
const RUNS = 'https://github.com/acme/ivr-menus/actions/runs';
const CHECKS = 'checks of the pull request https://github.com/acme/ivr-menus/pull/7/checks';

interface Push {
  readonly before: string;
  readonly after: string;
}

/** A comment in its parts. */
interface Parts {
  readonly marker: { readonly run: number; readonly attempt: number };
  readonly report: string;
  /** The links to what came before, each as `text address`. */
  readonly earlier: readonly string[];
}

/** Takes a comment to pieces, which must be whole. */
function partsOf(body: string): Parts {
  const [first = '', ...lines] = body.split('\n');
  const marker = JSON.parse(/^<!-- genesys-ivr-action v1 (\{.*\}) -->$/u.exec(first)?.[1] ?? '') as Parts['marker'];
  const [report = '', links = ''] = lines.join('\n').split(/\n\n<sub>Before this: (.*)<\/sub>\n$/u);
  const earlier = [...links.matchAll(/\[([^\]]*)\]\(([^)]*)\)/gu)].map(([, text, url]) => `${text} ${url}`);
  return { marker, report: links === '' ? report : `${report}\n`, earlier };
}

const bodyOf = (scene: Scene, at = 0): string => scene.github.commentsOn(7)[at]?.body ?? '';
const comment = (scene: Scene, at = 0): Parts => partsOf(bodyOf(scene, at));
const headOf = (text: string): string => text.split('\n', 1)[0] ?? '';
/** The line of facts below a report, from the flow on, with what is another one in every run made the same. */
const lifeOf = (text: string): string =>
  withoutTime(/^<sub>(.*)<\/sub>$/mu.exec(text.slice(text.lastIndexOf('\n<sub>')))?.[1] ?? '').replace(
    /\[ivr.*?\) · (.*) · commit <code>[\da-f]{7}<\/code>/u,
    '$1',
  );

/** A pull request with its plan, then merged. */
async function planned(scene: Scene, files: Readonly<Record<string, string>> = CHANGE, options: SceneOptions = {}): Promise<Push> {
  await scene.stage.keepPublished(files);
  const before = await scene.repository.head();
  scene.github.addRun({ head_sha: before });
  await scene.pullRequest(files, options);
  return { before, after: await merge(scene) };
}

/** With a merge commit: so the branch may go on. */
async function merge(scene: Scene): Promise<string> {
  const after = await scene.repository.merge('change-7', { noFf: true, message: 'Change the menus' });
  Object.assign(scene.github.pulls[0] ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
  scene.takeCommentCalls();
  return after;
}

function deploy(scene: Scene, push: Push, options: SceneOptions = {}): Promise<Run> {
  return scene.pushRun(push, { run: { id: DEPLOY }, ...options });
}

/** Asserts that a deploy's only requests to GitHub were those that find the comment and write it. */
function assertWritten(scene: Scene, { after }: Push, write: readonly string[] = [PATCH_FIRST]): void {
  assert.deepEqual(scene.takeCommentCalls(), [pullsOf(after), LIST_COMMENTS, planRunsOf(scene.github), ...write]);
}

/** Makes something else of what is written. */
function spoil({ nodes }: FlowDefinition): void {
  const [option] = nodes['collect_ivr_main']?.menu?.options ?? [];
  if (option !== undefined) option.prompt = 'For ord';
}

/** The id of the flow, as Markdown has it. */
const escapedId = FLOWS.main.id.replaceAll('-', '&#45;');

describe('the life of a change', () => {
  test('planned, then deployed: the result comes first, and the plan is linked', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene);
    const plan = comment(scene);
    assert.deepEqual([headOf(plan.report), plan.earlier], [WORDS.verdict('plan', WORDS.changes()), []]);
    const made = scene.github.addRun({ head_sha: scene.github.pulls[0]?.head.sha ?? '', event: 'pull_request' });
    const run = await deploy(scene, push);
    assert.equal(run.exitCode, 0);
    assertWritten(scene, push);
    const { marker, report, earlier } = comment(scene);
    assert.deepEqual([marker.run, marker.attempt], [DEPLOY, 1]);
    assert.deepEqual(earlier, [`plan ${RUNS}/${made.id}`]);
    assert.equal(headOf(report), WORDS.verdict('deploy', WORDS.deployed()));
    assert.equal(
      lifeOf(report),
      `**Live and verified against the menu files.** flow <code>Main IVR</code> v14 → v15 · [run](${RUNS}/${DEPLOY}) · ‹now› · by <code>ivyrowe</code>`,
    );
    assert.equal(report, withoutTimes(run.summary), 'the summary links no plan, and the comment has no times');
    const [flow] = run.report.flows ?? [];
    const duration = Number(flow?.duration_ms);
    assert.ok(Number.isInteger(duration) && duration > 0 && duration < run.durationMs, String(duration));
    const row = `| <code>Main IVR</code> | ✅ deployed | ${(duration / 1000).toFixed(1)} | 1 |`;
    assert.ok(run.summary.includes(`\n${row}\n\n${run.report.api_calls.total} requests to Genesys Cloud in all`), run.summary);
  });

  for (const [what, fault, head, life] of [
    [
      'rolled back',
      { method: 'PATCH', applyPartially: spoil },
      WORDS.badVerdict('deploy', WORDS.flow('rolled back (the org stored something other than what was sent)')),
      '**The previous menu is live again.** flow <code>Main IVR</code> v14 → v16',
    ],
    [
      'rejected',
      { method: 'PATCH', status: 400 },
      WORDS.badVerdict('deploy', WORDS.flow('rejected (Genesys Cloud refused it)')),
      '**Nothing of this run is live.** flow <code>Main IVR</code> v14',
    ],
    [
      'failed before it was planned',
      { path: `/api/v2/flows/${FLOWS.main.id}`, status: 403 },
      WORDS.badVerdict('deploy', WORDS.flow('failed (not permitted)', escapedId)),
      `**Nothing of this run is live.** flow <code>${escapedId}</code> version unknown`,
    ],
  ] as const) {
    test(`planned, then ${what}: the checks, which have the plan, are linked`, async () => {
      await using scene = await Scene.open();
      const push = await planned(scene);
      scene.cloud.faults.add(fault);
      assert.equal((await deploy(scene, push)).exitCode, 1);
      assertWritten(scene, push);
      const { report, earlier } = comment(scene);
      assert.deepEqual(
        [headOf(report), lifeOf(report), earlier],
        [head, `${life} · [run](${RUNS}/${DEPLOY}) · ‹now› · by <code>ivyrowe</code>`, [CHECKS]],
      );
    });
  }

  test('a second deploy replaces the first, and links it; someone else may have started it', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene);
    scene.cloud.faults.add({ method: 'PATCH', status: 400 });
    await deploy(scene, push);
    scene.takeCommentCalls();
    await deploy(scene, push, { run: { id: DEPLOY, attempt: 2 }, env: { GITHUB_TRIGGERING_ACTOR: 'dependabot[bot]' } });
    assertWritten(scene, push);
    const { marker, report, earlier } = comment(scene);
    assert.deepEqual([marker.run, marker.attempt], [DEPLOY, 2]);
    assert.match(lifeOf(report), /\/attempts\/2\) · ‹now› · by <code>dependabot&#91;bot&#93;<\/code>$/u);
    assert.doesNotMatch(report, /rejected/u);
    assert.deepEqual(earlier, [CHECKS, `attempt 1 ${RUNS}/${DEPLOY}/attempts/1`]);
  });

  test('a new plan takes the place of everything', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene);
    await deploy(scene, push);
    scene.takeCommentCalls();
    const run = await scene.planAgain({ 'ivr/main.yml': menu('main', 'For a new order, press 1') }, { run: { id: 9_000_000_102 } });
    assert.deepEqual(scene.takeCommentCalls(), [LIST_FILES, LIST_COMMENTS, PATCH_FIRST]);
    const { report, earlier } = comment(scene);
    assert.deepEqual([report, earlier], [withoutTimes(run.summary), []]);
    assert.doesNotMatch(report, /Deployed/u);
  });

  test('a plan of a commit that is merged as it is, and is live already, is told to be in sync', async () => {
    await using scene = await Scene.open();
    await scene.stage.keepPublished(CHANGE);
    const before = await scene.repository.head();
    scene.github.addRun({ head_sha: before });
    await scene.pullRequest(CHANGE);
    const after = await scene.repository.merge('change-7');
    assert.equal(after, scene.github.pulls[0]?.head.sha, 'the commit that was planned');
    Object.assign(scene.github.pulls[0] ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
    scene.takeCommentCalls();
    scene.cloud.edit(FLOWS.main.id, 'ann', ({ nodes }) => {
      const [option] = nodes['collect_ivr_main']?.menu?.options ?? [];
      if (option !== undefined) option.prompt = NEW_PROMPT;
    });
    await deploy(scene, { before, after });
    assertWritten(scene, { before, after });
    const { report, earlier } = comment(scene);
    assert.match(report, /^### ☎️ IVR deploy: nothing changes\n\n<sub>1 menu in sync · commit .* · \[run\]\(.*\)<\/sub>\n$/u);
    assert.deepEqual(earlier, [CHECKS]);
  });

  test('a token that may not list runs links the checks, and nothing is said of it', async () => {
    const plain = { login: 'github-actions[bot]', type: 'Bot', permissions: { contents: 'read', 'pull-requests': 'write' } } as const;
    await using scene = await Scene.open({ github: { tokens: { ghs_plain: plain } } });
    const push = await planned(scene, CHANGE, { token: 'ghs_plain' });
    const run = await deploy(scene, push, { token: 'ghs_plain' });
    assert.equal(run.exitCode, 0);
    assert.ok(scene.takeCommentCalls().includes(planRunsOf(scene.github).replace(/200$/u, '403')));
    assert.deepEqual(comment(scene).earlier, [CHECKS]);
    assert.doesNotMatch(run.stdout, /^::(?:warning|notice).*(?:plan|comment)/mu);
  });

  test("two uses in one pull request don't meet: each keeps its own comment", async () => {
    await using scene = await Scene.open();
    const [toProd, toTest] = ['prod', 'test'].map((key) => ({ inputs: { 'comment-key': key } }));
    await scene.stage.keepPublished(CHANGE);
    const before = await scene.repository.head();
    scene.github.addRun({ head_sha: before });
    await scene.pullRequest(CHANGE, toProd);
    await scene.planAgain({ 'ivr/main.yml': menu('main', 'For a new order, press 1') }, toTest);
    const planOfTest = bodyOf(scene, 1);
    const push = { before, after: await merge(scene) };
    await deploy(scene, push, toProd);
    assertWritten(scene, push);
    assert.match(headOf(comment(scene, 0).report), /IVR deploy · <code>prod<\/code>/u);
    assert.equal(bodyOf(scene, 1), planOfTest);
  });

  test('a hostile name of who started the run forms neither a marker nor a link', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene);
    await deploy(scene, push, { env: { GITHUB_TRIGGERING_ACTOR: '<!-- x --> [x](javascript:x) @mallory </sub>' } });
    const { report, earlier } = comment(scene);
    assert.deepEqual([bodyOf(scene).match(/<!--/gu)?.length, earlier], [1, [CHECKS]]);
    assert.match(lifeOf(report), / · by <code>&#60;&#33;&#45;&#45; [^<@]*&#64;(?:<wbr>)?mallory [^<@]*<\/code>$/u);
  });
});

describe('the end of the job', () => {
  test('completes the comment of a run that was killed', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene);
    const end = { at: { method: 'PATCH' }, how: 'kill' } as const;
    const { step, post } = await scene.runUntil({}, end, {
      run: { id: DEPLOY },
      merged: push.before,
      between: () => {
        assert.deepEqual(scene.takeCommentCalls(), [], 'the step was killed before it could tell');
        assert.equal(headOf(comment(scene).report), WORDS.verdict('plan', WORDS.changes()));
      },
    });
    assert.deepEqual([step.signal, post.exitCode], ['SIGKILL', 0]);
    assert.deepEqual(scene.takeCommentCalls(), [pullsOf(push.after), LIST_COMMENTS, planRunsOf(scene.github), PATCH_FIRST]);
    const { report, earlier } = comment(scene);
    assert.equal(
      lifeOf(report),
      `**Live and verified against the menu files.** flow <code>Main IVR</code> v14 → v15 · [run](${RUNS}/${DEPLOY}) · ‹now› · by <code>ivyrowe</code>`,
    );
    assert.deepEqual(earlier, [CHECKS]);
    assert.deepEqual(
      (post.report?.flows ?? []).map(({ duration_ms: duration }) => duration),
      [null],
      'nobody has measured it',
    );
    assert.doesNotMatch(post.summary, /How long it took/u);
  });

  test('completes what a cancelled run has told already', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene);
    const end = { at: { method: 'PATCH' }, effect: { delayMs: 60_000 }, how: 'cancel' } as const;
    const { post } = await scene.runUntil({}, end, {
      run: { id: DEPLOY },
      merged: push.before,
      between: () => {
        assertWritten(scene, push);
        const { report } = comment(scene);
        assert.equal(headOf(report), '### 🛑 IVR deploy: interrupted; Main IVR rollback failed (the run was cancelled)');
      },
    });
    assert.equal(post.exitCode, 0);
    assert.deepEqual(scene.takeCommentCalls(), [pullsOf(push.after), LIST_COMMENTS, planRunsOf(scene.github), PATCH_FIRST]);
    const { report, earlier } = comment(scene);
    assert.equal(
      lifeOf(report),
      `**Live and verified against the menu files.** flow <code>Main IVR</code> v14 → v15 · [run](${RUNS}/${DEPLOY}) · ‹now› · by <code>ivyrowe</code>`,
    );
    assert.deepEqual(earlier, [CHECKS]);
  });
});
