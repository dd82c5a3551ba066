/** What the rooms below say to the author of a workflow, said to a person at a terminal. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { atTerminal } from '../../src/cli/words.ts';
import { waysOut } from '../../src/model/ways-out.ts';

const root = join(import.meta.dirname, '../..');

for (const [said, here] of [
  ['Check `region` and `gateway-url`: they must name the API.', 'Check --region and --gateway-url: they must name the API.'],
  ['Raise `timeout-seconds`.', 'Raise --timeout-seconds.'],
  ['or set `on-drift: overwrite` to publish over it.', 'or set `--on-drift overwrite` to publish over it.'],
  ['deploy with `on-drift: overwrite` and `flows: Main IVR`.', 'deploy with `--on-drift overwrite` and `--flows "Main IVR"`.'],
  ['set `force: true`.', 'set `--force`.'],
  [
    '`flows` names "A", but no menu file describes it. Give the ID of a flow that a menu file describes, one per line.',
    'The command names "A", but no menu file describes it. Give the ID of a flow.',
  ],
  ['`mode: validate` works without.', '`genesys-ivr validate` works without.'],
  [
    'Check `client-id` and `client-secret`, or set `github-token`.',
    'Check GENESYS_CLOUD_CLIENT_ID and GENESYS_CLOUD_CLIENT_SECRET, or set GITHUB_TOKEN.',
  ],
  ['Grant the job `permissions: deployments: write`.', 'Give the token the permission `deployments: write`.'],
  ['Globs start at the workspace. Put `- uses: actions/checkout@v6` before this step.', 'Globs start at the repository.'],
  ['Give its path. If `actions/checkout` has a `path`, start with that.', 'Give its path.'],
  ['Check that the runner can reach it.', 'Check that this machine can reach it.'],
  // These are properties of a menu file, and of a call test.
  ['Unknown property `meun` in a place. Did you mean `menu`?', 'Unknown property `meun` in a place. Did you mean `menu`?'],
  ['Give `flow_id` instead of `flow_name`. Did you mean `prompt`?', 'Give `flow_id` instead of `flow_name`. Did you mean `prompt`?'],
] as const)
  test(said, () => {
    assert.equal(atTerminal(said), here);
  });

test('the ways out of an edit name the command alone, not the workflow that does the same', () => {
  const said = atTerminal(waysOut({ what: 'the edit', paths: ['ivr/main.yml'], flow: 'Main IVR', isNew: true }));
  assert.match(said, /`genesys-ivr pull "Main IVR"`\. Then the menu .* `--on-drift overwrite` and `--flows "Main IVR"`\.$/u);
  assert.doesNotMatch(said, /workflow|`force/u);
});

test('no sentence of the rooms that the command line uses keeps the name of an input', () => {
  const action = readFileSync(join(root, 'action.yml'), 'utf8');
  const inputs = [...action.matchAll(/^ {2}([a-z-]+):$/gmu)].map(([, name = '']) => name).filter((name) => /-/u.test(name));
  const files = globSync('src/{apply,content,drift,flows,genesys,menu-file,model,pull,record,repository,run}/**/*.ts', { cwd: root });
  const texts = files.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/(['"`])((?:\\.|(?!\1)[^\\\n])*)\1/gu)]);
  const kept = texts
    .map(([, , text = '']) => text.replaceAll('\\`', '`'))
    .filter((text) => {
      return inputs.some((name) => new RegExp(`\`${name}(?:: [^\`]*)?\``, 'u').test(atTerminal(text)));
    });
  assert.ok(texts.length > 1000 && inputs.length > 10);
  assert.deepEqual(kept, []);
});
