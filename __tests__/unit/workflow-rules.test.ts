import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workflowProblems } from '../../scripts/workflow-rules.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const GOOD = `on: push
permissions: {}
jobs:
  build:
    permissions:
      contents: read # check out
    steps:
      - uses: actions/checkout@${SHA} # v1.2.3
      - uses: ./
`;

test('a workflow as this project wants it has no problem', () => {
  assert.deepEqual(workflowProblems(GOOD), []);
});

for (const [what, from, to, expected] of [
  ['no rights named', 'permissions: {}\n', '', '1:1 Start with `permissions: {}`: each job asks for what it needs.'],
  [
    'a right for all jobs',
    'permissions: {}',
    'permissions: { contents: read }',
    '1:1 Start with `permissions: {}`: each job asks for what it needs.',
  ],
  [
    'all rights for all jobs',
    'permissions: {}',
    'permissions: write-all',
    '1:1 Start with `permissions: {}`: each job asks for what it needs.',
  ],
  ['a right without a reason', ' # check out', '', '6:17 Say beside `contents: read` why the job needs it.'],
  ['a job without rights', '    permissions:\n      contents: read # check out\n', '', '4:3 The job build names no `permissions`.'],
  ['a job with all rights', '\n      contents: read # check out', ' write-all', '4:3 The job build names no `permissions`.'],
  ['a tag', `${SHA} # v1.2.3`, 'v1', '8:15 Pin actions/checkout@v1 to the full SHA of a commit.'],
  ['a short commit', SHA, SHA.slice(0, 39), `8:15 Pin actions/checkout@${SHA.slice(0, 39)} to the full SHA of a commit.`],
  ['a commit without its version', ' # v1.2.3', '', '8:15 Say which version this commit is: `# v1.2.3`.'],
  ['a commit with a moving version', '# v1.2.3', '# v1', '8:15 Say which version this commit is: `# v1.2.3`.'],
  [
    'a reusable workflow by its branch',
    '    steps:',
    '    uses: acme/ivr/.github/workflows/a.yml@main\n    steps:',
    '7:11 Pin acme/ivr/.github/workflows/a.yml@main to the full SHA of a commit.',
  ],
] as const)
  test(`refused: ${what}`, () => {
    assert.ok(GOOD.includes(from));
    assert.deepEqual(
      workflowProblems(GOOD.replace(from, to)).map(({ line, column, message }) => `${line}:${column} ${message}`),
      [expected],
    );
  });
