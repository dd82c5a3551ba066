// docs/getting-started.md, played as it stands: its commands against the simulator that it starts, and then the same files on GitHub.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gitEnvironment } from '../../simulator/github/git.ts';
import { plainEnvironment } from '../../harness/git.ts';
import { plain, Scene } from '../support/scene.ts';

const root = join(import.meta.dirname, '../..');
const page = await readFile(join(root, 'docs/getting-started.md'), 'utf8');

/** The code that stands under `<!-- play: name -->`. */
function played(name: string): string {
  const code = new RegExp(`<!-- play: ${name} -->\n\`\`\`\\w+\n([^]*?)\`\`\``, 'u').exec(page)?.[1];
  return code ?? assert.fail(`docs/getting-started.md plays no ${name}`);
}

/** Starts the org as the page does, but on a free port. */
async function startOrg(): Promise<Disposable & { readonly url: string }> {
  const args = /^npm run simulator -- (.*) --port 8080\n$/u.exec(played('org'))?.[1]?.split(' ') ?? assert.fail(played('org'));
  const child = spawn(process.execPath, [join(root, 'simulator/main.ts'), ...args, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  // Read to the end: an org whose log no one reads would stop.
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    const url = /simulator: (\S+)\n/u.exec(said)?.[1];
    if (url !== undefined) resolve(url);
  });
  child.once('exit', () => {
    reject(new Error(said));
  });
  const url = await promise;
  return { url, [Symbol.dispose]: () => void child.kill() };
}

/** A person's shell: a folder, and what was exported. */
class Shell {
  readonly #env: Record<string, string>;
  readonly #url: string;
  #folder: string;
  #exports = '';

  constructor(folder: string, url: string, env: Record<string, string>) {
    [this.#folder, this.#url, this.#env] = [folder, url, env];
  }

  get folder(): string {
    return this.#folder;
  }

  /** Runs the commands of a block in one go, and tells what they print. */
  run(name: string): string {
    const code = played(name).replaceAll('http://localhost:8080', this.#url);
    // No one sits at this terminal.
    const commands = code.replaceAll(/genesys-ivr deploy\b/gu, '$& --yes');
    const { status, stdout, stderr } = spawnSync('sh', ['-ec', `${this.#exports}\n${commands}\npwd`], {
      cwd: this.#folder,
      env: this.#env,
      encoding: 'utf8',
    });
    assert.equal(status, 0, `${commands}\n${stdout}\n${stderr}`);
    this.#exports += (code.match(/^export .*$/gmu) ?? []).join('\n');
    this.#folder = stdout.trimEnd().split('\n').at(-1) ?? '';
    return stdout;
  }

  /** Makes the change that a block shows. */
  edit(name: string, path: string): void {
    const body = played(name);
    const lines = body.split('\n').filter((line) => line !== '');
    const [old, new_] = ['-', '+'].map((sign) => lines.filter((line) => !line.startsWith(sign)).length);
    const patch = `--- a/${path}\n+++ b/${path}\n@@ -1,${new_} +1,${old} @@\n${body}`;
    const { status, stderr } = spawnSync('git', ['apply', '--unidiff-zero', '--recount', '-'], {
      cwd: this.#folder,
      env: this.#env,
      input: patch,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  }
}

/** Does a step, and says how long the machine took for it. */
async function timed<T>(context: TestContext, what: string, step: () => T | Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await step();
  context.diagnostic(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

const MENU = 'ivr/main-ivr/main-menu.yml';

test('the page’s commands lead from a live menu to a deployed change, and the same files do on GitHub', async (context) => {
  using org = await timed(context, 'start the simulated org', startOrg);
  const folder = await mkdtemp(join(tmpdir(), 'ivr-start-'));
  try {
    await writeFile(join(folder, 'genesys-ivr'), `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"\n`);
    await chmod(join(folder, 'genesys-ivr'), 0o755);
    const path = [folder, dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
    const author = {
      GIT_AUTHOR_NAME: 'Ann',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'Ann',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    };
    const shell = new Shell(folder, org.url, { ...plainEnvironment(), ...gitEnvironment(), ...author, PATH: path });

    assert.match(await timed(context, 'pull the live menus', () => shell.run('pull')), /2 menus pulled\./u);
    assert.match(await timed(context, 'plan them, and commit', () => shell.run('plan')), /in sync[^]*Nothing changes\./u);
    const pulled = await filesIn(shell.folder);
    shell.edit('edit', MENU);
    const changed = await filesIn(shell.folder);
    const deployed = await timed(context, 'plan the change, and deploy it', () => shell.run('deploy'));
    assert.match(deployed, /2 ✏️ rerouted +the queue "Support" +the queue "Support EU"\n[^]*"Main IVR": deployed, version 13\.0 -> 14\.0/u);

    await using scene = await Scene.open({ api: 'architect' });
    const adoption = await timed(context, 'on GitHub: the plan of the pull request with the pulled files', () =>
      scene.pullRequest(pulled, { isNew: true }),
    );
    assert.equal(adoption.outputs['has-changes'], 'false', adoption.stdout);
    assert.match(plain(scene.github.commentsOn(7)[0]?.body ?? ''), /In sync/u);
    const merged = await timed(context, 'on GitHub: its merge', () => scene.push(pulled, { isNew: true }));
    assert.equal(merged.outputs['outcome'], 'no-changes', merged.stdout);
    const review = await timed(context, 'on GitHub: the plan of the change', () => scene.pullRequest(changed, { number: 8 }));
    assert.equal(review.outputs['has-changes'], 'true', review.stdout);
    assert.match(plain(scene.github.commentsOn(8)[0]?.body ?? ''), /Support EU/u);
    const push = await timed(context, 'on GitHub: the deploy after its merge', () => scene.push(changed));
    assert.deepEqual(push.ends, [['deployed']], push.stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function filesIn(folder: string): Promise<Record<string, string>> {
  const { stdout } = spawnSync('git', ['ls-files'], { cwd: folder, encoding: 'utf8' });
  const paths = stdout.split('\n').filter((path) => path !== '');
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)));
}
