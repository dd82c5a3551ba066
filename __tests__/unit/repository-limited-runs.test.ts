import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canLeaveOut } from '../../src/repository/limited-runs.ts';

const WORKFLOW = '.github/workflows/ivr.yml';

/** A repository with these files; null: such a file can't be read. */
const reading =
  (files: Readonly<Record<string, string | null>>) =>
  async (path: string): Promise<Buffer | 'absent' | undefined> => {
    const text = files[path];
    return text === undefined ? 'absent' : text === null ? undefined : Buffer.from(text);
  };

const step = (lines: string): string => `jobs:\n  ivr:\n    steps:\n      - uses: org/genesys-ivr-action@v1\n${lines}`;
const inputs = (text: string): string => step(`        with:\n${text.replaceAll(/^/gmu, '          ')}\n`);
const calling = (uses: string): string => `jobs:\n  ivr:\n    uses: ${uses}\n`;

describe('a workflow can leave something out', () => {
  for (const [what, files] of Object.entries<Readonly<Record<string, string | null>>>({
    'with flows as a text': { [WORKFLOW]: inputs('flows: Main IVR') },
    'with flows as an expression': { [WORKFLOW]: inputs('"flows": ${{ matrix.flow }}') },
    'with flows in one line': { [WORKFLOW]: step("        with: { flows: '${{ vars.FLOWS }}' }\n") },
    'with files as an expression': { [WORKFLOW]: inputs('files: |\n  ivr/*.yml\n  ${{ vars.FILES }}') },
    'with mode as an expression': { [WORKFLOW]: inputs('mode: ${{ inputs.mode }}') },
    'that calls another one': {
      [WORKFLOW]: calling('./.github/workflows/deploy.yml'),
      '.github/workflows/deploy.yml': inputs('flows: ${{ inputs.only }}'),
    },
    'that uses a composite action': { [WORKFLOW]: calling('./actions/ivr/'), 'actions/ivr/action.yml': inputs('flows: x') },
    'that uses a composite action of the other name': {
      [WORKFLOW]: calling('./actions/ivr'),
      'actions/ivr/action.yaml': inputs('flows: x'),
    },
    'that calls one of another repository': { [WORKFLOW]: calling('org/shared/.github/workflows/ivr.yml@v1') },
    'that calls itself for ever': { [WORKFLOW]: calling(`./${WORKFLOW}`) },
    'that can not be read': { [WORKFLOW]: null },
    'that is no YAML': { [WORKFLOW]: 'jobs: [' },
    'that is nested too deeply': { [WORKFLOW]: '['.repeat(1000) },
  }))
    test(what, async () => {
      assert.equal(await canLeaveOut('ivr.yml', reading(files)), true);
    });
});

describe('a workflow leaves nothing out', () => {
  for (const [what, text] of Object.entries({
    'with other inputs': inputs('files: ivr/*.yml\nmode: deploy\non-drift: ${{ inputs.on-drift }}'),
    'that only speaks of flows': `# flows: all\n${inputs('region: mypurecloud.ie # flows: none')}`,
    'that asks a person for flows': `on:\n  workflow_dispatch:\n    inputs:\n      flows: { type: string }\n${step('')}`,
    'that uses other actions': calling('actions/checkout@v6'),
    'without a step': 'on: push\n',
  }))
    test(what, async () => {
      assert.equal(await canLeaveOut('ivr.yml', reading({ [WORKFLOW]: text })), false);
    });

  test('of which git knows nothing', async () => {
    assert.equal(await canLeaveOut('ivr.yml', reading({})), false);
  });
});
