import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBody, type OwnComment, type CommentContent } from '../../src/github/comment-body.ts';
import type { GithubContext } from '../../src/github/context.ts';
import { parseMarker, type MadePlan, type Marker } from '../../src/github/marker.ts';
import { COMMENT_LIMIT, isWithin, REPORT_LIMIT } from '../../src/report/markdown/budget.ts';
import { withPlanBelow } from '../../src/report/markdown/plan-below.ts';

const CONTEXT: GithubContext = {
  event: { kind: 'push', before: 'b'.repeat(40), deleted: false, forced: false, message: '' },
  eventName: 'push',
  owner: 'acme',
  repo: 'ivr',
  sha: 'a'.repeat(40),
  headSha: 'a'.repeat(40),
  refName: 'main',
  isBranch: true,
  isDeployRef: true,
  workflowFile: 'ivr.yml',
  runId: 9,
  runAttempt: 2,
  workspace: '/w',
  temp: '/t',
  runUrl: 'https://ghe.example/acme/ivr/actions/runs/9/attempts/2',
  actor: 'ann',
  repositoryUrl: 'https://ghe.example/acme/ivr',
};
const MARKER: Marker = { key: '', sha: 'a'.repeat(40), run: 9, attempt: 2, hash: 'c0ffee', outcome: 'success' };
const said = (report: string, more: Partial<CommentContent> = {}): CommentContent => ({
  report,
  mode: 'deploy',
  redact: (text) => text,
  ...more,
});
const there = (text: string, plan?: MadePlan): OwnComment => ({
  marker: { ...MARKER, run: 3, attempt: 1, ...(plan && { plan }) },
  body: `marker\n${text}`,
});
const PLAN = { run: 3, attempt: 1, place: 'whole' } as const;
const planOf = (body: string): MadePlan | undefined => parseMarker(body)?.plan;
const textOf = (body: string): string => body.slice(body.indexOf('\n') + 1);

describe("a comment's body", () => {
  test('is a plan alone, whatever stood there', () => {
    for (const old of [undefined, there('### Plan\n', PLAN), there(withPlanBelow('### Deploy', '### Plan'), { ...PLAN, place: 'below' })]) {
      const body = composeBody(said('### New plan\n', { mode: 'plan' }), MARKER, CONTEXT, old);
      assert.deepEqual([textOf(body), planOf(body)], ['### New plan\n', { run: 9, attempt: 2, place: 'whole' }]);
    }
  });

  test("is a deploy's report with the plan that stood there, alone or below another", () => {
    for (const old of [there('### Plan\n', PLAN), there(withPlanBelow('### Deploy', '### Plan'), { ...PLAN, place: 'below' })]) {
      const body = composeBody(said('### New deploy\n'), MARKER, CONTEXT, old);
      assert.deepEqual([textOf(body), planOf(body)], [withPlanBelow('### New deploy\n', '### Plan'), { ...PLAN, place: 'below' }]);
    }
  });

  test('holds no plan where none is known of', () => {
    for (const old of [undefined, there('### ☎️ IVR plan\n'), there(withPlanBelow('### Deploy', '### Plan'))]) {
      const body = composeBody(said('### New deploy\n'), MARKER, CONTEXT, old);
      assert.deepEqual([textOf(body), planOf(body)], ['### New deploy\n', undefined]);
    }
  });

  test('of a check takes the place of a plan: nothing was planned', () => {
    const body = composeBody(said('### Check\n', { mode: 'validate' }), MARKER, CONTEXT, there('### Plan\n', PLAN));
    assert.deepEqual([textOf(body), planOf(body)], ['### Check\n', undefined]);
  });

  test('has secrets of this run masked in the plan, too', () => {
    const body = composeBody(
      said('### Deploy\n', { redact: (text) => text.replaceAll('s3cret', '***') }),
      MARKER,
      CONTEXT,
      there('### Plan s3cret\n', PLAN),
    );
    assert.equal(textOf(body), withPlanBelow('### Deploy\n', '### Plan ***'));
  });

  test('leaves a plan out rather than cut it, and says whose run has it', () => {
    const left = `\n_The plan that was reviewed is left out here for want of room: [the run that made it](https://ghe.example/acme/ivr/actions/runs/3/attempts/1) has it in its job summary._\n`;
    for (const letter of ['x', '☎']) {
      // Find by halves the longest plan that is kept.
      let [kept, dropped] = [1, COMMENT_LIMIT.characters];
      const compose = (length: number): string => composeBody(said('### Deploy\n'), MARKER, CONTEXT, there(letter.repeat(length), PLAN));
      while (dropped - kept > 1) {
        const middle = Math.floor((kept + dropped) / 2);
        if (planOf(compose(middle))?.place === 'below') kept = middle;
        else dropped = middle;
      }
      const [last, first] = [compose(kept), compose(dropped)];
      assert.ok(isWithin(last, COMMENT_LIMIT));
      assert.ok(!isWithin(`${last}${letter}`, COMMENT_LIMIT), 'not a character too early');
      assert.equal(textOf(last), withPlanBelow('### Deploy\n', letter.repeat(kept)));
      assert.deepEqual([textOf(first), planOf(first)], [`### Deploy\n${left}`, { ...PLAN, place: 'left-out' }]);
      // What is left out stays so: it is known, but not there.
      const again = composeBody(said('### Again\n'), MARKER, CONTEXT, { marker: parseMarker(first) ?? MARKER, body: first });
      assert.deepEqual([textOf(again), planOf(again)], [`### Again\n${left}`, { ...PLAN, place: 'left-out' }]);
    }
  });

  test('is within the limit with the longest marker, report and address', () => {
    const number = 999_999_999_999_999;
    const marker: Marker = { ...MARKER, key: '-'.repeat(100), sha: 'a'.repeat(64), run: number, attempt: number, hash: 'f'.repeat(32) };
    const context = { ...CONTEXT, repositoryUrl: `https://${'h'.repeat(200)}/${'o'.repeat(39)}/${'r'.repeat(100)}` };
    const plan = { run: number, attempt: number, place: 'whole' } as const;
    for (const letter of ['x', '☎']) {
      const report = letter.repeat(REPORT_LIMIT.characters);
      for (const mode of ['plan', 'deploy', 'validate']) {
        const body = composeBody(said(report, { mode }), marker, context, there('### Plan', plan));
        assert.ok(isWithin(body, COMMENT_LIMIT), `${mode}: ${body.length}, ${Buffer.byteLength(body)}`);
      }
    }
  });
});
