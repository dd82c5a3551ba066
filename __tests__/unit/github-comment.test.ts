import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commentBody } from '../../src/github/comment.ts';
import { COMMENT_LIMIT, isWithin, REPORT_LIMIT } from '../../src/report/markdown/budget.ts';
import { withEarlier } from '../../src/report/markdown/elements.ts';

test("a comment's body is the marker of its run, and the report", () => {
  assert.equal(
    commentBody('prod', { runId: 9, runAttempt: 2 }, '### Plan\n'),
    '<!-- genesys-ivr-action v1 {"key":"prod","run":9,"attempt":2} -->\n### Plan\n',
  );
});

test('what came before a report is linked below it', () => {
  assert.equal(withEarlier('### Deploy\n', []), '### Deploy\n');
  assert.equal(
    withEarlier('### Deploy\n', [
      { text: 'plan', url: 'https://github.com/acme/ivr/actions/runs/9' },
      { text: 'attempt 1', url: 'https://github.com/acme/ivr/actions/runs/10/attempts/1' },
    ]),
    [
      '### Deploy\n\n<sub>Before this: [plan](https://github.com/acme/ivr/actions/runs/9)',
      ' · [attempt 1](https://github.com/acme/ivr/actions/runs/10/attempts/1)</sub>\n',
    ].join(''),
  );
});

test('a comment is within the limit with the longest key, report and addresses', () => {
  const number = 999_999_999_999_999;
  const url = `https://${'h'.repeat(200)}/${'o'.repeat(39)}/${'r'.repeat(100)}/actions/runs/${number}/attempts/${number}`;
  for (const letter of ['x', '☎']) {
    const report = withEarlier(letter.repeat(REPORT_LIMIT.characters), [
      { text: 'checks of the pull request', url },
      { text: `attempt ${number}`, url },
    ]);
    const body = commentBody('-'.repeat(100), { runId: number, runAttempt: number }, report);
    assert.ok(isWithin(body, COMMENT_LIMIT), `${body.length}, ${Buffer.byteLength(body)}`);
  }
});
