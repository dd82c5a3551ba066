// What becomes of a plan's comment when the change is deployed: the result comes first, and the plan stays below it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FlowDefinition } from '../../simulator/genesys/flow-records.ts';
import { withoutTime, withoutTimes } from '../support/times.ts';
import { FLOWS, NEW_PROMPT, Scene, WORDS, definition, github, type Run, type SceneOptions } from '../support/scene.ts';

const { CHANGE, menu } = definition;
const { CREATE_COMMENT, FIRST, LIST_COMMENTS, LIST_FILES, LIST_RUNS, PATCH_FIRST, pullsOf } = github;

const DEPLOY = 9_000_000_101;
const RUNS = 'https://github.com/acme/ivr-menus/actions/runs';
const BEGIN = '<!-- genesys-ivr-action plan begins -->';
const END = '<!-- genesys-ivr-action plan ends -->';
const LEFT_OUT = `_The plan that was reviewed is left out here for want of room: [the run that made it](${RUNS}/9000000100/attempts/1) has it in its job summary._`;

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

const bodyOf = (scene: Scene, at = 0): string => scene.github.commentsOn(7)[at]?.body ?? '';
const comment = (scene: Scene, at = 0): Parts => partsOf(bodyOf(scene, at));
const headOf = (text: string): string => text.split('\n', 1)[0] ?? '';
/** The line under a report's heading, with its time made the same for every run. */
const lifeOf = (text: string): string => withoutTime(text.split('\n')[2] ?? '');

/** A pull request with its plan, then merged; the plan's text comes with it. */
async function planned(
  scene: Scene,
  files: Readonly<Record<string, string>> = CHANGE,
  options: SceneOptions = {},
): Promise<Push & { plan: string }> {
  const before = await scene.repository.head();
  scene.github.addRun({ head_sha: before });
  await scene.pullRequest(files, options);
  const plan = bodyOf(scene).split('\n').slice(1).join('\n').trim();
  return { before, plan, after: await merge(scene) };
}

/** With a merge commit: so the branch may go on. */
async function merge(scene: Scene): Promise<string> {
  const after = await scene.repository.merge('change-7', { noFf: true, message: 'Change the menus' });
  Object.assign(scene.github.pulls[0] ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
  scene.takeGithubCalls();
  return after;
}

function deploy(scene: Scene, push: Push, options: SceneOptions = {}): Promise<Run> {
  return scene.pushRun(push, { run: { id: DEPLOY }, ...options });
}

/** Asserts that a deploy's only requests to GitHub were those that find the comment and write it. */
function assertWritten(scene: Scene, { after }: Push, write: readonly string[] = [PATCH_FIRST]): void {
  assert.deepEqual(scene.takeGithubCalls(), [LIST_RUNS, pullsOf(after), LIST_COMMENTS, ...write]);
}

/** Makes something else of what is written. */
function spoil({ nodes }: FlowDefinition): void {
  const [option] = nodes['collect_ivr_main']?.menu?.options ?? [];
  if (option !== undefined) option.prompt = 'For ord';
}

describe('the life of a change', () => {
  test('planned, then deployed: the result comes first, and the plan that was reviewed stays below', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene);
    assert.deepEqual(comment(scene).marker.plan, { run: 9_000_000_100, attempt: 1, place: 'whole' });
    const run = await deploy(scene, push);
    assert.equal(run.exitCode, 0);
    assertWritten(scene, push);
    const { marker, report, plan } = comment(scene);
    assert.deepEqual([marker.run, marker.outcome], [DEPLOY, 'success']);
    assert.deepEqual(marker.plan, { run: 9_000_000_100, attempt: 1, place: 'below' });
    assert.equal(headOf(report), WORDS.verdict('deploy', WORDS.menusDeployed()));
    assert.equal(lifeOf(report), `✅ Deployed v15 by <code>ivyrowe</code> on ‹now› · [run](${RUNS}/${DEPLOY})`);
    assert.equal(plan, push.plan);
    assert.equal(headOf(plan), WORDS.verdict('plan', WORDS.menusChange()));
    assert.equal(report, withoutTimes(run.summary), 'the summary has no plan, and the comment no times');
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
      WORDS.badVerdict('deploy', WORDS.flows('rolled back')),
      `↩️ Rolled back to v14 as v16 (the org stored something else than was sent) · [run](${RUNS}/${DEPLOY}) on ‹now› by <code>ivyrowe</code>`,
    ],
    [
      'rejected',
      { method: 'PATCH', status: 400 },
      WORDS.badVerdict('deploy', WORDS.flows('rejected')),
      `❌ Rejected (Genesys Cloud refused it) · [run](${RUNS}/${DEPLOY}) on ‹now› by <code>ivyrowe</code>`,
    ],
    [
      'failed before it was planned',
      { path: `/api/v2/flows/${FLOWS.main.id}`, status: 403 },
      WORDS.badVerdict('deploy', WORDS.flows('failed')),
      `❌ Failed (not permitted) · [run](${RUNS}/${DEPLOY}) on ‹now› by <code>ivyrowe</code>`,
    ],
  ] as const) {
    test(`planned, then ${what}: the plan stays below`, async () => {
      await using scene = await Scene.open();
      const push = await planned(scene);
      scene.cloud.faults.add(fault);
      assert.equal((await deploy(scene, push)).exitCode, 1);
      assertWritten(scene, push);
      const { marker, report, plan } = comment(scene);
      assert.deepEqual([headOf(report), lifeOf(report), plan, marker.outcome], [head, life, push.plan, 'failure']);
    });
  }

  test('a second deploy replaces the first, and keeps the same plan; somebody else may have started it', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene);
    scene.cloud.faults.add({ method: 'PATCH', status: 400 });
    await deploy(scene, push);
    scene.takeGithubCalls();
    await deploy(scene, push, { run: { id: DEPLOY, attempt: 2 }, env: { GITHUB_TRIGGERING_ACTOR: 'dependabot[bot]' } });
    assertWritten(scene, push);
    const { marker, report, plan } = comment(scene);
    assert.deepEqual(marker.plan, { run: 9_000_000_100, attempt: 1, place: 'below' });
    assert.equal(lifeOf(report), `✅ Deployed v15 by <code>dependabot&#91;bot&#93;</code> on ‹now› · [run](${RUNS}/${DEPLOY}/attempts/2)`);
    assert.doesNotMatch(report, /rejected/u);
    assert.equal(plan, push.plan);
  });

  test('when, by whom and in which run is no news: a re-run that fails in the same way is not told again', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene, { 'ivr/main.yml': 'flow_id: x\n' });
    await deploy(scene, push);
    assert.equal(lifeOf(comment(scene).report), `❌ Failed · [run](${RUNS}/${DEPLOY}) on ‹now› by <code>ivyrowe</code>`);
    const before = bodyOf(scene);
    scene.takeGithubCalls();
    await deploy(scene, push, { run: { id: DEPLOY, attempt: 2 }, env: { GITHUB_TRIGGERING_ACTOR: 'ann' } });
    assertWritten(scene, push, []);
    assert.equal(bodyOf(scene), before);
  });

  test('a new plan takes the place of everything', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene);
    await deploy(scene, push);
    scene.takeGithubCalls();
    const run = await scene.planAgain({ 'ivr/main.yml': menu('main', 'For a new order, press 1') }, { run: { id: 9_000_000_102 } });
    assert.deepEqual(scene.takeGithubCalls(), [LIST_FILES, LIST_COMMENTS, PATCH_FIRST]);
    const { marker, report, plan } = comment(scene);
    assert.deepEqual(marker.plan, { run: 9_000_000_102, attempt: 1, place: 'whole' });
    assert.deepEqual([report, plan], [withoutTimes(run.summary), '']);
    assert.doesNotMatch(report, /Deployed/u);
    scene.takeGithubCalls();
    // And it is that plan which the next deploy keeps.
    const next = { before: push.after, after: await merge(scene) };
    await deploy(scene, next, { run: { id: 9_000_000_103 } });
    assertWritten(scene, next);
    assert.equal(`${comment(scene).plan}\n`, report);
  });

  test('a plan of a commit that is merged as it is, and is live already, is told to be in sync', async () => {
    await using scene = await Scene.open();
    const before = await scene.repository.head();
    scene.github.addRun({ head_sha: before });
    await scene.pullRequest(CHANGE);
    const plan = bodyOf(scene).split('\n').slice(1).join('\n').trim();
    const after = await scene.repository.merge('change-7');
    assert.equal(after, scene.github.pulls[0]?.head.sha, 'the commit that was planned');
    Object.assign(scene.github.pulls[0] ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
    scene.takeGithubCalls();
    scene.cloud.edit(FLOWS.main.id, 'ann', ({ nodes }) => {
      const [option] = nodes['collect_ivr_main']?.menu?.options ?? [];
      if (option !== undefined) option.prompt = NEW_PROMPT;
    });
    await deploy(scene, { before, after });
    assertWritten(scene, { before, after });
    const parts = comment(scene);
    assert.match(
      parts.report,
      /^### ☎️ IVR deploy — nothing changes <sub>1 menu in sync · Commit .* · \[run\]\(.*\) · \d+ requests to Genesys Cloud<\/sub>\n$/u,
    );
    assert.equal(parts.plan, plan);
  });

  test('a deploy that was never planned has no plan below, neither has a second one', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene, CHANGE, { inputs: { comment: 'never' } });
    scene.cloud.faults.add({ method: 'PATCH', status: 400 });
    await deploy(scene, push);
    assertWritten(scene, push, [CREATE_COMMENT, LIST_COMMENTS]);
    await deploy(scene, push, { run: { id: DEPLOY, attempt: 2 } });
    assertWritten(scene, push);
    const { marker, report, plan } = comment(scene);
    assert.deepEqual([marker.plan, headOf(report), plan], [undefined, WORDS.verdict('deploy', WORDS.menusDeployed()), '']);
  });

  test('a plan that is commented at the same moment as its deploy stays below it, too', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene, CHANGE, { inputs: { comment: 'never' } });
    const marker = '{"key":"","sha":"x","run":1,"attempt":2,"hash":"x","outcome":"success","plan":{"run":1,"attempt":2,"place":"whole"}}';
    scene.github.faults.add({
      method: 'POST',
      path: '/repos/acme/ivr-menus/issues/7/comments',
      before: (hub) => {
        const body = `<!-- genesys-ivr-action v1 ${marker} -->\n### Its plan\n`;
        hub.addComment({ issue: 7, body, user: { login: 'github-actions[bot]', type: 'Bot' } });
      },
    });
    await deploy(scene, push);
    assertWritten(scene, push, [CREATE_COMMENT, LIST_COMMENTS, `DELETE issues/comments/${FIRST + 1} 204`, PATCH_FIRST]);
    const { marker: ours, report, plan } = comment(scene);
    assert.deepEqual(ours.plan, { run: 1, attempt: 2, place: 'below' });
    assert.deepEqual([headOf(report), plan], [WORDS.verdict('deploy', WORDS.menusDeployed()), '### Its plan']);
  });

  test("two uses in one pull request don't meet: each keeps its own plan", async () => {
    await using scene = await Scene.open();
    const [toProd, toTest] = ['prod', 'test'].map((key) => ({ inputs: { 'comment-key': key } }));
    const before = await scene.repository.head();
    scene.github.addRun({ head_sha: before });
    await scene.pullRequest(CHANGE, toProd);
    await scene.planAgain({ 'ivr/main.yml': menu('main', 'For a new order, press 1') }, toTest);
    const plans = [0, 1].map((at) => comment(scene, at).report.trim());
    const push = { before, after: await merge(scene) };
    await deploy(scene, push, toProd);
    assertWritten(scene, push);
    assert.deepEqual(
      [comment(scene, 0).plan, comment(scene, 1).report.trim(), comment(scene, 1).plan],
      [plans[0], plans[1], ''],
      "the other's comment is as it was",
    );
    scene.cloud.edit(FLOWS.main.id, 'ann', ({ nodes }) => {
      const [option] = nodes['collect_ivr_main']?.menu?.options ?? [];
      if (option !== undefined) option.prompt = 'Ann was here';
    });
    await deploy(scene, push, { ...toTest, run: { id: 9_000_000_102 } });
    assertWritten(scene, push, [`PATCH issues/comments/${FIRST + 1} 200`]);
    assert.deepEqual(
      [0, 1].map((at) => comment(scene, at).plan),
      plans,
    );
    assert.match(headOf(comment(scene, 1).report), /IVR deploy · <code>test<\/code>/u);
  });

  test('line ends that came back as CRLF are no obstacle, neither in a plan nor below a deploy', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene);
    const withCrlf = (): void => {
      const [first] = scene.github.comments;
      if (first !== undefined) first.body = first.body.replaceAll('\n', '\r\n');
    };
    withCrlf();
    scene.cloud.faults.add({ method: 'PATCH', status: 400 });
    await deploy(scene, push);
    assert.equal(comment(scene).plan, push.plan);
    withCrlf();
    await deploy(scene, push, { run: { id: DEPLOY, attempt: 2 } });
    const { report, plan } = comment(scene);
    assert.deepEqual([headOf(report), plan], [WORDS.verdict('deploy', WORDS.menusDeployed()), push.plan]);
    assert.doesNotMatch(bodyOf(scene), /\r/u);
  });
});

describe('the room for a plan', () => {
  test('a plan for which there is no room beside its deploy is left out as a whole, with a link to its run', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene, { 'ivr/main.yml': menu('main', '!?'.repeat(4000)) });
    assert.ok(push.plan.length > 40_000 && push.plan.length < 65_000);
    scene.cloud.faults.add({ method: 'PATCH', status: 400 });
    await deploy(scene, push);
    assertWritten(scene, push);
    for (const head of [WORDS.badVerdict('deploy', WORDS.flows('rejected')), WORDS.verdict('deploy', WORDS.menusDeployed())]) {
      const { marker, report, plan } = comment(scene);
      assert.ok(bodyOf(scene).length > 40_000 && bodyOf(scene).length <= 65_000);
      assert.deepEqual([headOf(report), plan], [head, '']);
      assert.ok(report.endsWith(`</sub>\n\n${LEFT_OUT}\n`), report.slice(-400));
      assert.deepEqual(marker.plan, { run: 9_000_000_100, attempt: 1, place: 'left-out' });
      if (head.includes('rejected')) await deploy(scene, push, { run: { id: DEPLOY, attempt: 2 } });
    }
  });

  test('a plan as large as that is kept below a deploy that says little', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene, { 'ivr/main.yml': menu('main', '!?'.repeat(4000)) });
    scene.cloud.faults.add({ path: `/api/v2/flows/${FLOWS.main.id}`, status: 403 });
    await deploy(scene, push);
    const { report, plan } = comment(scene);
    assert.deepEqual([headOf(report), plan], [WORDS.badVerdict('deploy', WORDS.flows('failed')), push.plan]);
  });

  test('a plan that somebody has taken out of the comment is not made up', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene);
    scene.cloud.faults.add({ method: 'PATCH', status: 400 });
    await deploy(scene, push);
    const [first] = scene.github.comments;
    if (first !== undefined) first.body = first.body.replace(END, '');
    await deploy(scene, push, { run: { id: DEPLOY, attempt: 2 } });
    const { report, plan } = comment(scene);
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
        await using scene = await Scene.open();
        const planted = { ...scene.github.addComment({ issue: 7, body, user }) };
        const push = await planned(scene, CHANGE, { inputs: { comment: 'never' } });
        await deploy(scene, push);
        const calls = scene.takeGithubCalls();
        assert.ok(calls[3]?.startsWith(asked), calls[3]);
        assert.deepEqual(calls.toSpliced(3, 1), [LIST_RUNS, pullsOf(push.after), LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS]);
        assert.deepEqual(scene.github.commentsOn(7)[0], planted);
        const { marker: ours, plan } = comment(scene, 1);
        assert.deepEqual([ours.plan, plan], [undefined, '']);
        assert.doesNotMatch(bodyOf(scene, 1), /Approved/u);
      });
    }
  }

  test('stands before ours: ours is the one that is kept', async () => {
    await using scene = await Scene.open();
    scene.github.addComment({ issue: 7, body: bodies['as a whole comment'], user: { login: 'mallory', type: 'User' } });
    const before = await scene.repository.head();
    scene.github.addRun({ head_sha: before });
    await scene.pullRequest(CHANGE);
    const plan = comment(scene, 1).report.trim();
    const push = { before, after: await merge(scene) };
    await deploy(scene, push);
    assertWritten(scene, push, [`PATCH issues/comments/${FIRST + 1} 200`]);
    assert.equal(comment(scene, 1).plan, plan);
  });

  test('in a prompt, a name or a login forms none of our lines', async () => {
    await using scene = await Scene.open();
    const hostile = `${BEGIN}\n${END}\n</details>\n${BEGIN}`;
    const push = await planned(scene, { 'ivr/main.yml': menu('main', hostile) });
    const actor = `${END} @mallory </details>`;
    await deploy(scene, push, { env: { GITHUB_TRIGGERING_ACTOR: actor } });
    // Each of our lines stands there once: `partsOf` looks.
    const { report, plan } = comment(scene);
    assert.equal(plan, push.plan);
    assert.equal(bodyOf(scene).match(/<!--/gu)?.length, 3);
    assert.match(
      lifeOf(report),
      /^✅ Deployed v15 by <code>&#60;&#33;&#45;&#45; [^<@]*&#64;(?:<wbr>)?mallory [^<@]*<\/code> on ‹now› · \[run\]/u,
    );
  });

  test('is told from a comment of ours that is older than this: that one is replaced, as ever', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene);
    const [first] = scene.github.comments;
    if (first !== undefined) first.body = first.body.replace(/,"plan":\{[^}]*\}/u, '');
    await deploy(scene, push);
    assertWritten(scene, push);
    const { marker: ours, report, plan } = comment(scene);
    assert.deepEqual([ours.plan, headOf(report), plan], [undefined, WORDS.verdict('deploy', WORDS.menusDeployed()), '']);
  });
});

describe('the end of the job', () => {
  test('completes the comment of a run that was killed, and the plan stays below', async () => {
    await using scene = await Scene.open();
    const push = await planned(scene);
    const end = { at: { method: 'PATCH' }, how: 'kill' } as const;
    const { step, post } = await scene.runUntil({}, end, {
      run: { id: DEPLOY },
      merged: push.before,
      between: () => {
        assert.deepEqual(scene.takeGithubCalls(), [LIST_RUNS], 'the step was killed before it could tell');
        assert.equal(comment(scene).report.trim(), push.plan);
      },
    });
    assert.deepEqual([step.signal, post.exitCode], ['SIGKILL', 0]);
    assert.deepEqual(scene.takeGithubCalls(), [pullsOf(push.after), LIST_COMMENTS, PATCH_FIRST]);
    const { report, plan } = comment(scene);
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
    await using scene = await Scene.open();
    const push = await planned(scene);
    const end = { at: { method: 'PATCH' }, effect: { delayMs: 60_000 }, how: 'cancel' } as const;
    const { post } = await scene.runUntil({}, end, {
      run: { id: DEPLOY },
      merged: push.before,
      between: () => {
        assertWritten(scene, push);
        const { report, plan } = comment(scene);
        assert.equal(
          lifeOf(report),
          `🛑 Not rolled back (the run was cancelled) · [run](${RUNS}/${DEPLOY}) on ‹now› by <code>ivyrowe</code>`,
        );
        assert.equal(plan, push.plan);
      },
    });
    assert.equal(post.exitCode, 0);
    assert.deepEqual(scene.takeGithubCalls(), [pullsOf(push.after), LIST_COMMENTS, PATCH_FIRST]);
    const { marker, report, plan } = comment(scene);
    assert.deepEqual(marker.plan, { run: 9_000_000_100, attempt: 1, place: 'below' });
    assert.equal(lifeOf(report), `✅ Deployed v15 by <code>ivyrowe</code> on ‹now› · [run](${RUNS}/${DEPLOY})`);
    assert.equal(plan, push.plan);
  });
});
