/** What a deploy by hand may bring live: committed files that equal the default branch of `origin`. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeGit } from '../../harness/git.ts';
import { beginRepository } from '../../harness/repository.ts';
import { assertReviewed } from '../../src/cli/deploy-guard.ts';
import { Git } from '../../src/repository/git.ts';
import { parseInputs, type Settings } from '../../src/run/inputs.ts';

function settingsFor(gateway = ''): Settings {
  const inputs: Readonly<Record<string, string>> = { mode: 'deploy', 'client-id': 'id', 'client-secret': 'x', 'gateway-url': gateway };
  return parseInputs((name) => inputs[name] ?? '', {}, { eventName: 'workflow_dispatch', isDeployRef: true, hasSecrets: true });
}

test('a menu file that origin does not have is named; other files, and a gateway on this machine, are no matter', async () => {
  await using repository = await beginRepository();
  await repository.write('ivr/main.yml', 'a');
  await repository.commit('One');
  const folder = await repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
  const git = makeGit(folder, 9);
  const files = { checkout: { folder: '', git: new Git(folder, process.env) } } as Parameters<typeof assertReviewed>[0];
  await assertReviewed(files, settingsFor());

  await git('commit', '--quiet', '--allow-empty', '--message', 'Two');
  await assertReviewed(files, settingsFor());

  await repository.write('ivr/main.yml', 'b');
  await repository.write('README.md', 'b');
  await repository.commit('Merged by someone else');
  await assert.rejects(assertReviewed(files, settingsFor()), { code: 'files.not.reviewed', message: /: "ivr\/main\.yml"\.$/u });
  await assertReviewed(files, settingsFor('http://127.0.0.1:1'));
  await assert.rejects(assertReviewed(files, settingsFor('https://gateway.example')), { code: 'files.not.reviewed' });

  await git('remote', 'set-url', 'origin', join(folder, 'nowhere'));
  await assert.rejects(assertReviewed(files, settingsFor()), { code: 'files.not.reviewed', message: /can't be read/u });
});
