// What becomes of a plan's comment when the change is deployed: the result comes first, and the plan stays below it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pullRequestEvent } from '../../harness/events.ts';
import { runUntil } from '../support/ended.ts';
import { MAIN_FLOW_ID } from '../../harness/menus.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage, type SceneOptions } from '../../harness/stage.ts';
import { CHANGED, CREATE_COMMENT, LIST_COMMENTS, LIST_FILES, LIST_RUNS, menu, takeGithubCalls } from '../support/events-scene.ts';
import type { FlowDefinition } from '../../simulator/genesys/flow-records.ts';
import { withoutTime, withoutTimes } from '../support/times.ts';

const FIRST = 1_500_000_001;
const DEPLOY = 9_000_000_101;
const PATCH_FIRST = `PATCH issues/comments/${FIRST} 200`;
const RUNS = 'https://github.com/acme/ivr-menus/actions/runs';
const BEGIN = '<!-- genesys-ivr-action plan begins -->';
const END = '<!-- genesys-ivr-action plan ends -->';
const LEFT_OUT = `_The plan that was reviewed is left out here for want of room: [the run that made it](${RUNS}/9000000100/attempts/1) has it in its job summary._`;
const pullsOf = (sha: string): string => `GET commits/${sha}/pulls?per_page=100 200`;

interface Push {
  readonly before: string;
  readonly after: string;
}

/** A comment in its parts. */
interface Parts {
  readonly marker: { readonly run: number; readonly attempt: number; readonly outcome: string; readonly plan?: object };
  /** The report above, without the plan. */
  readonly report: string;
  /** The plan below, '' where there is none. */
  readonly plan: string;
}

/** Takes a comment to pieces, which must be whole. */
function partsOf(body: string): Parts {
  const [first = '', ...lines] = body.replaceAll('\r\n', '\n').split('\n');
  const marker = JSON.parse(/^<!-- genesys-ivr-action v1 (\{.*\}) -->$/u.exec(first)?.[1] ?? '') as Parts['marker'];
  const text = lines.join('\n');
  const folded = new RegExp(
    `^(.*)\n\n<details><summary>The plan that was reviewed, as it was before the merge</summary>\n\n${BEGIN}\n\n(.*)\n\n${END}\n\n</details>\n$`,
    'su',
  ).exec(text);
  for (const line of [BEGIN, END]) assert.equal(text.split(line).length, folded === null ? 1 : 2, line);
  assert.equal(text.match(/<details(?: open)?>/gu)?.length, text.match(/<\/details>/gu)?.length);
  return { marker, report: folded === null ? text : `${folded[1]}\n`, plan: folded?.[2] ?? '' };
}

const bodyOf = (stage: Stage, at = 0): string => stage.github.commentsOn(7)[at]?.body ?? '';
const comment = (stage: Stage, at = 0): Parts => partsOf(bodyOf(stage, at));
const headOf = (text: string): string => text.split('\n', 1)[0] ?? '';
/** The line under a report's heading, with its time made the same for every run. */
const lifeOf = (text: string): string => withoutTime(text.split('\n')[2] ?? '');

/** A pull request with its plan, then merged; the plan's text comes with it. */
async function planned(
  stage: Stage,
  files: Readonly<Record<string, string>> = CHANGED,
  options: SceneOptions = {},
): Promise<Push & { plan: string }> {
  const before = await stage.repository.head();
  stage.github.addRun({ head_sha: before });
  await stage.pullRequest(files, options);
  const plan = bodyOf(stage).split('\n').slice(1).join('\n').trim();
  return { before, plan, after: await merge(stage) };
}

/** With a merge commit: so the branch may go on. */
async function merge(stage: Stage): Promise<string> {
  const after = await stage.repository.merge('change-7', { noFf: true, message: 'Change the menus' });
  Object.assign(stage.github.pulls[0] ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
  takeGithubCalls(stage);
  return after;
}

function deploy(stage: Stage, push: Push, options: SceneOptions = {}): Promise<RunResult> {
  return stage.pushRun(push, { run: { id: DEPLOY }, ...options });
}

/** The run of another commit on the pull request, or of the same once more. */
async function planAgain(stage: Stage, files: Readonly<Record<string, string>>, options: SceneOptions = {}): Promise<RunResult> {
  await stage.repository.switch('change-7');
  await stage.commit(files);
  await stage.repository.switch('main');
  const pull = await stage.repository.pullRequest({ number: 7, base: 'main', head: 'change-7' });
  Object.assign(stage.github.pulls[0]?.head ?? {}, pull.head);
  const event = pullRequestEvent({ number: 7, action: 'synchronize', head: pull.head, base: pull.base, merge: pull.merge });
  return stage.run(event, await stage.repository.checkout({ ref: 'refs/pull/7/merge' }), options);
}

/** Asserts that a deploy's only requests to GitHub were those that find the comment and write it. */
function assertWritten(stage: Stage, { after }: Push, write: readonly string[] = [PATCH_FIRST]): void {
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS, pullsOf(after), LIST_COMMENTS, ...write]);
}

/** Makes something else of what is written. */
function spoil({ nodes }: FlowDefinition): void {
  const [option] = nodes['collect_ivr_main']?.menu?.options ?? [];
  if (option !== undefined) option.prompt = 'For ord';
}

describe('the life of a change', () => {
  test('planned, then deployed: the result comes first, and the plan that was reviewed stays below', async () => {
    await using stage = await Stage.open();
    const push = await planned(stage);
    assert.deepEqual(comment(stage).marker.plan, { run: 9_000_000_100, attempt: 1, place: 'whole' });
    const run = await deploy(stage, push);
    assert.equal(run.exitCode, 0);
    assertWritten(stage, push);
    const { marker, report, plan } = comment(stage);
    assert.deepEqual([marker.run, marker.outcome], [DEPLOY, 'success']);
    assert.deepEqual(marker.plan, { run: 9_000_000_100, attempt: 1, place: 'below' });
    assert.equal(headOf(report), '### ☎️ IVR deploy — 1 menu deployed');
    assert.equal(lifeOf(report), `✅ Deployed v15 by <code>ivyrowe</code> on ‹now› · [run](${RUNS}/${DEPLOY})`);
    assert.equal(plan, push.plan);
    assert.equal(headOf(plan), '### ☎️ IVR plan — 1 menu changes');
    assert.equal(report, withoutTimes(run.summary), 'the summary has no plan, and the comment no times');
    const [flow] = run.report?.flows ?? [];
    const duration = Number(flow?.duration_ms);
    assert.ok(Number.isInteger(duration) && duration > 0 && duration < run.durationMs, String(duration));
    const row = `| <code>Main IVR</code> | ✅ deployed | ${(duration / 1000).toFixed(1)} | 1 |`;
    assert.ok(run.summary.includes(`\n${row}\n\n${run.report?.api_calls.total} requests to Genesys Cloud in all`), run.summary);
  });

  for (const [what, fault, head, life] of [
    [
      'rolled back',
      { method: 'PATCH', applyPartially: spoil },
      '### ❌ IVR deploy — 1 flow rolled back',
      `↩️ Rolled back to v14 as v16 (the org stored something else than was sent) · [run](${RUNS}/${DEPLOY}) on ‹now› by <code>ivyrowe</code>`,
    ],
    [
      'rejected',
      { method: 'PATCH', status: 400 },
      '### ❌ IVR deploy — 1 flow rejected',
      `❌ Rejected (Genesys Cloud refused it) · [run](${RUNS}/${DEPLOY}) on ‹now› by <code>ivyrowe</code>`,
    ],
    [
      'failed before it was planned',
      { path: `/api/v2/flows/${MAIN_FLOW_ID}`, status: 403 },
      '### ❌ IVR deploy — 1 flow failed',
      `❌ Failed (not permitted) · [run](${RUNS}/${DEPLOY}) on ‹now› by <code>ivyrowe</code>`,
    ],
  ] as const) {
    test(`planned, then ${what}: the plan stays below`, async () => {
      await using stage = await Stage.open();
      const push = await planned(stage);
      stage.cloud.faults.add(fault);
      assert.equal((await deploy(stage, push)).exitCode, 1);
      assertWritten(stage, push);
      const { marker, report, plan } = comment(stage);
      assert.deepEqual([headOf(report), lifeOf(report), plan, marker.outcome], [head, life, push.plan, 'failure']);
    });
  }

  test('a second deploy replaces the first, and keeps the same plan; somebody else may have started it', async () => {
    await using stage = await Stage.open();
    const push = await planned(stage);
    stage.cloud.faults.add({ method: 'PATCH', status: 400 });
    await deploy(stage, push);
    takeGithubCalls(stage);
    await deploy(stage, push, { run: { id: DEPLOY, attempt: 2 }, env: { GITHUB_TRIGGERING_ACTOR: 'dependabot[bot]' } });
    assertWritten(stage, push);
    const { marker, report, plan } = comment(stage);
    assert.deepEqual(marker.plan, { run: 9_000_000_100, attempt: 1, place: 'below' });
    assert.equal(lifeOf(report), `✅ Deployed v15 by <code>dependabot&#91;bot&#93;</code> on ‹now› · [run](${RUNS}/${DEPLOY}/attempts/2)`);
    assert.doesNotMatch(report, /rejected/u);
    assert.equal(plan, push.plan);
  });

  test('when, by whom and in which run is no news: a re-run that fails in the same way is not told again', async () => {
    await using stage = await Stage.open();
    const push = await planned(stage, { 'ivr/main.yml': 'flow_id: x\n' });
    await deploy(stage, push);
    assert.equal(lifeOf(comment(stage).report), `❌ Failed · [run](${RUNS}/${DEPLOY}) on ‹now› by <code>ivyrowe</code>`);
    const before = bodyOf(stage);
    takeGithubCalls(stage);
    await deploy(stage, push, { run: { id: DEPLOY, attempt: 2 }, env: { GITHUB_TRIGGERING_ACTOR: 'ann' } });
    assertWritten(stage, push, []);
    assert.equal(bodyOf(stage), before);
  });

  test('a new plan takes the place of everything', async () => {
    await using stage = await Stage.open();
    const push = await planned(stage);
    await deploy(stage, push);
    takeGithubCalls(stage);
    const run = await planAgain(stage, { 'ivr/main.yml': menu('main', 'For a new order, press 1') }, { run: { id: 9_000_000_102 } });
    assert.deepEqual(takeGithubCalls(stage), [LIST_FILES, LIST_COMMENTS, PATCH_FIRST]);
    const { marker, report, plan } = comment(stage);
    assert.deepEqual(marker.plan, { run: 9_000_000_102, attempt: 1, place: 'whole' });
    assert.deepEqual([report, plan], [withoutTimes(run.summary), '']);
    assert.doesNotMatch(report, /Deployed/u);
    takeGithubCalls(stage);
    // And it is that plan which the next deploy keeps.
    const next = { before: push.after, after: await merge(stage) };
    await deploy(stage, next, { run: { id: 9_000_000_103 } });
    assertWritten(stage, next);
    assert.equal(`${comment(stage).plan}\n`, report);
  });

  test('a plan of a commit that is merged as it is, and is live already, is told to be in sync', async () => {
    await using stage = await Stage.open();
    const before = await stage.repository.head();
    stage.github.addRun({ head_sha: before });
    await stage.pullRequest(CHANGED);
    const plan = bodyOf(stage).split('\n').slice(1).join('\n').trim();
    const after = await stage.repository.merge('change-7');
    assert.equal(after, stage.github.pulls[0]?.head.sha, 'the commit that was planned');
    Object.assign(stage.github.pulls[0] ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
    takeGithubCalls(stage);
    stage.cloud.edit(MAIN_FLOW_ID, 'ann', ({ nodes }) => {
      const [option] = nodes['collect_ivr_main']?.menu?.options ?? [];
      if (option !== undefined) option.prompt = 'For orders, press 1';
    });
    await deploy(stage, { before, after });
    assertWritten(stage, { before, after });
    const parts = comment(stage);
    assert.match(
      parts.report,
      /^### ☎️ IVR deploy — nothing changes <sub>1 menu in sync · Commit .* · \[run\]\(.*\) · \d+ requests to Genesys Cloud<\/sub>\n$/u,
    );
    assert.equal(parts.plan, plan);
  });

  test('a deploy that was never planned has no plan below, neither has a second one', async () => {
    await using stage = await Stage.open();
    const push = await planned(stage, CHANGED, { inputs: { comment: 'never' } });
    stage.cloud.faults.add({ method: 'PATCH', status: 400 });
    await deploy(stage, push);
    assertWritten(stage, push, [CREATE_COMMENT, LIST_COMMENTS]);
    await deploy(stage, push, { run: { id: DEPLOY, attempt: 2 } });
    assertWritten(stage, push);
    const { marker, report, plan } = comment(stage);
    assert.deepEqual([marker.plan, headOf(report), plan], [undefined, '### ☎️ IVR deploy — 1 menu deployed', '']);
  });

  test('a plan that is commented at the same moment as its deploy stays below it, too', async () => {
    await using stage = await Stage.open();
    const push = await planned(stage, CHANGED, { inputs: { comment: 'never' } });
    const marker = '{"key":"","sha":"x","run":1,"attempt":2,"hash":"x","outcome":"success","plan":{"run":1,"attempt":2,"place":"whole"}}';
    stage.github.faults.add({
      method: 'POST',
      path: '/repos/acme/ivr-menus/issues/7/comments',
      before: (github) => {
        const body = `<!-- genesys-ivr-action v1 ${marker} -->\n### Its plan\n`;
        github.addComment({ issue: 7, body, user: { login: 'github-actions[bot]', type: 'Bot' } });
      },
    });
    await deploy(stage, push);
    assertWritten(stage, push, [CREATE_COMMENT, LIST_COMMENTS, `DELETE issues/comments/${FIRST + 1} 204`, PATCH_FIRST]);
    const { marker: ours, report, plan } = comment(stage);
    assert.deepEqual(ours.plan, { run: 1, attempt: 2, place: 'below' });
    assert.deepEqual([headOf(report), plan], ['### ☎️ IVR deploy — 1 menu deployed', '### Its plan']);
  });

  test("two uses in one pull request don't meet: each keeps its own plan", async () => {
    await using stage = await Stage.open();
    const [toProd, toTest] = ['prod', 'test'].map((key) => ({ inputs: { 'comment-key': key } }));
    const before = await stage.repository.head();
    stage.github.addRun({ head_sha: before });
    await stage.pullRequest(CHANGED, toProd);
    await planAgain(stage, { 'ivr/main.yml': menu('main', 'For a new order, press 1') }, toTest);
    const plans = [0, 1].map((at) => comment(stage, at).report.trim());
    const push = { before, after: await merge(stage) };
    await deploy(stage, push, toProd);
    assertWritten(stage, push);
    assert.deepEqual(
      [comment(stage, 0).plan, comment(stage, 1).report.trim(), comment(stage, 1).plan],
      [plans[0], plans[1], ''],
      "the other's comment is as it was",
    );
    stage.cloud.edit(MAIN_FLOW_ID, 'ann', ({ nodes }) => {
      const [option] = nodes['collect_ivr_main']?.menu?.options ?? [];
      if (option !== undefined) option.prompt = 'Ann was here';
    });
    await deploy(stage, push, { ...toTest, run: { id: 9_000_000_102 } });
    assertWritten(stage, push, [`PATCH issues/comments/${FIRST + 1} 200`]);
    assert.deepEqual(
      [0, 1].map((at) => comment(stage, at).plan),
      plans,
    );
    assert.match(headOf(comment(stage, 1).report), /IVR deploy · <code>test<\/code>/u);
  });

  test('line ends that came back as CRLF are no obstacle, neither in a plan nor below a deploy', async () => {
    await using stage = await Stage.open();
    const push = await planned(stage);
    const withCrlf = (): void => {
      const [first] = stage.github.comments;
      if (first !== undefined) first.body = first.body.replaceAll('\n', '\r\n');
    };
    withCrlf();
    stage.cloud.faults.add({ method: 'PATCH', status: 400 });
    await deploy(stage, push);
    assert.equal(comment(stage).plan, push.plan);
    withCrlf();
    await deploy(stage, push, { run: { id: DEPLOY, attempt: 2 } });
    const { report, plan } = comment(stage);
    assert.deepEqual([headOf(report), plan], ['### ☎️ IVR deploy — 1 menu deployed', push.plan]);
    assert.doesNotMatch(bodyOf(stage), /\r/u);
  });
});

describe('the room for a plan', () => {
  test('a plan for which there is no room beside its deploy is left out as a whole, with a link to its run', async () => {
    await using stage = await Stage.open();
    const push = await planned(stage, { 'ivr/main.yml': menu('main', '!?'.repeat(4000)) });
    assert.ok(push.plan.length > 40_000 && push.plan.length < 65_000);
    stage.cloud.faults.add({ method: 'PATCH', status: 400 });
    await deploy(stage, push);
    assertWritten(stage, push);
    for (const head of ['### ❌ IVR deploy — 1 flow rejected', '### ☎️ IVR deploy — 1 menu deployed']) {
      const { marker, report, plan } = comment(stage);
      assert.ok(bodyOf(stage).length > 40_000 && bodyOf(stage).length <= 65_000);
      assert.deepEqual([headOf(report), plan], [head, '']);
      assert.ok(report.endsWith(`</sub>\n\n${LEFT_OUT}\n`), report.slice(-400));
      assert.deepEqual(marker.plan, { run: 9_000_000_100, attempt: 1, place: 'left-out' });
      if (head.includes('rejected')) await deploy(stage, push, { run: { id: DEPLOY, attempt: 2 } });
    }
  });

  test('a plan as large as that is kept below a deploy that says little', async () => {
    await using stage = await Stage.open();
    const push = await planned(stage, { 'ivr/main.yml': menu('main', '!?'.repeat(4000)) });
    stage.cloud.faults.add({ path: `/api/v2/flows/${MAIN_FLOW_ID}`, status: 403 });
    await deploy(stage, push);
    const { report, plan } = comment(stage);
    assert.deepEqual([headOf(report), plan], ['### ❌ IVR deploy — 1 flow failed', push.plan]);
  });

  test('a plan that somebody has taken out of the comment is not made up', async () => {
    await using stage = await Stage.open();
    const push = await planned(stage);
    stage.cloud.faults.add({ method: 'PATCH', status: 400 });
    await deploy(stage, push);
    const [first] = stage.github.comments;
    if (first !== undefined) first.body = first.body.replace(END, '');
    await deploy(stage, push, { run: { id: DEPLOY, attempt: 2 } });
    const { report, plan } = comment(stage);
    assert.equal(plan, '');
    assert.ok(report.endsWith(`</sub>\n\n${LEFT_OUT}\n`), report.slice(-400));
  });
});

describe('a plan that is not ours', () => {
  const marker = `<!-- genesys-ivr-action v1 {"key":"","sha":"x","run":1,"attempt":1,"hash":"x","outcome":"success","plan":{"run":1,"attempt":1,"place":"PLACE"}} -->`;
  const bodies = {
    'as a whole comment': `${marker.replace('PLACE', 'whole')}\n### Approved by everybody`,
    'below a deploy': `${marker.replace('PLACE', 'below')}\n### Deployed\n\n${BEGIN}\n\n### Approved by everybody\n\n${END}\n`,
  };
  for (const [who, user, asked] of [
    ['a person', { login: 'mallory', type: 'User' }, 'GET /user'],
    ['another bot', { login: 'mallory[bot]', type: 'Bot' }, `PATCH issues/comments/${FIRST} 403`],
  ] as const) {
    for (const [how, body] of Object.entries(bodies)) {
      test(`planted by ${who} ${how} is never shown as one`, async () => {
        await using stage = await Stage.open();
        const planted = { ...stage.github.addComment({ issue: 7, body, user }) };
        const push = await planned(stage, CHANGED, { inputs: { comment: 'never' } });
        await deploy(stage, push);
        const calls = takeGithubCalls(stage);
        assert.ok(calls[3]?.startsWith(asked), calls[3]);
        assert.deepEqual(calls.toSpliced(3, 1), [LIST_RUNS, pullsOf(push.after), LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS]);
        assert.deepEqual(stage.github.commentsOn(7)[0], planted);
        const { marker: ours, plan } = comment(stage, 1);
        assert.deepEqual([ours.plan, plan], [undefined, '']);
        assert.doesNotMatch(bodyOf(stage, 1), /Approved/u);
      });
    }
  }

  test('stands before ours: ours is the one that is kept', async () => {
    await using stage = await Stage.open();
    stage.github.addComment({ issue: 7, body: bodies['as a whole comment'], user: { login: 'mallory', type: 'User' } });
    const before = await stage.repository.head();
    stage.github.addRun({ head_sha: before });
    await stage.pullRequest(CHANGED);
    const plan = comment(stage, 1).report.trim();
    const push = { before, after: await merge(stage) };
    await deploy(stage, push);
    assertWritten(stage, push, [`PATCH issues/comments/${FIRST + 1} 200`]);
    assert.equal(comment(stage, 1).plan, plan);
  });

  test('in a prompt, a name or a login forms none of our lines', async () => {
    await using stage = await Stage.open();
    const hostile = `${BEGIN}\n${END}\n</details>\n${BEGIN}`;
    const push = await planned(stage, { 'ivr/main.yml': menu('main', hostile) });
    const actor = `${END} @mallory </details>`;
    await deploy(stage, push, { env: { GITHUB_TRIGGERING_ACTOR: actor } });
    // Each of our lines stands there once: `partsOf` looks.
    const { report, plan } = comment(stage);
    assert.equal(plan, push.plan);
    assert.equal(bodyOf(stage).match(/<!--/gu)?.length, 3);
    assert.match(
      lifeOf(report),
      /^✅ Deployed v15 by <code>&#60;&#33;&#45;&#45; [^<@]*&#64;(?:<wbr>)?mallory [^<@]*<\/code> on ‹now› · \[run\]/u,
    );
  });

  test('is told from a comment of ours that is older than this: that one is replaced, as ever', async () => {
    await using stage = await Stage.open();
    const push = await planned(stage);
    const [first] = stage.github.comments;
    if (first !== undefined) first.body = first.body.replace(/,"plan":\{[^}]*\}/u, '');
    await deploy(stage, push);
    assertWritten(stage, push);
    const { marker: ours, report, plan } = comment(stage);
    assert.deepEqual([ours.plan, headOf(report), plan], [undefined, '### ☎️ IVR deploy — 1 menu deployed', '']);
  });
});

describe('the end of the job', () => {
  test('completes the comment of a run that was killed, and the plan stays below', async () => {
    await using stage = await Stage.open();
    const push = await planned(stage);
    const end = { at: { method: 'PATCH' }, how: 'kill' } as const;
    const { step, post } = await runUntil(stage, {}, end, {
      run: { id: DEPLOY },
      merged: push.before,
      between: () => {
        assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS], 'the step was killed before it could tell');
        assert.equal(comment(stage).report.trim(), push.plan);
      },
    });
    assert.deepEqual([step.signal, post.exitCode], ['SIGKILL', 0]);
    assert.deepEqual(takeGithubCalls(stage), [pullsOf(push.after), LIST_COMMENTS, PATCH_FIRST]);
    const { report, plan } = comment(stage);
    assert.equal(lifeOf(report), `✅ Deployed v15 by <code>ivyrowe</code> on ‹now› · [run](${RUNS}/${DEPLOY})`);
    assert.equal(plan, push.plan);
    assert.deepEqual(
      (post.report?.flows ?? []).map(({ duration_ms: duration }) => duration),
      [null],
      'nobody has measured it',
    );
    assert.doesNotMatch(post.summary, /How long it took/u);
  });

  test('completes what a cancelled run has told already, and the plan stays below', async () => {
    await using stage = await Stage.open();
    const push = await planned(stage);
    const end = { at: { method: 'PATCH' }, effect: { delayMs: 60_000 }, how: 'cancel' } as const;
    const { post } = await runUntil(stage, {}, end, {
      run: { id: DEPLOY },
      merged: push.before,
      between: () => {
        assertWritten(stage, push);
        const { report, plan } = comment(stage);
        assert.equal(
          lifeOf(report),
          `🛑 Not rolled back (the run was cancelled) · [run](${RUNS}/${DEPLOY}) on ‹now› by <code>ivyrowe</code>`,
        );
        assert.equal(plan, push.plan);
      },
    });
    assert.equal(post.exitCode, 0);
    assert.deepEqual(takeGithubCalls(stage), [pullsOf(push.after), LIST_COMMENTS, PATCH_FIRST]);
    const { marker, report, plan } = comment(stage);
    assert.deepEqual(marker.plan, { run: 9_000_000_100, attempt: 1, place: 'below' });
    assert.equal(lifeOf(report), `✅ Deployed v15 by <code>ivyrowe</code> on ‹now› · [run](${RUNS}/${DEPLOY})`);
    assert.equal(plan, push.plan);
  });
});
