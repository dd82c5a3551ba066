import { RunError } from '../model/run-error.ts';
import type { Settings } from '../run/inputs.ts';
import type { MenuFiles } from '../run/menu-files.ts';
import { inWorkspace } from '../repository/placement.ts';
import { refuseStrays } from '../repository/strays.ts';
import { matches } from '../repository/workspace.ts';
import { quoted } from '../text/printable.ts';
import { shortCommit } from '../text/text.ts';

/**
 * Refuses to deploy menu files that are not what the default branch of `origin` has: a deploy by hand brings live what was reviewed, or
 * nothing. A gateway on this machine itself, such as the simulator, takes any committed file.
 *
 * @throws RunError
 */
export async function assertReviewed(menuFiles: MenuFiles, settings: Settings): Promise<void> {
  const { checkout, refusal } = menuFiles;
  refuseMisplaced(menuFiles);
  if (refusal !== undefined)
    throw new RunError(refusal.code, refusal.message, 'Commit and merge them first. The command line deploys only what everyone can see.');
  if (isLoopback(settings)) return;
  const upstream = await checkout.git.defaultHead();
  if (upstream === undefined)
    throw notReviewed("The default branch of `origin` can't be read.", 'Check that `git ls-remote origin HEAD` works.');
  const changes = await checkout.git.diff(upstream, 'HEAD');
  if (changes === undefined) throw notReviewed(`Commit ${shortCommit(upstream)} can't be fetched.`, 'Run `git fetch origin`.');
  const isMenuFile = matches(settings.files);
  const different = changes.filter(({ path }) => isMenuFile(inWorkspace(checkout, path))).map(({ path }) => quoted(path));
  if (different.length === 0) return;
  throw notReviewed(
    `These menu files are not what the default branch of \`origin\` has: ${different.join(', ')}.`,
    'Merge them first, or `git pull`. The command line deploys only what everyone can see.',
  );
}

/**
 * Files can be uncommitted. Everything else that is not where it should be ends the run.
 *
 * @throws RunError
 */
export function refuseMisplaced({ strays, refusal }: Pick<MenuFiles, 'strays' | 'refusal'>): void {
  const misplaced =
    strays === undefined ? refusal : refuseStrays({ ...strays, modified: [], untracked: [] }, { repository: 'this folder' });
  if (misplaced !== undefined) throw misplaced;
}

function notReviewed(message: string, hint: string): RunError {
  return new RunError('files.not.reviewed', message, hint);
}

function isLoopback({ target }: Settings): boolean {
  return 'gateway' in target && ['localhost', '127.0.0.1', '[::1]'].includes(target.gateway.hostname);
}
